//! A browser before it is known: a random cookie that a code is bound to.

use crate::{secrets, web::Cx};

/// For so long a browser that asked for a code is remembered.
const SECONDS: i64 = 3600;

fn name(secure: bool) -> &'static str {
    if secure { "__Host-knock" } else { "knock" }
}

/// The cookie of somebody who chose a language.
#[must_use]
pub fn language(secure: bool) -> &'static str {
    if secure { "__Host-language" } else { "language" }
}

/// The hash that codes of this browser are bound to, if it has asked before.
#[must_use]
pub fn hash(cx: &Cx) -> Option<[u8; 32]> {
    cx.cookie(name(cx.app.config.secure())).filter(|value| !value.is_empty()).map(|value| secrets::hash(&value))
}

/// A name for a browser that has none: the secret itself, the text of
/// `Set-Cookie`, and the hash that codes are bound to.
#[must_use]
pub fn fresh(cx: &Cx) -> (String, String, [u8; 32]) {
    let secure = cx.app.config.secure();
    let value = secrets::text(cx.app.store.sources().random.bytes());
    let cookie = set(name(secure), &value, SECONDS, secure);
    let hash = secrets::hash(&value);
    (value, cookie, hash)
}

/// The hash that codes of this browser are bound to; where it has none yet, a
/// new one, with the text of the `Set-Cookie` that it has to be given.
#[must_use]
pub fn known(cx: &Cx) -> ([u8; 32], Option<String>) {
    hash(cx).map_or_else(
        || {
            let (_, cookie, hash) = fresh(cx);
            (hash, Some(cookie))
        },
        |hash| (hash, None),
    )
}

/// The text of a `Set-Cookie` that no script can read and no foreign page can send.
#[must_use]
pub fn set(name: &str, value: &str, seconds: i64, secure: bool) -> String {
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}")
}
