//! Somebody who answers a mail: an item as they have it, where no browser shows who
//! sits before it.

use super::{Item, behind, guest_standing, standing::member_standing};
use crate::{
    bind,
    doors::{Actor, ActorKind},
    rows,
    store::Tx,
    web::Error,
};
use access::{ContactId, ItemId, MemberId, OrganizationId, PartyId, PersonId, Proof, Rights, Standing};

rows! {
    struct Somebody {
        kind: String,
        name: String,
        person: Option<PersonId>,
        organization: OrganizationId,
        second_step_required: bool,
        external_communications: bool,
        roles: Option<String>,
        participates: bool,
    }
}

/// The item, what they may do on it by answering, and who they are.
pub struct Answering {
    pub item: Item,
    pub rights: Rights,
    pub by: Actor,
}

/// How a party stands to an item now, proven by an address that only their mailbox
/// was told. It carries no more than they have at this moment, and of that a guest
/// only the words (WORK-11).
///
/// # Errors
/// Not found, where they do not see it, or have left.
pub fn answering(tx: &mut Tx<'_>, item: ItemId, party: PartyId) -> Result<Answering, Error> {
    let (answering, second_step_required) = now(tx, item, party)?;
    // A mailbox alone is one proof, and of its members the organization wants two.
    if second_step_required && answering.by.member().is_some() {
        return Err(Error::form("answer-second-step"));
    }
    Ok(answering)
}

/// How a member stands to an item now, for what goes on by itself of what they began.
///
/// # Errors
/// Not found, where they do not see it any more, or have left.
pub fn beginner(tx: &mut Tx<'_>, item: ItemId, member: MemberId) -> Result<Answering, Error> {
    now(tx, item, member.party()).map(|(answering, _)| answering)
}

fn now(tx: &mut Tx<'_>, item: ItemId, party: PartyId) -> Result<(Answering, bool), Error> {
    let found: Option<Somebody> = tx.maybe(
        concat!(
            "SELECT p.kind, p.name, p.person_id, p.organization_id, o.second_step_required, o.external_communications, ",
            crate::role_words!("p.organization_id", "p.id"),
            ", ",
            crate::takes_part!("p.id"),
            " FROM parties p JOIN items i ON i.organization_id = p.organization_id AND i.id = $2 JOIN organizations o ON o.id = p.organization_id
             WHERE p.id = $1 AND p.ended_at IS NULL"
        ),
        bind![party, item],
    )?;
    let somebody = found.ok_or(Error::NotFound)?;
    let item = behind(tx, somebody.organization, item)?;
    let (standing, kind) = if somebody.kind == "contact" {
        let contact = ContactId(party.0);
        (guest(tx, &item, contact)?, ActorKind::Guest(contact))
    } else {
        let member = MemberId(party.0);
        let standing = member_standing(tx, &item, member, somebody.roles.as_deref(), somebody.participates)?;
        let standing = access::MemberStanding { external_communications: somebody.external_communications, ..standing };
        (Standing::Member(standing), ActorKind::Member(member))
    };
    let rights = item.decide(&standing, tx.now().0).map_err(|_| Error::NotFound)?;
    let person = Some(somebody.person.ok_or(Error::NotFound)?);
    let by = Actor {
        kind,
        organization: somebody.organization,
        name: somebody.name,
        person,
        session: None,
        network: "mail".into(),
        unread: 0,
        at_home: false,
    };
    Ok((Answering { item, rights, by }, somebody.second_step_required))
}

fn guest(tx: &mut Tx<'_>, item: &Item, contact: ContactId) -> Result<Standing, Error> {
    match guest_standing(tx, item.organization, item.id, contact)? {
        Some((_, Standing::Guest(standing))) => Ok(Standing::Guest(access::GuestStanding { proof: Proof::Answer, ..standing })),
        _ => Err(Error::NotFound),
    }
}

rows! {
    struct Bare {
        organization: OrganizationId,
        kind: String,
        binned: bool,
        extranet: bool,
        guests_may: Option<String>,
    }
}

/// What a contact sees of an item now, where nobody sits before it: for mails.
///
/// # Errors
/// When the store fails.
pub fn sight_of_guest(tx: &mut Tx<'_>, item: ItemId, contact: ContactId) -> Result<Option<Rights>, Error> {
    let bare: Bare = tx.one(
        concat!(
            "SELECT i.organization_id, i.kind, i.binned_at IS NOT NULL, ",
            crate::lets_guests_in!(),
            ", COALESCE(i.guests_may, z.guests_may) FROM items i LEFT JOIN organizers z ON z.id = i.organizer_id WHERE i.id = $1"
        ),
        bind![item],
    )?;
    let facts = access::ItemFacts {
        binned: bare.binned,
        extranet: bare.extranet,
        deeds: super::deeds(bare.guests_may.as_deref()),
        ..super::kind_of(&bare.kind).plain()
    };
    let standing = guest_standing(tx, bare.organization, item, contact)?;
    Ok(standing.and_then(|(_, standing)| access::rights(&facts, &standing, tx.now().0).ok()))
}
