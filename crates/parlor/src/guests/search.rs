//! Search inside what is open to a guest. It looks only at what the guest's own
//! pages would show: the same conditions, so a search never tells more than
//! reading would (failure 7 of others).

use super::{Base, Room, frame::Frame};
use crate::{
    bind,
    doors::Actor,
    facet_on, follow_is_of,
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
    /// `item`, `file`, `task`, `note`, `activity`, `event`, `request`, `request_list`, `comment` or `message`.
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
        item: ItemId,
        item_title: String,
        item_kind: String,
    }
}

pub(super) fn load(tx: &mut Tx<'_>, room: &Room, by: &Actor, signed_in_at: Option<Time>, sought: &str) -> Result<SearchView, Error> {
    let sought = sought.trim().to_owned();
    let frame = Frame::load(tx, (room.organization, room.mark()), by, signed_in_at)?;
    if sought.chars().count() < LEAST {
        return Ok(SearchView { frame, sought, found: Vec::new() });
    }
    let wanted = fold(&sought);
    let base = Base::of(by);
    let found = shown(tx, room)?
        .into_iter()
        .filter(|thing| fold(&thing.title).contains(&wanted) || fold(&thing.text).contains(&wanted))
        .take(50)
        .map(|thing| thing.hit(&base))
        .collect();
    Ok(SearchView { frame, sought, found })
}

impl Shown {
    fn hit(self, base: &Base) -> Hit {
        let item = base.item(self.item);
        let address = match self.kind.as_str() {
            "task" => format!("{item}/tasks/{}", self.id),
            "note" => format!("{item}/notes/{}", self.id),
            "activity" => format!("{item}/activities/{}", self.id),
            "event" => format!("{item}/events/{}", self.id),
            "request" => format!("{item}/requests/{}", self.id),
            "request_list" => format!("{item}/request-lists/{}", self.id),
            "planned" => format!("{item}/planned/{}", self.id),
            "file" => format!("{item}/files/{}/view", self.id),
            "comment" => format!("{item}#comment-{}", self.id),
            "message" => format!("{item}/chat/guests?at={0}#message-{0}", self.id),
            _ => item,
        };
        let title = if matches!(self.kind.as_str(), "comment" | "message") { self.text.chars().take(100).collect() } else { self.title };
        Hit { kind: self.kind, title, item_title: self.item_title, item_kind: self.item_kind, address }
    }
}

/// Everything that the guest's pages show here, newest items first.
fn shown(tx: &mut Tx<'_>, room: &Room) -> Result<Vec<Shown>, Error> {
    let now = tx.now();
    Ok(tx.all(
        concat!(
            "WITH open AS (SELECT g.item_id, ",
            facet_on!("files"),
            " AS files, ",
            facet_on!("followed"),
            " AS followed, ",
            facet_on!("tasks"),
            " AS tasks, ",
            facet_on!("chat"),
            " AS chat, ",
            facet_on!("old_comments"),
            " AS old_comments, g.opened_at, COALESCE(g.chat_at, g.opened_at) AS chat_at, i.title, i.kind FROM grants g JOIN items i ON i.id = g.item_id
               LEFT JOIN organizers z ON z.id = i.organizer_id WHERE ",
            items_in_guest_sight!(),
            " ORDER BY g.opened_at DESC LIMIT 200)
             SELECT 'item', o.item_id, o.title, '', o.item_id, o.title, o.kind FROM open o
             UNION ALL SELECT 'file', f.id, f.name, '', o.item_id, o.title, o.kind FROM open o JOIN files f ON f.item_id = o.item_id
               WHERE f.binned_at IS NULL AND NOT f.internal AND NOT ",
            crate::file_closed!("f.organization_id", "f.id", "$1"),
            " AND CASE WHEN f.thing = 'item' THEN o.files OR f.created_by = $1
                 ELSE (o.tasks AND o.files AND f.thing = 'task') OR (o.followed AND EXISTS (SELECT 1 FROM follows w WHERE w.thing_id = f.thing_id AND ",
            follow_is_of!("w", "$1"),
            " AND (w.facets IS NULL OR (' ' || w.facets || ' ') LIKE '% files %'))) END
             UNION ALL SELECT 'task', t.id, t.title, t.description, o.item_id, o.title, o.kind FROM open o JOIN tasks t ON t.item_id = o.item_id
               WHERE o.tasks OR (o.followed AND EXISTS (SELECT 1 FROM follows w WHERE w.thing_id = t.id AND ",
            follow_is_of!("w", "$1"),
            "))
             UNION ALL SELECT 'note', n.id, n.title, n.body, o.item_id, o.title, o.kind FROM open o JOIN notes n ON n.item_id = o.item_id AND n.removed_at IS NULL
               WHERE o.followed AND EXISTS (SELECT 1 FROM follows w WHERE w.thing_id = n.id AND ",
            follow_is_of!("w", "$1"),
            ")
             UNION ALL SELECT 'activity', a.id, a.title, a.body, o.item_id, o.title, o.kind FROM open o JOIN activities a ON a.item_id = o.item_id
               WHERE o.followed AND EXISTS (SELECT 1 FROM follows w WHERE w.thing_id = a.id AND ",
            follow_is_of!("w", "$1"),
            ")
             UNION ALL SELECT 'request', q.id, q.title, q.body, o.item_id, o.title, o.kind FROM open o JOIN requests q ON q.item_id = o.item_id
               WHERE o.followed AND EXISTS (SELECT 1 FROM follows w WHERE w.thing_id = q.id AND ",
            follow_is_of!("w", "$1"),
            ")
             UNION ALL SELECT 'request_list', l.id, l.title, l.body, o.item_id, o.title, o.kind FROM open o JOIN request_lists l ON l.item_id = o.item_id
               WHERE o.followed AND l.asked_at IS NOT NULL AND EXISTS (SELECT 1 FROM follows w WHERE w.thing_id = l.id AND ",
            follow_is_of!("w", "$1"),
            ")
             UNION ALL SELECT 'planned', n.id, n.title, n.body, o.item_id, o.title, o.kind FROM open o JOIN planned n ON n.item_id = o.item_id
               WHERE o.followed AND EXISTS (SELECT 1 FROM follows w WHERE w.thing_id = n.id AND ",
            follow_is_of!("w", "$1"),
            ")
             UNION ALL SELECT 'event', e.id, e.title, e.body, o.item_id, o.title, o.kind FROM open o JOIN events e ON e.item_id = o.item_id
               WHERE o.followed AND EXISTS (SELECT 1 FROM follows w WHERE w.thing_id = e.id AND ",
            follow_is_of!("w", "$1"),
            ")
             UNION ALL SELECT 'comment', c.id, '', c.body, o.item_id, o.title, o.kind FROM open o JOIN comments c ON c.thing_id = o.item_id
               WHERE c.lane = 'guests' AND c.removed_at IS NULL AND (c.created_at >= o.opened_at OR o.old_comments OR c.created_by = $1)
             UNION ALL SELECT 'message', m.id, '', m.body, o.item_id, o.title, o.kind FROM open o JOIN messages m ON m.item_id = o.item_id
               WHERE o.chat AND m.lane = 'guests' AND m.removed_at IS NULL AND (m.created_at >= o.chat_at OR o.old_comments OR m.created_by = $1)"
        ),
        bind![room.contact, now, room.organization],
    )?)
}
