//! An installation moves to another database and another storage, and everything is there as it was (R13).

use crate::{
    outage::{mail, secret_of},
    s3::S3,
    server::{Company, Http, Server, at, failed, found, parlor, said},
    storage::{files, furnished},
    town::database,
};
use rusqlite::Connection;
use serde_json::json;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

/// Runs `parlor move` with these flags and settings; what it said, whether or not it succeeded.
fn moved(more: &[&str]) -> (bool, String) {
    let (settings, flags): (Vec<&str>, Vec<&str>) = more.iter().partition(|one| one.starts_with("PARLOR_") || one.starts_with("AWS_"));
    let mut command = parlor(&["move"]);
    let output = command.args(flags).envs(settings.iter().filter_map(|one| one.split_once('='))).output().unwrap();
    (output.status.success(), String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap())
}

#[track_caller]
fn moves(more: &[&str]) -> String {
    let (well, said) = moved(more);
    assert!(well, "{said}");
    said
}

/// The rows, tables, files and bytes that a move speaks of.
fn counted(told: &str) -> [u64; 4] {
    let line = |word: &str| told.lines().find(|line| line.starts_with("Moved") && line.contains(word)).unwrap_or_else(|| panic!("{told}"));
    let numbers = |line: &str| line.split_whitespace().filter_map(|word| word.parse().ok()).collect::<Vec<u64>>();
    let (database, storage) = (numbers(line(" rows of ")), numbers(line(" files of ")));
    [database[0], database[1], storage[0], storage[1]]
}

#[track_caller]
fn refuses(more: &[&str], words: &str) -> String {
    let (well, said) = moved(more);
    assert!(!well && said.contains(words), "{words}: {said}");
    said
}

fn to_database(place: &str) -> String {
    format!("--to-database={place}")
}

fn to_storage(place: &str) -> String {
    format!("--to-storage={place}")
}

/// An installation with a company, a record and a file, whose server has stopped.
struct House {
    folder: tempfile::TempDir,
    data: PathBuf,
    company: Company,
}

impl House {
    fn new() -> Self {
        let (folder, data, company) = furnished();
        Self { folder, data, company }
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    fn other(&self) -> String {
        self.folder.path().join("other").display().to_string()
    }

    /// What somebody sees who comes here, at this place.
    fn sees(&self, data: &Path, more: &[&str]) -> Vec<String> {
        let server = Server::start(data, &self.log(), more);
        let mut petra = server.http().with_key(&self.company.key);
        let seen = files(&mut petra, &self.company.item).into_iter().map(|(_, address)| petra.get(&address).unwrap().ok().body).collect();
        assert!(server.stop().1);
        seen
    }
}

/// All ids that stand in a text.
fn ids(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_ascii_hexdigit() && letter != '-');
    words.filter(|word| word.len() == 36 && word.matches('-').count() == 4).map(str::to_owned).collect()
}

/// What somebody is answered at these addresses: how, and with which words, without what names the port.
type Answers = BTreeMap<String, (u16, String)>;

/// A connection that broke answers with no status.
fn answers(port: u16, who: &mut Http, addresses: &BTreeSet<String>) -> Answers {
    let here = format!(":{port}");
    let read = |address: &String, who: &mut Http| {
        who.get(address).map_or_else(Default::default, |answer| (answer.status, answer.body.replace(&here, ":PORT")))
    };
    addresses.iter().map(|address| (address.clone(), read(address, who))).collect()
}

/// What is open to somebody and what is not, whatever it says.
fn doors(answers: &Answers) -> BTreeMap<String, u16> {
    answers.iter().map(|(address, (status, _))| (address.clone(), *status)).collect()
}

