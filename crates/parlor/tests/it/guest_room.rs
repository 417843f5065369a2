//! The guests' interface.

use crate::town::{Client, MARKER, Town};
use serde_json::{Value, json};

/// Acme shares its record with an address.
async fn acme_shares(town: &Town, address: &str) {
    town.eve().post(&town.secret("/share"), &[("who", address)]).await.is(303);
}

fn titles(list: &Value, by: &str) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one[by].as_str().unwrap().to_owned()).collect()
}

/// What a search finds, as kind and title.
pub async fn found(client: &Client, sought: &str) -> Vec<(String, String)> {
    let view = client.json(&format!("/guest/northwind/search?q={sought}")).await;
    let text = |hit: &Value, part: &str| hit[part].as_str().unwrap().to_owned();
    view["found"].as_array().unwrap().iter().map(|hit| (text(hit, "kind"), text(hit, "title"))).collect()
}

/// Petra says where the bridge is, which its organizer shows to guests, and what is wrong with it, which it does not;
/// gives back the form as it was.
pub async fn says_values(town: &Town) -> Value {
    let (petra, bridge) = (town.petra(), town.bridge(""));
    let form = petra.json(&format!("{bridge}/edit")).await;
    let mut typed = vec![("title".to_owned(), "Bridge inspection".to_owned()), ("edition".into(), form["edition"].to_string())];
    for field in form["fields"].as_array().unwrap() {
        let value = match field["kind"].as_str().unwrap() {
            "text" => "Over the Elbe",
            "long_text" => "Cracks under the deck",
            _ => "",
        };
        typed.push((format!("field-{}", field["id"].as_str().unwrap()), value.to_owned()));
    }
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    petra.post(&format!("{bridge}/edit"), &typed).await.leads_to(&bridge);
    form
}

