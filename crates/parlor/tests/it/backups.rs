//! Backups made while people work, put back, and looked at (R13).

use crate::{
    s3::{ACCESS, S3, SECRET},
    server::{Company, Http, Server, at, found, parlor},
    storage::{files, upload},
    town::database,
};
use serde_json::{Value, json};
use std::{
    collections::HashSet,
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread::JoinHandle,
    time::Duration,
};

/// How often it is backed up and put back.
fn rounds() -> usize {
    proof::asked("PARLOR_TEST_BACKUPS", 3)
}

/// Where PostgreSQL's own programs are, the newest first.
fn path() -> String {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
    let mut versions: Vec<PathBuf> = versions.filter(|folder| folder.join("pg_dump").exists()).collect();
    versions.sort();
    versions.iter().rev().map(|folder| folder.display().to_string()).chain(["/usr/bin".to_owned(), "/bin".to_owned()]).collect::<Vec<_>>().join(":")
}

/// Runs a command with these programs at hand, and the key of a bucket; what it said, and whether it succeeded.
fn told(arguments: &[&str], path: &str) -> (bool, String) {
    let mut command = parlor(arguments);
    let output = command.env("PATH", path).env("AWS_ACCESS_KEY_ID", ACCESS).env("AWS_SECRET_ACCESS_KEY", SECRET).output().unwrap();
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr))
}

#[track_caller]
fn said(arguments: &[&str]) -> String {
    let (well, said) = told(arguments, &path());
    assert!(well, "parlor {arguments:?}: {said}");
    said
}

#[track_caller]
fn refused(arguments: &[&str]) -> String {
    let (well, said) = told(arguments, &path());
    assert!(!well, "parlor {arguments:?}: {said}");
    said
}

/// So many notes of a writer have a file: somebody may send 2,000 a day, and there are three who are the same person.
const FILES: usize = 600;

/// Somebody who writes note after note, each with a file of the same number as long as there are files, until told to stop.
struct Writer {
    name: &'static str,
    /// So many notes were answered, each with its file.
    written: Arc<AtomicUsize>,
    work: JoinHandle<()>,
}

impl Writer {
    fn begin(mut http: Http, item: String, name: &'static str, stop: Arc<AtomicBool>) -> Self {
        let written = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&written);
        let work = std::thread::spawn(move || {
            let headers = [("Accept", "application/json"), ("Content-Type", "multipart/form-data; boundary=b")];
            while !stop.load(Ordering::Relaxed) {
                let number = count.load(Ordering::Relaxed);
                http.post(&format!("{item}/notes"), &json!({"title": format!("{name} {number}")})).unwrap().ok();
                if number < FILES {
                    let head = format!("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}-{number}.txt\"\r\n\r\n");
                    let form = format!("{head}{name} {number}\r\n--b--\r\n");
                    http.send("POST", &format!("{item}/files"), &headers, form.as_bytes()).unwrap().ok();
                }
                count.store(number + 1, Ordering::SeqCst);
            }
        });
        Self { name, written, work }
    }
}

/// Titles of notes and names of files that a restored installation has.
fn kept(data: &Path, url: Option<&str>) -> (HashSet<String>, HashSet<String>) {
    let (notes, files) = ("SELECT title FROM notes", "SELECT name FROM files");
    match url {
        None => {
            let db = rusqlite::Connection::open(data.join("parlor.db")).unwrap();
            let read = |sql: &str| db.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
            (read(notes), read(files))
        }
        Some(url) => {
            let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
            let mut read = |sql: &str| client.query(sql, &[]).unwrap().iter().map(|row| row.get(0)).collect();
            (read(notes), read(files))
        }
    }
}

