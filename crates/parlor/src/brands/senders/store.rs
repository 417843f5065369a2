//! What the database keeps of a sender.

use super::{
    Sender,
    advice::{self, Found, State},
    domain,
};
use crate::{
    app::App,
    audit, bind,
    brands::store::member,
    doors::Permit,
    organizations::{self, Administer, Organization},
    rows,
    secrets::Purpose,
    store::{Time, Topic, Tx},
    verification::{self, Checked, CodeRequest, Whose},
    web::{Error, Say},
};
use access::OrganizationId;

rows! {
    /// A sender as it is kept.
    #[derive(Clone, Debug)]
    pub(super) struct Kept {
        pub address: String,
        pub confirmed_at: Option<Time>,
        pub selector: String,
        pub public_key: String,
        pub found: Option<String>,
        pub looked_at: Option<Time>,
        pub ready: bool,
        pub set_by: String,
        pub set_at: Time,
    }
    /// What DNS is asked about.
    #[derive(Clone, Debug)]
    pub(super) struct Looked {
        pub address: String,
        pub selector: String,
        pub public_key: String,
    }
}

type Here = Permit<Administer, Organization>;

/// Between two looks of the worker.
const LOOK_SECONDS: i64 = 86_400;

/// The sender of an organization, where it has one.
///
/// # Errors
/// When the store fails.
pub(super) fn kept(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Option<Kept>, Error> {
    Ok(tx.maybe(
        "SELECT s.address, s.confirmed_at, s.selector, s.public_key, s.found, s.looked_at, s.ready, p.name, s.set_at
         FROM senders s JOIN parties p ON p.id = s.set_by WHERE s.organization_id = $1",
        bind![organization],
    )?)
}

/// What DNS is asked about an organization's sender.
///
/// # Errors
/// Not found, where it has none.
pub(super) fn looked(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Looked, Error> {
    let found = tx.maybe("SELECT address, selector, public_key FROM senders WHERE organization_id = $1", bind![organization])?;
    found.ok_or(Error::NotFound)
}

/// The sender of an organization, once it is confirmed.
///
/// # Errors
/// When the store fails.
pub(super) fn of(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Option<Sender>, Error> {
    Ok(tx.maybe(
        concat!(
            "SELECT ",
            crate::shown_name!("o"),
            ", s.address, s.ready, s.selector, s.private_key FROM senders s JOIN organizations o ON o.id = s.organization_id
             WHERE s.organization_id = $1 AND s.confirmed_at IS NOT NULL"
        ),
        bind![organization],
    )?)
}

/// Sets the address, with a key of its own, and mails a code there.
///
/// # Errors
/// No address; too often; or the store fails.
pub(super) fn set(tx: &mut Tx<'_>, permit: &Here, app: &App, address: &str, (private, public): &(Vec<u8>, String)) -> Result<(), Error> {
    tx.alone_in(permit.id)?;
    let (by, now, nonce) = (member(permit)?, tx.now(), tx.random());
    let selector = format!("parlor-{}", data_encoding::HEXLOWER.encode(&tx.random::<4>()));
    tx.run(
        "INSERT INTO senders (organization_id, address, selector, private_key, public_key, ready, set_by, set_at)
         VALUES ($1, $2, $3, $4, $5, 1 = 0, $6, $7)
         ON CONFLICT (organization_id) DO UPDATE SET address = excluded.address, selector = excluded.selector, private_key = excluded.private_key,
           public_key = excluded.public_key, ready = excluded.ready, set_by = excluded.set_by, set_at = excluded.set_at, confirmed_at = NULL,
           found = NULL, looked_at = NULL",
        bind![permit.id, address, &selector, &app.secrets.lock(nonce, private), public, by, now],
    )?;
    send_code(tx, permit, app, address)?;
    organizations::note(tx, permit, "sender.set", address)
}

/// Mails a code to the address.
///
/// # Errors
/// Too often; or the store fails.
pub(super) fn send_code(tx: &mut Tx<'_>, permit: &Here, app: &App, address: &str) -> Result<(), Error> {
    let request = CodeRequest {
        address,
        whose: Whose::Strangers { many: false },
        name: "",
        language: &permit.language,
        link: None,
        organization: Some((permit.id, &permit.name)),
        browser_hash: asked_by(app, permit.id),
        network: &permit.by().network,
    };
    verification::send(tx, &app.secrets, &request).map(drop)
}

/// Any administrator may type the code, in any browser.
fn asked_by(app: &App, organization: OrganizationId) -> [u8; 32] {
    app.secrets.derive(Purpose::Code, &[b"sender", organization.0.as_bytes()])
}

/// What came of a code: nothing, or what is wrong with it. Both are kept.
///
/// # Errors
/// Too often; or the store fails.
pub(super) fn confirm(tx: &mut Tx<'_>, permit: &Here, app: &App, typed: &str) -> Result<Option<Say>, Error> {
    tx.alone_in(permit.id)?;
    let kept = kept(tx, permit.id)?.ok_or(Error::NotFound)?;
    let checked = verification::check(tx, &app.secrets, &asked_by(app, permit.id), None, (typed, "UTC"), &permit.by().network)?;
    match checked {
        Checked::Shown { email } | Checked::Long { email: Some(email) } if email.eq_ignore_ascii_case(&kept.address) => {
            let now = tx.now();
            tx.run("UPDATE senders SET confirmed_at = $2 WHERE organization_id = $1", bind![permit.id, now])?;
            organizations::note(tx, permit, "sender.confirmed", &kept.address)?;
            Ok(None)
        }
        Checked::Wrong { left } => Ok(Some(Say::new("sender-code-wrong").and("left", left))),
        _ => Ok(Some("sender-code-none".into())),
    }
}

/// Mails come from the installation again; the key is forgotten.
///
/// # Errors
/// When the store fails.
pub(super) fn remove(tx: &mut Tx<'_>, permit: &Here) -> Result<(), Error> {
    tx.alone_in(permit.id)?;
    let Some(kept) = kept(tx, permit.id)? else { return Ok(()) };
    tx.run("DELETE FROM senders WHERE organization_id = $1", bind![permit.id])?;
    organizations::note(tx, permit, "sender.removed", &kept.address)
}

/// Senders that nobody asked about for a day, taken by one of several workers.
///
/// # Errors
/// When the store fails.
pub(super) fn due(tx: &mut Tx<'_>) -> Result<Vec<(OrganizationId, Looked)>, Error> {
    let (now, since) = (tx.now(), tx.now().plus_seconds(-LOOK_SECONDS));
    let all: Vec<(OrganizationId, Time)> = tx.all(
        "SELECT organization_id, looked_at FROM senders WHERE confirmed_at IS NOT NULL AND looked_at < $1
         ORDER BY looked_at, organization_id LIMIT 5",
        bind![since],
    )?;
    let mut due = Vec::new();
    for (organization, was) in all {
        if tx.changed("UPDATE senders SET looked_at = $3 WHERE organization_id = $1 AND looked_at = $2", bind![organization, was, now])? {
            due.push((organization, looked(tx, organization)?));
        }
    }
    Ok(due)
}

/// Keeps what DNS said. Where nobody answered, it stands as it stood; a change of whether
/// mails come from the address is written down.
///
/// # Errors
/// When the store fails.
pub(super) fn keep_found(tx: &mut Tx<'_>, organization: OrganizationId, asked: &Looked, found: &Found) -> Result<(), Error> {
    tx.alone_in(organization)?;
    let now = tx.now();
    // Another address or key was set meanwhile.
    let Some(kept) = kept(tx, organization)?.filter(|kept| kept.selector == asked.selector) else { return Ok(()) };
    let ready = match advice::dkim(found, &asked.public_key) {
        State::Unknown => kept.ready,
        state => state == State::Well,
    };
    let text = serde_json::to_string(found).map_err(|fault| Error::Broken(fault.to_string()))?;
    tx.run("UPDATE senders SET found = $2, looked_at = $3, ready = $4 WHERE organization_id = $1", bind![organization, &text, now, ready])?;
    if ready != kept.ready {
        let deed = if ready { "sender.ready" } else { "sender.unready" };
        audit::record(tx, organization, audit::By::System("DNS"), deed, ("organization", Some(organization.0)), domain(&asked.address))?;
    }
    tx.signal(Topic::Organization(organization));
    Ok(())
}
