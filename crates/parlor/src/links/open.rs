//! From an address to an open item: look, press, and in another browser a code.

use super::{Link, Visitor, arriving, arriving::Arrived, by_id, by_secret, holding, pages};
use crate::{
    audit::{self, By},
    bind,
    boards::{self, Door},
    contacts::Nature,
    doors::{Asker, Public, Secret},
    people, sharing,
    store::Tx,
    verification::{self, CodeRequest, Whose},
    web::{Answer, Cx, Error, Input, Problem, Routes, Say, Typed},
};
use access::{ItemId, ItemKind};
use axum::http::{StatusCode, header};
use schemars::JsonSchema;
use serde::Deserialize;

/// So often at most a fetch that led to no press is written down.
const FETCH_SECONDS: i64 = 600;

/// Somebody or something looks at the address. Nothing is used up by it.
async fn look(_: Public, cx: Cx, Secret(secret): Secret) -> Result<Answer, Error> {
    let asker = cx.asker.clone();
    let (link, known, elsewhere) = cx
        .read(move |tx| {
            let link = by_secret(tx, &secret)?.ok_or(Error::NotFound)?;
            asker.at_home(link.organization)?;
            let known = already_in(tx, &asker, &link)?;
            let elsewhere = arriving::taken_over(tx, &asker, &link)?;
            Ok((link, known, elsewhere))
        })
        .await?;
    let now = cx.app.store.sources().clock.now();
    if !link.opens(now) && !link.asks() {
        // Who showed by it who they are, and had the item already, has it by what they had.
        return match known.filter(|_| elsewhere) {
            Some(item) => Ok(Answer::see(format!("/items/{item}"))),
            None => closed(&cx, &link).await,
        };
    }
    if let Some(item) = known {
        return Ok(Answer::see(format!("/items/{item}")));
    }
    if link.claimed_at.is_none() && link.fetched_at.is_none_or(|at| at.plus_seconds(FETCH_SECONDS) <= now) {
        let (fetched, network) = (link.clone(), cx.asker.network.clone());
        cx.change(move |tx| note_fetch(tx, &fetched, &network)).await?;
    }
    let visitor = Visitor { link: link.id, generation: link.generation };
    let visitor = visitor.cookie(&cx.app.secrets, cx.app.config.secure(), now);
    if cx.header("sec-fetch-dest") == Some("document") {
        return Ok(Answer::see("/open").header(header::SET_COOKIE, &visitor));
    }
    // Old browsers go on by themselves. A preview in a messenger reads this page: the organization's name, nothing of the item.
    Ok(Answer::html(pages::doorstep(&cx, &link)).header(header::SET_COOKIE, &visitor).header(header::REFRESH, "0; url=/open"))
}

/// The item to which this browser would be let in without any question (LINK-6).
fn already_in(tx: &mut Tx<'_>, asker: &Asker, link: &Link) -> Result<Option<ItemId>, Error> {
    let theirs = match (link.person, link.nature) {
        (_, Nature::Everyone) => arriving::came_before(tx, asker, link)?.or(holding::holds(tx, link, asker)?.then_some(link.item)),
        (None, _) => (holding::holds(tx, link, asker)? || arriving::taken_over(tx, asker, link)?).then_some(link.item),
        (Some(person), _) => asker.person.as_ref().is_some_and(|known| known.id == person).then_some(link.item),
    };
    let Some(item) = theirs else { return Ok(None) };
    match crate::items::seen_by(tx, asker, item) {
        Ok(_) => Ok(Some(item)),
        Err(Error::NotFound | Error::Gone(_) | Error::NoLongerShared | Error::SignIn | Error::SignInAgain | Error::SecondStep) => Ok(None),
        Err(other) => Err(other),
    }
}

fn note_fetch(tx: &mut Tx<'_>, link: &Link, network: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "UPDATE links SET fetched_at = $2 WHERE organization_id = $4 AND id = $1 AND generation = $3",
        bind![link.id, now, link.generation, link.organization],
    )?;
    audit::record(tx, link.organization, By::Nobody { network }, "link.fetched", ("link", Some(link.id.0)), "no press yet")
}

