//! Administration: settings and what is used of the plan. Browsers of guests stand below; see `browsers`.

use super::{
    Administer, Organization,
    browsers::{self, TrustedBrowser},
    founding::{HUES, stamp},
    frame::{Frame, again},
    settings_pages as pages,
};
use crate::{
    bind, boards,
    config::Config,
    doors::{Allowed, Permit},
    people::{line_problem, second_factor},
    sharing::{self, Again},
    stays,
    store::{Topic, Tx},
    web::{Answer, Asked, Cx, Error, Input, Language, Problem, Routes, Say, Typed, cursor::Paging, known_zone},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What administrators decide for all.
#[derive(Serialize, JsonSchema)]
pub struct Administration {
    pub frame: Frame,
    pub settings: Settings,
    pub plan: String,
    pub guests_used: i64,
    /// Nothing: as many as one likes.
    pub guests_allowed: Option<i64>,
    /// Those in which its guests come in, by whose they are.
    pub browsers: Vec<TrustedBrowser>,
    /// There are more of them: give it as `after`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// Boards that are open by their address without a password.
    #[serde(skip)]
    pub open_boards: i64,
    /// Where projects cannot be shared: what guests see once they can again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub projects_again: Option<Again>,
    /// Somebody else changed the settings while these were typed.
    #[serde(skip)]
    pub overtaken: bool,
}

/// The settings, with the mark that two editors meet by.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Settings {
    pub name: String,
    pub hue: String,
    /// Where days begin and end for those who have chosen nothing else.
    pub zone: String,
    /// In which people are written to whose own language is not known.
    pub language: String,
    /// For so many days a verified browser is not asked again; 0 asks at every visit.
    pub trust_days: i64,
    /// New guests stay for so many days; nothing: without an end.
    pub guest_days: Option<i64>,
    pub code_required: bool,
    pub external_communications: bool,
    /// Members come in only by a sign-in of two proofs.
    pub second_step_required: bool,
    /// Projects can be shared; where not, every share of one is suspended.
    pub project_sharing: bool,
    /// What boards do with who is no member: `invited`, `password` or `never`.
    pub board_outsiders: String,
    /// What those are on a new board who come by its address.
    pub board_role: String,
    /// It is written down which files and pages guests open, and shown to members.
    pub receipts: bool,
    pub edition: String,
}

impl From<&Organization> for Settings {
    fn from(here: &Organization) -> Self {
        let days = format!("{} {}", here.trust_days, here.guest_days.unwrap_or_default());
        let switches = [here.code_required, here.external_communications, here.second_step_required, here.project_sharing, here.receipts];
        let switches = switches.map(|on| on.to_string()).join(" ");
        let boards = format!("{} {}", here.board_outsiders, here.board_role);
        Self {
            name: here.name.clone(),
            hue: here.look.hue.clone(),
            zone: here.zone.clone(),
            language: here.language.clone(),
            trust_days: here.trust_days,
            guest_days: here.guest_days,
            code_required: here.code_required,
            external_communications: here.external_communications,
            second_step_required: here.second_step_required,
            project_sharing: here.project_sharing,
            board_outsiders: here.board_outsiders.clone(),
            board_role: here.board_role.clone(),
            receipts: here.receipts,
            edition: stamp(&[&here.name, &here.look.hue, &here.zone, &here.language, &days, &switches, &boards]),
        }
    }
}

async fn show(here: &Allowed<Administer, Organization>, cx: &Cx, paging: Paging, (typed, overtaken): (Typed, bool)) -> Result<Answer, Error> {
    let (ask, limits) = (here.ask(), cx.app.config.limits());
    let (organization, allowance, (browsers, next), open_boards, projects_again) = cx
        .read(move |tx| {
            let here = Allowed::<Administer, Organization>::again(tx, &ask)?;
            let projects_again = if here.project_sharing { None } else { sharing::projects_again(tx, here.id)? };
            let (allowance, browsers) = (super::allowance(tx, limits, here.id)?, browsers::trusted(tx, here.id, &paging)?);
            Ok(((*here).clone(), allowance, browsers, boards::open_by_link(tx, here.id)?, projects_again))
        })
        .await?;
    let view = Administration {
        frame: Frame::new(&organization, here.by(), *here.rights()),
        settings: (&organization).into(),
        plan: organization.plan.word().to_owned(),
        guests_used: allowance.used,
        guests_allowed: allowance.limit,
        browsers,
        next,
        open_boards,
        projects_again,
        overtaken,
    };
    cx.listed(&view, view.next.as_deref(), |cx, view| pages::administration(cx, view, &typed))
}

