//! Lists cannot have one parent that was asked for, so they take a sight: who
//! looks, and the one piece of SQL for "items this viewer may see". Only this
//! file writes that piece; `tests/it/walk` holds it against the policy.

use crate::{bind, doors::Actor, rows, store::Tx, web::Error};
use access::{ContactId, HouseRights, ItemId, MemberId, OrganizationId, PartyId};
use std::collections::HashSet;

/// Condition on `i` (items): a member takes part. They are responsible for it,
/// made it, were put on its team, or follow something of it. The argument is the
/// member's id in the statement.
#[macro_export]
macro_rules! takes_part {
    ($member:literal) => {
        concat!(
            "(i.responsible_id = ",
            $member,
            " OR i.created_by = ",
            $member,
            " OR EXISTS (SELECT 1 FROM participants tp WHERE tp.organization_id = i.organization_id AND tp.item_id = i.id AND tp.member_id = ",
            $member,
            ") OR EXISTS (SELECT 1 FROM follows tf WHERE tf.organization_id = i.organization_id AND tf.party_id = ",
            $member,
            " AND tf.item_id = i.id AND tf.ended_at IS NULL)
             OR EXISTS (SELECT 1 FROM board_members tb WHERE tb.organization_id = i.organization_id AND tb.item_id = i.id AND tb.member_id = ",
            $member,
            "))"
        )
    };
}

/// Condition on `i` (items): what a member may see. Parameters: `$1` the
/// organization, `$2` the member, `$3` whether everything lies open to them.
#[macro_export]
macro_rules! items_in_member_sight {
    () => {
        concat!(
            "(i.organization_id = $1 AND ($3
           OR (EXISTS (SELECT 1 FROM member_roles sx JOIN roles sy ON sy.id = sx.role_id WHERE sx.member_id = $2 AND sy.built_in = 'external') AND ",
            $crate::takes_part!("$2"),
            ")
           OR EXISTS (SELECT 1 FROM member_roles sm JOIN role_rules sr ON sr.role_id = sm.role_id
             WHERE sm.member_id = $2 AND sr.organizer_id = i.organizer_id AND sr.level <> 'none' AND (NOT sr.own_only OR i.created_by = $2)
               AND (sr.category_id = i.category_id OR (sr.category_id IS NULL AND NOT EXISTS (SELECT 1 FROM role_rules ss
                 WHERE ss.role_id = sr.role_id AND ss.organizer_id = sr.organizer_id AND ss.category_id = i.category_id))))))"
        )
    };
}

/// Condition on `i` (items): a member may see who has access to it, as
/// [`access::Verb::SeeAccess`] says. Parameters as of [`items_in_member_sight`](crate::items_in_member_sight).
#[macro_export]
macro_rules! access_in_member_sight {
    () => {
        concat!(
            "(i.organization_id = $1 AND i.binned_at IS NULL AND CASE WHEN i.kind = 'board'
           THEN EXISTS (SELECT 1 FROM member_roles ax JOIN roles ay ON ay.id = ax.role_id WHERE ax.member_id = $2 AND ay.built_in = 'administrator')
             OR (EXISTS (SELECT 1 FROM board_members ab WHERE ab.item_id = i.id AND ab.member_id = $2 AND ab.role = 'owner') AND ",
            $crate::items_in_member_sight!(),
            ") ELSE $3 OR EXISTS (SELECT 1 FROM member_roles sm JOIN role_rules sr ON sr.role_id = sm.role_id
             WHERE sm.member_id = $2 AND sr.organizer_id = i.organizer_id AND sr.level = 'share' AND (NOT sr.own_only OR i.created_by = $2)
               AND (sr.category_id = i.category_id OR (sr.category_id IS NULL AND NOT EXISTS (SELECT 1 FROM role_rules ss
                 WHERE ss.role_id = sr.role_id AND ss.organizer_id = sr.organizer_id AND ss.category_id = i.category_id)))) END)"
        )
    };
}

/// Condition on `g` (grants): it is open at that instant, and its contact is a guest.
#[macro_export]
macro_rules! grant_open {
    ($now:literal) => {
        concat!("(", $crate::grant_runs!($now), " AND NOT ", $crate::stay_rests!($now), ")")
    };
}

/// Condition on `g` (grants): it runs at that instant, also where the stay of its contact
/// rests. It opens nothing then, and does again once they are let in.
#[macro_export]
macro_rules! grant_runs {
    ($now:literal) => {
        concat!("(g.closed_at IS NULL AND (g.until IS NULL OR g.until > ", $now, ") AND NOT ", $crate::grant_paused!($now), ")")
    };
}

/// Condition on `g` (grants): the stay of its contact is suspended, or over at that instant
/// (WORK-15): one look-up by the key of stays.
#[macro_export]
macro_rules! stay_rests {
    ($now:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM stays gs WHERE gs.organization_id = g.organization_id AND gs.contact_id = g.contact_id
               AND (gs.suspended_at IS NOT NULL OR gs.until <= ",
            $now,
            "))"
        )
    };
}

