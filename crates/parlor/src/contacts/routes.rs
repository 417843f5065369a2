//! Addresses of contacts.

use super::{
    Contact, InviteContact, KeepContact, SeeContact,
    making::{self, Details},
    pages, store,
    views::{ContactPage, Contacts},
};
use crate::{
    bind,
    doors::Allowed,
    items::MemberSight,
    organizations::{
        ManageContacts, Organization, SeeContacts,
        frame::{Frame, again},
        invitations::{self, Invitee},
        to_give,
    },
    people::{email_key, line_problem},
    roles,
    stays::StayView,
    web::{Answer, Asked, Cx, Error, Input, Language, Problem, Routes, Say, Typed, cursor::Paging},
};
use access::{HouseVerb, Plan};
use axum::http::StatusCode;
use schemars::JsonSchema;
use serde::Deserialize;

async fn show_all<A>(here: &Allowed<A, Organization>, cx: &Cx, paging: Paging, typed: Typed) -> Result<Answer, Error> {
    let (id, sight) = (here.id, MemberSight::new(here.id, here.by().member().ok_or(Error::NotFound)?, *here.rights()));
    let ((groups, next), counterparties) = cx.read(move |tx| Ok((store::groups(tx, &sight, &paging)?, store::counterparties(tx, id)?))).await?;
    let keeps = here.rights().may(HouseVerb::ManageContacts);
    let view = Contacts { frame: Frame::new(&**here, here.by(), *here.rights()), groups, next, counterparties, keeps };
    cx.listed(&view, view.next.as_deref(), |cx, view| pages::all(cx, view, &typed))
}

async fn all(here: Allowed<SeeContacts, Organization>, cx: Cx, Asked(paging): Asked<Paging>) -> Result<Answer, Error> {
    show_all(&here, &cx, paging, Typed::default()).await
}

async fn show<A>(contact: &Allowed<A, Contact>, cx: &Cx, typed: Typed, overtaken: Option<Contact>) -> Result<Answer, Error> {
    let now = overtaken.clone().unwrap_or_else(|| (**contact).clone());
    let asked = now.clone();
    let sight = MemberSight::new(now.organization, contact.by().member().ok_or(Error::NotFound)?, *contact.rights());
    let (rights, by) = (*contact.rights(), contact.by().clone());
    cx.met(&by, now.id);
    let (open, stay, counterparties, (member, mark, plan), offered) = cx
        .read(move |tx| {
            let open = store::open_items(tx, &asked, &sight)?;
            let stay = StayView::of_contact(tx, asked.organization, asked.id, (&by, rights))?;
            let offered = if rights.may(HouseVerb::ManageMembers) { to_give(tx, asked.organization, rights)? } else { Vec::new() };
            let (plan,): (Plan,) = tx.one("SELECT plan FROM organizations WHERE id = $1", bind![asked.organization])?;
            let standing = (store::is_member(tx, &asked)?, store::mark(tx, &asked)?, plan);
            Ok((open, stay, store::counterparties(tx, asked.organization)?, standing, offered))
        })
        .await?;
    let view = ContactPage {
        frame: Frame::new(now.mark(), contact.by(), rights),
        edition: now.edition(),
        id: now.id,
        name: now.name,
        job: now.job,
        email: now.email,
        phone: now.phone,
        language: now.language,
        counterparty: now.counterparty_name,
        since: now.created_at,
        mark,
        seat: (plan != Plan::Free).then(|| cx.app.config.seat_price.clone()),
        open,
        stay,
        counterparties,
        keeps: rights.may(HouseVerb::ManageContacts),
        invites: rights.may(HouseVerb::ManageMembers) && !member,
        looks: rights.may(HouseVerb::ViewAs),
        roles: offered,
        member,
        overtaken: overtaken.is_some(),
    };
    cx.page(&view, |cx, view| pages::contact(cx, view, &typed))
}

async fn page(contact: Allowed<SeeContact, Contact>, cx: Cx) -> Result<Answer, Error> {
    show(&contact, &cx, Typed::default(), None).await
}

#[derive(Deserialize, JsonSchema)]
struct Keep {
    name: String,
    #[serde(default)]
    job: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    language: String,
    /// By name; made if there is none of that name.
    #[serde(default)]
    counterparty: String,
    /// For a change: as it was read.
    #[serde(default)]
    edition: String,
}

