//! What somebody may do on a board: what their role gives them, and of that, what guests may
//! at all (BOARD-4 to -6). A board that is locked or archived leaves everybody reading (BOARD-14).

use crate::{BuiltIn, Facet, Facets, Level, MemberStanding};
use serde::{Deserialize, Serialize};

/// What somebody is on a board; each has what those before it have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BoardRole {
    /// Looks, and follows live.
    Reader,
    /// Also comments, marks up and chats.
    Reviewer,
    /// Changes everything.
    Editor,
    /// Also shares and deletes.
    Owner,
}

impl BoardRole {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Reader, Self::Reviewer, Self::Editor, Self::Owner];

    /// The word that the database, forms and texts use.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Reviewer => "reviewer",
            Self::Editor => "editor",
            Self::Owner => "owner",
        }
    }

    /// The role of that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// Whether a guest who is that is told of what others say on the board (BOARD-7).
    #[must_use]
    pub fn guests_are_told(self) -> bool {
        self >= Self::Editor
    }
}

macro_rules! deeds {
    ($($(#[$doc:meta])* $name:ident $word:literal),* $(,)?) => {
        /// What can be done on a board.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum BoardDeed { $($(#[$doc])* $name),* }

        impl BoardDeed {
            /// All of them, as the table of permitted actions has them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// How the table calls it.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word),* }
            }
        }
    };
}

deeds! {
    /// See what lies there, and the others' cursors.
    Look "look, and follow live",
    /// Answer in an approval, where one is asked.
    Decide "answer where one is asked to approve",
    Chat "chat",
    /// Pin a comment to a place, answer one, resolve one.
    Comment "comment",
    /// Add shapes, texts, drawings, pictures of one's own, sections.
    Add "add shapes, texts, drawings, pictures, sections",
    /// Change and delete what one added.
    ChangeOwn "change and delete one's own",
    /// Change and delete what others added.
    ChangeAny "change and delete others'",
    /// Add a page from elsewhere.
    Embed "embed addresses",
    /// Add a picture from an address.
    WebImage "insert web images",
    Table "create tables",
    /// Make a task of a comment, and change how far one is.
    Task "create a task, change its status",
    /// Call somebody by an @, or assign a task.
    Mention "mention, assign",
    /// Say how things stand, on the Workflow tab.
    Update "post an update",
    /// Start an approval.
    Approval "start an approval",
    /// Take the question back.
    Withdraw "cancel an approval",
    Timer "start the timer",
    /// Bring everybody to one's own view.
    Moderate "bring all to one's view",
    /// Take the board along as a picture or PDF.
    Export "export",
    Rename "rename",
    /// Into a project, or out of it.
    Move "move into or out of a project",
    Archive "archive or unarchive",
    Lock "lock or unlock",
    Duplicate "duplicate",
    /// Keep it as a template for the team.
    Template "add team templates",
    /// Share it, and give roles.
    Manage "manage participants and roles",
    Delete "delete",
}

/// How somebody stands to a board that they may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoardStanding {
    pub role: BoardRole,
    /// They are outside: a contact, or a visitor who entered a name.
    pub guest: bool,
    /// It is locked, archived, being approved, or held while it is drawn for that.
    pub shut: bool,
    /// It is locked or archived.
    pub locked: bool,
    /// They change nothing until they have signed in by two proofs.
    pub held_back: bool,
}

/// What the decision needs to know of a board, beside what it needs of any item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoardFacts {
    /// It is locked, archived, being approved, or held while it is drawn for that.
    pub shut: bool,
    /// It is locked or archived: shut by a hand, and until one opens it.
    pub locked: bool,
    /// Guests can be editors: its organization pays (BOARD-4).
    pub guests_edit: bool,
}

impl BoardFacts {
    /// Of what is no board, or one that is as open as it can be.
    pub const NONE: Self = Self { shut: false, locked: false, guests_edit: true };

    /// The same, where it may lie in the bin: what lies there is for reading.
    #[must_use]
    pub(crate) fn with_bin(self, binned: bool) -> Self {
        Self { shut: self.shut || binned, locked: self.locked || binned, ..self }
    }

    /// What a member may do on it who reaches it at that level. The role that was given
    /// to them on the board counts; else whoever may change items changes it.
    /// Administrators own every board.
    #[must_use]
    pub(crate) fn of_member(self, member: &MemberStanding, level: Level) -> BoardRights {
        let by_level = if level >= Level::Modify { BoardRole::Editor } else { BoardRole::Reader };
        let role = if member.roles.has(BuiltIn::Administrator) { BoardRole::Owner } else { member.board_role.unwrap_or(by_level) };
        on_board(BoardStanding { role, guest: false, shut: self.shut, locked: self.locked, held_back: false })
    }

