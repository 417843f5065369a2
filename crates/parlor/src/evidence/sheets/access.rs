//! To whom what was open, by which address, and who came.

use crate::evidence::sheet::{Sheet, sheet};

pub(super) const SHEETS: &[Sheet] = &[
    sheet!("grants" {
        id Id "g.id", item Id "g.item_id", contact Who "g.contact_id", email Text "c.email", company Text "k.name", facets Text "g.facets",
        message Text "g.message", opened_by Who "g.opened_by", opened_at Number "g.opened_at", until Number "g.until",
        announced_at Number "g.announced_at", chat_at Number "g.chat_at", closed_by Who "g.closed_by", closed_at Number "g.closed_at",
        by_public_link Yes "g.link_id IS NOT NULL",
    } from "grants g JOIN contacts c ON c.id = g.contact_id LEFT JOIN counterparties k ON k.id = c.counterparty_id", by ["g.id"],
        item "g.item_id = $1", guest "g.contact_id = $1", all "g.organization_id = $1"),
    sheet!("grant_fields" {
        grant Id "t.grant_id", field Id "t.field_id", item Id "g.item_id", name Text "f.name",
    } from "grant_fields t JOIN grants g ON g.id = t.grant_id JOIN fields f ON f.id = t.field_id", by ["t.grant_id", "t.field_id"],
        item "g.item_id = $1", guest "g.contact_id = $1", all "g.organization_id = $1"),
    sheet!("file_closures" {
        id Id "t.id", item Id "f.item_id", file Id "t.file_id", file_name Text "f.name", contact Who "t.contact_id", closed_by Who "t.closed_by",
        closed_at Number "t.closed_at", opened_by Who "t.opened_by", opened_at Number "t.opened_at",
    } from "file_closures t LEFT JOIN files f ON f.id = t.file_id", by ["t.id"], item "f.item_id = $1", guest "t.contact_id = $1",
        all "t.organization_id = $1"),
    sheet!("event_closures" {
        id Id "t.id", item Id "e.item_id", event Id "t.event_id", event_title Text "e.title", contact Who "t.contact_id", closed_by Who "t.closed_by",
        closed_at Number "t.closed_at", opened_by Who "t.opened_by", opened_at Number "t.opened_at",
    } from "event_closures t JOIN events e ON e.id = t.event_id", by ["t.id"], item "e.item_id = $1", guest "t.contact_id = $1",
        all "t.organization_id = $1"),
    sheet!("links" {
        id Id "l.id", item Id "l.item_id", grant Id "l.grant_id", contact Who "l.contact_id", public Yes "c.nature = 'everyone'",
        generation Number "l.generation", made_by Who "l.made_by", made_at Number "l.made_at", until Number "l.until",
        announced_at Number "l.announced_at", claimed_at Number "l.claimed_at", bound_at Number "l.bound_at",
        fetched_by_a_machine_at Number "l.fetched_at", own_copy Yes "l.own_copy", deactivated_by Who "l.deactivated_by",
        deactivated_at Number "l.deactivated_at",
    } from "links l JOIN contacts c ON c.id = l.contact_id", by ["l.id"], item "l.item_id = $1", guest "l.contact_id = $1",
        all "l.organization_id = $1"),
    sheet!("holdings" {
        id Id "h.id", item Id "l.item_id", link Id "h.link_id", name Text "h.name", since Number "h.since", browser Text "h.browser",
        network Text "h.network",
    } from "holdings h JOIN links l ON l.id = h.link_id", by ["h.id"], item "l.item_id = $1", guest "l.contact_id = $1",
        all "l.organization_id = $1"),
    sheet!("codes" {
        id Id "c.id", item Id "l.item_id", link Id "c.link_id", created_at Number "c.created_at", expires_at Number "c.expires_at",
        tries Number "c.tries", ended_at Number "c.ended_at", ending Text "c.ending",
    } from "codes c JOIN links l ON l.id = c.link_id", by ["c.id"], item "l.item_id = $1", guest "l.contact_id = $1",
        all "l.organization_id = $1"),
    sheet!("browsers" {
        session Id "t.session_id", person Id "s.person_id", email Text "q.email", browser Text "s.browser", how Text "t.how",
        verified_at Number "t.verified_at", seen_at Number "t.seen_at", network Text "t.network", ended_at Number "t.ended_at",
        barred_at Number "t.barred_at",
    } from "trusts t JOIN sessions s ON s.id = t.session_id JOIN people q ON q.id = s.person_id", by ["t.session_id"], item -,
        guest "EXISTS (SELECT 1 FROM parties wp WHERE wp.id = $1 AND wp.person_id = s.person_id AND wp.organization_id = t.organization_id)",
        all "t.organization_id = $1"),
    sheet!("visits" {
        id Id "v.id", item Id "v.item_id", contact Who "v.contact_id", email Text "c.email", session Id "v.session_id",
        from Number "v.started_at", to Number "v.last_at", pages Number "v.views",
    } from "visits v JOIN contacts c ON c.id = v.contact_id", by ["v.id"], item "v.item_id = $1",
        guest "v.organization_id = (SELECT wc.organization_id FROM contacts wc WHERE wc.id = $1) AND v.contact_id = $1",
        all "v.organization_id = $1"),
    sheet!("receipts" {
        thing_id Id "r.thing_id", version Number "r.version", contact Id "r.party_id", item Id "r.item_id", thing Text "r.thing",
        name Text "p.name", first_at Number "r.first_at", last_at Number "r.last_at", times Number "r.times", taken_at Number "r.taken_at",
    } from "receipts r JOIN parties p ON p.id = r.party_id", by ["r.thing_id", "r.version", "r.party_id"],
        item "r.item_id = $1 AND NOT r.by_program", guest "r.party_id = $1 AND NOT r.by_program", all "r.organization_id = $1 AND NOT r.by_program"),
    sheet!("receipts_of_programs" {
        thing_id Id "r.thing_id", version Number "r.version", contact Id "r.party_id", item Id "r.item_id", thing Text "r.thing",
        name Text "p.name", first_at Number "r.first_at", last_at Number "r.last_at", times Number "r.times", taken_at Number "r.taken_at",
    } from "receipts r JOIN parties p ON p.id = r.party_id", by ["r.thing_id", "r.version", "r.party_id"],
        item "r.item_id = $1 AND r.by_program", guest "r.party_id = $1 AND r.by_program", all "r.organization_id = $1 AND r.by_program"),
    sheet!("seen_marks" {
        contact Id "m.contact_id", item Id "m.item_id", name Text "p.name", seen_at Number "m.seen_at",
    } from "seen_marks m JOIN parties p ON p.id = m.contact_id", by ["m.contact_id", "m.item_id"],
        item "m.item_id = $1", guest "m.contact_id = $1", all "p.organization_id = $1"),
    sheet!("chat_marks" {
        party Id "m.party_id", item Id "m.item_id", lane Text "m.lane", name Text "p.name", read_to Number "m.read_to",
    } from "chat_marks m JOIN parties p ON p.id = m.party_id", by ["m.party_id", "m.item_id", "m.lane"],
        item "m.item_id = $1", guest "m.party_id = $1", all "p.organization_id = $1"),
    sheet!("mails" {
        id Id "o.id", item Id "o.item_id", kind Text "o.kind", to Text "o.to_email", to_name Text "o.to_name", subject Text "o.subject",
        language Text "o.language", created_at Number "o.created_at", ended_at Number "o.ended_at", ending Text "o.ending",
    } from "outbox o", by ["o.id"], item "o.item_id = $1",
        guest "o.organization_id = (SELECT wc.organization_id FROM contacts wc WHERE wc.id = $1)
           AND (o.grant_id IN (SELECT wg.id FROM grants wg WHERE wg.contact_id = $1)
           OR o.to_email = (SELECT wc.email FROM contacts wc WHERE wc.id = $1))",
        all "o.organization_id = $1"),
];
