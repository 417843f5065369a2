//! The decision on an item.

use crate::{
    Asks, BoardDeed, BoardFacts, BoardRights, Facet, Facets, GrantFacts, Groups, GuestStanding, ItemKind, Level, MemberStanding, Micros, Permission,
    Proof, Reason, Standing, Verb, WhyNot,
    proof::{Proving, hold_back},
};

/// What the decision needs to know of the item itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemFacts {
    pub kind: ItemKind,
    /// It lies in the bin.
    pub binned: bool,
    /// Guests are let in where it lies: by its organizer (WORK-1), or, to projects, by the organization (PROJ-19).
    pub extranet: bool,
    /// The deeds that grants can open to guests there (WORK-2): of a record by its organizer, or as it says itself.
    pub deeds: Facets,
    /// Of a board only.
    pub board: BoardFacts,
    /// What the organization's rules ask there of who comes from outside.
    pub asks: Asks,
}

/// What one viewer may do with one item. Only [`rights`] makes it, and only for
/// somebody who may at least know that the item exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rights {
    verbs: u32,
    facets: Facets,
    shown: Groups,
    edited: Groups,
    side: Side,
    why: Vec<Reason>,
    ends: Option<Micros>,
    downloads: bool,
    proven: Option<Micros>,
    photos: bool,
    on_board: Option<BoardRights>,
    pub(crate) proving: Proving,
}

/// On which side of the door the viewer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Team,
    Guest(GrantFacts),
}

impl Rights {
    /// Whether this may be done.
    #[must_use]
    pub fn may(&self, verb: Verb) -> bool {
        self.verbs & (1 << verb as u32) != 0
    }

    /// Whether the viewer stands outside: a guest, or a member looking as one.
    #[must_use]
    pub fn outside(&self) -> bool {
        matches!(self.side, Side::Guest(_))
    }

    /// Whether this part is shown. Members see every part.
    #[must_use]
    pub fn shows(&self, facet: Facet) -> bool {
        !self.outside() || self.facets.has(facet)
    }

    /// The parts that the grant shows; all of them for members.
    #[must_use]
    pub fn facets(&self) -> Facets {
        if self.outside() { self.facets } else { Facet::ALL.into_iter().collect() }
    }

    /// Whether the fields of this group are shown. For guests the organizer's
    /// settings say it field by field, and their grant's facet.
    #[must_use]
    pub fn shows_group(&self, group: &str) -> bool {
        self.shown.shows(group)
    }

    /// Whether the fields of this group can be changed, where anything can.
    #[must_use]
    pub fn edits_group(&self, group: &str) -> bool {
        self.edited.shows(group)
    }

    /// Whether every group of fields is shown.
    #[must_use]
    pub fn shows_all_groups(&self) -> bool {
        self.shown.all()
    }

    /// Whether files can be taken along. Of a document a grant says it; all else that
    /// is seen can be.
    #[must_use]
    pub fn downloads(&self) -> bool {
        self.downloads
    }

    /// Whether a signature has to be confirmed by a code first: the browser of a guest
    /// was verified longer ago than the organization takes for a signature (SIGN-7).
    #[must_use]
    pub fn confirms_first(&self, minutes: i64, now: Micros) -> bool {
        let lasts = minutes.max(0).saturating_mul(60_000_000);
        self.outside() && self.proven.is_none_or(|at| now >= at.saturating_add(lasts))
    }

    /// Whether whoever reports on a work order there sends photos along (WORK-4). A grant on a
    /// project says nothing of files below its tasks; elsewhere it says so, and its organizer.
    pub(crate) fn report_photos(&self) -> bool {
        self.may(Verb::AddFileBelow) || self.photos
    }

    /// From when on the guests' lane may be read: the instant the grant was
    /// opened, or the beginning of time.
    #[must_use]
    pub fn reads_from(&self) -> Micros {
        match self.side {
            Side::Guest(grant) if !grant.facets.has(Facet::OldComments) => grant.opened_at,
            _ => Micros::MIN,
        }
    }

    /// From when on the chat of a project may be read, as [`Self::reads_from`].
    #[must_use]
    pub fn reads_chat_from(&self) -> Micros {
        match self.side {
            Side::Guest(GrantFacts { chat_at: Some(at), facets, .. }) if !facets.has(Facet::OldComments) => at,
            _ => self.reads_from(),
        }
    }

    /// What may be done on it, where it is a board.
    #[must_use]
    pub fn on_board(&self) -> Option<BoardRights> {
        self.on_board
    }

    /// These rights as a member has them before them who looks as a guest: what
    /// is held back from the member stays so, whatever the guest sees.
    #[must_use]
    pub fn looked_at_by(mut self, member: &Self) -> Self {
        self.shown = member.shown.clone();
        self
    }

