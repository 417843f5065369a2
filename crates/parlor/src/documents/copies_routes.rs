//! Addresses of the copies of a document, and the files that they give.

use super::{
    copies_list::{self, CopyLine, Sealed, Wanted},
    copies_page::{self, far_key},
};
use crate::{
    app::App,
    audit::{self, By},
    domains,
    doors::{Allowed, Ask},
    follows::around,
    items::{self, Item, MemberSight, See},
    store::Tx,
    web::{
        Answer, Asked, Cx, Dates, Error, Routes, Texts, csv,
        progress::{self, Step, Steps, Waiting},
    },
};
use access::{ItemId, ItemKind};
use async_stream::try_stream;
use bytes::Bytes;
use std::{collections::HashSet, io::Write as _, sync::Arc};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// The document and its reader, who works there: guests have no list of others.
fn seen(tx: &mut Tx<'_>, ask: &Arc<Ask>) -> Result<(Allowed<See, Item>, MemberSight), Error> {
    let item = Allowed::<See, Item>::again(tx, ask)?;
    let member = item.by().member().filter(|_| item.kind() == ItemKind::Document).ok_or(Error::NotFound)?;
    let house = items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
    let sight = MemberSight::new(item.organization, member, house);
    Ok((item, sight))
}

async fn copies(item: Allowed<See, Item>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    let ask = item.ask();
    let view = cx
        .read(move |tx| {
            let (item, sight) = seen(tx, &ask)?;
            let around = around(tx, &item, item.by())?;
            copies_list::load(tx, &item, &sight, around, &wanted)
        })
        .await?;
    cx.page(&view, copies_page::draw)
}

/// A file that is being made of them.
struct Export {
    app: App,
    /// What addresses of the organization begin with.
    base: String,
    ask: Arc<Ask>,
    wanted: Wanted,
    t: &'static Texts,
    dates: Dates,
}

/// Some of them, and after which the next begin.
type Part = (Vec<CopyLine>, Option<ItemId>);

impl Export {
    /// Asked again for each part, so that access which ends in the middle ends the file.
    async fn part(&self, after: Option<ItemId>) -> Result<Part, Error> {
        let after = after.map(|id| id.to_string()).unwrap_or_default();
        let (ask, wanted) = (Arc::clone(&self.ask), Wanted { after, ..self.wanted.clone() });
        self.app
            .store
            .read(move |tx| {
                let (item, sight) = seen(tx, &ask)?;
                copies_list::page(tx, &item, &sight, &wanted)
            })
            .await
    }

    async fn all(&self) -> Result<i64, Error> {
        let (ask, wanted) = (Arc::clone(&self.ask), self.wanted.clone());
        let counts = self
            .app
            .store
            .read(move |tx| {
                let (item, sight) = seen(tx, &ask)?;
                copies_list::counts(tx, &item, &sight, &wanted)
            })
            .await?;
        let fits = |far: &str| self.wanted.far.is_empty() || self.wanted.far == far;
        Ok(counts.into_iter().filter(|(far, _)| fits(far.word())).map(|(_, count)| count).sum())
    }

    fn row(&self, line: &CopyLine) -> Vec<String> {
        let base = &self.base;
        vec![
            line.name.clone(),
            line.email.clone().unwrap_or_default(),
            line.company.clone().unwrap_or_default(),
            line.job.clone(),
            self.t[far_key(line.far)].to_owned(),
            self.dates.iso_day(line.made_at),
            line.answered_at.map(|at| self.dates.iso_day(at)).unwrap_or_default(),
            format!("{base}/items/{}", line.id),
        ]
    }
}

async fn begin(item: &Allowed<See, Item>, cx: &Cx, wanted: Wanted, kind: &'static str) -> Result<Export, Error> {
    let ask = item.ask();
    cx.note(item, move |tx, _| {
        let (item, _) = seen(tx, &ask)?;
        audit::record(tx, item.organization, By::Actor(item.by()), "copies.exported", ("item", Some(item.id.0)), kind)
    })
    .await?;
    let base = domains::address_for(cx, item.organization).await?;
    Ok(Export { app: cx.app.clone(), base, ask: item.ask(), wanted: Wanted { after: String::new(), ..wanted }, t: cx.t, dates: cx.dates.clone() })
}

