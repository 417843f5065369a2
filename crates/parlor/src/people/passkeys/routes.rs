//! Addresses of passkeys. A browser's script asks, hands the question to the
//! device, and sends its answer as the JSON that browsers make of it.

use super::{add, ask_any, ask_new, over, refused, relying, remove, sign_in};
use crate::{
    doors::{Public, Signed},
    organizations::frame::again,
    people::{account, line_problem, sessions, signing_in::local, warnings},
    verification::{self, Limit, browser},
    web::{Answer, Cx, Error, Input, Routes},
};
use axum::http::{StatusCode, header};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// A question for a device, as browsers take it.
#[derive(Serialize, JsonSchema)]
struct Question {
    question: serde_json::Value,
}

/// Questions cost little, and still there is an end to them.
async fn limited(cx: &Cx) -> Result<(), Error> {
    verification::limit(cx, vec![Limit::new("passkey from network", cx.asker.network.clone(), 60, 600)]).await
}

fn asked(cookie: Option<String>, question: &impl Serialize) -> Result<Answer, Error> {
    let question = serde_json::to_value(question).map_err(|fault| Error::Broken(fault.to_string()))?;
    let answer = Answer::json(&Question { question });
    Ok(cookie.into_iter().fold(answer, |answer, cookie| answer.header(header::SET_COOKIE, &cookie)))
}

fn read<T: DeserializeOwned>(credential: &str) -> Result<T, Error> {
    serde_json::from_str(credential).map_err(|_| Error::form("passkey-refused"))
}

async fn begin(signed: Signed, cx: Cx) -> Result<Answer, Error> {
    signed.freshly(&cx)?;
    limited(&cx).await?;
    let relying = relying(&cx.app.config, cx.asker.here.as_deref())?;
    let (known, (hash, cookie)) = ((*signed).clone(), browser::known(&cx));
    let question = cx.change(move |tx| ask_new(tx, &relying, &known, &hash)).await?;
    asked(cookie, &question)
}

/// The device's answer, and what the key is called.
#[derive(Deserialize, JsonSchema)]
struct New {
    #[serde(default)]
    name: String,
    /// JSON, as `PublicKeyCredential.toJSON()` gives it.
    credential: String,
}

async fn finish(signed: Signed, cx: Cx, input: Input<New>) -> Result<Answer, Error> {
    signed.freshly(&cx)?;
    let relying = relying(&cx.app.config, cx.asker.here.as_deref())?;
    let hash = browser::hash(&cx).ok_or_else(|| Error::form("passkey-over"))?;
    let name = input.value.name.trim().to_owned();
    let name = [name, cx.asker.browser.clone()].into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| cx.t["passkey-one"].to_owned());
    if let Some(problem) = line_problem("name", &name, 100) {
        return Err(Error::Invalid(vec![problem]));
    }
    let answer = read(&input.value.credential)?;
    let (person, session, network) = (signed.id, signed.session, cx.asker.network.clone());
    cx.change(move |tx| {
        add(tx, &relying, (person, session), &hash, &answer, (&name, &network))?;
        warnings::changed(tx, person, "passkey.added", &name, &network)
    })
    .await?;
    cx.done("/account#passkeys")
}

#[derive(Deserialize, JsonSchema)]
struct One {
    passkey: Uuid,
}

async fn take_away(signed: Signed, cx: Cx, input: Input<One>) -> Result<Answer, Error> {
    let (person, session, id, network) = (signed.id, signed.session, input.value.passkey, cx.asker.network.clone());
    let removed = async {
        signed.freshly(&cx)?;
        cx.change(move |tx| {
            let name = remove(tx, (person, session), id)?;
            warnings::changed(tx, person, "passkey.removed", &name, &network)
        })
        .await
    };
    match again(&cx, removed.await)? {
        Ok(()) => cx.done("/account#passkeys"),
        Err(problems) => Ok(account::show(&signed, &cx, input.typed.with(problems)).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

async fn knock(_: Public, cx: Cx) -> Result<Answer, Error> {
    limited(&cx).await?;
    let relying = relying(&cx.app.config, cx.asker.here.as_deref())?;
    let (hash, cookie) = browser::known(&cx);
    let question = cx.change(move |tx| ask_any(tx, &relying, &hash)).await?;
    asked(cookie, &question)
}

/// The device's answer, and where to go on.
#[derive(Deserialize, JsonSchema)]
struct Answered {
    /// JSON, as `PublicKeyCredential.toJSON()` gives it.
    credential: String,
    #[serde(default)]
    to: String,
}

async fn come_in(_: Public, cx: Cx, input: Input<Answered>) -> Result<Answer, Error> {
    limited(&cx).await?;
    let relying = relying(&cx.app.config, cx.asker.here.as_deref())?;
    let hash = browser::hash(&cx).ok_or_else(|| over(&cx.asker))?;
    let answer = read(&input.value.credential).map_err(|_| refused(&cx.asker, None, "unreadable"))?;
    let asker = cx.asker.clone();
    let begun = cx.change(move |tx| sign_in(tx, &relying, &asker, &hash, &answer)).await?;
    let cookie = sessions::cookie(cx.app.config.secure(), &begun.token);
    Ok(cx.done(local(&input.value.to))?.header(header::SET_COOKIE, &cookie))
}

pub(in crate::people) fn routes(routes: Routes) -> Routes {
    routes
        .post("/account/passkeys/begin", begin)
        .about("Asks this person's device for a new passkey")
        .answers::<Question>()
        .post("/account/passkeys", finish)
        .about("Adds the passkey with which the device answered")
        .takes::<New>()
        .post("/account/passkeys/remove", take_away)
        .about("Removes a passkey")
        .takes::<One>()
        .post("/sign-in/passkey/begin", knock)
        .about("Asks the device for a passkey to sign in with")
        .answers::<Question>()
        .post("/sign-in/passkey", come_in)
        .about("Signs in with the passkey with which the device answered")
        .takes::<Answered>()
}
