//! What can be done with an item.

use serde::{Deserialize, Serialize};

/// What can be done with an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verb {
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
    /// Add a file to a task, note or activity.
    AddFileBelow,
    /// Write a note.
    AddNote,
    /// Ask for something, and follow what becomes of it.
    Request,
    /// Change fields and title; add tasks, notes, activities; choose followers.
    Edit,
    /// Put it into the bin.
    Bin,
    /// Take it out of the bin.
    Restore,
    /// Open it to guests, change and close that.
    Share,
    /// Take away what was opened to guests. It is possible also where nothing
    /// can be opened: a door that is shut for all must not keep one ajar.
    CloseAccess,
    /// Make and copy guest links.
    CopyLink,
    /// See who has access, by what way, and when they came.
    SeeAccess,
    /// Look at it as one of its guests.
    ViewAs,
    /// Answer where one is asked to approve.
    Decide,
    /// Sign where one is asked to (SIGN-2).
    Sign,
    /// Show who one is, where one only reads by an address, to act from then on (LINK-8).
    Verify,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::See,
        Self::ReadHistory,
        Self::WriteToTeam,
        Self::WriteToGuests,
        Self::AddFile,
        Self::AddFileBelow,
        Self::AddNote,
        Self::Request,
        Self::Edit,
        Self::Bin,
        Self::Restore,
        Self::Share,
        Self::CloseAccess,
        Self::CopyLink,
        Self::SeeAccess,
        Self::ViewAs,
        Self::Decide,
        Self::Sign,
        Self::Verify,
    ];
}
