//! An answer to a form: what came is looked at, and becomes a task.

use super::{Form, Question, moment, store};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    doors::{Actor, ActorKind},
    files::{self, Arrived},
    follows::Place,
    items::{self, history::Change},
    people,
    store::Tx,
    tasks, verification,
    web::{Error, Problem, Say, Typed},
};
use access::TaskId;
use uuid::Uuid;

/// So many answers from one network to one form in an hour.
const FROM_NETWORK: i64 = 10;
/// So many to one form in an hour, from everywhere.
const FROM_ALL: i64 = 100;
/// A field that people do not see; programs fill in whatever there is.
pub(super) const TRAP: &str = "website";

/// What somebody sent, put right.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub page: Uuid,
    pub name: String,
    pub email: String,
    pub subject: String,
    pub text: String,
}

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// It is a task now.
    Now,
    /// It was one already: the page was sent twice.
    Again,
    /// The page was sent before, with something else: it is kept once it is sent from
    /// a page of its own.
    Another,
}

/// The name of the field of a question.
pub(super) fn field(place: usize) -> String {
    format!("q{place}")
}

/// Looks at what was typed.
///
/// # Errors
/// A sentence for each field that has to be put right.
pub(super) fn read(app: &App, form: &Form, questions: &[Question], typed: &Typed) -> Result<Answer, Error> {
    let mut wrong: Vec<Problem> = Vec::new();
    let line = |wrong: &mut Vec<Problem>, field: &'static str, required: bool, most: usize| {
        crate::follows::line(wrong, field, &typed.or(field, "").replace("\r\n", "\n"), required, most)
    };
    let name = line(&mut wrong, "name", true, 100);
    let email = line(&mut wrong, "email", true, 254);
    if !email.is_empty() && people::email_key(&email).is_none() {
        wrong.push(Problem { field: "email", say: "email-invalid".into() });
    }
    let subject = line(&mut wrong, "subject", true, 200);
    let message = line(&mut wrong, "message", false, 20_000);
    let mut parts = Vec::new();
    for (place, question) in questions.iter().enumerate() {
        let said = typed.or(&field(place), "").replace("\r\n", "\n").trim().to_owned();
        if question.required && said.is_empty() {
            wrong.push(Problem { field: "", say: Say::new("form-answer-needed").and("question", question.label.clone()) });
        }
        if said.chars().count() > 5000 {
            wrong.push(Problem { field: "", say: Say::new("form-answer-long").and("question", question.label.clone()) });
        }
        if !said.is_empty() {
            parts.push(format!("**{}**\n\n{}", plain(&question.label), plain(&said)));
        }
    }
    let page = page(app, form, typed).map_err(|problem| wrong.push(problem)).unwrap_or_default();
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    if !message.is_empty() {
        parts.insert(0, plain(&message));
    }
    let text = parts.join("\n\n");
    // As long as the description of a task may be, or nobody could change it.
    if text.chars().count() > 50_000 {
        return Err(Error::form("form-too-much"));
    }
    Ok(Answer { page, name, email, subject, text })
}

/// The page it came from; a sentence where no hand can have sent it.
pub(super) fn page(app: &App, form: &Form, typed: &Typed) -> Result<Uuid, Problem> {
    let sentence = |key: &'static str| Problem { field: "", say: key.into() };
    if !typed.or(TRAP, "").trim().is_empty() {
        return Err(sentence("form-trapped"));
    }
    if typed.or("edition", "") != form.edition.to_string() {
        return Err(sentence("form-changed-meanwhile"));
    }
    let now = app.store.sources().clock.now();
    moment::read(&app.secrets, form.id, typed.or("moment", ""), now).map_err(|wrong| {
        sentence(match wrong {
            moment::Wrong::TooSoon => "form-too-soon",
            moment::Wrong::TooLate | moment::Wrong::Foreign => "form-once-more",
        })
    })
}

/// What a stranger wrote stays what they wrote: none of it is Markdown, so that it
/// makes no link and no heading in a task.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\\n"),
            c if c.is_ascii_punctuation() => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    // Two ends of line in a row are a new paragraph.
    out.replace("\\\n\\\n", "\n\n")
}

