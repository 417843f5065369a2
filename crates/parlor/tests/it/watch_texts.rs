//! Every language has every text, with the same parts.

use std::{collections::BTreeMap, fs, path::PathBuf};

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

#[test]
fn house_9_every_language_has_every_text() {
    let english = messages("en");
    assert!(english.len() > 500);
    assert_eq!(english, messages("de"));
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