    /// The chain of reasons (VIEW-3).
    #[must_use]
    pub fn why(&self) -> &[Reason] {
        &self.why
    }

    /// When these rights end by themselves: the end of the grant, of the stay, or of the
    /// trust in the browser or of the address it holds. Open pages go dark then.
    #[must_use]
    pub fn ends(&self) -> Option<Micros> {
        self.ends
    }

    pub(crate) fn side(&self) -> Side {
        self.side
    }

    fn new(side: Side, facets: Facets, why: Vec<Reason>, verbs: impl IntoIterator<Item = Verb>) -> Self {
        let verbs = verbs.into_iter().fold(0, |set, verb| set | (1 << verb as u32));
        Self {
            verbs,
            facets,
            shown: Groups::All,
            edited: Groups::All,
            side,
            why,
            ends: None,
            downloads: true,
            proven: None,
            photos: false,
            on_board: None,
            proving: Proving::default(),
        }
    }
}

/// What this viewer may do with this item at this instant.
///
/// # Errors
/// The reason for which they may not even know that it exists. To the viewer it
/// is always the same answer: there is no such thing.
pub fn rights(item: &ItemFacts, standing: &Standing, now: Micros) -> Result<Rights, WhyNot> {
    match standing {
        Standing::Stranger => Err(WhyNot::Stranger),
        Standing::Member(member) => member_rights(item, member),
        Standing::Guest(guest) => guest_rights(item, guest, now),
    }
}

fn member_rights(item: &ItemFacts, member: &MemberStanding) -> Result<Rights, WhyNot> {
    let (built_in, own) = (member.roles.level(member.participates), member.reach.level(member.made));
    let level = built_in.max(own);
    let why = match level {
        Level::None => return Err(WhyNot::NoRole),
        // Only by taking part.
        _ if own == Level::None && member.roles.level(false) == Level::None => vec![Reason::Role, Reason::Participates],
        // Only because they made it.
        _ if built_in == Level::None && member.reach.level(false) == Level::None => vec![Reason::Role, Reason::Made],
        _ => vec![Reason::Role],
    };
    let board = (item.kind == ItemKind::Board).then(|| item.board.with_bin(item.binned).of_member(member, level));
    let needs = |verb: Verb| match verb {
        Verb::See | Verb::ReadHistory => level >= Level::Read,
        Verb::Restore => item.binned && level >= Level::Delete,
        // What lies in the bin can be looked at and taken out, nothing else.
        _ if item.binned => false,
        // Whoever reads it can be asked what they think of it.
        Verb::Decide | Verb::Sign => level >= Level::Read,
        Verb::Verify => false,
        Verb::WriteToTeam | Verb::WriteToGuests | Verb::AddFile | Verb::AddFileBelow | Verb::AddNote | Verb::Request | Verb::Edit => {
            level >= Level::Modify
        }
        Verb::Bin => level >= Level::Delete,
        Verb::CloseAccess | Verb::SeeAccess | Verb::ViewAs => level >= Level::Share,
        Verb::Share => level >= Level::Share && item.extranet,
        Verb::CopyLink => level >= Level::Share && item.extranet && may_copy_links(member),
    };
    let verbs = Verb::ALL.into_iter().filter(|verb| board.map_or_else(|| needs(*verb), |board| board_verb(item, member, board, *verb)));
    let mut rights = Rights::new(Side::Team, Facets::default(), why, verbs);
    rights.on_board = board;
    // A built-in role holds no group back.
    if built_in < Level::Modify {
        rights.edited = member.reach.groups(member.made, Level::Modify).unwrap_or_else(Groups::none);
    }
    if built_in == Level::None {
        rights.shown = member.reach.groups(member.made, Level::Read).unwrap_or_else(Groups::none);
    }
    Ok(rights)
}

/// What a member does with a board as an item comes from their role on it.
fn board_verb(item: &ItemFacts, member: &MemberStanding, board: BoardRights, verb: Verb) -> bool {
    let of_owner = board.may(BoardDeed::Manage);
    match verb {
        Verb::See | Verb::ReadHistory => true,
        Verb::Restore => item.binned && board.may(BoardDeed::Delete),
        _ if item.binned => false,
        Verb::Decide => board.may(BoardDeed::Decide),
        Verb::WriteToTeam | Verb::WriteToGuests => board.may(BoardDeed::Comment),
        Verb::AddFile | Verb::AddFileBelow => board.may(BoardDeed::Add),
        Verb::Edit | Verb::AddNote => board.may(BoardDeed::Rename),
        Verb::Bin => board.may(BoardDeed::Delete),
        Verb::CloseAccess | Verb::SeeAccess | Verb::ViewAs => of_owner,
        Verb::Share => of_owner && item.extranet,
        Verb::CopyLink => of_owner && item.extranet && may_copy_links(member),
        Verb::Sign | Verb::Verify | Verb::Request => false,
    }
}

