//! What was said: comments in both lanes, and the chats of projects. Of a guest's archive, their
//! own words; and what others wrote to guests where they took part, as far as they could read it.

use crate::evidence::sheet::{Sheet, sheet};

pub(super) const SHEETS: &[Sheet] = &[
    sheet!("comments" {
        id Id "c.id", item Id "c.item_id", on Text "c.thing", on_id Id "c.thing_id", lane Text "c.lane",
        text Text "CASE WHEN c.removed_at IS NULL THEN c.body ELSE '' END", by Who "c.created_by", guest Yes "p.kind = 'contact'",
        at Number "c.created_at", changed_at Number "c.changed_at", removed_at Number "c.removed_at",
    } from "comments c JOIN parties p ON p.id = c.created_by", by ["c.id"], item "c.item_id = $1",
        guest "c.item_id IN (SELECT wi.item_id FROM grants wi WHERE wi.contact_id = $1) AND (c.created_by = $1 OR (c.lane = 'guests'
           AND (c.thing_id IN (SELECT wc.thing_id FROM comments wc WHERE wc.created_by = $1)
             OR c.thing_id IN (SELECT wf.thing_id FROM follows wf WHERE wf.party_id = $1))
           AND (c.thing = 'item' OR EXISTS (SELECT 1 FROM follows wf WHERE wf.thing_id = c.thing_id AND wf.party_id = $1
             AND COALESCE(c.changed_at, c.created_at) < COALESCE(wf.ended_at, 9223372036854775807)))
           AND EXISTS (SELECT 1 FROM grants wg WHERE wg.item_id = c.item_id AND wg.contact_id = $1
             AND COALESCE(c.changed_at, c.created_at) < COALESCE(wg.closed_at, 9223372036854775807)
             AND COALESCE(c.changed_at, c.created_at) < COALESCE(wg.until, 9223372036854775807)
             AND (c.created_at >= wg.opened_at OR (' ' || wg.facets || ' ') LIKE '% old_comments %'))))",
        all "c.organization_id = $1"),
    sheet!("messages" {
        id Id "m.id", item Id "m.item_id", lane Text "m.lane", text Text "CASE WHEN m.removed_at IS NULL THEN m.body ELSE '' END",
        by Who "m.created_by", guest Yes "p.kind = 'contact'", at Number "m.created_at", changed_at Number "m.changed_at",
        removed_at Number "m.removed_at",
    } from "messages m JOIN parties p ON p.id = m.created_by", by ["m.id"], item "m.item_id = $1",
        guest "m.item_id IN (SELECT wi.item_id FROM grants wi WHERE wi.contact_id = $1) AND (m.created_by = $1 OR (m.lane = 'guests'
           AND EXISTS (SELECT 1 FROM chat_marks wm WHERE wm.party_id = $1 AND wm.item_id = m.item_id AND wm.lane = 'guests'
           AND wm.read_to >= m.created_at)
           AND EXISTS (SELECT 1 FROM grants wg WHERE wg.item_id = m.item_id AND wg.contact_id = $1
             AND COALESCE(m.changed_at, m.created_at) < COALESCE(wg.closed_at, 9223372036854775807)
             AND COALESCE(m.changed_at, m.created_at) < COALESCE(wg.until, 9223372036854775807)
             AND (m.created_at >= COALESCE(wg.chat_at, wg.opened_at) OR (' ' || wg.facets || ' ') LIKE '% old_comments %'))))",
        all "m.organization_id = $1"),
    sheet!("message_files" {
        message Id "x.message_id", place Number "x.place", file Id "x.file_id", item Id "m.item_id",
    } from "message_files x JOIN messages m ON m.id = x.message_id", by ["x.message_id", "x.place"],
        item "m.item_id = $1 AND m.removed_at IS NULL", guest "m.created_by = $1 AND m.removed_at IS NULL",
        all "m.organization_id = $1 AND m.removed_at IS NULL"),
    sheet!("reactions" {
        message Id "r.message_id", sign Text "r.sign", party Id "r.party_id", item Id "m.item_id", name Text "p.name", at Number "r.created_at",
    } from "reactions r JOIN messages m ON m.id = r.message_id JOIN parties p ON p.id = r.party_id", by ["r.message_id", "r.sign", "r.party_id"],
        item "m.item_id = $1 AND m.removed_at IS NULL", guest "r.party_id = $1 AND m.removed_at IS NULL",
        all "m.organization_id = $1 AND m.removed_at IS NULL"),
];
