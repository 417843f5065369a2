//! Passwords that others tried before: a million that stood in breaches, and words that
//! belong to whoever chooses one. What is kept of the former are numbers; none of them
//! lies here (`scripts/known-passwords` makes the file and says what is in it).

use sha2::{Digest as _, Sha256};

/// See `scripts/known-passwords`.
static KNOWN: &[u8] = include_bytes!("../../data/known-passwords.bin");
/// Where the entries begin, which are two bytes each.
const ENTRIES: usize = 65_537 * 4;

/// What makes no word any stronger, however it is put around it, is no longer.
const AROUND: usize = 6;
/// A word has at least so many letters.
const WORD: usize = 4;
/// So many letters and digits have to be left beside the words that belong to somebody.
const LEFT: usize = 6;
/// The name of the program, which every guesser reads off the page.
const OURS: &str = "parlor";

/// Whether somebody who guesses comes by this one: it stood in a breach, or is a word from
/// one with a few digits and signs around it.
#[must_use]
pub(super) fn is_known(password: &str) -> bool {
    let plain = password.to_lowercase();
    let word = plain.trim_matches(|letter: char| !letter.is_alphabetic());
    let (letters, all) = (word.chars().count(), plain.chars().count());
    listed(&plain) || (letters >= WORD && all - letters <= AROUND && listed(word))
}

fn listed(word: &str) -> bool {
    let hash = Sha256::digest(word.as_bytes());
    let [a, b, c, d, ..] = hash[..] else { return false };
    let beginning = usize::from(u16::from_be_bytes([a, b]));
    let entries = start(beginning).zip(start(beginning + 1)).and_then(|(from, to)| KNOWN.get(ENTRIES + 2 * from..ENTRIES + 2 * to));
    let (entries, _) = entries.unwrap_or_default().as_chunks::<2>();
    entries.binary_search(&[c, d]).is_ok()
}

fn start(beginning: usize) -> Option<usize> {
    let number = KNOWN.get(beginning * 4..)?.first_chunk::<4>()?;
    usize::try_from(u32::from_be_bytes(*number)).ok()
}

/// Whether hardly more is in it than what is known of whoever chooses it: their name and
/// address, their organization, the name of this program.
#[must_use]
pub(super) fn is_ones_own(password: &str, about: &[&str]) -> bool {
    let plain = password.to_lowercase();
    let mut words: Vec<String> = about.iter().flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric())).map(str::to_lowercase).collect();
    words.push(OURS.into());
    words.retain(|word| word.chars().count() >= WORD - 1);
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let left = words.iter().fold(plain.clone(), |left, word| left.replace(word.as_str(), " "));
    left != plain && left.chars().filter(|letter| letter.is_alphanumeric()).count() < LEFT
}

#[cfg(test)]
mod tests {
    use super::{is_known, is_ones_own, listed, start};

    #[test]
    fn house_14_passwords_from_breaches_are_known_with_what_is_put_around_them() {
        assert_eq!(start(0), Some(0));
        assert!(start(65_536).is_some_and(|all| all > 1_000_000 && super::ENTRIES + 2 * all == super::KNOWN.len()));
        for known in ["password123", "Password123!", "1234567890", "QWERTZUIOP", "passwordpassword", "hallo12345", "Dragon2024!!", "willkommen"] {
            assert!(is_known(known), "{known}");
        }
        for fine in ["a-long-way-to-tipperary", "bolts-and-nuts-1", "dragon84716203948571", "7f3kq-0zzt1-mm", "ж-довге-речення-ж"] {
            assert!(!is_known(fine), "{fine}");
        }
        assert!(!listed(""));
    }

    #[test]
    fn house_14_what_is_known_of_somebody_is_no_password_of_theirs() {
        let about = ["Petra Horák", "petra@northwind.example", "Northwind"];
        for own in ["parlor-petra", "northwind-2026", "PetraHorák1!", "petra@northwind", "northwindnorthwind"] {
            assert!(is_ones_own(own, &about), "{own}");
        }
        for fine in ["petra-likes-old-bridges", "a-long-way-to-tipperary", "northwind-crosses-oceans"] {
            assert!(!is_ones_own(fine, &about), "{fine}");
        }
        assert!(!is_ones_own("short-words-of-li", &["Li", ""]), "two letters are no word");
    }
}
