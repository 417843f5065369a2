//! Batches: one template, and a list of whom a document is made for and sent to. The list
//! is looked at first, row by row, and nothing is sent; then it is sent a few rows at a
//! time, each row in a change of its own. Where it stands moves in that change, so that a
//! run that was cut goes on where it was, and nobody is asked twice.

mod pages;
mod rows;
mod run;

use super::{Template, TemplateRights, UseTemplate, view::BatchLine};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    doors::{Action, Address, Allowed, Asker, Found, Permit, Thing},
    organizations::frame::again,
    rows,
    store::{Time, Tx},
    web::{
        Answer, Cx, Error, Input, Routes, Typed,
        sheet::{self, Sent, Sheet},
    },
};
use access::{ItemId, MemberId, Verb};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A list is no longer: each row is a document, a mail, and somebody who is asked.
const MOST: usize = 5_000;
/// A list that nobody sends is forgotten after so many days.
const DAYS: i64 = 7;

rows! {
    /// A list of recipients.
    #[derive(Clone, Debug)]
    pub(super) struct Batch {
        pub id: Uuid,
        pub item: ItemId,
        pub file: String,
        pub blob_key: String,
        pub mapping: String,
        pub skips_known: bool,
        pub place: i64,
        pub sent: i64,
        pub ended_at: Option<Time>,
    }
}

impl Batch {
    pub fn url(&self) -> String {
        format!("/items/{}/batches/{}", self.item, self.id)
    }
}

/// Its own member's, and nobody else's.
impl Thing for Batch {
    type Rights = TemplateRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let template = Template::load(tx, asker, address)?;
        let member = template.by().member().ok_or(Error::NotFound)?;
        let batch: Self = tx
            .maybe(
                "SELECT id, item_id, file_name, blob_key, mapping, skips_known, place, sent, ended_at FROM batches WHERE item_id = $1 AND member_id = $2 AND id = $3",
                bind![template.item.id, member, address.id::<Uuid>("batch")?],
            )?
            .ok_or(Error::NotFound)?;
        Ok(template.inside(|_| batch, Clone::clone))
    }
}

/// Send a list: make documents, and share them.
pub(super) struct SendBatch;

fn sends(rights: &TemplateRights) -> bool {
    // Who shares is asked anew of each document; who shares nothing need not begin.
    UseTemplate::allowed(rights) && rights.on_item.may(Verb::SeeAccess)
}

impl Action<Template> for SendBatch {
    const NAME: &'static str = "SendBatch";
    fn allowed(rights: &TemplateRights) -> bool {
        sends(rights)
    }
}

impl Action<Batch> for SendBatch {
    const NAME: &'static str = "SendBatch";
    fn allowed(rights: &TemplateRights) -> bool {
        sends(rights)
    }
}

/// The last lists of a template.
///
/// # Errors
/// When the store fails.
pub(super) fn last(tx: &mut Tx<'_>, item: ItemId, member: MemberId) -> Result<Vec<BatchLine>, Error> {
    Ok(tx.all(
        "SELECT id, file_name, sent, created_at, ended_at IS NOT NULL FROM batches WHERE item_id = $1 AND member_id = $2 AND (sent > 0 OR ended_at IS NULL)
         ORDER BY created_at DESC LIMIT 10",
        bind![item, member],
    )?)
}

async fn kept(app: &App, batch: &Batch) -> Result<Sheet, Error> {
    sheet::read_sent(app.blobs.read(&batch.blob_key).await?).await
}

async fn begin(template: &Allowed<SendBatch, Template>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let ask = template.ask();
    let view = cx.read(move |tx| Ok::<_, Error>(pages::begin_view(&Allowed::<SendBatch, Template>::again(tx, &ask)?))).await?;
    cx.form(&view, &typed, pages::begin)
}

async fn page(template: Allowed<SendBatch, Template>, cx: Cx) -> Result<Answer, Error> {
    begin(&template, &cx, Typed::default()).await
}

async fn send(template: Allowed<SendBatch, Template>, cx: Cx, sent: Result<Sent, Error>) -> Result<Answer, Error> {
    let taken = take(&template, &cx, sent).await;
    match again(&cx, taken)? {
        Ok(to) => cx.done(to),
        Err(problems) => begin(&template, &cx, Typed::default().with(problems)).await,
    }
}

