//! Two who change the same grant: nothing that one of them closed is opened again by a page that the
//! other had open already. The second is shown what the first made of it, and chooses (HOUSE-4).

use super::{Grant, Terms, pages};
use crate::{
    doors::{Allowed, Claimed},
    follows::{self, Difference},
    items::{self, Item, Share},
    organizations::frame::{Frame, Place},
    store::Time,
    web::{Answer, Cx, Error, Typed},
};
use access::{BoardRole, Facet, Facets, ItemKind};
use maud::Markup;

/// What a form about a grant was drawn from, as one text: the parts, and the end.
pub(super) fn as_seen(facets: Facets, until: Option<Time>) -> String {
    match until {
        Some(until) => format!("{} until {}", facets.words(), until.0),
        None => facets.words(),
    }
}

/// What a form chose for a grant; what it does not say stays as it is.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    pub facets: Option<Facets>,
    pub says_end: bool,
    pub until: Option<Time>,
}

impl Chosen {
    /// The terms that it comes to.
    pub(super) fn over(self, kind: ItemKind, grant: &Grant) -> Terms {
        let facets = self.facets.map_or_else(|| grant.facets(), |chosen| grant.with(kind, chosen));
        let until = if self.says_end { self.until } else { grant.until };
        Terms { facets, until, message: String::new() }
    }
}

/// Nothing, where the grant is as the form had it, or is already what was chosen.
///
/// # Errors
/// Changed, where somebody else gave it other terms meanwhile.
pub(super) fn unless_overtaken(grant: &Grant, seen: Option<&str>, terms: &Terms) -> Result<(), Error> {
    let (facets, until) = (grant.facets(), grant.until);
    let as_drawn = seen.is_none_or(|seen| seen == as_seen(facets, until));
    if as_drawn || (terms.facets == facets && terms.until == until) { Ok(()) } else { Err(Error::Changed) }
}

/// The page where the two meet.
pub(super) async fn meet(cx: &Cx, item: &Allowed<Share, Item>, claimed: Claimed<Grant>, chosen: Chosen, typed: &Typed) -> Result<Answer, Error> {
    let ask = item.ask();
    let (frame, grant) = cx
        .read(move |tx| {
            let item = Allowed::<Share, Item>::again(tx, &ask)?;
            let grant = claimed.within(tx, &item)?;
            let member = item.by().member().ok_or(Error::NotFound)?;
            let house = items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
            Ok::<_, Error>((Frame::new(item.mark(), item.by(), house), grant))
        })
        .await?;
    let mine = chosen.over(item.kind(), &grant);
    let fields = [
        Difference { field: "facets", label: "share-what", now: parts(cx, item, grant.facets()), mine: parts(cx, item, mine.facets) },
        Difference { field: "until", label: "share-how-long", now: end(cx, grant.until), mine: end(cx, mine.until) },
    ];
    let seen = as_seen(grant.facets(), grant.until);
    let page = |cx: &Cx, title: &str, body: &Markup| frame.draw(cx, Place::Organizers, title, None, body);
    follows::clash_with(cx, page, (&format!("{}/grants/change", item.url()), &format!("{}/share", item.url())), (typed, &seen), &fields)
}

/// What they see, a line each; of a board what they are on it.
fn parts(cx: &Cx, item: &Item, facets: Facets) -> String {
    let kind = item.kind();
    if kind == ItemKind::Board {
        let role = match facets.board_role(item.guests_edit) {
            BoardRole::Reader => "board-role-reader",
            BoardRole::Reviewer => "board-role-reviewer",
            BoardRole::Editor | BoardRole::Owner => "board-role-editor",
        };
        return cx.t[role].to_owned();
    }
    let shown = Facet::of(kind).iter().filter(|facet| facets.has(**facet));
    shown.map(|facet| cx.t[pages::facet_key(*facet, kind)].to_owned()).collect::<Vec<_>>().join("\n")
}

/// The last day, or that there is none.
fn end(cx: &Cx, until: Option<Time>) -> String {
    match until {
        Some(until) => cx.dates.date(cx.dates.last_day_before(until)),
        None => cx.t["share-no-end"].to_owned(),
    }
}
