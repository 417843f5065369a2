//! A process that is killed at any instant has lost nothing that it
//! acknowledged, left nothing half, and nothing that was closed comes back (R1).

use crate::{
    server::{Answer, Company, Http, Server, at, found, said},
    town::database,
};
use rusqlite::{Connection, OptionalExtension as _};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

const CLIENTS: usize = 8;

/// What a client does with somebody with whom it has shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Stays,
    Closed,
    LinkStopped,
}

/// Somebody with whom was shared, as that was acknowledged.
#[derive(Debug)]
struct Guest {
    address: String,
    grant: String,
    link: String,
    fate: Fate,
    /// That was acknowledged, too. What was asked for when the server died may be either.
    done: bool,
}

/// What clients were told.
#[derive(Default)]
struct Told {
    guests: Vec<Guest>,
    /// Names of files, and where they are.
    files: Vec<(String, String)>,
}

impl Told {
    fn and(&mut self, more: Self) {
        self.guests.extend(more.guests);
        self.files.extend(more.files);
    }

    /// Something of each kind.
    fn all_kinds(&self) -> bool {
        self.done(Fate::Closed) > 0 && self.done(Fate::LinkStopped) > 0 && !self.files.is_empty()
    }

    fn done(&self, fate: Fate) -> usize {
        self.guests.iter().filter(|guest| guest.fate == fate && guest.done).count()
    }
}

/// Where clients share, and where they send files: each of those is news for all guests of its record, so that it has none.
#[derive(Clone)]
struct Places {
    item: String,
    papers: String,
}

/// Somebody who shares, closes, stops links and sends files.
struct Client {
    http: Http,
    places: Places,
    told: Told,
}

impl Client {
    /// Nothing, when the server is gone.
    fn asks(&mut self, path: &str, body: &Value) -> Option<Answer> {
        let answer = self.http.post(path, body)?;
        assert!(answer.status < 400, "{path}: {} {}", answer.status, answer.body);
        Some(answer)
    }

    fn round(&mut self, name: &str, number: usize) -> Option<()> {
        let (item, fate) = (self.places.item.clone(), [Fate::Closed, Fate::LinkStopped, Fate::Stays][number % 3]);
        let address = format!("g{name}@bolt.example");
        let shared = self.asks(&format!("{item}/share"), &json!({"who": [address], "message": "Hello"}))?.view();
        let grant = shared["opened"][0]["grant"].as_str().unwrap().to_owned();
        self.told.guests.push(Guest { address, grant: grant.clone(), link: String::new(), fate, done: fate == Fate::Stays });
        if fate != Fate::Stays {
            let copied = self.asks(&format!("{item}/link"), &json!({"grant": grant}))?.view();
            let link = format!("/l/{}", copied["address"].as_str().unwrap().split("/l/").nth(1).unwrap());
            let way = if fate == Fate::Closed { "grants/close" } else { "link/deactivate" };
            self.asks(&format!("{item}/{way}"), &json!({"grant": grant}))?;
            let guest = self.told.guests.last_mut().unwrap();
            (guest.link, guest.done) = (link, true);
        }
        if number.is_multiple_of(2) { self.sends(&format!("f{name}.txt")) } else { Some(()) }
    }

    fn sends(&mut self, name: &str) -> Option<()> {
        let form = format!("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{}\r\n--b--\r\n", words(name));
        let headers = [("Accept", "application/json"), ("Content-Type", "multipart/form-data; boundary=b")];
        let sent = self.http.send("POST", &format!("{}/files", self.places.papers), &headers, form.as_bytes())?.ok().view();
        self.told.files.push((name.to_owned(), format!("{}/files/{}", self.places.papers, sent["files"][0]["id"].as_str().unwrap())));
        Some(())
    }
}

/// What stands in a file of that name.
fn words(name: &str) -> String {
    format!("what {name} says, ").repeat(200)
}

/// A house that is killed: its folder, and its database, where that is another's than SQLite's.
struct House {
    folder: tempfile::TempDir,
    database: Option<String>,
}

