//! Who is told what of a route: who is asked, who sent it, and in the end all who signed.

use super::{
    Kind, Outcome, Signing, State,
    store::{self, Signer},
};
use crate::{
    bind,
    doors::Actor,
    follows::Place,
    items::Item,
    notifications::{self, Kind as Sort, Mail, Mailed, News},
    post,
    store::Tx,
    web::Error,
};
use access::{EventId, PartyId, SignerId};
use serde_json::json;

fn news(item: &Item, sort: Sort, signing: EventId, by: Option<PartyId>) -> News {
    News::on(item, sort, Place::Event(signing), by)
}

/// Asks somebody to sign, or to approve.
pub(super) fn ask(tx: &mut Tx<'_>, item: &Item, signing: &Signing, signer: &Signer, by: PartyId) -> Result<(), Error> {
    let content = json!({
        "organization": item.organization_name, "item": item.title, "item_id": item.id, "signing": signing.id, "signer": signer.id,
        "reader": signer.party, "path": super::path(item.id, signing.id),
    });
    let mail = Mail::new(post::Kind::ToSign, content);
    notifications::tell(tx, &news(item, Sort::ToSign, signing.id, Some(by)), signer.party, Mailed::By(&mail))
}

/// Tells of the end: who sent it of any but their own, all who signed that it is complete.
pub(super) fn ended(tx: &mut Tx<'_>, item: &Item, signing: &Signing, outcome: Outcome, by: Option<&Actor>) -> Result<(), Error> {
    // Of thousands of copies the team hears by their list.
    let copy = tx.number("SELECT COUNT(*) FROM documents WHERE item_id = $1 AND parent_id IS NOT NULL", bind![item.id])? > 0;
    let mut concerned = if copy { Vec::new() } else { vec![signing.started_by.party()] };
    if !copy && item.responsible != signing.started_by {
        concerned.push(item.responsible.party());
    }
    if outcome == Outcome::Completed {
        let signers = store::signers(tx, signing.id)?;
        concerned.extend(signers.iter().filter(|signer| signer.kind == Kind::Signature && signer.state == State::Signed).map(|signer| signer.party));
    }
    concerned.sort_unstable();
    concerned.dedup();
    for party in concerned {
        let content = json!({
            "organization": item.organization_name, "item": item.title, "item_id": item.id, "signing": signing.id, "reader": party,
            "path": super::path(item.id, signing.id),
        });
        let mail = Mail::new(post::Kind::Signed, content);
        notifications::tell(tx, &news(item, Sort::Signed, signing.id, by.map(Actor::party)), party, Mailed::By(&mail))?;
    }
    Ok(())
}

/// Tells those who answer for a route that somebody whose turn it is cannot be asked yet: once,
/// until they have looked. Why stands on its page, for who may change it.
pub(super) fn held_up(tx: &mut Tx<'_>, item: &Item, signing: EventId) -> Result<(), Error> {
    let it = store::signing(tx, signing, store::NOBODY)?;
    let mut told = vec![it.started_by.party(), item.responsible.party()];
    told.dedup();
    for party in told {
        notifications::tell(tx, &news(item, Sort::HeldUp, signing, None).of(signing), party, Mailed::Briefly)?;
    }
    Ok(())
}

/// What a mail says of a route.
pub struct Told {
    pub title: String,
    pub starter: String,
    pub message: String,
    pub kind: Kind,
    pub due: Option<String>,
    pub outcome: Option<Outcome>,
    /// Who declined, and why.
    pub declined: Option<(String, String)>,
}

/// What somebody is asked, when their mail is sent; nothing, where they have answered
/// meanwhile, or it ended.
///
/// # Errors
/// When the store fails.
pub fn still_asked(tx: &mut Tx<'_>, signing: EventId, signer: SignerId) -> Result<Option<Told>, Error> {
    let asked: Option<(Kind,)> =
        tx.maybe("SELECT kind FROM signers WHERE id = $1 AND signing_id = $2 AND state = 'asked'", bind![signer, signing])?;
    let Some((kind,)) = asked else { return Ok(None) };
    Ok(told(tx, signing)?.filter(|told| told.outcome.is_none()).map(|told| Told { kind, ..told }))
}

/// What came of a route.
///
/// # Errors
/// When the store fails.
pub fn told(tx: &mut Tx<'_>, signing: EventId) -> Result<Option<Told>, Error> {
    let it = match store::signing(tx, signing, store::NOBODY) {
        Ok(it) => it,
        Err(Error::NotFound) => return Ok(None),
        Err(other) => return Err(other),
    };
    let declined = store::signers(tx, signing)?.into_iter().find(|signer| signer.state == State::Declined).map(|signer| (signer.name, signer.note));
    Ok(Some(Told { title: it.title, starter: it.starter, message: it.message, kind: Kind::Signature, due: it.due, outcome: it.outcome, declined }))
}
