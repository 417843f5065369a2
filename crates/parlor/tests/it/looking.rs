//! Seeing what a guest sees, why, and what a press will widen.

use crate::town::MARKER;
use serde_json::{Value, json};

/// A guest's view without what differs by who looks: the frame's mark of a look, and what a look may not do.
fn content(view: &Value) -> Value {
    let parts = ["id", "title", "sharer", "until", "fields", "tasks", "files", "notes", "activities", "people", "news"];
    let mut cut: serde_json::Map<String, Value> = parts.iter().map(|part| ((*part).to_owned(), view[*part].clone())).collect();
    let texts: Vec<Value> = view["comments"]["guests"].as_array().unwrap().iter().map(|comment| comment["text"].clone()).collect();
    cut.insert("comments".into(), Value::Array(texts));
    cut.insert("items".into(), view["frame"]["items"].clone());
    Value::Object(cut)
}

/// The answers of *Why can they see this?*, as kind, title, seen and reasons.
fn because(view: &Value, kind: &str, title: &str) -> (bool, Vec<String>) {
    let answers = view["answers"].as_array().unwrap();
    let answer = answers
        .iter()
        .find(|one| one["kind"] == kind && (title.is_empty() || one["title"] == title))
        .unwrap_or_else(|| panic!("{kind} {title}: {view}"));
    let words = answer["because"].as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned()).collect();
    (answer["seen"].as_bool().unwrap(), words)
}

