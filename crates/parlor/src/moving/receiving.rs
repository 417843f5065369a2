//! What somebody sends, on its way into rows: a file beside a few words about it, which lies
//! on the disk until it is read, and nowhere once it is.

use super::{Choices, Source, reading, store};
use crate::{
    app::App,
    doors::Allowed,
    files::Pending,
    organizations::{Administer, Organization},
    web::{Cx, Error, Problem, Typed},
};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::MultipartError};
use std::{fs::File, io::Seek as _};
use tokio::io::AsyncWriteExt as _;
use uuid::Uuid;

/// So many rows are kept in one change.
const STEP: usize = 500;
/// So long is a word about the file at most, in bytes.
const WORD: usize = 2_000;

/// A form with a file, not read yet. The permission has been asked before.
pub(super) struct Sent(Multipart);

impl FromRequest<App> for Sent {
    type Rejection = Error;

    async fn from_request(mut request: Request, app: &App) -> Result<Self, Error> {
        // The file has its own limit, counted while it streams.
        DefaultBodyLimit::disable().apply(&mut request);
        Multipart::from_request(request, app).await.map(Self).map_err(|fault| Error::Unreadable(fault.to_string()))
    }
}

/// What came.
#[derive(Default)]
struct Form {
    fields: Vec<(String, String)>,
    file: Option<(String, File)>,
}

fn unreadable(fault: MultipartError) -> Error {
    Error::Unreadable(fault.to_string())
}

fn disk(fault: std::io::Error) -> Error {
    if fault.kind() == std::io::ErrorKind::StorageFull { Error::Full } else { Error::Down(format!("disk: {fault}")) }
}

/// Takes it in and leads to where it is looked at; with what was typed where something is wrong.
pub(super) async fn take(here: &Allowed<Administer, Organization>, cx: &Cx, sent: Sent) -> Result<Uuid, (Typed, Error)> {
    let mut form = Form::default();
    let came = receive(cx, sent, &mut form).await;
    let typed = Typed::all_of(form.fields.clone());
    match came {
        Ok(()) => keep(here, cx, form).await.map_err(|fault| (typed, fault)),
        Err(fault) => Err((typed, fault)),
    }
}

async fn receive(cx: &Cx, Sent(mut sent): Sent, form: &mut Form) -> Result<(), Error> {
    while let Some(mut part) = sent.next_field().await.map_err(unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name: Option<String> = part.file_name().map(|name| name.chars().filter(|letter| !letter.is_control()).take(120).collect());
        if let Some(file_name) = file_name.filter(|_| name == "file") {
            let (mut to, mut size) = (tokio::fs::File::from_std(tempfile::tempfile_in(&cx.app.config.data).map_err(disk)?), 0_u64);
            while let Some(chunk) = part.chunk().await.map_err(unreadable)? {
                size += chunk.len() as u64;
                if size > cx.app.config.max_upload {
                    return Err(Error::TooLarge { most: cx.app.config.max_upload });
                }
                to.write_all(&chunk).await.map_err(disk)?;
            }
            to.flush().await.map_err(disk)?;
            let mut file = to.into_std().await;
            file.rewind().map_err(disk)?;
            form.file = (size > 0).then_some((file_name, file));
            continue;
        }
        let mut text = Vec::new();
        while let Some(chunk) = part.chunk().await.map_err(unreadable)? {
            text.extend_from_slice(&chunk);
            if text.len() > WORD || form.fields.len() > 20 {
                return Err(Error::Unreadable("a part of the form is too long".into()));
            }
        }
        form.fields.push((name, String::from_utf8_lossy(&text).replace('\0', "")));
    }
    Ok(())
}

async fn keep(here: &Allowed<Administer, Organization>, cx: &Cx, form: Form) -> Result<Uuid, Error> {
    let field = |name: &str| form.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.trim().to_owned()).unwrap_or_default();
    let source = Source::from_word(&field("source"));
    let (Some(source), Some((name, file))) = (source, form.file) else {
        let mut problems = Vec::new();
        if source.is_none() {
            problems.push(Problem { field: "source", say: "moving-no-source".into() });
        } else {
            problems.push(Problem { field: "file", say: "import-missing".into() });
        }
        return Err(Error::Invalid(problems));
    };
    let into = if source == Source::Contacts { String::new() } else { field("into") };
    let mut pending = Pending::new(&cx.app);
    let read = reading::read(&cx.app, source, file, cx.t, &mut pending).await?;
    let choices = Choices { into, columns: read.columns, ..Choices::default() }.kept()?;
    let id = cx.write(here, move |tx, permit| store::begin(tx, permit, source, &name, &read.head, &choices)).await?;
    let (rows, mut first) = (std::sync::Arc::new(read.rows), 0);
    while first < rows.len() {
        let (part, all) = (first, std::sync::Arc::clone(&rows));
        cx.write(here, move |tx, permit| {
            let end = (part + STEP).min(all.len());
            store::keep(tx, (permit.id, id), i64::try_from(part).unwrap_or(0), &all[part..end])
        })
        .await?;
        first += STEP;
    }
    let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    cx.write(here, move |tx, _| store::all_read(tx, id, total)).await?;
    pending.settle();
    Ok(id)
}
