//! The certificate that follows a sealed file: what was signed, by whom, when and how.

use super::{
    Kind, Signing, State, Way,
    store::{SignedFile, Signer},
};
use crate::{
    brands::{self, Worn},
    parts,
    store::Time,
    web::{Dates, Texts},
};
use access::SignerId;
use paper::{Document, Fonts};
use std::collections::HashMap;

/// What stands on a certificate.
pub(super) struct Certified<'a> {
    pub brand: Option<&'a Worn>,
    pub organization: &'a str,
    pub document: &'a str,
    pub signing: &'a Signing,
    pub file: &'a SignedFile,
    pub signers: &'a [Signer],
    /// Pictures of signatures, as PNG.
    pub pictures: &'a HashMap<SignerId, Vec<u8>>,
    /// What happened in the route: when, and in words.
    pub steps: &'a [(Time, String)],
    pub sealed_at: Time,
}

/// An instant as evidence has it: in UTC, to the second.
pub fn moment(at: Time) -> String {
    at.timestamp().strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
}

/// The certificate as a PDF.
pub(super) fn drawn(t: &Texts, dates: &Dates, fonts: Fonts<'_>, it: &Certified<'_>) -> Vec<u8> {
    let mut page = Document::in_fonts(&t.with("certificate-foot", parts![document = it.document]), fonts);
    brands::letterhead(&mut page, it.brand);
    page.title(&t["certificate-title"]);
    page.paragraph(&t.with("certificate-lead", parts![organization = it.organization, document = it.document, day = dates.iso_day(it.sealed_at)]));
    page.table(
        &[1.0, 3.0],
        &[
            vec![t["certificate-what"].to_owned(), String::new()],
            vec![t["certificate-document"].to_owned(), it.document.to_owned()],
            vec![t["certificate-file"].to_owned(), t.with("certificate-file-version", parts![name = &it.file.name, version = it.file.version])],
            vec!["SHA-256".into(), spaced(&data_encoding::HEXLOWER.encode(&it.file.sha256))],
            vec![t["certificate-number"].to_owned(), it.signing.id.to_string()],
            vec![t["certificate-sealed"].to_owned(), moment(it.sealed_at)],
        ],
    );
    for signer in it.signers.iter().filter(|signer| signer.kind == Kind::Signature && signer.state == State::Signed) {
        signed(&mut page, t, signer, it.pictures.get(&signer.id).map(Vec::as_slice));
    }
    page.heading(&t["certificate-events"]);
    let mut rows = vec![vec![t["certificate-when"].to_owned(), t["certificate-event"].to_owned()]];
    rows.extend(it.steps.iter().map(|(at, words)| vec![moment(*at), words.clone()]));
    page.table(&[1.0, 2.4], &rows);
    page.small(&t["certificate-verify"]);
    page.finish()
}

fn signed(page: &mut Document, t: &Texts, signer: &Signer, picture: Option<&[u8]>) {
    let who = match &signer.company {
        Some(company) => format!("{}, {company}", signer.name),
        None => signer.name.clone(),
    };
    page.heading(&who).keep(150.0);
    match (picture, &signer.written) {
        (Some(picture), _) => page.picture(picture, (200.0, 54.0)),
        (None, Some(written)) => page.title(written),
        (None, None) => page,
    };
    let none = || "–".to_owned();
    let way = match signer.way {
        Some(Way::Draw) => "certificate-drawn",
        Some(Way::Type) => "certificate-typed",
        _ => "certificate-pictured",
    };
    let proven = match signer.proven_by.as_deref() {
        Some("click") => "certificate-by-click",
        Some("code") => "certificate-by-code",
        _ => "certificate-by-sign-in",
    };
    let proven = match signer.proven_at {
        Some(at) => t.with(proven, parts![at = moment(at)]),
        None => none(),
    };
    page.table(
        &[1.0, 3.0],
        &[
            vec![t["certificate-signature"].to_owned(), t[way].to_owned()],
            vec![t["certificate-when"].to_owned(), signer.decided_at.map_or_else(none, moment)],
            vec![t["certificate-email"].to_owned(), signer.email.clone().unwrap_or_else(none)],
            vec![t["certificate-proven"].to_owned(), proven],
            vec![t["certificate-browser"].to_owned(), signer.browser.clone().unwrap_or_else(none)],
            vec![t["certificate-network"].to_owned(), signer.network.clone().unwrap_or_else(none)],
        ],
    );
}

/// A hash in groups, so that it breaks into lines and people can compare it.
fn spaced(hash: &str) -> String {
    hash.as_bytes().chunks(8).map(|part| String::from_utf8_lossy(part).into_owned()).collect::<Vec<_>>().join(" ")
}
