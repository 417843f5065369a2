//! The page Administration.

use super::{
    administration::{Administration, OUTSIDERS, ROLES},
    founding::HUES,
    frame::Place,
};
use crate::{
    parts, sharing,
    web::{
        Cx, Language, Texts, Typed, cursor,
        ui::{self, At, Line, icon},
    },
};
use access::Plan;
use maud::{Markup, html};

pub(super) fn administration(cx: &Cx, view: &Administration, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/administration", view.frame.organization.slug);
    let body = html! {
        div.stack."gap-6" {
            h1 { (t["administration-title"]) }
            (ways(t, &view.frame.organization.slug))
            (ui::problems(t, typed))
            (used(cx, view))
            (settings(cx, view, typed, &base))
            (browsers(cx, view, &base))
        }
    };
    view.frame.draw(cx, Place::Administration, &t["administration-title"], None, &body)
}

fn used(cx: &Cx, view: &Administration) -> Markup {
    let t = cx.t;
    let full = view.guests_allowed.is_some_and(|most| view.guests_used >= most);
    html! {
        dl.stats {
            div.stat.full[full] {
                dt { a href={ "/o/" (view.frame.organization.slug) "/administration/guests" } { (t["administration-guests"]) } }
                dd {
                    strong { (view.guests_used) } " "
                    @if let Some(most) = view.guests_allowed {
                        (t.with("administration-guests-of", parts![count = most]))
                        meter min="0" max=(most) low=(most * 8 / 10) high=(most * 9 / 10) optimum="0" value=(view.guests_used) {}
                    } @else { (t["administration-guests-any"]) }
                }
            }
            div.stat {
                dt { (t["administration-plan"]) }
                dd { strong { (t[plan_key(Plan::from_word(&view.plan).unwrap_or(Plan::Free))]) } }
            }
        }
    }
}

fn settings(cx: &Cx, view: &Administration, typed: &Typed, base: &str) -> Markup {
    let (t, now) = (cx.t, &view.settings);
    let hues: Vec<(String, String)> = HUES.iter().map(|hue| ((*hue).to_owned(), t[hue_key(hue)].to_owned())).collect();
    let days = now.trust_days.to_string();
    let guest_days = now.guest_days.map(|days| days.to_string()).unwrap_or_default();
    let outsiders = OUTSIDERS.map(|word| (word.to_owned(), t[outsiders_key(word)].to_owned()));
    let roles = ROLES.map(|word| (word.to_owned(), t[role_key(word)].to_owned()));
    html! {
        section.section #settings {
            header { h2 { (t["settings-title"]) } }
            form.card.pad.stack."gap-4".form #settings-form method="post" action=(base) {
                input type="hidden" name="edition" value=(now.edition);
                @if view.overtaken { (overtaken(cx, view)) }
                (Line::new("name", &t["settings-name"], &now.name).required().draw(t, typed))
                (ui::select(t, typed, "hue", &t["settings-hue"], &now.hue, &hues))
                (ui::zone(t, typed, &t["settings-zone"], &t["settings-zone-help"], &now.zone))
                (ui::language(cx, typed, &t["account-language"], Some(&t["settings-language-help"]), &now.language))
                (Line::new("trust_days", &t["settings-days"], &days).kind("number").required().help(&t["settings-days-help"]).draw(t, typed))
                (Line::new("guest_days", &t["settings-guest-days"], &guest_days).kind("number").help(&t["settings-guest-days-help"]).draw(t, typed))
                (ui::tick(typed, "code_required", &t["settings-code"], now.code_required, Some(&t["settings-code-help"])))
                (ui::tick(typed, "external_communications", &t["settings-external"], now.external_communications, Some(&t["settings-external-help"])))
                (ui::tick(typed, "project_sharing", &t["settings-projects"], now.project_sharing, Some(&t["settings-projects-help"])))
                @if let Some(again) = &view.projects_again { (sharing::draw_all_again(cx, again)) }
                (ui::tick(typed, "receipts", &t["settings-receipts"], now.receipts, Some(&t["settings-receipts-help"])))
                (ui::select(t, typed, "board_outsiders", &t["settings-outsiders"], &now.board_outsiders, &outsiders))
                @if view.open_boards > 0 { p.small.muted { (t.with("settings-outsiders-open", parts![count = view.open_boards])) } }
                (ui::select(t, typed, "board_role", &t["settings-board-role"], &now.board_role, &roles))
                (ui::tick(typed, "second_step_required", &t["settings-second"], now.second_step_required, Some(&t["settings-second-help"])))
                div { button.button.primary { (t[if view.overtaken { "overtaken-mine" } else { "save" }]) } }
            }
        }
    }
}

