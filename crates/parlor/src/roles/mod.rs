//! Roles: what members may do. Three are built in; an organization makes others,
//! with a level per organizer and category, and with permissions for the house
//! (MEM-2).
//!
//! A role never belongs to a guest. What it allows, `access` decides; here it is
//! kept and edited. A role is ended, not destroyed, and only when nobody holds it.

mod pages;
mod routes;
mod seen;
mod store;
mod views;

use crate::{
    bind,
    contacts::Contact,
    doors::{Action, Address, Allowed, Asker, Claimed, Found, Thing, Within},
    organizations::{Administer, Organization},
    rows,
    store::Tx,
    web::{Error, Texts},
};
use access::{BuiltIn, CategoryId, Groups, HouseRights, HouseVerb, Level, MemberId, OrganizationId, OrganizerId, Permission, RoleId, Rule};
use std::collections::HashMap;
use uuid::Uuid;

pub use routes::routes;

crate::words!(Level);

rows! {
    /// A role of an organization.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Role {
        pub id: RoleId,
        pub organization: OrganizationId,
        slug: String,
        name: String,
        built_in: Option<String>,
        permissions: String,
    }
    struct Kept {
        member: MemberId,
        organizer: OrganizerId,
        role: RoleId,
        category: Option<CategoryId>,
        level: Level,
        own_only: bool,
        groups: Option<String>,
    }
}

impl Role {
    /// The built-in role that it is, if it is one.
    #[must_use]
    pub fn built_in(&self) -> Option<BuiltIn> {
        self.built_in.as_deref().and_then(BuiltIn::from_word)
    }

    /// What it allows in the house, where the organization made it.
    pub fn permissions(&self) -> impl Iterator<Item = Permission> {
        self.permissions.split_whitespace().filter_map(Permission::from_word)
    }

    /// What it is called: a built-in one in the reader's language.
    #[must_use]
    pub fn title<'a>(&'a self, t: &'a Texts) -> &'a str {
        title(t, &self.name)
    }

    /// Where administrators meet it.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/o/{}/roles/{}", self.slug, self.id)
    }

    /// How logs name it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether somebody with these rights may give it or take it away.
    #[must_use]
    pub fn given_by(&self, rights: HouseRights) -> bool {
        match self.built_in() {
            Some(role) => rights.may_give(role),
            None => rights.may_give_own(self.permissions()),
        }
    }
}

/// What a role is called whose name stands in the database: a built-in one has
/// its word there.
#[must_use]
pub fn title<'a>(t: &'a Texts, name: &'a str) -> &'a str {
    match BuiltIn::from_word(name) {
        Some(BuiltIn::Administrator) => &t["role-administrator"],
        Some(BuiltIn::Internal) => &t["role-internal"],
        Some(BuiltIn::External) => &t["role-external"],
        None => name,
    }
}

macro_rules! role_query {
    ($condition:literal) => {
        concat!(
            "SELECT r.id, r.organization_id, o.slug, r.name, r.built_in, r.permissions
             FROM roles r JOIN organizations o ON o.id = r.organization_id WHERE ",
            $condition
        )
    };
}

fn find(tx: &mut Tx<'_>, organization: OrganizationId, id: Uuid) -> Result<Option<Role>, Error> {
    Ok(tx.maybe(role_query!("r.organization_id = $1 AND r.id = $2 AND r.ended_at IS NULL"), bind![organization, id])?)
}

impl Within<Organization> for Role {
    fn find(tx: &mut Tx<'_>, parent: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        find(tx, parent.id, id)
    }
}

impl Within<Contact> for Role {
    fn find(tx: &mut Tx<'_>, parent: &Contact, id: Uuid) -> Result<Option<Self>, Error> {
        find(tx, parent.organization, id)
    }
}

/// The built-in role of an organization.
///
/// # Errors
/// When the store fails.
pub fn built_in(tx: &mut Tx<'_>, organization: OrganizationId, role: BuiltIn) -> Result<Role, Error> {
    Ok(tx.one(role_query!("r.organization_id = $1 AND r.built_in = $2"), bind![organization, role.word()])?)
}

