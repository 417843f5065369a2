//! Everything of one person, to take along: for programs and to be read, with the files that
//! they sent in. Never what others wrote, and of what is closed to them not even its title.

mod account;
mod archive;
mod at_house;
mod drawn;
mod readable;
mod reading;

use super::own;
use crate::{
    bind,
    doors::{Known, Signed},
    store::{Time, Tx},
    web::{Answer, Cx, Error, Routes},
};
use access::{OrganizationId, PersonId};
use schemars::JsonSchema;
use serde::Serialize;

/// All that is kept of one person. Instants are microseconds since 1970, UTC.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Export {
    pub made_at: Time,
    pub account: account::Account,
    /// As each organization knows them; what has ended, too.
    pub organizations: Vec<at_house::AtHouse>,
}

fn gather(tx: &mut Tx<'_>, person: PersonId) -> Result<Export, Error> {
    let mut organizations = Vec::new();
    for party in at_house::parties(tx, person)? {
        organizations.push(at_house::gather(tx, party)?);
    }
    Ok(Export { made_at: tx.now(), account: account::gather(tx, person)?, organizations })
}

/// Each organization that knows them now learns that its data went out, and where to.
fn note(tx: &mut Tx<'_>, who: &Known, network: &str) -> Result<(), Error> {
    let houses: Vec<(OrganizationId,)> =
        tx.all("SELECT DISTINCT organization_id FROM parties WHERE person_id = $1 AND ended_at IS NULL ORDER BY organization_id", bind![who.id])?;
    for (house,) in houses {
        let by = crate::audit::By::Person { id: who.id, network };
        crate::audit::record(tx, house, by, "data.exported", ("person", Some(who.id.0)), "")?;
    }
    Ok(())
}

/// Whether this browser may have what organizations know: where one asks its members for two
/// proofs, only after both; and not where one ended its trust since the sign-in.
fn admitted(tx: &mut Tx<'_>, who: &Known) -> Result<(), Error> {
    let strict = tx.number(
        "SELECT COUNT(*) FROM parties p JOIN organizations o ON o.id = p.organization_id
         WHERE p.person_id = $1 AND p.kind = 'member' AND p.ended_at IS NULL AND o.second_step_required",
        bind![who.id],
    )?;
    if strict > 0 && who.second_at.is_none() {
        return Err(Error::SecondStep);
    }
    let barred = tx.number("SELECT COUNT(*) FROM trusts WHERE session_id = $1 AND barred_at >= $2", bind![who.session, who.signed_in_at])?;
    if barred > 0 { Err(Error::form("data-stale")) } else { Ok(()) }
}

async fn give(signed: Signed, cx: Cx) -> Result<Answer, Error> {
    match own::freshly(&signed, &cx) {
        // The page says what is missing, and leads there.
        Err(Error::Invalid(_)) if !cx.json => return Ok(Answer::see("/account/data")),
        other => other?,
    }
    // Where they are looking right now belongs to it.
    cx.app.visits.write_down().await?;
    let (who, network) = ((*signed).clone(), cx.asker.network.clone());
    cx.change(move |tx| {
        admitted(tx, &who)?;
        note(tx, &who, &network)
    })
    .await?;
    let person = signed.id;
    let export = cx.read(move |tx| gather(tx, person)).await?;
    if cx.json {
        return Ok(Answer::json(&export));
    }
    archive::give(&cx, export)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/account/data/export", give)
        .about("Everything that is kept of one: as JSON for who asks for that, else as an archive with one's files; needs a fresh sign-in")
        .answers::<Export>()
}
