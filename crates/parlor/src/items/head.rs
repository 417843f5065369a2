//! What the head of every item's page has: what can be done with it as a whole,
//! and the notice of one that lies in the bin.

use super::{Item, bin};
use crate::{
    parts, requests,
    sharing::{self, Widening},
    web::{
        Cx, Texts,
        ui::{hidden, icon},
    },
};
use access::{ItemKind, Rights, Verb};
use maud::{Markup, html};

/// The menu of what is done seldom.
#[must_use]
pub fn more(t: &Texts, item: &Item, rights: &Rights) -> Markup {
    let url = item.url();
    html! {
        details.more #more-item {
            summary.button.icon-only { (icon("ellipsis")) (hidden(&t["more-actions"])) }
            div.menu {
                @if rights.may(Verb::Edit) { a href={ (url) "/edit" } { (icon("pencil")) " " (t["edit"]) } }
                @if rights.may(Verb::Edit) && item.kind() == ItemKind::Project { a href={ (url) "/forms" } { (icon("inbox")) " " (t["forms"]) } }
                @if rights.may(Verb::Edit) && item.extranet && requests::lists::asked_on(item.kind()) {
                    a href={ (url) "/request-lists/new" } { (icon("clipboard-check")) " " (t["list-new"]) }
                }
                @if rights.may(Verb::ReadHistory) { a href={ (url) "/history" } { (icon("history")) " " (t["history"]) } }
                @if rights.may(Verb::SeeAccess) { a href={ (url) "/share" } { (icon("key-round")) " " (t["who-has-access"]) } }
                a href={ (url) "/code" } { (icon("qr-code")) " " (t["code"]) }
                @if rights.may(Verb::SeeAccess) {
                    a href={ (url) "/evidence.zip" } download data-plain data-export { (icon("archive")) " " (t["evidence-get"]) }
                }
                @if rights.may(Verb::Bin) {
                    form #bin-item method="post" action={ (url) "/bin" } { button.danger { (icon("trash-2")) " " (t["to-bin"]) } }
                }
                @if rights.may(Verb::Restore) {
                    form #restore-item method="post" action={ (url) "/bin/undo" } { button { (icon("rotate-ccw")) " " (t["restore"]) } }
                }
            }
        }
    }
}

/// Says of an item in the bin since when it lies there, and until when, and what guests see again once it is taken out.
#[must_use]
pub fn binned(cx: &Cx, item: &Item, rights: &Rights, out: Option<&Widening>) -> Markup {
    let Some(at) = item.binned_at else { return html! {} };
    let until = cx.dates.on(at.plus_days(bin::UNDO_DAYS));
    html! {
        div.notice role="status" {
            (icon("trash-2"))
            div.stack."gap-2" {
                p { (cx.t.with("record-binned", parts![day = cx.dates.on(at), until = until])) }
                @if rights.may(Verb::Restore) {
                    @if let Some(widening) = out { (sharing::draw_widens(cx, widening)) }
                    form #restore-here method="post" action={ (item.url()) "/bin/undo" } { button.button { (icon("rotate-ccw")) " " (cx.t["restore"]) } }
                }
            }
        }
    }
}
