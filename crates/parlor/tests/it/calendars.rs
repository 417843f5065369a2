//! A calendar feed holds the due days that its reader sees, and is read by a
//! program that we did not write.

use crate::{
    smtp::python,
    town::{Client, Town},
};
use serde_json::{Value, json};
use std::{
    io::Write as _,
    process::{Command, Stdio},
};

const GUS: &str = "gus@bolt.example";

/// What the icalendar package reads in it.
fn read(feed: &[u8]) -> Value {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/calendar/read.py");
    let mut child = Command::new(python()).arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(feed).unwrap();
    let done = child.wait_with_output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

/// Makes a feed at this page, and gives the path of its address.
pub async fn make(town: &Town, client: &Client, at: &str) -> String {
    client.post(at, &[]).await.leads_to(at);
    let address = client.json(at).await["feed"]["address"].as_str().unwrap().to_owned();
    address.strip_prefix(&town.app.config.base_url).unwrap().to_owned()
}

async fn fetched(town: &Town, path: &str) -> Value {
    let reply = town.nobody().get(path).await.ok();
    assert_eq!(reply.header("content-type"), "text/calendar; charset=utf-8");
    read(&reply.bytes)
}

fn titles(calendar: &Value) -> Vec<String> {
    calendar["events"].as_array().unwrap().iter().map(|event| event["summary"].as_str().unwrap().to_owned()).collect()
}

fn room(town: &Town) -> String {
    format!("/guest/{}/calendar", town.world.northwind)
}

async fn task(town: &Town, item: &str, title: &str, due: &str) -> String {
    let made = town.petra().post_json(&format!("{item}/tasks"), &json!({"title": title, "due": due})).await.ok().view();
    made["location"].as_str().unwrap().to_owned()
}

async fn follow(town: &Town, task: &str, name: &str) {
    let id = town.contact(&town.bridge(""), name).await;
    town.petra().post(&format!("{task}/followers"), &[("party", &id)]).await.is(303);
}

stories! {
    async fn work_12_a_guest_subscribes_to_the_due_days_that_are_open_to_them(town) {
        let (gus, bridge) = (town.invite(GUS).await, town.bridge(""));
        gus.get(&room(&town)).await.ok().sees("Nothing is due").sees("Make an address");
        let nasty = "Crane; \\ 10:00, \"north\" side – Zürich, a title that is much longer than the 75 octets after which a line is folded";
        let first = task(&town, &bridge, nasty, "2026-12-04").await;
        let second = task(&town, &bridge, "Send papers", "2026-12-01").await;
        task(&town, &bridge, "Not theirs", "2026-12-02").await;
        task(&town, &bridge, "Long ago", "2020-01-01").await;
        for one in [&first, &second] {
            follow(&town, one, "Gus").await;
        }
        let path = make(&town, &gus, &room(&town)).await;
        assert!(path.starts_with("/calendar/") && path.ends_with(".ics"), "{path}");
        let calendar = fetched(&town, &path).await;
        assert_eq!(calendar["name"], "Northwind");
        assert_eq!(titles(&calendar), ["Send papers", nasty]);
        let event = &calendar["events"][0];
        assert_eq!(event["day"], "2026-12-01");
        assert_eq!(event["url"], json!(format!("{}{second}", town.app.config.base_url)));
        assert!(event["description"].as_str().unwrap().starts_with("Bridge inspection\n"), "{event}");
        gus.get(&room(&town)).await.ok().sees("Send papers").hides("Not theirs").sees("last asked for");
        // Changed: the same entry, moved, and of a later feed. Done: gone.
        let (uid, stamp) = (event["uid"].clone(), event["stamp"].as_str().unwrap().to_owned());
        town.later(60);
        let now = town.petra().json(&second).await["task"]["edition"].to_string();
        let moved = [("title", "Send papers"), ("description", ""), ("due", "2026-12-09"), ("edition", now.as_str())];
        town.petra().post(&format!("{second}/change"), &moved).await.is(303);
        let event = fetched(&town, &path).await["events"].as_array().unwrap().iter().find(|event| event["uid"] == uid).unwrap().clone();
        assert_eq!(event["day"], "2026-12-09");
        assert!(event["stamp"].as_str().unwrap() > stamp.as_str(), "{event} after {stamp}");
        town.petra().post(&format!("{second}/status"), &[("status", "done")]).await.is(303);
        assert_eq!(titles(&fetched(&town, &path).await), [nasty]);
        // Closed to them: empty, at once.
        town.close(&bridge, "Gus").await;
        assert_eq!(titles(&fetched(&town, &path).await), [""; 0]);
    }

    async fn work_12_what_is_planned_stands_in_it_until_it_is_confirmed(town) {
        let (gus, bridge) = (town.invite(GUS).await, town.bridge(""));
        let ana = town.invite("ana@vltava.example").await;
        let contact = town.contact(&bridge, "Gus").await;
        let form = json!({"title": "Check the crane", "first_day": "2026-11-30", "at_hour": "09:30", "repeats": "months", "confirmer": contact});
        let made = town.petra().post_json(&format!("{bridge}/planned"), &form).await.ok().view();
        let plan = made["location"].as_str().unwrap();
        let path = make(&town, &gus, &room(&town)).await;
        let days = async || {
            let calendar = fetched(&town, &path).await;
            calendar["events"].as_array().unwrap().iter().map(|event| event["day"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        // A year ahead, on the last day where a month is shorter.
        assert_eq!(days().await[..4], ["2026-11-30", "2026-12-30", "2027-01-30", "2027-02-28"]);
        assert_eq!(days().await.len(), 12);
        assert_eq!(titles(&fetched(&town, &path).await)[0], "09:30 Check the crane");
        gus.get(&room(&town)).await.ok().sees("Check the crane");
        let nobodys = make(&town, &ana, &room(&town)).await;
        assert_eq!(titles(&fetched(&town, &nobodys).await), [""; 0]);
        let first = town.petra().json(plan).await["occurrences"][0]["id"].as_str().unwrap().to_owned();
        gus.post(&format!("{plan}/confirm"), &[("occurrence", &first)]).await.is(303);
        assert_eq!(days().await[0], "2026-12-30");
        let petras = make(&town, &town.petra(), &town.northwind("/calendar")).await;
        // Beside what else is due in what she takes part in.
        let hers = titles(&fetched(&town, &petras).await);
        assert_eq!(hers.iter().filter(|title| *title == "09:30 Check the crane").count(), 11, "{hers:?}");
        town.petra().post(&format!("{plan}/end"), &[]).await.is(303);
        assert_eq!(days().await, [""; 0]);
    }

    async fn work_12_a_work_order_stands_in_it_with_its_hours_for_who_follows_it(town) {
        let project = town.project("");
        let gus = town.invite_to_project(GUS, &["followed"]).await;
        let ana = town.invite_to_project("ana@vltava.example", &["tasks", "due"]).await;
        let order = json!({"title": "Change filters", "assignee": town.contact(&project, "Gus").await, "place": "Dock Street 4",
            "starts": "2026-11-30T08:00", "ends": "2026-11-30T12:30"});
        town.petra().post_json(&format!("{project}/work-orders"), &order).await.ok();
        let events = async |client: &Client, at: &str| fetched(&town, &make(&town, client, at).await).await["events"].as_array().unwrap().clone();
        for (client, at) in [(&gus, room(&town)), (&town.petra(), town.northwind("/calendar"))] {
            let event = events(client, &at).await.into_iter().find(|event| event["summary"] == "Change filters").unwrap();
            // By the clock of the place, wherever its reader is.
            assert_eq!((&event["day"], &event["ends"], &event["place"]), (&json!("2026-11-30T08:00:00"), &json!("2026-11-30T12:30:00"), &json!("Dock Street 4")));
            client.get(&at).await.ok().sees("08:00–12:30");
        }
        // Who is shown all tasks has the day, and no more.
        let event = &events(&ana, &room(&town)).await[0];
        assert_eq!((&event["day"], &event["place"]), (&json!("2026-11-30"), &json!("")));
        ana.get(&room(&town)).await.ok().sees("Change filters").hides("08:00").hides("Dock Street");
    }

    async fn work_12_the_address_can_be_renewed_and_ended_and_opens_nothing_else(town) {
        let gus = town.invite(GUS).await;
        let first = make(&town, &gus, &room(&town)).await;
        let second = make(&town, &gus, &room(&town)).await;
        assert_ne!(first, second);
        town.nobody().get(&first).await.is(404);
        town.nobody().get(&second).await.ok();
        // Programs ask again and again: what did not change is not sent again.
        let mark = town.nobody().get(&second).await.ok().header("etag").to_owned();
        let again = town.nobody().with("if-none-match", &mark).get(&second).await.is(304);
        assert!(again.bytes.is_empty());
        gus.post(&format!("{}/end", room(&town)), &[]).await.leads_to(&room(&town));
        town.nobody().get(&second).await.is(404);
        gus.get(&room(&town)).await.ok().sees("There is no address yet");
        assert_ne!(make(&town, &gus, &room(&town)).await, second);
        for bad in ["/calendar/", "/calendar/.ics", "/calendar/aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa.ics", "/calendar/%00"] {
            town.nobody().get(bad).await.is(404);
        }
        // The secret lies nowhere, and the log has the deeds.
        let everything = town.everything().await;
        let secret = second.trim_start_matches("/calendar/").trim_end_matches(".ics");
        assert!(!everything.contains(secret));
        for deed in ["calendar.made", "calendar.renewed", "calendar.ended"] {
            assert!(everything.contains(deed), "{deed}");
        }
        // A fetch makes nobody known.
        assert!(town.nobody().get(&make(&town, &gus, &room(&town)).await).await.ok().headers.get("set-cookie").is_none());
    }

    async fn work_12_r10_what_is_not_shown_is_not_in_the_feed(town) {
        let project = town.project("");
        let shown = task(&town, &project, "Cut bolts", "2026-12-05").await;
        let id = |path: &str| path.rsplit('/').next().unwrap().to_owned();
        let share = async |task: &str, facets: Value| {
            let body = json!({"who": [GUS], "task": [id(task)], "facets": facets});
            town.petra().post_json(&town.project("/tasks/share"), &body).await.is(201);
        };
        share(&shown, json!(["status"])).await;
        let gus = town.come_in(GUS).await;
        let path = make(&town, &gus, &room(&town)).await;
        assert_eq!(titles(&fetched(&town, &path).await), [""; 0], "its day is not shown");
        share(&shown, json!(["due"])).await;
        assert_eq!(titles(&fetched(&town, &path).await), ["Cut bolts"]);
        // Its state is not shown: it stays when it is done, or its going would tell.
        town.petra().post(&format!("{shown}/status"), &[("status", "done")]).await.is(303);
        assert_eq!(titles(&fetched(&town, &path).await), ["Cut bolts"]);
        share(&shown, json!(["due", "status"])).await;
        assert_eq!(titles(&fetched(&town, &path).await), [""; 0]);
        // The day of the project itself is a facet too.
        town.petra().post(&town.project("/due"), &[("due", "2026-12-20")]).await.is(303);
        assert_eq!(titles(&fetched(&town, &path).await), [""; 0]);
        let grant = town.grant(&project, "Gus").await;
        town.petra().post_json(&town.project("/grants/change"), &json!({"grant": grant, "facets": ["due"]})).await.ok();
        assert_eq!(titles(&fetched(&town, &path).await), ["Anchor bolts, lot 7"]);
        // The switch of the organization rests it, and gives it back.
        town.settings(&[("project_sharing", "off")]).await;
        assert_eq!(titles(&fetched(&town, &path).await), [""; 0]);
        town.settings(&[("project_sharing", "on")]).await;
        assert_eq!(titles(&fetched(&town, &path).await), ["Anchor bolts, lot 7"]);
    }

    async fn proj_3_a_feed_of_a_guest_does_not_count_what_they_are_not_shown(town) {
        let (petra, project) = (town.petra(), town.project(""));
        let gus = town.invite_to_project(GUS, &["tasks", "due"]).await;
        let order = json!({"title": "Change filters", "starts": "2026-12-01T08:00", "place": "Dock Street 4"});
        let made = petra.post_json(&format!("{project}/work-orders"), &order).await.ok().view()["location"].as_str().unwrap().to_owned();
        let cut = task(&town, &project, "Cut bolts", "2026-12-05").await;
        let (path, hers) = (make(&town, &gus, &room(&town)).await, make(&town, &petra, &town.northwind("/calendar")).await);
        let mark = town.nobody().get(&path).await.ok().header("etag").to_owned();
        let before = (fetched(&town, &path).await, gus.json(&room(&town)).await["due_days"].clone());
        assert_eq!(titles(&before.0).len(), 4, "{before:?}");
        let of_members = fetched(&town, &hers).await;
        assert!(of_members["events"].as_array().unwrap().iter().any(|event| event["sequence"].as_i64().unwrap() > 0), "{of_members}");

        // Stage, words, whoever does it, what is reported: nothing of it is theirs, nor that it happened.
        petra.post(&town.project("/stage"), &[("stage", town.world.stages[2].as_str())]).await.is(303);
        let (stage, edition) = (town.world.stages[2].clone(), petra.json(&town.project("/edit")).await["edition"].to_string());
        let words = [("title", "Anchor bolts, lot 7"), ("due", "2026-12-12"), ("stage", stage.as_str()), ("edition", edition.as_str()), ("description", "For us")];
        petra.post(&town.project("/edit"), &words).await.leads_to(&project);
        let now = petra.json(&cut).await["task"]["edition"].to_string();
        let change = [("title", "Cut bolts"), ("description", "Of the good steel"), ("due", "2026-12-05"), ("edition", now.as_str())];
        petra.post(&format!("{cut}/change"), &change).await.is(303);
        petra.post(&format!("{cut}/status"), &[("status", "doing")]).await.is(303);
        let seen = petra.json(&made).await["order"]["edition"].to_string();
        petra.post(&format!("{made}/order/report"), &[("report", "One is missing"), ("order_edition", &seen)]).await.is(303);
        assert_eq!((fetched(&town, &path).await, gus.json(&room(&town)).await["due_days"].clone()), before);
        town.later(3600);
        town.nobody().with("if-none-match", &mark).get(&path).await.is(304);
    }

    async fn work_12_a_member_has_theirs_until_they_leave_and_who_looks_as_a_guest_gets_no_address(town) {
        let page = town.northwind("/calendar");
        let (petra, tomas) = (town.petra(), town.tomas());
        let path = make(&town, &tomas, &page).await;
        assert_eq!(titles(&fetched(&town, &path).await), [""; 0]);
        let item = town.bridge("");
        let made = task(&town, &item, "Weld the railing", "2026-12-03").await;
        let members = petra.json(&made).await["panel"]["members"].clone();
        let his = members.as_array().unwrap().iter().find(|one| one["name"] == "Tomáš Novák").unwrap()["party"].as_str().unwrap().to_owned();
        petra.post(&format!("{made}/followers"), &[("party", &his)]).await.is(303);
        assert_eq!(titles(&fetched(&town, &path).await), ["Weld the railing"]);
        tomas.get(&page).await.ok().sees("Weld the railing").sees("Copy address");
        let gus = town.invite(GUS).await;
        make(&town, &gus, &room(&town)).await;
        let contact = town.contact(&item, "Gus").await;
        let looked = petra.json(&format!("/as/{contact}/calendar")).await;
        assert_eq!(looked["feed"], Value::Null);
        petra.get(&format!("/as/{contact}/calendar")).await.ok().hides("/calendar/end").hides(".ics");
        // Who has left reads nothing any more.
        town.meddle("UPDATE parties SET ended_at = 1 WHERE name = 'Tomáš Novák'").await;
        town.nobody().get(&path).await.is(404);
    }

    async fn work_12_house_9_a_feed_is_in_the_language_of_its_reader_whatever_fetches_it(town) {
        let petra = town.petra();
        let greta = [("name", "Greta"), ("email", "greta@bolt.example"), ("language", "de")];
        let contact = petra.post(&town.northwind("/contacts"), &greta).await.is(303).location().rsplit('/').next().unwrap().to_owned();
        let share = json!({"who": [format!("contact:{contact}")], "facets": ["due"]});
        petra.post_json(&town.project("/share"), &share).await.is(201);
        let path = make(&town, &town.come_in("greta@bolt.example").await, &room(&town)).await;
        let below = fetched(&town, &path).await["events"][0]["description"].as_str().unwrap().to_owned();
        assert!(below.starts_with("Projekt\n"), "{below}");
        // Programs for calendars are in a language of their own, which says nothing of who reads.
        town.nobody().with("accept-language", "fr").get(&path).await.ok().sees("Projekt").hides("Projet");
        let petras = make(&town, &petra, &town.northwind("/calendar")).await;
        town.nobody().with("accept-language", "de").get(&petras).await.ok().sees("Project").hides("Projekt");
    }

    async fn work_12_a_feed_does_not_outlive_the_mailbox_that_subscribed(town) {
        let gus = town.invite(GUS).await;
        let path = make(&town, &gus, &room(&town)).await;
        let contact = town.contact(&town.bridge(""), "Gus").await;
        let contact = town.northwind(&format!("/contacts/{contact}"));
        let edition = town.petra().json(&contact).await["edition"].as_str().unwrap().to_owned();
        let form = [("name", "Gus"), ("email", "successor@bolt.example"), ("language", "en"), ("edition", &edition)];
        town.petra().post(&contact, &form).await.is(303);
        town.nobody().get(&path).await.is(404);
    }
}
