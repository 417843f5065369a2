//! Planned activities: made once or by a rule, confirmed by whom they are given to,
//! reminded and escalated (WORK-6). All begins on Monday, 23 November 2026.

use crate::town::{Client, Town};
use parlor::post::Worker;
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";
const DAY: i64 = 86_400;

/// Petra plans something on the bridge that Gus confirms, on these terms.
async fn plans(town: &Town, title: &str, first_day: &str, terms: &Value) -> String {
    let gus = town.contact(&town.bridge(""), "Gus").await;
    let mut form = json!({"title": title, "first_day": first_day, "confirmer": gus, "remind_days": "2", "escalate_days": "2"});
    form.as_object_mut().unwrap().extend(terms.as_object().unwrap().clone());
    let made = town.petra().post_json(&town.bridge("/planned"), &form).await.ok().view();
    made["location"].as_str().unwrap().to_owned()
}

/// The days of a plan as a member sees them: day, and what settled it.
async fn days(town: &Town, plan: &str) -> Vec<(String, String)> {
    let view = town.petra().json(plan).await;
    let one = |line: &Value| (line["day"].as_str().unwrap().to_owned(), line["settled"]["what"].as_str().unwrap_or("waits").to_owned());
    view["occurrences"].as_array().unwrap().iter().map(one).collect()
}

/// The id of a day of a plan.
async fn occurrence(town: &Town, plan: &str, day: &str) -> String {
    let view = town.petra().json(plan).await;
    let line = view["occurrences"].as_array().unwrap().iter().find(|line| line["day"] == day).unwrap_or_else(|| panic!("{day} is not in {view}"));
    line["id"].as_str().unwrap().to_owned()
}

async fn confirms(town: &Town, who: &Client, plan: &str, day: &str) -> u16 {
    let occurrence = occurrence(town, plan, day).await;
    who.post(&format!("{plan}/confirm"), &[("occurrence", &occurrence), ("note", "Done")]).await.status
}

/// Kinds of what stands in an overview, the newest first: all, or those that wait.
async fn told(client: &Client, at: &str, unread: bool) -> Vec<String> {
    let view = client.json(at).await;
    let planned = ["planned_soon", "planned_due", "planned_late", "unconfirmed", "stuck"];
    let lines = view["lines"].as_array().unwrap().iter().filter(|line| !unread || line["unread"] == true);
    lines.map(|line| line["kind"].as_str().unwrap().to_owned()).filter(|kind| planned.contains(&kind.as_str())).collect()
}

/// A day passes, and the workers of two servers look at the same time.
async fn next_day(town: &Town) {
    town.later(DAY);
    let (one, two) = (Worker::new(town.app.clone()).unwrap(), Worker::new(town.again(|_| {})).unwrap());
    let (first, second) = tokio::join!(one.keep_house(), two.keep_house());
    first.unwrap();
    second.unwrap();
}

fn house(town: &Town) -> String {
    town.northwind("/notifications")
}

const ROOM: &str = "/guest/northwind/notifications";

async fn confirmations(town: &Town) -> i64 {
    town.app.store.read(|tx| tx.number("SELECT COUNT(*) FROM confirmations WHERE taken_back_at IS NULL", &[])).await.unwrap()
}

