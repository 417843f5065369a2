//! The door for members and guests alike: one page (PORTAL-1).

use super::{
    passkeys, passwords,
    second_factor::{self, Gate},
    sessions, single_sign_on, warnings,
};
use crate::{
    bind,
    doors::{Public, Recognized, refusals},
    organizations::frame::{Mark, again},
    parts,
    secrets::Purpose,
    store::{Time, Tx},
    verification::{self, Awaited, Checked, CodeForm, CodeRequest, Limit, Whose, browser, in_steps},
    web::{
        Answer, Asked, Cx, Error, Input, Problem, Routes, Say, Typed, shell,
        ui::{self, Line},
    },
};
use access::PersonId;
use axum::http::{StatusCode, header};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A path of this site to go on to, or the house's own choice.
#[derive(Deserialize)]
struct To {
    #[serde(default)]
    to: String,
    /// Also where somebody is signed in: they are to show once more who they are.
    #[serde(default)]
    again: Option<String>,
}

/// Only paths of this site; anything else is the front door.
#[must_use]
pub(super) fn local(to: &str) -> &str {
    let fine = to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\") && !to.contains(char::is_control) && to.len() <= 500;
    if fine && !to.starts_with("/sign-") { to } else { "/" }
}

#[derive(Deserialize, JsonSchema)]
struct SignIn {
    email: String,
    #[serde(default)]
    password: String,
    /// `password` or `code`.
    #[serde(default)]
    way: String,
    #[serde(default)]
    to: String,
}

/// The page before the door.
#[derive(Serialize, JsonSchema)]
struct Door {
    to: String,
}

/// What a browser carries from asking for a code to typing it, signed.
#[derive(Serialize, Deserialize)]
struct Knocking {
    email: String,
    to: String,
    /// Microseconds, which are always as many digits: the length of the cookie tells nothing.
    until: i64,
}

impl Knocking {
    const COOKIE: [&str; 2] = ["knocking", "__Host-knocking"];

    fn sign(cx: &Cx, body: &str) -> String {
        data_encoding::BASE64URL_NOPAD.encode(&cx.app.secrets.derive(Purpose::Knock, &[body.as_bytes()])[..16])
    }

    fn cookie(&self, cx: &Cx) -> String {
        let secure = cx.app.config.secure();
        let body = data_encoding::BASE64URL_NOPAD.encode(serde_json::to_string(self).unwrap_or_default().as_bytes());
        let value = format!("{body}.{}", Self::sign(cx, &body));
        browser::set(Self::COOKIE[usize::from(secure)], &value, 3600, secure)
    }

    fn of(cx: &Cx) -> Option<Self> {
        let value = cx.cookie(Self::COOKIE[usize::from(cx.app.config.secure())])?;
        let (body, signature) = value.split_once('.')?;
        let known = subtle::ConstantTimeEq::ct_eq(Self::sign(cx, body).as_bytes(), signature.as_bytes());
        bool::from(known).then_some(())?;
        serde_json::from_slice(&data_encoding::BASE64URL_NOPAD.decode(body.as_bytes()).ok()?).ok()
    }
}

async fn door(_: Public, cx: Cx, Asked(asked): Asked<To>) -> Result<Answer, Error> {
    let to = local(&asked.to);
    if cx.asker.signed_in().is_some() && asked.again.is_none() {
        return Ok(Answer::see(to));
    }
    cx.page(&Door { to: to.to_owned() }, |cx, view| draw_door(cx, view, &Typed::default()))
}

