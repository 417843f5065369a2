//! Taking it over: a few rows in one change, with how far it is.

use super::{
    Move,
    choices::NEW,
    ground::{At, Ground},
    judging::{COMMENT, DESCRIPTION, Fate, Judge, Verdict, nothing},
    reading,
    said::{Comment, File, Home, Kind, Project, Said, Task, Who, short},
    store::{self, Known},
};
use crate::{
    audit::{self, By},
    comments::{self, beginning},
    contacts::{self, Brought},
    doors::{Permit, Within},
    files::{self, Arrived, Kept},
    follows::{Party, Place},
    items::{Edit, Item},
    organizations::{Administer, Organization, RunProjects},
    projects,
    store::{Topic, Tx},
    tasks::{self, Worked},
    web::{Cx, Error, Language, Say, Texts},
};
use access::{ContactId, FileId, ItemId, TaskId};
use std::collections::HashMap;
use uuid::Uuid;

/// So many rows are taken over in one change.
const STEP: i64 = 100;

type Here<'a> = &'a Permit<Administer, Move>;

/// Takes over the next rows; says whether they were the last.
pub(super) fn step(tx: &mut Tx<'_>, cx: &Cx, here: Here<'_>) -> Result<bool, Error> {
    if here.row.ended_at.is_some() {
        return Ok(true);
    }
    let member = here.by().member().ok_or(Error::NotFound)?;
    let (begin, end) = (here.row.done, (here.row.done + STEP).min(here.row.total));
    let rows = reading::rows(tx, here, (begin, end))?;
    let made = {
        let ground = Ground::load(tx, here, member, *here.rights())?;
        let mut carrier = Carrier::new(cx, here, &ground);
        let mut judge = Judge::new(&ground, &here.choices);
        let mut made = 0;
        for (said, number) in rows.iter().zip(begin..end) {
            made += i64::from(carrier.row(tx, &mut judge, number, said)?);
        }
        made
    };
    store::moved_on(tx, here, end, made)?;
    let ended = end >= here.row.total;
    if ended {
        let detail = format!("{}: {} of {} rows", here.row.file, here.row.made + made, here.row.total);
        audit::record(tx, here.organization.id, By::Actor(here.by()), "moved.in", ("organization", Some(here.organization.id.0)), &detail)?;
    }
    tx.signal(Topic::Organization(here.organization.id));
    Ok(ended)
}

/// Carries the rows of one step.
struct Carrier<'a> {
    cx: &'a Cx,
    here: Here<'a>,
    ground: &'a Ground,
    /// In the language of the organization: it is written for all of the team.
    t: &'static Texts,
    items: HashMap<ItemId, Permit<Edit, Item>>,
    /// What was made in this step, by its key.
    made: HashMap<(Kind, String), (Uuid, Option<ItemId>)>,
    newcomers: HashMap<String, ContactId>,
}

impl<'a> Carrier<'a> {
    fn new(cx: &'a Cx, here: Here<'a>, ground: &'a Ground) -> Self {
        let t = Language::from_tag(&here.organization.language).unwrap_or(Language::English).texts();
        Self { cx, here, ground, t, items: HashMap::new(), made: HashMap::new(), newcomers: HashMap::new() }
    }

    /// Takes a row over and writes down what became of it; says whether something did.
    fn row(&mut self, tx: &mut Tx<'_>, judge: &mut Judge<'_>, number: i64, said: &Said) -> Result<bool, Error> {
        let mut verdict = judge.judge(said);
        if verdict.fate.does() {
            match self.carry(tx, said, &verdict) {
                Ok((id, item)) => {
                    let known = Known { kind: said.kind(), key: said.key(), made: id, item, digest: said.digest() };
                    store::remember(tx, self.here.organization.id, self.here.row.source, &self.ground.scope, &known)?;
                    self.made.insert((known.kind, known.key), (id, item));
                }
                Err(fault) => {
                    verdict.fate = Fate::Refused;
                    verdict.why = refusal(fault)?;
                }
            }
        }
        // What whoever brought it in reads, in their own language.
        let why: Vec<String> = verdict.why.iter().map(|say| self.cx.t.say(say)).collect();
        let title = beginning(&said.title(), 200);
        store::became(tx, self.here.row.id, number, (verdict.fate, &title, &why.join(" ")))?;
        Ok(verdict.fate.does())
    }

    fn carry(&mut self, tx: &mut Tx<'_>, said: &Said, verdict: &Verdict) -> Result<(Uuid, Option<ItemId>), Error> {
        if let Some(who) = said.who() {
            self.newcomer(tx, who)?;
        }
        match said {
            Said::Cells { .. } => Err(Error::NotFound),
            Said::Contact(contact) => {
                let (organization, by) = (self.here.organization.id, self.here.by());
                if let Some((id, becomes)) = &verdict.contact {
                    contacts::change_in(tx, organization, by, *id, becomes)?;
                    return Ok((id.0, None));
                }
                Ok((contacts::bring_in(tx, organization, by, &self.spoken_to(Brought::from(contact).named()))?.0, None))
            }
            Said::Project(project) => self.project(tx, project).map(|id| (id.0, Some(id))),
            Said::Task(task) => self.task(tx, task, verdict.at).map(|(id, item)| (id.0, item)),
            Said::Comment(comment) => self.comment(tx, comment, verdict.at),
            Said::File(file) => self.file(tx, file, verdict).map(|(id, item)| (id.0, Some(item))),
        }
    }

