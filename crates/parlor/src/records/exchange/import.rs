//! An import: a file is kept, looked at as often as somebody likes, and taken
//! over a few hundred rows at a time. Where it stands moves in the transaction
//! that adds the rows; stopped or cut, it goes on where it was.

use super::{
    super::store,
    pages,
    rows::{Column, Fate, Reader, guessed, taken},
};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    doors::{Action, Address, Allowed, Asker, Found, Permit, Thing},
    organizations::frame::Frame,
    organizers::{AddRecords, Organizer},
    rows,
    store::{Time, Topic, Tx},
    web::{
        Answer, Cx, Error, Input, Routes, Typed,
        sheet::{self, Sent, Sheet},
    },
};
use access::{MemberId, OrganizationId, OrganizerId, OrganizerRights};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// So many rows are taken over in one transaction.
const STEP: usize = 250;
/// A file that nobody takes over is forgotten after so many days.
const DAYS: i64 = 7;

rows! {
    /// A file on its way in.
    #[derive(Clone, Debug)]
    pub(super) struct Import {
        pub id: Uuid,
        pub organization: OrganizationId,
        pub organizer: OrganizerId,
        pub organizer_url: Option<String>,
        pub file: String,
        blob_key: String,
        pub mapping: String,
        pub skips_known: bool,
        pub place: i64,
        pub added: i64,
        pub ended_at: Option<Time>,
    }
}

fn find(tx: &mut Tx<'_>, organizer: OrganizerId, member: MemberId, id: Uuid) -> Result<Option<Import>, Error> {
    Ok(tx.maybe(
        "SELECT m.id, m.organization_id, m.organizer_id, o.slug, m.file_name, m.blob_key, m.mapping, m.skips_known, m.place, m.added, m.ended_at
         FROM imports m JOIN organizations o ON o.id = m.organization_id WHERE m.organizer_id = $1 AND m.member_id = $2 AND m.id = $3",
        bind![organizer, member, id],
    )?)
}

impl Import {
    pub fn url(&self) -> String {
        format!("{}/imports/{}", self.organizer_url(), self.id)
    }

    pub fn organizer_url(&self) -> String {
        format!("/o/{}/organizers/{}", self.organizer_url.as_deref().unwrap_or_default(), self.organizer)
    }
}

/// Its own member's, and nobody else's.
impl Thing for Import {
    type Rights = OrganizerRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let organizer = Organizer::load(tx, asker, address)?;
        let member = organizer.by().member().ok_or(Error::NotFound)?;
        let import = find(tx, organizer.id, member, address.id("import")?)?.ok_or(Error::NotFound)?;
        Ok(organizer.inside(|_| import, Clone::clone))
    }
}

impl Action<Import> for AddRecords {
    const NAME: &'static str = "AddRecords";
    fn allowed(rights: &OrganizerRights) -> bool {
        rights.adds()
    }
}

async fn kept(app: &App, import: &Import) -> Result<Sheet, Error> {
    sheet::read_sent(app.blobs.read(&import.blob_key).await?).await
}

/// The page that takes a file.
#[derive(Serialize, JsonSchema)]
pub(super) struct Begin {
    pub frame: Frame,
    pub name: String,
    /// The fields that a column can be.
    pub fields: Vec<String>,
    #[serde(skip)]
    pub url: String,
}

async fn begin(here: &Allowed<AddRecords, Organizer>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let organizer = (**here).clone();
    let ground = cx.read(move |tx| store::ground(tx, &organizer)).await?;
    let view = Begin {
        frame: Frame::new(here.mark(), here.by(), here.rights().house()),
        name: here.name.clone(),
        fields: ground.fields.iter().filter(|field| taken(field)).map(|field| field.name.clone()).collect(),
        url: here.url(),
    };
    let wrong = !typed.problems().is_empty();
    let answer = cx.page(&view, |cx, view| pages::begin(cx, view, &typed))?;
    Ok(if wrong { answer.status(StatusCode::UNPROCESSABLE_ENTITY) } else { answer })
}

