//! Two who change the same grant: nothing that one of them closed is opened again by a page that the
//! other had open already. The second is shown what the first made of it, and chooses (HOUSE-4).

use super::{
    Grant, Terms, Who,
    form::{ShareForm, people_of, until_of},
    open_grant, pages,
};
use crate::{
    contacts::Contact,
    doors::{Allowed, Claimed},
    follows::{self, Difference},
    items::{self, CopyLink, Item, Share},
    links::{self, Link},
    organizations::frame::{Frame, Place},
    store::{Time, Tx},
    web::{Answer, Cx, Error, Typed},
};
use access::{BoardRole, Facet, Facets, ItemKind};
use maud::Markup;

/// What a form was drawn from that opens again what was closed to somebody: that it was.
pub(super) const CLOSED: &str = "closed";

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

/// Nothing, where the item is closed to these still, or open as a form that was drawn while it was closed would have it.
///
/// # Errors
/// Changed, where somebody else opened it to one of them meanwhile, with other terms.
pub(super) fn unless_opened<A>(tx: &mut Tx<'_>, item: &Allowed<A, Item>, who: &[Who], terms: &Terms) -> Result<(), Error> {
    tx.alone_in(item.organization)?;
    for one in who {
        let Who::Contact(claimed) = one else { continue };
        let contact = claimed.within(tx, item)?;
        if let Some(grant) = open_grant(tx, item, contact.id)? {
            unless_overtaken(&grant, Some(CLOSED), terms)?;
        }
    }
    Ok(())
}

/// Where the grant is found that two change.
pub(super) enum Of {
    Grant(Claimed<Grant>),
    /// The one that is open to them.
    Contact(Claimed<Contact>),
}

impl Of {
    fn grant(&self, tx: &mut Tx<'_>, item: &Allowed<Share, Item>) -> Result<Grant, Error> {
        match self {
            Self::Grant(claimed) => claimed.within(tx, item),
            Self::Contact(claimed) => {
                let contact = claimed.within(tx, item)?;
                open_grant(tx, item, contact.id)?.ok_or(Error::Changed)
            }
        }
    }
}

/// The same page for whoever opens again what another opened meanwhile: what it is open with now, and what they would make of it.
pub(super) async fn opened_meanwhile(cx: &Cx, item: &Allowed<Share, Item>, form: &ShareForm, typed: &Typed) -> Result<Answer, Error> {
    let invalid = |problem| Error::Invalid(vec![problem]);
    let who = people_of(&form.who).map_err(invalid)?;
    let [Who::Contact(contact)] = who.as_slice() else { return Err(Error::Changed) };
    let facets = form.facets(item.kind()).map_err(invalid)?;
    let until = until_of(cx, form.long.as_deref(), form.until.as_deref()).map_err(invalid)?;
    meet(cx, item, Of::Contact(contact.clone()), Chosen { facets: Some(facets), says_end: true, until }, typed).await
}

/// What was sent, so that the grant itself can be changed by it: which one, and its end where the form said none.
fn over_grant(typed: &Typed, grant: &Grant, chosen: Chosen) -> Typed {
    let mut fields: Vec<(String, String)> = typed.fields().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    if typed.get("grant").is_none() {
        fields.push(("grant".to_owned(), grant.id.to_string()));
    }
    if chosen.says_end && typed.get("long").is_none() && typed.get("until").is_none() {
        fields.push(("long".to_owned(), "none".to_owned()));
    }
    Typed::all_of(fields)
}

/// The page where the two meet.
pub(super) async fn meet(cx: &Cx, item: &Allowed<Share, Item>, of: Of, chosen: Chosen, typed: &Typed) -> Result<Answer, Error> {
    let ask = item.ask();
    let (frame, grant) = cx
        .read(move |tx| {
            let item = Allowed::<Share, Item>::again(tx, &ask)?;
            let grant = of.grant(tx, &item)?;
            Ok::<_, Error>((around(tx, &item)?, grant))
        })
        .await?;
    let mine = chosen.over(item.kind(), &grant);
    let fields = [
        Difference { field: "facets", label: "share-what", now: parts(cx, item, grant.facets()), mine: parts(cx, item, mine.facets) },
        Difference { field: "until", label: "share-how-long", now: end(cx, grant.until), mine: end(cx, mine.until) },
    ];
    let (seen, typed) = (as_seen(grant.facets(), grant.until), over_grant(typed, &grant, chosen));
    let page = |cx: &Cx, title: &str, body: &Markup| frame.draw(cx, Place::Organizers, title, None, body);
    follows::clash_with(cx, page, (&format!("{}/grants/change", item.url()), &format!("{}/share", item.url())), (&typed, &seen), &fields)
}

fn around<A>(tx: &mut Tx<'_>, item: &Allowed<A, Item>) -> Result<Frame, Error> {
    let member = item.by().member().ok_or(Error::NotFound)?;
    let house = items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
    Ok(Frame::new(item.mark(), item.by(), house))
}

/// What a form about the end of an address was drawn from.
pub(super) fn end_as_seen(until: Option<Time>) -> String {
    until.map_or_else(|| "none".to_owned(), |until| until.0.to_string())
}

/// Nothing, where the address ends as the form had it, or already as was chosen.
///
/// # Errors
/// Changed, where somebody else gave it another end meanwhile.
pub(super) fn unless_ends_otherwise(link: &Link, seen: Option<&str>, until: Option<Time>) -> Result<(), Error> {
    let as_drawn = seen.is_none_or(|seen| seen == end_as_seen(link.until));
    if as_drawn || link.until == until { Ok(()) } else { Err(Error::Changed) }
}

/// The page of two who say until when an address works.
pub(super) async fn meet_at_end(
    cx: &Cx,
    item: &Allowed<CopyLink, Item>,
    claimed: Claimed<Grant>,
    until: Option<Time>,
    typed: &Typed,
) -> Result<Answer, Error> {
    let ask = item.ask();
    let (frame, now) = cx
        .read(move |tx| {
            let item = Allowed::<CopyLink, Item>::again(tx, &ask)?;
            let grant = claimed.within(tx, &item)?;
            let link = links::of_grant(tx, grant.organization, grant.id)?.ok_or_else(|| Error::form("link-none"))?;
            Ok::<_, Error>((around(tx, &item)?, link.until))
        })
        .await?;
    let fields = [Difference { field: "until", label: "share-how-long", now: end(cx, now), mine: end(cx, until) }];
    let page = |cx: &Cx, title: &str, body: &Markup| frame.draw(cx, Place::Organizers, title, None, body);
    let here = item.url();
    follows::clash_with(cx, page, (&format!("{here}/link/end"), &format!("{here}/share")), (typed, &end_as_seen(now)), &fields)
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
