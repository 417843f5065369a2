//! Comments, in two lanes that never mix: the team, and with guests. On an item,
//! and on its tasks, notes and activities.
//!
//! What is written for the team never reaches a guest: not by a page, a count
//! or a mail. A member may move it over, seeing before who will read it; never
//! the other way, for what was read cannot be taken back.

mod bin;
mod earlier;
mod general;
mod news;
pub mod pages;
mod routes;
mod store;
mod views;

use crate::{
    audit, bind,
    doors::Actor,
    follows::{Place, Spot, line},
    items::{
        Item,
        attachment::Attachment,
        history::{self, Change},
    },
    mentions::{self, Callable, In, Said},
    notifications, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Attached, AttachedKind, Author, CommentId, ItemId, Lane, PartyId, Rights, Verb};
use uuid::Uuid;

pub use bin::forget_removed;
pub use earlier::{Earlier, with_earlier};
pub use general::{general_counts, general_thread};
pub use news::{stands, still_said};
pub use pages::{composer_for_guests, lanes, list, team_lane};
use routes::Words;
pub use routes::{Written, routes, write_on};
pub use store::{Insider, Reader, insiders, readers};
pub use views::{CommentLine, Thread, counts, thread};

rows! {
    /// Something somebody wrote, as it hangs off its item.
    #[derive(Clone, Debug)]
    pub struct Comment {
        pub id: CommentId,
        thing: String,
        thing_id: Uuid,
        pub lane: Lane,
        pub body: String,
        pub author: PartyId,
        pub author_name: String,
        pub created_at: Time,
        pub changed_at: Option<Time>,
        follow_words: Option<String>,
    }
}

impl Comment {
    /// What it was written on.
    #[must_use]
    pub fn place(&self) -> Place {
        Place::of(&self.thing, self.thing_id)
    }

    /// Where it is read, by its mark on the page.
    #[must_use]
    pub fn url(&self, item: ItemId) -> String {
        format!("{}#comment-{}", self.place().url(item), self.id)
    }
}

impl Attachment for Comment {
    const SEGMENT: &'static str = "comment";

    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid, viewer: &Actor) -> Result<Option<(Self, Attached)>, Error> {
        let found: Option<Self> = tx.maybe(
            concat!(
                "SELECT c.id, c.thing, c.thing_id, c.lane, c.body, c.created_by, p.name, c.created_at, c.changed_at, ",
                crate::follow_facets!("c.organization_id", "c.thing_id", "$4"),
                " FROM comments c JOIN parties p ON p.id = c.created_by WHERE c.organization_id = $1 AND c.item_id = $2 AND c.id = $3
                   AND c.removed_at IS NULL"
            ),
            bind![item.organization, item.id, id, viewer.party()],
        )?;
        Ok(found.map(|comment| {
            let author = Author::of(comment.author, viewer.party());
            let off = comment.place().off(comment.follow_words.as_deref());
            let kind = AttachedKind::Comment { lane: comment.lane, written_at: comment.created_at.0, off };
            (comment, Attached { kind, author })
        }))
    }
}

/// Whether this viewer may write in that lane.
#[must_use]
pub fn may_write(rights: &Rights, lane: Lane) -> bool {
    match lane {
        Lane::Team => !rights.outside() && rights.may(Verb::WriteToTeam),
        Lane::Guests => rights.may(Verb::WriteToGuests),
    }
}

/// Writes a comment. A member has to say for whom; a guest writes where guests
/// read, whatever they say.
///
/// # Errors
/// A sentence about lane or text; forbidden.
pub fn write(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, on: Place, lane: Option<Lane>, text: &str) -> Result<CommentId, Error> {
    let lane = if rights.outside() { Lane::Guests } else { lane.ok_or_else(|| Error::field("lane", "comment-choose-lane"))? };
    if !may_write(rights, lane) {
        return Err(Error::Forbidden("error-forbidden".into()));
    }
    let text = checked(text)?;
    let spot = Spot { item, place: on, rights };
    let called = mentions::called(tx, &spot, by, In::Comment(lane), "", &text)?.all;
    let id = store::add(tx, (item.organization, Some(item.id)), (on.word(), on.id(item.id)), lane, (&text, &names_of(&called)), by.party())?;
    let deed = if lane == Lane::Team { "comment.to-team" } else { "comment.to-guests" };
    history::record(tx, item, by, &Change::new(deed, &beginning(&text, 80)))?;
    audit::record(tx, item.organization, audit::By::Actor(by), "comment.added", ("comment", Some(id.0)), lane.word())?;
    news::tell(tx, item, by, (id, on), lane, &text, &called)?;
    mentions::tell(tx, &spot, by, &called, Said::Comment(id, lane), &text)?;
    Ok(id)
}

