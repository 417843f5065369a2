//! The same change on several records. It is told first what would become of
//! each; then each is changed for itself, as if by its own page, by whoever may.

use super::{
    bulk_pages as pages,
    store::{self, Edited, RecordForm, name_of},
    view::FormView,
};
use crate::{
    app::App,
    doors::{Allowed, Ask, Asker, Claimed, Found, Permit, Within},
    items::{self, Bin, Edit, Item, Share, bin},
    organizations::frame::Frame,
    organizers::{self, Field, FieldKind, ListRecords, Organizer},
    parts, rows,
    sharing::{self, GroupLine, PresetLine, ShareForm},
    store::{StoreError, Tx},
    web::{Answer, Asked, Cx, Error, Input, OneOrMore, Problem, Routes, Say},
};
use access::ItemId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

/// So many records at once.
const MOST: usize = 200;

rows! {
    /// A record of the organizer, whoever sees it.
    struct Lying {
        id: ItemId,
    }
}

impl Within<Organizer> for Lying {
    fn find(tx: &mut Tx<'_>, parent: &Organizer, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(
            "SELECT id FROM items WHERE organization_id = $1 AND organizer_id = $2 AND id = $3",
            crate::bind![parent.organization, parent.id, id],
        )?)
    }
}

/// Which records, and what to do with them.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub(super) struct Wanted {
    /// The ids of records.
    #[serde(default)]
    item: OneOrMore,
    /// `category`, `responsible`, `share`, `bin`, or the id of a field.
    #[serde(default)]
    pub what: String,
    /// The new value, as the form of a record takes it.
    #[serde(default)]
    pub value: String,
    /// To share: with whom, which parts, until when, and a message, as the form of sharing takes them.
    #[serde(default)]
    pub who: OneOrMore,
    #[serde(default)]
    facets: OneOrMore,
    #[serde(default)]
    long: String,
    #[serde(default)]
    pub until: String,
    #[serde(default)]
    pub message: String,
    /// To share: the id of a preset, in place of parts and an end.
    #[serde(default)]
    pub preset: String,
    /// `on`: do it; otherwise it is only told what would be done.
    really: Option<String>,
    /// Of several choices each has a box, `value-{number}`.
    #[serde(flatten)]
    boxes: BTreeMap<String, String>,
}

/// What to do with each record.
#[derive(Clone, Debug)]
enum Deed {
    Bin,
    Share(Arc<ShareForm>),
    Category(String),
    Responsible(String),
    Field(Box<Field>, String),
}

/// How it went with a record.
enum Done {
    Changed,
    Same,
    /// Opened to so many who had it not, and to so many who had.
    Shared {
        newly: usize,
        before: usize,
    },
}

/// What becomes of a record.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Fate {
    pub item: ItemId,
    pub title: String,
    /// `change`, `same` or `refused`; `changed` once it is done.
    pub fate: &'static str,
    pub why: Option<String>,
}

/// Several records, before or after the same change.
#[derive(Serialize, JsonSchema)]
pub(super) struct Bulk {
    pub frame: Frame,
    pub name: String,
    /// What becomes of each, once it was said what to do.
    pub fates: Vec<Fate>,
    /// It was done.
    pub done: bool,
    #[serde(skip)]
    pub presets: Vec<PresetLine>,
    #[serde(skip)]
    pub groups: Vec<GroupLine>,
    #[serde(skip)]
    pub form: FormView,
    #[serde(skip)]
    pub wanted: Wanted,
    #[serde(skip)]
    pub items: Vec<(ItemId, String)>,
    #[serde(skip)]
    pub url: String,
}

impl Wanted {
    fn claimed(&self) -> Result<Vec<Claimed<Lying>>, Error> {
        let words = self.item.clone().all();
        if words.len() > MOST {
            return Err(Error::form(Say::new("bulk-too-many").and("most", MOST as i64)));
        }
        words.iter().map(|word| Claimed::parse(word).ok_or(Error::NotFound)).collect()
    }

    /// Whether the box of this choice was ticked.
    pub(super) fn ticked(&self, choice: &str) -> bool {
        self.boxes.iter().any(|(key, value)| key.starts_with("value-") && value == choice)
    }

    fn typed(&self) -> String {
        let boxes = store::ticked("value", self.boxes.iter().map(|(key, value)| (key.as_str(), value.as_str())));
        if boxes.is_empty() { self.value.clone() } else { boxes }
    }

    /// The parts that were chosen for sharing; the usual ones before anything was said.
    pub(super) fn facets(&self) -> Vec<String> {
        self.facets.clone().all()
    }

