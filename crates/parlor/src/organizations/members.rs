//! Members and their roles.

use super::{ManageMembers, Organization};
use crate::{
    audit, bind,
    doors::{Permit, Within},
    items::Item,
    roles::{self, Role},
    rows,
    store::{Time, Topic, Tx},
    web::{Error, Say},
};
use access::{BuiltIn, HouseVerb, MemberId, OrganizationId, PersonId, RoleId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

rows! {
    /// A person who works for an organization.
    #[derive(Clone, Debug)]
    pub struct Member {
        pub id: MemberId,
        pub organization: OrganizationId,
        pub slug: String,
        pub name: String,
        pub person: Option<PersonId>,
        /// A program that works here.
        pub service: bool,
    }
    struct Row {
        id: MemberId,
        name: String,
        job: String,
        email: Option<String>,
        since: Time,
    }
}

/// A member as colleagues see them.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MemberView {
    pub id: MemberId,
    pub name: String,
    pub job: String,
    pub email: Option<String>,
    pub since: Time,
    /// What they hold.
    pub roles: Vec<RoleTag>,
}

/// A role by its name.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RoleTag {
    pub id: RoleId,
    /// Of a built-in one its word.
    pub name: String,
}

impl From<&Role> for RoleTag {
    fn from(role: &Role) -> Self {
        Self { id: role.id, name: role.name().to_owned() }
    }
}

fn find(tx: &mut Tx<'_>, organization: OrganizationId, id: Uuid) -> Result<Option<Member>, Error> {
    Ok(tx.maybe(
        "SELECT p.id, p.organization_id, o.slug, p.name, p.person_id, p.service FROM parties p JOIN organizations o ON o.id = p.organization_id
         WHERE p.organization_id = $1 AND p.id = $2 AND p.kind = 'member' AND p.ended_at IS NULL",
        bind![organization, id],
    )?)
}

impl Member {
    /// A member of an organization that whoever asks was let in to; a service, too.
    ///
    /// # Errors
    /// When the store fails.
    pub fn find_in(tx: &mut Tx<'_>, organization: OrganizationId, id: Uuid) -> Result<Option<Self>, Error> {
        find(tx, organization, id)
    }
}

impl Within<Organization> for Member {
    fn find(tx: &mut Tx<'_>, parent: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(find(tx, parent.id, id)?.filter(|member| !member.service))
    }
}

impl Within<Item> for Member {
    fn find(tx: &mut Tx<'_>, parent: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(find(tx, parent.organization, id)?.filter(|member| !member.service))
    }
}

/// Somebody who can hold a role: a member. A contact is refused with the
/// reason, since a guest has no role (GUEST-2).
#[derive(Clone, Debug)]
pub(super) struct RoleHolder(pub Member);

impl Within<Organization> for RoleHolder {
    fn find(tx: &mut Tx<'_>, parent: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        if let Some(member) = find(tx, parent.id, id)? {
            return Ok(Some(Self(member)));
        }
        let contact: Option<(String,)> =
            tx.maybe("SELECT name FROM parties WHERE organization_id = $1 AND id = $2 AND kind = 'contact'", bind![parent.id, id])?;
        match contact {
            Some((name,)) => Err(Error::field("member", Say::new("team-role-for-guest").and("name", name))),
            None => Ok(None),
        }
    }
}

/// All members of an organization, by name; services stand on a page of their own.
pub(super) fn all(tx: &mut Tx<'_>, organization: OrganizationId, roles: &[Role]) -> Result<Vec<MemberView>, Error> {
    let rows: Vec<Row> = tx.all(
        "SELECT p.id, p.name, p.job, e.email, p.created_at FROM parties p LEFT JOIN people e ON e.id = p.person_id
         WHERE p.organization_id = $1 AND p.kind = 'member' AND NOT p.service AND p.ended_at IS NULL ORDER BY p.name, p.id",
        bind![organization],
    )?;
    let mut held = roles::held(tx, organization)?;
    let view = |row: Row| {
        let ids = held.remove(&row.id).unwrap_or_default();
        let roles = roles.iter().filter(|role| ids.contains(&role.id)).map(RoleTag::from).collect();
        MemberView { id: row.id, name: row.name, job: row.job, email: row.email, since: row.since, roles }
    };
    Ok(rows.into_iter().map(view).collect())
}

/// The roles that a member holds.
pub(crate) fn held_by(tx: &mut Tx<'_>, organization: OrganizationId, member: MemberId) -> Result<Vec<Role>, Error> {
    let ids = roles::held(tx, organization)?.remove(&member).unwrap_or_default();
    Ok(roles::all(tx, organization)?.into_iter().filter(|role| ids.contains(&role.id)).collect())
}

/// Gives a member these roles in place of those they had. The last
/// administrator stays one; nobody gives or takes what is above their own, and
/// only administrators change what they hold themselves.
///
/// # Errors
/// Invalid, with the reason; or the store fails.
pub fn give_roles(tx: &mut Tx<'_>, permit: &Permit<ManageMembers, Organization>, member: &Member, wanted: &[Role]) -> Result<(), Error> {
    tx.alone_in(member.organization)?;
    if wanted.is_empty() {
        return Err(Error::field("role", "team-role-none"));
    }
    let held = held_by(tx, member.organization, member.id)?;
    let (rights, administrator) = (*permit.rights(), |roles: &[Role]| roles.iter().any(|role| role.built_in() == Some(BuiltIn::Administrator)));
    let differ = |one: &[Role], other: &[Role]| one.iter().filter(|role| !other.contains(role)).cloned().collect::<Vec<_>>();
    if differ(&held, wanted).iter().chain(&differ(wanted, &held)).any(|role| !role.given_by(rights)) {
        return Err(Error::field("role", "role-above-yours"));
    }
    if permit.by().member() == Some(member.id) && !rights.may(HouseVerb::Administer) {
        return Err(Error::field("role", "team-own-role"));
    }
    if administrator(&held) && !administrator(wanted) && others_administer(tx, member)? == 0 {
        return Err(Error::field("role", "team-last-administrator"));
    }
    tx.run("DELETE FROM member_roles WHERE organization_id = $1 AND member_id = $2", bind![member.organization, member.id])?;
    for role in wanted {
        tx.run("INSERT INTO member_roles (organization_id, member_id, role_id) VALUES ($1, $2, $3)", bind![member.organization, member.id, role.id])?;
    }
    let names = |roles: &[Role]| roles.iter().map(Role::name).collect::<Vec<_>>().join(" ");
    let detail = format!("{} → {}", names(&held), names(wanted));
    audit::record(tx, member.organization, audit::By::Actor(permit.by()), "role.given", ("member", Some(member.id.0)), &detail)?;
    tx.signal(Topic::Organization(member.organization));
    if let Some(person) = member.person {
        tx.signal(Topic::Person(person));
    }
    Ok(())
}

pub(super) fn others_administer(tx: &mut Tx<'_>, member: &Member) -> Result<i64, Error> {
    Ok(tx.number(
        "SELECT COUNT(*) FROM member_roles mr JOIN roles r ON r.id = mr.role_id JOIN parties p ON p.id = mr.member_id
         WHERE mr.organization_id = $1 AND r.built_in = 'administrator' AND NOT p.service AND p.ended_at IS NULL AND p.id <> $2",
        bind![member.organization, member.id],
    )?)
}
