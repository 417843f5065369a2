//! Files with their versions, and what was signed.

use crate::evidence::sheet::{Sheet, sheet};

pub(super) const SHEETS: &[Sheet] = &[
    sheet!("files" {
        id Id "f.id", item Id "f.item_id", thing Text "f.thing", thing_id Id "f.thing_id", confirmation Id "f.confirmation_id",
        name Text "f.name", internal Yes "f.internal", to_sign Yes "f.to_sign", created_by Who "f.created_by", created_at Number "f.created_at",
        removed_by Who "f.removed_by", removed_at Number "f.binned_at",
    } from "files f", by ["f.id"], item "f.item_id = $1 AND f.thing <> 'draft'",
        guest "f.item_id IN (SELECT wi.item_id FROM grants wi WHERE wi.contact_id = $1) AND f.thing <> 'draft' AND (f.created_by = $1
           OR f.id IN (SELECT wx.file_id FROM signing_files wx JOIN signers ws ON ws.signing_id = wx.signing_id WHERE ws.party_id = $1
           AND ws.asked_at IS NOT NULL)
           OR (f.thing = 'item' AND NOT f.internal AND NOT f.to_sign
             AND NOT EXISTS (SELECT 1 FROM file_closures wf WHERE wf.file_id = f.id AND wf.contact_id = $1 AND wf.opened_at IS NULL)
             AND EXISTS (SELECT 1 FROM grants wg WHERE wg.item_id = f.item_id AND wg.contact_id = $1
           AND (' ' || wg.facets || ' ') LIKE '% files %'
               AND f.created_at < COALESCE(wg.closed_at, 9223372036854775807) AND f.created_at < COALESCE(wg.until, 9223372036854775807)
               AND wg.opened_at < COALESCE(f.binned_at, 9223372036854775807))))",
        all "f.organization_id = $1 AND f.thing <> 'draft'"),
    sheet!("versions" {
        id Id "v.id", item Id "f.item_id", file Id "f.id", name Text "f.name", version Number "v.version", to_sign Yes "f.to_sign",
        internal Yes "f.internal", media Text "v.media", size Number "v.size", sha256 Hash "v.sha256", by Who "v.created_by",
        at Number "v.created_at", sealed Yes "EXISTS (SELECT 1 FROM signing_files ws WHERE ws.file_id = f.id AND ws.sealed_version = v.version)",
        removed_at Number "f.binned_at", path Blob "v.blob_key",
    } from "file_versions v JOIN files f ON f.id = v.file_id", by ["v.id"], item "f.item_id = $1 AND f.thing <> 'draft'",
        guest "f.item_id IN (SELECT wi.item_id FROM grants wi WHERE wi.contact_id = $1) AND f.thing <> 'draft' AND (v.created_by = $1
           OR EXISTS (SELECT 1 FROM signing_files wx JOIN signers ws ON ws.signing_id = wx.signing_id
             WHERE wx.file_id = f.id AND ws.party_id = $1 AND ws.asked_at IS NOT NULL AND (wx.version = v.version
           OR wx.sealed_version = v.version))
           OR (f.thing = 'item' AND NOT f.internal AND NOT f.to_sign
             AND NOT EXISTS (SELECT 1 FROM file_closures wf WHERE wf.file_id = f.id AND wf.contact_id = $1 AND wf.opened_at IS NULL)
             AND EXISTS (SELECT 1 FROM grants wg WHERE wg.item_id = f.item_id AND wg.contact_id = $1
           AND (' ' || wg.facets || ' ') LIKE '% files %'
               AND v.created_at < COALESCE(wg.closed_at, 9223372036854775807) AND v.created_at < COALESCE(wg.until, 9223372036854775807)
               AND wg.opened_at < COALESCE(f.binned_at, 9223372036854775807))))",
        all "f.organization_id = $1 AND f.thing <> 'draft'"),
    sheet!("signings" {
        id Id "s.id", item Id "s.item_id", title Text "e.title", started_by Who "s.started_by", created_at Number "s.created_at",
        sent_at Number "s.sent_at", due Text "s.due", withdraws Yes "s.withdraws", remind_days Number "s.remind_days", pass_on Yes "s.pass_on",
        show_others Yes "s.show_others", outcome Text "s.outcome", ended_by Who "s.ended_by", ended_at Number "s.ended_at",
        sealed_at Number "s.sealed_at",
    } from "signings s JOIN events e ON e.id = s.id", by ["s.id"], item "s.item_id = $1",
        guest "s.id IN (SELECT ws.signing_id FROM signers ws WHERE ws.party_id = $1 AND ws.asked_at IS NOT NULL)", all "s.organization_id = $1"),
    sheet!("signing_files" {
        signing Id "x.signing_id", file Id "x.file_id", item Id "s.item_id", place Number "x.place", name Text "x.name",
        version Number "x.version", sha256 Hash "x.sha256", sealed_version Number "x.sealed_version",
    } from "signing_files x JOIN signings s ON s.id = x.signing_id", by ["x.signing_id", "x.file_id"], item "s.item_id = $1",
        guest "s.id IN (SELECT ws.signing_id FROM signers ws WHERE ws.party_id = $1 AND ws.asked_at IS NOT NULL)", all "s.organization_id = $1"),
    sheet!("signers" {
        id Id "n.id", item Id "n.item_id", signing Id "n.signing_id", party Who "n.party_id", company Text "k.name",
        former_name Text "n.name", guest Yes "p.kind = 'contact'", step Number "n.step", kind Text "n.kind", one_enough Yes "n.one_enough", state Text "n.state",
        asked_at Number "n.asked_at", reminded_at Number "n.reminded_at", decided_at Number "n.decided_at", note Text "n.note", way Text "n.way",
        written Text "n.written", path Blob "n.picture_key", email Text "n.email", proven_by Text "n.proven_by", proven_at Number "n.proven_at",
        browser Text "n.browser", network Text "n.network",
    } from "signers n JOIN parties p ON p.id = n.party_id LEFT JOIN contacts c ON c.id = p.id LEFT
           JOIN counterparties k ON k.id = c.counterparty_id",
        by ["n.id"], item "n.item_id = $1", guest "n.party_id = $1 AND n.asked_at IS NOT NULL", all "n.organization_id = $1"),
    sheet!("signing_spots" {
        id Id "x.id", item Id "n.item_id", signing Id "x.signing_id", signer Id "x.signer_id", file Id "x.file_id", page Number "x.page",
        from_left Number "x.from_left", from_top Number "x.from_top", width Number "x.width", height Number "x.height",
    } from "signing_spots x JOIN signers n ON n.id = x.signer_id", by ["x.id"], item "n.item_id = $1",
        guest "n.party_id = $1 AND n.asked_at IS NOT NULL", all "n.organization_id = $1"),
];
