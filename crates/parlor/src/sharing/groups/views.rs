//! What the pages of groups show.

use super::{
    GroupLine, GuestGroup,
    offers::{Holdings, Offer},
};
use crate::{
    bind,
    contacts::{self, Suggestion},
    doors::Actor,
    items::MemberSight,
    organizations::frame::Frame,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, Facet, Facets, GroupId, HouseRights, HouseVerb, ItemId};
use schemars::JsonSchema;
use serde::Serialize;

/// All groups of an organization.
#[derive(Serialize, JsonSchema)]
pub(super) struct Groups {
    pub frame: Frame,
    pub groups: Vec<GroupLine>,
    pub keeps: bool,
}

/// A group.
#[derive(Serialize, JsonSchema)]
pub(super) struct GroupPage {
    pub frame: Frame,
    pub id: GroupId,
    pub name: String,
    pub contacts: Vec<MemberLine>,
    /// What was shared with it, of what the viewer sees.
    pub items: Vec<HadLine>,
    pub keeps: bool,
    /// Contacts who could be put in.
    #[serde(skip)]
    #[schemars(skip)]
    pub others: Vec<Suggestion>,
    #[serde(skip)]
    #[schemars(skip)]
    pub group: GuestGroup,
}

/// A contact in a group.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MemberLine {
    pub contact: ContactId,
    pub name: String,
    pub email: Option<String>,
    pub counterparty: Option<String>,
    /// What the group has and they do not: it can be opened to them.
    pub lacks: Vec<Offer>,
    /// What they have by this group alone: it can be closed to them when they leave it.
    pub alone: Vec<Offer>,
}

/// Something that was shared with a group.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct HadLine {
    pub item: ItemId,
    pub title: String,
    pub facets: Vec<Facet>,
    pub until: Option<Time>,
    /// To how many of the group it is open.
    pub open_to: usize,
}

rows! {
    struct Row {
        contact: ContactId,
        name: String,
        email: Option<String>,
        counterparty: Option<String>,
    }
}

/// So many contacts can be chosen from.
const MOST: i64 = 1_000;

impl GroupPage {
    /// All of it.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, group: &GuestGroup, by: &Actor, rights: HouseRights) -> Result<Self, Error> {
        let sight = MemberSight::new(group.organization, by.member().ok_or(Error::NotFound)?, rights);
        let holdings = Holdings::load(tx, group.id, &sight)?;
        let rows: Vec<Row> = tx.all(
            "SELECT p.id, p.name, c.email, k.name FROM group_members w JOIN parties p ON p.id = w.contact_id JOIN contacts c ON c.id = p.id
             LEFT JOIN counterparties k ON k.id = c.counterparty_id
             WHERE w.group_id = $1 AND w.removed_at IS NULL AND p.ended_at IS NULL ORDER BY p.name, p.id",
            bind![group.id],
        )?;
        let keeps = rights.may(HouseVerb::ManageContacts);
        let others = if keeps { contacts::outside_group(tx, group.organization, group.id, MOST)? } else { Vec::new() };
        let line = |row: Row| MemberLine {
            lacks: holdings.lacks(row.contact).map(Offer::from).collect(),
            alone: holdings.alone(row.contact).map(Offer::from).collect(),
            contact: row.contact,
            name: row.name,
            email: row.email,
            counterparty: row.counterparty,
        };
        let items = holdings.items.iter().map(|had| HadLine {
            item: had.item,
            title: had.title.clone(),
            facets: Facets::from_words(&had.facets).iter().collect(),
            until: had.until,
            open_to: holdings.open_to(had.item),
        });
        Ok(Self {
            frame: Frame::new(group.mark(), by, rights),
            id: group.id,
            name: group.name.clone(),
            items: items.collect(),
            contacts: rows.into_iter().map(line).collect(),
            keeps,
            others,
            group: group.clone(),
        })
    }
}
