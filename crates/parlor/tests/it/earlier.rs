//! Comments older than those that a page shows, for programs and for hands (HOUSE-8).

use crate::town::{Client, Town};
use parlor::{bind, web::Error};
use serde_json::{Value, json};
use std::{collections::BTreeSet, ops::Range};
use uuid::Uuid;

/// Whose words they are, and of what: organization, item, thing, its id, lane, author.
type Said = (Uuid, Option<Uuid>, String, Uuid, String, Uuid);

/// Words written after one that is there, in the same lane; two in each instant, so that a page may end between two of one.
async fn more(town: &Town, text: &str, numbers: Range<i64>) {
    let text = text.to_owned();
    let put = town.app.store.write(move |tx| {
        let sql = "SELECT organization_id, item_id, thing, thing_id, lane, created_by FROM comments WHERE body = $1";
        let (organization, item, thing, id, lane, author): Said = tx.one(sql, bind![&text])?;
        let at = tx.number("SELECT created_at FROM comments WHERE body = $1", bind![&text])?;
        for number in numbers.clone() {
            let new = tx.id::<Uuid>();
            tx.run(
                "INSERT INTO comments (id, organization_id, item_id, thing, thing_id, lane, body, mentioned, created_by, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, $9)",
                bind![new, organization, item, &thing, id, &lane, format!("{text} {number:03}"), author, at + 1 + number / 2],
            )?;
        }
        Ok::<_, Error>(())
    });
    put.await.unwrap();
}

fn texts(thread: &Value, lane: &str) -> BTreeSet<String> {
    thread[lane].as_array().unwrap().iter().map(|line| line["text"].as_str().unwrap().to_owned()).collect()
}

/// What the store is asked for a page at the least: what goes on beside it asks now and then, too.
async fn cost(town: &Town, client: &Client, path: &str) -> i64 {
    let mut least = i64::MAX;
    for _ in 0..4 {
        let before = town.app.store.sources().statements();
        client.get(path).await.ok();
        least = least.min(town.app.store.sources().statements() - before);
    }
    least
}

#[test]
fn house_8_the_way_back_is_described_wherever_there_is_one() {
    let described = parlor::web::describe(&parlor::app::table(), "http://localhost");
    let below = [
        "tasks/{task}",
        "notes/{note}",
        "activities/{activity}",
        "planned/{planned}",
        "events/{event}",
        "requests/{request}",
        "request-lists/{list}",
    ];
    let mut addresses = vec!["/items/{item}".to_owned(), "/o/{organization}/tasks/{task}".to_owned()];
    addresses.extend(below.map(|path| format!("/items/{{item}}/{path}")));
    for address in addresses {
        let asked = described["paths"][&address]["get"]["parameters"].as_array().unwrap_or_else(|| panic!("{address} is not described"));
        let before = asked.iter().find(|one| one["in"] == "query" && one["name"] == "before").unwrap_or_else(|| panic!("{address}: {asked:?}"));
        assert_eq!(before["required"], json!(false), "{address}");
        assert!(before["schema"]["description"].as_str().unwrap().contains("before_team"), "{address}: {before}");
        assert_eq!(address == "/items/{item}", before.to_string().contains("chat_older"), "the chat of a board: {before}");
    }
}

