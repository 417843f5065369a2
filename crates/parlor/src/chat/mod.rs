//! The two chats of a project: of its members, and with its guests (PROJ-12).
//! They are lanes that never mix: a message is written in one and read there
//! alone, by whatever page, count, search or mail.
//!
//! A message keeps its time for good. Whoever wrote it can change its words, or
//! take them back, and put them back for a while (HOUSE-5); that something stood there
//! stays. Nothing here moves a message from one chat to the other.

mod audience;
mod bin;
mod files;
mod live;
mod mails;
mod marks;
mod pages;
mod reactions;
mod routes;
mod store;
mod tabs;
mod views;

use crate::{
    audit, bind,
    doors::{Action, Actor, Address, Asker, Found, Thing},
    files::Arrived,
    follows::{Place, Spot, line},
    items::{
        Item,
        attachment::{Attachment, On},
    },
    mentions::{self, Callable, In, Said},
    rows,
    store::{Time, Topic, Tx},
    web::Error,
};
use access::{Attached, AttachedKind, Author, Facet, ItemId, ItemKind, Lane, MessageId, PartyId, Rights, Verb};
use uuid::Uuid;

pub use bin::forget_removed;
pub use mails::{Due, due, still_said};
pub use marks::{Unread, unread};
pub use pages::{leads_to, tab};
pub(crate) use pages::{message as draw_message, room};
pub use routes::routes;
pub use tabs::{Tab, Tabs};
pub use views::{ChatView, MessageLine, Wanted, latest, load};

/// So long is a message at most, in characters.
pub const LONGEST: usize = 20_000;

/// One of the two chats of a project.
pub struct Chat {
    pub item: Item,
    pub lane: Lane,
    /// Goes up with everything that changes in it.
    pub version: i64,
    /// Goes up with what changes of messages that were there already.
    pub edition: i64,
}

/// What somebody may do in a chat.
#[derive(Clone, Debug)]
pub struct ChatRights {
    pub on_item: Rights,
    lane: Lane,
}

impl ChatRights {
    /// Whether they may write there.
    #[must_use]
    pub fn writes(&self) -> bool {
        self.on_item.may(if self.lane == Lane::Team { Verb::WriteToTeam } else { Verb::WriteToGuests })
    }
}

/// The chat that somebody answers a mail of.
///
/// # Errors
/// Not found, where they do not have it or may not write in it.
pub fn answered(tx: &mut Tx<'_>, item: Item, lane: Lane, rights: &Rights) -> Result<(Chat, ChatRights), Error> {
    let rights = ChatRights { on_item: rights.clone(), lane };
    if !has(&rights.on_item, lane) || !rights.writes() {
        return Err(Error::NotFound);
    }
    let (version, edition) = store::versions(tx, &item, lane)?;
    Ok((Chat { item, lane, version, edition }, rights))
}

/// Whether somebody with these rights on a project has this chat of it.
#[must_use]
pub fn has(rights: &Rights, lane: Lane) -> bool {
    !rights.outside() || (lane == Lane::Guests && rights.shows(Facet::Chat))
}

impl Thing for Chat {
    type Rights = ChatRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let item = Item::load(tx, asker, address)?;
        let lane = address.text("lane").and_then(Lane::from_word).ok_or(Error::NotFound)?;
        if item.kind() != ItemKind::Project || !has(item.rights(), lane) {
            return Err(Error::NotFound);
        }
        let (version, edition) = store::versions(tx, &item, lane)?;
        Ok(item.inside(|item| Self { item, lane, version, edition }, |rights| ChatRights { on_item: rights.clone(), lane }))
    }
}

/// Read it.
pub struct ReadIt;
impl Action<Chat> for ReadIt {
    const NAME: &'static str = "Read";
    fn allowed(_: &ChatRights) -> bool {
        true
    }
}

/// Write in it.
pub struct WriteIn;
impl Action<Chat> for WriteIn {
    const NAME: &'static str = "Write in";
    fn allowed(rights: &ChatRights) -> bool {
        rights.writes()
    }
}

/// Put a sign under a message: whoever may write where it stands.
pub struct ReactTo;
impl Action<On<Message>> for ReactTo {
    const NAME: &'static str = "React to";
    fn allowed(rights: &crate::items::attachment::OnRights) -> bool {
        rights.on_item.may(Verb::WriteToGuests)
    }
}

impl Chat {
    /// Where it is met.
    #[must_use]
    pub fn url(&self) -> String {
        url(self.item.id, self.lane)
    }
}

