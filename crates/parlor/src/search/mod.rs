//! Search over everything that a member may see: titles, values, files, tasks,
//! notes, activities, comments; by beginnings of words, whatever marks their
//! letters carry.
//!
//! What is found stands in `search_entries`. Nobody writes there but the worker
//! (`keep.rs`), which makes the entries of an item anew whenever its version has
//! moved: no room has to think of it, and none can forget it. An entry says
//! nothing of who may see it; that is asked of the items themselves, with every
//! search (`find.rs`).

mod entries;
mod find;
mod keep;
mod page;
mod places;

pub use keep::{catch_up, run};
pub(crate) use page::routes;

use crate::items::fold;
use access::OrganizationId;
use std::collections::BTreeSet;

/// A word longer than this is found by its beginning.
const LONGEST_WORD: usize = 48;
/// So many different words of one text can be found.
const MOST_WORDS: usize = 4_000;

/// The words of a text, folded, each once.
fn words(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word.chars().take(LONGEST_WORD).collect()).take(MOST_WORDS).collect()
}

/// The word that every entry of an organization has, and no other entry: a
/// search walks its own organization only.
fn house_word(organization: OrganizationId) -> String {
    format!("o{}", organization.0.simple())
}
