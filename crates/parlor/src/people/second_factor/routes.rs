//! Addresses of the second step.

use super::{
    Attempt, app, attempt,
    pages::{self, Recovery, Required, SetUp, Step},
    passes, state, turn_off, turn_on, waits,
};
use crate::{
    doors::{Public, Signed, refusals},
    organizations::frame::again,
    people::{account, passkeys, sessions, signing_in::local, warnings},
    verification::{self, browser},
    web::{Answer, Asked, Cx, Error, Input, Routes, Say, Typed},
};
use axum::http::{StatusCode, header};
use schemars::JsonSchema;
use serde::Deserialize;

async fn begin(signed: Signed, cx: Cx) -> Result<Answer, Error> {
    let (person, session) = (signed.id, signed.session);
    let begun = async {
        signed.freshly(&cx)?;
        cx.change(move |tx| {
            passkeys::guard(tx, person, session)?;
            app::begin(tx, person)
        })
        .await
    };
    let outcome = begun.await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done("/account/second-step"),
        Err(problems) => {
            let typed = Typed::default().with(problems);
            Ok(account::show(&signed, &cx, typed).await?.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

async fn offer(signed: &Signed, cx: &Cx) -> Result<Option<SetUp>, Error> {
    let (person, email, secrets) = (signed.id, signed.email.clone(), cx.app.secrets.clone());
    let offer = cx.read(move |tx| app::offered(tx, &secrets, person, &email)).await?;
    Ok(offer.map(|offer| SetUp { secret: offer.secret, address: offer.address }))
}

async fn set_up(signed: Signed, cx: Cx) -> Result<Answer, Error> {
    signed.in_person()?;
    match offer(&signed, &cx).await? {
        Some(view) => cx.page(&view, |cx, view| pages::set_up(cx, view, &Typed::default())),
        None => cx.done("/account"),
    }
}

#[derive(Clone, Deserialize, JsonSchema)]
struct Code {
    second_code: String,
}

/// Codes tried on one's account are limited as those at the door are.
async fn limited(signed: &Signed, cx: &Cx) -> Result<(), Error> {
    verification::limit(cx, vec![verification::Limit::new("second step on account", signed.id.to_string(), 20, 3600)]).await
}

async fn confirm(signed: Signed, cx: Cx, input: Input<Code>) -> Result<Answer, Error> {
    signed.freshly(&cx)?;
    limited(&signed, &cx).await?;
    let (person, session) = (signed.id, signed.session);
    let (typed, secrets, network) = (input.value.second_code, cx.app.secrets.clone(), cx.asker.network.clone());
    let outcome = cx
        .change(move |tx| {
            passkeys::guard(tx, person, session)?;
            let codes = turn_on(tx, &secrets, (person, session), &typed)?.ok_or_else(|| Error::field("second_code", "second-wrong"))?;
            warnings::changed(tx, person, "person.second-on", "", &network)?;
            Ok(codes)
        })
        .await;
    match again(&cx, outcome)? {
        Ok(recovery_codes) => cx.page(&Recovery { recovery_codes }, pages::recovery),
        Err(problems) => match offer(&signed, &cx).await? {
            Some(view) => {
                let typed = input.typed.with(problems);
                cx.form(&view, &typed, pages::set_up)
            }
            None => cx.done("/account"),
        },
    }
}

async fn end(signed: Signed, cx: Cx, input: Input<Code>) -> Result<Answer, Error> {
    signed.in_person()?;
    limited(&signed, &cx).await?;
    let (person, typed, secrets, network) = (signed.id, input.value.second_code, cx.app.secrets.clone(), cx.asker.network.clone());
    let outcome = cx
        .change(move |tx| {
            if !passes(tx, &secrets, person, &typed)? {
                refusals::at_the_door("second step", &person.to_string(), &network, "wrong");
                return Err(Error::field("second_code", "second-wrong"));
            }
            turn_off(tx, person)?;
            warnings::changed(tx, person, "person.second-off", "", &network)
        })
        .await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done("/account#second-step"),
        Err(problems) => Ok(account::show(&signed, &cx, input.typed.with(problems)).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

async fn step(_: Public, cx: Cx) -> Result<Answer, Error> {
    let Some(hash) = browser::hash(&cx) else { return Ok(Answer::see("/sign-in")) };
    if !cx.read(move |tx| waits(tx, &hash)).await? {
        return Ok(Answer::see("/sign-in"));
    }
    cx.page(&Step { left: None }, pages::step)
}

/// Where they wanted to go.
#[derive(Deserialize)]
struct To {
    #[serde(default)]
    to: String,
}

async fn required(signed: Signed, cx: Cx, Asked(asked): Asked<To>) -> Result<Answer, Error> {
    let (person, to) = (signed.id, local(&asked.to).to_owned());
    if signed.second_at.is_some() {
        return Ok(Answer::see(&to));
    }
    let set_up = cx.read(move |tx| Ok(state(tx, person)?.is_some() || passkeys::has(tx, person)?)).await?;
    cx.page(&Required { set_up, to }, pages::required)
}

#[derive(Clone, Deserialize, JsonSchema)]
struct Tried {
    /// Of the app, or a recovery code.
    code: String,
}

async fn take(_: Public, cx: Cx, input: Input<Tried>) -> Result<Answer, Error> {
    let Some(hash) = browser::hash(&cx) else { return Ok(Answer::see("/sign-in")) };
    let (secrets, asker, typed) = (cx.app.secrets.clone(), cx.asker.clone(), input.value.code);
    match cx.change(move |tx| attempt(tx, &secrets, &hash, &typed, &asker)).await? {
        Attempt::In(begun, to) => {
            let cookie = sessions::cookie(cx.app.config.secure(), &begun.token);
            Ok(cx.done(local(&to))?.header(header::SET_COOKIE, &cookie))
        }
        Attempt::Wrong { left } if cx.json => Err(Error::field("code", Say::new("code-wrong").and("left", left))),
        Attempt::Wrong { left } => Ok(cx.page(&Step { left: Some(left) }, pages::step)?.status(StatusCode::UNPROCESSABLE_ENTITY)),
        Attempt::Over => cx.done("/sign-in"),
    }
}

pub(in crate::people) fn routes(routes: Routes) -> Routes {
    routes
        .get("/sign-in/second", step)
        .post("/sign-in/second", take)
        .about("The second step of signing in, where it is asked for")
        .takes::<Tried>()
        .post("/account/second-step", begin)
        .get("/account/second-step", set_up)
        .get("/account/second-step/required", required)
        .post("/account/second-step/confirm", confirm)
        .post("/account/second-step/end", end)
}
