//! Who saw what, when. A visit is a guest on an item, from coming to going;
//! only pages that a verified person opened count, never what a scanner
//! fetched.
//!
//! Looking must stay cheap, so visits are gathered in memory and written
//! together, a moment later.

use crate::{
    bind,
    doors::Actor,
    store::{Store, Time, Topic, Tx},
    web::Error,
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

type Key = (ItemId, ContactId, SessionId);

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

    /// Notes that a guest looked at an item. A member who looks as a guest
    /// leaves no trace here (VIEW-1).
    pub fn looked(&self, actor: &Actor, organization: OrganizationId, item: ItemId) {
        let (false, Some(contact), Some(session)) = (actor.previews(), actor.contact(), actor.session) else { return };
        let now = self.store.sources().clock.now();
        let network = actor.network.clone();
        let fresh = || Visit { id: self.store.sources().id(), organization, network, started_at: now, last_at: now, views: 0, written: 0 };
        let mut all = self.going_on.lock().unwrap_or_else(PoisonError::into_inner);
        let visit = match all.entry((item, contact, session)) {
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
        let due: Vec<(Key, Visit)> = {
            let mut all = self.going_on.lock().unwrap_or_else(PoisonError::into_inner);
            all.retain(|_, visit| visit.views > visit.written || now < visit.last_at.plus_seconds(APART_SECONDS));
            all.iter().filter(|(_, visit)| visit.views > visit.written).map(|(key, visit)| (*key, visit.clone())).collect()
        };
        if due.is_empty() {
            return Ok(());
        }
        let noted = due.clone();
        self.store
            .write(move |tx| {
                for ((item, contact, session), visit) in &noted {
                    tx.run(
                        "INSERT INTO visits (id, organization_id, item_id, contact_id, session_id, started_at, last_at, views)
                         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                         ON CONFLICT (organization_id, id) DO UPDATE SET last_at = excluded.last_at, views = excluded.views",
                        bind![visit.id, visit.organization, *item, *contact, *session, visit.started_at, visit.last_at, visit.views],
                    )?;
                    came_in(tx, *session, visit)?;
                    if visit.written == 0 {
                        let by = crate::audit::By::Guest { contact: *contact, network: &visit.network };
                        crate::audit::record(tx, visit.organization, by, "item.seen", ("item", Some(item.0)), "")?;
                        tx.signal(Topic::Item(*item));
                    }
                }
                Ok::<_, Error>(())
            })
            .await?;
        let mut all = self.going_on.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, visit) in due {
            if let Some(now) = all.get_mut(&key).filter(|now| now.id == visit.id) {
                now.written = visit.views;
            }
        }
        Ok(())
    }
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