/// It was open and is not: said in the name of the company that sent it.
async fn closed(cx: &Cx, link: &Link) -> Result<Answer, Error> {
    if cx.json {
        return Err(Error::Gone("link-closed".into()));
    }
    if !link.asks() {
        return Ok(Answer::html(pages::closed(cx, link)).status(StatusCode::GONE));
    }
    let (item, person) = (link.item, cx.asker.signed_in().map(|person| person.id));
    let waits = match person {
        Some(person) => cx.read(move |tx| sharing::waits_for_board(tx, item, person)).await?,
        None => false,
    };
    Ok(Answer::html(pages::only_invited(cx, link, waits)).status(StatusCode::GONE))
}

/// What somebody says who asks to be let onto a board.
#[derive(Clone, Deserialize, JsonSchema)]
struct Plea {
    #[serde(default)]
    message: String,
}

/// Puts a request before the owners of a board that opens only to who is invited.
async fn request(visitor: Visitor, cx: Cx, input: Input<Plea>) -> Result<Answer, Error> {
    let (link, _) = came_by(&cx, visitor).await?;
    if !link.asks() {
        return Err(Error::Gone("link-closed".into()));
    }
    let person = cx.asker.signed_in().map(|person| person.id).ok_or(Error::SignIn)?;
    let (app, network, board, message) = (cx.app.clone(), cx.asker.network.clone(), (link.organization, link.item), input.value.message);
    cx.change(move |tx| sharing::ask_for_board(tx, &app, board, person, &message, &network)).await?;
    cx.done("/open")
}

/// The link of whoever came by it, and whether it opens still.
async fn came_by(cx: &Cx, visitor: Visitor) -> Result<(Link, bool), Error> {
    let link = cx.read(move |tx| by_id(tx, visitor.link)).await?.ok_or(Error::NotFound)?;
    cx.asker.at_home(link.organization)?;
    let opens = link.generation == visitor.generation && link.opens(cx.app.store.sources().clock.now());
    Ok((link, opens))
}

async fn visited(cx: &Cx, visitor: Visitor) -> Result<Link, Error> {
    match came_by(cx, visitor).await? {
        (link, true) => Ok(link),
        (_, false) => Err(Error::Gone("link-closed".into())),
    }
}

/// The threshold: who shares what, and one button.
async fn threshold(visitor: Visitor, cx: Cx) -> Result<Answer, Error> {
    let (link, opens) = came_by(&cx, visitor).await?;
    if !opens {
        return closed(&cx, &link).await;
    }
    let door = door(&cx, &link).await?;
    if door.is_some_and(|door| door.waits) {
        return waits(&cx, &link);
    }
    Ok(Answer::html(pages::threshold(&cx, &link, door, &Typed::default())))
}

/// The board lets nobody in by it before it has a password.
fn waits(cx: &Cx, link: &Link) -> Result<Answer, Error> {
    if cx.json {
        return Err(Error::Gone("board-waits".into()));
    }
    Ok(Answer::html(pages::waits(cx, link)).status(StatusCode::GONE))
}

/// The door of the board that it leads to, where everyone who has it enters a name.
async fn door(cx: &Cx, link: &Link) -> Result<Option<Door>, Error> {
    if link.item_kind != ItemKind::Board.word() || link.nature != Nature::Everyone {
        return Ok(None);
    }
    let item = link.item;
    cx.read(move |tx| boards::door(tx, item)).await.map(Some)
}

/// What a press leads to.
enum Pressed {
    /// In to this item; with the token of a new session where there was none.
    In(ItemId, Option<String>),
    /// To the item, as whoever holds the address.
    Holding,
    /// What was entered at the door of a board is not enough.
    Refused(Vec<Problem>),
    /// A board lets nobody in by its address just now.
    Waits,
    /// A code is on its way.
    Code,
}

