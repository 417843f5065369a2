//! Removed comments: that there was one stays to be seen, its words to nobody. For 30 days
//! whoever wrote them puts them back where they stood (HOUSE-5); then they are taken out. Who was
//! let in meanwhile reads what is put back by its own time, as all that was written then.

use super::Comment;
use crate::{
    audit, bind,
    doors::Actor,
    follows::Place,
    items::{
        Item,
        attachment::Attachment,
        bin::UNDO_DAYS,
        history::{self, Change},
    },
    notifications, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Attached, AttachedKind, Author, CommentId, ItemId, Lane, PartyId};
use uuid::Uuid;

rows! {
    /// A comment that was removed and can be put back.
    #[derive(Clone, Debug)]
    pub(super) struct RemovedComment {
        id: CommentId,
        thing: String,
        thing_id: Uuid,
        pub(super) lane: Lane,
        author: PartyId,
        created_at: Time,
        removed_at: Time,
        follow_words: Option<String>,
    }
}

impl RemovedComment {
    fn place(&self) -> Place {
        Place::of(&self.thing, self.thing_id)
    }

    /// Where it is read again, by its mark on the page.
    pub(super) fn url(&self, item: ItemId) -> String {
        format!("{}#comment-{}", self.place().url(item), self.id)
    }

    pub(super) fn id(&self) -> CommentId {
        self.id
    }
}

impl Attachment for RemovedComment {
    const SEGMENT: &'static str = "comment";

    /// Whoever wrote it finds it, and nobody else: nobody but them could remove it.
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let since = tx.now().plus_days(-UNDO_DAYS);
        let found: Option<Self> = tx.maybe(
            concat!(
                "SELECT c.id, c.thing, c.thing_id, c.lane, c.created_by, c.created_at, c.removed_at, ",
                crate::follow_facets!("c.organization_id", "c.thing_id", "$4"),
                " FROM comments c WHERE c.organization_id = $1 AND c.item_id = $2 AND c.id = $3 AND c.created_by = $4
                   AND c.removed_at > $5 AND c.body <> ''"
            ),
            bind![item.organization, item.id, id, viewer.party(), since],
        )?;
        Ok(found.map(|comment| {
            let off = comment.place().off(comment.follow_words.as_deref());
            let kind = AttachedKind::Comment { lane: comment.lane, written_at: comment.created_at.0, off };
            let author = Author::of(comment.author, viewer.party());
            (comment, Attached { kind, author })
        }))
    }
}

/// A comment that was removed on a general task.
pub(super) fn on_task(tx: &mut Tx<'_>, task: Uuid, id: CommentId, viewer: &Actor) -> Result<Option<RemovedComment>, Error> {
    let since = tx.now().plus_days(-UNDO_DAYS);
    Ok(tx.maybe(
        "SELECT c.id, c.thing, c.thing_id, c.lane, c.created_by, c.created_at, c.removed_at, NULL
         FROM comments c WHERE c.item_id IS NULL AND c.thing_id = $1 AND c.id = $2 AND c.created_by = $3 AND c.removed_at > $4 AND c.body <> ''",
        bind![task, id, viewer.party(), since],
    )?)
}

/// Removes one's own words; that there were some stays.
///
/// # Errors
/// Not found, when they are removed already.
pub(super) fn remove(tx: &mut Tx<'_>, item: &Item, comment: &Comment, by: &Actor) -> Result<(), Error> {
    if !super::store::remove(tx, comment)? {
        return Err(Error::NotFound);
    }
    notifications::over(tx, comment.id)?;
    history::record(tx, item, by, &Change { deed: "comment.removed", subject: "", was: Some(&comment.body), became: None })?;
    audit::record(tx, item.organization, audit::By::Actor(by), "comment.removed", ("comment", Some(comment.id.0)), comment.lane.word())
}

/// Puts one's own removed words back. Nobody is told or called by them once more.
///
/// # Errors
/// Not found, when somebody was faster.
pub(super) fn restore(tx: &mut Tx<'_>, item: &Item, comment: &RemovedComment, by: &Actor) -> Result<(), Error> {
    put_back(tx, comment)?;
    history::record(tx, item, by, &Change::new("comment.restored", ""))?;
    audit::record(tx, item.organization, audit::By::Actor(by), "comment.restored", ("comment", Some(comment.id.0)), comment.lane.word())
}

/// The row alone.
pub(super) fn put_back(tx: &mut Tx<'_>, comment: &RemovedComment) -> Result<(), Error> {
    let back = tx.changed("UPDATE comments SET removed_at = NULL WHERE id = $1 AND removed_at = $2", bind![comment.id, comment.removed_at])?;
    if back { Ok(()) } else { Err(Error::NotFound) }
}

/// Takes out the words of comments that can no longer be put back, of all organizations.
///
/// # Errors
/// When the store fails.
pub fn forget_removed(tx: &mut Tx<'_>) -> Result<(), Error> {
    let before = tx.now().plus_days(-UNDO_DAYS);
    tx.run("UPDATE comments SET body = '', mentioned = '' WHERE removed_at <= $1 AND body <> ''", bind![before])?;
    Ok(())
}
