//! What a successor would not see of what passes on to them (MEM-5): whoever is responsible for
//! something has to be able to open it.

use super::Member;
use crate::{
    bind, items,
    store::Tx,
    web::{Error, Say},
};
use access::{BuiltIn, HouseVerb, MemberId};

/// Condition on `i` (items): the successor, `$2`, does not see it.
macro_rules! out_of_sight {
    () => {
        concat!("NOT ", crate::items_in_member_sight!())
    };
}

/// Condition on `i` (items): it is the leaver's, `$4`, to answer for.
macro_rules! answered_for {
    () => {
        "(i.responsible_id = $4 OR EXISTS (SELECT 1 FROM board_members b
           WHERE b.organization_id = i.organization_id AND b.item_id = i.id AND b.member_id = $4 AND b.role = 'owner'))"
    };
}

/// The kinds that are counted: of items, and of what hangs off them, each with its part in the sentence.
const KINDS: [(&str, &str); 6] =
    [("record", "records"), ("project", "projects"), ("document", "documents"), ("board", "boards"), ("task", "tasks"), ("planned", "planned")];

/// Why that successor cannot take over from a member; nothing, where they can.
///
/// # Errors
/// When the store fails.
pub(super) fn by(tx: &mut Tx<'_>, leaver: &Member, successor: MemberId, name: &str) -> Result<Option<Say>, Error> {
    let house = items::house_rights(tx, successor)?;
    // An external member sees what they take part in, as they will in all of this.
    let reaches = house.is_some_and(|house| house.roles().everything() || house.roles().has(BuiltIn::External));
    let browses = house.is_some_and(|house| house.may(HouseVerb::Browse));
    let counted: Vec<(String, i64)> = tx.all(
        concat!(
            "SELECT i.kind, COUNT(*) FROM items i WHERE i.organization_id = $1 AND ",
            answered_for!(),
            " AND ",
            out_of_sight!(),
            " GROUP BY i.kind
             UNION ALL SELECT 'task', COUNT(*) FROM tasks t LEFT JOIN items i ON i.organization_id = t.organization_id AND i.id = t.item_id
             WHERE t.organization_id = $1 AND t.assignee_id = $4 AND t.status IN ('open', 'doing') AND CASE WHEN t.item_id IS NULL THEN NOT $5 ELSE ",
            out_of_sight!(),
            " END
             UNION ALL SELECT 'planned', COUNT(*) FROM planned n JOIN items i ON i.organization_id = n.organization_id AND i.id = n.item_id
             WHERE n.organization_id = $1 AND (n.responsible_id = $4 OR n.confirmer_id = $4) AND n.ended_at IS NULL AND ",
            out_of_sight!()
        ),
        bind![leaver.organization, successor, reaches, leaver.id, browses],
    )?;
    if counted.iter().all(|(_, count)| *count == 0) {
        return Ok(None);
    }
    let count = |kind: &str| counted.iter().find(|(of, _)| of == kind).map_or(0, |(_, count)| *count);
    let say = Say::new("leaving-unseen").and("name", name.to_owned());
    Ok(Some(KINDS.into_iter().fold(say, |say, (kind, part)| say.and(part, count(kind)))))
}
