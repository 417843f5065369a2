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
    notifications, quarantine, sharing,
    store::{Topic, Tx},
    web::{Error, Say},
};
use access::{ContactId, EventId};

/// Whether somebody or something was refused, and the database is as sound as before.
pub(super) fn refused(fault: &Error) -> bool {
    matches!(fault, Error::NotFound | Error::Forbidden(_) | Error::Gone(_) | Error::Invalid(_))
}

/// Whether a step needs nobody any more.
fn done(step: &[Signer]) -> bool {
    let over = |signer: &Signer| matches!(signer.state, State::Signed | State::Passed | State::LeftOut);
    let signed = step.iter().any(|signer| signer.state == State::Signed);
    if step.iter().any(|signer| signer.one_enough) { signed } else { step.iter().all(over) }
}

/// Those of the step that a route is at; nobody, where all are done. They come step by step.
pub(super) fn current(signers: &[Signer]) -> &[Signer] {
    signers.chunk_by(|one, next| one.step == next.step).find(|step| !done(step)).unwrap_or_default()
}

/// Lets the route go on after something happened in it: asks those of the next step,
/// or ends it where none is left. Says why somebody cannot be asked, if that is so: they
/// wait, and whoever else has their turn is asked.
///
/// # Errors
/// When the store fails.
pub(super) fn on(tx: &mut Tx<'_>, app: &App, item: &Item, signing: EventId) -> Result<Option<Error>, Error> {
    let signers = store::signers(tx, signing)?;
    let current = current(&signers);
    let step = current.first().map_or(i64::MAX, |signer| signer.step);
    // Of what is done nobody is needed any more.
    tx.run(
        "UPDATE signers SET state = 'left_out' WHERE organization_id = $1 AND signing_id = $2 AND step < $3 AND state IN ('waiting', 'asked')",
        bind![item.organization, signing, step],
    )?;
    if current.is_empty() {
        return end(tx, item, signing, Outcome::Completed, None).map(|()| None);
    }
    let waiting: Vec<&Signer> = current.iter().filter(|signer| signer.state == State::Waiting).collect();
    ask(tx, app, item, signing, &waiting)
}

/// The same after what somebody did, which stands also where the next cannot be asked: those
/// who answer for the route hear of it, and it is tried again (see `held`). Who signed learns
/// nothing of what keeps others.
///
/// # Errors
/// When the store fails.
pub(super) fn go_on(tx: &mut Tx<'_>, app: &App, item: &Item, signing: EventId) -> Result<(), Error> {
    if on(tx, app, item, signing)?.is_some() { mails::held_up(tx, item, signing) } else { Ok(()) }
}

/// Who asks in a route: whoever sent it, or whoever answers for the document where they
/// have left or see it no more, so that nobody's signature is stuck. Nobody, where neither sees it.
///
/// # Errors
/// When the store fails.
pub(super) fn sender(tx: &mut Tx<'_>, item: &Item, signing: &Signing) -> Result<Option<Answering>, Error> {
    match seen(items::beginner(tx, item.id, signing.started_by))? {
        None => seen(items::beginner(tx, item.id, item.responsible)),
        found => Ok(found),
    }
}

