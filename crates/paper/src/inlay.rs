//! Small things that are laid into a page: pictures with a see-through ground, and
//! the mark that somebody leaves where they sign.

use crate::face::{Face, Fonts, REFERENCES};
use pdf_writer::{Content, Finish as _, Name, Pdf, Rect, Ref, Str};

/// A picture as PDF keeps it: colours, and how much of each point is there.
pub(crate) struct Picture {
    width: u32,
    height: u32,
    colours: Vec<u8>,
    /// Nothing for a photo, of which `colours` is the JPEG as it came.
    cover: Vec<u8>,
}

/// No side of a picture that is laid in is longer, in pixels.
const LONGEST: u32 = 2_400;

impl Picture {
    /// Reads a PNG or JPEG; nothing, where it is none or unreasonably large.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = image::ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format().ok()?;
        let mut limits = image::Limits::default();
        limits.max_image_width = Some(LONGEST);
        limits.max_image_height = Some(LONGEST);
        limits.max_alloc = Some(64 * 1024 * 1024);
        reader.limits(limits);
        let jpeg = reader.format() == Some(image::ImageFormat::Jpeg);
        let image = reader.decode().ok()?;
        if jpeg && image.color() == image::ColorType::Rgb8 {
            return Some(Self { width: image.width(), height: image.height(), colours: bytes.to_vec(), cover: Vec::new() });
        }
        let image = image.to_rgba8();
        let (mut colours, mut cover) = (Vec::new(), Vec::new());
        for pixel in image.pixels() {
            colours.extend_from_slice(&pixel.0[..3]);
            cover.push(pixel.0[3]);
        }
        Some(Self { width: image.width(), height: image.height(), colours, cover })
    }

    /// Its sides, in points, as large as fits.
    pub(crate) fn within(&self, wide: f32, tall: f32) -> (f32, f32) {
        #[expect(clippy::cast_precision_loss, reason = "a few thousand pixels")]
        let (width, height) = (self.width.max(1) as f32, self.height.max(1) as f32);
        let scale = (wide / width).min(tall / height);
        (width * scale, height * scale)
    }

    /// Takes this reference and the next.
    pub(crate) fn write(&self, pdf: &mut Pdf, at: i32) {
        let (width, height) = (self.width.cast_signed(), self.height.cast_signed());
        let (picture, mask) = (Ref::new(at), Ref::new(at + 1));
        let mut image = pdf.image_xobject(picture, &self.colours);
        image.width(width).height(height).bits_per_component(8);
        image.color_space().device_rgb();
        if self.cover.is_empty() {
            image.filter(pdf_writer::Filter::DctDecode);
            return;
        }
        image.s_mask(mask);
        image.finish();
        let mut image = pdf.image_xobject(mask, &self.cover);
        image.width(width).height(height).bits_per_component(8);
        image.color_space().device_gray();
        image.finish();
    }
}

/// What a page calls its picture of that number.
pub(crate) fn picture_name(number: usize) -> String {
    format!("P{number}")
}

/// What somebody leaves where they sign: a picture of their signature, or their name,
/// above a line, and small print below it.
pub struct Mark<'a> {
    /// PNG or JPEG; without one `name` is written large.
    pub picture: Option<&'a [u8]>,
    pub name: &'a str,
    /// Such as who and when, in small print.
    pub below: &'a str,
}