/// What one writer wrote lies there up to some instant, and nothing after it: notes from the first on
/// without a gap, and each but the last with its file, of those that have one.
fn as_of_an_instant(name: &str, notes: &HashSet<String>, files: &HashSet<String>, before: usize) {
    let count = notes.iter().filter(|title| title.starts_with(&format!("{name} "))).count();
    assert!(count >= before, "{name}: {count} of {before} that were answered before are there");
    for number in 0..count {
        assert!(notes.contains(&format!("{name} {number}")), "{name} {number} is missing among {count}");
    }
    let with = files.iter().filter(|file| file.starts_with(&format!("{name}-"))).count();
    let all = count.min(FILES);
    assert!(with == all || with + 1 == all, "{name}: {count} notes and {with} files");
}

/// Under load, again and again. `url` makes the address of a database of this name.
fn backed_up_and_put_back(name: &str, url: &dyn Fn(&str) -> Option<String>) {
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    let flag = |url: &Option<String>| url.iter().map(|url| format!("--database-url={url}")).collect::<Vec<_>>();
    let own = flag(&url("backed"));
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    found(&[&[at(&data).as_str()], own.as_slice()].concat());
    let server = Server::start(&data, &log, &own);
    let company = Company::settle(&server);
    let stop = Arc::new(AtomicBool::new(false));
    let names = ["Anna", "Boris", "Cleo"];
    let http = || server.http().with_key(&company.key);
    let writers: Vec<Writer> = names.map(|name| Writer::begin(http(), company.item.clone(), name, Arc::clone(&stop))).into();
    for round in 0..rounds() {
        let (copy, back) = (folder.path().join(format!("copy{round}")), folder.path().join(format!("back{round}")));
        let (copied, to) = (copy.to_str().unwrap(), at(&back));
        let before: Vec<usize> = writers.iter().map(|writer| writer.written.load(Ordering::SeqCst)).collect();
        said(&[&["backup", copied, &at(&data)], own.as_slice()].concat());
        let verified = said(&["backup", "--verify", copied]);
        assert!(verified.contains("is sound") && verified.contains("each with its digest"), "{verified}");
        let there = url(&format!("back{round}"));
        let flags = flag(&there);
        let flags: Vec<&str> = flags.iter().map(String::as_str).collect();
        said(&[&["restore", copied, &to], flags.as_slice()].concat());
        assert!(said(&[&["audit", "verify", &to], flags.as_slice()].concat()).contains("each in its place and unchanged"));
        let (notes, files) = kept(&back, there.as_deref());
        for (writer, before) in writers.iter().zip(before) {
            as_of_an_instant(writer.name, &notes, &files, before);
        }
        let looked = told(&[&["doctor", "--thorough", &to], flags.as_slice()].concat(), &path()).1;
        assert!(looked.contains("looked for, all there"), "{looked}");
        fs::remove_dir_all(&copy).unwrap();
        fs::remove_dir_all(&back).unwrap();
    }
    stop.store(true, Ordering::Relaxed);
    let mut written = 0;
    for writer in writers {
        writer.work.join().unwrap();
        let count = writer.written.load(Ordering::SeqCst);
        assert!(count > rounds(), "{} wrote all the time", writer.name);
        written += count;
    }
    proof::figure("R13", name, format_args!("whole={0} of={0} lost=0 written_meanwhile={written}", rounds()));
    // When it was backed up last is known, and shown.
    assert!(server.http().page("/metrics").unwrap().ok().body.contains("parlor_backup_age_seconds"));
}

#[test]
fn r_13_a_backup_under_load_is_put_back_as_it_was_at_one_instant_on_sqlite() {
    backed_up_and_put_back("backups_SQLite", &|_| None);
}

#[test]
fn r_13_a_backup_under_load_is_put_back_as_it_was_at_one_instant_on_postgres() {
    backed_up_and_put_back("backups_PostgreSQL", &|name| Some(database(name)));
}

