//! The control of followers: the same for members and guests.

use super::{Choice, FollowerLine, Panel, Person};
use crate::{
    parts,
    web::{
        Cx, Texts,
        ui::{At, avatar, avatar_named, hidden, icon},
    },
};
use maud::{Markup, html};

/// The panel on the page of a task, note or activity. `action` is the address
/// of its followers; `item` that of the item.
#[must_use]
pub fn control(cx: &Cx, panel: &Panel, action: &str, item: &str) -> Markup {
    let t = cx.t;
    html! {
        section.section aria-labelledby="followers" {
            header { h2 #followers { (t["follow-title"]) } span.count { (panel.followers.len()) } }
            (list(cx, &panel.followers, action, panel.may_change))
            @if panel.may_change {
                form.stack."gap-3" #add-follower method="post" action=(action) data-inline {
                    (choose(t, &panel.members, &panel.guests))
                    (widens(t, &panel.guests, panel.files))
                    div { button.button { (icon("user-plus")) " " (t["follow-add"]) } }
                }
                // Also where some can be chosen: whom somebody misses may be one of the others.
                p.small.faint {
                    (t["follow-guests-once-open"]) " "
                    @if panel.may_share { a href={ (item) "/share" } { (t["follow-share-first"]) } }
                }
            }
        }
    }
}

/// The panel of a general task: members only, and it says why (GUEST-11).
#[must_use]
pub fn control_general(cx: &Cx, followers: &[FollowerLine], members: &[Person], action: &str) -> Markup {
    let t = cx.t;
    html! {
        section.section aria-labelledby="followers" {
            header { h2 #followers { (t["follow-title"]) } span.count { (followers.len()) } }
            (list(cx, followers, action, true))
            form.stack."gap-3" #add-follower method="post" action=(action) data-inline {
                (choose(t, members, &[]))
                div { button.button { (icon("user-plus")) " " (t["follow-add"]) } }
            }
            p.small.faint { (t["task-general-never-guests"]) }
        }
    }
}

fn list(cx: &Cx, followers: &[FollowerLine], action: &str, may_change: bool) -> Markup {
    let t = cx.t;
    html! {
        @if followers.is_empty() { p.small.faint { (t["follow-none"]) } }
        @else {
            ul.stack."gap-3" {
                @for line in followers {
                    li.person id={ "follower-" (line.party) } {
                        (avatar(&line.name, line.guest, false))
                        div {
                            strong { (line.name) }
                            @if line.guest { small { (t["follow-guest"]) @if !line.sees { " · " (t["follow-left-out"]) } @if let Some(at) = line.opened_at { " · " (t["follow-opened"]) " " (At(&cx.dates, at)) } } }
                        }
                        @if may_change {
                            form id={ "end-" (line.party) } method="post" action={ (action) "/end" } data-inline {
                                input type="hidden" name="party" value=(line.party);
                                button.button.quiet.icon-only { (icon("x")) (hidden(&t.with("follow-end", parts![name = &line.name]))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn choose(t: &Texts, members: &[Person], guests: &[Choice]) -> Markup {
    html! {
        div.field {
            label for="party" { (t["follow-who"]) }
            select.input #party name="party" required {
                option value="" { (t[if guests.is_empty() { "follow-choose-member" } else { "follow-choose" }]) }
                @if !members.is_empty() {
                    optgroup label=(t["follow-team"]) { @for person in t.manners().by_name(members, |person| &person.name) { option value=(person.party) { (person.name) } } }
                }
                @if !guests.is_empty() {
                    optgroup label=(t["follow-guests"]) {
                        @for guest in t.manners().by_name(guests, |guest| &guest.name) {
                            option value=(guest.party) {
                                @if guest.left_out { (t.with("follow-guest-left-out", parts![name = &guest.name])) }
                                @else { (t.with("follow-guest-reads", parts![name = &guest.name, count = guest.comments])) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What adding a guest would newly show, told before the press (VIEW-4).
fn widens(t: &Texts, guests: &[Choice], files: i64) -> Markup {
    let most = guests.iter().filter(|guest| !guest.left_out).map(|guest| guest.comments).max().unwrap_or(0);
    html! {
        @if guests.iter().any(|guest| !guest.left_out) {
            p.widens { (icon("door-open")) span { (t.with("follow-widens", parts![count = most])) @if files > 0 { " " (t.with("follow-widens-files", parts![count = files])) } } }
        }
    }
}

/// The small pictures of followers at the end of a row: four, and how many more.
#[must_use]
pub fn faces(t: &Texts, followers: &[FollowerLine]) -> Markup {
    html! {
        div.avatars {
            @for line in followers.iter().take(4) { (avatar_named(&line.name, line.guest, t)) }
            @if followers.len() > 4 { span.small.faint { "+" (followers.len() - 4) } }
        }
    }
}

/// Says that no guest sees a thing: none follows it, and it is `open` to none without.
#[must_use]
pub fn team_only(t: &Texts, followers: &[FollowerLine], open: bool) -> Markup {
    html! { @if !open && !followers.iter().any(|line| line.guest && line.sees) { span { (icon("lock")) " " (t["follow-team-only"]) } } }
}