async fn page(here: Allowed<AddRecords, Organizer>, cx: Cx) -> Result<Answer, Error> {
    begin(&here, &cx, Typed::default()).await
}

async fn send(here: Allowed<AddRecords, Organizer>, cx: Cx, sent: Result<Sent, Error>) -> Result<Answer, Error> {
    match take(&here, &cx, sent).await {
        Ok(to) => cx.done(to),
        Err(Error::Invalid(problems)) if !cx.json => begin(&here, &cx, Typed::default().with(problems)).await,
        Err(other) => Err(other),
    }
}

async fn take(here: &Allowed<AddRecords, Organizer>, cx: &Cx, sent: Result<Sent, Error>) -> Result<String, Error> {
    let sent = sent?;
    let sheet = sheet::read_sent(sent.bytes.clone()).await?;
    let organizer = (**here).clone();
    let ground = cx.read(move |tx| store::ground(tx, &organizer)).await?;
    let mapping = guessed(&sheet.head, &ground, cx.t).iter().map(|column| column.word(&ground)).collect::<Vec<_>>().join("\n");
    let key = format!("imports/{}", data_encoding::HEXLOWER.encode(&cx.app.store.sources().random.bytes::<16>()));
    cx.app.blobs.keep(&key, sent.bytes).await?;
    let id = cx
        .write(here, move |tx, permit| {
            let (id, now, me) = (tx.id::<Uuid>(), tx.now(), permit.by().member().ok_or(Error::NotFound)?);
            tx.run(
                "INSERT INTO imports (id, organization_id, organizer_id, member_id, file_name, blob_key, mapping, skips_known, place, added, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, $9)",
                bind![id, permit.organization, permit.id, me, &sent.name, &key, &mapping, true, now],
            )?;
            Ok(id)
        })
        .await?;
    Ok(format!("{}/imports/{id}", here.url()))
}

async fn show(import: &Allowed<AddRecords, Import>, cx: &Cx, goes_on: bool) -> Result<Answer, Error> {
    let sheet = if import.ended_at.is_some() { Sheet::default() } else { kept(&cx.app, import).await? };
    let (ask, reader) = (import.ask(), cx.clone());
    let view = cx.read(move |tx| super::look::load(tx, &ask, &sheet, &reader, goes_on)).await?;
    cx.page(&view, pages::import)
}

async fn look(import: Allowed<AddRecords, Import>, cx: Cx) -> Result<Answer, Error> {
    show(&import, &cx, false).await
}

/// What the columns are: `column-{number}`, counted from 0, each `title`,
/// `category`, `responsible`, the id of a field, or empty.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
struct Mapping {
    /// `on`: rows whose title is there already are left out.
    skips_known: Option<String>,
    #[serde(flatten)]
    columns: BTreeMap<String, String>,
}

async fn map(import: Allowed<AddRecords, Import>, cx: Cx, input: Input<Mapping>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&import, move |tx, permit| {
        let here = Permit::<AddRecords, Organizer>::ask(tx, &permit.ask())?;
        let ground = store::ground(tx, &here)?;
        let many = permit.mapping.split('\n').count();
        let word = |at: usize| form.columns.get(&format!("column-{at}")).map_or("", String::as_str);
        let mapping: Vec<String> = (0..many).map(|at| Column::from_word(word(at), &ground).word(&ground)).collect();
        // Rows that were taken over stay as they were read.
        let changed = tx.changed(
            "UPDATE imports SET mapping = $2, skips_known = $3 WHERE id = $1 AND place = 0 AND ended_at IS NULL",
            bind![permit.id, mapping.join("\n"), form.skips_known.is_some()],
        )?;
        if changed { Ok(()) } else { Err(Error::Changed) }
    })
    .await?;
    cx.done(import.url())
}

async fn run(import: Allowed<AddRecords, Import>, cx: Cx) -> Result<Answer, Error> {
    if import.ended_at.is_some() {
        return cx.done(import.url());
    }
    let sheet = kept(&cx.app, &import).await?;
    let ended = cx.write(&import, move |tx, permit| step(tx, permit, &sheet)).await?;
    if ended {
        cx.app.blobs.remove(&import.blob_key).await?;
    }
    // The page goes on by itself where it can; where not, somebody presses again.
    cx.done(format!("{}/running", import.url()))
}

