//! Whoever only holds an address shows who they are: what they are called, where they
//! work, and by a code that they read the mailbox they name (LINK-8, LINK-14, LINK-16).
//! Somebody who is signed in shows it by that (LINK-11).

use super::{
    Link, arriving, by_id,
    introducing_page::{self, Door},
};
use crate::{
    bind,
    contacts::{self, Introduced, Nature},
    doors::{Actor, Allowed, Known, proof},
    follows::line,
    items::{Item, Verify},
    organizations::frame::again,
    rows, sharing_rules,
    store::{Time, Tx},
    verification::{self, Checked, CodeRequest, Whose},
    web::{Answer, Cx, Error, Input, Problem, Routes, Say, Typed, query},
};
use access::{LinkId, OrganizationId, Proof, Trust};
use axum::http::header;
use schemars::JsonSchema;
use serde::Deserialize;

/// What somebody says of themselves.
#[derive(Clone, Default, Deserialize, JsonSchema)]
struct Introduction {
    /// Where the code goes.
    #[serde(default)]
    email: String,
    /// Asked of who is not named yet.
    #[serde(default)]
    name: String,
    #[serde(default)]
    job: String,
    #[serde(default)]
    company: String,
}

/// What somebody who is signed in says beside what their account says of them: asked of who is not named yet.
#[derive(Clone, Default, Deserialize, JsonSchema)]
struct Beside {
    #[serde(default)]
    account_job: String,
    /// Where they work; asked where no member said it.
    #[serde(default)]
    account_company: String,
}

impl Beside {
    /// Their position, and where they work; nothing of who has a name here.
    fn checked(&self, door: &Door) -> Result<(String, String), Error> {
        let mut problems = Vec::new();
        let job = line(&mut problems, "account_job", if door.details { &self.account_job } else { "" }, false, 200);
        let company = line(&mut problems, "account_company", if door.company { &self.account_company } else { "" }, false, 200);
        if problems.is_empty() { Ok((job, company)) } else { Err(Error::Invalid(problems)) }
    }
}

rows! {
    struct Said {
        email: String,
        name: String,
        job: String,
        company: String,
    }
}

/// The link by which a browser reads here.
fn held(tx: &mut Tx<'_>, by: &Actor) -> Result<Link, Error> {
    let found: Option<(LinkId,)> = tx.maybe("SELECT link_id FROM holdings WHERE id = $1", bind![by.session])?;
    by_id(tx, found.ok_or(Error::NotFound)?.0)?.ok_or(Error::NotFound)
}

impl Introduction {
    /// What is kept of it until it is shown: of a contact who has a name, the address alone.
    fn checked(&self, nature: Nature) -> Result<Said, Error> {
        let mut problems = Vec::new();
        let asked = nature != Nature::Known;
        let email = self.email.trim().to_owned();
        if crate::people::email_key(&email).is_none() {
            problems.push(Problem { field: "email", say: if email.is_empty() { "field-empty" } else { "email-invalid" }.into() });
        }
        let name = line(&mut problems, "name", if asked { &self.name } else { "" }, asked, 200);
        let job = line(&mut problems, "job", if asked { &self.job } else { "" }, false, 200);
        let company = line(&mut problems, "company", if asked { &self.company } else { "" }, false, 200);
        if problems.is_empty() { Ok(Said { email, name, job, company }) } else { Err(Error::Invalid(problems)) }
    }
}

async fn door(cx: &Cx, item: &Allowed<Verify, Item>) -> Result<Door, Error> {
    let by = item.by().clone();
    let (link, placed) = cx
        .read(move |tx| {
            let link = held(tx, &by)?;
            let placed = contacts::has_counterparty(tx, link.organization, link.contact)?;
            Ok((link, placed))
        })
        .await?;
    let account = cx.asker.signed_in().map(|person| person.email.clone());
    Ok(Door::new(&link, placed, item, account))
}

async fn page(item: Allowed<Verify, Item>, cx: Cx) -> Result<Answer, Error> {
    let door = door(&cx, &item).await?;
    cx.form(&door, &Typed::default(), introducing_page::introduce)
}