/// Addresses of everything that a member of the example company comes across: rooms, what lies in them, what is in that.
fn addresses(who: &mut Http) -> BTreeSet<String> {
    let house = "/o/northwind-engineering";
    let rooms = ["", "/contacts", "/team", "/organizers", "/projects", "/documents", "/boards", "/my-tasks", "/planned", "/administration/log"];
    let words = ["bolt", "bri", "report", "petra"];
    let rooms = rooms.iter().map(|room| format!("{house}{room}")).chain(words.iter().map(|word| format!("{house}/search?q={word}")));
    let (mut all, mut tried, mut bodies) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for room in rooms {
        if let Some(answer) = who.get(&room).filter(|answer| answer.status == 200) {
            bodies.push(answer.body);
            all.insert(room);
        }
    }
    for id in ids(&who.get(&format!("{house}/organizers")).unwrap().ok().body) {
        let organizer = format!("{house}/organizers/{id}");
        if let Some(answer) = who.get(&organizer).filter(|answer| answer.status == 200) {
            bodies.push(answer.body);
            all.insert(organizer);
        }
    }
    while let Some(body) = bodies.pop() {
        for id in ids(&body).into_iter().filter(|id| tried.insert(id.clone())).collect::<Vec<_>>() {
            let item = format!("/items/{id}");
            if let Some(answer) = who.get(&item).filter(|answer| answer.status == 200) {
                bodies.push(answer.body);
                all.extend(files(who, &item).into_iter().map(|(_, address)| address));
                all.extend([format!("{item}/history"), item]);
            }
        }
    }
    all
}

/// Somebody who was let in, and a link that nobody has opened yet.
struct Cast {
    petra: Http,
    gus: Http,
    link: String,
    /// What the guest is let in to.
    item: String,
    places: BTreeSet<String>,
    /// What was open and shut to Petra and to Gus when it was looked at first.
    doors: Option<[BTreeMap<String, u16>; 2]>,
    /// What said the same twice: to Petra, and to Gus.
    before: [Answers; 2],
}

impl Cast {
    fn meets(server: &Server) -> Self {
        let mut browser = server.http();
        let sign_in = json!({"email": "petra@northwind.example", "password": "lantern-on-the-quay"});
        browser.post("/sign-in", &sign_in).unwrap().ok();
        let key = browser.post("/account/keys", &json!({"key_name": "test"})).unwrap().ok().view()["key"].as_str().unwrap().to_owned();
        let mut petra = server.http().with_key(&key);
        let places = addresses(&mut petra);
        let guests = json!({"who": ["new@elsewhere.example", "late@elsewhere.example"]});
        let items = places.iter().filter(|place| place.starts_with("/items/") && place.matches('/').count() == 2);
        let mut shared = items.filter(|item| petra.post(&format!("{item}/share"), &guests).is_some_and(|answer| answer.status == 201));
        let item = shared.next().expect("something can be shared").clone();
        let secret = |address: &str| format!("/l/{}", secret_of(&mail(&mut server.http(), address, "/l/")));
        let (mut gus, link) = (server.http(), secret("late@elsewhere.example"));
        gus.page(&secret("new@elsewhere.example")).unwrap().ok();
        gus.press("/open", &[]).unwrap().ok();
        assert_eq!(gus.get(&item).unwrap().status, 200, "the guest is in");
        Self { petra, gus, link, item, places, doors: None, before: [Answers::new(), Answers::new()] }
    }

    /// What Petra is answered, and Gus.
    fn read(&mut self, server: &Server) -> [Answers; 2] {
        (self.petra.port, self.gus.port) = (server.port, server.port);
        [answers(server.port, &mut self.petra, &self.places), answers(server.port, &mut self.gus, &self.places)]
    }

    /// Remembers what stays the same when a server is started again at the same place: of some pages the text tells
    /// who looked, and when.
    fn settle(&mut self, server: Server, again: impl FnOnce() -> Server) {
        self.read(&server);
        let one = self.read(&server);
        assert!(server.stop().1);
        let server = again();
        let other = self.read(&server);
        assert!(server.stop().1);
        self.nothing_was_opened_or_shut(&one);
        self.nothing_was_opened_or_shut(&other);
        let same =
            |one: Answers, other: &Answers| -> Answers { one.into_iter().filter(|(address, answer)| other.get(address) == Some(answer)).collect() };
        let [petra, gus] = one;
        self.before = [same(petra, &other[0]), same(gus, &other[1])];
        let (same, all) = (self.before[0].len(), other[0].len());
        assert!(same > 40 && same * 10 > all * 7, "most pages say the same twice: {same} of {all}");
        let seen = self.before[1].values().filter(|(status, _)| *status == 200).count();
        assert!(seen > 0 && other[1].len() > seen + 20, "the guest sees something, and not everything: {seen} of {all}");
    }

