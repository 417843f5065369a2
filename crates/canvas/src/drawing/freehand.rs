//! What was drawn freely by hand: the outline of a stroke that is thin where the hand
//! was fast or pressed little (perfect-freehand's).

use super::{
    Path,
    body::Body,
    flat,
    geometry::{Point, Reach, Segment, between},
    linear::is_loop,
    sketch::Pencil,
};
use perfect_freehand::{InputPoint, StrokeOptions, get_stroke};

/// What is drawn, and the box that it is turned about the middle of.
pub(crate) fn freehand(body: Body<'_>, mut pencil: Pencil) -> (Vec<Path>, Reach) {
    let points = body.points("points");
    let mut out = Vec::new();
    if is_loop(&points) && pencil.fill.is_some() {
        pencil.stroke = None;
        out = pencil.curve(&flat::simplified(&points, 0.75));
    }
    if let Some(colour) = body.stroke() {
        let segments = outline(body, &points);
        if !segments.is_empty() {
            out.push(Path { segments, fill: Some(colour), even_odd: false, stroke: None });
        }
    }
    (out, Reach::of(points))
}

fn outline(body: Body<'_>, points: &[Point]) -> Vec<Segment> {
    let simulated = body.is("simulatePressure");
    let pressures = if simulated { Vec::new() } else { body.numbers("pressures") };
    // What is less than nothing stands for what is not known: the stroke then begins light.
    let pressure = |number: usize| pressures.get(number).map_or(-1.0, |pressure| pressure.clamp(0.0, 1.0));
    let pressed: Vec<InputPoint> = points.iter().enumerate().map(|(number, point)| InputPoint::Array(*point, Some(pressure(number)))).collect();
    // The component's measures for its pen.
    let options = StrokeOptions {
        size: Some(body.number("strokeWidth").unwrap_or(2.0).clamp(0.0, 10_000.0) * 4.25),
        thinning: Some(0.6),
        smoothing: Some(0.5),
        streamline: Some(0.5),
        easing: Some(|share| (share * std::f64::consts::FRAC_PI_2).sin()),
        simulate_pressure: Some(simulated),
        last: Some(body.get("lastCommittedPoint").is_some()),
        ..StrokeOptions::default()
    };
    let around = get_stroke(&pressed, &options);
    let Some(first) = around.first() else { return Vec::new() };
    let mut out = Vec::with_capacity(around.len() + 2);
    out.push(Segment::Move(*first));
    let next = around.iter().skip(1).chain([first]);
    out.extend(around.iter().zip(next).map(|(point, next)| Segment::Quad(*point, between(*point, *next, 0.5))));
    out.push(Segment::Close);
    out
}
