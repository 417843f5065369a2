//! What an import would do, row by row: the same questions that taking it over
//! asks, and nothing is added.

use super::{
    super::store,
    import::Import,
    rows::{Column, Fate, Reader, taken},
    sheet::Sheet,
};
use crate::{
    doors::{Allowed, Ask},
    organizations::frame::Frame,
    organizers::{AddRecords, Organizer},
    store::Tx,
    web::{Cx, Error, Say},
};
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::Arc;
use uuid::Uuid;

/// So many rows are shown one by one.
const SHOWN: usize = 200;

/// A column of the file.
#[derive(Serialize, JsonSchema)]
pub(super) struct ColumnView {
    pub head: String,
    /// What stands in the first rows.
    pub sample: String,
    /// `title`, `category`, `responsible`, the id of a field, or empty.
    pub is: String,
}

/// What becomes of a row.
#[derive(Serialize, JsonSchema)]
pub(super) struct RowView {
    /// Its number, counted from 1 below the head.
    pub row: usize,
    pub title: String,
    /// `add`, `known` or `refused`.
    pub fate: &'static str,
    pub why: Vec<String>,
}

/// An import, looked at before it is taken over.
#[derive(Serialize, JsonSchema)]
pub(super) struct ImportView {
    pub frame: Frame,
    pub id: Uuid,
    pub file: String,
    pub columns: Vec<ColumnView>,
    /// All rows of the file.
    pub total: usize,
    /// How many would be added, are there already, are refused.
    pub add: usize,
    pub known: usize,
    pub refused: usize,
    /// Those that are refused first, then the others; not all of a large file.
    pub rows: Vec<RowView>,
    pub skips_known: bool,
    /// How many were looked at and added so far.
    pub done: i64,
    pub added: i64,
    pub ended: bool,
    #[serde(skip)]
    pub choices: Vec<(String, String)>,
    #[serde(skip)]
    pub organizer: String,
    #[serde(skip)]
    pub import: Import,
    #[serde(skip)]
    pub goes_on: bool,
}

fn said(cx: &Cx, why: Vec<Say>) -> Vec<String> {
    why.iter().map(|say| cx.t.say(say)).collect()
}

/// How things stand with an import: row by row, as if it were taken over now.
pub(super) fn load(tx: &mut Tx<'_>, ask: &Arc<Ask>, sheet: &Sheet, cx: &Cx, goes_on: bool) -> Result<ImportView, Error> {
    let import = Allowed::<AddRecords, Import>::again(tx, ask)?;
    let here = Allowed::<AddRecords, Organizer>::again(tx, ask)?;
    let ground = store::ground(tx, &here)?;
    let columns: Vec<Column> = import.mapping.split('\n').map(|word| Column::from_word(word, &ground)).collect();
    let sample = |at: usize| (0..3).map(|row| sheet.cell(row, at)).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ");
    let views = sheet.head.iter().enumerate().map(|(at, head)| ColumnView {
        head: head.clone(),
        sample: sample(at).chars().take(80).collect(),
        is: columns.get(at).map(|column| column.word(&ground)).unwrap_or_default(),
    });
    let own = [("", "import-nothing"), ("title", "record-title"), ("category", "category"), ("responsible", "responsible")];
    let own = own.map(|(word, key)| (word.to_owned(), cx.t[key].to_owned())).into_iter();
    let fields = ground.fields.iter().filter(|field| taken(field)).map(|field| (field.id.to_string(), field.name.clone()));
    let mut view = ImportView {
        frame: Frame::new(here.mark(), here.by(), here.rights().house()),
        id: import.id,
        file: import.file.clone(),
        columns: views.collect(),
        total: sheet.rows.len(),
        add: 0,
        known: 0,
        refused: 0,
        rows: Vec::new(),
        skips_known: import.skips_known,
        done: import.place,
        added: import.added,
        ended: import.ended_at.is_some(),
        choices: own.chain(fields).collect(),
        organizer: here.name.clone(),
        import: (*import).clone(),
        goes_on,
    };
    let mut reader = Reader::new(tx, &here, columns, import.skips_known)?;
    let (mut refused, mut others) = (Vec::new(), Vec::new());
    for row in usize::try_from(import.place).unwrap_or(0)..sheet.rows.len() {
        let (fate, title, why) = match reader.fate(tx, &here, &ground, sheet, row)? {
            Fate::Add(form) => ("add", form.title, Vec::new()),
            Fate::Known(title) => ("known", title, Vec::new()),
            Fate::Refused { title, why } => ("refused", title, said(cx, why)),
        };
        *match fate {
            "add" => &mut view.add,
            "known" => &mut view.known,
            _ => &mut view.refused,
        } += 1;
        let list = if fate == "refused" { &mut refused } else { &mut others };
        if list.len() < SHOWN {
            list.push(RowView { row: row + 1, title, fate, why });
        }
    }
    view.rows = refused.into_iter().chain(others).take(SHOWN).collect();
    Ok(view)
}
