//! What becomes of each row: the same questions before anything is done, and when it is done.

use super::{
    choices::Choices,
    ground::{At, Ground},
    said::{Comment, Contact, File, Home, Kind, Said, Task},
};
use crate::{
    contacts::Brought,
    people, tasks,
    web::{Say, day_of},
};
use access::ContactId;
use std::collections::HashSet;

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Fate {
    New,
    /// What is here is brought up to date.
    Changed,
    /// It is here, as it is there.
    Same,
    /// It is left out, for a reason.
    Skipped,
    /// It cannot be taken.
    Refused,
}

impl Fate {
    pub const ALL: [Self; 5] = [Self::New, Self::Changed, Self::Same, Self::Skipped, Self::Refused];

    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Same => "same",
            Self::Skipped => "skipped",
            Self::Refused => "refused",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fate| fate.word() == word)
    }

    /// Whether something is made or changed.
    pub fn does(self) -> bool {
        matches!(self, Self::New | Self::Changed)
    }
}

crate::words!(Fate);

/// What becomes of a row, why, and what is needed to do it.
pub(super) struct Verdict {
    pub fate: Fate,
    pub why: Vec<Say>,
    pub at: At,
    /// The contact who is brought up to date, and to what.
    pub contact: Option<(ContactId, Brought)>,
}

impl Verdict {
    fn of(fate: Fate) -> Self {
        Self { fate, why: Vec::new(), at: At::General, contact: None }
    }

    fn skipped(why: impl Into<Say>) -> Self {
        Self { why: vec![why.into()], ..Self::of(Fate::Skipped) }
    }

    fn refused(why: Vec<Say>) -> Self {
        Self { why, ..Self::of(Fate::Refused) }
    }
}

/// So many letters has a short text of a contact at most.
const LINE: usize = 200;
/// So long a description is taken, in letters: what is told of the old house goes below it.
pub(super) const DESCRIPTION: usize = 45_000;
/// And so long a comment.
pub(super) const COMMENT: usize = 19_000;

/// Judges rows in their order.
pub(super) struct Judge<'a> {
    pub ground: &'a Ground,
    choices: &'a Choices,
    /// What earlier rows of the file said.
    seen: HashSet<(Kind, String)>,
    /// What they make.
    coming: HashSet<(Kind, String)>,
}

impl<'a> Judge<'a> {
    pub fn new(ground: &'a Ground, choices: &'a Choices) -> Self {
        Self { ground, choices, seen: HashSet::new(), coming: HashSet::new() }
    }

    /// What becomes of a row, as things stand now.
    pub fn judge(&mut self, said: &Said) -> Verdict {
        let place = (said.kind(), said.key());
        if !place.1.is_empty() && self.seen.contains(&place) {
            return Verdict::skipped("moving-twice");
        }
        let verdict = match said {
            Said::Cells { .. } => Verdict::refused(vec!["moving-no-title".into()]),
            Said::Contact(contact) => self.contact(contact, said),
            Said::Project(_) if self.ground.chosen().is_some() => Verdict::skipped("moving-into-chosen"),
            Said::Project(project) if project.title.trim().is_empty() => Verdict::refused(vec!["moving-no-title".into()]),
            Said::Project(_) => self.here(said).unwrap_or_else(|| Verdict::of(Fate::New)),
            Said::Task(task) => self.task(task, said),
            Said::Comment(comment) => self.comment(comment, said),
            Said::File(file) => self.file(file, said),
        };
        if verdict.fate.does() {
            self.coming.insert(place.clone());
        }
        // A row that cannot be taken does not stand in the way of a later one, which says the same fault again.
        if verdict.fate != Fate::Refused {
            self.seen.insert(place);
        }
        verdict
    }

    /// What is here already stays as the team has it.
    fn here(&self, said: &Said) -> Option<Verdict> {
        let known = self.ground.known.get(&(said.kind(), said.key()))?;
        Some(if known.digest == said.digest() { Verdict::of(Fate::Same) } else { Verdict::skipped("moving-differs") })
    }

