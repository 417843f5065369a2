//! An item before a browser that only holds an address of it.

use super::{Item, columns::item_columns};
use crate::{
    bind,
    doors::{Actor, ActorKind, Asker, Found},
    rows,
    store::{Columns as _, FromRow, Row, StoreError, Time, Tx},
    web::Error,
};
use access::{ContactId, Facets, GrantFacts, GuestStanding, ItemId, LinkFacts, Proof, SessionId, Standing, StayFacts, Trust};

rows! {
    struct Held {
        contact: ContactId,
        contact_name: String,
        facets: String,
        opened_at: Time,
        until: Option<Time>,
        holding: SessionId,
        deactivated: bool,
        link_until: Option<Time>,
        renewed: bool,
        bound: bool,
        everyone: bool,
        suspended: bool,
        stays_until: Option<Time>,
    }
}

/// An item with an address of it that a browser holds, in one row.
struct Holding {
    item: Item,
    held: Held,
}

impl FromRow for Holding {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { item: Item::from_row(row)?, held: row.shifted(Item::COLUMNS, Held::from_row)? })
    }
}

impl Held {
    fn standing(&self) -> Standing {
        let grant = GrantFacts {
            opened_at: self.opened_at.0,
            closed_at: None,
            until: self.until.map(|at| at.0),
            facets: Facets::from_words(&self.facets),
            chat_at: None,
            // The address itself says whether it opens.
            paused: false,
        };
        let link = LinkFacts {
            deactivated: self.deactivated,
            until: self.link_until.map(|at| at.0),
            renewed: self.renewed,
            bound: self.bound,
            everyone: self.everyone,
        };
        let stay = StayFacts { suspended: self.suspended, until: self.stays_until.map(|at| at.0) };
        Standing::Guest(GuestStanding { grant: Some(grant), proof: Proof::Held(link), trust: Trust { days: 0 }, stay, twice: false })
    }
}

/// The item, for a browser that holds an address of it behind which nobody has shown who
/// they are (LINK-9, LINK-19). One that is for somebody counts before one that is for all.
pub(super) fn found(tx: &mut Tx<'_>, asker: &Asker, holder: &[u8; 32], id: ItemId) -> Result<Found<Item>, Error> {
    let all: Vec<Holding> = tx.all(
        concat!(
            "SELECT ",
            item_columns!(),
            ", g.contact_id, COALESCE(h.name, p.name), g.facets, g.opened_at, g.until, h.id, l.deactivated_at IS NOT NULL, l.until, l.generation <> h.generation
                 OR (c.nature = 'everyone' AND EXISTS (SELECT 1 FROM boards hb WHERE hb.organization_id = i.organization_id AND hb.item_id = i.id
                   AND ((hb.opens = 'password' AND hb.password_generation IS DISTINCT FROM h.password_generation)
                     OR (hb.opens = 'link' AND o.board_outsiders = 'password')))),
               p.person_id IS NOT NULL, c.nature = 'everyone', y.suspended_at IS NOT NULL, y.until
             FROM holdings h JOIN links l ON l.id = h.link_id JOIN grants g ON g.id = l.grant_id JOIN items i ON i.id = g.item_id
             JOIN organizations o ON o.id = i.organization_id LEFT JOIN organizers z ON z.id = i.organizer_id
             JOIN contacts c ON c.id = g.contact_id JOIN parties p ON p.id = c.id
             LEFT JOIN stays y ON y.organization_id = g.organization_id AND y.contact_id = g.contact_id
             WHERE h.browser_hash = $1 AND g.item_id = $2 AND g.closed_at IS NULL
             ORDER BY CASE WHEN c.nature = 'everyone' THEN 1 ELSE 0 END, h.since DESC"
        ),
        bind![holder, id],
    )?;
    let now = tx.now().0;
    for Holding { item, held } in all {
        if let Ok(rights) = item.decide(&held.standing(), now) {
            let by = Actor {
                kind: ActorKind::Holder(held.contact),
                organization: item.organization,
                name: held.contact_name,
                person: None,
                session: Some(held.holding),
                network: asker.network.clone(),
                unread: 0,
                at_home: false,
            };
            return Ok(Found::new(item, rights, by));
        }
    }
    Err(Error::NotFound)
}
