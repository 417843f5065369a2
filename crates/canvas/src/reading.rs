//! Elements as clients send them: what is kept of them, and what is refused. A client is
//! never trusted with more than what a person can draw.

use crate::{Kind, fields};
use serde_json::{Map, Value};
use std::fmt;

/// No element is larger, in bytes of JSON: some thousand points of a line drawn by hand.
pub const LARGEST: usize = 128 * 1024;
/// Nothing lies farther out, or is larger, in pixels.
const FARTHEST: f64 = 10_000_000.0;
/// Nothing is nested deeper.
const DEEPEST: usize = 6;
/// No text is longer, in characters.
const LONGEST: usize = 20_000;

/// Why an element is not taken, or a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is nothing that a page says.
    Message,
    /// It is no element.
    Shape,
    /// Its id is none.
    Id,
    /// It is of a kind that boards do not have.
    Kind,
    TooLarge,
    /// A number is too far out.
    Number,
    /// This field is missing, or holds something else.
    Field(&'static str),
    /// It leads to an address that no browser should open.
    Link,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Field(name) => return write!(f, "its {name} is missing, or of another sort"),
            Self::Message => "no page of a board says this",
            Self::Shape => "this is no element of a board",
            Self::Id => "its id is none",
            Self::Kind => "boards have no such kind of element",
            Self::TooLarge => "it is too large",
            Self::Number => "a number is too large",
            Self::Link => "its link leads to no web page and no mailbox",
        })
    }
}

impl std::error::Error for Fault {}

/// What a client says an element should be.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    pub id: String,
    pub kind: Kind,
    pub deleted: bool,
    pub body: Map<String, Value>,
}

/// Reads an element.
///
/// # Errors
/// What is wrong with it.
pub fn read(sent: &Value) -> Result<Read, Fault> {
    let all = sent.as_object().ok_or(Fault::Shape)?;
    let text = |name: &str| all.get(name).and_then(Value::as_str);
    let id = text("id").filter(|id| is_id(id)).ok_or(Fault::Id)?.to_owned();
    let kind = kind_of(text("type").unwrap_or_default(), all).ok_or(Fault::Kind)?;
    let mut body = Map::new();
    for (name, sort) in fields::of(kind) {
        if let Some(value) = all.get(name) {
            sound(value, sort.farthest().unwrap_or(FARTHEST), DEEPEST)?;
            if !sort.fits(value) {
                return Err(Fault::Field(name));
            }
            body.insert(name.to_owned(), value.clone());
        }
    }
    if let Some(missing) = fields::needed(kind).iter().find(|name| body.get(**name).is_none_or(Value::is_null)) {
        return Err(Fault::Field(missing));
    }
    if kind == Kind::Image {
        // One browser that cannot load a picture says so of itself; for all others it is there.
        body.insert("status".into(), Value::from("saved"));
    }
    if let Some(link) = text("link") {
        leads(link)?;
    }
    if size(&body) > LARGEST {
        return Err(Fault::TooLarge);
    }
    Ok(Read { id, kind, deleted: all.get("isDeleted").and_then(Value::as_bool).unwrap_or(false), body })
}

/// What it is: the component's word, and for what it takes for a page from elsewhere, what
/// that holds.
fn kind_of(word: &str, all: &Map<String, Value>) -> Option<Kind> {
    let kind = Kind::from_word(word).filter(|kind| kind.component() == word)?;
    let holds = |name: &str| all.get("customData").is_some_and(|data| data.get(name).is_some());
    Some(match kind {
        Kind::Embeddable if holds("table") => Kind::Table,
        Kind::Embeddable if holds("file") => Kind::File,
        other => other,
    })
}

fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

/// Whether a value is nothing but numbers up to `farthest`, texts, and lists of those, not deep.
fn sound(value: &Value, farthest: f64, deep: usize) -> Result<(), Fault> {
    match value {
        Value::Null | Value::Bool(_) => Ok(()),
        Value::Number(number) if number.as_f64().is_some_and(|number| number.is_finite() && number.abs() <= farthest) => Ok(()),
        Value::Number(_) => Err(Fault::Number),
        Value::String(text) if text.len() <= LONGEST * 4 && text.chars().count() <= LONGEST => Ok(()),
        Value::String(_) => Err(Fault::TooLarge),
        _ if deep == 0 => Err(Fault::Shape),
        Value::Array(all) => all.iter().try_for_each(|value| sound(value, farthest, deep - 1)),
        Value::Object(all) => all.values().try_for_each(|value| sound(value, farthest, deep - 1)),
    }
}

/// Whether a link leads to a web page, a mailbox, or a place of this installation.
fn leads(link: &str) -> Result<(), Fault> {
    let link = link.trim().to_ascii_lowercase();
    let outside = ["https://", "http://", "mailto:"].iter().any(|scheme| link.starts_with(scheme));
    let inside = link.starts_with('/') && !link.starts_with("//") && !link.starts_with("/\\");
    if link.is_empty() || outside || inside { Ok(()) } else { Err(Fault::Link) }
}

