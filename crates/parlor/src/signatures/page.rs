//! How a route looks: on the page of a document, and where somebody signs.

use super::{
    Kind, Outcome, Standing, State,
    view::{FileToSign, SignerLine, SigningView},
};
use crate::{
    files,
    items::Item,
    parts,
    web::{
        Cx, Texts, Typed, markdown, pad,
        ui::{At, avatar, empty, icon, problem, problems},
    },
};
use access::{Rights, Verb};
use maud::{Markup, html};

impl Standing {
    /// How far it is, in a word and with a picture.
    fn badge(&self, t: &Texts) -> Markup {
        let signatures: Vec<&SignerLine> = self.signers.iter().filter(|signer| signer.state != State::Passed).collect();
        let signed = signatures.iter().filter(|signer| signer.state == State::Signed).count();
        let (picture, words) = match self.outcome {
            _ if self.template => ("pencil", t["signing-of-template"].to_owned()),
            _ if self.sent_at.is_none() => ("pencil", t["signing-draft"].to_owned()),
            None => ("clock", t.with("signing-so-far", parts![signed = signed, all = signatures.len()])),
            Some(Outcome::Completed) if self.sealed_at.is_some() => ("circle-check", t["signing-sealed"].to_owned()),
            Some(Outcome::Completed) => ("circle-check", t["signing-completed"].to_owned()),
            Some(Outcome::Declined) => ("x", t["signing-declined"].to_owned()),
            Some(Outcome::Withdrawn) => ("x", t["signing-withdrawn"].to_owned()),
            Some(Outcome::Expired) => ("x", t["signing-expired"].to_owned()),
            Some(Outcome::Invalidated) => ("x", t["signing-invalidated"].to_owned()),
        };
        html! { span.badge { (icon(picture)) " " (words) } }
    }
}

/// The route on the page of a document, for members.
#[must_use]
pub fn section(cx: &Cx, item: &Item, rights: &Rights, standing: Option<&Standing>) -> Markup {
    let (t, url) = (cx.t, format!("{}/signing", item.url()));
    let over = standing.is_none_or(|standing| standing.outcome.is_some());
    html! {
        section.section aria-labelledby="signing" {
            header {
                h2 #signing { (t["signing"]) }
                @if over && rights.may(Verb::Edit) { " " a.button.quiet href={ (url) "/new" } { (icon("signature")) " " (t["signing-new"]) } }
            }
            @match standing {
                None => div.card { (empty("signature", &t["signing-empty"], None)) },
                Some(standing) => {
                    p { (standing.badge(t)) }
                    (signers(cx, &item.url(), standing))
                    div.row { a.button href={ (url) "/" (standing.id) } { (t[if standing.asked.is_some() { "signing-your-turn" } else { "signing-open" }]) } }
                }
            }
        }
    }
}

/// For a guest: that they are asked, and the way there; or what came of it.
#[must_use]
pub fn banner(cx: &Cx, base: &str, standing: Option<&Standing>) -> Markup {
    let t = cx.t;
    html! {
        @if let Some(standing) = standing {
            section.section #signing aria-labelledby="signing-h" {
                header { h2 id="signing-h" { (t["event-signature"]) } " " (standing.badge(t)) }
                @if standing.asked.is_some() {
                    p { @match &standing.due {
                        Some(due) => (t.with("signing-asks-you-until", parts![name = &standing.starter, day = cx.dates.day(due)])),
                        None => (t.with("signing-asks-you", parts![name = &standing.starter])),
                    } }
                    div { a.button.primary.large href={ (base) "/signing/" (standing.id) } { (icon("signature")) " " (t["signing-read-and-sign"]) } }
                } @else if standing.takes_part {
                    div { a.button href={ (base) "/signing/" (standing.id) } { (t["signing-open"]) } }
                }
            }
        }
    }
}

