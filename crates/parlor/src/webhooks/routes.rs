//! Addresses of webhooks.

use super::{
    KeepWebhook, Told, Webhook, delivery_page,
    form::Wish,
    pages,
    store::{self, Keeping},
    views::{self, DeliveryPage, NewSecret, Page, Show, Webhooks},
};
use crate::{
    doors::{Allowed, Permit},
    organizations::{
        Administer, Organization,
        frame::{Frame, again},
    },
    store::Tx,
    web::{Answer, Asked, Cx, Error, Input, Routes, Typed},
};
use axum::http::StatusCode;

async fn show_all(here: &Allowed<Administer, Organization>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let ask = here.ask();
    let view = cx
        .read(move |tx| {
            let here = Allowed::<Administer, Organization>::again(tx, &ask)?;
            let frame = Frame::new(&*here, here.by(), *here.rights());
            views::all(tx, here.id, frame)
        })
        .await?;
    cx.form(&view, &typed, pages::all)
}

async fn all(here: Allowed<Administer, Organization>, cx: Cx) -> Result<Answer, Error> {
    show_all(&here, &cx, Typed::default()).await
}

async fn make(here: Allowed<Administer, Organization>, cx: Cx, input: Input<Wish>) -> Result<Answer, Error> {
    let outcome = match input.value.checked(&cx.app).await {
        Ok(wanted) => cx.write(&here, move |tx, permit| store::make(tx, permit, &wanted)).await,
        Err(wrong) => Err(wrong),
    };
    match again(&cx, outcome)? {
        Ok(webhook) => shown_once(&cx, Frame::new(&*here, here.by(), *here.rights()), &webhook),
        Err(problems) => show_all(&here, &cx, input.typed.with(problems)).await,
    }
}

/// The secret, which is shown now and not again.
fn shown_once(cx: &Cx, frame: Frame, webhook: &Webhook) -> Result<Answer, Error> {
    let secret = webhook.signer().secret(&cx.app);
    let view = NewSecret { frame, id: webhook.id, name: webhook.name.clone(), secret, location: webhook.url() };
    cx.page(&view, pages::new_secret)
}

async fn show(webhook: &Allowed<KeepWebhook, Webhook>, cx: &Cx, asked: Show, typed: Typed, overtaken: bool) -> Result<Answer, Error> {
    let ask = webhook.ask();
    let view = cx
        .read(move |tx| {
            let house = Allowed::<Administer, Organization>::again(tx, &ask)?;
            let webhook = Allowed::<KeepWebhook, Webhook>::again(tx, &ask)?;
            let frame = Frame::new(&*house, house.by(), *house.rights());
            views::page(tx, &webhook, house.by(), frame, &asked, overtaken)
        })
        .await?;
    cx.form(&view, &typed, pages::one)
}

async fn page(webhook: Allowed<KeepWebhook, Webhook>, cx: Cx, Asked(asked): Asked<Show>) -> Result<Answer, Error> {
    cx.met(webhook.by(), webhook.id);
    show(&webhook, &cx, asked, Typed::default(), false).await
}

async fn change(webhook: Allowed<KeepWebhook, Webhook>, cx: Cx, input: Input<Wish>) -> Result<Answer, Error> {
    let edition = input.value.edition;
    let outcome = match input.value.checked(&cx.app).await {
        Ok(wanted) => {
            cx.write(&webhook, move |tx, permit| {
                let house = Permit::<Administer, Organization>::ask(tx, &permit.ask())?;
                store::change(tx, permit, &house, &wanted, edition)
            })
            .await
        }
        Err(wrong) => Err(wrong),
    };
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        return Ok(show(&webhook, &cx, Show::default(), input.typed, true).await?.status(StatusCode::CONFLICT));
    }
    match again(&cx, outcome)? {
        Ok(()) => cx.done(webhook.url()),
        Err(problems) => show(&webhook, &cx, Show::default(), input.typed.with(problems), false).await,
    }
}

async fn rotate(webhook: Allowed<KeepWebhook, Webhook>, cx: Cx) -> Result<Answer, Error> {
    let (frame, rotated) = cx
        .write(&webhook, |tx, permit| {
            let house = Permit::<Administer, Organization>::ask(tx, &permit.ask())?;
            Ok((Frame::new(&**house, house.by(), *house.rights()), store::rotate(tx, permit)?))
        })
        .await?;
    shown_once(&cx, frame, &rotated)
}

