//! Every language has every text, with the same parts, the same cases, and all that its plurals need.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use parlor::web::Language;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(name)
}

/// Message → the parts it names, in order without repeats.
fn messages(language: &str) -> BTreeMap<String, Vec<String>> {
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in fs::read_dir(folder("texts").join(language)).unwrap().flatten() {
        let text = fs::read_to_string(file.path()).unwrap();
        let mut current = String::new();
        for line in text.lines() {
            if let Some((key, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
                assert!(!all.contains_key(key), "{language}: {key} stands twice, again in {:?}", file.path());
                key.clone_into(&mut current);
                all.insert(current.clone(), Vec::new());
            }
            for piece in line.split('$').skip(1) {
                let part: String = piece.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                let parts = all.get_mut(&current).unwrap();
                if !parts.contains(&part) {
                    parts.push(part);
                }
            }
        }
    }
    for parts in all.values_mut() {
        parts.sort();
    }
    all
}

/// What plurals are called in Fluent; numbers are cases of their own beside them.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Of every message: which cases each choice in it has, in their order.
fn cases(language: &str) -> BTreeMap<String, Vec<BTreeSet<String>>> {
    let mut all = BTreeMap::new();
    for file in fs::read_dir(folder("texts").join(language)).unwrap().flatten() {
        let text = fs::read_to_string(file.path()).unwrap();
        let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, faults)| panic!("{}: {faults:?}", file.path().display()));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut choices = Vec::new();
            message.value.iter().for_each(|value| choices_of(value, &mut choices));
            all.insert(message.id.name.to_owned(), choices);
        }
    }
    all
}

fn choices_of(pattern: &Pattern<&str>, choices: &mut Vec<BTreeSet<String>>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let mut expression = expression;
        while let Expression::Inline(InlineExpression::Placeable { expression: inner }) = expression {
            expression = inner;
        }
        let Expression::Select { variants, .. } = expression else { continue };
        let key = |key: &VariantKey<&str>| match key {
            VariantKey::Identifier { name } => (*name).to_owned(),
            VariantKey::NumberLiteral { value } => (*value).to_owned(),
        };
        choices.push(variants.iter().map(|variant| key(&variant.key)).collect());
        variants.iter().for_each(|variant| choices_of(&variant.value, choices));
    }
}

/// What stands in cases beside plurals and numbers: words of the program, which no language changes.
fn words_of(choices: &[BTreeSet<String>]) -> BTreeSet<&str> {
    let plural = |key: &&String| PLURALS.contains(&key.as_str()) || key.parse::<f64>().is_ok();
    let chosen = choices.iter().filter(|choice| choice.iter().any(|key| !plural(&key)));
    // The case for all else may be called as a language likes.
    chosen.flat_map(|choice| choice.iter().map(String::as_str)).filter(|key| *key != "other").collect()
}

#[test]
fn house_9_every_language_has_every_text() {
    let english = messages("en");
    assert!(english.len() > 500);
    for language in Language::ALL {
        let theirs = messages(language.tag());
        let differ: Vec<&String> = english.keys().chain(theirs.keys()).filter(|key| english.get(*key) != theirs.get(*key)).collect();
        assert!(differ.is_empty(), "{}: {differ:#?}", language.tag());
    }
}

#[test]
fn house_9_every_language_has_the_plurals_that_it_needs_and_the_same_cases() {
    let english = cases("en");
    for language in Language::ALL {
        let needed: &[&str] = match language {
            Language::Czech | Language::Ukrainian => &["one", "few"],
            _ => &["one"],
        };
        for (key, choices) in cases(language.tag()) {
            for choice in choices.iter().filter(|choice| choice.iter().any(|key| ["one", "few", "many"].contains(&key.as_str()))) {
                let missing: Vec<_> = needed.iter().filter(|plural| !choice.contains(**plural)).collect();
                assert!(missing.is_empty(), "{}: {key} has {choice:?} and lacks {missing:?}", language.tag());
                // What is left to the last case are the many.
                assert!(choice.len() > needed.len(), "{}: {key} has nothing for all other numbers", language.tag());
            }
            assert_eq!(words_of(&choices), english.get(&key).map(|theirs| words_of(theirs)).unwrap_or_default(), "{}: {key}", language.tag());
        }
    }
}

