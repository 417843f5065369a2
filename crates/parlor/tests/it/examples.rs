//! The examples in the description of the API: recorded where people live, and held
//! against what is described (HOUSE-8). `PARLOR_WRITE_EXAMPLES=1` records them anew:
//! what every page answers, and what came of the requests that stand in the file.

use crate::{
    town::On,
    watch_routes::{Stage, address, administrator},
};
use parlor::web::Route;
use serde_json::{Map, Value, json};
use std::{collections::BTreeMap, fs, path::PathBuf};

/// No answer of an example is longer, and no list in it.
const LONGEST: usize = 6_000;
const ROWS: usize = 2;

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/api-examples.json")
}

fn kept() -> Map<String, Value> {
    serde_json::from_str(&fs::read_to_string(file()).unwrap()).unwrap()
}

/// The same in every recording: ids in the order in which they come, one instant, no secret.
fn steady(value: &mut Value, ids: &mut BTreeMap<String, usize>) {
    match value {
        Value::String(text) => *text = steady_text(text, ids),
        Value::Array(rows) => {
            rows.truncate(ROWS);
            rows.iter_mut().for_each(|row| steady(row, ids));
        }
        Value::Object(fields) => {
            let old = std::mem::take(fields);
            for (name, mut field) in old {
                steady(&mut field, ids);
                fields.insert(steady_text(&name, ids), field);
            }
        }
        _ => {}
    }
}

fn steady_text(text: &str, ids: &mut BTreeMap<String, usize>) -> String {
    if text.len() > 40 && text.len() < 400 && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)) {
        return "x".repeat(text.len());
    }
    if text.starts_with("plr_") {
        return "plr_a-key-is-shown-once".into();
    }
    if text.len() >= 20 && text.ends_with('Z') && text.as_bytes()[10] == b'T' {
        return "2026-11-23T09:00:00Z".into();
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = (0..rest.len()).find(|at| rest.get(*at..at + 36).is_some_and(|part| uuid::Uuid::try_parse(part).is_ok())) {
        let next = ids.len() + 1;
        let number = *ids.entry(rest[at..at + 36].to_owned()).or_insert(next);
        out.push_str(&rest[..at]);
        out.push_str(&format!("00000000-0000-7000-8000-{number:012}"));
        rest = &rest[at + 36..];
    }
    out + rest
}

/// The whole secret of an address of a guest goes, too.
fn recorded(body: &str) -> Option<Value> {
    let mut value: Value = serde_json::from_str(body).ok()?;
    steady(&mut value, &mut BTreeMap::new());
    let text = value.to_string();
    (text.len() <= LONGEST && !text.contains("/l/")).then_some(value)
}

fn is_described(route: &Route) -> bool {
    !route.about.is_empty() && route.media == "application/json"
}

/// What every page answers to the administrator.
async fn looks(stage: &Stage, into: &mut Map<String, Value>) {
    let program = stage.client.clone().with("accept", "application/json");
    for route in parlor::app::table().iter().filter(|route| is_described(route) && route.method == "GET" && !route.path.ends_with("/live")) {
        let reply = program.get(&address(route, stage)).await;
        if let Some(answer) = recorded(&reply.body).filter(|_| reply.status == route.status) {
            into.insert(format!("GET {}", route.path), json!({"answer": answer}));
        }
    }
}

