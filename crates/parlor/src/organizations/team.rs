//! My team: members with their roles, and who is invited (MEM-3, MEM-4).

use super::{
    Browse, ManageMembers, Organization,
    frame::{Frame, Place, again},
    invitations::{self, Invitation, InvitationView, Invitee},
    members::{self, MemberView, RoleHolder, RoleTag},
    role_clash,
};
use crate::{
    doors::{Allowed, Claimed, Permit},
    parts,
    people::line_problem,
    roles::{self, Role, title},
    store::Tx,
    web::{
        Answer, Cx, Error, Input, OneOrMore, Problem, Routes, Texts, Typed,
        ui::{self, At, Line, avatar, hidden, icon},
    },
};
use access::{BuiltIn, HouseRights, HouseVerb, OrganizationId};
use axum::http::StatusCode;
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The team.
#[derive(Serialize, JsonSchema)]
pub struct Team {
    pub frame: Frame,
    pub members: Vec<MemberView>,
    /// For those who may invite.
    pub invitations: Vec<InvitationView>,
    /// The roles that the viewer may give.
    pub roles: Vec<RoleTag>,
    /// Whether the viewer invites and gives roles.
    pub manages: bool,
}

/// Roles to choose from, with what the built-in ones allow. The first is the
/// usual one.
pub(crate) fn role_choices(t: &Texts, roles: &[RoleTag]) -> Vec<(String, String)> {
    let about = |name: &str| match BuiltIn::from_word(name)? {
        BuiltIn::Administrator => Some("role-administrator-about"),
        BuiltIn::Internal => Some("role-internal-about"),
        BuiltIn::External => Some("role-external-about"),
    };
    let label = |role: &RoleTag| {
        let title = title(t, &role.name);
        about(&role.name).map_or_else(|| title.to_owned(), |key| format!("{title}: {}", &t[key]))
    };
    roles.iter().map(|role| (role.id.to_string(), label(role))).collect()
}

/// The roles that somebody with these rights may give, the usual one first.
pub(crate) fn to_give(tx: &mut Tx<'_>, organization: OrganizationId, rights: HouseRights) -> Result<Vec<RoleTag>, Error> {
    Ok(roles::all(tx, organization)?.iter().filter(|role| role.given_by(rights)).map(RoleTag::from).collect())
}

async fn show<A>(here: &Allowed<A, Organization>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (organization, rights) = ((**here).clone(), *here.rights());
    let frame = Frame::new(&**here, here.by(), rights);
    let view = cx
        .read(move |tx| {
            let (id, manages) = (organization.id, rights.may(HouseVerb::ManageMembers));
            let roles = roles::all(tx, id)?;
            Ok::<_, Error>(Team {
                frame: frame.clone(),
                members: members::all(tx, id, &roles)?,
                invitations: if manages { invitations::open(tx, id)? } else { Vec::new() },
                roles: roles.iter().filter(|role| role.given_by(rights)).map(RoleTag::from).collect(),
                manages,
            })
        })
        .await?;
    cx.page(&view, |cx, view| draw(cx, view, &typed))
}

async fn page(here: Allowed<Browse, Organization>, cx: Cx) -> Result<Answer, Error> {
    show(&here, &cx, Typed::default()).await
}

#[derive(Deserialize, JsonSchema)]
struct Invite {
    email: String,
    name: String,
    /// The id of a role, or `administrator`, `internal` or `external`.
    role: String,
}

impl Invite {
    fn checked(&self, tx: &mut Tx<'_>, permit: &Permit<ManageMembers, Organization>) -> Result<Invitee, Error> {
        let mut problems: Vec<Problem> = line_problem("name", &self.name, 100).into_iter().collect();
        if crate::people::email_key(&self.email).is_none() {
            problems.push(Problem { field: "email", say: "email-invalid".into() });
        }
        let role = match roles::named(tx, permit, permit.id, &self.role) {
            Err(Error::Invalid(more)) => {
                problems.extend(more);
                None
            }
            role => Some(role?),
        };
        match role.filter(|_| problems.is_empty()) {
            Some(role) => Ok(Invitee { email: self.email.clone(), name: self.name.clone(), role }),
            None => Err(Error::Invalid(problems)),
        }
    }
}

