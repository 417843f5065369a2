//! A plain search over the titles of what a member may see.

use crate::{
    bind,
    doors::Allowed,
    items::{MemberSight, fold},
    organizations::{
        Enter, Organization,
        frame::{Frame, Place},
    },
    parts, rows,
    store::{Time, Tx},
    web::{
        Answer, Asked, Cx, Error, Routes,
        ui::{At, empty, icon},
    },
};
use access::ItemId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// More than this are not shown; another word finds them.
const MOST: usize = 50;

rows! {
    /// Something that was found.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Hit {
        pub id: ItemId,
        pub title: String,
        pub organizer: Option<String>,
        pub changed_at: Time,
    }
}

/// What was found.
#[derive(Serialize, JsonSchema)]
pub struct Hits {
    pub frame: Frame,
    pub q: String,
    pub hits: Vec<Hit>,
    /// There are more than are shown.
    pub more: bool,
}

#[derive(Deserialize, JsonSchema)]
struct Question {
    #[serde(default)]
    q: String,
}

fn find(tx: &mut Tx<'_>, sight: &MemberSight, text: &str) -> Result<Vec<Hit>, Error> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    // Titles that begin with the text come first.
    Ok(tx.all(
        concat!(
            "SELECT i.id, i.title, z.name, i.changed_at FROM items i LEFT JOIN organizers z ON z.id = i.organizer_id
             WHERE i.binned_at IS NULL AND REPLACE(i.title_key, $4, '') <> i.title_key AND ",
            crate::items_in_member_sight!(),
            " ORDER BY CASE WHEN SUBSTR(i.title_key, 1, LENGTH($4)) = $4 THEN 0 ELSE 1 END, i.title_key, i.id LIMIT $5"
        ),
        bind![sight.organization, sight.member, sight.everything, text, MOST as i64 + 1],
    )?)
}

async fn page(here: Allowed<Enter, Organization>, cx: Cx, Asked(question): Asked<Question>) -> Result<Answer, Error> {
    let frame = Frame::new(&*here, here.by(), *here.rights());
    let sight = MemberSight::new(here.id, here.by().member().ok_or(Error::NotFound)?, *here.rights());
    let q: String = question.q.trim().chars().take(200).collect();
    let text = fold(&q);
    let mut hits = cx.read(move |tx| find(tx, &sight, &text)).await?;
    let more = hits.len() > MOST;
    hits.truncate(MOST);
    cx.page(&Hits { frame, q, hits, more }, draw)
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
        @if view.q.is_empty() { div.card { (empty("search", &t["search-hint"], None)) } }
        @else if view.hits.is_empty() { div.card { (empty("search", &t.with("search-none", parts![q = &view.q]), None)) } }
        @else {
            div.stack."gap-3" {
                p.muted role="status" { (t.with("search-found", parts![count = view.hits.len()])) @if view.more { " " (t["search-more"]) } }
                ul.list.card data-rows {
                    @for hit in &view.hits {
                        li.account id={ "hit-" (hit.id) } {
                            (icon("layers"))
                            div {
                                a.name data-row href={ "/items/" (hit.id) } { strong { (hit.title) } }
                                small { @if let Some(organizer) = &hit.organizer { (organizer) " · " } (At(&cx.dates, hit.changed_at)) }
                            }
                        }
                    }
                }
            }
        }
    };
    view.frame.draw(cx, Place::Elsewhere, &t["search"], None, &body)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/o/{organization}/search", page).about("Search the titles of what you may see").asks::<Question>().answers::<Hits>()
}
