//! Using a request list again: of another list, or of a template that the organization keeps.
//! Points come along without days and without answers. A template that was removed, or whose place another
//! took, is put back within 30 days (HOUSE-5).

use super::{
    RequestList,
    points::{self, Asked, PointKind},
};
use crate::{
    audit, bind,
    doors::{Actor, Permit, Within},
    items::{
        self, Item, MemberSight,
        attachment::{EditIt, On},
        bin::UNDO_DAYS,
    },
    items_in_member_sight, rows,
    store::{Time, Tx},
    web::{Error, Problem},
};
use access::{HouseVerb, ItemId, OrganizationId, PartyId, RequestListId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// So many of the newest lists are offered to be used again.
const RECENT: i64 = 30;
/// No organization keeps more.
const MOST: i64 = 200;

/// What a new list is made of.
pub struct Source {
    pub(super) title: String,
    /// Markdown.
    pub(super) body: String,
    /// The item of a list; nothing for a template.
    item: Option<ItemId>,
    points: Vec<Asked>,
}

rows! {
    struct Kept {
        title: String,
        body: String,
        item: Option<ItemId>,
        points: Option<String>,
    }
    struct PointRow {
        kind: PointKind,
        title: String,
        hint: String,
        required: bool,
    }
}

impl Within<Item> for Source {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        let kept: Option<Kept> = tx.maybe(
            "SELECT t.title, t.body, NULL, t.points FROM list_templates t WHERE t.organization_id = $1 AND t.id = $2 AND t.removed_at IS NULL
             UNION ALL SELECT l.title, l.body, l.item_id, NULL FROM request_lists l WHERE l.organization_id = $1 AND l.id = $2",
            bind![item.organization, id],
        )?;
        let Some(kept) = kept else { return Ok(None) };
        let points = match &kept.points {
            Some(points) => serde_json::from_str(points).map_err(|fault| Error::Broken(fault.to_string()))?,
            None => asked(tx, RequestListId(id))?,
        };
        Ok(Some(Self { title: kept.title, body: kept.body, item: kept.item, points }))
    }
}

impl Source {
    /// The same, for who sees where it comes from.
    ///
    /// # Errors
    /// Not found, for anybody else.
    pub(super) fn seen_by(self, tx: &mut Tx<'_>, by: &Actor) -> Result<Self, Error> {
        let member = by.member().ok_or(Error::NotFound)?;
        match self.item {
            Some(item) if !items::member_sees(tx, item, member)? => Err(Error::NotFound),
            _ => Ok(self),
        }
    }
}

fn asked(tx: &mut Tx<'_>, list: RequestListId) -> Result<Vec<Asked>, Error> {
    let rows: Vec<PointRow> =
        tx.all("SELECT kind, title, hint, required FROM list_points WHERE list_id = $1 AND removed_at IS NULL ORDER BY place, id", bind![list])?;
    Ok(rows.into_iter().map(|row| Asked { kind: row.kind, title: row.title, hint: row.hint, required: row.required, due: None }).collect())
}

/// Copies the points into a new list.
pub(super) fn copy(tx: &mut Tx<'_>, from: &Source, (organization, list): (OrganizationId, RequestListId)) -> Result<(), Error> {
    for point in &from.points {
        points::insert(tx, organization, list, point)?;
    }
    Ok(())
}

/// Keeps a list as a template of the organization; under a name that is taken it takes
/// its place.
///
/// # Errors
/// A sentence, where there are enough, or the list has no points.
pub(super) fn save(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<RequestList>>) -> Result<(), Error> {
    let (item, list, by) = (&permit.item, &permit.it, permit.by());
    tx.alone_in(item.organization)?;
    let points = asked(tx, list.id)?;
    if points.is_empty() {
        return Err(Error::form("list-ask-nothing"));
    }
    make_room(tx, item.organization, &list.title, (by.party(), by))?;
    let (id, now) = (tx.id::<Uuid>(), tx.now());
    let json = serde_json::to_string(&points).map_err(|fault| Error::Broken(fault.to_string()))?;
    tx.run(
        "INSERT INTO list_templates (id, organization_id, title, body, points, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        bind![id, item.organization, &list.title, &list.body, json, by.party(), now],
    )?;
    audit::record(tx, item.organization, audit::By::Actor(by), "list.template-saved", ("list_template", Some(id)), &list.title)
}

/// Removes the one of that title that somebody saved, for another of theirs to take its place; and looks whether
/// there is room for it.
fn make_room(tx: &mut Tx<'_>, organization: OrganizationId, title: &str, (saved_by, by): (PartyId, &Actor)) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "UPDATE list_templates SET removed_at = $3, removed_by = $4
         WHERE organization_id = $1 AND title = $2 AND removed_at IS NULL AND saved_by = $5",
        bind![organization, title, now, by.party(), saved_by],
    )?;
    if tx.number("SELECT COUNT(*) FROM list_templates WHERE organization_id = $1 AND removed_at IS NULL", bind![organization])? >= MOST {
        return Err(Error::Invalid(vec![Problem { field: "", say: crate::web::Say::new("list-templates-many").and("most", MOST) }]));
    }
    Ok(())
}

