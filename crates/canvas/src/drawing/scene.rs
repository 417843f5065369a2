//! The walk over a board: what comes after what, and what belongs to what.

use super::{
    Colour, Drawing, Path, Picture, Shape, Stroke,
    body::Body,
    cards, freehand,
    geometry::{Point, Reach, Segment, boxed, rounded},
    linear,
    pen::{Pen, Spot},
    shapes,
    sketch::{Filling, Pencil},
    words,
};
use crate::{Element, Kind};
use std::collections::HashMap;

/// Around all that is seen, in pixels.
const PADDING: f64 = 10.0;
/// A board where nothing is seen.
const BLANK: (f64, f64) = (640.0, 360.0);
/// Frames, as the component draws them (`FRAME_STYLE`).
const FRAME: Stroke = Stroke { colour: Colour::plain(0xbb_bbbb), width: 2.0, dashes: None };
const FRAME_RADIUS: f64 = 8.0;
const FRAME_NAME: (f64, f64, Colour) = (14.0, 3.0, Colour::plain(0x99_9999));

struct Scene<'a> {
    elements: HashMap<&'a str, &'a Element>,
    /// The texts that stand in something, by what they stand in.
    labels: HashMap<&'a str, Vec<&'a Element>>,
    clips: HashMap<&'a str, usize>,
}

/// What is seen of these elements, as marks; the same elements give the same marks.
#[must_use]
pub fn drawing<'a>(elements: impl Iterator<Item = &'a Element>) -> Drawing {
    let mut all: Vec<&Element> = elements.filter(|element| !element.deleted).collect();
    all.sort_by(|one, other| {
        let place = |element: &'a Element| Body::of(element).text("index");
        let (first, second) = (place(one), place(other));
        first.is_none().cmp(&second.is_none()).then(first.cmp(&second)).then(one.id.cmp(&other.id))
    });
    let mut scene =
        Scene { elements: all.iter().map(|element| (element.id.as_str(), *element)).collect(), labels: HashMap::new(), clips: HashMap::new() };
    for element in &all {
        if let Some(holder) = scene.holder(element) {
            scene.labels.entry(holder.id.as_str()).or_default().push(element);
        }
    }
    let mut pen = Pen::new();
    // Cards lie above all else, as pages from elsewhere do in the browser.
    for cards in [false, true] {
        for element in all.iter().filter(|element| is_card(element.kind) == cards) {
            if scene.holder(element).is_none() {
                scene.with_labels(&mut pen, element);
            }
        }
    }
    pen.finish(PADDING, BLANK)
}

impl<'a> Scene<'a> {
    /// What a text stands in.
    fn holder(&self, element: &'a Element) -> Option<&'a Element> {
        let id = Body::of(element).text("containerId").filter(|_| element.kind == Kind::Text)?;
        self.elements.get(id).copied().filter(|holder| holder.kind != Kind::Text)
    }

    fn frame(&self, element: &Element) -> Option<&'a Element> {
        let id = element.body.get("frameId")?.as_str()?;
        self.elements.get(id).copied().filter(|frame| frame.kind == Kind::Frame && frame.id != element.id)
    }

    fn with_labels(&mut self, pen: &mut Pen, element: &'a Element) {
        let labels = self.labels.get(element.id.as_str()).cloned().unwrap_or_default();
        if pen.leaves_out(1 + labels.len()) {
            return;
        }
        if matches!(element.kind, Kind::Line | Kind::Arrow) {
            return self.line(pen, element, &labels);
        }
        self.one(pen, element);
        for label in labels {
            self.one(pen, label);
        }
    }

    /// Where an element lies whose own box is this.
    fn spot(&mut self, pen: &mut Pen, element: &'a Element, own: Reach) -> Spot {
        let body = Body::of(element);
        let (place, [x, y]) = (body.place(), if own.is_nowhere() { [0.0, 0.0] } else { own.middle() });
        let mut spot = Spot { place, about: [place[0] + x, place[1] + y], angle: body.angle(), opacity: body.opacity(), clips: Vec::new() };
        if let Some(frame) = self.frame(element) {
            spot.opacity *= Body::of(frame).opacity();
            let clip = self.clips.get(frame.id.as_str()).copied().unwrap_or_else(|| {
                let (w, h) = Body::of(frame).size();
                let there = plain_spot(Body::of(frame));
                pen.clip(rounded(w, h, FRAME_RADIUS).into_iter().map(|segment| segment.mapped(|point| there.on_board(point))).collect())
            });
            self.clips.insert(frame.id.as_str(), clip);
            spot.clips.push(clip);
        }
        spot
    }

    fn one(&mut self, pen: &mut Pen, element: &'a Element) {
        let body = Body::of(element);
        let (w, h) = body.size();
        let pencil = pencil(pen, element);
        let (paths, own) = match element.kind {
            Kind::Freedraw => freehand::freehand(body, pencil.clone()),
            _ => (Vec::new(), Reach::of([[0.0, 0.0], [w, h]])),
        };
        let spot = self.spot(pen, element, own);
        pen.element(spot, body.text("link"), |pen| match element.kind {
            Kind::Rectangle => put(pen, shapes::rectangle(body, pencil)),
            Kind::Diamond => put(pen, shapes::diamond(body, pencil)),
            Kind::Ellipse => put(pen, shapes::ellipse(body, &pencil)),
            Kind::Freedraw => put(pen, paths),
            Kind::Text => words::lines(body).into_iter().for_each(|line| pen.put(Shape::Words(line))),
            Kind::Image => picture(pen, body),
            Kind::Frame => frame(pen, body),
            Kind::Line | Kind::Arrow => {}
            _ => cards::card(pen, body),
        });
    }

