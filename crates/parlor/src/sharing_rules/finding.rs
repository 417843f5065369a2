//! Which open access breaks a rule, be it on or only drafted. It changes nothing.

use super::Rule;
use crate::{
    bind,
    contacts::Nature,
    items::{MemberSight, kind_of},
    rows,
    store::{Time, Tx},
    web::Error,
};
use access::{ContactId, Facet, Facets, Finding, GrantId, ItemId, ItemKind, Opening, RuleKind, Whom};
use schemars::JsonSchema;
use serde::Serialize;

rows! {
    /// Something that lies open.
    struct Open {
        grant: GrantId,
        contact: ContactId,
        name: String,
        email: Option<String>,
        nature: Nature,
        proves: bool,
        facets: String,
        since: Time,
        until: Option<Time>,
        link_until: Option<Time>,
        came_until: Option<Time>,
        came_grant_until: Option<Time>,
        by_link: bool,
        item: ItemId,
        kind: String,
        title: String,
        seen: bool,
        opener: String,
        opener_works: bool,
        sponsor: Option<String>,
    }
}

/// What sort of access it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Sort {
    /// A member opened it to a guest.
    Guest,
    /// A member let a guest onto a board.
    OnBoard,
    /// They came by a public link.
    Visitor,
    /// Everyone who has the address.
    PublicLink,
}

impl Sort {
    pub(super) const ALL: [Self; 4] = [Self::Guest, Self::OnBoard, Self::Visitor, Self::PublicLink];
}

/// Open access that breaks a rule.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Found {
    pub grant: GrantId,
    pub sort: Sort,
    pub contact: ContactId,
    pub name: String,
    pub email: Option<String>,
    /// Nothing where the viewer does not see it.
    pub item: Option<ItemId>,
    pub title: Option<String>,
    pub since: Time,
    pub until: Option<Time>,
    /// Who opened it.
    pub by: String,
    /// Who answers for it: the sponsor of the guest, or who opened it; nobody, where neither
    /// works here any more.
    pub owner: Option<String>,
    /// It has to be mended to keep the rule; else they only have to prove who they are.
    pub mends: bool,
}

/// The earliest of these ends.
fn earliest(ends: impl IntoIterator<Item = Option<Time>>) -> Option<Time> {
    ends.into_iter().flatten().min()
}

impl Open {
    /// When it ends by itself, by whatever comes first.
    fn end(&self) -> Option<Time> {
        match self.nature {
            // Nobody comes in but by its link.
            Nature::Everyone => earliest([self.until, self.link_until]),
            _ => earliest([self.until, self.came_until, self.came_grant_until]),
        }
    }

    fn opening(&self) -> Opening<'_> {
        let (facets, kind) = (Facets::from_words(&self.facets), kind_of(&self.kind));
        let whom = match self.nature {
            Nature::Everyone => Whom::Everyone,
            _ => Whom::Contact { email: self.email.as_deref(), proves: self.proves },
        };
        let changes = [Facet::SendFiles, Facet::Attach, Facet::WriteNotes, Facet::Reviewer, Facet::Editor];
        Opening {
            whom,
            until: self.end().map(|until| until.0),
            signs: kind == ItemKind::Document && facets.has(Facet::Sign),
            edits: changes.iter().any(|facet| facets.has(*facet)),
        }
    }

    fn sort(&self) -> Sort {
        match (self.nature, self.by_link, kind_of(&self.kind)) {
            (Nature::Everyone, ..) => Sort::PublicLink,
            (_, true, _) => Sort::Visitor,
            (_, false, ItemKind::Board) => Sort::OnBoard,
            (_, false, _) => Sort::Guest,
        }
    }

    fn found(self, finding: Finding) -> Found {
        Found {
            sort: self.sort(),
            until: self.end(),
            grant: self.grant,
            contact: self.contact,
            item: self.seen.then_some(self.item),
            title: self.seen.then_some(self.title),
            name: self.name,
            email: self.email,
            since: self.since,
            owner: self.sponsor.or_else(|| self.opener_works.then(|| self.opener.clone())),
            by: self.opener,
            mends: finding == Finding::Breaks,
        }
    }
}

