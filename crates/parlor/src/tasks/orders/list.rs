//! All work orders that a member sees, over all items: who works where, and when.

use super::{list_page as page, templates};
use crate::{
    bind,
    doors::{Allowed, Claimed},
    items::MemberSight,
    items_in_member_sight,
    organizations::{Browse, Enter, Organization, frame::Frame},
    rows,
    store::{self, FromRow, StoreError, Tx},
    tasks::Status,
    web::{Answer, Asked, Cx, Error, Input, Routes, cursor},
};
use access::{HouseVerb, ItemId, TaskId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The list, as its cursors name it.
const LIST: &str = "work orders";

rows! {
    /// A work order.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct OrderLine {
        pub task: TaskId,
        pub item: ItemId,
        pub item_title: String,
        pub number: i64,
        pub title: String,
        pub status: Status,
        pub assignee: Option<String>,
        /// Whoever is to do it stands outside.
        pub guest: bool,
        pub place: String,
        /// By the clock of the place, as 2026-11-30T08:00.
        pub starts: Option<String>,
        pub ends: Option<String>,
        /// Somebody confirmed on the screen that it was done.
        pub confirmed: bool,
    }
    /// What the list is ordered by; see `order_keys!`.
    #[derive(Clone, Serialize, Deserialize)]
    struct Key {
        done: i64,
        starts: String,
        number: i64,
    }
}

impl Key {
    /// Before all others.
    const FIRST: Self = Self { done: i64::MIN, starts: String::new(), number: i64::MIN };
}

/// What begins first; what is done last.
macro_rules! order_keys {
    () => {
        "CAST(CASE WHEN t.status IN ('done', 'cancelled') THEN 1 ELSE 0 END AS BIGINT), COALESCE(w.starts, '9999'), -w.number"
    };
}

/// An order, and what the list is ordered by.
struct Found {
    key: Key,
    line: OrderLine,
}

impl FromRow for Found {
    fn from_row(row: &store::Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { key: Key::from_row(row)?, line: row.shifted(3, OrderLine::from_row)? })
    }
}

/// The work orders of an organization.
#[derive(Serialize, JsonSchema)]
pub struct Orders {
    pub frame: Frame,
    pub orders: Vec<OrderLine>,
    /// There are more: give it as `after`.
    pub next: Option<String>,
    /// Also those that are done or called off.
    pub all: bool,
    /// Those of the viewer alone.
    pub mine: bool,
    /// The viewer sees what orders are made of.
    pub may_see_templates: bool,
}

/// Templates of work orders.
#[derive(Serialize, JsonSchema)]
pub struct Templates {
    pub frame: Frame,
    pub templates: Vec<templates::Template>,
    /// Those that were removed and can be put back.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<templates::Removed>,
}

/// Which of them.
#[derive(Clone, Default, Deserialize, JsonSchema)]
struct Wanted {
    /// `all`: also those that are done or called off.
    #[serde(default)]
    only: String,
    /// `yes`: those of whoever asks.
    #[serde(default)]
    mine: String,
    /// What the answer before called `next`.
    #[serde(default)]
    after: String,
    /// So many at most, up to 200.
    limit: Option<i64>,
}

/// Just a template.
#[derive(Clone, Deserialize, JsonSchema)]
struct OneTemplate {
    template: Claimed<templates::Template>,
}

/// Just a template that was removed.
#[derive(Clone, Deserialize, JsonSchema)]
struct OneRemoved {
    template: Claimed<templates::Removed>,
}

fn load(tx: &mut Tx<'_>, sight: &MemberSight, all: bool, mine: bool, wanted: &Wanted) -> Result<(Vec<OrderLine>, Option<String>), Error> {
    let (from, size) = (cursor::read(LIST, &wanted.after)?.unwrap_or(Key::FIRST), cursor::size(wanted.limit, cursor::MOST));
    let mut found: Vec<Found> = tx.all(
        concat!(
            "SELECT ",
            order_keys!(),
            ", w.task_id, i.id, i.title, w.number, t.title, t.status, a.name, COALESCE(a.kind = 'contact', FALSE), w.place, w.starts, w.ends,
               EXISTS (SELECT 1 FROM work_order_confirmations c WHERE c.task_id = w.task_id AND c.withdrawn_at IS NULL)
             FROM work_orders w JOIN tasks t ON t.id = w.task_id JOIN items i ON i.id = w.item_id LEFT JOIN parties a ON a.id = t.assignee_id
             WHERE w.organization_id = $1 AND ($4 OR t.status IN ('open', 'doing')) AND (NOT $5 OR t.assignee_id = $2) AND i.binned_at IS NULL AND ",
            items_in_member_sight!(),
            " AND (",
            order_keys!(),
            ") > ($6, $7, $8) ORDER BY ",
            order_keys!(),
            " LIMIT $9"
        ),
        bind![sight.organization, sight.member, sight.everything, all, mine, from.done, from.starts, from.number, size + 1],
    )?;
    let next = cursor::cut(&mut found, size, LIST, |found| found.key.clone());
    Ok((found.into_iter().map(|found| found.line).collect(), next))
}

async fn show(here: Allowed<Enter, Organization>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    let rights = *here.rights();
    let sight = MemberSight::new(here.id, here.by().member().ok_or(Error::NotFound)?, rights);
    let (all, mine) = (wanted.only == "all", wanted.mine == "yes");
    let (orders, next) = cx.read(move |tx| load(tx, &sight, all, mine, &wanted)).await?;
    let view = Orders { frame: Frame::new(&*here, here.by(), rights), orders, next, all, mine, may_see_templates: rights.may(HouseVerb::Browse) };
    cx.listed(&view, view.next.as_deref(), page::draw)
}

async fn show_templates(here: Allowed<Browse, Organization>, cx: Cx) -> Result<Answer, Error> {
    let organization = here.id;
    let (templates, removed) = cx.read(move |tx| Ok((templates::all(tx, organization)?, templates::removed(tx, organization)?))).await?;
    let view = Templates { frame: Frame::new(&*here, here.by(), *here.rights()), templates, removed };
    cx.page(&view, super::templates_page::draw)
}

async fn remove_template(here: Allowed<Browse, Organization>, cx: Cx, input: Input<OneTemplate>) -> Result<Answer, Error> {
    let claimed = input.value.template;
    cx.write(&here, move |tx, permit| {
        let template = claimed.within(tx, permit)?;
        templates::remove(tx, permit, &template)
    })
    .await?;
    cx.done(format!("{}/work-orders/templates", here.url()))
}

async fn restore_template(here: Allowed<Browse, Organization>, cx: Cx, input: Input<OneRemoved>) -> Result<Answer, Error> {
    let claimed = input.value.template;
    cx.write(&here, move |tx, permit| {
        let template = claimed.within(tx, permit)?;
        templates::restore(tx, permit, &template)
    })
    .await?;
    cx.done(format!("{}/work-orders/templates", here.url()))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/work-orders", show)
        .about("The work orders that whoever asks sees, the next first")
        .asks::<Wanted>()
        .answers::<Orders>()
        .get("/o/{organization}/work-orders/templates", show_templates)
        .about("What work orders are made of again and again")
        .answers::<Templates>()
        .post("/o/{organization}/work-orders/templates/remove", remove_template)
        .about("Remove a template of work orders; for 30 days it can be put back")
        .takes::<OneTemplate>()
        .post("/o/{organization}/work-orders/templates/restore", restore_template)
        .about("Put a removed template of work orders back, within 30 days")
        .takes::<OneRemoved>()
}