async fn page(here: Allowed<Administer, Organization>, cx: Cx, Asked(paging): Asked<Paging>) -> Result<Answer, Error> {
    show(&here, &cx, paging, (Typed::default(), false)).await
}

#[derive(Deserialize, JsonSchema)]
struct Change {
    name: String,
    hue: String,
    /// Stays as it is, if left out.
    zone: Option<String>,
    /// Stays as it is, if left out.
    language: Option<String>,
    trust_days: String,
    /// Empty for no end. Stays as it is, if left out.
    guest_days: Option<String>,
    #[serde(default)]
    code_required: Option<String>,
    #[serde(default)]
    external_communications: Option<String>,
    #[serde(default)]
    second_step_required: Option<String>,
    #[serde(default)]
    project_sharing: Option<String>,
    #[serde(default)]
    receipts: Option<String>,
    /// `invited`, `password` or `never`. Stays as it is, if left out.
    board_outsiders: Option<String>,
    /// `editor`, `reviewer` or `reader`. Stays as it is, if left out.
    board_role: Option<String>,
    /// As the settings said when they were read.
    edition: String,
}

struct Checked {
    name: String,
    hue: String,
    zone: Option<String>,
    language: Option<Language>,
    trust_days: i64,
    guest_days: Option<Option<i64>>,
    code_required: bool,
    external_communications: bool,
    second_step_required: bool,
    project_sharing: bool,
    receipts: bool,
    board_outsiders: Option<String>,
    board_role: Option<String>,
    edition: String,
}

/// What boards can do with who is no member, and what those can be who come by an address.
pub(super) const OUTSIDERS: [&str; 3] = ["invited", "password", "never"];
pub(super) const ROLES: [&str; 3] = ["editor", "reviewer", "reader"];

impl Change {
    fn checked(&self, config: &Config) -> Result<Checked, Error> {
        let mut problems: Vec<Problem> = line_problem("name", &self.name, 100).into_iter().collect();
        let days = self.trust_days.trim().parse::<i64>().ok().filter(|days| (0..=365).contains(days));
        if days.is_none() {
            problems.push(Problem { field: "trust_days", say: "settings-days-wrong".into() });
        }
        let guest_days = self.guest_days.as_deref().map(days_of_guests);
        if guest_days == Some(Err(())) {
            problems.push(Problem { field: "guest_days", say: Say::new("settings-guest-days-wrong").and("most", stays::LONGEST) });
        }
        if !HUES.contains(&self.hue.as_str()) {
            problems.push(Problem { field: "hue", say: "settings-hue-wrong".into() });
        }
        let zone = self.zone.as_deref().map(str::trim);
        if zone.is_some_and(|zone| known_zone(zone).is_none()) {
            problems.push(Problem { field: "zone", say: "zone-unknown".into() });
        }
        let language = self.language.as_deref().map(|tag| config.language(tag));
        if language == Some(None) {
            problems.push(Problem { field: "language", say: "language-unknown".into() });
        }
        let one_of = |word: &Option<String>, all: &[&str]| word.as_deref().is_none_or(|word| all.contains(&word));
        if !one_of(&self.board_outsiders, &OUTSIDERS) {
            problems.push(Problem { field: "board_outsiders", say: "board-outsiders-wrong".into() });
        }
        if !one_of(&self.board_role, &ROLES) {
            problems.push(Problem { field: "board_role", say: "board-role-what".into() });
        }
        let Some(trust_days) = days.filter(|_| problems.is_empty()) else { return Err(Error::Invalid(problems)) };
        let ticked = |word: &Option<String>| word.as_deref().is_some_and(|word| word == "on" || word == "true");
        Ok(Checked {
            name: self.name.trim().to_owned(),
            hue: self.hue.clone(),
            zone: zone.map(str::to_owned),
            language: language.flatten(),
            trust_days,
            guest_days: guest_days.and_then(Result::ok),
            code_required: ticked(&self.code_required),
            external_communications: ticked(&self.external_communications),
            second_step_required: ticked(&self.second_step_required),
            project_sharing: ticked(&self.project_sharing),
            receipts: ticked(&self.receipts),
            board_outsiders: self.board_outsiders.clone(),
            board_role: self.board_role.clone(),
            edition: self.edition.clone(),
        })
    }
}

/// For how many days guests stay, as it was typed; nothing: without an end.
fn days_of_guests(typed: &str) -> Result<Option<i64>, ()> {
    match typed.trim() {
        "" => Ok(None),
        days => days.parse().ok().filter(|days| (1..=stays::LONGEST).contains(days)).map(Some).ok_or(()),
    }
}

