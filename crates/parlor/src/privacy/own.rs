//! What a person sees and does about their own data: where they are known, what they asked for.

use super::{
    Erasure,
    asking::{self, Scope},
    own_page, store,
    store::Signed as Decided,
};
use crate::{
    bind,
    doors::Signed,
    organizations::frame::again,
    rows,
    store::{Time, Tx},
    web::{Answer, Cx, Error, Input, Routes, Typed},
};
use access::{ErasureId, OrganizationId, PartyId, PersonId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One's own data.
#[derive(Serialize, JsonSchema)]
pub(super) struct OwnData {
    pub email: String,
    /// Whether the sign-in is fresh enough to take the data along, or to ask for their erasure.
    pub fresh: bool,
    /// What was asked for and not done yet.
    pub asked: Vec<Asked>,
    /// Where they are known.
    pub known: Vec<KnownAt>,
}

/// Something that they asked to have erased.
#[derive(Serialize, JsonSchema)]
pub(super) struct Asked {
    pub id: ErasureId,
    /// Nothing for the account.
    pub organization: Option<String>,
    pub asked_at: Time,
    /// Nothing for a member, who has to be removed first.
    pub due_at: Option<Time>,
    pub objected_at: Option<Time>,
    /// Why the organization keeps it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    #[serde(skip)]
    pub party: Option<PartyId>,
}

/// An organization that knows them.
#[derive(Serialize, JsonSchema)]
pub(super) struct KnownAt {
    pub slug: String,
    pub name: String,
    /// They work there.
    pub member: bool,
    pub since: Time,
    /// So much is open to them.
    pub open: i64,
    /// Documents that keep what they signed or declined, whatever is erased.
    pub signed: Vec<Decided>,
    #[serde(skip)]
    pub party: PartyId,
}

rows! {
    struct Row {
        party: PartyId,
        slug: String,
        name: String,
        member: bool,
        since: Time,
        open: i64,
    }
}

fn load(tx: &mut Tx<'_>, person: PersonId) -> Result<(Vec<Asked>, Vec<KnownAt>), Error> {
    let now = tx.now();
    let rows: Vec<Row> = tx.all(
        concat!(
            "SELECT p.id, o.slug, o.name, p.kind = 'member', p.created_at, (SELECT COUNT(*) FROM grants g WHERE g.contact_id = p.id AND ",
            crate::grant_open!("$2"),
            ") FROM parties p JOIN organizations o ON o.id = p.organization_id WHERE p.person_id = $1 AND p.ended_at IS NULL ORDER BY o.name, p.id"
        ),
        bind![person, now],
    )?;
    let decided = store::signed_by_person(tx, person)?;
    let signed_as =
        |party: PartyId| decided.iter().filter(|one| one.0 == party).map(|(_, item, title)| Decided { item: *item, title: title.clone() }).collect();
    let known_at = |row: Row| {
        let Row { party, slug, name, member, since, open } = row;
        KnownAt { signed: signed_as(party), party, slug, name, member, since, open }
    };
    let asked = store::open_of(tx, person)?.into_iter().map(Asked::from).collect();
    Ok((asked, rows.into_iter().map(known_at).collect()))
}

impl From<Erasure> for Asked {
    fn from(erasure: Erasure) -> Self {
        let Erasure { id, organization_name, asked_at, due_at, objected_at, reason, party, .. } = erasure;
        Self { id, organization: organization_name, asked_at, due_at, objected_at, reason, party }
    }
}

/// Whether they signed in so lately that nobody else sits before their browser.
pub(super) fn fresh(signed: &Signed, cx: &Cx) -> bool {
    let now = cx.app.store.sources().clock.now();
    signed.in_person().is_ok() && signed.signed_in_lately(now)
}

/// Only with a fresh sign-in, and in person.
pub(super) fn freshly(signed: &Signed, cx: &Cx) -> Result<(), Error> {
    signed.in_person()?;
    if fresh(signed, cx) { Ok(()) } else { Err(Error::form("data-stale")) }
}

async fn show(signed: &Signed, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let person = signed.id;
    let (asked, known) = cx.read(move |tx| load(tx, person)).await?;
    let view = OwnData { email: signed.email.clone(), fresh: fresh(signed, cx), asked, known };
    cx.form(&view, &typed, own_page::draw)
}

async fn page(signed: Signed, cx: Cx) -> Result<Answer, Error> {
    show(&signed, &cx, Typed::default()).await
}

/// What is to be erased.
#[derive(Clone, Deserialize, JsonSchema)]
struct Wish {
    /// The name of an organization in addresses, or `everything`.
    #[serde(default)]
    what: String,
    /// `on`: they know what goes and what stays.
    #[serde(default)]
    sure: String,
}

/// No organization has this name in addresses alone: it means all of them, and the account.
const EVERYTHING: &str = "everything";

fn scope(tx: &mut Tx<'_>, wish: &Wish) -> Result<Scope, Error> {
    if wish.what == EVERYTHING {
        return Ok(Scope::Everything);
    }
    let here: Option<(OrganizationId,)> = tx.maybe("SELECT id FROM organizations WHERE slug = $1", bind![&wish.what])?;
    here.map(|(id,)| Scope::At(id)).ok_or_else(|| Error::form("erase-what"))
}

async fn erase(signed: Signed, cx: Cx, input: Input<Wish>) -> Result<Answer, Error> {
    let (wish, who, network) = (input.value, (*signed).clone(), cx.asker.network.clone());
    let outcome = match freshly(&signed, &cx) {
        Err(wrong) => Err(wrong),
        Ok(()) if wish.sure != "on" => Err(Error::field("sure", "erase-sure-missing")),
        Ok(()) => {
            cx.change(move |tx| {
                let scope = scope(tx, &wish)?;
                match asking::ask(tx, &who, &network, scope) {
                    // That there is such an organization is no business of theirs.
                    Err(Error::NotFound) => Err(Error::form("erase-what")),
                    other => other,
                }
            })
            .await
        }
    };
    match again(&cx, outcome)? {
        Ok(()) => cx.done("/account/data"),
        Err(problems) => show(&signed, &cx, input.typed.with(problems)).await,
    }
}

#[derive(Deserialize, JsonSchema)]
struct Which {
    erasure: ErasureId,
}

async fn back(signed: Signed, cx: Cx, input: Input<Which>) -> Result<Answer, Error> {
    signed.in_person()?;
    let (person, which, network) = (signed.id, input.value.erasure, cx.asker.network.clone());
    cx.change(move |tx| asking::call_back(tx, person, &network, which)).await?;
    cx.done("/account/data")
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/account/data", page)
        .about("Where one is known, and what one asked to have erased")
        .answers::<OwnData>()
        .post("/account/data/erase", erase)
        .about("Asks one organization, or all of them and the installation, to erase what they know of one; needs a fresh sign-in")
        .takes::<Wish>()
        .post("/account/data/erase/back", back)
        .about("Calls back what one asked to have erased")
        .takes::<Which>()
}
