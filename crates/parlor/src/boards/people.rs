//! What members are on a board: given by its owners, and else by how far their roles reach.

use super::{Manage, page::after};
use crate::{
    audit::{self, By},
    bind,
    doors::{Actor, Allowed, Permit},
    items::{
        Item,
        history::{Change, record},
        team::{self, Colleague},
    },
    rows,
    store::Tx,
    web::{
        Answer, Cx, Error, Input, Routes,
        ui::{avatar, hidden, icon},
    },
};
use access::{BoardRole, ItemId, MemberId, OrganizationId};
use maud::{Markup, html};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

rows! {
    struct Row {
        id: MemberId,
        name: String,
        role: String,
    }
}

/// A member to whom a role on the board was given.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Mate {
    pub id: MemberId,
    pub name: String,
    pub role: BoardRole,
}

/// The members on a board, its owners first.
///
/// # Errors
/// When the store fails.
pub fn of(tx: &mut Tx<'_>, item: ItemId) -> Result<Vec<Mate>, Error> {
    let rows: Vec<Row> = tx.all(
        "SELECT p.id, p.name, b.role FROM board_members b JOIN parties p ON p.id = b.member_id WHERE b.item_id = $1 AND p.ended_at IS NULL
         ORDER BY CASE b.role WHEN 'owner' THEN 0 WHEN 'editor' THEN 1 WHEN 'reviewer' THEN 2 ELSE 3 END, p.name, p.id",
        bind![item],
    )?;
    Ok(rows.into_iter().filter_map(|row| Some(Mate { id: row.id, name: row.name, role: BoardRole::from_word(&row.role)? })).collect())
}

/// Gives a member a role on a board.
///
/// # Errors
/// When the store fails.
pub fn put(tx: &mut Tx<'_>, organization: OrganizationId, item: ItemId, member: MemberId, role: BoardRole, by: MemberId) -> Result<(), Error> {
    let now = tx.now();
    tx.run(
        "INSERT INTO board_members (organization_id, item_id, member_id, role, given_by, given_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (organization_id, item_id, member_id) DO UPDATE SET role = excluded.role, given_by = excluded.given_by, given_at = excluded.given_at",
        bind![organization, item, member, role.word(), by, now],
    )?;
    Ok(())
}

/// What was given to a member on a board.
///
/// # Errors
/// When the store fails.
pub fn member_role(tx: &mut Tx<'_>, item: ItemId, member: MemberId) -> Result<Option<BoardRole>, Error> {
    let role: Option<(String,)> = tx.maybe("SELECT role FROM board_members WHERE item_id = $1 AND member_id = $2", bind![item, member])?;
    Ok(role.and_then(|(role,)| BoardRole::from_word(&role)))
}

/// Gives a member a role by what somebody does who may: calls them, or shares several boards.
///
/// # Errors
/// When the store fails.
pub fn give_to(tx: &mut Tx<'_>, item: &Item, by: &Actor, (member, name): (MemberId, &str), role: BoardRole) -> Result<(), Error> {
    let me = by.member().ok_or(Error::NotFound)?;
    put(tx, item.organization, item.id, member, role, me)?;
    record(tx, item, by, &Change { deed: "board.role", subject: name, was: None, became: Some(role.word()) })?;
    let detail = format!("member {member}, {}", role.word());
    audit::record(tx, item.organization, By::Actor(by), "board.role", ("item", Some(item.id.0)), &detail)
}

/// Gives a member a role, or takes it back: then they are what their reach makes them.
fn give(tx: &mut Tx<'_>, item: &Permit<Manage, Item>, member: &Colleague, role: Option<BoardRole>) -> Result<(), Error> {
    tx.alone_in(item.organization)?;
    let me = item.by().member().ok_or(Error::NotFound)?;
    let mates = of(tx, item.id)?;
    let was = mates.iter().find(|mate| mate.id == member.id).map(|mate| mate.role);
    if was == role {
        return Ok(());
    }
    // A board of the team's has somebody who answers for who is on it.
    let owners = mates.iter().filter(|mate| mate.role == BoardRole::Owner).count();
    if was == Some(BoardRole::Owner) && owners == 1 {
        return Err(Error::field("role", "board-last-owner"));
    }
    match role {
        Some(role) => put(tx, item.organization, item.id, member.id, role, me)?,
        None => tx.run("DELETE FROM board_members WHERE item_id = $1 AND member_id = $2", bind![item.id, member.id]).map(drop)?,
    }
    let change = Change { deed: "board.role", subject: &member.name, was: was.map(BoardRole::word), became: role.map(BoardRole::word) };
    record(tx, item, item.by(), &change)?;
    let detail = format!("member {}, {}", member.id, role.map_or("none", BoardRole::word));
    audit::record(tx, item.organization, By::Actor(item.by()), "board.role", ("item", Some(item.id.0)), &detail)
}

