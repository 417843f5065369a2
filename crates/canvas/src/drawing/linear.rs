//! Lines and arrows, and what stands at their ends.

use super::{
    Colour, Path,
    body::Body,
    geometry::{Point, Reach, Segment, distance, on_curve, turned},
    sketch::{Filling, Pencil},
};
use crate::Kind;

/// The ends of a line that lie so near each other close it, in pixels.
const CLOSES: f64 = 8.0;
/// Arrows with right angles have corners so round, in pixels.
const ELBOW: f64 = 16.0;

/// Whether a line ends where it began.
pub(crate) fn is_loop(points: &[Point]) -> bool {
    matches!(points, [first, _, .., last] if distance(*first, *last) <= CLOSES)
}

/// A line or an arrow: what is drawn, and the box that it is turned about the middle of.
pub(crate) fn linear(body: Body<'_>, kind: Kind, mut pencil: Pencil) -> (Vec<Path>, Reach) {
    let points = body.points("points");
    if points.len() < 2 {
        return (Vec::new(), Reach::NOWHERE);
    }
    if kind == Kind::Arrow || !is_loop(&points) {
        pencil.fill = None;
    }
    let elbowed = kind == Kind::Arrow && body.is("elbowed");
    let round = body.is_round() && !elbowed;
    // Where the strokes lie says how the heads stand, so they are drawn even if they are not seen.
    let mut seen = pencil.clone();
    seen.stroke.get_or_insert(super::Stroke { colour: Colour::BLACK, width: 0.0, dashes: None });
    let drawn = if elbowed {
        seen.clone().continuous().path(&elbow(&points))
    } else if round {
        seen.curve(&points)
    } else if pencil.fill.is_some() {
        seen.polygon(&points)
    } else {
        seen.line(&points)
    };
    let strokes = drawn.last().map(|path| path.segments.clone()).unwrap_or_default();
    let reach = if round { Reach::of_path(&strokes) } else { Reach::of(points.iter().copied()) };
    let mut out = drawn;
    if pencil.stroke.is_none() {
        out.pop();
    }
    if kind == Kind::Arrow && pencil.stroke.is_some() {
        for (name, start) in [("startArrowhead", true), ("endArrowhead", false)] {
            // One that says nothing of its end is an arrow of old.
            let word = if start || body.0.contains_key(name) { body.text(name) } else { Some("arrow") };
            if let Some(word) = word {
                out.extend(head(word, start, &points, &strokes, &pencil));
            }
        }
    }
    (out, reach)
}

/// The middle of a line: where its label stands.
pub(crate) fn middle(body: Body<'_>) -> Option<Point> {
    let points = body.points("points");
    let half = points.len() / 2;
    if points.len() < 2 {
        return None;
    }
    if points.len() % 2 == 1 {
        return points.get(half).copied();
    }
    let (from, to) = (*points.get(half - 1)?, *points.get(half)?);
    if points.len() == 2 || !body.is_round() || body.is("elbowed") {
        return Some([f64::midpoint(from[0], to[0]), f64::midpoint(from[1], to[1])]);
    }
    // Half of the way along the curve between them.
    let (before, after) = (points.get(half.wrapping_sub(2)).copied().unwrap_or(from), points.get(half + 1).copied().unwrap_or(to));
    let first = [from[0] + (to[0] - before[0]) / 6.0, from[1] + (to[1] - before[1]) / 6.0];
    let second = [to[0] + (from[0] - after[0]) / 6.0, to[1] + (from[1] - after[1]) / 6.0];
    Some(on_curve([from, first, second, to], 0.5))
}

fn elbow(points: &[Point]) -> Vec<Segment> {
    let mut out = vec![Segment::Move(points[0])];
    for three in points.windows(3) {
        let (before, corner, after) = (three[0], three[1], three[2]);
        let r = ELBOW.min(distance(before, corner) / 2.0).min(distance(corner, after) / 2.0);
        let near = |other: Point| {
            let (dx, dy) = (other[0] - corner[0], other[1] - corner[1]);
            if dx.abs() > dy.abs() { [corner[0] + r * dx.signum(), corner[1]] } else { [corner[0], corner[1] + r * dy.signum()] }
        };
        out.extend([Segment::Line(near(before)), Segment::Quad(corner, near(after))]);
    }
    out.push(Segment::Line(points[points.len() - 1]));
    out
}

