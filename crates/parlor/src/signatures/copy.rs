//! A route that everyone who has a public link is asked in: each visitor signs a document
//! of their own, by a route of its own that goes on as the first would (LINK-17).

use super::{
    Kind, State, advance, editor,
    store::{self, NOBODY, Signer},
};
use crate::{
    app::App,
    bind, events,
    follows::{self, Followed},
    items::Item,
    store::Tx,
    web::Error,
};
use access::{ContactId, EventId, FileId, ItemId, SignerId};
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
    let sender = advance::sender(tx, own, &it)?;
    let event = events::start(tx, own, &sender.by, &events::Wanted { kind: Kind::Signature, title: it.title.clone(), body: it.message.clone() })?;
    let now = tx.now();
    tx.run(
        "INSERT INTO signings (id, organization_id, item_id, started_by, created_at, sent_at, due, withdraws, remind_days, pass_on, show_others, seal_tries)
         VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, 0)",
        bind![event, own.organization, own.id, it.started_by, now, &it.due, it.withdraws, it.remind_days, it.pass_on, it.show_others],
    )?;
    for (place, file) in (0_i64..).zip(&store::files_now(tx, own.id)?) {
        advance::take_file(tx, event, place, file)?;
    }
    let mut places = HashMap::new();
    let mine = join(tx, own, event, open, visitor.party())?;
    places.insert(open.id, mine);
    for later in all.iter().filter(|signer| signer.step > open.step) {
        places.insert(later.id, join(tx, own, event, later, later.party)?);
    }
    for spot in store::spots(tx, first)? {
        if let (Some(signer), Some(file)) = (places.get(&spot.signer), files.get(&spot.file)) {
            let id: uuid::Uuid = tx.id();
            tx.run(
                "INSERT INTO signing_spots (id, signing_id, signer_id, file_id, page, from_left, from_top, width, height)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                bind![id, event, *signer, *file, spot.page, spot.left, spot.top, spot.width, spot.height],
            )?;
        }
    }
    // They stand before it: no mail has to call them.
    tx.run("UPDATE signers SET state = 'asked', asked_at = $2 WHERE id = $1", bind![mine, now])?;
    follows::join(tx, own, Followed::Event(event), visitor.party(), &sender.by)?;
    advance::on(tx, app, own, event)
}

fn join(tx: &mut Tx<'_>, own: &Item, event: EventId, as_in: &Signer, party: access::PartyId) -> Result<SignerId, Error> {
    editor::add(tx, own, event, party, as_in.step, as_in.kind, as_in.one_enough)?;
    Ok(tx.one::<(SignerId,)>("SELECT id FROM signers WHERE signing_id = $1 AND party_id = $2", bind![event, party])?.0)
}
