//! The worker that removes what an organization keeps no longer: some of each at a time, in one
//! transaction that also writes down how much it was. Of two servers one does it.

use super::{
    NOTICE_DAYS, asking,
    retention::{self, Rules, Touches},
    store,
};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    notifications::Kind,
    post::Chores,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, OrganizationId, PartyId};

/// So many of each at a time.
const BATCH: i64 = 1_000;
/// So many guests: each is a change of its own, on many items.
const GUESTS: i64 = 20;
/// Seconds between two looks, where nothing was left over.
const PAUSE: i64 = 3_600;
const DAY: i64 = 86_400_000_000;

/// What is older than this is kept no longer.
fn before(now: Time, days: i64) -> Time {
    Time(now.0 - days * DAY)
}

/// The same of months, as a calendar counts them.
fn months_before(now: Time, months: i64) -> Time {
    let there = crate::web::there("UTC", now);
    let earlier = jiff::Span::new().try_months(months).ok().and_then(|span| there.checked_sub(span).ok());
    earlier.map_or_else(|| before(now, months * 31), |at| Time(at.timestamp().as_microsecond()))
}

/// Condition on `v` (visits): older than `$2`, and no part of the evidence of what was signed.
macro_rules! visits_over {
    () => {
        "v.organization_id = $1 AND v.last_at < $2
           AND NOT EXISTS (SELECT 1 FROM signers vs WHERE vs.item_id = v.item_id AND vs.party_id = v.contact_id AND vs.state IN ('signed', 'declined'))"
    };
}

/// Condition on `m` (outbox): ended before `$2`, and still says something.
macro_rules! mails_over {
    () => {
        "m.organization_id = $1 AND m.ended_at < $2 AND m.content <> '{}'"
    };
}

/// Condition on `h` (holdings): older than `$2`, of an address that opens nothing at `$3`.
macro_rules! holds_over {
    () => {
        "h.since < $2 AND EXISTS (SELECT 1 FROM links hl JOIN grants hg ON hg.id = hl.grant_id WHERE hl.id = h.link_id AND hl.organization_id = $1
           AND (hg.closed_at IS NOT NULL OR hg.until <= $3 OR hl.deactivated_at IS NOT NULL OR hl.until <= $3))"
    };
}

/// Condition on `c` (contacts) and `p` (parties): somebody to whom something was open, and nothing
/// since `$2`; who works here is left alone.
macro_rules! guests_over {
    () => {
        "c.organization_id = $1 AND c.nature = 'known' AND p.ended_at IS NULL AND EXISTS (SELECT 1 FROM grants g WHERE g.contact_id = c.id)
           AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.contact_id = c.id AND CASE WHEN g.closed_at IS NOT NULL THEN g.closed_at > $2
             ELSE g.until IS NULL OR g.until > $2 END)
           AND NOT EXISTS (SELECT 1 FROM parties w WHERE w.organization_id = c.organization_id AND w.person_id = p.person_id AND w.kind = 'member' AND w.ended_at IS NULL)"
    };
}

/// What rules would remove now, guests after their notice.
pub(super) fn would(tx: &mut Tx<'_>, organization: OrganizationId, rules: &Rules) -> Result<Touches, Error> {
    let now = tx.now();
    let mut touches = Touches::default();
    if let Some(days) = rules.visit_days {
        touches.visits = tx.number(concat!("SELECT COUNT(*) FROM visits v WHERE ", visits_over!()), bind![organization, before(now, days)])?
            + tx.number(
                "SELECT COUNT(*) FROM trusts WHERE organization_id = $1 AND seen_at < $2 AND network <> ''",
                bind![organization, before(now, days)],
            )?;
    }
    if let Some(months) = rules.guest_months {
        touches.guests = tx.number(
            concat!("SELECT COUNT(*) FROM contacts c JOIN parties p ON p.id = c.id WHERE ", guests_over!()),
            bind![organization, months_before(now, months)],
        )?;
    }
    if let Some(days) = rules.mail_days {
        touches.mails = tx.number(concat!("SELECT COUNT(*) FROM outbox m WHERE ", mails_over!()), bind![organization, before(now, days)])?;
    }
    if let Some(days) = rules.hold_days {
        touches.holds = tx.number(concat!("SELECT COUNT(*) FROM holdings h WHERE ", holds_over!()), bind![organization, before(now, days), now])?;
    }
    Ok(touches)
}

/// Looks at every organization whose time it is.
///
/// # Errors
/// When the store fails.
pub(super) async fn sweep(app: &App) -> Result<(), Error> {
    let due: Vec<(OrganizationId,)> = app
        .store
        .read(|tx| {
            let now = tx.now();
            Ok::<_, Error>(
                tx.all("SELECT organization_id FROM retention WHERE next_at <= $1 ORDER BY next_at, organization_id LIMIT 20", bind![now])?,
            )
        })
        .await?;
    let mut chores = Chores::default();
    for (organization,) in due {
        chores.done("retention", app.store.write(move |tx| run(tx, organization)).await)?;
    }
    chores.end()
}

