//! Who saw what, when. A visit is a guest on an item, from coming to going;
//! only pages that a verified person opened count, never what a scanner
//! fetched. What a guest's own program fetches by a key is no visit, and nobody is said to have
//! seen it: the audit log tells it apart.
//!
//! Looking must stay cheap, so visits are gathered in memory and written
//! together, a moment later. Of somebody whose requests go to several servers each
//! gathers a part, and adds it to the one visit.

use crate::{
    bind,
    doors::Actor,
    items::Located,
    store::{Store, Time, Topic, Tx},
    web::{Cx, Error},
};
use access::{ContactId, ItemId, OrganizationId, SessionId};
use std::{
    collections::{HashMap, hash_map::Entry},
    sync::{Arc, Mutex, PoisonError},
};
use uuid::Uuid;

/// Two looks that are further apart belong to two visits.
const APART_SECONDS: i64 = 600;

#[derive(Clone)]
struct Visit {
    id: Uuid,
    organization: OrganizationId,
    /// Where they came from.
    network: String,
    started_at: Time,
    last_at: Time,
    views: i64,
    written: i64,
}

/// Without a session it is a program of theirs that looks.
type Key = (ItemId, ContactId, Option<SessionId>);

/// The visits that go on.
#[derive(Clone)]
pub struct Visits {
    going_on: Arc<Mutex<HashMap<Key, Visit>>>,
    store: Store,
}

impl Visits {
    pub(crate) fn new(store: Store) -> Self {
        Self { going_on: Arc::default(), store }
    }

    /// As [`Visits::looked`], of bytes that are fetched: a look at their head alone is none.
    pub(crate) fn fetched(&self, cx: &Cx, actor: &Actor, (organization, item): Located) {
        if cx.fetches() {
            self.looked(actor, organization, item);
        }
    }

    /// Notes that a guest looked at an item, or took along something that lies there, or that
    /// their program did. A member who looks as a guest leaves no trace here (VIEW-1).
    pub fn looked(&self, actor: &Actor, organization: OrganizationId, item: ItemId) {
        let (false, Some(contact)) = (actor.previews(), actor.contact()) else { return };
        let now = self.store.sources().clock.now();
        let network = actor.network.clone();
        let fresh = || Visit { id: self.store.sources().id(), organization, network, started_at: now, last_at: now, views: 0, written: 0 };
        let mut all = self.going_on.lock().unwrap_or_else(PoisonError::into_inner);
        let visit = match all.entry((item, contact, actor.session)) {
            Entry::Occupied(going_on) if now >= going_on.get().last_at.plus_seconds(APART_SECONDS) => {
                let visit = going_on.into_mut();
                *visit = fresh();
                visit
            }
            Entry::Occupied(going_on) => going_on.into_mut(),
            Entry::Vacant(place) => place.insert(fresh()),
        };
        visit.last_at = now;
        visit.views += 1;
    }

    /// Writes what is not written yet, and forgets visits that are over.
    ///
    /// # Errors
    /// When the store fails; nothing is forgotten then.
    pub async fn write_down(&self) -> Result<(), Error> {
        let now = self.store.sources().clock.now();
        let mut due: Vec<(Key, Visit)> = {
            let mut all = self.going_on.lock().unwrap_or_else(PoisonError::into_inner);
            all.retain(|_, visit| visit.views > visit.written || now < visit.last_at.plus_seconds(APART_SECONDS));
            all.iter().filter(|(_, visit)| visit.views > visit.written).map(|(key, visit)| (*key, visit.clone())).collect()
        };
        if due.is_empty() {
            return Ok(());
        }
        // Servers that write at the same time wait for one another in one order.
        due.sort_by_key(|((item, contact, session), visit)| (visit.organization.0, item.0, contact.0, session.map(|session| session.0)));
        let noted = due.clone();
        let written =
            self.store.write(move |tx| noted.iter().map(|(key, visit)| written(tx, *key, visit)).collect::<Result<Vec<Uuid>, Error>>()).await?;
        let mut all = self.going_on.lock().unwrap_or_else(PoisonError::into_inner);
        for ((key, visit), id) in due.into_iter().zip(written) {
            if let Some(now) = all.get_mut(&key).filter(|now| now.id == visit.id) {
                (now.id, now.written) = (id, visit.views);
            }
        }
        Ok(())
    }
}

