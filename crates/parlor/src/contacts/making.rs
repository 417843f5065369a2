//! How a contact comes to be, and changes.

use super::{Contact, Nature};
use crate::{
    audit, bind, calendars,
    doors::{Actor, Permit},
    notifications, people, sharing_rules,
    store::{Topic, Tx},
    web::{Error, Problem},
};
use access::{ContactId, CounterpartyId, MemberId, OrganizationId, PersonId};

/// Mailboxes of these say nothing about a company.
const FREE_MAIL: [&str; 30] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "outlook.de",
    "hotmail.com",
    "hotmail.de",
    "live.com",
    "msn.com",
    "yahoo.com",
    "yahoo.de",
    "icloud.com",
    "me.com",
    "mac.com",
    "gmx.de",
    "gmx.net",
    "gmx.at",
    "gmx.ch",
    "web.de",
    "t-online.de",
    "freenet.de",
    "mail.de",
    "posteo.de",
    "mailbox.org",
    "proton.me",
    "protonmail.com",
    "aol.com",
    "seznam.cz",
    "email.cz",
    "mail.com",
    "fastmail.com",
];

/// What is written about a contact.
#[derive(Clone, Debug, Default)]
pub(super) struct Details {
    pub name: String,
    pub job: String,
    pub email: Option<String>,
    pub phone: String,
    pub language: String,
    /// By name; one that does not exist yet is made.
    pub counterparty: Option<String>,
}

/// The contact with this address; made if there is none. The name comes from
/// the address where none is given, the counterparty from its domain.
///
/// # Errors
/// Invalid when it is no address; or the store fails.
pub fn find_or_make(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    email: &str,
    name: Option<&str>,
    language: &str,
    by: MemberId,
) -> Result<ContactId, Error> {
    let key = people::email_key(email).ok_or_else(|| Error::field("email", "email-invalid"))?;
    let known: Option<(ContactId,)> = tx.maybe("SELECT id FROM contacts WHERE organization_id = $1 AND email_key = $2", bind![organization, &key])?;
    if let Some((contact,)) = known {
        return Ok(contact);
    }
    let name = name.map(str::trim).filter(|name| !name.is_empty()).map_or_else(|| name_from(&key), str::to_owned);
    let company = guess(tx, organization, &key)?;
    let counterparty = counterparty(tx, organization, company.as_deref())?;
    let details = Details { name, email: Some(email.trim().to_owned()), language: language.to_owned(), ..Details::default() };
    insert(tx, organization, &details, counterparty, (Nature::Known, by))
}

/// Makes a contact of what was typed.
pub(super) fn make(tx: &mut Tx<'_>, organization: OrganizationId, by: &Actor, details: &Details) -> Result<ContactId, Error> {
    let member = by.member().ok_or_else(|| Error::Forbidden("error-forbidden".into()))?;
    refuse_taken(tx, organization, details.email.as_deref(), None)?;
    let counterparty = counterparty(tx, organization, details.counterparty.as_deref())?;
    let contact = insert(tx, organization, details, counterparty, (Nature::Known, member))?;
    audit::record(tx, organization, audit::By::Actor(by), "contact.made", ("contact", Some(contact.0)), "")?;
    Ok(contact)
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    details: &Details,
    counterparty: Option<CounterpartyId>,
    (nature, by): (Nature, MemberId),
) -> Result<ContactId, Error> {
    let (id, now) = (tx.id::<ContactId>(), tx.now());
    let person = person_of(tx, organization, details)?;
    let key = details.email.as_deref().and_then(people::email_key);
    tx.run(
        "INSERT INTO parties (id, organization_id, kind, person_id, name, job, phone, created_at) VALUES ($1, $2, 'contact', $3, $4, $5, $6, $7)",
        bind![id, organization, person, &details.name, &details.job, &details.phone, now],
    )?;
    tx.run(
        "INSERT INTO contacts (id, organization_id, counterparty_id, email, email_key, language, created_by, nature) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        bind![id, organization, counterparty, &details.email, &key, &details.language, by, nature],
    )?;
    tx.signal(Topic::Organization(organization));
    Ok(id)
}

