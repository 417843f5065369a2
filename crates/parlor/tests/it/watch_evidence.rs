//! What docs/evidence.md says of the sheets of an archive is what stands in them: whoever is handed one has
//! nothing else to read its rows by.

use std::fs;

/// A sheet, in which archives it has rows, and its columns.
type Sheet = (String, String, Vec<String>);

/// Those that the page describes: rows of three cells, whose first is the name of a file.
fn described() -> Vec<Sheet> {
    let row = |line: &str| -> Option<Sheet> {
        let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
        let [file, scopes, columns] = cells.as_slice() else { return None };
        let name = file.strip_prefix('`')?.strip_suffix(".jsonl`")?;
        let columns = columns.split(", ").map(|column| column.trim_matches('`').to_owned()).collect();
        Some((name.to_owned(), (*scopes).to_owned(), columns))
    };
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/evidence.md")).unwrap();
    page.lines().filter_map(row).collect()
}

#[test]
fn house_7_every_sheet_of_an_archive_and_each_of_its_columns_is_described_and_no_other() {
    let described = described();
    let made: Vec<Sheet> = parlor::evidence::sheet_columns().into_iter().map(|(name, scopes, columns)| (name.to_owned(), scopes, columns)).collect();
    assert!(made.len() > 100, "the sheets were read: {}", made.len());
    for sheet in &made {
        assert!(described.contains(sheet), "docs/evidence.md has to say: {sheet:?}");
    }
    for sheet in &described {
        assert!(made.contains(sheet), "docs/evidence.md says what is in no archive: {sheet:?}");
    }
    assert_eq!(made.len(), described.len(), "each is described once");
}
