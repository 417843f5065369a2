//! Whom the field for names offers: everyone, groups, contacts.

use super::{by_address, groups};
use crate::{
    contacts,
    doors::Allowed,
    items::{Item, Share},
    web::{Answer, Asked, Cx, Error, Routes},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Deserialize, JsonSchema)]
struct Sought {
    #[serde(default)]
    q: String,
}

/// People to choose from.
#[derive(Serialize, JsonSchema)]
struct Suggested {
    people: Vec<Suggestion>,
}

/// Somebody to choose, in the words of the field that asks.
#[derive(Serialize, JsonSchema)]
struct Suggestion {
    value: String,
    name: String,
    detail: String,
    /// The first letters of the name; empty where it only stands for one.
    initials: String,
    /// Why they cannot be chosen.
    blocked: Option<String>,
}

async fn people(item: Allowed<Share, Item>, cx: Cx, Asked(sought): Asked<Sought>) -> Result<Answer, Error> {
    let organization = item.organization;
    let by_hand = item.rights().may(access::Verb::CopyLink) && item.kind() != access::ItemKind::Project;
    let (id, everyone) = (item.id, cx.t["share-everyone"].to_owned());
    let (found, all, groups) = cx
        .read(move |tx| {
            let groups = groups::begin_with(tx, organization, &sought.q)?;
            let asked = everyone.to_lowercase().starts_with(sought.q.trim().to_lowercase().as_str());
            let all = if asked { by_address::everyone_of(tx, id)? } else { None };
            Ok::<_, Error>((contacts::suggest(tx, organization, &sought.q, 8)?, all, groups))
        })
        .await?;
    let everyone = all.map(|contact| Suggestion {
        value: format!("contact:{contact}"),
        name: cx.t["share-everyone"].to_owned(),
        detail: String::new(),
        initials: "∞".into(),
        blocked: None,
    });
    let groups = groups.into_iter().map(|group| Suggestion {
        value: format!("group:{}", group.id),
        detail: cx.t.with("group-contacts", crate::parts![count = group.contacts]),
        initials: crate::web::ui::initials(&group.name),
        blocked: (group.contacts == 0).then(|| cx.t.with("group-nobody", crate::parts![name = &group.name])),
        name: group.name,
    });
    let people = everyone
        .into_iter()
        .chain(groups)
        .chain(found.into_iter().map(|contact| Suggestion {
            value: format!("contact:{}", contact.contact),
            initials: crate::web::ui::initials(&contact.name),
            blocked: (contact.email.is_none() && !by_hand).then(|| cx.t.with("share-no-mailbox", crate::parts![name = &contact.name])),
            detail: contact.counterparty.or(contact.email).unwrap_or_default(),
            name: contact.name,
        }))
        .collect();
    Ok(Answer::json(&Suggested { people }))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.get("/items/{item}/share/people", people).about("Contacts and groups to choose from").asks::<Sought>().answers::<Suggested>()
}
