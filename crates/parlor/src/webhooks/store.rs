//! How webhooks and what they were told are kept, and what is done with them.

use super::{Delivery, KEPT_DAYS, KeepWebhook, TEST, Told, Webhook, WhyOff, form::Wanted};
use crate::{
    audit::{self, By},
    bind,
    doors::Permit,
    organizations::{Administer, Organization},
    store::{Topic, Tx},
    web::{Error, Say},
};
use access::{DeliveryId, ItemId, MemberId, OrganizationId, WebhookId};

/// The columns of a [`Webhook`], of `w` (webhooks), `o` (organizations) and `m` (parties).
#[macro_export]
macro_rules! webhook_columns {
    () => {
        "w.id, w.organization_id, o.slug, w.name, w.address, w.member_id, m.name, w.events, w.reach, w.organizer_id, w.generation, w.rotated_at,
         w.told_to, w.failing_since, w.off_at, w.off_why, w.made_at, w.edition
         FROM webhooks w JOIN organizations o ON o.id = w.organization_id JOIN parties m ON m.id = w.member_id"
    };
}

/// The columns of a [`Delivery`].
#[macro_export]
macro_rules! delivery_columns {
    () => {
        "d.id, d.message, d.event, d.item_id, d.body, d.made_at, d.attempts, d.next_at, d.last_at, d.status, d.fault, d.answer, d.ended_at, d.outcome
         FROM webhook_deliveries d"
    };
}

pub(super) fn find(tx: &mut Tx<'_>, organization: OrganizationId, id: WebhookId) -> Result<Option<Webhook>, Error> {
    Ok(tx.maybe(concat!("SELECT ", webhook_columns!(), " WHERE w.organization_id = $1 AND w.id = $2"), bind![organization, id])?)
}

pub(super) fn delivery(tx: &mut Tx<'_>, webhook: WebhookId, id: DeliveryId) -> Result<Option<Delivery>, Error> {
    Ok(tx.maybe(concat!("SELECT ", delivery_columns!(), " WHERE d.webhook_id = $1 AND d.id = $2"), bind![webhook, id])?)
}

pub(super) type Keeping = Permit<KeepWebhook, Webhook>;

fn noted(tx: &mut Tx<'_>, permit: &Keeping, deed: &str, detail: &str) -> Result<(), Error> {
    audit::record(tx, permit.organization, By::Actor(permit.by()), deed, ("webhook", Some(permit.id.0)), detail)?;
    tx.signal(Topic::Organization(permit.organization));
    Ok(())
}

/// So many an organization can have.
const MOST: i64 = 50;

/// Makes one, which looks through the eyes of whoever made it, from now on.
///
/// # Errors
/// A sentence, where something that it is to be told of is not there, or there are enough.
pub(super) fn make(tx: &mut Tx<'_>, permit: &Permit<Administer, Organization>, wanted: &Wanted) -> Result<Webhook, Error> {
    tx.alone_in(permit.id)?;
    if tx.number("SELECT COUNT(*) FROM webhooks WHERE organization_id = $1", bind![permit.id])? >= MOST {
        return Err(Error::form(Say::new("webhook-many").and("most", MOST)));
    }
    let (id, now) = (tx.id::<WebhookId>(), tx.now());
    let member = permit.by().member().ok_or(Error::NotFound)?;
    let reach = wanted.found(tx, permit)?;
    audit::record(tx, permit.id, By::Actor(permit.by()), "webhook.made", ("webhook", Some(id.0)), &wanted.name)?;
    tx.run(
        "INSERT INTO webhooks (id, organization_id, name, address, member_id, events, reach, organizer_id, generation, told_to, leased_until, made_at,
           edition)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, (SELECT seq FROM audit_heads WHERE organization_id = $2), $9, $9, 1)",
        bind![id, permit.id, &wanted.name, &wanted.address, member, &wanted.events, wanted.reach, reach.organizer, now],
    )?;
    keep_items(tx, permit.id, id, &reach.items)?;
    tx.signal(Topic::Organization(permit.id));
    find(tx, permit.id, id)?.ok_or(Error::NotFound)
}