async fn invite(here: Allowed<ManageMembers, Organization>, cx: Cx, input: Input<Invite>) -> Result<Answer, Error> {
    let secrets = cx.app.secrets.clone();
    let form = input.value;
    let outcome = cx
        .write(&here, move |tx, permit| {
            let invitee = form.checked(tx, permit)?;
            invitations::invite(tx, &secrets, permit.id, &permit.name, permit.by(), &invitee)
        })
        .await;
    settle(&here, &cx, input.typed, outcome).await
}

/// Back to the team, or the form again with what was wrong.
async fn settle<R>(here: &Allowed<ManageMembers, Organization>, cx: &Cx, typed: Typed, outcome: Result<R, Error>) -> Result<Answer, Error> {
    match again(cx, outcome)? {
        Ok(_) => cx.done(format!("{}/team", here.url())),
        Err(problems) => Ok(show(here, cx, typed.with(problems)).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

#[derive(Deserialize, JsonSchema)]
struct GiveRoles {
    member: Claimed<RoleHolder>,
    /// All that they are to hold: ids of roles, or `administrator`, `internal`, `external`.
    #[serde(default)]
    role: OneOrMore,
    /// What the form was drawn from: the ids of the roles that they held then. Where they hold others by now, nothing is given.
    seen: Option<String>,
}

async fn give(here: Allowed<ManageMembers, Organization>, cx: Cx, input: Input<GiveRoles>) -> Result<Answer, Error> {
    let (member, words, seen) = (input.value.member, input.value.role.all(), input.value.seen);
    let claimed = member.clone();
    let outcome = cx
        .write(&here, move |tx, permit| {
            let holder = member.within(tx, permit)?;
            let mut wanted: Vec<Role> = Vec::new();
            for word in &words {
                let role = roles::known(tx, permit, permit.id, word)?;
                if !wanted.contains(&role) {
                    wanted.push(role);
                }
            }
            role_clash::unless_overtaken(tx, (permit.id, holder.0.id), seen.as_deref(), &wanted)?;
            members::give_roles(tx, permit, &holder.0, &wanted)
        })
        .await;
    if matches!(outcome, Err(Error::Changed)) && !cx.json {
        return meet(&here, &cx, claimed, &input.typed).await;
    }
    settle(&here, &cx, Typed::default(), outcome).await
}

/// Two change what the same member holds.
async fn meet(here: &Allowed<ManageMembers, Organization>, cx: &Cx, member: Claimed<RoleHolder>, typed: &Typed) -> Result<Answer, Error> {
    let ask = here.ask();
    let (frame, all, held) = cx
        .read(move |tx| {
            let here = Allowed::<ManageMembers, Organization>::again(tx, &ask)?;
            let member = member.within(tx, &here)?.0.id;
            let held = members::held_by(tx, here.id, member)?;
            Ok::<_, Error>((Frame::new(&*here, here.by(), *here.rights()), roles::all(tx, here.id)?, held))
        })
        .await?;
    let team = format!("{}/team", here.url());
    role_clash::clash(cx, &frame, (&all, &held), (&format!("{team}/roles"), &team), typed)
}

#[derive(Deserialize, JsonSchema)]
struct Which {
    invitation: Claimed<Invitation>,
}

async fn cancel(here: Allowed<ManageMembers, Organization>, cx: Cx, input: Input<Which>) -> Result<Answer, Error> {
    let which = input.value.invitation;
    let outcome = cx
        .write(&here, move |tx, permit| {
            let invitation = which.within(tx, permit)?;
            invitations::cancel(tx, permit.by(), &invitation)
        })
        .await;
    settle(&here, &cx, Typed::default(), outcome).await
}

async fn send_again(here: Allowed<ManageMembers, Organization>, cx: Cx, input: Input<Which>) -> Result<Answer, Error> {
    let (which, secrets) = (input.value.invitation, cx.app.secrets.clone());
    let outcome = cx
        .write(&here, move |tx, permit| {
            let invitation = which.within(tx, permit)?;
            crate::verification::spend(tx, &secrets, "invitation again", &invitation.id.to_string(), 5, 3600)?;
            invitations::send_again(tx, &secrets, permit.by(), &invitation)
        })
        .await;
    settle(&here, &cx, Typed::default(), outcome).await
}

#[derive(Deserialize, JsonSchema)]
struct OfferRole {
    invitation: Claimed<Invitation>,
    role: String,
}

async fn offer_role(here: Allowed<ManageMembers, Organization>, cx: Cx, input: Input<OfferRole>) -> Result<Answer, Error> {
    let (which, role) = (input.value.invitation, input.value.role);
    let outcome = cx
        .write(&here, move |tx, permit| {
            let invitation = which.within(tx, permit)?;
            let role = roles::named(tx, permit, permit.id, &role)?;
            invitations::offer_role(tx, permit.by(), &invitation, &role)
        })
        .await;
    settle(&here, &cx, Typed::default(), outcome).await
}

fn draw(cx: &Cx, view: &Team, typed: &Typed) -> Markup {
    let t = cx.t;
    let base = format!("/o/{}/team", view.frame.organization.slug);
    let body = html! {
        div.stack."gap-6" {
            div.row."gap-3" {
                div.stack."gap-1" { h1 { (t["team-title"]) } p.muted { (t.with("team-count", parts![count = view.members.len()])) } }
                @if view.manages { a.button.push href={ "/o/" (view.frame.organization.slug) "/administration/services" } { (icon("bot")) " " (t["services-title"]) } }
                @if view.frame.administer { a.button.push[!view.manages] href={ "/o/" (view.frame.organization.slug) "/roles" } { (icon("shield")) " " (t["team-see-roles"]) } }
            }
            (ui::problems(t, typed))
            ul.list.card #members { @for member in t.manners().by_name(&view.members, |member| &member.name) { (member_row(cx, view, member, &base)) } }
            @if view.manages {
                @if !view.invitations.is_empty() {
                    section.section #invitations {
                        header { h2 { (t["invitations-title"]) } }
                        ul.list.card { @for open in &view.invitations { (invitation_row(cx, view, open, &base)) } }
                    }
                }
                (invite_form(cx, view, typed, &base))
            }
        }
    };
    view.frame.draw(cx, Place::Team, &t["team-title"], None, &body)
}

fn member_row(cx: &Cx, view: &Team, member: &MemberView, base: &str) -> Markup {
    let t = cx.t;
    html! {
        li.account id={ "member-" (member.id) } {
            (avatar(&member.name, false, false))
            div {
                strong { (member.name) } @for role in &member.roles { " " span.badge { (title(t, &role.name)) } }
                small {
                    @if !member.job.is_empty() { (member.job) " · " }
                    @if let Some(email) = &member.email { (email) " · " }
                    (t["since"]) " " (At(&cx.dates, member.since))
                }
            }
            @if view.manages {
                details.more {
                    summary.button.quiet.icon-only { (icon("ellipsis")) (hidden(&t.with("team-actions", parts![name = &member.name]))) }
                    div.menu {
                        (roles_form(cx, view, member, base))
                        a.danger href={ (base) "/" (member.id) "/remove" } { (icon("log-out")) span { (t["team-take-off"]) } }
                    }
                }
            }
        }
    }
}

/// A box for each role that can be given or taken; what cannot goes along as it is.
fn roles_form(cx: &Cx, view: &Team, member: &MemberView, base: &str) -> Markup {
    let t = cx.t;
    let holds = |role: &RoleTag| member.roles.iter().any(|held| held.id == role.id);
    let fixed = member.roles.iter().filter(|held| !view.roles.iter().any(|role| role.id == held.id));
    html! {
        form.stack."gap-2".pad method="post" action={ (base) "/roles" } {
            input type="hidden" name="member" value=(member.id);
            input type="hidden" name="seen" value=(role_clash::as_seen(member.roles.iter().map(|role| role.id)));
            @for role in fixed { input type="hidden" name="role" value=(role.id); }
            fieldset.stack."gap-1" {
                legend { (t.with("team-roles-of", parts![name = &member.name])) }
                @for role in &view.roles {
                    label.check { input type="checkbox" name="role" value=(role.id) checked[holds(role)]; span { (title(t, &role.name)) } }
                }
            }
            button.button.primary { (t["team-roles-save"]) }
        }
    }
}

fn invitation_row(cx: &Cx, view: &Team, open: &InvitationView, base: &str) -> Markup {
    let t = cx.t;
    let late = cx.app.store.sources().clock.now() > open.sent_at.plus_days(invitations::DAYS);
    let act = |to: &str, word: &str, danger: bool| {
        html! {
            form method="post" action={ (base) "/invitations/" (to) } {
                input type="hidden" name="invitation" value=(open.id);
                button.danger[danger] { (t[word]) }
            }
        }
    };
    html! {
        li.account id={ "invitation-" (open.id) } {
            (icon("mail"))
            div {
                strong { (open.name) } " " span.badge { (title(t, &open.role)) }
                @if late { " " span.badge.late { (t["invitation-over"]) } }
                small { (open.email) " · " (t.with("invitation-by", parts![name = &open.invited_by, when = cx.dates.when(open.sent_at)])) }
            }
            details.more {
                summary.button.quiet.icon-only { (icon("ellipsis")) (hidden(&t.with("team-actions", parts![name = &open.name]))) }
                div.menu {
                    (act("again", "invitation-again", false))
                    form method="post" action={ (base) "/invitations/role" } {
                        input type="hidden" name="invitation" value=(open.id);
                        @for role in view.roles.iter().filter(|role| role.id != open.role_id) {
                            button name="role" value=(role.id) { (t.with("team-make", parts![role = title(t, &role.name)])) }
                        }
                    }
                    (act("cancel", "invitation-cancel", true))
                }
            }
        }
    }
}

fn invite_form(cx: &Cx, view: &Team, typed: &Typed, base: &str) -> Markup {
    let t = cx.t;
    html! {
        section.section {
            header { h2 { (t["invite-title"]) } }
            form.card.pad.stack."gap-4".form #invite method="post" action={ (base) "/invitations" } {
                p.muted { (t["invite-seat"]) }
                (Line::new("name", &t["invite-name"], "").required().draw(t, typed))
                (Line::new("email", &t["email"], "").kind("email").required().draw(t, typed))
                (ui::select(t, typed, "role", &t["role"], "", &role_choices(t, &view.roles)))
                div { button.button.primary { (icon("user-plus")) " " (t["invite-button"]) } }
            }
        }
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/team", page)
        .about("The members, and the open invitations for those who may invite")
        .answers::<Team>()
        .post("/o/{organization}/team/invitations", invite)
        .about("Invites somebody to become a member; takes a seat when they accept")
        .takes::<Invite>()
        .post("/o/{organization}/team/roles", give)
        .about("Gives a member these roles in place of those they had; a contact has none and is refused")
        .takes::<GiveRoles>()
        .post("/o/{organization}/team/invitations/cancel", cancel)
        .about("Takes an invitation back")
        .takes::<Which>()
        .post("/o/{organization}/team/invitations/again", send_again)
        .about("Sends an invitation again, by a new address")
        .takes::<Which>()
        .post("/o/{organization}/team/invitations/role", offer_role)
        .about("Changes the role that an invitation offers")
        .takes::<OfferRole>()
}
