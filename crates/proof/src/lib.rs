//! What the proofs of `docs/proof.md` have in common: how much is asked of them, and the one
//! line that each comes to. `scripts/proofs` gathers the lines and knows what is claimed.

use std::{fmt::Display, fs, path::Path};

/// How much is asked of a proof: what the environment names, and without that so much as a
/// change may wait for.
#[must_use]
pub fn asked(name: &str, short: usize) -> usize {
    told(name).and_then(|text| text.parse().ok()).unwrap_or(short)
}

/// Says what a proof came to, as `R1 kill_9 lost=0 of=60`: to whoever looks on, and to a file of
/// its own in the folder that `PARLOR_PROOFS` names.
///
/// A figure that cannot be written down fails nothing; `scripts/proofs` misses it.
pub fn figure(rule: &str, name: &str, figures: impl Display) {
    let line = format!("{rule} {name} {figures}");
    println!("{line}");
    if let Some(folder) = told("PARLOR_PROOFS") {
        let folder = Path::new(&folder);
        let kept = fs::create_dir_all(folder).and_then(|()| fs::write(folder.join(format!("{rule}-{name}")), line + "\n"));
        if let Err(fault) = kept {
            eprintln!("{}: {fault}", folder.display());
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "how much is proven is said by the one who runs it")]
fn told(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
