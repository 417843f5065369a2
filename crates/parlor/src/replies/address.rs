//! The addresses to answer to.

use crate::{app::App, secrets::Purpose};
use access::MailId;
use uuid::Uuid;

/// What stands before the signed word, so that a mail server can tell such addresses.
const BEFORE: &str = "r-";

/// Where a mail is answered to; nothing, where answers are not taken.
#[must_use]
pub fn address(app: &App, mail: MailId) -> Option<String> {
    let domain = app.config.mail_in_domain.as_str();
    (!domain.is_empty()).then(|| format!("{BEFORE}{}@{domain}", app.secrets.sign(Purpose::Reply, mail.0.as_bytes())))
}

/// The mail that an address answers; nothing, where it is not one of ours.
pub(super) fn answered(app: &App, address: &str) -> Option<MailId> {
    let (local, domain) = address.rsplit_once('@')?;
    if !domain.eq_ignore_ascii_case(&app.config.mail_in_domain) {
        return None;
    }
    let local = local.to_ascii_lowercase();
    let what = app.secrets.signed(Purpose::Reply, local.strip_prefix(BEFORE)?)?;
    Uuid::from_slice(&what).ok().map(MailId)
}
