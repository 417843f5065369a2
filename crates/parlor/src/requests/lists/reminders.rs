//! Reminders of what is still open in a request list: some days before it is due and on that
//! day to the guests, and once it is over to all who follow it. Each is told once, however
//! many servers there are; a day that is changed is another day.

use crate::{
    bind,
    follows::{self, Followed, Place, Whom},
    items::{self, Item},
    notifications::{Kind, News},
    rows,
    store::{Time, Tx},
    web::{Error, day_of, there},
};
use access::{ItemId, OrganizationId, RequestListId};
use jiff::civil::Date;

/// So many days before, guests are reminded first.
const SOON_DAYS: i32 = 3;

/// How near a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Soon,
    Today,
    Over,
}

impl Stage {
    /// That of a day, seen from another; none, where it is far away.
    fn of(day: Date, today: Date) -> Option<Self> {
        match (day - today).get_days() {
            ..0 => Some(Self::Over),
            0 => Some(Self::Today),
            1..=SOON_DAYS => Some(Self::Soon),
            _ => None,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Soon => "soon",
            Self::Today => "today",
            Self::Over => "over",
        }
    }

    fn kind(self) -> Kind {
        match self {
            Self::Soon => Kind::ListSoon,
            Self::Today => Kind::ListToday,
            Self::Over => Kind::ListOver,
        }
    }

    /// Whoever asked hears only that it is over.
    fn whom(self) -> Whom {
        if self == Self::Over { Whom::All } else { Whom::Guests }
    }
}

rows! {
    /// A day on which something is due that is required and not there.
    struct Waiting {
        list: RequestListId,
        item: ItemId,
        organization: OrganizationId,
        zone: String,
        day: String,
    }
}

/// The days of lists that run, up to `$1`, on which something required is due that nobody gave.
macro_rules! list_days {
    ($condition:literal) => {
        concat!(
            "SELECT DISTINCT l.id, l.item_id, l.organization_id, o.zone, COALESCE(q.due, l.due)
             FROM request_lists l JOIN list_points q ON q.list_id = l.id JOIN organizations o ON o.id = l.organization_id
             LEFT JOIN point_answers a ON a.id = q.answer_id
             WHERE l.asked_at IS NOT NULL AND l.ended_at IS NULL AND q.removed_at IS NULL AND q.required AND COALESCE(q.due, l.due) <= $1 AND NOT ",
            crate::point_given!(),
            " AND ",
            $condition
        )
    };
}

/// The last day that can matter now, wherever somebody is.
fn horizon(now: Time) -> String {
    there("UTC", now.plus_days(i64::from(SOON_DAYS) + 1)).date().to_string()
}

/// Looks after the lists that run.
///
/// # Errors
/// When the store fails.
pub fn keep(tx: &mut Tx<'_>) -> Result<(), Error> {
    let now = tx.now();
    let waiting: Vec<Waiting> = tx.all(
        list_days!("NOT EXISTS (SELECT 1 FROM list_reminders r WHERE r.list_id = l.id AND r.day = COALESCE(q.due, l.due) AND r.stage = 'over')"),
        bind![horizon(now)],
    )?;
    for one in waiting {
        let item = match items::behind(tx, one.organization, one.item) {
            Ok(item) => item,
            // It lies in the bin.
            Err(Error::NotFound) => continue,
            Err(other) => return Err(other),
        };
        if let Some(stage) = said_now(tx, &one)? {
            let thing = Followed::RequestList(one.list);
            let news = News::on(&item, stage.kind(), Place::from(thing), None);
            follows::tell_of(tx, &item, thing, stage.whom(), &news)?;
        }
    }
    Ok(())
}

/// Notes how near the day is now, and says so if nobody did before.
fn said_now(tx: &mut Tx<'_>, one: &Waiting) -> Result<Option<Stage>, Error> {
    let now = tx.now();
    let Some(stage) = day_of(&one.day).and_then(|day| Stage::of(day, there(&one.zone, now).date())) else { return Ok(None) };
    let first = tx.changed(
        "INSERT INTO list_reminders (organization_id, list_id, day, stage, at) VALUES ($5, $1, $2, $3, $4) ON CONFLICT DO NOTHING",
        bind![one.list, &one.day, stage.word(), now, one.organization],
    )?;
    Ok(first.then_some(stage))
}

/// Whoever is asked, or hears of a change, knows how near its days are, and is not reminded of
/// that once more.
///
/// # Errors
/// When the store fails.
pub(super) fn told_now(tx: &mut Tx<'_>, list: RequestListId) -> Result<(), Error> {
    let now = tx.now();
    let waiting: Vec<Waiting> = tx.all(list_days!("l.id = $2"), bind![horizon(now), list])?;
    for one in waiting {
        said_now(tx, &one)?;
    }
    Ok(())
}

/// Nothing can be due on a day that has passed where the organization is.
///
/// # Errors
/// A sentence, where it has.
pub(super) fn not_past(tx: &mut Tx<'_>, item: &Item, day: Option<&str>) -> Result<(), Error> {
    let Some(day) = day.and_then(day_of) else { return Ok(()) };
    let (zone,): (String,) = tx.one("SELECT zone FROM organizations WHERE id = $1", bind![item.organization])?;
    if day < there(&zone, tx.now()).date() { Err(Error::field("due", "list-due-past")) } else { Ok(()) }
}
