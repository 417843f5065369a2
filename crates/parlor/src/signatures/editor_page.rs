//! The pages on which a route is put together, and fields are placed.

use super::{
    Kind, Signing, State,
    editor::{self, Known, Row, SPARE},
    path,
    places::SMALLEST,
    placing::{Placed, What, placing},
    store,
    view::spot_line,
};
use crate::{
    documents,
    doors::Allowed,
    files,
    follows::{self, Around, Difference, around},
    items::{
        Edit, Item,
        attachment::{EditIt, On},
    },
    parts,
    web::{
        Answer, Cx, Error, Typed,
        ui::{Line, area, icon, problem, problems},
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
    /// It is a template's: `recipient` can be named.
    template: bool,
    /// Goes along with a change of a draft, so that nobody overwrites what they have not seen.
    #[serde(skip)]
    seen: String,
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
                template: documents::is_template(tx, it.id)?,
                seen: String::new(),
            })
        })
        .await?;
    cx.form(&view, &typed, draw)
}

pub(super) async fn filled(signing: &Allowed<EditIt, On<Signing>>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    if signing.it.sent_at.is_some() || signing.it.outcome.is_some() {
        return Err(Error::NotFound);
    }
    cx.form(&load(signing, cx).await?, &typed, draw)
}

/// The draft as it is now. Changed, where it was sent or ended meanwhile.
async fn load(signing: &Allowed<EditIt, On<Signing>>, cx: &Cx) -> Result<EditorView, Error> {
    let ask = signing.ask();
    cx.read(move |tx| {
        let now = Allowed::<EditIt, On<Signing>>::again(tx, &ask)?;
        let (item, it) = (&now.item, &now.it);
        if it.sent_at.is_some() || it.outcome.is_some() {
            return Err(Error::Changed);
        }
        let signers = store::signers(tx, it.id)?;
        let known = editor::known(tx, item)?;
        let emails: Vec<(access::PartyId, Option<String>)> = tx.all(
            "SELECT p.id, COALESCE(c.email, q.email) FROM signers g JOIN parties p ON p.id = g.party_id LEFT JOIN contacts c ON c.id = p.id
             LEFT JOIN people q ON q.id = p.person_id WHERE g.signing_id = $1",
            crate::bind![it.id],
        )?;
        let who = |signer: &store::Signer| {
            let email = emails.iter().find(|(party, _)| *party == signer.party).and_then(|(_, email)| email.clone()).unwrap_or_default();
            if signer.recipient {
                editor::RECIPIENT.to_owned()
            } else if signer.everyone {
                editor::EVERYONE.to_owned()
            } else {
                format!("{} <{email}>", signer.name)
            }
        };
        let mut one: Vec<i64> = signers.iter().filter(|signer| signer.one_enough).map(|signer| signer.step).collect();
        one.dedup();
        Ok(EditorView {
            around: around(tx, item, now.by())?,
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
            template: documents::is_template(tx, item.id)?,
            seen: editor::as_seen(it, &signers),
        })
    })
    .await
}

/// Two put the same route together: the second is shown what the first made of it, and chooses.
pub(super) async fn overtaken(signing: &Allowed<EditIt, On<Signing>>, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    let (view, t) = (load(signing, cx).await?, cx.t);
    let mine = |field: &str| typed.or(field, "").replace("\r\n", "\n").trim().to_owned();
    let asked = |rows: Vec<(String, String, String)>| {
        let word = |kind: &str| t[if kind == "approval" { "signing-approves" } else { "signing-signs" }].to_owned();
        let rows = rows.into_iter().filter(|(who, ..)| !who.is_empty());
        rows.map(|(who, step, kind)| format!("{step}. {who}: {}", word(&kind))).collect::<Vec<_>>().join("\n")
    };
    let switch = |field: &'static str, label: &'static str, now: bool| {
        let word = |on: bool| if on { t[label].to_owned() } else { String::new() };
        Difference { field, label, now: word(now), mine: word(typed.get(field).is_some()) }
    };
    let one = view.one.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let fields = [
        Difference { field: "title", label: "signing-title", now: view.title.clone(), mine: mine("title") },
        Difference { field: "who", label: "signing-who", now: asked(rows(&view, &Typed::default())), mine: asked(rows(&view, typed)) },
        Difference { field: "one", label: "signing-one-legend", now: one, mine: typed.all("one").collect::<Vec<_>>().join(" ") },
        Difference { field: "message", label: "signing-message", now: view.message.clone(), mine: mine("message") },
        Difference { field: "due", label: "signing-due", now: view.due.clone(), mine: mine("due") },
        Difference { field: "remind_days", label: "signing-remind", now: view.remind_days.to_string(), mine: mine("remind_days") },
        switch("withdraws", "signing-withdraws", view.withdraws),
        switch("pass_on", "signing-may-pass", view.pass_on),
        switch("show_others", "signing-show-others", view.show_others),
    ];
    let page = |cx: &Cx, title: &str, body: &Markup| view.around.draw_with(cx, title, body, &[]);
    let back = format!("{}/signing/{}", view.around.url(), signing.it.id);
    follows::clash_with(cx, page, (&format!("{back}/edit"), &back), (typed, &view.seen), &fields)
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
            @if view.id.is_some() { input type="hidden" name="seen" value=(view.seen); }
            (Line::new("title", &t["signing-title"], &view.title).draw(t, typed))
            fieldset {
                legend { (t["signing-who"]) }
                p.small.muted { (t[if view.template { "signing-who-template" } else { "signing-who-help" }]) }
                datalist id="signers-known" { @if view.template { option value=(editor::RECIPIENT) label=(t["signing-recipient"]) {} } @else { option value=(editor::EVERYONE) label=(t["share-everyone"]) {} } @for known in &view.known { option value={ (known.name) " <" (known.email) ">" } {} } }
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
    let choices: Vec<(String, String)> = view.signers.iter().map(|signer| (signer.id.to_string(), signer.name.clone())).collect();
    let what = What { name: "signer", label: &t["place-for"], each: &t["signing-signer"], choices: &choices, smallest: SMALLEST, usual: (35.0, 8.0) };
    let body = html! {
        (problems(t, typed))
        @if view.signers.is_empty() { p.muted { (t["signing-nobody-signs"]) } }
        @for file in &view.files { (placing(cx, &view.around.url(), &format!("{url}/places"), &what, file)) }
        p { a.button href=(url) { (icon("arrow-left")) " " (t["signing-back"]) } }
    };
    view.around.draw_with(cx, &t["signing-places"], &body, &["place.css", "place.js"])
}
