//! Two who change what the same member, or service, holds: a role that one of them just took is not
//! given back by a page that the other had open already. The second is shown what the first made of
//! it, and chooses (HOUSE-4).

use super::{
    frame::{Frame, Place},
    members::held_by,
};
use crate::{
    follows::{self, Difference},
    roles::Role,
    store::Tx,
    web::{Answer, Cx, Error, Typed},
};
use access::{MemberId, OrganizationId, RoleId};
use maud::Markup;

/// What a form of somebody's roles was drawn from, as one text, whatever the roles are called by now.
pub(crate) fn as_seen(held: impl Iterator<Item = RoleId>) -> String {
    let mut ids: Vec<String> = held.map(|id| id.to_string()).collect();
    ids.sort_unstable();
    ids.join(" ")
}

/// Nothing, where they hold what the form was drawn from, or already what is wanted.
///
/// # Errors
/// Changed, where somebody else gave or took a role meanwhile.
pub(crate) fn unless_overtaken(
    tx: &mut Tx<'_>,
    (organization, member): (OrganizationId, MemberId),
    seen: Option<&str>,
    wanted: &[Role],
) -> Result<(), Error> {
    let Some(seen) = seen else { return Ok(()) };
    let held = held_by(tx, organization, member)?;
    let already = held.len() == wanted.len() && held.iter().all(|role| wanted.contains(role));
    if already || seen == as_seen(held.iter().map(|role| role.id)) { Ok(()) } else { Err(Error::Changed) }
}

/// The page where the two meet. What was sent goes along again, over what they hold now; `all` are
/// the roles that there are.
///
/// # Errors
/// Never; it fits the end of a handler.
pub(crate) fn clash(cx: &Cx, frame: &Frame, (all, held): (&[Role], &[Role]), (action, back): (&str, &str), typed: &Typed) -> Result<Answer, Error> {
    let named = |role: &&Role| {
        let id = role.id.to_string();
        typed.all("role").any(|word| word == id || role.built_in().is_some_and(|kind| kind.word() == word))
    };
    let mine = titles(cx, all.iter().filter(named));
    let fields = [Difference { field: "role", label: "team-roles", now: titles(cx, held.iter()), mine }];
    let seen = as_seen(held.iter().map(|role| role.id));
    let page = |cx: &Cx, title: &str, body: &Markup| frame.draw(cx, Place::Team, title, None, body);
    follows::clash_with(cx, page, (action, back), (typed, &seen), &fields)
}

/// What roles are called, a line each.
fn titles<'a>(cx: &Cx, roles: impl Iterator<Item = &'a Role>) -> String {
    roles.map(|role| role.title(cx.t)).collect::<Vec<_>>().join("\n")
}
