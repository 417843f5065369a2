//! Addresses of what is planned.

use super::{
    Planned, change, confirming, end,
    form::Form,
    make,
    occurrences::Occurrence,
    pages::{self, Typing},
    repeat, views,
};
use crate::{
    comments,
    doors::{Allowed, Claimed},
    files::{self, Upload},
    follows::{self, Difference},
    guests,
    items::{
        Edit, Item,
        attachment::{EditIt, On, ReportOnIt, SeeIt},
    },
    mentions,
    organizations::frame::again,
    web::{Answer, Cx, Error, Input, Problem, Routes, Typed},
};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

/// So many photos and files come along with a confirmation.
const FILES: usize = 20;

/// A form of what is planned or confirmed, as it was sent.
type Sent = (Typed, Vec<Problem>);

async fn new(item: Allowed<Edit, Item>, cx: Cx) -> Result<Answer, Error> {
    fresh(&cx, &item, &Typed::default()).await
}

async fn fresh(cx: &Cx, item: &Allowed<Edit, Item>, typed: &Typed) -> Result<Answer, Error> {
    let (here, by) = ((**item).clone(), item.by().clone());
    let view = cx.read(move |tx| views::new(tx, &here, &by)).await?;
    cx.form(&view, typed, pages::adding)
}

async fn add_it(item: Allowed<Edit, Item>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&item, move |tx, permit| {
            let wanted = form.wanted(tx, permit, permit, None)?;
            make(tx, permit, &wanted)
        })
        .await;
    match again(&cx, outcome)? {
        Ok(id) => cx.done(format!("{}/planned/{id}", item.url())),
        Err(problems) => fresh(&cx, &item, &input.typed.with(problems)).await,
    }
}

async fn see(planned: Allowed<SeeIt, On<Planned>>, cx: Cx) -> Result<Answer, Error> {
    if planned.rights().on_item.outside() {
        return guests::planned_page(&planned, &cx, &Typed::default()).await;
    }
    cx.met(planned.by(), planned.it.id);
    let view = load(&cx, &planned).await?;
    cx.page(&view, |cx, view| pages::page(cx, view, &Typing::default()))
}

async fn load<A>(cx: &Cx, planned: &Allowed<A, On<Planned>>) -> Result<views::PlannedPage, Error> {
    comments::with_earlier(cx, planned, views::page, |view| &mut view.thread).await
}

type Editing = Allowed<EditIt, On<Planned>>;

fn url<A>(planned: &Allowed<A, On<Planned>>) -> String {
    format!("{}/planned/{}", planned.item.url(), planned.it.id)
}

async fn change_it(planned: Editing, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&planned, move |tx, permit| {
            let wanted = form.wanted(tx, permit, &permit.item, Some(&permit.it))?;
            change(tx, permit, &wanted, form.edition)
        })
        .await;
    match outcome {
        Err(Error::Changed) if !cx.json => meet(&cx, &planned, &input.typed).await,
        outcome => match again(&cx, outcome)? {
            Ok(()) => cx.done(url(&planned)),
            Err(problems) => {
                let view = load(&cx, &planned).await?;
                let page = pages::page(&cx, &view, &Typing { changing: input.typed.with(problems), ..Typing::default() });
                Ok(Answer::html(page).status(StatusCode::UNPROCESSABLE_ENTITY))
            }
        },
    }
}

