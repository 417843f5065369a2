//! The address that a request came to: where an organization has a domain of its own, a
//! request to it sees that organization alone (HOUSE-11).
//!
//! It is asked at the one door at which a thing is found, as the reach of a key is; what is
//! given to everybody who has an address asks [`Asker::at_home`](super::Asker::at_home).

use super::Actor;
use crate::{bind, brands::Look, store::Tx, web::Error};
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
    /// Not found, where it is another organization's; or the store fails.
    pub(super) fn meets(&self, tx: &mut Tx<'_>, by: &Actor) -> Result<(), Error> {
        // Whoever acts is known to the organization whose thing it is.
        let (organization,): (OrganizationId,) = tx.one("SELECT organization_id FROM parties WHERE id = $1", bind![by.party()])?;
        if organization == self.organization { Ok(()) } else { Err(Error::NotFound) }
    }
}
