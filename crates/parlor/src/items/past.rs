//! The page of an item's history.

use super::{
    Item, ReadHistory,
    history::{self, Past},
};
use crate::{
    doors::Allowed,
    organizations::frame::Frame,
    parts,
    store::Time,
    tasks::orders,
    web::{
        Answer, Asked, Cx, Error, Routes, Texts,
        cursor::{self, Paging},
        day_of,
        shell::Live,
        ui::{At, avatar, empty, hidden, icon},
    },
};
use access::TaskId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// So many changes stand on a page.
const PAGE: i64 = 50;
/// The list, as its cursors name it.
const LIST: &str = "history";

/// What changed, the newest first.
#[derive(Serialize, JsonSchema)]
pub struct HistoryView {
    pub frame: Frame,
    pub title: String,
    pub changes: Vec<Past>,
    /// There are older ones: give it as `after`.
    pub next: Option<String>,
    /// The tasks that are told of, by their titles, where these say which.
    #[serde(skip)]
    tasks: HashMap<String, TaskId>,
    #[serde(skip)]
    item: Item,
}

async fn page(item: Allowed<ReadHistory, Item>, cx: Cx, Asked(paging): Asked<Paging>) -> Result<Answer, Error> {
    let (item, by, rights) = ((*item).clone(), item.by().clone(), item.rights().clone());
    let before = cursor::read(LIST, &paging.after)?.map_or((Time(i64::MAX), Uuid::max()), |(at, id): (i64, Uuid)| (Time(at), id));
    let size = cursor::size(paging.limit, PAGE);
    let view = cx
        .read(move |tx| {
            let mut changes = history::of(tx, &item, before, size + 1)?;
            let next = cursor::cut(&mut changes, size, LIST, |last| (last.at.0, last.id));
            history::cut(tx, &item, &rights, &mut changes)?;
            let (frame, tasks) = (super::frame(tx, &item, &by)?, history::tasks(tx, &item, &changes)?);
            Ok::<_, Error>(HistoryView { frame, title: item.title.clone(), changes, next, tasks, item: item.clone() })
        })
        .await?;
    cx.listed(&view, view.next.as_deref(), draw)
}

fn draw(cx: &Cx, view: &HistoryView) -> Markup {
    let (t, url) = (cx.t, view.item.url());
    let live = Live { address: format!("{url}/live"), version: view.item.version };
    let body = html! {
        div.item-head {
            div.stack."gap-2" {
                nav aria-label=(t["where-this-is"]) { ol.crumbs { li { a href=(url) { (view.title) } } } }
                h1 { (t["history"]) }
            }
        }
        @if view.changes.is_empty() {
            div.card { (empty("history", &t["history-empty"], None)) }
        } @else {
            ol.history { @for change in &view.changes { (line(cx, view, change)) } }
        }
        @if let Some(next) = &view.next {
            nav.pager aria-label=(t["pages"]) { a.button rel="next" href=(cx.further("after", next)) { (t["history-older"]) " " (icon("chevron-right")) } }
        }
    };
    view.frame.draw(cx, view.item.place(), &t.with("history-of", parts![title = &view.title]), Some(&live), &body)
}

fn line(cx: &Cx, view: &HistoryView, change: &Past) -> Markup {
    let t = cx.t;
    let task = change.task().and_then(|title| Some((title, format!("{}/tasks/{}", view.item.url(), view.tasks.get(title)?))));
    let guest = change.by_kind.as_deref() == Some("contact");
    let by = change.by.as_deref().unwrap_or(&t["history-nobody"]);
    html! {
        li id={ "change-" (change.id) } {
            (avatar(by, guest, true))
            div {
                p { strong { (by) } " " (leading(cx, change, task.as_ref())) " " (At(&cx.dates, change.at)) }
                @if shows_values(&change.deed) && change.subject.is_empty() && change.became.is_none() && change.was.is_some() {
                    // What is gone altogether became nothing else.
                    p { del { (shown(cx, change, change.was.as_deref())) } }
                } @else if shows_values(&change.deed) && (change.was.is_some() || change.became.is_some()) {
                    dl.changes { div {
                        // Where the sentence does not name the task, it is named here.
                        dt { @if let Some((title, url)) = task.as_ref().filter(|_| change.deed == "task.title") { a href=(url) { (title) } } @else { (change.subject) } }
                        dd {
                            del { (shown(cx, change, change.was.as_deref())) }
                            " " (icon_to()) (hidden(&t["history-became"])) " "
                            ins { (shown(cx, change, change.became.as_deref())) }
                        }
                    } }
                }
            }
        }
    }
}

