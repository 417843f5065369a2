//! Files of tasks, notes and activities, and the pictures in their texts.

use crate::{
    looks::png,
    town::{Client, Town},
};
use serde_json::{Value, json};

fn program(client: &Client) -> Client {
    client.clone().with("accept", "application/json")
}

/// A task, a note and an activity of the bridge.
async fn things(town: &Town) -> Vec<String> {
    let mut made = vec![town.bridge(&format!("/tasks/{}", town.world.task))];
    for (path, body) in [
        ("/notes", json!({"title": "Rust", "body": "East bearing"})),
        ("/activities", json!({"title": "Visit", "kind": "visit", "happened_on": "2026-11-20"})),
    ] {
        made.push(town.petra().post_json(&town.bridge(path), &body).await.ok().view()["location"].as_str().unwrap().to_owned());
    }
    made
}

async fn general(town: &Town) -> String {
    let made = town.petra().post_json(&town.northwind("/tasks"), &json!({"title": "Renew the insurance"})).await.ok().view();
    made["location"].as_str().unwrap().to_owned()
}

/// Adds a file, and says its id.
async fn add(client: &Client, to: &str, name: &str, bytes: &[u8], fields: &[(&str, &str)]) -> String {
    let reply = program(client).upload(&format!("{to}/files"), &[(name, "x/x", bytes)], fields).await.ok();
    reply.view()["files"][0]["id"].as_str().unwrap().to_owned()
}

fn names(view: &Value) -> Vec<&str> {
    view["files"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap()).collect()
}

