//! Services: programs that work for an organization. A service is a member without a mailbox:
//! it has a name and roles, and history and log name it. It signs in nowhere, takes no seat,
//! is told nothing, and is nobody whom one could ask, choose or call.

mod page;
mod routes;

use super::KeyLine;
use crate::{
    audit::{self, By},
    bind,
    doors::{Action, Address, Asker, Found, Permit, Thing, Within},
    organizations::{ManageMembers, Member, Organization, RoleTag, frame::Mark, give_roles},
    roles::{self, Role},
    rows,
    store::{Time, Tx},
    web::{Error, Language},
};
use access::{HouseRights, HouseVerb, MemberId, OrganizationId, PersonId, TokenId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

pub(super) use routes::routes;

rows! {
    /// A program that works for an organization.
    #[derive(Clone, Debug)]
    pub struct Service {
        pub id: MemberId,
        pub organization: OrganizationId,
        pub slug: String,
        pub organization_name: String,
        pub organization_look: crate::brands::Look,
        pub name: String,
        pub person: PersonId,
        pub since: Time,
    }
    struct Row {
        id: MemberId,
        name: String,
        since: Time,
        keys: i64,
        used_at: Option<Time>,
    }
}

/// A service in the list of all.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ServiceLine {
    pub id: MemberId,
    pub name: String,
    pub since: Time,
    pub roles: Vec<RoleTag>,
    /// So many of its keys are in force.
    pub keys: i64,
    /// When one of them was last used.
    pub used_at: Option<Time>,
}

/// A service with its keys.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ServiceView {
    pub id: MemberId,
    pub name: String,
    pub since: Time,
    pub roles: Vec<RoleTag>,
    pub keys: Vec<KeyLine>,
}

impl Service {
    /// Where members meet it.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/o/{}/administration/services/{}", self.slug, self.id)
    }

    fn mark(&self) -> Mark {
        Mark::new(&self.slug, &self.organization_name, &self.organization_look)
    }
}

fn find(tx: &mut Tx<'_>, organization: OrganizationId, id: MemberId) -> Result<Option<Service>, Error> {
    Ok(tx.maybe(
        concat!(
            "SELECT p.id, p.organization_id, o.slug, o.name, ",
            crate::look!("o"),
            ", p.name, p.person_id, p.created_at
         FROM parties p JOIN organizations o ON o.id = p.organization_id
         WHERE p.organization_id = $1 AND p.id = $2 AND p.service AND p.ended_at IS NULL"
        ),
        bind![organization, id],
    )?)
}

impl Thing for Service {
    type Rights = HouseRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let house = Organization::load(tx, asker, address)?;
        if !house.rights().may(HouseVerb::Browse) {
            return Err(Error::NotFound);
        }
        let service = find(tx, house.id, address.id("service")?)?.ok_or(Error::NotFound)?;
        Ok(house.inside(|_| service, |rights| *rights))
    }
}

impl Action<Service> for ManageMembers {
    const NAME: &'static str = "ManageMembers";
    fn allowed(rights: &HouseRights) -> bool {
        rights.may(HouseVerb::ManageMembers)
    }
}

rows! {
    /// A key of a service.
    struct ServiceKey {
        id: TokenId,
        name: String,
        person: PersonId,
    }
}

impl Within<Service> for ServiceKey {
    fn find(tx: &mut Tx<'_>, service: &Service, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(
            "SELECT id, name, person_id FROM tokens
             WHERE organization_id = $1 AND person_id = $2 AND kind = 'service' AND id = $3 AND ended_at IS NULL",
            bind![service.organization, service.person, id],
        )?)
    }
}

/// Whether this member is a service.
///
/// # Errors
/// When the store fails.
pub fn is_one(tx: &mut Tx<'_>, member: MemberId) -> Result<bool, Error> {
    Ok(tx.number("SELECT COUNT(*) FROM parties WHERE id = $1 AND service", bind![member])? > 0)
}

