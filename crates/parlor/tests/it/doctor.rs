//! The doctor, called to installations that are broken, each in one way: it finds what is
//! wrong, names the part, and says what to do.

use crate::{
    ports::closed,
    server::{Server, at, failed, parlor, said},
    smtp,
    storage::furnished,
    town::{database, server_address},
};
use rusqlite::Connection;
use serde_json::Value;
use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpListener,
    os::unix::fs::PermissionsExt as _,
    path::PathBuf,
    process::{Command, Stdio},
};

/// An installation with a company in it, whose server was there and stopped.
struct House {
    folder: tempfile::TempDir,
    data: PathBuf,
}

impl House {
    fn new() -> Self {
        let (folder, data, _) = furnished();
        Self { folder, data }
    }

    fn sql(&self, statement: &str) {
        Connection::open(self.data.join("parlor.db")).unwrap().execute_batch(statement).unwrap();
    }

    fn file(&self, name: &str) -> PathBuf {
        self.data.join(name)
    }

    /// What is found, with these settings (`PARLOR_…=…`) and flags.
    fn examined(&self, more: &[&str]) -> Vec<Value> {
        examined(&[&[at(&self.data).as_str()], more].concat())
    }

    /// That this part is wrong (or doubtful) and nothing else, with these words and this remedy.
    #[track_caller]
    fn finds(&self, state: &str, part: &str, words: &str, remedy: &str, more: &[&str]) {
        finds(&self.examined(more), state, part, words, remedy);
    }
}

pub fn examined(all: &[&str]) -> Vec<Value> {
    let (settings, flags): (Vec<&str>, Vec<&str>) = all.iter().partition(|one| one.starts_with("PARLOR_") || one.starts_with("AWS_"));
    let mut command = parlor(&["doctor", "--json"]);
    let output = command.args(flags).envs(settings.iter().filter_map(|one| one.split_once('='))).output().unwrap();
    let found: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    let wrong = found.iter().any(|finding| finding["state"] == "wrong");
    assert_eq!(output.status.success(), !wrong, "it ends with 1 where something is wrong, and only there: {found:#?}");
    found
}

#[track_caller]
fn finds(found: &[Value], state: &str, part: &str, words: &str, remedy: &str) {
    let ill: Vec<&Value> = found.iter().filter(|finding| finding["state"] != "well").collect();
    assert_eq!(ill.len(), 1, "one thing is broken, and one is found: {found:#?}");
    let one = ill[0];
    assert_eq!((one["part"].as_str(), one["state"].as_str()), (Some(part), Some(state)), "{one}");
    assert!(one["says"].as_str().unwrap().contains(words), "{words}: {one}");
    assert!(one["remedy"].as_str().unwrap().contains(remedy), "{remedy}: {one}");
}

/// Somebody who takes connections and says this, or nothing.
fn stranger(words: &'static [u8]) -> std::net::SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let mut kept = Vec::new();
        for mut stream in listener.incoming().flatten() {
            if words.starts_with(b"HTTP") {
                // Who speaks second.
                drop(stream.read(&mut [0; 1024]));
            }
            drop(stream.write_all(words));
            kept.push(stream);
        }
    });
    address
}

#[test]
fn house_12_the_doctor_finds_nothing_where_all_is_well() {
    let house = House::new();
    for depth in [&[][..], &["--thorough"]] {
        let found = house.examined(depth);
        assert!(found.iter().all(|finding| finding["state"] == "well"), "{found:#?}");
        for part in ["front end", "address", "disk", "key", "database", "audit log", "files", "storage", "mail"] {
            assert!(found.iter().any(|finding| finding["part"] == part), "{part} is looked at");
        }
    }
    let server = Server::start(&house.data, &house.folder.path().join("log"), &[]);
    let found = house.examined(&[&format!("--addr=127.0.0.1:{}", server.port)]);
    assert!(found.iter().any(|finding| finding["says"].as_str().unwrap().starts_with("it runs at")), "{found:#?}");
}

