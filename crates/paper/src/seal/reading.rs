//! Reading a PDF that is to be sealed or verified: what is refused, and what is
//! written anew before anything can be added to it.

use super::{Refusal, sheet};
use crate::unpacked::{self, Unpacks};
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};
use std::collections::HashSet;

/// No stream may become larger than this when it is unpacked, in bytes.
const LARGEST_STREAM: usize = 128 * 1024 * 1024;

/// What a PDF is, for whoever places something on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheets {
    /// Width and height of each page as it is shown, in points.
    pub pages: Vec<(f32, f32)>,
    /// Somebody signed it already.
    pub signed: bool,
}

/// Looks whether a PDF can be sealed.
///
/// # Errors
/// Why it cannot.
pub fn look(pdf: &[u8]) -> Result<Sheets, Refusal> {
    let (_, document) = whole(pdf)?;
    if certified(&document) {
        return Err(Refusal::Certified);
    }
    let pages = document.page_iter().map(|page| sheet::Sheet::of(&document, page).shown()).collect::<Vec<_>>();
    if pages.is_empty() {
        return Err(Refusal::Broken("it has no page".into()));
    }
    Ok(Sheets { pages, signed: !signature_fields(&document).is_empty() })
}

/// Reads a PDF; strictly, where nothing may be guessed.
///
/// # Errors
/// When it cannot be read, or only with a password.
pub(crate) fn load(pdf: &[u8], strict: bool) -> Result<Document, Refusal> {
    if !unpacked::is_bounded(pdf, Unpacks::ButPictures) {
        return Err(Refusal::Broken("it would become too large when it is unpacked".into()));
    }
    let options = LoadOptions { strict, max_decompressed_size: Some(LARGEST_STREAM), ..LoadOptions::default() };
    let read = std::panic::catch_unwind(|| Document::load_mem_with_options(pdf, options));
    let document = read.map_err(|_| Refusal::Broken("its reader gave up".into()))?.map_err(|fault| match fault {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => Refusal::Encrypted,
        other => other.into(),
    })?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(Refusal::Encrypted);
    }
    Ok(document)
}

/// The file in a form to which an update can be added, as bytes and read: itself, or,
/// where it is damaged or of a kind that verifiers refuse, written anew.
pub(super) fn whole(pdf: &[u8]) -> Result<(Vec<u8>, Document), Refusal> {
    let mut document = load(pdf, false)?;
    // A table beside a stream of references: verifiers in their strict mode refuse a signature on such a file.
    let hybrid = memchr::memmem::find(pdf, b"/XRefStm").is_some();
    if document.xref_recovery.is_none() && pdf.starts_with(b"%PDF-") && !hybrid {
        return Ok((pdf.to_vec(), document));
    }
    if !signature_fields(&document).is_empty() {
        return Err(Refusal::Broken("it is signed and damaged".into()));
    }
    document.renumber_objects();
    document.trailer.remove(b"XRefStm");
    document.trailer.remove(b"Prev");
    let mut bytes = Vec::with_capacity(pdf.len());
    document.save_to(&mut bytes).map_err(|fault| Refusal::Broken(fault.to_string()))?;
    let document = load(&bytes, false)?;
    Ok((bytes, document))
}

/// What an object is, whether it stands here or is referred to.
pub(super) fn resolved<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document.dereference(object).map_or(object, |(_, found)| found)
}

/// The fields for signatures that carry one, with the values of theirs, in the order of the form.
pub(crate) fn signature_fields(document: &Document) -> Vec<Dictionary> {
    let mut found = Vec::new();
    let fields = document
        .catalog()
        .ok()
        .and_then(|catalog| catalog.get(b"AcroForm").ok())
        .and_then(|form| resolved(document, form).as_dict().ok())
        .and_then(|form| form.get(b"Fields").ok())
        .and_then(|fields| resolved(document, fields).as_array().ok());
    let mut seen = HashSet::new();
    for field in fields.into_iter().flatten() {
        collect(document, field, false, &mut seen, &mut found);
    }
    found
}

/// A field and those below it. What kind of field it is may stand above.
fn collect(document: &Document, field: &Object, of_signature: bool, seen: &mut HashSet<ObjectId>, found: &mut Vec<Dictionary>) {
    if let Ok(id) = field.as_reference()
        && !seen.insert(id)
    {
        return;
    }
    let Ok(field) = resolved(document, field).as_dict() else { return };
    let of_signature = match field.get(b"FT").map(|kind| resolved(document, kind)) {
        Ok(Object::Name(kind)) => kind == b"Sig",
        _ => of_signature,
    };
    if let (true, Ok(Object::Dictionary(value))) = (of_signature, field.get(b"V").map(|value| resolved(document, value))) {
        found.push(value.clone());
    }
    if let Ok(Object::Array(kids)) = field.get(b"Kids").map(|kids| resolved(document, kids)) {
        for kid in kids {
            collect(document, kid, of_signature, seen, found);
        }
    }
}

/// Whether a signature says that nothing at all may be added (ISO 32000-1, 12.8.2.2).
pub(super) fn certified(document: &Document) -> bool {
    let permission = || {
        let permissions = resolved(document, document.catalog().ok()?.get(b"Perms").ok()?).as_dict().ok()?;
        let signature = resolved(document, permissions.get(b"DocMDP").ok()?).as_dict().ok()?;
        let references = resolved(document, signature.get(b"Reference").ok()?).as_array().ok()?;
        let parameters = resolved(document, references.first()?).as_dict().ok()?.get(b"TransformParams").ok()?;
        resolved(document, parameters).as_dict().ok()?.get(b"P").and_then(Object::as_i64).ok()
    };
    permission() == Some(1)
}