/// The person behind the mailbox. Until they say where they live, it is taken
/// to be where the organization is.
fn person_of(tx: &mut Tx<'_>, organization: OrganizationId, details: &Details) -> Result<Option<PersonId>, Error> {
    let Some(email) = &details.email else { return Ok(None) };
    let (zone,): (String,) = tx.one("SELECT zone FROM organizations WHERE id = $1", bind![organization])?;
    Ok(Some(people::find_or_make(tx, email, &details.name, &details.language, &zone)?.id))
}

fn refuse_taken(tx: &mut Tx<'_>, organization: OrganizationId, email: Option<&str>, but: Option<ContactId>) -> Result<(), Error> {
    let Some(email) = email else { return Ok(()) };
    let key = people::email_key(email).ok_or_else(|| Error::field("email", "email-invalid"))?;
    let taken: Option<(ContactId,)> = tx.maybe("SELECT id FROM contacts WHERE organization_id = $1 AND email_key = $2", bind![organization, &key])?;
    match taken {
        Some((contact,)) if Some(contact) != but => Err(Error::Invalid(vec![Problem { field: "email", say: "contact-email-taken".into() }])),
        _ => Ok(()),
    }
}

/// The counterparty of this name; made if there is none.
pub(super) fn counterparty(tx: &mut Tx<'_>, organization: OrganizationId, name: Option<&str>) -> Result<Option<CounterpartyId>, Error> {
    let Some(name) = name.map(str::trim).filter(|name| !name.is_empty()) else { return Ok(None) };
    let (id, now, key) = (tx.id::<CounterpartyId>(), tx.now(), crate::items::fold(name));
    tx.run(
        "INSERT INTO counterparties (id, organization_id, name, name_key, created_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (organization_id, name_key) DO NOTHING",
        bind![id, organization, name, &key, now],
    )?;
    let (id,) = tx.one("SELECT id FROM counterparties WHERE organization_id = $1 AND name_key = $2", bind![organization, &key])?;
    Ok(Some(id))
}

/// What the counterparty is called whose people write from this domain, or what a new one would be called after it.
pub(super) fn guess(tx: &mut Tx<'_>, organization: OrganizationId, email_key: &str) -> Result<Option<String>, Error> {
    let Some((_, domain)) = email_key.split_once('@') else { return Ok(None) };
    if FREE_MAIL.contains(&domain) {
        return Ok(None);
    }
    let ending = format!("@{domain}");
    let known: Option<(String,)> = tx.maybe(
        "SELECT k.name FROM contacts c JOIN counterparties k ON k.organization_id = c.organization_id AND k.id = c.counterparty_id
         WHERE c.organization_id = $1 AND length(c.email_key) > length(CAST($2 AS TEXT))
           AND substr(c.email_key, length(c.email_key) - length(CAST($2 AS TEXT)) + 1) = CAST($2 AS TEXT) ORDER BY c.id LIMIT 1",
        bind![organization, &ending],
    )?;
    Ok(Some(known.map_or_else(|| company_from(domain), |(name,)| name)))
}

/// `bolt-fasteners.co.uk` is called Bolt Fasteners until somebody knows better.
fn company_from(domain: &str) -> String {
    let labels: Vec<&str> = domain.split('.').collect();
    let short = |label: &&str| matches!(*label, "co" | "com" | "org" | "net" | "ac" | "gov");
    let known = labels.len().saturating_sub(1);
    let main = labels[..known].iter().rev().find(|label| !short(label)).copied().unwrap_or(domain);
    words(main)
}

/// `ana.ruiz@…` is called Ana Ruiz until somebody knows better.
pub(super) fn name_from(email_key: &str) -> String {
    let local = email_key.split('@').next().unwrap_or(email_key);
    words(local.split('+').next().unwrap_or(local))
}

