//! A board on paper: what the canvas says is to be drawn, drawn by the press. It decides
//! nothing; who may see the board was asked before.

use canvas::drawing::{Anchor, Colour, Drawing, Mark, Path, Point, Segment, Shape, Words};
use paper::{Fonts, Ink, Laid, Line, Look, Paint, Place, Sheet, Step};
use std::collections::HashMap;

/// What stands where a picture is that there is none of.
const NO_PICTURE: Ink = Ink(230, 227, 221);

/// A drawing as a PDF of one page. `base` is the address of this installation, without a
/// slash at its end: links to places of it begin with it, since paper lies elsewhere.
pub(crate) fn pdf(
    drawing: &Drawing,
    (title, lang, base): (&str, &str, &str),
    fonts: Fonts<'_>,
    pictures: impl Fn(&str) -> Option<(String, Vec<u8>)>,
) -> Vec<u8> {
    let mut sheet = Sheet::new(drawing.width, drawing.height, title, lang, fonts);
    let on_sheet = |[x, y]: Point| (x - drawing.left, y - drawing.top);
    let clips: Vec<Vec<Step>> = drawing.clips.iter().map(|clip| steps(clip, on_sheet)).collect();
    let mut laid = HashMap::new();
    for mark in &drawing.marks {
        if let Shape::Picture(picture) = &mark.shape {
            laid.entry(picture.file.as_str()).or_insert_with(|| pictures(&picture.file).and_then(|(media, bytes)| sheet.take(&bytes, &media)));
        }
    }
    for mark in &drawing.marks {
        let cuts: Vec<&[Step]> = mark.clips.iter().filter_map(|clip| clips.get(*clip)).map(Vec::as_slice).collect();
        cut(&mut sheet, &cuts, &mut |sheet| put(sheet, mark, &laid, on_sheet));
    }
    for link in &drawing.links {
        let href = if link.href.starts_with('/') { format!("{base}{}", link.href) } else { link.href.clone() };
        sheet.link(&href, on_sheet([link.left, link.top]), (link.width, link.height));
    }
    sheet.finish()
}

/// Draws what is cut off by all of these.
fn cut(sheet: &mut Sheet, cuts: &[&[Step]], draw: &mut dyn FnMut(&mut Sheet)) {
    match cuts {
        [] => draw(sheet),
        [first, rest @ ..] => sheet.clipped(first, |sheet| cut(sheet, rest, draw)),
    }
}

fn put(sheet: &mut Sheet, mark: &Mark, laid: &HashMap<&str, Option<Laid>>, on_sheet: impl Fn(Point) -> Place + Copy) {
    match &mark.shape {
        Shape::Path(path) => sheet.path(&steps(&path.segments, on_sheet), &look(path, mark.opacity)),
        Shape::Words(words) => sheet.text(&line(words, mark.opacity, on_sheet)),
        Shape::Picture(picture) => {
            let [a, b, c, d, e, f] = picture.place;
            let (x, y) = on_sheet([e, f]);
            match laid.get(picture.file.as_str()).copied().flatten() {
                Some(taken) => sheet.picture(taken, [a, b, c, d, x, y], mark.opacity),
                None => {
                    let corners = [(x, y), (x + a, y + b), (x + a + c, y + b + d), (x + c, y + d)].map(Step::Line);
                    let look = Look { fill: Some(Paint(NO_PICTURE, mark.opacity)), ..Look::default() };
                    sheet.path(&[&[Step::Move((x, y))][..], &corners, &[Step::Close]].concat(), &look);
                }
            }
        }
    }
}

fn paint(colour: Colour, opacity: f64) -> Paint {
    Paint(Ink(colour.0, colour.1, colour.2), colour.cover() * opacity)
}

fn look(path: &Path, opacity: f64) -> Look {
    Look {
        fill: path.fill.map(|colour| paint(colour, opacity)),
        even_odd: path.even_odd,
        stroke: path.stroke.as_ref().map(|stroke| (paint(stroke.colour, opacity), stroke.width)),
        dashes: path.stroke.as_ref().and_then(|stroke| stroke.dashes),
    }
}

fn line(words: &Words, opacity: f64, on_sheet: impl Fn(Point) -> Place) -> Line<'_> {
    let before = match words.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => 0.5,
        Anchor::End => 1.0,
    };
    Line {
        text: &words.text,
        at: on_sheet(words.at),
        size: words.size,
        paint: paint(words.colour, opacity),
        before,
        turn: words.turn,
        room: words.room,
    }
}

fn steps(path: &[Segment], on_sheet: impl Fn(Point) -> Place) -> Vec<Step> {
    path.iter()
        .map(|segment| match *segment {
            Segment::Move(to) => Step::Move(on_sheet(to)),
            Segment::Line(to) => Step::Line(on_sheet(to)),
            Segment::Quad(handle, to) => Step::Quad(on_sheet(handle), on_sheet(to)),
            Segment::Cubic(first, second, to) => Step::Cubic(on_sheet(first), on_sheet(second), on_sheet(to)),
            Segment::Close => Step::Close,
        })
        .collect()
}
