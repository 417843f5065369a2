//! One's own account: name, language, zone, password, browsers, keys.

use super::{account_pages, email_key, passkeys, passwords, second_factor, sessions, start::line_problem, warnings};
use crate::{
    bind,
    doors::{Known, Signed},
    keys,
    organizations::frame::again,
    store::Tx,
    verification::browser,
    web::{Answer, Cx, Error, Input, Language, Problem, Routes, Typed, known_zone},
};
use access::{PersonId, SessionId};
use axum::http::{StatusCode, header};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What somebody sees of themselves.
#[derive(Serialize, JsonSchema)]
pub struct Account {
    pub name: String,
    pub email: String,
    pub language: String,
    pub zone: String,
    pub has_password: bool,
    /// A code of an app is asked for as well, since then.
    pub second_step: Option<second_factor::State>,
    pub passkeys: Vec<passkeys::PasskeyLine>,
    /// Whether the address of this installation can have passkeys.
    #[serde(skip)]
    #[schemars(skip)]
    pub passkeys_offered: bool,
    pub browsers: Vec<sessions::BrowserView>,
    /// Whether they signed in so lately that they can change what they sign in with.
    #[serde(skip)]
    #[schemars(skip)]
    pub fresh: bool,
    /// Those of programs, also of guests' views.
    pub keys: Vec<keys::KeyLine>,
    /// Where keys can be for.
    #[serde(skip)]
    #[schemars(skip)]
    pub offer: keys::Offer,
}

/// The page, with what was typed into it.
pub(crate) async fn show(known: &Known, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (person, session) = (known.id, known.session);
    let ((second_step, passkeys, browsers), (keys, offer)) = cx
        .read(move |tx| {
            let ways_in = (second_factor::state(tx, person)?, passkeys::of(tx, person)?, sessions::of(tx, person, session)?);
            Ok((ways_in, (keys::of_person(tx, person)?, keys::offer(tx, person)?)))
        })
        .await?;
    let view = Account {
        name: known.name.clone(),
        email: known.email.clone(),
        language: known.language.clone(),
        zone: known.zone.clone(),
        has_password: known.has_password,
        second_step,
        passkeys,
        passkeys_offered: passkeys::offered(&cx.app.config),
        browsers,
        fresh: known.signed_in_lately(cx.app.store.sources().clock.now()),
        keys,
        offer,
    };
    cx.page(&view, |cx, view| account_pages::account(cx, view, &typed))
}

async fn page(signed: Signed, cx: Cx) -> Result<Answer, Error> {
    show(&signed, &cx, Typed::default()).await
}

async fn shown_again(signed: &Signed, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    Ok(show(signed, cx, typed).await?.status(StatusCode::UNPROCESSABLE_ENTITY))
}

#[derive(Deserialize, JsonSchema)]
struct Change {
    name: String,
    language: String,
    zone: String,
}

fn checked(form: &Change, language: Option<Language>) -> Result<Language, Error> {
    let mut problems: Vec<Problem> = line_problem("name", &form.name, 100).into_iter().collect();
    if language.is_none() {
        problems.push(Problem { field: "language", say: "language-unknown".into() });
    }
    if known_zone(form.zone.trim()).is_none() {
        problems.push(Problem { field: "zone", say: "zone-unknown".into() });
    }
    language.filter(|_| problems.is_empty()).ok_or(Error::Invalid(problems))
}

async fn change(signed: Signed, cx: Cx, input: Input<Change>) -> Result<Answer, Error> {
    let language = match again(&cx, checked(&input.value, cx.app.config.language(&input.value.language)))? {
        Ok(language) => language,
        Err(problems) => return shown_again(&signed, &cx, input.typed.with(problems)).await,
    };
    let (person, form) = (signed.id, input.value);
    cx.change(move |tx| {
        let zone = form.zone.trim();
        tx.run("UPDATE people SET name = $2, zone = $3 WHERE id = $1", bind![person, form.name.trim(), zone])?;
        super::languages::speaks(tx, person, language)?;
        // Colleagues see them under this name; how a company names its contact is its own affair.
        tx.run("UPDATE parties SET name = $2 WHERE person_id = $1 AND kind = 'member'", bind![person, form.name.trim()])?;
        Ok(())
    })
    .await?;
    // The language of the account holds from now on, whatever this browser chose before.
    let secure = cx.app.config.secure();
    let forget = browser::set(browser::language(secure), "", 0, secure);
    Ok(cx.done("/account")?.header(header::SET_COOKIE, &forget))
}

#[derive(Deserialize, JsonSchema)]
struct Password {
    #[serde(default)]
    current: String,
    new_password: String,
}