fn seen(found: Result<Answering, Error>) -> Result<Option<Answering>, Error> {
    match found {
        Ok(answering) => Ok(Some(answering)),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Asks those whose turn it is, each for themselves: whoever cannot be asked waits, and it is said why.
fn ask(tx: &mut Tx<'_>, app: &App, item: &Item, signing: EventId, waiting: &[&Signer]) -> Result<Option<Error>, Error> {
    if waiting.is_empty() {
        return Ok(None);
    }
    let it = store::signing(tx, signing, store::NOBODY)?;
    let Some(sender) = sender(tx, item, &it)? else { return Ok(Some(Error::NotFound)) };
    let mut why = None;
    for &signer in waiting {
        match tx.part(|tx| ask_one(tx, app, item, (&it, signer), &sender)) {
            Err(fault) if refused(&fault) => why = why.or(Some(fault)),
            other => other?,
        }
    }
    Ok(why)
}

/// Asks somebody: they take part from now on, and a contact gets the document if they do not have it.
fn ask_one(tx: &mut Tx<'_>, app: &App, item: &Item, (it, signer): (&Signing, &Signer), sender: &Answering) -> Result<(), Error> {
    let now = tx.now();
    if signer.everyone {
        sharing::open_to_sign_copies(tx, app, sender)?;
    } else if signer.guest {
        sharing::open_to_signer(tx, app, sender, ContactId(signer.party.0))?;
    } else {
        works_here(tx, item, signer)?;
    }
    // Who approves takes no part that guests could see.
    if signer.kind == Kind::Signature {
        follows::join(tx, item, Followed::Event(it.id), signer.party, &sender.by)?;
    }
    tx.run(
        "UPDATE signers SET state = 'asked', asked_at = $3 WHERE organization_id = $1 AND id = $2 AND state = 'waiting'",
        bind![item.organization, signer.id, now],
    )?;
    if signer.everyone { Ok(()) } else { mails::ask(tx, item, it, signer, sender.by.party()) }
}

/// Checks that a member who is to be asked works here still.
///
/// # Errors
/// A sentence, where they have left.
pub(super) fn works_here(tx: &mut Tx<'_>, item: &Item, signer: &Signer) -> Result<(), Error> {
    let here = tx
        .number("SELECT COUNT(*) FROM parties WHERE organization_id = $1 AND id = $2 AND ended_at IS NULL", bind![item.organization, signer.party])?;
    if here > 0 { Ok(()) } else { Err(Error::form(Say::new("signing-member-out").and("text", signer.name.clone()))) }
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
        let acting = match by {
            Some(by) => Some(by.clone()),
            None => sender(tx, item, &it)?.map(|sender| sender.by),
        };
        // Where nobody is left to stop it, it leads to the sentence that this is over.
        if let Some(acting) = acting {
            sharing::close_copies_link(tx, item, &acting)?;
        }
    }
    // What kept it from going on concerns nobody any more.
    notifications::over(tx, signing)?;
    tell_end(tx, item, &it, outcome, by)
}

/// Makes void what was complete, since a newer version came: it is not sealed any more. What
/// was sealed stays as it is, and says so by itself.
///
/// # Errors
/// When the store fails.
pub(super) fn void(tx: &mut Tx<'_>, item: &Item, signing: EventId, by: &Actor) -> Result<(), Error> {
    let voided = tx.changed(
        "UPDATE signings SET outcome = 'invalidated', seal_at = NULL, seal_fault = NULL
         WHERE organization_id = $1 AND id = $2 AND outcome = 'completed'",
        bind![item.organization, signing],
    )?;
    if !voided {
        return Ok(());
    }
    let it = store::signing(tx, signing, store::NOBODY)?;
    tell_end(tx, item, &it, Outcome::Invalidated, Some(by))
}

/// Keeps in the history and the log what a route came to, and tells those whom it concerns.
fn tell_end(tx: &mut Tx<'_>, item: &Item, it: &Signing, outcome: Outcome, by: Option<&Actor>) -> Result<(), Error> {
    let change = Change { deed: "signing.ended", subject: &it.title, was: None, became: Some(outcome.word()) };
    history::record_by(tx, item.organization, item.id, by.map(Actor::party), &change)?;
    let who = by.map_or(By::System("signatures"), By::Actor);
    audit::record(tx, item.organization, who, "signing.ended", ("event", Some(it.id.0)), outcome.word())?;
    item.touch(tx)?;
    tx.signal(Topic::Outbox);
    mails::ended(tx, item, it, outcome, by)
}

/// Whether somebody signed: approvals alone leave nothing to be sealed.
fn needs_seal(tx: &mut Tx<'_>, signing: EventId) -> Result<bool, Error> {
    Ok(store::signers(tx, signing)?.iter().any(|signer| signer.kind == Kind::Signature && signer.state == State::Signed))
}

/// Sends a draft: pins the versions that are to be signed, and asks the first.
///
/// # Errors
/// A sentence about what is missing, or why one of the first cannot be asked.
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
    on(tx, app, item, signing.id)?.map_or(Ok(()), Err)
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
