//! An item's history: every change keeps its author, time and former value
//! (ITEM-7). Written in the transaction of the change, never changed after, but for
//! the name of somebody who was erased.

use super::Item;
use crate::{
    bind,
    doors::Actor,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ItemId, OrganizationId, PartyId, TaskId};
use std::collections::HashMap;

/// What happened, as the database keeps it and the texts `history-…` say it.
pub struct Change<'a> {
    /// A word such as `field.changed`.
    pub deed: &'a str,
    /// What it happened to: a field's name, a file's, a guest's.
    pub subject: &'a str,
    pub was: Option<&'a str>,
    pub became: Option<&'a str>,
}

impl<'a> Change<'a> {
    /// Something that has no former value.
    #[must_use]
    pub fn new(deed: &'a str, subject: &'a str) -> Self {
        Self { deed, subject, was: None, became: None }
    }
}

/// Writes it down, and tells whoever has the item open.
///
/// # Errors
/// When the store fails.
pub fn record(tx: &mut Tx<'_>, item: &Item, by: &Actor, change: &Change<'_>) -> Result<(), Error> {
    record_by(tx, item.organization, item.id, Some(by.party()), change)
}

/// As [`record`], where nobody sits before it: an end date that came.
///
/// # Errors
/// When the store fails.
pub fn record_by(tx: &mut Tx<'_>, organization: OrganizationId, item: ItemId, by: Option<PartyId>, change: &Change<'_>) -> Result<(), Error> {
    let (id, now) = (tx.id::<uuid::Uuid>(), tx.now());
    tx.run(
        "INSERT INTO history (item_id, at, id, organization_id, by_id, deed, subject, was, became) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        bind![item, now, id, organization, by, change.deed, change.subject, change.was, change.became],
    )?;
    super::touch(tx, organization, item)
}

rows! {
    /// A change, as the history page shows it.
    #[derive(Clone, Debug, serde::Serialize, schemars::JsonSchema)]
    pub struct Past {
        pub id: uuid::Uuid,
        pub at: Time,
        pub by: Option<String>,
        pub by_kind: Option<String>,
        pub deed: String,
        pub subject: String,
        pub was: Option<String>,
        pub became: Option<String>,
    }
}

/// The newest changes first, so many, older than one that was shown. What one
/// change wrote shares an instant, so the id parts them.
///
/// # Errors
/// When the store fails.
pub fn of(tx: &mut Tx<'_>, item: &Item, before: (Time, uuid::Uuid), most: i64) -> Result<Vec<Past>, Error> {
    Ok(tx.all(
        "SELECT h.id, h.at, p.name, p.kind, h.deed, h.subject, h.was, h.became FROM history h LEFT JOIN parties p ON p.id = h.by_id
         WHERE h.item_id = $1 AND (h.at < $2 OR (h.at = $2 AND h.id < $3)) ORDER BY h.at DESC, h.id DESC LIMIT $4",
        bind![item.id, before.0, before.1, most],
    )?)
}

/// Whether a deed tells of one field, whose name is its subject: whoever does not see the group of that field reads
/// nothing of it (MEM-2).
#[must_use]
pub fn tells_of_field(deed: &str) -> bool {
    matches!(deed, "field.changed" | "field.shown-here" | "field.hidden-here" | "field.shown-to" | "field.hidden-to")
}

/// Takes out what tells of fields that are held back from whoever looks
/// (MEM-2). A name that two fields have, or none any more, counts as held back.
pub(super) fn cut(tx: &mut Tx<'_>, item: &Item, rights: &access::Rights, changes: &mut Vec<Past>) -> Result<(), Error> {
    if rights.shows_all_groups() {
        return Ok(());
    }
    let fields: Vec<(String, String)> = tx.all("SELECT name, field_group FROM fields WHERE organizer_id = $1", bind![item.organizer])?;
    let shown = |name: &str| {
        let mut of_that_name = fields.iter().filter(|(field, _)| field == name).peekable();
        of_that_name.peek().is_some() && of_that_name.all(|(_, group)| rights.shows_group(group))
    };
    changes.retain(|change| !tells_of_field(&change.deed) || shown(&change.subject));
    Ok(())
}

/// Whether a deed is about a task.
fn about_task(deed: &str) -> bool {
    deed.starts_with("task.") || (deed.starts_with("order.") && deed != "order.used")
}

impl Past {
    /// The title of the task that it tells of, as that was called then: its subject, but where that is a person.
    pub(super) fn task(&self) -> Option<&str> {
        match self.deed.as_str() {
            "task.shared" => self.became.as_deref(),
            deed => about_task(deed).then_some(self.subject.as_str()),
        }
    }
}

/// The tasks that changes tell of, by their titles. A title that two have, or none has any more, says of none which it is.
pub(super) fn tasks(tx: &mut Tx<'_>, item: &Item, changes: &[Past]) -> Result<HashMap<String, TaskId>, Error> {
    if changes.iter().all(|change| change.task().is_none()) {
        return Ok(HashMap::new());
    }
    let all: Vec<(String, TaskId)> =
        tx.all("SELECT title, id FROM tasks WHERE organization_id = $1 AND item_id = $2", bind![item.organization, item.id])?;
    let mut known: HashMap<String, Option<TaskId>> = HashMap::new();
    for (title, id) in all {
        known.entry(title).and_modify(|several| *several = None).or_insert(Some(id));
    }
    let told = changes.iter().filter_map(Past::task);
    Ok(told.filter_map(|title| Some((title.to_owned(), known.get(title).copied().flatten()?))).collect())
}
