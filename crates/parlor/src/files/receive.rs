//! Files on their way in: from the request straight into the storage, never
//! whole in memory. Rows tell of them only once all have arrived.

use super::{Arrived, kind, name, photos, store::Adding};
use crate::{
    app::App,
    blobs::Kept,
    config::Config,
    doors::Actor,
    store::Tx,
    uploads,
    verification::{self, Limit},
    web::{Cx, Error, Problem, Say, Typed},
};
use access::{PartyId, VersionId};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::Field};
use futures_util::StreamExt as _;
use std::time::Duration;

/// So many files come in one request at most.
const MOST_FILES: usize = 100;
/// So many files one person adds in a day at most: storage is not theirs to fill.
pub const MOST_A_DAY: i64 = 2_000;
/// And so many bytes as this many of the largest files have.
pub const LARGEST_A_DAY: u64 = 25;
const DAY: i64 = 86_400;
/// So long the rest of a refused form is listened to.
const RUN_OUT: Duration = Duration::from_secs(60);
/// So many bytes of words come along at most.
const WORDS: usize = 100_000;
/// So many parts of a form beside the files.
const MOST_FIELDS: usize = 20;
/// The field that names an upload which arrived before the form.
const UPLOAD: &str = "upload";

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

    /// Adds the uploads that the form names.
    async fn uploaded(&mut self, app: &App, by: &Actor, ids: &[String], terms: &Terms) -> Result<(), Error> {
        if self.files.len() + ids.len() > terms.files {
            return Err(too_many(terms.files));
        }
        for file in uploads::named(app, by, ids.iter().map(String::as_str)).await? {
            if u64::try_from(file.size).is_ok_and(|size| size > terms.bytes) {
                return Err(Error::TooLarge { most: terms.bytes });
            }
            self.files.push(file);
        }
        Ok(())
    }

    /// From here on the rows decide what stays.
    pub fn settle(&mut self) {
        self.pending.settle();
    }
}

/// Bytes that no row tells of yet. Whatever ends the request early, they go.
pub(crate) struct Pending {
    app: App,
    keys: Vec<String>,
}

impl Pending {
    /// None yet.
    pub(crate) fn new(app: &App) -> Self {
        Self { app: app.clone(), keys: Vec::new() }
    }

    /// Some more.
    pub(crate) fn add(&mut self, version: VersionId) {
        self.keys.push(version.to_string());
    }

    /// From here on rows tell of them.
    pub(crate) fn settle(&mut self) {
        self.keys.clear();
    }
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

/// Takes away what arrived and is not needed: no row tells of it. What came as an upload
/// of its own waits on for another try.
pub async fn unwanted(app: &App, files: &[Arrived]) {
    let keys: Vec<String> = files.iter().filter(|file| file.upload.is_none()).map(|file| file.version.to_string()).collect();
    remove(app, &keys).await;
}

/// Reads a form of words with files, either of which may be missing.
pub async fn with_words(app: &App, by: &Actor, Upload(mut form): Upload) -> Result<Brought, Error> {
    let outcome = read(app, by, &mut form).await;
    run_out(&outcome, &mut form).await;
    outcome
}

/// Looks at the fields that came before a file, and says why none is taken.
pub type Before<'a> = &'a (dyn Fn(&[(String, String)]) -> Result<(), Error> + Sync);

/// Reads a form that somebody sent whom nobody may know: its fields, and few files.
/// What was typed comes back also where something is wrong with a file.
pub async fn from_stranger(
    app: &App,
    by: Option<&Actor>,
    Upload(mut form): Upload,
    terms: &Terms,
    before: Before<'_>,
) -> Result<Brought, (Typed, Error)> {
    let mut brought = nothing_yet(app);
    let outcome = stranger(app, by, &mut form, terms, before, &mut brought).await;
    let typed = Typed::all_of(brought.fields.clone());
    let outcome = outcome.map(|()| brought);
    run_out(&outcome, &mut form).await;
    outcome.map_err(|fault| (typed, fault))
}

async fn stranger(
    app: &App,
    by: Option<&Actor>,
    form: &mut Multipart,
    terms: &Terms,
    before: Before<'_>,
    brought: &mut Brought,
) -> Result<(), Error> {
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
            return Err(too_many(terms.files));
        }
        let version: VersionId = app.store.sources().id();
        brought.pending.add(version);
        let file = one(app, version, part, terms.bytes).await?;
        brought.files.push(if from_outside(by) { photos::bare(app, file).await? } else { file });
    }
    let ids: Vec<String> = brought.fields.iter().filter(|(name, _)| name == UPLOAD).map(|(_, id)| id.clone()).collect();
    if let Some(by) = by {
        brought.uploaded(app, by, &ids, terms).await?;
        counted(app, by, &brought.files).await?;
    }
    Ok(())
}

/// Whether what comes is a guest's, or a stranger's.
fn from_outside(by: Option<&Actor>) -> bool {
    by.is_none_or(|by| by.member().is_none())
}

/// What was wrong with the files of a form whose page says so.
///
/// # Errors
/// The fault itself, where it is none of the form, or a program asks.
pub fn problems_of(cx: &Cx, fault: Error) -> Result<Vec<Problem>, Error> {
    match fault {
        Error::Invalid(problems) if !cx.json => Ok(problems),
        Error::TooLarge { .. } if !cx.json => Ok(vec![Problem { field: "file", say: fault.say() }]),
        other => Err(other),
    }
}

fn too_many(most: usize) -> Error {
    Error::field("file", Say::new("file-too-many").and("most", most))
}

