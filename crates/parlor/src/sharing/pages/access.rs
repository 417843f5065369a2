//! Who has access: every way in, who came, and what can be done about it.

use super::{Panel, facets, first_name, how_long, widens, widens_everyone};
use crate::{
    boards::Opens,
    contacts::Nature,
    parts,
    sharing::{
        access_list::{AccessRow, LinkState, MemberRow},
        overtaken::{CLOSED, as_seen, end_as_seen},
    },
    stays,
    web::{
        Cx, Typed,
        ui::{avatar, hidden, icon},
    },
};
use access::{Facet, Facets, ItemKind};
use maud::{Markup, html};

pub(super) fn access(cx: &Cx, view: &Panel) -> Markup {
    let t = cx.t;
    let list = &view.access;
    html! {
        section.access aria-labelledby="access-h" {
            div.row { h2 id="access-h" { (t["access-title"]) } " " span.faint { (t.with("count-guests", parts![count = list.guests.len()])) } }
            @if list.guests.is_empty() { p.muted { (t["access-nobody"]) } }
            @else { ul.list { @for row in &list.guests { (access_row(cx, view, row)) } } }
            @if !list.guests.is_empty() {
                dl.explain {
                    div { dt { (t["link-deactivate"]) } dd { (t["link-deactivate-means"]) } }
                    div { dt { (t["access-close"]) } dd { (t["access-close-means"]) } }
                }
            }
            @if list.visitor_count > 0 {
                details #access-visitors {
                    summary { (t.with("access-visitors", parts![count = list.visitor_count]))
                        @if list.visitors.iter().all(|row| row.paused.is_some()) { " · " (t["access-paused"]) } }
                    ul.list { @for row in &list.visitors { (access_row(cx, view, row)) } }
                    @if list.visitor_count > list.visitors.len() { p.small.muted { (t.with("access-visitors-more", parts![count = list.visitors.len()])) } }
                }
            }
            @if !list.former.is_empty() {
                h3 { (t["access-former"]) }
                ul.list { @for row in &list.former { (former_row(cx, view, row)) } }
            }
            details id="access-members" {
                summary { (t.with("access-members", parts![count = list.members.len()])) }
                ul.list { @for member in &list.members { (member_row(cx, view, member))
                } }
            }
        }
    }
}

/// A member, by what they come in, and the way to take them off the team.
fn member_row(cx: &Cx, view: &Panel, member: &MemberRow) -> Markup {
    let t = cx.t;
    html! {
        li."access-row" id={ "member-" (member.member) } {
            (avatar(&member.name, false, false))
            div {
                strong { (member.name) } " "
                small {
                    @if let Some(role) = member.role { (t[role_key(role)]) }
                    @else if member.own_roles.is_empty() { (t["access-participates"]) }
                    @else { (member.own_roles.join(", ")) }
                    @if let (Some(at), Some(by)) = (member.added_at, &member.added_by) { " · " (t.with("access-added", parts![date = cx.dates.on(at), by = by])) }
                }
            }
            @if view.may_edit && member.added_at.is_some() {
                form method="post" action={ "/items/" (view.item) "/participants/remove" } data-inline id={ "take-off-" (member.member) } {
                    input type="hidden" name="member" value=(member.member);
                    input type="hidden" name="from" value="share";
                    button.button.quiet { (t["access-take-off"]) (hidden(&member.name)) }
                }
            }
        }
    }
}

fn role_key(role: access::BuiltIn) -> &'static str {
    match role {
        access::BuiltIn::Administrator => "role-administrator",
        access::BuiltIn::Internal => "role-internal",
        access::BuiltIn::External => "role-external",
    }
}

/// One guest: the line says how they stand, and opens to what can be done.
/// Where there is but one, it is open already.
fn access_row(cx: &Cx, view: &Panel, row: &AccessRow) -> Markup {
    let t = cx.t;
    let opened = t.with("access-opened", parts![date = cx.dates.on(row.opened_at), by = &row.opened_by]);
    html! {
        li id={ "grant-" (row.grant) } {
            details."access-row" id={ "acts-" (row.grant) } open[view.access.guests.len() == 1] {
                summary {
                    @if row.nature == Nature::Everyone { span.avatar.guest aria-hidden="true" { (icon("link")) } } @else { (avatar(&row.name, true, false)) }
                    div {
                        strong { (called(cx, row)) } " "
                        small { @if let Some(counterparty) = &row.counterparty { (counterparty) " · " } (opened)
                            @if let Some(until) = row.until { " · " (t.with("access-until", parts![date = cx.dates.date(cx.dates.last_day_before(until))])) } } " "
                        (seen(cx, row))
                        @if view.kind == ItemKind::Project && !row.facets.contains(&Facet::Chat) { " " small { (t["access-only-tasks"]) } }
                        @if !row.groups.is_empty() { " " small { (t.with("access-by-group", parts![groups = row.groups.join(", ")])) } }
                        @if let Some(preset) = &row.preset { " " small { (t.with("access-by-preset", parts![preset = preset])) } }
                        @if row.read.is_some() || row.follows > 0 { " " small { (taken_part(cx, row)) } }
                    }
                    (icon("ellipsis")) (hidden(&t.with("access-more", parts![name = &row.name])))
                }
                div.acts { (acts(cx, view, row)) }
            }
        }
    }
}

