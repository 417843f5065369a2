//! What a webhook chose to be told of: everything, kinds, or single events.

use super::events::{ALL, KINDS, Kind};

/// The kind of an event.
#[must_use]
pub fn kind_of(event: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.events.contains(&event))
}

/// Whether this word chooses something: everything, a kind, or one event.
#[must_use]
pub fn chooses(word: &str) -> bool {
    word == ALL || KINDS.iter().any(|kind| kind.word == word) || kind_of(word).is_some()
}

/// Whether somebody who chose these words is told of an event.
#[must_use]
pub fn wanted(chosen: &str, event: &str) -> bool {
    let kind = kind_of(event).map(|kind| kind.word);
    chosen.split(' ').any(|word| word == ALL || word == event || Some(word) == kind)
}

#[cfg(test)]
mod tests {
    use super::{chooses, kind_of, wanted};
    use crate::webhooks::KINDS;
    use std::collections::BTreeSet;

    #[test]
    fn house_8_each_event_is_of_one_kind_and_chosen_by_it_or_by_itself() {
        let all: Vec<&str> = KINDS.iter().flat_map(|kind| kind.events).copied().collect();
        assert_eq!(all.len(), all.iter().collect::<BTreeSet<_>>().len(), "an event stands twice");
        for kind in KINDS {
            assert!(!kind.word.contains('.') && chooses(kind.word));
            for event in kind.events {
                assert_eq!(kind_of(event).map(|kind| kind.word), Some(kind.word));
                assert!(wanted("all", event) && wanted(kind.word, event) && wanted(event, event));
                assert!(!wanted("", event) && !wanted("nothing", event));
            }
        }
        assert!(wanted("files task.added", "task.added") && !wanted("files task.added", "task.changed"));
        assert!(!chooses("task") && !chooses(""));
    }
}
