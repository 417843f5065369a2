//! How lists of items go on: by what their rows are ordered by.

use crate::rows;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

rows! {
    /// What a list by title or by the last change is ordered by; see [`list_keys!`](crate::list_keys).
    #[derive(Clone, Debug, Serialize, Deserialize)]
    pub struct ListKey {
        pub title: String,
        pub changed: i64,
        pub id: Uuid,
    }
}

impl ListKey {
    /// Before all others.
    pub const FIRST: Self = Self { title: String::new(), changed: i64::MIN, id: Uuid::nil() };
}

/// Items `i` by title, where that is asked for, else those that were changed last first.
#[macro_export]
macro_rules! list_keys {
    ($by_title:literal) => {
        concat!("CASE WHEN ", $by_title, " THEN i.title_key ELSE '' END, CASE WHEN ", $by_title, " THEN 0 ELSE -i.changed_at END, i.id")
    };
}
