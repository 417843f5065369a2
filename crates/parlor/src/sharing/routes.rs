//! Addresses of sharing.

use super::{
    Grant, Opened, Who, access_list,
    form::{ShareForm, facets_of, people_of, until_of},
    groups, overtaken,
    pages::{self, Panel, WhyView},
    presets, preview, why,
    widening::{Ground, Widening},
};
use crate::{
    app::App,
    audit::{self, By},
    boards, contacts,
    doors::{Actor, Allowed, Claimed, Found, Within as _},
    guests,
    items::{self, CloseAccess, CopyLink, Item, SeeAccess, Share},
    kinds::ItemPage,
    links,
    store::Tx,
    web::{Answer, Asked, Cx, Error, Input, Routes, Typed},
};
use access::Facets;
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

async fn panel(item: Allowed<SeeAccess, Item>, cx: Cx) -> Result<Answer, Error> {
    show(&cx, &item, Typed::default()).await
}

pub(super) async fn show<A: 'static>(cx: &Cx, item: &Allowed<A, Item>, typed: Typed) -> Result<Answer, Error> {
    let wrong = !typed.problems().is_empty();
    let app = cx.app.clone();
    let (it, rights, by, t) = ((**item).clone(), item.rights().clone(), item.by().clone(), typed.clone());
    let (page, panel) = cx.read(move |tx| Ok((ItemPage::load(tx, &it, &rights, &by)?, Panel::load(tx, &app, (&it, &rights, &by), &t)?))).await?;
    let answer = cx.page(&panel, |cx, panel| page.draw_with(cx, &pages::panel(cx, panel, &typed)))?;
    Ok(if wrong { answer.status(StatusCode::UNPROCESSABLE_ENTITY) } else { answer })
}

/// What sharing came to, for programs.
#[derive(Serialize, JsonSchema)]
struct Shared {
    opened: Vec<Opened>,
}

async fn share(item: Allowed<Share, Item>, cx: Cx, input: Input<ShareForm>) -> Result<Answer, Error> {
    let (app, form, inner) = (cx.app.clone(), input.value.clone(), cx.clone());
    let outcome = cx.write(&item, move |tx, permit| super::share_by_form(tx, &app, &inner, permit, &form)).await;
    match outcome {
        Ok(opened) if cx.json => Ok(Answer::json(&Shared { opened }).status(StatusCode::CREATED)),
        Ok(_) => Ok(Answer::see(format!("{}/share", item.url()))),
        Err(Error::Invalid(problems)) if !cx.json => show(&cx, &item, input.typed.with(problems)).await,
        Err(Error::Changed) if !cx.json && input.value.seen.is_some() => overtaken::opened_meanwhile(&cx, &item, &input.value, &input.typed).await,
        Err(other) => Err(other),
    }
}

/// The item as the first who was chosen will have it, as the form stands. It
/// opens nothing and tells nobody.
async fn view_as(item: Allowed<Share, Item>, cx: Cx, input: Input<ShareForm>) -> Result<Answer, Error> {
    let invalid = |problem| Error::Invalid(vec![problem]);
    let facets = input.value.facets(item.kind()).map_err(invalid)?;
    let who = people_of(&input.value.who).map_err(invalid)?.into_iter().next().ok_or(Error::NotFound)?;
    let (ask, base) = (item.ask(), cx.app.config.base_url.clone());
    if item.kind() == access::ItemKind::Board {
        let view = cx
            .read(move |tx| {
                let item = Allowed::<Share, Item>::again(tx, &ask)?;
                let proposed = proposal(tx, &item, &who, facets)?;
                boards::proposed(tx, &proposed)
            })
            .await?;
        return cx.page(&view, boards::draw_proposed);
    }
    let view = cx
        .read(move |tx| {
            let item = Allowed::<Share, Item>::again(tx, &ask)?;
            let proposed = proposal(tx, &item, &who, facets)?;
            guests::proposed(tx, &proposed, &base)
        })
        .await?;
    cx.page(&view, guests::draw_item)
}

