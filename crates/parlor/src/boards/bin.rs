//! Words that were taken back on a board, at a pin or in its chat: nobody reads them meanwhile. For 30 days whoever took
//! them back, or who owns the board, puts them back where they stood (HOUSE-5); then they are taken out. What was said
//! about how things stand lies here as well, and is taken and put back in `workflow/updates`.

use super::{Comment, taking_part};
use crate::{
    audit::{self, By},
    bind,
    doors::{Allowed, Claimed, Permit, Within},
    items::{
        Item,
        bin::UNDO_DAYS,
        history::{self, Change},
    },
    notifications, rows,
    store::{Time, Tx},
    web::{Answer, Cx, Error, Input, Routes},
};
use access::{BoardDeed, BoardRights};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// What somebody may put back: what they took back themselves, and all of it who owns the board.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    pub(super) mine: Option<Uuid>,
    pub(super) all: bool,
}

impl Reach {
    /// Of whoever is that on a board, among what is said there by that deed.
    pub(super) fn of(me: Uuid, rights: BoardRights, deed: BoardDeed) -> Self {
        let may = rights.may(deed);
        Self { mine: may.then_some(me), all: may && rights.may(BoardDeed::Manage) }
    }

    /// Whether they may put back what this one took back.
    pub(super) fn meets(self, by: Uuid) -> bool {
        self.all || self.mine == Some(by)
    }
}

/// Whether somebody may take back what this author said on a board: their own, and all of it who owns the board.
pub(super) fn removable(author: Uuid, me: Uuid, rights: BoardRights) -> bool {
    (author == me && rights.may(BoardDeed::Comment)) || rights.may(BoardDeed::Manage)
}

rows! {
    /// Words on a board, to be taken back.
    #[derive(Clone, Debug)]
    struct OnceSaid {
        id: Uuid,
        pin: Option<Uuid>,
        author: Uuid,
        /// By the name that they had then.
        name: String,
        guest: bool,
        removed_at: Option<Time>,
        removed_by: Option<Uuid>,
    }
}

/// Words that were taken back and can be put back.
#[derive(Clone, Debug)]
struct TakenBack(OnceSaid);

/// Whether words on a board are read, or marked for who may put them back ([`Reach`]). The arguments are the instant since when they
/// can be, whether the viewer may put back all, and who they are; of what has no words any more there is nothing to put back.
macro_rules! read_or_put_back {
    ($since:literal, $all:literal, $mine:literal) => {
        concat!("(deleted_at IS NULL OR (deleted_at > ", $since, " AND body <> '' AND (", $all, " OR deleted_by = ", $mine, ")))")
    };
}
pub(super) use read_or_put_back;

macro_rules! words_of_board {
    () => {
        "SELECT id, pin_id, author_id, author_name, guest, deleted_at, deleted_by FROM board_comments
         WHERE organization_id = $1 AND item_id = $2 AND id = $3"
    };
}

impl Within<Item> for OnceSaid {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(concat!(words_of_board!(), " AND deleted_at IS NULL"), bind![item.organization, item.id, id])?)
    }
}

impl Within<Item> for TakenBack {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        let since = tx.now().plus_days(-UNDO_DAYS);
        let found: Option<OnceSaid> =
            tx.maybe(concat!(words_of_board!(), " AND deleted_at > $4 AND body <> ''"), bind![item.organization, item.id, id, since])?;
        Ok(found.map(Self))
    }
}

impl OnceSaid {
    /// Where they stand on the page.
    fn mark(&self) -> String {
        format!("#{}-{}", if self.pin.is_some() { "said" } else { "spoken" }, self.id)
    }

    /// As the audit log tells of them: which, and whose where somebody else removes them or puts them back.
    fn in_log(&self, theirs: bool) -> String {
        match (theirs, self.guest) {
            (false, _) => format!("comment {}", self.id),
            (true, true) => format!("comment {}, contact {}", self.id, self.author),
            (true, false) => format!("comment {}, member {}", self.id, self.author),
        }
    }
}

