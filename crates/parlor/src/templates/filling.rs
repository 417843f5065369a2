//! What fills the gaps of a template, for one document: whom it is for, a record, and what
//! whoever uses it typed. A record is asked for as they see it.

use super::{
    Template, TemplateRights,
    gap::{Gap, Values},
    script::Script,
};
use crate::{
    bind,
    contacts::{self, Recipient},
    doors::{Actor, Allowed, Ask},
    items::{self, Item, MemberSight, See},
    items_in_member_sight,
    organizers::FieldKind,
    records::{self, FieldLine},
    rows,
    store::Tx,
    web::{Dates, Error, Language, Problem, Say, Texts},
};
use access::ItemId;
use schemars::JsonSchema;
use serde::Deserialize;
use std::{collections::BTreeMap, sync::Arc};

/// What stands before the word for what is asked, in forms.
pub(super) const ASK: &str = "ask:";

/// For whom a document is, and what fills its gaps.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub(super) struct Given {
    /// Whom it is for.
    #[serde(default)]
    pub email: String,
    /// For somebody who is not known yet.
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub job: String,
    #[serde(default)]
    pub company: String,
    /// The title of a record, or its id.
    #[serde(default)]
    pub record: String,
    /// What is asked for, each as `ask:` and the word for it.
    #[serde(flatten)]
    pub asked: BTreeMap<String, String>,
}

impl Given {
    pub fn asked(&self, word: &str) -> &str {
        self.asked.get(&format!("{ASK}{word}")).map_or("", String::as_str)
    }
}

/// A document as it will be filled.
#[derive(Clone, Debug, Default)]
pub(super) struct Filling {
    pub recipient: Option<Recipient>,
    pub values: Values,
}

rows! {
    /// How an organization writes.
    struct House {
        name: String,
        language: String,
        zone: String,
    }
}

/// Finds all that fills the gaps of a template.
///
/// # Errors
/// A sentence for each that nothing fills.
pub(super) fn of(
    tx: &mut Tx<'_>,
    (template, rights, by): (&Template, &TemplateRights, &Actor),
    ask: &Arc<Ask>,
    script: &Script,
    given: &Given,
) -> Result<Filling, Error> {
    let mut problems: Vec<Problem> = script.faults(template).into_iter().map(|say| Problem { field: "", say }).collect();
    let house: House = tx.one("SELECT name, language, zone FROM organizations WHERE id = $1", bind![template.item.organization])?;
    let t = Language::from_tag(&house.language).unwrap_or(Language::English).texts();
    let dates = Dates::new(t, &house.zone, tx.now());
    let mut filling = Filling::default();
    let values = &mut filling.values;
    values.set(Gap::Organization, &house.name);
    values.set(Gap::Sender, &by.name);
    values.set(Gap::Today, &dates.in_full(dates.today()));
    for word in script.asked(template) {
        values.set(Gap::Asked(word.to_owned()), &short(&mut problems, "ask", given.asked(word)));
    }
    if script.needs_recipient() {
        match recipient(tx, template, given, &mut problems) {
            Ok(who) => {
                values.set(Gap::ContactName, &who.name);
                values.set(Gap::ContactEmail, &who.email);
                values.set(Gap::ContactPosition, &who.job);
                values.set(Gap::Counterparty, who.company.as_deref().unwrap_or_default());
                filling.recipient = Some(who);
            }
            Err(Error::Invalid(more)) => problems.extend(more),
            Err(other) => return Err(other),
        }
    }
    if script.needs_record() {
        match record(tx, template, rights, by, &given.record).and_then(|id| shown(tx, ask, id, (t, &dates), &mut filling.values)) {
            Ok(()) => {}
            Err(Error::Invalid(more)) => problems.extend(more),
            Err(other) => return Err(other),
        }
    }
    if problems.is_empty() {
        let empty = script.gaps().into_iter().filter(|gap| filling.values.get(gap).is_none());
        problems.extend(empty.map(|gap| Problem { field: field_of(&gap), say: Say::new("template-gap-empty").and("gap", gap.label(t)) }));
    }
    if problems.is_empty() { Ok(filling) } else { Err(Error::Invalid(problems)) }
}

