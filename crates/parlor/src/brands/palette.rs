//! From the colour that an organization chose to those that pages take, in both themes; and
//! whether what is written in them can be read.
//!
//! What cannot be read is not taken: whoever chooses is told so, with the nearest colour that
//! can. What is derived is always readable.

use super::colour::Colour;
use schemars::JsonSchema;
use serde::Serialize;

/// Text wants so much against its ground (WCAG 2.2, 1.4.3), and what is pressed so much (1.4.11).
const TEXT: f64 = 4.5;
const CONTROL: f64 = 3.0;

/// The grounds that pages have, as in `tokens.css`.
const LIGHT: [Colour; 3] = [Colour::new(0xfa_f8_f4), Colour::new(0xff_fe_fb), Colour::new(0xf3_ef_e7)];
const DARK: [Colour; 3] = [Colour::new(0x15_19_17), Colour::new(0x1c_21_1f), Colour::new(0x10_14_12)];

/// The colours of one theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Theme {
    /// Links, marks, the ring of what is focused.
    pub accent: String,
    /// Below white words, as on a button.
    pub fill: String,
    /// Below words in the accent, as in a badge.
    pub wash: String,
}

/// The colours of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Palette {
    pub light: Theme,
    pub dark: Theme,
}

/// A colour in which nobody could read.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Unreadable {
    /// How much it has against the ground where it is worst.
    pub ratio: f64,
    /// The nearest that can be read.
    pub instead: String,
}

fn light_wash(colour: Colour) -> Colour {
    // No darker than the darkest ground, on which the accent is read already.
    let lightest = LIGHT[2].luminance();
    let mut levels = (0..20).map(|step| colour.at(0.945 + f64::from(step) * 0.0025, 0.018));
    levels.find(|wash| wash.luminance() >= lightest).unwrap_or(LIGHT[1])
}

fn dark_wash(colour: Colour) -> Colour {
    colour.at(0.29, 0.03)
}

/// The least that it has against a ground of its theme, or against white words on it.
fn worst_in_light(colour: Colour) -> f64 {
    LIGHT.iter().chain([&light_wash(colour), &Colour::WHITE]).map(|ground| colour.contrast(*ground)).fold(f64::MAX, f64::min)
}

fn worst_in_dark(colour: Colour) -> f64 {
    DARK.iter().chain([&dark_wash(colour)]).map(|ground| colour.contrast(*ground)).fold(f64::MAX, f64::min)
}

fn checked(colour: Colour, worst: fn(Colour) -> f64) -> Result<Colour, Unreadable> {
    match worst(colour) {
        enough if enough >= TEXT => Ok(colour),
        ratio => Err(Unreadable { ratio: (ratio * 10.0).floor() / 10.0, instead: readable(colour, worst).to_string() }),
    }
}

/// The nearest in which can be read. Black can be read on every light ground, white on every dark one.
fn readable(colour: Colour, worst: fn(Colour) -> f64) -> Colour {
    colour.nearest(|other| worst(other) >= TEXT).unwrap_or(Colour::WHITE)
}

/// The colour on light ground, as long as it can be read there.
///
/// # Errors
/// With the nearest that can.
pub fn on_light(colour: Colour) -> Result<Colour, Unreadable> {
    checked(colour, worst_in_light)
}

/// The same on dark ground.
///
/// # Errors
/// With the nearest that can.
pub fn on_dark(colour: Colour) -> Result<Colour, Unreadable> {
    checked(colour, worst_in_dark)
}

impl Palette {
    /// Of a colour, and of one for dark ground where that was chosen too.
    #[must_use]
    pub fn of(accent: Colour, dark: Option<Colour>) -> Self {
        let light = readable(accent, worst_in_light);
        let dark = readable(dark.unwrap_or(accent), worst_in_dark);
        let carries = |fill: &Colour| fill.contrast(Colour::WHITE) >= TEXT && DARK.iter().all(|ground| fill.contrast(*ground) >= CONTROL);
        let fill = dark.nearest(|fill| carries(&fill)).unwrap_or(dark);
        Self {
            light: Theme { accent: light.to_string(), fill: light.to_string(), wash: light_wash(light).to_string() },
            dark: Theme { accent: dark.to_string(), fill: fill.to_string(), wash: dark_wash(dark).to_string() },
        }
    }

