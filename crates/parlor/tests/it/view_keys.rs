//! Keys that show what one guest sees. That they are answered as a look is, `watch_routes` walks.

use crate::{
    keys::program,
    town::{Client, Town},
};
use serde_json::json;

const GUS: &str = "gus@bolt.example";

/// Gus with the bridge open, and where the keys of his view are made.
async fn guest(town: &Town) -> (Client, String) {
    let gus = town.invite(GUS).await;
    let contact = town.contact(&town.bridge(""), "Gus").await;
    (gus, town.northwind(&format!("/contacts/{contact}/keys")))
}

async fn key(town: &Town, maker: &Client, keys: &str) -> Client {
    let made = maker.post_json(keys, &json!({"key_name": "Hall screen", "long": "90"})).await.ok().view();
    let key = made["key"].as_str().unwrap();
    assert!(key.starts_with("plv_"), "{key} says what it is");
    program(town, key)
}

stories! {
    async fn house_8_a_view_key_sees_what_the_guest_sees_and_leaves_no_trace(town) {
        let (gus, keys) = guest(&town).await;
        gus.get(&town.bridge("")).await.ok();
        town.work().await;
        let petra = town.petra();
        let contact = keys.trim_end_matches("/keys").to_owned();
        let before = petra.json(&contact).await["open"].clone();
        town.later(7200);
        let screen = key(&town, &petra, &keys).await;
        let seen = screen.json(&town.bridge("")).await;
        assert!(seen.to_string().contains("Bridge inspection"), "{seen}");
        for hidden in ["penalty", "torque", "calculation-internal", "Kick-off", "An old word"] {
            assert!(!seen.to_string().contains(hidden), "{hidden} in {seen}");
        }
        screen.get(&format!("/guest/{}", town.world.northwind)).await.ok();
        screen.get(&format!("/guest/{}", town.world.acme)).await.is(404);
        screen.get(&town.tower("")).await.is(404);
        screen.get(&town.bridge(&format!("/files/{}", town.world.internal_file))).await.is(404);
        screen.get(&town.northwind("/contacts")).await.is(404);
        let refused = screen.post_json(&town.bridge("/comments"), &json!({"text": "From a screen"})).await.is(403);
        assert_eq!(refused.view()["detail"], "This key may only read.");
        town.work().await;
        assert_eq!(petra.json(&contact).await["open"], before, "nobody came");
        petra.get(&town.northwind("/administration/log")).await.ok().sees("made a key that shows what a guest sees").sees("Hall screen");
        petra.get(&keys).await.ok().sees("Hall screen").sees("Last used").hides("plv_");
        petra.get("/account").await.ok().sees("What Gus sees at Northwind");
        petra.get(&contact).await.ok().sees(&keys);
    }

    async fn house_8_a_view_key_ends_when_nothing_is_open_to_the_guest(town) {
        let (_, keys) = guest(&town).await;
        let petra = town.petra();
        let screen = key(&town, &petra, &keys).await;
        // What rests opens again, and the key with it.
        let stay = |deed: &str| keys.replace("/contacts/", "/guests/").replace("/keys", deed);
        petra.post(&stay("/suspend"), &[]).await.is(303);
        screen.get(&town.bridge("")).await.is(404);
        town.work().await;
        petra.post(&stay("/resume"), &[]).await.is(303);
        screen.get(&town.bridge("")).await.ok();
        town.work().await;
        town.close(&town.bridge(""), "Gus").await;
        screen.get(&town.bridge("")).await.is(401);
        screen.get(&format!("/guest/{}", town.world.northwind)).await.is(401);
        town.work().await;
        // What is opened anew later is nothing that the key knows of.
        town.share(&town.bridge(""), GUS).await;
        screen.get(&town.bridge("")).await.is(401);
        assert_eq!(petra.json(&keys).await["keys"], json!([]));
        petra.get(&town.northwind("/administration/log")).await.ok().sees("ended a key that shows what a guest sees");
        town.work().await;
    }

    async fn house_8_a_view_key_ends_when_its_maker_may_not_look_any_more(town) {
        let (_, keys) = guest(&town).await;
        let (petra, tomas) = (town.petra(), town.tomas());
        let (his, hers) = (key(&town, &tomas, &keys).await, key(&town, &petra, &keys).await);
        his.get(&town.bridge("")).await.ok();
        let team = petra.json(&town.northwind("/team")).await;
        let member = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].as_str().unwrap().to_owned();
        let give = async |role: &str| petra.post(&town.northwind("/team/roles"), &[("member", &member), ("role", role)]).await.is(303);
        give("external").await;
        his.get(&town.bridge("")).await.is(404);
        town.work().await;
        give("internal").await;
        his.get(&town.bridge("")).await.is(401);
        hers.get(&town.bridge("")).await.ok();
        // Whoever leaves takes their keys along.
        let again = key(&town, &tomas, &keys).await;
        let me = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Petra Horák").unwrap()["id"].as_str().unwrap().to_owned();
        petra.post(&town.northwind(&format!("/team/{member}/remove")), &[("successor", &me)]).await.is(303);
        again.get(&town.bridge("")).await.is(401);
        town.work().await;
    }

    async fn house_8_only_who_may_look_as_the_guest_makes_and_ends_keys_of_their_view(town) {
        let (gus, keys) = guest(&town).await;
        let (petra, tomas) = (town.petra(), town.tomas());
        let terms = json!({"key_name": "Mine"});
        for (client, status) in [(town.jan(), 404), (town.eve(), 404), (gus, 404)] {
            client.get(&keys).await.is(status);
            client.post_json(&keys, &terms).await.is(status);
        }
        let screen = key(&town, &tomas, &keys).await;
        screen.post_json(&keys, &terms).await.is(403);
        petra.post_json(&keys, &json!({"key_name": "Mine", "may": "write"})).await.is(422);
        petra.post_json(&keys, &json!({"key_name": " "})).await.is(422);
        // Whoever may look as them ends any of them; its maker does that on their own account, too.
        let line = petra.json(&keys).await["keys"][0].clone();
        assert_eq!((&line["kind"], &line["made_by"], &line["reads_only"]), (&json!("view"), &json!("Tomáš Novák"), &json!(true)));
        let id = line["id"].as_str().unwrap();
        petra.post("/account/keys/end", &[("key", id)]).await.is(404);
        petra.post(&format!("{keys}/end"), &[("key", id)]).await.leads_to(&keys);
        screen.get(&town.bridge("")).await.is(401);
        let second = key(&town, &tomas, &keys).await;
        let own = tomas.json("/account").await["keys"][0]["id"].as_str().unwrap().to_owned();
        tomas.post("/account/keys/end", &[("key", &own)]).await.leads_to("/account");
        second.get(&town.bridge("")).await.is(401);
        // To whom nothing is open, there is nothing to see.
        town.close(&town.bridge(""), "Gus").await;
        petra.get(&keys).await.ok().sees("there is nothing to see");
        petra.post_json(&keys, &terms).await.is(422);
        town.work().await;
    }
}
