//! What the address of a board opens, and who is in by it: everyone's grant with the role
//! that they have, and its public link.

use super::{Opener, Terms, open_grant, open_one, routes::Copied};
use crate::{
    app::App,
    bind,
    boards::{self, Manage, Opens},
    contacts,
    doors::{Allowed, Permit},
    items::{self, CopyLink, Item, Share},
    links::{self, Link},
    organizations::frame::again,
    store::Tx,
    web::{Answer, Cx, Error, Input, Routes, Typed},
};
use access::{BoardRole, ContactId, Facet, Facets, ItemId, ItemKind, MemberId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What it opens.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct BoardAddress {
    /// `people`, `password` or `link`.
    pub opens: Opens,
    /// What those are who come by it: `reader`, `reviewer` or `editor`.
    pub role: BoardRole,
    /// The address, where it opens anything.
    pub address: Option<String>,
    /// The password that goes with it.
    pub password: Option<String>,
    /// `invited`, `password` or `never`: what the organization does with who is no member.
    pub outsiders: String,
}

impl BoardAddress {
    /// The organization asks for a password and the board has none: its address lets nobody in.
    pub(super) fn needs_password(&self) -> bool {
        self.opens == Opens::Link && self.outsiders == "password"
    }
}

pub(super) fn facets(role: BoardRole) -> Facets {
    let chosen: Facets = match role {
        BoardRole::Editor | BoardRole::Owner => [Facet::Editor].into_iter().collect(),
        BoardRole::Reviewer => [Facet::Reviewer].into_iter().collect(),
        BoardRole::Reader => Facets::default(),
    };
    chosen.given_with(ItemKind::Board)
}

/// What a contact is let onto a board with who is to be this there. Whoever is in already is never
/// less for it: they stay what they were where that is more, until when it was open to them.
///
/// # Errors
/// When the store fails.
pub(super) fn terms_as(tx: &mut Tx<'_>, item: &Item, contact: Option<ContactId>, role: BoardRole) -> Result<Terms, Error> {
    let open = match contact {
        Some(contact) => open_grant(tx, item, contact)?,
        None => None,
    };
    match open {
        Some(grant) => Ok(Terms { facets: grant.facets().or(facets(role)), until: grant.until, message: String::new() }),
        None => Terms::usual(tx, item, facets(role), String::new()),
    }
}

/// What the address of this board opens; nothing, where it is none.
///
/// # Errors
/// When the store fails.
pub fn of(tx: &mut Tx<'_>, app: &App, item: &Item) -> Result<Option<BoardAddress>, Error> {
    if item.kind() != ItemKind::Board {
        return Ok(None);
    }
    let door = boards::door(tx, item.id)?;
    let (outsiders, usual): (String, String) =
        tx.one("SELECT board_outsiders, board_role FROM organizations WHERE id = $1", bind![item.organization])?;
    let grant = match super::by_address::everyone_of(tx, item.id)? {
        Some(everyone) => open_grant(tx, item, everyone)?,
        None => None,
    };
    let role = match &grant {
        Some(grant) => grant.facets().board_role(item.guests_edit),
        None => BoardRole::from_word(&usual).unwrap_or(BoardRole::Reviewer),
    };
    let link = match grant {
        Some(grant) if door.opens != Opens::People && !door.waits => links::of_grant(tx, grant.organization, grant.id)?,
        _ => None,
    };
    Ok(Some(BoardAddress {
        opens: door.opens,
        role,
        address: link.map(|link| link.address(app)),
        password: (door.opens == Opens::Password).then(|| door.password(&app.secrets)),
        outsiders,
    }))
}

/// What is asked for.
#[derive(Clone, Deserialize, JsonSchema)]
struct Form {
    /// `people`, `password` or `link`.
    #[serde(default)]
    opens: String,
    /// `reader`, `reviewer` or `editor`: what those are who come by it.
    #[serde(default)]
    role: String,
}

/// Says what it opens, and to whom it opens.
fn set(tx: &mut Tx<'_>, app: &App, item: &Permit<Manage, Item>, form: &Form) -> Result<(), Error> {
    tx.alone_in(item.organization)?;
    let opens = Opens::from_word(&form.opens).ok_or_else(|| Error::field("opens", "board-opens-what"))?;
    let role = match BoardRole::from_word(&form.role).filter(|role| *role < BoardRole::Owner) {
        Some(BoardRole::Editor) if !item.guests_edit => return Err(Error::field("role", "board-role-editor-plan")),
        Some(role) => role,
        None => return Err(Error::field("role", "board-role-what")),
    };
    if opens == Opens::People {
        boards::open(tx, item, opens)?;
        return shut(tx, item);
    }
    let link = Permit::<CopyLink, Item>::ask(tx, &item.ask())?;
    let (outsiders,): (String,) = tx.one("SELECT board_outsiders FROM organizations WHERE id = $1", bind![item.organization])?;
    if opens == Opens::Link && outsiders == "password" {
        return Err(Error::field("opens", "board-outsiders-need-password"));
    }
    boards::open(tx, item, opens)?;
    admit(tx, app, item, &link, role).map(drop)
}

/// Opens it to everyone who has the address, as this.
fn admit(tx: &mut Tx<'_>, app: &App, item: &Item, link: &Permit<CopyLink, Item>, role: BoardRole) -> Result<Link, Error> {
    let me = link.by().member().ok_or(Error::NotFound)?;
    let (_, _, texts) = super::by_address::house(tx, item)?;
    let everyone = contacts::everyone(tx, item.organization, &texts["share-everyone"], me)?;
    let share = Permit::<Share, Item>::ask(tx, &link.ask())?;
    let terms = Terms::usual(tx, item, facets(role), String::new())?;
    open_one(tx, app, Opener::from(&share), everyone, &terms, false)?;
    let grant = open_grant(tx, item, everyone)?.ok_or(Error::NotFound)?;
    super::link_of(tx, &app.secrets, link, &grant, false)
}

/// Opens a board that has no owner to everyone who has its address, in the name of the
/// member whose template it was made of: as editors where guests can be, so that its maker
/// changes everything.
///
/// # Errors
/// When the store fails.
pub fn open_temporary(tx: &mut Tx<'_>, app: &App, item: ItemId, by: MemberId) -> Result<Link, Error> {
    let maker = items::beginner(tx, item, by)?;
    let (_, _, texts) = super::by_address::house(tx, &maker.item)?;
    let everyone = contacts::everyone(tx, maker.item.organization, &texts["share-everyone"], by)?;
    let role = if maker.item.guests_edit { BoardRole::Editor } else { BoardRole::Reviewer };
    let terms = Terms::usual(tx, &maker.item, facets(role), String::new())?;
    open_one(tx, app, Opener { item: &maker.item, rights: &maker.rights, by: &maker.by }, everyone, &terms, false)?;
    let grant = open_grant(tx, &maker.item, everyone)?.ok_or(Error::NotFound)?;
    links::activate(tx, &app.secrets, &grant, &maker.by, false)
}

/// Stops the address: who came by it is out, unless they were invited.
fn shut(tx: &mut Tx<'_>, item: &Permit<Manage, Item>) -> Result<(), Error> {
    let Some(everyone) = super::by_address::everyone_of(tx, item.id)? else { return Ok(()) };
    let Some(grant) = open_grant(tx, item, everyone)? else { return Ok(()) };
    match links::of_grant(tx, grant.organization, grant.id)? {
        Some(link) => links::deactivate(tx, &link, item.by()),
        None => Ok(()),
    }
}

async fn address(item: Allowed<Manage, Item>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    let (app, form) = (cx.app.clone(), input.value);
    let outcome = cx.write(&item, move |tx, permit| set(tx, &app, permit, &form)).await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(format!("{}/share#board-address", item.url())),
        Err(problems) => shown(&item, &cx, input.typed.with(problems)).await,
    }
}