stories! {
    async fn item_4_item_6_files_hang_off_tasks_notes_and_activities(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        for thing in things(&town).await {
            let id = add(&petra, &thing, "measure.txt", b"12 mm", &[]).await;
            let file = town.bridge(&format!("/files/{id}"));
            assert_eq!(names(&tomas.json(&thing).await), ["measure.txt"]);
            tomas.get(&thing).await.ok().sees("measure.txt").sees(&format!("{thing}/files"));
            assert_eq!(tomas.get(&file).await.ok().body, "12 mm");
            // The same name on the same thing is a newer version; on another it is another file.
            assert_eq!(add(&tomas, &thing, "Measure.txt", b"13 mm", &[]).await, id);
            assert_eq!(tomas.get(&file).await.ok().body, "13 mm");
            // Its own page leads back to what it hangs off, and so does removing it.
            tomas.get(&format!("{file}/view")).await.ok().sees(&format!("{thing}#files"));
            petra.post(&format!("{file}/rename"), &[("name", "bearing.txt")]).await.is(303);
            petra.post(&format!("{file}/remove"), &[]).await.leads_to(&thing);
            assert_eq!(petra.json(&thing).await["files"], json!([]));
            petra.get(&town.bridge("/files/removed")).await.ok().sees("bearing.txt");
            petra.post(&town.bridge("/files/restore"), &[("file", &id)]).await.is(303);
            assert_eq!(names(&petra.json(&thing).await), ["bearing.txt"]);
            town.eve().upload(&format!("{thing}/files"), &[("x.txt", "x/x", b"x")], &[]).await.is(404);
            petra.upload(&format!("{thing}/files"), &[("x.txt", "x/x", b"")], &[]).await.is(422);
        }
        assert!(!names(&petra.json(&town.bridge("")).await).contains(&"bearing.txt"), "the item lists its own");
        petra.get(&town.bridge("/history")).await.ok().sees("bearing.txt");
    }

    async fn guest_7_guest_8_a_guest_has_files_of_what_they_follow_and_of_nothing_else(town) {
        let (petra, gus) = (town.petra(), town.invite("gus@bolt.example").await);
        for thing in things(&town).await {
            let shown = town.bridge(&format!("/files/{}", add(&petra, &thing, "shown.txt", b"shown", &[]).await));
            let inner = town.bridge(&format!("/files/{}", add(&petra, &thing, "inner.txt", b"inner", &[("internal", "on")]).await));
            for file in [&shown, &inner] {
                for below in ["", "/view", "/preview", "/thumb", "/versions/1"] {
                    gus.get(&format!("{file}{below}")).await.is(404);
                }
            }
            gus.get(&town.bridge("")).await.ok().hides("shown.txt");
            let found = |sought: &'static str| { let gus = gus.clone(); async move { gus.json(&format!("/guest/northwind/search?q={sought}")).await["found"].as_array().unwrap().len() } };
            let before = found("shown").await;
            let below = thing.strip_prefix(&town.bridge("")).unwrap();
            petra.get(&thing).await.ok().sees("They see its file, too.");
            town.follow(below, "Gus").await.is(303);
            // Now they do, all of it that is not internal.
            assert_eq!(names(&gus.json(&thing).await), ["shown.txt"]);
            gus.get(&thing).await.ok().sees("shown.txt").hides("inner.txt");
            assert_eq!(gus.get(&shown).await.ok().body, "shown");
            gus.get(&format!("{shown}/view")).await.ok().sees(&format!("{thing}#files"));
            assert_eq!(found("shown").await, before + 1);
            assert_eq!(found("inner").await, 0);
            gus.get(&inner).await.is(404);
            let why = petra.json(&town.bridge(&format!("/why?grant={}", town.grant(&town.bridge(""), "Gus").await))).await;
            let because: Vec<&Value> = why["answers"].as_array().unwrap().iter().filter(|answer| answer["title"] == "shown.txt" && answer["seen"] == true).collect();
            assert!(because.iter().any(|answer| answer["because"].as_array().unwrap().contains(&json!("follows"))), "{why}");
            // What the guest sends there is theirs, and goes when the follow ends.
            let sent = town.bridge(&format!("/files/{}", add(&gus, &thing, "from-gus.txt", b"gus", &[("internal", "on")]).await));
            assert_eq!(gus.get(&sent).await.ok().body, "gus");
            gus.post(&format!("{shown}/remove"), &[]).await.is(403);
            let party = town.contact(&town.bridge(""), "Gus").await;
            petra.post(&format!("{thing}/followers/end"), &[("party", &party)]).await.is(303);
            for file in [&shown, &sent] {
                gus.get(file).await.is(404);
            }
            gus.upload(&format!("{thing}/files"), &[("x.txt", "x/x", b"x")], &[]).await.is(404);
            assert_eq!(petra.get(&sent).await.ok().body, "gus");
        }
    }

    async fn item_4_guest_11_a_general_task_has_files_for_members_alone(town) {
        let (petra, tomas, task) = (town.petra(), town.tomas(), general(&town).await);
        let id = add(&petra, &task, "policy.txt", b"insured", &[("internal", "on")]).await;
        let file = format!("{task}/files/{id}");
        assert_eq!(names(&tomas.json(&task).await), ["policy.txt"]);
        tomas.get(&task).await.ok().sees("policy.txt").hides("Show to guests").hides("Hide from guests");
        assert_eq!(tomas.get(&file).await.ok().body, "insured");
        tomas.get(&format!("{file}/view")).await.ok().sees("policy.txt").hides("Show to guests").hides("Hide from guests");
        tomas.upload(&format!("{file}/versions"), &[("new.txt", "x/x", b"insured again")], &[]).await.leads_to(&format!("{file}/view"));
        assert_eq!(petra.get(&format!("{file}/versions/1")).await.ok().body, "insured");
        petra.post(&format!("{file}/rename"), &[("name", "")]).await.is(422);
        petra.post(&format!("{file}/rename"), &[("name", "cover.txt")]).await.leads_to(&format!("{file}/view"));
        petra.post(&format!("{file}/remove"), &[]).await.leads_to(&task);
        petra.get(&file).await.is(404);
        petra.get(&format!("{task}/files/removed")).await.ok().sees("cover.txt");
        petra.post(&format!("{task}/files/restore"), &[("file", &id)]).await.is(303);
        assert_eq!(petra.get(&file).await.ok().body, "insured again");
        let gus = town.invite("gus@bolt.example").await;
        for below in ["", "/view", "/preview", "/thumb", "/versions/1"] {
            gus.get(&format!("{file}{below}")).await.is(404);
            town.eve().get(&format!("{file}{below}")).await.is(404);
        }
        // By no other task, and by no item.
        petra.get(&town.bridge(&format!("/files/{id}"))).await.is(404);
        petra.get(&format!("{}/files/{id}", general(&town).await)).await.is(404);
        gus.upload(&format!("{task}/files"), &[("x.txt", "x/x", b"x")], &[]).await.is(404);
    }

    async fn item_5_a_picture_pasted_into_a_text_belongs_to_it_once_it_is_kept(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        let pasted = |id: &str| format!("Look: ![crack](/items/{}/files/{id}/preview)", town.world.bridge);
        let first = add(&petra, &bridge, "image.png", &png(40, 30), &[("picture", "on")]).await;
        let second = add(&petra, &bridge, "image.png", &png(50, 30), &[("picture", "on")]).await;
        assert_ne!(first, second, "two pictures of one name are two");
        let preview = |id: &str| format!("{bridge}/files/{id}/preview");
        petra.get(&preview(&first)).await.ok();
        gus.get(&preview(&first)).await.is(404);
        for view in [petra.json(&bridge).await, gus.json(&bridge).await] {
            assert!(!view.to_string().contains(&first), "nobody's list has it: {view}");
        }
        petra.post(&format!("{bridge}/files/{first}/internal"), &[("on", "off")]).await.is(303);
        gus.get(&preview(&first)).await.is(404);
        // Somebody else's text does not take it; the writer's own does.
        town.tomas().post_json(&town.bridge("/notes"), &json!({"title": "Thief", "body": pasted(&first)})).await.ok();
        gus.get(&preview(&first)).await.is(404);
        let made = petra.post_json(&town.bridge("/notes"), &json!({"title": "Crack", "body": pasted(&first)})).await.ok().view();
        let note = made["location"].as_str().unwrap();
        assert_eq!(names(&petra.json(note).await), ["image.png"]);
        petra.get(note).await.ok().sees(&format!("<img src=\"{}\" alt=\"crack\"", preview(&first)));
        gus.get(&preview(&first)).await.is(404);
        town.follow(note.strip_prefix(&bridge).unwrap(), "Gus").await.is(303);
        gus.get(note).await.ok().sees(&preview(&first));
        gus.get(&preview(&first)).await.ok();
        gus.get(&preview(&second)).await.is(404);
        // A change takes more of them in.
        let edition = petra.json(note).await["note"]["edition"].to_string();
        let body = format!("{}\n\n{}", pasted(&first), pasted(&second));
        petra.post(&format!("{note}/change"), &[("title", "Crack"), ("body", &body), ("edition", &edition)]).await.is(303);
        gus.get(&preview(&second)).await.ok();
        // What is no picture is none, and a general task's are its own.
        petra.upload(&format!("{bridge}/files"), &[("x.txt", "x/x", b"x")], &[("picture", "on")]).await.is(422).sees("is no picture");
        let task = general(&town).await;
        let third = add(&petra, &task, "image.png", &png(20, 30), &[("picture", "on")]).await;
        let edition = petra.json(&task).await["task"]["edition"].to_string();
        let text = format!("![policy]({task}/files/{third}/preview)");
        petra.post(&format!("{task}/change"), &[("title", "Insurance"), ("description", &text), ("edition", &edition)]).await.is(303);
        petra.get(&task).await.ok().sees(&format!("<img src=\"{task}/files/{third}/preview\" alt=\"policy\""));
        petra.get(&format!("{task}/files/{third}/preview")).await.ok();
    }

    async fn item_5_pictures_of_texts_that_nobody_kept_go_after_some_days(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let lost = add(&petra, &bridge, "image.png", &png(40, 30), &[("picture", "on")]).await;
        let kept = add(&petra, &bridge, "image.png", &png(40, 30), &[("picture", "on")]).await;
        let body = format!("![x]({bridge}/files/{kept}/preview)");
        petra.post_json(&town.bridge("/notes"), &json!({"title": "Kept", "body": body})).await.ok();
        town.later(31 * 86_400);
        parlor::files::forget_removed(&town.app).await.unwrap();
        let petra = town.sign_in("petra@northwind.example").await;
        petra.get(&format!("{bridge}/files/{lost}/preview")).await.is(404);
        petra.get(&format!("{bridge}/files/{kept}/preview")).await.ok();
    }
}
