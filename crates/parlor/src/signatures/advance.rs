//! How a route goes on: from a step that is done to the next, and to its end.

use super::{
    Kind, Outcome, Signing, State, mails,
    store::{self, Signer},
};
use crate::{
    app::App,
    audit::{self, By},
    bind, documents,
    doors::Actor,
    follows::{self, Followed},
    items::{
        self, Answering, Item,
        history::{self, Change},
    },
    quarantine, sharing,
    store::{Topic, Tx},
    web::{Error, Say},
};
use access::{ContactId, EventId};

/// Whether a step needs nobody any more.
fn done(step: &[&Signer]) -> bool {
    let over = |signer: &&&Signer| matches!(signer.state, State::Signed | State::Passed | State::LeftOut);
    let signed = step.iter().any(|signer| signer.state == State::Signed);
    if step.iter().any(|signer| signer.one_enough) { signed } else { step.iter().filter(over).count() == step.len() }
}

/// Lets the route go on after something happened in it: asks those of the next step,
/// or ends it where none is left.
///
/// # Errors
/// When the store fails; or the member who sent it may not share any more.
pub(super) fn on(tx: &mut Tx<'_>, app: &App, item: &Item, signing: EventId) -> Result<(), Error> {
    let signers = store::signers(tx, signing)?;
    let mut steps: Vec<i64> = signers.iter().map(|signer| signer.step).collect();
    steps.dedup();
    for step in steps {
        let of: Vec<&Signer> = signers.iter().filter(|signer| signer.step == step).collect();
        if !done(&of) {
            let waiting: Vec<&Signer> = of.into_iter().filter(|signer| signer.state == State::Waiting).collect();
            return ask(tx, app, item, signing, &waiting);
        }
        tx.run("UPDATE signers SET state = 'left_out' WHERE signing_id = $1 AND step = $2 AND state IN ('waiting', 'asked')", bind![signing, step])?;
    }
    end(tx, item, signing, Outcome::Completed, None)
}

/// Who asks in a route: whoever sent it, or whoever answers for the document where they
/// have left or see it no more, so that nobody's signature is stuck.
///
/// # Errors
/// Not found, where neither sees it; or the store fails.
pub(super) fn sender(tx: &mut Tx<'_>, item: &Item, signing: &Signing) -> Result<Answering, Error> {
    match items::beginner(tx, item.id, signing.started_by) {
        Err(Error::NotFound) => items::beginner(tx, item.id, item.responsible),
        found => found,
    }
}

/// Asks those whose turn it is: they take part from now on, and a contact gets the
/// document if they do not have it.
fn ask(tx: &mut Tx<'_>, app: &App, item: &Item, signing: EventId, waiting: &[&Signer]) -> Result<(), Error> {
    if waiting.is_empty() {
        return Ok(());
    }
    let it = store::signing(tx, signing, store::NOBODY)?;
    let sender = sender(tx, item, &it)?;
    let now = tx.now();
    for signer in waiting {
        if signer.everyone {
            sharing::open_to_sign_copies(tx, app, &sender)?;
        } else if signer.guest {
            sharing::open_to_signer(tx, app, &sender, ContactId(signer.party.0))?;
        }
        // Who approves takes no part that guests could see.
        if signer.kind == Kind::Signature {
            follows::join(tx, item, Followed::Event(signing), signer.party, &sender.by)?;
        }
        tx.run("UPDATE signers SET state = 'asked', asked_at = $2 WHERE id = $1 AND state = 'waiting'", bind![signer.id, now])?;
        if !signer.everyone {
            mails::ask(tx, item, &it, signer, &sender.by)?;
        }
    }
    Ok(())
}

