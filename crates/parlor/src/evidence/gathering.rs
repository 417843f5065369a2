//! What is known of a document, gathered on one snapshot of the database.

use super::entries::{self, Line};
use crate::{
    bind, documents,
    items::{
        Item,
        history::{self, Past},
    },
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{EventId, FileId};
use serde::Serialize;

rows! {
    /// Somebody to whom it was opened.
    #[derive(Clone, Debug, Serialize)]
    pub(super) struct Access {
        pub name: String,
        pub email: Option<String>,
        pub company: Option<String>,
        /// What was shown, in words of the program.
        pub facets: String,
        pub opened_by: String,
        pub opened_at: Time,
        pub until: Option<Time>,
        pub closed_by: Option<String>,
        pub closed_at: Option<Time>,
        /// They came by a public link.
        pub by_public_link: bool,
    }
    /// A guest on its pages, from coming to going. Fetches by machines are no visits.
    #[derive(Clone, Debug, Serialize)]
    pub(super) struct Visit {
        pub name: String,
        pub email: Option<String>,
        pub from: Time,
        pub to: Time,
        pub pages: i64,
    }
    /// An exchange.
    #[derive(Clone, Debug, Serialize)]
    pub(super) struct Event {
        pub id: EventId,
        pub kind: String,
        pub title: String,
        /// Markdown.
        pub body: String,
        pub by: String,
        pub at: Time,
        pub closed_at: Option<Time>,
    }
    /// Who takes, or took, part in an exchange.
    #[derive(Clone, Debug, Serialize)]
    pub(super) struct Participant {
        pub event: EventId,
        pub name: String,
        pub guest: bool,
        pub added_at: Time,
        pub ended_at: Option<Time>,
    }
    /// Something that was said.
    #[derive(Clone, Debug, Serialize)]
    pub(super) struct Comment {
        /// `item`, `event` or `task`, and which.
        pub on: String,
        pub on_id: uuid::Uuid,
        /// `team` or `guests`: who reads it.
        pub lane: String,
        /// Markdown; empty where it was removed.
        pub text: String,
        pub by: String,
        pub guest: bool,
        pub at: Time,
        pub changed_at: Option<Time>,
        pub removed_at: Option<Time>,
    }
    /// A version of a file.
    #[derive(Clone, Debug, Serialize)]
    pub(super) struct Version {
        pub file: FileId,
        pub name: String,
        pub to_sign: bool,
        pub internal: bool,
        pub version: i64,
        pub media: String,
        /// In bytes.
        pub size: i64,
        #[serde(serialize_with = "hexadecimal")]
        pub sha256: Vec<u8>,
        pub by: String,
        pub at: Time,
        /// It is the one that all have signed.
        pub sealed: bool,
        pub removed_at: Option<Time>,
        #[serde(skip)]
        pub blob_key: String,
    }
    /// A route of signatures and approvals.
    #[derive(Clone, Debug, Serialize)]
    pub(super) struct Route {
        pub id: EventId,
        pub title: String,
        pub by: String,
        pub sent_at: Option<Time>,
        /// A calendar day.
        pub due: Option<String>,
        pub outcome: Option<String>,
        pub ended_at: Option<Time>,
        pub sealed_at: Option<Time>,
    }
    /// Somebody in a route, and how they signed.
    #[derive(Clone, Debug, Serialize)]
    pub(super) struct Signer {
        pub route: EventId,
        pub name: String,
        pub company: Option<String>,
        pub guest: bool,
        pub step: i64,
        pub kind: String,
        pub state: String,
        pub asked_at: Option<Time>,
        pub decided_at: Option<Time>,
        pub note: String,
        pub way: Option<String>,
        pub written: Option<String>,
        pub email: Option<String>,
        pub proven_by: Option<String>,
        pub proven_at: Option<Time>,
        pub browser: Option<String>,
        pub network: Option<String>,
    }
    /// A version that a route asked to sign.
    #[derive(Clone, Debug, Serialize)]
    pub(super) struct Signed {
        pub route: EventId,
        pub file: FileId,
        pub name: String,
        pub version: i64,
        #[serde(serialize_with = "hexadecimal")]
        pub sha256: Vec<u8>,
        pub sealed_version: Option<i64>,
    }
}

fn hexadecimal<S: serde::Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&data_encoding::HEXLOWER.encode(bytes))
}

/// All that is known of a document. Instants in microseconds since 1970.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Gathered {
    pub made_at: Time,
    pub made_by: String,
    pub organization: String,
    pub document: access::ItemId,
    pub title: String,
    /// Markdown.
    pub description: String,
    pub responsible: String,
    pub created_at: Time,
    pub access: Vec<Access>,
    pub visits: Vec<Visit>,
    pub events: Vec<Event>,
    pub participants: Vec<Participant>,
    pub comments: Vec<Comment>,
    pub files: Vec<Version>,
    pub routes: Vec<Route>,
    pub signers: Vec<Signer>,
    pub signed: Vec<Signed>,
    pub history: Vec<Past>,
    #[serde(skip)]
    pub audit: Vec<Line>,
}

