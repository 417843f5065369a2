//! Groups of guests: contacts that are shared with together, such as the subcontractors of a
//! bridge. Sharing with a group is sharing with each contact in it: each has a grant of their
//! own, which says by which group they have it. Who joins later is given nothing by that, nor
//! is anything taken from who leaves: what a group has is offered to be opened or closed.
//! Guests never learn that there is a group, nor what it is called.

mod keeping;
mod offers;
mod pages;
mod routes;
mod sharing;
mod views;

use crate::{
    bind,
    doors::{Action, Address, Asker, Found, Thing, Within},
    items::Item,
    organizations::{Organization, frame::Mark},
    rows,
    store::Tx,
    web::Error,
};
use access::{GroupId, HouseRights, HouseVerb, ItemId, OrganizationId};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

pub(super) use routes::routes;
pub(super) use sharing::{by_groups_of, chosen, remember, spread};

rows! {
    /// A group.
    #[derive(Clone, Debug)]
    pub struct GuestGroup {
        pub id: GroupId,
        pub organization: OrganizationId,
        slug: String,
        organization_name: String,
        organization_look: crate::brands::Look,
        pub name: String,
    }
    /// A group, to be chosen.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct GroupLine {
        pub id: GroupId,
        pub name: String,
        /// Contacts in it.
        pub contacts: i64,
    }
}

impl GuestGroup {
    /// Where all of them are kept.
    fn list_url(&self) -> String {
        format!("/o/{}/guest-groups", self.slug)
    }

    /// Where it is kept.
    #[must_use]
    pub fn url(&self) -> String {
        format!("{}/{}", self.list_url(), self.id)
    }

    /// How its organization shows itself.
    fn mark(&self) -> Mark {
        Mark::new(&self.slug, &self.organization_name, &self.organization_look)
    }
}

fn find(tx: &mut Tx<'_>, organization: OrganizationId, id: Uuid) -> Result<Option<GuestGroup>, Error> {
    Ok(tx.maybe(
        concat!(
            "SELECT u.id, u.organization_id, o.slug, o.name, ",
            crate::look!("o"),
            ", u.name FROM guest_groups u JOIN organizations o ON o.id = u.organization_id
         WHERE u.organization_id = $1 AND u.id = $2 AND u.ended_at IS NULL"
        ),
        bind![organization, id],
    )?)
}

impl Within<Item> for GuestGroup {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        find(tx, item.organization, id)
    }
}

impl Thing for GuestGroup {
    type Rights = HouseRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let house = Organization::load(tx, asker, address)?;
        // To whom the contacts do not lie open, their groups do not exist.
        if !house.rights().may(HouseVerb::SeeContacts) {
            return Err(Error::NotFound);
        }
        let group = find(tx, house.id, address.id("group")?)?.ok_or(Error::NotFound)?;
        Ok(house.inside(|_| group, |rights| *rights))
    }
}

/// Open its page.
pub struct SeeGroup;
impl Action<GuestGroup> for SeeGroup {
    const NAME: &'static str = "See";
    fn allowed(rights: &HouseRights) -> bool {
        rights.may(HouseVerb::SeeContacts)
    }
}

/// Say who is in it, and what it is called.
pub struct KeepGroup;
impl Action<GuestGroup> for KeepGroup {
    const NAME: &'static str = "Keep";
    fn allowed(rights: &HouseRights) -> bool {
        rights.may(HouseVerb::ManageContacts)
    }
}

/// All groups of an organization, by name.
///
/// # Errors
/// When the store fails.
pub fn all(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<GroupLine>, Error> {
    Ok(tx.all(
        "SELECT u.id, u.name, (SELECT COUNT(*) FROM group_members w JOIN parties p ON p.id = w.contact_id
           WHERE w.group_id = u.id AND w.removed_at IS NULL AND p.ended_at IS NULL)
         FROM guest_groups u WHERE u.organization_id = $1 AND u.ended_at IS NULL ORDER BY u.name_key, u.id",
        bind![organization],
    )?)
}

/// Groups of whose name a word begins with what was typed.
///
/// # Errors
/// When the store fails.
pub(super) fn begin_with(tx: &mut Tx<'_>, organization: OrganizationId, query: &str) -> Result<Vec<GroupLine>, Error> {
    let wanted = crate::items::fold(query);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let begins = |name: &str| {
        let name = crate::items::fold(name);
        name.starts_with(&wanted) || name.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(&wanted))
    };
    Ok(all(tx, organization)?.into_iter().filter(|group| begins(&group.name)).take(5).collect())
}

/// The groups that a grant was made by, and the preset, as names.
pub(super) type Origin = (Vec<String>, Option<String>);

/// By what each grant of an item was made.
///
/// # Errors
/// When the store fails.
pub(super) fn origins(tx: &mut Tx<'_>, item: ItemId) -> Result<HashMap<access::GrantId, Origin>, Error> {
    let rows: Vec<(access::GrantId, Option<String>, Option<String>)> = tx.all(
        "SELECT g.id, u.name, s.name FROM grants g LEFT JOIN grant_groups gg ON gg.grant_id = g.id
         LEFT JOIN guest_groups u ON u.id = gg.group_id AND u.ended_at IS NULL LEFT JOIN presets s ON s.id = g.preset_id
         WHERE g.item_id = $1 AND (u.id IS NOT NULL OR s.id IS NOT NULL) ORDER BY g.id, u.name_key",
        bind![item],
    )?;
    let mut found: HashMap<access::GrantId, Origin> = HashMap::new();
    for (grant, group, preset) in rows {
        let (groups, by) = found.entry(grant).or_default();
        groups.extend(group);
        *by = preset;
    }
    Ok(found)
}