/// Condition: the stay of this contact of an organization is suspended, or over at that instant, as
/// [`stay_rests`](crate::stay_rests) says of a grant's. It names no row beside it, so the databases ask it once, however
/// many grants there are.
#[macro_export]
macro_rules! guest_rests {
    ($organization:literal, $contact:literal, $now:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM stays rs WHERE rs.organization_id = ",
            $organization,
            " AND rs.contact_id = ",
            $contact,
            " AND (rs.suspended_at IS NOT NULL OR rs.until <= ",
            $now,
            "))"
        )
    };
}

/// Condition on `g` (grants): it came by a public link of its item that opens nothing at
/// that instant, since that is deactivated, or over, or closed (LINK-19).
#[macro_export]
macro_rules! grant_paused {
    ($now:literal) => {
        concat!(
            "(g.link_id IS NOT NULL AND EXISTS (SELECT 1 FROM links pl
               JOIN grants pg ON pg.organization_id = pl.organization_id AND pg.id = pl.grant_id
               WHERE pl.organization_id = g.organization_id AND pl.id = g.link_id AND pl.item_id = g.item_id
                 AND (pl.deactivated_at IS NOT NULL OR pl.until <= ",
            $now,
            " OR pg.closed_at IS NOT NULL OR pg.until <= ",
            $now,
            ")))"
        )
    };
}

/// Condition on `i` (items) and `z` (organizers, left joined): guests are let in
/// where it lies, by its organizer or, to projects, by the organization.
#[macro_export]
macro_rules! lets_guests_in {
    () => {
        "COALESCE(z.extranet, CASE i.kind
           WHEN 'project' THEN EXISTS (SELECT 1 FROM organizations ps WHERE ps.id = i.organization_id AND ps.project_sharing)
           WHEN 'document' THEN NOT EXISTS (SELECT 1 FROM templates pt WHERE pt.organization_id = i.organization_id AND pt.item_id = i.id)
           WHEN 'board' THEN EXISTS (SELECT 1 FROM organizations ps WHERE ps.id = i.organization_id AND ps.board_outsiders <> 'never')
           ELSE TRUE END)"
    };
}

/// Condition on `g` (grants), `i` (items) and `z` (organizers, left joined):
/// what is open to a guest. Parameters: `$1` the contact, `$2` now, `$3` the organization.
#[macro_export]
macro_rules! items_in_guest_sight {
    () => {
        concat!(
            "(g.organization_id = $3 AND g.contact_id = $1 AND ",
            $crate::grant_runs!("$2"),
            " AND NOT ",
            $crate::guest_rests!("$3", "$1", "$2"),
            " AND i.binned_at IS NULL AND ",
            $crate::lets_guests_in!(),
            ")"
        )
    };
}

/// Everyone, as the contact that stands for them, by whose public link a party came to an
/// item of an organization; nothing for others. The arguments stand in the statement.
#[macro_export]
macro_rules! came_with {
    ($organization:expr, $party:literal, $item:expr) => {
        concat!(
            "(SELECT vl.contact_id FROM grants vg
               JOIN links vl ON vl.organization_id = vg.organization_id AND vl.id = vg.link_id AND vl.item_id = vg.item_id
               WHERE vg.organization_id = ",
            $organization,
            " AND vg.contact_id = ",
            $party,
            " AND vg.item_id = ",
            $item,
            " AND vg.closed_at IS NULL)"
        )
    };
}

/// Whether an event of an organization is closed to a party alone (LINK-23). The arguments stand in the statement.
#[macro_export]
macro_rules! event_closed {
    ($organization:expr, $event:expr, $party:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM event_closures xc WHERE xc.organization_id = ",
            $organization,
            " AND xc.event_id = ",
            $event,
            " AND xc.contact_id = ",
            $party,
            " AND xc.opened_at IS NULL)"
        )
    };
}

/// Condition on a row of follows, by its name in the statement: it is that party's, or
/// that of everyone who has the public link by which they came; and it is not one of an event
/// that is closed to them alone.
#[macro_export]
macro_rules! follow_is_of {
    ($follow:literal, $party:literal) => {
        concat!(
            "(",
            $follow,
            ".ended_at IS NULL AND (",
            $follow,
            ".party_id = ",
            $party,
            " OR ",
            $follow,
            ".party_id IN ",
            $crate::came_with!(concat!($follow, ".organization_id"), $party, concat!($follow, ".item_id")),
            ") AND NOT (",
            $follow,
            ".thing = 'event' AND ",
            $crate::event_closed!(concat!($follow, ".organization_id"), concat!($follow, ".thing_id"), $party),
            "))"
        )
    };
}

/// What a party sees of a thing of an organization by following it, as words of [`access::TaskFacets`];
/// NULL where they do not follow it. The arguments stand in the statement.
#[macro_export]
macro_rules! follow_facets {
    ($organization:literal, $thing:literal, $party:literal) => {
        concat!(
            "(SELECT COALESCE(ff.facets, 'due status progress files') FROM follows ff WHERE ff.organization_id = ",
            $organization,
            " AND ff.thing_id = ",
            $thing,
            " AND ",
            $crate::follow_is_of!("ff", $party),
            " ORDER BY CASE WHEN ff.party_id = ",
            $party,
            " THEN 0 ELSE 1 END LIMIT 1)"
        )
    };
}