async fn knock(_: Public, cx: Cx, input: Input<SignIn>) -> Result<Answer, Error> {
    let to = local(&input.value.to).to_owned();
    let form = &input.value;
    let outcome = in_steps(async { if form.way == "code" { by_code(&cx, form, &to).await } else { by_password(&cx, form, &to).await } }).await;
    match again(&cx, outcome)? {
        Ok(answer) => Ok(answer),
        Err(problems) => {
            let typed = input.typed.with(problems);
            Ok(cx.page(&Door { to }, |cx, view| draw_door(cx, view, &typed))?.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

async fn by_password(cx: &Cx, form: &SignIn, to: &str) -> Result<Answer, Error> {
    let key = super::email_key(&form.email).ok_or_else(|| Error::field("email", "email-invalid"))?;
    if form.password.is_empty() {
        return Err(Error::field("password", "password-missing"));
    }
    let proved = prove_password(cx, key, form.password.clone()).await?.ok_or_else(|| Error::form("sign-in-wrong"))?;
    // Who came by a password of the operator chooses their own.
    let to = if proved.used_up { "/account#password-section" } else { to };
    signed_in(cx, proved.person, "password", to).await
}

/// Somebody whose password was right.
pub(crate) struct Proved {
    pub person: PersonId,
    /// It opened once, and is worth nothing any more.
    pub used_up: bool,
}

/// The person whose address and password these are. Wrong address and wrong
/// password are one answer, and take the same time.
///
/// # Errors
/// Too often; or the store fails.
pub(crate) async fn prove_password(cx: &Cx, email_key: String, password: String) -> Result<Option<Proved>, Error> {
    let whose = refusals::mark(&cx.app.secrets, &email_key);
    let network = cx.asker.network.clone();
    verification::limit(cx, vec![Limit::new("password from network", network, 50, 900)]).await?;
    if let Err(fault) = verification::limit(cx, vec![Limit::new("password for address", email_key.clone(), 10, 900)]).await {
        let (secrets, network) = (cx.app.secrets.clone(), cx.asker.network.clone());
        cx.change(move |tx| warnings::guessed_at(tx, &secrets, &email_key, &network)).await?;
        return Err(fault);
    }
    let found: Option<(PersonId, Option<String>)> =
        cx.read(move |tx| Ok(tx.maybe("SELECT id, password_hash FROM people WHERE email_key = $1", bind![&email_key])?)).await?;
    let (person, stored) = found.map_or((None, None), |(person, stored)| (Some(person), stored));
    let now = cx.app.store.sources().clock.now();
    let hash = stored.as_deref().and_then(|stored| passwords::hash_now(stored, now)).map(str::to_owned);
    let fits = passwords::fits(hash, password).await?;
    let proved = match (person.filter(|_| fits), stored.filter(|stored| passwords::opens_once(stored))) {
        (Some(person), Some(stored)) => use_up(cx, person, stored).await?.then_some(Proved { person, used_up: true }),
        (person, _) => person.map(|person| Proved { person, used_up: false }),
    };
    if proved.is_none() {
        refusals::at_the_door("password", &whose, &cx.asker.network, "wrong");
    }
    Ok(proved)
}

/// Of two who come by it at one instant, one gets `true`.
async fn use_up(cx: &Cx, person: PersonId, stored: String) -> Result<bool, Error> {
    let forget =
        move |tx: &mut Tx<'_>| Ok(tx.changed("UPDATE people SET password_hash = NULL WHERE id = $1 AND password_hash = $2", bind![person, &stored])?);
    cx.change(forget).await
}

/// A new session in this browser, and on to where they wanted to go; or first to the second step.
pub(crate) async fn signed_in(cx: &Cx, person: PersonId, method: &'static str, to: &str) -> Result<Answer, Error> {
    let (asker, (hash, cookie), goes_to) = (std::sync::Arc::clone(&cx.asker), browser::known(cx), to.to_owned());
    let gate = cx.change(move |tx| second_factor::gate(tx, &asker, person, method, &hash, &goes_to)).await?;
    passed(cx, gate, cookie, to)
}

/// On to where the gate leads: in, or to the second step in this browser.
pub(crate) fn passed(cx: &Cx, gate: Gate, cookie: Option<String>, to: &str) -> Result<Answer, Error> {
    match gate {
        Gate::In(begun) => Ok(cx.done(to)?.header(header::SET_COOKIE, &sessions::cookie(cx.app.config.secure(), &begun.token))),
        Gate::Waits => {
            let answer = cx.done("/sign-in/second")?;
            Ok(cookie.into_iter().fold(answer, |answer, cookie| answer.header(header::SET_COOKIE, &cookie)))
        }
    }
}

async fn by_code(cx: &Cx, form: &SignIn, to: &str) -> Result<Answer, Error> {
    let key = super::email_key(&form.email).ok_or_else(|| Error::field("email", "email-invalid"))?;
    let (hash, cookie) = browser::known(cx);
    let (email, secrets, network) = (form.email.trim().to_owned(), cx.app.secrets.clone(), cx.asker.network.clone());
    let language = cx.t.language().tag();
    let sent = cx
        .change(move |tx| {
            let person = super::by_email(tx, &key)?;
            let request = CodeRequest {
                // To the address as it is kept, not as somebody typed it.
                address: person.as_ref().map_or(&email, |person| &person.email),
                whose: person.as_ref().map_or(Whose::Nobodys, |person| Whose::Known(person.id)),
                name: person.as_ref().map_or("", |person| &person.name),
                language: person.as_ref().map_or(language, |person| &person.language),
                link: None,
                organization: None,
                browser_hash: hash,
                network: &network,
            };
            verification::send(tx, &secrets, &request)
        })
        .await?;
    let knocking = Knocking { email: form.email.trim().to_owned(), to: to.to_owned(), until: sent.expires_at.0 };
    let answer = cx.done("/sign-in/code")?.header(header::SET_COOKIE, &knocking.cookie(cx));
    Ok(cookie.into_iter().fold(answer, |answer, cookie| answer.header(header::SET_COOKIE, &cookie)))
}

/// The page that asks for the code.
#[derive(Serialize, JsonSchema)]
struct CodeDoor {
    /// The address as far as it may show.
    address: String,
    until: Time,
    /// It is not six digits but a long text.
    long: bool,
    /// Tries that are left after a wrong one.
    left: Option<i64>,
    /// The code is worth nothing any more.
    over: bool,
}

async fn code_door(_: Public, cx: Cx) -> Result<Answer, Error> {
    let Some(knocking) = Knocking::of(&cx) else { return Ok(Answer::see("/sign-in")) };
    cx.page(&CodeDoor::of(&cx, &knocking, None, false).await?, draw_code)
}

impl CodeDoor {
    async fn of(cx: &Cx, knocking: &Knocking, left: Option<i64>, over: bool) -> Result<Self, Error> {
        let awaited = match browser::hash(cx) {
            Some(hash) => cx.read(move |tx| verification::awaited(tx, &hash, None)).await?,
            None => None,
        };
        let long = awaited.is_some_and(|code| code.long);
        Ok(Self { address: verification::masked(&knocking.email), until: Time(knocking.until), long, left, over })
    }
}

#[derive(Deserialize, JsonSchema)]
struct Code {
    code: String,
    /// The browser's time zone, where a script could say it.
    #[serde(default)]
    zone: String,
}

async fn try_code(_: Public, cx: Cx, input: Input<Code>) -> Result<Answer, Error> {
    let (Some(knocking), Some(hash)) = (Knocking::of(&cx), browser::hash(&cx)) else { return Ok(Answer::see("/sign-in")) };
    let (secrets, network, typed) = (cx.app.secrets.clone(), cx.asker.network.clone(), input.value);
    let (left, over) = match cx.change(move |tx| verification::check(tx, &secrets, &hash, None, (&typed.code, &typed.zone), &network)).await? {
        Checked::Right { person } => return signed_in(&cx, person, "code", local(&knocking.to)).await,
        Checked::Long { .. } => return send_again(&cx, &knocking).await,
        Checked::Wrong { left } => (Some(left), false),
        Checked::Shown { .. } | Checked::None => (None, true),
    };
    if cx.json {
        return Err(Error::field("code", left.map_or_else(|| "code-over".into(), |left| Say::new("code-wrong").and("left", left))));
    }
    let view = CodeDoor::of(&cx, &knocking, left, over).await?;
    Ok(cx.page(&view, draw_code)?.status(StatusCode::UNPROCESSABLE_ENTITY))
}

async fn code_again(_: Public, cx: Cx) -> Result<Answer, Error> {
    let Some(knocking) = Knocking::of(&cx) else { return Ok(Answer::see("/sign-in")) };
    send_again(&cx, &knocking).await
}

async fn send_again(cx: &Cx, knocking: &Knocking) -> Result<Answer, Error> {
    let form = SignIn { email: knocking.email.clone(), password: String::new(), way: "code".into(), to: knocking.to.clone() };
    in_steps(by_code(cx, &form, local(&knocking.to))).await
}

/// Whoever is known here leaves, a guest whose link made the browser known as well.
async fn sign_out(known: Recognized, cx: Cx) -> Result<Answer, Error> {
    let (person, session, network) = (known.id, known.session, cx.asker.network.clone());
    cx.change(move |tx| match session {
        Some(session) => {
            sessions::end(tx, person, session)?;
            sessions::tell(tx, person, "person.signed-out", "", &network)
        }
        None => Ok(()),
    })
    .await?;
    sessions::left(&cx, "/sign-in")
}

/// The page before the door, for whoever came back from elsewhere and is not let in.
pub(super) fn again_at_the_door(cx: &Cx, problems: Vec<Problem>) -> Result<Answer, Error> {
    let typed = Typed::default().with(problems);
    Ok(cx.page(&Door { to: "/".to_owned() }, |cx, view| draw_door(cx, view, &typed))?.status(StatusCode::UNPROCESSABLE_ENTITY))
}

/// The way to the provider, where the operator has named one.
fn provider_button(cx: &Cx, to: &str) -> Markup {
    let config = &cx.app.config;
    // The provider knows the installation's address alone: there one is let in.
    let (door, to) = match &cx.asker.here {
        Some(here) if to == "/" => (config.base_url.as_str(), format!("/o/{}", here.slug)),
        Some(_) => (config.base_url.as_str(), to.to_owned()),
        None => ("", to.to_owned()),
    };
    let address: String = percent_encoding::utf8_percent_encode(&to, percent_encoding::NON_ALPHANUMERIC).collect();
    html! {
        @if single_sign_on::offered(config) {
            a.button.large.wide href={ (door) "/sign-in/sso?to=" (address) } { (ui::icon("building-2")) " " (cx.t.with("sso-sign-in", parts![name = &config.sso_name])) }
        }
    }
}

/// On an organization's own domain its door is signed by it.
fn signed(cx: &Cx) -> Option<shell::Signed> {
    let here = cx.asker.here.as_ref()?;
    Some(Mark::new(&here.slug, &here.name, &here.look).draw())
}

fn draw_door(cx: &Cx, view: &Door, typed: &Typed) -> Markup {
    let t = cx.t;
    let body = html! {
        div.stack."gap-2" { h1 { (t["sign-in-title"]) } p.muted { (t["sign-in-lead"]) } }
        (ui::problems(t, typed))
        (provider_button(cx, &view.to))
        form.stack."gap-4" #sign-in method="post" action="/sign-in" {
            input type="hidden" name="to" value=(view.to);
            (Line::new("email", &t["email"], "").kind("email").required().autocomplete("username").draw(t, typed))
            (Line::new("password", &t["password"], "").kind("password").autocomplete("current-password").draw(t, typed))
            button.button.primary.large.wide name="way" value="password" { (t["sign-in-button"]) }
            button.button.large.wide name="way" value="code" formnovalidate { (ui::icon("mail")) " " (t["sign-in-code"]) }
            p.small.faint { (t["sign-in-code-help"]) }
        }
        @if passkeys::offered(&cx.app.config) { (passkeys::sign_in_button(cx, &view.to)) }
    };
    shell::threshold(t, &t["sign-in-title"], signed(cx).as_ref(), &body)
}

fn draw_code(cx: &Cx, view: &CodeDoor) -> Markup {
    let t = cx.t;
    let wrong = view.left.map(|left| t.with("code-wrong", parts![left = left])).or_else(|| view.over.then(|| t["code-over"].to_owned()));
    let form = CodeForm {
        address: "/sign-in/code",
        sent: &t["code-sent"],
        mailbox: view.address.clone(),
        awaited: (!view.over).then_some(Awaited { until: view.until, long: view.long }),
        wrong,
    };
    let body = html! {
        (verification::code_form(cx, &form))
        p.small { a href="/sign-in" { (t["code-other-address"]) } }
    };
    shell::threshold(t, &t["code-title"], signed(cx).as_ref(), &body)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/sign-in", door)
        .post("/sign-in", knock)
        .about("Signs in with a password, or sends a code to the address")
        .takes::<SignIn>()
        .get("/sign-in/code", code_door)
        .post("/sign-in/code", try_code)
        .about("Signs in with the code that came by mail")
        .takes::<Code>()
        .post("/sign-in/code/again", code_again)
        .post("/sign-out", sign_out)
        .about("Ends the session of this browser")
}
