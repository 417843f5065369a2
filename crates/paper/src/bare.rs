//! Photos without what they tell of where, when and by what they were taken: EXIF with its
//! places, XMP, IPTC, comments, small pictures and films hidden behind the picture. The picture itself is
//! copied as it is, with its colours and the way it is held. What is not known to be of
//! the picture is left out.

use image::metadata::Orientation;
use img_parts::{
    Bytes, ImageEXIF,
    jpeg::{Jpeg, JpegSegment, markers},
    png::Png,
    riff::RiffContent,
    webp::WebP,
};

const EXIF: &[u8] = b"Exif\0\0";
const ICC: &[u8] = b"ICC_PROFILE\0";
/// Chunks of a PNG that say how it looks; those with a capital letter are the picture.
const OF_PNG: [&[u8; 4]; 12] = [b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT"];
const OF_WEBP: [&[u8; 4]; 7] = [b"VP8X", b"VP8 ", b"VP8L", b"ICCP", b"ANIM", b"ANMF", b"ALPH"];
/// The bits of `VP8X` that announce EXIF and XMP.
const TELLS: u8 = 0b0000_1100;

/// The same JPEG, PNG or WebP without what it tells; nothing, where it is none that can be
/// read, or tells nothing.
#[must_use]
pub fn bare(bytes: &[u8]) -> Option<Vec<u8>> {
    let whole = Bytes::copy_from_slice(bytes);
    let bare = match bytes {
        [0xff, 0xd8, ..] => jpeg(whole)?,
        [0x89, b'P', b'N', b'G', ..] => png(whole)?,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp(whole)?,
        _ => return None,
    };
    (bare != bytes).then_some(bare)
}

fn jpeg(whole: Bytes) -> Option<Vec<u8>> {
    let mut jpeg = Jpeg::from_bytes(whole).ok()?;
    let held =
        jpeg.segments().iter().filter(|segment| segment.marker() == markers::APP1).find_map(|segment| held(segment.contents().strip_prefix(EXIF)?));
    let segments = jpeg.segments_mut();
    segments.retain(of_jpeg);
    if let Some(held) = held {
        // Where there is a header of JFIF, it comes first.
        let after = segments.iter().take_while(|segment| segment.marker() == markers::APP0).count();
        let contents = [EXIF, &only(held)].concat();
        segments.insert(after, JpegSegment::new_with_contents(markers::APP1, contents.into()));
    }
    let behind = segments.last().filter(|segment| segment.has_entropy()).map(|segment| segment.len_with_entropy() - segment.len())?;
    let all = jpeg.encoder().bytes();
    let (head, scans) = all.split_at(all.len().checked_sub(behind)?);
    Some([head, &of_scans(scans)].concat())
}

/// Whether a segment is of the picture: tables and scans, the header of JFIF, colours.
fn of_jpeg(segment: &JpegSegment) -> bool {
    match segment.marker() {
        markers::APP0 => segment.contents().starts_with(b"JFIF\0"),
        markers::APP2 => segment.contents().starts_with(ICC),
        // How Adobe's programs turned the colours.
        0xee => segment.contents().starts_with(b"Adobe"),
        other => !tells(other),
    }
}

/// Segments of programs, and comments.
fn tells(marker: u8) -> bool {
    matches!(marker, 0xe0..=0xfe)
}

/// What follows the first header of a scan, up to the end of the picture. Phones put other pictures
/// and films behind that, with all that those tell.
fn of_scans(scans: &[u8]) -> Vec<u8> {
    let (mut kept, mut at) = (Vec::with_capacity(scans.len()), 0);
    while let Some(mark) = scans[at..].iter().position(|byte| *byte == 0xff).map(|found| at + found) {
        kept.extend_from_slice(&scans[at..mark]);
        let Some(&marker) = scans.get(mark + 1) else { return kept };
        at = match marker {
            0xff => mark + 1,
            markers::EOI => {
                kept.extend_from_slice(&[0xff, markers::EOI]);
                return kept;
            }
            // No markers of their own: a byte of the picture, and where its scan can be taken up again.
            0x00 | 0x01 | markers::RST0..=markers::RST7 => {
                kept.extend_from_slice(&[0xff, marker]);
                mark + 2
            }
            _ => {
                let size = scans.get(mark + 2..mark + 4).map_or(2, |size| usize::from(u16::from_be_bytes([size[0], size[1]]))).max(2);
                let end = (mark + 2 + size).min(scans.len());
                if !tells(marker) {
                    kept.extend_from_slice(&scans[mark..end]);
                }
                end
            }
        };
    }
    kept.extend_from_slice(&scans[at..]);
    kept
}

fn png(whole: Bytes) -> Option<Vec<u8>> {
    let mut png = Png::from_bytes(whole).ok()?;
    let held = png.exif().and_then(|exif| held(&exif));
    png.chunks_mut().retain(|chunk| chunk.kind()[0].is_ascii_uppercase() || OF_PNG.contains(&&chunk.kind()));
    png.set_exif(held.map(|held| only(held).into()));
    Some(png.encoder().bytes().to_vec())
}

fn webp(whole: Bytes) -> Option<Vec<u8>> {
    let mut webp = WebP::from_bytes(whole).ok()?;
    let held = webp.exif().and_then(|exif| held(&exif));
    webp.chunks_mut().retain(|chunk| OF_WEBP.contains(&&chunk.id()));
    for chunk in webp.chunks_mut().iter_mut().filter(|chunk| &chunk.id() == b"VP8X") {
        if let RiffContent::Data(data) = chunk.content_mut() {
            let mut said = data.to_vec();
            said.iter_mut().take(1).for_each(|bits| *bits &= !TELLS);
            *data = said.into();
        }
    }
    webp.set_exif(held.map(|held| only(held).into()));
    Some(webp.encoder().bytes().to_vec())
}

/// How the camera was held, where that turns the picture.
fn held(exif: &[u8]) -> Option<Orientation> {
    Orientation::from_exif_chunk(exif).filter(|held| *held != Orientation::NoTransforms)
}

/// EXIF that says only how the picture is held: a directory with one entry.
fn only(held: Orientation) -> Vec<u8> {
    let mut exif = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend_from_slice(&[held.to_exif(), 0, 0, 0, 0, 0, 0]);
    exif
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test says what it expects")]
mod tests {
    use super::*;
    use image::{ImageDecoder as _, ImageFormat, ImageReader, RgbImage};
    use img_parts::{ImageICC, png::PngChunk, riff::RiffChunk};
    use std::io::Cursor;

    const PLACE: &[u8] = b"N 50 5 13.2 E 14 24 36";

    /// What a camera writes: held upright, taken somewhere.
    fn camera() -> Vec<u8> {
        let mut exif = b"II\x2a\0\x08\0\0\0\x02\0".to_vec();
        exif.extend_from_slice(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
        exif.extend_from_slice(&[0x0e, 0x01, 2, 0, 22, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0]);
        exif.extend_from_slice(PLACE);
        exif
    }

    fn drawn(format: ImageFormat) -> Bytes {
        let picture = RgbImage::from_fn(32, 24, |x, y| image::Rgb([(x * 8) as u8, (y * 10) as u8, 90]));
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner().into()
    }

    /// The pixels as they lie, how they are held, and their colours.
    fn shown(bytes: &[u8], format: ImageFormat) -> (Vec<u8>, Orientation, Option<Vec<u8>>) {
        let mut decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder().unwrap();
        let (held, colours) = (decoder.orientation().unwrap(), decoder.icc_profile().unwrap());
        let mut pixels = vec![0; usize::try_from(decoder.total_bytes()).unwrap()];
        decoder.read_image(&mut pixels).unwrap();
        (pixels, held, colours)
    }

    fn holds(bytes: &[u8], words: &[u8]) -> bool {
        bytes.windows(words.len()).any(|window| window == words)
    }

    #[test]
    fn work_13_a_jpeg_with_its_place_comes_out_without_and_shows_the_same() {
        let mut jpeg = Jpeg::from_bytes(drawn(ImageFormat::Jpeg)).unwrap();
        jpeg.set_icc_profile(Some(Bytes::from_static(b"colours of a phone")));
        let exif = [EXIF, &camera()].concat();
        for (marker, told) in
            [(0xe1, exif.as_slice()), (0xe1, b"http://ns.adobe.com/xap/1.0/\0<x>Petra</x>"), (0xed, b"Photoshop 3.0\0Praha"), (0xfe, b"a comment")]
        {
            jpeg.segments_mut().insert(1, JpegSegment::new_with_contents(marker, Bytes::copy_from_slice(told)));
        }
        let told = [&jpeg.encoder().bytes()[..], b"\xff\xd8 a film of Praha behind it"].concat();
        let quiet = bare(&told).unwrap();
        for words in [PLACE, b"Petra", b"Praha", b"a comment", b"xap"] {
            assert!(holds(&told, words) && !holds(&quiet, words), "{}", String::from_utf8_lossy(words));
        }
        assert_eq!(shown(&told, ImageFormat::Jpeg), shown(&quiet, ImageFormat::Jpeg));
        let (_, held, colours) = shown(&quiet, ImageFormat::Jpeg);
        assert_eq!((held, colours.as_deref()), (Orientation::Rotate90, Some(&b"colours of a phone"[..])));
        assert_eq!(bare(&quiet), None, "there is nothing left to take out");
    }

    #[test]
    fn work_13_so_do_a_png_and_a_webp() {
        let mut png = Png::from_bytes(drawn(ImageFormat::Png)).unwrap();
        png.chunks_mut().insert(1, PngChunk::new(*b"tEXt", Bytes::from_static(b"Author\0Petra")));
        png.set_exif(Some(camera().into()));
        let mut webp = WebP::from_bytes(drawn(ImageFormat::WebP)).unwrap();
        webp.chunks_mut().push(RiffChunk::new(*b"XMP ", RiffContent::Data(Bytes::from_static(b"<x>Petra</x>"))));
        webp.set_exif(Some(camera().into()));
        for (told, format) in [(png.encoder().bytes(), ImageFormat::Png), (webp.encoder().bytes(), ImageFormat::WebP)] {
            let quiet = bare(&told).unwrap();
            for words in [PLACE, b"Petra"] {
                assert!(holds(&told, words) && !holds(&quiet, words), "{format:?}");
            }
            assert_eq!(shown(&told, format), shown(&quiet, format), "{format:?}");
            assert_eq!(bare(&quiet), None, "{format:?}");
        }
    }

    #[test]
    fn work_13_what_is_no_picture_stays_as_it_is() {
        for bytes in [&b""[..], b"\xff\xd8", b"\xff\xd8\xff\xe1\0", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"words"] {
            assert_eq!(bare(bytes), None);
        }
        assert_eq!(bare(&drawn(ImageFormat::Jpeg)), None, "a drawn picture tells nothing");
    }
}
