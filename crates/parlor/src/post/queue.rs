//! In which order mails go out. Codes go first: whoever asked for one sits before the browser and
//! waits. All others go out one of each organization in turn, and one of those of nobody's, so that
//! a list of ten thousand keeps no other company's mail waiting.

use super::{HOUSE, letters::Waiting};
use crate::{bind, next_organization, store::Tx, waiting_columns, web::Error};
use access::OrganizationId;
use uuid::Uuid;

/// Whose turn it was last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Served(Uuid);

impl Served {
    /// Nobody's yet: the round begins.
    pub(super) const BEGIN: Self = Self(Uuid::nil());

    /// Whose it was once this mail is taken. A code takes nobody's turn.
    fn by(self, mail: &Waiting) -> Self {
        match mail.code {
            Some(_) => self,
            None => mail.organization().map_or(Self::BEGIN, |organization| Self(organization.0)),
        }
    }
}

/// The columns of a mail that is due at `$1`.
macro_rules! due {
    ($condition:literal) => {
        concat!(
            "SELECT ",
            waiting_columns!(),
            " FROM outbox WHERE ended_at IS NULL AND next_at <= $1 AND ",
            $condition,
            " ORDER BY next_at, id LIMIT 1"
        )
    };
}

/// The next mail that is due, and whose turn it was with it.
///
/// # Errors
/// When the store fails.
pub(super) fn next(tx: &mut Tx<'_>, served: Served) -> Result<Option<(Waiting, Served)>, Error> {
    let now = tx.now();
    let code: Option<Waiting> = tx.maybe(due!("kind = 'code'"), bind![now])?;
    let found = match code {
        Some(code) => Some(code),
        None => match of_next(tx, served)? {
            Some(mail) => Some(mail),
            // The round is over: those of nobody, and it begins anew.
            None => match tx.maybe(due!("organization_id = $2"), bind![now, HOUSE])? {
                Some(mail) => Some(mail),
                None if served == Served::BEGIN => None,
                None => of_next(tx, Served::BEGIN)?,
            },
        },
    };
    Ok(found.map(|mail| {
        let served = served.by(&mail);
        (mail, served)
    }))
}

/// The first mail of the next organization that has one.
fn of_next(tx: &mut Tx<'_>, served: Served) -> Result<Option<Waiting>, Error> {
    let now = tx.now();
    let next: Option<(OrganizationId,)> = tx.maybe(next_organization!("outbox", "w.ended_at IS NULL"), bind![now, served.0])?;
    let Some((organization,)) = next else { return Ok(None) };
    Ok(tx.maybe(due!("organization_id = $2"), bind![now, organization])?)
}
