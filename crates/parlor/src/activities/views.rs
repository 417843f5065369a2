//! Activities, as pages and programs see them.

use super::{Activity, Kind, tasks};
use crate::{
    bind, comments,
    comments::Thread,
    doors::Actor,
    files::{self, FileLine, Kept},
    follows::{self, Around, Followed, FollowerLine, Hanging, Hung, Panel},
    items::{Item, attachment::OnRights},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ActivityId, Facet, Rights};
use schemars::JsonSchema;
use serde::Serialize;

/// An activity in a list, with all of its text.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ActivityLine {
    pub id: ActivityId,
    pub kind: Kind,
    pub title: String,
    /// Markdown.
    pub body: String,
    /// A calendar day, as 2026-11-30.
    pub happened_on: String,
    /// Who was there, as it was written down.
    pub participants: String,
    pub author: String,
    pub author_is_guest: bool,
    pub created_at: Time,
    /// Those whom the viewer may know.
    pub followers: Vec<FollowerLine>,
    /// Comments that the viewer reads.
    pub comments: i64,
}

rows! {
    struct Row {
        id: ActivityId,
        title: String,
        kind: Kind,
        body: String,
        happened_on: String,
        participants: String,
        author: String,
        author_kind: String,
        created_at: Time,
    }
}

/// The activities of an item that this viewer sees, the latest first.
///
/// # Errors
/// When the store fails.
pub fn lines(tx: &mut Tx<'_>, item: &Item, rights: &Rights, hanging: &mut Hanging) -> Result<Vec<ActivityLine>, Error> {
    if !rights.shows(Facet::Followed) {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = tx.all(
        "SELECT n.id, n.title, n.kind, n.body, n.happened_on, n.participants, p.name, p.kind, n.created_at
         FROM activities n JOIN parties p ON p.organization_id = n.organization_id AND p.id = n.created_by
         WHERE n.organization_id = $1 AND n.item_id = $2
         ORDER BY n.happened_on DESC, n.created_at DESC, n.id DESC",
        bind![item.organization, item.id],
    )?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let Hung { followers, comments, .. } = hanging.take(rights, Followed::Activity(row.id))?;
            Some(ActivityLine {
                followers,
                comments,
                id: row.id,
                title: row.title,
                kind: row.kind,
                body: row.body,
                happened_on: row.happened_on,
                participants: row.participants,
                author: row.author,
                author_is_guest: row.author_kind == "contact",
                created_at: row.created_at,
            })
        })
        .collect())
}

/// The page of an activity, for a member.
#[derive(Serialize, JsonSchema)]
pub struct ActivityPage {
    pub around: Around,
    pub activity: Activity,
    /// What came out of it.
    pub tasks: Vec<tasks::Made>,
    pub panel: Panel,
    pub thread: Thread,
    pub files: Vec<FileLine>,
    #[serde(skip)]
    pub rights: Rights,
    #[serde(skip)]
    pub item: Item,
}

pub(super) fn page(tx: &mut Tx<'_>, item: &Item, here: &OnRights, by: &Actor, activity: &Activity) -> Result<ActivityPage, Error> {
    let (thing, rights) = (Followed::Activity(activity.id), &here.on_item);
    Ok(ActivityPage {
        around: follows::around(tx, item, by)?,
        activity: activity.clone(),
        tasks: tasks::made(tx, activity.id)?,
        panel: follows::panel(tx, item, rights, thing)?,
        thread: comments::thread(tx, item, rights, by, thing.into())?,
        files: files::lines(tx, &Kept::on(item, thing.into(), rights, by))?,
        rights: rights.clone(),
        item: item.clone(),
    })
}