/// Stands for the title of a task while its sentence is put together: no text has it.
const HERE: &str = "\u{e000}";

/// The sentence of a change. The task that it names is met where it leads.
fn leading(cx: &Cx, change: &Past, task: Option<&(&str, String)>) -> Markup {
    let Some((title, url)) = task else { return html! { (sentence(cx, change)) } };
    let mut marked = change.clone();
    match &mut marked.became {
        Some(became) if change.deed == "task.shared" => *became = HERE.to_owned(),
        _ => marked.subject = HERE.to_owned(),
    }
    let said = sentence(cx, &marked);
    html! {
        @match said.split_once(HERE) {
            Some((before, after)) => { (before) a href=(url) { bdi { (title) } } (after) },
            None => (sentence(cx, change)),
        }
    }
}

/// What was or became, as it stands below the sentence.
fn shown(cx: &Cx, change: &Past, kept: Option<&str>) -> String {
    shortened(&kept.map(|kept| in_words(cx, change, Some(kept))).unwrap_or_default())
}

fn icon_to() -> Markup {
    html! { svg.icon.to aria-hidden="true" { use href="#i-arrow-right"; } }
}

/// Whether the old and the new stand below the sentence, or it says them itself.
fn shows_values(deed: &str) -> bool {
    let said = [
        "share.",
        "link.",
        "follow.",
        "file.",
        "event.closed-to",
        "event.opened-to",
        "field.shown",
        "field.hidden",
        "comment.to",
        "participant.",
        "task.status",
        "task.step",
        "task.worked",
        "task.shared",
        "task.approv",
        "planned.confirmed",
        "planned.skipped",
        "planned.taken",
        "form.",
        "list.point-added",
        "list.point-moved",
        "list.point-removed",
        "list.point-restored",
        "list.answered",
        "list.taken-back",
        "list.accepted",
        "list.sent-back",
        "guest.",
    ];
    !said.iter().any(|begin| deed.starts_with(begin))
}

/// The deed in words; one that has none yet is told plainly.
#[must_use]
pub fn sentence(cx: &Cx, change: &Past) -> String {
    let t = cx.t;
    let key = format!("history-{}", change.deed.replace(['.', '_'], "-"));
    // Where entries of earlier versions keep no values, those that do have a sentence of their own.
    let from = format!("{key}-from");
    let key = if (change.was.is_some() || change.became.is_some()) && t.has(&from) { from } else { key };
    let (was, became) = (in_words(cx, change, change.was.as_deref()), in_words(cx, change, change.became.as_deref()));
    t.with(if t.has(&key) { &key } else { "history-other" }, parts![subject = &change.subject, was = was, became = became])
}

/// What was or became, as people say it: facets and switches are kept as words of the
/// program, an end as its instant, a time window as its moments.
fn in_words(cx: &Cx, change: &Past, kept: Option<&str>) -> String {
    let (t, kept) = (cx.t, kept.unwrap_or_default());
    match change.deed.as_str() {
        "share.end-set" | "link.end-set" => {
            kept.parse().map_or_else(|_| t["share-no-end"].to_owned(), |until| cx.dates.date(cx.dates.last_day_before(Time(until))))
        }
        "order.window" => {
            let mut moments = kept.split_whitespace();
            orders::window_on(t, (moments.next(), moments.next()), |day| cx.dates.brief(day)).unwrap_or_default()
        }
        "order.materials" => kept.replace('\n', " · "),
        "guests.may" => named(t, "extranet", kept),
        "guests.mailed" => named(t, "extranet-mail", kept),
        deed if deed.starts_with("planned.") && day_of(kept).is_some() => cx.dates.brief(kept),
        deed if deed.starts_with("share.") && kept.trim().is_empty() => t["share-sees-title"].to_owned(),
        deed if deed.starts_with("share.") => named(t, "share", kept),
        _ => kept.to_owned(),
    }
}

/// Words of the program, by the texts that begin with `room`.
fn named(t: &Texts, room: &str, kept: &str) -> String {
    let one = |word: &str| {
        let key = format!("{room}-{}", word.replace('_', "-"));
        if t.has(&key) { t[key.as_str()].to_owned() } else { word.to_owned() }
    };
    kept.split_whitespace().map(one).collect::<Vec<_>>().join(" · ")
}

/// Long texts would bury the rest.
fn shortened(text: &str) -> String {
    const MOST: usize = 300;
    if text.is_empty() {
        return "–".into();
    }
    let mut short: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/history", page)
        .about("What changed on an item, by whom, and what it was before")
        .asks::<Paging>()
        .answers::<HistoryView>()
}
