//! The responsible member is told of each answer.

use super::Form;
use crate::{
    bind,
    follows::Place,
    items::{self, Item},
    notifications::{self, Kind, Mail, Mailed, News},
    post, rows,
    store::Tx,
    web::Error,
};
use access::{ItemId, MemberId, TaskId};
use serde_json::json;

pub(super) fn tell(tx: &mut Tx<'_>, item: &Item, form: &Form, task: TaskId) -> Result<(), Error> {
    let content = json!({
        "organization": item.organization_name, "item": item.title, "item_id": item.id, "form": form.title, "task": task,
        "member": item.responsible, "path": format!("{}/tasks/{task}", item.url()),
    });
    let news = News::on(item, Kind::Answer, Place::Task(task), None);
    notifications::tell(tx, &news, item.responsible.party(), Mailed::By(&Mail::new(post::Kind::Answer, content)))
}

rows! {
    /// What the mail tells.
    pub struct Answered {
        /// The title of the task.
        pub title: String,
        pub name: String,
    }
}

/// What is said of an answer when its mail is sent; nothing, where the reader does
/// not see the project any more.
///
/// # Errors
/// When the store fails.
pub fn answered(tx: &mut Tx<'_>, item: ItemId, task: TaskId, member: MemberId) -> Result<Option<Answered>, Error> {
    if !items::member_sees(tx, item, member)? {
        return Ok(None);
    }
    Ok(tx.maybe("SELECT t.title, a.name FROM form_answers a JOIN tasks t ON t.id = a.task_id WHERE a.task_id = $1", bind![task])?)
}