fn words(text: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    let words: Vec<String> = text.split(['.', '-', '_']).filter(|word| !word.is_empty()).map(capital).collect();
    if words.is_empty() { text.to_owned() } else { words.join(" ") }
}

/// Changes a contact, unless somebody else did since it was read. Another
/// address is another mailbox: what was proven with the old one ends, here.
pub(super) fn change(tx: &mut Tx<'_>, permit: &Permit<super::KeepContact, Contact>, details: &Details, edition: &str) -> Result<(), Error> {
    tx.alone_in(permit.organization)?;
    // Read again, now that nobody else can write: two may have come at one instant.
    let contact = &super::find(tx, permit.organization, permit.id.0)?.ok_or(Error::NotFound)?;
    if contact.edition() != edition {
        return Err(Error::Changed);
    }
    refuse_taken(tx, contact.organization, details.email.as_deref(), Some(contact.id))?;
    let moved = details.email.as_deref().and_then(people::email_key) != contact.email.as_deref().and_then(people::email_key);
    if let Some(email) = details.email.as_deref().filter(|_| moved) {
        sharing_rules::admits_address(tx, contact.id, email)?;
    }
    let counterparty = counterparty(tx, contact.organization, details.counterparty.as_deref())?;
    let key = details.email.as_deref().and_then(people::email_key);
    tx.run(
        "UPDATE parties SET name = $3, job = $4, phone = $5 WHERE organization_id = $1 AND id = $2",
        bind![contact.organization, contact.id, &details.name, &details.job, &details.phone],
    )?;
    tx.run(
        "UPDATE contacts SET counterparty_id = $3, email = $4, email_key = $5, language = $6 WHERE organization_id = $1 AND id = $2",
        bind![contact.organization, contact.id, counterparty, &details.email, &key, &details.language],
    )?;
    if moved {
        relink(tx, contact, details)?;
    }
    let detail = if moved {
        format!("e-mail: {} → {}", contact.email.as_deref().unwrap_or("–"), details.email.as_deref().unwrap_or("–"))
    } else {
        String::new()
    };
    audit::record(tx, contact.organization, audit::By::Actor(permit.by()), "contact.changed", ("contact", Some(contact.id.0)), &detail)?;
    tx.signal(Topic::Organization(contact.organization));
    Ok(())
}

/// An address that was given out while another mailbox, or none, stood behind this contact and
/// that nobody pressed yet no longer proves who presses it: it asks for a code (LINK-10).
pub(super) fn prove_nothing(tx: &mut Tx<'_>, organization: OrganizationId, contact: ContactId) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "UPDATE links SET claimed_at = $3 WHERE organization_id = $1 AND contact_id = $2 AND claimed_at IS NULL",
        bind![organization, contact, now],
    )?;
    Ok(())
}

fn relink(tx: &mut Tx<'_>, contact: &Contact, details: &Details) -> Result<(), Error> {
    let (person, now) = (person_of(tx, contact.organization, details)?, tx.now());
    tx.run("UPDATE parties SET person_id = $3 WHERE organization_id = $1 AND id = $2", bind![contact.organization, contact.id, person])?;
    prove_nothing(tx, contact.organization, contact.id)?;
    // What the old mailbox subscribed to, or waits for, is no business of the new one.
    calendars::end_of(tx, contact.id.party())?;
    notifications::wait_no_more(tx, contact.id.party())?;
    if let Some(old) = contact.person {
        tx.run(
            "UPDATE trusts SET ended_at = $3 WHERE organization_id = $1 AND ended_at IS NULL
               AND session_id IN (SELECT id FROM sessions WHERE person_id = $2)",
            bind![contact.organization, old, now],
        )?;
        tx.signal(Topic::Person(old));
    }
    if let Some(person) = person {
        tx.signal(Topic::Person(person));
    }
    Ok(())
}
