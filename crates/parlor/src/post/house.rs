//! What has to be done now and then, for all organizations. Each kind is a change of its own, so
//! that one that fails keeps no other waiting: it is written down, and tried with the next look.

use super::Chores;
use crate::{
    app::App,
    boards, brands, chat, comments, evidence, files, keys, moving, notes, notifications, people, planned, privacy, records, requests, reviews,
    sharing, signatures, stays,
    store::Tx,
    templates, uploads, verification,
    web::{self, Error},
    webhooks,
};

/// A kind of what is kept in order in the database.
struct Kind {
    what: &'static str,
    work: fn(&mut Tx<'_>, &App) -> Result<(), Error>,
}

const KINDS: [Kind; 21] = [
    Kind { what: "ends of grants", work: |tx, _| sharing::close_ended(tx).map(drop) },
    Kind { what: "announcing ends of grants", work: |tx, _| sharing::announce_ends(tx).map(drop) },
    Kind { what: "ends of stays", work: |tx, _| stays::write_down_ends(tx).map(drop) },
    Kind { what: "announcing ends of stays", work: |tx, _| stays::announce(tx).map(drop) },
    Kind { what: "reminding of reviews", work: |tx, _| reviews::remind(tx).map(drop) },
    Kind { what: "ends of reviews", work: |tx, _| reviews::close_ended(tx).map(drop) },
    Kind { what: "signatures", work: |tx, _| signatures::keep(tx) },
    Kind { what: "signatures that wait", work: signatures::take_up },
    Kind { what: "request lists", work: |tx, _| requests::lists::keep(tx) },
    Kind { what: "keys", work: |tx, _| keys::keep(tx) },
    Kind { what: "old notifications", work: |tx, _| notifications::purge(tx) },
    Kind { what: "words of removed notes", work: |tx, _| notes::forget_removed(tx).map(drop) },
    Kind { what: "words of removed comments", work: |tx, _| comments::forget_removed(tx) },
    Kind { what: "words of messages that were taken back", work: |tx, _| chat::forget_removed(tx) },
    Kind { what: "words that were taken back on boards", work: |tx, _| boards::forget_removed(tx) },
    Kind { what: "old tellings of webhooks", work: |tx, _| webhooks::purge(tx) },
    Kind { what: "old codes", work: |tx, _| verification::purge(tx).map(drop) },
    Kind { what: "old second steps", work: |tx, _| people::second_factor::purge(tx).map(drop) },
    Kind { what: "old questions of passkeys", work: |tx, _| people::passkeys::purge(tx).map(drop) },
    Kind { what: "old visits of providers", work: |tx, _| people::single_sign_on::purge(tx).map(drop) },
    Kind { what: "old requests that may come again", work: |tx, _| web::once::purge(tx).map(drop) },
];

/// Does all of it once.
///
/// # Errors
/// When the database or the storage is lost, at once; else the first fault, after all that could be done.
pub(super) async fn keep(app: &App) -> Result<(), Error> {
    let mut chores = Chores::default();
    for Kind { what, work } in KINDS {
        let held = app.clone();
        chores.done(what, app.store.write(move |tx| work(tx, &held)).await)?;
    }
    chores.done("boards", boards::keep_house(app).await)?;
    chores.done("what is planned", planned::keep_house(app).await)?;
    chores.done("senders", brands::senders::keep_house(app).await)?;
    chores.done("old imports", records::forget_old_imports(app).await)?;
    chores.done("old lists of recipients", templates::forget_old_batches(app).await)?;
    chores.done("old moves", moving::forget_old(app).await)?;
    chores.done("uploads", uploads::keep_house(app).await)?;
    chores.done("privacy", privacy::keep_house(app).await)?;
    chores.done("old archives", evidence::forget_old(app).await)?;
    chores.done("removed files", files::forget_removed(app).await.map(drop))?;
    chores.end()
}
