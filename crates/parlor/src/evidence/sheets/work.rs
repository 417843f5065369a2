//! Tasks, with what is agreed, worked and confirmed of them; and forms whose answers are tasks.

use crate::evidence::sheet::{Sheet, sheet};

pub(super) const SHEETS: &[Sheet] = &[
    sheet!("tasks" {
        id Id "t.id", item Id "t.item_id", title Text "t.title", description Text "t.description", status Text "t.status",
        assignee Who "t.assignee_id", due Text "t.due", estimate Number "t.estimate", created_by Who "t.created_by",
        created_at Number "t.created_at", done_by Who "t.done_by", done_at Number "t.done_at", activity Id "t.activity_id",
        request Id "t.request_id", pin Id "t.pin_id",
    } from "tasks t", by ["t.id"], item "t.item_id = $1",
        guest "t.item_id IN (SELECT wi.item_id FROM grants wi WHERE wi.contact_id = $1) AND (t.created_by = $1 OR t.assignee_id = $1
           OR EXISTS (SELECT 1 FROM follows wf WHERE wf.thing_id = t.id AND wf.party_id = $1 AND wf.ended_at IS NULL))",
        all "t.organization_id = $1"),
    sheet!("task_steps" {
        id Id "s.id", item Id "t.item_id", task Id "s.task_id", place Number "s.place", text Text "s.body", done_by Who "s.done_by",
        done_at Number "s.done_at",
    } from "task_steps s JOIN tasks t ON t.id = s.task_id", by ["s.id"], item "t.item_id = $1", guest -, all "s.organization_id = $1"),
    sheet!("worked" {
        id Id "w.id", item Id "t.item_id", task Id "w.task_id", member Who "w.member_id", minutes Number "w.minutes", day Text "w.day",
        note Text "w.note", created_at Number "w.created_at", removed_at Number "w.removed_at",
    } from "worked w JOIN tasks t ON t.id = w.task_id", by ["w.id"], item "t.item_id = $1", guest -, all "w.organization_id = $1"),
    sheet!("task_approvals" {
        id Id "a.id", item Id "a.item_id", task Id "a.task_id", asked_by Who "a.asked_by", asked_at Number "a.asked_at", message Text "a.message",
        outcome Text "a.outcome", ended_at Number "a.ended_at",
    } from "task_approvals a", by ["a.id"], item "a.item_id = $1",
        guest "a.id IN (SELECT wa.approval_id FROM task_approvers wa WHERE wa.party_id = $1)", all "a.organization_id = $1"),
    sheet!("task_approvers" {
        approval Id "v.approval_id", party Id "v.party_id", item Id "a.item_id", name Text "p.name", verdict Text "v.verdict", note Text "v.note",
        decided_at Number "v.decided_at",
    } from "task_approvers v JOIN task_approvals a ON a.id = v.approval_id JOIN parties p ON p.id = v.party_id",
        by ["v.approval_id", "v.party_id"],
        item "a.item_id = $1", guest "v.party_id = $1", all "a.organization_id = $1"),
    sheet!("work_orders" {
        task Id "w.task_id", item Id "w.item_id", number Number "w.number", title Text "t.title", place Text "w.place",
        contact_name Text "w.contact_name", contact_phone Text "w.contact_phone", starts Text "w.starts", ends Text "w.ends",
        report Text "w.report", reported_by Who "w.reported_by", reported_at Number "w.reported_at",
    } from "work_orders w JOIN tasks t ON t.id = w.task_id", by ["w.task_id"], item "w.item_id = $1", guest "w.reported_by = $1",
        all "w.organization_id = $1"),
    sheet!("work_order_materials" {
        id Id "m.id", item Id "t.item_id", task Id "m.task_id", place Number "m.place", name Text "m.name", used Text "m.used",
        planned Yes "m.planned",
    } from "work_order_materials m JOIN tasks t ON t.id = m.task_id", by ["m.id"], item "t.item_id = $1", guest -, all "m.organization_id = $1"),
    sheet!("work_order_confirmations" {
        id Id "c.id", item Id "t.item_id", task Id "c.task_id", signed_by Text "c.name", path Blob "c.picture_key",
        confirmed_at Number "c.confirmed_at", confirmed_by Who "c.confirmed_by", withdrawn_by Who "c.withdrawn_by",
        withdrawn_at Number "c.withdrawn_at",
    } from "work_order_confirmations c JOIN tasks t ON t.id = c.task_id", by ["c.id"], item "t.item_id = $1", guest "c.confirmed_by = $1",
        all "c.organization_id = $1"),
    sheet!("forms" {
        id Id "f.id", item Id "f.item_id", title Text "f.title", about Text "f.about", status Text "f.status", takes_files Yes "f.takes_files",
        generation Number "f.generation", created_by Who "f.created_by", created_at Number "f.created_at", closed_by Who "f.closed_by",
        closed_at Number "f.closed_at",
    } from "forms f", by ["f.id"], item "f.item_id = $1", guest -, all "f.organization_id = $1"),
    sheet!("form_questions" {
        form Id "q.form_id", place Number "q.place", item Id "f.item_id", label Text "q.label", required Yes "q.required",
    } from "form_questions q JOIN forms f ON f.id = q.form_id", by ["q.form_id", "q.place"], item "f.item_id = $1", guest -,
        all "f.organization_id = $1"),
    sheet!("form_answers" {
        task Id "a.task_id", item Id "f.item_id", form Id "a.form_id", name Text "a.name", email Text "a.email", sent_at Number "a.sent_at",
    } from "form_answers a JOIN forms f ON f.id = a.form_id", by ["a.task_id"], item "f.item_id = $1", guest -, all "f.organization_id = $1"),
];
