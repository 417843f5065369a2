//! Colours as elements name them.

/// A colour: red, green, blue, and how much of it covers what lies under it, each up to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8, pub u8);

/// Names that people type; others are rare enough to come out black.
const NAMES: &[(&str, u32)] = &[
    ("black", 0x00_0000),
    ("white", 0xff_ffff),
    ("gray", 0x80_8080),
    ("grey", 0x80_8080),
    ("silver", 0xc0_c0c0),
    ("red", 0xff_0000),
    ("maroon", 0x80_0000),
    ("orange", 0xff_a500),
    ("gold", 0xff_d700),
    ("yellow", 0xff_ff00),
    ("olive", 0x80_8000),
    ("lime", 0x00_ff00),
    ("green", 0x00_8000),
    ("teal", 0x00_8080),
    ("cyan", 0x00_ffff),
    ("aqua", 0x00_ffff),
    ("blue", 0x00_00ff),
    ("navy", 0x00_0080),
    ("purple", 0x80_0080),
    ("magenta", 0xff_00ff),
    ("fuchsia", 0xff_00ff),
    ("violet", 0xee_82ee),
    ("indigo", 0x4b_0082),
    ("pink", 0xff_c0cb),
    ("brown", 0xa5_2a2a),
    ("beige", 0xf5_f5dc),
    ("tomato", 0xff_6347),
    ("salmon", 0xfa_8072),
    ("crimson", 0xdc_143c),
    ("lightblue", 0xad_d8e6),
    ("skyblue", 0x87_ceeb),
    ("lightgreen", 0x90_ee90),
];

impl Colour {
    pub(crate) const BLACK: Self = Self::plain(0);
    pub(crate) const WHITE: Self = Self::plain(0xff_ffff);

    pub(crate) const fn plain(rgb: u32) -> Self {
        let [_, red, green, blue] = rgb.to_be_bytes();
        Self(red, green, blue, 255)
    }

    /// The colour of that name; none where nothing is to be seen of it. What is no colour is black, as on a canvas.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_ascii_lowercase();
        if matches!(name.as_str(), "" | "transparent" | "none") {
            return None;
        }
        let found = if let Some(digits) = name.strip_prefix('#') {
            hexadecimal(digits)
        } else if let Some(parts) = name.strip_prefix("rgb") {
            by_parts(parts.trim_start_matches('a'))
        } else {
            NAMES.iter().find(|(word, _)| *word == name).map(|(_, rgb)| Self::plain(*rgb))
        };
        Some(found.unwrap_or(Self::BLACK)).filter(|colour| colour.3 > 0)
    }

    /// As a style sheet writes it, without how much it covers.
    #[must_use]
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// How much it covers, from 0 to 1.
    #[must_use]
    pub fn cover(self) -> f64 {
        f64::from(self.3) / 255.0
    }
}

fn hexadecimal(digits: &str) -> Option<Colour> {
    let values: Vec<u8> = digits.chars().map(|digit| digit.to_digit(16).and_then(|value| u8::try_from(value).ok())).collect::<Option<_>>()?;
    match *values.as_slice() {
        [r, g, b] => Some(Colour(r * 17, g * 17, b * 17, 255)),
        [r, g, b, a] => Some(Colour(r * 17, g * 17, b * 17, a * 17)),
        [r, s, g, h, b, c] => Some(Colour(r * 16 + s, g * 16 + h, b * 16 + c, 255)),
        [r, s, g, h, b, c, a, d] => Some(Colour(r * 16 + s, g * 16 + h, b * 16 + c, a * 16 + d)),
        _ => None,
    }
}

/// `(1, 2, 3)` or `(1 2 3 / 0.5)`.
fn by_parts(parts: &str) -> Option<Colour> {
    let inner = parts.trim().strip_prefix('(')?.strip_suffix(')')?;
    let numbers: Vec<f64> = inner
        .split([',', ' ', '/'])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok().filter(|number: &f64| number.is_finite()))
        .collect::<Option<_>>()?;
    match *numbers.as_slice() {
        [r, g, b] => Some(Colour(byte(r), byte(g), byte(b), 255)),
        [r, g, b, a] => Some(Colour(byte(r), byte(g), byte(b), byte(a * 255.0))),
        _ => None,
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn byte(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::Colour;

    #[test]
    fn colours_are_read_as_people_write_them() {
        for (name, colour) in [
            ("#1e1e1e", Some(Colour(30, 30, 30, 255))),
            ("#F00", Some(Colour(255, 0, 0, 255))),
            ("#ff000080", Some(Colour(255, 0, 0, 128))),
            (" Tomato ", Some(Colour(255, 99, 71, 255))),
            ("rgb(1, 2, 300)", Some(Colour(1, 2, 255, 255))),
            ("rgba(1 2 3 / 0.5)", Some(Colour(1, 2, 3, 128))),
            ("transparent", None),
            ("", None),
            ("#0000", None),
            ("url(https://evil.example)", Some(Colour::BLACK)),
            ("#äöü", Some(Colour::BLACK)),
            ("rgb(NaN,1,2)", Some(Colour::BLACK)),
        ] {
            assert_eq!(Colour::named(name), colour, "{name}");
        }
    }
}
