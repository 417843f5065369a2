//! Six digits on their way to a mailbox, and back.

use super::rates;
use crate::{
    bind,
    doors::refusals,
    post::{self, Kind, Letter},
    rows,
    secrets::{Purpose, Secrets},
    store::{Time, Tx},
    web::Error,
};
use access::{CodeId, LinkId, OrganizationId, PersonId};
use subtle::ConstantTimeEq as _;

/// A code is worth something for so long.
pub const MINUTES: i64 = 10;
/// After so many wrong tries it is worth nothing.
pub const TRIES: i64 = 5;

const TEN_MINUTES: i64 = 600;
const HOUR: i64 = 3600;
const DAY: i64 = 86_400;
/// So many codes in ten minutes for a link that everybody may have.
const MANY: i64 = 3000;
/// So many codes go out to one address in a day.
const CODES_A_DAY: i64 = 10;
const PER_DAY: &str = "code to address in a day";
const WRONG: &str = "code wrong for address";
/// So many wrong tries a day for one address, however many codes and browsers. Days are
/// those of the calendar, so within any 24 hours there are no more than twice as many: a
/// chance of 2 in 100,000.
const WRONG_A_DAY: i64 = 10;
const LIFTED: &str = "codes after a long one";
/// So many codes a day in a browser in which a long one was typed.
const LIFTED_A_DAY: i64 = 20;

/// Whose mailbox a code goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// That of somebody who is known.
    Known(PersonId),
    /// Nobody has this address, which must not show: nothing is sent.
    Nobodys,
    /// That of a stranger who introduces themselves at the address of a link. It may be
    /// one that `many` come by.
    Strangers { many: bool },
}

/// Somebody asks for a code.
#[derive(Clone, Debug)]
pub struct CodeRequest<'a> {
    /// As it was typed, or as the organization knows it.
    pub address: &'a str,
    pub whose: Whose,
    pub name: &'a str,
    pub language: &'a str,
    /// The guest link at whose door they stand.
    pub link: Option<LinkId>,
    /// The company in whose name the mail comes.
    pub organization: Option<(OrganizationId, &'a str)>,
    pub browser_hash: [u8; 32],
    pub network: &'a str,
}

/// A code was made.
#[derive(Clone, Copy, Debug)]
pub struct Sent {
    pub code: CodeId,
    pub expires_at: Time,
}

/// What a typed code turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checked {
    /// It is theirs. It is used up now.
    Right { person: PersonId },
    /// Whoever introduced themselves reads this mailbox. It is used up now.
    Shown { email: String },
    /// It is the long one of a mailbox, of a stranger with this address if of one. It lets
    /// nobody in: from now on six digits are sent for this browser, whatever others do.
    Long { email: Option<String> },
    /// It did not fit; so many tries are left.
    Wrong { left: i64 },
    /// There is no code that could fit: expired, used, or guessed at too often.
    None,
}

fn address_key(address: &str) -> String {
    crate::people::email_key(address).unwrap_or_else(|| address.trim().to_lowercase())
}

