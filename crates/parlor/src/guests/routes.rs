//! Addresses of the guests' interface.

use super::{ActInRoom, EnterRoom, Room, browsers, home, home_page, item_page, pages, search, things};
use crate::{
    activities::Activity,
    bind, boards,
    doors::{Allowed, Claimed, Recognized, Within},
    events::Event,
    items::{
        Item, See,
        attachment::{On, SeeIt},
    },
    notes::Note,
    organizations::frame::Mark,
    planned::Planned,
    requests::{Request, lists::RequestList},
    stays,
    store::Tx,
    tasks::Task,
    web::{Answer, Asked, Cx, Error, Input, Routes, Typed},
};
use access::{ItemId, ItemKind, OrganizationId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Companies that share with me.
#[derive(Serialize, JsonSchema)]
pub(super) struct Companies {
    pub companies: Vec<Mark>,
    /// There are more, once I have signed in anew: what I showed there counts no longer.
    #[serde(skip)]
    #[schemars(skip)]
    pub again: bool,
}

async fn hall(me: Recognized, cx: Cx) -> Result<Answer, Error> {
    let (person, session, signed_in_at) = (me.id, me.session, me.signed_in_at);
    let all = cx.read(move |tx| super::open::houses(tx, person, session, signed_in_at)).await?;
    let at_home = |organization: OrganizationId| cx.asker.at_home(organization).is_ok();
    // Whom a link alone made known here is helped by that link, and is asked there.
    let again = signed_in_at.is_some() && session.is_some() && all.lapsed.into_iter().any(at_home);
    let open = all.open.into_iter().filter(|(organization, _)| at_home(*organization));
    let view = Companies { companies: open.map(|(_, mark)| mark).collect(), again };
    match view.companies.as_slice() {
        [] if again && !cx.json => Err(Error::SignInAgain),
        [only] if !again && !cx.json => Ok(Answer::see(format!("/guest/{}", only.slug))),
        _ => cx.page(&view, pages::companies),
    }
}

async fn room(room: Allowed<EnterRoom, Room>, cx: Cx) -> Result<Answer, Error> {
    let (it, by) = ((*room).clone(), room.by().clone());
    let signed_in_at = cx.asker.signed_in_at();
    cx.met(&by, it.contact);
    let view = cx.read(move |tx| home::load(tx, &it, &by, signed_in_at)).await?;
    cx.page(&view, home_page::home)
}

#[derive(Deserialize, JsonSchema)]
struct Sought {
    #[serde(default)]
    q: String,
}

async fn find(room: Allowed<EnterRoom, Room>, cx: Cx, Asked(sought): Asked<Sought>) -> Result<Answer, Error> {
    let (it, by) = ((*room).clone(), room.by().clone());
    let signed_in_at = cx.asker.signed_in_at();
    let view = cx.read(move |tx| search::load(tx, &it, &by, signed_in_at, &sought.q)).await?;
    cx.page(&view, pages::search)
}

/// An item that is open to the guest of this room.
struct OpenHere {
    id: ItemId,
}

impl Within<Room> for OpenHere {
    fn find(tx: &mut Tx<'_>, room: &Room, id: Uuid) -> Result<Option<Self>, Error> {
        let now = tx.now();
        let found: Option<(ItemId,)> = tx.maybe(
            concat!("SELECT g.item_id FROM grants g WHERE g.contact_id = $1 AND g.item_id = $2 AND ", crate::grant_open!("$3")),
            bind![room.contact, id, now],
        )?;
        Ok(found.map(|(id,)| Self { id }))
    }
}

#[derive(Clone, Deserialize, JsonSchema)]
struct SeenForm {
    item: Claimed<OpenHere>,
}

/// Marks what is new on an item as seen.
async fn seen(room: Allowed<ActInRoom, Room>, cx: Cx, input: Input<SeenForm>) -> Result<Answer, Error> {
    let form = input.value;
    let item = cx
        .write(&room, move |tx, room| {
            let item = form.item.within(tx, room)?;
            let now = tx.now();
            tx.run(
                "INSERT INTO seen_marks (organization_id, contact_id, item_id, seen_at) VALUES ($4, $1, $2, $3)
                 ON CONFLICT (organization_id, contact_id, item_id) DO UPDATE SET seen_at = excluded.seen_at",
                bind![room.contact, item.id, now, room.organization],
            )?;
            Ok(item.id)
        })
        .await?;
    cx.done(format!("/items/{item}"))
}

/// Asks whoever answers for the guest for more time.
async fn ask_for_more(room: Allowed<ActInRoom, Room>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&room, move |tx, room| stays::ask(tx, room.organization, room.contact, &room.by().network)).await?;
    cx.done(format!("/guest/{}", room.slug))
}

