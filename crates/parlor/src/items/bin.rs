//! The bin: deleting is undone for 30 days (HOUSE-5). What lies in it, no guest
//! sees.

use super::{Bin, Item, MemberSight, Restore, history};
use crate::{
    audit::{self, By},
    bind,
    doors::{Allowed, Permit},
    organizations::{
        Enter, Organization,
        frame::{Frame, Place},
    },
    parts, rows,
    sharing::{self, Widening},
    store::{Time, Topic, Tx},
    web::{
        Answer, Cx, Error, Routes,
        ui::{At, avatar, empty, hidden, icon},
    },
};
use access::ItemId;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::HashMap;

/// For so long whatever was removed can be put back (HOUSE-5): items, what hangs off them, and what the house keeps.
/// What is older is forgotten, or shown to nobody.
pub const UNDO_DAYS: i64 = 30;

/// More than this are not listed; the newest come first.
const LISTED: i64 = 500;

/// Puts an item into the bin.
///
/// # Errors
/// Changed, when it lies there already.
pub fn put(tx: &mut Tx<'_>, permit: &Permit<Bin, Item>) -> Result<(), Error> {
    let put = tx.changed(
        "UPDATE items SET binned_at = $3, binned_by = $4 WHERE organization_id = $1 AND id = $2 AND binned_at IS NULL",
        bind![permit.organization, permit.id, permit.at(), permit.by().party()],
    )?;
    if !put {
        return Err(Error::Changed);
    }
    history::record(tx, permit, permit.by(), &history::Change::new("item.binned", &permit.title))?;
    audit::record(tx, permit.organization, By::Actor(permit.by()), "item.binned", ("item", Some(permit.id.0)), "")?;
    tx.signal(Topic::Organization(permit.organization));
    Ok(())
}

/// Takes an item out of the bin.
///
/// # Errors
/// Gone, when its time is over.
pub fn take_out(tx: &mut Tx<'_>, permit: &Permit<Restore, Item>) -> Result<(), Error> {
    let out = tx.changed(
        "UPDATE items SET binned_at = NULL, binned_by = NULL WHERE organization_id = $1 AND id = $2 AND binned_at > $3",
        bind![permit.organization, permit.id, permit.at().plus_days(-UNDO_DAYS)],
    )?;
    if !out {
        return Err(Error::Gone("bin-over".into()));
    }
    history::record(tx, permit, permit.by(), &history::Change::new("item.restored", &permit.title))?;
    audit::record(tx, permit.organization, By::Actor(permit.by()), "item.restored", ("item", Some(permit.id.0)), "")?;
    tx.signal(Topic::Organization(permit.organization));
    Ok(())
}

rows! {
    struct Row {
        id: ItemId,
        title: String,
        organizer: Option<String>,
        by: Option<String>,
        at: Time,
    }
}

/// Something in the bin.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Binned {
    pub id: ItemId,
    pub title: String,
    pub organizer: Option<String>,
    pub by: Option<String>,
    pub at: Time,
    /// What guests see again once it is taken out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub widens: Option<Widening>,
}

/// What lies in the bin.
#[derive(Serialize, JsonSchema)]
pub struct BinView {
    pub frame: Frame,
    pub items: Vec<Binned>,
}

/// With what guests see again of each, for who takes it out.
fn lying(tx: &mut Tx<'_>, sight: &MemberSight, restore: bool) -> Result<Vec<Binned>, Error> {
    let since = tx.now().plus_days(-UNDO_DAYS);
    let rows: Vec<Row> = tx.all(
        concat!(
            "SELECT i.id, i.title, z.name, p.name, i.binned_at FROM items i
             LEFT JOIN organizers z ON z.id = i.organizer_id LEFT JOIN parties p ON p.id = i.binned_by
             WHERE i.binned_at > $4 AND ",
            crate::items_in_member_sight!(),
            " ORDER BY i.binned_at DESC, i.id LIMIT $5"
        ),
        bind![sight.organization, sight.member, sight.everything, since, LISTED],
    )?;
    let mut widens = match rows.last() {
        Some(first) if restore => sharing::out_of_bin(tx, sight.organization, first.at)?,
        _ => HashMap::new(),
    };
    let binned = |Row { id, title, organizer, by, at }: Row| Binned { id, title, organizer, by, at, widens: widens.remove(&id) };
    Ok(rows.into_iter().map(binned).collect())
}

async fn page(here: Allowed<Enter, Organization>, cx: Cx) -> Result<Answer, Error> {
    let frame = Frame::new(&*here, here.by(), *here.rights());
    let member = here.by().member().ok_or(Error::NotFound)?;
    let sight = MemberSight::new(here.id, member, *here.rights());
    let restore = frame.browse;
    let items = cx.read(move |tx| lying(tx, &sight, restore)).await?;
    cx.page(&BinView { frame, items }, draw)
}

fn draw(cx: &Cx, view: &BinView) -> Markup {
    let t = cx.t;
    let restore = view.frame.browse;
    let body = html! {
        div.item-head { div.stack."gap-2" { h1 { (t["bin"]) } p.muted { (t.with("bin-about", parts![days = UNDO_DAYS])) } } }
        @if view.items.is_empty() {
            div.card { (empty("trash-2", &t["bin-empty"], None)) }
        } @else {
            ul.list data-rows {
                @for item in &view.items {
                    li.row.pad id={ "binned-" (item.id) } {
                        div.stack."gap-1" {
                            a.name data-row href={ "/items/" (item.id) } { (item.title) }
                            small.faint.row {
                                @if let Some(by) = &item.by { (avatar(by, false, true)) (t.with("bin-by", parts![name = by])) }
                                (At(&cx.dates, item.at))
                                @if let Some(organizer) = &item.organizer { span { (organizer) } }
                                span { (t.with("bin-until", parts![day = cx.dates.on(item.at.plus_days(UNDO_DAYS))])) }
                            }
                        }
                        @if restore {
                            @if let Some(widening) = &item.widens { (sharing::draw_widens(cx, widening)) }
                            form.push id={ "restore-" (item.id) } method="post" action={ "/items/" (item.id) "/bin/undo" } {
                                button.button { (icon("rotate-ccw")) " " (t["restore"]) (hidden(&item.title)) }
                            }
                        }
                    }
                }
            }
        }
    };
    view.frame.draw(cx, Place::Organizers, &t["bin"], None, &body)
}

async fn bin(item: Allowed<Bin, Item>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&item, put).await?;
    cx.done(item.url())
}

async fn undo(item: Allowed<Restore, Item>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&item, take_out).await?;
    cx.done(item.url())
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/bin", bin)
        .about("Put an item into the bin")
        .post("/items/{item}/bin/undo", undo)
        .about("Take an item out of the bin, within 30 days")
        .get("/o/{organization}/bin", page)
        .about("What lies in the bin")
        .answers::<BinView>()
}
