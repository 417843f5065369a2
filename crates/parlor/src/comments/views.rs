//! Comments, cut to who reads them.

use super::{Comment, bin::DAYS, may_write, store};
use crate::{
    bind,
    doors::Actor,
    follows::Place,
    items::Item,
    rows, signatures,
    store::{Time, Tx},
    tasks::GeneralTask,
    web::Error,
};
use access::{Author, CommentId, HouseRights, ItemKind, Lane, PartyId, Rights, Verb};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// So many are shown of a lane; older ones are counted.
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
    let (guests, older_guests) = lane(tx, item, rights, by, on, Lane::Guests)?;
    let (team, older_team) = if outside { (Vec::new(), 0) } else { lane(tx, item, rights, by, on, Lane::Team)? };
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
        team,
        guests,
        older_team,
        older_guests,
        audience_team,
        audience_guests,
        may_write_team: may_write(rights, Lane::Team),
        may_write_guests: may_write(rights, Lane::Guests),
        action: format!("{}/comments", on.url(item.id)),
        mentions: Some(format!("{}/mentions", on.url(item.id))),
    })
}

fn lane(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, on: Place, lane: Lane) -> Result<(Vec<CommentLine>, i64), Error> {
    let (from, thing) = (rights.reads_from(), on.id(item.id));
    let mut rows: Vec<Row> = tx.all(
        "SELECT c.id, c.body, c.mentioned, c.created_by, p.name, p.kind, c.created_at, c.changed_at, c.removed_at
         FROM comments c JOIN parties p ON p.organization_id = c.organization_id AND p.id = c.created_by
         WHERE c.organization_id = $1 AND c.thing_id = $2 AND c.item_id = $3 AND c.lane = $4 AND (c.created_at >= $5 OR c.created_by = $6)
         ORDER BY c.created_at DESC, c.id DESC LIMIT $7",
        bind![item.organization, thing, item.id, lane, from, by.party(), SHOWN],
    )?;
    let shown = i64::try_from(rows.len()).unwrap_or(SHOWN);
    // Where fewer fit than may be shown, there are no older ones to count.
    let all = if shown < SHOWN {
        shown
    } else {
        tx.number(
            "SELECT COUNT(*) FROM comments c
             WHERE c.organization_id = $1 AND c.thing_id = $2 AND c.item_id = $3 AND c.lane = $4 AND (c.created_at >= $5 OR c.created_by = $6)",
            bind![item.organization, thing, item.id, lane, from, by.party()],
        )?
    };
    rows.reverse();
    let now = tx.now();
    Ok((rows.into_iter().map(|row| row.line(item, rights, by, lane, now)).collect(), all - shown))
}

/// What was written on a general task, as [`thread`] shows a lane.
pub(super) fn general_lane(tx: &mut Tx<'_>, task: &GeneralTask, rights: HouseRights, by: &Actor) -> Result<(Vec<CommentLine>, i64), Error> {
    let mut rows: Vec<Row> = tx.all(
        "SELECT c.id, c.body, c.mentioned, c.created_by, p.name, p.kind, c.created_at, c.changed_at, c.removed_at
         FROM comments c JOIN parties p ON p.id = c.created_by WHERE c.thing_id = $1 AND c.item_id IS NULL AND c.lane = 'team'
         ORDER BY c.created_at DESC, c.id DESC LIMIT $2",
        bind![task.it.id, SHOWN],
    )?;
    let all = tx.number("SELECT COUNT(*) FROM comments c WHERE c.thing_id = $1 AND c.item_id IS NULL AND c.lane = 'team'", bind![task.it.id])?;
    let older = all - i64::try_from(rows.len()).unwrap_or(SHOWN);
    rows.reverse();
    let now = tx.now();
    let line = |row: Row| {
        let acts = rights.changes_words(Author::of(row.author, by.party()));
        row.drawn(&task.url(), by, Lane::Team, (acts, false), now)
    };
    Ok((rows.into_iter().map(line).collect(), older))
}

impl Row {
    fn line(self, item: &Item, rights: &Rights, by: &Actor, lane: Lane, now: Time) -> CommentLine {
        let acts = rights.may(if rights.outside() { Verb::WriteToGuests } else { Verb::WriteToTeam });
        let moves = lane == Lane::Team && !rights.outside() && may_write(rights, Lane::Guests);
        self.drawn(&item.url(), by, lane, (acts, moves), now)
    }

    /// `base` is the address below which it is met; `acts` and `moves` say what the
    /// viewer may do with words of their own, and with any.
    fn drawn(self, base: &str, by: &Actor, lane: Lane, (acts, moves): (bool, bool), now: Time) -> CommentLine {
        let (mine, removed) = (self.author == by.party(), self.removed_at.is_some());
        let until = self.removed_at.filter(|_| mine && acts && !self.text.is_empty()).map(|at| at.plus_days(DAYS));
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
