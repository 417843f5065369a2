//! Documents: items whose heart is a PDF that is read, discussed and signed.
//!
//! A document is listed by its organization and met at `/items/{item}`. Its files to
//! be signed and its other files are files like any; its exchanges are events, each
//! with those who take part in it. A guest sees subject, description, who is
//! responsible, files that are not closed to them, and their events (DOC-3).

mod copies;
mod copies_list;
mod copies_page;
mod copies_routes;
mod files;
mod forms;
mod list;
mod list_page;
mod page;
mod routes;
mod shared;
mod view;

use crate::{
    bind,
    doors::Permit,
    items::{Edit, Heading, Item, team::Colleague},
    organizations::{Organization, StartDocuments},
    store::Tx,
    web::Error,
};
use access::{ItemId, ItemKind};

pub use copies::{Copy, Kept, Kin, Made, copy, copy_of, make_of};
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

impl Wanted {
    fn heading(&self) -> Heading<'_> {
        Heading { title: &self.title, responsible: self.responsible.as_ref() }
    }
}

/// What is said of this document.
///
/// # Errors
/// Not found, when it is none.
pub fn description(tx: &mut Tx<'_>, item: &Item) -> Result<String, Error> {
    let found: Option<(String,)> = tx.maybe("SELECT description FROM documents WHERE item_id = $1", bind![item.id])?;
    found.map(|(text,)| text).ok_or(Error::NotFound)
}

/// Whether this document is a template, of which others are made.
///
/// # Errors
/// When the store fails.
pub fn is_template(tx: &mut Tx<'_>, item: ItemId) -> Result<bool, Error> {
    Ok(tx.number("SELECT COUNT(*) FROM templates WHERE item_id = $1", bind![item])? > 0)
}

/// Starts a document.
///
/// # Errors
/// When the store fails.
pub fn add(tx: &mut Tx<'_>, here: &Permit<StartDocuments, Organization>, wanted: &Wanted) -> Result<ItemId, Error> {
    let id = wanted.heading().start(tx, here.id, ItemKind::Document, here.by())?;
    tx.run("INSERT INTO documents (item_id, organization_id, description) VALUES ($1, $2, $3)", bind![id, here.id, &wanted.description])?;
    Ok(id)
}

/// Changes a document as a whole, if nobody else did since that edition.
///
/// # Errors
/// Changed, when somebody did.
pub fn change(tx: &mut Tx<'_>, item: &Permit<Edit, Item>, wanted: &Wanted, edition: i64) -> Result<(), Error> {
    let was = description(tx, item)?;
    wanted.heading().replace(tx, item, edition, &[("document.description", Some(&was), Some(&wanted.description))])?;
    tx.run("UPDATE documents SET description = $2 WHERE item_id = $1", bind![item.id, &wanted.description])?;
    Ok(())
}
