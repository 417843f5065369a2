//! Asking to be erased, changing one's mind, and what the organization does about it.
//!
//! Nothing is erased before its day but by the organization itself; nothing is erased against
//! its objection, which the person is shown.

use super::{
    DELAY_DAYS, Erasure,
    erasing::{self, Eraser},
    store::{self, Subject},
};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    doors::{Actor, Known},
    follows::Place,
    notifications::{self, Kind, Mailed, News},
    organizations,
    post::{self, Chores, Letter},
    stays,
    store::{Time, Topic, Tx},
    web::{Error, Say},
};
use access::{ContactId, ErasureId, OrganizationId, PartyId, PersonId};
use serde_json::json;

/// What is to be erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// What one organization knows of them.
    At(OrganizationId),
    /// That, at all of them, and the account.
    Everything,
}

/// Asks for it. Asked twice, it is asked once.
///
/// # Errors
/// A sentence, where they work there, or nobody else would administer an organization; not
/// found, where the organization knows nothing of them.
pub(super) fn ask(tx: &mut Tx<'_>, who: &Known, network: &str, scope: Scope) -> Result<(), Error> {
    let parties = parties(tx, who.id, scope)?;
    let (mut names, mut first) = (Vec::new(), None);
    for (party, organization, name, contact) in &parties {
        if !contact && matches!(organizations::administrators(tx, *organization)?.as_slice(), [one] if one.id.party() == *party) {
            return Err(Error::form(Say::new("erase-last-administrator").and("organization", name.clone())));
        }
    }
    for (party, organization, name, contact) in parties {
        let due = insert(tx, who.id, Some((organization, party)), contact)?;
        let Some(due) = due else { continue };
        let by = By::Person { id: who.id, network };
        audit::record(tx, organization, by, "erasure.asked", (if contact { "contact" } else { "member" }, Some(party.0)), "")?;
        tell(tx, organization, party, if contact { Kind::ErasureAsked } else { Kind::ErasureMember })?;
        tx.signal(Topic::Organization(organization));
        names.push(name);
        first = first.or(due);
    }
    let account = scope == Scope::Everything && insert(tx, who.id, None, true)?.is_some();
    tx.signal(Topic::Person(who.id));
    if names.is_empty() && !account {
        return Ok(());
    }
    let due = first.unwrap_or_else(|| tx.now().plus_days(DELAY_DAYS));
    let content = json!({"what": if account { "account" } else { "asked" }, "names": names.join(", "), "due": due});
    write(tx, (&who.email, &who.name, &who.language), &content)
}

type Party = (PartyId, OrganizationId, String, bool);

/// As whom they are known there.
fn parties(tx: &mut Tx<'_>, person: PersonId, scope: Scope) -> Result<Vec<Party>, Error> {
    let all: Vec<Party> = tx.all(
        "SELECT p.id, p.organization_id, o.name, p.kind = 'contact' FROM parties p JOIN organizations o ON o.id = p.organization_id
         WHERE p.person_id = $1 AND p.ended_at IS NULL AND p.erased_at IS NULL ORDER BY o.name, p.id",
        bind![person],
    )?;
    let Scope::At(organization) = scope else { return Ok(all) };
    let here: Vec<Party> = all.into_iter().filter(|party| party.1 == organization).collect();
    match here.iter().find(|party| !party.3) {
        Some(member) => Err(Error::form(Say::new("erase-member").and("organization", member.2.clone()))),
        None if here.is_empty() => Err(Error::NotFound),
        None => Ok(here),
    }
}

/// Writes it down; nothing where it was asked already, else its day, if it has one.
fn insert(tx: &mut Tx<'_>, person: PersonId, party: Option<(OrganizationId, PartyId)>, by_day: bool) -> Result<Option<Option<Time>>, Error> {
    let (id, now) = (tx.id::<ErasureId>(), tx.now());
    let due = by_day.then(|| now.plus_days(DELAY_DAYS));
    let fresh = tx.changed(
        "INSERT INTO erasures (id, person_id, organization_id, party_id, asked_at, due_at, reason)
         SELECT $1, $2, $3, $4, $5, $6, ''
         WHERE NOT EXISTS (SELECT 1 FROM erasures e WHERE e.person_id = $2 AND e.party_id IS NOT DISTINCT FROM $4
           AND e.done_at IS NULL AND e.back_at IS NULL)",
        bind![id, person, party.map(|at| at.0), party.map(|at| at.1), now, due],
    )?;
    Ok(fresh.then_some(due))
}

