//! Moving in: what an organization brings along from elsewhere.

use crate::town::{Client, Town};
use serde_json::{Value, json};
use std::io::{Cursor, Write as _};
use zip::{ZipWriter, write::SimpleFileOptions};

fn moving(town: &Town) -> String {
    town.northwind("/administration/moving")
}

/// Sends a file, and says where it is looked at.
pub async fn send(client: &Client, town: &Town, source: &str, into: &str, name: &str, bytes: &[u8]) -> String {
    let program = client.clone().with("accept", "application/json");
    let sent = program.upload(&moving(town), &[(name, "text/plain", bytes)], &[("source", source), ("into", into)]).await.ok().view();
    sent["location"].as_str().unwrap().to_owned()
}

async fn run(client: &Client, import: &str) -> Value {
    for _ in 0..100 {
        client.post(&format!("{import}/run"), &[]).await.is(303);
        let view = client.json(import).await;
        if view["ended"] == json!(true) {
            return view;
        }
    }
    panic!("it comes to an end");
}

fn sums(view: &Value) -> [i64; 5] {
    ["new", "changed", "same", "skipped", "refused"].map(|fate| view["sums"][fate].as_i64().unwrap())
}

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The tasks of an item, by title.
async fn tasks(client: &Client, item: &str) -> Vec<Value> {
    client.json(&format!("{item}/tasks")).await["tasks"].as_array().unwrap().clone()
}

async fn task(client: &Client, item: &str, title: &str) -> Value {
    let all = tasks(client, item).await;
    let found = all.iter().find(|task| task["title"] == title).unwrap_or_else(|| panic!("{title} in {all:?}"));
    client.json(&format!("{item}/tasks/{}", found["id"].as_str().unwrap())).await
}

async fn project(client: &Client, town: &Town, title: &str) -> String {
    let list = client.json(&town.northwind("/projects")).await;
    let found = list["projects"].as_array().unwrap().iter().find(|row| row["title"] == title).unwrap_or_else(|| panic!("{title} in {list}")).clone();
    format!("/items/{}", found["id"].as_str().unwrap())
}

const BOARD: &str = r#"{"id": "b1", "name": "Spring 🌱", "desc": "What we do.", "shortLink": "abc", "new field": {"x": [1]},
  "lists": [{"id": "l1", "name": "Doing", "closed": false}, {"id": "l2", "name": "Parking", "closed": false}],
  "members": [{"id": "m1", "fullName": "Tomáš Novák", "username": "tomas"}, {"id": "m2", "fullName": "Anna Weber", "username": "anna"}],
  "labels": [{"id": "x1", "name": "Urgent", "color": "red"}],
  "checklists": [{"id": "k1", "idCard": "c1", "name": "Steps", "pos": 1, "checkItems": [
    {"id": "i2", "name": "Second", "state": "incomplete", "pos": 2}, {"id": "i1", "name": "First", "state": "complete", "pos": 1}]}],
  "cards": [
    {"id": "c1", "name": "Paint the bridge", "desc": "Green, *please*.", "idList": "l1", "closed": false, "due": "2026-12-24T11:00:00.000Z", "dueComplete": false,
     "idMembers": ["m1"], "labels": [{"name": "Urgent", "color": "red"}], "attachments": [{"name": "Plan", "url": "https://files.example/plan.pdf"}], "pos": 1},
    {"id": "c2", "name": "Order bolts", "idList": "l2", "idMembers": ["m2"], "dueComplete": true, "pos": 2},
    {"id": "c3", "name": "Old idea", "idList": "l2", "closed": true, "pos": 3},
    {"id": "c4", "name": "", "idList": "nowhere", "pos": 4}],
  "actions": [
    {"id": "a1", "type": "commentCard", "date": "2024-05-03T10:00:00.000Z", "memberCreator": {"fullName": "Anna Weber"}, "data": {"text": "Which green, @petra?", "card": {"id": "c1"}}},
    {"id": "a2", "type": "updateCard", "data": {"card": {"id": "c1"}}},
    {"id": "a3", "type": "commentCard", "date": "2024-05-04T10:00:00.000Z", "data": {"text": "On an old one", "card": {"id": "c3"}}}]}"#;