/// What they have read, and how much they follow.
fn taken_part(cx: &Cx, row: &AccessRow) -> String {
    let t = cx.t;
    let read = row.read.as_ref().map(|read| t.with("access-read", parts![read = read.read, of = read.of]));
    let follows = (row.follows > 0).then(|| t.with("access-follows", parts![count = row.follows]));
    read.into_iter().chain(follows).collect::<Vec<_>>().join(" · ")
}

/// Everyone is called so in the reader's words.
fn called<'a>(cx: &Cx, row: &'a AccessRow) -> &'a str {
    if row.nature == Nature::Everyone { &cx.t["share-everyone"] } else { &row.name }
}

fn seen(cx: &Cx, row: &AccessRow) -> Markup {
    let t = cx.t;
    html! {
        @if let Some(at) = row.seen_at {
            span.seen.human { (icon("eye")) " " (t.with("access-seen", parts![when = cx.dates.when(at), count = row.views])) }
        } @else {
            @match row.link {
                LinkState::Fetched => span.seen { (icon("bot")) " " (t["access-fetched"]) },
                _ => span.seen { (icon("eye")) " " (t["access-not-yet"]) },
            }
        }
        @if let Some(rest) = &row.rest { " " span.seen { (icon("door-closed")) " " (stays::resting(cx, &row.name, rest)) } }
        @if row.paused.is_some() { " " span.seen { (icon("link-2-off")) " " (t["access-paused"]) } }
        @if row.link == LinkState::Deactivated { " " span.seen { (icon("link-2-off")) " " (t["link-is-deactivated"]) } }
    }
}

fn acts(cx: &Cx, view: &Panel, row: &AccessRow) -> Markup {
    let t = cx.t;
    let base = format!("/items/{}", view.item);
    let live = matches!(row.link, LinkState::Waiting | LinkState::Fetched | LinkState::Used);
    // What the address of a board opens to everyone is said above, and made there.
    let shut = row.nature == Nature::Everyone && view.board.as_ref().is_some_and(|board| board.opens == Opens::People);
    html! {
        @if let (Some(at), Some(by)) = (row.link_made_at, &row.link_made_by) {
            p.small.muted { (t.with("access-link-made", parts![date = cx.dates.on(at), by = by])) }
        }
        @if view.may_copy && !shut {
            form method="post" action={ (base) "/link" } data-copy id={ "copy-" (row.grant) } {
                input type="hidden" name="grant" value=(row.grant);
                input.input data-copy-field readonly hidden aria-label=(t["link-address"]);
                @if let Some(again) = &row.widens { (widens_everyone(cx, again)) }
                button.button { (icon("copy")) " " (if live { &t["link-copy"] } else { &t["link-create-and-copy"] }) }
            }
        }
        @if live {
            form method="post" action={ (base) "/link/deactivate" } data-inline id={ "deactivate-" (row.grant) } {
                input type="hidden" name="grant" value=(row.grant);
                button.button { (t["link-deactivate"]) }
            }
        }
        details.confirm id={ "close-" (row.grant) } {
            summary.button.danger { (t["access-close"]) }
            form.stack."gap-2" method="post" action={ (base) "/grants/close" } data-inline {
                input type="hidden" name="grant" value=(row.grant);
                p { (t.with("access-close-question", parts![name = &row.name])) }
                div.row { button.button.danger.primary { (t["access-close"]) } button.button.quiet type="button" data-dismiss { (t["cancel"]) } }
            }
        }
        a.button.quiet href={ "/as/" (row.contact) "/items/" (view.item) } { (icon("eye")) " " (view_as(cx, row)) }
        a.button.quiet href={ (base) "/why?grant=" (row.grant) } { (t["why-link"]) }
        @if !row.following.is_empty() { (following(cx, view, row)) }
        @if view.may_share { (terms(cx, view, row)) }
        @if live && view.may_copy { (link_end(cx, &base, row)) }
    }
}

