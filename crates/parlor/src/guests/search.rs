//! Search inside what is open to a guest. It looks only at what the guest's own
//! pages would show: the same conditions, so a search never tells more than
//! reading would (failure 7 of others). What lies on boards, answers to lists and
//! confirmations are read on their pages alone.
//!
//! Letters are folded here, and parts of words are found: so the texts are read, not an index of words. They are
//! read for some items at a time, each kind by the index of its item, and no further than the page is full.

use super::{Base, Room, frame::Frame};
use crate::{
    bind,
    doors::Actor,
    facet_on, field_shown, file_closed, follow_facets, follow_is_of,
    follows::Place,
    items::fold,
    items_in_guest_sight, rows,
    store::{Time, Tx},
    web::Error,
};
use access::ItemId;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// Fewer characters find nothing (PORTAL-6).
pub(super) const LEAST: usize = 3;
/// So many are shown; another word finds the rest.
const MOST: usize = 50;
/// So many items are looked through by one statement.
const AT_ONCE: usize = 100;
/// A comment or a value is shown by so many letters of its beginning.
const BEGINNING: usize = 100;

/// What was found.
#[derive(Serialize, JsonSchema)]
pub struct SearchView {
    pub frame: Frame,
    pub sought: String,
    pub found: Vec<Hit>,
}

/// A thing that fits.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Hit {
    /// `item`, `field`, `file`, `task`, `note`, `activity`, `event`, `request`, `request_list`, `planned`, `comment` or `message`.
    pub kind: String,
    pub title: String,
    pub item_title: String,
    #[serde(skip)]
    #[schemars(skip)]
    pub item_kind: String,
    pub address: String,
}

rows! {
    struct Shown {
        kind: String,
        id: Uuid,
        title: String,
        text: String,
        /// Where it is read: the thing itself, or what a comment was written on.
        thing: String,
        thing_id: Uuid,
        item: ItemId,
        item_title: String,
        item_kind: String,
        opened_at: Time,
    }
}

pub(super) fn load(tx: &mut Tx<'_>, room: &Room, by: &Actor, signed_in_at: Option<Time>, sought: &str) -> Result<SearchView, Error> {
    let sought = sought.trim().to_owned();
    let frame = Frame::load(tx, (room.organization, room.mark()), by, signed_in_at)?;
    if sought.chars().count() < LEAST {
        return Ok(SearchView { frame, sought, found: Vec::new() });
    }
    let base = Base::of(by);
    let found = fitting(tx, room, &fold(&sought))?.into_iter().map(|thing| thing.hit(&base)).collect();
    Ok(SearchView { frame, sought, found })
}

impl Shown {
    fn says(&self, wanted: &str) -> bool {
        fold(&self.title).contains(wanted) || fold(&self.text).contains(wanted)
    }

    /// Whether it is the same thing, found by another of its texts.
    fn same(&self, other: &Self) -> bool {
        self.kind == other.kind && self.id == other.id && self.item == other.item
    }

    fn hit(self, base: &Base) -> Hit {
        let place = Place::of(&self.thing, self.thing_id).url(self.item);
        let address = match self.kind.as_str() {
            "file" => format!("/items/{}/files/{}/view", self.item, self.id),
            "comment" => format!("{place}#comment-{}", self.id),
            "message" => format!("{place}/chat/guests?at={0}#message-{0}", self.id),
            _ => place,
        };
        let title = if self.title.is_empty() { self.text.chars().take(BEGINNING).collect() } else { self.title };
        Hit { kind: self.kind, title, item_title: self.item_title, item_kind: self.item_kind, address: base.at(&address) }
    }
}

/// What fits, of the items that were opened last first, up to a page.
fn fitting(tx: &mut Tx<'_>, room: &Room, wanted: &str) -> Result<Vec<Shown>, Error> {
    let mut found: Vec<Shown> = Vec::new();
    let mut before = (Time(i64::MAX), ItemId(Uuid::from_u128(u128::MAX)));
    loop {
        let all = shown(tx, room, before)?;
        // Each item says its title once, whatever else of it is shown.
        let items: Vec<(Time, ItemId)> = all.iter().filter(|thing| thing.kind == "item").map(|thing| (thing.opened_at, thing.item)).collect();
        for thing in all {
            if found.len() == MOST {
                return Ok(found);
            }
            if thing.says(wanted) && !found.iter().any(|known| known.same(&thing)) {
                found.push(thing);
            }
        }
        match items.iter().min() {
            Some(last) if items.len() == AT_ONCE => before = *last,
            _ => return Ok(found),
        }
    }
}

