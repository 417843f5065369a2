//! Keys for programs, made by a person. A key is shown once.

use super::{account_pages, start::line_problem};
use crate::{
    bind,
    doors::Signed,
    organizations::frame::again,
    rows, secrets,
    store::{Time, Tx},
    web::{Answer, Cx, Error, Input, Routes},
};
use access::{PersonId, SessionId, TokenId};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

rows! {
    /// A key, without what opens doors.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct KeyView {
        pub id: TokenId,
        pub name: String,
        pub since: Time,
    }
}

/// A key just made.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NewKey {
    pub id: TokenId,
    pub name: String,
    /// The key itself. It is never shown again.
    pub key: String,
}

/// The keys of a person, the newest first.
///
/// # Errors
/// When the store fails.
pub fn of(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<KeyView>, Error> {
    Ok(tx.all("SELECT id, name, created_at FROM tokens WHERE person_id = $1 AND ended_at IS NULL ORDER BY created_at DESC", bind![person])?)
}

/// Makes a key with the rights of the person: it comes in where the sign-in does
/// in which it was made.
///
/// # Errors
/// When the store fails.
pub fn make(tx: &mut Tx<'_>, person: PersonId, session: Option<SessionId>, name: &str) -> Result<NewKey, Error> {
    let (id, key, now) = (tx.id::<TokenId>(), format!("plr_{}", secrets::text(tx.random())), tx.now());
    tx.run(
        "INSERT INTO tokens (id, person_id, name, token_hash, created_at, second_at)
         VALUES ($1, $2, $3, $4, $5, (SELECT second_at FROM sessions WHERE id = $6))",
        bind![id, person, name, &secrets::hash(&key), now, session],
    )?;
    Ok(NewKey { id, name: name.to_owned(), key })
}

#[derive(Deserialize, JsonSchema)]
struct Make {
    key_name: String,
}

async fn add(signed: Signed, cx: Cx, input: Input<Make>) -> Result<Answer, Error> {
    signed.in_person()?;
    let (person, session, name) = (signed.id, signed.session, input.value.key_name.trim().to_owned());
    let network = cx.asker.network.clone();
    let outcome = match line_problem("key_name", &name, 100) {
        Some(problem) => Err(Error::Invalid(vec![problem])),
        None => {
            cx.change(move |tx| {
                super::sessions::tell(tx, person, "key.made", &name, &network)?;
                make(tx, person, session, &name)
            })
            .await
        }
    };
    match again(&cx, outcome)? {
        Ok(key) => cx.page(&key, account_pages::new_key),
        Err(problems) => Ok(super::account::show(&signed, &cx, input.typed.with(problems)).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

#[derive(Deserialize, JsonSchema)]
struct End {
    key: TokenId,
}

async fn end(signed: Signed, cx: Cx, input: Input<End>) -> Result<Answer, Error> {
    let (person, key, network) = (signed.id, input.value.key, cx.asker.network.clone());
    cx.change(move |tx| {
        let now = tx.now();
        let ended = tx.changed("UPDATE tokens SET ended_at = $3 WHERE id = $1 AND person_id = $2 AND ended_at IS NULL", bind![key, person, now])?;
        if !ended {
            return Err(Error::NotFound);
        }
        super::sessions::tell(tx, person, "key.ended", "", &network)
    })
    .await?;
    cx.done("/account")
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/account/keys", add)
        .about("Makes a key for programs; the answer shows it once")
        .takes::<Make>()
        .answers::<NewKey>()
        .post("/account/keys/end", end)
        .about("Ends a key")
        .takes::<End>()
}
