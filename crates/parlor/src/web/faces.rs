//! The small pictures of people: the first letters of a name, round for members, an arch for guests.
//!
//! Some names are none: they stand for somebody whom nobody has named yet, for whoever a template will be for, for
//! everyone who has a link, or for somebody who was erased. Letters of such words would pass for those of a person, so a
//! figure stands there. What counts is the name as it was kept, in whichever language that was.

use super::{Language, Texts, ui::icon};
use maud::{Markup, html};
use std::{collections::HashSet, sync::LazyLock};

/// The texts that are kept as the name of somebody who has none. A number may stand behind them, or in them.
const STANDING_IN: [&str; 5] = ["contact-undefined", "signing-recipient", "share-everyone", "erased-guest", "erased-member"];

/// Those names, in every language, without numbers.
static NAMELESS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let all = Language::ALL.into_iter().flat_map(|language| STANDING_IN.into_iter().filter_map(move |key| language.line(key)));
    all.map(|line| uncounted(&line.replace("{ $number }", ""))).collect()
});

/// A name without its numbers.
fn uncounted(name: &str) -> String {
    let words = name.split_whitespace().filter(|word| !word.chars().all(|letter| letter.is_ascii_digit()));
    words.collect::<Vec<_>>().join(" ")
}

/// The first letters of a name, two at most; none where it only stands for a name.
#[must_use]
pub fn initials(name: &str) -> String {
    if NAMELESS.contains(&uncounted(name)) {
        return String::new();
    }
    let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

/// What stands in somebody's picture: their initials, or a figure where there are none.
#[must_use]
pub fn face(name: &str) -> Markup {
    let letters = initials(name);
    html! { @if letters.is_empty() { (icon("user")) } @else { (letters) } }
}

/// A person's picture: round for members, an arch for guests.
#[must_use]
pub fn avatar(name: &str, guest: bool, small: bool) -> Markup {
    html! { span.avatar.guest[guest].small[small] aria-hidden="true" { (face(name)) } }
}

/// As [`avatar`], where no name stands beside it.
#[must_use]
pub fn avatar_named(name: &str, guest: bool, t: &Texts) -> Markup {
    let label = if guest { format!("{name} ({})", &t["guest"]) } else { name.to_owned() };
    html! { span.avatar.small.guest[guest] role="img" title=(label) aria-label=(label) { (face(name)) } }
}

#[cfg(test)]
mod tests {
    use super::{STANDING_IN, initials};
    use crate::web::Language;

    #[test]
    fn link_14_who_is_not_named_has_no_initials_in_any_language() {
        let all = [("Ana Ruiz", "AR"), ("Olga", "O"), ("Former members' club", "FC"), ("Noch nicht benannt", ""), ("Erased guest 12", "")];
        for (name, letters) in all.into_iter().chain([("Гість 3 (дані стерто)", ""), ("…", "")]) {
            assert_eq!(initials(name), letters, "{name}");
        }
        for key in STANDING_IN {
            assert!(Language::ALL.into_iter().all(|language| language.line(key).is_some_and(|line| !line.is_empty())), "{key}");
        }
    }
}
