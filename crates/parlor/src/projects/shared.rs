//! A project as a guest has it: the parts that are shown to them, and no other.

use super::progress::{self, Percent};
use crate::{
    items::Item,
    parts,
    store::Tx,
    web::{Cx, Error},
};
use access::{Facet, ItemKind, Rights};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// What of a project is shown. A part that is off is not in it at all.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct SharedProject {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<SharedStage>,
    /// A calendar day, as 2026-11-30.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// Tasks done of all, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tasks: Option<i64>,
    /// Hours worked of those estimated, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<i64>,
}

/// How far it is, as the company names it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct SharedStage {
    pub name: String,
    pub colour: String,
    pub finished: bool,
}

/// What these rights show of the item as a project; nothing, where it is none.
///
/// # Errors
/// When the store fails.
pub fn shared(tx: &mut Tx<'_>, item: &Item, rights: &Rights) -> Result<Option<SharedProject>, Error> {
    if item.kind() != ItemKind::Project {
        return Ok(None);
    }
    let project = super::of(tx, item)?;
    let counted = rights.shows(Facet::Hours) || rights.shows(Facet::Progress);
    let percent = if counted { progress::of(tx, item)?.percent() } else { Percent::default() };
    let stage = SharedStage { name: project.stage.name, colour: project.stage.colour, finished: project.stage.finished };
    Ok(Some(SharedProject {
        stage: rights.shows(Facet::Stage).then_some(stage),
        due: project.due.filter(|_| rights.shows(Facet::Due)),
        tasks: percent.tasks.filter(|_| rights.shows(Facet::Progress)),
        hours: percent.hours.filter(|_| rights.shows(Facet::Hours)),
    }))
}

impl SharedProject {
    /// Whether there is nothing to be shown.
    #[must_use]
    pub fn empty(&self) -> bool {
        self.stage.is_none() && self.due.is_none() && self.tasks.is_none() && self.hours.is_none()
    }

    /// The facts, in reading order.
    #[must_use]
    pub fn draw(&self, cx: &Cx) -> Markup {
        let t = cx.t;
        let over = self.stage.as_ref().is_some_and(|stage| stage.finished);
        html! {
            @if let Some(stage) = &self.stage { div { dt { (t["project-stage"]) } dd { span class={ "stage " (stage.colour) } { (stage.name) } } } }
            @if let Some(due) = &self.due { div { dt { (t["project-due"]) } dd.late[!over && cx.dates.late(due)] { (cx.dates.day(due)) } } }
            @if let Some(tasks) = self.tasks { div { dt { (t["project-tasks-done"]) } dd { (bar(cx, &t["project-tasks-done"], Some(tasks))) } } }
            @if let Some(hours) = self.hours { div { dt { (t["project-hours"]) } dd { (bar(cx, &t["project-hours-worked"], Some(hours))) } } }
        }
    }
}

/// A bar with its number. What went beyond the whole says so.
#[must_use]
pub fn bar(cx: &Cx, label: &str, percent: Option<i64>) -> Markup {
    html! {
        @if let Some(percent) = percent {
            div."bar-cell".over[percent > 100] {
                progress value=(percent.min(100)) max="100" aria-label=(label) {}
                span { (cx.t.with("percent", parts![number = percent])) }
            }
        }
    }
}
