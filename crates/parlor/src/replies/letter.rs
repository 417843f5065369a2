//! A mail that came in, as far as an answer needs it.

use super::cut;
use crate::{app::App, people, secrets, web::Error};
use mail_parser::{HeaderName, Message, MessageParser, MessagePart, MimeHeaders as _};

/// So many servers have passed it on at most; more is a circle.
const MOST_HOPS: usize = 30;
/// A picture that the text shows and that is smaller stands in a signature.
const LOGO: usize = 20_000;
/// So many files come with an answer at most.
const MOST_FILES: usize = 20;

/// A file that came along.
pub(super) struct Enclosed {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What an answer says.
pub(super) struct Read {
    /// The mailbox that it says it is from, folded.
    pub from: String,
    pub text: String,
    pub files: Vec<Enclosed>,
    /// What it calls itself, hashed.
    pub hash: [u8; 32],
}

/// Why a mail is no answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// A machine sent it: nobody waits to hear.
    Machine(&'static str),
    /// A sentence for the sender.
    Refused(&'static str),
}

/// Reads it.
pub(super) fn read(app: &App, bytes: &[u8]) -> Result<Read, Unfit> {
    let mail = MessageParser::default().parse(bytes).ok_or(Unfit::Refused("this is not a mail"))?;
    if let Some(why) = by_a_machine(&mail) {
        return Err(Unfit::Machine(why));
    }
    if !checked(&mail, &app.config.mail_in_checked_by) {
        return Err(Unfit::Refused("its sender could not be verified (DMARC)"));
    }
    let from = sole_sender(&mail).ok_or(Unfit::Refused("it must come from one sender"))?;
    let html = mail.body_html(0).unwrap_or_default().into_owned();
    let files: Vec<Enclosed> = mail.attachments().filter(|part| !is_logo(part, &html)).enumerate().filter_map(enclosed).collect();
    if files.len() > MOST_FILES {
        return Err(Unfit::Refused("too many files came along"));
    }
    let text = cut::own_words(&mail.body_text(0).unwrap_or_default()).replace('\0', "");
    if text.is_empty() && files.is_empty() {
        return Err(Unfit::Refused("nothing is written above the mail that was answered"));
    }
    let hash = mail.message_id().map_or_else(|| secrets::hash(&String::from_utf8_lossy(bytes)), secrets::hash);
    Ok(Read { from, text, files, hash })
}

/// Absence notices, mailing lists and other machines say what they are (RFC 3834); one
/// that answers what it gets would answer itself for ever.
fn by_a_machine(mail: &Message<'_>) -> Option<&'static str> {
    let raw = |wanted: &str| {
        let found = mail.headers_raw().find(|(name, _)| name.trim().eq_ignore_ascii_case(wanted));
        found.map(|(_, value)| value.trim().to_ascii_lowercase())
    };
    let not_no = |value: String| !value.starts_with("no");
    if raw("Auto-Submitted").is_some_and(not_no) || raw("X-Autoreply").is_some() || raw("X-Autorespond").is_some() {
        return Some("an automatic answer");
    }
    if raw("Precedence").is_some_and(|value| ["bulk", "junk", "list", "auto_reply"].contains(&value.as_str())) || raw("List-Id").is_some() {
        return Some("a list");
    }
    let report = mail.root_part().content_type().is_some_and(|kind| kind.subtype().is_some_and(|sub| sub.eq_ignore_ascii_case("report")));
    if report {
        return Some("a report");
    }
    (mail.received_all().count() > MOST_HOPS).then_some("a circle")
}

/// Whether the company's server, which adds this header and takes it out of what comes
/// from outside, found that the sender's domain stands behind the mail (RFC 8601).
fn checked(mail: &Message<'_>, by: &str) -> bool {
    by.is_empty()
        || mail
            .headers_raw()
            .filter(|(name, _)| name.eq_ignore_ascii_case("Authentication-Results"))
            .map(|(_, value)| value.to_ascii_lowercase())
            // The topmost was put there last.
            .find(|value| value.split([';', ' ', '\t', '\r', '\n']).find(|word| !word.is_empty()) == Some(by.to_ascii_lowercase().as_str()))
            .is_some_and(|value| value.split(';').any(|result| result.trim().split([' ', '\t', '\r', '\n']).next() == Some("dmarc=pass")))
}

/// Its one sender, as mailboxes are compared.
fn sole_sender(mail: &Message<'_>) -> Option<String> {
    let heads = mail.headers().iter().filter(|header| header.name == HeaderName::From).count();
    let mut all = mail.from()?.iter();
    let (one, more) = (all.next()?, all.next());
    if heads != 1 || more.is_some() {
        return None;
    }
    people::email_key(one.address.as_deref()?)
}

fn is_logo(part: &MessagePart<'_>, html: &str) -> bool {
    let picture = part.content_type().is_some_and(|kind| kind.c_type.eq_ignore_ascii_case("image"));
    let shown = part.content_id().is_some_and(|id| html.contains(&format!("cid:{id}")));
    picture && shown && part.contents().len() < LOGO
}

fn enclosed((at, part): (usize, &MessagePart<'_>)) -> Option<Enclosed> {
    let bytes = part.contents().to_vec();
    let name = part.attachment_name().map_or_else(|| format!("attachment-{}", at + 1), str::to_owned);
    (!bytes.is_empty()).then_some(Enclosed { name, bytes })
}

/// The sentence in which a fault is told to the sender's server.
pub(super) fn sentence(fault: &Error) -> String {
    let t = crate::web::Language::English.texts();
    match fault {
        Error::Invalid(problems) => problems.iter().map(|problem| t.say(&problem.say)).collect::<Vec<_>>().join(" "),
        other => t.say(&other.say()),
    }
}