async fn take(template: &Allowed<SendBatch, Template>, cx: &Cx, sent: Result<Sent, Error>) -> Result<String, Error> {
    let sent = sent?;
    let sheet = sheet::read_sent(sent.bytes.clone()).await?;
    if sheet.rows.len() > MOST {
        return Err(Error::field("file", crate::web::Say::new("batch-too-many").and("most", MOST)));
    }
    let mapping = rows::guessed(&sheet.head, template, cx.t).iter().map(rows::Column::word).collect::<Vec<_>>().join("\n");
    let key = format!("batches/{}", data_encoding::HEXLOWER.encode(&cx.app.store.sources().random.bytes::<16>()));
    cx.app.blobs.keep(&key, sent.bytes).await?;
    let id = cx
        .write(template, move |tx, permit| {
            let (id, now, me) = (tx.id::<Uuid>(), tx.now(), permit.by().member().ok_or(Error::NotFound)?);
            tx.run(
                "INSERT INTO batches (id, organization_id, item_id, member_id, file_name, blob_key, mapping, skips_known, place, sent, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, $9)",
                bind![id, permit.item.organization, permit.item.id, me, &sent.name, &key, &mapping, true, now],
            )?;
            Ok(id)
        })
        .await?;
    Ok(format!("{}/batches/{id}", template.item.url()))
}

async fn show(batch: &Allowed<SendBatch, Batch>, cx: &Cx, goes_on: bool) -> Result<Answer, Error> {
    let sheet = if batch.ended_at.is_some() { Sheet::default() } else { kept(&cx.app, batch).await? };
    let (ask, reader) = (batch.ask(), cx.clone());
    let view = cx.read(move |tx| pages::load(tx, &ask, &sheet, &reader, goes_on)).await?;
    cx.page(&view, pages::batch)
}

async fn look(batch: Allowed<SendBatch, Batch>, cx: Cx) -> Result<Answer, Error> {
    show(&batch, &cx, false).await
}

async fn running(batch: Allowed<SendBatch, Batch>, cx: Cx) -> Result<Answer, Error> {
    show(&batch, &cx, true).await
}

/// What the columns are: `column-{number}`, counted from 0, each `email`, `name`, `job`,
/// `company`, `record`, `ask:` and a word, or empty.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
struct Mapping {
    /// `on`: who has a document of this template already is left out.
    skips_known: Option<String>,
    #[serde(flatten)]
    columns: BTreeMap<String, String>,
}

async fn map(batch: Allowed<SendBatch, Batch>, cx: Cx, input: Input<Mapping>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&batch, move |tx, permit| {
        let template = Permit::<UseTemplate, Template>::ask(tx, &permit.ask())?;
        let many = permit.mapping.split('\n').count();
        let word = |at: usize| form.columns.get(&format!("column-{at}")).map_or("", String::as_str);
        let mapping: Vec<String> = (0..many).map(|at| rows::Column::from_word(word(at), &template).word()).collect();
        let changed = tx.changed(
            "UPDATE batches SET mapping = $2, skips_known = $3 WHERE id = $1 AND place = 0 AND ended_at IS NULL",
            bind![permit.id, mapping.join("\n"), form.skips_known.is_some()],
        )?;
        if changed { Ok(()) } else { Err(Error::Changed) }
    })
    .await?;
    cx.done(batch.url())
}

async fn cancel(batch: Allowed<SendBatch, Batch>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&batch, move |tx, permit| {
        let now = tx.now();
        tx.run("UPDATE batches SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", bind![permit.id, now])?;
        let template = Permit::<UseTemplate, Template>::ask(tx, &permit.ask())?;
        let detail = format!("{}: stopped after {} rows, {} sent", permit.file, permit.place, permit.sent);
        audit::record(tx, template.item.organization, By::Actor(permit.by()), "batch.ended", ("item", Some(permit.item.0)), &detail)
    })
    .await?;
    cx.app.blobs.remove(&batch.blob_key).await?;
    cx.done(if batch.place > 0 { batch.url() } else { format!("/items/{}", batch.item) })
}

/// Forgets lists that nobody sent.
///
/// # Errors
/// When the store or the storage fails.
pub async fn forget_old(app: &App) -> Result<(), Error> {
    let old: Vec<(String,)> = app
        .store
        .write(|tx| {
            let (now, since) = (tx.now(), tx.now().plus_days(-DAYS));
            Ok::<_, Error>(
                tx.all("UPDATE batches SET ended_at = $1 WHERE ended_at IS NULL AND created_at < $2 RETURNING blob_key", bind![now, since])?,
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
        .get("/items/{item}/batches/new", page)
        .about("What a list of recipients can have as columns")
        .answers::<pages::Begin>()
        .post("/items/{item}/batches", send)
        .about("Bring a CSV or XLSX list of recipients; nothing is sent yet")
        .uploads(&["file"])
        .get("/items/{item}/batches/{batch}", look)
        .about("What becomes of each row of a list")
        .answers::<pages::BatchView>()
        .post("/items/{item}/batches/{batch}", map)
        .about("Say what the columns of a list are")
        .takes::<Mapping>()
        .post("/items/{item}/batches/{batch}/run", run::run)
        .about("Make and send the next documents of a list; again, until it has ended")
        .get("/items/{item}/batches/{batch}/running", running)
        .post("/items/{item}/batches/{batch}/cancel", cancel)
        .about("Stop a list; what was sent stays sent")
}
