//! Contacts: outside people as one organization knows them, and their
//! counterparties (MEM-6).
//!
//! A contact is never a member and has no role. What is open to one is written
//! in grants, elsewhere; here it is only shown.

mod acquaintance;
mod becoming;
mod bringing;
mod making;
mod merging;
mod named;
mod nature;
mod pages;
mod recipients;
mod routes;
mod store;
mod views;

use crate::{
    bind,
    doors::{Action, Address, Asker, Found, Thing, Within},
    items::Item,
    organizations::{Organization, frame::Mark},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, CounterpartyId, HouseRights, HouseVerb, OrganizationId, PersonId};
use uuid::Uuid;

pub use acquaintance::Acquaintance;
pub use becoming::{Introduced, become_known, everyone, has_counterparty, make_unaddressed, visitor};
pub use bringing::{Brought, bring_in, change_in};
pub use making::find_or_make;
pub use named::Named;
pub use nature::Nature;
pub use recipients::{Recipient, meet, recipient, recognize};
pub use routes::routes;
pub use store::{by_email, outside_group, suggest, with_mailbox};
pub use views::Suggestion;

rows! {
    /// An outside person as one organization knows them.
    #[derive(Clone, Debug)]
    pub struct Contact {
        pub id: ContactId,
        pub organization: OrganizationId,
        pub organization_slug: String,
        pub organization_name: String,
        pub organization_look: crate::brands::Look,
        pub name: String,
        pub job: String,
        pub phone: String,
        pub email: Option<String>,
        pub language: String,
        pub counterparty: Option<CounterpartyId>,
        pub counterparty_name: Option<String>,
        pub person: Option<PersonId>,
        pub created_at: Time,
        pub nature: Nature,
    }
    /// An outside company.
    #[derive(Clone, Debug)]
    pub struct Counterparty {
        pub id: CounterpartyId,
        pub organization: OrganizationId,
        pub name: String,
    }
}

impl Contact {
    /// Where members meet it.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/o/{}/contacts/{}", self.organization_slug, self.id)
    }

    /// How its organization shows itself.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark::new(&self.organization_slug, &self.organization_name, &self.organization_look)
    }

    /// What two editors of it meet by.
    fn edition(&self) -> String {
        crate::organizations::stamp(&[
            &self.name,
            &self.job,
            &self.phone,
            self.email.as_deref().unwrap_or_default(),
            &self.language,
            self.counterparty_name.as_deref().unwrap_or_default(),
        ])
    }
}

/// A contact of an organization, for what they are put into.
///
/// # Errors
/// When the store fails.
pub fn of_organization(tx: &mut Tx<'_>, organization: OrganizationId, id: Uuid) -> Result<Option<Contact>, Error> {
    find(tx, organization, id)
}

fn find(tx: &mut Tx<'_>, organization: OrganizationId, id: Uuid) -> Result<Option<Contact>, Error> {
    Ok(tx.maybe(
        concat!(
            "SELECT c.id, c.organization_id, o.slug, o.name, ",
            crate::look!("o"),
            ", p.name, p.job, p.phone, c.email, c.language, y.id, y.name, p.person_id, p.created_at, c.nature
         FROM contacts c JOIN parties p ON p.id = c.id JOIN organizations o ON o.id = c.organization_id
         LEFT JOIN counterparties y ON y.id = c.counterparty_id WHERE c.organization_id = $1 AND c.id = $2 AND p.ended_at IS NULL"
        ),
        bind![organization, id],
    )?)
}

impl Thing for Contact {
    type Rights = HouseRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let house = Organization::load(tx, asker, address)?;
        // To whom the contacts do not lie open, they do not exist.
        if !house.rights().may(HouseVerb::SeeContacts) {
            return Err(Error::NotFound);
        }
        let contact = find(tx, house.id, address.id("contact")?)?.filter(|contact| contact.nature.is_somebody()).ok_or(Error::NotFound)?;
        Ok(house.inside(|_| contact, |rights| *rights))
    }
}

impl Within<Organization> for Contact {
    fn find(tx: &mut Tx<'_>, parent: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        find(tx, parent.id, id)
    }
}

impl Within<Item> for Contact {
    fn find(tx: &mut Tx<'_>, parent: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        find(tx, parent.organization, id)
    }
}

impl Within<Organization> for Counterparty {
    fn find(tx: &mut Tx<'_>, parent: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe("SELECT id, organization_id, name FROM counterparties WHERE organization_id = $1 AND id = $2", bind![parent.id, id])?)
    }
}

macro_rules! verbs {
    ($($(#[$doc:meta])* $name:ident $verb:ident),* $(,)?) => { $(
        $(#[$doc])*
        pub struct $name;
        impl Action<Contact> for $name {
            const NAME: &'static str = stringify!($name);
            fn allowed(rights: &HouseRights) -> bool { rights.may(HouseVerb::$verb) }
        }
    )* };
}
verbs! {
    /// Open its page.
    SeeContact SeeContacts,
    /// Change it.
    KeepContact ManageContacts,
    /// Invite them to become a member.
    InviteContact ManageMembers,
    /// Look as they do, by a program.
    LookAs ViewAs,
}
