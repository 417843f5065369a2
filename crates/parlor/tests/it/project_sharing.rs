//! Sharing projects and single tasks: what is off is absent everywhere.

use crate::town::{Client, Town};
use serde_json::json;

const GUS: &str = "gus@bolt.example";
const FACETS: [&str; 5] = ["tasks", "due", "stage", "hours", "progress"];

/// Values that each stand for one facet and nowhere else.
const DUE: &str = "2031-07-17";
const STAGE: &str = "Zinnoberstufe";
const TASK: &str = "Geheimaufgabe";

/// Puts a value behind every facet: 2 of 3 tasks done, 85 % of the hours.
async fn plant(town: &Town) {
    let petra = town.petra();
    petra.post(&town.northwind("/stages"), &[("name", STAGE), ("colour", "plum")]).await.is(303);
    let stages = petra.json(&town.northwind("/stages")).await["stages"].clone();
    let stage = stages[5]["id"].as_str().unwrap().to_owned();
    petra.post(&town.project("/stage"), &[("stage", &stage)]).await.is(303);
    petra.post(&town.project("/due"), &[("due", DUE)]).await.is(303);
    for (title, status) in [(TASK, "done"), ("Geheimaufgabe zwei", "done")] {
        let made = petra.post_json(&town.project("/tasks"), &json!({"title": title, "due": "2031-07-18"})).await.ok().view();
        let task = made["location"].as_str().unwrap().to_owned();
        petra.post(&format!("{task}/estimate"), &[("estimate", "10")]).await.is(303);
        petra.post(&format!("{task}/hours"), &[("hours", "8:30"), ("day", "2026-11-20")]).await.is(303);
        petra.post(&format!("{task}/status"), &[("status", status)]).await.is(303);
    }
}

/// Everything that the guest can get hold of.
async fn everything(town: &Town, guest: &Client) -> String {
    let program = guest.clone().with("accept", "application/json");
    let room = format!("/guest/{}", town.world.northwind);
    let mut all = String::new();
    let item = town.project("");
    for path in [
        item.clone(),
        room.clone(),
        format!("{item}/chat/guests"),
        format!("{room}/search?q=Geheim"),
        format!("{room}/search?q=Zinnober"),
        format!("{room}/search?q=2031"),
        format!("{item}/tasks"),
        format!("{room}/notifications"),
    ] {
        for client in [guest, &program] {
            let reply = client.get(&path).await;
            assert!([200, 303].contains(&reply.status), "{path}: {}", reply.status);
            // What was asked for stands in the page that was asked.
            all.push_str(
                &reply
                    .body
                    .replace("value=\"Geheim\"", "")
                    .replace("value=\"Zinnober\"", "")
                    .replace("\"sought\":\"Geheim\"", "")
                    .replace("\"sought\":\"Zinnober\"", "")
                    .replace("“Geheim”", "")
                    .replace("“Zinnober”", "")
                    .replace("“2031”", "")
                    .replace("\"sought\":\"2031\"", "")
                    .replace("value=\"2031\"", ""),
            );
        }
    }
    let reader = town.nobody();
    let mails = reader.get("/mail-room").await.ok();
    for part in mails.body.split("/mail-room/").skip(1) {
        let id = part.split('"').next().unwrap();
        let line = part.split("</li>").next().unwrap();
        if line.contains(GUS) {
            all.push_str(&reader.get(&format!("/mail-room/{id}")).await.ok().text());
        }
    }
    all
}

/// The words that betray a facet.
fn betrays(facet: &str) -> Vec<&'static str> {
    match facet {
        "tasks" => vec![TASK],
        "due" => vec![DUE, "17 July 2031", "2031"],
        "stage" => vec![STAGE, "plum"],
        "hours" => vec!["85"],
        _ => vec!["66"],
    }
}

/// Whether a word stands in a text by itself: random ids and tokens hold any four digits sooner or later.
fn stands(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign))
            && !after.is_some_and(|sign| sign.is_ascii_alphanumeric() || sign == '_')
    })
}

