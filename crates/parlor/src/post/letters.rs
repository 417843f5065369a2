//! What a mail says, drawn when it is sent: HTML and plain text, in its
//! reader's language. What somebody typed stays text: it makes no link and no
//! picture (failure 20 of others).

use super::Kind;
use crate::{
    app::App,
    comments, items, links, mentions, parts, rows,
    secrets::Purpose,
    sharing,
    store::{Time, Tx},
    verification,
    web::{Dates, Error, Language, Texts, mark},
};
use access::{CodeId, CommentId, ContactId, GrantId, InvitationId, ItemId, MailId, Rights};
use maud::{DOCTYPE, Markup, html};
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
    }
}

/// The columns of [`Waiting`].
#[macro_export]
macro_rules! waiting_columns {
    () => {
        "id, kind, to_email, to_name, language, content, grant_id, code_id, invitation_id, created_at, next_at, not_after, tries, ending"
    };
}

/// A mail, ready to be sent.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    pub subject: String,
    pub html: String,
    pub text: String,
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
    let t = Language::from_tag(&waiting.language).unwrap_or(Language::English).texts();
    let content: Value = serde_json::from_str(&waiting.content).unwrap_or_default();
    let zone: Option<(String,)> =
        tx.maybe("SELECT zone FROM people WHERE email_key = $1", crate::bind![crate::people::email_key(&waiting.to_email).unwrap_or_default()])?;
    let zone = zone.map_or_else(|| "UTC".to_owned(), |(zone,)| zone);
    let writer = Writer { t, app, waiting, content, dates: Dates::new(t, &zone, tx.now()) };
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
    }
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
    pub(super) content: Value,
    dates: Dates,
}

/// What a mail is put together from.
pub(super) struct Page<'a> {
    pub(super) subject: String,
    /// A line above the title.
    pub(super) above: String,
    pub(super) title: &'a str,
    /// What a person wrote, set apart.
    pub(super) said: Option<&'a str>,
    /// Six digits, set large.
    pub(super) digits: Option<&'a str>,
    pub(super) button: Option<(&'a str, String)>,
    pub(super) below: String,
}

impl Writer<'_> {
    pub(super) fn text(&self, name: &str) -> &str {
        self.content.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    pub(super) fn time(&self, name: &str) -> Option<Time> {
        serde_json::from_value(self.content.get(name)?.clone()).ok()
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.app.config.base_url)
    }

    fn shared(&self, tx: &mut Tx<'_>) -> Result<Letter, Error> {
        let t = self.t;
        let link = match self.waiting.grant {
            Some(grant) => links::of_grant(tx, grant)?,
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
            above: t.with("link-shares", parts![sharer = sharer]),
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
        let seed: Option<(Vec<u8>,)> =
            tx.maybe("SELECT seed FROM codes WHERE id = $1 AND ended_at IS NULL AND expires_at > $2", crate::bind![code, now])?;
        let Some((seed,)) = seed else { return Ok(Letter::Over("used or replaced")) };
        let digits = verification::digits(&self.app.secrets, code, &seed);
        let organization = self.text("organization");
        let above =
            if organization.is_empty() { t["mail-code-above"].to_owned() } else { t.with("mail-code-above-at", parts![organization = organization]) };
        Ok(self.letter(&Page {
            subject: t.with("mail-code-subject", parts![code = digits.as_str()]),
            above,
            title: &t["mail-code-title"],
            said: None,
            digits: Some(&digits),
            button: None,
            below: t["mail-code-below"].to_owned(),
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

    pub(super) fn letter(&self, page: &Page<'_>) -> Letter {
        let subject = one_line(&page.subject);
        Letter::Drawn(Box::new(Drawn { html: self.html(page, &subject).into_string(), text: self.plain(page), subject }))
    }

    fn plain(&self, page: &Page<'_>) -> String {
        let mut lines = vec![unlinked(&one_line(&page.above)), unlinked(&one_line(page.title)), String::new()];
        if let Some(said) = page.said {
            lines.extend(said.lines().map(|line| format!("> {}", unlinked(line))));
            lines.push(String::new());
        }
        if let Some(digits) = page.digits {
            lines.extend([digits.to_owned(), String::new()]);
        }
        if let Some((label, address)) = &page.button {
            lines.extend([format!("{label}:"), address.clone(), String::new()]);
        }
        lines.extend([page.below.clone(), String::new(), "-- ".into(), unlinked(&one_line(&self.foot()))]);
        lines.join("\n")
    }

    fn foot(&self) -> String {
        let organization = self.text("organization");
        if organization.is_empty() { self.t["mail-foot"].to_owned() } else { self.t.with("mail-foot-at", parts![organization = organization]) }
    }

    fn html(&self, page: &Page<'_>, subject: &str) -> Markup {
        let organization = self.text("organization");
        let signed = if organization.is_empty() { "Parlor" } else { organization };
        html! {
            (DOCTYPE)
            html lang=(self.t.language().tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light";
                    title { (unlinked(subject)) }
                }
                body style="margin:0; padding:0; background-color:#f3efe7; -webkit-text-size-adjust:100%;" {
                    @if let Some(said) = page.said { div aria-hidden="true" style="display:none; max-height:0; overflow:hidden;" { (unlinked(&said.chars().take(120).collect::<String>())) } }
                    table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f3efe7" { tr { td align="center" style="padding:32px 12px;" {
                        table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%; max-width:600px;" {
                            tr { td style={ "padding:0 8px 16px; font-weight:600; " (FONT) "font-size:16px; line-height:24px; color:#1d2320;" } { (unlinked(signed)) } }
                            tr { td bgcolor="#fffefb" style="border:1px solid #e8e2d7; border-radius:14px; overflow:hidden;" { (card(page)) } }
                            tr { td style={ "padding:20px 8px 0; " (FONT) "font-size:13px; line-height:20px; color:#646a64;" } { (unlinked(&self.foot())) } }
                        }
                    } } }
                }
            }
        }
    }
}

