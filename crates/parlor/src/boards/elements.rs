//! What lies on a board, in the database: what changed since when, and taking changes.

use super::taking_part::deed_of;
use crate::{
    bind,
    doors::{Ask, Permit},
    items::{Item, Located, See},
    rows,
    store::{Topic, Tx},
    web::{Error, Say},
};
use access::{BoardRights, ItemId, OrganizationId};
use canvas::{Author, Board, Change, Client, Element, Kind, Taken};
use std::{collections::BTreeSet, collections::HashMap, sync::Arc};
use uuid::Uuid;

/// No board has more elements that are there to be seen.
const MOST: i64 = 10_000;
/// What a page sent is remembered so long: later it sends nothing again.
const REMEMBERED_DAYS: i64 = 30;

rows! {
    /// An element, with what is known of it.
    #[derive(Clone, Debug)]
    pub struct Laid {
        pub id: String,
        /// The number that the board had with its last change.
        pub at: i64,
        pub kind: String,
        pub version: i64,
        pub deleted: bool,
        pub author: Uuid,
        pub client: Uuid,
        /// All that draws it, as JSON.
        pub drawn: String,
    }
}

/// Elements of a board: `$1` whose it is, `$2` which.
macro_rules! laid_query {
    ($condition:literal) => {
        concat!(
            "SELECT id, number, kind, version, deleted, author_id, client_id, body FROM board_elements WHERE organization_id = $1 AND item_id = $2 ",
            $condition
        )
    };
}

impl Laid {
    fn of(at: u64, element: &Element, client: Client) -> Self {
        Self {
            id: element.id.clone(),
            at: i64::try_from(at).unwrap_or(i64::MAX),
            kind: element.kind.word().to_owned(),
            version: i64::try_from(element.version).unwrap_or(i64::MAX),
            deleted: element.deleted,
            author: element.author.0,
            client: client.0,
            drawn: element.drawn().to_string(),
        }
    }

    /// As it is said to pages.
    pub fn write(&self, into: &mut String) {
        let Self { at, author, client, drawn, .. } = self;
        into.push_str(&format!("{{\"at\":{at},\"by\":\"{author}\",\"from\":\"{client}\",\"element\":{drawn}}}"));
    }

    /// As the rules of merging have it. `None` for a kind of an older or newer program.
    #[must_use]
    pub fn element(&self) -> Option<Element> {
        let serde_json::Value::Object(body) = serde_json::from_str(&self.drawn).ok()? else { return None };
        Some(Element {
            id: self.id.clone(),
            kind: Kind::from_word(&self.kind)?,
            version: self.version.unsigned_abs(),
            deleted: self.deleted,
            author: Author(self.author),
            body,
        })
    }
}

/// Whose the board is, and its number, for who knows it by its id alone.
///
/// # Errors
/// Not found, when it is none.
pub fn whose(tx: &mut Tx<'_>, item: ItemId) -> Result<(OrganizationId, i64), Error> {
    tx.maybe("SELECT organization_id, number FROM boards WHERE item_id = $1", bind![item])?.ok_or(Error::NotFound)
}

/// The number of the board.
///
/// # Errors
/// Not found, when it is none.
pub fn number(tx: &mut Tx<'_>, (organization, item): Located) -> Result<i64, Error> {
    let found: Option<(i64,)> = tx.maybe("SELECT number FROM boards WHERE organization_id = $1 AND item_id = $2", bind![organization, item])?;
    found.map(|(number,)| number).ok_or(Error::NotFound)
}

/// All that changed since the board had that number, deletions too, in the order of the changes.
///
/// # Errors
/// When the store fails.
pub fn since(tx: &mut Tx<'_>, (organization, item): Located, number: i64) -> Result<Vec<Laid>, Error> {
    Ok(tx.all(laid_query!("AND number > $3 ORDER BY number"), bind![organization, item, number])?)
}

/// What is there to be seen.
///
/// # Errors
/// When the store fails.
pub fn seen(tx: &mut Tx<'_>, (organization, item): Located) -> Result<Vec<Laid>, Error> {
    Ok(tx.all(laid_query!("AND deleted = FALSE ORDER BY number"), bind![organization, item])?)
}

/// The last change of a page that is stored; 0 for none.
///
/// # Errors
/// When the store fails.
pub fn taken(tx: &mut Tx<'_>, (organization, item): Located, client: Client) -> Result<i64, Error> {
    let found: Option<(i64,)> = tx.maybe(
        "SELECT taken FROM board_clients WHERE organization_id = $1 AND item_id = $2 AND client_id = $3",
        bind![organization, item, client.0],
    )?;
    Ok(found.map_or(0, |(taken,)| taken))
}

/// Forgets pages that are long gone.
///
/// # Errors
/// When the store fails.
pub fn forget_pages(tx: &mut Tx<'_>) -> Result<(), Error> {
    let before = tx.now().plus_days(-REMEMBERED_DAYS);
    tx.run("DELETE FROM board_clients WHERE at < $1", bind![before])?;
    Ok(())
}

