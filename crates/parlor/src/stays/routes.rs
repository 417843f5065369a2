//! Addresses of stays.

use super::{
    KeepStay, PURPOSE, RenewStay, Stay,
    keeping::{self, Suspension, Wanted},
    pages,
    views::StayPage,
};
use crate::{
    audit::By,
    bind,
    doors::{Allowed, Claimed, Permit, Within},
    items::team::Colleague,
    organizations::frame::again,
    store::{Time, Tx},
    web::{Answer, Cx, Error, Input, Problem, Routes, Say, Typed, day_of},
};
use access::HouseVerb;
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

impl Within<Stay> for Colleague {
    fn find(tx: &mut Tx<'_>, stay: &Stay, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(
            "SELECT id, name FROM parties WHERE organization_id = $1 AND id = $2 AND kind = 'member' AND NOT service AND ended_at IS NULL",
            bind![stay.organization, id],
        )?)
    }
}

pub(super) async fn show<A: 'static>(stay: &Allowed<A, Stay>, cx: &Cx, typed: Typed, overtaken: bool) -> Result<Answer, Error> {
    let (it, by, rights) = ((**stay).clone(), stay.by().clone(), *stay.rights());
    let mut view = cx
        .read(move |tx| {
            let now = super::store::find(tx, it.organization, it.contact)?.ok_or(Error::NotFound)?;
            StayPage::load(tx, &now, &by, rights)
        })
        .await?;
    view.stay.overtaken = overtaken;
    let answer = cx.form(&view, &typed, pages::page)?;
    Ok(if overtaken { answer.status(StatusCode::CONFLICT) } else { answer })
}

async fn page(stay: Allowed<RenewStay, Stay>, cx: Cx) -> Result<Answer, Error> {
    cx.met(stay.by(), stay.contact);
    show(&stay, &cx, Typed::default(), false).await
}

/// Who answers for a guest, what for, and until when.
#[derive(Clone, Deserialize, JsonSchema)]
struct Keep {
    /// A member; empty: it stays as it is.
    #[serde(default)]
    sponsor: String,
    #[serde(default)]
    purpose: String,
    /// The last day, as 2027-03-31; empty for no end.
    #[serde(default)]
    until: String,
    /// As it was read; left out, whatever stands there is replaced.
    edition: Option<String>,
}

impl Keep {
    /// The end of the last day; a day that has passed only where it stands there already.
    fn end(&self, cx: &Cx, now: Option<Time>) -> Result<Option<Time>, Problem> {
        let text = self.until.trim();
        let wrong = |key: &'static str| Problem { field: "until", say: key.into() };
        if text.is_empty() {
            return Ok(None);
        }
        let date = day_of(text).ok_or_else(|| wrong("date-wrong"))?;
        if now.is_some_and(|now| cx.dates.last_day_before(now) == date) {
            return Ok(now);
        }
        if date < cx.dates.today() {
            return Err(wrong("share-until-past"));
        }
        let end = cx.dates.end_of(date).ok_or_else(|| wrong("date-wrong"))?;
        let latest = cx.app.store.sources().clock.now().plus_days(super::LONGEST);
        if end > latest { Err(Problem { field: "until", say: Say::new("stay-too-long").and("days", super::LONGEST) }) } else { Ok(Some(end)) }
    }

    fn checked(&self, cx: &Cx, now: Option<Time>) -> Result<(Option<Claimed<Colleague>>, Option<Time>), Error> {
        let mut problems = Vec::new();
        if self.purpose.chars().count() > PURPOSE {
            problems.push(Problem { field: "purpose", say: Say::new("field-long").and("count", PURPOSE as i64) });
        }
        let sponsor = match self.sponsor.trim() {
            "" => None,
            text => {
                let claimed = Claimed::parse(text);
                if claimed.is_none() {
                    problems.push(Problem { field: "sponsor", say: "stay-sponsor-who".into() });
                }
                claimed
            }
        };
        match self.end(cx, now) {
            Ok(until) if problems.is_empty() => Ok((sponsor, until)),
            Ok(_) => Err(Error::Invalid(problems)),
            Err(problem) => Err(Error::Invalid(problems.into_iter().chain([problem]).collect())),
        }
    }
}

