//! How what is planned is drawn, for members and, where that is the same, for guests.

use super::{
    Held, OccurrenceLine, PlannedLine,
    form::USUAL_DAYS,
    repeat::{End, Often, Repeat, said},
    rule::{Rule, date},
    views::{Choices, NewPlanned, PlannedPage, Settled},
};
use crate::{
    comments,
    files::{self, FileLine, Section},
    follows::{Followed, Person, Place, comments_count, pages as followers},
    items::Item,
    parts,
    web::{
        Cx, Texts, Typed, markdown,
        ui::{Aids, At, Line, area, confirm, empty, hidden, icon, markdown_area, problem, problems, select},
    },
};
use access::{PartyId, Rights, Verb};
use maud::{Markup, html};

/// When it is due next, or that it has ended.
#[must_use]
pub fn state(cx: &Cx, line: &PlannedLine) -> Markup {
    html! {
        @match &line.next {
            _ if line.ended => span.badge { (cx.t["planned-ended"]) },
            None => span.badge.good { (cx.t["planned-all-done"]) },
            Some(day) if cx.dates.late(day) => span.badge.late { (cx.t.with("planned-overdue-since", parts![day = cx.dates.day(day)])) },
            Some(day) => span.badge.late[cx.dates.near(day)] { (icon("calendar")) " " (cx.dates.day(day)) @if !line.at_hour.is_empty() { " " (line.at_hour) } },
        }
    }
}

/// What is planned on an item, for members.
#[must_use]
pub fn section(cx: &Cx, item: &Item, rights: &Rights, lines: &[PlannedLine]) -> Markup {
    let t = cx.t;
    let add = format!("{}/planned/new", item.url());
    if lines.is_empty() && !rights.may(Verb::Edit) {
        return html! {};
    }
    html! {
        section.section aria-labelledby="planned" {
            header {
                h2 #planned { (t["planned-title"]) } @if !lines.is_empty() { span.count { (lines.len()) } }
                @if rights.may(Verb::Edit) { a.button.quiet href=(add) { (icon("plus")) " " (t["planned-add"]) } }
            }
            @if lines.is_empty() { div.card { (empty("calendar-clock", &t["planned-empty"], Some(html! { a.button href=(add) { (t["planned-first-step"]) } }))) } }
            @else { ul.list data-rows { @for line in lines { (row(cx, item, line)) } } }
        }
    }
}

fn row(cx: &Cx, item: &Item, line: &PlannedLine) -> Markup {
    html! {
        li.task id={ "planned-" (line.id) } {
            (icon("calendar-clock"))
            a.name href={ (item.url()) "/planned/" (line.id) } { (line.title) }
            div.meta {
                (state(cx, line))
                span { (said(cx.t, &cx.dates, &Rule::kept(&line.rule), date(&line.first_day))) }
                span { (line.confirmer.as_deref().unwrap_or(&cx.t["planned-nobody"])) }
                (comments_count(cx, line.comments))
                (followers::team_only(cx.t, &line.followers, false))
            }
            (followers::faces(cx.t, &line.followers))
        }
    }
}

/// The form that plans something.
pub(super) fn adding(cx: &Cx, view: &NewPlanned, typed: &Typed) -> Markup {
    let t = cx.t;
    let body = html! {
        (problems(t, typed))
        form.form #planned-form method="post" action={ (view.around.url()) "/planned" } {
            (fields(cx, &view.around.aids(None), (&view.choices, view.responsible), None, typed))
            div.actions { button.button.primary { (t["planned-add"]) } " " a.button.quiet href=(view.around.url()) { (t["work-leave"]) } }
        }
    };
    view.around.draw(cx, &t["planned-new"], &html! {}, &body, None)
}