    /// What each of them could see and could not is found out at the first time; it is so at every other.
    #[track_caller]
    fn nothing_was_opened_or_shut(&mut self, found: &[Answers; 2]) {
        let now = [doors(&found[0]), doors(&found[1])];
        let known = self.doors.get_or_insert_with(|| now.clone());
        for (who, (known, now)) in ["Petra", "Gus"].into_iter().zip(known.iter().zip(&now)) {
            let unlike: Vec<_> = now.iter().filter(|(address, status)| known.get(*address) != Some(*status)).collect();
            assert!(unlike.is_empty() && known.len() == now.len(), "this was answered otherwise to {who} before: {unlike:?}");
        }
    }

    /// Everything is as it was: what is open, to whom, and what it says.
    #[track_caller]
    fn finds_all(&mut self, server: &Server) {
        let found = self.read(server);
        self.nothing_was_opened_or_shut(&found);
        for (known, found) in self.before.iter().zip(&found) {
            for (address, answer) in known {
                assert_eq!(found.get(address), Some(answer), "{address}");
            }
        }
    }
}

#[test]
fn r_13_an_installation_moves_to_postgres_and_a_bucket_and_back() {
    let s3 = S3::start();
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    let server = Server::demo(&data, &log);
    let mut cast = Cast::meets(&server);
    cast.settle(server, || Server::start(&data, &log, &["PARLOR_MAIL_ROOM=true"]));

    let (postgres, bucket) = (database("moved"), S3::url(s3.port, "parlor"));
    let [access, secret] = S3::key();
    let (here, away) = (at(&data), [to_database(&postgres), to_storage(&bucket)]);
    let went = [here.as_str(), &away[0], &away[1], &access, &secret];
    let told = moves(&went);
    let [rows, tables, files, bytes] = counted(&told);
    assert!(told.contains("Each was read back") && told.contains("secret.key") && told.contains("storage_url"), "{told}");
    assert!(moves(&[&went[..], &["--check"]].concat()).contains("Compared"));

    let settings = [format!("--database-url={postgres}"), format!("PARLOR_STORAGE_URL={bucket}"), "PARLOR_MAIL_ROOM=true".to_owned()];
    let there = [settings[0].as_str(), &settings[1], &settings[2], &access, &secret];
    let server = Server::start(&data, &log, &there);
    cast.finds_all(&server);
    // A link that was mailed before leads in, and what happens now is written behind what was.
    let mut late = server.http();
    late.page(&cast.link).unwrap().ok();
    late.press("/open", &[]).unwrap().ok();
    cast.petra.post(&format!("{}/tasks", cast.item), &json!({"title": "Written at the new place"})).unwrap().ok();
    cast.settle(server, || Server::start(&data, &log, &there));
    assert!(said(&["audit", "verify", &here, &settings[0]]).contains("unchanged"));

    // The old place is shut, until somebody says otherwise.
    let shut = failed(&["serve", &here, "--addr=127.0.0.1:0"]);
    assert!(shut.contains("has moved to another database") && shut.contains("--unlock"), "{shut}");
    refuses(&went, "has moved to another database");
    assert!(moves(&[&here, "--unlock"]).contains("Unlocked"));
    assert!(moves(&[&here, "--unlock"]).contains("was not locked"));

    let home = folder.path().join("home");
    let home_flag = home.display().to_string();
    let back = [to_database(&home_flag), to_storage(&home_flag)];
    moves(&[&here, &settings[0], &settings[1], &access, &secret, &back[0], &back[1]]);
    let server = Server::start(&home, &log, &["PARLOR_MAIL_ROOM=true"]);
    cast.finds_all(&server);
    assert!(server.stop().1);
    assert!(said(&["audit", "verify", &at(&home)]).contains("unchanged"));
    let searched: i64 = Connection::open(home.join("parlor.db"))
        .unwrap()
        .query_row("SELECT COUNT(*) FROM search_words WHERE search_words MATCH 'the*'", [], |row| row.get(0))
        .unwrap();
    assert!(searched > 0, "the index was made");
    proof::figure("R13", "moved", format_args!("different=0 rows={rows} tables={tables} files={files} bytes={bytes} there_and_back=1"));
}

