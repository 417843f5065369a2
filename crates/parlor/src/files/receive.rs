//! Files on their way in: from the request straight into the storage, never
//! whole in memory. Rows tell of them only once all have arrived.

use super::{Arrived, kind, name, store::Adding};
use crate::{
    app::App,
    web::{Error, Say, Typed},
};
use access::VersionId;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::Field};
use futures_util::StreamExt as _;
use std::time::Duration;

/// So many files come in one request at most.
const MOST_FILES: usize = 100;
/// So long the rest of a refused form is listened to.
const RUN_OUT: Duration = Duration::from_secs(60);
/// So many bytes of words come along at most.
const WORDS: usize = 100_000;
/// So many parts of a form beside the files.
const MOST_FIELDS: usize = 20;

/// What is taken of a form.
pub struct Terms {
    /// So many files.
    pub files: usize,
    /// So large is each, in bytes.
    pub bytes: u64,
}

/// A form with files, not read yet. The permission has been asked before.
pub struct Upload(Multipart);

impl FromRequest<App> for Upload {
    type Rejection = Error;

    async fn from_request(mut request: Request, app: &App) -> Result<Self, Error> {
        // Each file has its own limit, counted while it streams.
        DefaultBodyLimit::disable().apply(&mut request);
        Multipart::from_request(request, app).await.map(Self).map_err(|fault| Error::Unreadable(fault.to_string()))
    }
}

/// What a form brought.
pub struct Brought {
    pub files: Vec<Arrived>,
    pub(super) how: Adding,
    /// The words that came along, where they were asked for.
    pub words: String,
    /// All fields of a form that a stranger sent.
    pub fields: Vec<(String, String)>,
    pending: Pending,
}

impl Brought {
    /// Whether a version that makes signatures void was confirmed.
    #[must_use]
    pub fn confirmed(&self) -> bool {
        self.how.confirmed
    }

    /// From here on the rows decide what stays.
    pub fn settle(&mut self) {
        self.pending.keys.clear();
    }
}

/// Bytes that no row tells of yet. Whatever ends the request early, they go.
struct Pending {
    app: App,
    keys: Vec<String>,
}

impl Drop for Pending {
    fn drop(&mut self) {
        let (app, keys) = (self.app.clone(), std::mem::take(&mut self.keys));
        if let (false, Ok(runtime)) = (keys.is_empty(), tokio::runtime::Handle::try_current()) {
            runtime.spawn(async move { remove(&app, &keys).await });
        }
    }
}

async fn remove(app: &App, keys: &[String]) {
    for key in keys {
        if let Err(fault) = app.blobs.remove(key).await {
            tracing::warn!(key, ?fault, "a file that nobody wants could not be removed");
        }
    }
}

/// Takes away what was refused after it had arrived. Where it is not certain
/// that nothing was written down, the bytes stay: better too many than too few.
pub async fn refused(app: &App, files: &[Arrived], fault: &Error) {
    if !matches!(fault, Error::Down(_) | Error::Broken(_)) {
        unwanted(app, files).await;
    }
}

/// Takes away what arrived and is not needed: no row tells of it.
pub async fn unwanted(app: &App, files: &[Arrived]) {
    let keys: Vec<String> = files.iter().map(|file| file.version.to_string()).collect();
    remove(app, &keys).await;
}

/// Reads a form of words with files, either of which may be missing.
pub async fn with_words(app: &App, Upload(mut form): Upload) -> Result<Brought, Error> {
    let outcome = read(app, &mut form).await;
    run_out(&outcome, &mut form).await;
    outcome
}

/// Looks at the fields that came before a file, and says why none is taken.
pub type Before<'a> = &'a (dyn Fn(&[(String, String)]) -> Result<(), Error> + Sync);

/// Reads a form that somebody sent whom nobody knows: its fields, and few files.
/// What was typed comes back also where something is wrong with a file.
pub async fn from_stranger(app: &App, Upload(mut form): Upload, terms: &Terms, before: Before<'_>) -> Result<Brought, (Typed, Error)> {
    let mut brought = nothing_yet(app);
    let outcome = stranger(app, &mut form, terms, before, &mut brought).await;
    let typed = Typed::all_of(brought.fields.clone());
    let outcome = outcome.map(|()| brought);
    run_out(&outcome, &mut form).await;
    outcome.map_err(|fault| (typed, fault))
}

async fn stranger(app: &App, form: &mut Multipart, terms: &Terms, before: Before<'_>, brought: &mut Brought) -> Result<(), Error> {
    while let Some(part) = form.next_field().await.map_err(unreadable)? {
        let name = part.name().unwrap_or_default().to_owned();
        if part.file_name().is_none() {
            if brought.fields.len() == 2 * MOST_FIELDS {
                return Err(Error::Unreadable("too many parts".into()));
            }
            let value = limited(part, WORDS).await?;
            brought.fields.push((name, value));
            continue;
        }
        if part.file_name().is_some_and(str::is_empty) {
            continue;
        }
        before(&brought.fields)?;
        if brought.files.len() == terms.files {
            return Err(Error::field("file", Say::new("file-too-many").and("most", terms.files)));
        }
        let version: VersionId = app.store.sources().id();
        brought.pending.keys.push(version.to_string());
        brought.files.push(one(app, version, part, terms.bytes).await?);
    }
    Ok(())
}

