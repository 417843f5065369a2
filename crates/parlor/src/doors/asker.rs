//! Who asks: what a request's cookie or key says about the person behind it.

use super::{
    Here,
    key::{self, Key},
    refusals::Who,
};
use crate::{
    rows, secrets,
    store::{Time, Tx},
    web::Error,
};
use access::{OrganizationId, PersonId, Proof, SessionId, WhyNot};
use axum::http::{HeaderMap, header, request::Parts};
use std::sync::Arc;

/// A sign-in that nobody used for so long has ended.
pub const SESSION_IDLE_DAYS: i64 = 30;
/// No sign-in lasts longer, however much it is used.
pub const SESSION_LONGEST_DAYS: i64 = 90;

/// What a request brings along to say who it comes from.
#[derive(Clone, Debug, Default)]
pub struct Credentials {
    session: Option<[u8; 32]>,
    token: Option<[u8; 32]>,
    /// Of the cookie by which it holds addresses that nobody has verified.
    holder: Option<[u8; 32]>,
    /// Whether it is sent to change something.
    changes: bool,
    /// The organization to whose own domain it came.
    here: Option<Arc<Here>>,
    /// Told who it is, once that is found out.
    who: Who,
    /// The network the request came from, as far as it may be believed.
    pub network: String,
    /// The browser, in a few words.
    pub browser: String,
}

/// Somebody who asks for something.
#[derive(Clone, Debug)]
pub struct Asker {
    /// The person whom this browser or key belongs to.
    pub person: Option<Known>,
    /// The key, where a program asks.
    pub key: Option<Key>,
    /// By this the browser holds addresses behind which nobody has shown who they are.
    pub holder: Option<[u8; 32]>,
    /// The organization on whose own domain they ask; nothing of others is there.
    pub here: Option<Arc<Here>>,
    pub network: String,
    pub browser: String,
}

/// A person this browser or key belongs to.
#[derive(Clone, Debug)]
pub struct Known {
    pub id: PersonId,
    pub email: String,
    pub name: String,
    pub language: String,
    pub zone: String,
    pub has_password: bool,
    /// When they signed in as themselves, if they did and it still counts. A
    /// browser that only a guest link made is known and not signed in.
    pub signed_in_at: Option<Time>,
    /// When they gave more than one proof of who they are: a second step, a passkey.
    pub second_at: Option<Time>,
    /// They were signed in, and that has ended by itself.
    pub lapsed: bool,
    pub session: Option<SessionId>,
    pub seen_at: Time,
}

rows! {
    struct SessionRow {
        session: SessionId,
        created_at: Time,
        seen_at: Time,
        signed_in_at: Option<Time>,
        second_at: Option<Time>,
        person: PersonId,
        email: String,
        name: String,
        language: String,
        zone: String,
        has_password: bool,
    }
}

/// The cookie that a browser is known by; `__Host-` where TLS allows it.
#[must_use]
pub fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-parlor" } else { "parlor" }
}

impl Credentials {
    /// Reads cookies and headers; asks nobody.
    #[must_use]
    pub fn of(parts: &Parts, secure: bool) -> Self {
        let network = parts.extensions.get::<crate::web::Network>().map(|network| network.0.clone()).unwrap_or_default();
        let browser =
            parts.headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).map(crate::people::browser_words).unwrap_or_default();
        let token = parts
            .headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.strip_prefix("Bearer "))
            .map(|token| secrets::hash(token.trim()));
        let session = cookie(&parts.headers, cookie_name(secure)).map(|value| secrets::hash(&value));
        let holder = cookie(&parts.headers, crate::links::holder_cookie(secure)).map(|value| secrets::hash(&value));
        let here = parts.extensions.get::<Arc<Here>>().cloned();
        let who = parts.extensions.get::<Who>().cloned().unwrap_or_default();
        Self { session, token, holder, changes: !parts.method.is_safe(), here, who, network, browser }
    }
}

/// The value of a cookie.
#[must_use]
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value.to_owned())
}

/// For so many minutes somebody who signed in sits before their browser themselves, as far as anybody can tell.
pub const FRESH_MINUTES: i64 = 15;

impl Known {
    /// Whether they signed in so lately that nobody else sits before their browser.
    #[must_use]
    pub fn signed_in_lately(&self, now: Time) -> bool {
        self.signed_in_at.is_some_and(|at| now < at.plus_seconds(FRESH_MINUTES * 60))
    }

    /// Whether they are signed in as themselves in this browser, and what they proved counts no longer where it was asked for: to
    /// sign in anew helps. A browser that an organization barred is not told so.
    #[must_use]
    pub fn lapsed_at(&self, proof: Proof, why: WhyNot) -> bool {
        let in_person = self.signed_in_at.is_some() && self.session.is_some();
        in_person && why == WhyNot::NotVerified && matches!(proof, Proof::Verified { .. })
    }

