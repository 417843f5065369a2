//! A mail that came in, as far as an answer needs it. It is read in two steps: its
//! head, which says who wrote it and whether that was a person; and, once they are
//! known, the rest. Whoever may send here may send anything, so what could cost more
//! than it is long is counted first.

use super::cut;
use crate::{app::App, people, secrets};
use mail_parser::{Header, HeaderName, Message, MessageParser, MessagePart, MimeHeaders as _, PartType, decoders::html::html_to_text};
use std::borrow::Cow;

/// So many servers have passed it on at most; more is a circle.
const MOST_HOPS: usize = 30;
/// So long is a head at most, in bytes.
const LONGEST_HEAD: usize = 256 * 1024;
/// Mails within mails, and parts that have parts: what real programs send has a few.
const MOST_NESTED: usize = 20;
const MOST_MULTIPART: usize = 40;
/// So many parts are looked at.
const MOST_PARTS: usize = 200;
/// So many files come with an answer at most.
const MOST_FILES: usize = 20;
/// A picture that the text shows and that is smaller stands in a signature.
const LOGO: usize = 20_000;
/// So much of the text is looked at, in bytes.
const LONGEST_TEXT: usize = 200_000;

/// A file that came along.
pub(super) struct Enclosed {
    pub name: String,
    pub bytes: Vec<u8>,
    /// A picture that stands in the text.
    pub shown: bool,
}

/// What the head of a mail says.
pub(super) struct Head {
    /// The mailbox that it says it is from, folded.
    pub from: String,
    /// What it calls itself, hashed.
    pub hash: [u8; 32],
}

/// What an answer says.
pub(super) struct Read {
    pub text: String,
    pub files: Vec<Enclosed>,
}

/// Why a mail is no answer.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// A machine sent it: nobody waits to hear.
    Machine(&'static str),
    /// A sentence for the sender.
    Refused(&'static str),
}

/// Reads its head.
pub(super) fn head(app: &App, bytes: &[u8]) -> Result<Head, Unfit> {
    let end = memchr::memmem::find(bytes, b"\r\n\r\n").unwrap_or(bytes.len());
    if end > LONGEST_HEAD {
        return Err(Unfit::Refused("its head is too long"));
    }
    let mail = MessageParser::default().parse_headers(bytes).ok_or(Unfit::Refused("this is not a mail"))?;
    if let Some(why) = by_a_machine(&mail) {
        return Err(Unfit::Machine(why));
    }
    let from = sole_sender(&mail).ok_or(Unfit::Refused("it must come from one sender"))?;
    if !checked(&mail, &app.config.mail_in_checked_by, &from) {
        return Err(Unfit::Refused("its sender could not be verified (DMARC)"));
    }
    let hash = mail.message_id().map_or_else(|| secrets::hash(&String::from_utf8_lossy(bytes)), secrets::hash);
    Ok(Head { from, hash })
}

/// Reads the rest of a mail whose sender is known. `bases`: what leads to this house
/// by itself is never among somebody's own words.
pub(super) fn read(bases: &[String], bytes: &[u8]) -> Result<Read, Unfit> {
    if nested(bytes) > MOST_NESTED || memchr::memmem::find_iter(bytes, b"boundary=").count() > MOST_MULTIPART {
        return Err(Unfit::Refused("it has too many parts within parts"));
    }
    let mail = MessageParser::default().parse(bytes).ok_or(Unfit::Refused("this is not a mail"))?;
    if mail.parts.len() > MOST_PARTS {
        return Err(Unfit::Refused("it has too many parts"));
    }
    let text = cut::own_words(&words(&mail)).replace('\0', "");
    let files = enclosed(&mail);
    if files.len() > MOST_FILES {
        return Err(Unfit::Refused("too many files came along"));
    }
    if text.is_empty() && files.is_empty() {
        return Err(Unfit::Refused("nothing is written above the mail that was answered"));
    }
    // A quotation that was not found would carry its reader's own addresses to others.
    if bases.iter().any(|base| ["/unsubscribe/", "/l/"].iter().any(|path| text.contains(&format!("{base}{path}")))) {
        return Err(Unfit::Refused("it quotes the mail that was answered; please answer without that"));
    }
    Ok(Read { text, files })
}

/// How often a mail within the mail may begin.
fn nested(bytes: &[u8]) -> usize {
    let begins = |at: usize| {
        [&b"/rfc822"[..], b"/global", b"/digest"].iter().any(|kind| bytes[at..].get(..kind.len()).is_some_and(|here| here.eq_ignore_ascii_case(kind)))
    };
    memchr::memchr_iter(b'/', bytes).filter(|at| begins(*at)).count()
}

/// A header as it was sent, whatever its letters are.
fn raw<'m>(mail: &'m Message<'_>, header: &Header<'_>) -> Cow<'m, str> {
    let range = header.offset_start as usize..header.offset_end as usize;
    String::from_utf8_lossy(mail.raw_message.get(range).unwrap_or_default())
}

fn values(mail: &Message<'_>, name: &str) -> Vec<String> {
    mail.headers()
        .iter()
        .filter(|header| header.name().eq_ignore_ascii_case(name))
        .map(|header| raw(mail, header).trim().to_ascii_lowercase())
        .collect()
}

