//! Points, what lies between them, and how far it reaches.

/// A place on the board: to the right, and down.
pub type Point = [f64; 2];

/// A step of a path, in the board's coordinates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    Move(Point),
    Line(Point),
    /// A curve by one handle.
    Quad(Point, Point),
    /// A curve by two handles.
    Cubic(Point, Point, Point),
    Close,
}

impl Segment {
    pub(crate) fn mapped(self, to: impl Fn(Point) -> Point) -> Self {
        match self {
            Self::Move(point) => Self::Move(to(point)),
            Self::Line(point) => Self::Line(to(point)),
            Self::Quad(handle, point) => Self::Quad(to(handle), to(point)),
            Self::Cubic(first, second, point) => Self::Cubic(to(first), to(second), to(point)),
            Self::Close => Self::Close,
        }
    }

    pub(crate) fn end(self) -> Option<Point> {
        match self {
            Self::Move(point) | Self::Line(point) | Self::Quad(_, point) | Self::Cubic(_, _, point) => Some(point),
            Self::Close => None,
        }
    }
}

pub(crate) fn between(from: Point, to: Point, share: f64) -> Point {
    [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

pub(crate) fn distance(from: Point, to: Point) -> f64 {
    (from[0] - to[0]).hypot(from[1] - to[1])
}

/// A point turned about another, in radians.
pub(crate) fn turned(point: Point, about: Point, angle: f64) -> Point {
    let (sin, cos) = angle.sin_cos();
    let (dx, dy) = (point[0] - about[0], point[1] - about[1]);
    [about[0] + dx * cos - dy * sin, about[1] + dx * sin + dy * cos]
}

/// A curve by one handle, as one by two.
pub(crate) fn raised(from: Point, handle: Point, to: Point) -> (Point, Point) {
    (between(from, handle, 2.0 / 3.0), between(to, handle, 2.0 / 3.0))
}

/// A place on a curve by two handles, from 0 to 1.
pub(crate) fn on_curve([a, b, c, d]: [Point; 4], at: f64) -> Point {
    let (ab, bc, cd) = (between(a, b, at), between(b, c, at), between(c, d, at));
    between(between(ab, bc, at), between(bc, cd, at), at)
}

/// The smallest upright box around something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reach {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Reach {
    pub(crate) const NOWHERE: Self = Self { left: f64::INFINITY, top: f64::INFINITY, right: f64::NEG_INFINITY, bottom: f64::NEG_INFINITY };

    pub(crate) fn of(points: impl IntoIterator<Item = Point>) -> Self {
        points.into_iter().fold(Self::NOWHERE, Self::with)
    }

    pub(crate) fn with(self, [x, y]: Point) -> Self {
        Self { left: self.left.min(x), top: self.top.min(y), right: self.right.max(x), bottom: self.bottom.max(y) }
    }

    pub(crate) fn joined(self, other: Self) -> Self {
        if other.is_nowhere() { self } else { self.with([other.left, other.top]).with([other.right, other.bottom]) }
    }

    /// What of it lies in another.
    pub(crate) fn within(self, other: Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    pub(crate) fn grown(self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    pub(crate) fn is_nowhere(self) -> bool {
        !(self.left <= self.right && self.top <= self.bottom)
    }

    pub(crate) fn middle(self) -> Point {
        [f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom)]
    }

    /// What these steps reach: of curves the curve itself, not its handles.
    pub(crate) fn of_path(path: &[Segment]) -> Self {
        let mut reach = Self::NOWHERE;
        let mut at = [0.0, 0.0];
        for segment in path {
            if let Segment::Cubic(first, second, end) = *segment {
                reach = furthest([at, first, second, end]).into_iter().fold(reach, Self::with);
            } else if let Segment::Quad(handle, end) = *segment {
                let (first, second) = raised(at, handle, end);
                reach = furthest([at, first, second, end]).into_iter().fold(reach, Self::with);
            }
            if let Some(end) = segment.end() {
                reach = reach.with(end);
                at = end;
            }
        }
        reach
    }
}

/// Where a curve turns round in one of its directions: where its derivative is 0.
fn furthest(curve: [Point; 4]) -> Vec<Point> {
    let mut found = Vec::new();
    for axis in [0, 1] {
        let [p, q, r, s] = curve.map(|point| point[axis]);
        let (i, j, k) = (q - p, r - q, s - r);
        let (a, b, c) = (i - 2.0 * j + k, 2.0 * (j - i), i);
        let root = (b * b - 4.0 * a * c).sqrt();
        let shares = if a.abs() < 1e-9 { [-c / b, f64::NAN] } else { [(-b + root) / (2.0 * a), (-b - root) / (2.0 * a)] };
        found.extend(shares.into_iter().filter(|share| (0.0..=1.0).contains(share)).map(|share| on_curve(curve, share)));
    }
    found
}

/// A rectangle with round corners, each by a curve that passes for a quarter of a circle.
pub(crate) fn rounded(width: f64, height: f64, radius: f64) -> Vec<Segment> {
    let r = radius.clamp(0.0, width.min(height).max(0.0) / 2.0);
    if r <= 0.0 {
        return boxed(width, height);
    }
    let k = r * (1.0 - 0.552_284_75);
    vec![
        Segment::Move([r, 0.0]),
        Segment::Line([width - r, 0.0]),
        Segment::Cubic([width - k, 0.0], [width, k], [width, r]),
        Segment::Line([width, height - r]),
        Segment::Cubic([width, height - k], [width - k, height], [width - r, height]),
        Segment::Line([r, height]),
        Segment::Cubic([k, height], [0.0, height - k], [0.0, height - r]),
        Segment::Line([0.0, r]),
        Segment::Cubic([0.0, k], [k, 0.0], [r, 0.0]),
        Segment::Close,
    ]
}

/// A rectangle.
pub(crate) fn boxed(width: f64, height: f64) -> Vec<Segment> {
    vec![Segment::Move([0.0, 0.0]), Segment::Line([width, 0.0]), Segment::Line([width, height]), Segment::Line([0.0, height]), Segment::Close]
}
