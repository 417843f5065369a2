//! For how long an organization keeps what: its rules, and what they would remove now.

use super::{NOTICE_DAYS, retention_page, sweeping};
use crate::{
    bind,
    doors::{Allowed, Permit},
    follows,
    items::bin,
    organizations::{
        self, Administer, Organization,
        frame::{Frame, again},
    },
    rows,
    store::Tx,
    web::{Answer, Cx, Error, Input, Problem, Routes, Say, Typed},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

rows! {
    /// For how long what is kept; nothing: for ever.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
    pub(super) struct Rules {
        /// When a guest looked, and from which network.
        pub visit_days: Option<i64>,
        /// Guests to whom nothing is open.
        pub guest_months: Option<i64>,
        /// What mails said that were sent.
        pub mail_days: Option<i64>,
        /// Browsers that held an address which opens nothing any more.
        pub hold_days: Option<i64>,
        /// Who answers for the data, with an address.
        pub responsible: String,
        /// Who can be asked about it.
        pub officer: String,
        /// What the data is kept for.
        pub purpose: String,
        pub edition: i64,
    }
}

/// The rules of an organization.
pub(super) fn of(tx: &mut Tx<'_>, organization: access::OrganizationId) -> Result<Rules, Error> {
    let rules = tx.maybe(
        "SELECT visit_days, guest_months, mail_days, hold_days, responsible, officer, purpose, edition FROM retention WHERE organization_id = $1",
        bind![organization],
    )?;
    Ok(rules.unwrap_or_default())
}

/// What rules would remove now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub(super) struct Touches {
    pub visits: i64,
    pub guests: i64,
    pub mails: i64,
    pub holds: i64,
}

impl Touches {
    fn any(&self) -> bool {
        *self != Self::default()
    }
}

/// The page: the rules, and what those typed would remove.
#[derive(Serialize, JsonSchema)]
pub(super) struct Retention {
    pub frame: Frame,
    pub rules: Rules,
    /// What is in the bin is kept for so many days, always.
    pub bin_days: i64,
    /// A guest is erased so many days after that was announced.
    pub notice_days: i64,
    /// Told before these rules are saved: what they would remove now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub touches: Option<Touches>,
    /// Somebody else changed them meanwhile.
    #[serde(skip)]
    pub overtaken: bool,
}

async fn show(here: &Allowed<Administer, Organization>, cx: &Cx, typed: Typed, touches: Option<Touches>, overtaken: bool) -> Result<Answer, Error> {
    let id = here.id;
    let rules = cx.read(move |tx| of(tx, id)).await?;
    let frame = Frame::new(&**here, here.by(), *here.rights());
    let view = Retention { frame, rules, bin_days: bin::UNDO_DAYS, notice_days: NOTICE_DAYS, touches, overtaken };
    let answer = cx.form(&view, &typed, retention_page::draw)?;
    Ok(if overtaken { answer.status(StatusCode::CONFLICT) } else { answer })
}

async fn page(here: Allowed<Administer, Organization>, cx: Cx) -> Result<Answer, Error> {
    show(&here, &cx, Typed::default(), None, false).await
}

/// The rules as they are typed. What is empty is kept for ever.
#[derive(Clone, Deserialize, JsonSchema)]
struct Wanted {
    #[serde(default)]
    visit_days: String,
    #[serde(default)]
    guest_months: String,
    #[serde(default)]
    mail_days: String,
    #[serde(default)]
    hold_days: String,
    #[serde(default)]
    responsible: String,
    #[serde(default)]
    officer: String,
    #[serde(default)]
    purpose: String,
    /// As they were read.
    #[serde(default)]
    edition: String,
    /// `on`: what they would remove is known.
    #[serde(default)]
    sure: String,
}

/// Nothing is kept shorter or longer than this, in days and in months.
const DAYS: (i64, i64) = (7, 3_650);
const MONTHS: (i64, i64) = (1, 120);

/// A number within bounds, or nothing.
fn number(problems: &mut Vec<Problem>, field: &'static str, typed: &str, (least, most): (i64, i64)) -> Option<i64> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let number = typed.parse::<i64>().ok().filter(|number| (least..=most).contains(number));
    if number.is_none() {
        problems.push(Problem { field, say: Say::new("retention-number").and("least", least).and("most", most) });
    }
    number
}

