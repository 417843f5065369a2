//! All guests of an organization, for its administrators (WORK-14): how many of those that the
//! plan or the package admits, who invited each and answers for them, what is open to them, who is idle,
//! and whose stay ends.

use super::roster_page as drawing;
use crate::{
    bind,
    doors::Allowed,
    items::team::{self, Colleague},
    organizations::{self, Administer, Organization, frame::Frame},
    rows,
    store::{Time, Tx},
    web::{Answer, Asked, Cx, Error, Routes, Typed},
};
use access::ContactId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whoever was not here for so many days is idle.
pub const IDLE_DAYS: i64 = 60;
/// An end that comes within so many days comes soon.
const SOON_DAYS: i64 = 30;
/// So many stand on a page.
const PAGE: i64 = 100;

/// Condition on `g` (grants): its contact has not been here since that instant, or was let in before it and never came.
#[macro_export]
macro_rules! guest_idle {
    ($since:literal) => {
        concat!(
            "COALESCE((SELECT MAX(v.last_at) FROM visits v WHERE v.organization_id = g.organization_id AND v.contact_id = g.contact_id),
               (SELECT MIN(og.opened_at) FROM grants og WHERE og.contact_id = g.contact_id AND og.closed_at IS NULL)) < ",
            $since
        )
    };
}

/// The guests of the organization `$1` at the instant `$2`, each once, as `q`.
macro_rules! roster_query {
    () => {
        concat!(
            "WITH a AS (SELECT g.contact_id, p.name, c.email, k.name AS counterparty, MIN(g.opened_at) AS invited_at, COUNT(*) AS items,
               CASE WHEN COUNT(g.until) = COUNT(*) THEN MAX(g.until) END AS until
             FROM grants g JOIN parties p ON p.id = g.contact_id JOIN contacts c ON c.id = g.contact_id LEFT JOIN counterparties k ON k.id = c.counterparty_id
             WHERE g.organization_id = $1 AND ",
            crate::keeps_guest!("$2"),
            " GROUP BY g.contact_id, p.name, c.email, k.name),
             q AS (SELECT a.contact_id, a.name, a.email, a.counterparty, a.invited_at, a.items, a.until, y.until AS stays_until, y.purpose,
               y.suspended_at IS NOT NULL AS suspended, sp.name AS sponsor,
               (SELECT MAX(v.last_at) FROM visits v WHERE v.organization_id = $1 AND v.contact_id = a.contact_id) AS seen_at,
               (SELECT s.name FROM grants f JOIN parties s ON s.id = f.opened_by WHERE f.organization_id = $1 AND f.contact_id = a.contact_id
                  AND f.opened_at = a.invited_at ORDER BY f.id LIMIT 1) AS invited_by
               FROM a LEFT JOIN stays y ON y.organization_id = $1 AND y.contact_id = a.contact_id LEFT JOIN parties sp ON sp.id = y.sponsor_id AND sp.ended_at IS NULL)"
        )
    };
}

rows! {
    /// A guest.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct RosterLine {
        pub contact: ContactId,
        pub name: String,
        pub email: Option<String>,
        pub counterparty: Option<String>,
        /// Who opened to them the first of what is open.
        pub invited_by: String,
        pub invited_at: Time,
        /// So many items are open to them.
        pub items: i64,
        pub seen_at: Option<Time>,
        /// When the last of their access ends, where all of it does.
        pub until: Option<Time>,
        /// The end of their stay, which is over all of it.
        pub stays_until: Option<Time>,
        pub purpose: Option<String>,
        /// All that is open to them rests; and, too, once their stay is over.
        pub suspended: bool,
        /// Who answers for them; nothing where nobody does.
        pub sponsor: Option<String>,
    }
}

/// The guests of an organization.
#[derive(Serialize, JsonSchema)]
pub struct Roster {
    pub frame: Frame,
    pub used: i64,
    /// Nothing: as many as one likes.
    pub allowed: Option<i64>,
    /// So many were not here for sixty days.
    pub idle: i64,
    /// The stay of so many ends within a month.
    pub ending: i64,
    /// Nobody answers for so many.
    pub unsponsored: i64,
    pub guests: Vec<RosterLine>,
    /// There are more after these; asked for by `after`.
    pub next: Option<ContactId>,
    /// Who could answer for them, where that is asked.
    #[serde(skip)]
    pub sponsors: Vec<Colleague>,
    #[serde(skip)]
    pub only: Only,
    #[serde(skip)]
    pub since: Time,
    #[serde(skip)]
    pub now: Time,
}

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    All,
    /// Those who were not here for long.
    Idle,
    /// Those whose stay ends soon, and those whose ended.
    Ending,
    /// Those for whom nobody answers.
    Unsponsored,
}

