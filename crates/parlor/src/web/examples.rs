//! What is sent to an operation and what it answers, once each: recorded in the
//! tests' town (`docs/api-examples.json`), and shown in the description of the API.

use serde_json::{Map, Value};
use std::sync::LazyLock;

static RECORDED: LazyLock<Map<String, Value>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../../docs/api-examples.json")).unwrap_or_default());

/// What is sent to this operation, for example.
pub(super) fn request(method: &str, path: &str) -> Option<&'static Value> {
    RECORDED.get(&format!("{method} {path}"))?.get("request")
}

/// What it answers, for example.
pub(super) fn answer(method: &str, path: &str) -> Option<&'static Value> {
    RECORDED.get(&format!("{method} {path}"))?.get("answer")
}