/// The role that a form names, to somebody who may give it: by its id, or a
/// built-in one by its word.
///
/// # Errors
/// Invalid, where there is none, or it is above whoever would give it.
pub fn named<A, P>(tx: &mut Tx<'_>, place: &Allowed<A, P>, organization: OrganizationId, word: &str) -> Result<Role, Error>
where
    P: Thing<Rights = HouseRights>,
    Role: Within<P>,
{
    let role = known(tx, place, organization, word)?;
    if role.given_by(*place.rights()) { Ok(role) } else { Err(Error::field("role", "role-above-yours")) }
}

/// The role that a form names, whether or not it may be given.
///
/// # Errors
/// Invalid, where there is none.
pub fn known<A, P: Thing>(tx: &mut Tx<'_>, place: &Allowed<A, P>, organization: OrganizationId, word: &str) -> Result<Role, Error>
where
    Role: Within<P>,
{
    let unknown = || Error::field("role", "role-unknown");
    match BuiltIn::from_word(word) {
        Some(role) => built_in(tx, organization, role),
        None => match Claimed::<Role>::parse(word).ok_or_else(unknown)?.within(tx, place) {
            Err(Error::NotFound) => Err(unknown()),
            found => found,
        },
    }
}

/// The roles of an organization: the built-in ones, then those it made, by name.
///
/// # Errors
/// When the store fails.
pub fn all(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<Role>, Error> {
    Ok(tx.all(
        role_query!(
            "r.organization_id = $1 AND r.ended_at IS NULL
             ORDER BY CASE r.built_in WHEN 'internal' THEN 1 WHEN 'external' THEN 2 WHEN 'administrator' THEN 3 ELSE 4 END, r.name, r.id"
        ),
        bind![organization],
    )?)
}

/// The roles of every member of an organization, by member.
///
/// # Errors
/// When the store fails.
pub fn held(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<HashMap<MemberId, Vec<RoleId>>, Error> {
    let rows: Vec<(MemberId, RoleId)> = tx.all("SELECT member_id, role_id FROM member_roles WHERE organization_id = $1", bind![organization])?;
    let mut held: HashMap<MemberId, Vec<RoleId>> = HashMap::new();
    for (member, role) in rows {
        held.entry(member).or_default().push(role);
    }
    Ok(held)
}

macro_rules! rules_query {
    ($condition:literal) => {
        concat!(
            "SELECT m.member_id, l.organizer_id, l.role_id, l.category_id, l.level, l.own_only, l.field_groups
             FROM member_roles m JOIN role_rules l ON l.role_id = m.role_id WHERE ",
            $condition
        )
    };
}

/// What a member's roles say about an organizer.
///
/// # Errors
/// When the store fails.
pub fn rules_of(tx: &mut Tx<'_>, member: MemberId, organizer: OrganizerId) -> Result<Vec<Rule>, Error> {
    let rows: Vec<Kept> = tx.all(rules_query!("m.member_id = $1 AND l.organizer_id = $2"), bind![member, organizer])?;
    Ok(rows.into_iter().map(Kept::rule).collect())
}

/// As [`rules_of`], for all organizers; nothing is asked for somebody who has no
/// role that the organization made.
///
/// # Errors
/// When the store fails.
pub fn rules_everywhere(tx: &mut Tx<'_>, member: MemberId, house: HouseRights) -> Result<HashMap<OrganizerId, Vec<Rule>>, Error> {
    if !house.roles().has_own() {
        return Ok(HashMap::new());
    }
    let rows: Vec<Kept> = tx.all(rules_query!("m.member_id = $1"), bind![member])?;
    let mut rules: HashMap<OrganizerId, Vec<Rule>> = HashMap::new();
    for row in rows {
        rules.entry(row.organizer).or_default().push(row.rule());
    }
    Ok(rules)
}

/// As [`rules_of`], for everybody who has such a role, by member.
///
/// # Errors
/// When the store fails.
pub fn rules_of_all(tx: &mut Tx<'_>, organization: OrganizationId, organizer: OrganizerId) -> Result<HashMap<MemberId, Vec<Rule>>, Error> {
    let rows: Vec<Kept> = tx.all(rules_query!("m.organization_id = $1 AND l.organizer_id = $2"), bind![organization, organizer])?;
    let mut rules: HashMap<MemberId, Vec<Rule>> = HashMap::new();
    for row in rows {
        rules.entry(row.member).or_default().push(row.rule());
    }
    Ok(rules)
}

impl Kept {
    fn rule(self) -> Rule {
        Rule {
            role: self.role,
            category: self.category,
            level: self.level,
            own_only: self.own_only,
            groups: Groups::from_lines(self.groups.as_deref()),
        }
    }
}

impl Thing for Role {
    type Rights = HouseRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let house = Organization::load(tx, asker, address)?;
        if !house.rights().may(HouseVerb::Administer) {
            return Err(Error::NotFound);
        }
        let role = find(tx, house.id, address.id("role")?)?.ok_or(Error::NotFound)?;
        Ok(house.inside(|_| role, |rights| *rights))
    }
}

impl Action<Role> for Administer {
    const NAME: &'static str = "Administer";
    fn allowed(rights: &HouseRights) -> bool {
        rights.may(HouseVerb::Administer)
    }
}
