//! Strokes as a hand draws them: not quite straight, twice, and the same each time.
//!
//! They are those of rough.js, by which the component draws: its chances
//! (`seed · 48271`, 31 bits of it), taken in its order, and its measures of how far a
//! stroke strays. So the server's strokes lie where the browser's lie.

use super::geometry::{Point, Segment, raised};
use std::f64::consts::{FRAC_PI_2, TAU};

/// How far a stroke strays at most, in pixels, at roughness 1.
const STRAY: f64 = 2.0;
/// An ellipse is drawn by so many curves at least.
const STEPS: f64 = 9.0;

/// Numbers that look random and are the same for the same seed.
pub(crate) struct Dice(i32);

impl Dice {
    pub(crate) fn new(seed: i32) -> Self {
        // With 0 the original takes real chance, and no two drawings would be the same.
        Self(if seed == 0 { 1 } else { seed })
    }

    /// From 0 up to 1.
    pub(crate) fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(48_271);
        f64::from(self.0 & i32::MAX) / 2_147_483_648.0
    }

    fn range(&mut self, least: f64, most: f64, by: f64) -> f64 {
        by * (self.roll() * (most - least) + least)
    }

    fn stray(&mut self, by: f64, roughness: f64) -> f64 {
        self.range(-by, by, roughness)
    }
}

/// How something is drawn.
#[derive(Clone, Copy)]
pub(crate) struct Manner {
    pub seed: i32,
    pub roughness: f64,
    /// Strokes meet exactly in the corners.
    pub meets: bool,
    /// Each stroke is drawn once, not twice.
    pub once: bool,
    /// How exactly an ellipse keeps its size, from 0 to 1.
    pub fits: f64,
}

impl Manner {
    pub(crate) fn dice(&self) -> Dice {
        Dice::new(self.seed)
    }
}

/// A straight stroke; with `twice`, a second one over it.
pub(crate) fn line(from: Point, to: Point, twice: bool, manner: &Manner, dice: &mut Dice, out: &mut Vec<Segment>) {
    one_line(from, to, false, manner, dice, out);
    if twice {
        one_line(from, to, true, manner, dice, out);
    }
}

fn one_line([x1, y1]: Point, [x2, y2]: Point, over: bool, manner: &Manner, dice: &mut Dice, out: &mut Vec<Segment>) {
    let long = (x1 - x2).hypot(y1 - y2);
    // Long strokes stray less.
    let steady = if long < 200.0 {
        1.0
    } else if long > 500.0 {
        0.4
    } else {
        -0.001_666_8 * long + 1.233_334
    };
    let rough = manner.roughness * steady;
    let whole = if STRAY * STRAY * 100.0 > long * long { long / 10.0 } else { STRAY };
    let by = if over { whole / 2.0 } else { whole };
    let bend = 0.2 + dice.roll() * 0.2;
    let (bow_x, bow_y) = (STRAY * (y2 - y1) / 200.0, STRAY * (x1 - x2) / 200.0);
    let (bow_x, bow_y) = (dice.stray(bow_x, rough), dice.stray(bow_y, rough));
    let end = |dice: &mut Dice| if manner.meets { 0.0 } else { dice.stray(by, rough) };
    out.push(Segment::Move([x1 + end(dice), y1 + end(dice)]));
    let mut handle = |share: f64| {
        let x = bow_x + x1 + (x2 - x1) * share + dice.stray(by, rough);
        [x, bow_y + y1 + (y2 - y1) * share + dice.stray(by, rough)]
    };
    let (first, second) = (handle(bend), handle(2.0 * bend));
    out.push(Segment::Cubic(first, second, [x2 + end(dice), y2 + end(dice)]));
}

/// Straight strokes from point to point.
pub(crate) fn lines(points: &[Point], close: bool, manner: &Manner, dice: &mut Dice) -> Vec<Segment> {
    let mut out = Vec::with_capacity(points.len() * 4);
    for pair in points.windows(2) {
        line(pair[0], pair[1], !manner.once, manner, dice, &mut out);
    }
    if let (true, [first, _, .., last]) = (close && points.len() > 2, points) {
        line(*last, *first, !manner.once, manner, dice, &mut out);
    }
    out
}

/// One curve through all points.
pub(crate) fn curve(points: &[Point], manner: &Manner, dice: &mut Dice) -> Vec<Segment> {
    let mut out = Vec::new();
    strayed(points, 1.0 + manner.roughness * 0.2, manner, dice, &mut out);
    if !manner.once {
        // The second stroke has chances of its own.
        let mut own = Dice::new(manner.seed.wrapping_add(1));
        strayed(points, 1.5 * (1.0 + manner.roughness * 0.22), manner, &mut own, &mut out);
    }
    out
}

fn strayed(points: &[Point], by: f64, manner: &Manner, dice: &mut Dice, out: &mut Vec<Segment>) {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let rest = points.iter().skip(1).chain((points.len() > 1).then_some(last));
    let near: Vec<Point> = [first, first]
        .into_iter()
        .chain(rest)
        .map(|[x, y]| {
            let x = x + dice.stray(by, manner.roughness);
            [x, y + dice.stray(by, manner.roughness)]
        })
        .collect();
    smooth(&near, out);
    if let [from, to] = near[..] {
        one_line(from, to, true, manner, dice, out);
    }
}

