//! Boards made of others: duplicates, and boards of a template (BOARD-15).

use super::{Duplicate, KeepAsTemplate, opening, people, taking_part};
use crate::{
    audit::{self, By},
    bind,
    doors::{Allowed, Permit, Within},
    items::{
        Begun, Item,
        history::{Change, record},
    },
    organizations::Organization,
    parts, rows,
    store::{Topic, Tx},
    web::{Answer, Cx, Error, Input, Routes},
};
use access::{BoardRole, ItemId, ItemKind, MemberId};
use canvas::Author;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

rows! {
    /// A board of which others are made.
    #[derive(Clone, Debug, Serialize, JsonSchema)]
    pub struct Template {
        pub id: ItemId,
        pub title: String,
        /// Everybody who has the address of the page of templates makes boards of it.
        pub public: bool,
        #[serde(skip)]
        pub by: MemberId,
    }
}

/// The templates of an organization.
///
/// # Errors
/// When the store fails.
pub fn templates(tx: &mut Tx<'_>, organization: access::OrganizationId) -> Result<Vec<Template>, Error> {
    Ok(tx.all(
        "SELECT i.id, i.title, b.nature = 'public_template', i.responsible_id FROM boards b JOIN items i ON i.id = b.item_id
         WHERE b.organization_id = $1 AND b.nature <> 'board' AND i.binned_at IS NULL ORDER BY i.title_key, i.id",
        bind![organization],
    )?)
}

impl Within<Organization> for Template {
    fn find(tx: &mut Tx<'_>, here: &Organization, id: Uuid) -> Result<Option<Self>, Error> {
        Ok(templates(tx, here.id)?.into_iter().find(|template| template.id.0 == id))
    }
}

/// Lays what is on one board onto another, which is empty; all of it belongs to this author.
///
/// # Errors
/// When the store fails.
pub fn lay(tx: &mut Tx<'_>, here: access::OrganizationId, from: ItemId, to: ItemId, author: Author) -> Result<(), Error> {
    let now = tx.now();
    let mut renamed = Vec::new();
    let pictures: Vec<(Uuid, String, String, i64)> =
        tx.all("SELECT id, blob, media_type, size FROM board_pictures WHERE item_id = $1", bind![from])?;
    for (old, blob, media, size) in pictures {
        let new = tx.id::<Uuid>();
        tx.run(
            "INSERT INTO board_pictures (organization_id, id, item_id, blob, media_type, size, author_id, at) VALUES ($8, $1, $2, $3, $4, $5, $6, $7)",
            bind![new, to, &blob, &media, size, author.0, now, here],
        )?;
        renamed.push((old.to_string(), new.to_string()));
    }
    let files: Vec<(Uuid,)> = tx.all("SELECT id FROM board_files WHERE item_id = $1", bind![from])?;
    for (old,) in files {
        let new = tx.id::<Uuid>();
        tx.run(
            "INSERT INTO board_files (organization_id, id, item_id, name, blob, sha256, media, size, author_id, at)
             SELECT organization_id, $2, $3, name, blob, sha256, media, size, $4, $5 FROM board_files WHERE id = $1",
            bind![old, new, to, author.0, now],
        )?;
        renamed.push((old.to_string(), new.to_string()));
    }
    let laid = super::elements::seen(tx, (here, from))?.into_iter().map(|laid| {
        let body = match renamed.iter().find(|(old, _)| laid.drawn.contains(old.as_str())) {
            Some((old, new)) if matches!(laid.kind.as_str(), "image" | "file") => laid.drawn.replace(old.as_str(), new),
            _ => laid.drawn,
        };
        (laid.id, laid.kind, body)
    });
    super::elements::begin(tx, here, to, author, laid)
}

async fn duplicate(item: Allowed<Duplicate, Item>, cx: Cx) -> Result<Answer, Error> {
    let title: String = cx.t.with("board-copy-of", parts![title = &item.title]).chars().take(200).collect();
    let made = cx
        .write(&item, move |tx, permit| {
            let me = permit.by().member().ok_or(Error::NotFound)?;
            let begun = Begun { kind: ItemKind::Board, title: &title, responsible: me, by: me };
            let id = begun.write(tx, permit.organization, By::Actor(permit.by()), &format!("copy of {}", permit.id))?;
            tx.run("INSERT INTO boards (item_id, organization_id, opens) VALUES ($1, $2, 'people')", bind![id, permit.organization])?;
            people::put(tx, permit.organization, id, me, BoardRole::Owner, me)?;
            let author = taking_part::author(tx, permit.by())?;
            lay(tx, permit.organization, permit.id, id, author)?;
            Ok(id)
        })
        .await?;
    cx.done(format!("/items/{made}"))
}

/// What a board is from now on.
#[derive(Clone, Deserialize, JsonSchema)]
struct Becomes {
    /// `team_template`, `public_template`, or `board`.
    #[serde(default)]
    nature: String,
}

/// Keeps it as a template, or makes it a board again.
fn keep(tx: &mut Tx<'_>, item: &Permit<KeepAsTemplate, Item>, nature: &str) -> Result<(), Error> {
    if !["board", "team_template", "public_template"].contains(&nature) {
        return Err(Error::field("nature", "board-template-what"));
    }
    if !tx.changed("UPDATE boards SET nature = $2 WHERE item_id = $1 AND nature <> $2 AND temporary_until IS NULL", bind![item.id, nature])? {
        return Ok(());
    }
    record(tx, item, item.by(), &Change { deed: "board.nature", subject: &item.title, was: None, became: Some(nature) })?;
    audit::record(tx, item.organization, By::Actor(item.by()), "board.nature", ("item", Some(item.id.0)), nature)?;
    tx.signal(Topic::Organization(item.organization));
    Ok(())
}

async fn template(item: Allowed<KeepAsTemplate, Item>, cx: Cx, input: Input<Becomes>) -> Result<Answer, Error> {
    let nature = input.value.nature;
    cx.write(&item, move |tx, permit| keep(tx, permit, &nature)).await?;
    cx.done(item.url())
}

/// A board that somebody makes who is no member: it has no owner, and is deleted unless a
/// member claims it (BOARD-11). `by`: in whose name, who keeps the template.
///
/// # Errors
/// When the store fails.
pub fn make_temporary(tx: &mut Tx<'_>, here: access::OrganizationId, of: &Template, title: &str, network: &str) -> Result<ItemId, Error> {
    let begun = Begun { kind: ItemKind::Board, title, responsible: of.by, by: of.by };
    let id = begun.write(tx, here, By::Nobody { network }, &format!("of public template {}", of.id))?;
    let until = tx.now().plus_seconds(opening::TEMPORARY_SECONDS);
    tx.run("INSERT INTO boards (item_id, organization_id, opens, temporary_until) VALUES ($1, $2, 'link', $3)", bind![id, here, until])?;
    Ok(id)
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .post("/items/{item}/board/duplicate", duplicate)
        .about("Make another board of a board")
        .post("/items/{item}/board/template", template)
        .about("Keep a board as a template, for the team or for everyone, or make it a board again")
        .takes::<Becomes>()
}
