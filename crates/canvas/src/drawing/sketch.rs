//! Shapes as they are drawn by hand: their fill, then their strokes. Coordinates are the
//! element's own here; who draws the element puts them where they belong.

use super::{
    Colour, Path, Stroke,
    body::Body,
    flat,
    geometry::{Point, Segment},
    hachure,
    rough::{self, Dice, Ellipse, Manner},
};
use crate::Kind;

/// Lines of a fill lean by this, in degrees (rough.js, `hachureAngle`).
const LEAN: f64 = -41.0;
/// The edge of a solid fill strays by so much more than the strokes around it.
const LOOSER: f64 = 0.8;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Filling {
    Solid,
    Lines,
    Crossed,
    Zigzag,
}

/// With what and how a shape is drawn.
#[derive(Clone)]
pub(crate) struct Pencil {
    pub stroke: Option<Stroke>,
    pub fill: Option<(Colour, Filling)>,
    /// Of the lines of a fill: how thick, and how far apart.
    pub weight: f64,
    pub gap: f64,
    pub manner: Manner,
}

impl Pencil {
    /// As the component holds it for this element (its `generateRoughOptions`).
    pub(crate) fn of(body: Body<'_>, kind: Kind) -> Self {
        let width = body.number("strokeWidth").unwrap_or(2.0).clamp(0.0, 10_000.0);
        let style = body.text("strokeStyle").unwrap_or("solid");
        let solid = style == "solid";
        let dashes = match style {
            "dashed" => Some([8.0, 8.0 + width]),
            "dotted" => Some([1.5, 6.0 + width]),
            _ => None,
        };
        let filling = match body.text("fillStyle") {
            Some("solid") => Filling::Solid,
            Some("cross-hatch") => Filling::Crossed,
            Some("zigzag") => Filling::Zigzag,
            _ => Filling::Lines,
        };
        let roughness = body.number("roughness").unwrap_or(1.0).clamp(0.0, 20.0);
        let stroke = body.stroke().map(|colour| Stroke { colour, width: if solid { width } else { width + 0.5 }, dashes });
        Self {
            stroke,
            fill: body.ground().map(|colour| (colour, filling)),
            weight: width / 2.0,
            gap: (width * 4.0).max(0.5),
            manner: Manner {
                seed: body.seed(),
                roughness: calmed(body, kind, roughness),
                meets: roughness < 2.0,
                once: !solid,
                fits: if kind == Kind::Ellipse { 1.0 } else { 0.95 },
            },
        }
    }

    pub(crate) fn continuous(mut self) -> Self {
        self.manner.meets = true;
        self
    }

    fn outlined(&self, segments: Vec<Segment>, out: &mut Vec<Path>) {
        if let Some(stroke) = &self.stroke {
            out.push(Path { segments, fill: None, even_odd: false, stroke: Some(stroke.clone()) });
        }
    }

    /// The fill of what lies within these points, but for a solid one.
    fn hatched(&self, around: &[Point], dice: &mut Dice, out: &mut Vec<Path>) {
        let Some((colour, filling)) = self.fill else { return };
        let mut segments = Vec::new();
        for lean in [LEAN, LEAN + 90.0].into_iter().take(if filling == Filling::Crossed { 2 } else { 1 }) {
            let ragged = self.manner.roughness >= 1.0 && dice.roll() > 0.7;
            for [from, to] in hachure::lines(around, self.gap, lean + 90.0, ragged) {
                if filling == Filling::Zigzag && from == to {
                    continue;
                }
                if filling == Filling::Zigzag {
                    let (dy, dx) = LEAN.to_radians().sin_cos();
                    let (dx, dy) = (self.gap * 0.5 * dx, self.gap * 0.5 * dy);
                    rough::line([from[0] - dx, from[1] + dy], to, true, &self.manner, dice, &mut segments);
                    rough::line([from[0] + dx, from[1] - dy], to, true, &self.manner, dice, &mut segments);
                } else {
                    rough::line(from, to, true, &self.manner, dice, &mut segments);
                }
            }
        }
        if !segments.is_empty() {
            out.push(Path { segments, fill: None, even_odd: false, stroke: Some(Stroke { colour, width: self.weight, dashes: None }) });
        }
    }

    fn solid(&self) -> Option<Colour> {
        self.fill.filter(|(_, filling)| *filling == Filling::Solid).map(|(colour, _)| colour)
    }

    /// How far the corners of a fill may lie beside its edge.
    fn coarse(&self) -> f64 {
        (1.0 + self.manner.roughness) / 2.0
    }

