//! What the installation itself keeps of a person.

use crate::{
    bind, rows,
    store::{Time, Tx},
    web::Error,
};
use access::PersonId;
use schemars::JsonSchema;
use serde::Serialize;

rows! {
    struct Person {
        name: String,
        email: String,
        language: String,
        zone: String,
        created_at: Time,
        verified_at: Option<Time>,
        has_password: bool,
        second_step_at: Option<Time>,
    }
    /// A browser in which they are, or were, known.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(in crate::privacy) struct Browser {
        pub browser: String,
        pub network: String,
        pub created_at: Time,
        pub seen_at: Time,
        /// How they signed in; nothing where only a guest link made it known.
        pub method: Option<String>,
        pub ended_at: Option<Time>,
    }
    /// A passkey, or a key for programs; what opens with it is not kept.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(in crate::privacy) struct Key {
        /// `passkey` or `key`.
        pub what: String,
        pub name: String,
        pub created_at: Time,
        pub used_at: Option<Time>,
        pub ended_at: Option<Time>,
    }
    /// What a company's own sign-in calls them.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(in crate::privacy) struct Provider {
        pub issuer: String,
        pub subject: String,
        pub created_at: Time,
    }
    /// How they want the mails of a sort.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(in crate::privacy) struct Choice {
        pub sort: String,
        pub timing: String,
    }
    /// A mail to them.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(in crate::privacy) struct Mail {
        pub what: String,
        pub organization: Option<String>,
        pub at: Time,
        pub ended_at: Option<Time>,
        /// `sent`, `kept`, `dropped` or `failed`.
        pub ending: Option<String>,
    }
    /// An invitation to work somewhere.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(in crate::privacy) struct Invitation {
        pub organization: String,
        pub name: String,
        pub at: Time,
        pub accepted_at: Option<Time>,
    }
    /// What they asked to have erased.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub(in crate::privacy) struct Wish {
        pub organization: Option<String>,
        pub at: Time,
        pub due_at: Option<Time>,
        pub called_back_at: Option<Time>,
        pub objected_at: Option<Time>,
        pub reason: String,
        pub done_at: Option<Time>,
    }
}

/// An account.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::privacy) struct Account {
    pub name: String,
    pub email: String,
    pub language: String,
    pub zone: String,
    pub created_at: Time,
    pub verified_at: Option<Time>,
    pub has_password: bool,
    pub second_step_at: Option<Time>,
    pub keys: Vec<Key>,
    pub providers: Vec<Provider>,
    pub browsers: Vec<Browser>,
    pub choices: Vec<Choice>,
    pub mails: Vec<Mail>,
    pub invitations: Vec<Invitation>,
    pub wishes: Vec<Wish>,
}

pub(super) fn gather(tx: &mut Tx<'_>, person: PersonId) -> Result<Account, Error> {
    let who: Person = tx.one(
        "SELECT p.name, p.email, p.language, p.zone, p.created_at, p.verified_at, p.password_hash IS NOT NULL,
           (SELECT a.confirmed_at FROM authenticators a WHERE a.person_id = p.id) FROM people p WHERE p.id = $1",
        bind![person],
    )?;
    let Person { name, email, language, zone, created_at, verified_at, has_password, second_step_at } = who;
    Ok(Account {
        keys: tx.all(
            "SELECT 'passkey', name, created_at, used_at, CAST(NULL AS BIGINT) FROM passkeys WHERE person_id = $1
             UNION ALL SELECT 'key', name, created_at, used_at, ended_at FROM tokens WHERE person_id = $1 ORDER BY 3, 2",
            bind![person],
        )?,
        providers: tx.all("SELECT issuer, subject, made_at FROM provider_names WHERE person_id = $1 ORDER BY made_at, issuer", bind![person])?,
        browsers: tx.all(
            "SELECT browser, network, created_at, seen_at, method, ended_at FROM sessions WHERE person_id = $1 ORDER BY created_at, id",
            bind![person],
        )?,
        choices: tx.all("SELECT sort, timing FROM mail_choices WHERE person_id = $1 ORDER BY sort", bind![person])?,
        mails: tx.all(
            "SELECT m.kind, o.name, m.created_at, m.ended_at, m.ending FROM outbox m LEFT JOIN organizations o ON o.id = m.organization_id
             WHERE m.to_email = $1 ORDER BY m.created_at, m.id",
            bind![&email],
        )?,
        invitations: invitations(tx, &email)?,
        wishes: wishes(tx, person)?,
        name,
        email,
        language,
        zone,
        created_at,
        verified_at,
        has_password,
        second_step_at,
    })
}

fn invitations(tx: &mut Tx<'_>, email: &str) -> Result<Vec<Invitation>, Error> {
    Ok(tx.all(
        "SELECT o.name, v.name, v.created_at, v.accepted_at FROM invitations v JOIN organizations o ON o.id = v.organization_id
         WHERE v.email_key = $1 ORDER BY v.created_at, v.id",
        bind![crate::people::email_key(email)],
    )?)
}

fn wishes(tx: &mut Tx<'_>, person: PersonId) -> Result<Vec<Wish>, Error> {
    Ok(tx.all(
        "SELECT o.name, e.asked_at, e.due_at, e.back_at, e.objected_at, e.reason, e.done_at FROM erasures e
         LEFT JOIN organizations o ON o.id = e.organization_id WHERE e.person_id = $1 ORDER BY e.asked_at, e.id",
        bind![person],
    )?)
}