#[test]
fn r_13_what_is_lived_in_is_moved_neither_from_nor_into() {
    let house = House::new();
    let (here, other) = (at(&house.data), house.other());
    let (base, files) = (to_database(&other), to_storage(&other));
    let server = Server::start(&house.data, &house.log(), &[]);
    refuses(&[&here, &base, &files], "it is in use: stop every Parlor server");
    assert!(server.stop().1);
    let mine = fs::read_to_string(house.data.join("secret.key")).unwrap();

    // A company in the database, a table of somebody else, a file in the folder, another key.
    let lived_in = database("lived_in");
    let unrelated = format!("--data={}", house.folder.path().join("unrelated").display());
    found(&[&unrelated, &format!("--database-url={lived_in}")]);
    refuses(&[&here, &to_database(&lived_in)], "the new database is not empty: there are rows in");
    let foreign = database("foreign");
    postgres::Client::connect(&foreign, postgres::NoTls).unwrap().batch_execute("CREATE TABLE wiki (page TEXT)").unwrap();
    refuses(&[&here, &to_database(&foreign)], "a table wiki");
    fs::create_dir_all(Path::new(&other).join("files")).unwrap();
    fs::write(Path::new(&other).join("files/somebody"), "else").unwrap();
    refuses(&[&here, &base, &files], "the new storage is not empty: somebody lies there");
    fs::remove_file(Path::new(&other).join("files/somebody")).unwrap();
    fs::write(Path::new(&other).join("secret.key"), "ab".repeat(32)).unwrap();
    refuses(&[&here, &base, &files], "key of another installation");
    refuses(&[&here, &base], "move along");
    // Nothing of that has touched anything.
    assert_eq!(house.sees(&house.data, &[]), ["the very bytes"]);
    assert_eq!(fs::read_to_string(house.data.join("secret.key")).unwrap(), mine);

    // Its own key has to be there.
    fs::rename(house.data.join("secret.key"), house.folder.path().join("away")).unwrap();
    refuses(&[&here, &to_database(&database("keyless"))], "there is no key");
    fs::write(house.data.join("secret.key"), "ab".repeat(32)).unwrap();
    refuses(&[&here, &to_database(&database("keyless"))], "made with another key");
}

#[test]
fn r_13_a_move_that_is_killed_leaves_the_old_place_and_begins_again() {
    let house = House::new();
    let (here, url) = (at(&house.data), database("killed"));
    let (base, flag) = (to_database(&url), format!("--database-url={url}"));
    said(&["migrate", &here, &flag]);
    // Somebody who reads keeps it from going on, once it has marked the new place.
    let mut reader = postgres::Client::connect(&url, postgres::NoTls).unwrap();
    reader.batch_execute("BEGIN; LOCK TABLE items IN SHARE MODE").unwrap();
    let mut mover = parlor(&["move", &here, &base]).spawn().unwrap();
    let mut looker = postgres::Client::connect(&url, postgres::NoTls).unwrap();
    let begun = Instant::now();
    while looker.query_opt("SELECT 1 FROM migrations WHERE name = 'a move that is not finished'", &[]).unwrap().is_none() {
        assert!(begun.elapsed() < Duration::from_secs(60) && mover.try_wait().unwrap().is_none(), "it marks the new place");
        std::thread::sleep(Duration::from_millis(20));
    }
    mover.kill().unwrap();
    mover.wait().unwrap();
    drop((reader, looker));

    let shut = failed(&["serve", &here, &flag, "--addr=127.0.0.1:0"]);
    assert!(shut.contains("did not come to its end") && shut.contains("--clear-unfinished"), "{shut}");
    let told = crate::doctor::examined(&[&here, &flag]);
    assert!(told.iter().any(|one| one["part"] == "database" && one["says"].as_str().unwrap().contains("not finished")), "{told:#?}");
    assert_eq!(house.sees(&house.data, &[]), ["the very bytes"], "the old place is as it was");
    refuses(&[&here, &base], "--clear-unfinished");
    moves(&[&here, &base, "--clear-unfinished"]);
    assert_eq!(house.sees(&house.data, &[&flag]), ["the very bytes"]);
}

