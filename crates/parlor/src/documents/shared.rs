//! A document as a guest has it: what is said of it, and who is responsible. Its files
//! and events are cut where they are listed.

use crate::{bind, items::Item, store::Tx, web::Error};
use access::ItemKind;
use schemars::JsonSchema;
use serde::Serialize;

/// What of a document is shown to everybody who sees it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SharedDocument {
    /// Markdown.
    pub description: String,
    pub responsible: String,
}

/// What is shown of the item as a document; nothing, where it is none.
///
/// # Errors
/// When the store fails.
pub fn shared(tx: &mut Tx<'_>, item: &Item) -> Result<Option<SharedDocument>, Error> {
    if item.kind() != ItemKind::Document {
        return Ok(None);
    }
    let description = super::description(tx, item)?;
    let (responsible,): (String,) =
        tx.one("SELECT name FROM parties WHERE organization_id = $1 AND id = $2", bind![item.organization, item.responsible])?;
    Ok(Some(SharedDocument { description, responsible }))
}
