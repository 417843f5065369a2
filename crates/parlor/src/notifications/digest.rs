//! The digest: one mail a day for each person, with a section for each company,
//! of what waits for them (WORK-10). It is planned when there is something to say,
//! and says what still waits when it is sent.

use super::view::{self, Line, Lines, Which};
use crate::{
    bind,
    items::Sight,
    post::{self, Mailbox},
    rows,
    store::{Time, Tx},
    web::{Error, there},
};
use access::{MailId, NotificationId, PartyId, PersonId};

/// The hour at which it is sent, where its reader lives.
const HOUR: i8 = 7;

/// What waits for somebody at one company.
pub struct Section {
    pub organization: String,
    pub lines: Vec<Line>,
    /// There is more than stands here.
    pub more: bool,
}

rows! {
    struct Party {
        id: PartyId,
        organization: String,
    }
}

/// Sees to it that a digest waits for this person.
pub(super) fn plan(tx: &mut Tx<'_>, person: PersonId) -> Result<(), Error> {
    let mailbox: Mailbox = tx.one("SELECT name, email, language FROM people WHERE id = $1", bind![person])?;
    let (zone,): (String,) = tx.one("SELECT zone FROM people WHERE id = $1", bind![person])?;
    let at = due(tx.now(), &zone);
    post::put_digest(tx, person, &mailbox, at)
}

/// The next morning after an instant, in a zone; an unknown one is UTC.
fn due(now: Time, zone: &str) -> Time {
    let there = there(zone, now);
    let day = if there.hour() < HOUR { there.date() } else { there.date().tomorrow().unwrap_or(there.date()) };
    let morning = day.at(HOUR, 0, 0, 0).to_zoned(there.time_zone().clone());
    morning.map_or_else(|_| now.plus_days(1), |morning| morning.timestamp().into())
}

/// What waits for a person's digest, or what this one told, by company.
///
/// # Errors
/// When the store fails.
pub fn sections(tx: &mut Tx<'_>, person: PersonId, told_by: Option<MailId>) -> Result<Vec<Section>, Error> {
    let parties: Vec<Party> = tx.all(
        "SELECT p.id, o.name FROM parties p JOIN organizations o ON o.id = p.organization_id
         WHERE p.person_id = $1 AND p.ended_at IS NULL AND EXISTS (SELECT 1 FROM notifications n WHERE n.party_id = p.id AND COALESCE(n.told_by = $2, n.digest))
         ORDER BY o.name, o.id, p.kind DESC",
        bind![person, told_by],
    )?;
    let mut sections: Vec<Section> = Vec::new();
    for party in parties {
        let Some(sight) = Sight::of_party(tx, party.id)? else { continue };
        let Lines { lines, more } = match told_by {
            Some(mail) => view::load(tx, &sight, Which::ToldBy(mail))?,
            None => waiting(tx, &sight)?,
        };
        if !lines.is_empty() {
            sections.push(Section { organization: party.organization, lines, more });
        }
    }
    Ok(sections)
}

/// The first of what waits: beyond what its reader may not know of any more.
fn waiting(tx: &mut Tx<'_>, sight: &Sight) -> Result<Lines, Error> {
    let mut from = 0;
    loop {
        let lines = view::load(tx, sight, Which::Digest { from })?;
        if !lines.lines.is_empty() || !lines.more {
            return Ok(lines);
        }
        from += view::MOST;
    }
}

/// A digest is over. What it told waits no longer for one; where it found nothing to
/// tell, all that waited when it was drawn. What is left gets the next.
///
/// # Errors
/// When the store fails.
pub fn after(tx: &mut Tx<'_>, mail: MailId, person: PersonId, told: &[NotificationId], drawn_at: Time) -> Result<(), Error> {
    for line in told {
        tx.run("UPDATE notifications SET digest = FALSE, told_by = $2 WHERE id = $1", bind![*line, mail])?;
    }
    if told.is_empty() {
        tx.run(
            "UPDATE notifications SET digest = FALSE WHERE digest AND at <= $2 AND party_id IN (SELECT id FROM parties WHERE person_id = $1)",
            bind![person, drawn_at],
        )?;
    }
    // What comes in a chat from now on is news again.
    tx.run(
        "UPDATE chat_marks SET told_at = NULL WHERE EXISTS (SELECT 1 FROM notifications n WHERE n.told_by = $1 AND n.party_id = chat_marks.party_id
           AND n.about_id = chat_marks.item_id AND n.kind = CASE chat_marks.lane WHEN 'team' THEN 'team_chat' ELSE 'guest_chat' END)",
        bind![mail],
    )?;
    let left = tx.number(
        "SELECT COUNT(*) FROM notifications n JOIN parties p ON p.id = n.party_id WHERE p.person_id = $1 AND n.digest AND n.read_at IS NULL",
        bind![person],
    )?;
    if left > 0 { plan(tx, person) } else { Ok(()) }
}
