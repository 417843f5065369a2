//! Whom a document is made for: as a template has it, and as somebody names them.

use super::{
    Nature,
    becoming::standing_for,
    making::{Details, counterparty, guess, insert, name_from},
};
use crate::{bind, people, rows, store::Tx, web::Error};
use access::{ContactId, MemberId, OrganizationId};

rows! {
    /// Somebody outside as an organization knows them, or would know them.
    #[derive(Clone, Debug, Default)]
    pub struct Recipient {
        /// Nothing for somebody new.
        pub contact: Option<ContactId>,
        pub name: String,
        pub email: String,
        pub job: String,
        pub company: Option<String>,
    }
}

/// The contact that stands in routes of templates for whoever a document will be made for.
///
/// # Errors
/// When the store fails.
pub fn recipient(tx: &mut Tx<'_>, organization: OrganizationId, name: &str, by: MemberId) -> Result<ContactId, Error> {
    standing_for(tx, organization, (Nature::Recipient, name), by)
}

/// Who somebody is who is named by an address: as they are known here, which counts for more than
/// what was typed; else as they would be once they are met.
///
/// # Errors
/// Invalid when it is no address; a sentence, where it is a member's.
pub fn recognize(tx: &mut Tx<'_>, organization: OrganizationId, typed: &Recipient) -> Result<Recipient, Error> {
    let key = people::email_key(&typed.email).ok_or_else(|| Error::field("email", "email-invalid"))?;
    let members = tx.number(
        "SELECT COUNT(*) FROM parties p JOIN people q ON q.id = p.person_id WHERE p.organization_id = $1 AND p.kind = 'member' AND p.ended_at IS NULL AND q.email_key = $2",
        bind![organization, &key],
    )?;
    if members > 0 {
        return Err(Error::field("email", "recipient-member"));
    }
    let known: Option<Recipient> = tx.maybe(
        "SELECT c.id, p.name, c.email, p.job, k.name FROM contacts c JOIN parties p ON p.id = c.id LEFT JOIN counterparties k ON k.id = c.counterparty_id
         WHERE c.organization_id = $1 AND c.email_key = $2",
        bind![organization, &key],
    )?;
    if let Some(known) = known {
        return Ok(known);
    }
    let filled = |text: &str| Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
    Ok(Recipient {
        contact: None,
        name: filled(&typed.name).unwrap_or_else(|| name_from(&key)),
        email: typed.email.trim().to_owned(),
        job: typed.job.trim().to_owned(),
        company: match typed.company.as_deref().and_then(filled) {
            None => guess(tx, organization, &key)?,
            typed => typed,
        },
    })
}

/// The contact that somebody is; made, if they are new.
///
/// # Errors
/// As [`recognize`], asked again: another may have made the contact meanwhile.
pub fn meet(tx: &mut Tx<'_>, organization: OrganizationId, who: &Recipient, language: &str, by: MemberId) -> Result<ContactId, Error> {
    let who = recognize(tx, organization, who)?;
    if let Some(known) = who.contact {
        return Ok(known);
    }
    let company = counterparty(tx, organization, who.company.as_deref())?;
    let details = Details { name: who.name, job: who.job, email: Some(who.email), language: language.to_owned(), ..Details::default() };
    insert(tx, organization, &details, company, (Nature::Known, by))
}