/// Two editors meet: it is read anew, so that the newest words are shown.
async fn meet(cx: &Cx, planned: &Editing, typed: &Typed) -> Result<Answer, Error> {
    let ask = planned.ask();
    let view = cx
        .read(move |tx| {
            let now = Allowed::<EditIt, On<Planned>>::again(tx, &ask)?;
            views::page(tx, &now.item, now.rights(), now.by(), &now.it)
        })
        .await?;
    let it = &view.held.planned;
    let mine = |field: &str| typed.or(field, "").replace("\r\n", "\n").trim().to_owned();
    let named = |field: &str| {
        let people = view.choices.members.iter().chain(&view.choices.guests);
        people.into_iter().find(|one| one.party.to_string() == mine(field)).map(|one| one.name.clone()).unwrap_or_default()
    };
    let difference = |field, label, now: &str, mine: String| Difference { field, label, now: now.to_owned(), mine };
    let rule = repeat::said(cx.t, &cx.dates, &it.rule(), it.first());
    let repeats = Form::repeating(typed).map(|(rule, first)| repeat::said(cx.t, &cx.dates, &rule, first)).unwrap_or_default();
    let mut fields = vec![
        difference("title", "planned-name", &it.title, mine("title")),
        difference("first_day", "planned-first-day", &it.first_day, mine("first_day")),
        difference("at_hour", "planned-at-hour", &it.at_hour, mine("at_hour")),
        difference("repeats", "planned-repeats", &rule, repeats),
        difference("confirmer", "planned-confirmer", it.confirmer_name.as_deref().unwrap_or_default(), named("confirmer")),
        difference("responsible", "planned-responsible", &it.responsible_name, named("responsible")),
        difference("remind_days", "planned-remind", &it.remind_days.to_string(), mine("remind_days")),
        difference("escalate_days", "planned-escalate", &it.escalate_days.to_string(), mine("escalate_days")),
        difference("body", "planned-body", &it.body, mine("body")),
    ];
    // These stand with how it repeats, and go along.
    fields.extend(["every", "until", "times", "rule"].map(|field| difference(field, "planned-repeats", "", String::new())));
    let draw = |cx: &Cx, title: &str, body: &maud::Markup| view.around.draw(cx, title, &maud::html! {}, body, None);
    follows::clash(cx, draw, &format!("{}/change", url(planned)), &url(planned), it.edition, typed, &fields)
}

async fn end_it(planned: Editing, cx: Cx) -> Result<Answer, Error> {
    cx.write(&planned, end).await?;
    cx.done(url(&planned))
}

type Confirming = Allowed<ReportOnIt, On<Planned>>;

/// That it has been done.
#[derive(Clone, Deserialize, JsonSchema)]
struct Confirmation {
    /// The day of the plan that it is about.
    occurrence: Claimed<Occurrence>,
    /// The calendar day on which it was done, as 2026-11-30; today, where it is empty.
    #[serde(default)]
    done_on: String,
    /// Markdown.
    #[serde(default)]
    note: String,
}

impl Confirmation {
    fn done(&self, files: Vec<files::Arrived>) -> Result<confirming::Done, Error> {
        let mut problems: Vec<Problem> = Vec::new();
        let on = follows::day(&mut problems, "done_on", &self.done_on);
        let note = follows::text(&mut problems, "note", &self.note);
        if problems.is_empty() { Ok(confirming::Done { on, note, files }) } else { Err(Error::Invalid(problems)) }
    }
}

/// The page again, with what was typed and what is wrong with it.
async fn refused(planned: &Confirming, cx: &Cx, (typed, problems): Sent, status: StatusCode) -> Result<Answer, Error> {
    let typed = typed.with(problems);
    if planned.rights().on_item.outside() {
        let ask = planned.ask();
        let now = cx.read(move |tx| Allowed::<SeeIt, On<Planned>>::again(tx, &ask)).await?;
        return Ok(guests::planned_page(&now, cx, &typed).await?.status(status));
    }
    let view = load(cx, planned).await?;
    Ok(Answer::html(pages::page(cx, &view, &Typing { confirming: typed, ..Typing::default() })).status(status))
}

async fn confirmed(planned: &Confirming, cx: &Cx, form: Confirmation, arrived: Vec<files::Arrived>, typed: Typed) -> Result<Answer, Error> {
    let sent = arrived.clone();
    let outcome = cx
        .write(planned, move |tx, permit| {
            let which = form.occurrence.within(tx, permit)?;
            confirming::confirm(tx, permit, &which, &form.done(arrived.clone())?)
        })
        .await;
    match &outcome {
        Err(fault) => files::refused(&cx.app, &sent, fault).await,
        // Pressed twice: the first brought them.
        Ok(false) => files::unwanted(&cx.app, &sent).await,
        Ok(true) => {}
    }
    match again(cx, outcome)? {
        Ok(_) => cx.done(format!("{}#days", url(planned))),
        Err(problems) => refused(planned, cx, (typed, problems), StatusCode::UNPROCESSABLE_ENTITY).await,
    }
}

async fn confirm_it(planned: Confirming, cx: Cx, input: Input<Confirmation>) -> Result<Answer, Error> {
    confirmed(&planned, &cx, input.value, Vec::new(), input.typed).await
}

