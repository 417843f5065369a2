//! The address that an organization's mails come from.
//!
//! It is used once two have agreed: whoever reads the mailbox, by a code that is mailed there,
//! and whoever keeps the domain, by a line in DNS with the key that mails are signed with
//! (DKIM, RFC 6376). Until then, and when that line goes, mails come from the address of the
//! installation in the organization's name, and answers go to the address that was confirmed.
//! What bounces always comes back to the installation, so the domain's SPF has nothing to say
//! of it; DMARC is satisfied by the signature.
//!
//! No page waits for DNS: it is asked at a press, and by the worker once a day.

mod advice;
mod dkim;
mod dns;
mod pages;
mod routes;
mod store;
mod views;

use crate::{app::App, post::Chores, rows, store::Tx, web::Error};
use access::OrganizationId;

pub use routes::routes;

rows! {
    /// Whom a mail comes from beside the installation.
    #[derive(Clone, Debug)]
    pub struct Sender {
        /// What guests read as the organization's name.
        pub name: String,
        pub address: String,
        /// The domain says our key: mails come from the address itself, signed.
        pub ready: bool,
        selector: String,
        locked: Vec<u8>,
    }
}

/// The confirmed address of an organization.
///
/// # Errors
/// When the store fails.
pub fn of(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Option<Sender>, Error> {
    store::of(tx, organization)
}

impl Sender {
    /// The header that signs a mail, as bytes that go before it.
    ///
    /// # Errors
    /// A sentence about the key, where it cannot be had.
    pub fn signature(&self, app: &App, mail: &[u8]) -> Result<String, String> {
        let key = app.secrets.unlock(&self.locked).ok_or("the key of the sender was locked by another installation")?;
        let at = app.store.sources().clock.now().0 / 1_000_000;
        let domain = domain(&self.address);
        dkim::header(mail, dkim::Signer { domain, selector: &self.selector, key: &key }, at)
            .ok_or_else(|| "the key of the sender does not sign".into())
    }
}

/// What stands behind the @.
fn domain(address: &str) -> &str {
    address.rsplit_once('@').map_or(address, |(_, domain)| domain)
}

/// Asks DNS again about senders that nobody asked about for a day.
///
/// # Errors
/// When the store fails.
pub async fn keep_house(app: &App) -> Result<(), Error> {
    let due = app.store.write(store::due).await?;
    let mut chores = Chores::default();
    for (organization, looked) in due {
        let found = dns::found(app, &looked).await;
        chores.done("a sender", app.store.write(move |tx| store::keep_found(tx, organization, &looked, &found)).await)?;
    }
    chores.end()
}
