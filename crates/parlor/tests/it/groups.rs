//! Presets in the Share panel, and sharing with groups of guests.

use crate::town::Town;
use serde_json::{Value, json};

/// Petra makes a preset, and gives back its id.
async fn preset(town: &Town, body: &Value) -> String {
    let made = town.petra().post_json(&town.northwind("/presets"), body).await.ok().view();
    made["location"].as_str().unwrap().rsplit('/').next().unwrap().to_owned()
}

/// Petra adds a contact, and gives back their id.
async fn contact(town: &Town, name: &str, email: &str) -> String {
    let made = town.petra().post(&town.northwind("/contacts"), &[("name", name), ("email", email)]).await.is(303).location();
    made.rsplit('/').next().unwrap().to_owned()
}

/// Petra makes a group of contacts, and gives back its address.
async fn group(town: &Town, name: &str, contacts: &[&str]) -> String {
    let address = town.petra().post(&town.northwind("/guest-groups"), &[("name", name)]).await.is(303).location();
    for one in contacts {
        town.petra().post(&format!("{address}/contacts"), &[("contact", one)]).await.leads_to(&address);
    }
    address
}

/// The value by which a form names a group.
fn named(address: &str) -> String {
    format!("group:{}", address.rsplit('/').next().unwrap())
}

async fn guests(town: &Town, item: &str) -> Vec<Value> {
    town.petra().json(&format!("{item}/share")).await["access"]["guests"].as_array().unwrap().clone()
}

async fn names(town: &Town, item: &str) -> Vec<String> {
    let mut names: Vec<String> = guests(town, item).await.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect();
    names.sort_unstable();
    names
}

/// What the panel of an item tells of a guest.
async fn of_guest(town: &Town, item: &str, name: &str) -> Value {
    guests(town, item).await.into_iter().find(|row| row["name"] == name).unwrap()
}

