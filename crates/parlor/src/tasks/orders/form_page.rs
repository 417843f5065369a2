//! The page on which a work order is made or changed.

use super::{OrderView, Task, templates::Template};
use crate::{
    follows::{Around, Followed, Person},
    parts,
    web::{
        Cx, Typed,
        ui::{Line, area, icon, markdown_area, problems, select},
    },
};
use access::PartyId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// What the form offers.
#[derive(Serialize, JsonSchema)]
pub(super) struct Desk {
    pub around: Around,
    /// Members, and guests to whom the item is open.
    pub people: Vec<Person>,
    /// Those of them who stand outside.
    pub guests: Vec<PartyId>,
    pub templates: Vec<Template>,
    /// The template that is used.
    pub chosen: Option<Template>,
    /// The task that is changed, with what it says as an order.
    pub task: Option<Task>,
    pub order: Option<OrderView>,
}

/// The values that stand in the form before something is typed.
struct Now<'a> {
    title: &'a str,
    description: &'a str,
    place: &'a str,
    contact: (&'a str, &'a str),
    window: (&'a str, &'a str),
    materials: String,
    steps: &'a str,
    assignee: String,
}

impl Desk {
    fn now(&self) -> Now<'_> {
        let (task, order, chosen) = (self.task.as_ref(), self.order.as_ref().map(|view| &view.order), self.chosen.as_ref());
        let materials =
            self.order.as_ref().map(|view| view.materials.iter().filter(|material| material.planned).map(|it| it.name.clone()).collect::<Vec<_>>());
        Now {
            title: task.map(|task| &*task.title).or(chosen.map(|chosen| &*chosen.title)).unwrap_or_default(),
            description: task.map(|task| &*task.description).or(chosen.map(|chosen| &*chosen.description)).unwrap_or_default(),
            place: order.map(|order| &*order.place).unwrap_or_default(),
            contact: order.map(|order| (&*order.contact_name, &*order.contact_phone)).unwrap_or_default(),
            window: (
                order.and_then(|order| order.starts.as_deref()).unwrap_or_default(),
                order.and_then(|order| order.ends.as_deref()).unwrap_or_default(),
            ),
            materials: materials.map(|all| all.join("\n")).or(chosen.map(|chosen| chosen.materials.clone())).unwrap_or_default(),
            steps: chosen.map(|chosen| &*chosen.steps).unwrap_or_default(),
            assignee: task.and_then(|task| task.assignee).map(|party| party.to_string()).unwrap_or_default(),
        }
    }

    fn url(&self) -> String {
        self.task.as_ref().map_or_else(|| self.around.url(), |task| format!("{}/tasks/{}", self.around.url(), task.id))
    }
}

pub(super) fn draw(cx: &Cx, view: &Desk, typed: &Typed) -> Markup {
    let t = cx.t;
    let action = if view.task.is_some() { format!("{}/order", view.url()) } else { format!("{}/work-orders", view.around.url()) };
    let title = &t[if view.order.is_some() { "order-change" } else { "order-new" }];
    let body = html! {
        @if view.task.is_none() && !view.templates.is_empty() { (choice(cx, view)) }
        (problems(t, typed))
        (form(cx, view, &action, typed))
    };
    view.around.draw(cx, title, &html! {}, &body, None)
}

/// Which template it is made of.
fn choice(cx: &Cx, view: &Desk) -> Markup {
    let t = cx.t;
    let chosen = view.chosen.as_ref().map(|chosen| chosen.id.to_string()).unwrap_or_default();
    let all = std::iter::once((String::new(), t["order-no-template"].to_owned()))
        .chain(view.templates.iter().map(|template| (template.id.to_string(), template.title.clone())))
        .collect::<Vec<_>>();
    html! {
        form.row."gap-3".tools #order-template method="get" action={ (view.around.url()) "/work-orders/new" } {
            (select(t, &Typed::default(), "template", &t["order-template"], &chosen, &all))
            button.button { (t["order-use-template"]) }
        }
    }
}

fn form(cx: &Cx, view: &Desk, action: &str, typed: &Typed) -> Markup {
    let (t, now) = (cx.t, view.now());
    let thing = view.task.as_ref().map(|task| Followed::Task(task.id));
    html! {
        form.form #order-form method="post" action=(action) {
            @if let Some(task) = &view.task { input type="hidden" name="edition" value=(task.edition); }
            @if let Some(order) = &view.order { input type="hidden" name="order_edition" value=(order.order.edition); }
            (Line::new("title", &t["task-name"], now.title).required().draw(t, typed))
            (markdown_area(t, typed, ("description", &t["task-description"], now.description), 4, &view.around.aids(thing)))
            div.field-row {
                (Line::new("starts", &t["order-starts"], now.window.0).kind("datetime-local").draw(t, typed))
                (Line::new("ends", &t["order-ends"], now.window.1).kind("datetime-local").draw(t, typed))
            }
            p.small.muted { (t["order-clock"]) }
            (Line::new("place", &t["order-place"], now.place).draw(t, typed))
            div.field-row {
                (Line::new("contact_name", &t["order-contact"], now.contact.0).draw(t, typed))
                (Line::new("contact_phone", &t["order-phone"], now.contact.1).kind("tel").draw(t, typed))
            }
            (select(t, typed, "assignee", &t["task-assignee"], &now.assignee, &people(cx, view)))
            (area(t, typed, "materials", &t["order-materials"], &now.materials, 3, Some(&t["order-materials-help"])))
            @if view.task.is_none() { (area(t, typed, "steps", &t["task-steps"], now.steps, 3, Some(&t["order-steps-help"]))) }
            div.actions {
                button.button.primary { (icon("check")) " " (t[if view.order.is_some() { "work-save" } else { "order-make" }]) } " "
                a.button.quiet href=(view.url()) { (t["work-leave"]) }
            }
        }
    }
}

/// Who can be given it; a guest follows it by that.
fn people(cx: &Cx, view: &Desk) -> Vec<(String, String)> {
    let nobody = (String::new(), cx.t["task-nobody"].to_owned());
    let named = |person: &Person| {
        let guest = view.guests.contains(&person.party);
        let name = if guest { cx.t.with("task-to-guest", parts![name = &person.name]) } else { person.name.clone() };
        (person.party.to_string(), name)
    };
    std::iter::once(nobody).chain(view.people.iter().map(named)).collect()
}