const FONT: &str = "font-family:-apple-system,'Segoe UI',Roboto,system-ui,sans-serif; ";
const SERIF: &str = "font-family:'Iowan Old Style','Palatino Linotype',Palatino,P052,Georgia,serif; ";

fn card(page: &Page<'_>) -> Markup {
    html! {
        table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" {
            tr { td height="6" bgcolor="#b4632a" style="font-size:0; line-height:6px; border-radius:13px 13px 0 0;" { (mark("&nbsp;")) } }
            tr { td style={ "padding:32px 32px 8px; " (FONT) "font-size:17px; line-height:26px; color:#4c534e;" } {
                (unlinked(&page.above))
                h1 style={ "margin:4px 0 0; " (SERIF) "font-size:30px; line-height:36px; font-weight:600; color:#1d2320;" } { (unlinked(page.title)) }
            } }
            @if let Some(said) = page.said { tr { td style="padding:16px 32px 8px;" {
                table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" { tr {
                    td width="3" bgcolor="#ecd3bb" style="font-size:0; line-height:0;" { (mark("&nbsp;")) }
                    td style={ "padding:2px 0 2px 16px; " (FONT) "font-size:17px; line-height:26px; color:#1d2320;" } { @for line in said.lines() { (unlinked(line)) br; } }
                } }
            } } }
            @if let Some(digits) = page.digits { tr { td style="padding:16px 32px 8px; font-family:Menlo,Consolas,'DejaVu Sans Mono',monospace; font-size:36px; line-height:44px; letter-spacing:8px; font-weight:600; color:#1d2320;" { (digits) } } }
            @if let Some((label, address)) = &page.button {
                tr { td style="padding:24px 32px 8px;" { table role="presentation" cellpadding="0" cellspacing="0" border="0" { tr { td align="center" bgcolor="#1f5c4a" style="border-radius:10px;" {
                    a href=(address) style={ "display:inline-block; padding:16px 44px; " (FONT) "font-size:18px; line-height:24px; font-weight:600; color:#ffffff; text-decoration:none; border-radius:10px;" } { (label) }
                } } } } }
            }
            tr { td style={ "padding:8px 32px 32px; " (FONT) "font-size:14px; line-height:22px; color:#646a64;" } { (page.below) } }
            @if let Some((_, address)) = &page.button {
                tr { td style={ "padding:20px 32px 24px; border-top:1px solid #e8e2d7; " (FONT) "font-size:14px; line-height:22px; color:#646a64; word-break:break-all;" } { (address) } }
            }
        }
    }
}

/// Text that no mail program turns into a link by itself: a character of no
/// width where an address could begin or go on. Times, numbers and ends of
/// sentences stay as they are.
fn unlinked(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let (mut before, mut rest) = (' ', line.chars().peekable());
    while let Some(c) = rest.next() {
        out.push(c);
        let next = rest.peek().copied().unwrap_or(' ');
        let parts = match c {
            '.' => !before.is_whitespace() && next.is_alphanumeric() && !(before.is_ascii_digit() && next.is_ascii_digit()),
            '@' => !next.is_whitespace(),
            ':' => next == '/' || (before.is_alphabetic() && next.is_alphanumeric()),
            '/' => before == '/' || before == ':',
            _ => false,
        };
        if parts {
            out.push('\u{200b}');
        }
        before = c;
    }
    out
}

/// A subject or a name is one line, however it was typed.
pub(super) fn one_line(subject: &str) -> String {
    subject.split(|c: char| c.is_control()).collect::<Vec<_>>().join(" ").chars().take(200).collect()
}