/// Changes that one page sent, and as whom.
#[derive(Clone, Debug)]
pub struct Sent {
    pub client: Client,
    pub author: Author,
    /// How whoever sent them asked to be let in: it is asked again when they are taken.
    pub ask: Arc<Ask>,
    pub changes: Vec<Change>,
}

/// A change that was not made.
#[derive(Clone, Debug)]
pub struct Refused {
    pub client: Client,
    pub number: u64,
    pub id: String,
    pub why: Say,
    pub current: Option<Laid>,
}

/// What became of changes.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The number of the board.
    pub number: i64,
    /// All that changed since the number that was known before, by whomever.
    pub laid: Vec<Laid>,
    /// Whether these changes were among it; others are told of by a signal.
    pub changed: bool,
    /// How far each page's changes are answered.
    pub taken: Vec<(Client, u64)>,
    pub refused: Vec<Refused>,
}

/// Takes changes, one after another in this order, and stores what they do. Each is
/// checked against what its sender may do now (BOARD-17). `known`: the number up to which
/// the caller knows the board.
///
/// # Errors
/// When the store fails; then none was taken.
pub fn take(tx: &mut Tx<'_>, at: Located, known: i64, sent: &[Sent]) -> Result<Outcome, Error> {
    let (organization, item) = at;
    // Others who take changes of this board wait here.
    let there: Option<(i64,)> =
        tx.maybe("UPDATE boards SET number = number WHERE organization_id = $1 AND item_id = $2 RETURNING number", bind![organization, item])?;
    let (before,) = there.ok_or(Error::NotFound)?;
    let board = concerned(tx, at, before, sent)?;
    let room = room(tx, at, &board, sent)?;
    let mut work = Work { board, organization, item, last_of: HashMap::new(), refused: Vec::new(), room };
    // Who sent several times in this batch is asked for once.
    let mut asked: HashMap<Client, Option<BoardRights>> = HashMap::new();
    for one in sent {
        let rights = *asked.entry(one.client).or_insert_with(|| {
            let found = Permit::<See, Item>::ask(tx, &one.ask).ok();
            found.filter(|found| found.id == item).and_then(|found| found.rights().on_board())
        });
        for change in &one.changes {
            work.one(change, one.author, rights);
        }
    }
    let kept = work.keep(tx)?;
    // Where nobody else changed anything meanwhile, that is all there is to tell.
    let laid = if before == known { kept } else { since(tx, at, known)? };
    let taken = keep_taken(tx, &work, asked.keys().copied())?;
    let number = i64::try_from(work.board.number()).unwrap_or(i64::MAX);
    let changed = !work.last_of.is_empty();
    let refused = work.refused.into_iter().map(|refused| with_current(tx, at, refused)).collect::<Result<_, Error>>()?;
    Ok(Outcome { number, laid, changed, taken, refused })
}

/// The part of a board that changes are about.
fn concerned(tx: &mut Tx<'_>, at: Located, number: i64, sent: &[Sent]) -> Result<Board, Error> {
    let ids: BTreeSet<&str> = sent.iter().flat_map(|one| &one.changes).map(Change::id).collect();
    let mut elements = Vec::with_capacity(ids.len());
    for id in ids {
        if let Some(laid) = one(tx, at, id)?
            && let Some(element) = laid.element()
        {
            elements.push((laid.at.unsigned_abs(), element));
        }
    }
    let clients: BTreeSet<Client> = sent.iter().map(|one| one.client).collect();
    let mut known = Vec::with_capacity(clients.len());
    for client in clients {
        known.push((client, taken(tx, at, client)?.unsigned_abs()));
    }
    Ok(Board::kept(number.unsigned_abs(), elements, known))
}

fn one(tx: &mut Tx<'_>, (organization, item): Located, id: &str) -> Result<Option<Laid>, Error> {
    Ok(tx.maybe(laid_query!("AND id = $3"), bind![organization, item, id])?)
}

/// For how many more elements there is room, where something is sent that was not seen before.
fn room(tx: &mut Tx<'_>, (organization, item): Located, board: &Board, sent: &[Sent]) -> Result<i64, Error> {
    if sent.iter().flat_map(|one| &one.changes).all(|change| board.get(change.id()).is_some_and(|there| !there.deleted)) {
        return Ok(0);
    }
    let there =
        tx.number("SELECT COUNT(*) FROM board_elements WHERE organization_id = $1 AND item_id = $2 AND deleted = FALSE", bind![organization, item])?;
    Ok(MOST - there)
}

/// Changes being taken.
struct Work {
    board: Board,
    organization: OrganizationId,
    item: ItemId,
    /// The ids of what was changed, each with the page that changed it last.
    last_of: HashMap<String, Client>,
    refused: Vec<Refused>,
    room: i64,
}

