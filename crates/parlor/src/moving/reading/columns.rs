//! Sheets of contacts and of tasks: which column is what, and what a row says by it.

use super::{
    super::{
        Source,
        said::{Contact, Home, Said, Task, Who},
    },
    Read,
};
use crate::{
    items::fold,
    web::{
        Texts,
        sheet::{Sheet, Slashes, day},
    },
};
use std::collections::HashSet;

/// What a column can be, and the keys of what it is called.
const CONTACTS: [(&str, &str); 6] = [
    ("name", "contact-name"),
    ("email", "email"),
    ("phone", "moving-phone"),
    ("job", "contact-job"),
    ("counterparty", "contact-counterparty"),
    ("language", "moving-language"),
];
const TASKS: [(&str, &str); 11] = [
    ("title", "task-name"),
    ("description", "task-description"),
    ("status", "moving-status"),
    ("assignee", "task-assignee"),
    ("due", "task-due"),
    ("estimate", "moving-estimate"),
    ("worked", "moving-worked"),
    ("steps", "moving-steps"),
    ("item", "moving-item"),
    ("comment", "moving-remark"),
    ("id", "moving-id"),
];

/// All that a column of this source can be.
pub(in super::super) fn all(source: Source) -> &'static [(&'static str, &'static str)] {
    if source == Source::Contacts { &CONTACTS } else { &TASKS }
}

/// Heads that are usual beside the names of what they are.
fn usual(head: &str) -> &'static str {
    match head {
        "e-mail" | "mail" | "e-mail-adresse" | "e-mail address" | "email address" | "mailadresse" => "email",
        "full name" | "display name" | "kontakt" | "contact" => "name",
        "telefon" | "phone number" | "telefonnummer" | "mobile" | "mobil" | "tel" => "phone",
        "title" | "job title" | "funktion" | "role" => "job",
        "company" | "organisation" | "organization" | "firma" | "unternehmen" | "counterparty" => "counterparty",
        "sprache" | "language" => "language",
        "subject" | "task" | "betreff" | "aufgabe" | "titel" | "name" => "title",
        "notes" | "text" | "beschreibung" | "description" => "description",
        "state" | "stand" | "status" => "status",
        "assigned to" | "owner" | "responsible" | "zustandig" | "zugewiesen an" | "assignee" => "assignee",
        "due date" | "deadline" | "fallig" | "fallig am" | "due" => "due",
        "estimated time" | "estimated hours" | "aufwand" | "estimate" => "estimate",
        "spent time" | "hours" | "stunden" | "worked" => "worked",
        "checklist" | "steps" | "checkliste" => "steps",
        "project" | "projekt" | "record" | "eintrag" | "item" => "item",
        "#" | "nr" | "nr." | "number" | "id" => "id",
        _ => "",
    }
}

/// Reads a sheet. The first column is the title where none says that it is.
pub(super) fn read(source: Source, sheet: Sheet, t: &Texts) -> Read {
    let (all, mut used) = (all(source), HashSet::new());
    let mut columns: Vec<String> = Vec::new();
    for head in &sheet.head {
        let head = fold(head);
        let named = all.iter().find(|(word, key)| *word == head || fold(&t[*key]) == head).map(|(word, _)| *word);
        let meant = named.unwrap_or_else(|| all.iter().map(|(word, _)| *word).find(|word| *word == usual(&head)).unwrap_or_default());
        let free = !meant.is_empty() && used.insert(meant);
        columns.push(if free { meant.to_owned() } else { String::new() });
    }
    if let (false, Some(first)) = (columns.iter().any(|column| column == all[0].0), columns.iter_mut().find(|column| column.is_empty())) {
        all[0].0.clone_into(first);
    }
    Read { head: sheet.head, columns, rows: sheet.rows.into_iter().map(|cells| Said::Cells { cells }).collect() }
}

/// What the rows say, by what their columns are.
pub(super) fn told(source: Source, columns: &[String], rows: Vec<Said>) -> Vec<Said> {
    let due: Vec<usize> = (0..columns.len()).filter(|at| columns[*at] == "due").collect();
    let cells = rows.iter().filter_map(|row| if let Said::Cells { cells } = row { Some(cells) } else { None });
    let slashes = Slashes::of(cells.flat_map(|cells| due.iter().filter_map(|at| cells.get(*at).map(String::as_str))));
    rows.into_iter()
        .map(|row| match row {
            Said::Cells { cells } if source == Source::Contacts => Said::Contact(contact(columns, &cells)),
            Said::Cells { cells } => Said::Task(Box::new(task(columns, &cells, slashes))),
            other => other,
        })
        .collect()
}

fn contact(columns: &[String], cells: &[String]) -> Contact {
    let mut contact = Contact::default();
    for (column, cell) in columns.iter().zip(cells) {
        let place = match column.as_str() {
            "name" => &mut contact.name,
            "email" => &mut contact.email,
            "phone" => &mut contact.phone,
            "job" => &mut contact.job,
            "counterparty" => &mut contact.counterparty,
            "language" => &mut contact.language,
            _ => continue,
        };
        *place = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    contact
}

fn task(columns: &[String], cells: &[String], slashes: Slashes) -> Task {
    let mut task = Task::default();
    for (column, cell) in columns.iter().zip(cells) {
        let cell = cell.trim();
        match column.as_str() {
            _ if cell.is_empty() => {}
            "title" => cell.clone_into(&mut task.title),
            "description" => cell.clone_into(&mut task.description),
            "status" => cell.clone_into(&mut task.status),
            "assignee" => task.assignee = Some(who(cell)),
            "due" => task.due = day(cell, slashes).unwrap_or_else(|| cell.to_owned()),
            "estimate" => cell.clone_into(&mut task.estimate),
            "worked" => cell.clone_into(&mut task.worked),
            "steps" => task.steps = cell.split(['\n', ';', '|']).map(str::trim).filter(|step| !step.is_empty()).map(step).collect(),
            "item" => task.home = Home::Named(cell.to_owned()),
            "comment" => task.facts.push(("moving-remark".into(), cell.to_owned())),
            "id" => cell.clone_into(&mut task.key),
            _ => {}
        }
    }
    if task.key.is_empty() {
        let home = if let Home::Named(item) = &task.home { fold(item) } else { String::new() };
        task.key = format!("{}|{home}", fold(&task.title));
    }
    task
}

/// `Anna Weber <anna@example.com>`, an address or a name.
fn who(cell: &str) -> Who {
    if let Some((name, rest)) = cell.split_once('<')
        && let Some(email) = rest.strip_suffix('>')
    {
        return Who { name: name.trim().to_owned(), email: email.trim().to_owned() };
    }
    if cell.contains('@') { Who { email: cell.to_owned(), ..Who::default() } } else { Who { name: cell.to_owned(), ..Who::default() } }
}

/// A step; `[x]` before it says that it is done.
fn step(text: &str) -> (String, bool) {
    for (mark, done) in [("[x]", true), ("[X]", true), ("[ ]", false)] {
        if let Some(rest) = text.trim_start_matches(['-', '*', ' ']).strip_prefix(mark) {
            return (rest.trim().to_owned(), done);
        }
    }
    (text.to_owned(), false)
}
