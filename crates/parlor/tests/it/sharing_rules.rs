//! Sharing rules: what they refuse at each door, what they would break before they are
//! switched on, and how that is mended.

use crate::town::{Client, Town};
use serde_json::{Value, json};
use totp_rs::{Builder, Secret};

const GUS: &str = "gus@bolt.example";
const ANA: &str = "ana@crane.example";
const OUT: &str = "eva@elsewhere.example";

fn rules(town: &Town) -> String {
    town.northwind("/administration/sharing-rules")
}

/// Petra drafts a rule; its address.
async fn draft(town: &Town, rule: Value) -> String {
    town.petra().post_json(&rules(town), &rule).await.ok().view()["location"].as_str().unwrap().to_owned()
}

async fn edition(town: &Town, rule: &str) -> i64 {
    town.petra().json(rule).await["rule"]["edition"].as_i64().unwrap()
}

async fn switch_on(town: &Town, rule: &str) {
    let seen = json!({"edition": edition(town, rule).await});
    town.petra().post_json(&format!("{rule}/on"), &seen).await.ok();
}

/// Petra drafts a rule and switches it on; its address.
async fn on(town: &Town, rule: Value) -> String {
    let rule = draft(town, rule).await;
    switch_on(town, &rule).await;
    rule
}

/// Whom a rule names, and what of theirs.
async fn named(town: &Town, rule: &str) -> Vec<(String, String)> {
    let found = town.petra().json(rule).await["simulation"]["found"].clone();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let mut named: Vec<(String, String)> = found.as_array().unwrap().iter().map(|one| (text(&one["name"]), text(&one["title"]))).collect();
    named.sort();
    named
}

/// Petra opens an item to somebody until then, and what the answer is.
async fn opens(town: &Town, item: &str, who: &str, until: Option<&str>) -> u16 {
    let until = until.map_or_else(|| json!({"who": [who]}), |until| json!({"who": [who], "until": until}));
    town.petra().post_json(&format!("{item}/share"), &until).await.status
}

