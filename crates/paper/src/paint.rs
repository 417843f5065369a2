//! A canvas of plain colours with soft edges and grain: enough to paint things
//! that pass for photographs when they are small.

use image::{Rgb, RgbImage};

pub(crate) type Colour = [f32; 3];
pub(crate) const WIDTH: u32 = 1200;
pub(crate) const HEIGHT: u32 = 900;

/// Numbers that look random and are the same for the same seed.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0xd1b5_4a32_d192_ed03)
    }

    /// From 0 up to 1.
    pub(crate) fn roll(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        #[expect(clippy::cast_precision_loss, reason = "24 bits fit")]
        let number = (self.0 >> 40) as f32;
        number / 16_777_216.0
    }

    pub(crate) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.roll()
    }
}

/// One colour on the way to another.
pub(crate) fn mix(from: Colour, to: Colour, share: f32) -> Colour {
    let share = share.clamp(0.0, 1.0);
    std::array::from_fn(|part| from[part] + (to[part] - from[part]) * share)
}

/// Smooth noise between 0 and 1 that repeats nowhere in sight.
pub(crate) fn noise(x: f32, y: f32, seed: u64) -> f32 {
    let (left, top) = (x.floor(), y.floor());
    let ease = |share: f32| share * share * (3.0 - 2.0 * share);
    let (across, down) = (ease(x - left), ease(y - top));
    let corner = |dx: f32, dy: f32| {
        #[expect(clippy::cast_possible_truncation, reason = "coordinates on a canvas")]
        let (column, row) = ((left + dx) as i64, (top + dy) as i64);
        let mixed = (column.wrapping_mul(374_761_393) ^ row.wrapping_mul(668_265_263)).cast_unsigned() ^ seed.wrapping_mul(0x9e37_79b9);
        Dice::new(mixed).roll()
    };
    let upper = corner(0.0, 0.0) + (corner(1.0, 0.0) - corner(0.0, 0.0)) * across;
    let lower = corner(0.0, 1.0) + (corner(1.0, 1.0) - corner(0.0, 1.0)) * across;
    upper + (lower - upper) * down
}

/// What is painted on. Coordinates are pixels, from the top left.
pub(crate) struct Canvas {
    pixels: Vec<Colour>,
}

impl Canvas {
    pub(crate) fn new(colour: impl Fn(f32, f32) -> Colour) -> Self {
        let mut canvas = Self { pixels: Vec::with_capacity((WIDTH * HEIGHT) as usize) };
        for y in 0..HEIGHT {
            for x in 0..WIDTH {
                canvas.pixels.push(colour(at(x), at(y)));
            }
        }
        canvas
    }

    /// Paints where `cover` says how much, from 0 to 1.
    pub(crate) fn paint(&mut self, (left, top, right, bottom): (f32, f32, f32, f32), paint: impl Fn(f32, f32) -> (Colour, f32)) {
        let (columns, rows) = (span(left, right, WIDTH), span(top, bottom, HEIGHT));
        for y in rows {
            for x in columns.clone() {
                let (colour, cover) = paint(at(x), at(y));
                if cover > 0.0 {
                    let pixel = &mut self.pixels[(y * WIDTH + x) as usize];
                    *pixel = mix(*pixel, colour, cover);
                }
            }
        }
    }

    pub(crate) fn everywhere(&mut self, paint: impl Fn(f32, f32) -> (Colour, f32)) {
        self.paint((0.0, 0.0, at(WIDTH), at(HEIGHT)), paint);
    }

    /// A stroke with soft edges.
    pub(crate) fn stroke(&mut self, from: (f32, f32), to: (f32, f32), thick: f32, colour: Colour) {
        let area = (from.0.min(to.0) - thick, from.1.min(to.1) - thick, from.0.max(to.0) + thick, from.1.max(to.1) + thick);
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let long = (dx * dx + dy * dy).max(1e-6);
        self.paint(area, |x, y| {
            let along = (((x - from.0) * dx + (y - from.1) * dy) / long).clamp(0.0, 1.0);
            let off = (x - from.0 - along * dx).hypot(y - from.1 - along * dy);
            (colour, (thick / 2.0 + 0.5 - off).clamp(0.0, 1.0))
        });
    }

    /// A disc with a soft edge.
    pub(crate) fn disc(&mut self, (cx, cy): (f32, f32), radius: f32, soft: f32, colour: Colour) {
        let area = (cx - radius - soft, cy - radius - soft, cx + radius + soft, cy + radius + soft);
        self.paint(area, |x, y| (colour, ((radius - (x - cx).hypot(y - cy)) / soft.max(1.0) + 0.5).clamp(0.0, 1.0)));
    }

    /// A box with straight sides.
    pub(crate) fn block(&mut self, area: (f32, f32, f32, f32), colour: Colour) {
        self.paint(area, |_, _| (colour, 1.0));
    }

    /// The picture with a little grain, as a lens would give it.
    pub(crate) fn developed(self, seed: u64) -> RgbImage {
        let mut dice = Dice::new(seed ^ 77);
        let mut pixels = self.pixels.into_iter();
        RgbImage::from_fn(WIDTH, HEIGHT, |x, y| {
            let colour = pixels.next().unwrap_or_default();
            let corner = (at(x) / at(WIDTH) - 0.5).hypot(at(y) / at(HEIGHT) - 0.5);
            let (grain, shade) = (dice.between(-3.0, 3.0), 1.0 - 0.28 * corner * corner);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
            let part = |value: f32| (value * shade + grain).clamp(0.0, 255.0) as u8;
            Rgb(colour.map(part))
        })
    }
}

fn at(pixel: u32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a canvas is small")]
    let place = pixel as f32;
    place
}

fn span(from: f32, to: f32, most: u32) -> std::ops::Range<u32> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the canvas")]
    let whole = |place: f32| place.clamp(0.0, at(most)) as u32;
    whole(from.floor())..whole(to.ceil())
}
