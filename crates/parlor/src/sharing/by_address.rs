//! Sharing by an address alone: with somebody who has no mailbox here, with somebody not
//! named yet (LINK-8, LINK-14), and with everyone who has a public link (LINK-15).

use super::{Opener, Terms, admit, endings::make_room, open_grant, open_one, routes::Copied};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    contacts::{self, Introduced},
    documents,
    doors::{Actor, Allowed, Permit},
    items::{self, Answering, CopyLink, Edit, Item, Share},
    links::{self, Link},
    organizations::frame::again,
    parts, sharing_rules, signatures, stays,
    store::{Topic, Tx},
    web::{Answer, Cx, Error, Input, Language, Problem, Routes, Texts},
};
use access::{ContactId, Facet, Facets, GrantId, ItemId, ItemKind, MemberId, Plan, Verb};
use schemars::JsonSchema;
use serde::Deserialize;

/// What the words of an organization are, and what it pays for.
pub(super) fn house(tx: &mut Tx<'_>, item: &Item) -> Result<(Plan, String, &'static Texts), Error> {
    let (plan, language): (Plan, String) = tx.one("SELECT plan, language FROM organizations WHERE id = $1", bind![item.organization])?;
    let texts = Language::from_tag(&language).unwrap_or(Language::English).texts();
    Ok((plan, language, texts))
}

/// Opens an item to a contact without a mailbox, made for it, and gives its address.
///
/// # Errors
/// Of a project, which is opened only to who is invited (PROJ-6); or where there may be no
/// further guest.
fn with_unaddressed(tx: &mut Tx<'_>, app: &App, item: &Permit<CopyLink, Item>, name: &str, company: &str) -> Result<Link, Error> {
    tx.alone_in(item.organization)?;
    if item.kind() == ItemKind::Project {
        return Err(Error::form("share-project-invited"));
    }
    let me = item.by().member().ok_or(Error::NotFound)?;
    let (_, language, texts) = house(tx, item)?;
    let contact = contacts::make_unaddressed(tx, item.organization, (name, &texts["contact-undefined"]), company, &language, me)?;
    admit(tx, app, item, &[contact])?;
    open(tx, app, item, contact, false)
}

/// Opens an item to everyone who has its address, and gives that.
///
/// # Errors
/// On a plan without public links; of a project.
fn with_everyone(tx: &mut Tx<'_>, app: &App, item: &Permit<CopyLink, Item>) -> Result<Link, Error> {
    tx.alone_in(item.organization)?;
    if item.kind() == ItemKind::Project {
        return Err(Error::form("share-project-invited"));
    }
    // What its address opens is said on the board.
    if item.kind() == ItemKind::Board {
        return Err(Error::form("board-opens-there"));
    }
    let me = item.by().member().ok_or(Error::NotFound)?;
    let (plan, _, texts) = house(tx, item)?;
    if plan == Plan::Free {
        return Err(Error::form("share-public-plan"));
    }
    let everyone = contacts::everyone(tx, item.organization, &texts["share-everyone"], me)?;
    open(tx, app, item, everyone, true)
}

/// Everyone who has the public link, where the item is open to them.
///
/// # Errors
/// When the store fails.
pub(super) fn everyone_of(tx: &mut Tx<'_>, item: ItemId) -> Result<Option<ContactId>, Error> {
    let now = tx.now();
    let found: Option<(ContactId,)> = tx.maybe(
        concat!(
            "SELECT c.id FROM grants g JOIN contacts c ON c.id = g.contact_id WHERE g.item_id = $1 AND c.nature = 'everyone' AND ",
            crate::grant_open!("$2")
        ),
        bind![item, now],
    )?;
    Ok(found.map(|(everyone,)| everyone))
}

/// Everyone who has a public link, to be named in a route that asks them to sign.
///
/// # Errors
/// On a plan without public links, or where whoever asks may make no link.
pub fn everyone_to_sign(tx: &mut Tx<'_>, item: &Permit<Edit, Item>) -> Result<ContactId, Error> {
    if !item.rights().may(Verb::CopyLink) {
        return Err(Error::field("who", "signing-everyone-no-link"));
    }
    let me = item.by().member().ok_or(Error::NotFound)?;
    let (plan, _, texts) = house(tx, item)?;
    if plan == Plan::Free {
        return Err(Error::field("who", "share-public-plan"));
    }
    contacts::everyone(tx, item.organization, &texts["share-everyone"], me)
}

