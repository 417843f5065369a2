//! What is done with roles, and how they are kept.

use super::{Role, views::Wanted};
use crate::{
    audit::{self, By},
    bind,
    doors::Permit,
    organizations::{Administer, Organization},
    store::{Topic, Tx},
    web::{Error, Say},
};
use access::{OrganizationId, PersonId, RoleId};

/// Makes a role that reaches nothing yet.
pub(super) fn make(tx: &mut Tx<'_>, permit: &Permit<Administer, Organization>, name: &str) -> Result<RoleId, Error> {
    tx.alone_in(permit.id)?;
    free(tx, permit.id, None, name)?;
    let id = tx.id::<RoleId>();
    tx.run("INSERT INTO roles (id, organization_id, name, permissions) VALUES ($1, $2, $3, '')", bind![id, permit.id, name])?;
    audit::record(tx, permit.id, By::Actor(permit.by()), "role.made", ("role", Some(id.0)), name)?;
    tx.signal(Topic::Organization(permit.id));
    Ok(id)
}

/// A name that no other role has; the built-in ones keep theirs.
fn free(tx: &mut Tx<'_>, organization: OrganizationId, but: Option<RoleId>, name: &str) -> Result<(), Error> {
    let same = super::all(tx, organization)?.into_iter().any(|role| Some(role.id) != but && role.name.to_lowercase() == name.to_lowercase());
    if same { Err(Error::field("name", "role-name-taken")) } else { Ok(()) }
}

/// Puts what a role allows in place of what it allowed, if that is still what
/// was read (HOUSE-4).
pub(super) fn change(tx: &mut Tx<'_>, permit: &Permit<Administer, Role>, wanted: &Wanted, was: &str) -> Result<(), Error> {
    tx.alone_in(permit.organization)?;
    own(permit)?;
    let before = super::views::cells(tx, permit)?;
    if was != before.edition(permit) {
        return Err(Error::Changed);
    }
    free(tx, permit.organization, Some(permit.id), &wanted.name)?;
    let words: Vec<&str> = wanted.permissions.iter().map(|permission| permission.word()).collect();
    tx.run("UPDATE roles SET name = $2, permissions = $3 WHERE id = $1", bind![permit.id, &wanted.name, words.join(" ")])?;
    tx.run("DELETE FROM role_rules WHERE organization_id = $1 AND role_id = $2", bind![permit.organization, permit.id])?;
    for place in &wanted.cells.places {
        for (category, cell) in place.rules() {
            let id = tx.id::<uuid::Uuid>();
            tx.run(
                "INSERT INTO role_rules (id, organization_id, role_id, organizer_id, category_id, level, own_only, field_groups)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                bind![id, permit.organization, permit.id, place.organizer, category, cell.level, cell.own_only, place.groups().lines()],
            )?;
        }
    }
    let detail = format!("{}: {} {}", wanted.name, words.join(" "), wanted.cells.in_words());
    audit::record(tx, permit.organization, By::Actor(permit.by()), "role.changed", ("role", Some(permit.id.0)), detail.trim())?;
    wake(tx, permit)
}

/// Takes a role out of use. Nobody may hold it or have it offered: otherwise
/// they would stand there with nothing, or with another role that nobody chose.
pub(super) fn end(tx: &mut Tx<'_>, permit: &Permit<Administer, Role>) -> Result<(), Error> {
    tx.alone_in(permit.organization)?;
    own(permit)?;
    let held = tx.number(
        "SELECT (SELECT COUNT(*) FROM member_roles WHERE role_id = $1)
           + (SELECT COUNT(*) FROM invitations WHERE role_id = $1 AND accepted_at IS NULL AND cancelled_at IS NULL)",
        bind![permit.id],
    )?;
    if held > 0 {
        return Err(Error::field("", Say::new("role-still-held").and("count", held)));
    }
    let now = tx.now();
    tx.run("UPDATE roles SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", bind![permit.id, now])?;
    audit::record(tx, permit.organization, By::Actor(permit.by()), "role.ended", ("role", Some(permit.id.0)), &permit.name)?;
    tx.signal(Topic::Organization(permit.organization));
    Ok(())
}

/// What is built in stays as it is.
fn own(role: &Role) -> Result<(), Error> {
    if role.built_in.is_some() { Err(Error::Forbidden("role-built-in".into())) } else { Ok(()) }
}

/// Whoever holds it looks at their pages anew: some may be closed now.
fn wake(tx: &mut Tx<'_>, role: &Role) -> Result<(), Error> {
    let holders: Vec<(PersonId,)> = tx.all(
        "SELECT p.person_id FROM member_roles m JOIN parties p ON p.id = m.member_id WHERE m.role_id = $1 AND p.person_id IS NOT NULL",
        bind![role.id],
    )?;
    for (person,) in holders {
        tx.signal(Topic::Person(person));
    }
    tx.signal(Topic::Organization(role.organization));
    Ok(())
}
