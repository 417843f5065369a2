//! Who is offered while somebody types an @.

use super::{In, callable};
use crate::{
    doors::{Action, Allowed},
    follows::Spotted,
    items::{Item, See, fold},
    web::{Answer, Asked, Cx, Error, Routes},
};
use access::Lane;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// So many are offered at most.
const OFFERED: usize = 8;

/// What was typed, and where.
#[derive(Clone, Deserialize, JsonSchema)]
pub struct Typing {
    /// `team` or `guests`, a comment's lane; left out in the text of a thing.
    #[serde(default)]
    lane: String,
    /// The beginning of a name, or of a part of it.
    #[serde(default)]
    q: String,
}

/// Who can be called.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Offer {
    pub people: Vec<Offered>,
}

/// One of them.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Offered {
    pub name: String,
    pub guest: bool,
}

/// Offers who can be called at a place; where its room registers it.
///
/// # Errors
/// When the store fails.
pub async fn offer<A: Action<S>, S: Spotted>(here: Allowed<A, S>, cx: Cx, Asked(typing): Asked<Typing>) -> Result<Answer, Error> {
    let Typing { lane, q } = typing;
    let ask = here.ask();
    let offer = cx
        .read(move |tx| {
            let here = Allowed::<A, S>::again(tx, &ask)?;
            let spot = here.spot(here.rights());
            // To a guest there is one lane; they write in no text of a thing.
            let within = match Lane::from_word(&lane) {
                _ if spot.rights.outside() => In::Comment(Lane::Guests),
                Some(lane) => In::Comment(lane),
                None => In::Text,
            };
            let sought = fold(&q);
            let begins = |name: &str| fold(name).starts_with(&sought) || fold(name).split_whitespace().any(|word| word.starts_with(&sought));
            let mut people: Vec<Offered> = callable(tx, &spot, here.by(), within)?
                .into_iter()
                .filter(|one| begins(&one.name))
                .map(|one| Offered { name: one.name, guest: one.guest })
                .collect();
            people.sort_by_key(|one| (one.guest, fold(&one.name)));
            people.dedup_by(|one, other| one.name == other.name);
            people.truncate(OFFERED);
            Ok(Offer { people })
        })
        .await?;
    Ok(Answer::json(&offer))
}

/// Addresses on items themselves.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/mentions", offer::<See, Item>)
        .about("Who can be called by an @ where somebody writes on an item")
        .asks::<Typing>()
        .answers::<Offer>()
}
