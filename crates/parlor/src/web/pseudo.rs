//! Languages for trying out, made of English: a lengthened one, in which whatever is no text and whatever is cut off
//! shows, and a mirrored one. What is put into a message stays as it is; no text file knows of them.

use super::Language;
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource},
    parser, serializer,
};

/// A file of English in that language.
pub(super) fn file(language: Language, english: &str) -> String {
    let mut resource = parser::parse(english).unwrap_or_else(|(resource, _)| resource);
    let mut said = Vec::new();
    each_text(&mut resource, &mut |text| {
        said.push(words(language, text));
        text
    });
    let mut said = said.iter();
    each_text(&mut resource, &mut |text| said.next().map_or(text, String::as_str));
    if language == Language::Lengthened {
        resource.body.iter_mut().filter_map(pattern).for_each(bracket);
    }
    serializer::serialize(&resource)
}

/// A whole text that stands in no file, such as a date.
pub(super) fn whole(language: Language, english: String) -> String {
    match language {
        Language::Lengthened => format!("⟦{}⟧", words(language, &english)),
        Language::Mirrored => words(language, &english),
        _ => english,
    }
}

/// Where a message ends on a page: what is cut off lacks its bracket.
fn bracket(pattern: &mut Pattern<&str>) {
    pattern.elements.insert(0, PatternElement::TextElement { value: "⟦" });
    pattern.elements.push(PatternElement::TextElement { value: "⟧" });
}

fn pattern<'r, 's>(entry: &'r mut Entry<&'s str>) -> Option<&'r mut Pattern<&'s str>> {
    match entry {
        Entry::Message(message) => message.value.as_mut(),
        _ => None,
    }
}

fn each_text<'s>(resource: &mut Resource<&'s str>, change: &mut impl FnMut(&'s str) -> &'s str) {
    for pattern in resource.body.iter_mut().filter_map(pattern) {
        each_element(pattern, change);
    }
}

fn each_element<'s>(pattern: &mut Pattern<&'s str>, change: &mut impl FnMut(&'s str) -> &'s str) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = change(value),
            PatternElement::Placeable { expression } => each_case(expression, change),
        }
    }
}

fn each_case<'s>(expression: &mut Expression<&'s str>, change: &mut impl FnMut(&'s str) -> &'s str) {
    match expression {
        Expression::Select { variants, .. } => variants.iter_mut().for_each(|variant| each_element(&mut variant.value, change)),
        Expression::Inline(InlineExpression::Placeable { expression }) => each_case(expression, change),
        Expression::Inline(_) => {}
    }
}

fn words(language: Language, english: &str) -> String {
    match language {
        Language::Lengthened => english.chars().flat_map(lengthened).collect(),
        _ => english.split_inclusive(char::is_whitespace).map(mirrored).collect(),
    }
}

/// A letter with a mark; vowels twice, which makes a text about two fifths longer.
fn lengthened(letter: char) -> impl Iterator<Item = char> {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const MARKED: &str = "àƀçďéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇĎÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽ";
    let marked = PLAIN.chars().zip(MARKED.chars()).find(|(plain, _)| *plain == letter).map_or(letter, |(_, marked)| marked);
    let twice = "aeiouAEIOU".contains(letter).then(|| marked.to_lowercase());
    std::iter::once(marked).chain(twice.into_iter().flatten())
}

/// A word from right to left: overridden, and let go of at its end, with marks by which whatever holds it takes that direction.
fn mirrored(word: &str) -> String {
    let letters = word.trim_end();
    if letters.is_empty() { word.to_owned() } else { format!("\u{200f}\u{202e}{letters}\u{202c}\u{200f}{}", &word[letters.len()..]) }
}

#[cfg(test)]
mod tests {
    use super::{Language, file};

    #[test]
    fn house_9_what_is_put_in_stays_and_all_else_changes() {
        let english = "one = See you\ntwo =\n    { $count ->\n        [one] One { $name }\n       *[other] { $count } of { \"{{x}}\" }\n    }, bye\n";
        let long = file(Language::Lengthened, english);
        assert!(long.contains("one = ⟦Šéééé ýööûû⟧"), "{long}");
        assert!(
            long.contains("[one] Ööñéé { $name }") && long.contains("*[other] { $count } ööƒ { \"{{x}}\" }") && long.contains(", ƀýéé⟧"),
            "{long}"
        );
        assert!(fluent_syntax::parser::parse(long.as_str()).is_ok());
        let mirrored = file(Language::Mirrored, english);
        assert!(mirrored.contains("one = \u{200f}\u{202e}See\u{202c}\u{200f} \u{200f}\u{202e}you\u{202c}\u{200f}"), "{mirrored}");
        assert!(mirrored.contains("[one] \u{200f}\u{202e}One\u{202c}\u{200f} { $name }"), "{mirrored}");
    }
}
