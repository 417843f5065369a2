//! Verifying a sealed PDF, offline: is the file as it was sealed, and who sealed it.
//!
//! It is stricter than most readers: the seal covers the file to its last byte, and
//! what lies between the signed parts is the signature and nothing else. So no update,
//! no second meaning and no junk can hide behind a seal that still holds.

mod chain;
mod cms;
mod ranges;
mod stamp;
mod tlv;

use crate::seal::{Refusal, load, signature_fields};
use lopdf::{Dictionary, Object};
use std::fmt;
use x509_cert::Certificate;

pub use chain::Trusted;
pub use stamp::{Stamp, stamp};

/// Whom the verifier knows: roots of those who seal, and of timestamp services.
#[derive(Clone, Copy, Default)]
pub struct Known<'a> {
    pub roots: &'a [Certificate],
    pub timestamp_roots: &'a [Certificate],
}

/// What is wrong with a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It does not say clearly what it covers, or leaves a gap that is not its own.
    Ranges,
    /// So many bytes, from the beginning, are as they were; what follows came later.
    ChangedAfter(usize),
    /// What it covers is not what was signed.
    Digest,
    /// It was not made with the key that it names.
    Signature,
    /// It does not say what it has to, or more than it may.
    Attributes,
    /// It is of a kind that is not known, or damaged.
    Unreadable(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ranges => f.write_str("it leaves parts of the file out"),
            Self::ChangedAfter(bytes) => write!(f, "something was added after it; the first {bytes} bytes are as they were sealed"),
            Self::Digest => f.write_str("the file is not what was sealed"),
            Self::Signature => f.write_str("the signature is not of the key that it names"),
            Self::Attributes => f.write_str("the signature does not say what a seal has to say"),
            Self::Unreadable(why) => write!(f, "the signature cannot be read: {why}"),
        }
    }
}

impl From<der::Error> for Fault {
    fn from(fault: der::Error) -> Self {
        Self::Unreadable(fault.to_string())
    }
}

/// A signature on a file, as it was found.
#[derive(Clone, Debug)]
pub struct Seal {
    /// Whom its certificate names, and who speaks for that one.
    pub by: String,
    pub issuer: String,
    /// SHA-256 of its certificate.
    pub fingerprint: [u8; 32],
    /// When it says that it was made, in seconds since 1970.
    pub claimed_at: Option<i64>,
    /// What a timestamp service says of it.
    pub stamp: Option<Stamp>,
    /// Whether its certificate goes back to somebody whom the verifier knows.
    pub trusted: Trusted,
    /// What is wrong with it.
    pub fault: Option<Fault>,
    /// So many bytes of the file lay before it: what was sealed, without marks and certificate.
    pub before: Option<usize>,
}

/// What a file is found to be.
#[derive(Clone, Debug)]
pub struct Report {
    /// In the order in which they were made; the last covers the whole file, or it was changed.
    pub seals: Vec<Seal>,
}

impl Report {
    /// Whether the file is sealed and as it was sealed.
    #[must_use]
    pub fn intact(&self) -> bool {
        !self.seals.is_empty() && self.seals.iter().all(Seal::intact)
    }

    /// Whether it is, by somebody whom the verifier knows.
    #[must_use]
    pub fn trusted(&self) -> bool {
        self.intact() && self.seals.last().is_some_and(|seal| seal.trusted == Trusted::Known)
    }
}

/// Verifies a file at this instant, in seconds since 1970.
///
/// # Errors
/// When it is no PDF that can be read as it stands.
pub fn verify(pdf: &[u8], known: Known<'_>, now: i64) -> Result<Report, Refusal> {
    if !pdf.starts_with(b"%PDF-") {
        return Err(Refusal::Broken("it is no PDF".into()));
    }
    let document = load(pdf, true)?;
    if document.xref_recovery.is_some() {
        return Err(Refusal::Broken("its table of contents is damaged".into()));
    }
    let mut values = signature_fields(&document);
    values.sort_by_key(|value| ranges::end(value).unwrap_or(usize::MAX));
    let last = values.len().saturating_sub(1);
    let seals = values.iter().enumerate().map(|(number, value)| seal(pdf, value, number == last, known, now)).collect();
    Ok(Report { seals })
}

