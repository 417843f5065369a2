//! What a file looks like: a picture of it, painted anew, so that nothing of the
//! file itself (scripts, metadata, tricks of its format) gets through.

use crate::unpacked::{self, Unpacks};
use hayro::{
    PixmapSettings, RenderCache, RenderSettings, hayro_interpret::InterpreterSettings, hayro_syntax::Pdf, vello_cpu::color::palette::css::WHITE,
};
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder as _, ImageEncoder as _, ImageFormat, ImageReader, Limits,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    imageops::FilterType,
};
use std::{
    fmt,
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

/// No side of a picture may be longer, in pixels.
const LONGEST_SIDE: u32 = 20_000;
/// A picture that needs more memory than this, in bytes, is not opened.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// No page is painted with a longer side than this, in pixels.
const LONGEST_PAGE: f32 = 4_000.0;
/// A signature is no larger, in pixels: sharp on paper, and a few kilobytes.
const WIDEST_INK: (u32, u32) = (1_200, 400);
/// Deep enough for the deepest nesting that the decoders allow, in bytes.
const STACK: usize = 64 * 1024 * 1024;
/// Of 100; well below this one sees it.
const QUALITY: u8 = 82;

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is known about files of this kind.
    Unknown,
    /// It is broken, encrypted, or not what it says it is.
    Broken(String),
    /// It would take more memory than anything honest does.
    TooLarge,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("there is no picture of this kind of file"),
            Self::Broken(why) => write!(f, "it cannot be read: {why}"),
            Self::TooLarge => f.write_str("it is too large to be painted"),
        }
    }
}

impl std::error::Error for Fault {}

impl From<image::ImageError> for Fault {
    fn from(fault: image::ImageError) -> Self {
        match fault {
            image::ImageError::Limits(_) => Self::TooLarge,
            other => Self::Broken(other.to_string()),
        }
    }
}

/// A picture of the file, at most `longest` pixels wide and high: JPEG, or PNG
/// where it is see-through or was line art. Of a PDF, the first page on white.
///
/// It takes its time and a lot of memory; never call it where others wait.
///
/// # Errors
/// When the kind is unknown, the file is broken, or it asks for too much memory.
pub fn preview(bytes: &[u8], media: &str, longest: u32) -> Result<Vec<u8>, Fault> {
    let longest = longest.clamp(1, 4_000);
    let paint = || match media {
        "image/jpeg" => picture(bytes, ImageFormat::Jpeg, longest),
        "image/png" => picture(bytes, ImageFormat::Png, longest),
        "image/gif" => picture(bytes, ImageFormat::Gif, longest),
        "image/webp" => picture(bytes, ImageFormat::WebP, longest),
        "application/pdf" => encoded(&one_page(bytes, 1, longest)?, false),
        _ => Err(Fault::Unknown),
    };
    guarded(paint)
}

/// The picture of one page of a PDF, from 1, on white; see [`preview`].
///
/// # Errors
/// When there is no such page, or as [`preview`].
pub fn page(pdf: &[u8], number: u32, longest: u32) -> Result<Vec<u8>, Fault> {
    let longest = longest.clamp(1, 4_000);
    guarded(|| encoded(&one_page(pdf, number, longest)?, false))
}

/// As [`page`], always as a PNG.
///
/// # Errors
/// As [`page`].
pub fn png(pdf: &[u8], number: u32, longest: u32) -> Result<Vec<u8>, Fault> {
    let longest = longest.clamp(1, 4_000);
    guarded(|| {
        let image = one_page(pdf, number, longest)?.to_rgb8();
        let mut out = Vec::new();
        PngEncoder::new(&mut out).write_image(&image, image.width(), image.height(), ExtendedColorType::Rgb8)?;
        Ok(out)
    })
}

/// Width and height of each page of a PDF as it is shown, in points; see [`preview`].
///
/// # Errors
/// When it is broken or encrypted.
pub fn sheets(pdf: &[u8]) -> Result<Vec<(f32, f32)>, Fault> {
    guarded(|| {
        let pdf = opened_pdf(pdf)?;
        Ok(pdf.pages().iter().map(hayro::hayro_syntax::page::Page::render_dimensions).collect())
    })
}