/// Who is in it, step by step.
pub(super) fn signers(cx: &Cx, base: &str, standing: &Standing) -> Markup {
    let t = cx.t;
    html! {
        @if !standing.signers.is_empty() {
            ul.list.signers { @for signer in &standing.signers { li.account id={ "signer-" (signer.id) } {
                (avatar(&signer.name, signer.guest, true))
                div {
                    strong { @if signer.everyone { (t["share-everyone"]) } @else if signer.recipient { (t["signing-recipient"]) } @else { (signer.name) } @if signer.me && !signer.everyone { " (" (t["signing-you"]) ")" } } " "
                    small {
                        @if let Some(company) = &signer.company { (company) " · " }
                        @if standing.may_edit { (t.with("signing-step-number", parts![number = signer.step])) " · " (t[if signer.kind == Kind::Approval { "signing-approves" } else { "signing-signs" }]) @if signer.one_enough { " · " (t["signing-one-enough"]) } " · " }
                        (t[state_key(signer)])
                        @if signer.state != State::Waiting { @if let Some(at) = signer.at { " " (At(&cx.dates, at)) } }
                    }
                    @if !signer.note.is_empty() { p.small { (signer.note) } }
                    @if signer.everyone && signer.state == State::Asked && standing.may_edit { (public_link(t, base)) }
                }
            } } }
        }
    }
}

/// The address by which everyone comes, to be put where they find it.
fn public_link(t: &Texts, base: &str) -> Markup {
    html! {
        form #copy-public method="post" action={ (base) "/link/everyone" } data-copy {
            input.input data-copy-field readonly hidden aria-label=(t["link-address"]);
            button.button { (icon("copy")) " " (t["share-everyone-copy"]) }
        }
    }
}

fn state_key(signer: &SignerLine) -> &'static str {
    match (signer.state, signer.kind) {
        (State::Waiting, _) => "signing-state-waiting",
        (State::Asked, _) => "signing-state-asked",
        (State::Signed, Kind::Approval) => "signing-state-approved",
        (State::Signed, _) => "signing-state-signed",
        (State::Declined, _) => "signing-state-declined",
        (State::Passed, _) => "signing-state-passed",
        (State::LeftOut, _) => "signing-state-left-out",
    }
}

/// The page of a route. `base` is the address of the document.
pub(super) fn body(cx: &Cx, base: &str, view: &SigningView, typed: &Typed) -> Markup {
    let (t, it) = (cx.t, &view.standing);
    let url = format!("{base}/signing/{}", it.id);
    html! {
        p { (it.badge(t)) " " span.muted { (t.with("signing-from", parts![name = &it.starter])) @if let Some(due) = &it.due { " · " (t.with("signing-until", parts![day = cx.dates.day(due)])) } } }
        @if !it.message.trim().is_empty() { div.prose { (markdown(&it.message)) } }
        (sealing(cx, &url, view))
        @if let Some(why) = &view.held_up { p.notice role="status" { (icon("circle-alert")) " " (why) } }
        @for file in &view.files { (read(cx, base, file)) }
        (problems(t, typed))
        @match it.asked {
            // Above the page stands how.
            Some(_) if view.prove_first => p.muted { (t["prove-to-sign"]) },
            Some(_) if view.confirm_first => (confirm_first(t, &url)),
            Some(Kind::Approval) => (approving(t, &url)),
            Some(_) => (signing(t, &url, view, typed)),
            None => {}
        }
        @if it.asked.is_some() && !view.prove_first { (otherwise(t, &url, it, typed)) }
        section.section aria-labelledby="signers-h" { h2 id="signers-h" { (t["signing-who"]) } (signers(cx, base, it)) }
        @if it.may_edit { (team(t, &url, it)) }
    }
}

