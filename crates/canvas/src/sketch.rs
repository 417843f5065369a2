//! Puts shapes together in words, for boards that begin with something on them: templates that
//! come along, the example company.
//!
//! What it makes are elements as a page would send them; they are read like any others.

use serde_json::{Map, Value, json};

/// The paper of notes, as pages offer it.
pub mod paper {
    pub const YELLOW: &str = "#ffec99";
    pub const GREEN: &str = "#b2f2bb";
    pub const BLUE: &str = "#a5d8ff";
    pub const PINK: &str = "#fcc2d7";
    pub const VIOLET: &str = "#d0bfff";
}

/// What is written and drawn with, where nothing else is said.
const INK: &str = "#1e1e1e";
/// The component's number of its letters as if written by hand.
const BY_HAND: u8 = 5;
const LINE_HEIGHT: f64 = 1.25;
/// A letter is about so wide, as a part of its height.
const LETTER: f64 = 0.56;
/// Between the edge of a note and its words.
const PADDING: f64 = 10.0;

/// A place on the board, in its pixels: left, top, width, height.
pub type Area = (f64, f64, f64, f64);

/// Elements, in the order in which they lie upon each other.
#[derive(Clone, Debug, Default)]
pub struct Sketch {
    elements: Vec<Value>,
}

impl Sketch {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// All of it, as a page would send it.
    #[must_use]
    pub fn elements(self) -> Vec<Value> {
        self.elements
    }

    fn push(&mut self, kind: &str, (x, y, width, height): Area, more: Value) -> String {
        let number = self.elements.len();
        let id = format!("s{number}");
        let mut element = json!({
            "id": id, "type": kind, "x": x, "y": y, "width": width, "height": height, "angle": 0, "strokeColor": INK, "backgroundColor": "transparent",
            "fillStyle": "solid", "strokeWidth": 2, "strokeStyle": "solid", "roughness": 1, "opacity": 100, "groupIds": [], "frameId": null,
            "index": order(number), "roundness": null, "seed": number + 1, "boundElements": [], "link": null, "locked": false,
        });
        if let (Some(all), Value::Object(more)) = (element.as_object_mut(), more) {
            all.extend(more);
        }
        self.elements.push(element);
        id
    }

    /// Words, from their upper left corner on; `size` in pixels.
    #[must_use]
    pub fn text(mut self, (x, y): (f64, f64), words: &str, size: f64) -> Self {
        let (width, height) = (wide(words, size), words.lines().count().max(1) as f64 * size * LINE_HEIGHT);
        self.push("text", (x, y, width, height), Value::Object(written(words, words, size, ("left", "top"), None)));
        self
    }

    /// A sticky note with words in its middle.
    #[must_use]
    pub fn note(mut self, area: Area, colour: &str, words: &str) -> Self {
        self.boxed("rectangle", area, json!({ "backgroundColor": colour, "strokeColor": "transparent", "roughness": 0, "strokeWidth": 1 }), words);
        self
    }

    /// A shape with a coloured inside and words in its middle: `rectangle`, `ellipse` or `diamond`.
    #[must_use]
    pub fn shape(mut self, kind: &str, area: Area, colour: &str, words: &str) -> Self {
        self.boxed(kind, area, json!({ "backgroundColor": colour }), words);
        self
    }

    fn boxed(&mut self, kind: &str, area: Area, look: Value, words: &str) {
        let holder = self.push(kind, area, look);
        if words.is_empty() {
            return;
        }
        let (x, y, width, height) = area;
        let size = 20.0;
        let broken = wrapped(words, width - 2.0 * PADDING, size);
        let (w, h) = (wide(&broken, size).min(width - 2.0 * PADDING), broken.lines().count() as f64 * size * LINE_HEIGHT);
        let place = (x + (width - w) / 2.0, y + (height - h) / 2.0, w, h);
        let text = self.push("text", place, Value::Object(written(&broken, words, size, ("center", "middle"), Some(&holder))));
        if let Some(bound) = self.elements.iter_mut().find(|one| one["id"] == *holder).and_then(|one| one.get_mut("boundElements")) {
            *bound = json!([{ "id": text, "type": "text" }]);
        }
    }

