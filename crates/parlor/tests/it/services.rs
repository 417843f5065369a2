//! Services: programs that work for an organization.

use crate::{
    key_scopes::key_of,
    keys::program,
    town::{Client, Town},
};
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";

/// A service with this role, by its address.
async fn service(town: &Town, role: &str) -> String {
    let form = [("name", "Import robot"), ("role", role)];
    town.petra().post(&town.northwind("/administration/services"), &form).await.is(303).location()
}

/// A program with a key of it.
async fn key(town: &Town, service: &str, may: &str) -> Client {
    let made = town.petra().post_json(&format!("{service}/keys"), &json!({"key_name": "Nightly", "may": may})).await.ok().view();
    let key = made["key"].as_str().unwrap();
    assert!(key.starts_with("pls_"), "{key} says what it is");
    program(town, key)
}

async fn member(town: &Town, name: &str) -> String {
    let team = town.petra().json(&town.northwind("/team")).await;
    let row = team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap().clone();
    row["id"].as_str().unwrap().to_owned()
}

fn id(address: &str) -> &str {
    address.rsplit('/').next().unwrap()
}

stories! {
    async fn house_8_a_service_works_by_its_roles_and_under_its_name(town) {
        let petra = town.petra();
        let address = service(&town, "internal").await;
        let robot = key(&town, &address, "write").await;
        robot.post_json(&town.bridge("/tasks"), &json!({"title": "From a service"})).await.ok();
        assert!(petra.json(&town.bridge("/history")).await.to_string().contains("Import robot (service)"));
        petra.get(&town.northwind("/administration/log")).await.ok().sees("Import robot (service)");
        petra.get(&town.northwind("/administration/services")).await.ok().sees("Import robot (service)").sees("One key");
        petra.get(&address).await.ok().sees("Nightly").hides("pls_");
        // Its roles are its bounds, its company is, and it is nobody outside of it.
        robot.get(&town.northwind("")).await.ok();
        robot.get(&town.northwind("/administration")).await.is(403);
        robot.post_json(&town.northwind("/team/invitations"), &json!({"name": "X", "email": "x@new.example", "role": "internal"})).await.is(403);
        robot.get(&town.secret("")).await.is(404);
        robot.get("/account").await.is(403);
        let reader = key(&town, &address, "read").await;
        reader.get(&town.bridge("")).await.ok();
        reader.post_json(&town.bridge("/tasks"), &json!({"title": "From a reader"})).await.is(403);
    }

    async fn house_8_a_service_is_nobody_to_be_chosen_called_or_told(town) {
        let petra = town.petra();
        let robot = key(&town, &service(&town, "internal").await, "write").await;
        let name = "Import robot";
        let jan = member(&town, "Jan Malý").await;
        for path in [
            town.northwind("/team"),
            town.northwind(&format!("/team/{jan}/remove")),
            town.bridge(&format!("/tasks/{}", town.world.task)),
        ] {
            assert!(!petra.json(&path).await.to_string().contains(name), "{path}");
        }
        // But who has access says it.
        assert!(petra.json(&town.bridge("/share")).await.to_string().contains(name));
        // Whom it invites nobody answers for, until somebody does.
        robot.post_json(&town.bridge("/share"), &json!({"who": [GUS]})).await.is(201);
        let gus = town.come_in(GUS).await;
        let contact = town.contact(&town.bridge(""), "Gus").await;
        let stay = petra.json(&town.northwind(&format!("/contacts/{contact}"))).await["stay"].clone();
        assert!(stay.is_object() && stay["sponsor"].is_null(), "{stay}");
        // What is said where it works sends it no mail, and nothing waits for it.
        robot.post_json(&town.bridge("/tasks"), &json!({"title": "Its own"})).await.ok();
        gus.post(&town.bridge("/comments"), &[("text", "Who are you?")]).await.is(303);
        town.work().await;
        assert_eq!(robot.json(&town.northwind("")).await["frame"]["unread"], 0);
        town.nobody().get("/mail-room").await.ok().hides("Import robot").hides("&lt;&gt;");
    }

    async fn house_8_who_keeps_the_members_makes_services_and_nobody_else(town) {
        let petra = town.petra();
        let services = town.northwind("/administration/services");
        let address = service(&town, "external").await;
        for (client, status) in [(town.tomas(), 403), (town.jan(), 403), (town.eve(), 404)] {
            client.get(&services).await.is(status);
            client.post(&services, &[("name", "Mine"), ("role", "external")]).await.is(status);
            let refused = client.post_json(&format!("{address}/keys"), &json!({"key_name": "Mine"})).await.status;
            assert!([403, 404].contains(&refused), "{refused}");
        }
        petra.post(&services, &[("name", " "), ("role", "external")]).await.is(422).sees("Please fill this in.");
        petra.post(&services, &[("name", "Robot")]).await.is(422).sees("Choose at least one role.");
        petra.post(&services, &[("name", "Robot"), ("role", "emperor")]).await.is(422);
        petra.post_json(&format!("{address}/keys"), &json!({"key_name": ""})).await.is(422);
        // Not by a key, of whomever.
        let by_key = key_of(&town, &petra, &json!({"key_name": "Import", "may": "write"})).await;
        by_key.post_json(&format!("{address}/keys"), &json!({"key_name": "Child"})).await.is(403);
        let own = service(&town, "administrator").await;
        key(&town, &own, "write").await.post_json(&format!("{own}/keys"), &json!({"key_name": "Child"})).await.is(403);
        // It is found in its own house alone.
        let elsewhere = format!("/o/{}/administration/services/{}", town.world.acme, id(&address));
        town.eve().get(&elsewhere).await.is(404);
    }

    async fn house_8_roles_of_a_service_change_at_once_and_removing_it_ends_its_keys(town) {
        let petra = town.petra();
        let address = service(&town, "internal").await;
        let robot = key(&town, &address, "write").await;
        robot.get(&town.tower("")).await.ok();
        petra.post(&format!("{address}/roles"), &[("role", "external")]).await.leads_to(&address);
        robot.get(&town.tower("")).await.is(404);
        petra.post(&format!("{address}/roles"), &[]).await.is(422).sees("Choose at least one role.");
        // Who looked before somebody else changed them is shown that, and gives nothing back unseen.
        let page = petra.get(&address).await.ok().body;
        let seen = page.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        petra.post(&format!("{address}/roles"), &[("role", "internal"), ("seen", &seen)]).await.leads_to(&address);
        petra.post(&format!("{address}/roles"), &[("role", "external"), ("role", "internal"), ("seen", &seen)]).await.is(409).sees("Somebody else changed this");
        petra.post(&format!("{address}/roles"), &[("role", "external")]).await.leads_to(&address);
        // A service does not keep the house from having an administrator.
        petra.post(&format!("{address}/roles"), &[("role", "administrator")]).await.leads_to(&address);
        let me = member(&town, "Petra Horák").await;
        petra.post(&town.northwind("/team/roles"), &[("member", &me), ("role", "internal")]).await.is(422);

        let remove = town.northwind(&format!("/team/{}/remove", id(&address)));
        let to_a_service = service(&town, "external").await;
        let refused = petra.post_json(&remove, &json!({"successor": id(&to_a_service)})).await.is(422).view();
        assert!(refused["errors"]["successor"].is_string(), "{refused}");
        robot.get(&town.northwind("")).await.ok();
        petra.post(&remove, &[("successor", &me)]).await.leads_to(&town.northwind("/administration/services"));
        robot.get(&town.northwind("")).await.is(401);
        petra.get(&address).await.is(404);
    }

    async fn house_8_one_key_of_a_service_ends_without_the_others(town) {
        let petra = town.petra();
        let (address, other) = (service(&town, "internal").await, service(&town, "internal").await);
        let (first, second) = (key(&town, &address, "read").await, key(&town, &address, "read").await);
        let keys: Value = petra.json(&address).await["service"]["keys"].clone();
        let newest = keys[0]["id"].as_str().unwrap();
        petra.post(&format!("{other}/keys/end"), &[("key", newest)]).await.is(404);
        petra.post(&format!("{address}/keys/end"), &[("key", newest)]).await.leads_to(&address);
        petra.post(&format!("{address}/keys/end"), &[("key", newest)]).await.is(404);
        let alive = [first.get(&town.bridge("")).await.status, second.get(&town.bridge("")).await.status];
        assert!(alive.contains(&200) && alive.contains(&401), "{alive:?}");
    }
}
