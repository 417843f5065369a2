//! Pages of the guests' interface: large, few, in reading order. A section that
//! has nothing for this guest is absent.

use super::{
    frame::{Head, kind_key},
    item::{ItemView, News},
    lists,
    notes::section,
    people::Present,
    planned,
    requests::asked,
    routes::Companies,
    search::{LEAST, SearchView},
};
use crate::{
    activities::ActivityLine,
    chat, comments,
    documents::SharedDocument,
    events,
    files::{self, FileLine},
    parts,
    projects::SharedProject,
    records::{self, FieldLine},
    signatures,
    tasks::{Status, TaskLine},
    web::{
        Cx, markdown,
        shell::{self, Live, threshold},
        ui::{At, avatar, empty, hidden, icon, size},
    },
};
use maud::{Markup, html};

pub(crate) fn item(cx: &Cx, view: &ItemView) -> Markup {
    let t = cx.t;
    let base = view.frame.base.item(view.id);
    let below = html! {
        (avatar(&view.sharer, false, true)) " "
        @match view.until {
            Some(until) => (t.with("guest-shared-until", parts![sharer = &view.sharer, date = cx.dates.date(cx.dates.last_day_before(until))])),
            None => (t.with("guest-shared-by", parts![sharer = &view.sharer])),
        }
    };
    let open: Vec<&TaskLine> = view.tasks.iter().filter(|task| !task.ended()).collect();
    let done: Vec<&TaskLine> = view.tasks.iter().filter(|task| task.ended()).collect();
    let facts = view.project.as_ref().filter(|project| !project.empty());
    let aside = !view.fields.is_empty() || facts.is_some() || !view.people.is_empty();
    let commented = view.project.is_none() && view.document.is_none();
    let body = html! {
        (jump(cx, view, &open))
        main.guest-page.with-aside[aside] #main {
            (news(cx, view))
            @if !view.fields.is_empty() || facts.is_some() { aside.overview aria-label=(t["guest-overview"]) { (overview(cx, &base, &view.fields, facts)) } }
            div.sections {
                @if let Some(document) = &view.document { (document_section(cx, &base, view, document)) }
                (lists::section(cx, &base, &view.lists))
                (to_do(cx, &base, &open, &done, view.project.is_some()))
                (planned::section(cx, &base, &view.planned))
                (files_section(cx, view))
                (asked(cx, &base, view))
                (section(cx, &base, view))
                (activities(cx, &base, &view.activities))
                @if commented && talks(view) { (comments_section(cx, view)) }
                (chat_section(cx, &base, view))
            }
            (people(cx, &view.people))
        }
    };
    let live = Live { address: format!("{base}/live"), version: view.version };
    let head = Head {
        title: &view.title,
        below: Some(below),
        cover: Some(&view.cover),
        item: Some(view.id),
        room: shell::Room::Guest,
        home: false,
        brings: &[],
    };
    view.frame.draw(cx, &head, Some(&live).filter(|_| !view.frame.proposed), &body)
}

fn jump(cx: &Cx, view: &ItemView, open: &[&TaskLine]) -> Markup {
    let t = cx.t;
    let comments = usize::try_from(view.comments.count(access::Lane::Guests)).unwrap_or_default();
    let places = [
        ("lists", "guest-lists", view.lists.len()),
        ("todo", "guest-todo", open.len()),
        ("planned", "planned-title", view.planned.len()),
        ("files", "guest-files", view.files.len()),
        ("requests", "requests", view.requests.len()),
        ("notes", "guest-notes", view.notes.len()),
        ("activities", "guest-activities", view.activities.len()),
        ("comments", "guest-comments", comments),
        ("chat-part", "chat", 0),
    ];
    // As the sections themselves: that of files is there also where one may be sent.
    let there: Vec<_> = places
        .into_iter()
        .filter(|(id, _, count)| {
            *count > 0
                || (*id == "comments" && view.project.is_none() && view.document.is_none() && talks(view))
                || (*id == "chat-part" && view.chat.is_some())
                || (*id == "files" && view.sends_files)
                || (*id == "notes" && view.writes_notes)
        })
        .collect();
    html! {
        @if there.len() > 1 {
            nav.jump aria-label=(t["guest-jump"]) { ul { @for (id, word, count) in there {
                li { a href={ "#" (id) } { (t[word]) @if count > 0 { " " span { (count) } } } }
            } } }
        }
    }
}