    fn contact(&self, contact: &Contact, said: &Said) -> Verdict {
        let brought = Brought::from(contact).named();
        let mut why = Vec::new();
        if brought.name.trim().is_empty() {
            why.push("moving-contact-empty".into());
        }
        let key = brought.email.as_deref().map(people::email_key);
        if key == Some(None) {
            why.push("email-invalid".into());
        }
        if [&brought.name, &brought.job, &brought.phone, &brought.counterparty].iter().any(|text| text.chars().count() > LINE) {
            why.push(Say::new("field-long").and("count", LINE));
        }
        if !why.is_empty() {
            return Verdict::refused(why);
        }
        let Some(key) = key.flatten() else { return self.here(said).unwrap_or_else(|| Verdict::of(Fate::New)) };
        if self.ground.named.member(&key).is_some() {
            return Verdict::skipped("moving-is-member");
        }
        let Some((id, known)) = self.ground.contacts.get(&key) else { return Verdict::of(Fate::New) };
        // Not by the name that an address would give.
        let becomes = Brought::from(contact).over(known);
        if becomes == *known {
            return Verdict::of(Fate::Same);
        }
        if self.choices.updates {
            Verdict { contact: Some((*id, becomes)), ..Verdict::of(Fate::Changed) }
        } else {
            Verdict::skipped("moving-contact-known")
        }
    }

    fn task(&self, task: &Task, said: &Said) -> Verdict {
        if task.archived && !self.choices.archived {
            return Verdict::skipped("moving-archived");
        }
        let mut why = Vec::new();
        if task.title.trim().is_empty() {
            why.push("moving-no-title".into());
        }
        if !task.due.is_empty() && day_of(&task.due).is_none_or(|day| day.year() < 1900) {
            why.push(Say::new("moving-no-day").and("text", task.due.clone()));
        }
        for hours in [&task.estimate, &task.worked] {
            if tasks::minutes(hours).is_none() && !nothing(hours) {
                why.push(Say::new("moving-no-hours").and("text", hours.clone()));
            }
        }
        let at = self.ground.at(&task.home, &self.coming);
        if let Err(say) = &at {
            why.push(say.clone());
        }
        let Ok(at) = at else { return Verdict::refused(why) };
        if !why.is_empty() {
            return Verdict::refused(why);
        }
        if let Some(here) = self.here(said) {
            return here;
        }
        let cut = task.description.chars().count() > DESCRIPTION || task.title.chars().count() > LINE;
        Verdict { at, why: shortened(cut), ..Verdict::of(Fate::New) }
    }

    fn comment(&self, comment: &Comment, said: &Said) -> Verdict {
        match self.ground.at(&Home::Task(comment.task.clone()), &self.coming) {
            Err(say) => Verdict::skipped(say),
            Ok(at) => self.here(said).unwrap_or_else(|| {
                let why = shortened(comment.text.chars().count() > COMMENT);
                Verdict { at, why, ..Verdict::of(Fate::New) }
            }),
        }
    }

    fn file(&self, file: &File, said: &Said) -> Verdict {
        if let Some(key) = &file.refused {
            let key = super::reading::REFUSED.into_iter().find(|known| known == key).unwrap_or("import-unreadable");
            return Verdict::refused(vec![key.into()]);
        }
        match self.ground.at(&file.home, &self.coming) {
            Ok(At::General) => Verdict::refused(vec!["moving-no-home".into()]),
            Err(say) => Verdict::refused(vec![say]),
            Ok(at) => match self.ground.known.get(&(Kind::File, said.key())) {
                Some(known) if known.digest == said.digest() => Verdict::of(Fate::Same),
                known => Verdict { at, ..Verdict::of(if known.is_some() { Fate::Changed } else { Fate::New }) },
            },
        }
    }
}

fn shortened(is: bool) -> Vec<Say> {
    if is { vec!["moving-shortened".into()] } else { Vec::new() }
}

/// No hours: programs write it as a number too.
pub(super) fn nothing(hours: &str) -> bool {
    hours.trim().chars().all(|letter| matches!(letter, '0' | '.' | ',' | ':'))
}