/// The names of the organizations that somebody works for.
fn houses(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<String>, Error> {
    let houses: Vec<(String,)> = tx.all(
        "SELECT o.name FROM parties p JOIN organizations o ON o.id = p.organization_id
         WHERE p.person_id = $1 AND p.kind = 'member' AND p.ended_at IS NULL ORDER BY o.id",
        bind![person],
    )?;
    Ok(houses.into_iter().map(|(name,)| name).collect())
}

async fn prove_current(signed: &Signed, cx: &Cx, form: &Password) -> Result<(), Error> {
    let houses = cx.read({
        let person = signed.id;
        move |tx| houses(tx, person)
    });
    let about: Vec<String> = houses.await?.into_iter().chain([signed.name.clone(), signed.email.clone()]).collect();
    let about: Vec<&str> = about.iter().map(String::as_str).collect();
    if let Some(problem) = passwords::problem("new_password", &form.new_password, &about) {
        return Err(Error::Invalid(vec![problem]));
    }
    if !signed.has_password {
        return signed.freshly(cx);
    }
    let key = email_key(&signed.email).unwrap_or_else(|| signed.email.to_lowercase());
    let proven = super::signing_in::prove_password(cx, key, form.current.clone()).await?;
    if proven.is_some_and(|proven| proven.person == signed.id) { Ok(()) } else { Err(Error::field("current", "password-wrong")) }
}

async fn password(signed: Signed, cx: Cx, input: Input<Password>) -> Result<Answer, Error> {
    signed.in_person()?;
    let outcome = prove_current(&signed, &cx, &input.value).await;
    if let Err(problems) = again(&cx, outcome)? {
        return shown_again(&signed, &cx, input.typed.with(problems)).await;
    }
    let hash = passwords::hash(cx.app.store.sources().random, input.value.new_password).await?;
    let (person, session, network) = (signed.id, signed.session, cx.asker.network.clone());
    cx.change(move |tx| {
        super::set_password(tx, person, &hash)?;
        // Whoever knew the old one is out.
        sessions::end_others(tx, person, session)?;
        warnings::changed(tx, person, "person.password", "", &network)
    })
    .await?;
    cx.done("/account")
}

#[derive(Deserialize, JsonSchema)]
struct EndBrowser {
    session: SessionId,
}

async fn end_browser(signed: Signed, cx: Cx, input: Input<EndBrowser>) -> Result<Answer, Error> {
    // Whoever leaves need not show who they are; whoever shuts another browser out does.
    if signed.session != Some(input.value.session)
        && let Err(problems) = again(&cx, signed.freshly(&cx))?
    {
        return shown_again(&signed, &cx, input.typed.with(problems)).await;
    }
    let (person, session, network) = (signed.id, input.value.session, cx.asker.network.clone());
    cx.change(move |tx| {
        if !sessions::end(tx, person, session)? {
            return Err(Error::NotFound);
        }
        sessions::tell(tx, person, "person.signed-out", "another browser", &network)
    })
    .await?;
    if signed.session == Some(session) {
        return sessions::left(&cx, "/sign-in");
    }
    cx.done("/account")
}

async fn end_other_browsers(signed: Signed, cx: Cx) -> Result<Answer, Error> {
    if let Err(problems) = again(&cx, signed.freshly(&cx))? {
        return shown_again(&signed, &cx, Typed::default().with(problems)).await;
    }
    let (person, session, network) = (signed.id, signed.session, cx.asker.network.clone());
    cx.change(move |tx| {
        sessions::end_others(tx, person, session)?;
        sessions::tell(tx, person, "person.signed-out", "all other browsers", &network)
    })
    .await?;
    cx.done("/account")
}

#[derive(Deserialize, JsonSchema)]
struct EndTrust {
    session: SessionId,
    /// The name of the company in addresses.
    organization: String,
}

async fn end_trust(signed: Signed, cx: Cx, input: Input<EndTrust>) -> Result<Answer, Error> {
    let (person, form, network) = (signed.id, input.value, cx.asker.network.clone());
    cx.change(move |tx| sessions::end_trust(tx, person, form.session, &form.organization, &network)).await?;
    cx.done("/account")
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/account", page)
        .about("One's own account")
        .answers::<Account>()
        .post("/account", change)
        .about("Changes name, language and zone")
        .takes::<Change>()
        .post("/account/password", password)
        .about("Sets or changes the password; other browsers are signed out")
        .takes::<Password>()
        .post("/account/browsers/end", end_browser)
        .about("Ends one of one's browsers")
        .takes::<EndBrowser>()
        .post("/account/browsers/end-others", end_other_browsers)
        .about("Ends all of one's browsers but this one")
        .post("/account/trusts/end", end_trust)
        .about("Ends the trust of one company in one of one's browsers")
        .takes::<EndTrust>()
}
