//! Which mails somebody gets, and when: for each person once, whoever they are
//! told by. A browser that is known by a link is enough: these are their own mails.

use super::{Kind, Sort, Timing};
use crate::{
    bind,
    doors::Recognized,
    people::own_page,
    store::{Topic, Tx},
    web::{
        Answer, Cx, Error, Input, Problem, Routes, Typed,
        ui::{self, icon},
    },
};
use access::PersonId;
use axum::http::StatusCode;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// When the mails of a sort come.
#[derive(Clone, Copy, Serialize, JsonSchema)]
struct Choice {
    sort: Sort,
    timing: Timing,
}

/// What somebody chose.
#[derive(Serialize, JsonSchema)]
struct MailSettings {
    choices: Vec<Choice>,
    #[serde(skip)]
    #[schemars(skip)]
    saved: bool,
}

/// When the mails of this sort come to somebody.
pub(super) fn chosen(tx: &mut Tx<'_>, person: PersonId, sort: Sort) -> Result<Timing, Error> {
    let row: Option<(Timing,)> = tx.maybe("SELECT timing FROM mail_choices WHERE person_id = $1 AND sort = $2", bind![person, sort])?;
    Ok(row.map_or_else(|| sort.usual(), |(timing,)| timing))
}

/// When the mails of this sort come to whom a letter goes; see [`chosen`].
///
/// # Errors
/// When the store fails.
pub fn chosen_by(tx: &mut Tx<'_>, email: &str, sort: Sort) -> Result<Timing, Error> {
    let key = crate::people::email_key(email).unwrap_or_default();
    let row: Option<(Timing,)> =
        tx.maybe("SELECT w.timing FROM mail_choices w JOIN people q ON q.id = w.person_id WHERE q.email_key = $1 AND w.sort = $2", bind![key, sort])?;
    Ok(row.map_or_else(|| sort.usual(), |(timing,)| timing))
}

pub(super) fn choose(tx: &mut Tx<'_>, person: PersonId, sort: Sort, timing: Timing) -> Result<(), Error> {
    tx.run(
        "INSERT INTO mail_choices (person_id, sort, timing) VALUES ($1, $2, $3) ON CONFLICT (person_id, sort) DO UPDATE SET timing = excluded.timing",
        bind![person, sort, timing],
    )?;
    if timing != Timing::Daily {
        // The digest that waits already tells nothing of it either.
        for kind in Kind::ALL.into_iter().filter(|kind| kind.sort() == sort) {
            tx.run(
                "UPDATE notifications SET digest = FALSE WHERE digest AND kind = $2 AND party_id IN (SELECT id FROM parties WHERE person_id = $1)",
                bind![person, kind],
            )?;
        }
    }
    tx.signal(Topic::Person(person));
    Ok(())
}

/// The sorts that can come to somebody: answers to forms, and that guests have read, only to members.
fn all(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Choice>, Error> {
    let member = tx.number("SELECT COUNT(*) FROM parties WHERE person_id = $1 AND kind = 'member' AND ended_at IS NULL", bind![person])? > 0;
    let rows: Vec<(Sort, Timing)> = tx.all("SELECT sort, timing FROM mail_choices WHERE person_id = $1", bind![person])?;
    let timing = |sort: Sort| rows.iter().find(|(of, _)| *of == sort).map_or_else(|| sort.usual(), |(_, timing)| *timing);
    Ok(Sort::ALL
        .into_iter()
        .filter(|sort| member || !matches!(sort, Sort::Forms | Sort::Reads))
        .map(|sort| Choice { sort, timing: timing(sort) })
        .collect())
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    saved: String,
}

async fn see(me: Recognized, cx: Cx, crate::web::Asked(asked): crate::web::Asked<Asked>) -> Result<Answer, Error> {
    let person = me.id;
    let choices = cx.read(move |tx| all(tx, person)).await?;
    let view = MailSettings { choices, saved: !asked.saved.is_empty() };
    cx.page(&view, |cx, view| draw(cx, view, &Typed::default()))
}

/// What somebody chooses: `shares`, `tasks` and so on, each `now`, `daily` or
/// `never`. A sort that is not named stays as it is.
#[derive(Clone, Deserialize, JsonSchema)]
struct Chosen {
    #[serde(flatten)]
    choices: BTreeMap<String, String>,
}

fn checked(choices: &BTreeMap<String, String>) -> Result<Vec<(Sort, Timing)>, Error> {
    let known = |(sort, timing): (&String, &String)| match (Sort::from_word(sort), Timing::from_word(timing)) {
        (Some(sort), Some(timing)) => Ok((sort, timing)),
        _ => Err(Error::Invalid(vec![Problem { field: "choices", say: "mails-unknown".into() }])),
    };
    choices.iter().map(known).collect()
}

async fn save(me: Recognized, cx: Cx, input: Input<Chosen>) -> Result<Answer, Error> {
    let person = me.id;
    let outcome = match checked(&input.value.choices) {
        Ok(choices) => cx.change(move |tx| choices.iter().try_for_each(|(sort, timing)| choose(tx, person, *sort, *timing))).await,
        Err(fault) => Err(fault),
    };
    match crate::organizations::frame::again(&cx, outcome)? {
        Ok(()) => cx.done("/notifications/mails?saved=1"),
        Err(problems) => {
            let choices = cx.read(move |tx| all(tx, person)).await?;
            let page = draw(&cx, &MailSettings { choices, saved: false }, &input.typed.with(problems));
            Ok(Answer::html(page).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

fn draw(cx: &Cx, view: &MailSettings, typed: &Typed) -> Markup {
    let t = cx.t;
    let timings: Vec<(String, String)> = Timing::ALL.iter().map(|timing| (timing.word().to_owned(), t[timing.key()].to_owned())).collect();
    let body = html! {
        div.stack."gap-2" { h1 { (t["mails-title"]) } p.muted { (t["mails-about"]) } }
        (ui::problems(t, typed))
        @if view.saved { p role="status" { span.badge.good { (icon("check")) " " (t["mails-saved"]) } } }
        form.card.pad.stack."gap-4".form #mail-settings method="post" action="/notifications/mails" {
            @for choice in &view.choices {
                (ui::select(t, typed, choice.sort.word(), &t[choice.sort.key()], choice.timing.word(), &timings))
            }
            div { button.button.primary { (t["save"]) } }
        }
        p.small.muted { (t["mails-codes"]) }
    };
    own_page(cx, &t["mails-title"], &body)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/notifications/mails", see)
        .about("Which mails I get, and when")
        .answers::<MailSettings>()
        .post("/notifications/mails", save)
        .about("Choose which mails I get, and when")
        .takes::<Chosen>()
}
