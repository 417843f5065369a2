//! The pages of roles: a list, and the matrix of one.

use super::{
    seen::{Seen, SeenPlace},
    title,
    views::{Cell, Holder, Place as Row, RoleList, RoleView},
};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Texts, Typed,
        ui::{self, Line, hidden, icon},
    },
};
use access::{Level, Permission};
use maud::{Markup, html};

/// The text that names a level.
fn level_key(level: Level) -> &'static str {
    match level {
        Level::None => "level-none",
        Level::Read => "level-read",
        Level::Modify => "level-modify",
        Level::Create => "level-create",
        Level::Delete => "level-delete",
        Level::Share => "level-share",
    }
}

/// The text that names a permission; `…-about` says what it is.
fn permission_key(permission: Permission) -> &'static str {
    match permission {
        Permission::ExternalCommunications => "permission-links",
        Permission::ManageContacts => "permission-contacts",
        Permission::ManageOrganizers => "permission-organizers",
        Permission::ManageMembers => "permission-members",
    }
}

pub(super) fn list(cx: &Cx, view: &RoleList, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}", view.frame.organization.slug);
    let about = |name: &str| match name {
        "administrator" => Some("role-administrator-about"),
        "internal" => Some("role-internal-about"),
        "external" => Some("role-external-about"),
        _ => None,
    };
    let body = html! {
        div.stack."gap-6" {
            div.stack."gap-1" {
                nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href={ (base) "/team" } { (t["team-title"]) } } } }
                h1 { (t["roles-title"]) }
                p.muted { (t["roles-lead"]) }
            }
            (ui::problems(t, typed))
            div.beside {
                div.stack."gap-5" {
                    ul.list.card #roles {
                        @for role in &view.roles {
                            li.account id={ "role-" (role.id) } {
                                (icon(if role.built_in { "shield" } else { "users" }))
                                div {
                                    @if role.built_in { strong { (title(t, &role.name)) } } @else { a.name href={ (base) "/roles/" (role.id) } { strong { (role.name) } } }
                                    @if let Some(key) = about(&role.name).filter(|_| role.built_in) { small { (t[key]) } }
                                }
                                small.faint { (t.with("role-held", parts![count = role.members])) }
                            }
                        }
                    }
                    form.card.pad.stack."gap-4".form #new-role method="post" action={ (base) "/roles" } {
                        h2 { (t["role-new"]) }
                        (Line::new("name", &t["role-name"], "").required().help(&t["role-name-help"]).draw(t, typed))
                        div { button.button.primary { (icon("plus")) " " (t["role-make"]) } }
                    }
                }
                (what(t, &format!("{base}/roles"), &view.members, view.seen.as_ref()))
            }
        }
    };
    view.frame.draw(cx, Place::Team, &t["roles-title"], None, &body)
}

pub(super) fn role(cx: &Cx, view: &RoleView, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/roles", view.frame.organization.slug);
    let url = format!("{base}/{}", view.id);
    let name = title(t, &view.name);
    let body = html! {
        div.stack."gap-6" {
            div.stack."gap-1" {
                nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(base) { (t["roles-title"]) } } } }
                h1 { (name) }
                p.muted { (held(t, &view.members)) }
            }
            (ui::problems(t, typed))
            div.beside {
                @if view.built_in { p.notice { (icon("shield")) " " span { (t["role-built-in"]) } } }
                @else {
                    div.stack."gap-6" {
                        (form(t, view, typed, &url))
                        (ui::confirm(t, &t["role-end"], &t["role-end-about"], &format!("{url}/end"), &t["role-end"]))
                    }
                }
                (what(t, &url, &view.everybody, view.seen.as_ref()))
            }
        }
    };
    view.frame.draw(cx, Place::Team, name, None, &body)
}

fn held(t: &Texts, members: &[Holder]) -> String {
    let names: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
    if names.is_empty() { t["role-held-by-nobody"].to_owned() } else { t.with("role-held-by", parts![names = names.join(", ")]) }
}

fn form(t: &Texts, view: &RoleView, typed: &Typed, url: &str) -> Markup {
    html! {
        form.stack."gap-6" #role-form method="post" action=(url) {
            input type="hidden" name="edition" value=(view.edition);
            (Line::new("name", &t["role-name"], &view.name).required().draw(t, typed))
            section.section {
                header { h2 { (t["role-matrix"]) } }
                @if view.organizers.places.is_empty() { p.muted { (t["role-no-organizers"]) } }
                @else {
                    p.muted { (t["role-matrix-about"]) }
                    div.card."scroll-x" {
                        table.matrix {
                            caption."visually-hidden" { (t["role-matrix"]) }
                            thead { tr {
                                th scope="col" { (t["role-where"]) }
                                th scope="col" { (t["role-may"]) }
                                th scope="col" { (t["role-own-only"]) }
                                th scope="col" { (t["role-fields"]) }
                            } }
                            @for place in &view.organizers.places { (organizer(t, place, typed)) }
                        }
                    }
                }
            }
            section.section {
                header { h2 { (t["role-house"]) } }
                div.stack."gap-2" {
                    @for permission in Permission::ALL {
                        (ui::tick(typed, permission.word(), &t[permission_key(permission)], view.permissions.contains(&permission), Some(&t[format!("{}-about", permission_key(permission)).as_str()])))
                    }
                }
            }
            div.actions { button.button.primary { (t["save"]) } }
        }
    }
}

