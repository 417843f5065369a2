//! Addresses of rules.

use super::{
    KeepRule, Rule,
    drafting::{self, Value, Where},
    list,
    mending::{self, Which},
    pages, views,
};
use crate::{
    doors::Allowed,
    follows::{self, Difference},
    organizations::frame::{Place, again},
    web::{Answer, Asked, Cx, Error, Input, Routes, Typed},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which page of what it finds.
#[derive(Clone, Copy, Default, Deserialize, JsonSchema)]
struct Page {
    page: Option<usize>,
}

async fn load(rule: &Allowed<KeepRule, Rule>, cx: &Cx, page: Page) -> Result<views::RuleView, Error> {
    let (ask, t) = (rule.ask(), cx.t);
    cx.read(move |tx| {
        let rule = Allowed::<KeepRule, Rule>::again(tx, &ask)?;
        views::one(tx, &rule, rule.by(), *rule.rights(), page.page.unwrap_or(1), t)
    })
    .await
}

async fn page(rule: Allowed<KeepRule, Rule>, cx: Cx, Asked(asked): Asked<Page>) -> Result<Answer, Error> {
    cx.form(&load(&rule, &cx, asked).await?, &Typed::default(), pages::draw)
}

/// What follows a press: where it leads, or the page with what was wrong. Who was second is
/// shown the rule as it is now.
async fn after(rule: &Allowed<KeepRule, Rule>, cx: &Cx, outcome: Result<String, Error>, typed: Typed) -> Result<Answer, Error> {
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        let view = views::RuleView { overtaken: true, ..load(rule, cx, Page::default()).await? };
        return Ok(cx.form(&view, &Typed::default(), pages::draw)?.status(StatusCode::CONFLICT));
    }
    match again(cx, outcome)? {
        Ok(to) => cx.done(to),
        Err(problems) => cx.form(&load(rule, cx, Page::default()).await?, &typed.with(problems), pages::draw),
    }
}

/// A draft as it is to be.
#[derive(Clone, Deserialize, JsonSchema)]
struct Says {
    edition: i64,
    /// As where a rule is drafted.
    #[serde(default)]
    place: String,
    #[serde(default)]
    domains: String,
    #[serde(default)]
    days: String,
}

async fn change(rule: Allowed<KeepRule, Rule>, cx: Cx, input: Input<Says>) -> Result<Answer, Error> {
    let says = input.value;
    let outcome = match Value::read(rule.what, &says.domains, &says.days) {
        Ok(value) => {
            cx.write(&rule, move |tx, permit| {
                let place = Where::read(tx, permit.organization, &says.place)?;
                drafting::change(tx, permit, says.edition, &place, &value)
            })
            .await
        }
        Err(wrong) => Err(wrong),
    };
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        let view = load(&rule, &cx, Page::default()).await?;
        // What is no draft any more cannot be written over.
        if !view.rule.is_draft() {
            return after(&rule, &cx, Err(Error::Changed), input.typed).await;
        }
        let fields = differences(&view, &input.typed);
        let page = |cx: &Cx, title: &str, body: &maud::Markup| view.frame.draw(cx, Place::Administration, title, None, body);
        return follows::clash(&cx, page, &rule.url(), &rule.url(), view.rule.edition, &input.typed, &fields);
    }
    after(&rule, &cx, outcome.map(|()| format!("{}#broken", rule.url())), input.typed).await
}

/// What a draft says now, and what was typed over it.
fn differences(view: &views::RuleView, typed: &Typed) -> Vec<Difference> {
    let rule = &view.rule;
    let place = |word: &str| view.places.iter().find(|(known, _)| known == word).map(|(_, name)| name.clone()).unwrap_or_default();
    let mine = |field: &str| typed.or(field, "").split_whitespace().collect::<Vec<_>>().join(" ");
    let mut fields = vec![Difference { field: "place", label: "rule-where", now: place(&rule.place), mine: place(&mine("place")) }];
    if rule.what.of_domains() {
        fields.push(Difference { field: "domains", label: "rule-domains", now: rule.domains.clone(), mine: mine("domains") });
    }
    if let Some(days) = rule.days {
        fields.push(Difference { field: "days", label: "rule-days", now: days.to_string(), mine: mine("days") });
    }
    fields
}