impl Wanted {
    fn checked(&self) -> Result<Rules, Error> {
        let mut problems = Vec::new();
        let rules = Rules {
            visit_days: number(&mut problems, "visit_days", &self.visit_days, DAYS),
            guest_months: number(&mut problems, "guest_months", &self.guest_months, MONTHS),
            mail_days: number(&mut problems, "mail_days", &self.mail_days, DAYS),
            hold_days: number(&mut problems, "hold_days", &self.hold_days, DAYS),
            responsible: follows::line(&mut problems, "responsible", &self.responsible.replace("\r\n", "\n"), false, 500),
            officer: follows::line(&mut problems, "officer", &self.officer.replace("\r\n", "\n"), false, 500),
            purpose: follows::line(&mut problems, "purpose", &self.purpose.replace("\r\n", "\n"), false, 2_000),
            edition: self.edition.trim().parse().unwrap_or(-1),
        };
        if problems.is_empty() { Ok(rules) } else { Err(Error::Invalid(problems)) }
    }
}

/// What came of wanting them.
enum Outcome {
    Saved,
    /// They would remove this, and that was not known yet.
    Asks(Touches),
}

/// Saves them, unless somebody else did since they were read, or nobody was told what they would remove.
fn save(tx: &mut Tx<'_>, permit: &Permit<Administer, Organization>, to: &Rules, sure: bool) -> Result<Outcome, Error> {
    tx.alone_in(permit.id)?;
    let was = of(tx, permit.id)?;
    if was.edition != to.edition {
        return Err(Error::Changed);
    }
    let touches = sweeping::would(tx, permit.id, to)?;
    if touches.any() && !sure {
        return Ok(Outcome::Asks(touches));
    }
    let now = tx.now();
    tx.run(
        "INSERT INTO retention (organization_id, visit_days, guest_months, mail_days, hold_days, responsible, officer, purpose, edition, next_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (organization_id) DO UPDATE SET visit_days = excluded.visit_days, guest_months = excluded.guest_months, mail_days = excluded.mail_days,
           hold_days = excluded.hold_days, responsible = excluded.responsible, officer = excluded.officer, purpose = excluded.purpose,
           edition = excluded.edition, next_at = excluded.next_at",
        bind![
            permit.id,
            to.visit_days,
            to.guest_months,
            to.mail_days,
            to.hold_days,
            &to.responsible,
            &to.officer,
            &to.purpose,
            was.edition + 1,
            now
        ],
    )?;
    organizations::note(tx, permit, "retention.changed", &difference(&was, to))?;
    Ok(Outcome::Saved)
}

/// What became another, for the log.
fn difference(was: &Rules, to: &Rules) -> String {
    let said = |number: Option<i64>| number.map_or_else(|| "kept".to_owned(), |number| number.to_string());
    let numbers = [
        ("visits", was.visit_days, to.visit_days),
        ("guests", was.guest_months, to.guest_months),
        ("mails", was.mail_days, to.mail_days),
        ("browsers", was.hold_days, to.hold_days),
    ];
    let changed = numbers.iter().filter(|(_, was, to)| was != to).map(|(what, was, to)| format!("{what}: {} → {}", said(*was), said(*to)));
    changed.collect::<Vec<_>>().join("; ")
}

async fn change(here: Allowed<Administer, Organization>, cx: Cx, input: Input<Wanted>) -> Result<Answer, Error> {
    let sure = input.value.sure == "on";
    let outcome = match input.value.checked() {
        Ok(rules) => cx.write(&here, move |tx, permit| save(tx, permit, &rules, sure)).await,
        Err(wrong) => Err(wrong),
    };
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        return show(&here, &cx, input.typed, None, true).await;
    }
    match again(&cx, outcome)? {
        Ok(Outcome::Saved) => cx.done(format!("{}/administration/privacy", here.url())),
        Ok(Outcome::Asks(touches)) => show(&here, &cx, input.typed, Some(touches), false).await,
        Err(problems) => show(&here, &cx, input.typed.with(problems), None, false).await,
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/privacy", page)
        .about("For how long the organization keeps what, and who answers for the data")
        .answers::<Retention>()
        .post("/o/{organization}/administration/privacy", change)
        .about("Changes that; where something would be removed, it is told first and removed only with `sure`")
        .takes::<Wanted>()
}
