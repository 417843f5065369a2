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
use access::{Facet, NoteId, Rights};
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
}

rows! {
    struct Row {
        id: NoteId,
        title: String,
        body: String,
        author: String,
        kind: String,
        created_at: Time,
    }
}

/// The notes of an item that this viewer sees, the newest first.
///
/// # Errors
/// When the store fails.
pub fn lines(tx: &mut Tx<'_>, item: &Item, rights: &Rights, hanging: &mut Hanging) -> Result<Vec<NoteLine>, Error> {
    if !rights.shows(Facet::Followed) {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = tx.all(
        "SELECT n.id, n.title, n.body, p.name, p.kind, n.created_at FROM notes n JOIN parties p ON p.id = n.created_by
         WHERE n.item_id = $1
         ORDER BY n.created_at DESC, n.id DESC",
        bind![item.id],
    )?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let Hung { followers, comments, .. } = hanging.take(rights, Followed::Note(row.id))?;
            Some(NoteLine {
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
        rights: rights.clone(),
        item: item.clone(),
    })
}
