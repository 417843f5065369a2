//! The overview, and the bell that leads there, with a dot where something waits.

use super::{Kind, Line, Part, routes::Overview};
use crate::{
    parts,
    web::{
        Cx, Dates, Texts,
        ui::{At, avatar, empty, hidden, icon},
    },
};
use maud::{Markup, html};

/// The bell in the bar of a page, with how much waits.
#[must_use]
pub fn bell(t: &Texts, to: &str, unread: i64) -> Markup {
    html! {
        a.button.quiet.icon-only.dot[unread > 0] href=(to) {
            (icon("bell"))
            (hidden(&t.with("notifications-bell", parts![count = unread])))
        }
    }
}

impl Line {
    /// What it is about, as a title; what is about no thing is about its page.
    #[must_use]
    pub fn titled<'a>(&'a self, t: &'a Texts) -> &'a str {
        if self.kind == Kind::Package { &t["roster-title"] } else { &self.title }
    }

    /// What it says, in a sentence without its title.
    #[must_use]
    pub fn says(&self, t: &Texts, dates: &Dates) -> String {
        let name = self.by.as_deref().unwrap_or_default();
        let key = match self.kind {
            Kind::Shared => "news-shared",
            Kind::Told => "news-told",
            Kind::Added if self.shown_with_all => "news-new-task",
            Kind::Added if name.is_empty() => "news-added-by-nobody",
            Kind::Added => "news-added",
            Kind::Noted => "news-noted",
            Kind::Request => "news-request",
            Kind::Changed => return self.changed(t, name),
            Kind::Files => "news-files",
            Kind::Comment => "news-comment",
            Kind::Event => "news-event",
            Kind::Mention => "news-mention",
            Kind::TeamChat if self.count > 0 => return t.with("news-team-chat-new", parts![count = self.count]),
            Kind::GuestChat if self.count > 0 => return t.with("news-guest-chat-new", parts![count = self.count]),
            Kind::TeamChat => "news-team-chat",
            Kind::GuestChat => "news-guest-chat",
            Kind::Asked => "news-asked",
            Kind::Decided if self.rejected => "news-rejected",
            Kind::Decided if self.with_edits => "news-with-edits",
            Kind::Decided => "news-approved",
            Kind::Answer => "news-answer",
            Kind::Ending => "news-ending",
            Kind::ToSign => "news-to-sign",
            Kind::Signed => "news-signed",
            Kind::HeldUp => "news-held-up",
            Kind::Update => "news-update",
            Kind::Requested => "news-requested",
            Kind::Package => "news-package",
            Kind::Virus => "news-virus",
            Kind::ListAsked => "news-list-asked",
            Kind::ListAnswered => "news-list-answered",
            Kind::ListBack => "news-list-back",
            Kind::ListDone => "news-list-done",
            Kind::ListSoon => "news-list-soon",
            Kind::ListToday => "news-list-today",
            Kind::ListOver => "news-list-over",
            Kind::PlannedSoon => "news-planned-soon",
            Kind::PlannedDue => "news-planned-due",
            Kind::PlannedLate => "news-planned-late",
            Kind::Unconfirmed => "news-unconfirmed",
            Kind::Stuck => "news-stuck",
            kind if kind.of_stay() => stay_key(kind, self.own),
            kind if kind.of_erasure() => erasure_key(kind),
            Kind::ToRead => "news-to-read",
            Kind::FirstRead => "news-first-read",
            Kind::ReviewSoon => "news-review-soon",
            Kind::ReviewClosed => "news-review-closed",
            Kind::WebhookOff => "news-webhook-off",
            _ => "news-review",
        };
        t.with(key, parts![name = name, day = self.day.as_deref().map(|day| dates.day(day)).unwrap_or_default()])
    }

    /// When what it tells of ends, in a sentence.
    #[must_use]
    pub fn ends(&self, t: &Texts, dates: &Dates) -> Option<String> {
        self.until.map(|until| t.with("news-until", parts![date = dates.date(dates.last_day_before(until))]))
    }

    fn changed(&self, t: &Texts, name: &str) -> String {
        let parts: Vec<&str> = self.parts.iter().map(|part| &t[key(*part)]).collect();
        t.with(if name.is_empty() { "news-changed-by-nobody" } else { "news-changed" }, parts![name = name, parts = parts.join(", ")])
    }

