//! Comments, cut to who reads them.

use super::{
    Comment,
    earlier::{Behind, list_of},
    may_write, store,
};
use crate::{
    bind,
    doors::Actor,
    follows::Place,
    guests::Base,
    items::{Item, bin::UNDO_DAYS},
    rows, signatures,
    store::{Time, Tx},
    tasks::GeneralTask,
    web::{Error, cursor},
};
use access::{Author, CommentId, HouseRights, ItemKind, Lane, PartyId, Rights, Verb};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// So many are shown of a lane at once; older ones are counted.
const SHOWN: i64 = 200;

/// A comment, as one viewer reads it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CommentLine {
    pub id: CommentId,
    pub lane: Lane,
    /// Plain text; empty when it was removed.
    pub text: String,
    /// Names that it calls by an @.
    pub mentioned: Vec<String>,
    pub author: String,
    pub author_is_guest: bool,
    /// The viewer wrote it.
    pub mine: bool,
    pub at: Time,
    pub changed: bool,
    pub removed: bool,
    /// The viewer may change or remove it.
    pub may_change: bool,
    /// The viewer may move it to where guests read.
    pub may_move: bool,
    /// It was removed, and the viewer may put it back until then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restore_until: Option<Time>,
    /// Its own address.
    pub url: String,
}

/// What was written at a place, in time order, as far as the viewer reads it.
/// For guests the side of the team is empty, and so is its audience.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Thread {
    pub team: Vec<CommentLine>,
    pub guests: Vec<CommentLine>,
    /// Older ones that are not among them.
    pub older_team: i64,
    pub older_guests: i64,
    /// As `before` of the same address it asks for what was written for the team before that; nothing where nothing was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_team: Option<String>,
    /// The same of what was written where guests read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before_guests: Option<String>,
    /// The lane of which the newest are not among what is shown, and how many of them there are.
    #[serde(skip)]
    #[schemars(skip)]
    pub later: Option<(Lane, i64)>,
    /// Where it is met, by whoever reads.
    #[serde(skip)]
    #[schemars(skip)]
    pub url: String,
    /// What of an item it was written on; nothing of a general task, and where chats stand in its place.
    #[serde(skip)]
    #[schemars(skip)]
    pub(super) on: Option<Place>,
    /// The members who take part.
    pub audience_team: Vec<String>,
    /// Who reads with guests: for a member the guests; for a guest everybody
    /// else who takes part, members first.
    pub audience_guests: Vec<String>,
    pub may_write_team: bool,
    pub may_write_guests: bool,
    /// Where a comment is sent to.
    pub action: String,
    /// Where it is asked who can be called by an @; nothing where nobody can.
    pub mentions: Option<String>,
}

rows! {
    /// The words of one that was removed lie there while it can be put back, and are shown to nobody.
    struct Row {
        id: CommentId,
        text: String,
        mentioned: String,
        author: PartyId,
        name: String,
        kind: String,
        at: Time,
        changed_at: Option<Time>,
        removed_at: Option<Time>,
    }
}

/// What was written there: the newest 200 of each lane that the viewer reads.
///
/// # Errors
/// When the store fails.
pub fn thread(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, on: Place) -> Result<Thread, Error> {
    // A project has chats in their place.
    if on == Place::Item && item.kind() == ItemKind::Project {
        return Ok(Thread::default());
    }
    let outside = rights.outside();
    let guests = lane(tx, item, rights, by, on, Lane::Guests, None)?;
    let team = if outside { Shown::default() } else { lane(tx, item, rights, by, on, Lane::Team, None)? };
    let insiders = store::insiders(tx, item, on)?;
    let mut readers = store::readers(tx, item, on)?;
    if outside && signatures::keeps_apart(tx, item, on)? {
        readers.clear();
    }
    let readers = readers.into_iter().filter(|reader| reader.party != by.party()).map(|reader| reader.name);
    let team_names = insiders.into_iter().filter(|member| member.party != by.party()).map(|member| member.name);
    let (audience_team, audience_guests) =
        if outside { (Vec::new(), team_names.chain(readers).collect()) } else { (team_names.collect(), readers.collect()) };
    Ok(Thread {
        team: team.lines,
        guests: guests.lines,
        older_team: team.older,
        older_guests: guests.older,
        before_team: team.before,
        before_guests: guests.before,
        later: None,
        url: Base::of(by).at(&on.url(item.id)),
        on: Some(on),
        audience_team,
        audience_guests,
        may_write_team: may_write(rights, Lane::Team),
        may_write_guests: may_write(rights, Lane::Guests),
        action: format!("{}/comments", on.url(item.id)),
        mentions: Some(format!("{}/mentions", on.url(item.id))),
    })
}

