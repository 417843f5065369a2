//! Notes, as pages and programs see them.

use super::{Note, facts};
use crate::{
    bind, comments,
    comments::Thread,
    doors::Actor,
    files::{self, FileLine, Kept},
    follows::{self, Around, Followed, FollowerLine, Hanging, Hung, Panel},
    items::{Item, attachment::OnRights, bin::UNDO_DAYS},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Facet, NoteId, PartyId, Rights};
use schemars::JsonSchema;
use serde::Serialize;

/// A note in a list, with all of its text.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NoteLine {
    pub id: NoteId,
    pub title: String,
    /// Markdown.
    pub body: String,
    pub author: String,
    pub author_is_guest: bool,
    pub created_at: Time,
    /// Those whom the viewer may know.
    pub followers: Vec<FollowerLine>,
    /// Comments that the viewer reads.
    pub comments: i64,
    /// It was removed: nothing of it is left but that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub removed: Option<Removal>,
    /// The viewer may change and remove it.
    pub may_change: bool,
}

/// By whom something was removed, and when.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Removal {
    pub by: String,
    pub at: Time,
    /// The viewer may put it back.
    pub may_restore: bool,
}

rows! {
    struct Row {
        id: NoteId,
        title: String,
        body: String,
        author: String,
        kind: String,
        created_at: Time,
        created_by: PartyId,
        removed_at: Option<Time>,
        removed_by: Option<PartyId>,
        remover: Option<String>,
        /// It was removed, and can still be put back.
        lies_there: bool,
    }
}

/// The notes of an item that this viewer sees, the newest first.
///
/// # Errors
/// When the store fails.
pub fn lines(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, hanging: &mut Hanging) -> Result<Vec<NoteLine>, Error> {
    if !rights.shows(Facet::Followed) {
        return Ok(Vec::new());
    }
    let since = tx.now().plus_days(-UNDO_DAYS);
    // The words of one that was removed are kept, and shown to nobody.
    let rows: Vec<Row> = tx.all(
        "SELECT n.id, CASE WHEN n.removed_at IS NULL THEN n.title ELSE '' END, CASE WHEN n.removed_at IS NULL THEN n.body ELSE '' END,
           p.name, p.kind, n.created_at, n.created_by, n.removed_at, n.removed_by, r.name,
           n.removed_at IS NOT NULL AND n.removed_at > $3 AND n.title <> ''
         FROM notes n JOIN parties p ON p.organization_id = n.organization_id AND p.id = n.created_by
           LEFT JOIN parties r ON r.organization_id = n.organization_id AND r.id = n.removed_by
         WHERE n.organization_id = $1 AND n.item_id = $2
         ORDER BY n.created_at DESC, n.id DESC",
        bind![item.organization, item.id, since],
    )?;
    Ok(rows.into_iter().filter_map(|row| hanging.take(rights, Followed::Note(row.id)).map(|hung| row.line(rights, by, hung))).collect())
}

impl Row {
    fn line(self, rights: &Rights, by: &Actor, hung: Hung) -> NoteLine {
        // What a guest does not see, they have not got by the line before.
        let may = rights.attached(&facts(self.created_by, true, by));
        let (edit, remove) = may.map_or((false, false), |rights| (rights.edit, rights.remove));
        let theirs = by.member().is_some() || self.removed_by == Some(by.party());
        let may_restore = self.lies_there && remove && theirs;
        let gone = self.removed_at.is_some();
        NoteLine {
            removed: self.removed_at.map(|at| Removal { by: self.remover.unwrap_or_default(), at, may_restore }),
            may_change: !gone && edit,
            followers: if gone { Vec::new() } else { hung.followers },
            comments: if gone { 0 } else { hung.comments },
            id: self.id,
            title: self.title,
            body: self.body,
            author: self.author,
            author_is_guest: self.kind == "contact",
            created_at: self.created_at,
        }
    }
}

/// The page of a note, for a member.
#[derive(Serialize, JsonSchema)]
pub struct NotePage {
    pub around: Around,
    pub note: Note,
    pub panel: Panel,
    pub thread: Thread,
    pub files: Vec<FileLine>,
    /// Of files that guests removed.
    pub file_marks: Vec<files::Mark>,
    #[serde(skip)]
    pub rights: Rights,
    #[serde(skip)]
    pub item: Item,
}

pub(super) fn page(tx: &mut Tx<'_>, item: &Item, here: &OnRights, by: &Actor, note: &Note) -> Result<NotePage, Error> {
    let (thing, rights) = (Followed::Note(note.id), &here.on_item);
    Ok(NotePage {
        around: follows::around(tx, item, by)?,
        note: note.clone(),
        panel: follows::panel(tx, item, rights, thing)?,
        thread: comments::thread(tx, item, rights, by, thing.into())?,
        files: files::lines(tx, &Kept::on(item, thing.into(), rights, by))?,
        file_marks: files::marks(tx, &Kept::on(item, thing.into(), rights, by))?,
        rights: rights.clone(),
        item: item.clone(),
    })
}
