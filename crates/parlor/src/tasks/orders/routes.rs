//! Addresses of work orders.

use super::{
    Task, change_order, confirming,
    form::Form,
    form_page::{self, Desk},
    make, of, reporting, sheet, templates,
};
use crate::{
    doors::{Action, Actor, Allowed, Claimed},
    files::{self, Terms, Upload},
    follows::{self, Party},
    guests,
    items::{
        Edit, Item,
        attachment::{EditIt, On, ReportOnIt, SeeIt, SeeOrder},
    },
    organizations::frame::again,
    store::Tx,
    tasks::routes::again_with,
    web::{Answer, Asked, Cx, Error, Input, OneOrMore, Problem, Routes, Typed},
};
use access::ItemKind;
use axum::http::{StatusCode, header};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// So many photos come along with a report.
const PHOTOS: usize = 20;
/// A picture of a signature is no larger, in bytes.
const LARGEST: u64 = 4 * 1024 * 1024;

/// What a new order is made of.
#[derive(Clone, Default, Deserialize, JsonSchema)]
struct Wanted {
    /// The id of a template.
    template: Option<Uuid>,
}

/// What the form offers: for a new order, or for one that is changed.
fn desk(tx: &mut Tx<'_>, item: &Item, by: &Actor, template: Option<Uuid>, task: Option<&Task>) -> Result<Desk, Error> {
    let around = follows::around(tx, item, by)?;
    let in_house = around.frame.browse;
    let (mut people, mut guests) = (follows::members_of(tx, item.organization)?, Vec::new());
    if item.extranet {
        let open = follows::open_to(tx, item.id)?;
        guests.extend(open.iter().map(|guest| guest.party));
        people.extend(open);
    }
    Ok(Desk {
        templates: if in_house && task.is_none() { templates::all(tx, item.organization)? } else { Vec::new() },
        chosen: match template.filter(|_| in_house) {
            Some(id) => templates::one(tx, item.organization, id)?,
            None => None,
        },
        order: match task {
            Some(task) => of(tx, task.id)?,
            None => None,
        },
        task: task.cloned(),
        around,
        people,
        guests,
    })
}

/// Whether an item has work orders: a board has tasks of what is said there, and no more.
fn has_orders(item: &Item) -> Result<(), Error> {
    if item.kind() == ItemKind::Board { Err(Error::NotFound) } else { Ok(()) }
}

async fn new(item: Allowed<Edit, Item>, cx: Cx, Asked(wanted): Asked<Wanted>) -> Result<Answer, Error> {
    has_orders(&item)?;
    let (it, by) = ((*item).clone(), item.by().clone());
    let desk = cx.read(move |tx| desk(tx, &it, &by, wanted.template, None)).await?;
    cx.page(&desk, |cx, desk| form_page::draw(cx, desk, &Typed::default()))
}

