//! Addresses of what is done on a task beside changing it: its checklist, its
//! hours. The same for a task of an item and for a general one.

use super::{
    Task,
    general::GeneralTask,
    hours::{self, Entry, Removed},
    place::Place,
    steps::{self, Step},
};
use crate::{
    doors::{Allowed, Claimed, Permit, Thing, Within},
    items::attachment::{EditIt, On, ReportOnIt},
    organizations::Browse,
    store::Tx,
    web::{Answer, Cx, Error, Input, Routes},
};
use access::TaskId;
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

fn step(tx: &mut Tx<'_>, task: TaskId, id: Uuid) -> Result<Option<Step>, Error> {
    Ok(steps::of(tx, task)?.into_iter().find(|step| step.id == id))
}

fn entry(tx: &mut Tx<'_>, task: TaskId, id: Uuid) -> Result<Option<Entry>, Error> {
    Ok(hours::of(tx, task, None)?.entries.into_iter().find(|entry| entry.id == id))
}

macro_rules! within {
    ($($parent:ty),*) => { $(
        impl Within<$parent> for Step {
            fn find(tx: &mut Tx<'_>, parent: &$parent, id: Uuid) -> Result<Option<Self>, Error> { step(tx, parent.it.id, id) }
        }
        impl Within<$parent> for Entry {
            fn find(tx: &mut Tx<'_>, parent: &$parent, id: Uuid) -> Result<Option<Self>, Error> { entry(tx, parent.it.id, id) }
        }
        impl Within<$parent> for Removed {
            fn find(tx: &mut Tx<'_>, parent: &$parent, id: Uuid) -> Result<Option<Self>, Error> { hours::removed(tx, parent.it.id, id) }
        }
    )* };
}
within!(On<Task>, GeneralTask);

/// Steps to be added, one a line.
#[derive(Clone, Deserialize, JsonSchema)]
struct NewSteps {
    text: String,
}

/// A step, and whether it is done.
#[derive(Clone, Deserialize, JsonSchema)]
struct SetStep {
    step: Claimed<Step>,
    /// `on`: it is.
    done: Option<String>,
}

/// Just a step.
#[derive(Clone, Deserialize, JsonSchema)]
struct OneStep {
    step: Claimed<Step>,
}

/// How long it should take: `1:30`, `1.5`, `90 m`; empty for no estimate.
#[derive(Clone, Deserialize, JsonSchema)]
struct Estimate {
    #[serde(default)]
    estimate: String,
}

/// Work by hand.
#[derive(Clone, Deserialize, JsonSchema)]
struct Work {
    /// `1:30`, `1.5`, `90 m`.
    hours: String,
    /// A calendar day; today, if it is left out.
    #[serde(default)]
    day: String,
    #[serde(default)]
    note: String,
}

/// Just an entry.
#[derive(Clone, Deserialize, JsonSchema)]
struct OneEntry {
    entry: Claimed<Entry>,
}

/// Just an entry that was taken away.
#[derive(Clone, Deserialize, JsonSchema)]
struct OneRemoved {
    entry: Claimed<Removed>,
}

/// The timer of whoever asks.
#[derive(Clone, Deserialize, JsonSchema)]
struct Timer {
    /// `on` starts it; otherwise it stops.
    run: Option<String>,
}

/// A thing that is a task, wherever it is kept.
trait Kept: Thing {
    fn place<'a, A>(permit: &'a Permit<A, Self>) -> Place<'a>;
    fn url(&self) -> String;
}

impl Kept for On<Task> {
    fn place<'a, A>(permit: &'a Permit<A, Self>) -> Place<'a> {
        Place { organization: permit.item.organization, item: Some(&permit.item), task: &permit.it, by: permit.by() }
    }
    fn url(&self) -> String {
        format!("{}/tasks/{}", self.item.url(), self.it.id)
    }
}

