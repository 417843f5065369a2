//! Copying folders, with a word on a terminal about how far it is.

use std::{
    fs,
    io::{self, IsTerminal as _},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// Files that are being copied.
#[derive(Clone)]
pub(super) struct Copying {
    pub done: usize,
    /// So many there are, where somebody at a terminal wants to know.
    of: Option<usize>,
    stop: Arc<AtomicBool>,
}

impl Copying {
    pub fn new(stop: Arc<AtomicBool>) -> Self {
        Self { done: 0, of: None, stop }
    }

    /// That nobody stopped it.
    ///
    /// # Errors
    /// Interrupted, where somebody did.
    pub fn goes_on(&self) -> io::Result<()> {
        if self.stop.load(Ordering::Relaxed) { Err(io::Error::from(io::ErrorKind::Interrupted)) } else { Ok(()) }
    }

    /// Copies all files below a folder that are not there yet, and says so at the end.
    ///
    /// # Errors
    /// When one cannot be read or written, or somebody stops it.
    pub fn whole_tree(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        if io::stderr().is_terminal() {
            self.of = Some(count(from)?);
        }
        self.tree(from, to)?;
        if self.of.is_some() {
            eprintln!("\r{} files copied          ", self.done);
        }
        Ok(())
    }

    /// What goes away meanwhile is left out.
    fn tree(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        if !from.exists() {
            return Ok(());
        }
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            self.goes_on()?;
            let entry = entry?;
            let target = to.join(entry.file_name());
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => gone(self.tree(&entry.path(), &target))?,
                Ok(_) => self.one(&entry.path(), &target)?,
                Err(fault) => gone(Err(fault))?,
            }
        }
        Ok(())
    }

    fn one(&mut self, from: &Path, target: &Path) -> io::Result<()> {
        let there = target.exists();
        if there && same(from, target) {
            return Ok(());
        }
        match fs::copy(from, target) {
            Ok(_) => {
                if !there {
                    self.one_more();
                }
                Ok(())
            }
            Err(fault) => gone(Err(fault)),
        }
    }

    /// One more is copied.
    pub fn one_more(&mut self) {
        self.done += 1;
        if let Some(of) = self.of
            && self.done.is_multiple_of(100)
        {
            eprint!("\r{} of {of} files", self.done);
        }
    }
}

/// Whether a copy is of what lies there now. Until a row names it, a photo is written once more, without its place.
fn same(from: &Path, copy: &Path) -> bool {
    let (Ok(from), Ok(copy)) = (fs::metadata(from), fs::metadata(copy)) else { return false };
    from.len() == copy.len() && matches!((from.modified(), copy.modified()), (Ok(from), Ok(copy)) if from <= copy)
}

/// What is gone is no fault.
fn gone(outcome: io::Result<()>) -> io::Result<()> {
    match outcome {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

fn count(folder: &Path) -> io::Result<usize> {
    if !folder.exists() {
        return Ok(0);
    }
    let mut all = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        all += if entry.file_type()?.is_dir() { count(&entry.path())? } else { 1 };
    }
    Ok(all)
}

/// Has everything below a folder on the disk when it returns.
///
/// # Errors
/// When the disk refuses.
pub(super) fn sync_tree(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            sync_tree(&entry.path())?;
        } else {
            fs::File::open(entry.path())?.sync_all()?;
        }
    }
    fs::File::open(folder)?.sync_all()
}
