//! The one update that a sealed file ends with: marks on pages, pages that follow,
//! and the field of the signature (ISO 32000-1, 7.5.6 and 12.8). Text that is written
//! into a file before anybody signs it is such an update too.

use super::{Place, Refusal, Sealing, Words, reading, sheet::Sheet};
use crate::Fonts;
use lopdf::{Dictionary, Document, IncrementalDocument, Object, ObjectId, Stream, StringFormat, dictionary};
use std::ops::Range;

/// A number that leaves room for any other.
const PLACEHOLDER: i64 = 9_999_999_999;
/// So many bytes a signature may have, alone and with a timestamp.
const ROOM: (usize, usize) = (12 * 1024, 24 * 1024);

/// The file with its update, and where in it the signature comes.
pub(super) fn update(sealing: &Sealing<'_>) -> Result<(Vec<u8>, Range<usize>), Refusal> {
    let (bytes, document) = reading::whole(sealing.pdf)?;
    if reading::certified(&document) {
        return Err(Refusal::Certified);
    }
    let untouched = reading::signature_fields(&document).is_empty();
    let before = bytes.len();
    let mut update = IncrementalDocument::create_from(bytes, document);
    if untouched {
        for (number, stamp) in sealing.stamps.iter().enumerate() {
            lay(&mut update, stamp.place, &format!("PlrMark{number}"), |size| stamp.mark.drawn(size, sealing.fonts))?;
        }
        if let Some(certificate) = sealing.certificate {
            follow(&mut update, certificate)?;
        }
    }
    let room = if sealing.timestamped { ROOM.1 } else { ROOM.0 };
    let mut value = signature(sealing, room);
    if update.get_prev_documents_bytes() == sealing.pdf {
        value.set(super::BEFORE, i64::try_from(before).unwrap_or(i64::MAX));
    }
    let value = update.new_document.add_object(value);
    field(&mut update, value)?;
    let mut out = Vec::new();
    update.save_to(&mut out).map_err(|fault| Refusal::Broken(fault.to_string()))?;
    let gap = opened(&mut out, before, room)?;
    Ok((out, gap))
}

/// The file with these words written onto its pages.
pub(super) fn written(pdf: &[u8], words: &[Words<'_>], fonts: Fonts<'_>) -> Result<Vec<u8>, Refusal> {
    let (bytes, document) = reading::whole(pdf)?;
    if reading::certified(&document) || !reading::signature_fields(&document).is_empty() {
        return Err(Refusal::Certified);
    }
    let mut update = IncrementalDocument::create_from(bytes, document);
    for (number, one) in words.iter().enumerate() {
        lay(&mut update, one.place, &format!("PlrText{number}"), |size| crate::inlay::words(one.text, size, fonts))?;
    }
    let mut out = Vec::new();
    update.save_to(&mut out).map_err(|fault| Refusal::Broken(fault.to_string()))?;
    Ok(out)
}

/// Brings all objects of a drawn PDF in, and says which pages it has.
fn brought(update: &mut IncrementalDocument, pdf: &[u8]) -> Result<Vec<ObjectId>, Refusal> {
    let mut drawn = Document::load_mem(pdf)?;
    drawn.renumber_objects_with(update.new_document.max_id + 1);
    let pages = drawn.page_iter().collect();
    update.new_document.max_id = drawn.max_id;
    for (id, mut object) in drawn.objects {
        if let Object::Stream(stream) = &mut object {
            // One that does not shrink stays as it is.
            drop(stream.compress());
        }
        update.new_document.objects.insert(id, object);
    }
    Ok(pages)
}

/// Lays something drawn onto its page.
fn lay(update: &mut IncrementalDocument, place: Place, name: &str, draw: impl FnOnce((f32, f32)) -> Vec<u8>) -> Result<(), Refusal> {
    let pages = update.get_prev_documents().get_pages();
    let page = *pages.get(&place.page).ok_or_else(|| Refusal::Broken("a mark stands on a page that is not there".into()))?;
    let (size, matrix) = Sheet::of(update.get_prev_documents(), page).laid(&place);
    let drawn = brought(update, &draw(size))?;
    let first = *drawn.first().ok_or_else(|| Refusal::Broken("a mark came out empty".into()))?;
    let form = form_of(update, first, size)?;
    update.add_xobject(page, name.as_bytes(), form)?;
    // Behind what is there, which may leave its own measures behind: so these are put aside first.
    let open = update.new_document.add_object(Stream::new(Dictionary::new(), b"q\n".to_vec()));
    let numbers = matrix.map(|number| format!("{number:.3}")).join(" ");
    let close = update.new_document.add_object(Stream::new(Dictionary::new(), format!("\nQ q {numbers} cm /{name} Do Q\n").into_bytes()));
    around(update, page, open, close)
}

/// A drawn page as something that other pages can show.
fn form_of(update: &mut IncrementalDocument, page: ObjectId, (wide, tall): (f32, f32)) -> Result<ObjectId, Refusal> {
    let sheet = update.new_document.get_dictionary(page)?.clone();
    let content = update.new_document.get_object(sheet.get(b"Contents")?.as_reference()?)?.as_stream()?.get_plain_content()?;
    let mut stream = Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Form",
            "BBox" => vec![0.0.into(), 0.0.into(), wide.into(), tall.into()],
            "Resources" => sheet.get(b"Resources")?.clone(),
        },
        content,
    );
    drop(stream.compress());
    Ok(update.new_document.add_object(stream))
}