stories! {
    async fn view_1_a_member_sees_exactly_what_one_guest_has(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        town.share(&town.tower(""), "gus@bolt.example").await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "Fresh words")]).await.is(303);
        gus.upload(&format!("{bridge}/files"), &[("washer.txt", "text/plain", b"cracked")], &[]).await.is(303);
        let contact = town.contact(&bridge, "Gus").await;
        for looker in [&petra, &town.tomas()] {
            let look = format!("/as/{contact}");
            assert_eq!(content(&looker.json(&format!("{look}{bridge}")).await), content(&gus.json(&bridge).await));
            looker.get(&format!("{look}{bridge}")).await.ok().sees("You see what Gus sees").sees("washer.txt").hides("penalty").hides("calculation-internal");
            let (home, own) = (looker.json(&look).await, gus.json("/guest/northwind").await);
            assert_eq!((&home["frame"]["items"], &home["tasks"]), (&own["frame"]["items"], &own["tasks"]));
            looker.get(&format!("{look}{bridge}/tasks/{}", town.world.task)).await.ok().sees("torque").hides("Add follower");
            looker.get(&format!("{look}{bridge}/notes/{}", town.world.note)).await.is(404);
            looker.get(&format!("{look}{bridge}/files/{}", town.world.file)).await.ok();
            looker.get(&format!("{look}{bridge}/files/{}", town.world.internal_file)).await.is(404);
            looker.get(&format!("{look}/search?q=penalty")).await.ok().sees("Nothing that is open to you fits");
            looker.get(&format!("{look}/search?q=washer")).await.ok().sees("washer.txt");
        }
        // It follows the grant as the guest does.
        town.close(&bridge, "Gus").await;
        petra.get(&format!("/as/{contact}{bridge}")).await.is(404);
        petra.get(&format!("/as/{contact}")).await.ok().hides("Bridge inspection");
    }

    async fn view_1_every_link_of_a_look_stays_in_it_and_no_form_leads_out(town) {
        let bridge = town.bridge("");
        town.share(&bridge, "gus@bolt.example").await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        town.follow(&format!("/notes/{}", town.world.note), "Gus").await.is(303);
        let contact = town.contact(&bridge, "Gus").await;
        let look = format!("/as/{contact}");
        for page in ["".to_owned(), bridge.clone(), format!("{bridge}/tasks/{}", town.world.task), format!("{bridge}/files/{}/view", town.world.file)] {
            let page = town.petra().get(&format!("{look}{page}")).await.ok();
            assert!(!page.body.contains("method=\"post\""), "{} has a form", page.asked);
            let back = format!("href=\"{bridge}\"");
            for link in page.body.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
                let inside = link.starts_with(&look) || link.starts_with('#') || link.starts_with("/assets/") || link.starts_with("data:image/svg+xml,") || link == "/language";
                assert!(inside || format!("href=\"{link}\"") == back || link == "/o/northwind", "{}: {link}", page.asked);
            }
            assert!(!page.body.contains("src=\"/items/"), "{}: a picture from outside the look", page.asked);
        }
    }

    async fn view_1_f_2_a_look_changes_nothing_and_leaves_no_trace_in_the_guests_visits(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.share(&bridge, "gus@bolt.example").await;
        let contact = town.contact(&bridge, "Gus").await;
        let look = format!("/as/{contact}{bridge}");
        for page in ["", "/live"] {
            assert_eq!(petra.raw("GET", &format!("{look}{page}"), None, axum::body::Body::empty()).await.status(), 200);
        }
        for (path, form) in [("/comments", ("text", "As Gus")), ("/share", ("who", "x@y.example")), ("/bin", ("", "")), ("/edit", ("title", "Gone"))] {
            let reply = petra.post(&format!("{look}{path}"), &[form]).await;
            assert!(matches!(reply.status, 404 | 405), "{} answered {}", reply.asked, reply.status);
        }
        let sent = petra.upload(&format!("{look}/files"), &[("a.txt", "text/plain", b"a")], &[]).await;
        assert!(matches!(sent.status, 404 | 405), "{}", sent.status);
        let seen = petra.post(&format!("/as/{contact}/seen"), &[("item", &town.world.bridge)]).await;
        assert!(matches!(seen.status, 404 | 405), "{}", seen.status);
        petra.post("/guest/northwind/seen", &[("item", &town.world.bridge)]).await.is(404);
        town.work().await;
        let row = petra.json(&format!("{bridge}/share")).await["access"]["guests"][0].clone();
        assert_eq!((&row["seen_at"], &row["views"], &row["link"]), (&json!(null), &json!(0), &json!("waiting")));
        petra.get(&bridge).await.ok().hides("As Gus").hides("a.txt");
        // The guest's own look is written down.
        town.come_in("gus@bolt.example").await.get(&bridge).await.ok();
        town.work().await;
        let row = petra.json(&format!("{bridge}/share")).await["access"]["guests"][0].clone();
        assert_eq!(row["views"], json!(1), "{row}");
    }

    async fn view_1_only_members_who_may_share_look_as_a_guest_of_their_own_house(town) {
        let bridge = town.bridge("");
        let gus = town.invite("gus@bolt.example").await;
        town.eve().post(&town.secret("/share"), &[("who", "gus@bolt.example")]).await.is(303);
        let contact = town.contact(&bridge, "Gus").await;
        let strangers = [town.jan(), town.eve(), gus.clone(), town.sign_in("gus@bolt.example").await];
        for stranger in strangers {
            for path in ["".to_owned(), bridge.clone(), "/search?q=bridge".into(), format!("{bridge}/files/{}", town.world.file)] {
                stranger.get(&format!("/as/{contact}{path}")).await.is(404);
            }
        }
        town.nobody().get(&format!("/as/{contact}{bridge}")).await.is(303);
        // As a guest to whom it is not open, nothing; another house's item neither.
        town.petra().get(&format!("/as/{contact}{}", town.tower(""))).await.is(404);
        town.petra().get(&format!("/as/{contact}{}", town.secret(""))).await.is(404);
        // An external member who takes part sees it, and shares nothing, so does not look.
        let team = town.petra().json(&town.northwind("/team")).await;
        let jan = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Jan Malý").unwrap()["id"].as_str().unwrap().to_owned();
        town.petra().post(&format!("{bridge}/participants"), &[("member", &jan)]).await.is(303);
        town.jan().get(&bridge).await.ok();
        town.jan().get(&format!("/as/{contact}{bridge}")).await.is(404);
        town.jan().get(&format!("{bridge}/share")).await.is(403);
    }

    async fn view_1_mem_2_a_look_lists_nothing_that_the_looker_may_not_see_themselves(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let id_of = |view: &Value| view["location"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        let organizer = json!({"template": "blank", "name": "Contracts", "extranet": "on"});
        let contracts = id_of(&petra.post_json(&town.northwind("/organizers"), &organizer).await.ok().view());
        let added = petra.post_json(&town.northwind(&format!("/organizers/{contracts}/records")), &json!({"title": "Merger plan"})).await.ok().view();
        let merger = added["location"].as_str().unwrap().to_owned();
        for item in [&bridge, &merger, &town.board("")] {
            town.share(item, "gus@bolt.example").await;
        }
        let contact = town.contact(&bridge, "Gus").await;
        let look = format!("/as/{contact}");
        // A role that reaches one organizer; and somebody from outside, who owns one board.
        let role = id_of(&petra.post_json(&town.northwind("/roles"), &json!({"name": "Inspector"})).await.ok().view());
        let at = town.northwind(&format!("/roles/{role}"));
        let edition = petra.json(&at).await["edition"].as_str().unwrap().to_owned();
        let level = format!("level-{}", town.world.organizer);
        petra.post(&at, &[("name", "Inspector"), ("edition", &edition), (&level, "share")]).await.is(303);
        let team = petra.json(&town.northwind("/team")).await;
        let member = |name: &str| team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
        petra.post_json(&town.northwind("/team/roles"), &json!({"member": member("Tomáš Novák"), "role": [role]})).await.ok();
        petra.post(&town.board("/board/members"), &[("member", &member("Jan Malý")), ("role", "owner")]).await.is(303);

        let titles = |view: &Value| -> Vec<String> {
            view["frame"]["items"].as_array().unwrap().iter().map(|item| item["title"].as_str().unwrap().to_owned()).collect()
        };
        let (tomas, jan) = (town.tomas(), town.jan());
        tomas.get(&format!("{look}{bridge}")).await.ok().sees("Bridge inspection").hides("Merger plan").hides("Site plan");
        assert_eq!(titles(&tomas.json(&format!("{look}{bridge}")).await), ["Bridge inspection"]);
        let ask = json!({"who": [format!("contact:{contact}")], "facets": ["files"]});
        assert_eq!(titles(&tomas.post_json(&format!("{bridge}/share/view-as"), &ask).await.ok().view()), ["Bridge inspection"]);
        jan.get(&format!("{look}{}", town.board(""))).await.ok().sees("Site plan").hides("Bridge inspection").hides("Merger plan");
        // Whoever sees everything looks at everything, and so does the guest.
        let mut all = titles(&petra.json(&format!("{look}{bridge}")).await);
        all.sort();
        assert_eq!(all, ["Bridge inspection", "Merger plan", "Site plan"]);
    }

    async fn view_3_why_they_see_it_and_why_not_in_a_sentence_each(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.share(&bridge, "gus@bolt.example").await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        let grant = town.grant(&bridge, "Gus").await;
        let why = format!("{bridge}/why?grant={grant}");
        petra.get(&format!("{bridge}/share")).await.ok().sees(&why);
        let view = petra.json(&why).await;
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        assert_eq!(because(&view, "item", ""), (true, words(&["grant"])));
        assert_eq!(because(&view, "file", "load-test.txt"), (true, words(&["grant", "facet-files"])));
        assert_eq!(because(&view, "file", "calculation-internal.txt"), (false, words(&["internal"])));
        assert_eq!(because(&view, "task", "Send torque certificates"), (true, words(&["grant", "facet-followed", "follows"])));
        assert_eq!(because(&view, "note", "Getting onto the site"), (false, words(&["not-follower"])));
        assert_eq!(because(&view, "fields", ""), (true, words(&["grant", "facet-fields"])));
        let comments: Vec<&Value> = view["answers"].as_array().unwrap().iter().filter(|answer| answer["kind"] == "comments").collect();
        for why in ["team-lane", "before-grant"] {
            assert!(comments.iter().any(|answer| answer["seen"] == false && answer["because"] == json!([why])), "{why}: {comments:?}");
        }
        let page = petra.get(&why).await.ok();
        page.sees("The record is open to Gus.").sees("A member added them as a follower.").sees("It is for the team only.").sees("Gus was not added as a follower.");

        petra.post(&format!("{bridge}/grants/change"), &[("grant", &grant), ("facets", "send_files")]).await.is(303);
        let view = petra.json(&why).await;
        assert_eq!(because(&view, "file", "load-test.txt"), (false, words(&["facet-off"])));
        assert_eq!(because(&view, "task", "Send torque certificates"), (false, words(&["facet-off"])));
        town.close(&bridge, "Gus").await;
        let view = petra.json(&why).await;
        assert_eq!(because(&view, "item", ""), (false, words(&["grant-closed"])));
        assert!(view["answers"].as_array().unwrap().iter().all(|answer| answer["seen"] == false), "{view}");
        petra.get(&why).await.ok().sees("It was opened to Gus and is closed.");
        // Not for a guest to ask, nor with a grant of another item.
        petra.get(&format!("{}?grant={grant}", town.tower("/why"))).await.is(404);
        town.eve().get(&why).await.is(404);
    }

    async fn view_3_hidden_fields_and_words_below_things_and_in_chats_have_their_reasons(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.share(&bridge, "gus@bolt.example").await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        for (thing, lane) in [(format!("tasks/{}", town.world.task), "guests"), (format!("notes/{}", town.world.note), "team")] {
            petra.post(&format!("{bridge}/{thing}/comments"), &[("lane", lane), ("text", "A word")]).await.is(303);
        }
        let grant = town.grant(&bridge, "Gus").await;
        let why = format!("{bridge}/why?grant={grant}");
        let view = petra.json(&why).await;
        let below = |place: &str| view["answers"].as_array().unwrap().iter().find(|answer| answer["kind"] == "comments" && answer["place"] == place).cloned();
        assert_eq!(below("task").unwrap(), json!({"kind": "comments", "title": "1", "place": "task", "seen": true, "because": ["grant", "guest-lane"]}));
        assert_eq!(below("note").unwrap(), json!({"kind": "comments", "title": "1", "place": "note", "seen": false, "because": ["team-lane"]}));
        petra.get(&why).await.ok().sees("on tasks").sees("on notes");

        let fields = |view: &Value| -> Vec<(bool, Value)> {
            let all = view["answers"].as_array().unwrap().iter().filter(|answer| answer["kind"] == "fields");
            all.map(|answer| (answer["seen"] == true, answer["because"].clone())).collect()
        };
        let shown = (true, json!(["grant", "facet-fields"]));
        assert!(fields(&view).contains(&shown), "{view}");
        petra.post_json(&format!("{bridge}/guests/fields"), &json!({"grant": grant, "fields": []})).await.ok();
        let view = petra.json(&why).await;
        assert!(fields(&view).contains(&(false, json!(["field-withheld"]))) && !fields(&view).contains(&shown), "{view}");
        petra.post_json(&format!("{bridge}/guests"), &json!({"fields": []})).await.ok();
        let view = petra.json(&why).await;
        assert_eq!(fields(&view), [(false, json!(["field-hidden"]))]);
        petra.get(&why).await.ok().sees("Guests are not shown this here.");

        let gus = town.invite_to_project("gus@bolt.example", &["tasks"]).await;
        gus.post(&town.project("/chat/guests"), &[("text", "Hello")]).await.is(303);
        let grant = town.grant(&town.project(""), "Gus").await;
        let view = petra.json(&town.project(&format!("/why?grant={grant}"))).await;
        assert_eq!(because(&view, "messages", "1"), (true, vec!["grant".to_owned(), "guest-lane".to_owned(), "own".to_owned()]));
    }

    async fn view_3_the_answer_is_the_policys_own_for_every_thing(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        town.follow(&format!("/notes/{}", town.world.note), "Gus").await.is(303);
        let grant = town.grant(&bridge, "Gus").await;
        for facets in ["", "files", "followed", "files followed fields"] {
            let mut form = vec![("grant", grant.as_str()), ("facets", "")];
            form.extend(facets.split_whitespace().map(|facet| ("facets", facet)));
            petra.post(&format!("{bridge}/grants/change"), &form).await.is(303);
            let why = petra.json(&format!("{bridge}/why?grant={grant}")).await;
            let page = gus.get(&bridge).await.ok();
            for answer in why["answers"].as_array().unwrap().iter().filter(|answer| !matches!(answer["kind"].as_str(), Some("fields" | "comments"))) {
                let title = answer["title"].as_str().unwrap();
                assert_eq!(page.body.contains(title), answer["seen"].as_bool().unwrap(), "{facets}: {title}: {answer}");
            }
        }
    }

    async fn view_4_f_17_what_sharing_will_newly_show_is_told_before(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let preview = format!("{bridge}/share/preview");
        let told = async |who: Value, facets: Value| petra.post_json(&preview, &json!({"who": who, "facets": facets})).await.ok().view();
        assert_eq!(told(json!([]), json!(["files"])).await["guests"], 0);
        let all = json!(["files", "fields", "followed", "old_comments", "send_files"]);
        let first = told(json!(["gus@bolt.example", "ana@ruiz.example"]), all.clone()).await;
        assert_eq!(first, json!({"guests": 2, "files": 1, "fields": 3, "followed": 0, "comments": 1, "tasks": 0}), "not the internal file, not the team's words");
        assert_eq!(told(json!(["gus@bolt.example"]), json!(["files"])).await, json!({"guests": 1, "files": 1, "fields": 0, "followed": 0, "comments": 0, "tasks": 0}));
        let page = petra.post(&preview, &[("who", "gus@bolt.example"), ("facets", "files"), ("facets", "old_comments")]).await.ok();
        page.sees("1 guest will newly see 1 file and 1 comment.");
        assert_eq!(petra.json(&format!("{bridge}/share")).await["access"]["guests"], json!([]), "telling opens nothing");

        // Who is in already newly sees only what is new to them.
        petra.post(&format!("{bridge}/share"), &[("who", "gus@bolt.example"), ("facets", "files")]).await.is(303);
        let contact = format!("contact:{}", town.contact(&bridge, "Gus").await);
        assert_eq!(told(json!([contact]), json!(["files"])).await["guests"], 0);
        assert_eq!(told(json!([contact]), json!(["files", "old_comments"])).await, json!({"guests": 1, "files": 0, "fields": 0, "followed": 0, "comments": 1, "tasks": 0}));
        assert_eq!(told(json!([contact, "ana@ruiz.example"]), json!(["files"])).await, json!({"guests": 1, "files": 1, "fields": 0, "followed": 0, "comments": 0, "tasks": 0}));
        // Not for those who do not share.
        town.jan().post(&preview, &[("who", "gus@bolt.example")]).await.is(404);
        town.come_in("gus@bolt.example").await.post(&preview, &[("who", "ana@ruiz.example")]).await.is(403).hides("newly see");
    }

    async fn view_4_what_stands_below_the_tasks_that_are_shown_is_counted_too(town) {
        let (petra, preview) = (town.petra(), town.project("/share/preview"));
        let task = town.project(&format!("/tasks/{}", town.world.project_task));
        let told = async |facets: Value| petra.post_json(&preview, &json!({"who": ["gus@bolt.example"], "facets": facets})).await.ok().view();
        let number = |told: &Value, what: &str| told[what].as_i64().unwrap();
        let before = told(json!(["tasks", "old_comments"])).await;
        for (lane, text) in [("guests", "One"), ("guests", "Two"), ("team", "Three")] {
            petra.post(&format!("{task}/comments"), &[("lane", lane), ("text", text)]).await.is(303);
        }
        petra.upload(&format!("{task}/files"), &[("plan.txt", "text/plain", b"plan")], &[]).await.is(303);
        town.later(60);
        let now = told(json!(["tasks", "old_comments"])).await;
        assert_eq!((number(&now, "comments"), number(&now, "files")), (number(&before, "comments") + 2, number(&before, "files") + 1), "{now}");
        // From now on is from now on, and what shows no tasks shows nothing below them.
        assert_eq!(number(&told(json!(["tasks"])).await, "comments"), 0);
        let without = told(json!(["old_comments"])).await;
        assert_eq!((number(&without, "comments"), number(&without, "files")), (0, number(&before, "files")), "{without}");
        let form = [("who", "gus@bolt.example"), ("facets", "tasks"), ("facets", "old_comments")];
        petra.post(&preview, &form).await.ok().sees("2 comments").hides("message");
    }

    async fn view_4_what_an_address_or_opening_again_will_show_is_told_before(town) {
        town.plan("business").await;
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let panel = format!("{bridge}/share");
        let page = petra.get(&panel).await.ok();
        page.sees("1 guest will newly see 1 file and 3 fields.").sees("Everyone who has the link will newly see 1 file and 3 fields.");
        petra.post(&panel, &[("who", "gus@bolt.example"), ("facets", "files")]).await.is(303);
        petra.get(&panel).await.ok().hides("1 guest will newly see 1 file.");
        town.close(&bridge, "Gus").await;
        petra.get(&panel).await.ok().sees("Open again").sees("1 guest will newly see 1 file.");
        petra.post_json(&format!("{bridge}/link/everyone"), &json!({})).await.ok();
        petra.get(&panel).await.ok().hides("Everyone who has the link will newly see");
    }

    async fn view_4_what_was_followed_comes_back_with_its_part(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.invite("gus@bolt.example").await;
        town.follow(&format!("/notes/{}", town.world.note), "Gus").await.is(303);
        let grant = town.grant(&bridge, "Gus").await;
        petra.post(&format!("{bridge}/grants/change"), &[("grant", &grant), ("facets", "files")]).await.is(303);
        let who = format!("contact:{}", town.contact(&bridge, "Gus").await);
        let form = [("who", who.as_str()), ("facets", "files"), ("facets", "followed")];
        petra.post(&format!("{bridge}/share/preview"), &form).await.ok().sees("1 guest will newly see 1 task, note or activity.");
    }

    async fn view_1_what_somebody_will_see_can_be_looked_at_before_it_is_opened(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let look = format!("{bridge}/share/view-as");
        let facets = json!(["files", "old_comments"]);
        let ask = json!({"who": ["Gus Bolt <gus@bolt.example>"], "facets": facets});
        let before = petra.post_json(&look, &ask).await.ok().view();
        let page = petra.post(&look, &[("who", "gus@bolt.example"), ("facets", "files")]).await.ok();
        page.sees("This is what gus@bolt.example will see. Nothing has been sent yet.").hides("penalty").hides("calculation-internal").hides("Sign out").hides("data-live");
        assert_eq!(petra.json(&format!("{bridge}/share")).await["access"]["guests"], json!([]), "looking opens nothing");
        assert_eq!(town.mail_to("gus@bolt.example").await, None, "and tells nobody");

        petra.post_json(&format!("{bridge}/share"), &ask).await.is(201);
        let gus = town.come_in("gus@bolt.example").await;
        assert_eq!(content(&before), content(&gus.json(&bridge).await), "as it was shown, so it came");

        // Other facets for one who is in already.
        let who = format!("contact:{}", town.contact(&bridge, "Gus Bolt").await);
        let view = petra.post_json(&look, &json!({"who": [who], "facets": ["followed"]})).await.ok().view();
        assert_eq!(view["files"], json!([]));
        // Not for those who do not share, nor with somebody else's contact.
        town.jan().post(&look, &[("who", "gus@bolt.example")]).await.is(404);
        gus.post(&look, &[("who", "ana@ruiz.example")]).await.is(403);
        petra.post(&look, &[("who", "")]).await.is(422).sees("Choose somebody");
    }

    async fn view_4_what_other_changes_will_show_is_told_where_they_are_made(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let grant = [("who", "gus@bolt.example"), ("facets", "files"), ("facets", "followed"), ("facets", "old_comments")];
        petra.post(&format!("{bridge}/share"), &grant).await.is(303);
        let task = format!("{bridge}/tasks/{}", town.world.task);
        petra.post(&format!("{task}/comments"), &[("lane", "guests"), ("text", "One")]).await.is(303);
        petra.post(&format!("{task}/comments"), &[("lane", "guests"), ("text", "Two")]).await.is(303);
        petra.post(&format!("{task}/comments"), &[("lane", "team"), ("text", "Three")]).await.is(303);
        petra.get(&task).await.ok().sees("Gus (will see 2 comments)").sees("sees this at once, and up to 2 comments with guests");
        // A file of the team, before it is shown.
        petra.get(&format!("{bridge}/files/{}/view", town.world.internal_file)).await.ok().sees("1 guest will newly see this file");
        // A comment of the team, before it is moved over.
        let comments = petra.json(&bridge).await["comments"]["team"].clone();
        let moving = comments[0]["url"].as_str().unwrap();
        petra.get(&format!("{moving}/move-to-guests")).await.ok().sees("Gus").sees("This cannot be taken back.");
        // The organizer's own switches.
        let settings = town.northwind(&format!("/organizers/{}/settings", town.world.organizer));
        petra.get(&settings).await.ok().sees("Records here are shared with one guest now.");
        assert!(!petra.get(&settings).await.body.contains(MARKER));
    }
}
