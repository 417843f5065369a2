//! The projects that a member sees, as a list or as a board by stage. The
//! address says which, so that it can be kept and sent.

use super::{
    ended_stages::{self, EndedStage},
    progress::{Percent, Progress},
    stages::{self, StageLine},
};
use crate::{
    bind,
    items::{Editor, MemberSight, Stands, title_part},
    items_in_member_sight,
    organizations::frame::Frame,
    rows,
    store::{self, FromRow, StoreError, Tx},
    web::{Error, cursor, query},
};
use access::{HouseRights, ItemId, StageId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// So many cards stand on a board at once.
const CARDS: i64 = 500;

/// Which projects, and how.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Wanted {
    /// `board`: by stage.
    #[serde(default)]
    pub r#as: String,
    /// A part of the title.
    #[serde(default)]
    pub q: String,
    /// `yes`: only those that are open to guests.
    #[serde(default)]
    pub shared: String,
    /// `yes`: only those that the viewer is responsible for or was put on.
    #[serde(default)]
    pub mine: String,
    /// `title`, `changed`; else those that are due first.
    #[serde(default)]
    pub sort: String,
    /// What the answer before called `next`.
    #[serde(default)]
    pub after: String,
    /// So many at most, up to 200.
    pub limit: Option<i64>,
}

impl Wanted {
    /// Whether it leaves any project out.
    pub(super) fn narrows(&self) -> bool {
        !self.q.trim().is_empty() || self.shared == "yes" || self.mine == "yes" || !self.after.is_empty()
    }

    /// Whether it is a board.
    pub(super) fn board(&self) -> bool {
        self.r#as == "board"
    }

    /// The address of the list, from `?` on, with one part said otherwise.
    pub(super) fn query(&self, name: &str, value: &str) -> String {
        let now = [("as", &self.r#as), ("q", &self.q), ("shared", &self.shared), ("mine", &self.mine), ("sort", &self.sort)];
        query(now.into_iter().map(|(part, now)| (part, if part == name { value } else { now.as_str() })))
    }
}

/// A project in the list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProjectLine {
    pub id: ItemId,
    pub title: String,
    pub responsible: String,
    pub stage: StageId,
    /// A calendar day, as 2026-11-30.
    pub due: Option<String>,
    pub percent: Percent,
    /// To how many guests it is open.
    pub guests: i64,
    /// New messages of others in the chat of its members, up to 100; counted only
    /// for who takes part or has looked into it.
    pub unread_team: i64,
    /// As `unread_team`, in the chat with guests.
    pub unread_guests: i64,
    /// The viewer may change it.
    pub may_change: bool,
    /// The viewer may open its Share panel.
    pub may_share: bool,
}

/// The projects of an organization.
#[derive(Serialize, JsonSchema)]
pub struct ProjectList {
    pub frame: Frame,
    pub stages: Vec<StageLine>,
    /// Stages that were deleted and can be brought back, for who keeps the stages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ended: Vec<EndedStage>,
    pub projects: Vec<ProjectLine>,
    /// There are more: give it as `after`.
    pub next: Option<String>,
    /// The viewer may start projects, and keep the stages.
    pub runs: bool,
    #[serde(skip)]
    pub wanted: Wanted,
}

rows! {
    struct Row {
        id: ItemId,
        title: String,
        responsible: String,
        stage: StageId,
        due: Option<String>,
        guests: i64,
        unread_team: i64,
        unread_guests: i64,
    }
    /// What the list is ordered by; see `project_keys!`.
    #[derive(Clone, Serialize, Deserialize)]
    struct Key {
        title: String,
        changed: i64,
        finished: i64,
        due: String,
        title_key: String,
        id: Uuid,
    }
}

impl Key {
    /// Before all others.
    const FIRST: Self =
        Self { title: String::new(), changed: i64::MIN, finished: i64::MIN, due: String::new(), title_key: String::new(), id: Uuid::nil() };
}

/// By title, by the last change, or what is due first; finished ones last.
macro_rules! project_keys {
    ($sort:literal) => {
        concat!(
            "CASE WHEN ",
            $sort,
            " = 'title' THEN i.title_key ELSE '' END, CASE WHEN ",
            $sort,
            " = 'changed' THEN -i.changed_at ELSE 0 END, CAST(CASE WHEN s.finished THEN 1 ELSE 0 END AS BIGINT), COALESCE(p.due, '9999'), i.title_key, i.id"
        )
    };
}

/// A row, its progress, and what it says of who may change it.
struct Found {
    row: Row,
    key: Key,
    progress: Progress,
    stands: Stands,
}

impl FromRow for Found {
    fn from_row(row: &store::Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            row: Row::from_row(row)?,
            key: row.shifted(8, Key::from_row)?,
            progress: row.shifted(14, Progress::from_row)?,
            stands: row.shifted(18, Stands::from_row)?,
        })
    }
}