pub(crate) fn guarded<T: Send>(paint: impl FnOnce() -> Result<T, Fault> + Send) -> Result<T, Fault> {
    // Decoders of hostile files may trip over their own feet. That ends here;
    // and a stack that overflows would end the program, so they get a deep one.
    std::thread::scope(|scope| {
        let painter =
            std::thread::Builder::new().name("preview".into()).stack_size(STACK).spawn_scoped(scope, || catch_unwind(AssertUnwindSafe(paint)));
        match painter.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(Ok(outcome))) => outcome,
            Ok(_) => Err(Fault::Broken("its decoder gave up".into())),
            Err(fault) => Err(Fault::Broken(format!("nobody to paint it: {fault}"))),
        }
    })
}

/// A signature as a PNG of ink on nothing, at most 1,200 pixels wide and 400 high. What
/// lies on paper is lifted off it: the lighter, the more it is see-through. It takes
/// PNG, JPEG and WebP; see [`preview`].
///
/// # Errors
/// As [`preview`]; unknown for another kind, broken where nothing is drawn.
pub fn ink(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let format = image::guess_format(bytes).map_err(|_| Fault::Unknown)?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP) {
        return Err(Fault::Unknown);
    }
    guarded(|| lifted(opened(bytes, format, 2 * WIDEST_INK.0)?))
}

fn lifted(image: DynamicImage) -> Result<Vec<u8>, Fault> {
    let mut image = image.to_rgba8();
    if image.pixels().all(|pixel| pixel.0[3] == 255) {
        for pixel in image.pixels_mut() {
            let [red, green, blue, _] = pixel.0;
            // What is nearly white is paper, and from there to dark ink it gets denser.
            let dark = 235_u8.saturating_sub(red.min(green).min(blue));
            *pixel = image::Rgba([red, green, blue, dark.saturating_mul(2)]);
        }
    }
    let inked = || image.enumerate_pixels().filter(|(_, _, pixel)| pixel.0[3] > 24).map(|(x, y, _)| (x, y));
    let (Some(left), Some(right)) = (inked().map(|(x, _)| x).min(), inked().map(|(x, _)| x).max()) else {
        return Err(Fault::Broken("nothing is drawn there".into()));
    };
    let (top, bottom) = (inked().map(|(_, y)| y).min().unwrap_or(0), inked().map(|(_, y)| y).max().unwrap_or(0));
    let cut = image::imageops::crop_imm(&image, left, top, right - left + 1, bottom - top + 1).to_image();
    let cut = DynamicImage::ImageRgba8(cut);
    let (wide, tall) = WIDEST_INK;
    let small = if cut.width() > wide || cut.height() > tall { cut.resize(wide, tall, FilterType::CatmullRom) } else { cut }.to_rgba8();
    let mut out = Vec::new();
    PngEncoder::new(&mut out).write_image(&small, small.width(), small.height(), ExtendedColorType::Rgba8)?;
    Ok(out)
}

fn picture(bytes: &[u8], format: ImageFormat, longest: u32) -> Result<Vec<u8>, Fault> {
    encoded(&opened(bytes, format, longest)?, format == ImageFormat::Jpeg)
}

/// A picture, upright, at most so many pixels on either side.
pub(crate) fn opened(bytes: &[u8], format: ImageFormat, longest: u32) -> Result<DynamicImage, Fault> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    // Some decoders take the limit on memory for advice, so it is counted here as well.
    if decoder.total_bytes() > MOST_MEMORY {
        return Err(Fault::TooLarge);
    }
    // A picture with a broken orientation is shown as it lies.
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut image = shrunk(DynamicImage::from_decoder(decoder)?, longest);
    image.apply_orientation(orientation);
    Ok(image)
}

/// At most so many pixels on either side; never larger than it was.
fn shrunk(image: DynamicImage, longest: u32) -> DynamicImage {
    let side = image.width().max(image.height());
    if side <= longest {
        return image;
    }
    // First roughly and fast, then finely.
    let rough = longest.saturating_mul(3);
    let image = if side > rough { image.thumbnail(rough, rough) } else { image };
    image.resize(longest, longest, FilterType::CatmullRom)
}

