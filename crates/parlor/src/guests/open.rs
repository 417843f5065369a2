//! What is open to a guest, at this company and at others.

use super::frame::{Folder, Open};
use crate::{
    bind,
    doors::proof,
    facet_on,
    items::GuestSight,
    items_in_guest_sight,
    organizations::frame::Mark,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ItemId, OrganizationId, PersonId, Proof, RoomStanding, SessionId, Trust};

rows! {
    struct OpenRow {
        id: ItemId,
        title: String,
        kind: String,
        cover: Option<String>,
        sharer: String,
        files: i64,
        comments: i64,
        messages: i64,
        folder: Option<ItemId>,
        folder_title: Option<String>,
        folder_asked: bool,
    }
    struct Company {
        id: OrganizationId,
        slug: String,
        name: String,
        look: crate::brands::Look,
        trust_days: i64,
        trusted_at: Option<Time>,
        barred_at: Option<Time>,
    }
}

/// What is open to a guest, the newest grant first, with what is new on each.
///
/// # Errors
/// When the store fails.
pub fn open_items(tx: &mut Tx<'_>, sight: GuestSight) -> Result<Vec<Open>, Error> {
    let now = tx.now();
    let rows: Vec<OpenRow> = tx.all(
        concat!(
            "SELECT i.id, i.title, i.kind, z.cover, s.name,
               (SELECT COUNT(*) FROM files f WHERE f.organization_id = g.organization_id AND f.thing_id = i.id
                  AND f.binned_at IS NULL AND NOT f.internal AND f.created_by <> g.contact_id
                  AND f.changed_at > COALESCE(m.seen_at, g.opened_at) AND NOT ",
            crate::file_closed!("f.organization_id", "f.id", "g.contact_id"),
            " AND ",
            facet_on!("files"),
            "),
               (SELECT COUNT(*) FROM comments c WHERE c.organization_id = g.organization_id AND c.thing_id = i.id
                  AND c.lane = 'guests' AND c.removed_at IS NULL AND c.created_by <> g.contact_id
                  AND c.created_at > COALESCE(m.seen_at, g.opened_at) AND (c.created_at >= g.opened_at OR ",
            facet_on!("old_comments"),
            ")),
               CASE i.kind WHEN 'project' THEN (SELECT COUNT(*) FROM (SELECT 1 FROM messages x
                  WHERE x.organization_id = g.organization_id AND x.item_id = i.id AND x.lane = 'guests' AND x.removed_at IS NULL
                  AND x.created_by <> g.contact_id AND (x.created_at >= COALESCE(g.chat_at, g.opened_at) OR ",
            facet_on!("old_comments"),
            ") AND x.created_at > COALESCE(k.read_to, g.chat_at, g.opened_at) AND ",
            facet_on!("chat"),
            " LIMIT 100) u) ELSE 0 END, fp.id, fp.title,
               fp.id IS NOT NULL AND EXISTS (SELECT 1 FROM board_requests q
                 JOIN parties qp ON qp.organization_id = q.organization_id AND qp.id = g.contact_id
                 WHERE q.organization_id = g.organization_id AND q.item_id = fp.id AND q.person_id = qp.person_id AND q.answered_at IS NULL)
             FROM grants g JOIN items i ON i.organization_id = g.organization_id AND i.id = g.item_id
             LEFT JOIN organizers z ON z.organization_id = i.organization_id AND z.id = i.organizer_id
             JOIN parties s ON s.organization_id = g.organization_id AND s.id = g.opened_by
             LEFT JOIN boards fb ON i.kind = 'board' AND fb.organization_id = i.organization_id AND fb.item_id = i.id
             LEFT JOIN items fp ON fp.organization_id = fb.organization_id AND fp.id = fb.project_id AND fp.binned_at IS NULL
             LEFT JOIN seen_marks m ON m.organization_id = g.organization_id AND m.contact_id = g.contact_id AND m.item_id = g.item_id
             LEFT JOIN chat_marks k
               ON i.kind = 'project' AND k.organization_id = g.organization_id AND k.party_id = g.contact_id AND k.item_id = g.item_id
                 AND k.lane = 'guests'
             WHERE ",
            items_in_guest_sight!(),
            " ORDER BY g.opened_at DESC, i.id LIMIT 200"
        ),
        bind![sight.contact, now, sight.organization],
    )?;
    Ok(rows
        .into_iter()
        .map(|row| Open {
            id: row.id,
            cover: crate::items::cover_url(row.cover.as_deref().unwrap_or("harbour"), row.id),
            title: row.title,
            kind: row.kind,
            sharer: row.sharer,
            news: row.files + row.comments + row.messages,
            folder: row.folder.zip(row.folder_title).map(|(id, title)| Folder { id, title, asked: row.folder_asked }),
        })
        .collect())
}

/// Companies that have something open to a person, also where their stay there rests.
pub(super) struct Houses {
    /// Those that this browser was verified for.
    pub open: Vec<(OrganizationId, Mark)>,
    /// Those where what was shown in this browser counts no longer.
    pub lapsed: Vec<OrganizationId>,
}

/// Those that have something open to a person, and that this browser was verified for.
pub(super) fn companies(
    tx: &mut Tx<'_>,
    person: PersonId,
    session: Option<SessionId>,
    signed_in_at: Option<Time>,
) -> Result<Vec<(OrganizationId, Mark)>, Error> {
    Ok(houses(tx, person, session, signed_in_at)?.open)
}

/// All that have something open to a person.
pub(super) fn houses(tx: &mut Tx<'_>, person: PersonId, session: Option<SessionId>, signed_in_at: Option<Time>) -> Result<Houses, Error> {
    let now = tx.now();
    let rows: Vec<Company> = tx.all(
        concat!(
            "SELECT o.id, o.slug, o.name, ",
            crate::look!("o"),
            ", o.trust_days, ",
            crate::trust_columns!(),
            " FROM parties c JOIN organizations o ON o.id = c.organization_id
         LEFT JOIN trusts t ON t.session_id = $2 AND t.organization_id = o.id
         WHERE c.person_id = $1 AND c.kind = 'contact' AND c.ended_at IS NULL
           AND EXISTS (SELECT 1 FROM grants g WHERE g.organization_id = c.organization_id AND g.contact_id = c.id AND ",
            crate::grant_runs!("$3"),
            ")
         ORDER BY o.name"
        ),
        bind![person, session, now],
    )?;
    let mut houses = Houses { open: Vec::new(), lapsed: Vec::new() };
    for row in rows {
        let proof = proof(signed_in_at, row.trusted_at, row.barred_at);
        let standing = RoomStanding { invited: true, proof, trust: Trust { days: row.trust_days } };
        if access::in_guest_room(&standing, now.0).is_ok() {
            houses.open.push((row.id, Mark::new(&row.slug, &row.name, &row.look)));
        } else if matches!(proof, Proof::Verified { .. }) {
            houses.lapsed.push(row.id);
        }
    }
    Ok(houses)
}
