//! Sealing that somebody stopped (HOUSE-6): what all have signed stays signed, what is sealed stays sealed, and nothing is
//! tried until it is begun again. Who stopped it, and when, is what the audit log says last.
//!
//! It never ends a route, and takes no signature away: a route without a next try that has a fault, be it an empty one, is stopped.

use super::Signing;
use crate::{
    audit::{self, By},
    bind,
    doors::Permit,
    items::{
        Item,
        attachment::{EditIt, On},
        history::{self, Change},
    },
    rows,
    store::{Time, Topic, Tx},
    web::Error,
};
use access::EventId;
use schemars::JsonSchema;
use serde::Serialize;

rows! {
    /// Who stopped it, and when.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(super) struct Stopped {
        pub by: String,
        pub at: Time,
    }
}

/// Who stopped the sealing of a route that is stopped.
pub(super) fn of(tx: &mut Tx<'_>, item: &Item, signing: EventId) -> Result<Option<Stopped>, Error> {
    Ok(tx.maybe(
        "SELECT p.name, a.at FROM audit a JOIN parties p ON p.organization_id = a.organization_id AND p.id = a.by_id
         WHERE a.organization_id = $1 AND a.thing_id = $2 AND a.deed = 'signing.seal-stopped' ORDER BY a.seq DESC LIMIT 1",
        bind![item.organization, signing],
    )?)
}

/// Stops the sealing of what is complete, also one that is under way: of it nothing more is kept.
///
/// # Errors
/// Changed, where nothing is to be sealed any more.
pub(super) fn stop(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<Signing>>) -> Result<(), Error> {
    let (item, signing) = (&permit.item, &permit.it);
    // Whoever keeps a sealed file asks in the same turn whether it may be.
    tx.alone_in(item.organization)?;
    let stopped = tx.changed(
        "UPDATE signings SET seal_at = NULL, seal_fault = COALESCE(seal_fault, '')
         WHERE organization_id = $1 AND id = $2 AND seal_at IS NOT NULL AND outcome = 'completed'",
        bind![item.organization, signing.id],
    )?;
    if stopped {
        return note(tx, permit, "signing.seal-stopped");
    }
    // Who presses twice has stopped it once.
    let already = tx.number(
        "SELECT COUNT(*) FROM signings
         WHERE organization_id = $1 AND id = $2 AND seal_at IS NULL AND seal_fault IS NOT NULL AND outcome = 'completed'",
        bind![item.organization, signing.id],
    )?;
    if already > 0 { Ok(()) } else { Err(Error::Changed) }
}

/// Has a route sealed at once whose sealing failed, or was stopped.
///
/// # Errors
/// When the store fails.
pub(super) fn seal_now(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<Signing>>) -> Result<(), Error> {
    let (organization, signing, now) = (permit.item.organization, permit.it.id, tx.now());
    tx.alone_in(organization)?;
    let begun = tx.changed(
        "UPDATE signings SET seal_at = $3, seal_fault = NULL
         WHERE organization_id = $1 AND id = $2 AND seal_at IS NULL AND seal_fault IS NOT NULL AND outcome = 'completed'",
        bind![organization, signing, now],
    )?;
    if begun {
        note(tx, permit, "signing.seal-begun-again")?;
    } else {
        tx.run(
            "UPDATE signings SET seal_at = $3 WHERE organization_id = $1 AND id = $2 AND seal_at IS NOT NULL AND seal_fault IS NOT NULL",
            bind![organization, signing, now],
        )?;
    }
    tx.signal(Topic::Outbox);
    Ok(())
}

fn note(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<Signing>>, deed: &'static str) -> Result<(), Error> {
    let (item, by) = (&permit.item, permit.by());
    history::record(tx, item, by, &Change::new(deed, &permit.it.title))?;
    audit::record(tx, item.organization, By::Actor(by), deed, ("event", Some(permit.it.id.0)), "")
}
