//! An item's page as a guest meets it: what was opened, in reading order.

use super::{
    frame::{Frame, Open},
    pages, people,
};
use crate::{
    activities::{self, ActivityLine},
    bind,
    chat::{self, MessageLine},
    comments::{self, Thread},
    documents::{self, SharedDocument},
    doors::{Actor, Allowed, Found},
    events::{self, EventLine},
    files::{self, FileLine},
    follows::{Hanging, Place},
    items::{Item, See},
    notes::{self, NoteLine},
    planned::{self, PlannedLine},
    projects::{self, SharedProject},
    records::{self, FieldLine},
    requests::{
        self, RequestLine,
        lists::{self, ListLine},
    },
    rows,
    signatures::{self, Standing},
    store::{Time, Tx},
    tasks::{self, TaskLine},
    web::{Answer, Cx, Error},
};
use access::{ItemId, Rights};
use schemars::JsonSchema;
use serde::Serialize;

/// All that a guest sees of an item. A part that is off is not in it at all.
#[derive(Serialize, JsonSchema)]
pub struct ItemView {
    pub frame: Frame,
    pub id: ItemId,
    pub title: String,
    pub sharer: String,
    pub until: Option<Time>,
    /// What of it is shown, where it is a project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<SharedProject>,
    /// What is said of it, where it is a document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<SharedDocument>,
    /// The route of signatures in which the guest takes part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signing: Option<Standing>,
    /// Exchanges about a document in which the guest takes part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<EventLine>,
    pub fields: Vec<FieldLine>,
    pub tasks: Vec<TaskLine>,
    pub files: Vec<FileLine>,
    /// Of files that guests removed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub file_marks: Vec<files::Mark>,
    pub notes: Vec<NoteLine>,
    /// What they asked for here, and what became of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<RequestLine>,
    /// What the company asks them for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<ListLine>,
    pub activities: Vec<ActivityLine>,
    /// What is planned, as far as they follow it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub planned: Vec<PlannedLine>,
    pub comments: Thread,
    /// The newest messages of the chat with guests, where it is a project that they have the chat of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chat: Option<Vec<MessageLine>>,
    /// Who takes part in what is shown here.
    pub people: Vec<people::Present>,
    pub news: Vec<News>,
    pub may_send_files: bool,
    pub may_write_notes: bool,
    pub may_request: bool,
    /// As `may_request`, also where a member only looks.
    #[serde(skip)]
    #[schemars(skip)]
    pub makes_requests: bool,
    /// As `may_write_notes`, also where a member only looks.
    #[serde(skip)]
    #[schemars(skip)]
    pub writes_notes: bool,
    /// As `may_send_files`, also where a member only looks.
    #[serde(skip)]
    #[schemars(skip)]
    pub sends_files: bool,
    #[serde(skip)]
    #[schemars(skip)]
    pub version: i64,
    #[serde(skip)]
    #[schemars(skip)]
    pub cover: String,
}

rows! {
    struct GrantRow {
        sharer: String,
        until: Option<Time>,
        opened_at: Option<Time>,
        seen_at: Option<Time>,
        responsible: String,
    }
}

/// Something that is new for the guest.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct News {
    /// `file` or `comment`.
    pub kind: &'static str,
    pub id: uuid::Uuid,
    pub title: String,
    pub by: String,
    pub at: Time,
}

/// The page, or its view as JSON.
///
/// # Errors
/// When the store fails.
pub async fn item_page(item: &Allowed<See, Item>, cx: &Cx) -> Result<Answer, Error> {
    let (it, rights, by) = ((**item).clone(), item.rights().clone(), item.by().clone());
    let signed_in_at = cx.asker.signed_in_at();
    let (base, before) = (cx.app.config.base_url.clone(), cx.asked("before"));
    let view = cx
        .read(move |tx| {
            let mut view = load(tx, &it, &rights, &by, signed_in_at, &base)?;
            view.comments.earlier(tx, &it, &rights, &by, &before)?;
            Ok(view)
        })
        .await?;
    let answer = cx.page(&view, pages::item)?;
    if cx.changes() {
        return Ok(answer);
    }
    let (app, by, organization, id, looks) = (cx.app.clone(), item.by().clone(), item.organization, item.id, cx.looks());
    let looked = move || {
        app.visits.looked(&by, organization, id);
        if looks {
            app.reads.met(&by, id);
        }
    };
    looked();
    Ok(answer.kept(item.rights().ends().map(Time), looked))
}

/// The view of somebody whom it is not open to like this yet: the same page,
/// with the member who looks as the one who shares it.
///
/// # Errors
/// When the store fails.
pub fn proposed(tx: &mut Tx<'_>, item: &Found<Item>, base_url: &str) -> Result<ItemView, Error> {
    let mut view = load(tx, item, item.rights(), item.by(), None, base_url)?;
    // The addresses of the guest lead nowhere yet.
    view.comments.before_guests = None;
    view.frame.propose(Open {
        id: item.id,
        title: item.title.clone(),
        kind: item.kind.clone(),
        sharer: view.sharer.clone(),
        news: 0,
        folder: None,
        cover: view.cover.clone(),
    });
    Ok(view)
}

