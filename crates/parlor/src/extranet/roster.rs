//! All guests of an organization, for its administrators (WORK-14): how many of those that the
//! plan or the package admits, who invited each, what is open to them, and who is idle.

use super::roster_page as page;
use crate::{
    bind,
    doors::Allowed,
    organizations::{self, Administer, Organization, frame::Frame},
    rows,
    store::{Time, Tx},
    web::{Answer, Asked, Cx, Error, Routes},
};
use access::ContactId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whoever was not here for so many days is idle.
pub const IDLE_DAYS: i64 = 60;
/// So many stand on a page.
const PAGE: i64 = 100;

/// The guests of the organization `$1` at the instant `$2`, each once, as `q`.
macro_rules! roster_query {
    () => {
        concat!(
            "WITH a AS (SELECT g.contact_id, p.name, c.email, k.name AS counterparty, MIN(g.opened_at) AS invited_at, COUNT(*) AS items,
               CASE WHEN COUNT(g.until) = COUNT(*) THEN MAX(g.until) END AS until
             FROM grants g JOIN parties p ON p.id = g.contact_id JOIN contacts c ON c.id = g.contact_id LEFT JOIN counterparties k ON k.id = c.counterparty_id
             WHERE g.organization_id = $1 AND ",
            crate::makes_guest!("$2"),
            " GROUP BY g.contact_id, p.name, c.email, k.name),
             q AS (SELECT a.contact_id, a.name, a.email, a.counterparty, a.invited_at, a.items, a.until,
               (SELECT MAX(v.last_at) FROM visits v WHERE v.organization_id = $1 AND v.contact_id = a.contact_id) AS seen_at,
               (SELECT s.name FROM grants f JOIN parties s ON s.id = f.opened_by WHERE f.organization_id = $1 AND f.contact_id = a.contact_id
                  AND f.opened_at = a.invited_at ORDER BY f.id LIMIT 1) AS invited_by FROM a)"
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
    pub guests: Vec<RosterLine>,
    /// There are more after these; asked for by `after`.
    pub next: Option<ContactId>,
    #[serde(skip)]
    pub only_idle: bool,
    #[serde(skip)]
    pub since: Time,
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
    /// `idle`: only those.
    #[serde(default)]
    only: String,
    /// Those after this one, in the order of their names.
    after: Option<ContactId>,
}

async fn show(here: Allowed<Administer, Organization>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    let (ask, limits) = (here.ask(), cx.app.config.limits());
    let view = cx
        .read(move |tx| {
            let here = Allowed::<Administer, Organization>::again(tx, &ask)?;
            let allowance = organizations::allowance(tx, limits, here.id)?;
            let frame = Frame::new(&*here, here.by(), *here.rights());
            load(tx, &here, frame, (allowance.used, allowance.limit), &wanted)
        })
        .await?;
    cx.page(&view, page::draw)
}

fn load(tx: &mut Tx<'_>, here: &Organization, frame: Frame, (used, allowed): (i64, Option<i64>), wanted: &Wanted) -> Result<Roster, Error> {
    let (now, since) = (tx.now(), tx.now().plus_days(-IDLE_DAYS));
    let only_idle = wanted.only == "idle";
    let mut guests: Vec<RosterLine> = tx.all(
        concat!(
            roster_query!(),
            " SELECT q.contact_id, q.name, q.email, q.counterparty, q.invited_by, q.invited_at, q.items, q.seen_at, q.until FROM q
             WHERE ($3 = FALSE OR COALESCE(q.seen_at, q.invited_at) < $4)
               AND (CAST($5 AS UUID) IS NULL OR (q.name, q.contact_id) > (SELECT ap.name, ap.id FROM parties ap WHERE ap.id = $5))
             ORDER BY q.name, q.contact_id LIMIT $6"
        ),
        bind![here.id, now, only_idle, since, wanted.after, PAGE + 1],
    )?;
    let idle =
        tx.number(concat!(roster_query!(), " SELECT COUNT(*) FROM q WHERE COALESCE(q.seen_at, q.invited_at) < $3"), bind![here.id, now, since])?;
    let most = usize::try_from(PAGE).unwrap_or(100);
    let more = guests.len() > most;
    guests.truncate(most);
    let next = guests.last().filter(|_| more).map(|guest| guest.contact);
    Ok(Roster { frame, used, allowed, idle, guests, next, only_idle, since })
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/guests", show)
        .about("All guests of an organization: how many of those it may have, who invited each, and who is idle")
        .asks::<Wanted>()
        .answers::<Roster>()
}
