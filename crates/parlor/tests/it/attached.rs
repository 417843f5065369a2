//! Tasks, notes and activities: what they hold, and that words stay words.

use crate::town::Town;
use serde_json::{Value, json};

async fn made(town: &Town, path: &str, body: Value) -> String {
    town.petra().post_json(&town.bridge(path), &body).await.ok().view()["location"].as_str().unwrap().to_owned()
}

/// The party of somebody, as the page of a task offers them.
async fn party(town: &Town, thing: &str, name: &str) -> String {
    let page = town.petra().json(thing).await;
    let all = [&page["panel"]["members"], &page["panel"]["guests"], &page["panel"]["followers"]];
    let found = all.into_iter().flat_map(|list| list.as_array().into_iter().flatten()).find(|one| one["name"] == name);
    found.unwrap_or_else(|| panic!("{name} in {page}"))["party"].as_str().unwrap().to_owned()
}

/// Text that somebody writes, what must not come of it, and what must.
const HOSTILE: [(&str, &[&str], &str); 21] = [
    ("<script>alert(1)</script>", &["<script>"], "&lt;script&gt;"),
    ("<img src=x onerror=alert(1)>", &["<img src=x"], "&lt;img"),
    ("[a](javascript:alert(1))", &["href=\"javascript"], ">a<"),
    ("[a](JAVASCRIPT&#58;alert(1))", &["href=\"JAVA", "href=\"java"], ">a<"),
    ("[a](java\tscript:alert(1))", &["href=\"java"], "alert(1)"),
    ("[a](data:text/html;base64,PHNjcmlwdD4=)", &["href=\"data:text"], ">a<"),
    ("[a](vbscript:x)", &["href=\"vbscript"], ">a<"),
    ("<javascript:alert(1)>", &["href=\"javascript"], "javascript"),
    ("![pixel](https://spy.example/p.png)", &["src=\"https://spy", "href=\"https://spy"], "pixel"),
    ("[x]: https://spy.example \"onmouseover=alert(1)\"\n[x]", &["title=\"onmouseover", " onmouseover="], "href=\"https://spy.example\""),
    ("<a href=\"x\" onclick=\"alert(1)\">y</a>", &["<a href=\"x\""], "&lt;a"),
    ("<style>body{display:none}</style>", &["<style>"], "&lt;style"),
    ("<iframe src=//evil.example></iframe>", &["<iframe"], "&lt;iframe"),
    ("<svg/onload=alert(1)>", &["<svg/onload"], "&lt;svg"),
    ("<form action=/sign-out method=post><button>x", &["<form action=/sign-out"], "&lt;form"),
    ("`<b onmouseover=alert(1)>`", &["<b onmouseover"], "<code>"),
    ("```html\" onload=\"x\n<script>\n```", &["<script>", "onload=\"x"], "<pre>"),
    ("# Heading of a page", &["<h1>Heading", "<h2>Heading"], "<h3>Heading of a page"),
    ("<!-- <p> --> & <![CDATA[x]]>", &["<!-- <p>"], "&amp;"),
    ("</main></body><h1>gone", &["</main></body><h1>"], "&lt;/main"),
    ("[ok](https://northwind.example) **bold** ~~old~~", &["target=\"_top\""], "rel=\"noopener noreferrer nofollow ugc\""),
];

