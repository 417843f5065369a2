//! Looks that are due at the same time. A change of an item wakes everybody who watches it, ten thousand at once; each
//! of them is decided anew, for itself, and those of one organization that wait at that moment are decided on one snapshot, in
//! one turn.

use super::Seen;
use crate::{
    store::{self, Lane, Store, StoreError, Tx},
    web::Error,
};
use access::OrganizationId;
use std::{
    collections::{HashMap, hash_map::Entry},
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::oneshot;

/// So many are decided in one turn, so that others need not wait long. Where more wait, another processor helps, if there is one.
const MOST: usize = 64;

/// What one watcher asks.
type Look = Box<dyn Fn(&mut Tx<'_>) -> Result<Seen, Error> + Send + Sync>;

/// A watcher who waits for the answer.
struct Due {
    look: Look,
    answer: oneshot::Sender<Result<Seen, Error>>,
}

/// Those of an organization who wait, and so many tasks that see to them.
#[derive(Default)]
struct Waiting {
    due: Vec<Due>,
    seen_to_by: usize,
}

/// Those who wait, by organization. An organization stands here as long as somebody sees to it.
pub struct Together {
    waiting: Mutex<HashMap<OrganizationId, Waiting>>,
    processors: usize,
}

impl Default for Together {
    fn default() -> Self {
        Self { waiting: Mutex::default(), processors: std::thread::available_parallelism().map_or(1, std::num::NonZero::get) }
    }
}

impl Together {
    fn waiting(&self) -> MutexGuard<'_, HashMap<OrganizationId, Waiting>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks, together with all others of the organization who want to just now.
    ///
    /// # Errors
    /// What `look` says, or that the data is out of reach.
    pub(super) async fn look(
        self: &Arc<Self>,
        store: &Store,
        organization: OrganizationId,
        look: impl Fn(&mut Tx<'_>) -> Result<Seen, Error> + Send + Sync + 'static,
    ) -> Result<Seen, Error> {
        let (answer, told) = oneshot::channel();
        if self.put(organization, Due { look: Box::new(look), answer }) {
            let (together, store) = (Arc::clone(self), store.clone());
            tokio::spawn(store::asked_by(Lane::Organization(organization), async move { together.see_to(&store, organization).await }));
        }
        // Without an answer its snapshot could not be read.
        told.await.unwrap_or_else(|_| Err(StoreError::Closed("nobody looked").into()))
    }

    /// One more waits; whether somebody has to be found to see to it.
    fn put(&self, organization: OrganizationId, due: Due) -> bool {
        let mut all = self.waiting();
        let waiting = all.entry(organization).or_default();
        waiting.due.push(due);
        let enough = waiting.seen_to_by == self.processors || waiting.due.len() <= MOST * waiting.seen_to_by;
        waiting.seen_to_by += usize::from(!enough);
        !enough
    }

    /// Looks for all who wait, until nobody does.
    async fn see_to(&self, store: &Store, organization: OrganizationId) {
        let sees_to = SeesTo { together: self, organization };
        loop {
            self.gather(organization).await;
            let Some(due) = self.next(organization) else { return mem::forget(sees_to) };
            let (looks, answers): (Vec<Look>, Vec<_>) = due.into_iter().map(|due| (due.look, due.answer)).unzip();
            let seen = store.read(move |tx| all(tx, &looks)).await;
            for (seen, answer) in seen.unwrap_or_default().into_iter().zip(answers) {
                // Whoever went away needs none.
                drop(answer.send(seen));
            }
        }
    }

    /// Lets others get here first who were woken by the same change, as long as more come. The runtime goes on here after a few steps
    /// of theirs, and not after all of them.
    async fn gather(&self, organization: OrganizationId) {
        let mut before = 0;
        loop {
            tokio::task::yield_now().await;
            let due = self.waiting().get(&organization).map_or(0, |waiting| waiting.due.len());
            if due >= MOST || due == before {
                return;
            }
            before = due;
        }
    }

    /// The next who wait. Where there are none, one fewer sees to them: whoever comes now finds that nobody does.
    fn next(&self, organization: OrganizationId) -> Option<Vec<Due>> {
        let mut all = self.waiting();
        let waiting = all.get_mut(&organization)?;
        if waiting.due.is_empty() {
            leave(&mut all, organization);
            return None;
        }
        let later = waiting.due.split_off(waiting.due.len().min(MOST));
        Some(mem::replace(&mut waiting.due, later))
    }
}

fn leave(all: &mut HashMap<OrganizationId, Waiting>, organization: OrganizationId) {
    if let Entry::Occupied(mut waiting) = all.entry(organization) {
        waiting.get_mut().seen_to_by -= 1;
        if waiting.get().seen_to_by == 0 {
            waiting.remove();
        }
    }
}

/// Where a look breaks off, others see to those who wait; where there are none, these hear that nobody looks, and the next who
/// comes is seen to again.
struct SeesTo<'a> {
    together: &'a Together,
    organization: OrganizationId,
}

impl Drop for SeesTo<'_> {
    fn drop(&mut self) {
        leave(&mut self.together.waiting(), self.organization);
    }
}

/// What each of them sees. Where the database is gone it is gone for all. Most look at one item, which is read once.
fn all(tx: &mut Tx<'_>, looks: &[Look]) -> Result<Vec<Result<Seen, Error>>, Error> {
    tx.keep_for_others();
    let each = looks.iter().map(|look| match look(tx) {
        Err(gone @ Error::Down(_)) => Err(gone),
        seen => Ok(seen),
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::{Due, MOST, Together};
    use crate::{crowd, live::Seen, web::Error};
    use access::OrganizationId;
    use std::{io, sync::Arc};
    use tokio::sync::oneshot;
    use uuid::Uuid;

    #[test]
    fn m_6_those_who_were_woken_at_once_are_decided_together() -> io::Result<()> {
        let house = OrganizationId(Uuid::from_u128(1));
        let all = async move {
            let together = Arc::new(Together::default());
            for _ in 0..MOST {
                let together = Arc::clone(&together);
                let look = |_: &mut crate::store::Tx<'_>| Err::<Seen, _>(Error::NotFound);
                tokio::spawn(async move { together.put(house, Due { look: Box::new(look), answer: oneshot::channel().0 }) });
            }
            together.gather(house).await;
            together.next(house).map(|due| due.len())
        };
        let runtime = crowd::runtime().worker_threads(1).build()?;
        assert_eq!(runtime.block_on(async { tokio::spawn(all).await })?, Some(MOST));
        Ok(())
    }
}
