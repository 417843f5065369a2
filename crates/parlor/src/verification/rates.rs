//! Limits on how often something may be done, counted in the database.

use crate::{
    bind,
    secrets::{Purpose, Secrets},
    store::{Time, Tx},
    web::{Cx, Error},
};

/// So many times in so many seconds.
#[derive(Clone, Debug)]
pub struct Limit {
    /// What is done, as a word; two words never share a counter.
    pub what: &'static str,
    /// By whom or to whom: an address, a network, a link.
    pub whom: String,
    pub most: i64,
    pub seconds: i64,
}

impl Limit {
    /// So many times in so many seconds, for one address, network or link.
    #[must_use]
    pub fn new(what: &'static str, whom: impl Into<String>, most: i64, seconds: i64) -> Self {
        Self { what, whom: whom.into(), most, seconds }
    }
}

/// The counter of this window: its key, its beginning and its end.
struct Counter {
    key: [u8; 32],
    start: Time,
    end: Time,
}

fn counter(now: Time, secrets: &Secrets, what: &str, whom: &str, seconds: i64) -> Counter {
    let window = seconds.max(1).saturating_mul(1_000_000);
    let start = Time(now.0 - now.0.rem_euclid(window));
    Counter { key: secrets.derive(Purpose::Rate, &[what.as_bytes(), whom.as_bytes()]), start, end: Time(start.0 + window) }
}

/// Takes one from what may still be done in this window, or says in how many
/// seconds there will be more.
fn take(tx: &mut Tx<'_>, secrets: &Secrets, what: &str, whom: &str, most: i64, seconds: i64) -> Result<Option<i64>, Error> {
    let now = tx.now();
    let counter = counter(now, secrets, what, whom, seconds);
    let taken = most > 0
        && tx.changed(
            "INSERT INTO rates (rate_key, window_start, window_end, used) VALUES ($1, $2, $3, 1)
             ON CONFLICT (rate_key, window_start) DO UPDATE SET used = rates.used + 1 WHERE rates.used < $4",
            bind![&counter.key, counter.start, counter.end, most],
        )?;
    Ok(if taken { None } else { Some(wait(now, counter.end)) })
}

fn wait(now: Time, end: Time) -> i64 {
    ((end.0 - now.0) / 1_000_000).max(1)
}

/// Takes one from what may still be done, in the transaction of what is done.
/// A refusal takes nothing, so nothing is lost when it rolls back.
///
/// # Errors
/// Too often; or the store fails, and then nothing is done.
pub fn spend(tx: &mut Tx<'_>, secrets: &Secrets, what: &str, whom: &str, most: i64, window_seconds: i64) -> Result<(), Error> {
    match take(tx, secrets, what, whom, most, window_seconds)? {
        None => Ok(()),
        Some(seconds) => Err(Error::TooOften { seconds }),
    }
}

/// As [`spend`], so many at once: all of them, or none.
///
/// # Errors
/// As [`spend`].
pub fn spend_many(tx: &mut Tx<'_>, secrets: &Secrets, limit: &Limit, many: i64) -> Result<(), Error> {
    let now = tx.now();
    let counter = counter(now, secrets, limit.what, &limit.whom, limit.seconds);
    let taken = many <= limit.most
        && tx.changed(
            "INSERT INTO rates (rate_key, window_start, window_end, used) VALUES ($1, $2, $3, $5)
             ON CONFLICT (rate_key, window_start) DO UPDATE SET used = rates.used + $5 WHERE rates.used + $5 <= $4",
            bind![&counter.key, counter.start, counter.end, limit.most, many],
        )?;
    if taken { Ok(()) } else { Err(Error::TooOften { seconds: wait(now, counter.end) }) }
}

/// Whether there is something left to spend; takes nothing.
pub(super) fn left(tx: &mut Tx<'_>, secrets: &Secrets, what: &str, whom: &str, most: i64, seconds: i64) -> Result<(), Error> {
    let now = tx.now();
    let counter = counter(now, secrets, what, whom, seconds);
    let used: Option<(i64,)> = tx.maybe("SELECT used FROM rates WHERE rate_key = $1 AND window_start = $2", bind![&counter.key, counter.start])?;
    if used.is_none_or(|(used,)| used < most) { Ok(()) } else { Err(Error::TooOften { seconds: wait(now, counter.end) }) }
}

/// Counts one attempt against each of these limits, and keeps the count
/// whatever becomes of the attempt. For work that happens outside of a
/// transaction, such as checking a password.
///
/// # Errors
/// Too often; or the store fails, and then the attempt must not go on.
pub async fn limit(cx: &Cx, limits: Vec<Limit>) -> Result<(), Error> {
    let secrets = cx.app.secrets.clone();
    let over = cx
        .change(move |tx| {
            let mut over = None;
            for limit in &limits {
                over = over.max(take(tx, &secrets, limit.what, &limit.whom, limit.most, limit.seconds)?);
            }
            Ok(over)
        })
        .await?;
    over.map_or(Ok(()), |seconds| Err(Error::TooOften { seconds }))
}

/// Forgets counters of windows that are over, and codes that were worth nothing
/// two days ago, with what strangers said of themselves. Says how many rows went.
///
/// # Errors
/// When the store fails.
pub fn purge(tx: &mut Tx<'_>) -> Result<u64, Error> {
    let now = tx.now();
    let counters = tx.run("DELETE FROM rates WHERE window_end < $1", bind![now])?;
    let codes = tx.run("DELETE FROM codes WHERE expires_at < $1", bind![now.plus_days(-2)])?;
    let introductions = tx.run("DELETE FROM introductions WHERE at < $1", bind![now.plus_days(-2)])?;
    Ok(counters + codes + introductions)
}
