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
    signatures,
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
    async fn page<'a>(&'a self, app: &App, scope: Scope, sheet: &'static Sheet, after: After) -> Result<(Cow<'a, [Line]>, Option<After>), Error> {
        match self {
            Self::Gathered(gathered) => Ok((Cow::Borrowed(gathered.of(sheet.name)), None)),
            Self::Live(_) => {
                let (lines, next) = app.store.read(move |tx| sheet.page(tx, scope, &after)).await?;
                Ok((Cow::Owned(lines), next))
            }
        }
    }

    /// Entries of the audit log behind one; none, where that was all.
    async fn log<'a>(&'a self, app: &App, scope: Scope, after: i64) -> Result<Cow<'a, [entries::Line]>, Error> {
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

/// Makes it.
pub(super) fn steps(app: App, making: Making) -> Steps {
    Box::pin(try_stream! {
        let Making { scope, mut manifest, source, drawn, key, counted } = making;
        let (mut archive, mut done, mut left_out) = (Archive::new(), 0, Vec::new());
        archive.whole("README.txt", README.as_bytes())?;
        for (name, bytes) in &drawn {
            archive.whole(name, bytes)?;
        }
        for sheet in sheets::all().filter(|sheet| sheet.in_scope(scope)) {
            let mut next = Some(sheet.start());
            while let Some(after) = next {
                let (lines, more) = source.page(&app, scope, sheet, after).await?;
                archive.rows(sheet.name, &lines)?;
                if !lines.is_empty() {
                    *manifest.rows.entry(sheet.name.to_owned()).or_default() += i64::try_from(lines.len()).unwrap_or(i64::MAX);
                }
                next = more;
                yield Step { done, bytes: archive.take() };
            }
            archive.end_lines();
            done += 1;
        }
        for sheet in sheets::all().filter(|sheet| sheet.in_scope(scope) && sheet.has_bytes()) {
            let mut next = Some(sheet.start());
            while let Some(after) = next {
                let (lines, more) = source.page(&app, scope, sheet, after).await?;
                for line in lines.iter() {
                    let Some(stored) = &line.bytes else { continue };
                    match opened(&app, stored, line.number("size")).await? {
                        Opened::Shut(why) => left_out.push(json!({"sheet": sheet.name, "id": line.text("id"), "path": stored.path, "why": why})),
                        Opened::Bytes(size, mut bytes) => {
                            archive.begin(&stored.path, size)?;
                            while let Some(piece) = bytes.next().await {
                                archive.piece(&piece.map_err(broken)?)?;
                                yield Step { done, bytes: archive.take() };
                            }
                            archive.end(&stored.path);
                            manifest.files += 1;
                        }
                    }
                    done += 1;
                }
                next = more;
            }
        }
        left_out.iter().try_for_each(|line| archive.line("data/left_out", line))?;
        archive.end_lines();
        manifest.files_left_out = i64::try_from(left_out.len()).unwrap_or(i64::MAX);
        let mut log = Log { whole: matches!(scope, Scope::Organization(_)), ..Log::default() };
        loop {
            let entries = source.log(&app, scope, log.last).await?;
            let Some(last) = entries.last() else { break };
            entries.iter().try_for_each(|entry| archive.line(AUDIT_LINES, entry))?;
            log.entries += i64::try_from(entries.len()).unwrap_or(i64::MAX);
            (log.last, log.hash) = (last.seq(), last.hash().to_owned());
            yield Step { done, bytes: archive.take() };
        }
        archive.end_lines();
        manifest.audit = log;
        manifest.ended_at = app.store.sources().clock.now().0;
        if let Some(t) = counted {
            archive.whole("evidence.pdf", &report::counted(t, &manifest))?;
        }
        archive.whole(manifest::NAME, &serde_json::to_vec_pretty(&manifest).map_err(broken)?)?;
        let certificates: Result<Vec<String>, _> = key.chain().iter().map(authority::to_pem).collect();
        archive.whole("certificates.pem", certificates.map_err(broken)?.concat().as_bytes())?;
        let signature = signature(&app, &archive.sums(), &key).await?;
        yield Step { done: done + 1, bytes: archive.close(&signature)? };
    })
}

/// Bytes that are there, or the reason for which they are only named.
enum Opened {
    Bytes(u64, BoxStream<'static, Result<Bytes, std::io::Error>>),
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
