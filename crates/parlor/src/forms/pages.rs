//! How the forms of a project are drawn for its members.

use super::{
    as_typed,
    views::{FormLine, Forms},
};
use crate::{
    parts,
    tasks::Status,
    web::{
        Cx, Typed,
        ui::{Line, area, empty, hidden, icon, problems, select, tick},
    },
};
use maud::{Markup, html};

pub(super) fn draw(cx: &Cx, view: &Forms, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("{}/forms", view.around.url());
    // One form is changed at a time: that which was named, or came back with something wrong.
    let named = typed.get("form").map(str::to_owned).or_else(|| view.changing.clone());
    let changing = view.forms.iter().find(|form| named.as_deref() == Some(form.id.to_string().as_str()));
    let body = html! { div.narrow.stack."gap-5" {
        p.muted { (t["forms-about"]) }
        @if view.forms.is_empty() { div.card { (empty("inbox", &t["forms-empty"], None)) } }
        @for form in &view.forms { (one(cx, form, &base, &view.address)) }
        @if let Some(form) = changing {
            section.card.pad.stack."gap-4" #change aria-labelledby="change-h" {
                h2 id="change-h" { (t["form-change"]) ": " (form.title) }
                form.form #change-form method="post" action={ (base) "/change" } data-inline {
                    input type="hidden" name="form" value=(form.id);
                    input type="hidden" name="edition" value=(form.edition);
                    (look(cx, Some(form), typed))
                    div.actions { button.button.primary { (t["work-save"]) } " " a.button.quiet href=(base) { (t["work-leave"]) } }
                }
            }
        } @else {
            details.fold #new-form open[(view.forms.is_empty() || typed.sent())] {
                summary.button { (icon("plus")) " " (t["form-new"]) }
                form.form.card.pad #new-form-fields method="post" action=(base) data-inline {
                    (look(cx, None, typed))
                    div.actions { button.button.primary { (t["form-make"]) } }
                }
            }
        }
    } };
    view.around.draw(cx, &t["forms"], &html! {}, &body, None)
}

fn one(cx: &Cx, form: &FormLine, base: &str, house: &str) -> Markup {
    let t = cx.t;
    let id = || html! { input type="hidden" name="form" value=(form.id); };
    html! {
        section.card.pad.stack."gap-3" id={ "form-" (form.id) } aria-labelledby={ "form-h-" (form.id) } {
            header.row {
                h2 id={ "form-h-" (form.id) } { (form.title) }
                span.count { (t.with("form-answers", parts![count = form.answers])) }
                @if form.closed_at.is_some() { span.badge { (t["form-is-closed"]) } }
            }
            @if let Some(path) = &form.path {
                @let address = format!("{house}{path}");
                div.row {
                    input.input readonly value=(address) aria-label=(t["form-address"]) id={ "address-" (form.id) };
                    a.button.quiet href=(path) target="_blank" rel="noopener" { (icon("external-link")) " " (t["form-look"]) }
                }
            }
            div.row {
                a.button href={ (base) "?form=" (form.id) "#change" } { (icon("pencil")) " " (t["form-change"]) (hidden(&form.title)) }
                @if form.closed_at.is_some() {
                    form method="post" action={ (base) "/open" } data-inline id={ "open-" (form.id) } { (id()) button.button { (t["form-open"]) } }
                } @else {
                    form method="post" action={ (base) "/close" } data-inline id={ "close-" (form.id) } { (id()) button.button { (t["form-close"]) } }
                    details.confirm id={ "renew-" (form.id) } {
                        summary.button.danger { (t["form-renew"]) }
                        form.stack."gap-2" method="post" action={ (base) "/address" } data-inline {
                            (id())
                            p { (t["form-renew-sentence"]) }
                            div.row { button.button.danger { (t["form-renew"]) } }
                        }
                    }
                }
            }
        }
    }
}

/// The fields of a form, new or there already.
fn look(cx: &Cx, form: Option<&FormLine>, typed: &Typed) -> Markup {
    let t = cx.t;
    let questions = form.map(|form| as_typed(&form.questions)).unwrap_or_default();
    let status = form.map_or(Status::Open, |form| form.status);
    let choices: Vec<(String, String)> =
        [Status::Open, Status::Doing].into_iter().map(|status| (status.word().to_owned(), t[status.key()].to_owned())).collect();
    html! {
        (problems(t, typed))
        (Line::new("title", &t["form-title"], form.map_or("", |form| form.title.as_str())).required().draw(t, typed))
        (area(t, typed, "about", &t["form-intro"], form.map_or("", |form| form.about.as_str()), 3, None))
        (area(t, typed, "questions", &t["form-questions"], &questions, 4, Some(&t["form-questions-help"])))
        (select(t, typed, "status", &t["form-begins-as"], status.word(), &choices))
        (tick(typed, "files", &t["form-takes-files"], form.is_none_or(|form| form.takes_files), None))
    }
}
