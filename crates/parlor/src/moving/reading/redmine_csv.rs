//! A list of issues as a Redmine exports it: CSV whose heads are in the language of whoever
//! exported it, with days as they have them.

use super::{
    super::said::{Home, Project, Said, Task, Who},
    Read, loose,
    redmine_json::{issue_key, project_key},
};
use crate::{
    items::fold,
    web::sheet::{Sheet, Slashes, day},
};
use std::collections::HashSet;

/// What a head means: English, German, Czech, folded.
const HEADS: [(&str, &[&str]); 23] = [
    ("id", &["#", "id"]),
    ("project", &["project", "projekt"]),
    ("tracker", &["tracker", "fronta"]),
    ("parent", &["parent task", "ubergeordnete aufgabe", "rodicovsky ukol"]),
    ("parent_subject", &["parent task subject", "thema der ubergeordneten aufgabe", "predmet rodicovskeho ukolu"]),
    ("status", &["status", "stav"]),
    ("priority", &["priority", "prioritat", "priorita"]),
    ("subject", &["subject", "thema", "predmet"]),
    ("author", &["author", "autor"]),
    ("assignee", &["assignee", "zugewiesen an", "prirazeno"]),
    ("updated", &["updated", "aktualisiert", "aktualizovano"]),
    ("category", &["category", "kategorie"]),
    ("version", &["target version", "zielversion", "cilova verze"]),
    ("start", &["start date", "beginn", "zacatek"]),
    ("due", &["due date", "abgabedatum", "uzavrit do"]),
    ("estimate", &["estimated time", "geschatzter aufwand", "odhadovana doba"]),
    ("spent", &["spent time", "aufgewendete zeit", "straveny cas"]),
    ("done", &["% done", "% erledigt", "% hotovo"]),
    ("created", &["created", "angelegt", "vytvoreno"]),
    ("closed", &["closed", "geschlossen", "uzavreno"]),
    ("notes", &["last notes", "letzte kommentare", "posledni poznamky"]),
    ("files", &["files", "dateien", "soubory"]),
    ("description", &["description", "beschreibung", "popis"]),
];

/// Which column is what.
struct Heads(Vec<&'static str>);

impl Heads {
    fn of(sheet: &Sheet) -> Self {
        let mut used = HashSet::new();
        let meant = |head: &String| {
            let head = fold(head.trim_start_matches('\u{feff}'));
            let word = HEADS.iter().find(|(_, all)| all.contains(&head.as_str())).map(|(word, _)| *word).unwrap_or_default();
            if used.insert(word) { word } else { "" }
        };
        Self(sheet.head.iter().map(meant).collect())
    }

    fn cell<'a>(&self, cells: &'a [String], word: &str) -> &'a str {
        self.0.iter().position(|known| *known == word).and_then(|at| cells.get(at)).map_or("", |cell| cell.trim())
    }
}

/// Reads it.
pub(super) fn read(sheet: &Sheet) -> Result<Read, &'static str> {
    let heads = Heads::of(sheet);
    if !heads.0.contains(&"subject") || !heads.0.contains(&"id") {
        return Err("moving-no-redmine");
    }
    let days = sheet.rows.iter().flat_map(|cells| ["due", "start", "created", "updated", "closed"].map(|word| heads.cell(cells, word)));
    // Of days with slashes that could be either, those of its own English are meant.
    let slashes = match Slashes::of(days) {
        Slashes::Unsure => Slashes::MonthFirst,
        sure => sure,
    };
    let (mut rows, mut projects) = (Vec::new(), HashSet::new());
    for cells in &sheet.rows {
        let name = heads.cell(cells, "project");
        if !name.is_empty() && projects.insert(fold(name)) {
            rows.push(Said::Project(Project { key: project_key(name), title: name.to_owned(), description: String::new() }));
        }
    }
    rows.extend(sheet.rows.iter().map(|cells| Said::Task(Box::new(task(&heads, cells, slashes)))));
    Ok(Read { rows, ..Read::default() })
}

fn task(heads: &Heads, cells: &[String], slashes: Slashes) -> Task {
    let cell = |word: &str| heads.cell(cells, word).to_owned();
    let on = |word: &str| day(heads.cell(cells, word), slashes).unwrap_or_else(|| cell(word));
    let (project, number) = (cell("project"), cell("id"));
    let closed = on("closed");
    let due = cell("due");
    let facts = [
        ("moving-fact-number", format!("#{number}")),
        ("moving-fact-tracker", cell("tracker")),
        ("moving-fact-category", cell("category")),
        ("moving-fact-priority", cell("priority")),
        ("moving-fact-version", cell("version")),
        ("moving-fact-parent", [cell("parent"), cell("parent_subject")].join(" ")),
        ("moving-fact-author", cell("author")),
        ("moving-fact-created", on("created")),
        ("moving-fact-start", on("start")),
        ("moving-fact-closed", closed.clone()),
        ("moving-fact-done", cell("done")),
        ("moving-fact-files", cell("files").replace('\n', ", ")),
        ("moving-fact-notes", cell("notes")),
    ];
    Task {
        key: issue_key(&project, &number),
        home: if project.is_empty() { Home::Chosen } else { Home::Project(project_key(&project)) },
        title: cell("subject"),
        description: cell("description"),
        facts: loose::said(facts),
        status: cell("status"),
        over: !closed.is_empty(),
        assignee: Some(cell("assignee")).filter(|name| !name.is_empty()).map(|name| Who { name, ..Who::default() }),
        due: if due.is_empty() { due } else { on("due") },
        estimate: cell("estimate"),
        worked: cell("spent"),
        worked_on: day(heads.cell(cells, "updated"), slashes).unwrap_or_default(),
        ..Task::default()
    }
}
