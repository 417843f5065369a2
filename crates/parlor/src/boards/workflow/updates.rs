//! How things stand with a board, as members say from time to time. What was taken back of it can be put back for a while, as
//! all that is said on a board (`boards/bin`).

use crate::{
    audit::{self, By},
    bind,
    boards::{PostUpdate, bin::Reach},
    doors::{Permit, Within},
    follows::{self, Place},
    items::{
        Item,
        bin::UNDO_DAYS,
        history::{self, Change},
    },
    notifications::{self, Kind, Mailed, News},
    rows,
    store::{Time, Tx},
    web::{Error, Problem, Say},
};
use access::{BoardDeed, BoardRights, MemberId, PartyId};
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
        removed_at: Option<Time>,
    }
}

/// What somebody said about how things stand.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct UpdateView {
    pub id: Uuid,
    pub state: State,
    /// Plain text; empty where the state says all, and when it was taken back.
    pub body: String,
    pub author: String,
    pub at: Time,
    /// The viewer may take it back.
    pub removable: bool,
    /// It was taken back, and the viewer may put it back until then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restore_until: Option<Time>,
}

/// The latest, the newest first: those that stand, and those that the viewer may put back.
pub(super) fn latest(tx: &mut Tx<'_>, item: &Item, viewer: PartyId, rights: BoardRights) -> Result<Vec<UpdateView>, Error> {
    let (reach, since) = (Reach::of(viewer.0, rights, BoardDeed::Update), tx.now().plus_days(-UNDO_DAYS));
    // Those that were taken back leave the others their places.
    let rows: Vec<Row> = tx.all(
        "SELECT x.id, x.state, x.body, x.author_id, x.name, x.at, x.deleted_at FROM (
           SELECT u.id, u.state, CASE WHEN u.deleted_at IS NULL THEN u.body ELSE '' END AS body, u.author_id, p.name, u.at, u.deleted_at,
             ROW_NUMBER() OVER (PARTITION BY CASE WHEN u.deleted_at IS NULL THEN 0 ELSE 1 END ORDER BY u.at DESC, u.id DESC) AS place
           FROM board_updates u JOIN parties p ON p.organization_id = u.organization_id AND p.id = u.author_id
           WHERE u.organization_id = $1 AND u.item_id = $2
             AND (u.deleted_at IS NULL OR (u.deleted_at > $3 AND u.deleted_by IS NOT NULL AND ($4 OR u.deleted_by = $5)))) x
         WHERE x.place <= $6 ORDER BY x.at DESC, x.id DESC",
        bind![item.organization, item.id, since, reach.all, reach.mine, SHOWN],
    )?;
    let manages = rights.may(BoardDeed::Manage);
    let view = |row: Row| UpdateView {
        removable: row.removed_at.is_none() && (row.author_id == viewer || manages),
        restore_until: row.removed_at.map(|at| at.plus_days(UNDO_DAYS)),
        id: row.id,
        state: row.state,
        body: row.body,
        author: row.author,
        at: row.at,
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
    noted(tx, item, id, &Change { deed: "board.update", subject: &item.title, was: None, became: Some(state.word()) })?;
    let news = News::on(item, Kind::Update, Place::Item, Some(me.party())).of(id);
    for mate in super::super::people::of(tx, item.id)? {
        notifications::tell(tx, &news, mate.id.party(), Mailed::Briefly)?;
    }
    Ok(id)
}

/// Written down, and told to whoever has the board open.
fn noted(tx: &mut Tx<'_>, item: &Permit<PostUpdate, Item>, update: Uuid, change: &Change<'_>) -> Result<(), Error> {
    history::record(tx, item, item.by(), change)?;
    audit::record(tx, item.organization, By::Actor(item.by()), change.deed, ("item", Some(item.id.0)), &format!("update {update}"))
}

rows! {
    /// An update, to be taken back.
    pub(super) struct Posted {
        id: Uuid,
        author: MemberId,
        body: String,
    }
    /// One that was taken back and can be put back.
    pub(super) struct Removed {
        id: Uuid,
        body: String,
        removed_at: Time,
        removed_by: Uuid,
    }
}

impl Within<Item> for Posted {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(
            "SELECT id, author_id, body FROM board_updates WHERE organization_id = $1 AND item_id = $2 AND id = $3 AND deleted_at IS NULL",
            bind![item.organization, item.id, id],
        )?)
    }
}

impl Within<Item> for Removed {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        let since = tx.now().plus_days(-UNDO_DAYS);
        // What was taken back before that could be undone has lost its words.
        Ok(tx.maybe(
            "SELECT id, body, deleted_at, deleted_by FROM board_updates
             WHERE organization_id = $1 AND item_id = $2 AND id = $3 AND deleted_at > $4 AND deleted_by IS NOT NULL",
            bind![item.organization, item.id, id, since],
        )?)
    }
}

/// Takes it back: by who said it, or by an owner.
///
/// # Errors
/// Forbidden for others; not found, when somebody was faster.
pub(super) fn take_back(tx: &mut Tx<'_>, item: &Permit<PostUpdate, Item>, posted: &Posted) -> Result<(), Error> {
    let manages = item.rights().on_board().is_some_and(|board| board.may(BoardDeed::Manage));
    if Some(posted.author) != item.by().member() && !manages {
        return Err(Error::Forbidden("error-forbidden".into()));
    }
    let now = tx.now();
    let gone = tx.changed(
        "UPDATE board_updates SET deleted_at = $4, deleted_by = $5 WHERE organization_id = $1 AND item_id = $2 AND id = $3 AND deleted_at IS NULL",
        bind![item.organization, item.id, posted.id, now, item.by().party()],
    )?;
    if !gone {
        return Err(Error::NotFound);
    }
    notifications::over(tx, posted.id)?;
    let was = Some(posted.body.as_str()).filter(|body| !body.is_empty());
    noted(tx, item, posted.id, &Change { deed: "board.update-removed", subject: &item.title, was, became: None })
}

/// Puts it back where it stood: by who took it back, or by an owner. Nobody is told of it once more.
///
/// # Errors
/// Not found for others, who know nothing of it, and when somebody was faster.
pub(super) fn restore(tx: &mut Tx<'_>, item: &Permit<PostUpdate, Item>, removed: &Removed) -> Result<(), Error> {
    let reach = Reach::of(item.by().party().0, item.rights().on_board().ok_or(Error::NotFound)?, BoardDeed::Update);
    if !reach.meets(removed.removed_by) {
        return Err(Error::NotFound);
    }
    let back = tx.changed(
        "UPDATE board_updates SET deleted_at = NULL, deleted_by = NULL WHERE organization_id = $1 AND item_id = $2 AND id = $3 AND deleted_at = $4",
        bind![item.organization, item.id, removed.id, removed.removed_at],
    )?;
    if !back {
        return Err(Error::NotFound);
    }
    let became = Some(removed.body.as_str()).filter(|body| !body.is_empty());
    noted(tx, item, removed.id, &Change { deed: "board.update-restored", subject: &item.title, was: None, became })
}
