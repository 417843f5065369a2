//! What can be found of an item: read off its tables as it stands now.

use super::{house_word, words};
use crate::{
    bind, rows,
    store::{StoreError, Time, Tx},
};
use access::{FieldId, ItemId, MessageId, OrganizationId, TaskId};
use std::fmt::Write as _;
use uuid::Uuid;

/// A found comment or value is shown by so many letters of its beginning.
const SHOWN: usize = 120;

rows! {
    /// Something that can be found.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(super) struct Entry {
        pub kind: String,
        pub thing: Uuid,
        pub field: Option<FieldId>,
        pub place: String,
        pub title: String,
        pub words: String,
        pub at: Time,
    }
    struct Text {
        id: Uuid,
        title: String,
        body: String,
        at: Time,
    }
    struct Said {
        id: Uuid,
        thing: String,
        thing_id: Uuid,
        body: String,
        at: Time,
    }
}

/// Makes the entries of one organization.
struct Maker {
    house: String,
    all: Vec<Entry>,
}

impl Maker {
    fn new(organization: OrganizationId) -> Self {
        Self { house: house_word(organization), all: Vec::new() }
    }

    fn add(&mut self, (kind, thing, field): (&str, Uuid, Option<FieldId>), place: String, title: &str, text: &str, at: Time) {
        let mut of = words(title);
        of.extend(words(text));
        let listed = of.into_iter().fold(self.house.clone(), |all, word| all + " " + &word);
        self.all.push(Entry { kind: kind.to_owned(), thing, field, place, title: shortened(title), words: listed, at });
    }

    fn texts(&mut self, kind: &str, folder: &str, texts: Vec<Text>) {
        for Text { id, title, body, at } in texts {
            self.add((kind, id, None), format!("/{folder}/{id}"), &title, &body, at);
        }
    }
}

fn shortened(text: &str) -> String {
    let line = text.split_whitespace().fold(String::new(), |mut line, word| {
        if line.len() < SHOWN * 4 {
            let _ = write!(line, "{}{word}", if line.is_empty() { "" } else { " " });
        }
        line
    });
    if line.chars().count() <= SHOWN { line } else { line.chars().take(SHOWN - 1).chain(['…']).collect() }
}

/// All that can be found of an item, with its organization; nothing, if there is none.
pub(super) fn of_item(tx: &mut Tx<'_>, item: ItemId) -> Result<Option<(OrganizationId, Vec<Entry>)>, StoreError> {
    let found: Option<(OrganizationId, String, Time)> =
        tx.maybe("SELECT organization_id, title, changed_at FROM items WHERE id = $1", bind![item])?;
    let Some((organization, title, at)) = found else { return Ok(None) };
    let mut maker = Maker::new(organization);
    maker.add(("item", item.0, None), String::new(), &title, "", at);
    for (field, value) in values(tx, item)? {
        maker.add(("field", item.0, Some(field)), String::new(), &value, "", at);
    }
    let files: Vec<(Uuid, String, Time)> =
        tx.all("SELECT id, name, changed_at FROM files WHERE item_id = $1 AND binned_at IS NULL AND thing <> 'draft' ORDER BY id", bind![item])?;
    for (id, name, at) in files {
        maker.add(("file", id, None), format!("/files/{id}/view"), &name, "", at);
    }
    maker.texts("task", "tasks", tasks(tx, item)?);
    let notes = tx.all("SELECT id, title, body, created_at FROM notes WHERE item_id = $1 AND removed_at IS NULL ORDER BY id", bind![item])?;
    maker.texts("note", "notes", notes);
    let activities =
        tx.all("SELECT id, title, body || ' ' || participants, created_at FROM activities WHERE item_id = $1 ORDER BY id", bind![item])?;
    maker.texts("activity", "activities", activities);
    let events = tx.all("SELECT id, title, body, created_at FROM events WHERE item_id = $1 ORDER BY id", bind![item])?;
    maker.texts("event", "events", events);
    let requests = tx.all("SELECT id, title, body, created_at FROM requests WHERE item_id = $1 ORDER BY id", bind![item])?;
    maker.texts("request", "requests", requests);
    maker.texts("request_list", "request-lists", lists(tx, item)?);
    let planned = tx.all("SELECT id, title, body, created_at FROM planned WHERE item_id = $1 ORDER BY id", bind![item])?;
    maker.texts("planned", "planned", planned);
    for Said { id, thing, thing_id, body, at } in said(tx, item)? {
        let place = match thing.as_str() {
            "task" => format!("/tasks/{thing_id}#comment-{id}"),
            "note" => format!("/notes/{thing_id}#comment-{id}"),
            "activity" => format!("/activities/{thing_id}#comment-{id}"),
            "event" => format!("/events/{thing_id}#comment-{id}"),
            "request" => format!("/requests/{thing_id}#comment-{id}"),
            "request_list" => format!("/request-lists/{thing_id}#comment-{id}"),
            "planned" => format!("/planned/{thing_id}#comment-{id}"),
            _ => format!("#comment-{id}"),
        };
        maker.add(("comment", id, None), place, &body, "", at);
    }
    Ok(Some((organization, maker.all)))
}

