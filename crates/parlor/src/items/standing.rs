//! How somebody stands to an item: the facts that the policy decides on, loaded
//! by one query.

use super::{Item, Share, columns::item_columns, held};
use crate::{
    bind,
    doors::{Actor, ActorKind, Allowed, Asker, Found, Known, proof},
    rows,
    store::{Columns as _, FromRow, Row, StoreError, Time, Tx},
    web::Error,
};
use access::{
    BoardRole, ContactId, Facets, GrantFacts, GuestStanding, HouseRights, ItemId, ItemKind, MemberId, MemberStanding, OrganizationId, Proof, Reach,
    Roles, Standing, StayFacts, Trust, WhyNot,
};

rows! {
    struct Facts {
        trust_days: i64,
        external_communications: bool,
        second_step_required: bool,
        member: Option<MemberId>,
        member_name: Option<String>,
        roles: Option<String>,
        participates: bool,
        contact: Option<ContactId>,
        contact_name: Option<String>,
        trusted_at: Option<Time>,
        barred_at: Option<Time>,
        facets: Option<String>,
        opened_at: Option<Time>,
        until: Option<Time>,
        chat_at: Option<Time>,
        paused: bool,
        was_here: bool,
        suspended: bool,
        stays_until: Option<Time>,
        unread: i64,
    }
}

/// An item and how somebody stands to it, in one row.
struct Loaded {
    item: Item,
    facts: Facts,
}

impl FromRow for Loaded {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { item: Item::from_row(row)?, facts: row.shifted(Item::COLUMNS, Facts::from_row)? })
    }
}

/// The item, for whoever asks: as who they are known to be, or by an address that their
/// browser holds.
pub(super) fn found(tx: &mut Tx<'_>, asker: &Asker, id: ItemId) -> Result<Found<Item>, Error> {
    let known = match &asker.person {
        Some(person) => known(tx, asker, person, id),
        None => Err(Error::NotFound),
    };
    match (known, asker.holder) {
        (Err(refused @ (Error::NotFound | Error::NoLongerShared | Error::SignInAgain)), Some(holder)) => match held::found(tx, asker, &holder, id) {
            Err(Error::NotFound) => Err(refused),
            other => other,
        },
        (known, _) => known,
    }
}

/// The columns of [`Facts`], with how many notifications wait, as it is said.
macro_rules! facts_columns {
    ($unread:expr) => {
        concat!(
            "o.trust_days, o.external_communications, o.second_step_required,
                   m.id, m.name, ",
            crate::role_words!("i.organization_id", "m.id"),
            ",
                   m.id IS NOT NULL AND ",
            crate::takes_part!("m.id"),
            ", c.id, c.name, ",
            crate::trust_columns!(),
            ", g.facets, g.opened_at, g.until, g.chat_at, ",
            crate::grant_paused!("$4"),
            ", t.session_id IS NOT NULL, y.suspended_at IS NOT NULL, y.until, ",
            $unread
        )
    };
}

/// So many notifications wait for the person, as whom they would come in.
macro_rules! unread {
    () => {
        crate::waiting!("i.organization_id", "CASE WHEN $5 AND m.id IS NOT NULL THEN m.id ELSE c.id END")
    };
}

/// Where an item and the [`Facts`] about a person come from.
macro_rules! item_before_person {
    () => {
        " FROM items i JOIN organizations o ON o.id = i.organization_id
         LEFT JOIN organizers z ON z.organization_id = i.organization_id AND z.id = i.organizer_id
         LEFT JOIN parties m ON m.person_id = $2 AND m.organization_id = i.organization_id AND m.kind = 'member' AND m.ended_at IS NULL
         LEFT JOIN parties c ON c.person_id = $2 AND c.organization_id = i.organization_id AND c.kind = 'contact' AND c.ended_at IS NULL
         LEFT JOIN trusts t ON t.session_id = $3 AND t.organization_id = i.organization_id
         LEFT JOIN grants g ON g.organization_id = i.organization_id AND g.contact_id = c.id AND g.item_id = i.id AND g.closed_at IS NULL
         LEFT JOIN stays y ON y.organization_id = i.organization_id AND y.contact_id = c.id
         WHERE i.id = $1"
    };
}