/// Makes a code and sends it, where somebody has the address; where nobody has,
/// does the same and sends nothing (CODE-3). Older codes of this browser for
/// the same door end (CODE-1).
///
/// Where somebody else guesses at an address, or asks for its codes all day, whoever reads
/// the mailbox gets in all the same: the last mail of a day, and each after too many wrong
/// tries, has a code of 160 bits in place of six digits, good for a day. That one opens
/// nothing; it lifts the limits of the address for the browser in which it is typed, so that six digits
/// come to the mailbox again.
///
/// # Errors
/// Too often, by address, network or link; or the store fails.
pub fn send(tx: &mut Tx<'_>, secrets: &Secrets, request: &CodeRequest<'_>) -> Result<Sent, Error> {
    let address = address_key(request.address);
    let address_hash = secrets.derive(Purpose::Rate, &[b"address", address.as_bytes()]);
    let here = here(&address_hash, &request.browser_hash);
    let lifted = lifted(tx, secrets, &here)?;
    let mailed = if lifted {
        rates::spend(tx, secrets, LIFTED, &here, LIFTED_A_DAY, DAY)?;
        None
    } else {
        spend_mail(tx, secrets, &address, &address_hash)?
    };
    rates::spend(tx, secrets, "code from network", request.network, 20, HOUR)?;
    if let Some(link) = request.link {
        let most = if request.whose == (Whose::Strangers { many: true }) { MANY } else { 5 };
        rates::spend(tx, secrets, "code for link", &link.to_string(), most, TEN_MINUTES)?;
    }
    let now = tx.now();
    tx.run(
        "UPDATE codes SET ended_at = $3, ending = 'replaced' WHERE browser_hash = $1 AND link_id IS NOT DISTINCT FROM $2 AND ended_at IS NULL
           AND (long_id IS NULL OR long_id <> id)",
        bind![&request.browser_hash, request.link, now],
    )?;
    let (person, email) = match request.whose {
        Whose::Known(person) => (Some(person), None),
        Whose::Nobodys => (None, None),
        Whose::Strangers { .. } => (None, Some(request.address.trim())),
    };
    let (code, seed) = (tx.id::<CodeId>(), tx.random::<16>());
    let long = match mailed {
        Some(mailed) => Some(mailed),
        None if !lifted && needs_long(tx, secrets, &address, &address_hash)? => Some(code),
        None => None,
    };
    let expires_at = now.plus_seconds(if long.is_some() { DAY } else { MINUTES * 60 });
    tx.run(
        "INSERT INTO codes (id, person_id, address_hash, link_id, browser_hash, seed, created_at, expires_at, tries, email, long_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10)",
        bind![code, person, &address_hash, request.link, &request.browser_hash, &seed, now, expires_at, email, long],
    )?;
    if mailed.is_none() {
        // To an address that nobody has, the letter is over before it could go out; it costs as much.
        let nobodys = request.whose == Whose::Nobodys;
        post::put(tx, &Letter { not_after: Some(if nobodys { now } else { expires_at }), ..letter(request, code) })?;
    }
    Ok(Sent { code, expires_at })
}

/// Takes a mail from those that may go to an address today. Where there are none left, the
/// long code that went out as the last of them is waited for.
fn spend_mail(tx: &mut Tx<'_>, secrets: &Secrets, address: &str, address_hash: &[u8; 32]) -> Result<Option<CodeId>, Error> {
    match rates::left(tx, secrets, PER_DAY, address, CODES_A_DAY, DAY) {
        Ok(()) => {}
        Err(Error::TooOften { seconds }) => return long_of(tx, address_hash)?.map(Some).ok_or(Error::TooOften { seconds }),
        Err(other) => return Err(other),
    }
    rates::spend(tx, secrets, "code to address in ten minutes", address, 3, TEN_MINUTES)?;
    rates::spend(tx, secrets, PER_DAY, address, CODES_A_DAY, DAY)?;
    Ok(None)
}

/// A browser and the address that it asks for.
fn here(address_hash: &[u8], browser_hash: &[u8; 32]) -> String {
    let hex = |bytes: &[u8]| data_encoding::HEXLOWER.encode(bytes);
    format!("{} {}", hex(address_hash), hex(browser_hash))
}

/// Whether the long code of the address was typed in this browser today.
fn lifted(tx: &mut Tx<'_>, secrets: &Secrets, here: &str) -> Result<bool, Error> {
    match rates::left(tx, secrets, LIFTED, here, 1, DAY) {
        Ok(()) => Ok(false),
        Err(Error::TooOften { .. }) => Ok(true),
        Err(other) => Err(other),
    }
}

/// A long code that was mailed to this address and holds still.
fn long_of(tx: &mut Tx<'_>, address_hash: &[u8; 32]) -> Result<Option<CodeId>, Error> {
    let now = tx.now();
    let found: Option<(CodeId,)> = tx.maybe(
        "SELECT id FROM codes WHERE address_hash = $1 AND long_id = id AND expires_at > $2 ORDER BY created_at DESC LIMIT 1",
        bind![address_hash, now],
    )?;
    Ok(found.map(|(code,)| code))
}

