//! A member's home: what waits for them, what changed, who came.

use super::{
    Enter, Organization,
    frame::{Frame, Place},
};
use crate::{
    bind,
    doors::{Actor, Allowed},
    items::MemberSight,
    items_in_member_sight, parts, rows,
    store::{Time, Tx},
    web::{
        Answer, Cx, Error, Routes,
        ui::{self, At, avatar, icon},
    },
};
use access::{ContactId, HouseRights, HouseVerb, ItemId, RequestListId, TaskId};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::Serialize;

/// A member's home.
#[derive(Serialize, JsonSchema)]
pub struct Home {
    pub frame: Frame,
    /// There is no organizer yet: the page shows the first steps.
    pub first: bool,
    /// Whether the viewer may take them.
    pub makes_organizers: bool,
    pub tasks: Vec<HomeTask>,
    /// Request lists that the viewer follows and that run.
    pub lists: Vec<HomeList>,
    pub items: Vec<HomeItem>,
    pub guests: Vec<HomeGuest>,
}

rows! {
    /// A task that waits for the viewer.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct HomeTask {
        pub id: TaskId,
        pub item: Option<ItemId>,
        pub item_title: Option<String>,
        pub title: String,
        /// A calendar day, as 2026-11-30.
        pub due: Option<String>,
    }
    /// A request list that runs.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct HomeList {
        pub id: RequestListId,
        pub item: ItemId,
        pub item_title: String,
        pub title: String,
        /// A calendar day, as 2026-11-30.
        pub due: Option<String>,
        /// So many points it has.
        pub points: i64,
        /// So many of them were given something that was not sent back.
        pub given: i64,
        /// So many of these are accepted.
        pub accepted: i64,
    }
    /// An item that changed.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct HomeItem {
        pub id: ItemId,
        pub title: String,
        pub organizer: Option<String>,
        pub changed_at: Time,
        /// To how many guests it is open.
        pub guests: i64,
    }
    /// A guest who came.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct HomeGuest {
        pub contact: ContactId,
        pub name: String,
        pub item: ItemId,
        pub item_title: String,
        pub last_at: Time,
    }
}