/// Beside which field of the form it is said that nothing fills a gap.
fn field_of(gap: &Gap) -> &'static str {
    match gap {
        Gap::ContactName => "name",
        Gap::ContactEmail => "email",
        Gap::ContactPosition => "job",
        Gap::Counterparty => "company",
        Gap::RecordTitle | Gap::Field(_) => "record",
        Gap::Asked(_) => "ask",
        Gap::Organization | Gap::Sender | Gap::Today => "",
    }
}

/// What was typed, 1,000 characters at most.
fn short(problems: &mut Vec<Problem>, field: &'static str, typed: &str) -> String {
    crate::follows::line(problems, field, typed, false, 1_000)
}

fn recipient(tx: &mut Tx<'_>, template: &Template, given: &Given, problems: &mut Vec<Problem>) -> Result<Recipient, Error> {
    let typed = Recipient {
        contact: None,
        name: crate::follows::line(problems, "name", &given.name, false, 200),
        email: given.email.trim().to_owned(),
        job: crate::follows::line(problems, "job", &given.job, false, 200),
        company: Some(crate::follows::line(problems, "company", &given.company, false, 200)),
    };
    if typed.email.is_empty() {
        return Err(Error::field("email", "template-for-whom"));
    }
    contacts::recognize(tx, template.item.organization, &typed)
}

/// The record that is meant, among those that whoever asks sees: of others nothing is told.
fn record(tx: &mut Tx<'_>, template: &Template, rights: &TemplateRights, by: &Actor, named: &str) -> Result<ItemId, Error> {
    let organizer = template.organizer.ok_or_else(|| Error::field("record", "template-no-organizer"))?;
    let sight = MemberSight::new(template.item.organization, by.member().ok_or(Error::NotFound)?, rights.house);
    if named.trim().is_empty() {
        return Err(Error::field("record", "template-which-record"));
    }
    let id: Option<ItemId> = named.trim().parse().ok();
    let found: Vec<(ItemId,)> = tx.all(
        concat!(
            "SELECT i.id FROM items i WHERE i.organizer_id = $4 AND i.binned_at IS NULL AND (i.title_key = $5 OR i.id = $6) AND ",
            items_in_member_sight!(),
            " LIMIT 2"
        ),
        bind![sight.organization, sight.member, sight.everything, organizer, items::fold(named), id],
    )?;
    let say = |key: &'static str| Error::field("record", Say::new(key).and("name", named.trim().to_owned()));
    match found.as_slice() {
        [(one,)] => Ok(*one),
        [] => Err(say("template-no-record")),
        _ => Err(say("template-two-records")),
    }
}

/// What a record says, as whoever asks sees it.
fn shown(tx: &mut Tx<'_>, ask: &Arc<Ask>, id: ItemId, (t, dates): (&Texts, &Dates), values: &mut Values) -> Result<(), Error> {
    let record = Allowed::<See, Item>::again(tx, &ask.about("item", id.0))?;
    values.set(Gap::RecordTitle, &record.title);
    for line in records::field_lines(tx, &record, record.rights(), record.by())? {
        values.set(Gap::Field(line.name.clone()), &plain(&line, t, dates));
    }
    Ok(())
}

/// A value as it stands in a text.
fn plain(line: &FieldLine, t: &Texts, dates: &Dates) -> String {
    let value = line.value.as_deref().unwrap_or_default();
    match line.kind {
        FieldKind::Checkbox => t[if value.is_empty() { "no" } else { "yes" }].to_owned(),
        FieldKind::Date => crate::web::day_of(value).map_or_else(|| value.to_owned(), |day| dates.in_full(day)),
        FieldKind::MultiChoice => value.lines().collect::<Vec<_>>().join(", "),
        FieldKind::Number => t.manners().number(value),
        FieldKind::Money if value.is_empty() => String::new(),
        FieldKind::Money => format!("{}\u{a0}{}", t.manners().number(value), line.currency).trim_end().to_owned(),
        FieldKind::Person => line.named.clone().unwrap_or_default(),
        FieldKind::Link => value.trim_start_matches("mailto:").to_owned(),
        FieldKind::Text | FieldKind::LongText | FieldKind::Choice | FieldKind::File => value.to_owned(),
    }
}
