//! R3: who may call what. Every route as every actor, kept as a table that
//! people can read: `docs/access.txt`. A route that is not in it, or an answer
//! that changed, fails here; `PARLOR_WRITE_ACCESS=1` writes it anew, and its
//! diff is what a review reads. What is hidden is asked beside what is not there.

mod actors;
mod address;
mod things;

pub use actors::Stage;
pub use address::address;

use crate::town::{Client, MARKER, On};
use actors::{ACTORS, Set, actor};
use address::{absent, form};
use axum::{body::Body, http::HeaderMap, response::Response};
use http_body_util::BodyExt as _;
use parlor::web::Route;
use std::{fmt::Write as _, fs, path::PathBuf};

const GUS: &str = "gus@bolt.example";

/// The town as its administrator meets it, with one of everything.
pub async fn administrator(on: On) -> Stage {
    Set::of(on, actor("admin")).await.stage().await
}

/// What the address of a link sets in a browser is not kept: it would stand before another door from there on.
fn asker(stage: &Stage, route: &Route) -> Client {
    if route.path == "/l/{secret}" { stage.client.apart() } else { stage.client.clone() }
}

async fn ask(stage: &Stage, route: &Route, at: &str) -> Response {
    let media = (route.method == "POST").then_some("application/x-www-form-urlencoded");
    asker(stage, route).raw(route.method, at, media, Body::from(form(route, stage))).await
}

/// All that an answer says by its headers, but for the instant and the request. Of a cookie it is the name.
fn says(headers: &HeaderMap) -> Vec<(String, String)> {
    let told = headers.iter().filter(|(name, _)| !["date", "x-request-id", "etag"].contains(&name.as_str()));
    let mut all: Vec<(String, String)> = told
        .map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            let value = if name == "set-cookie" { value.split('=').next().unwrap_or_default().to_owned() } else { value };
            (name.to_string(), value)
        })
        .collect();
    all.sort();
    all
}

/// An answer as a whole: nobody can tell two apart that are the same.
async fn whole(response: Response) -> (u16, Vec<(String, String)>, String) {
    let (status, says) = (response.status().as_u16(), says(response.headers()));
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, says, String::from_utf8_lossy(&body).into_owned())
}

/// Whether the item at an address is no secret to whoever asks, so that what its pages answer may tell that it is there: its own page
/// answers otherwise than that of the other address.
async fn shown_itself(stage: &Stage, at: &str, other: &str) -> bool {
    let item = |address: &str| address.split('/').take(3).collect::<Vec<_>>().join("/");
    let (here, nowhere) = (item(at), item(other));
    let page = async |address: &str| whole(stage.client.raw("GET", address, None, Body::empty()).await).await;
    here != nowhere && page(&here).await != page(&nowhere).await
}

/// What came of a walk over all routes as all actors.
struct Walked {
    table: String,
    /// Where it shows that something is there which somebody may not see; and how often it was asked.
    unlike: Vec<String>,
    compared: usize,
}

impl Walked {
    /// Asks for what is not there, in the place of what is hidden from this actor.
    async fn beside(&mut self, stage: &Stage, who: &str, (route, at): (&Route, &str), hidden: Response) {
        let hidden = whole(hidden).await;
        for other in absent(route, at) {
            let nothing = whole(ask(stage, route, &other).await).await;
            self.compared += 1;
            if hidden != nothing && !shown_itself(stage, at, &other).await {
                let parts = [("status", hidden.0 != nothing.0), ("headers", hidden.1 != nothing.1), ("body", hidden.2 != nothing.2)];
                let parts: Vec<&str> = parts.into_iter().filter_map(|(part, differs)| differs.then_some(part)).collect();
                self.unlike.push(format!("{who}: {at} and {other} differ in {}", parts.join(", ")));
            }
        }
    }
}