/// Removes some, and writes down how much.
fn run(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<(), Error> {
    tx.alone_in(organization)?;
    let now = tx.now();
    let claimed = tx.changed(
        "UPDATE retention SET next_at = $2 WHERE organization_id = $1 AND next_at <= $3",
        bind![organization, now.plus_seconds(PAUSE), now],
    )?;
    if !claimed {
        return Ok(());
    }
    let rules = retention::of(tx, organization)?;
    let gone = Touches {
        visits: visits(tx, organization, &rules)?,
        guests: guests(tx, organization, &rules)?,
        mails: mails(tx, organization, &rules)?,
        holds: holds(tx, organization, &rules)?,
    };
    if gone == Touches::default() {
        return Ok(());
    }
    if gone.visits >= BATCH || gone.mails >= BATCH || gone.holds >= BATCH || gone.guests >= GUESTS {
        tx.run("UPDATE retention SET next_at = $2 WHERE organization_id = $1", bind![organization, now])?;
    }
    let detail = format!("visits {}, guests {}, mails {}, browsers {}", gone.visits, gone.guests, gone.mails, gone.holds);
    audit::record(tx, organization, By::System("retention"), "retention.ran", ("organization", Some(organization.0)), &detail)
}

fn counted(rows: u64) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}

/// Visits, and the networks of browsers that did not come since.
fn visits(tx: &mut Tx<'_>, organization: OrganizationId, rules: &Rules) -> Result<i64, Error> {
    let Some(days) = rules.visit_days else { return Ok(0) };
    let since = before(tx.now(), days);
    let gone = tx.run(
        concat!(
            "DELETE FROM visits WHERE organization_id = $1 AND id IN (SELECT v.id FROM visits v WHERE ",
            visits_over!(),
            " ORDER BY v.last_at, v.id LIMIT $3)"
        ),
        bind![organization, since, BATCH],
    )?;
    let networks =
        tx.run("UPDATE trusts SET network = '' WHERE organization_id = $1 AND seen_at < $2 AND network <> ''", bind![organization, since])?;
    Ok(counted(gone + networks))
}

/// What mails said that have ended; that they went out stays.
fn mails(tx: &mut Tx<'_>, organization: OrganizationId, rules: &Rules) -> Result<i64, Error> {
    let Some(days) = rules.mail_days else { return Ok(0) };
    let since = before(tx.now(), days);
    Ok(counted(tx.run(
        concat!(
            "UPDATE outbox SET content = '{}' WHERE organization_id = $1 AND id IN (SELECT m.id FROM outbox m WHERE ",
            mails_over!(),
            " ORDER BY m.ended_at, m.id LIMIT $3)"
        ),
        bind![organization, since, BATCH],
    )?))
}

fn holds(tx: &mut Tx<'_>, organization: OrganizationId, rules: &Rules) -> Result<i64, Error> {
    let Some(days) = rules.hold_days else { return Ok(0) };
    let now = tx.now();
    Ok(counted(tx.run(
        concat!("DELETE FROM holdings WHERE id IN (SELECT h.id FROM holdings h WHERE ", holds_over!(), " ORDER BY h.since, h.id LIMIT $4)"),
        bind![organization, before(now, days), now, BATCH],
    )?))
}

/// Guests to whom nothing is open: announced, and erased once that is long enough ago.
fn guests(tx: &mut Tx<'_>, organization: OrganizationId, rules: &Rules) -> Result<i64, Error> {
    let Some(months) = rules.guest_months else { return Ok(0) };
    let now = tx.now();
    let since = months_before(now, months);
    // To whom something was opened again is announced anew.
    tx.run(
        "UPDATE contacts SET fading_at = NULL WHERE organization_id = $1 AND fading_at IS NOT NULL
           AND EXISTS (SELECT 1 FROM grants g WHERE g.contact_id = contacts.id AND (g.opened_at > contacts.fading_at OR (g.closed_at IS NULL AND (g.until IS NULL OR g.until > $2))))",
        bind![organization, now],
    )?;
    announce(tx, organization, Time(since.0 + NOTICE_DAYS * DAY))?;
    let over: Vec<(PartyId,)> = tx.all(
        concat!(
            "SELECT c.id FROM contacts c JOIN parties p ON p.id = c.id WHERE ",
            guests_over!(),
            " AND c.fading_at <= $3 ORDER BY c.fading_at, c.id LIMIT $4"
        ),
        bind![organization, since, before(now, NOTICE_DAYS), GUESTS],
    )?;
    let mut gone = 0;
    for (party,) in over {
        if let Some(who) = store::subject(tx, party)? {
            asking::carry_out(tx, &who, (By::System("retention"), None))?;
            gone += 1;
        }
    }
    Ok(gone)
}

/// Tells who answers for them, 30 days before, and who keeps the contacts.
fn announce(tx: &mut Tx<'_>, organization: OrganizationId, since: Time) -> Result<(), Error> {
    let now = tx.now();
    let soon: Vec<(ContactId,)> = tx.all(
        concat!(
            "SELECT c.id FROM contacts c JOIN parties p ON p.id = c.id WHERE ",
            guests_over!(),
            " AND c.fading_at IS NULL ORDER BY c.id LIMIT $3"
        ),
        bind![organization, since.min(now), BATCH],
    )?;
    for (contact,) in soon {
        tx.run("UPDATE contacts SET fading_at = $2 WHERE id = $1 AND fading_at IS NULL", bind![contact, now])?;
        asking::tell(tx, organization, contact.party(), Kind::ErasureSoon)?;
    }
    Ok(())
}
