//! Reading what somebody sends into rows. Whatever the file holds, what comes of it is rows or a
//! sentence; nothing that it names is fetched from elsewhere.

mod columns;
mod loose;
mod pack;
mod redmine_csv;
mod redmine_json;
mod trello;
mod unpacking;

use super::{Move, Source, said::Said, store};
use crate::{
    app::App,
    files::Pending,
    store::Tx,
    web::{
        Error, Texts, at_length,
        sheet::{self, Sheet},
    },
};
use bytes::Bytes;
use std::{
    fs::File,
    io::{Read as _, Seek as _},
};

pub(super) use columns::all as columns_of;

/// Why a file of an archive can be refused: keys of sentences.
pub(super) const REFUSED: [&str; 6] =
    ["moving-file-link", "moving-file-locked", "moving-file-large", "moving-file-name", "moving-file-kind", "moving-file-empty"];

/// No JSON and no list of issues is larger.
const TEXT: u64 = 64_000_000;
/// No file has more rows.
const ROWS: usize = 50_000;

/// A file that was read.
#[derive(Default)]
pub(super) struct Read {
    pub head: Vec<String>,
    /// What the columns are, as far as their heads say it.
    pub columns: Vec<String>,
    pub rows: Vec<Said>,
}

/// Reads it. What is unpacked of it goes into the storage, and away again unless `pending` is settled.
///
/// # Errors
/// A sentence about the file; or the storage fails.
pub(super) async fn read(app: &App, source: Source, mut file: File, t: &'static Texts, pending: &mut Pending) -> Result<Read, Error> {
    let mut begin = [0; 4];
    let packed = file.read(&mut begin).is_ok_and(|count| begin[..count].starts_with(b"PK"));
    file.rewind().map_err(|fault| Error::Down(fault.to_string()))?;
    let read = match (source, packed) {
        (Source::Contacts | Source::Tasks, _) => {
            let sheet = sheet::read_sent(whole(file, sheet::MOST as u64).await?).await?;
            columns::read(source, sheet, t)
        }
        (Source::Files, true) => unpacking::files(app, file, pending).await?,
        (Source::Files, false) => return Err(Error::field("file", "moving-no-archive")),
        (Source::Redmine, true) => unpacking::redmine(app, file, pending).await?,
        (Source::Redmine, false) => redmine(whole(file, TEXT).await?).await?,
        (Source::Trello, true) => return Err(Error::field("file", "moving-no-json")),
        (Source::Trello, false) => {
            let bytes = whole(file, TEXT).await?;
            aside(move || trello::read(&bytes)).await?
        }
    };
    match read.rows.len() {
        0 => Err(Error::field("file", "moving-empty")),
        many if many > ROWS => Err(Error::field("file", crate::web::Say::new("moving-many-rows").and("most", ROWS))),
        _ => Ok(read),
    }
}

/// All bytes of a file that is no larger than this.
async fn whole(file: File, most: u64) -> Result<Bytes, Error> {
    let read = tokio::task::spawn_blocking(move || {
        let mut bytes = Vec::new();
        file.take(most + 1).read_to_end(&mut bytes).map(|_| bytes)
    });
    let bytes = read.await.map_err(|fault| Error::Broken(fault.to_string()))?.map_err(|fault| Error::Down(fault.to_string()))?;
    match bytes.len() as u64 {
        0 => Err(Error::field("file", "import-empty")),
        many if many > most => Err(Error::TooLarge { most }),
        _ => Ok(bytes.into()),
    }
}

/// On a thread that may take its time; a key becomes a sentence about the file.
async fn aside(work: impl FnOnce() -> Result<Read, &'static str> + Send + 'static) -> Result<Read, Error> {
    at_length(work).await?.map_err(|key| Error::field("file", key))
}

/// A list of issues as CSV, or a page of the interface as JSON.
async fn redmine(bytes: Bytes) -> Result<Read, Error> {
    let first = sheet::letters(&bytes[..bytes.len().min(100)]).trim_start_matches('\u{feff}').trim_start().chars().next();
    if matches!(first, Some('{' | '[')) {
        return aside(move || redmine_json::read([bytes.as_ref()].into_iter()).map(|export| export.read(|_| None))).await;
    }
    let sheet: Sheet = sheet::read_sent(bytes).await?;
    redmine_csv::read(&sheet).map_err(|key| Error::field("file", key))
}

/// The rows from one number to another, each as what it says by what was chosen.
///
/// # Errors
/// When the store fails.
pub(super) fn rows(tx: &mut Tx<'_>, it: &Move, (begin, end): (i64, i64)) -> Result<Vec<Said>, Error> {
    if !it.row.source.has_columns() {
        return store::rows(tx, it.row.id, (begin, end));
    }
    // How days are written is seen by all of them together.
    let all = columns::told(it.row.source, &it.choices.columns, store::rows(tx, it.row.id, (0, it.row.total))?);
    let part = |number: i64| usize::try_from(number).unwrap_or(0).min(all.len());
    Ok(all[part(begin)..part(end.max(begin))].to_vec())
}

#[cfg(test)]
mod tests {
    use super::{columns, redmine_csv, redmine_json, trello};
    use crate::{moving::Source, web::Language, web::sheet};

    const BOARD: &str = r#"{"name":"B","id":"b","lists":[{"id":"l","name":"Doing"}],"cards":[{"id":"c","name":"C","idList":"l","pos":1,"due":"2026-12-24T11:00:00Z",
        "labels":[{"name":"x"}],"idMembers":["m"]}],"members":[{"id":"m","fullName":"Čapek"}],"checklists":[{"idCard":"c","checkItems":[{"name":"s","state":"complete"}]}],
        "actions":[{"id":"a","type":"commentCard","data":{"text":"t","card":{"id":"c"}}}]}"#;
    const ISSUE: &str = r#"{"issue":{"id":5,"project":{"name":"P"},"status":{"name":"New"},"subject":"S","journals":[{"id":1,"notes":"n","user":{"name":"A"}}],
        "attachments":[{"id":3,"filename":"f.txt"}]}}"#;
    const LIST: &str = "#,Project,Subject,Due date\n1,P,S,01/02/2026\n";

    fn read(bytes: &[u8]) {
        drop(trello::read(bytes));
        drop(redmine_json::read([bytes].into_iter()).map(|export| (export.attachment(&["3".into(), "f.txt".into()]), export.read(|_| None))));
        if let Ok(sheet) = sheet::read(bytes) {
            drop(redmine_csv::read(&sheet));
            for source in [Source::Contacts, Source::Tasks] {
                let read = columns::read(source, sheet.clone(), Language::English.texts());
                drop(columns::told(source, &read.columns, read.rows));
            }
        }
    }

    #[test]
    fn whatever_a_file_holds_it_is_rows_or_a_sentence() {
        assert!(trello::read(BOARD.as_bytes()).is_ok_and(|read| read.rows.len() == 3));
        assert!(redmine_json::read([ISSUE.as_bytes()].into_iter()).is_ok_and(|export| export.read(|_| None).rows.len() == 3));
        for whole in [BOARD, ISSUE, LIST] {
            for at in 0..whole.len() {
                read(&whole.as_bytes()[..at]);
                for other in [b'9', b'"', b'{', b'[', b',', b'n', 0xff, 0] {
                    let mut bytes = whole.as_bytes().to_vec();
                    bytes[at] = other;
                    read(&bytes);
                }
            }
        }
    }
}
