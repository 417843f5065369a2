//! What a press will newly show, told before it is pressed (VIEW-4).

use super::contents::{Contents, Shown, Since};
use crate::{
    bind,
    items::Item,
    projects::{self, SharedProject},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, EventId, Facet, Facets, GrantId, ItemKind, Near, Rights, TaskFacet, TaskFacets, TaskId};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// How much each facet of an item holds.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Holds {
    pub files: i64,
    pub internal_files: i64,
    pub fields: i64,
    pub all_fields: i64,
    /// Tasks, notes and activities; a newcomer follows none of them.
    pub followable: i64,
    /// Comments in the guests' lane until now; of a project, messages, and comments on its tasks.
    pub old_comments: i64,
    /// Of a project.
    pub tasks: i64,
    /// What a project is, said beside the switches that show it.
    #[serde(skip)]
    #[schemars(skip)]
    pub project: Option<SharedProject>,
    /// Messages in the chat with guests until now.
    #[serde(skip)]
    #[schemars(skip)]
    pub messages: i64,
}

rows! {
    struct Counted {
        fields: i64,
        all_fields: i64,
        comments: i64,
        messages: i64,
        tasks: i64,
        followable: i64,
    }
}

/// Counts what the item holds.
///
/// # Errors
/// When the store fails.
fn holds(tx: &mut Tx<'_>, item: &Item, rights: &Rights, (files, internal_files): (i64, i64)) -> Result<Holds, Error> {
    let counted: Counted = tx.one(
        concat!(
            "SELECT (SELECT COUNT(*) FROM fields f LEFT JOIN record_fields rf ON rf.field_id = f.id AND rf.item_id = $1
              WHERE f.organizer_id = $2 AND f.archived_at IS NULL AND ",
            crate::record_shows!(),
            "),
           (SELECT COUNT(*) FROM fields f WHERE f.organizer_id = $2 AND f.archived_at IS NULL),
           (SELECT COUNT(*) FROM comments c WHERE c.organization_id = $4 AND c.item_id = $1 AND (c.thing = 'item' OR (c.thing = 'task' AND $3))
              AND c.lane = 'guests' AND c.removed_at IS NULL),
           (SELECT COUNT(*) FROM messages m WHERE m.organization_id = $4 AND m.item_id = $1 AND m.lane = 'guests' AND m.removed_at IS NULL),
           (SELECT COUNT(*) FROM tasks t WHERE t.item_id = $1), ",
            crate::followable!("$1")
        ),
        bind![item.id, item.organizer, item.kind() == ItemKind::Project, item.organization],
    )?;
    let Counted { fields, all_fields, comments, messages, tasks, followable } = counted;
    let project = projects::shared(tx, item, rights)?;
    let old_comments = comments + messages;
    Ok(Holds { files, internal_files, fields, all_fields, followable, old_comments, tasks, project, messages })
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
    /// Comments from before, also on what they will see; of a project, messages too.
    pub comments: i64,
    /// Of a project; or those that are shared by themselves.
    pub tasks: i64,
    /// Of a document: those into which they are asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub events: Option<i64>,
    /// So many of the comments are messages of a project's chat.
    #[serde(skip)]
    #[schemars(skip)]
    pub messages: i64,
}

impl Widening {
    /// So many guests, and the most that one of them newly sees.
    fn of(guests: i64, most: Shown) -> Self {
        Self {
            guests,
            files: most.files,
            fields: most.fields,
            followed: most.followed,
            comments: most.comments + most.messages,
            tasks: most.tasks,
            events: (most.events > 0).then_some(most.events),
            messages: most.messages,
        }
    }
}

/// Things below an item that are shown by themselves.
pub(super) struct Joined {
    things: HashMap<Uuid, TaskFacets>,
    tasks: bool,
    /// What whoever is not in yet gets of the item by it.
    facets: Facets,
}

impl Joined {
    /// Single tasks, each with these parts (PROJ-5).
    pub(super) fn tasks(tasks: impl Iterator<Item = TaskId>, parts: TaskFacets) -> Self {
        Self { things: tasks.map(|task| (task.0, parts)).collect(), tasks: true, facets: Facets::only_tasks() }
    }

