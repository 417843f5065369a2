//! Ends of grants and of links: written down when they have come, and announced
//! before (LINK-13).

use super::{Grant, closing::ended};
use crate::{
    audit::{self, By},
    bind,
    follows::Place,
    items::{Located, history},
    notifications::{self, Kind, Mail, Mailed, News},
    post, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, GrantId, ItemId, OrganizationId, PartyId};

/// Closes grants whose end has come, so that their follows end with them. The
/// policy has refused them since that instant already; this only writes it down.
///
/// # Errors
/// When the store fails.
pub fn close_ended(tx: &mut Tx<'_>) -> Result<usize, Error> {
    let now = tx.now();
    let ended_grants: Vec<Grant> = tx.all(grant_query!("g.closed_at IS NULL AND g.until <= $1"), bind![now])?;
    for grant in &ended_grants {
        run_out(tx, grant)?;
    }
    Ok(ended_grants.len())
}

/// Ends what is over of one contact, and of another who takes it over: what has run out, and
/// what came by a public link that opens nothing any more, where the first has the item too.
///
/// # Errors
/// When the store fails.
pub fn end_over(tx: &mut Tx<'_>, organization: OrganizationId, (from, to): (ContactId, ContactId)) -> Result<(), Error> {
    let now = tx.now();
    let over: Vec<Grant> = tx.all(
        concat!(
            grant_query!(
                "g.organization_id = $1 AND g.contact_id IN ($2, $3) AND g.closed_at IS NULL AND (g.contact_id = $2 OR g.item_id IN
                   (SELECT f.item_id FROM grants f WHERE f.organization_id = $1 AND f.contact_id = $2 AND f.closed_at IS NULL)) AND NOT "
            ),
            crate::grant_runs!("$4")
        ),
        bind![organization, from, to, now],
    )?;
    for grant in &over {
        run_out(tx, grant)?;
    }
    Ok(())
}

/// Makes room for a grant that is to be opened where none runs: what is over there and was not
/// closed yet is, with all that hung on it.
pub(super) fn make_room(tx: &mut Tx<'_>, (organization, item): Located, contact: ContactId) -> Result<(), Error> {
    let over: Option<Grant> = tx.maybe(
        grant_query!("g.organization_id = $1 AND g.contact_id = $2 AND g.item_id = $3 AND g.closed_at IS NULL"),
        bind![organization, contact, item],
    )?;
    over.map_or(Ok(()), |over| run_out(tx, &over))
}

/// Writes down that a grant came to its end: its own, or that of the public link by which it came.
fn run_out(tx: &mut Tx<'_>, grant: &Grant) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "UPDATE grants SET closed_at = CASE WHEN until <= $2 THEN until ELSE $2 END WHERE organization_id = $3 AND id = $1 AND closed_at IS NULL",
        bind![grant.id, now, grant.organization],
    )?;
    history::record_by(tx, grant.organization, grant.item, None, &history::Change::new("share.ended", &grant.contact_name))?;
    audit::record(tx, grant.organization, By::System("end of grants"), "share.ended", ("grant", Some(grant.id.0)), "")?;
    ended(tx, grant, None)
}

/// Days before an end at which it is announced.
const ANNOUNCE_DAYS: i64 = 7;

/// An end that comes so soon stands in the invitation already, and is not
/// announced once more.
pub(super) fn announced_by_invitation(now: Time, until: Option<Time>) -> Option<Time> {
    until.filter(|until| *until <= now.plus_days(ANNOUNCE_DAYS + 1)).map(|_| now)
}

rows! {
    /// An end that comes, and whom it concerns.
    struct Ending {
        organization: OrganizationId,
        organization_name: String,
        grant: GrantId,
        item: ItemId,
        item_title: String,
        until: Time,
        guest: PartyId,
        guest_name: String,
        /// The member who hears of it.
        insider: PartyId,
    }
}

/// Whether this is a person who works for the organization of `g` (grants): nobody reads for a
/// service, or for whoever has left.
macro_rules! reads_here {
    ($member:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM parties s WHERE s.organization_id = g.organization_id AND s.id = ",
            $member,
            " AND s.kind = 'member' AND s.person_id IS NOT NULL AND s.ended_at IS NULL AND NOT s.service)"
        )
    };
}

