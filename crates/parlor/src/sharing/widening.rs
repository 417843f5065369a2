//! What a press will newly show, told before it is pressed (VIEW-4).

use super::contents::{Contents, Shown, Since};
use crate::{
    bind,
    items::Item,
    projects::{self, SharedProject},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, Facet, Facets, GrantId, ItemKind, Rights};
use schemars::JsonSchema;
use serde::Serialize;

/// How much each facet of an item holds.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Holds {
    pub files: i64,
    pub internal_files: i64,
    pub fields: i64,
    pub all_fields: i64,
    /// Tasks, notes and activities; a newcomer follows none of them.
    pub followable: i64,
    /// Comments in the guests' lane until now; of a project, messages, and comments on its tasks.
    pub old_comments: i64,
    /// Of a project.
    pub tasks: i64,
    /// What a project is, said beside the switches that show it.
    #[serde(skip)]
    #[schemars(skip)]
    pub project: Option<SharedProject>,
    /// Messages in the chat with guests until now.
    #[serde(skip)]
    #[schemars(skip)]
    pub messages: i64,
}

rows! {
    struct Counted {
        fields: i64,
        all_fields: i64,
        comments: i64,
        messages: i64,
        tasks: i64,
        followable: i64,
    }
}

/// Counts what the item holds.
///
/// # Errors
/// When the store fails.
fn holds(tx: &mut Tx<'_>, item: &Item, rights: &Rights, (files, internal_files): (i64, i64)) -> Result<Holds, Error> {
    let counted: Counted = tx.one(
        concat!(
            "SELECT (SELECT COUNT(*) FROM fields f LEFT JOIN record_fields rf ON rf.field_id = f.id AND rf.item_id = $1
              WHERE f.organizer_id = $2 AND f.archived_at IS NULL AND ",
            crate::record_shows!(),
            "),
           (SELECT COUNT(*) FROM fields f WHERE f.organizer_id = $2 AND f.archived_at IS NULL),
           (SELECT COUNT(*) FROM comments c WHERE c.organization_id = $4 AND c.item_id = $1 AND (c.thing = 'item' OR (c.thing = 'task' AND $3))
              AND c.lane = 'guests' AND c.removed_at IS NULL),
           (SELECT COUNT(*) FROM messages m WHERE m.organization_id = $4 AND m.item_id = $1 AND m.lane = 'guests' AND m.removed_at IS NULL),
           (SELECT COUNT(*) FROM tasks t WHERE t.item_id = $1), ",
            crate::followable!("$1")
        ),
        bind![item.id, item.organizer, item.kind() == ItemKind::Project, item.organization],
    )?;
    let Counted { fields, all_fields, comments, messages, tasks, followable } = counted;
    let project = projects::shared(tx, item, rights)?;
    let old_comments = comments + messages;
    Ok(Holds { files, internal_files, fields, all_fields, followable, old_comments, tasks, project, messages })
}

/// What will newly be seen, and by how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Widening {
    /// Guests who will see something that they do not see now.
    pub guests: i64,
    pub files: i64,
    pub fields: i64,
    /// Tasks, notes and activities that they follow already, and see again.
    pub followed: i64,
    /// Comments from before, also on what they will see; of a project, messages too.
    pub comments: i64,
    /// Of a project.
    pub tasks: i64,
    /// So many of the comments are messages of a project's chat.
    #[serde(skip)]
    #[schemars(skip)]
    pub messages: i64,
}

rows! {
    struct Open {
        id: GrantId,
        contact: ContactId,
        facets: String,
        opened_at: Time,
        /// The grant of everyone, whose link they came by.
        came_by: Option<GrantId>,
        messages: i64,
    }
}

/// What an item holds and to whom it is open: what any change of that would newly show is
/// told from it without asking again.
pub(super) struct Ground {
    pub holds: Holds,
    contents: Contents,
    open: Vec<Open>,
}

impl Ground {
    /// Reads it, in as many statements for much as for little.
    ///
    /// # Errors
    /// When the store fails.
    pub(super) fn load(tx: &mut Tx<'_>, item: &Item, rights: &Rights) -> Result<Self, Error> {
        let now = tx.now();
        let contents = Contents::load(tx, item)?;
        let holds = holds(tx, item, rights, contents.files())?;
        let open: Vec<Open> = tx.all(
            concat!(
                "SELECT g.id, g.contact_id, g.facets, g.opened_at,
                   (SELECT l.grant_id FROM links l WHERE l.organization_id = g.organization_id AND l.id = g.link_id),
                   (SELECT COUNT(*) FROM messages m WHERE m.organization_id = g.organization_id AND m.item_id = g.item_id AND m.lane = 'guests'
                      AND m.removed_at IS NULL AND m.created_at >= COALESCE(g.chat_at, g.opened_at))
                 FROM grants g WHERE g.organization_id = $3 AND g.item_id = $1 AND ",
                crate::grant_open!("$2")
            ),
            bind![item.id, now, item.organization],
        )?;
        Ok(Self { holds, contents, open })
    }

    /// What sharing with these (known contacts, and so many who are not known yet)
    /// on these facets would newly show. What everyone sees who has a public link, those
    /// see too who came by it.
    pub(super) fn widening(&self, contacts: &[ContactId], unknown: i64, facets: Facets) -> Widening {
        let (mut guests, mut most) = (0, Shown::default());
        let mut add = |newly: Option<Shown>, count: i64| {
            if let Some(shown) = newly {
                guests += count;
                most = most.most(shown);
            }
        };
        for contact in contacts {
            let before = self.open.iter().find(|grant| grant.contact == *contact);
            let everyone = before.and_then(|grant| grant.came_by).and_then(|id| self.open.iter().find(|grant| grant.id == id));
            add(self.newly(Some(*contact), everyone.map(|grant| grant.contact), before, facets), 1);
            let Some(before) = before else { continue };
            for visitor in self.open.iter().filter(|grant| grant.came_by == Some(before.id) && !contacts.contains(&grant.contact)) {
                add(self.newly(Some(visitor.contact), Some(*contact), Some(visitor), facets), 1);
            }
        }
        if unknown > 0 {
            add(self.newly(None, None, None, facets), unknown);
        }
        Widening {
            guests,
            files: most.files,
            fields: most.fields,
            followed: most.followed,
            comments: most.comments + most.messages,
            tasks: most.tasks,
            messages: most.messages,
        }
    }

    /// What one of them would newly see; nothing, where that is nothing. Who is not in yet sees at least that it is there.
    fn newly(&self, who: Option<ContactId>, everyone: Option<ContactId>, before: Option<&Open>, facets: Facets) -> Option<Shown> {
        let follows = who.map(|who| self.contents.followed_by(who, everyone)).unwrap_or_default();
        let Some(before) = before else {
            let since = Since { opened_at: Time(i64::MAX), messages: 0 };
            return Some(self.contents.shown(&self.holds, facets, since, &follows));
        };
        let had = Facets::from_words(&before.facets);
        // Whoever is let into the chat reads it from then on.
        let messages = if had.has(Facet::Chat) { before.messages } else { 0 };
        let since = Since { opened_at: before.opened_at, messages };
        let shown = |facets: Facets| self.contents.shown(&self.holds, facets, since, &follows);
        let newly = shown(facets).beyond(shown(had));
        // A stage, a day or a percentage is no number of things, and is seen nevertheless.
        let said =
            [Facet::Due, Facet::Stage, Facet::Hours, Facet::Progress, Facet::Chat].into_iter().any(|facet| facets.has(facet) && !had.has(facet));
        (said || !newly.nothing()).then_some(newly)
    }
}
