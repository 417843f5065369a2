//! What draws an element: each field, what it holds, and which kinds have it. One field of
//! another sort stops the component in every browser that looks at the board, so nothing of
//! another sort is kept. The sorts are those of the component's own types (Excalidraw 0.18,
//! `element/types.d.ts`).

use crate::Kind;
use serde_json::Value;

/// What a field holds.
#[derive(Clone, Copy)]
pub(crate) enum Sort {
    Number,
    /// A number that says nothing of a place.
    Chance,
    /// A number above 0.
    Positive,
    Bool,
    Text,
    TextOrNull,
    /// One of these words.
    Word(&'static [&'static str]),
    /// One of these words, or null.
    WordOrNull(&'static [&'static str]),
    Texts,
    Numbers,
    /// Two numbers, or null.
    PointOrNull,
    /// Points, at least so many.
    Points(usize),
    /// Null, or an object with numbers of these names.
    NumbersOrNull(&'static [&'static str]),
    /// What an end of an arrow holds on to.
    Binding,
    /// What holds on to it.
    Bound,
    Segments,
    /// Two numbers, each 1 or -1.
    Flip,
    /// Where it lies in the pile.
    Index,
    /// What a table holds.
    Table,
    /// Which file it leads to.
    File,
}

use Sort::{
    Binding, Bool, Bound, Chance, File, Flip, Index, Number, Numbers, NumbersOrNull, PointOrNull, Points, Positive, Segments, Table, Text,
    TextOrNull, Texts, Word, WordOrNull,
};

const ENDS: &[&str] = &[
    "arrow",
    "bar",
    "dot",
    "circle",
    "circle_outline",
    "triangle",
    "triangle_outline",
    "diamond",
    "diamond_outline",
    "crowfoot_one",
    "crowfoot_many",
    "crowfoot_one_or_many",
];

/// Fields that every element has.
const ALL: &[(&str, Sort)] = &[
    ("x", Number),
    ("y", Number),
    ("width", Number),
    ("height", Number),
    ("angle", Number),
    ("strokeColor", Text),
    ("backgroundColor", Text),
    ("fillStyle", Word(&["hachure", "cross-hatch", "solid", "zigzag"])),
    ("strokeWidth", Number),
    ("strokeStyle", Word(&["solid", "dashed", "dotted"])),
    ("roundness", NumbersOrNull(&["type"])),
    ("roughness", Number),
    ("opacity", Number),
    ("seed", Chance),
    ("versionNonce", Chance),
    ("index", Index),
    ("groupIds", Texts),
    ("frameId", TextOrNull),
    ("boundElements", Bound),
    ("link", TextOrNull),
    ("locked", Bool),
];
const LINES: &[(&str, Sort)] = &[
    ("points", Points(2)),
    ("lastCommittedPoint", PointOrNull),
    ("startBinding", Binding),
    ("endBinding", Binding),
    ("startArrowhead", WordOrNull(ENDS)),
    ("endArrowhead", WordOrNull(ENDS)),
    ("elbowed", Bool),
    ("fixedSegments", Segments),
    ("startIsSpecial", Bool),
    ("endIsSpecial", Bool),
];
const TEXT: &[(&str, Sort)] = &[
    ("text", Text),
    ("originalText", Text),
    ("fontSize", Positive),
    ("fontFamily", Number),
    ("textAlign", Word(&["left", "center", "right"])),
    ("verticalAlign", Word(&["top", "middle", "bottom"])),
    ("containerId", TextOrNull),
    ("autoResize", Bool),
    ("lineHeight", Positive),
];
const FREEDRAW: &[(&str, Sort)] = &[("points", Points(1)), ("lastCommittedPoint", PointOrNull), ("pressures", Numbers), ("simulatePressure", Bool)];
const IMAGE: &[(&str, Sort)] =
    &[("fileId", TextOrNull), ("scale", Flip), ("crop", NumbersOrNull(&["x", "y", "width", "height", "naturalWidth", "naturalHeight"]))];
const FRAME: &[(&str, Sort)] = &[("name", TextOrNull)];
const TABLE: &[(&str, Sort)] = &[("customData", Table)];
const FILE: &[(&str, Sort)] = &[("customData", File)];
/// No table has more rows, or more columns, or a cell with more letters.
const LARGEST_TABLE: (usize, usize, usize) = (50, 20, 2_000);

fn own(kind: Kind) -> &'static [(&'static str, Sort)] {
    match kind {
        Kind::Rectangle | Kind::Diamond | Kind::Ellipse | Kind::Embeddable => &[],
        Kind::Arrow | Kind::Line => LINES,
        Kind::Freedraw => FREEDRAW,
        Kind::Text => TEXT,
        Kind::Image => IMAGE,
        Kind::Frame => FRAME,
        Kind::Table => TABLE,
        Kind::File => FILE,
    }
}

/// The fields that an element of this kind can have.
pub(crate) fn of(kind: Kind) -> impl Iterator<Item = (&'static str, Sort)> {
    ALL.iter().chain(own(kind)).copied()
}

/// Those without which it is none.
pub(crate) fn needed(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Arrow | Kind::Line | Kind::Freedraw => &["x", "y", "width", "height", "points"],
        Kind::Text => &["x", "y", "width", "height", "text"],
        Kind::Embeddable => &["x", "y", "width", "height", "link"],
        Kind::Table | Kind::File => &["x", "y", "width", "height", "link", "customData"],
        _ => &["x", "y", "width", "height"],
    }
}

