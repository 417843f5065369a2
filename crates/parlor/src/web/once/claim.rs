//! The rows of keys: one request has the claim, and everybody else is told.

use super::Repeat;
use crate::{
    bind, rows,
    store::{Time, Tx},
    web::Error,
};

/// So long a key is remembered.
const HOURS: i64 = 24;
/// So long a request is left alone. After it another may begin anew: the first
/// one cannot commit any more then.
const LEASE_SECONDS: i64 = 60;

/// The right to do what a key names.
#[derive(Clone, Debug)]
pub struct Claim {
    id: [u8; 32],
    attempt: i64,
}

rows! {
    struct KeyRow { print: Vec<u8>, attempt: i64, begun_at: Time, done_at: Option<Time>, answer: Option<Vec<u8>> }
}

/// What came of the key before.
pub(super) enum Before {
    /// Nothing: it is this request that does it.
    Nothing(Claim),
    /// An answer, locked.
    Answered(Vec<u8>),
    Refused(Repeat),
}

impl Claim {
    /// Claims the key for this request, if nobody has it.
    pub(super) fn take(tx: &mut Tx<'_>, id: [u8; 32], print: [u8; 32]) -> Result<Before, Error> {
        let now = tx.now();
        let fresh = tx.changed(
            "INSERT INTO once_keys (id, print, attempt, begun_at) VALUES ($1, $2, 1, $3)
             ON CONFLICT (id) DO UPDATE SET print = excluded.print, attempt = once_keys.attempt + 1, begun_at = excluded.begun_at, done_at = NULL,
               answer = NULL
             WHERE once_keys.begun_at <= $4",
            bind![&id, &print, now, now.plus_seconds(-HOURS * 3600)],
        )?;
        let Some(row) = row(tx, &id)? else { return Err(Error::Changed) };
        if fresh {
            return Ok(Before::Nothing(Self { id, attempt: row.attempt }));
        }
        if let Some(before) = before(&row, &print, now) {
            return Ok(before);
        }
        let taken_over = tx.changed(
            "UPDATE once_keys SET attempt = attempt + 1, begun_at = $3 WHERE id = $1 AND attempt = $2 AND done_at IS NULL",
            bind![&id, row.attempt, now],
        )?;
        Ok(if taken_over { Before::Nothing(Self { id, attempt: row.attempt + 1 }) } else { Before::Refused(Repeat::Running) })
    }

    /// What came of the key, for somebody who may not do it now.
    pub(super) fn look(tx: &mut Tx<'_>, id: [u8; 32], print: [u8; 32]) -> Result<Option<Before>, Error> {
        let now = tx.now();
        let row = row(tx, &id)?.filter(|row| now < row.begun_at.plus_seconds(HOURS * 3600));
        Ok(row.and_then(|row| before(&row, &print, now)))
    }

    pub(super) fn id(&self) -> &[u8; 32] {
        &self.id
    }

    /// Marks it as done, inside the transaction that does it.
    ///
    /// # Errors
    /// Still running, where another request has taken it over: then this one does nothing.
    pub(in crate::web) fn done(&self, tx: &mut Tx<'_>) -> Result<(), Error> {
        let now = tx.now();
        let ours =
            tx.changed("UPDATE once_keys SET done_at = COALESCE(done_at, $3) WHERE id = $1 AND attempt = $2", bind![&self.id, self.attempt, now])?;
        if ours { Ok(()) } else { Err(Error::Repeated(Repeat::Running)) }
    }

    /// What failed and changed nothing may be tried anew; the answer to all else is kept,
    /// an empty one where there is none to be given again.
    pub(super) fn end(&self, tx: &mut Tx<'_>, failed: bool, answer: &[u8]) -> Result<(), Error> {
        let now = tx.now();
        let forgotten =
            failed && tx.changed("DELETE FROM once_keys WHERE id = $1 AND attempt = $2 AND done_at IS NULL", bind![&self.id, self.attempt])?;
        if !forgotten {
            tx.run(
                "UPDATE once_keys SET done_at = COALESCE(done_at, $3), answer = $4 WHERE id = $1 AND attempt = $2",
                bind![&self.id, self.attempt, now, answer],
            )?;
        }
        Ok(())
    }
}

fn row(tx: &mut Tx<'_>, id: &[u8; 32]) -> Result<Option<KeyRow>, Error> {
    Ok(tx.maybe("SELECT print, attempt, begun_at, done_at, answer FROM once_keys WHERE id = $1", bind![id])?)
}

/// Nothing, where the request was given up before it did anything.
fn before(row: &KeyRow, print: &[u8; 32], now: Time) -> Option<Before> {
    if row.print != print {
        return Some(Before::Refused(Repeat::Reused));
    }
    if let Some(answer) = &row.answer {
        return Some(Before::Answered(answer.clone()));
    }
    if now < row.begun_at.plus_seconds(LEASE_SECONDS) {
        return Some(Before::Refused(Repeat::Running));
    }
    row.done_at.map(|_| Before::Refused(Repeat::Done))
}

/// Forgets keys that are as old as nobody asks for any more.
///
/// # Errors
/// When the store fails.
pub fn purge(tx: &mut Tx<'_>) -> Result<u64, Error> {
    let before = tx.now().plus_seconds(-HOURS * 3600);
    Ok(tx.run("DELETE FROM once_keys WHERE begun_at <= $1", bind![before])?)
}
