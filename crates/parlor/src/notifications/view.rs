//! What notifications say, cut to what their reader sees at this moment.

mod cut;

use super::{Kind, Part};
use crate::{
    bind, comments,
    follows::Place,
    items::{Sight, kind_of},
    items_in_guest_sight, items_in_member_sight, rows,
    store::{Time, Tx},
    web::Error,
};
use access::{
    Facets, GrantFacts, GuestStanding, HouseVerb, ItemFacts, ItemId, Lane, MailId, NotificationId, PartyId, Proof, Rights, Standing, StayFacts, Trust,
};
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// A line of the overview.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Line {
    pub id: NotificationId,
    pub kind: Kind,
    /// Who did it.
    pub by: Option<String>,
    /// They stand outside.
    pub by_guest: bool,
    /// The item, task, note or activity that it is about.
    pub title: String,
    /// The item that it hangs off; nothing for the item itself and for general tasks.
    pub item_title: Option<String>,
    /// What was written, or the beginning of it.
    pub said: Option<String>,
    /// What was changed, as far as the reader sees it.
    pub parts: Vec<Part>,
    /// New messages, up to 100.
    pub count: i64,
    /// An approval was rejected.
    pub rejected: bool,
    /// A board was accepted with edits.
    pub with_edits: bool,
    /// The day of something planned, as 2026-11-30.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
    pub at: Time,
    pub unread: bool,
    /// Of the end of a stay, or the day of a review: when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Time>,
    /// It tells a guest of themselves.
    #[serde(skip)]
    #[schemars(skip)]
    pub own: bool,
    /// A guest is shown it with all there, and was not added to it.
    #[serde(skip)]
    #[schemars(skip)]
    pub shown_with_all: bool,
    /// Where it is met, below the reader's own addresses.
    pub path: String,
}

/// Which of them.
#[derive(Clone, Copy)]
pub(super) enum Which {
    /// All, those that wait first, from a place in the list on.
    All {
        from: i64,
    },
    /// Those that wait for the digest, from a place on.
    Digest {
        from: i64,
    },
    /// Those that this digest told.
    ToldBy(MailId),
    One(NotificationId),
}

/// Some of them, as far as their reader may know of them, and whether there are more
/// behind these.
pub(super) struct Lines {
    pub lines: Vec<Line>,
    pub more: bool,
}

/// So many stand on a page, and in a section of a digest.
pub(super) const MOST: i64 = 50;

rows! {
    struct Row {
        id: NotificationId,
        kind: Kind,
        at: Time,
        unread: bool,
        parts: String,
        about: String,
        about_id: Uuid,
        thing_id: Option<Uuid>,
        by: Option<String>,
        by_guest: Option<bool>,
        item: Option<ItemId>,
        item_title: Option<String>,
        item_kind: Option<String>,
        thing_title: Option<String>,
        comment: Option<String>,
        comment_lane: Option<Lane>,
        comment_at: Option<Time>,
        comment_by: Option<PartyId>,
        message: Option<String>,
        message_lane: Option<Lane>,
        message_at: Option<Time>,
        file: Option<String>,
        file_internal: Option<bool>,
        file_closed: bool,
        outcome: Option<String>,
        board_words: Option<String>,
        pin: Option<Uuid>,
        board_extra: Option<String>,
        day: Option<String>,
        fresh: i64,
        slug: String,
        organization: String,
        stay_name: Option<String>,
        stay_until: Option<Time>,
        guests_edit: bool,
        facets: Option<String>,
        opened_at: Option<Time>,
        until: Option<Time>,
        chat_at: Option<Time>,
        follow_words: Option<String>,
    }
}