/// A stretch of a lane, as one viewer reads it.
#[derive(Default)]
pub(super) struct Shown {
    /// The oldest first.
    pub lines: Vec<CommentLine>,
    /// So many were written before them.
    pub older: i64,
    /// The place before which those are.
    pub before: Option<String>,
}

macro_rules! lines_of_lane {
    () => {
        "SELECT c.id, c.body, c.mentioned, c.created_by, p.name, p.kind, c.created_at, c.changed_at, c.removed_at
         FROM comments c JOIN parties p ON p.organization_id = c.organization_id AND p.id = c.created_by
         WHERE c.organization_id = $1 AND c.thing_id = $2 AND c.item_id = $3 AND c.lane = $4 AND (c.created_at >= $5 OR c.created_by = $6)"
    };
}

/// The newest of a lane, or the newest behind a place.
pub(super) fn lane(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, on: Place, lane: Lane, behind: Option<Behind>) -> Result<Shown, Error> {
    let (from, thing) = (rights.reads_from(), on.id(item.id));
    let mut rows: Vec<Row> = match behind {
        None => tx.all(
            concat!(lines_of_lane!(), " ORDER BY c.created_at DESC, c.id DESC LIMIT $7"),
            bind![item.organization, thing, item.id, lane, from, by.party(), SHOWN + 1],
        )?,
        Some((at, id)) => tx.all(
            concat!(lines_of_lane!(), " AND (c.created_at, c.id) < ($8, $9) ORDER BY c.created_at DESC, c.id DESC LIMIT $7"),
            bind![item.organization, thing, item.id, lane, from, by.party(), SHOWN + 1, at, id],
        )?,
    };
    let before = cursor::cut(&mut rows, SHOWN, list_of(lane), Row::place);
    // Where there is no place to go back to, there is nothing older to be counted.
    let older = match (&before, rows.last().map(Row::place)) {
        (Some(_), Some((at, id))) => tx.number(
            "SELECT COUNT(*) FROM comments c WHERE c.organization_id = $1 AND c.thing_id = $2 AND c.item_id = $3 AND c.lane = $4
               AND (c.created_at >= $5 OR c.created_by = $6) AND (c.created_at, c.id) < ($7, $8)",
            bind![item.organization, thing, item.id, lane, from, by.party(), at, id],
        )?,
        _ => 0,
    };
    rows.reverse();
    let now = tx.now();
    Ok(Shown { lines: rows.into_iter().map(|row| row.line(item, rights, by, lane, now)).collect(), older, before })
}

