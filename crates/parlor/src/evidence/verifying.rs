//! Verifying an archive: its signature, the hash of every file, the entries of the log, and
//! that nothing else lies in it.

use super::{AUDIT, SIGNATURE, SUMS, entries::Line, pack};
use paper::verify::{self, Known, Seal};
use sha2::{Digest as _, Sha256};
use std::{
    collections::BTreeMap,
    io::{self, Read, Seek},
};
use zip::ZipArchive;

/// No list of hashes, no signature and no log is larger, in bytes.
const LARGEST: (u64, u64, u64) = (64 << 20, 256 << 10, 512 << 20);
/// So many faults are told one by one.
const TOLD: usize = 10;

/// What an archive is found to be.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The signature over the hashes.
    pub seal: Seal,
    /// What is not as it was signed, one sentence each.
    pub faults: Vec<String>,
    /// How many files it holds beside hashes and signature.
    pub files: usize,
}

impl Checked {
    /// Whether it is as it was made, to the last byte.
    #[must_use]
    pub fn intact(&self) -> bool {
        self.seal.intact() && self.faults.is_empty()
    }
}

/// Looks at an archive. `again` reads the same bytes a second time; `now` in seconds since 1970.
///
/// # Errors
/// A sentence, where it is no archive of evidence, or cannot be read.
pub fn check<R: Read + Seek>(archive: R, again: impl Read, known: Known<'_>, now: i64) -> Result<Checked, String> {
    let mut zip = ZipArchive::new(archive).map_err(|fault| format!("it cannot be read: {fault}"))?;
    let sums = read(&mut zip, SUMS, LARGEST.0)?;
    let signature = read(&mut zip, SIGNATURE, LARGEST.1)?;
    let made_at = read(&mut zip, "evidence.json", LARGEST.0).ok().and_then(|json| made_at(&json));
    let seal = verify::beside(&sums, &signature, made_at, known, now);
    let mut faults = Vec::new();
    let files = hashes(&mut zip, &sums, &mut faults)?;
    if let Ok(log) = read(&mut zip, AUDIT, LARGEST.2) {
        entries(&log, &mut faults);
    }
    let same = pack::as_packed(&mut zip, again).map_err(|fault| format!("it cannot be read: {fault}"))?;
    if !same && faults.is_empty() && seal.intact() {
        faults.push("its files are as they were signed, but the archive was packed anew, or changed around them".to_owned());
    }
    faults.truncate(TOLD);
    Ok(Checked { seal, faults, files })
}

fn read<R: Read + Seek>(zip: &mut ZipArchive<R>, name: &str, largest: u64) -> Result<Vec<u8>, String> {
    let entry = zip.by_name(name).map_err(|_| format!("it has no readable {name}"))?;
    if entry.size() > largest {
        return Err(format!("{name} is too large"));
    }
    let mut bytes = Vec::new();
    entry.take(largest + 1).read_to_end(&mut bytes).map_err(|fault| format!("{name}: {fault}"))?;
    Ok(bytes)
}

fn made_at(json: &[u8]) -> Option<i64> {
    let all: serde_json::Value = serde_json::from_slice(json).ok()?;
    Some(all.get("made_at")?.as_i64()? / 1_000_000)
}

/// Hashes every file and compares it with the list; says how many there are.
fn hashes<R: Read + Seek>(zip: &mut ZipArchive<R>, sums: &[u8], faults: &mut Vec<String>) -> Result<usize, String> {
    let text = std::str::from_utf8(sums).map_err(|_| format!("{SUMS} is no text"))?;
    let mut wanted = BTreeMap::new();
    for line in text.lines() {
        match line.split_once("  ") {
            Some((hash, name)) if hash.len() == 64 && wanted.insert(name, hash).is_none() => {}
            _ => faults.push(format!("{SUMS} has a line that is none: {}", line.chars().take(80).collect::<String>())),
        }
    }
    let mut files = 0;
    for number in 0..zip.len() {
        let mut entry = zip.by_index(number).map_err(|fault| format!("it cannot be read: {fault}"))?;
        let name = entry.name().map_err(|fault| format!("it cannot be read: {fault}"))?.into_owned();
        if name == SUMS || name == SIGNATURE {
            continue;
        }
        files += 1;
        let Some(hash) = wanted.remove(name.as_str()) else {
            faults.push(format!("{name} was not signed"));
            continue;
        };
        if hashed(&mut entry).ok().as_deref() != Some(hash) {
            faults.push(format!("{name} is not as it was signed"));
        }
    }
    faults.extend(wanted.keys().map(|name| format!("{name} is missing")));
    Ok(files)
}

fn hashed(entry: &mut impl Read) -> io::Result<String> {
    let (mut hash, mut piece) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        match entry.read(&mut piece)? {
            0 => return Ok(data_encoding::HEXLOWER.encode(&hash.finalize())),
            read => hash.update(&piece[..read]),
        }
    }
}

/// Hashes each entry of the log anew, and looks whether each can follow the one before.
fn entries(log: &[u8], faults: &mut Vec<String>) {
    let mut before: Option<Line> = None;
    for (number, line) in log.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).enumerate() {
        let entry: Option<Line> = serde_json::from_slice(line).ok();
        let holds = entry.as_ref().is_some_and(|entry| entry.holds() && before.as_ref().is_none_or(|before| entry.follows(before)));
        if !holds {
            faults.push(format!("entry {} of {AUDIT} does not hold", number + 1));
        }
        before = entry;
    }
}