fn is_word(value: &Value, words: &[&str]) -> bool {
    value.as_str().is_some_and(|word| words.contains(&word))
}

fn is_point(value: &Value) -> bool {
    value.as_array().is_some_and(|pair| pair.len() == 2 && pair.iter().all(Value::is_number))
}

fn all(value: &Value, good: impl Fn(&Value) -> bool) -> bool {
    value.as_array().is_some_and(|list| list.iter().all(good))
}

fn has_numbers(value: &Value, names: &[&str]) -> bool {
    names.iter().all(|name| value.get(*name).is_some_and(Value::is_number))
}

impl Sort {
    /// How large its numbers may be, where that is not how far out something may lie.
    pub(crate) fn farthest(self) -> Option<f64> {
        matches!(self, Chance | File).then_some(f64::from(u32::MAX))
    }

    /// Whether a value is one of this sort.
    pub(crate) fn fits(self, value: &Value) -> bool {
        match self {
            Number | Chance => value.is_number(),
            Positive => value.as_f64().is_some_and(|number| number > 0.0),
            Bool => value.is_boolean(),
            Text => value.is_string(),
            TextOrNull => value.is_null() || value.is_string(),
            Word(words) => is_word(value, words),
            WordOrNull(words) => value.is_null() || is_word(value, words),
            Texts => all(value, Value::is_string),
            Numbers => all(value, Value::is_number),
            PointOrNull => value.is_null() || is_point(value),
            Points(least) => value.as_array().is_some_and(|list| list.len() >= least) && all(value, is_point),
            NumbersOrNull(names) => value.is_null() || has_numbers(value, names),
            Binding => value.is_null() || (value.get("elementId").is_some_and(Value::is_string) && has_numbers(value, &["focus", "gap"])),
            Bound => {
                value.is_null()
                    || all(value, |one| {
                        one.get("id").is_some_and(Value::is_string) && one.get("type").is_some_and(|kind| is_word(kind, &["arrow", "text"]))
                    })
            }
            Segments => {
                let segment =
                    |one: &Value| one.get("start").is_some_and(is_point) && one.get("end").is_some_and(is_point) && has_numbers(one, &["index"]);
                value.is_null() || all(value, segment)
            }
            Flip => {
                value.as_array().is_some_and(|pair| pair.len() == 2 && pair.iter().all(|side| side.as_f64().is_some_and(|side| side.abs() == 1.0)))
            }
            Index => value.is_null() || value.as_str().is_some_and(is_index),
            Table => is_table(value),
            File => is_file(value),
        }
    }
}

/// Whether a value has nothing but `table`, that nothing but `cells`, and those are rows of
/// equally many texts.
fn is_table(value: &Value) -> bool {
    let (rows, columns, letters) = LARGEST_TABLE;
    let only = |value: &Value, name: &str| value.as_object().is_some_and(|all| all.len() == 1 && all.contains_key(name));
    let cells = value["table"]["cells"].as_array();
    let cell = |cell: &Value| cell.as_str().is_some_and(|text| text.chars().count() <= letters);
    let row = |row: &Value, width: usize| row.as_array().is_some_and(|row| row.len() == width && row.iter().all(cell));
    only(value, "table")
        && only(&value["table"], "cells")
        && cells.is_some_and(|all| {
            let width = all.first().and_then(Value::as_array).map_or(0, Vec::len);
            (1..=rows).contains(&all.len()) && (1..=columns).contains(&width) && all.iter().all(|one| row(one, width))
        })
}

/// Whether a value has nothing but `file`, with the id, the name and the size of one.
fn is_file(value: &Value) -> bool {
    let file = &value["file"];
    value.as_object().is_some_and(|all| all.len() == 1)
        && file.as_object().is_some_and(|all| all.len() == 3)
        && file["id"].as_str().is_some_and(|id| uuid::Uuid::try_parse(id).is_ok())
        && file["name"].as_str().is_some_and(|name| (1..=255).contains(&name.chars().count()))
        && file["size"].is_u64()
}

/// Whether a text is a place between others, as the component writes them (the npm package
/// `fractional-indexing`, `validateOrderKey`): a whole part whose first letter says how long
/// it is, and a fraction that does not end with 0.
fn is_index(text: &str) -> bool {
    let bytes = text.as_bytes();
    let whole = match bytes.first() {
        Some(first @ b'a'..=b'z') => usize::from(first - b'a') + 2,
        Some(first @ b'A'..=b'Z') => usize::from(b'Z' - first) + 2,
        _ => return false,
    };
    let smallest = bytes.len() == 27 && bytes[0] == b'A' && bytes[1..].iter().all(|byte| *byte == b'0');
    bytes.len() <= 64
        && bytes.len() >= whole
        && bytes.iter().all(u8::is_ascii_alphanumeric)
        && !smallest
        && (bytes.len() == whole || bytes.last() != Some(&b'0'))
}

#[cfg(test)]
mod tests {
    use super::is_index;

    #[test]
    fn a_place_in_the_pile_is_one_that_the_component_takes() {
        for good in ["a0", "a1V", "Zz", "b00", "b0zV", "zzzzzzzzzzzzzzzzzzzzzzzzzzz"] {
            assert!(is_index(good), "{good}");
        }
        for bad in ["", "a", "0", "a1 ", "b0", "a10", "-a", "ä0", "A00000000000000000000000000", &"a1".repeat(40)] {
            assert!(!is_index(bad), "{bad}");
        }
    }
}