fn news(cx: &Cx, view: &ItemView) -> Markup {
    let t = cx.t;
    let all = view.frame.items.iter().find(|open| open.id == view.id).map_or(0, |open| open.news);
    let more = all - view.news.len() as i64;
    html! {
        @if !view.news.is_empty() {
            section.news.three[view.news.len() == 3] aria-labelledby="news" {
                header {
                    h2 #news { (t["guest-news"]) }
                    @if !view.frame.preview && view.frame.holds.is_none() {
                        form method="post" action={ "/guest/" (view.frame.organization.slug) "/seen" } data-inline id="seen-form" {
                            input type="hidden" name="item" value=(view.id);
                            button.button.quiet { (t["guest-mark-seen"]) }
                        }
                    }
                }
                ul { @for one in &view.news { li { (news_line(cx, one)) } } }
                @if more > 0 { p.small.muted { (t.with("guest-news-more", parts![count = more])) } }
            }
        }
    }
}

fn news_line(cx: &Cx, news: &News) -> Markup {
    let picture = if news.kind == "file" { "paperclip" } else { "message-square" };
    html! { a href={ "#" (news.kind) "-" (news.id) } { (icon(picture)) span { (news.title) " " small { (news.by) ", " (At(&cx.dates, news.at)) } } } }
}

fn overview(cx: &Cx, base: &str, fields: &[FieldLine], project: Option<&SharedProject>) -> Markup {
    html! {
        section.section aria-labelledby="overview" {
            h2 #overview { (cx.t["guest-overview"]) }
            dl.facts { @if let Some(project) = project { (project.draw(cx)) } @for field in fields { div { dt { (field.name) } dd { (records::field_value(cx, base, field)) } } } }
        }
    }
}

fn to_do(cx: &Cx, base: &str, open: &[&TaskLine], done: &[&TaskLine], project: bool) -> Markup {
    let t = cx.t;
    html! {
        @if !open.is_empty() || !done.is_empty() {
            section.section #todo aria-labelledby="todo-h" {
                h2 id="todo-h" { (t[if project { "tasks" } else { "guest-for-you" }]) }
                ul.stack."gap-3" {
                    @for task in open { li.card.job id={ "task-" (task.id) } { div.stack."gap-1" {
                        h3 { a href={ (base) "/tasks/" (task.id) } { (task.title) } }
                        (when(cx, task))
                    } } }
                    @for task in done { li.card.job.done id={ "task-" (task.id) } {
                        (icon(if task.done() { "circle-check" } else { "x" })) div { h3 { a href={ (base) "/tasks/" (task.id) } { (task.title) } } p.small.faint { (t[if task.done() { "task-done" } else { "task-cancelled" }]) } }
                    } }
                }
            }
        }
    }
}

fn when(cx: &Cx, task: &TaskLine) -> Markup {
    html! {
        p.when {
            @if let Some(due) = &task.due { span.late[cx.dates.late(due) || cx.dates.near(due)] { (icon("calendar")) " " (cx.dates.day(due)) } " " }
            @if task.status == Some(Status::Doing) { span { (cx.t["task-doing"]) } " " }
            @if let Some(progress) = task.progress { span { (icon("list-checks")) " " (cx.t.with("percent", parts![number = progress])) } " " }
            @if task.asked { span.new { (cx.t["approval-yours"]) } " " }
            @if task.comments > 0 { span { (icon("message-square")) " " (cx.t.with("count-comments", parts![count = task.comments])) } }
        }
    }
}

/// What a document is about, what is to be signed of it, and its exchanges.
fn document_section(cx: &Cx, base: &str, view: &ItemView, document: &SharedDocument) -> Markup {
    let t = cx.t;
    let to_sign: Vec<FileLine> = view.files.iter().filter(|file| file.to_sign).cloned().collect();
    html! {
        (signatures::banner(cx, base, view.signing.as_ref()))
        @if !document.description.trim().is_empty() { section.section { div.prose { (markdown(&document.description)) } } }
        @if !to_sign.is_empty() {
            section.section #to-sign aria-labelledby="to-sign-h" {
                h2 id="to-sign-h" { (t["document-to-sign"]) }
                (file_list(cx, base, &to_sign))
            }
        }
        (events::guest_lines(cx, base, &view.events))
    }
}

