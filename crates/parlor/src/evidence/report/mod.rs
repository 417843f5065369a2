//! What was gathered as a PDF: for whoever has to read it, and knows nothing of programs.

mod tables;

use super::{gathering::Gathered, manifest::Manifest, sheet::Line};
use crate::{
    brands::{self, Worn},
    items::{self, history::Past},
    parts, signatures,
    store::Time,
    web::{Cx, Texts},
};
use paper::{Document, Fonts};

/// So many rows of a table are drawn; the data has all.
const MOST: usize = 2000;

/// An instant of a line; empty where there is none.
fn moment(line: &Line, column: &str) -> String {
    line.number(column).map(|at| signatures::moment(Time(at))).unwrap_or_default()
}

/// What is there of these columns, one behind the other.
fn joined(line: &Line, columns: &[&str], between: &str) -> String {
    columns.iter().map(|column| line.text(column)).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// A table, where there is something to say.
fn table(page: &mut Document, t: &Texts, (title, shares, heads): (&str, &[f32], &[&str]), mut rows: Vec<Vec<String>>) {
    page.heading(&t[title]);
    if rows.is_empty() {
        page.paragraph(&t["evidence-nothing"]);
        return;
    }
    let more = rows.len().saturating_sub(MOST);
    rows.truncate(MOST);
    let head = heads.iter().map(|key| t[*key].to_owned()).collect();
    page.table(shares, &[vec![head], rows].concat());
    if more > 0 {
        page.small(&t.with("evidence-more", parts![count = more]));
    }
}

fn begun(t: &Texts, manifest: &Manifest, brand: Option<&Worn>, facts: &[Vec<String>]) -> Document {
    let (regular, bold) = assets::fonts();
    let title = t.with("evidence-title", parts![title = &manifest.name]);
    let mut page = Document::in_fonts(&title, Fonts { regular: &regular, bold: &bold });
    brands::letterhead(&mut page, brand);
    page.title(&title);
    let at = signatures::moment(Time(manifest.made_at));
    page.paragraph(&t.with("evidence-lead", parts![organization = &manifest.organization_name, name = &manifest.made_by, at = at]));
    page.paragraph(
        &t[match manifest.scope.as_str() {
            "item" => "evidence-of-item",
            "guest" => "evidence-of-guest",
            _ => "evidence-of-organization",
        }],
    );
    if manifest.items_left_out > 0 {
        page.paragraph(&t.with("evidence-items-left-out", parts![count = manifest.items_left_out]));
    }
    let mut rows = vec![vec![t["evidence-what"].to_owned(), String::new()]];
    rows.extend_from_slice(facts);
    rows.push(vec![t["evidence-id"].to_owned(), manifest.id.to_string()]);
    page.table(&[1.0, 3.0], &rows);
    page
}

/// The report of an item or a guest.
pub(super) fn drawn(cx: &Cx, it: &Gathered) -> Vec<u8> {
    let t = cx.t;
    let mut page = begun(t, &it.manifest, it.brand.as_ref(), &facts(t, it));
    let description = it.of("documents").iter().chain(it.of("projects")).map(|line| line.text("description")).find(|text| !text.trim().is_empty());
    if let Some(description) = description {
        page.heading(&t["document-description"]).paragraph(description);
    }
    if it.manifest.scope == "guest" {
        tables::draw(&mut page, t, it, tables::OF_GUEST);
    }
    files(&mut page, t, it);
    for signing in it.of("signings") {
        signed(&mut page, t, it, signing);
    }
    shown(&mut page, t, it);
    tables::draw(&mut page, t, it, tables::OF_BOTH);
    said(&mut page, t, it);
    tables::draw(&mut page, t, it, tables::MAILS);
    let changes = it.of("history").iter().map(|line| {
        let by = if line.text("by").is_empty() { t["history-nobody"].to_owned() } else { line.text("by").to_owned() };
        vec![moment(line, "at"), by, items::history_sentence(cx, &past(line))]
    });
    table(&mut page, t, ("history", &[1.6, 1.4, 3.0], &["evidence-when", "evidence-who", "evidence-what"]), changes.collect());
    let entries = it.audit.iter().map(|entry| entry.told().to_vec()).collect();
    table(&mut page, t, ("evidence-log", &[1.5, 1.2, 2.6, 1.0], &["evidence-when", "evidence-who", "evidence-what", "evidence-from"]), entries);
    page.small(&t["evidence-foot"]);
    page.finish()
}

/// The report of an organization: how much there is of what.
pub(super) fn counted(t: &Texts, manifest: &Manifest, brand: Option<&Worn>) -> Vec<u8> {
    let mut page = begun(t, manifest, brand, &[]);
    let rows = manifest.rows.iter().map(|(sheet, count)| vec![format!("data/{sheet}.jsonl"), count.to_string()]);
    let beside = [("files/", manifest.files), ("data/left_out.jsonl", manifest.files_left_out), ("audit.jsonl", manifest.audit.entries)];
    let rows = rows.chain(beside.into_iter().map(|(name, count)| vec![name.to_owned(), count.to_string()]));
    table(&mut page, t, ("evidence-how-much", &[3.0, 1.0], &["evidence-what", "evidence-count"]), rows.collect());
    page.small(&t["evidence-foot"]);
    page.finish()
}

fn facts(t: &Texts, it: &Gathered) -> Vec<Vec<String>> {
    if it.manifest.scope == "guest" {
        let contact = it.of("contacts").first();
        let of = |column: &str| contact.map(|line| line.text(column).to_owned()).unwrap_or_default();
        return [("contact-name", "name"), ("email", "email"), ("contact-counterparty", "company")]
            .map(|(key, column)| vec![t[key].to_owned(), of(column)])
            .to_vec();
    }
    let Some(item) = it.of("items").first() else { return Vec::new() };
    vec![
        vec![t["document-subject"].to_owned(), item.text("title").to_owned()],
        vec![t["responsible"].to_owned(), item.text("responsible").to_owned()],
        vec![t["evidence-made"].to_owned(), moment(item, "created_at")],
    ]
}

/// A change as the page of the history tells it.
fn past(line: &Line) -> Past {
    let maybe = |column: &str| line.cells.get(column).and_then(|cell| cell.as_str()).map(str::to_owned);
    Past {
        id: line.text("id").parse().unwrap_or_default(),
        at: Time(line.number("at").unwrap_or_default()),
        by: maybe("by"),
        by_kind: None,
        deed: line.text("deed").to_owned(),
        subject: line.text("subject").to_owned(),
        was: maybe("was"),
        became: maybe("became"),
    }
}

fn files(page: &mut Document, t: &Texts, it: &Gathered) {
    let rows = it.of("versions").iter().map(|version| {
        let name = format!("{} v{}", version.text("name"), version.number("version").unwrap_or(1));
        let shut = version.bytes.as_ref().is_some_and(|bytes| bytes.shut.is_some());
        let removed = version.number("removed_at").is_some();
        let of = [
            (version.is("sealed"), "signing-sealed"),
            (version.is("internal"), "evidence-internal"),
            (removed, "evidence-removed"),
            (shut, "evidence-shut"),
        ];
        let of: Vec<&str> = of.into_iter().filter(|(is, _)| *is).map(|(_, key)| &t[key]).collect();
        let name = if of.is_empty() { name } else { format!("{name} ({})", of.join(", ")) };
        vec![name, version.text("by").to_owned(), moment(version, "at"), version.text("sha256").to_owned()]
    });
    table(page, t, ("evidence-files", &[2.0, 1.2, 1.4, 2.0], &["file-name", "evidence-who", "evidence-when", "evidence-hash"]), rows.collect());
}

fn signed(page: &mut Document, t: &Texts, it: &Gathered, signing: &Line) {
    page.heading(&t.with("evidence-route", parts![title = signing.text("title")]));
    let state = match signing.text("outcome") {
        "" => t["evidence-open"].to_owned(),
        outcome => t[&*format!("signing-{outcome}")].to_owned(),
    };
    let (at, end) = (moment(signing, "sent_at"), moment(signing, "ended_at"));
    page.paragraph(&t.with("evidence-route-sent", parts![name = signing.text("started_by"), at = at, state = state, end = end]));
    for file in it.of("signing_files").iter().filter(|file| file.text("signing") == signing.text("id")) {
        page.small(&format!("{} v{}: {}", file.text("name"), file.number("version").unwrap_or(1), file.text("sha256")));
    }
    let rows = it.of("signers").iter().filter(|signer| signer.text("signing") == signing.text("id")).map(|signer| {
        let key = format!("signing-state-{}", signer.text("state").replace('_', "-"));
        let did = [t[key.as_str()].to_owned(), joined(signer, &["written", "note"], " – ")];
        let did = did.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ");
        let proven = [signer.text("proven_by").to_owned(), moment(signer, "proven_at"), joined(signer, &["network", "browser"], ", ")];
        let proven = proven.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let when = signer.number("decided_at").or(signer.number("asked_at")).map(|at| signatures::moment(Time(at)));
        // Who was erased since has another name elsewhere; what they signed says by whom it was.
        let name = if signer.text("former_name").is_empty() { "party" } else { "former_name" };
        let who = format!("{}. {}", signer.number("step").unwrap_or(1), joined(signer, &[name, "company", "email"], ", "));
        vec![who, did, when.unwrap_or_default(), proven]
    });
    let heads = ["evidence-who", "evidence-what", "evidence-when", "evidence-how"].map(|key| t[key].to_owned()).to_vec();
    page.table(&[1.8, 1.4, 1.2, 2.2], &[vec![heads], rows.collect()].concat());
}

fn shown(page: &mut Document, t: &Texts, it: &Gathered) {
    let title = |line: &Line| it.of("items").iter().find(|item| item.text("id") == line.text("item")).map(|item| item.text("title").to_owned());
    let of_guest = it.manifest.scope == "guest";
    let whose = |line: &Line| match of_guest {
        true => title(line).unwrap_or_default(),
        false => joined(line, &["contact", "company", "email"], ", "),
    };
    let rows = it.of("grants").iter().map(|grant| {
        let end = match grant.number("closed_at") {
            Some(at) => format!("{} ({})", signatures::moment(Time(at)), grant.text("closed_by")),
            None => moment(grant, "until"),
        };
        vec![whose(grant), grant.text("facets").to_owned(), format!("{} ({})", moment(grant, "opened_at"), grant.text("opened_by")), end]
    });
    let who = if of_guest { "evidence-what" } else { "evidence-who" };
    let heads = [who, "evidence-parts", "evidence-opened", "evidence-closed"];
    table(page, t, ("evidence-access", &[1.8, 1.3, 1.6, 1.6], &heads), rows.collect());
    let pages = |visit: &Line| visit.number("pages").unwrap_or_default().to_string();
    let rows = it.of("visits").iter().map(|visit| vec![whose(visit), moment(visit, "from"), moment(visit, "to"), pages(visit)]);
    table(page, t, ("evidence-visits", &[2.4, 1.4, 1.4, 0.6], &[who, "evidence-came", "evidence-went", "evidence-pages"]), rows.collect());
}

fn said(page: &mut Document, t: &Texts, it: &Gathered) {
    page.heading(&t["evidence-said"]);
    let (events, comments) = (it.of("events"), it.of("comments"));
    if events.is_empty() && comments.is_empty() {
        page.paragraph(&t["evidence-nothing"]);
    }
    for event in events.iter().take(MOST) {
        page.paragraph(&format!("{} · {}: {}", moment(event, "at"), event.text("by"), event.text("title")));
        if !event.text("text").trim().is_empty() {
            page.paragraph(event.text("text"));
        }
        let with: Vec<&str> = it.of("follows").iter().filter(|one| one.text("thing_id") == event.text("id")).map(|one| one.text("party")).collect();
        if !with.is_empty() {
            page.small(&t.with("evidence-with", parts![names = with.join(", ")]));
        }
        comments.iter().filter(|comment| comment.text("on_id") == event.text("id")).take(MOST).for_each(|comment| one(page, t, comment));
    }
    let of_events: std::collections::HashSet<&str> = events.iter().map(|event| event.text("id")).collect();
    comments.iter().filter(|comment| !of_events.contains(comment.text("on_id"))).take(MOST).for_each(|comment| one(page, t, comment));
    if comments.len() > MOST {
        page.small(&t.with("evidence-more", parts![count = comments.len() - MOST]));
    }
}

fn one(page: &mut Document, t: &Texts, comment: &Line) {
    let to = &t[if comment.text("lane") == "guests" { "evidence-to-guests" } else { "evidence-to-team" }];
    let text = if comment.number("removed_at").is_some() { &t["evidence-removed"] } else { comment.text("text") };
    page.paragraph(&format!("{} · {} ({to}): {text}", moment(comment, "at"), comment.text("by")));
}
