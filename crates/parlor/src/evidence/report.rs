//! What was gathered as a PDF: for whoever has to read it, and knows nothing of programs.

use super::gathering::{Comment, Gathered, Route};
use crate::{
    items, parts, signatures,
    store::Time,
    web::{Cx, Texts},
};
use paper::{Document, Fonts};

fn moment(at: Option<Time>) -> String {
    at.map(signatures::moment).unwrap_or_default()
}

/// A table, where there is something to say.
fn table(page: &mut Document, t: &Texts, (title, shares, heads): (&str, &[f32], &[&str]), rows: Vec<Vec<String>>) {
    page.heading(&t[title]);
    if rows.is_empty() {
        page.paragraph(&t["evidence-nothing"]);
        return;
    }
    let head = heads.iter().map(|key| t[*key].to_owned()).collect();
    page.table(shares, &[vec![head], rows].concat());
}

/// The report.
pub(super) fn drawn(cx: &Cx, it: &Gathered) -> Vec<u8> {
    let t = cx.t;
    let (regular, bold) = assets::fonts();
    let mut page = Document::in_fonts(&t.with("evidence-title", parts![title = &it.title]), Fonts { regular: &regular, bold: &bold });
    page.title(&t.with("evidence-title", parts![title = &it.title]));
    page.paragraph(&t.with("evidence-lead", parts![organization = &it.organization, name = &it.made_by, at = moment(Some(it.made_at))]));
    page.table(
        &[1.0, 3.0],
        &[
            vec![t["evidence-what"].to_owned(), String::new()],
            vec![t["document-subject"].to_owned(), it.title.clone()],
            vec![t["responsible"].to_owned(), it.responsible.clone()],
            vec![t["evidence-made"].to_owned(), moment(Some(it.created_at))],
            vec![t["evidence-id"].to_owned(), it.document.to_string()],
        ],
    );
    if !it.description.trim().is_empty() {
        page.heading(&t["document-description"]).paragraph(&it.description);
    }
    files(&mut page, t, it);
    for route in &it.routes {
        signed(&mut page, t, it, route);
    }
    shown(&mut page, t, it);
    said(&mut page, t, it);
    let changes = it.history.iter().map(|change| {
        vec![moment(Some(change.at)), change.by.clone().unwrap_or_else(|| t["history-nobody"].to_owned()), items::history_sentence(cx, change)]
    });
    table(&mut page, t, ("history", &[1.6, 1.4, 3.0], &["evidence-when", "evidence-who", "evidence-what"]), changes.collect());
    let entries = it.audit.iter().map(|entry| entry.told().to_vec()).collect();
    table(&mut page, t, ("evidence-log", &[1.5, 1.2, 2.6, 1.0], &["evidence-when", "evidence-who", "evidence-what", "evidence-from"]), entries);
    page.small(&t["evidence-foot"]);
    page.finish()
}

fn files(page: &mut Document, t: &Texts, it: &Gathered) {
    let rows = it.files.iter().map(|version| {
        let name = format!("{} v{}", version.name, version.version);
        let of = [(version.sealed, "signing-sealed"), (version.internal, "evidence-internal"), (version.removed_at.is_some(), "evidence-removed")];
        let of: Vec<&str> = of.into_iter().filter(|(is, _)| *is).map(|(_, key)| &t[key]).collect();
        let name = if of.is_empty() { name } else { format!("{name} ({})", of.join(", ")) };
        vec![name, version.by.clone(), moment(Some(version.at)), data_encoding::HEXLOWER.encode(&version.sha256)]
    });
    table(page, t, ("evidence-files", &[2.0, 1.2, 1.4, 2.0], &["file-name", "evidence-who", "evidence-when", "evidence-hash"]), rows.collect());
}

