//! Routes of signatures that somebody or something holds up: what was signed stands, the house
//! hears why it waits, guests do not, and it goes on once it can.

use crate::{
    signatures::{self, outcome, pairs, sign},
    town::{Client, Town},
};
use parlor::{post::Worker, web::Error};
use serde_json::{Value, json};

const ANA: &str = "Ana Ruiz <ana@crane.example>";
const GUS: &str = "Gus Bolt <gus@bolt.example>";
const PETRA: &str = "petra@northwind.example";
const TOMAS: &str = "tomas@northwind.example";
const DAY: i64 = 86_400;

/// How each stands in a route, as Petra sees it.
async fn states(town: &Town, route: &str) -> Vec<(String, String)> {
    signatures::states(&town.petra(), route).await
}

/// How often Petra was told of this.
async fn told(town: &Town, kind: &str) -> usize {
    let view = town.petra().json(&town.northwind("/notifications")).await;
    view["lines"].as_array().unwrap().iter().filter(|line| line["kind"] == kind && line["unread"] == true).count()
}

async fn count(town: &Town, sql: &'static str) -> i64 {
    town.app.store.read(move |tx| tx.number(sql, &[])).await.unwrap()
}

/// A member leaves, and another takes over.
async fn leaves(town: &Town, who: &str, successor: &str) {
    let team = town.petra().json(&town.northwind("/team")).await;
    let id = |name: &str| team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
    let leave = town.northwind(&format!("/team/{}/remove", id(who)));
    town.petra().post(&leave, &[("successor", &id(successor))]).await.is(303);
}