    fn icon(&self) -> &'static str {
        match self.kind {
            Kind::Shared | Kind::Told | Kind::Requested | Kind::Package => "door-open",
            Kind::Added if self.shown_with_all => "list-checks",
            Kind::Added => "user-plus",
            Kind::Noted => "sticky-note",
            Kind::Request => "door-open",
            Kind::Changed => "pencil",
            Kind::Files | Kind::Virus => "file-text",
            Kind::ToRead | Kind::FirstRead => "eye",
            Kind::Mention => "at-sign",
            Kind::Comment | Kind::Event | Kind::TeamChat | Kind::GuestChat => "message-square",
            Kind::Asked => "circle-check",
            Kind::Decided if self.rejected => "x",
            Kind::Decided => "check",
            Kind::Answer => "inbox",
            Kind::Ending | Kind::StayEnds | Kind::StayAsked => "clock",
            Kind::StayOver | Kind::StaySuspended => "door-closed",
            Kind::WebhookOff => "link-2-off",
            Kind::Review | Kind::ReviewSoon | Kind::ReviewClosed => "shield",
            Kind::ErasureAsked | Kind::ErasureBack | Kind::ErasureDone | Kind::ErasureMember | Kind::ErasureSoon => "eraser",
            Kind::StayAgain | Kind::StaySponsor => "door-open",
            Kind::ToSign | Kind::Signed | Kind::HeldUp => "signature",
            Kind::Update | Kind::ListAsked | Kind::ListAnswered | Kind::ListDone => "clipboard-check",
            Kind::ListBack => "undo-2",
            Kind::ListSoon | Kind::ListToday | Kind::ListOver => "calendar-clock",
            Kind::PlannedSoon | Kind::PlannedDue | Kind::PlannedLate | Kind::Unconfirmed | Kind::Stuck => "calendar-clock",
        }
    }
}

fn erasure_key(kind: Kind) -> &'static str {
    match kind {
        Kind::ErasureBack => "news-erasure-back",
        Kind::ErasureDone => "news-erasure-done",
        Kind::ErasureMember => "news-erasure-member",
        Kind::ErasureSoon => "news-erasure-soon",
        _ => "news-erasure-asked",
    }
}

/// Of a stay its guest is told otherwise than who answers for them.
fn stay_key(kind: Kind, own: bool) -> &'static str {
    match (kind, own) {
        (Kind::StayOver, true) => "news-stay-over-own",
        (Kind::StayOver, false) => "news-stay-over",
        (Kind::StaySuspended, _) => "news-stay-suspended-own",
        (Kind::StayAgain, _) => "news-stay-again-own",
        (Kind::StayAsked, _) => "news-stay-asked",
        (Kind::StaySponsor, _) => "news-stay-sponsor",
        (_, true) => "news-stay-ends-own",
        (_, false) => "news-stay-ends",
    }
}

fn key(part: Part) -> &'static str {
    match part {
        Part::Text => "news-part-text",
        Part::Due => "news-part-due",
        Part::Status => "news-part-status",
        Part::Assignee => "news-part-assignee",
    }
}

/// Head and lines; the frame around it is the member's or the guest's.
pub(super) fn body(cx: &Cx, view: &Overview, base: &str) -> Markup {
    let t = cx.t;
    html! {
        div.stack."gap-6" {
            div.item-head {
                h1 { (t["notifications"]) }
                div.actions {
                    @if view.waits && view.may_mark { form method="post" action={ (base) "/notifications/read" } { button.button { (icon("check")) " " (t["notifications-read-all"]) } } }
                    a.button.quiet href={ (base) "/calendar" } { (icon("calendar")) " " (t["calendar"]) }
                    @if view.may_mark { a.button.quiet href="/notifications/mails" { (icon("mail")) " " (t["mails-choose"]) } }
                }
            }
            @if view.lines.is_empty() { div.card { (empty("bell", &t["notifications-empty"], None)) } }
            @else { ul.list.card.notifications { @for line in &view.lines { (row(cx, view, line, base)) } } }
            @if view.from > 0 || view.more {
                nav.row."gap-3" aria-label=(t["notifications-pages"]) {
                    @if view.from > 0 { a.button href={ (base) "/notifications" } { (t["notifications-first"]) } }
                    @if view.more { a.button href={ (base) "/notifications?from=" (view.from + super::view::MOST) } { (t["notifications-older"]) } }
                }
            }
        }
    }
}

fn row(cx: &Cx, view: &Overview, line: &Line, base: &str) -> Markup {
    let t = cx.t;
    html! {
        li.account.unread[line.unread] id={ "notification-" (line.id) } {
            @if let Some(name) = &line.by { (avatar(name, line.by_guest, false)) } @else { span.avatar { (icon(line.icon())) } }
            div {
                a href=(view.base.at(&line.path)) { strong { (line.titled(t)) } }
                @if line.unread { span."visually-hidden" { " " (t["notifications-unread"]) } }
                p { (icon(line.icon())) " " (line.says(t, &cx.dates)) @if let Some(said) = &line.said { ": " span.muted { (said) } } }
                small { @if let Some(item) = &line.item_title { (item) " · " } @if let Some(ends) = line.ends(t, &cx.dates) { (ends) " · " } (At(&cx.dates, line.at)) }
            }
            @if line.unread && view.may_mark {
                form method="post" action={ (base) "/notifications/read" } {
                    input type="hidden" name="notification" value=(line.id);
                    button.button.quiet.icon-only title=(t["notifications-read"]) { (icon("check")) (hidden(&t.with("notifications-read-one", parts![title = line.titled(t)]))) }
                }
            }
        }
    }
}
