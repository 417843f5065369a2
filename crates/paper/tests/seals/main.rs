//! Sealed PDFs, as this program and as others find them: poppler's `pdfsig` and
//! pyHanko. Where those are not installed there is nothing to compare with.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should say so")]
#![expect(clippy::disallowed_methods, reason = "tests are told by the environment where Python is")]

mod others;
mod refused;
mod sealed;
mod tampered;
mod written;

use others::Folder;
use paper::{
    Document, Fonts, Mark,
    seal::{self, Key, Place, Refusal, Sealing, Stamp, authority},
};

/// 2026-11-26, 10:00 UTC.
pub const NOW: i64 = 1_795_687_200;

/// The fonts that the built front end brings along.
pub fn fonts() -> (Vec<u8>, Vec<u8>) {
    let (regular, bold) = assets::fonts();
    assert!(!regular.is_empty() && !bold.is_empty(), "the front end is built first");
    (regular.into_owned(), bold.into_owned())
}

/// An installation's authority, and the key of a company there.
pub struct Company {
    pub key: Key,
    pub root: String,
}

pub fn company() -> Company {
    let root = authority::root(&[7; 32], authority::Subject { name: "Parlor at papers.example", organization: "" }, NOW).unwrap();
    let subject = authority::Subject { name: "Dvořák & Łukasz", organization: "Dvořák & Łukasz" };
    let key = authority::issue(&[8; 32], subject, &[7; 32], &root, NOW).unwrap();
    Company { key, root: authority::to_pem(&root).unwrap() }
}

impl Company {
    pub fn roots(&self) -> Vec<x509_cert::Certificate> {
        authority::all_of_pem(self.root.as_bytes()).unwrap()
    }
}

/// A contract of three pages.
pub fn contract() -> Vec<u8> {
    let mut contract = Document::new("Maintenance contract");
    contract.title("Maintenance contract").paragraph("The contractor keeps the crane in order.");
    contract.new_page().heading("Money").paragraph("1,200 € a month.").new_page().heading("Signatures");
    contract.finish()
}

pub const AT_THE_FOOT: Place = Place { page: 3, left: 0.1, top: 0.7, width: 0.35, height: 0.09 };

/// Seals with a mark of Ana and a certificate page.
pub fn sealed(pdf: &[u8], key: &Key, place: Place) -> Result<Vec<u8>, Refusal> {
    let (prepared, _) = prepared(pdf, place, false)?;
    prepared.sign(key)?.finish(None)
}

/// The file before it is signed, and its certificate.
pub fn prepared(pdf: &[u8], place: Place, timestamped: bool) -> Result<(seal::Prepared, Vec<u8>), Refusal> {
    let (regular, bold) = fonts();
    let fonts = Fonts { regular: &regular, bold: &bold };
    let mut certificate = Document::in_fonts("Certificate", fonts);
    certificate.title("Certificate of signatures").table(
        &[1.0, 2.0],
        &[vec!["Who".into(), "How".into()], vec!["Łukasz Žižka, Оксана Шевченко, 李".into(), "by a code to l***z@vltava.example".into()]],
    );
    let certificate = certificate.finish();
    let stamps = [Stamp { place, mark: Mark { picture: None, name: "Łukasz Žižka", below: "26 November 2026, 10:00 UTC" } }];
    let sealing = Sealing {
        pdf,
        stamps: &stamps,
        certificate: Some(&certificate),
        fonts,
        name: "Dvořák & Łukasz",
        reason: "All have signed",
        at: NOW,
        timestamped,
    };
    Ok((seal::prepare(&sealing)?, certificate))
}

/// A folder of a test's own, removed with it.
pub fn folder(name: &str) -> Folder {
    Folder::new(name)
}