fn keep_items(tx: &mut Tx<'_>, organization: OrganizationId, webhook: WebhookId, items: &[ItemId]) -> Result<(), Error> {
    tx.run("DELETE FROM webhook_items WHERE organization_id = $1 AND webhook_id = $2", bind![organization, webhook])?;
    for item in items {
        tx.run(
            "INSERT INTO webhook_items (webhook_id, item_id, organization_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            bind![webhook, *item, organization],
        )?;
    }
    Ok(())
}

/// Changes it, if nobody else did since that edition.
///
/// # Errors
/// Changed, when somebody did; a sentence as of [`make`].
pub(super) fn change(
    tx: &mut Tx<'_>,
    permit: &Keeping,
    house: &Permit<Administer, Organization>,
    wanted: &Wanted,
    edition: i64,
) -> Result<(), Error> {
    tx.alone_in(permit.organization)?;
    let reach = wanted.found(tx, house)?;
    let changed = tx.changed(
        "UPDATE webhooks SET name = $4, address = $5, events = $6, reach = $7, organizer_id = $8, edition = edition + 1
         WHERE organization_id = $1 AND id = $2 AND edition = $3",
        bind![permit.organization, permit.id, edition, &wanted.name, &wanted.address, &wanted.events, wanted.reach, reach.organizer],
    )?;
    if !changed {
        return Err(Error::Changed);
    }
    keep_items(tx, permit.organization, permit.id, &reach.items)?;
    noted(tx, permit, "webhook.changed", &wanted.name)
}

/// Gives it another secret; the one before signs too for a day.
///
/// # Errors
/// Changed, when somebody did at the same time.
pub(super) fn rotate(tx: &mut Tx<'_>, permit: &Keeping) -> Result<Webhook, Error> {
    tx.alone_in(permit.organization)?;
    let now = tx.now();
    let rotated = tx.changed(
        "UPDATE webhooks SET generation = generation + 1, rotated_at = $4 WHERE organization_id = $1 AND id = $2 AND generation = $3",
        bind![permit.organization, permit.id, permit.generation, now],
    )?;
    if !rotated {
        return Err(Error::Changed);
    }
    noted(tx, permit, "webhook.secret", &permit.name)?;
    find(tx, permit.organization, permit.id)?.ok_or(Error::NotFound)
}

/// Tells it nothing more. What waits for it waits on.
///
/// # Errors
/// When the store fails.
pub(super) fn switch_off(tx: &mut Tx<'_>, permit: &Keeping) -> Result<(), Error> {
    tx.alone_in(permit.organization)?;
    let now = tx.now();
    let off = tx.changed(
        "UPDATE webhooks SET off_at = $3, off_why = $4 WHERE organization_id = $1 AND id = $2 AND off_at IS NULL",
        bind![permit.organization, permit.id, now, WhyOff::Hand],
    )?;
    if off { noted(tx, permit, "webhook.off", &permit.name) } else { Ok(()) }
}

/// Tells it again, from now on.
///
/// # Errors
/// When the store fails.
pub(super) fn switch_on(tx: &mut Tx<'_>, permit: &Keeping) -> Result<(), Error> {
    tx.alone_in(permit.organization)?;
    if permit.off_at.is_none() {
        return Ok(());
    }
    noted(tx, permit, "webhook.on", &permit.name)?;
    tx.run(
        "UPDATE webhooks SET off_at = NULL, off_why = NULL, failing_since = NULL,
           told_to = (SELECT seq FROM audit_heads WHERE organization_id = $1)
         WHERE organization_id = $1 AND id = $2 AND off_at IS NOT NULL",
        bind![permit.organization, permit.id],
    )?;
    Ok(())
}

/// It looks through the eyes of whoever asks, from now on.
///
/// # Errors
/// When the store fails.
pub(super) fn take(tx: &mut Tx<'_>, permit: &Keeping) -> Result<(), Error> {
    tx.alone_in(permit.organization)?;
    let member = permit.by().member().ok_or(Error::NotFound)?;
    let taken = tx.changed(
        "UPDATE webhooks SET member_id = $3, edition = edition + 1 WHERE organization_id = $1 AND id = $2 AND member_id <> $3",
        bind![permit.organization, permit.id, member],
    )?;
    if taken { noted(tx, permit, "webhook.taken", &permit.name) } else { Ok(()) }
}