rows! {
    /// A template of the organization.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Template {
        pub id: Uuid,
        pub title: String,
        pub saved_by: String,
        pub saved_at: Time,
        #[serde(skip)]
        party: PartyId,
        /// The viewer may remove it: they saved it, or look after organizers.
        pub may_remove: bool,
    }
    /// A template that was removed and can be put back, for who saved it or looks after organizers.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Removed {
        pub id: Uuid,
        pub title: String,
        pub removed_by: String,
        pub removed_at: Time,
        #[serde(skip)]
        party: PartyId,
    }
    /// A list that can be used again.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Recent {
        pub id: RequestListId,
        pub title: String,
        pub item_title: String,
    }
}

impl Within<Item> for Template {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(
            "SELECT t.id, t.title, p.name, t.saved_at, t.saved_by, FALSE FROM list_templates t JOIN parties p ON p.id = t.saved_by
             WHERE t.organization_id = $1 AND t.id = $2 AND t.removed_at IS NULL",
            bind![item.organization, id],
        )?)
    }
}

impl Within<Item> for Removed {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        let since = tx.now().plus_days(-UNDO_DAYS);
        Ok(tx.maybe(
            "SELECT t.id, t.title, p.name, t.removed_at, t.saved_by FROM list_templates t JOIN parties p ON p.id = t.removed_by
             WHERE t.organization_id = $1 AND t.id = $2 AND t.removed_at > $3",
            bind![item.organization, id, since],
        )?)
    }
}

/// What new lists can be made of, and what of it can be put back.
#[derive(Debug)]
pub(super) struct Offered {
    pub templates: Vec<Template>,
    pub removed: Vec<Removed>,
    pub recent: Vec<Recent>,
}

/// All templates, by name, those that the viewer may put back, and the newest lists that they see.
///
/// # Errors
/// Not found, where they are no member.
pub(super) fn offered(tx: &mut Tx<'_>, item: &Item, by: &Actor) -> Result<Offered, Error> {
    let member = by.member().ok_or(Error::NotFound)?;
    let house = items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
    let sight = MemberSight::new(item.organization, member, house);
    let templates = tx.all(
        "SELECT t.id, t.title, p.name, t.saved_at, t.saved_by, t.saved_by = $2 OR $3 FROM list_templates t JOIN parties p ON p.id = t.saved_by
         WHERE t.organization_id = $1 AND t.removed_at IS NULL ORDER BY t.title, t.id",
        bind![item.organization, by.party(), house.may(HouseVerb::ManageOrganizers)],
    )?;
    let since = tx.now().plus_days(-UNDO_DAYS);
    let removed = tx.all(
        "SELECT t.id, t.title, p.name, t.removed_at, t.saved_by FROM list_templates t JOIN parties p ON p.id = t.removed_by
         WHERE t.organization_id = $1 AND t.removed_at > $4 AND (t.saved_by = $2 OR $3) ORDER BY t.removed_at DESC, t.id DESC LIMIT $5",
        bind![item.organization, by.party(), house.may(HouseVerb::ManageOrganizers), since, MOST],
    )?;
    let recent = tx.all(
        concat!(
            "SELECT l.id, l.title, i.title FROM request_lists l JOIN items i ON i.id = l.item_id WHERE i.binned_at IS NULL AND ",
            items_in_member_sight!(),
            " ORDER BY l.created_at DESC, l.id DESC LIMIT $4"
        ),
        bind![sight.organization, sight.member, sight.everything, RECENT],
    )?;
    Ok(Offered { templates, removed, recent })
}

/// Removes a template; lists that were made of it stay as they are.
///
/// # Errors
/// Forbidden, for who neither saved it nor looks after organizers.
pub(super) fn remove(tx: &mut Tx<'_>, item: &Item, by: &Actor, template: &Template) -> Result<(), Error> {
    keeps(tx, by, template.party)?;
    let now = tx.now();
    tx.run("UPDATE list_templates SET removed_at = $2, removed_by = $3 WHERE id = $1 AND removed_at IS NULL", bind![template.id, now, by.party()])?;
    audit::record(tx, item.organization, audit::By::Actor(by), "list.template-removed", ("list_template", Some(template.id)), &template.title)
}

/// Puts a removed template back. Another of the same title and by the same member is removed for it, and can be
/// put back in its turn.
///
/// # Errors
/// As [`remove`]; not found, when somebody was faster; a sentence, where there are enough.
pub(super) fn restore(tx: &mut Tx<'_>, item: &Item, by: &Actor, template: &Removed) -> Result<(), Error> {
    keeps(tx, by, template.party)?;
    tx.alone_in(item.organization)?;
    make_room(tx, item.organization, &template.title, (template.party, by))?;
    let back = tx.changed(
        "UPDATE list_templates SET removed_at = NULL, removed_by = NULL WHERE organization_id = $1 AND id = $2 AND removed_at = $3",
        bind![item.organization, template.id, template.removed_at],
    )?;
    if !back {
        return Err(Error::NotFound);
    }
    audit::record(tx, item.organization, audit::By::Actor(by), "list.template-restored", ("list_template", Some(template.id)), &template.title)
}

/// Templates are removed and put back by who saved them and who looks after organizers.
fn keeps(tx: &mut Tx<'_>, by: &Actor, saved_by: PartyId) -> Result<(), Error> {
    let member = by.member().ok_or(Error::NotFound)?;
    let house = items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
    if saved_by != by.party() && !house.may(HouseVerb::ManageOrganizers) {
        return Err(Error::Forbidden("error-forbidden".into()));
    }
    Ok(())
}
