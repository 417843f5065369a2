//! The house itself: its settings, who works there, whom it knows, and how its lists are made.

use crate::evidence::sheet::{Sheet, sheet};

pub(super) const SHEETS: &[Sheet] = &[
    sheet!("organizations" {
        id Id "o.id", name Text "o.name", slug Text "o.slug", language Text "o.language", zone Text "o.zone", hue Text "o.hue",
        plan Text "o.plan", guest_package Number "o.guest_package", trust_days Number "o.trust_days", guest_days Number "o.guest_days",
        sign_minutes Number "o.sign_minutes", code_required Yes "o.code_required", second_step_required Yes "o.second_step_required",
        external_communications Yes "o.external_communications", project_sharing Yes "o.project_sharing",
        board_outsiders Text "o.board_outsiders", board_role Text "o.board_role", created_at Number "o.created_at",
    } from "organizations o", by ["o.id"], item -, guest -, all "o.id = $1"),
    sheet!("roles" {
        id Id "r.id", name Text "r.name", built_in Text "r.built_in", permissions Text "r.permissions", ended_at Number "r.ended_at",
    } from "roles r", by ["r.id"], item -, guest -, all "r.organization_id = $1"),
    sheet!("role_rules" {
        id Id "u.id", role Id "u.role_id", organizer Id "u.organizer_id", category Id "u.category_id", level Text "u.level",
        own_only Yes "u.own_only", field_groups Text "u.field_groups",
    } from "role_rules u", by ["u.id"], item -, guest -, all "u.organization_id = $1"),
    sheet!("members" {
        id Id "p.id", name Text "p.name", email Text "q.email", job Text "p.job", phone Text "p.phone", created_at Number "p.created_at",
        ended_at Number "p.ended_at",
    } from "parties p LEFT JOIN people q ON q.id = p.person_id", by ["p.id"], item -, guest -, all "p.organization_id = $1
           AND p.kind = 'member'"),
    sheet!("member_roles" {
        member Id "m.member_id", role Id "m.role_id", role_name Text "r.name", name Text "p.name",
    } from "member_roles m JOIN roles r ON r.id = m.role_id JOIN parties p ON p.id = m.member_id", by ["m.member_id", "m.role_id"],
        item -, guest -, all "m.organization_id = $1"),
    sheet!("invitations" {
        id Id "v.id", email Text "v.email", name Text "v.name", role Id "v.role_id", invited_by Who "v.invited_by",
        created_at Number "v.created_at", sent_at Number "v.sent_at", accepted_at Number "v.accepted_at", cancelled_at Number "v.cancelled_at",
    } from "invitations v", by ["v.id"], item -, guest -, all "v.organization_id = $1"),
    sheet!("counterparties" {
        id Id "k.id", name Text "k.name", created_at Number "k.created_at",
    } from "counterparties k", by ["k.id"], item -, guest -, all "k.organization_id = $1"),
    sheet!("contacts" {
        id Id "c.id", name Text "p.name", email Text "c.email", company Text "k.name", job Text "p.job", phone Text "p.phone",
        language Text "c.language", nature Text "c.nature", created_by Who "c.created_by", created_at Number "p.created_at",
        ended_at Number "p.ended_at",
    } from "contacts c JOIN parties p ON p.id = c.id LEFT JOIN counterparties k ON k.id = c.counterparty_id", by ["c.id"],
        item "c.id IN (SELECT wg.contact_id FROM grants wg WHERE wg.item_id = $1)", guest "c.id = $1", all "c.organization_id = $1"),
    sheet!("stays" {
        contact Id "y.contact_id", sponsor Who "y.sponsor_id", purpose Text "y.purpose", since Number "y.since", days Number "y.days",
        until Number "y.until", announced_at Number "y.announced_at", reminded_at Number "y.reminded_at", ended_at Number "y.ended_at",
        suspended_at Number "y.suspended_at", suspended_by Who "y.suspended_by", review Id "y.review_id", asked_at Number "y.asked_at",
    } from "stays y", by ["y.contact_id"], item -, guest "y.contact_id = $1", all "y.organization_id = $1"),
    sheet!("reviews" {
        id Id "r.id", title Text "r.title", day Text "r.day", until Number "r.until", started_by Who "r.started_by",
        started_at Number "r.started_at", reminded_at Number "r.reminded_at", closed_by Who "r.closed_by", closed_at Number "r.closed_at",
    } from "reviews r", by ["r.id"], item -, guest "r.id IN (SELECT wr.review_id FROM review_guests wr WHERE wr.contact_id = $1)",
        all "r.organization_id = $1"),
    sheet!("review_guests" {
        review Id "w.review_id", contact Id "w.contact_id", decision Text "w.decision", decided_by Who "w.decided_by",
        decided_at Number "w.decided_at", sponsor Who "w.sponsor_id", closed Text "w.closed",
    } from "review_guests w", by ["w.review_id", "w.contact_id"], item -, guest "w.contact_id = $1", all "w.organization_id = $1"),
    sheet!("organizers" {
        id Id "z.id", name Text "z.name", icon Text "z.icon", cover Text "z.cover", path Blob "z.cover_key", extranet Yes "z.extranet",
        guests_may Text "z.guests_may", guests_mailed Text "z.guests_mailed", place Number "z.place", created_at Number "z.created_at",
        archived_at Number "z.archived_at",
    } from "organizers z", by ["z.id"], item -, guest -, all "z.organization_id = $1"),
    sheet!("categories" {
        id Id "k.id", organizer Id "k.organizer_id", name Text "k.name", place Number "k.place", archived_at Number "k.archived_at",
    } from "categories k", by ["k.id"], item -, guest -, all "k.organization_id = $1"),
    sheet!("fields" {
        id Id "f.id", organizer Id "f.organizer_id", name Text "f.name", kind Text "f.kind", choices Text "f.choices",
        field_group Text "f.field_group", required Yes "f.required", to_guests Yes "f.to_guests", place Number "f.place",
        archived_at Number "f.archived_at",
    } from "fields f", by ["f.id"], item -, guest -, all "f.organization_id = $1"),
    sheet!("stages" {
        id Id "s.id", name Text "s.name", colour Text "s.colour", finished Yes "s.finished", place Number "s.place",
        created_at Number "s.created_at", ended_at Number "s.ended_at",
    } from "stages s", by ["s.id"], item -, guest -, all "s.organization_id = $1"),
    sheet!("saved_views" {
        id Id "v.id", organizer Id "v.organizer_id", member Who "v.member_id", name Text "v.name", query Text "v.query",
        created_at Number "v.created_at",
    } from "saved_views v", by ["v.id"], item -, guest -, all "v.organization_id = $1 AND v.shared"),
    sheet!("work_order_templates" {
        id Id "w.id", title Text "w.title", description Text "w.description", materials Text "w.materials", steps Text "w.steps",
        made_by Who "w.made_by", made_at Number "w.made_at", removed_by Who "w.removed_by", removed_at Number "w.removed_at",
    } from "work_order_templates w", by ["w.id"], item -, guest -, all "w.organization_id = $1"),
    sheet!("list_templates" {
        id Id "l.id", title Text "l.title", text Text "l.body", points Text "l.points", saved_by Who "l.saved_by", saved_at Number "l.saved_at",
        removed_by Who "l.removed_by", removed_at Number "l.removed_at",
    } from "list_templates l", by ["l.id"], item -, guest -, all "l.organization_id = $1"),
    sheet!("seal_keys" {
        id Id "s.id", certificates Text "s.certificates", made_by Who "s.made_by", made_at Number "s.made_at", ended_at Number "s.ended_at",
    } from "seal_keys s", by ["s.id"], item -, guest -, all "s.organization_id = $1"),
    sheet!("presets" {
        id Id "e.id", name Text "e.name", record Text "e.record", project Text "e.project", document Text "e.document", board Text "e.board",
        days Number "e.days", made_by Who "e.made_by", made_at Number "e.made_at", ended_by Who "e.ended_by", ended_at Number "e.ended_at",
    } from "presets e", by ["e.id"], item -, guest -, all "e.organization_id = $1"),
    sheet!("guest_groups" {
        id Id "g.id", name Text "g.name", made_by Who "g.made_by", made_at Number "g.made_at", ended_by Who "g.ended_by",
        ended_at Number "g.ended_at",
    } from "guest_groups g", by ["g.id"], item -, guest -, all "g.organization_id = $1"),
    sheet!("group_members" {
        group Id "m.group_id", contact Id "m.contact_id", added_by Who "m.added_by", added_at Number "m.added_at",
        removed_by Who "m.removed_by", removed_at Number "m.removed_at",
    } from "group_members m", by ["m.group_id", "m.contact_id"], item -, guest -, all "m.organization_id = $1"),
    sheet!("group_shares" {
        group Id "s.group_id", item Id "s.item_id", facets Text "s.facets", until Number "s.until", shared_by Who "s.shared_by",
        shared_at Number "s.shared_at",
    } from "group_shares s", by ["s.group_id", "s.item_id"], item -, guest -, all "s.organization_id = $1"),
    sheet!("grant_groups" {
        grant Id "x.grant_id", group Id "x.group_id",
    } from "grant_groups x", by ["x.grant_id", "x.group_id"], item -, guest -, all "x.organization_id = $1"),
    sheet!("sharing_rules" {
        id Id "u.id", what Text "u.what", kind Text "u.kind", organizer Id "u.organizer_id", category Id "u.category_id",
        domains Text "u.domains", days Number "u.days", replaces Id "u.replaces_id", changed_by Who "u.changed_by",
        changed_at Number "u.changed_at", on_by Who "u.on_by", on_at Number "u.on_at", off_by Who "u.off_by", off_at Number "u.off_at",
    } from "sharing_rules u", by ["u.id"], item -, guest -, all "u.organization_id = $1"),
    sheet!("domains" {
        name Text "d.name", named_at Number "d.named_at", leads_at Number "d.leads_at", used_at Number "d.used_at", fault Text "d.fault",
    } from "domains d", by ["d.name"], item -, guest -, all "d.organization_id = $1"),
    sheet!("webhooks" {
        id Id "w.id", name Text "w.name", address Text "w.address", member Who "w.member_id", events Text "w.events", reach Text "w.reach",
        organizer Id "w.organizer_id", made_at Number "w.made_at", off_at Number "w.off_at", off_why Text "w.off_why",
    } from "webhooks w", by ["w.id"], item -, guest -, all "w.organization_id = $1"),
    sheet!("webhook_items" {
        webhook Id "x.webhook_id", item Id "x.item_id",
    } from "webhook_items x", by ["x.webhook_id", "x.item_id"], item -, guest -, all "x.organization_id = $1"),
    sheet!("moves" {
        id Id "m.id", member Who "m.member_id", source Text "m.source", file_name Text "m.file_name", rows Number "m.total",
        made Number "m.made", created_at Number "m.created_at", ended_at Number "m.ended_at",
    } from "moves m", by ["m.id"], item -, guest -, all "m.organization_id = $1"),
    sheet!("moved" {
        source Text "v.source", kind Text "v.kind", key Text "v.key", made Id "v.made_id", item Id "v.item_id",
    } from "moved v", by ["v.source", "v.kind", "v.key"], item -, guest -, all "v.organization_id = $1"),
    sheet!("erasures" {
        id Id "e.id", party Id "e.party_id", asked_at Number "e.asked_at", due_at Number "e.due_at", back_at Number "e.back_at",
        objected_at Number "e.objected_at", objected_by Who "e.objected_by", reason Text "e.reason", done_at Number "e.done_at",
        done_by Who "e.done_by",
    } from "erasures e", by ["e.id"], item -, guest "e.party_id = $1", all "e.organization_id = $1"),
    sheet!("retention" {
        organization Id "n.organization_id", visit_days Number "n.visit_days", guest_months Number "n.guest_months",
        mail_days Number "n.mail_days", hold_days Number "n.hold_days", responsible Text "n.responsible", officer Text "n.officer",
        purpose Text "n.purpose",
    } from "retention n", by ["n.organization_id"], item -, guest -, all "n.organization_id = $1"),
    sheet!("brands" {
        organization Id "b.organization_id", name Text "b.name", accent Text "b.accent", accent_dark Text "b.accent_dark",
        support Text "b.support", imprint Text "b.imprint", privacy Text "b.privacy", foot Text "b.foot", changed_by Who "b.changed_by",
        changed_at Number "b.changed_at",
    } from "brands b", by ["b.organization_id"], item -, guest -, all "b.organization_id = $1"),
    sheet!("brand_pictures" {
        organization Id "b.organization_id", which Text "b.which", width Number "b.width", height Number "b.height", png Hash "b.png",
        own Yes "b.own",
    } from "brand_pictures b", by ["b.organization_id", "b.which"], item -, guest -, all "b.organization_id = $1"),
    sheet!("senders" {
        organization Id "s.organization_id", address Text "s.address", confirmed_at Number "s.confirmed_at", selector Text "s.selector",
        public_key Text "s.public_key", found Text "s.found", looked_at Number "s.looked_at", ready Yes "s.ready", set_by Who "s.set_by",
        set_at Number "s.set_at",
    } from "senders s", by ["s.organization_id"], item -, guest -, all "s.organization_id = $1"),
];