/// Values that are text; a file has an entry of its own, and people are not found by what they are named in.
fn values(tx: &mut Tx<'_>, item: ItemId) -> Result<Vec<(FieldId, String)>, StoreError> {
    tx.all(
        "SELECT v.field_id, v.value FROM field_values v JOIN fields f ON f.id = v.field_id
         WHERE v.item_id = $1 AND f.kind NOT IN ('file', 'person', 'checkbox') AND v.value <> '' ORDER BY v.field_id",
        bind![item],
    )
}

fn tasks(tx: &mut Tx<'_>, item: ItemId) -> Result<Vec<Text>, StoreError> {
    tx.all(
        "SELECT t.id, t.title, t.description || ' ' || COALESCE((SELECT string_agg(s.body, ' ') FROM task_steps s WHERE s.task_id = t.id), ''),
           t.created_at
         FROM tasks t WHERE t.item_id = $1 ORDER BY t.id",
        bind![item],
    )
}

/// Request lists, with what they ask for and what was answered in words.
fn lists(tx: &mut Tx<'_>, item: ItemId) -> Result<Vec<Text>, StoreError> {
    tx.all(
        "SELECT l.id, l.title, l.body || ' ' || COALESCE((SELECT string_agg(q.title || ' ' || q.hint || ' ' || COALESCE(a.words, ''), ' ')
             FROM list_points q LEFT JOIN point_answers a ON a.id = q.answer_id WHERE q.list_id = l.id AND q.removed_at IS NULL), ''), l.created_at
         FROM request_lists l WHERE l.item_id = $1 ORDER BY l.id",
        bind![item],
    )
}

fn said(tx: &mut Tx<'_>, item: ItemId) -> Result<Vec<Said>, StoreError> {
    tx.all(
        "SELECT c.id, c.thing, c.thing_id, c.body, c.created_at FROM comments c WHERE c.item_id = $1 AND c.removed_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM notes n WHERE n.id = c.thing_id AND n.removed_at IS NOT NULL) ORDER BY c.id",
        bind![item],
    )
}

/// A message of a project's chat; one that was taken back has nothing to be found.
pub(super) fn of_message(tx: &mut Tx<'_>, message: MessageId) -> Result<Option<(OrganizationId, ItemId, Vec<Entry>)>, StoreError> {
    let found: Option<(OrganizationId, ItemId, String, String, Time, bool)> =
        tx.maybe("SELECT organization_id, item_id, lane, body, created_at, removed_at IS NOT NULL FROM messages WHERE id = $1", bind![message])?;
    Ok(found.map(|(organization, item, lane, body, at, removed)| {
        let mut maker = Maker::new(organization);
        if !removed {
            maker.add(("message", message.0, None), format!("/chat/{lane}?at={message}#message-{message}"), &body, "", at);
        }
        (organization, item, maker.all)
    }))
}

/// A general task.
pub(super) fn of_task(tx: &mut Tx<'_>, task: TaskId) -> Result<Option<(OrganizationId, Vec<Entry>)>, StoreError> {
    let found: Option<(OrganizationId, String, String, Time)> =
        tx.maybe("SELECT organization_id, title, description, created_at FROM tasks WHERE id = $1 AND item_id IS NULL", bind![task])?;
    Ok(found.map(|(organization, title, description, at)| {
        let mut maker = Maker::new(organization);
        maker.add(("task", task.0, None), format!("/tasks/{task}"), &title, &description, at);
        (organization, maker.all)
    }))
}