/// The rule that was looked at.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
struct AsSeen {
    edition: i64,
}

async fn on(rule: Allowed<KeepRule, Rule>, cx: Cx, input: Input<AsSeen>) -> Result<Answer, Error> {
    let edition = input.value.edition;
    let outcome = cx.write(&rule, move |tx, permit| drafting::switch_on(tx, permit, edition)).await;
    after(&rule, &cx, outcome.map(|()| rule.url()), input.typed).await
}

async fn off(rule: Allowed<KeepRule, Rule>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&rule, drafting::switch_off).await?;
    cx.done(format!("/o/{}/administration/sharing-rules", rule.slug))
}

async fn anew(rule: Allowed<KeepRule, Rule>, cx: Cx) -> Result<Answer, Error> {
    let outcome = cx.write(&rule, drafting::draft_anew).await;
    let to = outcome.map(|draft| format!("/o/{}/administration/sharing-rules/{draft}", rule.slug));
    after(&rule, &cx, to, Typed::default()).await
}

/// What is to be mended.
#[derive(Clone, Deserialize, JsonSchema)]
struct Mend {
    /// The edition of the rule that was looked at.
    edition: i64,
    /// The id of a grant that breaks it.
    grant: Option<String>,
    /// `on` for all that do, at most 500 by one press.
    all: Option<String>,
}

impl Mend {
    fn which(&self) -> Result<Which, Error> {
        match (&self.grant, &self.all) {
            (Some(grant), _) => grant.parse().map(Which::One).map_err(|_| Error::NotFound),
            (None, Some(_)) => Ok(Which::All),
            (None, None) => Err(Error::form("rule-mend-what")),
        }
    }
}

/// What mending came to, for programs.
#[derive(Serialize, JsonSchema)]
struct Mended {
    mended: usize,
}

async fn mend(rule: Allowed<KeepRule, Rule>, cx: Cx, input: Input<Mend>) -> Result<Answer, Error> {
    let edition = input.value.edition;
    let outcome = match input.value.which() {
        Ok(which) => cx.write(&rule, move |tx, permit| mending::mend(tx, permit, edition, &which)).await,
        Err(wrong) => Err(wrong),
    };
    match outcome {
        Ok(mended) if cx.json => Ok(Answer::json(&Mended { mended })),
        other => after(&rule, &cx, other.map(|_| format!("{}#broken", rule.url())), input.typed).await,
    }
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .room(list::routes)
        .get("/o/{organization}/administration/sharing-rules/{rule}", page)
        .about("A sharing rule: of a draft what it would break, of one that is on its exceptions")
        .asks::<Page>()
        .answers::<views::RuleView>()
        .post("/o/{organization}/administration/sharing-rules/{rule}", change)
        .about("Changes the draft of a sharing rule")
        .takes::<Says>()
        .post("/o/{organization}/administration/sharing-rules/{rule}/anew", anew)
        .about("Drafts what is to take the place of a sharing rule that is on")
        .post("/o/{organization}/administration/sharing-rules/{rule}/mend", mend)
        .about("Mends what breaks a sharing rule, or would: one thing or all")
        .takes::<Mend>()
        .answers::<Mended>()
        .post("/o/{organization}/administration/sharing-rules/{rule}/on", on)
        .about("Switches a sharing rule on; what breaks it goes on as an exception")
        .takes::<AsSeen>()
        .post("/o/{organization}/administration/sharing-rules/{rule}/off", off)
        .about("Switches a sharing rule off, or throws a draft away")
}
