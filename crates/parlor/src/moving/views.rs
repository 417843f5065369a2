//! How things stand with what is brought along: before, row by row, as if it were taken over
//! now; afterwards what became of it.

use super::{
    Move, Source,
    choices::{self, meant},
    ground::Ground,
    judging::{Fate, Judge},
    reading,
    said::{Kind, Said},
    store,
};
use crate::{
    doors::{Allowed, Ask},
    items::{fold, team},
    organizations::{Administer, frame::Frame},
    store::Tx,
    web::{
        Cx, Error,
        sheet::{self, ColumnView},
    },
};
use schemars::JsonSchema;
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

/// So many rows are shown one by one, and so many people.
const SHOWN: usize = 200;

/// A word for how far something is, in the old house.
#[derive(Serialize, JsonSchema)]
pub(super) struct StatusView {
    /// As a form names it, behind `status:`.
    pub key: String,
    pub word: String,
    pub count: usize,
    /// What it means here; empty: open, or done where it was over.
    pub is: String,
    /// Nobody said so, and no usual word does.
    pub unknown: bool,
}

/// Somebody who is named in the file, and whom nobody here is called like.
#[derive(Serialize, JsonSchema)]
pub(super) struct PersonView {
    /// As a form names them, behind `person:`.
    pub key: String,
    pub name: String,
    pub email: String,
    pub count: usize,
    /// The id of a member, `new` for a contact to be made, or nothing.
    pub is: String,
}

/// How many rows become what.
#[derive(Default, Serialize, JsonSchema)]
pub(super) struct Sums {
    pub new: i64,
    pub changed: i64,
    pub same: i64,
    pub skipped: i64,
    pub refused: i64,
}

impl Sums {
    fn add(&mut self, fate: Fate, count: i64) {
        *match fate {
            Fate::New => &mut self.new,
            Fate::Changed => &mut self.changed,
            Fate::Same => &mut self.same,
            Fate::Skipped => &mut self.skipped,
            Fate::Refused => &mut self.refused,
        } += count;
    }

    /// How many rows make or change something.
    pub fn does(&self) -> i64 {
        self.new + self.changed
    }
}

/// What becomes of a row.
#[derive(Serialize, JsonSchema)]
pub(super) struct RowView {
    /// Its number, counted from 1.
    pub row: i64,
    /// `contact`, `project`, `task`, `comment` or `file`.
    pub kind: &'static str,
    pub title: String,
    /// `new`, `changed`, `same`, `skipped` or `refused`.
    pub fate: &'static str,
    pub why: String,
    #[serde(skip)]
    pub kind_key: &'static str,
}

/// What is on its way in.
#[derive(Serialize, JsonSchema)]
pub(super) struct MoveView {
    pub frame: Frame,
    pub id: Uuid,
    pub source: Source,
    pub file: String,
    /// What takes all of it; empty for none.
    pub into: String,
    /// Why that is nothing.
    pub into_problem: Option<String>,
    pub updates: bool,
    pub archived: bool,
    /// Whether there is anything archived.
    pub has_archived: bool,
    pub columns: Vec<ColumnView>,
    pub statuses: Vec<StatusView>,
    pub people: Vec<PersonView>,
    pub total: i64,
    pub sums: Sums,
    /// What is refused first, then the others; not all of a large file.
    pub rows: Vec<RowView>,
    /// How many rows were taken over, and how many of them made or changed something.
    pub done: i64,
    pub made: i64,
    pub ended: bool,
    /// Members who can take somebody's place.
    #[serde(skip)]
    pub members: Vec<(String, String)>,
    #[serde(skip)]
    pub url: String,
    #[serde(skip)]
    pub goes_on: bool,
}

/// How things stand with it now.
pub(super) fn load(tx: &mut Tx<'_>, ask: &Arc<Ask>, cx: &Cx, goes_on: bool) -> Result<MoveView, Error> {
    let it = Allowed::<Administer, Move>::again(tx, ask)?;
    let mut view = MoveView {
        frame: Frame::new(&it.organization, it.by(), *it.rights()),
        id: it.row.id,
        source: it.row.source,
        file: it.row.file.clone(),
        into: it.choices.into.clone(),
        into_problem: None,
        updates: it.choices.updates,
        archived: it.choices.archived,
        has_archived: false,
        columns: Vec::new(),
        statuses: Vec::new(),
        people: Vec::new(),
        total: it.row.total,
        sums: Sums::default(),
        rows: Vec::new(),
        done: it.row.done,
        made: it.row.made,
        ended: it.row.ended_at.is_some(),
        members: Vec::new(),
        url: it.url(),
        goes_on,
    };
    if view.done == 0 && !view.ended {
        before(tx, &it, cx, &mut view)?;
    } else {
        for (fate, count) in store::sums(tx, it.row.id)? {
            view.sums.add(fate, count);
        }
        after(tx, &it, &mut view)?;
    }
    Ok(view)
}

