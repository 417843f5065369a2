//! Reading what was asked for, and whom it is about.

use super::Erasure;
use crate::{
    bind,
    items::MemberSight,
    items_in_member_sight, rows,
    store::Tx,
    web::{Error, Language, Texts},
};
use access::{ContactId, ErasureId, ItemId, OrganizationId, PartyId, PersonId};

/// The columns of an [`Erasure`], of `e`.
macro_rules! erasure_query {
    ($condition:literal) => {
        concat!(
            "SELECT e.id, e.person_id, e.organization_id, eo.name, e.party_id, e.asked_at, e.due_at, e.objected_at, e.reason
             FROM erasures e LEFT JOIN organizations eo ON eo.id = e.organization_id WHERE e.done_at IS NULL AND e.back_at IS NULL AND ",
            $condition
        )
    };
}

rows! {
    /// Somebody as one organization knows them.
    #[derive(Clone, Debug)]
    pub(super) struct Subject {
        pub organization: OrganizationId,
        pub party: PartyId,
        /// From outside; else they work, or worked, there.
        pub contact: bool,
        pub person: Option<PersonId>,
        pub name: String,
        pub email: Option<String>,
        /// The language of the organization.
        pub language: String,
    }
    /// A document with a signature or a decision of theirs.
    #[derive(Clone, Debug, serde::Serialize, schemars::JsonSchema)]
    pub(super) struct Signed {
        pub item: ItemId,
        pub title: String,
    }
}

impl Subject {
    /// Texts in the language of the organization.
    pub(super) fn texts(&self) -> &'static Texts {
        Language::from_tag(&self.language).unwrap_or(Language::English).texts()
    }
}

/// What is open of somebody, the account last.
pub(super) fn open_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Erasure>, Error> {
    Ok(tx.all(erasure_query!("e.person_id = $1 ORDER BY e.party_id IS NULL, e.asked_at, e.id"), bind![person])?)
}

/// What is open about a party.
pub(super) fn open_about(tx: &mut Tx<'_>, party: PartyId) -> Result<Option<Erasure>, Error> {
    Ok(tx.maybe(erasure_query!("e.party_id = $1"), bind![party])?)
}

/// One that is open.
pub(super) fn open_one(tx: &mut Tx<'_>, id: ErasureId) -> Result<Option<Erasure>, Error> {
    Ok(tx.maybe(erasure_query!("e.id = $1"), bind![id])?)
}

/// Those to be done now, of organizations before accounts: their day has come, or the member
/// was removed; and of accounts nothing else is left.
pub(super) fn due(tx: &mut Tx<'_>) -> Result<Vec<Erasure>, Error> {
    let now = tx.now();
    Ok(tx.all(
        erasure_query!(
            "e.objected_at IS NULL AND (e.due_at <= $1 OR (e.due_at IS NULL AND EXISTS (SELECT 1 FROM parties p WHERE p.id = e.party_id AND p.ended_at IS NOT NULL)))
             AND (e.party_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM erasures o WHERE o.person_id = e.person_id AND o.party_id IS NOT NULL
               AND o.done_at IS NULL AND o.back_at IS NULL))
             ORDER BY e.party_id IS NULL, e.asked_at, e.id LIMIT 50"
        ),
        bind![now],
    )?)
}

/// Somebody who is not erased.
pub(super) fn subject(tx: &mut Tx<'_>, party: PartyId) -> Result<Option<Subject>, Error> {
    Ok(tx.maybe(
        "SELECT p.organization_id, p.id, p.kind = 'contact', p.person_id, p.name, COALESCE(c.email, q.email), o.language
         FROM parties p JOIN organizations o ON o.id = p.organization_id LEFT JOIN contacts c ON c.id = p.id LEFT JOIN people q ON q.id = p.person_id
         WHERE p.id = $1 AND p.erased_at IS NULL",
        bind![party],
    )?)
}

/// All that organizations know of a person, also where that ended.
pub(super) fn parties_of(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<PartyId>, Error> {
    let all: Vec<(PartyId,)> = tx.all("SELECT id FROM parties WHERE person_id = $1 AND erased_at IS NULL ORDER BY id", bind![person])?;
    Ok(all.into_iter().map(|(party,)| party).collect())
}

/// Whether somebody works in an organization: in this one, or in any.
pub(super) fn works(tx: &mut Tx<'_>, person: PersonId, only: Option<OrganizationId>) -> Result<bool, Error> {
    let here = tx.number(
        "SELECT COUNT(*) FROM parties WHERE person_id = $1 AND kind = 'member' AND ended_at IS NULL AND organization_id = COALESCE($2, organization_id)",
        bind![person, only],
    )?;
    Ok(here > 0)
}

/// The documents that a person decided about, each with as whom.
pub(super) fn signed_by_person(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<(PartyId, ItemId, String)>, Error> {
    Ok(tx.all(
        "SELECT DISTINCT g.party_id, i.id, i.title FROM signers g JOIN items i ON i.id = g.item_id JOIN parties p ON p.id = g.party_id
         WHERE p.person_id = $1 AND g.state IN ('signed', 'declined') ORDER BY i.title, i.id",
        bind![person],
    )?)
}

/// The documents that somebody decided about and a member sees: these keep what they said and how.
pub(super) fn signed_by(tx: &mut Tx<'_>, party: PartyId, sight: &MemberSight) -> Result<Vec<Signed>, Error> {
    Ok(tx.all(
        concat!(
            "SELECT DISTINCT i.id, i.title FROM signers g JOIN items i ON i.id = g.item_id
             WHERE g.party_id = $4 AND g.state IN ('signed', 'declined') AND ",
            items_in_member_sight!(),
            " ORDER BY i.title, i.id"
        ),
        bind![sight.organization, sight.member, sight.everything, party],
    )?)
}

/// The documents whose route waits for somebody and that a member sees.
pub(super) fn waits_for(tx: &mut Tx<'_>, party: PartyId, sight: &MemberSight) -> Result<Vec<Signed>, Error> {
    Ok(tx.all(
        concat!(
            "SELECT DISTINCT i.id, i.title FROM signers g JOIN signings s ON s.id = g.signing_id JOIN items i ON i.id = g.item_id
             WHERE g.party_id = $4 AND g.state IN ('waiting', 'asked') AND s.sent_at IS NOT NULL AND s.ended_at IS NULL AND ",
            items_in_member_sight!(),
            " ORDER BY i.title, i.id"
        ),
        bind![sight.organization, sight.member, sight.everything, party],
    )?)
}

/// How many documents there are of both sorts, also of those that nobody here sees.
pub(super) fn concerned(tx: &mut Tx<'_>, party: PartyId) -> Result<i64, Error> {
    Ok(tx.number(
        "SELECT COUNT(DISTINCT g.item_id) FROM signers g JOIN signings s ON s.id = g.signing_id
         WHERE g.party_id = $1 AND (g.state IN ('signed', 'declined') OR (g.state IN ('waiting', 'asked') AND s.sent_at IS NOT NULL AND s.ended_at IS NULL))",
        bind![party],
    )?)
}

/// So much is open to a contact.
pub(super) fn open_grants(tx: &mut Tx<'_>, contact: ContactId) -> Result<i64, Error> {
    let now = tx.now();
    Ok(tx.number(concat!("SELECT COUNT(*) FROM grants g WHERE g.contact_id = $1 AND ", crate::grant_runs!("$2")), bind![contact, now])?)
}