fn fields(cx: &Cx, aids: &Aids, (choices, responsible): (&Choices, PartyId), now: Option<&super::Planned>, typed: &Typed) -> Markup {
    let t = cx.t;
    let today = cx.dates.today().to_string();
    let days = |days: Option<i64>| days.unwrap_or(USUAL_DAYS).to_string();
    let (remind, escalate) = (days(now.map(|now| now.remind_days)), days(now.map(|now| now.escalate_days)));
    let first = now.map_or(today.as_str(), |now| &now.first_day);
    html! {
        (Line::new("title", &t["planned-name"], now.map_or("", |now| &now.title)).required().draw(t, typed))
        div.field-row {
            (Line::new("first_day", &t["planned-first-day"], first).kind("date").required().draw(t, typed))
            (Line::new("at_hour", &t["planned-at-hour"], now.map_or("", |now| &now.at_hour)).kind("time").draw(t, typed))
        }
        (repeating(t, now, typed))
        div.field-row {
            (person(t, typed, "confirmer", "planned-confirmer", now.and_then(|now| now.confirmer), choices, true))
            (person(t, typed, "responsible", "planned-responsible", Some(now.map_or(responsible, |now| now.responsible)), choices, false))
        }
        div.field-row {
            (Line::new("remind_days", &t["planned-remind"], &remind).kind("number").help(&t["planned-remind-help"]).draw(t, typed))
            (Line::new("escalate_days", &t["planned-escalate"], &escalate).kind("number").help(&t["planned-escalate-help"]).draw(t, typed))
        }
        (markdown_area(t, typed, ("body", &t["planned-body"], now.map_or("", |now| &now.body)), 8, aids))
    }
}

/// How it repeats. A rule that no form says is offered as it is.
fn repeating(t: &Texts, now: Option<&super::Planned>, typed: &Typed) -> Markup {
    let rule = now.map(super::Planned::rule).filter(Rule::repeats);
    let said = now.zip(rule.as_ref()).and_then(|(now, rule)| Repeat::of(rule, now.first()));
    let chosen = match (&rule, said) {
        (None, _) => "never",
        (Some(_), Some(repeat)) => repeat.often.word(),
        (Some(_), None) => "rule",
    };
    let mut offered = vec![("never".to_owned(), t["planned-once"].to_owned())];
    offered.extend(Often::ALL.into_iter().map(|often| (often.word().to_owned(), t[often.key()].to_owned())));
    let own = rule.as_ref().filter(|_| said.is_none()).map_or("", Rule::text);
    if !own.is_empty() || typed.get("repeats") == Some("rule") {
        offered.push(("rule".to_owned(), t["planned-repeats-rule"].to_owned()));
    }
    let every = said.map_or(1, |said| said.every).to_string();
    let (until, times) = match said.map(|said| said.end) {
        Some(End::Until(day)) => (day.to_string(), String::new()),
        Some(End::Times(times)) => (String::new(), times.to_string()),
        _ => (String::new(), String::new()),
    };
    html! {
        div.field-row {
            (select(t, typed, "repeats", &t["planned-repeats"], chosen, &offered))
            (Line::new("every", &t["planned-every"], &every).kind("number").draw(t, typed))
        }
        div.field-row {
            (Line::new("until", &t["planned-until"], &until).kind("date").draw(t, typed))
            (Line::new("times", &t["planned-times"], &times).kind("number").help(&t["planned-times-help"]).draw(t, typed))
        }
        @if offered.iter().any(|(word, _)| word == "rule") { (Line::new("rule", &t["planned-rule"], own).draw(t, typed)) }
    }
}

fn person(t: &Texts, typed: &Typed, name: &str, label: &str, now: Option<PartyId>, choices: &Choices, guests: bool) -> Markup {
    let now = now.map(|id| id.to_string()).unwrap_or_default();
    let chosen = typed.or(name, &now);
    let option = |one: &Person| html! { option value=(one.party) selected[one.party.to_string() == chosen] { (one.name) } };
    html! {
        div.field {
            label for=(name) { (t[label]) }
            select.input id=(name) name=(name) required {
                @if chosen.is_empty() { option value="" { (t["planned-choose"]) } }
                @if guests && !choices.guests.is_empty() { optgroup label=(t["follow-guests"]) { @for one in t.manners().by_name(&choices.guests, |one| &one.name) { (option(one)) } } }
                optgroup label=(t["follow-team"]) { @for one in t.manners().by_name(&choices.members, |one| &one.name) { (option(one)) } }
            }
            (problem(t, typed, name))
            @if guests && choices.guests.is_empty() { small { (t["follow-guests-once-open"]) } }
        }
    }
}