/// The item as somebody would have it.
fn proposal(tx: &mut Tx<'_>, item: &Allowed<Share, Item>, who: &Who, facets: Facets) -> Result<Found<Item>, Error> {
    let all = groups::spread(tx, item, std::slice::from_ref(who))?;
    let who = all.first().ok_or(Error::NotFound)?;
    let (contact, name) = match who {
        Who::Contact(claimed) => claimed.within(tx, item).map(|contact| (Some(contact.id), contact.name))?,
        Who::Address { email, name } => (contacts::by_email(tx, item.organization, email)?, name.as_ref().unwrap_or(email).clone()),
        Who::Group(_) => return Err(Error::NotFound),
    };
    items::proposed(tx, item, contact, name, facets)
}

/// A grant of the item, as a form names it.
#[derive(Clone, Deserialize, JsonSchema)]
struct OfGrant {
    grant: Claimed<Grant>,
    facets: Option<Vec<String>>,
    long: Option<String>,
    until: Option<String>,
    #[serde(default)]
    renew: Option<String>,
    /// What the form was drawn from; where the grant has other terms by now, or its address another end, that is not changed. Without it, what
    /// is said is done.
    seen: Option<String>,
}

fn back(item: &Item) -> String {
    format!("{}/share", item.url())
}

/// What is not said stays as it is: the facets, and the end. What somebody else changed since the page was drawn is not written over.
async fn change(item: Allowed<Share, Item>, cx: Cx, input: Input<OfGrant>) -> Result<Answer, Error> {
    let form = input.value;
    let invalid = |problem| Error::Invalid(vec![problem]);
    let kind = item.kind();
    let facets = form.facets.as_deref().map(|words| facets_of(kind, words)).transpose().map_err(invalid)?;
    let says_end = form.long.is_some() || form.until.is_some();
    let until = if says_end { until_of(&cx, form.long.as_deref(), form.until.as_deref()).map_err(invalid)? } else { None };
    let (chosen, claimed) = (overtaken::Chosen { facets, says_end, until }, form.grant.clone());
    let outcome = cx
        .write(&item, move |tx, permit| {
            let grant = form.grant.within(tx, permit)?;
            let terms = chosen.over(kind, &grant);
            overtaken::unless_overtaken(&grant, form.seen.as_deref(), &terms)?;
            super::change(tx, permit, &grant, &terms)
        })
        .await;
    match outcome {
        Err(Error::Changed) if !cx.json => overtaken::meet(&cx, &item, overtaken::Of::Grant(claimed), chosen, &input.typed).await,
        outcome => outcome.and_then(|()| cx.done(back(&item))),
    }
}

async fn close(item: Allowed<CloseAccess, Item>, cx: Cx, input: Input<OfGrant>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&item, move |tx, permit| {
        let grant = form.grant.within(tx, permit)?;
        super::close(tx, permit, &grant)
    })
    .await?;
    cx.done(back(&item))
}

/// An address, to be copied.
#[derive(Serialize, JsonSchema)]
pub(super) struct Copied {
    pub address: String,
    pub message: String,
}

async fn copy_link(item: Allowed<CopyLink, Item>, cx: Cx, input: Input<OfGrant>) -> Result<Answer, Error> {
    let (form, secrets) = (input.value, cx.app.secrets.clone());
    let link = cx
        .write(&item, move |tx, permit| {
            let grant = form.grant.within(tx, permit)?;
            let link = super::link_of(tx, &secrets, permit, &grant, form.renew.is_some())?;
            let by = By::Actor(permit.by());
            audit::record(tx, permit.organization, by, "link.copied", ("link", Some(link.id.0)), "")?;
            Ok(link)
        })
        .await?;
    let message = cx.t.with("link-copied", crate::parts![name = &link.contact_name]);
    let copied = Copied { address: link.address(&cx.app), message };
    cx.page(&copied, |cx, copied| pages::copied(cx, &item, &copied.address, &copied.message))
}