stories! {
    async fn sign_1_guest_14_a_signature_stands_where_there_is_no_room_for_the_next(town) {
        let (petra, route) = (town.petra(), town.ask_to_sign(&[(ANA, 1), (GUS, 2)]).await);
        let ana = town.come_in("ana@crane.example").await;
        town.meddle("UPDATE organizations SET guest_package = 1").await;
        sign(&ana, &route).await.leads_to(&route);
        assert_eq!(states(&town, &route).await, pairs(&[("Ana Ruiz", "signed"), ("Gus Bolt", "waiting")]));
        // She has signed; what keeps the next is no business of hers.
        ana.get(&route).await.ok().hides("Your signature").hides("cannot be asked").hides("guests are used").hides("Gus");
        assert_eq!(ana.json(&route).await["held_up"], Value::Null);
        assert_eq!(told(&town, "held_up").await, 1);
        petra.get(&route).await.ok().sees("Gus Bolt cannot be asked yet").sees("1 of 1 guests are used");
        // It is tried again, and says nothing anew, until there is room.
        town.work().await;
        assert_eq!(states(&town, &route).await[1..], pairs(&[("Gus Bolt", "waiting")])[..]);
        assert!(told(&town, "held_up").await <= 1);
        town.meddle("UPDATE organizations SET guest_package = 2").await;
        town.work().await;
        assert_eq!(states(&town, &route).await[1..], pairs(&[("Gus Bolt", "asked")])[..]);
        assert_eq!(told(&town, "held_up").await, 0);
        petra.get(&route).await.ok().hides("cannot be asked yet");
        let gus = town.come_in("gus@bolt.example").await;
        sign(&gus, &route).await.leads_to(&route);
        assert_eq!(outcome(&town, &route).await, "completed");
    }

    async fn sign_1_guest_14_a_rule_that_keeps_the_next_out_is_told_to_the_house_alone(town) {
        let (petra, rules) = (town.petra(), town.northwind("/administration/sharing-rules"));
        let route = town.ask_to_sign(&[(ANA, 1), (GUS, 2)]).await;
        let ana = town.come_in("ana@crane.example").await;
        let drafted = petra.post_json(&rules, &json!({"what": "only_domains", "domains": "crane.example, vltava.example"})).await.ok().view();
        let rule = drafted["location"].as_str().unwrap().to_owned();
        let edition = petra.json(&rule).await["rule"]["edition"].clone();
        petra.post_json(&format!("{rule}/on"), &json!({"edition": edition})).await.ok();
        sign(&ana, &route).await.leads_to(&route);
        ana.get(&route).await.ok().hides("vltava.example").hides("Only addresses");
        assert_eq!(states(&town, &route).await, pairs(&[("Ana Ruiz", "signed"), ("Gus Bolt", "waiting")]));
        petra.get(&route).await.ok().sees("Only addresses of crane.example, vltava.example");
        petra.post(&format!("{rule}/off"), &[]).await.is(303);
        town.work().await;
        assert_eq!(states(&town, &route).await[1..], pairs(&[("Gus Bolt", "asked")])[..]);
    }

    async fn sign_2_guest_14_a_colleague_whom_a_rule_keeps_out_is_refused_in_words_for_guests(town) {
        let (petra, rules) = (town.petra(), town.northwind("/administration/sharing-rules"));
        let route = town.ask_to_sign(&[(ANA, 1)]).await;
        let ana = town.come_in("ana@crane.example").await;
        let drafted = petra.post_json(&rules, &json!({"what": "only_domains", "domains": "crane.example, vltava.example"})).await.ok().view();
        let rule = drafted["location"].as_str().unwrap().to_owned();
        let edition = petra.json(&rule).await["rule"]["edition"].clone();
        petra.post_json(&format!("{rule}/on"), &json!({"edition": edition})).await.ok();
        let pass = format!("{route}/pass");
        ana.post(&pass, &[("name", "Bea Blum"), ("email", "bea@elsewhere.example")]).await.is(422).sees("This address is not let in here").hides("vltava");
        // Where there is no room, she has passed it on, and the house sees to the rest.
        town.meddle("UPDATE organizations SET guest_package = 1").await;
        ana.post(&pass, &[("name", "Bea Blum"), ("email", "bea@crane.example")]).await.leads_to(&route);
        assert_eq!(states(&town, &route).await, pairs(&[("Ana Ruiz", "passed"), ("Bea Blum", "waiting")]));
        assert_eq!(told(&town, "held_up").await, 1);
        town.meddle("UPDATE organizations SET guest_package = 2").await;
        town.come_in("bea@crane.example").await.get(&route).await.ok().sees("Your signature");
    }

    async fn sign_1_a_sender_who_may_share_no_more_keeps_nobody_from_signing(town) {
        let (petra, tomas, document) = (town.petra(), town.tomas(), town.document(""));
        let made = tomas.post_json(&town.document("/signing"), &json!({"who": [ANA, GUS], "step": ["1", "2"]})).await.ok();
        let route = made.view()["location"].as_str().unwrap().to_owned();
        tomas.post(&format!("{route}/send"), &[]).await.leads_to(&route);
        let ana = town.come_in("ana@crane.example").await;
        // He takes part still, as somebody from outside.
        let team = petra.json(&town.northwind("/team")).await;
        let row = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap().clone();
        petra.post(&town.document("/participants"), &[("member", row["id"].as_str().unwrap())]).await.is(303);
        town.meddle("UPDATE member_roles SET role_id = (SELECT r.id FROM roles r WHERE r.organization_id = member_roles.organization_id AND r.built_in = 'external')
            WHERE member_id IN (SELECT p.id FROM parties p WHERE p.name = 'Tomáš Novák')").await;
        sign(&ana, &route).await.leads_to(&route);
        assert_eq!(states(&town, &route).await, pairs(&[("Ana Ruiz", "signed"), ("Gus Bolt", "waiting")]));
        assert_eq!(told(&town, "held_up").await, 1, "she answers for the document");
        petra.get(&route).await.ok().sees("Tomáš Novák, who asks, may not share this document any more");
        // Whoever may share it gives it to Gus, and it goes on.
        town.share(&document, "gus@bolt.example").await;
        town.work().await;
        assert_eq!(states(&town, &route).await[1..], pairs(&[("Gus Bolt", "asked")])[..]);
        let gus = town.come_in("gus@bolt.example").await;
        sign(&gus, &route).await.leads_to(&route);
        assert_eq!(outcome(&town, &route).await, "completed");
    }

    async fn sign_1_link_13_a_route_whose_sender_sees_it_no_more_reminds_and_stops_nothing(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let route = town.draft(&[(ANA, 1), (GUS, 2)], &json!({"remind_days": "3"})).await;
        petra.post(&format!("{route}/send"), &[]).await.leads_to(&route);
        let ana = town.come_in("ana@crane.example").await;
        petra.post(&format!("{bridge}/share"), &[("who", "dana@ruiz.example"), ("long", "until"), ("until", "2026-11-24")]).await.is(303);
        // Neither who sent it nor who answers for the document has a role any more.
        let tomas = "(SELECT p.id FROM parties p WHERE p.name = 'Tomáš Novák')";
        town.meddle(&format!("UPDATE items SET responsible_id = {tomas} WHERE id IN (SELECT s.item_id FROM signings s)")).await;
        town.meddle(&format!("UPDATE signings SET started_by = {tomas}; DELETE FROM member_roles WHERE member_id = {tomas}")).await;
        town.work().await;
        let before = count(&town, "SELECT COUNT(*) FROM outbox WHERE kind = 'to_sign'").await;
        town.later(3 * DAY + 60);
        town.work().await;
        assert_eq!(count(&town, "SELECT COUNT(*) FROM outbox WHERE kind = 'to_sign'").await, before + 1, "Ana is reminded all the same");
        assert_eq!(count(&town, "SELECT COUNT(*) FROM grants WHERE until IS NOT NULL AND closed_at IS NULL").await, 0, "the end of a grant was written down");
        // What she signs stands; who comes next waits for somebody who answers for it.
        let ana = if ana.get(&route).await.body.contains("a code comes to your mailbox") { confirmed(&town, ana, &route).await } else { ana };
        sign(&ana, &route).await.leads_to(&route);
        petra.get(&route).await.ok().sees("Gus Bolt cannot be asked yet").sees("do not see it any more");
        town.meddle("UPDATE items SET responsible_id = created_by WHERE id IN (SELECT s.item_id FROM signings s)").await;
        town.work().await;
        assert_eq!(states(&town, &route).await[1..], pairs(&[("Gus Bolt", "asked")])[..]);
    }

    async fn house_13_work_15_one_kind_of_housekeeping_that_fails_keeps_no_other_waiting(town) {
        town.petra().post(&town.bridge("/share"), &[("who", "gus@bolt.example"), ("long", "until"), ("until", "2026-11-24")]).await.is(303);
        town.work().await;
        assert!(count(&town, "SELECT COUNT(*) FROM notifications WHERE kind = 'shared'").await > 0);
        town.later(100 * DAY);
        town.meddle("ALTER TABLE list_reminders RENAME TO list_reminders_away").await;
        let kept = Worker::new(town.app.clone()).unwrap().keep_house().await;
        town.meddle("ALTER TABLE list_reminders_away RENAME TO list_reminders").await;
        assert!(matches!(kept, Err(Error::Broken(_))), "it is said: {kept:?}");
        // What comes before it was done, and what comes behind.
        assert_eq!(count(&town, "SELECT COUNT(*) FROM grants WHERE until IS NOT NULL AND closed_at IS NULL").await, 0);
        assert_eq!(count(&town, "SELECT COUNT(*) FROM notifications WHERE kind = 'shared'").await, 0);
        town.work().await;
    }

    async fn mem_5_sign_1_what_a_member_was_to_sign_passes_to_their_successor(town) {
        let route = town.ask_to_sign(&[(TOMAS, 1), (ANA, 2)]).await;
        leaves(&town, "Tomáš Novák", "Petra Horák").await;
        town.work().await;
        assert_eq!(states(&town, &route).await, pairs(&[("Tomáš Novák", "passed"), ("Petra Horák", "asked"), ("Ana Ruiz", "waiting")]));
        town.petra().get(&town.document("/history")).await.ok().sees("passed").sees("on to Petra Horák");
        sign(&town.petra(), &route).await.leads_to(&route);
        sign(&town.come_in("ana@crane.example").await, &route).await.leads_to(&route);
        assert_eq!(outcome(&town, &route).await, "completed");
    }

    async fn mem_5_sign_1_whose_turn_has_not_come_is_replaced_and_a_draft_too(town) {
        let route = town.ask_to_sign(&[(ANA, 1), (TOMAS, 2)]).await;
        let other = town.petra().post_json(&town.northwind("/documents"), &json!({"title": "Another"})).await.ok().view()["location"].as_str().unwrap().to_owned();
        let draft = town.petra().post_json(&format!("{other}/signing"), &json!({"who": [TOMAS]})).await.ok().view()["location"].as_str().unwrap().to_owned();
        leaves(&town, "Tomáš Novák", "Petra Horák").await;
        assert_eq!(states(&town, &route).await, pairs(&[("Ana Ruiz", "asked"), ("Petra Horák", "waiting")]));
        assert_eq!(states(&town, &draft).await, pairs(&[("Petra Horák", "waiting")]));
        sign(&town.come_in("ana@crane.example").await, &route).await.leads_to(&route);
        assert_eq!(states(&town, &route).await[1..], pairs(&[("Petra Horák", "asked")])[..]);
    }

    async fn mem_5_sign_1_a_successor_who_is_in_the_route_answers_for_both(town) {
        let route = town.ask_to_sign(&[(PETRA, 1), (TOMAS, 1)]).await;
        sign(&town.petra(), &route).await.leads_to(&route);
        leaves(&town, "Tomáš Novák", "Petra Horák").await;
        town.work().await;
        assert_eq!(states(&town, &route).await, pairs(&[("Petra Horák", "signed"), ("Tomáš Novák", "passed")]));
        assert_eq!(outcome(&town, &route).await, "completed", "nobody is waited for any more");
    }

    async fn mem_5_sign_1_a_route_that_nobody_can_go_on_with_is_taken_back(town) {
        let route = town.ask_to_sign(&[(TOMAS, 1), (ANA, 2)]).await;
        leaves(&town, "Tomáš Novák", "Jan Malý").await;
        assert_eq!(outcome(&town, &route).await, "withdrawn");
        assert_eq!(states(&town, &route).await, pairs(&[("Tomáš Novák", "left_out"), ("Ana Ruiz", "left_out")]));
        assert_eq!(told(&town, "signed").await, 1, "who sent it hears of that");
        town.work().await;
        assert!(town.mail_to("ana@crane.example").await.is_none());
    }
}

/// Confirms by a code that it is them, where that was long ago.
async fn confirmed(town: &Town, who: Client, route: &str) -> Client {
    who.post(&format!("{route}/confirm/send"), &[]).await.leads_to(&format!("{route}/confirm"));
    let code = town.code_to("ana@crane.example").await;
    who.post(&format!("{route}/confirm"), &[("code", &code)]).await.leads_to(route);
    who
}
