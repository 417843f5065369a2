//! Items: what they are, what stands in their fields, who answers for them, and their history.

use crate::evidence::sheet::{Sheet, sheet};

pub(super) const SHEETS: &[Sheet] = &[
    sheet!("items" {
        id Id "i.id", kind Text "i.kind", title Text "i.title", organizer Id "i.organizer_id", organizer_name Text "z.name",
        category_name Text "k.name", responsible Who "i.responsible_id", created_by Who "i.created_by", created_at Number "i.created_at",
        changed_at Number "i.changed_at", binned_by Who "i.binned_by", binned_at Number "i.binned_at",
        guests_may Text "COALESCE(i.guests_may, z.guests_may)", guests_mailed Text "COALESCE(i.guests_mailed, z.guests_mailed)",
    } from "items i LEFT JOIN organizers z ON z.id = i.organizer_id LEFT JOIN categories k ON k.id = i.category_id", by ["i.id"],
        item "i.id = $1", guest "i.id IN (SELECT wg.item_id FROM grants wg WHERE wg.contact_id = $1)", all "i.organization_id = $1"),
    sheet!("values" {
        item Id "v.item_id", field Id "v.field_id", name Text "f.name", field_group Text "f.field_group", kind Text "f.kind",
        value Text "v.value",
    } from "field_values v JOIN fields f ON f.id = v.field_id", by ["v.item_id", "v.field_id"],
        item "v.item_id = $1", guest -, all "f.organization_id = $1"),
    sheet!("field_openings" {
        item Id "r.item_id", field Id "r.field_id", name Text "f.name", to_guests Yes "r.to_guests",
    } from "record_fields r JOIN fields f ON f.id = r.field_id", by ["r.item_id", "r.field_id"], item "r.item_id = $1", guest -,
        all "f.organization_id = $1"),
    sheet!("projects" {
        item Id "p.item_id", stage Text "s.name", due Text "p.due", description Text "p.description",
    } from "projects p JOIN stages s ON s.id = p.stage_id", by ["p.item_id"], item "p.item_id = $1", guest -, all "p.organization_id = $1"),
    sheet!("documents" {
        item Id "d.item_id", description Text "d.description", parent Id "d.parent_id", made_for Who "d.contact_id",
    } from "documents d", by ["d.item_id"], item "d.item_id = $1", guest -, all "d.organization_id = $1"),
    sheet!("templates" {
        item Id "t.item_id", subject Text "t.subject", organizer Id "t.organizer_id", asks Text "t.asks",
    } from "templates t", by ["t.item_id"], item "t.item_id = $1", guest -, all "t.organization_id = $1"),
    sheet!("blanks" {
        id Id "b.id", item Id "b.item_id", file Id "b.file_id", gap Text "b.gap", page Number "b.page", from_left Number "b.from_left",
        from_top Number "b.from_top", width Number "b.width", height Number "b.height",
    } from "blanks b", by ["b.id"], item "b.item_id = $1", guest -, all "b.organization_id = $1"),
    sheet!("batches" {
        id Id "b.id", item Id "b.item_id", member Who "b.member_id", file_name Text "b.file_name", mapping Text "b.mapping",
        place Number "b.place", sent Number "b.sent", created_at Number "b.created_at", ended_at Number "b.ended_at",
    } from "batches b", by ["b.id"], item "b.item_id = $1", guest -, all "b.organization_id = $1"),
    sheet!("batch_faults" {
        batch Id "t.batch_id", number Number "t.number", item Id "b.item_id", name Text "t.name", why Text "t.why",
    } from "batch_faults t JOIN batches b ON b.id = t.batch_id", by ["t.batch_id", "t.number"], item "b.item_id = $1", guest -,
        all "b.organization_id = $1"),
    sheet!("participants" {
        item Id "t.item_id", member Id "t.member_id", name Text "p.name", added_by Who "t.added_by", added_at Number "t.added_at",
    } from "participants t JOIN parties p ON p.id = t.member_id", by ["t.item_id", "t.member_id"],
        item "t.item_id = $1", guest -, all "t.organization_id = $1"),
    sheet!("follows" {
        id Id "f.id", item Id "f.item_id", thing Text "f.thing", thing_id Id "f.thing_id", party Who "f.party_id", facets Text "f.facets",
        added_by Who "f.added_by", added_at Number "f.added_at", ended_by Who "f.ended_by", ended_at Number "f.ended_at",
    } from "follows f", by ["f.id"], item "f.item_id = $1", guest "f.party_id = $1", all "f.organization_id = $1"),
    sheet!("history" {
        item Id "h.item_id", at Number "h.at", id Id "h.id", by Who "h.by_id", deed Text "h.deed", subject Text "h.subject", was Text "h.was",
        became Text "h.became",
    } from "history h", by ["h.item_id", "h.at", "h.id"], item "h.item_id = $1",
        guest "h.by_id = $1 AND h.item_id IN (SELECT wg.item_id FROM grants wg WHERE wg.contact_id = $1)", all "h.organization_id = $1"),
];
