//! Where something was taken, in kinds of files that are not taken apart: HEIC, AVIF and TIFF, MP4 and MOV. What says it
//! is overwritten where it stands: nothing moves, no length changes, and all else stays byte for byte. What cannot be
//! read safely stays as it came.
//!
//! It stands in three forms. A directory of TIFF, as cameras write it (EXIF), names one that tells of the place; it is
//! found by its header, wherever that stands, as long as all of it is one. Words of XMP are found by their names. Films
//! have it in boxes of their own.

use std::ops::Range;

/// Kinds of files in which the place is looked for.
pub(super) const KINDS: [&str; 7] = ["image/heif", "image/avif", "image/tiff", "image/x-canon-cr2", "video/mp4", "video/x-m4v", "video/quicktime"];

/// So much is looked at and overwritten in one file; no camera writes half of it.
const MOST: usize = 10_000;
/// So many headers of TIFF.
const MOST_HEADERS: usize = 256;
/// So many directories behind one header.
const MOST_DIRECTORIES: usize = 64;
/// So many entries in one directory.
const MOST_ENTRIES: usize = 512;
/// So long is a value that says where.
const LONGEST: usize = 4096;
/// Boxes lie so deep in each other.
const DEEPEST: usize = 8;

/// The entry of a directory of TIFF that names the one that tells of the place.
const GPS: u16 = 0x8825;
/// How words of XMP begin that say where.
const WORDS: &[u8] = b"exif:GPS";
/// How keys of a film begin that say where.
const KEYS: &[u8] = b"com.apple.quicktime.location.";

/// What is overwritten, and with what, as often as it fits.
struct Blank {
    at: Range<usize>,
    with: &'static [u8],
}

/// The same file without the place; nothing, where it tells of none.
pub(super) fn forgotten(mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    let mut blanks = Vec::new();
    directories(&bytes, &mut blanks);
    words(&bytes, &mut blanks);
    boxes(&bytes, 0..bytes.len(), 0, &mut blanks);
    let mut changed = false;
    for Blank { at, with } in blanks {
        for (byte, new) in bytes.get_mut(at).unwrap_or_default().iter_mut().zip(with.iter().cycle()) {
            changed |= *byte != *new;
            *byte = *new;
        }
    }
    changed.then_some(bytes)
}

fn blank(blanks: &mut Vec<Blank>, at: Range<usize>, with: &'static [u8]) {
    if blanks.len() < MOST {
        blanks.push(Blank { at, with });
    }
}

fn four(bytes: &[u8], at: usize) -> Option<[u8; 4]> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok()
}

/// What stands behind a header of TIFF, from the header on.
#[derive(Clone, Copy)]
struct Tiff<'a> {
    bytes: &'a [u8],
    /// The lowest byte of a number comes first.
    little: bool,
}

impl Tiff<'_> {
    fn short(self, at: usize) -> Option<u16> {
        let two: [u8; 2] = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    }

    fn long(self, at: usize) -> Option<usize> {
        let four = four(self.bytes, at)?;
        usize::try_from(if self.little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) }).ok()
    }

    /// How many bytes the value of an entry takes; nothing, where there is no such type.
    fn size(self, entry: usize) -> Option<usize> {
        let each = match self.short(entry + 2)? {
            1 | 2 | 6 | 7 | 129 => 1,
            3 | 8 => 2,
            4 | 9 | 11 | 13 => 4,
            5 | 10 | 12 => 8,
            _ => return None,
        };
        self.long(entry + 4)?.checked_mul(each)
    }

    /// Where the entries of the directory stand that begins there; nothing, where none does.
    fn entries(self, at: usize) -> Option<Range<usize>> {
        let count = usize::from(self.short(at)?);
        let first = at.checked_add(2)?;
        let end = first.checked_add(count * 12)?;
        let whole = at >= 8 && (1..=MOST_ENTRIES).contains(&count) && end <= self.bytes.len();
        (whole && (first..end).step_by(12).all(|entry| self.size(entry).is_some())).then_some(first..end)
    }

    /// What the directories say of the place, one after the other. The header stands at `from` in the file.
    fn places(self, from: usize, blanks: &mut Vec<Blank>) {
        let mut next = self.long(4);
        for _ in 0..MOST_DIRECTORIES {
            let Some(entries) = next.and_then(|at| self.entries(at)) else { return };
            for entry in entries.clone().step_by(12) {
                let names = self.short(entry) == Some(GPS) && matches!(self.short(entry + 2), Some(4 | 13)) && self.long(entry + 4) == Some(1);
                if let Some(place) = self.long(entry + 8).filter(|_| names).and_then(|at| self.entries(at)) {
                    self.forget(place, from, blanks);
                }
            }
            next = self.long(entries.end);
        }
    }

    /// The entries of a directory, and their values where those are too long to stand in them.
    fn forget(self, entries: Range<usize>, from: usize, blanks: &mut Vec<Blank>) {
        for entry in entries.clone().step_by(12) {
            let (Some(size), Some(at)) = (self.size(entry), self.long(entry + 8)) else { continue };
            let end = at.saturating_add(size);
            if (5..=LONGEST).contains(&size) && at >= 8 && end <= self.bytes.len() {
                blank(blanks, from + at..from + end, b"\0");
            }
        }
        blank(blanks, from + entries.start..from + entries.end, b"\0");
    }
}