/// The public link of an item, as Petra copies it.
async fn public(town: &Town, item: &str) -> String {
    let made = town.petra().post_json(&format!("{item}/link/everyone"), &json!({})).await.ok().view();
    made["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url).to_owned()
}

async fn come(town: &Town, link: &str, item: &str) -> Client {
    let browser = town.nobody();
    browser.get(link).await.ok();
    browser.post("/open", &[]).await.leads_to(item);
    browser
}

/// Signs in by a mailed code, and proves it by an app as well, in that browser.
async fn twice(town: &Town, address: &str) -> Client {
    let browser = town.sign_in(address).await;
    browser.post("/account/second-step", &[]).await.leads_to("/account/second-step");
    let secret = browser.json("/account/second-step").await["secret"].as_str().unwrap().replace(' ', "");
    let now = u64::try_from(town.app.store.sources().clock.now().0 / 1_000_000).unwrap();
    let secret = Secret::try_from_base32(secret).unwrap();
    let code = Builder::new().with_secret(secret).with_account_name("-").build().unwrap().generate(now).to_string();
    browser.post_json("/account/second-step/confirm", &json!({"second_code": code})).await.ok();
    browser
}

async fn upload(client: &Client, to: &str) -> crate::town::Reply {
    client.upload(&format!("{to}/files"), &[("word.txt", "text/plain", b"A word")], &[]).await
}

stories! {
    async fn rules_1_only_addresses_of_some_domains_are_let_in_at_every_door(town) {
        town.plan("business").await;
        let (petra, bridge, document) = (town.petra(), town.bridge(""), town.document(""));
        let gus = town.invite(GUS).await;
        let link = public(&town, &document).await;
        on(&town, json!({"what": "only_domains", "domains": "*.bolt.example, crane.example"})).await;
        let says = "Only addresses of *.bolt.example, crane.example: a rule of Northwind.";
        petra.get(&format!("{bridge}/share")).await.ok().sees(says);
        assert_eq!(petra.json(&format!("{bridge}/share")).await["limits"]["only"], json!(["*.bolt.example, crane.example"]));
        // The panel, of each kind of item; programs; tasks, events, and an address alone.
        petra.post(&format!("{bridge}/share"), &[("who", OUT)]).await.is(422).sees(says);
        for item in [&bridge, &town.project(""), &document, &town.board("")] {
            assert_eq!(opens(&town, item, OUT, None).await, 422, "{item}");
            assert_eq!(opens(&town, item, "mira@lab.bolt.example", None).await, 201, "{item}");
        }
        let event = json!({"who": [OUT], "title": "The crane", "body": "About it"});
        petra.post_json(&format!("{document}/events"), &event).await.is(422);
        petra.post_json(&format!("{bridge}/link/unaddressed"), &json!({"name": "Somebody"})).await.is(422);
        let route = town.draft(&[(OUT, 1)], &json!({})).await;
        petra.post_json(&format!("{route}/send"), &json!({})).await.is(422);
        // Nobody of them came in, and no contact is a guest by it.
        petra.get(&format!("{bridge}/share")).await.ok().hides("elsewhere");

        // A contact's other address.
        let card = town.northwind(&format!("/contacts/{}", town.contact(&bridge, "Gus").await));
        let edition = petra.json(&card).await["edition"].as_str().unwrap().to_owned();
        petra.post(&card, &[("name", "Gus"), ("email", "gus@elsewhere.example"), ("edition", &edition)]).await.is(422).sees(says);
        gus.get(&bridge).await.ok();

        // Who comes by a public link reads, and comes in by no other address.
        let visitor = come(&town, &link, &document).await;
        let refused = visitor.post(&format!("{document}/verify"), &[("email", OUT), ("name", "Eva")]).await.is(422);
        refused.sees("This address is not let in here: a rule of Northwind.").hides("crane.example");
        assert!(town.mail_to(OUT).await.is_none(), "no code was sent");
        visitor.get(&document).await.ok();
        visitor.post(&format!("{document}/verify"), &[("email", ANA), ("name", "Ana")]).await.is(303);
        let code = town.code_to(ANA).await;
        visitor.post(&format!("{document}/verify/code"), &[("code", &code)]).await.leads_to(&document);

        // Another house has no such rule.
        assert_eq!(town.eve().post_json(&town.secret("/share"), &json!({"who": [OUT]})).await.status, 201);
        town.work().await;
    }

    async fn rules_1_a_list_of_recipients_is_refused_row_by_row(town) {
        let template = crate::templates::template(&town).await;
        crate::templates::place(&town, &template, &["contact.name", "Start"]).await.ok();
        on(&town, json!({"what": "never_domains", "domains": "elsewhere.example", "place": "kind:document"})).await;
        let petra = town.petra();
        let batch = crate::batches::bring(&petra, &template, "email,Start\neva@elsewhere.example,May\ngus@bolt.example,May\n").await;
        for _ in 0..20 {
            if petra.json(&batch).await["ended"] == json!(true) {
                break;
            }
            petra.post(&format!("{batch}/run"), &[]).await.is(303);
        }
        let came_to = petra.json(&batch).await;
        assert!(came_to["ended"] == json!(true) && came_to.to_string().contains("No addresses of elsewhere.example: a rule of Northwind."), "{came_to}");
        // Records know nothing of it.
        assert_eq!(opens(&town, &town.bridge(""), OUT, None).await, 201);
        town.work().await;
    }

    async fn rules_2_whatever_is_opened_ends_in_time(town) {
        town.plan("business").await;
        let (petra, bridge, document) = (town.petra(), town.bridge(""), town.document(""));
        on(&town, json!({"what": "longest", "days": "30"})).await;
        let panel = petra.get(&format!("{bridge}/share")).await.ok();
        panel.sees("At most 30 days: a rule of Northwind.").hides("No end");
        let limits = petra.json(&format!("{bridge}/share")).await["limits"].clone();
        let latest = limits["until"].as_str().unwrap()[..10].to_owned();
        petra.get(&format!("{bridge}/share")).await.ok().sees(&format!("value=\"{latest}\""));

        petra.post(&format!("{bridge}/share"), &[("who", GUS)]).await.is(422).sees("At most 30 days: a rule of Northwind.");
        petra.post(&format!("{bridge}/share"), &[("who", GUS), ("long", "none")]).await.is(422);
        assert_eq!(opens(&town, &bridge, GUS, Some("2027-11-01")).await, 422);
        assert_eq!(opens(&town, &bridge, GUS, Some(&latest)).await, 201);
        let grant = town.grant(&bridge, "Gus").await;
        let change = async |long: &str, until: &str| {
            petra.post(&format!("{bridge}/grants/change"), &[("grant", &grant), ("long", long), ("until", until)]).await.status
        };
        assert_eq!((change("none", "").await, change("until", "2027-11-01").await), (422, 422));
        assert_eq!(change("until", "2026-12-01").await, 303);
        // It is extended from the day on which that is done.
        town.later(6 * 86_400);
        assert_eq!(opens(&town, &bridge, GUS, Some(&latest)).await, 201);

        // Where nobody is asked for how long, it is as long as may be.
        town.event("The crane", &[ANA]).await;
        public(&town, &document).await;
        let guests = petra.json(&format!("{document}/share")).await["access"]["guests"].clone();
        assert!(guests.as_array().unwrap().len() == 2 && guests.as_array().unwrap().iter().all(|guest| guest["until"].is_string()), "{guests}");
        let everyone = town.grant(&document, "Everyone who has the link").await;
        let end = async |until: &str| petra.post(&format!("{document}/link/end"), &[("grant", &everyone), ("long", "until"), ("until", until)]).await.status;
        assert_eq!(end("2026-12-10").await, 303);
        // Its link ends in time, so that its grant need not; and then the link has to.
        petra.post(&format!("{document}/grants/change"), &[("grant", &everyone), ("long", "none")]).await.is(303);
        petra.post(&format!("{document}/link/end"), &[("grant", &everyone), ("long", "none")]).await.is(422).sees("At most 30 days");
        assert_eq!(end("2027-11-01").await, 422);
        town.work().await;
    }

    async fn rules_3_who_signs_or_changes_things_has_given_two_proofs(town) {
        let bridge = town.bridge("");
        let gus = town.invite(GUS).await;
        let route = town.ask_to_sign(&[(GUS, 1)]).await;
        upload(&gus, &bridge).await.is(303);
        on(&town, json!({"what": "proof_to_edit"})).await;
        on(&town, json!({"what": "proof_to_sign"})).await;
        // It holds at once, in the browser that was in already, and says how one comes to it.
        let sign = [("way", "type"), ("typed", "Gus Bolt"), ("agree", "on")];
        let once = town.sign_in(GUS).await;
        for browser in [&gus, &once] {
            browser.get(&bridge).await.ok().sees("Northwind asks for a passkey or a second step");
            upload(browser, &bridge).await.is(403).sees("sign in with a passkey or a second step");
            browser.post(&town.bridge("/comments"), &[("text", "A word")]).await.is(303);
            browser.get(&route).await.ok().sees("To sign here, sign in with a passkey").hides("signing-form");
            browser.upload(&format!("{route}/sign"), &[], &sign).await.is(403).sees("To sign here");
            assert_eq!(browser.json(&route).await["prove_first"], true);
        }
        gus.get(&bridge).await.ok().sees("/sign-in?to=");
        once.get(&bridge).await.ok().sees("/account/second-step/required?to=");
        // Members are asked by another setting.
        upload(&town.petra(), &bridge).await.is(303);

        let proved = twice(&town, GUS).await;
        proved.get(&bridge).await.ok().hides("asks for a passkey");
        upload(&proved, &bridge).await.is(303);
        proved.upload(&format!("{route}/sign"), &[], &sign).await.leads_to(&route);
        upload(&gus, &bridge).await.is(403);
        town.work().await;
    }

    async fn rules_3_nobody_draws_on_a_board_by_one_proof(town) {
        town.plan("business").await;
        let board = town.board("");
        town.petra().post(&format!("{board}/share"), &[("who", GUS), ("facets", "editor")]).await.is(303);
        let gus = town.come_in(GUS).await;
        let note = json!({"id": "note-9", "type": "text", "x": 10, "y": 90, "width": 90, "height": 25, "text": "A word", "fontSize": 20, "index": "a1"});
        let changes = |client: char| json!({"client": format!("01900000-0000-7000-8000-00000000000{client}"), "changes": [{"number": 1, "element": note}]});
        let rule = on(&town, json!({"what": "proof_to_edit", "place": "kind:board"})).await;
        gus.get(&board).await.ok().sees("asks for a passkey or a second step");
        let refused = gus.post_json(&format!("{board}/board/changes"), &changes('c')).await.ok().view();
        assert_eq!(refused["refused"][0]["id"], "note-9", "{refused}");
        gus.post(&format!("{board}/board/comments"), &[("x", "1"), ("y", "1"), ("body", "A word")]).await.is(303);
        let proved = twice(&town, GUS).await;
        let taken = proved.post_json(&format!("{board}/board/changes"), &changes('d')).await.ok().view();
        assert_eq!(taken["refused"], json!([]), "{taken}");
        // Elsewhere it holds not, and not once it is off.
        assert_eq!(opens(&town, &town.bridge(""), GUS, None).await, 201);
        upload(&gus, &town.bridge("")).await.is(303);
        town.petra().post(&format!("{rule}/off"), &[]).await.leads_to(&rules(&town));
        gus.post_json(&format!("{board}/board/changes"), &changes('e')).await.ok();
        town.work().await;
    }

    async fn rules_4_a_draft_shows_what_it_would_break_and_changes_nothing(town) {
        let (petra, bridge, tower) = (town.petra(), town.bridge(""), town.tower(""));
        let gus = town.invite(GUS).await;
        town.share(&tower, GUS).await;
        assert_eq!(opens(&town, &bridge, ANA, Some("2026-12-01")).await, 201);
        assert_eq!(opens(&town, &tower, ANA, Some("2027-11-01")).await, 201);
        town.eve().post(&town.secret("/share"), &[("who", GUS)]).await.is(303);
        let rule = draft(&town, json!({"what": "longest", "days": "30"})).await;
        let page = petra.get(&rule).await.ok().sees("What would this break?").sees("3 open accesses would break it. Nothing has been changed.");
        page.sees("It has no end.").sees("It ends on 1 November 2027, which is too late.").sees("Petra Horák answers for it").hides("Acme");
        let tower_title = format!("Tower {}", crate::town::MARKER);
        assert_eq!(named(&town, &rule).await, [("Ana", tower_title.as_str()), ("Gus", "Bridge inspection"), ("Gus", tower_title.as_str())].map(|(who, what)| (who.to_owned(), what.to_owned())));
        assert_eq!(petra.json(&rule).await["simulation"]["groups"], json!([{"sort": "guest", "count": 3}]));
        // Nothing came of looking, and a draft refuses nothing.
        assert_eq!(petra.json(&format!("{bridge}/share")).await["access"]["guests"][0]["until"], json!(null));
        assert_eq!(opens(&town, &bridge, "zoe@bolt.example", None).await, 201);
        gus.get(&bridge).await.ok();

        // One is mended, then all.
        let edition = edition(&town, &rule).await.to_string();
        let grant = town.grant(&bridge, "Gus").await;
        petra.post(&format!("{rule}/mend"), &[("edition", &edition), ("grant", &grant)]).await.leads_to(&rule);
        assert!(petra.json(&format!("{bridge}/share")).await["access"]["guests"].as_array().unwrap().iter().any(|guest| guest["name"] == "Gus" && guest["until"].is_string()));
        petra.get(&format!("{bridge}/history")).await.ok().sees("changed until when it is open to Gus");
        petra.post(&format!("{rule}/mend"), &[("edition", &edition), ("grant", &grant)]).await.is(422).sees("Nothing of that breaks the rule any more.");
        petra.post(&format!("{rule}/mend"), &[("edition", &edition)]).await.is(422);
        let mended = petra.post_json(&format!("{rule}/mend"), &json!({"edition": 1, "all": "on"})).await.ok().view();
        assert_eq!(mended, json!({"mended": 3}));
        petra.get(&rule).await.ok().sees("Nothing that is open breaks this rule.");
        gus.get(&bridge).await.ok();
        switch_on(&town, &rule).await;
        petra.get(&rules(&town)).await.ok().sees("At most 30 days").sees("Switched on by Petra Horák").hides("exception");
        petra.get(&town.northwind("/administration/log")).await.ok().sees("switched on a sharing rule");
        // Nobody else comes there, nor to what is another house's.
        for (who, status) in [(town.tomas(), 403), (town.jan(), 403), (town.eve(), 404)] {
            who.get(&rules(&town)).await.is(status);
            who.get(&rule).await.is(status);
            who.post(&format!("{rule}/mend"), &[("edition", "1"), ("all", "on")]).await.is(status);
        }
        town.work().await;
    }

    async fn rules_4_what_is_not_mended_stands_as_an_exception_until_it_is_gone(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let eva = town.invite(OUT).await;
        town.tomas().post(&town.tower("/share"), &[("who", GUS)]).await.is(303);
        let rule = draft(&town, json!({"what": "only_domains", "domains": ""})).await;
        petra.post(&format!("{rule}/on"), &[("edition", "1")]).await.is(422).sees("Name at least one domain first.");
        petra.post(&rule, &[("edition", "1"), ("place", "everywhere"), ("domains", "no domain")]).await.is(422).sees("is no domain");
        petra.post(&rule, &[("edition", "1"), ("place", "everywhere"), ("domains", "crane.example")]).await.is(303);
        petra.get(&rule).await.ok().sees("eva@elsewhere.example is of none of these domains.").sees("Tomáš Novák answers for it");
        switch_on(&town, &rule).await;
        petra.get(&rule).await.ok().sees("Exceptions").sees("2 open accesses break it and go on until somebody mends them.");
        assert_eq!(petra.json(&rules(&town)).await["rules"][0]["exceptions"], 2);
        // They go on, can be made less, and cannot be made more.
        eva.get(&bridge).await.ok();
        let grant = town.grant(&bridge, "Eva").await;
        let change = async |terms: &[(&str, &str)]| {
            let terms: Vec<(&str, &str)> = [("grant", grant.as_str())].into_iter().chain(terms.iter().copied()).collect();
            petra.post(&format!("{bridge}/grants/change"), &terms).await.status
        };
        assert_eq!(change(&[("facets", "files"), ("facets", "followed")]).await, 303);
        assert_eq!(change(&[("facets", "files"), ("facets", "followed"), ("facets", "old_comments")]).await, 422);
        assert_eq!(change(&[("long", "until"), ("until", "2027-03-01")]).await, 303);
        assert_eq!(change(&[("long", "none")]).await, 422);
        // Closed, it is none any more, and is not opened anew.
        let seen = json!({"edition": edition(&town, &rule).await, "grant": grant});
        petra.post_json(&format!("{rule}/mend"), &seen).await.ok();
        eva.get(&bridge).await.is(404);
        assert_eq!(opens(&town, &bridge, OUT, None).await, 422);
        assert_eq!(petra.json(&rules(&town)).await["rules"][0]["exceptions"], 1);

        // It is changed by a draft that takes its place.
        let anew = petra.post_json(&format!("{rule}/anew"), &json!({})).await.ok().view()["location"].as_str().unwrap().to_owned();
        assert_eq!(petra.post_json(&format!("{rule}/anew"), &json!({})).await.ok().view()["location"], json!(anew), "there is one already");
        petra.post(&anew, &[("edition", "1"), ("place", "everywhere"), ("domains", "crane.example elsewhere.example")]).await.is(303);
        assert_eq!(opens(&town, &bridge, OUT, None).await, 422);
        switch_on(&town, &anew).await;
        assert_eq!(opens(&town, &bridge, OUT, None).await, 201);
        petra.get(&rule).await.ok().sees("Switched off");
        let same = draft(&town, json!({"what": "only_domains", "domains": "bolt.example"})).await;
        petra.post(&format!("{same}/on"), &[("edition", "1")]).await.is(422).sees("There is such a rule for this place already.");
        petra.post(&format!("{same}/off"), &[]).await.leads_to(&rules(&town));
        assert_eq!(petra.json(&rules(&town)).await["rules"].as_array().unwrap().len(), 1);
        town.work().await;
    }

    async fn rules_4_public_links_are_deactivated_where_none_may_be(town) {
        town.plan("business").await;
        let (petra, bridge, document, board) = (town.petra(), town.bridge(""), town.document(""), town.board(""));
        let (of_bridge, of_document) = (public(&town, &bridge).await, public(&town, &document).await);
        let reader = come(&town, &of_bridge, &bridge).await;
        petra.post(&format!("{board}/board/address"), &[("opens", "link"), ("role", "reviewer")]).await.is(303);
        let of_organizer = json!({"what": "no_public_links", "place": format!("organizer:{}", town.world.organizer)});
        let rule = on(&town, of_organizer).await;
        assert_eq!(named(&town, &rule).await, [("Everyone who has the link".to_owned(), "Bridge inspection".to_owned())]);
        // What is open goes on; a new one is refused, and nothing is offered.
        reader.get(&bridge).await.ok();
        assert_eq!(public(&town, &bridge).await, of_bridge, "it is active still, and can be copied");
        petra.post_json(&town.tower("/link/everyone"), &json!({})).await.is(422).sees("No public links here: a rule of Northwind.");
        petra.get(&town.tower("/share")).await.ok().sees("No public links here: a rule of Northwind.");
        assert_eq!(public(&town, &document).await, of_document, "it lies elsewhere");
        let seen = json!({"edition": 1, "all": "on"});
        assert_eq!(petra.post_json(&format!("{rule}/mend"), &seen).await.ok().view(), json!({"mended": 1}));
        reader.get(&bridge).await.is(303);
        petra.post_json(&format!("{bridge}/link/everyone"), &json!({})).await.is(422);

        let everywhere = draft(&town, json!({"what": "no_public_links"})).await;
        assert_eq!(named(&town, &everywhere).await.len(), 2);
        petra.post_json(&format!("{everywhere}/mend"), &seen).await.ok();
        assert_eq!(petra.json(&format!("{board}/share")).await["board"]["opens"], "people");
        switch_on(&town, &everywhere).await;
        petra.post(&format!("{board}/board/address"), &[("opens", "link"), ("role", "reviewer")]).await.is(422);
        town.work().await;
    }

    async fn rules_4_what_is_named_is_what_would_not_be_opened_anew(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let all = [
            (GUS, "Gus", None), (ANA, "Ana", Some("2026-12-01")), (OUT, "Eva", Some("2027-11-01")), ("ben@lab.bolt.example", "Ben", Some("2026-12-20")),
        ];
        for (who, _, until) in all {
            assert_eq!(opens(&town, &bridge, who, until).await, 201);
        }
        let tower = town.tower("");
        for rule in [
            json!({"what": "longest", "days": "10"}), json!({"what": "longest", "days": "60"}), json!({"what": "only_domains", "domains": "*.bolt.example"}),
            json!({"what": "never_domains", "domains": "bolt.example crane.example"}), json!({"what": "no_public_links"}),
        ] {
            let rule = draft(&town, rule).await;
            let broken: Vec<String> = named(&town, &rule).await.into_iter().map(|(name, _)| name).collect();
            switch_on(&town, &rule).await;
            for (who, name, until) in all {
                let refused = opens(&town, &tower, who, until).await == 422;
                assert_eq!(refused, broken.iter().any(|one| one == name), "{rule}: {name} of {broken:?}");
                if !refused {
                    town.close(&tower, name).await;
                }
            }
            petra.post(&format!("{rule}/off"), &[]).await.leads_to(&rules(&town));
        }
        town.work().await;
    }

    async fn rules_4_two_administrators_at_once_and_the_second_is_shown_what_changed(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let team = petra.json(&town.northwind("/team")).await;
        let id = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].as_str().unwrap().to_owned();
        petra.post(&town.northwind("/team/roles"), &[("member", &id), ("role", "administrator")]).await.is(303);
        town.invite(GUS).await;
        let rule = draft(&town, json!({"what": "longest", "days": "30"})).await;
        let days = |days: &'static str| [("edition", "1"), ("place", "everywhere"), ("days", days)];
        petra.post(&rule, &days("60")).await.leads_to(&rule);
        let clash = tomas.post(&rule, &days("10")).await.is(409).sees("name=\"edition\" value=\"2\"");
        clash.sees("60").sees("value=\"10\"");
        assert_eq!(petra.json(&rule).await["rule"]["days"], 60, "nothing was written over");
        // What he looked at is mended and switched on by nobody.
        for press in ["on", "mend"] {
            let seen = [("edition", "1"), ("all", "on")];
            tomas.post(&format!("{rule}/{press}"), &seen).await.is(409).sees("Petra Horák changed this rule meanwhile.");
            tomas.post_json(&format!("{rule}/{press}"), &json!({"edition": 1, "all": "on"})).await.is(409);
        }
        assert_eq!(petra.json(&rule).await["rule"]["on_at"], json!(null));
        // Both press at one instant: it is switched on once.
        let (press, seen) = (format!("{rule}/on"), [("edition", "2")]);
        let (one, two) = tokio::join!(petra.post(&press, &seen), tomas.post(&press, &seen));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        let log = petra.get(&town.northwind("/administration/log")).await.ok();
        assert_eq!(log.body.matches("switched on a sharing rule").count(), 1);
        // A rule that is on is changed by a draft alone.
        tomas.post(&rule, &[("edition", "2"), ("place", "everywhere"), ("days", "5")]).await.is(409);
        town.work().await;
    }

    async fn rules_4_bad_input_has_a_sentence_at_its_field(town) {
        let (petra, rules) = (town.petra(), rules(&town));
        for (rule, says) in [
            (json!({"what": "everything"}), "Choose what the rule is about."),
            (json!({"what": "longest", "days": "0"}), "Type a number of days, from 1 to 3650."),
            (json!({"what": "longest", "days": "soon"}), "Type a number of days"),
            (json!({"what": "only_domains", "domains": "bolt"}), "“bolt” is no domain."),
            (json!({"what": "watermark", "place": "kind:chair"}), "There is no such place any more."),
            (json!({"what": "watermark", "place": format!("organizer:{}", town.world.acme_organizer)}), "There is no such place any more."),
        ] {
            petra.post_json(&rules, &rule).await.is(422).sees(says);
        }
        petra.post(&rules, &[("what", "everything")]).await.is(422).sees("Choose what the rule is about.");
        assert_eq!(petra.json(&rules).await["rules"], json!([]), "what was refused drafted nothing");
    }

    async fn rules_5_each_guest_sees_their_own_address_over_a_picture_and_members_see_none(town) {
        let (petra, bridge, document) = (town.petra(), town.bridge(""), town.document(""));
        let photo = paper::photo(paper::Photo::Bridge, 1);
        let program = petra.clone().with("accept", "application/json");
        let added = program.upload(&format!("{bridge}/files"), &[("bridge.jpg", "image/jpeg", &photo)], &[]).await.ok().view();
        let file = format!("{bridge}/files/{}", added["files"][0]["id"].as_str().unwrap());
        let (gus, mira) = (town.invite(GUS).await, town.invite("mira@bolt.example").await);
        town.share(&document, GUS).await;
        let (picture, page) = (format!("{file}/preview"), format!("{document}/files/{}/pages/1", town.world.to_sign));
        let (plain, plain_page) = (petra.get(&picture).await.ok().bytes, petra.get(&page).await.ok().bytes);
        assert_eq!(gus.get(&picture).await.ok().bytes, plain);
        let rule = draft(&town, json!({"what": "watermark"})).await;
        petra.get(&rule).await.ok().sees("It breaks nothing.");
        assert_eq!(gus.get(&picture).await.ok().bytes, plain, "a draft holds nowhere");
        switch_on(&town, &rule).await;

        let (of_gus, of_mira) = (gus.get(&picture).await.ok(), mira.get(&picture).await.ok());
        assert!(of_gus.bytes != plain && of_mira.bytes != plain && of_gus.bytes != of_mira.bytes);
        assert!(of_gus.bytes.len() < plain.len() * 3, "{} of {}", of_gus.bytes.len(), plain.len());
        assert_eq!(petra.get(&picture).await.ok().bytes, plain);
        assert_ne!(gus.get(&page).await.ok().bytes, plain_page);
        // What is shown beside a name is too small to read, and what is taken along is the file.
        assert_eq!(gus.get(&format!("{file}/thumb")).await.ok().bytes, petra.get(&format!("{file}/thumb")).await.ok().bytes);
        assert_eq!(gus.get(&file).await.ok().bytes, photo);
        // Browsers keep none of it. A program that names what it has is told for a while that it is the same; nobody else is.
        let tag = of_gus.header("etag").to_owned();
        assert!(tag != of_mira.header("etag") && of_gus.header("cache-control") == "no-store");
        gus.clone().with("if-none-match", &tag).get(&picture).await.is(304);
        mira.clone().with("if-none-match", &tag).get(&picture).await.ok();
        town.later(601);
        gus.clone().with("if-none-match", &tag).get(&picture).await.ok();
        // A PDF is read as pictures of its pages, not by the viewer, which would show the file itself.
        let view = format!("{document}/files/{}/view", town.world.to_sign);
        gus.get(&view).await.ok().hides("<pdf-viewer").sees("/pages/1");
        petra.get(&view).await.ok().sees("<pdf-viewer");
        town.work().await;
    }
}
