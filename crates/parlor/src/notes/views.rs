//! Notes, as pages and programs see them.

use super::Note;
use crate::{
    bind, comments,
    comments::Thread,
    doors::Actor,
    files::{self, FileLine, Kept},
    follows::{self, Around, Followed, FollowerLine, Hanging, Hung, Panel},
    items::Item,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Attached, AttachedKind, Author, Facet, Near, NoteId, PartyId, Rights, TaskFacets};
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
        removed_by: Option<String>,
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
    let rows: Vec<Row> = tx.all(
        "SELECT n.id, n.title, n.body, p.name, p.kind, n.created_at, n.created_by, n.removed_at, r.name
         FROM notes n JOIN parties p ON p.organization_id = n.organization_id AND p.id = n.created_by
           LEFT JOIN parties r ON r.organization_id = n.organization_id AND r.id = n.removed_by
         WHERE n.organization_id = $1 AND n.item_id = $2
         ORDER BY n.created_at DESC, n.id DESC",
        bind![item.organization, item.id],
    )?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let Hung { followers, comments, .. } = hanging.take(rights, Followed::Note(row.id))?;
            // What a guest does not see, they have not got by the line before.
            let near = Near { follows: Some(TaskFacets::all()), note: true, ..Near::default() };
            let thing = Attached { kind: AttachedKind::Followable(near), author: Author::of(row.created_by, by.party()) };
            let may_change = row.removed_at.is_none() && rights.attached(&thing).is_ok_and(|rights| rights.edit);
            Some(NoteLine {
                removed: row.removed_at.map(|at| Removal { by: row.removed_by.unwrap_or_default(), at }),
                may_change,
                followers,
                comments,
                id: row.id,
                title: row.title,
                body: row.body,
                author: row.author,
                author_is_guest: row.kind == "contact",
                created_at: row.created_at,
            })
        })
        .collect())
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

pub(super) fn page(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, note: &Note) -> Result<NotePage, Error> {
    let thing = Followed::Note(note.id);
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
