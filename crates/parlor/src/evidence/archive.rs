//! An archive that is being written: file after file goes out as it is made, so that no more
//! than a piece of one lies in memory, and the hashes of what is in it come last.

use super::{SIGNATURE, SUMS, pack, sheet::Line};
use crate::web::{Error, progress::Waiting};
use bytes::Bytes;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::io::Write as _;
use zip::{ZipWriter, write::StreamWriter};

/// A file of lines that is so large goes on in another, in bytes.
const PART: u64 = 1 << 30;

pub(super) fn broken(fault: impl std::fmt::Display) -> Error {
    Error::Broken(fault.to_string())
}

/// Lines that go into files of one name.
struct Lines {
    name: String,
    part: u32,
    /// Bytes of the part.
    size: u64,
}

/// The archive.
pub(super) struct Archive {
    waiting: Waiting,
    zip: ZipWriter<StreamWriter<Waiting>>,
    sums: String,
    hash: Sha256,
    lines: Option<Lines>,
}

impl Archive {
    pub fn new() -> Self {
        let waiting = Waiting::default();
        Self { zip: ZipWriter::new_stream(waiting.clone()), waiting, sums: String::new(), hash: Sha256::new(), lines: None }
    }

    /// What of it can go out.
    pub fn take(&self) -> Bytes {
        self.waiting.take()
    }

    /// Begins a file of about so many bytes.
    pub fn begin(&mut self, name: &str, size: u64) -> Result<(), Error> {
        self.hash = Sha256::new();
        self.zip.start_file(name, pack::options(size)).map_err(broken)
    }

    pub fn piece(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.hash.update(bytes);
        self.zip.write_all(bytes).map_err(broken)
    }

    pub fn end(&mut self, name: &str) {
        let hash = data_encoding::HEXLOWER.encode(&std::mem::take(&mut self.hash).finalize());
        self.sums.push_str(&format!("{hash}  {name}\n"));
    }

    pub fn whole(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        self.begin(name, bytes.len() as u64)?;
        self.piece(bytes)?;
        self.end(name);
        Ok(())
    }

    /// Adds a line of JSON to the file of this name; none is made for no line.
    pub fn line(&mut self, name: &str, line: &impl Serialize) -> Result<(), Error> {
        let mut bytes = serde_json::to_vec(line).map_err(broken)?;
        bytes.push(b'\n');
        let lines = match self.lines.take() {
            Some(lines) if lines.name == name && lines.size < PART => lines,
            before => {
                let part = before.as_ref().filter(|before| before.name == name).map_or(1, |before| before.part + 1);
                self.lines = before;
                self.end_lines();
                self.begin(&named(name, part), 0)?;
                Lines { name: name.to_owned(), part, size: 0 }
            }
        };
        self.piece(&bytes)?;
        self.lines = Some(Lines { size: lines.size + bytes.len() as u64, ..lines });
        Ok(())
    }

    /// Adds rows of a sheet.
    pub fn rows(&mut self, sheet: &str, lines: &[Line]) -> Result<(), Error> {
        let name = format!("data/{sheet}");
        lines.iter().try_for_each(|line| self.line(&name, &line.cells))
    }

    /// No more lines come to the file that is open.
    pub fn end_lines(&mut self) {
        if let Some(lines) = self.lines.take() {
            self.end(&named(&lines.name, lines.part));
        }
    }

    /// The list of hashes, to be signed.
    pub fn sums(&self) -> Vec<u8> {
        self.sums.clone().into_bytes()
    }

    /// Closes it with the hashes and the signature over them, and gives what has not gone out.
    pub fn close(mut self, signature: &[u8]) -> Result<Bytes, Error> {
        let sums = self.sums();
        self.whole(SUMS, &sums)?;
        self.whole(SIGNATURE, signature)?;
        self.zip.finish().map_err(broken)?;
        Ok(self.waiting.take())
    }
}

/// `grants.jsonl`, `grants.2.jsonl`, …
fn named(name: &str, part: u32) -> String {
    if part == 1 { format!("{name}.jsonl") } else { format!("{name}.{part}.jsonl") }
}
