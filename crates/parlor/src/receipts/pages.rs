//! How receipts look, for members; and the sentence by which a guest knows of them.

use super::{
    ReadBy,
    views::{ReaderLine, Readers},
};
use crate::{
    parts,
    web::{
        Cx, Texts,
        ui::{At, avatar, icon},
    },
};
use maud::{Markup, html};

/// How many have read it, in a word or two.
#[must_use]
pub fn said(t: &Texts, read: ReadBy) -> String {
    t.with("read-by", parts![read = read.read, of = read.of])
}

/// That it is written down what a guest opens here.
#[must_use]
pub fn told(t: &Texts, organization: &str) -> Markup {
    html! { p.small.faint { (t.with("receipts-told", parts![organization = organization])) } }
}

/// Who has read it and who has not. `remind` is where those are asked to, if they can be.
#[must_use]
pub fn readers(cx: &Cx, view: &Readers, remind: Option<&str>) -> Markup {
    let t = cx.t;
    let (read, waiting): (Vec<&ReaderLine>, Vec<&ReaderLine>) = view.guests.iter().partition(|line| line.newest);
    html! {
        section.section #readers aria-labelledby="readers-h" {
            header { h2 id="readers-h" { (t["readers"]) } " " span.count { (t.with("readers-of", parts![read = view.read, of = view.of])) } }
            @if !view.recorded { p.small.muted { (t["receipts-off"]) } }
            @if view.guests.is_empty() && view.others.is_empty() { p.muted { (t["readers-none"]) } }
            @if !waiting.is_empty() {
                h3 { (t["readers-not"]) }
                ul.list { @for one in waiting { (line(cx, one)) } }
                @if let Some(remind) = remind.filter(|_| view.reminds) {
                    form #remind method="post" action=(remind) data-inline { button.button."to-guests" { (icon("bell")) " " (t["readers-remind"]) } }
                }
            }
            @if !read.is_empty() { h3 { (t["readers-yes"]) } ul.list { @for one in read { (line(cx, one)) } } }
            @if !view.others.is_empty() {
                details.fold #other-readers {
                    summary { (t.with("readers-others", parts![count = view.others.len()])) }
                    ul.list { @for one in &view.others { (line(cx, one)) } }
                }
            }
        }
    }
}

fn line(cx: &Cx, line: &ReaderLine) -> Markup {
    let t = cx.t;
    html! {
        li.account id={ "reader-" (line.contact) } {
            (avatar(&line.name, true, false))
            div {
                strong { (line.name) } " "
                @if let Some(counterparty) = &line.counterparty { small.faint { (counterparty) } " " }
                small { (how(cx, line)) }
                @if let Some(at) = line.by_program { small { (icon("bot")) " " (t["read-by-program"]) " " (At(&cx.dates, at)) } }
                @if line.fetched { small { (icon("bot")) " " (t["access-fetched"]) } }
                @if let (Some(at), false) = (line.reminded_at, line.newest) { small { (icon("bell")) " " (t["readers-reminded"]) " " (At(&cx.dates, at)) } }
            }
        }
    }
}

/// What they have read of it, and when.
fn how(cx: &Cx, line: &ReaderLine) -> Markup {
    let t = cx.t;
    html! {
        @match (line.version, line.first_at, line.last_at) {
            (Some(version), Some(first), Some(last)) => {
                @if !line.newest { (t.with("read-older", parts![version = version])) " · " }
                (t["read-first"]) " " (At(&cx.dates, first))
                @if line.times > 1 { " · " (t.with("read-times", parts![count = line.times])) ", " (At(&cx.dates, last)) }
                @if line.taken { " · " (t["read-taken"]) }
            }
            _ => (t["read-not-yet"]),
        }
    }
}
