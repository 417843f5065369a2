//! The archive of an item or of a guest: gathered on one snapshot and given in the answer to
//! whoever asks, who sees how far it is and can stop it.

use super::{
    gathering::{self, Gathered},
    making::{self, Making, Source},
    manifest::Named,
    report,
    sheet::Scope,
};
use crate::{
    audit::{self, By},
    boards,
    contacts::{Contact, KeepContact},
    doors::Allowed,
    items::{self, Item, MemberSight, SeeAccess},
    signatures,
    web::{Answer, Cx, Error, progress},
};
use access::{ItemKind, OrganizationId};

/// Of an item, for whoever sees who has access to it.
pub(super) async fn of_item(item: Allowed<SeeAccess, Item>, cx: Cx) -> Result<Answer, Error> {
    // Who is looking right now has looked.
    cx.app.visits.write_down().await?;
    cx.note(&item, move |tx, item| audit::record(tx, item.organization, By::Actor(item.by()), "evidence.made", ("item", Some(item.id.0)), ""))
        .await?;
    let ask = item.ask();
    let gathered = cx
        .read(move |tx| {
            let item = Allowed::<SeeAccess, Item>::again(tx, &ask)?;
            let named = Named {
                scope: Scope::Item(item.id.0),
                name: item.title.clone(),
                organization: item.organization,
                organization_name: item.organization_name.clone(),
                made_by: item.by().name.clone(),
                made_at: tx.now().0,
            };
            gathering::gather(tx, named)?.shown_to(tx, &item, item.rights())
        })
        .await?;
    let mut drawn = vec![("evidence.pdf".to_owned(), report::drawn(&cx, &gathered))];
    if item.kind() == ItemKind::Board {
        drawn.extend(boards::drawings(&cx, &item).await?.into_iter().map(|(ending, bytes)| (format!("files/board.{ending}"), bytes)));
    }
    give(&cx, gathered, drawn, item.organization).await
}

/// Of a guest, for whoever keeps the contacts. Of items to which they do not see who has access nothing is in it.
pub(super) async fn of_guest(contact: Allowed<KeepContact, Contact>, cx: Cx) -> Result<Answer, Error> {
    cx.app.visits.write_down().await?;
    cx.note(&contact, move |tx, contact| {
        audit::record(tx, contact.organization, By::Actor(contact.by()), "evidence.made", ("contact", Some(contact.id.0)), "")
    })
    .await?;
    let ask = contact.ask();
    let gathered = cx
        .read(move |tx| {
            let contact = Allowed::<KeepContact, Contact>::again(tx, &ask)?;
            let sight = MemberSight::new(contact.organization, contact.by().member().ok_or(Error::NotFound)?, *contact.rights());
            let named = Named {
                scope: Scope::Guest(contact.id.0),
                name: contact.name.clone(),
                organization: contact.organization,
                organization_name: contact.organization_name.clone(),
                made_by: contact.by().name.clone(),
                made_at: tx.now().0,
            };
            let visible = items::access_seen(tx, &sight, contact.id)?;
            Ok(gathering::gather(tx, named)?.seen_by(&visible))
        })
        .await?;
    let drawn = vec![("evidence.pdf".to_owned(), report::drawn(&cx, &gathered))];
    give(&cx, gathered, drawn, contact.organization).await
}

async fn give(cx: &Cx, gathered: Gathered, drawn: Vec<(String, Vec<u8>)>, organization: OrganizationId) -> Result<Answer, Error> {
    let held = cx.app.clone();
    let key = cx.app.store.write(move |tx| signatures::seal_key(tx, &held, organization)).await?;
    let scope = match gathered.manifest.scope.as_str() {
        "item" => Scope::Item(gathered.manifest.id),
        _ => Scope::Guest(gathered.manifest.id),
    };
    let all = making::steps_without_files(scope) + gathered.files();
    let of = progress::wanted(cx).then(|| i64::try_from(all).unwrap_or(i64::MAX));
    let name = format!("{}.evidence.zip", gathered.manifest.name);
    let making = Making { scope, manifest: gathered.manifest.clone(), source: Source::Gathered(Box::new(gathered)), drawn, key, counted: None };
    Ok(progress::given(&name, "application/zip", making::steps(cx.app.clone(), making), of))
}
