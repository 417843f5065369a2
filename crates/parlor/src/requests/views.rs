//! Requests, as pages and programs see them.

use super::{Request, State};
use crate::{
    bind,
    comments::{self, Thread},
    doors::Actor,
    files::{self, FileLine, Kept},
    follows::{self, Around, Followed, FollowerLine, Hanging, Hung, Panel},
    items::{Item, attachment::OnRights},
    request_state, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Facet, ItemKind, RequestId, Rights};
use schemars::JsonSchema;
use serde::Serialize;

/// A request in a list.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct RequestLine {
    pub id: RequestId,
    pub title: String,
    /// Markdown.
    pub body: String,
    pub author: String,
    pub author_is_guest: bool,
    pub created_at: Time,
    pub state: State,
    /// Those whom the viewer may know.
    pub followers: Vec<FollowerLine>,
    /// Comments that the viewer reads.
    pub comments: i64,
}

rows! {
    struct Row {
        id: RequestId,
        title: String,
        body: String,
        author: String,
        kind: String,
        created_at: Time,
        state: State,
    }
}

/// The requests on a record that this viewer sees, those that wait first, then the newest.
///
/// # Errors
/// When the store fails.
pub fn lines(tx: &mut Tx<'_>, item: &Item, rights: &Rights, hanging: &mut Hanging) -> Result<Vec<RequestLine>, Error> {
    if item.kind() != ItemKind::Record || !rights.shows(Facet::Followed) {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = tx.all(
        concat!(
            "SELECT r.id, r.title, r.body, p.name, p.kind, r.created_at, ",
            request_state!(),
            " FROM requests r JOIN parties p ON p.organization_id = r.organization_id AND p.id = r.created_by
               LEFT JOIN tasks t ON t.organization_id = r.organization_id AND t.request_id = r.id
             WHERE r.organization_id = $1 AND r.item_id = $2 ORDER BY r.closed_at IS NOT NULL, r.created_at DESC, r.id DESC"
        ),
        bind![item.organization, item.id],
    )?;
    let seen = rows.into_iter().filter_map(|row| {
        let Hung { followers, comments, .. } = hanging.take(rights, Followed::Request(row.id))?;
        Some(RequestLine {
            followers,
            comments,
            id: row.id,
            title: row.title,
            body: row.body,
            author: row.author,
            author_is_guest: row.kind == "contact",
            created_at: row.created_at,
            state: row.state,
        })
    });
    Ok(seen.collect())
}

/// The page of a request, for a member.
#[derive(Serialize, JsonSchema)]
pub struct RequestPage {
    pub around: Around,
    pub request: Request,
    pub panel: Panel,
    pub thread: Thread,
    pub files: Vec<FileLine>,
    /// Of files that guests removed.
    pub file_marks: Vec<files::Mark>,
    #[serde(skip)]
    pub rights: Rights,
    #[serde(skip)]
    pub item: Item,
}

pub(super) fn page(tx: &mut Tx<'_>, item: &Item, here: &OnRights, by: &Actor, request: &Request) -> Result<RequestPage, Error> {
    let (thing, rights) = (Followed::Request(request.id), &here.on_item);
    Ok(RequestPage {
        around: follows::around(tx, item, by)?,
        request: request.clone(),
        panel: follows::panel(tx, item, rights, thing)?,
        thread: comments::thread(tx, item, rights, by, thing.into())?,
        files: files::lines(tx, &Kept::on(item, thing.into(), rights, by))?,
        file_marks: files::marks(tx, &Kept::on(item, thing.into(), rights, by))?,
        rights: rights.clone(),
        item: item.clone(),
    })
}
