//! How far it is, for whoever sits at a terminal, and whether they want it to go on.

use std::{
    io::IsTerminal as _,
    sync::atomic::{AtomicBool, Ordering},
};

/// Somebody who looks on.
pub struct Telling {
    shown: bool,
    stopped: AtomicBool,
}

impl Default for Telling {
    fn default() -> Self {
        Self { shown: std::io::stderr().is_terminal(), stopped: AtomicBool::new(false) }
    }
}

impl Telling {
    /// They want no more of it.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Asks whether to go on, and says on one line what is being done.
    pub(super) fn at(&self, words: impl FnOnce() -> String) -> Result<(), String> {
        if self.shown {
            eprint!("\r\x1b[K{}", words());
        }
        if self.stopped.load(Ordering::Relaxed) { Err("stopped".into()) } else { Ok(()) }
    }

    /// The line is over.
    pub(super) fn done(&self) {
        if self.shown {
            eprint!("\r\x1b[K");
        }
    }
}
