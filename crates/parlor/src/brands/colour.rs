//! Colours as people see them: how well one can be told from another (WCAG 2.2, relative
//! luminance and contrast ratio), and the same hue lighter or darker (OKLCH, after Björn
//! Ottosson, "A perceptual color space for image processing", 2020).

use std::fmt;

/// A colour of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// Lightness from 0 to 1, how far from grey, and which hue as an angle.
#[derive(Clone, Copy)]
struct Lch {
    lightness: f64,
    chroma: f64,
    hue: f64,
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Colour {
    pub const WHITE: Self = Self::new(0xff_ff_ff);

    /// Of the number that is written behind `#`.
    #[must_use]
    pub const fn new(number: u32) -> Self {
        let [_, red, green, blue] = number.to_be_bytes();
        Self([red, green, blue])
    }

    /// As it is written: `#1f6f8b`, `1f6f8b` or `#abc`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let digits = text.trim().trim_start_matches('#');
        let whole: String = if digits.len() == 3 { digits.chars().flat_map(|digit| [digit, digit]).collect() } else { digits.to_owned() };
        let six = whole.len() == 6 && whole.chars().all(|c| c.is_ascii_hexdigit());
        u32::from_str_radix(&whole, 16).ok().filter(|_| six).map(Self::new)
    }

    /// How much light it gives, from 0 to 1.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// How well the two can be told apart, from 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The same hue at this lightness, no more colourful than so.
    #[must_use]
    pub fn at(self, lightness: f64, chroma: f64) -> Self {
        let lch = self.lch();
        painted(Lch { lightness, chroma: lch.chroma.min(chroma), hue: lch.hue })
    }

    /// Of the same hue, the nearest that will do; nothing where none does.
    #[must_use]
    pub fn nearest(self, will_do: impl Fn(Self) -> bool) -> Option<Self> {
        if will_do(self) {
            return Some(self);
        }
        let lch = self.lch();
        let steps = (1..=STEPS).map(|step| f64::from(step) / f64::from(STEPS));
        let both = steps.flat_map(|away| [lch.lightness - away, lch.lightness + away]);
        both.filter(|lightness| (0.0..=1.0).contains(lightness)).map(|lightness| painted(Lch { lightness, ..lch })).find(|found| will_do(*found))
    }

    fn linear(self) -> [f64; 3] {
        self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    fn lch(self) -> Lch {
        let [red, green, blue] = self.linear();
        let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let middle = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        let lightness = 0.210_454_255_3 * long + 0.793_617_785 * middle - 0.004_072_046_8 * short;
        let a = 1.977_998_495_1 * long - 2.428_592_205 * middle + 0.450_593_709_9 * short;
        let b = 0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766 * short;
        Lch { lightness, chroma: a.hypot(b), hue: b.atan2(a) }
    }
}

/// So finely is it looked for: one step is less than anybody sees.
const STEPS: u32 = 400;

/// What a screen shows of it: less colourful, where it cannot show so much.
fn painted(wanted: Lch) -> Colour {
    let (mut least, mut most) = (0.0, wanted.chroma);
    if let Some(colour) = shown(wanted) {
        return colour;
    }
    for _ in 0..16 {
        let chroma = f64::midpoint(least, most);
        if shown(Lch { chroma, ..wanted }).is_some() { least = chroma } else { most = chroma }
    }
    shown(Lch { chroma: least, ..wanted }).unwrap_or(if wanted.lightness > 0.5 { Colour::WHITE } else { Colour::new(0) })
}

/// The colour, where a screen can show it.
fn shown(Lch { lightness, chroma, hue }: Lch) -> Option<Colour> {
    let (a, b) = (chroma * hue.cos(), chroma * hue.sin());
    let long = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let middle = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let short = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
    let parts = [
        4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
        -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
        -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701 * short,
    ];
    let within = parts.iter().all(|part| (-0.000_1..=1.000_1).contains(part));
    within.then(|| Colour(parts.map(byte)))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 0 and 255")]
fn byte(linear: f64) -> u8 {
    let linear = linear.clamp(0.0, 1.0);
    let part = if linear <= 0.003_130_8 { linear * 12.92 } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    (part * 255.0).round() as u8
}
