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
    let found: Option<Somebody> = tx.maybe(
        concat!(
            "SELECT p.kind, p.name, p.person_id, p.organization_id, o.second_step_required, ",
            crate::role_words!("p.id"),
            ", ",
            crate::takes_part!("p.id"),
            " FROM parties p JOIN items i ON i.organization_id = p.organization_id AND i.id = $2 JOIN organizations o ON o.id = p.organization_id
             WHERE p.id = $1 AND p.ended_at IS NULL"
        ),
        bind![party, item],
    )?;
    let somebody = found.ok_or(Error::NotFound)?;
    // A mailbox alone is one proof, and of its members the organization wants two.
    if somebody.second_step_required && somebody.kind == "member" {
        return Err(Error::form("answer-second-step"));
    }
    let item = behind(tx, somebody.organization, item)?;
    let (standing, kind) = if somebody.kind == "contact" {
        let contact = ContactId(party.0);
        (guest(tx, &item, contact)?, ActorKind::Guest(contact))
    } else {
        let member = MemberId(party.0);
        let standing = member_standing(tx, &item, member, somebody.roles.as_deref(), somebody.participates)?;
        (Standing::Member(standing), ActorKind::Member(member))
    };
    let rights = access::rights(&item.facts(), &standing, tx.now().0).map_err(|_| Error::NotFound)?;
    let person = somebody.person.ok_or(Error::NotFound)?;
    let by = Actor { kind, name: somebody.name, person, session: None, network: "mail".into(), unread: 0 };
    Ok(Answering { item, rights, by })
}

fn guest(tx: &mut Tx<'_>, item: &Item, contact: ContactId) -> Result<Standing, Error> {
    match guest_standing(tx, item.organization, item.id, contact)? {
        Some((_, Standing::Guest(standing))) => Ok(Standing::Guest(access::GuestStanding { proof: Proof::Answer, ..standing })),
        _ => Err(Error::NotFound),
    }
}