/// An installation with a file, which no server runs on any more.
fn small(folder: &Path, flags: &[&str]) -> PathBuf {
    let (data, log) = (folder.join("data"), folder.join("log"));
    found(&[&[at(&data).as_str()], flags].concat());
    let server = Server::start(&data, &log, flags);
    let company = Company::settle(&server);
    let form = b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nthe very bytes\r\n--b--\r\n";
    let headers = [("Accept", "application/json"), ("Content-Type", "multipart/form-data; boundary=b")];
    server.http().with_key(&company.key).send("POST", &format!("{}/files", company.item), &headers, form).unwrap().ok();
    assert!(server.stop().1);
    data
}

#[test]
fn r_13_whatever_was_changed_in_a_backup_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let data = small(folder.path(), &[]);
    let copy = folder.path().join("copy");
    let place = copy.to_str().unwrap();
    said(&["backup", place, &at(&data)]);
    assert!(said(&["backup", "--verify", place]).contains("1 files are there"));
    let listed = fs::read_to_string(copy.join("files.sha256")).unwrap();
    let (sum, name) = listed.trim().split_once("  ").unwrap();
    assert!(sum.len() == 64 && name.starts_with("files/"), "as sha256sum reads it: {listed}");
    let file = copy.join(name);
    fs::write(&file, "other bytes").unwrap();
    assert!(refused(&["backup", "--verify", place]).contains("it is not what it was"));
    fs::remove_file(&file).unwrap();
    assert!(refused(&["backup", "--verify", place]).contains(name));
    fs::write(&file, "the very bytes").unwrap();
    said(&["backup", "--verify", place]);
    let mut database = fs::read(copy.join("parlor.db")).unwrap();
    let middle = database.len() / 2;
    database[middle] ^= 1;
    fs::write(copy.join("parlor.db"), &database).unwrap();
    assert!(refused(&["backup", "--verify", place]).contains("parlor.db: it was changed"));
    fs::remove_file(copy.join("secret.key")).unwrap();
    assert!(refused(&["backup", "--verify", place]).contains("secret.key: it is missing"));
    assert!(refused(&["backup", "--verify", data.to_str().unwrap()]).contains("it is no backup"));
}

/// The log of an installation is held against its last backup, which was made before the log grew.
fn held_against_a_backup(flags: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let (data, copy) = (small(folder.path(), flags), folder.path().join("copy"));
    let (own, place, against) = (at(&data), copy.to_str().unwrap(), format!("--against={}", copy.display()));
    said(&[&["backup", place, &own], flags].concat());
    said(&[&["admin", "set-plan", "northwind", "business", &own], flags].concat());
    let told = said(&[&["audit", "verify", &against, &own], flags].concat());
    assert!(told.contains("of those that were noted all are there as they were (1)"), "{told}");
    // A line of it that says something else is missed.
    let (file, bare) = (copy.join("backup.json"), folder.path().join("bare"));
    let mut inventory: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    inventory["audit_heads"][0]["hash"] = "ab".repeat(32).into();
    fs::write(&file, inventory.to_string()).unwrap();
    assert!(refused(&[&["audit", "verify", &against, &own], flags].concat()).contains("of the audit log of northwind is not the one"));
    // A backup that was made before logs were noted in them is whole, and proves nothing of the log.
    inventory.as_object_mut().unwrap().remove("audit_heads");
    fs::write(&file, inventory.to_string()).unwrap();
    assert!(refused(&[&["audit", "verify", &against, &own], flags].concat()).contains("notes nothing of the audit log"));
    said(&["backup", "--verify", place]);
    said(&[&["backup", "--without-database", bare.to_str().unwrap(), &own], flags].concat());
    let against = format!("--against={}", bare.display());
    assert!(refused(&[&["audit", "verify", &against, &own], flags].concat()).contains("made without the database"));
}

#[test]
fn house_2_a_backup_notes_the_last_entries_of_the_audit_log_on_sqlite() {
    held_against_a_backup(&[]);
}

#[test]
fn house_2_a_backup_notes_the_last_entries_of_the_audit_log_on_postgres() {
    held_against_a_backup(&[&format!("--database-url={}", database("noted"))]);
}