/// The item with the facts about this person. Of many who ask for the same one on one snapshot the first alone reads the item itself.
/// They ask whether they still may; none of them is shown what waits for them, so that it is not counted.
fn loaded(tx: &mut Tx<'_>, person: &Known, id: ItemId) -> Result<Option<Loaded>, StoreError> {
    let now = tx.now();
    if let Some(item) = tx.kept::<Item>().filter(|item| item.id == id).cloned() {
        let facts =
            tx.maybe(concat!("SELECT ", facts_columns!("CAST(0 AS BIGINT)"), item_before_person!()), bind![id, person.id, person.session, now])?;
        return Ok(facts.map(|facts| Loaded { item, facts }));
    }
    let values = bind![id, person.id, person.session, now, person.signed_in_at.is_some()];
    let found: Option<Loaded> = tx.maybe(concat!("SELECT ", item_columns!(), ", ", facts_columns!(unread!()), item_before_person!()), values)?;
    if let Some(found) = &found {
        tx.keep(&found.item);
    }
    Ok(found)
}

/// As a member who works here; or else as the contact that they are here: also of a member, where no role of theirs reaches the item
/// and it was shared with them as a guest (MEM-4).
fn known(tx: &mut Tx<'_>, asker: &Asker, person: &Known, id: ItemId) -> Result<Found<Item>, Error> {
    let Loaded { item, facts } = loaded(tx, person, id)?.ok_or(Error::NotFound)?;
    asker.at_home(item.organization)?;
    // A browser that only a guest link made never acts as a member.
    let Some(member) = facts.member.filter(|_| person.signed_in_at.is_some()) else {
        let unread = facts.unread;
        return as_guest(tx, asker, person, (item, facts), unread);
    };
    let standing = member_standing(tx, &item, member, facts.roles.as_deref(), facts.participates)?;
    let standing = MemberStanding { external_communications: facts.external_communications, ..standing };
    match item.decide(&Standing::Member(standing), tx.now().0) {
        Ok(rights) => {
            // Only of what they may see it is said what is missing.
            asker.comes_in(facts.second_step_required)?;
            let by = actor(asker, person, item.organization, ActorKind::Member(member), (facts.member_name, facts.unread));
            Ok(Found::new(item, rights, by))
        }
        Err(why) => match facts.contact.filter(|_| facts.opened_at.is_some()) {
            Some(contact) => {
                let unread = tx.number(concat!("SELECT ", crate::waiting!("$1", "$2")), bind![item.organization, contact])?;
                as_guest(tx, asker, person, (item, facts), unread)
            }
            None => Err(refused(tx, &item, None, why)?),
        },
    }
}

/// The item, for the contact that the person is in its organization, if they are one.
fn as_guest(tx: &mut Tx<'_>, asker: &Asker, person: &Known, (item, facts): (Item, Facts), unread: i64) -> Result<Found<Item>, Error> {
    let contact = facts.contact.ok_or(Error::NotFound)?;
    let proof = proof(person.signed_in_at, facts.trusted_at, facts.barred_at);
    let standing = facts.guest_standing(proof, person.proved_twice(facts.barred_at));
    match item.decide(&standing, tx.now().0) {
        Ok(rights) => {
            let by = actor(asker, person, item.organization, ActorKind::Guest(contact), (facts.contact_name, unread));
            Ok(Found::new(item, rights, by))
        }
        Err(why) if person.lapsed_at(proof, why) => Err(Error::SignInAgain),
        Err(why) => {
            // A browser that never proved itself here learns nothing of what was open to its person.
            let once = Some(contact).filter(|_| facts.was_here || person.signed_in_at.is_some());
            Err(refused(tx, &item, once, why)?)
        }
    }
}

fn actor(asker: &Asker, person: &Known, organization: OrganizationId, kind: ActorKind, (name, unread): (Option<String>, i64)) -> Actor {
    Actor {
        kind,
        organization,
        name: name.unwrap_or_default(),
        person: Some(person.id),
        session: person.session,
        network: asker.network.clone(),
        unread,
        at_home: false,
    }
}

