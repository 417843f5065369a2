//! One value of a record, changed where it stands in the table. With a script
//! the form opens in the cell; without one it is a page of its own.

use super::{
    forms,
    store::{self, Edited, RecordForm, name_of},
    view::FormView,
};
use crate::{
    doors::{Allowed, Claimed, Permit, Within},
    items::{Edit, Item},
    organizations::frame::{Place, again},
    organizers::{self, Field},
    parts,
    store::Tx,
    web::{
        Answer, Asked, Cx, Error, Input, Problem, Routes, Typed,
        ui::{self, icon},
    },
};
use axum::http::StatusCode;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A field of the organizer that an item lies in.
#[derive(Clone)]
struct Cell(Field);

impl Within<Item> for Cell {
    fn find(tx: &mut Tx<'_>, parent: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        let organizer = parent.organizer.ok_or(Error::NotFound)?;
        Ok(organizers::fields(tx, organizer)?.into_iter().find(|field| field.id.0 == id).map(Self))
    }
}

/// Which value, and where to go on.
#[derive(Clone, Deserialize, JsonSchema)]
struct Which {
    field: Claimed<Cell>,
    /// The query of the list, to go back to.
    #[serde(default)]
    back: String,
}

/// A new value, under `field-{id}` as in the form of a record.
#[derive(Clone, Deserialize, JsonSchema)]
struct Change {
    field: Claimed<Cell>,
    #[serde(default)]
    back: String,
    /// The edition that was read.
    #[serde(default)]
    edition: String,
    #[serde(flatten)]
    values: BTreeMap<String, String>,
}

/// A field that whoever asks may change on this item; held back ones do not exist.
fn of<A>(tx: &mut Tx<'_>, item: &Allowed<A, Item>, claim: &Claimed<Cell>) -> Result<Field, Error> {
    let Cell(field) = claim.clone().within(tx, item)?;
    if item.rights().edits_group(&field.group) { Ok(field) } else { Err(Error::NotFound) }
}

async fn show(item: &Allowed<Edit, Item>, cx: &Cx, which: Which, typed: Typed, status: StatusCode) -> Result<Answer, Error> {
    let (ask, claim) = (item.ask(), which.field);
    let (view, field) = cx
        .read(move |tx| {
            let item = Allowed::<Edit, Item>::again(tx, &ask)?;
            let field = of(tx, &item, &claim)?;
            Ok::<_, Error>((FormView::of(tx, &item, item.rights(), item.by())?, field))
        })
        .await?;
    Ok(Answer::html(draw(cx, &view, &field, &which.back, &typed)).status(status))
}

async fn page(item: Allowed<Edit, Item>, cx: Cx, Asked(which): Asked<Which>) -> Result<Answer, Error> {
    show(&item, &cx, which, Typed::default(), StatusCode::OK).await
}

async fn change(item: Allowed<Edit, Item>, cx: Cx, input: Input<Change>) -> Result<Answer, Error> {
    let form = input.value;
    let which = Which { field: form.field.clone(), back: form.back.clone() };
    let back = match item.organizer {
        Some(organizer) => format!("/o/{}/organizers/{organizer}{}", item.organization_slug, query(&form.back)),
        None => item.url(),
    };
    let outcome = cx.write(&item, move |tx, permit| put(tx, permit, &form)).await;
    match again(&cx, outcome)? {
        Ok(Edited::Kept) => cx.done(back),
        Ok(Edited::Changed) if cx.json => Err(Error::Changed),
        Ok(Edited::Changed) => {
            let meanwhile = Problem { field: "", say: "cell-overtaken".into() };
            show(&item, &cx, which, Typed::default().with(vec![meanwhile]), StatusCode::CONFLICT).await
        }
        Err(problems) => show(&item, &cx, which, input.typed.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await,
    }
}

/// The query of a list and nothing else.
fn query(back: &str) -> &str {
    if back.starts_with('?') && !back.contains(['\r', '\n', '#']) { back } else { "" }
}

/// Keeps one value; all others stay as they are.
fn put(tx: &mut Tx<'_>, permit: &Permit<Edit, Item>, form: &Change) -> Result<Edited, Error> {
    let field = of(tx, permit, &form.field)?;
    let organizer = permit.organizer.ok_or(Error::NotFound)?;
    let was = store::current(tx, permit)?;
    let fields = organizers::fields(tx, organizer)?;
    let mut values: BTreeMap<String, String> = fields.iter().filter_map(|other| Some((name_of(other), was.get(&other.id)?.clone()))).collect();
    let name = name_of(&field);
    values.remove(&name);
    values.extend(form.values.iter().filter(|(key, _)| key.starts_with(&name)).map(|(key, value)| (key.clone(), value.clone())));
    let whole = RecordForm {
        title: permit.title.clone(),
        category: permit.category.map(|id| id.to_string()).unwrap_or_default(),
        responsible: permit.responsible.to_string(),
        edition: form.edition.clone(),
        fields: values,
    };
    store::edit(tx, permit, &whole)
}

fn draw(cx: &Cx, view: &FormView, field: &Field, back: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let url = view.url.clone().unwrap_or_default();
    let title = t.with("cell-title", parts![field = &field.name, title = &view.title]);
    let body = html! {
        div.stack."gap-6".narrow {
            div.stack."gap-1" {
                nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href={ (view.organizer_url) (query(back)) } { (view.organizer) } } li { a href=(url) { (view.title) } } } }
                h1 { (title) }
            }
            form.form #cell-form method="post" action={ (url) "/cell" } data-inline {
                (ui::problems(t, typed))
                input type="hidden" name="field" value=(field.id);
                input type="hidden" name="back" value=(back);
                input type="hidden" name="edition" value=(view.edition.unwrap_or_default());
                (forms::control(t, typed, view, field))
                div.actions { button.button.primary { (icon("check")) " " (t["save"]) } a.button.quiet href={ (view.organizer_url) (query(back)) } data-leave { (t["cancel"]) } }
            }
        }
    };
    view.frame.draw(cx, Place::Organizers, &title, None, &body)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/cell", page)
        .post("/items/{item}/cell", change)
        .about("Change one value of a record, as it was at an edition")
        .takes::<Change>()
}

/// Where the value of a field is changed.
pub(super) fn address(item: &str, field: &Field) -> String {
    format!("{item}/cell?field={}", field.id)
}