/// All open access that breaks this rule where it holds, by the titles of items.
///
/// # Errors
/// When the store fails.
pub(super) fn all(tx: &mut Tx<'_>, rule: &Rule, sight: MemberSight) -> Result<Vec<Found>, Error> {
    if rule.what == RuleKind::Watermark {
        return Ok(Vec::new());
    }
    let (now, says) = (tx.now(), rule.says());
    let open = lying_open(tx, rule, sight)?;
    Ok(open.into_iter().filter_map(|one| says.finds(&one.opening(), now.0).map(|finding| one.found(finding))).collect())
}

/// What lies open where the rule holds. A deactivated public link opens nothing.
fn lying_open(tx: &mut Tx<'_>, rule: &Rule, sight: MemberSight) -> Result<Vec<Open>, Error> {
    let now = tx.now();
    Ok(tx.all(
        concat!(
            "SELECT g.id, g.contact_id, p.name, c.email, c.nature,
               EXISTS (SELECT 1 FROM passkeys pk WHERE pk.person_id = p.person_id)
                 OR EXISTS (SELECT 1 FROM authenticators au WHERE au.person_id = p.person_id AND au.confirmed_at IS NOT NULL),
               g.facets, g.opened_at, g.until, l.until, v.until, vg.until, g.link_id IS NOT NULL, i.id, i.kind, i.title, ",
            crate::items_in_member_sight!(),
            ", s.name, s.kind = 'member' AND s.ended_at IS NULL, ys.name
             FROM grants g JOIN items i ON i.id = g.item_id JOIN parties p ON p.id = g.contact_id JOIN contacts c ON c.id = g.contact_id
             JOIN parties s ON s.id = g.opened_by LEFT JOIN links l ON l.grant_id = g.id
             LEFT JOIN links v ON v.id = g.link_id AND v.item_id = g.item_id LEFT JOIN grants vg ON vg.id = v.grant_id
             LEFT JOIN stays y ON y.organization_id = g.organization_id AND y.contact_id = g.contact_id
             LEFT JOIN parties ys ON ys.id = y.sponsor_id AND ys.ended_at IS NULL
             WHERE g.organization_id = $1 AND i.binned_at IS NULL AND ",
            crate::grant_runs!("$4"),
            " AND (c.nature <> 'everyone' OR (l.id IS NOT NULL AND l.deactivated_at IS NULL AND (l.until IS NULL OR l.until > $4)))
               AND (CAST($5 AS TEXT) IS NULL OR i.kind = CAST($5 AS TEXT)) AND (CAST($6 AS UUID) IS NULL OR i.organizer_id = $6)
               AND (CAST($7 AS UUID) IS NULL OR i.category_id = $7)
             ORDER BY i.title_key, i.id, p.name, g.id"
        ),
        bind![sight.organization, sight.member, sight.everything, now, rule.kind.as_deref(), rule.organizer, rule.category],
    )?)
}

/// How many of these there are of a sort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub(super) struct Group {
    pub sort: Sort,
    pub count: usize,
}

/// What a rule finds, a page of it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(super) struct Simulation {
    pub total: usize,
    /// So many of them can be mended; the others have to prove who they are.
    pub to_mend: usize,
    pub groups: Vec<Group>,
    /// So many are of items that the viewer does not see.
    pub unseen: usize,
    pub found: Vec<Found>,
    /// From 1.
    pub page: usize,
    pub pages: usize,
}

/// So many stand on a page.
const PAGE: usize = 50;

impl Simulation {
    /// That page of it, or the last there is.
    pub(super) fn of(all: Vec<Found>, page: usize) -> Self {
        let count = |sort: Sort| all.iter().filter(|one| one.sort == sort).count();
        let groups = Sort::ALL.map(|sort| Group { sort, count: count(sort) }).into_iter().filter(|group| group.count > 0).collect();
        let (total, to_mend) = (all.len(), all.iter().filter(|one| one.mends).count());
        let (seen, unseen): (Vec<Found>, Vec<Found>) = all.into_iter().partition(|one| one.item.is_some());
        let pages = seen.len().div_ceil(PAGE).max(1);
        let page = page.clamp(1, pages);
        Self { total, to_mend, groups, unseen: unseen.len(), found: seen.into_iter().skip((page - 1) * PAGE).take(PAGE).collect(), page, pages }
    }
}
