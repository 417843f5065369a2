//! Whatever bytes come in at any border: no parser panics, and nobody is answered by a fault of
//! the server (R8). What is understood is harmed a little, or it is nothing but bytes.

use crate::{
    looks::png,
    town::{Client, On, Reply, Town, contract},
};
use axum::body::Body;
use proptest::{
    collection::vec,
    prelude::*,
    strategy::ValueTree as _,
    test_runner::{Config, TestRng, TestRunner},
};
use serde_json::json;
use std::{
    io::{Cursor, Write as _},
    sync::atomic::{AtomicUsize, Ordering},
};

/// Panics of the program since the first of these inputs.
static PANICS: AtomicUsize = AtomicUsize::new(0);

/// Counts panics in what we wrote; what a reader of pictures or PDF does is caught where it is called.
pub fn count_panics() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(hook);
}

#[track_caller]
pub fn nothing_panicked() {
    assert_eq!(PANICS.load(Ordering::SeqCst), 0, "something panicked and was caught");
}

fn hook() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let ours = panic.location().is_some_and(|at| at.file().starts_with("crates/") && at.file().contains("/src/"));
        PANICS.fetch_add(usize::from(ours), Ordering::SeqCst);
        before(panic);
    }));
}

/// How what comes in is harmed.
#[derive(Clone, Debug)]
enum Harm {
    Flip(usize, u8),
    Cut(usize),
    Put(usize, Vec<u8>),
    Twice(usize, usize),
}

fn harm() -> impl Strategy<Value = Harm> {
    let odd = prop_oneof![
        vec(any::<u8>(), 1..12),
        Just(b"\0".to_vec()),
        Just(b"\xff\xfe".to_vec()),
        Just("\u{202e}\u{0}".as_bytes().to_vec()),
        Just(b"99999999999999999999999999".to_vec()),
        Just(b"-9223372036854775808".to_vec()),
        Just(b"((((((((((((((((".to_vec()),
        Just(b"[[[[[[[[[[[[[[[[".to_vec()),
        Just("é\u{301}👩‍👩‍👧".as_bytes().to_vec()),
    ];
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, with)| Harm::Flip(at, with)),
        any::<usize>().prop_map(Harm::Cut),
        (any::<usize>(), odd).prop_map(|(at, bytes)| Harm::Put(at, bytes)),
        (any::<usize>(), 1..400_usize).prop_map(|(at, length)| Harm::Twice(at, length)),
    ]
}

fn harmed(mut bytes: Vec<u8>, harms: &[Harm]) -> Vec<u8> {
    for harm in harms {
        let length = bytes.len();
        match harm {
            _ if length == 0 => {}
            Harm::Flip(at, with) => bytes[at % length] ^= with,
            Harm::Cut(at) => bytes.truncate(at % length),
            Harm::Put(at, more) => drop(bytes.splice(at % length..at % length, more.clone())),
            Harm::Twice(at, more) => {
                let (from, to) = (at % length, (at % length + more).min(length));
                bytes.extend_from_within(from..to);
            }
        }
    }
    bytes
}

/// What makes the inputs: the same ones each time.
pub fn runner() -> TestRunner {
    let config = Config { failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(config.rng_algorithm);
    TestRunner::new_with_rng(config, rng)
}

/// One input for a border that likes these: harmed, or nothing but bytes.
pub fn input(runner: &mut TestRunner, seeds: &[Vec<u8>]) -> Vec<u8> {
    let what = (0..6_u8, any::<prop::sample::Index>(), vec(harm(), 1..6), vec(any::<u8>(), 0..300));
    let (which, seed, harms, bytes) = what.new_tree(runner).expect("it can be made").current();
    if which == 0 || seeds.is_empty() { bytes } else { harmed(seed.get(seeds).clone(), &harms) }
}

/// A border: what it likes, and how it is asked.
struct Border {
    name: &'static str,
    seeds: Vec<Vec<u8>>,
}

fn border(name: &'static str, seeds: &[&[u8]]) -> Border {
    Border { name, seeds: seeds.iter().map(|seed| seed.to_vec()).collect() }
}

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Title").unwrap().write_string(1, 0, "Bridge").unwrap().write_number(1, 1, 42.0).unwrap();
    book.save_to_buffer().unwrap()
}

