//! The pages on which a route is put together, and fields are placed.

use super::{
    Kind, Signing, State,
    editor::{self, Known, Row, SPARE},
    path, store,
    view::{SpotLine, spot_line},
};
use crate::{
    doors::Allowed,
    files,
    follows::{Around, around},
    items::{
        Edit, Item,
        attachment::{EditIt, On},
    },
    parts,
    web::{
        Answer, Cx, Error, Typed,
        ui::{Line, area, hidden, icon, problem, problems},
    },
};
use access::{FileId, SignerId};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// The form of a route, with what it can be filled with.
#[derive(Serialize, JsonSchema)]
pub(super) struct EditorView {
    around: Around,
    /// The draft that is changed; nothing for a new one.
    id: Option<access::EventId>,
    title: String,
    message: String,
    due: String,
    withdraws: bool,
    remind_days: i64,
    pass_on: bool,
    show_others: bool,
    /// Steps of which one is enough.
    one: Vec<i64>,
    rows: Vec<Row>,
    known: Vec<Known>,
}

pub(super) async fn blank(item: &Allowed<Edit, Item>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    if item.kind() != access::ItemKind::Document {
        return Err(Error::NotFound);
    }
    let (it, by) = ((**item).clone(), item.by().clone());
    let view = cx
        .read(move |tx| {
            Ok::<_, Error>(EditorView {
                around: around(tx, &it, &by)?,
                id: None,
                title: it.title.clone(),
                message: String::new(),
                due: String::new(),
                withdraws: false,
                remind_days: 3,
                pass_on: true,
                show_others: false,
                one: Vec::new(),
                rows: Vec::new(),
                known: editor::known(tx, &it)?,
            })
        })
        .await?;
    cx.form(&view, &typed, draw)
}

pub(super) async fn filled(signing: &Allowed<EditIt, On<Signing>>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    if signing.it.sent_at.is_some() || signing.it.outcome.is_some() {
        return Err(Error::NotFound);
    }
    let (item, it, by) = (signing.item.clone(), signing.it.clone(), signing.by().clone());
    let view = cx
        .read(move |tx| {
            let signers = store::signers(tx, it.id)?;
            let known = editor::known(tx, &item)?;
            let emails: Vec<(access::PartyId, Option<String>)> = tx.all(
                "SELECT p.id, COALESCE(c.email, q.email) FROM signers g JOIN parties p ON p.id = g.party_id LEFT JOIN contacts c ON c.id = p.id
                 LEFT JOIN people q ON q.id = p.person_id WHERE g.signing_id = $1",
                crate::bind![it.id],
            )?;
            let who = |signer: &store::Signer| {
                let email = emails.iter().find(|(party, _)| *party == signer.party).and_then(|(_, email)| email.clone()).unwrap_or_default();
                if signer.everyone { editor::EVERYONE.to_owned() } else { format!("{} <{email}>", signer.name) }
            };
            let mut one: Vec<i64> = signers.iter().filter(|signer| signer.one_enough).map(|signer| signer.step).collect();
            one.dedup();
            Ok::<_, Error>(EditorView {
                around: around(tx, &item, &by)?,
                id: Some(it.id),
                title: it.title.clone(),
                message: it.message.clone(),
                due: it.due.clone().unwrap_or_default(),
                withdraws: it.withdraws,
                remind_days: it.remind_days,
                pass_on: it.pass_on,
                show_others: it.show_others,
                one,
                rows: signers.iter().map(|signer| Row { who: who(signer), step: signer.step, kind: signer.kind }).collect(),
                known,
            })
        })
        .await?;
    cx.form(&view, &typed, draw)
}