fn files_section(cx: &Cx, view: &ItemView) -> Markup {
    let t = cx.t;
    let item = view.frame.base.item(view.id);
    let others: Vec<FileLine> = view.files.iter().filter(|file| !file.to_sign).cloned().collect();
    html! {
        @if !others.is_empty() || !view.file_marks.is_empty() || view.sends_files {
            section.section #files aria-labelledby="files-h" data-dropzone[view.may_send_files] {
                header { h2 id="files-h" { (t["guest-files"]) } }
                (file_list(cx, &item, &others))
                (files::draw_marks(cx, &view.file_marks))
                @if view.may_send_files {
                    (files::upload_form(cx, &format!("{item}/files"), "guest-upload", files::To::Company(&view.frame.organization.name)))
                } @else if view.frame.preview && view.sends_files { (can_here(cx, view, "preview-sends")) }
            }
        }
    }
}

/// Files, each with the way to get it. `base` is the address of the item.
pub(super) fn file_list(cx: &Cx, base: &str, lines: &[FileLine]) -> Markup {
    let t = cx.t;
    html! {
        @if !lines.is_empty() {
            ul.list { @for file in lines { li.file id={ "file-" (file.id) } {
                (files::thumb(base, file))
                div {
                    a.name href={ (base) "/files/" (file.id) } { (file.name) }
                    p.meta {
                        (files::shut(t, file))
                        span { @if file.version > 1 { (t.with("file-version", parts![number = file.version])) " · " } (size(t, file.size)) " · " (cx.dates.on(file.changed_at)) @if file.mine { " · " (t["file-sent-by-you"]) } @else if file.by_guest { " · " (file.by) } }
                    }
                }
                a.button.quiet.icon-only href={ (base) "/files/" (file.id) } { (icon("download")) (hidden(&format!("{} {}", &t["file-download"], file.name))) }
            } } }
        }
    }
}

fn activities(cx: &Cx, base: &str, activities: &[ActivityLine]) -> Markup {
    html! {
        @if !activities.is_empty() {
            section.section #activities aria-labelledby="activities-h" {
                h2 id="activities-h" { (cx.t["guest-activities"]) }
                ul.list { @for activity in activities {
                    li id={ "activity-" (activity.id) } { a."line-item" href={ (base) "/activities/" (activity.id) } {
                        span { strong { (activity.title) } " " small { (cx.dates.day(&activity.happened_on)) @if !activity.participants.is_empty() { " · " (activity.participants) } } }
                    } }
                } }
            }
        }
    }
}

/// Whether there is something to read among the comments, or to write; in a look it is said what the guest can write.
fn talks(view: &ItemView) -> bool {
    !view.comments.guests.is_empty() || view.comments.may_write_guests || view.frame.preview
}

fn comments_section(cx: &Cx, view: &ItemView) -> Markup {
    html! {
        section.section #comments aria-labelledby="comments-h" {
            h2 id="comments-h" { (cx.t["guest-comments"]) }
            @if !view.comments.guests.is_empty() { (comments::list(cx, &view.comments)) }
            @if view.comments.may_write_guests {
                (comments::composer_for_guests(cx, &view.comments, &view.frame.organization.name))
            } @else if view.frame.preview { (can_here(cx, view, "preview-writes")) }
        }
    }
}

/// The newest of the chat, and the way into it.
fn chat_section(cx: &Cx, base: &str, view: &ItemView) -> Markup {
    let t = cx.t;
    html! {
        @if let Some(chat) = &view.chat {
            section.section #chat-part aria-labelledby="chat-h" {
                h2 id="chat-h" { (t["chat"]) }
                @if chat.is_empty() { p.muted { (t["chat-guests-empty"]) } }
                @for line in chat { (chat::draw_message(cx, line, base, true, false, false)) }
                div { a.button.primary href={ (base) "/chat/guests" } { (icon("message-square")) " " (t["guest-chat-open"]) } }
            }
        }
    }
}

