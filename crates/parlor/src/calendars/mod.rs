//! Calendars: the days on which something is due or planned, as a feed that programs for
//! calendars subscribe to (WORK-12), at an address that is a secret.
//!
//! A feed belongs to one member or contact at one organization, and holds what they
//! see there at that moment. Its address proves who reads it and nothing more: it
//! opens no page. It can be renewed and ended; the old one is worth nothing then.

mod due_days;
mod feed;
mod pages;
mod planned_days;
mod routes;

use crate::{
    app::App,
    audit::{self, By},
    bind,
    doors::Actor,
    rows,
    secrets::{self, Purpose},
    store::{Time, Tx},
    web::Error,
};
use access::{OrganizationId, PartyId};
use schemars::JsonSchema;
use serde::Serialize;

pub use routes::routes;

/// What is known of somebody's feed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Feed {
    /// Where it is subscribed to.
    pub address: String,
    pub since: Time,
    /// When a program asked for it last; looked at once an hour.
    pub fetched_at: Option<Time>,
}

rows! {
    struct Row {
        generation: i64,
        made_at: Time,
        fetched_at: Option<Time>,
        ended_at: Option<Time>,
    }
}

fn row(tx: &mut Tx<'_>, party: PartyId) -> Result<Option<Row>, Error> {
    Ok(tx.maybe("SELECT generation, made_at, fetched_at, ended_at FROM calendars WHERE party_id = $1", bind![party])?)
}

fn secret(app: &App, party: PartyId, generation: i64) -> String {
    app.secrets.address(Purpose::Calendar, party.0, generation)
}

/// The feed of somebody, if they have one.
fn of(tx: &mut Tx<'_>, app: &App, base: &str, party: PartyId) -> Result<Option<Feed>, Error> {
    let row = row(tx, party)?.filter(|row| row.ended_at.is_none());
    Ok(row.map(|row| Feed {
        address: format!("{base}/calendar/{}.ics", secret(app, party, row.generation)),
        since: row.made_at,
        fetched_at: row.fetched_at,
    }))
}

/// Makes the feed, or gives it a new address; the old one is worth nothing then.
fn make(tx: &mut Tx<'_>, app: &App, organization: OrganizationId, by: &Actor) -> Result<(), Error> {
    let (party, now) = (by.party(), tx.now());
    let before = row(tx, party)?;
    let generation = before.as_ref().map_or(1, |row| row.generation + 1);
    tx.run(
        "INSERT INTO calendars (party_id, organization_id, generation, token_hash, made_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (organization_id, party_id) DO UPDATE SET generation = excluded.generation, token_hash = excluded.token_hash, made_at = excluded.made_at,
           fetched_at = NULL, ended_at = NULL",
        bind![party, organization, generation, &secrets::hash(&secret(app, party, generation)), now],
    )?;
    let deed = if before.is_some_and(|row| row.ended_at.is_none()) { "calendar.renewed" } else { "calendar.made" };
    audit::record(tx, organization, By::Actor(by), deed, ("party", Some(party.0)), "")
}

/// Ends the feed.
fn end(tx: &mut Tx<'_>, organization: OrganizationId, by: &Actor) -> Result<(), Error> {
    let party = by.party();
    if end_of(tx, party)? {
        audit::record(tx, organization, By::Actor(by), "calendar.ended", ("party", Some(party.0)), "")?;
    }
    Ok(())
}

/// Ends the feed of somebody, as when their mailbox became another, and says whether
/// there was one.
///
/// # Errors
/// When the store fails.
pub fn end_of(tx: &mut Tx<'_>, party: PartyId) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.changed("UPDATE calendars SET ended_at = $2 WHERE party_id = $1 AND ended_at IS NULL", bind![party, now])?)
}

rows! {
    /// Whose feed an address is.
    struct Owner {
        organization: OrganizationId,
        party: PartyId,
        organization_name: String,
        /// Theirs, as mails to them are written in it.
        language: Option<String>,
        fetched_at: Option<Time>,
    }
}

fn by_secret(tx: &mut Tx<'_>, secret: &str) -> Result<Option<Owner>, Error> {
    Ok(tx.maybe(
        concat!(
            "SELECT c.organization_id, c.party_id, ",
            crate::shown_name!("o"),
            ", COALESCE(k.language, q.language), c.fetched_at FROM calendars c JOIN organizations o ON o.id = c.organization_id
         JOIN parties p ON p.organization_id = c.organization_id AND p.id = c.party_id
         LEFT JOIN contacts k ON k.organization_id = p.organization_id AND k.id = p.id LEFT JOIN people q ON q.id = p.person_id
         WHERE c.token_hash = $1 AND c.ended_at IS NULL"
        ),
        bind![&secrets::hash(secret)],
    )?)
}

/// Notes that a program asked for it.
fn fetched(tx: &mut Tx<'_>, party: PartyId) -> Result<(), Error> {
    let now = tx.now();
    tx.run("UPDATE calendars SET fetched_at = $2 WHERE party_id = $1 AND ended_at IS NULL", bind![party, now])?;
    Ok(())
}