async fn walk(on: On) -> Walked {
    let routes = parlor::app::table();
    let mut walked = Walked { table: String::new(), unlike: Vec::new(), compared: 0 };
    let mut rows: Vec<String> =
        routes.iter().map(|route| format!("{:5}{:<61} {:34}", format!("{} ", route.method), route.path, route.guard)).collect();
    for actor in ACTORS {
        let set = Set::of(on, actor).await;
        let mut now = set.stage().await;
        for (route, row) in routes.iter().zip(&mut rows) {
            let at = address(route, &now);
            let response = ask(&now, route, &at).await;
            let status = response.status().as_u16();
            write!(row, "{status:>8}").unwrap();
            if route.method == "GET" && status == 404 {
                walked.beside(&now, actor.name, (route, &at), response).await;
            } else if !["GET", "HEAD", "OPTIONS"].contains(&route.method) && status < 400 {
                now = set.stage().await;
            }
        }
    }
    rows.sort();
    walked.table = written(&rows);
    walked
}

fn written(rows: &[String]) -> String {
    let mut out = String::from(
        "Who may call what: every route as every actor, walked by a test on both databases.\n\
         GET asks for the bridge, and what hangs off it, of a company in which the actor stands as said. POST sends an\n\
         empty form, so 4xx beside 401, 403 and 404 means: let in, and the form was refused. 303 from a page that needs\n\
         somebody leads to the sign-in page. 404 is the same answer as for what does not exist.\n\n",
    );
    for actor in ACTORS {
        writeln!(out, "{:>8}  {}", actor.name, actor.about).unwrap();
    }
    write!(out, "\n{:101}", "").unwrap();
    for actor in ACTORS {
        write!(out, "{:>8}", actor.name).unwrap();
    }
    out.push('\n');
    out.push_str(&rows.join("\n"));
    out.push('\n');
    out
}

fn golden() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/access.txt")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_3_every_route_as_every_actor_on_sqlite() {
    let now = walk(On::Sqlite).await;
    #[expect(clippy::disallowed_methods, reason = "asked for by hand, by whoever reviews the table")]
    if std::env::var("PARLOR_WRITE_ACCESS").is_ok() {
        fs::write(golden(), &now.table).unwrap();
    }
    let kept = fs::read_to_string(golden()).unwrap_or_default();
    let changed: Vec<&str> = now.table.lines().filter(|line| !kept.lines().any(|known| known == *line)).collect();
    assert_eq!(kept, now.table, "docs/access.txt says otherwise; what changed: {changed:#?}");
    told("SQLite", &now);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_3_every_route_as_every_actor_on_postgres() {
    let (kept, now) = (fs::read_to_string(golden()).unwrap_or_default(), walk(On::Postgres).await);
    assert_eq!(kept, now.table, "PostgreSQL answers otherwise than docs/access.txt");
    told("PostgreSQL", &now);
}

/// Holds that what is hidden cannot be told from what is not there, and says what the walk came to.
fn told(on: &str, walked: &Walked) {
    assert!(walked.unlike.is_empty(), "it shows that something is there: {:#?}", walked.unlike);
    assert!(walked.compared > 1000, "hidden and absent were compared {} times", walked.compared);
    let (routes, actors) = (parlor::app::table().len(), ACTORS.len());
    let (asked, compared) = (routes * actors, walked.compared);
    proof::figure(
        "R3",
        &format!("routes_{on}"),
        format_args!("unlike_the_table=0 routes={routes} actors={actors} asked={asked} hidden_unlike_absent=0 compared={compared}"),
    );
}

/// Pages that nobody in the table gets to see, and why. Of any other that would say that nothing stands behind it.
const NOBODYS: [(&str, &str); 8] = [
    ("/", "leads each to what is theirs"),
    ("/.well-known/parlor-domain-ask", "is told to a proxy on the same machine"),
    ("/.well-known/parlor-domain/{word}", "is said under an organization's own domain"),
    ("/language/{tag}", "leads back to where it was pressed"),
    ("/o/{organization}/stages", "leads members to the board of projects, and is a list for programs"),
    ("/sign-in/sso", "is there where a provider is configured"),
    ("/sign-in/sso/back", "is there where a provider is configured"),
    ("/start", "is there until there is an organization"),
];

