//! How lists of tasks go on: what is due first comes first, what is done last.

use crate::rows;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

rows! {
    /// What a list of tasks is ordered by; see [`task_keys!`](crate::task_keys).
    #[derive(Clone, Debug, Serialize, Deserialize)]
    pub(super) struct TaskKey {
        pub done: i64,
        pub due: String,
        pub created: i64,
        pub id: Uuid,
    }
}

impl TaskKey {
    /// Before all others.
    pub(super) const FIRST: Self = Self { done: i64::MIN, due: String::new(), created: i64::MIN, id: Uuid::nil() };
}

/// Tasks `t` by their due days.
#[macro_export]
macro_rules! task_keys {
    () => {
        "CAST(CASE WHEN t.status IN ('done', 'cancelled') THEN 1 ELSE 0 END AS BIGINT), COALESCE(t.due, '9999'), t.created_at, t.id"
    };
}
