//! The page on which administrators say how their organization shows itself.

use super::{
    pictures::WHICH,
    views::{Page, PictureView},
};
use crate::{
    organizations::frame::Place,
    parts,
    web::{
        Cx, Part, Texts, Typed,
        ui::{self, At, Line, icon},
    },
};
use maud::{Markup, html};

pub(super) fn brand(cx: &Cx, view: &Page, typed: &Typed) -> Markup {
    let t = cx.t;
    let house = format!("/o/{}/administration", view.frame.organization.slug);
    let base = format!("{house}/brand");
    let body = html! {
        div.stack."gap-6" data-brand={ (base) "/try" } {
            div.stack."gap-2" {
                nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(house) { (t["administration-title"]) } } } }
                h1 { (t["brand"]) }
                p.muted { (t["brand-about"]) }
                @if let (Some(name), Some(at)) = (&view.changed_by, view.changed_at) { p.small.faint { (t.with("brand-changed-by", parts![name = name])) " " (At(&cx.dates, at)) } }
            }
            (ui::problems(t, typed))
            (words(cx, view, typed, &base))
            (pictures(t, view, typed, &base))
            (preview(t, view))
            section.section #brand-sender {
                header { h2 { (t["sender"]) } }
                div.card.pad.stack."gap-3" { p { (t["sender-about"]) } p { a.button href={ (house) "/sender" } { (icon("mail")) " " (t["sender"]) } } }
            }
        }
    };
    view.frame.draw(cx, Place::Administration, &t["brand"], None, &body)
}

fn words(cx: &Cx, view: &Page, typed: &Typed, base: &str) -> Markup {
    let t = cx.t;
    html! {
        section.section #brand-words {
            header { h2 { (t["brand-words"]) } }
            form.card.pad.stack."gap-4".form #brand-form method="post" action=(base) {
                input type="hidden" name="edition" value=(view.edition);
                @if view.overtaken { (overtaken(t, view, base)) }
                (Line::new("name", &t["brand-name"], &view.words.name).help(&t.with("brand-name-help", parts![name = &view.organization])).draw(t, typed))
                (colour(t, typed, "accent", ["brand-accent", "brand-accent-help"], &view.words.accent))
                (colour(t, typed, "accent_dark", ["brand-accent-dark", "brand-accent-dark-help"], &view.words.accent_dark))
                (Line::new("support", &t["brand-support"], &view.words.support).help(&t["brand-support-help"]).draw(t, typed))
                (Line::new("imprint", &t["brand-imprint"], &view.words.imprint).kind("url").help(&t["brand-imprint-help"]).draw(t, typed))
                (Line::new("privacy", &t["brand-privacy"], &view.words.privacy).kind("url").help(&t["brand-privacy-help"]).draw(t, typed))
                (Line::new("foot", &t["brand-foot"], &view.words.foot).help(&t["brand-foot-help"]).draw(t, typed))
                div { button.button.primary { (t[if view.overtaken { "overtaken-mine" } else { "save" }]) } }
            }
        }
    }
}

/// A colour to type or to pick, and in place of one that cannot be read the nearest that can.
fn colour(t: &Texts, typed: &Typed, name: &str, [label, help]: [&str; 2], now: &str) -> Markup {
    let problem = typed.problem(name);
    let offered = problem.and_then(|problem| {
        problem.say.parts.iter().find_map(|(part, value)| match value {
            Part::Text(text) if *part == "instead" => Some(text.clone().into_owned()),
            _ => None,
        })
    });
    html! {
        div.field.colour {
            label for=(name) { (t[label]) }
            div.row."gap-2" {
                input.input id=(name) name=(name) value=(typed.or(name, now)) placeholder="#1f5c4a" autocomplete="off" spellcheck="false"
                    aria-invalid=[problem.map(|_| "true")] aria-describedby={ (name) "-tried " (name) "-help" };
                input.swatch.script-only type="color" data-picks=(name) aria-label=(t[label]) value="#1f5c4a";
            }
            // What a script says while somebody chooses stands where the server says it.
            div id={ (name) "-tried" } data-tried=(name) aria-live="polite" {
                (ui::problem(t, typed, name))
                @if let Some(colour) = &offered {
                    button.button name={ (name) "_instead" } value=(colour) { (t.with("brand-use", parts![colour = colour])) }
                }
            }
            template data-refused=(name) { p.error { (icon("circle-alert")) " " span {} } button.button type="button" { (t.with("brand-use", parts![colour = "#"])) } }
            small id={ (name) "-help" } { (t[help]) }
        }
    }
}

