//! The records of a list as a file: as they are filtered and ordered, with all
//! fields that their reader sees. Each page is asked for again while it goes
//! out, so that access which ends in the middle ends the file.

use super::super::{
    list::{self, RecordLine, Shown, Wanted},
    table::Asked as AskedFor,
};
use crate::{
    app::App,
    audit::{self, By},
    doors::{Allowed, Ask},
    items::MemberSight,
    organizers::{self, Field, FieldKind, ListRecords, Organizer},
    store::Tx,
    web::{
        Answer, Asked, Cx, Dates, Error, Texts, csv,
        progress::{self, Step, Steps},
    },
};
use async_stream::try_stream;
use axum::body::Body;
use bytes::Bytes;
use futures_util::TryStreamExt as _;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use std::sync::Arc;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What stands in a cell.
enum Cell<'a> {
    Text(&'a str),
    Number(&'a str),
    Day(&'a str),
}

/// What stays the same from page to page.
struct Export {
    app: App,
    ask: Arc<Ask>,
    wanted: Wanted,
    t: &'static Texts,
    dates: Dates,
}

/// A page of records, and the fields that its reader sees.
struct Part {
    fields: Vec<Field>,
    records: Vec<RecordLine>,
    next: Option<String>,
}

fn exported(field: &Field) -> bool {
    field.kind != FieldKind::File
}

impl Export {
    async fn part(&self, after: String) -> Result<Part, Error> {
        let (ask, wanted) = (Arc::clone(&self.ask), Wanted { after, before: String::new(), ..self.wanted.clone() });
        self.app.store.read(move |tx| part(tx, &ask, &wanted)).await
    }

    /// How many records there are to go out.
    async fn all(&self, here: &Allowed<ListRecords, Organizer>) -> Result<i64, Error> {
        let (ask, wanted) = (here.ask(), self.wanted.clone());
        self.app
            .store
            .read(move |tx| {
                let (here, sight, fields) = seen(tx, &ask)?;
                AskedFor::of(here.id, &wanted, &fields).all(tx, &sight)
            })
            .await
    }

    fn head(&self, fields: &[Field]) -> Vec<String> {
        let own = ["record-title", "category", "responsible"].map(|key| self.t[key].to_owned());
        own.into_iter().chain(fields.iter().map(|field| field.name.clone())).chain([self.t["changed"].to_owned()]).collect()
    }

    /// The cells of a record, in the order of the head.
    fn row<'a>(&self, fields: &[Field], record: &'a RecordLine, changed: &'a str) -> Vec<Cell<'a>> {
        let own = [Cell::Text(&record.title), Cell::Text(record.category.as_deref().unwrap_or_default()), Cell::Text(&record.responsible)];
        let values = fields.iter().zip(&record.values).map(|(field, shown)| self.cell(field.kind, shown));
        own.into_iter().chain(values).chain([Cell::Day(changed)]).collect()
    }

    fn cell<'a>(&self, kind: FieldKind, shown: &'a Shown) -> Cell<'a> {
        let value = shown.value.as_deref().unwrap_or_default();
        match kind {
            FieldKind::Number | FieldKind::Money => Cell::Number(value),
            FieldKind::Date => Cell::Day(value),
            FieldKind::Checkbox => Cell::Text(if value.is_empty() { &self.t["no"] } else { &self.t["yes"] }),
            FieldKind::Person => Cell::Text(shown.named.as_deref().unwrap_or_default()),
            _ => Cell::Text(value),
        }
    }

    fn changed(&self, record: &RecordLine) -> String {
        self.dates.iso_day(record.changed_at)
    }
}

/// The organizer as its reader has it now: what they see of its records and its fields.
type Seen = (Allowed<ListRecords, Organizer>, MemberSight, Vec<Field>);

fn seen(tx: &mut Tx<'_>, ask: &Arc<Ask>) -> Result<Seen, Error> {
    let here = Allowed::<ListRecords, Organizer>::again(tx, ask)?;
    let sight = MemberSight::new(here.organization, here.by().member().ok_or(Error::NotFound)?, here.rights().house());
    let mut fields = organizers::fields(tx, here.id)?;
    fields.retain(|field| here.rights().shows_group(&field.group));
    Ok((here, sight, fields))
}

fn part(tx: &mut Tx<'_>, ask: &Arc<Ask>, wanted: &Wanted) -> Result<Part, Error> {
    let (here, sight, mut fields) = seen(tx, ask)?;
    let asked = AskedFor::of(here.id, wanted, &fields);
    fields.retain(exported);
    let page = asked.page(tx, &sight, wanted)?;
    Ok(Part { records: list::lines(tx, &here, page.rows, &fields)?, next: page.next, fields })
}