#[test]
fn house_12_a_backup_without_a_part_says_so_and_is_whole_without_it() {
    let folder = tempfile::tempdir().unwrap();
    let data = small(folder.path(), &[]);
    let (bare, files) = (folder.path().join("bare"), folder.path().join("files"));
    let told = said(&["backup", "--without-files", bare.to_str().unwrap(), &at(&data)]);
    assert!(told.contains("without files") && !bare.join("files").exists(), "{told}");
    assert!(said(&["backup", "--verify", bare.to_str().unwrap()]).contains("files were left out"));
    let told = said(&["backup", "--without-database", files.to_str().unwrap(), &at(&data)]);
    assert!(told.contains("Without the database") && !files.join("parlor.db").exists() && files.join("files").exists(), "{told}");
    assert!(said(&["backup", "--verify", files.to_str().unwrap()]).contains("without a database"));
    assert!(refused(&["backup", "--verify", "--without-files", bare.to_str().unwrap()]).contains("cannot be used with"));
}

#[test]
fn house_12_without_the_programs_of_postgres_no_half_backup_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("--database-url={}", database("undumped"));
    let data = small(folder.path(), &[&url]);
    let copy = folder.path().join("copy");
    let (well, said_then) = told(&["backup", copy.to_str().unwrap(), &at(&data), &url], "/nowhere");
    assert!(!well && said_then.contains("pg_dump is not here") && said_then.contains("--without-database"), "{said_then}");
    assert!(!copy.exists(), "half a backup was left");
    said(&["backup", copy.to_str().unwrap(), &at(&data), &url]);
    // A dump goes into an empty database, and into nothing else.
    let back = at(&folder.path().join("back"));
    assert!(refused(&["restore", copy.to_str().unwrap(), &back]).contains("name the empty database"));
    assert!(refused(&["restore", copy.to_str().unwrap(), &back, &url]).contains("is not empty"));
}

/// What somebody reads at a server: names and words of the files of the item.
fn read(server: &Server, company: &Company) -> Vec<(String, String)> {
    let mut petra = server.http().with_key(&company.key);
    let all = files(&mut petra, &company.item);
    all.into_iter().map(|(name, address)| (name, petra.get(&address).unwrap().ok().body)).collect()
}

#[test]
fn r_13_files_in_a_bucket_are_backed_up_with_the_rest_and_put_back_into_another_place_of_it() {
    let s3 = S3::start();
    let folder = tempfile::tempdir().unwrap();
    let here = |name: &str| folder.path().join(name);
    let (data, copy, bare) = (here("data"), here("copy"), here("bare"));
    let (copied, left_out) = (copy.to_str().unwrap(), bare.to_str().unwrap());
    let base = |name: &str| format!("--database-url={}", database(name));
    let place = |prefix: &str| format!("--storage-url={}", S3::url(s3.port, prefix));
    let ([access, secret], own, home) = (S3::key(), base("bucket"), place("parlor"));
    found(&[&at(&data), &own]);
    let server = Server::start(&data, &here("log"), &[&own, &home, &access, &secret]);
    let company = Company::settle(&server);
    let mut petra = server.http().with_key(&company.key);
    // The large one goes there in several pieces.
    let before = [("large.txt".to_owned(), "all that was sent. ".repeat(500_000)), ("small.txt".to_owned(), "the very bytes".to_owned())];
    for (name, words) in &before {
        upload(&mut petra, &company.item, name, words.as_bytes()).unwrap().ok();
    }
    said(&["backup", copied, &at(&data), &own, &home]);
    upload(&mut petra, &company.item, "z.txt", b"written after the backup").unwrap().ok();
    said(&["backup", "--without-files", left_out, &at(&data), &own, &home]);
    assert!(server.stop().1);
    let verified = said(&["backup", "--verify", copied]);
    assert!(verified.contains("is sound") && verified.contains("each with its digest"), "{verified}");
    // And a program that knows nothing of us says the same.
    assert!(Command::new("sha256sum").args(["-c", "--quiet", "files.sha256"]).current_dir(&copy).status().unwrap().success());

    // Where other files lie it is not put, nor is half of it.
    let (back, there, new) = (here("back"), base("bucket_back"), place("back"));
    let full = refused(&["restore", copied, &at(&back), &there, &home]);
    assert!(full.contains("not empty below this prefix") && !back.exists(), "{full}");
    said(&["restore", copied, &at(&back), &there, &new]);
    let looked = told(&["doctor", "--thorough", &at(&back), &there, &new], &path()).1;
    assert!(looked.contains("looked for, all there"), "{looked}");
    let server = Server::start(&back, &here("log-back"), &[&there, &new, &access, &secret]);
    assert!(read(&server, &company) == before, "what was backed up, and nothing that came later");
    assert!(!server.log().contains("this is not where the files"), "{}", server.log());
    assert!(server.stop().1);

    // A bucket that lives by copies of its own stays as it is, and the rest is put back beside it.
    let (beside, third) = (here("beside"), base("bucket_beside"));
    said(&["restore", left_out, &at(&beside), &third, &home]);
    let server = Server::start(&beside, &here("log-beside"), &[&third, &home, &access, &secret]);
    let seen = read(&server, &company);
    assert!(seen[..2] == before && seen[2].1 == "written after the backup", "{:?}", seen.iter().map(|(name, _)| name).collect::<Vec<_>>());
    assert!(!server.log().contains("this is not where the files"), "{}", server.log());
}

