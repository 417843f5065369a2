//! The team beside an item: who is responsible, and members who take part. An
//! external member sees an item only for standing here.

use super::{Edit, Item, history};
use crate::{
    audit::{self, By},
    bind,
    doors::{Allowed, Claimed, Permit, Thing, Within},
    organizations::Organization,
    organizers::Organizer,
    rows,
    store::{Topic, Tx},
    web::{Answer, Cx, Error, Input, Routes},
};
use access::{MemberId, OrganizationId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

rows! {
    /// A member of the organization, to be chosen.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Colleague {
        pub id: MemberId,
        pub name: String,
    }
    /// A member who takes part.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Mate {
        pub id: MemberId,
        pub name: String,
        pub job: String,
        pub responsible: bool,
        /// Was added here, and can be taken off again.
        pub added: bool,
    }
}

fn colleague(tx: &mut Tx<'_>, organization: OrganizationId, id: Uuid) -> Result<Option<Colleague>, Error> {
    Ok(tx.maybe(
        "SELECT id, name FROM parties WHERE organization_id = $1 AND id = $2 AND kind = 'member' AND ended_at IS NULL",
        bind![organization, id],
    )?)
}

impl Within<Item> for Colleague {
    fn find(tx: &mut Tx<'_>, parent: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        colleague(tx, parent.organization, id)
    }
}

impl Within<Organization> for Colleague {
    fn find(tx: &mut Tx<'_>, parent: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        colleague(tx, parent.id, id)
    }
}

impl Within<Organizer> for Colleague {
    fn find(tx: &mut Tx<'_>, parent: &Organizer, id: Uuid) -> Result<Option<Self>, Error> {
        colleague(tx, parent.organization, id)
    }
}

/// All members, by name. Services are offered nowhere; a program that wants one names it.
///
/// # Errors
/// When the store fails.
pub fn colleagues(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<Colleague>, Error> {
    Ok(tx.all(
        "SELECT id, name FROM parties WHERE organization_id = $1 AND kind = 'member' AND NOT service AND ended_at IS NULL ORDER BY name, id",
        bind![organization],
    )?)
}

/// The member whom a form names by an id, inside what was allowed; nothing where it names nobody.
///
/// # Errors
/// Not found, where that is no member here.
pub fn named<A, P: Thing>(tx: &mut Tx<'_>, here: &Allowed<A, P>, id: &str) -> Result<Option<Colleague>, Error>
where
    Colleague: Within<P>,
{
    match id.trim() {
        "" => Ok(None),
        id => Claimed::<Colleague>::parse(id).ok_or(Error::NotFound)?.within(tx, here).map(Some),
    }
}

/// Whom somebody may choose for an item: all members, or, where they do not see the
/// house, those on the item. Whoever is responsible is among them, a service too: they do not
/// change by opening the form.
///
/// # Errors
/// When the store fails.
pub fn to_choose(tx: &mut Tx<'_>, item: &Item, browse: bool) -> Result<Vec<Colleague>, Error> {
    if browse {
        let mut all = colleagues(tx, item.organization)?;
        if !all.iter().any(|one| one.id == item.responsible) {
            all.extend(colleague(tx, item.organization, item.responsible.0)?);
        }
        Ok(all)
    } else {
        Ok(of(tx, item)?.into_iter().map(|mate| Colleague { id: mate.id, name: mate.name }).collect())
    }
}

/// Who is on an item, whoever is responsible first.
///
/// # Errors
/// When the store fails.
pub fn of(tx: &mut Tx<'_>, item: &Item) -> Result<Vec<Mate>, Error> {
    Ok(tx.all(
        "SELECT p.id, p.name, p.job, p.id = $2, x.member_id IS NOT NULL
         FROM parties p LEFT JOIN participants x ON x.item_id = $3 AND x.member_id = p.id
         WHERE p.organization_id = $1 AND p.kind = 'member' AND p.ended_at IS NULL AND (p.id = $2 OR x.member_id IS NOT NULL)
         ORDER BY CASE WHEN p.id = $2 THEN 0 ELSE 1 END, p.name, p.id",
        bind![item.organization, item.responsible, item.id],
    )?)
}

/// Puts a member on the team; twice is once.
///
/// # Errors
/// When the store fails.
pub fn add(tx: &mut Tx<'_>, permit: &Permit<Edit, Item>, member: &Colleague) -> Result<(), Error> {
    let by = permit.by().member().ok_or(Error::NotFound)?;
    let new = tx.changed(
        "INSERT INTO participants (organization_id, item_id, member_id, added_by, added_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING",
        bind![permit.organization, permit.id, member.id, by, permit.at()],
    )?;
    if new { told(tx, permit, "participant.added", member) } else { Ok(()) }
}

/// Takes a member off the team.
///
/// # Errors
/// When the store fails.
pub fn remove(tx: &mut Tx<'_>, permit: &Permit<Edit, Item>, member: &Colleague) -> Result<(), Error> {
    let gone = tx.changed(
        "DELETE FROM participants WHERE organization_id = $1 AND item_id = $2 AND member_id = $3",
        bind![permit.organization, permit.id, member.id],
    )?;
    if gone { told(tx, permit, "participant.removed", member) } else { Ok(()) }
}

fn told(tx: &mut Tx<'_>, permit: &Permit<Edit, Item>, deed: &str, member: &Colleague) -> Result<(), Error> {
    history::record(tx, permit, permit.by(), &history::Change::new(deed, &member.name))?;
    audit::record(tx, permit.organization, By::Actor(permit.by()), deed, ("item", Some(permit.id.0)), &format!("member {}", member.id))?;
    // An external member's lists hold what they take part in.
    tx.signal(Topic::Organization(permit.organization));
    Ok(())
}

/// A member to be added or taken off.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct OneMember {
    pub member: Claimed<Colleague>,
    /// `share`: where it was done, to go back to.
    pub from: Option<String>,
}

async fn put_on(item: Allowed<Edit, Item>, cx: Cx, input: Input<OneMember>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&item, move |tx, permit| {
        let member = form.member.within(tx, permit)?;
        add(tx, permit, &member)
    })
    .await?;
    cx.done(item.url())
}

async fn take_off(item: Allowed<Edit, Item>, cx: Cx, input: Input<OneMember>) -> Result<Answer, Error> {
    let form = input.value;
    let back = if form.from.as_deref() == Some("share") { format!("{}/share", item.url()) } else { item.url() };
    let away = cx
        .write(&item, move |tx, permit| {
            let member = form.member.within(tx, permit)?;
            remove(tx, permit, &member)?;
            Ok(permit.by().member() == Some(member.id))
        })
        .await?;
    // Whoever takes themselves off may not see the item any more.
    cx.done(if away { format!("/o/{}", item.organization_slug) } else { back })
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/participants", put_on)
        .about("Put a member on the team of an item")
        .takes::<OneMember>()
        .post("/items/{item}/participants/remove", take_off)
        .about("Take a member off the team of an item")
        .takes::<OneMember>()
}
