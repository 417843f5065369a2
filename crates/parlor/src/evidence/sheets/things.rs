//! What else hangs off items: notes, activities, exchanges, requests, request lists, plans.

use crate::evidence::sheet::{Sheet, sheet};

pub(super) const SHEETS: &[Sheet] = &[
    sheet!("notes" {
        id Id "n.id", item Id "n.item_id", title Text "CASE WHEN n.removed_at IS NULL THEN n.title ELSE '' END",
        text Text "CASE WHEN n.removed_at IS NULL THEN n.body ELSE '' END",
        created_by Who "n.created_by", created_at Number "n.created_at", changed_at Number "n.changed_at", removed_by Who "n.removed_by",
        removed_at Number "n.removed_at",
    } from "notes n", by ["n.id"], item "n.item_id = $1",
        guest "n.item_id IN (SELECT wi.item_id FROM grants wi WHERE wi.contact_id = $1) AND (n.created_by = $1
           OR EXISTS (SELECT 1 FROM follows wf WHERE wf.thing_id = n.id AND wf.party_id = $1
           AND (wf.ended_at IS NULL OR n.changed_at < wf.ended_at)))",
        all "n.organization_id = $1"),
    sheet!("activities" {
        id Id "a.id", item Id "a.item_id", kind Text "a.kind", title Text "a.title", text Text "a.body", happened_on Text "a.happened_on",
        participants Text "a.participants", created_by Who "a.created_by", created_at Number "a.created_at",
    } from "activities a", by ["a.id"], item "a.item_id = $1",
        guest "EXISTS (SELECT 1 FROM follows wf WHERE wf.thing_id = a.id AND wf.party_id = $1 AND wf.ended_at IS NULL)",
        all "a.organization_id = $1"),
    sheet!("events" {
        id Id "e.id", item Id "e.item_id", kind Text "e.kind", title Text "e.title", text Text "e.body", by Who "e.created_by",
        at Number "e.created_at", closed_by Who "e.closed_by", closed_at Number "e.closed_at",
    } from "events e", by ["e.id"], item "e.item_id = $1",
        guest "EXISTS (SELECT 1 FROM follows wf WHERE wf.thing_id = e.id AND wf.party_id = $1 AND (wf.ended_at IS NULL
           OR wf.ended_at = e.closed_at))",
        all "e.organization_id = $1"),
    sheet!("requests" {
        id Id "r.id", item Id "r.item_id", title Text "r.title", text Text "r.body", by Who "r.created_by", at Number "r.created_at",
        closed_by Who "r.closed_by", closed_at Number "r.closed_at",
    } from "requests r", by ["r.id"], item "r.item_id = $1", guest "r.created_by = $1", all "r.organization_id = $1"),
    sheet!("request_lists" {
        id Id "l.id", item Id "l.item_id", title Text "l.title", text Text "l.body", due Text "l.due", created_by Who "l.created_by",
        created_at Number "l.created_at", asked_at Number "l.asked_at", ended_by Who "l.ended_by", ended_at Number "l.ended_at",
        ending Text "l.ending",
    } from "request_lists l", by ["l.id"], item "l.item_id = $1",
        guest "l.asked_at IS NOT NULL AND (EXISTS (SELECT 1 FROM follows wf WHERE wf.thing_id = l.id AND wf.party_id = $1 AND wf.ended_at IS NULL)
           OR EXISTS (SELECT 1 FROM list_points wp JOIN point_answers wa ON wa.point_id = wp.id WHERE wp.list_id = l.id AND wa.created_by = $1))",
        all "l.organization_id = $1"),
    sheet!("list_points" {
        id Id "p.id", item Id "l.item_id", list Id "p.list_id", place Number "p.place", kind Text "p.kind", title Text "p.title",
        hint Text "p.hint", required Yes "p.required", due Text "p.due", answer Id "p.answer_id", removed_by Who "p.removed_by",
        removed_at Number "p.removed_at",
    } from "list_points p JOIN request_lists l ON l.id = p.list_id", by ["p.id"], item "l.item_id = $1",
        guest "l.asked_at IS NOT NULL AND ((p.removed_at IS NULL
             AND EXISTS (SELECT 1 FROM follows wf WHERE wf.thing_id = l.id AND wf.party_id = $1 AND wf.ended_at IS NULL))
           OR EXISTS (SELECT 1 FROM point_answers wa WHERE wa.point_id = p.id AND wa.created_by = $1))",
        all "l.organization_id = $1"),
    sheet!("point_answers" {
        id Id "a.id", item Id "l.item_id", point Id "a.point_id", number Number "a.number", asked_title Text "a.asked_title",
        asked_hint Text "a.asked_hint", words Text "a.words", by Who "a.created_by", at Number "a.created_at", verdict Text "a.verdict",
        why Text "a.why", verdict_by Who "a.verdict_by", verdict_at Number "a.verdict_at",
    } from "point_answers a JOIN list_points p ON p.id = a.point_id JOIN request_lists l ON l.id = p.list_id", by ["a.id"],
        item "l.item_id = $1", guest "a.created_by = $1", all "l.organization_id = $1"),
    sheet!("answer_files" {
        answer Id "x.answer_id", file Id "x.file_id", item Id "l.item_id",
    } from "answer_files x JOIN point_answers a ON a.id = x.answer_id JOIN list_points p ON p.id = a.point_id
           JOIN request_lists l ON l.id = p.list_id",
        by ["x.answer_id", "x.file_id"], item "l.item_id = $1", guest "a.created_by = $1", all "l.organization_id = $1"),
    sheet!("planned" {
        id Id "p.id", item Id "p.item_id", title Text "p.title", text Text "p.body", first_day Text "p.first_day", at_hour Text "p.at_hour",
        rule Text "p.rule", responsible Who "p.responsible_id", confirmer Who "p.confirmer_id", remind_days Number "p.remind_days",
        escalate_days Number "p.escalate_days", created_by Who "p.created_by", created_at Number "p.created_at", ended_by Who "p.ended_by",
        ended_at Number "p.ended_at",
    } from "planned p", by ["p.id"], item "p.item_id = $1",
        guest "(p.confirmer_id = $1 OR p.id IN (SELECT wo.planned_id FROM occurrences wo
           JOIN confirmations wc ON wc.occurrence_id = wo.id WHERE wc.by_id = $1))",
        all "p.organization_id = $1"),
    sheet!("occurrences" {
        id Id "o.id", item Id "p.item_id", planned Id "o.planned_id", day Text "o.day", settled Id "o.settled_id",
    } from "occurrences o JOIN planned p ON p.id = o.planned_id", by ["o.id"], item "p.item_id = $1",
        guest "o.id IN (SELECT wc.occurrence_id FROM confirmations wc WHERE wc.by_id = $1)", all "o.organization_id = $1"),
    sheet!("confirmations" {
        id Id "c.id", item Id "p.item_id", title Text "p.title", occurrence Id "c.occurrence_id", day Text "o.day", what Text "c.what",
        done_on Text "c.done_on", note Text "c.note", by Who "c.by_id", at Number "c.at", taken_back_by Who "c.taken_back_by",
        taken_back_at Number "c.taken_back_at",
    } from "confirmations c JOIN occurrences o ON o.id = c.occurrence_id JOIN planned p ON p.id = o.planned_id",
        by ["c.id"], item "p.item_id = $1",
        guest "c.by_id = $1", all "c.organization_id = $1"),
];
