//! Files that come with a message. They are files of the project, so that all
//! that holds for those holds for them: who sees them, versions, previews. With
//! a message for the team they are internal.

use super::bin::RemovedMessage;
use crate::{
    bind,
    doors::Actor,
    files::{self, Arrived, Kept},
    follows::Place,
    items::Item,
    store::Tx,
    web::Error,
};
use access::{FileId, Lane, MessageId, Rights};

/// Keeps what arrived.
pub(super) fn keep(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, lane: Lane, arrived: &[Arrived]) -> Result<Vec<FileId>, Error> {
    if arrived.is_empty() {
        return Ok(Vec::new());
    }
    files::add(tx, &Kept::on(item, Place::Item, rights, by), lane == Lane::Team, arrived)
}

/// Remembers which came with a message, in their order.
pub(super) fn tie(tx: &mut Tx<'_>, item: &Item, message: MessageId, files: &[FileId]) -> Result<(), Error> {
    for (place, file) in (0_i64..).zip(files) {
        tx.run(
            "INSERT INTO message_files (organization_id, message_id, place, file_id) VALUES ($4, $1, $2, $3)",
            bind![message, place, *file, item.organization],
        )?;
    }
    Ok(())
}

/// Whether any did.
pub(super) fn has(tx: &mut Tx<'_>, message: MessageId) -> Result<bool, Error> {
    Ok(tx.number("SELECT COUNT(*) FROM message_files WHERE message_id = $1", bind![message])? > 0)
}

/// Removes those that came with a message that is taken back and that its author
/// sent first; they can be brought back as any file. What came with it stays known, for
/// the message to be put back.
pub(super) fn remove(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, message: MessageId) -> Result<(), Error> {
    let own: Vec<(FileId, String)> = tx.all(
        "SELECT f.id, f.name FROM message_files x JOIN files f ON f.id = x.file_id WHERE x.message_id = $1 AND f.created_by = $2 AND f.binned_at IS NULL",
        bind![message, by.party()],
    )?;
    for (file, name) in own {
        files::remove(tx, &Kept::on(item, Place::Item, rights, by), file, &name)?;
    }
    Ok(())
}

/// Brings back those that went along with a message that is put back, and that nobody brought back or removed since.
pub(super) fn restore(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, message: &RemovedMessage) -> Result<(), Error> {
    let gone: Vec<files::Removed> = tx.all(
        "SELECT f.id, f.name FROM message_files x JOIN files f ON f.organization_id = x.organization_id AND f.id = x.file_id
         WHERE x.organization_id = $1 AND x.message_id = $2 AND f.binned_at = $3 AND f.removed_by = $4 ORDER BY x.place",
        bind![item.organization, message.id, message.removed_at, by.party()],
    )?;
    for file in gone {
        files::restore(tx, &Kept::on(item, Place::Item, rights, by), &file)?;
    }
    Ok(())
}
