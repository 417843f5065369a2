//! What is shown of a review.

use super::{Review, store, store::Reviewed};
use crate::{
    bind,
    doors::Actor,
    items::MemberSight,
    organizations::frame::Frame,
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, Facet, Facets, GrantId, ItemId, ItemKind, ReviewId, ReviewRights};
use schemars::JsonSchema;
use serde::Serialize;

/// A review on all of its pages.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Head {
    pub id: ReviewId,
    pub title: String,
    /// The last day, as 2026-11-30.
    pub day: String,
    pub starter: String,
    pub started_at: Time,
    pub closed_at: Option<Time>,
    /// Nobody, where its day came.
    pub closer: Option<String>,
    /// Nothing can be decided any more.
    pub over: bool,
    /// So many guests are in it; of so many it was decided.
    pub guests: i64,
    pub decided: i64,
}

impl Head {
    fn new(review: &Review, all: &[Reviewed], now: Time) -> Self {
        let count = |some: usize| i64::try_from(some).unwrap_or(i64::MAX);
        Self {
            id: review.id,
            title: review.title.clone(),
            day: review.day.clone(),
            starter: review.starter.clone(),
            started_at: review.started_at,
            closed_at: review.closed_at,
            closer: review.closer.clone(),
            over: review.over(now),
            guests: count(all.len()),
            decided: count(all.iter().filter(|guest| guest.decision.is_some()).count()),
        }
    }
}

/// A guest in a review.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct GuestLine {
    pub contact: ContactId,
    pub name: String,
    pub counterparty: Option<String>,
    /// Who answers for them; nothing where nobody does.
    pub sponsor: Option<String>,
    pub purpose: Option<String>,
    pub until: Option<Time>,
    /// They are suspended already.
    pub suspended: bool,
    /// `confirmed`, `reduced`, `closed`, `suspended` or `gone`; nothing, as long as nobody answered.
    pub decision: Option<String>,
    pub decided_by: Option<String>,
    pub decided_at: Option<Time>,
    /// So many items are open to them.
    pub items: i64,
    /// Those that the viewer sees.
    pub open: Vec<OpenLine>,
}

impl From<Reviewed> for GuestLine {
    fn from(guest: Reviewed) -> Self {
        Self {
            contact: guest.contact,
            name: guest.name,
            counterparty: guest.counterparty,
            sponsor: guest.sponsor_name,
            purpose: guest.purpose,
            until: guest.stays_until,
            suspended: guest.suspended,
            decision: guest.decision,
            decided_by: guest.decider,
            decided_at: guest.decided_at,
            items: guest.items,
            open: Vec::new(),
        }
    }
}

/// Something that is open to a guest.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct OpenLine {
    pub grant: GrantId,
    pub item: ItemId,
    pub title: String,
    pub facets: Vec<Facet>,
    pub since: Time,
    pub seen_at: Option<Time>,
}

rows! {
    struct Open {
        contact: ContactId,
        grant: GrantId,
        item: ItemId,
        title: String,
        kind: String,
        facets: String,
        since: Time,
        seen_at: Option<Time>,
    }
}

/// A review as a sponsor has it: their own guests.
#[derive(Serialize, JsonSchema)]
pub(super) struct Answers {
    pub frame: Frame,
    pub review: Head,
    /// Those for whom the viewer answers; for an administrator, too, those for whom nobody does.
    pub guests: Vec<GuestLine>,
    pub leads: bool,
}

/// A review as administrators have it: all guests.
#[derive(Serialize, JsonSchema)]
pub(super) struct Progress {
    pub frame: Frame,
    pub review: Head,
    pub guests: Vec<GuestLine>,
}

pub(super) fn answers(tx: &mut Tx<'_>, review: &Review, by: &Actor, rights: ReviewRights) -> Result<Answers, Error> {
    let (now, me) = (tx.now(), by.member().ok_or(Error::NotFound)?);
    let all = store::guests(tx, review.id)?;
    let head = Head::new(review, &all, now);
    let mine = |guest: &Reviewed| guest.sponsor == Some(me) || (rights.leads() && guest.sponsor.is_none());
    let mut guests: Vec<GuestLine> = all.into_iter().filter(mine).map(GuestLine::from).collect();
    let sight = MemberSight::new(review.organization, me, rights.house());
    let open: Vec<Open> = tx.all(
        concat!(
            "SELECT g.contact_id, g.id, i.id, i.title, i.kind, g.facets, g.opened_at,
               (SELECT MAX(v.last_at) FROM visits v WHERE v.item_id = g.item_id AND v.contact_id = g.contact_id)
             FROM review_guests w JOIN grants g ON g.contact_id = w.contact_id JOIN items i ON i.id = g.item_id
             WHERE w.review_id = $5 AND ",
            crate::grant_runs!("$4"),
            " AND ",
            crate::items_in_member_sight!(),
            " ORDER BY i.title_key, g.id"
        ),
        bind![sight.organization, sight.member, sight.everything, now, review.id],
    )?;
    for row in open {
        let Some(guest) = guests.iter_mut().find(|guest| guest.contact == row.contact) else { continue };
        let kind = crate::items::kind_of(&row.kind);
        let facets = Facets::from_words(&row.facets).iter().filter(|facet| kind == ItemKind::Board || Facet::of(kind).contains(facet)).collect();
        guest.open.push(OpenLine { grant: row.grant, item: row.item, title: row.title, facets, since: row.since, seen_at: row.seen_at });
    }
    Ok(Answers { frame: Frame::new(review.mark(), by, rights.house()), review: head, guests, leads: rights.leads() })
}

pub(super) fn progress(tx: &mut Tx<'_>, review: &Review, by: &Actor, rights: ReviewRights) -> Result<Progress, Error> {
    let all = store::guests(tx, review.id)?;
    let head = Head::new(review, &all, tx.now());
    Ok(Progress { frame: Frame::new(review.mark(), by, rights.house()), review: head, guests: all.into_iter().map(GuestLine::from).collect() })
}
