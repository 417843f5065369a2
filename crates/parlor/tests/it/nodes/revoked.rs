//! What was taken away at one server is gone at the other: no request succeeds, and what stands
//! open is cut (R4).

use super::{Desk, GUS, Nodes, Open};
use crate::{
    boards::{Hall, guest, note},
    server::{Company, Http, Server, at as data_of, found},
    town::{Client, On, Town},
};
use axum::{Router, body::Body};
use http_body_util::BodyExt as _;
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

/// So many requests are made after something was taken away; a million in `make prove`.
fn requests() -> usize {
    proof::asked("PARLOR_TEST_REVOCATIONS", 400)
}

/// The time that half of them, and 99 of a hundred, took at most.
fn cut_after(mut took: Vec<Duration>) -> String {
    took.sort();
    let at = |share: usize| took[(took.len() * share / 100).min(took.len() - 1)].as_millis();
    format!("cut={} cut_p50={}ms cut_p99={}ms", took.len(), at(50), at(99))
}

/// So many requests are made after each thing that is taken away, so that a million come after 2,000 of them.
fn requests_of_a_round() -> usize {
    (requests() / 2_000).clamp(25, 500)
}

/// So soon an end comes that was set; until then its guest opens the page.
const SOON: Duration = Duration::from_secs(2);

/// How something is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    /// The access of a guest.
    Closed,
    /// A guest, with all that is open to them.
    Suspended,
    /// The link by which somebody reads who has no account.
    Deactivated,
    /// By the day that was set for it.
    Ended,
}

impl Way {
    /// An end is waited for, and so comes once in sixteen.
    fn of(round: usize) -> Self {
        match round % 16 {
            7 => Self::Ended,
            3 | 11 => Self::Deactivated,
            even if even.is_multiple_of(2) => Self::Closed,
            _ => Self::Suspended,
        }
    }
}

/// A house in which things are opened and taken away at the desk, and asked for at a server of it.
struct Taking<'h> {
    desk: Desk<'h>,
    there: &'h Server,
    /// Writes into the database that a grant ends so soon: people name days.
    ends_in: &'h dyn Fn(&str, Duration),
    bridge: String,
    contact: String,
    gus: Http,
    /// A record with a public link, its address, the grant of everyone, and somebody who came by it.
    plans: String,
    link: String,
    everyone: String,
    reader: Http,
}

impl<'h> Taking<'h> {
    fn new(desk: Desk<'h>, there: &'h Server, ends_in: &'h dyn Fn(&str, Duration)) -> Self {
        let (tower, plans) = (desk.record("Tower"), desk.record("Plans"));
        desk.share(&tower, GUS, &[]);
        let gus = desk.come_in(GUS).to(there);
        let contact = desk.guest_of(&tower)["contact"].as_str().unwrap().to_owned();
        let made = desk.petra().post(&format!("{plans}/link/everyone"), &json!({})).unwrap().ok().view();
        let link = format!("/l/{}", made["address"].as_str().unwrap().split("/l/").nth(1).unwrap());
        let everyone = desk.guest_of(&plans)["grant"].as_str().unwrap().to_owned();
        let reader = desk.come_by(&link).to(there);
        Self { desk, there, ends_in, bridge: desk.company.item.clone(), contact, gus, plans, link, everyone, reader }
    }

    fn petra(&self, path: &str, form: &Value) {
        self.desk.petra().post(path, form).unwrap().ok();
    }

    fn close(&self, grant: &str) {
        self.petra(&format!("{}/grants/close", self.bridge), &json!({"grant": grant}));
    }

    /// Who asks, and for what.
    fn who(&self, way: Way) -> (&Http, &str) {
        if way == Way::Deactivated { (&self.reader, &self.plans) } else { (&self.gus, &self.bridge) }
    }

    /// It is open, and a page of it, too.
    fn opened(&self, way: Way) -> Open {
        let (http, item) = self.who(way);
        assert_eq!(http.clone().get(item).unwrap().status, 200, "it is open before it is {way:?}");
        Open::at(http, &format!("{item}/live"))
    }

