//! Forms: an address that people without an account can open, fill in and send,
//! with files; each answer becomes a task of a project (PROJ-21).
//!
//! A form shows nothing of the project that it stands before. Its answer is a task
//! as any other, so guests who see all tasks see it; who answered is told to members
//! alone, and files that came along are closed to guests until a member shows them.
//! Bots and floods are held off by what this server knows itself: see
//! [`moment`] and [`answer`].

mod answer;
mod door;
mod door_page;
mod mails;
mod moment;
mod pages;
mod routes;
mod store;
mod views;

use crate::{
    audit::{self, By},
    doors::{Permit, Within},
    items::{Edit, Item},
    rows,
    secrets::Secrets,
    store::{Time, Tx},
    tasks::Status,
    web::{Error, Problem, Say},
};
use access::{FormId, ItemId, MemberId, OrganizationId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

pub use mails::{Answered, answered};
pub use routes::routes;
pub use views::{AnswerLine, answer_of};

/// So many questions has a form at most.
const MOST_QUESTIONS: usize = 20;
/// So many forms has a project at most.
const MOST: i64 = 50;

rows! {
    /// A form, as members keep it.
    #[derive(Clone, Debug)]
    pub struct Form {
        pub id: FormId,
        pub organization: OrganizationId,
        pub item: ItemId,
        pub title: String,
        pub about: String,
        pub status: Status,
        pub takes_files: bool,
        pub generation: i64,
        pub created_by: MemberId,
        pub closed_at: Option<Time>,
        pub edition: i64,
    }
}

impl Form {
    /// The path that is given away.
    fn path(&self, secrets: &Secrets) -> String {
        store::path(secrets, self.id, self.generation)
    }
}

impl Within<Item> for Form {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(store::by_id(tx, item.id, FormId(id))?)
    }
}

/// A question of a form, beside those for a name, an address and what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Question {
    pub label: String,
    /// It has to be answered.
    pub required: bool,
}

/// A form as somebody wants it to be.
#[derive(Clone, Debug)]
struct Wanted {
    title: String,
    about: String,
    status: Status,
    takes_files: bool,
    questions: Vec<Question>,
}

/// Questions as they are typed: one a line, with a star at the end of one that
/// has to be answered.
fn questions(problems: &mut Vec<Problem>, typed: &str) -> Vec<Question> {
    let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    let all: Vec<Question> = lines
        .map(|line| {
            let label = line.trim_end_matches('*').trim_end();
            Question { label: label.to_owned(), required: label.len() < line.len() }
        })
        .filter(|question| !question.label.is_empty())
        .collect();
    if all.len() > MOST_QUESTIONS {
        problems.push(Problem { field: "questions", say: Say::new("form-questions-many").and("most", MOST_QUESTIONS) });
    }
    if all.iter().any(|question| question.label.chars().count() > 200) {
        problems.push(Problem { field: "questions", say: Say::new("field-too-long").and("most", 200_i64) });
    }
    all
}

/// The same as they were typed.
fn as_typed(questions: &[Question]) -> String {
    questions.iter().map(|one| format!("{}{}\n", one.label, if one.required { " *" } else { "" })).collect()
}

type Here = Permit<Edit, Item>;

fn make(tx: &mut Tx<'_>, item: &Here, secrets: &Secrets, wanted: &Wanted) -> Result<FormId, Error> {
    if store::count(tx, item.id)? >= MOST {
        return Err(Error::form(Say::new("form-many").and("most", MOST)));
    }
    let member = item.by().member().ok_or(Error::NotFound)?;
    let id = store::add(tx, item, secrets, member, wanted)?;
    told(tx, item, "form.made", id, &wanted.title)?;
    Ok(id)
}

fn change(tx: &mut Tx<'_>, item: &Here, form: &Form, wanted: &Wanted, edition: i64) -> Result<(), Error> {
    if !store::change(tx, form.organization, form.id, wanted, edition)? {
        return Err(Error::Changed);
    }
    told(tx, item, "form.changed", form.id, &wanted.title)
}

fn close(tx: &mut Tx<'_>, item: &Here, form: &Form) -> Result<(), Error> {
    if store::close(tx, form.id, item.by().party())? { told(tx, item, "form.closed", form.id, &form.title) } else { Ok(()) }
}

fn open(tx: &mut Tx<'_>, item: &Here, form: &Form) -> Result<(), Error> {
    if store::open(tx, form.id)? { told(tx, item, "form.opened", form.id, &form.title) } else { Ok(()) }
}

/// Gives it another address; the one that was given away opens nothing any more.
fn renew(tx: &mut Tx<'_>, item: &Here, secrets: &Secrets, form: &Form) -> Result<(), Error> {
    if !store::renew(tx, secrets, form)? {
        return Err(Error::Changed);
    }
    told(tx, item, "form.address", form.id, &form.title)
}

fn told(tx: &mut Tx<'_>, item: &Here, deed: &'static str, form: FormId, title: &str) -> Result<(), Error> {
    crate::items::history::record(tx, item, item.by(), &crate::items::history::Change::new(deed, title))?;
    audit::record(tx, item.organization, By::Actor(item.by()), deed, ("form", Some(form.0)), title)
}
