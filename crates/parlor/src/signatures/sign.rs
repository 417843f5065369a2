//! Signing, approving, declining, passing on, taking back.

use super::{
    Kind, Outcome, SignIt, Signing, State, Way, advance, editor,
    store::{self, Signer},
    view,
};
use crate::{
    app::App,
    audit::{self, By},
    bind, comments, contacts,
    doors::{Actor, Asker, Permit},
    follows::Place,
    items::{
        Item,
        attachment::{EditIt, On},
        history::{self, Change},
    },
    rows, sharing_rules,
    store::{Time, Tx},
    web::{Error, Say},
};
use access::{Lane, MemberId, PartyId, SignerId};

/// A signature as it was given.
#[derive(Clone, Debug)]
pub(super) struct Given {
    pub way: Way,
    /// What was typed, where it was typed.
    pub written: Option<String>,
    /// Where its picture lies.
    pub picture_key: Option<String>,
}

/// The viewer's own place in the route, where they are asked.
pub(super) fn asked(tx: &mut Tx<'_>, signing: &Signing, party: PartyId) -> Result<Signer, Error> {
    let all = store::signers(tx, signing.id)?;
    all.into_iter().find(|signer| signer.party == party && signer.state == State::Asked).ok_or(Error::Changed)
}

/// Whether they have signed, or approved, already.
pub(super) fn has_signed(tx: &mut Tx<'_>, signing: &Signing, party: PartyId) -> Result<bool, Error> {
    Ok(store::signers(tx, signing.id)?.iter().any(|signer| signer.party == party && signer.state == State::Signed))
}

rows! {
    struct Proven {
        how: Option<String>,
        at: Option<Time>,
        signed_in_at: Option<Time>,
        email: Option<String>,
    }
}

/// How it is known who sits there: by the link, a code, a sign-in.
fn proven(tx: &mut Tx<'_>, item: &Item, by: &Actor) -> Result<(Option<String>, &'static str, Option<Time>), Error> {
    let found: Option<Proven> = tx.maybe(
        "SELECT t.how, t.verified_at, s.signed_in_at, COALESCE(c.email, q.email) FROM parties p LEFT JOIN people q ON q.id = p.person_id
         LEFT JOIN contacts c ON c.id = p.id LEFT JOIN sessions s ON s.id = $2
         LEFT JOIN trusts t ON t.session_id = $2 AND t.organization_id = $3 AND t.ended_at IS NULL WHERE p.id = $1",
        bind![by.party(), by.session, item.organization],
    )?;
    let Some(Proven { how, at, signed_in_at, email }) = found else { return Ok((None, "sign-in", None)) };
    Ok(match (how.as_deref(), at, signed_in_at) {
        (Some("click"), Some(at), signed) if signed.is_none_or(|signed| signed <= at) => (email, "click", Some(at)),
        (Some("code"), Some(at), signed) if signed.is_none_or(|signed| signed <= at) => (email, "code", Some(at)),
        (_, _, signed) => (email, "sign-in", signed),
    })
}

/// Signs, or approves, and lets the route go on. That stands, also where whoever comes next
/// cannot be asked yet.
///
/// # Errors
/// Changed, where they are not asked any more.
pub(super) fn sign(tx: &mut Tx<'_>, app: &App, permit: &Permit<SignIt, On<Signing>>, asker: &Asker, given: Option<&Given>) -> Result<(), Error> {
    let (item, signing, by) = (&permit.item, &permit.it, permit.by());
    tx.alone_in(item.organization)?;
    let me = asked(tx, signing, by.party())?;
    if me.kind == Kind::Signature && given.is_none() {
        return Err(Error::field("way", "signing-empty-signature"));
    }
    if !view::readable(tx, item, signing, &permit.rights().on_item, by)?.1 {
        return Err(Error::form("signing-file-closed"));
    }
    let (now, (email, how, at)) = (tx.now(), proven(tx, item, by)?);
    let given = given.filter(|_| me.kind == Kind::Signature);
    let signed = tx.changed(
        "UPDATE signers SET state = 'signed', decided_at = $2, way = $3, written = $4, picture_key = $5, email = $6, proven_by = $7, proven_at = $8, browser = $9,
           network = $10 WHERE id = $1 AND state = 'asked'",
        bind![
            me.id,
            now,
            given.map(|given| given.way.word()),
            given.and_then(|given| given.written.as_deref()),
            given.and_then(|given| given.picture_key.as_deref()),
            email,
            how,
            at,
            &asker.browser,
            &by.network
        ],
    )?;
    if !signed {
        return Err(Error::Changed);
    }
    note(tx, permit, if me.kind == Kind::Signature { "signing.signed" } else { "signing.approved" }, None)?;
    advance::go_on(tx, app, item, signing.id)
}