async fn preview_item(item: Allowed<See, Item>, cx: Cx) -> Result<Answer, Error> {
    match item.kind() {
        ItemKind::Board => boards::guest_page(&item, &cx).await,
        _ => item_page(&item, &cx).await,
    }
}

async fn preview_task(task: Allowed<SeeIt, On<Task>>, cx: Cx) -> Result<Answer, Error> {
    things::task_page(&task, &cx, &Typed::default()).await
}

async fn preview_note(note: Allowed<SeeIt, On<Note>>, cx: Cx) -> Result<Answer, Error> {
    things::note_page(&note, &cx, &Typed::default()).await
}

async fn preview_request(request: Allowed<SeeIt, On<Request>>, cx: Cx) -> Result<Answer, Error> {
    things::request_page(&request, &cx).await
}

async fn preview_list(list: Allowed<SeeIt, On<RequestList>>, cx: Cx) -> Result<Answer, Error> {
    things::list_page(&list, &cx, &Typed::default()).await
}

async fn preview_planned(planned: Allowed<SeeIt, On<Planned>>, cx: Cx) -> Result<Answer, Error> {
    things::planned_page(&planned, &cx, &Typed::default()).await
}

async fn preview_activity(activity: Allowed<SeeIt, On<Activity>>, cx: Cx) -> Result<Answer, Error> {
    things::activity_page(&activity, &cx).await
}

async fn preview_event(event: Allowed<SeeIt, On<Event>>, cx: Cx) -> Result<Answer, Error> {
    things::event_page(&event, &cx).await
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .room(browsers::routes)
        .get("/guest", hall)
        .about("Companies that share with me")
        .answers::<Companies>()
        .get("/guest/{organization}", room)
        .about("What a company has opened to me")
        .answers::<home::HomeView>()
        .get("/guest/{organization}/search", find)
        .about("Search in what is open to me there")
        .asks::<Sought>()
        .answers::<search::SearchView>()
        .post("/guest/{organization}/seen", seen)
        .about("Mark what is new on an item as seen")
        .takes::<SeenForm>()
        .post("/guest/{organization}/stay/ask", ask_for_more)
        .about("Ask for more time as a guest there, or to be let in again")
        .get("/as/{guest}", room)
        .about("A guest's home, as they have it")
        .answers::<home::HomeView>()
        .get("/as/{guest}/search", find)
        .about("A guest's search, as they have it")
        .asks::<Sought>()
        .answers::<search::SearchView>()
        .get("/as/{guest}/items/{item}", preview_item)
        .about("An item, as one of its guests has it")
        .answers::<super::item::ItemView>()
        .get("/as/{guest}/items/{item}/tasks/{task}", preview_task)
        .get("/as/{guest}/items/{item}/notes/{note}", preview_note)
        .get("/as/{guest}/items/{item}/requests/{request}", preview_request)
        .get("/as/{guest}/items/{item}/request-lists/{list}", preview_list)
        .get("/as/{guest}/items/{item}/planned/{planned}", preview_planned)
        .get("/as/{guest}/items/{item}/activities/{activity}", preview_activity)
        .get("/as/{guest}/items/{item}/events/{event}", preview_event)
}