/// The columns of a [`Row`] up to those of the grant, of `n` (notifications). The
/// argument is the condition on which a message `um` may be counted.
macro_rules! notification_columns {
    ($readable:literal) => {
        concat!(
            "n.id, n.kind, n.at, n.read_at IS NULL, n.parts, n.about, n.about_id, n.thing_id, COALESCE(b.name, bp.name), b.kind = 'contact', n.item_id, i.title, i.kind,
           COALESCE(t.title, o.title, a.title, e.title, rq.title, rl.title, pl.title), c.body, c.lane, c.created_at, c.created_by, m.body, m.lane, m.created_at, f.name, f.internal, COALESCE(", $crate::file_closed!("f.organization_id", "f.id", "n.party_id"), ", FALSE), COALESCE(v.outcome, bv.outcome),
           bc.body, bc.pin_id, COALESCE(bu.body, br.message, bv.message, pa.asked_title || ': ' || pa.why), oc.day,
           CASE WHEN n.kind IN ('team_chat', 'guest_chat') THEN (SELECT COUNT(*) FROM (SELECT 1 FROM messages um WHERE um.item_id = n.item_id
               AND um.lane = CASE WHEN n.kind = 'team_chat' THEN 'team' ELSE 'guests' END AND um.removed_at IS NULL AND um.created_by <> n.party_id
               AND um.created_at > COALESCE((SELECT uk.read_to FROM chat_marks uk WHERE uk.party_id = n.party_id AND uk.item_id = n.item_id
                 AND uk.lane = CASE WHEN n.kind = 'team_chat' THEN 'team' ELSE 'guests' END), n.at - 1) AND ",
            $readable,
            " LIMIT 100) u) ELSE 0 END, w.slug, w.name, COALESCE(sp.name, rv.title, wh.name), COALESCE(st.until, rv.until), w.plan <> 'free'"
        )
    };
}

/// Where those columns come from, before the items.
macro_rules! notification_sources {
    () => {
        " LEFT JOIN parties b ON b.id = n.by_id
          LEFT JOIN tasks t ON n.about = 'task' AND t.id = n.about_id
          LEFT JOIN notes o ON n.about = 'note' AND o.id = n.about_id AND o.removed_at IS NULL
          LEFT JOIN activities a ON n.about = 'activity' AND a.id = n.about_id
          LEFT JOIN events e ON n.about = 'event' AND e.id = n.about_id
          LEFT JOIN requests rq ON n.about = 'request' AND rq.id = n.about_id
          LEFT JOIN request_lists rl ON n.about = 'request_list' AND rl.id = n.about_id
          LEFT JOIN point_answers pa ON n.kind = 'list_back' AND pa.id = n.thing_id
          LEFT JOIN planned pl ON n.about = 'planned' AND pl.id = n.about_id
          LEFT JOIN occurrences oc ON n.kind IN ('planned_soon', 'planned_due', 'planned_late', 'unconfirmed') AND oc.id = n.thing_id AND oc.settled_id IS NULL
          LEFT JOIN comments c ON n.kind IN ('comment', 'mention') AND c.id = n.thing_id AND c.removed_at IS NULL
          LEFT JOIN messages m ON n.kind = 'mention' AND m.id = n.thing_id AND m.removed_at IS NULL
          LEFT JOIN files f ON n.kind IN ('files', 'virus', 'to_read', 'first_read') AND f.id = n.thing_id AND f.binned_at IS NULL
          LEFT JOIN task_approvals v ON n.kind IN ('asked', 'decided') AND v.id = n.thing_id
          LEFT JOIN board_approvals bv ON n.kind IN ('asked', 'decided') AND bv.id = n.thing_id
          LEFT JOIN board_comments bc ON n.kind IN ('comment', 'mention') AND bc.id = n.thing_id AND bc.deleted_at IS NULL
          LEFT JOIN board_updates bu ON n.kind = 'update' AND bu.id = n.thing_id AND bu.deleted_at IS NULL
          LEFT JOIN board_requests br ON n.kind = 'requested' AND br.id = n.thing_id
          LEFT JOIN people bp ON bp.id = br.person_id
          LEFT JOIN parties sp ON (n.kind LIKE 'stay%' OR n.kind LIKE 'erasure%') AND sp.id = n.thing_id
          LEFT JOIN stays st ON n.kind = 'stay_ends' AND st.organization_id = n.organization_id AND st.contact_id = n.thing_id
          LEFT JOIN reviews rv ON n.kind LIKE 'review%' AND rv.id = n.thing_id
          LEFT JOIN webhooks wh ON n.kind = 'webhook_off' AND wh.id = n.thing_id
          JOIN organizations w ON w.id = n.organization_id "
    };
}

/// Notifications of a reader, those that they may still know of.
///
/// # Errors
/// When the store fails.
pub(super) fn load(tx: &mut Tx<'_>, reader: &Sight, which: Which) -> Result<Lines, Error> {
    let (digest, told_by, one, from) = match which {
        Which::All { from } => (false, None, None, from),
        Which::Digest { from } => (true, None, None, from),
        Which::ToldBy(mail) => (false, Some(mail), None, 0),
        Which::One(id) => (false, None, Some(id), 0),
    };
    let now = tx.now();
    let rows: Vec<Row> = match reader {
        Sight::Member { sight, house } => tx.all(
            concat!(
                "SELECT ",
                notification_columns!("TRUE"),
                ", NULL, CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), NULL FROM notifications n LEFT JOIN items i ON i.id = n.item_id",
                notification_sources!(),
                "WHERE n.party_id = $2 AND ((n.item_id IS NULL AND ($4 OR n.kind LIKE 'stay%' OR n.kind LIKE 'review%' OR n.kind LIKE 'erasure%')) OR (i.binned_at IS NULL AND ",
                items_in_member_sight!(),
                ")) AND (NOT $5 OR (n.digest AND n.read_at IS NULL)) AND n.id = COALESCE($6, n.id) AND COALESCE(n.told_by = $9, $9 IS NULL)
                 ORDER BY CASE WHEN n.read_at IS NULL THEN 0 ELSE 1 END, n.at DESC, n.id DESC LIMIT $7 OFFSET $8"
            ),
            bind![sight.organization, sight.member, sight.everything, house.may(HouseVerb::Browse), digest, one, MOST + 1, from, told_by],
        )?,
        Sight::Guest(guest) => tx.all(
            concat!(
                "SELECT ",
                notification_columns!(
                    "(um.created_at >= COALESCE(g.chat_at, g.opened_at) OR (' ' || g.facets || ' ') LIKE '% old_comments %')"
                ),
                ", g.facets, g.opened_at, g.until, g.chat_at, ",
                crate::follow_facets!("n.organization_id", "n.about_id", "$1"),
                " FROM notifications n LEFT JOIN items i ON i.id = n.item_id LEFT JOIN grants g ON g.item_id = i.id AND g.contact_id = n.party_id AND g.closed_at IS NULL
                 LEFT JOIN organizers z ON z.id = i.organizer_id",
                notification_sources!(),
                "WHERE n.organization_id = $3 AND n.party_id = $1 AND ((n.item_id IS NULL AND n.kind LIKE 'stay%') OR (n.at >= g.opened_at AND ",
                items_in_guest_sight!(),
                ")) AND (NOT $4 OR (n.digest AND n.read_at IS NULL)) AND n.id = COALESCE($5, n.id) AND COALESCE(n.told_by = $8, $8 IS NULL)
                 ORDER BY CASE WHEN n.read_at IS NULL THEN 0 ELSE 1 END, n.at DESC, n.id DESC LIMIT $6 OFFSET $7"
            ),
            bind![guest.contact, now, guest.organization, digest, one, MOST + 1, from, told_by],
        )?,
    };
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let more = rows.len() > most;
    Ok(Lines { lines: rows.into_iter().take(most).filter_map(|row| row.cut(reader, now)).collect(), more })
}

/// One of them, for its mail: nothing, where its reader may not know of it any more.
///
/// # Errors
/// When the store fails.
pub fn one(tx: &mut Tx<'_>, reader: PartyId, id: NotificationId) -> Result<Option<Line>, Error> {
    let Some(sight) = Sight::of_party(tx, reader)? else { return Ok(None) };
    Ok(load(tx, &sight, Which::One(id))?.lines.pop())
}

impl Row {
    fn place(&self) -> Place {
        Place::of(&self.about, self.about_id)
    }

    /// What the reader of a grant may do on its item, as mails ask for it.
    fn rights(&self, now: Time) -> Option<Rights> {
        // A line shows; it lets nobody do anything.
        let deeds = Facets::default();
        let item = ItemFacts { deeds, ..kind_of(self.item_kind.as_deref()?).plain() };
        let grant = GrantFacts {
            opened_at: self.opened_at?.0,
            closed_at: None,
            until: self.until.map(|at| at.0),
            facets: Facets::from_words(self.facets.as_deref()?),
            chat_at: self.chat_at.map(|at| at.0),
            paused: false,
        };
        let standing = Standing::Guest(GuestStanding {
            grant: Some(grant),
            proof: Proof::Preview,
            trust: Trust { days: 0 },
            stay: StayFacts::default(),
            twice: false,
        });
        access::rights(&item, &standing, now.0).ok()
    }

    fn cut(self, reader: &Sight, now: Time) -> Option<Line> {
        let mut parts = Part::named(&self.parts);
        match reader {
            Sight::Member { .. } => self.there().then_some(())?,
            // Of their own stay a guest is told whatever is open to them.
            Sight::Guest(_) if self.item.is_none() => {}
            Sight::Guest(guest) => {
                let rights = self.rights(now)?;
                let seen = self.seen_by(guest.contact, &rights)?;
                parts.retain(|part| part.shown(seen));
                if self.kind == Kind::Changed && parts.is_empty() {
                    return None;
                }
            }
        }
        let outside = matches!(reader, Sight::Guest(_));
        let mut line = self.line(parts, outside);
        // Who of the house changes things is known to guests only where they take part.
        if outside && matches!(line.kind, Kind::Changed | Kind::Added | Kind::Noted | Kind::ListBack | Kind::ListDone) {
            line.by = None;
        }
        Some(line)
    }

    fn line(self, parts: Vec<Part>, outside: bool) -> Line {
        let (path, own) = (self.path(outside), outside && self.kind.of_stay());
        let (title, item_title) = match self.thing_title.or(self.stay_name) {
            Some(_) if own => (self.organization, None),
            Some(title) => (title, self.item_title),
            None => (self.item_title.unwrap_or_default(), None),
        };
        let said = self
            .comment
            .or(self.message)
            .or(self.file)
            .or(self.board_words)
            .or(self.board_extra)
            .filter(|said| !said.is_empty())
            .map(|text| comments::beginning(&text, 200));
        Line {
            id: self.id,
            kind: self.kind,
            by: self.by,
            by_guest: self.by_guest.unwrap_or(false),
            title,
            item_title,
            said,
            parts,
            count: self.fresh,
            rejected: self.outcome.as_deref() == Some("rejected"),
            with_edits: self.outcome.as_deref() == Some("with_edits"),
            day: self.day,
            at: self.at,
            unread: self.unread,
            until: self.stay_until,
            own,
            shown_with_all: outside && self.kind == Kind::Added && self.follow_words.is_none(),
            path,
        }
    }

    fn path(&self, outside: bool) -> String {
        let thing = self.thing_id.unwrap_or_default();
        match self.kind {
            Kind::Package => return format!("/o/{}/administration/guests", self.slug),
            kind if kind.of_stay() && outside => return format!("/guest/{}", self.slug),
            kind if kind.of_stay() => return format!("/o/{}/guests/{thing}", self.slug),
            Kind::WebhookOff => return format!("/o/{}/administration/webhooks/{thing}", self.slug),
            Kind::ErasureMember => return format!("/o/{}/team/{thing}/remove", self.slug),
            // Who is gone has no page any more.
            Kind::ErasureDone => return format!("/o/{}", self.slug),
            kind if kind.of_erasure() => return format!("/o/{}/contacts/{thing}/erasure", self.slug),
            kind if kind.of_review() => return format!("/o/{}/reviews/{thing}", self.slug),
            _ => {}
        }
        let Some(item) = self.item else { return format!("/o/{}/tasks/{}", self.slug, self.about_id) };
        let here = self.place().url(item);
        match (self.kind, self.thing_id) {
            (Kind::TeamChat, _) => crate::chat::url(item, Lane::Team),
            (Kind::GuestChat, _) => crate::chat::url(item, Lane::Guests),
            (Kind::Requested, _) if self.item_kind.as_deref() == Some("project") => format!("{here}/boards#board-requests"),
            (Kind::Requested, _) => format!("{here}/share#board-requests"),
            (Kind::Asked | Kind::Decided | Kind::Update, _) if self.place() == Place::Item => format!("{here}#board-workflow"),
            (_, Some(_)) if self.board_words.is_some() => {
                format!("{here}#{}", self.pin.map_or_else(|| "board-chat".to_owned(), |pin| format!("pin-{pin}")))
            }
            (_, Some(id)) if self.comment.is_some() => format!("{here}#comment-{id}"),
            (_, Some(id)) if self.message.is_some() => {
                format!("{}?at={id}#message-{id}", crate::chat::url(item, self.message_lane.unwrap_or(Lane::Guests)))
            }
            (Kind::Files | Kind::Virus, _) => format!("{here}#files"),
            (Kind::ToRead | Kind::FirstRead, Some(file)) => format!("/items/{item}/files/{file}/view"),
            (Kind::ToSign | Kind::Signed | Kind::HeldUp, _) => crate::signatures::path(item, access::EventId(self.about_id)),
            _ => here,
        }
    }
}