/// Takes words back: by who said them, or by an owner.
///
/// # Errors
/// Forbidden for others; not found, when somebody was faster.
fn remove(tx: &mut Tx<'_>, item: &Permit<Comment, Item>, words: &OnceSaid) -> Result<(), Error> {
    let me = taking_part::author(tx, item.by())?;
    let manages = item.rights().on_board().is_some_and(|board| board.may(BoardDeed::Manage));
    let theirs = words.author != me.0;
    if theirs && !manages {
        return Err(Error::Forbidden("error-forbidden".into()));
    }
    let now = tx.now();
    let gone = tx.changed(
        "UPDATE board_comments SET deleted_at = $4, deleted_by = $5 WHERE organization_id = $1 AND item_id = $2 AND id = $3 AND deleted_at IS NULL",
        bind![item.organization, item.id, words.id, now, me.0],
    )?;
    if !gone {
        return Err(Error::NotFound);
    }
    notifications::over(tx, words.id)?;
    noted(tx, item, words, "board.words-removed", theirs)
}

/// Puts them back where they stood: by who took them back, or by an owner. Nobody is told or called by them once more.
///
/// # Errors
/// Not found for others, who know nothing of them, and when somebody was faster.
fn restore(tx: &mut Tx<'_>, item: &Permit<Comment, Item>, TakenBack(words): &TakenBack) -> Result<(), Error> {
    let me = taking_part::author(tx, item.by())?;
    let reach = Reach::of(me.0, item.rights().on_board().ok_or(Error::NotFound)?, BoardDeed::Comment);
    if !words.removed_by.is_some_and(|by| reach.meets(by)) {
        return Err(Error::NotFound);
    }
    let back = tx.changed(
        "UPDATE board_comments SET deleted_at = NULL, deleted_by = NULL
         WHERE organization_id = $1 AND item_id = $2 AND id = $3 AND deleted_at = $4",
        bind![item.organization, item.id, words.id, words.removed_at],
    )?;
    if !back {
        return Err(Error::NotFound);
    }
    noted(tx, item, words, "board.words-restored", words.author != me.0)
}

/// Written down, and told to whoever is on the board. Of whose words somebody else removes or puts back, the history
/// says who did; the words themselves stand in neither.
fn noted(tx: &mut Tx<'_>, item: &Permit<Comment, Item>, words: &OnceSaid, deed: &str, theirs: bool) -> Result<(), Error> {
    item.touch(tx)?;
    if theirs {
        history::record(tx, item, item.by(), &Change::new(deed, &words.name))?;
    }
    audit::record(tx, item.organization, By::Actor(item.by()), deed, ("item", Some(item.id.0)), &words.in_log(theirs))
}

/// Takes out what can no longer be put back, of all organizations.
///
/// # Errors
/// When the store fails.
pub fn forget_removed(tx: &mut Tx<'_>) -> Result<(), Error> {
    let before = tx.now().plus_days(-UNDO_DAYS);
    tx.run("UPDATE board_comments SET body = '' WHERE deleted_at <= $1 AND body <> ''", bind![before])?;
    tx.run("UPDATE board_updates SET body = '' WHERE deleted_at <= $1 AND body <> ''", bind![before])?;
    Ok(())
}

/// Which words.
#[derive(Clone, Deserialize, JsonSchema)]
struct Which {
    comment: Claimed<OnceSaid>,
}

/// Which words that were taken back.
#[derive(Clone, Deserialize, JsonSchema)]
struct WhichBack {
    comment: Claimed<TakenBack>,
}

async fn take_back(item: Allowed<Comment, Item>, cx: Cx, input: Input<Which>) -> Result<Answer, Error> {
    let which = input.value.comment;
    let mark = cx
        .write(&item, move |tx, permit| {
            let words = which.within(tx, permit)?;
            remove(tx, permit, &words)?;
            Ok(words.mark())
        })
        .await?;
    cx.done(format!("{}{mark}", item.url()))
}

async fn put_back(item: Allowed<Comment, Item>, cx: Cx, input: Input<WhichBack>) -> Result<Answer, Error> {
    let which = input.value.comment;
    let mark = cx
        .write(&item, move |tx, permit| {
            let words = which.within(tx, permit)?;
            restore(tx, permit, &words)?;
            Ok(words.0.mark())
        })
        .await?;
    cx.done(format!("{}{mark}", item.url()))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/board/words/remove", take_back)
        .about("Take back what was said on a board; for 30 days it can be put back")
        .takes::<Which>()
        .post("/items/{item}/board/words/restore", put_back)
        .about("Put back what was taken back on a board, within 30 days: what one took back oneself; an owner, all of it")
        .takes::<WhichBack>()
}