impl House {
    fn new(database: Option<String>) -> Self {
        let this = Self { folder: tempfile::tempdir().unwrap(), database };
        let flags: Vec<String> = std::iter::once(at(&this.data())).chain(this.flag()).collect();
        found(&flags.iter().map(String::as_str).collect::<Vec<_>>());
        this
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn flag(&self) -> Option<String> {
        self.database.as_ref().map(|url| format!("--database-url={url}"))
    }

    fn start(&self) -> Server {
        let flag = self.flag();
        Server::start(&self.data(), &self.folder.path().join("log"), &flag.as_deref().into_iter().collect::<Vec<_>>())
    }

    fn nothing_was_changed_in_the_audit_log(&self) {
        let (data, flag) = (at(&self.data()), self.flag());
        let arguments: Vec<&str> = ["audit", "verify", data.as_str()].into_iter().chain(flag.as_deref()).collect();
        assert!(said(&arguments).contains("each in its place and unchanged"));
    }

    /// The database itself, when the server is dead and nothing of it goes on.
    fn inside(&self) -> Inside {
        let Some(url) = &self.database else {
            let database = Connection::open(self.data().join("parlor.db")).unwrap();
            let integrity: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
            assert_eq!(integrity, "ok");
            return Inside::Sqlite(Box::new(database));
        };
        let mut inside = Inside::Postgres(Box::new(postgres::Client::connect(url, postgres::NoTls).unwrap()));
        let others = "SELECT COUNT(*) FROM pg_stat_activity
                      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";
        let begun = Instant::now();
        while inside.number(others) > 0 {
            assert!(begun.elapsed() < Duration::from_secs(20), "connections end with their client");
            std::thread::sleep(Duration::from_millis(5));
        }
        inside
    }
}

/// A database, asked beside the server.
enum Inside {
    Sqlite(Box<Connection>),
    Postgres(Box<postgres::Client>),
}

impl Inside {
    /// The numbers of a row; nothing, where there is none.
    fn row<const N: usize>(&mut self, sql: &str, of: &[&str]) -> Option<[i64; N]> {
        match self {
            Self::Sqlite(database) => {
                let row: rusqlite::Result<[i64; N]> =
                    database.query_row(sql, rusqlite::params_from_iter(of), |row| Ok(std::array::from_fn(|at| row.get_unwrap(at))));
                row.optional().unwrap()
            }
            Self::Postgres(database) => {
                let of: Vec<&(dyn postgres::types::ToSql + Sync)> = of.iter().map(|one| one as &(dyn postgres::types::ToSql + Sync)).collect();
                database.query_opt(sql, &of).unwrap().map(|row| std::array::from_fn(|at| row.get(at)))
            }
        }
    }

    fn number(&mut self, sql: &str) -> i64 {
        let [number] = self.row(sql, &[]).unwrap();
        number
    }

    /// Clients who change the same at once wait for each other one after the other. PostgreSQL ends a circle after a second.
    fn nobody_waited_in_a_circle(&mut self) {
        if let Self::Postgres(_) = self {
            assert_eq!(self.number("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"), 0);
        }
    }

    /// A guest with all that belongs to them.
    fn is_whole(&mut self, guest: &Guest) {
        let address = &guest.address;
        let [open, closed, links, stopped, told, noted, mails, ended, halted] = self
            .row(
                "SELECT (SELECT COUNT(*) FROM grants g WHERE g.contact_id = c.id AND g.closed_at IS NULL),
                   (SELECT COUNT(*) FROM grants g WHERE g.contact_id = c.id AND g.closed_at IS NOT NULL),
                   (SELECT COUNT(*) FROM links l WHERE l.contact_id = c.id),
                   (SELECT COUNT(*) FROM links l WHERE l.contact_id = c.id AND l.deactivated_at IS NOT NULL),
                   (SELECT COUNT(*) FROM history h WHERE h.deed = 'share.opened' AND h.subject = p.name),
                   (SELECT COUNT(*) FROM audit a JOIN grants g ON g.id = a.thing_id WHERE a.deed = 'share.opened' AND g.contact_id = c.id),
                   (SELECT COUNT(*) FROM outbox o JOIN grants g ON g.id = o.grant_id WHERE g.contact_id = c.id AND o.to_email = c.email),
                   (SELECT COUNT(*) FROM history h WHERE h.deed = 'share.closed' AND h.subject = p.name),
                   (SELECT COUNT(*) FROM history h WHERE h.deed = 'link.deactivated' AND h.subject = p.name)
                 FROM contacts c JOIN parties p ON p.id = c.id WHERE c.email = $1",
                &[address.as_str()],
            )
            .unwrap_or_else(|| panic!("{address} was acknowledged and is lost"));
        assert_eq!((open + closed, links, told, noted, mails), (1, 1, 1, 1, 1), "{address}: grant, link, history, audit and mail belong together");
        assert_eq!((closed, stopped), (ended, halted), "{address}: what is closed and what says so belong together");
        let wanted = (i64::from(guest.fate == Fate::Closed), i64::from(guest.fate == Fate::LinkStopped));
        assert!((closed, stopped) == wanted || !guest.done && (closed, stopped) == (0, 0), "{guest:?}: {closed} closed, {stopped} stopped");
    }

