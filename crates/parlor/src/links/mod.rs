//! Links: an address made for one item and one contact (a guest link), or everyone who
//! has it (a public link).
//!
//! A link belongs to a grant and dies with it. Its secret is derived from a key
//! outside the database, so the same address can be copied again later while
//! the database keeps only its hash (CODE-4). Looking at an address changes
//! nothing: only the press of *Open* does (LINK-5).
//!
//! It never opens anything by itself: what a press gives is trust in a browser, or, where
//! nobody has shown yet who they are, a hold of the address, by which one only reads; the
//! grant decides, at every request.

mod arriving;
mod board_page;
mod holding;
mod introducing;
mod introducing_page;
mod open;
mod pages;
mod visitor;

use crate::{
    app::App,
    audit::{self, By},
    bind,
    boards::Opens,
    contacts::Nature,
    domains,
    doors::Actor,
    items::{
        Located,
        history::{self, Change},
    },
    rows,
    secrets::{self, Purpose, Secrets},
    sharing::Grant,
    sharing_rules,
    store::{Time, Topic, Tx},
    web::{Error, Routes},
};
use access::{ContactId, GrantId, ItemId, ItemKind, LinkId, OrganizationId, PersonId, Plan};

pub use holding::holder_cookie;
pub use visitor::Visitor;

rows! {
    /// A link with what its threshold page says.
    #[derive(Clone, Debug)]
    pub struct Link {
        pub id: LinkId,
        pub generation: i64,
        pub organization: OrganizationId,
        pub grant: GrantId,
        pub item: ItemId,
        pub contact: ContactId,
        pub until: Option<Time>,
        pub deactivated_at: Option<Time>,
        pub claimed_at: Option<Time>,
        pub fetched_at: Option<Time>,
        pub grant_closed_at: Option<Time>,
        pub grant_until: Option<Time>,
        pub item_kind: String,
        pub item_title: String,
        pub item_cover: Option<String>,
        pub item_binned_at: Option<Time>,
        pub extranet: bool,
        pub organization_slug: String,
        pub organization_name: String,
        pub organization_look: crate::brands::Look,
        pub trust_days: i64,
        pub code_required: bool,
        pub contact_name: String,
        pub person: Option<PersonId>,
        pub email: Option<String>,
        pub language: String,
        pub sharer: String,
        pub nature: Nature,
        /// Who comes gets a document of their own.
        pub own_copy: bool,
        /// Somebody showed by it whose it is.
        pub bound_at: Option<Time>,
        /// The stay of its contact rests when it is suspended, and from its end on.
        pub stay_suspended: bool,
        pub stay_until: Option<Time>,
        /// The own domain of the organization, while it is in use.
        pub domain: Option<String>,
    }
}

macro_rules! link_query {
    ($condition:literal) => {
        concat!(
            "SELECT l.id, l.generation, l.organization_id, l.grant_id, l.item_id, l.contact_id, l.until, l.deactivated_at, l.claimed_at, l.fetched_at,
               g.closed_at, g.until, i.kind, i.title, z.cover, i.binned_at, ",
            crate::lets_guests_in!(),
            ", o.slug, o.name, ",
            crate::look!("o"),
            ", o.trust_days, o.code_required,
               p.name, p.person_id, c.email, c.language, s.name, c.nature, l.own_copy, l.bound_at, y.suspended_at IS NOT NULL, y.until, ",
            crate::domain_in_use!("l.organization_id"),
            "
             FROM links l JOIN grants g ON g.organization_id = l.organization_id AND g.id = l.grant_id
             JOIN items i ON i.organization_id = l.organization_id AND i.id = l.item_id JOIN organizations o ON o.id = l.organization_id
             LEFT JOIN organizers z ON z.organization_id = i.organization_id AND z.id = i.organizer_id
             JOIN contacts c ON c.organization_id = l.organization_id AND c.id = l.contact_id
             JOIN parties p ON p.organization_id = c.organization_id AND p.id = c.id
             JOIN parties s ON s.organization_id = g.organization_id AND s.id = g.opened_by
             LEFT JOIN stays y ON y.organization_id = l.organization_id AND y.contact_id = l.contact_id WHERE ",
            $condition
        )
    };
}

/// The link of this secret address.
///
/// # Errors
/// When the store fails.
pub fn by_secret(tx: &mut Tx<'_>, secret: &str) -> Result<Option<Link>, Error> {
    Ok(tx.maybe(link_query!("l.token_hash = $1"), bind![&secrets::hash(secret)])?)
}

/// The link of a grant, if one was made.
///
/// # Errors
/// When the store fails.
pub fn of_grant(tx: &mut Tx<'_>, organization: OrganizationId, grant: GrantId) -> Result<Option<Link>, Error> {
    Ok(tx.maybe(link_query!("l.organization_id = $1 AND l.grant_id = $2"), bind![organization, grant])?)
}

