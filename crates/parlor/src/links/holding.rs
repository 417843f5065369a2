//! Browsers that hold an address behind which nobody has shown who they are.
//!
//! Such an address is for a contact without a mailbox, or for everyone. Whoever has it
//! reads; to do anything they verify first (LINK-8). What the browser holds is found by a
//! cookie of its own, so that a sign-in and a sign-out leave it alone; what it may read
//! is decided anew at every look.

use super::Link;
use crate::{
    audit::{self, By},
    bind,
    doors::Asker,
    secrets,
    store::{Topic, Tx},
    verification::browser,
    web::{Cx, Error},
};
use access::SessionId;

/// For so long a browser keeps what it holds.
const SECONDS: i64 = 365 * 86_400;

/// The cookie by which a browser holds addresses.
#[must_use]
pub fn holder_cookie(secure: bool) -> &'static str {
    if secure { "__Host-holder" } else { "holder" }
}

/// The hash that this browser holds by; where it holds nothing yet, a new one, with the
/// text of the `Set-Cookie` that it has to be given.
pub(super) fn holder(cx: &Cx) -> ([u8; 32], Option<String>) {
    if let Some(hash) = cx.asker.holder {
        return (hash, None);
    }
    let secure = cx.app.config.secure();
    let value = secrets::text(cx.app.store.sources().random.bytes());
    let cookie = browser::set(holder_cookie(secure), &value, SECONDS, secure);
    (secrets::hash(&value), Some(cookie))
}

/// What somebody entered at the door of a board: their name, and the password of which
/// generation they knew.
#[derive(Clone, Debug)]
pub(super) struct Entered {
    pub name: String,
    pub generation: i64,
}

/// Has this browser hold the address from now on; the id of the hold.
pub(super) fn take(tx: &mut Tx<'_>, link: &Link, holder: &[u8; 32], asker: &Asker, entered: Option<&Entered>) -> Result<SessionId, Error> {
    let (id, now) = (tx.id::<SessionId>(), tx.now());
    tx.run(
        "INSERT INTO holdings (organization_id, browser_hash, link_id, id, generation, since, browser, network, name, password_generation)
         VALUES ($10, $1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (organization_id, browser_hash, link_id) DO UPDATE SET generation = excluded.generation, since = excluded.since, name = excluded.name,
           password_generation = excluded.password_generation",
        bind![
            holder,
            link.id,
            id,
            link.generation,
            now,
            &asker.browser,
            &asker.network,
            entered.map(|entered| entered.name.as_str()),
            entered.map(|entered| entered.generation),
            link.organization
        ],
    )?;
    // So that it is seen that somebody came; of a public link not at each of thousands.
    if link.claimed_at.is_none() {
        tx.run(
            "UPDATE links SET claimed_at = $2 WHERE organization_id = $3 AND id = $1 AND claimed_at IS NULL",
            bind![link.id, now, link.organization],
        )?;
        tx.signal(Topic::Item(link.item));
    }
    audit::record(tx, link.organization, By::Nobody { network: &asker.network }, "link.held", ("link", Some(link.id.0)), &asker.browser)?;
    Ok(tx.one::<(SessionId,)>("SELECT id FROM holdings WHERE browser_hash = $1 AND link_id = $2", bind![holder, link.id])?.0)
}

/// Whether this browser holds it, as it is now.
pub(super) fn holds(tx: &mut Tx<'_>, link: &Link, asker: &Asker) -> Result<bool, Error> {
    let Some(holder) = &asker.holder else { return Ok(false) };
    let held = tx.number(
        "SELECT COUNT(*) FROM holdings WHERE browser_hash = $1 AND link_id = $2 AND generation = $3",
        bind![holder, link.id, link.generation],
    )?;
    Ok(held > 0)
}