#[test]
fn house_12_the_doctor_finds_what_is_wrong_with_addresses() {
    let house = House::new();
    house.finds("wrong", "address", "not https", "https address", &["--base-url=http://parlor.example"]);
    house.finds("wrong", "address", "has a path", "without anything behind", &["--base-url=http://localhost/parlor"]);
    let wanted = ["PARLOR_TRUSTED_PROXIES=proxy.example", "--base-url=http://localhost"];
    house.finds("wrong", "proxies", "proxy.example", "by the address", &wanted);
    let https = ["--base-url=https://parlor.invalid", &format!("--smtp-url=smtp://{}", closed())];
    let found = house.examined(&https);
    let proxies = found.iter().find(|finding| finding["part"] == "proxies").unwrap();
    assert_eq!(proxies["state"], "doubtful", "a server without TLS stands behind something: {found:#?}");
    let other = stranger(b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\nconnection: close\r\n\r\nhello");
    house.finds("wrong", "server", "no Parlor", "no other program", &[&format!("--addr={other}"), "--base-url=http://localhost"]);
}

#[test]
fn house_12_the_doctor_finds_what_is_wrong_with_the_key() {
    let house = House::new();
    let key = house.file("secret.key");
    let text = fs::read_to_string(&key).unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    house.finds("doubtful", "key", "read by others", "chmod 600", &[]);
    fs::write(&key, "ab".repeat(32)).unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    house.finds("wrong", "key", "made with another key", "put back the secret.key", &[]);
    // The server does not start with it either: it would look well, and every link would be dead.
    let refused = failed(&["serve", &at(&house.data), "--addr=127.0.0.1:0"]);
    assert!(refused.contains("made with another key"), "{refused}");
    fs::write(&key, "not a key").unwrap();
    house.finds("wrong", "key", "64 hex digits", "from a backup", &[]);
    fs::remove_file(&key).unwrap();
    house.finds("wrong", "key", "missing", "from a backup", &[]);
    assert!(!key.exists(), "looking makes no new one");
    fs::write(&key, &text).unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    assert!(house.examined(&[]).iter().all(|finding| finding["state"] == "well"), "with its own, all is well again");
}

#[test]
fn house_12_a_key_is_made_for_a_new_installation_and_never_in_place_of_a_lost_one() {
    let house = House::new();
    let (key, away) = (house.file("secret.key"), house.folder.path().join("away"));
    fs::rename(&key, &away).unwrap();
    let place = at(&house.data);
    let refuses = |command: &[&str]| {
        let refused = failed(&[command, &[place.as_str()]].concat());
        assert!(refused.contains("there is no key at") && refused.contains("put back the secret.key"), "{refused}");
        assert!(!key.exists(), "none is made that would look right: {command:?}");
    };
    refuses(&["serve", "--addr=127.0.0.1:0"]);
    refuses(&["admin", "set-plan", "northwind", "enterprise"]);
    // With its own it starts.
    fs::rename(&away, &key).unwrap();
    assert!(Server::start(&house.data, &house.folder.path().join("log"), &[]).stop().1);
    assert!(house.examined(&[]).iter().all(|finding| finding["state"] == "well"));
    // A database that cannot be asked may have been begun.
    let other = house.folder.path().join("other");
    assert!(failed(&["serve", &at(&other), &format!("--database-url=postgres://parlor@{}/parlor", closed())]).contains("refused"));
    assert!(!other.join("secret.key").exists(), "nobody knows yet whether it is new");
    let fresh = database("fresh_key");
    said(&["migrate", &at(&other), &format!("--database-url={fresh}")]);
    assert!(Server::start(&other, &house.folder.path().join("other-log"), &[&format!("--database-url={fresh}")]).stop().1);
    assert!(other.join("secret.key").exists(), "a new installation is given one");
}

#[test]
fn house_12_the_doctor_finds_what_is_wrong_with_the_database() {
    let house = House::new();
    house.sql("INSERT INTO migrations VALUES ('9999_later', 0)");
    house.finds("wrong", "database", "9999_later", "start the version", &[]);
    let refused = failed(&["migrate", &at(&house.data)]);
    assert!(refused.contains("newer Parlor") && refused.contains("9999_later"), "{refused}");
    // As it was before: without what these migrations made.
    house.sql(
        "DELETE FROM migrations WHERE name IN ('9999_later', '0033_installation', '0046_storage_mark', '0047_turns', '0048_held_boards',
           '0049_by_organization', '0050_followers_by_party', '0051_removed_words', '0052_undone_on_boards',
           '0053_closed_events');
         DROP TABLE installation; DROP TABLE event_closures; DROP INDEX outbox_codes; DROP INDEX outbox_turns; DROP INDEX quarantine_turns;
         DROP INDEX comments_removed; DROP INDEX messages_removed; DROP INDEX board_comments_removed; DROP INDEX board_updates_removed;
         ALTER TABLE board_comments DROP COLUMN deleted_by; ALTER TABLE board_updates DROP COLUMN deleted_by;
         ALTER TABLE boards DROP COLUMN held_until",
    );
    house.finds("wrong", "database", "migrations are applied", "parlor migrate", &[]);
    said(&["migrate", &at(&house.data)]);
    assert!(house.examined(&[]).iter().all(|finding| finding["state"] == "well"));

    // An index that has lost a row: reading on would answer wrongly.
    house.sql("PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'files_of_item'");
    house.finds("wrong", "soundness", "never used", "last backup", &["--thorough"]);
    fs::write(house.file("parlor.db"), vec![b'x'; 8192]).unwrap();
    let found = house.examined(&[]);
    assert!(found.iter().any(|one| one["part"] == "data" && one["says"].as_str().unwrap().contains("not a database")), "{found:#?}");
    for file in ["parlor.db", "parlor.db-wal", "parlor.db-shm"] {
        drop(fs::remove_file(house.file(file)));
    }
    fs::remove_file(house.file("secret.key")).unwrap();
    house.finds("wrong", "database", "there is none", "new installation", &[]);
    assert!(!house.file("parlor.db").exists() && !house.file("secret.key").exists(), "looking makes neither database nor key");
}

