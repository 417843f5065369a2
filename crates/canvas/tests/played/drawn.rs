//! What lies on a board is drawn, and the drawing is one that a browser and a press take.

use canvas::{Drawing, Element, drawing, drawing::*, svg};
use std::collections::BTreeMap;

/// No drawing of so little takes more bytes: for each element, and for each byte of them.
const FOR_EACH: usize = 4 << 20;
const FOR_EACH_BYTE: usize = 500;

/// Draws it, and says of how many marks the drawing is.
pub fn holds(elements: &[Element]) -> usize {
    let drawn = drawing(elements.iter());
    is_finite(&drawn);
    let seen = elements.iter().filter(|element| !element.deleted);
    let size: usize = seen.clone().map(|element| element.drawn().to_string().len()).sum();
    assert!(drawn.links.len() <= seen.clone().count(), "each leads to one place at most");
    let text = svg(&drawn, "A board", |_| None);
    let most = FOR_EACH * (1 + seen.count()) + FOR_EACH_BYTE * size;
    assert!(text.len() <= most, "{} bytes of a drawing of {size}", text.len());
    is_only_a_drawing(&text);
    drawn.marks.len()
}

fn is_finite(drawing: &Drawing) {
    let whole = |path: &[Segment]| {
        path.iter().all(|segment| match *segment {
            Segment::Move(a) | Segment::Line(a) => [a].as_flattened().iter().all(|number| number.is_finite()),
            Segment::Quad(a, b) => [a, b].as_flattened().iter().all(|number| number.is_finite()),
            Segment::Cubic(a, b, c) => [a, b, c].as_flattened().iter().all(|number| number.is_finite()),
            Segment::Close => true,
        })
    };
    for mark in &drawing.marks {
        let good = match &mark.shape {
            Shape::Path(path) => whole(&path.segments),
            Shape::Words(words) => [words.at[0], words.at[1], words.size, words.turn, words.room].iter().all(|number| number.is_finite()),
            Shape::Picture(picture) => picture.place.iter().all(|number| number.is_finite()),
        };
        assert!(good && (0.0..=1.0).contains(&mark.opacity), "{mark:?}");
        assert!(mark.clips.iter().all(|clip| *clip < drawing.clips.len()), "{mark:?}");
    }
    assert!(drawing.clips.iter().all(|clip| whole(clip)), "{:?}", drawing.clips);
    let area = [drawing.left, drawing.top, drawing.width, drawing.height];
    assert!(area.iter().all(|side| side.is_finite()) && drawing.width > 0.0 && drawing.height > 0.0, "{area:?}");
}

/// It is XML, fetches nothing, and runs nothing.
fn is_only_a_drawing(text: &str) {
    let parsed = roxmltree::Document::parse(text);
    assert!(parsed.is_ok(), "{:?}: {text}", parsed.err());
    let Ok(parsed) = parsed else { return };
    let mut names = BTreeMap::new();
    for node in parsed.descendants().filter(roxmltree::Node::is_element) {
        *names.entry(node.tag_name().name()).or_insert(0_usize) += 1;
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on") && name != "style", "{name}: {value}");
            assert!(!value.contains("NaN") && (name == "href" || !value.contains("inf")), "{name}: {value}");
            assert!(name != "href" || leads(node.tag_name().name(), value), "{value}");
        }
    }
    let known = ["a", "clipPath", "defs", "g", "image", "path", "rect", "svg", "text", "title", "use"];
    assert!(names.keys().all(|name| known.contains(name)), "{names:?}");
}

fn leads(name: &str, href: &str) -> bool {
    let small = href.to_ascii_lowercase();
    let outside = ["https://", "http://", "mailto:"].iter().any(|scheme| small.starts_with(scheme));
    let inside = href.starts_with('/') && !href.starts_with("//") && !href.starts_with("/\\");
    if name == "a" { outside || inside } else { href.starts_with('#') }
}