    /// A contact has a language that we speak, or that of the organization.
    fn spoken_to(&self, brought: Brought) -> Brought {
        let known = Language::offered(&brought.language, false).map(|language| language.tag().to_owned());
        let language = known.unwrap_or_else(|| self.here.organization.language.clone());
        Brought { language, ..brought }
    }

    /// Makes a contact of somebody, where that was chosen.
    fn newcomer(&mut self, tx: &mut Tx<'_>, who: &Who) -> Result<(), Error> {
        let key = who.key();
        let known = [who.email.as_str(), who.name.as_str()].iter().any(|text| !text.is_empty() && self.ground.named.anybody(text).is_some());
        if known || self.here.choices.about(who) != NEW || self.newcomers.contains_key(&key) {
            return Ok(());
        }
        let email = crate::people::email_key(&who.email).map(|_| who.email.trim().to_owned());
        let brought = self.spoken_to(Brought { name: beginning(who.said(), 199), email, ..Brought::default() });
        let id = contacts::bring_in(tx, self.here.organization.id, self.here.by(), &brought)?;
        self.newcomers.insert(key, id);
        Ok(())
    }

    fn project(&self, tx: &mut Tx<'_>, project: &Project) -> Result<ItemId, Error> {
        let here = Permit::<RunProjects, Organization>::ask(tx, &self.here.ask())?;
        let stages = projects::stages::all(tx, here.id)?;
        let stage = stages.iter().find(|stage| !stage.finished).or(stages.first()).ok_or(Error::NotFound)?.stage();
        let description = beginning(&project.description.replace("\r\n", "\n"), DESCRIPTION);
        let wanted = projects::Wanted { title: tasks::title_of(&one_line(&project.title)), stage, due: None, description, responsible: None };
        projects::add(tx, &here, &wanted)
    }

    /// The item, with the right to change it: asked for once in a step.
    fn item(&mut self, tx: &mut Tx<'_>, id: ItemId) -> Result<&Permit<Edit, Item>, Error> {
        if !self.items.contains_key(&id) {
            let permit = Permit::<Edit, Item>::ask(tx, &self.here.ask().about("item", id.0))?;
            self.items.insert(id, permit);
        }
        self.items.get(&id).ok_or(Error::NotFound)
    }

    /// Where a row goes whose home was made in this step.
    fn made(&self, kind: Kind, key: &str) -> Result<(Uuid, Option<ItemId>), Error> {
        self.made.get(&(kind, short(key))).copied().ok_or_else(|| Error::form("moving-task-missing"))
    }

    fn task(&mut self, tx: &mut Tx<'_>, task: &Task, at: At) -> Result<(TaskId, Option<ItemId>), Error> {
        let item = match (at, &task.home) {
            (At::Item(item), _) => Some(item),
            (At::Coming, Home::Project(key)) => Some(ItemId(self.made(Kind::Project, key)?.0)),
            _ => None,
        };
        let organization = self.here.organization.clone();
        let assignee = self.assignee(tx, &organization, task.assignee.as_ref())?;
        let (steps, rest) = steps(task);
        let description = self.description(task, assignee.is_some(), &rest);
        let today = crate::web::there(&organization.zone, tx.now()).date().to_string();
        let note = self.t.with("moving-worked-note", crate::parts![source = self.t[self.here.row.source.key()].to_owned()]);
        let day = if task.worked_on.is_empty() { today } else { task.worked_on.clone() };
        let hours = |text: &str| if nothing(text) { None } else { tasks::minutes(text) };
        let brought = tasks::Brought {
            wanted: tasks::Wanted {
                title: tasks::title_of(&one_line(&task.title)),
                description,
                due: Some(task.due.clone()).filter(|due| !due.is_empty()),
            },
            status: self.here.choices.status(&task.status, task.over),
            assignee: assignee.as_ref(),
            estimate: hours(&task.estimate),
            worked: hours(&task.worked).map(|minutes| Worked { minutes, day, note }),
            steps,
        };
        let (by, here) = (self.here.by().clone(), organization.id);
        let item = item.map(|id| self.item(tx, id)).transpose()?;
        let id = tasks::bring_in(tx, here, item.map(|item| &***item), &by, &brought)?;
        Ok((id, item.map(|item| item.id)))
    }

    /// The member who is to do it: whoever is called so, or was chosen.
    fn assignee(&self, tx: &mut Tx<'_>, organization: &Organization, who: Option<&Who>) -> Result<Option<Party>, Error> {
        let Some(who) = who else { return Ok(None) };
        let named = &self.ground.named;
        let found = named.member(&who.email).or_else(|| named.member(&who.name)).map(|party| party.0);
        let Some(id) = found.or_else(|| self.here.choices.about(who).parse().ok()) else { return Ok(None) };
        let party = <Party as Within<Organization>>::find(tx, organization, id)?;
        Ok(party.filter(|party| party.here && !party.guest()))
    }

