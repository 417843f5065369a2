//! What is here already: whom a file can name, the items that can take something, and what
//! came of the same house before.

use super::{
    Move,
    said::{Home, Kind, short},
    store::{self, Known},
};
use crate::{
    bind,
    contacts::{Brought, Named},
    items::{MemberSight, fold},
    organizations::Organization,
    rows,
    store::Tx,
    web::{Error, Say},
};
use access::{ContactId, HouseRights, ItemId, MemberId, TaskId};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Where something goes that is here already, or comes with the same file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// Off no item.
    General,
    Item(ItemId),
    /// A task; one of no item takes tasks' things alone.
    Task(TaskId, Option<ItemId>),
    /// It is made by an earlier row.
    Coming,
}

/// All of it, as it was when it was loaded.
pub(super) struct Ground {
    pub named: Named,
    /// By the key of their address.
    pub contacts: HashMap<String, (ContactId, Brought)>,
    /// Records and projects by the key of their title.
    items: HashMap<String, Vec<ItemId>>,
    ids: HashSet<ItemId>,
    pub known: HashMap<(Kind, String), Known>,
    /// What stands before the keys of what goes where somebody chose.
    pub scope: String,
    into: Option<Result<ItemId, Say>>,
}

rows! {
    struct Line {
        id: ContactId,
        key: String,
        name: String,
        job: String,
        email: Option<String>,
        phone: String,
        language: String,
        counterparty: Option<String>,
    }
}

impl Line {
    fn brought(self) -> (String, (ContactId, Brought)) {
        let Self { id, key, name, job, email, phone, language, counterparty } = self;
        (key, (id, Brought { name, job, email, phone, language, counterparty: counterparty.unwrap_or_default() }))
    }
}

impl Ground {
    pub fn load(tx: &mut Tx<'_>, it: &Move, member: MemberId, rights: HouseRights) -> Result<Self, Error> {
        let organization = it.organization.id;
        let (items, ids) = items(tx, &it.organization, member, rights)?;
        let lines: Vec<Line> = tx.all(
            "SELECT c.id, c.email_key, p.name, p.job, c.email, p.phone, c.language, y.name FROM contacts c JOIN parties p ON p.id = c.id
             LEFT JOIN counterparties y ON y.id = c.counterparty_id WHERE c.organization_id = $1 AND c.email_key IS NOT NULL AND p.ended_at IS NULL",
            bind![organization],
        )?;
        let mut ground = Self {
            named: Named::load(tx, organization)?,
            contacts: lines.into_iter().map(Line::brought).collect(),
            items,
            ids,
            known: HashMap::new(),
            scope: "/".into(),
            into: None,
        };
        let into = it.choices.into.trim();
        ground.into = (!into.is_empty()).then(|| ground.item(into));
        if let Some(Ok(item)) = &ground.into {
            ground.scope = format!("{item}/");
        }
        ground.known = store::known(tx, organization, it.row.source, &ground.scope)?;
        Ok(ground)
    }

    /// The item that was chosen to take all, or why there is none.
    pub fn chosen(&self) -> Option<&Result<ItemId, Say>> {
        self.into.as_ref()
    }

    /// The record or project of this title, address or id.
    pub fn item(&self, text: &str) -> Result<ItemId, Say> {
        let end = text.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        if let Some(id) = end.trim().parse::<Uuid>().ok().map(ItemId).filter(|id| self.ids.contains(id)) {
            return Ok(id);
        }
        match self.items.get(&fold(text)).map(Vec::as_slice) {
            Some([only]) => Ok(*only),
            Some([_, _, ..]) => Err(Say::new("moving-many-items").and("name", text.to_owned())),
            _ => Err(Say::new("moving-no-item").and("name", text.to_owned())),
        }
    }

    /// Where something goes. `coming` says what earlier rows of the file make.
    pub fn at(&self, home: &Home, coming: &HashSet<(Kind, String)>) -> Result<At, Say> {
        // What hangs off a task goes with it; all else where somebody chose.
        if let (Some(chosen), Home::Chosen | Home::Project(_) | Home::Named(_)) = (&self.into, home) {
            return chosen.clone().map(At::Item);
        }
        match home {
            Home::Chosen => Ok(At::General),
            Home::Named(text) => self.item(text).map(At::Item),
            Home::Project(key) => self.of_file(Kind::Project, key, coming, "moving-project-missing"),
            Home::Task(key) => self.of_file(Kind::Task, key, coming, "moving-task-missing"),
        }
    }

    fn of_file(&self, kind: Kind, key: &str, coming: &HashSet<(Kind, String)>, missing: &'static str) -> Result<At, Say> {
        let place = (kind, short(key));
        match self.known.get(&place) {
            Some(known) if kind == Kind::Task => Ok(At::Task(TaskId(known.made), known.item)),
            Some(known) => Ok(At::Item(ItemId(known.made))),
            None if coming.contains(&place) => Ok(At::Coming),
            None => Err(missing.into()),
        }
    }
}

type Items = (HashMap<String, Vec<ItemId>>, HashSet<ItemId>);

fn items(tx: &mut Tx<'_>, organization: &Organization, member: MemberId, rights: HouseRights) -> Result<Items, Error> {
    let sight = MemberSight::new(organization.id, member, rights);
    let all: Vec<(ItemId, String)> = tx.all(
        concat!(
            "SELECT i.id, i.title_key FROM items i WHERE i.kind IN ('record', 'project') AND i.binned_at IS NULL AND ",
            crate::items_in_member_sight!(),
            " ORDER BY i.id"
        ),
        bind![sight.organization, sight.member, sight.everything],
    )?;
    let mut items: HashMap<String, Vec<ItemId>> = HashMap::new();
    for (id, key) in &all {
        items.entry(key.clone()).or_default().push(*id);
    }
    Ok((items, all.into_iter().map(|(id, _)| id).collect()))
}
