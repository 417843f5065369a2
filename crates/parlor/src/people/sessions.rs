//! Browsers in which somebody is known. The token is in the browser's cookie;
//! the database keeps its hash.

use super::second_factor::Proven;
use crate::{
    app::App,
    audit, bind,
    doors::{Asker, Known, SESSION_IDLE_DAYS, SESSION_LONGEST_DAYS, cookie_name, refusals},
    rows, secrets,
    store::{Time, Topic, Tx},
    verification::browser,
    web::{Answer, Cx, Error},
};
use access::{OrganizationId, PersonId, SessionId};
use axum::http::{HeaderName, header};
use schemars::JsonSchema;
use serde::Serialize;

/// Somebody is known in a browser from now on.
#[derive(Clone, Debug)]
pub struct Begun {
    /// For the cookie; kept nowhere else.
    pub token: String,
    pub session: SessionId,
}

/// Makes a new session. `method` is how they signed in, `password` or `code`;
/// `None` for a browser that only a guest link made.
///
/// # Errors
/// When the store fails.
pub fn begin(tx: &mut Tx<'_>, person: PersonId, method: Option<&str>, browser: &str, network: &str) -> Result<Begun, Error> {
    let (session, token, now) = (tx.id::<SessionId>(), secrets::text(tx.random()), tx.now());
    let signed_in_at = method.map(|_| now);
    tx.run(
        "INSERT INTO sessions (id, person_id, token_hash, browser, network, created_at, seen_at, signed_in_at, method)
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)",
        bind![session, person, &secrets::hash(&token), browser, network, now, signed_in_at, method],
    )?;
    Ok(Begun { token, session })
}

/// Signs somebody in, in a browser in which perhaps somebody is known already:
/// that session ends, and where it was theirs, what it was trusted with goes
/// over to the new one.
///
/// # Errors
/// When the store fails.
pub fn sign_in(tx: &mut Tx<'_>, proven: &Proven, before: Option<&Known>, browser: &str, network: &str) -> Result<Begun, Error> {
    let (person, method, twice) = proven.parts();
    let begun = begin(tx, person, Some(method), browser, network)?;
    if twice {
        tx.run("UPDATE sessions SET second_at = signed_in_at WHERE id = $1", bind![begun.session])?;
    }
    if let Some((known, old)) = before.and_then(|known| Some((known, known.session?))) {
        if known.id == person {
            tx.run("UPDATE trusts SET session_id = $2 WHERE session_id = $1 AND ended_at IS NULL", bind![old, begun.session])?;
        }
        end(tx, known.id, old)?;
    }
    // The line may come twice, where the transaction began anew.
    refusals::let_in(person, method, twice, network);
    tell(tx, person, "person.signed-in", method, network)?;
    Ok(begun)
}

/// Ends one session of a person, and with it what it was trusted with.
///
/// # Errors
/// When the store fails.
pub fn end(tx: &mut Tx<'_>, person: PersonId, session: SessionId) -> Result<bool, Error> {
    let now = tx.now();
    let ended = tx.changed("UPDATE sessions SET ended_at = $3 WHERE id = $1 AND person_id = $2 AND ended_at IS NULL", bind![session, person, now])?;
    if ended {
        tx.run("UPDATE trusts SET ended_at = $2 WHERE session_id = $1 AND ended_at IS NULL", bind![session, now])?;
        tx.signal(Topic::Session(session));
        tx.signal(Topic::Person(person));
    }
    Ok(ended)
}

/// Ends all sessions of a person but this one.
///
/// # Errors
/// When the store fails.
pub fn end_others(tx: &mut Tx<'_>, person: PersonId, keep: Option<SessionId>) -> Result<u64, Error> {
    let now = tx.now();
    let others: Vec<(SessionId,)> = tx.all(
        "UPDATE sessions SET ended_at = $3 WHERE person_id = $1 AND ended_at IS NULL AND id IS DISTINCT FROM $2 RETURNING id",
        bind![person, keep, now],
    )?;
    tx.run(
        "UPDATE trusts SET ended_at = $2 WHERE ended_at IS NULL
           AND session_id IN (SELECT id FROM sessions WHERE person_id = $1 AND ended_at IS NOT NULL)",
        bind![person, now],
    )?;
    for (session,) in &others {
        tx.signal(Topic::Session(*session));
    }
    tx.signal(Topic::Person(person));
    Ok(others.len() as u64)
}

/// Tells the log of every organization whose member the person is.
///
/// # Errors
/// When the store fails.
pub fn tell(tx: &mut Tx<'_>, person: PersonId, deed: &str, detail: &str, network: &str) -> Result<(), Error> {
    let houses: Vec<(OrganizationId,)> = tx.all(
        "SELECT organization_id FROM parties WHERE person_id = $1 AND kind = 'member' AND ended_at IS NULL ORDER BY organization_id",
        bind![person],
    )?;
    for (house,) in houses {
        audit::record(tx, house, audit::By::Person { id: person, network }, deed, ("person", Some(person.0)), detail)?;
    }
    Ok(())
}

/// Somebody left this browser: its cookie goes, and what the browser kept of the pages.
///
/// # Errors
/// When the answer cannot be made.
pub fn left(cx: &Cx, to: &str) -> Result<Answer, Error> {
    let clear = HeaderName::from_static("clear-site-data");
    Ok(cx.done(to)?.header(header::SET_COOKIE, &clear_cookie(cx.app.config.secure())).header(clear, "\"cache\", \"storage\""))
}

