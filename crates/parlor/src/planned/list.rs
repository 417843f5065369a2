//! What is due of all that is planned: for a member over all items that they see, with who
//! is to do it; for a guest what they confirm themselves.

use super::list_page;
use crate::{
    bind,
    doors::Allowed,
    items::MemberSight,
    items_in_guest_sight, items_in_member_sight,
    organizations::{Enter, Organization, frame::Frame},
    rows,
    store::Tx,
    web::{Answer, Asked, Cx, Error, Routes},
};
use access::{ContactId, ItemId, OccurrenceId, OrganizationId, PlannedId};
use jiff::{ToSpan as _, civil::Date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// So many stand on the page at most.
const MOST: i64 = 500;
/// What comes within so many days is due soon.
const SOON_DAYS: i64 = 7;
/// So many stand on a guest's home at most.
const MOST_AT_HOME: i64 = 50;

rows! {
    struct Row {
        id: OccurrenceId,
        planned: PlannedId,
        title: String,
        day: String,
        at_hour: String,
        item: ItemId,
        item_title: String,
        confirmer: Option<String>,
        confirmer_is_guest: bool,
        responsible: String,
        mine: bool,
    }
    /// A day that waits for a guest to confirm it.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct ToConfirm {
        pub id: OccurrenceId,
        pub planned: PlannedId,
        pub title: String,
        /// A calendar day, as 2026-11-30.
        pub day: String,
        pub item: ItemId,
        pub item_title: String,
    }
}

/// A day that waits to be confirmed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DueLine {
    pub id: OccurrenceId,
    pub planned: PlannedId,
    pub title: String,
    /// A calendar day, as 2026-11-30.
    pub day: String,
    /// As 09:30; empty where no hour was said.
    pub at_hour: String,
    /// So many days have passed since; less than none of what is to come.
    pub overdue_days: i32,
    pub item: ItemId,
    pub item_title: String,
    /// Who is to confirm it.
    pub confirmer: Option<String>,
    pub confirmer_is_guest: bool,
    pub responsible: String,
    /// The viewer confirms it, or is responsible.
    pub mine: bool,
}

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Only {
    /// Those whose day has passed.
    Overdue,
    /// Those of today and the week that follows.
    Due,
    All,
}

impl Only {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Overdue, Self::Due, Self::All];

    /// The word that addresses use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Due => "due",
            Self::All => "all",
        }
    }

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Overdue => "planned-only-overdue",
            Self::Due => "planned-only-due",
            Self::All => "planned-only-all",
        }
    }

    /// The first and the last day of them.
    fn days(self, today: Date) -> (Date, Date) {
        match self {
            Self::Overdue => (Date::MIN, today.saturating_sub(1.day())),
            Self::Due => (today, today.saturating_add(SOON_DAYS.days())),
            Self::All => (Date::MIN, Date::MAX),
        }
    }
}

/// What is due, over all items that the viewer sees.
#[derive(Serialize, JsonSchema)]
pub struct DueList {
    pub frame: Frame,
    pub only: Only,
    /// Only what the viewer confirms or is responsible for.
    pub mine: bool,
    /// The longest overdue first.
    pub due: Vec<DueLine>,
}

#[derive(Default, Deserialize, JsonSchema)]
struct Wanted {
    /// `overdue` (where it is empty), `due`: today and within a week; `all`.
    #[serde(default)]
    only: String,
    /// `yes`: only what I confirm or am responsible for.
    #[serde(default)]
    mine: String,
}