stories! {
    async fn item_5_formatted_text_is_sanitised_for_members_and_guests(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        for (text, never, always) in HOSTILE {
            let things = [
                made(&town, "/notes", json!({"title": text.lines().next().unwrap(), "body": text})).await,
                made(&town, "/tasks", json!({"title": "Task", "description": text})).await,
                made(&town, "/activities", json!({"title": "Call", "kind": "call", "happened_on": "2026-11-20", "body": text, "participants": text})).await,
            ];
            for thing in things {
                let guest = party(&town, &thing, "Gus").await;
                petra.post(&format!("{thing}/followers"), &[("party", &guest)]).await.is(303);
                for client in [&petra, &gus] {
                    let page = client.get(&thing).await.ok();
                    // Only what is drawn counts: a form holds the text itself, escaped.
                    for words in never {
                        assert!(!page.body.contains(words), "{thing}: {text:?} became {words:?}");
                    }
                    assert!(page.body.contains(always), "{thing}: {text:?} lost {always:?}: {}", page.body);
                }
            }
            petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", text)]).await.is(303);
        }
        for client in [&petra, &gus] {
            let page = client.get(&bridge).await.ok();
            for words in ["<script>alert", "<img src=x", "<iframe", "<svg/onload", "href=\"javascript", "<style>body"] {
                assert!(!page.body.contains(words), "a comment became {words}");
            }
        }
    }

    async fn item_4_a_task_has_status_assignee_day_and_words_and_hangs_off_its_item(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let task = town.bridge(&format!("/tasks/{}", town.world.task));
        let tomas_party = party(&town, &task, "Tomáš Novák").await;
        let form = [("title", "Send all certificates"), ("description", "To *Gus*"), ("due", "2026-12-01"), ("assignee", &tomas_party), ("edition", "1")];
        petra.post(&format!("{task}/change"), &form).await.leads_to(&task);
        let view = tomas.json(&task).await;
        let it = &view["task"];
        assert_eq!((&it["title"], &it["due"], &it["assignee_name"], &it["follows"]), (&json!("Send all certificates"), &json!("2026-12-01"), &json!("Tomáš Novák"), &json!(true)));
        tomas.get(&task).await.ok().sees("<em>Gus</em>");
        for status in ["doing", "done", "open", "done"] {
            tomas.post(&format!("{task}/status"), &[("status", status)]).await.leads_to(&task);
            assert_eq!(petra.json(&task).await["task"]["status"], status);
        }
        assert_eq!(petra.json(&task).await["task"]["done_by"], "Tomáš Novák");
        tomas.post(&format!("{task}/status"), &[("status", "over")]).await.is(400);
        tomas.post(&format!("{task}/comments"), &[("lane", "team"), ("text", "Done yesterday")]).await.is(303);
        petra.get(&task).await.ok().sees("Done yesterday");
        petra.get(&town.tower(&format!("/tasks/{}", town.world.task))).await.is(404);
        petra.get(&town.northwind(&format!("/tasks/{}", town.world.task))).await.is(404);
        // A general task hangs off nothing.
        petra.post(&town.northwind("/tasks"), &[("title", "Water the plants")]).await.is(303);
        tomas.get(&town.northwind("/tasks")).await.ok().sees("Water the plants");
        town.jan().get(&town.northwind("/tasks")).await.is(403);
        town.eve().get(&town.northwind("/tasks")).await.is(404);
    }

    async fn item_4_item_6_house_3_each_field_says_what_is_wrong_with_it(town) {
        let petra = town.petra();
        let long = "x".repeat(201);
        let typed = [("title", ""), ("description", "kept words"), ("due", "2026-13-01")];
        let page = petra.post(&town.bridge("/tasks"), &typed).await.is(422).sees("kept words").sees("2026-13-01");
        assert_eq!(page.body.matches("class=\"error\"").count(), 2, "a sentence beside each of the two: {}", page.text());
        petra.post(&town.bridge("/tasks"), &[("title", &long)]).await.is(422).sees(&long);
        let told = petra.post_json(&town.bridge("/tasks"), &json!({"title": "", "due": "soon"})).await.is(422).view();
        assert!(told["errors"]["title"].is_string() && told["errors"]["due"].is_string(), "{told}");
        let change = town.bridge(&format!("/tasks/{}/change", town.world.task));
        petra.post(&change, &[("title", ""), ("description", "kept words"), ("edition", "1")]).await.is(422).sees("kept words");
        petra.post(&change, &[("title", "x"), ("assignee", &town.world.secret), ("edition", "1")]).await.is(404);
        let activity = [("title", "Kick"), ("kind", "party"), ("happened_on", ""), ("participants", "Gus and Petra"), ("body", "kept minutes")];
        petra.post(&town.bridge("/activities"), &activity).await.is(422).sees("kept minutes").sees("Gus and Petra");
        let told = petra.post_json(&town.bridge("/activities"), &json!({"title": "Kick"})).await.is(422).view();
        assert!(told["errors"]["kind"].is_string() && told["errors"]["happened_on"].is_string(), "{told}");
        petra.post(&town.bridge("/notes"), &[("title", " "), ("body", "kept note")]).await.is(422).sees("kept note");
        let too_long = "y".repeat(50_001);
        petra.post(&town.bridge("/notes"), &[("title", "t"), ("body", &too_long)]).await.is(422);
        petra.post(&town.bridge("/comments"), &[("lane", "team"), ("text", " ")]).await.is(422);
        petra.post(&town.bridge("/comments"), &[("lane", "all"), ("text", "kept comment")]).await.is(422).sees("kept comment");
        petra.post(&town.bridge("/comments"), &[("lane", "team"), ("text", &"z".repeat(20_001))]).await.is(422);
        petra.get(&town.bridge("")).await.ok().hides("kept");
    }

    async fn item_6_an_activity_tells_what_happened_when_and_who_was_there(town) {
        let petra = town.petra();
        let activity = made(&town, "/activities", json!({"title": "Site visit", "kind": "visit", "happened_on": "2026-11-19", "participants": "Gus, Petra", "body": "- rust\n- noise"})).await;
        let page = petra.get(&activity).await.ok().sees("Site visit").sees("Gus, Petra");
        assert!(page.body.contains("<li>rust</li>"), "{}", page.body);
        petra.get(&town.bridge("")).await.ok().sees("Site visit");
        let view = petra.json(&activity).await;
        assert_eq!((&view["activity"]["kind"], &view["activity"]["happened_on"]), (&json!("visit"), &json!("2026-11-19")));
        petra.post(&format!("{activity}/comments"), &[("lane", "team"), ("text", "Went well")]).await.is(303);
        petra.get(&activity).await.ok().sees("Went well");
    }

    async fn item_6_lines_of_the_minutes_become_tasks_that_know_where_they_came_from(town) {
        let petra = town.petra();
        let body = "# Agreed\n\nFirst thoughts\nin two lines\n\n- [ ] Order the **bolts**\n- Paint `railing`\n  1. Ask Gus\n- Order the **bolts**\n\n```\nnot this\n```";
        let activity = made(&town, "/activities", json!({"title": "Kick-off", "kind": "meeting", "happened_on": "2026-11-19", "body": body})).await;
        let page = petra.get(&activity).await.ok();
        for line in ["First thoughts", "in two lines", "Order the bolts", "Paint railing", "Ask Gus"] {
            assert_eq!(page.body.matches(&format!("value=\"{line}\"")).count(), 1, "{line}: {}", page.body);
        }
        for no_line in ["value=\"Agreed\"", "value=\"not this\""] {
            assert!(!page.body.contains(no_line), "{no_line}");
        }
        let tomas = party(&town, &activity, "Tomáš Novák").await;
        petra.post(&format!("{activity}/tasks"), &[("due", "2027-01-05")]).await.is(422).sees("choose at least one line").sees("2027-01-05");
        petra.post(&format!("{activity}/tasks"), &[("line", "Ask Gus"), ("due", "soon")]).await.is(422).sees("This is no day");
        assert_eq!(petra.json(&activity).await["tasks"], json!([]), "what is wrong makes nothing");
        let form = [("line", "Order the bolts"), ("line", "Ask Gus"), ("assignee", &tomas), ("due", "2027-01-05")];
        petra.post(&format!("{activity}/tasks"), &form).await.leads_to(&activity);
        let page = petra.get(&activity).await.ok().sees("Tasks out of it").sees("is a task already");
        assert_eq!(page.body.matches("is a task already").count(), 2);
        let view = petra.json(&activity).await;
        let task = &view["tasks"][0];
        assert_eq!((&task["title"], &task["assignee"], &task["due"], &task["status"]), (&json!("Order the bolts"), &json!("Tomáš Novák"), &json!("2027-01-05"), &json!("open")));
        let task = town.bridge(&format!("/tasks/{}", task["id"].as_str().unwrap()));
        petra.get(&task).await.ok().sees("Made out of").sees("Kick-off");
        assert_eq!(petra.json(&task).await["out_of"]["title"], "Kick-off");
        let long = "y".repeat(250);
        petra.post_json(&format!("{activity}/tasks"), &json!({"line": [long]})).await.ok();
        let view = petra.json(&activity).await;
        assert_eq!(view["tasks"][2]["title"].as_str().unwrap().chars().count(), 200);
        let many: Vec<String> = (0..101).map(|at| format!("line {at}")).collect();
        petra.post_json(&format!("{activity}/tasks"), &json!({"line": many})).await.is(422);
    }

    async fn item_6_guest_14_a_guest_on_an_activity_sees_none_of_the_tasks_out_of_it(town) {
        let (petra, gus) = (town.petra(), town.invite("gus@bolt.example").await);
        let activity = made(&town, "/activities", json!({"title": "Kick-off", "kind": "meeting", "happened_on": "2026-11-19", "body": "- Order"})).await;
        town.follow(activity.strip_prefix(&town.bridge("")).unwrap(), "Gus").await.is(303);
        petra.post(&format!("{activity}/tasks"), &[("line", "PLANTED")]).await.is(303);
        gus.get(&activity).await.ok().sees("Kick-off").hides("PLANTED").hides("Make tasks");
        let view = gus.json(&activity).await.to_string();
        assert!(!view.contains("PLANTED"), "{view}");
        gus.post(&format!("{activity}/tasks"), &[("line", "mine")]).await.is(403);
    }
}
