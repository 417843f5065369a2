//! Why can they see this? For a guest and everything on an item, the chain of
//! reasons in a sentence each, or the reason why not (VIEW-3). The answers are
//! the policy's own.

use crate::{
    bind,
    items::{Item, guest_standing},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{Attached, AttachedKind, Author, ContactId, Facet, HangsOff, Lane, Near, Reason, Rights, TaskFacets, WhyNot};
use schemars::JsonSchema;
use serde::Serialize;

/// One thing, and the answer about it, as keys of texts.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Answer {
    /// `item`, `file`, `task`, `note`, `activity`, `event`, `fields`, `comments`, `messages`.
    pub kind: String,
    /// What it is called; of fields, their names; of comments and messages, how many.
    pub title: String,
    /// Below what comments stand, where that is not the item itself: `task`, `note` and the like.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    pub seen: bool,
    /// Words such as `grant`, `facet-files`, `follows`, or the one reason why not.
    pub because: Vec<String>,
}

rows! {
    struct Thing {
        kind: String,
        title: String,
        internal: bool,
        /// It is closed to them alone.
        closed: bool,
        /// What they see of it, or of what it hangs off, by following that, as words.
        follow_words: Option<String>,
        own: bool,
        /// What a file hangs off; of all else, what it is.
        on: String,
    }
}

/// The answers about everything on the item, for this guest; of fields, only about those that whoever
/// asks sees themselves (MEM-2).
///
/// # Errors
/// Not found, when the organization knows no such contact.
pub(super) fn answers(tx: &mut Tx<'_>, (item, asker): (&Item, &Rights), contact: ContactId) -> Result<(String, Vec<Answer>), Error> {
    let (name, standing) = guest_standing(tx, item.organization, item.id, contact)?.ok_or(Error::NotFound)?;
    let now = tx.now().0;
    let rights = item.decide(&standing, now);
    let mut answers = vec![about_item(item, &rights)];
    answers.extend(about_fields(tx, (item, asker), contact, &rights)?);
    let things: Vec<Thing> = tx.all(
        concat!(
            "SELECT 'file', f.name, f.internal, ",
            crate::file_closed!("f.organization_id", "f.id", "$2"),
            ", ",
            crate::follow_facets!("f.organization_id", "f.thing_id", "$2"),
            ", f.created_by = $2, f.thing FROM files f WHERE f.item_id = $1 AND f.binned_at IS NULL AND f.thing <> 'draft'
             UNION ALL SELECT 'task', t.title, 1 = 0, 1 = 0, ",
            crate::follow_facets!("t.organization_id", "t.id", "$2"),
            ", t.created_by = $2, 'task' FROM tasks t WHERE t.item_id = $1
             UNION ALL SELECT 'note', n.title, 1 = 0, 1 = 0, ",
            crate::follow_facets!("n.organization_id", "n.id", "$2"),
            ", n.created_by = $2, 'note' FROM notes n WHERE n.removed_at IS NULL AND n.item_id = $1
             UNION ALL SELECT 'activity', a.title, 1 = 0, 1 = 0, ",
            crate::follow_facets!("a.organization_id", "a.id", "$2"),
            ", a.created_by = $2, 'activity' FROM activities a WHERE a.item_id = $1
             UNION ALL SELECT 'event', e.title, 1 = 0, ",
            crate::event_closed!("e.organization_id", "e.id", "$2"),
            ", ",
            crate::follow_facets!("e.organization_id", "e.id", "$2"),
            ", e.created_by = $2, 'event' FROM events e WHERE e.item_id = $1
             UNION ALL SELECT 'request', q.title, 1 = 0, 1 = 0, ",
            crate::follow_facets!("q.organization_id", "q.id", "$2"),
            ", q.created_by = $2, 'request' FROM requests q WHERE q.item_id = $1
             UNION ALL SELECT 'request_list', l.title, 1 = 0, 1 = 0, ",
            crate::follow_facets!("l.organization_id", "l.id", "$2"),
            ", FALSE, 'request_list' FROM request_lists l WHERE l.item_id = $1 AND l.asked_at IS NOT NULL
             UNION ALL SELECT 'planned', l.title, 1 = 0, 1 = 0, ",
            crate::follow_facets!("l.organization_id", "l.id", "$2"),
            ", l.created_by = $2, 'planned' FROM planned l WHERE l.item_id = $1"
        ),
        bind![item.id, contact],
    )?;
    for thing in things {
        answers.push(about_thing(&thing, &rights));
    }
    answers.extend(about_comments(tx, item, contact, &rights)?);
    Ok((name, answers))
}

