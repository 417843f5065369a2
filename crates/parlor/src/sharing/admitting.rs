//! With whom something may be shared: who is chosen, whether they may be let in, and whether
//! the organization may have so many guests.

use super::{Who, open_grant};
use crate::{
    app::App,
    bind, contacts,
    doors::Permit,
    items::{Item, Share},
    organizations, stays,
    store::Tx,
    web::{Error, Say},
};
use access::{ContactId, ItemKind};

/// Who was chosen.
///
/// # Errors
/// A sentence, where they have no mailbox and need one, or where their stay rests: sharing
/// opens nothing again in passing.
pub(super) fn contact_of(tx: &mut Tx<'_>, item: &Permit<Share, Item>, who: &Who) -> Result<ContactId, Error> {
    let contact = match who {
        Who::Contact(claimed) => {
            let contact = claimed.within(tx, item)?;
            // A public link is made as such, and nowhere else.
            if !contact.nature.is_somebody() && open_grant(tx, item, contact.id)?.is_none() {
                return Err(Error::NotFound);
            }
            // Whoever has no mailbox gets the address by hand; a project is for who was invited.
            if contact.email.is_none() && (item.kind() == ItemKind::Project || !item.rights().may(access::Verb::CopyLink)) {
                return Err(Error::field("who", Say::new("share-no-mailbox").and("name", contact.name)));
            }
            contact.id
        }
        Who::Address { email, name } => {
            let member = item.by().member().ok_or(Error::NotFound)?;
            let language = language_here(tx, item)?;
            contacts::find_or_make(tx, item.organization, email, name.as_deref(), &language, member)?
        }
        // A group stands for the contacts in it, one by one.
        Who::Group(_) => return Err(Error::NotFound),
    };
    stays::admits(tx, item.organization, contact)?;
    Ok(contact)
}

fn language_here(tx: &mut Tx<'_>, item: &Item) -> Result<String, Error> {
    Ok(tx.one::<(String,)>("SELECT language FROM organizations WHERE id = $1", bind![item.organization])?.0)
}

/// Checks the allowance for those among them who are no guests yet (GUEST-15). Guests on
/// boards cost nothing (BOARD-19).
pub(super) fn admit(tx: &mut Tx<'_>, app: &App, item: &Item, contacts: &[ContactId]) -> Result<(), Error> {
    if item.kind() == ItemKind::Board {
        return Ok(());
    }
    let newcomers = organizations::newcomers(tx, item.organization, contacts)?;
    organizations::full(tx, app.config.limits(), item.organization, newcomers)?.map_or(Ok(()), |why| Err(Error::field("who", why)))
}

/// Those whose stay rests among who was chosen come in again first, where the one who shares
/// asked for that.
///
/// # Errors
/// As [`stays::welcome_back`].
pub(super) fn welcome_back(tx: &mut Tx<'_>, app: &App, item: &Permit<Share, Item>, who: &[Who]) -> Result<(), Error> {
    for one in who {
        let contact = match one {
            Who::Contact(claimed) => Some(claimed.within(tx, item)?.id),
            Who::Address { email, .. } => contacts::by_email(tx, item.organization, email)?,
            Who::Group(_) => None,
        };
        if let Some(contact) = contact {
            stays::welcome_back(tx, app.config.limits(), item.by(), item.organization, contact)?;
        }
    }
    Ok(())
}
