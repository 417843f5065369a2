//! Two servers as processes of their own, on one PostgreSQL and one folder or bucket of files: together
//! they are one house (R4, R5, R11, R12, HOUSE-12).

mod bucket;
mod cut;
mod heard;
mod killed;
mod limits;
mod nats;
mod revoked;
mod work;

use crate::{
    outage,
    server::{Answer, Company, Http, PASSWORD, Server, at, found},
    town::database,
};
use serde_json::{Value, json};
use std::{
    io::{BufRead as _, BufReader, Read as _},
    path::PathBuf,
    sync::mpsc,
    time::{Duration, Instant},
};

/// What never comes is not waited for longer.
const PATIENCE: Duration = Duration::from_secs(30);
const GUS: &str = "gus@bolt.example";

/// The house, and its two servers.
struct Nodes {
    a: Server,
    b: Server,
    company: Company,
    database: String,
    start: Vec<String>,
    folder: tempfile::TempDir,
}

impl Nodes {
    /// In a database of that name. `more`: settings beside those that both need.
    fn open(name: &str, more: &[&str]) -> Self {
        Self::on(database(name), more)
    }

    fn on(database: String, more: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("--database-url={database}");
        found(&[&at(&folder.path().join("data")), &url]);
        let start: Vec<String> = [url.as_str(), "PARLOR_MAIL_ROOM=true"].iter().chain(more).map(|&one| one.to_owned()).collect();
        let (a, b) = (Self::begin(&folder, &start, "a"), Self::begin(&folder, &start, "b"));
        let company = Company::settle(&a);
        Self { a, b, company, database, start, folder }
    }

    fn begin(folder: &tempfile::TempDir, start: &[String], log: &str) -> Server {
        let start: Vec<&str> = start.iter().map(String::as_str).collect();
        Server::start(&folder.path().join("data"), &folder.path().join(log), &start)
    }

    /// One more server of the house.
    fn another(&self, log: &str) -> Server {
        Self::begin(&self.folder, &self.start, log)
    }

    /// Work is done at the first server, and mails are read at the other.
    fn desk(&self) -> Desk<'_> {
        Desk { at: &self.a, mailbox: &self.b, company: &self.company }
    }

    /// A program of the administrator, at the first server.
    fn petra(&self) -> Http {
        self.desk().petra()
    }

    /// The same at the second one.
    fn petra_there(&self) -> Http {
        self.petra().to(&self.b)
    }

    /// The administrator in a browser, at the first server.
    fn browser(&self) -> Http {
        let mut petra = self.a.http();
        petra.post("/sign-in", &json!({"email": "petra@northwind.example", "password": PASSWORD})).unwrap().ok();
        petra
    }

    /// Opens an item to an address, with these parts of it; none for the usual ones. The grant.
    fn share(&self, item: &str, address: &str, facets: &[&str]) -> String {
        self.desk().share(item, address, facets)
    }

    /// Somebody to whom something is open comes in, at the first server.
    fn come_in(&self, address: &str) -> Http {
        self.desk().come_in(address)
    }

    /// What the Share panel says of the first guest of an item.
    fn guest_of(&self, item: &str) -> Value {
        self.desk().guest_of(item)
    }

    /// Asks or changes the database itself; the first column of the first row.
    fn number(&self, sql: &str) -> i64 {
        let mut client = postgres::Client::connect(&self.database, postgres::NoTls).unwrap();
        client.query_opt(sql, &[]).unwrap().map_or(0, |row| row.get(0))
    }

    fn sql(&self, sql: &str) {
        postgres::Client::connect(&self.database, postgres::NoTls).unwrap().batch_execute(sql).unwrap();
    }

    /// How many wait amid a change for what somebody else holds, at a statement that begins with these words.
    fn waiting(&self, statement: &str) -> i64 {
        let sql = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE";
        self.number(&format!("{sql} '{statement}%'"))
    }

    /// Waits until the database says this number.
    fn until(&self, sql: &str, wanted: i64) {
        until(|| self.number(sql) == wanted, || format!("{sql}: {} and not {wanted}", self.number(sql)));
    }
}

/// Where members and guests of a house do things: all of them at one server, and mails are read at one, too.
#[derive(Clone, Copy)]
struct Desk<'h> {
    at: &'h Server,
    mailbox: &'h Server,
    company: &'h Company,
}