async fn deactivate_link(item: Allowed<CloseAccess, Item>, cx: Cx, input: Input<OfGrant>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&item, move |tx, permit| {
        let grant = form.grant.within(tx, permit)?;
        match links::of_grant(tx, grant.organization, grant.id)? {
            Some(link) => links::deactivate(tx, &link, permit.by()),
            None => Err(Error::form("link-none")),
        }
    })
    .await?;
    cx.done(back(&item))
}

/// Another end can make an address open again, so that it is for who may make one (LINK-2).
async fn end_link(item: Allowed<CopyLink, Item>, cx: Cx, input: Input<OfGrant>) -> Result<Answer, Error> {
    let form = input.value;
    let until = until_of(&cx, form.long.as_deref(), form.until.as_deref()).map_err(|problem| Error::Invalid(vec![problem]))?;
    let claimed = form.grant.clone();
    let outcome = cx
        .write(&item, move |tx, permit| {
            let grant = form.grant.within(tx, permit)?;
            let link = links::of_grant(tx, grant.organization, grant.id)?.ok_or_else(|| Error::form("link-none"))?;
            overtaken::unless_ends_otherwise(&link, form.seen.as_deref(), until)?;
            links::set_end(tx, &link, until, permit.by())
        })
        .await;
    match outcome {
        Err(Error::Changed) if !cx.json => overtaken::meet_at_end(&cx, &item, claimed, until, &input.typed).await,
        outcome => outcome.and_then(|()| cx.done(back(&item))),
    }
}

#[derive(Deserialize, JsonSchema)]
struct About {
    grant: Claimed<Grant>,
}

async fn why_page(item: Allowed<SeeAccess, Item>, cx: Cx, Asked(about): Asked<About>) -> Result<Answer, Error> {
    let ask = item.ask();
    let view = cx
        .read(move |tx| {
            let item = Allowed::<SeeAccess, Item>::again(tx, &ask)?;
            let grant = about.grant.within(tx, &item)?;
            let (name, answers) = why::answers(tx, (&item, item.rights()), grant.contact)?;
            let groups = groups::by_groups_of(tx, &item, grant.contact)?;
            let rest = crate::stays::rest_of(tx, item.organization, grant.contact)?;
            let member = item.by().member().ok_or(Error::NotFound)?;
            let house = crate::items::house_rights(tx, member)?.ok_or(Error::NotFound)?;
            let frame = crate::organizations::frame::Frame::new(item.mark(), item.by(), house);
            Ok(WhyView { frame, item: item.id, title: item.title.clone(), name, answers, groups, rest })
        })
        .await?;
    cx.page(&view, pages::why)
}

/// Who was chosen already: contacts and groups, once each.
fn chips(tx: &mut Tx<'_>, item: &Item, typed: &Typed) -> Result<Vec<(String, String)>, Error> {
    let mut chips: Vec<(String, String)> = Vec::new();
    for text in typed.all("who") {
        let parsed = |word: &str| text.strip_prefix(word).and_then(|id| id.parse().ok());
        let name = match (parsed("contact:"), parsed("group:")) {
            (Some(id), _) => contacts::Contact::find(tx, item, id)?.map(|contact| contact.name),
            (None, Some(id)) => groups::GuestGroup::find(tx, item, id)?.map(|group| group.name),
            (None, None) => None,
        };
        chips.extend(name.filter(|_| chips.iter().all(|(known, _)| known != text)).map(|name| (text.to_owned(), name)));
    }
    Ok(chips)
}