/// What stands at an end (the component's `getArrowheadPoints` and `getArrowheadShapes`).
fn head(word: &str, start: bool, points: &[Point], strokes: &[Segment], pencil: &Pencil) -> Vec<Path> {
    let Some((tip, back)) = direction(strokes, start) else { return Vec::new() };
    let (size, most, wide): (f64, f64, f64) = match word {
        "arrow" => (25.0, 0.5, 20.0),
        "bar" => (15.0, 0.5, 90.0),
        "diamond" | "diamond_outline" => (12.0, 0.25, 25.0),
        "crowfoot_one" | "crowfoot_many" | "crowfoot_one_or_many" => (20.0, 0.5, 25.0),
        _ => (15.0, 0.5, 25.0),
    };
    let ends = if start { [points[0], points[1]] } else { [points[points.len() - 1], points[points.len() - 2]] };
    let long = size.min(distance(ends[0], ends[1]) * most);
    let far = distance(tip, back);
    if far == 0.0 {
        return Vec::new();
    }
    let base = [tip[0] + (back[0] - tip[0]) / far * long, tip[1] + (back[1] - tip[1]) / far * long];
    let sides = |of: Point, about: Point| (turned(of, about, -wide.to_radians()), turned(of, about, wide.to_radians()));
    let (left, right) = sides(base, tip);
    let mut pencil = pencil.clone();
    let colour = pencil.stroke.as_ref().map_or(Colour::BLACK, |stroke| stroke.colour);
    if let Some(stroke) = pencil.stroke.as_mut().filter(|_| word != "crowfoot_one") {
        // The ends of dotted arrows are dotted closer, so that one sees what they are.
        let dotted = stroke.dashes.is_some_and(|[dash, _]| dash < 8.0) && matches!(word, "arrow" | "bar" | "crowfoot_many" | "crowfoot_one_or_many");
        stroke.dashes = dotted.then_some([1.5, 4.0 + stroke.width - 0.5]);
    }
    pencil.manner.roughness = pencil.manner.roughness.min(match word {
        "dot" | "circle" | "circle_outline" => 0.5,
        "crowfoot_one" => f64::INFINITY,
        _ => 1.0,
    });
    let inside = if word.ends_with("_outline") { Colour::WHITE } else { colour };
    let solid = Pencil { fill: Some((inside, Filling::Solid)), ..pencil.clone() };
    match word {
        "dot" | "circle" | "circle_outline" => {
            // The pen's own width: dashes are drawn a little wider.
            let across = (long + pencil.weight * 2.0 - 2.0).max(0.0);
            solid.ellipse(tip, across, across)
        }
        "triangle" | "triangle_outline" => solid.polygon(&[tip, left, right, tip]),
        "diamond" | "diamond_outline" => {
            let away = distance(tip, ends[1]);
            let opposite = if away == 0.0 { base } else { super::geometry::between(tip, ends[1], long * 2.0 / away) };
            solid.polygon(&[tip, left, opposite, right, tip])
        }
        "crowfoot_one" => pencil.line(&[left, right]),
        "crowfoot_many" | "crowfoot_one_or_many" => {
            let (first, second) = sides(tip, base);
            let mut out = [pencil.line(&[first, base]), pencil.line(&[second, base])].concat();
            if word == "crowfoot_one_or_many" {
                out.extend(pencil.line(&[left, right]));
            }
            out
        }
        "arrow" | "bar" => [pencil.line(&[left, tip]), pencil.line(&[right, tip])].concat(),
        _ => Vec::new(),
    }
}

/// The tip, and a place on the stroke a little before it.
fn direction(strokes: &[Segment], start: bool) -> Option<(Point, Point)> {
    let at = if start { 1 } else { strokes.len().checked_sub(1)? };
    let from = strokes.get(at.checked_sub(1)?)?.end()?;
    let Segment::Cubic(first, second, to) = *strokes.get(at)? else { return None };
    // The component counts from the tip at the end, and at the start the same way round.
    let back = on_curve([to, second, first, from], 0.3);
    Some(if start { (from, back) } else { (to, back) })
}
