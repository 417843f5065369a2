//! Programs: keys made by a person, and the same addresses in JSON.

use crate::town::{Client, Town};
use serde_json::{Value, json};

/// A program that carries this key, and neither cookies nor what browsers say of themselves.
pub fn program(town: &Town, key: &str) -> Client {
    let plain = town.nobody().with("sec-fetch-site", "").with("sec-fetch-mode", "").with("sec-fetch-user", "").with("user-agent", "robot/1.0");
    plain.with("accept", "application/json").with("authorization", &format!("Bearer {key}"))
}

async fn make(town: &Town, name: &str) -> (String, String) {
    let made = town.petra().post_json("/account/keys", &json!({"key_name": name})).await.ok().view();
    (made["id"].as_str().unwrap().to_owned(), made["key"].as_str().unwrap().to_owned())
}

stories! {
    async fn house_8_a_key_opens_what_its_person_may_open_until_it_is_revoked(town) {
        let petra = town.petra();
        let page = petra.post("/account/keys", &[("key_name", "Reports")]).await.ok();
        let shown = page.body.split("plr_").nth(1).expect("the page shows the key once").split(['<', '"']).next().unwrap();
        let shown = program(&town, &format!("plr_{shown}"));
        shown.get(&town.bridge("")).await.ok();
        petra.get("/account").await.ok().sees("Reports").hides("plr_");
        let (id, key) = make(&town, "Robot").await;
        assert!(key.starts_with("plr_") && key.len() >= 4 + 26, "{key} holds 128 bits");
        let robot = program(&town, &key);
        robot.get(&town.bridge("")).await.ok();
        // No cookie is given, and none is needed; no foreign page could know the key, so nothing asks where it comes from.
        let made = robot.send("POST", &town.bridge("/tasks"), Some("application/json"), json!({"title": "From a robot"}).to_string()).await.ok();
        assert!(made.header("set-cookie").is_empty() && robot.cookies().is_empty());
        let foreign = robot.clone().with("origin", "https://elsewhere.example").with("sec-fetch-site", "cross-site");
        foreign.send("POST", &town.bridge("/tasks"), Some("application/json"), json!({"title": "Again"}).to_string()).await.ok();
        petra.get(&town.bridge("")).await.ok().sees("From a robot");
        robot.get(&format!("/items/{}", town.world.secret)).await.is(404);

        // A wrong key is refused even beside a good cookie.
        petra.clone().with("accept", "application/json").with("authorization", "Bearer plr_wrong").get(&town.bridge("")).await.is(401);
        for odd in ["Bearer ", "Bearer", "Basic cGV0cmE6eA==", "bearer x"] {
            town.nobody().with("accept", "application/json").with("authorization", odd).get(&town.bridge("")).await.is(401);
        }
        petra.post("/account/keys/end", &[("key", &id)]).await.leads_to("/account");
        robot.get(&town.bridge("")).await.is(401);
        robot.send("POST", &town.bridge("/tasks"), Some("application/json"), json!({"title": "Late"}).to_string()).await.is(401);
        shown.get(&town.bridge("")).await.ok();
        petra.post("/account/keys/end", &[("key", &id)]).await.is(404);
        town.tomas().post("/account/keys/end", &[("key", &id)]).await.is(404);
    }

    async fn house_8_a_key_makes_no_other_key_and_no_password(town) {
        let (_, key) = make(&town, "Robot").await;
        let robot = program(&town, &key);
        robot.post_json("/account/keys", &json!({"key_name": "Child"})).await.is(403);
        robot.post_json("/account/password", &json!({"current": "a-long-way-to-tipperary", "new_password": "another-long-password"})).await.is(403);
        let nameless = town.petra().post("/account/keys", &[("key_name", " ")]).await.is(422);
        assert!(nameless.body.contains("class=\"error\""), "{}", nameless.text());
        town.nobody().post_json("/account/keys", &json!({"key_name": "x"})).await.is(401);
    }

    async fn house_8_a_key_has_no_more_rights_than_its_owner_at_that_moment(town) {
        let key = town.tomas().post_json("/account/keys", &json!({"key_name": "Robot"})).await.ok().view()["key"].as_str().unwrap().to_owned();
        let robot = program(&town, &key);
        robot.get(&town.bridge("")).await.ok();
        robot.get(&town.northwind("/administration")).await.is(403);
        let team = town.petra().json(&town.northwind("/team")).await;
        let tomas = team["members"].as_array().unwrap().iter().find(|member| member["name"] == "Tomáš Novák").unwrap()["id"].as_str().unwrap().to_owned();
        town.petra().post(&town.northwind("/team/roles"), &[("member", &tomas), ("role", "external")]).await.is(303);
        robot.get(&town.bridge("")).await.is(404);
    }

    async fn house_8_the_same_addresses_answer_html_and_json_from_one_view(town) {
        let (_, key) = make(&town, "Robot").await;
        let robot = program(&town, &key);
        let petra = town.petra();
        for path in [town.bridge(""), town.bridge("/history"), town.bridge("/share"), town.northwind(""), town.northwind("/contacts"), town.northwind("/team"), "/account".into()] {
            let html = petra.get(&path).await.ok();
            assert!(html.header("content-type").starts_with("text/html"), "{path}");
            assert_eq!(robot.get(&path).await.ok().header("content-type"), "application/json", "{path}");
        }
        let order = petra.clone().with("accept", "text/html,application/json;q=0.9").get(&town.bridge("")).await.ok();
        assert!(order.header("content-type").starts_with("text/html"));
        // What a guest gets as JSON is cut as what they get as a page.
        let gus = town.invite("gus@bolt.example").await;
        let view = gus.json(&town.bridge("")).await.to_string();
        for hidden in ["penalty", "torque", "calculation-internal", "Kick-off", "An old word", "Getting onto"] {
            assert!(!view.contains(hidden), "{hidden} in {view}");
        }
    }

    async fn house_8_openapi_describes_every_route_that_is_for_programs(town) {
        let described = town.nobody().with("accept", "").get("/api/openapi.json").await.ok().view();
        let paths = described["paths"].as_object().unwrap();
        let mut count = 0;
        for route in parlor::app::table() {
            let operation = &paths.get(route.path).map_or(&Value::Null, |path| &path[route.method.to_lowercase()]);
            assert_eq!(operation.is_object(), !route.about.is_empty(), "{} {}", route.method, route.path);
            if !operation.is_object() {
                continue;
            }
            count += 1;
            assert_eq!(operation["summary"], route.about);
            let named: Vec<&str> = route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect();
            let parameters = operation["parameters"].as_array().unwrap();
            for name in named {
                assert!(parameters.iter().any(|one| one["name"] == name && one["in"] == "path"), "{name} of {}", route.path);
            }
            assert_eq!(operation["requestBody"].is_object(), route.takes.is_some() || !route.parts.is_empty(), "{} {}", route.method, route.path);
            let answer = &operation["responses"][route.status.to_string()];
            assert!(if route.silent { answer.is_object() } else { answer["content"].is_object() }, "{} {}", route.method, route.path);
        }
        assert!(count > 90, "{count} are described");
        for path in refs(&described) {
            assert!(described.pointer(path.trim_start_matches('#')).is_some_and(Value::is_object), "{path} is explained");
        }
        let scheme = &described["components"]["securitySchemes"]["key"];
        assert_eq!((&scheme["type"], &scheme["scheme"]), (&json!("http"), &json!("bearer")));
        for kind in ["plr_", "pls_", "plv_"] {
            assert!(scheme["description"].as_str().unwrap().contains(kind), "{scheme}");
        }
        let parameters = described["paths"]["/o/{organization}/search"]["get"]["parameters"].as_array().unwrap();
        assert!(parameters.iter().any(|one| one["name"] == "q" && one["in"] == "query"), "{parameters:?}");
    }
}

/// Every reference in the document.
fn refs(value: &Value) -> Vec<String> {
    match value {
        Value::Object(map) => {
            let here = map.get("$ref").and_then(Value::as_str).map(str::to_owned);
            here.into_iter().chain(map.values().flat_map(refs)).collect()
        }
        Value::Array(list) => list.iter().flat_map(refs).collect(),
        _ => Vec::new(),
    }
}