/// Writes down for the team what was said in another program, in words that say so. Nobody is
/// told or called by it: it was said long ago.
///
/// # Errors
/// A sentence about the text; forbidden.
pub fn bring_in(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, on: Place, text: &str) -> Result<CommentId, Error> {
    if !may_write(rights, Lane::Team) {
        return Err(Error::Forbidden("error-forbidden".into()));
    }
    let text = checked(text)?;
    let id = store::add(tx, (item.organization, Some(item.id)), (on.word(), on.id(item.id)), Lane::Team, (&text, ""), by.party())?;
    history::record(tx, item, by, &Change::new("comment.to-team", &beginning(&text, 80)))?;
    audit::record(tx, item.organization, audit::By::Actor(by), "comment.added", ("comment", Some(id.0)), Lane::Team.word())?;
    Ok(id)
}

fn names_of(called: &[Callable]) -> String {
    called.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join("\n")
}

/// Changes one's own words.
///
/// # Errors
/// A sentence about the text; not found, when they are removed.
pub fn change(tx: &mut Tx<'_>, item: &Item, rights: &Rights, comment: &Comment, by: &Actor, text: &str) -> Result<(), Error> {
    let text = checked(text)?;
    if text == comment.body {
        return Ok(());
    }
    let (spot, within) = (Spot { item, place: comment.place(), rights }, In::Comment(comment.lane));
    let called = mentions::called(tx, &spot, by, within, &comment.body, &text)?;
    if !store::change(tx, comment, (&text, &names_of(&called.all)))? {
        return Err(Error::NotFound);
    }
    mentions::tell(tx, &spot, by, &called.new, Said::Comment(comment.id, comment.lane), &text)?;
    history::record(tx, item, by, &Change { deed: "comment.changed", subject: "", was: Some(&comment.body), became: Some(&text) })?;
    audit::record(tx, item.organization, audit::By::Actor(by), "comment.changed", ("comment", Some(comment.id.0)), comment.lane.word())
}

/// Moves a comment of the team to where guests read. `seen` is the text as it
/// was confirmed: other words are not let out. It keeps its time, so guests who
/// read no old comments do not get it either; and nothing of it is mailed.
///
/// # Errors
/// Forbidden; changed, when it reads otherwise now or is over there already.
pub fn move_to_guests(tx: &mut Tx<'_>, item: &Item, rights: &Rights, comment: &Comment, by: &Actor, seen: i64) -> Result<(), Error> {
    if rights.outside() || !may_write(rights, Lane::Guests) {
        return Err(Error::Forbidden("error-forbidden".into()));
    }
    if comment.seen() != seen || !store::move_to_guests(tx, comment)? {
        return Err(Error::Changed);
    }
    history::record(tx, item, by, &Change::new("comment.moved", &beginning(&comment.body, 80)))?;
    audit::record(tx, item.organization, audit::By::Actor(by), "comment.moved", ("comment", Some(comment.id.0)), "team → guests")
}

impl Comment {
    /// Tells one wording of it from another.
    #[must_use]
    pub fn seen(&self) -> i64 {
        self.changed_at.unwrap_or(self.created_at).0
    }
}

fn checked(text: &str) -> Result<String, Error> {
    let mut problems = Vec::new();
    let text = line(&mut problems, "text", &text.replace("\r\n", "\n"), true, 20_000);
    if problems.is_empty() { Ok(text) } else { Err(Error::Invalid(problems)) }
}

/// So many characters of it, and a sign that there is more.
#[must_use]
pub fn beginning(text: &str, most: usize) -> String {
    let mut short: String = text.chars().take(most).collect();
    if text.chars().nth(most).is_some() {
        short.push('…');
    }
    short
}

/// Tells the members who take part in an item.
///
/// # Errors
/// When the store fails.
pub fn tell_insiders(tx: &mut Tx<'_>, item: &Item, news: &notifications::News, mailed: notifications::Mailed<'_>) -> Result<(), Error> {
    for member in insiders(tx, item, Place::Item)? {
        notifications::tell(tx, news, member.party, mailed)?;
    }
    Ok(())
}