    /// Whether they signed in by two proofs, and that counts where their browser was barred then or never.
    #[must_use]
    pub fn proved_twice(&self, barred_at: Option<Time>) -> bool {
        let counts = self.signed_in_at.is_some_and(|at| barred_at.is_none_or(|barred| at > barred));
        counts && self.second_at.is_some()
    }
}

impl Asker {
    /// When they signed in as themselves; see [`Known`]. A key for one company says nothing of
    /// where else its person is known.
    #[must_use]
    pub fn signed_in_at(&self) -> Option<Time> {
        let elsewhere = self.key.is_some_and(|key| key.scope.organization.is_some() && key.scope.guest.is_none());
        self.person.as_ref().filter(|_| !elsewhere)?.signed_in_at
    }

    /// Finds out who asks, now.
    ///
    /// # Errors
    /// No such key, when one was given that opens nothing; forbidden, when one that only reads
    /// was sent to change something; or the store fails.
    pub fn find(tx: &mut Tx<'_>, credentials: &Credentials) -> Result<Self, Error> {
        let (network, browser, here) = (credentials.network.clone(), credentials.browser.clone(), credentials.here.clone());
        if let Some(token) = &credentials.token {
            let (person, key) = key::find(tx, token)?.ok_or(Error::NoKey)?;
            credentials.who.is(person.id);
            if credentials.changes {
                key.may_change()?;
            }
            return Ok(Self { person: Some(person), key: Some(key), holder: None, here, network, browser });
        }
        let person = match &credentials.session {
            Some(session) => by_session(tx, session)?,
            None => None,
        };
        if let Some(known) = &person {
            credentials.who.is(known.id);
        }
        Ok(Self { person, key: None, holder: credentials.holder, here, network, browser })
    }

    /// Whether something of this organization is there at the address that was asked: for what is
    /// given to everybody who knows a secret, and found through nobody.
    ///
    /// # Errors
    /// Not found, on the domain of another organization.
    pub fn at_home(&self, organization: OrganizationId) -> Result<(), Error> {
        match &self.here {
            Some(here) if here.organization != organization => Err(Error::NotFound),
            _ => Ok(()),
        }
    }

    /// Whether anything may be changed for who asks.
    ///
    /// # Errors
    /// Forbidden, where a key asks that only reads.
    pub fn may_change(&self) -> Result<(), Error> {
        self.key.map_or(Ok(()), |key| key.may_change())
    }

    /// Whether they come in as a member of an organization that asks for two proofs or not.
    ///
    /// # Errors
    /// A second step, where it asks for one and none was taken in this browser.
    pub fn comes_in(&self, second_step_required: bool) -> Result<(), Error> {
        let taken = self.person.as_ref().is_some_and(|person| person.second_at.is_some());
        if second_step_required && !taken { Err(Error::SecondStep) } else { Ok(()) }
    }

    /// The person, if they are signed in as themselves.
    #[must_use]
    pub fn signed_in(&self) -> Option<&Known> {
        self.person.as_ref().filter(|person| person.signed_in_at.is_some())
    }
}

/// What `t` (trusts, left joined by session and organization) says: when this
/// browser was verified there by a link or its code, and when it was barred.
#[macro_export]
macro_rules! trust_columns {
    () => {
        "CASE WHEN t.ended_at IS NULL AND t.how <> 'sign-in' THEN t.verified_at END, t.barred_at"
    };
}

/// Proof of a mailbox, by a sign-in or by a link and its code: the latest
/// counts. A sign-in from before the organization barred the browser proves
/// nothing there (PORTAL-8).
#[must_use]
pub fn proof(signed_in_at: Option<Time>, trusted_at: Option<Time>, barred_at: Option<Time>) -> Proof {
    let signed_in_at = signed_in_at.filter(|at| barred_at.is_none_or(|barred| *at > barred));
    signed_in_at.max(trusted_at).map_or(Proof::None, |at| Proof::Verified { at: at.0 })
}

fn by_session(tx: &mut Tx<'_>, hash: &[u8; 32]) -> Result<Option<Known>, Error> {
    let row: Option<SessionRow> = tx.maybe(
        "SELECT s.id, s.created_at, s.seen_at, s.signed_in_at, s.second_at, p.id, p.email, p.name, p.language, p.zone, p.password_hash IS NOT NULL
         FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.token_hash = $1 AND s.ended_at IS NULL",
        crate::bind![hash],
    )?;
    let Some(row) = row else { return Ok(None) };
    let now = tx.now();
    let fresh = now < row.seen_at.plus_days(SESSION_IDLE_DAYS) && now < row.created_at.plus_days(SESSION_LONGEST_DAYS);
    Ok(Some(Known {
        id: row.person,
        email: row.email,
        name: row.name,
        language: row.language,
        zone: row.zone,
        has_password: row.has_password,
        signed_in_at: row.signed_in_at.filter(|_| fresh),
        second_at: row.second_at,
        lapsed: row.signed_in_at.is_some() && !fresh,
        session: Some(row.session),
        seen_at: row.seen_at,
    }))
}