/// Every way in; beside each that is closed, and a public link that opens nothing, what opening it again would show.
fn ways_in(tx: &mut Tx<'_>, item: &Item, ground: &Ground) -> Result<access_list::AccessList, Error> {
    let (now, mut list) = (tx.now(), access_list::list(tx, item)?);
    for row in list.guests.iter_mut().filter(|row| row.opens_nothing(now)) {
        row.widens = ground.again(row.grant);
    }
    for row in &mut list.former {
        let facets: Facets = row.facets.iter().copied().collect();
        row.widens = Some(ground.widening(&[row.contact], 0, facets.given_with(item.kind())));
    }
    Ok(list)
}

impl Panel {
    fn load(tx: &mut Tx<'_>, app: &App, (item, rights, by): (&Item, &access::Rights, &Actor), typed: &Typed) -> Result<Self, Error> {
        let allowance = crate::organizations::allowance(tx, app.config.limits(), item.organization)?;
        let chips = chips(tx, item, typed)?;
        let house = match by.member() {
            Some(member) => items::house_rights(tx, member)?,
            None => None,
        };
        let (kind, ground) = (item.kind(), Ground::load(tx, item, rights)?);
        Ok(Self {
            item: item.id,
            title: item.title.clone(),
            may_share: rights.may(access::Verb::Share),
            may_copy: rights.may(access::Verb::CopyLink),
            may_edit: rights.may(access::Verb::Edit),
            kind,
            deeds: item.deeds(),
            guests_edit: item.guests_edit,
            why_closed: item.why_closed(),
            requests: if item.kind() == access::ItemKind::Board { super::board_requests::waiting(tx, item)? } else { Vec::new() },
            board: super::board_address::of(tx, app, item)?,
            limits: crate::sharing_rules::limits(tx, item.located())?,
            used: allowance.used,
            limit: allowance.limit,
            access: ways_in(tx, item, &ground)?,
            by_address: ground.widening(&[], 1, Facets::usual(kind).given_with(kind)),
            holds: ground.holds,
            presets: presets::all(tx, item.organization)?,
            groups: groups::all(tx, item.organization)?,
            keeps_presets: house.is_some_and(|house| house.may(access::HouseVerb::ManageOrganizers)),
            chips,
        })
    }
}

/// Addresses of this room.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/share", panel)
        .about("Who has access to an item, by what way, and when they came")
        .answers::<Panel>()
        .post("/items/{item}/share", share)
        .about("Open an item to contacts")
        .takes::<ShareForm>()
        .answers::<Shared>()
        .made()
        .post("/items/{item}/share/preview", preview::preview)
        .about("What opening it like this would newly show")
        .takes::<ShareForm>()
        .answers::<Widening>()
        .post("/items/{item}/share/view-as", view_as)
        .about("What the first of them would see")
        .takes::<ShareForm>()
        .answers::<guests::ItemView>()
        .post("/items/{item}/grants/change", change)
        .about("Give a grant other facets or another end")
        .takes::<OfGrant>()
        .post("/items/{item}/grants/close", close)
        .about("Close an item to a contact")
        .takes::<OfGrant>()
        .post("/items/{item}/link", copy_link)
        .about("Make or activate a guest link, and get its address")
        .takes::<OfGrant>()
        .answers::<Copied>()
        .post("/items/{item}/link/deactivate", deactivate_link)
        .about("Stop a guest link; access stays")
        .takes::<OfGrant>()
        .post("/items/{item}/link/end", end_link)
        .about("Set the day on which a guest link stops")
        .takes::<OfGrant>()
        .room(super::presets::panel_routes)
        .room(super::suggesting::routes)
        .room(super::presets::routes)
        .room(super::groups::routes)
        .room(super::by_address::routes)
        .room(super::board_address::routes)
        .room(super::board_requests::routes)
        .room(super::project_boards::routes)
        .room(super::tasks_page::routes)
        .room(super::events_page::routes)
        .get("/items/{item}/why", why_page)
        .about("Why a guest sees what they see, and why not the rest")
        .asks::<About>()
        .answers::<WhyView>()
}
