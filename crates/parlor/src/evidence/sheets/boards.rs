//! Boards: what lies there, who is what on them, and what is said and decided there.

use crate::evidence::sheet::{Sheet, sheet};

pub(super) const SHEETS: &[Sheet] = &[
    sheet!("boards" {
        item Id "b.item_id", opens Text "b.opens", number Number "b.number", nature Text "b.nature", project Id "b.project_id",
        locked_by Who "b.locked_by", locked_at Number "b.locked_at", archived_by Who "b.archived_by", archived_at Number "b.archived_at",
        temporary_until Number "b.temporary_until",
    } from "boards b", by ["b.item_id"], item "b.item_id = $1", guest -, all "b.organization_id = $1"),
    sheet!("board_members" {
        item Id "m.item_id", member Id "m.member_id", name Text "p.name", role Text "m.role", given_by Who "m.given_by",
        given_at Number "m.given_at",
    } from "board_members m JOIN parties p ON p.id = m.member_id", by ["m.item_id", "m.member_id"], item "m.item_id = $1", guest -,
        all "m.organization_id = $1"),
    sheet!("board_elements" {
        item Id "e.item_id", id Text "e.id", number Number "e.number", kind Text "e.kind", version Number "e.version", deleted Yes "e.deleted",
        author Id "e.author_id", drawn Text "e.body",
    } from "board_elements e JOIN boards b ON b.item_id = e.item_id", by ["e.item_id", "e.id"], item "e.item_id = $1",
        guest "e.item_id IN (SELECT wi.item_id FROM grants wi WHERE wi.contact_id = $1) AND e.author_id = $1",
        all "b.organization_id = $1"),
    sheet!("board_pictures" {
        id Id "x.id", item Id "x.item_id", media Text "x.media_type", size Number "x.size", author Id "x.author_id", at Number "x.at",
        path Blob "x.blob",
    } from "board_pictures x JOIN boards b ON b.item_id = x.item_id", by ["x.id"], item "x.item_id = $1",
        guest "x.item_id IN (SELECT wi.item_id FROM grants wi WHERE wi.contact_id = $1) AND x.author_id = $1",
        all "b.organization_id = $1"),
    sheet!("board_files" {
        id Id "x.id", item Id "x.item_id", name Text "x.name", media Text "x.media", size Number "x.size", sha256 Hash "x.sha256",
        author Id "x.author_id", at Number "x.at", path Blob "x.blob",
    } from "board_files x JOIN boards b ON b.item_id = x.item_id", by ["x.id"], item "x.item_id = $1",
        guest "x.item_id IN (SELECT wi.item_id FROM grants wi WHERE wi.contact_id = $1) AND x.author_id = $1", all "b.organization_id = $1"),
    sheet!("board_pins" {
        id Id "x.id", item Id "x.item_id", number Number "x.number", x Number "x.x", y Number "x.y", author Id "x.author_id", at Number "x.at",
        resolved_by Text "x.resolved_by", resolved_at Number "x.resolved_at",
    } from "board_pins x JOIN boards b ON b.item_id = x.item_id", by ["x.id"], item "x.item_id = $1",
        guest "x.id IN (SELECT wc.pin_id FROM board_comments wc WHERE wc.author_id = $1)", all "b.organization_id = $1"),
    sheet!("board_comments" {
        id Id "c.id", item Id "c.item_id", pin Id "c.pin_id", by Text "c.author_name", author Id "c.author_id", guest Yes "c.guest",
        text Text "CASE WHEN c.deleted_at IS NULL THEN c.body ELSE '' END", at Number "c.at", removed_at Number "c.deleted_at",
    } from "board_comments c JOIN boards b ON b.item_id = c.item_id", by ["c.id"], item "c.item_id = $1",
        guest "c.item_id IN (SELECT wi.item_id FROM grants wi WHERE wi.contact_id = $1) AND (c.author_id = $1
           OR (c.pin_id IN (SELECT wc.pin_id FROM board_comments wc WHERE wc.author_id = $1)
           AND EXISTS (SELECT 1 FROM grants wg WHERE wg.item_id = c.item_id AND wg.contact_id = $1
             AND c.at < COALESCE(wg.closed_at, 9223372036854775807) AND c.at < COALESCE(wg.until, 9223372036854775807))))",
        all "b.organization_id = $1"),
    sheet!("board_updates" {
        id Id "u.id", item Id "u.item_id", state Text "u.state", text Text "CASE WHEN u.deleted_at IS NULL THEN u.body ELSE '' END",
        by Who "u.author_id", at Number "u.at", removed_at Number "u.deleted_at",
    } from "board_updates u JOIN boards b ON b.item_id = u.item_id", by ["u.id"], item "u.item_id = $1", guest -, all "b.organization_id = $1"),
    sheet!("board_approvals" {
        id Id "a.id", item Id "a.item_id", asked_by Who "a.asked_by", asked_at Number "a.asked_at", message Text "a.message", due Text "a.due",
        number Number "a.number", sha256 Hash "a.sha256", size Number "a.size", outcome Text "a.outcome", ended_at Number "a.ended_at",
        path Blob "a.blob",
    } from "board_approvals a", by ["a.id"], item "a.item_id = $1",
        guest "a.id IN (SELECT wa.approval_id FROM board_approvers wa WHERE wa.party_id = $1)", all "a.organization_id = $1"),
    sheet!("board_approvers" {
        approval Id "v.approval_id", party Id "v.party_id", item Id "a.item_id", name Text "p.name", verdict Text "v.verdict", note Text "v.note",
        decided_at Number "v.decided_at",
    } from "board_approvers v JOIN board_approvals a ON a.id = v.approval_id JOIN parties p ON p.id = v.party_id",
        by ["v.approval_id", "v.party_id"],
        item "a.item_id = $1", guest "v.party_id = $1", all "a.organization_id = $1"),
    sheet!("board_requests" {
        id Id "r.id", item Id "r.item_id", person Id "r.person_id", email Text "q.email", message Text "r.message", at Number "r.at",
        answered_by Who "r.answered_by", answered_at Number "r.answered_at",
    } from "board_requests r JOIN people q ON q.id = r.person_id", by ["r.id"], item "r.item_id = $1",
        guest "EXISTS (SELECT 1 FROM parties wp WHERE wp.id = $1 AND wp.person_id = r.person_id AND wp.organization_id = r.organization_id)",
        all "r.organization_id = $1"),
];
