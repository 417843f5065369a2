//! Walking over DER by its tags and lengths, to reach bytes as they were written: a
//! set that is read and written again may come out in another order, and a signature
//! is over the first.

/// One value: its tag, itself with its head, and what is in it.
#[derive(Clone, Copy)]
pub(super) struct Value<'a> {
    pub tag: u8,
    pub whole: &'a [u8],
    pub body: &'a [u8],
}

/// The value at the beginning of these bytes.
pub(super) fn first(bytes: &[u8]) -> Option<Value<'_>> {
    let tag = *bytes.first()?;
    // Tags of several bytes do not occur in what is read here.
    if tag & 0x1f == 0x1f {
        return None;
    }
    let length = *bytes.get(1)?;
    let (head, length) = if length < 0x80 {
        (2, usize::from(length))
    } else {
        let count = usize::from(length & 0x7f);
        if count == 0 || count > 4 {
            return None;
        }
        let digits = bytes.get(2..2 + count)?;
        (2 + count, digits.iter().fold(0, |sum, digit| sum << 8 | usize::from(*digit)))
    };
    let end = head.checked_add(length)?;
    Some(Value { tag, whole: bytes.get(..end)?, body: bytes.get(head..end)? })
}

/// The values that follow each other in these bytes; nothing, where they do not fill them.
pub(super) fn all(mut bytes: &[u8]) -> Option<Vec<Value<'_>>> {
    let mut found = Vec::new();
    while !bytes.is_empty() {
        let value = first(bytes)?;
        bytes = &bytes[value.whole.len()..];
        found.push(value);
    }
    Some(found)
}

/// What is in the values with this tag that follow each other in these bytes.
pub(super) fn within(bytes: &[u8], tag: u8) -> Option<&[u8]> {
    all(bytes)?.into_iter().find(|value| value.tag == tag).map(|value| value.body)
}