/// Whether six digits are too few for this address now: too many were guessed, or this
/// is the last mail of the day.
fn needs_long(tx: &mut Tx<'_>, secrets: &Secrets, address: &str, address_hash: &[u8; 32]) -> Result<bool, Error> {
    let hex = data_encoding::HEXLOWER.encode(address_hash);
    for (what, whom, most) in [(PER_DAY, address, CODES_A_DAY), (WRONG, hex.as_str(), WRONG_A_DAY)] {
        match rates::left(tx, secrets, what, whom, most, DAY) {
            Ok(()) => {}
            Err(Error::TooOften { .. }) => return Ok(true),
            Err(other) => return Err(other),
        }
    }
    Ok(false)
}

fn letter<'a>(request: &CodeRequest<'a>, code: CodeId) -> Letter<'a> {
    Letter {
        organization: request.organization.map(|(id, _)| id),
        kind: Kind::Code,
        to_email: request.address.trim(),
        to_name: request.name,
        language: request.language,
        content: serde_json::json!({"organization": request.organization.map(|(_, name)| name)}),
        grant: None,
        code: Some(code),
        invitation: None,
        not_after: None,
    }
}

/// The six digits of a code. Of 2^64 values, so that no digit is likelier than
/// another by more than one in ten million million.
#[must_use]
pub fn digits(secrets: &Secrets, code: CodeId, seed: &[u8]) -> String {
    let bytes = secrets.derive(Purpose::Code, &[code.0.as_bytes(), seed]);
    let number = bytes.iter().take(8).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    format!("{:06}", number % 1_000_000)
}

/// The text of a long code, in groups that can be read out.
#[must_use]
pub fn long(secrets: &Secrets, code: CodeId, seed: &[u8]) -> String {
    let bytes = secrets.derive(Purpose::Code, &[b"long", code.0.as_bytes(), seed]);
    let text = data_encoding::BASE32_NOPAD.encode(bytes.get(..20).unwrap_or_default()).to_ascii_lowercase();
    text.as_bytes().chunks(8).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
}

rows! {
    struct Live {
        id: CodeId,
        person: Option<PersonId>,
        address_hash: Vec<u8>,
        seed: Vec<u8>,
        email: Option<String>,
        long: Option<CodeId>,
    }
}

/// Tries a code in the browser that asked for it, which may say its time zone
/// along. Every outcome is `Ok`, so
/// that a wrong try is counted: the count stands on the code, in the database.
///
/// # Errors
/// Too often, by network or by address; or the store fails.
pub fn check(
    tx: &mut Tx<'_>,
    secrets: &Secrets,
    browser_hash: &[u8; 32],
    link: Option<LinkId>,
    (typed, zone): (&str, &str),
    network: &str,
) -> Result<Checked, Error> {
    rates::spend(tx, secrets, "code tried from network", network, 30, TEN_MINUTES)?;
    let now = tx.now();
    let live: Option<Live> = tx.maybe(
        "SELECT id, person_id, address_hash, seed, email, long_id FROM codes
         WHERE browser_hash = $1 AND link_id IS NOT DISTINCT FROM $2 AND ended_at IS NULL AND expires_at > $3
         ORDER BY created_at DESC, id DESC LIMIT 1",
        bind![browser_hash, link, now],
    )?;
    let Some(live) = live else {
        refusals::at_the_door("code", &refusals::named(None), network, "over");
        return Ok(Checked::None);
    };
    let (address, whose) = (data_encoding::HEXLOWER.encode(&live.address_hash), refusals::mark_of(&live.address_hash));
    let here = here(&live.address_hash, browser_hash);
    // What cannot be guessed need not be counted, nor what is tried by whoever reads the mailbox.
    let counted = live.long.is_none() && !lifted(tx, secrets, &here)?;
    let fits = match live.long {
        Some(code) if fits_long(tx, secrets, code, typed)? => return long_typed(tx, secrets, live, &here),
        Some(_) => false,
        None => {
            if counted {
                match rates::left(tx, secrets, WRONG, &address, WRONG_A_DAY, DAY) {
                    Ok(()) => {}
                    // No digits are heard any more; the next mail has a long code.
                    Err(Error::TooOften { .. }) => {
                        refusals::at_the_door("code", &whose, network, "too often");
                        return Ok(Checked::None);
                    }
                    Err(other) => return Err(other),
                }
            }
            let typed: String = typed.chars().filter(char::is_ascii_digit).collect();
            bool::from(digits(secrets, live.id, &live.seed).as_bytes().ct_eq(typed.as_bytes()))
        }
    };
    match (fits, live.person, live.email) {
        (true, Some(person), _) => {
            let first = used(tx, live.id)?;
            if first {
                // Who reads the mailbox has proven it.
                crate::people::verified(tx, person, zone)?;
            }
            Ok(if first { Checked::Right { person } } else { Checked::None })
        }
        (true, None, Some(email)) => Ok(if used(tx, live.id)? { Checked::Shown { email } } else { Checked::None }),
        _ => {
            refusals::at_the_door("code", &whose, network, "wrong");
            if counted {
                rates::spend(tx, secrets, WRONG, &address, WRONG_A_DAY, DAY)?;
            }
            wrong(tx, live.id)
        }
    }
}

