//! Addresses of the sender.

use super::{
    dkim, dns, pages, store,
    views::{self, Page},
};
use crate::{
    doors::{Allowed, Permit},
    organizations::{
        Administer, Organization,
        frame::{Frame, again},
    },
    store::Tx,
    web::{Answer, Cx, Error, Input, Routes, Typed, at_length},
};
use schemars::JsonSchema;
use serde::Deserialize;

type Here = Allowed<Administer, Organization>;

async fn show(here: &Here, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (ask, config) = (here.ask(), cx.app.config.clone());
    let view = cx
        .read(move |tx| {
            let here = Here::again(tx, &ask)?;
            let frame = Frame::new(&*here, here.by(), *here.rights());
            views::page(tx, &here, frame, &config)
        })
        .await?;
    cx.form(&view, &typed, pages::sender)
}

async fn page(here: Here, cx: Cx) -> Result<Answer, Error> {
    show(&here, &cx, Typed::default()).await
}

async fn settled(here: &Here, cx: &Cx, outcome: Result<(), Error>, typed: Typed) -> Result<Answer, Error> {
    match again(cx, outcome)? {
        Ok(()) => cx.done(format!("{}/administration/sender", here.url())),
        Err(problems) => show(here, cx, typed.with(problems)).await,
    }
}

/// The address that mails are to come from.
#[derive(Deserialize, JsonSchema)]
struct Wish {
    address: String,
}

async fn set(here: Here, cx: Cx, input: Input<Wish>) -> Result<Answer, Error> {
    let outcome = match crate::people::email_key(&input.value.address) {
        Some(address) => give_key(&here, &cx, address).await,
        None => Err(Error::field("address", "email-invalid")),
    };
    settled(&here, &cx, outcome, input.typed).await
}

async fn give_key(here: &Here, cx: &Cx, address: String) -> Result<(), Error> {
    let random = cx.app.store.sources().random;
    let made = at_length(move || dkim::fresh(random)).await?;
    let key = made.ok_or_else(|| Error::Broken("no key could be made".into()))?;
    let app = cx.app.clone();
    cx.write(here, move |tx, permit| store::set(tx, permit, &app, &address, &key)).await
}

async fn send_code(here: Here, cx: Cx) -> Result<Answer, Error> {
    let app = cx.app.clone();
    let outcome = cx
        .write(&here, move |tx, permit| {
            let asked = store::looked(tx, permit.id)?;
            store::send_code(tx, permit, &app, &asked.address)
        })
        .await;
    settled(&here, &cx, outcome, Typed::default()).await
}

/// The code that was mailed there.
#[derive(Deserialize, JsonSchema)]
struct Code {
    code: String,
}

async fn confirm(here: Here, cx: Cx, input: Input<Code>) -> Result<Answer, Error> {
    let (app, code) = (cx.app.clone(), input.value.code);
    // A wrong try is kept, so what is wrong comes back beside it and not as its failure.
    let outcome = match cx.write(&here, move |tx, permit| store::confirm(tx, permit, &app, &code)).await? {
        None => Ok(()),
        Some(wrong) => Err(Error::field("code", wrong)),
    };
    settled(&here, &cx, outcome, input.typed).await
}

async fn look(here: Here, cx: Cx) -> Result<Answer, Error> {
    let organization = here.id;
    let asked = cx.read(move |tx| store::looked(tx, organization)).await?;
    let found = dns::found(&cx.app, &asked).await;
    let kept = move |tx: &mut Tx<'_>, permit: &Permit<Administer, Organization>| store::keep_found(tx, permit.id, &asked, &found);
    let outcome = cx.write(&here, kept).await;
    settled(&here, &cx, outcome, Typed::default()).await
}

async fn remove(here: Here, cx: Cx) -> Result<Answer, Error> {
    let outcome = cx.write(&here, store::remove).await;
    settled(&here, &cx, outcome, Typed::default()).await
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/sender", page)
        .about("The address that mails come from, and what DNS has to say of it")
        .answers::<Page>()
        .post("/o/{organization}/administration/sender", set)
        .about("Sets the address that mails come from; a code is mailed there")
        .takes::<Wish>()
        .post("/o/{organization}/administration/sender/code", send_code)
        .about("Mails a code to the address once more")
        .post("/o/{organization}/administration/sender/confirm", confirm)
        .about("Confirms the address by the code that was mailed there")
        .takes::<Code>()
        .post("/o/{organization}/administration/sender/look", look)
        .about("Asks DNS whether mails may come from the address")
        .post("/o/{organization}/administration/sender/remove", remove)
        .about("Has mails come from the installation's address again")
}