/// An item where nobody sits before it: for what a stranger sends through a door that
/// stands in front of it. Nothing of it is shown to them.
///
/// # Errors
/// Not found, where there is none, or it lies in the bin.
pub fn behind(tx: &mut Tx<'_>, organization: OrganizationId, id: ItemId) -> Result<Item, Error> {
    tx.maybe(
        concat!(
            "SELECT ",
            item_columns!(),
            " FROM items i JOIN organizations o ON o.id = i.organization_id
             LEFT JOIN organizers z ON z.organization_id = i.organization_id AND z.id = i.organizer_id
             WHERE i.organization_id = $1 AND i.id = $2 AND i.binned_at IS NULL"
        ),
        bind![organization, id],
    )?
    .ok_or(Error::NotFound)
}

/// What somebody is told who may not know of an item: nothing; but that a project
/// is no longer shared, to whom it was (PROJ-18).
fn refused(tx: &mut Tx<'_>, item: &Item, contact: Option<ContactId>, why: WhyNot) -> Result<Error, Error> {
    // All else says that it was shared once, or could be.
    let other = matches!(why, WhyNot::Stranger | WhyNot::NoRole | WhyNot::NotVerified | WhyNot::LinkOff | WhyNot::Binned);
    if item.kind() != ItemKind::Project || other || item.binned_at.is_some() {
        return Ok(Error::NotFound);
    }
    let once = match contact {
        Some(contact) => tx.number("SELECT COUNT(*) FROM grants WHERE contact_id = $1 AND item_id = $2", bind![contact, item.id])?,
        None => 0,
    };
    Ok(if once > 0 { Error::NoLongerShared } else { Error::NotFound })
}

/// The item as one of its guests has it, for a member who may look as them.
pub(super) fn previewed(tx: &mut Tx<'_>, asker: &Asker, id: ItemId, guest: ContactId) -> Result<Found<Item>, Error> {
    let as_member = found(tx, asker, id)?;
    let by = as_member.by().clone();
    let member = by.member().filter(|_| as_member.rights().may(access::Verb::ViewAs)).ok_or(Error::NotFound)?;
    let (name, standing) = guest_standing(tx, as_member.organization, id, guest)?.ok_or(Error::NotFound)?;
    let rights = as_member.decide(&standing, tx.now().0).map_err(|_| Error::NotFound)?.looked_at_by(as_member.rights());
    let unread = tx.number(concat!("SELECT ", crate::waiting!("$1", "$2")), bind![as_member.organization, guest])?;
    let by = Actor { kind: ActorKind::Preview { as_guest: guest, by: member }, name, unread, ..by };
    Ok(as_member.inside(|item| item, |_| rights).by_other(by))
}

/// The item as somebody would have it if it were opened to them on these
/// facets, before it is: what they follow counts, and nothing is written.
/// Without a contact it is somebody new.
///
/// # Errors
/// When the store fails.
pub fn proposed(
    tx: &mut Tx<'_>,
    item: &Allowed<Share, Item>,
    contact: Option<ContactId>,
    name: String,
    facets: Facets,
) -> Result<Found<Item>, Error> {
    let now = tx.now().0;
    let guest = contact.unwrap_or(ContactId(uuid::Uuid::nil()));
    let (name, open) = match guest_standing(tx, item.organization, item.id, guest)? {
        Some((known, Standing::Guest(standing))) => (known, standing.grant.filter(|grant| grant.open_at(now))),
        _ => (name, None),
    };
    let grant = GrantFacts {
        opened_at: open.map_or(now, |grant| grant.opened_at),
        closed_at: None,
        until: None,
        facets,
        chat_at: open.and_then(|grant| grant.chat_at),
        paused: false,
    };
    // How long a browser is trusted decides nothing about a look.
    let standing = Standing::Guest(GuestStanding {
        grant: Some(grant),
        proof: Proof::Preview,
        trust: Trust { days: 0 },
        stay: StayFacts::default(),
        twice: false,
    });
    let rights = item.decide(&standing, now).map_err(|_| Error::NotFound)?.looked_at_by(item.rights());
    let by = item.by().clone();
    let member = by.member().ok_or(Error::NotFound)?;
    Ok(Found::new((**item).clone(), rights, Actor { kind: ActorKind::Preview { as_guest: guest, by: member }, name, ..by }))
}

rows! {
    struct GuestFacts {
        name: String,
        trust_days: i64,
        facets: Option<String>,
        opened_at: Option<Time>,
        until: Option<Time>,
        closed_at: Option<Time>,
        chat_at: Option<Time>,
        paused: bool,
        suspended: bool,
        stays_until: Option<Time>,
    }
}