/// Who is what.
#[derive(Clone, Deserialize, JsonSchema)]
struct Given {
    /// The id of a member.
    #[serde(default)]
    member: String,
    /// `owner`, `editor`, `reviewer` or `reader`; empty takes back what was given.
    #[serde(default)]
    role: String,
}

async fn set(item: Allowed<Manage, Item>, cx: Cx, input: Input<Given>) -> Result<Answer, Error> {
    let given = input.value;
    let outcome = cx
        .write(&item, move |tx, permit| {
            let role = match given.role.as_str() {
                "" => None,
                word => Some(BoardRole::from_word(word).ok_or_else(|| Error::field("role", "board-role-what"))?),
            };
            let member = team::named(tx, permit, &given.member)?.ok_or_else(|| Error::field("member", "board-member-which"))?;
            give(tx, permit, &member, role)
        })
        .await;
    after(&cx, (&item, item.ask()), outcome, input.typed, |()| "#people".to_owned()).await
}

/// Everybody of the team who is on the board; `others` can be put on it.
pub(super) fn draw(cx: &Cx, item: &Item, mates: &[Mate], others: &[Colleague], manages: bool) -> Markup {
    let t = cx.t;
    let action = format!("{}/board/members", item.url());
    let choice = |id: &str, now: Option<BoardRole>| {
        html! {
            select.input id=(id) name="role" data-submit-on-change[now.is_some()] {
                @for role in BoardRole::ALL.into_iter().rev() { option value=(role.word()) selected[now == Some(role)] { (t[role_key(role)]) } }
            }
        }
    };
    html! {
        section.section aria-labelledby="board-team" {
            h2 #board-team { (t["team"]) }
            ul.stack."gap-3" {
                @for mate in mates {
                    li.person id={ "mate-" (mate.id) } {
                        (avatar(&mate.name, false, true))
                        div { strong { (mate.name) } @if !manages { " " small { (t[role_key(mate.role)]) } } }
                        @if manages {
                            form.row."gap-1" id={ "role-of-" (mate.id) } method="post" action=(action) data-inline {
                                input type="hidden" name="member" value=(mate.id);
                                label."visually-hidden" for={ "role-" (mate.id) } { (t.with("board-role-of", crate::parts![name = &mate.name])) }
                                (choice(&format!("role-{}", mate.id), Some(mate.role)))
                                button.button.plain-only { (t["save"]) }
                            }
                            form id={ "off-" (mate.id) } method="post" action=(action) data-inline {
                                input type="hidden" name="member" value=(mate.id);
                                button.button.quiet.icon-only { (icon("x")) (hidden(&t.with("board-member-off", crate::parts![name = &mate.name]))) }
                            }
                        }
                    }
                }
            }
            @if manages && !others.is_empty() {
                details #board-member-add {
                    summary.button.quiet { (icon("plus")) " " (t["board-member-add"]) }
                    form.stack."gap-2" #board-member-form method="post" action=(action) data-inline {
                        label."visually-hidden" for="board-member" { (t["team-member"]) }
                        select.input #board-member name="member" required { @for other in t.manners().by_name(others, |other| &other.name) { option value=(other.id) { (other.name) } } }
                        label."visually-hidden" for="board-member-role" { (t["board-role"]) }
                        (choice("board-member-role", None))
                        button.button { (t["add"]) }
                    }
                }
            }
        }
    }
}

/// The text that names a role.
pub(super) fn role_key(role: BoardRole) -> &'static str {
    match role {
        BoardRole::Owner => "board-role-owner",
        BoardRole::Editor => "board-role-editor",
        BoardRole::Reviewer => "board-role-reviewer",
        BoardRole::Reader => "board-role-reader",
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes.post("/items/{item}/board/members", set).about("Give a member a role on a board, or take it back").takes::<Given>()
}
