//! What an item holds that guests can be shown, below its tasks too, read once, so that what
//! each of many grants shows of it is told without asking again (VIEW-4). It decides nothing:
//! what a grant shows of a thing is the policy's to say.

use super::widening::Holds;
use crate::{
    bind,
    items::Item,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, Facet, Facets, Near, PartyId, TaskFacet, TaskFacets};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// What stands at one place.
#[derive(Default)]
struct Below {
    task: bool,
    /// Files that are not internal.
    files: i64,
    /// So many comments that guests read were written once a grant was opened, and before the next one was.
    written: Vec<(Time, i64)>,
}

impl Below {
    /// How many there are, or since a grant was opened.
    fn since(&self, from: Option<Time>) -> i64 {
        self.written.iter().filter(|(opened_at, _)| from.is_none_or(|from| *opened_at >= from)).map(|(_, count)| count).sum()
    }
}

/// What hangs off an item, and who follows it.
#[derive(Default)]
pub(super) struct Contents {
    item: Below,
    /// All of its tasks together.
    tasks: Below,
    things: HashMap<Uuid, Below>,
    follows: HashMap<PartyId, HashMap<Uuid, TaskFacets>>,
    /// Events that are closed to one of those who would see them as one of everyone (LINK-23).
    closed: HashMap<PartyId, HashSet<Uuid>>,
    /// Of the item itself.
    internal_files: i64,
}

/// From when on somebody reads, and how many messages of the chat they read so.
#[derive(Clone, Copy)]
pub(super) struct Since {
    pub opened_at: Time,
    pub messages: i64,
}

/// How much a grant shows.
#[derive(Clone, Copy, Default)]
pub(super) struct Shown {
    pub files: i64,
    pub fields: i64,
    pub followed: i64,
    pub comments: i64,
    pub messages: i64,
    pub tasks: i64,
    pub events: i64,
}

rows! {
    /// One that follows (with who), an event that is closed to somebody (with whom), so many comments (with when the last grant
    /// was opened before them), or so many files (with neither).
    struct Part {
        thing: String,
        thing_id: Uuid,
        at: Option<Time>,
        count: i64,
        internal: bool,
        party: Option<PartyId>,
        words: Option<String>,
    }
}

impl Contents {
    /// All of it, in one statement. Who reads comments reads them all, or those since their grant was opened: so
    /// they are counted from one opening to the next.
    ///
    /// # Errors
    /// When the store fails.
    pub(super) fn load(tx: &mut Tx<'_>, item: &Item) -> Result<Self, Error> {
        let parts: Vec<Part> = tx.all(
            "SELECT f.thing, f.thing_id, f.added_at, 1, FALSE, f.party_id, f.facets FROM follows f
               WHERE f.organization_id = $2 AND f.item_id = $1 AND f.ended_at IS NULL
             UNION ALL SELECT 'closed', x.event_id, NULL, 1, FALSE, x.contact_id, NULL FROM event_closures x
               JOIN events e ON e.organization_id = x.organization_id AND e.id = x.event_id
               WHERE x.organization_id = $2 AND e.item_id = $1 AND x.opened_at IS NULL
             UNION ALL SELECT w.thing, w.thing_id, COALESCE(w.since, 0), COUNT(*), FALSE, NULL, NULL FROM (
               SELECT v.thing, v.thing_id, MAX(v.opened_at) OVER (ORDER BY v.instant) AS since FROM (
                 SELECT c.thing, c.thing_id, c.created_at AS instant, CAST(NULL AS BIGINT) AS opened_at FROM comments c
                   WHERE c.organization_id = $2 AND c.item_id = $1 AND c.lane = 'guests' AND c.removed_at IS NULL
                 UNION ALL SELECT NULL, NULL, g.opened_at, g.opened_at FROM grants g WHERE g.organization_id = $2 AND g.item_id = $1) v) w
               WHERE w.thing IS NOT NULL GROUP BY w.thing, w.thing_id, w.since
             UNION ALL SELECT d.thing, d.thing_id, NULL, COUNT(*), d.internal, NULL, NULL FROM files d
               WHERE d.organization_id = $2 AND d.item_id = $1 AND d.binned_at IS NULL AND d.thing <> 'draft'
               GROUP BY d.thing, d.thing_id, d.internal",
            bind![item.id, item.organization],
        )?;
        let mut contents = Self::default();
        for part in parts {
            match (part.party, part.at) {
                (Some(party), _) if part.thing == "closed" => {
                    contents.closed.entry(party).or_default().insert(part.thing_id);
                }
                (Some(party), _) => {
                    let sees = part.words.as_deref().map_or_else(TaskFacets::all, TaskFacets::from_words);
                    contents.follows.entry(party).or_default().insert(part.thing_id, sees);
                }
                (None, Some(at)) => contents.at(&part.thing, part.thing_id, |below| below.written.push((at, part.count))),
                (None, None) if part.internal => contents.internal_files += if part.thing == "item" { part.count } else { 0 },
                (None, None) => contents.at(&part.thing, part.thing_id, |below| below.files += part.count),
            }
        }
        Ok(contents)
    }