/// What was written on a general task, as [`thread`] shows a lane.
pub(super) fn general_lane(tx: &mut Tx<'_>, task: &GeneralTask, rights: HouseRights, by: &Actor, behind: Option<Behind>) -> Result<Shown, Error> {
    let (organization, (at, id)) = (task.organization.id, behind.unwrap_or((i64::MAX, Uuid::max())));
    let mut rows: Vec<Row> = tx.all(
        "SELECT c.id, c.body, c.mentioned, c.created_by, p.name, p.kind, c.created_at, c.changed_at, c.removed_at
         FROM comments c JOIN parties p ON p.organization_id = c.organization_id AND p.id = c.created_by
         WHERE c.organization_id = $1 AND c.thing_id = $2 AND c.item_id IS NULL AND c.lane = 'team' AND (c.created_at, c.id) < ($3, $4)
         ORDER BY c.created_at DESC, c.id DESC LIMIT $5",
        bind![organization, task.it.id, at, id, SHOWN + 1],
    )?;
    let before = cursor::cut(&mut rows, SHOWN, list_of(Lane::Team), Row::place);
    let older = match (&before, rows.last().map(Row::place)) {
        (Some(_), Some((at, id))) => tx.number(
            "SELECT COUNT(*) FROM comments c
             WHERE c.organization_id = $1 AND c.thing_id = $2 AND c.item_id IS NULL AND c.lane = 'team' AND (c.created_at, c.id) < ($3, $4)",
            bind![organization, task.it.id, at, id],
        )?,
        _ => 0,
    };
    rows.reverse();
    let now = tx.now();
    let line = |row: Row| {
        let acts = rights.changes_words(Author::of(row.author, by.party()));
        row.drawn(&task.url(), by, Lane::Team, (acts, false), now)
    };
    Ok(Shown { lines: rows.into_iter().map(line).collect(), older, before })
}

impl Row {
    /// By what a lane is ordered.
    fn place(&self) -> Behind {
        (self.at.0, self.id.0)
    }

    fn line(self, item: &Item, rights: &Rights, by: &Actor, lane: Lane, now: Time) -> CommentLine {
        let acts = rights.may(if rights.outside() { Verb::WriteToGuests } else { Verb::WriteToTeam });
        let moves = lane == Lane::Team && !rights.outside() && may_write(rights, Lane::Guests);
        self.drawn(&item.url(), by, lane, (acts, moves), now)
    }

    /// `base` is the address below which it is met; `acts` and `moves` say what the
    /// viewer may do with words of their own, and with any.
    fn drawn(self, base: &str, by: &Actor, lane: Lane, (acts, moves): (bool, bool), now: Time) -> CommentLine {
        let (mine, removed) = (self.author == by.party(), self.removed_at.is_some());
        let until = self.removed_at.filter(|_| mine && acts && !self.text.is_empty()).map(|at| at.plus_days(UNDO_DAYS));
        CommentLine {
            url: format!("{base}/comments/{}", self.id),
            id: self.id,
            lane,
            text: if removed { String::new() } else { self.text },
            mentioned: if removed { Vec::new() } else { self.mentioned.lines().map(str::to_owned).collect() },
            author: self.name,
            author_is_guest: self.kind == "contact",
            mine,
            at: self.at,
            changed: self.changed_at.is_some(),
            removed,
            may_change: mine && acts && !removed,
            may_move: moves && !removed,
            restore_until: until.filter(|until| *until > now),
        }
    }
}

/// How many comments the viewer reads on each task, note or activity of an item,
/// by thing.
///
/// # Errors
/// When the store fails.
pub fn counts(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<HashMap<Uuid, i64>, Error> {
    let rows: Vec<(Uuid, i64)> = tx.all(
        "SELECT c.thing_id, COUNT(*) FROM comments c WHERE c.organization_id = $1 AND c.item_id = $2 AND c.thing <> 'item' AND c.removed_at IS NULL
           AND ($3 OR (c.lane = 'guests' AND (c.created_at >= $4 OR c.created_by = $5))) GROUP BY c.thing_id",
        bind![item.organization, item.id, !rights.outside(), rights.reads_from(), by.party()],
    )?;
    Ok(rows.into_iter().collect())
}

/// Who will read a comment of the team once it is moved over: guests whose grant
/// reaches back to when it was written.
pub(super) fn readers_of(tx: &mut Tx<'_>, item: &Item, comment: &Comment) -> Result<Vec<String>, Error> {
    let readers = store::readers(tx, item, comment.place())?;
    Ok(readers.into_iter().filter(|reader| reader.reads(comment.created_at)).map(|reader| reader.name).collect())
}
