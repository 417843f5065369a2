//! Presets: what is opened to guests of a sort, such as suppliers or auditors, under a name of
//! the organization's. A press in the Share panel fills them in; what is shared is what stands
//! there then. A preset that is changed or removed changes no grant, and none opens more than
//! an organizer allows. Guests never learn what they are called.

mod keeping;
mod pages;
mod panel;
mod routes;

use super::{Opened, form::ShareForm};
use crate::{
    bind,
    doors::{Action, Address, Allowed, Asker, Found, Thing, Within},
    items::Item,
    organizations::{Organization, frame::Mark},
    rows,
    store::Tx,
    web::{Cx, Error, Typed},
};
use access::{Facets, HouseRights, HouseVerb, ItemKind, OrganizationId, PresetId};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

pub(super) use panel::routes as panel_routes;
pub(super) use routes::routes;

rows! {
    /// A preset.
    #[derive(Clone, Debug)]
    pub struct Preset {
        pub id: PresetId,
        pub organization: OrganizationId,
        slug: String,
        organization_name: String,
        organization_look: crate::brands::Look,
        pub name: String,
        /// Facets as words for each kind of item; nothing: as is usual for that.
        record: Option<String>,
        project: Option<String>,
        document: Option<String>,
        board: Option<String>,
        /// Access ends after so many days.
        pub days: Option<i64>,
        pub edition: i64,
    }
    /// A preset, to be chosen.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct PresetLine {
        pub id: PresetId,
        pub name: String,
    }
}

/// Kinds of items, in the order in which a preset says what it opens of them.
pub(super) const KINDS: [ItemKind; 4] = [ItemKind::Record, ItemKind::Project, ItemKind::Document, ItemKind::Board];

impl Preset {
    fn words(&self, kind: ItemKind) -> Option<&str> {
        match kind {
            ItemKind::Record => self.record.as_deref(),
            ItemKind::Project => self.project.as_deref(),
            ItemKind::Document => self.document.as_deref(),
            ItemKind::Board => self.board.as_deref(),
        }
    }

    /// What it opens of an item of this kind.
    #[must_use]
    pub fn facets(&self, kind: ItemKind) -> Facets {
        self.words(kind).map_or_else(|| Facets::usual(kind), Facets::from_words)
    }

    /// Where all of them are kept.
    fn list_url(&self) -> String {
        format!("/o/{}/presets", self.slug)
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

    /// The last day that it gives from today on, as 2026-11-30.
    fn last_day(&self, cx: &Cx) -> Option<String> {
        let days = self.days.and_then(|days| i32::try_from(days).ok())?;
        let day = cx.dates.today().checked_add(jiff::Span::new().days(days)).ok()?;
        Some(day.to_string())
    }
}

fn find(tx: &mut Tx<'_>, organization: OrganizationId, id: Uuid) -> Result<Option<Preset>, Error> {
    Ok(tx.maybe(
        concat!(
            "SELECT s.id, s.organization_id, o.slug, o.name, ",
            crate::look!("o"),
            ", s.name, s.record, s.project, s.document, s.board, s.days, s.edition
         FROM presets s JOIN organizations o ON o.id = s.organization_id WHERE s.organization_id = $1 AND s.id = $2 AND s.ended_at IS NULL"
        ),
        bind![organization, id],
    )?)
}

impl Within<Item> for Preset {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        find(tx, item.organization, id)
    }
}

impl Within<Organization> for Preset {
    fn find(tx: &mut Tx<'_>, organization: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        find(tx, organization.id, id)
    }
}

impl Thing for Preset {
    type Rights = HouseRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let house = Organization::load(tx, asker, address)?;
        if !house.rights().may(HouseVerb::ManageOrganizers) {
            return Err(Error::NotFound);
        }
        let preset = find(tx, house.id, address.id("preset")?)?.ok_or(Error::NotFound)?;
        Ok(house.inside(|_| preset, |rights| *rights))
    }
}

/// Change or remove it: whoever manages what lies open to guests in organizers.
pub struct KeepPreset;
impl Action<Preset> for KeepPreset {
    const NAME: &'static str = "Keep";
    fn allowed(rights: &HouseRights) -> bool {
        rights.may(HouseVerb::ManageOrganizers)
    }
}

/// All presets of an organization, by name.
///
/// # Errors
/// When the store fails.
pub fn all(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Vec<PresetLine>, Error> {
    Ok(tx.all("SELECT id, name FROM presets WHERE organization_id = $1 AND ended_at IS NULL ORDER BY name_key, id", bind![organization])?)
}

/// The preset that a form names.
fn of_form<A>(tx: &mut Tx<'_>, item: &Allowed<A, Item>, form: &ShareForm) -> Result<Option<Preset>, Error> {
    let Some(claim) = form.preset()? else { return Ok(None) };
    match claim.within(tx, item) {
        Ok(preset) => Ok(Some(preset)),
        // It was removed meanwhile, or never was.
        Err(Error::NotFound) => Err(Error::field("preset", "preset-gone")),
        Err(other) => Err(other),
    }
}

/// The form with what its preset says where the form says nothing, and which that is.
///
/// # Errors
/// A sentence, where there is no such preset here.
pub(super) fn filled<A>(tx: &mut Tx<'_>, cx: &Cx, item: &Allowed<A, Item>, form: &ShareForm) -> Result<(ShareForm, Option<PresetId>), Error> {
    let Some(preset) = of_form(tx, item, form)? else { return Ok((form.clone(), None)) };
    let mut form = form.clone();
    if form.facets.is_none() {
        form.facets = Some(preset.facets(item.kind()).iter().map(|facet| facet.word().to_owned()).collect());
    }
    if form.long.is_none() && form.until.is_none() {
        form.until = preset.last_day(cx);
    }
    Ok((form, Some(preset.id)))
}

/// What was typed, with the parts and the end that the preset says.
///
/// # Errors
/// A sentence, where there is no such preset here.
fn typed<A>(tx: &mut Tx<'_>, cx: &Cx, item: &Allowed<A, Item>, form: &ShareForm, typed: &Typed) -> Result<Typed, Error> {
    let Some(preset) = of_form(tx, item, form)? else { return Ok(typed.clone()) };
    let kept = typed.fields().filter(|(name, _)| !matches!(*name, "facets" | "long" | "until" | "preset"));
    let mut fields: Vec<(String, String)> = kept.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let mut say = |name: &str, value: &str| fields.push((name.to_owned(), value.to_owned()));
    say("preset", &preset.id.to_string());
    say("facets", "");
    preset.facets(item.kind()).iter().for_each(|facet| say("facets", facet.word()));
    let day = preset.last_day(cx);
    say("long", if day.is_some() { "until" } else { "none" });
    say("until", day.as_deref().unwrap_or_default());
    Ok(Typed::all_of(fields))
}

/// Writes down by which preset these were opened.
///
/// # Errors
/// When the store fails.
pub(super) fn remember(tx: &mut Tx<'_>, preset: Option<PresetId>, opened: &[Opened]) -> Result<(), Error> {
    let Some(preset) = preset else { return Ok(()) };
    for one in opened {
        tx.run("UPDATE grants SET preset_id = $2 WHERE id = $1", bind![one.grant, preset])?;
    }
    Ok(())
}
