//! Notifications: what concerns somebody, member or guest, in one overview
//! (WORK-9), and by mail as they want it (WORK-10).
//!
//! A room that changes something says so here, to each whom it concerns. That
//! keeps a line for their overview and puts a mail into the outbox, or leaves it to
//! their digest. The line holds no words: what it says is read anew, through what
//! its reader sees at that moment. Who may be told is the teller's to know; a line
//! about what somebody does not see is never shown.

mod digest;
mod kind;
mod mail_settings;
mod pages;
mod part;
mod read;
mod routes;
mod sorts;
mod unsubscribe;
mod view;

use crate::{
    bind,
    follows::Place,
    post::{self, Letter},
    replies::Whither,
    rows,
    store::{Time, Topic, Tx},
    web::Error,
};
use access::{GrantId, ItemId, Lane, NotificationId, OrganizationId, PartyId, PersonId};
use serde_json::{Value, json};
use uuid::Uuid;

pub use digest::{Section, after, sections};
pub use kind::Kind;
pub use mail_settings::chosen_by;
pub use pages::bell;
pub use part::Part;
pub(crate) use read::closed;
pub use read::{KEPT_DAYS, Reads, over, over_for, purge, read_chat, removed_file, wait_no_more};
pub use routes::routes;
pub use sorts::{Sort, Timing};
pub use unsubscribe::{Told, address as unsubscribe_address};
pub use view::{Line, one};

/// What happened, where.
#[derive(Clone, Debug)]
pub struct News {
    pub organization: OrganizationId,
    /// None for a general task.
    pub item: Option<ItemId>,
    pub kind: Kind,
    pub about: Place,
    /// What it tells of, where that is something of its own.
    pub thing: Option<Uuid>,
    pub by: Option<PartyId>,
    pub parts: Vec<Part>,
    /// Who reads where it was written; an answer by mail goes there.
    pub lane: Option<Lane>,
}

impl News {
    /// That something happened on an item.
    #[must_use]
    pub fn on(item: &crate::items::Item, kind: Kind, about: Place, by: Option<PartyId>) -> Self {
        Self::new(item.organization, Some(item.id), kind, about, by)
    }

    /// The same where the item is not at hand, or there is none.
    #[must_use]
    pub fn new(organization: OrganizationId, item: Option<ItemId>, kind: Kind, about: Place, by: Option<PartyId>) -> Self {
        Self { organization, item, kind, about, thing: None, by, parts: Vec::new(), lane: None }
    }

    /// That of this, a comment, a message, a file.
    #[must_use]
    pub fn of(self, thing: impl Into<Uuid>) -> Self {
        Self { thing: Some(thing.into()), ..self }
    }

    /// The same, written in a lane.
    #[must_use]
    pub fn read_by(self, lane: Lane) -> Self {
        Self { lane: Some(lane), ..self }
    }

    /// Where an answer of its reader goes. A general task has none.
    fn whither(&self, to: PartyId) -> Option<Whither> {
        Some(Whither {
            party: to,
            item: self.item?,
            about: self.about.word().to_owned(),
            about_id: self.about_id(),
            lane: self.lane,
            thing: self.thing,
        })
    }

    fn about_id(&self) -> Uuid {
        // What is on no item is met where that of which it tells is.
        let here = || self.item.map_or_else(|| self.thing.unwrap_or_default(), |item| item.0);
        self.about.followed().map_or_else(here, crate::follows::Followed::id)
    }
}

/// The mail that says it to whoever wants it at once.
#[derive(Clone, Debug)]
pub struct Mail {
    pub kind: post::Kind,
    /// What it is drawn from; see [`Letter`].
    pub content: Value,
    /// Asked again when it is sent, beside the reader's own.
    pub grant: Option<GrantId>,
    pub not_before: Option<Time>,
    pub not_after: Option<Time>,
}

