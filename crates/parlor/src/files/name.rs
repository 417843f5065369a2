//! Names of files as people typed them, made safe to show and to save.

use crate::config::Config;

/// No name is longer, in letters.
const LONGEST: usize = 200;

/// The name to keep: the last part of a path, without letters that cannot be
/// seen or that turn the reading direction, never empty, its ending kept.
pub(super) fn cleaned(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen: String = last.chars().filter(|letter| !letter.is_control() && !unseen(*letter)).collect();
    // Windows drops dots and spaces at the end, and with them what hides an ending.
    let name = seen.trim().trim_end_matches(['.', ' ']);
    if name.is_empty() || name.chars().all(|letter| letter == '.') {
        return "file".into();
    }
    shortened(name)
}

/// Letters that turn the direction of what follows, or take no room.
fn unseen(letter: char) -> bool {
    matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let (stem, ending) = parts(name);
    let room = LONGEST.saturating_sub(ending.chars().count());
    format!("{}{ending}", stem.chars().take(room).collect::<String>())
}

/// Stem and ending, the dot with the ending. What is long after a dot is none.
fn parts(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(dot) if dot > 0 && name.len() - dot <= 12 => name.split_at(dot),
        _ => (name, ""),
    }
}

/// The ending in small letters, without its dot.
pub(super) fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.trim().to_lowercase()).unwrap_or_default()
}

/// Whether files of this name are refused here.
pub(super) fn refused(config: &Config, name: &str) -> bool {
    let ending = ending(name);
    config.refused_endings.split_whitespace().any(|refused| refused.trim_start_matches('.').eq_ignore_ascii_case(&ending))
}

/// The name, or "name (2).pdf" and so on where that is taken.
pub(super) fn free(name: &str, taken: &[&str]) -> String {
    let is_taken = |name: &str| taken.iter().any(|other| same(other, name));
    let (stem, ending) = parts(name);
    let mut tries = (2..).map(|number| shortened(&format!("{stem} ({number}){ending}")));
    if is_taken(name) { tries.find(|name| !is_taken(name)).unwrap_or_default() } else { name.to_owned() }
}

/// Whether two names are one to people.
pub(super) fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
