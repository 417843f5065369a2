//! Addresses of groups.

use super::{
    GuestGroup, KeepGroup, SeeGroup, keeping, offers, pages,
    views::{GroupPage, Groups},
};
use crate::{
    bind,
    contacts::Contact,
    doors::{Allowed, Claimed, Permit, Within},
    items::MemberSight,
    organizations::{
        ManageContacts, Organization, SeeContacts,
        frame::{Frame, again},
    },
    people::line_problem,
    rows,
    store::Tx,
    web::{Answer, Cx, Error, Input, Routes, Say, Typed},
};
use access::{ContactId, HouseVerb};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

rows! {
    /// A contact in a group.
    struct Member {
        id: ContactId,
    }
}

impl Within<GuestGroup> for Member {
    fn find(tx: &mut Tx<'_>, group: &GuestGroup, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe("SELECT contact_id FROM group_members WHERE group_id = $1 AND contact_id = $2 AND removed_at IS NULL", bind![group.id, id])?)
    }
}

async fn show_all<A>(here: &Allowed<A, Organization>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let id = here.id;
    let groups = cx.read(move |tx| super::all(tx, id)).await?;
    let keeps = here.rights().may(HouseVerb::ManageContacts);
    let view = Groups { frame: Frame::new(&**here, here.by(), *here.rights()), groups, keeps };
    cx.form(&view, &typed, pages::all)
}

async fn list(here: Allowed<SeeContacts, Organization>, cx: Cx) -> Result<Answer, Error> {
    show_all(&here, &cx, Typed::default()).await
}

/// What a group is called.
#[derive(Clone, Deserialize, JsonSchema)]
struct Named {
    #[serde(default)]
    name: String,
    /// For a change: the name that was read; left out, whatever stands there is replaced.
    was: Option<String>,
}

impl Named {
    fn checked(&self) -> Result<String, Error> {
        match line_problem("name", &self.name, keeping::NAME) {
            Some(problem) => Err(Error::Invalid(vec![problem])),
            None => Ok(self.name.trim().to_owned()),
        }
    }
}

async fn add(here: Allowed<ManageContacts, Organization>, cx: Cx, input: Input<Named>) -> Result<Answer, Error> {
    let outcome = match input.value.checked() {
        Ok(name) => cx.write(&here, move |tx, permit| keeping::make(tx, permit.id, permit.by(), &name)).await,
        Err(wrong) => Err(wrong),
    };
    match again(&cx, outcome)? {
        Ok(id) => cx.done(format!("{}/guest-groups/{id}", here.url())),
        Err(problems) => show_all(&here, &cx, input.typed.with(problems)).await,
    }
}

async fn show<A: 'static>(group: &Allowed<A, GuestGroup>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (it, by, rights) = ((**group).clone(), group.by().clone(), *group.rights());
    let view = cx
        .read(move |tx| {
            let now = super::find(tx, it.organization, it.id.0)?.ok_or(Error::NotFound)?;
            GroupPage::load(tx, &now, &by, rights)
        })
        .await?;
    cx.form(&view, &typed, pages::one)
}

async fn page(group: Allowed<SeeGroup, GuestGroup>, cx: Cx) -> Result<Answer, Error> {
    show(&group, &cx, Typed::default()).await
}

async fn settled(group: &Allowed<KeepGroup, GuestGroup>, cx: &Cx, outcome: Result<(), Error>, typed: Typed) -> Result<Answer, Error> {
    match again(cx, outcome)? {
        Ok(()) => cx.done(group.url()),
        Err(problems) => show(group, cx, typed.with(problems)).await,
    }
}

async fn rename(group: Allowed<KeepGroup, GuestGroup>, cx: Cx, input: Input<Named>) -> Result<Answer, Error> {
    let outcome = match input.value.checked() {
        Ok(name) => {
            let was = input.value.was.clone();
            cx.write(&group, move |tx, permit| keeping::rename(tx, permit, was.as_deref(), &name)).await
        }
        Err(wrong) => Err(wrong),
    };
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        // Their name is shown, and what was typed stays in the field.
        let (id, organization) = (group.id, group.organization);
        let now = cx.read(move |tx| super::find(tx, organization, id.0)).await?.ok_or(Error::NotFound)?;
        let problem = crate::web::Problem { field: "name", say: Say::new("group-renamed-meanwhile").and("name", now.name) };
        return Ok(show(&group, &cx, input.typed.with(vec![problem])).await?.status(StatusCode::CONFLICT));
    }
    settled(&group, &cx, outcome, input.typed).await
}

