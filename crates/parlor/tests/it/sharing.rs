//! Sharing: from the button to the list of who has access.

use crate::town::MARKER;
use serde_json::json;

stories! {
    async fn item_7_house_3_what_a_change_does_not_say_stays_as_it_is(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let share = [("who", "gus@bolt.example"), ("facets", "files"), ("long", "until"), ("until", "2027-03-31")];
        petra.post(&format!("{bridge}/share"), &share).await.is(303);
        let grant = town.grant(&bridge, "Gus").await;
        let change = format!("{bridge}/grants/change");
        let now = async || petra.json(&format!("{bridge}/share")).await["access"]["guests"][0].clone();
        let end = now().await["until"].clone();
        assert_eq!(end, "2027-04-01T00:00:00Z");
        // Other facets: the end stays. Another end: the facets stay.
        petra.post(&change, &[("grant", &grant), ("facets", "files"), ("facets", "fields")]).await.is(303);
        assert_eq!((now().await["until"].clone(), now().await["facets"].clone()), (end.clone(), json!(["files", "fields"])));
        petra.post(&change, &[("grant", &grant), ("long", "until"), ("until", "2027-04-30")]).await.is(303);
        assert_eq!(now().await["until"], "2027-05-01T00:00:00Z");
        petra.post(&change, &[("grant", &grant), ("long", "none")]).await.is(303);
        assert_eq!((now().await["until"].clone(), now().await["facets"].clone()), (json!(null), json!(["files", "fields"])));
        // What cannot be read changes nothing.
        petra.post(&change, &[("grant", &grant), ("facets", "filse")]).await.is(422).sees("is no part of a record");
        petra.post(&change, &[("grant", &grant), ("long", "until"), ("until", "")]).await.is(422).sees("Choose the last day");
        assert_eq!(now().await["facets"], json!(["files", "fields"]));
        let history = petra.get(&format!("{bridge}/history")).await.ok();
        history.sees("changed until when it is open to Gus from 31 March 2027 to 30 April 2027").sees("from 30 April 2027 to No end");
    }

    async fn guest_1_guest_2_an_invited_person_becomes_a_guest_without_seat_or_role(town) {
        let petra = town.petra();
        let gus = town.invite("gus@bolt.example").await;
        let team = petra.json(&town.northwind("/team")).await;
        assert_eq!(team["members"].as_array().unwrap().len(), 3, "{team}");
        assert!(!team.to_string().contains("gus@bolt.example"), "{team}");

        // No room of the house opens to them, signed in or not.
        let signed_in = town.sign_in("gus@bolt.example").await;
        for room in ["", "/team", "/contacts", "/organizers", "/tasks", "/search?q=bridge", "/bin", "/administration"] {
            gus.get(&town.northwind(room)).await.is(404);
            signed_in.get(&town.northwind(room)).await.is(404);
        }

        // A role is refused, and it is said why.
        let contact = town.contact(&town.bridge(""), "Gus").await;
        let role = [("member", contact.as_str()), ("role", "internal")];
        petra.post(&town.northwind("/team/roles"), &role).await.is(422).sees("Gus is a guest, and a guest has no role");
        let told = petra.post_json(&town.northwind("/team/roles"), &json!({"member": contact, "role": "internal"})).await.is(422).view();
        assert!(told.to_string().contains("a guest has no role"), "{told}");
        signed_in.get(&town.northwind("")).await.is(404);
    }

    async fn guest_3_a_guests_interface_is_empty_and_fills_as_things_are_shared(town) {
        // A contact with nothing open has no room at the house.
        let made = town.petra().post(&town.northwind("/contacts"), &[("name", "Nora Vey"), ("email", "nora@vey.example")]).await;
        assert_eq!(made.status, 303);
        let nora = town.sign_in("nora@vey.example").await;
        nora.get("/guest").await.ok().hides("Northwind").sees("Nothing is open to you");
        nora.get("/guest/northwind").await.is(404);
        assert_eq!(nora.json("/guest").await["companies"], json!([]));

        town.share(&town.bridge(""), "nora@vey.example").await;
        let home = nora.json("/guest/northwind").await;
        assert_eq!(home["frame"]["items"].as_array().unwrap().len(), 1, "{home}");
        nora.get("/guest/northwind").await.ok().sees("Bridge inspection").hides(MARKER);
        town.share(&town.tower(""), "nora@vey.example").await;
        nora.get("/guest/northwind").await.ok().sees("Bridge inspection").sees(MARKER);

        // When all is closed again the room stays, and is empty.
        town.close(&town.bridge(""), "Nora Vey").await;
        town.close(&town.tower(""), "Nora Vey").await;
        nora.get("/guest/northwind").await.ok().hides("Bridge inspection").hides(MARKER).sees("Nothing is open to you at Northwind");
    }

    async fn guest_4_one_shared_item_opens_nothing_else_of_its_organizer(town) {
        let gus = town.invite("gus@bolt.example").await;
        gus.get(&town.bridge("")).await.ok();
        let (task, file) = (&town.world.tower_task, &town.world.tower_file);
        for path in ["".to_owned(), format!("/tasks/{task}"), format!("/files/{file}"), format!("/files/{file}/view"), "/live".into(), "/cover".into()] {
            gus.get(&town.tower(&path)).await.is(404);
        }
        gus.get(&town.northwind(&format!("/organizers/{}", town.world.organizer))).await.is(404);
        for page in ["/guest/northwind", &town.bridge(""), "/guest/northwind/search?q=Zauber", "/guest/northwind/search?q=Tower"] {
            gus.get(page).await.ok().hides(MARKER).hides(&town.world.tower);
            let view = gus.json(page).await["frame"]["items"].to_string();
            assert!(!view.contains(MARKER) && !view.contains("Tower"), "{page}: {view}");
        }
    }

    async fn guest_5_several_are_chosen_typed_and_pasted_with_facets_and_a_message(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        petra.get(&bridge).await.ok().sees(&format!("href=\"{bridge}/share\""));
        let panel = petra.get(&format!("{bridge}/share")).await.ok();
        panel.sees("Share with guests").sees("Files").sees("Old comments").sees("May send files").sees("Message");

        let known = petra.post(&town.northwind("/contacts"), &[("name", "Nora Vey"), ("email", "nora@vey.example")]).await.location();
        let known = format!("contact:{}", known.rsplit('/').next().unwrap());
        let pasted = "Ana Ruiz <ana@ruiz.example>; \"Bo Lee\" <bo@lee.example>\ncy@dot.example, cy@dot.example";
        let form = [("who", known.as_str()), ("who", pasted), ("facets", ""), ("facets", "files"), ("message", "The files are all here.")];
        petra.post(&format!("{bridge}/share"), &form).await.leads_to(&format!("{bridge}/share"));
        let view = petra.json(&format!("{bridge}/share")).await;
        let mut names: Vec<&str> = view["access"]["guests"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
        names.sort_unstable();
        assert_eq!(names, ["Ana Ruiz", "Bo Lee", "Cy", "Nora Vey"]);
        for row in view["access"]["guests"].as_array().unwrap() {
            assert_eq!(row["facets"], json!(["files"]), "{row}");
            assert_eq!(row["opened_by"], "Petra Horák");
        }
        for address in ["ana@ruiz.example", "bo@lee.example", "cy@dot.example", "nora@vey.example"] {
            let mail = town.mail_to(address).await.unwrap();
            assert!(mail.contains("The files are all here.") && mail.contains("Bridge inspection"), "{mail}");
        }
        let room = town.nobody().get("/mail-room").await.ok();
        assert_eq!(room.body.matches("&lt;cy@dot.example&gt;").count(), 1, "once, however often the address was pasted");

        // A program does the same.
        let shared = petra.post_json(&format!("{bridge}/share"), &json!({"who": ["di@dot.example"]})).await.is(201).view();
        assert_eq!((&shared["opened"][0]["name"], &shared["opened"][0]["newly"]), (&json!("Di"), &json!(true)));
    }

    async fn guest_5_house_3_a_form_that_is_wrong_keeps_what_was_typed_and_opens_nothing(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let share = format!("{bridge}/share");
        let wrong = [("who", "ana@ruiz.example, no address"), ("message", "My long message")];
        petra.post(&share, &wrong).await.is(422).sees("“no address” is neither a contact nor an e-mail address. Type an e-mail address, or add a contact first.").sees("My long message").sees("ana@ruiz.example");
        petra.post(&share, &[("who", " "), ("message", "Kept")]).await.is(422).sees("Choose somebody").sees("Kept");
        petra.post(&share, &[("who", "ana@ruiz.example"), ("long", "until"), ("until", "2026-11-22")]).await.is(422).sees("This day has passed.");
        petra.post(&share, &[("who", "ana@ruiz.example"), ("long", "until"), ("until", "soon")]).await.is(422);
        petra.post(&share, &[("who", "ana@ruiz.example"), ("message", &"x".repeat(5001))]).await.is(422).sees("5000");
        let many: Vec<String> = (0..201).map(|number| format!("g{number}@many.example")).collect();
        petra.post(&share, &[("who", &many.join(","))]).await.is(422).sees("At most 200");
        let problem = petra.post_json(&share, &json!({"who": ["no address"]})).await.is(422);
        assert!(problem.header("content-type").starts_with("application/problem+json"), "{problem:?}");
        let view = petra.json(&share).await;
        assert_eq!((&view["access"]["guests"], &view["used"]), (&json!([]), &json!(0)));
        let made = petra.json(&town.northwind("/contacts")).await;
        assert!(!made.to_string().contains("ruiz.example") && !made.to_string().contains("many.example"), "nobody was made: {made}");

        // Somebody without an address cannot be invited by mail, where no link may be copied either.
        town.settings(&[("external_communications", "off")]).await;
        let mute = petra.post(&town.northwind("/contacts"), &[("name", "Mute Max")]).await.location();
        let mute = format!("contact:{}", mute.rsplit('/').next().unwrap());
        petra.post(&share, &[("who", &mute)]).await.is(422).sees("Mute Max has no e-mail address yet");
    }

    async fn guest_6_the_badge_counts_and_goes_with_the_last_grant(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        petra.get(&bridge).await.ok().hides("Shared with guests ·");
        town.share(&bridge, "gus@bolt.example").await;
        petra.get(&bridge).await.ok().sees("Shared with guests · 1");
        town.share(&bridge, "ana@ruiz.example").await;
        petra.get(&bridge).await.ok().sees("Shared with guests · 2");
        assert_eq!(petra.json(&bridge).await["guests"].as_array().unwrap().len(), 2);
        town.close(&bridge, "Gus").await;
        petra.get(&bridge).await.ok().sees("Shared with guests · 1");
        town.close(&bridge, "Ana").await;
        petra.get(&bridge).await.ok().hides("Shared with guests ·");

        // A grant that has run out counts no more, from that instant on.
        petra.post(&format!("{bridge}/share"), &[("who", "bo@lee.example"), ("long", "until"), ("until", "2026-11-24")]).await.is(303);
        petra.get(&bridge).await.ok().sees("Shared with guests · 1");
        town.later(2 * 86_400);
        petra.get(&bridge).await.ok().hides("Shared with guests ·");
    }

    async fn view_2_f_5_every_way_in_stands_in_who_has_access_and_is_closed_from_there(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        gus.get(&bridge).await.ok();
        town.tomas().post(&format!("{bridge}/share"), &[("who", "ana@ruiz.example"), ("long", "until"), ("until", "2026-12-24")]).await.is(303);
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        let members = petra.json(&town.northwind("/team")).await;
        let jan = members["members"].as_array().unwrap().iter().find(|row| row["name"] == "Jan Malý").unwrap()["id"].as_str().unwrap().to_owned();
        petra.post(&format!("{bridge}/participants"), &[("member", &jan)]).await.is(303);
        town.work().await;

        let list = petra.json(&format!("{bridge}/share")).await["access"].clone();
        let of = |name: &str| list["guests"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap().clone();
        let (by_petra, by_tomas) = (of("Gus"), of("Ana"));
        assert_eq!((&by_petra["opened_by"], &by_petra["link"], &by_petra["follows"]), (&json!("Petra Horák"), &json!("used"), &json!(1)));
        assert!(by_petra["seen_at"].is_string() && by_petra["opened_at"].is_string(), "{by_petra}");
        assert_eq!((&by_tomas["opened_by"], &by_tomas["link"]), (&json!("Tomáš Novák"), &json!("waiting")));
        assert!(by_tomas["until"].is_string() && by_tomas["seen_at"].is_null(), "{by_tomas}");
        let member = |name: &str| list["members"].as_array().unwrap().iter().find(|row| row["name"] == name).cloned();
        assert_eq!(member("Petra Horák").unwrap()["role"], "administrator");
        assert_eq!(member("Tomáš Novák").unwrap()["role"], "internal");
        assert_eq!(member("Jan Malý").unwrap()["role"], json!(null), "he takes part");
        assert_eq!(member("Jan Malý").unwrap()["added_by"], "Petra Horák");
        let page = petra.get(&format!("{bridge}/share")).await.ok();
        page.sees("3 members have access").sees("Follows 1 thing here").sees("by Tomáš Novák").sees("Takes part").sees("until 24 December");

        // Looking as a guest, or as a visitor of their link, adds no way in.
        town.nobody().get(&town.link_to("ana@ruiz.example").await).await.ok();
        let contact = town.contact(&bridge, "Gus").await;
        petra.get(&format!("/as/{contact}{bridge}")).await.ok();
        let again = petra.json(&format!("{bridge}/share")).await["access"].clone();
        assert_eq!(again["guests"].as_array().unwrap().len(), 2);
        // Members who were put on its team are taken off here.
        petra.get(&format!("{bridge}/share")).await.ok().sees("added today by Petra Horák").sees("Take off the team");
        petra.post(&format!("{bridge}/participants/remove"), &[("member", &jan), ("from", "share")]).await.leads_to(&format!("{bridge}/share"));
        petra.get(&format!("{bridge}/share")).await.ok().sees("2 members have access");
        assert_eq!(again["guests"].as_array().unwrap().iter().find(|row| row["name"] == "Ana").unwrap()["link"], "fetched");

        // Each is closed from there.
        let grant = by_petra["grant"].as_str().unwrap();
        petra.post(&format!("{bridge}/link/deactivate"), &[("grant", grant)]).await.is(303);
        petra.get(&format!("{bridge}/share")).await.ok().sees("Link deactivated");
        petra.post(&format!("{bridge}/grants/close"), &[("grant", grant)]).await.is(303);
        let after = petra.json(&format!("{bridge}/share")).await["access"].clone();
        assert_eq!(after["guests"].as_array().unwrap().len(), 1);
        assert_eq!(after["former"][0]["name"], "Gus");
        gus.get(&bridge).await.is(404);
        petra.post(&format!("{bridge}/participants/remove"), &[("member", &jan)]).await.is(303);
        let after = petra.json(&format!("{bridge}/share")).await["access"].clone();
        assert!(!after.to_string().contains("Jan Malý"), "{after}");
        town.jan().get(&bridge).await.is(404);
    }

    async fn view_2_who_made_a_link_and_what_a_guest_follows_is_shown_and_ended_from_there(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        let task = format!("{bridge}/tasks/{}", town.world.task);
        gus.get(&task).await.ok();
        let row = petra.json(&format!("{bridge}/share")).await["access"]["guests"][0].clone();
        assert_eq!(row["link_made_by"], "Petra Horák");
        let following = &row["following"][0];
        assert_eq!((&following["title"], &following["url"]), (&json!("Send torque certificates"), &json!(task)));
        assert_eq!((&following["kind"], &following["added_by"]), (&json!("task"), &json!("Petra Horák")));
        let page = petra.get(&format!("{bridge}/share")).await.ok();
        page.sees("Link made today by Petra Horák").sees(&format!("{task}/followers/end")).sees("added today by Petra Horák");
        let contact = row["contact"].as_str().unwrap();
        petra.post(&format!("{task}/followers/end"), &[("party", contact)]).await.is(303);
        gus.get(&task).await.is(404);
        assert_eq!(petra.json(&format!("{bridge}/share")).await["access"]["guests"][0]["following"], json!(null));
    }

    async fn f_10_no_list_shows_the_secret_of_a_link(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.share(&bridge, "gus@bolt.example").await;
        let link = town.link_to("gus@bolt.example").await;
        let secret = link.rsplit('/').next().unwrap().to_owned();
        let grant = town.grant(&bridge, "Gus").await;
        let copied = petra.post_json(&format!("{bridge}/link"), &json!({"grant": grant})).await.ok().view();
        assert!(copied["address"].as_str().unwrap().ends_with(&secret), "the one place where it is told: {copied}");
        let contact = town.contact(&bridge, "Gus").await;
        let why = format!("{bridge}/why?grant={grant}");
        let here = town.northwind(&format!("/contacts/{contact}"));
        let lists = [bridge.clone(), format!("{bridge}/share"), format!("{bridge}/history"), why, here, town.northwind("/contacts"), town.northwind("/administration"), town.northwind("/administration/log"), town.northwind("")];
        for list in lists {
            for client in [petra.clone(), petra.clone().with("accept", "application/json")] {
                client.get(&list).await.ok().hides(&secret);
            }
        }
        // Nor can a guest ask for it, or for the list.
        let gus = town.come_in("gus@bolt.example").await;
        gus.get(&format!("{bridge}/share")).await.is(403).hides(&secret);
        gus.post(&format!("{bridge}/link"), &[("grant", &grant)]).await.is(403).hides(&secret);
    }
}
