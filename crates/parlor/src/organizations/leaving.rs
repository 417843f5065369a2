//! A member leaves the team (MEM-5): what they were responsible for passes to a
//! successor, and nothing that they shared is lost. What they wrote keeps their
//! name.

use super::{
    ManageMembers, Member, Organization,
    frame::{Frame, Place, again},
    members, unseen,
};
use crate::{
    audit, bind,
    doors::{Action, Address, Allowed, Asker, Claimed, Found, Permit, Thing, Within},
    follows,
    items::{history, team::Colleague},
    keys, parts,
    roles::{self, Role},
    rows, signatures, stays,
    store::{Topic, Tx},
    tasks::approvals,
    web::{
        Answer, Cx, Error, Input, Routes, Typed,
        ui::{self, icon},
    },
    webhooks,
};
use access::{HouseRights, HouseVerb, ItemId, MemberId};
use axum::http::StatusCode;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

impl Thing for Member {
    type Rights = HouseRights;

    fn load(tx: &mut Tx<'_>, asker: &Asker, address: &Address) -> Result<Found<Self>, Error> {
        let house = Organization::load(tx, asker, address)?;
        if !house.rights().may(HouseVerb::Browse) {
            return Err(Error::NotFound);
        }
        let id: MemberId = address.id("member")?;
        let member = Self::find_in(tx, house.id, id.0)?.ok_or(Error::NotFound)?;
        Ok(house.inside(|_| member, |rights| *rights))
    }
}

impl Action<Member> for ManageMembers {
    const NAME: &'static str = "ManageMembers";
    fn allowed(rights: &HouseRights) -> bool {
        rights.may(HouseVerb::ManageMembers)
    }
}

impl Within<Member> for Colleague {
    fn find(tx: &mut Tx<'_>, parent: &Member, id: uuid::Uuid) -> Result<Option<Self>, Error> {
        Ok(Member::find_in(tx, parent.organization, id)?.map(|member| Self { id: member.id, name: member.name }))
    }
}

rows! {
    /// What passes on.
    #[derive(Clone, Copy, Debug, Serialize, JsonSchema)]
    pub struct Owned {
        /// Items they are responsible for.
        pub items: i64,
        /// Tasks of theirs that are not done.
        pub tasks: i64,
        /// Guests to whom they opened something that is open still.
        pub shared: i64,
        /// Guests for whom they answer.
        pub guests: i64,
        /// Webhooks that look through their eyes.
        pub webhooks: i64,
    }
    struct Passing {
        id: ItemId,
        title: String,
    }
}

/// The question before a member is removed.
#[derive(Serialize, JsonSchema)]
pub struct Leaving {
    pub frame: Frame,
    pub id: MemberId,
    pub name: String,
    pub owned: Owned,
    /// Who can take it over.
    pub colleagues: Vec<Colleague>,
    #[serde(skip)]
    pub me: bool,
}

