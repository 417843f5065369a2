//! Two people edit the same thing: the second is shown what changed, and
//! chooses. Nothing is overwritten unseen.

use crate::town::{Client, Town};
use serde_json::{Value, json};

/// Sends a form under the same edition from eight places at one instant, and
/// counts how many were kept.
async fn at_once(clients: [Client; 2], path: &str, form: impl Fn(usize) -> Vec<(String, String)>) -> usize {
    let sending = (0..8).map(|number| {
        let (client, path, form) = (clients[number % 2].clone(), path.to_owned(), form(number));
        tokio::spawn(async move {
            let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            client.post(&path, &fields).await.status
        })
    });
    let mut kept = 0;
    for sent in sending.collect::<Vec<_>>() {
        match sent.await.unwrap() {
            303 => kept += 1,
            status => assert_eq!(status, 409, "the others are told"),
        }
    }
    kept
}

fn pairs(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// The hidden mark of a form on a page: what follows its name.
fn hidden(page: &str, form: &str, name: &str) -> String {
    let form = page.split(&format!("id=\"{form}\"")).nth(1).unwrap_or_else(|| panic!("{form} stands on the page"));
    let value = form.split(&format!("name=\"{name}\"")).nth(1).unwrap().split("value=\"").nth(1).unwrap();
    value.split('"').next().unwrap().to_owned()
}

/// The id of a member, as the team's page tells it.
async fn member(town: &Town, name: &str) -> String {
    let team = town.petra().json(&town.northwind("/team")).await;
    team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

/// Tomáš administers, too.
async fn two_administrators(town: &Town) {
    let tomas = member(town, "Tomáš Novák").await;
    town.petra().post_json(&town.northwind("/team/roles"), &json!({"member": tomas, "role": "administrator"})).await.ok();
}

/// The parts that the one guest of the bridge is shown.
async fn parts(town: &Town) -> Value {
    town.petra().json(&town.bridge("/share")).await["access"]["guests"][0]["facets"].clone()
}

async fn history(town: &Town) -> Value {
    town.petra().json(&town.bridge("/history")).await
}

stories! {
    async fn house_4_the_second_editor_of_a_record_chooses_line_by_line(town) {
        let (petra, tomas, bridge) = (town.petra(), town.tomas(), town.bridge(""));
        let form = petra.json(&format!("{bridge}/edit")).await;
        let field = form["fields"].as_array().unwrap().iter().find(|field| field["name"] == "Place").unwrap()["id"].as_str().unwrap().to_owned();
        let (place, was_place) = (format!("field-{field}"), format!("was-field-{field}"));
        let edition = form["edition"].to_string();
        let path = format!("{bridge}/edit");
        tomas.post(&path, &[("edition", &edition), ("title", "Bridge, north span"), (&place, "Brno")]).await.leads_to(&bridge);
        let before = history(&town).await;
        let mine = [("edition", edition.as_str()), ("title", "Bridge inspection 2026"), ("was-title", "Bridge inspection"), (&place, ""), (&was_place, "")];
        let clash = petra.post(&path, &mine).await.is(409);
        let clash = clash.sees("Somebody else changed this too").sees("Bridge, north span").sees("Bridge inspection 2026").sees("Brno");
        assert_eq!(history(&town).await, before, "nothing was overwritten");
        petra.get(&bridge).await.ok().sees("Bridge, north span").hides("Bridge inspection 2026");
        let problem = petra.post_json(&path, &json!({"edition": edition, "title": "Mine"})).await.is(409);
        assert_eq!(problem.header("content-type"), "application/problem+json");
        petra.post_json(&path, &json!({"title": "Mine"})).await.is(409);
        // They choose: their own title, the other's place.
        let now = hidden(&clash.body, "conflict-form", "edition");
        petra.post(&path, &[("edition", &now), ("title", "Bridge inspection 2026"), (&place, "Brno")]).await.leads_to(&bridge);
        let view = petra.json(&bridge).await;
        assert_eq!(view["title"], "Bridge inspection 2026");
        assert!(view["fields"].as_array().unwrap().iter().any(|line| line["value"] == "Brno"), "{view}");
    }

    async fn house_4_the_second_editor_of_a_task_a_note_and_an_activity_is_shown_both(town) {
        let (petra, tomas, world) = (town.petra(), town.tomas(), town.world.clone());
        let things = [
            (town.bridge(&format!("/tasks/{}", world.task)), vec![("title", "T"), ("description", "d")], "task"),
            (town.bridge(&format!("/notes/{}", world.note)), vec![("title", "N"), ("body", "b")], "note"),
            (town.bridge(&format!("/activities/{}", world.activity)), vec![("kind", "call"), ("happened_on", "2026-11-20"), ("title", "A"), ("body", "b")], "activity"),
        ];
        for (url, rest, word) in things {
            let path = format!("{url}/change");
            let form = |title: &'static str, edition: &'static str| {
                let mut form = rest.clone();
                form.retain(|(name, _)| *name != "title");
                form.extend([("title", title), ("edition", edition)]);
                form
            };
            tomas.post(&path, &form("Written by Tomáš", "1")).await.leads_to(&url);
            let clash = petra.post(&path, &form("Written by Petra", "1")).await.is(409);
            clash.sees("Written by Tomáš").sees("Written by Petra");
            assert_eq!(tomas.json(&url).await[word]["title"], "Written by Tomáš");
            let edition = tomas.json(&url).await[word]["edition"].clone();
            assert_eq!(edition, 2);
            petra.post_json(&path, &json!({"title": "By program", "kind": "call", "happened_on": "2026-11-20", "edition": 1})).await.is(409);
            petra.post_json(&path, &json!({"title": "By program", "kind": "call", "happened_on": "2026-11-20"})).await.is(409);
            let won = at_once([petra.clone(), tomas.clone()], &path, |number| {
                let mut form = pairs(&rest);
                form.retain(|(name, _)| name != "title" && name != "edition");
                form.extend(pairs(&[("edition", "2"), ("title", &format!("Version {number}"))]));
                form
            });
            assert_eq!(won.await, 1, "of eight at one instant one is kept");
        }
        let general = petra.post_json(&town.northwind("/tasks"), &json!({"title": "Water"})).await.ok().view()["location"].as_str().unwrap().to_owned();
        tomas.post(&format!("{general}/change"), &[("title", "Water the plants"), ("edition", "1")]).await.is(303);
        petra.post(&format!("{general}/change"), &[("title", "Water nothing"), ("edition", "1")]).await.is(409).sees("Water the plants").sees("Water nothing");
    }

    async fn house_4_a_part_that_a_colleague_just_closed_is_not_opened_again_by_a_page_that_was_open(town) {
        two_administrators(&town).await;
        let (petra, tomas, bridge) = (town.petra(), town.tomas(), town.bridge(""));
        town.share(&bridge, "Gus Bolt <gus@bolt.example>").await;
        let grant = town.grant(&bridge, "Gus Bolt").await;
        let (panel, path, form) = (format!("{bridge}/share"), format!("{bridge}/grants/change"), format!("terms-{grant}"));
        let seen = hidden(&petra.get(&panel).await.ok().body, &form, "seen");
        assert_eq!(hidden(&tomas.get(&panel).await.ok().body, &form, "seen"), seen);
        // Tomáš closes the fields; Petra, whose page still has them, sets an end.
        let his = [("grant", grant.as_str()), ("seen", seen.as_str()), ("facets", ""), ("facets", "files"), ("long", "none")];
        tomas.post(&path, &his).await.leads_to(&panel);
        assert_eq!(parts(&town).await, json!(["files"]));
        let hers = [("grant", grant.as_str()), ("seen", &seen), ("facets", "files"), ("facets", "fields"), ("long", "until"), ("until", "2027-03-31")];
        let before = history(&town).await;
        let clash = petra.post(&path, &hers).await.is(409).sees("Somebody else changed this").sees("March 2027").sees("No end");
        assert_eq!(parts(&town).await, json!(["files"]), "the fields stay closed");
        assert_eq!(history(&town).await, before, "nothing was written");
        // Who wants what is so already has it, however old the page is.
        tomas.post(&path, &his).await.leads_to(&panel);
        let stale = json!({"grant": grant, "seen": seen, "facets": ["files", "fields"]});
        let problem = petra.post_json(&path, &stale).await.is(409);
        assert_eq!(problem.header("content-type"), "application/problem+json");
        // She chooses: what she typed was kept, and goes over what is shown.
        for kept in ["name=\"facets\" value=\"fields\"", "name=\"until\" value=\"2027-03-31\""] {
            assert!(clash.body.contains(kept), "{kept}");
        }
        let now = hidden(&clash.body, "clash", "seen");
        let mut mine = hers.to_vec();
        mine[1].1 = &now;
        petra.post(&path, &mine).await.leads_to(&panel);
        assert_eq!(parts(&town).await, json!(["files", "fields"]));
        // A program that says nothing of what it saw goes on as it did.
        petra.post_json(&path, &json!({"grant": grant, "facets": ["files"]})).await.ok();
        assert_eq!(parts(&town).await, json!(["files"]));
    }

    async fn house_4_what_a_colleague_just_opened_again_is_not_widened_by_a_page_that_showed_it_closed(town) {
        two_administrators(&town).await;
        let (petra, tomas, bridge) = (town.petra(), town.tomas(), town.bridge(""));
        town.share(&bridge, "Gus Bolt <gus@bolt.example>").await;
        let (grant, panel, change) = (town.grant(&bridge, "Gus Bolt").await, format!("{bridge}/share"), format!("{bridge}/grants/change"));
        petra.post(&format!("{bridge}/grants/close"), &[("grant", &grant)]).await.leads_to(&panel);
        let page = petra.get(&panel).await.ok().body;
        let form = format!("reopen-{grant}");
        let (who, seen) = (hidden(&page, &form, "who"), hidden(&page, &form, "seen"));
        // Tomáš opens the files alone again, until a day; Petra's page has all as it was.
        let his = [("who", who.as_str()), ("seen", seen.as_str()), ("facets", ""), ("facets", "files"), ("long", "until"), ("until", "2027-03-31")];
        tomas.post(&panel, &his).await.leads_to(&panel);
        assert_eq!(parts(&town).await, json!(["files"]));
        let hers = [("who", who.as_str()), ("seen", seen.as_str()), ("facets", ""), ("facets", "files"), ("facets", "fields")];
        let before = history(&town).await;
        let clash = petra.post(&panel, &hers).await.is(409).sees("Somebody else changed this").sees("March 2027").sees("No end");
        assert_eq!((parts(&town).await, history(&town).await), (json!(["files"]), before), "nothing was written");
        // Who wants what is so already has it, however old the page is.
        tomas.post(&panel, &his).await.leads_to(&panel);
        let stale = petra.post_json(&panel, &json!({"who": [who], "seen": "closed", "facets": ["files", "fields"]})).await.is(409);
        assert_eq!(stale.header("content-type"), "application/problem+json");
        // She chooses: what she sent goes over what is shown, its end too.
        for kept in [format!("action=\"{change}\""), "name=\"facets\" value=\"fields\"".into(), "name=\"long\" value=\"none\"".into()] {
            assert!(clash.body.contains(&kept), "{kept}");
        }
        let (open, now) = (hidden(&clash.body, "clash", "grant"), hidden(&clash.body, "clash", "seen"));
        let mine = [("who", who.as_str()), ("facets", ""), ("facets", "files"), ("facets", "fields"), ("grant", &open), ("long", "none"), ("seen", &now)];
        petra.post(&change, &mine).await.leads_to(&panel);
        assert_eq!(parts(&town).await, json!(["files", "fields"]));
    }

    async fn house_4_the_end_that_a_colleague_just_set_for_an_address_is_not_moved_by_a_page_that_was_open(town) {
        two_administrators(&town).await;
        let (petra, tomas, bridge) = (town.petra(), town.tomas(), town.bridge(""));
        town.share(&bridge, "Gus Bolt <gus@bolt.example>").await;
        let (grant, panel, path) = (town.grant(&bridge, "Gus Bolt").await, format!("{bridge}/share"), format!("{bridge}/link/end"));
        let seen = hidden(&petra.get(&panel).await.ok().body, &format!("link-end-{grant}"), "seen");
        tomas.post(&path, &[("grant", &grant), ("seen", &seen), ("until", "2026-12-31")]).await.leads_to(&panel);
        let before = history(&town).await;
        let clash = petra.post(&path, &[("grant", &grant), ("seen", &seen), ("until", "2027-01-31")]).await.is(409);
        let clash = clash.sees("Somebody else changed this").sees("31 December").sees("31 January");
        petra.post_json(&path, &json!({"grant": grant, "seen": seen, "until": "2027-01-31"})).await.is(409);
        assert_eq!(history(&town).await, before, "nothing was written");
        let now = hidden(&clash.body, "clash", "seen");
        petra.post(&path, &[("grant", &grant), ("seen", &now), ("until", "2027-01-31")]).await.leads_to(&panel);
        petra.get(&panel).await.ok().sees("Link works until 31 January");
    }

    async fn house_4_a_role_that_a_colleague_just_took_is_not_given_back_by_a_page_that_was_open(town) {
        two_administrators(&town).await;
        let (petra, tomas, team, path) = (town.petra(), town.tomas(), town.northwind("/team"), town.northwind("/team/roles"));
        let jan = member(&town, "Jan Malý").await;
        let held = async || {
            let view = petra.json(&team).await;
            let row = view["members"].as_array().unwrap().iter().find(|row| row["id"] == jan.as_str()).unwrap().clone();
            row["roles"].as_array().unwrap().iter().map(|role| role["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        petra.post_json(&path, &json!({"member": jan, "role": ["internal", "external"]})).await.ok();
        let seen = hidden(&petra.get(&team).await.ok().body, &format!("member-{jan}"), "seen");
        tomas.post(&path, &[("member", &jan), ("seen", &seen), ("role", "external")]).await.leads_to(&team);
        assert_eq!(held().await, ["external"]);
        // Petra's page is older; she makes him an administrator besides what she sees there.
        let hers = [("member", jan.as_str()), ("seen", &seen), ("role", "internal"), ("role", "external"), ("role", "administrator")];
        let clash = petra.post(&path, &hers).await.is(409).sees("Somebody else changed this");
        assert_eq!(held().await, ["external"], "what Tomáš took is not given back");
        petra.post_json(&path, &json!({"member": jan, "seen": seen, "role": "internal"})).await.is(409);
        let now = hidden(&clash.body, "clash", "seen");
        let mut mine = hers.to_vec();
        mine[1].1 = &now;
        petra.post(&path, &mine).await.leads_to(&team);
        assert_eq!(held().await, ["internal", "external", "administrator"]);
        petra.post_json(&path, &json!({"member": jan, "role": "external"})).await.ok();
        assert_eq!(held().await, ["external"]);
    }

    async fn house_4_the_second_who_says_which_fields_a_guest_sees_is_shown_what_the_first_said(town) {
        two_administrators(&town).await;
        let (petra, tomas, bridge) = (town.petra(), town.tomas(), town.bridge(""));
        town.share(&bridge, "Gus Bolt <gus@bolt.example>").await;
        let grant = town.grant(&bridge, "Gus Bolt").await;
        crate::extranet::fields(&town).await;
        let (page, path) = (format!("{bridge}/guests"), format!("{bridge}/guests/fields"));
        let shown = async || petra.json(&page).await["guests"][0]["fields"].clone();
        let one = shown().await[0].as_str().unwrap().to_owned();
        let seen = hidden(&petra.get(&page).await.ok().body, &format!("fields-of-{grant}"), "seen");
        tomas.post(&path, &[("grant", &grant), ("seen", &seen), ("fields", "")]).await.leads_to(&page);
        assert_eq!(shown().await, json!([]));
        let clash = petra.post(&path, &[("grant", &grant), ("seen", &seen), ("fields", &one)]).await.is(409).sees("Somebody else changed this");
        assert_eq!(shown().await, json!([]), "what Tomáš closed stays closed");
        let now = hidden(&clash.body, "clash", "seen");
        petra.post(&path, &[("grant", &grant), ("seen", &now), ("fields", &one)]).await.leads_to(&page);
        assert_eq!(shown().await, json!([one]));
        // A program that says nothing of what it saw goes on as it did.
        petra.post_json(&path, &json!({"grant": grant, "fields": []})).await.ok();
        assert_eq!(shown().await, json!([]));
    }

    async fn house_4_the_second_who_says_what_a_template_asks_is_shown_what_the_first_said(town) {
        let (petra, template) = (town.petra(), crate::templates::template(&town).await);
        let path = format!("{template}/template");
        let seen = hidden(&petra.get(&path).await.ok().body, "template-form", "seen");
        let form = |asks: &'static str| [("subject", "Maintenance"), ("organizer", ""), ("asks", asks)];
        let with = |asks: &'static str, seen: &str| pairs(&form(asks)).into_iter().chain(pairs(&[("seen", seen)])).collect::<Vec<_>>();
        let send = async |fields: Vec<(String, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            petra.post(&path, &fields).await
        };
        send(with("Start\nAmount\nPlace", &seen)).await.leads_to(&template);
        let clash = send(with("Start\nColour", &seen)).await.is(409).sees("Somebody else changed this").sees("Place").sees("Colour");
        let asks = async || petra.json(&path).await["asks"].clone();
        assert_eq!(asks().await, json!(["Start", "Amount", "Place"]), "nothing was written over");
        let now = hidden(&clash.body, "clash", "seen");
        send(with("Start\nColour", &now)).await.leads_to(&template);
        assert_eq!(asks().await, json!(["Start", "Colour"]));
        petra.post(&path, &form("Start")).await.leads_to(&template);
    }

    async fn house_4_the_second_who_changes_a_route_before_it_is_sent_is_shown_what_the_first_made_of_it(town) {
        two_administrators(&town).await;
        let (petra, tomas) = (town.petra(), town.tomas());
        let route = town.draft(&[("tomas@northwind.example", 1)], &json!({"title": "Please sign"})).await;
        let path = format!("{route}/edit");
        let seen = hidden(&petra.get(&path).await.ok().body, "route-form", "seen");
        let form = |title: &'static str, who: &'static str| [("title", title), ("who", who), ("step", "1"), ("kind", "signature")];
        let mut his = form("Sign by Friday", "tomas@northwind.example").to_vec();
        his.push(("seen", &seen));
        tomas.post(&path, &his).await.leads_to(&route);
        let mut hers = form("Sign at once", "petra@northwind.example").to_vec();
        hers.push(("seen", &seen));
        let clash = petra.post(&path, &hers).await.is(409).sees("Sign by Friday").sees("Sign at once").sees("petra@northwind.example");
        petra.get(&route).await.ok().sees("Sign by Friday").hides("Sign at once");
        petra.post_json(&path, &json!({"title": "By program", "who": ["petra@northwind.example"], "seen": seen})).await.is(409);
        let now = hidden(&clash.body, "clash", "seen");
        hers.retain(|(name, _)| *name != "seen");
        hers.push(("seen", &now));
        petra.post(&path, &hers).await.leads_to(&route);
        petra.get(&route).await.ok().sees("Sign at once");
    }

    async fn house_4_the_second_editor_of_a_contact_and_of_settings_is_told(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        town.invite("gus@bolt.example").await;
        let contact = town.northwind(&format!("/contacts/{}", town.contact(&town.bridge(""), "Gus").await));
        let edition = petra.json(&contact).await["edition"].as_str().unwrap().to_owned();
        let form = |name: &str| pairs(&[("name", name), ("email", "gus@bolt.example"), ("job", "Fitter"), ("edition", &edition)]);
        let won = at_once([petra.clone(), tomas.clone()], &contact, |number| form(&format!("Gus {number}"))).await;
        assert_eq!(won, 1, "of eight at one instant one is kept");
        let now = petra.json(&contact).await["name"].as_str().unwrap().to_owned();
        let late: Vec<(&str, &str)> = vec![("name", "Gustav"), ("email", "gus@bolt.example"), ("edition", &edition)];
        petra.post(&contact, &late).await.is(409).sees(&now).sees("Gustav");
        assert_eq!(petra.json(&contact).await["name"], now.as_str());

        let settings = town.northwind("/administration");
        let edition = petra.json(&settings).await["settings"]["edition"].as_str().unwrap().to_owned();
        let form = |days: &str| pairs(&[("name", "Northwind"), ("hue", "sky"), ("trust_days", days), ("external_communications", "on"), ("edition", &edition)]);
        let won = at_once([petra.clone(), petra.clone()], &settings, |number| form(&(10 + number).to_string())).await;
        assert_eq!(won, 1, "of eight at one instant one is kept");
        let late = form("99");
        let late: Vec<(&str, &str)> = late.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        petra.post(&settings, &late).await.is(409).sees("99");
        assert_ne!(petra.json(&settings).await["settings"]["trust_days"], 99);
    }

    async fn house_4_the_second_editor_of_an_organizer_is_told(town) {
        let petra = town.petra();
        let here = town.northwind(&format!("/organizers/{}", town.world.organizer));
        let page = petra.get(&format!("{here}/settings")).await.ok().body;
        let was = hidden(&page, "look-form", "was");
        let form = |name: &str| pairs(&[("name", name), ("icon", "cog"), ("cover", "bolts"), ("extranet", "on"), ("was", &was)]);
        let settings = format!("{here}/settings");
        assert_eq!(at_once([petra.clone(), petra.clone()], &settings, |number| form(&format!("Inspections {number}"))).await, 1);
        let now = petra.json(&settings).await["name"].as_str().unwrap().to_owned();
        let late = petra.post(&settings, &[("name", "Checks"), ("icon", "cog"), ("cover", "bolts"), ("was", &was)]).await.is(409);
        let late = late.sees("Somebody else changed this while you were writing.").sees(&now).sees("Checks");
        assert_eq!(petra.json(&settings).await["name"], now.as_str(), "nothing was overwritten, guests stay let in");
        // Seen, it may be saved.
        let seen = hidden(&late.body, "look-form", "was");
        petra.post(&settings, &[("name", "Checks"), ("icon", "cog"), ("cover", "bolts"), ("extranet", "on"), ("was", &seen)]).await.is(303);

        let fields = petra.json(&settings).await["fields"].clone();
        let id = fields[0]["id"].as_str().unwrap().to_owned();
        let was = hidden(&petra.get(&settings).await.ok().body, &format!("field-form-{id}"), "was");
        let change = format!("{here}/fields/change");
        petra.post(&change, &[("field", &id), ("name", "Where"), ("was", &was)]).await.is(303);
        petra.post(&change, &[("field", &id), ("name", "Whereabouts"), ("to_guests", "on"), ("was", &was)]).await.is(409).sees("Whereabouts");
        assert_eq!((&petra.json(&settings).await["fields"][0]["name"], &petra.json(&settings).await["fields"][0]["to_guests"]), (&json!("Where"), &json!(false)));
        petra.post_json(&change, &json!({"field": id, "name": "Whereabouts", "was": was})).await.is(409);
        petra.post(&format!("{here}/categories"), &[("name", "Steel")]).await.is(303);
        let category = petra.json(&settings).await["categories"][0]["id"].as_str().unwrap().to_owned();
        let rename = format!("{here}/categories/rename");
        petra.post(&rename, &[("category", &category), ("name", "Iron"), ("was", "Steel")]).await.is(303);
        petra.post(&rename, &[("category", &category), ("name", "Wood"), ("was", "Steel")]).await.is(409).sees("Iron").sees("Wood");
    }

    async fn item_7_every_change_keeps_author_time_and_former_value(town) {
        let (petra, tomas, bridge, world) = (town.petra(), town.tomas(), town.bridge(""), town.world.clone());
        let begin = petra.json(&format!("{bridge}/history")).await["changes"].as_array().unwrap().len();
        town.later(3600);
        let at = json!(town.clock.now()).as_str().unwrap()[..19].to_owned();
        let place = petra.json(&format!("{bridge}/edit")).await["fields"].as_array().unwrap().iter().find(|field| field["name"] == "Place").unwrap()["id"].clone();
        let place = format!("field-{}", place.as_str().unwrap());
        tomas.post_json(&format!("{bridge}/edit"), &json!({"edition": "1", "title": "Bridge A", (place.clone()): "Brno"})).await.ok();
        tomas.post_json(&format!("{bridge}/edit"), &json!({"edition": "2", "title": "Bridge B", (place): "Praha"})).await.ok();
        tomas.post_json(&format!("{bridge}/tasks/{}/change", world.task), &json!({"edition": 1, "title": "Send all", "due": "2026-12-24"})).await.ok();
        tomas.post_json(&format!("{bridge}/tasks/{}/change", world.task), &json!({"edition": 2, "title": "Send all", "due": ""})).await.ok();
        tomas.post_json(&format!("{bridge}/tasks/{}/status", world.task), &json!({"status": "done"})).await.ok();
        tomas.post_json(&format!("{bridge}/notes/{}/change", world.note), &json!({"edition": 1, "title": "Gate", "body": "The gate opens at 8."})).await.ok();
        let meeting = json!({"edition": 1, "title": "Kick-off", "kind": "call", "happened_on": "2026-11-21", "participants": "All", "body": "Minutes of it."});
        tomas.post_json(&format!("{bridge}/activities/{}/change", world.activity), &meeting).await.ok();
        tomas.post(&format!("{bridge}/files/{}/rename", world.file), &[("name", "load.txt")]).await.is(303);
        let changes = petra.json(&format!("{bridge}/history")).await["changes"].as_array().unwrap().clone();
        let new = &changes[..changes.len() - begin];
        let expected: [(&str, Option<&str>, Option<&str>); 13] = [
            ("title.changed", Some("Bridge inspection"), Some("Bridge A")),
            ("field.changed", None, Some("Brno")),
            ("title.changed", Some("Bridge A"), Some("Bridge B")),
            ("field.changed", Some("Brno"), Some("Praha")),
            ("task.title", Some("Send torque certificates"), Some("Send all")),
            ("task.due", None, Some("2026-12-24")),
            ("task.due", Some("2026-12-24"), None),
            ("task.status", Some("open"), Some("done")),
            ("note.title", Some("Getting onto the site"), Some("Gate")),
            ("note.body", Some("The gate opens at 7."), Some("The gate opens at 8.")),
            ("activity.kind", Some("meeting"), Some("call")),
            ("activity.day", Some("2026-11-20"), Some("2026-11-21")),
            ("file.renamed", Some("load-test.txt"), Some("load.txt")),
        ];
        let told: Vec<(&str, Option<&str>, Option<&str>)> = new.iter().rev().map(|past| (past["deed"].as_str().unwrap(), past["was"].as_str(), past["became"].as_str())).collect();
        assert_eq!(told, expected);
        for past in new {
            assert_eq!((past["by"].as_str(), &past["at"].as_str().unwrap()[..19]), (Some("Tomáš Novák"), at.as_str()), "{past}");
        }
        let page = petra.get(&format!("{bridge}/history")).await.ok();
        for words in ["Praha", "Brno", "The gate opens at 7.", "Tomáš Novák"] {
            assert!(page.text().contains(words), "{words}");
        }
        town.invite("gus@bolt.example").await.get(&format!("{bridge}/history")).await.is(403);
    }
}
