//! Boards that somebody made to do harm: nothing stops the drawing, every number is one
//! that can be drawn, and the work has an end.

use super::element;
use canvas::{Drawing, Element, Kind, drawing, drawing::*, svg};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

fn segments(drawing: &Drawing) -> usize {
    let of = |mark: &Mark| if let Shape::Path(path) = &mark.shape { path.segments.len() } else { 1 };
    drawing.marks.iter().map(of).sum()
}

fn is_sound(drawing: &Drawing) -> bool {
    let ends = |segment: &Segment| match *segment {
        Segment::Move(a) | Segment::Line(a) => vec![a],
        Segment::Quad(a, b) => vec![a, b],
        Segment::Cubic(a, b, c) => vec![a, b, c],
        Segment::Close => Vec::new(),
    };
    let whole = |path: &[Segment]| path.iter().flat_map(ends).flatten().all(f64::is_finite);
    let good = |mark: &Mark| match &mark.shape {
        Shape::Path(path) => whole(&path.segments),
        Shape::Words(words) => [words.at[0], words.at[1], words.size, words.turn, words.room].iter().all(|number| number.is_finite()),
        Shape::Picture(picture) => picture.place.iter().all(|number| number.is_finite()),
    };
    let area = [drawing.left, drawing.top, drawing.width, drawing.height];
    area.iter().all(|side| side.is_finite())
        && drawing.width > 0.0
        && drawing.height > 0.0
        && drawing.marks.iter().all(good)
        && drawing.clips.iter().all(|clip| whole(clip))
}

const FIELDS: &[&str] = &[
    "x",
    "y",
    "width",
    "height",
    "angle",
    "strokeColor",
    "backgroundColor",
    "fillStyle",
    "strokeWidth",
    "strokeStyle",
    "roundness",
    "roughness",
    "opacity",
    "seed",
    "index",
    "frameId",
    "link",
    "points",
    "pressures",
    "simulatePressure",
    "startArrowhead",
    "endArrowhead",
    "elbowed",
    "text",
    "fontSize",
    "fontFamily",
    "lineHeight",
    "textAlign",
    "containerId",
    "fileId",
    "scale",
    "crop",
    "name",
    "customData",
    "lastCommittedPoint",
];
const TEXTS: &[&str] = &[
    "",
    "a",
    "e0",
    "e1",
    "e2",
    "solid",
    "dashed",
    "zigzag",
    "cross-hatch",
    "#ff0000",
    "transparent",
    "arrow",
    "diamond",
    "https://a.example",
    "\u{0}<&\n\n",
];

fn anything() -> impl Strategy<Value = Value> {
    let number = prop_oneof![-100.0..1000.0_f64, Just(0.0), Just(1e7), Just(-1e7), Just(1e300), Just(1e-300)];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        number.prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        prop::sample::select(TEXTS).prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 40, 10, |inner| {
        let keys = prop::sample::select(&["type", "value", "x", "y", "width", "naturalWidth", "table", "cells", "file", "name", "size"][..]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..10).prop_map(Value::from),
            prop::collection::vec((keys, inner), 0..6)
                .prop_map(|pairs| Value::Object(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())),
            prop::collection::vec((-500.0..500.0_f64, -500.0..500.0_f64), 1..12).prop_map(|points| json!(points)),
        ]
    })
}

fn elements() -> impl Strategy<Value = Vec<Element>> {
    let body = prop::collection::vec((prop::sample::select(FIELDS), anything()), 0..24);
    prop::collection::vec((prop::sample::select(Kind::ALL), body), 0..6).prop_map(|all| {
        let mut elements = Vec::new();
        for (number, (kind, fields)) in all.into_iter().enumerate() {
            let mut body: Map<String, Value> = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            body.insert("id".into(), json!(format!("e{number}")));
            body.insert("type".into(), json!(kind.word()));
            elements.push(element(&Value::Object(body)));
        }
        elements
    })
}

proptest! {
    #[test]
    fn whatever_lies_there_is_drawn_or_skipped(elements in elements()) {
        let drawing = drawing(elements.iter());
        prop_assert!(is_sound(&drawing), "{drawing:?}");
        let text = svg(&drawing, "\u{1}<", |_| None);
        prop_assert!(roxmltree::Document::parse(&text).is_ok(), "{text}");
    }
}

#[test]
fn a_huge_shape_is_no_more_work_than_a_large_one() {
    for (kind, style) in [("rectangle", "zigzag"), ("ellipse", "cross-hatch"), ("diamond", "hachure")] {
        let huge = json!({"id": "h", "type": kind, "x": -1e7, "y": 0, "width": 1e7, "height": 1e7, "strokeWidth": 0.01, "backgroundColor": "red",
            "fillStyle": style, "strokeStyle": "dotted", "roughness": 1e7, "seed": 3});
        let drawing = drawing([element(&huge)].iter());
        assert!(is_sound(&drawing) && segments(&drawing) < 40_000, "{kind}: {}", segments(&drawing));
    }
}

#[test]
fn a_board_full_of_work_has_an_end() {
    let points: Vec<[f64; 2]> = (0..2_000).map(|number| [f64::from(number % 2) * 400.0, f64::from(number)]).collect();
    let scribble = |number: usize, kind: &str| {
        element(
            &json!({"id": format!("s{number}"), "type": kind, "x": number, "y": 0, "width": 400, "height": 2000, "points": points, "pressures": [],
            "simulatePressure": true, "backgroundColor": "blue", "fillStyle": "zigzag", "roundness": {"type": 2}}),
        )
    };
    let elements: Vec<Element> = (0..400).map(|number| scribble(number, if number % 2 == 0 { "freedraw" } else { "line" })).collect();
    let drawing = drawing(elements.iter());
    assert!(segments(&drawing) < 1_700_000, "{}", segments(&drawing));
    assert!(drawing.left_out > 0, "and it says that something is missing");
}

#[test]
fn a_hair_is_drawn_on_a_sheet_that_can_be_painted() {
    let line = json!({"id": "l", "type": "line", "x": 0, "y": 0, "width": 1e7, "height": 0, "points": [[0, 0], [1e7, 0]], "strokeStyle": "dashed"});
    let drawing = drawing([element(&line)].iter());
    assert!(drawing.height * 1_001.0 > drawing.width, "{} × {}", drawing.width, drawing.height);
    let Shape::Path(path) = &drawing.marks[0].shape else { panic!("a path") };
    assert_eq!(path.stroke.as_ref().and_then(|stroke| stroke.dashes), None, "a million dashes are a solid line");
}