    fn share(&self) -> ShareForm {
        let preset = self.preset.trim();
        // A preset says the parts itself; what is ticked beside it is what stood there before.
        let facets = Some(self.facets()).filter(|facets| !facets.is_empty() && preset.is_empty());
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        ShareForm {
            who: self.who.clone().all(),
            facets,
            long: some(&self.long),
            until: some(&self.until),
            grant: None,
            preset: OneOrMore::One(preset.to_owned()),
            preset_name: String::new(),
            message: self.message.clone(),
            again: None,
            seen: None,
            task: Vec::new(),
            event: None,
        }
    }

    fn deed(&self, fields: &[Field]) -> Option<Deed> {
        let value = self.typed();
        match self.what.as_str() {
            "bin" => Some(Deed::Bin),
            "share" => Some(Deed::Share(Arc::new(self.share()))),
            "category" => Some(Deed::Category(value)),
            "responsible" => Some(Deed::Responsible(value)),
            word => {
                fields.iter().find(|field| field.id.to_string() == word && changeable(field)).map(|field| Deed::Field(Box::new(field.clone()), value))
            }
        }
    }
}

/// Whether one value can stand in many records: a file belongs to one.
pub(super) fn changeable(field: &Field) -> bool {
    field.kind != FieldKind::File
}

