//! The audit log as administrators read it (HOUSE-2).

use super::{
    Administer, Organization,
    frame::{Frame, Place},
};
use crate::{
    bind, comments,
    doors::Allowed,
    follows, parts, rows,
    store::{Time, Tx},
    tasks::Status,
    web::{
        Answer, Asked, Cx, Error, Routes, Texts,
        ui::{self, At, icon},
    },
};
use access::{Facet, ItemId, OrganizationId};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// So many entries stand on a page.
const PAGE: i64 = 50;

/// A page of the log, the newest first.
#[derive(Serialize, JsonSchema)]
pub struct Log {
    pub frame: Frame,
    pub entries: Vec<LogEntry>,
    /// Where the next, older page begins.
    pub older: Option<i64>,
    /// Whether there are newer ones.
    pub later: bool,
}

rows! {
    /// One entry.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct LogEntry {
        pub seq: i64,
        pub at: Time,
        /// `member`, `guest`, `person`, `nobody` or `system`.
        pub by_kind: String,
        pub by_name: Option<String>,
        /// Whether whoever did it stands outside.
        pub by_guest: bool,
        pub deed: String,
        pub thing: String,
        pub thing_id: Option<Uuid>,
        /// What the thing is called now, or the record that it belongs to.
        pub thing_name: Option<String>,
        /// The guest that a grant or a link is for.
        pub guest: Option<String>,
        pub detail: String,
        pub network: String,
        /// The detail, with names in place of ids.
        pub words: String,
        /// The detail names somebody who was erased, and is not shown.
        pub covered: bool,
        /// The item that it is about, or to whose things it belongs.
        pub item: Option<ItemId>,
        /// What the task, note or other thing of an item is called now that it is about.
        pub title: Option<String>,
    }
}

/// What the thing of `a` (audit) is called that hangs off an item, or is a task of the house; NULL for what is none, and
/// for what was removed.
macro_rules! title_of_entry {
    () => {
        "CASE a.thing WHEN 'task' THEN (SELECT x.title FROM tasks x WHERE x.organization_id = a.organization_id AND x.id = a.thing_id)
           WHEN 'note' THEN (SELECT x.title FROM notes x WHERE x.organization_id = a.organization_id AND x.id = a.thing_id AND x.removed_at IS NULL)
           WHEN 'activity' THEN (SELECT x.title FROM activities x WHERE x.organization_id = a.organization_id AND x.id = a.thing_id)
           WHEN 'event' THEN (SELECT x.title FROM events x WHERE x.organization_id = a.organization_id AND x.id = a.thing_id)
           WHEN 'request' THEN (SELECT x.title FROM requests x WHERE x.organization_id = a.organization_id AND x.id = a.thing_id)
           WHEN 'request_list' THEN (SELECT x.title FROM request_lists x WHERE x.organization_id = a.organization_id AND x.id = a.thing_id)
           WHEN 'planned' THEN (SELECT x.title FROM planned x WHERE x.organization_id = a.organization_id AND x.id = a.thing_id) END"
    };
}

fn load(tx: &mut Tx<'_>, here: OrganizationId, before: i64) -> Result<Vec<LogEntry>, Error> {
    let mut entries: Vec<LogEntry> = tx.all(
        concat!(
            "SELECT a.seq, a.at, a.by_kind,
           COALESCE(p.name, (SELECT MIN(q.name) FROM parties q WHERE q.person_id = a.by_id AND q.organization_id = a.organization_id)),
           a.by_kind = 'guest' OR (a.by_kind = 'person' AND EXISTS (
             SELECT 1 FROM parties q WHERE q.person_id = a.by_id AND q.organization_id = a.organization_id AND q.kind = 'contact')),
           a.deed, a.thing, a.thing_id, COALESCE(i.title, s.name), c.name, a.detail, a.network, a.detail,
           EXISTS (SELECT 1 FROM covered_entries ce WHERE ce.organization_id = a.organization_id AND ce.seq = a.seq),
           i.id, ",
            title_of_entry!(),
            "
         FROM audit a LEFT JOIN parties p ON p.id = a.by_id AND p.organization_id = a.organization_id
         LEFT JOIN grants g ON g.organization_id = a.organization_id AND g.id = CASE a.thing WHEN 'grant' THEN a.thing_id
           WHEN 'link' THEN (SELECT l.grant_id FROM links l WHERE l.id = a.thing_id) END
         LEFT JOIN parties c ON c.id = g.contact_id
         LEFT JOIN items i ON i.organization_id = a.organization_id AND i.id = ",
            crate::item_of_entry!(),
            "
         LEFT JOIN parties s ON s.id = a.thing_id AND s.organization_id = a.organization_id
         WHERE a.organization_id = $1 AND a.seq < $2 ORDER BY a.seq DESC LIMIT 51"
        ),
        bind![here, before],
    )?;
    for entry in &mut entries {
        if entry.covered {
            entry.detail.clear();
        }
        entry.words = readable(tx, here, entry)?;
    }
    Ok(entries)
}