/// A `pg_dump` that says that it was called, and goes on when it may: the moment between the files before it and those after it.
fn held(folder: &Path) -> String {
    let all = path();
    let real = all.split(':').find(|folder| Path::new(folder).join("pg_dump").exists()).expect("PostgreSQL's own programs are here");
    let wait = "for _ in $(seq 600); do [ -e go-on ] && break; sleep 0.05; done";
    let words = format!("#!/bin/sh\n(cd {} && : > called && {wait})\nexec {real}/pg_dump \"$@\"\n", folder.display());
    let program = folder.join("pg_dump");
    fs::write(&program, words).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o700)).unwrap();
    format!("{}:{all}", folder.display())
}

#[test]
fn r_13_a_file_in_a_bucket_that_is_written_anew_while_a_backup_is_made_is_fetched_anew_however_long_it_is() {
    let s3 = S3::start();
    let folder = tempfile::tempdir().unwrap();
    let here = |name: &str| folder.path().join(name);
    let (data, copy, programs) = (at(&here("data")), here("copy"), here("programs"));
    let (own, home) = (format!("--database-url={}", database("anew")), format!("--storage-url={}", S3::url(s3.port, "parlor")));
    found(&[&data, &own]);
    fs::create_dir(&programs).unwrap();
    let path = held(&programs);
    s3.keep("parlor/other", b"left alone");
    s3.keep("parlor/photo", b"with place");
    std::thread::scope(|scope| {
        let backup = scope.spawn(|| told(&["backup", copy.to_str().unwrap(), &data, &own, &home], &path));
        while !programs.join("called").exists() && !backup.is_finished() {
            std::thread::sleep(Duration::from_millis(20));
        }
        let first = fs::read(copy.join("files/photo"));
        s3.keep("parlor/photo", b"without it");
        fs::write(programs.join("go-on"), "").unwrap();
        let (well, said) = backup.join().unwrap();
        assert!(well && said.contains("with 2 files"), "{said}");
        assert_eq!(first.unwrap(), b"with place", "it was fetched before the database");
    });
    assert_eq!(fs::read(copy.join("files/photo")).unwrap(), b"without it");
    assert_eq!(fs::read(copy.join("files/other")).unwrap(), b"left alone");
    said(&["backup", "--verify", copy.to_str().unwrap()]);
}
