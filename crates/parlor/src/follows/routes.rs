//! Addresses of followers. Each room registers them below its own things.

use super::{Followable, Party, add, end};
use crate::{
    doors::{Allowed, Claimed},
    items::attachment::{EditIt, On},
    web::{Answer, Cx, Error, Input},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// A member, or a guest to whom the item is open.
#[derive(Clone, Deserialize, JsonSchema)]
pub struct Who {
    pub party: Claimed<Party>,
}

/// Adds a follower.
///
/// # Errors
/// Not found, forbidden, or a sentence about a guest to whom the item is not open.
pub async fn add_to<C: Followable>(thing: Allowed<EditIt, On<C>>, cx: Cx, input: Input<Who>) -> Result<Answer, Error> {
    let who = input.value;
    cx.write(&thing, move |tx, permit| {
        let party = who.party.within(tx, permit)?;
        add(tx, &permit.item, permit.it.followed(), party.id, permit.by())
    })
    .await?;
    cx.done(thing.it.followed().url(thing.item.id))
}

/// Ends a follow.
///
/// # Errors
/// Not found or forbidden.
pub async fn end_on<C: Followable>(thing: Allowed<EditIt, On<C>>, cx: Cx, input: Input<Who>) -> Result<Answer, Error> {
    let who = input.value;
    cx.write(&thing, move |tx, permit| {
        let party = who.party.within(tx, permit)?;
        end(tx, &permit.item, permit.it.followed(), party.id, permit.by())
    })
    .await?;
    cx.done(thing.it.followed().url(thing.item.id))
}
