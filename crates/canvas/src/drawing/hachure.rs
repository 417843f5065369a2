//! Fills by lines. Where lines lie is hachure-fill's: the shape is turned so that they
//! run level, and each edge that a line crosses cuts it.

use super::geometry::{Point, turned};

/// A fill has no more lines than this: what is larger gets them farther apart.
const MOST: usize = 2_000;
/// Corners of a shape that are looked at for one line, all lines together.
const WORK: usize = 400_000;

struct Edge {
    top: f64,
    bottom: f64,
    x: f64,
    slope: f64,
}

/// The lines that fill a shape: so far apart, at this angle in degrees. `step` is how often
/// the edges are looked at: from line to line the ends are a little ragged, as by hand.
pub(crate) fn lines(shape: &[Point], gap: f64, angle: f64, ragged: bool) -> Vec<[Point; 2]> {
    let angle = angle.to_radians();
    let shape: Vec<Point> = shape.iter().map(|point| turned(*point, [0.0, 0.0], angle)).collect();
    let edges = edges(&shape);
    let (Some(first), Some(bottom)) = (edges.first(), edges.iter().map(|edge| edge.bottom).max_by(f64::total_cmp)) else { return Vec::new() };
    let tall = bottom - first.top;
    let mut gap = gap.max(0.1).max(tall / MOST as f64);
    loop {
        if let Some(level) = level(&edges, gap, if ragged { gap } else { gap.min(1.0) }) {
            return level.into_iter().map(|line| line.map(|point| turned(point, [0.0, 0.0], -angle))).collect();
        }
        gap *= 2.0;
        if gap > 4.0 * tall {
            return Vec::new();
        }
    }
}

fn edges(shape: &[Point]) -> Vec<Edge> {
    let next = shape.iter().skip(1).chain(shape.first());
    let mut edges: Vec<Edge> = shape
        .iter()
        .zip(next)
        .filter(|(from, to)| from[1] != to[1])
        .map(|(from, to)| {
            let (upper, lower) = if from[1] < to[1] { (from, to) } else { (to, from) };
            Edge { top: upper[1], bottom: lower[1], x: upper[0], slope: (lower[0] - upper[0]) / (lower[1] - upper[1]) }
        })
        .collect();
    edges.sort_by(|one, other| one.top.total_cmp(&other.top).then(one.x.total_cmp(&other.x)).then(one.bottom.total_cmp(&other.bottom)));
    edges
}

/// The level lines; nothing where they would be too many.
fn level(edges: &[Edge], gap: f64, step: f64) -> Option<Vec<[Point; 2]>> {
    let start = edges.first()?.top;
    let mut lines = Vec::new();
    let mut here: Vec<&Edge> = Vec::new();
    let mut coming = edges.iter().peekable();
    let (mut number, mut work) = (0.0_f64, 0_usize);
    while coming.peek().is_some() || !here.is_empty() {
        let y = start + number * gap;
        while let Some(edge) = coming.next_if(|edge| edge.top <= y) {
            here.push(edge);
        }
        here.retain(|edge| edge.bottom > y);
        work += here.len() + 1;
        let mut cuts: Vec<f64> = here.iter().map(|edge| (edge.x + (y - seen(edge.top, start, step)) * edge.slope).round()).collect();
        cuts.sort_by(f64::total_cmp);
        lines.extend(cuts.chunks_exact(2).map(|cut| [[cut[0], y], [cut[1], y]]));
        if lines.len() > MOST || work > WORK {
            return None;
        }
        number += 1.0;
    }
    Some(lines)
}

/// Where an edge is first seen by somebody who looks at each step down.
fn seen(top: f64, start: f64, step: f64) -> f64 {
    start + ((top - start) / step).ceil() * step
}

#[cfg(test)]
mod tests {
    use super::{MOST, lines};

    #[test]
    fn lines_fill_a_box_and_stay_in_it() {
        let shape = [[0.0, 0.0], [100.0, 0.0], [100.0, 50.0], [0.0, 50.0]];
        let level = lines(&shape, 10.0, 0.0, false);
        assert_eq!(level.len(), 5);
        assert_eq!(level[1], [[0.0, 10.0], [100.0, 10.0]]);
        for line in lines(&shape, 8.0, 49.0, true) {
            assert!(line.iter().all(|[x, y]| (-8.0..=108.0).contains(x) && (-8.0..=58.0).contains(y)), "{line:?}");
        }
    }

    #[test]
    fn no_shape_gets_lines_without_end() {
        let wide = [[0.0, 0.0], [1e7, 0.0], [1e7, 1e7], [0.0, 1e7]];
        assert!((1..=MOST).contains(&lines(&wide, 0.1, 49.0, false).len()));
        let comb: Vec<_> = (0..20_000).map(|tooth| [f64::from(tooth), if tooth % 2 == 0 { 0.0 } else { 1e6 }]).collect();
        assert!(lines(&comb, 1.0, 0.0, true).len() <= MOST);
        assert!(lines(&[[0.0, 0.0], [5.0, 0.0]], 1.0, 0.0, true).is_empty());
        assert!(lines(&[], 1.0, 0.0, true).is_empty());
    }
}
