//! The boards that a member sees. The address says which, so that it can be kept and sent.

use crate::{
    bind,
    items::{self, ListKey, MemberSight, title_part},
    items_in_member_sight, list_keys,
    organizations::frame::Frame,
    rows,
    store::{self, FromRow, StoreError, Time, Tx},
    web::{Error, cursor, query},
};
use access::{HouseRights, HouseVerb, ItemId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// So many boards of one project are shown on its page.
const IN_PROJECT: i64 = 500;

/// Which boards, and in which order.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Wanted {
    /// A part of the title.
    #[serde(default)]
    pub q: String,
    /// `yes`: only those that are open to guests.
    #[serde(default)]
    pub shared: String,
    /// `yes`: only those that the viewer takes part in.
    #[serde(default)]
    pub mine: String,
    /// `yes`: those that were archived, in place of the others.
    #[serde(default)]
    pub archived: String,
    /// `yes`: templates in place of boards.
    #[serde(default)]
    pub templates: String,
    /// The id of a project: only those that lie in it.
    #[serde(default)]
    pub project: String,
    /// `title`; else those that were changed last first.
    #[serde(default)]
    pub sort: String,
    /// What the answer before called `next`.
    #[serde(default)]
    pub after: String,
    /// So many at most, up to 200.
    pub limit: Option<i64>,
}

impl Wanted {
    /// Whether it leaves any board out.
    pub(super) fn narrows(&self) -> bool {
        !self.q.trim().is_empty()
            || self.shared == "yes"
            || self.mine == "yes"
            || self.archived == "yes"
            || self.templates == "yes"
            || !self.project.is_empty()
            || !self.after.is_empty()
    }

    /// The list and its order, as its cursors name it.
    fn list(&self) -> String {
        format!("boards {}", self.sort)
    }

    /// The address of the list, from `?` on, with one part said otherwise.
    pub(super) fn query(&self, name: &str, value: &str) -> String {
        let now = [
            ("q", &self.q),
            ("shared", &self.shared),
            ("mine", &self.mine),
            ("archived", &self.archived),
            ("templates", &self.templates),
            ("project", &self.project),
            ("sort", &self.sort),
        ];
        query(now.into_iter().map(|(part, now)| (part, if part == name { value } else { now.as_str() })))
    }
}

rows! {
    /// A board in the list.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct BoardLine {
        pub id: ItemId,
        pub title: String,
        pub responsible: String,
        pub changed_at: Time,
        /// To how many guests it is open.
        pub guests: i64,
        /// `people`, `password` or `link`: what its address opens.
        pub opens: String,
        pub locked: bool,
        pub temporary_until: Option<Time>,
        /// How many members were given a role on it.
        pub members: i64,
        /// Places where something was said that is not resolved.
        pub comments: i64,
        /// A template that everyone makes boards of who has the address of the page.
        pub public: bool,
        /// The project that it lies in.
        pub project: Option<ItemId>,
        pub project_title: Option<String>,
        /// Nothing lies on it yet.
        pub empty: bool,
    }
}

/// The project whose boards are listed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ListFolder {
    pub id: ItemId,
    pub title: String,
    /// The viewer sees more of it than these boards.
    pub seen: bool,
    /// They asked for the other boards, and wait for an answer.
    pub asked: bool,
    /// One of those boards, by which the others are asked for.
    #[serde(skip)]
    pub board: ItemId,
}

/// A board, and what the list is ordered by.
struct Found {
    line: BoardLine,
    key: ListKey,
}

impl FromRow for Found {
    fn from_row(row: &store::Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { line: BoardLine::from_row(row)?, key: row.shifted(14, ListKey::from_row)? })
    }
}

/// The boards of an organization.
#[derive(Serialize, JsonSchema)]
pub struct BoardList {
    pub frame: Frame,
    pub boards: Vec<BoardLine>,
    /// There are more: give it as `after`.
    pub next: Option<String>,
    /// The viewer may start boards.
    pub starts: bool,
    /// The project whose boards these are.
    pub project: Option<ListFolder>,
    #[serde(skip)]
    pub wanted: Wanted,
}

/// The boards of a project that a member sees, the one that was changed last first.
///
/// # Errors
/// When the store fails.
pub fn in_project(tx: &mut Tx<'_>, sight: &MemberSight, project: ItemId) -> Result<Vec<BoardLine>, Error> {
    let all = seen(tx, sight, &Wanted { project: project.to_string(), ..Wanted::default() }, IN_PROJECT)?;
    Ok(all.into_iter().map(|found| found.line).collect())
}