#[test]
fn house_9_where_one_stands_for_other_numbers_too_it_says_which() {
    // 0 and 1 in French and Portuguese, 21 as well in Ukrainian: "1 file" would be wrong of them.
    for language in [Language::French, Language::Portuguese, Language::Ukrainian] {
        let mut wrong = Vec::new();
        for file in fs::read_dir(folder("texts").join(language.tag())).unwrap().flatten() {
            let text = fs::read_to_string(file.path()).unwrap();
            let ones = text.lines().map(str::trim).filter_map(|line| line.trim_start_matches('*').strip_prefix("[one]"));
            wrong.extend(ones.filter(|one| !one.contains('$') && one.contains('1')).map(str::to_owned));
        }
        assert!(wrong.is_empty(), "{}: {wrong:#?}", language.tag());
    }
}

#[test]
fn house_9_every_text_can_be_made_into_the_languages_for_trying_out() {
    let english = messages("en");
    for language in Language::PSEUDO {
        let texts = language.texts();
        let missing: Vec<&String> = english.keys().filter(|key| !texts.has(key)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", language.tag());
    }
    let (plain, long) = (Language::English.texts(), Language::Lengthened.texts());
    for (key, _) in english.iter().filter(|(_, parts)| parts.is_empty()) {
        let (text, longer) = (&plain[key], &long[key]);
        // One that has something put in by itself is no plain one.
        if text == "\u{fffd}" {
            continue;
        }
        assert!(longer.starts_with('⟦') && longer.ends_with('⟧'), "{key}: {longer}");
        assert!(longer.chars().count() > text.chars().count(), "{key}: {longer}");
    }
    let parts = parlor::parts![count = 12_345_i64];
    assert_eq!(plain.with("count-comments", parts), "12,345 comments");
    assert_eq!(Language::German.texts().with("count-comments", parts), "12.345 Kommentare");
    assert_eq!(long.with("count-comments", parlor::parts![count = 1_i64]), "⟦1 çööɱɱééñţ⟧");
}

#[test]
fn house_9_a_name_that_runs_the_other_way_is_set_apart_in_its_sentence() {
    let size = |language: Language, name: &str| language.texts().with("file-upload-most", parlor::parts![size = name]);
    assert_eq!(size(Language::English, "Dvořák"), "Up to Dvořák each.");
    assert_eq!(size(Language::English, "גשר"), "Up to \u{2068}גשר\u{2069} each.");
    assert_eq!(size(Language::English, "fdp\u{202e}exe"), "Up to \u{2068}fdpexe\u{2069} each.", "nothing turns what comes after it");
    let mirrored = size(Language::Mirrored, "Petra");
    assert!(mirrored.contains("\u{2068}Petra\u{2069}") && mirrored.contains("\u{202e}each.\u{202c}"), "{mirrored:?}");
    assert!(!size(Language::Mirrored, "3").contains('\u{2068}'), "a number runs as it does");
}

#[test]
fn house_9_every_text_that_the_source_asks_for_exists() {
    let english = messages("en");
    let mut missing = Vec::new();
    let mut folders = vec![folder("crates/parlor/src")];
    while let Some(here) = folders.pop() {
        for entry in fs::read_dir(here).unwrap().flatten() {
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let source = fs::read_to_string(entry.path()).unwrap();
            for opening in ["t[\"", ".with(\"", "Say::new(\""] {
                for piece in source.split(opening).skip(1) {
                    let key = piece.split('"').next().unwrap();
                    if key.starts_with(|c: char| c.is_ascii_lowercase()) && !key.contains(['{', '/']) && !english.contains_key(key) {
                        missing.push(format!("{key} in {}", entry.path().display()));
                    }
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}
