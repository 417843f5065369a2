//! Sharing by an address alone: with somebody who has no mailbox here, with somebody not
//! named yet (LINK-8, LINK-14), and with everyone who has a public link (LINK-15).

use super::{Opener, Terms, admit, open_grant, open_one, routes::Copied};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    contacts::{self, Introduced},
    doors::{Allowed, Permit},
    items::{self, CopyLink, Item, Share},
    links::Link,
    organizations::frame::again,
    parts,
    store::{Topic, Tx},
    web::{Answer, Cx, Error, Input, Language, Problem, Routes, Texts},
};
use access::{ContactId, Facets, GrantId, ItemId, ItemKind, MemberId, Plan};
use schemars::JsonSchema;
use serde::Deserialize;

/// What the words of an organization are, and what it pays for.
fn house(tx: &mut Tx<'_>, item: &Item) -> Result<(Plan, String, &'static Texts), Error> {
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
    open(tx, app, item, contact)
}

/// Opens an item to everyone who has its address, and gives that.
///
/// # Errors
/// On a plan without public links; of a project.
pub fn with_everyone(tx: &mut Tx<'_>, app: &App, item: &Permit<CopyLink, Item>) -> Result<Link, Error> {
    tx.alone_in(item.organization)?;
    if item.kind() == ItemKind::Project {
        return Err(Error::form("share-project-invited"));
    }
    let me = item.by().member().ok_or(Error::NotFound)?;
    let (plan, _, texts) = house(tx, item)?;
    if plan == Plan::Free {
        return Err(Error::form("share-public-plan"));
    }
    let everyone = contacts::everyone(tx, item.organization, &texts["share-everyone"], me)?;
    open(tx, app, item, everyone)
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

/// Opens it by an address, which is active from now on.
fn open(tx: &mut Tx<'_>, app: &App, item: &Permit<CopyLink, Item>, contact: ContactId) -> Result<Link, Error> {
    if open_grant(tx, item, contact)?.is_none() {
        let share = Permit::<Share, Item>::ask(tx, &item.ask())?;
        let kind = item.kind();
        let terms = Terms { facets: Facets::usual(kind).given_with(kind), until: None, message: String::new() };
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
pub fn let_visitor_in(tx: &mut Tx<'_>, link: &Link, who: &Introduced) -> Result<(ContactId, ItemId), Error> {
    let (by, facets): (MemberId, String) = tx.one("SELECT opened_by, facets FROM grants WHERE id = $1", bind![link.grant])?;
    let contact = contacts::visitor(tx, link.organization, who, by)?;
    open_to_visitor(tx, link, contact, (by, &facets))?;
    Ok((contact, link.item))
}

fn open_to_visitor(tx: &mut Tx<'_>, link: &Link, contact: ContactId, (by, facets): (MemberId, &str)) -> Result<(), Error> {
    let now = tx.now();
    let item = items::behind(tx, link.organization, link.item)?;
    if open_grant(tx, &item, contact)?.is_some() {
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
    tx.run("UPDATE grants SET closed_at = $3 WHERE item_id = $1 AND contact_id = $2 AND closed_at IS NULL", bind![link.item, contact, now])?;
    let id: GrantId = tx.id();
    tx.run(
        "INSERT INTO grants (id, organization_id, item_id, contact_id, facets, message, opened_by, opened_at, link_id)
         VALUES ($1, $2, $3, $4, $5, '', $6, $7, $8)",
        bind![id, link.organization, link.item, contact, facets, by, now, link.id],
    )?;
    audit::record(tx, link.organization, By::System("public link"), "share.opened", ("grant", Some(id.0)), &format!("contact {contact}, {facets}"))?;
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
