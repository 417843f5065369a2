//! Verifying a sealed PDF, or an archive of evidence: whoever has the file sees whether it is as it was sealed, and
//! by whom. Nothing of it is kept, and nothing is told of files that nobody has brought.

use super::{certificate::moment, keys, seal};
use crate::{
    app::App,
    doors::Public,
    evidence,
    files::{self, Terms, Upload},
    store::{Time, Turns, Tx},
    web::{
        Answer, Cx, Error, Routes, Typed,
        shell::threshold,
        turn_at,
        ui::{icon, problems},
    },
};
use axum::http::StatusCode;
use maud::{Markup, html};
use paper::{
    seal::Refusal,
    verify::{self, Known, Trusted, verify as check},
};
use schemars::JsonSchema;
use serde::Serialize;
use sha2::Digest as _;
use std::{
    fs::File,
    io::{self, BufReader, Cursor, Read as _},
    path::Path,
    sync::LazyLock,
};
use x509_cert::Certificate;

/// No larger file is looked at, in bytes.
const LARGEST: u64 = 128 * 1024 * 1024;
/// So many at a time: hostile files cost two threads.
static LOOKING: LazyLock<Turns> = LazyLock::new(|| Turns::new(2, 0, usize::MAX));

/// A seal that was found.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SealLine {
    /// Whom its certificate names, and who speaks for that.
    pub by: String,
    pub issuer: String,
    /// SHA-256 of the certificate.
    pub fingerprint: String,
    /// Seconds since 1970, as who sealed says.
    pub claimed_at: Option<i64>,
    /// As a timestamp service says.
    pub stamped_at: Option<i64>,
    pub stamped_by: Option<String>,
    /// This installation knows who sealed.
    pub known: bool,
    /// What is wrong with it.
    pub fault: Option<String>,
    /// SHA-256 of the file as it was signed, before marks and certificate came to it.
    pub original: Option<String>,
}

/// What a file is found to be.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Found {
    /// `sealed`: intact, and by somebody who is known here. `stranger`: intact, by somebody
    /// who is not. `changed`: not as it was sealed. `unsealed`: no seal, or no PDF.
    pub verdict: &'static str,
    pub seals: Vec<SealLine>,
    /// Why it cannot be read.
    pub why: Option<String>,
    /// SHA-256 of the file as it is.
    pub sha256: String,
}

fn hash(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(bytes))
}

impl SealLine {
    /// A seal in `file`, if it is a PDF's.
    fn of(found: &verify::Seal, file: &[u8]) -> Self {
        Self {
            by: found.by.clone(),
            issuer: found.issuer.clone(),
            fingerprint: data_encoding::HEXLOWER.encode(&found.fingerprint),
            claimed_at: found.claimed_at,
            stamped_at: found.stamp.as_ref().filter(|stamp| stamp.fits).map(|stamp| stamp.at),
            stamped_by: found.stamp.as_ref().filter(|stamp| stamp.fits).map(|stamp| stamp.by.clone()),
            known: found.trusted == Trusted::Known,
            fault: found.fault.as_ref().map(ToString::to_string),
            original: found.before.and_then(|length| file.get(..length)).map(hash),
        }
    }
}

impl Found {
    /// Looks at a file: a PDF, or an archive of evidence. `now` in seconds since 1970.
    #[must_use]
    pub fn of(bytes: &[u8], roots: &[Certificate], timestamp_roots: &[Certificate], now: i64) -> Self {
        if bytes.starts_with(b"PK") {
            return Self::of_archive(bytes, Known { roots, timestamp_roots }, now);
        }
        Self::of_pdf(bytes, roots, timestamp_roots, now)
    }

    /// The same of a file on the disk. An archive is read piece by piece, however large it is.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of_file(path: &Path, roots: &[Certificate], timestamp_roots: &[Certificate], now: i64) -> io::Result<Self> {
        let opened = || File::open(path).map(|file| BufReader::with_capacity(1 << 20, file));
        let mut head = [0; 2];
        let read = opened()?.read(&mut head)?;
        if !head[..read].starts_with(b"PK") {
            return Ok(Self::of_pdf(&std::fs::read(path)?, roots, timestamp_roots, now));
        }
        let mut digest = sha2::Sha256::new();
        let (mut file, mut piece) = (opened()?, vec![0; 1 << 16]);
        loop {
            match file.read(&mut piece)? {
                0 => break,
                read => digest.update(&piece[..read]),
            }
        }
        let sha256 = data_encoding::HEXLOWER.encode(&digest.finalize());
        Ok(Self::of_checked(evidence::check(opened()?, opened()?, Known { roots, timestamp_roots }, now), sha256))
    }

    fn of_archive(bytes: &[u8], known: Known<'_>, now: i64) -> Self {
        Self::of_checked(evidence::check(Cursor::new(bytes), bytes, known, now), hash(bytes))
    }

    fn of_checked(outcome: Result<evidence::Checked, String>, sha256: String) -> Self {
        let checked = match outcome {
            Ok(checked) => checked,
            Err(why) => return Self { verdict: "unsealed", seals: Vec::new(), why: Some(why), sha256 },
        };
        let verdict = match checked.intact() {
            false => "changed",
            true if checked.seal.trusted == Trusted::Known => "sealed",
            true => "stranger",
        };
        let why = (!checked.faults.is_empty()).then(|| checked.faults.join("; "));
        Self { verdict, seals: vec![SealLine::of(&checked.seal, &[])], why, sha256 }
    }

    fn of_pdf(pdf: &[u8], roots: &[Certificate], timestamp_roots: &[Certificate], now: i64) -> Self {
        let sha256 = hash(pdf);
        let report = match check(pdf, Known { roots, timestamp_roots }, now) {
            Ok(report) => report,
            Err(fault) => {
                let why = if fault == Refusal::Encrypted { "encrypted".to_owned() } else { fault.to_string() };
                return Self { verdict: "unsealed", seals: Vec::new(), why: Some(why), sha256 };
            }
        };
        let verdict = match (report.seals.is_empty(), report.intact(), report.trusted()) {
            (true, ..) => "unsealed",
            (_, false, _) => "changed",
            (_, true, true) => "sealed",
            (_, true, false) => "stranger",
        };
        let line = |found: &verify::Seal| SealLine::of(found, pdf);
        Self { verdict, seals: report.seals.iter().map(line).collect(), why: None, sha256 }
    }
}