/// Opens a document to everyone who has its public link, each to sign one of their own,
/// by the member who sent the route.
///
/// # Errors
/// Forbidden, where that member may make no link any more.
pub fn open_to_sign_copies(tx: &mut Tx<'_>, app: &App, sender: &Answering) -> Result<(), Error> {
    let opener = Opener { item: &sender.item, rights: &sender.rights, by: &sender.by };
    if !opener.rights.may(Verb::CopyLink) {
        return Err(Error::Forbidden("error-forbidden".into()));
    }
    let me = sender.by.member().ok_or(Error::NotFound)?;
    let (_, _, texts) = house(tx, opener.item)?;
    let everyone = contacts::everyone(tx, opener.item.organization, &texts["share-everyone"], me)?;
    if open_grant(tx, opener.item, everyone)?.is_none() {
        let terms = Terms::usual(tx, opener.item, Facets::usual(ItemKind::Document).given_with(ItemKind::Document), String::new())?;
        open_one(tx, app, opener, everyone, &terms, false)?;
    }
    let grant = open_grant(tx, opener.item, everyone)?.ok_or(Error::NotFound)?;
    let link = links::activate(tx, &app.secrets, &grant, &sender.by, false)?;
    links::lead_to_copies(tx, &link)
}

/// Stops the public link by which copies were signed.
///
/// # Errors
/// When the store fails.
pub fn close_copies_link(tx: &mut Tx<'_>, item: &Item, by: &Actor) -> Result<(), Error> {
    let Some(everyone) = everyone_of(tx, item.id)? else { return Ok(()) };
    let Some(grant) = open_grant(tx, item, everyone)? else { return Ok(()) };
    match links::of_grant(tx, grant.organization, grant.id)? {
        Some(link) if link.own_copy => links::deactivate(tx, &link, by),
        _ => Ok(()),
    }
}

/// Opens it by an address, which is active from now on.
fn open(tx: &mut Tx<'_>, app: &App, item: &Permit<CopyLink, Item>, contact: ContactId, everyone: bool) -> Result<Link, Error> {
    if open_grant(tx, item, contact)?.is_none() {
        let share = Permit::<Share, Item>::ask(tx, &item.ask())?;
        let kind = item.kind();
        let usual = Facets::usual(kind).given_with(kind);
        // What strangers send would stand before all others; a member can allow it.
        let facets = if everyone { usual.iter().filter(|facet| !Facet::DEEDS.contains(facet)).collect() } else { usual };
        let terms = Terms::usual(tx, item, facets, String::new())?;
        let opened = open_one(tx, app, Opener::from(&share), contact, &terms, false)?;
        super::events::of_share(tx, &share, &[opened], "")?;
    }
    let grant = open_grant(tx, item, contact)?.ok_or(Error::NotFound)?;
    let link = super::link_of(tx, &app.secrets, item, &grant, false)?;
    audit::record(tx, item.organization, By::Actor(item.by()), "link.copied", ("link", Some(link.id.0)), "")?;
    Ok(link)
}

/// Lets in a visitor of a public link who has shown who they are: as a contact of their
/// own, with what the link opens to everyone, and who takes part in what everyone does.
///
/// # Errors
/// A sentence, where a member closed the item to them.
pub fn let_visitor_in(tx: &mut Tx<'_>, app: &App, link: &Link, who: &Introduced) -> Result<(ContactId, ItemId), Error> {
    let (by, facets): (MemberId, String) = tx.one("SELECT opened_by, facets FROM grants WHERE id = $1", bind![link.grant])?;
    let contact = contacts::visitor(tx, link.organization, who, by)?;
    // Whose stay rests reads on as everyone does, and nothing more.
    if stays::rest_of(tx, link.organization, contact)?.is_some() {
        return Err(Error::field("code", "visitor-closed"));
    }
    let item = items::behind(tx, link.organization, link.item)?;
    if link.own_copy {
        return Ok((contact, own_copy(tx, app, &item, link, contact, (by, &facets))?));
    }
    open_to_visitor(tx, &item, link, contact, (by, &facets))?;
    Ok((contact, link.item))
}

/// The document of their own that a visitor has, made and opened to them where there is
/// none yet (LINK-17).
fn own_copy(tx: &mut Tx<'_>, app: &App, first: &Item, link: &Link, contact: ContactId, (by, facets): (MemberId, &str)) -> Result<ItemId, Error> {
    match documents::copy_of(tx, first, contact)? {
        // They read the first on as everyone does, and get no second one.
        Some((_, true)) => return Err(Error::field("code", "visitor-closed")),
        Some((known, false)) => {
            let copy = items::behind(tx, first.organization, known)?;
            if open_grant(tx, &copy, contact)?.is_none() {
                make_room(tx, copy.located(), contact)?;
                grant_by_link(tx, link, known, contact, (by, facets))?;
            }
            return Ok(known);
        }
        None => {}
    }
    let signing = signatures::open_to_everyone(tx, first.id)?.ok_or_else(|| Error::field("code", "copies-over"))?;
    let copy = documents::copy(tx, first, contact, by)?;
    grant_by_link(tx, link, copy.item.id, contact, (by, facets))?;
    signatures::for_visitor(tx, app, signing, &copy.item, contact, &copy.files)?;
    Ok(copy.item.id)
}