async fn change(stay: Allowed<KeepStay, Stay>, cx: Cx, input: Input<Keep>) -> Result<Answer, Error> {
    let (form, limits) = (input.value, cx.app.config.limits());
    let outcome = match form.checked(&cx, stay.until) {
        Ok((sponsor, until)) => {
            cx.write(&stay, move |tx, permit| {
                let sponsor = match &sponsor {
                    Some(claimed) => Some(of(tx, permit, claimed)?),
                    None => permit.sponsor,
                };
                let wanted = Wanted { sponsor, purpose: form.purpose.trim().to_owned(), until, edition: form.edition.clone() };
                keeping::change(tx, limits, permit, &wanted)
            })
            .await
        }
        Err(wrong) => Err(wrong),
    };
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        return show(&stay, &cx, input.typed, true).await;
    }
    settled(&stay, &cx, outcome, input.typed).await
}

/// The member who is to answer for the guest.
fn of(tx: &mut Tx<'_>, permit: &Permit<KeepStay, Stay>, claimed: &Claimed<Colleague>) -> Result<access::MemberId, Error> {
    match claimed.within(tx, permit) {
        Ok(colleague) => Ok(colleague.id),
        Err(Error::NotFound) => Err(Error::field("sponsor", "stay-sponsor-who")),
        Err(other) => Err(other),
    }
}

/// Back to where it was done: the contact's page, for who sees those.
async fn settled<A: 'static>(stay: &Allowed<A, Stay>, cx: &Cx, outcome: Result<(), Error>, typed: Typed) -> Result<Answer, Error> {
    match again(cx, outcome)? {
        Ok(()) if stay.rights().house().may(HouseVerb::SeeContacts) => cx.done(format!("/o/{}/contacts/{}#stay", stay.slug, stay.contact)),
        Ok(()) => cx.done(stay.url()),
        Err(problems) => show(stay, cx, typed.with(problems), false).await,
    }
}

/// A renewal.
#[derive(Clone, Deserialize, JsonSchema)]
struct Renewal {
    /// The end that was read, in microseconds since 1970: where it is another one by now, nothing is done.
    was: Option<String>,
}

async fn renew(stay: Allowed<RenewStay, Stay>, cx: Cx, input: Input<Renewal>) -> Result<Answer, Error> {
    let (limits, was) = (cx.app.config.limits(), input.value.was.and_then(|was| was.trim().parse().ok()).map(Time));
    let outcome = cx.write(&stay, move |tx, permit| keeping::renew(tx, limits, permit, was)).await;
    settled(&stay, &cx, outcome, Typed::default()).await
}

async fn suspend(stay: Allowed<KeepStay, Stay>, cx: Cx) -> Result<Answer, Error> {
    let outcome = cx
        .write(&stay, move |tx, permit| {
            let by = Suspension { by: By::Actor(permit.by()), party: Some(permit.by().party()), review: None };
            keeping::suspend(tx, permit, &by).map(drop)
        })
        .await;
    settled(&stay, &cx, outcome, Typed::default()).await
}

async fn resume(stay: Allowed<KeepStay, Stay>, cx: Cx) -> Result<Answer, Error> {
    let limits = cx.app.config.limits();
    let outcome = cx.write(&stay, move |tx, permit| keeping::resume(tx, limits, permit)).await;
    settled(&stay, &cx, outcome, Typed::default()).await
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/guests/{contact}", page)
        .about("Who answers for a guest, what for and until when, and whether it is suspended")
        .answers::<StayPage>()
        .post("/o/{organization}/guests/{contact}", change)
        .about("Chooses who answers for a guest, what for and until when")
        .takes::<Keep>()
        .post("/o/{organization}/guests/{contact}/renew", renew)
        .about("Renews the stay of a guest, for as many days as it was for")
        .takes::<Renewal>()
        .post("/o/{organization}/guests/{contact}/suspend", suspend)
        .about("Suspends a guest: all that is open to them rests")
        .post("/o/{organization}/guests/{contact}/resume", resume)
        .about("Lets a suspended guest in again")
}