/// Ends the route. Who still was to answer is left out; who sent it hears of it, and
/// where it is complete, everybody who signed.
///
/// # Errors
/// When the store fails.
pub(super) fn end(tx: &mut Tx<'_>, item: &Item, signing: EventId, outcome: Outcome, by: Option<&Actor>) -> Result<(), Error> {
    let now = tx.now();
    let seal_at = (outcome == Outcome::Completed && needs_seal(tx, signing)?).then_some(now);
    let ended = tx.changed(
        "UPDATE signings SET outcome = $2, ended_at = $3, ended_by = $4, seal_at = $5 WHERE id = $1 AND ended_at IS NULL",
        bind![signing, outcome, now, by.map(Actor::party), seal_at],
    )?;
    if !ended {
        return Ok(());
    }
    tx.run("UPDATE signers SET state = 'left_out' WHERE signing_id = $1 AND state IN ('waiting', 'asked')", bind![signing])?;
    // Nobody comes to sign any more; what visitors have of their own goes on.
    let it = store::signing(tx, signing, store::NOBODY)?;
    if store::signers(tx, signing)?.iter().any(|signer| signer.everyone) {
        let acting = by.cloned().map_or_else(|| sender(tx, item, &it).map(|sender| sender.by), Ok)?;
        sharing::close_copies_link(tx, item, &acting)?;
    }
    let change = Change { deed: "signing.ended", subject: &it.title, was: None, became: Some(outcome.word()) };
    history::record_by(tx, item.organization, item.id, by.map(Actor::party), &change)?;
    let who = by.map_or(By::System("signatures"), By::Actor);
    audit::record(tx, item.organization, who, "signing.ended", ("event", Some(signing.0)), outcome.word())?;
    item.touch(tx)?;
    tx.signal(Topic::Outbox);
    mails::ended(tx, item, &it, outcome, by)
}

/// Whether somebody signed: approvals alone leave nothing to be sealed.
fn needs_seal(tx: &mut Tx<'_>, signing: EventId) -> Result<bool, Error> {
    Ok(store::signers(tx, signing)?.iter().any(|signer| signer.kind == Kind::Signature && signer.state == State::Signed))
}

/// Sends a draft: pins the versions that are to be signed, and asks the first.
///
/// # Errors
/// A sentence about what is missing.
pub(super) fn send(tx: &mut Tx<'_>, app: &App, item: &Item, signing: &Signing, by: &Actor) -> Result<(), Error> {
    if documents::is_template(tx, item.id)? {
        return Err(Error::form("template-not-sent"));
    }
    let files = store::files_now(tx, item.id)?;
    if files.is_empty() {
        return Err(Error::form("signing-no-files"));
    }
    if store::signers(tx, signing.id)?.is_empty() {
        return Err(Error::form("signing-nobody"));
    }
    let now = tx.now();
    if !tx.changed("UPDATE signings SET sent_at = $2 WHERE id = $1 AND sent_at IS NULL AND ended_at IS NULL", bind![signing.id, now])? {
        return Err(Error::Changed);
    }
    for (place, file) in (0_i64..).zip(&files) {
        take_file(tx, item, signing.id, place, file)?;
    }
    history::record(tx, item, by, &Change::new("signing.sent", &signing.title))?;
    audit::record(tx, item.organization, By::Actor(by), "signing.sent", ("event", Some(signing.id.0)), &signing.title)?;
    on(tx, app, item, signing.id)
}

/// Writes down which file is signed, as it is now.
pub(super) fn take_file(tx: &mut Tx<'_>, item: &Item, signing: EventId, place: i64, file: &store::SignedFile) -> Result<(), Error> {
    if quarantine::holds(tx, &file.blob_key)? {
        return Err(Error::form(Say::new("signing-file-unchecked").and("name", file.name.clone())));
    }
    tx.run(
        "INSERT INTO signing_files (organization_id, signing_id, file_id, place, name, version, blob_key, sha256) VALUES ($8, $1, $2, $3, $4, $5, $6, $7)",
        bind![signing, file.file, place, &file.name, file.version, &file.blob_key, &file.sha256, item.organization],
    )?;
    Ok(())
}