async fn end(group: Allowed<KeepGroup, GuestGroup>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&group, keeping::end).await?;
    cx.done(group.list_url())
}

/// A contact of the organization.
#[derive(Clone, Deserialize, JsonSchema)]
struct Joining {
    /// The id of a contact.
    #[serde(default)]
    contact: String,
}

impl Within<GuestGroup> for Contact {
    fn find(tx: &mut Tx<'_>, group: &GuestGroup, id: Uuid) -> Result<Option<Self>, Error> {
        crate::contacts::of_organization(tx, group.organization, id)
    }
}

fn joining(tx: &mut Tx<'_>, group: &Permit<KeepGroup, GuestGroup>, named: &str) -> Result<(), Error> {
    let contact = match Claimed::<Contact>::parse(named.trim()).map(|claim| claim.within(tx, group)) {
        Some(Ok(contact)) => contact,
        None | Some(Err(Error::NotFound)) => return Err(Error::field("contact", "group-who")),
        Some(Err(other)) => return Err(other),
    };
    keeping::join(tx, group, &contact)
}

async fn join(group: Allowed<KeepGroup, GuestGroup>, cx: Cx, input: Input<Joining>) -> Result<Answer, Error> {
    let named = input.value.contact;
    let outcome = cx.write(&group, move |tx, permit| joining(tx, permit, &named)).await;
    settled(&group, &cx, outcome, input.typed).await
}

/// A contact in the group.
#[derive(Clone, Deserialize, JsonSchema)]
struct OfGroup {
    contact: Claimed<Member>,
    /// When they are taken out: `on` closes to them what they have by the group alone.
    close: Option<String>,
}

fn sight(group: &Permit<KeepGroup, GuestGroup>) -> Result<MemberSight, Error> {
    Ok(MemberSight::new(group.organization, group.by().member().ok_or(Error::NotFound)?, *group.rights()))
}

async fn leave(group: Allowed<KeepGroup, GuestGroup>, cx: Cx, input: Input<OfGroup>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&group, move |tx, permit| {
            let contact = form.contact.within(tx, permit)?.id;
            if form.close.is_some() {
                offers::close(tx, permit, contact, &sight(permit)?)?;
            }
            keeping::leave(tx, permit, contact)
        })
        .await;
    settled(&group, &cx, outcome, input.typed).await
}

async fn open(group: Allowed<KeepGroup, GuestGroup>, cx: Cx, input: Input<OfGroup>) -> Result<Answer, Error> {
    let (form, app) = (input.value, cx.app.clone());
    let outcome = cx
        .write(&group, move |tx, permit| {
            let contact = form.contact.within(tx, permit)?.id;
            offers::open(tx, &app, permit, contact, &sight(permit)?)
        })
        .await;
    settled(&group, &cx, outcome, input.typed).await
}

pub(in crate::sharing) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/guest-groups", list)
        .about("Groups of guests, which are shared with together")
        .answers::<Groups>()
        .post("/o/{organization}/guest-groups", add)
        .about("Make a group of guests")
        .takes::<Named>()
        .get("/o/{organization}/guest-groups/{group}", page)
        .about("A group: who is in it, what was shared with it, and who lacks some of that")
        .answers::<GroupPage>()
        .post("/o/{organization}/guest-groups/{group}", rename)
        .about("Give a group another name")
        .takes::<Named>()
        .post("/o/{organization}/guest-groups/{group}/contacts", join)
        .about("Put a contact into a group; that opens nothing to them")
        .takes::<Joining>()
        .post("/o/{organization}/guest-groups/{group}/contacts/open", open)
        .about("Open to a contact what their group has and they lack")
        .takes::<OfGroup>()
        .post("/o/{organization}/guest-groups/{group}/contacts/remove", leave)
        .about("Take a contact out; with `close`, what they have by the group alone is closed to them")
        .takes::<OfGroup>()
        .post("/o/{organization}/guest-groups/{group}/end", end)
        .about("Remove a group; what its contacts have stays open to them")
}
