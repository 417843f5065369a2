//! Receipts: which guest has read which version of a file, or the page of what hangs off an
//! item (HOUSE-2). Only a verified person's step counts: no fetch by a machine, no part of a
//! file, no page that refreshes itself, never a member who looks as a guest. What a guest's own
//! key fetches is noted as a program's. Members' reading is written down nowhere.
//!
//! Reading must stay cheap, so receipts are gathered in memory and written together, a moment
//! later, as visits are. Guests are told that it is so, and never see receipts of others. An
//! organization can switch it off: from then on nothing is written down.

mod pages;
mod reading;
mod reminding;
mod told;
mod views;

use crate::{
    doors::{Actor, ActorKind},
    items::Item,
    store::{Store, Time},
    web::{Cx, Error},
};
use access::{ContactId, FileId, ItemId, OrganizationId};
use std::{
    collections::{HashMap, hash_map::Entry},
    sync::{Arc, Mutex, PoisonError},
};
use uuid::Uuid;

pub use pages::{readers, said, told as told_here};
pub use reading::{ReadBy, by_guest, of_files, opened, recorded};
pub use reminding::{RemindReaders, routes};
pub use views::{Readers, of_file};

/// Two steps that are further apart are two readings.
const APART_SECONDS: i64 = 600;

/// What was read.
#[derive(Clone, Copy, Debug)]
pub enum What {
    /// A version of a file, on its page.
    Page(FileId, i64),
    /// Its bytes.
    Bytes(FileId, i64),
    /// The page of what hangs off an item: its word, and its id.
    Thing(&'static str, Uuid),
}

impl What {
    fn thing(self) -> (&'static str, Uuid, i64) {
        match self {
            Self::Page(file, version) | Self::Bytes(file, version) => ("file", file.0, version),
            Self::Thing(word, id) => (word, id, 0),
        }
    }
}

/// The version of a thing, who read it, and whether their program did.
type Key = (Uuid, i64, ContactId, bool);

/// What is known of a reading that goes on.
#[derive(Clone)]
struct Reading {
    organization: OrganizationId,
    item: ItemId,
    thing: &'static str,
    network: String,
    /// Of what is not written yet.
    first_at: Time,
    last_at: Time,
    times: i64,
    taken_at: Option<Time>,
    waits: bool,
}

/// The readings that go on.
#[derive(Clone)]
pub struct Receipts {
    going_on: Arc<Mutex<HashMap<Key, Reading>>>,
    store: Store,
}

impl Receipts {
    pub(crate) fn new(store: Store) -> Self {
        Self { going_on: Arc::default(), store }
    }

    /// Notes that a guest reads this, if it was them who asked for it.
    pub fn read(&self, cx: &Cx, by: &Actor, item: &Item, what: What) {
        let ActorKind::Guest(contact) = by.kind else { return };
        let program = cx.asker.key.is_some();
        if !(if program { cx.fetches() } else { by.session.is_some() && cx.looks() }) || !asked_whole(cx) {
            return;
        }
        let now = self.store.sources().clock.now();
        let (thing, id, version) = what.thing();
        // The viewer in the page fetches the bytes too: that takes nothing along.
        let takes = matches!(what, What::Bytes(..)) && cx.header("sec-fetch-dest") != Some("empty");
        let fresh = || Reading {
            organization: item.organization,
            item: item.id,
            thing,
            network: by.network.clone(),
            first_at: now,
            last_at: now,
            times: 1,
            taken_at: None,
            waits: true,
        };
        let mut all = self.going_on.lock().unwrap_or_else(PoisonError::into_inner);
        let reading = match all.entry((id, version, contact, program)) {
            Entry::Occupied(known) => {
                let reading = known.into_mut();
                if now >= reading.last_at.plus_seconds(APART_SECONDS) {
                    reading.times += 1;
                    reading.first_at = if reading.waits { reading.first_at } else { now };
                }
                reading
            }
            Entry::Vacant(place) => place.insert(fresh()),
        };
        reading.last_at = now;
        reading.taken_at = reading.taken_at.or(takes.then_some(now));
        reading.waits = true;
    }

    /// Writes what is not written yet, and forgets readings that are over.
    ///
    /// # Errors
    /// When the store fails; nothing is forgotten then.
    pub async fn write_down(&self) -> Result<(), Error> {
        let now = self.store.sources().clock.now();
        let mut due: Vec<(Key, Reading)> = {
            let mut all = self.going_on.lock().unwrap_or_else(PoisonError::into_inner);
            all.retain(|_, reading| reading.waits || now < reading.last_at.plus_seconds(APART_SECONDS));
            all.iter().filter(|(_, reading)| reading.waits).map(|(key, reading)| (*key, reading.clone())).collect()
        };
        if due.is_empty() {
            return Ok(());
        }
        // Two servers that write the same wait for one another in one order.
        due.sort_by_key(|((thing, version, contact, program), _)| (*thing, *version, contact.0, *program));
        let noted = due.clone();
        self.store
            .write(move |tx| {
                for ((thing, version, contact, program), reading) in &noted {
                    told::write(tx, (*thing, *version), (*contact, *program), reading)?;
                }
                Ok::<_, Error>(())
            })
            .await?;
        let mut all = self.going_on.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, written) in due {
            if let Some(now) = all.get_mut(&key) {
                now.times -= written.times;
                now.waits = now.last_at != written.last_at || now.times > 0;
            }
        }
        Ok(())
    }
}

/// Whether the whole was asked for, by somebody who wants it now: no part of a file, and
/// nothing that a browser fetches in case it is wanted.
fn asked_whole(cx: &Cx) -> bool {
    let part = cx.header("range").is_some_and(|range| range.trim() != "bytes=0-");
    let ahead = ["sec-purpose", "purpose"].into_iter().any(|name| cx.header(name).is_some_and(|why| why.contains("prefetch")));
    !part && !ahead
}