/// Adds what is new of a visit to its row; the id of that.
fn written(tx: &mut Tx<'_>, (item, contact, session): Key, visit: &Visit) -> Result<Uuid, Error> {
    let begins = visit.written == 0;
    let by = crate::audit::By::Guest { contact, network: &visit.network };
    let Some(session) = session else {
        if begins {
            crate::audit::record(tx, visit.organization, by, "item.fetched", ("item", Some(item.0)), "")?;
        }
        return Ok(visit.id);
    };
    let known = if begins {
        // What two servers gather of one visit at the same time becomes one row.
        tx.alone_in(visit.organization)?;
        going_on(tx, (item, contact, session), visit)?
    } else {
        Some(visit.id)
    };
    let id = known.unwrap_or(visit.id);
    tx.run(
        "INSERT INTO visits (id, organization_id, item_id, contact_id, session_id, started_at, last_at, views)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (organization_id, id) DO UPDATE SET views = visits.views + excluded.views,
           last_at = CASE WHEN visits.last_at > excluded.last_at THEN visits.last_at ELSE excluded.last_at END",
        bind![id, visit.organization, item, contact, session, visit.started_at, visit.last_at, visit.views - visit.written],
    )?;
    came_in(tx, session, visit)?;
    if known.is_none() {
        crate::audit::record(tx, visit.organization, by, "item.seen", ("item", Some(item.0)), "")?;
        tx.signal(Topic::Item(item));
    }
    Ok(id)
}

/// The visit that another server, or this one before it was started anew, has begun to write down.
fn going_on(tx: &mut Tx<'_>, (item, contact, session): (ItemId, ContactId, SessionId), visit: &Visit) -> Result<Option<Uuid>, Error> {
    let found: Option<(Uuid,)> = tx.maybe(
        "SELECT id FROM visits WHERE organization_id = $6 AND item_id = $1 AND contact_id = $2 AND session_id = $3 AND last_at > $4 AND started_at < $5
         ORDER BY last_at DESC, id LIMIT 1",
        bind![item, contact, session, visit.started_at.plus_seconds(-APART_SECONDS), visit.last_at.plus_seconds(APART_SECONDS), visit.organization],
    )?;
    Ok(found.map(|(id,)| id))
}

/// The browser was seen at this organization. One that came in by a sign-in is
/// written down there too, so that the organization knows of it and can end it
/// (PORTAL-8); a barred one stays barred.
fn came_in(tx: &mut Tx<'_>, session: SessionId, visit: &Visit) -> Result<(), Error> {
    let known = tx.changed(
        "UPDATE trusts SET seen_at = $3, network = $4 WHERE session_id = $1 AND organization_id = $2 AND ended_at IS NULL",
        bind![session, visit.organization, visit.last_at, &visit.network],
    )?;
    if !known {
        tx.run(
            "INSERT INTO trusts (session_id, organization_id, how, verified_at, seen_at, network)
             SELECT s.id, $2, 'sign-in', s.signed_in_at, $3, $4 FROM sessions s WHERE s.id = $1 AND s.ended_at IS NULL AND s.signed_in_at IS NOT NULL
             ON CONFLICT (session_id, organization_id) DO UPDATE SET how = excluded.how, link_id = NULL, verified_at = excluded.verified_at,
               seen_at = excluded.seen_at, network = excluded.network, ended_at = NULL
               WHERE trusts.barred_at IS NULL OR excluded.verified_at > trusts.barred_at",
            bind![session, visit.organization, visit.last_at, &visit.network],
        )?;
    }
    Ok(())
}
