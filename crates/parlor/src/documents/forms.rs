//! The form of a document, new or not.

use super::Wanted;
use crate::{
    doors::{Allowed, Thing, Within},
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

/// A document to be started or changed.
#[derive(Clone, Deserialize, JsonSchema)]
pub struct Form {
    #[serde(default)]
    pub title: String,
    /// Markdown, for everybody who sees the document.
    #[serde(default)]
    pub description: String,
    /// The id of a member; empty for oneself, or for who it is now.
    #[serde(default)]
    pub responsible: String,
    /// The edition that was read; a change needs it.
    #[serde(default)]
    pub edition: i64,
    /// `on`: it is started as a template, of which others are made.
    #[serde(default)]
    pub template: Option<String>,
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
        let description = follows::text(&mut problems, "description", &self.description);
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        let responsible = team::named(tx, here, &self.responsible)?;
        Ok(Wanted { title, description, responsible })
    }
}

/// The form, with what it can be filled with.
#[derive(Serialize, JsonSchema)]
pub struct FormView {
    pub frame: Frame,
    /// The document that is changed; nothing for a new one.
    pub id: Option<ItemId>,
    pub title: String,
    pub description: String,
    pub responsible: String,
    pub edition: i64,
    pub members: Vec<Colleague>,
    /// It is a template, or will be one.
    pub template: bool,
}

impl FormView {
    fn url(&self) -> Option<String> {
        self.id.map(|id| format!("/items/{id}"))
    }

    /// What two editors can differ in.
    pub(super) fn differences(&self, typed: &Typed) -> Vec<Difference> {
        let member = |id: &str| self.members.iter().find(|member| member.id.to_string() == id).map(|member| member.name.clone()).unwrap_or_default();
        let mine = |field: &str| typed.or(field, "").replace("\r\n", "\n").trim().to_owned();
        vec![
            Difference { field: "title", label: "document-subject", now: self.title.clone(), mine: mine("title") },
            Difference { field: "responsible", label: "responsible", now: member(&self.responsible), mine: member(&mine("responsible")) },
            Difference { field: "description", label: "document-description", now: self.description.clone(), mine: mine("description") },
        ]
    }
}

pub(super) fn draw(cx: &Cx, view: &FormView, typed: &Typed) -> Markup {
    let t = cx.t;
    let list = format!("/o/{}/documents", view.frame.organization.slug);
    let (title, action, back) = match view.url() {
        Some(url) => (t.with("document-edit", crate::parts![title = &view.title]), format!("{url}/edit"), url),
        None => (t[if view.template { "template-new" } else { "document-new" }].to_owned(), list.clone(), list.clone()),
    };
    let members: Vec<(String, String)> = t.manners().choices(&view.members, |one| (one.id, one.name.as_str()));
    let body = html! {
        div.item-head { div.stack."gap-2" {
            nav aria-label=(t["where-this-is"]) { ol.crumbs { li { a href=(list) { (t["documents"]) } } @if let Some(url) = view.url() { li { a href=(url) { (view.title) } } } } }
            h1 { (title) }
        } }
        form.form #document-form method="post" action=(action) {
            (problems(t, typed))
            input type="hidden" name="edition" value=(typed.or("edition", &view.edition.to_string()));
            @if view.template && view.id.is_none() { input type="hidden" name="template" value="on"; p.muted { (t["template-lead"]) } }
            (Line::new("title", &t[if view.template { "template-name" } else { "document-subject" }], &view.title).required().draw(t, typed))
            (area(t, typed, "description", &t["document-description"], &view.description, 6, Some(&t[if view.template { "template-description-help" } else { "document-description-help" }])))
            (select(t, typed, "responsible", &t["responsible"], &view.responsible, &members))
            div.actions { button.button.primary { (t[if view.id.is_some() { "save" } else if view.template { "template-start" } else { "document-start" }]) } " " a.button.quiet href=(back) { (t["cancel"]) } }
        }
    };
    view.frame.draw(cx, Place::Documents, &title, None, &body)
}