#[test]
fn house_12_the_doctor_finds_what_is_wrong_with_a_server_of_the_database() {
    let folder = tempfile::tempdir().unwrap();
    let flag = at(&folder.path().join("data"));
    let key = format!("PARLOR_SECRET_KEY={}", "ab".repeat(32));
    let on = |url: &str| examined(&[&flag, &key, &format!("--database-url={url}")]);
    finds(&on(&format!("postgres://parlor@{}/parlor", closed())), "wrong", "database", "Connection refused", "database_url names it");
    finds(&on(&server_address("parlor_there_is_none")), "wrong", "database", "does not exist", "database_url names it");
    let good = database("doctor");
    finds(&on(&good), "wrong", "database", "migrations", "parlor migrate");
    said(&["migrate", &flag, &format!("--database-url={good}")]);
    assert!(on(&good).iter().all(|finding| finding["state"] == "well"));
    let name = format!("parlor_latin_{}", std::process::id());
    let mut client = postgres::Client::connect(&server_address("postgres"), postgres::NoTls).unwrap();
    client.batch_execute(&format!("CREATE DATABASE {name} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")).unwrap();
    let latin = server_address(&name);
    said(&["migrate", &flag, &format!("--database-url={latin}")]);
    finds(&on(&latin), "wrong", "soundness", "LATIN1", "backup");
    client.batch_execute(&format!("DROP DATABASE {name}")).unwrap();
}

#[test]
fn house_12_the_doctor_finds_what_is_wrong_with_what_is_kept() {
    let house = House::new();
    house.sql("UPDATE audit SET detail = 'nothing happened' WHERE seq = 2");
    house.finds("wrong", "audit log", "northwind was changed at entry 2", "beside the program", &[]);
    let house = House::new();
    let now = "unixepoch() * 1000000";
    house.sql(&format!(
        "INSERT INTO outbox (organization_id, id, kind, to_email, to_name, language, content, created_at, next_at, tries, fault)
         VALUES (zeroblob(16), randomblob(16), 'code', 'a@b.example', 'A', 'en', '{{}}', {now} - 3600000000, {now} - 3600000000, 3, '451 try again later')"
    ));
    house.finds("wrong", "mails that wait", "451 try again later", "server runs", &[]);
    house.sql(&format!(
        "UPDATE outbox SET ended_at = {now}, ending = 'failed', created_at = {now}, fault = '550 no such user' WHERE fault IS NOT NULL"
    ));
    house.finds("doubtful", "mails given up", "550 no such user", "share or invite again", &[]);
    house.sql("UPDATE outbox SET ending = 'sent'");
    house.sql("DELETE FROM member_roles");
    house.finds("wrong", "administrators", "nobody administers northwind", "parlor admin appoint", &[]);
    said(&["admin", "appoint", "northwind", "Petra@northwind.example", &at(&house.data)]);
    assert!(failed(&["admin", "appoint", "northwind", "gus@crane.example", &at(&house.data)]).contains("no member"));
    assert!(house.examined(&[]).iter().all(|finding| finding["state"] == "well"), "the remedy helps");
    let bytes: Vec<_> = fs::read_dir(house.file("files")).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    assert_eq!(bytes.len(), 1);
    fs::rename(&bytes[0], house.folder.path().join("away")).unwrap();
    house.finds("wrong", "files", "plan.txt", "from a backup", &[]);
    fs::rename(house.folder.path().join("away"), &bytes[0]).unwrap();
    house.sql("INSERT INTO quarantine (blob_key, organization_id, size, since, next_at, tries) SELECT 'x', id, 1, 0, 0, 0 FROM organizations");
    house.finds("wrong", "antivirus", "1 files wait", "stay shut", &[]);
}

