//! The page behind the address of an invitation. Looking changes nothing; the
//! press on its button does.

use super::{
    frame::{Mark, again},
    invitations::{self, Offered},
};
use crate::{
    app::App,
    doors::{Address, Guard},
    parts,
    people::{self, passwords},
    secrets,
    verification::browser,
    web::{
        Answer, Cx, Error, Input, Problem, Routes, Typed, known_zone, shell,
        ui::{self, Line},
    },
};
use axum::{extract::FromRequestParts, http::request::Parts};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whoever holds the address of an invitation. It says nothing about who they
/// are; what it opens is asked again in each transaction.
struct Invited {
    hash: [u8; 32],
}

impl Guard for Invited {
    fn name() -> String {
        "Invited".into()
    }
}

impl FromRequestParts<App> for Invited {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        let address = Address::of(parts).await?;
        Ok(Self { hash: secrets::hash(address.text("secret").unwrap_or_default()) })
    }
}

/// Who has to do what to accept.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum Way {
    /// They are signed in with the address that was invited.
    Press,
    /// They are signed in with another one.
    SomebodyElse,
    /// They have an account, and show it by its password.
    Password,
    /// They make an account.
    NewAccount,
}

/// An invitation, for whom it came to.
#[derive(Serialize, JsonSchema)]
struct Join {
    organization: Mark,
    invited_by: String,
    role: String,
    email: String,
    name: String,
    way: Way,
    /// The address somebody else is signed in with.
    signed_in_as: Option<String>,
}

async fn look(cx: &Cx, hash: [u8; 32]) -> Result<(Offered, Join), Error> {
    let signed = cx.asker.signed_in().map(|known| known.email.clone());
    let asker = cx.asker.clone();
    let (offered, has_password) = cx
        .read(move |tx| {
            let offered = invitations::offered(tx, &hash)?;
            asker.at_home(offered.organization)?;
            let has =
                tx.number("SELECT COUNT(*) FROM people WHERE email_key = $1 AND password_hash IS NOT NULL", crate::bind![&offered.email_key])? > 0;
            Ok((offered, has))
        })
        .await?;
    let way = match &signed {
        Some(email) if people::email_key(email).as_deref() == Some(offered.email_key.as_str()) => Way::Press,
        Some(_) => Way::SomebodyElse,
        None if has_password => Way::Password,
        None => Way::NewAccount,
    };
    let view = Join {
        organization: Mark::new(&offered.slug, &offered.organization_name, &offered.look),
        invited_by: offered.invited_by.clone(),
        role: offered.role.clone(),
        email: offered.email.clone(),
        name: offered.name.clone(),
        way,
        signed_in_as: signed,
    };
    Ok((offered, view))
}

async fn page(invited: Invited, cx: Cx) -> Result<Answer, Error> {
    let (_, view) = look(&cx, invited.hash).await?;
    cx.page(&view, |cx, view| draw(cx, view, &Typed::default()))
}

#[derive(Deserialize, JsonSchema)]
struct Accept {
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
    /// The browser's time zone, where a script could say it.
    #[serde(default)]
    zone: String,
}

async fn accept(invited: Invited, cx: Cx, input: Input<Accept>) -> Result<Answer, Error> {
    let (offered, view) = look(&cx, invited.hash).await?;
    let outcome = prove(&cx, view.way, &offered, &input.value).await;
    match again(&cx, outcome)? {
        Ok(password_hash) => enter(&cx, invited.hash, input.value, password_hash).await,
        Err(problems) => {
            let typed = input.typed.with(problems);
            cx.form(&view, &typed, draw)
        }
    }
}

/// Proves that they are who was invited, or makes the hash of a new password.
async fn prove(cx: &Cx, way: Way, offered: &Offered, form: &Accept) -> Result<Option<String>, Error> {
    match way {
        Way::Press => Ok(None),
        Way::SomebodyElse => Err(Error::Forbidden(crate::web::Say::new("join-other-address").and("email", offered.email.clone()))),
        Way::Password => {
            let proven = people::prove_password(cx, offered.email_key.clone(), form.password.clone()).await?;
            proven.map(|_| None).ok_or_else(|| Error::field("password", "password-wrong"))
        }
        Way::NewAccount => {
            let mut problems: Vec<Problem> = people::line_problem("name", &form.name, 100).into_iter().collect();
            let about = [form.name.as_str(), &offered.email, &offered.organization_name];
            problems.extend(passwords::problem("password", &form.password, &about));
            if !problems.is_empty() {
                return Err(Error::Invalid(problems));
            }
            passwords::hash(cx.app.store.sources().random, form.password.clone()).await.map(Some)
        }
    }
}

async fn enter(cx: &Cx, hash: [u8; 32], form: Accept, password_hash: Option<String>) -> Result<Answer, Error> {
    let asker = std::sync::Arc::clone(&cx.asker);
    let language = cx.t.language().tag();
    let (browser_hash, cookie) = browser::known(cx);
    let (gate, to) = cx
        .change(move |tx| {
            let offered = invitations::offered(tx, &hash)?;
            asker.at_home(offered.organization)?;
            let name = form.name.trim();
            let name = if name.is_empty() { offered.name.as_str() } else { name };
            let person = people::find_or_make(tx, &offered.email, name, language, known_zone(&form.zone).unwrap_or(&offered.zone))?;
            if let Some(password_hash) = &password_hash {
                people::set_password(tx, person.id, password_hash)?;
            }
            // Who had an account keeps the name they gave themselves.
            let name = if password_hash.is_some() { name } else { person.name.as_str() };
            invitations::accept(tx, &offered, &person, name, &asker.network)?;
            let to = format!("/o/{}", offered.slug);
            let gate = people::second_factor::gate(tx, &asker, person.id, "password", &browser_hash, &to)?;
            Ok((gate, to))
        })
        .await?;
    people::passed(cx, gate, cookie, &to)
}

fn draw(cx: &Cx, view: &Join, typed: &Typed) -> Markup {
    let t = cx.t;
    let title = t.with("join-title", parts![organization = &view.organization.name]);
    let help = t.with("password-help", parts![count = passwords::SHORTEST]);
    let body = html! {
        div.stack."gap-2" {
            h1 { (title) }
            p.muted { (t.with("join-lead", parts![inviter = &view.invited_by, organization = &view.organization.name, role = &view.role, title = crate::roles::title(t, &view.role)])) }
            p.small.faint { (t.with("join-for", parts![email = &view.email])) }
        }
        (ui::problems(t, typed))
        @if view.way == Way::SomebodyElse {
            p.notice { (ui::icon("circle-alert")) " " span { (t.with("join-signed-in-as", parts![email = view.signed_in_as.as_deref().unwrap_or_default()])) } }
            form method="post" action="/sign-out" { button.button.large.wide { (t["sign-out"]) } }
        } @else {
            form.stack."gap-4" #join method="post" {
                input type="hidden" name="zone";
                @if view.way == Way::NewAccount {
                    (Line::new("name", &t["your-name"], &view.name).required().autocomplete("name").draw(t, typed))
                    (Line::new("password", &t["password-new"], "").kind("password").required().autocomplete("new-password").help(&help).draw(t, typed))
                }
                @if view.way == Way::Password {
                    p.muted { (t["join-account"]) }
                    (Line::new("password", &t["password"], "").kind("password").required().autocomplete("current-password").draw(t, typed))
                }
                button.button.primary.large.wide { (t.with("join-button", parts![organization = &view.organization.name])) }
            }
        }
    };
    shell::threshold(t, &title, Some(&view.organization.draw()), &body)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/join/{secret}", page).post("/join/{secret}", accept)
}
