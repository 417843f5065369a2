//! Names behind an @ in a text.

/// The names of `known` that the text calls, each once.
#[must_use]
pub fn named<'n>(text: &str, known: &[&'n str]) -> Vec<&'n str> {
    let mut found: Vec<&str> = Vec::new();
    for (_, called) in split(text, known) {
        if let Some(name) = called.filter(|name| !found.contains(name)) {
            found.push(name);
        }
    }
    found
}

/// The text in pieces; a piece that calls somebody comes with their name. The
/// longest name wins, so that `@Ana Ruiz` does not call Ana.
#[must_use]
pub fn split<'t, 'n>(text: &'t str, known: &[&'n str]) -> Vec<(&'t str, Option<&'n str>)> {
    let mut pieces = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(sign) = text[at..].find('@').map(|place| at + place) {
        at = sign + 1;
        // In the middle of a word it is an address.
        if text[..sign].chars().next_back().is_some_and(char::is_alphanumeric) {
            continue;
        }
        let longest = known.iter().filter_map(|name| Some((begins(&text[at..], name)?, *name))).max_by_key(|(length, _)| *length);
        if let Some((length, name)) = longest {
            if from < sign {
                pieces.push((&text[from..sign], None));
            }
            at += length;
            pieces.push((&text[sign..at], Some(name)));
            from = at;
        }
    }
    if from < text.len() {
        pieces.push((&text[from..], None));
    }
    pieces
}

/// How much of the text is this name, in bytes; large and small letters are the same.
fn begins(text: &str, name: &str) -> Option<usize> {
    let mut rest = text.char_indices();
    for wanted in name.chars() {
        let (_, letter) = rest.next()?;
        if !letter.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    match rest.next() {
        Some((_, next)) if next.is_alphanumeric() => None,
        Some((at, _)) => Some(at),
        None => Some(text.len()),
    }
    .filter(|_| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{named, split};
    use proptest::prelude::*;

    const KNOWN: [&str; 4] = ["Ana", "Ana Ruiz", "Tomáš Novák", "İpek"];

    #[test]
    fn item_5_a_name_behind_an_at_is_found_whole_and_once() {
        let found = |text| named(text, &KNOWN);
        assert_eq!(found("@Ana Ruiz, please; @ana ruiz!"), ["Ana Ruiz"]);
        assert_eq!(found("@Ana, and (@TOMÁŠ NOVÁK)"), ["Ana", "Tomáš Novák"]);
        assert_eq!(found("**@İpek**"), ["İpek"]);
        for nobody in ["", "@", "Ana", "@ Ana", "@Anaïs", "write to x@Ana", "@Bea", "@Tomáš", "@@", "a@b@c"] {
            assert_eq!(found(nobody), [""; 0], "{nobody}");
        }
        assert_eq!(split("To @Ana now", &KNOWN), [("To ", None), ("@Ana", Some("Ana")), (" now", None)]);
        assert_eq!(named("@Ana", &["", " "]), [""; 0]);
    }

    proptest! {
        #[test]
        fn item_5_the_pieces_of_a_text_are_the_text(text in "([@ aAnNİßRruizé]|Ana|Ana Ruiz|@Ana){0,12}") {
            let pieces = split(&text, &KNOWN);
            prop_assert_eq!(pieces.iter().map(|(piece, _)| *piece).collect::<String>(), text);
        }
    }
}
