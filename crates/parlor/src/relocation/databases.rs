//! The two databases of a move; where only files move, the one that keeps others from working
//! meanwhile.

use super::{
    Plan, Report, Telling,
    holding::{Counted, held},
};
use crate::{
    installation,
    secrets::Secrets,
    store::{MOVED, Sources, Table, UNFINISHED, Whole, migrations},
};
use sha2::{Digest as _, Sha256};

/// Both, had alone.
pub(super) struct Databases {
    old: Whole,
    new: Option<Whole>,
    tables: Vec<Table>,
    sources: Sources,
}

impl Databases {
    pub(super) fn open(plan: &Plan) -> Result<Self, String> {
        let old = Whole::lived_in(&plan.from.place()).map_err(|fault| format!("the old database: {fault}"))?;
        let new = plan.database.then(|| Whole::open(&plan.to.place()).map_err(|fault| format!("the new database: {fault}"))).transpose()?;
        Ok(Self { old, new, tables: super::tables()?, sources: Sources::machine() })
    }

    /// That the old one is lived in, up to date, and was begun with this key.
    pub(super) fn settled_with(&mut self, key: &Secrets) -> Result<(), String> {
        let ledger = self.old.ledger()?;
        if let Some((_, why)) = crate::store::MARKS.iter().find(|(mark, _)| ledger.iter().any(|name| name == mark)) {
            return Err((*why).to_owned());
        }
        up_to_date("old", &ledger)?;
        match self.old.key_mark()? {
            Some(mark) if mark != installation::mark_of(key) => Err(format!("{}: {}", installation::OTHER_KEY, installation::ITS_KEY)),
            _ => Ok(()),
        }
    }

    /// That both hold what this version knows, whatever marks they bear.
    pub(super) fn both_readable(&mut self) -> Result<(), String> {
        up_to_date("old", &self.old.ledger()?)?;
        match &mut self.new {
            Some(new) => up_to_date("new", &new.ledger()?),
            None => Ok(()),
        }
    }

    /// That the new one is empty, or may be cleared. Changes nothing.
    pub(super) fn look(&mut self, clear: bool) -> Result<(), String> {
        let Some(new) = &mut self.new else { return Ok(()) };
        let ledger = new.ledger()?;
        let strangers = new.strangers(&self.tables)?;
        if let Some(name) = strangers.first() {
            return Err(format!("the new database is not empty: it holds a table {name}, which is none of Parlor's. Name one of its own"));
        }
        if ledger.iter().any(|name| name == UNFINISHED) {
            let why = "an earlier move into the new database did not come to its end: --clear-unfinished takes away what it left there";
            return if clear { Ok(()) } else { Err(why.into()) };
        }
        match new.filled(&self.tables)?.first() {
            Some(name) => Err(format!("the new database is not empty: there are rows in {name}. Name one that nobody works in")),
            None => Ok(()),
        }
    }

    /// Makes the new one's tables, and marks it: no server starts on it from now on.
    pub(super) fn make_ready(&mut self) -> Result<(), String> {
        let Some(new) = &mut self.new else { return Ok(()) };
        if new.ledger()?.iter().any(|name| name == UNFINISHED) {
            new.clear(&self.tables)?;
        }
        new.migrate(&self.sources)?;
        new.mark(UNFINISHED, self.sources.clock.now())
    }

    /// Carries every row of every table.
    pub(super) fn carry(&mut self, telling: &Telling) -> Result<u64, String> {
        self.old.hold(&self.tables)?;
        let Some(new) = &mut self.new else { return Ok(0) };
        new.begin()?;
        let mut all = 0;
        for table in &self.tables {
            let tell = |rows: u64| telling.at(|| format!("{}: {rows} rows", table.name));
            tell(0)?;
            self.old.lines(table, &mut |lines| {
                let mut counted = Counted { lines, tell: &tell, rows: 0 };
                let taken = new.take_in(table, &mut counted);
                all += counted.rows;
                taken
            })?;
        }
        telling.at(|| format!("{all} rows; looking whether they belong together"))?;
        new.end()?;
        telling.done();
        Ok(all)
    }

    /// Reads both again, each row against its other.
    pub(super) fn compare(&mut self, telling: &Telling, report: &mut Report) -> Result<(), String> {
        let Some(new) = &mut self.new else { return Ok(()) };
        let (mut digest, mut rows) = (Sha256::new(), 0);
        for table in &self.tables {
            let tell = |rows: u64| telling.at(|| format!("{}: {rows} rows held against each other", table.name));
            tell(0)?;
            digest.update(table.name.as_bytes());
            self.old.lines(table, &mut |lines| {
                let mut counted = Counted { lines, tell: &tell, rows: 0 };
                new.lines(table, &mut |others| {
                    report.differences.extend(held(table, &mut counted, others, &mut digest)?);
                    Ok(())
                })?;
                rows += counted.rows;
                Ok(())
            })?;
        }
        telling.done();
        (report.tables, report.rows, report.sha256) = (self.tables.len(), rows, digest.finalize().into());
        Ok(())
    }

    /// Opens the new one, and shuts the old one. Broken off in between, both are open and hold the same.
    pub(super) fn finish(&mut self) -> Result<(), String> {
        self.old.release()?;
        let Some(new) = &mut self.new else { return Ok(()) };
        new.unmark(UNFINISHED)?;
        self.old.mark(MOVED, self.sources.clock.now())
    }
}

fn up_to_date(which: &str, ledger: &[String]) -> Result<(), String> {
    let applied = |name: &str| ledger.iter().any(|known| known == name);
    if ledger.is_empty() {
        return Err(format!("the {which} database holds no installation"));
    }
    if migrations().iter().any(|(name, _)| !applied(name)) {
        return Err(format!("the {which} database is of an older Parlor: bring it up to date by `parlor migrate` first"));
    }
    let marks = [UNFINISHED, MOVED];
    match ledger.iter().find(|name| !marks.contains(&name.as_str()) && migrations().iter().all(|(known, _)| known != name)) {
        Some(newer) => Err(format!("the {which} database is of a newer Parlor than this one, which does not know {newer:?}")),
        None => Ok(()),
    }
}
