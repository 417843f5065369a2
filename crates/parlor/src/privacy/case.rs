//! The erasure of a guest, as their organization sees it: what goes and what stays, and what it
//! does about it.

use super::{
    Erasure, asking, case_page,
    store::{self, Signed, Subject},
};
use crate::{
    audit::By,
    contacts::Contact,
    doors::{Action, Actor, Address, Allowed, Asker, Found, Thing, Within},
    follows,
    items::MemberSight,
    organizations::{
        Organization,
        frame::{Frame, again},
    },
    stays,
    store::{Time, Tx},
    web::{Answer, Cx, Error, Input, Routes, Typed},
};
use access::{ContactId, ErasureRights, HouseVerb, ItemId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Somebody who could be erased.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub contact: Contact,
}

impl Thing for Case {
    type Rights = ErasureRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let house = Organization::load(tx, asker, address)?;
        let member = house.by().member().ok_or(Error::NotFound)?;
        let id: ContactId = address.id("contact")?;
        let contact =
            <Contact as Within<Organization>>::find(tx, &house, id.0)?.filter(|contact| contact.nature.is_somebody()).ok_or(Error::NotFound)?;
        let sponsor = stays::of_contact(tx, house.id, id)?.and_then(|stay| stay.sponsor);
        let rights = access::in_erasure(*house.rights(), sponsor == Some(member)).map_err(|_| Error::NotFound)?;
        Ok(house.inside(|_| Self { contact }, |_| rights))
    }
}

/// See that it was asked for, and what it would do.
pub(super) struct SeeErasure;
impl Action<Case> for SeeErasure {
    const NAME: &'static str = "See";
    fn allowed(_: &ErasureRights) -> bool {
        true
    }
}

/// Carry it out, or object to it.
pub(super) struct DecideErasure;
impl Action<Case> for DecideErasure {
    const NAME: &'static str = "Decide";
    fn allowed(rights: &ErasureRights) -> bool {
        rights.decides()
    }
}

/// What it would do, and what was asked for.
#[derive(Serialize, JsonSchema)]
pub(super) struct CasePage {
    pub frame: Frame,
    pub contact: ContactId,
    pub name: String,
    /// They asked for it.
    pub asked_at: Option<Time>,
    /// The day on which it is done by itself.
    pub due_at: Option<Time>,
    pub objected_at: Option<Time>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// So much is open to them, and closes.
    pub open: i64,
    /// Documents that keep what they signed or declined.
    pub signed: Vec<Signed>,
    /// Documents whose route waits for them.
    pub waits: Vec<Signed>,
    /// So many more of both there are, which the viewer does not see.
    pub unseen: i64,
    pub decides: bool,
    /// They see the page of the contact.
    #[serde(skip)]
    pub sees_contact: bool,
}

impl CasePage {
    fn load(tx: &mut Tx<'_>, case: &Case, by: &Actor, rights: ErasureRights) -> Result<Self, Error> {
        let contact = &case.contact;
        let member = by.member().ok_or(Error::NotFound)?;
        let sight = MemberSight::new(contact.organization, member, rights.house());
        let signed = store::signed_by(tx, contact.id.party(), &sight)?;
        let waits = store::waits_for(tx, contact.id.party(), &sight)?;
        let seen: HashSet<ItemId> = signed.iter().chain(&waits).map(|document| document.item).collect();
        let unseen = store::concerned(tx, contact.id.party())? - i64::try_from(seen.len()).unwrap_or(0);
        let asked: Option<Erasure> = store::open_about(tx, contact.id.party())?;
        Ok(Self {
            frame: Frame::new(contact.mark(), by, rights.house()),
            contact: contact.id,
            name: contact.name.clone(),
            asked_at: asked.as_ref().map(|erasure| erasure.asked_at),
            due_at: asked.as_ref().and_then(|erasure| erasure.due_at).filter(|_| asked.as_ref().is_some_and(|erasure| erasure.objected_at.is_none())),
            objected_at: asked.as_ref().and_then(|erasure| erasure.objected_at),
            reason: asked.map(|erasure| erasure.reason).unwrap_or_default(),
            open: store::open_grants(tx, contact.id)?,
            signed,
            waits,
            unseen,
            decides: rights.decides(),
            sees_contact: rights.house().may(HouseVerb::SeeContacts),
        })
    }
}

async fn show<A: 'static>(case: &Allowed<A, Case>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (it, by, rights) = ((**case).clone(), case.by().clone(), *case.rights());
    let view = cx.read(move |tx| CasePage::load(tx, &it, &by, rights)).await?;
    cx.form(&view, &typed, case_page::draw)
}

async fn page(case: Allowed<SeeErasure, Case>, cx: Cx) -> Result<Answer, Error> {
    show(&case, &cx, Typed::default()).await
}

fn subject(tx: &mut Tx<'_>, case: &Case) -> Result<Subject, Error> {
    store::subject(tx, case.contact.id.party())?.ok_or(Error::NotFound)
}

/// That somebody is to be erased now.
#[derive(Deserialize, JsonSchema)]
struct Now {
    /// `on`: it cannot be undone, and they know it.
    #[serde(default)]
    sure: String,
}

async fn carry_out(case: Allowed<DecideErasure, Case>, cx: Cx, input: Input<Now>) -> Result<Answer, Error> {
    // Where they are looking right now is written down before.
    cx.app.visits.write_down().await?;
    let outcome = if input.value.sure == "on" {
        cx.write(&case, |tx, permit| {
            let who = subject(tx, permit)?;
            asking::carry_out(tx, &who, (By::Actor(permit.by()), Some(permit.by().party())))
        })
        .await
    } else {
        Err(Error::field("sure", "erase-sure-missing"))
    };
    match again(&cx, outcome)? {
        Ok(()) => cx.done(format!("/o/{}/contacts", case.contact.organization_slug)),
        Err(problems) => show(&case, &cx, input.typed.with(problems)).await,
    }
}

/// Why somebody is kept who asked to be erased.
#[derive(Deserialize, JsonSchema)]
struct Objection {
    #[serde(default)]
    reason: String,
}

/// So long is a reason at most.
const REASON: usize = 1_000;

async fn object(case: Allowed<DecideErasure, Case>, cx: Cx, input: Input<Objection>) -> Result<Answer, Error> {
    let mut problems = Vec::new();
    let reason = follows::line(&mut problems, "reason", &input.value.reason.replace("\r\n", "\n"), true, REASON);
    let outcome = if problems.is_empty() {
        cx.write(&case, move |tx, permit| {
            let who = subject(tx, permit)?;
            match asking::object(tx, &who, permit.by(), &reason) {
                Err(Error::NotFound) => Err(Error::form("erase-not-asked")),
                other => other,
            }
        })
        .await
    } else {
        Err(Error::Invalid(problems))
    };
    match again(&cx, outcome)? {
        Ok(()) => cx.done(case.url()),
        Err(problems) => show(&case, &cx, input.typed.with(problems)).await,
    }
}

impl Case {
    /// Where it is decided.
    pub fn url(&self) -> String {
        format!("{}/erasure", self.contact.url())
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/contacts/{contact}/erasure", page)
        .about("What erasing a contact would do, and whether they asked for it")
        .answers::<CasePage>()
        .post("/o/{organization}/contacts/{contact}/erasure", carry_out)
        .about("Erases a contact now; it cannot be undone")
        .takes::<Now>()
        .post("/o/{organization}/contacts/{contact}/erasure/object", object)
        .about("Objects to an erasure that the contact asked for, with a reason that they are shown")
        .takes::<Objection>()
}
