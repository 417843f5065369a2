//! Items: whatever can be shared as a unit, and the spine they share: kind,
//! place, title, bin, history, who may come.
//!
//! An item is reached by `/items/{item}`, by members and guests alike; whose
//! page it is, the policy says. Behind `/as/{guest}` a member sees what that
//! guest sees (VIEW-1). What hangs off an item is found only inside it.

pub mod answering;
pub mod attachment;
pub mod bin;
mod columns;
mod editor;
pub mod head;
mod heading;
mod held;
pub mod history;
mod insiders;
mod instead;
mod paging;
mod past;
mod sight;
mod standing;
pub mod team;
mod titles;

use crate::{
    doors::{Action, Actor, Address, Asker, Found, Thing},
    organizations::frame::{self, Frame, Mark},
    rows,
    store::{Time, Topic, Tx},
    web::Error,
};
use access::{CategoryId, ItemId, ItemKind, MemberId, OrganizationId, OrganizerId, Rights, Verb};

pub use answering::{Answering, answering, beginner, sight_of_guest};
pub use editor::{Editor, Stands};
pub use heading::{Begun, Heading, Kept};
pub use insiders::{Insider, insiders, member_sees};
pub use instead::{Instead, out_of_bin};
pub use paging::ListKey;
pub use past::sentence as history_sentence;
pub use sight::{GuestSight, MemberSight, Sight, access_seen, seen_by_looker};
pub use standing::{behind, guest_standing, house_rights, proposed};
pub use titles::titles;

/// Whose an item is, and its id: by both its rows are found where they lie, on whatever machine (docs/scale.md).
pub type Located = (OrganizationId, ItemId);

rows! {
    /// An item, with what its pages need of its organization and organizer.
    #[derive(Clone, Debug)]
    pub struct Item {
        pub id: ItemId,
        pub organization: OrganizationId,
        pub organization_slug: String,
        pub organization_name: String,
        pub organization_look: crate::brands::Look,
        pub kind: String,
        pub organizer: Option<OrganizerId>,
        pub organizer_name: Option<String>,
        pub category: Option<CategoryId>,
        pub title: String,
        pub responsible: MemberId,
        pub created_by: MemberId,
        pub created_at: Time,
        pub changed_at: Time,
        /// Goes up with everything that changes on its page.
        pub version: i64,
        /// Goes up with its own fields; two editors meet here.
        pub edition: i64,
        pub binned_at: Option<Time>,
        /// Guests can be let in where it lies.
        pub extranet: bool,
        /// A board that is locked or archived.
        locked: bool,
        /// A board that waits for approval.
        asked: bool,
        /// Until then a board is held as it is, while it is drawn.
        held_until: Option<Time>,
        /// Guests can be editors of boards: the organization pays.
        pub guests_edit: bool,
        pub cover: Option<String>,
        /// The deeds that guests can be let do, as words: of a record as it says itself, or as its organizer does.
        pub guests_may: Option<String>,
        /// The sharing rules that hold there at once for everybody from outside, as words.
        pub rules: Option<String>,
    }
}

impl Item {
    /// Where it is met.
    #[must_use]
    pub fn url(&self) -> String {
        format!("/items/{}", self.id)
    }

    /// How its organization shows itself.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark::new(&self.organization_slug, &self.organization_name, &self.organization_look)
    }

    /// Where its pages stand in the rail.
    #[must_use]
    pub fn place(&self) -> frame::Place {
        match self.kind() {
            ItemKind::Project => frame::Place::Projects,
            ItemKind::Document => frame::Place::Documents,
            ItemKind::Board => frame::Place::Boards,
            ItemKind::Record => frame::Place::Organizers,
        }
    }

    /// The key of the sentence that says why no guest is let in where it lies.
    #[must_use]
    pub fn why_closed(&self) -> &'static str {
        match self.kind() {
            ItemKind::Project => "share-no-projects",
            ItemKind::Document => "share-no-templates",
            ItemKind::Board => "share-no-boards",
            ItemKind::Record => "share-no-extranet",
        }
    }

    /// The address of the cover of its organizer.
    #[must_use]
    pub fn cover_url(&self) -> String {
        cover_url(self.cover.as_deref().unwrap_or("harbour"), self.id)
    }

    /// Which of the four it is.
    #[must_use]
    pub fn kind(&self) -> ItemKind {
        kind_of(&self.kind)
    }

    /// Where it lies.
    #[must_use]
    pub fn located(&self) -> Located {
        (self.organization, self.id)
    }

    fn facts(&self, now: access::Micros) -> access::ItemFacts {
        access::ItemFacts {
            kind: self.kind(),
            binned: self.binned_at.is_some(),
            extranet: self.extranet,
            deeds: self.deeds(),
            board: self.board_facts(now),
            asks: crate::sharing_rules::asks(self.rules.as_deref()),
        }
    }

    fn board_facts(&self, now: access::Micros) -> access::BoardFacts {
        let held = self.held_until.is_some_and(|until| until.0 > now);
        access::BoardFacts { shut: self.locked || self.asked || held, locked: self.locked, guests_edit: self.guests_edit }
    }

    /// What grants can open of what guests do there.
    #[must_use]
    pub fn deeds(&self) -> access::Facets {
        deeds(self.guests_may.as_deref())
    }

    /// What the policy says to somebody who stands to it like this. Doors ask by [`Thing::load`], which asks here;
    /// all else is for explaining.
    pub(crate) fn decide(&self, standing: &access::Standing, now: access::Micros) -> Result<Rights, access::WhyNot> {
        access::rights(&self.facts(now), standing, now)
    }

    /// Says that something on its page changed: whoever has it open asks again.
    ///
    /// # Errors
    /// When the store fails.
    pub fn touch(&self, tx: &mut Tx<'_>) -> Result<(), Error> {
        touch(tx, self.organization, self.id)
    }
}