    /// A line, with a gap where its label stands, and the label.
    fn line(&mut self, pen: &mut Pen, element: &'a Element, labels: &[&'a Element]) {
        let body = Body::of(element);
        let (paths, own) = linear::linear(body, element.kind, pencil(pen, element));
        if own.is_nowhere() {
            return;
        }
        let mut spot = self.spot(pen, element, own);
        let middle = linear::middle(body).map(|middle| spot.on_board(middle));
        let corners = [[own.left, own.top], [own.right, own.top], [own.right, own.bottom], [own.left, own.bottom]];
        let around = Reach::of(corners.map(|corner| spot.on_board(corner)));
        let far = 100.0 + paths.iter().filter_map(|path| path.stroke.as_ref()).fold(0.0, |most: f64, stroke| most.max(stroke.width));
        for label in labels {
            if let Some(place) = middle.map(|middle| label_place(Body::of(label), middle)) {
                spot.clips.push(pen.clip(with_hole(around.grown(far), place, Body::of(label).size())));
            }
        }
        pen.element(spot, body.text("link"), |pen| put(pen, paths));
        for label in labels {
            let words = Body::of(label);
            let (w, h) = words.size();
            let mut spot = self.spot(pen, label, Reach::of([[0.0, 0.0], [w, h]]));
            if let Some(middle) = middle {
                (spot.place, spot.about) = (label_place(words, middle), middle);
            }
            pen.element(spot, words.text("link"), |pen| words::lines(words).into_iter().for_each(|line| pen.put(Shape::Words(line))));
        }
    }
}

/// Whether it is none of what is drawn by hand: a table, a file, a page from elsewhere.
fn is_card(kind: Kind) -> bool {
    use Kind::{Arrow, Diamond, Ellipse, Frame, Freedraw, Image, Line, Rectangle, Text};
    !matches!(kind, Arrow | Diamond | Ellipse | Frame | Freedraw | Image | Line | Rectangle | Text)
}

fn pencil(pen: &Pen, element: &Element) -> Pencil {
    let mut pencil = Pencil::of(Body::of(element), element.kind);
    if pen.hurries() {
        pencil.manner.once = true;
        // Lines of a fill become what they look like from afar.
        pencil.fill =
            pencil.fill.map(|(Colour(r, g, b, a), filling)| (Colour(r, g, b, if filling == Filling::Solid { a } else { a / 3 }), Filling::Solid));
    }
    pencil
}

fn plain_spot(body: Body<'_>) -> Spot {
    let ([x, y], (w, h)) = (body.place(), body.size());
    Spot { place: [x, y], about: [x + w / 2.0, y + h / 2.0], angle: body.angle(), opacity: 1.0, clips: Vec::new() }
}

fn label_place(label: Body<'_>, [x, y]: Point) -> Point {
    let (w, h) = label.size();
    [x - w / 2.0, y - h / 2.0]
}

/// All of an area but a box in it.
fn with_hole(area: Reach, [x, y]: Point, (w, h): (f64, f64)) -> Vec<Segment> {
    let outer =
        boxed(area.right - area.left, area.bottom - area.top).into_iter().map(|segment| segment.mapped(|[px, py]| [px + area.left, py + area.top]));
    outer.chain(boxed(w, h).into_iter().map(|segment| segment.mapped(|[px, py]| [px + x, py + y]))).collect()
}

fn put(pen: &mut Pen, paths: Vec<Path>) {
    for path in paths.into_iter().filter(|path| !path.segments.is_empty()) {
        pen.put(Shape::Path(path));
    }
}

fn frame(pen: &mut Pen, body: Body<'_>) {
    let (w, h) = body.size();
    let (size, above, colour) = FRAME_NAME;
    let name = body.text("name").unwrap_or("Frame");
    let tall = size * 1.25;
    let line = super::Family::Helvetica.baseline(size, tall) - tall - above;
    pen.put(Shape::Words(words::plain(&words::fitted(name, size, w), [0.0, line], size, colour, w.min(words::wide(name, size)))));
    pen.put(Shape::Path(Path { segments: rounded(w, h, FRAME_RADIUS), fill: None, even_odd: false, stroke: Some(FRAME) }));
}

fn picture(pen: &mut Pen, body: Body<'_>) {
    let Some(file) = body.text("fileId") else { return };
    let (w, h) = body.size();
    let crop = |name: &str| body.get("crop")?.get(name)?.as_f64().filter(|number| number.is_finite());
    let shown = |axis: usize, side: f64, [at, length, whole]: [&str; 3]| {
        // The whole picture is as much larger as what is shown of it is smaller.
        let (from, scale) = match (crop(at), crop(length), crop(whole)) {
            (Some(at), Some(length), Some(whole)) if length > 0.0 && whole > 0.0 => (at / length, (whole / length).min(10_000.0)),
            _ => (0.0, 1.0),
        };
        let mirrored = body.get("scale").and_then(|scale| scale.get(axis)?.as_f64()).is_some_and(|scale| scale < 0.0);
        let (start, long) = (-side * from.clamp(-10_000.0, 10_000.0), side * scale);
        if mirrored { (side - start, -long) } else { (start, long) }
    };
    let (left, wide) = shown(0, w, ["x", "width", "naturalWidth"]);
    let (top, tall) = shown(1, h, ["y", "height", "naturalHeight"]);
    let shape = Shape::Picture(Picture { file: file.to_owned(), place: [wide, 0.0, 0.0, tall, left, top] });
    let radius = body.corner(w.min(h));
    if radius > 0.0 || body.get("crop").is_some() {
        pen.clipped(rounded(w, h, radius), |pen| pen.put(shape));
    } else {
        pen.put(shape);
    }
}