/// How the sealing of what is complete stands, and what the team can do about it.
fn sealing(cx: &Cx, url: &str, view: &SigningView) -> Markup {
    let (t, may) = (cx.t, view.standing.may_edit);
    html! {
        @if view.sealing {
            div.notice role="status" { (icon("clock")) div { p { (t["signing-sealing"]) } @if may { (stop_sealing(t, url)) } } }
        }
        @if let Some(fault) = &view.seal_fault {
            div.notice role="alert" {
                (icon("circle-alert"))
                div {
                    p { (t["signing-seal-waits"]) " " small { (fault) } }
                    @if may { div.row { (seal_now(t, url, "signing-seal-again")) " " (stop_sealing(t, url)) } }
                }
            }
        }
        @if let Some(stopped) = &view.seal_stopped {
            div.notice role="status" {
                (icon("circle-alert"))
                div {
                    p { (t.with("signing-seal-stopped", parts![name = &stopped.by])) " " small { (At(&cx.dates, stopped.at)) } }
                    @if may { (seal_now(t, url, "signing-seal-begin")) }
                }
            }
        }
    }
}

fn seal_now(t: &Texts, url: &str, words: &str) -> Markup {
    html! { form #seal-form method="post" action={ (url) "/seal" } { button.button { (t[words]) } } }
}

fn stop_sealing(t: &Texts, url: &str) -> Markup {
    html! { form #seal-stop-form method="post" action={ (url) "/seal/stop" } { button.button.quiet { (t["signing-seal-stop"]) } } }
}

/// A file to be read: its pages, with where the signature comes, and the way to the viewer.
fn read(cx: &Cx, base: &str, file: &FileToSign) -> Markup {
    let t = cx.t;
    let here = format!("{base}/files/{}", file.id);
    html! {
        section.section.signing-file aria-label=(file.name) {
            header { h2 { (file.name) } " " a.button.quiet href={ (here) "/view" } { (icon("file-text")) " " (t["signing-read"]) } }
            @if !file.sheets.is_empty() { ol.signing-pages tabindex="0" aria-label=(t.with("viewer-document", parts![name = &file.name])) {
                @for (number, size) in (1_u32..).zip(&file.sheets) { li { (sheet(cx, &here, file, number, *size)) } }
            } }
        }
    }
}

fn sheet(cx: &Cx, here: &str, file: &FileToSign, number: u32, size: (f32, f32)) -> Markup {
    // On what is sealed the signatures themselves stand there.
    let spots: Vec<_> = file.spots.iter().filter(|spot| spot.page == number && file.sealed_version.is_none()).collect();
    html! {
        (files::page_picture(cx, here, file.sealed_version.unwrap_or(file.version), number, size))
        @if !spots.is_empty() {
            svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" {
                @for spot in spots { rect x=(spot.left) y=(spot.top) width=(spot.width) height=(spot.height) {} }
            }
        }
    }
}

fn confirm_first(t: &Texts, url: &str) -> Markup {
    html! {
        form.card.pad.stack."gap-3" #confirm-first method="post" action={ (url) "/confirm/send" } {
            p { (t["signing-confirm-why"]) }
            div { button.button.primary.large { (t["signing-confirm-send"]) } }
        }
    }
}

fn approving(t: &Texts, url: &str) -> Markup {
    html! {
        form #approve method="post" action={ (url) "/sign" } enctype="multipart/form-data" { button.button.primary.large { (icon("circle-check")) " " (t["signing-approve"]) } }
    }
}