/// How a contact stands to an item, as if they sat here: their latest grant,
/// open or closed. For looking as them and for explaining.
///
/// # Errors
/// When the store fails.
pub fn guest_standing(tx: &mut Tx<'_>, organization: OrganizationId, item: ItemId, contact: ContactId) -> Result<Option<(String, Standing)>, Error> {
    let now = tx.now();
    let facts: Option<GuestFacts> = tx.maybe(
        concat!(
            "SELECT p.name, o.trust_days, g.facets, g.opened_at, g.until, g.closed_at, g.chat_at, ",
            crate::grant_paused!("$4"),
            ", y.suspended_at IS NOT NULL, y.until
         FROM parties p JOIN organizations o ON o.id = p.organization_id
         LEFT JOIN grants g ON g.organization_id = p.organization_id AND g.contact_id = p.id AND g.item_id = $3
         LEFT JOIN stays y ON y.organization_id = p.organization_id AND y.contact_id = p.id
         WHERE p.organization_id = $1 AND p.id = $2 AND p.kind = 'contact'
         ORDER BY CASE WHEN g.closed_at IS NULL THEN 0 ELSE 1 END, g.opened_at DESC LIMIT 1"
        ),
        bind![organization, contact, item, now],
    )?;
    Ok(facts.map(|facts| {
        let grant = facts.opened_at.map(|opened_at| GrantFacts {
            opened_at: opened_at.0,
            closed_at: facts.closed_at.map(|at| at.0),
            until: facts.until.map(|at| at.0),
            facets: Facets::from_words(facts.facets.as_deref().unwrap_or_default()),
            chat_at: facts.chat_at.map(|at| at.0),
            paused: facts.paused,
        });
        let stay = StayFacts { suspended: facts.suspended, until: facts.stays_until.map(|at| at.0) };
        (facts.name, Standing::Guest(GuestStanding { grant, proof: Proof::Preview, trust: Trust { days: facts.trust_days }, stay, twice: false }))
    }))
}

/// What a member may do in the house, for the frame around an item's page.
///
/// # Errors
/// When the store fails.
pub fn house_rights(tx: &mut Tx<'_>, member: MemberId) -> Result<Option<HouseRights>, Error> {
    let words: Option<(Option<String>,)> =
        tx.maybe(concat!("SELECT ", crate::role_words!("p.organization_id", "p.id"), " FROM parties p WHERE p.id = $1"), bind![member])?;
    Ok(access::in_organization(words.and_then(|row| row.0).map(|words| Roles::from_words(&words))))
}

/// How a member stands to an item, without the organization's switch for external
/// communications. `roles`: the words of their roles.
///
/// # Errors
/// When the store fails.
pub(super) fn member_standing(
    tx: &mut Tx<'_>,
    item: &Item,
    member: MemberId,
    roles: Option<&str>,
    participates: bool,
) -> Result<MemberStanding, Error> {
    let roles = Roles::from_words(roles.unwrap_or_default());
    let rules = match item.organizer.filter(|_| roles.has_own()) {
        Some(organizer) => crate::roles::rules_of(tx, member, organizer)?,
        None => Vec::new(),
    };
    let given: Option<(String,)> = match item.kind() {
        ItemKind::Board => tx.maybe("SELECT role FROM board_members WHERE item_id = $1 AND member_id = $2", bind![item.id, member])?,
        _ => None,
    };
    Ok(MemberStanding {
        roles,
        reach: Reach::of(&rules, item.category),
        made: item.created_by == member,
        participates,
        external_communications: false,
        board_role: given.and_then(|(role,)| BoardRole::from_word(&role)),
    })
}

impl Facts {
    fn guest_standing(&self, proof: Proof, twice: bool) -> Standing {
        let grant = self.opened_at.map(|opened_at| GrantFacts {
            opened_at: opened_at.0,
            closed_at: None,
            until: self.until.map(|at| at.0),
            facets: Facets::from_words(self.facets.as_deref().unwrap_or_default()),
            chat_at: self.chat_at.map(|at| at.0),
            paused: self.paused,
        });
        let stay = StayFacts { suspended: self.suspended, until: self.stays_until.map(|at| at.0) };
        Standing::Guest(GuestStanding { grant, proof, trust: Trust { days: self.trust_days }, stay, twice })
    }
}