/// Takes it away with all that it was told. That it was there stands in the audit log.
///
/// # Errors
/// When the store fails.
pub(super) fn remove(tx: &mut Tx<'_>, permit: &Keeping) -> Result<(), Error> {
    tx.alone_in(permit.organization)?;
    // From here on nobody follows the log for it, or takes something to send.
    let now = tx.now();
    tx.run("UPDATE webhooks SET off_at = $3 WHERE organization_id = $1 AND id = $2", bind![permit.organization, permit.id, now])?;
    tx.run("DELETE FROM webhook_deliveries WHERE organization_id = $1 AND webhook_id = $2", bind![permit.organization, permit.id])?;
    tx.run("DELETE FROM webhook_items WHERE organization_id = $1 AND webhook_id = $2", bind![permit.organization, permit.id])?;
    tx.run("DELETE FROM webhooks WHERE organization_id = $1 AND id = $2", bind![permit.organization, permit.id])?;
    noted(tx, permit, "webhook.removed", &permit.name)
}

/// Tells it of nothing, to see whether that arrives.
///
/// # Errors
/// A sentence, while it is off.
pub(super) fn test(tx: &mut Tx<'_>, permit: &Keeping) -> Result<DeliveryId, Error> {
    if permit.off_at.is_some() {
        return Err(Error::form("webhook-off-first"));
    }
    let (id, now) = (tx.id::<DeliveryId>(), tx.now());
    let body = super::following::test_body(permit, now);
    tx.run(
        "INSERT INTO webhook_deliveries (id, organization_id, webhook_id, message, event, body, made_at, attempts, next_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $7)",
        bind![id, permit.organization, permit.id, format!("msg_{}", id.0.simple()), TEST, body, now],
    )?;
    noted(tx, permit, "webhook.tested", &permit.name)?;
    Ok(id)
}

/// Sends a delivery once more, as if it had not been tried.
///
/// # Errors
/// A sentence, while its webhook is off.
pub(super) fn send_again(tx: &mut Tx<'_>, permit: &Permit<KeepWebhook, Told>) -> Result<(), Error> {
    let webhook = &permit.webhook;
    if webhook.off_at.is_some() {
        return Err(Error::form("webhook-off-first"));
    }
    tx.alone_in(webhook.organization)?;
    let now = tx.now();
    tx.run(
        "UPDATE webhook_deliveries SET attempts = 0, next_at = $3, ended_at = NULL, outcome = NULL WHERE webhook_id = $1 AND id = $2",
        bind![webhook.id, permit.it.id, now],
    )?;
    let detail = format!("{}, {}", webhook.name, permit.it.message);
    audit::record(tx, webhook.organization, By::Actor(permit.by()), "webhook.sent-again", ("webhook", Some(webhook.id.0)), &detail)?;
    tx.signal(Topic::Organization(webhook.organization));
    Ok(())
}

/// The webhooks of a member who leaves look through the eyes of their successor.
///
/// # Errors
/// When the store fails.
pub fn pass_on(tx: &mut Tx<'_>, organization: OrganizationId, from: MemberId, to: MemberId) -> Result<(), Error> {
    tx.run("UPDATE webhooks SET member_id = $3, edition = edition + 1 WHERE organization_id = $1 AND member_id = $2", bind![organization, from, to])?;
    Ok(())
}

/// Forgets what was told long ago.
///
/// # Errors
/// When the store fails.
pub fn purge(tx: &mut Tx<'_>) -> Result<(), Error> {
    let before = tx.now().plus_days(-KEPT_DAYS);
    tx.run("DELETE FROM webhook_deliveries WHERE made_at < $1", bind![before])?;
    Ok(())
}

/// The items that a webhook is told of, with their titles.
pub(super) fn items(tx: &mut Tx<'_>, webhook: WebhookId) -> Result<Vec<(ItemId, String)>, Error> {
    Ok(tx.all(
        "SELECT i.id, i.title FROM webhook_items x JOIN items i ON i.id = x.item_id WHERE x.webhook_id = $1 ORDER BY i.title_key, i.id",
        bind![webhook],
    )?)
}
