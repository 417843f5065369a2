//! The changes that wait for the one writer of SQLite. Each lane has its line, and they are taken
//! one of each in turn: ten thousand changes of one organization stand behind one of another.

use super::lanes::Lane;
use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// Changes that wait.
pub(super) struct Changes<C> {
    state: Mutex<State<C>>,
    came: Condvar,
}

struct State<C> {
    lines: HashMap<Lane, VecDeque<C>>,
    /// The lanes that have any, the next one first.
    order: VecDeque<Lane>,
    waiting: usize,
    /// No more will come.
    closed: bool,
    /// Nobody takes them any more.
    left: bool,
}

/// What comes next.
pub(super) enum Next<C> {
    Change(C),
    /// None came in this time.
    Nothing,
    /// None will come.
    Closed,
}

/// Whoever takes them. Once this is gone, nobody waits for an answer.
pub(super) struct Taker<C>(pub(super) Arc<Changes<C>>);

impl<C> Changes<C> {
    pub(super) fn new() -> Self {
        let state = State { lines: HashMap::new(), order: VecDeque::new(), waiting: 0, closed: false, left: false };
        Self { state: Mutex::new(state), came: Condvar::new() }
    }

    fn state(&self) -> MutexGuard<'_, State<C>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts one behind those of its lane; says whether somebody takes it.
    pub(super) fn put(&self, lane: Lane, change: C) -> bool {
        let mut state = self.state();
        if state.left {
            return false;
        }
        let line = state.lines.entry(lane).or_default();
        line.push_back(change);
        if line.len() == 1 {
            state.order.push_back(lane);
        }
        state.waiting += 1;
        drop(state);
        self.came.notify_one();
        true
    }

    /// So many wait.
    pub(super) fn waiting(&self) -> usize {
        self.state().waiting
    }

    /// No more will come.
    pub(super) fn close(&self) {
        self.state().closed = true;
        self.came.notify_all();
    }
}

impl<C> State<C> {
    fn next(&mut self) -> Option<C> {
        let lane = self.order.pop_front()?;
        let line = self.lines.get_mut(&lane)?;
        let change = line.pop_front();
        if line.is_empty() {
            self.lines.remove(&lane);
        } else {
            self.order.push_back(lane);
        }
        self.waiting -= 1;
        change
    }
}

impl<C> Taker<C> {
    /// The next one, waited for so long.
    pub(super) fn wait(&self, most: Duration) -> Next<C> {
        let mut state = self.0.state();
        if state.order.is_empty() && !state.closed {
            let idle = |state: &mut State<C>| state.order.is_empty() && !state.closed;
            state = self.0.came.wait_timeout_while(state, most, idle).unwrap_or_else(PoisonError::into_inner).0;
        }
        match state.next() {
            Some(change) => Next::Change(change),
            None if state.closed => Next::Closed,
            None => Next::Nothing,
        }
    }

    /// The next one, where one waits.
    pub(super) fn now(&self) -> Option<C> {
        self.0.state().next()
    }
}

impl<C> Drop for Taker<C> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.left = true;
        let left = std::mem::take(&mut state.lines);
        state.order.clear();
        state.waiting = 0;
        drop(state);
        drop(left);
    }
}

#[cfg(test)]
mod tests {
    use super::{Changes, Lane, Next, Taker};
    use std::{sync::Arc, time::Duration};

    #[test]
    fn m_10_one_change_of_another_waits_behind_one_and_not_behind_all() {
        let taker = Taker(Arc::new(Changes::new()));
        for number in 0..1000 {
            assert!(taker.0.put(Lane::Network(1), number));
        }
        assert!(taker.0.put(Lane::Network(2), 5000));
        assert!(taker.0.put(Lane::House, 6000));
        let first: Vec<i32> = std::iter::from_fn(|| taker.now()).take(5).collect();
        assert_eq!(first, [0, 5000, 6000, 1, 2]);
        assert_eq!(taker.0.waiting(), 997);
        assert_eq!(std::iter::from_fn(|| taker.now()).count(), 997, "and none is forgotten");
        assert!(matches!(taker.wait(Duration::ZERO), Next::Nothing));
        let changes = Arc::clone(&taker.0);
        assert!(changes.put(Lane::House, 7000));
        changes.close();
        assert!(matches!(taker.wait(Duration::ZERO), Next::Change(7000)), "what came before the end is taken");
        assert!(matches!(taker.wait(Duration::ZERO), Next::Closed));
        drop(taker);
        assert!(!changes.put(Lane::House, 1), "nobody takes it");
    }
}
