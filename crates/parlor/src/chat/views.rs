//! A chat, cut to who reads it.

use super::{
    Chat, ChatRights,
    audience::{self, Reads},
    marks,
};
use crate::{
    bind, domains,
    doors::Actor,
    files::{self, FileLine, Kept},
    follows::Place,
    items::{self, Item, bin::UNDO_DAYS},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{FileId, ItemId, Lane, MessageId, PartyId, Rights};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// So many messages stand on a page.
const PAGE: i64 = 50;

/// Which part of a chat.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Wanted {
    /// As the answer before called it `older`: those before that.
    #[serde(default)]
    pub before: String,
    /// The id of a message to begin at.
    #[serde(default)]
    pub at: String,
}

/// A message, as one viewer reads it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MessageLine {
    pub id: MessageId,
    /// Plain text; empty when it was taken back.
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
    /// The viewer may change it or take it back.
    pub may_change: bool,
    /// It was taken back, and the viewer may put it back until then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restore_until: Option<Time>,
    pub files: Vec<FileLine>,
    pub reactions: Vec<Reaction>,
    /// Things of this house that it leads to and that the viewer may see.
    pub links: Vec<Link>,
}

/// A sign under a message, and from whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reaction {
    pub sign: String,
    pub names: Vec<String>,
    /// The viewer is among them.
    pub mine: bool,
}

/// An item that a message leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Link {
    pub item: ItemId,
    pub title: String,
}

/// One page of a chat.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ChatView {
    pub item: ItemId,
    pub item_title: String,
    pub lane: Lane,
    /// In time order.
    pub messages: Vec<MessageLine>,
    /// Give it as `before` for those before.
    pub older: Option<String>,
    /// The newest are among them.
    pub newest: bool,
    /// The first that is new to the viewer.
    pub first_unread: Option<MessageId>,
    /// Who else reads what is written here; of guests the first by name.
    pub audience: Vec<Reads>,
    /// So many guests more.
    pub audience_more: i64,
    pub may_write: bool,
    pub version: i64,
    #[serde(skip)]
    pub edition: i64,
    /// Nobody outside reads it yet, and the viewer could share it.
    #[serde(skip)]
    pub share_first: bool,
    #[serde(skip)]
    pub url: String,
}

rows! {
    /// What was taken back lies there while it can be put back, and is shown to nobody.
    struct Row {
        id: MessageId,
        text: String,
        mentioned: String,
        author: PartyId,
        name: String,
        kind: String,
        at: Time,
        changed_at: Option<Time>,
        removed_at: Option<Time>,
    }
    struct Sign {
        message: MessageId,
        sign: String,
        party: PartyId,
        name: String,
    }
}

/// A place between messages: that of one of them.
#[derive(Clone, Copy)]
struct Cursor(Time, Uuid);

impl Cursor {
    const END: Self = Self(Time(i64::MAX), Uuid::max());

    fn read(text: &str) -> Option<Self> {
        let (at, id) = text.split_once('.')?;
        Some(Self(Time(at.parse().ok()?), id.parse().ok()?))
    }

    fn of(row: &Row) -> Self {
        Self(row.at, row.id.0)
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.0.0, self.1)
    }
}

/// Who looks at what.
struct Looked<'a> {
    item: &'a Item,
    lane: Lane,
    rights: &'a Rights,
    by: &'a Actor,
}

impl Looked<'_> {
    /// So many before a place, the newest first.
    fn before(&self, tx: &mut Tx<'_>, cursor: Cursor, most: i64) -> Result<Vec<Row>, Error> {
        Ok(tx.all(
            "SELECT m.id, m.body, m.mentioned, m.created_by, p.name, p.kind, m.created_at, m.changed_at, m.removed_at
             FROM messages m JOIN parties p ON p.id = m.created_by
             WHERE m.item_id = $1 AND m.lane = $2 AND m.created_at <= $3 AND (m.created_at < $3 OR m.id < $4) AND (m.created_at >= $5 OR m.created_by = $6)
             ORDER BY m.created_at DESC, m.id DESC LIMIT $7",
            bind![self.item.id, self.lane, cursor.0, cursor.1, self.rights.reads_chat_from(), self.by.party(), most],
        )?)
    }

    /// So many from a place on, the oldest first.
    fn from(&self, tx: &mut Tx<'_>, cursor: Cursor, most: i64) -> Result<Vec<Row>, Error> {
        Ok(tx.all(
            "SELECT m.id, m.body, m.mentioned, m.created_by, p.name, p.kind, m.created_at, m.changed_at, m.removed_at
             FROM messages m JOIN parties p ON p.id = m.created_by
             WHERE m.item_id = $1 AND m.lane = $2 AND m.created_at >= $3 AND (m.created_at > $3 OR m.id >= $4) AND (m.created_at >= $5 OR m.created_by = $6)
             ORDER BY m.created_at, m.id LIMIT $7",
            bind![self.item.id, self.lane, cursor.0, cursor.1, self.rights.reads_chat_from(), self.by.party(), most],
        )?)
    }

    /// The place of a message that the viewer reads.
    fn place_of(&self, tx: &mut Tx<'_>, id: &str) -> Result<Option<Cursor>, Error> {
        let Ok(id) = id.parse::<MessageId>() else { return Ok(None) };
        let row: Option<(Time, PartyId)> =
            tx.maybe("SELECT created_at, created_by FROM messages WHERE item_id = $1 AND lane = $2 AND id = $3", bind![self.item.id, self.lane, id])?;
        Ok(row.filter(|(at, author)| at.0 >= self.rights.reads_chat_from() || *author == self.by.party()).map(|(at, _)| Cursor(at, id.0)))
    }
}