/// So many letters of a detail stand on the page: long texts would bury the rest. The detail itself keeps all.
const SHOWN: usize = 600;

/// A detail with who is meant by name, without other ids and without what the
/// entry says already.
fn readable(tx: &mut Tx<'_>, here: OrganizationId, entry: &LogEntry) -> Result<String, Error> {
    let mut said = Vec::new();
    let detail = comments::beginning(&entry.detail, SHOWN);
    for part in detail.split(", ") {
        let named = part.rsplit_once(' ').and_then(|(kind, id)| Some((kind, id.parse::<Uuid>().ok()?)));
        match named {
            Some(("contact" | "member", id)) => {
                let name: Option<(String,)> = tx.maybe("SELECT name FROM parties WHERE organization_id = $1 AND id = $2", bind![here, id])?;
                said.extend(name.map(|(name,)| name));
            }
            Some(_) => {}
            None => said.push(part.to_owned()),
        }
    }
    said.retain(|part| Some(part) != entry.guest.as_ref());
    Ok(said.join(", "))
}

/// The words in which the program keeps facets, lanes and ways in, as people say them.
fn in_words(t: &Texts, words: &str) -> String {
    let known = |part: &str| match part {
        "team" => Some(t["comment-team"].to_owned()),
        "guests" => Some(t["comment-guests"].to_owned()),
        "no press yet" | "none" => Some(String::new()),
        "by click" => Some(t["audit-by-click"].to_owned()),
        "by code" => Some(t["audit-by-code"].to_owned()),
        _ if part.contains(" → ") => statuses(t, part),
        _ => {
            let named = |facet: Facet| t[format!("share-{}", facet.word().replace('_', "-")).as_str()].to_owned();
            let facets: Option<Vec<String>> = part.split(' ').map(|word| Facet::from_word(word).map(named)).collect();
            facets.map(|facets| facets.join(" · "))
        }
    };
    let parts = words.split(", ").map(|part| known(part).unwrap_or_else(|| part.to_owned()));
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// From which status to which.
fn statuses(t: &Texts, part: &str) -> Option<String> {
    let (before, after) = part.split_once(" → ")?;
    let named = |word: &str| Status::from_word(word).map(|status| &t[status.key()]);
    Some(format!("{} → {}", named(before)?, named(after)?))
}

#[derive(Deserialize, JsonSchema)]
struct Before {
    before: Option<i64>,
}

async fn page(here: Allowed<Administer, Organization>, cx: Cx, Asked(asked): Asked<Before>) -> Result<Answer, Error> {
    let (id, before) = (here.id, asked.before.unwrap_or(i64::MAX));
    let mut entries = cx.read(move |tx| load(tx, id, before)).await?;
    let most = usize::try_from(PAGE).unwrap_or(50);
    let more = entries.len() > most;
    entries.truncate(most);
    let older = entries.last().filter(|_| more).map(|entry| entry.seq);
    let view = Log { frame: Frame::new(&*here, here.by(), *here.rights()), entries, older, later: asked.before.is_some() };
    let older = view.older.map(|older| older.to_string());
    Ok(cx.linked(cx.page(&view, draw)?, "before", older.as_deref()))
}

fn draw(cx: &Cx, view: &Log) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/administration", view.frame.organization.slug);
    let body = html! {
        div.stack."gap-5" {
            nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(base) { (t["administration-title"]) } } } }
            div.stack."gap-1" { h1 { (t["audit-title"]) } p.muted { (t["audit-lead"]) } }
            @if view.entries.is_empty() { div.card { (ui::empty("history", &t["audit-empty"], None)) } }
            @else {
                ol.list.card #log {
                    @for entry in &view.entries {
                        li.account id={ "entry-" (entry.seq) } {
                            (icon(icon_of(entry)))
                            div { p { (sentence(cx, entry, &view.frame.organization.slug)) } small { (At(&cx.dates, entry.at)) " · #" (entry.seq) @if !entry.network.is_empty() && entry.by_kind != "system" { " · " (entry.network) } } }
                        }
                    }
                }
                nav.pager aria-label=(t["audit-pages"]) {
                    @if view.later { a.button href={ (base) "/log" } { (icon("arrow-left")) " " (t["audit-newest"]) } }
                    @if let Some(older) = view.older { a.button href={ (base) "/log?before=" (older) } { (t["audit-older"]) " " (icon("arrow-right")) } }
                }
            }
        }
    };
    view.frame.draw(cx, Place::Administration, &t["audit-title"], None, &body)
}