#[test]
fn house_12_the_doctor_finds_a_clock_that_was_set_back() {
    let house = House::new();
    // As if all of it had been written while the clock was a day ahead.
    house.sql("UPDATE audit SET at = at + 86400000000");
    let found = house.examined(&[]);
    let clock = found.iter().find(|finding| finding["part"] == "clock").unwrap_or_else(|| panic!("{found:#?}"));
    assert!(clock["says"].as_str().unwrap().contains("from now") && clock["remedy"].as_str().unwrap().contains("time server"), "{clock}");
}

#[test]
fn house_12_the_doctor_finds_what_is_wrong_with_the_disk() {
    let house = House::new();
    let small = tempfile::tempdir().unwrap();
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=60m", "tmpfs"]).arg(small.path()).status().unwrap();
    assert!(mounted.success(), "this test makes a small disk, and needs to be run by root");
    let data = small.path().join("data");
    let copied = Command::new("cp").arg("-r").arg(&house.data).arg(&data).status().unwrap();
    assert!(copied.success());
    let found = examined(&[&at(&data)]);
    drop(Command::new("umount").arg("--lazy").arg(small.path()).status());
    finds(&found, "wrong", "disk", "MB are left", "make room");
    // A file where the folder of files belongs.
    fs::remove_dir_all(house.file("files")).unwrap();
    fs::write(house.file("files"), "in the way").unwrap();
    house.finds("wrong", "data", "files", "writable", &[]);
    fs::write(house.folder.path().join("a-file"), "x").unwrap();
    finds(&examined(&[&at(&house.folder.path().join("a-file"))]), "wrong", "data", "is no folder", "a folder that the server's user may write");
}

#[test]
fn house_12_the_server_has_as_many_files_open_as_it_may_and_the_doctor_judges_that() {
    let house = House::new();
    let in_shell = |limit: &str, words: &str| {
        let mut shell = Command::new("/bin/sh");
        let script = format!("ulimit {limit} && exec \"$0\" \"$1\" {words}");
        shell.args(["-c", &script, env!("CARGO_BIN_EXE_parlor"), &at(&house.data)]).env_clear().stdin(Stdio::null());
        shell
    };
    let looked = |limit: &str| -> Vec<Value> { serde_json::from_slice(&in_shell(limit, "doctor --json").output().unwrap().stdout).unwrap() };
    assert!(looked("-S -n 1024").iter().all(|finding| finding["state"] == "well"), "a usual shell is no fault");
    finds(&looked("-n 2000"), "doubtful", "open files", "2000 files open", "LimitNOFILE");

    let mut server = in_shell("-S -n 1024", "--addr=127.0.0.1:0 serve").stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let opened = BufReader::new(server.stderr.take().unwrap()).lines().map_while(Result::ok).any(|line| line.contains("Parlor is open"));
    let limits = fs::read_to_string(format!("/proc/{}/limits", server.id())).unwrap_or_default();
    drop(server.kill());
    drop(server.wait());
    let line = limits.lines().find(|line| line.starts_with("Max open files")).unwrap();
    let numbers: Vec<&str> = line.split_whitespace().skip(3).collect();
    assert!(opened && numbers[0] == numbers[1] && numbers[0] != "1024", "{opened}: {line}");
}

