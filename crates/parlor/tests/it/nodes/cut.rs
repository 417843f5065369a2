//! Limits and keys of changes count at both servers; connections are cut, the database is started
//! anew, a server goes: nothing is missed, and nothing old is shown (R11, R12).

use super::{GUS, Nodes, Open, PATIENCE, script};
use crate::{
    outage,
    server::{Answer, Http},
    town::drop_connections,
};
use serde_json::json;
use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

#[test]
fn r_5_wrong_codes_are_counted_across_servers() {
    let nodes = Nodes::open("codes", &[]);
    nodes.share(&nodes.company.item, GUS, &[]);
    drop(nodes.come_in(GUS));
    // The address was pressed: another browser is asked for a code.
    let link = nodes.desk().link(GUS);
    let mut other = nodes.a.http();
    other.page(&link).unwrap().ok();
    other.press("/open", &[]).unwrap().ok();
    let letter = outage::mail(&mut nodes.a.http(), GUS, "10 minutes");
    let written = letter.split("<main").nth(1).unwrap();
    let code = written.split(|c: char| !c.is_ascii_digit()).find(|word| word.len() == 6).unwrap().to_owned();
    let wrong = if code == "123456" { "654321" } else { "123456" };
    for number in 0..5 {
        let mut browser = if number % 2 == 0 { other.clone() } else { other.to(&nodes.b) };
        let status = browser.press("/open/code", &[("code", wrong)]).unwrap().status;
        assert!([422, 429].contains(&status), "try {number}: {status}");
    }
    for mut browser in [other.clone(), other.to(&nodes.b)] {
        assert_ne!(browser.press("/open/code", &[("code", &code)]).unwrap().status, 303, "the code is spent");
    }
    assert_eq!(nodes.number("SELECT MAX(tries) FROM codes"), 5);
}

#[test]
fn r_11_the_same_change_at_both_servers_is_done_once() {
    let nodes = Nodes::open("same", &[]);
    let notes = format!("{}/notes", nodes.company.item);
    for round in 0..20 {
        let (key, title) = (format!("key-{round}"), format!("Note {round}"));
        let send = |there: bool| {
            let mut petra = if there { nodes.petra_there() } else { nodes.petra() };
            let headers = [("Accept", "application/json"), ("Content-Type", "application/json"), ("Idempotency-Key", key.as_str())];
            petra.send("POST", &notes, &headers, json!({"title": title}).to_string().as_bytes()).unwrap().status
        };
        let (one, two) = std::thread::scope(|scope| {
            let one = scope.spawn(|| send(false));
            (send(true), one.join().unwrap())
        });
        assert!([one, two].iter().all(|status| matches!(status, 200 | 201 | 409)) && (one < 300 || two < 300), "{one} {two}");
        assert!(send(true) < 300, "and later the answer is given again");
        assert_eq!(nodes.number(&format!("SELECT COUNT(*) FROM notes WHERE title = '{title}'")), 1);
    }
}