/// The rows of a page, in time order; the place before which there are more; and
/// whether the newest are among them.
type Window = (Vec<Row>, Option<Cursor>, bool);

fn window(tx: &mut Tx<'_>, looked: &Looked<'_>, wanted: &Wanted) -> Result<Window, Error> {
    if let Some(place) = looked.place_of(tx, &wanted.at)? {
        let mut rows = looked.from(tx, place, PAGE + 1)?;
        let newest = rows.len() <= PAGE as usize;
        rows.truncate(PAGE as usize);
        // A little of what was said before, so that it can be understood.
        let mut before = looked.before(tx, place, 11)?;
        let more = before.len() > 10;
        before.truncate(10);
        before.reverse();
        before.append(&mut rows);
        let older = before.first().filter(|_| more).map(Cursor::of);
        return Ok((before, older, newest));
    }
    let cursor = Cursor::read(&wanted.before);
    let mut rows = looked.before(tx, cursor.unwrap_or(Cursor::END), PAGE + 1)?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    rows.reverse();
    let older = rows.first().filter(|_| more).map(Cursor::of);
    Ok((rows, older, cursor.is_none()))
}

/// A page of a chat.
///
/// # Errors
/// When the store fails.
pub fn load(tx: &mut Tx<'_>, chat: &Chat, rights: &ChatRights, by: &Actor, wanted: &Wanted, base_url: &str) -> Result<ChatView, Error> {
    let looked = Looked { item: &chat.item, lane: chat.lane, rights: &rights.on_item, by };
    let (rows, older, newest) = window(tx, &looked, wanted)?;
    // Whoever was never there is told of what came since; a newcomer has nothing to catch up with.
    let read_to = match marks::read_to(tx, chat.item.id, chat.lane, by.party())? {
        Some(at) => Some(at),
        None => marks::told_at(tx, chat.item.id, chat.lane, by.party())?.map(|at| Time(at.0 - 1)),
    };
    let is_new = |row: &&Row| read_to.is_some_and(|read| row.at > read) && row.author != by.party() && row.removed_at.is_none();
    let first_unread = rows.iter().find(is_new).filter(|_| newest).map(|row| row.id);
    let (audience, audience_more) = audience::of(tx, chat, &rights.on_item, by)?;
    let share_first = chat.lane == Lane::Guests && audience.is_empty() && rights.on_item.may(access::Verb::Share);
    let writes = rights.writes();
    Ok(ChatView {
        item: chat.item.id,
        item_title: chat.item.title.clone(),
        lane: chat.lane,
        messages: lines(tx, &looked, rows, writes, base_url)?,
        older: older.map(|cursor| cursor.to_string()),
        newest,
        first_unread,
        audience,
        audience_more,
        may_write: writes,
        version: chat.version,
        edition: chat.edition,
        share_first,
        url: chat.url(),
    })
}

/// The newest few, for the guest's page of a project.
///
/// # Errors
/// When the store fails.
pub fn latest(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, most: i64, base_url: &str) -> Result<Vec<MessageLine>, Error> {
    if !super::has(rights, Lane::Guests) {
        return Ok(Vec::new());
    }
    let looked = Looked { item, lane: Lane::Guests, rights, by };
    let mut rows = looked.before(tx, Cursor::END, most)?;
    rows.reverse();
    lines(tx, &looked, rows, false, base_url)
}

