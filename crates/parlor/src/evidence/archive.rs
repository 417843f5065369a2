//! Making the archive: file after file goes out while it is read, so that no more than a
//! piece of one lies in memory; at the end the hashes, and the signature over them.

use super::{
    AUDIT, SIGNATURE, SUMS,
    gathering::{self, Gathered, Version},
    pack, report,
};
use crate::{
    app::App,
    audit::{self, By},
    doors::Allowed,
    items::{Item, SeeAccess},
    signatures,
    web::{
        Answer, Cx, Error,
        progress::{self, Step, Steps, Waiting},
    },
};
use access::ItemKind;
use async_stream::try_stream;
use futures_util::StreamExt as _;
use paper::seal::{Key, authority, beside};
use sha2::{Digest as _, Sha256};
use std::{collections::HashMap, io::Write as _};
use zip::{ZipWriter, write::StreamWriter};

/// What stands in the archive for whoever opens it without this program.
const README: &str = "\
This archive is evidence of one document: what was shown, said and signed, when and to whom.

  evidence.pdf      to be read
  evidence.json     the same for programs; instants in microseconds since 1970, UTC
  files/            every version of every file, as it was
  audit.jsonl       what the audit log tells of it, one entry a line
  certificates.pem  whose signature it is
  SHA256SUMS        the hashes of all these files
  SHA256SUMS.p7s    the organization's signature over the hashes

It can be verified in three ways:

  1. parlor verify FILE.zip
  2. where the files are unpacked:  sha256sum -c SHA256SUMS
     and then:  openssl cms -verify -binary -inform DER -in SHA256SUMS.p7s -content SHA256SUMS \\
                  -CAfile root.pem -purpose any -out /dev/null
     root.pem is what the installation gives at /verify/root.pem, or the root of its certificate.
  3. by hand: an entry's hash is SHA-256 over the hash before it, the organization, the number,
     the instant, and the texts by_kind, deed, thing, detail, network, by_id, thing_id, each
     with its length in eight bytes before it.
";

pub(super) async fn give(item: Allowed<SeeAccess, Item>, cx: Cx) -> Result<Answer, Error> {
    if item.kind() != ItemKind::Document {
        return Err(Error::NotFound);
    }
    // Who is looking right now has looked.
    cx.app.visits.write_down().await?;
    cx.note(&item, move |tx, item| audit::record(tx, item.organization, By::Actor(item.by()), "evidence.made", ("item", Some(item.id.0)), ""))
        .await?;
    let ask = item.ask();
    let gathered = cx
        .read(move |tx| {
            let item = Allowed::<SeeAccess, Item>::again(tx, &ask)?;
            gathering::gather(tx, &item, &item.by().name)
        })
        .await?;
    let (held, organization) = (cx.app.clone(), item.organization);
    let key = cx.app.store.write(move |tx| signatures::seal_key(tx, &held, organization)).await?;
    let drawn = report::drawn(&cx, &gathered);
    let of = progress::wanted(&cx).then(|| i64::try_from(gathered.files.len() + 1).unwrap_or(i64::MAX));
    let name = format!("{}.evidence.zip", item.title);
    Ok(progress::given(&name, "application/zip", steps(cx.app.clone(), gathered, drawn, key), of))
}

fn broken(fault: impl std::fmt::Display) -> Error {
    Error::Broken(fault.to_string())
}

/// An archive that is being written, and the hashes of what is in it.
struct Archive {
    waiting: Waiting,
    zip: ZipWriter<StreamWriter<Waiting>>,
    sums: String,
    hash: Sha256,
}

impl Archive {
    fn new() -> Self {
        let waiting = Waiting::default();
        Self { zip: ZipWriter::new_stream(waiting.clone()), waiting, sums: String::new(), hash: Sha256::new() }
    }

    fn begin(&mut self, name: &str, size: u64) -> Result<(), Error> {
        self.hash = Sha256::new();
        self.zip.start_file(name, pack::options(size)).map_err(broken)
    }

