//! Sharing: grants that open one item to one contact.
//!
//! A grant is opened, changed and closed, and never deleted: the history stays.
//! Everything that lets somebody in stands in *Who has access*. A guest costs
//! no seat and gets no role (GUEST-1, -2); how many there may be is the
//! allowance, which never cuts off somebody who is in.

macro_rules! grant_query {
    ($condition:literal) => {
        concat!(
            "SELECT g.id, g.organization_id, g.item_id, g.contact_id, g.facets, g.opened_at, g.until, g.closed_at, p.name, p.person_id, c.email, c.language
             FROM grants g JOIN parties p ON p.organization_id = g.organization_id AND p.id = g.contact_id
             JOIN contacts c ON c.organization_id = g.organization_id AND c.id = g.contact_id WHERE ",
            $condition
        )
    };
}

mod access_list;
mod admitting;
mod again;
mod beside;
mod board_address;
mod board_mentions;
mod board_requests;
mod by_address;
mod by_form;
mod closing;
mod contents;
mod endings;
mod events;
mod events_page;
mod following;
mod form;
mod groups;
mod overtaken;
mod pages;
mod presets;
mod preview;
mod project_boards;
mod routes;
mod rules;
mod suggesting;
mod tasks;
mod tasks_page;
mod told;
mod why;
mod widening;

use crate::{
    app::App,
    audit::{self, By},
    bind,
    doors::{Actor, Claimed, Permit, Within},
    follows::Place,
    items::{Answering, Item, Share, history},
    links,
    notifications::{self, Kind, Mail, Mailed, News},
    post, rows,
    secrets::Secrets,
    sharing_rules, stays,
    store::{Time, Topic, Tx},
    web::Error,
};
use access::{ContactId, Facet, Facets, GrantId, ItemId, ItemKind, OrganizationId, PersonId, Rights};
use uuid::Uuid;

pub use access_list::{GuestLine, guests_of};
use admitting::{admit, contact_of};
pub use again::{Again, opens_again, out_of_bin, projects_again, records_again};
pub(crate) use again::{draw_again, draw_all_again};
pub use beside::Beside;
pub use board_address::open_temporary;
pub use board_mentions::{Typing, Widen, called_on_board, offer_on_board};
pub use board_requests::{ask as ask_for_board, waiting as board_requests, waits as waits_for_board};
pub use by_address::{close_copies_link, everyone_to_sign, let_visitor_in, open_to_sign_copies};
pub(crate) use by_form::share_by_form;
pub use closing::{close, close_all, close_of_guest};
pub use endings::{announce_ends, close_ended, comes, end_over};
use form::AT_ONCE;
pub(crate) use form::ShareForm;
pub use groups::{GroupLine, all as all_groups};
pub(crate) use pages::{first_name, widens as draw_widens};
pub use presets::{PresetLine, all as all_presets};
pub use routes::routes;
pub(crate) use rules::{close_for_rule, end_public, shorten};
pub use tasks::tasks_still_shared;
pub use widening::Widening;

rows! {
    /// What opens an item to a contact.
    #[derive(Clone, Debug)]
    pub struct Grant {
        pub id: GrantId,
        pub organization: OrganizationId,
        pub item: ItemId,
        pub contact: ContactId,
        pub facet_words: String,
        pub opened_at: Time,
        pub until: Option<Time>,
        pub closed_at: Option<Time>,
        pub contact_name: String,
        pub person: Option<PersonId>,
        pub email: Option<String>,
        pub language: String,
    }
}

impl Grant {
    /// The parts it shows.
    #[must_use]
    pub fn facets(&self) -> Facets {
        Facets::from_words(&self.facet_words)
    }

    /// What it shows once these parts are chosen: what nobody chooses stays as it
    /// was, so that a grant for single tasks does not open their project.
    fn with(&self, kind: ItemKind, chosen: Facets) -> Facets {
        let given = self.facets().iter().filter(|facet| Facet::given(kind).contains(facet)).collect();
        chosen.iter().filter(|facet| Facet::of(kind).contains(facet)).collect::<Facets>().or(given)
    }
}

