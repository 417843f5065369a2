//! Organizations: companies that work in Parlor, and their members.
//!
//! An organization is entered by its name in the address, `/o/{organization}`.
//! Whoever is no member of it finds nothing there, be it that it exists or not
//! (HOUSE-10). It never sees another one's data: every query below it carries
//! its id.

mod administration;
mod audit_page;
mod browsers;
mod founding;
pub mod frame;
mod home;
mod house;
pub mod invitations;
mod joining;
mod leaving;
mod members;
mod role_clash;
mod routes;
mod settings_pages;
mod team;
mod unseen;

use crate::{
    bind,
    doors::{Action, Actor, ActorKind, Address, Asker, Found, Thing},
    rows,
    store::Tx,
    web::Error,
};
use access::{HouseRights, HouseVerb, MemberId, OrganizationId, PersonId, Plan, Roles};

pub use founding::{Founding, found, stamp};
pub use house::{administrators, admit_again, admitted, allowance, contact_keepers, full, newcomers, note, tell_package};
pub(crate) use members::held_by;
pub use members::{Member, MemberView, RoleTag, give_roles};
pub(crate) use role_clash::{as_seen as roles_seen, clash as clash_of_roles, unless_overtaken as unless_roles_overtaken};
pub use routes::routes;
pub(crate) use settings_pages::plan_key;
pub(crate) use team::{role_choices, to_give};

rows! {
    /// A company that works in Parlor.
    #[derive(Clone, Debug)]
    pub struct Organization {
        pub id: OrganizationId,
        /// Its name in addresses.
        pub slug: String,
        pub name: String,
        /// Its colour, and its brand where it has one.
        pub look: crate::brands::Look,
        pub language: String,
        pub zone: String,
        pub plan: Plan,
        pub guest_package: Option<i64>,
        pub trust_days: i64,
        /// New guests stay for so many days; nothing: without an end.
        pub guest_days: Option<i64>,
        pub code_required: bool,
        pub external_communications: bool,
        /// Members come in only by a sign-in of two proofs.
        pub second_step_required: bool,
        /// Projects can be shared with guests.
        pub project_sharing: bool,
        /// What boards do with who is no member: `invited`, `password` or `never`.
        pub board_outsiders: String,
        /// What those are on a new board who come by its address.
        pub board_role: String,
        /// It is written down which files and pages guests open.
        pub receipts: bool,
    }
    /// A member of an organization, with the roles they hold.
    #[derive(Clone, Debug)]
    pub struct Membership {
        pub member: MemberId,
        pub name: String,
        role_words: Option<String>,
        /// So many notifications wait for them.
        pub unread: i64,
    }
}

/// The roles of a member of an organization as words, for the policy to read: `Roles::from_words`.
/// The arguments stand in the statement.
#[macro_export]
macro_rules! role_words {
    ($organization:literal, $member:literal) => {
        concat!(
            "(SELECT string_agg(COALESCE(r.built_in, 'own ' || r.permissions), ' ') FROM member_roles mr
               JOIN roles r ON r.organization_id = mr.organization_id AND r.id = mr.role_id WHERE mr.organization_id = ",
            $organization,
            " AND mr.member_id = ",
            $member,
            ")"
        )
    };
}

impl Membership {
    /// What they hold.
    #[must_use]
    pub fn roles(&self) -> Roles {
        Roles::from_words(self.role_words.as_deref().unwrap_or_default())
    }
}

/// Somebody as a member of an organization, if they are one.
///
/// # Errors
/// When the store fails.
pub fn membership(tx: &mut Tx<'_>, person: PersonId, organization: OrganizationId) -> Result<Option<Membership>, Error> {
    Ok(tx.maybe(
        concat!(
            "SELECT p.id, p.name, ",
            role_words!("p.organization_id", "p.id"),
            ", ",
            crate::waiting!("p.organization_id", "p.id"),
            " FROM parties p WHERE p.person_id = $1 AND p.organization_id = $2 AND p.kind = 'member' AND p.ended_at IS NULL"
        ),
        bind![person, organization],
    )?)
}

impl Organization {
    /// Where members meet it.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/o/{}", self.slug)
    }
}

impl Thing for Organization {
    type Rights = HouseRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let slug = address.text("organization").ok_or(Error::NotFound)?;
        let person = asker.signed_in().ok_or(Error::NotFound)?;
        let organization: Self = tx
            .maybe(
                concat!(
                    "SELECT o.id, o.slug, o.name, ",
                    crate::look!("o"),
                    ", o.language, o.zone, o.plan, o.guest_package, o.trust_days, o.guest_days, o.code_required, o.external_communications,
                   o.second_step_required, o.project_sharing, o.board_outsiders, o.board_role, o.receipts
                 FROM organizations o WHERE o.slug = $1"
                ),
                bind![slug],
            )?
            .ok_or(Error::NotFound)?;
        asker.at_home(organization.id)?;
        let membership = membership(tx, person.id, organization.id)?.ok_or(Error::NotFound)?;
        asker.comes_in(organization.second_step_required)?;
        let rights = access::in_organization(Some(membership.roles())).ok_or(Error::NotFound)?;
        let by = Actor {
            kind: ActorKind::Member(membership.member),
            organization: organization.id,
            name: membership.name,
            person: Some(person.id),
            session: person.session,
            network: asker.network.clone(),
            unread: membership.unread,
            at_home: false,
        };
        Ok(Found::new(organization, rights, by))
    }
}

macro_rules! verbs {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        pub struct $name;
        impl Action<Organization> for $name {
            const NAME: &'static str = stringify!($name);
            fn allowed(rights: &HouseRights) -> bool { rights.may(HouseVerb::$name) }
        }
    )* };
}
verbs! {
    /// Come in.
    Enter,
    /// See the team, and those organizers in which a role gives them something.
    Browse,
    /// Make and change organizers.
    ManageOrganizers,
    /// Start projects, and keep their stages.
    RunProjects,
    /// Start documents.
    StartDocuments,
    /// Start boards.
    StartBoards,
    /// See the contacts.
    SeeContacts,
    /// Keep contacts.
    ManageContacts,
    /// Invite and remove members.
    ManageMembers,
    /// Change settings, read the audit log.
    Administer,
}
