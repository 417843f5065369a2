//! What an archive says of itself, to be read before all else.

use super::sheet::Scope;
use access::OrganizationId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Its name in the archive.
pub(super) const NAME: &str = "manifest.json";
/// Counts changes of what archives look like.
const FORMAT: i64 = 1;

/// What of the audit log is in it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Log {
    pub entries: i64,
    /// The number and the hash of the last entry.
    pub last: i64,
    pub hash: String,
    /// It is the log from its first entry on, with none left out.
    pub whole: bool,
}

/// The manifest. Instants in microseconds since 1970.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub format: i64,
    /// `item`, `guest` or `organization`.
    pub scope: String,
    pub id: Uuid,
    pub name: String,
    pub organization: Uuid,
    pub organization_name: String,
    pub made_by: String,
    /// When it was begun. What was there then is in it; what changed while it was made, as it was when it was read.
    pub made_at: i64,
    pub ended_at: i64,
    /// The version of the program.
    pub program: String,
    /// So many rows of each sheet.
    pub rows: BTreeMap<String, i64>,
    /// So many files beside them, and so many that are only named.
    pub files: i64,
    pub files_left_out: i64,
    /// So many items of a guest that whoever made it does not see.
    pub items_left_out: i64,
    pub audit: Log,
}

/// Whose archive it is.
pub(super) struct Named {
    pub scope: Scope,
    pub name: String,
    pub organization: OrganizationId,
    pub organization_name: String,
    pub made_by: String,
    pub made_at: i64,
}

impl Manifest {
    /// Of an archive in which nothing is yet.
    pub fn new(named: Named) -> Self {
        Self {
            format: FORMAT,
            scope: named.scope.word().to_owned(),
            id: named.scope.id(),
            name: named.name,
            organization: named.organization.0,
            organization_name: named.organization_name,
            made_by: named.made_by,
            made_at: named.made_at,
            ended_at: named.made_at,
            program: format!("parlor {}", env!("CARGO_PKG_VERSION")),
            rows: BTreeMap::new(),
            files: 0,
            files_left_out: 0,
            items_left_out: 0,
            audit: Log::default(),
        }
    }
}
