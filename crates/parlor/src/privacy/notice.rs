//! What guests are told about what is recorded of them at one company: the same facts as in
//! its record of processing.

use super::{
    record::{DATA, Facts},
    record_page,
};
use crate::{
    doors::Allowed,
    guests::{EnterRoom, GuestPage, Room},
    parts,
    web::{Answer, Cx, Error, Routes},
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// What is recorded, and by whom.
#[derive(Serialize, JsonSchema)]
struct Notice {
    #[serde(flatten)]
    facts: Facts,
    data: Vec<String>,
}

async fn page(room: Allowed<EnterRoom, Room>, cx: Cx) -> Result<Answer, Error> {
    let (it, by, app, t) = ((*room).clone(), room.by().clone(), cx.app.clone(), cx.t);
    let signed_in_at = cx.asker.signed_in_at();
    let (page, facts) =
        cx.read(move |tx| Ok::<_, Error>((GuestPage::load(tx, &it, &by, signed_in_at)?, Facts::load(tx, &app, t, it.organization)?))).await?;
    let view = Notice { facts, data: DATA.iter().map(|key| t[*key].to_owned()).collect() };
    cx.page(&view, |cx, view| page.draw(cx, &cx.t["notice-title"], &draw(cx, view)))
}

fn draw(cx: &Cx, view: &Notice) -> Markup {
    let (t, facts) = (cx.t, &view.facts);
    html! {
        div.stack."gap-2" {
            h1 { (t["notice-title"]) }
            p { (t.with("notice-lead", parts![organization = &facts.organization])) }
        }
        section.section {
            h2 { (t["processing-data"]) }
            ul { @for one in &view.data { li { (one) } } }
            p { (t.with("notice-visits", parts![organization = &facts.organization])) }
        }
        @if !facts.purpose.is_empty() { section.section { h2 { (t["controller-purpose"]) } p { (record_page::told(&facts.purpose)) } } }
        @if !facts.responsible.is_empty() || !facts.officer.is_empty() {
            section.section {
                h2 { (t["notice-ask"]) }
                @if !facts.responsible.is_empty() { p { (record_page::told(&facts.responsible)) } }
                @if !facts.officer.is_empty() { p { (t["controller-officer"]) ": " (record_page::told(&facts.officer)) } }
            }
        }
        (record_page::recipients(t, facts))
        (record_page::periods(t, facts))
        section.section {
            h2 { (t["notice-rights"]) }
            p { (t["notice-rights-about"]) }
            p { a.button href="/account/data" { (t["data-title"]) } }
        }
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/guest/{organization}/privacy", page)
        .about("What is recorded about a guest at a company, what for, and for how long")
        .answers::<Notice>()
}