fn load(tx: &mut Tx<'_>, sight: &MemberSight, (only, mine): (Only, bool), today: Date) -> Result<Vec<DueLine>, Error> {
    let (from, to) = only.days(today);
    let rows: Vec<Row> = tx.all(
        concat!(
            "SELECT o.id, p.id, p.title, o.day, p.at_hour, i.id, i.title, c.name, COALESCE(c.kind = 'contact', FALSE), r.name,
               p.responsible_id = $2 OR COALESCE(p.confirmer_id = $2, FALSE)
             FROM occurrences o JOIN planned p ON p.id = o.planned_id JOIN items i ON i.id = p.item_id JOIN parties r ON r.id = p.responsible_id
             LEFT JOIN parties c ON c.id = p.confirmer_id
             WHERE o.organization_id = $1 AND o.settled_id IS NULL AND o.day >= $4 AND o.day <= $5 AND p.ended_at IS NULL AND i.binned_at IS NULL
               AND (NOT $6 OR p.responsible_id = $2 OR p.confirmer_id = $2) AND ",
            items_in_member_sight!(),
            " ORDER BY o.day, p.title, o.id LIMIT $7"
        ),
        bind![sight.organization, sight.member, sight.everything, stored(from), to.to_string(), mine, MOST],
    )?;
    let line = |row: Row| DueLine {
        overdue_days: (today - super::rule::date(&row.day)).get_days(),
        id: row.id,
        planned: row.planned,
        title: row.title,
        day: row.day,
        at_hour: row.at_hour,
        item: row.item,
        item_title: row.item_title,
        confirmer: row.confirmer,
        confirmer_is_guest: row.confirmer_is_guest,
        responsible: row.responsible,
        mine: row.mine,
    };
    Ok(rows.into_iter().map(line).collect())
}

/// As days are stored; the first of all stands before them.
fn stored(day: Date) -> String {
    if day == Date::MIN { String::new() } else { day.to_string() }
}

async fn page(here: Allowed<Enter, Organization>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    let rights = *here.rights();
    let sight = MemberSight::new(here.id, here.by().member().ok_or(Error::NotFound)?, rights);
    let only = Only::ALL.into_iter().find(|only| only.word() == wanted.only).unwrap_or(Only::Overdue);
    let (mine, today) = (wanted.mine == "yes", cx.dates.today());
    let due = cx.read(move |tx| load(tx, &sight, (only, mine), today)).await?;
    let view = DueList { frame: Frame::new(&*here, here.by(), rights), only, mine, due };
    cx.page(&view, list_page::draw)
}

/// What waits for a guest to confirm it, up to that day, the oldest first.
///
/// # Errors
/// When the store fails.
pub fn of_guest(tx: &mut Tx<'_>, organization: OrganizationId, contact: ContactId) -> Result<Vec<ToConfirm>, Error> {
    let now = tx.now();
    let soon = super::latest(now).saturating_add(SOON_DAYS.days()).to_string();
    // `NOT (… IS NOT NULL)`, so that SQLite goes from the plan to its days, and not through all that are open in the organization.
    Ok(tx.all(
        concat!(
            "SELECT o.id, p.id, p.title, o.day, i.id, i.title
             FROM planned p JOIN occurrences o ON o.organization_id = p.organization_id AND o.planned_id = p.id
             JOIN items i ON i.organization_id = p.organization_id AND i.id = p.item_id
             JOIN grants g ON g.organization_id = i.organization_id AND g.item_id = i.id
             LEFT JOIN organizers z ON z.organization_id = i.organization_id AND z.id = i.organizer_id
             WHERE p.confirmer_id = $1 AND p.ended_at IS NULL AND NOT (o.settled_id IS NOT NULL) AND o.day <= $4 AND ",
            items_in_guest_sight!(),
            " AND ",
            crate::facet_on!("followed"),
            " AND EXISTS (SELECT 1 FROM follows f WHERE f.organization_id = p.organization_id AND f.thing_id = p.id AND ",
            crate::follow_is_of!("f", "$1"),
            ") ORDER BY o.day, p.title, o.id LIMIT $5"
        ),
        bind![contact, now, organization, &soon, MOST_AT_HOME],
    )?)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/planned", page)
        .about("What is due of all that is planned, over all items that whoever asks sees")
        .asks::<Wanted>()
        .answers::<DueList>()
}
