//! Documents: items whose heart is a PDF that is read, discussed and signed.
//!
//! A document is listed by its organization and met at `/items/{item}`. Its files to
//! be signed and its other files are files like any; its exchanges are events, each
//! with those who take part in it. A guest sees subject, description, who is
//! responsible, files that are not closed to them, and their events (DOC-3).

mod files;
mod forms;
mod list;
mod list_page;
mod page;
mod routes;
mod shared;
mod view;

use crate::{
    audit::{self, By},
    bind,
    doors::Permit,
    items::{
        Edit, Item, fold,
        history::{self, Change},
        team::Colleague,
    },
    organizations::{Organization, StartDocuments},
    store::{Topic, Tx},
    web::Error,
};
use access::{ItemId, ItemKind};

pub use forms::Form;
pub(crate) use page::draw_with;
pub use routes::{edit, edit_page, routes};
pub use shared::{SharedDocument, shared};
pub use view::DocumentView;

/// A document as somebody wants it to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub title: String,
    /// Markdown.
    pub description: String,
    /// Who is responsible; nothing for whoever asks, or whoever it is now.
    pub responsible: Option<Colleague>,
}

/// What is said of this document.
///
/// # Errors
/// Not found, when it is none.
pub fn description(tx: &mut Tx<'_>, item: &Item) -> Result<String, Error> {
    let found: Option<(String,)> = tx.maybe("SELECT description FROM documents WHERE item_id = $1", bind![item.id])?;
    found.map(|(text,)| text).ok_or(Error::NotFound)
}

/// Starts a document.
///
/// # Errors
/// When the store fails.
pub fn add(tx: &mut Tx<'_>, here: &Permit<StartDocuments, Organization>, wanted: &Wanted) -> Result<ItemId, Error> {
    let me = here.by().member().ok_or(Error::NotFound)?;
    let (id, now) = (tx.id::<ItemId>(), tx.now());
    let responsible = wanted.responsible.as_ref().map_or(me, |member| member.id);
    tx.run(
        "INSERT INTO items (id, organization_id, kind, title, title_key, responsible_id, created_by, created_at, changed_at, version, edition)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 1, 1)",
        bind![id, here.id, ItemKind::Document.word(), &wanted.title, fold(&wanted.title), responsible, me, now],
    )?;
    tx.run("INSERT INTO documents (item_id, organization_id, description) VALUES ($1, $2, $3)", bind![id, here.id, &wanted.description])?;
    history::record_by(tx, here.id, id, Some(me.party()), &Change::new("item.created", &wanted.title))?;
    audit::record(tx, here.id, By::Actor(here.by()), "item.created", ("item", Some(id.0)), "document")?;
    tx.signal(Topic::Organization(here.id));
    Ok(id)
}

/// Changes a document as a whole, if nobody else did since that edition.
///
/// # Errors
/// Changed, when somebody did.
pub fn change(tx: &mut Tx<'_>, item: &Permit<Edit, Item>, wanted: &Wanted, edition: i64) -> Result<(), Error> {
    let was = description(tx, item)?;
    let responsible = wanted.responsible.as_ref().map_or(item.responsible, |member| member.id);
    let free = tx.changed(
        "UPDATE items SET title = $4, title_key = $5, responsible_id = $6, edition = edition + 1 WHERE organization_id = $1 AND id = $2 AND edition = $3",
        bind![item.organization, item.id, edition, &wanted.title, fold(&wanted.title), responsible],
    )?;
    if !free {
        return Err(Error::Changed);
    }
    tx.run("UPDATE documents SET description = $2 WHERE item_id = $1", bind![item.id, &wanted.description])?;
    let named: (String,) = tx.one("SELECT name FROM parties WHERE id = $1", bind![item.responsible])?;
    let became = wanted.responsible.as_ref().map_or(named.0.as_str(), |member| member.name.as_str());
    let parts = [
        ("title.changed", item.title.as_str(), wanted.title.as_str()),
        ("document.description", was.as_str(), wanted.description.as_str()),
        ("responsible.changed", named.0.as_str(), became),
    ];
    for (deed, was, became) in parts.into_iter().filter(|(_, was, became)| was != became) {
        history::record(tx, item, item.by(), &Change { deed, subject: &wanted.title, was: Some(was), became: Some(became) })?;
    }
    audit::record(tx, item.organization, By::Actor(item.by()), "item.changed", ("item", Some(item.id.0)), "document")?;
    tx.signal(Topic::Organization(item.organization));
    Ok(())
}
