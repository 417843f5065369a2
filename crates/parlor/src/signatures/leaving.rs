//! A member leaves the team: what they were to sign or approve passes to their successor, so that
//! no route waits for somebody who does not come any more.

use super::{
    Kind, Outcome, State, advance,
    store::{self, Signer},
};
use crate::{
    audit::{self, By},
    bind,
    items::{
        self, Instead,
        history::{self, Change},
    },
    rows,
    store::Tx,
    web::Error,
};
use access::{EventId, ItemId, MemberId, OrganizationId, SignerId};

rows! {
    /// What somebody has to answer in a route that is not over.
    struct Open {
        signer: SignerId,
        signing: EventId,
        item: ItemId,
        title: String,
        sent: bool,
        state: State,
        step: i64,
        kind: Kind,
        one_enough: bool,
    }
}

/// Passes on what a member who leaves was to sign or approve. The successor is asked when it is
/// their turn; where they are in the route already, their own answer stands for both. A route that
/// nobody can go on with is taken back: nothing is complete without an answer that it needs.
///
/// # Errors
/// When the store fails.
pub fn member_left(tx: &mut Tx<'_>, organization: OrganizationId, member: MemberId, successor: MemberId) -> Result<(), Error> {
    let open: Vec<Open> = tx.all(
        "SELECT g.id, g.signing_id, g.item_id, e.title, s.sent_at IS NOT NULL, g.state, g.step, g.kind, g.one_enough
         FROM signers g JOIN signings s ON s.organization_id = g.organization_id AND s.id = g.signing_id
         JOIN events e ON e.organization_id = g.organization_id AND e.id = g.signing_id
         WHERE g.organization_id = $1 AND g.party_id = $2 AND g.state IN ('waiting', 'asked') AND s.ended_at IS NULL ORDER BY g.signing_id, g.id",
        bind![organization, member],
    )?;
    if open.is_empty() {
        return Ok(());
    }
    let (name,): (String,) = tx.one("SELECT name FROM parties WHERE organization_id = $1 AND id = $2", bind![organization, successor])?;
    for one in &open {
        if let Some(became) = pass_on(tx, (organization, one), (successor, name.as_str()))? {
            let change = Change { deed: "signing.passed", subject: &one.title, was: None, became: Some(&became) };
            history::record_by(tx, organization, one.item, Some(member.party()), &change)?;
            audit::record(tx, organization, By::System("signatures"), "signing.passed", ("event", Some(one.signing.0)), &became)?;
        }
    }
    Ok(())
}

/// Passes one on, and says to whom.
fn pass_on(tx: &mut Tx<'_>, (organization, one): (OrganizationId, &Open), (successor, name): (MemberId, &str)) -> Result<Option<String>, Error> {
    let signers = store::signers(tx, one.signing)?;
    let theirs = signers.iter().find(|signer| signer.party == successor.party());
    // An approval stands for no signature.
    if theirs.is_some_and(|theirs| answers(theirs) && (one.kind == Kind::Approval || theirs.kind == Kind::Signature)) {
        one_for_both(tx, organization, one)?;
        return Ok(Some(name.to_owned()));
    }
    let askable = theirs.is_none() && items::member_sees(tx, one.item, successor)?;
    match Instead::of(askable, || Ok(others(&signers, one)))? {
        Instead::Successor => {
            hand_over(tx, organization, one, successor)?;
            Ok(Some(name.to_owned()))
        }
        // A draft is not sent before somebody else is named in their place.
        Instead::Others(_) | Instead::Nobody if !one.sent => Ok(None),
        Instead::Others(names) => {
            passed(tx, organization, one.signer)?;
            Ok(Some(names))
        }
        Instead::Nobody => take_back(tx, organization, one).map(|()| None),
    }
}

fn answers(signer: &Signer) -> bool {
    matches!(signer.state, State::Waiting | State::Asked | State::Signed)
}

/// The successor is to answer in this route already, or has: once for both.
fn one_for_both(tx: &mut Tx<'_>, organization: OrganizationId, one: &Open) -> Result<(), Error> {
    if one.sent {
        return passed(tx, organization, one.signer);
    }
    tx.run("DELETE FROM signing_spots WHERE organization_id = $1 AND signer_id = $2", bind![organization, one.signer])?;
    tx.run("DELETE FROM signers WHERE organization_id = $1 AND id = $2", bind![organization, one.signer])?;
    Ok(())
}

/// The others of their step, where one of them is enough.
fn others(signers: &[Signer], one: &Open) -> Option<String> {
    let others = signers.iter().filter(|&signer| signer.step == one.step && signer.id != one.signer && answers(signer));
    let names: Vec<&str> = others.map(|signer| signer.name.as_str()).collect();
    (one.one_enough && !names.is_empty()).then(|| names.join(", "))
}

/// Puts the successor into their place, with their field on the page. Whoever was asked stays in
/// the route as one who passed it on.
fn hand_over(tx: &mut Tx<'_>, organization: OrganizationId, one: &Open, successor: MemberId) -> Result<(), Error> {
    if one.state != State::Asked {
        tx.run("UPDATE signers SET party_id = $3 WHERE organization_id = $1 AND id = $2", bind![organization, one.signer, successor])?;
        return Ok(());
    }
    let theirs: SignerId = tx.id();
    tx.run(
        "INSERT INTO signers (id, organization_id, item_id, signing_id, party_id, step, kind, one_enough, state, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', '')",
        bind![theirs, organization, one.item, one.signing, successor, one.step, one.kind, one.one_enough],
    )?;
    tx.run("UPDATE signing_spots SET signer_id = $3 WHERE organization_id = $1 AND signer_id = $2", bind![organization, one.signer, theirs])?;
    passed(tx, organization, one.signer)
}

fn passed(tx: &mut Tx<'_>, organization: OrganizationId, signer: SignerId) -> Result<(), Error> {
    let now = tx.now();
    tx.run("UPDATE signers SET state = 'passed', decided_at = $3 WHERE organization_id = $1 AND id = $2", bind![organization, signer, now])?;
    Ok(())
}

fn take_back(tx: &mut Tx<'_>, organization: OrganizationId, one: &Open) -> Result<(), Error> {
    match items::out_of_bin(tx, organization, one.item)? {
        Some(item) => advance::end(tx, &item, one.signing, Outcome::Withdrawn, None),
        None => Ok(()),
    }
}
