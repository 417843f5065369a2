//! The made data: how much of what, and which id each thing has. Everything
//! follows from its number, so every run on every machine meets the same.
//!
//! Each company is alike, and so the growth from one company (10,000 grants) to
//! a hundred (1,000,000) adds nothing to what one guest sees.

use sha2::{Digest as _, Sha256};

/// Items of a company.
pub const ITEMS: u64 = 100;
/// Those of them that are measured by their page: 20 tasks, 10 notes, 5 files.
pub const RICH: u64 = 20;
/// Guests of a company.
pub const GUESTS: u64 = 500;
/// Those of them who look at rich items, in a browser that is known.
pub const VISITORS: u64 = 20;
/// Those of them who have [`WIDE_GRANTS`] items, for the list of what is shared with them.
pub const WIDE: u64 = 10;
/// Items that are open to a wide guest.
pub const WIDE_GRANTS: u64 = 50;
/// Items that are open to a visitor.
pub const VISITOR_GRANTS: u64 = 5;
/// Items that are open to anybody else.
pub const OTHER_GRANTS: u64 = 20;
/// Members of a company.
pub const MEMBERS: u64 = 5;
/// Tasks of a rich item.
pub const RICH_TASKS: u64 = 20;
/// Notes of a rich item.
pub const RICH_NOTES: u64 = 10;
/// Files of a rich item.
pub const RICH_FILES: u64 = 5;

/// What an id belongs to.
#[derive(Clone, Copy)]
#[repr(u8)]
pub enum Of {
    Organization = 1,
    Role,
    Member,
    MemberParty,
    Guest,
    Contact,
    Counterparty,
    Organizer,
    Field,
    Item,
    File,
    Version,
    Task,
    Note,
    Follow,
    Comment,
    Grant,
    Link,
    Session,
}

/// The id of the thing with that number: a UUIDv7 like those of the program,
/// later for a higher number.
#[must_use]
pub fn id(of: Of, number: u64) -> [u8; 16] {
    let mut bytes = [0_u8; 16];
    bytes[..2].copy_from_slice(&[0x01, 0x98]);
    bytes[2..6].copy_from_slice(&u32::try_from(number >> 8).unwrap_or(u32::MAX).to_be_bytes());
    bytes[6] = 0x70;
    bytes[7] = (number & 0xff) as u8;
    bytes[8..].copy_from_slice(&Sha256::digest([&[of as u8][..], &number.to_be_bytes()].concat())[..8]);
    bytes[8] = bytes[8] & 0x3f | 0x80;
    bytes
}

/// The id as text.
#[must_use]
pub fn text(of: Of, number: u64) -> String {
    uuid::Uuid::from_bytes(id(of, number)).to_string()
}

/// The secret in the cookie of a visitor's browser.
#[must_use]
pub fn cookie(visitor: u64) -> String {
    format!("visitor-{visitor:08}-of-the-measures-0123456789")
}

/// The secret in the address of a guest link.
#[must_use]
pub fn link(grant: u64) -> String {
    format!("bench-{grant:08}")
}

/// What the database keeps of a secret.
#[must_use]
pub fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

/// The items of its company that are open to a guest, by their place there.
/// Rich items come first, and only visitors have them.
#[must_use]
pub fn open_to(guest: u64) -> Vec<u64> {
    let plain = ITEMS - RICH;
    if guest < VISITORS {
        // Five visitors each: a fourth of the visitors share five rich items.
        let first = guest % (RICH / VISITOR_GRANTS) * VISITOR_GRANTS;
        return (first..first + VISITOR_GRANTS).collect();
    }
    let many = if guest < VISITORS + WIDE { WIDE_GRANTS } else { OTHER_GRANTS };
    (0..many).map(|at| RICH + (guest * 7 + at) % plain).collect()
}

const WORDS: [&str; 32] = [
    "bridge",
    "bearing",
    "inspection",
    "harbour",
    "crane",
    "report",
    "drawing",
    "bolt",
    "girder",
    "weld",
    "paint",
    "survey",
    "delivery",
    "offer",
    "contract",
    "valve",
    "pump",
    "turbine",
    "gate",
    "lock",
    "cable",
    "anchor",
    "section",
    "north",
    "south",
    "autumn",
    "spring",
    "crossing",
    "pier",
    "deck",
    "joint",
    "railing",
];

/// So many words, always the same for the same number.
#[must_use]
pub fn words(seed: u64, many: usize) -> String {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d;
    let mut out = String::new();
    for at in 0..many {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let word = WORDS[usize::try_from(state >> 59).unwrap_or(0)];
        if at > 0 {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