    /// What was written, and below it what has no place of its own here.
    fn description(&self, task: &Task, assigned: bool, rest: &[String]) -> String {
        let mut text = beginning(&task.description.replace("\r\n", "\n"), DESCRIPTION);
        let mut below: Vec<String> = rest.to_vec();
        if task.title.chars().count() > 200 {
            below.push(beginning(&task.title, 2_000));
        }
        let unassigned = task.assignee.as_ref().filter(|_| !assigned).map(|who| ("moving-fact-assignee".to_owned(), who.said().to_owned()));
        for (label, value) in unassigned.iter().chain(&task.facts) {
            let label = if self.t.has(label) { &self.t[label.as_str()] } else { label.as_str() };
            below.push(format!("**{label}:** {}", beginning(value, 2_000)));
        }
        if !below.is_empty() {
            text = format!("{}\n\n{}", text.trim_end(), below.join("\n\n")).trim_start().to_owned();
        }
        beginning(&text, 49_900)
    }

    fn comment(&mut self, tx: &mut Tx<'_>, comment: &Comment, at: At) -> Result<(Uuid, Option<ItemId>), Error> {
        let (task, item) = match at {
            At::Task(task, item) => (task, item),
            _ => self.made(Kind::Task, &comment.task).map(|(id, item)| (TaskId(id), item))?,
        };
        let item = item.ok_or_else(|| Error::form("moving-no-home"))?;
        let text = format!("{}\n\n{}", self.wrote(comment), beginning(&comment.text, COMMENT));
        let by = self.here.by().clone();
        let item = self.item(tx, item)?;
        let id = comments::bring_in(tx, item, item.rights(), &by, Place::Task(task), &text)?;
        Ok((id.0, Some(item.id)))
    }

    /// Whose words they are: not those of whoever brings them along.
    fn wrote(&self, comment: &Comment) -> String {
        let source = self.t[self.here.row.source.key()].to_owned();
        let name = if comment.who.said().is_empty() { self.t["moving-somebody"].to_owned() } else { comment.who.said().to_owned() };
        match crate::web::day_of(&comment.on) {
            Some(day) => {
                let date = crate::web::Dates::new(self.t, &self.here.organization.zone, self.here.at()).in_full(day);
                self.t.with("moving-wrote-on", crate::parts![name = name, date = date, source = source])
            }
            None => self.t.with("moving-wrote", crate::parts![name = name, source = source]),
        }
    }

    fn file(&mut self, tx: &mut Tx<'_>, file: &File, verdict: &Verdict) -> Result<(FileId, ItemId), Error> {
        let bytes = file.bytes.as_ref().ok_or_else(|| Error::form("moving-no-bytes"))?;
        let (place, item) = match (verdict.at, &file.home) {
            (At::Item(item), _) => (Place::Item, Some(item)),
            (At::Task(task, item), _) => (Place::Task(task), item),
            (At::Coming, Home::Task(key)) => self.made(Kind::Task, key).map(|(id, item)| (Place::Task(TaskId(id)), item))?,
            (At::Coming, Home::Project(key)) => (Place::Item, Some(ItemId(self.made(Kind::Project, key)?.0))),
            _ => (Place::Item, None),
        };
        let item = item.ok_or_else(|| Error::form("moving-no-home"))?;
        let digest = data_encoding::HEXLOWER.decode(bytes.sha256.as_bytes()).ok().and_then(|bytes| bytes.try_into().ok());
        let arrived = Arrived {
            name: file.name.clone(),
            version: bytes.version(),
            media: bytes.media.clone(),
            size: bytes.size,
            sha256: digest.ok_or_else(|| Error::Broken("a digest of another length".into()))?,
            upload: None,
            unchecked: !self.cx.app.config.antivirus.is_empty(),
        };
        let known = self.ground.known.get(&(Kind::File, short(&file.key))).map(|known| FileId(known.made));
        let by = self.here.by().clone();
        let item = self.item(tx, item)?;
        let id = files::bring_in(tx, &Kept::of_member(item, place, &by), known, &arrived)?;
        Ok((id, item.id))
    }
}

/// Why a row cannot be taken, where that is something about the row.
fn refusal(fault: Error) -> Result<Vec<Say>, Error> {
    match fault {
        Error::Invalid(problems) => Ok(problems.into_iter().map(|problem| problem.say).collect()),
        Error::Forbidden(say) => Ok(vec![say]),
        Error::NotFound => Ok(vec!["moving-gone".into()]),
        other => Err(other),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The checklist as far as one goes, and the rest as lines of text.
fn steps(task: &Task) -> (Vec<(String, bool)>, Vec<String>) {
    let mut steps: Vec<(String, bool)> =
        task.steps.iter().map(|(text, done)| (tasks::title_of(&one_line(text)), *done)).filter(|(text, _)| !text.is_empty()).collect();
    let rest = steps.split_off(steps.len().min(100));
    (steps, rest.into_iter().map(|(text, done)| format!("- [{}] {text}", if done { "x" } else { " " })).collect())
}
