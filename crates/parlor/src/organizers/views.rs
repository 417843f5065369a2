//! What the pages of organizers show.

use super::{Category, Field, Organizer, store};
use crate::{
    bind,
    items::MemberSight,
    organizations::{Organization, frame::Frame},
    rows,
    sharing::{self, Again},
    store::{Time, Tx},
    web::Error,
};
use access::{HouseRights, MemberId, OrganizationId, OrganizerId, OrganizerRights};
use schemars::JsonSchema;
use serde::Serialize;

rows! {
    /// An organizer in the list.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Line {
        pub id: OrganizerId,
        pub name: String,
        pub icon: String,
        pub cover: String,
        pub extranet: bool,
        /// How many records of it the viewer sees.
        pub records: i64,
    }
}

/// All organizers.
#[derive(Serialize, JsonSchema)]
pub struct List {
    pub frame: Frame,
    pub organizers: Vec<Line>,
    #[serde(skip)]
    pub manage: bool,
}

/// A new organizer.
#[derive(Serialize, JsonSchema)]
pub struct Fresh {
    pub frame: Frame,
}

/// The settings of an organizer.
#[derive(Serialize, JsonSchema)]
pub struct Settings {
    pub frame: Frame,
    pub id: OrganizerId,
    pub name: String,
    pub icon: String,
    pub cover: String,
    /// An own picture was uploaded and can be chosen.
    pub has_picture: bool,
    pub extranet: bool,
    /// Goes along with a change, so that nobody overwrites what they have not seen.
    pub edition: String,
    pub categories: Vec<Category>,
    pub fields: Vec<Field>,
    /// To how many guests records of it are open.
    pub guests: i64,
    /// Where it lets no guests in: what they see once it does again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub again: Option<Again>,
    #[serde(skip)]
    pub url: String,
}

/// The organizers of a house that are there for a member, in their order, with
/// how many records of each they see.
///
/// # Errors
/// When the store fails.
pub fn lines(tx: &mut Tx<'_>, house: &Organization, rights: HouseRights, member: MemberId) -> Result<Vec<Line>, Error> {
    let sight = MemberSight::new(house.id, member, rights);
    let rows: Vec<Line> = tx.all(
        concat!(
            "SELECT z.id, z.name, z.icon, z.cover, z.extranet, (SELECT COUNT(*) FROM items i WHERE i.organizer_id = z.id AND i.binned_at IS NULL AND ",
            crate::items_in_member_sight!(),
            ") FROM organizers z WHERE z.organization_id = $1 AND z.archived_at IS NULL ORDER BY z.place, z.id"
        ),
        bind![sight.organization, sight.member, sight.everything],
    )?;
    let mut rules = crate::roles::rules_everywhere(tx, member, rights)?;
    Ok(rows.into_iter().filter(|row| access::in_organizer(rights, rules.remove(&row.id).unwrap_or_default()).is_some()).collect())
}

/// The organizers of which something can be a member's, by name, without counts.
///
/// # Errors
/// When the store fails.
pub fn within_reach(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    rights: HouseRights,
    member: MemberId,
) -> Result<Vec<(OrganizerId, String, OrganizerRights)>, Error> {
    let all: Vec<(OrganizerId, String)> =
        tx.all("SELECT id, name FROM organizers WHERE organization_id = $1 AND archived_at IS NULL ORDER BY place, id", bind![organization])?;
    let mut rules = crate::roles::rules_everywhere(tx, member, rights)?;
    let reached = |(id, name)| access::in_organizer(rights, rules.remove(&id).unwrap_or_default()).map(|rights| (id, name, rights));
    Ok(all.into_iter().filter_map(reached).collect())
}

pub(super) fn settings(tx: &mut Tx<'_>, organizer: &Organizer, frame: Frame) -> Result<Settings, Error> {
    let now: Time = tx.now();
    let guests = tx.number(
        concat!(
            "SELECT COUNT(DISTINCT g.contact_id) FROM grants g JOIN items i ON i.id = g.item_id
         WHERE i.organization_id = $1 AND i.organizer_id = $2 AND i.binned_at IS NULL AND ",
            crate::grant_open!("$3")
        ),
        bind![organizer.organization, organizer.id, now],
    )?;
    let again = if organizer.extranet { None } else { sharing::records_again(tx, organizer.organization, organizer.id)? };
    Ok(Settings {
        frame,
        id: organizer.id,
        name: organizer.name.clone(),
        icon: organizer.icon.clone(),
        cover: organizer.cover.clone(),
        has_picture: organizer.cover_key.is_some(),
        extranet: organizer.extranet,
        edition: organizer.edition(),
        categories: store::all_categories(tx, organizer.id)?,
        fields: store::all_fields(tx, organizer.id)?,
        guests,
        again,
        url: organizer.url(),
    })
}