#[test]
fn r_3_behind_every_route_stands_something_that_somebody_is_shown() {
    let table = fs::read_to_string(golden()).unwrap();
    let mut shut = Vec::new();
    for line in table.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let Some(at) = words.len().checked_sub(ACTORS.len()).filter(|at| *at >= 3) else { continue };
        let Ok(answers) = words[at..].iter().map(|word| word.parse()).collect::<Result<Vec<u16>, _>>() else { continue };
        let away: &[u16] = if words[0] == "GET" { &[303, 401, 403, 404, 410] } else { &[401, 403, 404] };
        if answers.iter().all(|answer| away.contains(answer)) {
            shut.push((words[0], words[1]));
        }
    }
    let known = |(method, path): &(&str, &str)| *method == "GET" && NOBODYS.iter().any(|(known, _)| known == path);
    let (excused, unshown): (Vec<_>, Vec<_>) = shut.into_iter().partition(known);
    assert!(unshown.is_empty(), "make in watch_routes/things.rs what they show, or say why nobody is shown it: {unshown:#?}");
    assert_eq!(excused.len(), NOBODYS.len(), "somebody is shown what NOBODYS says that nobody is: {excused:?}");
}

/// Actors to whom nothing of the tower and of Acme is open.
const OUTSIDE: [&str; 13] =
    ["nobody", "halfway", "visitor", "holder", "by-link", "guest", "coded", "closed", "ended", "lapsed", "extern", "o-role", "v-key"];

stories! {
    async fn house_10_no_page_shows_a_word_of_what_is_not_open(town) {
        drop(town);
        for actor in ACTORS.into_iter().filter(|actor| OUTSIDE.contains(&actor.name)) {
            let stage = Set::of(On::Sqlite, actor).await.stage().await;
            for route in parlor::app::table().iter().filter(|route| route.method == "GET" && !route.path.ends_with("/live") && !route.path.contains("mail-room")) {
                let browser = asker(&stage, route);
                let program = browser.clone().with("accept", "application/json");
                for client in [&browser, &program] {
                    client.get(&address(route, &stage)).await.hides(MARKER);
                }
            }
        }
    }

    async fn house_8_a_view_key_is_answered_as_a_member_who_looks_as_that_guest(town) {
        drop(town);
        let stage = Set::of(On::Sqlite, actor("v-key")).await.stage().await;
        let json = |client: &Client| client.clone().with("accept", "application/json");
        let (key, looker, slug) = (json(&stage.client), json(&stage.town.petra()), &stage.town.world.northwind);
        let mut shown = 0;
        for route in parlor::app::table() {
            let silent = route.path.ends_with("/live") || route.path.ends_with("/socket");
            if route.method != "GET" || silent || !route.path.starts_with("/as/{guest}") {
                continue;
            }
            let look = address(&route, &stage);
            let own = look.replace(&format!("/as/{}", stage.things.contact), "");
            let own = if own.starts_with("/items/") { own } else { format!("/guest/{slug}{own}") };
            let wanted = looker.get(&look).await;
            for path in [&look, &own] {
                let got = key.get(path).await;
                assert_eq!((got.status, &got.body), (wanted.status, &wanted.body), "{path}");
            }
            shown += usize::from(wanted.status == 200);
        }
        assert!(shown > 8, "{shown} of them show something");
        // All else is closed to it: it changes nothing, is no member, and nobody's account.
        for route in parlor::app::table().iter().filter(|route| route.method == "POST") {
            let refused = ask(&stage, route, &address(route, &stage)).await.status().as_u16();
            assert!([403, 404, 410].contains(&refused), "{} answers {refused}", route.path);
        }
        for path in ["/account".to_owned(), "/guest".to_owned()] {
            key.get(&path).await.is(403);
        }
        for path in [stage.town.northwind(""), stage.town.northwind("/contacts"), stage.town.tower(""), stage.town.secret("")] {
            key.get(&path).await.is(404);
        }
    }

    async fn house_1_what_is_hidden_answers_like_what_does_not_exist(town) {
        let gus = town.invite(GUS).await;
        let nothing = address::NOTHING;
        for (hidden, absent) in [
            (town.tower(""), format!("/items/{nothing}")),
            (town.bridge(&format!("/tasks/{}", town.world.task)), town.bridge(&format!("/tasks/{nothing}"))),
            (town.bridge(&format!("/files/{}", town.world.internal_file)), town.bridge(&format!("/files/{nothing}"))),
            (town.northwind(""), "/o/nowhere".into()),
        ] {
            let (first, second) = (gus.get(&hidden).await.is(404), gus.get(&absent).await.is(404));
            assert_eq!(first.body, second.body, "{hidden}");
            assert_eq!(says(&first.headers), says(&second.headers), "{hidden}");
        }
    }
}
