//! All reviews of an organization, and the form that starts one.

use super::{
    list_page,
    starting::{self, Wanted, Which},
};
use crate::{
    bind,
    doors::Allowed,
    extranet::IDLE_DAYS,
    organizations::{
        Administer, Organization,
        frame::{Frame, again},
    },
    people::line_problem,
    rows,
    store::{Time, Tx},
    web::{Answer, Cx, Error, Input, Problem, Routes, Typed, day_of},
};
use access::{CounterpartyId, ReviewId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

rows! {
    /// A review in the list.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct ReviewLine {
        pub id: ReviewId,
        pub title: String,
        /// The last day, as 2026-11-30.
        pub day: String,
        pub closed_at: Option<Time>,
        pub guests: i64,
        pub decided: i64,
    }
    /// A counterparty with so many guests.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Company {
        pub id: CounterpartyId,
        pub name: String,
        pub guests: i64,
    }
}

/// All reviews, the newest first; and who could be asked about.
#[derive(Serialize, JsonSchema)]
pub(super) struct Reviews {
    pub frame: Frame,
    pub reviews: Vec<ReviewLine>,
    /// So many guests there are, and so many who were not here for long.
    pub guests: i64,
    pub idle: i64,
    pub companies: Vec<Company>,
    /// A week from now, as 2026-11-30.
    #[serde(skip)]
    pub next_week: String,
}

/// So many are listed.
const MOST: i64 = 100;

fn load(tx: &mut Tx<'_>, here: &Organization, frame: Frame, next_week: String) -> Result<Reviews, Error> {
    let now = tx.now();
    let reviews = tx.all(
        "SELECT r.id, r.title, r.day, r.closed_at, (SELECT COUNT(*) FROM review_guests w WHERE w.review_id = r.id),
           (SELECT COUNT(*) FROM review_guests w WHERE w.review_id = r.id AND w.decided_at IS NOT NULL)
         FROM reviews r WHERE r.organization_id = $1 ORDER BY r.started_at DESC, r.id LIMIT $2",
        bind![here.id, MOST],
    )?;
    let (guests, idle): (i64, i64) = tx.one(
        concat!(
            "SELECT COUNT(DISTINCT g.contact_id), COUNT(DISTINCT CASE WHEN ",
            crate::guest_idle!("$3"),
            " THEN g.contact_id END) FROM grants g WHERE g.organization_id = $1 AND ",
            crate::makes_guest!("$2")
        ),
        bind![here.id, now, now.plus_days(-IDLE_DAYS)],
    )?;
    let companies = tx.all(
        concat!(
            "SELECT k.id, k.name, COUNT(DISTINCT g.contact_id) FROM grants g JOIN contacts ct ON ct.id = g.contact_id
             JOIN counterparties k ON k.id = ct.counterparty_id WHERE g.organization_id = $1 AND ",
            crate::makes_guest!("$2"),
            " GROUP BY k.id, k.name, k.name_key ORDER BY k.name_key, k.id"
        ),
        bind![here.id, now],
    )?;
    Ok(Reviews { frame, reviews, guests, idle, companies, next_week })
}

async fn show(here: &Allowed<Administer, Organization>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (ask, next_week) = (here.ask(), cx.dates.iso_day(cx.app.store.sources().clock.now().plus_days(7)));
    let view = cx
        .read(move |tx| {
            let here = Allowed::<Administer, Organization>::again(tx, &ask)?;
            let frame = Frame::new(&*here, here.by(), *here.rights());
            load(tx, &here, frame, next_week.clone())
        })
        .await?;
    cx.form(&view, &typed, list_page::draw)
}

async fn page(here: Allowed<Administer, Organization>, cx: Cx) -> Result<Answer, Error> {
    show(&here, &cx, Typed::default()).await
}

/// A review that is to be.
#[derive(Clone, Deserialize, JsonSchema)]
struct Start {
    #[serde(default)]
    title: String,
    /// The last day, as 2026-11-30.
    #[serde(default)]
    day: String,
    /// `all`, `idle`, or `counterparty:` and its id.
    #[serde(default)]
    which: String,
}

/// A review takes a year at most.
const LONGEST_DAYS: i64 = 366;

impl Start {
    fn checked(&self, cx: &Cx) -> Result<Wanted, Error> {
        let mut problems: Vec<Problem> = line_problem("title", &self.title, 200).into_iter().collect();
        let mut wrong = |field: &'static str, key: &'static str| problems.push(Problem { field, say: key.into() });
        let day = day_of(self.day.trim());
        let until = day.and_then(|day| cx.dates.end_of(day));
        let latest = cx.app.store.sources().clock.now().plus_days(LONGEST_DAYS);
        match (day, until) {
            (None, _) | (_, None) => wrong("day", "date-wrong"),
            (Some(day), _) if day < cx.dates.today() => wrong("day", "share-until-past"),
            (_, Some(until)) if until > latest => wrong("day", "review-day-far"),
            _ => {}
        }
        let which = Which::parse(&self.which);
        if which.is_none() {
            wrong("which", "review-nobody");
        }
        let (Some(day), Some(until), Some(which), true) = (day, until, which, problems.is_empty()) else { return Err(Error::Invalid(problems)) };
        Ok(Wanted { title: self.title.trim().to_owned(), day: day.to_string(), until, which })
    }
}

async fn start(here: Allowed<Administer, Organization>, cx: Cx, input: Input<Start>) -> Result<Answer, Error> {
    let outcome = match input.value.checked(&cx) {
        Ok(wanted) => cx.write(&here, move |tx, permit| starting::start(tx, permit, &wanted)).await,
        Err(wrong) => Err(wrong),
    };
    match again(&cx, outcome)? {
        Ok(review) => cx.done(format!("{}/administration/reviews/{review}", here.url())),
        Err(problems) => show(&here, &cx, input.typed.with(problems)).await,
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/reviews", page)
        .about("Reviews of who has access, the newest first")
        .answers::<Reviews>()
        .post("/o/{organization}/administration/reviews", start)
        .about("Starts a review: each sponsor is asked who of their guests is to stay")
        .takes::<Start>()
}