    /// Whole, every acknowledged share there with all that belongs to it, and of the others all or nothing. How many there are.
    fn is_what_was_acknowledged(&mut self, told: &Told) -> i64 {
        told.guests.iter().for_each(|guest| self.is_whole(guest));
        let grants = self.number("SELECT COUNT(*) FROM grants");
        for (what, sql) in [
            ("contact", "SELECT COUNT(*) FROM contacts"),
            ("link", "SELECT COUNT(*) FROM links"),
            ("history", "SELECT COUNT(*) FROM history WHERE deed = 'share.opened'"),
            ("audit", "SELECT COUNT(*) FROM audit WHERE deed = 'share.opened'"),
            ("mail", "SELECT COUNT(*) FROM outbox WHERE grant_id IS NOT NULL"),
        ] {
            assert_eq!(self.number(sql), grants, "one {what} for each grant, nothing half");
        }
        let closed = self.number("SELECT COUNT(*) FROM grants WHERE closed_at IS NOT NULL");
        assert_eq!(self.number("SELECT COUNT(*) FROM audit WHERE deed = 'share.closed'"), closed, "one word for each closing");
        let stopped = self.number("SELECT COUNT(*) FROM links WHERE deactivated_at IS NOT NULL");
        assert_eq!(self.number("SELECT COUNT(*) FROM audit WHERE deed = 'link.deactivated'"), stopped, "one word for each link");
        grants
    }
}

/// Eight clients work as fast as they can, until the server is gone: after so long, and in the first round not before something of each
/// kind was acknowledged. Answers with what was.
fn work_until_killed(server: &mut Server, (key, places): (&str, &Places), round: usize, after: Duration) -> Told {
    let (over, busy) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(round > 0)));
    let clients: Vec<_> = (0..CLIENTS)
        .map(|number| {
            let mut client = Client { http: server.http().with_key(key), places: places.clone(), told: Told::default() };
            let (over, busy) = (Arc::clone(&over), Arc::clone(&busy));
            std::thread::spawn(move || {
                for turn in 0.. {
                    if client.told.all_kinds() {
                        busy.store(true, Ordering::SeqCst);
                    }
                    match client.round(&format!("{round}-{number}-{turn}"), turn) {
                        Some(()) => {}
                        None if over.load(Ordering::SeqCst) => break,
                        None => std::thread::yield_now(),
                    }
                }
                client.told
            })
        })
        .collect();
    std::thread::sleep(after);
    let begun = Instant::now();
    while !busy.load(Ordering::SeqCst) {
        assert!(begun.elapsed() < Duration::from_secs(30), "nobody was answered: {}", server.log());
        std::thread::sleep(Duration::from_millis(5));
    }
    over.store(true, Ordering::SeqCst);
    server.kill();
    let mut told = Told::default();
    clients.into_iter().for_each(|client| told.and(client.join().unwrap()));
    told
}

/// What was open is open, what was closed is closed, and files say what they said: of this round through the door, of all before it
/// in the Share panel and in the folder.
fn stands(server: &Server, key: &str, places: &Places, (all, round): (&Told, &Told)) -> i64 {
    let mut petra = server.http().with_key(key);
    let panel = petra.get(&format!("{}/share", places.item)).unwrap().ok().view();
    let rows = panel["access"]["guests"].as_array().unwrap();
    let open: BTreeMap<&str, &str> = rows.iter().map(|row| (row["grant"].as_str().unwrap(), row["link"].as_str().unwrap())).collect();
    for guest in all.guests.iter().chain(&round.guests) {
        let link = open.get(guest.grant.as_str()).copied();
        let stands = match (guest.fate, guest.done) {
            (Fate::Closed, true) => link.is_none(),
            (Fate::Closed, false) => link != Some("deactivated"),
            (Fate::LinkStopped, true) => link == Some("deactivated"),
            (Fate::LinkStopped, false) => link.is_some(),
            (Fate::Stays, _) => link.is_some_and(|link| link != "deactivated"),
        };
        assert!(stands, "{guest:?} stands in the panel with {link:?}");
    }
    for guest in round.guests.iter().filter(|guest| guest.fate != Fate::Stays && guest.done) {
        assert_eq!(server.http().page(&guest.link).unwrap().status, 410, "{guest:?}");
    }
    for (name, path) in &round.files {
        assert_eq!(petra.get(path).unwrap().ok().body, words(name), "{name}");
    }
    panel["used"].as_i64().unwrap()
}

fn everything_in(folder: &Path) -> BTreeSet<Vec<u8>> {
    std::fs::read_dir(folder).unwrap().flatten().filter(|entry| entry.path().is_file()).map(|entry| std::fs::read(entry.path()).unwrap()).collect()
}