fn draw(cx: &Cx, view: &EditorView, typed: &Typed) -> Markup {
    let t = cx.t;
    let url = view.around.url();
    let (action, back) = match view.id {
        Some(id) => (format!("{url}/signing/{id}/edit"), format!("{url}/signing/{id}")),
        None => (format!("{url}/signing"), url.clone()),
    };
    let rows = rows(view, typed);
    let on = |name: &str, now: bool| if typed.sent() { typed.get(name).is_some() } else { now };
    let switch = |name: &'static str, key: &str, now: bool| html! { label.check { input type="checkbox" name=(name) value="on" checked[on(name, now)]; span { (t[key]) } } };
    let body = html! {
        (problems(t, typed))
        form.form #route-form method="post" action=(action) {
            (Line::new("title", &t["signing-title"], &view.title).draw(t, typed))
            fieldset {
                legend { (t["signing-who"]) }
                p.small.muted { (t["signing-who-help"]) }
                datalist id="signers-known" { option value=(editor::EVERYONE) label=(t["share-everyone"]) {} @for known in &view.known { option value={ (known.name) " <" (known.email) ">" } {} } }
                ul.list.signing-rows { @for (number, row) in rows.iter().enumerate() { li { (row_fields(cx, number, row)) } } }
                (problem(t, typed, "who"))
                p.small.muted { (t["signing-rows-more"]) }
            }
            fieldset {
                legend { (t["signing-one-legend"]) }
                div.row."gap-3" { @for step in 1..=5_i64 {
                    @let said = if typed.sent() { typed.all("one").any(|one| one == step.to_string()) } else { view.one.contains(&step) };
                    label.check { input type="checkbox" name="one" value=(step) checked[said]; span { (t.with("signing-step-number", parts![number = step])) } }
                } }
            }
            (area(t, typed, "message", &t["signing-message"], &view.message, 4, None))
            div.field-row {
                (Line::new("due", &t["signing-due"], &view.due).kind("date").draw(t, typed))
                (Line::new("remind_days", &t["signing-remind"], &view.remind_days.to_string()).kind("number").draw(t, typed))
            }
            (switch("withdraws", "signing-withdraws", view.withdraws))
            (switch("pass_on", "signing-may-pass", view.pass_on))
            (switch("show_others", "signing-show-others", view.show_others))
            div.actions { button.button.primary { (t["signing-save-draft"]) } " " a.button.quiet href=(back) { (t["cancel"]) } }
        }
    };
    view.around.draw_with(cx, &t[if view.id.is_some() { "signing-edit" } else { "signing-new" }], &body, &["sign.css"])
}

/// The rows as they were typed, or as they are; and some that are empty.
fn rows(view: &EditorView, typed: &Typed) -> Vec<(String, String, String)> {
    let mut rows: Vec<(String, String, String)> = if typed.sent() {
        let (steps, kinds): (Vec<&str>, Vec<&str>) = (typed.all("step").collect(), typed.all("kind").collect());
        let at = |list: &[&str], number: usize| list.get(number).copied().unwrap_or_default().to_owned();
        typed
            .all("who")
            .enumerate()
            .filter(|(_, who)| !who.trim().is_empty())
            .map(|(number, who)| (who.to_owned(), at(&steps, number), at(&kinds, number)))
            .collect()
    } else {
        view.rows.iter().map(|row| (row.who.clone(), row.step.to_string(), row.kind.word().to_owned())).collect()
    };
    let next = rows.iter().filter_map(|(_, step, _)| step.parse::<i64>().ok()).max().unwrap_or(1);
    rows.extend((0..SPARE).map(|_| (String::new(), next.to_string(), "signature".to_owned())));
    rows
}

fn row_fields(cx: &Cx, number: usize, (who, step, kind): &(String, String, String)) -> Markup {
    let t = cx.t;
    html! {
        div.row {
            label."visually-hidden" for={ "who-" (number) } { (t["signing-signer"]) }
            input.input.grow id={ "who-" (number) } name="who" value=(who) list="signers-known" autocomplete="off" placeholder=(t["signing-signer-hint"]);
            select.input name="kind" aria-label=(t["signing-kind"]) {
                option value="signature" selected[kind != "approval"] { (t["signing-signs"]) }
                option value="approval" selected[kind == "approval"] { (t["signing-approves"]) }
            }
            label { (t["signing-step"]) " " input.input.short type="number" name="step" min="1" max="50" value=(step); }
        }
    }
}

/// A file with its fields.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Placed {
    id: FileId,
    name: String,
    version: i64,
    spots: Vec<SpotLine>,
    #[serde(skip)]
    sheets: Vec<(f32, f32)>,
}

/// Who can have fields.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct Signs {
    id: SignerId,
    name: String,
}

/// Where on the pages signatures come.
#[derive(Serialize, JsonSchema)]
pub(super) struct PlacesView {
    around: Around,
    title: String,
    files: Vec<Placed>,
    signers: Vec<Signs>,
}

pub(super) async fn places(signing: &Allowed<EditIt, On<Signing>>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    if signing.it.sent_at.is_some() || signing.it.outcome.is_some() {
        return Err(Error::NotFound);
    }
    let (item, it, by) = (signing.item.clone(), signing.it.clone(), signing.by().clone());
    let mut view = cx
        .read(move |tx| {
            let spots = store::spots(tx, it.id)?;
            let signers = store::signers(tx, it.id)?;
            let of = |file: FileId| spots.iter().filter(|spot| spot.file == file).map(spot_line).collect();
            Ok::<_, Error>(PlacesView {
                around: around(tx, &item, &by)?,
                title: it.title.clone(),
                files: store::files_now(tx, item.id)?
                    .into_iter()
                    .map(|file| Placed { spots: of(file.file), id: file.file, name: file.name, version: file.version, sheets: Vec::new() })
                    .collect(),
                signers: signers
                    .into_iter()
                    .filter(|signer| signer.kind == Kind::Signature && signer.state == State::Waiting)
                    .map(|signer| Signs { id: signer.id, name: signer.name })
                    .collect(),
            })
        })
        .await?;
    for file in &mut view.files {
        file.sheets = files::sheets_of(&cx.app, signing.item.id, file.id).await?;
    }
    let url = path(signing.item.id, signing.it.id);
    cx.form(&view, &typed, |cx, view, typed| draw_places(cx, view, &url, typed))
}