/// Where a chat of a project is met.
#[must_use]
pub fn url(item: ItemId, lane: Lane) -> String {
    format!("/items/{item}/chat/{}", lane.word())
}

rows! {
    /// Something somebody wrote in a chat.
    #[derive(Clone, Debug)]
    pub struct Message {
        pub id: MessageId,
        pub lane: Lane,
        pub body: String,
        pub author: PartyId,
        pub created_at: Time,
    }
}

impl Message {
    /// Where it is read, by its mark on the page.
    #[must_use]
    pub fn url(&self, item: ItemId) -> String {
        place_of(item, self.lane, self.id)
    }
}

fn place_of(item: ItemId, lane: Lane, message: MessageId) -> String {
    format!("{}?at={message}#message-{message}", url(item, lane))
}

impl Attachment for Message {
    const SEGMENT: &'static str = "message";

    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let found: Option<Self> = tx.maybe(
            "SELECT m.id, m.lane, m.body, m.created_by, m.created_at FROM messages m WHERE m.item_id = $1 AND m.id = $2 AND m.removed_at IS NULL",
            bind![item.id, id],
        )?;
        Ok(found.map(|message| {
            let author = Author::of(message.author, viewer.party());
            let kind = AttachedKind::Message { lane: message.lane, written_at: message.created_at.0 };
            (message, Attached { kind, author })
        }))
    }
}

/// What somebody sends: words, files, or both.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    pub text: String,
    pub files: Vec<Arrived>,
}

/// Writes a message. Its files become files of the project: internal ones, where
/// it is written for the team.
///
/// # Errors
/// A sentence about the text.
pub fn write(tx: &mut Tx<'_>, chat: &Chat, rights: &ChatRights, by: &Actor, sent: &Sent) -> Result<MessageId, Error> {
    let text = checked(&sent.text, sent.files.is_empty())?;
    let (item, lane) = (&chat.item, chat.lane);
    // Messages stand in the order in which they were kept, whoever waited for whom.
    tx.alone_in(item.organization)?;
    let spot = Spot { item, place: Place::Item, rights: &rights.on_item };
    let called = mentions::called(tx, &spot, by, In::Comment(lane), "", &text)?.all;
    let files = files::keep(tx, item, &rights.on_item, by, lane, &sent.files)?;
    let id = store::add(tx, item, lane, (&text, &names_of(&called)), by.party())?;
    files::tie(tx, item, id, &files)?;
    audit::record(tx, item.organization, audit::By::Actor(by), "message.sent", ("message", Some(id.0)), lane.word())?;
    mentions::tell(tx, &spot, by, &called, Said::Message(id, lane), &text)?;
    mails::tell(tx, item, lane, by, &called)?;
    let now = tx.now();
    marks::read(tx, item, lane, by.party(), now)?;
    stirred(tx, item, lane, false)?;
    Ok(id)
}

fn names_of(called: &[Callable]) -> String {
    called.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join("\n")
}

/// Changes one's own words.
///
/// # Errors
/// A sentence about the text; not found, when they were taken back.
pub fn change(tx: &mut Tx<'_>, item: &Item, rights: &Rights, message: &Message, by: &Actor, text: &str) -> Result<(), Error> {
    let text = checked(text, !files::has(tx, message.id)?)?;
    if text == message.body {
        return Ok(());
    }
    let spot = Spot { item, place: Place::Item, rights };
    let called = mentions::called(tx, &spot, by, In::Comment(message.lane), &message.body, &text)?;
    if !store::change(tx, message, (&text, &names_of(&called.all)))? {
        return Err(Error::NotFound);
    }
    mentions::tell(tx, &spot, by, &called.new, Said::Message(message.id, message.lane), &text)?;
    audit::record(tx, item.organization, audit::By::Actor(by), "message.changed", ("message", Some(message.id.0)), message.lane.word())?;
    stirred(tx, item, message.lane, true)
}

/// Says that something changed in a chat: whoever has it open looks again.
/// `before`: of what was there already.
fn stirred(tx: &mut Tx<'_>, item: &Item, lane: Lane, before: bool) -> Result<(), Error> {
    store::stir(tx, item, lane, before)?;
    tx.signal(Topic::Chat(item.id));
    Ok(())
}

fn checked(text: &str, needed: bool) -> Result<String, Error> {
    let mut problems = Vec::new();
    let text = line(&mut problems, "text", &text.replace("\r\n", "\n"), needed, LONGEST);
    if problems.is_empty() { Ok(text) } else { Err(Error::Invalid(problems)) }
}