/// All that is asked for.
pub(super) fn load(tx: &mut Tx<'_>, frame: Frame, sight: &MemberSight, rights: HouseRights, wanted: &Wanted) -> Result<ProjectList, Error> {
    let now = tx.now();
    let part = title_part(&wanted.q);
    let list = format!("projects {}", wanted.sort);
    let from = cursor::read(&list, &wanted.after)?.unwrap_or(Key::FIRST);
    let size = if wanted.board() && wanted.limit.is_none() { CARDS } else { cursor::size(wanted.limit, cursor::MOST) };
    let mut found: Vec<Found> = tx.all(
        concat!(
            "SELECT i.id, i.title, r.name, p.stage_id, p.due,
               (SELECT COUNT(*) FROM grants g WHERE g.item_id = i.id AND ",
            crate::grant_open!("$4"),
            "), ",
            crate::unread_messages!("team"),
            ", ",
            crate::unread_messages!("guests"),
            ", ",
            project_keys!("$8"),
            ", ",
            crate::project_progress!("i.id"),
            ", ",
            crate::member_stands!(),
            " FROM items i JOIN projects p ON p.item_id = i.id JOIN stages s ON s.id = p.stage_id JOIN parties r ON r.id = i.responsible_id
             WHERE i.binned_at IS NULL AND ",
            items_in_member_sight!(),
            " AND i.title_key LIKE $5 ESCAPE '\\'
               AND (NOT $6 OR EXISTS (SELECT 1 FROM grants g WHERE g.item_id = i.id AND ",
            crate::grant_open!("$4"),
            "))
               AND (NOT $7 OR i.responsible_id = $2 OR EXISTS (SELECT 1 FROM participants x WHERE x.item_id = i.id AND x.member_id = $2))
             AND (",
            project_keys!("$8"),
            ") > ($10, $11, $12, $13, $14, $15) ORDER BY ",
            project_keys!("$8"),
            " LIMIT $9"
        ),
        bind![
            sight.organization,
            sight.member,
            sight.everything,
            now,
            part,
            wanted.shared == "yes",
            wanted.mine == "yes",
            wanted.sort.as_str(),
            size + 1,
            from.title,
            from.changed,
            from.finished,
            from.due,
            from.title_key,
            from.id
        ],
    )?;
    let editor = Editor::load(tx, sight.member, rights)?;
    let next = cursor::cut(&mut found, size, &list, |found| found.key.clone());
    let line = |Found { row, progress, stands, .. }| {
        let Row { id, title, responsible, stage, due, guests, unread_team, unread_guests } = row;
        let (percent, may_change, may_share) = (progress.percent(), editor.may_edit(&stands, now), editor.may_see_access(&stands, now));
        ProjectLine { id, title, responsible, stage, due, percent, guests, unread_team, unread_guests, may_change, may_share }
    };
    let runs = rights.may(access::HouseVerb::RunProjects);
    Ok(ProjectList {
        frame,
        stages: stages::all(tx, sight.organization)?,
        ended: if runs { ended_stages::all(tx, sight.organization)? } else { Vec::new() },
        projects: found.into_iter().map(line).collect(),
        next,
        runs,
        wanted: wanted.clone(),
    })
}
