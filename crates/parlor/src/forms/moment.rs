//! When a page with a form was drawn, signed: what is sent comes from such a page,
//! not sooner than a hand could fill it in and not after a day, and counts once.
//! It needs no cookie, no script and nobody else's server.

use crate::{
    secrets::{Purpose, Secrets},
    store::Time,
};
use access::FormId;
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

/// No hand is quicker.
const SOONEST_SECONDS: i64 = 3;
/// After a day the page is drawn anew.
const LATEST_SECONDS: i64 = 86_400;

/// What is wrong with one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// It is not from here, or for another form.
    Foreign,
    TooSoon,
    TooLate,
}

/// The word that goes along with a page.
pub(super) fn word(secrets: &Secrets, form: FormId, id: Uuid, now: Time) -> String {
    format!("{}.{id}.{}", now.0, data_encoding::BASE64URL_NOPAD.encode(&mac(secrets, form, id, now)))
}

fn mac(secrets: &Secrets, form: FormId, id: Uuid, at: Time) -> [u8; 32] {
    secrets.derive(Purpose::Knock, &[b"form", form.0.as_bytes(), id.as_bytes(), &at.0.to_be_bytes()])
}

/// Which page it was.
pub(super) fn read(secrets: &Secrets, form: FormId, word: &str, now: Time) -> Result<Uuid, Wrong> {
    let mut parts = word.split('.');
    let (at, id, mac_text) = (parts.next().and_then(|at| at.parse().ok()), parts.next().and_then(|id| id.parse().ok()), parts.next());
    let (Some(at), Some(id), Some(mac_text), None) = (at.map(Time), id, mac_text, parts.next()) else { return Err(Wrong::Foreign) };
    let given = data_encoding::BASE64URL_NOPAD.decode(mac_text.as_bytes()).map_err(|_| Wrong::Foreign)?;
    if !bool::from(mac(secrets, form, id, at).as_slice().ct_eq(&given)) {
        return Err(Wrong::Foreign);
    }
    match now {
        now if now < at.plus_seconds(SOONEST_SECONDS) => Err(Wrong::TooSoon),
        now if now > at.plus_seconds(LATEST_SECONDS) => Err(Wrong::TooLate),
        _ => Ok(id),
    }
}