/// Gathers it.
pub(super) fn gather(tx: &mut Tx<'_>, item: &Item, made_by: &str) -> Result<Gathered, Error> {
    let (responsible,): (String,) = tx.one("SELECT name FROM parties WHERE id = $1", bind![item.responsible])?;
    let mut history = Vec::new();
    let (mut before, mut id) = (Time(i64::MAX), uuid::Uuid::max());
    loop {
        let page = history::of(tx, item, (before, id), 500)?;
        let Some(last) = page.last() else { break };
        (before, id) = (last.at, last.id);
        history.extend(page);
    }
    history.reverse();
    Ok(Gathered {
        made_at: tx.now(),
        made_by: made_by.to_owned(),
        organization: item.organization_name.clone(),
        document: item.id,
        title: item.title.clone(),
        description: documents::description(tx, item)?,
        responsible,
        created_at: item.created_at,
        access: tx.all(
            "SELECT p.name, c.email, k.name, g.facets, o.name, g.opened_at, g.until, e.name, g.closed_at, g.link_id IS NOT NULL
             FROM grants g JOIN parties p ON p.id = g.contact_id JOIN contacts c ON c.id = p.id LEFT JOIN counterparties k ON k.id = c.counterparty_id
             JOIN parties o ON o.id = g.opened_by LEFT JOIN parties e ON e.id = g.closed_by WHERE g.item_id = $1 ORDER BY g.opened_at, g.id",
            bind![item.id],
        )?,
        visits: tx.all(
            "SELECT p.name, c.email, v.started_at, v.last_at, v.views FROM visits v JOIN parties p ON p.id = v.contact_id JOIN contacts c ON c.id = p.id
             WHERE v.item_id = $1 ORDER BY v.started_at, v.id",
            bind![item.id],
        )?,
        events: tx.all(
            "SELECT e.id, e.kind, e.title, e.body, p.name, e.created_at, e.closed_at FROM events e JOIN parties p ON p.id = e.created_by
             WHERE e.item_id = $1 ORDER BY e.created_at, e.id",
            bind![item.id],
        )?,
        participants: tx.all(
            "SELECT f.thing_id, p.name, p.kind = 'contact', f.added_at, f.ended_at FROM follows f JOIN parties p ON p.id = f.party_id
             WHERE f.item_id = $1 AND f.thing = 'event' ORDER BY f.added_at, f.id",
            bind![item.id],
        )?,
        comments: tx.all(
            "SELECT c.thing, c.thing_id, c.lane, CASE WHEN c.removed_at IS NULL THEN c.body ELSE '' END, p.name, p.kind = 'contact', c.created_at, c.changed_at, c.removed_at
             FROM comments c JOIN parties p ON p.id = c.created_by WHERE c.item_id = $1 ORDER BY c.created_at, c.id",
            bind![item.id],
        )?,
        files: tx.all(
            "SELECT f.id, f.name, f.to_sign, f.internal, v.version, v.media, v.size, v.sha256, p.name, v.created_at,
               EXISTS (SELECT 1 FROM signing_files s WHERE s.file_id = f.id AND s.sealed_version = v.version), f.binned_at, v.blob_key
             FROM files f JOIN file_versions v ON v.file_id = f.id JOIN parties p ON p.id = v.created_by
             WHERE f.item_id = $1 AND f.thing <> 'draft' ORDER BY f.created_at, f.id, v.version",
            bind![item.id],
        )?,
        routes: tx.all(
            "SELECT s.id, e.title, p.name, s.sent_at, s.due, s.outcome, s.ended_at, s.sealed_at FROM signings s JOIN events e ON e.id = s.id
             JOIN parties p ON p.id = s.started_by WHERE s.item_id = $1 ORDER BY s.created_at, s.id",
            bind![item.id],
        )?,
        signers: tx.all(
            "SELECT g.signing_id, COALESCE(g.name, p.name), k.name, p.kind = 'contact', g.step, g.kind, g.state, g.asked_at, g.decided_at, g.note, g.way, g.written, g.email,
               g.proven_by, g.proven_at, g.browser, g.network
             FROM signers g JOIN parties p ON p.id = g.party_id LEFT JOIN contacts c ON c.id = p.id LEFT JOIN counterparties k ON k.id = c.counterparty_id
             WHERE g.item_id = $1 ORDER BY g.signing_id, g.step, g.id",
            bind![item.id],
        )?,
        signed: tx.all(
            "SELECT f.signing_id, f.file_id, f.name, f.version, f.sha256, f.sealed_version FROM signing_files f JOIN signings s ON s.id = f.signing_id
             WHERE s.item_id = $1 ORDER BY f.signing_id, f.place, f.file_id",
            bind![item.id],
        )?,
        history,
        audit: entries::of(tx, item.organization, item.id)?,
    })
}
