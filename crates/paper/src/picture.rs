//! Pictures that stand for photographs: painted by rule and seed, so that no
//! real one has to be carried along.

use crate::paint::{Canvas, Colour, Dice, HEIGHT, WIDTH, mix, noise};
use image::{ExtendedColorType, ImageEncoder as _, codecs::jpeg::JpegEncoder};

/// What is in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Photo {
    /// A bridge over a river, hills behind.
    Bridge,
    /// Bolts and washers from above.
    Bolts,
    /// A building site with a crane.
    Site,
    /// A machine hall.
    Hall,
    /// A cracked concrete wall.
    Crack,
}

impl Photo {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Bridge, Self::Bolts, Self::Site, Self::Hall, Self::Crack];
}

/// A JPEG of 1200 × 900 pixels, the same for the same seed, below 200 KB.
#[must_use]
pub fn photo(kind: Photo, seed: u64) -> Vec<u8> {
    let canvas = match kind {
        Photo::Bridge => bridge(seed),
        Photo::Bolts => bolts(seed),
        Photo::Site => site(seed),
        Photo::Hall => hall(seed),
        Photo::Crack => crack(seed),
    };
    let image = canvas.developed(seed);
    let mut out = Vec::new();
    for quality in [80, 65, 50, 35] {
        out.clear();
        let written = JpegEncoder::new_with_quality(&mut out, quality).write_image(&image, WIDTH, HEIGHT, ExtendedColorType::Rgb8);
        if written.is_ok() && out.len() < 200_000 {
            break;
        }
    }
    out
}

const W: f32 = 1200.0;
const H: f32 = 900.0;

/// Sky from above to the horizon, with a few thin clouds.
fn sky(seed: u64, high: Colour, low: Colour) -> Canvas {
    Canvas::new(|x, y| {
        let ground = mix(high, low, y / 560.0);
        let cloud = noise(x / 260.0, y / 60.0, seed) * 0.6 + noise(x / 90.0, y / 26.0, seed + 1) * 0.4;
        mix(ground, [250.0, 246.0, 238.0], (cloud - 0.55) * 2.2)
    })
}

fn hills(canvas: &mut Canvas, seed: u64, base: f32, tall: f32, wide: f32, colour: Colour) {
    canvas.everywhere(|x, y| {
        let top = base - tall * (noise(x / wide, 0.5, seed) * 0.75 + noise(x / (wide / 5.0), 3.5, seed) * 0.25);
        let leaf = noise(x / 14.0, y / 9.0, seed + 9) * 18.0 - 9.0;
        (colour.map(|part| part + leaf), (y - top).clamp(0.0, 1.0))
    });
}

fn bridge(seed: u64) -> Canvas {
    let mut dice = Dice::new(seed);
    let mut canvas = sky(seed, [118.0, 165.0, 196.0], [240.0, 222.0, 190.0]);
    canvas.disc((dice.between(200.0, 1000.0), 190.0), 44.0, 30.0, [255.0, 242.0, 208.0]);
    hills(&mut canvas, seed + 2, 520.0, 250.0, 320.0, [134.0, 158.0, 156.0]);
    hills(&mut canvas, seed + 3, 570.0, 190.0, 240.0, [86.0, 122.0, 104.0]);
    let deck = dice.between(430.0, 470.0);
    let steel = [126.0, 52.0, 42.0];
    let (first, second) = (dice.between(300.0, 360.0), dice.between(840.0, 900.0));
    // Water first, so that piers stand in it.
    canvas.paint((0.0, 600.0, W, H), |x, y| {
        let wave = noise(x / (30.0 + (y - 600.0) / 3.0), y / 7.0, seed + 4);
        (mix([70.0, 110.0, 120.0], [196.0, 206.0, 196.0], wave * 0.8 * (1.1 - (y - 600.0) / 420.0)), 1.0)
    });
    for pier in [first, second] {
        canvas.block((pier - 20.0, deck, pier + 20.0, 650.0), [168.0, 158.0, 142.0]);
        canvas.block((pier + 8.0, deck, pier + 20.0, 650.0), [128.0, 120.0, 110.0]);
    }
    canvas.block((0.0, deck - 4.0, W, deck + 18.0), [96.0, 46.0, 40.0]);
    canvas.block((0.0, deck - 10.0, W, deck - 4.0), [176.0, 86.0, 66.0]);
    let rise = dice.between(170.0, 220.0);
    let arch = |x: f32| deck - rise * (1.0 - ((x - f32::midpoint(first, second)) / ((second - first) / 2.0)).powi(2));
    let mut x = first;
    while x < second {
        let next = (x + 18.0).min(second);
        canvas.stroke((x, arch(x)), (next, arch(next)), 13.0, steel);
        x = next;
    }
    let mut x = first + 36.0;
    while x < second - 20.0 {
        canvas.stroke((x, arch(x)), (x, deck), 4.0, steel);
        x += 36.0;
    }
    hills(&mut canvas, seed + 6, 960.0, 170.0, 300.0, [58.0, 84.0, 58.0]);
    canvas
}