fn signing(t: &Texts, url: &str, view: &SigningView, typed: &Typed) -> Markup {
    let way = typed.or("way", "type").to_owned();
    let choice = |word: &'static str, key: &str, script: bool| {
        html! {
            label.needs-script[script] { input type="radio" name="way" value=(word) checked[way == word]; " " (t[key]) }
        }
    };
    let names: Vec<&str> = view.files.iter().map(|file| file.name.as_str()).collect();
    let fault = typed.problem("way").map(|found| t.say(&found.say));
    html! {
        form.card.pad.signing #signing-form data-signing method="post" enctype="multipart/form-data" action={ (url) "/sign" } {
            fieldset.ways {
                legend { (t["sign-yours"]) }
                div.segmented.grow { (choice("draw", "sign-draw", true)) (choice("type", "sign-type", false)) (choice("picture", "sign-picture", false)) }
                (pad(t))
                div data-way="type" {
                    div.field { label for="typed" { (t["sign-name"]) } input.input #typed name="typed" maxlength="80" value=(typed.or("typed", &view.me)) autocomplete="name"; }
                    div.sign-paper #typed-paper data-keep { p.typed-signature data-typed aria-hidden="true" {} }
                }
                div data-way="picture" {
                    div.field { label for="picture" { (t["sign-picture-of"]) } input.input #picture type="file" name="picture" accept="image/png,image/jpeg,image/webp"; small { (t["sign-picture-help"]) } }
                    div.sign-paper #picture-paper data-keep { img data-picture alt=""; }
                }
                p.error data-fault role="alert" hidden[fault.is_none()] data-draw=(t["sign-fault-draw"]) data-type=(t["sign-fault-type"])
                    data-picture=(t["sign-fault-picture"]) data-unreadable=(t["sign-fault-unreadable"]) { (icon("circle-alert")) span { (fault.unwrap_or_default()) } }
            }
            label.check { input type="checkbox" name="agree" value="on" required checked[typed.get("agree").is_some()]; span { (t.with("sign-agree", parts![files = names.join(", ")])) } }
            (problem(t, typed, "agree"))
            button.button.primary.large.wide { (t["sign-it"]) }
        }
    }
}

/// What else can be answered.
fn otherwise(t: &Texts, url: &str, it: &Standing, typed: &Typed) -> Markup {
    html! {
        div.row."gap-3" {
            details.fold #changes open[typed.problem("what").is_some()] {
                summary.button { (t["signing-ask-changes"]) }
                form.form method="post" action={ (url) "/changes" } {
                    div.field { label for="what" { (t["signing-changes-what"]) } textarea.input #what name="what" rows="3" required { (typed.or("what", "")) } (problem(t, typed, "what")) }
                    div.actions { button.button.primary { (t["signing-send"]) } }
                }
            }
            @if it.pass_on {
                details.fold #pass open[typed.problem("email").is_some()] {
                    summary.button { (t["signing-pass"]) }
                    form.form method="post" action={ (url) "/pass" } {
                        p.small.muted { (t["signing-pass-help"]) }
                        div.field { label for="pass-name" { (t["signing-pass-name"]) } input.input id="pass-name" name="name" value=(typed.or("name", "")); }
                        div.field { label for="pass-email" { (t["signing-pass-email"]) } input.input id="pass-email" type="email" name="email" required value=(typed.or("email", "")); (problem(t, typed, "email")) }
                        div.actions { button.button.primary { (t["signing-pass-it"]) } }
                    }
                }
            }
            details.fold #decline open[typed.problem("why").is_some()] {
                summary.button.danger { (t["signing-decline"]) }
                form.form method="post" action={ (url) "/decline" } {
                    div.field { label for="why" { (t["signing-decline-why"]) } textarea.input #why name="why" rows="3" required { (typed.or("why", "")) } (problem(t, typed, "why")) }
                    div.actions { button.button.danger { (t["signing-decline-it"]) } }
                }
            }
        }
    }
}

/// What the team does with a route.
fn team(t: &Texts, url: &str, it: &Standing) -> Markup {
    html! {
        @if it.outcome.is_none() {
            section.section.stack."gap-3" aria-labelledby="route-h" {
                h2 id="route-h" { (t["signing-route"]) }
                div.row {
                    @if it.sent_at.is_none() {
                        @if !it.template { form #send-form method="post" action={ (url) "/send" } { button.button."to-guests" { (icon("signature")) " " (t["signing-send-it"]) } } }
                        " " a.button href={ (url) "/edit" } { (icon("pencil")) " " (t["signing-edit"]) }
                        " " a.button href={ (url) "/places" } { (icon("signature")) " " (t["signing-places"]) }
                    }
                    " " form #withdraw-form method="post" action={ (url) "/withdraw" } { button.button.danger { (t[if it.sent_at.is_none() { "signing-discard" } else { "signing-withdraw" }]) } }
                }
                @if it.sent_at.is_none() { p.small.muted { (t[if it.template { "signing-template-help" } else { "signing-draft-help" }]) } }
            }
        }
    }
}