/// Asks until it is answered: while the database is away that is said.
fn answered(ask: &dyn Fn() -> Option<Answer>) -> Answer {
    let begun = Instant::now();
    loop {
        match ask() {
            Some(answer) if answer.status < 300 => return answer,
            Some(answer) if answer.status != 503 => panic!("{} {}", answer.status, answer.body),
            _ => assert!(begun.elapsed() < PATIENCE, "the database does not come back"),
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Writes at the first server until that is acknowledged, and reads at the second: what is shown is
/// never older than what was acknowledged.
fn writes_and_reads(nodes: &Nodes, words: &str) {
    let notes = format!("{}/notes", nodes.company.item);
    answered(&|| nodes.petra().post(&notes, &json!({"title": words})));
    let seen = answered(&|| nodes.petra_there().get(&nodes.company.item));
    assert!(seen.body.contains(words), "{words} was acknowledged: {}", seen.body);
}

/// The version that a page was drawn from.
fn version(page: &str) -> String {
    page.split("data-version=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// The record's page as a browser at the second server holds it.
struct Page<'b> {
    browser: &'b Http,
    item: &'b str,
    drawn: String,
    open: Open,
}

impl<'b> Page<'b> {
    fn draw(browser: &'b Http, item: &'b str) -> Self {
        let drawn = version(&answered(&|| browser.clone().page(item)).body);
        let open = Open::at(browser, &format!("{item}/live?since={drawn}"));
        Self { browser, item, drawn, open }
    }

    /// It is told of what was written from that instant on and of nothing before, whether its stream outlived what happened or not.
    fn hears_again(&self, written: Instant, words: &str) {
        let heard = match self.open.next() {
            Some((at, word)) => {
                assert_eq!(word, "changed");
                at
            }
            // The page asks again by itself, from what it was drawn from.
            None => Open::at(self.browser, &format!("{}/live?since={}", self.item, self.drawn)).changed(),
        };
        assert!(heard > written, "it is told of a change {:?} before there is one", written - heard);
        let page = answered(&|| self.browser.clone().page(self.item)).body;
        assert!(page.contains(words) && version(&page) != self.drawn, "{words} was told of: {page}");
    }
}

/// What is changed now is heard within a moment.
fn are_heard(nodes: &Nodes, words: &str) {
    let open = Open::at(&nodes.petra_there(), &format!("{}/live", nodes.company.item));
    writes_and_reads(nodes, words);
    open.changed();
}

#[test]
fn r_12_servers_whose_connections_are_cut_hear_one_another_again() {
    let nodes = Nodes::open("cut", &[]);
    let petra = nodes.browser().to(&nodes.b);
    for round in 0..10 {
        let (page, words) = (Page::draw(&petra, &nodes.company.item), format!("Cut {round}."));
        drop_connections(&nodes.database);
        let written = Instant::now();
        writes_and_reads(&nodes, &words);
        page.hears_again(written, &words);
    }
    are_heard(&nodes, "And as before.");
}

/// A PostgreSQL of a test's own; it ends with the test.
struct Own {
    daemon: Child,
    url: String,
}

impl Own {
    fn start() -> Self {
        let mut daemon = Command::new(script("test-postgres")).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let mut url = String::new();
        BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut url).unwrap();
        assert!(url.starts_with("postgres://"), "`scripts/ensure-test-tools` installs PostgreSQL: {url}");
        Self { daemon, url: url.trim().to_owned() }
    }

    fn restart(&self) {
        assert!(Command::new(script("test-postgres")).args(["restart", &self.url]).status().unwrap().success());
    }
}

impl Drop for Own {
    fn drop(&mut self) {
        // It ends when its input does.
        drop(self.daemon.stdin.take());
        drop(self.daemon.wait());
    }
}

#[test]
fn r_12_a_database_that_is_started_anew_is_shared_as_before() {
    let own = Own::start();
    let nodes = Nodes::on(own.url.clone(), &[]);
    let petra = nodes.browser().to(&nodes.b);
    for round in 0..3 {
        let (page, words) = (Page::draw(&petra, &nodes.company.item), format!("Started anew {round}."));
        own.restart();
        let written = Instant::now();
        writes_and_reads(&nodes, &words);
        page.hears_again(written, &words);
    }
    are_heard(&nodes, "And as before.");
    drop(nodes);
}

#[test]
fn house_12_when_a_server_is_told_to_stop_its_pages_go_on_at_the_other_and_miss_nothing() {
    let nodes = Nodes::open("stopped", &[]);
    let item = nodes.company.item.clone();
    let mut petra = nodes.browser();
    let drawn = version(&petra.page(&item).unwrap().ok().body);
    let live = format!("{item}/live?since={drawn}");
    let open: Vec<Open> = (0..20).map(|_| Open::at(&petra, &live)).collect();
    let there = petra.to(&nodes.b);
    let Nodes { a, b, .. } = &nodes;
    assert!(std::process::Command::new("kill").args(["-TERM", &a.pid()]).status().unwrap().success());
    let begun = Instant::now();
    for one in &open {
        while let Some((_, word)) = one.next() {
            assert_eq!(word, "changed", "a server that stops closes nothing to anybody");
        }
    }
    println!("the last of 20 streams ended {:?} after the call to stop", begun.elapsed());
    // What happens before the pages are back is told to them then.
    b.http().with_key(&nodes.company.key).post(&format!("{item}/notes"), &json!({"title": "Meanwhile"})).unwrap().ok();
    for _ in &open {
        Open::at(&there, &live).changed();
    }
    assert!(there.clone().page(&item).unwrap().ok().body.contains("Meanwhile"));
}
