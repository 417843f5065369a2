//! Search over everything that a member may see, and where one can go from there.

use crate::town::{Client, MARKER, Town};
use serde_json::{Value, json};

/// What is found, as kind and title.
async fn found(town: &Town, who: &Client, q: &str) -> Vec<(String, String)> {
    town.work().await;
    let view = who.json(&town.northwind(&format!("/search?q={}", encoded(q)))).await;
    hits(&view)
}

fn encoded(q: &str) -> String {
    percent_encoding::utf8_percent_encode(q, percent_encoding::NON_ALPHANUMERIC).to_string()
}

fn hits(view: &Value) -> Vec<(String, String)> {
    let text = |hit: &Value, part: &str| hit[part].as_str().unwrap().to_owned();
    view["hits"].as_array().unwrap().iter().map(|hit| (text(hit, "kind"), text(hit, "title"))).collect()
}

fn one(kind: &str, title: &str) -> Vec<(String, String)> {
    vec![(kind.to_owned(), title.to_owned())]
}

stories! {
    async fn item_2_search_finds_everything_on_an_item_by_beginnings_of_words(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        petra.post_json(&town.bridge("/notes"), &json!({"title": "Überbau", "body": "Die **Lager** bei Čáslav sind müde."})).await.ok();
        for (asked, kind, title) in [
            ("bridge insp", "item", "Bridge inspection"),
            ("inspection BRI", "item", "Bridge inspection"),
            ("load", "file", "load-test.txt"),
            ("calculation", "file", "calculation-internal.txt"),
            ("torq", "task", "Send torque certificates"),
            ("gate", "note", "Getting onto the site"),
            ("uberb", "note", "Überbau"),
            ("caslav", "note", "Überbau"),
            ("Mude LAGER", "note", "Überbau"),
            ("kick", "activity", "Kick-off"),
            ("penalty", "comment", "Not a word about the penalty"),
        ] {
            assert_eq!(found(&town, &petra, asked).await, one(kind, title), "{asked}");
        }
        for asked in ["ridge", "zeppelin", "bridge zeppelin", "b", "", " "] {
            assert_eq!(found(&town, &petra, asked).await, [], "{asked}");
        }
        let view = petra.json(&town.northwind("/search?q=penalty")).await;
        let address = view["hits"][0]["address"].as_str().unwrap().to_owned();
        assert!(address.starts_with(&format!("{bridge}#comment-")), "{address}");
        let view = petra.json(&town.northwind("/search?q=torque")).await;
        petra.get(view["hits"][0]["address"].as_str().unwrap()).await.ok().sees("Send torque certificates");
        petra.get(&town.northwind("/search?q=torque")).await.ok().sees("Task · Bridge inspection · Inspections");
    }

    async fn item_2_search_follows_every_change(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        assert_eq!(found(&town, &petra, "torque").await.len(), 1);
        petra.post(&format!("{bridge}/tasks/{}/change", town.world.task), &[("title", "Send the pressure log"), ("edition", "1")]).await.is(303);
        assert_eq!(found(&town, &petra, "torque").await, []);
        assert_eq!(found(&town, &petra, "pressure").await, one("task", "Send the pressure log"));
        petra.post(&format!("{bridge}/files/{}/remove", town.world.file), &[]).await.is(303);
        assert_eq!(found(&town, &petra, "load").await, []);
        petra.post(&format!("{bridge}/bin"), &[]).await.is(303);
        for asked in ["pressure", "bridge", "penalty"] {
            assert_eq!(found(&town, &petra, asked).await, [], "{asked} lies in the bin");
        }
        petra.post(&format!("{bridge}/bin/undo"), &[]).await.is(303);
        assert_eq!(found(&town, &petra, "pressure").await.len(), 1);
        let general = petra.post_json(&town.northwind("/tasks"), &json!({"title": "Water the plants"})).await.ok().view();
        assert_eq!(found(&town, &petra, "plants").await, one("task", "Water the plants"));
        petra.get(general["location"].as_str().unwrap()).await.ok().sees("Water the plants");
    }

    async fn f_7_house_10_search_shows_no_more_than_reading_would(town) {
        let (petra, eve, jan) = (town.petra(), town.eve(), town.jan());
        town.work().await;
        assert!(found(&town, &petra, MARKER).await.iter().all(|(_, title)| !title.contains("Acme")));
        let acme = eve.json(&format!("/o/{}/search?q={MARKER}", town.world.acme)).await;
        assert!(!hits(&acme).is_empty() && hits(&acme).iter().all(|(_, title)| title.to_lowercase().contains("acme")), "{acme}");
        eve.get(&town.northwind("/search?q=bridge")).await.is(404);
        // From outside the team: nothing but what they take part in.
        assert_eq!(found(&town, &jan, "bridge").await, []);
        assert_eq!(found(&town, &jan, MARKER).await, []);
        let team = petra.json(&town.northwind("/team")).await;
        let id = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Jan Malý").unwrap()["id"].as_str().unwrap().to_owned();
        petra.post(&town.bridge("/participants"), &[("member", &id)]).await.is(303);
        assert!(found(&town, &jan, "bridge").await.contains(&("item".to_owned(), "Bridge inspection".to_owned())));
        assert_eq!(found(&town, &jan, MARKER).await, []);
    }

    async fn house_3_r_8_odd_questions_are_words_and_nothing_else(town) {
        let petra = town.petra();
        town.work().await;
        for odd in ["\"", "'", "*", "a* OR b", "NEAR(x)", ":*", "&|!", "bridge\" OR \"tower", "🌉", "(((", "title:bridge", "-bridge", "ﬁ"] {
            petra.get(&town.northwind(&format!("/search?q={}", encoded(odd)))).await.ok();
        }
        let long = "wort".repeat(2_000);
        petra.get(&town.northwind(&format!("/search?q={long}"))).await.ok();
        assert_eq!(found(&town, &petra, "bridge' OR 'x").await, []);
        assert_eq!(found(&town, &petra, "\"bridge\" -inspection").await, one("item", "Bridge inspection"), "marks part words");
    }

    async fn item_2_mem_4_search_names_the_places_one_may_go_to(town) {
        let (petra, jan) = (town.petra(), town.jan());
        town.share(&town.bridge(""), "gus@bolt.example").await;
        let spots = |view: &Value| -> Vec<(String, String)> {
            view["places"].as_array().unwrap().iter().map(|spot| (spot["kind"].as_str().unwrap().into(), spot["title"].as_str().unwrap().into())).collect()
        };
        let all = spots(&petra.json(&town.northwind("/search")).await);
        assert!(all.contains(&("page".into(), "Administration".into())) && all.contains(&("organizer".into(), "Inspections".into())), "{all:?}");
        let inspections = spots(&petra.json(&town.northwind("/search?q=insp")).await);
        assert_eq!(inspections, [("new".into(), "New record in Inspections".into()), ("organizer".into(), "Inspections".into())]);
        assert_eq!(spots(&petra.json(&town.northwind("/search?q=gus")).await), [("contact".into(), "Gus".into())]);
        for place in petra.json(&town.northwind("/search?q=insp")).await["places"].as_array().unwrap() {
            petra.get(place["address"].as_str().unwrap()).await.ok();
        }
        let theirs = spots(&jan.json(&town.northwind("/search")).await);
        assert!(theirs.iter().all(|(kind, title)| kind == "page" && title != "Administration" && title != "Contacts"), "{theirs:?}");
        assert_eq!(spots(&jan.json(&town.northwind("/search?q=gus")).await), []);
        assert_eq!(spots(&jan.json(&town.northwind("/search?q=insp")).await), []);
    }

    async fn item_2_two_servers_that_keep_the_index_make_no_entry_twice(town) {
        let petra = town.petra();
        for round in 0..4 {
            for n in 0..6 {
                petra.post_json(&town.bridge("/notes"), &json!({"title": format!("Note {round} {n}"), "body": "Words"})).await.ok();
            }
            let other = town.again(|_| {});
            let (one, two) = tokio::join!(parlor::search::catch_up(&town.app), parlor::search::catch_up(&other));
            assert!(one.is_ok() && two.is_ok());
        }
        let twice: Vec<(i64,)> = town
            .app
            .store
            .read(|tx| tx.all("SELECT COUNT(*) FROM search_entries GROUP BY kind, thing_id, field_id HAVING COUNT(*) > 1", &[]))
            .await
            .unwrap();
        assert!(twice.is_empty(), "{twice:?}");
        assert_eq!(found(&town, &petra, "words").await.len(), 24);
    }
}