fn signed(page: &mut Document, t: &Texts, it: &Gathered, route: &Route) {
    page.heading(&t.with("evidence-route", parts![title = &route.title]));
    let state = route.outcome.as_deref().map_or_else(|| t["evidence-open"].to_owned(), |outcome| t[&*format!("signing-{outcome}")].to_owned());
    page.paragraph(&t.with("evidence-route-sent", parts![name = &route.by, at = moment(route.sent_at), state = state, end = moment(route.ended_at)]));
    for file in it.signed.iter().filter(|file| file.route == route.id) {
        page.small(&format!("{} v{}: {}", file.name, file.version, data_encoding::HEXLOWER.encode(&file.sha256)));
    }
    let rows = it.signers.iter().filter(|signer| signer.route == route.id).map(|signer| {
        let who = [Some(&signer.name), signer.company.as_ref(), signer.email.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
        let key = format!("signing-state-{}", signer.state.replace('_', "-"));
        let did = [t[key.as_str()].to_owned(), signer.written.clone().unwrap_or_default(), signer.note.clone()];
        let did = did.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ");
        let proven = [
            signer.proven_by.clone().unwrap_or_default(),
            moment(signer.proven_at),
            signer.network.clone().unwrap_or_default(),
            signer.browser.clone().unwrap_or_default(),
        ];
        let proven = proven.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        vec![format!("{}. {who}", signer.step), did, moment(signer.decided_at.or(signer.asked_at)), proven]
    });
    let heads = ["evidence-who", "evidence-what", "evidence-when", "evidence-how"].map(|key| t[key].to_owned()).to_vec();
    page.table(&[1.8, 1.4, 1.2, 2.2], &[vec![heads], rows.collect()].concat());
}

fn shown(page: &mut Document, t: &Texts, it: &Gathered) {
    let rows = it.access.iter().map(|grant| {
        let who = [Some(&grant.name), grant.company.as_ref(), grant.email.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
        let end =
            grant.closed_at.map_or_else(|| moment(grant.until), |at| format!("{} ({})", moment(Some(at)), grant.closed_by.as_deref().unwrap_or("–")));
        vec![who, grant.facets.clone(), format!("{} ({})", moment(Some(grant.opened_at)), grant.opened_by), end]
    });
    let heads = ["evidence-who", "evidence-parts", "evidence-opened", "evidence-closed"];
    table(page, t, ("evidence-access", &[1.8, 1.3, 1.6, 1.6], &heads), rows.collect());
    let rows = it.visits.iter().map(|visit| {
        let who = [Some(&visit.name), visit.email.as_ref()].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
        vec![who, moment(Some(visit.from)), moment(Some(visit.to)), visit.pages.to_string()]
    });
    table(page, t, ("evidence-visits", &[2.4, 1.4, 1.4, 0.6], &["evidence-who", "evidence-came", "evidence-went", "evidence-pages"]), rows.collect());
}

fn said(page: &mut Document, t: &Texts, it: &Gathered) {
    page.heading(&t["evidence-said"]);
    if it.events.is_empty() && it.comments.is_empty() {
        page.paragraph(&t["evidence-nothing"]);
    }
    for event in &it.events {
        page.paragraph(&format!("{} · {}: {}", moment(Some(event.at)), event.by, event.title));
        if !event.body.trim().is_empty() {
            page.paragraph(&event.body);
        }
        let with: Vec<&str> = it.participants.iter().filter(|one| one.event == event.id).map(|one| one.name.as_str()).collect();
        if !with.is_empty() {
            page.small(&t.with("evidence-with", parts![names = with.join(", ")]));
        }
        for comment in it.comments.iter().filter(|comment| comment.on_id == event.id.0) {
            one(page, t, comment);
        }
    }
    for comment in it.comments.iter().filter(|comment| it.events.iter().all(|event| event.id.0 != comment.on_id)) {
        one(page, t, comment);
    }
}

fn one(page: &mut Document, t: &Texts, comment: &Comment) {
    let to = &t[if comment.lane == "guests" { "evidence-to-guests" } else { "evidence-to-team" }];
    let text = if comment.removed_at.is_some() { &t["evidence-removed"] } else { &comment.text };
    page.paragraph(&format!("{} · {} ({to}): {text}", moment(Some(comment.at)), comment.by));
}