impl Work {
    /// Takes one change, or refuses it.
    fn one(&mut self, change: &Change, by: Author, rights: Option<BoardRights>) {
        let (deed, more) = (change.deed(&self.board, by), change.more(&self.board));
        let why = match rights {
            None => Some("board-closed-to-you"),
            Some(rights) if !deed_of(deed).iter().all(|deed| rights.may(*deed)) => {
                Some(if rights.shut() { "board-is-shut" } else { "board-not-allowed" })
            }
            // What was deleted and comes back needs room too.
            Some(_) if more > 0 && self.room <= 0 => Some("board-full"),
            Some(_) => match self.board.take(change.clone(), by) {
                Taken::Kept { element, .. } => {
                    self.room -= more;
                    self.last_of.insert(element.id, change.client());
                    None
                }
                Taken::Again => None,
                Taken::Unfit => Some("board-not-allowed"),
            },
        };
        if let Some(why) = why
            && let Some(id) = self.board.refuse(change)
        {
            self.refused.push(Refused { client: change.client(), number: change.number(), id, why: why.into(), current: None });
        }
    }

    /// Stores what was changed, each element once, as it is now, in the order of the changes.
    fn keep(&self, tx: &mut Tx<'_>) -> Result<Vec<Laid>, Error> {
        let mut kept = Vec::with_capacity(self.last_of.len());
        if self.last_of.is_empty() {
            return Ok(kept);
        }
        for (at, element) in self.board.since(0) {
            let Some(client) = self.last_of.get(&element.id) else { continue };
            let laid = Laid::of(at, element, *client);
            tx.run(
                "INSERT INTO board_elements (organization_id, item_id, id, number, kind, version, deleted, author_id, client_id, body)
                 VALUES ($10, $1, $2, $3, $4, $5, $6, $7, $8, $9)
                 ON CONFLICT (organization_id, item_id, id) DO UPDATE SET number = excluded.number, version = excluded.version, deleted = excluded.deleted,
                   client_id = excluded.client_id, body = excluded.body",
                bind![
                    self.item,
                    &laid.id,
                    laid.at,
                    &laid.kind,
                    laid.version,
                    laid.deleted,
                    laid.author,
                    laid.client,
                    &laid.drawn,
                    self.organization
                ],
            )?;
            kept.push(laid);
        }
        let (now, number) = (tx.now(), i64::try_from(self.board.number()).unwrap_or(i64::MAX));
        tx.run("UPDATE boards SET number = $2 WHERE organization_id = $3 AND item_id = $1", bind![self.item, number, self.organization])?;
        // Lists show when something was drawn last, by the minute.
        tx.run(
            "UPDATE items SET changed_at = $2 WHERE organization_id = $4 AND id = $1 AND changed_at < $3",
            bind![self.item, now, now.plus_seconds(-60), self.organization],
        )?;
        tx.signal(Topic::Board(self.item));
        Ok(kept)
    }
}

/// Lays elements onto a board that was just begun, each by its id, kind and what draws it; all
/// of them belong to this author.
///
/// # Errors
/// When the store fails.
pub fn begin(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    board: ItemId,
    author: Author,
    all: impl IntoIterator<Item = (String, String, String)>,
) -> Result<(), Error> {
    let mut number: i64 = 0;
    for (id, kind, body) in all {
        number += 1;
        tx.run(
            "INSERT INTO board_elements (organization_id, item_id, id, number, kind, version, deleted, author_id, client_id, body)
             VALUES ($8, $1, $2, $3, $4, 1, FALSE, $5, $6, $7)",
            bind![board, &id, number, &kind, author.0, Uuid::nil(), &body, organization],
        )?;
    }
    tx.run("UPDATE boards SET number = $2 WHERE organization_id = $3 AND item_id = $1", bind![board, number, organization])?;
    Ok(())
}

fn keep_taken(tx: &mut Tx<'_>, work: &Work, clients: impl Iterator<Item = Client>) -> Result<Vec<(Client, u64)>, Error> {
    let (now, mut all) = (tx.now(), Vec::new());
    for client in clients {
        let taken = work.board.taken(client);
        tx.run(
            "INSERT INTO board_clients (organization_id, item_id, client_id, taken, at) VALUES ($5, $1, $2, $3, $4)
             ON CONFLICT (organization_id, item_id, client_id) DO UPDATE SET taken = excluded.taken, at = excluded.at",
            bind![work.item, client.0, i64::try_from(taken).unwrap_or(i64::MAX), now, work.organization],
        )?;
        all.push((client, taken));
    }
    Ok(all)
}

fn with_current(tx: &mut Tx<'_>, at: Located, refused: Refused) -> Result<Refused, Error> {
    Ok(Refused { current: one(tx, at, &refused.id)?, ..refused })
}
