//! Two people edited the same record: the second is shown what changed, and
//! chooses, field by field. Nothing is overwritten unseen (HOUSE-4).

use super::{forms, store::name_of, view::FormView};
use crate::{
    organizations::frame::Place,
    organizers::FieldKind,
    web::{Cx, Texts, Typed, ui::icon},
};
use maud::{Markup, html};

/// One thing that both could have changed.
struct Row {
    name: String,
    label: String,
    kind: Option<FieldKind>,
    was: String,
    theirs: String,
    yours: String,
    /// What ids among the values are called.
    names: Vec<(String, String)>,
}

impl Row {
    /// What to take when nobody chooses: what was changed by one side only.
    fn settled(&self) -> Option<&str> {
        if self.theirs == self.yours || self.yours == self.was {
            Some(&self.theirs)
        } else if self.theirs == self.was {
            Some(&self.yours)
        } else {
            None
        }
    }

    fn said(&self, cx: &Cx, value: &str) -> String {
        if let Some((_, name)) = self.names.iter().find(|(id, _)| id == value) {
            return name.clone();
        }
        match self.kind {
            Some(FieldKind::Checkbox) => cx.t[if value.is_empty() { "no" } else { "yes" }].to_owned(),
            _ if value.is_empty() => "–".to_owned(),
            Some(FieldKind::Date) => cx.dates.day(value),
            Some(FieldKind::Number | FieldKind::Money) if value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-') => {
                cx.t.manners().number(value)
            }
            _ => value.to_owned(),
        }
    }
}

/// `view` is the record as it is now; `typed` what came from whoever was second.
pub(super) fn draw(cx: &Cx, view: &FormView, typed: &Typed) -> Markup {
    let t = cx.t;
    let url = view.url.clone().unwrap_or_default();
    let rows = rows(t, view, typed);
    let (differ, same): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| row.theirs != row.yours);
    let body = html! {
        div.item-head { div.stack."gap-2" {
            nav aria-label=(t["where-this-is"]) { ol.crumbs { li { a href=(url) { (view.title) } } } }
            h1 { (t["conflict"]) }
            p.muted { (t["conflict-about"]) }
        } }
        form.stack."gap-5" #conflict-form method="post" action={ (url) "/edit" } {
            input type="hidden" name="edition" value=(view.edition.unwrap_or_default());
            @for row in &rows { input type="hidden" name={ "was-" (row.name) } value=(row.theirs); }
            @for row in same { input type="hidden" name=(row.name) value=(row.theirs); }
            @if differ.is_empty() { p { (t["conflict-same"]) } }
            @else {
                div.card."scroll-x" { table.table.fields {
                    caption."visually-hidden" { (t["conflict"]) }
                    thead { tr { th scope="col" { (t["field"]) } th scope="col" { (t["conflict-theirs"]) } th scope="col" { (t["conflict-yours"]) } } }
                    tbody { @for row in differ { (choice(cx, row)) } }
                } }
            }
            div.row."gap-3" { button.button.primary { (t["conflict-save"]) } a.button.quiet href=(url) { (t["conflict-leave"]) } }
        }
    };
    view.frame.draw(cx, Place::Organizers, &t["conflict"], None, &body)
}

fn choice(cx: &Cx, row: &Row) -> Markup {
    let settled = row.settled();
    let side = |value: &str, label: &str| {
        html! {
            td data-l=(label) {
                label.check {
                    input type="radio" name=(row.name) value=(value) required checked[settled == Some(value)];
                    span { @for (at, line) in row.said(cx, value).lines().enumerate() { @if at > 0 { br; } (line) } }
                }
            }
        }
    };
    html! {
        tr id={ "choose-" (row.name) } {
            td.t { strong { (row.label) } @if settled.is_none() { " " span.badge.late { (icon("circle-alert")) " " (cx.t["conflict-both"]) } } }
            (side(&row.theirs, &cx.t["conflict-theirs"]))
            (side(&row.yours, &cx.t["conflict-yours"]))
        }
    }
}

fn rows(t: &Texts, view: &FormView, typed: &Typed) -> Vec<Row> {
    let plain = |name: &str| typed.get(name).unwrap_or_default();
    let row = |name: &str, label: &str, kind: Option<FieldKind>, theirs: &str, yours: &str, names: Vec<(String, String)>| {
        let yours = yours.trim().replace("\r\n", "\n");
        let was = typed.get(&format!("was-{name}")).unwrap_or_default().replace("\r\n", "\n");
        Row { name: name.to_owned(), label: label.to_owned(), kind, was, theirs: theirs.to_owned(), yours, names }
    };
    let mut rows = vec![row("title", &t["record-title"], None, &view.title, plain("title"), Vec::new())];
    if !view.categories.is_empty() {
        rows.push(row("category", &t["category"], None, &view.category, plain("category"), forms::categories(t, view)));
    }
    rows.push(row("responsible", &t["responsible"], None, &view.responsible, plain("responsible"), forms::members(t, view)));
    let files: Vec<(String, String)> = view.files.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    for field in &view.fields {
        let names = match field.kind {
            FieldKind::File => files.clone(),
            FieldKind::Person => forms::people(t, view),
            _ => Vec::new(),
        };
        let yours = forms::typed_of(typed, field).unwrap_or_default();
        rows.push(row(&name_of(field), &field.name, Some(field.kind), view.value(field), &yours, names));
    }
    rows
}
