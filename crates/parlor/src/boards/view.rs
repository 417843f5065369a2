//! What the page of a board shows, beside what lies on it.

use super::{
    Board, Opens,
    in_projects::{self, Folder},
    live::May,
    people::{self, Mate},
    pins::{self, PinView},
    talk::{self, Spoken},
    workflow::Workflow,
};
use crate::{
    app::App,
    bind, domain_in_use, domains,
    doors::Actor,
    items::{
        self, Item,
        team::{self, Colleague},
    },
    organizations::frame::Frame,
    secrets::Purpose,
    sharing::Beside,
    store::{Time, Tx},
    web::Error,
};
use access::{BoardDeed, BoardRights, ItemId, Rights};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// A board, as everybody who is on it sees it.
#[derive(Serialize, JsonSchema)]
pub struct BoardPart {
    pub id: ItemId,
    pub title: String,
    pub version: i64,
    /// Goes up with everything that is drawn.
    pub number: i64,
    /// What the viewer may do.
    pub may: May,
    pub locked_at: Option<Time>,
    pub archived_at: Option<Time>,
    /// It is deleted then, unless somebody claims it.
    pub temporary_until: Option<Time>,
    pub timer_until: Option<Time>,
    /// `board`, `team_template` or `public_template`.
    pub nature: String,
    /// The viewer is a member, and may take it over.
    pub claims: bool,
    /// Where others come onto it, while it has no owner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Places where something was said.
    pub pins: Vec<PinView>,
    /// What was said to all: the latest, or what the address asks for.
    pub chat: Vec<Spoken>,
    /// As `before` of the same address it asks for what was said before that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chat_older: Option<String>,
    /// The latest are not among what is shown.
    #[serde(skip)]
    #[schemars(skip)]
    pub chat_earlier: bool,
    /// How things stand, and who is asked to approve it.
    pub workflow: Workflow,
    /// The link of that address, by its id and generation.
    #[serde(skip)]
    #[schemars(skip)]
    link: Option<(Uuid, i64)>,
    /// The own domain of the organization, where it is in use and somebody is told the address.
    #[serde(skip)]
    #[schemars(skip)]
    domain: Option<String>,
    #[serde(skip)]
    #[schemars(skip)]
    pub rights: BoardRights,
    /// Where it is met, by whoever looks.
    #[serde(skip)]
    #[schemars(skip)]
    pub url: String,
}

impl BoardPart {
    /// Loads it, in a constant number of reads.
    ///
    /// # Errors
    /// Not found, where it is no board.
    pub fn load(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Self, Error> {
        let on = rights.on_board().ok_or(Error::NotFound)?;
        let board = super::of(tx, item.id)?;
        let me = super::taking_part::author(tx, by)?;
        let link: Option<(Uuid, i64, Option<String>)> = match board.temporary_until {
            Some(_) => tx.maybe(
                concat!(
                    "SELECT l.id, l.generation, ",
                    domain_in_use!("l.organization_id"),
                    " FROM links l JOIN grants g ON g.id = l.grant_id JOIN contacts c ON c.id = g.contact_id
                     WHERE g.item_id = $1 AND c.nature = 'everyone' AND g.closed_at IS NULL AND l.deactivated_at IS NULL"
                ),
                bind![item.id],
            )?,
            None => None,
        };
        let (chat, chat_older) = talk::latest(tx, item, me, on, "")?;
        let (link, domain) = link.map_or((None, None), |(id, generation, domain)| (Some((id, generation)), domain));
        Ok(Self {
            id: item.id,
            title: item.title.clone(),
            version: item.version,
            number: board.number,
            may: on.into(),
            locked_at: board.locked_at,
            archived_at: board.archived_at,
            temporary_until: board.temporary_until,
            timer_until: board.timer_until,
            nature: board.nature,
            claims: board.temporary_until.is_some() && by.member().is_some(),
            address: None,
            link,
            domain,
            pins: pins::all(tx, item, me, on)?,
            chat,
            chat_older,
            chat_earlier: false,
            workflow: Workflow::load(tx, item, on, by)?,
            rights: on,
            url: crate::guests::Base::of(by).item(item.id),
        })
    }

    /// Shows what was said to all before a place, where the address names one.
    ///
    /// # Errors
    /// Invalid, where it is none; or the store fails.
    pub fn earlier(&mut self, tx: &mut Tx<'_>, item: &Item, by: &Actor, before: &str) -> Result<(), Error> {
        if before.is_empty() {
            return Ok(());
        }
        let me = super::taking_part::author(tx, by)?;
        (self.chat, self.chat_older) = talk::latest(tx, item, me, self.rights, before)?;
        self.chat_earlier = true;
        Ok(())
    }

    /// Says where others come onto it, while it has no owner: whoever is on it may pass it on.
    pub(super) fn addressed(&mut self, app: &App) {
        let secret = |(id, generation)| app.secrets.address(Purpose::GuestLink, id, generation);
        self.address = self.link.map(|link| format!("{}/l/{}", domains::address_at(&app.config, self.domain.as_deref()), secret(link)));
    }

    /// Whether the viewer may do this.
    #[must_use]
    pub fn may(&self, deed: BoardDeed) -> bool {
        self.rights.may(deed)
    }
}

/// A board, as members see it.
#[derive(Serialize, JsonSchema)]
pub struct BoardView {
    pub frame: Frame,
    #[serde(flatten)]
    pub board: BoardPart,
    /// What its address opens.
    pub opens: Opens,
    /// Members to whom a role was given.
    pub members: Vec<Mate>,
    /// So many people ask to be let in, where the viewer lets people in.
    pub requests: i64,
    /// Members who can be given one.
    #[serde(skip)]
    pub others: Vec<Colleague>,
    /// The project that it lies in.
    pub folder: Option<Folder>,
    pub edition: i64,
    pub created_at: Time,
    pub changed_at: Time,
    pub binned_at: Option<Time>,
    #[serde(flatten)]
    pub beside: Beside,
    #[serde(skip)]
    pub item: Item,
    #[serde(skip)]
    pub rights: Rights,
}

impl BoardView {
    /// All of it, in a constant number of reads.
    ///
    /// # Errors
    /// When the store fails.
    pub fn load(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor) -> Result<Self, Error> {
        let frame = items::frame(tx, item, by)?;
        let beside = Beside::load(tx, item, rights, frame.browse)?;
        let Board { opens, .. } = super::of(tx, item.id)?;
        let board = BoardPart::load(tx, item, rights, by)?;
        let members = people::of(tx, item.id)?;
        let requests = match board.may(BoardDeed::Manage) {
            true => tx.number("SELECT COUNT(*) FROM board_requests WHERE item_id = $1 AND answered_at IS NULL", bind![item.id])?,
            false => 0,
        };
        let others = if board.may(BoardDeed::Manage) { team::colleagues(tx, item.organization)? } else { Vec::new() };
        let others = others.into_iter().filter(|other| members.iter().all(|mate| mate.id != other.id)).collect();
        Ok(Self {
            frame,
            board,
            members,
            requests,
            others,
            opens: Opens::from_word(&opens).unwrap_or(Opens::People),
            folder: in_projects::folder_of(tx, item.id)?,
            edition: item.edition,
            created_at: item.created_at,
            changed_at: item.changed_at,
            binned_at: item.binned_at,
            beside,
            item: item.clone(),
            rights: rights.clone(),
        })
    }
}