/// What grants can open of what guests do, by the words that stand for it; all of it,
/// where nothing is said.
#[must_use]
pub fn deeds(words: Option<&str>) -> access::Facets {
    words.map_or(access::Facets::ALL_DEEDS, access::Facets::from_words)
}

/// As [`Item::touch`], where only its id is at hand, and whose it is.
///
/// # Errors
/// When the store fails.
pub fn touch(tx: &mut Tx<'_>, organization: OrganizationId, item: ItemId) -> Result<(), Error> {
    tx.alone_in(organization)?;
    let now = tx.now();
    tx.run("UPDATE items SET version = version + 1, changed_at = $3 WHERE organization_id = $1 AND id = $2", crate::bind![organization, item, now])?;
    tx.signal(Topic::Item(item));
    Ok(())
}

/// What finds a part of a title: for `title_key LIKE … ESCAPE '\'`.
#[must_use]
pub fn title_part(text: &str) -> String {
    format!("%{}%", unpatterned(&fold(text)))
}

/// A text in which nothing is a pattern: for `LIKE … ESCAPE '\'`.
#[must_use]
pub fn unpatterned(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// What a text is sorted and found by: small letters without their marks, so
/// that `Čáp` is found by `cap`.
#[must_use]
pub fn fold(text: &str) -> String {
    use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
    let mut key = String::with_capacity(text.len());
    for letter in text.trim().nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'ß' => key.push_str("ss"),
            'æ' => key.push_str("ae"),
            'œ' => key.push_str("oe"),
            'þ' => key.push_str("th"),
            'ø' => key.push('o'),
            'ł' => key.push('l'),
            'đ' | 'ð' => key.push('d'),
            'ı' => key.push('i'),
            other => key.push(other),
        }
    }
    key
}

/// The frame around an item's page, for a member who sees it.
///
/// # Errors
/// Not found, for anybody else.
pub fn frame(tx: &mut Tx<'_>, item: &Item, by: &Actor) -> Result<Frame, Error> {
    let member = by.member().ok_or(Error::NotFound)?;
    let rights = house_rights(tx, member)?.ok_or(Error::NotFound)?;
    Ok(Frame::new(item.mark(), by, rights))
}

/// Addresses that all items share.
#[must_use]
pub fn routes(routes: crate::web::Routes) -> crate::web::Routes {
    routes.room(team::routes).room(bin::routes).room(past::routes)
}

/// A drawn cover is an asset; an uploaded one is shown by the item, to whoever may see the item.
#[must_use]
pub fn cover_url(cover: &str, item: ItemId) -> String {
    if cover == "picture" { format!("/items/{item}/cover") } else { crate::web::ui::drawn_cover(cover) }
}

/// The item, if whoever asks may see it.
///
/// # Errors
/// Not found, whether it does not exist or not for them.
pub fn seen_by(tx: &mut Tx<'_>, asker: &Asker, item: ItemId) -> Result<Found<Item>, Error> {
    standing::found(tx, asker, item)
}

pub(crate) fn kind_of(word: &str) -> ItemKind {
    match word {
        "project" => ItemKind::Project,
        "document" => ItemKind::Document,
        "board" => ItemKind::Board,
        _ => ItemKind::Record,
    }
}

impl Thing for Item {
    type Rights = Rights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let id: ItemId = address.id("item")?;
        match address.text("guest") {
            None => standing::found(tx, asker, id),
            Some(_) => standing::previewed(tx, asker, id, address.id("guest")?),
        }
    }
}

/// Why this is refused to somebody who sees the item. A member who would share
/// it elsewhere is told that its organizer lets no guest in (WORK-1).
fn refusal(item: &Item, rights: &Rights, verb: Verb) -> crate::web::Say {
    if rights.held_back().edit && verb.edits() {
        return "prove-to-edit".into();
    }
    let opens = matches!(verb, Verb::Share | Verb::CopyLink);
    if opens && !item.extranet && rights.may(Verb::SeeAccess) { crate::web::Say::from(item.why_closed()) } else { "error-forbidden".into() }
}

macro_rules! verbs {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        pub struct $name;
        impl Action<Item> for $name {
            const NAME: &'static str = stringify!($name);
            fn allowed(rights: &Rights) -> bool { rights.may(Verb::$name) }
            fn refusal(item: &Item, rights: &Rights) -> crate::web::Say { refusal(item, rights, Verb::$name) }
        }
    )* };
}
verbs! {
    /// Open its page.
    See,
    /// Read what changed, by whom.
    ReadHistory,
    /// Write where only the team reads.
    WriteToTeam,
    /// Write where guests read too.
    WriteToGuests,
    /// Add a file.
    AddFile,
    /// Write a note.
    AddNote,
    /// Ask for something.
    Request,
    /// Change it and what hangs off it.
    Edit,
    /// Put it into the bin.
    Bin,
    /// Take it out of the bin.
    Restore,
    /// Open it to guests.
    Share,
    /// Take away what was opened to guests.
    CloseAccess,
    /// Make and copy guest links.
    CopyLink,
    /// See who has access.
    SeeAccess,
    /// Look at it as a guest.
    ViewAs,
    /// Show who one is, where one only reads by an address.
    Verify,
}
