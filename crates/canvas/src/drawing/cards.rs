//! What lies on a board as a card: files, and pages from elsewhere; tables have their own room.

use super::{
    Anchor, Colour, Family, Path, Shape, Stroke, Words,
    body::Body,
    geometry::{Segment, boxed, rounded},
    pen::Pen,
    shapes,
    sketch::{Filling, Pencil},
    table, words,
};
use crate::Kind;
use serde_json::Value;

pub(crate) const INK: Colour = Colour::plain(0x22_201c);
const FAINT: Colour = Colour::plain(0x6b_665d);
pub(crate) const RULE: Colour = Colour::plain(0xbe_b8ac);
/// Letters, in pixels.
const TEXT: f64 = 14.0;
/// Between a rule and the letters.
pub(crate) const EDGE: f64 = 6.0;

/// A card: what stands there is under `customData`, or it is a page from elsewhere.
pub(crate) fn card(pen: &mut Pen, body: Body<'_>) {
    let custom = body.get("customData");
    if let Some(cells) = custom.and_then(|custom| custom.get("table")?.get("cells")).and_then(Value::as_array) {
        table::table(pen, body, cells);
    } else if let Some(file) = custom.and_then(|custom| custom.get("file")).filter(|file| file.is_object()) {
        let bytes = file.get("size").and_then(Value::as_u64);
        file_card(pen, body, file.get("name").and_then(Value::as_str).unwrap_or_default(), bytes);
    } else {
        page(pen, body);
    }
}

/// A sheet of paper, with a thin edge.
pub(crate) fn sheet(width: f64, height: f64, radius: f64, fill: Colour) -> Shape {
    Shape::Path(Path {
        segments: rounded(width, height, radius),
        fill: Some(fill),
        even_odd: false,
        stroke: Some(Stroke { colour: RULE, width: 1.0, dashes: None }),
    })
}

fn file_card(pen: &mut Pen, body: Body<'_>, name: &str, bytes: Option<u64>) {
    let (w, h) = body.size();
    let icon = (h * 0.5).min(32.0).min(w / 4.0);
    pen.put(sheet(w, h, 8.0, Colour::WHITE));
    let (x, y) = (EDGE * 2.0, (h - icon) / 2.0);
    let (side, fold) = (icon * 0.8, icon * 0.28);
    let leaf = [[0.0, 0.0], [side - fold, 0.0], [side, fold], [side, icon], [0.0, icon]];
    let mut segments: Vec<Segment> = leaf.iter().map(|[px, py]| Segment::Line([x + px, y + py])).collect();
    segments[0] = Segment::Move([x, y]);
    segments.push(Segment::Close);
    segments.extend([Segment::Move([x + side - fold, y]), Segment::Line([x + side - fold, y + fold]), Segment::Line([x + side, y + fold])]);
    let stroke = Some(Stroke { colour: FAINT, width: 1.5, dashes: None });
    pen.put(Shape::Path(Path { segments, fill: None, even_odd: false, stroke }));
    let left = x + side + EDGE * 1.5;
    let room = w - left - EDGE;
    if room <= 0.0 {
        return;
    }
    let line = bytes.map(size);
    let middle = if line.is_some() { h / 2.0 - 4.0 } else { h / 2.0 + 5.0 };
    pen.clipped(boxed(w - EDGE, h), |pen| {
        pen.put(Shape::Words(words::plain(&words::fitted(name, TEXT, room), [left, middle], TEXT, INK, room)));
        if let Some(line) = line {
            pen.put(Shape::Words(words::plain(&line, [left, middle + 17.0], 12.0, FAINT, room)));
        }
    });
}

/// A size as people read it.
fn size(bytes: u64) -> String {
    let mut value = bytes as f64;
    for unit in ["B", "KB", "MB", "GB"] {
        if value < 1000.0 {
            return if unit == "B" || value >= 100.0 { format!("{value:.0} {unit}") } else { format!("{value:.1} {unit}") };
        }
        value /= 1000.0;
    }
    format!("{value:.1} TB")
}

/// A box with the address in its middle, as the component draws it where it shows no page.
fn page(pen: &mut Pen, body: Body<'_>) {
    let (w, h) = body.size();
    let mut pencil = Pencil::of(body, Kind::Embeddable);
    if pencil.stroke.is_none() && pencil.fill.is_none() {
        pencil.manner.roughness = 0.0;
        pencil.fill = Some((Colour::plain(0xd3_d3d3), Filling::Solid));
    }
    for path in shapes::rectangle(body, pencil) {
        pen.put(Shape::Path(path));
    }
    let Some(link) = body.text("link").filter(|link| !link.trim().is_empty()) else { return };
    let letters = link.chars().count().max(1) as f64;
    let size = (w / 2.0).min(w / letters).max(w / 30.0).clamp(0.5, 1_000.0);
    let tall = size * 1.15;
    let lines = words::wrapped(link.trim(), size, (w - 20.0).max(size), 40);
    let top = (h - lines.len() as f64 * tall) / 2.0;
    let colour = body.stroke().unwrap_or(Colour::BLACK);
    for (number, line) in lines.iter().enumerate() {
        let at = [w / 2.0, top + number as f64 * tall + Family::Helvetica.baseline(size, tall)];
        pen.put(Shape::Words(Words { anchor: Anchor::Middle, family: Family::Helvetica, ..words::plain(line, at, size, colour, w) }));
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_read_at_a_glance() {
        assert_eq!([0, 999, 1_234, 250_000, 12_345_678, u64::MAX].map(size), ["0 B", "999 B", "1.2 KB", "250 KB", "12.3 MB", "18446744.1 TB"]);
    }
}
