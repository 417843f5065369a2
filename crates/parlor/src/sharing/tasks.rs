//! Sharing single tasks, one or several, each with the parts that are chosen
//! (PROJ-5). Whoever has no share of the item yet gets one that shows these tasks
//! and nothing else of it.

use super::{Opened, Terms, Who, admit, contact_of, open_grant, open_one};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    doors::Permit,
    follows::{self, Followed, Place},
    items::{
        Item, Share,
        history::{self, Change},
    },
    notifications::{self, Kind, Mail, Mailed, News},
    post, rows,
    store::Tx,
    tasks::Task,
    web::Error,
};
use access::{ContactId, Facets, Near, Rights, TaskFacets, TaskId};
use serde_json::json;

/// Shares tasks of an item with these contacts, and writes to each.
///
/// # Errors
/// As [`super::open`].
pub fn share_tasks(
    tx: &mut Tx<'_>,
    app: &App,
    item: &Permit<Share, Item>,
    who: &[Who],
    tasks: &[Task],
    parts: TaskFacets,
    message: &str,
) -> Result<Vec<Opened>, Error> {
    tx.alone_in(item.organization)?;
    let mut contacts: Vec<ContactId> = Vec::new();
    for one in &super::groups::spread(tx, item, who)? {
        let contact = contact_of(tx, item, one)?;
        if !contacts.contains(&contact) {
            contacts.push(contact);
        }
    }
    admit(tx, app, item, &contacts)?;
    contacts.into_iter().map(|contact| with_one(tx, app, item, contact, tasks, parts, message)).collect()
}

fn with_one(
    tx: &mut Tx<'_>,
    app: &App,
    item: &Permit<Share, Item>,
    contact: ContactId,
    tasks: &[Task],
    parts: TaskFacets,
    message: &str,
) -> Result<Opened, Error> {
    let opened = match open_grant(tx, item, contact)? {
        Some(grant) => Opened { grant: grant.id, contact, name: grant.contact_name, newly: false },
        None => {
            let terms = Terms::usual(tx, item, Facets::only_tasks(), String::new())?;
            open_one(tx, app, item.into(), contact, &terms, false)?
        }
    };
    for task in tasks {
        follows::show(tx, item, Followed::Task(task.id), contact.party(), parts, item.by())?;
        let became = format!("{}: {}", task.title, parts.words());
        history::record(tx, item, item.by(), &Change { deed: "task.shared", subject: &opened.name, was: None, became: Some(&task.title) })?;
        audit::record(tx, item.organization, By::Actor(item.by()), "task.shared", ("task", Some(task.id.0)), &became)?;
    }
    write_to(tx, item, &opened, tasks, message)?;
    Ok(opened)
}

fn write_to(tx: &mut Tx<'_>, item: &Permit<Share, Item>, opened: &Opened, tasks: &[Task], message: &str) -> Result<(), Error> {
    let content = json!({
        "organization": item.organization_name, "sharer": item.by().name, "item": item.title,
        "item_id": item.id, "message": message, "tasks": tasks.iter().map(|task| task.id).collect::<Vec<_>>(),
    });
    let mail = Mail { grant: Some(opened.grant), ..Mail::new(post::Kind::Tasks, content) };
    let news: Vec<News> = tasks.iter().map(|task| News::on(item, Kind::Added, Place::Task(task.id), Some(item.by().party()))).collect();
    notifications::tell_all(tx, &news, opened.contact.party(), Mailed::By(&mail))
}

rows! {
    struct Still {
        title: String,
        follow_words: Option<String>,
    }
}

/// What the tasks of a mail are called that its reader still sees.
///
/// # Errors
/// When the store fails.
pub fn tasks_still_shared(tx: &mut Tx<'_>, contact: ContactId, rights: &Rights, tasks: &[TaskId]) -> Result<Vec<String>, Error> {
    let mut titles = Vec::new();
    for task in tasks {
        let still: Option<Still> = tx.maybe(
            concat!("SELECT t.title, ", crate::follow_facets!("t.organization_id", "t.id", "$2"), " FROM tasks t WHERE t.id = $1"),
            bind![*task, contact],
        )?;
        let near = |still: &Still| Near { follows: still.follow_words.as_deref().map(TaskFacets::from_words), task: true, ..Near::default() };
        titles.extend(still.filter(|still| rights.near(near(still)).is_ok()).map(|still| still.title));
    }
    Ok(titles)
}
