//! Pins: places on a board where something is said. Whoever may comment pins one, answers,
//! resolves it and opens it again; words are taken back by who said them, and put back (`bin`).

mod routes;
mod tasks;

use super::{
    Comment,
    bin::{self, Reach, read_or_put_back},
    taking_part,
    talk::{self, Words},
};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    doors::{Address, Asker, Found, Permit, Thing},
    items::{Item, bin::UNDO_DAYS},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{BoardDeed, BoardRights, Rights};
use canvas::Author;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

pub use routes::routes;
pub use tasks::PinTask;

/// No board has more.
const MOST: i64 = 2000;
/// Nothing is pinned farther out, in pixels of the board.
const FARTHEST: f64 = 10_000_000.0;

rows! {
    struct PinRow {
        id: Uuid,
        number: i64,
        x: i64,
        y: i64,
        resolved_by: Option<String>,
        resolved_at: Option<Time>,
    }
    struct CommentRow {
        id: Uuid,
        pin: Uuid,
        author_id: Uuid,
        author: String,
        guest: bool,
        body: String,
        at: Time,
        removed_at: Option<Time>,
    }
}

/// A place where something was said.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PinView {
    pub id: Uuid,
    /// Counts the pins of a board, from 1.
    pub number: i64,
    /// In pixels of the board.
    pub x: i64,
    pub y: i64,
    pub resolved: bool,
    /// Who resolved it.
    pub resolved_by: Option<String>,
    pub comments: Vec<Said>,
    /// Tasks that were made of it, for members.
    pub tasks: Vec<PinTask>,
}

impl PinView {
    /// Whether something is said there. Else all of it was taken back, and the viewer may put some back.
    #[must_use]
    pub fn speaks(&self) -> bool {
        self.comments.iter().any(Said::stands)
    }
}

/// What somebody said there.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Said {
    pub id: Uuid,
    /// By the name that they had then.
    pub author: String,
    /// They stand outside.
    pub guest: bool,
    /// Plain text; empty when it was taken back.
    pub body: String,
    pub at: Time,
    /// The viewer may take it back.
    pub removable: bool,
    /// It was taken back, and the viewer may put it back until then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restore_until: Option<Time>,
}

impl Said {
    /// Whether it was not taken back.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.restore_until.is_none()
    }
}

/// All pins of a board: those that are not resolved first. What was taken back is among them for who may put it back, without its words.
///
/// # Errors
/// When the store fails.
pub fn all(tx: &mut Tx<'_>, item: &Item, me: Author, rights: BoardRights) -> Result<Vec<PinView>, Error> {
    let mut made = if rights.guest() { HashMap::new() } else { tasks::all(tx, item.id)? };
    let pins: Vec<PinRow> = tx.all(
        "SELECT id, number, x, y, resolved_by, resolved_at FROM board_pins WHERE item_id = $1
         ORDER BY CASE WHEN resolved_at IS NULL THEN 0 ELSE 1 END, number DESC",
        bind![item.id],
    )?;
    let (reach, since) = (Reach::of(me.0, rights, BoardDeed::Comment), tx.now().plus_days(-UNDO_DAYS));
    let rows: Vec<CommentRow> = tx.all(
        concat!(
            "SELECT id, pin_id, author_id, author_name, guest, CASE WHEN deleted_at IS NULL THEN body ELSE '' END, at, deleted_at FROM board_comments
             WHERE organization_id = $1 AND item_id = $2 AND pin_id IS NOT NULL AND ",
            read_or_put_back!("$3", "$4", "$5"),
            " ORDER BY at, id"
        ),
        bind![item.organization, item.id, since, reach.all, reach.mine],
    )?;
    let mut of: HashMap<Uuid, Vec<Said>> = HashMap::new();
    for row in rows {
        let removable = row.removed_at.is_none() && bin::removable(row.author_id, me.0, rights);
        let restore_until = row.removed_at.map(|at| at.plus_days(UNDO_DAYS));
        let said = Said { id: row.id, author: row.author, guest: row.guest, body: row.body, at: row.at, removable, restore_until };
        of.entry(row.pin).or_default().push(said);
    }
    let view = |pin: PinRow| PinView {
        comments: of.remove(&pin.id).unwrap_or_default(),
        tasks: made.remove(&pin.id).unwrap_or_default(),
        id: pin.id,
        number: pin.number,
        x: pin.x,
        y: pin.y,
        resolved: pin.resolved_at.is_some(),
        resolved_by: pin.resolved_by,
    };
    // One from which all words were taken back is no place any more.
    Ok(pins.into_iter().map(view).filter(|pin| !pin.comments.is_empty()).collect())
}

/// A pin, found inside its board.
#[derive(Clone, Debug)]
pub struct Pin {
    pub item: Item,
    pub id: Uuid,
    resolved: bool,
}

impl Thing for Pin {
    type Rights = Rights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let item = Item::load(tx, asker, address)?;
        let id: Uuid = address.id("pin")?;
        let found: Option<(Option<Time>,)> = tx.maybe("SELECT resolved_at FROM board_pins WHERE item_id = $1 AND id = $2", bind![item.id, id])?;
        let (resolved,) = found.ok_or(Error::NotFound)?;
        Ok(item.inside(|item| Self { item, id, resolved: resolved.is_some() }, Clone::clone))
    }
}

/// Pins a comment to a place.
///
/// # Errors
/// A sentence, where it says nothing or too much, or there are too many.
pub(super) fn add(tx: &mut Tx<'_>, app: &App, item: &Permit<Comment, Item>, (x, y): (f64, f64), words: &Words) -> Result<Uuid, Error> {
    if !(x.abs() <= FARTHEST && y.abs() <= FARTHEST) {
        return Err(Error::field("x", "board-too-far"));
    }
    // Others who pin wait here.
    tx.run("UPDATE boards SET number = number WHERE item_id = $1", bind![item.id])?;
    let (last,): (i64,) = tx.one("SELECT COALESCE(MAX(number), 0) FROM board_pins WHERE item_id = $1", bind![item.id])?;
    if last >= MOST {
        return Err(Error::field("body", "board-many-pins"));
    }
    let (id, now, author) = (tx.id::<Uuid>(), tx.now(), taking_part::author(tx, item.by())?);
    tx.run(
        "INSERT INTO board_pins (organization_id, id, item_id, number, x, y, author_id, at) VALUES ($8, $1, $2, $3, $4, $5, $6, $7)",
        bind![id, item.id, last + 1, x.round() as i64, y.round() as i64, author.0, now, item.organization],
    )?;
    talk::say(tx, app, item.into(), Some(id), words)?;
    Ok(id)
}

/// Resolves it, or opens it again.
///
/// # Errors
/// When the store fails.
pub fn resolve(tx: &mut Tx<'_>, pin: &Permit<Comment, Pin>, resolved: bool) -> Result<(), Error> {
    if pin.resolved == resolved {
        return Ok(());
    }
    let (at, by) = (resolved.then(|| tx.now()), resolved.then(|| pin.by().name.clone()));
    tx.run("UPDATE board_pins SET resolved_at = $2, resolved_by = $3 WHERE id = $1", bind![pin.id, at, by])?;
    pin.item.touch(tx)?;
    let deed = if resolved { "board.resolved" } else { "board.reopened" };
    audit::record(tx, pin.item.organization, By::Actor(pin.by()), deed, ("item", Some(pin.item.id.0)), &format!("pin {}", pin.id))
}
