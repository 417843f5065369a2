//! What an import would do, row by row: the same questions that taking it over
//! asks, and nothing is added.

use super::{
    super::store,
    import::Import,
    rows::{Column, Fate, Reader, taken},
};
use crate::{
    doors::{Allowed, Ask},
    organizations::frame::Frame,
    organizers::{AddRecords, Organizer},
    store::Tx,
    web::{
        Cx, Error,
        sheet::{Intake, Sheet},
    },
};
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::Arc;

/// An import, looked at before it is taken over.
#[derive(Serialize, JsonSchema)]
pub(super) struct ImportView {
    pub frame: Frame,
    #[serde(flatten)]
    pub intake: Intake,
}

/// How things stand with an import: row by row, as if it were taken over now.
pub(super) fn load(tx: &mut Tx<'_>, ask: &Arc<Ask>, sheet: &Sheet, cx: &Cx, goes_on: bool) -> Result<ImportView, Error> {
    let import = Allowed::<AddRecords, Import>::again(tx, ask)?;
    let here = Allowed::<AddRecords, Organizer>::again(tx, ask)?;
    let ground = store::ground(tx, &here)?;
    let columns: Vec<Column> = import.mapping.split('\n').map(|word| Column::from_word(word, &ground)).collect();
    let own = [("", "import-nothing"), ("title", "record-title"), ("category", "category"), ("responsible", "responsible")];
    let own = own.map(|(word, key)| (word.to_owned(), cx.t[key].to_owned())).into_iter();
    let fields = ground.fields.iter().filter(|field| taken(field)).map(|field| (field.id.to_string(), field.name.clone()));
    let mut intake = Intake {
        id: import.id,
        file: import.file.clone(),
        total: sheet.rows.len(),
        skips_known: import.skips_known,
        done: import.place,
        added: import.added,
        ended: import.ended_at.is_some(),
        choices: own.chain(fields).collect(),
        url: import.url(),
        home: (import.organizer_url(), here.name.clone()),
        goes_on,
        ..Intake::default()
    };
    intake.set_columns(sheet, &columns.iter().map(|column| column.word(&ground)).collect::<Vec<_>>());
    let mut reader = Reader::new(tx, &here, columns, import.skips_known)?;
    let mut fates = Vec::new();
    for row in usize::try_from(import.place).unwrap_or(0)..sheet.rows.len() {
        fates.push(match reader.fate(tx, &here, &ground, sheet, row)? {
            Fate::Add(form) => (row, "add", form.title, Vec::new()),
            Fate::Known(title) => (row, "known", title, Vec::new()),
            Fate::Refused { title, why } => (row, "refused", title, why),
        });
    }
    intake.set_rows(cx.t, fates);
    Ok(ImportView { frame: Frame::new(here.mark(), here.by(), here.rights().house()), intake })
}
