//! Requests: what a guest asks for, and what becomes of it.

use crate::town::{Client, Town};
use serde_json::json;

const GUS: &str = "gus@bolt.example";

async fn asks(town: &Town, guest: &Client, title: &str) -> String {
    let made = guest.post_json(&town.bridge("/requests"), &json!({"title": title, "body": "The **old** ones are worn."})).await;
    made.ok().view()["location"].as_str().unwrap().to_owned()
}

stories! {
    async fn work_7_a_guest_asks_and_follows_what_becomes_of_it(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        gus.get(&bridge).await.ok().sees("Make a request");
        gus.get(&format!("{bridge}/requests/new")).await.ok().sees("request-form").sees("Northwind");
        // With a photo from the phone; what was typed is kept where something is wrong.
        let with_files = format!("{bridge}/requests/with-files");
        let photo: &[(&str, &str, &[u8])] = &[("joint.txt", "text/plain", b"a photo")];
        gus.upload(&with_files, photo, &[("title", ""), ("body", "Half a thought")]).await.is(422).sees("Half a thought");
        gus.upload(&with_files, &[("run.exe", "x/x", b"no")], &[("title", "New joints"), ("body", "")]).await.is(422).sees("New joints");
        let request = gus.upload(&with_files, photo, &[("title", "New joints"), ("body", "The **old** ones are worn.")]).await.is(303).location();
        gus.get(&request).await.ok().sees("New joints").sees("<strong>old</strong>").sees("joint.txt").sees("Open");

        // The company hears of it, answers, makes a task by one press, and closes it.
        petra.get(&town.northwind("/notifications")).await.ok().sees("Gus asks for something").sees("New joints");
        petra.get(&bridge).await.ok().sees("New joints");
        petra.post(&format!("{request}/comments"), &[("lane", "guests"), ("text", "How many do you need?")]).await.is(303);
        petra.post(&format!("{request}/comments"), &[("lane", "team"), ("text", "He always needs four")]).await.is(303);
        gus.get(&request).await.ok().sees("How many do you need?").hides("always needs four");
        gus.post(&format!("{request}/comments"), &[("text", "Four, please")]).await.is(303);
        let task = petra.post(&format!("{request}/task"), &[]).await.is(303).location();
        assert_eq!(petra.post(&format!("{request}/task"), &[]).await.is(303).location(), task, "a second press makes no second task");
        petra.get(&task).await.ok().sees("New joints").sees("worn");
        gus.get(&task).await.is(404);
        gus.get(&request).await.ok().sees("In work");
        petra.post(&format!("{task}/status"), &[("status", "done")]).await.is(303);
        gus.get(&bridge).await.ok().sees("New joints").sees("Done");
        gus.get("/guest/northwind/notifications").await.ok().sees("New joints");
        petra.post(&format!("{request}/close"), &[]).await.is(303);
        assert_eq!(gus.json(&request).await["request"]["state"], "closed");
        petra.post(&format!("{request}/open"), &[]).await.is(303);
        assert_eq!(gus.json(&request).await["request"]["state"], "done");
        petra.get(&format!("{bridge}/history")).await.ok().sees("made the request “New joints”").sees("made a task of the request “New joints”");
        town.work().await;
        petra.get(&town.northwind("/search?q=joints")).await.ok().sees("New joints");
    }

    async fn portal_3_work_7_home_has_what_a_guest_asked_for_until_it_is_over(town) {
        let petra = town.petra();
        let (gus, ana) = (town.invite(GUS).await, town.invite("ana@vltava.example").await);
        let asked = async |guest: &Client| -> Vec<(String, String)> {
            let home = guest.json("/guest/northwind").await;
            let all = home["requests"].as_array().cloned().unwrap_or_default();
            all.iter().map(|one| (one["title"].as_str().unwrap().to_owned(), one["state"].as_str().unwrap().to_owned())).collect()
        };
        assert_eq!(asked(&gus).await, []);
        let first = asks(&town, &gus, "A second key").await;
        town.later(60);
        let second = asks(&town, &gus, "A third key").await;
        let line = |title: &str, state: &str| (title.to_owned(), state.to_owned());
        assert_eq!(asked(&gus).await, [line("A third key", "open"), line("A second key", "open")]);
        gus.get("/guest/northwind").await.ok().sees(&format!("href=\"{first}\"")).sees("A third key");
        // It is theirs: whoever else may see it finds it on the record.
        let contact = town.contact(&town.bridge(""), "Ana").await;
        petra.post(&format!("{first}/followers"), &[("party", &contact)]).await.is(303);
        ana.get("/guest/northwind").await.ok().hides("A second key");

        let task = petra.post(&format!("{first}/task"), &[]).await.is(303).location();
        petra.post(&format!("{second}/close"), &[]).await.is(303);
        assert_eq!(asked(&gus).await, [line("A second key", "in_work")]);
        petra.post(&format!("{task}/status"), &[("status", "done")]).await.is(303);
        assert_eq!(asked(&gus).await, []);
        petra.post(&format!("{second}/open"), &[]).await.is(303);
        assert_eq!(asked(&gus).await, [line("A third key", "open")]);
        // What is closed takes with it what was asked for there.
        town.share(&town.tower(""), GUS).await;
        town.close(&town.bridge(""), "Gus").await;
        assert_eq!(asked(&gus).await, []);
    }

    async fn work_7_a_request_is_for_the_company_and_whom_it_lets_follow(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let ana = town.invite("ana@vltava.example").await;
        let request = asks(&town, &gus, "A second key").await;
        ana.get(&request).await.is(404);
        ana.get(&bridge).await.ok().hides("A second key");
        ana.get("/guest/northwind/search?q=second").await.ok().hides("A second key");
        gus.get("/guest/northwind/search?q=second").await.ok().sees("A second key");
        let contact = town.contact(&bridge, "Ana").await;
        petra.post(&format!("{request}/followers"), &[("party", &contact)]).await.is(303);
        ana.get(&request).await.ok().sees("A second key");
        // What becomes of it is the company's.
        for guest in [&gus, &ana] {
            for deed in ["task", "close", "open"] {
                guest.post(&format!("{request}/{deed}"), &[]).await.is(403);
            }
        }
        let as_gus = format!("/as/{}{request}", town.contact(&bridge, "Gus").await);
        petra.get(&as_gus).await.ok().sees("A second key").hides("request-close");
        let grant = town.grant(&bridge, "Gus").await;
        petra.get(&format!("{bridge}/why?grant={grant}")).await.ok().sees("A second key");
        // Closed to the guest, it is closed.
        town.close(&bridge, "Gus").await;
        gus.get(&request).await.is(404);
    }

    async fn work_7_where_it_is_not_open_nobody_asks(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let request = asks(&town, &gus, "New joints").await;
        let grant = town.grant(&bridge, "Gus").await;
        petra.post(&format!("{bridge}/grants/change"), &[("grant", &grant), ("facets", "followed"), ("facets", "files")]).await.is(303);
        gus.get(&bridge).await.ok().hides("Make a request").sees("New joints");
        gus.get(&format!("{bridge}/requests/new")).await.is(403);
        gus.post_json(&town.bridge("/requests"), &json!({"title": "Another", "body": ""})).await.is(403);
        gus.upload(&format!("{bridge}/requests/with-files"), &[("a.txt", "text/plain", b"a")], &[("title", "Another")]).await.is(403);
        // What was asked before is still followed, and can be talked about.
        gus.get(&request).await.ok().sees("New joints");
        gus.post(&format!("{request}/comments"), &[("text", "Any news?")]).await.is(303);
        town.eve().get(&request).await.is(404);
        town.jan().get(&request).await.is(404);
        // A member can make one for somebody who called.
        petra.get(&format!("{bridge}/requests/new")).await.ok().sees("request-form");
        petra.post(&format!("{bridge}/requests"), &[("title", "Asked on the phone"), ("body", "")]).await.is(303);
        petra.post(&format!("{bridge}/requests"), &[("title", "  "), ("body", "lost?")]).await.is(422).sees("lost?");
    }
}