/// What somebody else saved meanwhile; below it stands what was typed.
fn overtaken(t: &Texts, view: &Page, base: &str) -> Markup {
    let lines = [
        ("brand-name", &view.words.name),
        ("brand-accent", &view.words.accent),
        ("brand-accent-dark", &view.words.accent_dark),
        ("brand-support", &view.words.support),
        ("brand-imprint", &view.words.imprint),
        ("brand-privacy", &view.words.privacy),
        ("brand-foot", &view.words.foot),
    ];
    html! {
        div.notice role="alert" {
            (icon("circle-alert"))
            div.stack."gap-2" {
                p { (t["overtaken"]) }
                dl.facts { @for (key, value) in lines { @if !value.is_empty() { div { dt { (t[key]) } dd { (value) } } } } }
                p { a.button href=(base) { (t["overtaken-theirs"]) } }
            }
        }
    }
}

fn pictures(t: &Texts, view: &Page, typed: &Typed, base: &str) -> Markup {
    html! {
        section.section #brand-pictures {
            header { h2 { (t["brand-pictures"]) } }
            div.card.pad.stack."gap-5" {
                p.muted { (t["brand-pictures-about"]) }
                @for which in WHICH { (picture(t, which, view.picture(which), typed, base)) }
            }
        }
    }
}

fn picture(t: &Texts, which: &'static str, now: Option<&PictureView>, typed: &Typed, base: &str) -> Markup {
    let (label, help) = keys(which);
    html! {
        div.stack."gap-3".brand-picture id={ "brand-" (which) } {
            @if let Some(now) = now {
                div.brand-ground.dark[which == "dark"] { img src=(now.shown.address) width=(now.shown.width) height=(now.shown.height) alt=(t[label]); }
                p.small.faint { (ui::size(t, now.bytes)) @if !now.own { " · " (t["brand-icon-made"]) } }
            }
            form.form.stack."gap-3" method="post" enctype="multipart/form-data" action={ (base) "/picture" } {
                input type="hidden" name="which" value=(which);
                div.field {
                    label for=(which) { (t[label]) }
                    input.input id=(which) type="file" name="file" accept="image/png,image/jpeg,image/webp" required
                        aria-invalid=[typed.problem(which).map(|_| "true")] aria-describedby={ (which) "-help" };
                    (ui::problem(t, typed, which))
                    small id={ (which) "-help" } { (t[help]) }
                }
                div { button.button { (t["brand-picture-keep"]) } }
            }
            @if now.is_some_and(|now| now.own) {
                form method="post" action={ (base) "/picture/remove" } {
                    input type="hidden" name="which" value=(which);
                    button.button.quiet { (t["brand-picture-remove"]) }
                }
            }
        }
    }
}

fn keys(which: &str) -> (&'static str, &'static str) {
    match which {
        "dark" => ("brand-logo-dark", "brand-logo-dark-help"),
        "icon" => ("brand-icon", "brand-icon-help"),
        _ => ("brand-logo", "brand-logo-help"),
    }
}

/// How it looks on light and dark ground: as it is kept, and by script as it is typed.
fn preview(t: &Texts, view: &Page) -> Markup {
    html! {
        section.section #brand-preview {
            header { h2 { (t["brand-preview"]) } }
            div.brand-preview {
                @for (theme, key) in [("light", "brand-on-light"), ("dark", "brand-on-dark")] {
                    div.card.pad.stack."gap-4" data-theme-shown=(theme) {
                        p.small.faint { (t[key]) }
                        p.logo { (mark(view, theme)) }
                        p { (t["brand-preview-words"]) " " a href="#brand-preview" { (t["brand-preview-link"]) } }
                        div.row."gap-2" { span.button.primary { (t["link-open"]) } " " span.badge { (t["guest"]) } }
                    }
                }
                div.card.brand-mail data-theme-shown="light" {
                    p.pad.small.faint { (t["brand-preview-mail"]) }
                    div.bar {}
                    div.pad.stack."gap-3" { p.logo { (mark(view, "light")) } p { span.button.primary { (t["link-open"]) } } p.small.faint data-shows="foot" data-else=(t["mail-foot"]) { @if view.words.foot.is_empty() { (t["mail-foot"]) } @else { (view.words.foot) } } }
                }
            }
        }
    }
}

fn mark(view: &Page, theme: &str) -> Markup {
    let own = view.picture(theme);
    let logo = own.or_else(|| view.picture("light"));
    html! {
        @match logo {
            Some(logo) => img.plate[own.is_none()] src=(logo.shown.address) width=(logo.shown.width) height=(logo.shown.height) alt=(view.shown_name());,
            None => { (view.frame.organization.letter()) " " span data-shows="name" data-else=(view.organization) { (view.shown_name()) } },
        }
    }
}
