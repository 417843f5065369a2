//! Who looks, painted over a picture: for each viewer anew, and kept nowhere.

use super::{Filed, preview::patiently};
use crate::{
    doors::{Actor, Allowed},
    store::{Time, Turns},
    web::{Cx, Error, turn_at},
};
use bytes::Bytes;
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;

/// So many are painted at once; the others wait.
static PAINTERS: LazyLock<Turns> = LazyLock::new(|| Turns::new(2, 0, usize::MAX));
/// Looked at once more within so many seconds, a picture is the same.
const STEADY: i64 = 600;

/// What stands over the pictures of a file that this viewer sees, where a rule asks for it.
pub(super) fn of<A, F: Filed>(cx: &Cx, file: &Allowed<A, F>) -> Option<String> {
    F::watermarked(file.rights()).then(|| words(cx, file.by()))
}

/// The words for this viewer at this time: their address, or what is known of who has none.
fn words(cx: &Cx, by: &Actor) -> String {
    let email = cx.asker.person.as_ref().filter(|_| !by.holds() && !by.previews()).map(|person| person.email.clone());
    let who = email.unwrap_or_else(|| if by.previews() { by.name.clone() } else { format!("{} · {}", by.name, by.network) });
    let now = cx.app.store.sources().clock.now();
    let at = Time(now.0 - now.0.rem_euclid(STEADY * 1_000_000));
    format!("{who} · {}", at.timestamp().strftime("%Y-%m-%d %H:%M UTC"))
}

/// What tells pictures with these words from all others, for caches.
pub(super) fn variant(words: &str) -> String {
    let digest = Sha256::digest(words.as_bytes());
    format!("-{}", data_encoding::HEXLOWER.encode(&digest[..8]))
}

/// The picture with these words over it. Without them nobody is given it.
///
/// # Errors
/// Not found, where it cannot be painted.
pub(super) async fn painted(picture: Bytes, words: String) -> Result<Bytes, Error> {
    let _turn = turn_at(&PAINTERS).await?;
    let painting = move || {
        let (regular, bold) = assets::fonts();
        paper::watermark(&picture, &words, paper::Fonts { regular: &regular, bold: &bold })
    };
    patiently(painting).await.map(Bytes::from).ok_or(Error::NotFound)
}
