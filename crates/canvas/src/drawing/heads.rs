//! What stands at the ends of arrows.

use super::{
    Colour, Path,
    geometry::{Point, Segment, between, distance, on_curve, turned},
    sketch::{Filling, Pencil},
};

/// What stands at an end (the component's `getArrowheadPoints` and `getArrowheadShapes`).
pub(crate) fn head(word: &str, start: bool, points: &[Point], strokes: &[Segment], pencil: &Pencil) -> Vec<Path> {
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
    let (pencil, solid) = held(word, pencil);
    match word {
        "dot" | "circle" | "circle_outline" => {
            // The pen's own width: dashes are drawn a little wider.
            let across = (long + pencil.weight * 2.0 - 2.0).max(0.0);
            solid.ellipse(tip, across, across)
        }
        "triangle" | "triangle_outline" => solid.polygon(&[tip, left, right, tip]),
        "diamond" | "diamond_outline" => {
            let away = distance(tip, ends[1]);
            let opposite = if away == 0.0 { base } else { between(tip, ends[1], long * 2.0 / away) };
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

/// How a head is drawn, and how one that is filled.
fn held(word: &str, pencil: &Pencil) -> (Pencil, Pencil) {
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
    (pencil, solid)
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
