//! What one organization keeps of a person.

use super::{
    drawn::{self, Drawn},
    reading::{self, Reading},
};
use crate::{
    bind, items, items_in_guest_sight, items_in_member_sight, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ItemId, MemberId, OrganizationId, PartyId, PersonId};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;

rows! {
    /// As whom they are known.
    #[derive(Clone, Debug)]
    pub(super) struct Party {
        pub id: PartyId,
        pub house: OrganizationId,
        pub organization: String,
        pub kind: String,
        pub name: String,
        pub job: String,
        pub phone: String,
        pub email: Option<String>,
        pub language: Option<String>,
        pub company: Option<String>,
        pub created_at: Time,
        pub ended_at: Option<Time>,
    }
    /// How long they are a guest, and what for.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(in crate::privacy) struct Stay {
        pub since: Time,
        pub until: Option<Time>,
        pub purpose: String,
        pub suspended_at: Option<Time>,
    }
    struct GrantRow {
        item: ItemId,
        facets: String,
        message: String,
        opened_at: Time,
        until: Option<Time>,
        closed_at: Option<Time>,
    }
    struct WrittenRow {
        what: String,
        item: Option<ItemId>,
        title: Option<String>,
        text: String,
        at: Time,
    }
    struct DecidedRow {
        item: ItemId,
        what: String,
        state: String,
        at: Option<Time>,
        written: Option<String>,
        note: String,
        email: Option<String>,
        proven_by: Option<String>,
        browser: Option<String>,
        network: Option<String>,
    }
    struct VisitRow {
        item: ItemId,
        started_at: Time,
        last_at: Time,
        pages: i64,
    }
    /// Something that the log of the organization has of them.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(in crate::privacy) struct Deed {
        pub what: String,
        pub at: Time,
        pub network: String,
    }
    struct FileRow {
        item: Option<ItemId>,
        name: String,
        version: i64,
        media: String,
        size: Option<i64>,
        at: Time,
        blob_key: String,
    }
}

/// What was opened to them.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::privacy) struct Grant {
    /// What it is called; nothing where it is open to them no more.
    pub on: Option<String>,
    pub facets: String,
    pub message: String,
    pub opened_at: Time,
    pub until: Option<Time>,
    pub closed_at: Option<Time>,
}

/// Something they wrote.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::privacy) struct Written {
    /// `comment`, `message`, `note`, and so on.
    pub what: String,
    pub on: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub text: String,
    pub at: Time,
}

/// Something they signed, approved or declined, or are asked to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::privacy) struct Decided {
    pub on: Option<String>,
    pub what: String,
    pub state: String,
    pub at: Option<Time>,
    pub written: Option<String>,
    pub note: String,
    pub email: Option<String>,
    pub proven_by: Option<String>,
    pub browser: Option<String>,
    pub network: Option<String>,
}

/// Once they came, and went.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::privacy) struct Visit {
    pub on: Option<String>,
    pub started_at: Time,
    pub last_at: Time,
    pub pages: i64,
}

/// A file or a picture that they sent in, or their signature as they drew it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::privacy) struct File {
    pub on: Option<String>,
    pub name: String,
    pub version: i64,
    /// In bytes; of a signature it is written down nowhere.
    pub size: Option<i64>,
    pub media: String,
    pub at: Time,
    /// Where it lies in the archive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    #[serde(skip)]
    pub blob_key: String,
}

/// All of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::privacy) struct AtHouse {
    pub organization: String,
    /// `contact` or `member`.
    pub known_as: String,
    pub name: String,
    pub job: String,
    pub phone: String,
    pub email: Option<String>,
    pub language: Option<String>,
    pub company: Option<String>,
    pub created_at: Time,
    pub ended_at: Option<Time>,
    pub stay: Option<Stay>,
    pub grants: Vec<Grant>,
    pub written: Vec<Written>,
    /// On boards that are open to them.
    pub drawn: Vec<Drawn>,
    pub signed: Vec<Decided>,
    pub visits: Vec<Visit>,
    pub read: Vec<Reading>,
    pub files: Vec<File>,
    pub log: Vec<Deed>,
}