/// The limits of the address are lifted for this browser.
fn long_typed(tx: &mut Tx<'_>, secrets: &Secrets, live: Live, here: &str) -> Result<Checked, Error> {
    if !used(tx, live.id)? {
        return Ok(Checked::None);
    }
    rates::spend(tx, secrets, LIFTED, here, LIFTED_A_DAY, DAY)?;
    Ok(Checked::Long { email: live.email })
}

fn fits_long(tx: &mut Tx<'_>, secrets: &Secrets, code: CodeId, typed: &str) -> Result<bool, Error> {
    let now = tx.now();
    let seed: Option<(Vec<u8>,)> = tx.maybe("SELECT seed FROM codes WHERE id = $1 AND expires_at > $2", bind![code, now])?;
    let Some((seed,)) = seed else { return Ok(false) };
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect::<String>();
    Ok(plain(&long(secrets, code, &seed)).as_bytes().ct_eq(plain(typed).as_bytes()).into())
}

/// A code that a browser waits for.
#[derive(Clone, Copy, Debug)]
pub struct Awaited {
    pub until: Time,
    /// It is not six digits but a long text.
    pub long: bool,
}

/// The code that this browser waits for at this door, if it does.
///
/// # Errors
/// When the store fails.
pub fn awaited(tx: &mut Tx<'_>, browser_hash: &[u8; 32], link: Option<LinkId>) -> Result<Option<Awaited>, Error> {
    let now = tx.now();
    let live: Option<(Time, bool)> = tx.maybe(
        "SELECT expires_at, long_id IS NOT NULL FROM codes WHERE browser_hash = $1 AND link_id IS NOT DISTINCT FROM $2 AND ended_at IS NULL AND expires_at > $3
         ORDER BY created_at DESC, id DESC LIMIT 1",
        bind![browser_hash, link, now],
    )?;
    Ok(live.map(|(until, long)| Awaited { until, long }))
}

/// Uses it up. Of two right answers at one instant, one finds the code already used.
fn used(tx: &mut Tx<'_>, code: CodeId) -> Result<bool, Error> {
    let now = tx.now();
    Ok(tx.changed("UPDATE codes SET ended_at = $2, ending = 'used' WHERE id = $1 AND ended_at IS NULL AND tries < $3", bind![code, now, TRIES])?)
}

fn wrong(tx: &mut Tx<'_>, code: CodeId) -> Result<Checked, Error> {
    let now = tx.now();
    let tries: Option<(i64,)> = tx.maybe("UPDATE codes SET tries = tries + 1 WHERE id = $1 AND ended_at IS NULL RETURNING tries", bind![code])?;
    let Some((tries,)) = tries else { return Ok(Checked::None) };
    if tries < TRIES {
        return Ok(Checked::Wrong { left: TRIES - tries });
    }
    tx.run("UPDATE codes SET ended_at = $2, ending = 'guessed' WHERE id = $1", bind![code, now])?;
    Ok(Checked::None)
}

/// An address of which only the first letter and the domain show.
#[must_use]
pub fn masked(address: &str) -> String {
    match address.split_once('@') {
        Some((local, domain)) => format!("{}•••@{domain}", local.chars().next().unwrap_or('•')),
        None => "•••".into(),
    }
}