rows! {
    struct Named {
        name: String,
        group: String,
        /// The record shows it to guests.
        to_guests: bool,
        /// So it does, and nothing withholds it from this one.
        shown: bool,
    }
}

/// The fields of a record, told together by what is decided of them, what is seen first.
fn about_fields(tx: &mut Tx<'_>, (item, asker): (&Item, &Rights), contact: ContactId, rights: &Result<Rights, WhyNot>) -> Result<Vec<Answer>, Error> {
    let mut fields: Vec<Named> = tx.all(
        concat!(
            "SELECT f.name, f.field_group, ",
            crate::record_shows!(),
            ", ",
            crate::field_shown!("$2", "$3"),
            " FROM fields f LEFT JOIN record_fields rf ON rf.organization_id = f.organization_id AND rf.field_id = f.id AND rf.item_id = $2
             WHERE f.organization_id = $4 AND f.organizer_id = $1 AND f.archived_at IS NULL ORDER BY f.place, f.id"
        ),
        bind![item.organizer, item.id, contact, item.organization],
    )?;
    fields.retain(|field| asker.shows_group(&field.group));
    let mut told: Vec<Answer> = Vec::new();
    for field in &fields {
        let (seen, because) = match rights {
            Err(why) => (false, vec![why_not_word(*why)]),
            Ok(_) if !field.to_guests => (false, vec!["field-hidden".to_owned()]),
            Ok(_) if !field.shown => (false, vec!["field-withheld".to_owned()]),
            Ok(rights) if rights.shows(Facet::Fields) => (true, vec!["grant".to_owned(), "facet-fields".to_owned()]),
            Ok(_) => (false, vec!["facet-off".to_owned()]),
        };
        match told.iter_mut().find(|answer| answer.because == because) {
            Some(answer) => {
                answer.title.push_str(", ");
                answer.title.push_str(&field.name);
            }
            None => told.push(Answer { kind: "fields".into(), title: field.name.clone(), place: None, seen, because }),
        }
    }
    told.sort_by_key(|answer| !answer.seen);
    Ok(told)
}

rows! {
    struct Written {
        /// `item`, `task` and the like, or `chat`.
        place: String,
        lane: String,
        written_at: Time,
        own: bool,
        follow_words: Option<String>,
    }
}

/// The comments on the item and on what hangs off it, and the messages of its chats, counted by where they stand
/// and what is decided of them: one answer for each place and reason.
fn about_comments(tx: &mut Tx<'_>, item: &Item, contact: ContactId, rights: &Result<Rights, WhyNot>) -> Result<Vec<Answer>, Error> {
    let all: Vec<Written> = tx.all(
        concat!(
            "SELECT c.thing, c.lane, c.created_at, c.created_by = $2, ",
            crate::follow_facets!("c.organization_id", "c.thing_id", "$2"),
            " FROM comments c WHERE c.organization_id = $3 AND c.item_id = $1 AND c.removed_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM notes n WHERE n.organization_id = c.organization_id AND n.id = c.thing_id AND n.removed_at IS NOT NULL)
             UNION ALL SELECT 'chat', m.lane, m.created_at, m.created_by = $2, CAST(NULL AS TEXT)
             FROM messages m WHERE m.organization_id = $3 AND m.item_id = $1 AND m.removed_at IS NULL"
        ),
        bind![item.id, contact, item.organization],
    )?;
    let mut counted: Vec<(Answer, usize)> = Vec::new();
    for one in &all {
        let answer = about_written(one, rights);
        match counted.iter_mut().find(|(same, _)| same.place == answer.place && same.kind == answer.kind && same.because == answer.because) {
            Some((_, count)) => *count += 1,
            None => counted.push((answer, 1)),
        }
    }
    Ok(counted.into_iter().map(|(answer, count)| Answer { title: count.to_string(), ..answer }).collect())
}