/// Absence notices, mailing lists and other machines say what they are (RFC 3834); one
/// that answers what it gets would answer itself for ever.
fn by_a_machine(mail: &Message<'_>) -> Option<&'static str> {
    let any = |name: &str, is: fn(&str) -> bool| values(mail, name).iter().any(|value| is(value));
    if any("Auto-Submitted", |value| !value.starts_with("no")) || any("X-Autoreply", |_| true) || any("X-Autorespond", |_| true) {
        return Some("an automatic answer");
    }
    if any("Precedence", |value| ["bulk", "junk", "list", "auto_reply"].contains(&value)) || any("List-Id", |_| true) {
        return Some("a list");
    }
    if any("Content-Type", |value| value.starts_with("multipart/report")) {
        return Some("a report");
    }
    (values(mail, "Received").len() > MOST_HOPS).then_some("a circle")
}

/// Whether the company's server, which adds this header and takes it out of what comes
/// from outside, found that the domain of the sender stands behind the mail: RFC 8601,
/// and RFC 7489 for the properties.
fn checked(mail: &Message<'_>, by: &str, from: &str) -> bool {
    if by.is_empty() {
        return true;
    }
    let by = by.to_ascii_lowercase();
    let mine = |value: &&String| value.split([';', ' ', '\t', '\r', '\n']).find(|word| !word.is_empty()) == Some(by.as_str());
    let all: Vec<String> = values(mail, "Authentication-Results").iter().map(|value| plain(value)).collect();
    let results: Vec<&str> =
        all.iter().filter(mine).flat_map(|value| value.split(';').skip(1)).map(str::trim).filter(|result| result.starts_with("dmarc=")).collect();
    let [result] = results.as_slice() else { return false };
    let words: Vec<&str> = result.split_whitespace().collect();
    let domain = from.rsplit('@').next().unwrap_or_default();
    words.first() == Some(&"dmarc=pass") && words.contains(&format!("header.from={domain}").as_str())
}

/// Without comments and quoted words, which carry what a sender chose.
fn plain(value: &str) -> String {
    let (mut out, mut depth, mut quoted, mut escaped) = (String::new(), 0_usize, false, false);
    for c in value.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted || depth > 0 => escaped = true,
            '"' if depth == 0 => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted && depth > 0 => depth -= 1,
            _ if quoted || depth > 0 => {}
            other => out.push(other),
        }
    }
    out
}

/// Its one sender, as mailboxes are compared; written out, not coded into a name.
fn sole_sender(mail: &Message<'_>) -> Option<String> {
    let heads: Vec<&Header<'_>> = mail.headers().iter().filter(|header| header.name == HeaderName::From).collect();
    let mut all = mail.from()?.iter();
    let (one, more) = (all.next()?, all.next());
    let [head] = heads.as_slice() else { return None };
    let key = people::email_key(one.address.as_deref()?)?;
    let written = plain(&raw(mail, head)).to_lowercase().contains(&key);
    (more.is_none() && written).then_some(key)
}

/// All texts of the mail, one below the other: programs put pictures between them.
fn words(mail: &Message<'_>) -> String {
    let mut all = String::new();
    for part in mail.text_bodies().filter(|part| part.attachment_name().is_none()) {
        match &part.body {
            PartType::Text(text) => all.push_str(text),
            PartType::Html(html) => all.push_str(&of_html(html)),
            _ => continue,
        }
        all.push('\n');
    }
    // Some send an empty text beside what is written.
    if all.trim().is_empty() {
        all = mail.html_bodies().filter_map(|part| if let PartType::Html(html) = &part.body { Some(of_html(html)) } else { None }).collect();
    }
    let mut end = all.len().min(LONGEST_TEXT);
    while !all.is_char_boundary(end) {
        end -= 1;
    }
    all.truncate(end);
    all
}

/// HTML as lines: what is a block begins a new one.
fn of_html(html: &str) -> String {
    let mut lined = String::with_capacity(html.len() + 64);
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        lined.push_str(before);
        let block = ["</div", "</tr", "</li", "</h1", "</h2", "</h3", "</blockquote", "</table", "<hr"];
        if block.iter().any(|begin| tag.get(..begin.len()).is_some_and(|here| here.eq_ignore_ascii_case(begin))) {
            lined.push_str("<br>");
        }
        lined.push('<');
        rest = &tag[1..];
    }
    lined.push_str(rest);
    html_to_text(&lined)
}

/// The files that somebody put in: not their signature, neither of ink nor of keys.
fn enclosed(mail: &Message<'_>) -> Vec<Enclosed> {
    let html: String = mail.html_bodies().filter_map(|part| if let PartType::Html(html) = &part.body { Some(html.as_ref()) } else { None }).collect();
    let shown: Vec<&str> = html.split("cid:").skip(1).filter_map(|rest| rest.split(['"', '\'', ')', ' ', '>']).next()).take(MOST_PARTS).collect();
    let texts = mail.text_bodies().filter(|part| part.attachment_name().is_some());
    mail.attachments().chain(texts).filter(|part| !is_paper(part)).enumerate().filter_map(|(at, part)| file(at, part, &shown)).collect()
}

/// What programs enclose by themselves: signatures and keys, invitations, Outlook's box.
fn is_paper(part: &MessagePart<'_>) -> bool {
    let Some(kind) = part.content_type() else { return false };
    let sub = kind.c_subtype.as_deref().unwrap_or_default().to_ascii_lowercase();
    ["pkcs7-signature", "x-pkcs7-signature", "pgp-signature", "pgp-keys", "pgp-encrypted", "calendar", "ms-tnef"].contains(&sub.as_str())
}

fn file(at: usize, part: &MessagePart<'_>, shown: &[&str]) -> Option<Enclosed> {
    let bytes = part.contents();
    let picture = part.content_type().is_some_and(|kind| kind.c_type.eq_ignore_ascii_case("image"));
    let shown = picture && part.content_id().is_some_and(|id| shown.contains(&id));
    if bytes.is_empty() || (shown && bytes.len() < LOGO) {
        return None;
    }
    let name = part.attachment_name().map_or_else(|| format!("attachment-{}", at + 1), str::to_owned);
    Some(Enclosed { name, bytes: bytes.to_vec(), shown })
}
