//! A guest's home: what is new, what is to do, what is open.

use super::{Base, Room, frame::Frame};
use crate::{
    bind,
    doors::Actor,
    facet_on, items_in_guest_sight, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ItemId, TaskId};
use schemars::JsonSchema;
use serde::Serialize;

/// The home page at one company.
#[derive(Serialize, JsonSchema)]
pub struct HomeView {
    pub frame: Frame,
    /// Open tasks that the guest follows, the most urgent first.
    pub tasks: Vec<TaskToDo>,
}

rows! {
    /// A task that waits for the guest.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct TaskToDo {
        pub id: TaskId,
        pub title: String,
        pub due: Option<String>,
        pub item: ItemId,
        pub item_title: String,
    }
}

pub(super) fn load(tx: &mut Tx<'_>, room: &Room, by: &Actor, signed_in_at: Option<Time>) -> Result<HomeView, Error> {
    let now = tx.now();
    let tasks = tx.all(
        concat!(
            "SELECT t.id, t.title, t.due, i.id, i.title FROM follows f JOIN tasks t ON t.id = f.thing_id JOIN items i ON i.id = t.item_id
             JOIN grants g ON g.item_id = i.id LEFT JOIN organizers z ON z.id = i.organizer_id
             WHERE f.party_id = $1 AND f.thing = 'task' AND f.ended_at IS NULL AND t.status <> 'done' AND ",
            facet_on!("followed"),
            " AND ",
            items_in_guest_sight!(),
            " ORDER BY t.due NULLS LAST, t.created_at LIMIT 100"
        ),
        bind![room.contact, now],
    )?;
    Ok(HomeView { frame: Frame::load(tx, (room.organization, room.mark()), by, signed_in_at)?, tasks })
}

impl TaskToDo {
    /// Where it is met.
    #[must_use]
    pub fn url(&self, base: &Base) -> String {
        format!("{}/tasks/{}", base.item(self.item), self.id)
    }
}
