//! Turns: so much is done at once, and whoever wants more waits. Who has least gets the next
//! turn, and of those that have equally little who went without for longest, so that a crowd of
//! one lane never stands before the few of another.
//!
//! A lane may have all that is free but for a few turns, which are for those who have none or
//! few: what comes from somebody else need not wait for a crowd at all.

use super::lanes::Lane;
use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::oneshot;

/// Who takes turns at something.
#[derive(Clone)]
pub struct Turns(Arc<Inner>);

struct Inner {
    /// So many have a turn at once.
    most: usize,
    /// So many turns are left for those who have less than their share.
    spare: usize,
    /// So many of one lane may wait.
    patient: usize,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    taken: usize,
    waiting: usize,
    /// So many turns were given so far.
    given: u64,
    lanes: HashMap<Lane, Line>,
}

/// Those of one lane.
#[derive(Default)]
struct Line {
    taken: usize,
    /// Which turn of all was its last. Who comes anew begins behind those who wait already, and before those who were just served.
    last: u64,
    waiting: VecDeque<oneshot::Sender<Turn>>,
}

/// A turn. It is over when this is dropped.
pub struct Turn {
    of: Turns,
    lane: Lane,
}

/// Too many of this lane wait already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crowded;

/// How it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// So many have a turn.
    pub taken: usize,
    /// So many wait for one.
    pub waiting: usize,
    /// So many can have one at once.
    pub most: usize,
}

/// A turn that is there, or that comes.
enum Asked {
    Now(Turn),
    Later(oneshot::Receiver<Turn>),
}

impl State {
    /// Whether somebody of this lane may have a turn now.
    fn may(&self, lane: Lane, most: usize, spare: usize) -> bool {
        let free = most.saturating_sub(self.taken);
        let has = self.lanes.get(&lane).map_or(0, |line| line.taken);
        // One more is counted than there are: whoever may come next.
        free > 0 && (has == 0 || free > spare || has < most / (self.lanes.len() + 1))
    }

    /// The lane that gets the next turn: the one that has least, and of those the one whose last turn was longest ago.
    fn next(&mut self, most: usize, spare: usize) -> Option<Lane> {
        if self.waiting == 0 || self.taken >= most {
            return None;
        }
        self.forget_gone();
        let waiting = self.lanes.iter().filter(|(_, line)| !line.waiting.is_empty());
        waiting
            .filter(|(lane, _)| self.may(**lane, most, spare))
            .min_by_key(|(_, line)| (line.taken, line.last, line.waiting.len()))
            .map(|(lane, _)| *lane)
    }

    /// Forgets those who stopped waiting, as far as they stand in front.
    fn forget_gone(&mut self) {
        for line in self.lanes.values_mut() {
            while line.waiting.front().is_some_and(oneshot::Sender::is_closed) {
                line.waiting.pop_front();
                self.waiting -= 1;
            }
        }
        self.lanes.retain(|_, line| line.taken > 0 || !line.waiting.is_empty());
    }
}

impl Turns {
    /// So many at once, so many of them spared for those who have little; of a lane so many may wait.
    #[must_use]
    pub fn new(most: usize, spare: usize, patient: usize) -> Self {
        Self(Arc::new(Inner { most: most.max(1), spare: spare.min(most.saturating_sub(1)), patient, state: Mutex::default() }))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A turn, at once or when it comes.
    ///
    /// # Errors
    /// When too many of this lane wait already.
    pub async fn take(&self, lane: Lane) -> Result<Turn, Crowded> {
        match self.ask(lane)? {
            Asked::Now(turn) => Ok(turn),
            // Who gives turns lives as long as somebody waits here.
            Asked::Later(turn) => turn.await.map_err(|_| Crowded),
        }
    }

    /// A turn that is free now, if there is one.
    #[must_use]
    pub fn take_now(&self, lane: Lane) -> Option<Turn> {
        let mut state = self.state();
        let first = state.lanes.get(&lane).is_none_or(|line| line.waiting.is_empty());
        (first && state.may(lane, self.0.most, self.0.spare)).then(|| self.give(&mut state, lane))
    }

    fn ask(&self, lane: Lane) -> Result<Asked, Crowded> {
        if let Some(turn) = self.take_now(lane) {
            return Ok(Asked::Now(turn));
        }
        let mut state = self.state();
        let given = state.given;
        let line = state.lanes.entry(lane).or_insert(Line { last: given, ..Line::default() });
        if line.waiting.len() >= self.0.patient {
            return Err(Crowded);
        }
        let (sender, receiver) = oneshot::channel();
        line.waiting.push_back(sender);
        state.waiting += 1;
        drop(state);
        // A turn may have been given back since it was looked for.
        self.call();
        Ok(Asked::Later(receiver))
    }

    fn give(&self, state: &mut State, lane: Lane) -> Turn {
        state.taken += 1;
        state.given += 1;
        let given = state.given;
        let line = state.lanes.entry(lane).or_default();
        line.taken += 1;
        line.last = given;
        Turn { of: self.clone(), lane }
    }

    /// Gives turns to those who wait, as long as there are any.
    fn call(&self) {
        loop {
            let mut state = self.state();
            let Some(lane) = state.next(self.0.most, self.0.spare) else { return };
            let Some(sender) = state.lanes.get_mut(&lane).and_then(|line| line.waiting.pop_front()) else { return };
            state.waiting -= 1;
            let turn = self.give(&mut state, lane);
            drop(state);
            // Whoever went away meanwhile gives it back by this.
            drop(sender.send(turn));
        }
    }

    /// How it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let state = self.state();
        Standing { taken: state.taken, waiting: state.waiting, most: self.0.most }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut state = self.of.state();
        state.taken -= 1;
        if let Some(line) = state.lanes.get_mut(&self.lane) {
            line.taken -= 1;
            if line.taken == 0 && line.waiting.is_empty() {
                state.lanes.remove(&self.lane);
            }
        }
        drop(state);
        self.of.call();
    }
}

