//! Archives that somebody sends: each entry once, in its order, as a stream. Nothing of a name
//! becomes a path here, and still no entry is taken whose name would lead anywhere: whoever
//! downloads it later should not wonder. A small archive can hold a flood; it is counted while it comes.

use std::{
    borrow::Cow,
    fs::File,
    io::{self, Read},
};
use zip::ZipArchive;

/// What an archive may come to.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Limits {
    /// So many bytes, unpacked.
    pub bytes: u64,
    /// So many entries.
    pub entries: usize,
    /// So many bytes has each of them.
    pub each: u64,
}

/// Beyond the first of these bytes nothing is so many times smaller packed than it is.
const FREE: u64 = 1_000_000;
const RATIO: u64 = 250;

/// An entry, met on the way.
pub(super) enum Met<'a> {
    /// The parts of its name, the last of them the file's, and its bytes.
    File(Vec<String>, &'a mut dyn Read),
    /// Its name, and why it is not taken.
    Refused(String, &'static str),
}

/// Why the archive as a whole is not taken: the key of a sentence.
pub(super) type Fault = &'static str;

/// Shows all entries, until `take` has enough.
///
/// # Errors
/// What is wrong with the archive, or what `take` says.
pub(super) fn each(file: File, limits: Limits, take: &mut dyn FnMut(Met<'_>) -> Result<(), Fault>) -> Result<(), Fault> {
    let mut archive = ZipArchive::new(io::BufReader::new(file)).map_err(|_| "moving-no-archive")?;
    if archive.len() > limits.entries {
        return Err("moving-many-entries");
    }
    let mut left = limits.bytes;
    for at in 0..archive.len() {
        let Some((name, checked)) = looked_at(&mut archive, at, limits)? else { continue };
        match checked {
            Err(why) => take(Met::Refused(shown(&name), why))?,
            Ok((parts, packed)) => {
                let entry = archive.by_index(at).map_err(|_| "moving-broken-archive")?;
                let mut counted = Counted { entry, most: left.min(packed.saturating_mul(RATIO).max(FREE)), read: 0, flood: false, broken: false };
                let outcome = take(Met::File(parts, &mut counted));
                left = left.saturating_sub(counted.read);
                match (counted.flood, counted.broken) {
                    (true, _) => return Err("moving-flood"),
                    (_, true) => return Err("moving-broken-archive"),
                    _ => outcome?,
                }
            }
        }
    }
    Ok(())
}

/// The parts of a name and how large its packed bytes are; or why the entry is not taken.
type Checked = Result<(Vec<String>, u64), &'static str>;

/// Looks at an entry before its bytes. Nothing for folders, and what systems leave behind.
fn looked_at(archive: &mut ZipArchive<io::BufReader<File>>, at: usize, limits: Limits) -> Result<Option<(String, Checked)>, Fault> {
    let entry = archive.by_index_raw(at).map_err(|_| "moving-broken-archive")?;
    let name = match std::str::from_utf8(entry.name_raw()) {
        // Many write UTF-8 and do not say so.
        Ok(name) => name.to_owned(),
        Err(_) => entry.name().map_or_else(|_| String::from_utf8_lossy(entry.name_raw()).into_owned(), Cow::into_owned),
    };
    if entry.is_dir() || left_behind(&name) {
        return Ok(None);
    }
    let checked = if entry.is_symlink() {
        Err("moving-file-link")
    } else if entry.encrypted() {
        Err("moving-file-locked")
    } else if entry.size() > limits.each {
        Err("moving-file-large")
    } else {
        parts(&name).map(|parts| (parts, entry.compressed_size()))
    };
    Ok(Some((name, checked)))
}

/// What systems put into archives for themselves.
fn left_behind(name: &str) -> bool {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.starts_with("__MACOSX/") || matches!(last, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}

/// A name as people can read it.
fn shown(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).take(200).collect()
}

/// The parts of a name that leads to its place and nowhere else.
fn parts(name: &str) -> Result<Vec<String>, &'static str> {
    if name.starts_with(['/', '\\']) || name.chars().any(char::is_control) || name.len() > 2_000 {
        return Err("moving-file-name");
    }
    let parts: Vec<String> = name.split(['/', '\\']).filter(|part| !part.is_empty() && *part != ".").map(|part| part.trim().to_owned()).collect();
    let strays = |part: &String| part == ".." || part.contains(':') || is_device(part);
    if parts.is_empty() || parts.iter().any(|part| part.is_empty() || strays(part)) { Err("moving-file-name") } else { Ok(parts) }
}

/// What Windows takes for a device, whatever its ending.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default().trim().to_ascii_lowercase();
    let numbered =
        |stem: &str| (stem.starts_with("com") || stem.starts_with("lpt")) && stem.len() == 4 && stem.ends_with(|last: char| last.is_ascii_digit());
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered(&stem)
}

/// An entry whose bytes are counted: a declared size is only a word.
struct Counted<R> {
    entry: R,
    most: u64,
    read: u64,
    flood: bool,
    broken: bool,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.entry.read(into).inspect_err(|_| self.broken = true)?;
        self.read += count as u64;
        if self.read > self.most {
            self.flood = true;
            return Err(io::Error::other("too much"));
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn a_name_leads_to_its_place_or_is_not_taken() {
        assert_eq!(parts("Bridge/Plans/a b.pdf").ok(), Some(["Bridge", "Plans", "a b.pdf"].map(String::from).to_vec()));
        assert_eq!(parts(r"Bridge\.\a.pdf").ok(), Some(["Bridge", "a.pdf"].map(String::from).to_vec()));
        for stray in ["/etc/passwd", r"\\server\share", "../a", "a/../../b", "C:/a", "a/CON", "nul.txt", "com1.log", "a\u{1}b", "", "/", "a/ /b"] {
            assert!(parts(stray).is_err(), "{stray:?}");
        }
    }
}
