//! How far a project is, in two numbers (PROJ-8). A task that was called off
//! counts in neither: not among the tasks, nor with its hours.

use crate::{bind, items::Item, rows, store::Tx, web::Error};
use schemars::JsonSchema;
use serde::Serialize;

rows! {
    /// The tasks of a project, counted.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Progress {
        /// Those that were not called off.
        pub tasks: i64,
        pub done: i64,
        /// Minutes that they were thought to take.
        pub estimated: i64,
        /// Minutes that were worked on them.
        pub worked: i64,
    }
}

/// The four numbers of a [`Progress`], of the item that stands in the statement.
#[macro_export]
macro_rules! project_progress {
    ($item:literal) => {
        concat!(
            "(SELECT COUNT(*) FROM tasks pt WHERE pt.item_id = ",
            $item,
            " AND pt.status <> 'cancelled'), (SELECT COUNT(*) FROM tasks pt WHERE pt.item_id = ",
            $item,
            " AND pt.status = 'done'), (SELECT CAST(COALESCE(SUM(pt.estimate), 0) AS BIGINT) FROM tasks pt WHERE pt.item_id = ",
            $item,
            " AND pt.status <> 'cancelled'), (SELECT CAST(COALESCE(SUM(pw.minutes), 0) AS BIGINT) FROM tasks pt JOIN worked pw ON pw.task_id = pt.id
               WHERE pt.item_id = ",
            $item,
            " AND pt.status <> 'cancelled' AND pw.removed_at IS NULL)"
        )
    };
}

/// Of one project.
///
/// # Errors
/// When the store fails.
pub fn of(tx: &mut Tx<'_>, item: &Item) -> Result<Progress, Error> {
    Ok(tx.one(concat!("SELECT ", crate::project_progress!("$1")), bind![item.id])?)
}

/// The two percentages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Percent {
    /// Tasks done of all; nothing where there are none.
    pub tasks: Option<i64>,
    /// Hours worked of those estimated, more than 100 where it took longer;
    /// nothing where nothing was estimated.
    pub hours: Option<i64>,
}

impl Progress {
    /// Nothing is rounded up to 100: that is said only of what is wholly done.
    #[must_use]
    pub fn percent(self) -> Percent {
        let of = |some: i64, all: i64| (all > 0).then(|| some.saturating_mul(100) / all);
        Percent { tasks: of(self.done, self.tasks), hours: of(self.worked, self.estimated) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proj_8_percentages_at_their_edges() {
        for (tasks, done, estimated, worked, expected) in [
            (0, 0, 0, 0, (None, None)),
            (4, 0, 0, 90, (Some(0), None)),
            (3, 1, 60, 0, (Some(33), Some(0))),
            (200, 199, 600, 599, (Some(99), Some(99))),
            (2, 2, 60, 60, (Some(100), Some(100))),
            (1, 0, 100, 112, (Some(0), Some(112))),
            (1, 1, 1, i64::MAX, (Some(100), Some(i64::MAX))),
        ] {
            let Percent { tasks, hours } = Progress { tasks, done, estimated, worked }.percent();
            assert_eq!((tasks, hours), expected, "{tasks:?} {hours:?}");
        }
    }
}