/// Everything on the page, for this member.
pub(super) fn load(tx: &mut Tx<'_>, here: &Organization, by: &Actor, rights: HouseRights) -> Result<Home, Error> {
    let member = by.member().ok_or(Error::NotFound)?;
    let sight = MemberSight::new(here.id, member, rights);
    let organizers = tx.number("SELECT COUNT(*) FROM organizers WHERE organization_id = $1 AND archived_at IS NULL", bind![here.id])?;
    let now = tx.now();
    Ok(Home {
        frame: Frame::new(here, by, rights),
        first: organizers == 0,
        makes_organizers: rights.may(HouseVerb::ManageOrganizers),
        tasks: tx.all(
            concat!(
                "SELECT t.id, t.item_id, i.title, t.title, t.due FROM tasks t LEFT JOIN items i ON i.id = t.item_id
                 WHERE t.organization_id = $1 AND t.status IN ('open', 'doing')
                   AND t.assignee_id = $2
                   AND ((t.item_id IS NULL AND $4) OR (i.binned_at IS NULL AND ",
                items_in_member_sight!(),
                ")) ORDER BY COALESCE(t.due, '9999'), t.created_at LIMIT 12"
            ),
            bind![here.id, member, sight.everything, rights.may(HouseVerb::Browse)],
        )?,
        lists: tx.all(
            concat!(
                "SELECT l.id, i.id, i.title, l.title, l.due, ",
                crate::list_progress!(),
                " FROM follows f JOIN request_lists l ON l.id = f.thing_id JOIN items i ON i.id = l.item_id
                 WHERE f.party_id = $2 AND f.thing = 'request_list' AND f.ended_at IS NULL AND l.asked_at IS NOT NULL AND l.ended_at IS NULL
                   AND i.binned_at IS NULL AND ",
                items_in_member_sight!(),
                " ORDER BY COALESCE(l.due, '9999'), l.id LIMIT 12"
            ),
            bind![here.id, member, sight.everything],
        )?,
        items: tx.all(
            concat!(
                "SELECT i.id, i.title, z.name, i.changed_at,
                   (SELECT COUNT(*) FROM grants g WHERE g.item_id = i.id AND ",
                crate::grant_open!("$4"),
                ")
                 FROM items i LEFT JOIN organizers z ON z.id = i.organizer_id WHERE i.binned_at IS NULL AND ",
                items_in_member_sight!(),
                " ORDER BY i.changed_at DESC LIMIT 10"
            ),
            bind![here.id, member, sight.everything, now],
        )?,
        guests: tx.all(
            concat!(
                "SELECT v.contact_id, p.name, i.id, i.title, MAX(v.last_at)
                 FROM visits v JOIN items i ON i.id = v.item_id JOIN parties p ON p.id = v.contact_id
                 WHERE v.organization_id = $1 AND v.last_at > $4 AND i.binned_at IS NULL AND ",
                items_in_member_sight!(),
                " GROUP BY v.contact_id, p.name, i.id, i.title ORDER BY 5 DESC LIMIT 8"
            ),
            bind![here.id, member, sight.everything, now.plus_days(-14)],
        )?,
    })
}

async fn page(here: Allowed<Enter, Organization>, cx: Cx) -> Result<Answer, Error> {
    let (organization, by, rights) = ((*here).clone(), here.by().clone(), *here.rights());
    let view = cx.read(move |tx| load(tx, &organization, &by, rights)).await?;
    cx.page(&view, draw)
}

fn draw(cx: &Cx, view: &Home) -> Markup {
    let body = if view.first && view.frame.browse { first_steps(cx, view) } else { busy(cx, view) };
    view.frame.draw(cx, Place::Home, &cx.t["rail-home"], None, &body)
}

const TEMPLATES: [(&str, &str, &str, &str); 4] = [
    ("inspections", "clipboard-check", "template-inspections", "template-inspections-about"),
    ("contracts", "file-text", "template-contracts", "template-contracts-about"),
    ("machines", "cog", "template-machines", "template-machines-about"),
    ("orders", "package", "template-orders", "template-orders-about"),
];

fn first_steps(cx: &Cx, view: &Home) -> Markup {
    let t = cx.t;
    let first_name = view.frame.me.split_whitespace().next().unwrap_or_default();
    let base = format!("/o/{}", view.frame.organization.slug);
    html! {
        div.stack."gap-6".narrow {
            div.stack.start {
                (ui::open_door(None))
                div.stack."gap-2" {
                    h1 { (t.with("first-title", parts![name = first_name])) }
                    p.muted { (t["first-lead"]) }
                }
            }
            ol.steps {
                li aria-current="step" {
                    @if view.makes_organizers {
                        form.card.pad.stack #first-organizer method="post" action={ (base) "/organizers" } {
                            input type="hidden" name="extranet" value="on";
                            div { h2 { (t["first-organizer"]) } p.muted { (t["first-organizer-about"]) } }
                            fieldset.choices {
                                legend."visually-hidden" { (t["first-from"]) }
                                @for (index, (word, picture, name, about)) in TEMPLATES.iter().enumerate() {
                                    label { input type="radio" name="template" value=(word) checked[index == 0]; (icon(picture)) strong { (t[*name]) } " " small { (t[*about]) } }
                                }
                            }
                            div.row."gap-3" { button.button.primary { (t["first-make"]) } }
                        }
                    } @else { div { h3 { (t["first-organizer"]) } p { (t["first-ask"]) } } }
                }
                li { div { h3 { (t["first-record"]) } p { (t["first-record-about"]) } } }
                li { div { h3 { (t["first-share"]) } p { (t["first-share-about"]) } } }
            }
        }
    }
}

fn busy(cx: &Cx, view: &Home) -> Markup {
    let t = cx.t;
    html! {
        div.stack."gap-6" {
            h1 { (t.with("home-title", parts![name = view.frame.me.split_whitespace().next().unwrap_or_default()])) }
            section.section #my-tasks {
                header { h2 { (t["home-tasks"]) } a.push href={ "/o/" (view.frame.organization.slug) "/my-tasks" } { (t["home-tasks-all"]) } }
                @if view.tasks.is_empty() { div.card { (ui::empty("list-checks", &t["home-tasks-empty"], None)) } }
                @else { ul.list.card { @for task in &view.tasks { (task_row(cx, view, task)) } } }
            }
            @if !view.lists.is_empty() {
                section.section #my-lists {
                    header { h2 { (t["home-lists"]) } }
                    ul.list.card { @for list in &view.lists { (list_row(cx, list)) } }
                }
            }
            section.section #changed {
                header { h2 { (t["home-items"]) } }
                @if view.items.is_empty() { div.card { (ui::empty("layers", &t["home-items-empty"], None)) } }
                @else { ul.list.card data-rows { @for item in &view.items { (item_row(cx, item)) } } }
            }
            @if view.frame.contacts {
                section.section #guests-seen {
                    header { h2 { (t["home-guests"]) } }
                    @if view.guests.is_empty() { div.card { (ui::empty("door-open", &t["home-guests-empty"], None)) } }
                    @else { ul.list.card { @for guest in &view.guests { (guest_row(cx, view, guest)) } } }
                }
            }
        }
    }
}

