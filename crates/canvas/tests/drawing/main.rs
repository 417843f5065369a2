//! Boards as they are drawn. `board.json` has one of everything, as the component writes it;
//! the coordinates that are held against it here are those of the component's own export of it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should say so")]

mod hostile;

use canvas::{Author, Element, Kind, drawing, drawing::*, svg};
use serde_json::{Value, json};
use uuid::Uuid;

pub fn element(value: &Value) -> Element {
    Element {
        id: value["id"].as_str().unwrap().into(),
        kind: Kind::from_word(value["type"].as_str().unwrap()).unwrap(),
        version: 1,
        deleted: value["isDeleted"] == true,
        author: Author(Uuid::nil()),
        body: value.as_object().unwrap().clone(),
    }
}

fn drawn(values: &[Value]) -> Drawing {
    let elements: Vec<Element> = values.iter().map(element).collect();
    drawing(elements.iter())
}

fn board() -> Vec<Value> {
    serde_json::from_str(include_str!("board.json")).unwrap()
}

fn box_at(id: &str, x: f64, more: Value) -> Value {
    let mut value = json!({"id": id, "type": "rectangle", "x": x, "y": 0, "width": 100, "height": 50, "seed": 7, "roughness": 0, "strokeWidth": 2});
    value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    value
}

fn words(drawing: &Drawing) -> Vec<&Words> {
    drawing.marks.iter().filter_map(|mark| if let Shape::Words(words) = &mark.shape { Some(words) } else { None }).collect()
}

fn strokes(drawing: &Drawing) -> Vec<&Path> {
    drawing.marks.iter().filter_map(|mark| if let Shape::Path(path) = &mark.shape { Some(path) } else { None }).collect()
}

#[test]
fn the_strokes_lie_where_the_component_draws_them() {
    let rectangle: Vec<Value> = board().into_iter().filter(|element| element["id"] == "rectangle-1").collect();
    let drawing = drawn(&rectangle);
    let [fill, outline] = strokes(&drawing)[..] else { panic!("a fill and an outline") };
    assert_eq!(fill.stroke.as_ref().unwrap().colour, Colour(0xff, 0xc9, 0xc9, 255));
    assert_eq!(fill.stroke.as_ref().unwrap().width, 1.0);
    let start: Vec<String> = outline.segments.iter().take(2).map(|segment| format!("{segment:.2?}")).collect();
    assert_eq!(start, ["Move([0.00, 0.00])", OUTLINE]);
}

/// From the component's `exportToSvg`, of the first stroke.
const OUTLINE: &str = "Cubic([40.35, 1.70], [76.95, -0.86], [160.00, 0.00])";

#[test]
fn one_of_everything_is_drawn() {
    let drawing = drawn(&board());
    assert_eq!(drawing, drawn(&board()), "the same board gives the same marks");
    assert_eq!(drawing.left_out, 0);
    let near = |one: f64, other: f64| (one - other).abs() < 6.0;
    // As large as the component's own, but for heads of arrows and the width of strokes.
    assert!(near(drawing.width, 1178.6) && near(drawing.height, 1012.5), "{} × {}", drawing.width, drawing.height);
    let pictures = drawing.marks.iter().filter(|mark| matches!(mark.shape, Shape::Picture(_))).count();
    assert_eq!(pictures, 3);
    let all: String = words(&drawing).iter().map(|words| words.text.clone() + "\n").collect();
    for text in
        ["Pier 4: check", "Größe 610 Nm 8", "bears on", "Load test <pier 4>", "610 Nm", "tell the one", "Static calculation", "1.2 MB", "/a/page"]
    {
        assert!(all.contains(text), "{text} is missing in {all}");
    }
    assert!(!all.contains("/table") && !all.contains("/file"));
    assert_eq!(
        drawing.links.iter().map(|link| link.href.as_str()).collect::<Vec<_>>(),
        ["https://example.com/plan?a=1&b=2", "https://example.com/a/page"]
    );
}