stories! {
    async fn house_8_and_f_17_what_was_said_long_ago_is_reached_by_everybody_in_their_lanes(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.later(60);
        let gus = town.invite("gus@bolt.example").await;
        petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "Open word")]).await.is(303);
        petra.post(&format!("{bridge}/comments"), &[("lane", "team"), ("text", "Quiet word")]).await.is(303);
        more(&town, "Open word", 0..203).await;
        more(&town, "Quiet word", 0..202).await;
        let mut way = String::new();
        // The town's own old word is one that Gus was not let in to.
        for (client, old) in [(&petra, 5), (&gus, 4)] {
            let newest = client.json(&bridge).await["comments"].clone();
            assert_eq!((texts(&newest, "guests").len(), &newest["older_guests"]), (200, &json!(old)));
            way = format!("{bridge}?before={}", newest["before_guests"].as_str().unwrap());
            let earlier = client.json(&way).await["comments"].clone();
            assert_eq!((texts(&earlier, "guests").len(), &earlier["older_guests"], &earlier["before_guests"]), (old, &json!(0), &json!(null)));
            assert_eq!(texts(&earlier, "guests").union(&texts(&newest, "guests")).count(), 200 + old, "each once, and none left out");
            let there = format!("{old} earlier comments");
            client.get(&bridge).await.ok().sees(&there).sees(&format!("{way}#comments")).hides("Open word 001").hides("To the newest");
            client.get(&way).await.ok().sees("Open word 001").hides("Open word 100").hides(&there).sees("To the newest");
            client.get(&format!("{bridge}?before=nonsense")).await.is(422);
        }
        // Who looks as a guest goes the guest's way.
        let look = format!("/as/{}", town.contact(&bridge, "Gus").await);
        petra.get(&format!("{look}{bridge}")).await.ok().sees(&format!("{look}{way}#comments"));
        petra.get(&format!("{look}{way}")).await.ok().sees("Open word 001").hides("Open word 100").hides("Quiet word");
        // The lane of the team has a way of its own, which is none for guests.
        let newest = petra.json(&bridge).await["comments"].clone();
        let quiet = format!("{bridge}?before={}", newest["before_team"].as_str().unwrap());
        let earlier = petra.json(&quiet).await["comments"].clone();
        assert_eq!((texts(&earlier, "team").len(), texts(&earlier, "guests"), &earlier["older_guests"]), (4, texts(&newest, "guests"), &json!(5)));
        petra.get(&quiet).await.ok().sees("Quiet word 001").hides("Quiet word 100").hides("Open word 001").sees("5 earlier comments");
        let told = gus.clone().with("accept", "application/json").get(&quiet).await.is(422);
        assert!(told.view()["errors"]["before"].is_string(), "{}", told.body);
        for view in [gus.json(&bridge).await, gus.json(&way).await] {
            let all = &view["comments"];
            assert_eq!((&all["team"], &all["older_team"], &all["before_team"]), (&json!([]), &json!(0), &json!(null)));
            assert!(!view.to_string().contains("Quiet word"));
        }
    }

    async fn house_8_and_item_4_what_was_said_long_ago_of_a_task_is_reached_and_costs_nothing_before(town) {
        let petra = town.petra();
        let gus = town.invite("gus@bolt.example").await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        let task = town.bridge(&format!("/tasks/{}", town.world.task));
        petra.post(&format!("{task}/comments"), &[("lane", "guests"), ("text", "Of a task")]).await.is(303);
        let costs = async || (cost(&town, &petra, &task).await, cost(&town, &gus, &task).await);
        let little = costs().await;
        more(&town, "Of a task", 0..199).await;
        assert_eq!(costs().await, little, "nobody asks for what is not there");
        petra.get(&task).await.ok().hides("?before=");
        gus.get(&task).await.ok().hides("?before=");
        more(&town, "Of a task", 199..202).await;
        for (client, part) in [(&petra, "thread"), (&gus, "comments")] {
            let newest = client.json(&task).await[part].clone();
            let way = format!("{task}?before={}", newest["before_guests"].as_str().unwrap());
            client.get(&task).await.ok().sees("3 earlier comments").sees(&format!("{way}#comments")).hides("Of a task 001");
            let earlier = client.json(&way).await[part].clone();
            assert_eq!(texts(&earlier, "guests"), BTreeSet::from(["Of a task", "Of a task 000", "Of a task 001"].map(str::to_owned)));
            client.get(&way).await.ok().sees("Of a task 001").hides("Of a task 100").hides("3 earlier comments").sees("To the newest");
            client.get(&format!("{task}?before=nonsense")).await.is(422);
        }
    }

    async fn house_8_and_guest_11_what_was_said_long_ago_of_a_general_task_is_reached_by_members(town) {
        let (petra, task) = (town.petra(), town.northwind(&format!("/tasks/{}", town.world.general_task)));
        petra.get(&task).await.ok().sees("Before the winter").hides("?before=");
        more(&town, "Before the winter", 0..202).await;
        let newest = petra.json(&task).await["thread"].clone();
        assert_eq!((texts(&newest, "team").len(), &newest["older_team"]), (200, &json!(3)));
        let way = format!("{task}?before={}", newest["before_team"].as_str().unwrap());
        petra.get(&task).await.ok().sees("3 earlier comments").sees(&format!("{way}#comments")).hides("Before the winter 001");
        let earlier = petra.json(&way).await["thread"].clone();
        assert_eq!((texts(&earlier, "team").len(), &earlier["before_team"]), (3, &json!(null)));
        petra.get(&way).await.ok().sees("Before the winter 001").hides("Before the winter 100").sees("To the newest");
        petra.get(&format!("{task}?before=nonsense")).await.is(422);
    }
}
