//! Lines and arrows; what stands at their ends has its own room.

use super::{
    Colour, Path,
    body::Body,
    geometry::{Point, Reach, Segment, distance, on_curve},
    heads,
    sketch::Pencil,
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
                out.extend(heads::head(word, start, &points, &strokes, &pencil));
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
