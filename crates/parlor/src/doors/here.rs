//! The address that a request came to: where an organization has a domain of its own, a
//! request to it sees that organization alone (HOUSE-11).
//!
//! It is asked at the one door at which a thing is found, as the reach of a key is; what is
//! given to everybody who has an address asks [`Asker::at_home`](super::Asker::at_home).

use super::Actor;
use crate::{brands::Look, web::Error};
use access::OrganizationId;

/// The organization whose own domain was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    pub organization: OrganizationId,
    pub slug: String,
    pub name: String,
    pub look: Look,
    /// The domain.
    pub domain: String,
}

impl Here {
    /// Whether something that was found is there at this address.
    ///
    /// # Errors
    /// Not found, where it is another organization's.
    pub(super) fn meets(&self, by: &Actor) -> Result<(), Error> {
        if by.organization == self.organization { Ok(()) } else { Err(Error::NotFound) }
    }
}