fn organizer(t: &Texts, place: &Row, typed: &Typed) -> Markup {
    let id = place.organizer;
    html! {
        tbody {
            tr {
                th scope="row" { (place.name) }
                td data-l=(t["role-may"]) { (level(t, typed, &format!("{id}"), &place.name, Some(place.whole), false)) }
                td data-l=(t["role-own-only"]) { (own(t, typed, &format!("{id}"), &place.name, place.whole.own_only)) }
                td data-l=(t["role-fields"]) { (groups(t, place, typed)) }
            }
            @for category in &place.categories {
                @let key = format!("{id}-{}", category.category);
                @let named = format!("{} · {}", place.name, category.name);
                tr.sub {
                    th scope="row" { (category.name) }
                    td data-l=(t["role-may"]) { (level(t, typed, &key, &named, category.own, true)) }
                    td data-l=(t["role-own-only"]) { (own(t, typed, &key, &named, category.own.is_some_and(|cell| cell.own_only))) }
                    td {}
                }
            }
        }
    }
}

fn level(t: &Texts, typed: &Typed, key: &str, named: &str, now: Option<Cell>, inherits: bool) -> Markup {
    let name = format!("level-{key}");
    let chosen = typed.or(&name, now.map_or("", |cell| cell.level.word()));
    html! {
        select.input name=(name) aria-label=(t.with("role-may-in", parts![name = named])) {
            @if inherits { option value="" selected[chosen.is_empty()] { (t["level-inherited"]) } }
            @for level in Level::ALL { option value=(level.word()) selected[chosen == level.word()] { (t[level_key(level)]) } }
        }
    }
}

fn own(t: &Texts, typed: &Typed, key: &str, named: &str, now: bool) -> Markup {
    let name = format!("own-{key}");
    let on = if typed.sent() { typed.get(&name).is_some() } else { now };
    html! { label.check { input type="checkbox" name=(name) value="on" checked[on]; span."visually-hidden" { (t.with("role-own-only-in", parts![name = named])) } } }
}

fn groups(t: &Texts, place: &Row, typed: &Typed) -> Markup {
    let name = format!("groups-{}", place.organizer);
    let only = typed.get(&name).map_or(place.groups.is_some(), |value| value == "only");
    let ticked = |at: usize, group: &str| {
        let name = format!("group-{}-{at}", place.organizer);
        if typed.sent() { typed.get(&name).is_some() } else { place.groups.as_ref().is_none_or(|groups| groups.contains(group)) }
    };
    html! {
        @if place.all_groups.len() > 1 || place.groups.is_some() {
            details.groups open[only] {
                summary { (if only { &t["role-fields-some"] } else { &t["role-fields-all"] }) " " (hidden(&place.name)) }
                div.stack."gap-1" {
                    label.check { input type="radio" name=(name) value="all" checked[!only]; span { (t["role-fields-all"]) } }
                    label.check { input type="radio" name=(name) value="only" checked[only]; span { (t["role-fields-only"]) } }
                    @for (at, group) in place.all_groups.iter().enumerate() {
                        label.check.indent {
                            input type="checkbox" name={ "group-" (place.organizer) "-" (at) } value=(group) checked[ticked(at, group)];
                            span { @if group.is_empty() { (t["role-no-group"]) } @else { (group) } }
                        }
                    }
                }
            }
        } @else { span.faint { (t["role-fields-all"]) } }
    }
}

/// What one of them sees, beside the editor.
fn what(t: &Texts, action: &str, members: &[Holder], seen: Option<&Seen>) -> Markup {
    let chosen = seen.map(|seen| seen.member);
    html! {
        aside.card.pad.stack."gap-4".what #what {
            h2 { (t["what-title"]) }
            form.row."gap-2" method="get" action=(action) {
                label."visually-hidden" for="what-member" { (t["what-who"]) }
                select.input #what-member name="member" data-submit-on-change {
                    option value="" { (t["what-choose"]) }
                    @for member in t.manners().by_name(members, |member| &member.name) { option value=(member.id) selected[chosen == Some(member.id)] { (member.name) } }
                }
                button.button { (t["what-show"]) }
            }
            @match seen {
                None => p.small.muted { (t["what-about"]) },
                Some(seen) => (answer(t, seen)),
            }
        }
    }
}

fn answer(t: &Texts, seen: &Seen) -> Markup {
    html! {
        div.stack."gap-3" role="status" {
            @if seen.organizers.is_empty() { p.muted { (t["role-no-organizers"]) } }
            dl.seen {
                @for place in &seen.organizers {
                    div { dt { (place.name) } dd { (reach(t, place)) } }
                }
            }
            @if seen.takes_part { p.small { (icon("users")) " " (t["what-takes-part"]) } }
            @for permission in &seen.permissions { p.small { (icon("check")) " " (t[permission_key(*permission)]) } }
        }
    }
}

fn reach(t: &Texts, place: &SeenPlace) -> Markup {
    html! {
        span.nothing[place.seen == 0 && place.own == Level::None] {
            (t[level_key(place.level)])
            @if place.own > place.level { " · " (t.with("what-own", parts![level = &t[level_key(place.own)]])) }
        }
        small { (t.with("what-seen", parts![seen = place.seen, count = place.records])) }
        @for category in &place.categories {
            small { (category.name) ": " (t[level_key(category.level)]) @if category.own > category.level { " · " (t.with("what-own", parts![level = &t[level_key(category.own)]])) } }
        }
    }
}
