//! What a mail says, drawn when it is sent: HTML and plain text, in its
//! reader's language. What somebody typed stays text: it makes no link and no
//! picture (failure 20 of others).

use super::{HOUSE, Kind, sheet::Page};
use crate::{
    app::App,
    brands::{
        self, Worn,
        senders::{self, Sender},
    },
    comments, domains, evidence, items, links, mentions,
    notifications::{self, Sort, Timing, Told},
    parts, replies, rows,
    secrets::Purpose,
    sharing,
    store::{Time, Tx},
    verification,
    web::{Dates, Error, Language, Texts},
};
use access::{CodeId, CommentId, ContactId, GrantId, InvitationId, ItemId, MailId, MemberId, NotificationId, OrganizationId, PersonId, Rights};
use serde_json::Value;

rows! {
    /// A letter as it lies in the outbox.
    #[derive(Clone, Debug)]
    pub(super) struct Waiting {
        pub id: MailId,
        pub kind: Kind,
        pub to_email: String,
        pub to_name: String,
        pub language: String,
        pub content: String,
        pub grant: Option<GrantId>,
        pub code: Option<CodeId>,
        pub invitation: Option<InvitationId>,
        pub created_at: Time,
        pub next_at: Time,
        pub not_after: Option<Time>,
        pub tries: i64,
        pub ending: Option<String>,
        /// [`HOUSE`] where no organization sends it.
        pub sender: OrganizationId,
    }
}

impl Waiting {
    /// The organization that sends it; nothing, where the house itself does.
    #[must_use]
    pub fn organization(&self) -> Option<OrganizationId> {
        (self.sender != HOUSE).then_some(self.sender)
    }
}

/// The columns of [`Waiting`].
#[macro_export]
macro_rules! waiting_columns {
    () => {
        "id, kind, to_email, to_name, language, content, grant_id, code_id, invitation_id, created_at, next_at, not_after, tries, ending, organization_id"
    };
}

/// A mail, ready to be sent.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    pub subject: String,
    pub html: String,
    pub text: String,
    /// Where one press ends mails like this.
    pub unsubscribe: Option<String>,
    /// The address that it is answered to.
    pub answer_to: Option<String>,
    /// Whose address it comes from, or is answered to, beside the installation's.
    pub sender: Option<Sender>,
    /// In whose name it comes, where that is not Parlor.
    pub from_name: Option<String>,
    /// The logo that the HTML shows, as a PNG.
    pub logo: Option<Vec<u8>>,
    /// The lines that a digest tells.
    pub tells: Vec<NotificationId>,
}

