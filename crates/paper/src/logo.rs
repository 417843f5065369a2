//! Logos: small, painted anew, so that nothing of the file that came gets through.

use crate::preview::{Fault, guarded, opened};
use image::{
    DynamicImage, ExtendedColorType, GenericImageView as _, ImageEncoder as _, ImageFormat, RgbaImage,
    codecs::png::{CompressionType, FilterType as Filter, PngEncoder},
    imageops::{self, FilterType},
};

/// A logo as a PNG.
#[derive(Clone, Debug)]
pub struct Logo {
    pub png: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// No logo is made smaller than this to save bytes, in pixels of its longer side.
const SMALLEST: u32 = 96;

/// A logo of a PNG, JPEG or WebP, without the empty edge around it, at most so wide and high
/// and, as far as that leaves something to be seen, of at most so many bytes.
///
/// # Errors
/// Unknown for another kind; broken where it cannot be read or nothing is on it; too large
/// where it asks for too much memory.
pub fn logo(bytes: &[u8], within: (u32, u32), most: usize) -> Result<Logo, Fault> {
    drawn(bytes, within.0.max(within.1), |image| fitted(&image, within, most))
}

/// The same as a square, for tabs and screens of phones.
///
/// # Errors
/// As [`logo`].
pub fn icon(bytes: &[u8], side: u32) -> Result<Logo, Fault> {
    drawn(bytes, side, |image| {
        let small = shrunk(&image, (side, side));
        let mut square = RgbaImage::new(side, side);
        let middle = |length: u32| i64::from((side - length) / 2);
        imageops::overlay(&mut square, &small.to_rgba8(), middle(small.width()), middle(small.height()));
        encoded(&DynamicImage::ImageRgba8(square))
    })
}

fn drawn(bytes: &[u8], longest: u32, paint: impl FnOnce(DynamicImage) -> Result<Logo, Fault> + Send) -> Result<Logo, Fault> {
    let format = image::guess_format(bytes).map_err(|_| Fault::Unknown)?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP) {
        return Err(Fault::Unknown);
    }
    // Enough is left after the edge is cut off.
    guarded(|| paint(cut(&opened(bytes, format, longest.saturating_mul(4))?)?))
}

/// Without what is see-through around it.
fn cut(image: &DynamicImage) -> Result<DynamicImage, Fault> {
    let there = || image.pixels().filter(|(_, _, pixel)| pixel.0[3] > 8).map(|(x, y, _)| (x, y));
    let edges = |along: fn((u32, u32)) -> u32| there().map(along).min().zip(there().map(along).max());
    let (Some((left, right)), Some((top, bottom))) = (edges(|at| at.0), edges(|at| at.1)) else {
        return Err(Fault::Broken("nothing is drawn there".into()));
    };
    Ok(image.crop_imm(left, top, right - left + 1, bottom - top + 1))
}

/// At most so wide and high; never larger than it was.
fn shrunk(image: &DynamicImage, (width, height): (u32, u32)) -> DynamicImage {
    if image.width() <= width && image.height() <= height { image.clone() } else { image.resize(width, height, FilterType::CatmullRom) }
}

fn fitted(image: &DynamicImage, within: (u32, u32), most: usize) -> Result<Logo, Fault> {
    let mut logo = encoded(&shrunk(image, within))?;
    while logo.png.len() > most && logo.width.max(logo.height) > SMALLEST {
        logo = encoded(&shrunk(image, (logo.width * 4 / 5, logo.height * 4 / 5)))?;
    }
    Ok(logo)
}

fn encoded(image: &DynamicImage) -> Result<Logo, Fault> {
    let (width, height) = (image.width(), image.height());
    let mut png = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut png, CompressionType::Best, Filter::Adaptive);
    let rgba = image.to_rgba8();
    if rgba.pixels().any(|pixel| pixel.0[3] < 255) {
        encoder.write_image(&rgba, width, height, ExtendedColorType::Rgba8)?;
    } else {
        encoder.write_image(&image.to_rgb8(), width, height, ExtendedColorType::Rgb8)?;
    }
    Ok(Logo { png, width, height })
}

#[cfg(test)]
mod tests {
    use super::{Fault, icon, logo};
    use image::{Rgba, RgbaImage};

    fn png(width: u32, height: u32, paint: impl Fn(u32, u32) -> [u8; 4]) -> Vec<u8> {
        let mut out = std::io::Cursor::new(Vec::new());
        let written = RgbaImage::from_fn(width, height, |x, y| Rgba(paint(x, y))).write_to(&mut out, image::ImageFormat::Png);
        assert!(written.is_ok(), "{written:?}");
        out.into_inner()
    }

    #[test]
    fn house_11_a_logo_is_cut_out_and_made_small() -> Result<(), Fault> {
        let wide = png(1_000, 600, |x, y| if (100..900).contains(&x) && (200..400).contains(&y) { [31, 92, 74, 255] } else { [0; 4] });
        let small = logo(&wide, (400, 80), 12_000)?;
        assert_eq!((small.width, small.height), (320, 80), "800 by 200 of it is drawn");
        assert!(small.png.len() < 2_000, "{}", small.png.len());
        let square = icon(&wide, 180)?;
        assert_eq!((square.width, square.height), (180, 180));
        Ok(())
    }

    #[test]
    fn house_11_a_logo_of_many_colours_keeps_to_its_bytes() -> Result<(), Fault> {
        let noise = png(800, 400, |x, y| [(x * 7 + y * 13) as u8, (x * y) as u8, (x ^ y) as u8, 255]);
        let small = logo(&noise, (400, 80), 8_000)?;
        assert!(small.png.len() <= 8_000 || small.width.max(small.height) <= 96, "{} by {}: {}", small.width, small.height, small.png.len());
        Ok(())
    }

    #[test]
    fn house_11_what_is_no_picture_or_empty_is_no_logo() {
        let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#;
        assert!(matches!(logo(drawing, (400, 80), 12_000), Err(Fault::Unknown)));
        assert!(matches!(logo(b"%PDF-1.7", (400, 80), 12_000), Err(Fault::Unknown)));
        let empty = png(40, 40, |_, _| [255, 255, 255, 0]);
        assert!(matches!(logo(&empty, (400, 80), 12_000), Err(Fault::Broken(_))));
        // A bomb: small to send, and 20,000 by 20,000 pixels once it is opened.
        let mut bomb = png(8, 8, |_, _| [0, 0, 0, 255]);
        bomb[16..24].copy_from_slice(&[0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20]);
        assert!(logo(&bomb, (400, 80), 12_000).is_err());
    }
}
