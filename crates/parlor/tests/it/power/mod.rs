//! The power fails: what was not synced is gone, and nothing that was acknowledged with it
//! (R1). One run under mixed load is written down as the disk saw it, and then the power fails
//! at many instants of it. Each kind of sync is forgotten once, and then something is lost.

mod disk;

use crate::server::{Company, Http, Server, at, found, said};
use disk::{Disk, Forgets, Left, Told, acknowledgement};
use rusqlite::Connection;
use serde_json::json;
use std::{
    collections::BTreeSet,
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

const CLIENTS: usize = 4;

/// The library that writes down what the disk is told.
fn library(folder: &Path) -> PathBuf {
    let (source, built) = (concat!(env!("CARGO_MANIFEST_DIR"), "/tests/power/disk.c"), folder.join("disk.so"));
    let done = Command::new("cc").args(["-O1", "-shared", "-fPIC", "-o"]).arg(&built).args([source, "-ldl", "-lpthread"]).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    built
}

/// Somebody who shares, closes and sends files, and writes down what was acknowledged.
struct Worker {
    http: Http,
    item: String,
    number: usize,
    log: fs::File,
}

impl Worker {
    fn acknowledged(&mut self, what: &str) {
        self.log.write_all(&acknowledgement(what)).unwrap();
    }

    /// Nothing, when the server is gone.
    fn round(&mut self, round: usize) -> Option<()> {
        let address = format!("g{}-{round}@bolt.example", self.number);
        let shared = self.http.post(&format!("{}/share", self.item), &json!({"who": [address]}))?;
        assert_eq!(shared.status, 201, "{}", shared.body);
        self.acknowledged(&format!("shared {address}"));
        if round % 3 == 0 {
            let grant = shared.view()["opened"][0]["grant"].clone();
            let closed = self.http.post(&format!("{}/grants/close", self.item), &json!({"grant": grant}))?;
            assert!(closed.status < 400, "{}", closed.body);
            self.acknowledged(&format!("closed {address}"));
        }
        if round % 4 == 0 {
            let name = format!("f{}-{round}.txt", self.number);
            let form = format!("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{}\r\n--b--\r\n", words(&name));
            let headers = [("Accept", "application/json"), ("Content-Type", "multipart/form-data; boundary=b")];
            let sent = self.http.send("POST", &format!("{}/files", self.item), &headers, form.as_bytes())?;
            assert_eq!(sent.status, 200, "{}", sent.body);
            self.acknowledged(&format!("sent {name}"));
        }
        Some(())
    }
}

/// What stands in a file of that name.
fn words(name: &str) -> String {
    format!("what {name} says, ").repeat(200)
}

/// Works until the disk was told so many bytes; then nobody is told anything any more, and the server is killed.
fn work(server: &mut Server, company: &Company, log: &Path, wanted: u64) {
    let over = Arc::new(AtomicBool::new(false));
    let working: Vec<_> = (0..CLIENTS)
        .map(|number| {
            let log = fs::OpenOptions::new().append(true).open(log).unwrap();
            let mut worker = Worker { http: server.http().with_key(&company.key), item: company.item.clone(), number, log };
            let over = Arc::clone(&over);
            std::thread::spawn(move || {
                (0..).take_while(|_| !over.load(Ordering::SeqCst)).for_each(|round| worker.round(round).expect("the server is there"));
            })
        })
        .collect();
    let begun = Instant::now();
    while fs::metadata(log).unwrap().len() < wanted {
        assert!(begun.elapsed() < Duration::from_secs(600), "it writes too little: {}", server.log());
        std::thread::sleep(Duration::from_millis(20));
    }
    over.store(true, Ordering::SeqCst);
    working.into_iter().for_each(|worker| worker.join().unwrap());
    server.kill();
}

/// What is missing on a disk of what was acknowledged.
fn missing(data: &Path, acknowledged: &[&str]) -> Vec<String> {
    let Ok(database) = Connection::open_with_flags(data.join("parlor.db"), rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE) else {
        return vec!["the database".into()];
    };
    let check = database.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0));
    if check.as_deref() != Ok("ok") {
        return vec![format!("the database is broken: {check:?}")];
    }
    let parts = "SELECT COUNT(DISTINCT g.id) FILTER (WHERE g.closed_at IS NULL), COUNT(DISTINCT g.id), COUNT(DISTINCT l.id), COUNT(DISTINCT o.id)
                 FROM contacts c JOIN grants g ON g.contact_id = c.id JOIN links l ON l.contact_id = c.id
                 JOIN outbox o ON o.grant_id = g.id AND o.to_email = c.email
                 JOIN audit a ON a.thing_id = g.id AND a.deed = 'share.opened' WHERE c.email = ?1";
    let (closed, files): (BTreeSet<&str>, BTreeSet<Vec<u8>>) =
        (acknowledged.iter().filter_map(|what| what.strip_prefix("closed ")).collect(), everything_in(&data.join("files")));
    let whole = |what: &&&str| -> bool {
        match what.split_once(' ').unwrap() {
            ("sent", name) => {
                let rows = database.query_row("SELECT COUNT(*) FROM files WHERE name = ?1", [name], |row| row.get::<_, i64>(0));
                rows == Ok(1) && files.contains(words(name).as_bytes())
            }
            (_, address) => {
                let found = database.query_row(parts, [address], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)));
                // What is being closed when the power fails may be either.
                found.is_ok_and(|(open, grants, links, mails): (i64, i64, i64, i64)| {
                    (grants, links) == (1, 1) && mails > 0 && (open == 0 || !closed.contains(address))
                })
            }
        }
    };
    acknowledged.iter().filter(|what| !whole(what)).map(|what| (*what).to_owned()).collect()
}

