//! The page of a search. The palette is the same page, asked for while typing.

use super::{
    find::{self, Hit, House},
    places::{Seeker, Spot},
};
use crate::{
    doors::Allowed,
    items::MemberSight,
    organizations::{
        Enter, Organization,
        frame::{Frame, Place},
    },
    parts,
    web::{
        Answer, Asked, Cx, Error, Routes,
        ui::{At, empty, icon},
    },
};
use access::HouseVerb;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What was found.
#[derive(Serialize, JsonSchema)]
pub struct Hits {
    pub frame: Frame,
    pub q: String,
    /// Where one can go by that name.
    pub places: Vec<Spot>,
    pub hits: Vec<Hit>,
    /// There are more than are shown.
    pub more: bool,
}

#[derive(Deserialize, JsonSchema)]
struct Question {
    #[serde(default)]
    q: String,
}

async fn page(here: Allowed<Enter, Organization>, cx: Cx, Asked(question): Asked<Question>) -> Result<Answer, Error> {
    let frame = Frame::new(&*here, here.by(), *here.rights());
    let (member, rights) = (here.by().member().ok_or(Error::NotFound)?, *here.rights());
    let (sight, organization, slug) = (MemberSight::new(here.id, member, rights), here.id, here.slug.clone());
    let q: String = question.q.trim().chars().take(200).collect();
    let (text, asker, t) = (q.clone(), cx.asker.clone(), cx.t);
    let (places, hits, more) = cx
        .read(move |tx| {
            let places = Seeker { organization, slug: &slug, rights, member, t }.spots(tx, &text)?;
            let house = House { slug: &slug, general: rights.may(HouseVerb::Browse) };
            let (hits, more) = find::find(tx, &asker, &sight, &house, &text)?;
            Ok((places, hits, more))
        })
        .await?;
    cx.page(&Hits { frame, q, places, hits, more }, draw)
}

fn draw(cx: &Cx, view: &Hits) -> Markup {
    let t = cx.t;
    let body = html! {
        div.item-head { h1 { (t["search"]) } }
        form.row."gap-3".tools #search-form role="search" method="get" {
            div.search {
                label."visually-hidden" for="search-q" { (t["search-for"]) }
                (icon("search"))
                input #search-q name="q" type="search" value=(view.q) placeholder=(t["search-for"]);
            }
            button.button.primary { (t["search"]) }
        }
        div.stack."gap-5" data-found {
            @if view.places.is_empty() && view.hits.is_empty() {
                div.card { (empty("search", &t.with(if view.q.is_empty() { "search-hint" } else { "search-none" }, parts![q = &view.q]), None)) }
            } @else {
                p.visually-hidden role="status" { (t.with("search-found", parts![count = view.places.len() + view.hits.len()])) }
            }
            @if !view.places.is_empty() {
                section.stack."gap-2" aria-labelledby="places" {
                    h2.small.muted #places { (t["search-places"]) }
                    ul.list.card.found data-rows { @for spot in &view.places { li { a."line-item" data-row href=(spot.address) {
                        (icon(spot.icon))
                        span { strong { (spot.title) } @if let Some(beside) = &spot.beside { " " small { (beside) } } }
                    } } } }
                }
            }
            @if !view.hits.is_empty() {
                section.stack."gap-2" aria-labelledby="hits" {
                    h2.small.muted #hits { (t["search-hits"]) @if view.more { " · " (t["search-more"]) } }
                    ul.list.card.found data-rows { @for hit in &view.hits { (row(cx, hit)) } }
                }
            }
        }
    };
    view.frame.draw(cx, Place::Elsewhere, &t["search"], None, &body)
}

fn row(cx: &Cx, hit: &Hit) -> Markup {
    let (picture, word) = match hit.kind.as_str() {
        "field" => ("tag", "kind-record"),
        "file" => ("paperclip", "hit-file"),
        "task" => ("list-checks", "hit-task"),
        "note" => ("sticky-note", "hit-note"),
        "activity" => ("activity", "hit-activity"),
        "event" => ("mail", "hit-event"),
        "request" => ("door-open", "hit-request"),
        "request_list" => ("clipboard-check", "hit-request-list"),
        "planned" => ("calendar-clock", "hit-planned"),
        "comment" => ("message-square", "hit-comment"),
        "message" => ("message-square", "hit-message"),
        _ => ("layers", "kind-record"),
    };
    let word = hit.field.as_deref().unwrap_or(&cx.t[word]);
    let beside = [Some(word), hit.item.as_deref(), hit.organizer.as_deref()];
    html! {
        li { a."line-item" data-row href=(hit.address) {
            (icon(picture))
            span { strong { (hit.title) } " " small { @for (at, part) in beside.into_iter().flatten().enumerate() { @if at > 0 { " · " } (part) } " · " (At(&cx.dates, hit.at)) } }
        } }
    }
}

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/o/{organization}/search", page).about("Search everything you may see, and where you can go").asks::<Question>().answers::<Hits>()
}