    /// A section of the board, with its name above it.
    #[must_use]
    pub fn frame(mut self, area: Area, name: &str) -> Self {
        self.push("frame", area, json!({ "name": name, "strokeColor": "#bbb", "roughness": 0 }));
        self
    }

    /// An arrow from one place to another.
    #[must_use]
    pub fn arrow(mut self, (x, y): (f64, f64), (to_x, to_y): (f64, f64)) -> Self {
        let (width, height) = (to_x - x, to_y - y);
        let look = json!({
            "points": [[0.0, 0.0], [width, height]], "startBinding": null, "endBinding": null, "startArrowhead": null, "endArrowhead": "arrow",
            "elbowed": false, "roundness": { "type": 2 },
        });
        self.push("arrow", (x, y, width.abs(), height.abs()), look);
        self
    }
}

fn written(words: &str, whole: &str, size: f64, (across, down): (&str, &str), holder: Option<&str>) -> Map<String, Value> {
    let look = json!({
        "text": words, "originalText": whole, "fontSize": size, "fontFamily": BY_HAND, "textAlign": across, "verticalAlign": down,
        "containerId": holder, "autoResize": true, "lineHeight": LINE_HEIGHT, "strokeWidth": 1,
    });
    if let Value::Object(all) = look { all } else { Map::new() }
}

fn wide(words: &str, size: f64) -> f64 {
    let longest = words.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    (longest as f64 * size * LETTER).max(size)
}

/// The words in lines that are no wider than this, as far as words are short enough.
fn wrapped(words: &str, width: f64, size: f64) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in words.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if line.is_empty() || wide(&longer, size) <= width {
                line = longer;
            } else {
                lines.push(std::mem::replace(&mut line, word.to_owned()));
            }
        }
        lines.push(line);
    }
    lines.join("\n")
}

/// The place in the pile, as the component writes it: `a0` to `az`, then `b00` on.
fn order(number: usize) -> String {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let digit = |at: usize| char::from(DIGITS[at % 62]);
    match number {
        0..62 => format!("a{}", digit(number)),
        _ => format!("b{}{}", digit((number - 62) / 62), digit(number - 62)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Sketch, order, paper, wrapped};
    use crate::read;

    #[test]
    fn board_15_what_is_put_together_in_words_is_read_like_what_pages_send() {
        let all = Sketch::new()
            .frame((0.0, 0.0, 400.0, 300.0), "Ideas")
            .text((10.0, 10.0), "What went well?", 28.0)
            .note((20.0, 60.0, 180.0, 180.0), paper::YELLOW, "The second van came a day early")
            .shape("diamond", (220.0, 60.0, 100.0, 100.0), paper::BLUE, "")
            .arrow((200.0, 100.0), (220.0, 110.0))
            .elements();
        assert_eq!(all.len(), 6);
        for element in &all {
            assert!(read(element).is_ok(), "{element}: {:?}", read(element).err());
        }
        assert_eq!(all[3]["containerId"], all[2]["id"]);
        assert_eq!(all[2]["boundElements"][0]["id"], all[3]["id"]);
        let broken = |field: &str| all[3][field].as_str().is_some_and(|words| words.contains('\n'));
        assert!(broken("text") && !broken("originalText"));
    }

    #[test]
    fn the_order_grows_letter_by_letter() {
        let all: Vec<String> = (0..200).map(order).collect();
        assert!(all.is_sorted() && all[61] == "az" && all[62] == "b00" && all[124] == "b10", "{all:?}");
    }

    #[test]
    fn words_are_broken_between_words_alone() {
        assert_eq!(wrapped("one two three", 80.0, 20.0), "one two\nthree");
        assert_eq!(wrapped("incomprehensibilities", 20.0, 20.0), "incomprehensibilities");
        assert_eq!(wrapped("", 20.0, 20.0), "");
    }
}
