//! Places on the pages of a template's PDFs where something is filled in.

use super::{
    Template,
    gap::{Gap, folded},
    script,
};
use crate::{
    bind,
    doors::Permit,
    items::Edit,
    rows, signatures,
    store::Tx,
    web::{Error, Say},
};
use access::{FileId, ItemId};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// What is filled in, and where.
#[derive(Clone, Debug)]
pub(super) struct Blank {
    pub file: FileId,
    pub gap: Gap,
    pub at: signatures::At,
}

rows! {
    struct Row {
        file: FileId,
        gap: String,
        page: i64,
        left: i64,
        top: i64,
        width: i64,
        height: i64,
    }
}

/// No smaller, in percent of the page: a word still can be read.
pub(super) const SMALLEST: (f64, f64) = (3.0, 1.2);

/// All of a template.
pub(super) fn of(tx: &mut Tx<'_>, item: ItemId) -> Result<Vec<Blank>, Error> {
    let rows: Vec<Row> = tx.all(
        "SELECT b.file_id, b.gap, b.page, b.from_left, b.from_top, b.width, b.height FROM blanks b
         JOIN files f ON f.id = b.file_id AND f.to_sign AND f.binned_at IS NULL WHERE b.item_id = $1 ORDER BY b.file_id, b.page, b.id",
        bind![item],
    )?;
    let blank = |row: Row| Blank {
        file: row.file,
        gap: Gap::of(&row.gap),
        at: signatures::At { page: row.page, sides: [row.left, row.top, row.width, row.height] },
    };
    Ok(rows.into_iter().map(blank).collect())
}

/// What is filled in on the pages of one file. The lists say the same number of things, one
/// each for every place; one without a gap counts for nothing.
#[derive(Clone, Default, Deserialize, JsonSchema)]
pub(super) struct Form {
    /// The file.
    pub file: Option<FileId>,
    /// Such as `contact.name`, `record.Amount`, or what is asked for.
    #[serde(default)]
    pub gap: Vec<String>,
    /// From 1.
    #[serde(default)]
    pub page: Vec<String>,
    /// In percent of the page as it is shown.
    #[serde(default)]
    pub left: Vec<String>,
    #[serde(default)]
    pub top: Vec<String>,
    #[serde(default)]
    pub width: Vec<String>,
    #[serde(default)]
    pub height: Vec<String>,
}

/// Puts these in place of those that the file had.
///
/// # Errors
/// A sentence about a place that lies nowhere, or a gap that nothing fills.
pub(super) fn set(tx: &mut Tx<'_>, template: &Permit<Edit, Template>, form: &Form, pages: usize) -> Result<(), Error> {
    let file = form.file.ok_or(Error::NotFound)?;
    if !signatures::to_sign(tx, template.item.id)?.contains(&file) {
        return Err(Error::NotFound);
    }
    let choices: Vec<Gap> = script::load(tx, template, template.rights(), template.by())?.choices(template).iter().map(folded).collect();
    tx.run("DELETE FROM blanks WHERE item_id = $1 AND file_id = $2", bind![template.item.id, file])?;
    let places = signatures::Places { page: &form.page, left: &form.left, top: &form.top, width: &form.width, height: &form.height };
    for (number, key) in form.gap.iter().enumerate().filter(|(_, key)| !key.trim().is_empty()) {
        let gap = Gap::of(key);
        if !choices.contains(&folded(&gap)) {
            return Err(Error::field("gap", Say::new("template-gap-unknown").and("gap", gap.key())));
        }
        let at = places.at(number, pages, SMALLEST)?;
        let (id, [left, top, width, height]) = (tx.id::<Uuid>(), at.sides);
        tx.run(
            "INSERT INTO blanks (id, organization_id, item_id, file_id, gap, page, from_left, from_top, width, height) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            bind![id, template.item.organization, template.item.id, file, gap.key(), at.page, left, top, width, height],
        )?;
    }
    template.item.touch(tx)
}