fn bolts(seed: u64) -> Canvas {
    let mut dice = Dice::new(seed);
    let mut canvas = Canvas::new(|x, y| {
        let grain = noise(x / 240.0, y / 5.0, seed) * 0.7 + noise(x / 60.0, y / 2.0, seed + 1) * 0.3;
        mix([150.0, 112.0, 76.0], [194.0, 156.0, 112.0], grain)
    });
    let mut placed: Vec<(f32, f32, f32)> = Vec::new();
    for _ in 0..400 {
        let (x, y, r) = (dice.between(70.0, W - 70.0), dice.between(70.0, H - 70.0), dice.between(58.0, 92.0));
        if placed.len() >= 16 || placed.iter().any(|(px, py, pr)| (px - x).hypot(py - y) < pr + r + 8.0) {
            continue;
        }
        placed.push((x, y, r));
        canvas.disc((x + 10.0, y + 14.0), r, 26.0, [84.0, 60.0, 42.0]);
        let turn = dice.roll();
        let shine = dice.between(-0.6, 0.6);
        washer(&mut canvas, (x, y, r), shine, seed);
        if !placed.len().is_multiple_of(4) {
            head(&mut canvas, (x, y, r * 0.68), turn, shine);
        }
    }
    canvas
}

/// Light that falls on round metal.
fn metal(angle: f32, shine: f32) -> Colour {
    mix([104.0, 108.0, 112.0], [226.0, 228.0, 226.0], 0.5 + 0.42 * ((angle + shine) * 2.0).cos())
}

fn washer(canvas: &mut Canvas, (cx, cy, r): (f32, f32, f32), shine: f32, seed: u64) {
    canvas.paint((cx - r, cy - r, cx + r, cy + r), |x, y| {
        let off = (x - cx).hypot(y - cy);
        let scratch = noise(off / 2.0, (y - cy).atan2(x - cx) * 6.0, seed) * 18.0;
        let cover = (r - off).clamp(0.0, 1.0) * (off - r * 0.42).clamp(0.0, 1.0);
        (metal((y - cy).atan2(x - cx), shine).map(|part| part - scratch), cover)
    });
    canvas.disc((cx, cy), r * 0.42, 3.0, [92.0, 68.0, 48.0]);
}

fn head(canvas: &mut Canvas, (cx, cy, r): (f32, f32, f32), turn: f32, shine: f32) {
    canvas.disc((cx + 5.0, cy + 7.0), r, 12.0, [70.0, 70.0, 70.0]);
    let sixth = std::f32::consts::FRAC_PI_3;
    canvas.paint((cx - r, cy - r, cx + r, cy + r), |x, y| {
        let angle = ((y - cy).atan2(x - cx) + turn).rem_euclid(sixth) - sixth / 2.0;
        let off = (x - cx).hypot(y - cy);
        let edge = r * 0.866 - off * angle.cos();
        let colour = if edge < 7.0 {
            [120.0, 124.0, 128.0]
        } else {
            mix([150.0, 154.0, 158.0], [218.0, 220.0, 220.0], 0.5 - (x - cx + y - cy) / (2.6 * r) + shine * 0.1)
        };
        (colour, edge.clamp(0.0, 1.0))
    });
}

