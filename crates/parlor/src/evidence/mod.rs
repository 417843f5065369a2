//! Evidence: everything of a document that was shown, said and signed, when and to whom,
//! as one archive that is verified without this installation.
//!
//! It holds what the team knows, so only who may see who has access gets one; that it was
//! made is itself written down. Its last two files are the hashes of all the others, in the
//! form that `sha256sum -c` reads, and the organization's signature over those.

mod archive;
mod entries;
mod gathering;
mod pack;
mod report;
mod verifying;

use crate::web::Routes;

pub use verifying::{Checked, check};

/// The hashes of all other files, and the signature over them.
const SUMS: &str = "SHA256SUMS";
const SIGNATURE: &str = "SHA256SUMS.p7s";
/// Entries of the audit log, one a line.
const AUDIT: &str = "audit.jsonl";

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/evidence.zip", archive::give)
        .about("Everything of a document that was shown, said and signed, as one signed archive")
        .gives("application/zip")
}
