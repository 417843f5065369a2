//! Evidence: everything of an item, of a guest, or of an organization, that was shown, said, signed and
//! sent, when and to whom, as one archive that is verified without this installation
//! (docs/evidence.md).
//!
//! It holds what the team knows, so only who may see who has access gets one; that it was
//! made is itself written down. Its last two files are the hashes of all the others, in the
//! form that `sha256sum -c` reads, and the organization's signature over those. An item's and a
//! guest's go out in the answer; an organization's is made by the worker (`jobs`). No archive holds a
//! secret: no hash of an address, no seed, no key.

mod archive;
mod entries;
mod forgetting;
mod gathering;
mod giving;
mod jobs;
mod making;
mod manifest;
mod pack;
mod page;
mod report;
mod routes;
mod sheet;
mod sheets;
mod verifying;

use sheet::{Scope, Sheet};
use uuid::Uuid;

pub use forgetting::forget_old;
pub use jobs::{Job, make_all, waiting as job_waiting};
pub use routes::routes;
pub use verifying::{Checked, check};

/// The hashes of all other files, and the signature over them.
const SUMS: &str = "SHA256SUMS";
const SIGNATURE: &str = "SHA256SUMS.p7s";
/// Entries of the audit log, one a line, in `audit.jsonl`.
const AUDIT_LINES: &str = "audit";

/// Each sheet, in which archives it has rows (`I` of an item, `G` of a guest, `O` of an organization), and what its lines say; for
/// the test that holds docs/evidence.md against them.
#[must_use]
pub fn sheet_columns() -> Vec<(&'static str, String, Vec<String>)> {
    let nobody = Uuid::nil();
    let scopes = [("I", Scope::Item(nobody)), ("G", Scope::Guest(nobody)), ("O", Scope::Organization(nobody))];
    let letters = |of: &Sheet| scopes.iter().filter(|(_, scope)| of.in_scope(*scope)).map(|(letter, _)| *letter).collect::<String>();
    sheets::all().map(|sheet| (sheet.name, letters(sheet), sheet.names())).collect()
}

/// Tables that have rows in archives, and those that are named as left out; for the test that holds them against the schema.
#[must_use]
pub fn tables() -> Vec<&'static str> {
    let of = |sheet: &'static Sheet| sheet.all.split(" FROM ").filter_map(|part| part.split_whitespace().next()).collect::<Vec<_>>();
    sheets::all().flat_map(of).chain(sheets::LEFT_OUT.iter().map(|(table, _)| *table)).collect()
}
