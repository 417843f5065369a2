//! From the rows of a list to documents: which column is what, and what becomes of each row.

use super::super::{
    Template, TemplateRights,
    filling::{self, ASK, Given},
    script::Script,
};
use crate::{
    app::App,
    bind,
    doors::{Actor, Ask},
    items::fold,
    organizations,
    store::Tx,
    web::{Error, Say, Texts, sheet::Sheet},
};
use access::Allowance;
use std::{collections::HashSet, sync::Arc};

/// What a column is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Nothing,
    /// One of [`OWN`].
    Own(&'static str),
    /// What whoever uses the template is asked for.
    Asked(String),
}

/// What of a recipient can stand in a list, and the keys of what it is called.
const OWN: [(&str, &str); 5] =
    [("email", "email"), ("name", "contact-name"), ("job", "contact-job"), ("company", "contact-counterparty"), ("record", "template-record")];

impl Column {
    /// As forms and the database say it.
    pub fn word(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Own(word) => (*word).to_owned(),
            Self::Asked(word) => format!("{ASK}{word}"),
        }
    }

    pub fn from_word(word: &str, template: &Template) -> Self {
        match word.strip_prefix(ASK) {
            Some(asked) if template.asks.iter().any(|known| known == asked) => Self::Asked(asked.to_owned()),
            Some(_) => Self::Nothing,
            None => OWN.into_iter().find(|(own, _)| *own == word).map_or(Self::Nothing, |(own, _)| Self::Own(own)),
        }
    }

    /// What it is called.
    pub fn label(&self, t: &Texts) -> String {
        match self {
            Self::Nothing => t["import-nothing"].to_owned(),
            Self::Own(word) => OWN.into_iter().find(|(own, _)| own == word).map(|(_, key)| t[key].to_owned()).unwrap_or_default(),
            Self::Asked(word) => word.clone(),
        }
    }
}

/// All that a column can be.
pub(super) fn all(template: &Template) -> Vec<Column> {
    let own = OWN.into_iter().map(|(word, _)| word).filter(|word| *word != "record" || template.organizer.is_some()).map(Column::Own);
    own.chain(template.asks.iter().cloned().map(Column::Asked)).collect()
}

/// What the heads of columns say by themselves.
pub(super) fn guessed(head: &[String], template: &Template, t: &Texts) -> Vec<Column> {
    let (all, mut used) = (all(template), HashSet::new());
    let of = |name: &String| {
        let key = fold(name);
        let named = all.iter().find(|column| fold(&column.label(t)) == key || fold(&column.word()) == key).cloned();
        // However it is written: E-Mail, mail address, Mailadresse.
        let column = named.or_else(|| key.contains("mail").then_some(Column::Own("email"))).unwrap_or(Column::Nothing);
        if used.insert(column.word()) { column } else { Column::Nothing }
    };
    head.iter().map(of).collect()
}

/// What becomes of a row.
pub(super) enum Fate {
    Send(Given),
    /// They have a document of this template already.
    Known,
    Refused(Vec<Say>),
}

/// Reads the rows of one list.
pub(super) struct Reader<'a> {
    pub template: &'a Template,
    pub rights: &'a TemplateRights,
    pub by: &'a Actor,
    pub ask: &'a Arc<Ask>,
    script: Script,
    columns: Vec<Column>,
    skips_known: bool,
    allowance: Allowance,
    /// Who would be a guest that is none yet.
    newcomers: i64,
    seen: HashSet<String>,
}

impl<'a> Reader<'a> {
    pub fn new(
        tx: &mut Tx<'_>,
        app: &App,
        (template, rights, by): (&'a Template, &'a TemplateRights, &'a Actor),
        ask: &'a Arc<Ask>,
        (mapping, skips_known): (&str, bool),
    ) -> Result<Self, Error> {
        Ok(Self {
            script: super::super::script::load(tx, template, rights, by)?,
            columns: mapping.split('\n').map(|word| Column::from_word(word, template)).collect(),
            allowance: organizations::allowance(tx, app.config.limits(), template.item.organization)?,
            newcomers: 0,
            seen: HashSet::new(),
            template,
            rights,
            by,
            ask,
            skips_known,
        })
    }

    /// What the row says.
    pub fn given(&self, sheet: &Sheet, row: usize) -> Given {
        let mut given = Given::default();
        for (at, column) in self.columns.iter().enumerate() {
            let cell = sheet.cell(row, at).trim();
            match column {
                Column::Nothing => {}
                Column::Own("email") => cell.clone_into(&mut given.email),
                Column::Own("name") => cell.clone_into(&mut given.name),
                Column::Own("job") => cell.clone_into(&mut given.job),
                Column::Own("company") => cell.clone_into(&mut given.company),
                Column::Own(_) => cell.clone_into(&mut given.record),
                Column::Asked(word) => drop(given.asked.insert(format!("{ASK}{word}"), cell.to_owned())),
            }
        }
        given
    }

    /// What the rows that stand for people are called.
    pub fn title(given: &Given) -> String {
        if given.name.is_empty() { given.email.clone() } else { format!("{} <{}>", given.name, given.email) }
    }

    /// What becomes of a row, as things stand now. Rows are asked for in their order.
    pub fn fate(&mut self, tx: &mut Tx<'_>, sheet: &Sheet, row: usize) -> Result<Fate, Error> {
        if !self.script.route.as_ref().is_some_and(|route| route.asks_recipient) {
            return Ok(Fate::Refused(vec!["batch-no-recipient".into()]));
        }
        let given = self.given(sheet, row);
        let filling = match filling::of(tx, (self.template, self.rights, self.by), self.ask, &self.script, &given) {
            Ok(filling) => filling,
            Err(Error::Invalid(problems)) => return Ok(Fate::Refused(problems.into_iter().map(|problem| problem.say).collect())),
            Err(other) => return Err(other),
        };
        let Some(who) = filling.recipient else { return Ok(Fate::Refused(vec!["template-for-whom".into()])) };
        let first = self.seen.insert(fold(&who.email));
        let has = match who.contact {
            Some(contact) => tx.number(
                "SELECT COUNT(*) FROM documents d JOIN items i ON i.id = d.item_id AND i.binned_at IS NULL WHERE d.parent_id = $1 AND d.contact_id = $2",
                bind![self.template.item.id, contact],
            )?,
            None => 0,
        };
        if self.skips_known && (has > 0 || !first) {
            return Ok(Fate::Known);
        }
        let new = match who.contact {
            Some(contact) => organizations::newcomers(tx, self.template.item.organization, &[contact])?,
            None => 1,
        };
        if first && new > 0 {
            self.newcomers += new;
            if !self.allowance.admits(self.newcomers) {
                let limit = self.allowance.limit.unwrap_or_default();
                return Ok(Fate::Refused(vec![
                    Say::new("share-allowance")
                        .and("used", self.allowance.used)
                        .and("limit", limit)
                        .and("more", self.newcomers)
                        .and("over", self.allowance.used + self.newcomers - limit),
                ]));
            }
        }
        Ok(Fate::Send(given))
    }
}
