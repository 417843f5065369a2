//! All tasks of an item, for members: as a list, as a board by status, or along
//! the days.

use super::{Status, TaskLine, pages, views};
use crate::{
    chat::{Tab, Tabs},
    doors::Allowed,
    follows::{Around, Hanging, around},
    items::{Item, See},
    parts,
    web::{
        Answer, Asked, Cx, Error, Routes, Typed, day_of,
        ui::{empty, hidden, icon},
    },
};
use access::Verb;
use jiff::civil::Date;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How they are shown.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
struct Wanted {
    /// `board`: by status; `timeline`: along the days.
    #[serde(default)]
    r#as: String,
}

/// The tasks of an item.
#[derive(Serialize, JsonSchema)]
struct TasksOf {
    around: Around,
    tasks: Vec<TaskLine>,
    /// The viewer may add and change them.
    may_change: bool,
    /// The viewer may share them.
    may_share: bool,
    #[serde(skip)]
    #[schemars(skip)]
    way: String,
    /// Those of a project.
    #[serde(skip)]
    #[schemars(skip)]
    tabs: Option<Tabs>,
    #[serde(skip)]
    #[schemars(skip)]
    item: Item,
}

async fn all(item: Allowed<See, Item>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    // A guest has those that are shared with them on the page of the item.
    if item.rights().outside() {
        return Ok(Answer::see(item.url()));
    }
    let (it, rights, by) = ((*item).clone(), item.rights().clone(), item.by().clone());
    let view = cx
        .read(move |tx| {
            let mut hanging = Hanging::load(tx, &it, &rights, &by)?;
            Ok::<_, Error>(TasksOf {
                around: around(tx, &it, &by)?,
                tasks: views::lines(tx, &it, &rights, &mut hanging)?,
                may_change: rights.may(Verb::Edit),
                may_share: rights.may(Verb::Share),
                way: wanted.r#as.clone(),
                tabs: Tabs::load(tx, &it, &rights, &by)?,
                item: it.clone(),
            })
        })
        .await?;
    cx.page(&view, draw)
}

fn draw(cx: &Cx, view: &TasksOf) -> Markup {
    let t = cx.t;
    let here = format!("{}/tasks", view.around.url());
    let way = |word: &str, picture: &str, key: &str| {
        let current = (view.way == word).then_some("page");
        let to = if word.is_empty() { here.clone() } else { format!("{here}?as={word}") };
        html! { a href=(to) aria-current=[current] { (icon(picture)) " " (t[key]) } }
    };
    let body = html! { div {
        @if let Some(tabs) = &view.tabs { (tabs.draw(cx, &view.item, Tab::Tasks)) }
        div.row."gap-3".tools {
            nav.segmented aria-label=(t["task-shown-as"]) {
                (way("", "list", "task-as-list")) (way("board", "square-kanban", "task-as-board")) (way("timeline", "calendar", "task-as-timeline"))
            }
            @if view.way.is_empty() && view.may_share && !view.tasks.is_empty() {
                form.picked #share-pick method="get" action={ (here) "/share" } { button.button { (icon("door-open")) " " (t["tasks-share-selected"]) } }
            }
        }
        @if view.tasks.is_empty() { div.card { (empty("list-checks", &t["tasks-of-none"], None)) } }
        @else {
            @match view.way.as_str() {
                "board" => (board(cx, view, &here)),
                "timeline" => (timeline(cx, view, &here)),
                _ => (list(cx, view, &here)),
            }
        }
        @if view.may_change { div.after { (pages::quick(cx, &here, &Typed::default())) (pages::order(cx, &view.item)) } }
    } };
    view.around.draw(cx, &t["tasks"], &html! {}, &body, None)
}

fn list(cx: &Cx, view: &TasksOf, here: &str) -> Markup {
    html! {
        ul.list data-rows {
            @for line in &view.tasks {
                (pages::row_with(cx, line, &format!("{here}/{}", line.id), view.may_change, ("tasks", false), &html! {
                    @if view.may_share {
                        label.check.pick { input type="checkbox" form="share-pick" name="task" value=(line.id); (hidden(&cx.t.with("task-select", parts![title = &line.title]))) }
                    }
                }))
            }
        }
    }
}