/// Tells those of the organization whom it concerns: of a guest who keeps the contacts and who answers for them, of a
/// member the administrators.
pub(super) fn tell(tx: &mut Tx<'_>, organization: OrganizationId, party: PartyId, kind: Kind) -> Result<(), Error> {
    let mut members = if kind == Kind::ErasureMember {
        organizations::administrators(tx, organization)?.into_iter().map(|administrator| administrator.id).collect()
    } else {
        organizations::contact_keepers(tx, organization)?
    };
    if kind != Kind::ErasureMember {
        let sponsor = stays::of_contact(tx, organization, ContactId(party.0))?.and_then(|stay| stay.sponsor);
        members.extend(sponsor.filter(|sponsor| !members.contains(sponsor)));
    }
    let by = matches!(kind, Kind::ErasureAsked | Kind::ErasureBack | Kind::ErasureMember).then_some(party);
    let news = News::new(organization, None, kind, Place::Item, by).of(party);
    for member in members {
        notifications::tell(tx, &news, member.party(), Mailed::Briefly)?;
    }
    Ok(())
}

/// A mail to the person about their wish.
fn write(tx: &mut Tx<'_>, (email, name, language): (&str, &str, &str), content: &serde_json::Value) -> Result<(), Error> {
    let letter = Letter {
        organization: None,
        kind: post::Kind::Erasure,
        to_email: email,
        to_name: name,
        language,
        content: content.clone(),
        grant: None,
        code: None,
        invitation: None,
        not_after: None,
    };
    post::put(tx, &letter).map(drop)
}

/// Calls back what was asked for; with anything, the account stays too.
///
/// # Errors
/// Not found, where it is not theirs, or over.
pub(super) fn call_back(tx: &mut Tx<'_>, person: PersonId, network: &str, which: ErasureId) -> Result<(), Error> {
    let all = store::open_of(tx, person)?;
    let chosen = all.iter().find(|erasure| erasure.id == which).ok_or(Error::NotFound)?;
    for erasure in all.iter().filter(|erasure| chosen.party.is_none() || erasure.id == which || erasure.party.is_none()) {
        let now = tx.now();
        if !tx.changed("UPDATE erasures SET back_at = $2 WHERE id = $1 AND done_at IS NULL AND back_at IS NULL", bind![erasure.id, now])? {
            continue;
        }
        let (Some(organization), Some(party)) = (erasure.organization, erasure.party) else { continue };
        audit::record(tx, organization, By::Person { id: person, network }, "erasure.back", ("party", Some(party.0)), "")?;
        // Who was asked does not need to decide any more.
        notifications::over(tx, party)?;
        if erasure.due_at.is_some() {
            tell(tx, organization, party, Kind::ErasureBack)?;
        }
        tx.signal(Topic::Organization(organization));
    }
    tx.signal(Topic::Person(person));
    Ok(())
}

/// The organization has a reason to keep it, which the person is shown.
///
/// # Errors
/// Not found, where nothing is asked any more.
pub(super) fn object(tx: &mut Tx<'_>, who: &Subject, by: &Actor, reason: &str) -> Result<(), Error> {
    tx.alone_in(who.organization)?;
    let erasure = store::open_about(tx, who.party)?.ok_or(Error::NotFound)?;
    let now = tx.now();
    tx.run(
        "UPDATE erasures SET objected_at = $2, objected_by = $3, reason = $4 WHERE id = $1 AND done_at IS NULL AND back_at IS NULL",
        bind![erasure.id, now, by.party(), reason],
    )?;
    audit::record(tx, who.organization, By::Actor(by), "erasure.objected", ("contact", Some(who.party.0)), "")?;
    notifications::over(tx, who.party)?;
    tx.signal(Topic::Person(erasure.person));
    let (email, name, language) = mailbox(tx, erasure.person)?;
    let content = json!({"what": "objected", "names": organization_name(tx, who.organization)?, "reason": reason});
    write(tx, (&email, &name, &language), &content)
}