/// The records that whoever asks sees, of those that were named.
fn seen(tx: &mut Tx<'_>, here: &Allowed<ListRecords, Organizer>, asker: &Asker, wanted: &Wanted) -> Result<Vec<Found<Item>>, Error> {
    let mut found = Vec::new();
    for claim in wanted.claimed()? {
        // What is hidden and what does not exist are left out alike.
        match claim.within(tx, here).and_then(|lying| items::seen_by(tx, asker, lying.id)) {
            Ok(item) => found.push(item),
            Err(Error::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(found)
}

/// The whole record as its form would send it, with one thing changed; nothing,
/// where it is so already.
fn changed(tx: &mut Tx<'_>, item: &Item, deed: &Deed) -> Result<Option<RecordForm>, Error> {
    let organizer = item.organizer.ok_or(Error::NotFound)?;
    let was = store::current(tx, item)?;
    let fields = organizers::fields(tx, organizer)?;
    let category = item.category.map(|id| id.to_string()).unwrap_or_default();
    let mut form = RecordForm {
        title: item.title.clone(),
        category: category.clone(),
        responsible: item.responsible.to_string(),
        edition: item.edition.to_string(),
        fields: fields.iter().filter_map(|field| Some((name_of(field), was.get(&field.id)?.clone()))).collect(),
    };
    let same = match deed {
        Deed::Bin | Deed::Share(_) => false,
        Deed::Category(id) => std::mem::replace(&mut form.category, id.clone()) == *id,
        Deed::Responsible(id) => std::mem::replace(&mut form.responsible, id.clone()) == *id,
        Deed::Field(field, value) => {
            let kept = store::canonical(tx, item, field, value)?;
            form.fields.insert(name_of(field), value.clone()).unwrap_or_default() == kept.as_deref().unwrap_or(value)
        }
    };
    Ok((!same).then_some(form))
}

/// Does it to one record, as its own page would.
fn once(tx: &mut Tx<'_>, app: &App, cx: &Cx, ask: &Arc<Ask>, item: ItemId, deed: &Deed) -> Result<Done, Error> {
    let ask = ask.about("item", item.0);
    match deed {
        Deed::Bin => {
            let permit = Permit::<Bin, Item>::ask(tx, &ask)?;
            bin::put(tx, &permit).map(|()| Done::Changed)
        }
        Deed::Share(form) => {
            let permit = Permit::<Share, Item>::ask(tx, &ask)?;
            let opened = sharing::share_by_form(tx, app, cx, &permit, form)?;
            let newly = opened.iter().filter(|one| one.newly).count();
            Ok(Done::Shared { newly, before: opened.len() - newly })
        }
        _ => {
            let permit = Permit::<Edit, Item>::ask(tx, &ask)?;
            edit(tx, &permit, deed)
        }
    }
}

fn edit(tx: &mut Tx<'_>, permit: &Permit<Edit, Item>, deed: &Deed) -> Result<Done, Error> {
    if let Deed::Field(field, _) = deed
        && !permit.rights().edits_group(&field.group)
    {
        return Err(Error::Forbidden("error-forbidden".into()));
    }
    let Some(form) = changed(tx, permit, deed)? else { return Ok(Done::Same) };
    match store::edit(tx, permit, &form)? {
        Edited::Kept => Ok(Done::Changed),
        Edited::Changed => Err(Error::Changed),
    }
}

fn said(cx: &Cx, fault: Error) -> Result<String, Error> {
    match fault {
        Error::Invalid(problems) => Ok(problems.iter().map(|problem: &Problem| cx.t.say(&problem.say)).collect::<Vec<_>>().join(" ")),
        Error::Forbidden(say) => Ok(cx.t.say(&say)),
        Error::NotFound => Ok(cx.t["bulk-gone"].to_owned()),
        Error::Changed => Ok(cx.t["bulk-overtaken"].to_owned()),
        other => Err(other),
    }
}

/// Carries what was tried out of a transaction that leaves nothing behind.
enum Told {
    Outcomes(Vec<Result<Done, Error>>),
    Store(StoreError),
}

impl From<StoreError> for Told {
    fn from(fault: StoreError) -> Self {
        Self::Store(fault)
    }
}

/// Tries the deed on every record in one transaction that is then given up: what
/// is told is what would happen.
async fn tried(here: &Allowed<ListRecords, Organizer>, cx: &Cx, items: &[(ItemId, String)], deed: &Deed) -> Result<Vec<Fate>, Error> {
    let (ask, inner, deed, ids) = (here.ask(), cx.clone(), deed.clone(), items.iter().map(|(id, _)| *id).collect::<Vec<_>>());
    let told = cx
        .app
        .store
        .write(move |tx| -> Result<std::convert::Infallible, Told> {
            Err(Told::Outcomes(ids.iter().map(|id| once(tx, &inner.app, &inner, &ask, *id, &deed)).collect()))
        })
        .await;
    match told {
        Ok(never) => match never {},
        Err(Told::Store(fault)) => Err(fault.into()),
        Err(Told::Outcomes(outcomes)) => {
            items.iter().zip(outcomes).map(|((item, title), outcome)| fate(cx, *item, title, outcome, "change")).collect()
        }
    }
}

fn fate(cx: &Cx, item: ItemId, title: &str, outcome: Result<Done, Error>, done: &'static str) -> Result<Fate, Error> {
    let (fate, why) = match outcome {
        Ok(Done::Same) => ("same", None),
        Ok(Done::Changed) => (done, None),
        Ok(Done::Shared { newly, before }) => (done, Some(cx.t.with("bulk-shared", parts![newly = newly, before = before]))),
        Err(fault) => ("refused", Some(said(cx, fault)?)),
    };
    Ok(Fate { item, title: title.to_owned(), fate, why })
}

async fn show(here: &Allowed<ListRecords, Organizer>, cx: &Cx, wanted: Wanted, tells: bool) -> Result<Answer, Error> {
    let (ask, asker, asked) = (here.ask(), cx.asker.clone(), wanted.clone());
    let (form, items, presets, groups) = cx
        .read(move |tx| {
            let here = Allowed::<ListRecords, Organizer>::again(tx, &ask)?;
            let items: Vec<(ItemId, String)> = seen(tx, &here, &asker, &asked)?.iter().map(|item| (item.id, item.title.clone())).collect();
            let frame = Frame::new(here.mark(), here.by(), here.rights().house());
            let (presets, groups) = (sharing::all_presets(tx, here.organization)?, sharing::all_groups(tx, here.organization)?);
            Ok::<_, Error>((FormView::for_many(tx, &here, here.rights(), frame, here.by())?, items, presets, groups))
        })
        .await?;
    let deed = wanted.deed(&form.fields).filter(|_| tells);
    let really = wanted.really.is_some();
    let fates = match &deed {
        None => Vec::new(),
        Some(deed) if really => done(here, cx, &items, deed).await?,
        Some(deed) => tried(here, cx, &items, deed).await?,
    };
    let view = Bulk {
        frame: form.frame.clone(),
        name: here.name.clone(),
        fates,
        done: deed.is_some() && really,
        presets,
        groups,
        form,
        wanted,
        items,
        url: here.url(),
    };
    cx.page(&view, pages::draw)
}

/// Each record in a transaction of its own: what is refused for one keeps no other.
async fn done(here: &Allowed<ListRecords, Organizer>, cx: &Cx, items: &[(ItemId, String)], deed: &Deed) -> Result<Vec<Fate>, Error> {
    let mut fates = Vec::new();
    for (item, title) in items {
        let (id, deed) = (*item, deed.clone());
        let inner = cx.clone();
        let outcome = cx.write(here, move |tx, permit| once(tx, &inner.app, &inner, &permit.ask(), id, &deed)).await;
        fates.push(fate(cx, *item, title, outcome, "changed")?);
    }
    Ok(fates)
}

async fn choose(here: Allowed<ListRecords, Organizer>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    show(&here, &cx, wanted, false).await
}

async fn change(here: Allowed<ListRecords, Organizer>, cx: Cx, input: Input<Wanted>) -> Result<Answer, Error> {
    show(&here, &cx, input.value, true).await
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/organizers/{organizer}/bulk", choose)
        .post("/o/{organization}/organizers/{organizer}/bulk", change)
        .about("Change the same on several records; without `really` it only tells what would become of each")
        .takes::<Wanted>()
        .answers::<Bulk>()
}