fn task_row(cx: &Cx, view: &Home, task: &HomeTask) -> Markup {
    let address = match task.item {
        Some(item) => format!("/items/{item}/tasks/{}", task.id),
        None => format!("/o/{}/tasks/{}", view.frame.organization.slug, task.id),
    };
    html! {
        li.account id={ "task-" (task.id) } {
            (icon("list-checks"))
            div { a href=(address) { strong { (task.title) } } @if let Some(title) = &task.item_title { small { (title) } } }
            @if let Some(due) = &task.due { span.small.late[cx.dates.late(due) || cx.dates.near(due)] { (cx.dates.day(due)) } }
        }
    }
}

fn list_row(cx: &Cx, list: &HomeList) -> Markup {
    let t = cx.t;
    let waits = list.given - list.accepted;
    html! {
        li.account id={ "list-" (list.id) } {
            (icon("clipboard-check"))
            div {
                a href={ "/items/" (list.item) "/request-lists/" (list.id) } { strong { (list.title) } }
                small {
                    (list.item_title) " · " (t.with("list-progress", parts![done = list.given, all = list.points]))
                    @if waits > 0 { " · " (t.with("list-to-look-at", parts![count = waits])) }
                }
            }
            @if let Some(due) = &list.due { span.small.late[cx.dates.late(due) || cx.dates.near(due)] { (cx.dates.day(due)) } }
        }
    }
}

fn item_row(cx: &Cx, item: &HomeItem) -> Markup {
    let t = cx.t;
    html! {
        li.account id={ "item-" (item.id) } {
            (icon("layers"))
            div {
                a.name href={ "/items/" (item.id) } { strong { (item.title) } }
                small { @if let Some(organizer) = &item.organizer { (organizer) " · " } (At(&cx.dates, item.changed_at)) }
            }
            @if item.guests > 0 { span.badge.guests { (icon("door-open")) " " (t.with("home-open-to", parts![count = item.guests])) } }
        }
    }
}

fn guest_row(cx: &Cx, view: &Home, guest: &HomeGuest) -> Markup {
    html! {
        li.account id={ "seen-" (guest.contact) "-" (guest.item) } {
            (avatar(&guest.name, true, false))
            div {
                a href={ "/o/" (view.frame.organization.slug) "/contacts/" (guest.contact) } { strong { (guest.name) } }
                small { a href={ "/items/" (guest.item) } { (guest.item_title) } " · " (At(&cx.dates, guest.last_at)) }
            }
        }
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/o/{organization}", page).about("A member's home").answers::<Home>()
}