#[test]
fn r_13_a_storage_that_a_move_broke_off_in_is_cleared() {
    let house = House::new();
    let (here, other) = (at(&house.data), house.other());
    let (base, files) = (to_database(&other), to_storage(&other));
    let half = Path::new(&other).join("files");
    fs::create_dir_all(half.join("archives")).unwrap();
    for name in ["unfinished-move", "half", "archives/half"] {
        fs::write(half.join(name), "half").unwrap();
    }
    let shut = failed(&["serve", &format!("--data={other}"), "--addr=127.0.0.1:0"]);
    assert!(shut.contains("did not come to its end"), "{shut}");
    for file in ["parlor.db", "parlor.db-wal", "parlor.db-shm", "secret.key"] {
        drop(fs::remove_file(Path::new(&other).join(file)));
    }
    refuses(&[&here, &base, &files], "--clear-unfinished");
    moves(&[&here, &base, &files, "--clear-unfinished"]);
    assert!(!half.join("half").exists() && !half.join("unfinished-move").exists() && !half.join("archives/half").exists());
    assert_eq!(house.sees(Path::new(&other), &[]), ["the very bytes"]);
}

#[test]
fn r_13_a_row_or_a_file_that_is_not_the_same_is_found() {
    let house = House::new();
    let (here, url) = (at(&house.data), database("twisted"));
    said(&["migrate", &here, &format!("--database-url={url}")]);
    let mut client = postgres::Client::connect(&url, postgres::NoTls).unwrap();
    let twist = "CREATE FUNCTION twist() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.name := NEW.name || '!'; RETURN NEW; END $$;
        CREATE TRIGGER twist BEFORE INSERT ON parties FOR EACH ROW EXECUTE FUNCTION twist()";
    client.batch_execute(twist).unwrap();
    let base = to_database(&url);
    let told = refuses(&[&here, &base], "what arrived is not what left: parties, id ");
    assert!(told.contains(": another name") && told.contains("The old place is as it was"), "{told}");
    moves(&[&here, &base, "--clear-unfinished"]);
    let check = [here.as_str(), &base, "--check"];
    assert!(moves(&check).contains("Compared"));
    client.batch_execute("UPDATE organizations SET name = 'Southwind'; DELETE FROM audit WHERE seq = 2").unwrap();
    let told = refuses(&check, "2 differences");
    assert!(told.contains("organizations, id ") && told.contains(": another name"), "{told}");
    assert!(told.contains("audit, ") && told.contains("it is not at the new place"), "{told}");

    moves(&[&here, "--unlock"]);
    let other = house.other();
    let (base, files) = (to_database(&other), to_storage(&other));
    moves(&[&here, &base, &files]);
    let there = Path::new(&other).join("files");
    let file = fs::read_dir(&there).unwrap().map(|entry| entry.unwrap().path()).find(|path| path.is_file()).unwrap();
    let check = [here.as_str(), &base, &files, "--check"];
    fs::write(&file, "the very").unwrap();
    refuses(&check, ": 8 bytes in place of 14");
    fs::write(&file, "the VERY bytes").unwrap();
    refuses(&check, ": other bytes");
    fs::rename(&file, there.join("another")).unwrap();
    let told = refuses(&check, ": it is not at the new place");
    assert!(told.contains("file another: it is at the new place alone"), "{told}");
}

#[test]
fn r_13_a_letter_that_postgres_cannot_keep_is_told_with_its_row() {
    let house = House::new();
    let lite = Connection::open(house.data.join("parlor.db")).unwrap();
    lite.execute_batch("UPDATE parties SET name = 'Pet' || char(0) || 'ra'").unwrap();
    drop(lite);
    let (here, url) = (at(&house.data), database("letters"));
    let told = refuses(&[&here, &to_database(&url)], "holds the letter U+0000");
    assert!(told.contains("parties, id ") && told.contains("the text in name"), "{told}");
    // SQLite can, and every other difference between the two is none.
    let other = house.other();
    moves(&[&here, &to_database(&other), &to_storage(&other)]);
}
