//! Own domains of organizations (HOUSE-11): the name under which an organization's pages and
//! links are met, and the certificates that browsers ask for there.
//!
//! A domain is named (`name`), looked at until it leads here (`looking`), and given a
//! certificate where this server speaks TLS itself (`certificates`, `authority`, `renewing`,
//! `serving`); behind a proxy the proxy does that. Only then links are made with it, and they
//! stop as soon as it does not answer any more: the address of the installation goes on for ever.
//!
//! A request to it sees its organization alone (`host`, `doors::Here`). No certificate is ever
//! asked for under a name that does not stand in the database.

mod address;
mod authority;
mod certificates;
mod host;
mod http;
mod looking;
mod name;
mod pages;
mod renewing;
mod routes;
mod serving;
mod store;
mod views;
mod well_known;

use crate::{
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::OrganizationId;

pub use address::{address, address_at, address_for, addresses, own};
pub use certificates::{Standing, end_in_files, ends_soon, name_in_files, standings};
pub use host::{host_of, place, plain};
pub use looking::look_all;
pub use renewing::{renew_all, run};
pub use routes::routes;
pub use serving::{Doors, Tls};
pub use store::{still_fails, why_unused};

/// Why a domain does not answer as it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// DNS knows no such name.
    Unknown,
    /// It leads to a machine inside that is not this one.
    Inside,
    /// Nobody answers there.
    Silent,
    /// Somebody else answers there.
    Elsewhere,
    /// It answers, but not by TLS with a certificate that holds.
    Uncertified,
}

impl Fault {
    const ALL: [Self; 5] = [Self::Unknown, Self::Inside, Self::Silent, Self::Elsewhere, Self::Uncertified];

    /// The word that the database keeps.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Inside => "inside",
            Self::Silent => "silent",
            Self::Elsewhere => "elsewhere",
            Self::Uncertified => "uncertified",
        }
    }

    /// That of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.word() == word)
    }

    /// In words for an operator.
    #[must_use]
    pub fn says(self) -> &'static str {
        match self {
            Self::Unknown => "DNS does not know it",
            Self::Inside => "it leads to a machine inside that is not this one",
            Self::Silent => "nobody answers there",
            Self::Elsewhere => "something else answers there",
            Self::Uncertified => "it leads here and does not answer with a certificate that holds",
        }
    }

    /// The sentence about it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Unknown => "domain-fault-unknown",
            Self::Inside => "domain-fault-inside",
            Self::Silent => "domain-fault-silent",
            Self::Elsewhere => "domain-fault-elsewhere",
            Self::Uncertified => "domain-fault-uncertified",
        }
    }
}

crate::words!(Fault);

rows! {
    /// The own domain of an organization.
    #[derive(Clone, Debug)]
    pub struct Domain {
        pub organization: OrganizationId,
        /// As DNS writes it.
        pub name: String,
        pub mark: String,
        pub named_at: Time,
        pub looked_at: Option<Time>,
        /// It was seen to lead here.
        pub leads_at: Option<Time>,
        /// Links are made with it since.
        pub used_at: Option<Time>,
        pub failures: i64,
        pub fault: Option<Fault>,
    }
}

/// The columns of a [`Domain`], of `d`.
#[macro_export]
macro_rules! domain_columns {
    () => {
        "d.organization_id, d.name, d.mark, d.named_at, d.looked_at, d.leads_at, d.used_at, d.failures, d.fault"
    };
}

/// The own domain of an organization, if it has named one.
///
/// # Errors
/// When the store fails.
pub fn of(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Option<Domain>, Error> {
    Ok(tx.maybe(concat!("SELECT ", domain_columns!(), " FROM domains d WHERE d.organization_id = $1"), crate::bind![organization])?)
}
