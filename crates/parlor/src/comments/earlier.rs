//! The way back to what was written before the newest: a place of a lane, as the address
//! names it. It opens nothing: who does not read a lane knows no place of it.

use super::{
    CommentLine, Thread,
    views::{self, Shown},
};
use crate::{
    doors::{Actor, Allowed},
    items::{
        Item,
        attachment::{Attachment, On, OnRights},
    },
    store::Tx,
    tasks::GeneralTask,
    web::{Cx, Error, cursor},
};
use access::{HouseRights, Lane, Rights};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// Before this, in the order of a lane: when a comment was written, and its id.
pub(super) type Behind = (i64, Uuid);

/// What the address of a thing with comments asks.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Earlier {
    /// What the answer before called `before_team` or `before_guests`: that lane goes on with what was written before.
    #[serde(default)]
    pub before: String,
}

/// How cursors call a lane.
pub(super) fn list_of(lane: Lane) -> &'static str {
    match lane {
        Lane::Team => "comments of the team",
        Lane::Guests => "comments with guests",
    }
}

/// The lane that a place is of, and the place; nothing where none is named.
fn named(before: &str, outside: bool) -> Result<Option<(Lane, Behind)>, Error> {
    let team = if outside { None } else { cursor::read_back(list_of(Lane::Team), before).ok().flatten() };
    Ok(match team {
        Some(place) => Some((Lane::Team, place)),
        None => cursor::read_back(list_of(Lane::Guests), before)?.map(|place| (Lane::Guests, place)),
    })
}

/// Reads a page on which comments are read, with what was written before the place that the address names, where it
/// names one. `page` reads all of it, and `thread` says where its comments are.
///
/// # Errors
/// What `page` returns; or invalid, where the place is none of a lane that the viewer reads.
pub async fn with_earlier<A, C: Attachment + Clone, V: Send + 'static>(
    cx: &Cx,
    here: &Allowed<A, On<C>>,
    page: impl Fn(&mut Tx<'_>, &Item, &OnRights, &Actor, &C) -> Result<V, Error> + Send + Sync + 'static,
    thread: fn(&mut V) -> &mut Thread,
) -> Result<V, Error> {
    let (item, it, rights, by) = (here.item.clone(), here.it.clone(), here.rights().clone(), here.by().clone());
    let before = cx.asked("before");
    cx.read(move |tx| {
        let mut view = page(tx, &item, &rights, &by, &it)?;
        thread(&mut view).earlier(tx, &item, &rights.on_item, &by, &before)?;
        Ok(view)
    })
    .await
}

impl Thread {
    /// Shows what was written before a place, where the address names one.
    ///
    /// # Errors
    /// Invalid, where it is none of a lane that the viewer reads; or the store fails.
    pub fn earlier(&mut self, tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, before: &str) -> Result<(), Error> {
        let Some(on) = self.on else { return Ok(()) };
        if let Some((lane, behind)) = named(before, rights.outside())? {
            let shown = views::lane(tx, item, rights, by, on, lane, Some(behind))?;
            self.turn(lane, shown);
        }
        Ok(())
    }

    /// The same of a general task.
    ///
    /// # Errors
    /// Invalid, where it is none of its lane; or the store fails.
    pub fn earlier_of_general(&mut self, tx: &mut Tx<'_>, task: &GeneralTask, rights: HouseRights, by: &Actor, before: &str) -> Result<(), Error> {
        if let Some(behind) = cursor::read_back(list_of(Lane::Team), before)? {
            let shown = views::general_lane(tx, task, rights, by, Some(behind))?;
            self.turn(Lane::Team, shown);
        }
        Ok(())
    }

    /// Puts another stretch of a lane in the place of its newest.
    fn turn(&mut self, lane: Lane, shown: Shown) {
        let all = self.count(lane);
        self.later = Some((lane, all - shown.lines.len() as i64 - shown.older));
        match lane {
            Lane::Team => (self.team, self.older_team, self.before_team) = (shown.lines, shown.older, shown.before),
            Lane::Guests => (self.guests, self.older_guests, self.before_guests) = (shown.lines, shown.older, shown.before),
        }
    }

    /// How many the viewer reads in a lane, shown or not.
    #[must_use]
    pub fn count(&self, lane: Lane) -> i64 {
        let later = self.later.filter(|(of, _)| *of == lane).map_or(0, |(_, later)| later);
        self.shown(lane).len() as i64 + self.older(lane).0 + later
    }

    /// What is shown of a lane.
    pub(super) fn shown(&self, lane: Lane) -> &[CommentLine] {
        match lane {
            Lane::Team => &self.team,
            Lane::Guests => &self.guests,
        }
    }

    /// How many were written before that, and the place that leads to them.
    pub(super) fn older(&self, lane: Lane) -> (i64, Option<&str>) {
        match lane {
            Lane::Team => (self.older_team, self.before_team.as_deref()),
            Lane::Guests => (self.older_guests, self.before_guests.as_deref()),
        }
    }
}
