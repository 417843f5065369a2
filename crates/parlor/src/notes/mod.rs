//! Notes: what somebody wrote down about an item, in Markdown. A guest reads
//! those they follow, and writes some where it is allowed: those they follow, and they
//! change and remove them. One that was removed leaves a mark (WORK-8), and can be put back for
//! a while (HOUSE-5).

mod bin;
mod pages;
mod routes;
mod views;

use crate::{
    audit, bind, comments,
    doors::{Action, Actor},
    files::{self, Arrived, Kept},
    follows::{self, Followable, Followed, Place, Spot},
    items::{
        AddNote, Item,
        attachment::Attachment,
        history::{self, Change},
    },
    notifications::{Kind, Mailed, News, Part},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Attached, AttachedKind, Author, Near, NoteId, PartyId, Rights, TaskFacets, Verb};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

pub use bin::forget_removed;
pub use pages::{removed, removing, restoring, section};
pub use routes::routes;
pub use views::{NoteLine, Removal, lines};

rows! {
    /// A note.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Note {
        pub id: NoteId,
        pub title: String,
        /// Markdown.
        pub body: String,
        #[serde(skip)]
        pub created_by: PartyId,
        pub author: String,
        pub created_at: Time,
        pub changed_at: Time,
        /// Goes along with a change, so that nobody overwrites what they have not seen.
        pub edition: i64,
        /// Whether the viewer follows it.
        pub follows: bool,
    }
}

impl Attachment for Note {
    const SEGMENT: &'static str = "note";

    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let found: Option<Self> = tx.maybe(
            concat!(
                "SELECT n.id, n.title, n.body, n.created_by, p.name, n.created_at, n.changed_at, n.edition,
                   EXISTS (SELECT 1 FROM follows f WHERE f.thing_id = n.id AND ",
                crate::follow_is_of!("f", "$4"),
                ")
                 FROM notes n JOIN parties p ON p.id = n.created_by WHERE n.organization_id = $1 AND n.item_id = $2 AND n.id = $3
                   AND n.removed_at IS NULL"
            ),
            bind![item.organization, item.id, id, viewer.party()],
        )?;
        Ok(found.map(|note| {
            let facts = facts(note.created_by, note.follows, viewer);
            (note, facts)
        }))
    }
}

/// What the policy needs to know of a note.
fn facts(created_by: PartyId, follows: bool, viewer: &Actor) -> Attached {
    let near = Near { follows: follows.then(TaskFacets::all), note: true, ..Near::default() };
    Attached { kind: AttachedKind::Followable(near), author: Author::of(created_by, viewer.party()) }
}

impl Followable for Note {
    fn followed(&self) -> Followed {
        Followed::Note(self.id)
    }
    fn title(&self) -> &str {
        &self.title
    }
}

/// A note as somebody wants it to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub title: String,
    pub body: String,
    /// What comes along with a new one.
    pub files: Vec<Arrived>,
}

/// Write one that files come along with: whoever may write it, and add files below the item.
pub struct AddWithFiles;

impl Action<Item> for AddWithFiles {
    const NAME: &'static str = "Add a note with files to";
    fn allowed(rights: &Rights) -> bool {
        <AddNote as Action<Item>>::allowed(rights) && rights.may(Verb::AddFileBelow)
    }
}

/// Writes a note down.
///
/// # Errors
/// When the store fails.
pub fn add(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, wanted: &Wanted) -> Result<NoteId, Error> {
    let (id, now) = (tx.id::<NoteId>(), tx.now());
    tx.run(
        "INSERT INTO notes (id, organization_id, item_id, title, body, created_by, created_at, changed_at, edition)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, 1)",
        bind![id, item.organization, item.id, &wanted.title, &wanted.body, by.party(), now],
    )?;
    follows::kept_text(tx, &Spot { item, place: Place::Note(id), rights }, by, "", &wanted.body)?;
    if !wanted.files.is_empty() {
        files::add(tx, &Kept::on(item, Place::Note(id), rights, by), false, &wanted.files)?;
    }
    if rights.outside() {
        tell_of_guests_note(tx, item, by, id)?;
    }
    history::record(tx, item, by, &Change::new("note.added", &wanted.title))?;
    audit::record(tx, item.organization, audit::By::Actor(by), "note.added", ("note", Some(id.0)), &wanted.title)?;
    Ok(id)
}

/// A guest follows what they wrote, so they see it; and the members who take part hear of it.
fn tell_of_guests_note(tx: &mut Tx<'_>, item: &Item, by: &Actor, note: NoteId) -> Result<(), Error> {
    follows::join(tx, item, Followed::Note(note), by.party(), by)?;
    let news = News::on(item, Kind::Noted, Place::Note(note), Some(by.party()));
    comments::tell_insiders(tx, item, &news, Mailed::Briefly)
}

/// Changes it, if nobody else did since that edition.
///
/// # Errors
/// Changed, when somebody did.
pub fn change(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, note: &Note, wanted: &Wanted, edition: i64) -> Result<(), Error> {
    let now = tx.now();
    let kept = tx.changed(
        "UPDATE notes SET title = $4, body = $5, changed_at = $6, edition = edition + 1 WHERE item_id = $1 AND id = $2 AND edition = $3",
        bind![item.id, note.id, edition, &wanted.title, &wanted.body, now],
    )?;
    if !kept {
        return Err(Error::Changed);
    }
    let told = follows::kept_text(tx, &Spot { item, place: Place::Note(note.id), rights }, by, &note.body, &wanted.body)?;
    let parts = [("note.title", &note.title, &wanted.title), ("note.body", &note.body, &wanted.body)];
    for (deed, was, became) in parts.into_iter().filter(|(_, was, became)| was != became) {
        history::record(tx, item, by, &Change { deed, subject: &wanted.title, was: Some(was), became: Some(became) })?;
    }
    let text: &[Part] = if note.title == wanted.title && note.body == wanted.body { &[] } else { &[Part::Text] };
    follows::tell_changed(tx, (item.organization, Some(item)), Followed::Note(note.id), by, text, &told)?;
    audit::record(tx, item.organization, audit::By::Actor(by), "note.changed", ("note", Some(note.id.0)), &wanted.title)
}