impl Mark<'_> {
    /// The mark as a page of this size, in points: what is laid into another.
    pub(crate) fn drawn(&self, (wide, tall): (f32, f32), fonts: Fonts<'_>) -> Vec<u8> {
        let (mut regular, mut bold) = (Face::embedded(fonts, false), Face::embedded(fonts, true));
        let small = (tall * 0.16).clamp(4.0, 8.0);
        let foot = small * 1.6;
        let mut content = Content::new();
        content.set_stroke_rgb(0.42, 0.45, 0.43).set_line_width(0.5).move_to(0.0, foot).line_to(wide, foot).stroke();
        let below = fitted(&mut regular, self.below, wide, small);
        text(&mut content, &below.0, (0.0, foot - below.1 * 1.15), below.1, b"R");
        let picture = self.picture.and_then(Picture::read);
        match &picture {
            Some(picture) => {
                let (width, height) = picture.within(wide, (tall - foot - 1.0).max(4.0));
                content.save_state().transform([width, 0.0, 0.0, height, (wide - width) / 2.0, foot + 1.0]);
                content.x_object(Name(picture_name(0).as_bytes())).restore_state();
            }
            None => {
                let name = fitted(&mut bold, self.name, wide, (tall - foot) * 0.6);
                text(&mut content, &name.0, (0.0, foot + (tall - foot) * 0.25), name.1, b"B");
            }
        }
        page(content, (wide, tall), [&regular, &bold], picture.as_ref())
    }
}

/// Text is written no larger, in points, and no smaller.
const PRINT: (f32, f32) = (11.0, 4.0);
/// From one line of text to the next, in parts of its size.
const LEADING: f32 = 1.25;

/// Words as a page of this size, in points: broken into lines, from the top left, as large
/// as they fit. What does not fit even small goes on below, where it is cut off.
pub(crate) fn words(written: &str, (wide, tall): (f32, f32), fonts: Fonts<'_>) -> Vec<u8> {
    let (mut regular, bold) = (Face::embedded(fonts, false), Face::embedded(fonts, true));
    let mut size = PRINT.0.min(tall / LEADING).max(PRINT.1);
    let mut lines = regular.wrapped(written, size, wide);
    #[expect(clippy::cast_precision_loss, reason = "a few hundred lines")]
    while size > PRINT.1 && lines.len() as f32 * size * LEADING > tall {
        size = (size - 0.5).max(PRINT.1);
        lines = regular.wrapped(written, size, wide);
    }
    let mut content = Content::new();
    let mut at = tall - size;
    for line in &lines {
        text(&mut content, line, (0.0, at), size, b"R");
        at -= size * LEADING;
    }
    page(content, (wide, tall), [&regular, &bold], None)
}

/// The text, and the size at which it is no wider than this.
fn fitted(face: &mut Face, written: &str, wide: f32, size: f32) -> (Vec<u8>, f32) {
    let encoded = face.encoded(written);
    let width = face.width(&encoded, size).max(1.0);
    (encoded, if width > wide { size * wide / width } else { size })
}

fn text(content: &mut Content, encoded: &[u8], at: (f32, f32), size: f32, face: &[u8]) {
    content.begin_text().set_fill_rgb(0.13, 0.14, 0.13).set_font(Name(face), size);
    content.next_line(at.0, at.1).show(Str(encoded)).end_text();
}

fn page(content: Content, (wide, tall): (f32, f32), faces: [&Face; 2], picture: Option<&Picture>) -> Vec<u8> {
    let (catalog, tree, sheet, stream, inlaid) = (Ref::new(1), Ref::new(2), Ref::new(3), Ref::new(4), Ref::new(5));
    let fonts = [Ref::new(7), Ref::new(7 + REFERENCES)];
    let mut pdf = Pdf::new();
    pdf.catalog(catalog).pages(tree);
    pdf.pages(tree).kids([sheet]).count(1);
    for (face, at) in faces.into_iter().zip(fonts) {
        face.write(&mut pdf, at);
    }
    if let Some(picture) = picture {
        picture.write(&mut pdf, inlaid.get());
    }
    let mut one = pdf.page(sheet);
    one.media_box(Rect::new(0.0, 0.0, wide, tall)).parent(tree).contents(stream);
    let mut resources = one.resources();
    resources.fonts().pair(Name(b"R"), fonts[0]).pair(Name(b"B"), fonts[1]);
    if picture.is_some() {
        resources.x_objects().pair(Name(picture_name(0).as_bytes()), inlaid);
    }
    resources.finish();
    one.finish();
    pdf.stream(stream, &content.finish());
    pdf.finish()
}