fn by_id(tx: &mut Tx<'_>, id: LinkId) -> Result<Option<Link>, Error> {
    Ok(tx.maybe(link_query!("l.id = $1"), bind![id])?)
}

impl Link {
    /// Whether it is for everyone who has it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.nature == Nature::Everyone
    }

    /// Whether its press may lead anywhere now.
    #[must_use]
    pub fn opens(&self, now: Time) -> bool {
        let ends = |at: Option<Time>| at.is_some_and(|at| at <= now);
        self.deactivated_at.is_none()
            && self.grant_closed_at.is_none()
            && self.item_binned_at.is_none()
            && self.extranet
            && !ends(self.until)
            && !ends(self.grant_until)
            && !self.stay_suspended
            && !ends(self.stay_until)
    }

    /// Whether whoever has the address reads, and shows who they are only to act.
    #[must_use]
    pub fn by_holding(&self) -> bool {
        self.person.is_none() && self.item_kind != ItemKind::Project.word()
    }

    /// Whether it is of a board that opens only to who is invited: whoever has it can ask
    /// to be (BOARD-8).
    #[must_use]
    pub fn asks(&self) -> bool {
        self.item_kind == ItemKind::Board.word()
            && self.nature == Nature::Everyone
            && self.deactivated_at.is_some()
            && self.grant_closed_at.is_none()
            && self.item_binned_at.is_none()
            && self.extranet
    }

    /// Whether its next press by hand would count as verified (LINK-5).
    #[must_use]
    pub fn first_press_counts(&self) -> bool {
        !self.code_required && self.claimed_at.is_none() && self.bound_at.is_none()
    }

    /// Whether it led to a project that is no longer shared (PROJ-18).
    #[must_use]
    pub fn unshared(&self, now: Time) -> bool {
        let rests = self.stay_suspended || self.stay_until.is_some_and(|at| at <= now);
        let over = rests || self.grant_closed_at.is_some() || self.grant_until.is_some_and(|at| at <= now) || !self.extranet;
        self.item_kind == ItemKind::Project.word() && self.item_binned_at.is_none() && over
    }

    /// The address that is mailed and copied.
    #[must_use]
    pub fn address(&self, app: &App) -> String {
        format!(
            "{}/l/{}",
            domains::address_at(&app.config, self.domain.as_deref()),
            app.secrets.address(Purpose::GuestLink, self.id.0, self.generation)
        )
    }
}

/// Makes the link of a grant, or activates the one it has. The address stays
/// the same as long as the grant lives, unless a new one is asked for (LINK-20).
///
/// # Errors
/// A sentence, where nothing may be opened to everyone there: by a rule, by the plan, or since
/// the board lets in nobody who is not invited.
pub fn activate(tx: &mut Tx<'_>, secrets: &Secrets, grant: &Grant, by: &Actor, renew: bool) -> Result<Link, Error> {
    let now = tx.now();
    let known = of_grant(tx, grant.organization, grant.id)?;
    let opens = known.as_ref().is_some_and(|link| !renew && link.deactivated_at.is_none() && link.until.is_none_or(|until| now < until));
    let until = if opens { grant.until } else { admitted(tx, grant)? };
    match known {
        None => make(tx, secrets, grant, by)?,
        Some(link) if renew => {
            let generation = link.generation + 1;
            let hash = secrets::hash(&secrets.address(Purpose::GuestLink, link.id.0, generation));
            tx.run(
                "UPDATE links SET generation = $2, token_hash = $3, claimed_at = NULL, fetched_at = NULL, deactivated_at = NULL, deactivated_by = NULL WHERE id = $1",
                bind![link.id, generation, &hash],
            )?;
            note(tx, &link, by, &Change::new("link.renewed", &link.contact_name))?;
        }
        Some(link) if link.deactivated_at.is_some() => {
            tx.run("UPDATE links SET deactivated_at = NULL, deactivated_by = NULL WHERE id = $1", bind![link.id])?;
            note(tx, &link, by, &Change::new("link.activated", &link.contact_name))?;
        }
        Some(_) => {}
    }
    // Whoever copies it wants it to open: a last day that has passed is none any more.
    if let Some(link) =
        of_grant(tx, grant.organization, grant.id)?.filter(|link| until != grant.until || link.until.is_some_and(|until| until <= now))
    {
        put_end(tx, &link, until.filter(|_| until != grant.until), by)?;
    }
    of_grant(tx, grant.organization, grant.id)?.ok_or_else(|| Error::Broken("a link that was just made is gone".into()))
}

/// When a link that is to open ends with its grant: one that everyone comes by, where there may
/// be one, as the rules let it.
fn admitted(tx: &mut Tx<'_>, grant: &Grant) -> Result<Option<Time>, Error> {
    let (nature,): (Nature,) =
        tx.one("SELECT nature FROM contacts WHERE organization_id = $1 AND id = $2", bind![grant.organization, grant.contact])?;
    if nature != Nature::Everyone {
        return Ok(grant.until);
    }
    let place = (grant.organization, grant.item);
    may_be_for_everyone(tx, place)?;
    let until = sharing_rules::fitted(tx, place, grant.until)?;
    sharing_rules::may_be_public(tx, place, until)?;
    Ok(until)
}