/// What came from each of the forms of a page.
#[derive(Default)]
pub(super) struct Typing {
    pub changing: Typed,
    pub confirming: Typed,
    pub skipping: Typed,
}

pub(super) fn page(cx: &Cx, view: &PlannedPage, typing: &Typing) -> Markup {
    let planned = &view.held.planned;
    let url = format!("{}/planned/{}", view.around.url(), planned.id);
    let body = html! {
        section.section {
            p.small.faint { (planned.author) ", " (At(&cx.dates, planned.created_at)) }
            (facts(cx, &view.held))
            @if !planned.body.trim().is_empty() { div.prose { (markdown(&planned.body)) } }
        }
        @if view.panel.may_change { (deeds(cx, view, &url, &typing.changing)) }
        @if view.held.may_confirm { (confirm_form(cx, &view.held, &url, &typing.confirming)) }
        (past(cx, &view.held, &view.around.url(), &url, view.panel.may_change.then_some(&typing.skipping)))
        (Section::on(&view.item, Place::Planned(planned.id), &view.rights, &view.files).with_marks(&view.file_marks).draw(cx))
        (comments::lanes(cx, &view.item, &view.rights, &view.thread))
    };
    let aside = followers::control(cx, &view.panel, &format!("{url}/followers"), &view.around.url());
    view.around.draw(cx, &planned.title, &html! {}, &body, Some(&aside))
}

/// When it is due, how it repeats, who confirms it and who answers for it.
#[must_use]
pub fn facts(cx: &Cx, held: &Held) -> Markup {
    let (t, planned) = (cx.t, &held.planned);
    let open = held.occurrences.iter().find(|one| one.settled.is_none());
    html! {
        dl.facts.two {
            div { dt { (t["planned-next"]) } dd {
                @match open {
                    _ if planned.ended_at.is_some() => (t["planned-ended"]),
                    None => (t["planned-all-done"]),
                    Some(one) => span.late[cx.dates.late(&one.day) || cx.dates.near(&one.day)] { (cx.dates.day(&one.day)) @if !planned.at_hour.is_empty() { ", " (planned.at_hour) } },
                }
            } }
            div { dt { (t["planned-repeats"]) } dd { (said(t, &cx.dates, &planned.rule(), planned.first())) } }
            div { dt { (t["planned-confirmer"]) } dd { (planned.confirmer_name.as_deref().unwrap_or(&t["planned-nobody"])) @if planned.confirmer_is_guest { " " span.badge.guests { (t["guest"]) } } } }
            div { dt { (t["planned-responsible"]) } dd { (planned.responsible_name) } }
        }
    }
}

/// What the company does with it: change it, end it.
fn deeds(cx: &Cx, view: &PlannedPage, url: &str, typed: &Typed) -> Markup {
    let (t, planned) = (cx.t, &view.held.planned);
    html! {
        div.row."gap-3" {
            details.grow #planned-edit open[typed.sent()] {
                summary.button { (icon("pencil")) " " (t["planned-edit"]) (hidden(&planned.title)) }
                form.form #planned-form method="post" action={ (url) "/change" } data-inline {
                    (problems(t, typed))
                    input type="hidden" name="edition" value=(planned.edition);
                    (fields(cx, &view.around.aids(Some(Followed::Planned(planned.id))), (&view.choices, planned.responsible), Some(planned), typed))
                    div.actions { button.button.primary { (t["work-save"]) } }
                }
            }
            @if planned.ended_at.is_none() { (confirm(t, &t["planned-end"], &t["planned-end-sentence"], &format!("{url}/end"), &t["planned-end-now"])) }
        }
    }
}

