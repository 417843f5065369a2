//! How an archive comes about, step by step: first the sheets, then their files, then the audit log,
//! the manifest, and the signature over all.

use super::{
    AUDIT_LINES, SUMS,
    archive::{Archive, broken},
    entries,
    gathering::Gathered,
    manifest::{self, Log, Manifest},
    report,
    sheet::{After, Bytes as Stored, Line, Scope, Sheet},
    sheets,
};
use crate::{
    app::App,
    brands, signatures,
    web::{
        Error, Texts,
        progress::{Step, Steps},
    },
};
use access::OrganizationId;
use async_stream::try_stream;
use bytes::Bytes;
use futures_util::{StreamExt as _, stream::BoxStream};
use paper::seal::{Key, authority, beside};
use serde_json::json;
use std::borrow::Cow;

/// What stands in the archive for whoever opens it without this program.
const README: &str = include_str!("README.txt");

/// Where its rows come from.
pub(super) enum Source {
    /// One snapshot, that was gathered before.
    Gathered(Box<Gathered>),
    /// The database, page by page.
    Live(OrganizationId),
}

/// An archive that is to be.
pub(super) struct Making {
    pub scope: Scope,
    pub manifest: Manifest,
    pub source: Source,
    /// Files that are made and not kept, such as the report.
    pub drawn: Vec<(String, Vec<u8>)>,
    pub key: Key,
    /// In which language the report says at the end how much there is of what, where there is no other.
    pub counted: Option<&'static Texts>,
}

impl Source {
    async fn page(&self, app: &App, scope: Scope, sheet: &'static Sheet, after: After) -> Result<(Cow<'_, [Line]>, Option<After>), Error> {
        match self {
            Self::Gathered(gathered) => Ok((Cow::Borrowed(gathered.of(sheet.name)), None)),
            Self::Live(_) => {
                let (lines, next) = app.store.read(move |tx| sheet.page(tx, scope, &after)).await?;
                Ok((Cow::Owned(lines), next))
            }
        }
    }

    /// Entries of the audit log behind one; none, where that was all.
    async fn log(&self, app: &App, scope: Scope, after: i64) -> Result<Cow<'_, [entries::Line]>, Error> {
        match self {
            Self::Gathered(gathered) if after == 0 => Ok(Cow::Borrowed(&gathered.audit)),
            Self::Gathered(_) => Ok(Cow::Borrowed(&[])),
            Self::Live(organization) => {
                let organization = *organization;
                Ok(Cow::Owned(app.store.read(move |tx| entries::page(tx, organization, scope, after)).await?))
            }
        }
    }
}

/// So many steps there are beside its files.
pub(super) fn steps_without_files(scope: Scope) -> usize {
    sheets::all().filter(|sheet| sheet.in_scope(scope)).count() + 1
}

/// An archive of which some is made.
struct Work {
    app: App,
    making: Making,
    archive: Archive,
    log: Log,
    left_out: Vec<serde_json::Value>,
    done: usize,
}

impl Work {
    fn begin(app: App, making: Making) -> Result<Self, Error> {
        let mut archive = Archive::new();
        archive.whole("README.txt", README.as_bytes())?;
        for (name, bytes) in &making.drawn {
            archive.whole(name, bytes)?;
        }
        let log = Log { whole: matches!(making.scope, Scope::Organization(_)), ..Log::default() };
        Ok(Self { app, making, archive, log, left_out: Vec::new(), done: 0 })
    }

