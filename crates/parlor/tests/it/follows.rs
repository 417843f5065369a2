//! Followers: how a guest comes to see one task, note or activity, and how that
//! ends.

use crate::town::Town;
use serde_json::json;

/// The three kinds of thing on the bridge, by address, title and the section of the guest's view.
fn things(town: &Town) -> [(String, &'static str, &'static str); 3] {
    let world = &town.world;
    [
        (format!("/tasks/{}", world.task), "Send torque certificates", "tasks"),
        (format!("/notes/{}", world.note), "Getting onto the site", "notes"),
        (format!("/activities/{}", world.activity), "Kick-off", "activities"),
    ]
}

stories! {
    async fn guest_7_guest_9_a_thing_is_seen_once_a_member_adds_the_guest(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        for (thing, title, section) in things(&town) {
            let url = format!("{bridge}{thing}");
            gus.get(&url).await.is(404).hides(title);
            gus.get(&bridge).await.ok().hides(title);
            assert_eq!(gus.json(&bridge).await[section], json!([]), "{section}");

            // The same control, for members and guests.
            let control = petra.get(&url).await.ok();
            let form = control.body.split("id=\"add-follower\"").nth(1).unwrap().split("</form>").next().unwrap();
            assert!(form.contains("Tomáš Novák") && form.contains("Gus"), "{form}");
            town.follow(&thing, "Gus").await.leads_to(&url);
            gus.get(&url).await.ok().sees(title);
            gus.get(&bridge).await.ok().sees(title);
            assert_eq!(gus.json(&bridge).await[section].as_array().unwrap().len(), 1, "{section}");
            petra.get(&url).await.ok().sees("Gus");
            // Twice is once.
            town.follow(&thing, "Gus").await.leads_to(&url);
            assert_eq!(petra.json(&url).await["panel"]["followers"].as_array().unwrap().iter().filter(|line| line["name"] == "Gus").count(), 1);

            // Taken off again, it is gone for them.
            let party = town.contact(&bridge, "Gus").await;
            petra.post(&format!("{url}/followers/end"), &[("party", &party)]).await.leads_to(&url);
            gus.get(&url).await.is(404);
            gus.get(&bridge).await.ok().hides(title);
        }
    }

    async fn guest_9_f_2_who_only_follows_adds_and_removes_nobody(town) {
        let (bridge, gus) = (town.bridge(""), town.invite("gus@bolt.example").await);
        town.share(&bridge, "ana@ruiz.example").await;
        for (thing, _, _) in things(&town) {
            town.follow(&thing, "Gus").await.is(303);
            let url = format!("{bridge}{thing}");
            for who in ["Gus", "Ana"] {
                let party = town.contact(&bridge, who).await;
                gus.post(&format!("{url}/followers"), &[("party", &party)]).await.is(403);
                gus.post(&format!("{url}/followers/end"), &[("party", &party)]).await.is(403);
            }
            gus.post(&format!("{url}/change"), &[("title", "Mine now"), ("edition", "1"), ("happened_on", "2026-11-20")]).await.is(403);
            gus.get(&url).await.ok().hides("followers/end").hides("Add follower").hides("/change\"");
        }
        gus.post(&format!("{bridge}/tasks/{}/status", town.world.task), &[("status", "done")]).await.is(403);
    }

    async fn guest_10_why_some_are_missing_is_said_also_where_others_can_be_chosen(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.share(&bridge, "gus@bolt.example").await;
        for (thing, _, _) in things(&town) {
            let page = petra.get(&format!("{bridge}{thing}")).await.ok();
            page.sees("Gus").sees("Guests appear here once the record is open to them.").sees(&format!("href=\"{bridge}/share\""));
        }
    }

    async fn guest_10_whom_the_item_is_not_open_to_is_not_offered_and_it_says_why(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.share(&town.tower(""), "ana@ruiz.example").await;
        let ana = town.contact(&town.tower(""), "Ana").await;
        for (thing, _, _) in things(&town) {
            let url = format!("{bridge}{thing}");
            petra.get(&url).await.ok().hides(&ana).sees("Guests appear here once the record is open to them.").sees("Share the record").sees(&format!("href=\"{bridge}/share\""));
            assert_eq!(petra.json(&url).await["panel"]["guests"], json!([]));
            petra.post(&format!("{url}/followers"), &[("party", &ana)]).await.is(422).sees("Share the record with them first");
            let told = petra.post_json(&format!("{url}/followers"), &json!({"party": ana})).await.is(422).view();
            assert!(told.to_string().contains("not open to this guest"), "{told}");
        }
        town.share(&bridge, "ana@ruiz.example").await;
        let url = town.bridge(&format!("/tasks/{}", town.world.task));
        petra.get(&url).await.ok().sees(&ana);
        // Nor once the grant has closed or run out.
        town.close(&bridge, "Ana").await;
        petra.get(&url).await.ok().hides(&ana);
        petra.post(&format!("{url}/followers"), &[("party", &ana)]).await.is(422);
        petra.post(&format!("{bridge}/share"), &[("who", "ana@ruiz.example"), ("long", "until"), ("until", "2026-11-24")]).await.is(303);
        town.later(2 * 86_400);
        petra.get(&url).await.ok().hides(&ana);
        petra.post(&format!("{url}/followers"), &[("party", &ana)]).await.is(422);
    }

    async fn guest_11_a_general_task_is_never_a_guests(town) {
        let petra = town.petra();
        let gus = town.invite("gus@bolt.example").await;
        let made = petra.post_json(&town.northwind("/tasks"), &json!({"title": "Order new chairs"})).await;
        let task = made.view()["location"].as_str().unwrap().to_owned();
        let party = town.contact(&town.bridge(""), "Gus").await;
        petra.get(&task).await.ok().hides(&party).sees("can never be shared with a guest");
        petra.post(&format!("{task}/followers"), &[("party", &party)]).await.is(422).sees("can never be shared with a guest");
        let told = petra.post_json(&format!("{task}/change"), &json!({"title": "Order new chairs", "assignee": party, "edition": 1})).await;
        assert!(told.status == 422 || told.status == 404, "{told:?}");
        gus.get(&task).await.is(404);
        let id = task.rsplit('/').next().unwrap();
        gus.get(&town.bridge(&format!("/tasks/{id}"))).await.is(404);
        petra.get(&town.bridge(&format!("/tasks/{id}"))).await.is(404);
        gus.get("/guest/northwind").await.ok().hides("chairs");
        gus.get("/guest/northwind/search?q=chairs").await.ok().hides("Order new");
        assert!(!petra.json(&task).await.to_string().contains("Gus"));
    }

    async fn item_7_the_log_keeps_what_a_general_task_said_before(town) {
        let petra = town.petra();
        let made = petra.post_json(&town.northwind("/tasks"), &json!({"title": "Order new chairs", "description": "Six of them"})).await;
        let task = made.view()["location"].as_str().unwrap().to_owned();
        let change = json!({"title": "Order new chairs", "description": "Eight of them", "due": "2026-12-24", "edition": 1});
        petra.post_json(&format!("{task}/change"), &change).await.ok();
        let change = json!({"title": "Order chairs", "description": "Eight of them", "due": "", "edition": 2});
        petra.post_json(&format!("{task}/change"), &change).await.ok();
        petra.post_json(&format!("{task}/status"), &json!({"status": "done"})).await.ok();
        let log = petra.json(&town.northwind("/administration/log")).await;
        let of = |deed: &str| -> Vec<String> {
            let entries = log["entries"].as_array().unwrap().iter().filter(|entry| entry["deed"] == deed && task.ends_with(entry["thing_id"].as_str().unwrap_or("-")));
            entries.map(|entry| entry["detail"].as_str().unwrap().to_owned()).collect()
        };
        let first = "Order new chairs; due: none → 2026-12-24; description: Six of them → Eight of them";
        assert_eq!(of("task.changed"), ["title: Order new chairs → Order chairs; due: 2026-12-24 → none", first]);
        assert_eq!(of("task.status"), ["open → done"]);
        petra.get(&town.northwind("/administration/log")).await.ok().sees("Six of them → Eight of them");
    }

    async fn guest_12_guests_comment_on_what_they_follow_and_on_nothing_else(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        for (thing, _, _) in things(&town) {
            let comments = format!("{bridge}{thing}/comments");
            gus.post(&comments, &[("text", "Let me in")]).await.is(404);
            town.follow(&thing, "Gus").await.is(303);
            gus.get(&format!("{bridge}{thing}")).await.ok().sees(&format!("action=\"{comments}\""));
            gus.post(&comments, &[("text", "About the washers")]).await.leads_to(&format!("{bridge}{thing}"));
            gus.post(&comments, &[("text", "  ")]).await.is(422);
            // Whatever lane they name, guests write where guests read.
            gus.post(&comments, &[("text", "Named the other lane"), ("lane", "team")]).await.is(303);
            let thread = petra.json(&format!("{bridge}{thing}")).await["thread"].clone();
            let texts: Vec<&str> = thread["guests"].as_array().unwrap().iter().map(|comment| comment["text"].as_str().unwrap()).collect();
            assert_eq!(texts, ["About the washers", "Named the other lane"]);
            assert_eq!((&thread["guests"][0]["author"], &thread["guests"][0]["author_is_guest"]), (&json!("Gus"), &json!(true)));
            assert_eq!(thread["team"], json!([]));
        }
        gus.post(&town.tower(&format!("/tasks/{}/comments", town.world.tower_task)), &[("text", "Elsewhere")]).await.is(404);
        gus.post(&town.bridge(&format!("/tasks/{}/comments", town.world.tower_task)), &[("text", "Elsewhere")]).await.is(404);
    }

    async fn guest_13_f_6_closing_ends_every_follow_and_opening_again_revives_none(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        for (thing, _, _) in things(&town) {
            town.follow(&thing, "Gus").await.is(303);
            gus.post(&format!("{bridge}{thing}/comments"), &[("text", "Words that stay")]).await.is(303);
        }
        let gus_here = town.contact(&bridge, "Gus").await;
        let task = format!("{bridge}/tasks/{}", town.world.task);
        let edition = petra.json(&task).await["task"]["edition"].clone();
        let given = json!({"title": "Send torque certificates", "assignee": gus_here, "edition": edition});
        assert!(petra.post_json(&format!("{task}/change"), &given).await.status < 300);

        town.close(&bridge, "Gus").await;
        for (thing, title, _) in things(&town) {
            let url = format!("{bridge}{thing}");
            gus.get(&url).await.is(404).hides(title);
            gus.post(&format!("{url}/comments"), &[("text", "Too late")]).await.is(404);
            let page = petra.json(&url).await;
            assert!(!page["panel"].to_string().contains("Gus"), "nobody follows: {page}");
            assert_eq!((&page["thread"]["guests"][0]["text"], &page["thread"]["guests"][0]["author"]), (&json!("Words that stay"), &json!("Gus")));
        }
        assert_eq!(petra.json(&task).await["task"]["assignee"], json!(null), "who cannot see it does not do it");

        // Open again: empty again, but for their own words.
        town.share(&bridge, "gus@bolt.example").await;
        let again = town.come_in("gus@bolt.example").await;
        let view = again.json(&bridge).await;
        for (thing, title, section) in things(&town) {
            assert_eq!(view[section], json!([]), "{section}");
            again.get(&format!("{bridge}{thing}")).await.is(404);
            again.get(&bridge).await.ok().hides(title);
        }
    }

    async fn guest_13_f_6_a_grant_that_ran_out_leaves_no_follow_behind_either(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let ends = [("who", "gus@bolt.example"), ("long", "until"), ("until", "2026-11-24")];
        petra.post(&format!("{bridge}/share"), &ends).await.is(303);
        let gus = town.come_in("gus@bolt.example").await;
        let (thing, title, _) = &things(&town)[0];
        town.follow(thing, "Gus").await.is(303);
        gus.get(&format!("{bridge}{thing}")).await.ok().sees(title);

        // It has run out, and is opened again before anything could tidy up.
        town.later(2 * 86_400);
        gus.get(&format!("{bridge}{thing}")).await.is(404);
        petra.post(&format!("{bridge}/share"), &[("who", "gus@bolt.example")]).await.is(303);
        let again = town.come_in("gus@bolt.example").await;
        again.get(&bridge).await.ok().hides(title);
        again.get(&format!("{bridge}{thing}")).await.is(404);
        assert!(!petra.json(&format!("{bridge}{thing}")).await["panel"]["followers"].to_string().contains("Gus"));
    }

    async fn work_15_who_is_suspended_is_counted_among_no_followers_until_they_are_let_in_again(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.invite("gus@bolt.example").await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        let contact = town.contact(&bridge, "Gus").await;
        for (verb, counted) in [("", true), ("suspend", false), ("resume", true)] {
            if !verb.is_empty() {
                petra.post(&town.northwind(&format!("/guests/{contact}/{verb}")), &[]).await.is(303);
            }
            let tasks = petra.json(&bridge).await["tasks"].clone();
            let task = tasks.as_array().unwrap().iter().find(|task| task["id"] == town.world.task.as_str()).unwrap();
            let there = task["followers"].as_array().unwrap().iter().any(|line| line["name"] == "Gus");
            assert_eq!(there, counted, "{verb}: {task:#}");
        }
    }

    async fn guest_13_only_that_guest_and_that_item_are_concerned(town) {
        let bridge = town.bridge("");
        let (gus, ana) = (town.invite("gus@bolt.example").await, town.invite("ana@ruiz.example").await);
        town.share(&town.tower(""), "gus@bolt.example").await;
        let (thing, title, _) = &things(&town)[0];
        town.follow(thing, "Gus").await.is(303);
        town.follow(thing, "Ana").await.is(303);
        let party = town.contact(&town.tower(""), "Gus").await;
        let tower_task = town.tower(&format!("/tasks/{}", town.world.tower_task));
        town.petra().post(&format!("{tower_task}/followers"), &[("party", &party)]).await.is(303);
        town.close(&bridge, "Gus").await;
        gus.get(&format!("{bridge}{thing}")).await.is(404);
        gus.get(&tower_task).await.ok().sees(crate::town::MARKER);
        ana.get(&format!("{bridge}{thing}")).await.ok().sees(title);
    }

    async fn f_6_what_is_binned_or_shut_is_shut_with_all_below_it(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        let mut below: Vec<String> = vec![bridge.clone(), format!("{bridge}/files/{}", town.world.file), format!("{bridge}/live")];
        for (thing, _, _) in things(&town) {
            town.follow(&thing, "Gus").await.is(303);
            below.push(format!("{bridge}{thing}"));
        }
        petra.post(&format!("{bridge}/bin"), &[]).await.is(303);
        for address in &below {
            gus.get(address).await.is(404);
        }
        gus.get("/guest/northwind").await.ok().hides("Bridge inspection").hides("torque");
        gus.get("/guest/northwind/search?q=torque").await.ok().hides("torque certificates");
        petra.post(&format!("{bridge}/bin/undo"), &[]).await.is(303);
        for address in &below[..2] {
            gus.get(address).await.ok();
        }
    }
}