/// Whom this installation knows to seal.
///
/// # Errors
/// When the store fails.
pub fn roots(tx: &mut Tx<'_>) -> Result<Vec<Certificate>, Error> {
    keys::known(tx)
}

async fn page(_: Public, cx: Cx) -> Result<Answer, Error> {
    Ok(Answer::html(draw(&cx, None, &Typed::default())))
}

async fn look(_: Public, cx: Cx, upload: Upload) -> Result<Answer, Error> {
    let terms = Terms { files: 1, bytes: LARGEST };
    let brought = match files::from_stranger(&cx.app, None, upload, &terms, &|_| Ok(())).await {
        Ok(brought) => brought,
        Err((_, fault)) => return Err(fault),
    };
    let Some(file) = brought.files.first() else {
        let problem = crate::web::Problem { field: "file", say: "file-none".into() };
        if cx.json {
            return Err(Error::Invalid(vec![problem]));
        }
        return Ok(Answer::html(draw(&cx, None, &Typed::default().with(vec![problem]))).status(StatusCode::UNPROCESSABLE_ENTITY));
    };
    let found = found(&cx.app, &file.version.to_string()).await?;
    // What was brought goes away with `brought`: no row tells of it.
    if cx.json { Ok(Answer::json(&found)) } else { Ok(Answer::html(draw(&cx, Some((&file.name, &found)), &Typed::default()))) }
}

async fn found(app: &App, key: &str) -> Result<Found, Error> {
    let _turn = turn_at(&LOOKING).await?;
    let (bytes, known, stamps) = (app.blobs.read(key).await?, app.store.read(roots).await?, seal::timestamp_roots(app)?);
    let now = app.store.sources().clock.now().0 / 1_000_000;
    tokio::task::spawn_blocking(move || Found::of(&bytes, &known, &stamps, now)).await.map_err(|fault| Error::Broken(fault.to_string()))
}

/// The root of this installation's authority, for other programs.
async fn root(_: Public, cx: Cx) -> Result<Answer, Error> {
    let found: Option<(String,)> =
        cx.read(|tx| Ok::<_, Error>(tx.maybe("SELECT certificate FROM seal_roots ORDER BY made_at LIMIT 1", &[])?)).await?;
    let (pem,) = found.ok_or(Error::NotFound)?;
    Ok(Answer::of(StatusCode::OK, "application/x-pem-file", pem))
}

fn draw(cx: &Cx, found: Option<(&str, &Found)>, typed: &Typed) -> Markup {
    let t = cx.t;
    let body = html! {
        div.stack."gap-2" { h1 { (t["verify-title"]) } p.muted { (t["verify-lead"]) } }
        @if let Some((name, found)) = found { (result(cx, name, found)) }
        (problems(t, typed))
        form.stack."gap-3" #verify method="post" action="/verify" enctype="multipart/form-data" {
            div.field { label for="file" { (t["verify-file"]) } input.input #file type="file" name="file" accept="application/pdf,application/zip,.zip" required; }
            button.button.primary.large.wide { (t["verify-it"]) }
        }
        p.small.faint { (t["verify-kept"]) }
    };
    threshold(t, &t["verify-title"], None, &body)
}

fn result(cx: &Cx, name: &str, found: &Found) -> Markup {
    let t = cx.t;
    let (picture, key) = match found.verdict {
        "sealed" => ("circle-check", "verify-sealed"),
        "stranger" => ("circle-alert", "verify-stranger"),
        "changed" => ("circle-x", "verify-changed"),
        _ => ("circle-x", "verify-unsealed"),
    };
    let moment = |seconds: i64| moment(Time(seconds.saturating_mul(1_000_000)));
    html! {
        section.card.pad.stack."gap-3" #found data-verdict=(found.verdict) role="status" {
            p { strong { (icon(picture)) " " (t[key]) } }
            p.small.muted { (name) }
            @for seal in &found.seals {
                dl.facts {
                    div { dt { (t["verify-by"]) } dd { (seal.by) @if !seal.known { " (" (t["verify-not-known"]) ")" } } }
                    @if let Some(at) = seal.stamped_at { div { dt { (t["verify-stamped"]) } dd { (moment(at)) @if let Some(by) = &seal.stamped_by { ", " (by) } } } }
                    @else if let Some(at) = seal.claimed_at { div { dt { (t["verify-claimed"]) } dd { (moment(at)) } } }
                    @if let Some(fault) = &seal.fault { div { dt { (t["verify-fault"]) } dd { (fault) } } }
                    @if let Some(original) = &seal.original { div { dt { (t["verify-original"]) } dd.hash { (original) } } }
                    div { dt { (t["verify-fingerprint"]) } dd.hash { (seal.fingerprint) } }
                }
            }
            @if let Some(why) = &found.why { p.small { (why) } }
        }
    }
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/verify", page)
        .post("/verify", look)
        .about("Verify a sealed PDF or an archive of evidence: multipart, a part named `file`; nothing of it is kept")
        .uploads(&["file"])
        .answers::<Found>()
        .get("/verify/root.pem", root)
        .about("The root certificate of this installation's seals")
        .gives("application/x-pem-file")
}