impl Within<Item> for Grant {
    fn find(tx: &mut Tx<'_>, item: &Item, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(grant_query!("g.organization_id = $1 AND g.item_id = $2 AND g.id = $3"), bind![item.organization, item.id, id])?)
    }
}

/// What a grant is opened with.
#[derive(Clone, Debug)]
pub struct Terms {
    pub facets: Facets,
    pub until: Option<Time>,
    pub message: String,
}

/// Somebody to share with, as chosen or typed.
#[derive(Clone, Debug)]
pub enum Who {
    Contact(Claimed<crate::contacts::Contact>),
    Address {
        email: String,
        name: Option<String>,
    },
    /// Each contact in it.
    Group(Claimed<groups::GuestGroup>),
}

/// What sharing came to.
#[derive(Clone, Debug, serde::Serialize, schemars::JsonSchema)]
pub struct Opened {
    pub grant: GrantId,
    pub contact: ContactId,
    pub name: String,
    /// Whether the item was closed to them before.
    pub newly: bool,
}

/// Opens the item to these contacts, and writes to each who was not in yet.
/// Those who are in get the new terms.
///
/// # Errors
/// Invalid, when the allowance does not admit so many new guests, or a contact
/// has no mailbox; nothing is opened then.
pub fn open(tx: &mut Tx<'_>, app: &App, item: &Permit<Share, Item>, who: &[Who], terms: &Terms) -> Result<Vec<Opened>, Error> {
    tx.alone_in(item.organization)?;
    let mut contacts = Vec::new();
    for one in who {
        let contact = contact_of(tx, item, one)?;
        if !contacts.contains(&contact) {
            contacts.push(contact);
        }
    }
    admit(tx, app, item, &contacts)?;
    let opened: Vec<Opened> = contacts.into_iter().map(|contact| open_one(tx, app, item.into(), contact, terms, true)).collect::<Result<_, _>>()?;
    told::tell(tx, item, &opened, &terms.message)?;
    Ok(opened)
}

/// Somebody who may share, and what.
#[derive(Clone, Copy)]
struct Opener<'a> {
    item: &'a Item,
    rights: &'a Rights,
    by: &'a Actor,
}

impl<'a> From<&'a Permit<Share, Item>> for Opener<'a> {
    fn from(permit: &'a Permit<Share, Item>) -> Self {
        Self { item: permit, rights: permit.rights(), by: permit.by() }
    }
}

/// Opens a document to a contact whose turn it is to sign, by the member who sent the
/// route and may share still. Whoever asks them writes the mail.
///
/// # Errors
/// As [`terms_to_sign`].
pub fn open_to_signer(tx: &mut Tx<'_>, app: &App, sender: &Answering, contact: ContactId) -> Result<(), Error> {
    let Some(terms) = terms_to_sign(tx, app, sender, contact)? else { return Ok(()) };
    let opener = Opener { item: &sender.item, rights: &sender.rights, by: &sender.by };
    open_one(tx, app, opener, contact, &terms, false).map(drop)
}

/// What a document would be opened with to a contact whose turn it is to sign; nothing, where they
/// have it to sign already, whoever gave it to them. It opens nothing.
///
/// # Errors
/// Forbidden, where the member who sent the route may not share any more; a sentence, where there may
/// be no further guest, or a rule does not let them in.
pub fn terms_to_sign(tx: &mut Tx<'_>, app: &App, sender: &Answering, contact: ContactId) -> Result<Option<Terms>, Error> {
    let item = &sender.item;
    let open = open_grant(tx, item, contact)?;
    if open.as_ref().is_some_and(|grant| grant.facets().has(Facet::Sign)) {
        return Ok(None);
    }
    if !sender.rights.may(access::Verb::Share) {
        return Err(Error::Forbidden("error-forbidden".into()));
    }
    let kind = item.kind();
    match open {
        Some(grant) => {
            let facets = grant.facets().or([Facet::Sign].into_iter().collect());
            let terms = Terms { facets, until: grant.until, message: String::new() };
            rules::admit_change(tx, &grant, &terms)?;
            Ok(Some(terms))
        }
        None => {
            admit(tx, app, item, &[contact])?;
            let terms = Terms::usual(tx, item, Facets::usual(kind).given_with(kind), String::new())?;
            sharing_rules::admits(tx, item.located(), contact, terms.until)?;
            Ok(Some(terms))
        }
    }
}

