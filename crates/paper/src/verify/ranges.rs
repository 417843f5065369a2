//! What a signature covers, as the file says it, and whether that is all there is.

use super::Fault;
use lopdf::{Dictionary, Object};
use std::ops::Range;

/// The parts of a file that a signature covers, and the signature between them.
pub(super) struct Covered {
    /// Where the signature stands, its angle brackets included.
    pub gap: Range<usize>,
    /// Where the second part ends.
    pub end: usize,
    pub signature: Vec<u8>,
}

fn numbers(value: &Dictionary) -> Option<[usize; 4]> {
    let all = value.get(b"ByteRange").ok()?.as_array().ok()?;
    let numbers: Vec<usize> = all.iter().map(|number| number.as_i64().ok().and_then(|number| number.try_into().ok())).collect::<Option<_>>()?;
    numbers.try_into().ok()
}

/// Where what a signature covers ends, as it says.
pub(super) fn end(value: &Dictionary) -> Option<usize> {
    let [_, _, start, length] = numbers(value)?;
    start.checked_add(length)
}

/// Two parts with the signature between them, and nothing else.
pub(super) fn covered(pdf: &[u8], value: &Dictionary) -> Result<Covered, Fault> {
    let [first, length, start, _] = numbers(value).ok_or(Fault::Ranges)?;
    let end = end(value).filter(|end| *end <= pdf.len()).ok_or(Fault::Ranges)?;
    if first != 0 || length + 2 >= start || start > end {
        return Err(Fault::Ranges);
    }
    let gap = &pdf[length..start];
    let (Some(b'<'), Some(b'>')) = (gap.first(), gap.last()) else { return Err(Fault::Ranges) };
    let digits = &gap[1..gap.len() - 1];
    let bytes = unhexed(digits).ok_or(Fault::Ranges)?;
    // The reader of the file and this one look at the same signature.
    let told = value.get(b"Contents").and_then(Object::as_str).map_err(|_| Fault::Ranges)?;
    if told != bytes {
        return Err(Fault::Ranges);
    }
    let whole = super::tlv::first(&bytes).ok_or_else(|| Fault::Unreadable("it is cut off".into()))?.whole.len();
    let (signature, rest) = bytes.split_at(whole);
    if rest.iter().any(|byte| *byte != 0) {
        return Err(Fault::Ranges);
    }
    Ok(Covered { gap: length..start, end, signature: signature.to_vec() })
}

fn unhexed(digits: &[u8]) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    digits.chunks_exact(2).map(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?)).collect()
}

/// How long the file was before marks, certificate and signature came to it, as who
/// sealed it says.
pub(super) fn before(value: &Dictionary, covered: &Covered) -> Option<usize> {
    let told = value.get(crate::seal::BEFORE).and_then(Object::as_i64).ok()?;
    usize::try_from(told).ok().filter(|length| *length <= covered.gap.start)
}
