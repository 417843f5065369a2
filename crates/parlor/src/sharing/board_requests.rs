//! People who have the address of a board that opens only to who is invited, and ask to be
//! let in (BOARD-8). Their request stands before the owners until one answers it.

use super::{Who, board_address::terms_as};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    boards::Manage,
    contacts,
    doors::{Allowed, Claimed, Permit, Within},
    follows::Place,
    items::{Item, Share},
    notifications::{self, Kind, Mailed, News},
    organizations::frame::again,
    rows,
    store::{Time, Tx},
    verification,
    web::{Answer, Cx, Error, Input, Routes},
};
use access::{BoardRole, ItemId, ItemKind, OrganizationId, PartyId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

rows! {
    /// Somebody who asks to be let in.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Request {
        pub id: Uuid,
        pub name: String,
        pub email: String,
        pub message: String,
        pub at: Time,
    }
}

/// Those that nobody answered yet, the oldest first.
///
/// # Errors
/// When the store fails.
pub fn waiting(tx: &mut Tx<'_>, item: &Item) -> Result<Vec<Request>, Error> {
    if !matches!(item.kind(), ItemKind::Board | ItemKind::Project) {
        return Ok(Vec::new());
    }
    Ok(tx.all(
        "SELECT r.id, p.name, p.email, r.message, r.at FROM board_requests r JOIN people p ON p.id = r.person_id
         WHERE r.item_id = $1 AND r.answered_at IS NULL ORDER BY r.at, r.id LIMIT 200",
        bind![item.id],
    )?)
}

/// Whether this person waits for an answer.
///
/// # Errors
/// When the store fails.
pub fn waits(tx: &mut Tx<'_>, item: ItemId, person: PersonId) -> Result<bool, Error> {
    Ok(tx.number("SELECT COUNT(*) FROM board_requests WHERE item_id = $1 AND person_id = $2 AND answered_at IS NULL", bind![item, person])? > 0)
}

/// Puts a request before the owners. Whoever waits already waits on.
///
/// # Errors
/// Too often; or the store fails.
pub fn ask(
    tx: &mut Tx<'_>,
    app: &App,
    (organization, item): (OrganizationId, ItemId),
    person: PersonId,
    message: &str,
    network: &str,
) -> Result<(), Error> {
    let Some(request) = put(tx, app, (organization, item), person, message, network)? else { return Ok(()) };
    tell_owners(tx, (organization, item), request)
}

/// Writes a request down, of a board or of the boards of a project; nothing, where they wait already.
pub(super) fn put(
    tx: &mut Tx<'_>,
    app: &App,
    (organization, item): (OrganizationId, ItemId),
    person: PersonId,
    message: &str,
    network: &str,
) -> Result<Option<Uuid>, Error> {
    if waits(tx, item, person)? {
        return Ok(None);
    }
    verification::spend(tx, &app.secrets, "request for a board", &format!("{item} {person}"), 3, 86_400)?;
    let (id, now) = (tx.id::<Uuid>(), tx.now());
    let message: String = message.trim().chars().take(1000).collect();
    tx.run(
        "INSERT INTO board_requests (id, organization_id, item_id, person_id, message, at) VALUES ($1, $2, $3, $4, $5, $6)",
        bind![id, organization, item, person, &message, now],
    )?;
    audit::record(tx, organization, By::Nobody { network }, "board.access-requested", ("item", Some(item.0)), &format!("person {person}"))?;
    crate::items::touch(tx, organization, item)?;
    Ok(Some(id))
}

/// It is answered.
pub(super) fn close(tx: &mut Tx<'_>, request: Uuid, by: PartyId) -> Result<(), Error> {
    let now = tx.now();
    tx.run("UPDATE board_requests SET answered_by = $2, answered_at = $3 WHERE id = $1", bind![request, by, now])?;
    notifications::over(tx, request)
}

/// Those who can let them in hear of it.
fn tell_owners(tx: &mut Tx<'_>, (organization, item): (OrganizationId, ItemId), request: Uuid) -> Result<(), Error> {
    let news = News::new(organization, Some(item), Kind::Requested, Place::Item, None).of(request);
    let owners: Vec<(PartyId,)> = tx.all(
        "SELECT p.id FROM board_members m JOIN parties p ON p.id = m.member_id WHERE m.item_id = $1 AND m.role = 'owner' AND p.ended_at IS NULL",
        bind![item],
    )?;
    for (owner,) in owners {
        notifications::tell(tx, &news, owner, Mailed::Briefly)?;
    }
    Ok(())
}

impl Within<Item> for Request {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(waiting(tx, item)?.into_iter().find(|request| request.id == id))
    }
}

/// What becomes of a request.
#[derive(Clone, Deserialize, JsonSchema)]
struct Answered {
    request: Claimed<Request>,
    /// What they are let in as: `reader`, `reviewer` or `editor`; empty turns them away.
    #[serde(default)]
    role: String,
}

fn answer(tx: &mut Tx<'_>, app: &App, item: &Permit<Manage, Item>, form: &Answered) -> Result<(), Error> {
    let request = form.request.within(tx, item)?;
    let role = match form.role.as_str() {
        "" => None,
        word => Some(BoardRole::from_word(word).filter(|role| *role < BoardRole::Owner).ok_or_else(|| Error::field("role", "board-role-what"))?),
    };
    if let Some(role) = role {
        let share = Permit::<Share, Item>::ask(tx, &item.ask())?;
        let who = Who::Address { email: request.email.clone(), name: Some(request.name.clone()) };
        let known = contacts::by_email(tx, item.organization, &request.email)?;
        let terms = terms_as(tx, item, known, role)?;
        super::open(tx, app, &share, &[who], &terms)?;
    }
    close(tx, request.id, item.by().party())?;
    let detail = format!("{}: {}", request.email, role.map_or("turned away", BoardRole::word));
    audit::record(tx, item.organization, By::Actor(item.by()), "board.access-answered", ("item", Some(item.id.0)), &detail)?;
    item.touch(tx)
}

async fn answer_it(item: Allowed<Manage, Item>, cx: Cx, input: Input<Answered>) -> Result<Answer, Error> {
    let (app, form) = (cx.app.clone(), input.value);
    let outcome = cx.write(&item, move |tx, permit| answer(tx, &app, permit, &form)).await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(format!("{}/share", item.url())),
        Err(problems) => super::board_address::shown(&item, &cx, input.typed.with(problems)).await,
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.post("/items/{item}/board/requests", answer_it).about("Let somebody onto a board who asked for it, or turn them away").takes::<Answered>()
}
