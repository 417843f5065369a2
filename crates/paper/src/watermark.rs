//! Words laid over a picture, again and again and aslant, so that whoever passes it on passes
//! on whose it was. They are dark where the picture is light, and light where it is dark.

use crate::{
    Fault, Fonts, Ink,
    preview::{encoded, guarded, one_page},
    sheet::{Line, Paint, Sheet},
};
use image::{DynamicImage, GrayImage, ImageFormat, RgbaImage, imageops::FilterType};

/// No picture is larger, in pixels: those that are given were made small before.
const LONGEST: u32 = 4_000;
/// No line of words is longer; the end of a longer one is left out.
const LETTERS: usize = 120;
/// How the words are turned, in radians: upwards to the right.
const TURN: f64 = -0.48;
/// How much they cover on light and on dark.
const ON_LIGHT: f32 = 0.24;
const ON_DARK: f32 = 0.36;
/// The picture counts as light or dark in squares of so many pixels.
const SQUARE: u32 = 24;
/// From here on it is light, of 255.
const LIGHT: u8 = 112;

/// A picture with these words over it: JPEG stays JPEG; line art is PNG where that is smaller.
///
/// It takes its time; never call it where others wait.
///
/// # Errors
/// When it is no picture, or larger than what is painted here.
pub fn watermark(picture: &[u8], words: &str, fonts: Fonts<'_>) -> Result<Vec<u8>, Fault> {
    let format = image::guess_format(picture).map_err(|_| Fault::Unknown)?;
    guarded(|| {
        let image = image::load_from_memory_with_format(picture, format)?;
        if image.width().max(image.height()) > LONGEST {
            return Err(Fault::TooLarge);
        }
        let mask = mask(image.width(), image.height(), words, fonts)?;
        let marked = DynamicImage::ImageRgba8(laid_over(&image, &mask));
        encoded(&marked, format == ImageFormat::Jpeg)
    })
}

/// Where the words stand: the darker, the more.
fn mask(width: u32, height: u32, words: &str, fonts: Fonts<'_>) -> Result<GrayImage, Fault> {
    let (wide, tall) = (f64::from(width), f64::from(height));
    let words: String = words.chars().take(LETTERS).collect();
    let size = (wide.max(tall) / 46.0).clamp(9.0, 34.0);
    #[expect(clippy::cast_precision_loss, reason = "at most 120 letters")]
    let along = (words.chars().count() as f64 * size * 0.55 + size * 4.0).max(size * 8.0);
    let down = size * 6.5;
    let mut sheet = Sheet::new(wide, tall, "", "en", fonts);
    let (mut row, mut y) = (0_u32, -down);
    while y < tall + down + wide * 0.5 {
        let mut x = if row.is_multiple_of(2) { 0.0 } else { along / 2.0 } - along;
        while x < wide + along {
            sheet.text(&Line { text: &words, at: (x, y), size, paint: Paint(Ink(0, 0, 0), 1.0), before: 0.5, turn: TURN, room: 0.0 });
            x += along;
        }
        (row, y) = (row + 1, y + down);
    }
    Ok(one_page(&sheet.finish(), 1, width.max(height))?.to_luma8())
}

/// The picture with ink where the mask is dark.
fn laid_over(image: &DynamicImage, mask: &GrayImage) -> RgbaImage {
    let squares = |side: u32| side.div_ceil(SQUARE).max(1);
    let ground = image.resize_exact(squares(image.width()), squares(image.height()), FilterType::Triangle).to_luma8();
    let mut out = image.to_rgba8();
    for (x, y, pixel) in out.enumerate_pixels_mut() {
        let Some(cover) = mask.get_pixel_checked(x, y).map(|dark| f32::from(255 - dark.0[0]) / 255.0).filter(|cover| *cover > 0.0) else { continue };
        let light = ground.get_pixel_checked(x / SQUARE, y / SQUARE).is_none_or(|ground| ground.0[0] >= LIGHT);
        let (ink, share) = if light { (20.0, cover * ON_LIGHT) } else { (250.0, cover * ON_DARK) };
        for part in &mut pixel.0[..3] {
            *part = rounded(f32::from(*part) + (ink - f32::from(*part)) * share);
        }
        // What is see-through is seen where words stand.
        pixel.0[3] = pixel.0[3].max(rounded(share * 255.0));
    }
    out
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a byte")]
fn rounded(value: f32) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::watermark;
    use crate::{Fault, Fonts, Photo, photo, preview};
    use image::{ImageFormat, RgbImage};
    use std::io::Cursor;

    fn marked(picture: &[u8], words: &str) -> RgbImage {
        let (regular, bold) = assets::fonts();
        let bytes = watermark(picture, words, Fonts { regular: &regular, bold: &bold }).unwrap_or_default();
        image::load_from_memory(&bytes).map(|image| image.to_rgb8()).unwrap_or_default()
    }

    fn plain(grey: u8) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        drop(RgbImage::from_pixel(800, 600, image::Rgb([grey; 3])).write_to(&mut out, ImageFormat::Png));
        out.into_inner()
    }

    #[test]
    fn rules_5_words_are_seen_on_light_and_on_dark_and_leave_the_picture_to_be_read() {
        for (grey, darker) in [(255, true), (0, false)] {
            let picture = marked(&plain(grey), "gus@bolt.example · 2026-11-28 09:40 UTC");
            let inked = picture.pixels().filter(|pixel| if darker { pixel.0[0] < grey } else { pixel.0[0] > grey }).count();
            let share = inked as f64 / (800.0 * 600.0);
            assert!((0.01..0.25).contains(&share), "{grey}: {share}");
            assert!(picture.pixels().all(|pixel| pixel.0[0].abs_diff(grey) < 128), "it is translucent");
            // In every quarter of it.
            for (left, top) in [(0, 0), (400, 0), (0, 300), (400, 300)] {
                let part = image::imageops::crop_imm(&picture, left, top, 400, 300).to_image();
                assert!(part.pixels().any(|pixel| pixel.0[0] != grey), "{left} {top}");
            }
        }
    }

    #[test]
    fn rules_5_other_words_are_another_picture_of_the_same_size() {
        let small = preview(&photo(Photo::Bridge, 1), "image/jpeg", 800).unwrap_or_default();
        let (gus, mira) = (marked(&small, "gus@bolt.example"), marked(&small, "Mířa Čápová"));
        assert_eq!((gus.width(), gus.height()), (800, 600));
        assert!(gus != mira && !gus.is_empty());
        let (regular, bold) = assets::fonts();
        let fonts = Fonts { regular: &regular, bold: &bold };
        let bytes = watermark(&small, &"long ".repeat(500), fonts).unwrap_or_default();
        assert!(bytes.starts_with(&[0xff, 0xd8]) && bytes.len() < small.len() * 4, "{} of {}", bytes.len(), small.len());
        assert_eq!(watermark(b"no picture", "x", fonts), Err(Fault::Unknown));
    }
}
