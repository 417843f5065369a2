//! The form of a project, new or not.

use super::{
    Project, Wanted,
    stages::{Stage, StageLine},
};
use crate::{
    doors::{Allowed, Claimed, Thing, Within},
    follows::{self, Difference},
    items::team::{self, Colleague},
    organizations::frame::{Frame, Place},
    store::Tx,
    web::{
        Cx, Error, Typed,
        ui::{Line, area, problems, select},
    },
};
use access::ItemId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A project to be started or changed.
#[derive(Clone, Deserialize, JsonSchema)]
pub struct Form {
    #[serde(default)]
    pub title: String,
    /// The id of a stage.
    pub stage: Claimed<Stage>,
    /// A calendar day, as 2026-11-30; empty for none.
    #[serde(default)]
    pub due: String,
    /// The id of a member; empty for oneself, or for who it is now.
    #[serde(default)]
    pub responsible: String,
    /// Markdown, for the team.
    #[serde(default)]
    pub description: String,
    /// The edition that was read; a change needs it.
    #[serde(default)]
    pub edition: i64,
}

impl Form {
    /// What it asks for, inside what was allowed.
    ///
    /// # Errors
    /// A sentence for each field that has to be put right; not found.
    pub(super) fn wanted<A, P: Thing>(&self, tx: &mut Tx<'_>, here: &Allowed<A, P>) -> Result<Wanted, Error>
    where
        Stage: Within<P>,
        Colleague: Within<P>,
    {
        let mut problems = Vec::new();
        let title = follows::line(&mut problems, "title", &self.title, true, 200);
        let description = follows::text(&mut problems, "description", &self.description);
        let due = follows::day(&mut problems, "due", &self.due);
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        let responsible = team::named(tx, here, &self.responsible)?;
        Ok(Wanted { title, stage: self.stage.within(tx, here)?, due, description, responsible })
    }
}

/// The form, with what it can be filled with.
#[derive(Serialize, JsonSchema)]
pub struct FormView {
    pub frame: Frame,
    /// The project that is changed; nothing for a new one.
    pub id: Option<ItemId>,
    pub title: String,
    pub stage: String,
    pub due: String,
    pub responsible: String,
    pub description: String,
    pub edition: i64,
    pub stages: Vec<StageLine>,
    pub members: Vec<Colleague>,
}

impl FormView {
    fn url(&self) -> Option<String> {
        self.id.map(|id| format!("/items/{id}"))
    }

    /// What two editors can differ in.
    pub(super) fn differences(&self, typed: &Typed) -> Vec<Difference> {
        let stage = |id: &str| self.stages.iter().find(|stage| stage.id.to_string() == id).map(|stage| stage.name.clone()).unwrap_or_default();
        let member = |id: &str| self.members.iter().find(|member| member.id.to_string() == id).map(|member| member.name.clone()).unwrap_or_default();
        let mine = |field: &str| typed.or(field, "").replace("\r\n", "\n").trim().to_owned();
        vec![
            Difference { field: "title", label: "project-title", now: self.title.clone(), mine: mine("title") },
            Difference { field: "stage", label: "project-stage", now: stage(&self.stage), mine: stage(&mine("stage")) },
            Difference { field: "due", label: "project-due", now: self.due.clone(), mine: mine("due") },
            Difference { field: "responsible", label: "responsible", now: member(&self.responsible), mine: member(&mine("responsible")) },
            Difference { field: "description", label: "project-description", now: self.description.clone(), mine: mine("description") },
        ]
    }

    /// Filled with a project as it is.
    pub(super) fn filled(mut self, id: ItemId, title: &str, project: &Project, responsible: access::MemberId, edition: i64) -> Self {
        self.id = Some(id);
        title.clone_into(&mut self.title);
        self.stage = project.stage.id.to_string();
        self.due = project.due.clone().unwrap_or_default();
        self.responsible = responsible.to_string();
        self.description = project.description.clone();
        self.edition = edition;
        self
    }
}

pub(super) fn draw(cx: &Cx, view: &FormView, typed: &Typed) -> Markup {
    let t = cx.t;
    let list = format!("/o/{}/projects", view.frame.organization.slug);
    let (title, action, back) = match view.url() {
        Some(url) => (t.with("project-edit", crate::parts![title = &view.title]), format!("{url}/edit"), url),
        None => (t["project-new"].to_owned(), list.clone(), list.clone()),
    };
    let stages: Vec<(String, String)> = view.stages.iter().map(|stage| (stage.id.to_string(), stage.name.clone())).collect();
    let members: Vec<(String, String)> = t.manners().choices(&view.members, |one| (one.id, one.name.as_str()));
    let body = html! {
        div.item-head { div.stack."gap-2" {
            nav aria-label=(t["where-this-is"]) { ol.crumbs { li { a href=(list) { (t["projects"]) } } @if let Some(url) = view.url() { li { a href=(url) { (view.title) } } } } }
            h1 { (title) }
        } }
        form.form #project-form method="post" action=(action) {
            (problems(t, typed))
            input type="hidden" name="edition" value=(typed.or("edition", &view.edition.to_string()));
            (Line::new("title", &t["project-title"], &view.title).required().draw(t, typed))
            div.field-row {
                (select(t, typed, "stage", &t["project-stage"], &view.stage, &stages))
                (Line::new("due", &t["project-due"], &view.due).kind("date").draw(t, typed))
            }
            (select(t, typed, "responsible", &t["responsible"], &view.responsible, &members))
            (area(t, typed, "description", &t["project-description"], &view.description, 6, Some(&t["project-description-help"])))
            div.actions { button.button.primary { (t[if view.id.is_some() { "save" } else { "project-start" }]) } " " a.button.quiet href=(back) { (t["cancel"]) } }
        }
    };
    view.frame.draw(cx, Place::Projects, &title, None, &body)
}