impl Keep {
    fn checked(&self, language: Option<Language>, usual: &str) -> Result<Details, Error> {
        let mut problems: Vec<Problem> = line_problem("name", &self.name, 200).into_iter().collect();
        for (field, text) in [("job", &self.job), ("phone", &self.phone), ("counterparty", &self.counterparty)] {
            if text.chars().count() > 200 {
                problems.push(Problem { field, say: Say::new("field-long").and("count", 200_i64) });
            }
        }
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let email = some(&self.email);
        if email.as_deref().is_some_and(|email| email_key(email).is_none()) {
            problems.push(Problem { field: "email", say: "email-invalid".into() });
        }
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        Ok(Details {
            name: self.name.trim().to_owned(),
            job: self.job.trim().to_owned(),
            email,
            phone: self.phone.trim().to_owned(),
            language: language.map_or_else(|| usual.to_owned(), |language| language.tag().to_owned()),
            counterparty: some(&self.counterparty),
        })
    }
}

async fn add(here: Allowed<ManageContacts, Organization>, cx: Cx, input: Input<Keep>) -> Result<Answer, Error> {
    let outcome = match input.value.checked(cx.app.config.language(&input.value.language), &here.language) {
        Ok(details) => cx.write(&here, move |tx, permit| making::make(tx, permit.id, permit.by(), &details)).await,
        Err(wrong) => Err(wrong),
    };
    match again(&cx, outcome)? {
        Ok(contact) => cx.done(format!("{}/contacts/{contact}", here.url())),
        Err(problems) => Ok(show_all(&here, &cx, Paging::default(), input.typed.with(problems)).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

async fn change(contact: Allowed<KeepContact, Contact>, cx: Cx, input: Input<Keep>) -> Result<Answer, Error> {
    let outcome = match input.value.checked(cx.app.config.language(&input.value.language), &contact.language) {
        Ok(details) => {
            let edition = input.value.edition;
            cx.write(&contact, move |tx, permit| making::change(tx, permit, &details, &edition)).await
        }
        Err(wrong) => Err(wrong),
    };
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        let ask = contact.ask();
        let now = cx.read(move |tx| Ok((*Allowed::<KeepContact, Contact>::again(tx, &ask)?).clone())).await?;
        return Ok(show(&contact, &cx, input.typed, Some(now)).await?.status(StatusCode::CONFLICT));
    }
    match again(&cx, outcome)? {
        Ok(()) => cx.done(contact.url()),
        Err(problems) => Ok(show(&contact, &cx, input.typed.with(problems), None).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

#[derive(Deserialize, JsonSchema)]
struct Offer {
    /// The id of a role, or `administrator`, `internal` or `external`.
    role: String,
}

async fn invite(contact: Allowed<InviteContact, Contact>, cx: Cx, input: Input<Offer>) -> Result<Answer, Error> {
    let (secrets, role) = (cx.app.secrets.clone(), input.value.role);
    let outcome = cx
        .write(&contact, move |tx, permit| {
            let email = permit.email.clone().ok_or_else(|| Error::form("contact-invite-no-email"))?;
            let invitee = Invitee { email, name: permit.name.clone(), role: roles::named(tx, permit, permit.organization, &role)? };
            invitations::invite(tx, &secrets, permit.organization, &permit.organization_name, permit.by(), &invitee)
        })
        .await;
    match again(&cx, outcome)? {
        Ok(_) => cx.done(format!("/o/{}/team#invitations", contact.organization_slug)),
        Err(problems) => Ok(show(&contact, &cx, Typed::default().with(problems), None).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/contacts", all)
        .about("All contacts by counterparty, with what is open to each")
        .asks::<Paging>()
        .answers::<Contacts>()
        .post("/o/{organization}/contacts", add)
        .about("Adds a contact")
        .takes::<Keep>()
        .get("/o/{organization}/contacts/{contact}", page)
        .about("A contact, and what is open to them")
        .answers::<ContactPage>()
        .post("/o/{organization}/contacts/{contact}", change)
        .about("Changes a contact; another address ends what was proven with the old one")
        .takes::<Keep>()
        .post("/o/{organization}/contacts/{contact}/invite", invite)
        .about("Invites a contact to become a member, which takes a seat")
        .takes::<Offer>()
}