    /// An event, or one that is not there yet: who is asked into it has the document (DOC-2).
    pub(super) fn event(event: Option<EventId>) -> Self {
        let facets = Facets::usual(ItemKind::Document).given_with(ItemKind::Document);
        Self { things: event.into_iter().map(|event| (event.0, TaskFacets::all())).collect(), tasks: false, facets }
    }

    /// What these facets show of one of them to whoever follows it so.
    fn parts(&self, facets: Facets, follows: Option<&TaskFacets>) -> Option<TaskFacets> {
        let near = Near { follows: follows.copied(), task: self.tasks, ..Near::default() };
        facets.near(near).ok().map(|(parts, _)| parts)
    }
}

rows! {
    struct Open {
        id: GrantId,
        contact: ContactId,
        facets: String,
        opened_at: Time,
        /// The grant of everyone, whose link they came by.
        came_by: Option<GrantId>,
        messages: i64,
        /// That link opens nothing now.
        paused: bool,
    }
}

impl Open {
    fn facets(&self) -> Facets {
        Facets::from_words(&self.facets)
    }

    /// Whoever is let into the chat reads it from then on.
    fn since(&self) -> Since {
        Since { opened_at: self.opened_at, messages: if self.facets().has(Facet::Chat) { self.messages } else { 0 } }
    }
}

/// Who comes now reads what comes from now on.
const FROM_NOW_ON: Since = Since { opened_at: Time(i64::MAX), messages: 0 };

/// What an item holds and to whom it is open: what any change of that would newly show is
/// told from it without asking again.
pub(super) struct Ground {
    pub holds: Holds,
    contents: Contents,
    open: Vec<Open>,
    /// Of those who came by a public link that opens nothing now.
    paused: Vec<Open>,
}

impl Ground {
    /// Reads it, in as many statements for much as for little.
    ///
    /// # Errors
    /// When the store fails.
    pub(super) fn load(tx: &mut Tx<'_>, item: &Item, rights: &Rights) -> Result<Self, Error> {
        let now = tx.now();
        let contents = Contents::load(tx, item)?;
        let holds = holds(tx, item, rights, contents.files())?;
        let all: Vec<Open> = tx.all(
            concat!(
                "SELECT g.id, g.contact_id, g.facets, g.opened_at,
                   (SELECT l.grant_id FROM links l WHERE l.organization_id = g.organization_id AND l.id = g.link_id),
                   (SELECT COUNT(*) FROM messages m WHERE m.organization_id = g.organization_id AND m.item_id = g.item_id AND m.lane = 'guests'
                      AND m.removed_at IS NULL AND m.created_at >= COALESCE(g.chat_at, g.opened_at)), ",
                crate::grant_paused!("$2"),
                " FROM grants g WHERE g.organization_id = $3 AND g.item_id = $1 AND g.closed_at IS NULL AND (g.until IS NULL OR g.until > $2)
                   AND NOT ",
                crate::stay_rests!("$2")
            ),
            bind![item.id, now, item.organization],
        )?;
        let (paused, open) = all.into_iter().partition(|grant| grant.paused);
        Ok(Self { holds, contents, open, paused })
    }

    /// What sharing with these (known contacts, and so many who are not known yet)
    /// on these facets would newly show. What everyone sees who has a public link, those
    /// see too who came by it.
    pub(super) fn widening(&self, contacts: &[ContactId], unknown: i64, facets: Facets) -> Widening {
        self.told(contacts, unknown, |who, everyone, before| self.newly(who, everyone, before, facets))
    }

    /// What showing them these things by themselves would newly show.
    pub(super) fn joining(&self, contacts: &[ContactId], unknown: i64, joined: &Joined) -> Widening {
        self.told(contacts, unknown, |who, everyone, before| self.newly_joined(who, everyone, before, joined))
    }

    /// What the public link of this grant shows once it opens again: to everyone who has it, and to those who came by it.
    pub(super) fn again(&self, grant: GrantId) -> Option<Widening> {
        let link = self.open.iter().find(|open| open.id == grant)?;
        let (mut guests, mut most) = (1, self.all_of(link, None));
        for visitor in self.paused.iter().filter(|visitor| visitor.came_by == Some(grant)) {
            guests += 1;
            most = most.most(self.all_of(visitor, Some(link.contact)));
        }
        Some(Widening::of(guests, most))
    }

