//! Pictures that are laid into a sheet, painted anew so that nothing else of their files
//! gets there: photographs as JPEG, all else as points with what is see-through.

use crate::preview;
use image::ImageFormat;
use pdf_writer::{Filter, Finish as _, Pdf, Ref};
use std::io::Write as _;

/// No side of a picture is longer, in pixels: sharp on paper, and some hundred kilobytes.
const LONGEST: u32 = 1_800;

/// A picture that a sheet has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Laid(pub(crate) usize);

/// A picture as a PDF keeps it.
pub(crate) struct Picture {
    width: i32,
    height: i32,
    colours: Colours,
}

enum Colours {
    /// A whole JPEG.
    Photo(Vec<u8>),
    /// Points, and how much of each is there; both packed.
    Points(Vec<u8>, Vec<u8>),
}

impl Picture {
    pub(crate) fn read(bytes: &[u8], media: &str) -> Option<Self> {
        if !media.starts_with("image/") {
            return None;
        }
        let painted = preview::preview(bytes, media, LONGEST).ok()?;
        let image = image::load_from_memory(&painted).ok()?;
        let (width, height) = (i32::try_from(image.width()).ok()?, i32::try_from(image.height()).ok()?);
        if image::guess_format(&painted).ok()? == ImageFormat::Jpeg {
            return Some(Self { width, height, colours: Colours::Photo(painted) });
        }
        let image = image.to_rgba8();
        let colours: Vec<u8> = image.pixels().flat_map(|pixel| [pixel.0[0], pixel.0[1], pixel.0[2]]).collect();
        let cover: Vec<u8> = image.pixels().map(|pixel| pixel.0[3]).collect();
        Some(Self { width, height, colours: Colours::Points(packed(&colours), packed(&cover)) })
    }

    /// Takes this reference and the next.
    pub(crate) fn write(&self, pdf: &mut Pdf, at: Ref) {
        let (data, filter, mask) = match &self.colours {
            Colours::Photo(jpeg) => (jpeg, Filter::DctDecode, None),
            Colours::Points(colours, cover) => (colours, Filter::FlateDecode, Some((Ref::new(at.get() + 1), cover))),
        };
        let mut image = pdf.image_xobject(at, data);
        image.filter(filter);
        image.width(self.width).height(self.height).bits_per_component(8).color_space().device_rgb();
        if let Some((mask, _)) = mask {
            image.s_mask(mask);
        }
        image.finish();
        if let Some((at, cover)) = mask {
            let mut image = pdf.image_xobject(at, cover);
            image.filter(Filter::FlateDecode);
            image.width(self.width).height(self.height).bits_per_component(8).color_space().device_gray();
        }
    }
}

/// Bytes as `FlateDecode` unpacks them.
pub(crate) fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut out = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    // Writing into memory does not fail.
    out.write_all(bytes).unwrap_or_default();
    out.finish().unwrap_or_default()
}
