//! Addresses of calendars.

use super::{
    Feed,
    due_days::{self, DueDay},
    feed, pages,
};
use crate::{
    domains,
    doors::{Actor, Allowed, Public, Secret},
    guests::{ActInRoom, Base, EnterRoom, GuestPage, Room},
    items::{GuestSight, Sight},
    organizations::{
        Enter, Organization,
        frame::{Frame, Place},
    },
    secrets,
    store::{Time, Tx},
    web::{Answer, Cx, Error, Language, Routes},
};
use access::OrganizationId;
use axum::http::{StatusCode, header};
use schemars::JsonSchema;
use serde::Serialize;

/// A calendar: its feed, if there is one, and what stands in it.
#[derive(Serialize, JsonSchema)]
pub(super) struct CalendarView {
    pub feed: Option<Feed>,
    pub due_days: Vec<DueDay>,
    /// The viewer keeps it; not who looks as somebody else.
    #[serde(skip)]
    #[schemars(skip)]
    pub may_keep: bool,
    /// Where the viewer meets what the days are about.
    #[serde(skip)]
    #[schemars(skip)]
    pub base: Base,
}

fn load(tx: &mut Tx<'_>, cx: &Cx, organization: OrganizationId, sight: &Sight, by: &Actor) -> Result<CalendarView, Error> {
    // The address is its owner's alone.
    let base = domains::address(tx, &cx.app.config, organization)?;
    let feed = if by.previews() { None } else { super::of(tx, &cx.app, &base, by.party())? };
    Ok(CalendarView { feed, due_days: due_days::load(tx, sight)?, may_keep: !by.previews(), base: Base::of(by) })
}

async fn of_member(here: Allowed<Enter, Organization>, cx: Cx) -> Result<Answer, Error> {
    let (by, house) = (here.by().clone(), *here.rights());
    let sight = Sight::of_member(here.id, &by, house)?;
    let (reader, id) = (cx.clone(), here.id);
    let view = cx.read(move |tx| load(tx, &reader, id, &sight, &by)).await?;
    let frame = Frame::new(&*here, here.by(), house);
    cx.page(&view, |cx, view| frame.draw(cx, Place::Tasks, &cx.t["calendar"], None, &pages::body(cx, view, &here.url())))
}

async fn of_guest(room: Allowed<EnterRoom, Room>, cx: Cx) -> Result<Answer, Error> {
    let (it, by) = ((*room).clone(), room.by().clone());
    let signed_in_at = cx.asker.signed_in_at();
    let reader = cx.clone();
    let (page, view) = cx
        .read(move |tx| {
            let view = load(tx, &reader, it.organization, &Sight::Guest(GuestSight { organization: it.organization, contact: it.contact }), &by)?;
            Ok::<_, Error>((GuestPage::load(tx, &it, &by, signed_in_at)?, view))
        })
        .await?;
    cx.page(&view, |cx, view| page.draw(cx, &cx.t["calendar"], &pages::body(cx, view, &page.home())))
}

async fn make_by_member(here: Allowed<Enter, Organization>, cx: Cx) -> Result<Answer, Error> {
    // Its address works on without any key.
    here.by().in_person()?;
    let app = cx.app.clone();
    cx.write(&here, move |tx, here| super::make(tx, &app, here.id, here.by())).await?;
    cx.done(format!("{}/calendar", here.url()))
}

async fn end_by_member(here: Allowed<Enter, Organization>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&here, |tx, here| super::end(tx, here.id, here.by())).await?;
    cx.done(format!("{}/calendar", here.url()))
}

async fn make_by_guest(room: Allowed<ActInRoom, Room>, cx: Cx) -> Result<Answer, Error> {
    room.by().in_person()?;
    let app = cx.app.clone();
    cx.write(&room, move |tx, room| super::make(tx, &app, room.organization, room.by())).await?;
    cx.done(format!("/guest/{}/calendar", room.slug))
}

async fn end_by_guest(room: Allowed<ActInRoom, Room>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&room, |tx, room| super::end(tx, room.organization, room.by())).await?;
    cx.done(format!("/guest/{}/calendar", room.slug))
}

/// How long a fetch is remembered before it is written down again.
const NOTED_SECONDS: i64 = 3600;

/// The feed, for whatever program has its address.
async fn fetch(_: Public, Secret(secret): Secret, cx: Cx) -> Result<Answer, Error> {
    let secret = secret.strip_suffix(".ics").unwrap_or(&secret).to_owned();
    let (app, asker) = (cx.app.clone(), cx.asker.clone());
    let (owner, base, due_days) = cx
        .read(move |tx| {
            let owner = super::by_secret(tx, &secret)?.ok_or(Error::NotFound)?;
            asker.at_home(owner.organization)?;
            let sight = Sight::of_party(tx, owner.party)?.ok_or(Error::NotFound)?;
            let due_days = due_days::load(tx, &sight)?;
            let base = domains::address(tx, &app.config, owner.organization)?;
            Ok::<_, Error>((owner, base, due_days))
        })
        .await?;
    let now = cx.app.store.sources().clock.now();
    if owner.fetched_at.is_none_or(|at| at.plus_seconds(NOTED_SECONDS) <= now) {
        let party = owner.party;
        cx.change(move |tx| super::fetched(tx, party)).await?;
    }
    // Whoever fetches is a program: it says no language, or its own.
    let language = owner.language.as_deref().and_then(Language::from_tag).unwrap_or(Language::English);
    let draw = |made: Time| feed::draw(language.texts(), &owner.organization_name, (&cx.app.config.base_url, &base), &due_days, made);
    // What did not change has the same mark, whenever it is asked for.
    let mark = format!("\"{}\"", data_encoding::HEXLOWER.encode(&secrets::hash(&draw(Time(0)))[..16]));
    if cx.has_already(&mark) {
        return Ok(Answer::of(StatusCode::NOT_MODIFIED, "text/calendar; charset=utf-8", "").header(header::ETAG, &mark));
    }
    Ok(Answer::of(StatusCode::OK, "text/calendar; charset=utf-8", draw(now))
        .header(header::ETAG, &mark)
        .header(header::CONTENT_DISPOSITION, "attachment; filename=\"parlor.ics\""))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/calendar", of_member)
        .about("My calendar at an organization that I work for")
        .answers::<CalendarView>()
        .post("/o/{organization}/calendar", make_by_member)
        .about("Make its feed, or give that a new address")
        .post("/o/{organization}/calendar/end", end_by_member)
        .about("End its feed")
        .get("/guest/{organization}/calendar", of_guest)
        .about("My calendar at a company that shares with me")
        .answers::<CalendarView>()
        .post("/guest/{organization}/calendar", make_by_guest)
        .about("Make its feed, or give that a new address")
        .post("/guest/{organization}/calendar/end", end_by_guest)
        .about("End its feed")
        .get("/as/{guest}/calendar", of_guest)
        .about("A guest's calendar, as they have it")
        .answers::<CalendarView>()
        .get("/calendar/{secret}", fetch)
        .about("The feed of a calendar (RFC 5545)")
        .gives("text/calendar")
}
