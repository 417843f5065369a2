//! What a press will newly show, told before it is pressed (VIEW-4).

use crate::{
    bind, files, follows,
    items::Item,
    projects::{self, SharedProject},
    rows,
    store::Tx,
    web::Error,
};
use access::{ContactId, Facet, Facets, ItemKind, Rights};
use schemars::JsonSchema;
use serde::Serialize;

/// How much each facet of an item holds.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Holds {
    pub files: i64,
    pub internal_files: i64,
    pub fields: i64,
    pub all_fields: i64,
    /// Tasks, notes and activities; a newcomer follows none of them.
    pub followable: i64,
    /// Comments in the guests' lane until now; of a project, messages.
    pub old_comments: i64,
    /// Of a project.
    pub tasks: i64,
    /// What a project is, said beside the switches that show it.
    #[serde(skip)]
    #[schemars(skip)]
    pub project: Option<SharedProject>,
}

/// Counts what the item holds.
///
/// # Errors
/// When the store fails.
pub(super) fn holds(tx: &mut Tx<'_>, item: &Item, rights: &Rights) -> Result<Holds, Error> {
    let (files, internal_files) = files::counts(tx, item.id)?;
    let (_, followable) = follows::counts(tx, item.id, None)?;
    let (fields, all_fields, old_comments, tasks): (i64, i64, i64, i64) = tx.one(
        concat!(
            "SELECT (SELECT COUNT(*) FROM fields f LEFT JOIN record_fields rf ON rf.field_id = f.id AND rf.item_id = $1
              WHERE f.organizer_id = $2 AND f.archived_at IS NULL AND ",
            crate::record_shows!(),
            "),
           (SELECT COUNT(*) FROM fields f WHERE f.organizer_id = $2 AND f.archived_at IS NULL),
           (SELECT COUNT(*) FROM comments c WHERE c.item_id = $1 AND c.thing = 'item' AND c.lane = 'guests' AND c.removed_at IS NULL)
             + (SELECT COUNT(*) FROM messages m WHERE m.item_id = $1 AND m.lane = 'guests' AND m.removed_at IS NULL),
           (SELECT COUNT(*) FROM tasks t WHERE t.item_id = $1)"
        ),
        bind![item.id, item.organizer],
    )?;
    let project = projects::shared(tx, item, rights)?;
    Ok(Holds { files, internal_files, fields, all_fields, followable, old_comments, tasks, project })
}

/// What will newly be seen, and by how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Widening {
    /// Guests who will see something that they do not see now.
    pub guests: i64,
    pub files: i64,
    pub fields: i64,
    /// Tasks, notes and activities that they follow already, and see again.
    pub followed: i64,
    /// Comments from before; of a project, messages.
    pub comments: i64,
    /// Of a project.
    pub tasks: i64,
    /// The comments are messages of a project's chat.
    #[serde(skip)]
    #[schemars(skip)]
    pub messages: bool,
}

rows! {
    struct Open {
        contact: ContactId,
        facets: String,
        follows: i64,
    }
}

/// What sharing with these (known contacts, and so many who are not known yet)
/// on these facets would newly show.
///
/// # Errors
/// When the store fails.
pub(super) fn of(tx: &mut Tx<'_>, item: &Item, rights: &Rights, contacts: &[ContactId], unknown: i64, facets: Facets) -> Result<Widening, Error> {
    let now = tx.now();
    let holds = holds(tx, item, rights)?;
    let open: Vec<Open> = tx.all(
        concat!(
            "SELECT g.contact_id, g.facets,
                   (SELECT COUNT(*) FROM follows f WHERE f.party_id = g.contact_id AND f.item_id = g.item_id AND f.ended_at IS NULL)
                 FROM grants g WHERE g.item_id = $1 AND ",
            crate::grant_open!("$2")
        ),
        bind![item.id, now],
    )?;
    let mut widening = Widening { messages: item.kind() == ItemKind::Project, ..Widening::default() };
    let befores = contacts.iter().map(|contact| open.iter().find(|grant| grant.contact == *contact)).chain((0..unknown).map(|_| None));
    for before in befores {
        let had = before.map(|grant| Facets::from_words(&grant.facets));
        let newly = |facet: Facet, count: i64| if facets.has(facet) && had.is_none_or(|had| !had.has(facet)) { count } else { 0 };
        let files = newly(Facet::Files, holds.files);
        let fields = newly(Facet::Fields, holds.fields);
        let followed = newly(Facet::Followed, before.map_or(0, |grant| grant.follows));
        let comments = newly(Facet::OldComments, holds.old_comments);
        let tasks = newly(Facet::Tasks, holds.tasks);
        // A stage, a day or a percentage is no number of things, and is seen nevertheless.
        let said = [Facet::Due, Facet::Stage, Facet::Hours, Facet::Progress, Facet::Chat].into_iter().filter(|facet| newly(*facet, 1) > 0).count();
        if before.is_none() || files + fields + followed + comments + tasks > 0 || said > 0 {
            widening.guests += 1;
        }
        widening.files = widening.files.max(files);
        widening.fields = widening.fields.max(fields);
        widening.followed = widening.followed.max(followed);
        widening.comments = widening.comments.max(comments);
        widening.tasks = widening.tasks.max(tasks);
    }
    Ok(widening)
}
