//! Whether the log of each organization is whole: by itself, and as it was noted elsewhere.

use super::{Entry, Noted};
use crate::{
    bind,
    store::{Store, StoreError, Tx},
};
use access::OrganizationId;
use std::{collections::BTreeSet, fmt};

/// What a check of the log found.
#[derive(Debug, PartialEq, Eq)]
pub enum Verdict {
    /// So many entries, each in its place and unchanged.
    Whole(i64),
    /// The first entry that does not fit.
    Broken { organization: String, seq: i64 },
    /// The first noted entry that is another now, though it fits to those before it. What was noted
    /// before it, up to the entry `since`, is as it was; 0 where nothing was.
    Another { organization: String, seq: i64, since: i64 },
    /// The first noted entry that is not there any more, and the last one that is.
    Cut { organization: String, seq: i64, last: i64 },
    /// An organization of which this entry was noted is not there.
    Gone { organization: String, seq: i64 },
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(entries) => write!(f, "{entries} entries, each in its place and unchanged"),
            Self::Broken { organization, seq } => write!(f, "the audit log of {organization} was changed at entry {seq}"),
            Self::Another { organization, seq, since: 0 } => {
                write!(f, "entry {seq} of the audit log of {organization} is not the one that was noted: the log was written anew")
            }
            Self::Another { organization, seq, since } => write!(
                f,
                "entry {seq} of the audit log of {organization} is not the one that was noted: \
                 the log was written anew from some entry after {since} on"
            ),
            Self::Cut { organization, seq, last } => write!(
                f,
                "entry {seq} of the audit log of {organization} was noted and is not there: the log ends at entry {last}; \
                 its end was cut off, or an older database was put back"
            ),
            Self::Gone { organization, seq } => write!(
                f,
                "entry {seq} of {organization} was noted, and there is no organization {organization}: Parlor removes none, so it was taken out of \
                 the database beside the program, or the notes are of another installation"
            ),
        }
    }
}

/// Reads the newest so many entries of every organization and proves the chain; with
/// `i64::MAX` all of it.
///
/// # Errors
/// When the store fails.
pub fn verify(store: &Store, newest: i64) -> Result<Verdict, StoreError> {
    store.read_here(&|tx| all(tx, newest, &Noted::default()))
}

/// Reads all of it, proves the chain, and that each noted entry is in it as it was noted.
///
/// # Errors
/// When the store fails.
pub fn verify_against(store: &Store, noted: &Noted) -> Result<Verdict, StoreError> {
    store.read_here(&|tx| all(tx, i64::MAX, noted))
}

fn all(tx: &mut Tx<'_>, newest: i64, noted: &Noted) -> Result<Verdict, StoreError> {
    let organizations = tx.all::<(OrganizationId, String)>("SELECT id, slug FROM organizations ORDER BY slug", &[])?;
    let there: BTreeSet<&str> = organizations.iter().map(|(_, slug)| slug.as_str()).collect();
    if let Some((slug, seq)) = noted.firsts().find(|(slug, _)| !there.contains(slug)) {
        return Ok(Verdict::Gone { organization: slug.into(), seq });
    }
    let mut total = 0;
    for (organization, slug) in &organizations {
        match one(tx, (*organization, slug.as_str()), newest, noted)? {
            Verdict::Whole(entries) => total += entries,
            fault => return Ok(fault),
        }
    }
    Ok(Verdict::Whole(total))
}

/// The log of one organization. It ends at the first entry that does not fit.
fn one(tx: &mut Tx<'_>, (organization, slug): (OrganizationId, &str), newest: i64, noted: &Noted) -> Result<Verdict, StoreError> {
    let head: Option<(i64, Vec<u8>)> = tx.maybe("SELECT seq, hash FROM audit_heads WHERE organization_id = $1", bind![organization])?;
    let (last, hash) = head.unwrap_or((0, vec![0; 32]));
    let before: Option<(i64, Vec<u8>)> =
        tx.maybe("SELECT seq, hash FROM audit WHERE organization_id = $1 AND seq = $2", bind![organization, last.saturating_sub(newest)])?;
    let (began, mut prev) = before.unwrap_or((0, vec![0; 32]));
    let (mut seq, mut since) = (began, 0);
    loop {
        let page: Vec<Entry> = tx.all(
            "SELECT organization_id, seq, at, by_kind, by_id, deed, thing, thing_id, detail, network, prev_hash, hash
             FROM audit WHERE organization_id = $1 AND seq > $2 ORDER BY seq LIMIT 1000",
            bind![organization, seq],
        )?;
        if page.is_empty() {
            break;
        }
        for entry in page {
            if entry.seq != seq + 1 || entry.prev_hash != prev || !entry.holds() {
                return Ok(Verdict::Broken { organization: slug.into(), seq: seq + 1 });
            }
            match noted.hash(slug, entry.seq) {
                Some(hash) if hash != entry.hash => return Ok(Verdict::Another { organization: slug.into(), seq: entry.seq, since }),
                Some(_) => since = entry.seq,
                None => {}
            }
            seq = entry.seq;
            prev = entry.hash;
        }
    }
    if (last, hash) != (seq, prev) {
        return Ok(Verdict::Broken { organization: slug.into(), seq: seq.min(last) + 1 });
    }
    Ok(match noted.after(slug, seq) {
        Some(missing) => Verdict::Cut { organization: slug.into(), seq: missing, last },
        None => Verdict::Whole(seq - began),
    })
}