/// What comes of the requests that stand in the file, each in a town of its own.
async fn changes(into: &mut Map<String, Value>) {
    for route in parlor::app::table().iter().filter(|route| is_described(route) && route.method != "GET") {
        let Some(example) = into.get_mut(&format!("{} {}", route.method, route.path)) else { continue };
        let stage = administrator(On::Sqlite).await;
        let program = stage.client.clone().with("accept", "application/json");
        let mut body = example["request"].clone();
        if body["stage"].is_string() {
            body["stage"] = stage.town.world.stages[0].clone().into();
        }
        let reply = program.send(route.method, &address(route, &stage), Some("application/json"), body.to_string()).await;
        assert!((200..300).contains(&reply.status), "{}: {} {}", reply.asked, reply.status, reply.body);
        if let Some(answer) = recorded(&reply.body) {
            example["answer"] = answer;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn house_8_examples_fit_what_is_described() {
    #[expect(clippy::disallowed_methods, reason = "asked for by hand, by whoever records them anew")]
    if std::env::var("PARLOR_WRITE_EXAMPLES").is_ok() {
        let mut examples = kept();
        examples.retain(|name, _| !name.starts_with("GET "));
        looks(&administrator(On::Sqlite).await, &mut examples).await;
        changes(&mut examples).await;
        fs::write(file(), serde_json::to_string_pretty(&examples).unwrap() + "\n").unwrap();
    }
    let described = parlor::web::describe(&parlor::app::table(), "http://localhost");
    let examples = kept();
    assert!(examples.len() >= 15, "{}", examples.len());
    for (name, example) in &examples {
        let (method, path) = name.split_once(' ').unwrap();
        let operation = &described["paths"][path][method.to_lowercase()];
        assert!(operation.is_object(), "{name} is gone: take its example out of docs/api-examples.json");
        if let Some(request) = example.get("request") {
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            assert!(schema.is_object(), "{name} takes no JSON");
            fits(&described, schema, request).unwrap_or_else(|fault| panic!("the request of {name}: {fault}"));
        }
        if let Some(answer) = example.get("answer") {
            let responses = operation["responses"].as_object().unwrap();
            let success = responses.iter().find(|(status, _)| status.starts_with('2')).unwrap().1;
            let schema = &success["content"]["application/json"]["schema"];
            fits(&described, schema, answer).unwrap_or_else(|fault| panic!("the answer of {name}: {fault}"));
        }
    }
}

/// Whether a value is of the shape that is described, as far as OpenAPI 3.0 and our views go.
fn fits(described: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    if let Some(at) = schema["$ref"].as_str() {
        let target = described.pointer(at.trim_start_matches('#')).ok_or_else(|| format!("{at} is not described"))?;
        return fits(described, target, value);
    }
    if value.is_null() && schema["nullable"] == true {
        return Ok(());
    }
    for word in ["anyOf", "oneOf"] {
        if let Some(any) = schema[word].as_array() {
            let fitting = any.iter().any(|one| fits(described, one, value).is_ok());
            fitting.then_some(()).ok_or_else(|| format!("{value} is none of {word}"))?;
        }
    }
    for one in schema["allOf"].as_array().into_iter().flatten() {
        fits(described, one, value)?;
    }
    if let Some(all) = schema["enum"].as_array() {
        all.contains(value).then_some(()).ok_or_else(|| format!("{value} is none of {all:?}"))?;
    }
    let right = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        _ => true,
    };
    right.then_some(()).ok_or_else(|| format!("{value} is no {}", schema["type"]))?;
    for (at, row) in value.as_array().into_iter().flatten().enumerate().filter(|_| schema["items"].is_object()) {
        fits(described, &schema["items"], row).map_err(|fault| format!("[{at}]: {fault}"))?;
    }
    let Some(fields) = value.as_object() else { return Ok(()) };
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        fields.contains_key(name).then_some(()).ok_or_else(|| format!("{name} is missing"))?;
    }
    for (name, field) in fields {
        if let Some(one) = schema["properties"].get(name) {
            fits(described, one, field).map_err(|fault| format!("{name}: {fault}"))?;
        }
    }
    Ok(())
}

#[test]
fn house_8_the_check_of_examples_finds_what_does_not_fit() {
    let rows = json!({"type": "array", "items": {"type": "integer"}});
    let schema = json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "rows": rows}});
    assert!(fits(&Value::Null, &schema, &json!({"id": "x", "rows": [1, 2]})).is_ok());
    for wrong in [json!({}), json!({"id": 1}), json!({"id": "x", "rows": ["1"]}), json!([])] {
        assert!(fits(&Value::Null, &schema, &wrong).is_err(), "{wrong}");
    }
}

stories! {
    async fn house_8_the_description_tells_of_examples_keys_and_errors(town) {
        let described = town.nobody().with("accept", "").get("/api/openapi.json").await.ok().view();
        assert!(described["info"]["description"].as_str().unwrap().contains("Idempotency-Key"));
        let add = &described["paths"]["/items/{item}/tasks"]["post"];
        assert_eq!(add["requestBody"]["content"]["application/json"]["example"]["title"], "Measure the north pier");
        let key = json!({"$ref": "#/components/parameters/IdempotencyKey"});
        for (path, methods) in described["paths"].as_object().unwrap() {
            for (method, operation) in methods.as_object().unwrap() {
                let takes = operation["parameters"].as_array().unwrap().contains(&key);
                assert_eq!(takes, ["post", "put", "patch", "delete"].contains(&method.as_str()), "{method} {path}");
                assert_eq!(operation["tags"].as_array().unwrap().len(), 1, "{method} {path}");
            }
        }
    }

    async fn house_8_every_error_is_a_problem(town) {
        let key = town.petra().post_json("/account/keys", &json!({"key_name": "Robot"})).await.ok().view()["key"].as_str().unwrap().to_owned();
        // Without any wish in `Accept`, as curl sends it: who comes with a key is a program.
        let robot = town.nobody().with("accept", "*/*").with("authorization", &format!("Bearer {key}"));
        let json = Some("application/json");
        let replies = [
            (400, "unreadable", robot.send("POST", &town.bridge("/tasks"), json, "{").await),
            (400, "unreadable", robot.send("POST", &town.bridge("/tasks"), json, "[1]").await),
            (401, "no-key", robot.clone().with("authorization", "Bearer plr_wrong").get(&town.bridge("")).await),
            (404, "not-found", robot.get("/no/such/address").await),
            (404, "not-found", robot.get(&town.secret("")).await),
            (405, "method-not-allowed", robot.send("DELETE", &town.bridge(""), None, "").await),
            (413, "too-large", robot.send("POST", &town.bridge("/tasks"), json, "x".repeat(3_000_000)).await),
            (422, "invalid", robot.send("POST", &town.bridge("/tasks"), json, "{\"title\": \" \"}").await),
        ];
        for (status, word, reply) in replies {
            let reply = reply.is(status);
            assert_eq!(reply.header("content-type"), "application/problem+json", "{}", reply.asked);
            let problem = reply.view();
            assert_eq!((&problem["status"], problem["type"].as_str().unwrap().split('#').nth(1)), (&json!(status), Some(word)), "{problem}");
            for part in ["title", "detail"] {
                assert!(problem[part].as_str().is_some_and(|words| !words.is_empty()), "{problem}");
            }
        }
        robot.get(&town.bridge("")).await.ok().view();
        robot.clone().with("accept", "text/html").get(&town.bridge("")).await.ok().sees("<html");
    }
}
