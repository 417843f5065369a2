//! How activities are drawn for members.

use super::{Activity, ActivityLine, Kind, tasks, views::ActivityPage};
use crate::{
    comments,
    files::Section,
    follows::{Around, Followed, Place, comments_count, pages as followers},
    items::Item,
    web::{
        Cx, Typed, markdown,
        ui::{Aids, At, Line, empty, hidden, icon, markdown_area, problems, select},
    },
};
use access::{Rights, Verb};
use maud::{Markup, html};

/// The activities on the page of an item.
#[must_use]
pub fn section(cx: &Cx, item: &Item, rights: &Rights, lines: &[ActivityLine]) -> Markup {
    let t = cx.t;
    // Nothing there and nothing to be done: no section.
    if lines.is_empty() && !rights.may(Verb::Edit) {
        return html! {};
    }
    html! {
        section.section aria-labelledby="activitys" {
            header {
                h2 #activitys { (t["activity-title"]) } @if !lines.is_empty() { span.count { (lines.len()) } }
                @if rights.may(Verb::Edit) { a.button.quiet href={ (item.url()) "/activities/new" } { (icon("plus")) " " (t["activity-add"]) } }
            }
            @if lines.is_empty() { div.card { (empty("activity", &t["activity-empty"], None)) } }
            @else { ul.list data-rows { @for line in lines { (row(cx, item, line)) } } }
        }
    }
}

fn row(cx: &Cx, item: &Item, line: &ActivityLine) -> Markup {
    html! {
        li.task id={ "activity-" (line.id) } {
            (icon(line.kind.icon()))
            a.name href={ (item.url()) "/activities/" (line.id) } { (line.title) }
            div.meta {
                span { (cx.t[line.kind.key()]) } span { (cx.dates.day(&line.happened_on)) }
                (comments_count(cx, line.comments))
                (followers::team_only(cx.t, &line.followers, false))
            }
            (followers::faces(cx.t, &line.followers))
        }
    }
}

/// The form that adds one.
pub(super) fn adding(cx: &Cx, around: &Around, typed: &Typed) -> Markup {
    let body = html! {
        (problems(cx.t, typed))
        form.form #activity-form method="post" action={ (around.url()) "/activities" } {
            (fields(cx, &around.aids(None), None, typed))
            div.actions { button.button.primary { (cx.t["activity-add"]) } " " a.button.quiet href=(around.url()) { (cx.t["work-leave"]) } }
        }
    };
    around.draw(cx, &cx.t["activity-new"], &html! {}, &body, None)
}

fn fields(cx: &Cx, aids: &Aids, now: Option<&Activity>, typed: &Typed) -> Markup {
    let t = cx.t;
    let kinds: Vec<(String, String)> = Kind::ALL.into_iter().map(|kind| (kind.word().to_owned(), t[kind.key()].to_owned())).collect();
    let today = cx.dates.today().to_string();
    let (kind, day) = now.map_or((Kind::Meeting, today.as_str()), |now| (now.kind, now.happened_on.as_str()));
    let text = |of: fn(&Activity) -> &str| now.map_or("", of);
    html! {
        (Line::new("title", &t["activity-name"], text(|now| &now.title)).required().draw(t, typed))
        div.field-row {
            (select(t, typed, "kind", &t["activity-kind"], kind.word(), &kinds))
            (Line::new("happened_on", &t["activity-day"], day).kind("date").required().draw(t, typed))
        }
        (Line::new("participants", &t["activity-participants"], text(|now| &now.participants)).draw(t, typed))
        (markdown_area(t, typed, ("body", &t["activity-body"], text(|now| &now.body)), 10, aids))
    }
}

/// `typed` is what came from the form that changes it, `making` from the one that
/// makes tasks.
pub(super) fn page(cx: &Cx, view: &ActivityPage, typed: &Typed, making: &Typed) -> Markup {
    let (t, activity) = (cx.t, &view.activity);
    let url = format!("{}/activities/{}", view.around.url(), activity.id);
    let body = html! {
        section.section {
            p.small.faint { (activity.author) ", " (At(&cx.dates, activity.created_at)) }
            dl.facts.two {
                div { dt { (t["activity-kind"]) } dd { (icon(activity.kind.icon())) " " (t[activity.kind.key()]) } }
                div { dt { (t["activity-day"]) } dd { (cx.dates.day(&activity.happened_on)) } }
                @if !activity.participants.is_empty() { div { dt { (t["activity-participants"]) } dd { (activity.participants) } } }
            }
            div.prose { (markdown(&activity.body)) }
        }
        @if view.panel.may_change {
            details #activity-edit open[typed.sent()] {
                summary.button { (icon("pencil")) " " (t["activity-edit"]) (hidden(&activity.title)) }
                form.form #activity-form method="post" action={ (url) "/change" } data-inline {
                    (problems(t, typed))
                    input type="hidden" name="edition" value=(activity.edition);
                    (fields(cx, &view.around.aids(Some(Followed::Activity(activity.id))), Some(activity), typed))
                    div.actions { button.button.primary { (t["work-save"]) } }
                }
            }
        }
        (tasks::section(cx, view, &url, making))
        (Section::on(&view.item, Place::Activity(activity.id), &view.rights, &view.files).draw(cx))
        (comments::lanes(cx, &view.item, &view.rights, &view.thread))
    };
    let aside = followers::control(cx, &view.panel, &format!("{url}/followers"), &view.around.url());
    view.around.draw(cx, &activity.title, &html! {}, &body, Some(&aside))
}