fn open_one(tx: &mut Tx<'_>, app: &App, opener: Opener<'_>, contact: ContactId, terms: &Terms, mailed: bool) -> Result<Opened, Error> {
    let (item, by) = (opener.item, opener.by);
    if let Some(grant) = open_grant(tx, item, contact)? {
        change_by(tx, opener, &grant, terms)?;
        // Who had only single tasks of a project has it now.
        let newly = item.kind() == ItemKind::Project && terms.facets.has(Facet::Chat) && !Facets::from_words(&grant.facet_words).has(Facet::Chat);
        if newly {
            let now = tx.now();
            tx.run("UPDATE grants SET chat_at = $2, message = $3 WHERE id = $1", bind![grant.id, now, &terms.message])?;
            invite(tx, app, opener, &grant, terms, mailed)?;
        }
        return Ok(Opened { grant: grant.id, contact, name: grant.contact_name, newly });
    }
    sharing_rules::admits(tx, item.located(), contact, terms.until)?;
    let (id, now) = (tx.id::<GrantId>(), tx.now());
    endings::make_room(tx, item.located(), contact)?;
    tx.run(
        "INSERT INTO grants (id, organization_id, item_id, contact_id, facets, message, opened_by, opened_at, until, announced_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        bind![
            id,
            item.organization,
            item.id,
            contact,
            terms.facets.words(),
            &terms.message,
            by.party(),
            now,
            terms.until,
            endings::announced_by_invitation(now, terms.until)
        ],
    )?;
    if let Some(member) = by.member().filter(|_| item.kind() != ItemKind::Board) {
        stays::begin(tx, item.organization, contact, member)?;
    }
    let grant = Grant::find(tx, item, id.0)?.ok_or(Error::NotFound)?;
    let change = history::Change { deed: "share.opened", subject: &grant.contact_name, was: None, became: Some(&grant.facet_words) };
    history::record(tx, item, by, &change)?;
    audit::record(tx, item.organization, By::Actor(by), "share.opened", ("grant", Some(id.0)), &format!("contact {contact}, {}", grant.facet_words))?;
    invite(tx, app, opener, &grant, terms, mailed)?;
    told(tx, &grant);
    Ok(Opened { grant: id, contact, name: grant.contact_name, newly: true })
}

/// The open grant of a contact on an item, also where their stay rests; one that has run out is none.
fn open_grant(tx: &mut Tx<'_>, item: &Item, contact: ContactId) -> Result<Option<Grant>, Error> {
    let now = tx.now();
    Ok(tx.maybe(
        concat!(grant_query!("g.organization_id = $1 AND g.item_id = $2 AND g.contact_id = $3 AND "), crate::grant_runs!("$4")),
        bind![item.organization, item.id, contact, now],
    )?)
}

/// Puts the invitation into the outbox, with the guest link where links may be
/// made (somebody else may write the mail); without, the mail leads to the item by signing in with a code.
fn invite(tx: &mut Tx<'_>, app: &App, opener: Opener<'_>, grant: &Grant, terms: &Terms, mailed: bool) -> Result<(), Error> {
    let (item, by) = (opener.item, opener.by);
    if grant.email.is_some() && opener.rights.may(access::Verb::CopyLink) {
        links::activate(tx, &app.secrets, grant, by, false)?;
    }
    if mailed { write_to(tx, (item, by), grant, (&terms.message, terms.until)) } else { Ok(()) }
}

/// Puts the letter into the outbox that says what was opened; the address that it has is the
/// one of when it goes out.
fn write_to(tx: &mut Tx<'_>, (item, by): (&Item, &Actor), grant: &Grant, (message, until): (&str, Option<Time>)) -> Result<(), Error> {
    let content = serde_json::json!({
        "organization": item.organization_name, "sharer": by.name,
        "item": item.title, "item_id": item.id, "kind": item.kind().word(), "message": message, "until": until,
    });
    let mail = Mail { grant: Some(grant.id), ..Mail::new(post::Kind::Shared, content) };
    let news = News::on(item, Kind::Shared, Place::Item, Some(by.party()));
    notifications::tell(tx, &news, grant.contact.party(), Mailed::By(&mail))
}

