//! Somebody who stands on the threshold: they came by an address and have
//! pressed nothing yet. A signed cookie carries which link, so that its secret
//! leaves the address at once and never reaches a history, a referer or a log.

use crate::{
    app::App,
    doors::{Guard, cookie},
    secrets::{Purpose, Secrets},
    store::Time,
    web::Error,
};
use access::LinkId;
use axum::{extract::FromRequestParts, http::request::Parts};
use subtle::ConstantTimeEq as _;

/// The holder of an address, for an hour.
#[derive(Clone, Copy, Debug)]
pub struct Visitor {
    pub link: LinkId,
    pub generation: i64,
}

/// For so long somebody may stand on the threshold.
const SECONDS: i64 = 3600;

fn name(secure: bool) -> &'static str {
    if secure { "__Host-visitor" } else { "visitor" }
}

impl Visitor {
    /// The cookie that lets them go on.
    #[must_use]
    pub fn cookie(self, secrets: &Secrets, secure: bool, now: Time) -> String {
        let until = now.plus_seconds(SECONDS).0;
        let mac = data_encoding::BASE64URL_NOPAD.encode(&self.mac(secrets, until));
        let secure_word = if secure { "; Secure" } else { "" };
        format!("{}={}.{}.{until}.{mac}; Path=/; HttpOnly; SameSite=Lax; Max-Age={SECONDS}{secure_word}", name(secure), self.link, self.generation)
    }

    fn mac(self, secrets: &Secrets, until: i64) -> [u8; 32] {
        secrets.derive(Purpose::Knock, &[b"visitor", self.link.0.as_bytes(), &self.generation.to_be_bytes(), &until.to_be_bytes()])
    }

    fn read(value: &str, secrets: &Secrets, now: Time) -> Option<Self> {
        let mut parts = value.split('.');
        let visitor = Self { link: parts.next()?.parse().ok()?, generation: parts.next()?.parse().ok()? };
        let until: i64 = parts.next()?.parse().ok()?;
        let mac = data_encoding::BASE64URL_NOPAD.decode(parts.next()?.as_bytes()).ok()?;
        let genuine: bool = visitor.mac(secrets, until).as_slice().ct_eq(&mac).into();
        (genuine && now.0 < until).then_some(visitor)
    }
}

impl Guard for Visitor {
    fn name() -> String {
        "Visitor".into()
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        cookie(&parts.headers, name(app.config.secure()))
            .and_then(|value| Self::read(&value, &app.secrets, app.store.sources().clock.now()))
            .ok_or_else(|| Error::Gone("link-again".into()))
    }
}