fn borders() -> Vec<Border> {
    let board = br#"{"client":"01900000-0000-7000-8000-00000000000b","changes":[{"number":1,"element":{"id":"n","type":"text","x":1,"y":2,"width":9,"height":9,"text":"A","fontSize":20,"index":"a1"}}]}"#;
    vec![
        border("markdown", &[b"# A *title*\n\n- [a](https://x.example) ![p](/items/x/files/y/preview)\n\n| a | b |\n|---|---|\n| `c` | ~~d~~ |\n\n> > 1. x", b"<script>&amp;</script>[x]: javascript:a"]),
        border("csv", &[b"Title,Due\r\n\"Bridge, \"\"old\"\"\",2026-12-01\r\n", "Titel;Fällig\nBrücke;1.12.2026".as_bytes()]),
        border("workbook", &[&workbook()]),
        border("moving_zip", &[&zip(&[("Plans/a.txt", b"a"), ("Plans/deep/b.txt", b"b")])]),
        border("moving_boards", &[br#"{"id":"b","name":"Spring","lists":[{"id":"l","name":"Doing"}],"cards":[{"id":"c","name":"Paint","idList":"l","due":"2026-12-24T11:00:00.000Z"}]}"#]),
        border("picture", &[&png(9, 7), &paper::photo(paper::Photo::Site, 1), b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"]),
        border("pdf", &[&contract("Crane")]),
        border("sealed", &[&contract("Crane"), &zip(&[("manifest.json", b"{}"), ("data/a.jsonl", b"{}\n")])]),
        border("board", &[board]),
        border("form", &[b"title=A+b%20c&due=2026-12-01&assignee=", b"title=a&title=b&x%5B%5D=1"]),
        border("json", &[br#"{"title":"A","description":"d","due":"2026-12-01"}"#]),
        border("multipart", &[b"--parlor\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nx\r\n--parlor--\r\n"]),
        border("day", &[b"2026-12-01", b"2026-02-30", b"1.12.2026"]),
        border("repetition", &[b"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=9", b"RRULE:FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20301231"]),
        border("domain", &[b"guests.northwind.example", "b\u{fc}cher.example".as_bytes(), b"xn--bcher-kva.example"]),
        border("colour", &[b"1F6F8B", b"#fff"]),
        border("address", &[b"Gus Bolt <gus@bolt.example>, ana@supplies.example", b"\"a, b\"@x.example"]),
        border("web_address", &[b"https://hooks.example:8443/a?b=c#d", b"http://[::1]/", b"https://user:pass@1.1.1.1/"]),
        border("query", &[b"q=bridge+%22two+words%22&sort=title&after=eyJrIjpbMV19", b"since=12&before=9"]),
        border("path", &[b"/l/abcdefghijklmnopqrstuv", b"/items/01900000-0000-7000-8000-00000000000b/files/x", b"/o/northwind/tasks"]),
        border("headers", &[b"bytes=0-4,9-", b"de-AT, de;q=0.8, en;q=0.1", b"Bearer plr_abc", b"parlor=abc; knock=d", b"W/\"1-2\"", b"filename cGxhbi5wZGY=,filetype dA=="]),
    ]
}

/// Text as it stands in a form or a query, without what no browser sends.
fn escaped(bytes: &[u8]) -> String {
    percent_encoding::percent_encode(bytes, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// Text that can stand in an address or a header.
fn visible(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| char::from(0x21 + byte % 0x5e))
        .filter(|c| !matches!(c, '#' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}'))
        .collect()
}

/// Brings the bytes in at a border, and says what was answered along the way.
async fn bring(town: &Town, border: &str, bytes: Vec<u8>) -> Vec<Reply> {
    let (petra, here) = (town.petra(), |below: &str| town.bridge(below));
    let program = petra.clone().with("accept", "application/json");
    let form = |path: String, field: &'static str, more: &'static str| {
        let (petra, body) = (petra.clone(), format!("{field}={}{more}", escaped(&bytes)));
        async move { vec![petra.send("POST", &path, Some("application/x-www-form-urlencoded"), body).await] }
    };
    let organizer = town.northwind(&format!("/organizers/{}", town.world.organizer));
    match border {
        "markdown" => {
            let note = json!({"title": "t", "body": String::from_utf8_lossy(&bytes)});
            looked_at(&petra, program.post_json(&here("/notes"), &note).await).await
        }
        "csv" => looked_at(&petra, program.upload(&format!("{organizer}/imports"), &[("a.csv", "text/csv", &bytes)], &[]).await).await,
        "workbook" => looked_at(&petra, program.upload(&format!("{organizer}/imports"), &[("a.xlsx", "x/x", &bytes)], &[]).await).await,
        "moving_zip" => moved(&program, town, "files", "a.zip", &bytes).await,
        "moving_boards" => moved(&program, town, "trello", "a.json", &bytes).await,
        "picture" => shown(&program, town, "a.png", &bytes).await,
        "pdf" => shown(&program, town, "a.pdf", &bytes).await,
        "sealed" => vec![town.nobody().upload("/verify", &[("a.pdf", "application/pdf", &bytes)], &[]).await],
        "board" => vec![program.send("POST", &town.board("/board/changes"), Some("application/json"), bytes).await],
        "form" => vec![petra.send("POST", &here("/tasks"), Some("application/x-www-form-urlencoded"), bytes).await],
        "json" => vec![program.send("POST", &here("/tasks"), Some("application/json"), bytes).await],
        "multipart" => vec![petra.send("POST", &here("/files"), Some("multipart/form-data; boundary=parlor"), bytes).await],
        "day" => form(here("/tasks"), "due", "&title=t").await,
        "repetition" => form(here("/planned"), "rule", "&title=t&first_day=2026-11-25&repeats=rule").await,
        "domain" => form(town.northwind("/administration/domain"), "name", "").await,
        "colour" => {
            let edition = program.json(&town.northwind("/administration/brand")).await["edition"].clone();
            let wish = json!({"accent": String::from_utf8_lossy(&bytes), "edition": edition});
            vec![program.post_json(&town.northwind("/administration/brand"), &wish).await]
        }
        "address" => form(here("/share/preview"), "who", "&facets=files").await,
        "web_address" => form(town.northwind("/administration/webhooks"), "address", "&name=n&events=forms&reach=all").await,
        "query" => {
            let query = visible(&bytes);
            let paths = [town.northwind("/search"), organizer, here("/history"), here("/why"), here("/share/people"), "/sign-in".into()];
            let mut told = Vec::new();
            for path in paths {
                told.push(petra.get(&format!("{path}?{query}")).await);
                told.push(petra.get(&format!("{path}?q={}", escaped(&bytes))).await);
            }
            told
        }
        "path" => vec![petra.get(&format!("/{}", visible(&bytes))).await, town.nobody().get(&format!("/l/{}", escaped(&bytes))).await],
        "headers" => with_header(town, &visible(&bytes)).await,
        other => panic!("nobody knows how {other} is asked"),
    }
}

/// What was sent, and the page on which it is looked at.
async fn looked_at(reader: &Client, sent: Reply) -> Vec<Reply> {
    let place = serde_json::from_str::<serde_json::Value>(&sent.body).ok().and_then(|view| view["location"].as_str().map(str::to_owned));
    match place {
        Some(place) => vec![sent, reader.get(&place).await],
        None => vec![sent],
    }
}

async fn moved(program: &Client, town: &Town, source: &str, name: &str, bytes: &[u8]) -> Vec<Reply> {
    let moving = town.northwind("/administration/moving");
    looked_at(program, program.upload(&moving, &[(name, "text/plain", bytes)], &[("source", source)]).await).await
}

/// A file is sent, and seen in every way.
async fn shown(program: &Client, town: &Town, name: &str, bytes: &[u8]) -> Vec<Reply> {
    let sent = program.upload(&town.bridge("/files"), &[(name, "x/x", bytes)], &[]).await;
    let id = serde_json::from_str::<serde_json::Value>(&sent.body).ok().and_then(|view| view["files"][0]["id"].as_str().map(str::to_owned));
    let mut told = vec![sent];
    if let Some(id) = id {
        for rest in ["/thumb", "/preview", "/pages/1?version=1", "/view"] {
            told.push(program.get(&town.bridge(&format!("/files/{id}{rest}"))).await);
        }
        program.post_json(&town.bridge(&format!("/files/{id}/remove")), &json!({})).await;
    }
    told
}

async fn with_header(town: &Town, value: &str) -> Vec<Reply> {
    let (file, mut told) = (town.bridge(&format!("/files/{}", town.world.file)), Vec::new());
    for name in
        ["range", "accept-language", "authorization", "cookie", "if-none-match", "accept", "content-type", "origin", "host", "if-modified-since"]
    {
        let client = if name == "cookie" || name == "authorization" { town.nobody() } else { town.petra() };
        told.push(client.with(name, value).get(&file).await);
    }
    let tus =
        town.petra().with("accept", "application/json").with("tus-resumable", "1.0.0").with("upload-length", "9").with("upload-metadata", value);
    told.push(tus.send("POST", &town.bridge("/uploads"), None, Body::empty()).await);
    told
}

/// `PARLOR_TEST_BYTES` many at each border; a long run asks for more. One database is enough: nothing of this gets as far.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_8_no_bytes_at_any_border_are_a_fault_of_the_server() {
    count_panics();
    let mut runner = runner();
    let (mut town, borders, each) = (Town::new(On::Sqlite).await, borders(), proof::asked("PARLOR_TEST_BYTES", 12));
    let mut answers = 0;
    for border in &borders {
        // A long run takes weeks of the story's time at each, and no browser stays signed in through them all.
        town.petra_signs_in_anew().await;
        for number in 0..each {
            let bytes = input(&mut runner, &border.seeds);
            for reply in bring(&town, border.name, bytes.clone()).await {
                answers += 1;
                let shown = String::from_utf8_lossy(&bytes);
                assert!(reply.status < 500, "{} {number}: {} answered {}: {shown:?}", border.name, reply.asked, reply.status);
            }
            // Hours apart, so that no limit stands between them.
            if number % 4 == 3 {
                town.later(3600);
            }
        }
    }
    nothing_panicked();
    let count = borders.len();
    proof::figure("R8", "borders", format_args!("panics=0 faults=0 borders={count} inputs={} answers={answers}", count * each));
}
