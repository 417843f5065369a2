//! Browsers in which guests of an organization come in: it sees all of them, and ends each for
//! itself alone (PORTAL-8). What they do at other companies is none of its business.

use super::{Administer, Organization};
use crate::{
    audit, bind,
    doors::{Allowed, Claimed, Within},
    rows,
    store::{FromRow, Row, StoreError, Time, Topic, Tx},
    web::{
        Answer, Cx, Error, Input, Routes,
        cursor::{self, Paging},
    },
};
use access::{ContactId, OrganizationId, PersonId, SessionId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The list, as its cursors name it.
const LIST: &str = "guest-browsers";

rows! {
    /// A browser in which one of its contacts comes in, with what it did here.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct TrustedBrowser {
        pub session: SessionId,
        pub contact: ContactId,
        pub contact_name: String,
        pub browser: String,
        pub network: String,
        pub since: Time,
        pub seen_at: Time,
    }
    struct Trust {
        session: SessionId,
        person: PersonId,
    }
    /// What the list is ordered by; see `browser_keys!`.
    #[derive(Clone, Serialize, Deserialize)]
    struct Key {
        name: String,
        since: i64,
        session: Uuid,
    }
}

impl Key {
    /// Before all others.
    const FIRST: Self = Self { name: String::new(), since: i64::MIN, session: Uuid::nil() };
}

/// By whose they are, the last verified first: when one was last seen changes while the list is read.
macro_rules! browser_keys {
    () => {
        "p.name, -t.verified_at, t.session_id"
    };
}

/// A browser, and what the list is ordered by.
struct Listed {
    key: Key,
    browser: TrustedBrowser,
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { key: Key::from_row(row)?, browser: row.shifted(3, TrustedBrowser::from_row)? })
    }
}

impl Within<Organization> for Trust {
    fn find(tx: &mut Tx<'_>, parent: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(
            "SELECT t.session_id, s.person_id FROM trusts t JOIN sessions s ON s.id = t.session_id
             WHERE t.organization_id = $1 AND t.session_id = $2 AND t.ended_at IS NULL",
            bind![parent.id, id],
        )?)
    }
}

/// A page of the browsers, and where the next one begins.
pub(super) fn trusted(tx: &mut Tx<'_>, here: OrganizationId, paging: &Paging) -> Result<(Vec<TrustedBrowser>, Option<String>), Error> {
    let (from, size) = (cursor::read(LIST, &paging.after)?.unwrap_or(Key::FIRST), cursor::size(paging.limit, cursor::MOST));
    let mut found: Vec<Listed> = tx.all(
        concat!(
            "SELECT ",
            browser_keys!(),
            ", s.id, p.id, p.name, s.browser, t.network, t.verified_at, t.seen_at
             FROM trusts t JOIN sessions s ON s.id = t.session_id
             JOIN parties p ON p.person_id = s.person_id AND p.organization_id = t.organization_id AND p.kind = 'contact' AND p.ended_at IS NULL
             WHERE t.organization_id = $1 AND t.ended_at IS NULL AND s.ended_at IS NULL AND (",
            browser_keys!(),
            ") > ($2, $3, $4) ORDER BY ",
            browser_keys!(),
            " LIMIT $5"
        ),
        bind![here, from.name, from.since, from.session, size + 1],
    )?;
    let next = cursor::cut(&mut found, size, LIST, |listed| listed.key.clone());
    Ok((found.into_iter().map(|listed| listed.browser).collect(), next))
}

#[derive(Deserialize, JsonSchema)]
struct EndBrowser {
    session: Claimed<Trust>,
}

async fn end(here: Allowed<Administer, Organization>, cx: Cx, input: Input<EndBrowser>) -> Result<Answer, Error> {
    let session = input.value.session;
    cx.write(&here, move |tx, permit| {
        let trust = session.within(tx, permit)?;
        let now = tx.now();
        tx.run(
            "UPDATE trusts SET ended_at = $3, barred_at = $3 WHERE organization_id = $1 AND session_id = $2 AND ended_at IS NULL",
            bind![permit.id, trust.session, now],
        )?;
        audit::record(tx, permit.id, audit::By::Actor(permit.by()), "browser.ended", ("session", Some(trust.session.0)), "")?;
        tx.signal(Topic::Person(trust.person));
        Ok(())
    })
    .await?;
    cx.done(format!("{}/administration", here.url()))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/o/{organization}/administration/browsers/end", end)
        .about("Lets one browser of a guest in no more, until it is verified anew")
        .takes::<EndBrowser>()
}
