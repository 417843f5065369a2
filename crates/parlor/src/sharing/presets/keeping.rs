//! Making, changing and removing presets.

use super::{KINDS, KeepPreset, Preset, find};
use crate::{
    audit::{self, By},
    bind,
    doors::{Actor, Permit},
    items,
    sharing::form::facets_of,
    stays,
    store::{Topic, Tx},
    web::{Error, Problem, Say},
};
use access::{Facets, ItemKind, OrganizationId, PresetId};
use schemars::JsonSchema;
use serde::Deserialize;

/// So long may a name be.
const NAME: usize = 60;
/// So many there may be.
const MOST: i64 = 50;

/// What a preset is to be.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct PresetForm {
    #[serde(default)]
    pub name: String,
    /// Access ends after so many days; empty for no end.
    #[serde(default)]
    pub days: String,
    /// Words of facets, for each kind of item; left out: what is usual for that.
    pub record: Option<Vec<String>>,
    pub project: Option<Vec<String>>,
    pub document: Option<Vec<String>>,
    pub board: Option<Vec<String>>,
    /// For a change: the edition that was read; left out, whatever stands there is replaced.
    pub edition: Option<String>,
}

/// The same, read.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub name: String,
    pub days: Option<i64>,
    /// As words, in the order of [`KINDS`].
    pub facets: [Option<String>; 4],
}

impl PresetForm {
    fn words(&self, kind: ItemKind) -> Option<&Vec<String>> {
        match kind {
            ItemKind::Record => self.record.as_ref(),
            ItemKind::Project => self.project.as_ref(),
            ItemKind::Document => self.document.as_ref(),
            ItemKind::Board => self.board.as_ref(),
        }
    }

    /// What it says.
    ///
    /// # Errors
    /// A sentence for each field that says nothing that can be kept.
    pub fn read(&self) -> Result<Wanted, Error> {
        let mut problems: Vec<Problem> = crate::people::line_problem("name", &self.name, NAME).into_iter().collect();
        let days = match self.days.trim() {
            "" => None,
            text => match text.parse().ok().filter(|days| (1..=stays::LONGEST).contains(days)) {
                Some(days) => Some(days),
                None => {
                    problems.push(Problem { field: "days", say: Say::new("preset-days-wrong").and("most", stays::LONGEST) });
                    None
                }
            },
        };
        let facets = KINDS.map(|kind| {
            let words = self.words(kind)?;
            let chosen = facets_of(kind, words).map(Facets::words);
            chosen.map_err(|problem| problems.push(problem)).ok()
        });
        if problems.is_empty() { Ok(Wanted { name: self.name.trim().to_owned(), days, facets }) } else { Err(Error::Invalid(problems)) }
    }
}

fn refuse_taken(tx: &mut Tx<'_>, organization: OrganizationId, name: &str, but: Option<PresetId>) -> Result<(), Error> {
    let taken: Option<(PresetId,)> = tx
        .maybe("SELECT id FROM presets WHERE organization_id = $1 AND name_key = $2 AND ended_at IS NULL", bind![organization, &items::fold(name)])?;
    if taken.is_some_and(|(id,)| Some(id) != but) { Err(Error::field("name", "preset-name-taken")) } else { Ok(()) }
}

/// Makes one.
///
/// # Errors
/// A sentence, where another has its name, or there are too many.
pub fn make(tx: &mut Tx<'_>, organization: OrganizationId, by: &Actor, wanted: &Wanted) -> Result<PresetId, Error> {
    tx.alone_in(organization)?;
    refuse_taken(tx, organization, &wanted.name, None)?;
    if tx.number("SELECT COUNT(*) FROM presets WHERE organization_id = $1 AND ended_at IS NULL", bind![organization])? >= MOST {
        return Err(Error::field("name", Say::new("preset-too-many").and("most", MOST)));
    }
    let (id, now) = (tx.id::<PresetId>(), tx.now());
    let [record, project, document, board] = &wanted.facets;
    tx.run(
        "INSERT INTO presets (id, organization_id, name, name_key, record, project, document, board, days, edition, made_by, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11)",
        bind![id, organization, &wanted.name, &items::fold(&wanted.name), record, project, document, board, wanted.days, by.party(), now],
    )?;
    audit::record(tx, organization, By::Actor(by), "preset.made", ("preset", Some(id.0)), &wanted.name)?;
    tx.signal(Topic::Organization(organization));
    Ok(id)
}