/// How many boards of a project a member sees.
///
/// # Errors
/// When the store fails.
pub fn count_in_project(tx: &mut Tx<'_>, sight: &MemberSight, project: ItemId) -> Result<usize, Error> {
    let count = tx.number(
        concat!(
            "SELECT COUNT(*) FROM boards b JOIN items i ON i.id = b.item_id
             WHERE b.project_id = $4 AND b.archived_at IS NULL AND b.nature = 'board' AND i.binned_at IS NULL AND ",
            items_in_member_sight!()
        ),
        bind![sight.organization, sight.member, sight.everything, project],
    )?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// All that is asked for.
pub(super) fn load(tx: &mut Tx<'_>, frame: Frame, sight: &MemberSight, rights: HouseRights, wanted: &Wanted) -> Result<BoardList, Error> {
    let size = cursor::size(wanted.limit, cursor::MOST);
    let mut found = seen(tx, sight, wanted, size)?;
    let next = cursor::cut(&mut found, size, &wanted.list(), |found| found.key.clone());
    let boards: Vec<BoardLine> = found.into_iter().map(|found| found.line).collect();
    // Whoever sees only boards of a project sees it as a folder with these.
    let project = match boards.first().filter(|_| !wanted.project.is_empty()) {
        Some(board) => folder(tx, board, sight)?,
        None => None,
    };
    Ok(BoardList { frame, boards, next, starts: rights.may(HouseVerb::StartBoards), project, wanted: wanted.clone() })
}

fn folder(tx: &mut Tx<'_>, board: &BoardLine, sight: &MemberSight) -> Result<Option<ListFolder>, Error> {
    let Some((id, title)) = board.project.zip(board.project_title.clone()) else { return Ok(None) };
    let seen = items::member_sees(tx, id, sight.member)?;
    let asked = tx.number(
        "SELECT COUNT(*) FROM board_requests r JOIN parties p ON p.person_id = r.person_id AND p.id = $2
         WHERE r.item_id = $1 AND r.answered_at IS NULL",
        bind![id, sight.member.party()],
    )?;
    Ok(Some(ListFolder { id, title, seen, asked: asked > 0, board: board.id }))
}

/// So many that are asked for, and one more.
fn seen(tx: &mut Tx<'_>, sight: &MemberSight, wanted: &Wanted, size: i64) -> Result<Vec<Found>, Error> {
    let now = tx.now();
    let from = cursor::read(&wanted.list(), &wanted.after)?.unwrap_or(ListKey::FIRST);
    let part = title_part(&wanted.q);
    // What is no id is that of no project.
    let project = (!wanted.project.is_empty()).then(|| Uuid::try_parse(&wanted.project).unwrap_or(Uuid::nil()));
    Ok(tx.all(
        concat!(
            "SELECT i.id, i.title, r.name, i.changed_at,
               (SELECT COUNT(*) FROM grants g WHERE g.item_id = i.id AND ",
            crate::grant_open!("$4"),
            "), b.opens, b.locked_at IS NOT NULL, b.temporary_until, (SELECT COUNT(*) FROM board_members bm WHERE bm.item_id = i.id),
               (SELECT COUNT(*) FROM board_pins p WHERE p.item_id = i.id AND p.resolved_at IS NULL), b.nature = 'public_template', f.id, f.title,
               NOT EXISTS (SELECT 1 FROM board_elements be WHERE be.organization_id = i.organization_id AND be.item_id = i.id AND be.deleted = FALSE), ",
            list_keys!("$8"),
            "
             FROM items i JOIN parties r ON r.id = i.responsible_id JOIN boards b ON b.item_id = i.id
               LEFT JOIN items f ON f.id = b.project_id AND f.binned_at IS NULL
             WHERE i.kind = 'board' AND i.binned_at IS NULL AND $11 = (b.nature <> 'board') AND ",
            items_in_member_sight!(),
            " AND i.title_key LIKE $5 ESCAPE '\\' AND $10 = (b.archived_at IS NOT NULL)
               AND (NOT $6 OR EXISTS (SELECT 1 FROM grants g WHERE g.item_id = i.id AND ",
            crate::grant_open!("$4"),
            "))
               AND (NOT $7 OR ",
            crate::takes_part!("$2"),
            ")
             AND COALESCE(f.id = $12, $12 IS NULL) AND (",
            list_keys!("$8"),
            ") > ($13, $14, $15) ORDER BY ",
            list_keys!("$8"),
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
            wanted.sort == "title",
            size + 1,
            wanted.archived == "yes",
            wanted.templates == "yes",
            project,
            from.title,
            from.changed,
            from.id
        ],
    )?)
}