fn lines(tx: &mut Tx<'_>, looked: &Looked<'_>, rows: Vec<Row>, writes: bool, base_url: &str) -> Result<Vec<MessageLine>, Error> {
    let (Some(first), Some(last)) = (rows.first().map(|row| row.at), rows.last().map(|row| row.at)) else { return Ok(Vec::new()) };
    let mut signs = signs(tx, looked, (first, last))?;
    let (mut files, with_files) = attached(tx, looked, (first, last))?;
    let bases = [base_url.to_owned()].into_iter().chain(domains::own(tx, looked.item.organization)?).collect::<Vec<_>>();
    let linked: Vec<Vec<ItemId>> = rows.iter().map(|row| if row.removed_at.is_some() { Vec::new() } else { led_to(&row.text, &bases) }).collect();
    let mut ids: Vec<ItemId> = linked.iter().flatten().copied().collect();
    ids.sort_unstable();
    ids.dedup();
    let titles = items::titles(tx, looked.by, looked.item.organization, &ids)?;
    let (me, now) = (looked.by.party(), tx.now());
    let line = |(row, linked): (Row, Vec<ItemId>)| {
        let (mine, removed) = (row.author == me, row.removed_at.is_some());
        let lies = !row.text.is_empty() || with_files.contains(&row.id);
        let until = row.removed_at.filter(|_| mine && writes && lies).map(|at| at.plus_days(UNDO_DAYS));
        MessageLine {
            text: if removed { String::new() } else { row.text },
            mentioned: if removed { Vec::new() } else { row.mentioned.lines().map(str::to_owned).collect() },
            author: row.name,
            author_is_guest: row.kind == "contact",
            mine,
            at: row.at,
            changed: row.changed_at.is_some(),
            removed,
            may_change: mine && writes && !removed,
            restore_until: until.filter(|until| *until > now),
            files: files.remove(&row.id).filter(|_| !removed).unwrap_or_default(),
            reactions: signs.remove(&row.id).filter(|_| !removed).unwrap_or_default(),
            links: linked.into_iter().filter_map(|item| Some(Link { item, title: titles.get(&item)?.clone() })).collect(),
            id: row.id,
        }
    };
    Ok(rows.into_iter().zip(linked).map(line).collect())
}

/// The signs under the messages of a stretch of time.
fn signs(tx: &mut Tx<'_>, looked: &Looked<'_>, (first, last): (Time, Time)) -> Result<HashMap<MessageId, Vec<Reaction>>, Error> {
    let all: Vec<Sign> = tx.all(
        "SELECT x.message_id, x.sign, x.party_id, p.name FROM messages m JOIN reactions x ON x.message_id = m.id JOIN parties p ON p.id = x.party_id
         WHERE m.item_id = $1 AND m.lane = $2 AND m.created_at BETWEEN $3 AND $4 ORDER BY x.created_at, p.id",
        bind![looked.item.id, looked.lane, first, last],
    )?;
    let mut found: HashMap<MessageId, Vec<Reaction>> = HashMap::new();
    for Sign { message, sign, party, name } in all {
        let of = found.entry(message).or_default();
        let at = of.iter().position(|reaction| reaction.sign == sign).unwrap_or_else(|| {
            of.push(Reaction { sign, names: Vec::new(), mine: false });
            of.len() - 1
        });
        of[at].mine |= party == looked.by.party();
        of[at].names.push(name);
    }
    Ok(found)
}

/// The files that came with messages of a stretch of time, as far as the viewer
/// sees files of the project; and all messages that some came with.
type Attached = (HashMap<MessageId, Vec<FileLine>>, HashSet<MessageId>);

fn attached(tx: &mut Tx<'_>, looked: &Looked<'_>, (first, last): (Time, Time)) -> Result<Attached, Error> {
    let tied: Vec<(MessageId, FileId)> = tx.all(
        "SELECT x.message_id, x.file_id FROM messages m JOIN message_files x ON x.message_id = m.id
         WHERE m.item_id = $1 AND m.lane = $2 AND m.created_at BETWEEN $3 AND $4 ORDER BY x.message_id, x.place",
        bind![looked.item.id, looked.lane, first, last],
    )?;
    if tied.is_empty() {
        return Ok((HashMap::new(), HashSet::new()));
    }
    let with_files = tied.iter().map(|(message, _)| *message).collect();
    let seen = files::lines(tx, &Kept::on(looked.item, Place::Item, looked.rights, looked.by))?;
    let mut found: HashMap<MessageId, Vec<FileLine>> = HashMap::new();
    for (message, file) in tied {
        if let Some(line) = seen.iter().find(|line| line.id == file) {
            found.entry(message).or_default().push(line.clone());
        }
    }
    Ok((found, with_files))
}

/// The items of this house that a text leads to.
fn led_to(text: &str, bases: &[String]) -> Vec<ItemId> {
    let mut found: Vec<ItemId> = Vec::new();
    for begin in bases.iter().map(|base| format!("{base}/items/")) {
        let ids = text.match_indices(&begin).filter_map(|(at, _)| text.get(at + begin.len()..at + begin.len() + 36)?.parse().ok());
        for id in ids {
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proj_15_only_addresses_of_this_house_are_previewed() {
        let base = "https://parlor.example";
        let id = "0192b3c4-0000-7000-8000-000000000001";
        let bases = [base.to_owned(), "https://guests.bolt.example".to_owned()];
        let found = |text: &str| led_to(text, &bases).len();
        assert_eq!(found(&format!("See {base}/items/{id}/tasks and {base}/items/{id}.")), 1);
        for elsewhere in [
            format!("https://parlor.example.evil/items/{id}"),
            format!("/items/{id}"),
            format!("{base}/items/{}", &id[..35]),
            format!("{base}/items/ž{id}"),
        ] {
            assert_eq!(found(&elsewhere), 0, "{elsewhere}");
        }
    }
}
