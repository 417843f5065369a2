//! How much a PDF holds once it is unpacked. Readers of PDF unpack a stream as a whole, however
//! large it becomes, so it is counted before one of them sees it. What stands before a stream says what it
//! is in many ways; so each is taken for one that is packed, and what is not packed fails at once.

use flate2::bufread::{DeflateDecoder, ZlibDecoder};
use memchr::memmem::find_iter;
use std::io::Read;

/// No picture in it is larger, in bytes: A4 in colour at more than 500 dots an inch.
const PICTURE: u64 = 100 << 20;
/// Nor are all of them together: more than a hundred pages that were scanned in colour. They are read one at a time; it is the reading
/// of all that has to end.
const PICTURES: u64 = 4 << 30;
/// All else together, what is painted and written on all pages, is no larger.
const WORDS: u64 = 128 << 20;
/// So far before a stream it is looked what it says of itself.
const HEAD: usize = 4096;

/// What somebody unpacks of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unpacks {
    /// All that is painted.
    All,
    /// What it is made of; pictures stay as they are.
    ButPictures,
}

/// Whether all that is unpacked of it becomes no larger than in any honest file.
pub(crate) fn is_bounded(pdf: &[u8], unpacks: Unpacks) -> bool {
    let (mut pictures, mut words, mut buffer) = (PICTURES, WORDS, vec![0; 64 << 10]);
    for at in find_iter(pdf, b"stream") {
        let (before, data) = (&pdf[..at], after_line(&pdf[at + b"stream".len()..]));
        if before.ends_with(b"end") {
            continue;
        }
        let picture = is_picture(before);
        if picture && unpacks == Unpacks::ButPictures {
            continue;
        }
        let (left, most) = if picture { (&mut pictures, PICTURE) } else { (&mut words, WORDS) };
        let most = most.min(*left);
        let size = counted(ZlibDecoder::new(data), most, &mut buffer).max(counted(DeflateDecoder::new(data), most, &mut buffer));
        if size > most {
            return false;
        }
        *left -= size;
    }
    true
}

/// What stands behind the end of the line.
fn after_line(rest: &[u8]) -> &[u8] {
    let gap = rest.iter().take_while(|byte| matches!(**byte, b' ' | b'\t')).count();
    match &rest[gap..] {
        [b'\r', b'\n', data @ ..] | [b'\r' | b'\n', data @ ..] => data,
        other => other,
    }
}

/// Whether what stands before a stream calls it a picture, and nothing besides. A name that is written in disguise is none.
fn is_picture(before: &[u8]) -> bool {
    let near = &before[before.len().saturating_sub(HEAD)..];
    let own = memchr::memmem::rfind(near, b" obj").map_or(near, |at| &near[at..]);
    let says = |word: &[u8]| memchr::memmem::find(own, word).is_some();
    says(b"/Image") && !own.contains(&b'#') && ![&b"/ObjStm"[..], b"/XRef", b"/Form"].into_iter().any(says)
}

/// How much is unpacked until it ends, fails, or is more than that.
fn counted(mut packed: impl Read, most: u64, buffer: &mut [u8]) -> u64 {
    let mut count = 0;
    while count <= most {
        match packed.read(buffer) {
            Ok(0) | Err(_) => break,
            Ok(read) => count += read as u64,
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::{PICTURE, Unpacks, WORDS, is_bounded};
    use flate2::{Compression, write::ZlibEncoder};
    use std::io::Write as _;

    /// A PDF with so many streams that say this of themselves, each of so many bytes.
    fn packed(head: &str, size: u64, times: usize) -> Vec<u8> {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::fast());
        let zeros = vec![0; 1 << 20];
        let whole = (0..size >> 20).try_for_each(|_| packer.write_all(&zeros)).and_then(|()| packer.finish()).unwrap_or_default();
        let mut pdf = b"%PDF-1.7\n".to_vec();
        for number in 1..=times {
            pdf.extend_from_slice(format!("{number} 0 obj<<{head}/Length {}>>stream\r\n", whole.len()).as_bytes());
            pdf.extend_from_slice(&whole);
            pdf.extend_from_slice(b"\nendstream endobj\n");
        }
        pdf
    }

    #[test]
    fn r_9_what_a_pdf_unpacks_to_is_counted_before_it_is_read() {
        const CONTENT: &str = "/Filter/FlateDecode";
        const IMAGE: &str = "/Subtype/Image/Filter/FlateDecode";
        const MB: u64 = 1 << 20;
        for (head, size, times, bounded) in [
            (CONTENT, MB, 3, true),
            (CONTENT, WORDS + MB, 1, false),
            (CONTENT, WORDS / 2 + MB, 2, false),
            (IMAGE, PICTURE / 2, 4, true),
            (IMAGE, PICTURE + MB, 1, false),
            // Whatever it calls itself besides, or in disguise.
            ("/Subtype/Image/Type/ObjStm/Filter/FlateDecode", WORDS / 2 + MB, 2, false),
            ("/Subtype/Image/Type/Obj#53tm/Filter/FlateDecode", WORDS / 2 + MB, 2, false),
        ] {
            let pdf = packed(head, size, times);
            assert_eq!(is_bounded(&pdf, Unpacks::All), bounded, "{head}: {times} of {size}");
            // Who leaves pictures packed is not kept from a file by them.
            assert_eq!(is_bounded(&pdf, Unpacks::ButPictures), bounded || head == IMAGE, "{head}: {times} of {size}");
        }
        assert!([&b""[..], b"stream", b"a stream\nof words endstream"].into_iter().all(|pdf| is_bounded(pdf, Unpacks::All)));
    }
}