/// The panel again, with what was wrong.
pub(super) async fn shown(item: &Allowed<Manage, Item>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let ask = item.ask();
    let share = cx.read(move |tx| Allowed::<CopyLink, Item>::again(tx, &ask)).await?;
    super::routes::show(cx, &share, typed).await
}

async fn password(item: Allowed<Manage, Item>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&item, boards::new_password).await?;
    cx.done(format!("{}/share#board-address", item.url()))
}

/// The address, to be copied.
async fn copy(item: Allowed<CopyLink, Item>, cx: Cx) -> Result<Answer, Error> {
    let (app, ask) = (cx.app.clone(), item.ask());
    let found = cx
        .read(move |tx| {
            let item = Allowed::<CopyLink, Item>::again(tx, &ask)?;
            of(tx, &app, &item)
        })
        .await?;
    let found = found.ok_or(Error::NotFound)?;
    let address = found.address.ok_or_else(|| Error::form("board-opens-nothing"))?;
    let message = cx.t[if found.password.is_some() { "board-copied-password" } else { "board-copied" }].to_owned();
    let copied = Copied { address, message };
    cx.page(&copied, |cx, copied| super::pages::copied(cx, &item, &copied.address, &copied.message))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/board/address", address)
        .about("Say what the address of a board opens, and what those are who come by it")
        .takes::<Form>()
        .post("/items/{item}/board/address/copy", copy)
        .about("The address of a board")
        .answers::<Copied>()
        .post("/items/{item}/board/password", password)
        .about("Give a board another password")
}
