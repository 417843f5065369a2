//! The same change on several records, told before it is done.

use crate::town::{Client, Town};
use serde_json::{Value, json};

fn organizer(town: &Town, below: &str) -> String {
    town.northwind(&format!("/organizers/{}{below}", town.world.organizer))
}

async fn field(town: &Town, name: &str, kind: &str, more: &[(&str, &str)]) -> String {
    town.petra().post(&organizer(town, "/fields"), &[&[("name", name), ("kind", kind)], more].concat()).await.is(303);
    let settings = town.petra().json(&organizer(town, "/settings")).await;
    settings["fields"].as_array().unwrap().iter().find(|field| field["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

async fn add(town: &Town, title: &str) -> String {
    let added = town.petra().post_json(&organizer(town, "/records"), &json!({"title": title})).await.ok().view();
    added["location"].as_str().unwrap().rsplit('/').next().unwrap().to_owned()
}

async fn bulk(client: &Client, town: &Town, body: Value) -> Value {
    client.post_json(&organizer(town, "/bulk"), &body).await.ok().view()
}

fn fates(view: &Value) -> Vec<(String, String)> {
    view["fates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["title"].as_str().unwrap().to_owned(), one["fate"].as_str().unwrap().to_owned()))
        .collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(title, fate)| ((*title).to_owned(), (*fate).to_owned())).collect()
}

stories! {
    async fn item_2_the_same_change_on_several_records_is_told_and_then_done(town) {
        let petra = town.petra();
        let load = field(&town, "Load", "number", &[]).await;
        let (one, two) = (add(&town, "Beam 1").await, add(&town, "Beam 2").await);
        petra.post(&format!("/items/{two}/edit"), &[("title", "Beam 2"), ("edition", "1"), (&format!("field-{load}"), "12.5")]).await.is(303);
        let wanted = json!({"item": [one, two], "what": load, "value": "12,5"});
        let told = bulk(&petra, &town, wanted.clone()).await;
        assert_eq!(fates(&told), pairs(&[("Beam 1", "change"), ("Beam 2", "same")]));
        assert!(!petra.json(&format!("/items/{one}")).await.to_string().contains("12.5"), "nothing was done yet");
        assert_eq!(petra.json(&format!("/items/{one}")).await["edition"], 1);
        let mut really = wanted;
        really["really"] = json!("on");
        assert_eq!(fates(&bulk(&petra, &town, really).await), pairs(&[("Beam 1", "changed"), ("Beam 2", "same")]));
        petra.get(&format!("/items/{one}")).await.ok().sees("12.5");
        petra.get(&format!("/items/{one}/history")).await.ok().sees("Load");
        assert_eq!(petra.json(&format!("/items/{two}")).await["edition"], 2, "what was so already was left alone");
        // What is wrong with a value stands at each; the bin takes them all.
        let told = bulk(&petra, &town, json!({"item": [one, two], "what": load, "value": "heavy"})).await;
        assert!(told["fates"][0]["why"].as_str().unwrap().contains("is a number"), "{told}");
        assert_eq!(fates(&bulk(&petra, &town, json!({"item": [one, two], "what": "bin", "really": "on"})).await), pairs(&[("Beam 1", "changed"), ("Beam 2", "changed")]));
        petra.get(&town.northwind("/bin")).await.ok().sees("Beam 1").sees("Beam 2");
        assert_eq!(fates(&bulk(&petra, &town, json!({"item": [one], "what": "bin"})).await), pairs(&[("Beam 1", "refused")]));
    }

    async fn item_2_the_pages_of_several_records_need_no_script(town) {
        let petra = town.petra();
        let parts = field(&town, "Parts", "multi_choice", &[("choices", "Deck\nPiers")]).await;
        let (one, two) = (add(&town, "Beam 1").await, add(&town, "Beam 2").await);
        petra.get(&organizer(&town, "")).await.ok().sees("Choose Beam 1");
        let chosen = format!("item={one}&item={two}");
        petra.get(&format!("{}?{chosen}", organizer(&town, "/bulk"))).await.ok().sees("2 records").sees("What to do with them").sees("Parts").sees("Beam 2");
        petra.get(&format!("{}?{chosen}&what={parts}", organizer(&town, "/bulk"))).await.ok().sees("Deck").sees("Preview").hides("will change");
        petra.get(&format!("{}?{chosen}&what=share", organizer(&town, "/bulk"))).await.ok().sees("E-mail addresses");
        let form = [("item", one.as_str()), ("item", &two), ("what", &parts), ("value-1", "Piers")];
        petra.post(&organizer(&town, "/bulk"), &form).await.ok().sees("2 will change, 0 are so already, 0 cannot be changed.").sees("Do it on 2 records");
        petra.post(&organizer(&town, "/bulk"), &[&form[..], &[("really", "on")]].concat()).await.ok().sees("Done on 2 records");
        petra.get(&format!("/items/{two}")).await.ok().sees("Piers");
        petra.get(&organizer(&town, "/bulk")).await.ok().sees("No record was chosen");
        petra.get(&format!("{}?item=nonsense", organizer(&town, "/bulk"))).await.is(404);
    }

    async fn guest_5_house_1_several_records_are_shared_at_once_within_the_allowance(town) {
        let petra = town.petra();
        let (one, two) = (add(&town, "Beam 1").await, add(&town, "Beam 2").await);
        town.share(&format!("/items/{two}"), "Gus <gus@bolt.example>").await;
        let wanted = json!({"item": [one, two], "what": "share", "who": ["gus@bolt.example, mira@bolt.example"], "facets": ["files"], "message": "Both beams"});
        let told = bulk(&petra, &town, wanted.clone()).await;
        assert_eq!(fates(&told), pairs(&[("Beam 1", "change"), ("Beam 2", "change")]));
        assert!(told["fates"][1]["why"].as_str().unwrap().contains("1 newly, 1 have it already"), "{told}");
        assert!(town.mail_to("mira@bolt.example").await.is_none(), "nobody was told yet");
        petra.get(&town.northwind("/contacts")).await.ok().hides("mira@bolt.example");
        let mut really = wanted;
        really["really"] = json!("on");
        bulk(&petra, &town, really).await;
        let mira = town.come_in("mira@bolt.example").await;
        mira.get(&format!("/items/{one}")).await.ok();
        mira.get(&format!("/items/{two}")).await.ok();
        let wrong = bulk(&petra, &town, json!({"item": [one], "what": "share", "who": "no address"})).await;
        assert_eq!(fates(&wrong), pairs(&[("Beam 1", "refused")]));
    }

    async fn mem_2_several_records_each_ask_the_policy(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        petra.post(&organizer(&town, "/categories"), &[("name", "Steel")]).await.is(303);
        let settings = petra.json(&organizer(&town, "/settings")).await;
        let steel = settings["categories"][0]["id"].as_str().unwrap().to_owned();
        let (one, two, three) = (add(&town, "Beam 1").await, add(&town, "Beam 2").await, add(&town, "Hidden").await);
        for item in [&one, &two] {
            petra.post(&format!("/items/{item}/edit"), &[("title", if *item == one { "Beam 1" } else { "Beam 2" }), ("edition", "1"), ("category", &steel)]).await.is(303);
        }
        let role = petra.post_json(&town.northwind("/roles"), &json!({"name": "Steel"})).await.ok().view()["location"].as_str().unwrap().to_owned();
        let edition = petra.json(&role).await["edition"].clone();
        let level = format!("level-{}-{steel}", town.world.organizer);
        petra.post_json(&role, &json!({"name": "Steel", "edition": edition, level: "modify"})).await.ok();
        let team = petra.json(&town.northwind("/team")).await;
        let id = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].clone();
        petra.post_json(&town.northwind("/team/roles"), &json!({"member": id, "role": role.rsplit('/').next().unwrap()})).await.ok();
        // What he does not see is not told of; what he may not do is refused for each; nothing of another house.
        let told = bulk(&tomas, &town, json!({"item": [one, two, three, "01a2007d-0000-7000-8000-000000000000", town.world.secret], "what": "responsible", "value": id})).await;
        assert_eq!(fates(&told), pairs(&[("Beam 1", "change"), ("Beam 2", "change")]));
        assert_eq!(fates(&bulk(&tomas, &town, json!({"item": [one, three], "what": "bin", "really": "on"})).await), pairs(&[("Beam 1", "refused")]));
        assert_eq!(fates(&bulk(&tomas, &town, json!({"item": [one], "what": "share", "who": "gus@bolt.example", "really": "on"})).await), pairs(&[("Beam 1", "refused")]));
        assert_eq!(fates(&bulk(&tomas, &town, json!({"item": [one], "what": "category", "value": "", "really": "on"})).await), pairs(&[("Beam 1", "refused")]));
        petra.get(&format!("/items/{three}")).await.ok().hides("In the bin");
        town.jan().get(&format!("{}?item={one}", organizer(&town, "/bulk"))).await.is(404);
        let many: Vec<&str> = std::iter::repeat_n(one.as_str(), 201).collect();
        petra.post_json(&organizer(&town, "/bulk"), &json!({"item": many, "what": "bin"})).await.is(422);
    }
}
