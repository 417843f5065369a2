//! The pages of a list.

use super::{
    Batch, SendBatch,
    rows::{self, Column, Fate, Reader},
};
use crate::{
    bind,
    doors::{Allowed, Ask},
    organizations::frame::{Frame, Place},
    parts, rows,
    store::Tx,
    templates::{Template, UseTemplate},
    web::{
        Cx, Error, Texts, Typed,
        sheet::{self, Intake, Sheet, Words},
        ui::icon,
    },
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::Arc;

const WORDS: Words = Words {
    of: "batch-of",
    skips_known: "batch-skips-known",
    title: "batch-row",
    sums: "batch-sums",
    add: "batch-add",
    known: "batch-known",
    refused: "batch-refused",
    run: "batch-run",
    running: "batch-running",
    progress: "batch-progress",
    done: "batch-done",
    back: "import-back",
};

/// The page that takes a list.
#[derive(Serialize, JsonSchema)]
pub(super) struct Begin {
    pub frame: Frame,
    /// What a column can be.
    pub columns: Vec<String>,
    #[serde(skip)]
    template: (String, String),
    #[serde(skip)]
    choices: Vec<Column>,
}

pub(super) fn begin_view(template: &Allowed<SendBatch, Template>) -> Begin {
    let choices: Vec<Column> = rows::all(template);
    Begin {
        frame: Frame::new(template.item.mark(), template.by(), template.rights().house),
        columns: choices.iter().map(Column::word).collect(),
        template: (template.item.url(), template.item.title.clone()),
        choices,
    }
}

pub(super) fn begin(cx: &Cx, view: &Begin, typed: &Typed) -> Markup {
    let t = cx.t;
    let title = t.with("batch-title", parts![name = &view.template.1]);
    let columns: Vec<String> = view.choices.iter().map(|column| column.label(t)).collect();
    let body =
        sheet::begin(cx, &view.template, (&title, &t["batch-lead"], &t["batch-file-help"]), &format!("{}/batches", view.template.0), &columns, typed);
    view.frame.draw(cx, Place::Documents, &title, None, &body)
}

rows! {
    /// A row that was not sent, and why.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(super) struct FaultLine {
        /// Counted from 1 below the head.
        pub row: i64,
        pub name: String,
        pub why: String,
    }
}

/// A list, looked at before it is sent, while it is, and after.
#[derive(Serialize, JsonSchema)]
pub(super) struct BatchView {
    pub frame: Frame,
    #[serde(flatten)]
    pub intake: Intake,
    /// What was not sent, so far.
    pub faults: Vec<FaultLine>,
}

/// How things stand with a list: row by row, as if it were sent now.
pub(super) fn load(tx: &mut Tx<'_>, ask: &Arc<Ask>, sheet: &Sheet, cx: &Cx, goes_on: bool) -> Result<BatchView, Error> {
    let batch = Allowed::<SendBatch, Batch>::again(tx, ask)?;
    let template = Allowed::<UseTemplate, Template>::again(tx, ask)?;
    let nothing = [(String::new(), cx.t["import-nothing"].to_owned())];
    let choices = nothing.into_iter().chain(rows::all(&template).iter().map(|column| (column.word(), column.label(cx.t)))).collect();
    let mut intake = Intake {
        id: batch.id,
        file: batch.file.clone(),
        total: sheet.rows.len(),
        skips_known: batch.skips_known,
        done: batch.place,
        added: batch.sent,
        ended: batch.ended_at.is_some(),
        choices,
        url: batch.url(),
        home: (template.item.url(), template.item.title.clone()),
        goes_on,
        ..Intake::default()
    };
    intake.set_columns(sheet, &batch.mapping.split('\n').map(str::to_owned).collect::<Vec<_>>());
    let looks = batch.place == 0 && !goes_on;
    if looks {
        let whose = (&*template, template.rights(), template.by());
        let mut reader = Reader::new(tx, &cx.app, whose, ask, (&batch.mapping, batch.skips_known))?;
        let mut fates = Vec::new();
        for row in 0..sheet.rows.len() {
            let title = Reader::title(&reader.given(sheet, row));
            fates.push(match reader.fate(tx, sheet, row)? {
                Fate::Send(_) => (row, "add", title, Vec::new()),
                Fate::Known => (row, "known", title, Vec::new()),
                Fate::Refused(why) => (row, "refused", title, why),
            });
        }
        intake.set_rows(cx.t, fates);
    }
    let faults = tx.all("SELECT number, name, why FROM batch_faults WHERE batch_id = $1 ORDER BY number LIMIT 500", bind![batch.id])?;
    Ok(BatchView { frame: Frame::new(template.item.mark(), batch.by(), batch.rights().house), intake, faults })
}

pub(super) fn batch(cx: &Cx, view: &BatchView) -> Markup {
    let (title, body) = view.intake.draw(cx, &WORDS, &after(cx.t, view));
    view.frame.draw(cx, Place::Documents, &title, None, &body)
}

/// The way to what was sent, and what was not.
fn after(t: &Texts, view: &BatchView) -> Markup {
    html! {
        p { a.button href={ (view.intake.home.0) "/copies" } { (icon("layers")) " " (t["template-made-show"]) } }
        @if !view.faults.is_empty() {
            section.section #faults {
                header { h2 { (t["batch-faults"]) } }
                div.card."scroll-x" {
                    table.matrix {
                        caption."visually-hidden" { (t["batch-faults"]) }
                        thead { tr { th scope="col" { (t["import-row"]) } th scope="col" { (t["batch-row"]) } th scope="col" { (t["batch-why"]) } } }
                        tbody { @for fault in &view.faults { tr {
                            td data-l=(t["import-row"]) { (fault.row) }
                            th scope="row" { (fault.name) }
                            td data-l=(t["batch-why"]) { (fault.why) }
                        } } }
                    }
                }
            }
        }
    }
}
