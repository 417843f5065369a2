//! The number of queries of a page does not grow with what is on it.

use crate::town::{Client, Town};
use serde_json::json;

/// So often the richest page asks: the one of a record under the Share panel, with readers, rules, presets and groups.
const MOST: i64 = 48;

async fn cost(town: &Town, client: &Client, path: &str) -> i64 {
    client.get(path).await.ok();
    let before = town.app.store.sources().statements();
    client.get(path).await.ok();
    town.app.store.sources().statements() - before
}

/// Puts many things on the bridge, all of which Gus may see.
async fn fill(town: &Town, contact: &str) {
    let petra = town.petra();
    for n in 0..12 {
        let planned = json!({"title": format!("Check {n}"), "first_day": "2026-11-25", "repeats": "weeks", "confirmer": contact});
        petra.post_json(&town.bridge("/planned"), &planned).await.ok();
        for (kind, body) in [
            ("tasks", json!({"title": format!("Task {n}")})),
            ("notes", json!({"title": format!("Note {n}"), "body": "Text"})),
            ("requests", json!({"title": format!("Request {n}"), "body": "Text"})),
            ("activities", json!({"title": format!("Visit {n}"), "kind": "visit", "happened_on": "2026-11-20"})),
        ] {
            let made = petra.post_json(&town.bridge(&format!("/{kind}")), &body).await;
            let place = made.view()["location"].as_str().unwrap().split('#').next().unwrap().to_owned();
            let place = if place.contains(&format!("/{kind}/")) { place } else { format!("{place}/{kind}/none") };
            petra.post(&format!("{place}/followers"), &[("party", contact)]).await.is(303);
        }
        let made = petra.post_json(&town.bridge("/request-lists"), &json!({"title": format!("List {n}")})).await.ok().view();
        let list = made["location"].as_str().unwrap().to_owned();
        petra.post_json(&format!("{list}/points"), &json!({"kind": "words", "title": "A word"})).await.ok();
        petra.post(&format!("{list}/ask"), &[("party", contact)]).await.is(303);
        petra.upload(&town.bridge("/files"), &[(&format!("file-{n}.txt"), "text/plain", b"x")], &[]).await.is(303);
        petra.post(&town.bridge("/comments"), &[("lane", "guests"), ("text", "A word")]).await.is(303);
    }
}

/// Fills the project, its tasks and its two chats, and starts others.
async fn fill_projects(town: &Town) {
    let petra = town.petra();
    for n in 0..12 {
        petra.post_json(&town.northwind("/projects"), &json!({"title": format!("Lot {n}"), "stage": town.world.stages[n % 3]})).await.ok();
        petra.post_json(&town.project("/tasks"), &json!({"title": format!("Task {n}")})).await.ok();
        for lane in ["team", "guests"] {
            petra.post_json(&town.project(&format!("/chat/{lane}")), &json!({"text": format!("Word {n}")})).await.ok();
        }
    }
}

stories! {
    async fn pages_of_projects_ask_as_often_for_much_as_for_little(town) {
        let gus = town.invite_to_project("gus@bolt.example", &["tasks", "due", "stage", "hours", "progress"]).await;
        let petra = town.petra();
        let pages = [
            (&petra, town.northwind("/projects")),
            (&petra, town.northwind("/projects?as=board")),
            (&petra, town.project("")),
            (&petra, town.project("/share")),
            (&petra, town.project("/tasks")),
            (&petra, town.project("/tasks?as=board")),
            (&petra, town.project("/chat/team")),
            (&petra, town.project("/chat/guests")),
            (&gus, town.project("")),
            (&gus, town.project("/chat/guests")),
            (&gus, format!("/guest/{}", town.world.northwind)),
        ];
        let mut before = Vec::new();
        for (client, path) in &pages {
            before.push(cost(&town, client, path).await);
        }
        fill_projects(&town).await;
        for ((client, path), before) in pages.iter().zip(before) {
            let after = cost(&town, client, path).await;
            assert!(after <= before + 3, "{path} asked {before} times, and {after} times with more on it");
            assert!(after <= MOST, "{path} asks {after} times");
        }
    }

    async fn pages_of_boards_ask_as_often_for_much_as_for_little(town) {
        let gus = crate::boards::guest(&town, "gus@bolt.example", "reviewer").await;
        let petra = town.petra();
        let said = |body: String| vec![("x".to_owned(), "1".to_owned()), ("y".to_owned(), "2".to_owned()), ("body".to_owned(), body)];
        let say = async |count: usize| {
            for number in 0..count {
                let fields = said(format!("Word {number}"));
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                petra.post(&town.board("/board/comments"), &fields).await.is(303);
                petra.post(&town.board("/board/chat"), &fields[2..]).await.is(303);
            }
        };
        say(1).await;
        let pages = [
            (&petra, town.northwind("/boards")),
            (&petra, town.board("")),
            (&petra, town.board("/share")),
            (&petra, town.board("/board")),
            (&petra, town.board("/board.svg")),
            (&petra, town.board("/board/comments")),
            (&gus, town.board("")),
        ];
        let mut before = Vec::new();
        for (client, path) in &pages {
            before.push(cost(&town, client, path).await);
        }
        say(20).await;
        for number in 0..10 {
            petra.post(&town.northwind("/boards"), &[("title", &format!("Board {number}"))]).await.is(303);
        }
        for ((client, path), before) in pages.iter().zip(before) {
            let after = cost(&town, client, path).await;
            assert!(after <= before + 1, "{path} asked {before} times, and {after} times with more on it");
            // The page of a board under the Share panel.
            assert!(after <= MOST, "{path} asks {after} times");
        }
    }

    async fn pages_ask_as_often_for_much_as_for_little(town) {
        let gus = town.invite("gus@bolt.example").await;
        let contact = town.contact(&town.bridge(""), "Gus").await;
        let petra = town.petra();
        let pages = [
            (&petra, town.bridge("")),
            (&petra, town.bridge("/share")),
            (&petra, town.northwind("")),
            (&petra, town.northwind("/organizers")),
            (&petra, town.northwind(&format!("/organizers/{}", town.world.organizer))),
            (&petra, town.northwind("/contacts")),
            (&petra, town.northwind("/team")),
            (&gus, town.bridge("")),
            (&gus, format!("/guest/{}", town.world.northwind)),
        ];
        let mut before = Vec::new();
        for (client, path) in &pages {
            before.push(cost(&town, client, path).await);
        }
        fill(&town, &contact).await;
        for ((client, path), before) in pages.iter().zip(before) {
            let after = cost(&town, client, path).await;
            // A part that was empty may ask one more question, once.
            assert!(after <= before + 3, "{path} asked {before} times, and {after} times with more on it");
            // The page of a record under the Share panel.
            assert!(after <= MOST, "{path} asks {after} times");
        }
    }
}
