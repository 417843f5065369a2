//! Files of a document that are to be signed. Each is looked at before it is taken:
//! what could not be sealed in the end is refused at the beginning.

use crate::{
    app::App,
    doors::Allowed,
    files::{self, Arrived, Files, Kept, Upload},
    follows::Place,
    items::{Edit, Item},
    web::{Answer, Cx, Error, Say, at_length},
};
use access::ItemKind;
use paper::seal::{self, Refusal};
use std::sync::Arc;

/// No PDF that is to be signed is larger, in bytes.
const LARGEST: i64 = 64 * 1024 * 1024;

/// Adds PDFs that are to be signed.
pub(super) async fn add(item: Allowed<Edit, Item>, cx: Cx, upload: Upload) -> Result<Answer, Error> {
    if item.kind() != ItemKind::Document {
        return Err(Error::NotFound);
    }
    let mut brought = files::received(&cx.app, item.by(), upload).await?;
    for file in &brought.files {
        signable(&cx.app, file).await?;
    }
    brought.settle();
    let (arrived, confirmed) = (Arc::new(brought.files.clone()), brought.confirmed());
    let files = Arc::clone(&arrived);
    let outcome = cx
        .write(&item, move |tx, permit| {
            let kept = Kept::on(permit, Place::Item, permit.rights(), permit.by());
            let added = files::add_to_sign(tx, &kept, &files, confirmed)?;
            let mut lines = files::lines(tx, &kept)?;
            lines.retain(|line| added.contains(&line.id));
            Ok(Files { files: lines })
        })
        .await;
    match outcome {
        Ok(files) if cx.json => Ok(Answer::json(&files)),
        Ok(_) => cx.done(format!("{}#to-sign", item.url())),
        Err(fault) => {
            files::refused(&cx.app, &arrived, &fault).await;
            Err(fault)
        }
    }
}

/// Whether this file can be signed.
///
/// # Errors
/// A sentence that says why not.
pub async fn signable(app: &App, file: &Arrived) -> Result<(), Error> {
    let refused = |key: &'static str| Error::field("file", Say::new(key).and("name", file.name.clone()));
    if file.media != "application/pdf" {
        return Err(refused("sign-no-pdf"));
    }
    if file.size > LARGEST {
        return Err(refused("sign-too-large"));
    }
    let bytes = app.blobs.read(&file.version.to_string()).await?;
    match at_length(move || seal::look(&bytes)).await? {
        Ok(_) => Ok(()),
        Err(Refusal::Encrypted) => Err(refused("sign-encrypted")),
        Err(Refusal::Certified) => Err(refused("sign-certified")),
        Err(Refusal::Broken(_) | Refusal::NoRoom) => Err(refused("sign-broken")),
    }
}