#[test]
fn house_12_the_doctor_finds_what_is_wrong_with_mail() {
    let house = House::new();
    let mail = |url: &str| {
        house.examined(&[
            &format!("--smtp-url={url}"),
            "--mail-from=Parlor <parlor@northwind.example>",
            "--base-url=https://localhost",
            "PARLOR_TRUSTED_PROXIES=127.0.0.1",
        ])
    };
    finds(&mail(&format!("smtp://{}", closed())), "wrong", "mail", "refused", "smtp_url names server");
    finds(&mail(&format!("smtp://{}", stranger(b"554 go away\r\n"))), "wrong", "mail", "go away", "smtp_url names server");
    finds(&mail(&format!("smtp://me:hush-hush@{}", stranger(b""))), "wrong", "mail", "t", "smtp_url names server");
    finds(&mail("nonsense"), "wrong", "mail", "smtp_url", "smtps://user");
    finds(&mail(""), "doubtful", "mail", "kept and not sent", "smtp_url");
    let server = smtp::Server::start(&[]);
    assert!(mail(&server.url()).iter().all(|finding| finding["state"] == "well"));
    let sender = [&format!("--smtp-url={}", server.url()), "--base-url=https://localhost", "PARLOR_TRUSTED_PROXIES=127.0.0.1"];
    house.finds("doubtful", "mail", "parlor@localhost", "mail_from", &sender.map(|one: &str| one));
    house.finds("wrong", "mail", "mail_from", "Parlor <parlor@example.com>", &["--mail-from=nobody"]);
    let taken = stranger(b"HTTP/1.1 400 Bad Request\r\n\r\n");
    house.finds(
        "wrong",
        "answers by mail",
        "in use",
        "no other program",
        &[&format!("PARLOR_MAIL_IN_ADDR={taken}"), "PARLOR_MAIL_IN_DOMAIN=answers.example"],
    );
}

#[test]
fn house_12_the_doctor_finds_what_is_wrong_with_services() {
    let house = House::new();
    let nobody = closed();
    house.finds("wrong", "antivirus", "files wait", "clamd runs", &["PARLOR_ANTIVIRUS=unix:/nowhere/clamd.ctl"]);
    house.finds("wrong", "timestamps", "timestamp service", "RFC 3161", &[&format!("PARLOR_TIMESTAMP_URL=http://{nobody}")]);
    let provider = [&format!("PARLOR_SSO_ISSUER=http://{nobody}"), "PARLOR_SSO_CLIENT_ID=parlor", "PARLOR_SSO_DOMAINS=x.example"];
    house.finds("wrong", "single sign-on", "does not answer", "sso_issuer", &provider.map(|one: &str| one));
    let collector = |at: std::net::SocketAddr| format!("PARLOR_OTLP_URL=http://{at}");
    house.finds("doubtful", "traces", "refused", "otlp_url", &[&collector(nobody)]);
    let away = stranger(b"HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    house.finds("doubtful", "traces", "it answers 401", "otlp_headers", &[&collector(away), "PARLOR_OTLP_HEADERS=api-key=hush-hush"]);
    let well = house.examined(&[&collector(stranger(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"))]);
    assert!(well.iter().any(|finding| finding["part"] == "traces" && finding["state"] == "well"), "{well:#?}");
    let bucket = [
        "--storage-url=s3://bucket/x",
        &format!("AWS_ENDPOINT=http://{nobody}"),
        "AWS_ALLOW_HTTP=true",
        "AWS_REGION=eu",
        "AWS_ACCESS_KEY_ID=x",
        "AWS_SECRET_ACCESS_KEY=hush-hush",
    ];
    let found = house.examined(&bucket);
    let storage = found.iter().find(|finding| finding["part"] == "storage").unwrap();
    assert_eq!(storage["state"], "wrong", "{found:#?}");
    assert!(storage["remedy"].as_str().unwrap().contains("AWS_ENDPOINT"), "{storage}");
    assert!(!format!("{found:?}").contains("hush-hush"), "no secret is told");
}

#[test]
fn house_12_the_doctor_says_what_is_wrong_in_lines_that_can_be_read() {
    let house = House::new();
    fs::remove_file(house.file("secret.key")).unwrap();
    let output = parlor(&["doctor", &at(&house.data), "--base-url=http://parlor.example"]).output().unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    assert!(lines.contains("WRONG address: http://parlor.example is not https"), "{lines}");
    assert!(lines.contains("WRONG key: ") && lines.contains("\n      what to do: put back the file from a backup"), "{lines}");
    // What a typing error in the configuration is answered with is the whole examination: nothing runs with it.
    let typed = parlor(&["doctor", &at(&house.data)]).env("PARLOR_BASEURL", "https://x.example").output().unwrap();
    assert!(String::from_utf8_lossy(&typed.stderr).contains("baseurl") && !typed.status.success());
}