/// The items that are open to the guest, with what their grants show: those opened last, before `$4` and `$5`.
macro_rules! sought_items {
    () => {
        concat!(
            "WITH open AS (SELECT g.item_id, i.organizer_id, i.title, i.kind, g.opened_at, COALESCE(g.chat_at, g.opened_at) AS chat_at, ",
            facet_on!("files"),
            " AS files, ",
            facet_on!("fields"),
            " AS fields, ",
            facet_on!("followed"),
            " AS followed, ",
            facet_on!("tasks"),
            " AS tasks, ",
            facet_on!("progress"),
            " AS progress, ",
            facet_on!("chat"),
            " AS chat, ",
            facet_on!("old_comments"),
            " AS old_comments FROM grants g JOIN items i ON i.organization_id = g.organization_id AND i.id = g.item_id
               LEFT JOIN organizers z ON z.organization_id = i.organization_id AND z.id = i.organizer_id WHERE ",
            items_in_guest_sight!(),
            " AND (g.opened_at, g.item_id) < ($4, $5) ORDER BY g.opened_at DESC, g.item_id DESC LIMIT $6) "
        )
    };
}

/// The end of the columns of [`Shown`], and the items that they are of: what is named here is joined to `o`.
macro_rules! sought_of {
    ($thing:literal, $id:literal) => {
        concat!(", ", $thing, ", ", $id, ", o.item_id, o.title, o.kind, o.opened_at FROM open o ")
    };
}

/// Condition on `o`: the guest follows this thing, and their grant shows what they follow.
macro_rules! sought_followed {
    ($thing:literal) => {
        concat!(
            "(o.followed AND EXISTS (SELECT 1 FROM follows w WHERE w.organization_id = $3 AND w.thing_id = ",
            $thing,
            " AND ",
            follow_is_of!("w", "$1"),
            "))"
        )
    };
}

/// Condition on `o`: what the guest follows shows them this part of it.
macro_rules! sought_part {
    ($thing:literal, $part:literal) => {
        concat!("(o.followed AND (' ' || ", follow_facets!("$3", $thing, "$1"), " || ' ') LIKE '% ", $part, " %')")
    };
}

/// What hangs off an item and is shown to whoever follows it: its table, as `n`, and what it says.
macro_rules! sought_things {
    ($kind:literal, $table:literal, $text:literal, $but:literal) => {
        concat!(
            " UNION ALL SELECT '",
            $kind,
            "', n.id, n.title, ",
            $text,
            ", '",
            $kind,
            "', n.id, o.item_id, o.title, o.kind, o.opened_at FROM open o JOIN ",
            $table,
            " n ON n.organization_id = $3 AND n.item_id = o.item_id WHERE ",
            $but,
            sought_followed!("n.id")
        )
    };
}

/// Values of fields, as a record's page shows them: those that are text.
macro_rules! sought_fields {
    () => {
        concat!(
            " UNION ALL SELECT 'field', f.id, '', v.value",
            sought_of!("'item'", "o.item_id"),
            "JOIN field_values v ON v.organization_id = $3 AND v.item_id = o.item_id
             JOIN fields f ON f.organization_id = $3 AND f.id = v.field_id AND f.organizer_id = o.organizer_id
             LEFT JOIN record_fields rf ON rf.organization_id = $3 AND rf.field_id = f.id AND rf.item_id = o.item_id
             WHERE o.fields AND f.archived_at IS NULL AND f.kind NOT IN ('file', 'person', 'checkbox') AND v.value <> '' AND ",
            field_shown!("o.item_id", "$1")
        )
    };
}

macro_rules! sought_files {
    () => {
        concat!(
            " UNION ALL SELECT 'file', f.id, f.name, ''",
            sought_of!("'item'", "o.item_id"),
            "JOIN files f ON f.organization_id = $3 AND f.item_id = o.item_id
             WHERE f.binned_at IS NULL AND NOT f.internal AND NOT ",
            file_closed!("f.organization_id", "f.id", "$1"),
            " AND CASE WHEN f.thing = 'item' THEN o.files OR f.created_by = $1 ELSE (o.tasks AND o.files AND f.thing = 'task') OR ",
            sought_part!("f.thing_id", "files"),
            " END"
        )
    };
}