fn nothing_yet(app: &App) -> Brought {
    Brought {
        files: Vec::new(),
        how: Adding { internal: false, picture: false, confirmed: false },
        words: String::new(),
        fields: Vec::new(),
        pending: Pending::new(app),
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
pub async fn all(app: &App, by: &Actor, Upload(mut form): Upload) -> Result<Brought, Error> {
    let outcome = read(app, by, &mut form)
        .await
        .and_then(|brought| if brought.files.is_empty() { Err(Error::field("file", "file-none")) } else { Ok(brought) });
    run_out(&outcome, &mut form).await;
    outcome
}

async fn read(app: &App, by: &Actor, form: &mut Multipart) -> Result<Brought, Error> {
    let terms = Terms { files: MOST_FILES, bytes: app.config.max_upload };
    let (mut brought, mut ids) = (nothing_yet(app), Vec::new());
    let mut fields = 0;
    while let Some(part) = form.next_field().await.map_err(unreadable)? {
        match part.name() {
            // A form in which nothing was chosen sends a file without a name.
            Some("file") if part.file_name().is_some_and(|name| !name.is_empty()) => {
                if brought.files.len() == terms.files {
                    return Err(too_many(terms.files));
                }
                let version: VersionId = app.store.sources().id();
                brought.pending.add(version);
                let file = one(app, version, part, terms.bytes).await?;
                brought.files.push(if from_outside(Some(by)) { photos::bare(app, file).await? } else { file });
            }
            Some(UPLOAD) => ids.push(short(part).await?),
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
    brought.uploaded(app, by, &ids, &terms).await?;
    counted(app, by, &brought.files).await?;
    Ok(brought)
}

/// Takes from what one may add in a day, in whatever place.
async fn counted(app: &App, by: &Actor, files: &[Arrived]) -> Result<(), Error> {
    if files.is_empty() {
        return Ok(());
    }
    let many = i64::try_from(files.len()).unwrap_or(i64::MAX);
    // What came in parts was counted when it was begun.
    let bytes: i64 = files.iter().filter(|file| file.upload.is_none()).map(|file| file.size).sum();
    let (spender, party) = (app.clone(), by.party());
    let spend = move |tx: &mut Tx<'_>| {
        verification::spend_many(tx, &spender.secrets, &Limit::new("files of party", party.to_string(), MOST_A_DAY, DAY), many)?;
        spend_bytes(tx, &spender, party, bytes)
    };
    app.store.write(spend).await
}

/// Takes bytes from what one may add in a day, in whatever place.
///
/// # Errors
/// Too often; or the store fails.
pub fn spend_bytes(tx: &mut Tx<'_>, app: &App, party: PartyId, bytes: i64) -> Result<(), Error> {
    let most = i64::try_from(app.config.max_upload.saturating_mul(LARGEST_A_DAY)).unwrap_or(i64::MAX);
    verification::spend_many(tx, &app.secrets, &Limit::new("bytes of party", party.to_string(), most, DAY), bytes)
}

/// Puts a file away that came by mail: from outside, as far as is known here.
///
/// # Errors
/// A sentence about a file that is not taken; or the storage fails.
pub async fn from_mail(app: &App, file_name: &str, bytes: Vec<u8>) -> Result<Arrived, Error> {
    let file_name = taken_name(&app.config, file_name)?;
    let version: VersionId = app.store.sources().id();
    let mut pending = Pending { app: app.clone(), keys: vec![version.to_string()] };
    let whole = futures_util::stream::iter([Ok(bytes::Bytes::from(bytes))]);
    let kept = app.blobs.put(&version.to_string(), whole, app.config.max_upload).await?;
    let file = photos::bare(app, looked_at(app, version, file_name, kept)?).await?;
    pending.keys.clear();
    Ok(file)
}

/// The name that a file is kept by, of the one that it was sent with.
///
/// # Errors
/// A sentence, where files of such names are not taken.
pub fn taken_name(config: &Config, sent: &str) -> Result<String, Error> {
    let file_name = name::cleaned(sent);
    if name::refused(config, &file_name) { Err(Error::field("file", Say::new("file-refused").and("name", file_name))) } else { Ok(file_name) }
}

/// There is nothing in it.
pub fn empty(file_name: &str) -> Error {
    Error::field("file", Say::new("file-empty").and("name", file_name.to_owned()))
}

async fn one(app: &App, version: VersionId, part: Field<'_>, largest: u64) -> Result<Arrived, Error> {
    let file_name = taken_name(&app.config, part.file_name().unwrap_or_default())?;
    let bytes = part.map(|chunk| chunk.map_err(unreadable));
    let kept = app.blobs.put(&version.to_string(), bytes, largest).await?;
    looked_at(app, version, file_name, kept)
}

/// What was put away, as a file of this name: what it is, is found by looking at it.
///
/// # Errors
/// A sentence, where it is empty.
pub fn looked_at(app: &App, version: VersionId, file_name: String, kept: Kept) -> Result<Arrived, Error> {
    if kept.size == 0 {
        return Err(empty(&file_name));
    }
    let (media, unchecked) = (kind::found(&kept.head, &file_name), !app.config.antivirus.is_empty());
    // Where programs are refused by their ending, another ending does not let them in.
    if kind::runs(&media) && name::refused(&app.config, "program.exe") {
        return Err(Error::field("file", Say::new("file-refused").and("name", file_name)));
    }
    Ok(Arrived { name: file_name, version, media, size: kept.size, sha256: kept.sha256, upload: None, unchecked })
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
