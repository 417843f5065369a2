//! Boards: items whose heart is a canvas that many draw on at once.
//!
//! A board is met at `/items/{item}`, by members and guests alike, each with the role that
//! the policy gives them ([`access::on_board`]). What lies on it are elements; `live` takes
//! changes and tells them to all who are there, `elements` keeps them. What is said about
//! a place on it are pins and their comments.
//!
//! A page never says what a board is: it says what it wants, and hears what became of it.

mod bin;
mod copying;
mod drawn;
mod elements;
mod exports;
mod files;
mod forms;
mod in_projects;
mod list;
mod list_page;
mod live;
mod opening;
mod page;
mod people;
mod pictures;
mod pins;
mod routes;
mod scene;
mod shut;
mod side;
mod starters;
mod taking_part;
mod talk;
mod temporary;
mod texts;
mod told;
mod view;
mod workflow;

use crate::{
    bind,
    doors::{Action, Permit},
    items::{Edit, Heading, Item, team::Colleague},
    organizations::{Organization, StartBoards},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{BoardDeed, BoardRole, ItemId, ItemKind, Rights};

pub use bin::forget_removed;
pub use copying::{Template, lay, make_temporary, templates};
pub(crate) use exports::drawings;
pub use forms::Form;
pub use in_projects::{Folder, folder_of};
pub use list::{BoardLine, count_in_project, in_project};
pub(crate) use list_page::tile;
pub use live::Rooms;
pub use opening::{Door, door, new_password, open, open_by_link, opens_no_more};
pub use page::{draw_proposed, guest_page, proposed};
pub(crate) use page::{draw_with, framing};
pub use people::{give_to, member_role};
pub use routes::{edit, edit_page, routes};
pub use taking_part::Speaker;
pub use talk::answered;
pub use temporary::keep_house;
pub use view::BoardView;
pub use workflow::{member_left, on_board};

/// What its address opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Opens {
    /// Nothing: only who was invited comes in.
    People,
    /// The board, to who also knows its password.
    Password,
    /// The board, to everyone who has it.
    Link,
}

impl Opens {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::People, Self::Password, Self::Link];

    /// The word that the database and forms use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Password => "password",
            Self::Link => "link",
        }
    }

    /// Of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|opens| opens.word() == word)
    }
}

rows! {
    /// What a board is beside an item.
    #[derive(Clone, Debug)]
    pub struct Board {
        opens: String,
        pub password_generation: i64,
        pub number: i64,
        pub locked_at: Option<Time>,
        pub archived_at: Option<Time>,
        pub project: Option<ItemId>,
        pub temporary_until: Option<Time>,
        pub nature: String,
        pub timer_until: Option<Time>,
    }
}

impl Board {
    /// What its address opens.
    #[must_use]
    pub fn opens(&self) -> Opens {
        Opens::from_word(&self.opens).unwrap_or(Opens::People)
    }
}

/// What this item is as a board.
///
/// # Errors
/// Not found, when it is none.
pub fn of(tx: &mut Tx<'_>, item: ItemId) -> Result<Board, Error> {
    tx.maybe(
        "SELECT opens, password_generation, number, locked_at, archived_at, project_id, temporary_until, nature, timer_until FROM boards WHERE item_id = $1",
        bind![item],
    )?
    .ok_or(Error::NotFound)
}

/// A board as somebody wants it to be.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub title: String,
    /// Who is responsible; nothing for whoever asks, or whoever it is now.
    pub responsible: Option<Colleague>,
}

impl Wanted {
    fn heading(&self) -> Heading<'_> {
        Heading { title: &self.title, responsible: self.responsible.as_ref() }
    }
}

/// Starts a board. Whoever does owns it.
///
/// # Errors
/// When the store fails.
pub fn add(tx: &mut Tx<'_>, here: &Permit<StartBoards, Organization>, wanted: &Wanted) -> Result<ItemId, Error> {
    let me = here.by().member().ok_or(Error::NotFound)?;
    let id = wanted.heading().start(tx, here.id, ItemKind::Board, here.by())?;
    tx.run("INSERT INTO boards (item_id, organization_id, opens) VALUES ($1, $2, 'people')", bind![id, here.id])?;
    people::put(tx, here.id, id, me, BoardRole::Owner, me)?;
    Ok(id)
}

/// Changes what a board is called and who answers for it, if nobody else did since that edition.
///
/// # Errors
/// Changed, when somebody did.
pub fn change(tx: &mut Tx<'_>, item: &Permit<Edit, Item>, wanted: &Wanted, edition: i64) -> Result<(), Error> {
    wanted.heading().replace(tx, item, edition, &[])
}

macro_rules! deeds {
    ($($(#[$doc:meta])* $name:ident $deed:ident),* $(,)?) => { $(
        $(#[$doc])*
        pub struct $name;
        impl Action<Item> for $name {
            const NAME: &'static str = stringify!($name);
            fn allowed(rights: &Rights) -> bool { rights.on_board().is_some_and(|board| board.may(BoardDeed::$deed)) }
            fn refusal(_: &Item, rights: &Rights) -> crate::web::Say {
                if rights.on_board().is_some_and(|board| board.shut()) { return "board-is-shut".into(); }
                if rights.held_back().edit && BoardDeed::$deed.edits() { "prove-to-edit".into() } else { "error-forbidden".into() }
            }
        }
    )* };
}
deeds! {
    /// See what lies on a board.
    Look Look,
    /// Add to a board, and change it as far as the role goes.
    Draw Add,
    /// Add a picture from an address.
    InsertWebImage WebImage,
    /// Pin a comment to a place of a board, answer one, resolve one.
    Comment Comment,
    /// Write in the chat of a board.
    Chat Chat,
    /// Set the timer of a board.
    SetTimer Timer,
    /// Lock a board, or unlock it.
    Lock Lock,
    /// Archive a board, or take it back.
    Archive Archive,
    /// Say who is what on a board, and what its address opens.
    Manage Manage,
    /// Make another board of it.
    Duplicate Duplicate,
    /// Keep a board as a template.
    KeepAsTemplate Template,
    /// Take the board along as a picture or PDF.
    Export Export,
    /// Move a board into a project, or out of it.
    MoveBoard Move,
    /// Make a task of what was said on a board.
    MakeTask Task,
    /// Call people by an @ on a board.
    Mention Mention,
    /// Say how things stand with a board.
    PostUpdate Update,
    /// Ask for the approval of a board.
    AskApproval Approval,
    /// Take the question back.
    WithdrawApproval Withdraw,
    /// Answer where one is asked to approve a board.
    Decide Decide,
}