/// What somebody else saved meanwhile; below it stands what was typed.
fn overtaken(cx: &Cx, view: &Administration) -> Markup {
    let (t, now) = (cx.t, &view.settings);
    let switch = |on: bool| if on { &t["yes"] } else { &t["no"] };
    html! {
        div.notice role="alert" {
            (icon("circle-alert"))
            div.stack."gap-2" {
                p { (t["overtaken"]) }
                dl.facts {
                    div { dt { (t["settings-name"]) } dd { (now.name) } }
                    div { dt { (t["settings-hue"]) } dd { (t[hue_key(&now.hue)]) } }
                    div { dt { (t["settings-zone"]) } dd { (now.zone) } }
                    div { dt { (t["account-language"]) } dd { (Language::from_tag(&now.language).unwrap_or(Language::English).name()) } }
                    div { dt { (t["settings-days"]) } dd { (now.trust_days) } }
                    div { dt { (t["settings-code"]) } dd { (switch(now.code_required)) } }
                    div { dt { (t["settings-external"]) } dd { (switch(now.external_communications)) } }
                    div { dt { (t["settings-projects"]) } dd { (switch(now.project_sharing)) } }
                    div { dt { (t["settings-receipts"]) } dd { (switch(now.receipts)) } }
                    div { dt { (t["settings-guest-days"]) } dd { @if let Some(days) = now.guest_days { (days) } @else { (t["share-no-end"]) } } }
                    div { dt { (t["settings-outsiders"]) } dd { (t[outsiders_key(&now.board_outsiders)]) } }
                    div { dt { (t["settings-board-role"]) } dd { (t[role_key(&now.board_role)]) } }
                    div { dt { (t["settings-second"]) } dd { (switch(now.second_step_required)) } }
                }
                p { a.button href={ "/o/" (view.frame.organization.slug) "/administration" } { (t["overtaken-theirs"]) } }
            }
        }
    }
}

fn outsiders_key(word: &str) -> &'static str {
    match word {
        "never" => "settings-outsiders-never",
        "password" => "settings-outsiders-password",
        _ => "settings-outsiders-invited",
    }
}

fn role_key(word: &str) -> &'static str {
    match word {
        "editor" => "board-role-editor",
        "reader" => "board-role-reader",
        _ => "board-role-reviewer",
    }
}

fn hue_key(hue: &str) -> &'static str {
    match hue {
        "sand" => "hue-sand",
        "sky" => "hue-sky",
        "ochre" => "hue-ochre",
        "plum" => "hue-plum",
        "moss" => "hue-moss",
        _ => "hue-green",
    }
}

fn browsers(cx: &Cx, view: &Administration, base: &str) -> Markup {
    let t = cx.t;
    html! {
        section.section #guest-browsers {
            header { h2 { (t["guest-browsers-title"]) } }
            @if view.browsers.is_empty() { div.card { (ui::empty("monitor", &t["guest-browsers-empty"], None)) } }
            @else {
                ul.list.card {
                    @for browser in &view.browsers {
                        li.account id={ "trust-" (browser.session) } {
                            (icon("monitor"))
                            div {
                                strong { (browser.contact_name) }
                                small {
                                    @if browser.browser.is_empty() { (t["browser-unknown"]) } @else { (browser.browser) }
                                    " · " (browser.network) " · " (t["since"]) " " (At(&cx.dates, browser.since))
                                }
                            }
                            form method="post" action={ (base) "/browsers/end" } {
                                input type="hidden" name="session" value=(browser.session);
                                button.button.quiet { (t["browser-trust-end"]) }
                            }
                        }
                    }
                }
            }
            (cursor::pages(cx, view.next.as_deref()))
        }
    }
}

/// The text of a plan's name.
pub(crate) fn plan_key(plan: Plan) -> &'static str {
    match plan {
        Plan::Free => "plan-free",
        Plan::Business => "plan-business",
        Plan::Enterprise => "plan-enterprise",
    }
}

/// Where administration goes on: below the organization's address, with a picture and the key of a name.
const WAYS: [(&str, &str, &str); 12] = [
    ("/administration/brand", "image", "brand"),
    ("/administration/reviews", "shield", "reviews"),
    ("/presets", "door-open", "presets"),
    ("/administration/sharing-rules", "list-checks", "rules"),
    ("/administration/privacy", "lock", "privacy"),
    ("/administration/services", "bot", "services-title"),
    ("/administration/domain", "globe", "domain"),
    ("/administration/webhooks", "webhook", "webhooks"),
    ("/administration/seals", "signature", "seals"),
    ("/administration/moving", "truck", "moving"),
    ("/administration/export", "archive", "archives"),
    ("/administration/log", "history", "audit-title"),
];

fn ways(t: &Texts, slug: &str) -> Markup {
    html! {
        nav.row."gap-2" aria-label=(t["administration-ways"]) {
            @for (below, picture, key) in WAYS { a.button href={ "/o/" (slug) (below) } { (icon(picture)) " " (t[key]) } }
        }
    }
}
