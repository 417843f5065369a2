//! The table of OWASP's Application Security Verification Standard (docs/asvs.md) holds what it
//! says: every requirement is there once, and what proves it exists.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// So many requirements has each chapter of ASVS 5.0.0, by section.
const SECTIONS: [&[u8]; 17] = [
    &[2, 10, 12, 3, 3],
    &[3, 3, 5, 2],
    &[1, 3, 5, 8, 8, 1, 5],
    &[5, 5, 2, 4],
    &[1, 6, 3, 3],
    &[3, 12, 8, 6, 8, 4, 2, 4],
    &[3, 4, 2, 5, 3, 2],
    &[4, 4, 3, 2],
    &[3, 4],
    &[2, 3, 5, 16, 5, 2, 3],
    &[4, 5, 5, 4, 2, 2, 2],
    &[5, 2, 5],
    &[4, 6, 4, 7],
    &[2, 8, 3],
    &[5, 5, 7, 4],
    &[1, 5, 4, 3, 4],
    &[2, 8, 2],
];
/// So many are of each level.
const LEVELS: [usize; 3] = [70, 183, 92];
/// So many of them are answered well at least (R15).
const GOALS: [usize; 3] = [70, 183, 85];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The texts of all files below a folder whose names end like this.
fn gather(folder: &Path, endings: &[&str], found: &mut String) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("node_modules") {
            gather(&path, endings, found);
        } else if path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)) {
            found.push_str(&fs::read_to_string(&path).unwrap_or_default());
        }
    }
}

/// A row of the table.
struct Row<'a> {
    number: &'a str,
    level: usize,
    asked: &'a str,
    answer: &'a str,
    by: &'a str,
}

fn rows(text: &str) -> Vec<Row<'_>> {
    let cells = text.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")).map(|line| line.split(" | ").collect::<Vec<_>>());
    cells
        .filter(|cells| cells[0].starts_with(|digit: char| digit.is_ascii_digit()))
        .map(|cells| match cells.as_slice() {
            &[number, level, asked, answer, by] => Row { number, level: level.parse().unwrap(), asked, answer, by },
            other => panic!("a row has five cells: {other:?}"),
        })
        .collect()
}

/// The names of tests that a row gives: of functions, and of browser tests by a part of their title.
fn named(by: &str) -> (Vec<&str>, Vec<&str>) {
    let quoted = |mark: char| by.split(mark).skip(1).step_by(2);
    let is_test = |word: &&str| word.matches('_').count() >= 3 && word.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    (quoted('`').filter(is_test).collect(), quoted('"').collect())
}

#[test]
fn r_15_every_asvs_row_names_a_test_that_exists() {
    let text = fs::read_to_string(root().join("docs/asvs.md")).unwrap();
    let (mut rust, mut browser) = (String::new(), String::new());
    gather(&root().join("crates"), &["rs"], &mut rust);
    gather(&root().join("tests/browser"), &["ts"], &mut browser);
    assert!(rust.len() > 1_000_000 && browser.len() > 50_000, "the sources were read");

    let rows = rows(&text);
    let numbers: Vec<&str> = rows.iter().map(|row| row.number).collect();
    let all: Vec<String> = (1..)
        .zip(SECTIONS)
        .flat_map(|(chapter, sections)| {
            (1..).zip(sections).flat_map(move |(section, count)| (1..=*count).map(move |n| format!("{chapter}.{section}.{n}")))
        })
        .collect();
    assert_eq!(numbers, all, "each requirement stands there once, in its order");

    let mut wrong = Vec::new();
    let (mut count, mut well) = (BTreeMap::<usize, usize>::new(), BTreeMap::<usize, usize>::new());
    for Row { number, level, asked, answer, by } in &rows {
        *count.entry(*level).or_default() += 1;
        let (functions, titles) = named(by);
        for name in &functions {
            // Stories are `async fn name(town)`, others `fn name()`.
            if !rust.contains(&format!("fn {name}(")) {
                wrong.push(format!("{number}: there is no test {name}"));
            }
        }
        for title in &titles {
            if !browser.contains(title) {
                wrong.push(format!("{number}: there is no browser test {title:?}"));
            }
        }
        let proved = !functions.is_empty() || !titles.is_empty() || by.contains("Proof: ");
        match *answer {
            "met" if !proved => wrong.push(format!("{number}: met by no test and no proof")),
            "met" => *well.entry(*level).or_default() += 1,
            "not applicable" | "not met" if by.len() < 20 => wrong.push(format!("{number}: without a reason")),
            "not applicable" => *well.entry(*level).or_default() += 1,
            "not met" => {}
            other => wrong.push(format!("{number}: {other:?} is no answer")),
        }
        if asked.split(' ').count() < 2 {
            wrong.push(format!("{number}: says nothing of what is asked"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let of = |counts: &BTreeMap<usize, usize>, level: usize| counts.get(&level).copied().unwrap_or_default();
    assert_eq!([1, 2, 3].map(|level| of(&count, level)), LEVELS, "as many as the standard has of each level");
    let [one, two, three] = [1, 2, 3].map(|level| of(&well, level));
    println!("R15 asvs L1={one}/{} L2={two}/{} L3={three}/{}", LEVELS[0], LEVELS[1], LEVELS[2]);
    assert!([one, two, three].iter().zip(GOALS).all(|(well, goal)| *well >= goal), "L1={one} L2={two} L3={three}");
}
