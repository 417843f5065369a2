//! Whoever's browser was verified too long ago confirms by a code before they sign
//! (SIGN-7). The code goes to the mailbox that the guest is known by.

use super::{SignIt, Signing, routes::url};
use crate::{
    audit::{self, By},
    bind,
    doors::{Actor, Allowed},
    items::{Item, attachment::On},
    rows,
    store::Tx,
    verification::{self, CodeForm, CodeRequest, Whose},
    web::{
        Answer, Cx, Error, Input, Problem, Say,
        shell::{self},
    },
};
use axum::http::{StatusCode, header};
use schemars::JsonSchema;
use serde::Deserialize;

/// Whether this viewer has to confirm before they sign here.
///
/// # Errors
/// When the store fails.
pub(super) fn needed(tx: &mut Tx<'_>, item: &Item, rights: &access::Rights) -> Result<bool, Error> {
    if !rights.outside() {
        return Ok(false);
    }
    let minutes = tx.number("SELECT sign_minutes FROM organizations WHERE id = $1", bind![item.organization])?;
    Ok(rights.confirms_first(minutes, tx.now().0))
}

rows! {
    struct Mailbox {
        email: String,
        language: String,
    }
}

async fn mailbox(cx: &Cx, by: &Actor) -> Result<Mailbox, Error> {
    let party = by.party();
    cx.read(move |tx| tx.maybe("SELECT email, language FROM contacts WHERE id = $1 AND email IS NOT NULL", bind![party])?.ok_or(Error::NotFound))
        .await
}

pub(super) async fn page(signing: Allowed<SignIt, On<Signing>>, cx: Cx) -> Result<Answer, Error> {
    draw(&signing, &cx, &[]).await
}

async fn draw(signing: &Allowed<SignIt, On<Signing>>, cx: &Cx, problems: &[Problem]) -> Result<Answer, Error> {
    let mailbox = mailbox(cx, signing.by()).await?;
    let awaited = awaited(cx).await?;
    let form = CodeForm {
        address: &format!("{}/confirm", url(signing)),
        sent: &cx.t["signing-confirm-sent"],
        mailbox: verification::masked(&mailbox.email),
        awaited,
        wrong: problems.first().map(|problem| cx.t.say(&problem.say)),
    };
    let body = verification::code_form(cx, &form);
    let page = shell::threshold(cx.t, &cx.t["signing-confirm"], Some(&signing.item.mark().draw()), &body);
    let answer = Answer::html(page);
    Ok(if problems.is_empty() { answer } else { answer.status(StatusCode::UNPROCESSABLE_ENTITY) })
}

async fn awaited(cx: &Cx) -> Result<Option<verification::Awaited>, Error> {
    let Some(hash) = verification::browser::hash(cx) else { return Ok(None) };
    cx.read(move |tx| verification::awaited(tx, &hash, None)).await
}

/// Sends the code.
pub(super) async fn send(signing: Allowed<SignIt, On<Signing>>, cx: Cx) -> Result<Answer, Error> {
    let mailbox = mailbox(&cx, signing.by()).await?;
    let (hash, set_cookie) = verification::browser::known(&cx);
    let (by, item, network, secrets) = (signing.by().clone(), signing.item.clone(), cx.asker.network.clone(), cx.app.secrets.clone());
    cx.change(move |tx| {
        let request = CodeRequest {
            address: &mailbox.email,
            whose: by.person.map_or(Whose::Nobodys, Whose::Known),
            name: &by.name,
            language: &mailbox.language,
            link: None,
            organization: Some((item.organization, &item.organization_name)),
            browser_hash: hash,
            network: &network,
        };
        verification::send(tx, &secrets, &request)
    })
    .await?;
    let answer = Answer::see(format!("{}/confirm", url(&signing)));
    Ok(match set_cookie {
        Some(cookie) => answer.header(header::SET_COOKIE, &cookie),
        None => answer,
    })
}

#[derive(Clone, Deserialize, JsonSchema)]
pub(super) struct Typed {
    #[serde(default)]
    code: String,
}

/// Takes the code: the browser counts as verified now.
pub(super) async fn typed(signing: Allowed<SignIt, On<Signing>>, cx: Cx, input: Input<Typed>) -> Result<Answer, Error> {
    let Some(hash) = verification::browser::hash(&cx) else { return Ok(Answer::see(format!("{}/confirm", url(&signing)))) };
    let (by, item, secrets, code) = (signing.by().clone(), signing.item.clone(), cx.app.secrets.clone(), input.value.code);
    // Whether they are in; or six digits are to be sent.
    let outcome: Result<bool, Say> = cx
        .change(move |tx| {
            Ok(match verification::check(tx, &secrets, &hash, None, (&code, ""), &by.network)? {
                verification::Checked::Right { person } if Some(person) == by.person => {
                    verified(tx, &item, &by)?;
                    Ok(true)
                }
                verification::Checked::Long { .. } => Ok(false),
                verification::Checked::Wrong { left } => Err(Say::new("code-wrong").and("left", left)),
                _ => Err("code-over".into()),
            })
        })
        .await?;
    match outcome {
        Ok(true) => cx.done(url(&signing)),
        Ok(false) => send(signing, cx).await,
        Err(say) if cx.json => Err(Error::Invalid(vec![Problem { field: "code", say }])),
        Err(say) => draw(&signing, &cx, &[Problem { field: "code", say }]).await,
    }
}

fn verified(tx: &mut Tx<'_>, item: &Item, by: &Actor) -> Result<(), Error> {
    let (now, session) = (tx.now(), by.session.ok_or(Error::NotFound)?);
    tx.run(
        "INSERT INTO trusts (session_id, organization_id, how, verified_at, seen_at, network) VALUES ($1, $2, 'code', $3, $3, $4)
         ON CONFLICT (session_id, organization_id) DO UPDATE SET how = excluded.how, verified_at = excluded.verified_at, seen_at = excluded.seen_at,
           network = excluded.network, ended_at = NULL",
        bind![session, item.organization, now, &by.network],
    )?;
    audit::record(tx, item.organization, By::Actor(by), "signing.confirmed", ("item", Some(item.id.0)), "by a code")
}
