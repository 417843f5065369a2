//! The archive as bytes: a ZIP that says nothing but names and contents, so that the same
//! contents make the same bytes, and a changed byte anywhere is seen.

use std::io::{self, Read, Write};
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, result::ZipResult, write::SimpleFileOptions};

/// How an entry of this size is written.
pub(super) fn options(size: u64) -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        .large_file(size >= u64::from(u32::MAX))
}

/// Takes what is written and compares it with what was read.
struct Beside<R> {
    other: R,
    same: bool,
}

impl<R: Read> Write for Beside<R> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut theirs = vec![0; bytes.len()];
        if self.same {
            self.same = match self.other.read_exact(&mut theirs) {
                Ok(()) => theirs == bytes,
                Err(fault) if fault.kind() == io::ErrorKind::UnexpectedEof => false,
                Err(fault) => return Err(fault),
            };
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether an archive is what packing its contents gives, byte for byte. `again` reads the
/// same bytes from their beginning.
///
/// # Errors
/// When it cannot be read.
pub(super) fn as_packed<R: Read + io::Seek>(archive: &mut ZipArchive<R>, again: impl Read) -> ZipResult<bool> {
    let mut writer = ZipWriter::new_stream(Beside { other: again, same: true });
    for number in 0..archive.len() {
        let mut entry = archive.by_index(number)?;
        let name = entry.name()?.into_owned();
        writer.start_file(name, options(entry.size()))?;
        io::copy(&mut entry, &mut writer)?;
    }
    let mut beside = writer.finish()?.into_inner();
    let mut rest = [0; 1];
    Ok(beside.same && beside.other.read(&mut rest)? == 0)
}
