//! Who has access: every way in to an item, with who opened it and when they
//! came (VIEW-2).

use super::{
    following::{self, Following},
    widening::Widening,
};
use crate::{
    bind,
    contacts::Nature,
    items::{self, Insider, Item},
    receipts::{self, ReadBy},
    rows,
    stays::Rest,
    store::{Time, Tx},
    web::Error,
};
use access::{BuiltIn, ContactId, Facet, Facets, GrantId, MemberId, RoleId};
use schemars::JsonSchema;
use serde::Serialize;

/// A guest beside the item's page.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GuestLine {
    pub contact: ContactId,
    pub name: String,
    pub counterparty: Option<String>,
    pub seen_at: Option<Time>,
}

/// Guests to whom the item is open, the first opened first.
///
/// # Errors
/// When the store fails.
pub fn guests_of(tx: &mut Tx<'_>, item: &Item) -> Result<Vec<GuestLine>, Error> {
    Ok(by_members(tx, item)?
        .into_iter()
        .filter(|row| row.closed_at.is_none())
        .map(|row| GuestLine { contact: row.contact, name: row.name, counterparty: row.counterparty, seen_at: row.seen_at })
        .collect())
}

/// A grant in the list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AccessRow {
    pub grant: GrantId,
    pub contact: ContactId,
    pub name: String,
    /// Somebody with a name, somebody not named yet, or everyone who has the public link.
    pub nature: Nature,
    pub email: Option<String>,
    pub counterparty: Option<String>,
    pub facets: Vec<Facet>,
    pub opened_at: Time,
    pub opened_by: String,
    pub until: Option<Time>,
    pub closed_at: Option<Time>,
    pub link: LinkState,
    /// The address stops then; access stays.
    pub link_until: Option<Time>,
    pub seen_at: Option<Time>,
    pub views: i64,
    /// Tasks, notes and activities they follow here.
    pub follows: i64,
    /// What that is, since when, and who added them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub following: Vec<Following>,
    /// They came by a public link that opens nothing now; once it does again, they are in again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paused: Option<bool>,
    /// When their address was made, and by whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link_made_at: Option<Time>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link_made_by: Option<String>,
    /// The groups by which they have it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// The preset that it was opened by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preset: Option<String>,
    /// How many of the item's files that they are shown they have read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read: Option<ReadBy>,
    /// All that is open to them rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rest: Option<Rest>,
    /// Of one that is closed, or of everyone where the public link opens nothing now: what opening it again would show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub widens: Option<Widening>,
}

/// How the link of a grant stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LinkState {
    /// None was made.
    None,
    /// It opens, and nobody came by it yet.
    Waiting,
    /// It opens, and something fetched it without a press.
    Fetched,
    /// It opens, and they came by it.
    Used,
    /// It opens nothing; access stays.
    Deactivated,
}

impl AccessRow {
    /// It is everyone's, and there is no address now that opens it.
    pub(super) fn opens_nothing(&self, now: Time) -> bool {
        let over = matches!(self.link, LinkState::None | LinkState::Deactivated) || self.link_until.is_some_and(|until| until <= now);
        self.nature == Nature::Everyone && over
    }
}

/// A member with access, and by what.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MemberRow {
    pub member: MemberId,
    pub name: String,
    /// The role that reaches this item, or nothing where they take part in it.
    pub role: Option<BuiltIn>,
    /// Roles that the organization made and that reach it, by name.
    pub own_roles: Vec<String>,
    /// When they were put on its team, and by whom.
    pub added_at: Option<Time>,
    pub added_by: Option<String>,
}

/// Every way in.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct AccessList {
    pub guests: Vec<AccessRow>,
    /// Who came by the public link and showed who they are, the last first; at most a hundred.
    pub visitors: Vec<AccessRow>,
    /// How many they are.
    pub visitor_count: usize,
    /// To whom it was open once, the last closed first.
    pub former: Vec<AccessRow>,
    pub members: Vec<MemberRow>,
}

macro_rules! access_query {
    ($which:literal) => {
        concat!(
            "SELECT g.id, g.contact_id, p.name, c.nature, c.email, k.name, g.facets, g.opened_at, s.name, g.until,
               CASE WHEN g.closed_at IS NULL AND g.until <= $2 THEN g.until ELSE g.closed_at END,
               l.made_at, l.deactivated_at, l.claimed_at, l.fetched_at, l.until,
               (SELECT MAX(v.last_at) FROM visits v WHERE v.item_id = g.item_id AND v.contact_id = g.contact_id),
               (SELECT COUNT(*) FROM visits v WHERE v.item_id = g.item_id AND v.contact_id = g.contact_id),
               (SELECT COUNT(*) FROM follows f WHERE f.party_id = g.contact_id AND f.item_id = g.item_id AND f.ended_at IS NULL),
               y.suspended_at, CASE WHEN y.until <= $2 THEN y.until END, yb.name, y.review_id IS NOT NULL, lb.name, ",
            crate::grant_paused!("$2"),
            "
             FROM grants g JOIN parties p ON p.id = g.contact_id JOIN contacts c ON c.id = g.contact_id
             LEFT JOIN counterparties k ON k.id = c.counterparty_id
             JOIN parties s ON s.id = g.opened_by LEFT JOIN links l ON l.grant_id = g.id
             LEFT JOIN parties lb ON lb.organization_id = l.organization_id AND lb.id = l.made_by
             LEFT JOIN stays y ON y.organization_id = g.organization_id AND y.contact_id = g.contact_id LEFT JOIN parties yb ON yb.id = y.suspended_by
             WHERE g.item_id = $1 AND ",
            $which
        )
    };
}