/// Whether a file of an organization is closed to a party alone (LINK-23), or to everyone who has
/// the public link by which they came. The arguments stand in the statement.
#[macro_export]
macro_rules! file_closed {
    ($organization:literal, $file:literal, $party:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM file_closures fc WHERE fc.organization_id = ",
            $organization,
            " AND fc.file_id = ",
            $file,
            " AND fc.opened_at IS NULL AND (fc.contact_id = ",
            $party,
            " OR fc.contact_id IN ",
            $crate::came_with!(
                "fc.organization_id",
                $party,
                "(SELECT vf.item_id FROM files vf WHERE vf.organization_id = fc.organization_id AND vf.id = fc.file_id)"
            ),
            "))"
        )
    };
}

/// Condition on `g` (grants): the grant shows this facet.
#[macro_export]
macro_rules! facet_on {
    ($facet:literal) => {
        concat!("((' ' || g.facets || ' ') LIKE '% ", $facet, " %')")
    };
}

/// A member who looks at lists.
#[derive(Clone, Copy, Debug)]
pub struct MemberSight {
    pub organization: OrganizationId,
    pub member: MemberId,
    /// A role opens everything in the organization to them.
    pub everything: bool,
}

impl MemberSight {
    /// The sight of this member.
    #[must_use]
    pub fn new(organization: OrganizationId, member: MemberId, rights: HouseRights) -> Self {
        Self { organization, member, everything: rights.roles().everything() }
    }
}

/// Items that are or were open to a contact, of those to which a member may see who has access.
///
/// # Errors
/// When the store fails.
pub fn access_seen(tx: &mut Tx<'_>, sight: &MemberSight, contact: ContactId) -> Result<HashSet<ItemId>, Error> {
    let found: Vec<(ItemId,)> = tx.all(
        concat!(
            "SELECT i.id FROM items i WHERE i.id IN (SELECT vg.item_id FROM grants vg WHERE vg.contact_id = $4) AND ",
            crate::access_in_member_sight!()
        ),
        bind![sight.organization, sight.member, sight.everything, contact],
    )?;
    Ok(found.into_iter().map(|(item,)| item).collect())
}

/// Items that are or were open to a contact, of those that a member who looks as them may see.
///
/// # Errors
/// When the store fails.
pub fn seen_by_looker(tx: &mut Tx<'_>, sight: &MemberSight, contact: ContactId) -> Result<HashSet<ItemId>, Error> {
    let found: Vec<(ItemId,)> = tx.all(
        concat!(
            "SELECT i.id FROM items i WHERE i.id IN (SELECT vg.item_id FROM grants vg WHERE vg.organization_id = $1 AND vg.contact_id = $4) AND ",
            crate::items_in_member_sight!()
        ),
        bind![sight.organization, sight.member, sight.everything, contact],
    )?;
    Ok(found.into_iter().map(|(item,)| item).collect())
}

/// A guest who looks at lists, at one organization, in a browser that was
/// verified for it; or a member who looks as them.
#[derive(Clone, Copy, Debug)]
pub struct GuestSight {
    pub organization: OrganizationId,
    pub contact: ContactId,
}

impl GuestSight {
    /// The sight of whoever acts as a guest. Whoever only holds an address sees its item
    /// and no list.
    #[must_use]
    pub fn of(actor: &Actor) -> Option<Self> {
        actor.contact().filter(|_| !actor.holds()).map(|contact| Self { organization: actor.organization, contact })
    }
}

/// A member or a guest who looks at lists of either.
#[derive(Clone, Copy, Debug)]
pub enum Sight {
    Member { sight: MemberSight, house: HouseRights },
    Guest(GuestSight),
}

rows! {
    struct Somebody {
        kind: String,
        organization: OrganizationId,
    }
}

impl Sight {
    /// That of a member who asks.
    ///
    /// # Errors
    /// Not found, where it is no member.
    pub fn of_member(organization: OrganizationId, by: &Actor, house: HouseRights) -> Result<Self, Error> {
        let sight = MemberSight::new(organization, by.member().ok_or(Error::NotFound)?, house);
        Ok(Self::Member { sight, house })
    }

    /// That of a party, where nobody sits before it: for mails and feeds. Nothing, once
    /// they have left.
    ///
    /// # Errors
    /// When the store fails.
    pub fn of_party(tx: &mut Tx<'_>, party: PartyId) -> Result<Option<Self>, Error> {
        let found: Option<Somebody> = tx.maybe("SELECT kind, organization_id FROM parties WHERE id = $1 AND ended_at IS NULL", bind![party])?;
        let Some(Somebody { kind, organization }) = found else { return Ok(None) };
        if kind == "contact" {
            return Ok(Some(Self::Guest(GuestSight { organization, contact: ContactId(party.0) })));
        }
        let member = MemberId(party.0);
        let house = super::house_rights(tx, member)?;
        Ok(house.map(|house| Self::Member { sight: MemberSight::new(organization, member, house), house }))
    }
}