    /// The tokens of a page, in the place of its own.
    #[must_use]
    pub fn sheet(&self) -> String {
        let Self { light, dark } = self;
        let token = |name: &str, one: &str, other: &str| format!("--{name}:light-dark({one},{other})");
        let tokens = [
            token("accent", &light.accent, &dark.accent),
            token("accent-fill", &light.fill, &dark.fill),
            token("accent-wash", &light.wash, &dark.wash),
        ];
        format!(":root{{{}}}", tokens.join(";"))
    }
}

#[cfg(test)]
mod tests {
    use super::{CONTROL, Colour, DARK, LIGHT, Palette, TEXT, on_dark, on_light};
    use proptest::prelude::*;

    /// Black where it is none; the tables hold colours alone.
    fn colour(text: &str) -> Colour {
        Colour::read(text).unwrap_or(Colour::new(0))
    }

    #[test]
    fn house_11_contrast_is_that_of_wcag() {
        let table = [("#ffffff", "#000000", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#ffffff", 4.54), ("#ff0000", "#ffffff", 4.0)];
        for (one, other, ratio) in table {
            let found = colour(one).contrast(colour(other));
            assert!((found - ratio).abs() < 0.01, "{one} on {other}: {found}");
        }
    }

    #[test]
    fn house_11_a_colour_is_read_as_it_is_written() {
        assert_eq!(Colour::read(" #1F6F8B ").map(|colour| colour.to_string()).as_deref(), Some("#1f6f8b"));
        assert_eq!(Colour::read("abc").map(|colour| colour.to_string()).as_deref(), Some("#aabbcc"));
        for wrong in ["", "#", "#12345", "#1234567", "red", "#ggg", "url(x)", "#12é"] {
            assert_eq!(Colour::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn house_11_what_cannot_be_read_is_refused_with_what_can() {
        for (text, light, dark) in [
            ("#1f5c4a", true, false),
            ("#86c9b0", false, true),
            ("#ffcc00", false, true),
            ("#0a0a0a", true, false),
            ("#ffffff", false, true),
            ("#e30613", false, false),
        ] {
            assert_eq!(on_light(colour(text)).is_ok(), light, "{text} on light: {:?}", on_light(colour(text)));
            assert_eq!(on_dark(colour(text)).is_ok(), dark, "{text} on dark: {:?}", on_dark(colour(text)));
        }
    }

    proptest! {
        #[test]
        fn house_11_what_is_offered_can_be_read(number in 0_u32..=0xff_ff_ff) {
            let chosen = Colour::new(number);
            if let Err(fault) = on_light(chosen) {
                prop_assert!(on_light(colour(&fault.instead)).is_ok(), "{chosen}: {fault:?}");
            }
            if let Err(fault) = on_dark(chosen) {
                prop_assert!(on_dark(colour(&fault.instead)).is_ok(), "{chosen}: {fault:?}");
            }
        }

        #[test]
        fn house_11_what_follows_from_a_colour_can_be_read(number in 0_u32..=0xff_ff_ff, other in proptest::option::of(0_u32..=0xff_ff_ff)) {
            let palette = Palette::of(Colour::new(number), other.map(Colour::new));
            let (light, dark) = (&palette.light, &palette.dark);
            for (words, grounds) in [(&light.accent, LIGHT), (&dark.accent, DARK)] {
                for ground in grounds {
                    prop_assert!(colour(words).contrast(ground) >= TEXT, "{words} on {ground} of {palette:?}");
                }
            }
            for theme in [light, dark] {
                prop_assert!(colour(&theme.accent).contrast(colour(&theme.wash)) >= TEXT, "{palette:?}");
                prop_assert!(colour(&theme.fill).contrast(Colour::WHITE) >= TEXT, "{palette:?}");
            }
            for ground in DARK {
                prop_assert!(colour(&dark.fill).contrast(ground) >= CONTROL, "{palette:?}");
            }
        }
    }
}