    /// Something is opened and taken away: the page that stood open, from when on nothing may succeed, and the grant.
    fn taken(&mut self, way: Way) -> (Open, Instant, String) {
        if way == Way::Deactivated {
            self.petra(&format!("{}/link", self.plans), &json!({"grant": self.everyone}));
            if self.reader.get(&self.plans).unwrap().status != 200 {
                self.reader = self.desk.come_by(&self.link).to(self.there);
            }
            let open = self.opened(way);
            self.petra(&format!("{}/link/deactivate", self.plans), &json!({"grant": self.everyone}));
            return (open, Instant::now(), self.everyone.clone());
        }
        let grant = self.desk.share(&self.bridge, GUS, &[]);
        if way == Way::Ended {
            (self.ends_in)(&grant, SOON);
        }
        let end = Instant::now() + SOON;
        let open = self.opened(way);
        match way {
            Way::Ended => std::thread::sleep(end.saturating_duration_since(Instant::now())),
            Way::Suspended => self.petra(&format!("/o/northwind/guests/{}/suspend", self.contact), &json!({})),
            _ => self.close(&grant),
        }
        (open, if way == Way::Ended { end } else { Instant::now() }, grant)
    }

    /// So many ask at once, and none is let in.
    fn nobody_is_let_in(&self, way: Way, (round, done): (usize, Instant)) {
        let (http, item) = self.who(way);
        // Who came by a link and has no account is asked to sign in.
        let wanted: &[u16] = if way == Way::Deactivated { &[401, 404, 410] } else { &[404] };
        std::thread::scope(|scope| {
            for first in 0..2 {
                let mut http = http.clone();
                scope.spawn(move || {
                    for number in (first..requests_of_a_round()).step_by(2) {
                        let status = http.get(item).unwrap().status;
                        assert!(wanted.contains(&status), "{status} to request {number} of {round}, {:?} after it was {way:?}", done.elapsed());
                    }
                });
            }
        });
    }
}

/// Access is given and taken away at the desk, and asked for at `at`. The proof's line has this name.
fn taken_away(desk: Desk<'_>, at: &Server, ends_in: &dyn Fn(&str, Duration), name: &str) {
    let mut taking = Taking::new(desk, at, ends_in);
    let (mut made, mut cut, mut ways) = (0, Vec::new(), BTreeMap::<Way, usize>::new());
    for round in 0.. {
        if made >= requests() {
            break;
        }
        let way = Way::of(round);
        let (open, done, grant) = taking.taken(way);
        taking.nobody_is_let_in(way, (round, done));
        made += requests_of_a_round();
        cut.push(open.closed().saturating_duration_since(done));
        *ways.entry(way).or_default() += 1;
        if way == Way::Suspended {
            taking.petra(&format!("/o/northwind/guests/{}/resume", taking.contact), &json!({}));
        }
        if [Way::Suspended, Way::Ended].contains(&way) {
            taking.close(&grant);
        }
    }
    let often = |way: Way| ways.get(&way).copied().unwrap_or_default();
    let [closed, suspended, deactivated, ended] = [Way::Closed, Way::Suspended, Way::Deactivated, Way::Ended].map(often);
    let ways = format!("closed={closed} suspended={suspended} deactivated={deactivated} ended={ended}");
    assert!(deactivated > 0 && ended > 0, "each way was gone: {ways}");
    proof::figure("R4", name, format_args!("succeeded=0 requests={made} {ways} {}", cut_after(cut)));
}

/// On PostgreSQL: the end of a grant is so far off from the instant at which that is written.
fn ends_in(nodes: &Nodes) -> impl Fn(&str, Duration) {
    move |grant: &str, soon: Duration| {
        let now = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)";
        nodes.sql(&format!("UPDATE grants SET until = {now} + {} WHERE id = '{grant}'", soon.as_micros()));
    }
}

#[test]
fn r_4_what_is_closed_at_one_server_is_closed_at_the_other() {
    let nodes = Nodes::open("revoked", &[]);
    taken_away(nodes.desk(), &nodes.b, &ends_in(&nodes), "two_servers");
}

#[test]
fn r_4_what_is_closed_is_closed() {
    let nodes = Nodes::open("revoked_one", &[]);
    taken_away(nodes.desk(), &nodes.a, &ends_in(&nodes), "one_server");
}

