//! What is read of an item, wherever one is read.

/// The columns of [`Item`], and where they come from.
macro_rules! item_columns {
    () => {
        concat!(
            "i.id, i.organization_id, o.slug, o.name, ",
            crate::look!("o"),
            ", i.kind, i.organizer_id, z.name, i.category_id, i.title, i.responsible_id, i.created_by,
         i.created_at, i.changed_at, i.version, i.edition, i.binned_at, ",
            crate::lets_guests_in!(),
            ", i.kind = 'board' AND EXISTS (SELECT 1 FROM boards sb WHERE sb.organization_id = i.organization_id AND sb.item_id = i.id
           AND (sb.locked_at IS NOT NULL OR sb.archived_at IS NOT NULL)),
         i.kind = 'board' AND EXISTS (SELECT 1 FROM board_approvals sv
           WHERE sv.organization_id = i.organization_id AND sv.item_id = i.id AND sv.ended_at IS NULL),
         CASE WHEN i.kind = 'board' THEN (SELECT hb.held_until FROM boards hb WHERE hb.organization_id = i.organization_id AND hb.item_id = i.id) END,
         o.plan <> 'free', z.cover, COALESCE(i.guests_may, z.guests_may), ",
            crate::rules_at_once!()
        )
    };
}
pub(super) use item_columns;
