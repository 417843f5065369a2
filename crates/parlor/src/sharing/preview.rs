//! What would newly be seen, as a form stands: of the Share panel, of single tasks, of asking guests into an event (VIEW-4).
//! It opens nothing and tells nobody.

use super::{
    Grant, Who,
    form::{ShareForm, parts_of, people_of},
    groups, pages, tasks_page,
    widening::{Ground, Joined},
};
use crate::{
    bind, contacts,
    doors::{Allowed, Claimed},
    items::{Item, Share},
    store::Tx,
    tasks::Task,
    web::{Answer, Cx, Error, Input},
};
use access::{ContactId, EventId, Facets, ItemKind, TaskFacets};
use axum::http::HeaderName;

/// What the form does once it is sent.
enum Press {
    Share(Facets, Option<Claimed<Grant>>),
    Tasks(Vec<Claimed<Task>>, TaskFacets),
    /// Into one that is there, or that is started by it.
    Event(Option<EventId>),
}

impl Press {
    fn of(form: &ShareForm, kind: ItemKind) -> Result<Self, Error> {
        let invalid = |problem| Error::Invalid(vec![problem]);
        if let Some(event) = &form.event {
            return Ok(Self::Event(event.parse().ok()));
        }
        if !form.task.is_empty() {
            return Ok(Self::Tasks(form.task.clone(), parts_of(form.facets.as_deref()).map_err(invalid)?));
        }
        Ok(Self::Share(form.facets(kind).map_err(invalid)?, form.grant.clone()))
    }
}

pub(super) async fn preview(item: Allowed<Share, Item>, cx: Cx, input: Input<ShareForm>) -> Result<Answer, Error> {
    let who = people_of(&input.value.who).unwrap_or_default();
    let press = Press::of(&input.value, item.kind())?;
    let ask = item.ask();
    let (widening, count) = cx
        .read(move |tx| {
            let item = Allowed::<Share, Item>::again(tx, &ask)?;
            let who = groups::spread(tx, &item, &who)?;
            let (known, unknown) = resolve(tx, &item, &who)?;
            let ground = Ground::load(tx, &item, item.rights())?;
            let widening = match &press {
                Press::Share(facets, grant) => {
                    let facets = match grant {
                        Some(claim) => claim.within(tx, &item)?.with(item.kind(), *facets),
                        None => *facets,
                    };
                    ground.widening(&known, unknown, facets)
                }
                Press::Tasks(chosen, parts) => {
                    let tasks = tasks_page::named(tx, &item, chosen)?;
                    ground.joining(&known, unknown, &Joined::tasks(tasks.iter().map(|task| task.id), *parts))
                }
                Press::Event(event) => ground.joining(&known, unknown, &Joined::event(of_item(tx, &item, *event)?)),
            };
            Ok::<_, Error>((widening, who.len()))
        })
        .await?;
    let label = cx.t.with("share-button", crate::parts![count = count]);
    let label: String = percent_encoding::utf8_percent_encode(&label, percent_encoding::NON_ALPHANUMERIC).collect();
    Ok(cx.page(&widening, pages::widens)?.header(HeaderName::from_static("x-submit-label"), &label))
}

/// The event, where it is one of this document.
fn of_item(tx: &mut Tx<'_>, item: &Item, event: Option<EventId>) -> Result<Option<EventId>, Error> {
    if item.kind() != ItemKind::Document {
        return Err(Error::NotFound);
    }
    let Some(event) = event else { return Ok(None) };
    let here =
        tx.number("SELECT COUNT(*) FROM events WHERE organization_id = $1 AND item_id = $2 AND id = $3", bind![item.organization, item.id, event])?;
    if here == 0 { Err(Error::NotFound) } else { Ok(Some(event)) }
}

/// Which of those who were chosen are known, and how many are not.
fn resolve(tx: &mut Tx<'_>, item: &Allowed<Share, Item>, who: &[Who]) -> Result<(Vec<ContactId>, i64), Error> {
    let (mut known, mut unknown) = (Vec::new(), 0);
    for one in who {
        let contact = match one {
            Who::Contact(claimed) => Some(claimed.within(tx, item)?.id),
            Who::Address { email, .. } => contacts::by_email(tx, item.organization, email)?,
            Who::Group(_) => None,
        };
        match contact {
            Some(contact) => known.push(contact),
            None => unknown += 1,
        }
    }
    Ok((known, unknown))
}