fn draw_places(cx: &Cx, view: &PlacesView, url: &str, typed: &Typed) -> Markup {
    let t = cx.t;
    let body = html! {
        (problems(t, typed))
        @if view.signers.is_empty() { p.muted { (t["signing-nobody-signs"]) } }
        @for file in &view.files { (placing(cx, view, file, url)) }
        p { a.button href=(url) { (icon("arrow-left")) " " (t["signing-back"]) } }
    };
    view.around.draw_with(cx, &t["signing-places"], &body, &["place.css", "place.js"])
}

fn placing(cx: &Cx, view: &PlacesView, file: &Placed, url: &str) -> Markup {
    let t = cx.t;
    let here = format!("{}/files/{}", view.around.url(), file.id);
    html! {
        section.section aria-label=(file.name) {
            h2 { (file.name) }
            form.placing id={ "placing-" (file.id) } data-placing data-keep method="post" action={ (url) "/places" } {
                input type="hidden" name="file" value=(file.id);
                ol.leaves { @for (number, size) in (1..).zip(&file.sheets) {
                    li.leaf data-page=(number) { (files::page_picture(cx, &here, file.version, number, *size)) }
                } }
                div.placing-side {
                    div.placing-bar {
                        div.signers role="group" aria-labelledby={ "placing-for-" (file.id) } {
                            p id={ "placing-for-" (file.id) } { (t["place-for"]) }
                            div { @for (number, signer) in view.signers.iter().enumerate() {
                                button.button type="button" data-add=(signer.id) data-hue=(number % 6) { span.swatch { (icon("plus")) } span { (signer.name) } }
                            } }
                        }
                        p.help id="placing-help" { (t["place-help"]) }
                        button.button.primary { (t["save"]) }
                    }
                    details.numbers id={ "numbers-" (file.id) } data-numbers open {
                        summary.button { (t["place-numbers"]) }
                        div {
                            ul.list.spots data-spots { @for spot in &file.spots { (spot_row(cx, view, file, Some(spot))) } (spot_row(cx, view, file, None)) }
                            button.button { (t["save"]) }
                        }
                    }
                }
                template data-spot-row { (spot_row(cx, view, file, None)) }
                template data-spot-box {
                    div.spot data-box {
                        button type="button" data-grip aria-describedby="placing-help" { span data-name {} }
                        button type="button" data-remove tabindex="-1" { (icon("x")) (hidden(&t["place-remove"])) }
                        span data-corner {}
                    }
                }
                p."visually-hidden" role="status" data-said data-placed=(hole(cx, "place-placed")) data-moved=(hole(cx, "place-moved")) data-removed=(hole(cx, "place-removed")) data-named=(hole(cx, "place-named")) {}
            }
        }
    }
}

/// A sentence whose holes the script fills in.
fn hole(cx: &Cx, key: &str) -> String {
    cx.t.with(key, parts![name = "{name}", page = "{page}", left = "{left}", top = "{top}", width = "{width}", height = "{height}"])
}

fn spot_row(cx: &Cx, view: &PlacesView, file: &Placed, spot: Option<&SpotLine>) -> Markup {
    let t = cx.t;
    let figure = |name: &'static str, key: &str, least: f32, most: f32, now: f32| {
        html! {
            label { (t[key]) input.input type="number" name=(name) min=(least) max=(most) step="0.001" value=(now); }
        }
    };
    let (page, left, top, width, height) = spot.map_or((1, 10.0, 80.0, 35.0, 8.0), |spot| (spot.page, spot.left, spot.top, spot.width, spot.height));
    html! {
        li data-spot {
            select.input name="signer" aria-label=(t["signing-signer"]) {
                option value="" { "—" }
                @for signer in &view.signers { option value=(signer.id) selected[spot.is_some_and(|spot| spot.signer == signer.id)] { (signer.name) } }
            }
            button.button.quiet.icon-only type="button" data-remove { (icon("x")) (hidden(&t["place-remove"])) }
            div.figures {
                label { (t["place-page"]) input.input type="number" name="page" min="1" max=(file.sheets.len()) step="1" value=(page); }
                (figure("left", "place-left", 0.0, 100.0, left)) (figure("top", "place-top", 0.0, 100.0, top))
                (figure("width", "place-width", 12.0, 100.0, width)) (figure("height", "place-height", 3.0, 100.0, height))
            }
        }
    }
}
