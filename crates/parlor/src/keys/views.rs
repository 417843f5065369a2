//! Keys that show what one guest sees: for a screen in the guest's own house, or for a program
//! that checks what a partner is shown. A member who may look as the guest makes them.

use super::{KeyLine, NewKey, Owner, end, make, of_view, pages, terms::Terms};
use crate::{
    audit::{self, By},
    bind,
    contacts::{Contact, LookAs},
    doors::{Allowed, Claimed, Permit, Within},
    organizations::frame::{Frame, again},
    rows,
    store::Tx,
    web::{Answer, Cx, Error, Input, Routes, Typed},
};
use access::{ContactId, PersonId, TokenId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The keys of a guest's view.
#[derive(Serialize, JsonSchema)]
pub(super) struct ViewKeys {
    pub frame: Frame,
    pub contact: ContactId,
    pub name: String,
    pub keys: Vec<KeyLine>,
    /// Whether anything is open to them: without that there is nothing to see.
    pub open: bool,
}

rows! {
    /// A key of the view of a contact.
    struct ViewKey {
        id: TokenId,
        name: String,
        person: PersonId,
    }
}

impl Within<Contact> for ViewKey {
    fn find(tx: &mut Tx<'_>, contact: &Contact, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe(
            "SELECT id, name, person_id FROM tokens WHERE organization_id = $1 AND guest_id = $2 AND id = $3 AND ended_at IS NULL",
            bind![contact.organization, contact.id, id],
        )?)
    }
}

/// Whether anything runs for the contact.
fn open(tx: &mut Tx<'_>, contact: &Contact) -> Result<bool, Error> {
    let now = tx.now();
    let open = tx.number(
        concat!("SELECT COUNT(*) FROM grants g WHERE g.organization_id = $1 AND g.contact_id = $3 AND ", crate::grant_runs!("$2")),
        bind![contact.organization, now, contact.id],
    )?;
    Ok(open > 0)
}

async fn show(contact: &Allowed<LookAs, Contact>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (it, frame) = ((**contact).clone(), Frame::new(contact.mark(), contact.by(), *contact.rights()));
    let view = cx
        .read(move |tx| {
            let (keys, open) = (of_view(tx, it.organization, it.id)?, open(tx, &it)?);
            Ok::<_, Error>(ViewKeys { frame: frame.clone(), contact: it.id, name: it.name.clone(), keys, open })
        })
        .await?;
    cx.form(&view, &typed, pages::of_view)
}

async fn page(contact: Allowed<LookAs, Contact>, cx: Cx) -> Result<Answer, Error> {
    show(&contact, &cx, Typed::default()).await
}

fn add(tx: &mut Tx<'_>, permit: &Permit<LookAs, Contact>, terms: &super::Wanted) -> Result<NewKey, Error> {
    let by = permit.by();
    by.in_person()?;
    let (Some(person), Some(member)) = (by.person, by.member()) else { return Err(Error::NotFound) };
    if !open(tx, permit)? {
        return Err(Error::form("view-keys-nothing"));
    }
    let owner = Owner::View { person, session: by.session, organization: permit.organization, guest: permit.id, by: member };
    let key = make(tx, owner, terms)?;
    audit::record(tx, permit.organization, By::Actor(by), "view_key.made", ("contact", Some(permit.id.0)), &key.name)?;
    Ok(key)
}

async fn make_one(contact: Allowed<LookAs, Contact>, cx: Cx, input: Input<Terms>) -> Result<Answer, Error> {
    contact.by().in_person()?;
    let made = match input.value.checked(&cx, true) {
        Ok(wanted) if !wanted.reads_only => Err(Error::field("may", "key-only-reads")),
        Ok(wanted) => cx.write(&contact, move |tx, permit| add(tx, permit, &wanted)).await,
        Err(wrong) => Err(wrong),
    };
    match again(&cx, made)? {
        Ok(key) => cx.page(&NewKey { back: format!("{}/keys", contact.url()), ..key }, pages::shown_once),
        Err(problems) => show(&contact, &cx, input.typed.with(problems)).await,
    }
}

#[derive(Clone, Deserialize, JsonSchema)]
struct Which {
    key: Claimed<ViewKey>,
}

async fn end_one(contact: Allowed<LookAs, Contact>, cx: Cx, input: Input<Which>) -> Result<Answer, Error> {
    let which = input.value.key;
    cx.write(&contact, move |tx, permit| {
        let key = which.within(tx, permit)?;
        if !end(tx, key.id, key.person)? {
            return Err(Error::NotFound);
        }
        audit::record(tx, permit.organization, By::Actor(permit.by()), "view_key.ended", ("contact", Some(permit.id.0)), &key.name)
    })
    .await?;
    cx.done(format!("{}/keys", contact.url()))
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/contacts/{contact}/keys", page)
        .about("The keys that show what a guest sees")
        .answers::<ViewKeys>()
        .post("/o/{organization}/contacts/{contact}/keys", make_one)
        .about("Makes a key that shows what a guest sees, and nothing else; the answer shows it once")
        .takes::<Terms>()
        .answers::<NewKey>()
        .post("/o/{organization}/contacts/{contact}/keys/end", end_one)
        .about("Ends a key of a guest's view")
        .takes::<Which>()
}
