//! A file of rows as somebody sends it, CSV or XLSX, read into plain texts; and the pages
//! on which they see what becomes of each row before it is taken over.

mod day;
mod intake;
mod sent;
mod workbook;

pub use day::{Slashes, day};
pub use intake::{ColumnView, Intake, Words, begin, columns, samples};
pub use sent::{Sent, read_sent};

/// No file is larger.
pub const MOST: usize = 10_000_000;
/// No sheet has more rows below its head.
pub const ROWS: usize = 20_000;
/// And no more columns.
pub const COLUMNS: usize = 100;

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
    let mut all = if bytes.starts_with(b"PK") { workbook::read(bytes)? } else { text(bytes)? };
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
