//! One value of a record, changed where it stands in the table.

use crate::town::Town;
use serde_json::{Value, json};

fn organizer(town: &Town, below: &str) -> String {
    town.northwind(&format!("/organizers/{}{below}", town.world.organizer))
}

async fn field(town: &Town, name: &str, kind: &str, more: &[(&str, &str)]) -> String {
    town.petra().post(&organizer(town, "/fields"), &[&[("name", name), ("kind", kind)], more].concat()).await.is(303);
    let settings = town.petra().json(&organizer(town, "/settings")).await;
    settings["fields"].as_array().unwrap().iter().find(|field| field["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

async fn value(town: &Town, name: &str) -> Value {
    let view = town.petra().json(&town.bridge("")).await;
    view["fields"].as_array().unwrap().iter().find(|line| line["name"] == name).unwrap()["value"].clone()
}

stories! {
    async fn item_2_house_4_a_cell_is_changed_and_nothing_else_nor_unseen(town) {
        let petra = town.petra();
        let (load, parts) = (field(&town, "Load", "number", &[]).await, field(&town, "Parts", "multi_choice", &[("choices", "Deck\nPiers")]).await);
        petra.post(&town.bridge("/edit"), &[("title", "Bridge inspection"), ("edition", "1"), (&format!("field-{load}"), "5"), (&format!("field-{parts}-0"), "Deck")]).await.is(303);
        let cell = town.bridge("/cell");
        petra.get(&organizer(&town, "")).await.ok();
        assert!(petra.get(&organizer(&town, "")).await.body.contains(&format!("data-cell=\"{}?field={load}\"", town.bridge("/cell"))));
        petra.get(&format!("{cell}?field={load}&back=%3Fq%3Db")).await.ok().sees("Load of Bridge inspection");
        let key = format!("field-{load}");
        petra.post(&cell, &[("field", &load), ("edition", "2"), ("back", "?q=b"), (&key, "12,5")]).await.leads_to(&organizer(&town, "?q=b"));
        assert_eq!((value(&town, "Load").await, value(&town, "Parts").await), (json!("12.5"), json!("Deck")));
        petra.post(&cell, &[("field", &parts), ("edition", "3"), (&format!("field-{parts}-1"), "Piers")]).await.is(303);
        assert_eq!((value(&town, "Load").await, value(&town, "Parts").await), (json!("12.5"), json!("Piers")));
        // What is wrong stays typed; whoever was slower is told; no way leads elsewhere.
        petra.post(&cell, &[("field", &load), ("edition", "4"), (&key, "heavy")]).await.is(422).sees("is a number");
        petra.post(&cell, &[("field", &load), ("edition", "1"), (&key, "7")]).await.is(409).sees("Somebody else changed this record");
        petra.post(&cell, &[("field", &load), ("edition", "4"), ("back", "//evil.example"), (&key, "8")]).await.leads_to(&organizer(&town, ""));
        petra.get(&town.bridge("/history")).await.ok().sees("Load");
        for field in [town.world.task.as_str(), "01a2007d-0000-7000-8000-000000000000"] {
            petra.get(&format!("{cell}?field={field}")).await.is(404);
        }
        petra.post(&organizer(&town, "/fields/archive"), &[("field", &load)]).await.is(303);
        petra.post(&cell, &[("field", &load), ("edition", "5"), (&key, "9")]).await.is(404);
        let gus = town.invite("gus@bolt.example").await;
        gus.post(&cell, &[("field", &parts), ("edition", "5")]).await.is(403);
        town.eve().post(&cell, &[("field", &parts), ("edition", "5")]).await.is(404);
    }

    async fn mem_2_a_cell_that_is_held_back_does_not_exist(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let price = field(&town, "Price", "number", &[("group", "Money")]).await;
        let role = petra.post_json(&town.northwind("/roles"), &json!({"name": "Site"})).await.ok().view()["location"].as_str().unwrap().to_owned();
        let edition = petra.json(&role).await["edition"].clone();
        let (level, groups) = (format!("level-{}", town.world.organizer), format!("groups-{}", town.world.organizer));
        petra.post_json(&role, &json!({"name": "Site", "edition": edition, level: "modify", groups: "only"})).await.ok();
        let team = petra.json(&town.northwind("/team")).await;
        let id = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].clone();
        petra.post_json(&town.northwind("/team/roles"), &json!({"member": id, "role": role.rsplit('/').next().unwrap()})).await.ok();
        tomas.get(&town.bridge("/edit")).await.ok();
        tomas.get(&town.bridge(&format!("/cell?field={price}"))).await.is(404);
        tomas.post(&town.bridge("/cell"), &[("field", &price), ("edition", "1"), (&format!("field-{price}"), "1")]).await.is(404);
        assert_eq!(value(&town, "Price").await, Value::Null);
    }
}