fn directories(bytes: &[u8], blanks: &mut Vec<Blank>) {
    for (header, little) in [(b"II*\0", true), (b"MM\0*", false)] {
        for from in memchr::memmem::find_iter(bytes, header).take(MOST_HEADERS) {
            Tiff { bytes: &bytes[from..], little }.places(from, blanks);
        }
    }
}

/// Where what is like this ends; no further than a value is long.
fn past(bytes: &[u8], at: usize, like: impl Fn(u8) -> bool) -> usize {
    at + bytes.iter().skip(at).take(LONGEST).take_while(|byte| like(**byte)).count()
}

fn words(bytes: &[u8], blanks: &mut Vec<Blank>) {
    for at in memchr::memmem::find_iter(bytes, WORDS).take(MOST) {
        if let Some(value) = value_of_word(bytes, at) {
            blank(blanks, value, b" ");
        }
    }
}

/// The value of the word that begins there: between quotes behind it, or between its tags.
fn value_of_word(bytes: &[u8], word: usize) -> Option<Range<usize>> {
    let name = past(bytes, word + WORDS.len(), |byte| byte.is_ascii_alphanumeric());
    let behind = past(bytes, name, |byte| byte.is_ascii_whitespace());
    let (begins, ends) = match *bytes.get(behind)? {
        b'=' => {
            let quote = past(bytes, behind + 1, |byte| byte.is_ascii_whitespace());
            (quote + 1, *bytes.get(quote).filter(|mark| matches!(mark, b'"' | b'\''))?)
        }
        b'>' if bytes.get(word.checked_sub(1)?) == Some(&b'<') => (behind + 1, b'<'),
        _ => return None,
    };
    let end = past(bytes, begins, |byte| byte != ends);
    (bytes.get(end) == Some(&ends)).then_some(begins..end)
}

/// A box of a film or a picture: where it begins, of what kind it is, and what is in it.
struct Boxed {
    at: usize,
    kind: [u8; 4],
    inside: Range<usize>,
}

/// The boxes that lie beside each other, as far as they can be read.
struct Boxes<'a> {
    bytes: &'a [u8],
    at: usize,
    end: usize,
}

impl<'a> Boxes<'a> {
    fn within(bytes: &'a [u8], range: &Range<usize>) -> Self {
        Self { bytes, at: range.start, end: range.end.min(bytes.len()) }
    }
}

impl Iterator for Boxes<'_> {
    type Item = Boxed;

    fn next(&mut self) -> Option<Boxed> {
        let (at, room) = (self.at, self.end.checked_sub(self.at)?);
        let kind = four(self.bytes, at.checked_add(4)?)?;
        let (header, size) = match u32::from_be_bytes(four(self.bytes, at)?) {
            0 => (8, room),
            1 => (16, usize::try_from(u64::from_be_bytes(self.bytes.get(at + 8..at + 16)?.try_into().ok()?)).ok()?),
            size => (8, usize::try_from(size).ok()?),
        };
        if size < header || size > room {
            return None;
        }
        self.at = at + size;
        Some(Boxed { at, kind, inside: at + header..at + size })
    }
}

