//! What guests see again by what opens many items at once, or one that was open to them before: told before it is done (VIEW-4).
//! What each grant shows is counted in one place, and never grant by grant. It opens nothing.

use super::{pages, widening::Widening};
use crate::{
    bind,
    items::Item,
    parts, rows,
    store::{Time, Tx},
    web::{Cx, Error, ui::icon},
};
use access::{ContactId, ItemId, OrganizationId, OrganizerId};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;

rows! {
    /// How much that is.
    #[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
    pub struct Again {
        pub guests: i64,
        pub items: i64,
        pub files: i64,
        pub fields: i64,
        /// Tasks, notes and activities that they follow.
        pub followed: i64,
        /// Messages of projects too.
        pub comments: i64,
        /// So many of the comments are messages.
        #[serde(skip)]
        #[schemars(skip)]
        pub messages: i64,
        /// Of projects.
        pub tasks: i64,
    }
    /// The same of one item.
    struct OfItem {
        item: ItemId,
        guests: i64,
        files: i64,
        fields: i64,
        followed: i64,
        comments: i64,
        messages: i64,
        tasks: i64,
    }
}

/// Condition on `g` (grants): it is not the one of everyone, or there is a public link that opens it at that instant.
macro_rules! somebody_reads {
    ($now:literal) => {
        concat!(
            "(NOT EXISTS (SELECT 1 FROM contacts ec WHERE ec.organization_id = g.organization_id AND ec.id = g.contact_id AND ec.nature = 'everyone')
               OR EXISTS (SELECT 1 FROM links el WHERE el.organization_id = g.organization_id AND el.grant_id = g.id AND el.deactivated_at IS NULL
                 AND (el.until IS NULL OR el.until > ",
            $now,
            ")))"
        )
    };
}

/// What each of some grants shows, once nothing else is between. The argument says which grants, of `g` (grants), `i` (items)
/// and `z` (organizers, left joined); `$1` is the organization.
macro_rules! shown_by_grants {
    ($which:expr) => {
        concat!(
            "SELECT g.item_id, g.contact_id,
               (SELECT COUNT(*) FROM files f WHERE f.organization_id = g.organization_id AND f.item_id = g.item_id AND f.binned_at IS NULL
                  AND NOT f.internal AND f.thing <> 'draft' AND ((",
            crate::facet_on!("files"),
            " AND (f.thing = 'item' OR (f.thing = 'task' AND ",
            crate::facet_on!("tasks"),
            "))) OR (",
            crate::facet_on!("followed"),
            " AND EXISTS (SELECT 1 FROM follows w WHERE w.organization_id = g.organization_id AND w.thing_id = f.thing_id
                    AND w.party_id = g.contact_id AND w.ended_at IS NULL
                    AND (w.facets IS NULL OR (' ' || w.facets || ' ') LIKE '% files %'))))) AS files,
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
               WHERE g.organization_id = $1 AND ",
            $which
        )
    };
}

/// Of each item, how many guests it is open to by some grants, and the most that one of them sees. The argument names what
/// `shown_by_grants` found, in the statement.
macro_rules! shown_by_items {
    ($grants:expr) => {
        concat!(
            "SELECT s.item_id, COUNT(DISTINCT s.contact_id) AS guests, MAX(s.files) AS files, MAX(s.shown_fields) AS shown_fields,
               MAX(s.followed) AS followed, MAX(s.written) + MAX(s.said) AS written, MAX(s.said) AS said, MAX(s.all_tasks) AS all_tasks FROM ",
            $grants,
            " s GROUP BY s.item_id"
        )
    };
}

/// All items together.
macro_rules! shown_in_all {
    ($which:expr) => {
        concat!(
            "WITH k AS (",
            shown_by_grants!($which),
            ") SELECT (SELECT COUNT(DISTINCT k.contact_id) FROM k), COUNT(*), CAST(COALESCE(SUM(b.files), 0) AS BIGINT),
               CAST(COALESCE(SUM(b.shown_fields), 0) AS BIGINT), CAST(COALESCE(SUM(b.followed), 0) AS BIGINT),
               CAST(COALESCE(SUM(b.written), 0) AS BIGINT), CAST(COALESCE(SUM(b.said), 0) AS BIGINT),
               CAST(COALESCE(SUM(b.all_tasks), 0) AS BIGINT) FROM (",
            shown_by_items!("k"),
            ") b"
        )
    };
}

/// What guests see of each item in the bin once it is taken out. The argument says which; `$1` is the organization, `$3` now.
macro_rules! shown_out_of_bin {
    ($which:literal) => {
        shown_by_items!(concat!(
            "(",
            shown_by_grants!(concat!($which, " AND ", crate::grant_open!("$3"), " AND ", somebody_reads!("$3"), " AND ", crate::lets_guests_in!())),
            ")"
        ))
    };
}

/// What a guest sees once their stay rests no more.
///
/// # Errors
/// When the store fails.
pub fn opens_again(tx: &mut Tx<'_>, organization: OrganizationId, contact: ContactId) -> Result<Again, Error> {
    let now = tx.now();
    Ok(tx.one(
        shown_in_all!(concat!("g.contact_id = $2 AND ", crate::grant_runs!("$3"), " AND i.binned_at IS NULL AND ", crate::lets_guests_in!())),
        bind![organization, contact, now],
    )?)
}

/// What guests see of projects once these can be shared again (PROJ-19); nothing, where that is nothing.
///
/// # Errors
/// When the store fails.
pub fn projects_again(tx: &mut Tx<'_>, organization: OrganizationId) -> Result<Option<Again>, Error> {
    let now = tx.now();
    let again: Again =
        tx.one(shown_in_all!(concat!("i.kind = 'project' AND i.binned_at IS NULL AND ", crate::grant_open!("$2"))), bind![organization, now])?;
    Ok((again.items > 0).then_some(again))
}

/// What guests see of the records of an organizer once it lets them in again (WORK-1); nothing, where that is nothing.
///
/// # Errors
/// When the store fails.
pub fn records_again(tx: &mut Tx<'_>, organization: OrganizationId, organizer: OrganizerId) -> Result<Option<Again>, Error> {
    let now = tx.now();
    let again: Again = tx.one(
        shown_in_all!(concat!("i.organizer_id = $2 AND i.binned_at IS NULL AND ", crate::grant_open!("$3"), " AND ", somebody_reads!("$3"))),
        bind![organization, organizer, now],
    )?;
    Ok((again.items > 0).then_some(again))
}

/// What guests see of each item that was put into the bin since then, once it is taken out.
///
/// # Errors
/// When the store fails.
pub fn out_of_bin(tx: &mut Tx<'_>, organization: OrganizationId, since: Time) -> Result<HashMap<ItemId, Widening>, Error> {
    let now = tx.now();
    let all: Vec<OfItem> = tx.all(shown_out_of_bin!("i.binned_at >= $2"), bind![organization, since, now])?;
    Ok(all.into_iter().map(|one| (one.item, one.into())).collect())
}

/// The same of one item that lies there.
///
/// # Errors
/// When the store fails.
pub(super) fn taken_out(tx: &mut Tx<'_>, item: &Item) -> Result<Option<Widening>, Error> {
    let now = tx.now();
    let found: Option<OfItem> = tx.maybe(shown_out_of_bin!("g.item_id = $2 AND i.binned_at IS NOT NULL"), bind![item.organization, item.id, now])?;
    Ok(found.map(Widening::from))
}

impl From<OfItem> for Widening {
    fn from(one: OfItem) -> Self {
        let OfItem { item: _, guests, files, fields, followed, comments, messages, tasks } = one;
        Self { guests, files, fields, followed, comments, tasks, events: None, messages }
    }
}

impl Again {
    /// So many items, and what they hold.
    fn said(&self, cx: &Cx) -> String {
        let Self { guests, items, files, fields, followed, comments, messages, tasks } = *self;
        let widening = Widening { guests, files, fields, followed, comments, tasks, events: None, messages };
        let mut what = vec![cx.t.with("count-open-items", parts![count = items])];
        what.extend(pages::things(cx.t, &widening));
        cx.t.manners().all_of(&what)
    }
}

/// The line above the button that lets one guest in.
pub(crate) fn draw_again(cx: &Cx, name: &str, again: &Again) -> Markup {
    if again.items == 0 {
        return html! {};
    }
    html! { p.widens { (icon("door-open")) span { (cx.t.with("stay-shows-again", parts![name = name, what = again.said(cx)])) } } }
}

/// The line beside a switch that lets many in.
pub(crate) fn draw_all_again(cx: &Cx, again: &Again) -> Markup {
    html! { p.widens { (icon("door-open")) span { (cx.t.with("share-widens", parts![guests = again.guests, what = again.said(cx)])) } } }
}