/// The permission *external communications*; the switch of the organization
/// takes it from all (LINK-2).
fn may_copy_links(member: &MemberStanding) -> bool {
    member.roles.permits(Permission::ExternalCommunications) && member.external_communications
}

fn guest_rights(item: &ItemFacts, guest: &GuestStanding, now: Micros) -> Result<Rights, WhyNot> {
    let grant = guest.grant.ok_or(WhyNot::NoGrant)?;
    // Never more than is allowed where it lies (WORK-2).
    let grant = GrantFacts { facets: grant.facets.within(item.deeds), ..grant };
    if grant.closed_at.is_some() {
        return Err(WhyNot::GrantClosed);
    }
    if grant.paused {
        return Err(WhyNot::LinkOff);
    }
    if !grant.open_at(now) {
        return Err(WhyNot::GrantEnded);
    }
    if let Some(why) = guest.stay.rests_at(now) {
        return Err(why);
    }
    if item.binned {
        return Err(WhyNot::Binned);
    }
    if !item.extranet {
        return Err(WhyNot::NoExtranet);
    }
    let board = item.kind == ItemKind::Board;
    let acts = match guest.proof {
        Proof::None => return Err(WhyNot::NotVerified),
        Proof::Verified { at } if !guest.trust.holds(at, now) => return Err(WhyNot::NotVerified),
        Proof::Verified { .. } | Proof::Answer => true,
        // Only who was invited opens a project (PROJ-6).
        Proof::Held(link) if !link.reads_at(now) || item.kind == ItemKind::Project => return Err(WhyNot::LinkOff),
        // By a board's address for everybody they act, by the name that they entered (BOARD-3); by a contact's nobody does (LINK-8).
        Proof::Held(link) => board && link.everyone,
        Proof::Preview => false,
    };
    let held = item.asks.proof_to_edit && !guest.twice;
    let board = board.then(|| item.board.of_guest(grant.facets, acts, held));
    let mut verbs = vec![Verb::See];
    if matches!(guest.proof, Proof::Held(_)) {
        verbs.push(Verb::Verify);
    }
    if let Some(board) = board {
        let deeds = [(BoardDeed::Comment, Verb::WriteToGuests), (BoardDeed::Add, Verb::AddFile), (BoardDeed::Add, Verb::AddFileBelow)];
        verbs.extend(deeds.into_iter().filter(|(deed, _)| board.could(*deed)).map(|(_, verb)| verb));
        if acts && guest.proof != Proof::Answer {
            verbs.push(Verb::Decide);
        }
    } else if acts {
        verbs.push(Verb::WriteToGuests);
        if guest.proof != Proof::Answer {
            verbs.push(Verb::Decide);
            if item.kind == ItemKind::Document && grant.facets.has(Facet::Sign) {
                verbs.push(Verb::Sign);
            }
        }
        let below = if item.kind == ItemKind::Record { Facet::Attach } else { Facet::SendFiles };
        let sends = [(Facet::SendFiles, Verb::AddFile), (below, Verb::AddFileBelow)];
        verbs.extend(sends.into_iter().filter(|(facet, _)| grant.facets.has(*facet)).map(|(_, verb)| verb));
        if guest.proof != Proof::Answer {
            let deeds = [(Facet::Requests, Verb::Request), (Facet::WriteNotes, Verb::AddNote)];
            verbs.extend(deeds.into_iter().filter(|(facet, _)| grant.facets.has(*facet)).map(|(_, verb)| verb));
        }
    }
    let proof_until = match guest.proof {
        Proof::Verified { at } => Some(at.saturating_add(guest.trust.lasts())),
        Proof::Held(link) => link.until,
        Proof::None | Proof::Preview | Proof::Answer => None,
    };
    let (verbs, proving) = hold_back(item.asks, (guest.twice, acts), verbs);
    let mut rights = Rights::new(Side::Guest(grant), grant.facets, vec![Reason::Grant], verbs);
    rights.proving = proving;
    rights.on_board = board;
    rights.photos = item.kind == ItemKind::Project;
    rights.ends = [grant.until, guest.stay.until, proof_until].into_iter().flatten().min();
    rights.downloads = item.kind != ItemKind::Document || grant.facets.has(Facet::Download);
    rights.proven = if let Proof::Verified { at } = guest.proof { Some(at) } else { None };
    Ok(rights)
}
