//! A person's own keys, on the page of their account.

use super::{KeyLine, NewKey, Owner, Wanted, end, make, pages, terms::Terms};
use crate::{
    bind,
    doors::Signed,
    organizations::frame::again,
    people::{account_again, sessions},
    rows,
    store::Tx,
    web::{Answer, Cx, Error, Input, Problem, Routes},
};
use access::{OrganizationId, PersonId, TokenId};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

pub(crate) use pages::own as section;

rows! {
    /// A company where somebody is known.
    #[derive(Clone, Debug)]
    pub struct House {
        id: OrganizationId,
        pub slug: String,
        pub name: String,
        member: bool,
    }
}

/// What a person can make keys for.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    pub houses: Vec<House>,
}

impl Offer {
    /// Whether their keys read, where nothing else is said: those of somebody who is a guest and
    /// nothing more.
    #[must_use]
    pub fn reads(&self) -> bool {
        !self.houses.iter().any(|house| house.member)
    }
}

/// Where a person works, or something is open to them.
///
/// # Errors
/// When the store fails.
pub fn offer(tx: &mut Tx<'_>, person: PersonId) -> Result<Offer, Error> {
    let now = tx.now();
    let houses = tx.all(
        concat!(
            "SELECT o.id, o.slug, o.name, EXISTS (SELECT 1 FROM parties m WHERE m.organization_id = o.id AND m.person_id = $1
               AND m.kind = 'member' AND m.ended_at IS NULL)
             FROM organizations o WHERE EXISTS (SELECT 1 FROM parties p WHERE p.organization_id = o.id AND p.person_id = $1 AND p.ended_at IS NULL
               AND (p.kind = 'member' OR EXISTS (SELECT 1 FROM grants g WHERE g.contact_id = p.id AND ",
            crate::grant_runs!("$2"),
            "))) ORDER BY o.name, o.slug"
        ),
        bind![person, now],
    )?;
    Ok(Offer { houses })
}

#[derive(Clone, Deserialize, JsonSchema)]
struct Make {
    #[serde(flatten)]
    terms: Terms,
    /// The name in addresses of the only company that it is for; empty for all.
    #[serde(default)]
    organization: String,
}

impl Make {
    fn checked(&self, cx: &Cx, offer: &Offer) -> Result<Wanted, Error> {
        let slug = self.organization.trim();
        let house = offer.houses.iter().find(|house| house.slug == slug);
        let wanted = self.terms.checked(cx, offer.reads());
        if !slug.is_empty() && house.is_none() {
            let unknown = Problem { field: "organization", say: "key-house-unknown".into() };
            let mut problems = match wanted {
                Err(Error::Invalid(problems)) => problems,
                _ => Vec::new(),
            };
            problems.push(unknown);
            return Err(Error::Invalid(problems));
        }
        Ok(Wanted { organization: house.map(|house| house.id), ..wanted? })
    }
}

async fn add(signed: Signed, cx: Cx, input: Input<Make>) -> Result<Answer, Error> {
    signed.in_person()?;
    let (person, session, network) = (signed.id, signed.session, cx.asker.network.clone());
    let offered = cx.read(move |tx| offer(tx, person)).await?;
    let outcome = match input.value.checked(&cx, &offered) {
        Err(wrong) => Err(wrong),
        Ok(wanted) => {
            cx.change(move |tx| {
                sessions::tell(tx, person, "key.made", &wanted.name, &network)?;
                make(tx, Owner::Person { person, session }, &wanted)
            })
            .await
        }
    };
    match again(&cx, outcome)? {
        Ok(key) => cx.page(&NewKey { back: "/account#keys".into(), ..key }, pages::shown_once),
        Err(problems) => Ok(account_again(&signed, &cx, input.typed.with(problems)).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

#[derive(Deserialize, JsonSchema)]
struct End {
    key: TokenId,
}

/// Ends a key that the person has made; one of a guest's view, too.
async fn end_own(signed: Signed, cx: Cx, input: Input<End>) -> Result<Answer, Error> {
    let (person, id, network) = (signed.id, input.value.key, cx.asker.network.clone());
    cx.change(move |tx| {
        let key: KeyLine = super::of_person(tx, person)?.into_iter().find(|key| key.id == id).ok_or(Error::NotFound)?;
        if !end(tx, key.id, person)? {
            return Err(Error::NotFound);
        }
        sessions::tell(tx, person, "key.ended", &key.name, &network)
    })
    .await?;
    cx.done("/account")
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/account/keys", add)
        .about("Makes a key for programs; the answer shows it once")
        .takes::<Make>()
        .answers::<NewKey>()
        .post("/account/keys/end", end_own)
        .about("Ends a key")
        .takes::<End>()
}