/// Takes over the next rows; says whether they were the last.
fn step(tx: &mut Tx<'_>, import: &Permit<AddRecords, Import>, sheet: &Sheet) -> Result<bool, Error> {
    if import.ended_at.is_some() {
        return Ok(true);
    }
    let here = Permit::<AddRecords, Organizer>::ask(tx, &import.ask())?;
    let ground = store::ground(tx, &here)?;
    let columns = import.mapping.split('\n').map(|word| Column::from_word(word, &ground)).collect();
    let mut reader = Reader::new(tx, &here, columns, import.skips_known)?;
    let begin = usize::try_from(import.place).unwrap_or(0);
    let end = (begin + STEP).min(sheet.rows.len());
    let mut added = 0_i64;
    for row in begin..end {
        if let Fate::Add(form) = reader.fate(tx, &here, &ground, sheet, row)? {
            super::super::store::add_on(tx, &here, &ground, &form)?;
            added += 1;
        }
    }
    let ended = (end == sheet.rows.len()).then(|| tx.now());
    tx.run(
        "UPDATE imports SET place = $2, added = added + $3, ended_at = $4 WHERE id = $1",
        bind![import.id, i64::try_from(end).unwrap_or(i64::MAX), added, ended],
    )?;
    if ended.is_some() {
        let detail = format!("{}: {} of {} rows", import.file, import.added + added, sheet.rows.len());
        audit::record(tx, import.organization, By::Actor(here.by()), "records.imported", ("organizer", Some(here.id.0)), &detail)?;
    }
    tx.signal(Topic::Organization(import.organization));
    Ok(ended.is_some())
}

async fn running(import: Allowed<AddRecords, Import>, cx: Cx) -> Result<Answer, Error> {
    show(&import, &cx, true).await
}

async fn cancel(import: Allowed<AddRecords, Import>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&import, move |tx, permit| {
        let now = tx.now();
        tx.run("UPDATE imports SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", bind![permit.id, now])?;
        let detail = format!("{}: stopped after {} rows", permit.file, permit.place);
        audit::record(tx, permit.organization, By::Actor(permit.by()), "records.imported", ("organizer", Some(permit.organizer.0)), &detail)
    })
    .await?;
    cx.app.blobs.remove(&import.blob_key).await?;
    cx.done(import.organizer_url())
}

/// Forgets files that nobody took over.
///
/// # Errors
/// When the store or the storage fails.
pub async fn forget_old(app: &App) -> Result<(), Error> {
    let old: Vec<(String,)> = app
        .store
        .write(|tx| {
            let (now, since) = (tx.now(), tx.now().plus_days(-DAYS));
            Ok::<_, Error>(
                tx.all("UPDATE imports SET ended_at = $1 WHERE ended_at IS NULL AND created_at < $2 RETURNING blob_key", bind![now, since])?,
            )
        })
        .await?;
    for (key,) in old {
        app.blobs.remove(&key).await?;
    }
    Ok(())
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/organizers/{organizer}/import", page)
        .about("What a file of records can have as columns")
        .answers::<Begin>()
        .post("/o/{organization}/organizers/{organizer}/imports", send)
        .about("Send a CSV or XLSX file of records; nothing is added yet")
        .uploads(&["file"])
        .get("/o/{organization}/organizers/{organizer}/imports/{import}", look)
        .about("What becomes of each row of a file")
        .answers::<super::look::ImportView>()
        .post("/o/{organization}/organizers/{organizer}/imports/{import}", map)
        .about("Say what the columns of a file are")
        .takes::<Mapping>()
        .post("/o/{organization}/organizers/{organizer}/imports/{import}/run", run)
        .about("Take over the next rows of a file; again, until it has ended")
        .get("/o/{organization}/organizers/{organizer}/imports/{import}/running", running)
        .post("/o/{organization}/organizers/{organizer}/imports/{import}/cancel", cancel)
        .about("Stop an import; what was added stays")
}
