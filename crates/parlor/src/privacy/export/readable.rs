//! The same to be read: one page, without a script, in the language of its person. It is drawn
//! from what programs get, so that neither says more than the other.

use super::Export;
use crate::{
    parts,
    store::Time,
    web::{Cx, Error, Texts},
};
use maud::{DOCTYPE, Markup, html};
use serde_json::{Map, Value};

/// Draws it.
pub(super) fn drawn(cx: &Cx, export: &Export) -> Result<Markup, Error> {
    let t = cx.t;
    let all = serde_json::to_value(export).map_err(|fault| Error::Broken(fault.to_string()))?;
    let title = &t["data-title"];
    Ok(html! {
        (DOCTYPE)
        html lang=(t.language().tag()) dir=[t.language().dir()] {
            head { meta charset="utf-8"; meta name="viewport" content="width=device-width, initial-scale=1"; title { (title) } }
            body {
                h1 { (title) }
                p { (t.with("own-made", parts![email = &export.account.email, date = cx.dates.on(export.made_at)])) }
                h2 { (t["own-account"]) }
                @if let Some(account) = all["account"].as_object() { (object(cx, account)) }
                @for house in all["organizations"].as_array().into_iter().flatten().filter_map(Value::as_object) {
                    h2 { (house.get("organization").and_then(Value::as_str).unwrap_or_default()) }
                    (object(cx, house))
                }
            }
        }
    })
}

/// Single values as a list of terms, then each list as a table of its own.
fn object(cx: &Cx, fields: &Map<String, Value>) -> Markup {
    let (lists, single): (Vec<_>, Vec<_>) = fields.iter().partition(|(_, value)| value.is_array());
    html! {
        dl {
            @for (name, value) in single.into_iter().filter(|(_, value)| !empty(value)) {
                dt { (label(cx.t, name)) }
                dd { @match value { Value::Object(inner) => (object(cx, inner)), other => (words(cx, name, other)) } }
            }
        }
        @for (name, rows) in lists {
            @if let Some(rows) = rows.as_array().filter(|rows| !rows.is_empty()) { h3 { (label(cx.t, name)) } (table(cx, rows)) }
        }
    }
}

fn table(cx: &Cx, rows: &[Value]) -> Markup {
    let mut columns: Vec<&str> = Vec::new();
    for row in rows.iter().filter_map(Value::as_object) {
        columns.extend(
            row.iter().filter(|(name, value)| !empty(value) && !columns.contains(&name.as_str())).map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        );
    }
    html! {
        table border="1" cellpadding="4" {
            thead { tr { @for column in &columns { th scope="col" { (label(cx.t, column)) } } } }
            tbody { @for row in rows { tr { @for column in &columns { td { (words(cx, column, &row[*column])) } } } } }
        }
    }
}

fn empty(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(str::is_empty)
}

/// What a field is called.
fn label(t: &Texts, field: &str) -> String {
    t.with("own-label", parts![field = field])
}

/// A value as people read it: instants as dates, words of the program as their own.
fn words(cx: &Cx, field: &str, value: &Value) -> Markup {
    let t = cx.t;
    let instant = field.ends_with("_at") || ["at", "since", "until"].contains(&field);
    html! {
        @match value {
            Value::Number(number) if instant => (cx.dates.when(Time(number.as_i64().unwrap_or(0)))),
            Value::Number(number) => (number),
            Value::Bool(yes) => (t[if *yes { "yes" } else { "no" }]),
            Value::String(path) if field == "path" => a href=(path) { (path) },
            // A deed of the log, as it is said there.
            Value::String(text) if field == "what" && text.contains('.') => (t.with("audit-deed", parts![deed = text.replace(['.', '_'], "-")])),
            Value::String(text) if field == "what" || field == "known_as" => (t.with("own-what", parts![what = text])),
            Value::String(text) => @for (number, line) in text.lines().enumerate() { @if number > 0 { br; } (line) },
            _ => "",
        }
    }
}
