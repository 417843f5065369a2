//! Removed notes: there is nothing to be seen of one but that there was one, whose, and who
//! removed it. For 30 days whoever could remove it puts it back, with the files that went along
//! (HOUSE-5); then its words are taken out. What the history tells of it stays: guests do not
//! read that.

use super::{Note, facts};
use crate::{
    audit, bind,
    doors::Actor,
    files::{self, Kept},
    follows::Place,
    items::{
        Item,
        attachment::Attachment,
        bin::UNDO_DAYS,
        history::{self, Change},
    },
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Attached, NoteId, PartyId, Rights};
use uuid::Uuid;

rows! {
    /// A note that was removed and can be put back.
    #[derive(Clone, Debug)]
    pub(super) struct RemovedNote {
        pub(super) id: NoteId,
        title: String,
        created_by: PartyId,
        removed_at: Time,
        follows: bool,
    }
}

impl Attachment for RemovedNote {
    const SEGMENT: &'static str = "note";

    /// A guest finds only what they removed themselves: what the team took away is not theirs to bring back.
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let since = tx.now().plus_days(-UNDO_DAYS);
        let found: Option<Self> = tx.maybe(
            concat!(
                "SELECT n.id, n.title, n.created_by, n.removed_at,
                   EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = n.id AND ",
                crate::follow_is_of!("f", "$4"),
                ")
                 FROM notes n WHERE n.organization_id = $1 AND n.item_id = $2 AND n.id = $3
                   AND n.removed_at > $5 AND n.title <> '' AND ($6 OR n.removed_by = $4)"
            ),
            bind![item.organization, item.id, id, viewer.party(), since, viewer.member().is_some()],
        )?;
        Ok(found.map(|note| {
            let facts = facts(note.created_by, note.follows, viewer);
            (note, facts)
        }))
    }
}

/// Removes a note, with its files.
///
/// # Errors
/// When the store fails.
pub(super) fn remove(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, note: &Note) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "UPDATE notes SET removed_at = $4, removed_by = $5, edition = edition + 1 WHERE organization_id = $1 AND item_id = $2 AND id = $3",
        bind![item.organization, item.id, note.id, now, by.party()],
    )?;
    files::remove_all(tx, &Kept::on(item, Place::Note(note.id), rights, by))?;
    history::record(tx, item, by, &Change { deed: "note.removed", subject: &note.title, was: Some(&note.body), became: None })?;
    audit::record(tx, item.organization, audit::By::Actor(by), "note.removed", ("note", Some(note.id.0)), &note.title)
}

/// Puts a removed note back, with the files that were removed with it. Who followed it does again.
///
/// # Errors
/// Not found, when somebody was faster.
pub(super) fn restore(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, note: &RemovedNote) -> Result<(), Error> {
    let back = tx.changed(
        "UPDATE notes SET removed_at = NULL, removed_by = NULL, edition = edition + 1
         WHERE organization_id = $1 AND item_id = $2 AND id = $3 AND removed_at = $4",
        bind![item.organization, item.id, note.id, note.removed_at],
    )?;
    if !back {
        return Err(Error::NotFound);
    }
    files::restore_all(tx, &Kept::on(item, Place::Note(note.id), rights, by), note.removed_at)?;
    history::record(tx, item, by, &Change::new("note.restored", &note.title))?;
    audit::record(tx, item.organization, audit::By::Actor(by), "note.restored", ("note", Some(note.id.0)), &note.title)
}

/// Takes out the words of notes that can no longer be put back, of all organizations.
///
/// # Errors
/// When the store fails.
pub fn forget_removed(tx: &mut Tx<'_>) -> Result<(), Error> {
    let before = tx.now().plus_days(-UNDO_DAYS);
    tx.run("UPDATE notes SET title = '', body = '' WHERE removed_at <= $1 AND title <> ''", bind![before])?;
    Ok(())
}