/// Puts content before and after that of a page.
fn around(update: &mut IncrementalDocument, page: ObjectId, open: ObjectId, close: ObjectId) -> Result<(), Refusal> {
    update.opt_clone_object_to_new_document(page)?;
    let contents = update.new_document.get_dictionary(page)?.get(b"Contents").ok().cloned();
    let old = match contents {
        None => Vec::new(),
        Some(Object::Array(all)) => all,
        Some(Object::Reference(id)) => match update.get_prev_documents().get_object(id) {
            Ok(Object::Array(all)) => all.clone(),
            _ => vec![Object::Reference(id)],
        },
        Some(other) => vec![other],
    };
    let mut all = vec![Object::Reference(open)];
    all.extend(old);
    all.push(Object::Reference(close));
    update.new_document.get_dictionary_mut(page)?.set("Contents", all);
    Ok(())
}

/// Lets the pages of another PDF follow.
fn follow(update: &mut IncrementalDocument, pdf: &[u8]) -> Result<(), Refusal> {
    let root = update.get_prev_documents().catalog()?.get(b"Pages")?.as_reference()?;
    let pages = brought(update, pdf)?;
    for page in &pages {
        let sheet = update.new_document.get_dictionary_mut(*page)?;
        sheet.set("Parent", root);
        let frame = sheet.get(b"MediaBox")?.clone();
        // Else those of the other pages would be inherited.
        sheet.set("CropBox", frame);
        sheet.set("Rotate", 0);
    }
    update.opt_clone_object_to_new_document(root)?;
    let tree = update.new_document.get_dictionary(root)?;
    let mut kids = reading::resolved(update.get_prev_documents(), tree.get(b"Kids")?).as_array()?.clone();
    let count = reading::resolved(update.get_prev_documents(), tree.get(b"Count")?).as_i64()?;
    let more = i64::try_from(pages.len()).unwrap_or(0);
    kids.extend(pages.into_iter().map(Object::Reference));
    let tree = update.new_document.get_dictionary_mut(root)?;
    tree.set("Kids", kids);
    tree.set("Count", count + more);
    Ok(())
}

/// The value of the signature, with room for it.
fn signature(sealing: &Sealing<'_>, room: usize) -> Dictionary {
    let ranges = vec![0.into(), PLACEHOLDER.into(), PLACEHOLDER.into(), PLACEHOLDER.into()];
    dictionary! {
        "Type" => "Sig", "Filter" => "Adobe.PPKLite", "SubFilter" => "ETSI.CAdES.detached",
        "ByteRange" => Object::Array(ranges),
        "Contents" => Object::String(vec![0; room], StringFormat::Hexadecimal),
        "M" => Object::string_literal(moment(sealing.at)),
        "Name" => words(sealing.name), "Reason" => words(sealing.reason),
    }
}

