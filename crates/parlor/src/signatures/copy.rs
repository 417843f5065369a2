//! Routes that are copied. One that everyone who has a public link is asked in: each visitor signs a document
//! of their own, by a route of its own that goes on as the first would (LINK-17). And the
//! route of a template, which each document that is made of it gets.

use super::{
    Kind, Signing, State, advance, editor,
    store::{self, NOBODY, Signer},
};
use crate::{
    app::App,
    bind,
    doors::Actor,
    events,
    follows::{self, Followed},
    items::Item,
    store::Tx,
    web::Error,
};
use access::{ContactId, EventId, FileId, ItemId, OrganizationId, SignerId};
use std::collections::HashMap;

/// The route of a document in which everyone who has its public link is asked now.
///
/// # Errors
/// When the store fails.
pub fn open_to_everyone(tx: &mut Tx<'_>, item: ItemId) -> Result<Option<EventId>, Error> {
    let found: Option<(EventId,)> = tx.maybe(
        "SELECT s.id FROM signings s JOIN signers g ON g.signing_id = s.id JOIN contacts c ON c.id = g.party_id AND c.nature = 'everyone'
         WHERE s.item_id = $1 AND s.ended_at IS NULL AND g.state = 'asked'",
        bind![item],
    )?;
    Ok(found.map(|(signing,)| signing))
}

/// Gives a visitor's own document the route of the first from their step on: they are
/// asked at once, and whoever comes after them when they have signed. `files` says which
/// file of the first each of its files is a copy of.
///
/// # Errors
/// When the store fails.
pub fn for_visitor(tx: &mut Tx<'_>, app: &App, first: EventId, own: &Item, visitor: ContactId, files: &HashMap<FileId, FileId>) -> Result<(), Error> {
    let it = store::signing(tx, first, NOBODY)?;
    let all = store::signers(tx, first)?;
    let open = all.iter().find(|signer| signer.everyone && signer.state == State::Asked).ok_or(Error::NotFound)?;
    let sender = advance::sender(tx, own, &it)?.ok_or(Error::NotFound)?;
    let event = begin(tx, own, &sender.by, &it, (&it.title, &it.message))?;
    let now = tx.now();
    tx.run("UPDATE signings SET sent_at = $2, started_by = $3 WHERE id = $1", bind![event, now, it.started_by])?;
    for (place, file) in (0_i64..).zip(&store::files_now(tx, own.id)?) {
        advance::take_file(tx, own, event, place, file)?;
    }
    let mut places = HashMap::new();
    let mine = join(tx, own, event, open, visitor.party())?;
    places.insert(open.id, mine);
    for later in all.iter().filter(|signer| signer.step > open.step) {
        places.insert(later.id, join(tx, own, event, later, later.party)?);
    }
    carry(tx, first, (own.organization, event), &places, files)?;
    // They stand before it: no mail has to call them.
    tx.run("UPDATE signers SET state = 'asked', asked_at = $2 WHERE id = $1", bind![mine, now])?;
    follows::join(tx, own, Followed::Event(event), visitor.party(), &sender.by)?;
    advance::go_on(tx, app, own, event)
}

/// A document that was made of a template, and for whom.
pub struct Copied<'a> {
    pub item: &'a Item,
    /// Its files, by those that they are copies of.
    pub files: &'a HashMap<FileId, FileId>,
    pub recipient: Option<ContactId>,
    /// Fills the gaps of a text.
    pub fill: &'a dyn Fn(&str) -> String,
}

/// Gives a document the route of its template as a draft, with whoever it is for in the
/// place of the recipient; nothing, where the template has none.
///
/// # Errors
/// A sentence, where the route asks a recipient and there is none.
pub fn from_template(tx: &mut Tx<'_>, template: ItemId, made: &Copied<'_>, by: &Actor) -> Result<Option<EventId>, Error> {
    let Some(it) = store::latest(tx, template, NOBODY)?.filter(|it| it.sent_at.is_none() && it.outcome.is_none()) else { return Ok(None) };
    let event = begin(tx, made.item, by, &it, (&(made.fill)(&it.title), &(made.fill)(&it.message)))?;
    let mut places = HashMap::new();
    for signer in store::signers(tx, it.id)? {
        let party = if signer.recipient { made.recipient.ok_or_else(|| Error::field("email", "template-for-whom"))?.party() } else { signer.party };
        places.insert(signer.id, join(tx, made.item, event, &signer, party)?);
    }
    carry(tx, it.id, (made.item.organization, event), &places, made.files)?;
    // A day that is over when the template is used was meant for others.
    let today = tx.now().timestamp().strftime("%Y-%m-%d").to_string();
    tx.run("UPDATE signings SET due = NULL, withdraws = FALSE WHERE id = $1 AND due < $2", bind![event, today])?;
    Ok(Some(event))
}

/// Sends the draft of a document.
///
/// # Errors
/// A sentence about what is missing.
pub fn send(tx: &mut Tx<'_>, app: &App, item: &Item, signing: EventId, by: &Actor) -> Result<(), Error> {
    let signing = store::signing(tx, signing, by.party())?;
    advance::send(tx, app, item, &signing, by)
}

/// Begins a route on the terms of another, as a draft.
fn begin(tx: &mut Tx<'_>, own: &Item, by: &Actor, as_in: &Signing, (title, message): (&str, &str)) -> Result<EventId, Error> {
    let signs = store::signers(tx, as_in.id)?.iter().any(|signer| signer.kind == Kind::Signature);
    let kind = if signs { Kind::Signature } else { Kind::Approval };
    let event = events::start(tx, own, by, &events::Wanted { kind, title: title.to_owned(), body: message.to_owned() })?;
    let (me, now) = (by.member().ok_or(Error::NotFound)?, tx.now());
    tx.run(
        "INSERT INTO signings (id, organization_id, item_id, started_by, created_at, due, withdraws, remind_days, pass_on, show_others, seal_tries)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0)",
        bind![event, own.organization, own.id, me, now, &as_in.due, as_in.withdraws, as_in.remind_days, as_in.pass_on, as_in.show_others],
    )?;
    Ok(event)
}

/// Gives the fields of a route to those who stand in another in the places of its signers.
fn carry(
    tx: &mut Tx<'_>,
    first: EventId,
    (organization, event): (OrganizationId, EventId),
    signers: &HashMap<SignerId, SignerId>,
    files: &HashMap<FileId, FileId>,
) -> Result<(), Error> {
    for spot in store::spots(tx, first)? {
        if let (Some(signer), Some(file)) = (signers.get(&spot.signer), files.get(&spot.file)) {
            let id: uuid::Uuid = tx.id();
            tx.run(
                "INSERT INTO signing_spots (organization_id, id, signing_id, signer_id, file_id, page, from_left, from_top, width, height)
                 VALUES ($10, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
                bind![id, event, *signer, *file, spot.page, spot.left, spot.top, spot.width, spot.height, organization],
            )?;
        }
    }
    Ok(())
}

fn join(tx: &mut Tx<'_>, own: &Item, event: EventId, as_in: &Signer, party: access::PartyId) -> Result<SignerId, Error> {
    editor::add(tx, own, event, party, as_in.step, as_in.kind, as_in.one_enough)?;
    Ok(tx.one::<(SignerId,)>("SELECT id FROM signers WHERE signing_id = $1 AND party_id = $2", bind![event, party])?.0)
}
