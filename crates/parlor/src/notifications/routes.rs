//! Addresses of notifications: of a member at their organization, of a guest in
//! their room there, and of that guest for a member who looks.

use super::{
    Line, mail_settings, pages, read, unsubscribe,
    view::{self, Lines, Which},
};
use crate::{
    doors::{Actor, Allowed, Claimed, Thing, Within},
    guests::{ActInRoom, Base, EnterRoom, GuestPage, Room},
    items::{GuestSight, Sight},
    organizations::{
        Enter, Organization,
        frame::{Frame, Place},
    },
    store::Tx,
    web::{Answer, Asked, Cx, Error, Input, Routes},
};
use access::{NotificationId, OrganizationId, PartyId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What concerns somebody, what waits first.
#[derive(Serialize, JsonSchema)]
pub(super) struct Overview {
    pub lines: Vec<Line>,
    /// So many stand before these.
    pub from: i64,
    /// There are more behind them.
    pub more: bool,
    /// The viewer marks them as read; not who looks as somebody else.
    #[serde(skip)]
    #[schemars(skip)]
    pub may_mark: bool,
    /// Something waits for them, seen here or not.
    #[serde(skip)]
    #[schemars(skip)]
    pub waits: bool,
    /// Where the viewer meets what the lines are about.
    #[serde(skip)]
    #[schemars(skip)]
    pub base: Base,
}

#[derive(Deserialize, JsonSchema)]
struct Wanted {
    /// So many are left out.
    #[serde(default)]
    from: i64,
}

fn load(tx: &mut Tx<'_>, reader: &Sight, by: &Actor, from: i64) -> Result<Overview, Error> {
    let from = from.clamp(0, 10_000);
    let Lines { lines, more } = view::load(tx, reader, Which::All { from })?;
    Ok(Overview { lines, from, more, may_mark: !by.previews(), waits: by.unread > 0, base: Base::of(by) })
}

/// One that is named in a form.
struct Named {
    id: NotificationId,
    /// Whose it is.
    of: PartyId,
}

impl Within<Organization> for Named {
    fn find(tx: &mut Tx<'_>, organization: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        named(tx, organization.id, id)
    }
}

impl Within<Room> for Named {
    fn find(tx: &mut Tx<'_>, room: &Room, id: Uuid) -> Result<Option<Self>, Error> {
        named(tx, room.organization, id)
    }
}

fn named(tx: &mut Tx<'_>, organization: OrganizationId, id: Uuid) -> Result<Option<Named>, Error> {
    let found: Option<(NotificationId, PartyId)> =
        tx.maybe("SELECT id, party_id FROM notifications WHERE organization_id = $1 AND id = $2", crate::bind![organization, id])?;
    Ok(found.map(|(id, of)| Named { id, of }))
}

#[derive(Clone, Deserialize, JsonSchema)]
struct ReadForm {
    /// Without it, all of them.
    notification: Option<Claimed<Named>>,
}

/// Marks the one that is named as read, where it is the reader's own, or all.
fn mark<A, P: Thing>(tx: &mut Tx<'_>, here: &Allowed<A, P>, form: &ReadForm) -> Result<(), Error>
where
    Named: Within<P>,
{
    let (reader, one) = (here.by().party(), form.notification.as_ref().map(|claim| claim.within(tx, here)).transpose()?);
    if one.as_ref().is_some_and(|one| one.of != reader) {
        return Err(Error::NotFound);
    }
    read::mark(tx, reader, one.map(|one| one.id))
}

async fn of_member(here: Allowed<Enter, Organization>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    let (sight, by) = (Sight::of_member(here.id, here.by(), *here.rights())?, here.by().clone());
    let view = cx.read(move |tx| load(tx, &sight, &by, wanted.from)).await?;
    let frame = Frame::new(&*here, here.by(), *here.rights());
    cx.page(&view, |cx, view| frame.draw(cx, Place::Elsewhere, &cx.t["notifications"], None, &pages::body(cx, view, &here.url())))
}

async fn read_by_member(here: Allowed<Enter, Organization>, cx: Cx, input: Input<ReadForm>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&here, move |tx, permit| mark(tx, permit, &form)).await?;
    cx.done(format!("{}/notifications", here.url()))
}

async fn of_guest(room: Allowed<EnterRoom, Room>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    let (it, by) = ((*room).clone(), room.by().clone());
    let signed_in_at = cx.asker.signed_in_at();
    let (page, view) = cx
        .read(move |tx| {
            let view = load(tx, &Sight::Guest(GuestSight { organization: it.organization, contact: it.contact }), &by, wanted.from)?;
            Ok::<_, Error>((GuestPage::load(tx, &it, &by, signed_in_at)?, view))
        })
        .await?;
    cx.page(&view, |cx, view| page.draw(cx, &cx.t["notifications"], &pages::body(cx, view, &page.home())))
}

async fn read_by_guest(room: Allowed<ActInRoom, Room>, cx: Cx, input: Input<ReadForm>) -> Result<Answer, Error> {
    let form = input.value;
    cx.write(&room, move |tx, permit| mark(tx, permit, &form)).await?;
    cx.done(format!("/guest/{}/notifications", room.slug))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .room(mail_settings::routes)
        .room(unsubscribe::routes)
        .get("/o/{organization}/notifications", of_member)
        .about("What concerns me at an organization that I work for")
        .asks::<Wanted>()
        .answers::<Overview>()
        .post("/o/{organization}/notifications/read", read_by_member)
        .about("Mark one of them as read, or all")
        .takes::<ReadForm>()
        .get("/guest/{organization}/notifications", of_guest)
        .about("What concerns me at a company that shares with me")
        .asks::<Wanted>()
        .answers::<Overview>()
        .post("/guest/{organization}/notifications/read", read_by_guest)
        .about("Mark one of them as read, or all")
        .takes::<ReadForm>()
        .get("/as/{guest}/notifications", of_guest)
        .about("What concerns a guest, as they have it")
        .asks::<Wanted>()
        .answers::<Overview>()
}