async fn introduce(item: Allowed<Verify, Item>, cx: Cx, input: Input<Introduction>) -> Result<Answer, Error> {
    let (hash, set_cookie) = verification::browser::known(&cx);
    let (network, secrets, language) = (cx.asker.network.clone(), cx.app.secrets.clone(), cx.t.language().tag());
    let introduction = input.value;
    let outcome = cx
        .write(&item, move |tx, permit| {
            let link = held(tx, permit.by())?;
            let said = introduction.checked(link.nature)?;
            sharing_rules::admits_arrival(tx, (link.organization, link.item), &said.email, "email")?;
            let now = tx.now();
            tx.run(
                "INSERT INTO introductions (organization_id, browser_hash, link_id, email, name, job, company, at) VALUES ($8, $1, $2, $3, $4, $5, $6, $7)
                 ON CONFLICT (organization_id, browser_hash, link_id) DO UPDATE SET email = excluded.email, name = excluded.name, job = excluded.job,
                   company = excluded.company, at = excluded.at",
                bind![&hash, link.id, &said.email, &said.name, &said.job, &said.company, now, link.organization],
            )?;
            send_code(tx, &secrets, &link, (&said.email, &said.name), language, &hash, &network)
        })
        .await;
    match again(&cx, outcome)? {
        Ok(()) => {
            let answer = cx.done(format!("{}/verify/code", item.url()))?;
            Ok(set_cookie.into_iter().fold(answer, |answer, cookie| answer.header(header::SET_COOKIE, &cookie)))
        }
        Err(problems) => cx.form(&door(&cx, &item).await?, &input.typed.with(problems), introducing_page::introduce),
    }
}

fn send_code(
    tx: &mut Tx<'_>,
    secrets: &crate::secrets::Secrets,
    link: &Link,
    (email, name): (&str, &str),
    language: &str,
    browser_hash: &[u8; 32],
    network: &str,
) -> Result<(), Error> {
    let request = CodeRequest {
        address: email,
        whose: Whose::Strangers { many: link.nature == Nature::Everyone },
        name,
        language,
        link: Some(link.id),
        organization: Some((link.organization, &link.organization_name)),
        browser_hash: *browser_hash,
        network,
    };
    verification::send(tx, secrets, &request).map(drop)
}

/// The browser as codes know it, and what was said in it; nothing, where nothing was.
fn said(tx: &mut Tx<'_>, hash: Option<[u8; 32]>, link: LinkId) -> Result<Option<([u8; 32], Said)>, Error> {
    let Some(hash) = hash else { return Ok(None) };
    let said: Option<Said> =
        tx.maybe("SELECT email, name, job, company FROM introductions WHERE browser_hash = $1 AND link_id = $2", bind![&hash, link])?;
    Ok(said.map(|said| (hash, said)))
}

async fn code_page(item: Allowed<Verify, Item>, cx: Cx) -> Result<Answer, Error> {
    draw_code(&item, &cx, &[]).await
}

async fn draw_code(item: &Allowed<Verify, Item>, cx: &Cx, problems: &[Problem]) -> Result<Answer, Error> {
    let (by, hash) = (item.by().clone(), verification::browser::hash(cx));
    let waiting: Option<(String, Option<verification::Awaited>)> = cx
        .read(move |tx| {
            let link = held(tx, &by)?.id;
            let Some((hash, said)) = said(tx, hash, link)? else { return Ok(None) };
            Ok(Some((said.email, verification::awaited(tx, &hash, Some(link))?)))
        })
        .await?;
    let Some((email, awaited)) = waiting else { return Ok(Answer::see(format!("{}/verify", item.url()))) };
    let answer = Answer::html(introducing_page::code(cx, item, &email, awaited, problems));
    Ok(if problems.is_empty() { answer } else { answer.status(axum::http::StatusCode::UNPROCESSABLE_ENTITY) })
}

async fn code_again(item: Allowed<Verify, Item>, cx: Cx) -> Result<Answer, Error> {
    let (hash, network, secrets, language) =
        (verification::browser::hash(&cx), cx.asker.network.clone(), cx.app.secrets.clone(), cx.t.language().tag());
    let sent = cx
        .write(&item, move |tx, permit| {
            let link = held(tx, permit.by())?;
            let Some((hash, said)) = said(tx, hash, link.id)? else { return Ok(false) };
            send_code(tx, &secrets, &link, (&said.email, &said.name), language, &hash, &network)?;
            Ok(true)
        })
        .await?;
    cx.done(format!("{}/verify{}", item.url(), if sent { "/code" } else { "" }))
}

#[derive(Clone, Deserialize, JsonSchema)]
struct Code {
    #[serde(default)]
    code: String,
    /// The browser's time zone, where a script could say it.
    #[serde(default)]
    zone: String,
}

