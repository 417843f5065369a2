//! How a form is drawn for whoever fills it in. It needs no script.

use super::{
    answer::{TRAP, field},
    door::{FILES, LARGEST, Sheet},
};
use crate::{
    parts,
    web::{
        Cx, Typed, markdown,
        shell::threshold,
        ui::{Line, area, icon, problem, problems},
    },
};
use maud::{Markup, html};

pub(super) fn sheet(cx: &Cx, sheet: &Sheet, secret: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let again = !typed.problems().is_empty();
    let body = html! {
        div.stack."gap-3" {
            h1 { (sheet.title) }
            @if !sheet.about.is_empty() { div.prose { (markdown(&sheet.about)) } }
        }
        form.form.stack #answer method="post" action={ "/f/" (secret) } enctype="multipart/form-data" {
            (problems(t, typed))
            input type="hidden" name="moment" value=(sheet.moment);
            input type="hidden" name="edition" value=(sheet.edition);
            // What people do not see, only programs fill in.
            div."visually-hidden" aria-hidden="true" { label { (t["form-trap"]) input name=(TRAP) tabindex="-1" autocomplete="off"; } }
            (Line::new("name", &t["form-your-name"], "").required().autocomplete("name").draw(t, typed))
            (Line::new("email", &t["form-your-email"], "").kind("email").required().autocomplete("email").draw(t, typed))
            (Line::new("subject", &t["form-subject"], "").required().draw(t, typed))
            @for (place, question) in sheet.questions.iter().enumerate() {
                @let name = field(place);
                div.field {
                    label for=(name) { (question.label) @if !question.required { " " small.faint { (t["form-optional"]) } } }
                    textarea.input id=(name) name=(name) rows="2" maxlength="5000" required[question.required] { (typed.or(&name, "")) }
                }
            }
            (area(t, typed, "message", &t["form-message"], "", 5, None))
            @if sheet.takes_files {
                div.field {
                    label for="file" { (t["form-files"]) }
                    input.input #file type="file" name="file" multiple;
                    small { (t.with(if again { "form-files-again" } else { "form-files-help" }, parts![files = FILES, megabytes = (LARGEST / 1_000_000) as i64])) }
                    (problem(t, typed, "file"))
                }
            }
            button.button.primary.large.wide { (t["form-send"]) }
            p.small.faint { (t.with("form-who-reads", parts![organization = &sheet.organization])) }
        }
    };
    threshold(t, &sheet.title, Some(&sheet.mark.draw()), &body)
}

pub(super) fn thanks(cx: &Cx, sheet: &Sheet, secret: &str) -> Markup {
    let t = cx.t;
    let body = html! {
        div.stack."gap-3" {
            h1 { (icon("circle-check")) " " (t["form-thanks"]) }
            p.muted { (t.with("form-thanks-help", parts![organization = &sheet.organization])) }
        }
        a.button.large.wide href={ "/f/" (secret) } { (t["form-another"]) }
    };
    threshold(t, &sheet.title, Some(&sheet.mark.draw()), &body)
}