fn site(seed: u64) -> Canvas {
    let mut dice = Dice::new(seed);
    let mut canvas = sky(seed, [146.0, 184.0, 208.0], [232.0, 230.0, 218.0]);
    hills(&mut canvas, seed + 2, 640.0, 110.0, 300.0, [140.0, 160.0, 150.0]);
    canvas.paint((0.0, 640.0, W, H), |x, y| {
        let earth = noise(x / 50.0, y / 18.0, seed + 3) * 0.6 + noise(x / 9.0, y / 6.0, seed + 4) * 0.4;
        (mix([132.0, 104.0, 76.0], [190.0, 164.0, 128.0], earth), 1.0)
    });
    let left = dice.between(90.0, 220.0);
    let floors = 4 + (dice.roll() * 3.0).floor() as i32;
    for floor in 0..floors {
        #[expect(clippy::cast_precision_loss, reason = "a handful of floors")]
        let y = 690.0 - floor as f32 * 88.0;
        canvas.block((left, y - 84.0, left + 430.0, y), [104.0, 112.0, 116.0]);
        canvas.block((left - 12.0, y - 92.0, left + 446.0, y - 76.0), [198.0, 192.0, 182.0]);
        for column in 0..6_u8 {
            let x = left + f32::from(column) * 82.0;
            canvas.block((x, y - 78.0, x + 18.0, y), [178.0, 172.0, 162.0]);
        }
    }
    let (mast, top) = (dice.between(780.0, 900.0), 120.0);
    let yellow = [222.0, 164.0, 44.0];
    for side in [-16.0, 16.0] {
        canvas.stroke((mast + side, 760.0), (mast + side, top), 5.0, yellow);
    }
    let mut y = 760.0;
    while y > top {
        canvas.stroke((mast - 16.0, y), (mast + 16.0, y - 30.0), 3.0, yellow);
        canvas.stroke((mast + 16.0, y), (mast - 16.0, y - 30.0), 3.0, yellow);
        y -= 30.0;
    }
    canvas.stroke((mast - 620.0, top + 20.0), (mast + 220.0, top + 20.0), 8.0, yellow);
    canvas.stroke((mast, top - 56.0), (mast - 560.0, top + 18.0), 2.5, [90.0, 84.0, 70.0]);
    canvas.stroke((mast, top - 56.0), (mast + 200.0, top + 18.0), 2.5, [90.0, 84.0, 70.0]);
    canvas.stroke((mast, top - 56.0), (mast, top + 20.0), 7.0, yellow);
    canvas.block((mast + 150.0, top + 24.0, mast + 215.0, top + 78.0), [126.0, 122.0, 116.0]);
    let hook = mast - dice.between(240.0, 420.0);
    canvas.stroke((hook, top + 20.0), (hook, 300.0), 2.5, [70.0, 66.0, 60.0]);
    canvas.block((hook - 46.0, 300.0, hook + 46.0, 318.0), [150.0, 70.0, 48.0]);
    for _ in 0..7 {
        let (x, y) = (dice.between(620.0, 1120.0), dice.between(760.0, 860.0));
        canvas.block((x, y, x + dice.between(60.0, 130.0), y + 20.0), mix([176.0, 132.0, 84.0], [120.0, 128.0, 132.0], dice.roll()));
    }
    canvas
}

