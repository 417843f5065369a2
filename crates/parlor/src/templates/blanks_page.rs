//! The page on which it is said where on a template's pages something is filled in.

use super::{
    Template,
    blanks::{self, SMALLEST},
    gap::Gap,
    script,
};
use crate::{
    bind,
    doors::Allowed,
    files,
    follows::{Around, around},
    items::Edit,
    organizations::frame::again,
    signatures::{Placed, SpotLine, What, placing},
    web::{
        Answer, Cx, Error, Input, Typed,
        ui::{empty, icon, problems},
    },
};
use access::FileId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// The files of a template, and what is filled in on their pages.
#[derive(Serialize, JsonSchema)]
pub(super) struct BlanksView {
    around: Around,
    files: Vec<Placed>,
    /// What can be filled in.
    gaps: Vec<String>,
    #[serde(skip)]
    choices: Vec<Gap>,
}

async fn view(template: &Allowed<Edit, Template>, cx: &Cx) -> Result<BlanksView, Error> {
    let ask = template.ask();
    let mut view = cx
        .read(move |tx| {
            let it = Allowed::<Edit, Template>::again(tx, &ask)?;
            let script = script::load(tx, &it, it.rights(), it.by())?;
            let choices = script.choices(&it);
            let files: Vec<(FileId, String, i64)> = tx.all(
                "SELECT id, name, version FROM files WHERE thing_id = $1 AND to_sign AND binned_at IS NULL AND NOT internal ORDER BY created_at, id",
                bind![it.item.id],
            )?;
            let of = |file: FileId| {
                script.blanks.iter().filter(|blank| blank.file == file).map(|blank| SpotLine::at(blank.gap.key(), blank.at.place())).collect()
            };
            Ok::<_, Error>(BlanksView {
                around: around(tx, &it.item, it.by())?,
                files: files.into_iter().map(|(id, name, version)| Placed { spots: of(id), id, name, version, sheets: Vec::new() }).collect(),
                gaps: choices.iter().map(Gap::key).collect(),
                choices,
            })
        })
        .await?;
    for file in &mut view.files {
        file.sheets = files::sheets_of(&cx.app, template.item.id, file.id).await?;
    }
    Ok(view)
}

pub(super) async fn page(template: Allowed<Edit, Template>, cx: Cx) -> Result<Answer, Error> {
    let view = view(&template, &cx).await?;
    cx.form(&view, &Typed::default(), draw)
}

pub(super) async fn place(template: Allowed<Edit, Template>, cx: Cx, input: Input<blanks::Form>) -> Result<Answer, Error> {
    let form = input.value;
    let pages = files::sheets_of(&cx.app, template.item.id, form.file.ok_or(Error::NotFound)?).await?.len();
    let outcome = cx.write(&template, move |tx, permit| blanks::set(tx, permit, &form, pages)).await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(template.item.url()),
        Err(problems) => {
            let view = view(&template, &cx).await?;
            cx.form(&view, &input.typed.with(problems), draw)
        }
    }
}

fn draw(cx: &Cx, view: &BlanksView, typed: &Typed) -> Markup {
    let (t, url) = (cx.t, view.around.url());
    let choices: Vec<(String, String)> = view.choices.iter().map(|gap| (gap.key(), gap.label(t))).collect();
    let what = What { name: "gap", label: &t["blank-what"], each: &t["blank-each"], choices: &choices, smallest: SMALLEST, usual: (30.0, 2.5) };
    let body = html! {
        (problems(t, typed))
        p.muted { (t["blank-lead"]) }
        @if view.files.is_empty() { div.card { (empty("file-text", &t["blank-no-files"], None)) } }
        @for file in &view.files { (placing(cx, &url, &format!("{url}/blanks"), &what, file)) }
        p { a.button href=(url) { (icon("arrow-left")) " " (t["template-back"]) } }
    };
    view.around.draw_with(cx, &t["template-blanks"], &body, &["place.css", "place.js"])
}