/// Asks whether an address may open to everyone who has it there: of a board as its door says
/// (BOARD-8), of all else on a paid plan (LINK-15).
pub(crate) fn may_be_for_everyone(tx: &mut Tx<'_>, (organization, item): Located) -> Result<(), Error> {
    let (plan, opens): (Plan, Option<String>) = tx.one(
        "SELECT o.plan, b.opens FROM organizations o LEFT JOIN boards b ON b.organization_id = o.id AND b.item_id = $2 WHERE o.id = $1",
        bind![organization, item],
    )?;
    match opens.as_deref().map(Opens::from_word) {
        None if plan == Plan::Free => Err(Error::form("share-public-plan")),
        Some(None | Some(Opens::People)) => Err(Error::form("board-opens-nothing")),
        None | Some(_) => Ok(()),
    }
}

fn make(tx: &mut Tx<'_>, secrets: &Secrets, grant: &Grant, by: &Actor) -> Result<(), Error> {
    let (id, now) = (tx.id::<LinkId>(), tx.now());
    let hash = secrets::hash(&secrets.address(Purpose::GuestLink, id.0, 1));
    tx.run(
        "INSERT INTO links (id, organization_id, grant_id, item_id, contact_id, generation, token_hash, made_by, made_at)
         VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $8)",
        bind![id, grant.organization, grant.id, grant.item, grant.contact, &hash, by.party(), now],
    )?;
    audit::record(tx, grant.organization, By::Actor(by), "link.made", ("link", Some(id.0)), &format!("grant {}", grant.id))
}

/// Stops the address at once. The grant stays, and so does everything that was
/// opened to the contact; *Create and copy* turns it on again.
///
/// # Errors
/// When the store fails.
pub fn deactivate(tx: &mut Tx<'_>, link: &Link, by: &Actor) -> Result<(), Error> {
    let now = tx.now();
    if tx.changed(
        "UPDATE links SET deactivated_at = $2, deactivated_by = $3 WHERE id = $1 AND deactivated_at IS NULL",
        bind![link.id, now, by.party()],
    )? {
        note(tx, link, by, &Change::new("link.deactivated", &link.contact_name))?;
    }
    Ok(())
}

/// Sets or takes away the day on which the address stops (LINK-13).
///
/// # Errors
/// The sentence of a rule that lets no public link last so long; or as [`activate`], of one that
/// is over.
pub fn set_end(tx: &mut Tx<'_>, link: &Link, until: Option<Time>, by: &Actor) -> Result<(), Error> {
    let sooner = until.is_some_and(|until| link.until.is_none_or(|was| until <= was));
    if link.is_public() && !sooner {
        let now = tx.now();
        // One that is over opens again by it.
        if link.until.is_some_and(|was| was <= now) {
            may_be_for_everyone(tx, (link.organization, link.item))?;
        }
        sharing_rules::may_be_public(tx, (link.organization, link.item), [until, link.grant_until].into_iter().flatten().min())?;
    }
    put_end(tx, link, until, by)
}

fn put_end(tx: &mut Tx<'_>, link: &Link, until: Option<Time>, by: &Actor) -> Result<(), Error> {
    if link.until == until {
        return Ok(());
    }
    tx.run(
        "UPDATE links SET announced_at = CASE WHEN until IS NOT DISTINCT FROM $2 THEN announced_at ELSE NULL END, until = $2 WHERE id = $1",
        bind![link.id, until],
    )?;
    // As the end of a grant is kept: the instant, which each reader's own zone makes a day.
    let kept = |until: Option<Time>| until.map(|until| until.0.to_string());
    let (was, became) = (kept(link.until), kept(until));
    let change = Change { deed: "link.end-set", subject: &link.contact_name, was: was.as_deref(), became: became.as_deref() };
    note(tx, link, by, &change)
}

/// Has whoever comes by it get a document of their own.
///
/// # Errors
/// When the store fails.
pub fn lead_to_copies(tx: &mut Tx<'_>, link: &Link) -> Result<(), Error> {
    tx.run("UPDATE links SET own_copy = TRUE WHERE id = $1", bind![link.id])?;
    Ok(())
}

fn note(tx: &mut Tx<'_>, link: &Link, by: &Actor, change: &Change<'_>) -> Result<(), Error> {
    history::record_by(tx, link.organization, link.item, Some(by.party()), change)?;
    audit::record(tx, link.organization, By::Actor(by), change.deed, ("link", Some(link.id.0)), &format!("grant {}", link.grant))?;
    tx.signal(Topic::Item(link.item));
    Ok(())
}

/// Addresses of this room.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    board_page::routes(introducing::routes(open::routes(routes)))
}