pub(crate) fn encoded(image: &DynamicImage, photo: bool) -> Result<Vec<u8>, Fault> {
    let (width, height) = (image.width(), image.height());
    let mut out = Vec::new();
    let rgba = image.to_rgba8();
    if rgba.pixels().any(|pixel| pixel.0[3] < 255) {
        PngEncoder::new(&mut out).write_image(&rgba, width, height, ExtendedColorType::Rgba8)?;
        return Ok(out);
    }
    let rgb = image.to_rgb8();
    JpegEncoder::new_with_quality(&mut out, QUALITY).write_image(&rgb, width, height, ExtendedColorType::Rgb8)?;
    if !photo {
        // Line art is smaller and sharper as PNG; photos in PNG are not.
        let mut png = Vec::new();
        PngEncoder::new(&mut png).write_image(&rgb, width, height, ExtendedColorType::Rgb8)?;
        if png.len() <= out.len() {
            return Ok(png);
        }
    }
    Ok(out)
}

fn opened_pdf(bytes: &[u8]) -> Result<Pdf, Fault> {
    if !unpacked::is_bounded(bytes, Unpacks::All) {
        return Err(Fault::TooLarge);
    }
    Pdf::new(bytes.to_vec()).map_err(|fault| Fault::Broken(format!("{fault:?}")))
}

pub(crate) fn one_page(bytes: &[u8], number: u32, longest: u32) -> Result<DynamicImage, Fault> {
    let pdf = opened_pdf(bytes)?;
    let pages = pdf.pages();
    let page =
        number.checked_sub(1).and_then(|at| pages.get(usize::try_from(at).ok()?)).ok_or_else(|| Fault::Broken("it has no such page".into()))?;
    let (width, height) = page.render_dimensions();
    let side = width.max(height);
    if !side.is_finite() || side <= 0.0 || width < 1.0 || height < 1.0 {
        return Err(Fault::Broken("its page has no size".into()));
    }
    // The painter cuts off what is left of a pixel, so half of one is added.
    #[expect(clippy::cast_precision_loss, reason = "a few thousand pixels")]
    let scale = ((longest as f32).min(LONGEST_PAGE) + 0.5) / side;
    // A page that is a hair's breadth wide still gets a pixel.
    if width * scale < 1.0 || height * scale < 1.0 {
        return Err(Fault::TooLarge);
    }
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let pixels = hayro::render(page, &RenderCache::new(), &InterpreterSettings::default(), &RenderSettings::default(), &settings);
    let (width, height) = (u32::from(pixels.width()), u32::from(pixels.height()));
    // On white everything is opaque, so the colours are what they are.
    let rgb: Vec<u8> = pixels.data_as_u8_slice().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let image = image::RgbImage::from_raw(width, height, rgb).ok_or_else(|| Fault::Broken("its page came out empty".into()))?;
    Ok(DynamicImage::ImageRgb8(image))
}

#[cfg(test)]
mod tests {
    use super::{Fault, preview};
    use crate::{Document, Photo, photo};

    fn sides(picture: &[u8]) -> (u32, u32) {
        image::load_from_memory(picture).map(|image| (image.width(), image.height())).unwrap_or_default()
    }

    #[test]
    fn a_photo_is_made_small() {
        let small = preview(&photo(Photo::Bridge, 1), "image/jpeg", 176).unwrap_or_default();
        assert_eq!(sides(&small), (176, 132));
        assert_eq!(small[..2], [0xff, 0xd8]);
    }

    #[test]
    fn the_first_page_of_a_document_is_painted() {
        let mut document = Document::new("A page");
        document.heading("Something stands here").paragraph("And below it.");
        let picture = preview(&document.finish(), "application/pdf", 400).unwrap_or_default();
        assert_eq!(sides(&picture).1, 400);
        let painted = image::load_from_memory(&picture).map(|image| image.to_luma8().pixels().filter(|pixel| pixel.0[0] < 128).count());
        assert!(painted.is_ok_and(|dark| dark > 20));
    }

    #[test]
    fn hostile_files_are_refused() {
        assert_eq!(preview(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", 100), Err(Fault::Unknown));
        for media in ["image/jpeg", "image/png", "image/gif", "image/webp", "application/pdf"] {
            assert!(preview(b"", media, 100).is_err());
            assert!(preview(&[0xff; 4096], media, 100).is_err());
        }
        // The head of a PNG that claims 60,000 × 60,000 pixels.
        let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bomb.extend_from_slice(&60_000_u32.to_be_bytes());
        bomb.extend_from_slice(&60_000_u32.to_be_bytes());
        bomb.extend_from_slice(&[8, 6, 0, 0, 0, 0, 0, 0, 0]);
        assert!(preview(&bomb, "image/png", 100).is_err());
    }
}
