//! What only the operator may do.

use crate::{
    app::App,
    audit::{self, By},
    bind,
    config::Config,
    installation, operator,
    organizations::{self, Founding},
    people::{self, passwords},
    roles,
    store::{Sources, Topic},
    web::Error,
};
use access::{BuiltIn, MemberId, OrganizationId, Package, PersonId, Plan, SessionId};
use clap::Subcommand;

/// Commands of the operator.
#[derive(Subcommand, Clone)]
pub enum Admin {
    /// Make an organization and its administrator.
    CreateOrganization {
        /// The name of the company.
        #[arg(long)]
        name: String,
        /// The administrator's e-mail address.
        #[arg(long)]
        email: String,
        /// The administrator's name.
        #[arg(long)]
        admin: String,
        /// The administrator's password; without one they sign in with a code by mail.
        #[arg(long)]
        password: Option<String>,
        /// `en`, `de`, `cs`, `uk`, `pt-BR`, `es` or `fr`.
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Set what an organization has subscribed to.
    SetPlan {
        /// The name of the organization in its address.
        organization: String,
        /// free, business or enterprise.
        plan: String,
        /// A package of guests in place of the plan's number: 10, 20, 50, or any number of hundreds.
        #[arg(long)]
        guests: Option<i64>,
    },
    /// Make a member of an organization an administrator of it.
    Appoint {
        /// The name of the organization in its address.
        organization: String,
        /// The member's e-mail address.
        email: String,
    },
    /// Give somebody a password that opens once, take away all else they sign in with, and end all their sessions.
    ResetAccess {
        /// Their e-mail address.
        email: String,
    },
}

/// Runs one of them.
///
/// # Errors
/// A sentence about what is wrong.
pub async fn admin(config: Config, command: Admin) -> Result<(), String> {
    installation::look_for_key(&config).await?;
    let app = App::open(config, Sources::machine())?;
    app.store.migrate().await.map_err(|fault| fault.to_string())?;
    match command {
        Admin::CreateOrganization { name, email, admin, password, language } => {
            let hash = match password {
                Some(password) => Some(new_password(&app, password, &[&name, &email, &admin]).await?),
                None => None,
            };
            let language = app.config.language(&language).ok_or("the language is en, de, cs, uk, pt-BR, es or fr")?.tag();
            let slug = app
                .store
                .write(move |tx| {
                    let person = people::find_or_make(tx, &email, &admin, language, "UTC")?;
                    if let Some(hash) = &hash {
                        people::set_password(tx, person.id, hash)?;
                    }
                    let founding = Founding { name: &name, founder: person.id, founder_name: &admin, language, zone: "UTC" };
                    organizations::found(tx, &founding).map(|(_, slug)| slug)
                })
                .await
                .map_err(said)?;
            println!("{}/o/{slug}", app.config.base_url);
        }
        Admin::SetPlan { organization, plan, guests } => {
            let plan = Plan::from_word(&plan).ok_or("the plan is free, business or enterprise")?;
            let known = |guests| Package::of(guests).ok_or("a package is of 10, 20, 50, 100, 200, 300 guests, and on in steps of 100");
            let package = guests.map(known).transpose()?;
            let limits = app.config.limits();
            app.store
                .write(move |tx| operator::set_plan(tx, limits, &organization, (plan, package), By::System("operator")))
                .await
                .map_err(|fault| if matches!(fault, Error::NotFound) { "there is no such organization".into() } else { said(fault) })?;
        }
        Admin::Appoint { organization, email } => appoint(&app, organization, email).await?,
        Admin::ResetAccess { email } => reset(&app, email).await?,
    }
    Ok(())
}

/// The hash of a password that is long enough, and not made of what it is `about`.
async fn new_password(app: &App, password: String, about: &[&str]) -> Result<String, String> {
    if let Some(problem) = passwords::problem("password", &password, about) {
        return Err(crate::web::Language::English.texts().say(&problem.say));
    }
    passwords::hash(app.store.sources().random, password).await.map_err(said)
}

async fn reset(app: &App, email: String) -> Result<(), String> {
    let password = data_encoding::BASE32_NOPAD.encode(&app.store.sources().random.bytes::<10>()).to_lowercase();
    let hash = new_password(app, password.clone(), &[]).await?;
    app.store
        .write(move |tx| {
            let key = people::email_key(&email).ok_or(Error::NotFound)?;
            let person: access::PersonId =
                tx.maybe::<(access::PersonId,)>("SELECT id FROM people WHERE email_key = $1", bind![&key])?.ok_or(Error::NotFound)?.0;
            let now = tx.now();
            people::set_password(tx, person, &passwords::once(&hash, now))?;
            people::second_factor::turn_off(tx, person)?;
            people::passkeys::forget(tx, person)?;
            people::single_sign_on::forget(tx, person)?;
            crate::keys::end_all(tx, person)?;
            let ended: Vec<(SessionId,)> =
                tx.all("UPDATE sessions SET ended_at = $2 WHERE person_id = $1 AND ended_at IS NULL RETURNING id", bind![person, now])?;
            for (session,) in ended {
                tx.signal(Topic::Session(session));
            }
            people::warnings::changed(tx, person, "access.reset", "by the operator", "operator")
        })
        .await
        .map_err(|fault| if matches!(fault, Error::NotFound) { "nobody has this address".into() } else { said(fault) })?;
    println!("The new password is {password}; it opens once, within a day, and they choose their own then. All sessions and keys have ended.");
    Ok(())
}

async fn appoint(app: &App, organization: String, email: String) -> Result<(), String> {
    app.store
        .write(move |tx| {
            let key = people::email_key(&email).ok_or(Error::NotFound)?;
            let (house, member, person) = tx
                .maybe::<(OrganizationId, MemberId, PersonId)>(
                    "SELECT o.id, p.id, p.person_id FROM organizations o JOIN parties p ON p.organization_id = o.id AND p.kind = 'member'
                     JOIN people h ON h.id = p.person_id WHERE o.slug = $1 AND h.email_key = $2 AND p.ended_at IS NULL",
                    bind![&organization, &key],
                )?
                .ok_or(Error::NotFound)?;
            let role = roles::built_in(tx, house, BuiltIn::Administrator)?;
            tx.run(
                "INSERT INTO member_roles (organization_id, member_id, role_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                bind![house, member, role.id],
            )?;
            audit::record(tx, house, By::System("operator"), "role.given", ("member", Some(member.0)), role.name())?;
            tx.signal(Topic::Organization(house));
            tx.signal(Topic::Person(person));
            Ok(())
        })
        .await
        .map_err(|fault| if matches!(fault, Error::NotFound) { "no member of this organization has this address".into() } else { said(fault) })
}

/// The sentence of an error, for somebody at a command line.
fn said(fault: Error) -> String {
    crate::web::Language::English.texts().say(&fault.say())
}
