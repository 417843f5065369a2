//! From the rows of a file to records: which column is what, and what becomes of
//! each row.

use super::super::store::{self, Ground, RecordForm};
use crate::{
    bind,
    contacts::Named,
    doors::Allowed,
    items::{MemberSight, fold},
    organizers::{self, AddRecords, Category, Field, FieldKind, Organizer},
    store::Tx,
    web::{
        Error, Problem, Say, Texts,
        sheet::{Sheet, Slashes, day},
    },
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What a column is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Nothing,
    Title,
    Category,
    Responsible,
    /// A field, by its place among those of the ground.
    Field(usize),
}

impl Column {
    /// As forms and the database say it.
    pub fn word(&self, ground: &Ground) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Title => "title".into(),
            Self::Category => "category".into(),
            Self::Responsible => "responsible".into(),
            Self::Field(at) => ground.fields.get(*at).map(|field| field.id.to_string()).unwrap_or_default(),
        }
    }

    pub fn from_word(word: &str, ground: &Ground) -> Self {
        match word {
            "title" => Self::Title,
            "category" => Self::Category,
            "responsible" => Self::Responsible,
            _ => ground.fields.iter().position(|field| field.id.to_string() == word && taken(field)).map_or(Self::Nothing, Self::Field),
        }
    }
}

/// Whether values of this field can come from a file.
pub(super) fn taken(field: &Field) -> bool {
    field.kind != FieldKind::File
}

/// What the heads of columns say by themselves. Without a title the first column is it.
pub(super) fn guessed(head: &[String], ground: &Ground, t: &Texts) -> Vec<Column> {
    let mut used = HashSet::new();
    let mut columns: Vec<Column> = head
        .iter()
        .map(|name| {
            let name = fold(name);
            let own = [("record-title", Column::Title), ("category", Column::Category), ("responsible", Column::Responsible)];
            let own = own.into_iter().find(|(key, _)| fold(&t[*key]) == name).map(|(_, column)| column);
            let field = || ground.fields.iter().position(|field| taken(field) && fold(&field.name) == name).map(Column::Field);
            let column = own.or_else(field).unwrap_or(Column::Nothing);
            if used.insert(column.word(ground)) { column } else { Column::Nothing }
        })
        .collect();
    if !columns.contains(&Column::Title)
        && let Some(first) = columns.first_mut()
    {
        *first = Column::Title;
    }
    columns
}

/// What becomes of a row.
pub(super) enum Fate {
    Add(RecordForm),
    /// A record of this title is there already.
    Known(String),
    Refused {
        title: String,
        why: Vec<Say>,
    },
}

/// Whom and what the texts of a file can name.
pub(super) struct Reader {
    columns: Vec<Column>,
    categories: HashMap<String, String>,
    named: Named,
    skips_known: bool,
    seen: HashSet<String>,
}

impl Reader {
    pub fn new(tx: &mut Tx<'_>, here: &Organizer, columns: Vec<Column>, skips_known: bool) -> Result<Self, Error> {
        let categories = organizers::categories(tx, here.id)?;
        let named = Named::load(tx, here.organization)?;
        let categories = categories.into_iter().map(|category: Category| (fold(&category.name), category.id.to_string())).collect();
        Ok(Self { columns, categories, named, skips_known, seen: HashSet::new() })
    }

    /// What becomes of a row, as things stand now. Rows are asked for in their order.
    pub fn fate(
        &mut self,
        tx: &mut Tx<'_>,
        here: &Allowed<AddRecords, Organizer>,
        ground: &Ground,
        sheet: &Sheet,
        row: usize,
    ) -> Result<Fate, Error> {
        let mut form =
            RecordForm { title: String::new(), category: String::new(), responsible: String::new(), edition: String::new(), fields: BTreeMap::new() };
        let mut why = Vec::new();
        for (at, column) in self.columns.iter().enumerate() {
            let cell = sheet.cell(row, at).trim();
            match column {
                _ if cell.is_empty() => {}
                Column::Nothing => {}
                Column::Title => form.title = cell.to_owned(),
                Column::Category => match self.categories.get(&fold(cell)) {
                    Some(id) => form.category.clone_from(id),
                    None => why.push(Say::new("import-no-category").and("name", cell.to_owned())),
                },
                Column::Responsible => match self.named.member(cell) {
                    Some(id) => form.responsible = id.to_string(),
                    None => why.push(Say::new("import-nobody").and("name", cell.to_owned())),
                },
                Column::Field(field) => {
                    if let Some(field) = ground.fields.get(*field) {
                        match self.value(field, cell) {
                            Ok(value) => drop(form.fields.insert(format!("field-{}", field.id), value)),
                            Err(say) => why.push(say),
                        }
                    }
                }
            }
        }
        if self.skips_known && !form.title.is_empty() && self.known(tx, here, &form.title)? {
            return Ok(Fate::Known(form.title));
        }
        match store::try_out(tx, here, ground, &form) {
            Ok(()) => {}
            Err(Error::Invalid(problems)) => why.extend(problems.into_iter().map(|problem: Problem| problem.say)),
            Err(other) => return Err(other),
        }
        Ok(if why.is_empty() { Fate::Add(form) } else { Fate::Refused { title: form.title, why } })
    }

    /// Whether a record of this title was in the file before, or is among those
    /// that whoever imports sees: of others nothing is told.
    fn known(&mut self, tx: &mut Tx<'_>, here: &Allowed<AddRecords, Organizer>, title: &str) -> Result<bool, Error> {
        let key = fold(title);
        if !self.seen.insert(key.clone()) {
            return Ok(true);
        }
        let sight = MemberSight::new(here.organization, here.by().member().ok_or(Error::NotFound)?, here.rights().house());
        Ok(tx.number(
            concat!(
                "SELECT COUNT(*) FROM (SELECT 1 FROM items i WHERE i.organizer_id = $4 AND i.binned_at IS NULL AND i.title_key = $5 AND ",
                crate::items_in_member_sight!(),
                " LIMIT 1) AS n"
            ),
            bind![sight.organization, sight.member, sight.everything, here.id, &key],
        )? > 0)
    }

    /// A cell as somebody would type it into the form.
    fn value(&self, field: &Field, cell: &str) -> Result<String, Say> {
        Ok(match field.kind {
            FieldKind::Checkbox => match fold(cell).as_str() {
                "yes" | "ja" | "true" | "wahr" | "on" | "x" | "1" => "on".into(),
                "no" | "nein" | "false" | "falsch" | "off" | "0" => String::new(),
                _ => return Err(Say::new("import-yes-no").and("name", field.name.clone())),
            },
            FieldKind::MultiChoice => cell.replace("\r\n", "\n").replace([';', '|'], "\n"),
            FieldKind::Date => day(cell, Slashes::Unsure).unwrap_or_else(|| cell.to_owned()),
            FieldKind::Person => self.named.anybody(cell).map_or_else(|| cell.to_owned(), |party| party.to_string()),
            _ => cell.to_owned(),
        })
    }
}