fn size(body: &Map<String, Value>) -> usize {
    serde_json::to_vec(body).map_or(usize::MAX, |bytes| bytes.len())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on should say so")]
    use super::{Fault, Kind, read};
    use serde_json::json;

    fn note() -> serde_json::Value {
        json!({"id": "n-1_A", "type": "text", "x": 1, "y": -2.5, "width": 10, "height": 4, "text": "Hello", "version": 9, "isDeleted": false})
    }

    fn with(name: &str, value: serde_json::Value) -> Result<super::Read, Fault> {
        let mut sent = note();
        sent[name] = value;
        read(&sent)
    }

    #[test]
    fn what_draws_an_element_is_kept_and_nothing_else() {
        let mut sent = note();
        sent["customData"] = json!({"author": "somebody else"});
        sent["__proto__"] = json!({"x": 1});
        let read = read(&sent).unwrap();
        assert_eq!((read.id.as_str(), read.kind, read.deleted), ("n-1_A", Kind::Text, false));
        assert_eq!(read.body.keys().collect::<Vec<_>>(), ["height", "text", "width", "x", "y"]);
    }

    #[test]
    fn what_is_no_element_is_refused() {
        assert_eq!(read(&json!([1])), Err(Fault::Shape));
        for id in ["", "a b", "ü", &"x".repeat(65)] {
            assert_eq!(with("id", json!(id)), Err(Fault::Id), "{id}");
        }
        for kind in ["iframe", "magicframe", "selection", "script", ""] {
            assert_eq!(with("type", json!(kind)), Err(Fault::Kind), "{kind}");
        }
        for far in [json!(1e8), json!(-1e8), json!(4_000_000_000_u32), json!(10_000_001)] {
            assert_eq!(with("x", far.clone()), Err(Fault::Number), "{far}");
            assert_eq!(line(json!([[0, 0], [far, 0]])), Err(Fault::Number), "{far}");
        }
        assert!(with("seed", json!(u32::MAX)).is_ok(), "a seed is no place");
        assert_eq!(with("seed", json!(1_u64 << 32)), Err(Fault::Number));
        assert_eq!(with("width", json!("10")), Err(Fault::Field("width")));
        assert_eq!(with("groupIds", json!([[[[[[[1]]]]]]])), Err(Fault::Shape));
        assert_eq!(with("text", json!("x".repeat(20_001))), Err(Fault::TooLarge));
        assert_eq!(line(json!(vec![[1.5, 2.5]; 20_000])), Err(Fault::TooLarge));
    }

    fn line(points: serde_json::Value) -> Result<super::Read, Fault> {
        read(&json!({"id": "l", "type": "line", "x": 0, "y": 0, "width": 1, "height": 1, "points": points, "text": {"no": "line has one"}}))
    }

    #[test]
    fn what_would_stop_the_component_elsewhere_is_refused() {
        assert!(line(json!([[0, 0], [1.5, -2]])).is_ok());
        for points in [json!(null), json!([]), json!([[0, 0]]), json!([[0, 0], null]), json!([[0, 0], [1]]), json!("x")] {
            assert_eq!(line(points.clone()), Err(Fault::Field("points")), "{points}");
        }
        for (name, value) in [
            ("index", json!("b0")),
            ("text", json!(null)),
            ("fontSize", json!(0)),
            ("textAlign", json!("justify")),
            ("boundElements", json!([{"id": 7, "type": "arrow"}])),
            ("roundness", json!("round")),
            ("locked", json!("yes")),
            ("groupIds", json!("g")),
        ] {
            assert_eq!(with(name, value.clone()), Err(Fault::Field(name)), "{name}: {value}");
        }
        // What one browser says of a picture holds for that browser.
        let picture =
            read(&json!({"id": "p", "type": "image", "x": 0, "y": 0, "width": 1, "height": 1, "fileId": "f", "status": "error", "scale": [1, -1]}));
        assert_eq!(picture.unwrap().body["status"], "saved");
    }

    #[test]
    fn links_lead_to_pages_and_mailboxes() {
        for good in ["https://example.com/a", "HTTP://example.com", "mailto:gus@bolt.example", "/items/1", ""] {
            assert!(with("link", json!(good)).is_ok(), "{good}");
        }
        for bad in ["javascript:alert(1)", " JavaScript:x", "data:text/html,x", "//evil.example", "/\\evil.example", "ftp://x"] {
            assert_eq!(with("link", json!(bad)), Err(Fault::Link), "{bad}");
        }
        assert_eq!(with("type", json!("embeddable")), Err(Fault::Field("link")), "a page from nowhere");
    }

    fn card(data: &serde_json::Value) -> Result<super::Read, Fault> {
        read(&json!({"id": "c", "type": "embeddable", "x": 0, "y": 0, "width": 9, "height": 9, "link": "/table", "customData": data}))
    }

    #[test]
    fn a_table_and_a_file_are_known_by_what_they_hold() {
        let table = json!({"table": {"cells": [["a", "b"], ["", "c"]]}});
        assert_eq!(card(&table).map(|read| (read.kind, read.body["customData"].clone())), Ok((Kind::Table, table)));
        let file = json!({"file": {"id": "01900000-0000-7000-8000-000000000001", "name": "Plan.pdf", "size": 7}});
        assert_eq!(card(&file).map(|read| read.kind), Ok(Kind::File));
        for bad in [
            json!({"table": {"cells": []}}),
            json!({"table": {"cells": [["a"], ["b", "c"]]}}),
            json!({"table": {"cells": [[1]]}}),
            json!({"table": {"cells": vec![vec![""; 20]; 51]}}),
            json!({"table": {"cells": [["a"]], "more": 1}}),
            json!({"table": {"cells": [["a"]]}, "html": "x"}),
            json!({"file": {"id": "7", "name": "x", "size": 1}}),
        ] {
            assert_eq!(card(&bad).map(|read| read.kind), Err(Fault::Field("customData")), "{bad}");
        }
        for word in ["table", "file"] {
            assert_eq!(with("type", json!(word)), Err(Fault::Kind), "the component has no {word}");
        }
    }
}