    fn sheets(&self) -> impl Iterator<Item = &'static Sheet> + use<> {
        let scope = self.making.scope;
        sheets::all().filter(move |sheet| sheet.in_scope(scope))
    }

    /// So far it is.
    fn step(&self) -> Step {
        Step { done: self.done, bytes: self.archive.take() }
    }

    /// Adds a page of rows, and says where the next begins.
    async fn rows(&mut self, sheet: &'static Sheet, after: After) -> Result<Option<After>, Error> {
        let (lines, next) = self.making.source.page(&self.app, self.making.scope, sheet, after).await?;
        self.archive.rows(sheet.name, &lines)?;
        if !lines.is_empty() {
            *self.making.manifest.rows.entry(sheet.name.to_owned()).or_default() += counted(lines.len());
        }
        if next.is_none() {
            self.archive.end_lines();
            self.done += 1;
        }
        Ok(next)
    }

    /// The files of a page of rows, each with its size where that is known, and where the next page begins.
    async fn files(&self, sheet: &'static Sheet, after: After) -> Result<(Vec<(Stored, Option<i64>)>, Option<After>), Error> {
        let (lines, next) = self.making.source.page(&self.app, self.making.scope, sheet, after).await?;
        let files = lines.iter().filter_map(|line| Some((line.bytes.clone()?, line.number("size"))));
        Ok((files.collect(), next))
    }

    /// Begins a file, or names it as left out.
    async fn open(&mut self, stored: &Stored, size: Option<i64>) -> Result<Option<Incoming>, Error> {
        self.done += 1;
        match opened(&self.app, stored, size).await? {
            Opened::Shut(why) => {
                self.left_out.push(json!({"path": stored.path, "why": why}));
                Ok(None)
            }
            Opened::Bytes(size, bytes) => {
                self.archive.begin(&stored.path, size)?;
                self.making.manifest.files += 1;
                Ok(Some(bytes))
            }
        }
    }

    fn name_left_out(&mut self) -> Result<(), Error> {
        self.making.manifest.files_left_out = counted(self.left_out.len());
        let left_out = std::mem::take(&mut self.left_out);
        left_out.iter().try_for_each(|line| self.archive.line("data/left_out", line))?;
        self.archive.end_lines();
        Ok(())
    }

    /// Adds a page of the audit log; says whether there was one.
    async fn log(&mut self) -> Result<bool, Error> {
        let entries = self.making.source.log(&self.app, self.making.scope, self.log.last).await?;
        let Some(last) = entries.last() else { return Ok(false) };
        entries.iter().try_for_each(|entry| self.archive.line(AUDIT_LINES, entry))?;
        self.log.entries += counted(entries.len());
        (self.log.last, self.log.hash) = (last.seq(), last.hash().to_owned());
        Ok(true)
    }

    /// The manifest, whose signature it is, and the signature.
    async fn close(mut self) -> Result<Step, Error> {
        self.archive.end_lines();
        let manifest = &mut self.making.manifest;
        (manifest.audit, manifest.ended_at) = (self.log, self.app.store.sources().clock.now().0);
        if let Some(t) = self.making.counted {
            let organization = OrganizationId(manifest.organization);
            let brand = self.app.store.read(move |tx| brands::worn(tx, organization)).await?;
            self.archive.whole("evidence.pdf", &report::counted(t, manifest, brand.as_ref()))?;
        }
        self.archive.whole(manifest::NAME, &serde_json::to_vec_pretty(manifest).map_err(broken)?)?;
        let key = &self.making.key;
        let certificates: Result<Vec<String>, _> = key.chain().iter().map(authority::to_pem).collect();
        self.archive.whole("certificates.pem", certificates.map_err(broken)?.concat().as_bytes())?;
        let signature = signature(&self.app, &self.archive.sums(), key).await?;
        Ok(Step { done: self.done + 1, bytes: self.archive.close(&signature)? })
    }
}

fn counted(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Makes it.
pub(super) fn steps(app: App, making: Making) -> Steps {
    Box::pin(try_stream! {
        let mut work = Work::begin(app, making)?;
        for sheet in work.sheets() {
            let mut next = Some(sheet.start());
            while let Some(after) = next {
                next = work.rows(sheet, after).await?;
                yield work.step();
            }
        }
        for sheet in work.sheets().filter(|sheet| sheet.has_bytes()) {
            let mut next = Some(sheet.start());
            while let Some(after) = next {
                let (files, more) = work.files(sheet, after).await?;
                next = more;
                for (stored, size) in files {
                    let Some(mut bytes) = work.open(&stored, size).await? else { continue };
                    while let Some(piece) = bytes.next().await {
                        work.archive.piece(&piece.map_err(broken)?)?;
                        yield work.step();
                    }
                    work.archive.end(&stored.path);
                }
            }
        }
        work.name_left_out()?;
        while work.log().await? {
            yield work.step();
        }
        yield work.close().await?;
    })
}

type Incoming = BoxStream<'static, Result<Bytes, std::io::Error>>;

/// Bytes that are there, or the reason for which they are only named.
enum Opened {
    Bytes(u64, Incoming),
    Shut(String),
}

async fn opened(app: &App, stored: &Stored, size: Option<i64>) -> Result<Opened, Error> {
    if let Some(why) = &stored.shut {
        return Ok(Opened::Shut(why.clone()));
    }
    let size = size.and_then(|size| u64::try_from(size).ok());
    let outcome = match size {
        Some(0) => Ok((0, futures_util::stream::empty().boxed())),
        Some(size) => app.blobs.stream(&stored.key, 0..size).await.map(|bytes| (size, bytes)),
        None => app.blobs.read(&stored.key).await.map(|bytes| (bytes.len() as u64, futures_util::stream::iter([Ok(bytes)]).boxed())),
    };
    match outcome {
        Ok((size, bytes)) => Ok(Opened::Bytes(size, bytes)),
        // The scanner came between.
        Err(Error::Forbidden(_)) => Ok(Opened::Shut("being checked".to_owned())),
        Err(Error::Gone(_)) => Ok(Opened::Shut("virus".to_owned())),
        Err(_) if !app.blobs.has(&stored.key).await? => Ok(Opened::Shut("missing".to_owned())),
        Err(fault) => Err(fault),
    }
}

/// The signature of the organization over [`SUMS`], with a timestamp where a service is configured.
async fn signature(app: &App, content: &[u8], key: &Key) -> Result<Vec<u8>, Error> {
    let signed = beside(content, key).map_err(|fault| Error::Broken(format!("{SUMS}: {fault}")))?;
    let stamped = !app.config.timestamp_url.is_empty();
    let token = if stamped { Some(signatures::token(app, &signed.imprint()).await?) } else { None };
    signed.finish(token.as_deref()).map_err(broken)
}
