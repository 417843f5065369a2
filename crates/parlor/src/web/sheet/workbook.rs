//! The first sheet of a workbook, read cell by cell: what is more than is taken is never held.
//! Two cells can name a rectangle of millions of rows, one long text be that of each cell, and a
//! list of texts say that it is longer than any memory.

use super::{COLUMNS, ROWS};
use calamine::{DataRef, ExcelDateTime, Reader as _, Xlsx};
use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

/// What is packed into a workbook is no larger: a small file can hold a flood.
const UNPACKED: u64 = 120_000_000;
/// All texts of its cells together are no longer, however often each of them is meant.
const TEXTS: usize = 64_000_000;
/// No list of texts says by more digits how long it is: room is made for as many as it says.
const DIGITS: usize = 7;
/// So much is kept of what was looked through, where what is looked for may go on.
const TAIL: usize = 4096;
const UNREADABLE: &str = "import-unreadable";
const TOO_MANY: &str = "import-too-many";

/// The rows of the first sheet in which anything stands.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Vec<String>>, &'static str> {
    measured(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| UNREADABLE)?;
    let name = book.sheet_names().first().cloned().ok_or("import-empty")?;
    let mut cells = book.worksheet_cells_reader(&name).map_err(|_| UNREADABLE)?;
    let mut grid = Grid::default();
    while let Some(found) = cells.next_cell().map_err(|_| UNREADABLE)? {
        if !matches!(found.get_value(), DataRef::Empty) {
            grid.put(found.get_position(), cell(found.get_value()))?;
        }
    }
    Ok(grid.rows())
}

/// Unpacks every part once, into nothing, and counts.
fn measured(bytes: &[u8]) -> Result<(), &'static str> {
    let mut packed = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| UNREADABLE)?;
    let mut left = UNPACKED;
    for at in 0..packed.len() {
        let part = packed.by_index(at).map_err(|_| UNREADABLE)?;
        let texts = part.name_raw().to_ascii_lowercase().ends_with(b"sharedstrings.xml");
        let most = if texts { left.min(TEXTS as u64) } else { left };
        let mut part = part.take(most + 1);
        let unpacked = if texts { looked_through(part)? } else { std::io::copy(&mut part, &mut std::io::sink()).map_err(|_| UNREADABLE)? };
        if unpacked > most {
            return Err(TOO_MANY);
        }
        left -= unpacked;
    }
    Ok(())
}

/// How large a list of texts is, which does not say of itself that it is longer than any is.
fn looked_through(mut part: impl Read) -> Result<u64, &'static str> {
    let (mut buffer, mut window, mut size) = (vec![0_u8; 64 * 1024], Vec::<u8>::new(), 0_u64);
    loop {
        let read = part.read(&mut buffer).map_err(|_| UNREADABLE)?;
        if read == 0 {
            return Ok(size);
        }
        size += read as u64;
        // In UTF-16 every second one is nothing.
        window.extend(buffer[..read].iter().copied().filter(|byte| *byte != 0));
        if memchr::memmem::find_iter(&window, "uniqueCount").any(|at| boasts(&window[at + "uniqueCount".len()..])) {
            return Err(TOO_MANY);
        }
        window.drain(..window.len().saturating_sub(TAIL));
    }
}

/// Whether what follows the word is a number that is too long, or too far away.
fn boasts(rest: &[u8]) -> bool {
    let between = |byte: &&u8| matches!(**byte, b' ' | b'\t' | b'\r' | b'\n' | b'=' | b'"' | b'\'');
    let gap = rest.iter().take_while(between).count();
    gap > TAIL / 2 || rest[gap..].iter().skip_while(|byte| **byte == b'0').take_while(|byte| byte.is_ascii_digit()).count() > DIGITS
}

/// Cells where they stand.
#[derive(Default)]
struct Grid {
    rows: BTreeMap<u32, Vec<(u32, String)>>,
    /// The first and the last column in which something stands.
    columns: Option<(u32, u32)>,
    cells: usize,
    texts: usize,
}

impl Grid {
    /// # Errors
    /// When the rectangle around all cells, or what stands in them, becomes larger than what is taken.
    fn put(&mut self, (row, column): (u32, u32), text: String) -> Result<(), &'static str> {
        let (left, right) = self.columns.map_or((column, column), |(left, right)| (left.min(column), right.max(column)));
        self.columns = Some((left, right));
        self.cells += 1;
        self.texts += text.len();
        self.rows.entry(row).or_default().push((column, text));
        let (first, last) = (self.rows.keys().next().copied().unwrap_or(row), self.rows.keys().next_back().copied().unwrap_or(row));
        let within = |from: u32, to: u32, most: usize| usize::try_from(to - from).is_ok_and(|steps| steps < most);
        let fits = within(first, last, ROWS + 1) && within(left, right, COLUMNS) && self.cells <= (ROWS + 1) * COLUMNS && self.texts <= TEXTS;
        if fits { Ok(()) } else { Err(TOO_MANY) }
    }

    /// From the first column in which something stands to the last.
    fn rows(self) -> Vec<Vec<String>> {
        let Some((left, right)) = self.columns else { return Vec::new() };
        let width = usize::try_from(right - left).unwrap_or(0) + 1;
        let filled = |cells: Vec<(u32, String)>| {
            let mut row = vec![String::new(); width];
            for (column, text) in cells {
                if let Some(place) = usize::try_from(column - left).ok().and_then(|at| row.get_mut(at)) {
                    *place = text;
                }
            }
            row
        };
        self.rows.into_values().map(filled).collect()
    }
}

fn cell(data: &DataRef<'_>) -> String {
    match data {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Bool(is) => if *is { "yes" } else { "no" }.to_owned(),
        DataRef::DateTime(at) => day(at).unwrap_or_default(),
        // As many digits as a spreadsheet shows: 0.1 + 0.2 is 0.3 there.
        DataRef::Float(number) => format!("{}", (number * 1e9).round() / 1e9),
    }
}

/// The day of a date that a workbook keeps as a number.
fn day(at: &ExcelDateTime) -> Option<String> {
    let (year, month, day, ..) = at.to_ymd_hms_milli();
    at.is_datetime().then(|| format!("{year:04}-{month:02}-{day:02}"))
}