/// A mail, or the reason for which it is not sent any more.
pub(super) enum Letter {
    Drawn(Box<Drawn>),
    /// What it tells of is over: a grant closed, a code used or expired.
    Over(&'static str),
}

/// Draws it, asking again whether it may be said (HOUSE-1).
///
/// # Errors
/// When the store fails.
pub(super) fn draw(tx: &mut Tx<'_>, app: &App, waiting: &Waiting) -> Result<Letter, Error> {
    if waiting.not_after.is_some_and(|end| end <= tx.now()) {
        return Ok(Letter::Over("too late"));
    }
    let reader = match waiting.grant {
        Some(grant) => Some(reader_by(tx, grant)?),
        None => None,
    };
    // To a guest nothing is said of what they would not see.
    let Some(reader) = reader.map_or(Some(None), |sight| sight.map(Some)) else { return Ok(Letter::Over("closed")) };
    let content: Value = serde_json::from_str(&waiting.content).unwrap_or_default();
    if !still_here(tx, &content)? {
        return Ok(Letter::Over("not theirs to see"));
    }
    let t = Language::from_tag(&waiting.language).unwrap_or(Language::English).texts();
    let zone: Option<(String,)> =
        tx.maybe("SELECT zone FROM people WHERE email_key = $1", crate::bind![crate::people::email_key(&waiting.to_email).unwrap_or_default()])?;
    let zone = zone.map_or_else(|| "UTC".to_owned(), |(zone,)| zone);
    let (base, brand, sender) = match waiting.organization() {
        Some(id) => (domains::address(tx, &app.config, id)?, brands::worn(tx, id)?, senders::of(tx, id)?),
        None => (app.config.base_url.clone(), None, None),
    };
    let told = match waiting.kind {
        Kind::Digest => Some(Told::Digest),
        Kind::News => content.get("sort").and_then(Value::as_str).and_then(Sort::from_word).map(Told::Of),
        kind => kind.sort().map(Told::Of),
    };
    let unsubscribe = match told {
        // Somebody may have ended mails like this after it was put there.
        Some(Told::Of(sort)) if notifications::chosen_by(tx, &waiting.to_email, sort)? == Timing::Never => return Ok(Letter::Over("not wanted")),
        Some(told) => notifications::unsubscribe_address(tx, app, &base, &waiting.to_email, told)?,
        None => None,
    };
    let answer_to = content.get("answer").and_then(|_| replies::address(app, waiting.id));
    let writer = Writer { t, app, waiting, base, content, unsubscribe, answer_to, brand, sender, dates: Dates::new(t, &zone, tx.now()) };
    match waiting.kind {
        Kind::Shared => writer.shared(tx),
        Kind::Code => writer.code(tx),
        Kind::Invitation => writer.invitation(tx),
        Kind::Comment => writer.comment(tx, reader.as_ref()),
        Kind::Mention => writer.mention(tx, reader.as_ref()),
        Kind::Ending => writer.ending(tx),
        Kind::Chat => writer.chat(tx, reader.as_ref()),
        Kind::Told => writer.told(tx),
        Kind::Tasks => writer.tasks(tx, reader.as_ref()),
        Kind::Approval => writer.approval(tx, reader.as_ref()),
        Kind::Decided => writer.decided(tx),
        Kind::Answer => writer.answer(tx),
        Kind::ToSign => writer.to_sign(tx, reader.as_ref()),
        Kind::Signed => writer.signed(tx, reader.as_ref()),
        Kind::Erasure => Ok(writer.erasure()),
        Kind::News => writer.news(tx),
        Kind::Digest => writer.digest(tx),
        Kind::KeyEnds => writer.key_ends(tx),
        Kind::Archive => writer.archive(tx),
        Kind::Domain => writer.domain(tx),
        Kind::Account => Ok(writer.account()),
    }
}

/// Whether the member whom it tells of an item still sees that; a guest is asked for by
/// their grant.
fn still_here(tx: &mut Tx<'_>, content: &Value) -> Result<bool, Error> {
    let whither: Option<replies::Whither> = content.get("answer").and_then(|answer| serde_json::from_value(answer.clone()).ok());
    let Some(whither) = whither else { return Ok(true) };
    let member = tx.number("SELECT COUNT(*) FROM parties WHERE id = $1 AND kind = 'member'", crate::bind![whither.party])? > 0;
    if member { items::member_sees(tx, whither.item, MemberId(whither.party.0)) } else { Ok(true) }
}

/// Whose digest it is, where it is one.
pub(super) fn digest_of(waiting: &Waiting) -> Option<PersonId> {
    let content: Value = serde_json::from_str(&waiting.content).ok()?;
    (waiting.kind == Kind::Digest).then(|| content.get("person")?.as_str()?.parse().ok()).flatten()
}

/// The guest who reads by this grant, with what they see of its item now.
pub(super) type Reader = (ContactId, Rights);

fn reader_by(tx: &mut Tx<'_>, grant: GrantId) -> Result<Option<Reader>, Error> {
    let now = tx.now();
    let open: Option<(ItemId, ContactId)> =
        tx.maybe(concat!("SELECT g.item_id, g.contact_id FROM grants g WHERE g.id = $1 AND ", crate::grant_open!("$2")), crate::bind![grant, now])?;
    let Some((item, contact)) = open else { return Ok(None) };
    Ok(items::sight_of_guest(tx, item, contact)?.map(|rights| (contact, rights)))
}

pub(super) struct Writer<'a> {
    pub(super) t: &'static Texts,
    pub(super) app: &'a App,
    pub(super) waiting: &'a Waiting,
    /// What its addresses begin with: those of an organization by its own domain.
    pub(super) base: String,
    pub(super) content: Value,
    pub(super) unsubscribe: Option<String>,
    pub(super) answer_to: Option<String>,
    pub(super) brand: Option<Worn>,
    pub(super) sender: Option<Sender>,
    pub(super) dates: Dates,
}

