//! What a member who leaves followed, passes on (MEM-5): otherwise what guests answer there
//! would be told to nobody.

use crate::{
    audit, bind,
    doors::Actor,
    items::{
        MemberSight,
        history::{self, Change},
        house_rights,
        team::Colleague,
    },
    rows,
    store::Tx,
    web::Error,
};
use access::{HouseVerb, ItemId, MemberId, OrganizationId};
use uuid::Uuid;

rows! {
    /// Something that the one who leaves follows.
    struct Left {
        item: Option<ItemId>,
        thing: String,
        id: Uuid,
        /// Nothing, where it is over.
        title: Option<String>,
    }
}

/// What `f` (follows) is about, by its title; nothing, where that is over.
macro_rules! followed_still {
    () => {
        "CASE f.thing
           WHEN 'task' THEN (SELECT x.title FROM tasks x
             WHERE x.organization_id = f.organization_id AND x.id = f.thing_id AND x.status IN ('open', 'doing'))
           WHEN 'note' THEN (SELECT x.title FROM notes x WHERE x.organization_id = f.organization_id AND x.id = f.thing_id AND x.removed_at IS NULL)
           WHEN 'activity' THEN (SELECT x.title FROM activities x WHERE x.organization_id = f.organization_id AND x.id = f.thing_id)
           WHEN 'event' THEN (SELECT x.title FROM events x
             WHERE x.organization_id = f.organization_id AND x.id = f.thing_id AND x.closed_at IS NULL)
           WHEN 'request' THEN (SELECT x.title FROM requests x
             WHERE x.organization_id = f.organization_id AND x.id = f.thing_id AND x.closed_at IS NULL)
           WHEN 'request_list' THEN (SELECT x.title FROM request_lists x
             WHERE x.organization_id = f.organization_id AND x.id = f.thing_id AND x.ended_at IS NULL)
           WHEN 'planned' THEN (SELECT x.title FROM planned x
             WHERE x.organization_id = f.organization_id AND x.id = f.thing_id AND x.ended_at IS NULL) END"
    };
}

/// Has the successor follow what the member followed who leaves, where it is not over: what they
/// are to do from now on in any case, and the rest where no other member follows it and they see
/// it. Comes after all else has passed on, and before the member's own follows end.
///
/// # Errors
/// When the store fails.
pub fn pass_on(tx: &mut Tx<'_>, organization: OrganizationId, from: MemberId, to: &Colleague, by: &Actor) -> Result<(), Error> {
    let Some(house) = house_rights(tx, to.id)? else { return Ok(()) };
    let sight = MemberSight::new(organization, to.id, house);
    let left: Vec<Left> = tx.all(
        concat!(
            "SELECT f.item_id, f.thing, f.thing_id, ",
            followed_still!(),
            " FROM follows f LEFT JOIN items i ON i.organization_id = f.organization_id AND i.id = f.item_id
             WHERE f.organization_id = $1 AND f.party_id = $4 AND f.ended_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM follows h
                 WHERE h.organization_id = $1 AND h.thing_id = f.thing_id AND h.party_id = $2 AND h.ended_at IS NULL)
               AND (EXISTS (SELECT 1 FROM tasks y
                     WHERE y.organization_id = $1 AND y.id = f.thing_id AND y.assignee_id = $2 AND (y.item_id IS NOT NULL OR $5))
                 OR EXISTS (SELECT 1 FROM planned y
                     WHERE y.organization_id = $1 AND y.id = f.thing_id AND (y.responsible_id = $2 OR y.confirmer_id = $2))
                 OR (NOT EXISTS (SELECT 1 FROM follows o JOIN parties m ON m.organization_id = o.organization_id AND m.id = o.party_id
                     WHERE o.organization_id = $1 AND o.thing_id = f.thing_id AND o.ended_at IS NULL AND o.party_id <> $4
                       AND m.kind = 'member' AND NOT m.service AND m.ended_at IS NULL)
                   AND CASE WHEN f.item_id IS NULL THEN $5 ELSE ",
            crate::items_in_member_sight!(),
            " END)) ORDER BY f.id"
        ),
        bind![sight.organization, sight.member, sight.everything, from, house.may(HouseVerb::Browse)],
    )?;
    for one in &left {
        let Some(title) = &one.title else { continue };
        follow(tx, organization, to, by, one)?;
        if let Some(item) = one.item {
            let change = Change { deed: "follow.added", subject: &to.name, was: None, became: Some(title) };
            history::record_by(tx, organization, item, Some(by.party()), &change)?;
        }
    }
    Ok(())
}

fn follow(tx: &mut Tx<'_>, organization: OrganizationId, to: &Colleague, by: &Actor, one: &Left) -> Result<(), Error> {
    let (id, now) = (tx.id::<Uuid>(), tx.now());
    tx.run(
        "INSERT INTO follows (id, organization_id, item_id, thing, thing_id, party_id, added_by, added_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (organization_id, thing_id, party_id) WHERE ended_at IS NULL DO NOTHING",
        bind![id, organization, one.item, &one.thing, one.id, to.id, by.party(), now],
    )?;
    audit::record(tx, organization, audit::By::Actor(by), "follow.added", (one.thing.as_str(), Some(one.id)), &to.name)
}