    fn piece(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.hash.update(bytes);
        self.zip.write_all(bytes).map_err(broken)
    }

    fn end(&mut self, name: &str) {
        let hash = data_encoding::HEXLOWER.encode(&std::mem::take(&mut self.hash).finalize());
        self.sums.push_str(&format!("{hash}  {name}\n"));
    }

    fn whole(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        self.begin(name, bytes.len() as u64)?;
        self.piece(bytes)?;
        self.end(name);
        Ok(())
    }
}

fn steps(app: App, gathered: Gathered, drawn: Vec<u8>, key: Key) -> Steps {
    Box::pin(try_stream! {
        let (mut archive, names) = (Archive::new(), names(&gathered.files));
        archive.whole("README.txt", README.as_bytes())?;
        archive.whole("evidence.pdf", &drawn)?;
        let mut done = 0;
        for (version, name) in gathered.files.iter().zip(&names) {
            let size = u64::try_from(version.size).unwrap_or(0);
            archive.begin(name, size)?;
            let mut bytes = app.blobs.stream(&version.blob_key, 0..size).await?;
            while let Some(piece) = bytes.next().await {
                archive.piece(&piece.map_err(broken)?)?;
                yield Step { done, bytes: archive.waiting.take() };
            }
            archive.end(name);
            done += 1;
        }
        archive.whole("evidence.json", &serde_json::to_vec_pretty(&listed(&gathered, &names)).map_err(broken)?)?;
        archive.whole(AUDIT, &lines(&gathered)?)?;
        let certificates: Result<Vec<String>, _> = key.chain().iter().map(authority::to_pem).collect();
        archive.whole("certificates.pem", certificates.map_err(broken)?.concat().as_bytes())?;
        let sums = archive.sums.clone();
        archive.whole(SUMS, sums.as_bytes())?;
        archive.whole(SIGNATURE, &signature(&app, sums.as_bytes(), &key).await?)?;
        let waiting = archive.waiting.clone();
        archive.zip.finish().map_err(broken)?;
        yield Step { done: done + 1, bytes: waiting.take() };
    })
}

/// The signature of the organization, with a timestamp where a service is configured.
async fn signature(app: &App, content: &[u8], key: &Key) -> Result<Vec<u8>, Error> {
    let signed = beside(content, key).map_err(broken)?;
    let stamped = !app.config.timestamp_url.is_empty();
    let token = if stamped { Some(signatures::token(app, &signed.imprint()).await?) } else { None };
    signed.finish(token.as_deref()).map_err(broken)
}

/// What was gathered, with where each version lies.
fn listed(gathered: &Gathered, names: &[String]) -> serde_json::Value {
    let mut all = serde_json::json!(gathered);
    for (at, name) in names.iter().enumerate() {
        all["files"][at]["path"] = serde_json::json!(name);
    }
    all
}

fn lines(gathered: &Gathered) -> Result<Vec<u8>, Error> {
    let mut lines = Vec::new();
    for entry in &gathered.audit {
        serde_json::to_writer(&mut lines, entry).map_err(broken)?;
        lines.push(b'\n');
    }
    Ok(lines)
}

/// Where each version lies: a folder for each file, whatever it is called.
fn names(versions: &[Version]) -> Vec<String> {
    let mut folders = HashMap::new();
    let plain = |text: &str| -> String {
        let kept = text.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { '_' } else { c }).take(100).collect::<String>();
        kept.trim_matches(['.', ' ']).to_owned()
    };
    let name = |version: &Version| {
        let next = folders.len() + 1;
        let folder = *folders.entry(version.file).or_insert(next);
        let (stem, ending) = version.name.rsplit_once('.').unwrap_or((&version.name, "bin"));
        format!("files/{folder:03}/{}.v{}.{}", plain(stem), version.version, plain(ending))
    };
    versions.iter().map(name).collect()
}
