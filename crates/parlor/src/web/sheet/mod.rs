//! A file of rows as somebody sends it, CSV or XLSX, read into plain texts; and the pages
//! on which they see what becomes of each row before it is taken over.

mod day;
mod intake;
mod sent;

use calamine::{Data, Reader as _, Xlsx};
use std::io::{Cursor, Read as _};

pub use day::{Slashes, day};
pub use intake::{ColumnView, Intake, Words, begin, columns, samples};
pub use sent::{Sent, read_sent};

/// No file is larger.
pub const MOST: usize = 10_000_000;
/// No sheet has more rows below its head.
pub const ROWS: usize = 20_000;
/// And no more columns.
pub const COLUMNS: usize = 100;
/// What is packed into a workbook is no larger: a small file can hold a flood.
const UNPACKED: u64 = 200_000_000;

/// The rows of a file, under their head.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// What stands in a cell; nothing, where a row is shorter than the head.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|cells| cells.get(column)).map_or("", String::as_str)
    }
}

/// Reads a file.
///
/// # Errors
/// The key of a sentence that says what is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Sheet, &'static str> {
    let mut all = if bytes.starts_with(b"PK") { workbook(bytes)? } else { text(bytes)? };
    all.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    if all.is_empty() {
        return Err("import-empty");
    }
    let head: Vec<String> = all.remove(0).iter().map(|name| name.trim().to_owned()).collect();
    if all.len() > ROWS || head.len() > COLUMNS {
        return Err("import-too-many");
    }
    if all.is_empty() { Err("import-empty") } else { Ok(Sheet { head, rows: all }) }
}

/// The letters of a file: UTF-8, UTF-16 with its mark, or what older programs write where
/// they write neither.
#[must_use]
pub fn letters(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    if std::str::from_utf8(bytes).is_ok() {
        return encoding_rs::UTF_8.decode(bytes).0;
    }
    let western = encoding_rs::WINDOWS_1252.decode(bytes).0;
    // No Western language has both of these: it is Czech, read as what it is not.
    if western.contains('ì') && western.contains('ø') { encoding_rs::WINDOWS_1250.decode(bytes).0 } else { western }
}

/// Text with separators: whichever of them stands most often in the head.
fn text(bytes: &[u8]) -> Result<Vec<Vec<String>>, &'static str> {
    let text = letters(bytes);
    if text.contains('\0') {
        return Err("import-unreadable");
    }
    let head = text.lines().next().unwrap_or_default();
    let often = |separator: &u8| head.bytes().filter(|byte| byte == separator).count();
    let separator = *[b',', b';', b'\t'].iter().max_by_key(|separator| often(separator)).unwrap_or(&b',');
    let mut rows = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    rows.records().take(ROWS + 2).map(|row| row.map(|cells| cells.iter().map(unguarded).collect()).map_err(|_| "import-unreadable")).collect()
}

/// Our own export puts an apostrophe before what a spreadsheet would take for a
/// formula; it goes again on the way in.
fn unguarded(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

/// The first sheet of a workbook.
fn workbook(bytes: &[u8]) -> Result<Vec<Vec<String>>, &'static str> {
    measured(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| "import-unreadable")?;
    let sheet = book.worksheet_range_at(0).ok_or("import-empty")?.map_err(|_| "import-unreadable")?;
    if sheet.height() > ROWS + 1 || sheet.width() > COLUMNS {
        return Err("import-too-many");
    }
    Ok(sheet.rows().map(|row| row.iter().map(cell).collect()).collect())
}

/// Unpacks every part once, into nothing, and counts.
fn measured(bytes: &[u8]) -> Result<(), &'static str> {
    let mut packed = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| "import-unreadable")?;
    let mut left = UNPACKED;
    for at in 0..packed.len() {
        let part = packed.by_index(at).map_err(|_| "import-unreadable")?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| "import-unreadable")?;
        left = left.checked_sub(unpacked).ok_or("import-too-many")?;
    }
    Ok(())
}

fn cell(data: &Data) -> String {
    match data {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Bool(is) => if *is { "yes" } else { "no" }.to_owned(),
        Data::DateTime(at) => at.as_datetime_ymd().unwrap_or_default(),
        // As many digits as a spreadsheet shows: 0.1 + 0.2 is 0.3 there.
        Data::Float(number) => format!("{}", (number * 1e9).round() / 1e9),
    }
}

/// The day of a date that a workbook keeps as a number.
trait Ymd {
    fn as_datetime_ymd(&self) -> Option<String>;
}

impl Ymd for calamine::ExcelDateTime {
    fn as_datetime_ymd(&self) -> Option<String> {
        let (year, month, day, ..) = self.to_ymd_hms_milli();
        self.is_datetime().then(|| format!("{year:04}-{month:02}-{day:02}"))
    }
}