stories! {
    async fn work_6_what_is_planned_is_confirmed_with_a_note_and_photos_and_comes_again(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        petra.get(&bridge).await.ok().sees("Nothing is planned.").sees("Plan the first activity");
        petra.get(&format!("{bridge}/planned/new")).await.ok().sees("planned-form").sees("Gus");
        gus.get(&bridge).await.ok().hides("id=\"planned\"");
        let terms = json!({"repeats": "weeks", "every": "1", "at_hour": "9:30", "body": "With the **hook**."});
        let plan = plans(&town, "Check the crane", "2026-11-25", &terms).await;
        assert_eq!(days(&town, &plan).await, [("2026-11-25".to_owned(), "waits".to_owned())]);
        petra.get(&bridge).await.ok().sees("Check the crane").sees("Every Wednesday").sees("09:30");
        petra.get(&plan).await.ok().sees("Every Wednesday").sees("<strong>hook</strong>").sees("Gus");

        // The guest meets it at home, on the record, and on its page.
        gus.get("/guest/northwind").await.ok().sees("To confirm").sees("Check the crane");
        gus.get(&bridge).await.ok().sees("Check the crane").sees("Confirm");
        gus.get(&plan).await.ok().sees("Has it been done?").sees("<strong>hook</strong>").hides("planned-edit").hides("Skip this day");
        let held = gus.json(&plan).await["planned"].clone();
        assert_eq!((&held["may_confirm"], &held["planned"]["confirmer_name"]), (&json!(true), &json!("Gus")));
        let id = held["occurrences"][0]["id"].as_str().unwrap().to_owned();

        // What is wrong is told, and what was typed is kept.
        let with_files = format!("{plan}/confirm/with-files");
        let photo: &[(&str, &str, &[u8])] = &[("hook.txt", "text/plain", b"a photo")];
        let fields = |done_on, note| [("occurrence", id.as_str()), ("done_on", done_on), ("note", note)];
        gus.upload(&with_files, photo, &fields("2026-12-24", "Half a thought")).await.is(422).sees("This day has not come yet.").sees("Half a thought");
        gus.upload(&with_files, &[("run.exe", "x/x", b"no")], &fields("", "Kept")).await.is(422).sees("Kept");
        assert_eq!(confirmations(&town).await, 0);
        gus.upload(&with_files, photo, &fields("2026-11-23", "All is **well**")).await.leads_to(&plan);
        assert_eq!(days(&town, &plan).await, [("2026-12-02".to_owned(), "waits".to_owned()), ("2026-11-25".to_owned(), "done".to_owned())]);
        let settled = petra.json(&plan).await["occurrences"][1]["settled"].clone();
        assert_eq!((&settled["done_on"], &settled["by"], &settled["files"][0]["name"]), (&json!("2026-11-23"), &json!("Gus"), &json!("hook.txt")));
        for who in [&petra, &gus] {
            who.get(&plan).await.ok().sees("<strong>well</strong>").sees("hook.txt").sees("Done:");
        }
        petra.get(&format!("{bridge}/history")).await.ok().sees("planned “Check the crane”").sees("confirmed “Check the crane” for 25 Nov 2026");
        petra.get(&house(&town)).await.ok().sees("Check the crane");
        town.work().await;
        petra.get(&town.northwind("/search?q=crane")).await.ok().sees("Check the crane");
        gus.get("/guest/northwind/search?q=crane").await.ok().sees("Check the crane");
        // It is talked about where it is followed.
        gus.post(&format!("{plan}/comments"), &[("text", "The hook is worn")]).await.is(303);
        petra.get(&plan).await.ok().sees("The hook is worn");
    }

    async fn work_6_who_may_plan_confirm_skip_and_end(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let ana = town.invite("ana@vltava.example").await;
        let plan = plans(&town, "Check the crane", "2026-11-25", &json!({"repeats": "weeks"})).await;
        for stranger in [&ana, &town.eve(), &town.jan()] {
            stranger.get(&plan).await.is(404);
            assert_eq!(confirms(&town, stranger, &plan, "2026-11-25").await, 404);
        }
        ana.get(&bridge).await.ok().hides("Check the crane");
        ana.get("/guest/northwind").await.ok().hides("Check the crane");
        // Who only follows it reads.
        let contact = town.contact(&bridge, "Ana").await;
        petra.post(&format!("{plan}/followers"), &[("party", &contact)]).await.is(303);
        ana.get(&plan).await.ok().sees("Check the crane").hides("Has it been done?");
        assert_eq!(confirms(&town, &ana, &plan, "2026-11-25").await, 403);
        let as_gus = format!("/as/{}", town.contact(&bridge, "Gus").await);
        petra.get(&format!("{as_gus}{plan}")).await.ok().sees("Check the crane").hides("Has it been done?");
        petra.get(&as_gus).await.ok().sees("Check the crane");
        // What is planned is the company's.
        let day = occurrence(&town, &plan, "2026-11-25").await;
        for guest in [&gus, &ana] {
            guest.post(&format!("{plan}/skip"), &[("occurrence", &day), ("reason", "no")]).await.is(403);
            guest.post(&format!("{plan}/end"), &[]).await.is(403);
            guest.post(&format!("{plan}/change"), &[("title", "Mine")]).await.is(403);
            guest.post(&format!("{bridge}/planned"), &[("title", "Mine")]).await.is(403);
            guest.get(&town.northwind("/planned")).await.is(404);
        }
        // A day of another plan is none of this one.
        let other = plans(&town, "Weld the railing", "2026-11-26", &json!({})).await;
        let elsewhere = occurrence(&town, &other, "2026-11-26").await;
        gus.post(&format!("{plan}/confirm"), &[("occurrence", &elsewhere)]).await.is(404);
        // A day is skipped with a reason, by the company.
        petra.post(&format!("{plan}/skip"), &[("occurrence", &day), ("reason", " ")]).await.is(422).sees("Skip this day");
        petra.post(&format!("{plan}/skip"), &[("occurrence", &day), ("reason", "The bridge is closed")]).await.is(303);
        gus.get(&plan).await.ok().sees("The bridge is closed").sees("Skipped");
        assert_eq!(days(&town, &plan).await[0].0, "2026-12-02");
        // Ended, nothing comes any more; what was settled stays.
        petra.post(&format!("{plan}/end"), &[]).await.leads_to(&plan);
        assert_eq!(days(&town, &plan).await, [("2026-11-25".to_owned(), "skipped".to_owned())]);
        gus.get(&plan).await.ok().sees("Ended").hides("Has it been done?");
        gus.get("/guest/northwind").await.ok().hides("Check the crane").sees("Weld the railing");
        // Closed to the guest, it is closed, and nobody's to confirm.
        town.close(&bridge, "Gus").await;
        gus.get(&other).await.is(404);
        assert_eq!(petra.json(&other).await["planned"]["confirmer"], Value::Null);
    }

    async fn work_6_a_plan_that_cannot_be_is_told_at_its_field(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.invite(GUS).await;
        let gus = town.contact(&bridge, "Gus").await;
        town.share(&town.tower(""), "mira@bolt.example").await;
        let mira = town.contact(&town.tower(""), "Mira").await;
        let good = [("title", "Check"), ("first_day", "2026-11-25"), ("confirmer", gus.as_str()), ("repeats", "weeks")];
        for (field, value, says) in [
            ("title", "", "name=\"title\""),
            ("first_day", "", "first_day-error"),
            ("first_day", "2025-01-01", "The first day lies more than a year back."),
            ("at_hour", "soon", "Write an hour such as 09:30."),
            ("confirmer", "", "Choose who confirms it."),
            ("confirmer", mira.as_str(), "The record is not open to this guest."),
            ("responsible", gus.as_str(), "Choose a member of the team."),
            ("repeats", "sometimes", "Choose how it repeats."),
            ("every", "0", "Write a number from 1 to 1000."),
            ("times", "many", "Write a number from 1 to 10000."),
            ("until", "2026-11-01", "It would end before its first day."),
            ("remind_days", "-1", "Write a number of days from 0 to 365."),
        ] {
            let mut form: Vec<(&str, &str)> = good.iter().copied().filter(|(name, _)| *name != field).collect();
            form.push((field, value));
            petra.post(&format!("{bridge}/planned"), &form).await.is(422).sees(says).sees("planned-form");
        }
        let rule = |rule: &str| json!({"title": "Check", "first_day": "2026-11-25", "confirmer": gus, "rule": rule});
        for (bad, field) in [("FREQ=HOURLY", "rule"), ("now and then", "rule"), ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "rule")] {
            let told = petra.post_json(&format!("{bridge}/planned"), &rule(bad)).await.is(422).view();
            assert!(told.to_string().contains(field), "{told}");
        }
        let made = petra.post_json(&format!("{bridge}/planned"), &rule("FREQ=MONTHLY;BYDAY=1MO,3MO")).await.ok().view();
        let plan = made["location"].as_str().unwrap();
        assert_eq!(days(&town, plan).await[0].0, "2026-12-07");
        petra.get(plan).await.ok().sees("FREQ=MONTHLY;BYDAY=1MO,3MO").sees("By a rule");
    }

    async fn work_6_a_change_makes_the_days_anew_and_two_editors_meet(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let plan = plans(&town, "Check the crane", "2026-11-25", &json!({"repeats": "weeks"})).await;
        assert_eq!(confirms(&town, &gus, &plan, "2026-11-25").await, 303);
        let contact = town.contact(&bridge, "Gus").await;
        let form = |edition: &str, first: &str| {
            let text = |word: &str| word.to_owned();
            vec![("title", text("Check the crane")), ("first_day", text(first)), ("repeats", text("months")), ("confirmer", contact.clone()), ("edition", text(edition))]
        };
        let edition = petra.json(&plan).await["planned"]["edition"].to_string();
        let send = async |form: Vec<(&'static str, String)>| {
            let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
            petra.post(&format!("{plan}/change"), &fields).await
        };
        send(form(&edition, "2026-11-30")).await.leads_to(&plan);
        assert_eq!(days(&town, &plan).await, [("2026-11-30".to_owned(), "waits".to_owned()), ("2026-11-25".to_owned(), "done".to_owned())]);
        petra.get(&plan).await.ok().sees("Every month");
        send(form(&edition, "2026-12-01")).await.is(409).sees("2026-11-30").sees("2026-12-01");
        assert_eq!(days(&town, &plan).await[0].0, "2026-11-30");
        petra.get(&format!("{bridge}/history")).await.ok().sees("changed how “Check the crane” repeats");
        gus.get(ROOM).await.ok().sees("Check the crane");
    }

    async fn work_6_confirmed_twice_at_once_it_is_confirmed_once_and_can_be_taken_back(town) {
        let (petra, gus) = (town.petra(), town.invite(GUS).await);
        let plan = plans(&town, "Check the crane", "2026-11-24", &json!({"repeats": "days"})).await;
        let id = occurrence(&town, &plan, "2026-11-24").await;
        let (url, form) = (format!("{plan}/confirm"), [("occurrence", id.as_str()), ("note", "Done")]);
        let (one, two) = tokio::join!(gus.post(&url, &form), petra.post(&url, &form));
        let mut answers = [one.status, two.status];
        answers.sort_unstable();
        assert_eq!((answers, confirmations(&town).await), ([303, 422], 1));
        // By the same hand twice, nobody is told that something is wrong.
        let id = occurrence(&town, &plan, "2026-11-25").await;
        let form = [("occurrence", id.as_str()), ("note", "Done")];
        let photo: &[(&str, &str, &[u8])] = &[("hook.txt", "text/plain", b"a photo")];
        let with_files = format!("{plan}/confirm/with-files");
        let (one, two) = tokio::join!(gus.upload(&with_files, photo, &form), gus.upload(&with_files, photo, &form));
        assert_eq!(([one.status, two.status], confirmations(&town).await), ([303, 303], 2));
        assert_eq!(petra.json(&plan).await["files"].as_array().unwrap().len(), 1);

        // A wrong one is taken back by who gave it, on the same day.
        let take_back = format!("{plan}/take-back");
        gus.get(&plan).await.ok().sees("Take back");
        gus.post(&take_back, &[("occurrence", &id)]).await.leads_to(&plan);
        assert_eq!(days(&town, &plan).await[0], ("2026-11-25".to_owned(), "waits".to_owned()));
        petra.get(&town.bridge("/history")).await.ok().sees("took back what was said of “Check the crane” for 25 Nov 2026");
        assert_eq!(confirms(&town, &gus, &plan, "2026-11-25").await, 303);
        // Later by the company alone; the day is open again, and can be confirmed late.
        next_day(&town).await;
        gus.get(&plan).await.ok().hides("Take back");
        gus.post(&take_back, &[("occurrence", &id)]).await.is(403);
        petra.post(&take_back, &[("occurrence", &id)]).await.is(303);
        for _ in 0..3 {
            next_day(&town).await;
        }
        assert_eq!(confirms(&town, &gus, &plan, "2026-11-25").await, 303);
    }

    async fn work_6_whoever_confirms_is_reminded_and_then_the_responsible_member_is_told(town) {
        let (petra, gus) = (town.petra(), town.invite(GUS).await);
        let plan = plans(&town, "Check the crane", "2026-11-27", &json!({})).await;
        gus.post_json("/notifications/mails", &json!({"tasks": "now"})).await.ok();
        next_day(&town).await;
        assert_eq!(told(&gus, ROOM, false).await, [""; 0]);
        next_day(&town).await;
        assert_eq!(told(&gus, ROOM, true).await, ["planned_soon"]);
        gus.get(ROOM).await.ok().sees("Comes up (Fri 27 November)");
        next_day(&town).await;
        assert_eq!(told(&gus, ROOM, false).await, ["planned_soon"]);
        next_day(&town).await;
        // Only the newest waits; each was told once, by two servers.
        assert_eq!((told(&gus, ROOM, true).await, told(&gus, ROOM, false).await.len()), (vec!["planned_due".to_owned()], 2));
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("Due (Today), please confirm it") && mail.contains("Check the crane"), "{mail}");
        next_day(&town).await;
        assert_eq!(told(&gus, ROOM, true).await, ["planned_late"]);
        assert_eq!(told(&petra, &house(&town), false).await, [""; 0]);
        next_day(&town).await;
        assert_eq!(told(&petra, &house(&town), true).await, ["unconfirmed"]);
        for _ in 0..6 {
            next_day(&town).await;
        }
        assert_eq!(told(&petra, &house(&town), false).await.len(), 1);
        next_day(&town).await;
        assert_eq!((told(&petra, &house(&town), true).await.len(), told(&petra, &house(&town), false).await.len()), (1, 2));
        assert_eq!(told(&gus, ROOM, false).await.len(), 3);
        // Confirmed, nothing of it waits for anybody.
        assert_eq!(confirms(&town, &gus, &plan, "2026-11-27").await, 303);
        assert_eq!((told(&gus, ROOM, true).await.len(), told(&petra, &house(&town), true).await.len()), (0, 0));
        for _ in 0..8 {
            next_day(&town).await;
        }
        assert_eq!(told(&petra, &house(&town), false).await.len(), 0);
    }

    async fn work_6_after_a_pause_of_the_worker_only_the_newest_is_told(town) {
        let (petra, gus) = (town.petra(), town.invite(GUS).await);
        let plan = plans(&town, "Check the crane", "2026-11-26", &json!({"repeats": "weeks"})).await;
        town.later(12 * DAY);
        next_day(&town).await;
        // Of both days that passed they hear that it is late, and nothing of what was before.
        assert_eq!(told(&gus, ROOM, false).await, ["planned_late", "planned_late"]);
        assert_eq!(told(&petra, &house(&town), false).await, ["unconfirmed"; 2]);
        let waits = |day: &str| (day.to_owned(), "waits".to_owned());
        assert_eq!(days(&town, &plan).await, [waits("2026-11-26"), waits("2026-12-03"), waits("2026-12-10")]);
        // In the night nobody is told.
        let second = plans(&town, "Weld the railing", "2026-12-09", &json!({})).await;
        town.later(17 * 3600);
        town.work().await;
        let today = told(&gus, ROOM, false).await.len();
        town.later(5 * 3600);
        town.work().await;
        assert_eq!(told(&gus, ROOM, false).await.len(), today + 1, "{second}");
    }

    async fn work_6_where_nobody_can_confirm_it_the_responsible_member_is_told(town) {
        let (petra, gus) = (town.petra(), town.invite(GUS).await);
        plans(&town, "Check the crane", "2026-11-25", &json!({"escalate_days": "0"})).await;
        let grant = town.grant(&town.bridge(""), "Gus").await;
        // What is followed is left out of the share: it is closed to them.
        petra.post_json(&town.bridge("/grants/change"), &json!({"grant": grant, "facets": ["files"]})).await.ok();
        gus.get("/guest/northwind").await.ok().hides("Check the crane");
        next_day(&town).await;
        assert_eq!(told(&petra, &house(&town), false).await, ["stuck"]);
        petra.get(&house(&town)).await.ok().sees("Nobody can confirm this");
        next_day(&town).await;
        next_day(&town).await;
        assert_eq!(told(&petra, &house(&town), false).await, ["stuck"], "once");
        petra.post_json(&town.bridge("/grants/change"), &json!({"grant": grant, "facets": ["files", "followed"]})).await.ok();
        assert_eq!(told(&gus, ROOM, false).await, [""; 0]);
        gus.get("/guest/northwind").await.ok().sees("Check the crane");
    }

    async fn work_6_what_is_due_stands_in_one_list_over_all_items_that_a_member_sees(town) {
        let (petra, gus) = (town.petra(), town.invite(GUS).await);
        let late = plans(&town, "Check the crane", "2026-11-24", &json!({})).await;
        plans(&town, "Weld the railing", "2026-11-25", &json!({})).await;
        plans(&town, "Paint the bridge", "2026-11-30", &json!({})).await;
        plans(&town, "Next year", "2027-11-30", &json!({})).await;
        town.later(3 * DAY);
        let list = async |who: &Client, which: &str| {
            let view = who.json(&town.northwind(&format!("/planned{which}"))).await;
            view["due"].as_array().unwrap().iter().map(|line| line["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(list(&petra, "").await, ["Check the crane", "Weld the railing"]);
        assert_eq!(list(&petra, "?only=due").await, ["Paint the bridge"]);
        assert_eq!(list(&petra, "?only=all").await.len(), 4);
        assert_eq!(list(&petra, "?only=all&mine=yes").await.len(), 4);
        assert_eq!(list(&town.tomas(), "").await.len(), 2);
        assert_eq!(list(&town.tomas(), "?mine=yes").await, [""; 0]);
        assert_eq!(list(&town.jan(), "?only=all").await, [""; 0]);
        let page = petra.get(&town.northwind("/planned")).await.ok().sees("2 days late").sees("confirmed by Gus").sees("Petra Horák answers for it");
        assert!(page.body.contains(&late));
        petra.get(&town.northwind("/my-tasks")).await.ok().sees(&town.northwind("/planned"));
        // Late, and confirmed late; in the bin it is nowhere.
        assert_eq!(confirms(&town, &gus, &late, "2026-11-24").await, 303);
        assert_eq!(list(&petra, "").await, ["Weld the railing"]);
        petra.post(&town.bridge("/bin"), &[]).await.is(303);
        assert_eq!(list(&petra, "?only=all").await, [""; 0]);
        next_day(&town).await;
        assert_eq!(told(&petra, &house(&town), false).await, [""; 0]);
    }

    async fn work_6_it_passes_to_whoever_comes_after_a_member_who_leaves(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.invite(GUS).await;
        let members = petra.json(&format!("{bridge}/planned/new")).await["choices"]["members"].clone();
        let id = |name: &str| members.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap()["party"].as_str().unwrap().to_owned();
        let (tomas, successor) = (id("Tomáš Novák"), id("Petra Horák"));
        let plan = plans(&town, "Check the crane", "2026-11-25", &json!({"responsible": tomas})).await;
        town.tomas().get(&plan).await.ok().sees("Tomáš Novák");
        petra.post(&town.northwind(&format!("/team/{tomas}/remove")), &[("successor", &successor)]).await.is(303);
        assert_eq!(petra.json(&plan).await["planned"]["responsible_name"], "Petra Horák");
        // Who confirms it and follows it no more, confirms it no more.
        let contact = town.contact(&bridge, "Gus").await;
        petra.post(&format!("{plan}/followers/end"), &[("party", &contact)]).await.leads_to(&plan);
        assert_eq!(petra.json(&plan).await["planned"]["confirmer"], Value::Null);
        petra.get(&bridge).await.ok().sees("nobody");
    }
}