stories! {
    async fn guest_5_a_preset_fills_the_panel_and_opens_what_stands_there(town) {
        let (petra, share) = (town.petra(), town.bridge("/share"));
        let supplier = preset(&town, &json!({"name": "Supplier", "record": ["files", "send_files"], "days": "30"})).await;
        petra.get(&share).await.ok().sees("Supplier");
        // A press fills in, keeps what was typed, and opens nothing.
        let form = [("who", "gus@bolt.example"), ("facets", ""), ("facets", "fields"), ("message", "Kept"), ("preset", supplier.as_str())];
        let filled = petra.post(&format!("{share}/fill"), &form).await.ok().sees("gus@bolt.example").sees("Kept").sees("value=\"2026-12-");
        assert!(filled.body.contains(&format!("type=\"hidden\" name=\"preset\" value=\"{supplier}\"")));
        assert!(guests(&town, &town.bridge("")).await.is_empty());
        // A program names it alone.
        petra.post_json(&share, &json!({"who": ["gus@bolt.example"], "preset": supplier})).await.is(201);
        let row = guests(&town, &town.bridge("")).await[0].clone();
        assert_eq!((&row["facets"], &row["preset"]), (&json!(["files", "send_files"]), &json!("Supplier")), "{row}");
        assert!(row["until"].is_string(), "{row}");
        petra.get(&share).await.ok().sees("As “Supplier”");
        // What stands in the form counts for more; what is changed by hand is no preset's any more.
        petra.post_json(&share, &json!({"who": ["ana@ruiz.example"], "preset": supplier, "facets": ["files"], "long": "none"})).await.is(201);
        let row = of_guest(&town, &town.bridge(""), "Ana").await;
        assert_eq!((&row["facets"], &row["until"]), (&json!(["files"]), &json!(null)), "{row}");
        let grant = row["grant"].as_str().unwrap();
        petra.post(&town.bridge("/grants/change"), &[("grant", grant), ("facets", "fields")]).await.is(303);
        assert!(of_guest(&town, &town.bridge(""), "Ana").await.get("preset").is_none());
        // The guest learns nothing of it.
        town.come_in("gus@bolt.example").await.get(&town.bridge("")).await.ok().hides("Supplier");
    }

    async fn guest_5_house_3_two_hundred_people_at_once_and_not_one_more(town) {
        let (petra, preview) = (town.petra(), town.bridge("/share/preview"));
        let gus = contact(&town, "Gus Bolt", "gus@bolt.example").await;
        let suppliers = named(&group(&town, "Suppliers", &[&gus]).await);
        let addresses = |count: usize| (0..count).map(|number| format!("g{number}@many.example")).collect::<Vec<_>>();
        let told = petra.post_json(&preview, &json!({"who": addresses(200), "facets": ["files"]})).await.ok().view();
        assert_eq!(told["guests"], 200);
        // Those who are meant by a group count as those who are named.
        let with_group = |count: usize| [addresses(count), vec![suppliers.clone()]].concat();
        let told = petra.post_json(&preview, &json!({"who": with_group(199), "facets": ["files"]})).await.ok().view();
        assert_eq!(told["guests"], 200);
        petra.post_json(&town.bridge("/share"), &json!({"who": with_group(200), "facets": ["files"]})).await.is(422).sees("At most 200");
        petra.post(&town.bridge("/share"), &[("who", &addresses(201).join(","))]).await.is(422).sees("At most 200");
    }

    async fn guest_5_changing_or_removing_a_preset_changes_no_grant(town) {
        let petra = town.petra();
        let id = preset(&town, &json!({"name": "Auditor", "record": ["files"]})).await;
        let address = town.northwind(&format!("/presets/{id}"));
        petra.post_json(&town.bridge("/share"), &json!({"who": ["gus@bolt.example"], "preset": id})).await.is(201);
        petra.post_json(&address, &json!({"name": "Auditor", "record": ["fields"], "edition": "1"})).await.ok();
        assert_eq!(guests(&town, &town.bridge("")).await[0]["facets"], json!(["files"]));
        assert_eq!(petra.json(&address).await["record"], json!(["fields"]));
        // Whoever read it before that is shown so, and overwrites nothing.
        petra.post(&address, &[("name", "Mine"), ("edition", "1")]).await.is(409).sees("Mine");
        petra.post(&format!("{address}/end"), &[]).await.leads_to(&town.northwind("/presets"));
        petra.get(&address).await.is(404);
        assert_eq!(guests(&town, &town.bridge("")).await[0]["facets"], json!(["files"]));
        petra.post_json(&town.bridge("/share"), &json!({"who": ["ana@ruiz.example"], "preset": id})).await.is(422);
        // Its name is free again.
        preset(&town, &json!({"name": "Auditor"})).await;
    }

    async fn guest_5_presets_are_kept_by_who_manages_organizers_with_sentences_about_bad_input(town) {
        let (petra, presets) = (town.petra(), town.northwind("/presets"));
        petra.get(&presets).await.ok().sees("Start with “Supplier”").sees("Start with “Auditor”");
        petra.post(&presets, &[("name", " ")]).await.is(422);
        petra.post(&presets, &[("name", "A"), ("days", "0")]).await.is(422).sees("Type a number of days");
        petra.post(&presets, &[("name", "A"), ("record", "filse")]).await.is(422).sees("filse");
        petra.post(&presets, &[("name", "A")]).await.is(303);
        petra.post(&presets, &[("name", " a ")]).await.is(422).sees("There is a preset of this name already");
        for other in [town.jan(), town.tomas()] {
            let refused = other.get(&presets).await.status;
            assert!(matches!(refused, 403 | 404), "{refused}");
        }
        town.eve().get(&presets).await.is(404);
        // One of another company is none here.
        let theirs = town.eve().post_json(&format!("/o/{}/presets", town.world.acme), &json!({"name": "Theirs"})).await.ok().view();
        let theirs = theirs["location"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        petra.post_json(&town.bridge("/share"), &json!({"who": ["gus@bolt.example"], "preset": theirs})).await.is(422);
        petra.post_json(&town.bridge("/share"), &json!({"who": ["gus@bolt.example"], "preset": "none"})).await.is(422);
        assert!(guests(&town, &town.bridge("")).await.is_empty());
    }

    async fn guest_5_what_stands_in_the_panel_is_kept_as_a_preset(town) {
        let (petra, keep) = (town.petra(), town.bridge("/share/preset"));
        let form = [("facets", ""), ("facets", "files"), ("facets", "attach"), ("preset_name", "Fitter")];
        petra.post(&keep, &form).await.ok().sees("Fitter");
        let all = petra.json(&town.bridge("/share")).await["presets"].clone();
        let id = all[0]["id"].as_str().unwrap();
        assert_eq!(petra.json(&town.northwind(&format!("/presets/{id}"))).await["record"], json!(["files", "attach"]));
        petra.post(&keep, &[("facets", ""), ("preset_name", "")]).await.is(422);
        let refused = town.tomas().post(&keep, &form).await.status;
        assert_eq!(refused, 403);
    }

    async fn guest_4_sharing_with_a_group_is_sharing_with_each_contact_in_it(town) {
        let (bo, cy) = (contact(&town, "Bo Lee", "bo@lee.example").await, contact(&town, "Cy Dot", "cy@dot.example").await);
        let bridge_group = group(&town, "Subcontractors Bridge", &[&bo, &cy]).await;
        let found = town.petra().json(&town.bridge("/share/people?q=subc")).await;
        assert_eq!(found["people"][0]["value"], json!(named(&bridge_group)), "{found}");
        // A press among the groups puts it among those chosen, without script.
        let pressed = town.petra().post(&town.bridge("/share/fill"), &[("facets", ""), ("who", &named(&bridge_group))]).await.ok();
        assert!(pressed.body.contains(&format!("type=\"hidden\" name=\"who\" value=\"{}\"", named(&bridge_group))));
        town.petra().post(&town.bridge("/share"), &[("who", &named(&bridge_group))]).await.is(303);
        assert_eq!(names(&town, &town.bridge("")).await.len(), 2);
        for row in guests(&town, &town.bridge("")).await {
            assert_eq!(row["groups"], json!(["Subcontractors Bridge"]), "{row}");
        }
        // Each has a mail and an access of their own, and learns nothing of the group; who reads the same words is told as ever.
        let guest = town.come_in("bo@lee.example").await;
        guest.get(&town.bridge("")).await.ok().hides("Subcontractors");
        guest.get(&bridge_group).await.is(404);
        let mail = town.mail_to("bo@lee.example").await.unwrap();
        assert!(!mail.contains("Subcontractors"), "{mail}");
        town.close(&town.bridge(""), "Cy Dot").await;
        assert_eq!(names(&town, &town.bridge("")).await, ["Bo Lee"]);
    }

    async fn view_3_why_names_the_group(town) {
        let bo = contact(&town, "Bo Lee", "bo@lee.example").await;
        let address = group(&town, "Riggers", &[&bo]).await;
        town.petra().post_json(&town.bridge("/share"), &json!({"who": [named(&address)]})).await.is(201);
        let grant = town.grant(&town.bridge(""), "Bo Lee").await;
        let why = town.bridge(&format!("/why?grant={grant}"));
        town.petra().get(&why).await.ok().sees("Bo Lee has it by the group “Riggers”");
        assert_eq!(town.petra().json(&why).await["groups"], json!(["Riggers"]));
        // Once the group is gone, they have it for themselves.
        town.petra().post(&format!("{address}/end"), &[]).await.is(303);
        town.petra().get(&why).await.ok().hides("Riggers");
        assert_eq!(names(&town, &town.bridge("")).await, ["Bo Lee"]);
    }

    async fn guest_4_who_joins_a_group_is_offered_what_it_has_and_given_nothing_in_passing(town) {
        let petra = town.petra();
        let (bo, cy) = (contact(&town, "Bo Lee", "bo@lee.example").await, contact(&town, "Cy Dot", "cy@dot.example").await);
        let address = group(&town, "Riggers", &[&bo]).await;
        petra.post_json(&town.bridge("/share"), &json!({"who": [named(&address)], "facets": ["files"]})).await.is(201);
        petra.post(&format!("{address}/contacts"), &[("contact", &cy)]).await.is(303);
        assert_eq!(names(&town, &town.bridge("")).await, ["Bo Lee"]);
        petra.get(&address).await.ok().sees("Not open to them yet: Bridge inspection");
        let line = |page: &Value, name: &str| page["contacts"].as_array().unwrap().iter().find(|line| line["name"] == name).unwrap().clone();
        assert_eq!(line(&petra.json(&address).await, "Cy Dot")["lacks"][0]["title"], "Bridge inspection");
        // Two press at once: it is opened once.
        let open = format!("{address}/contacts/open");
        let form = [("contact", cy.as_str())];
        let (first, second) = tokio::join!(petra.post(&open, &form), petra.post(&open, &form));
        assert_eq!((first.status, second.status), (303, 303));
        assert_eq!(names(&town, &town.bridge("")).await, ["Bo Lee", "Cy Dot"]);
        let his = of_guest(&town, &town.bridge(""), "Cy Dot").await;
        assert_eq!((&his["facets"], &his["groups"]), (&json!(["files"]), &json!(["Riggers"])));
        assert_eq!(line(&petra.json(&address).await, "Cy Dot")["lacks"], json!([]));
        assert!(town.mail_to("cy@dot.example").await.is_some());
    }

    async fn guest_4_who_leaves_a_group_keeps_what_they_have_unless_it_is_closed(town) {
        let petra = town.petra();
        let (bo, cy) = (contact(&town, "Bo Lee", "bo@lee.example").await, contact(&town, "Cy Dot", "cy@dot.example").await);
        let address = group(&town, "Riggers", &[&bo, &cy]).await;
        // Bo has the tower by name too; the bridge both have by the group alone.
        town.share(&town.tower(""), "bo@lee.example").await;
        for item in [town.tower("/share"), town.bridge("/share")] {
            petra.post_json(&item, &json!({"who": [named(&address)]})).await.is(201);
        }
        let page = petra.json(&address).await;
        let alone: Vec<&str> = page["contacts"][0]["alone"].as_array().unwrap().iter().map(|offer| offer["title"].as_str().unwrap()).collect();
        assert_eq!((&page["contacts"][0]["name"], alone), (&json!("Bo Lee"), vec!["Bridge inspection"]), "{page}");
        petra.get(&address).await.ok().sees("Bo Lee has by this group alone: Bridge inspection");
        let remove = format!("{address}/contacts/remove");
        petra.post(&remove, &[("contact", &bo), ("close", "on")]).await.leads_to(&address);
        assert_eq!(names(&town, &town.bridge("")).await, ["Cy Dot"]);
        assert_eq!(names(&town, &town.tower("")).await, ["Bo Lee", "Cy Dot"]);
        // Without that all stays open, and is theirs by name.
        petra.post(&remove, &[("contact", &cy)]).await.is(303);
        let row = guests(&town, &town.bridge("")).await[0].clone();
        assert_eq!((&row["name"], row.get("groups")), (&json!("Cy Dot"), None), "{row}");
        petra.post(&remove, &[("contact", &cy)]).await.is(404);
    }

    async fn guest_4_groups_say_what_is_wrong_and_are_for_who_keeps_contacts(town) {
        let (petra, groups) = (town.petra(), town.northwind("/guest-groups"));
        let address = group(&town, "Riggers", &[]).await;
        petra.post(&groups, &[("name", "")]).await.is(422);
        petra.post(&groups, &[("name", "riggers")]).await.is(422).sees("There is a group of this name already");
        petra.post(&town.bridge("/share"), &[("who", &named(&address))]).await.is(422).sees("Nobody is in the group “Riggers”");
        petra.post(&format!("{address}/contacts"), &[("contact", "")]).await.is(422).sees("Choose a contact of yours");
        // Nobody of another company, and no member.
        let theirs = town.eve().post(&format!("/o/{}/contacts", town.world.acme), &[("name", "Ada"), ("email", "ada@crane.example")]).await.is(303).location();
        petra.post(&format!("{address}/contacts"), &[("contact", theirs.rsplit('/').next().unwrap())]).await.is(422);
        town.eve().get(&address).await.is(404);
        town.eve().post_json(&town.secret("/share"), &json!({"who": [named(&address)]})).await.is(422);
        town.jan().get(&address).await.is(404);
        // Another renamed it meanwhile.
        petra.post(&address, &[("name", "Climbers"), ("was", "Riggers")]).await.leads_to(&address);
        petra.post(&address, &[("name", "Mine"), ("was", "Riggers")]).await.is(409).sees("it is called “Climbers” now");
    }

    async fn guest_4_a_group_that_does_not_fit_is_told_by_how_many(town) {
        let made: Vec<String> = {
            let mut all = Vec::new();
            for number in 0..52 {
                all.push(contact(&town, &format!("G{number}"), &format!("g{number}@many.example")).await);
            }
            all
        };
        let all: Vec<&str> = made.iter().map(String::as_str).collect();
        let address = group(&town, "Many", &all).await;
        town.petra().post(&town.bridge("/share"), &[("who", &named(&address))]).await.is(422).sees("52 more do not fit: 2 too many");
        assert!(names(&town, &town.bridge("")).await.is_empty());
    }

    async fn guest_4_of_a_group_somebody_without_a_mailbox_keeps_a_project_from_being_shared(town) {
        let bo = contact(&town, "Bo Lee", "").await;
        let address = group(&town, "Riggers", &[&bo]).await;
        town.petra().post(&town.project("/share"), &[("who", &named(&address))]).await.is(422).sees("Bo Lee has no e-mail address yet");
        // A record is opened to them; its address is given by hand.
        town.petra().post(&town.bridge("/share"), &[("who", &named(&address))]).await.is(303);
        assert_eq!(names(&town, &town.bridge("")).await, ["Bo Lee"]);
    }

    async fn guest_5_several_records_are_shared_by_a_preset_and_with_a_group(town) {
        let bo = contact(&town, "Bo Lee", "bo@lee.example").await;
        let address = group(&town, "Riggers", &[&bo]).await;
        let supplier = preset(&town, &json!({"name": "Supplier", "record": ["files"]})).await;
        let bulk = town.northwind(&format!("/organizers/{}/bulk", town.world.organizer));
        let items = [&town.world.bridge, &town.world.tower];
        let form = json!({"item": items, "what": "share", "who": [named(&address)], "preset": supplier, "really": "on"});
        town.petra().post_json(&bulk, &form).await.ok();
        for item in [town.bridge(""), town.tower("")] {
            let row = guests(&town, &item).await[0].clone();
            assert_eq!((&row["name"], &row["facets"], &row["preset"]), (&json!("Bo Lee"), &json!(["files"]), &json!("Supplier")), "{row}");
        }
    }
}
