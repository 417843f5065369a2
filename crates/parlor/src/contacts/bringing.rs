//! Contacts that come along from another program. None of them is invited or written to, and
//! no address is changed: who has another address is somebody else.

use super::making::{self, Details};
use crate::{
    audit, bind,
    doors::Actor,
    store::{Topic, Tx},
    web::Error,
};
use access::{ContactId, OrganizationId};

/// A contact as the file has it. What is empty there says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    pub name: String,
    pub job: String,
    pub email: Option<String>,
    pub phone: String,
    pub language: String,
    pub counterparty: String,
}

impl Brought {
    fn details(&self) -> Details {
        Details {
            name: self.name.clone(),
            job: self.job.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            language: self.language.clone(),
            counterparty: Some(self.counterparty.clone()),
        }
    }

    /// What it comes to over what is known: what the file leaves empty stays.
    #[must_use]
    pub fn over(&self, known: &Self) -> Self {
        let or = |new: &String, old: &String| if new.is_empty() { old.clone() } else { new.clone() };
        Self {
            name: or(&self.name, &known.name),
            job: or(&self.job, &known.job),
            email: known.email.clone(),
            phone: or(&self.phone, &known.phone),
            language: or(&self.language, &known.language),
            counterparty: or(&self.counterparty, &known.counterparty),
        }
    }

    /// The name that an address gives, where there is none.
    #[must_use]
    pub fn named(mut self) -> Self {
        if let (true, Some(email)) = (self.name.is_empty(), &self.email) {
            self.name = making::name_from(&email.to_lowercase());
        }
        self
    }
}

/// Makes a contact.
///
/// # Errors
/// A sentence about its address; or the store fails.
pub fn bring_in(tx: &mut Tx<'_>, organization: OrganizationId, by: &Actor, brought: &Brought) -> Result<ContactId, Error> {
    making::make(tx, organization, by, &brought.details())
}

/// Changes one to what it comes to, but for its address.
///
/// # Errors
/// When the store fails.
pub fn change_in(tx: &mut Tx<'_>, organization: OrganizationId, by: &Actor, contact: ContactId, becomes: &Brought) -> Result<(), Error> {
    let counterparty = making::counterparty(tx, organization, Some(&becomes.counterparty))?;
    tx.run(
        "UPDATE parties SET name = $3, job = $4, phone = $5 WHERE organization_id = $1 AND id = $2",
        bind![organization, contact, &becomes.name, &becomes.job, &becomes.phone],
    )?;
    tx.run(
        "UPDATE contacts SET counterparty_id = $3, language = $4 WHERE organization_id = $1 AND id = $2",
        bind![organization, contact, counterparty, &becomes.language],
    )?;
    audit::record(tx, organization, audit::By::Actor(by), "contact.changed", ("contact", Some(contact.0)), "")?;
    tx.signal(Topic::Organization(organization));
    Ok(())
}