/// Everyone has no first name.
fn view_as(cx: &Cx, row: &AccessRow) -> String {
    if row.nature == Nature::Everyone { cx.t["share-view-as"].to_owned() } else { cx.t.with("view-as", parts![name = first_name(&row.name)]) }
}

/// What they follow here: since when, by whom, and the way to end it.
fn following(cx: &Cx, view: &Panel, row: &AccessRow) -> Markup {
    let t = cx.t;
    html! {
        details.fold id={ "follows-" (row.grant) } {
            summary.button.quiet { (t.with("access-follows", parts![count = row.follows])) }
            ul.list {
                @for one in &row.following {
                    li.row {
                        span {
                            a href=(one.url) { (t.with("why-thing", parts![kind = one.kind.as_str(), title = one.title.as_str(), count = 1_i64])) } " "
                            small { (t.with("access-added", parts![date = cx.dates.on(one.added_at), by = &one.added_by])) }
                        }
                        @if view.may_edit {
                            form method="post" action={ (one.url) "/followers/end" } {
                                input type="hidden" name="party" value=(row.contact);
                                button.button.quiet { (t.with("follow-end", parts![name = called(cx, row)])) (hidden(&one.title)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What they see, and until when.
fn terms(cx: &Cx, view: &Panel, row: &AccessRow) -> Markup {
    let t = cx.t;
    let day = row.until.map(|until| cx.dates.last_day_before(until).to_string());
    let on: Facets = row.facets.iter().copied().collect();
    html! {
        details.fold id={ "terms-" (row.grant) } {
            summary.button.quiet { (t["access-change"]) }
            form method="post" action={ "/items/" (view.item) "/grants/change" } data-inline data-preview={ "/items/" (view.item) "/share/preview" } {
                input type="hidden" name="grant" value=(row.grant);
                input type="hidden" name="who" value={ "contact:" (row.contact) };
                input type="hidden" name="seen" value=(as_seen(on, row.until));
                (facets(cx, view, on, row.follows, &format!("-{}", row.grant)))
                (how_long(cx, view.limits.as_ref(), &Typed::default(), day.as_deref(), &format!("-{}", row.grant)))
                div data-preview-into {}
                button.button."to-guests" { (t["save"]) }
            }
        }
    }
}

/// The last day of the address; none for no end.
fn link_end(cx: &Cx, base: &str, row: &AccessRow) -> Markup {
    let (t, id) = (cx.t, format!("link-until-{}", row.grant));
    let day = row.link_until.map(|until| cx.dates.last_day_before(until).to_string());
    html! {
        details.fold id={ "link-end-" (row.grant) } {
            summary.button.quiet { @if let Some(until) = row.link_until { (t.with("link-until", parts![date = cx.dates.date(cx.dates.last_day_before(until))])) } @else { (t["link-end"]) } }
            form.stack."gap-2" method="post" action={ (base) "/link/end" } data-inline {
                input type="hidden" name="grant" value=(row.grant);
                input type="hidden" name="seen" value=(end_as_seen(row.link_until));
                label for=(id) { (t["link-end-help"]) }
                @if let Some(again) = &row.widens { (widens_everyone(cx, again)) }
                div.row { input.input.date id=(id) type="date" name="until" value=[day]; button.button { (t["save"]) } }
            }
        }
    }
}

fn former_row(cx: &Cx, view: &Panel, row: &AccessRow) -> Markup {
    let t = cx.t;
    html! {
        li."access-row" id={ "former-" (row.grant) } {
            (avatar(&row.name, true, false))
            div { strong { (row.name) } " " small { @if let Some(at) = row.closed_at { (t.with("access-closed-on", parts![date = cx.dates.on(at)])) } } }
            @if view.may_share {
                form method="post" action={ "/items/" (view.item) "/share" } data-inline id={ "reopen-" (row.grant) } {
                    input type="hidden" name="who" value={ "contact:" (row.contact) };
                    input type="hidden" name="seen" value=(CLOSED);
                    input type="hidden" name="facets" value="";
                    @for facet in &row.facets { input type="hidden" name="facets" value=(facet.word()); }
                    @if let Some(widening) = &row.widens { (widens(cx, widening)) }
                    button.button.quiet { (t["access-open-again"]) }
                }
            }
        }
    }
}