/// All services of an organization, by name.
fn all(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<ServiceLine>, Error> {
    let now = tx.now();
    let rows: Vec<Row> = tx.all(
        "SELECT p.id, p.name, p.created_at, (SELECT COUNT(*) FROM tokens t WHERE t.person_id = p.person_id AND t.ended_at IS NULL
             AND (t.until IS NULL OR t.until > $2)), (SELECT MAX(t.used_at) FROM tokens t WHERE t.person_id = p.person_id)
         FROM parties p WHERE p.organization_id = $1 AND p.service AND p.ended_at IS NULL ORDER BY p.name, p.id",
        bind![organization, now],
    )?;
    let (mut held, roles) = (roles::held(tx, organization)?, roles::all(tx, organization)?);
    let line = |row: Row| {
        let ids = held.remove(&row.id).unwrap_or_default();
        let roles = roles.iter().filter(|role| ids.contains(&role.id)).map(RoleTag::from).collect();
        ServiceLine { id: row.id, name: row.name, since: row.since, roles, keys: row.keys, used_at: row.used_at }
    };
    Ok(rows.into_iter().map(line).collect())
}

fn view(tx: &mut Tx<'_>, service: &Service) -> Result<ServiceView, Error> {
    let ids = roles::held(tx, service.organization)?.remove(&service.id).unwrap_or_default();
    let roles = roles::all(tx, service.organization)?.iter().filter(|role| ids.contains(&role.id)).map(RoleTag::from).collect();
    let keys = super::of_service(tx, service.person)?;
    Ok(ServiceView { id: service.id, name: service.name.clone(), since: service.since, roles, keys })
}

/// Makes a service with these roles. It is called a service in its very name, in the language of
/// the house, so that nobody takes it for a colleague wherever it is named.
fn found(tx: &mut Tx<'_>, permit: &Permit<ManageMembers, Organization>, name: &str, roles: &[Role]) -> Result<MemberId, Error> {
    permit.by().in_person()?;
    let (person, id, now) = (tx.id::<PersonId>(), tx.id::<MemberId>(), tx.now());
    let texts = Language::from_tag(&permit.language).unwrap_or(Language::English).texts();
    let name = texts.with("service-named", crate::parts![name = name]);
    // No address is spelled like this: nobody can ask for a code for it, or be taken for it.
    let nowhere = format!("service {person}");
    tx.run(
        "INSERT INTO people (id, email, email_key, name, language, zone, created_at) VALUES ($1, '', $2, $3, $4, $5, $6)",
        bind![person, &nowhere, &name, &permit.language, &permit.zone, now],
    )?;
    tx.run(
        "INSERT INTO parties (id, organization_id, kind, person_id, name, job, phone, created_at, service)
         VALUES ($1, $2, 'member', $3, $4, '', '', $5, TRUE)",
        bind![id, permit.id, person, &name, now],
    )?;
    audit::record(tx, permit.id, By::Actor(permit.by()), "service.made", ("member", Some(id.0)), "")?;
    give(tx, permit, id, roles)?;
    Ok(id)
}

/// Gives it these roles in place of those it had, by the rules that hold for members.
fn give(tx: &mut Tx<'_>, permit: &Permit<ManageMembers, Organization>, service: MemberId, wanted: &[Role]) -> Result<(), Error> {
    let member = Member::find_in(tx, permit.id, service.0)?.ok_or(Error::NotFound)?;
    give_roles(tx, permit, &member, wanted)
}

/// Makes a key of the service.
fn make_key(tx: &mut Tx<'_>, permit: &Permit<ManageMembers, Service>, terms: &super::Wanted) -> Result<super::NewKey, Error> {
    let by = permit.by();
    by.in_person()?;
    // Nobody makes a key to more than they could give.
    let ids = roles::held(tx, permit.organization)?.remove(&permit.id).unwrap_or_default();
    let all = roles::all(tx, permit.organization)?;
    if all.iter().any(|role| ids.contains(&role.id) && !role.given_by(*permit.rights())) {
        return Err(Error::form("service-above-yours"));
    }
    let owner = super::Owner::Service { service: permit.person, organization: permit.organization, by: by.member().ok_or(Error::NotFound)? };
    let key = super::make(tx, owner, terms)?;
    audit::record(tx, permit.organization, By::Actor(by), "service_key.made", ("member", Some(permit.id.0)), &key.name)?;
    Ok(key)
}