/// So many kills a house lives through. All that it holds is looked at after each, so that a long run takes one house after another.
const KILLS_OF_A_HOUSE: usize = 60;

/// Kills a new house so often; what it had acknowledged by then, and the longest that it took to serve again.
fn a_house_that_is_killed(house: &House, times: usize) -> (Told, Duration) {
    let mut server = house.start();
    let company = Company::settle(&server);
    let (key, places) = (company.key.as_str(), Places { item: company.item.clone(), papers: papers(&server, &company) });
    let (mut all, mut longest) = (Told::default(), Duration::ZERO);
    for round in 0..times {
        // A spread of instants, from before the first commit to deep in the middle.
        let after = Duration::from_millis(20 + (u64::try_from(round).unwrap() * 7919) % 300);
        let told = work_until_killed(&mut server, (key, &places), round, after);
        let mut inside = house.inside();
        inside.is_what_was_acknowledged(&told);
        let open = inside.number("SELECT COUNT(*) FROM grants WHERE closed_at IS NULL");
        drop(inside);
        let files = everything_in(&house.data().join("files"));
        let names = all.files.iter().chain(&told.files).map(|(name, _)| name);
        let gone: Vec<&String> = names.filter(|name| !files.contains(words(name).as_bytes())).collect();
        assert!(gone.is_empty(), "{gone:?} were acknowledged, and do not lie in the folder");
        let begun = Instant::now();
        server = house.start();
        longest = longest.max(begun.elapsed());
        assert_eq!(stands(&server, key, &places, (&all, &told)), open, "what was open is open");
        all.and(told);
    }
    drop(server);
    house.nothing_was_changed_in_the_audit_log();
    house.inside().nobody_waited_in_a_circle();
    assert!(all.guests.len() <= usize::try_from(house.inside().is_what_was_acknowledged(&all)).unwrap());
    (all, longest)
}

/// A record in which files are kept, and that is open to nobody outside.
fn papers(server: &Server, company: &Company) -> String {
    let mut petra = server.http().with_key(&company.key);
    let mut place = |path: &str, form: &Value| petra.post(path, form).unwrap().ok().view()["location"].as_str().unwrap().to_owned();
    let organizer = place("/o/northwind/organizers", &json!({"template": "inspections", "name": "Papers"}));
    place(&format!("{organizer}/records"), &json!({"title": "Papers"}))
}

/// What so many kills came to, as a line.
fn came_to(all: &Told, kills: usize, longest: Duration) -> String {
    let (shared, closed, stopped) = (all.guests.len(), all.done(Fate::Closed), all.done(Fate::LinkStopped));
    let (files, longest) = (all.files.len(), longest.as_millis());
    assert!(all.all_kinds(), "{closed} closed, {stopped} links stopped, {files} files sent");
    let acknowledged = shared + closed + stopped + files;
    format!(
        "lost=0 came_back=0 kills={kills} acknowledged={acknowledged} shared={shared} closed={closed} links_stopped={stopped} files={files} \
         serving_again_max={longest}ms"
    )
}

#[test]
fn r_1_nothing_acknowledged_is_lost_and_nothing_closed_comes_back_when_the_process_is_killed() {
    let kills = proof::asked("PARLOR_TEST_KILLS", KILLS_OF_A_HOUSE);
    let (mut all, mut longest) = (Told::default(), Duration::ZERO);
    for before in (0..kills).step_by(KILLS_OF_A_HOUSE) {
        let (told, slowest) = a_house_that_is_killed(&House::new(None), (kills - before).min(KILLS_OF_A_HOUSE));
        all.and(told);
        longest = longest.max(slowest);
    }
    assert!(all.guests.len() > kills * 3, "it shared under way: {}", all.guests.len());
    proof::figure("R1", "kill_9", came_to(&all, kills, longest));
}

/// The database lives on, as one that is on another machine: what is killed is the server.
#[test]
fn r_1_nothing_acknowledged_is_lost_and_nothing_closed_comes_back_on_postgres() {
    let kills = proof::asked("PARLOR_TEST_KILLS", KILLS_OF_A_HOUSE).div_ceil(10);
    let (mut all, mut longest) = (Told::default(), Duration::ZERO);
    for before in (0..kills).step_by(KILLS_OF_A_HOUSE) {
        let (told, slowest) = a_house_that_is_killed(&House::new(Some(database("killed"))), (kills - before).min(KILLS_OF_A_HOUSE));
        all.and(told);
        longest = longest.max(slowest);
    }
    proof::figure("R1", "kill_9_PostgreSQL", came_to(&all, kills, longest));
}