#[derive(Clone, Deserialize, JsonSchema)]
struct Press {
    /// The browser's time zone, where a script could say it.
    #[serde(default)]
    zone: String,
    /// At the door of a board: what the visitor is called.
    #[serde(default)]
    name: String,
    /// At the door of a board that has one: its password.
    #[serde(default)]
    password: String,
}

/// The press.
async fn press(visitor: Visitor, cx: Cx, input: Input<Press>) -> Result<Answer, Error> {
    let link = visited(&cx, visitor).await?;
    if link.person.is_none() && !link.by_holding() {
        return Err(Error::Gone("link-no-mailbox".into()));
    }
    let by_hand = pressed_by_hand(&cx);
    let (holder, new_holder) = holding::holder(&cx);
    let door = door(&cx, &link).await?;
    let (asker, pressed, form, secrets) = (cx.asker.clone(), link.clone(), input.value, cx.app.secrets.clone());
    let outcome = cx
        .change(move |tx| {
            if let Some(item) = already_in(tx, &asker, &pressed)? {
                return Ok(Pressed::In(item, None));
            }
            let Some(person) = pressed.person else {
                let entered = match &door {
                    Some(door) if door.waits => return Ok(Pressed::Waits),
                    Some(door) => {
                        // What was tried counts, also where it is refused.
                        match door.admits(tx, &secrets, &asker, (&form.name, &form.password)) {
                            Ok(name) => Some(holding::Entered { name, generation: door.generation }),
                            Err(Error::Invalid(problems)) => return Ok(Pressed::Refused(problems)),
                            Err(other) => return Err(other),
                        }
                    }
                    None => None,
                };
                holding::take(tx, &pressed, &holder, &asker, entered.as_ref())?;
                return Ok(Pressed::Holding);
            };
            // Somebody else's browser proves nothing about this mailbox.
            let foreign = asker.person.as_ref().is_some_and(|known| known.id != person);
            if !foreign && by_hand && pressed.first_press_counts() && claim(tx, &pressed)? {
                people::verified(tx, person, &form.zone)?;
                let arrived = Arrived { person, contact: pressed.contact, item: pressed.item };
                return arriving::trust(tx, &asker, &pressed, &arrived, "click").map(|token| Pressed::In(pressed.item, token));
            }
            Ok(Pressed::Code)
        })
        .await?;
    match outcome {
        Pressed::In(item, token) => Ok(arriving::enter(&cx, item, token)),
        Pressed::Holding => {
            let answer = Answer::see(format!("/items/{}", link.item));
            Ok(new_holder.into_iter().fold(answer, |answer, cookie| answer.header(header::SET_COOKIE, &cookie)))
        }
        Pressed::Waits => waits(&cx, &link),
        Pressed::Refused(problems) if cx.json => Err(Error::Invalid(problems)),
        Pressed::Refused(problems) => {
            let page = pages::threshold(&cx, &link, door, &input.typed.with(problems));
            Ok(Answer::html(page).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Pressed::Code => send_code(&cx, &link).await,
    }
}

/// Whether a hand pressed the button. Browsers say so (`Sec-Fetch-User`), and a
/// script that submits the form cannot; Safari never says it, and is believed
/// where the rest of what it says fits. What is not known to be a hand, such as
/// a program that only calls itself a browser, is not turned away, only asked
/// for a code.
fn pressed_by_hand(cx: &Cx) -> bool {
    let tells = cx.header("sec-fetch-mode") == Some("navigate") && cx.header("sec-fetch-site") == Some("same-origin");
    let agent = cx.header("user-agent").unwrap_or_default();
    let safari = agent.contains("Safari/") && !agent.contains("Chrome/") && !agent.contains("Chromium/");
    cx.header("sec-fetch-user") == Some("?1") || (tells && safari)
}

/// The first press of an address, and only it, counts as verified (LINK-5).
fn claim(tx: &mut Tx<'_>, link: &Link) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.changed(
        "UPDATE links SET claimed_at = $3
         WHERE organization_id = $4 AND id = $1 AND generation = $2 AND claimed_at IS NULL AND deactivated_at IS NULL",
        bind![link.id, link.generation, now, link.organization],
    )?)
}

