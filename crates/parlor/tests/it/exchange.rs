//! Records into files and out of them.

use crate::town::{Client, Town};
use calamine::{Data, Reader as _, Xlsx};
use serde_json::{Value, json};
use std::io::Cursor;

fn organizer(town: &Town, below: &str) -> String {
    town.northwind(&format!("/organizers/{}{below}", town.world.organizer))
}

async fn field(town: &Town, name: &str, kind: &str, more: &[(&str, &str)]) -> String {
    town.petra().post(&organizer(town, "/fields"), &[&[("name", name), ("kind", kind)], more].concat()).await.is(303);
    let settings = town.petra().json(&organizer(town, "/settings")).await;
    settings["fields"].as_array().unwrap().iter().find(|field| field["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

async fn add(town: &Town, title: &str, values: &[(&str, &str)]) -> String {
    let mut form = json!({"title": title});
    for (field, value) in values {
        form[format!("field-{field}")] = json!(value);
    }
    town.petra().post_json(&organizer(town, "/records"), &form).await.ok().view()["location"].as_str().unwrap().to_owned()
}

async fn bytes(client: &Client, path: &str) -> Vec<u8> {
    let reply = client.raw("GET", path, None, axum::body::Body::empty()).await;
    assert_eq!(reply.status(), 200, "{path}");
    assert!(reply.headers()["content-disposition"].to_str().unwrap().starts_with("attachment"));
    axum::body::to_bytes(reply.into_body(), usize::MAX).await.unwrap().to_vec()
}

fn rows(csv: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.strip_prefix(b"\xef\xbb\xbf").unwrap());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn titles(list: &Value) -> Vec<String> {
    list["records"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned()).collect()
}

/// Sends a file, and says where it is looked at.
pub async fn send(client: &Client, town: &Town, name: &str, bytes: &[u8]) -> String {
    let program = client.clone().with("accept", "application/json");
    let sent = program.upload(&organizer(town, "/imports"), &[(name, "text/csv", bytes)], &[]).await.ok().view();
    sent["location"].as_str().unwrap().to_owned()
}

async fn run(client: &Client, import: &str) {
    for _ in 0..200 {
        client.post(&format!("{import}/run"), &[]).await.leads_to(&format!("{import}/running"));
        if client.json(import).await["ended"] == json!(true) {
            return;
        }
    }
    panic!("it comes to an end");
}

/// The steps of a file that is being made: how many rows of how many, and the file out of its pieces.
async fn frames(client: &Client, path: &str) -> (Vec<(usize, usize)>, Vec<u8>) {
    let all = bytes(&client.clone().with("accept", "application/vnd.parlor.progress"), path).await;
    let (mut rest, mut steps, mut file) = (all.as_slice(), Vec::new(), Vec::new());
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let line: Vec<usize> = std::str::from_utf8(&rest[..end]).unwrap().split(' ').map(|number| number.parse().unwrap()).collect();
        steps.push((line[0], line[1]));
        let (piece, after) = rest[end + 1..].split_at(line[2]);
        file.extend_from_slice(piece);
        rest = after;
    }
    assert!(rest.is_empty(), "whole frames");
    (steps, file)
}

stories! {
    async fn house_7_an_export_is_the_list_as_it_is_looked_at_and_runs_no_formula(town) {
        let petra = town.petra();
        let (load, sum, day, note, who, tick) = (
            field(&town, "Load", "number", &[]).await, field(&town, "Sum", "money", &[("choices", "EUR")]).await, field(&town, "Day", "date", &[]).await,
            field(&town, "Words", "long_text", &[]).await, field(&town, "Who", "person", &[]).await, field(&town, "Tick", "checkbox", &[]).await,
        );
        let team = petra.json(&town.northwind("/team")).await;
        let jan = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Jan Malý").unwrap()["id"].as_str().unwrap().to_owned();
        add(&town, "=HYPERLINK(\"http://evil.example\")", &[(&load, "-12.5"), (&sum, "5"), (&day, "2026-02-03"), (&note, "+1\n@x"), (&who, &jan), (&tick, "on")]).await;
        for number in 0..60 {
            add(&town, &format!("Beam {number:02}"), &[(&load, &number.to_string())]).await;
        }
        let all = rows(&bytes(&petra, &organizer(&town, "/records.csv")).await);
        assert_eq!(all.len(), 1 + 63);
        let head = &all[0];
        let at = |name: &str| head.iter().position(|cell| cell == name).unwrap_or_else(|| panic!("{name} in {head:?}"));
        let evil = all.iter().find(|row| row[0].contains("HYPERLINK")).unwrap();
        assert_eq!(evil[0], "'=HYPERLINK(\"http://evil.example\")");
        assert_eq!((&*evil[at("Load")], &*evil[at("Sum")], &*evil[at("Day")], &*evil[at("Who")], &*evil[at("Tick")]), ("-12.5", "5.00", "2026-02-03", "Jan Malý", "Yes"));
        assert_eq!(evil[at("Words")], "'+1\r\n@x");
        // As it is filtered and ordered.
        let some = rows(&bytes(&petra, &format!("{}?f-{load}-from=10&f-{load}-to=12&sort=-{load}", organizer(&town, "/records.csv"))).await);
        assert_eq!(some[1..].iter().map(|row| row[0].as_str()).collect::<Vec<_>>(), ["Beam 12", "Beam 11", "Beam 10"]);
        // The same in a workbook: numbers are numbers, days are days, and no text is a formula.
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes(&petra, &organizer(&town, "/records.xlsx")).await)).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(sheet.height(), 64);
        let row = sheet.rows().find(|row| row[0].to_string().contains("HYPERLINK")).unwrap();
        assert_eq!(row[0], Data::String("=HYPERLINK(\"http://evil.example\")".into()));
        assert_eq!(row[at("Load")], Data::Float(-12.5));
        assert!(matches!(row[at("Day")], Data::DateTime(_)), "{:?}", row[at("Day")]);
        assert!(book.worksheet_formula("Sheet1").unwrap().is_empty());
        // Who may not list it exports nothing; the log tells who did.
        town.jan().get(&organizer(&town, "/records.csv")).await.is(404);
        town.eve().get(&organizer(&town, "/records.xlsx")).await.is(404);
        petra.get(&town.northwind("/administration/log")).await.ok().sees("exported records of");
        petra.get(&organizer(&town, "")).await.ok().sees("All as CSV").sees("Import a file");
    }

    async fn house_7_an_import_says_what_becomes_of_each_row_before_it_adds_any(town) {
        let petra = town.petra();
        petra.post(&organizer(&town, "/categories"), &[("name", "Steel")]).await.is(303);
        let load = field(&town, "Load", "number", &[("required", "on")]).await;
        let (_, _) = (field(&town, "Parts", "multi_choice", &[("choices", "Deck\nPiers")]).await, field(&town, "Tick", "checkbox", &[]).await);
        let day = field(&town, "Built", "date", &[]).await;
        let file = "Title;Category;Responsible;Load;Parts;Tick;Built;Colour\r\n\
            Beam 1;Steel;tomas@northwind.example;12,5;Deck;yes;3.2.2026;red\r\n\
            Beam 2;;Tomáš Novák;7;Deck|Piers;nein;2026-02-03;\r\n\
            Bridge inspection;;;1;;;;\r\n\
            Beam 1;;;1;;;;\r\n\
            ;;;1;;;;\r\n\
            Beam 3;Wood;Nobody;many;Roof;perhaps;31.31.2026;\r\n\
            Beam 4;;;;;;;\r\n\
            '=Beam 5;;;5;;;;\r\n";
        let import = send(&petra, &town, "beams.csv", file.as_bytes()).await;
        let look = petra.json(&import).await;
        assert_eq!((&look["total"], &look["add"], &look["known"], &look["refused"]), (&json!(8), &json!(3), &json!(2), &json!(3)), "{look}");
        let is: Vec<&str> = look["columns"].as_array().unwrap().iter().map(|column| column["is"].as_str().unwrap()).collect();
        assert_eq!((is[0], is[1], is[2], is[3], is[6], is[7]), ("title", "category", "responsible", &*load, &*day, ""));
        petra.get(&import).await.ok().sees("There is no category “Wood”.").sees("There is no member “Nobody”").sees("“Load” is a number").sees("“Tick” is yes or no").sees("“Load” must be filled in.").sees("Add 3 records");
        assert_eq!(titles(&petra.json(&organizer(&town, "")).await).len(), 2, "nothing was added yet");
        // Another meaning of the columns, and rows that are there already are wanted.
        let mut form = vec![("column-0".to_owned(), "title".to_owned()), ("column-3".to_owned(), load.clone())];
        petra.post(&import, &form.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect::<Vec<_>>()).await.is(303);
        let look = petra.json(&import).await;
        assert_eq!((&look["add"], &look["known"], &look["refused"]), (&json!(5), &json!(0), &json!(3)));
        form.extend([("column-1".to_owned(), "category".to_owned()), ("column-2".to_owned(), "responsible".to_owned()), ("column-6".to_owned(), day.clone()), ("skips_known".to_owned(), "on".to_owned())]);
        petra.post(&import, &form.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect::<Vec<_>>()).await.is(303);
        run(&petra, &import).await;
        let list = petra.json(&organizer(&town, "")).await;
        assert_eq!(titles(&list), ["=Beam 5", "Beam 1", "Beam 2", "Bridge inspection", &titles(&list)[4]]);
        let beam = list["records"].as_array().unwrap().iter().find(|row| row["title"] == "Beam 1").unwrap().clone();
        assert_eq!((&beam["category"], &beam["responsible"]), (&json!("Steel"), &json!("Tomáš Novák")));
        let item = petra.json(&format!("/items/{}", beam["id"].as_str().unwrap())).await;
        let value = |name: &str| item["fields"].as_array().unwrap().iter().find(|line| line["name"] == name).unwrap()["value"].clone();
        assert_eq!((value("Load"), value("Built")), (json!("12.5"), json!("2026-02-03")));
        // It is over: running it again adds nothing, and the log tells.
        petra.post(&format!("{import}/run"), &[]).await.leads_to(&import);
        assert_eq!(titles(&petra.json(&organizer(&town, "")).await).len(), 5);
        petra.get(&import).await.ok().sees("3 records were added");
        petra.get(&town.northwind("/administration/log")).await.ok().sees("imported records into");
    }

    async fn house_6_house_7_a_large_import_goes_step_by_step_is_stopped_and_belongs_to_who_sent_it(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let mut file = String::from("title\n");
        for number in 0..600 {
            file.push_str(&format!("Row {number:03}\n"));
        }
        let import = send(&tomas, &town, "rows.csv", file.as_bytes()).await;
        petra.get(&import).await.is(404);
        town.jan().get(&import).await.is(404);
        town.eve().post(&format!("{import}/run"), &[]).await.is(404);
        tomas.post(&format!("{import}/run"), &[]).await.is(303);
        let half = tomas.json(&import).await;
        assert_eq!((&half["done"], &half["added"], &half["ended"]), (&json!(250), &json!(250), &json!(false)));
        tomas.get(&import).await.ok().sees("250 of 600 rows").sees("Go on");
        assert!(tomas.get(&format!("{import}/running")).await.ok().body.contains("data-go-on"));
        // What the columns are is settled once rows were taken over.
        tomas.post(&import, &[("column-0", "title")]).await.is(409);
        tomas.post(&format!("{import}/cancel"), &[]).await.leads_to(&organizer(&town, ""));
        assert_eq!(petra.json(&organizer(&town, "")).await["count"], 252);
        tomas.post(&format!("{import}/run"), &[]).await.leads_to(&import);
        assert_eq!(petra.json(&organizer(&town, "")).await["count"], 252);
        // What is sent twice is there once.
        let again = send(&tomas, &town, "rows.csv", file.as_bytes()).await;
        run(&tomas, &again).await;
        assert_eq!(petra.json(&organizer(&town, "")).await["count"], 602);
        // A file that nobody takes over is forgotten.
        let left = send(&tomas, &town, "left.csv", b"title\nLeft").await;
        town.later(8 * 86_400);
        town.work().await;
        tomas.post("/sign-in", &[("email", "tomas@northwind.example"), ("password", crate::town::PASSWORD), ("way", "password")]).await.is(303);
        assert_eq!(tomas.json(&left).await["ended"], json!(true));
    }

    async fn house_3_house_7_files_that_are_none_get_a_sentence(town) {
        let petra = town.petra();
        let wide = format!("{}\nx", vec!["c"; 101].join(","));
        let long = "t\n".repeat(20_002);
        let cases: [(&str, &[u8], &str); 7] = [
            ("empty.csv", b"\n\n", "There are no rows"),
            ("head.csv", b"title\n", "There are no rows"),
            ("zero.csv", b"title\na\0b", "cannot be read"),
            ("broken.xlsx", b"PK\x03\x04nonsense", "cannot be read"),
            ("wide.csv", wide.as_bytes(), "too large"),
            ("long.csv", long.as_bytes(), "too large"),
            ("nothing.csv", b"", "Choose a file first"),
        ];
        for (name, bytes, says) in cases {
            petra.upload(&organizer(&town, "/imports"), &[(name, "text/csv", bytes)], &[]).await.is(422).sees(says);
        }
        petra.post(&organizer(&town, "/imports"), &[("file", "x")]).await.is(400);
        let large = vec![b'x'; 10_100_000];
        petra.upload(&organizer(&town, "/imports"), &[("large.csv", "text/csv", &large)], &[]).await.is(413);
        // An office program's letters, and a workbook that came from here.
        let import = send(&petra, &town, "old.csv", b"title;x\nM\xfcller;1").await;
        petra.get(&import).await.ok().sees("Müller");
        let book = bytes(&petra, &organizer(&town, "/records.xlsx")).await;
        let import = send(&petra, &town, "book.xlsx", &book).await;
        assert_eq!(petra.json(&import).await["known"], json!(2), "what was exported is there already");
    }

    async fn mem_2_an_import_adds_only_where_a_role_says_and_tells_of_nothing_hidden(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        petra.post(&organizer(&town, "/categories"), &[("name", "Steel")]).await.is(303);
        let role = petra.post_json(&town.northwind("/roles"), &json!({"name": "Steel only"})).await.ok().view()["location"].as_str().unwrap().to_owned();
        let settings = petra.json(&organizer(&town, "/settings")).await;
        let view = petra.json(&role).await;
        let level = format!("level-{}-{}", town.world.organizer, settings["categories"][0]["id"].as_str().unwrap());
        petra.post_json(&role, &json!({"name": "Steel only", "edition": view["edition"], level: "create"})).await.ok();
        let team = petra.json(&town.northwind("/team")).await;
        let id = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].clone();
        petra.post_json(&town.northwind("/team/roles"), &json!({"member": id, "role": role.rsplit('/').next().unwrap()})).await.ok();
        let import = send(&tomas, &town, "a.csv", b"title,category\nBridge inspection,Steel\nElsewhere,\n").await;
        let look = tomas.json(&import).await;
        // There is a bridge already, which he does not see: nothing tells of it.
        assert_eq!((&look["add"], &look["known"], &look["refused"]), (&json!(1), &json!(0), &json!(1)), "{look}");
        run(&tomas, &import).await;
        let seen = rows(&bytes(&tomas, &organizer(&town, "/records.csv")).await);
        assert_eq!(seen[1..].iter().map(|row| row[0].as_str()).collect::<Vec<_>>(), ["Bridge inspection"]);
        assert_eq!(titles(&petra.json(&organizer(&town, "")).await).len(), 3);
    }

    async fn house_6_house_7_an_export_tells_how_far_it_is_and_is_the_same_file(town) {
        let petra = town.petra();
        for number in 0..130 {
            add(&town, &format!("Bolt {number:03}"), &[]).await;
        }
        let csv = organizer(&town, "/records.csv");
        let (steps, file) = frames(&petra, &csv).await;
        assert_eq!(file, bytes(&petra, &csv).await);
        assert!(steps.len() > 1 && steps.is_sorted() && steps.iter().all(|(_, of)| *of == 132), "{steps:?}");
        assert_eq!(steps.last(), Some(&(132, 132)));
        let (steps, file) = frames(&petra, &organizer(&town, "/records.xlsx?q=bolt")).await;
        assert_eq!(steps.last(), Some(&(130, 130)));
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file)).unwrap();
        assert_eq!(book.worksheet_range_at(0).unwrap().unwrap().rows().count(), 131);
        let (steps, file) = frames(&petra, &organizer(&town, "/records.csv?q=nothing-like-it")).await;
        assert_eq!((steps, rows(&file).len()), (vec![(0, 0)], 1));
        town.jan().with("accept", "application/vnd.parlor.progress").get(&csv).await.is(404);
    }
}
