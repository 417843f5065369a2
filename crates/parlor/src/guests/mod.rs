//! The guests' interface: separate, simple, empty at first, filled only by what
//! is shared (GUEST-3).
//!
//! It lives at `/guest/{organization}` and on the items' own addresses. Behind
//! `/as/{guest}` a member sees the same pages as that guest, and can do
//! nothing (VIEW-1): the rights of a look carry no verb, and no form leads
//! there. It lists nothing that is not open to this guest, and no company but
//! those that share with them and that this browser was verified for.

mod adding;
mod browsers;
mod chat_page;
mod frame;
mod home;
mod home_page;
mod item;
mod lists;
mod notes;
mod open;
mod pages;
mod people;
mod planned;
mod requests;
mod routes;
mod search;
mod thing_page;
mod things;

use crate::{
    bind,
    doors::{Action, Actor, ActorKind, Address, Asker, Found, Thing, proof},
    organizations::{self, frame::Mark},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, OrganizationId, Proof, RoomRights, RoomStanding, Trust, WhyNot};

pub(crate) use chat_page::chat_page;
pub use frame::{GuestPage, Open};
pub use item::{ItemView, item_page, proposed};
pub(crate) use notes::new_note;
pub use open::open_items;
pub(crate) use pages::item as draw_item;
pub(crate) use requests::new_request;
pub use routes::routes;
pub use things::{activity_page, event_page, list_page, note_page, planned_page, request_page, task_page};

rows! {
    /// The guests' room of an organization, for one contact.
    #[derive(Clone, Debug)]
    pub struct Room {
        pub organization: OrganizationId,
        pub slug: String,
        pub name: String,
        pub look: crate::brands::Look,
        pub trust_days: i64,
        pub contact: ContactId,
        pub contact_name: String,
        pub trusted_at: Option<Time>,
        pub barred_at: Option<Time>,
        pub invited: bool,
        /// So many notifications wait for them.
        pub unread: i64,
    }
}

impl Room {
    /// How the organization shows itself.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark::new(&self.slug, &self.name, &self.look)
    }

    fn rights(&self, proof: Proof, now: Time) -> Result<RoomRights, WhyNot> {
        let standing = RoomStanding { invited: self.invited, proof, trust: Trust { days: self.trust_days } };
        access::in_guest_room(&standing, now.0)
    }
}

macro_rules! room_query {
    ($condition:literal) => {
        concat!(
            "SELECT o.id, o.slug, o.name, ",
            $crate::look!("o"),
            ", o.trust_days, c.id, c.name, ",
            $crate::trust_columns!(),
            ",
               EXISTS (SELECT 1 FROM grants g WHERE g.organization_id = c.organization_id AND g.contact_id = c.id), ",
            $crate::waiting!("c.organization_id", "c.id"),
            "
             FROM parties c JOIN organizations o ON o.id = c.organization_id
             LEFT JOIN trusts t ON t.session_id = $2 AND t.organization_id = o.id
             WHERE c.kind = 'contact' AND c.ended_at IS NULL AND ",
            $condition
        )
    };
}

impl Thing for Room {
    type Rights = RoomRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let person = asker.person.as_ref().ok_or(Error::NotFound)?;
        let now = tx.now();
        if address.text("guest").is_some() {
            let room = previewed(tx, asker, address.id("guest")?)?;
            return if address.text("organization").is_none_or(|slug| slug == room.slug) { Ok(room) } else { Err(Error::NotFound) };
        }
        let slug = address.text("organization").ok_or(Error::NotFound)?;
        let room: Self = tx.maybe(room_query!("c.person_id = $1 AND o.slug = $3"), bind![person.id, person.session, slug])?.ok_or(Error::NotFound)?;
        let proof = proof(person.signed_in_at, room.trusted_at, room.barred_at);
        let rights = room.rights(proof, now).map_err(|why| if person.lapsed_at(proof, why) { Error::SignInAgain } else { Error::NotFound })?;
        let by = Actor {
            kind: ActorKind::Guest(room.contact),
            organization: room.organization,
            name: room.contact_name.clone(),
            person: Some(person.id),
            session: person.session,
            network: asker.network.clone(),
            unread: room.unread,
            at_home: false,
        };
        Ok(Found::new(room, rights, by))
    }
}

/// The room as one guest has it, for a member who may share what is in it.
fn previewed(tx: &mut Tx<'_>, asker: &Asker, guest: ContactId) -> Result<Found<Room>, Error> {
    let person = asker.signed_in().ok_or(Error::NotFound)?;
    let room: Room = tx.maybe(room_query!("c.id = $1"), bind![guest, person.session])?.ok_or(Error::NotFound)?;
    let looker = organizations::membership(tx, person.id, room.organization)?.ok_or(Error::NotFound)?;
    let house = access::in_organization(Some(looker.roles())).ok_or(Error::NotFound)?;
    if !house.may(access::HouseVerb::ViewAs) {
        return Err(Error::NotFound);
    }
    let rights = room.rights(Proof::Preview, tx.now()).map_err(|_| Error::NotFound)?;
    let by = Actor {
        kind: ActorKind::Preview { as_guest: guest, by: looker.member },
        organization: room.organization,
        name: room.contact_name.clone(),
        person: Some(person.id),
        session: person.session,
        network: asker.network.clone(),
        unread: room.unread,
        at_home: false,
    };
    Ok(Found::new(room, rights, by))
}

/// Come in and look.
pub struct EnterRoom;
impl Action<Room> for EnterRoom {
    const NAME: &'static str = "Enter";
    fn allowed(_: &RoomRights) -> bool {
        true
    }
}

/// Do something there, such as mark as seen.
pub struct ActInRoom;
impl Action<Room> for ActInRoom {
    const NAME: &'static str = "Act in";
    fn allowed(rights: &RoomRights) -> bool {
        rights.acts()
    }
}

/// Where a guest's pages lead: their own addresses, or those of a member who
/// looks as them.
#[derive(Clone, Debug, serde::Serialize, schemars::JsonSchema)]
#[serde(transparent)]
pub struct Base(String);

impl Base {
    /// The members' own addresses: for a look at what is not open yet.
    #[must_use]
    fn own() -> Self {
        Self(String::new())
    }

    /// For whoever acts.
    #[must_use]
    pub fn of(actor: &Actor) -> Self {
        match actor.kind {
            ActorKind::Preview { as_guest, .. } => Self(format!("/as/{as_guest}")),
            _ => Self(String::new()),
        }
    }

    /// One of the members' own addresses, as the viewer has it.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        // Whoever looks as a guest has that guest's home elsewhere.
        if !self.0.is_empty() && path.starts_with("/guest/") { self.0.clone() } else { format!("{}{path}", self.0) }
    }

    /// An item's page.
    #[must_use]
    pub fn item(&self, item: access::ItemId) -> String {
        self.at(&format!("/items/{item}"))
    }

    /// The home page at a company.
    #[must_use]
    pub fn home(&self, slug: &str) -> String {
        if self.0.is_empty() { format!("/guest/{slug}") } else { self.0.clone() }
    }
}