/// Gives an open grant other terms.
///
/// # Errors
/// When the store fails.
pub fn change(tx: &mut Tx<'_>, item: &Permit<Share, Item>, grant: &Grant, terms: &Terms) -> Result<(), Error> {
    change_by(tx, item.into(), grant, terms)
}

fn change_by(tx: &mut Tx<'_>, Opener { item, by, .. }: Opener<'_>, grant: &Grant, terms: &Terms) -> Result<(), Error> {
    let words = terms.facets.words();
    if words == grant.facet_words && terms.until == grant.until {
        return Ok(());
    }
    rules::admit_change(tx, grant, terms)?;
    tx.run(
        "UPDATE grants SET facets = $3, until = $4, announced_at = CASE WHEN until IS NOT DISTINCT FROM $4 THEN announced_at ELSE NULL END, preset_id = NULL
         WHERE item_id = $1 AND id = $2 AND closed_at IS NULL",
        bind![item.id, grant.id, &words, terms.until],
    )?;
    // Who came by a public link sees what it opens to everyone.
    tx.run(
        "UPDATE grants SET facets = $3 WHERE item_id = $1 AND closed_at IS NULL AND link_id IN (SELECT l.id FROM links l WHERE l.grant_id = $2)",
        bind![item.id, grant.id, &words],
    )?;
    if words != grant.facet_words {
        let change = history::Change { deed: "share.changed", subject: &grant.contact_name, was: Some(&grant.facet_words), became: Some(&words) };
        history::record(tx, item, by, &change)?;
        audit::record(tx, item.organization, By::Actor(by), "share.changed", ("grant", Some(grant.id.0)), &words)?;
    }
    if terms.until != grant.until {
        let (was, became) = (kept_end(grant.until), kept_end(terms.until));
        let change = history::Change { deed: "share.end-set", subject: &grant.contact_name, was: was.as_deref(), became: became.as_deref() };
        history::record(tx, item, by, &change)?;
        audit::record(tx, item.organization, By::Actor(by), "share.end-set", ("grant", Some(grant.id.0)), became.as_deref().unwrap_or("none"))?;
    }
    told(tx, grant);
    Ok(())
}

/// An end as the history keeps it: the instant, which each reader's own zone makes a day.
fn kept_end(until: Option<Time>) -> Option<String> {
    until.map(|until| until.0.to_string())
}

fn told(tx: &mut Tx<'_>, grant: &Grant) {
    tx.signal(Topic::Item(grant.item));
    if let Some(person) = grant.person {
        tx.signal(Topic::Person(person));
    }
}

/// Makes or activates the link of a grant that is open.
///
/// # Errors
/// Invalid, when the grant is closed: a link is made only once somebody has access (LINK-1).
pub fn link_of(
    tx: &mut Tx<'_>,
    secrets: &Secrets,
    item: &Permit<crate::items::CopyLink, Item>,
    grant: &Grant,
    renew: bool,
) -> Result<links::Link, Error> {
    if open_grant(tx, item, grant.contact)?.is_none_or(|open| open.id != grant.id) {
        return Err(Error::form("link-needs-access"));
    }
    let was = links::of_grant(tx, grant.organization, grant.id)?.map(|link| link.generation);
    let link = links::activate(tx, secrets, grant, item.by(), renew)?;
    // What was mailed before led elsewhere, or leads nowhere any more (LINK-4).
    if grant.email.is_some() && was != Some(link.generation) {
        let (message,): (String,) =
            tx.one("SELECT message FROM grants WHERE organization_id = $1 AND id = $2", bind![grant.organization, grant.id])?;
        let here: &Item = item;
        write_to(tx, (here, item.by()), grant, (&message, grant.until))?;
    }
    Ok(link)
}
