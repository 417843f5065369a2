//! Verifying an archive: its signature, the hash of every file, the entries of the log, and
//! that nothing else lies in it.

use super::{
    AUDIT_LINES, SIGNATURE, SUMS,
    entries::Line,
    manifest::{self, Log, Manifest},
    pack,
};
use paper::verify::{self, Known, Seal};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use std::{
    collections::BTreeMap,
    io::{self, BufRead, BufReader, Read, Seek, SeekFrom},
};
use zip::ZipArchive;

/// No list of hashes and no signature is larger, and no entry of the log, in bytes. The list has a line
/// of some hundred bytes for each file, and is all of an archive that lies in memory.
const LARGEST: (u64, u64, u64) = (512 << 20, 256 << 10, 256 << 10);
/// No manifest is larger, in bytes.
const LARGEST_MANIFEST: u64 = 1 << 20;
/// Ours are not packed. One that another program packed may unpack to so many times its
/// size, and not to the flood that a small file can hold.
const UNPACKS: u64 = 16;
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
pub fn check<R: Read + Seek>(mut archive: R, again: impl Read, known: Known<'_>, now: i64) -> Result<Checked, String> {
    let length = archive.seek(SeekFrom::End(0)).map_err(|fault| format!("it cannot be read: {fault}"))?;
    let mut zip = ZipArchive::new(archive).map_err(|fault| format!("it cannot be read: {fault}"))?;
    let sums = read(&mut zip, SUMS, LARGEST.0.min(length.saturating_mul(UNPACKS)))?;
    let signature = read(&mut zip, SIGNATURE, LARGEST.1)?;
    let says = manifest_of(&mut zip);
    let made_at = match &says {
        Some(says) => Some(says.made_at / 1_000_000),
        None => made_at(&mut zip, length.saturating_mul(UNPACKS)),
    };
    let seal = verify::beside(&sums, &signature, made_at, known, now);
    let mut faults = Vec::new();
    let files = hashes(&mut zip, &sums, length.saturating_mul(UNPACKS), &mut faults)?;
    log(&mut zip, length.saturating_mul(UNPACKS), says.map(|says| says.audit), &mut faults);
    // Only what is whole so far can differ in nothing but its packing.
    if faults.is_empty() && seal.intact() && !pack::as_packed(&mut zip, again).map_err(|fault| format!("it cannot be read: {fault}"))? {
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

fn manifest_of<R: Read + Seek>(zip: &mut ZipArchive<R>) -> Option<Manifest> {
    serde_json::from_slice(&read(zip, manifest::NAME, LARGEST_MANIFEST).ok()?).ok()
}

/// What of evidence without a manifest says when it was made: the first versions made such.
#[derive(Deserialize)]
struct Made {
    /// Microseconds since 1970.
    made_at: i64,
}

fn made_at<R: Read + Seek>(zip: &mut ZipArchive<R>, most: u64) -> Option<i64> {
    let entry = zip.by_name("evidence.json").ok()?;
    let made: Made = serde_json::from_reader(BufReader::new(entry.take(most))).ok()?;
    Some(made.made_at / 1_000_000)
}

/// Hashes every file and compares it with the list; says how many there are. No more than `left`
/// bytes are read.
fn hashes<R: Read + Seek>(zip: &mut ZipArchive<R>, sums: &[u8], mut left: u64, faults: &mut Vec<String>) -> Result<usize, String> {
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
        if hashed(&mut entry, &mut left).ok().as_deref() != Some(hash) {
            faults.push(format!("{name} is not as it was signed"));
        }
    }
    faults.extend(wanted.keys().map(|name| format!("{name} is missing")));
    Ok(files)
}

fn hashed(entry: &mut impl Read, left: &mut u64) -> io::Result<String> {
    let (mut hash, mut piece) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        match entry.read(&mut piece)? {
            0 => return Ok(data_encoding::HEXLOWER.encode(&hash.finalize())),
            read => {
                *left = left.checked_sub(read as u64).ok_or_else(|| io::Error::other("it unpacks to a flood"))?;
                hash.update(&piece[..read]);
            }
        }
    }
}

/// The log that an archive has, over all its parts.
#[derive(Default)]
struct Chain {
    before: Option<Line>,
    entries: i64,
    /// Each stands directly behind the one before, from the first of the log on.
    whole: bool,
}

/// Hashes each entry of the log anew, looks whether each can follow the one before, and whether they are as many as
/// the manifest says.
fn log<R: Read + Seek>(zip: &mut ZipArchive<R>, most: u64, says: Option<Log>, faults: &mut Vec<String>) {
    let mut chain = Chain { whole: true, ..Chain::default() };
    for part in 1_u32.. {
        let name = if part == 1 { format!("{AUDIT_LINES}.jsonl") } else { format!("{AUDIT_LINES}.{part}.jsonl") };
        let Ok(log) = zip.by_name(&name) else { break };
        entries(BufReader::new(log.take(most)), &name, &mut chain, faults);
    }
    let Some(says) = says else { return };
    let last = chain.before.as_ref().map_or((0, ""), |last| (last.seq(), last.hash()));
    if chain.entries != says.entries || last != (says.last, says.hash.as_str()) {
        faults.push(format!("{AUDIT_LINES}.jsonl does not end where the manifest says"));
    } else if says.whole && !chain.whole {
        faults.push(format!("{AUDIT_LINES}.jsonl is not the whole log: entries are missing in it"));
    }
}

fn entries(mut log: impl BufRead, name: &str, chain: &mut Chain, faults: &mut Vec<String>) {
    for number in 1_usize.. {
        let mut line = Vec::new();
        match log.by_ref().take(LARGEST.2).read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(_) => return faults.push(format!("{name} is not as it was signed")),
        }
        let entry: Option<Line> = serde_json::from_slice(&line).ok();
        let holds = entry.as_ref().is_some_and(|entry| entry.holds() && chain.before.as_ref().is_none_or(|before| entry.follows(before)));
        if !holds {
            faults.push(format!("entry {number} of {name} does not hold"));
        }
        if faults.len() > TOLD {
            return;
        }
        let next = entry.as_ref().is_some_and(|entry| chain.before.as_ref().map_or_else(|| entry.begins(), |before| entry.adjoins(before)));
        chain.whole &= next;
        chain.entries += 1;
        chain.before = entry;
    }
}