async fn send_code(cx: &Cx, link: &Link) -> Result<Answer, Error> {
    let (hash, set_cookie) = verification::browser::known(cx);
    let (link, network, secrets) = (link.clone(), cx.asker.network.clone(), cx.app.secrets.clone());
    cx.change(move |tx| {
        let request = CodeRequest {
            address: link.email.as_deref().unwrap_or_default(),
            whose: link.person.map_or(Whose::Nobodys, Whose::Known),
            name: &link.contact_name,
            language: &link.language,
            link: Some(link.id),
            organization: Some((link.organization, &link.organization_name)),
            browser_hash: hash,
            network: &network,
        };
        verification::send(tx, &secrets, &request)
    })
    .await?;
    let answer = Answer::see("/open/code");
    Ok(match set_cookie {
        Some(cookie) => answer.header(header::SET_COOKIE, &cookie),
        None => answer,
    })
}

/// Until when the code of this browser holds, if it has one.
async fn awaited(cx: &Cx, link: &Link) -> Result<Option<verification::Awaited>, Error> {
    let (Some(hash), link) = (verification::browser::hash(cx), link.id) else { return Ok(None) };
    cx.read(move |tx| verification::awaited(tx, &hash, Some(link))).await
}

async fn code_page(visitor: Visitor, cx: Cx) -> Result<Answer, Error> {
    let link = visited(&cx, visitor).await?;
    let awaited = awaited(&cx, &link).await?;
    Ok(Answer::html(pages::code(&cx, &link, awaited, &[])))
}

#[derive(Clone, Deserialize, JsonSchema)]
struct TypedCode {
    #[serde(default)]
    code: String,
    /// The browser's time zone, where a script could say it.
    #[serde(default)]
    zone: String,
}

/// What came of a typed code.
enum Tried {
    In(Option<String>),
    /// Six digits are to be sent.
    Again,
    Wrong(Say),
}

async fn code_typed(visitor: Visitor, cx: Cx, input: Input<TypedCode>) -> Result<Answer, Error> {
    let link = visited(&cx, visitor).await?;
    let Some(hash) = verification::browser::hash(&cx) else { return Ok(Answer::see("/open")) };
    let (asker, secrets, tried, typed) = (cx.asker.clone(), cx.app.secrets.clone(), link.clone(), input.value.clone());
    let outcome = cx
        .change(move |tx| {
            Ok(match verification::check(tx, &secrets, &hash, Some(tried.id), (&typed.code, &typed.zone), &asker.network)? {
                verification::Checked::Right { person } => {
                    claim(tx, &tried)?;
                    let arrived = Arrived { person, contact: tried.contact, item: tried.item };
                    Tried::In(arriving::trust(tx, &asker, &tried, &arrived, "code")?)
                }
                verification::Checked::Long { .. } => Tried::Again,
                verification::Checked::Wrong { left } => Tried::Wrong(Say::new("code-wrong").and("left", left)),
                verification::Checked::Shown { .. } | verification::Checked::None => Tried::Wrong("code-over".into()),
            })
        })
        .await?;
    match outcome {
        Tried::In(token) => Ok(arriving::enter(&cx, link.item, token)),
        Tried::Again => send_code(&cx, &link).await,
        Tried::Wrong(say) => {
            let problems = vec![Problem { field: "code", say }];
            if cx.json {
                return Err(Error::Invalid(problems));
            }
            let awaited = awaited(&cx, &link).await?;
            Ok(Answer::html(pages::code(&cx, &link, awaited, &problems)).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

async fn code_again(visitor: Visitor, cx: Cx) -> Result<Answer, Error> {
    let link = visited(&cx, visitor).await?;
    send_code(&cx, &link).await
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/l/{secret}", look)
        .get("/open", threshold)
        .post("/open", press)
        .get("/open/code", code_page)
        .post("/open/code", code_typed)
        .post("/open/code/again", code_again)
        .post("/open/request", request)
}