fn load(tx: &mut Tx<'_>, item: &Item, rights: &Rights, by: &Actor, signed_in_at: Option<Time>, base_url: &str) -> Result<ItemView, Error> {
    let contact = by.contact().ok_or(Error::NotFound)?;
    // Only a look at what is proposed finds no grant.
    let grant: GrantRow = tx.one(
        "SELECT COALESCE(s.name, v.name, r.name), g.until, g.opened_at, m.seen_at, r.name FROM items i
         JOIN parties r ON r.organization_id = i.organization_id AND r.id = i.responsible_id
         LEFT JOIN grants g ON g.organization_id = i.organization_id AND g.contact_id = $1 AND g.item_id = i.id AND g.closed_at IS NULL
         LEFT JOIN parties s ON s.organization_id = g.organization_id AND s.id = g.opened_by
         LEFT JOIN seen_marks m ON m.organization_id = i.organization_id AND m.contact_id = $1 AND m.item_id = i.id
         LEFT JOIN parties v ON v.organization_id = i.organization_id AND v.id = $3
         WHERE i.organization_id = $4 AND i.id = $2",
        bind![contact, item.id, by.looker(), item.organization],
    )?;
    let files = files::lines(tx, &files::Kept::on(item, Place::Item, rights, by))?;
    let file_marks = files::marks(tx, &files::Kept::on(item, Place::Item, rights, by))?;
    let mut fields = records::field_lines(tx, item, rights, by)?;
    fields.retain(|field| field.value.as_deref().is_some_and(|value| !value.is_empty()));
    let mut hanging = Hanging::load(tx, item, rights, by)?;
    let tasks = tasks::lines(tx, item, rights, &mut hanging)?;
    let notes = notes::lines(tx, item, rights, by, &mut hanging)?;
    let requests = requests::lines(tx, item, rights, &mut hanging)?;
    let lists = lists::lines(tx, item, rights, &mut hanging)?;
    let activities = activities::lines(tx, item, rights, &mut hanging)?;
    let planned = planned::lines(tx, item, rights, by, &mut hanging)?;
    let comments = comments::thread(tx, item, rights, by, Place::Item)?;
    let events = events::lines(tx, item, rights, by, &mut hanging)?;
    let project = projects::shared(tx, item, rights)?;
    let document = documents::shared(tx, item)?;
    let signing = signatures::of_document(tx, item, rights, by)?;
    let chat = match &project {
        Some(_) if rights.shows(access::Facet::Chat) => Some(chat::latest(tx, item, rights, by, MESSAGES, base_url)?),
        _ => None,
    };
    let since = grant.seen_at.or(grant.opened_at).unwrap_or(tx.now());
    let news = news(&files, &comments, since);
    let people = people::present(item, &grant.responsible, &tasks, &files, &comments, chat.as_deref().unwrap_or_default(), by.party());
    let frame = Frame::of_item(tx, item, by, signed_in_at)?.proving(rights.held_back().any());
    Ok(ItemView {
        frame,
        id: item.id,
        title: item.title.clone(),
        sharer: grant.sharer,
        until: grant.until,
        project,
        document,
        signing,
        events,
        fields,
        tasks,
        files,
        file_marks,
        notes,
        requests,
        lists,
        activities,
        planned,
        comments,
        chat,
        people,
        news,
        may_send_files: rights.may(access::Verb::AddFile),
        sends_files: rights.facets().has(access::Facet::SendFiles),
        may_request: rights.may(access::Verb::Request),
        makes_requests: rights.facets().has(access::Facet::Requests),
        may_write_notes: rights.may(access::Verb::AddNote),
        writes_notes: rights.facets().has(access::Facet::WriteNotes),
        version: item.version,
        cover: item.cover_url(),
    })
}

/// So many messages stand on the page itself.
const MESSAGES: i64 = 3;
/// So many news at most; the rest is on the page anyway.
const NEWS: usize = 3;

fn news(files: &[FileLine], comments: &Thread, since: Time) -> Vec<News> {
    let files = files.iter().filter(|file| file.changed_at > since && !file.mine).map(|file| News {
        kind: "file",
        id: file.id.0,
        title: file.name.clone(),
        by: file.by.clone(),
        at: file.changed_at,
    });
    let comments = comments.guests.iter().filter(|comment| comment.at > since && !comment.mine && !comment.removed).map(|comment| News {
        kind: "comment",
        id: comment.id.0,
        title: shortened(&comment.text),
        by: comment.author.clone(),
        at: comment.at,
    });
    let mut all: Vec<News> = files.chain(comments).collect();
    all.sort_by_key(|news| std::cmp::Reverse(news.at));
    all.truncate(NEWS);
    all
}

/// The beginning of a comment, as much as fits on two lines.
fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    let mut short: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    short
}