async fn make_it(item: Allowed<Edit, Item>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    has_orders(&item)?;
    let form = input.value;
    let outcome = cx
        .write(&item, move |tx, permit| {
            let assignee = Claimed::<Party>::maybe(form.assignee.trim())?.map(|claim| claim.within(tx, permit)).transpose()?;
            make(tx, permit, &form.wanted()?, assignee.as_ref(), &form.steps)
        })
        .await;
    match again(&cx, outcome)? {
        Ok(task) => cx.done(format!("{}/tasks/{task}", item.url())),
        Err(found) => {
            let (it, by) = ((*item).clone(), item.by().clone());
            let desk = cx.read(move |tx| desk(tx, &it, &by, None, None)).await?;
            Ok(Answer::html(form_page::draw(&cx, &desk, &input.typed.with(found))).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

async fn edit(task: Allowed<EditIt, On<Task>>, cx: Cx) -> Result<Answer, Error> {
    editing(&task, &cx, &Typed::default()).await
}

async fn editing(task: &Allowed<EditIt, On<Task>>, cx: &Cx, typed: &Typed) -> Result<Answer, Error> {
    has_orders(&task.item)?;
    let ask = task.ask();
    let desk = cx
        .read(move |tx| {
            let now = Allowed::<EditIt, On<Task>>::again(tx, &ask)?;
            desk(tx, &now.item, now.by(), None, Some(&now.it))
        })
        .await?;
    cx.form(&desk, typed, form_page::draw)
}

async fn change_it(task: Allowed<EditIt, On<Task>>, cx: Cx, input: Input<Form>) -> Result<Answer, Error> {
    has_orders(&task.item)?;
    let form = input.value;
    let outcome = cx
        .write(&task, move |tx, permit| {
            let assignee = Claimed::<Party>::maybe(form.assignee.trim())?.map(|claim| claim.within(tx, permit)).transpose()?;
            change_order(tx, permit, &form.wanted()?, assignee.as_ref(), (form.edition, form.order_edition))
        })
        .await;
    match outcome {
        // What was typed stands over what somebody else has saved meanwhile; saved again, it takes its place.
        Err(Error::Changed) if !cx.json => {
            let overtaken = input.typed.with(vec![Problem { field: "", say: "order-overtaken".into() }]);
            Ok(editing(&task, &cx, &overtaken).await?.status(StatusCode::CONFLICT))
        }
        outcome => match again(&cx, outcome)? {
            Ok(()) => cx.done(url(&task)),
            Err(found) => Ok(editing(&task, &cx, &input.typed.with(found)).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
        },
    }
}

fn url<A>(task: &Allowed<A, On<Task>>) -> String {
    format!("{}/tasks/{}", task.item.url(), task.it.id)
}

/// Back to the task, or its page with what was wrong.
async fn settled<A: Action<On<Task>>>(task: &Allowed<A, On<Task>>, cx: &Cx, outcome: Result<(), Error>, typed: Typed) -> Result<Answer, Error> {
    match again(cx, outcome)? {
        Ok(()) => cx.done(url(task)),
        Err(found) if task.rights().on_item.outside() => {
            let ask = task.ask();
            let now = cx.read(move |tx| Allowed::<SeeIt, On<Task>>::again(tx, &ask)).await?;
            Ok(guests::task_page(&now, cx, &typed.with(found)).await?.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(found) => again_with(cx, task, &typed.with(found)).await,
    }
}

type Reporting = Allowed<ReportOnIt, On<Task>>;

async fn report(task: Reporting, cx: Cx, input: Input<reporting::Form>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx.write(&task, move |tx, permit| reporting::take(tx, permit, &form, &[])).await;
    settled(&task, &cx, outcome, input.typed).await
}

async fn report_with_files(task: Reporting, cx: Cx, upload: Upload) -> Result<Answer, Error> {
    let terms = Terms { files: PHOTOS, bytes: cx.app.config.max_upload };
    let (typed, outcome) = match files::from_stranger(&cx.app, Some(task.by()), upload, &terms, &|_| Ok(())).await {
        Ok(mut brought) => {
            brought.settle();
            let typed = Typed::all_of(brought.fields.clone());
            let (form, sent) = (read(&typed), brought.files.clone());
            let outcome = cx.write(&task, move |tx, permit| reporting::take(tx, permit, &form, &sent)).await;
            if let Err(fault) = &outcome {
                files::refused(&cx.app, &brought.files, fault).await;
            }
            (typed, outcome)
        }
        Err((typed, fault)) => (typed, Err(Error::Invalid(files::problems_of(&cx, fault)?))),
    };
    settled(&task, &cx, outcome, typed).await
}

fn read(typed: &Typed) -> reporting::Form {
    let all = |field: &str| OneOrMore::More(typed.all(field).map(str::to_owned).collect());
    reporting::Form {
        report: typed.get("report").map(str::to_owned),
        material: all("material"),
        used: all("used"),
        more: typed.or("more", "").to_owned(),
        status: typed.or("status", "").to_owned(),
        order_edition: typed.or("order_edition", "").trim().parse().unwrap_or(0),
    }
}

async fn confirm(task: Reporting, cx: Cx, upload: Upload) -> Result<Answer, Error> {
    let terms = Terms { files: 1, bytes: LARGEST };
    let brought = match files::from_stranger(&cx.app, None, upload, &terms, &|_| Ok(())).await {
        Ok(brought) => brought,
        Err((typed, fault)) => return settled(&task, &cx, Err(fault), typed).await,
    };
    let typed = Typed::all_of(brought.fields.clone());
    let key = match brought.files.first() {
        None => None,
        Some(picture) => match files::put_ink(&cx.app, picture).await? {
            Some(key) => Some(key),
            None => return settled(&task, &cx, Err(Error::field("name", "sign-fault-unreadable")), typed).await,
        },
    };
    let (name, edition, kept) = (typed.or("name", "").to_owned(), typed.or("order_edition", "").trim().parse().unwrap_or(0), key.clone());
    let outcome = cx.write(&task, move |tx, permit| confirming::confirm(tx, permit, (&name, edition), kept.as_deref())).await;
    if let (Err(fault), Some(key)) = (&outcome, &key)
        && !matches!(fault, Error::Down(_) | Error::Broken(_))
    {
        cx.app.blobs.remove(key).await?;
    }
    settled(&task, &cx, outcome, typed).await
}

async fn withdraw(task: Allowed<EditIt, On<Task>>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&task, confirming::withdraw).await?;
    cx.done(url(&task))
}

async fn signature(task: Allowed<SeeOrder, On<Task>>, cx: Cx) -> Result<Answer, Error> {
    let id = task.it.id;
    let order = cx.read(move |tx| of(tx, id)).await?.ok_or(Error::NotFound)?;
    let bytes = cx.app.blobs.read(&order.order.picture_key.ok_or(Error::NotFound)?).await?;
    Ok(Answer::of(StatusCode::OK, "image/png", bytes).header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
}

async fn keep_template(task: Allowed<EditIt, On<Task>>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&task, templates::keep).await?;
    cx.done(format!("/o/{}/work-orders/templates", task.item.organization_slug))
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/items/{item}/work-orders/new", new)
        .about("What a work order can be made of, and for whom")
        .asks::<Wanted>()
        .answers::<Desk>()
        .post("/items/{item}/work-orders", make_it)
        .about("Make a work order on an item")
        .takes::<Form>()
        .get("/items/{item}/tasks/{task}/order", edit)
        .about("A work order, to be changed")
        .answers::<Desk>()
        .post("/items/{item}/tasks/{task}/order", change_it)
        .about("Change a work order, or make one of a task")
        .takes::<Form>()
        .post("/items/{item}/tasks/{task}/order/report", report)
        .about("Say what was done and used on a work order that is yours to do")
        .takes::<reporting::Form>()
        .post("/items/{item}/tasks/{task}/order/report-with-files", report_with_files)
        .about("The same with photos: multipart, the fields of a report, several parts named `file`")
        .uploads(&["file", "upload", "report", "material", "used", "more", "status", "order_edition"])
        .post("/items/{item}/tasks/{task}/order/confirm", confirm)
        .about("Keep that somebody confirmed a work order: multipart with `name`, `order_edition`, and a picture of the signature as `drawn`")
        .uploads(&["name", "order_edition", "drawn"])
        .post("/items/{item}/tasks/{task}/order/withdraw", withdraw)
        .about("Take the confirmation of a work order back")
        .get("/items/{item}/tasks/{task}/order/signature", signature)
        .about("The signature with which a work order was confirmed")
        .gives("image/png")
        .get("/items/{item}/tasks/{task}/order/sheet", sheet::pdf)
        .about("A work order as a PDF")
        .gives("application/pdf")
        .post("/items/{item}/tasks/{task}/order/template", keep_template)
        .about("Keep what a work order asks for as a template")
        .room(super::list::routes)
}