    /// How the edge of a solid fill is drawn: once, and looser.
    fn edge(&self) -> Manner {
        let roughness = if self.manner.roughness == 0.0 { 0.0 } else { self.manner.roughness + LOOSER };
        Manner { once: true, roughness, ..self.manner }
    }

    /// A shape with these corners.
    pub(crate) fn polygon(&self, corners: &[Point]) -> Vec<Path> {
        let mut dice = self.manner.dice();
        let mut out = Vec::new();
        let strokes = rough::lines(corners, true, &self.manner, &mut dice);
        match self.solid() {
            Some(colour) if corners.len() > 2 => {
                let mut near = |[x, y]: Point| {
                    let x = x + 2.0 * self.manner.roughness * (dice.roll() * 2.0 - 1.0);
                    [x, y + 2.0 * self.manner.roughness * (dice.roll() * 2.0 - 1.0)]
                };
                let mut segments = vec![Segment::Move(near(corners[0]))];
                segments.extend(corners[1..].iter().map(|corner| Segment::Line(near(*corner))));
                segments.push(Segment::Close);
                out.push(filled(segments, colour, true));
            }
            Some(_) => {}
            None => self.hatched(corners, &mut dice, &mut out),
        }
        self.outlined(strokes, &mut out);
        out
    }

    /// Straight strokes from point to point.
    pub(crate) fn line(&self, points: &[Point]) -> Vec<Path> {
        let mut out = Vec::new();
        self.outlined(rough::lines(points, false, &self.manner, &mut self.manner.dice()), &mut out);
        out
    }

    pub(crate) fn ellipse(&self, middle: Point, width: f64, height: f64) -> Vec<Path> {
        let mut dice = self.manner.dice();
        let mut out = Vec::new();
        let ellipse = Ellipse::new(middle, width, height, &self.manner, &mut dice);
        let (strokes, around) = ellipse.drawn(&self.manner, &mut dice);
        match self.solid() {
            Some(colour) => out.push(filled(ellipse.drawn(&self.manner, &mut dice).0, colour, false)),
            None => self.hatched(&around, &mut dice, &mut out),
        }
        self.outlined(strokes, &mut out);
        out
    }

    /// A curve through these points; filled, if there is a fill.
    pub(crate) fn curve(&self, points: &[Point]) -> Vec<Path> {
        let mut dice = self.manner.dice();
        let mut out = Vec::new();
        let strokes = rough::curve(points, &self.manner, &mut dice);
        match self.solid() {
            Some(colour) => out.push(filled(rough::joined(rough::curve(points, &self.edge(), &mut dice)), colour, true)),
            None => {
                let plain = rough::curve(points, &Manner { roughness: 0.0, once: true, ..self.manner }, &mut self.manner.dice());
                self.hatched(&flat::corners(&plain, 10.0, self.coarse()), &mut dice, &mut out);
            }
        }
        self.outlined(strokes, &mut out);
        out
    }

    /// A path; filled, if there is a fill.
    pub(crate) fn path(&self, path: &[Segment]) -> Vec<Path> {
        let mut dice = self.manner.dice();
        let mut out = Vec::new();
        let strokes = rough::along(path, &self.manner, &mut dice);
        match self.solid() {
            Some(colour) => out.push(filled(rough::joined(rough::along(path, &self.edge(), &mut dice)), colour, false)),
            None => self.hatched(&flat::corners(path, 1.0, self.coarse()), &mut dice, &mut out),
        }
        self.outlined(strokes, &mut out);
        out
    }
}

/// Small shapes are drawn with a calmer hand (the component's `adjustRoughness`).
fn calmed(body: Body<'_>, kind: Kind, roughness: f64) -> f64 {
    let (width, height) = body.size();
    let (least, most) = (width.min(height), width.max(height));
    let linear = matches!(kind, Kind::Line | Kind::Arrow);
    let rounds = body.is_round() && !matches!(kind, Kind::Ellipse | Kind::Freedraw | Kind::Text | Kind::Frame) && !body.is("elbowed");
    if (least >= 20.0 && most >= 50.0) || (least >= 15.0 && rounds) || (linear && most >= 50.0) {
        return roughness;
    }
    (roughness / if most < 10.0 { 3.0 } else { 2.0 }).min(2.5)
}

fn filled(segments: Vec<Segment>, colour: Colour, even_odd: bool) -> Path {
    Path { segments, fill: Some(colour), even_odd, stroke: None }
}
