//! Placing things on the pages of a file: the pages, a box on them for each place, and the
//! rows of numbers that are what is sent. `islands/src/place.ts` moves the boxes.

use super::view::SpotLine;
use crate::{
    files, parts,
    web::{
        Cx,
        ui::{hidden, icon},
    },
};
use access::FileId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// A file with what is placed on it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(crate) struct Placed {
    pub id: FileId,
    pub name: String,
    pub version: i64,
    pub spots: Vec<SpotLine>,
    #[serde(skip)]
    pub sheets: Vec<(f32, f32)>,
}

/// What can be placed.
pub(crate) struct What<'a> {
    /// The field of the form that says which.
    pub name: &'static str,
    /// What stands above the choices.
    pub label: &'a str,
    /// What one of them is called.
    pub each: &'a str,
    /// What is sent, and what people read.
    pub choices: &'a [(String, String)],
    /// In percent of the page: no smaller, and as large as it begins.
    pub smallest: (f64, f64),
    pub usual: (f32, f32),
}

/// The form of one file. `item` is the address of its document.
pub(crate) fn placing(cx: &Cx, item: &str, action: &str, what: &What<'_>, file: &Placed) -> Markup {
    let t = cx.t;
    let here = format!("{item}/files/{}", file.id);
    let ((wide, tall), (usual_wide, usual_tall)) = (what.smallest, what.usual);
    html! {
        section.section aria-label=(file.name) {
            h2 { (file.name) }
            form.placing id={ "placing-" (file.id) } data-placing data-keep data-least={ (wide) " " (tall) } data-usual={ (usual_wide) " " (usual_tall) } method="post" action=(action) {
                input type="hidden" name="file" value=(file.id);
                ol.leaves { @for (number, size) in (1..).zip(&file.sheets) {
                    li.leaf data-page=(number) { (files::page_picture(cx, &here, file.version, number, *size)) }
                } }
                div.placing-side {
                    div.placing-bar {
                        div.signers role="group" aria-labelledby={ "placing-for-" (file.id) } {
                            p id={ "placing-for-" (file.id) } { (what.label) }
                            div { @for (number, (id, name)) in what.choices.iter().enumerate() {
                                button.button type="button" data-add=(id) data-hue=(number % 6) { span.swatch { (icon("plus")) } span { (name) } }
                            } }
                        }
                        p.help id="placing-help" { (t["place-help"]) }
                        button.button.primary { (t["save"]) }
                    }
                    details.numbers id={ "numbers-" (file.id) } data-numbers open {
                        summary.button { (t["place-numbers"]) }
                        div {
                            ul.list.spots data-spots { @for spot in &file.spots { (row(cx, what, file, Some(spot))) } (row(cx, what, file, None)) }
                            button.button { (t["save"]) }
                        }
                    }
                }
                template data-spot-row { (row(cx, what, file, None)) }
                template data-spot-box {
                    div.spot data-box {
                        button type="button" data-grip aria-describedby="placing-help" { span data-name {} }
                        button type="button" data-remove tabindex="-1" { (icon("x")) (hidden(&t["place-remove"])) }
                        span data-corner {}
                    }
                }
                p."visually-hidden" role="status" data-said data-placed=(hole(cx, "place-placed")) data-moved=(hole(cx, "place-moved")) data-removed=(hole(cx, "place-removed")) data-named=(hole(cx, "place-named")) {}
            }
        }
    }
}

/// A sentence whose holes the script fills in.
fn hole(cx: &Cx, key: &str) -> String {
    cx.t.with(key, parts![name = "{name}", page = "{page}", left = "{left}", top = "{top}", width = "{width}", height = "{height}"])
}

fn row(cx: &Cx, what: &What<'_>, file: &Placed, spot: Option<&SpotLine>) -> Markup {
    let t = cx.t;
    let figure = |name: &'static str, key: &str, least: f64, now: f32| {
        html! {
            label { (t[key]) input.input type="number" name=(name) min=(least) max="100" step="0.001" value=(now); }
        }
    };
    let (page, left, top, width, height) =
        spot.map_or((1, 10.0, 80.0, what.usual.0, what.usual.1), |spot| (spot.page, spot.left, spot.top, spot.width, spot.height));
    html! {
        li data-spot {
            select.input name=(what.name) aria-label=(what.each) {
                option value="" { "—" }
                @for (id, name) in what.choices { option value=(id) selected[spot.is_some_and(|spot| spot.of == *id)] { (name) } }
            }
            button.button.quiet.icon-only type="button" data-remove { (icon("x")) (hidden(&t["place-remove"])) }
            div.figures {
                label { (t["place-page"]) input.input type="number" name="page" min="1" max=(file.sheets.len()) step="1" value=(page); }
                (figure("left", "place-left", 0.0, left)) (figure("top", "place-top", 0.0, top))
                (figure("width", "place-width", what.smallest.0, width)) (figure("height", "place-height", what.smallest.1, height))
            }
        }
    }
}