/// Erases a contact now, whether they asked for it or not.
///
/// # Errors
/// When the store fails.
pub(super) fn carry_out(tx: &mut Tx<'_>, who: &Subject, by: Eraser<'_>) -> Result<(), Error> {
    tx.alone_in(who.organization)?;
    let asked = store::open_about(tx, who.party)?;
    if !erasing::erase(tx, who, by)? {
        return Ok(());
    }
    tell_done(tx, who, by.1)?;
    let Some(erasure) = asked else { return Ok(()) };
    done(tx, &erasure, by.1)?;
    let (email, name, language) = mailbox(tx, erasure.person)?;
    let content = json!({"what": "done", "names": organization_name(tx, who.organization)?});
    write(tx, (&email, &name, &language), &content)
}

/// Those who keep the contacts know of it, but for who did it.
fn tell_done(tx: &mut Tx<'_>, who: &Subject, by: Option<PartyId>) -> Result<(), Error> {
    if !who.contact {
        return Ok(());
    }
    let news = News::new(who.organization, None, Kind::ErasureDone, Place::Item, by).of(who.party);
    for member in organizations::contact_keepers(tx, who.organization)? {
        notifications::tell(tx, &news, member.party(), Mailed::Not)?;
    }
    Ok(())
}

fn done(tx: &mut Tx<'_>, erasure: &Erasure, by: Option<PartyId>) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.changed(
        "UPDATE erasures SET done_at = $2, done_by = $3, reason = '' WHERE id = $1 AND done_at IS NULL AND back_at IS NULL",
        bind![erasure.id, now, by],
    )?)
}

fn mailbox(tx: &mut Tx<'_>, person: PersonId) -> Result<(String, String, String), Error> {
    Ok(tx.one("SELECT email, name, language FROM people WHERE id = $1", bind![person])?)
}

fn organization_name(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<String, Error> {
    Ok(tx.one::<(String,)>("SELECT name FROM organizations WHERE id = $1", bind![organization])?.0)
}

/// Carries out what is due, each in a transaction of its own.
///
/// # Errors
/// When the store fails.
pub(super) async fn carry_out_due(app: &App) -> Result<(), Error> {
    let mut chores = Chores::default();
    // An account follows what was asked of organizations.
    for _ in 0..2 {
        let due = app.store.read(store::due).await?;
        if !due.is_empty() {
            // Or a look of a moment ago would be written down of who is gone.
            app.visits.write_down().await?;
        }
        for erasure in due {
            chores.done("an erasure", app.store.write(move |tx| come_due(tx, erasure.id)).await)?;
        }
    }
    chores.done("last mails", app.store.write(forget_last_mails).await)?;
    chores.end()
}

/// One whose day has come, asked for again: another server may have been faster.
fn come_due(tx: &mut Tx<'_>, id: ErasureId) -> Result<(), Error> {
    let Some(erasure) = store::open_one(tx, id)?.filter(|erasure| erasure.objected_at.is_none()) else { return Ok(()) };
    match erasure.party {
        Some(party) => match store::subject(tx, party)? {
            Some(who) => carry_out(tx, &who, (By::System("erasure"), None)),
            None => done(tx, &erasure, None).map(drop),
        },
        None => account(tx, &erasure),
    }
}

/// The account goes once nobody has it as a member.
fn account(tx: &mut Tx<'_>, erasure: &Erasure) -> Result<(), Error> {
    if store::works(tx, erasure.person, None)? || !done(tx, erasure, None)? {
        return Ok(());
    }
    let (email, name, language) = mailbox(tx, erasure.person)?;
    erasing::erase_account(tx, erasure.person, (By::System("erasure"), None))?;
    write(tx, (&email, &name, &language), &json!({"what": "gone"}))
}

/// The last mail to somebody who is gone keeps their address no longer than it takes to send it.
fn forget_last_mails(tx: &mut Tx<'_>) -> Result<(), Error> {
    tx.run(
        "UPDATE outbox SET to_email = '', to_name = '', content = '{}', fault = NULL
         WHERE kind = 'erasure' AND ended_at IS NOT NULL AND content LIKE '%\"gone\"%'",
        &[],
    )?;
    Ok(())
}