impl Only {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::All, Self::Idle, Self::Ending, Self::Unsponsored];

    /// The word that an address has for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Idle => "idle",
            Self::Ending => "ending",
            Self::Unsponsored => "unsponsored",
        }
    }

    fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|only| only.word() == word).unwrap_or(Self::All)
    }
}

impl RosterLine {
    /// Whether they have not been here since that instant, or were invited before it and never came.
    #[must_use]
    pub fn idle(&self, since: Time) -> bool {
        self.seen_at.unwrap_or(self.invited_at) < since
    }
}

#[derive(Clone, Deserialize, JsonSchema)]
struct Wanted {
    /// `idle`, `ending` or `unsponsored`: only those.
    #[serde(default)]
    only: String,
    /// Those after this one, in the order of their names.
    after: Option<ContactId>,
}

async fn page(here: Allowed<Administer, Organization>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    show(&here, &cx, wanted, Typed::default()).await
}

/// Those for whom nobody answers, with what was wrong with a form.
pub(super) async fn unsponsored(here: &Allowed<Administer, Organization>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    show(here, cx, Wanted { only: Only::Unsponsored.word().to_owned(), after: None }, typed).await
}

async fn show(here: &Allowed<Administer, Organization>, cx: &Cx, wanted: Wanted, typed: Typed) -> Result<Answer, Error> {
    let (ask, limits) = (here.ask(), cx.app.config.limits());
    let view = cx
        .read(move |tx| {
            let here = Allowed::<Administer, Organization>::again(tx, &ask)?;
            let allowance = organizations::allowance(tx, limits, here.id)?;
            let frame = Frame::new(&*here, here.by(), *here.rights());
            load(tx, &here, frame, (allowance.used, allowance.limit), &wanted)
        })
        .await?;
    let next = view.next.map(|contact| contact.to_string());
    Ok(cx.linked(cx.form(&view, &typed, drawing::draw)?, "after", next.as_deref()))
}

fn load(tx: &mut Tx<'_>, here: &Organization, frame: Frame, (used, allowed): (i64, Option<i64>), wanted: &Wanted) -> Result<Roster, Error> {
    let (now, since) = (tx.now(), tx.now().plus_days(-IDLE_DAYS));
    let (only, soon) = (Only::from_word(&wanted.only), now.plus_days(SOON_DAYS));
    let mut guests: Vec<RosterLine> = tx.all(
        concat!(
            roster_query!(),
            " SELECT q.contact_id, q.name, q.email, q.counterparty, q.invited_by, q.invited_at, q.items, q.seen_at, q.until, q.stays_until, q.purpose, q.suspended, q.sponsor FROM q
             WHERE ($3 <> 'idle' OR COALESCE(q.seen_at, q.invited_at) < $4) AND ($3 <> 'ending' OR q.stays_until <= $7) AND ($3 <> 'unsponsored' OR q.sponsor IS NULL)
               AND (CAST($5 AS UUID) IS NULL OR (q.name, q.contact_id) > (SELECT ap.name, ap.id FROM parties ap WHERE ap.id = $5))
             ORDER BY q.name, q.contact_id LIMIT $6"
        ),
        bind![here.id, now, only.word(), since, wanted.after, PAGE + 1, soon],
    )?;
    let (idle, ending, unsponsored): (i64, i64, i64) = tx.one(
        concat!(
            roster_query!(),
            " SELECT COUNT(CASE WHEN COALESCE(q.seen_at, q.invited_at) < $3 THEN 1 END), COUNT(CASE WHEN q.stays_until <= $4 THEN 1 END),
               COUNT(CASE WHEN q.sponsor IS NULL THEN 1 END) FROM q"
        ),
        bind![here.id, now, since, soon],
    )?;
    let most = usize::try_from(PAGE).unwrap_or(100);
    let more = guests.len() > most;
    guests.truncate(most);
    let next = guests.last().filter(|_| more).map(|guest| guest.contact);
    let sponsors = if only == Only::Unsponsored { team::colleagues(tx, here.id)? } else { Vec::new() };
    Ok(Roster { frame, used, allowed, idle, ending, unsponsored, guests, next, sponsors, only, since, now })
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/guests", page)
        .about("All guests of an organization: how many of those it may have, who invited each, and who is idle")
        .asks::<Wanted>()
        .answers::<Roster>()
}
