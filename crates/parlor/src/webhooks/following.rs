//! From the audit log to what is told. Each webhook follows the log of its organization by
//! the number of the entry that it has come to; the log has no gaps and no changes, so nothing
//! is told twice and nothing is left out.

use super::{Reach, Webhook, administers, choosing, events};
use crate::{
    app::App,
    bind, domains,
    items::MemberSight,
    rows,
    store::{self, Lane, Time, Tx},
    web::Error,
    webhook_columns,
};
use access::{DeliveryId, ItemId, OrganizerId};
use serde_json::{Value, json};
use std::collections::HashSet;
use uuid::Uuid;

/// So many entries are looked at in one change.
const AT_ONCE: i64 = 200;

rows! {
    /// An entry of the log, with what a webhook asks of it.
    struct Entry {
        seq: i64,
        at: Time,
        by_system: bool,
        /// `member` or `contact`; nothing, where nobody known did it.
        by_kind: Option<String>,
        by_id: Option<Uuid>,
        deed: String,
        thing: String,
        thing_id: Option<Uuid>,
        hash: Vec<u8>,
        item: Option<ItemId>,
        item_kind: Option<String>,
        organizer: Option<OrganizerId>,
        /// The member of the webhook sees the item.
        seen: bool,
    }
}

/// Brings each webhook some way on in its log, and says whether any has further to go. One that is far
/// behind keeps no other waiting.
///
/// # Errors
/// When the store fails; what was followed by then stays.
pub(super) async fn follow_some(app: &App) -> Result<bool, Error> {
    let behind: Vec<Webhook> = app
        .store
        .read(|tx| {
            Ok::<_, Error>(tx.all(
                concat!(
                    "SELECT ",
                    webhook_columns!(),
                    " JOIN audit_heads h ON h.organization_id = w.organization_id WHERE w.off_at IS NULL AND w.told_to < h.seq"
                ),
                bind![],
            )?)
        })
        .await?;
    let mut further = false;
    for webhook in behind {
        let (lane, app_too) = (Lane::Organization(webhook.organization), app.clone());
        further |= store::work_of(lane, app.store.write(move |tx| follow(tx, &app_too, &webhook))).await?;
    }
    Ok(further)
}

/// Follows the log by some entries, and says whether there may be more.
fn follow(tx: &mut Tx<'_>, app: &App, webhook: &Webhook) -> Result<bool, Error> {
    let entries = entries(tx, webhook)?;
    let Some(last) = entries.last().map(|entry| entry.seq) else { return Ok(false) };
    let mine = tx.changed(
        "UPDATE webhooks SET told_to = $3 WHERE id = $1 AND told_to = $2 AND edition = $4 AND off_at IS NULL",
        bind![webhook.id, webhook.told_to, last, webhook.edition],
    )?;
    if !mine {
        // Somebody else was faster.
        return Ok(false);
    }
    let administers = administers(tx, webhook.member)?;
    let chosen: HashSet<ItemId> = super::store::items(tx, webhook.id)?.into_iter().map(|(id, _)| id).collect();
    let (now, base) = (tx.now(), domains::address(tx, &app.config, webhook.organization)?);
    for entry in entries.iter().filter(|entry| choosing::wanted(&webhook.events, &entry.deed)) {
        let open = if entry.item.is_some() { entry.seen } else { administers };
        if !open || !reaches(webhook, &chosen, entry) {
            continue;
        }
        let id = tx.id::<DeliveryId>();
        tx.run(
            "INSERT INTO webhook_deliveries (id, organization_id, webhook_id, seq, message, event, item_id, body, made_at, attempts, next_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $9)",
            bind![id, webhook.organization, webhook.id, entry.seq, message(entry), &entry.deed, entry.item, body(entry, &webhook.slug, &base), now],
        )?;
    }
    Ok(entries.len() >= usize::try_from(AT_ONCE).unwrap_or(usize::MAX))
}

