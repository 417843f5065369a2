//! A work order as a PDF: what was to be done, what came of it, and who confirmed it.

use super::{Order, OrderView, Task, form::window_on, of};
use crate::{
    app::App,
    bind,
    brands::{self, Worn},
    domains,
    doors::Allowed,
    items::{
        Item,
        attachment::{On, SeeOrder},
    },
    parts, rows,
    signatures::moment,
    store::Tx,
    tasks::steps::{self, Step},
    web::{Answer, Cx, Dates, Error, Texts, at_length, day_of, draw_qr},
};
use access::TaskId;
use axum::http::StatusCode;
use paper::{Document, Fonts};

/// So many photos are laid in, the first.
const PHOTOS: i64 = 12;
/// Larger ones are left out, in bytes.
const LARGEST: i64 = 30_000_000;
/// The longer side of a photo, in pixels.
const LONGEST: u32 = 1000;

rows! {
    struct Photo {
        name: String,
        media: String,
        blob_key: String,
    }
}

/// The photos of a task that guests may see, as far as they were there when it was confirmed.
fn photos(tx: &mut Tx<'_>, item: &Item, task: TaskId, order: &Order) -> Result<Vec<Photo>, Error> {
    Ok(tx.all(
        "SELECT f.name, f.media, v.blob_key FROM files f JOIN file_versions v ON v.file_id = f.id AND v.version = f.version
         WHERE f.item_id = $1 AND f.thing_id = $2 AND NOT f.internal AND f.binned_at IS NULL AND f.media IN ('image/jpeg', 'image/png', 'image/webp')
           AND f.size <= $3 AND (CAST($4 AS BIGINT) IS NULL OR f.changed_at <= $4) ORDER BY f.changed_at, f.id LIMIT $5",
        bind![item.id, task, LARGEST, order.confirmed_at, PHOTOS],
    )?)
}

/// What is drawn.
struct Sheet {
    brand: Option<Worn>,
    task: Task,
    order: OrderView,
    item: Item,
    address: String,
    signature: Option<Vec<u8>>,
    photos: Vec<(String, Vec<u8>)>,
    steps: Vec<Step>,
}

/// The order as a PDF, for whoever sees it.
///
/// # Errors
/// Not found, where it is none; or store or storage fail.
pub(super) async fn pdf(task: Allowed<SeeOrder, On<Task>>, cx: Cx) -> Result<Answer, Error> {
    let ask = task.ask();
    let app = cx.app.clone();
    let (task, item, base, order, photos, steps, brand) = cx
        .read(move |tx| {
            let now = Allowed::<SeeOrder, On<Task>>::again(tx, &ask)?;
            let order = of(tx, now.it.id)?.ok_or(Error::NotFound)?;
            let photos = photos(tx, &now.item, now.it.id, &order.order)?;
            let steps = steps::of(tx, now.it.id)?;
            let base = domains::address(tx, &app.config, now.item.organization)?;
            let brand = brands::worn(tx, now.item.organization)?;
            Ok::<_, Error>((now.it.clone(), now.item.clone(), base, order, photos, steps, brand))
        })
        .await?;
    let address = format!("{base}{}/tasks/{}", item.url(), task.id);
    let signature = match &order.order.picture_key {
        Some(key) => Some(cx.app.blobs.read(key).await?.to_vec()),
        None => None,
    };
    let photos = painted(&cx.app, photos).await?;
    let name = format!("{} {}.pdf", &cx.t["order"], order.order.number);
    let sheet = Sheet { brand, task, order, item, address, signature, photos, steps };
    let (t, dates) = (cx.t, cx.dates.clone());
    let bytes = at_length(move || drawn(t, &dates, &sheet)).await?;
    Ok(Answer::of(StatusCode::OK, "application/pdf", bytes).saved_as(&name))
}

/// The photos, smaller; what cannot be painted is left out.
async fn painted(app: &App, photos: Vec<Photo>) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let mut all = Vec::new();
    for photo in photos {
        let bytes = app.blobs.read(&photo.blob_key).await?;
        if let Ok(small) = at_length(move || paper::preview(&bytes, &photo.media, LONGEST)).await? {
            all.push((photo.name, small));
        }
    }
    Ok(all)
}

