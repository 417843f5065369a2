//! Counting, over all organizations.

use super::views::{HeldBack, OrganizationLine, Overview};
use crate::{bind, crowd::Noted, makes_guest, post, store::Tx, web::Error};
use access::OrganizationId;
use std::collections::HashMap;

const DAY_SECONDS: i64 = 86_400;

/// Everything in one look.
///
/// # Errors
/// When the store fails.
pub(super) fn overview(tx: &mut Tx<'_>) -> Result<Overview, Error> {
    let now = tx.now();
    Ok(tx.one(
        concat!(
            "SELECT (SELECT COUNT(*) FROM organizations),
               (SELECT COUNT(*) FROM parties WHERE kind = 'member' AND ended_at IS NULL),
               (SELECT COUNT(DISTINCT g.contact_id) FROM grants g WHERE ",
            makes_guest!("$1"),
            "), (SELECT COUNT(*) FROM items WHERE binned_at IS NULL), (SELECT COUNT(*) FROM files WHERE binned_at IS NULL),
               (SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM file_versions),
               (SELECT COUNT(DISTINCT person_id) FROM sessions WHERE seen_at > $2),
               (SELECT COUNT(*) FROM outbox WHERE ended_at IS NULL),
               (SELECT MIN(next_at) FROM outbox WHERE ended_at IS NULL AND next_at < $4),
               (SELECT COUNT(*) FROM outbox WHERE ending = 'failed' AND created_at > $3),
               (SELECT COUNT(*) FROM outbox WHERE ending = 'sent' AND created_at > $2),
               (SELECT COUNT(*) FROM signings WHERE seal_at IS NOT NULL AND outcome = 'completed'),
               (SELECT COUNT(*) FROM items WHERE searched <> version),
               (SELECT COUNT(*) FROM quarantine WHERE virus IS NULL)"
        ),
        bind![now, now.plus_seconds(-DAY_SECONDS), now.plus_seconds(-7 * DAY_SECONDS), now.plus_seconds(-post::LATE_SECONDS)],
    )?)
}

/// The organizations that were held back, by name.
///
/// # Errors
/// When the store fails.
pub(super) fn held_back(tx: &mut Tx<'_>, noted: &[Noted]) -> Result<Vec<HeldBack>, Error> {
    if noted.is_empty() {
        return Ok(Vec::new());
    }
    let all: Vec<(OrganizationId, String, String)> = tx.all("SELECT id, slug, name FROM organizations", &[])?;
    let names: HashMap<OrganizationId, (String, String)> = all.into_iter().map(|(id, slug, name)| (id, (slug, name))).collect();
    let named = noted.iter().filter_map(|noted| {
        let (slug, name) = names.get(&noted.organization)?.clone();
        Some(HeldBack { slug, name, times: noted.times, last: noted.last, what: noted.what.word() })
    });
    Ok(named.collect())
}

/// Columns of an organization `o` at the instant `$1`, with the sizes `s` of its files.
macro_rules! from_outside {
    () => {
        concat!(
            "SELECT o.slug, o.name, o.plan, o.guest_package, o.created_at,
               (SELECT COUNT(*) FROM parties p WHERE p.organization_id = o.id AND p.kind = 'member' AND p.ended_at IS NULL),
               (SELECT COUNT(DISTINCT g.contact_id) FROM grants g WHERE g.organization_id = o.id AND ",
            makes_guest!("$1"),
            "), (SELECT COUNT(*) FROM items i WHERE i.organization_id = o.id AND i.binned_at IS NULL), COALESCE(s.bytes, 0),
               (SELECT a.at FROM audit_heads h JOIN audit a ON a.organization_id = h.organization_id AND a.seq = h.seq WHERE h.organization_id = o.id)
             FROM organizations o LEFT JOIN (
               SELECT f.organization_id, CAST(SUM(v.size) AS BIGINT) AS bytes FROM files f JOIN file_versions v ON v.file_id = f.id GROUP BY f.organization_id
             ) s ON s.organization_id = o.id "
        )
    };
}

/// Those after this one, whose address holds this, so many.
///
/// # Errors
/// When the store fails.
pub(super) fn organizations(tx: &mut Tx<'_>, after: &str, holding: &str, most: i64) -> Result<Vec<OrganizationLine>, Error> {
    let now = tx.now();
    // Nothing but letters, digits and `-` stands in these names, so none of them means something to LIKE.
    let pattern = format!("%{holding}%");
    Ok(tx.all(concat!(from_outside!(), "WHERE o.slug > $2 AND o.slug LIKE $3 ORDER BY o.slug LIMIT $4"), bind![now, after, &pattern, most])?)
}

/// This one, and how many administer it.
///
/// # Errors
/// Not found, where there is none.
pub(super) fn organization(tx: &mut Tx<'_>, slug: &str) -> Result<(OrganizationLine, i64), Error> {
    let now = tx.now();
    let line = tx.maybe(concat!(from_outside!(), "WHERE o.slug = $2"), bind![now, slug])?.ok_or(Error::NotFound)?;
    let administrators = tx.number(
        "SELECT COUNT(*) FROM organizations o JOIN roles r ON r.organization_id = o.id AND r.built_in = 'administrator'
         JOIN member_roles m ON m.role_id = r.id JOIN parties p ON p.id = m.member_id AND p.ended_at IS NULL WHERE o.slug = $1",
        bind![slug],
    )?;
    Ok((line, administrators))
}
