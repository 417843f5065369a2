//! Time, randomness and ids come in by this one door, so that a test can move
//! the clock by hand and nobody else reads it.

use jiff::Timestamp;
use std::{
    collections::BTreeSet,
    fmt,
    sync::{
        Arc, Mutex, OnceLock, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
};
use uuid::Uuid;

/// An instant: microseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(from = "Timestamp", into = "Timestamp")]
pub struct Time(pub i64);

impl Time {
    /// The instant so many seconds later, or earlier when negative.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// The instant so many days later.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days.saturating_mul(86_400))
    }

    /// As jiff knows it, for calendars and zones.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

impl From<Timestamp> for Time {
    fn from(at: Timestamp) -> Self {
        Self(at.as_microsecond())
    }
}

impl From<Time> for Timestamp {
    fn from(at: Time) -> Self {
        at.timestamp()
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(f)
    }
}

impl schemars::JsonSchema for Time {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Time".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "date-time"})
    }
}

/// What time it is.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's.
    Machine,
    /// One that is moved by hand, and by a millisecond each time somebody looks,
    /// so that what happens later is later.
    ByHand(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that is moved by hand, from this instant on.
    #[must_use]
    pub fn by_hand(at: Time) -> Self {
        Self::ByHand(Arc::new(AtomicI64::new(at.0)))
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Time {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
            Self::Machine => Timestamp::now().into(),
            Self::ByHand(at) => Time(at.fetch_add(1000, Ordering::SeqCst)),
        }
    }

    /// Moves a clock on. The machine's cannot be moved.
    pub fn advance(&self, seconds: i64) {
        if let Self::ByHand(at) = self {
            at.fetch_add(seconds.saturating_mul(1_000_000), Ordering::SeqCst);
        }
    }
}

/// Randomness from the operating system's generator.
#[derive(Clone, Copy, Debug, Default)]
pub struct Random;

impl Random {
    /// So many random bytes.
    ///
    /// # Panics
    /// When the operating system has no randomness to give; nothing safe can be
    /// done then.
    #[must_use]
    pub fn bytes<const N: usize>(self) -> [u8; N] {
        let mut bytes = [0; N];
        #[expect(clippy::expect_used, reason = "without randomness no secret may be made")]
        #[expect(clippy::disallowed_methods, reason = "the one place that draws randomness")]
        getrandom::fill(&mut bytes).expect("the operating system's generator answers");
        bytes
    }
}

/// What a transaction draws on, and the count of what it asked.
#[derive(Clone, Debug)]
pub struct Sources {
    pub clock: Clock,
    pub random: Random,
    statements: Arc<AtomicI64>,
    noted: Arc<OnceLock<Mutex<BTreeSet<&'static str>>>>,
}

impl Sources {
    /// Those of the machine.
    #[must_use]
    pub fn machine() -> Self {
        Self::new(Clock::Machine)
    }

    /// With this clock.
    #[must_use]
    pub fn new(clock: Clock) -> Self {
        Self { clock, random: Random, statements: Arc::default(), noted: Arc::default() }
    }

    /// How many statements ran so far; a page whose count grows with its rows is a defect.
    #[must_use]
    pub fn statements(&self) -> i64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// The statements that ran since this was asked for last, each once. Nothing is noted before
    /// it was asked for, so a server that nobody asks remembers none.
    #[must_use]
    pub fn noted(&self) -> BTreeSet<&'static str> {
        let noted = self.noted.get_or_init(Mutex::default);
        std::mem::take(&mut *noted.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn count_statement(&self, sql: &'static str) {
        self.statements.fetch_add(1, Ordering::Relaxed);
        if let Some(noted) = self.noted.get() {
            noted.lock().unwrap_or_else(PoisonError::into_inner).insert(sql);
        }
    }

    /// A new id of any kind: a UUIDv7 of this instant.
    #[must_use]
    pub fn id<T: From<Uuid>>(&self) -> T {
        let millis = u64::try_from(self.clock.now().0 / 1000).unwrap_or(0);
        T::from(uuid::Builder::from_unix_timestamp_millis(millis, &self.random.bytes()).into_uuid())
    }
}
