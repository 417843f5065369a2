//! The description of the API at `/api/openapi.json`, made from the same table
//! that the router is made of.

use super::{Route, examples, once, routes::Describe};
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

/// What is taken and what is answered follow different rules: a part with a
/// default may be left out of a form, one that is skipped when empty out of a
/// view. What is taken is described in place, so that the two never share a name.
struct Schemas {
    taken: SchemaGenerator,
    answered: SchemaGenerator,
}

impl Schemas {
    fn new() -> Self {
        let taken = SchemaSettings::openapi3().with(|settings| settings.inline_subschemas = true);
        Self { taken: taken.into_generator(), answered: SchemaSettings::openapi3().for_serialize().into_generator() }
    }

    /// What a route takes, in the words of OpenAPI 3.0: definitions are put into
    /// them when they are handed out, and what is described in place is not one.
    fn taken(&mut self, describe: Describe) -> Value {
        let mut schema = describe(&mut self.taken);
        for transform in self.taken.transforms_mut() {
            transform.transform(&mut schema);
        }
        schema.to_value()
    }
}

/// What stands of keys in the description.
const KEYS: &str = "\
    A key, sent as `Authorization: Bearer …`. Its beginning says of which kind it is. `plr_`: a personal key, made on the page My account; it \
    does what its person may do, only reads if so made, and can be bound to one company. `pls_`: a key of a service, made by whoever keeps the \
    members; it does what the roles of the service allow. `plv_`: the view of one guest, made on the guest's page by a member who may look as \
    them; it sees at the guest's own addresses, `/guest/{organization}` and `/items/{item}`, what the guest sees, and changes nothing. A key \
    that only reads is sent with GET, HEAD and OPTIONS alone; anything else answers 403. A key that was ended, or whose time is over, answers \
    401. No key makes keys, signs in, or changes a password.";

/// The OpenAPI document of these routes.
#[must_use]
pub fn describe(table: &[Route], base_url: &str) -> Value {
    let mut schemas = Schemas::new();
    let mut paths = Map::new();
    for route in table.iter().filter(|route| !route.about.is_empty()) {
        let path = paths.entry(route.path).or_insert_with(|| json!({}));
        if let Some(path) = path.as_object_mut() {
            path.insert(route.method.to_lowercase(), operation(route, &mut schemas));
        }
    }
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Parlor", "version": env!("CARGO_PKG_VERSION"),
            "description": include_str!("../../../../docs/api.md")},
        "servers": [{"url": base_url}],
        "security": [{"key": []}],
        "paths": paths,
        "components": {
            "schemas": with_problem(schemas.answered.take_definitions(true)),
            "parameters": {"IdempotencyKey": idempotency_key()},
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": KEYS}},
        },
    })
}

fn idempotency_key() -> Value {
    json!({
        "name": "Idempotency-Key",
        "in": "header",
        "required": false,
        "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
        "description": "A name of your own for this change, such as a UUID. Sent again under it within 24 hours, the change is not done again: \
            you get the first answer.",
    })
}

fn operation(route: &Route, schemas: &mut Schemas) -> Value {
    let mut parameters: Vec<Value> = route
        .path
        .split('/')
        .filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
        .map(|name| json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}}))
        .collect();
    parameters.extend(route.asks.iter().flat_map(|asks| query(&schemas.taken(*asks))));
    parameters.extend(once::changes(route.method).then(|| json!({"$ref": "#/components/parameters/IdempotencyKey"})));
    let answer = route.answers.map_or_else(|| json!({"type": "object"}), |answers| answers(&mut schemas.answered).to_value());
    let content = if route.media == "application/json" {
        json!({"application/json": with_example(json!({"schema": answer}), examples::answer(route.method, route.path))})
    } else {
        json!({route.media: {"schema": {"type": "string", "format": "binary"}}})
    };
    let mut success = json!({"description": "As asked."});
    if !route.silent {
        success["content"] = content;
    }
    let problem = |about: &str| json!({"description": about, "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}}});
    let mut operation = json!({
        "summary": route.about,
        "tags": [tag(route.path)],
        "description": format!("Guard: {}.", route.guard),
        "operationId": format!("{} {}", route.method.to_lowercase(), route.path).replace(['/', '{', '}', ' '], "_"),
        "parameters": parameters,
        "responses": {
            route.status.to_string(): success,
            "400": problem("It could not be read."),
            "401": problem("Sign in, or use a key that is in force."),
            "403": problem("You see it, and may not do this; or the key only reads, or is bound to something else."),
            "404": problem("There is no such thing, or not for you."),
            "409": problem("Somebody else changed it meanwhile, or its `Idempotency-Key` came before."),
            "410": problem("It was open, and is closed."),
            "413": problem("It is too large."),
            "422": problem("Fields have to be put right; `errors` names them."),
            "429": problem("Too often, or too many at once; `Retry-After` says when again."),
            "503": problem("The server has too much to do, or cannot reach its data; nothing was done."),
        },
    });
    if let (Some(takes), Some(operation)) = (route.takes, operation.as_object_mut()) {
        let takes = schemas.taken(takes);
        operation.insert(
            "requestBody".into(),
            json!({"required": true, "content": {
                "application/json": with_example(json!({"schema": takes}), examples::request(route.method, route.path)),
                "application/x-www-form-urlencoded": {"schema": takes},
            }}),
        );
    }
    if let (Some((file, fields)), Some(operation)) = (route.parts.split_first(), operation.as_object_mut()) {
        let mut properties = Map::from_iter([((*file).to_owned(), json!({"type": "array", "items": {"type": "string", "format": "binary"}}))]);
        properties.extend(fields.iter().map(|name| ((*name).to_owned(), json!({"type": "string"}))));
        let schema = json!({"type": "object", "required": [file], "properties": properties});
        operation.insert("requestBody".into(), json!({"required": true, "content": {"multipart/form-data": {"schema": schema}}}));
    }
    operation
}

fn with_example(mut content: Value, example: Option<&Value>) -> Value {
    if let (Some(example), Some(content)) = (example, content.as_object_mut()) {
        content.insert("example".into(), example.clone());
    }
    content
}

/// By what operations are gathered: the first word of their address that says what they are about.
fn tag(path: &str) -> &str {
    let mut words = path.split('/').filter(|word| !word.is_empty() && !word.starts_with('{'));
    let first = words.next().unwrap_or("start");
    match first {
        "items" | "o" | "as" | "guest" => {
            words.find(|word| !matches!(*word, "items" | "o")).unwrap_or(if path.contains("items") { "items" } else { "organization" })
        }
        other => other,
    }
}

/// The parts of a query, one parameter each.
fn query(asks: &Value) -> Vec<Value> {
    let required = |name: &str| asks["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name));
    let properties = asks["properties"].as_object().into_iter().flatten();
    properties.map(|(name, schema)| json!({"name": name, "in": "query", "required": required(name), "schema": schema})).collect()
}

fn with_problem(mut all: Map<String, Value>) -> Value {
    all.insert(
        "ProblemDetails".into(),
        json!({"type": "object", "required": ["type", "title", "status", "detail"], "properties": {
            "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"},
            "errors": {"type": "object", "additionalProperties": {"type": "string"}},
        }}),
    );
    Value::Object(all)
}