/// A text of any letters (ISO 32000-1, 7.9.2.2).
fn words(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// An instant, in UTC (ISO 32000-1, 7.9.4).
fn moment(seconds: i64) -> String {
    let since = std::time::Duration::from_secs(seconds.max(0).cast_unsigned());
    match der::DateTime::from_unix_duration(since) {
        Ok(at) => format!("D:{:04}{:02}{:02}{:02}{:02}{:02}Z", at.year(), at.month(), at.day(), at.hour(), at.minutes(), at.seconds()),
        Err(_) => "D:19700101000000Z".into(),
    }
}

/// Adds the field of the signature, which shows nothing, to the first page and the form.
fn field(update: &mut IncrementalDocument, value: ObjectId) -> Result<(), Refusal> {
    let pages = update.get_prev_documents().get_pages();
    let page = *pages.get(&1).ok_or_else(|| Refusal::Broken("it has no page".into()))?;
    let count = reading::signature_fields(update.get_prev_documents()).len();
    // A period would make it the name of a field within a field.
    let name = format!("Seal{}-{}", count + 1, value.0);
    let widget = update.new_document.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "T" => Object::string_literal(name), "V" => value,
        "F" => 132, "Rect" => vec![0.into(), 0.into(), 0.into(), 0.into()], "P" => page,
    });
    listed(update, page, b"Annots", widget)?;
    let catalog = update.get_prev_documents().trailer.get(b"Root")?.as_reference()?;
    update.opt_clone_object_to_new_document(catalog)?;
    let root = update.new_document.get_dictionary(catalog)?;
    let form = match root.get(b"AcroForm") {
        Ok(Object::Reference(id)) => *id,
        Ok(Object::Dictionary(direct)) => {
            let direct = direct.clone();
            let id = update.new_document.add_object(direct);
            update.new_document.get_dictionary_mut(catalog)?.set("AcroForm", id);
            id
        }
        _ => {
            let id = update.new_document.add_object(Dictionary::new());
            update.new_document.get_dictionary_mut(catalog)?.set("AcroForm", id);
            id
        }
    };
    listed(update, form, b"Fields", widget)?;
    let form = update.new_document.get_dictionary_mut(form)?;
    form.set("SigFlags", 3);
    // Readers would draw the fields anew, and so change what was signed. A form of another
    // kind (XFA) would be shown in place of the pages.
    form.remove(b"NeedAppearances");
    form.remove(b"XFA");
    Ok(())
}

/// Adds to a list in a dictionary, which may be missing, stand there or be referred to.
fn listed(update: &mut IncrementalDocument, holder: ObjectId, key: &[u8], entry: ObjectId) -> Result<(), Refusal> {
    if update.get_prev_documents().has_object(holder) {
        update.opt_clone_object_to_new_document(holder)?;
    }
    let present = update.new_document.get_dictionary(holder)?.get(key).ok().cloned();
    match present {
        Some(Object::Reference(id)) => {
            update.opt_clone_object_to_new_document(id)?;
            update.new_document.get_object_mut(id)?.as_array_mut()?.push(Object::Reference(entry));
        }
        Some(Object::Array(mut all)) => {
            all.push(Object::Reference(entry));
            update.new_document.get_dictionary_mut(holder)?.set(key, all);
        }
        _ => update.new_document.get_dictionary_mut(holder)?.set(key, vec![Object::Reference(entry)]),
    }
    Ok(())
}

/// Finds the room of the signature in what was appended, and says in the ranges what
/// lies around it.
fn opened(out: &mut [u8], before: usize, room: usize) -> Result<Range<usize>, Refusal> {
    let broken = || Refusal::Broken("no room for the signature".into());
    let added = &out[before..];
    let empty = [b"<".as_slice(), &vec![b'0'; room * 2], b">"].concat();
    let start = before + memchr::memmem::find(added, &empty).ok_or_else(broken)?;
    let gap = start..start + empty.len();
    let numbers = [gap.start, gap.end, out.len() - gap.end].map(|number| number.to_string());
    let placeholder = PLACEHOLDER.to_string();
    let mut at = before;
    for number in numbers {
        let place = at + memchr::memmem::find(&out[at..], placeholder.as_bytes()).ok_or_else(broken)?;
        let padded = format!("{number:<width$}", width = placeholder.len());
        out[place..place + placeholder.len()].copy_from_slice(padded.as_bytes());
        at = place + placeholder.len();
    }
    Ok(gap)
}
