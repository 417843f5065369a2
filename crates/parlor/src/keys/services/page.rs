//! Services on pages: all of them, and one with its roles and keys.

use super::{ServiceLine, ServiceView};
use crate::{
    keys::pages::{form, list as keys},
    organizations::{
        RoleTag,
        frame::{Frame, Place},
        roles_seen,
    },
    parts,
    roles::title,
    web::{
        Cx, Typed,
        ui::{self, At, Line, icon},
    },
};
use access::BuiltIn;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// All services.
#[derive(Serialize, JsonSchema)]
pub(super) struct Services {
    pub frame: Frame,
    pub services: Vec<ServiceLine>,
    /// The roles that the viewer may give.
    pub roles: Vec<RoleTag>,
}

/// One of them.
#[derive(Serialize, JsonSchema)]
pub(super) struct ServicePage {
    pub frame: Frame,
    pub service: ServiceView,
    /// The roles that the viewer may give.
    pub to_give: Vec<RoleTag>,
}

/// Where services stand: who keeps members and administers nothing finds them by the team.
fn crumbs(cx: &Cx, frame: &Frame, below: bool) -> Markup {
    let (t, base) = (cx.t, format!("/o/{}", frame.organization.slug));
    html! {
        nav aria-label=(t["crumbs"]) { ol.crumbs {
            @if frame.administer { li { a href={ (base) "/administration" } { (t["administration-title"]) } } }
            @else { li { a href={ (base) "/team" } { (t["team-title"]) } } }
            @if below { li { a href={ (base) "/administration/services" } { (t["services-title"]) } } }
        } }
    }
}

fn place(frame: &Frame) -> Place {
    if frame.administer { Place::Administration } else { Place::Team }
}

pub(super) fn list(cx: &Cx, view: &Services, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/administration/services", view.frame.organization.slug);
    let body = html! {
        div.stack."gap-6" {
            (crumbs(cx, &view.frame, false))
            div.stack."gap-1" { h1 { (t["services-title"]) } p.muted { (t["services-lead"]) } }
            (ui::problems(t, typed))
            @if view.services.is_empty() { div.card { (ui::empty("bot", &t["services-empty"], None)) } }
            @else { ul.list.card #services { @for service in t.manners().by_name(&view.services, |service| &service.name) { (row(cx, service, &base)) } } }
            section.section #make {
                header { h2 { (t["service-make"]) } }
                form.card.pad.stack."gap-4".form #service-form method="post" action=(base) {
                    (Line::new("name", &t["service-name"], "").required().help(&t["service-name-help"]).draw(t, typed))
                    (roles_field(cx, typed, &view.roles, |role| role.name == BuiltIn::External.word()))
                    div { button.button.primary { (icon("plus")) " " (t["service-make"]) } }
                }
            }
        }
    };
    view.frame.draw(cx, place(&view.frame), &t["services-title"], None, &body)
}

fn row(cx: &Cx, service: &ServiceLine, base: &str) -> Markup {
    let t = cx.t;
    html! {
        li.account id={ "service-" (service.id) } {
            (icon("bot"))
            div {
                a.name href={ (base) "/" (service.id) } { strong { (service.name) } }
                @for role in &service.roles { " " span.badge { (title(t, &role.name)) } }
                small {
                    (t.with("service-keys", parts![count = service.keys])) " · "
                    @match service.used_at {
                        Some(at) => (t.with("service-used", parts![when = cx.dates.when(at)])),
                        None => (t["key-unused"]),
                    }
                }
            }
        }
    }
}

/// A box for each role; `on` says which are ticked at first.
fn roles_field(cx: &Cx, typed: &Typed, roles: &[RoleTag], on: impl Fn(&RoleTag) -> bool) -> Markup {
    let t = cx.t;
    let ticked = |role: &RoleTag| {
        let id = role.id.to_string();
        if typed.sent() { typed.all("role").any(|one| one == id) } else { on(role) }
    };
    html! {
        fieldset.stack."gap-1" {
            legend { (t["service-roles"]) }
            @for role in roles {
                label.check { input type="checkbox" name="role" value=(role.id) checked[ticked(role)]; span { (title(t, &role.name)) } }
            }
            (ui::problem(t, typed, "role"))
            small { (t["service-roles-help"]) }
        }
    }
}

pub(super) fn one(cx: &Cx, view: &ServicePage, typed: &Typed) -> Markup {
    let (t, service) = (cx.t, &view.service);
    let slug = &view.frame.organization.slug;
    let base = format!("/o/{slug}/administration/services/{}", service.id);
    let body = html! {
        div.stack."gap-6" {
            (crumbs(cx, &view.frame, true))
            div.row."gap-3" {
                (icon("bot"))
                div.stack."gap-1" { h1 { (service.name) } p.muted { (t["since"]) " " (At(&cx.dates, service.since)) } }
            }
            (ui::problems(t, typed))
            section.section #keys {
                header { h2 { (t["keys-title"]) } }
                p.muted { (t["service-keys-lead"]) " " a href="/api/openapi.json" { (t["keys-api"]) } }
                (keys(cx, &service.keys, &format!("{base}/keys/end")))
                (form(cx, typed, &format!("{base}/keys"), &html! {}))
            }
            section.section #roles {
                header { h2 { (t["service-roles"]) } }
                (roles(cx, view, &base))
            }
            div { a.button.danger href={ "/o/" (slug) "/team/" (service.id) "/remove" } { (icon("trash-2")) " " (t["service-remove"]) } }
        }
    };
    view.frame.draw(cx, place(&view.frame), &service.name, None, &body)
}

/// A box for each role that can be given or taken; what cannot goes along as it is.
fn roles(cx: &Cx, view: &ServicePage, base: &str) -> Markup {
    let held = &view.service.roles;
    let holds = |role: &RoleTag| held.iter().any(|one| one.id == role.id);
    let fixed = held.iter().filter(|one| !view.to_give.iter().any(|role| role.id == one.id));
    html! {
        form.card.pad.stack."gap-4".form #service-roles method="post" action={ (base) "/roles" } {
            input type="hidden" name="seen" value=(roles_seen(held.iter().map(|role| role.id)));
            @for role in fixed { input type="hidden" name="role" value=(role.id); }
            (roles_field(cx, &Typed::default(), &view.to_give, holds))
            div { button.button { (cx.t["team-roles-save"]) } }
        }
    }
}
