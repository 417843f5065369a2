//! To the provider, and back.

use super::{come_back, leave, offered, refused, sign_in};
use crate::{
    doors::{Public, refusals},
    people::{sessions, signing_in::local},
    verification::{self, Limit, browser},
    web::{Answer, Asked, Cx, Error, Routes},
};
use axum::http::header;
use serde::Deserialize;

/// A path of this site to go on to.
#[derive(Deserialize)]
struct To {
    #[serde(default)]
    to: String,
}

async fn away(_: Public, cx: Cx, Asked(asked): Asked<To>) -> Result<Answer, Error> {
    if !offered(&cx.app.config) {
        return Err(Error::NotFound);
    }
    verification::limit(&cx, vec![Limit::new("single sign-on from network", cx.asker.network.clone(), 60, 600)]).await?;
    let ((hash, cookie), secrets, to) = (browser::known(&cx), cx.app.secrets.clone(), local(&asked.to).to_owned());
    let carried = cx.change(move |tx| leave(tx, &secrets, &hash, &to)).await?;
    match cx.app.sso.door(&cx.app.config, &carried).await {
        Ok(address) => Ok(cookie.into_iter().fold(Answer::away(&address), |answer, cookie| answer.header(header::SET_COOKIE, &cookie))),
        Err(fault) => failed(&cx, fault),
    }
}

/// What the provider sends a browser back with.
#[derive(Deserialize)]
struct Back {
    #[serde(default)]
    state: String,
    #[serde(default)]
    code: String,
    /// Which provider it was, where it says so (RFC 9207).
    #[serde(default)]
    iss: String,
}

async fn back(_: Public, cx: Cx, Asked(back): Asked<Back>) -> Result<Answer, Error> {
    if !offered(&cx.app.config) {
        return Err(Error::NotFound);
    }
    match come_in(&cx, back).await {
        Ok(answer) => Ok(answer),
        Err(fault) => failed(&cx, fault),
    }
}

async fn come_in(cx: &Cx, back: Back) -> Result<Answer, Error> {
    let hash = browser::hash(cx).ok_or_else(|| nobody(cx, "sso-over"))?;
    let (secrets, state) = (cx.app.secrets.clone(), back.state);
    let visit = cx.change(move |tx| come_back(tx, &secrets, &hash, &state)).await?;
    let (carried, to) = visit.ok_or_else(|| nobody(cx, "sso-over"))?;
    if back.code.is_empty() || !(back.iss.is_empty() || back.iss == cx.app.config.sso_issuer) {
        return Err(nobody(cx, "sso-refused"));
    }
    let said = cx.app.sso.said(&cx.app.config, &carried, back.code).await.inspect_err(|fault| unsaid(cx, fault))?;
    let (app, asker) = (cx.app.clone(), cx.asker.clone());
    let begun = cx.change(move |tx| sign_in(tx, &app, &asker, &said)).await?;
    let cookie = sessions::cookie(cx.app.config.secure(), &begun.token);
    Ok(cx.done(local(&to))?.header(header::SET_COOKIE, &cookie))
}

/// Nobody is let in, and whom the provider would have named is not known.
fn nobody(cx: &Cx, sentence: &'static str) -> Error {
    refused(&cx.asker, &refusals::named(None), sentence)
}

/// The provider did not say who came; what it said in place of that has a line where it is asked.
fn unsaid(cx: &Cx, fault: &Error) {
    if let Error::Invalid(problems) = fault {
        let why = problems.first().map_or("", |problem| problem.say.key);
        refusals::at_the_door("sso", &refusals::named(None), &cx.asker.network, why);
    }
}

/// The door again, with the sentence about what went wrong.
fn failed(cx: &Cx, fault: Error) -> Result<Answer, Error> {
    match fault {
        Error::Invalid(problems) if !cx.json => crate::people::signing_in::again_at_the_door(cx, problems),
        other => Err(other),
    }
}

pub(in crate::people) fn routes(routes: Routes) -> Routes {
    routes.get("/sign-in/sso", away).get("/sign-in/sso/back", back)
}
