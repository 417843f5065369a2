//! Whom the texts of a file can name: the members and contacts of an organization, by name
//! or address.

use crate::{bind, items::fold, store::Tx, web::Error};
use access::{OrganizationId, PartyId};
use std::collections::HashMap;

/// The parties of an organization by what they are called.
#[derive(Default)]
pub struct Named {
    members: HashMap<String, Option<PartyId>>,
    /// Members and contacts.
    people: HashMap<String, Option<PartyId>>,
}

/// Of two of one name neither is meant.
fn put(map: &mut HashMap<String, Option<PartyId>>, key: &str, party: PartyId) {
    let known = map.entry(key.to_owned()).or_insert(Some(party));
    if *known != Some(party) {
        *known = None;
    }
}

impl Named {
    /// All of them.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Self, Error> {
        let all: Vec<(PartyId, String, Option<String>, bool)> = tx.all(
            "SELECT p.id, p.name, COALESCE(c.email, e.email), p.kind = 'member' FROM parties p LEFT JOIN contacts c ON c.id = p.id
             LEFT JOIN people e ON e.id = p.person_id WHERE p.organization_id = $1 AND p.ended_at IS NULL AND NOT p.service",
            bind![organization],
        )?;
        let mut named = Self::default();
        for (party, name, email, member) in all {
            for key in [Some(fold(&name)), email.map(|email| fold(&email))].into_iter().flatten() {
                if member {
                    put(&mut named.members, &key, party);
                }
                put(&mut named.people, &key, party);
            }
        }
        Ok(named)
    }

    /// The member of this name or address, if it is one.
    #[must_use]
    pub fn member(&self, text: &str) -> Option<PartyId> {
        self.members.get(&fold(text)).copied().flatten()
    }

    /// The member or contact of this name or address, if it is one.
    #[must_use]
    pub fn anybody(&self, text: &str) -> Option<PartyId> {
        self.people.get(&fold(text)).copied().flatten()
    }
}
