//! Which change has reached whom, and how long that took.
//!
//! Every change carries a mark, `m5-017-00042`: the 42nd change of the 17th who draw. All
//! who listen are sent the same bytes, so only the first of them looks for marks; at the
//! others the message is compared with what the first was sent, byte by byte.

use crate::Outcome;
use std::{collections::HashMap, rc::Rc, time::Instant};

/// Whoever draws changes so many elements of their own, one after another.
pub const ELEMENTS: usize = 12;
const MARK: &[u8] = b"m5-";
/// This many bytes of a message, and its length, lead to those that could be the same.
const BEGINNING: usize = 64;

/// The change of this number, by this one of those who draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub who: usize,
    pub number: usize,
}

type Known = (Box<[u8]>, Rc<[Mark]>);

/// What was sent, and what has arrived of it.
pub struct Deliveries {
    began: Instant,
    /// When each change of each was sent, in microseconds.
    sent: Vec<Vec<u32>>,
    known: HashMap<(usize, [u8; BEGINNING]), Vec<Known>>,
    /// The first change that is counted, of everybody.
    pub first: usize,
    /// How long each delivery took, in microseconds.
    pub delays: Vec<u32>,
    /// When the last delivery was.
    pub last: Instant,
    /// Deliveries of what was counted as dropped before.
    pub late: usize,
    pub messages: usize,
    pub bytes: usize,
}

/// What somebody who listens has: of each element the next change that they do not have.
pub struct Has(Vec<u32>);

impl Has {
    #[must_use]
    pub fn nothing(drawing: usize) -> Self {
        Self((0..drawing).flat_map(|_| 0..ELEMENTS).map(|number| u32::try_from(number).unwrap_or(u32::MAX)).collect())
    }
}

impl Deliveries {
    #[must_use]
    pub fn new(drawing: usize) -> Self {
        let began = Instant::now();
        Self {
            began,
            sent: vec![Vec::new(); drawing],
            known: HashMap::new(),
            first: 0,
            delays: Vec::new(),
            last: began,
            late: 0,
            messages: 0,
            bytes: 0,
        }
    }

    /// Counts from here on.
    pub fn begin(&mut self, most: usize) {
        self.first = self.sent.first().map_or(0, Vec::len);
        self.known.clear();
        self.delays = Vec::with_capacity(most);
        (self.late, self.messages, self.bytes) = (0, 0, 0);
        self.last = Instant::now();
    }

    /// This one sends their next change now, or should have.
    pub fn sends(&mut self, who: usize, at: Instant) {
        let at = self.micros(at);
        self.sent[who].push(at);
    }

    /// A message has arrived at somebody.
    ///
    /// # Errors
    /// When it carries a change that was not sent.
    pub fn arrived(&mut self, message: &[u8], has: &mut Has, at: Instant) -> Outcome {
        self.messages += 1;
        self.bytes += message.len();
        let marks = self.marks(message);
        if marks.is_empty() {
            return Ok(());
        }
        let now = self.micros(at);
        for mark in marks.iter() {
            let place = mark.who * ELEMENTS + mark.number % ELEMENTS;
            let next = has.0.get_mut(place).ok_or("a mark of somebody who does not draw")?;
            // An element as it is now holds all that was done to it before.
            while *next as usize <= mark.number {
                let number = *next as usize;
                let sent = self.sent[mark.who].get(number).ok_or("a change arrived before it was sent")?;
                if number >= self.first {
                    self.delays.push(now - sent)
                } else {
                    self.late += 1
                }
                *next += u32::try_from(ELEMENTS)?;
            }
        }
        self.last = at;
        Ok(())
    }

    /// What a message carries.
    fn marks(&mut self, message: &[u8]) -> Rc<[Mark]> {
        let (mut beginning, length) = ([0; BEGINNING], message.len().min(BEGINNING));
        beginning[..length].copy_from_slice(&message[..length]);
        let alike = self.known.entry((message.len(), beginning)).or_default();
        if let Some((_, marks)) = alike.iter().find(|(known, _)| **known == *message) {
            return Rc::clone(marks);
        }
        let marks: Rc<[Mark]> = found(message).collect();
        alike.push((message.into(), Rc::clone(&marks)));
        marks
    }

    fn micros(&self, at: Instant) -> u32 {
        u32::try_from((at - self.began).as_micros()).unwrap_or(u32::MAX)
    }
}

/// The marks in a message, wherever they stand.
fn found(message: &[u8]) -> impl Iterator<Item = Mark> {
    message.windows(MARK.len() + 9).filter(|window| window.starts_with(MARK)).filter_map(|window| {
        let number = |digits: &[u8]| std::str::from_utf8(digits).ok()?.parse().ok();
        (window[6] == b'-').then_some(())?;
        Some(Mark { who: number(&window[3..6])?, number: number(&window[7..12])? })
    })
}