/// What the boxes there say of the place, and those that lie in them.
fn boxes(bytes: &[u8], within: Range<usize>, depth: usize, blanks: &mut Vec<Blank>) {
    for Boxed { at, kind, inside } in Boxes::within(bytes, &within) {
        match &kind {
            b"moov" | b"trak" | b"udta" | b"ilst" | b"mpvd" if depth < DEEPEST => boxes(bytes, inside, depth + 1, blanks),
            b"meta" if depth < DEEPEST => {
                // Films of one family write a version before what is in it.
                let version = if four(bytes, inside.start) == Some([0; 4]) { 4 } else { 0 };
                let inside = inside.start + version..inside.end;
                keyed(bytes, &inside, blanks);
                boxes(bytes, inside, depth + 1, blanks);
            }
            // It becomes room that nobody reads.
            b"\xa9xyz" | b"loci" => {
                blank(blanks, at + 4..at + 8, b"free");
                blank(blanks, inside, b"\0");
            }
            _ => {}
        }
    }
}

/// Values of keys that say where, of a list of keys and one of values.
fn keyed(bytes: &[u8], within: &Range<usize>, blanks: &mut Vec<Blank>) {
    let part = |kind: &[u8; 4]| Boxes::within(bytes, within).find(|found| found.kind == *kind).map(|found| found.inside);
    let (Some(keys), Some(values)) = (part(b"keys"), part(b"ilst")) else { return };
    // Behind a version and their number the keys are boxes as well; a value is called by the number of its key.
    let keys = Boxes::within(bytes, &(keys.start.saturating_add(8)..keys.end));
    let says = |key: &Boxed| bytes.get(key.inside.clone()).is_some_and(|name| name.starts_with(KEYS) || name == b"location");
    let places: Vec<u32> = (1..).zip(keys).filter(|(_, key)| says(key)).map(|(number, _)| number).take(MOST_DIRECTORIES).collect();
    for value in Boxes::within(bytes, &values).filter(|value| places.contains(&u32::from_be_bytes(value.kind))) {
        for data in Boxes::within(bytes, &value.inside).filter(|data| data.kind == *b"data" && data.inside.len() > 8) {
            let words = four(bytes, data.inside.start) == Some([0, 0, 0, 1]);
            blank(blanks, data.inside.start + 8..data.inside.end, if words { b" " } else { b"\0" });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::forgotten;
    use std::ops::Range;

    const PLACE: &[u8] = b"50 05 13.2N 014 24 36.0E";
    /// Where the place stands in [`exif`]: entries, and the value of the second.
    const STANDS: [Range<usize>; 2] = [40..64, 68..92];

    /// How a camera is held, and in a directory behind that where.
    fn exif(little: bool) -> Vec<u8> {
        let short = |number: u16| if little { number.to_le_bytes() } else { number.to_be_bytes() };
        let long = |number: u32| if little { number.to_le_bytes() } else { number.to_be_bytes() };
        let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| [short(tag).as_slice(), &short(kind), &long(count), &value].concat();
        let [low, high] = short(6);
        let header = [if little { b"II".as_slice() } else { b"MM".as_slice() }, &short(42), &long(8)].concat();
        let first = [short(2).as_slice(), &entry(0x0112, 3, 1, [low, high, 0, 0]), &entry(0x8825, 4, 1, long(38)), &long(0)].concat();
        let place = [short(2).as_slice(), &entry(1, 2, 2, *b"N\0\0\0"), &entry(2, 5, 3, long(68)), &long(0)].concat();
        [header.as_slice(), &first, &place, PLACE, b"pixels"].concat()
    }

    fn blanked(mut bytes: Vec<u8>, from: usize, ranges: &[Range<usize>]) -> Vec<u8> {
        for range in ranges {
            bytes[from + range.start..from + range.end].fill(0);
        }
        bytes
    }

    fn boxed(kind: [u8; 4], inside: &[u8]) -> Vec<u8> {
        let size = u32::try_from(inside.len() + 8).unwrap_or_default();
        [size.to_be_bytes().as_slice(), &kind, inside].concat()
    }

    #[test]
    fn work_13_a_tiff_loses_its_place_and_nothing_else_in_both_orders_of_bytes() {
        for little in [true, false] {
            let quiet = blanked(exif(little), 0, &STANDS);
            assert_eq!(forgotten(exif(little)).as_ref(), Some(&quiet));
            assert_eq!(forgotten(quiet), None, "there is nothing more to take out");
        }
    }

    #[test]
    fn work_13_a_picture_in_boxes_loses_its_place_wherever_its_directory_stands() {
        for (little, before) in [(true, b"\0\0\0\0".as_slice()), (false, b"\0\0\0\x06Exif\0\0".as_slice())] {
            let file = |exif: &[u8]| [boxed(*b"ftyp", b"heic\0\0\0\0mif1heic"), boxed(*b"mdat", &[before, exif, b"picture"].concat())].concat();
            let quiet = file(&blanked(exif(little), 0, &STANDS));
            assert_eq!(forgotten(file(&exif(little))), Some(quiet));
        }
    }

    #[test]
    fn work_13_what_is_broken_stays_as_it_is_and_ends() {
        let far = [0xff; 4];
        // The directory of the place lies outside, and so does the first.
        for at in [30, 4] {
            let mut broken = exif(true);
            broken[at..at + 4].copy_from_slice(&far);
            assert_eq!(forgotten(broken), None);
        }
        // Its value does: the entries go.
        let mut broken = exif(true);
        broken[60..64].copy_from_slice(&far);
        assert_eq!(forgotten(broken.clone()), Some(blanked(broken, 0, &STANDS[..1])));
        // A type that there is not; and a directory that is its own next.
        let mut broken = exif(true);
        broken[42] = 99;
        assert_eq!(forgotten(broken), None);
        let mut round = exif(false);
        round[34..38].copy_from_slice(&[0, 0, 0, 8]);
        assert_eq!(forgotten(round.clone()), Some(blanked(round, 0, &STANDS)));
        // Cut off anywhere, it is read no further than it goes.
        for end in 0..exif(true).len() {
            let cut = exif(true)[..end].to_vec();
            assert!(forgotten(cut).is_none_or(|bytes| bytes.len() == end));
        }
    }

    #[test]
    fn work_13_words_of_xmp_that_say_where_are_blanked() {
        let told = br#"<x exif:GPSLatitude="50,5.22N" exif:ISO="100"><exif:GPSLongitude>14,24.6E</exif:GPSLongitude> <exif:GPS"#;
        let quiet = br#"<x exif:GPSLatitude="        " exif:ISO="100"><exif:GPSLongitude>        </exif:GPSLongitude> <exif:GPS"#;
        assert_eq!(forgotten(told.to_vec()), Some(quiet.to_vec()));
    }

    #[test]
    fn work_13_a_film_loses_its_place_and_keeps_what_else_it_says() {
        let place = b"+50.0875+014.4214/";
        let data = |value: &[u8]| boxed(*b"data", &[b"\0\0\0\x01\0\0\0\0".as_slice(), value].concat());
        let film = |said: Vec<u8>, value: &[u8]| {
            let keys = [boxed(*b"mdta", b"com.apple.quicktime.make"), boxed(*b"mdta", b"com.apple.quicktime.location.ISO6709")].concat();
            let keys = boxed(*b"keys", &[b"\0\0\0\0\0\0\0\x02".as_slice(), &keys].concat());
            let values = boxed(*b"ilst", &[boxed([0, 0, 0, 1], &data(b"Apple")), boxed([0, 0, 0, 2], &data(value))].concat());
            let meta = boxed(*b"meta", &[boxed(*b"hdlr", b"mdta"), keys, values].concat());
            let moov = boxed(*b"moov", &[boxed(*b"udta", &said), meta].concat());
            [boxed(*b"ftyp", b"qt  \0\0\0\0qt  "), moov, boxed(*b"mdat", b"frames")].concat()
        };
        let said = [b"\0\x12\x15\xc7".as_slice(), place].concat();
        let told = film(boxed(*b"\xa9xyz", &said), place);
        assert_eq!(forgotten(told), Some(film(boxed(*b"free", &[0; 22]), &[b' '; 18])));
        assert_eq!(forgotten(film(Vec::new(), b"")), None);
    }
}
