//! The pages on which an event is started and guests are asked into it, and their
//! addresses.

use super::{
    Opened,
    events::{Asked, ask, first_line, start},
    form::people_of,
    pages::{Guests, who, widens},
    widening::{Ground, Joined, Widening},
};
use crate::{
    doors::{Allowed, Claimed, Permit},
    events::{Event, Kind, Wanted},
    follows::{self, Around, around},
    items::{
        Edit, Item, Share,
        attachment::{EditIt, On},
        team::{self, Colleague},
    },
    organizations::{self, frame::again},
    web::{
        Answer, Cx, Error, Input, Problem, Routes, Typed,
        ui::{Line, markdown_area, problems},
    },
};
use access::{EventId, ItemId, ItemKind, Rights, Verb};
use axum::http::StatusCode;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An event to be started: what is written, and to whom.
#[derive(Clone, Deserialize, JsonSchema)]
struct Form {
    /// Contacts as `contact:` and their id, or e-mail addresses; the document is opened to them.
    #[serde(default)]
    who: Vec<String>,
    /// Ids of members.
    #[serde(default)]
    member: Vec<Claimed<Colleague>>,
    /// If left out, the first line of the text.
    #[serde(default)]
    title: String,
    /// Markdown.
    #[serde(default)]
    body: String,
}

impl Form {
    fn wanted(&self) -> Result<(Wanted, Asked), Error> {
        let mut problems: Vec<Problem> = Vec::new();
        let title = follows::line(&mut problems, "title", &self.title, false, 200);
        let body = follows::text(&mut problems, "body", &self.body);
        let title = Some(title).filter(|title| !title.is_empty()).or_else(|| first_line(&body)).unwrap_or_default();
        if title.is_empty() {
            problems.push(Problem { field: "title", say: "field-empty".into() });
        }
        let guests = self.guests().map_err(|problem| problems.push(problem)).unwrap_or_default();
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        Ok((Wanted { kind: Kind::Message, title, body }, Asked { members: self.member.clone(), guests }))
    }

    fn guests(&self) -> Result<Vec<super::Who>, Problem> {
        if self.who.iter().all(|text| text.trim().is_empty()) { Ok(Vec::new()) } else { people_of(&self.who) }
    }
}

/// Guests who are asked into an event.
#[derive(Clone, Deserialize, JsonSchema)]
struct Guest {
    /// As where a document is shared.
    #[serde(default)]
    who: Vec<String>,
}

/// Who can be asked, and with how many guests.
#[derive(Serialize, JsonSchema)]
struct Page {
    around: Around,
    item: ItemId,
    /// The event they are asked into; nothing for a new one.
    event: Option<String>,
    members: Vec<Colleague>,
    /// Guests that the organization has, and may have.
    used: i64,
    limit: Option<i64>,
    may_share: bool,
    /// What that would newly show to a guest who is not in yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    widens: Option<Widening>,
}

async fn load<A: 'static>(cx: &Cx, item: &Allowed<A, Item>) -> Result<Page, Error> {
    let (it, rights, by, limits) = ((**item).clone(), item.rights().clone(), item.by().clone(), cx.app.config.limits());
    cx.read(move |tx| page_of(tx, (&it, &rights, &by), None, limits)).await
}

fn page_of(
    tx: &mut crate::store::Tx<'_>,
    (item, rights, by): (&Item, &Rights, &crate::doors::Actor),
    event: Option<EventId>,
    limits: crate::config::Limits,
) -> Result<Page, Error> {
    let may_share = rights.may(Verb::Share);
    let widens = if may_share { Some(Ground::load(tx, item, rights)?.joining(&[], 1, &Joined::event(event))) } else { None };
    let allowance = organizations::allowance(tx, limits, item.organization)?;
    let around = around(tx, item, by)?;
    let me = by.party();
    let all = team::to_choose(tx, item, around.frame.browse)?;
    let members = all.into_iter().filter(|member| member.id.party() != me).collect();
    let event = event.map(|event| format!("events/{event}"));
    Ok(Page { around, item: item.id, event, members, used: allowance.used, limit: allowance.limit, may_share, widens })
}

async fn new(item: Allowed<Edit, Item>, cx: Cx) -> Result<Answer, Error> {
    if item.kind() != ItemKind::Document {
        return Err(Error::NotFound);
    }
    let view = load(&cx, &item).await?;
    cx.page(&view, |cx, view| starting(cx, view, &Typed::default()))
}

