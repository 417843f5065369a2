//! What the editor of a role shows, and what it sends back.

use super::{Role, seen::Seen};
use crate::{
    bind,
    organizations::{frame::Frame, stamp},
    people::line_problem,
    rows,
    store::Tx,
    web::{Error, Problem},
};
use access::{CategoryId, Groups, Level, MemberId, OrganizerId, Permission, RoleId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How far a role reaches somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Cell {
    pub level: Level,
    /// Only for what the member made.
    pub own_only: bool,
}

/// A category in the matrix.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CategoryCell {
    pub category: CategoryId,
    pub name: String,
    /// Nothing: as in the organizer.
    pub own: Option<Cell>,
}

/// An organizer in the matrix.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Place {
    pub organizer: OrganizerId,
    pub name: String,
    pub whole: Cell,
    pub categories: Vec<CategoryCell>,
    /// The groups of fields that are shown; nothing: all of them.
    pub groups: Option<BTreeSet<String>>,
    /// All the groups there are; the empty name stands for fields of no group.
    pub all_groups: Vec<String>,
}

impl Place {
    /// The groups, as the policy reads them.
    pub(super) fn groups(&self) -> Groups {
        self.groups.clone().map_or(Groups::All, Groups::Only)
    }

    /// What is to be kept of it: nothing that says nothing.
    pub(super) fn rules(&self) -> Vec<(Option<CategoryId>, Cell)> {
        let own: Vec<(Option<CategoryId>, Cell)> =
            self.categories.iter().filter_map(|category| category.own.map(|cell| (Some(category.category), cell))).collect();
        let whole = (self.whole.level > Level::None || !own.is_empty()).then_some((None, self.whole));
        whole.into_iter().chain(own).collect()
    }
}

/// The whole matrix of a role.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Cells {
    pub places: Vec<Place>,
}

impl Cells {
    /// What two editors of a role meet by.
    pub(super) fn edition(&self, role: &Role) -> String {
        stamp(&[&role.name, &role.permissions, &self.in_words()])
    }

    /// As the log keeps it.
    pub(super) fn in_words(&self) -> String {
        let said = |name: &str, cell: Cell| format!("{name} {}{}", cell.level.word(), if cell.own_only { " (own)" } else { "" });
        let mut words = Vec::new();
        for place in self.places.iter().filter(|place| !place.rules().is_empty()) {
            words.push(said(&place.name, place.whole));
            words.extend(
                place.categories.iter().filter_map(|category| category.own.map(|cell| said(&format!("{}/{}", place.name, category.name), cell))),
            );
            words.extend(place.groups.as_ref().map(|groups| format!("{} groups {}", place.name, Vec::from_iter(groups.clone()).join("|"))));
        }
        words.join(", ")
    }
}

rows! {
    struct OrganizerRow {
        id: OrganizerId,
        name: String,
    }
    struct CategoryRow {
        id: CategoryId,
        organizer: OrganizerId,
        name: String,
    }
    struct RuleRow {
        organizer: OrganizerId,
        category: Option<CategoryId>,
        level: Level,
        own_only: bool,
        groups: Option<String>,
    }
    /// Somebody who holds a role.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Holder {
        pub id: MemberId,
        pub name: String,
    }
}

/// The matrix of a role as it stands. Categories out of use are in it: records
/// have them still.
pub(super) fn cells(tx: &mut Tx<'_>, role: &Role) -> Result<Cells, Error> {
    let organizers: Vec<OrganizerRow> =
        tx.all("SELECT id, name FROM organizers WHERE organization_id = $1 AND archived_at IS NULL ORDER BY place, id", bind![role.organization])?;
    let categories: Vec<CategoryRow> =
        tx.all("SELECT id, organizer_id, name FROM categories WHERE organization_id = $1 ORDER BY place, id", bind![role.organization])?;
    let groups: Vec<(OrganizerId, String)> = tx.all(
        "SELECT organizer_id, field_group FROM fields WHERE organization_id = $1 AND archived_at IS NULL GROUP BY organizer_id, field_group
         ORDER BY MIN(place)",
        bind![role.organization],
    )?;
    let rules: Vec<RuleRow> =
        tx.all("SELECT organizer_id, category_id, level, own_only, field_groups FROM role_rules WHERE role_id = $1", bind![role.id])?;
    let cell = |organizer: OrganizerId, category: Option<CategoryId>| {
        let rule = rules.iter().find(|rule| rule.organizer == organizer && rule.category == category);
        rule.map(|rule| Cell { level: rule.level, own_only: rule.own_only })
    };
    let nothing = Cell { level: Level::None, own_only: false };
    let places = organizers
        .into_iter()
        .map(|organizer| Place {
            whole: cell(organizer.id, None).unwrap_or(nothing),
            categories: categories
                .iter()
                .filter(|category| category.organizer == organizer.id)
                .map(|category| CategoryCell { category: category.id, name: category.name.clone(), own: cell(organizer.id, Some(category.id)) })
                .collect(),
            groups: rules.iter().find(|rule| rule.organizer == organizer.id).and_then(|rule| match Groups::from_lines(rule.groups.as_deref()) {
                Groups::All => None,
                Groups::Only(names) => Some(names),
            }),
            all_groups: groups.iter().filter(|(of, _)| *of == organizer.id).map(|(_, name)| name.clone()).collect(),
            organizer: organizer.id,
            name: organizer.name,
        })
        .collect();
    Ok(Cells { places })
}

