//! Entries of the audit log as they go into evidence: each can be hashed anew from its line.

use super::sheet::{PAGE, Scope};
use crate::{
    audit::Entry,
    bind,
    store::{FromRow, Row, StoreError, Time, Tx},
    web::Error,
};
use access::OrganizationId;
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An entry, as a line of JSON. Hashes in hexadecimal digits, the instant in microseconds since 1970.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    organization: Uuid,
    seq: i64,
    at: i64,
    by_kind: String,
    by_id: Option<Uuid>,
    /// What they are called; no part of what is hashed.
    by_name: Option<String>,
    deed: String,
    thing: String,
    thing_id: Option<Uuid>,
    detail: String,
    network: String,
    before: String,
    hash: String,
}

/// An entry, and what whoever it tells of is called.
struct Told {
    entry: Entry,
    by: Option<String>,
}

impl FromRow for Told {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { entry: Entry::from_row(row)?, by: row.get(ENTRY_COLUMNS)? })
    }
}

const ENTRY_COLUMNS: usize = 12;

/// The columns of [`Told`], and where they come from.
macro_rules! told_columns {
    () => {
        "SELECT a.organization_id, a.seq, a.at, a.by_kind, a.by_id, a.deed, a.thing, a.thing_id, a.detail, a.network, a.prev_hash, a.hash,
           COALESCE(p.name, q.name)
         FROM audit a LEFT JOIN parties p ON p.id = a.by_id LEFT JOIN people q ON q.id = a.by_id WHERE a.organization_id = $1 AND a.seq > $2"
    };
}

/// What the log tells of an item and what hangs off it; of a guest, what is open to them and what they did;
/// or all of it: the entries behind one, in their order, a page of them.
///
/// # Errors
/// When the store fails.
pub(super) fn page(tx: &mut Tx<'_>, organization: OrganizationId, scope: Scope, after: i64) -> Result<Vec<Line>, Error> {
    let all: Vec<Told> = match scope {
        Scope::Item(item) => tx.all(
            concat!(
                told_columns!(),
                " AND a.thing_id IN (SELECT id FROM items WHERE id = $3 UNION ALL SELECT id FROM grants WHERE item_id = $3
                   UNION ALL SELECT id FROM links WHERE item_id = $3 UNION ALL SELECT id FROM events WHERE item_id = $3
                   UNION ALL SELECT id FROM files WHERE item_id = $3 UNION ALL SELECT id FROM comments WHERE item_id = $3
                   UNION ALL SELECT id FROM tasks WHERE item_id = $3 UNION ALL SELECT id FROM notes WHERE item_id = $3
                   UNION ALL SELECT id FROM activities WHERE item_id = $3 UNION ALL SELECT id FROM requests WHERE item_id = $3
                   UNION ALL SELECT id FROM request_lists WHERE item_id = $3 UNION ALL SELECT id FROM planned WHERE item_id = $3
                   UNION ALL SELECT id FROM messages WHERE item_id = $3 UNION ALL SELECT id FROM forms WHERE item_id = $3)
                 ORDER BY a.seq LIMIT $4"
            ),
            bind![organization, after, item, PAGE],
        )?,
        Scope::Guest(contact) => tx.all(
            concat!(
                told_columns!(),
                " AND (a.by_id = $3 OR a.by_id = (SELECT wp.person_id FROM parties wp WHERE wp.id = $3)
                   OR a.thing_id IN (SELECT id FROM contacts WHERE id = $3 UNION ALL SELECT id FROM grants WHERE contact_id = $3
                     UNION ALL SELECT id FROM links WHERE contact_id = $3))
                 ORDER BY a.seq LIMIT $4"
            ),
            bind![organization, after, contact, PAGE],
        )?,
        Scope::Organization(_) => tx.all(concat!(told_columns!(), " ORDER BY a.seq LIMIT $3"), bind![organization, after, PAGE])?,
    };
    Ok(all.into_iter().map(line).collect())
}

/// All of them, where they are not so many.
///
/// # Errors
/// When the store fails.
pub(super) fn of(tx: &mut Tx<'_>, organization: OrganizationId, scope: Scope) -> Result<Vec<Line>, Error> {
    let (mut all, mut after) = (Vec::new(), 0);
    loop {
        let lines = page(tx, organization, scope, after)?;
        let full = i64::try_from(lines.len()).is_ok_and(|count| count >= PAGE);
        after = lines.last().map_or(after, Line::seq);
        all.extend(lines);
        if !full {
            return Ok(all);
        }
    }
}

fn line(Told { entry, by }: Told) -> Line {
    Line {
        organization: entry.organization.0,
        seq: entry.seq,
        at: entry.at.0,
        by_kind: entry.by_kind,
        by_id: entry.by_id,
        by_name: by,
        deed: entry.deed,
        thing: entry.thing,
        thing_id: entry.thing_id,
        detail: entry.detail,
        network: entry.network,
        before: HEXLOWER.encode(&entry.prev_hash),
        hash: HEXLOWER.encode(&entry.hash),
    }
}

impl Line {
    /// Its number in the log.
    pub fn seq(&self) -> i64 {
        self.seq
    }

    /// Its hash, in hexadecimal digits.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// What it is about.
    pub fn about(&self) -> Option<Uuid> {
        self.thing_id
    }

    /// When, who, what, from where.
    pub fn told(&self) -> [String; 4] {
        let by = self.by_name.clone().unwrap_or_else(|| self.by_kind.clone());
        let what = if self.detail.is_empty() { self.deed.clone() } else { format!("{} ({})", self.deed, self.detail) };
        [crate::signatures::moment(Time(self.at)), by, what, self.network.clone()]
    }

    /// Whether its hash is that of what it says, after the one before.
    pub fn holds(&self) -> bool {
        let bytes = |hex: &str| HEXLOWER.decode(hex.as_bytes()).ok();
        let (Some(prev_hash), Some(hash)) = (bytes(&self.before), bytes(&self.hash)) else { return false };
        let entry = Entry {
            organization: OrganizationId(self.organization),
            seq: self.seq,
            at: Time(self.at),
            by_kind: self.by_kind.clone(),
            by_id: self.by_id,
            deed: self.deed.clone(),
            thing: self.thing.clone(),
            thing_id: self.thing_id,
            detail: self.detail.clone(),
            network: self.network.clone(),
            prev_hash,
            hash,
        };
        entry.holds()
    }

    /// Whether it is the first of its log.
    pub fn begins(&self) -> bool {
        self.seq == 1 && self.before.bytes().all(|digit| digit == b'0')
    }

    /// Whether it stands directly behind that one.
    pub fn adjoins(&self, before: &Self) -> bool {
        self.seq == before.seq + 1 && self.before == before.hash
    }

    /// Whether this one can follow that one in the log.
    pub fn follows(&self, before: &Self) -> bool {
        self.seq > before.seq && (self.seq != before.seq + 1 || self.before == before.hash)
    }
}
