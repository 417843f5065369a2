//! Ways of looking at a list that somebody gave a name. A saved view is an
//! address and nothing more: what it shows is decided for whoever opens it.

use super::list::Wanted;
use crate::{
    audit::{self, By},
    bind,
    doors::{Allowed, Claimed, Permit, Within},
    organizations::frame::again,
    organizers::{ListRecords, Organizer},
    people::line_problem,
    rows,
    store::{Topic, Tx},
    web::{Answer, Cx, Error, Input, Routes},
};
use access::{HouseVerb, MemberId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Nobody keeps more for one organizer.
const MOST: i64 = 50;

rows! {
    /// A saved view.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct SavedView {
        pub id: Uuid,
        pub name: String,
        /// The query of the list's address.
        pub query: String,
        /// Everybody who sees the list has it.
        pub shared: bool,
        /// Saved by whoever looks.
        pub mine: bool,
    }
    /// One that is to be taken away.
    struct Kept {
        id: Uuid,
        member: MemberId,
        name: String,
    }
}

/// Those that are there for a member: their own, and what others share.
pub(super) fn of(tx: &mut Tx<'_>, organizer: &Organizer, member: MemberId) -> Result<Vec<SavedView>, Error> {
    Ok(tx.all(
        "SELECT id, name, query, shared, member_id = $2 FROM saved_views WHERE organizer_id = $1 AND (shared OR member_id = $2) ORDER BY name, id",
        bind![organizer.id, member],
    )?)
}

#[derive(Clone, Deserialize, JsonSchema)]
struct Save {
    name: String,
    /// The query of the list's address.
    #[serde(default)]
    query: String,
    /// `on`: for everybody who sees the list.
    shared: Option<String>,
}

impl Save {
    /// The query as the list itself would write it.
    fn plain(&self) -> Result<String, Error> {
        let wanted: Wanted = serde_html_form::from_str(self.query.trim_start_matches('?')).map_err(|fault| Error::Unreadable(fault.to_string()))?;
        Ok(wanted.query(None))
    }
}

async fn save(here: Allowed<ListRecords, Organizer>, cx: Cx, input: Input<Save>) -> Result<Answer, Error> {
    let form = input.value;
    let query = form.plain()?;
    let back = format!("{}{query}", here.url());
    let outcome = cx.write(&here, move |tx, permit| keep(tx, permit, &form, &query)).await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(back),
        Err(problems) => Err(Error::Invalid(problems)),
    }
}

fn keep(tx: &mut Tx<'_>, permit: &Permit<ListRecords, Organizer>, form: &Save, query: &str) -> Result<(), Error> {
    let member = permit.by().member().ok_or(Error::NotFound)?;
    if let Some(problem) = line_problem("name", &form.name, 60) {
        return Err(Error::Invalid(vec![problem]));
    }
    if query.len() > 4000
        || tx.number("SELECT COUNT(*) FROM saved_views WHERE organizer_id = $1 AND member_id = $2", bind![permit.id, member])? >= MOST
    {
        return Err(Error::field("name", "view-too-many"));
    }
    let (id, now) = (tx.id::<Uuid>(), tx.now());
    tx.run(
        "INSERT INTO saved_views (id, organization_id, organizer_id, member_id, name, query, shared, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        bind![id, permit.organization, permit.id, member, form.name.trim(), query, form.shared.is_some(), now],
    )?;
    told(tx, permit, "view.saved", id, form.name.trim())
}

impl Within<Organizer> for Kept {
    fn find(tx: &mut Tx<'_>, parent: &Organizer, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(tx.maybe("SELECT id, member_id, name FROM saved_views WHERE organizer_id = $1 AND id = $2", bind![parent.id, id])?)
    }
}

#[derive(Deserialize, JsonSchema)]
struct Which {
    view: Claimed<Kept>,
}

async fn remove(here: Allowed<ListRecords, Organizer>, cx: Cx, input: Input<Which>) -> Result<Answer, Error> {
    let which = input.value.view;
    cx.write(&here, move |tx, permit| {
        let view = which.within(tx, permit)?;
        // One's own; or anybody's, for whoever keeps the organizer.
        if permit.by().member() != Some(view.member) && !permit.rights().house().may(HouseVerb::ManageOrganizers) {
            return Err(Error::NotFound);
        }
        tx.run("DELETE FROM saved_views WHERE organizer_id = $1 AND id = $2", bind![permit.id, view.id])?;
        told(tx, permit, "view.removed", view.id, &view.name)
    })
    .await?;
    cx.done(here.url())
}

fn told(tx: &mut Tx<'_>, permit: &Permit<ListRecords, Organizer>, deed: &str, id: Uuid, name: &str) -> Result<(), Error> {
    audit::record(tx, permit.organization, By::Actor(permit.by()), deed, ("view", Some(id)), name)?;
    tx.signal(Topic::Organization(permit.organization));
    Ok(())
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/o/{organization}/organizers/{organizer}/views", save)
        .about("Save a way of looking at a list under a name")
        .takes::<Save>()
        .post("/o/{organization}/organizers/{organizer}/views/remove", remove)
        .about("Take a saved view away; the records stay")
        .takes::<Which>()
}