fn nothing_yet(app: &App) -> Brought {
    Brought {
        files: Vec::new(),
        how: Adding { internal: false, picture: false, confirmed: false },
        words: String::new(),
        fields: Vec::new(),
        pending: Pending { app: app.clone(), keys: Vec::new() },
    }
}

/// A browser that is still sending when the answer comes sees a broken connection
/// and not the sentence; so the rest is let run out for a while.
async fn run_out(outcome: &Result<Brought, Error>, form: &mut Multipart) {
    if let Err(Error::Invalid(_) | Error::TooLarge { .. }) = outcome {
        drop(tokio::time::timeout(RUN_OUT, async { while let Ok(Some(_)) = form.next_field().await {} }).await);
    }
}

/// Reads the whole form.
pub async fn all(app: &App, Upload(mut form): Upload) -> Result<Brought, Error> {
    let outcome =
        read(app, &mut form).await.and_then(|brought| if brought.files.is_empty() { Err(Error::field("file", "file-none")) } else { Ok(brought) });
    run_out(&outcome, &mut form).await;
    outcome
}

async fn read(app: &App, form: &mut Multipart) -> Result<Brought, Error> {
    let mut brought = nothing_yet(app);
    let mut fields = 0;
    while let Some(part) = form.next_field().await.map_err(unreadable)? {
        match part.name() {
            // A form in which nothing was chosen sends a file without a name.
            Some("file") if part.file_name().is_some_and(|name| !name.is_empty()) => {
                if brought.files.len() == MOST_FILES {
                    return Err(Error::field("file", Say::new("file-too-many").and("most", MOST_FILES)));
                }
                let version: VersionId = app.store.sources().id();
                brought.pending.keys.push(version.to_string());
                brought.files.push(one(app, version, part, app.config.max_upload).await?);
            }
            Some("text") => brought.words = limited(part, WORDS).await?,
            Some("internal") => brought.how.internal = short(part).await? != "off",
            Some("picture") => brought.how.picture = short(part).await? != "off",
            Some("confirmed") => brought.how.confirmed = short(part).await? == "on",
            _ => {
                short(part).await?;
            }
        }
        fields += 1;
        if fields > MOST_FILES + MOST_FIELDS {
            return Err(Error::Unreadable("too many parts".into()));
        }
    }
    Ok(brought)
}

/// Puts a file away that came by mail.
///
/// # Errors
/// A sentence about a file that is not taken; or the storage fails.
pub async fn from_mail(app: &App, file_name: &str, bytes: Vec<u8>) -> Result<Arrived, Error> {
    let file_name = name::cleaned(file_name);
    if name::refused(&app.config, &file_name) {
        return Err(Error::field("file", Say::new("file-refused").and("name", file_name)));
    }
    let version: VersionId = app.store.sources().id();
    let whole = futures_util::stream::iter([Ok(bytes::Bytes::from(bytes))]);
    let kept = app.blobs.put(&version.to_string(), whole, app.config.max_upload).await?;
    arrived(version, file_name, kept)
}

async fn one(app: &App, version: VersionId, part: Field<'_>, largest: u64) -> Result<Arrived, Error> {
    let file_name = name::cleaned(part.file_name().unwrap_or_default());
    if name::refused(&app.config, &file_name) {
        return Err(Error::field("file", Say::new("file-refused").and("name", file_name)));
    }
    let bytes = part.map(|chunk| chunk.map_err(unreadable));
    let kept = app.blobs.put(&version.to_string(), bytes, largest).await?;
    arrived(version, file_name, kept)
}

fn arrived(version: VersionId, file_name: String, kept: crate::blobs::Kept) -> Result<Arrived, Error> {
    if kept.size == 0 {
        return Err(Error::field("file", Say::new("file-empty").and("name", file_name)));
    }
    Ok(Arrived { media: kind::found(&kept.head, &file_name), name: file_name, version, size: kept.size, sha256: kept.sha256 })
}

/// A field that is no file: a few words, and no more.
async fn short(part: Field<'_>) -> Result<String, Error> {
    limited(part, 4096).await
}

async fn limited(mut part: Field<'_>, most: usize) -> Result<String, Error> {
    let mut text = Vec::new();
    while let Some(chunk) = part.chunk().await.map_err(unreadable)? {
        text.extend_from_slice(&chunk);
        if text.len() > most {
            return Err(Error::Unreadable("a part of the form is too long".into()));
        }
    }
    let text = String::from_utf8_lossy(&text).into_owned();
    // One of the two databases cannot keep it.
    if text.contains('\0') { Err(Error::Unreadable("a zero byte".into())) } else { Ok(text) }
}

fn unreadable(fault: axum::extract::multipart::MultipartError) -> Error {
    Error::Unreadable(fault.to_string())
}