#[test]
fn an_svg_holds_nothing_but_the_drawing() {
    let picture = |file: &str| (file == "photo").then(|| ("image/png".to_owned(), b"bytes".to_vec()));
    let text = svg(&drawn(&board()), "Pier 4 </title><script>alert(1)</script>", picture);
    let parsed = roxmltree::Document::parse(&text).unwrap();
    let names: std::collections::BTreeSet<_> = parsed.descendants().filter(|node| node.is_element()).map(|node| node.tag_name().name()).collect();
    assert_eq!(names.into_iter().collect::<Vec<_>>(), ["a", "clipPath", "defs", "g", "image", "path", "rect", "svg", "text", "title", "use"]);
    assert!(!text.contains("<script") && !text.contains("NaN") && !text.contains("inf"));
    assert_eq!(parsed.descendants().find(|node| node.has_tag_name("title")).unwrap().text().unwrap(), "Pier 4 </title><script>alert(1)</script>");
    for node in parsed.descendants() {
        for attribute in node.attributes().filter(|attribute| attribute.name() == "href") {
            let href = attribute.value();
            let good = if node.has_tag_name("a") {
                href.starts_with("https://")
            } else {
                href.starts_with('#') || href.starts_with("data:image/png;base64,")
            };
            assert!(good, "{href}");
        }
        assert!(node.attributes().all(|attribute| !attribute.name().starts_with("on") && attribute.name() != "style"));
    }
    assert_eq!(parsed.descendants().filter(|node| node.has_tag_name("image")).count(), 1, "each picture stands there once");
}

#[test]
fn an_svg_takes_no_picture_that_could_bring_scripts() {
    let elements = [json!({"id": "p", "type": "image", "x": 0, "y": 0, "width": 10, "height": 10, "fileId": "f"})];
    let text = svg(&drawn(&elements), "x", |_| Some(("image/svg+xml".into(), b"<svg/>".to_vec())));
    assert!(!text.contains("data:") && text.contains("#e6e3dd"), "{text}");
}

#[test]
fn links_lead_to_pages_and_mailboxes_only() {
    for (link, leads) in [
        ("https://a.example", true),
        ("mailto:gus@bolt.example", true),
        ("/items/1", true),
        ("javascript:alert(1)", false),
        ("//evil.example", false),
        ("data:text/html,x", false),
        ("/table", false),
        ("", false),
    ] {
        assert_eq!(drawn(&[box_at("a", 0.0, json!({"link": link}))]).links.len(), usize::from(leads), "{link}");
    }
}

#[test]
fn an_empty_board_is_a_blank_sheet() {
    let drawing = drawn(&[box_at("a", 0.0, json!({"isDeleted": true}))]);
    assert_eq!((drawing.width, drawing.height, drawing.marks.len()), (640.0, 360.0, 0));
}

#[test]
fn what_lies_higher_is_drawn_later_and_cards_last() {
    let colours = ["#000001", "#000002", "#000003"];
    let lower = box_at("z", 0.0, json!({"index": "a1", "strokeColor": colours[0]}));
    let upper = box_at("a", 0.0, json!({"index": "a2", "strokeColor": colours[1]}));
    let card = box_at("b", 0.0, json!({"type": "embeddable", "link": "https://a.example", "index": "a0", "strokeColor": colours[2]}));
    let drawing = drawn(&[card, upper, lower]);
    let seen: Vec<String> = strokes(&drawing).iter().map(|path| path.stroke.as_ref().unwrap().colour.hex()).collect();
    assert_eq!(seen, colours);
}

#[test]
fn a_label_stands_right_after_what_it_stands_in() {
    let holder = box_at("note", 0.0, json!({"index": "a1"}));
    let over = box_at("over", 0.0, json!({"index": "a2", "backgroundColor": "#ffffff", "fillStyle": "solid"}));
    let label =
        json!({"id": "label", "type": "text", "x": 5, "y": 5, "width": 40, "height": 25, "text": "below", "containerId": "note", "index": "a9"});
    let drawing = drawn(&[holder, over, label]);
    assert!(matches!(&drawing.marks[1].shape, Shape::Words(words) if words.text == "below"), "{:?}", drawing.marks);
}

