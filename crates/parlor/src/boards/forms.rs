//! The form of a board, new or not.

use super::{Template, Wanted, starters::Starter};
use crate::{
    doors::{Allowed, Thing, Within},
    follows::{self, Difference},
    items::team::{self, Colleague},
    organizations::frame::{Frame, Place},
    store::Tx,
    web::{
        Cx, Error, Typed,
        ui::{Line, problems, select},
    },
};
use access::ItemId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A board to be started or changed.
#[derive(Clone, Deserialize, JsonSchema)]
pub struct Form {
    #[serde(default)]
    pub title: String,
    /// The id of a member; empty for oneself, or for who it is now.
    #[serde(default)]
    pub responsible: String,
    /// The id of a template that it is made of, or one that comes along: `ideas`, `flow`, `retrospective`,
    /// `plan`; empty for an empty board.
    #[serde(default)]
    pub template: String,
    /// The id of a project that a new one lies in; empty for none.
    #[serde(default)]
    pub project: String,
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
        Colleague: Within<P>,
    {
        let mut problems = Vec::new();
        let title = follows::line(&mut problems, "title", &self.title, true, 200);
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        Ok(Wanted { title, responsible: team::named(tx, here, &self.responsible)? })
    }
}

/// The form, with what it can be filled with.
#[derive(Serialize, JsonSchema)]
pub struct FormView {
    pub frame: Frame,
    /// The board that is changed; nothing for a new one.
    pub id: Option<ItemId>,
    pub title: String,
    pub responsible: String,
    pub edition: i64,
    pub members: Vec<Colleague>,
    /// The project that a new one is to lie in.
    pub project: String,
    /// What a new one can be made of.
    pub templates: Vec<Template>,
}

impl FormView {
    /// What two editors can differ in.
    pub(super) fn differences(&self, typed: &Typed) -> Vec<Difference> {
        let member = |id: &str| self.members.iter().find(|member| member.id.to_string() == id).map(|member| member.name.clone()).unwrap_or_default();
        let mine = |field: &str| typed.or(field, "").trim().to_owned();
        vec![
            Difference { field: "title", label: "board-title", now: self.title.clone(), mine: mine("title") },
            Difference { field: "responsible", label: "responsible", now: member(&self.responsible), mine: member(&mine("responsible")) },
        ]
    }
}

pub(super) fn draw(cx: &Cx, view: &FormView, typed: &Typed) -> Markup {
    let t = cx.t;
    let list = format!("/o/{}/boards", view.frame.organization.slug);
    let (title, action, back) = match view.id {
        Some(id) => (t.with("board-edit", crate::parts![title = &view.title]), format!("/items/{id}/edit"), format!("/items/{id}")),
        None => (t["board-new"].to_owned(), list.clone(), list.clone()),
    };
    let members: Vec<(String, String)> = t.manners().choices(&view.members, |one| (one.id, one.name.as_str()));
    let empty = (String::new(), t["board-template-none"].to_owned());
    let templates: Vec<(String, String)> = std::iter::once(empty)
        .chain(view.templates.iter().map(|template| (template.id.to_string(), template.title.clone())))
        .chain(Starter::ALL.into_iter().map(|starter| (starter.word().to_owned(), t[starter.key()].to_owned())))
        .collect();
    let body = html! {
        div.item-head { div.stack."gap-2" {
            nav aria-label=(t["where-this-is"]) { ol.crumbs { li { a href=(list) { (t["boards"]) } } @if view.id.is_some() { li { a href=(back) { (view.title) } } } } }
            h1 { (title) }
        } }
        form.form #board-form method="post" action=(action) {
            (problems(t, typed))
            @if view.id.is_none() { input type="hidden" name="project" value=(typed.or("project", &view.project)); }
            input type="hidden" name="edition" value=(typed.or("edition", &view.edition.to_string()));
            (Line::new("title", &t["board-title"], &view.title).required().draw(t, typed))
            @if view.id.is_none() { (select(t, typed, "template", &t["board-template"], "", &templates)) }
            (select(t, typed, "responsible", &t["responsible"], &view.responsible, &members))
            div.actions { button.button.primary { (t[if view.id.is_some() { "save" } else { "board-start" }]) } " " a.button.quiet href=(back) { (t["cancel"]) } }
        }
    };
    view.frame.draw(cx, Place::Boards, &title, None, &body)
}
