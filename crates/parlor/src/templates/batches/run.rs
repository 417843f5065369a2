//! Sending a list: each row a document, made and sent in one change, with how far the list is.

use super::{
    Batch, SendBatch, kept,
    rows::{Fate, Reader},
};
use crate::{
    audit::{self, By},
    bind,
    doors::{Allowed, Permit},
    items, signatures,
    store::{Topic, Tx},
    templates::{Template, UseTemplate, making},
    web::{Answer, Cx, Error, sheet::Sheet},
};
use std::sync::Arc;

/// So many rows are sent by one press: a page goes on by itself where it can.
const STEP: usize = 20;

/// What is to be done with a row.
enum Next {
    Over,
    Send(Box<making::Planned>),
    Skip,
    Refused(String),
}

pub(super) async fn run(batch: Allowed<SendBatch, Batch>, cx: Cx) -> Result<Answer, Error> {
    if batch.ended_at.is_none() {
        let sheet = Arc::new(kept(&cx.app, &batch).await?);
        for _ in 0..STEP {
            if !row(&batch, &cx, &sheet).await? {
                break;
            }
        }
    }
    // The page goes on by itself where it can; where not, somebody presses again.
    cx.done(format!("{}/running", batch.url()))
}

/// Sends the next row; says whether there may be another.
async fn row(batch: &Allowed<SendBatch, Batch>, cx: &Cx, sheet: &Arc<Sheet>) -> Result<bool, Error> {
    let (ask, reader, rows) = (batch.ask(), cx.clone(), Arc::clone(sheet));
    let (place, title, next) = cx
        .read(move |tx| {
            let now = Allowed::<SendBatch, Batch>::again(tx, &ask)?;
            planned(tx, &now, &reader, &rows)
        })
        .await?;
    match next {
        Next::Over => {
            end(batch, cx, place, sheet.rows.len()).await?;
            return Ok(false);
        }
        Next::Skip => step(batch, cx, place, None).await?,
        Next::Refused(why) => step(batch, cx, place, Some((title, why))).await?,
        Next::Send(plan) => {
            if let Err(why) = sent(batch, cx, place, *plan).await? {
                step(batch, cx, place, Some((title, why))).await?;
            }
        }
    }
    Ok(true)
}

fn planned(tx: &mut Tx<'_>, batch: &Allowed<SendBatch, Batch>, cx: &Cx, sheet: &Sheet) -> Result<(i64, String, Next), Error> {
    let place = usize::try_from(batch.place).unwrap_or(usize::MAX);
    if batch.ended_at.is_some() || place >= sheet.rows.len() {
        return Ok((batch.place, String::new(), Next::Over));
    }
    let ask = batch.ask();
    let template = Allowed::<UseTemplate, Template>::again(tx, &ask)?;
    let whose = (&*template, template.rights(), template.by());
    let mut reader = Reader::new(tx, &cx.app, whose, &ask, (&batch.mapping, batch.skips_known))?;
    let title = Reader::title(&reader.given(sheet, place));
    let next = match reader.fate(tx, sheet, place)? {
        Fate::Send(given) => Next::Send(Box::new(making::plan(tx, whose, &ask, &given)?)),
        Fate::Known => Next::Skip,
        Fate::Refused(why) => Next::Refused(why.iter().map(|say| cx.t.say(say)).collect::<Vec<_>>().join(" ")),
    };
    Ok((batch.place, title, next))
}

/// Makes the document and sends it; or says why that cannot be.
async fn sent(batch: &Allowed<SendBatch, Batch>, cx: &Cx, place: i64, plan: making::Planned) -> Result<Result<(), String>, Error> {
    let refused = |cx: &Cx, fault: Error| match fault {
        Error::Invalid(problems) => Ok(Err(problems.iter().map(|problem| cx.t.say(&problem.say)).collect::<Vec<_>>().join(" "))),
        Error::Forbidden(say) => Ok(Err(cx.t.say(&say))),
        other => Err(other),
    };
    let written = match making::write(&cx.app, plan).await {
        Ok(written) => written,
        Err(fault) => return refused(cx, fault),
    };
    let (app, keeps) = (cx.app.clone(), written.clone());
    let outcome = cx
        .write(batch, move |tx, permit| {
            let template = Permit::<UseTemplate, Template>::ask(tx, &permit.ask())?;
            moved(tx, permit, place, 1)?;
            let made = making::keep(tx, &template, &keeps)?;
            let signing = made.signing.ok_or_else(|| Error::form("batch-no-recipient"))?;
            let item = items::behind(tx, template.item.organization, made.id)?;
            signatures::send(tx, &app, &item, signing, permit.by())
        })
        .await;
    match outcome {
        Ok(()) => Ok(Ok(())),
        Err(fault) => {
            written.unwanted(&cx.app).await;
            refused(cx, fault)
        }
    }
}

/// Goes on behind a row, if nobody did since: two who press at once send each row once.
fn moved(tx: &mut Tx<'_>, batch: &Batch, place: i64, sent: i64) -> Result<(), Error> {
    let free = tx.changed(
        "UPDATE batches SET place = place + 1, sent = sent + $3 WHERE id = $1 AND place = $2 AND ended_at IS NULL",
        bind![batch.id, place, sent],
    )?;
    if free { Ok(()) } else { Err(Error::Changed) }
}

async fn step(batch: &Allowed<SendBatch, Batch>, cx: &Cx, place: i64, fault: Option<(String, String)>) -> Result<(), Error> {
    cx.write(batch, move |tx, permit| {
        moved(tx, permit, place, 0)?;
        if let Some((name, why)) = &fault {
            tx.run(
                "INSERT INTO batch_faults (organization_id, batch_id, number, name, why) SELECT b.organization_id, b.id, $2, $3, $4 FROM batches b WHERE b.id = $1",
                bind![permit.id, place + 1, name, why],
            )?;
        }
        Ok(())
    })
    .await
}

async fn end(batch: &Allowed<SendBatch, Batch>, cx: &Cx, place: i64, rows: usize) -> Result<(), Error> {
    let ended = cx
        .write(batch, move |tx, permit| {
            let now = tx.now();
            if !tx.changed("UPDATE batches SET ended_at = $3 WHERE id = $1 AND place = $2 AND ended_at IS NULL", bind![permit.id, place, now])? {
                return Ok(false);
            }
            let template = Permit::<UseTemplate, Template>::ask(tx, &permit.ask())?;
            let detail = format!("{}: {} of {rows} rows", permit.file, permit.sent);
            audit::record(tx, template.item.organization, By::Actor(permit.by()), "batch.ended", ("item", Some(permit.item.0)), &detail)?;
            tx.signal(Topic::Item(permit.item));
            Ok(true)
        })
        .await?;
    if ended {
        cx.app.blobs.remove(&batch.blob_key).await?;
    }
    Ok(())
}