impl Writer<'_> {
    pub(super) fn text(&self, name: &str) -> &str {
        self.content.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub(super) fn time(&self, name: &str) -> Option<Time> {
        serde_json::from_value(self.content.get(name)?.clone()).ok()
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    fn shared(&self, tx: &mut Tx<'_>) -> Result<Letter, Error> {
        let t = self.t;
        let link = match self.waiting.grant {
            Some(grant) => links::of_grant(tx, self.waiting.sender, grant)?,
            None => None,
        };
        let now = tx.now();
        let (address, personal) = match link {
            Some(link) if link.opens(now) => (link.address(self.app), true),
            // Links may not be made here, or this one was stopped: signing in leads there too.
            _ => (self.url(&format!("/items/{}", self.text("item_id"))), false),
        };
        let (sharer, item) = (self.text("sharer"), self.text("item"));
        let until = self.time("until").map(|until| t.with("mail-open-until", parts![date = self.dates.date(self.dates.last_day_before(until))]));
        let explain = &t[if personal { "mail-link-personal" } else { "mail-sign-in" }];
        let message = self.text("message");
        Ok(self.letter(&Page {
            subject: t.with("mail-shared-subject", parts![sharer = sharer, item = item]),
            above: t.with("link-shares", parts![sharer = sharer, kind = self.text("kind")]),
            title: item,
            said: Some(message).filter(|message| !message.is_empty()),
            digits: None,
            button: Some((&t["link-open"], address)),
            below: [until.unwrap_or_default(), explain.to_owned()].join(" ").trim().to_owned(),
        }))
    }

    fn code(&self, tx: &mut Tx<'_>) -> Result<Letter, Error> {
        let t = self.t;
        let Some(code) = self.waiting.code else { return Ok(Letter::Over("no code")) };
        let now = tx.now();
        let seed: Option<(Vec<u8>, bool)> = tx.maybe(
            "SELECT seed, long_id IS NOT NULL FROM codes WHERE id = $1 AND (ended_at IS NULL OR long_id = id) AND expires_at > $2",
            crate::bind![code, now],
        )?;
        let Some((seed, long)) = seed else { return Ok(Letter::Over("used or replaced")) };
        let digits = if long { verification::long(&self.app.secrets, code, &seed) } else { verification::digits(&self.app.secrets, code, &seed) };
        let organization = self.text("organization");
        let above =
            if organization.is_empty() { t["mail-code-above"].to_owned() } else { t.with("mail-code-above-at", parts![organization = organization]) };
        Ok(self.letter(&Page {
            subject: if long { t["mail-code-title"].to_owned() } else { t.with("mail-code-subject", parts![code = digits.as_str()]) },
            above,
            title: &t["mail-code-title"],
            said: None,
            digits: Some(&digits),
            button: None,
            below: t[if long { "mail-code-long-below" } else { "mail-code-below" }].to_owned(),
        }))
    }

    fn invitation(&self, tx: &mut Tx<'_>) -> Result<Letter, Error> {
        let t = self.t;
        let Some(id) = self.waiting.invitation else { return Ok(Letter::Over("no invitation")) };
        let open: Option<(i64,)> =
            tx.maybe("SELECT generation FROM invitations WHERE id = $1 AND accepted_at IS NULL AND cancelled_at IS NULL", crate::bind![id])?;
        let Some((generation,)) = open else { return Ok(Letter::Over("cancelled or accepted")) };
        let address = self.url(&format!("/join/{}", self.app.secrets.address(Purpose::Invitation, id.0, generation)));
        let organization = self.text("organization");
        Ok(self.letter(&Page {
            subject: t.with("mail-invitation-subject", parts![organization = organization]),
            above: t.with("mail-invitation-above", parts![inviter = self.text("inviter")]),
            title: organization,
            said: None,
            digits: None,
            button: Some((&t["mail-invitation-button"], address)),
            below: t["mail-invitation-below"].to_owned(),
        }))
    }

    fn comment(&self, tx: &mut Tx<'_>, reader: Option<&Reader>) -> Result<Letter, Error> {
        let Ok(comment) = self.text("comment").parse::<CommentId>() else { return Ok(Letter::Over("no comment")) };
        if !comments::still_said(tx, comment, reader.map(|(contact, rights)| (*contact, rights)))? {
            return Ok(Letter::Over("removed, or not theirs to read"));
        }
        Ok(self.said(["mail-comment-subject", "mail-comment-above", "mail-comment-below"]))
    }

    fn mention(&self, tx: &mut Tx<'_>, reader: Option<&Reader>) -> Result<Letter, Error> {
        let (Ok(item), Ok(thing)) = (self.text("item_id").parse(), self.text("thing").parse()) else { return Ok(Letter::Over("no place")) };
        let (comment, member) = (self.text("comment").parse().ok(), self.text("member").parse().ok());
        let message = self.text("message").parse().ok();
        if !mentions::still_told(tx, item, (comment, message, thing), member, reader.map(|(contact, rights)| (*contact, rights)))? {
            return Ok(Letter::Over("removed, or not theirs to read"));
        }
        Ok(self.said(["mail-mention-subject", "mail-mention-above", "mail-mention-below"]))
    }

    fn archive(&self, tx: &mut Tx<'_>) -> Result<Letter, Error> {
        let Ok(id) = self.text("archive").parse() else { return Ok(Letter::Over("no archive")) };
        let Some(until) = evidence::job_waiting(tx, id)? else { return Ok(Letter::Over("gone, or not theirs any more")) };
        let (t, organization) = (self.t, self.text("organization"));
        Ok(self.letter(&Page {
            subject: t.with("mail-archive-subject", parts![organization = organization]),
            above: t["mail-archive-above"].to_owned(),
            title: organization,
            said: None,
            digits: None,
            button: Some((&t["mail-archive-button"], self.url(&format!("/o/{}/administration/export", self.text("slug"))))),
            below: t.with("mail-archive-below", parts![date = self.dates.date(self.dates.last_day_before(until))]),
        }))
    }

    /// What somebody wrote, with the way there.
    fn said(&self, [subject, above, below]: [&str; 3]) -> Letter {
        let (t, author, item) = (self.t, self.text("author"), self.text("item"));
        self.letter(&Page {
            subject: t.with(subject, parts![author = author, item = item]),
            above: t.with(above, parts![author = author]),
            title: item,
            said: Some(self.text("text")),
            digits: None,
            button: Some((&t["mail-comment-button"], self.url(self.text("path")))),
            below: t[below].to_owned(),
        })
    }

    fn ending(&self, tx: &mut Tx<'_>) -> Result<Letter, Error> {
        let t = self.t;
        let (item, until, link) = (self.text("item"), self.time("until"), self.text("what") == "link");
        if let Some(grant) = self.waiting.grant
            && !sharing::comes(tx, grant, self.text("what"), until)?
        {
            return Ok(Letter::Over("another end"));
        }
        let date = until.map(|until| self.dates.date(self.dates.last_day_before(until))).unwrap_or_default();
        let address = self.url(&format!("/items/{}", self.text("item_id")));
        let guest = self.text("guest");
        if !guest.is_empty() {
            let above = if link { "mail-ending-link-guest-above" } else { "mail-ending-guest-above" };
            return Ok(self.letter(&Page {
                subject: t.with("mail-ending-guest-subject", parts![item = item, guest = guest]),
                above: t.with(above, parts![date = date, guest = guest]),
                title: item,
                said: None,
                digits: None,
                button: Some((&t["mail-ending-guest-button"], format!("{address}/share"))),
                below: t["mail-ending-guest-below"].to_owned(),
            }));
        }
        let (subject, above, below) = if link {
            ("mail-ending-link-subject", "mail-ending-link-above", "mail-ending-link-below")
        } else {
            ("mail-ending-subject", "mail-ending-above", "mail-ending-below")
        };
        Ok(self.letter(&Page {
            subject: t.with(subject, parts![item = item]),
            above: t.with(above, parts![date = date]),
            title: item,
            said: None,
            digits: None,
            button: Some((&t["link-open"], address)),
            below: t[below].to_owned(),
        }))
    }
}