fn hall(seed: u64) -> Canvas {
    let mut dice = Dice::new(seed);
    let mut canvas = Canvas::new(|x, y| {
        if y < 560.0 {
            mix([206.0, 214.0, 212.0], [172.0, 184.0, 186.0], y / 560.0 + noise(x / 80.0, y / 80.0, seed) * 0.2)
        } else {
            mix([146.0, 144.0, 138.0], [190.0, 188.0, 180.0], (y - 560.0) / 340.0 + noise(x / 40.0, y / 8.0, seed) * 0.16)
        }
    });
    for window in 0..5_u8 {
        let x = 60.0 + f32::from(window) * 230.0;
        canvas.paint((x, 90.0, x + 160.0, 300.0), |_, y| (mix([238.0, 246.0, 248.0], [198.0, 222.0, 232.0], (y - 90.0) / 210.0), 1.0));
        for bar in 1..4_u8 {
            let at = x + f32::from(bar) * 40.0;
            canvas.stroke((at, 90.0), (at, 300.0), 4.0, [120.0, 130.0, 132.0]);
        }
    }
    for beam in [46.0, 64.0] {
        canvas.block((0.0, beam, W, beam + 8.0), [112.0, 124.0, 128.0]);
    }
    for machine in 0..3_u8 {
        let x = 80.0 + f32::from(machine) * 370.0 + dice.between(-20.0, 20.0);
        let tall = dice.between(210.0, 300.0);
        let body = mix([52.0, 104.0, 96.0], [64.0, 92.0, 128.0], dice.roll());
        canvas.disc((x + 140.0, 700.0), 150.0, 90.0, [128.0, 126.0, 120.0]);
        canvas.paint((x, 690.0 - tall, x + 280.0, 690.0), |px, py| {
            (mix(body, [220.0, 228.0, 224.0], (1.0 - (px - x) / 280.0) * 0.24 - (py - 400.0) / 2600.0), 1.0)
        });
        canvas.block((x, 670.0, x + 280.0, 694.0), [62.0, 64.0, 64.0]);
        canvas.block((x + 34.0, 690.0 - tall + 40.0, x + 170.0, 690.0 - tall + 130.0), [38.0, 52.0, 56.0]);
        canvas.block((x + 44.0, 690.0 - tall + 50.0, x + 110.0, 690.0 - tall + 120.0), [104.0, 138.0, 142.0]);
        for light in 0..3_u8 {
            let lamp = [[208.0, 78.0, 60.0], [226.0, 176.0, 70.0], [96.0, 170.0, 110.0]][usize::from(light)];
            canvas.disc((x + 205.0 + f32::from(light) * 24.0, 690.0 - tall + 60.0), 8.0, 2.0, lamp);
        }
    }
    canvas.stroke((0.0, 800.0), (W, 770.0), 14.0, [220.0, 178.0, 70.0]);
    canvas
}

fn crack(seed: u64) -> Canvas {
    let mut dice = Dice::new(seed);
    let mut canvas = Canvas::new(|x, y| {
        let stone = noise(x / 180.0, y / 140.0, seed) * 0.5 + noise(x / 30.0, y / 30.0, seed + 1) * 0.3 + noise(x / 5.0, y / 5.0, seed + 2) * 0.2;
        mix([148.0, 142.0, 132.0], [204.0, 198.0, 186.0], stone)
    });
    for joint in [300.0, 600.0] {
        canvas.stroke((0.0, joint), (W, joint + 4.0), 5.0, [126.0, 120.0, 110.0]);
        canvas.stroke((0.0, joint + 5.0), (W, joint + 9.0), 3.0, [214.0, 208.0, 198.0]);
    }
    let (mut x, mut y) = (dice.between(280.0, 520.0), 0.0);
    while y < H {
        let (next_x, next_y) = (x + dice.between(-34.0, 52.0), y + dice.between(18.0, 44.0));
        let thick = dice.between(4.0, 11.0);
        canvas.stroke((x + 4.0, y), (next_x + 4.0, next_y), thick, [206.0, 198.0, 184.0]);
        canvas.stroke((x, y), (next_x, next_y), thick, [52.0, 46.0, 40.0]);
        if dice.roll() < 0.28 {
            canvas.stroke((next_x, next_y), (next_x + dice.between(-120.0, 120.0), next_y + dice.between(10.0, 70.0)), 2.5, [74.0, 66.0, 58.0]);
        }
        (x, y) = (next_x, next_y);
    }
    // A ruler laid beside it, so that one sees how wide it is.
    canvas.block((760.0, 700.0, 1140.0, 752.0), [236.0, 222.0, 168.0]);
    for tick in 0..38_u8 {
        let at = 766.0 + f32::from(tick) * 10.0;
        let long = if tick % 5 == 0 { 28.0 } else { 15.0 };
        canvas.stroke((at, 702.0), (at, 702.0 + long), 2.0, [60.0, 54.0, 44.0]);
    }
    canvas
}

#[cfg(test)]
mod tests {
    use super::{Photo, photo};

    #[test]
    fn every_photo_is_small_and_the_same_again() {
        for kind in Photo::ALL {
            let picture = photo(kind, 7);
            assert!(picture.len() > 10_000 && picture.len() < 200_000, "{kind:?} has {} bytes", picture.len());
            assert_eq!(picture, photo(kind, 7));
            assert_ne!(picture, photo(kind, 8));
        }
    }
}