impl Mail {
    /// One that goes out now.
    #[must_use]
    pub fn new(kind: post::Kind, content: Value) -> Self {
        Self { kind, content, grant: None, not_before: None, not_after: None }
    }
}

/// How the mail is told.
#[derive(Clone, Copy, Debug)]
pub enum Mailed<'a> {
    /// By this one.
    By(&'a Mail),
    /// In a line, as it stands in the overview.
    Briefly,
    /// Another mail tells of it, or none should.
    Not,
}

rows! {
    /// Somebody who is told.
    struct Reader {
        person: Option<PersonId>,
        name: String,
        email: Option<String>,
        language: Option<String>,
        grant: Option<GrantId>,
        timing: Option<Timing>,
        /// The sorts of which guests of the record are told by mail, where they are one.
        mailed: Option<String>,
    }
}

impl Reader {
    /// Whether mails of that sort go to them, as far as the record and its organizer say it
    /// (WORK-2). That something was opened is always said.
    fn hears_of(&self, sort: Sort) -> bool {
        sort == Sort::Shares || self.mailed.as_deref().is_none_or(|sorts| sorts.split(' ').any(|word| word == sort.word()))
    }
}

/// Tells somebody, who is known to see it. Who did it themselves is not told, and no service is:
/// nobody reads there.
///
/// # Errors
/// When the store fails.
pub fn tell(tx: &mut Tx<'_>, news: &News, to: PartyId, mailed: Mailed<'_>) -> Result<(), Error> {
    tell_all(tx, std::slice::from_ref(news), to, mailed)
}

/// Tells somebody of several things that one mail says.
///
/// # Errors
/// When the store fails.
pub fn tell_all(tx: &mut Tx<'_>, all: &[News], to: PartyId, mailed: Mailed<'_>) -> Result<(), Error> {
    let Some(first) = all.first().filter(|first| first.by != Some(to)) else { return Ok(()) };
    // Changes of one company follow one another, so that what gathers is one line.
    tx.alone_in(first.organization)?;
    let sort = if let Mailed::By(mail) = mailed { mail.kind.sort() } else { None }.unwrap_or_else(|| first.kind.sort());
    let Some(reader) = reader(tx, first.organization, to, first.item, sort)? else { return Ok(()) };
    let mailed = if reader.hears_of(sort) { mailed } else { Mailed::Not };
    let timing = match (mailed, reader.timing.unwrap_or_else(|| sort.usual())) {
        // Only who asked for a digest hears of what has no mail.
        (Mailed::Not, _) if !reader.hears_of(sort) => Timing::Never,
        (Mailed::Not, _) => reader.timing.filter(|timing| *timing == Timing::Daily).unwrap_or(Timing::Never),
        // The message, the link and the end stand in the invitation alone.
        (Mailed::By(mail), Timing::Daily) if matches!(mail.kind, post::Kind::Shared | post::Kind::Tasks) => Timing::Now,
        (_, timing) => timing,
    };
    let waits = timing == Timing::Daily && reader.person.is_some() && reader.email.is_some();
    let mut fresh = None;
    for news in all {
        fresh = keep(tx, news, to, waits)?.or(fresh);
    }
    if let Some(person) = reader.person {
        tx.signal(Topic::Person(person));
        if waits {
            digest::plan(tx, person)?;
        }
    }
    match (timing, mailed, fresh) {
        // What tells of several things is answered nowhere in particular.
        (Timing::Now, Mailed::By(mail), _) => write(tx, (first, all.len() == 1), (to, &reader), mail),
        (Timing::Now, Mailed::Briefly, Some(notification)) => {
            let content = json!({
                "organization": organization_name(tx, first.organization)?, "notification": notification, "reader": to, "sort": sort.word(),
            });
            write(tx, (first, true), (to, &reader), &Mail::new(post::Kind::News, content))
        }
        _ => Ok(()),
    }
}

