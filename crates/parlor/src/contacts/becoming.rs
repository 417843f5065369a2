//! Contacts that stand for somebody nobody knows yet, and who they turn out to be.
//!
//! A stranger says what they are called and where they work; that never puts them among
//! the people of a company that is known already.

use super::{
    Nature,
    making::{Details, counterparty, insert, prove_nothing},
};
use crate::{
    bind, people,
    store::{Topic, Tx},
    web::Error,
};
use access::{ContactId, CounterpartyId, MemberId, OrganizationId, PersonId};

/// What somebody says of themselves, once they have shown that they read this mailbox.
#[derive(Clone, Debug)]
pub struct Introduced {
    pub person: PersonId,
    pub email: String,
    pub name: String,
    pub job: String,
    pub company: String,
    pub language: String,
}

/// Makes a contact without an address: of that name, or for somebody not named yet.
///
/// # Errors
/// When the store fails.
pub fn make_unaddressed(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    (name, unnamed): (&str, &str),
    company: &str,
    language: &str,
    by: MemberId,
) -> Result<ContactId, Error> {
    let named = !name.trim().is_empty();
    let counterparty = counterparty(tx, organization, Some(company))?;
    let name = if named { name.trim() } else { unnamed };
    let details = Details { name: name.to_owned(), language: language.to_owned(), ..Details::default() };
    insert(tx, organization, &details, counterparty, (if named { Nature::Known } else { Nature::Undefined }, by))
}

/// The contact that stands for everyone who has a public link of this organization;
/// made, with this name, if there is none.
///
/// # Errors
/// When the store fails.
pub fn everyone(tx: &mut Tx<'_>, organization: OrganizationId, name: &str, by: MemberId) -> Result<ContactId, Error> {
    standing_for(tx, organization, (Nature::Everyone, name), by)
}

/// The one contact of an organization that stands for no one person; made if there is none.
pub(super) fn standing_for(tx: &mut Tx<'_>, organization: OrganizationId, (nature, name): (Nature, &str), by: MemberId) -> Result<ContactId, Error> {
    tx.alone_in(organization)?;
    let known: Option<(ContactId,)> = tx.maybe("SELECT id FROM contacts WHERE organization_id = $1 AND nature = $2", bind![organization, nature])?;
    if let Some((contact,)) = known {
        return Ok(contact);
    }
    let details = Details { name: name.to_owned(), language: "en".to_owned(), ..Details::default() };
    insert(tx, organization, &details, None, (nature, by))
}

/// The contact of a visitor: a new one, in a counterparty of its own, or the one that has
/// their address already (LINK-18). `by`: the member who made the public link.
///
/// # Errors
/// When the store fails.
pub fn visitor(tx: &mut Tx<'_>, organization: OrganizationId, who: &Introduced, by: MemberId) -> Result<ContactId, Error> {
    if let Some(known) = of_mailbox(tx, organization, who)? {
        return Ok(known);
    }
    let details = Details {
        name: who.name.clone(),
        job: who.job.clone(),
        email: Some(who.email.clone()),
        language: who.language.clone(),
        ..Details::default()
    };
    let company = own_company(tx, organization, who)?;
    insert(tx, organization, &details, Some(company), (Nature::Known, by))
}

/// Whether a member said where this contact works: whoever takes their place is not asked, and stays there.
///
/// # Errors
/// When the store fails.
pub fn has_counterparty(tx: &mut Tx<'_>, organization: OrganizationId, contact: ContactId) -> Result<bool, Error> {
    let placed = tx.number(
        "SELECT COUNT(*) FROM contacts WHERE organization_id = $1 AND id = $2 AND counterparty_id IS NOT NULL",
        bind![organization, contact],
    )?;
    Ok(placed > 0)
}

