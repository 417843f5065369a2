//! A sponsor for several guests at once, for those who have none (WORK-15).

use super::roster;
use crate::{
    doors::{Allowed, Claimed, Permit},
    organizations::{Administer, Member, Organization, frame::again},
    stays::{self, Stay},
    store::Tx,
    web::{Answer, Cx, Error, Input, OneOrMore, Routes},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// Who answers for whom.
#[derive(Clone, Deserialize, JsonSchema)]
struct Several {
    /// A member.
    #[serde(default)]
    sponsor: String,
    /// Ids of contacts.
    #[serde(default)]
    guest: OneOrMore,
}

fn choose(tx: &mut Tx<'_>, permit: &Permit<Administer, Organization>, sponsor: &str, guests: &[String]) -> Result<(), Error> {
    tx.alone_in(permit.id)?;
    let nobody = || Error::field("sponsor", "stay-sponsor-who");
    let sponsor = match Claimed::<Member>::parse(sponsor).ok_or_else(nobody)?.within(tx, permit) {
        Err(Error::NotFound) => return Err(nobody()),
        other => other?,
    };
    if guests.is_empty() {
        return Err(Error::field("guest", "stay-nobody-chosen"));
    }
    for guest in guests {
        let stay = Claimed::<Stay>::parse(guest).ok_or(Error::NotFound)?.within(tx, permit)?;
        stays::choose_sponsor(tx, permit, &stay, sponsor.id)?;
    }
    Ok(())
}

async fn sponsors(here: Allowed<Administer, Organization>, cx: Cx, input: Input<Several>) -> Result<Answer, Error> {
    let form = input.value;
    let guests: Vec<String> = form.guest.all().into_iter().filter(|id| !id.is_empty()).collect();
    let outcome = cx.write(&here, move |tx, permit| choose(tx, permit, form.sponsor.trim(), &guests)).await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(format!("{}/administration/guests?only=unsponsored", here.url())),
        Err(problems) => roster::unsponsored(&here, &cx, input.typed.with(problems)).await,
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/o/{organization}/administration/guests/sponsors", sponsors)
        .about("Chooses who answers for several guests at once")
        .takes::<Several>()
}