fn owned(tx: &mut Tx<'_>, member: &Member) -> Result<Owned, Error> {
    let now = tx.now();
    Ok(tx.one(
        concat!(
            "SELECT (SELECT COUNT(*) FROM items WHERE organization_id = $1 AND responsible_id = $2),
               (SELECT COUNT(*) FROM tasks WHERE organization_id = $1 AND assignee_id = $2 AND status IN ('open', 'doing')),
               (SELECT COUNT(DISTINCT g.contact_id) FROM grants g WHERE g.organization_id = $1 AND g.opened_by = $2 AND ",
            crate::grant_open!("$3"),
            "),
               (SELECT COUNT(*) FROM stays y WHERE y.organization_id = $1 AND y.sponsor_id = $2),
               (SELECT COUNT(*) FROM webhooks w WHERE w.organization_id = $1 AND w.member_id = $2)"
        ),
        bind![member.organization, member.id, now],
    )?)
}

/// Takes a member off the team, in one transaction.
///
/// # Errors
/// Invalid for the last administrator, for whoever holds more than the one who
/// removes them, and where the successor is themselves or would not see what passes on; or the
/// store fails.
fn remove(tx: &mut Tx<'_>, permit: &Permit<ManageMembers, Member>, successor: &Colleague) -> Result<(), Error> {
    tx.alone_in(permit.organization)?;
    if successor.id == permit.id {
        return Err(Error::field("successor", "leaving-to-themselves"));
    }
    if keys::services::is_one(tx, successor.id)? {
        return Err(Error::field("successor", "leaving-to-a-service"));
    }
    let ids = roles::held(tx, permit.organization)?.remove(&permit.id).unwrap_or_default();
    let held: Vec<Role> = roles::all(tx, permit.organization)?.into_iter().filter(|role| ids.contains(&role.id)).collect();
    if held.iter().any(|role| !role.given_by(*permit.rights())) {
        return Err(Error::form("leaving-above-yours"));
    }
    if held.iter().any(|role| role.built_in() == Some(access::BuiltIn::Administrator)) && members::others_administer(tx, permit)? == 0 {
        return Err(Error::form("team-last-administrator"));
    }
    if let Some(why) = unseen::by(tx, permit, successor.id, &successor.name)? {
        return Err(Error::field("successor", why));
    }
    pass_on(tx, permit, successor)?;
    let now = tx.now();
    tx.run(
        "UPDATE follows SET ended_at = $3, ended_by = $4 WHERE organization_id = $1 AND party_id = $2 AND ended_at IS NULL",
        bind![permit.organization, permit.id, now, permit.by().party()],
    )?;
    tx.run("DELETE FROM participants WHERE organization_id = $1 AND member_id = $2", bind![permit.organization, permit.id])?;
    tx.run("DELETE FROM board_members WHERE organization_id = $1 AND member_id = $2", bind![permit.organization, permit.id])?;
    tx.run("DELETE FROM member_roles WHERE organization_id = $1 AND member_id = $2", bind![permit.organization, permit.id])?;
    tx.run(
        "UPDATE parties SET ended_at = $3 WHERE organization_id = $1 AND id = $2 AND ended_at IS NULL",
        bind![permit.organization, permit.id, now],
    )?;
    keys::member_left(tx, permit.organization, permit.id)?;
    crate::boards::member_left(tx, permit.by(), &Colleague { id: permit.id, name: permit.name.clone() }, successor)?;
    let detail = format!("{} → {}", permit.name, successor.name);
    audit::record(tx, permit.organization, audit::By::Actor(permit.by()), "member.removed", ("member", Some(permit.id.0)), &detail)?;
    tx.signal(Topic::Organization(permit.organization));
    if let Some(person) = permit.person {
        tx.signal(Topic::Person(person));
    }
    Ok(())
}

/// Items, boards that they own, open tasks, what is planned, what they follow and are asked to approve, and guests go to the
/// successor; each item's history says so.
fn pass_on(tx: &mut Tx<'_>, permit: &Permit<ManageMembers, Member>, successor: &Colleague) -> Result<(), Error> {
    let items: Vec<Passing> = tx.all(
        "UPDATE items SET responsible_id = $3, edition = edition + 1 WHERE organization_id = $1 AND responsible_id = $2 RETURNING id, title",
        bind![permit.organization, permit.id, successor.id],
    )?;
    let now = tx.now();
    for item in items {
        let change = history::Change { deed: "responsible.changed", subject: &item.title, was: Some(&permit.name), became: Some(&successor.name) };
        history::record_by(tx, permit.organization, item.id, Some(permit.by().party()), &change)?;
    }
    stays::pass_on(tx, permit.organization, permit.id, successor.id)?;
    signatures::member_left(tx, permit.organization, permit.id, successor.id)?;
    webhooks::pass_on(tx, permit.organization, permit.id, successor.id)?;
    // Whoever is more than nothing on a board already becomes its owner as well.
    tx.run(
        "INSERT INTO board_members (organization_id, item_id, member_id, role, given_by, given_at)
         SELECT b.organization_id, b.item_id, $3, b.role, $4, $5 FROM board_members b WHERE b.organization_id = $1 AND b.member_id = $2 AND b.role = 'owner'
         ON CONFLICT (organization_id, item_id, member_id) DO UPDATE SET role = excluded.role, given_by = excluded.given_by, given_at = excluded.given_at",
        bind![permit.organization, permit.id, successor.id, permit.by().party(), now],
    )?;
    tx.run(
        "UPDATE tasks SET assignee_id = $3, edition = edition + 1 WHERE organization_id = $1 AND assignee_id = $2 AND status IN ('open', 'doing')",
        bind![permit.organization, permit.id, successor.id],
    )?;
    tx.run(
        "UPDATE planned SET responsible_id = CASE WHEN responsible_id = $2 THEN $3 ELSE responsible_id END,
           confirmer_id = CASE WHEN confirmer_id = $2 THEN $3 ELSE confirmer_id END, edition = edition + 1
         WHERE organization_id = $1 AND (responsible_id = $2 OR confirmer_id = $2) AND ended_at IS NULL",
        bind![permit.organization, permit.id, successor.id],
    )?;
    follows::pass_on(tx, permit.organization, permit.id, successor, permit.by())?;
    let leaver = Colleague { id: permit.id, name: permit.name.clone() };
    approvals::member_left(tx, permit.organization, &leaver, successor, permit.by())
}

async fn show(member: &Allowed<ManageMembers, Member>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let ask = member.ask();
    let view = cx
        .read(move |tx| {
            let house = Allowed::<ManageMembers, Organization>::again(tx, &ask)?;
            let member = Allowed::<ManageMembers, Member>::again(tx, &ask)?;
            let mut colleagues = crate::items::team::colleagues(tx, house.id)?;
            colleagues.retain(|colleague| colleague.id != member.id);
            // Whoever removes them is the first to think of.
            colleagues.sort_by_key(|colleague| Some(colleague.id) != house.by().member());
            Ok::<_, Error>(Leaving {
                frame: Frame::new(&*house, house.by(), *house.rights()),
                id: member.id,
                name: member.name.clone(),
                owned: owned(tx, &member)?,
                colleagues,
                me: house.by().member() == Some(member.id),
            })
        })
        .await?;
    let wrong = !typed.problems().is_empty();
    let answer = cx.page(&view, |cx, view| draw(cx, view, &typed))?;
    Ok(if wrong { answer.status(StatusCode::UNPROCESSABLE_ENTITY) } else { answer })
}

async fn page(member: Allowed<ManageMembers, Member>, cx: Cx) -> Result<Answer, Error> {
    show(&member, &cx, Typed::default()).await
}

#[derive(Deserialize, JsonSchema)]
struct Successor {
    /// The member who takes over what is passed on.
    successor: Claimed<Colleague>,
}

async fn leave(member: Allowed<ManageMembers, Member>, cx: Cx, input: Input<Successor>) -> Result<Answer, Error> {
    let form = input.value;
    let outcome = cx
        .write(&member, move |tx, permit| {
            let successor = form.successor.within(tx, permit)?;
            remove(tx, permit, &successor)
        })
        .await;
    match again(&cx, outcome)? {
        Ok(()) => cx.done(format!("/o/{}/{}", member.slug, if member.service { "administration/services" } else { "team" })),
        Err(problems) => show(&member, &cx, input.typed.with(problems)).await,
    }
}

fn draw(cx: &Cx, view: &Leaving, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/team", view.frame.organization.slug);
    let title = t.with("leaving-title", parts![name = &view.name]);
    let choices: Vec<(String, String)> = t.manners().choices(&view.colleagues, |one| (one.id, one.name.as_str()));
    let body = html! {
        div.stack."gap-6".narrow {
            div.stack."gap-1" {
                nav aria-label=(t["crumbs"]) { ol.crumbs { li { a href=(base) { (t["team-title"]) } } } }
                h1 { (title) }
                p.muted { (t[if view.me { "leaving-lead-me" } else { "leaving-lead" }]) }
            }
            (ui::problems(t, typed))
            @if choices.is_empty() {
                p.notice { (icon("circle-alert")) " " span { (t["leaving-nobody"]) } }
                div.actions { a.button.primary href={ (base) "#invite" } { (t["invite-title"]) } a.button.quiet href=(base) { (t["back"]) } }
            }
            @else {
                form.card.pad.stack."gap-4".form #leaving method="post" action={ (base) "/" (view.id) "/remove" } {
                    ul.stack."gap-1" {
                        li { (t.with("leaving-items", parts![count = view.owned.items])) }
                        li { (t.with("leaving-tasks", parts![count = view.owned.tasks])) }
                        li { (t.with("leaving-shared", parts![count = view.owned.shared])) }
                        li { (t.with("leaving-guests", parts![count = view.owned.guests])) }
                        @if view.owned.webhooks > 0 { li { (t.with("leaving-webhooks", parts![count = view.owned.webhooks])) } }
                    }
                    (ui::select(t, typed, "successor", &t["leaving-successor"], "", &choices))
                    div.actions { button.button.danger { (t["leaving-button"]) } a.button.quiet href=(base) { (t["cancel"]) } }
                }
            }
        }
    };
    view.frame.draw(cx, Place::Team, &title, None, &body)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/team/{member}/remove", page)
        .about("What passes on when a member is removed, and to whom it can")
        .answers::<Leaving>()
        .post("/o/{organization}/team/{member}/remove", leave)
        .about("Removes a member; what they were responsible for passes to a successor")
        .takes::<Successor>()
}
