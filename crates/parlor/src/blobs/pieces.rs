//! A file on a disk, piece by piece.
//!
//! What the system has in its memory already is taken from there at once; only what has to come from the disk is read on a thread
//! made for waiting. To go to another thread and back takes longer than to read such a piece (M7 of `bench/`).

use bytes::Bytes;
use futures_util::{Stream, stream};
use std::{fs::File, io, ops::Range, os::unix::fs::FileExt as _};

/// So much is read at once, in bytes, and lies in memory for each who reads.
const PIECE: u64 = 128 * 1024;

/// The bytes from here to there. A file that is shorter than that ends where it ends.
pub(super) fn of(file: File, range: Range<u64>) -> impl Stream<Item = io::Result<Bytes>> {
    stream::try_unfold((file, range, false), |(file, Range { start, end }, again)| async move {
        let size = usize::try_from(end.saturating_sub(start).min(PIECE)).map_err(io::Error::other)?;
        if size == 0 {
            return Ok(None);
        }
        if again {
            // Whoever takes the pieces never waits for what is in memory, and others want to be seen to in between.
            tokio::task::yield_now().await;
        }
        let mut bytes = vec![0; size];
        let (file, mut bytes, read) = match at_hand(&file, start, &mut bytes) {
            Some(read) => (file, bytes, read),
            None => tokio::task::spawn_blocking(move || file.read_at(&mut bytes, start).map(|read| (file, bytes, read))).await??,
        };
        bytes.truncate(read);
        Ok((read > 0).then(|| (bytes.into(), (file, start + read as u64..end, true))))
    })
}

/// How much of it the system has in memory, and put there, if it has any; it may be less than was asked for.
#[cfg(target_os = "linux")]
fn at_hand(file: &File, at: u64, bytes: &mut [u8]) -> Option<usize> {
    use rustix::io::{ReadWriteFlags, preadv2};
    // Some file systems cannot say; what is wrong with the file is found out by reading it. So is where it ends: Linux 5.9 and 5.10
    // may read nothing here in the middle of a file (preadv2(2), Bugs).
    preadv2(file, &mut [io::IoSliceMut::new(bytes)], at, ReadWriteFlags::NOWAIT).ok().filter(|read| *read > 0)
}

#[cfg(not(target_os = "linux"))]
fn at_hand(_: &File, _: u64, _: &mut [u8]) -> Option<usize> {
    None
}

#[cfg(test)]
mod tests {
    use super::{PIECE, at_hand, of};
    use futures_util::TryStreamExt as _;
    use std::{fs::File, io, os::unix::fs::FileExt as _};

    /// A file of two pieces and a bit, and what is in it.
    fn file() -> io::Result<(File, Vec<u8>)> {
        let bytes: Vec<u8> = (0..2 * PIECE + 5).map(|at| (at % 251) as u8).collect();
        let mut file = tempfile::tempfile()?;
        io::Write::write_all(&mut file, &bytes)?;
        Ok((file, bytes))
    }

    #[tokio::test]
    async fn m_7_what_is_asked_for_is_read_from_its_first_byte_to_its_last() -> io::Result<()> {
        let (file, whole) = file()?;
        let end = whole.len() as u64;
        // The last one wants more than there is.
        for (from, to) in [(0, end), (0, 1), (PIECE - 1, PIECE + 1), (end - 1, end), (7, 7), (1, 2 * PIECE + 1), (end, end + 1), (PIECE, end + PIECE)]
        {
            let read: Vec<_> = of(file.try_clone()?, from..to).try_collect().await?;
            let wanted: Vec<u8> =
                (from..to).zip(whole.iter().skip(usize::try_from(from).map_err(io::Error::other)?)).map(|(_, byte)| *byte).collect();
            assert_eq!(read.concat(), wanted, "from {from} to {to}");
        }
        Ok(())
    }

    #[test]
    fn m_7_what_is_in_memory_is_what_the_disk_has() -> io::Result<()> {
        let (file, whole) = file()?;
        // Where the file system can say what it has in memory, it has what was just written.
        let (mut known, mut fetched) = ([0; 100], [0; 100]);
        let read = at_hand(&file, 3, &mut known);
        file.read_exact_at(&mut fetched, 3)?;
        assert!(whole.get(3..103) == Some(&fetched) && read.is_none_or(|read| read == 100 && known == fetched));
        Ok(())
    }
}