impl Kept for GeneralTask {
    fn place<'a, A>(permit: &'a Permit<A, Self>) -> Place<'a> {
        Place { organization: permit.organization.id, item: None, task: &permit.it, by: permit.by() }
    }
    fn url(&self) -> String {
        Self::url(self)
    }
}

macro_rules! deeds {
    ($($name:ident($form:ty) |$tx:ident, $permit:ident, $place:ident, $input:ident, $today:ident| $deed:expr;)*) => { $(
        async fn $name<A: crate::doors::Action<T>, T: Kept>(task: Allowed<A, T>, cx: Cx, input: Input<$form>) -> Result<Answer, Error>
        where
            Step: Within<T>,
            Entry: Within<T>,
            Removed: Within<T>,
        {
            let ($input, $today) = (input.value, cx.dates.today().to_string());
            cx.write(&task, move |$tx, $permit| {
                let $place = &T::place($permit);
                $deed
            })
            .await?;
            cx.done(task.url())
        }
    )* };
}
deeds! {
    add_steps(NewSteps) |tx, permit, place, form, _today| steps::add(tx, place, &form.text);
    set_step(SetStep) |tx, permit, place, form, _today| {
        let step = form.step.within(tx, permit)?;
        steps::set(tx, place, &step, form.done.is_some())
    };
    remove_step(OneStep) |tx, permit, place, form, _today| {
        let step = form.step.within(tx, permit)?;
        steps::remove(tx, place, &step)
    };
    estimate(Estimate) |tx, permit, place, form, _today| hours::estimate(tx, place, &form.estimate);
    log(Work) |tx, permit, place, form, today| hours::log(tx, place, &form.hours, if form.day.trim().is_empty() { &today } else { &form.day }, &form.note);
    remove_entry(OneEntry) |tx, permit, place, form, _today| {
        let entry = form.entry.within(tx, permit)?;
        hours::remove(tx, place, &entry)
    };
    restore_entry(OneRemoved) |tx, permit, place, form, _today| {
        let entry = form.entry.within(tx, permit)?;
        hours::restore(tx, place, &entry)
    };
    timer(Timer) |tx, permit, place, form, today| if form.run.is_some() { hours::start(tx, place) } else { hours::stop(tx, place, &today) };
}

macro_rules! addresses {
    ($routes:ident, $base:literal, $action:ty, $ticks:ty, $thing:ty) => {
        $routes
            .post(concat!($base, "/steps"), add_steps::<$action, $thing>)
            .about("Add steps to the checklist of a task, one a line")
            .takes::<NewSteps>()
            .post(concat!($base, "/steps/set"), set_step::<$ticks, $thing>)
            .about("Say that a step is done, or is not")
            .takes::<SetStep>()
            .post(concat!($base, "/steps/remove"), remove_step::<$action, $thing>)
            .about("Take a step off the checklist")
            .takes::<OneStep>()
            .post(concat!($base, "/estimate"), estimate::<$action, $thing>)
            .about("Say how long a task should take")
            .takes::<Estimate>()
            .post(concat!($base, "/hours"), log::<$action, $thing>)
            .about("Write down what was worked on a task")
            .takes::<Work>()
            .post(concat!($base, "/hours/remove"), remove_entry::<$action, $thing>)
            .about("Take away hours of one's own; for 30 days they can be brought back")
            .takes::<OneEntry>()
            .post(concat!($base, "/hours/restore"), restore_entry::<$action, $thing>)
            .about("Bring hours of one's own back that were taken away, within 30 days")
            .takes::<OneRemoved>()
            .post(concat!($base, "/timer"), timer::<$action, $thing>)
            .about("Start or stop one's timer on a task")
            .takes::<Timer>()
    };
}

pub(super) fn routes(routes: Routes) -> Routes {
    // Whoever is to do a task ticks its steps, guests too.
    let routes = addresses!(routes, "/items/{item}/tasks/{task}", EditIt, ReportOnIt, On<Task>);
    addresses!(routes, "/o/{organization}/tasks/{task}", Browse, Browse, GeneralTask)
}
