//! Which organizations were held back lately, for the operator: a program that asks too much is
//! stopped by people.

use crate::store::{Clock, Time};
use access::OrganizationId;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// So long it is remembered, in seconds.
const REMEMBERED: i64 = 3600;

/// By what somebody was held back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Requests from one network.
    Network,
    /// Requests in one organization.
    Organization,
    /// Requests with one key.
    Key,
    /// Pages that stand open.
    Page,
}

impl What {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Network, Self::Organization, Self::Key, Self::Page];

    /// The word that metrics have for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Organization => "organization",
            Self::Key => "key",
            Self::Page => "page",
        }
    }
}

/// What is remembered of an organization.
#[derive(Clone, Copy, Debug)]
pub struct Noted {
    pub organization: OrganizationId,
    /// So often since it began.
    pub times: i64,
    pub last: Time,
    pub what: What,
}

/// Those who were held back within an hour, since this process began.
pub struct HeldBack {
    clock: Clock,
    noted: Mutex<HashMap<OrganizationId, Noted>>,
}

impl HeldBack {
    pub(super) fn new(clock: Clock) -> Self {
        Self { clock, noted: Mutex::default() }
    }

    pub(super) fn note(&self, organization: OrganizationId, what: What) {
        let now = self.clock.now();
        let mut all = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        let noted = all.entry(organization).or_insert(Noted { organization, times: 0, last: now, what });
        *noted = Noted { times: noted.times + 1, last: now, what, ..*noted };
    }

    /// All of them, the most often first.
    #[must_use]
    pub fn all(&self) -> Vec<Noted> {
        let since = self.clock.now().plus_seconds(-REMEMBERED);
        let mut all = self.noted.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, noted| noted.last > since);
        let mut noted: Vec<Noted> = all.values().copied().collect();
        noted.sort_by_key(|noted| (std::cmp::Reverse(noted.times), noted.organization.0));
        noted
    }
}