/// A role, to be looked at or changed.
#[derive(Serialize, JsonSchema)]
pub struct RoleView {
    pub frame: Frame,
    pub id: RoleId,
    pub name: String,
    pub permissions: Vec<Permission>,
    pub organizers: Cells,
    /// It came with the organization and cannot be changed.
    pub built_in: bool,
    /// Who holds it.
    pub members: Vec<Holder>,
    /// Goes along with a change.
    pub edition: String,
    /// What one member sees, for whoever asked.
    pub seen: Option<Seen>,
    #[serde(skip)]
    pub everybody: Vec<Holder>,
}

impl RoleView {
    pub(super) fn load(tx: &mut Tx<'_>, role: &Role, frame: Frame) -> Result<Self, Error> {
        let organizers = cells(tx, role)?;
        let members = tx.all(
            "SELECT p.id, p.name FROM member_roles m JOIN parties p ON p.id = m.member_id WHERE m.role_id = $1 AND p.ended_at IS NULL ORDER BY p.name, p.id",
            bind![role.id],
        )?;
        Ok(Self {
            frame,
            id: role.id,
            name: role.name.clone(),
            permissions: role.permissions().collect(),
            edition: organizers.edition(role),
            organizers,
            built_in: role.built_in.is_some(),
            members,
            seen: None,
            everybody: Vec::new(),
        })
    }
}

/// A role in the list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RoleLine {
    pub id: RoleId,
    pub name: String,
    /// It came with the organization and cannot be changed.
    pub built_in: bool,
    pub members: i64,
}

/// All roles.
#[derive(Serialize, JsonSchema)]
pub struct RoleList {
    pub frame: Frame,
    pub roles: Vec<RoleLine>,
    /// For looking at what one of them sees.
    pub members: Vec<Holder>,
    /// What one member sees, for whoever asked.
    pub seen: Option<Seen>,
}

/// A name for a new role.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct Named {
    pub name: String,
}

/// A name that a role can have.
pub(super) fn named(typed: &str) -> Result<String, Error> {
    match line_problem("name", typed, 60) {
        Some(problem) => Err(Error::Invalid(vec![problem])),
        None if access::BuiltIn::from_word(&typed.trim().to_lowercase()).is_some() => Err(Error::field("name", "role-name-taken")),
        None => Ok(typed.trim().to_owned()),
    }
}

/// A role as it was typed. Per organizer: `level-{organizer}` is a level,
/// `own-{organizer}` is `on` where only one's own items count,
/// `groups-{organizer}` is `only` where the groups of fields are chosen, each
/// named by a `group-{organizer}-{number}`. Per category the first two with
/// `-{category}` behind; a level left empty there is the organizer's.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
pub struct RoleForm {
    pub name: String,
    /// The edition that was read.
    #[serde(default)]
    pub edition: String,
    /// Permissions are `on` under their word.
    #[serde(flatten)]
    pub cells: BTreeMap<String, String>,
}

/// A role that was looked at and is good to keep.
pub(super) struct Wanted {
    pub name: String,
    pub permissions: Vec<Permission>,
    pub cells: Cells,
}

impl RoleForm {
    /// Looks at all of it, beside the organizers that there are.
    pub(super) fn looked_at(&self, mut now: Cells) -> Result<Wanted, Error> {
        let name = named(&self.name)?;
        let on = |key: &str| self.cells.get(key).is_some_and(|value| value == "on");
        for place in &mut now.places {
            let id = place.organizer;
            let key = format!("{id}");
            place.whole = self.cell(&key)?.unwrap_or(Cell { level: Level::None, own_only: false });
            for category in &mut place.categories {
                category.own = self.cell(&format!("{id}-{}", category.category))?;
            }
            let chosen = self.cells.get(&format!("groups-{id}")).is_some_and(|value| value == "only");
            place.groups = chosen.then(|| {
                let begin = format!("group-{id}-");
                self.cells.iter().filter(|(key, _)| key.starts_with(&begin)).map(|(_, name)| name.lines().collect::<Vec<_>>().join(" ")).collect()
            });
        }
        let permissions = Permission::ALL.into_iter().filter(|permission| on(permission.word())).collect();
        Ok(Wanted { name, permissions, cells: now })
    }

    fn cell(&self, key: &str) -> Result<Option<Cell>, Error> {
        let Some(word) = self.cells.get(&format!("level-{key}")).filter(|word| !word.is_empty()) else { return Ok(None) };
        let level = Level::from_word(word).ok_or_else(|| Error::Invalid(vec![Problem { field: "level", say: "role-level-unknown".into() }]))?;
        let own_only = self.cells.get(&format!("own-{key}")).is_some_and(|value| value == "on");
        Ok(Some(Cell { level, own_only: own_only && level > Level::None }))
    }
}