/// As long as browsers keep a cookie at most. When a session ends is decided
/// here: an organization may trust a browser for longer than any sign-in lasts.
const COOKIE_DAYS: i64 = 400;

/// The text of `Set-Cookie` for a session.
#[must_use]
pub fn cookie(secure: bool, token: &str) -> String {
    browser::set(cookie_name(secure), token, COOKIE_DAYS * 86_400, secure)
}

/// The text of `Set-Cookie` that takes it away.
#[must_use]
pub fn clear_cookie(secure: bool) -> String {
    browser::set(cookie_name(secure), "", 0, secure)
}

/// Writes down, at most once an hour, that somebody is still here; a session
/// that nobody uses ends by itself.
pub fn noticed(app: &App, asker: &Asker) {
    const HOUR: i64 = 3600;
    let Some((session, seen_at)) = asker.person.as_ref().and_then(|known| Some((known.session?, known.seen_at))) else { return };
    let now = app.store.sources().clock.now();
    if now < seen_at.plus_seconds(HOUR) {
        return;
    }
    let (store, network) = (app.store.clone(), asker.network.clone());
    tokio::spawn(async move {
        let noted = store
            .write(move |tx| {
                let now = tx.now();
                tx.run(
                    "UPDATE sessions SET seen_at = $2, network = $3 WHERE id = $1 AND ended_at IS NULL AND seen_at <= $4",
                    bind![session, now, &network, now.plus_seconds(-HOUR)],
                )
            })
            .await;
        if let Err(fault) = noted {
            tracing::warn!(%fault, "could not note when a browser was seen");
        }
    });
}

/// One of the browsers of a person, for them.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BrowserView {
    pub id: SessionId,
    pub browser: String,
    pub network: String,
    pub since: Time,
    pub seen_at: Time,
    /// The one that asks.
    pub this: bool,
    /// Whether they are signed in there, or only a guest link made it.
    pub signed_in: bool,
    /// The companies that trust it.
    pub trusted_by: Vec<TrustView>,
}

/// A company that trusts a browser.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TrustView {
    pub slug: String,
    pub name: String,
    pub since: Time,
}

rows! {
    struct BrowserRow {
        id: SessionId,
        browser: String,
        network: String,
        since: Time,
        seen_at: Time,
        signed_in: bool,
    }
}

/// The browsers in which somebody is known, the last used first (PORTAL-8).
///
/// # Errors
/// When the store fails.
pub fn of(tx: &mut Tx<'_>, person: PersonId, this: Option<SessionId>) -> Result<Vec<BrowserView>, Error> {
    let now = tx.now();
    let rows: Vec<BrowserRow> = tx.all(
        "SELECT id, browser, network, created_at, seen_at, signed_in_at IS NOT NULL FROM sessions
         WHERE person_id = $1 AND ended_at IS NULL AND (signed_in_at IS NULL OR (seen_at > $2 AND created_at > $3))
         ORDER BY seen_at DESC LIMIT 200",
        bind![person, now.plus_days(-SESSION_IDLE_DAYS), now.plus_days(-SESSION_LONGEST_DAYS)],
    )?;
    let trusts: Vec<(SessionId, String, String, Time)> = tx.all(
        "SELECT t.session_id, o.slug, o.name, t.verified_at FROM trusts t JOIN sessions s ON s.id = t.session_id
         JOIN organizations o ON o.id = t.organization_id WHERE s.person_id = $1 AND s.ended_at IS NULL AND t.ended_at IS NULL AND t.how <> 'sign-in' ORDER BY o.name",
        bind![person],
    )?;
    let trusted_by = |session: SessionId| {
        let of_it = trusts.iter().filter(|trust| trust.0 == session);
        of_it.map(|(_, slug, name, since)| TrustView { slug: slug.clone(), name: name.clone(), since: *since }).collect()
    };
    Ok(rows
        .into_iter()
        .map(|row| BrowserView {
            trusted_by: trusted_by(row.id),
            this: Some(row.id) == this,
            id: row.id,
            browser: row.browser,
            network: row.network,
            since: row.since,
            seen_at: row.seen_at,
            signed_in: row.signed_in,
        })
        .collect())
}

/// Ends the trust that a company has in one of a person's own browsers.
///
/// # Errors
/// When the store fails.
pub fn end_trust(tx: &mut Tx<'_>, person: PersonId, session: SessionId, organization_slug: &str, network: &str) -> Result<(), Error> {
    let now = tx.now();
    let ended: Option<(OrganizationId,)> = tx.maybe(
        "UPDATE trusts SET ended_at = $4 WHERE ended_at IS NULL
           AND session_id = (SELECT id FROM sessions WHERE id = $1 AND person_id = $2)
           AND organization_id = (SELECT id FROM organizations WHERE slug = $3) RETURNING organization_id",
        bind![session, person, organization_slug, now],
    )?;
    if let Some((organization,)) = ended {
        let by = audit::By::Person { id: person, network };
        audit::record(tx, organization, by, "browser.ended", ("session", Some(session.0)), "by the guest")?;
        tx.signal(Topic::Person(person));
    }
    Ok(())
}