/// Makes a contact without an address the one of whoever has shown who they are, and says
/// which it is: itself, or the one that the organization knew by that address already,
/// which takes over all that was the other's.
///
/// # Errors
/// When the store fails.
pub fn become_known(tx: &mut Tx<'_>, organization: OrganizationId, contact: ContactId, who: &Introduced) -> Result<ContactId, Error> {
    if let Some(known) = of_mailbox(tx, organization, who)? {
        super::merging::into(tx, organization, contact, known)?;
        return Ok(known);
    }
    let (nature, counterparty): (Nature, Option<CounterpartyId>) =
        tx.one("SELECT nature, counterparty_id FROM contacts WHERE organization_id = $1 AND id = $2", bind![organization, contact])?;
    let counterparty = match counterparty {
        Some(known) => known,
        None => own_company(tx, organization, who)?,
    };
    tx.run(
        "UPDATE contacts SET email = $3, email_key = $4, language = $5, counterparty_id = $6, nature = 'known' WHERE organization_id = $1 AND id = $2",
        bind![organization, contact, &who.email, &people::email_key(&who.email), &who.language, counterparty],
    )?;
    tx.run("UPDATE parties SET person_id = $3 WHERE organization_id = $1 AND id = $2", bind![organization, contact, who.person])?;
    prove_nothing(tx, organization, contact)?;
    // A name that a member gave stays: it is what the organization calls them.
    if nature == Nature::Undefined {
        tx.run("UPDATE parties SET name = $3, job = $4 WHERE organization_id = $1 AND id = $2", bind![organization, contact, &who.name, &who.job])?;
    }
    tx.signal(Topic::Organization(organization));
    Ok(contact)
}

/// The contact that has this mailbox, by its address or by the person who reads it.
fn of_mailbox(tx: &mut Tx<'_>, organization: OrganizationId, who: &Introduced) -> Result<Option<ContactId>, Error> {
    let by_address: Option<(ContactId,)> = tx.maybe(
        "SELECT c.id FROM contacts c JOIN parties p ON p.id = c.id WHERE c.organization_id = $1 AND c.email_key = $2 AND p.ended_at IS NULL",
        bind![organization, &people::email_key(&who.email)],
    )?;
    if let Some((contact,)) = by_address {
        return Ok(Some(contact));
    }
    let by_person: Option<(ContactId,)> = tx.maybe(
        "SELECT id FROM parties WHERE person_id = $1 AND organization_id = $2 AND kind = 'contact' AND ended_at IS NULL",
        bind![who.person, organization],
    )?;
    Ok(by_person.map(|(contact,)| contact))
}

/// A counterparty for a stranger alone. Theirs is never one that is there already, however
/// they call it: whoever is asked as a company is asked with all its people.
fn own_company(tx: &mut Tx<'_>, organization: OrganizationId, who: &Introduced) -> Result<CounterpartyId, Error> {
    let called = if who.company.is_empty() { &who.name } else { &who.company };
    let key = crate::items::fold(called);
    let taken = |tx: &mut Tx<'_>, key: &str| {
        Ok::<_, Error>(tx.number("SELECT COUNT(*) FROM counterparties WHERE organization_id = $1 AND name_key = $2", bind![organization, key])? > 0)
    };
    // Of thousands who work for one company, none looks through all the others.
    let numbered = if taken(tx, &key)? {
        let like = format!("{} (%)", crate::items::unpatterned(&key));
        tx.number("SELECT COUNT(*) FROM counterparties WHERE organization_id = $1 AND name_key LIKE $2 ESCAPE '\\'", bind![organization, &like])? + 2
    } else {
        1
    };
    for number in numbered..numbered + 1_000 {
        let name = if number == 1 { called.clone() } else { format!("{called} ({number})") };
        if !taken(tx, &crate::items::fold(&name))? {
            return counterparty(tx, organization, Some(&name))?.ok_or_else(|| Error::Broken("a counterparty without a name".into()));
        }
    }
    Err(Error::Broken(format!("no name is left beside {called:?}")))
}