async fn confirm_with_files(planned: Confirming, cx: Cx, upload: Upload) -> Result<Answer, Error> {
    let terms = files::Terms { files: FILES, bytes: cx.app.config.max_upload };
    match files::from_stranger(&cx.app, Some(planned.by()), upload, &terms, &|_| Ok(())).await {
        Ok(mut brought) => {
            let typed = Typed::all_of(brought.fields.clone());
            let occurrence = Claimed::parse(typed.or("occurrence", "")).ok_or(Error::NotFound)?;
            brought.settle();
            let form = Confirmation { occurrence, done_on: typed.or("done_on", "").to_owned(), note: typed.or("note", "").to_owned() };
            confirmed(&planned, &cx, form, brought.files.clone(), typed).await
        }
        Err((typed, fault)) => {
            let status = fault.status();
            let problems = files::problems_of(&cx, fault)?;
            refused(&planned, &cx, (typed, problems), status).await
        }
    }
}

/// That it does not happen on a day.
#[derive(Clone, Deserialize, JsonSchema)]
struct Skip {
    occurrence: Claimed<Occurrence>,
    /// Why.
    #[serde(default)]
    reason: String,
}

async fn skip_it(planned: Editing, cx: Cx, input: Input<Skip>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&planned, move |tx, permit| {
            let which = form.occurrence.within(tx, permit)?;
            confirming::skip(tx, permit, &which, &form.reason)
        })
        .await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(url(&planned)),
        Err(problems) => {
            let view = load(&cx, &planned).await?;
            let page = pages::page(&cx, &view, &Typing { skipping: input.typed.with(problems), ..Typing::default() });
            Ok(Answer::html(page).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// A day of a plan.
#[derive(Clone, Deserialize, JsonSchema)]
struct Which {
    occurrence: Claimed<Occurrence>,
}

async fn take_back(planned: Confirming, cx: Cx, input: Input<Which>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&planned, move |tx, permit| {
        let which = form.occurrence.within(tx, permit)?;
        confirming::take_back(tx, permit, &which)
    })
    .await?;
    cx.done(url(&planned))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/planned/new", new)
        .about("Whom something planned on an item can be given to")
        .answers::<views::NewPlanned>()
        .post("/items/{item}/planned", add_it)
        .about("Plan an activity on an item, once or by a rule")
        .takes::<Form>()
        .get("/items/{item}/planned/{planned}", see)
        .about("A planned activity, with its days and what was confirmed")
        .asks::<comments::Earlier>()
        .answers::<views::PlannedPage>()
        .post("/items/{item}/planned/{planned}/change", change_it)
        .about("Change a planned activity; days that have not come are made anew")
        .takes::<Form>()
        .post("/items/{item}/planned/{planned}/end", end_it)
        .about("End a planned activity; what was confirmed stays")
        .post("/items/{item}/planned/{planned}/confirm", confirm_it)
        .about("Confirm that it has been done on a day of the plan")
        .takes::<Confirmation>()
        .post("/items/{item}/planned/{planned}/confirm/with-files", confirm_with_files)
        .about("The same with photos and files: multipart, the fields of a confirmation, several parts named `file`")
        .uploads(&["file", "upload", "occurrence", "done_on", "note"])
        .post("/items/{item}/planned/{planned}/skip", skip_it)
        .about("Say that it does not happen on a day, and why")
        .takes::<Skip>()
        .post("/items/{item}/planned/{planned}/take-back", take_back)
        .about("Take back what was said of a day: the company, or who said it on the same day")
        .takes::<Which>()
        .post("/items/{item}/planned/{planned}/followers", follows::add_to::<Planned>)
        .about("Add a follower to a planned activity: a member, or a guest to whom the item is open")
        .takes::<follows::Who>()
        .post("/items/{item}/planned/{planned}/followers/end", follows::end_on::<Planned>)
        .about("End a follow of a planned activity")
        .takes::<follows::Who>()
        .post("/items/{item}/planned/{planned}/comments", comments::write_on::<Planned>)
        .about("Write on a planned activity, for the team or where guests read")
        .takes::<comments::Written>()
        .post("/items/{item}/planned/{planned}/files", files::add_to::<On<Planned>>)
        .about("Add files to a planned activity: multipart, several parts named `file`; `internal` closes them to guests")
        .uploads(&["file", "upload", "internal", "picture"])
        .answers::<files::Files>()
        .get("/items/{item}/planned/{planned}/mentions", mentions::offer::<SeeIt, On<Planned>>)
        .about("Who can be called by an @ where somebody writes on a planned activity")
        .asks::<mentions::Typing>()
        .answers::<mentions::Offer>()
        .room(super::list::routes)
}