/// The member who hears of an end: who opened it; where they are not here any more, who is
/// responsible for the item; where a program is, one who administers.
macro_rules! hears_of_end {
    () => {
        concat!(
            "CASE WHEN ",
            reads_here!("g.opened_by"),
            " THEN g.opened_by WHEN ",
            reads_here!("i.responsible_id"),
            " THEN i.responsible_id ELSE COALESCE((SELECT m.member_id FROM member_roles m
               JOIN roles r ON r.organization_id = m.organization_id AND r.id = m.role_id AND r.built_in = 'administrator'
               WHERE m.organization_id = g.organization_id AND ",
            reads_here!("m.member_id"),
            " ORDER BY m.member_id LIMIT 1), i.responsible_id) END"
        )
    };
}

macro_rules! ending_query {
    ($until:literal, $condition:literal) => {
        concat!(
            "SELECT g.organization_id, o.name, g.id, g.item_id, i.title, ",
            $until,
            ", p.id, p.name, ",
            hears_of_end!(),
            " FROM grants g JOIN organizations o ON o.id = g.organization_id JOIN items i ON i.id = g.item_id
             JOIN parties p ON p.id = g.contact_id LEFT JOIN links l ON l.grant_id = g.id
             LEFT JOIN organizers z ON z.id = i.organizer_id
             WHERE g.closed_at IS NULL AND i.binned_at IS NULL AND ",
            crate::lets_guests_in!(),
            " AND ",
            $condition
        )
    };
}

/// Writes to guests whose grant or link ends soon, and to who shared with them or
/// answers for the item now, once per end.
///
/// # Errors
/// When the store fails.
pub fn announce_ends(tx: &mut Tx<'_>) -> Result<usize, Error> {
    let now = tx.now();
    let soon = now.plus_days(ANNOUNCE_DAYS);
    let grants: Vec<Ending> = tx.all(ending_query!("g.until", "g.announced_at IS NULL AND g.until > $1 AND g.until <= $2"), bind![now, soon])?;
    let mut told = 0;
    for ending in &grants {
        // Of two servers one tells it.
        let first = "UPDATE grants SET announced_at = $2 WHERE organization_id = $3 AND id = $1 AND announced_at IS NULL";
        if tx.changed(first, bind![ending.grant, now, ending.organization])? {
            announce(tx, ending, "grant")?;
            told += 1;
        }
    }
    // A link that ends together with its grant needs no word of its own.
    let links: Vec<Ending> = tx.all(
        ending_query!(
            "l.until",
            "l.announced_at IS NULL AND l.deactivated_at IS NULL AND l.until > $1 AND l.until <= $2 AND (g.until IS NULL OR g.until > l.until)"
        ),
        bind![now, soon],
    )?;
    for ending in &links {
        let first = "UPDATE links SET announced_at = $2 WHERE organization_id = $3 AND grant_id = $1 AND announced_at IS NULL";
        if tx.changed(first, bind![ending.grant, now, ending.organization])? {
            announce(tx, ending, "link")?;
            told += 1;
        }
    }
    Ok(told)
}

fn announce(tx: &mut Tx<'_>, ending: &Ending, what: &str) -> Result<(), Error> {
    let content = |inside: bool| {
        serde_json::json!({
            "organization": ending.organization_name, "item": ending.item_title, "item_id": ending.item,
            "until": ending.until, "what": what, "guest": inside.then_some(&ending.guest_name),
        })
    };
    let news = News::new(ending.organization, Some(ending.item), Kind::Ending, Place::Item, None);
    for (party, inside) in [(ending.guest, false), (ending.insider, true)] {
        let mail = Mail { grant: Some(ending.grant), not_after: Some(ending.until), ..Mail::new(post::Kind::Ending, content(inside)) };
        notifications::tell(tx, &news, party, Mailed::By(&mail))?;
    }
    Ok(())
}

/// Whether the end that a letter announces is still the one that comes.
///
/// # Errors
/// When the store fails.
pub fn comes(tx: &mut Tx<'_>, grant: GrantId, what: &str, until: Option<Time>) -> Result<bool, Error> {
    let now: Option<(Option<Time>,)> = if what == "link" {
        tx.maybe("SELECT until FROM links WHERE grant_id = $1 AND deactivated_at IS NULL", bind![grant])?
    } else {
        tx.maybe("SELECT until FROM grants WHERE id = $1", bind![grant])?
    };
    Ok(now.is_some_and(|(now,)| now.is_some() && now == until))
}