stories! {
    async fn house_7_contacts_are_looked_at_first_then_come_in_and_nobody_is_written_to(town) {
        let petra = town.petra();
        town.share(&town.bridge(""), "gus@bolt.example").await;
        town.work().await;
        let mails = town.nobody().get("/mail-room").await.ok().body.matches("/mail-room/").count();
        let file = "Name;E-Mail;Firma;Telefon;Funktion;Colour\r\nAna Ruiz;ana@crane.example;Crane Ltd;+420 1;Fitter;red\r\n;li.wei@crane.example;Crane Ltd;;;\r\n\
            Nobody;not an address;;;;\r\n;;Alone;;;\r\nAna again;ANA@crane.example;;;;\r\nGus Bolt;gus@bolt.example;;+49 2;;\r\nTomas;tomas@northwind.example;;;;\r\nNo Mailbox;;Crane Ltd;;;\r\n";
        let import = send(&petra, &town, "contacts", "", "people.csv", file.as_bytes()).await;
        let look = petra.json(&import).await;
        assert_eq!(sums(&look), [3, 0, 0, 3, 2], "{look}");
        let is: Vec<&str> = look["columns"].as_array().unwrap().iter().map(|column| column["is"].as_str().unwrap()).collect();
        assert_eq!(is, ["name", "email", "counterparty", "phone", "job", ""]);
        petra.get(&import).await.ok().sees("It stands in this file before.").sees("This is a member of your team.").sees("stays as it is").sees("There is neither a name nor an address.").sees("Bring in 3 rows");
        petra.get(&town.northwind("/contacts")).await.ok().hides("Ana Ruiz");
        // Who is here is brought up to date only if somebody says so.
        let columns: Vec<(String, &str)> = is.iter().enumerate().map(|(at, word)| (format!("column-{at}"), *word)).collect();
        let form: Vec<(&str, &str)> = columns.iter().map(|(field, word)| (field.as_str(), *word)).chain([("updates", "on")]).collect();
        petra.post(&import, &form).await.leads_to(&import);
        assert_eq!(sums(&petra.json(&import).await), [3, 1, 0, 2, 2]);
        let ended = run(&petra, &import).await;
        assert_eq!((sums(&ended), &ended["made"]), ([3, 1, 0, 2, 2], &json!(4)));
        petra.get(&town.northwind("/contacts")).await.ok().sees("Ana Ruiz").sees("Li Wei").sees("No Mailbox").sees("Crane Ltd");
        // Again, nothing comes twice.
        let again = send(&petra, &town, "contacts", "", "people.csv", file.as_bytes()).await;
        let look = petra.json(&again).await;
        assert_eq!((sums(&look)[0], sums(&look)[1]), (0, 0), "{look}");
        town.work().await;
        assert_eq!(town.nobody().get("/mail-room").await.ok().body.matches("/mail-room/").count(), mails, "no mail went out");
        petra.get(&format!("{import}/report.csv")).await.ok().sees("Cannot be taken").sees("Ana Ruiz");
        petra.get(&town.northwind("/administration/log")).await.ok().sees("brought in from elsewhere");
        petra.get(&town.northwind("/administration")).await.ok().sees("Moving in");
    }

    async fn house_7_tasks_come_in_as_they_were_and_only_once(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let file = "Title,Description,Status,Assignee,Due,Estimate,Worked,Checklist,Item\n\
            Check welds,All of them,In progress,tomas@northwind.example,24.12.2026,2:30,1.5,[x] North;South,Bridge inspection\n\
            Call Acme,,Erledigt,Somebody Else,,,,,\n\
            Bad day,,,,soon,,,,\n\
            Bad hours,,,,,many,,,\n\
            Nowhere,,,,,,,,No such thing\n\
            ,no title,,,,,,,\n\
            Odd status,,Waiting for parts,,,,,,Bridge inspection\n";
        let import = send(&petra, &town, "tasks", "", "tasks.csv", file.as_bytes()).await;
        let look = petra.json(&import).await;
        assert_eq!(sums(&look), [3, 0, 0, 0, 4], "{look}");
        petra.get(&import).await.ok().sees("“soon” is no day.").sees("“many” is no number of hours.").sees("There is no record or project “No such thing”.").sees("Waiting for parts").sees("Somebody Else");
        petra.post_json(&import, &json!({"status:waiting for parts": "doing", "person:somebody else": "new"})).await.ok();
        let before = tomas.json(&town.northwind("/projects")).await["frame"]["unread"].as_i64().unwrap();
        run(&petra, &import).await;
        assert_eq!(tomas.json(&town.northwind("/projects")).await["frame"]["unread"].as_i64().unwrap(), before, "nobody is told");
        let welds = task(&petra, &town.bridge(""), "Check welds").await;
        assert_eq!((&welds["task"]["status"], &welds["task"]["due"], &welds["task"]["assignee_name"]), (&json!("doing"), &json!("2026-12-24"), &json!("Tomáš Novák")));
        assert_eq!((&welds["hours"]["estimate"], &welds["hours"]["worked"]), (&json!(150), &json!(90)));
        assert_eq!(welds["steps"].as_array().unwrap().iter().map(|step| (step["text"].as_str().unwrap(), step["done_at"].is_null())).collect::<Vec<_>>(), [("North", false), ("South", true)]);
        assert_eq!(task(&petra, &town.bridge(""), "Odd status").await["task"]["status"], "doing");
        petra.get(&town.northwind("/tasks")).await.ok().sees("Call Acme").hides("Bad day");
        petra.get(&town.northwind("/contacts")).await.ok().sees("Somebody Else");
        // The same file again, and once more into another place.
        let again = send(&petra, &town, "tasks", "", "tasks.csv", file.as_bytes()).await;
        assert_eq!(sums(&petra.json(&again).await), [0, 0, 3, 0, 4]);
        let other = send(&petra, &town, "tasks", &town.project(""), "tasks.csv", file.as_bytes()).await;
        assert_eq!(sums(&petra.json(&other).await), [4, 0, 0, 0, 3], "there it takes also what named no other place");
    }

    async fn house_7_a_board_of_trello_becomes_a_project(town) {
        let petra = town.petra();
        let import = send(&petra, &town, "trello", "", "spring.json", BOARD.as_bytes()).await;
        let look = petra.json(&import).await;
        // The board, two cards and a comment; the archived card and the word on it are left out, one has no name.
        assert_eq!(sums(&look), [4, 0, 0, 2, 1], "{look}");
        assert_eq!(look["people"].as_array().unwrap().iter().map(|person| person["name"].as_str().unwrap()).collect::<Vec<_>>(), ["Anna Weber"]);
        petra.get(&import).await.ok().sees("Parking").sees("not known").sees("It is archived there.").sees("Bring along what is archived there");
        run(&petra, &import).await;
        let spring = project(&petra, &town, "Spring 🌱").await;
        let paint = task(&petra, &spring, "Paint the bridge").await;
        assert_eq!((&paint["task"]["status"], &paint["task"]["due"], &paint["task"]["assignee_name"]), (&json!("doing"), &json!("2026-12-24"), &json!("Tomáš Novák")));
        let description = paint["task"]["description"].as_str().unwrap();
        for part in ["Green, *please*.", "**List:** Doing", "**Labels:** Urgent", "Plan: https://files.example/plan.pdf"] {
            assert!(description.contains(part), "{part} in {description}");
        }
        assert_eq!(paint["steps"].as_array().unwrap().iter().map(|step| (step["text"].as_str().unwrap(), step["done_at"].is_null())).collect::<Vec<_>>(), [("First", false), ("Second", true)]);
        let said = &paint["thread"]["team"][0];
        assert_eq!((said["author"].as_str(), said["mentioned"].as_array().map(Vec::len)), (Some("Petra Horák"), Some(0)));
        let words = said["text"].as_str().unwrap();
        assert!(words.starts_with("Anna Weber wrote on ") && words.contains("2024") && words.contains("in Trello:") && words.ends_with("Which green, @petra?"), "{words}");
        assert_eq!(paint["thread"]["guests"], json!([]), "guests read none of it");
        assert_eq!(task(&petra, &spring, "Order bolts").await["task"]["status"], "done");
        // A newer export brings what is new, and writes over nothing.
        let newer = BOARD.replace("Order bolts", "Order 200 bolts").replace("\"updateCard\", \"data\": {", "\"commentCard\", \"data\": {\"text\": \"Dark green\", ");
        let again = send(&petra, &town, "trello", "", "spring.json", newer.as_bytes()).await;
        assert_eq!(sums(&petra.json(&again).await), [1, 0, 3, 3, 1]);
        run(&petra, &again).await;
        assert_eq!(task(&petra, &spring, "Paint the bridge").await["thread"]["team"].as_array().unwrap().len(), 2);
        assert_eq!(tasks(&petra, &spring).await.len(), 2);
        // What lies in the bin may come again.
        petra.post(&format!("{spring}/bin"), &[]).await.is(303);
        let third = send(&petra, &town, "trello", "", "spring.json", BOARD.as_bytes()).await;
        assert_eq!(sums(&petra.json(&third).await), [4, 0, 0, 2, 1]);
    }

    async fn house_7_a_list_of_issues_comes_in_in_its_own_language_and_letters(town) {
        let petra = town.petra();
        let german = "#;Projekt;Tracker;Status;Thema;Zugewiesen an;Abgabedatum;Gesch\u{e4}tzter Aufwand;Angelegt;Geschlossen\r\n\
            12;Br\u{fc}cke;Fehler;Gel\u{f6}st;Roststelle;Tom\u{e1}\u{161} Nov\u{e1}k;24.12.2026;2,50;03.05.2024 10:00;04.05.2024 10:00\r\n";
        let (latin, ..) = encoding_rs::WINDOWS_1252.encode(german);
        let import = send(&petra, &town, "redmine", "", "issues.csv", &latin).await;
        assert_eq!(sums(&petra.json(&import).await), [2, 0, 0, 0, 0]);
        run(&petra, &import).await;
        let rust = task(&petra, &project(&petra, &town, "Brücke").await, "Roststelle").await;
        assert_eq!((&rust["task"]["status"], &rust["task"]["due"], &rust["hours"]["estimate"]), (&json!("done"), &json!("2026-12-24"), &json!(150)));
        let czech = "#,Projekt,Fronta,Stav,Předmět,Přiřazeno,Uzavřít do\n7,Most,Chyba,Nový,Zkontrolovat řetěz,,24.12.2026\n";
        let (central, ..) = encoding_rs::WINDOWS_1250.encode(czech);
        let import = send(&petra, &town, "redmine", &town.bridge(""), "issues.csv", &central).await;
        // The project is not needed where one item takes all.
        assert_eq!(sums(&petra.json(&import).await), [1, 0, 0, 1, 0]);
        let english = "#,Project,Subject,Due date,Created\n1,Tower works,Paint,05/03/2026,01/31/2026 02:10 pm\n";
        let mut wide = vec![0xff, 0xfe];
        wide.extend(english.encode_utf16().flat_map(u16::to_le_bytes));
        let import = send(&petra, &town, "redmine", "", "issues.csv", &wide).await;
        run(&petra, &import).await;
        assert_eq!(task(&petra, &project(&petra, &town, "Tower works").await, "Paint").await["task"]["due"], "2026-05-03");
    }

    async fn house_7_pages_of_a_redmine_bring_what_was_written_and_attached(town) {
        let petra = town.petra();
        let issues = json!({"issues": [{"id": 5, "project": {"id": 1, "name": "Cranes"}, "tracker": {"name": "Bug"}, "status": {"id": 9, "name": "Abgelegt", "is_closed": true},
            "subject": "Hook bends", "description": "Under load.", "assigned_to": {"id": 3, "name": "T. N."}, "author": {"id": 4, "name": "Anna Weber"}, "estimated_hours": 2.0, "spent_hours": 0.0}], "total_count": 1});
        let one = json!({"issue": {"id": 5, "project": {"id": 1, "name": "Cranes"}, "status": {"name": "Abgelegt", "is_closed": true}, "subject": "Hook bends", "description": "Under load.",
            "assigned_to": {"id": 3, "name": "T. N."}, "author": {"id": 4, "name": "Anna Weber"}, "estimated_hours": 2.0, "spent_hours": 0.0,
            "journals": [{"id": 1, "user": {"id": 4, "name": "Anna Weber"}, "notes": "See the photo.", "created_on": "2024-05-03T10:00:00Z"}, {"id": 2, "notes": "", "details": []}],
            "attachments": [{"id": 31, "filename": "hook.txt", "filesize": 5}, {"id": 32, "filename": "gone.txt"}]}});
        let users = json!({"users": [{"id": 3, "login": "tn", "mail": "tomas@northwind.example"}]});
        let archive = zip(&[
            ("export/issues.json", issues.to_string().as_bytes()),
            ("export/issues/5.json", one.to_string().as_bytes()),
            ("export/users.json", users.to_string().as_bytes()),
            ("export/projects.json", br#"{"projects": [{"id": 1, "name": "Cranes", "description": "All cranes."}]}"#),
            ("export/attachments/31/hook.txt", b"bent\n"),
            ("export/readme.txt", b"nothing"),
        ]);
        let import = send(&petra, &town, "redmine", "", "redmine.zip", &archive).await;
        let look = petra.json(&import).await;
        assert_eq!(sums(&look), [4, 0, 0, 0, 0], "{look}");
        run(&petra, &import).await;
        let hook = task(&petra, &project(&petra, &town, "Cranes").await, "Hook bends").await;
        assert_eq!((&hook["task"]["status"], &hook["task"]["assignee_name"]), (&json!("done"), &json!("Tomáš Novák")));
        assert!(hook["task"]["description"].as_str().unwrap().contains("hook.txt, gone.txt"));
        assert!(hook["thread"]["team"][0]["text"].as_str().unwrap().ends_with("See the photo."));
        assert_eq!((&hook["files"][0]["name"], &hook["files"][0]["internal"]), (&json!("hook.txt"), &json!(true)));
        let again = send(&petra, &town, "redmine", "", "redmine.zip", &archive).await;
        assert_eq!(sums(&petra.json(&again).await), [0, 0, 4, 0, 0]);
    }

    async fn house_7_an_archive_of_files_leads_nowhere_else(town) {
        let petra = town.petra();
        let archive = |plan: &[u8]| zip(&[
            ("Bridge inspection/Plans/plan.txt", plan),
            ("Bridge inspection/M\u{fc}ller.txt", b"x"),
            ("Unknown/a.txt", b"x"),
            ("loose.txt", b"x"),
            ("Bridge inspection/tool.exe", b"MZ"),
            ("Bridge inspection/empty.txt", b""),
            ("Bridge inspection/../../evil.txt", b"x"),
            ("/etc/evil.txt", b"x"),
            ("Bridge inspection/CON.txt", b"x"),
            ("__MACOSX/._a", b"x"),
        ]);
        let import = send(&petra, &town, "files", "", "all.zip", &archive(b"one")).await;
        let look = petra.json(&import).await;
        assert_eq!(sums(&look), [2, 0, 0, 0, 7], "{look}");
        petra.get(&import).await.ok().sees("A file of such a name is not taken.").sees("Files of this kind are not taken here.").sees("There is no record or project “Unknown”.").sees("No record or project takes it").sees("There is nothing in this file.");
        run(&petra, &import).await;
        let page = petra.get(&town.bridge("")).await.ok().sees("Plans – plan.txt").sees("Müller.txt");
        page.hides("evil.txt").hides("tool.exe");
        // What changed there becomes a newer version, and all else stays.
        let again = send(&petra, &town, "files", "", "all.zip", &archive(b"two")).await;
        assert_eq!(sums(&petra.json(&again).await), [0, 1, 1, 0, 7]);
        run(&petra, &again).await;
        // Into one place, all of it finds one.
        let into = send(&petra, &town, "files", "Anchor bolts, lot 7", "all.zip", &archive(b"one")).await;
        assert_eq!(sums(&petra.json(&into).await), [4, 0, 0, 0, 5]);
    }

    async fn house_3_house_7_what_is_no_export_gets_a_sentence(town) {
        let petra = town.petra();
        let flood = zip(&[("Bridge inspection/zeros.txt", &vec![0; 3_000_000])]);
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let many = "a,b\n".repeat(100_001);
        let mut cut = zip(&[("a/b.txt", b"something that is long enough to be cut in the middle of it")]);
        cut.truncate(cut.len() / 2);
        let cases: [(&str, &[u8], &str); 14] = [
            ("contacts", b"", "Choose a file first"),
            ("contacts", b"name\n", "There are no rows"),
            ("contacts", b"name\na\0b", "cannot be read"),
            ("contacts", many.as_bytes(), "too large"),
            ("tasks", b"PK\x03\x04nonsense", "cannot be read"),
            ("files", b"no archive", "no ZIP archive"),
            ("files", &cut, "no ZIP archive"),
            ("redmine", b"name,colour\na,red\n", "no export of a Redmine"),
            ("redmine", b"{\"issues\": 5}", "no export of a Redmine"),
            ("redmine", &zip(&[("readme.txt", b"x")]), "no export of a Redmine"),
            ("trello", b"{\"name\": \"x\"", "no JSON"),
            ("trello", deep.as_bytes(), "no JSON"),
            ("trello", b"[1, 2]", "no board of Trello"),
            ("trello", b"{\"name\": \"x\", \"cards\": {}, \"lists\": []}", "no board of Trello"),
        ];
        for (source, bytes, says) in cases {
            let refused = petra.upload(&moving(&town), &[("file", "text/plain", bytes)], &[("source", source)]).await;
            assert_eq!(refused.status, 422, "{source} that is to be told: {says}");
            refused.sees(says);
        }
        // Of an archive whose files are small one that is a flood is refused by itself.
        let flooded = petra.upload(&moving(&town), &[("a.zip", "application/zip", &flood)], &[("source", "files")]).await.is(303).location();
        petra.get(&flooded).await.ok().sees("This file is larger than is allowed.");
        petra.upload(&moving(&town), &[("a.csv", "text/csv", b"a\nb")], &[("source", "nowhere")]).await.is(422).sees("Choose what you bring along.");
        petra.post(&moving(&town), &[("source", "contacts")]).await.is(400);
        // Heads that come twice, short rows and formulas are only texts.
        let import = send(&petra, &town, "contacts", "", "odd.csv", b"name,name,email\n=1+1,b,=x@@y\nOnly\n").await;
        assert_eq!(sums(&petra.json(&import).await), [1, 0, 0, 0, 1]);
        // A place that is none is said before anything is done.
        let import = send(&petra, &town, "tasks", "No such place", "a.csv", b"title\nA\n").await;
        petra.get(&import).await.ok().sees("There is no record or project “No such place”.").hides("Bring in");
    }

    async fn house_6_house_7_a_large_file_goes_step_by_step_is_stopped_and_belongs_to_who_sent_it(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let mut file = String::from("title,item\n");
        for number in 0..250 {
            file.push_str(&format!("Row {number:03},Bridge inspection\n"));
        }
        tomas.get(&moving(&town)).await.is(403);
        town.jan().get(&moving(&town)).await.is(403);
        town.eve().get(&moving(&town)).await.is(404);
        let import = send(&petra, &town, "tasks", "", "rows.csv", file.as_bytes()).await;
        town.eve().post(&format!("{import}/run"), &[]).await.is(404);
        tomas.get(&import).await.is(404);
        petra.post(&format!("{import}/run"), &[]).await.leads_to(&format!("{import}/running"));
        let part = petra.json(&import).await;
        assert_eq!((&part["done"], &part["made"], &part["ended"]), (&json!(100), &json!(100), &json!(false)));
        petra.get(&import).await.ok().sees("100 of 250 rows").sees("Go on");
        assert!(petra.get(&format!("{import}/running")).await.ok().body.contains("data-go-on"));
        // What was chosen is settled once rows were taken over.
        petra.post(&import, &[("column-0", "title")]).await.is(409);
        petra.post(&format!("{import}/cancel"), &[]).await.leads_to(&import);
        petra.post(&format!("{import}/run"), &[]).await.leads_to(&import);
        petra.get(&import).await.ok().sees("Stopped after 100 of 250 rows");
        // The same file goes on where it was.
        let again = send(&petra, &town, "tasks", "", "rows.csv", file.as_bytes()).await;
        assert_eq!(sums(&petra.json(&again).await), [150, 0, 100, 0, 0]);
        // What nobody takes over is forgotten.
        let archive = zip(&[("Bridge inspection/left.txt", b"x")]);
        let left = send(&petra, &town, "files", "", "left.zip", &archive).await;
        town.later(8 * 86_400);
        town.work().await;
        petra.post("/sign-in", &[("email", "petra@northwind.example"), ("password", crate::town::PASSWORD), ("way", "password")]).await.is(303);
        assert_eq!(petra.json(&left).await["ended"], json!(true));
        petra.get(&format!("{left}/report.csv")).await.ok().hides("left.txt");
    }
}