fn seal(pdf: &[u8], value: &Dictionary, last: bool, known: Known<'_>, now: i64) -> Seal {
    let claimed_at = value.get(b"M").and_then(Object::as_str).ok().and_then(moment);
    let mut seal = Seal::unread(claimed_at);
    let outcome = look(pdf, value, last, known, now, &mut seal);
    seal.fault = outcome.err();
    seal
}

fn look(pdf: &[u8], value: &Dictionary, last: bool, known: Known<'_>, now: i64, seal: &mut Seal) -> Result<(), Fault> {
    let covered = ranges::covered(pdf, value)?;
    seal.before = ranges::before(value, &covered);
    let modern = value.get(b"SubFilter").and_then(Object::as_name).ok() == Some(b"ETSI.CAdES.detached");
    let signed = cms::check(&covered.signature, cms::Content::Beside([&pdf[..covered.gap.start], &pdf[covered.gap.end..covered.end]]), modern)?;
    seal.found(&signed, known, now);
    if last && covered.end != pdf.len() {
        return Err(Fault::ChangedAfter(covered.end));
    }
    Ok(())
}

/// Verifies a signature that lies beside what it signs, at this instant, in seconds since
/// 1970. `claimed_at`: when what it signs says that it was made.
#[must_use]
pub fn beside(content: &[u8], signature: &[u8], claimed_at: Option<i64>, known: Known<'_>, now: i64) -> Seal {
    let mut seal = Seal::unread(claimed_at);
    match cms::check(signature, cms::Content::Beside([content, &[]]), true) {
        Ok(signed) => seal.found(&signed, known, now),
        Err(fault) => seal.fault = Some(fault),
    }
    seal
}

impl Seal {
    fn unread(claimed_at: Option<i64>) -> Self {
        Self {
            by: String::new(),
            issuer: String::new(),
            fingerprint: [0; 32],
            claimed_at,
            stamp: None,
            trusted: Trusted::Unknown,
            fault: None,
            before: None,
        }
    }

    /// Whether it holds, and its timestamp with it.
    #[must_use]
    pub fn intact(&self) -> bool {
        self.fault.is_none() && self.stamp.as_ref().is_none_or(|stamp| stamp.fits)
    }

    /// Says whose a signature is that holds, and whether that is somebody known.
    fn found(&mut self, signed: &cms::Signed, known: Known<'_>, now: i64) {
        self.by = chain::named(signed.certificate.tbs_certificate().subject());
        self.issuer = chain::named(signed.certificate.tbs_certificate().issuer());
        self.fingerprint = crate::seal::authority::fingerprint(&signed.certificate);
        self.stamp = signed.stamp.as_deref().map(|token| stamp::joined(token, &signed.signature, known));
        // A timestamp that is trusted says when; else whoever sealed does.
        let at = self.stamp.as_ref().filter(|stamp| stamp.trusted == Trusted::Known).map(|stamp| stamp.at).or(self.claimed_at).unwrap_or(now);
        self.trusted = chain::trusted(signed, known.roots, at.min(now), chain::Purpose::Sealing);
    }
}

/// An instant as PDF writes it, with its distance from UTC (ISO 32000-1, 7.9.4).
fn moment(written: &[u8]) -> Option<i64> {
    let text = std::str::from_utf8(written).ok()?.strip_prefix("D:")?;
    let number = |from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse::<u16>().ok());
    let part = |from: usize, least: u16| number(from, from + 2).unwrap_or(least);
    let small = |value: u16| u8::try_from(value).ok();
    let at = der::DateTime::new(number(0, 4)?, small(part(4, 1))?, small(part(6, 1))?, small(part(8, 0))?, small(part(10, 0))?, small(part(12, 0))?)
        .ok()?;
    let seconds = i64::try_from(at.unix_duration().as_secs()).ok()?;
    let away = match text.as_bytes().get(14) {
        Some(sign @ (b'+' | b'-')) => {
            let seconds = i64::from(part(15, 0)) * 3600 + i64::from(part(18, 0)) * 60;
            if *sign == b'+' { seconds } else { -seconds }
        }
        _ => 0,
    };
    Some(seconds - away)
}