fn board(cx: &Cx, view: &TasksOf, here: &str) -> Markup {
    let t = cx.t;
    html! {
        div.board data-board { @for status in Status::COLUMNS {
            @let of: Vec<&TaskLine> = view.tasks.iter().filter(|line| line.status == Some(status)).collect();
            section.column aria-labelledby={ "column-" (status.word()) } {
                header { h2 id={ "column-" (status.word()) } { (t[status.key()]) } span.count { (of.len()) } }
                ul.cards id={ "cards-" (status.word()) } data-cards=(status.word()) { @for line in of { (card(cx, view, line, here)) } }
            }
        } }
    }
}

fn card(cx: &Cx, view: &TasksOf, line: &TaskLine, here: &str) -> Markup {
    let t = cx.t;
    let url = format!("{here}/{}", line.id);
    let late = |due: &str| !line.ended() && (cx.dates.late(due) || cx.dates.near(due));
    html! {
        li.card."task-card" id={ "task-" (line.id) } data-card[view.may_change] {
            a.name href=(url) { (line.title) }
            @if let Some(assignee) = &line.assignee { small.muted { (assignee) } }
            footer {
                @if let Some(due) = &line.due { span.small.late[late(due)] { (icon("calendar")) " " (cx.dates.day(due)) } }
                @if let Some(progress) = line.progress { span.small { (t.with("percent", parts![number = progress])) } }
                @if view.may_change {
                    form.mover id={ "move-" (line.id) } method="post" action={ (url) "/status" } data-inline {
                        input type="hidden" name="back" value="tasks-board";
                        select.input id={ "status-" (line.id) } name="status" data-submit-on-change data-column aria-label=(t.with("task-status-of", parts![title = &line.title])) {
                            @for status in Status::ALL { option value=(status.word()) selected[Some(status) == line.status] { (t[status.key()]) } }
                        }
                        button.button.quiet.plain-only { (t["task-move"]) }
                    }
                }
            }
        }
    }
}

/// A bar for each task, from the day on which it was added to the one on which it
/// is due, or was done.
fn timeline(cx: &Cx, view: &TasksOf, here: &str) -> Markup {
    let today = cx.dates.today();
    let spans: Vec<(&TaskLine, Date, Date)> = view.tasks.iter().map(|line| span(cx, line)).collect();
    let first = spans.iter().map(|(_, begin, _)| *begin).chain([today]).min().unwrap_or(today);
    let last = spans.iter().map(|(.., end)| *end).chain([today]).max().unwrap_or(today);
    let days = between(first, last).max(1);
    let x = |day: Date| between(first, day) * WIDE / days;
    html! {
        div.card.pad.timeline {
            p.axis.small.faint { span { (cx.dates.brief(&first.to_string())) } span { (cx.dates.brief(&last.to_string())) } }
            ul { @for (line, begin, end) in spans {
                li {
                    a.name href={ (here) "/" (line.id) } { (line.title) }
                    svg viewBox={ "0 0 " (WIDE) " 16" } preserveAspectRatio="none" aria-hidden="true" {
                        rect.bar .done[line.ended()] .late[!line.ended() && end < today] x=(x(begin)) y="3" width=((x(end) - x(begin)).max(WIDE / 100)) height="10" rx="3" {}
                        line.now x1=(x(today)) x2=(x(today)) y1="0" y2="16" {}
                    }
                    small.faint { @match &line.due { Some(due) => (cx.dates.brief(due)), None => (cx.t["task-timeline-none"]) } }
                }
            } }
        }
    }
}

/// How wide the picture is, in its own units.
const WIDE: i64 = 1000;

fn span<'a>(cx: &Cx, line: &'a TaskLine) -> (&'a TaskLine, Date, Date) {
    let day = |text: &str| day_of(text);
    let today = cx.dates.today();
    let begin = day(&cx.dates.iso_day(line.added_at)).unwrap_or(today);
    let done = line.done_at.and_then(|at| day(&cx.dates.iso_day(at)));
    let end = done.or_else(|| line.due.as_deref().and_then(day)).unwrap_or(today);
    (line, begin.min(end), end)
}

fn between(first: Date, second: Date) -> i64 {
    first.until(second).map_or(0, |span| i64::from(span.get_days()))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/items/{item}/tasks", all).about("The tasks of an item, as a list, a board or a timeline").asks::<Wanted>().answers::<TasksOf>()
}
