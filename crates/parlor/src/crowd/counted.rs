//! How many of something somebody has at once.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
};

/// How many each has.
pub(super) struct Counted<K>(Arc<Mutex<HashMap<K, usize>>>);

/// One of them. It is gone when this is dropped.
pub(super) struct Place<K: Eq + Hash + Copy> {
    of: Arc<Mutex<HashMap<K, usize>>>,
    whose: K,
}

impl<K> Default for Counted<K> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<K: Eq + Hash + Copy> Counted<K> {
    /// One more for this one, unless they have as many as they may.
    pub fn one_more(&self, whose: K, most: usize) -> Option<Place<K>> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let has = all.entry(whose).or_default();
        if *has >= most.max(1) {
            return None;
        }
        *has += 1;
        Some(Place { of: Arc::clone(&self.0), whose })
    }

    /// How many all have together.
    pub fn all(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).values().sum()
    }
}

impl<K: Eq + Hash + Copy> Drop for Place<K> {
    fn drop(&mut self) {
        let mut all = self.of.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(has) = all.get_mut(&self.whose) {
            *has -= 1;
            if *has == 0 {
                all.remove(&self.whose);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Counted;

    #[test]
    fn m_10_each_has_a_number_of_their_own_and_gets_it_back() {
        let counted = Counted::default();
        let (first, second) = (counted.one_more('a', 2), counted.one_more('a', 2));
        assert!(first.is_some() && second.is_some() && counted.one_more('a', 2).is_none());
        let other = counted.one_more('b', 2);
        assert!(other.is_some() && counted.all() == 3);
        drop(first);
        let again = counted.one_more('a', 2);
        assert!(again.is_some());
        drop((second, other, again));
        assert_eq!(counted.all(), 0);
    }
}
