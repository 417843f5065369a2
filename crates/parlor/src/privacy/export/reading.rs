//! What a guest read, as the receipts of an organization have it.

use super::at_house::Party;
use crate::{
    bind, facet_on, file_closed, follow_facets, items_in_guest_sight, rows,
    store::{Time, Tx},
    web::Error,
};
use schemars::JsonSchema;
use serde::Serialize;

rows! {
    /// Something that they read: when first and last, and how often.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(in crate::privacy) struct Reading {
        /// A file, or what hangs off an item, as a word.
        pub what: String,
        /// Of a file; nothing where it is open to them no more.
        pub name: Option<String>,
        pub version: i64,
        pub first_at: Time,
        pub last_at: Time,
        pub times: i64,
        pub by_program: bool,
    }
}

/// What a file is called now, where it is open to the guest now: since they read it, it may have been
/// renamed, closed or binned, or what it hangs off was closed to them.
macro_rules! name_now {
    () => {
        concat!(
            "(SELECT f.name FROM files f JOIN grants g ON g.organization_id = f.organization_id AND g.item_id = f.item_id
               JOIN items i ON i.organization_id = g.organization_id AND i.id = g.item_id
               LEFT JOIN organizers z ON z.organization_id = i.organization_id AND z.id = i.organizer_id
               WHERE $4 AND f.organization_id = $3 AND f.id = r.thing_id AND ",
            items_in_guest_sight!(),
            " AND f.binned_at IS NULL AND NOT f.internal AND NOT ",
            file_closed!("f.organization_id", "f.id", "$1"),
            " AND CASE WHEN f.thing = 'item' THEN ",
            facet_on!("files"),
            " OR f.created_by = $1 ELSE (f.thing = 'task' AND ",
            facet_on!("tasks"),
            " AND ",
            facet_on!("files"),
            ") OR (",
            facet_on!("followed"),
            " AND (' ' || ",
            follow_facets!("$3", "f.thing_id", "$1"),
            " || ' ') LIKE '% files %') END LIMIT 1)"
        )
    };
}

/// All that they read.
pub(super) fn of(tx: &mut Tx<'_>, party: &Party) -> Result<Vec<Reading>, Error> {
    let now = tx.now();
    Ok(tx.all(
        concat!(
            "SELECT r.thing, ",
            name_now!(),
            ", r.version, r.first_at, r.last_at, r.times, r.by_program FROM receipts r
             WHERE r.organization_id = $3 AND r.party_id = $1 ORDER BY r.first_at, r.thing_id, r.version"
        ),
        bind![party.id, now, party.house, party.ended_at.is_none()],
    )?)
}