/// Does something with it, and shows it; or says what is in the way.
async fn done(
    webhook: Allowed<KeepWebhook, Webhook>,
    cx: Cx,
    verb: impl Fn(&mut Tx<'_>, &Keeping) -> Result<(), Error> + Send + Sync + 'static,
) -> Result<Answer, Error> {
    let outcome = cx.write(&webhook, verb).await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(webhook.url()),
        Err(problems) => show(&webhook, &cx, Show::default(), Typed::default().with(problems), false).await,
    }
}

async fn test(webhook: Allowed<KeepWebhook, Webhook>, cx: Cx) -> Result<Answer, Error> {
    done(webhook, cx, |tx, permit| store::test(tx, permit).map(drop)).await
}

async fn switch_off(webhook: Allowed<KeepWebhook, Webhook>, cx: Cx) -> Result<Answer, Error> {
    done(webhook, cx, store::switch_off).await
}

async fn switch_on(webhook: Allowed<KeepWebhook, Webhook>, cx: Cx) -> Result<Answer, Error> {
    done(webhook, cx, store::switch_on).await
}

async fn take(webhook: Allowed<KeepWebhook, Webhook>, cx: Cx) -> Result<Answer, Error> {
    done(webhook, cx, store::take).await
}

async fn remove(webhook: Allowed<KeepWebhook, Webhook>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&webhook, store::remove).await?;
    cx.done(format!("/o/{}/administration/webhooks", webhook.slug))
}

async fn show_delivery(told: &Allowed<KeepWebhook, Told>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let ask = told.ask();
    let view = cx
        .read(move |tx| {
            let house = Allowed::<Administer, Organization>::again(tx, &ask)?;
            let told = Allowed::<KeepWebhook, Told>::again(tx, &ask)?;
            Ok::<_, Error>(DeliveryPage::new(Frame::new(&*house, house.by(), *house.rights()), &told))
        })
        .await?;
    cx.form(&view, &typed, delivery_page::draw)
}

async fn delivery(told: Allowed<KeepWebhook, Told>, cx: Cx) -> Result<Answer, Error> {
    show_delivery(&told, &cx, Typed::default()).await
}

async fn send_again(told: Allowed<KeepWebhook, Told>, cx: Cx) -> Result<Answer, Error> {
    let outcome = cx.write(&told, store::send_again).await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(format!("{}/deliveries/{}", told.webhook.url(), told.it.id)),
        Err(problems) => show_delivery(&told, &cx, Typed::default().with(problems)).await,
    }
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/webhooks", all)
        .about("Webhooks of the organization, with how it stands with each")
        .answers::<Webhooks>()
        .post("/o/{organization}/administration/webhooks", make)
        .about("Makes a webhook; the answer shows its secret once")
        .takes::<Wish>()
        .answers::<NewSecret>()
        .get("/o/{organization}/administration/webhooks/{webhook}", page)
        .about("A webhook and its deliveries, the newest first; ?state= shows some of them, ?before= goes on")
        .asks::<Show>()
        .answers::<Page>()
        .post("/o/{organization}/administration/webhooks/{webhook}", change)
        .about("Changes a webhook")
        .takes::<Wish>()
        .post("/o/{organization}/administration/webhooks/{webhook}/secret", rotate)
        .about("Gives a webhook another secret; the answer shows it once, and the one before signs too for a day")
        .answers::<NewSecret>()
        .post("/o/{organization}/administration/webhooks/{webhook}/test", test)
        .about("Sends an event to try a webhook out")
        .post("/o/{organization}/administration/webhooks/{webhook}/off", switch_off)
        .about("Tells a webhook nothing more")
        .post("/o/{organization}/administration/webhooks/{webhook}/on", switch_on)
        .about("Tells a webhook again, from now on")
        .post("/o/{organization}/administration/webhooks/{webhook}/take", take)
        .about("Has a webhook look through one's own eyes")
        .post("/o/{organization}/administration/webhooks/{webhook}/remove", remove)
        .about("Removes a webhook with its deliveries")
        .get("/o/{organization}/administration/webhooks/{webhook}/deliveries/{delivery}", delivery)
        .about("What was sent to a webhook, and what it answered")
        .answers::<DeliveryPage>()
        .post("/o/{organization}/administration/webhooks/{webhook}/deliveries/{delivery}/again", send_again)
        .about("Sends a delivery once more")
}