/// Declines, with a reason. Where everybody of the step is needed, that ends the route.
///
/// # Errors
/// A sentence, without a reason; changed, where they are not asked any more.
pub(super) fn decline(tx: &mut Tx<'_>, app: &App, permit: &Permit<SignIt, On<Signing>>, why: &str) -> Result<(), Error> {
    let (item, signing, by) = (&permit.item, &permit.it, permit.by());
    tx.alone_in(item.organization)?;
    if why.trim().is_empty() {
        return Err(Error::field("why", "signing-why"));
    }
    let me = asked(tx, signing, by.party())?;
    let now = tx.now();
    tx.run("UPDATE signers SET state = 'declined', decided_at = $2, note = $3 WHERE id = $1 AND state = 'asked'", bind![me.id, now, why.trim()])?;
    note(tx, permit, "signing.declined", Some(why.trim()))?;
    let others = store::signers(tx, signing.id)?;
    let left = |signer: &Signer| signer.step == me.step && matches!(signer.state, State::Waiting | State::Asked | State::Signed);
    let can_go_on = me.one_enough && others.iter().any(left);
    if can_go_on { advance::go_on(tx, app, item, signing.id) } else { advance::end(tx, item, signing.id, Outcome::Declined, Some(by)) }
}

/// Asks for changes: it is said where all who take part read it, and the route waits.
///
/// # Errors
/// A sentence, without words.
pub(super) fn ask_for_changes(tx: &mut Tx<'_>, permit: &Permit<SignIt, On<Signing>>, what: &str) -> Result<(), Error> {
    if what.trim().is_empty() {
        return Err(Error::field("what", "signing-what"));
    }
    let me = asked(tx, &permit.it, permit.by().party())?;
    // Of approvals guests learn nothing.
    let lane = if me.kind == Kind::Approval { Lane::Team } else { Lane::Guests };
    comments::write(tx, &permit.item, &permit.rights().on_item, permit.by(), Place::Event(permit.it.id), Some(lane), what)?;
    note(tx, permit, "signing.changes", Some(what.trim()))
}

/// Passes it on to a colleague, who is asked in the same step.
///
/// # Errors
/// A sentence, where that is not allowed, or the address is none, in the route already, or not let in by a rule.
pub(super) fn pass_on(tx: &mut Tx<'_>, app: &App, permit: &Permit<SignIt, On<Signing>>, name: &str, email: &str) -> Result<(), Error> {
    let (item, signing, by) = (&permit.item, &permit.it, permit.by());
    tx.alone_in(item.organization)?;
    if !signing.pass_on {
        return Err(Error::Forbidden("signing-no-pass".into()));
    }
    let me = asked(tx, signing, by.party())?;
    let colleague = colleague(tx, item, signing.started_by, (name, email), me.guest)?;
    if store::signers(tx, signing.id)?.iter().any(|signer| signer.party == colleague) {
        return Err(Error::field("email", Say::new("signing-twice").and("text", email.to_owned())));
    }
    if me.guest {
        // The sentence names no other address that may be. What else keeps the colleague is for the team to mend.
        sharing_rules::admits_arrival(tx, item.located(), email.trim(), "email")?;
    }
    let now = tx.now();
    tx.run("UPDATE signers SET state = 'passed', decided_at = $2 WHERE id = $1 AND state = 'asked'", bind![me.id, now])?;
    editor::add(tx, item, signing.id, colleague, me.step, me.kind, me.one_enough)?;
    // The field on the page is the colleague's now.
    let theirs: (SignerId,) = tx.one("SELECT id FROM signers WHERE signing_id = $1 AND party_id = $2", bind![signing.id, colleague])?;
    tx.run("UPDATE signing_spots SET signer_id = $2 WHERE signer_id = $1", bind![me.id, theirs.0])?;
    note(tx, permit, "signing.passed", Some(name))?;
    advance::go_on(tx, app, item, signing.id)
}

/// Who is meant: a colleague of a guest is a contact, one of a member a member.
fn colleague(tx: &mut Tx<'_>, item: &Item, sender: MemberId, (name, email): (&str, &str), guest: bool) -> Result<PartyId, Error> {
    let key = crate::people::email_key(email).ok_or_else(|| Error::field("email", "email-invalid"))?;
    if !guest {
        return editor::member(tx, item, &key, ("email", email))?.ok_or_else(|| Error::field("email", "signing-no-colleague"));
    }
    // A guest learns nothing of who works here.
    let (language,): (String,) = tx.one("SELECT language FROM organizations WHERE id = $1", bind![item.organization])?;
    let name = Some(name.trim()).filter(|name| !name.is_empty());
    Ok(contacts::find_or_make(tx, item.organization, email, name, &language, sender)?.party())
}

fn note(tx: &mut Tx<'_>, permit: &Permit<SignIt, On<Signing>>, deed: &'static str, became: Option<&str>) -> Result<(), Error> {
    let (item, by) = (&permit.item, permit.by());
    history::record(tx, item, by, &Change { deed, subject: &permit.it.title, was: None, became })?;
    audit::record(tx, item.organization, By::Actor(by), deed, ("event", Some(permit.it.id.0)), became.unwrap_or_default())
}

/// Takes a route back, or throws a draft away.
///
/// # Errors
/// Changed, where it is over.
pub(super) fn withdraw(tx: &mut Tx<'_>, permit: &Permit<EditIt, On<Signing>>) -> Result<(), Error> {
    if permit.it.outcome.is_some() {
        return Err(Error::Changed);
    }
    advance::end(tx, &permit.item, permit.it.id, Outcome::Withdrawn, Some(permit.by()))
}