fn grant_by_link(tx: &mut Tx<'_>, link: &Link, item: ItemId, contact: ContactId, (by, facets): (MemberId, &str)) -> Result<(), Error> {
    let (id, now) = (tx.id::<GrantId>(), tx.now());
    // What is the link's own ends with it; whatever lasts longer than the rules let it gets an end.
    let with_link = [link.until, link.grant_until].into_iter().flatten().min().filter(|_| item == link.item);
    let until = Some(sharing_rules::fitted(tx, (link.organization, item), with_link)?).filter(|until| *until != with_link).flatten();
    tx.run(
        "INSERT INTO grants (id, organization_id, item_id, contact_id, facets, message, opened_by, opened_at, link_id, until)
         VALUES ($1, $2, $3, $4, $5, '', $6, $7, $8, $9)",
        bind![id, link.organization, item, contact, facets, by, now, link.id, until],
    )?;
    audit::record(tx, link.organization, By::System("public link"), "share.opened", ("grant", Some(id.0)), &format!("contact {contact}, {facets}"))
}

fn open_to_visitor(tx: &mut Tx<'_>, item: &Item, link: &Link, contact: ContactId, opened: (MemberId, &str)) -> Result<(), Error> {
    if open_grant(tx, item, contact)?.is_some() {
        return Ok(());
    }
    let shut = tx.number(
        "SELECT COUNT(*) FROM grants g JOIN parties p ON p.id = g.closed_by WHERE g.item_id = $1 AND g.contact_id = $2 AND p.kind = 'member'
           AND g.link_id = $3",
        bind![link.item, contact, link.id],
    )?;
    if shut > 0 {
        // A member closed it to them; they read on as everyone does, and nothing more.
        return Err(Error::field("code", "visitor-closed"));
    }
    // What came by a public link that is over, or has run out, makes room.
    make_room(tx, item.located(), contact)?;
    grant_by_link(tx, link, link.item, contact, opened)?;
    tx.signal(Topic::Item(link.item));
    Ok(())
}

/// Somebody without a mailbox.
#[derive(Clone, Deserialize, JsonSchema)]
struct Unaddressed {
    /// Empty for somebody who is not named yet.
    #[serde(default)]
    name: String,
    #[serde(default)]
    company: String,
}

/// The address, to be copied.
fn answer(cx: &Cx, item: &Item, link: &Link, key: &str) -> Result<Answer, Error> {
    let copied = Copied { address: link.address(&cx.app), message: cx.t.with(key, parts![name = &link.contact_name]) };
    cx.page(&copied, |cx, copied| super::pages::copied(cx, item, &copied.address, &copied.message))
}

async fn unaddressed(item: Allowed<CopyLink, Item>, cx: Cx, input: Input<Unaddressed>) -> Result<Answer, Error> {
    let (app, form) = (cx.app.clone(), input.value);
    let long = [("name", &form.name), ("company", &form.company)].into_iter().find(|(_, text)| text.chars().count() > 200);
    let outcome = match long {
        Some((field, _)) => Err(Error::Invalid(vec![Problem { field, say: crate::web::Say::new("field-too-long").and("most", 200_i64) }])),
        None => cx.write(&item, move |tx, permit| with_unaddressed(tx, &app, permit, &form.name, &form.company)).await,
    };
    match again(&cx, outcome)? {
        Ok(link) if link.nature == contacts::Nature::Undefined => answer(&cx, &item, &link, "link-copied-unnamed"),
        Ok(link) => answer(&cx, &item, &link, "link-copied-unaddressed"),
        Err(problems) => super::routes::show(&cx, &item, input.typed.with(problems)).await,
    }
}

async fn everyone(item: Allowed<CopyLink, Item>, cx: Cx) -> Result<Answer, Error> {
    let app = cx.app.clone();
    let outcome = cx.write(&item, move |tx, permit| with_everyone(tx, &app, permit)).await;
    match again(&cx, outcome)? {
        Ok(link) => answer(&cx, &item, &link, "link-copied-everyone"),
        Err(problems) => super::routes::show(&cx, &item, crate::web::Typed::default().with(problems)).await,
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/link/unaddressed", unaddressed)
        .about("Share by an address alone with a contact that is made: of a name, or not named yet")
        .takes::<Unaddressed>()
        .answers::<Copied>()
        .post("/items/{item}/link/everyone", everyone)
        .about("Make or activate the public link of an item, and get its address")
        .answers::<Copied>()
}