rows! {
    struct Row {
        grant: GrantId,
        contact: ContactId,
        name: String,
        nature: Nature,
        email: Option<String>,
        counterparty: Option<String>,
        facets: String,
        opened_at: Time,
        opened_by: String,
        until: Option<Time>,
        closed_at: Option<Time>,
        link_made_at: Option<Time>,
        link_deactivated_at: Option<Time>,
        link_claimed_at: Option<Time>,
        link_fetched_at: Option<Time>,
        link_until: Option<Time>,
        seen_at: Option<Time>,
        views: i64,
        follows: i64,
        suspended_at: Option<Time>,
        stay_over: Option<Time>,
        suspended_by: Option<String>,
        by_review: bool,
        link_made_by: Option<String>,
        paused: bool,
    }
    struct OwnRole {
        id: RoleId,
        name: String,
    }
}

/// Grants that members made.
fn by_members(tx: &mut Tx<'_>, item: &Item) -> Result<Vec<Row>, Error> {
    let now = tx.now();
    Ok(tx.all(access_query!("g.link_id IS NULL ORDER BY g.opened_at, g.id"), bind![item.id, now])?)
}

/// So many who came by a public link are shown.
const VISITORS: usize = 100;

/// Grants that came by a public link, and how many there are.
fn by_link(tx: &mut Tx<'_>, item: &Item) -> Result<(Vec<Row>, usize), Error> {
    let now = tx.now();
    let most = VISITORS + 1;
    let limit = i64::try_from(most).unwrap_or(i64::MAX);
    let mut rows: Vec<Row> = tx.all(
        access_query!("g.link_id IS NOT NULL AND g.closed_at IS NULL AND (g.until IS NULL OR g.until > $2) ORDER BY g.opened_at DESC, g.id LIMIT $3"),
        bind![item.id, now, limit],
    )?;
    let count = if rows.len() < most {
        rows.len()
    } else {
        let all = tx.number(
            "SELECT COUNT(*) FROM grants WHERE item_id = $1 AND link_id IS NOT NULL AND closed_at IS NULL AND (until IS NULL OR until > $2)",
            bind![item.id, now],
        )?;
        usize::try_from(all).unwrap_or(usize::MAX)
    };
    rows.truncate(VISITORS);
    Ok((rows, count))
}

impl From<Row> for AccessRow {
    fn from(row: Row) -> Self {
        let link = match (row.link_made_at, row.link_deactivated_at, row.link_claimed_at, row.link_fetched_at) {
            (None, ..) => LinkState::None,
            (Some(_), Some(_), ..) => LinkState::Deactivated,
            (Some(_), None, Some(_), _) => LinkState::Used,
            (Some(_), None, None, Some(_)) => LinkState::Fetched,
            (Some(_), None, None, None) => LinkState::Waiting,
        };
        Self {
            grant: row.grant,
            contact: row.contact,
            name: row.name,
            nature: row.nature,
            email: row.email,
            counterparty: row.counterparty,
            facets: Facets::from_words(&row.facets).iter().collect(),
            opened_at: row.opened_at,
            opened_by: row.opened_by,
            until: row.until,
            closed_at: row.closed_at,
            link,
            link_until: row.link_until,
            seen_at: row.seen_at,
            views: row.views,
            follows: row.follows,
            following: Vec::new(),
            paused: row.paused.then_some(true),
            link_made_at: row.link_made_at,
            link_made_by: row.link_made_by,
            groups: Vec::new(),
            preset: None,
            read: None,
            rest: Rest::of(row.suspended_at, row.stay_over, row.suspended_by, row.by_review),
            widens: None,
        }
    }
}

/// The whole list.
///
/// # Errors
/// When the store fails.
pub(super) fn list(tx: &mut Tx<'_>, item: &Item) -> Result<AccessList, Error> {
    let (mut guests, closed): (Vec<AccessRow>, Vec<AccessRow>) =
        by_members(tx, item)?.into_iter().map(AccessRow::from).partition(|row| row.closed_at.is_none());
    let (read, mut origins) = (receipts::by_guest(tx, item)?, super::groups::origins(tx, item.id)?);
    for row in &mut guests {
        row.read = read.get(&row.contact).copied();
        if let Some((groups, preset)) = origins.remove(&row.grant) {
            (row.groups, row.preset) = (groups, preset);
        }
    }
    let mut former: Vec<AccessRow> = Vec::new();
    for row in closed.into_iter().rev() {
        let known = former.iter().chain(&guests).any(|other| other.contact == row.contact);
        if !known {
            former.push(row);
        }
    }
    let (rows, visitor_count) = by_link(tx, item)?;
    let mut visitors: Vec<AccessRow> = rows.into_iter().map(AccessRow::from).collect();
    let mut followed = following::by_guest(tx, item, visitors.last().map(|row| row.opened_at))?;
    for row in guests.iter_mut().chain(&mut visitors) {
        row.following = followed.remove(&row.contact).unwrap_or_default();
    }
    let insiders = items::insiders(tx, item)?;
    let named: Vec<OwnRole> = if insiders.iter().all(|insider| insider.reaching.is_empty()) {
        Vec::new()
    } else {
        tx.all("SELECT id, name FROM roles WHERE organization_id = $1 AND built_in IS NULL ORDER BY name", bind![item.organization])?
    };
    let members = insiders
        .into_iter()
        .map(|insider| {
            let own_roles = named.iter().filter(|role| insider.reaching.contains(&role.id)).map(|role| role.name.clone()).collect();
            let role = insider.roles.strongest().filter(|_| insider.roles.level(false) > access::Level::None);
            let Insider { member, name, added_at, added_by, .. } = insider;
            MemberRow { member, name, role, own_roles, added_at, added_by }
        })
        .collect();
    Ok(AccessList { guests, visitors, visitor_count, former, members })
}