fn reader(tx: &mut Tx<'_>, organization: OrganizationId, to: PartyId, item: Option<ItemId>, sort: Sort) -> Result<Option<Reader>, Error> {
    Ok(tx.maybe(
        "SELECT p.person_id, p.name, COALESCE(c.email, q.email), COALESCE(c.language, q.language),
           (SELECT g.id FROM grants g WHERE g.organization_id = $4 AND g.contact_id = p.id AND g.item_id = $2 AND g.closed_at IS NULL), w.timing,
           (SELECT COALESCE(i.guests_mailed, z.guests_mailed) FROM items i
             JOIN organizers z ON z.organization_id = i.organization_id AND z.id = i.organizer_id
             WHERE i.organization_id = $4 AND i.id = $2 AND c.id IS NOT NULL)
         FROM parties p LEFT JOIN contacts c ON c.organization_id = p.organization_id AND c.id = p.id LEFT JOIN people q ON q.id = p.person_id
         LEFT JOIN mail_choices w ON w.person_id = p.person_id AND w.sort = $3
         WHERE p.organization_id = $4 AND p.id = $1 AND p.ended_at IS NULL AND NOT p.service
           AND (c.id IS NULL OR c.nature IN ('known', 'undefined'))",
        bind![to, item, sort, organization],
    )?)
}

fn organization_name(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<String, Error> {
    Ok(tx.one::<(String,)>("SELECT name FROM organizations WHERE id = $1", bind![organization])?.0)
}

/// A contact without an address meets it when they come.
fn write(tx: &mut Tx<'_>, (news, answered): (&News, bool), (to, reader): (PartyId, &Reader), mail: &Mail) -> Result<(), Error> {
    let (Some(email), Some(language)) = (&reader.email, &reader.language) else { return Ok(()) };
    let mut content = mail.content.clone();
    if let (Some(whither), Some(fields)) = (news.whither(to).filter(|_| answered), content.as_object_mut()) {
        fields.insert("answer".into(), json!(whither));
    }
    let letter = Letter {
        organization: Some(news.organization),
        kind: mail.kind,
        to_email: email,
        to_name: &reader.name,
        language,
        content,
        grant: reader.grant.or(mail.grant),
        code: None,
        invitation: None,
        not_after: mail.not_after,
    };
    let not_before = mail.not_before.unwrap_or_else(|| tx.now());
    post::put_later(tx, &letter, not_before).map(drop)
}

/// Keeps the line, and gives it back where it is a new one.
fn keep(tx: &mut Tx<'_>, news: &News, to: PartyId, waits: bool) -> Result<Option<NotificationId>, Error> {
    let (now, about) = (tx.now(), news.about_id());
    if news.kind.gathers() {
        let there: Option<(NotificationId, String)> = tx.maybe(
            "SELECT id, parts FROM notifications WHERE organization_id = $4 AND party_id = $1 AND about_id = $2 AND kind = $3 AND read_at IS NULL",
            bind![to, about, news.kind, news.organization],
        )?;
        if let Some((id, parts)) = there {
            let named = Part::named(&format!("{parts} {}", Part::words(&news.parts)));
            tx.run(
                "UPDATE notifications SET at = $2, thing_id = $3, parts = $5, digest = digest OR $6,
                   by_id = CASE WHEN kind <> 'changed' OR by_id = $4 THEN $4 ELSE NULL END WHERE organization_id = $7 AND id = $1",
                bind![id, now, news.thing, news.by, Part::words(&named), waits, news.organization],
            )?;
            return Ok(None);
        }
    }
    let id: NotificationId = tx.id();
    tx.run(
        "INSERT INTO notifications (id, organization_id, party_id, item_id, kind, about, about_id, thing_id, by_id, parts, at, digest)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        bind![id, news.organization, to, news.item, news.kind, news.about.word(), about, news.thing, news.by, Part::words(&news.parts), now, waits],
    )?;
    Ok(Some(id))
}
