//! Browsers that are trusted for guests, and letting one in no more.

use super::{Administer, Organization};
use crate::{
    audit, bind,
    doors::{Allowed, Claimed, Within},
    rows,
    store::{Time, Topic, Tx},
    web::{Answer, Cx, Error, Input, Routes},
};
use access::{ContactId, PersonId, SessionId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

rows! {
    /// A browser in which one of its contacts comes in, with what it did here:
    /// what it does at other companies is none of this one's business.
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

/// All of them, by whose they are.
///
/// # Errors
/// When the store fails.
pub(super) fn of(tx: &mut Tx<'_>, here: &Organization) -> Result<Vec<TrustedBrowser>, Error> {
    Ok(tx.all(
        "SELECT s.id, p.id, p.name, s.browser, t.network, t.verified_at, t.seen_at
         FROM trusts t JOIN sessions s ON s.id = t.session_id
         JOIN parties p ON p.person_id = s.person_id AND p.organization_id = t.organization_id AND p.kind = 'contact' AND p.ended_at IS NULL
         WHERE t.organization_id = $1 AND t.ended_at IS NULL AND s.ended_at IS NULL ORDER BY p.name, t.seen_at DESC LIMIT 500",
        bind![here.id],
    )?)
}

#[derive(Deserialize, JsonSchema)]
struct EndBrowser {
    session: Claimed<Trust>,
}

async fn end_browser(here: Allowed<Administer, Organization>, cx: Cx, input: Input<EndBrowser>) -> Result<Answer, Error> {
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
        .post("/o/{organization}/administration/browsers/end", end_browser)
        .about("Lets one browser of a guest in no more, until it is verified anew")
        .takes::<EndBrowser>()
}