/// A curve through all points but the first and the last, which only lead it in and out (Catmull and Rom's).
fn smooth(points: &[Point], out: &mut Vec<Segment>) {
    if let [_, from, to] = points {
        out.extend([Segment::Move(*from), Segment::Cubic(*from, *to, *to)]);
    } else if points.len() > 3 {
        out.push(Segment::Move(points[1]));
        for four in points.windows(4) {
            let (before, from, to, after) = (four[0], four[1], four[2], four[3]);
            let first = [from[0] + (to[0] - before[0]) / 6.0, from[1] + (to[1] - before[1]) / 6.0];
            let second = [to[0] + (from[0] - after[0]) / 6.0, to[1] + (from[1] - after[1]) / 6.0];
            out.push(Segment::Cubic(first, second, to));
        }
    }
}

/// An ellipse that is being drawn: its middle, its radii, and the angle from step to step.
pub(crate) struct Ellipse {
    middle: Point,
    radii: Point,
    step: f64,
}

impl Ellipse {
    pub(crate) fn new(middle: Point, width: f64, height: f64, manner: &Manner, dice: &mut Dice) -> Self {
        let (rx, ry) = ((width / 2.0).abs(), (height / 2.0).abs());
        let around = (TAU * ((rx * rx + ry * ry) / 2.0).sqrt()).sqrt();
        let steps = STEPS.max(STEPS / 200.0_f64.sqrt() * around).ceil();
        let loose = 1.0 - manner.fits;
        let rx = rx + dice.stray(rx * loose, manner.roughness);
        let ry = ry + dice.stray(ry * loose, manner.roughness);
        Self { middle, radii: [rx, ry], step: TAU / steps }
    }

    /// Its strokes, and the points around it.
    pub(crate) fn drawn(&self, manner: &Manner, dice: &mut Dice) -> (Vec<Segment>, Vec<Point>) {
        let mut out = Vec::new();
        let most = dice.range(0.4, 1.0, manner.roughness);
        let overlap = self.step * dice.range(0.1, most, manner.roughness);
        let (led, around) = self.points(1.0, overlap, manner, dice);
        smooth(&led, &mut out);
        if !manner.once && manner.roughness != 0.0 {
            smooth(&self.points(1.5, 0.0, manner, dice).0, &mut out);
        }
        (out, around)
    }

    fn at(&self, angle: f64, share: f64) -> Point {
        [self.middle[0] + share * self.radii[0] * angle.cos(), self.middle[1] + share * self.radii[1] * angle.sin()]
    }

    fn points(&self, by: f64, overlap: f64, manner: &Manner, dice: &mut Dice) -> (Vec<Point>, Vec<Point>) {
        if manner.roughness == 0.0 {
            let step = self.step / 4.0;
            // Added up, so that the last one is there or not as it is in the original.
            let angles = std::iter::successors(Some(0.0), |angle| Some(angle + step)).take_while(|angle| *angle <= TAU);
            let around: Vec<Point> = angles.map(|angle| self.at(angle, 1.0)).collect();
            let led = [self.at(-step, 1.0)].into_iter().chain(around.iter().copied()).chain([self.at(0.0, 1.0), self.at(step, 1.0)]).collect();
            return (led, around);
        }
        let near = |angle: f64, share: f64, dice: &mut Dice| {
            let (dx, dy) = (dice.stray(by, manner.roughness), dice.stray(by, manner.roughness));
            let [x, y] = self.at(angle, share);
            [x + dx, y + dy]
        };
        let start = dice.stray(0.5, manner.roughness) - FRAC_PI_2;
        let mut led = vec![near(start - self.step, 0.9, dice)];
        let mut angle = start;
        while angle < TAU + start - 0.01 {
            led.push(near(angle, 1.0, dice));
            angle += self.step;
        }
        let around = led[1..].to_vec();
        led.push(near(start + TAU + overlap * 0.5, 1.0, dice));
        led.push(near(start + overlap, 0.98, dice));
        led.push(near(start + overlap * 0.5, 0.9, dice));
        (led, around)
    }
}

/// The strokes along a path.
pub(crate) fn along(path: &[Segment], manner: &Manner, dice: &mut Dice) -> Vec<Segment> {
    let mut out = Vec::new();
    let (mut start, mut at) = ([0.0, 0.0], [0.0, 0.0]);
    for segment in path {
        match *segment {
            Segment::Move(point) => (start, at) = (point, point),
            Segment::Line(point) => {
                line(at, point, !manner.once, manner, dice, &mut out);
                at = point;
            }
            Segment::Quad(handle, point) => {
                let (first, second) = raised(at, handle, point);
                bent([at, first, second, point], manner, dice, &mut out);
                at = point;
            }
            Segment::Cubic(first, second, point) => {
                bent([at, first, second, point], manner, dice, &mut out);
                at = point;
            }
            Segment::Close => {
                line(at, start, !manner.once, manner, dice, &mut out);
                at = start;
            }
        }
    }
    out
}

fn bent([from, first, second, to]: [Point; 4], manner: &Manner, dice: &mut Dice, out: &mut Vec<Segment>) {
    let mut near = |[x, y]: Point, by: f64| {
        let x = x + dice.stray(by, manner.roughness);
        [x, y + dice.stray(by, manner.roughness)]
    };
    for (number, by) in [STRAY, STRAY + 0.3].into_iter().enumerate().take(if manner.once { 1 } else { 2 }) {
        out.push(Segment::Move(if number == 0 || manner.meets { from } else { near(from, STRAY) }));
        let to = if manner.meets { to } else { near(to, by) };
        out.push(Segment::Cubic(near(first, by), near(second, by), to));
    }
}

/// Strokes as the edge of one shape: they are joined, so that they can be filled.
pub(crate) fn joined(strokes: Vec<Segment>) -> Vec<Segment> {
    strokes
        .into_iter()
        .enumerate()
        .filter(|(number, segment)| *number == 0 || !matches!(segment, Segment::Move(_)))
        .map(|(_, segment)| segment)
        .collect()
}