/// Where the thing is met that an entry is about, as far as it hangs off an item or is a task of the house.
fn address(entry: &LogEntry, house: &str) -> Option<String> {
    let thing = follows::Place::of(&entry.thing, entry.thing_id?).followed()?;
    match (entry.item, thing) {
        (Some(item), _) => Some(thing.url(item)),
        (None, follows::Followed::Task(id)) => Some(format!("/o/{house}/tasks/{id}")),
        (None, _) => None,
    }
}

/// What words say beside a title that they may begin with.
fn beside<'a>(title: &str, words: &'a str) -> &'a str {
    match words.strip_prefix(title) {
        Some("") => "",
        Some(rest) => rest.strip_prefix(": ").unwrap_or(words),
        None => words,
    }
}

fn icon_of(entry: &LogEntry) -> &'static str {
    match entry.by_kind.as_str() {
        _ if entry.by_guest => "door-open",
        "system" => "bot",
        "nobody" => "globe",
        _ => "user",
    }
}

/// Deeds on what hangs off an item, or lies in an organizer.
const INSIDE: [&str; 12] = ["activity", "category", "comment", "event", "field", "file", "follow", "list", "note", "planned", "request", "task"];

/// An entry in words: who, what, to what, and what else is known. `house` is the organization's part of addresses.
fn sentence(cx: &Cx, entry: &LogEntry, house: &str) -> Markup {
    let t = cx.t;
    let who = entry.by_name.clone().unwrap_or_else(|| {
        t[match entry.by_kind.as_str() {
            "system" => "audit-by-system",
            "nobody" => "audit-by-nobody",
            _ => "audit-by-somebody",
        }]
        .to_owned()
    });
    let key = entry.deed.replace(['.', '_'], "-");
    let what = t.with("audit-deed", parts![deed = &key]);
    // A deed that has no words yet is shown by its own name.
    let what = if what == "-" { entry.deed.clone() } else { what };
    let words = match Status::from_word(&entry.words).filter(|_| entry.deed == "task.status") {
        Some(status) => t[status.key()].to_owned(),
        None => in_words(t, &entry.words),
    };
    // What has a title and an address is named by it, and leads there; the words say the rest.
    let named = entry.title.as_ref().zip(address(entry, house));
    let words = named.as_ref().map_or(words.as_str(), |(title, _)| beside(title, &words));
    // Of what hangs off a thing, its title or the words name it, and the thing says where.
    let inside = named.is_some() || key.split('-').next().is_some_and(|of| INSIDE.contains(&of));
    html! {
        strong { (who) } @if entry.by_guest { " " span.badge.guests { (t["guest"]) } } " " (what)
        @if let Some((title, url)) = &named { ": " a href=(url) { bdi { (title) } } }
        @if inside && !words.is_empty() { (if named.is_some() { " · " } else { ": " }) (words) }
        @if let Some(name) = entry.thing_name.as_ref().filter(|_| entry.deed != "organization.founded") { @if inside { " · " span.faint { (name) } } @else { " " (t.with("audit-named", parts![name = name])) } }
        @if let Some(guest) = entry.guest.as_ref().filter(|guest| Some(*guest) != entry.by_name.as_ref()) { " · " (guest) }
        @if !inside && !words.is_empty() { " · " span.faint { (words) } }
        @if entry.covered { " · " span.faint { (t["audit-covered"]) } }
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/log", page)
        .about("The audit log, the newest first; ?before= goes on")
        .asks::<Before>()
        .answers::<Log>()
}
