//! The page on which somebody makes a document of a template.

use super::{
    Template, UseTemplate,
    filling::{ASK, Given},
    making, script,
};
use crate::{
    contacts,
    doors::Allowed,
    follows::{Around, around},
    items::MemberSight,
    items_in_member_sight,
    organizations::frame::again,
    web::{
        Answer, Cx, Error, Input, Typed,
        ui::{Line, problem, problems},
    },
};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// So many contacts and records are offered; others can be typed.
const OFFERED: i64 = 300;

/// What a template needs to be used.
#[derive(Serialize, JsonSchema)]
pub(super) struct UsingView {
    around: Around,
    needs_recipient: bool,
    needs_record: bool,
    asks: Vec<String>,
    /// Titles of records.
    records: Vec<String>,
    #[serde(skip)]
    contacts: Vec<(String, String)>,
}

async fn view(template: &Allowed<UseTemplate, Template>, cx: &Cx) -> Result<UsingView, Error> {
    let ask = template.ask();
    cx.read(move |tx| {
        let it = Allowed::<UseTemplate, Template>::again(tx, &ask)?;
        let script = script::load(tx, &it, it.rights(), it.by())?;
        let member = it.by().member().ok_or(Error::NotFound)?;
        let (house, organization) = (it.rights().house, it.item.organization);
        let knows = script.needs_recipient() && house.may(access::HouseVerb::SeeContacts);
        let records: Vec<(String,)> = match it.organizer.filter(|_| script.needs_record()) {
            Some(organizer) => {
                let sight = MemberSight::new(organization, member, house);
                tx.all(
                    concat!(
                        "SELECT i.title FROM items i WHERE i.organizer_id = $4 AND i.binned_at IS NULL AND ",
                        items_in_member_sight!(),
                        " ORDER BY i.changed_at DESC LIMIT $5"
                    ),
                    crate::bind![sight.organization, sight.member, sight.everything, organizer, OFFERED],
                )?
            }
            None => Vec::new(),
        };
        Ok::<_, Error>(UsingView {
            around: around(tx, &it.item, it.by())?,
            needs_recipient: script.needs_recipient(),
            needs_record: script.needs_record(),
            asks: script.asked(&it).into_iter().map(str::to_owned).collect(),
            records: records.into_iter().map(|(title,)| title).collect(),
            contacts: if knows { contacts::with_mailbox(tx, organization, OFFERED)? } else { Vec::new() },
        })
    })
    .await
}

pub(super) async fn page(template: Allowed<UseTemplate, Template>, cx: Cx) -> Result<Answer, Error> {
    let view = view(&template, &cx).await?;
    cx.form(&view, &Typed::default(), draw)
}

pub(super) async fn make(template: Allowed<UseTemplate, Template>, cx: Cx, input: Input<Given>) -> Result<Answer, Error> {
    let (ask, given) = (template.ask(), input.value);
    let planned = cx
        .read(move |tx| {
            let it = Allowed::<UseTemplate, Template>::again(tx, &ask)?;
            making::plan(tx, (&it, it.rights(), it.by()), &it.ask(), &given)
        })
        .await;
    let made = match planned {
        Ok(planned) => kept(&template, &cx, planned).await,
        Err(fault) => Err(fault),
    };
    match again(&cx, made)? {
        Ok(document) => cx.done(format!("/items/{document}")),
        Err(problems) => {
            let view = view(&template, &cx).await?;
            cx.form(&view, &input.typed.with(problems), draw)
        }
    }
}

async fn kept(template: &Allowed<UseTemplate, Template>, cx: &Cx, planned: making::Planned) -> Result<access::ItemId, Error> {
    let written = making::write(&cx.app, planned).await?;
    let keeps = written.clone();
    let made = cx.write(template, move |tx, permit| making::keep(tx, permit, &keeps)).await;
    if made.is_err() {
        written.unwanted(&cx.app).await;
    }
    Ok(made?.id)
}

fn draw(cx: &Cx, view: &UsingView, typed: &Typed) -> Markup {
    let (t, url) = (cx.t, view.around.url());
    let line = |name: &'static str, key: &str| Line::new(name, &t[key], "");
    let body = html! {
        (problems(t, typed))
        form.form #use-form method="post" action={ (url) "/use" } {
            @if view.needs_recipient {
                fieldset {
                    legend { (t["template-recipient"]) }
                    p.small.muted { (t["template-recipient-help"]) }
                    datalist #contacts-known { @for (name, email) in &view.contacts { option value=(email) label=(name) {} } }
                    (line("email", "email").kind("email").required().list("contacts-known").draw(t, typed))
                    div.field-row { (line("name", "contact-name").draw(t, typed)) (line("job", "contact-job").draw(t, typed)) (line("company", "contact-counterparty").draw(t, typed)) }
                }
            }
            @if view.needs_record {
                datalist #records-known { @for title in &view.records { option value=(title) {} } }
                (line("record", "template-record").required().list("records-known").draw(t, typed))
            }
            @if !view.asks.is_empty() {
                fieldset {
                    legend { (t["template-asked"]) }
                    @for (number, word) in view.asks.iter().enumerate() {
                        @let name = format!("{ASK}{word}");
                        div.field {
                            label for={ "ask-" (number) } { (word) }
                            input.input id={ "ask-" (number) } name=(name) required maxlength="1000" value=(typed.or(&name, ""));
                        }
                    }
                    (problem(t, typed, "ask"))
                }
            }
            p.small.muted { (t["template-use-help"]) }
            div.actions { button.button.primary { (t["template-make"]) } " " a.button.quiet href=(url) { (t["cancel"]) } }
        }
    };
    view.around.draw_with(cx, &t["template-use"], &body, &[])
}