/// Changes the settings, unless somebody else did since they were read.
fn set(tx: &mut Tx<'_>, permit: &Permit<Administer, Organization>, to: &Checked) -> Result<(), Error> {
    let was = Settings::from(&***permit);
    if was.edition != to.edition {
        return Err(Error::Changed);
    }
    // Who would be shut out by it themselves has to take the step first.
    if to.second_step_required && !was.second_step_required && !second_factor::taken(tx, permit.by().session)? {
        return Err(Error::field("second_step_required", "settings-second-self"));
    }
    let zone = to.zone.as_ref().unwrap_or(&was.zone);
    let language = to.language.map_or_else(|| was.language.clone(), |language| language.tag().to_owned());
    let (outsiders, role) = (to.board_outsiders.as_ref().unwrap_or(&was.board_outsiders), to.board_role.as_ref().unwrap_or(&was.board_role));
    let guest_days = to.guest_days.unwrap_or(was.guest_days);
    tx.run(
        "UPDATE organizations SET name = $2, hue = $3, trust_days = $4, code_required = $5, external_communications = $6, zone = $7,
           second_step_required = $8, project_sharing = $9, board_outsiders = $10, board_role = $11, guest_days = $12, receipts = $13, language = $14
         WHERE id = $1",
        bind![
            permit.id,
            &to.name,
            &to.hue,
            to.trust_days,
            to.code_required,
            to.external_communications,
            zone,
            to.second_step_required,
            to.project_sharing,
            outsiders,
            role,
            guest_days,
            to.receipts,
            &language
        ],
    )?;
    let mut detail = Vec::new();
    let mut note = |what: &str, was: String, now: String| {
        if was != now {
            detail.push(format!("{what}: {was} → {now}"));
        }
    };
    note("name", was.name, to.name.clone());
    note("colour", was.hue, to.hue.clone());
    note("time zone", was.zone.clone(), zone.clone());
    note("language", was.language.clone(), language);
    note("boards and outsiders", was.board_outsiders.clone(), outsiders.clone());
    note("role by the address of a board", was.board_role.clone(), role.clone());
    note("trust days", was.trust_days.to_string(), to.trust_days.to_string());
    let days_of = |days: Option<i64>| days.map_or_else(|| "none".to_owned(), |days| days.to_string());
    note("guest days", days_of(was.guest_days), days_of(guest_days));
    note("code required", was.code_required.to_string(), to.code_required.to_string());
    note("external communications", was.external_communications.to_string(), to.external_communications.to_string());
    note("second step", was.second_step_required.to_string(), to.second_step_required.to_string());
    note("project sharing", was.project_sharing.to_string(), to.project_sharing.to_string());
    note("receipts", was.receipts.to_string(), to.receipts.to_string());
    if was.project_sharing != to.project_sharing {
        look_again(tx, permit)?;
    }
    // One signal, however much of the organization's is open: who may have it open, and what they may do, is asked anew.
    tx.signal(Topic::Policy(permit.id));
    super::note(tx, permit, "settings.changed", &detail.join("; "))
}

/// The pages of projects that are open to somebody say something else from now on.
fn look_again(tx: &mut Tx<'_>, here: &Organization) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        concat!(
            "UPDATE items SET version = version + 1, changed_at = $2 WHERE organization_id = $1 AND kind = 'project'
               AND EXISTS (SELECT 1 FROM grants g WHERE g.organization_id = $1 AND g.item_id = items.id AND ",
            crate::grant_open!("$2"),
            ")"
        ),
        bind![here.id, now],
    )?;
    Ok(())
}

async fn change(here: Allowed<Administer, Organization>, cx: Cx, input: Input<Change>) -> Result<Answer, Error> {
    let outcome = match input.value.checked(&cx.app.config) {
        Ok(checked) => cx.write(&here, move |tx, permit| set(tx, permit, &checked)).await,
        Err(wrong) => Err(wrong),
    };
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        return Ok(show(&here, &cx, Paging::default(), (input.typed, true)).await?.status(StatusCode::CONFLICT));
    }
    match again(&cx, outcome)? {
        Ok(()) => cx.done(format!("{}/administration", here.url())),
        Err(problems) => {
            let typed = input.typed.with(problems);
            Ok(show(&here, &cx, Paging::default(), (typed, false)).await?.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration", page)
        .about("Settings, guests used and allowed, browsers trusted for guests")
        .asks::<Paging>()
        .answers::<Administration>()
        .post("/o/{organization}/administration", change)
        .about("Changes the settings")
        .takes::<Change>()
        .room(browsers::routes)
}
