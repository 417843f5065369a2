//! HTTP to the few servers outside that the operator names: a provider of single sign-on,
//! a timestamp service.

use crate::web::Error;
use std::time::Duration;

/// Somebody who asks them, by the TLS of the house; who follows nobody elsewhere, and waits
/// no longer than this.
///
/// # Errors
/// When the system's certificates cannot be read.
pub fn client(patience: Duration) -> Result<reqwest::Client, Error> {
    let tls = crate::store::tls_config().map_err(|fault| Error::Broken(fault.to_string()))?;
    #[expect(clippy::disallowed_methods, reason = "this is the one place that makes them")]
    let builder = reqwest::Client::builder();
    let client = builder.tls_backend_preconfigured(tls).redirect(reqwest::redirect::Policy::none()).timeout(patience).build();
    client.map_err(|fault| Error::Broken(fault.to_string()))
}