    /// How many of them newly see something, and the most that one does.
    fn told(
        &self,
        contacts: &[ContactId],
        unknown: i64,
        newly: impl Fn(Option<ContactId>, Option<ContactId>, Option<&Open>) -> Option<Shown>,
    ) -> Widening {
        let (mut guests, mut most) = (0, Shown::default());
        let mut add = |newly: Option<Shown>, count: i64| {
            if let Some(shown) = newly {
                guests += count;
                most = most.most(shown);
            }
        };
        for contact in contacts {
            let before = self.open.iter().find(|grant| grant.contact == *contact);
            let everyone = before.and_then(|grant| grant.came_by).and_then(|id| self.open.iter().find(|grant| grant.id == id));
            add(newly(Some(*contact), everyone.map(|grant| grant.contact), before), 1);
            let Some(before) = before else { continue };
            for visitor in self.open.iter().filter(|grant| grant.came_by == Some(before.id) && !contacts.contains(&grant.contact)) {
                add(newly(Some(visitor.contact), Some(*contact), Some(visitor)), 1);
            }
        }
        if unknown > 0 {
            add(newly(None, None, None), unknown);
        }
        Widening::of(guests, most)
    }

    fn follows(&self, who: Option<ContactId>, everyone: Option<ContactId>) -> HashMap<Uuid, TaskFacets> {
        who.map(|who| self.contents.followed_by(who, everyone)).unwrap_or_default()
    }

    /// All that a grant shows.
    fn all_of(&self, grant: &Open, everyone: Option<ContactId>) -> Shown {
        self.contents.shown(&self.holds, grant.facets(), grant.since(), &self.follows(Some(grant.contact), everyone))
    }

    /// What one of them would newly see; nothing, where that is nothing. Who is not in yet sees at least that it is there.
    fn newly(&self, who: Option<ContactId>, everyone: Option<ContactId>, before: Option<&Open>, facets: Facets) -> Option<Shown> {
        let follows = self.follows(who, everyone);
        let Some(before) = before else {
            return Some(self.contents.shown(&self.holds, facets, FROM_NOW_ON, &follows));
        };
        let had = before.facets();
        let shown = |facets: Facets| self.contents.shown(&self.holds, facets, before.since(), &follows);
        let newly = shown(facets).beyond(shown(had));
        // A stage, a day or a percentage is no number of things, and is seen nevertheless.
        let said =
            [Facet::Due, Facet::Stage, Facet::Hours, Facet::Progress, Facet::Chat].into_iter().any(|facet| facets.has(facet) && !had.has(facet));
        (said || !newly.nothing()).then_some(newly)
    }

    /// What one of them would newly see by following these, too. Who is in keeps what their grant shows.
    fn newly_joined(&self, who: Option<ContactId>, everyone: Option<ContactId>, before: Option<&Open>, joined: &Joined) -> Option<Shown> {
        let follows = self.follows(who, everyone);
        let mut then = follows.clone();
        then.extend(joined.things.iter().map(|(thing, parts)| (*thing, *parts)));
        let (facets, since) = before.map_or((joined.facets, FROM_NOW_ON), |before| (before.facets(), before.since()));
        let shown = |follows: &HashMap<Uuid, TaskFacets>| self.contents.shown(&self.holds, facets, since, follows);
        let mut newly = if before.is_some() { shown(&then).beyond(shown(&follows)) } else { shown(&then) };
        // They are counted as what they are, and only where nothing showed them before.
        let (mut count, mut said) = (0, false);
        for (thing, parts) in &joined.things {
            let Some(now) = joined.parts(facets, Some(parts)) else { continue };
            match before.and_then(|_| joined.parts(facets, follows.get(thing))) {
                None => count += 1,
                Some(was) => said |= TaskFacet::ALL.into_iter().any(|part| now.has(part) && !was.has(part)),
            }
        }
        newly.followed = 0;
        if joined.tasks {
            newly.tasks = count;
        } else {
            newly.events = count;
        }
        (before.is_none() || said || !newly.nothing()).then_some(newly)
    }
}