fn about_written(one: &Written, rights: &Result<Rights, WhyNot>) -> Answer {
    let lane = if one.lane == Lane::Team.word() { Lane::Team } else { Lane::Guests };
    let written_at = one.written_at.0;
    let (kind, place, attached) = match one.place.as_str() {
        "chat" => ("messages", None, AttachedKind::Message { lane, written_at }),
        "item" => ("comments", None, AttachedKind::Comment { lane, written_at, off: HangsOff::Item }),
        place => {
            let off = HangsOff::Thing(near(place, one.follow_words.as_deref()));
            ("comments", Some(place.to_owned()), AttachedKind::Comment { lane, written_at, off })
        }
    };
    let (seen, because) = decided(attached, one.own, rights);
    Answer { kind: kind.into(), title: String::new(), place, seen, because }
}

/// How something of that word stands to the guest, by what they see by following it.
fn near(word: &str, follow_words: Option<&str>) -> Near {
    Near { follows: follow_words.map(TaskFacets::from_words), task: word == "task", ..Near::default() }
}

fn about_item(item: &Item, rights: &Result<Rights, WhyNot>) -> Answer {
    let (seen, because) = match rights {
        Ok(rights) => (true, rights.why().iter().map(|reason| reason_word(*reason)).collect()),
        Err(why) => (false, vec![why_not_word(*why)]),
    };
    Answer { kind: "item".into(), title: item.title.clone(), place: None, seen, because }
}

fn about_thing(thing: &Thing, rights: &Result<Rights, WhyNot>) -> Answer {
    let near = near(&thing.on, thing.follow_words.as_deref());
    let off = if thing.on == "item" { HangsOff::Item } else { HangsOff::Thing(near) };
    let kind = if thing.kind == "file" {
        AttachedKind::File { internal: thing.internal, closed: thing.closed, off }
    } else {
        AttachedKind::Followable(Near { closed: thing.closed, ..near })
    };
    let (seen, because) = decided(kind, thing.own, rights);
    Answer { kind: thing.kind.clone(), title: thing.title.clone(), place: None, seen, because }
}

/// The policy's answer about something that hangs off the item, in words.
fn decided(kind: AttachedKind, own: bool, rights: &Result<Rights, WhyNot>) -> (bool, Vec<String>) {
    let author = if own { Author::Viewer } else { Author::Other };
    let decided = match rights {
        Ok(rights) => rights.attached(&Attached { kind, author }).map(|rights| rights.why),
        Err(why) => Err(*why),
    };
    match decided {
        Ok(why) => (true, why.into_iter().map(reason_word).collect()),
        Err(why) => (false, vec![why_not_word(why)]),
    }
}

fn reason_word(reason: Reason) -> String {
    match reason {
        Reason::Role => "role".into(),
        Reason::Participates => "participates".into(),
        Reason::Made => "made".into(),
        Reason::Grant => "grant".into(),
        Reason::Facet(facet) => format!("facet-{}", facet.word().replace('_', "-")),
        Reason::Follows => "follows".into(),
        Reason::Own => "own".into(),
        Reason::GuestLane => "guest-lane".into(),
    }
}

fn why_not_word(why: WhyNot) -> String {
    match why {
        WhyNot::Stranger | WhyNot::NoRole | WhyNot::NoGrant => "no-grant".into(),
        WhyNot::GrantClosed => "grant-closed".into(),
        WhyNot::GrantEnded => "grant-ended".into(),
        WhyNot::StaySuspended => "stay-suspended".into(),
        WhyNot::StayOver => "stay-over".into(),
        WhyNot::NotVerified => "not-verified".into(),
        WhyNot::LinkOff => "link-off".into(),
        WhyNot::Binned => "binned".into(),
        WhyNot::NoExtranet => "no-extranet".into(),
        WhyNot::FacetOff(_) | WhyNot::PartOff(_) => "facet-off".into(),
        WhyNot::NotFollower => "not-follower".into(),
        WhyNot::Internal => "internal".into(),
        WhyNot::Closed => "closed".into(),
        WhyNot::TeamLane => "team-lane".into(),
        WhyNot::BeforeGrant => "before-grant".into(),
        WhyNot::General => "general".into(),
    }
}