async fn start_it(item: Allowed<Edit, Item>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let (form, app) = (input.value, cx.app.clone());
    let outcome = cx
        .write(&item, move |tx, permit| {
            let (wanted, asked) = form.wanted()?;
            start(tx, &app, permit, &wanted, &asked)
        })
        .await;
    match again(&cx, outcome)? {
        Ok(id) => cx.done(format!("{}/events/{id}", item.url())),
        Err(problems) => {
            let view = load(&cx, &item).await?;
            Ok(Answer::html(starting(&cx, &view, &input.typed.with(problems))).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// What asking came to, for programs.
#[derive(Serialize, JsonSchema)]
struct Came {
    opened: Vec<Opened>,
}

async fn invite_page(event: Allowed<EditIt, On<Event>>, cx: Cx) -> Result<Answer, Error> {
    show(&event, &cx, Typed::default()).await
}

async fn show(event: &Allowed<EditIt, On<Event>>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (item, rights, by, id) = (event.item.clone(), event.rights().on_item.clone(), event.by().clone(), event.it.id);
    let limits = cx.app.config.limits();
    let view = cx.read(move |tx| page_of(tx, (&item, &rights, &by), Some(id), limits)).await?;
    let wrong = !typed.problems().is_empty();
    let answer = cx.page(&view, |cx, view| inviting(cx, view, &event.it.title, &typed))?;
    Ok(if wrong { answer.status(StatusCode::UNPROCESSABLE_ENTITY) } else { answer })
}

async fn invite(event: Allowed<EditIt, On<Event>>, cx: Cx, input: Input<Guest>) -> Result<Answer, Error> {
    let (form, app, share) = (input.value, cx.app.clone(), event.ask().about("item", event.item.id.0));
    let outcome = cx
        .write(&event, move |tx, permit| {
            let item = Permit::<Share, Item>::ask(tx, &share)?;
            let guests = people_of(&form.who).map_err(|problem| Error::Invalid(vec![problem]))?;
            ask(tx, &app, &item, permit.it.id, &guests, &permit.it.body)
        })
        .await;
    match again(&cx, outcome)? {
        Ok(opened) if cx.json => Ok(Answer::json(&Came { opened })),
        Ok(_) => cx.done(format!("{}/events/{}", event.item.url(), event.it.id)),
        Err(problems) => show(&event, &cx, input.typed.with(problems)).await,
    }
}

fn starting(cx: &Cx, view: &Page, typed: &Typed) -> Markup {
    let t = cx.t;
    let preview = view.may_share.then(|| format!("{}/share/preview", view.around.url()));
    let body = html! {
        (problems(t, typed))
        form.form #event-form method="post" action={ (view.around.url()) "/events" } data-preview=[preview] {
            @if view.may_share { input type="hidden" name="event" value="new"; (who(cx, view.item, &Guests { chips: &[], used: view.used, limit: view.limit }, typed)) }
            @if !view.members.is_empty() {
                fieldset {
                    legend { (t["event-members"]) }
                    div.columns { @for member in &view.members {
                        label.check { input type="checkbox" name="member" value=(member.id) checked[typed.all("member").any(|id| id == member.id.to_string())]; span { (member.name) } }
                    } }
                }
            }
            (Line::new("title", &t["event-title"], "").draw(t, typed))
            (markdown_area(t, typed, ("body", &t["event-body"], ""), 8, &view.around.aids(None)))
            div data-preview-into { @if let Some(widening) = &view.widens { (widens(cx, widening)) } }
            div.actions { button.button.primary { (t["event-send"]) } " " a.button.quiet href=(view.around.url()) { (t["cancel"]) } }
        }
    };
    view.around.draw(cx, &t["event-new"], &html! {}, &body, None)
}

fn inviting(cx: &Cx, view: &Page, title: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let here = format!("{}/{}", view.around.url(), view.event.as_deref().unwrap_or_default());
    let body = html! {
        (problems(t, typed))
        p.muted { (t["event-invite-help"]) }
        form.form #invite-form method="post" action={ (here) "/invite" } data-preview={ (view.around.url()) "/share/preview" } {
            input type="hidden" name="event" value=(view.event.as_deref().unwrap_or_default().trim_start_matches("events/"));
            (who(cx, view.item, &Guests { chips: &[], used: view.used, limit: view.limit }, typed))
            div data-preview-into { @if let Some(widening) = &view.widens { (widens(cx, widening)) } }
            div.actions { button.button."to-guests" { (t["event-invite"]) } " " a.button.quiet href=(here) { (t["cancel"]) } }
        }
    };
    view.around.draw(cx, title, &html! {}, &body, None)
}

/// All of them.
pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/events/new", new)
        .about("Who can be asked into a new event of a document")
        .answers::<Page>()
        .post("/items/{item}/events", start_it)
        .about("Start an event: a message to members and guests; guests get the document by it")
        .takes::<Form>()
        .get("/items/{item}/events/{event}/invite", invite_page)
        .about("Who can be asked into an event")
        .answers::<Page>()
        .post("/items/{item}/events/{event}/invite", invite)
        .about("Ask guests into an event; those who do not have the document get it")
        .takes::<Guest>()
        .answers::<Came>()
}