stories! {
    async fn proj_3_r10_a_facet_that_is_off_is_absent_from_pages_answers_mails_and_search(town) {
        plant(&town).await;
        let gus = town.invite_to_project(GUS, &[]).await;
        let petra = town.petra();
        let grant = town.grant(&town.project(""), "Gus").await;
        for on in [&[][..], &["tasks"], &["due"], &["stage"], &["hours"], &["progress"], &["tasks", "due"], &["tasks", "stage"], &FACETS] {
            petra.post_json(&town.project("/grants/change"), &json!({"grant": grant, "facets": on})).await.ok();
            petra.post(&town.project("/chat/guests"), &[("text", "Good day")]).await.is(303);
            town.later(600);
            town.work().await;
            let all = everything(&town, &gus).await;
            let view = gus.json(&town.project("")).await;
            for facet in FACETS {
                // Random ids hold digits; so numbers are looked for as values.
                let shown = match facet {
                    "hours" => view["project"]["hours"] == 85,
                    "progress" => view["project"]["tasks"] == 66,
                    _ => betrays(facet).iter().any(|word| stands(&all, word)),
                };
                assert_eq!(shown, on.contains(&facet), "{facet} with {on:?}");
                let keys = view["project"].as_object().unwrap();
                let key = match facet { "progress" => "tasks", "tasks" => continue, other => other };
                assert_eq!(keys.contains_key(key), on.contains(&facet), "{key} with {on:?}: {keys:?}");
            }
            if !on.contains(&"hours") {
                assert!(!all.contains("85 %") && !all.contains("\"hours\":"));
            }
            if !on.contains(&"progress") {
                assert!(!all.contains("66 %"));
            }
            let tasks = view["tasks"].as_array().unwrap();
            assert_eq!(tasks.len(), if on.contains(&"tasks") { 3 } else { 0 });
            for task in tasks {
                assert_eq!(task.get("due").is_some(), on.contains(&"due"), "{task}");
                assert_eq!(task.get("status").is_some(), on.contains(&"stage"), "{task}");
                assert_eq!(task.get("done_at").is_some(), on.contains(&"stage") && task["title"] != "Cut the plates", "{task}");
            }
        }
        // What is for the team was never there.
        assert!(!everything(&town, &gus).await.contains("Only for us"));
    }

    async fn proj_2_proj_7_proj_9_sharing_with_several_opens_the_parts_that_were_chosen_and_files_with_them(town) {
        let petra = town.petra();
        let program = petra.clone().with("accept", "application/json");
        program.upload(&town.project("/files"), &[("plan.txt", "text/plain", b"x")], &[]).await.ok();
        program.upload(&town.project("/files"), &[("prices.txt", "text/plain", b"x")], &[("internal", "on")]).await.ok();
        let body = json!({"who": ["gus@bolt.example, Ana Ruiz <ana@crane.example>"], "facets": ["stage", "progress"], "message": "Have a look"});
        assert_eq!(petra.post_json(&town.project("/share"), &body).await.is(201).view()["opened"].as_array().unwrap().len(), 2);
        let mail = town.mail_to("ana@crane.example").await.unwrap();
        for part in ["Petra Horák", "Northwind", "Have a look", "Anchor bolts, lot 7"] {
            assert!(mail.contains(part), "the invitation names {part}: {mail}");
        }
        let ana = town.come_in("ana@crane.example").await;
        let view = ana.json(&town.project("")).await;
        assert_eq!(view["project"], json!({"stage": {"name": "In progress", "colour": "sky", "finished": false}, "tasks": 0}));
        assert_eq!(view["files"].as_array().unwrap().len(), 1, "attachments are part of it, internal ones are not");
        ana.get(&town.project("")).await.ok().sees("plan.txt").sees("In progress").hides("prices.txt").hides("Cut the plates");
        // Only invited people open it.
        town.nobody().get(&town.project("")).await.is(303);
        town.invite("mira@bolt.example").await.get(&town.project("")).await.is(404);
        petra.post_json(&town.project("/share"), &json!({"who": ["x@y.example"], "facets": ["fields"]})).await.is(422);
    }

    async fn proj_4_all_tasks_of_a_project_also_later_ones_or_only_those_shared_one_by_one(town) {
        let petra = town.petra();
        let all = town.invite_to_project(GUS, &["tasks"]).await;
        let none = town.invite_to_project("ana@crane.example", &["due"]).await;
        petra.post_json(&town.project("/tasks"), &json!({"title": "A later one"})).await.ok();
        let titles = async |client: &Client| {
            let view = client.json(&town.project("")).await;
            view["tasks"].as_array().unwrap().iter().map(|task| task["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(titles(&all).await, ["Cut the plates", "A later one"]);
        assert_eq!(titles(&none).await, [""; 0]);
        let task = town.project(&format!("/tasks/{}", town.world.project_task));
        all.get(&task).await.ok().sees("Cut the plates");
        none.get(&task).await.is(404);
        // Who sees a task writes on it, and reads what is written there for guests.
        all.post(&format!("{task}/comments"), &[("text", "From Gus")]).await.is(303);
        petra.get(&task).await.ok().sees("From Gus");
        none.post(&format!("{task}/comments"), &[("text", "From Ana")]).await.is(404);
        assert_eq!(petra.json(&task).await["thread"]["audience_guests"], json!(["Gus"]));
        petra.get(&town.project("")).await.ok().hides("Team only</span>");
    }

    async fn proj_17_those_who_answer_for_a_project_are_told_each_once(town) {
        let petra = town.petra();
        let team = petra.json(&town.northwind("/team")).await;
        let id = |name: &str| team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
        petra.post(&town.project("/participants"), &[("member", &id("Jan Malý"))]).await.is(303);
        town.tomas().post_json(&town.project("/share"), &json!({"who": [GUS, "ana@crane.example"], "message": "For the lot"})).await.is(201);
        town.work().await;
        let room = town.nobody().get("/mail-room").await.ok();
        let count = |address: &str| room.body.matches(&format!("&lt;{address}&gt;")).count();
        // An invitation to the team lies there for Tomáš and Jan from before.
        assert_eq!((count("petra@northwind.example"), count("tomas@northwind.example"), count("jan@free.example")), (1, 1, 2));
        assert_eq!((count(GUS), count("ana@crane.example")), (1, 1));
        let mail = town.mail_to("petra@northwind.example").await.unwrap();
        for part in ["Tomáš Novák", "Gus", "Ana", "For the lot", "Anchor bolts, lot 7"] {
            assert!(mail.contains(part), "{mail}");
        }
        // Who is in already is no news.
        town.tomas().post_json(&town.project("/share"), &json!({"who": [GUS], "facets": ["due"]})).await.is(201);
        town.work().await;
        assert_eq!(town.nobody().get("/mail-room").await.ok().body.matches("&lt;petra@northwind.example&gt;").count(), 1);
    }

    async fn proj_18_a_former_guest_meets_a_page_of_its_own_and_others_find_nothing(town) {
        let gus = town.invite_to_project(GUS, &["tasks", "due", "stage"]).await;
        let link = town.link_to(GUS).await;
        let mira = town.invite("mira@bolt.example").await;
        gus.get(&town.project("")).await.ok();
        town.close(&town.project(""), "Gus").await;
        // The mail they kept says the same, to them and in any other browser.
        for browser in [gus.clone(), town.nobody()] {
            browser.get(&link).await.is(410).sees("This project is no longer shared with you.").hides("Anchor bolts");
        }
        for path in [town.project(""), town.project(&format!("/tasks/{}", town.world.project_task)), town.project("/chat/guests")] {
            gus.get(&path).await.is(410).sees("This project is no longer shared with you.").hides("Anchor bolts").hides("12 Dec").hides("In progress");
            mira.get(&path).await.is(404).hides("no longer");
        }
        assert_eq!(gus.clone().with("accept", "application/json").get(&town.project("")).await.is(410).view()["status"], 410);
        // A record that was closed does not exist for its former guest.
        town.close(&town.bridge(""), "Mira").await;
        mira.get(&town.bridge("")).await.is(404);
        // In the bin it is nobody's.
        town.petra().post(&town.project("/bin"), &[]).await.is(303);
        gus.get(&town.project("")).await.is(404);
        // Opened again, it is as it was.
        town.petra().post(&town.project("/bin/undo"), &[]).await.is(303);
        town.share(&town.project(""), GUS).await;
        town.sign_in(GUS).await.get(&town.project("")).await.ok();
    }

    async fn proj_19_an_administrator_suspends_all_shares_of_projects_and_they_come_back(town) {
        let (petra, gus) = (town.petra(), town.invite_to_project(GUS, &["tasks"]).await);
        let link = town.link_to(GUS).await;
        gus.get(&town.project("")).await.ok();
        town.settings(&[("project_sharing", "off")]).await;
        gus.get(&town.project("")).await.is(410).hides("Anchor bolts");
        town.nobody().get(&link).await.is(410).hides("Anchor bolts").hides("Open");
        gus.get("/guest").await.hides("Northwind");
        assert_eq!(gus.json(&format!("/guest/{}", town.world.northwind)).await["frame"]["items"], json!([]));
        petra.get(&town.project("/share")).await.ok().sees("Sharing of projects is switched off").hides("share-form");
        petra.post(&town.project("/share"), &[("who", "new@bolt.example")]).await.is(403).sees("Sharing of projects is switched off");
        petra.post_json(&town.project("/tasks/share"), &json!({"who": [GUS], "task": [town.world.project_task]})).await.is(403);
        // A record is not meant by it.
        town.share(&town.bridge(""), GUS).await;
        gus.get(&town.bridge("")).await.ok();
        // What was closed meanwhile stays closed, what was not comes back.
        town.settings(&[("project_sharing", "on")]).await;
        gus.get(&town.project("")).await.ok().sees("Cut the plates");
        assert!(!gus.json(&format!("/guest/{}", town.world.northwind)).await["frame"]["items"].as_array().unwrap().is_empty());
    }

    async fn proj_19_mails_about_a_suspended_project_are_not_sent(town) {
        town.petra().post_json(&town.project("/share"), &json!({"who": [GUS]})).await.is(201);
        town.settings(&[("project_sharing", "off")]).await;
        assert!(town.mail_to(GUS).await.is_none_or(|mail| !mail.contains("Anchor bolts")));
    }

    async fn proj_20_the_figures_of_the_plans_are_configuration(town) {
        let few = town.again(|config| config.guests_free = 1);
        let petra = Client::new(few.router(), &town.world.petra);
        petra.post(&town.project("/share"), &[("who", "one@a.example, two@a.example")]).await.is(422).sees("0 of 1");
        petra.post(&town.project("/share"), &[("who", "one@a.example, ONE@a.example")]).await.is(303);
        petra.get(&town.bridge("/share")).await.ok().sees("1 of 1 guests used");
        petra.post(&town.bridge("/share"), &[("who", "one@a.example")]).await.is(303);
        petra.post_json(&town.project("/tasks/share"), &json!({"who": ["two@a.example"], "task": [town.world.project_task]})).await.is(422);
    }

    async fn proj_10_a_guest_of_three_companies_meets_each_alone_and_changes_between_them(town) {
        let gus = town.invite_to_project(GUS, &["stage"]).await;
        let acme = town.eve().json(&format!("/o/{}/stages", town.world.acme)).await["stages"][0]["id"].as_str().unwrap().to_owned();
        let made = town.eve().post_json(&format!("/o/{}/projects", town.world.acme), &json!({"title": "Acme's own", "stage": acme})).await.ok().view();
        let theirs = made["location"].as_str().unwrap().to_owned();
        town.eve().post_json(&format!("{theirs}/share"), &json!({"who": [GUS], "message": "Hello"})).await.is(201);
        // Nothing of it shows until this browser has opened it.
        gus.get(&format!("/guest/{}", town.world.northwind)).await.ok().hides("Acme");
        let link = town.link_to(GUS).await;
        gus.get(&link).await;
        let opened = gus.post("/open", &[]).await.is(303);
        assert_eq!(opened.location(), theirs);
        gus.get(&town.project("")).await.ok().sees("href=\"/guest/acme\"").hides("Acme's own");
        gus.get(&theirs).await.ok().sees("href=\"/guest/northwind\"").hides("Anchor bolts").hides("In progress");
        gus.get("/guest").await.ok().sees("Northwind").sees("Acme");
        assert!(!town.petra().get(&town.project("/share")).await.body.contains("Acme"));
    }

    async fn proj_6_the_invitation_says_who_shares_and_opens_the_project_for_its_reader_alone(town) {
        let share = json!({"who": [format!("Gus Bolt <{GUS}>")], "message": "Please tell us by Friday."});
        town.petra().post_json(&town.project("/share"), &share).await.is(201);
        let mail = town.mail_to(GUS).await.unwrap();
        for part in ["Petra Horák", "Northwind", "Anchor bolts, lot 7", "Please tell us by Friday.", "Open"] {
            assert!(mail.contains(part), "{mail}");
        }
        let link = town.link_to(GUS).await;
        let gus = town.come_in(GUS).await;
        gus.get(&town.project("")).await.ok().sees("Anchor bolts, lot 7");
        // The same address opens nothing in somebody else's browser without their mailbox.
        let other = town.nobody();
        other.get(&link).await.ok().hides("Anchor bolts");
        other.post("/open", &[]).await.leads_to("/open/code");
        other.get(&town.project("")).await.is(303).hides("Anchor bolts");
    }

    async fn proj_9_the_files_of_a_project_are_part_of_sharing_it(town) {
        let petra = town.petra();
        petra.upload(&town.project("/files"), &[("drawing.txt", "text/plain", b"plates")], &[]).await.is(303);
        petra.upload(&town.project("/files"), &[("margin.txt", "text/plain", b"12 %")], &[("internal", "on")]).await.is(303);
        // Whatever is left out, they come with it.
        let gus = town.invite_to_project(GUS, &[]).await;
        gus.get(&town.project("")).await.ok().sees("drawing.txt").hides("margin.txt");
        let file = gus.json(&town.project("")).await["files"][0]["id"].as_str().unwrap().to_owned();
        assert_eq!(gus.get(&town.project(&format!("/files/{file}"))).await.ok().body, "plates");
    }

    async fn proj_16_proj_17_who_had_single_tasks_is_invited_to_the_project_and_reads_from_then_on(town) {
        let petra = town.petra();
        petra.post_json(&town.project("/tasks/share"), &json!({"who": [GUS], "task": [town.world.project_task]})).await.is(201);
        petra.post(&town.project("/chat/guests"), &[("text", "Said before")]).await.is(303);
        town.later(60);
        let share = json!({"who": [GUS], "facets": ["due"], "message": "Now all of it."});
        petra.post_json(&town.project("/share"), &share).await.is(201);
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("Now all of it."), "{mail}");
        let gus = town.come_in(GUS).await;
        petra.post(&town.project("/chat/guests"), &[("text", "Said after")]).await.is(303);
        gus.get(&town.project("/chat/guests")).await.ok().sees("Said after").hides("Said before");
        gus.get(&town.project("")).await.ok().sees("Said after").hides("Said before");
        let found = gus.json(&format!("/guest/{}/search?q=said", town.world.northwind)).await.to_string();
        assert!(found.contains("Said after") && !found.contains("Said before"), "{found}");
        // With the messages from the start, those before too.
        petra.post_json(&town.project("/share"), &json!({"who": [GUS], "facets": ["due", "old_comments"]})).await.is(201);
        gus.get(&town.project("/chat/guests")).await.ok().sees("Said before");
    }

    async fn proj_3_the_progress_of_a_task_does_not_tell_its_status(town) {
        let petra = town.petra();
        let task = town.project(&format!("/tasks/{}", town.world.project_task));
        let gus = town.invite_to_project(GUS, &["tasks", "progress"]).await;
        let progress = async || gus.json(&task).await["task"]["progress"].clone();
        assert_eq!(progress().await, json!(null));
        petra.post(&format!("{task}/status"), &[("status", "done")]).await.is(303);
        assert_eq!(progress().await, json!(null));
        petra.post(&format!("{task}/steps"), &[("text", "One\nTwo")]).await.is(303);
        assert_eq!(progress().await, json!(0));
        petra.post(&format!("{task}/status"), &[("status", "cancelled")]).await.is(303);
        assert_eq!(progress().await, json!(0));
    }
}