fn drawn(t: &Texts, dates: &Dates, it: &Sheet) -> Vec<u8> {
    let (regular, bold) = assets::fonts();
    let order = &it.order.order;
    let heading = t.with("order-number", parts![number = order.number]);
    let mut page = Document::in_fonts(&format!("{heading} · {}", it.item.organization_name), Fonts { regular: &regular, bold: &bold });
    brands::letterhead(&mut page, it.brand.as_ref());
    page.title(&it.task.title).small(&format!("{heading} · {} · {}", it.item.organization_name, it.item.title));
    page.table(&[1.0, 3.0], &facts(t, dates, it));
    if !it.task.description.trim().is_empty() {
        page.heading(&t["task-description"]).paragraph(&it.task.description);
    }
    if !it.steps.is_empty() {
        page.heading(&t["task-steps"]);
        let mut rows = vec![vec![t["order-step"].to_owned(), t["task-done"].to_owned()]];
        rows.extend(it.steps.iter().map(|step| vec![step.text.clone(), step.done_at.map(moment).unwrap_or_default()]));
        page.table(&[3.0, 1.3], &rows);
    }
    if !it.order.materials.is_empty() {
        page.heading(&t["order-materials"]);
        let mut rows = vec![vec![t["order-material"].to_owned(), t["order-used"].to_owned()]];
        rows.extend(it.order.materials.iter().map(|material| vec![material.name.clone(), material.used.clone()]));
        page.table(&[3.0, 1.0], &rows);
    }
    page.heading(&t["order-report"]);
    page.paragraph(if order.report.trim().is_empty() { &t["order-no-report"] } else { &order.report });
    if let (Some(by), Some(at)) = (&order.reported_by, order.reported_at) {
        page.small(&t.with("order-reported-by", parts![name = by, at = moment(at)]));
    }
    confirmed(&mut page, t, it);
    if !it.photos.is_empty() {
        page.heading(&t["order-photos"]);
        for (name, photo) in &it.photos {
            page.picture(photo, (300.0, 225.0)).small(name);
        }
    }
    page.small(&t["order-code"]);
    draw_qr(&mut page, &it.address, 16.0);
    page.finish()
}

fn facts(t: &Texts, dates: &Dates, it: &Sheet) -> Vec<Vec<String>> {
    let order = &it.order.order;
    let contact = [order.contact_name.as_str(), order.contact_phone.as_str()];
    let contact: Vec<&str> = contact.into_iter().filter(|part| !part.is_empty()).collect();
    let rows = [
        // Days as they are called on any day.
        (
            "order-when",
            window_on(t, (order.starts.as_deref(), order.ends.as_deref()), |day| {
                day_of(day).map_or_else(|| day.to_owned(), |date| dates.in_full(date))
            }),
        ),
        ("order-place", Some(order.place.clone()).filter(|place| !place.is_empty())),
        ("order-contact", Some(contact.join(", ")).filter(|contact| !contact.is_empty())),
        ("task-assignee", it.task.assignee_name.clone()),
        ("task-status", Some(t[it.task.status.key()].to_owned())),
    ];
    let head = vec![t["order-what"].to_owned(), String::new()];
    let rows = rows.into_iter().filter_map(|(key, value)| value.map(|value| vec![t[key].to_owned(), value]));
    std::iter::once(head).chain(rows).collect()
}

fn confirmed(page: &mut Document, t: &Texts, it: &Sheet) {
    let order = &it.order.order;
    let (Some(name), Some(at), Some(by)) = (&order.confirmed_name, order.confirmed_at, &order.confirmed_by) else { return };
    page.heading(&t["order-confirmation"]).keep(110.0);
    page.paragraph(&t.with("order-confirmed-line", parts![name = name, at = moment(at), by = by]));
    if let Some(signature) = &it.signature {
        page.picture(signature, (200.0, 54.0));
    }
}