    /// How many files lie at the item itself, for guests and for the team alone.
    pub(super) fn files(&self) -> (i64, i64) {
        (self.item.files, self.internal_files)
    }

    /// Does it where that stands, and, where it is a task, among all tasks.
    fn at(&mut self, thing: &str, id: Uuid, put: impl Fn(&mut Below)) {
        if thing == "item" {
            return put(&mut self.item);
        }
        let below = self.things.entry(id).or_default();
        below.task = thing == "task";
        put(below);
        if thing == "task" {
            put(&mut self.tasks);
        }
    }

    /// What somebody follows; who came by a public link also what everyone does who has it, but for the events that are
    /// closed to them alone.
    pub(super) fn followed_by(&self, contact: ContactId, everyone: Option<ContactId>) -> HashMap<Uuid, TaskFacets> {
        let of = |contact: ContactId| self.follows.get(&contact.party()).cloned().unwrap_or_default();
        let mut all = everyone.map(of).unwrap_or_default();
        all.extend(of(contact));
        if let Some(closed) = self.closed.get(&contact.party()) {
            all.retain(|thing, _| !closed.contains(thing));
        }
        all
    }

    /// What these facets show of it to somebody who follows that.
    pub(super) fn shown(&self, holds: &Holds, facets: Facets, since: Since, follows: &HashMap<Uuid, TaskFacets>) -> Shown {
        let old = facets.has(Facet::OldComments);
        let from = (!old).then_some(since.opened_at);
        let if_on = |facet: Facet, count: i64| if facets.has(facet) { count } else { 0 };
        let mut shown = Shown {
            files: if_on(Facet::Files, self.item.files),
            fields: if_on(Facet::Fields, holds.fields),
            followed: if_on(Facet::Followed, i64::try_from(follows.len()).unwrap_or(i64::MAX)),
            comments: self.item.since(from),
            messages: if_on(Facet::Chat, if old { holds.messages } else { since.messages }),
            tasks: if_on(Facet::Tasks, holds.tasks),
            events: 0,
        };
        let every_task = facets.near(Near { task: true, ..Near::default() }).ok();
        if let Some((parts, _)) = &every_task {
            shown.comments += self.tasks.since(from);
            shown.files += if parts.has(TaskFacet::Files) { self.tasks.files } else { 0 };
        }
        for (thing, parts) in follows {
            let Some(below) = self.things.get(thing) else { continue };
            let Ok((sees, _)) = facets.near(Near { follows: Some(*parts), task: below.task, ..Near::default() }) else { continue };
            // What was counted among all tasks is not counted twice.
            let known = every_task.as_ref().filter(|_| below.task).map(|(parts, _)| *parts);
            shown.comments += if known.is_none() { below.since(from) } else { 0 };
            let newly = sees.has(TaskFacet::Files) && !known.is_some_and(|parts| parts.has(TaskFacet::Files));
            shown.files += if newly { below.files } else { 0 };
        }
        shown
    }
}

impl Shown {
    /// What this has more than another.
    pub(super) fn beyond(self, before: Self) -> Self {
        let more = |after: i64, before: i64| (after - before).max(0);
        Self {
            files: more(self.files, before.files),
            fields: more(self.fields, before.fields),
            followed: more(self.followed, before.followed),
            comments: more(self.comments, before.comments),
            messages: more(self.messages, before.messages),
            tasks: more(self.tasks, before.tasks),
            events: more(self.events, before.events),
        }
    }

    /// The larger number of each.
    pub(super) fn most(self, other: Self) -> Self {
        Self {
            files: self.files.max(other.files),
            fields: self.fields.max(other.fields),
            followed: self.followed.max(other.followed),
            comments: self.comments.max(other.comments),
            messages: self.messages.max(other.messages),
            tasks: self.tasks.max(other.tasks),
            events: self.events.max(other.events),
        }
    }

    /// Whether it is nothing at all.
    pub(super) fn nothing(self) -> bool {
        self.files + self.fields + self.followed + self.comments + self.messages + self.tasks + self.events == 0
    }
}