/// As whom a person is known, or was.
pub(super) fn parties(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Party>, Error> {
    Ok(tx.all(
        "SELECT p.id, o.id, o.name, p.kind, p.name, p.job, p.phone, c.email, c.language, k.name, p.created_at, p.ended_at
         FROM parties p JOIN organizations o ON o.id = p.organization_id LEFT JOIN contacts c ON c.id = p.id
         LEFT JOIN counterparties k ON k.id = c.counterparty_id WHERE p.person_id = $1 AND p.erased_at IS NULL ORDER BY o.name, p.id",
        bind![person],
    )?)
}

/// The titles of what they may see there now.
fn titles(tx: &mut Tx<'_>, party: &Party) -> Result<HashMap<ItemId, String>, Error> {
    if party.ended_at.is_some() {
        return Ok(HashMap::new());
    }
    let now = tx.now();
    let seen: Vec<(ItemId, String)> = if party.kind == "contact" {
        tx.all(
            concat!(
                "SELECT i.id, i.title FROM grants g JOIN items i ON i.id = g.item_id LEFT JOIN organizers z ON z.id = i.organizer_id WHERE ",
                items_in_guest_sight!()
            ),
            bind![party.id, now, party.house],
        )?
    } else {
        let member = MemberId(party.id.0);
        let Some(house) = items::house_rights(tx, member)? else { return Ok(HashMap::new()) };
        let sight = items::MemberSight::new(party.house, member, house);
        tx.all(
            concat!("SELECT i.id, i.title FROM items i WHERE i.organization_id = $1 AND i.binned_at IS NULL AND ", items_in_member_sight!()),
            bind![sight.organization, sight.member, sight.everything],
        )?
    };
    Ok(seen.into_iter().collect())
}

/// Gathers it.
pub(super) fn gather(tx: &mut Tx<'_>, party: Party) -> Result<AtHouse, Error> {
    let titles = titles(tx, &party)?;
    let on = |item: ItemId| titles.get(&item).cloned();
    Ok(AtHouse {
        stay: tx.maybe(
            "SELECT since, until, purpose, suspended_at FROM stays WHERE organization_id = $1 AND contact_id = $2",
            bind![party.house, party.id],
        )?,
        grants: grants(tx, party.id)?
            .into_iter()
            .map(|GrantRow { item, facets, message, opened_at, until, closed_at }| Grant {
                on: on(item),
                facets,
                message,
                opened_at,
                until,
                closed_at,
            })
            .collect(),
        written: written(tx, party.id)?
            .into_iter()
            .map(|WrittenRow { what, item, title, text, at }| Written { on: item.and_then(on), what, title, text, at })
            .collect(),
        drawn: drawn::of(tx, &party, &titles)?,
        signed: decided(tx, party.id)?.into_iter().map(|row| row.shown(&titles)).collect(),
        visits: visits(tx, &party)?
            .into_iter()
            .map(|VisitRow { item, started_at, last_at, pages }| Visit { on: on(item), started_at, last_at, pages })
            .collect(),
        read: reading::of(tx, &party)?,
        files: files(tx, &party)?.into_iter().map(|row| row.shown(&titles)).collect(),
        log: log(tx, &party)?,
        organization: party.organization,
        known_as: party.kind,
        name: party.name,
        job: party.job,
        phone: party.phone,
        email: party.email,
        language: party.language,
        company: party.company,
        created_at: party.created_at,
        ended_at: party.ended_at,
    })
}

fn grants(tx: &mut Tx<'_>, party: PartyId) -> Result<Vec<GrantRow>, Error> {
    Ok(tx
        .all("SELECT item_id, facets, message, opened_at, until, closed_at FROM grants WHERE contact_id = $1 ORDER BY opened_at, id", bind![party])?)
}

/// All that has them as its author. What was removed is not given.
fn written(tx: &mut Tx<'_>, party: PartyId) -> Result<Vec<WrittenRow>, Error> {
    Ok(tx.all(
        "SELECT 'comment', item_id, CAST(NULL AS TEXT), body, created_at FROM comments WHERE created_by = $1 AND removed_at IS NULL
         UNION ALL SELECT 'message', item_id, NULL, body, created_at FROM messages WHERE created_by = $1 AND removed_at IS NULL
         UNION ALL SELECT 'note', item_id, title, body, created_at FROM notes WHERE created_by = $1 AND removed_at IS NULL
         UNION ALL SELECT 'request', item_id, title, body, created_at FROM requests WHERE created_by = $1
         UNION ALL SELECT 'task', item_id, title, description, created_at FROM tasks WHERE created_by = $1
         UNION ALL SELECT 'activity', item_id, title, body, created_at FROM activities WHERE created_by = $1
         UNION ALL SELECT 'event', item_id, title, body, created_at FROM events WHERE created_by = $1
         UNION ALL SELECT 'answer', l.item_id, a.asked_title, a.words, a.created_at FROM point_answers a JOIN list_points p ON p.id = a.point_id
           JOIN request_lists l ON l.id = p.list_id WHERE a.created_by = $1
         UNION ALL SELECT 'confirmation', p.item_id, NULL, c.note, c.at FROM confirmations c JOIN occurrences o ON o.id = c.occurrence_id
           JOIN planned p ON p.id = o.planned_id WHERE c.by_id = $1
         UNION ALL SELECT 'report', w.item_id, NULL, w.report, w.reported_at FROM work_orders w WHERE w.reported_by = $1 AND w.reported_at IS NOT NULL
         UNION ALL SELECT 'verdict', v.item_id, a.verdict, a.note, a.decided_at FROM task_approvers a JOIN task_approvals v ON v.id = a.approval_id
           WHERE a.party_id = $1 AND a.decided_at IS NOT NULL
         UNION ALL SELECT 'verdict', v.item_id, a.verdict, a.note, a.decided_at FROM board_approvers a JOIN board_approvals v ON v.id = a.approval_id
           WHERE a.party_id = $1 AND a.decided_at IS NOT NULL
         UNION ALL SELECT 'board', item_id, NULL, body, at FROM board_comments WHERE author_id = $1 AND deleted_at IS NULL
         UNION ALL SELECT 'update', item_id, state, body, at FROM board_updates WHERE author_id = $1 AND deleted_at IS NULL
         UNION ALL SELECT 'worked', t.item_id, w.day, w.note, w.created_at FROM worked w JOIN tasks t ON t.id = w.task_id
           WHERE w.member_id = $1 AND w.removed_at IS NULL
         UNION ALL SELECT 'reaction', m.item_id, NULL, r.sign, r.created_at FROM reactions r
           JOIN messages m ON m.organization_id = r.organization_id AND m.id = r.message_id WHERE r.party_id = $1 AND m.removed_at IS NULL
         ORDER BY 5, 1, 4",
        bind![party],
    )?)
}

fn decided(tx: &mut Tx<'_>, party: PartyId) -> Result<Vec<DecidedRow>, Error> {
    Ok(tx.all(
        "SELECT g.item_id, g.kind, g.state, COALESCE(g.decided_at, g.asked_at), g.written, g.note, g.email, g.proven_by, g.browser, g.network
         FROM signers g JOIN signings s ON s.id = g.signing_id WHERE g.party_id = $1 AND g.state <> 'waiting' AND s.sent_at IS NOT NULL ORDER BY g.decided_at, g.id",
        bind![party],
    )?)
}

fn visits(tx: &mut Tx<'_>, party: &Party) -> Result<Vec<VisitRow>, Error> {
    Ok(tx.all(
        "SELECT item_id, started_at, last_at, views FROM visits WHERE organization_id = $1 AND contact_id = $2 ORDER BY started_at, id",
        bind![party.house, party.id],
    )?)
}

/// What they did, as the log has it.
fn log(tx: &mut Tx<'_>, party: &Party) -> Result<Vec<Deed>, Error> {
    Ok(tx.all(
        "SELECT deed, at, network FROM audit WHERE organization_id = $1 AND by_kind IN ('guest', 'member') AND by_id = $2 ORDER BY seq",
        bind![party.house, party.id],
    )?)
}

/// What they sent in and nobody removed: each version, also of files that others began; pictures that
/// they laid on boards; and their signatures, as they were drawn. A file goes by the name that it had
/// when they sent it, as the log has it: what others call it now may be none of their business.
fn files(tx: &mut Tx<'_>, party: &Party) -> Result<Vec<FileRow>, Error> {
    Ok(tx.all(
        "SELECT f.item_id, COALESCE((SELECT MIN(CASE v.version WHEN 1 THEN l.detail
             ELSE SUBSTR(l.detail, 1, LENGTH(l.detail) - LENGTH(CAST(v.version AS TEXT)) - LENGTH(', version ')) END)
             FROM audit l WHERE l.organization_id = $2 AND l.thing_id = f.id AND ((v.version = 1 AND l.deed = 'file.added')
               OR (v.version > 1 AND l.deed = 'file.version' AND l.detail LIKE '%, version ' || CAST(v.version AS TEXT)))
               AND NOT EXISTS (SELECT 1 FROM covered_entries h WHERE h.organization_id = l.organization_id AND h.seq = l.seq)), f.name),
           v.version, v.media, v.size, v.created_at, v.blob_key FROM file_versions v JOIN files f ON f.id = v.file_id
         WHERE v.created_by = $1 AND f.binned_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM signing_files s WHERE s.file_id = f.id AND s.sealed_version = v.version)
         UNION ALL SELECT b.item_id, b.name, 1, b.media, b.size, b.at, b.blob FROM board_files b WHERE b.author_id = $1
         UNION ALL SELECT x.item_id, CASE x.media_type WHEN 'image/png' THEN 'picture.png' WHEN 'image/jpeg' THEN 'picture.jpg'
             WHEN 'image/webp' THEN 'picture.webp' ELSE 'picture' END, 1, x.media_type, x.size, x.at, x.blob
           FROM board_pictures x WHERE x.organization_id = $2 AND x.author_id = $1
         UNION ALL SELECT g.item_id, 'signature.png', 1, 'image/png', NULL, g.decided_at, g.picture_key
           FROM signers g WHERE g.organization_id = $2 AND g.party_id = $1 AND g.picture_key IS NOT NULL AND g.decided_at IS NOT NULL
         ORDER BY 6, 7",
        bind![party.id, party.house],
    )?)
}

impl DecidedRow {
    fn shown(self, titles: &HashMap<ItemId, String>) -> Decided {
        let Self { item, what, state, at, written, note, email, proven_by, browser, network } = self;
        Decided { on: titles.get(&item).cloned(), what, state, at, written, note, email, proven_by, browser, network }
    }
}

impl FileRow {
    fn shown(self, titles: &HashMap<ItemId, String>) -> File {
        let Self { item, name, version, media, size, at, blob_key } = self;
        File { on: item.and_then(|item| titles.get(&item).cloned()), name, version, size, media, at, path: None, blob_key }
    }
}
