//! My browsers: where a guest is trusted, and how to end it (PORTAL-8).

use crate::{
    bind,
    doors::Recognized,
    people::sessions,
    receipts, rows,
    store::{Time, Tx},
    web::{
        Answer, Asked, Cx, Error, Input, Routes,
        cursor::{self, Paging},
        shell::{Room, threshold_in},
        ui::icon,
    },
};
use access::SessionId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The list, as its cursors name it.
const LIST: &str = "my-browsers";

/// So many a page shows.
const PAGE: i64 = 100;

rows! {
    #[derive(Clone, Debug)]
    struct Row {
        id: SessionId,
        browser: String,
        network: String,
        created_at: Time,
        seen_at: Time,
    }
}

/// The browsers in which this person is known.
#[derive(Serialize, JsonSchema)]
struct BrowsersView {
    browsers: Vec<Browser>,
    /// There are more: give it as `after`.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
    /// Companies whose team is shown which files and pages I open there.
    recorded_by: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
struct Browser {
    id: SessionId,
    name: String,
    network: String,
    since: Time,
    seen_at: Time,
    this_one: bool,
}

async fn list(me: Recognized, cx: Cx, Asked(paging): Asked<Paging>) -> Result<Answer, Error> {
    let (person, this, signed_in_at) = (me.id, me.session, me.signed_in_at);
    let asker = cx.asker.clone();
    let (seen, after) = cursor::read::<(i64, Uuid)>(LIST, &paging.after)?.unwrap_or((i64::MIN, Uuid::nil()));
    let size = cursor::size(paging.limit, PAGE);
    let (rows, next, recorded_by) = cx
        .read(move |tx| {
            let mut recorded_by = Vec::new();
            for (organization, mark) in super::open::companies(tx, person, this, signed_in_at)? {
                if asker.at_home(organization).is_ok() && receipts::recorded(tx, organization)? {
                    recorded_by.push(mark.name);
                }
            }
            // The last used first.
            let mut rows: Vec<Row> = tx.all(
                "SELECT id, browser, network, created_at, seen_at FROM sessions WHERE person_id = $1 AND ended_at IS NULL
                   AND (-seen_at, id) > ($2, $3) ORDER BY -seen_at, id LIMIT $4",
                bind![person, seen, after, size + 1],
            )?;
            let next = cursor::cut(&mut rows, size, LIST, |row| (-row.seen_at.0, row.id.0));
            Ok::<_, Error>((rows, next, recorded_by))
        })
        .await?;
    let browsers = rows
        .into_iter()
        .map(|row| Browser {
            id: row.id,
            name: row.browser,
            network: row.network,
            since: row.created_at,
            seen_at: row.seen_at,
            this_one: Some(row.id) == this,
        })
        .collect();
    let view = BrowsersView { browsers, next, recorded_by };
    cx.listed(&view, view.next.as_deref(), draw)
}

fn draw(cx: &Cx, view: &BrowsersView) -> Markup {
    let t = cx.t;
    let body = html! {
        div.stack."gap-2" { h1 { (t["guest-browsers"]) } p.muted { (t["guest-browsers-about"]) } }
        ul.list.card { @for browser in &view.browsers {
            li.account id={ "browser-" (browser.id) } {
                (icon("monitor"))
                div { strong { (browser.name) } @if browser.this_one { " " span.badge.good { (t["browser-this"]) } } " "
                    small { (t.with("browser-since", crate::parts![since = cx.dates.on(browser.since), seen = cx.dates.when(browser.seen_at)])) @if !browser.network.is_empty() { " · " (browser.network) } } }
                form method="post" action="/guest/browsers/end" { input type="hidden" name="session" value=(browser.id); button.button { (t[if browser.this_one { "browser-end-this" } else { "browser-end" }]) } }
            }
        } }
        (cursor::pages(cx, view.next.as_deref()))
        p { a href="/account/data" { (t["data-title"]) } }
        @if !view.recorded_by.is_empty() {
            section.section #recorded { h2 { (t["receipts-what"]) } @for name in &view.recorded_by { (receipts::told_here(t, name)) } }
        }
        a.button.large.wide href="/" { (t["back"]) }
    };
    threshold_in(t, Room::GuestLists, &t["guest-browsers"], None, &body)
}

#[derive(Clone, Deserialize, JsonSchema)]
struct EndForm {
    session: SessionId,
}

async fn end(me: Recognized, cx: Cx, input: Input<EndForm>) -> Result<Answer, Error> {
    let (person, this, session, network) = (me.id, me.session, input.value.session, cx.asker.network.clone());
    cx.change(move |tx: &mut Tx<'_>| {
        // Only one's own: the condition on the person is the door.
        if !sessions::end(tx, person, session)? {
            return Err(Error::NotFound);
        }
        sessions::tell(tx, person, "person.signed-out", "another browser", &network)
    })
    .await?;
    if Some(session) == this {
        return sessions::left(&cx, "/");
    }
    cx.done("/guest/browsers")
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/guest/browsers", list)
        .about("The browsers in which I am known")
        .asks::<Paging>()
        .answers::<BrowsersView>()
        .post("/guest/browsers/end", end)
        .about("End one of them")
        .takes::<EndForm>()
}
