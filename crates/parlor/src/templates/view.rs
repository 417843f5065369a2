//! A template on its page: what is filled in, by what, and what was made of it.

use super::{Template, TemplateRights, batches, gap::Gap, script};
use crate::{
    bind,
    doors::Actor,
    items::{self, Item},
    parts, rows,
    store::{Time, Tx},
    web::{
        Cx, Error, Say, Texts,
        ui::{At, icon},
    },
};
use access::{HouseVerb, Rights, Verb};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

rows! {
    /// A list that the viewer sends by it, or sent.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct BatchLine {
        pub id: Uuid,
        pub file: String,
        pub sent: i64,
        pub at: Time,
        pub ended: bool,
    }
}

/// What a document shows that is a template.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TemplateView {
    /// What a document made of it is called.
    pub subject: String,
    /// Whose records fill gaps.
    pub organizer: Option<String>,
    /// What whoever uses it is asked for.
    pub asks: Vec<String>,
    /// What is filled in, as it stands between the braces.
    pub gaps: Vec<String>,
    /// On how many places on its pages something is filled in.
    pub blanks: usize,
    /// The viewer may make documents of it.
    pub uses: bool,
    /// Whoever a document is for is asked to sign: a list can be sent.
    pub asks_recipient: bool,
    pub batches: Vec<BatchLine>,
    #[serde(skip)]
    named: Vec<Gap>,
    #[serde(skip)]
    faults: Vec<Say>,
}

/// Of which document, and for whom.
pub struct Of<'a> {
    pub item: &'a Item,
    pub rights: &'a Rights,
    pub by: &'a Actor,
}

/// What is shown of the document as a template; nothing, where it is none.
///
/// # Errors
/// When the store fails.
pub fn of_document(tx: &mut Tx<'_>, Of { item, rights, by }: Of<'_>) -> Result<Option<TemplateView>, Error> {
    let Some(said) = super::said(tx, item.organization, item.id)? else { return Ok(None) };
    let house = items::house_rights(tx, by.member().ok_or(Error::NotFound)?)?.ok_or(Error::NotFound)?;
    let template = Template::of(item.clone(), said);
    let rights = TemplateRights { on_item: rights.clone(), house };
    let script = script::load(tx, &template, &rights, by)?;
    let organizer: Option<(String,)> = tx.maybe("SELECT name FROM organizers WHERE id = $1", bind![template.organizer])?;
    let named: Vec<Gap> = script.gaps().into_iter().collect();
    Ok(Some(TemplateView {
        faults: script.faults(&template),
        gaps: named.iter().map(Gap::key).collect(),
        named,
        blanks: script.blanks.len(),
        uses: house.may(HouseVerb::StartDocuments) && item.binned_at.is_none(),
        asks_recipient: script.route.as_ref().is_some_and(|route| route.asks_recipient),
        batches: batches::last(tx, item.id, by.member().ok_or(Error::NotFound)?)?,
        subject: template.subject,
        organizer: organizer.map(|(name,)| name),
        asks: template.asks,
    }))
}

/// What is done with it.
#[must_use]
pub fn actions(cx: &Cx, item: &Item, view: &TemplateView) -> Markup {
    let (t, url) = (cx.t, item.url());
    html! {
        @if view.uses && view.faults.is_empty() {
            a.button.primary #template-use href={ (url) "/use" } { (icon("plus")) " " (t["template-use"]) }
            @if view.asks_recipient { " " a.button href={ (url) "/batches/new" } { (icon("layers")) " " (t["batch-send"]) } }
        }
    }
}

/// What it fills in, and the lists that were sent.
#[must_use]
pub fn section(cx: &Cx, item: &Item, rights: &Rights, view: &TemplateView) -> Markup {
    let (t, url) = (cx.t, item.url());
    html! {
        section.section aria-labelledby="template-h" {
            header {
                h2 id="template-h" { (t["template-filled"]) }
                @if rights.may(Verb::Edit) { " " a.button.quiet href={ (url) "/template" } { (icon("pencil")) " " (t["edit"]) } }
            }
            @for fault in &view.faults { p.notice role="alert" { (icon("circle-alert")) " " span { (t.say(fault)) } } }
            dl.facts {
                div { dt { (t["template-subject"]) } dd { (view.subject) } }
                @if let Some(organizer) = &view.organizer { div { dt { (t["template-organizer"]) } dd { (organizer) } } }
                @if !view.asks.is_empty() { div { dt { (t["template-asks"]) } dd { (view.asks.join(", ")) } } }
                div { dt { (t["template-gaps"]) } dd { @if view.named.is_empty() { (t["template-gaps-none"]) } @else { (view.named.iter().map(|gap| gap.label(t)).collect::<Vec<_>>().join(", ")) } } }
            }
            @if rights.may(Verb::Edit) {
                div.row { a.button href={ (url) "/blanks" } { (icon("type")) " " (t["template-blanks"]) } span.faint { (t.with("template-blanks-count", parts![count = view.blanks])) } }
            }
        }
        @if !view.batches.is_empty() {
            section.section aria-labelledby="batches-h" {
                header { h2 id="batches-h" { (t["batches"]) } }
                ul.list { @for batch in &view.batches { li.row.pad {
                    a href={ (url) "/batches/" (batch.id) } { (batch.file) } " "
                    small.faint { (t.with("batch-sent", parts![count = batch.sent])) @if !batch.ended { " · " (t["batch-open"]) } " · " (At(&cx.dates, batch.at)) }
                } } }
            }
        }
    }
}

/// How gaps are written.
pub(super) fn gap_help(t: &Texts) -> Markup {
    html! {
        section.section aria-labelledby="gaps-h" {
            h2 id="gaps-h" { (t["template-gaps-how"]) }
            p.muted { (t["template-gaps-lead"]) }
            dl.facts { @for gap in Gap::own() { div { dt { (gap.label(t)) } dd { code { "{{" (gap.key()) "}}" } } } }
                div { dt { (t["template-field-help"]) } dd { code { "{{record." (t["template-field-example"]) "}}" } } }
            }
        }
    }
}