/// Makes one of what stands in a Share panel: for that kind of item alone, or the one of that
/// name says it anew of that kind.
///
/// # Errors
/// As [`make`].
pub(super) fn save(
    tx: &mut Tx<'_>,
    organization: OrganizationId,
    by: &Actor,
    name: &str,
    (kind, facets, days): (ItemKind, Facets, Option<i64>),
) -> Result<PresetId, Error> {
    let form = PresetForm { name: name.to_owned(), ..PresetForm::default() };
    let mut wanted = form.read()?;
    tx.alone_in(organization)?;
    let known: Option<(PresetId,)> = tx.maybe(
        "SELECT id FROM presets WHERE organization_id = $1 AND name_key = $2 AND ended_at IS NULL",
        bind![organization, &items::fold(&wanted.name)],
    )?;
    let preset = match known {
        Some((id,)) => find(tx, organization, id.0)?,
        None => None,
    };
    wanted.days = days;
    let words = facets.words();
    wanted.facets =
        KINDS.map(|one| if one == kind { Some(words.clone()) } else { preset.as_ref().and_then(|preset| preset.words(one)).map(str::to_owned) });
    match preset {
        Some(preset) => set(tx, &preset, by, &wanted).map(|()| preset.id),
        None => make(tx, organization, by, &wanted),
    }
}

/// Changes one, unless somebody else did since it was read. Grants stay as they are.
///
/// # Errors
/// Changed, where somebody did; or as [`make`].
pub fn change(tx: &mut Tx<'_>, preset: &Permit<KeepPreset, Preset>, wanted: &Wanted, edition: Option<&str>) -> Result<(), Error> {
    tx.alone_in(preset.organization)?;
    let now = find(tx, preset.organization, preset.id.0)?.ok_or(Error::NotFound)?;
    if edition.is_some_and(|edition| edition.trim() != now.edition.to_string()) {
        return Err(Error::Changed);
    }
    refuse_taken(tx, now.organization, &wanted.name, Some(now.id))?;
    set(tx, &now, preset.by(), wanted)
}

fn set(tx: &mut Tx<'_>, preset: &Preset, by: &Actor, wanted: &Wanted) -> Result<(), Error> {
    let [record, project, document, board] = &wanted.facets;
    tx.run(
        "UPDATE presets SET name = $3, name_key = $4, record = $5, project = $6, document = $7, board = $8, days = $9, edition = edition + 1
         WHERE organization_id = $1 AND id = $2 AND ended_at IS NULL",
        bind![preset.organization, preset.id, &wanted.name, &items::fold(&wanted.name), record, project, document, board, wanted.days],
    )?;
    audit::record(tx, preset.organization, By::Actor(by), "preset.changed", ("preset", Some(preset.id.0)), &wanted.name)?;
    tx.signal(Topic::Organization(preset.organization));
    Ok(())
}

/// Removes one. What was opened by it stays open.
///
/// # Errors
/// When the store fails.
pub fn end(tx: &mut Tx<'_>, preset: &Permit<KeepPreset, Preset>) -> Result<(), Error> {
    let now = tx.now();
    let ended = tx.changed(
        "UPDATE presets SET ended_at = $3, ended_by = $4 WHERE organization_id = $1 AND id = $2 AND ended_at IS NULL",
        bind![preset.organization, preset.id, now, preset.by().party()],
    )?;
    if ended {
        audit::record(tx, preset.organization, By::Actor(preset.by()), "preset.ended", ("preset", Some(preset.id.0)), &preset.name)?;
        tx.signal(Topic::Organization(preset.organization));
    }
    Ok(())
}
