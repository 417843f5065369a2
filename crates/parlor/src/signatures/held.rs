//! Routes that do not go on: somebody has their turn and cannot be asked, as there is no room
//! for another guest, a rule lets them not in, or whoever sent it may share no more. What others
//! signed stands; it is tried again now and then, and the page says why it waits to who may
//! change it. Guests learn nothing of it.

use super::{
    Signing, State, advance,
    store::{self, Signer},
    view::SignerLine,
};
use crate::{
    app::App,
    items::{self, Item},
    links, notifications, parts, rows, sharing,
    store::{Time, Tx},
    web::{Error, Say, Texts},
};
use access::{ContactId, EventId, ItemId, OrganizationId};

/// So many are tried with each look; of more, the next ones with the next.
const AT_ONCE: usize = 50;
/// About as long as it takes from one look to the next, in microseconds.
const LOOK: i64 = 30_000_000;

/// Somebody who waits although it is their turn.
pub(super) struct Held {
    name: String,
    /// What keeps them, where that is known.
    why: Option<Say>,
}

impl Held {
    /// What is said of it.
    pub(super) fn says(&self, t: &Texts) -> String {
        let waits = t.with("signing-waits", parts![name = &self.name]);
        match &self.why {
            Some(why) => format!("{waits} {}", t.say(why)),
            None => waits,
        }
    }
}

/// Who in a route waits although it is their turn, and why. `lines` are all who are in it.
pub(super) fn up(tx: &mut Tx<'_>, app: &App, item: &Item, signing: &Signing, lines: &[SignerLine]) -> Result<Option<Held>, Error> {
    let open = |line: &SignerLine| matches!(line.state, State::Waiting | State::Asked);
    let first = lines.iter().filter(|&line| open(line)).map(|line| line.step).min();
    // Mostly whoever has their turn is asked, and nothing has to be looked up.
    if !signing.runs() || !lines.iter().any(|line| line.state == State::Waiting && Some(line.step) == first) {
        return Ok(None);
    }
    let signers = store::signers(tx, signing.id)?;
    let Some(waits) = advance::current(&signers).iter().find(|signer| signer.state == State::Waiting) else { return Ok(None) };
    Ok(Some(Held { name: waits.name.clone(), why: why(tx, app, item, signing, waits)? }))
}

fn why(tx: &mut Tx<'_>, app: &App, item: &Item, signing: &Signing, waits: &Signer) -> Result<Option<Say>, Error> {
    let Some(sender) = advance::sender(tx, item, signing)? else { return Ok(Some("signing-waits-nobody".into())) };
    let kept = match (waits.everyone, waits.guest) {
        (true, _) => links::may_be_for_everyone(tx, (item.organization, item.id)),
        (false, true) => sharing::terms_to_sign(tx, app, &sender, ContactId(waits.party.0)).map(drop),
        (false, false) => advance::works_here(tx, item, waits),
    };
    match kept {
        Ok(()) => Ok(None),
        Err(Error::Forbidden(_)) => Ok(Some(Say::new("signing-waits-share").and("name", sender.by.name))),
        Err(fault) if advance::refused(&fault) => Ok(Some(fault.say())),
        Err(other) => Err(other),
    }
}

rows! {
    struct Waiting {
        organization: OrganizationId,
        id: EventId,
        item: ItemId,
    }
}

/// Tries again to let routes go on in which somebody has their turn and is not asked, or in
/// which everybody has answered.
///
/// # Errors
/// When the store fails.
pub fn take_up(tx: &mut Tx<'_>, app: &App) -> Result<(), Error> {
    let waiting: Vec<Waiting> = tx.all(
        "SELECT s.organization_id, s.id, s.item_id FROM signings s JOIN items i ON i.organization_id = s.organization_id AND i.id = s.item_id
         WHERE s.sent_at IS NOT NULL AND s.ended_at IS NULL AND i.binned_at IS NULL AND (
           EXISTS (SELECT 1 FROM signers g WHERE g.organization_id = s.organization_id AND g.signing_id = s.id AND g.state = 'waiting'
             AND NOT EXISTS (SELECT 1 FROM signers b WHERE b.organization_id = s.organization_id AND b.signing_id = s.id AND b.step < g.step
               AND b.state IN ('waiting', 'asked')))
           OR NOT EXISTS (SELECT 1 FROM signers n WHERE n.organization_id = s.organization_id AND n.signing_id = s.id
             AND n.state IN ('waiting', 'asked')))
         ORDER BY s.organization_id, s.id",
        &[],
    )?;
    let now = tx.now();
    for one in in_turn(waiting, now) {
        match tx.part(|tx| again(tx, app, &one)) {
            Err(fault) if advance::refused(&fault) => tracing::warn!(signing = %one.id, ?fault, "a route has to wait"),
            other => other?,
        }
    }
    Ok(())
}

fn again(tx: &mut Tx<'_>, app: &App, one: &Waiting) -> Result<(), Error> {
    tx.alone_in(one.organization)?;
    let item = items::behind(tx, one.organization, one.item)?;
    if advance::on(tx, app, &item, one.id)?.is_none() {
        // Who was told that it waits need not look any more.
        notifications::over(tx, one.id)?;
    }
    Ok(())
}

/// Those of them that are tried now.
fn in_turn<T>(mut all: Vec<T>, now: Time) -> Vec<T> {
    if all.len() > AT_ONCE {
        let looks = usize::try_from(now.0 / LOOK).unwrap_or(0);
        let begin = looks.wrapping_mul(AT_ONCE) % all.len();
        all.rotate_left(begin);
        all.truncate(AT_ONCE);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{AT_ONCE, LOOK, in_turn};
    use crate::store::Time;
    use std::collections::BTreeSet;

    #[test]
    fn sign_1_of_many_routes_that_wait_each_has_its_turn() {
        let all: Vec<usize> = (0..3 * AT_ONCE + 7).collect();
        let tried: BTreeSet<usize> = (1000..1004).flat_map(|look| in_turn(all.clone(), Time(look * LOOK))).collect();
        assert_eq!(tried.len(), all.len());
        assert_eq!(in_turn(vec![1, 2], Time(5 * LOOK)), [1, 2], "of few all are tried");
    }
}
