//! Somebody has shown who they are: their browser is trusted from now on, and they are led
//! to what is theirs.

use super::{Link, by_id};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    contacts::{self, Introduced, Nature},
    doors::Asker,
    items::history::{Change, record_by},
    people::{self, sessions},
    sharing, sharing_rules,
    store::{Topic, Tx},
    web::{Answer, Cx, Error},
};
use access::{ContactId, ItemId, PersonId};
use axum::http::header;

/// Who came by a link, as whom, and to what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arrived {
    pub person: PersonId,
    pub contact: ContactId,
    pub item: ItemId,
}

/// What a visitor of a public link has by it already.
pub(super) fn came_before(tx: &mut Tx<'_>, asker: &Asker, link: &Link) -> Result<Option<ItemId>, Error> {
    let Some(person) = asker.person.as_ref().map(|person| person.id) else { return Ok(None) };
    let now = tx.now();
    let found: Option<(ItemId,)> = tx.maybe(
        concat!(
            "SELECT g.item_id FROM grants g JOIN parties p ON p.id = g.contact_id
             WHERE p.person_id = $1 AND p.ended_at IS NULL AND (g.link_id = $2 OR (g.item_id = $3 AND NOT $4)) AND ",
            crate::grant_open!("$5"),
            " ORDER BY g.opened_at LIMIT 1"
        ),
        bind![person, link.id, link.item, link.own_copy, now],
    )?;
    Ok(found.map(|(item,)| item))
}

/// Whether the contact of an address turned out to be one who has its item by another grant
/// already, and this browser is known as them.
pub(super) fn taken_over(tx: &mut Tx<'_>, asker: &Asker, link: &Link) -> Result<bool, Error> {
    let person = asker.person.as_ref().map(|person| person.id);
    let Some(person) = person.filter(|_| link.grant_closed_at.is_some() && link.deactivated_at.is_none()) else { return Ok(false) };
    let theirs = tx.number(
        "SELECT COUNT(*) FROM grants g JOIN parties p ON p.organization_id = g.organization_id AND p.id = g.closed_by
         WHERE g.organization_id = $1 AND g.id = $2 AND p.kind = 'contact' AND p.person_id = $3 AND p.ended_at IS NULL",
        bind![link.organization, link.grant, person],
    )?;
    Ok(theirs > 0)
}

/// Lets in whoever has introduced themselves at the address of a link and shown that they
/// read that mailbox: the contact of the link becomes them (LINK-10, LINK-14), or, where
/// it is for everyone, one is made for them (LINK-18).
///
/// # Errors
/// A sentence, where somebody else was faster, or a member closed the item to them.
pub(super) fn arrive(
    tx: &mut Tx<'_>,
    app: &App,
    asker: &Asker,
    link: &Link,
    who: &Introduced,
    how: &'static str,
) -> Result<(ItemId, Option<String>), Error> {
    tx.alone_in(link.organization)?;
    // Read again, now that nobody else can write: two may confirm at one instant.
    if by_id(tx, link.id)?.is_none_or(|now| now.person.is_some()) {
        return Err(Error::field("code", "introduce-overtaken"));
    }
    sharing_rules::admits_arrival(tx, (link.organization, link.item), &who.email, "code")?;
    let (contact, item) = match link.nature {
        Nature::Recipient => return Err(Error::NotFound),
        Nature::Everyone => sharing::let_visitor_in(tx, app, link, who)?,
        Nature::Known | Nature::Undefined => {
            sharing_rules::admits_address(tx, link.contact, &who.email)?;
            (contacts::become_known(tx, link.organization, link.contact, who)?, link.item)
        }
    };
    let (arrived, now) = (Arrived { person: who.person, contact, item }, tx.now());
    if link.nature != Nature::Everyone {
        tx.run("UPDATE links SET bound_at = $2 WHERE id = $1", bind![link.id, now])?;
    }
    let change = Change { deed: "link.verified", subject: &link.contact_name, was: None, became: Some(&who.email) };
    record_by(tx, link.organization, link.item, Some(contact.party()), &change)?;
    let token = trust(tx, asker, link, &arrived, how)?;
    tx.signal(Topic::Person(who.person));
    Ok((item, token))
}

/// Trusts this browser for the organization, in the session it has or a new one.
pub(super) fn trust(tx: &mut Tx<'_>, asker: &Asker, link: &Link, arrived: &Arrived, how: &'static str) -> Result<Option<String>, Error> {
    let now = tx.now();
    let running = asker.person.as_ref().filter(|known| known.id == arrived.person).and_then(|known| known.session);
    let (session, token) = match running {
        Some(session) => (session, None),
        None => {
            let begun = sessions::begin(tx, arrived.person, None, &asker.browser, &asker.network)?;
            (begun.session, Some(begun.token))
        }
    };
    tx.run(
        "INSERT INTO trusts (session_id, organization_id, how, link_id, verified_at, seen_at, network) VALUES ($1, $2, $3, $4, $5, $5, $6)
         ON CONFLICT (session_id, organization_id) DO UPDATE SET how = excluded.how, link_id = excluded.link_id, verified_at = excluded.verified_at,
           seen_at = excluded.seen_at, network = excluded.network, ended_at = NULL",
        bind![session, link.organization, how, link.id, now, &asker.network],
    )?;
    let (name,): (String,) = tx.one("SELECT name FROM parties WHERE organization_id = $1 AND id = $2", bind![link.organization, arrived.contact])?;
    record_by(
        tx,
        link.organization,
        arrived.item,
        Some(arrived.contact.party()),
        &Change { deed: "link.opened", subject: &name, was: None, became: Some(how) },
    )?;
    let by = By::Person { id: arrived.person, network: &asker.network };
    audit::record(tx, link.organization, by, "link.opened", ("link", Some(link.id.0)), &format!("by {how}, {}", asker.browser))?;
    tx.signal(Topic::Item(link.item));
    Ok(token)
}

/// Leads to the item, with the cookie of a new session.
pub(super) fn enter(cx: &Cx, item: ItemId, token: Option<String>) -> Answer {
    let answer = Answer::see(format!("/items/{item}"));
    match token {
        Some(token) => answer.header(header::SET_COOKIE, &sessions::cookie(cx.app.config.secure(), &token)),
        None => answer,
    }
}

/// Who somebody is that has shown that they read this mailbox; known from now on.
pub(super) fn person(tx: &mut Tx<'_>, email: &str, name: &str, language: &str, zone: &str) -> Result<PersonId, Error> {
    let person = people::find_or_make(tx, email, name, language, zone)?.id;
    people::verified(tx, person, zone)?;
    Ok(person)
}