async fn given(cx: &Cx, item: &Item, ending: &str, media: &'static str, export: Export, make: fn(Export) -> Steps) -> Result<Answer, Error> {
    let of = if progress::wanted(cx) { Some(export.all().await?) } else { None };
    Ok(progress::given(&format!("{}.{ending}", item.title), media, make(export), of))
}

async fn as_csv(item: Allowed<See, Item>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    let export = begin(&item, &cx, wanted, "csv").await?;
    given(&cx, &item, "csv", csv::MEDIA, export, text).await
}

fn text(export: Export) -> Steps {
    Box::pin(try_stream! {
        let head = ["copy-visitor", "email", "copy-company", "introduce-job", "copy-far", "copy-made", "copy-answered", "copy-address"].map(|key| export.t[key].to_owned());
        let mut text = String::from(csv::MARK);
        text.push_str(&csv::lines([head.to_vec()])?);
        let (mut done, mut after) = (0, None);
        loop {
            let (lines, next) = export.part(after).await?;
            done += lines.len();
            text.push_str(&csv::lines(lines.iter().map(|line| export.row(line)))?);
            yield Step { done, bytes: Bytes::from(std::mem::take(&mut text)) };
            if next.is_none() { break }
            after = next;
        }
    })
}

async fn as_zip(item: Allowed<See, Item>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    let export = begin(&item, &cx, wanted, "zip").await?;
    given(&cx, &item, "zip", "application/zip", export, archive).await
}

/// The PDFs that all have signed, one after another: no more than one of them lies in
/// memory at a time.
fn archive(export: Export) -> Steps {
    let broken = |fault: &dyn std::fmt::Display| Error::Broken(fault.to_string());
    Box::pin(try_stream! {
        let waiting = Waiting::default();
        let mut zip = ZipWriter::new_stream(waiting.clone());
        // PDFs are packed already.
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let (mut names, mut done, mut after) = (HashSet::new(), 0, None);
        loop {
            let (lines, next) = export.part(after).await?;
            for line in lines {
                let copy = line.id;
                let files = export.app.store.read(move |tx| copies_list::sealed(tx, copy)).await?;
                for file in files {
                    let bytes = export.app.blobs.read(&file.blob_key).await?;
                    zip.start_file(unused(&mut names, &line, &file), options).map_err(|fault| broken(&fault))?;
                    zip.write_all(&bytes).map_err(|fault| broken(&fault))?;
                    yield Step { done, bytes: waiting.take() };
                }
                done += 1;
            }
            yield Step { done, bytes: waiting.take() };
            if next.is_none() { break }
            after = next;
        }
        zip.finish().map_err(|fault| broken(&fault))?;
        yield Step { done, bytes: waiting.take() };
    })
}

/// A name that no file in the archive has yet, without what separates folders.
fn unused(names: &mut HashSet<String>, line: &CopyLine, file: &Sealed) -> String {
    let plain = |text: &str| text.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { '_' } else { c }).collect::<String>();
    let (stem, ending) = file.name.rsplit_once('.').unwrap_or((&file.name, "pdf"));
    let (person, stem, ending) = (plain(&line.name), plain(stem), plain(ending));
    let mut name = format!("{person} – {stem}.{ending}");
    let mut number = 1;
    while !names.insert(name.to_lowercase()) {
        number += 1;
        name = format!("{person} – {stem} ({number}).{ending}");
    }
    name
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/copies", copies)
        .about("Documents that visitors of a public link have of their own, and how far each is")
        .asks::<Wanted>()
        .answers::<copies_page::Copies>()
        .get("/items/{item}/copies.csv", as_csv)
        .about("The same as text for spreadsheets")
        .asks::<Wanted>()
        .gives(csv::MEDIA)
        .get("/items/{item}/copies.zip", as_zip)
        .about("The PDFs that all have signed, as one archive")
        .asks::<Wanted>()
        .gives("application/zip")
}
