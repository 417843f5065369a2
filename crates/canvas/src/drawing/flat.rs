//! Curves as short straight lines, and lines with fewer corners: as points-on-curve makes
//! them for rough.js, so that fills by lines begin where they begin there.

use super::geometry::{Point, Segment, between, distance, raised};

/// A curve is halved no more often than this.
const HALVES: u8 = 10;

/// The corners of a path whose curves are taken for straight lines where they are that
/// flat; those that lie nearer to the straight way than `coarse` are left out.
pub(crate) fn corners(path: &[Segment], flat: f64, coarse: f64) -> Vec<Point> {
    let mut out: Vec<Point> = Vec::new();
    let mut at = [0.0, 0.0];
    for segment in path {
        match *segment {
            Segment::Cubic(first, second, end) => halved([at, first, second, end], flat, HALVES, &mut out),
            Segment::Quad(handle, end) => {
                let (first, second) = raised(at, handle, end);
                halved([at, first, second, end], flat, HALVES, &mut out);
            }
            Segment::Move(point) | Segment::Line(point) => out.push(point),
            Segment::Close => {}
        }
        at = segment.end().unwrap_or(at);
    }
    simplified(&out, coarse)
}

fn halved(curve: [Point; 4], flat: f64, halves: u8, out: &mut Vec<Point>) {
    let [a, b, c, d] = curve;
    if halves == 0 || bend(curve) < flat {
        if out.last().is_none_or(|last| distance(*last, a) > 1.0) {
            out.push(a);
        }
        out.push(d);
        return;
    }
    let (ab, bc, cd) = (between(a, b, 0.5), between(b, c, 0.5), between(c, d, 0.5));
    let (left, right) = (between(ab, bc, 0.5), between(bc, cd, 0.5));
    let middle = between(left, right, 0.5);
    halved([a, ab, left, middle], flat, halves - 1, out);
    halved([middle, right, cd, d], flat, halves - 1, out);
}

/// How far a curve is from straight, squared (Fischer's measure, sixteenfold).
fn bend([a, b, c, d]: [Point; 4]) -> f64 {
    [0, 1]
        .map(|axis| {
            let (near, far) = (3.0 * b[axis] - 2.0 * a[axis] - d[axis], 3.0 * c[axis] - 2.0 * d[axis] - a[axis]);
            (near * near).max(far * far)
        })
        .iter()
        .sum()
}

/// The points that matter of a line: those farther from the straight way than this
/// (Ramer, Douglas and Peucker's). Of very many every so many are looked at.
pub(crate) fn simplified(points: &[Point], off: f64) -> Vec<Point> {
    const MOST: usize = 2_000;
    let every = points.len() / MOST + 1;
    let points: Vec<Point> =
        points.iter().enumerate().filter(|(number, _)| number % every == 0 || number + 1 == points.len()).map(|(_, point)| *point).collect();
    let mut kept = vec![false; points.len()];
    let mut open = vec![(0, points.len().saturating_sub(1))];
    while let Some((from, to)) = open.pop() {
        if to >= points.len() {
            continue;
        }
        (kept[from], kept[to]) = (true, true);
        // Of those that are as far, the first.
        let farther = |one: (usize, f64), other: (usize, f64)| if other.1 > one.1 { other } else { one };
        let farthest = (from + 1..to).map(|at| (at, aside(points[at], points[from], points[to]))).reduce(farther);
        if let Some((at, _)) = farthest.filter(|(_, far)| *far > off) {
            open.extend([(from, at), (at, to)]);
        }
    }
    points.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(point, _)| point).collect()
}

/// How far a point lies from a line between two others.
fn aside(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let long = dx * dx + dy * dy;
    let share = if long == 0.0 { 0.0 } else { (((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / long).clamp(0.0, 1.0) };
    distance(point, between(from, to, share))
}

#[cfg(test)]
mod tests {
    use super::{corners, simplified};
    use crate::drawing::Segment;

    #[test]
    fn only_corners_that_matter_are_kept() {
        let line = [[0.0, 0.0], [5.0, 0.1], [10.0, 0.0], [10.0, 8.0]];
        assert_eq!(simplified(&line, 0.5), [line[0], line[2], line[3]]);
        assert_eq!(simplified(&[[1.0, 2.0]], 0.5), [[1.0, 2.0]]);
        assert!(simplified(&[], 0.5).is_empty());
        let many: Vec<_> = (0..50_000).map(|at| [f64::from(at), f64::from(at % 2) * 9.0]).collect();
        assert!(simplified(&many, 0.5).len() <= 2_001);
    }

    #[test]
    fn a_curve_becomes_as_many_lines_as_it_bends() {
        let curve = |far: f64| corners(&[Segment::Move([0.0, 0.0]), Segment::Quad([far, 0.0], [far, far])], 1.0, 0.1).len();
        assert_eq!(curve(0.5), 2);
        assert!((5..40).contains(&curve(100.0)), "{}", curve(100.0));
        assert!(curve(1e7) <= 1_025);
    }
}
