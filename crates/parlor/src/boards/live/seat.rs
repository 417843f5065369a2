//! Somebody on a board, by one page.

use super::messages::{May, Someone};
use crate::{boards::taking_part, doors::Actor};
use access::{BoardRights, PersonId, SessionId};
use canvas::{Author, Client};
use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};
use tokio::sync::Notify;

/// A page, and who sits before it.
pub(super) struct Seat {
    pub client: Client,
    pub author: Author,
    pub person: Option<PersonId>,
    pub session: Option<SessionId>,
    /// The network of whoever came by an address that is for everyone: nothing else tells
    /// one of them from many.
    pub stranger: Option<String>,
    name: String,
    guest: bool,
    /// A member who looks as a guest is not among those who are here.
    hidden: bool,
    may: Mutex<May>,
    /// Something happened that could concern what they may do.
    pub again: Notify,
    gone: AtomicBool,
}

impl Seat {
    pub fn new(client: Client, author: Author, by: &Actor, rights: BoardRights) -> Self {
        Self {
            client,
            author,
            person: by.person,
            session: by.session,
            stranger: (author.0 != by.party().0).then(|| by.network.clone()),
            name: by.name.clone(),
            guest: taking_part::guest(by),
            hidden: by.previews(),
            may: Mutex::new(rights.into()),
            again: Notify::new(),
            gone: AtomicBool::new(false),
        }
    }

    /// Who it is.
    pub fn someone(&self) -> Someone {
        Someone { client: self.client.0, id: self.author.0, name: self.name.clone(), role: self.may().role, guest: self.guest }
    }

    /// Who it is, for the others.
    pub fn shown(&self) -> Option<Someone> {
        (!self.hidden).then(|| self.someone())
    }

    pub fn hidden(&self) -> bool {
        self.hidden
    }

    pub fn may(&self) -> May {
        *self.may.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes what they may do now; whether it is something else than before.
    pub fn now_may(&self, rights: BoardRights) -> bool {
        let now = May::from(rights);
        let mut may = self.may.lock().unwrap_or_else(PoisonError::into_inner);
        let other = *may != now;
        *may = now;
        other
    }

    /// The same page has come again by another line.
    pub fn leave(&self) {
        self.gone.store(true, Ordering::Relaxed);
        self.again.notify_one();
    }

    pub fn left(&self) -> bool {
        self.gone.load(Ordering::Relaxed)
    }
}