impl Desk<'_> {
    fn petra(&self) -> Http {
        self.at.http().with_key(&self.company.key)
    }

    /// A record more.
    fn record(&self, title: &str) -> String {
        let form = json!({"template": "inspections", "name": format!("{title} and others"), "extranet": "on"});
        let place = |path: &str, body: &Value| self.petra().post(path, body).unwrap().ok().view()["location"].as_str().unwrap().to_owned();
        let organizer = place("/o/northwind/organizers", &form);
        place(&format!("{organizer}/records"), &json!({"title": title}))
    }

    fn share(&self, item: &str, address: &str, facets: &[&str]) -> String {
        let mut form = json!({"who": [address]});
        if !facets.is_empty() {
            form["facets"] = json!(facets);
        }
        let answer = self.petra().post(&format!("{item}/share"), &form).unwrap();
        assert_eq!(answer.status, 201, "{}", answer.body);
        answer.view()["opened"][0]["grant"].as_str().unwrap().to_owned()
    }

    /// The address of the link in the newest mail to somebody.
    fn link(&self, address: &str) -> String {
        let letter = outage::mail(&mut self.mailbox.http(), address, "/l/");
        let secret = letter.split("/l/").nth(1).unwrap().split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap();
        format!("/l/{secret}")
    }

    fn come_in(&self, address: &str) -> Http {
        self.come_by(&self.link(address))
    }

    /// Somebody presses this address in a browser that nobody knows.
    fn come_by(&self, link: &str) -> Http {
        let mut guest = self.at.http();
        guest.page(link).unwrap().ok();
        guest.press("/open", &[]).unwrap().ok();
        guest
    }

    fn guest_of(&self, item: &str) -> Value {
        self.petra().get(&format!("{item}/share")).unwrap().ok().view()["access"]["guests"][0].clone()
    }
}

/// Waits until it is so.
fn until(is: impl Fn() -> bool, why: impl Fn() -> String) {
    let begun = Instant::now();
    while !is() {
        assert!(begun.elapsed() < PATIENCE, "{}", why());
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Somebody who holds a part of the database, so that servers wait amid a change.
struct Held(postgres::Client);

impl Held {
    fn by(nodes: &Nodes, sql: &str) -> Self {
        let mut client = postgres::Client::connect(&nodes.database, postgres::NoTls).unwrap();
        client.batch_execute(&format!("BEGIN; {sql}")).unwrap();
        Self(client)
    }

    fn lets_go(mut self) {
        self.0.batch_execute("ROLLBACK").unwrap();
    }
}

/// Sends a form in parts, as one with files is sent, from a page or by a program.
fn sends(http: &mut Http, path: &str, file: Option<(&str, &[u8])>, fields: &[(&str, &str)]) -> Answer {
    let mut form = Vec::new();
    for (name, value) in fields {
        form.extend_from_slice(format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes());
    }
    if let Some((name, bytes)) = file {
        form.extend_from_slice(format!("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n").as_bytes());
        form.extend_from_slice(bytes);
        form.extend_from_slice(b"\r\n");
    }
    form.extend_from_slice(b"--b--\r\n");
    let headers = [("Accept", "application/json"), ("Content-Type", "multipart/form-data; boundary=b")];
    http.send("POST", path, &headers, &form).unwrap()
}

/// What is given at an address, byte for byte.
fn bytes(http: &Http, path: &str) -> Vec<u8> {
    let mut all = Vec::new();
    http.ask("GET", path, &[], b"").unwrap().read_to_end(&mut all).unwrap();
    let end = all.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let head = String::from_utf8_lossy(&all[..end]).into_owned();
    assert!(head.lines().next().is_some_and(|line| line.contains(" 200")), "{path}: {head}");
    all.split_off(end + 4)
}

/// An open page: what its stream says, and when.
struct Open {
    said: mpsc::Receiver<(Instant, String)>,
}

impl Open {
    /// Opens the stream at an address that ends with `/live`.
    fn at(http: &Http, address: &str) -> Self {
        let stream = http.ask("GET", address, &[("Accept", "text/event-stream")], b"").unwrap();
        let (mut lines, (sender, said)) = (BufReader::new(stream), mpsc::channel());
        let mut line = String::new();
        lines.read_line(&mut line).unwrap();
        assert!(line.contains("200"), "{address}: {line}");
        while !line.trim().is_empty() {
            line.clear();
            lines.read_line(&mut line).unwrap();
        }
        std::thread::spawn(move || {
            loop {
                let mut line = String::new();
                match lines.read_line(&mut line) {
                    Ok(1..) => drop(line.strip_prefix("event: ").map(|word| sender.send((Instant::now(), word.trim().to_owned())))),
                    // A line that was silent for long is told apart by nobody here.
                    Ok(0) | Err(_) => return,
                }
            }
        });
        Self { said }
    }

    /// The next word; nothing, where the stream has ended.
    fn next(&self) -> Option<(Instant, String)> {
        match self.said.recv_timeout(PATIENCE) {
            Ok(said) => Some(said),
            Err(mpsc::RecvTimeoutError::Disconnected) => None,
            Err(mpsc::RecvTimeoutError::Timeout) => panic!("the stream says nothing"),
        }
    }

    /// Something changed, and when that was heard.
    fn changed(&self) -> Instant {
        let (at, word) = self.next().expect("the stream goes on");
        assert_eq!(word, "changed");
        at
    }

    /// Waits until the stream is closed to its reader; when that was.
    fn closed(&self) -> Instant {
        loop {
            let (at, word) = self.next().expect("a stream that is cut says so first");
            if word == "closed" {
                return at;
            }
        }
    }
}

/// A script of the house, for servers that tests need.
fn script(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../scripts").join(name)
}