#[test]
fn r_4_what_is_closed_is_closed_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    found(&[&data_of(&data)]);
    let server = Server::start(&data, &folder.path().join("log"), &["PARLOR_MAIL_ROOM=true"]);
    let company = Company::settle(&server);
    let ends_in = |grant: &str, soon: Duration| {
        let (now, id) = ("CAST(unixepoch('subsec') * 1000000 AS INTEGER)", grant.replace('-', ""));
        let sql = format!("UPDATE grants SET until = {now} + {} WHERE id = x'{id}'", soon.as_micros());
        assert_eq!(rusqlite::Connection::open(data.join("parlor.db")).unwrap().execute(&sql, []).unwrap(), 1);
    };
    taken_away(Desk { at: &server, mailbox: &server, company: &company }, &server, &ends_in, "one_server_SQLite");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_4_a_board_that_is_closed_at_one_server_cuts_the_sockets_of_the_other() {
    let nodes = tokio::task::spawn_blocking(|| Nodes::open("revoked_board", &[])).await.unwrap();
    let made = nodes.petra().post("/o/northwind/boards", &json!({"title": "Open for a while"})).unwrap().ok().view();
    let board = made["location"].as_str().unwrap();
    let there = Hall::at(nodes.b.port);
    nodes.share(&nodes.company.item, GUS, &[]);
    let gus = Client::new(Router::new(), &nodes.come_in(GUS).cookies());
    let mut cut = Vec::new();
    for _ in 0..(requests() / 2_000).clamp(10, 500) {
        let grant = nodes.share(board, GUS, &["editor"]);
        let mut pen = there.sit(&gus, board).await;
        nodes.petra().post(&format!("{board}/grants/close"), &json!({"grant": grant})).unwrap().ok();
        let done = Instant::now();
        assert_eq!(pen.closes().await, 4403);
        cut.push(done.elapsed());
        assert_eq!(there.knock(&gus, &format!("{board}/board/socket"), Some("")).await.err(), Some(404));
    }
    proof::figure("R4", "sockets_of_two_servers", format_args!("stayed_open=0 {}", cut_after(cut)));
}

/// A role is changed at one server of a town, and counts at the other.
async fn another_role(on: On) {
    let town = Town::new(on).await;
    let other = town.again(|_| ());
    other.store.hear_others();
    let tomas = Client::new(other.router(), &town.tomas().cookies());
    let team = town.petra().json(&town.northwind("/team")).await;
    let member = team["members"].as_array().unwrap().iter().find(|row| row["name"].as_str().unwrap().starts_with("Tom")).unwrap()["id"].clone();
    let (changes, mut asked, mut streams) = ((requests() / 2_000).clamp(5, 500), 0, 0);
    for round in 0..changes {
        tomas.get(&town.tower("")).await.ok();
        let mut stream = tomas.raw("GET", &town.tower("/live"), None, Body::empty()).await.into_body();
        town.petra().post_json(&town.northwind("/team/roles"), &json!({"member": member, "role": "external"})).await.ok();
        for path in [town.tower(""), town.tower("/live"), town.tower("/share")] {
            tomas.get(&path).await.is(404);
            asked += 1;
        }
        let mut said = String::new();
        while let Some(frame) = tokio::time::timeout(super::PATIENCE, stream.frame()).await.expect("it is cut") {
            said.push_str(&String::from_utf8_lossy(&frame.unwrap().into_data().unwrap()));
        }
        assert!(said.contains("closed"), "round {round}: {said}");
        streams += 1;
        town.petra().post_json(&town.northwind("/team/roles"), &json!({"member": member, "role": "internal"})).await.ok();
    }
    proof::figure(
        "R4",
        &format!("role_{}", town.app.store.kind()),
        format_args!("succeeded=0 changes={changes} asked={asked} streams_cut={streams}"),
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_4_another_role_counts_at_both_servers_on_sqlite() {
    another_role(On::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_4_another_role_counts_at_both_servers_on_postgres() {
    another_role(On::Postgres).await;
}

/// An organization lets no outsiders onto its boards any more, at one server of a town; they sit at the other.
async fn no_outsiders(on: On) {
    let town = Town::new(on).await;
    let other = town.again(|_| ());
    other.store.hear_others();
    let there = Hall::of(&other).await;
    let gus = guest(&town, "gus@bolt.example", "reviewer").await;
    let (mut guss, mut petras) = (there.sit(&gus, &town.board("")).await, there.sit(&town.petra(), &town.board("")).await);
    town.settings(&[("board_outsiders", "never")]).await;
    assert_eq!(guss.closes().await, 4403);
    petras.draw(note("member", "Still here")).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn board_17_r_4_a_policy_of_no_outsiders_cuts_the_sockets_of_the_other_server_on_sqlite() {
    no_outsiders(On::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn board_17_r_4_a_policy_of_no_outsiders_cuts_the_sockets_of_the_other_server_on_postgres() {
    no_outsiders(On::Postgres).await;
}