/// The form that confirms a day that waits, with photos; it is sent below `url`.
#[must_use]
pub fn confirm_form(cx: &Cx, held: &Held, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let open: Vec<&OccurrenceLine> = held.occurrences.iter().filter(|one| one.settled.is_none()).collect();
    let Some(first) = open.first() else { return html! {} };
    let chosen = first.id.to_string();
    html! {
        section.card.pad.stack."gap-3" #confirm aria-labelledby="confirm-h" {
            h2 id="confirm-h" { (t["planned-confirm-title"]) }
            form.stack."gap-3" method="post" enctype="multipart/form-data" action={ (url) "/confirm/with-files" } {
                (problems(t, typed))
                @if open.len() > 1 {
                    div.field {
                        label for="occurrence" { (t["planned-which-day"]) }
                        select.input #occurrence name="occurrence" {
                            @for one in &open { option value=(one.id) selected[one.id.to_string() == typed.or("occurrence", &chosen)] { (cx.dates.day(&one.day)) } }
                        }
                    }
                } @else {
                    p { (t.with("planned-confirm-day", parts![day = cx.dates.day(&first.day)])) }
                    input type="hidden" name="occurrence" value=(first.id);
                }
                (Line::new("done_on", &t["planned-done-on"], &cx.dates.today().to_string()).kind("date").draw(t, typed))
                (area(t, typed, "note", &t["planned-note"], "", 3, None))
                (files::along(cx, "confirm", &t["planned-photos"], &format!("{url}/confirm/uploads"), typed))
                button.button.primary.large.wide { (icon("circle-check")) " " (t["planned-confirm"]) }
            }
        }
    }
}

/// The days of it. `item` is the address of the item, `url` its own; the company skips, and has typed this.
#[must_use]
pub fn past(cx: &Cx, held: &Held, item: &str, url: &str, skipping: Option<&Typed>) -> Markup {
    let t = cx.t;
    html! {
        @if !held.occurrences.is_empty() {
            section.section #days aria-labelledby="days-h" {
                h2 id="days-h" { (t["planned-days"]) }
                ul.stack."gap-3" { @for one in &held.occurrences { li.card.pad.stack."gap-2" id={ "day-" (one.id) } {
                    @match &one.settled {
                        Some(settled) => (settled_day(cx, one, settled, item, url)),
                        None => (open_day(cx, one, url, skipping)),
                    }
                } } }
            }
        }
    }
}

fn open_day(cx: &Cx, one: &OccurrenceLine, url: &str, skipping: Option<&Typed>) -> Markup {
    let t = cx.t;
    let late = cx.dates.late(&one.day);
    html! {
        p { strong { (cx.dates.day(&one.day)) } " " span.badge.late[late] { (t[if late { "planned-overdue" } else { "planned-waits" }]) } }
        @if let Some(typed) = skipping {
            @let here = typed.get("occurrence").is_some_and(|id| id == one.id.to_string());
            details id={ "skip-" (one.id) } open[here] {
                summary.button.quiet { (t["planned-skip"]) (hidden(&cx.dates.day(&one.day))) }
                form.row."gap-3" method="post" action={ (url) "/skip" } data-inline {
                    input type="hidden" name="occurrence" value=(one.id);
                    input.input name="reason" required maxlength="1000" aria-label=(t["planned-reason"]) placeholder=(t["planned-reason"]);
                    button.button { (t["planned-skip-now"]) }
                    @if here { (problems(t, typed)) (problem(t, typed, "reason")) }
                }
            }
        }
    }
}

fn settled_day(cx: &Cx, one: &OccurrenceLine, settled: &Settled, item: &str, url: &str) -> Markup {
    let t = cx.t;
    let done = settled.what == "done";
    html! {
        p {
            strong { (cx.dates.day(&one.day)) } " "
            span.badge.good[done] { @if done { (icon("circle-check")) " " (t.with("planned-done-day", parts![day = cx.dates.day(&settled.done_on)])) } @else { (t["planned-skipped"]) } }
        }
        p.small.faint { (settled.by) ", " (At(&cx.dates, settled.at)) }
        @if !settled.note.trim().is_empty() { div.prose { (markdown(&settled.note)) } }
        @if !settled.files.is_empty() { (photos(item, &settled.files)) }
        @if settled.may_take_back {
            form id={ "take-back-" (one.id) } method="post" action={ (url) "/take-back" } data-inline {
                input type="hidden" name="occurrence" value=(one.id);
                button.button.quiet { (icon("undo-2")) " " (t["planned-take-back"]) (hidden(&cx.dates.day(&one.day))) }
            }
        }
    }
}

fn photos(item: &str, lines: &[FileLine]) -> Markup {
    html! { ul.list { @for file in lines { li.file { (files::thumb(item, file)) div { a.name href={ (item) "/files/" (file.id) } { (file.name) } } } } } }
}
