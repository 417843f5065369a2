//! What sharing rules make of grants: how long something is open where nobody is asked for
//! how long, what is no more than before, and mending what breaks a rule.

use super::{Grant, Terms, closing::close_by, kept_end, told};
use crate::{
    audit::{self, By},
    bind, boards,
    doors::Actor,
    items::{
        Item,
        history::{self, Change},
    },
    links, sharing_rules,
    store::{Time, Tx},
    web::Error,
};
use access::{Facets, GrantId, OrganizationId};

impl Terms {
    /// What is opened where nobody is asked for how long: for as long as the rules let it.
    ///
    /// # Errors
    /// When the store fails.
    pub fn usual(tx: &mut Tx<'_>, item: &Item, facets: Facets, message: String) -> Result<Self, Error> {
        Ok(Self { facets, until: sharing_rules::usual_end(tx, item.located())?, message })
    }

    /// Whether these open nothing that the grant does not, and for no longer: what was opened
    /// before a rule goes on, and can be made less.
    fn narrow(&self, grant: &Grant) -> bool {
        let known = grant.facets();
        let sooner = match (self.until, grant.until) {
            (_, None) => true,
            (Some(until), Some(was)) => until <= was,
            (None, Some(_)) => false,
        };
        sooner && self.facets.iter().all(|facet| known.has(facet))
    }
}

/// Asks the rules whether an open grant may have these terms.
pub(super) fn admit_change(tx: &mut Tx<'_>, grant: &Grant, terms: &Terms) -> Result<(), Error> {
    if terms.narrow(grant) {
        return Ok(());
    }
    // A public link that stops sooner ends it.
    let stops = links::of_grant(tx, grant.organization, grant.id)?.filter(links::Link::is_public).and_then(|link| link.until);
    let until = [terms.until, stops].into_iter().flatten().min();
    sharing_rules::admits(tx, (grant.organization, grant.item), grant.contact, until)
}

impl Grant {
    /// A grant of an organization, by an id that the program itself found.
    ///
    /// # Errors
    /// When the store fails.
    pub(crate) fn by_id(tx: &mut Tx<'_>, organization: OrganizationId, id: GrantId) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(grant_query!("g.organization_id = $1 AND g.id = $2"), bind![organization, id])?)
    }
}

/// Ends an open grant sooner, since a rule asks for it.
///
/// # Errors
/// When the store fails.
pub(crate) fn shorten(tx: &mut Tx<'_>, grant: &Grant, until: Option<Time>, by: &Actor) -> Result<(), Error> {
    if !tx.changed("UPDATE grants SET until = $2, announced_at = NULL WHERE id = $1 AND closed_at IS NULL", bind![grant.id, until])? {
        return Ok(());
    }
    let (was, became) = (kept_end(grant.until), kept_end(until));
    let change = Change { deed: "share.end-set", subject: &grant.contact_name, was: was.as_deref(), became: became.as_deref() };
    history::record_by(tx, grant.organization, grant.item, Some(by.party()), &change)?;
    let detail = became.as_deref().unwrap_or("none");
    audit::record(tx, grant.organization, By::Actor(by), "share.end-set", ("grant", Some(grant.id.0)), detail)?;
    told(tx, grant);
    Ok(())
}

/// Deactivates the public link of a grant; the address of a board opens nothing from then on.
///
/// # Errors
/// When the store fails.
pub(crate) fn end_public(tx: &mut Tx<'_>, grant: &Grant, by: &Actor) -> Result<(), Error> {
    if let Some(link) = links::of_grant(tx, grant.organization, grant.id)? {
        links::deactivate(tx, &link, by)?;
    }
    boards::opens_no_more(tx, grant.item)
}

/// Closes what a rule does not let be open.
///
/// # Errors
/// When the store fails.
pub(crate) fn close_for_rule(tx: &mut Tx<'_>, grant: &Grant, by: &Actor) -> Result<(), Error> {
    close_by(tx, grant, by)
}