/// Writes it down as a task of the project. The same page sent twice is one
/// answer.
///
/// # Errors
/// Gone, when the form was closed; too often.
pub(super) fn keep(tx: &mut Tx<'_>, app: &App, form: &Form, answer: &Answer, arrived: &[Arrived], network: &str) -> Result<Kept, Error> {
    tx.alone_in(form.organization)?;
    let now_open = store::by_id(tx, form.item, form.id)?.filter(|now| now.closed_at.is_none() && now.generation == form.generation);
    if now_open.is_none() {
        return Err(Error::Gone("form-closed".into()));
    }
    if let Some(before) = before(tx, answer.page)? {
        return Ok(if before.same(answer, arrived) { Kept::Again } else { Kept::Another });
    }
    let id = form.id.to_string();
    verification::spend(tx, &app.secrets, "form from network", &format!("{id} {network}"), FROM_NETWORK, 3600)?;
    verification::spend(tx, &app.secrets, "form from all", &id, FROM_ALL, 3600)?;
    let item = items::behind(tx, form.organization, form.item)?;
    let task = tasks::add_by_form(tx, &item, form.created_by, &answer.subject, &answer.text, form.status)?;
    let now = tx.now();
    tx.run(
        "INSERT INTO form_answers (organization_id, task_id, form_id, name, email, moment, sent_at) VALUES ($7, $1, $2, $3, $4, $5, $6)",
        bind![task, form.id, &answer.name, &answer.email, answer.page, now, form.organization],
    )?;
    add_files(tx, form, &item, task, arrived, network)?;
    let change = Change { deed: "form.answered", subject: &answer.subject, was: None, became: Some(&form.title) };
    items::history::record_by(tx, form.organization, form.item, None, &change)?;
    audit::record(tx, form.organization, By::Nobody { network }, "form.answered", ("task", Some(task.0)), &form.title)?;
    super::mails::tell(tx, &item, form, task)?;
    Ok(Kept::Now)
}

/// What was sent from a page before.
struct Before {
    name: String,
    email: String,
    subject: String,
    text: String,
    files: Vec<Vec<u8>>,
}

impl Before {
    fn same(&self, answer: &Answer, arrived: &[Arrived]) -> bool {
        let words = (&self.name, &self.email, &self.subject, &self.text) == (&answer.name, &answer.email, &answer.subject, &answer.text);
        words && arrived.iter().all(|file| self.files.iter().any(|known| known[..] == file.sha256))
    }
}

fn before(tx: &mut Tx<'_>, page: Uuid) -> Result<Option<Before>, Error> {
    let row: Option<(TaskId, String, String, String, String)> = tx.maybe(
        "SELECT t.id, a.name, a.email, t.title, t.description FROM form_answers a JOIN tasks t ON t.id = a.task_id WHERE a.moment = $1",
        bind![page],
    )?;
    let Some((task, name, email, subject, text)) = row else { return Ok(None) };
    let files: Vec<(Vec<u8>,)> =
        tx.all("SELECT v.sha256 FROM files f JOIN file_versions v ON v.file_id = f.id AND v.version = f.version WHERE f.thing_id = $1", bind![task])?;
    Ok(Some(Before { name, email, subject, text, files: files.into_iter().map(|(sum,)| sum).collect() }))
}

/// What came along hangs off the task, closed to guests.
fn add_files(tx: &mut Tx<'_>, form: &Form, item: &items::Item, task: TaskId, arrived: &[Arrived], network: &str) -> Result<(), Error> {
    // Rows name a party of the organization; who answered is none.
    let keeper = Actor {
        kind: ActorKind::Member(form.created_by),
        organization: item.organization,
        name: form.title.clone(),
        person: None,
        session: None,
        network: network.to_owned(),
        unread: 0,
        at_home: false,
    };
    files::add_unsigned(tx, &files::Kept::of_member(item, Place::Task(task), &keeper), arrived)
}