/// As if it were taken over now.
fn before(tx: &mut Tx<'_>, it: &Allowed<Administer, Move>, cx: &Cx, view: &mut MoveView) -> Result<(), Error> {
    let ground = Ground::load(tx, it, it.by().member().ok_or(Error::NotFound)?, *it.rights())?;
    let said = reading::rows(tx, it, (0, it.row.total))?;
    if let Some(Err(say)) = ground.chosen() {
        view.into_problem = Some(cx.t.say(say));
    }
    if it.row.source.has_columns() {
        view.columns = columns(tx, it)?;
    }
    view.statuses = statuses(it, &said);
    view.people = people(it, &ground, &said);
    view.has_archived = said.iter().any(|row| matches!(row, Said::Task(task) if task.archived));
    view.members = team::colleagues(tx, it.organization.id)?.into_iter().map(|member| (member.id.to_string(), member.name)).collect();
    let (mut judge, mut first, mut others) = (Judge::new(&ground, &it.choices), Vec::new(), Vec::new());
    for (row, number) in said.iter().zip(1_i64..) {
        let verdict = judge.judge(row);
        view.sums.add(verdict.fate, 1);
        let list = if verdict.fate == Fate::Refused { &mut first } else { &mut others };
        if list.len() < SHOWN {
            let why = verdict.why.iter().map(|say| cx.t.say(say)).collect::<Vec<_>>().join(" ");
            list.push(line(number, row.kind(), row.title(), verdict.fate, why));
        }
    }
    view.rows = first.into_iter().chain(others).take(SHOWN).collect();
    Ok(())
}

fn line(row: i64, kind: Kind, title: String, fate: Fate, why: String) -> RowView {
    RowView { row, kind: kind.word(), kind_key: kind.key(), title, fate: fate.word(), why }
}

/// What became of the first rows that did not simply come in.
fn after(tx: &mut Tx<'_>, it: &Move, view: &mut MoveView) -> Result<(), Error> {
    let most = i64::try_from(SHOWN).unwrap_or(i64::MAX);
    for outcome in store::left_out(tx, it.row.id, most)? {
        let Some(fate) = outcome.fate else { continue };
        let kind = serde_json::from_str::<Said>(&outcome.said).map_or(Kind::Task, |said| kind_of(it.row.source, &said));
        view.rows.push(line(outcome.number + 1, kind, outcome.title.unwrap_or_default(), fate, outcome.why.unwrap_or_default()));
    }
    Ok(())
}

/// What a row makes; of cells only their source knows.
pub(super) fn kind_of(source: Source, said: &Said) -> Kind {
    if source == Source::Contacts { Kind::Contact } else { said.kind() }
}

fn columns(tx: &mut Tx<'_>, it: &Move) -> Result<Vec<ColumnView>, Error> {
    let head: Vec<String> = serde_json::from_str(&it.row.head).map_err(|fault| Error::Broken(fault.to_string()))?;
    let cells = store::rows(tx, it.row.id, (0, 3))?.into_iter().filter_map(|row| if let Said::Cells { cells } = row { Some(cells) } else { None });
    Ok(sheet::samples(&head, &cells.collect::<Vec<_>>(), &it.choices.columns))
}

fn statuses(it: &Move, said: &[Said]) -> Vec<StatusView> {
    let all = choices::statuses(said.iter());
    let view = |(key, (word, count)): (String, (String, usize))| {
        let chosen = it.choices.statuses.get(&key).cloned();
        let usual = meant(&word);
        let is = chosen.clone().unwrap_or_else(|| usual.map_or("", |status| status.word()).to_owned());
        StatusView { unknown: chosen.is_none() && usual.is_none(), key, word, count, is }
    };
    all.into_iter().map(view).take(SHOWN).collect()
}

fn people(it: &Move, ground: &Ground, said: &[Said]) -> Vec<PersonView> {
    let mut all: BTreeMap<String, PersonView> = BTreeMap::new();
    for who in said.iter().filter_map(Said::who) {
        let found = [&who.email, &who.name].into_iter().any(|text| !fold(text).is_empty() && ground.named.anybody(text).is_some());
        if found {
            continue;
        }
        let person = all.entry(who.key()).or_insert_with(|| PersonView {
            key: who.key(),
            name: who.name.clone(),
            email: who.email.clone(),
            count: 0,
            is: it.choices.about(who).to_owned(),
        });
        person.count += 1;
    }
    all.into_values().take(SHOWN).collect()
}
