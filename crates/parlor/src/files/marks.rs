//! What is left to be seen of a file that a guest removed: that there was one (WORK-8).

use super::Kept;
use crate::{
    bind, parts, rows,
    store::{Time, Tx},
    web::{Cx, Error, ui::avatar},
};
use access::FileId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

rows! {
    /// A file that a guest removed.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Mark {
        pub id: FileId,
        /// Who removed it.
        pub by: String,
        pub at: Time,
    }
}

/// The marks here that this viewer sees: of the files that they saw, the latest first.
///
/// # Errors
/// When the store fails.
pub fn marks(tx: &mut Tx<'_>, kept: &Kept<'_>) -> Result<Vec<Mark>, Error> {
    Ok(tx.all(
        concat!(
            "SELECT f.id, r.name, f.binned_at FROM files f
             JOIN parties r ON r.organization_id = f.organization_id AND r.id = f.removed_by AND r.kind = 'contact'
             WHERE f.organization_id = $5 AND f.thing_id = $1 AND f.binned_at IS NOT NULL
               AND ($3 OR (NOT f.internal AND ($4 OR f.created_by = $2) AND NOT ",
            crate::file_closed!("f.organization_id", "f.id", "$2"),
            ")) ORDER BY f.binned_at DESC, f.id DESC"
        ),
        bind![kept.id(), kept.by.party(), kept.all, kept.shown, kept.organization],
    )?)
}

/// The marks, below the files that are there.
#[must_use]
pub fn draw_marks(cx: &Cx, marks: &[Mark]) -> Markup {
    html! {
        @if !marks.is_empty() {
            ul.list { @for mark in marks {
                li.file id={ "file-" (mark.id) } {
                    (avatar(&mark.by, true, true))
                    p.small.muted { (cx.t.with("file-removed-by-guest", parts![by = &mark.by])) " · " (cx.dates.on(mark.at)) }
                }
            } }
        }
    }
}