    /// What a guest may do on it by their grant; without acting they only look.
    #[must_use]
    pub(crate) fn of_guest(self, facets: Facets, acts: bool, held_back: bool) -> BoardRights {
        let role = facets.board_role(self.guests_edit);
        let role = if acts { role } else { BoardRole::Reader };
        on_board(BoardStanding { role, guest: true, shut: self.shut, locked: self.locked, held_back })
    }
}

impl Facets {
    /// The role that a grant with these facets gives on a board. Where guests cannot be
    /// editors, they are reviewers.
    #[must_use]
    pub fn board_role(self, guests_edit: bool) -> BoardRole {
        match (self.has(Facet::Editor), self.has(Facet::Reviewer)) {
            (true, _) if guests_edit => BoardRole::Editor,
            (false, false) => BoardRole::Reader,
            _ => BoardRole::Reviewer,
        }
    }
}

/// What somebody may do on a board. Only [`on_board`] makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoardRights {
    standing: BoardStanding,
}

/// What may be done on a board at this instant.
#[must_use]
pub fn on_board(standing: BoardStanding) -> BoardRights {
    BoardRights { standing }
}

impl BoardRights {
    /// What they are on it.
    #[must_use]
    pub fn role(self) -> BoardRole {
        self.standing.role
    }

    /// Whether they stand outside.
    #[must_use]
    pub fn guest(self) -> bool {
        self.standing.guest
    }

    /// Whether nobody changes it: see [`BoardFacts::shut`].
    #[must_use]
    pub fn shut(self) -> bool {
        self.standing.shut
    }

    /// Whether they are told of what others say there: a guest who is no editor is not
    /// (BOARD-7).
    #[must_use]
    pub fn is_told(self) -> bool {
        !self.standing.guest || self.standing.role.guests_are_told()
    }

    /// Whether this may be done.
    #[must_use]
    pub fn may(self, deed: BoardDeed) -> bool {
        self.could(deed) && !(self.standing.held_back && deed.edits())
    }

    /// Whether this may be done by who proves who they are as the organization asks.
    #[must_use]
    pub(crate) fn could(self, deed: BoardDeed) -> bool {
        let BoardStanding { role, guest, shut, locked, .. } = self.standing;
        // Whoever asks for approval holds the board while it is drawn; only who locked it has said that it rests.
        let rests = (shut && deed.changes_the_board()) || (locked && deed == BoardDeed::Approval);
        role >= deed.needs() && !(guest && deed.never_by_guests()) && !rests
    }
}

impl BoardDeed {
    /// The least role that does it.
    fn needs(self) -> BoardRole {
        match self {
            // Whoever reads it can be asked what they think of it.
            Self::Look | Self::Decide => BoardRole::Reader,
            Self::Chat | Self::Comment | Self::Add | Self::ChangeOwn | Self::Table | Self::WebImage | Self::Embed => BoardRole::Reviewer,
            Self::Task | Self::Mention | Self::Update => BoardRole::Reviewer,
            Self::ChangeAny | Self::Approval | Self::Withdraw | Self::Timer | Self::Moderate | Self::Export => BoardRole::Editor,
            Self::Rename | Self::Move | Self::Archive | Self::Lock | Self::Duplicate | Self::Template => BoardRole::Editor,
            Self::Manage | Self::Delete => BoardRole::Owner,
        }
    }

    /// BOARD-6: what no guest does, whatever their role.
    fn never_by_guests(self) -> bool {
        matches!(
            self,
            Self::Task
                | Self::Mention
                | Self::Manage
                | Self::Update
                | Self::Approval
                | Self::Withdraw
                | Self::Rename
                | Self::Move
                | Self::Archive
                | Self::Lock
                | Self::Duplicate
                | Self::Delete
                | Self::Template
                | Self::WebImage
                | Self::Embed
                | Self::Table
        )
    }

    /// BOARD-14: what a board that is locked or archived, or about which somebody is asked, does
    /// not let happen. It can be unlocked, shared, taken along, decided on and deleted all the same.
    fn changes_the_board(self) -> bool {
        matches!(
            self,
            Self::Chat
                | Self::Comment
                | Self::Add
                | Self::ChangeOwn
                | Self::ChangeAny
                | Self::Embed
                | Self::WebImage
                | Self::Table
                | Self::Task
                | Self::Mention
                | Self::Update
                | Self::Timer
                | Self::Moderate
                | Self::Rename
                | Self::Move
        )
    }
}
