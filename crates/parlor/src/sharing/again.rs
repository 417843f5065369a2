//! What a guest sees again once their stay rests no more, over all items that are open to them:
//! told before they are let in (VIEW-4). It opens nothing.

use super::{pages, widening::Widening};
use crate::{
    bind, parts, rows,
    store::Tx,
    web::{Cx, Error, ui::icon},
};
use access::{ContactId, OrganizationId};
use maud::{Markup, html};

rows! {
    /// How much that is.
    #[derive(Clone, Copy, Debug)]
    pub struct Again {
        items: i64,
        files: i64,
        fields: i64,
        followed: i64,
        comments: i64,
        messages: i64,
        tasks: i64,
    }
}

/// Counts it, in one statement.
///
/// # Errors
/// When the store fails.
pub fn opens_again(tx: &mut Tx<'_>, organization: OrganizationId, contact: ContactId) -> Result<Again, Error> {
    let now = tx.now();
    Ok(tx.one(
        concat!(
            "SELECT COUNT(*), CAST(COALESCE(SUM(s.files), 0) AS BIGINT), CAST(COALESCE(SUM(s.shown_fields), 0) AS BIGINT),
               CAST(COALESCE(SUM(s.followed), 0) AS BIGINT), CAST(COALESCE(SUM(s.written), 0) AS BIGINT), CAST(COALESCE(SUM(s.said), 0) AS BIGINT),
               CAST(COALESCE(SUM(s.all_tasks), 0) AS BIGINT) FROM (SELECT
               (SELECT COUNT(*) FROM files f WHERE f.organization_id = g.organization_id AND f.item_id = g.item_id AND f.binned_at IS NULL
                  AND NOT f.internal AND ",
            crate::facet_on!("files"),
            " AND (f.thing = 'item' OR (f.thing = 'task' AND ",
            crate::facet_on!("tasks"),
            "))) AS files,
               (SELECT COUNT(*) FROM fields f
                  LEFT JOIN record_fields rf ON rf.organization_id = f.organization_id AND rf.field_id = f.id AND rf.item_id = g.item_id
                  WHERE f.organization_id = g.organization_id AND f.organizer_id = i.organizer_id AND f.archived_at IS NULL AND ",
            crate::facet_on!("fields"),
            " AND ",
            crate::record_shows!(),
            ") AS shown_fields,
               (SELECT COUNT(*) FROM follows w WHERE w.organization_id = g.organization_id AND w.item_id = g.item_id AND w.party_id = g.contact_id
                  AND w.ended_at IS NULL AND ",
            crate::facet_on!("followed"),
            ") AS followed,
               (SELECT COUNT(*) FROM comments c WHERE c.organization_id = g.organization_id AND c.item_id = g.item_id AND c.lane = 'guests'
                  AND c.removed_at IS NULL AND (c.created_at >= g.opened_at OR ",
            crate::facet_on!("old_comments"),
            ") AND (c.thing = 'item' OR (c.thing = 'task' AND ",
            crate::facet_on!("tasks"),
            ") OR (",
            crate::facet_on!("followed"),
            " AND EXISTS (SELECT 1 FROM follows w WHERE w.organization_id = g.organization_id AND w.thing_id = c.thing_id
                    AND w.party_id = g.contact_id AND w.ended_at IS NULL)))) AS written,
               (SELECT COUNT(*) FROM messages m WHERE m.organization_id = g.organization_id AND m.item_id = g.item_id AND m.lane = 'guests'
                  AND m.removed_at IS NULL AND ",
            crate::facet_on!("chat"),
            " AND (m.created_at >= COALESCE(g.chat_at, g.opened_at) OR ",
            crate::facet_on!("old_comments"),
            ")) AS said,
               (SELECT COUNT(*) FROM tasks t WHERE t.organization_id = g.organization_id AND t.item_id = g.item_id AND ",
            crate::facet_on!("tasks"),
            ") AS all_tasks
               FROM grants g JOIN items i ON i.organization_id = g.organization_id AND i.id = g.item_id
               LEFT JOIN organizers z ON z.organization_id = i.organization_id AND z.id = i.organizer_id
               WHERE g.organization_id = $1 AND g.contact_id = $2 AND ",
            crate::grant_runs!("$3"),
            " AND i.binned_at IS NULL AND ",
            crate::lets_guests_in!(),
            ") s"
        ),
        bind![organization, contact, now],
    )?)
}

/// The line above the button that lets them in.
pub(crate) fn draw_again(cx: &Cx, name: &str, again: &Again) -> Markup {
    let t = cx.t;
    if again.items == 0 {
        return html! {};
    }
    let Again { items, files, fields, followed, comments, messages, tasks } = *again;
    let widening = Widening { guests: 1, files, fields, followed, comments: comments + messages, tasks, messages };
    let mut what = vec![t.with("count-open-items", parts![count = items])];
    what.extend(pages::things(t, &widening));
    html! { p.widens { (icon("door-open")) span { (t.with("stay-shows-again", parts![name = name, what = t.manners().all_of(&what)])) } } }
}
