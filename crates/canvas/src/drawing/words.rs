//! Text: which family, where its lines stand, and about how wide they are.

use super::{Anchor, Family, Words, body::Body, geometry::Point};
use serde_json::Value;

impl Family {
    pub(crate) fn numbered(number: Option<u64>) -> Self {
        match number {
            Some(1) => Self::Virgil,
            Some(2) => Self::Helvetica,
            Some(3) => Self::Cascadia,
            Some(6) => Self::Nunito,
            Some(7) => Self::Lilita,
            Some(8) => Self::ComicShanns,
            Some(9) => Self::Liberation,
            _ => Self::Excalifont,
        }
    }

    /// As a style sheet names it, with what stands in for it where it is missing.
    #[must_use]
    pub fn css(self) -> &'static str {
        match self {
            Self::Virgil => "Virgil, Excalifont, 'Segoe Print', cursive, sans-serif",
            Self::Helvetica => "Helvetica, Arial, 'Liberation Sans', sans-serif",
            Self::Cascadia => "Cascadia, 'Cascadia Code', 'Liberation Mono', monospace",
            Self::Excalifont => "Excalifont, Virgil, 'Segoe Print', cursive, sans-serif",
            Self::Nunito => "Nunito, 'Liberation Sans', Arial, sans-serif",
            Self::Lilita => "'Lilita One', Impact, sans-serif",
            Self::ComicShanns => "'Comic Shanns', 'Comic Mono', 'Liberation Mono', monospace",
            Self::Liberation => "'Liberation Sans', Arial, Helvetica, sans-serif",
        }
    }

    /// How far it goes up and down from the line it stands on, in parts of its size: what
    /// its file says (`hhea`), as the component has it in its `FontMetadata.ts`.
    fn metrics(self) -> (f64, f64) {
        match self {
            Self::Virgil | Self::Excalifont => (0.886, -0.374),
            Self::Helvetica => (1577.0 / 2048.0, -471.0 / 2048.0),
            Self::Cascadia => (1900.0 / 2048.0, -480.0 / 2048.0),
            Self::Nunito => (1.011, -0.353),
            Self::Lilita => (0.923, -0.22),
            Self::ComicShanns => (0.75, -0.25),
            Self::Liberation => (1854.0 / 2048.0, -434.0 / 2048.0),
        }
    }

    fn leading(self) -> f64 {
        match self {
            Self::Nunito => 1.35,
            Self::Helvetica | Self::Lilita | Self::Liberation => 1.15,
            Self::Cascadia => 1.2,
            _ => 1.25,
        }
    }

    /// From the top of a line that is so high to where its letters stand.
    pub(crate) fn baseline(self, size: f64, tall: f64) -> f64 {
        let (up, down) = self.metrics();
        size * up + (tall - size * up + size * down) / 2.0
    }
}

/// The lines of a text element, in its own coordinates.
pub(crate) fn lines(body: Body<'_>) -> Vec<Words> {
    let (Some(text), Some(colour)) = (body.text("text"), body.stroke()) else { return Vec::new() };
    let family = Family::numbered(body.get("fontFamily").and_then(Value::as_u64));
    let size = body.number("fontSize").unwrap_or(20.0).clamp(0.1, 100_000.0);
    let tall = size * body.number("lineHeight").filter(|tall| *tall > 0.0).unwrap_or(family.leading());
    let (room, _) = body.size();
    let rtl = is_rtl(text);
    let (x, anchor) = match body.text("textAlign") {
        Some("center") => (room / 2.0, Anchor::Middle),
        Some("right") => (room, Anchor::End),
        _ => (0.0, Anchor::Start),
    };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    (0_u32..)
        .zip(text.split('\n'))
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(number, line)| {
            let at = [x, f64::from(number) * tall + family.baseline(size, tall)];
            Words { text: cleaned(line), at, size, family, colour, anchor, turn: 0.0, room, rtl }
        })
        .collect()
}

/// Text without what no letter stands for.
fn cleaned(text: &str) -> String {
    text.chars().map(|letter| if letter == '\t' { ' ' } else { letter }).filter(|letter| !letter.is_control()).collect()
}

/// Whether a text runs from right to left: Hebrew, Arabic and their neighbours come first in it.
fn is_rtl(text: &str) -> bool {
    let first = text.chars().find(|letter| letter.is_alphabetic());
    first.is_some_and(|letter| matches!(letter, '\u{591}'..='\u{7ff}' | '\u{fb1d}'..='\u{fdfd}' | '\u{fe70}'..='\u{fefc}'))
}

/// Small plain words of our own, from here to the right.
pub(crate) fn plain(text: &str, at: Point, size: f64, colour: super::Colour, room: f64) -> Words {
    Words { text: cleaned(text), at, size, family: Family::Liberation, colour, anchor: Anchor::Start, turn: 0.0, room, rtl: is_rtl(text) }
}

/// About how wide plain text is: nobody here has the letters.
pub(crate) fn wide(text: &str, size: f64) -> f64 {
    let parts = |letter: char| match letter {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.25,
        'f' | 't' | 'r' | 'I' | ' ' | '(' | ')' | '-' | '/' => 0.32,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.88,
        'A'..='Z' => 0.7,
        '\u{2e80}'.. => 1.0,
        _ => 0.56,
    };
    text.chars().map(parts).sum::<f64>() * size
}

/// The text, cut off with three points where it is too wide.
pub(crate) fn fitted(text: &str, size: f64, room: f64) -> String {
    if wide(text, size) <= room {
        return text.to_owned();
    }
    let mut at = 0.0;
    let points = wide("…", size);
    let kept: String = text
        .chars()
        .take_while(|letter| {
            at += wide(letter.encode_utf8(&mut [0; 4]), size);
            at + points <= room
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// The text in lines about so wide, at most so many; a word that is wider is broken.
pub(crate) fn wrapped(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        let mut at = 0.0;
        for word in paragraph.split_inclusive(' ') {
            let width = wide(word.trim_end(), size);
            if at + width > room && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                at = 0.0;
            }
            for letter in word.chars() {
                let width = wide(letter.encode_utf8(&mut [0; 4]), size);
                if at + width > room && letter != ' ' && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                    at = 0.0;
                }
                line.push(letter);
                at += width;
                if lines.len() >= most {
                    return lines;
                }
            }
        }
        lines.push(line);
        if lines.len() >= most {
            return lines;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{fitted, wrapped};

    #[test]
    fn words_of_our_own_stay_in_their_room() {
        assert_eq!(fitted("Plan", 10.0, 100.0), "Plan");
        assert_eq!(fitted("A long name of a thing", 10.0, 60.0), "A long nam…");
        assert_eq!(fitted("Plan", 10.0, 0.0), "…");
        assert_eq!(wrapped("one two three", 10.0, 45.0, 9), ["one two ", "three"]);
        assert_eq!(wrapped("aaaaaaaa", 10.0, 23.0, 3), ["aaaa", "aaaa"]);
        assert_eq!(wrapped("a b c d e f", 10.0, 1.0, 4).len(), 4);
    }
}