fn everything_in(folder: &Path) -> BTreeSet<Vec<u8>> {
    let Ok(entries) = fs::read_dir(folder) else { return BTreeSet::new() };
    entries.flatten().filter(|entry| entry.path().is_file()).map(|entry| fs::read(entry.path()).unwrap()).collect()
}

/// A run under load, as the disk saw it.
struct Run {
    folder: tempfile::TempDir,
    company: Company,
    log: Vec<u8>,
}

impl Run {
    fn new(megabytes: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (data, log) = (folder.path().join("data"), folder.path().join("told"));
        found(&[&at(&data)]);
        let server = Server::start(&data, &folder.path().join("log"), &[]);
        let company = Company::settle(&server);
        assert!(server.stop().1, "it stops");
        copy(&data, &folder.path().join("before"));
        let settings = ["LD_PRELOAD", "POWER_LOG", "POWER_FOLDER"];
        let values = [library(folder.path()), log.clone(), data.clone()];
        let settings: Vec<String> = settings.iter().zip(&values).map(|(name, value)| format!("{name}={}", value.display())).collect();
        let mut server = Server::start(&data, &folder.path().join("log"), &settings.iter().map(String::as_str).collect::<Vec<_>>());
        work(&mut server, &company, &log, megabytes << 20);
        fs::remove_dir_all(&data).unwrap();
        // From here on the disk is where the program had it, with what was safe before.
        fs::rename(folder.path().join("before"), &data).unwrap();
        let log = fs::read(log).unwrap();
        Self { folder, company, log }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Another place for what is on the disk after the power failed.
    fn after(&self) -> PathBuf {
        let after = self.folder.path().join("after");
        drop(fs::remove_dir_all(&after));
        after
    }

    /// With these syncs forgotten, and nothing left of what was not synced: what is missing in the end.
    fn missing_without(&self, forgets: Forgets) -> Vec<String> {
        let (told, mut disk) = (disk::read(&self.log), Disk::of(&self.data(), forgets));
        told.iter().for_each(|told| disk.tell(told));
        assert!(disk.begun_anew > 1, "the log of the database was folded into it, and begun anew");
        let after = self.after();
        disk.fails(Left::Nothing, &self.data(), &after);
        missing(&after, &acknowledged(&told))
    }
}

fn acknowledged<'l>(told: &[Told<'l>]) -> Vec<&'l str> {
    told.iter().filter_map(|told| if let Told::Acknowledged { what } = told { Some(*what) } else { None }).collect()
}

fn copy(from: &Path, to: &Path) {
    assert!(Command::new("cp").arg("-a").args([from, to]).status().unwrap().success());
}

/// Where the power fails, from the first acknowledgement to the end, each with what is left of the rest.
fn cuts(told: &[Told<'_>], cuts: usize) -> Vec<(usize, Left)> {
    let first = told.iter().position(|told| matches!(told, Told::Acknowledged { .. })).expect("something was acknowledged");
    let mut dice = 20_261_123_u64;
    let mut all: Vec<(usize, Left)> = (0..cuts)
        .map(|number| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let left = match number % 3 {
                0 => Left::Nothing,
                1 => Left::First(usize::try_from(dice >> 60).unwrap()),
                _ => Left::Some(dice),
            };
            (first + usize::try_from(dice >> 20).unwrap() % (told.len() - first), left)
        })
        .collect();
    all.sort_by_key(|(at, _)| *at);
    all
}

#[test]
fn r_1_nothing_acknowledged_is_lost_when_the_power_fails() {
    let wanted = proof::asked("PARLOR_TEST_CUTS", 20);
    let run = Run::new(14 + wanted as u64 / 12);
    let told = disk::read(&run.log);
    let (mut disk, mut done) = (Disk::of(&run.data(), Forgets::Nothing), 0);
    let mut longest = Duration::ZERO;
    for (number, left) in cuts(&told, wanted) {
        told[done..number].iter().for_each(|told| disk.tell(told));
        done = number;
        let after = run.after();
        disk.fails(left, &run.data(), &after);
        let begun = Instant::now();
        let mut server = Server::start(&after, &run.folder.path().join("log-after"), &[]);
        longest = longest.max(begun.elapsed());
        assert_eq!(server.http().with_key(&run.company.key).get(&run.company.item).unwrap().status, 200);
        server.kill();
        let missing = missing(&after, &acknowledged(&told[..number]));
        assert!(missing.is_empty(), "after {number} of {} entries, with {left:?} left: {missing:?}", told.len());
        assert!(said(&["audit", "verify", &at(&after)]).contains("each in its place and unchanged"));
    }
    let (of, longest) = (acknowledged(&told).len(), longest.as_millis());
    let syncs = told.iter().filter(|told| matches!(told, Told::Synced { .. } | Told::FolderSynced { .. })).count();
    proof::figure("R1", "power_cut", format_args!("lost=0 cuts={wanted} acknowledged={of} syncs={syncs} serving_again_max={longest}ms"));
    // Without any one of the syncs something is lost, so this test would have seen it.
    let needed = [Forgets::Log, Forgets::Database, Forgets::Files, Forgets::Names];
    for forgets in needed {
        assert!(!run.missing_without(forgets).is_empty(), "nothing is lost without {forgets:?}");
    }
    assert_eq!(run.missing_without(Forgets::Nothing), Vec::<String>::new());
    proof::figure("R1", "power_cut_unsynced", format_args!("red={0} of={0} kinds_of_sync", needed.len()));
}
