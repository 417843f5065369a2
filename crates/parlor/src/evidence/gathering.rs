//! What is known of an item, or of a guest, gathered on one snapshot of the database.

use super::{
    entries,
    manifest::{Manifest, Named},
    sheet::{Line, Sheet},
    sheets,
};
use crate::{
    bind,
    brands::{self, Worn},
    items::{Item, history},
    store::Tx,
    web::Error,
};
use access::{ItemId, Rights};
use serde_json::Value as Json;
use std::collections::HashSet;
use uuid::Uuid;

/// What of a thing is not a guest's to see, though they follow it.
const NOT_OF_GUESTS: [(&str, &str); 1] = [("tasks", "estimate")];

/// All of it.
pub(super) struct Gathered {
    pub manifest: Manifest,
    pub sheets: Vec<(&'static Sheet, Vec<Line>)>,
    pub audit: Vec<entries::Line>,
    /// What the report wears.
    pub brand: Option<Worn>,
}

impl Gathered {
    /// The rows of a sheet.
    pub fn of(&self, name: &str) -> &[Line] {
        self.sheets.iter().find(|(sheet, _)| sheet.name == name).map_or(&[], |(_, lines)| lines)
    }

    /// So many files it has.
    pub fn files(&self) -> usize {
        self.sheets.iter().flat_map(|(_, lines)| lines).filter(|line| line.bytes.is_some()).count()
    }
}

/// Gathers an archive.
///
/// # Errors
/// When the store fails.
pub(super) fn gather(tx: &mut Tx<'_>, named: Named) -> Result<Gathered, Error> {
    let (scope, organization) = (named.scope, named.organization);
    let mut sheets = Vec::new();
    for sheet in sheets::all().filter(|sheet| sheet.in_scope(scope)) {
        let lines = sheet.rows(tx, scope)?;
        if !lines.is_empty() {
            sheets.push((sheet, lines));
        }
    }
    Ok(Gathered { manifest: Manifest::new(named), sheets, audit: entries::of(tx, organization, scope)?, brand: brands::worn(tx, organization)? })
}

fn id(line: &Line, column: &str) -> Option<Uuid> {
    line.text(column).parse().ok()
}

/// The item that a row is of.
fn item_of(sheet: &Sheet, line: &Line) -> Option<Uuid> {
    id(line, if sheet.name == "items" { "id" } else { "item" })
}

impl Gathered {
    /// Leaves out of a guest's archive what is not for whoever makes it: items to which they do not see who has access, with
    /// all of theirs, and of tasks what the guest did not see.
    pub fn seen_by(mut self, visible: &HashSet<ItemId>) -> Self {
        let seen = |item: Option<Uuid>| item.is_none_or(|item| visible.contains(&ItemId(item)));
        let hidden = self.of("items").iter().filter(|line| !seen(id(line, "id"))).count();
        self.manifest.items_left_out = i64::try_from(hidden).unwrap_or(i64::MAX);
        for (sheet, lines) in &mut self.sheets {
            lines.retain(|line| seen(item_of(sheet, line)));
            for (_, column) in NOT_OF_GUESTS.iter().filter(|(name, _)| *name == sheet.name) {
                lines.iter_mut().for_each(|line| drop(line.cells.insert((*column).to_owned(), Json::Null)));
            }
        }
        if hidden > 0 {
            self.says_nothing_of_others();
        }
        self.sheets.retain(|(_, lines)| !lines.is_empty());
        self
    }

    /// Leaves out of an item's archive the fields that are held back from whoever makes it (MEM-2), with what they were. A name
    /// that two fields have, or none any more, counts as held back.
    ///
    /// # Errors
    /// When the store fails.
    pub fn shown_to(mut self, tx: &mut Tx<'_>, item: &Item, rights: &Rights) -> Result<Self, Error> {
        if rights.shows_all_groups() {
            return Ok(self);
        }
        let fields: Vec<(String, String)> = tx.all("SELECT name, field_group FROM fields WHERE organizer_id = $1", bind![item.organizer])?;
        let shown = |name: &str| {
            let mut of_that_name = fields.iter().filter(|(field, _)| field == name).peekable();
            of_that_name.peek().is_some() && of_that_name.all(|(_, group)| rights.shows_group(group))
        };
        for (sheet, lines) in &mut self.sheets {
            match sheet.name {
                "values" | "field_openings" | "grant_fields" => lines.retain(|line| shown(line.text("name"))),
                "history" => lines.retain(|line| !history::tells_of_field(line.text("deed")) || shown(line.text("subject"))),
                _ => {}
            }
        }
        self.sheets.retain(|(_, lines)| !lines.is_empty());
        Ok(self)
    }

    /// Where items are left out: no title of theirs, and no entry of the log that could be of them.
    fn says_nothing_of_others(&mut self) {
        for (sheet, lines) in &mut self.sheets {
            let column = match sheet.name {
                "review_guests" => "closed",
                "mails" => "subject",
                _ => continue,
            };
            for line in lines.iter_mut().filter(|line| line.text("item").is_empty()) {
                line.cells.insert(column.to_owned(), Json::Null);
            }
        }
        let kept: HashSet<Uuid> = self.sheets.iter().flat_map(|(_, lines)| lines).filter_map(|line| id(line, "id")).collect();
        self.audit.retain(|entry| entry.about().is_none_or(|about| kept.contains(&about)));
    }
}
