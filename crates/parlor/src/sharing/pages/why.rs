//! The page that explains what a guest sees.

use crate::{
    organizations::frame::{Frame, Place},
    parts,
    sharing::why::Answer,
    stays::{self, Rest},
    web::{Cx, ui::icon},
};
use access::ItemId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// Why a guest sees what they see.
#[derive(Serialize, JsonSchema)]
pub(in crate::sharing) struct WhyView {
    pub frame: Frame,
    pub item: ItemId,
    pub title: String,
    /// The guest.
    pub name: String,
    pub answers: Vec<Answer>,
    /// The groups by which it is open to them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// All that is open to them rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rest: Option<Rest>,
}

pub(in crate::sharing) fn why(cx: &Cx, view: &WhyView) -> Markup {
    let t = cx.t;
    let (seen, hidden_things): (Vec<&Answer>, Vec<&Answer>) = view.answers.iter().partition(|answer| answer.seen);
    let body = html! {
        div.narrow.stack."gap-6" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href={ "/items/" (view.item) } { (view.title) } } li { a href={ "/items/" (view.item) "/share" } { (t["share-title"]) } } } }
            h1 { (t.with("why-title", parts![name = &view.name])) }
            @if let Some(rest) = &view.rest { p.notice { (icon("circle-alert")) " " span { (stays::resting(cx, &view.name, rest)) } } }
            @for group in &view.groups { p { (icon("users")) " " (t.with("why-group", parts![name = &view.name, group = group])) } }
            (answers(cx, &t["why-sees"], &seen, view))
            (answers(cx, &t["why-not"], &hidden_things, view))
        }
    };
    view.frame.draw(cx, Place::Organizers, &t.with("why-title", parts![name = &view.name]), None, &body)
}

fn answers(cx: &Cx, title: &str, list: &[&Answer], view: &WhyView) -> Markup {
    let t = cx.t;
    // Comments and messages are told together, by how many they are; fields by their names.
    let count = |answer: &Answer| if matches!(answer.kind.as_str(), "comments" | "messages") { answer.title.parse().unwrap_or(1) } else { 1_i64 };
    html! {
        @if !list.is_empty() {
            section.section {
                h2 { (title) }
                ul.list { @for answer in list { li."line-item" { span {
                    strong { (t.with("why-thing", parts![kind = answer.kind.as_str(), title = answer.title.as_str(), count = count(answer)]))
                        @if let Some(place) = &answer.place { " " (t.with("why-below", parts![place = place.as_str()])) }
                    } " "
                    @for because in &answer.because { small { (t.with(&format!("why-{because}"), parts![name = &view.name, count = count(answer)])) } " " }
                } } } }
            }
        }
    }
}