#[test]
fn an_arrow_leaves_its_label_room() {
    let arrow = json!({"id": "a", "type": "arrow", "x": 0, "y": 0, "width": 200, "height": 0, "points": [[0, 0], [200, 0]]});
    let label =
        json!({"id": "t", "type": "text", "x": 9, "y": 9, "width": 40, "height": 20, "text": "bears", "textAlign": "center", "containerId": "a"});
    let drawing = drawn(&[arrow, label]);
    assert_eq!(drawing.clips.len(), 1);
    assert_eq!(drawing.clips[0][5], Segment::Move([80.0, -10.0]), "the hole is where the label is");
    assert!(drawing.marks.iter().all(|mark| mark.clips.len() == usize::from(matches!(mark.shape, Shape::Path(_)))));
    assert_eq!(words(&drawing)[0].at[0], 100.0);
}

#[test]
fn a_frame_cuts_off_what_stands_in_it_and_nothing_else() {
    let frame = json!({"id": "f", "type": "frame", "x": 0, "y": 0, "width": 100, "height": 100, "name": "Section", "opacity": 50});
    let inside = box_at("in", 50.0, json!({"frameId": "f", "opacity": 50}));
    let drawing = drawn(&[frame, inside]);
    let cut: Vec<&Mark> = drawing.marks.iter().filter(|mark| !mark.clips.is_empty()).collect();
    assert_eq!((cut.len(), cut[0].opacity), (1, 0.25));
    assert!(drawing.left + drawing.width < 115.0, "what is cut off makes the sheet no wider");
}

#[test]
fn what_is_turned_is_turned_about_its_middle() {
    let drawing = drawn(&[box_at("a", 0.0, json!({"angle": std::f64::consts::FRAC_PI_2}))]);
    let near = |one: f64, other: f64| (one - other).abs() < 0.001;
    assert!(near(drawing.left, 25.0 - 11.0) && near(drawing.top, -25.0 - 11.0) && near(drawing.width, 72.0) && near(drawing.height, 122.0));
}

#[test]
fn a_picture_is_cropped_and_mirrored() {
    let picture = json!({"id": "p", "type": "image", "x": 10, "y": 20, "width": 100, "height": 50, "fileId": "f", "scale": [-1, 1],
        "crop": {"x": 20, "y": 0, "width": 100, "height": 50, "naturalWidth": 200, "naturalHeight": 100}});
    let drawing = drawn(&[picture]);
    let Shape::Picture(picture) = &drawing.marks[0].shape else { panic!("a picture") };
    // It is twice as wide as what is shown of it, begins 20 to the right of that, and runs to the left.
    assert_eq!(picture.place, [-200.0, 0.0, 0.0, 100.0, 130.0, 20.0]);
    assert_eq!(drawing.width, 120.0);
}

#[test]
fn lines_of_text_stand_where_the_browser_puts_them() {
    let text = json!({"id": "t", "type": "text", "x": 0, "y": 0, "width": 80, "height": 50, "text": "one\r\n\r\ntwo", "fontSize": 20, "fontFamily": 5,
        "lineHeight": 1.25, "textAlign": "right"});
    let drawing = drawn(&[text]);
    let [one, two] = words(&drawing)[..] else { panic!("two lines with an empty one between") };
    // 17.72 up from the foot of an ascender of 886, centred in 25 px.
    assert_eq!((one.anchor, one.at[0]), (Anchor::End, 80.0));
    assert!((one.at[1] - 17.62).abs() < 0.001 && (two.at[1] - one.at[1] - 50.0).abs() < 0.001, "{one:?} {two:?}");
}