stories! {
    async fn guest_7_guest_8_a_guest_sees_title_and_files_later_ones_too_but_none_of_the_team(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        let view = gus.json(&bridge).await;
        assert_eq!(view["title"], "Bridge inspection");
        assert_eq!(titles(&view["files"], "name"), ["load-test.txt"]);
        assert_eq!((&view["tasks"], &view["notes"], &view["activities"]), (&json!([]), &json!([]), &json!([])));
        assert_eq!(view["comments"]["guests"], json!([]), "old comments are a facet of their own");

        // Files that come later are seen, but for internal ones.
        petra.upload(&format!("{bridge}/files"), &[("later.txt", "text/plain", b"later")], &[]).await.is(303);
        petra.upload(&format!("{bridge}/files"), &[("team-later.txt", "text/plain", b"team")], &[("internal", "on")]).await.is(303);
        gus.get(&bridge).await.ok().sees("later.txt").hides("team-later.txt").hides("calculation-internal");
        let internal = &town.world.internal_file;
        for rest in ["", "/view", "/preview", "/thumb", "/versions/1"] {
            gus.get(&format!("{bridge}/files/{internal}{rest}")).await.is(404).hides("calculation-internal");
        }
        // One that is closed is gone for guests at once, with its versions.
        let file = &town.world.file;
        gus.get(&format!("{bridge}/files/{file}")).await.ok();
        petra.post(&format!("{bridge}/files/{file}/internal"), &[("on", "on")]).await.is(303);
        for rest in ["", "/view", "/versions/1"] {
            gus.get(&format!("{bridge}/files/{file}{rest}")).await.is(404);
        }
        gus.get(&bridge).await.ok().hides("load-test.txt");
        gus.post(&format!("{bridge}/files/{internal}/internal"), &[("on", "off")]).await.is(404);
        petra.post(&format!("{bridge}/files/{file}/internal"), &[("on", "off")]).await.is(303);
        gus.get(&format!("{bridge}/files/{file}")).await.ok();
    }

    async fn guest_7_fields_are_hidden_unless_the_organizer_and_the_grant_show_them(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let form = says_values(&town).await;

        let gus = town.invite("gus@bolt.example").await;
        gus.get(&bridge).await.ok().sees("Over the Elbe").hides("Cracks under the deck");
        petra.post(&format!("{bridge}/share"), &[("who", "ana@ruiz.example"), ("facets", ""), ("facets", "files")]).await.is(303);
        let ana = town.come_in("ana@ruiz.example").await;
        ana.get(&bridge).await.ok().hides("Over the Elbe").hides("Cracks under the deck").sees("load-test.txt");
        assert_eq!(ana.json(&bridge).await["fields"], json!([]));
        // Hidden by the organizer, it is hidden for all.
        let field = form["fields"].as_array().unwrap().iter().find(|field| field["kind"] == "text").unwrap();
        let settings = town.northwind(&format!("/organizers/{}/fields/change", town.world.organizer));
        petra.post(&settings, &[("field", field["id"].as_str().unwrap()), ("name", "Place")]).await.is(303);
        gus.get(&bridge).await.ok().hides("Over the Elbe");
    }

    async fn portal_1_guests_sign_in_where_members_do_and_who_is_both_picks(town) {
        town.share(&town.bridge(""), "gus@bolt.example").await;
        let gus = town.sign_in("gus@bolt.example").await;
        gus.get("/").await.leads_to("/guest");
        gus.get("/guest").await.leads_to("/guest/northwind");

        // Eve runs Acme and is Northwind's guest.
        town.share(&town.bridge(""), "eve@acme.example").await;
        let eve = town.eve();
        eve.get("/").await.leads_to("/where");
        let picks = eve.json("/where").await;
        assert_eq!((titles(&picks["member_of"], "name"), titles(&picks["guest_of"], "name")), (vec!["Acme".to_owned()], vec!["Northwind".to_owned()]));
        eve.get("/where").await.ok().sees("href=\"/o/acme\"").sees("href=\"/guest/northwind\"");
        eve.get("/guest/northwind").await.ok().sees("Bridge inspection");
        eve.get(&town.bridge("")).await.ok().sees("load-test.txt").hides("calculation-internal");
        eve.get(&town.northwind("")).await.is(404);
        eve.get("/o/acme").await.ok();
    }

    async fn portal_2_portal_3_home_lists_what_is_open_and_what_is_mine_and_nothing_else(town) {
        let gus = town.invite("gus@bolt.example").await;
        gus.get(&town.bridge("")).await.ok().sees("cover-bridge");
        town.share(&town.tower(""), "gus@bolt.example").await;
        let home = gus.json("/guest/northwind").await;
        assert_eq!(home["frame"]["items"].as_array().unwrap().len(), 2);
        let page = gus.get(&town.bridge("")).await.ok();
        page.sees(&format!("href=\"{}\"", town.tower(""))).sees("2 things open to you");
        town.close(&town.tower(""), "Gus").await;
        gus.get(&town.bridge("")).await.ok().sees("1 thing open to you").hides(MARKER).hides(&town.tower(""));

        // My tasks: those I follow and that are not done.
        assert_eq!(gus.json("/guest/northwind").await["tasks"], json!([]));
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        assert_eq!(titles(&gus.json("/guest/northwind").await["tasks"], "title"), ["Send torque certificates"]);
        town.petra().post(&town.bridge(&format!("/tasks/{}/status", town.world.task)), &[("status", "done")]).await.is(303);
        assert_eq!(gus.json("/guest/northwind").await["tasks"], json!([]));

        // What is new, until it is marked as seen.
        town.later(60);
        town.petra().post(&town.bridge("/comments"), &[("lane", "guests"), ("text", "A new word")]).await.is(303);
        assert_eq!(gus.json("/guest/northwind").await["frame"]["items"][0]["news"], json!(1));
        gus.get("/guest/northwind").await.ok().sees("New for you").sees("1 new");
        gus.get(&town.bridge("")).await.ok().sees("Mark as seen");
        gus.post("/guest/northwind/seen", &[("item", &town.world.bridge)]).await.leads_to(&town.bridge(""));
        gus.get("/guest/northwind").await.ok().hides("New for you");
    }

    async fn portal_4_a_section_with_nothing_and_an_action_they_lack_are_absent(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        petra.post(&format!("{bridge}/share"), &[("who", "gus@bolt.example"), ("facets", "")]).await.is(303);
        let gus = town.come_in("gus@bolt.example").await;
        let page = gus.get(&bridge).await.ok();
        let page = page.hides("id=\"files\"").hides("id=\"todo\"").hides("id=\"notes\"").hides("id=\"activities\"").hides("id=\"overview\"");
        page.hides("type=\"file\"").hides("disabled").hides("/share").hides("/edit").hides("/history").hides("/bin").sees("id=\"comments\"");
        gus.upload(&format!("{bridge}/files"), &[("a.txt", "text/plain", b"a")], &[]).await.is(403);
        gus.get(&format!("{bridge}/files/{}", town.world.file)).await.is(404);

        let grant = town.grant(&bridge, "Gus").await;
        let all = [("grant", grant.as_str()), ("facets", "files"), ("facets", "followed"), ("facets", "send_files")];
        petra.post(&format!("{bridge}/grants/change"), &all).await.is(303);
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        town.follow(&format!("/notes/{}", town.world.note), "Gus").await.is(303);
        town.follow(&format!("/activities/{}", town.world.activity), "Gus").await.is(303);
        let page = gus.get(&bridge).await.ok();
        page.sees("id=\"files\"").sees("id=\"todo\"").sees("id=\"notes\"").sees("id=\"activities\"").sees("type=\"file\"");
    }

    async fn portal_5_house_10_guests_of_several_companies_switch_and_neither_learns_of_the_other(town) {
        let gus = town.invite("gus@bolt.example").await;
        acme_shares(&town, "gus@bolt.example").await;
        // The browser was verified for Northwind alone: of Acme it shows nothing yet.
        gus.get("/guest/northwind").await.ok().hides("Acme");
        gus.get("/guest").await.leads_to("/guest/northwind");
        gus.get("/guest/acme").await.is(404);
        gus.get(&town.secret("")).await.is(404);

        let both = town.sign_in("gus@bolt.example").await;
        both.get("/").await.leads_to("/guest");
        assert_eq!(titles(&both.json("/guest").await["companies"], "name"), ["Acme", "Northwind"]);
        both.get("/guest").await.ok().sees("href=\"/guest/acme\"").sees("href=\"/guest/northwind\"");
        both.get("/guest/northwind").await.ok().sees("href=\"/guest/acme\"").hides(MARKER);
        both.get(&town.bridge("")).await.ok().sees("Other companies").hides(MARKER);
        both.get("/guest/acme").await.ok().sees("href=\"/guest/northwind\"").hides("Bridge inspection");
        both.get(&town.secret("")).await.ok().sees(MARKER).hides("Bridge inspection");
        // Search stays inside one company.
        both.get("/guest/acme/search?q=bridge").await.ok().hides("Bridge inspection");
        assert!(found(&both, MARKER).await.is_empty());

        // Whoever looks as this guest learns of no other company.
        let contact = town.contact(&town.bridge(""), "Gus").await;
        town.petra().get(&format!("/as/{contact}")).await.ok().hides("Acme").hides("/guest/acme");
        assert_eq!(town.petra().json(&format!("/as/{contact}")).await["frame"]["others"], json!([]));
    }

    async fn portal_5_link_12_a_company_that_asks_anew_is_told_of_beside_the_others(town) {
        town.share(&town.bridge(""), "gus@bolt.example").await;
        acme_shares(&town, "gus@bolt.example").await;
        town.settings(&[("trust_days", "0")]).await;
        let both = town.sign_in("gus@bolt.example").await;
        both.get("/guest").await.ok().sees("href=\"/guest/northwind\"").hides("again=on");
        town.later(3660);
        let hall = both.get("/guest").await.ok();
        hall.sees("href=\"/guest/acme\"").hides("href=\"/guest/northwind\"").sees("To see them, sign in again").sees("again=on");
    }

    async fn portal_6_f_7_search_finds_from_three_letters_what_reading_would_show(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        assert!(found(&gus, "br").await.is_empty());
        gus.get("/guest/northwind/search?q=br").await.ok().sees("Type at least 3 characters.");
        assert_eq!(found(&gus, "BRI").await, [("item".to_owned(), "Bridge inspection".to_owned())]);
        assert_eq!(found(&gus, "load").await, [("file".to_owned(), "load-test.txt".to_owned())]);
        for hidden in ["internal", "penalty", "torque", "gate", "Kick-off", "Minutes", "old%20word", MARKER, "Tower"] {
            assert!(found(&gus, hidden).await.is_empty(), "{hidden}");
        }
        town.follow(&format!("/notes/{}", town.world.note), "Gus").await.is(303);
        assert_eq!(found(&gus, "gate").await, [("note".to_owned(), "Getting onto the site".to_owned())]);
        petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "Fresh asphalt")]).await.is(303);
        assert_eq!(found(&gus, "asphalt").await.len(), 1);
        let grant = town.grant(&bridge, "Gus").await;
        petra.post(&format!("{bridge}/grants/change"), &[("grant", &grant), ("facets", "old_comments")]).await.is(303);
        assert_eq!(found(&gus, "old%20word").await.len(), 1);
        assert!(found(&gus, "load").await.is_empty() && found(&gus, "gate").await.is_empty(), "facets were taken away");
        town.close(&bridge, "Gus").await;
        gus.get("/guest/northwind/search?q=bridge").await.is(404);
    }

    async fn portal_7_all_is_done_by_forms_and_in_the_guests_language(town) {
        let (bridge, gus) = (town.bridge(""), town.invite("gus@bolt.example").await);
        // Every form is a form: a method, an address of ours, and a button; no script writes it.
        for page in ["/guest/northwind", &bridge, "/guest/browsers"] {
            let page = gus.get(page).await.ok();
            assert!(page.body.contains("<main") && page.body.contains("lang=\"en\"") && !page.body.contains("onclick="), "{}", page.asked);
            for form in page.body.split("<form").skip(1).map(|rest| rest.split("</form>").next().unwrap()) {
                assert!(form.contains("<button") || form.contains("type=\"search\""), "{form}");
                assert!(!form.contains("method=\"post\"") || form.contains("action=\"/"), "{form}");
            }
        }
        gus.upload(&format!("{bridge}/files"), &[("washer.txt", "text/plain", b"cracked")], &[]).await.leads_to(&bridge);
        gus.post(&format!("{bridge}/comments"), &[("text", "Without a script")]).await.leads_to(&bridge);

        let german = gus.clone().with("accept-language", "de-AT,de;q=0.9,en;q=0.5");
        let chosen = town.nobody().with("accept-language", "de");
        chosen.get("/sign-in").await.ok().sees("lang=\"de\"");
        gus.get("/language/de?to=/guest/northwind").await.leads_to("/guest/northwind");
        german.get("/guest/northwind").await.ok().sees("lang=\"de\"").sees("Was Northwind für Sie geöffnet hat");
        german.get(&bridge).await.ok().sees("Petra Horák teilt dies mit Ihnen").hides("shares this with you");
        gus.get("/language/en?to=/guest/northwind").await.leads_to("/guest/northwind");
        gus.get(&bridge).await.ok().sees("Petra Horák shares this with you");
        gus.get("/language/xx").await.is(404);
    }

    async fn house_9_times_are_told_in_the_readers_zone_and_until_it_is_known_in_the_companys(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.settings(&[("zone", "America/New_York")]).await;
        let came_in = async |address: &str, zone: &str| {
            town.share(&bridge, address).await;
            let (guest, link) = (town.nobody(), town.link_to(address).await);
            guest.get(&link).await.ok();
            guest.get("/open").await.ok().sees("name=\"zone\"");
            guest.post("/open", &[("zone", zone)]).await.leads_to(&bridge);
            guest
        };
        // It is nine in the morning, UTC.
        let (gus, ana, bo) = (came_in("gus@bolt.example", "Asia/Tokyo").await, came_in("ana@ruiz.example", "").await, came_in("bo@ruiz.example", "Moon/Crater").await);
        let invited = town.link_to("ana@ruiz.example").await;
        petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "Now")]).await.is(303);
        gus.get(&bridge).await.ok().sees("oday 18:0").hides("oday 04:0");
        ana.get(&bridge).await.ok().sees("oday 04:0");
        bo.get(&bridge).await.ok().sees("oday 04:0");
        // Known once, it stays: another browser on a journey changes nothing.
        let laptop = town.sign_in("gus@bolt.example").await;
        laptop.get(&bridge).await.ok().sees("oday 18:0");
        // A code proves the mailbox as well as a press.
        town.share(&bridge, "dora@ruiz.example").await;
        let dora = town.nobody();
        dora.post("/sign-in", &[("email", "dora@ruiz.example"), ("way", "code")]).await.leads_to("/sign-in/code");
        let code = town.code_to("dora@ruiz.example").await;
        dora.post("/sign-in/code", &[("code", &code), ("zone", "Asia/Tokyo")]).await.is(303);
        dora.post(&format!("{bridge}/comments"), &[("text", "Here")]).await.is(303);
        dora.get(&bridge).await.ok().sees("18:0").hides("oday 04:0");
        // The page for a code tells how long it holds, and no clock.
        let late = town.nobody();
        late.get(&invited).await.ok();
        late.post("/open", &[]).await.leads_to("/open/code");
        late.get("/open/code").await.ok().sees("Valid for 10 more minutes");
        let edition = petra.json(&town.northwind("/administration")).await["settings"]["edition"].as_str().unwrap().to_owned();
        let form = [("name", "Northwind"), ("hue", "green"), ("trust_days", "30"), ("zone", "Moon/Crater"), ("edition", &edition)];
        petra.post(&town.northwind("/administration"), &form).await.is(422).sees("There is no such time zone");
    }

    async fn portal_8_a_guest_sees_their_browsers_and_ends_each(town) {
        let bridge = town.bridge("");
        let phone = town.invite("gus@bolt.example").await;
        let laptop = town.sign_in("gus@bolt.example").await;
        let other = town.invite("ana@ruiz.example").await;
        let browsers = phone.json("/guest/browsers").await["browsers"].clone();
        assert_eq!(browsers.as_array().unwrap().len(), 2, "{browsers}");
        let id = |mine: bool| browsers.as_array().unwrap().iter().find(|one| one["this_one"] == mine).unwrap()["id"].as_str().unwrap().to_owned();
        phone.get("/guest/browsers").await.ok().sees("My browsers").sees(&id(true)).sees(&id(false));
        // However many there are, each is reached (HOUSE-8).
        let one = phone.json("/guest/browsers?limit=1").await;
        let rest = phone.json(&format!("/guest/browsers?limit=1&after={}", one["next"].as_str().unwrap())).await;
        assert_eq!((one["browsers"][0]["id"] == rest["browsers"][0]["id"], &rest["next"]), (false, &Value::Null));

        // Nobody else's: not by a guess, not by another guest.
        other.post("/guest/browsers/end", &[("session", &id(false))]).await.is(404);
        laptop.get(&bridge).await.ok();
        phone.post("/guest/browsers/end", &[("session", &id(false))]).await.leads_to("/guest/browsers");
        laptop.get(&bridge).await.is(303);
        phone.get(&bridge).await.ok();
        phone.post("/guest/browsers/end", &[("session", &id(false))]).await.is(404);
        phone.post("/guest/browsers/end", &[("session", &id(true))]).await.leads_to("/");
        phone.get(&bridge).await.is(303);
        other.get(&bridge).await.ok();
    }

    async fn portal_8_the_organization_ends_a_browser_of_its_guests_for_itself_alone(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        acme_shares(&town, "gus@bolt.example").await;
        let link = town.link_to("gus@bolt.example").await;
        gus.get(&link).await.ok();
        gus.post("/open", &[]).await.leads_to(&town.secret(""));
        let settings = petra.json(&town.northwind("/administration")).await;
        let row = settings["browsers"].as_array().unwrap().iter().find(|row| row["contact_name"] == "Gus").unwrap().clone();
        let session = row["session"].as_str().unwrap();
        petra.get(&town.northwind("/administration")).await.ok().sees(session);
        let end = town.northwind("/administration/browsers/end");
        // Not by a member without the right, nor through another house.
        town.tomas().post(&end, &[("session", session)]).await.is(403);
        petra.post("/o/acme/administration/browsers/end", &[("session", session)]).await.is(404);
        gus.get(&bridge).await.ok();
        petra.post(&end, &[("session", session)]).await.is(303);
        gus.get(&bridge).await.is(404);
        gus.get("/guest/northwind").await.is(404);
        // Acme's trust is Acme's.
        gus.get(&town.secret("")).await.ok();
        // The grant stands: a code lets them in again.
        town.sign_in("gus@bolt.example").await.get(&bridge).await.ok();
    }

    async fn portal_8_house_8_the_organization_reaches_every_browser_of_its_guests(town) {
        let petra = town.petra();
        for address in ["ana@ruiz.example", "gus@bolt.example", "paul@bolt.example"] {
            town.invite(address).await;
        }
        let list = town.northwind("/administration");
        let whole = petra.json(&list).await;
        let session = |row: &Value| row["session"].as_str().unwrap().to_owned();
        let whole: Vec<String> = whole["browsers"].as_array().unwrap().iter().map(session).collect();
        assert_eq!(whole.len(), 3);
        let (mut found, mut at) = (Vec::new(), format!("{list}?limit=1"));
        for _ in 0..5 {
            let page = petra.json(&at).await;
            found.extend(page["browsers"].as_array().unwrap().iter().map(session));
            let Some(next) = page["next"].as_str() else { break };
            at = format!("{list}?limit=1&after={next}");
            petra.get(&at).await.ok().hides(&found[0]);
        }
        assert_eq!(found, whole);
        petra.get(&format!("{list}?limit=1")).await.ok().sees(&whole[0]).hides(&whole[1]).sees("rel=\"next\"");
        petra.clone().with("accept", "application/json").get(&format!("{list}?after=nonsense")).await.is(422);
    }

    async fn portal_8_house_10_a_browser_that_came_in_by_signing_in_is_listed_and_ended_too(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.share(&bridge, "gus@bolt.example").await;
        acme_shares(&town, "gus@bolt.example").await;
        let gus = town.sign_in("gus@bolt.example").await;
        let listed = async || petra.json(&town.northwind("/administration")).await["browsers"].clone();
        // Known here from the first visit here, not from one elsewhere.
        gus.get(&town.secret("")).await.ok();
        town.work().await;
        assert_eq!(listed().await, json!([]));
        gus.get(&bridge).await.ok();
        town.work().await;
        let row = listed().await[0].clone();
        assert_eq!(row["contact_name"], "Gus");
        // What it does at other companies does not move what is told here.
        town.later(3600);
        gus.get(&town.secret("")).await.ok();
        town.work().await;
        assert_eq!(listed().await[0]["seen_at"], row["seen_at"]);

        let session = row["session"].as_str().unwrap();
        petra.post(&town.northwind("/administration/browsers/end"), &[("session", session)]).await.is(303);
        gus.get(&bridge).await.is(404);
        gus.get("/guest/northwind").await.is(404);
        gus.get(&town.secret("")).await.ok();
        assert!(!gus.get("/guest").await.body.contains("Northwind"));
        town.work().await;
        assert_eq!(listed().await, json!([]), "looking does not bring it back");
        // Signing in anew does.
        town.sign_in("gus@bolt.example").await.get(&bridge).await.ok();
    }
}
