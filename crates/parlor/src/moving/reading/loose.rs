//! JSON of other programs: whatever is missing or otherwise than expected is nothing.

use crate::web::sheet;
use serde_json::Value;

/// The value in a text of any usual letters.
pub(super) fn value(bytes: &[u8]) -> Result<Value, &'static str> {
    let text = sheet::letters(bytes);
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| "moving-no-json")
}

/// A text; numbers are texts too. No zero byte: one of the two databases cannot keep it.
pub(super) fn text(value: &Value, field: &str) -> String {
    match &value[field] {
        Value::String(text) => text.replace('\0', ""),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// A text inside an object, such as `status.name`.
pub(super) fn within(value: &Value, outer: &str, field: &str) -> String {
    text(&value[outer], field)
}

/// Whether it is so.
pub(super) fn is(value: &Value, field: &str) -> bool {
    value[field].as_bool().unwrap_or(false)
}

/// A list; nothing is an empty one.
pub(super) fn list<'a>(value: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> {
    value[field].as_array().into_iter().flatten()
}

/// The day of a time such as `2024-05-03T10:00:00Z`; nothing, where there is none.
pub(super) fn day(value: &Value, field: &str) -> String {
    sheet::day(&text(value, field), sheet::Slashes::Unsure).unwrap_or_default()
}

/// Those facts that say something.
pub(super) fn said(facts: impl IntoIterator<Item = (&'static str, String)>) -> Vec<(String, String)> {
    facts.into_iter().filter(|(_, value)| !value.trim().is_empty()).map(|(label, value)| (label.to_owned(), value)).collect()
}