async fn code_typed(item: Allowed<Verify, Item>, cx: Cx, input: Input<Code>) -> Result<Answer, Error> {
    let (hash, language, asker) = (verification::browser::hash(&cx), cx.t.language().tag(), cx.asker.clone());
    let (app, typed) = (cx.app.clone(), input.value);
    let outcome = cx
        .write(&item, move |tx, permit| {
            let link = held(tx, permit.by())?;
            let Some((hash, said)) = said(tx, hash, link.id)? else { return Ok(Err(Say::from("code-over"))) };
            Ok(match verification::check(tx, &app.secrets, &hash, Some(link.id), (&typed.code, &typed.zone), &asker.network)? {
                Checked::Shown { email } => {
                    let zone = zone_of(tx, link.organization, &typed.zone)?;
                    let person = arriving::person(tx, &email, &said.name, language, &zone)?;
                    tx.run("DELETE FROM introductions WHERE browser_hash = $1 AND link_id = $2", bind![&hash, link.id])?;
                    let Said { name, job, company, .. } = said;
                    let name = if name.is_empty() { link.contact_name.clone() } else { name };
                    let who = Introduced { person, email, name, job, company, language: language.to_owned() };
                    Ok(Some(arriving::arrive(tx, &app, &asker, &link, &who, "code")?))
                }
                Checked::Long { .. } => {
                    send_code(tx, &app.secrets, &link, (&said.email, &said.name), language, &hash, &asker.network)?;
                    Ok(None)
                }
                Checked::Wrong { left } => Err(Say::new("code-wrong").and("left", left)),
                Checked::Right { .. } | Checked::None => Err("code-over".into()),
            })
        })
        .await;
    match again(&cx, outcome)? {
        Err(problems) => draw_code(&item, &cx, &problems).await,
        Ok(Ok(Some((item, token)))) => Ok(arriving::enter(&cx, item, token)),
        Ok(Ok(None)) => cx.done(format!("{}/verify/code", item.url())),
        Ok(Err(say)) if cx.json => Err(Error::Invalid(vec![Problem { field: "code", say }])),
        Ok(Err(say)) => draw_code(&item, &cx, &[Problem { field: "code", say }]).await,
    }
}

fn zone_of(tx: &mut Tx<'_>, organization: OrganizationId, said: &str) -> Result<String, Error> {
    if !said.is_empty() {
        return Ok(said.to_owned());
    }
    Ok(tx.one::<(String,)>("SELECT zone FROM organizations WHERE id = $1", bind![organization])?.0)
}

/// Whether their sign-in is young enough for the organization of the link, and not from before it barred their browser.
fn counts(tx: &mut Tx<'_>, link: &Link, account: &Known) -> Result<bool, Error> {
    let trust: Option<(Option<Time>,)> =
        tx.maybe("SELECT barred_at FROM trusts WHERE organization_id = $1 AND session_id = $2", bind![link.organization, account.session])?;
    let now = tx.now();
    Ok(match proof(account.signed_in_at, None, trust.and_then(|(barred_at,)| barred_at)) {
        Proof::Verified { at } => Trust { days: link.trust_days }.holds(at, now.0),
        _ => false,
    })
}

/// Somebody who is signed in goes on as themselves. Where they did that too long ago to be let in by it, nothing is bound before they
/// sign in anew.
async fn as_account(item: Allowed<Verify, Item>, cx: Cx, input: Input<Beside>) -> Result<Answer, Error> {
    let account = cx.asker.signed_in().cloned().ok_or(Error::SignIn)?;
    let door = door(&cx, &item).await?;
    let (job, company) = match again(&cx, input.value.checked(&door))? {
        Ok(said) => said,
        Err(problems) => return cx.form(&door, &input.typed.with(problems), introducing_page::introduce),
    };
    let (app, asker) = (cx.app.clone(), cx.asker.clone());
    let arrived = cx
        .write(&item, move |tx, permit| {
            let link = held(tx, permit.by())?;
            if !counts(tx, &link, &account)? {
                return Ok(None);
            }
            let who = Introduced {
                person: account.id,
                email: account.email.clone(),
                name: account.name.clone(),
                job: job.clone(),
                company: company.clone(),
                language: account.language.clone(),
            };
            arriving::arrive(tx, &app, &asker, &link, &who, "sign-in").map(Some)
        })
        .await?;
    match arrived {
        Some((item, token)) => Ok(arriving::enter(&cx, item, token)),
        None if cx.json => Err(Error::SignInAgain),
        None => {
            let back = format!("{}/verify", item.url());
            Ok(Answer::see(format!("/sign-in{}", query([("again", "on"), ("to", back.as_str())]))))
        }
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/verify", page)
        .about("Who reads by an address alone: what they are asked before they act")
        .answers::<Door>()
        .post("/items/{item}/verify", introduce)
        .about("Say who one is; a code goes to the mailbox")
        .takes::<Introduction>()
        .get("/items/{item}/verify/code", code_page)
        .post("/items/{item}/verify/code", code_typed)
        .about("Show it by the code")
        .takes::<Code>()
        .post("/items/{item}/verify/code/again", code_again)
        .post("/items/{item}/verify/account", as_account)
        .about("Go on as the account that is signed in")
        .takes::<Beside>()
}