async fn begin(here: &Allowed<ListRecords, Organizer>, cx: &Cx, wanted: Wanted, kind: &'static str) -> Result<Export, Error> {
    let detail = format!("{kind} {}", wanted.query(None));
    cx.note(here, move |tx, here| {
        audit::record(tx, here.organization, By::Actor(here.by()), "records.exported", ("organizer", Some(here.id.0)), &detail)
    })
    .await?;
    Ok(Export { app: cx.app.clone(), ask: here.ask(), wanted, t: cx.t, dates: cx.dates.clone() })
}

fn download(here: &Organizer, ending: &str, media: &'static str, body: Body) -> Answer {
    progress::download(&format!("{}.{ending}", here.name), media, body)
}

/// Page after page as text.
pub(super) async fn csv(here: Allowed<ListRecords, Organizer>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    let export = begin(&here, &cx, wanted, "csv").await?;
    let first = export.part(String::new()).await?;
    let of = if progress::wanted(&cx) { Some(export.all(&here).await?) } else { None };
    Ok(progress::given(&format!("{}.csv", here.name), csv::MEDIA, text(export, first), of))
}

fn text(export: Export, mut page: Part) -> Steps {
    Box::pin(try_stream! {
        let mut text = String::from(csv::MARK);
        text.push_str(&csv::lines([export.head(&page.fields)])?);
        let mut done = 0;
        loop {
            let rows: Vec<Vec<String>> = page.records.iter().map(|record| {
                let changed = export.changed(record);
                export.row(&page.fields, record, &changed).iter().map(plain).collect()
            }).collect();
            done += rows.len();
            text.push_str(&csv::lines(rows)?);
            yield Step { done, bytes: Bytes::from(std::mem::take(&mut text)) };
            let Some(next) = page.next else { break };
            page = export.part(next).await?;
        }
    })
}

fn plain(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Text(text) => text.replace('\n', "\r\n"),
        Cell::Number(text) | Cell::Day(text) => (*text).to_owned(),
    }
}

/// A workbook; its rows lie in a file until it is whole.
pub(super) async fn xlsx(here: Allowed<ListRecords, Organizer>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    let export = begin(&here, &cx, wanted, "xlsx").await?;
    let first = export.part(String::new()).await?;
    if progress::wanted(&cx) {
        let of = export.all(&here).await?;
        return Ok(download(&here, "xlsx", progress::MEDIA, progress::framed(workbook(export, first), of)));
    }
    // Nothing of it can go out before all is there, so a fault on the way has its own answer.
    let whole = workbook(export, first).try_fold(Vec::new(), |mut whole, step| async move {
        whole.extend_from_slice(&step.bytes);
        Ok(whole)
    });
    Ok(download(&here, "xlsx", XLSX, Body::from(whole.await?)))
}

fn workbook(export: Export, mut page: Part) -> Steps {
    let broken = |fault: XlsxError| Error::Broken(fault.to_string());
    Box::pin(try_stream! {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet_with_constant_memory().map_err(broken)?;
        let bold = Format::new().set_bold();
        for (column, name) in (0_u16..).zip(export.head(&page.fields)) {
            sheet.write_string_with_format(0, column, name, &bold).map_err(broken)?;
        }
        sheet.set_freeze_panes(1, 1).map_err(broken)?;
        let day = Format::new().set_num_format("yyyy-mm-dd");
        let mut row = 1;
        loop {
            for record in &page.records {
                let changed = export.changed(record);
                for (column, cell) in (0_u16..).zip(export.row(&page.fields, record, &changed)) {
                    put(sheet, row, column, &cell, &day).map_err(broken)?;
                }
                row += 1;
            }
            yield Step { done: row as usize - 1, bytes: Bytes::new() };
            let Some(next) = page.next else { break };
            page = export.part(next).await?;
        }
        let done = row as usize - 1;
        yield Step { done, bytes: Bytes::from(book.save_to_buffer().map_err(broken)?) };
    })
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell<'_>, day: &Format) -> Result<(), XlsxError> {
    match cell {
        Cell::Text("") | Cell::Number("") | Cell::Day("") => {}
        // A number with more digits than a spreadsheet keeps stays a text.
        Cell::Number(text) if text.len() <= 15 => match text.parse::<f64>() {
            Ok(number) => drop(sheet.write_number(row, column, number)?),
            Err(_) => drop(sheet.write_string(row, column, *text)?),
        },
        Cell::Day(text) => match ExcelDateTime::parse_from_str(text) {
            Ok(date) => drop(sheet.write_datetime_with_format(row, column, &date, day)?),
            Err(_) => drop(sheet.write_string(row, column, *text)?),
        },
        // Text is never a formula here, whatever it begins with.
        Cell::Text(text) | Cell::Number(text) => drop(sheet.write_string(row, column, text.chars().take(32_767).collect::<String>())?),
    }
    Ok(())
}
