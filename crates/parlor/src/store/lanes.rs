//! Whose work it is that is being done. Where many wait for one thing, such as the writer of
//! the database, they take turns by this, so that the much of one organization never keeps the
//! little of another waiting.
//!
//! It travels with the task that does the work, and says in which order something is done; what
//! may be done, and by whom, is decided elsewhere and knows nothing of it.

use access::OrganizationId;
use futures_util::Stream;
use std::{
    any::Any,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
};

/// Who is waited for together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lane {
    /// The program itself: what nobody in particular asked for.
    #[default]
    House,
    /// An organization: its members, its guests, its programs, its mails.
    Organization(OrganizationId),
    /// Somebody who is not known yet, by a number for the network they come from.
    Network(u64),
}

impl From<Option<OrganizationId>> for Lane {
    fn from(organization: Option<OrganizationId>) -> Self {
        organization.map_or(Self::House, Self::Organization)
    }
}

/// A piece of work.
#[derive(Default)]
struct Work {
    lane: Mutex<Lane>,
    /// What it holds until it is over.
    held: Mutex<Option<Box<dyn Any + Send>>>,
    /// Somebody waits for the answer. Such work is gone on with whenever it can be; what workers do beside each other may lie
    /// still while they see to something else, and must not have in hand then what others wait for.
    asked: bool,
}

/// A statement: the next organization after `$2` that has something due at `$1`. Of the table `w`
/// it takes the rows that wait by this condition; an index of those by `organization_id, next_at`
/// lets it go from one organization to the next, past all that each of them has.
#[macro_export]
macro_rules! next_organization {
    ($table:literal, $waits:literal) => {
        concat!(
            "WITH RECURSIVE houses (id) AS (
               SELECT (SELECT w.organization_id FROM ",
            $table,
            " w WHERE ",
            $waits,
            " AND w.organization_id > $2 ORDER BY w.organization_id LIMIT 1)
               UNION ALL
               SELECT (SELECT w.organization_id FROM ",
            $table,
            " w WHERE ",
            $waits,
            " AND w.organization_id > h.id ORDER BY w.organization_id LIMIT 1) FROM houses h WHERE h.id IS NOT NULL
             ) SELECT h.id FROM houses h WHERE h.id IS NOT NULL AND EXISTS (SELECT 1 FROM ",
            $table,
            " w WHERE w.organization_id = h.id AND ",
            $waits,
            " AND w.next_at <= $1) ORDER BY h.id LIMIT 1"
        )
    };
}

tokio::task_local! {
    static WORK: Arc<Work>;
}

/// Does a piece of work as somebody's.
pub async fn work_of<F: Future>(lane: Lane, work: F) -> F::Output {
    WORK.scope(Arc::new(Work { lane: Mutex::new(lane), ..Work::default() }), work).await
}

/// As [`work_of`], where somebody waits for the answer.
pub async fn asked_by<F: Future>(lane: Lane, work: F) -> F::Output {
    WORK.scope(Arc::new(Work { lane: Mutex::new(lane), asked: true, ..Work::default() }), work).await
}

/// Work on a task of its own that belongs to what is being done here.
pub fn belonging<F: Future>(work: F) -> impl Future<Output = F::Output> {
    let here = WORK.try_with(Arc::clone).unwrap_or_default();
    WORK.scope(here, work)
}

/// What is made piece by piece after the work was done: each piece is made as somebody's, who holds nothing for it.
pub struct Piecemeal<S> {
    work: Arc<Work>,
    pieces: S,
}

impl<S> Piecemeal<S> {
    /// Pieces made for whoever's work is being done here.
    pub fn here(pieces: S) -> Self {
        Self { work: Arc::new(Work { lane: Mutex::new(lane()), ..Work::default() }), pieces }
    }
}

impl<S: Stream + Unpin> Stream for Piecemeal<S> {
    type Item = S::Item;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        let work = Arc::clone(&self.work);
        WORK.sync_scope(work, || Pin::new(&mut self.pieces).poll_next(context))
    }
}

/// Whose work is being done.
#[must_use]
pub fn lane() -> Lane {
    WORK.try_with(|work| *work.lane.lock().unwrap_or_else(PoisonError::into_inner)).unwrap_or_default()
}

/// The organization whose work is being done, where somebody waits for it.
pub(super) fn asking() -> Option<Lane> {
    let asked = WORK.try_with(|work| work.asked).unwrap_or_default();
    Some(lane()).filter(|lane| asked && matches!(lane, Lane::Organization(_)))
}

/// It turns out whose work this is.
pub fn becomes(lane: Lane) {
    // Outside of any work there is nobody to become.
    WORK.try_with(|work| *work.lane.lock().unwrap_or_else(PoisonError::into_inner) = lane).unwrap_or_default();
}

/// Keeps something until this work is over, in place of what it kept before: a turn, a place.
pub fn hold(what: impl Send + 'static) {
    let what: Option<Box<dyn Any + Send>> = Some(Box::new(what));
    replace(what);
}

/// Gives back what this work kept.
pub fn let_go() {
    replace(None);
}

fn replace(what: Option<Box<dyn Any + Send>>) {
    // Dropped only here: whoever is next may be told by it, which must not happen within the lock.
    drop(WORK.try_with(move |work| std::mem::replace(&mut *work.held.lock().unwrap_or_else(PoisonError::into_inner), what)));
}