#[cfg(test)]
mod tests {
    use super::{Crowded, Lane, Turns};
    use futures_util::{FutureExt as _, future::BoxFuture};

    const A: Lane = Lane::Network(1);
    const B: Lane = Lane::Network(2);

    /// Somebody who wants a turn, and asked for it.
    fn asks(turns: &Turns, lane: Lane) -> BoxFuture<'static, Result<super::Turn, Crowded>> {
        let turns = turns.clone();
        let mut asked = async move { turns.take(lane).await }.boxed();
        assert!((&mut asked).now_or_never().is_none(), "there was a turn at once");
        asked
    }

    #[test]
    fn m_10_a_crowd_has_all_but_what_is_spared_and_another_need_not_wait() {
        let turns = Turns::new(8, 2, 100);
        let crowd: Vec<_> = std::iter::from_fn(|| turns.take_now(A)).collect();
        assert_eq!(crowd.len(), 6);
        let other = turns.take_now(B);
        assert!(other.is_some() && turns.take_now(B).is_some() && turns.take_now(A).is_none());
        drop((crowd, other));
        assert_eq!(std::iter::from_fn(|| turns.take_now(A)).collect::<Vec<_>>().len(), 6, "what was given back is there again");
    }

    #[test]
    fn m_10_who_has_least_is_next_however_many_came_before() {
        let turns = Turns::new(4, 0, 100);
        let mut crowd: Vec<_> = std::iter::from_fn(|| turns.take_now(A)).collect();
        let mut before: Vec<_> = (0..20).map(|_| asks(&turns, A)).collect();
        let mut late = asks(&turns, B);
        crowd.pop();
        let turn = (&mut late).now_or_never();
        assert!(matches!(turn, Some(Ok(_))), "the first turn that comes is theirs");
        assert!(before.iter_mut().all(|waits| waits.now_or_never().is_none()));
        drop(turn);
        let next: Vec<_> = before.iter_mut().filter_map(|waits| waits.now_or_never()).collect();
        assert_eq!(next.len(), 1, "and then it goes on in order");
    }

    #[test]
    fn m_10_where_one_is_served_at_a_time_lanes_go_round() {
        let turns = Turns::new(1, 0, 100);
        let running = turns.take_now(A);
        let mut waiting: Vec<_> = [A, A, A, A, B, B].map(|lane| (lane, asks(&turns, lane))).into();
        let mut order = Vec::new();
        drop(running);
        // Each who finds that it is their turn gives it back at once.
        while let Some(at) = waiting.iter_mut().position(|(_, waits)| matches!(waits.now_or_never(), Some(Ok(_)))) {
            order.push(waiting.remove(at).0);
        }
        assert_eq!(order, [B, A, B, A, A, A]);
        let (running, mut first) = (turns.take_now(A), [asks(&turns, A), asks(&turns, A)]);
        let mut late = asks(&turns, B);
        drop(running);
        assert!((&mut late).now_or_never().is_some_and(|turn| turn.is_ok()), "who comes anew goes before those who were just served");
        assert!(first.iter_mut().all(|waits| matches!(waits.now_or_never(), Some(Ok(_)))));
    }

    #[test]
    fn m_10_who_goes_away_takes_no_turn_along_and_too_many_do_not_wait() {
        let turns = Turns::new(1, 0, 2);
        let only = turns.take_now(A);
        let gone = asks(&turns, A);
        let mut stays = asks(&turns, A);
        assert!(matches!(turns.take(A).now_or_never(), Some(Err(Crowded))));
        drop(gone);
        drop(only);
        let turn = (&mut stays).now_or_never();
        assert!(matches!(turn, Some(Ok(_))), "the one that stayed");
        assert!(turns.standing().taken == 1 && turns.standing().waiting == 0);
        drop(turn);
        assert_eq!(turns.standing().taken, 0);
    }
}
