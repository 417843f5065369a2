//! The house keeps its own rules: what a reader may rely on without looking.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every Rust file of the program, with its text.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in ["crates/access/src", "crates/assets/src", "crates/canvas/src", "crates/paper/src", "crates/parlor/src", "crates/proof/src"] {
        gather(&root().join(folder), &mut found);
    }
    assert!(found.len() > 100, "the sources were read: {}", found.len());
    found
}

fn gather(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path.to_string_lossy().rsplit("crates/").next().unwrap().to_owned();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let long: Vec<String> =
        sources().iter().filter(|(_, text)| text.lines().count() > 400).map(|(name, text)| format!("{name}: {}", text.lines().count())).collect();
    assert!(long.is_empty(), "find the missing noun: {long:#?}");
}

#[test]
fn every_file_begins_by_saying_what_it_is() {
    let silent: Vec<String> = sources().into_iter().filter(|(_, text)| !text.starts_with("//!")).map(|(name, _)| name).collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn only_the_store_knows_that_there_are_two_databases() {
    for (name, text) in sources() {
        let may = name.starts_with("parlor/src/store/") || name.starts_with("parlor/src/command/") || name == "parlor/src/config.rs";
        for word in ["rusqlite", "postgres::", "pg_", "PRAGMA"] {
            assert!(may || !text.contains(word), "{name} speaks of {word}");
        }
    }
}

#[test]
fn only_one_file_makes_html_out_of_text() {
    for (name, text) in sources() {
        assert!(name == "parlor/src/web/trusted.rs" || !text.contains("PreEscaped"), "{name} uses PreEscaped; only web/trusted.rs may");
    }
}

#[test]
fn the_policy_stays_pure() {
    for (name, text) in sources().into_iter().filter(|(name, _)| name.starts_with("access/")) {
        for word in ["std::io", "std::fs", "std::net", "std::time", "SELECT ", "tokio", "async fn"] {
            assert!(!text.contains(word), "{name} uses {word}");
        }
    }
}

#[test]
fn rooms_have_no_back_room_names() {
    for (name, _) in sources() {
        for word in ["util", "helper", "manager", "misc", "common"] {
            assert!(!name.to_lowercase().contains(word), "{name}");
        }
    }
}

/// The rooms that a file names: what stands behind `crate::`, by itself or in braces.
fn rooms_named(text: &str) -> BTreeSet<&str> {
    let first = |path: &str| path.trim().split([':', ',', '{', ' ', ';', '(', ')']).next().unwrap_or_default().len();
    let mut named = BTreeSet::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        let Some(inside) = rest.strip_prefix('{') else {
            named.insert(&rest[..first(rest)]);
            continue;
        };
        let (mut depth, mut begins) = (0, true);
        for (at, letter) in inside.char_indices() {
            match letter {
                '}' if depth == 0 => break,
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => begins = true,
                letter if begins && !letter.is_whitespace() => {
                    named.insert(&inside[at..at + first(&inside[at..])]);
                    begins = false;
                }
                _ => {}
            }
        }
    }
    named
}

#[test]
fn rooms_are_found_by_their_names() {
    let text = "use crate::{\n    app::App,\n    bind,\n    doors::{Allowed, crowd},\n    web::{Cx, Error},\n};\nuse crate::files;\nlet a = crate::people::of(1);";
    assert_eq!(rooms_named(text), BTreeSet::from(["app", "bind", "doors", "web", "files", "people"]));
}

#[test]
fn the_store_and_the_web_know_few_rooms() {
    let all: BTreeSet<String> = fs::read_dir(root().join("crates/parlor/src"))
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    assert!(all.contains("sharing") && all.contains("guests"), "{all:?}");
    let known = [
        ("store", &["store", "telemetry"][..]),
        ("web", &["app", "config", "doors", "people", "secrets", "store", "telemetry", "verification", "web"]),
    ];
    for (room, may) in known {
        for (name, text) in sources().into_iter().filter(|(name, _)| name.starts_with(&format!("parlor/src/{room}/"))) {
            let reached: Vec<_> = rooms_named(&text).into_iter().filter(|named| all.contains(*named) && !may.contains(named)).collect();
            assert!(reached.is_empty(), "{name} reaches into {reached:?}");
        }
    }
}

#[test]
fn rules_4_whatever_opens_something_asks_the_sharing_rules() {
    let writes = |statements: &[&str]| -> Vec<(String, String)> {
        sources().into_iter().filter(|(_, text)| statements.iter().any(|statement| text.contains(statement))).collect()
    };
    let names = |found: &[(String, String)]| found.iter().map(|(name, _)| name.trim_start_matches("parlor/src/").to_owned()).collect::<Vec<_>>();
    // Who opens something in another place has to ask there too.
    let mut grants = writes(&["INSERT INTO grants"]);
    grants.sort();
    assert_eq!(names(&grants), ["sharing/by_address.rs", "sharing/mod.rs"]);
    assert!(
        grants[0].1.contains("sharing_rules::fitted(tx, (link.organization, item)")
            && grants[1].1.contains("sharing_rules::admits(tx, item.located(), contact, terms.until)")
    );
    let links = writes(&["INSERT INTO links", "UPDATE links SET deactivated_at = NULL", "deactivated_at = NULL, deactivated_by = NULL"]);
    assert_eq!(names(&links), ["links/mod.rs"]);
    assert!(
        links[0].1.contains("sharing_rules::may_be_public(tx, place,")
            && links[0].1.contains("sharing_rules::may_be_public(tx, (link.organization, link.item),")
    );
    // What is open is given other terms in one place, and another end by mending alone.
    let mut terms = writes(&["UPDATE grants SET facets = $3, until = $4", "UPDATE grants SET until = $"]);
    terms.sort();
    assert_eq!(names(&terms), ["sharing/mod.rs", "sharing/rules.rs"]);
    assert!(terms[0].1.contains("rules::admit_change(tx, grant, terms)"));
    // Whoever turns out to be somebody else is asked for as that.
    for (room, asks) in [("links/arriving.rs", "sharing_rules::admits_arrival("), ("contacts/making.rs", "sharing_rules::admits_address(")] {
        assert!(sources().iter().any(|(name, text)| name.ends_with(room) && text.contains(asks)), "{room}");
    }
}
