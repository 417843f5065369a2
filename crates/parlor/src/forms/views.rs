//! Forms, as pages and programs see them.

use super::{Question, store};
use crate::{
    app::App,
    bind, domains,
    follows::{Around, around},
    items::Item,
    rows,
    store::{Time, Tx},
    tasks::Status,
    web::Error,
};
use access::{FormId, TaskId};
use schemars::JsonSchema;
use serde::Serialize;

/// The forms of a project.
#[derive(Serialize, JsonSchema)]
pub(super) struct Forms {
    pub around: Around,
    pub forms: Vec<FormLine>,
    /// The one that is to be changed.
    #[serde(skip)]
    #[schemars(skip)]
    pub changing: Option<String>,
    /// What the addresses of the organization begin with.
    #[serde(skip)]
    #[schemars(skip)]
    pub address: String,
}

/// A form.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct FormLine {
    pub id: FormId,
    pub title: String,
    /// Markdown.
    pub about: String,
    /// What a task begins as.
    pub status: Status,
    pub takes_files: bool,
    pub questions: Vec<Question>,
    /// The path to be given away; nothing while it is closed.
    pub path: Option<String>,
    pub answers: i64,
    pub closed_at: Option<Time>,
    /// Goes along with a change, so that nobody overwrites what they have not seen.
    pub edition: i64,
}

pub(super) fn all(tx: &mut Tx<'_>, item: &Item, by: &crate::doors::Actor, app: &App) -> Result<Forms, Error> {
    let questions = store::questions_of_item(tx, item.id)?;
    let answers = store::answers(tx, item.id)?;
    let address = domains::address(tx, &app.config, item.organization)?;
    let line = |form: super::Form| FormLine {
        path: form.closed_at.is_none().then(|| form.path(&app.secrets)),
        questions: questions.iter().filter(|(of, _)| *of == form.id).map(|(_, question)| question.clone()).collect(),
        answers: answers.iter().find(|(of, _)| *of == form.id).map_or(0, |(_, count)| *count),
        id: form.id,
        title: form.title,
        about: form.about,
        status: form.status,
        takes_files: form.takes_files,
        closed_at: form.closed_at,
        edition: form.edition,
    };
    Ok(Forms { around: around(tx, item, by)?, forms: store::of_item(tx, item.id)?.into_iter().map(line).collect(), changing: None, address })
}

rows! {
    /// Who sent a task in, for members.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct AnswerLine {
        /// The form's title.
        pub form: String,
        pub name: String,
        pub email: String,
        pub sent_at: Time,
    }
}

/// Who sent a task in; nothing of any other task.
///
/// # Errors
/// When the store fails.
pub fn answer_of(tx: &mut Tx<'_>, task: TaskId) -> Result<Option<AnswerLine>, Error> {
    Ok(tx
        .maybe("SELECT f.title, a.name, a.email, a.sent_at FROM form_answers a JOIN forms f ON f.id = a.form_id WHERE a.task_id = $1", bind![task])?)
}