/// Tasks, with their checklists where progress is shown, and what they say as work orders to whoever follows them.
macro_rules! sought_tasks {
    () => {
        concat!(
            " UNION ALL SELECT 'task', t.id, t.title, t.description",
            sought_of!("'task'", "t.id"),
            "JOIN tasks t ON t.organization_id = $3 AND t.item_id = o.item_id WHERE o.tasks OR ",
            sought_followed!("t.id"),
            " UNION ALL SELECT 'task', t.id, t.title, s.body",
            sought_of!("'task'", "t.id"),
            "JOIN tasks t ON t.organization_id = $3 AND t.item_id = o.item_id
             JOIN task_steps s ON s.organization_id = $3 AND s.task_id = t.id WHERE (o.tasks AND o.progress) OR ",
            sought_part!("t.id", "progress"),
            " UNION ALL SELECT 'task', t.id, t.title, r.place || ' ' || r.contact_name || ' ' || r.contact_phone || ' ' || r.report",
            sought_of!("'task'", "t.id"),
            "JOIN tasks t ON t.organization_id = $3 AND t.item_id = o.item_id
             JOIN work_orders r ON r.organization_id = $3 AND r.task_id = t.id WHERE ",
            sought_followed!("t.id")
        )
    };
}

/// What a list asks for, once it asks somebody.
macro_rules! sought_points {
    () => {
        concat!(
            " UNION ALL SELECT 'request_list', l.id, l.title, q.title || ' ' || q.hint",
            sought_of!("'request_list'", "l.id"),
            "JOIN request_lists l ON l.organization_id = $3 AND l.item_id = o.item_id AND l.asked_at IS NOT NULL
             JOIN list_points q ON q.organization_id = $3 AND q.list_id = l.id AND q.removed_at IS NULL WHERE ",
            sought_followed!("l.id")
        )
    };
}

/// What was written where guests read: on a record itself, and on what hangs off any item where that is shown. A note that
/// was removed and a list that asks nobody yet have no page.
macro_rules! sought_comments {
    () => {
        concat!(
            " UNION ALL SELECT 'comment', c.id, '', c.body",
            sought_of!("c.thing", "c.thing_id"),
            "JOIN comments c ON c.organization_id = $3 AND c.item_id = o.item_id
             WHERE c.lane = 'guests' AND c.removed_at IS NULL AND (c.created_at >= o.opened_at OR o.old_comments OR c.created_by = $1)
               AND NOT (c.thing = 'note' AND EXISTS (SELECT 1 FROM notes n
                 WHERE n.organization_id = $3 AND n.id = c.thing_id AND n.removed_at IS NOT NULL))
               AND NOT (c.thing = 'request_list' AND EXISTS (SELECT 1 FROM request_lists l
                 WHERE l.organization_id = $3 AND l.id = c.thing_id AND l.asked_at IS NULL))
               AND CASE WHEN c.thing = 'item' THEN o.kind = 'record' ELSE (c.thing = 'task' AND o.tasks) OR ",
            sought_followed!("c.thing_id"),
            " END"
        )
    };
}

/// Everything that the guest's pages show of some of their items.
fn shown(tx: &mut Tx<'_>, room: &Room, before: (Time, ItemId)) -> Result<Vec<Shown>, Error> {
    let now = tx.now();
    Ok(tx.all(
        concat!(
            sought_items!(),
            "SELECT 'item', o.item_id, o.title, COALESCE(d.description, '')",
            sought_of!("'item'", "o.item_id"),
            "LEFT JOIN documents d ON d.organization_id = $3 AND d.item_id = o.item_id",
            sought_fields!(),
            sought_files!(),
            sought_tasks!(),
            sought_things!("note", "notes", "n.body", "n.removed_at IS NULL AND "),
            sought_things!("activity", "activities", "n.body || ' ' || n.participants", ""),
            sought_things!("request", "requests", "n.body", ""),
            sought_things!("request_list", "request_lists", "n.body", "n.asked_at IS NOT NULL AND "),
            sought_points!(),
            sought_things!("planned", "planned", "n.body", ""),
            sought_things!("event", "events", "n.body", ""),
            sought_comments!(),
            " UNION ALL SELECT 'message', m.id, '', m.body",
            sought_of!("'item'", "o.item_id"),
            "JOIN messages m ON m.organization_id = $3 AND m.item_id = o.item_id
             WHERE o.chat AND m.lane = 'guests' AND m.removed_at IS NULL AND (m.created_at >= o.chat_at OR o.old_comments OR m.created_by = $1)"
        ),
        bind![room.contact, now, room.organization, before.0, before.1, AT_ONCE as i64],
    )?)
}