fn entries(tx: &mut Tx<'_>, webhook: &Webhook) -> Result<Vec<Entry>, Error> {
    let Some(house) = crate::items::house_rights(tx, webhook.member)? else { return unseen(tx, webhook) };
    let sight = MemberSight::new(webhook.organization, webhook.member, house);
    Ok(tx.all(
        concat!(
            "SELECT a.seq, a.at, a.by_kind = 'system', p.kind, p.id, a.deed, a.thing, a.thing_id, a.hash, ",
            crate::item_of_entry!(),
            ", i.kind, i.organizer_id, COALESCE(",
            crate::items_in_member_sight!(),
            ", FALSE) FROM audit a LEFT JOIN items i ON i.organization_id = a.organization_id AND i.id = ",
            crate::item_of_entry!(),
            " LEFT JOIN parties p ON p.organization_id = a.organization_id AND p.id = CASE WHEN a.by_kind = 'person'
               THEN (SELECT q.id FROM parties q WHERE q.organization_id = a.organization_id AND q.person_id = a.by_id ORDER BY q.kind DESC, q.id LIMIT 1)
               ELSE a.by_id END
             WHERE a.organization_id = $1 AND a.seq > $4 ORDER BY a.seq LIMIT $5"
        ),
        bind![sight.organization, sight.member, sight.everything, webhook.told_to, AT_ONCE],
    )?)
}

/// The entries for a webhook whose member has no role any more: they pass, and none is told.
fn unseen(tx: &mut Tx<'_>, webhook: &Webhook) -> Result<Vec<Entry>, Error> {
    Ok(tx.all(
        "SELECT a.seq, a.at, a.by_kind = 'system', NULL, a.by_id, a.deed, a.thing, a.thing_id, a.hash, CAST(NULL AS UUID), NULL, CAST(NULL AS UUID), 1 = 0
         FROM audit a WHERE a.organization_id = $1 AND a.seq > $2 ORDER BY a.seq LIMIT $3",
        bind![webhook.organization, webhook.told_to, AT_ONCE],
    )?)
}

/// Whether it is about something that the webhook is told of.
fn reaches(webhook: &Webhook, chosen: &HashSet<ItemId>, entry: &Entry) -> bool {
    match webhook.reach {
        Reach::All => true,
        Reach::Organizer => {
            let itself = entry.thing == "organizer" && entry.thing_id == webhook.organizer.map(|id| id.0);
            itself || (entry.organizer.is_some() && entry.organizer == webhook.organizer)
        }
        Reach::Items => entry.item.is_some_and(|item| chosen.contains(&item)),
    }
}

/// The id of an event: that of its entry, whoever is told of it.
fn message(entry: &Entry) -> String {
    let of = entry.hash.get(..16).unwrap_or(&entry.hash);
    format!("msg_{}", data_encoding::HEXLOWER.encode(of))
}

/// What is told. Ids and kinds alone: who wants to know more asks, as who they are.
fn body(entry: &Entry, slug: &str, base_url: &str) -> String {
    let item = entry.item.map(|id| json!({"id": id, "kind": entry.item_kind, "url": format!("{base_url}/items/{id}")}));
    let said = json!({
        "type": entry.deed,
        "timestamp": entry.at,
        "data": {"organization": slug, "seq": entry.seq, "item": item, "thing": thing(entry), "by": by(entry)},
    });
    said.to_string()
}

/// A person and their browser are met in several organizations: this one knows the first as
/// its member or contact, and the second not at all.
fn thing(entry: &Entry) -> Value {
    match entry.thing.as_str() {
        "person" => by(entry),
        "session" => json!({"kind": "browser", "id": null}),
        kind => json!({"kind": kind, "id": entry.thing_id}),
    }
}

fn by(entry: &Entry) -> Value {
    let kind = match entry.by_kind.as_deref() {
        Some("member") => "member",
        Some(_) => "guest",
        None if entry.by_system => "system",
        None => "nobody",
    };
    json!({"kind": kind, "id": entry.by_kind.as_ref().and(entry.by_id)})
}

/// What is told to see whether it arrives.
pub(super) fn test_body(webhook: &Webhook, now: Time) -> String {
    let said = json!({
        "type": events::TEST,
        "timestamp": now,
        "data": {"organization": webhook.slug, "seq": null, "item": null, "thing": {"kind": "webhook", "id": webhook.id}, "by": null},
    });
    said.to_string()
}
