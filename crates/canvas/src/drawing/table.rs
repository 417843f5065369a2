//! A table on a board. Rows are as high as their words need, and all words are there: a
//! board is printed to be read, and on paper nothing can be scrolled.

use super::{
    Colour, Family, Path, Shape, Stroke,
    body::Body,
    cards::{EDGE, INK, RULE, sheet},
    geometry::{Segment, boxed},
    pen::Pen,
    words,
};
use serde_json::Value;

const HEAD: Colour = Colour::plain(0xf1_eee8);
/// A table has no more rows and columns.
const MOST: (usize, usize) = (50, 20);
/// Letters are so large in pixels, and smaller where the words would need more room than there is.
const SIZES: [f64; 3] = [14.0, 11.0, 8.0];
/// From line to line, in parts of the size.
const LEADING: f64 = 1.25;
/// No cell has more lines.
const LINES: usize = 200;

/// Cells as lines, by rows.
type Broken = Vec<Vec<Vec<String>>>;

pub(crate) fn table(pen: &mut Pen, body: Body<'_>, cells: &[Value]) {
    let (w, h) = body.size();
    let text = |cell: &Value| cell.as_str().unwrap_or_default().to_owned();
    let row = |row: &Value| -> Vec<String> { row.as_array().map(|row| row.iter().take(MOST.1).map(text).collect()).unwrap_or_default() };
    let rows: Vec<Vec<String>> = cells.iter().take(MOST.0).map(row).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    if columns == 0 {
        return pen.put(sheet(w, h, 0.0, Colour::WHITE));
    }
    let wide = w / columns as f64;
    let (size, broken, heights) = fitted(&rows, wide, h);
    let tall: f64 = heights.iter().sum();
    pen.put(sheet(w, tall, 0.0, Colour::WHITE));
    pen.put(sheet(w, heights.first().copied().unwrap_or(tall), 0.0, HEAD));
    rules(pen, (w, tall), columns, &heights);
    let mut y = 0.0;
    for (row, height) in broken.iter().zip(&heights) {
        for (column, lines) in row.iter().enumerate() {
            in_cell(pen, lines, size, [column as f64 * wide, y], (wide, *height));
        }
        y += height;
    }
}

/// How large the letters are, the cells in lines, and how high the rows.
fn fitted(rows: &[Vec<String>], wide: f64, tall: f64) -> (f64, Broken, Vec<f64>) {
    let room = (wide - 2.0 * EDGE).max(1.0);
    let least = tall / rows.len().max(1) as f64;
    let mut last = (SIZES[0], Broken::new(), Vec::new());
    for size in SIZES {
        let broken: Broken = rows.iter().map(|row| row.iter().map(|cell| words::wrapped(cell.trim(), size, room, LINES)).collect()).collect();
        let needed: Vec<f64> = broken.iter().map(|row| row.iter().map(Vec::len).max().unwrap_or(0).max(1) as f64 * size * LEADING + EDGE).collect();
        let all: f64 = needed.iter().sum();
        let fits = needed.iter().all(|needed| *needed <= least);
        // What is left of the height goes to all rows alike.
        let heights =
            if fits { vec![least; rows.len()] } else { needed.iter().map(|needed| needed + ((tall - all) / rows.len() as f64).max(0.0)).collect() };
        last = (size, broken, heights);
        if all <= tall {
            break;
        }
    }
    last
}

fn rules(pen: &mut Pen, (w, tall): (f64, f64), columns: usize, heights: &[f64]) {
    let mut segments = Vec::new();
    let mut y = 0.0;
    for height in heights.iter().take(heights.len().saturating_sub(1)) {
        y += height;
        segments.extend([Segment::Move([0.0, y]), Segment::Line([w, y])]);
    }
    for column in 1..columns {
        let x = column as f64 * w / columns as f64;
        segments.extend([Segment::Move([x, 0.0]), Segment::Line([x, tall])]);
    }
    if !segments.is_empty() {
        pen.put(Shape::Path(Path { segments, fill: None, even_odd: false, stroke: Some(Stroke { colour: RULE, width: 1.0, dashes: None }) }));
    }
}

fn in_cell(pen: &mut Pen, lines: &[String], size: f64, [x, y]: [f64; 2], (wide, tall): (f64, f64)) {
    let leading = size * LEADING;
    if lines.iter().all(|line| line.trim().is_empty()) {
        return;
    }
    let top = y + ((tall - lines.len() as f64 * leading) / 2.0).max(0.0);
    pen.clipped(boxed(wide, tall).into_iter().map(|segment| segment.mapped(|[px, py]| [px + x, py + y])).collect(), |pen| {
        for (number, line) in lines.iter().enumerate() {
            let at = [x + EDGE, top + number as f64 * leading + Family::Liberation.baseline(size, leading)];
            pen.put(Shape::Words(words::plain(line.trim_end(), at, size, INK, (wide - 2.0 * EDGE).max(1.0))));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::fitted;

    fn rows(text: &str) -> Vec<Vec<String>> {
        vec![vec!["Bolt".into(), "Note".into()], vec!["M30".into(), text.into()]]
    }

    #[test]
    fn rows_are_as_high_as_their_words_need() {
        let (size, _, heights) = fitted(&rows("short"), 100.0, 100.0);
        assert_eq!((size, heights), (14.0, vec![50.0, 50.0]));
        let (size, broken, heights) = fitted(&rows("check twice, then tell those who pay"), 100.0, 110.0);
        assert_eq!((size, broken[1][1].len()), (14.0, 4));
        assert!(heights[1] > 70.0 && heights.iter().sum::<f64>() <= 110.0 + 1e-9, "{heights:?}");
        let (size, _, heights) = fitted(&rows(&"word ".repeat(200)), 100.0, 60.0);
        assert!(size == 8.0 && heights[1] > 60.0, "it grows rather than lose words: {heights:?}");
    }
}
