//! How things stand with a board, as members say from time to time.

use crate::{
    bind,
    boards::PostUpdate,
    doors::{Permit, Within},
    follows::{self, Place},
    items::{
        Item,
        history::{self, Change},
    },
    notifications::{self, Kind, Mailed, News},
    rows,
    store::{Time, Tx},
    web::{Error, Problem, Say},
};
use access::{ItemId, MemberId, PartyId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// So many of the latest are shown.
const SHOWN: i64 = 50;
/// None is longer, in characters.
pub(super) const LONGEST: usize = 2000;

/// How things stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Planned,
    InProgress,
    /// Others are asked what they think.
    Feedback,
    OnHold,
    Done,
}

impl State {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Planned, Self::InProgress, Self::Feedback, Self::OnHold, Self::Done];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::InProgress => "in_progress",
            Self::Feedback => "feedback",
            Self::OnHold => "on_hold",
            Self::Done => "done",
        }
    }

    /// The state of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Planned => "board-state-planned",
            Self::InProgress => "board-state-progress",
            Self::Feedback => "board-state-feedback",
            Self::OnHold => "board-state-hold",
            Self::Done => "board-state-done",
        }
    }

    /// The class of its badge.
    #[must_use]
    pub fn colour(self) -> &'static str {
        match self {
            Self::Done => "good",
            Self::OnHold => "due",
            _ => "",
        }
    }
}

crate::words!(State);

rows! {
    struct Row {
        id: Uuid,
        state: State,
        body: String,
        author_id: PartyId,
        author: String,
        at: Time,
    }
}

/// What somebody said about how things stand.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UpdateView {
    pub id: Uuid,
    pub state: State,
    /// Plain text; empty where the state says all.
    pub body: String,
    pub author: String,
    pub at: Time,
    /// The viewer may take it back.
    pub removable: bool,
}

/// The latest, the newest first.
pub(super) fn latest(tx: &mut Tx<'_>, item: ItemId, viewer: PartyId, manages: bool) -> Result<Vec<UpdateView>, Error> {
    let rows: Vec<Row> = tx.all(
        "SELECT u.id, u.state, u.body, u.author_id, p.name, u.at FROM board_updates u JOIN parties p ON p.id = u.author_id
         WHERE u.item_id = $1 AND u.deleted_at IS NULL ORDER BY u.at DESC, u.id DESC LIMIT $2",
        bind![item, SHOWN],
    )?;
    let view = |row: Row| {
        let removable = row.author_id == viewer || manages;
        UpdateView { id: row.id, state: row.state, body: row.body, author: row.author, at: row.at, removable }
    };
    Ok(rows.into_iter().map(view).collect())
}

/// Says how things stand, and tells the team on the board.
///
/// # Errors
/// A sentence, where it says too much.
pub(super) fn post(tx: &mut Tx<'_>, item: &Permit<PostUpdate, Item>, state: State, body: &str) -> Result<Uuid, Error> {
    let mut problems = Vec::new();
    let body = follows::text(&mut problems, "body", body);
    if body.chars().count() > LONGEST {
        return Err(Error::Invalid(vec![Problem { field: "body", say: Say::new("field-too-long").and("most", LONGEST) }]));
    }
    let me = item.by().member().ok_or(Error::NotFound)?;
    let (id, now) = (tx.id::<Uuid>(), tx.now());
    tx.run(
        "INSERT INTO board_updates (organization_id, id, item_id, state, body, author_id, at) VALUES ($7, $1, $2, $3, $4, $5, $6)",
        bind![id, item.id, state, &body, me, now, item.organization],
    )?;
    history::record(tx, item, item.by(), &Change { deed: "board.update", subject: &item.title, was: None, became: Some(state.word()) })?;
    let news = News::on(item, Kind::Update, Place::Item, Some(me.party())).of(id);
    for mate in super::super::people::of(tx, item.id)? {
        notifications::tell(tx, &news, mate.id.party(), Mailed::Briefly)?;
    }
    Ok(id)
}

rows! {
    /// An update, to be taken back.
    pub(super) struct Posted {
        id: Uuid,
        author: MemberId,
    }
}

impl Within<Item> for Posted {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe("SELECT id, author_id FROM board_updates WHERE item_id = $1 AND id = $2 AND deleted_at IS NULL", bind![item.id, id])?)
    }
}

/// Takes it back: by who said it, or by an owner.
///
/// # Errors
/// Forbidden for others.
pub(super) fn take_back(tx: &mut Tx<'_>, item: &Permit<PostUpdate, Item>, posted: &Posted) -> Result<(), Error> {
    let manages = item.rights().on_board().is_some_and(|board| board.may(access::BoardDeed::Manage));
    if Some(posted.author) != item.by().member() && !manages {
        return Err(Error::Forbidden("error-forbidden".into()));
    }
    let now = tx.now();
    tx.run("UPDATE board_updates SET deleted_at = $2, body = '' WHERE id = $1", bind![posted.id, now])?;
    notifications::over(tx, posted.id)?;
    item.touch(tx)
}