/// In a look: what the guest can do where the looker can do nothing.
pub(super) fn can_here(cx: &Cx, view: &ItemView, key: &str) -> Markup {
    html! { p.muted { (icon("eye")) " " (cx.t.with(key, parts![name = &view.frame.me])) } }
}

fn people(cx: &Cx, people: &[Present]) -> Markup {
    let t = cx.t;
    html! {
        @if !people.is_empty() {
            aside.people aria-label=(t["guest-people"]) {
                section.section aria-labelledby="people" {
                    h2 #people { (t["guest-people"]) }
                    ul.stack."gap-3" { @for one in people { li.person {
                        (avatar(&one.name, one.guest, false))
                        div { strong { (one.name) } " " small { @if let Some(company) = &one.company { (company) } @if one.responsible { ", " (t["guest-responsible"]) } } }
                    } } }
                }
            }
        }
    }
}

/// The field for searching what is open to the guest.
pub(super) fn search_form(cx: &Cx, action: &str, sought: &str, focus: bool) -> Markup {
    let t = cx.t;
    html! {
        form.search role="search" action=(action) {
            label."visually-hidden" for="q" { (t["guest-search"]) }
            (icon("search"))
            input #q name="q" type="search" value=(sought) minlength=(LEAST) autofocus[focus] placeholder=(t["guest-search"]);
        }
    }
}

pub(super) fn search(cx: &Cx, view: &SearchView) -> Markup {
    let t = cx.t;
    let frame = &view.frame;
    let body = html! {
        main.guest-page #main {
            h1 { (t["search"]) }
            (search_form(cx, &format!("{}/search", frame.base.home(&frame.organization.slug)), &view.sought, true))
            @if view.sought.chars().count() < LEAST { p.muted { (t.with("guest-search-least", parts![count = LEAST])) } }
            @else if view.found.is_empty() { (empty("search", &t.with("guest-search-nothing", parts![sought = &view.sought]), None)) }
            @else {
                ul.list { @for hit in &view.found { li { a."line-item" href=(hit.address) {
                    span { strong { (hit.title) } " " small { (t[if hit.kind == "item" { kind_key(&hit.item_kind) } else { hit_key(&hit.kind) }]) @if hit.kind != "item" { " · " (hit.item_title) } } }
                } } } }
            }
        }
    };
    frame.draw(
        cx,
        &Head { title: &t["search"], below: None, cover: None, item: None, room: shell::Room::Guest, home: true, brings: &[] },
        None,
        &body,
    )
}

fn hit_key(kind: &str) -> &'static str {
    match kind {
        "file" => "hit-file",
        "task" => "hit-task",
        "note" => "hit-note",
        "request" => "hit-request",
        "request_list" => "hit-request-list",
        "planned" => "hit-planned",
        "activity" => "hit-activity",
        "event" => "hit-event",
        "comment" => "hit-comment",
        "message" => "hit-message",
        _ => "kind-record",
    }
}

pub(super) fn companies(cx: &Cx, view: &Companies) -> Markup {
    let t = cx.t;
    let body = html! {
        @if view.companies.is_empty() {
            (crate::web::ui::closed_door())
            div.stack."gap-2" { h1 { (t["guest-companies-none-title"]) } p.muted { (t["guest-companies-none"]) } }
            a.button.primary.large.wide href="/sign-in" { (t["sign-in"]) }
        } @else {
            h1 { (t["guest-companies"]) }
            ul.list { @for company in t.manners().by_name(&view.companies, |company| &company.name) {
                li { a."line-item" href={ "/guest/" (company.slug) } { span.logo { (company.letter()) " " (company.name) } (icon("chevron-right")) } }
            } }
            @if view.again {
                p.muted { (t["guest-companies-again"]) }
                a.button.large.wide href={ "/sign-in" (crate::web::query([("again", "on"), ("to", "/guest")])) } { (t["sign-in"]) }
            }
        }
        form method="post" action="/sign-out" { button.button.quiet { (t["sign-out"]) } }
    };
    threshold(t, &t["guest-companies"], None, &body)
}
