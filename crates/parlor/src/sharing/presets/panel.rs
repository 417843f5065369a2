//! Presets in the Share panel: filling it in by one, and keeping what stands there as one.

use super::keeping::save;
use crate::{
    doors::Allowed,
    items::{self, Item, Share},
    organizations::frame::again,
    sharing::{form::ShareForm, pages::Panel, routes::show},
    web::{Answer, Cx, Error, Input, Problem, Routes},
};
use access::{Facet, HouseVerb, PresetId};
use schemars::JsonSchema;
use serde::Serialize;

/// The panel again, with what a preset says filled in, and whoever was pressed among those
/// chosen. It opens nothing.
async fn fill(item: Allowed<Share, Item>, cx: Cx, input: Input<ShareForm>) -> Result<Answer, Error> {
    let (ask, inner) = (item.ask(), cx.clone());
    let (form, typed) = (input.value, input.typed);
    let kept = typed.clone();
    let filled = cx
        .read(move |tx| {
            let item = Allowed::<Share, Item>::again(tx, &ask)?;
            super::typed(tx, &inner, &item, &form, &kept)
        })
        .await;
    match again(&cx, filled)? {
        Ok(filled) => show(&cx, &item, filled).await,
        Err(problems) => show(&cx, &item, typed.with(problems)).await,
    }
}

/// The preset that was made, for programs.
#[derive(Serialize, JsonSchema)]
struct Saved {
    preset: PresetId,
}

async fn save_preset(item: Allowed<Share, Item>, cx: Cx, input: Input<ShareForm>) -> Result<Answer, Error> {
    let (form, kind) = (input.value, item.kind());
    let outcome = match form.terms(&cx, kind) {
        Ok(terms) => {
            let days = terms.until.map(|until| i64::from((cx.dates.last_day_before(until) - cx.dates.today()).get_days()).max(1));
            cx.write(&item, move |tx, permit| {
                let member = permit.by().member().ok_or(Error::NotFound)?;
                let house = items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
                if !house.may(HouseVerb::ManageOrganizers) {
                    return Err(Error::Forbidden("error-forbidden".into()));
                }
                // What nobody chooses is part of no preset.
                let facets = terms.facets.iter().filter(|facet| Facet::of(kind).contains(facet)).collect();
                save(tx, permit.organization, permit.by(), &form.preset_name, (kind, facets, days))
            })
            .await
        }
        Err(problems) => Err(Error::Invalid(problems)),
    };
    match outcome {
        Ok(preset) if cx.json => Ok(Answer::json(&Saved { preset })),
        Ok(_) => show(&cx, &item, input.typed).await,
        Err(Error::Invalid(problems)) if !cx.json => {
            let rename = |problem: Problem| Problem { field: if problem.field == "name" { "preset_name" } else { problem.field }, ..problem };
            show(&cx, &item, input.typed.with(problems.into_iter().map(rename).collect())).await
        }
        Err(other) => Err(other),
    }
}

pub(in crate::sharing) fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/share/fill", fill)
        .about("The panel with a preset filled in; it opens nothing")
        .takes::<ShareForm>()
        .answers::<Panel>()
        .post("/items/{item}/share/preset", save_preset)
        .about("Keep what stands in the form as a preset for this kind of item")
        .takes::<ShareForm>()
        .answers::<Saved>()
}
