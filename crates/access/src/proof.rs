//! What the organization asks of whoever signs or changes things from outside: that they
//! signed in by two proofs, a passkey or a second step. It holds at the moment of the deed,
//! for everybody, whatever was opened to them and when.
//!
//! *To change things* is to add, change or remove files, notes and what lies on a board, to
//! report on a task, to confirm what is planned and to answer a request list. To comment, to
//! write in a chat, to ask for something and to say what one thinks of it is not.

use crate::{BoardDeed, Rights, Verb};

/// What the rules ask where an item lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// Guests sign only where they signed in by two proofs.
    pub proof_to_sign: bool,
    /// Guests change things only there.
    pub proof_to_edit: bool,
    /// Pictures of files carry who looks.
    pub watermark: bool,
}

impl Asks {
    /// Where no rule asks for anything.
    pub const NOTHING: Self = Self { proof_to_sign: false, proof_to_edit: false, watermark: false };
}

/// What somebody outside could do here, had they signed in by two proofs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeldBack {
    pub sign: bool,
    pub edit: bool,
}

impl HeldBack {
    /// Whether anything is.
    #[must_use]
    pub fn any(self) -> bool {
        self.sign || self.edit
    }
}

/// The rules as they stand before one viewer from outside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Proving {
    /// Nothing is changed by them.
    pub edit: bool,
    pub held: HeldBack,
    pub watermark: bool,
}

impl Verb {
    /// Whether it changes things, as the rule has it.
    #[must_use]
    pub fn edits(self) -> bool {
        matches!(self, Self::AddFile | Self::AddFileBelow | Self::AddNote | Self::Edit)
    }
}

impl BoardDeed {
    /// Whether it changes what lies on a board.
    #[must_use]
    pub fn edits(self) -> bool {
        matches!(self, Self::Add | Self::ChangeOwn | Self::ChangeAny | Self::Table | Self::Embed | Self::WebImage)
    }
}

impl Rights {
    /// What the viewer could do, had they signed in by two proofs; what a page offers them.
    #[must_use]
    pub fn held_back(&self) -> HeldBack {
        self.proving.held
    }

    /// Whether pictures of files carry who looks at them.
    #[must_use]
    pub fn watermarked(&self) -> bool {
        self.proving.watermark
    }
}

/// What of these verbs is left to a viewer from outside. `twice`: they signed in by two
/// proofs; `acts`: they do anything at all.
pub(crate) fn hold_back(asks: Asks, (twice, acts): (bool, bool), verbs: Vec<Verb>) -> (Vec<Verb>, Proving) {
    let mut proving = Proving { edit: asks.proof_to_edit && acts && !twice, held: HeldBack::default(), watermark: asks.watermark };
    let sign = asks.proof_to_sign && acts && !twice;
    let mut left = Vec::with_capacity(verbs.len());
    for verb in verbs {
        match verb {
            Verb::Sign if sign => proving.held.sign = true,
            verb if verb.edits() && proving.edit => proving.held.edit = true,
            verb => left.push(verb),
        }
    }
    (left, proving)
}
