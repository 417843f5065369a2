//! Public links: everyone who has one reads, and takes part once they have shown who they are.

use crate::town::{Client, Town};
use serde_json::{Value, json};

/// Petra makes the public link of an item; the path of the address.
pub async fn public(town: &Town, item: &str) -> String {
    let made = town.petra().post_json(&format!("{item}/link/everyone"), &json!({})).await.ok().view();
    made["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url).to_owned()
}

/// Somebody presses the address in a browser that nobody knows.
pub async fn come(town: &Town, link: &str, item: &str) -> Client {
    let browser = town.nobody();
    browser.get(link).await.ok();
    browser.post("/open", &[]).await.leads_to(item);
    browser
}

/// Says who they are, with the code from their mailbox; leads to what is theirs.
pub async fn confirm(town: &Town, browser: &Client, item: &str, (email, name, company): (&str, &str, &str)) -> String {
    browser.post(&format!("{item}/verify"), &[("email", email), ("name", name), ("company", company)]).await.leads_to(&format!("{item}/verify/code"));
    let code = town.code_to(email).await;
    browser.post(&format!("{item}/verify/code"), &[("code", &code)]).await.is(303).location()
}

pub async fn access(town: &Town, item: &str) -> Value {
    town.petra().json(&format!("{item}/share")).await["access"].clone()
}

pub async fn event(town: &Town) -> String {
    let document = town.document("");
    let event = town.petra().json(&document).await["events"][0]["id"].as_str().unwrap().to_owned();
    format!("{document}/events/{event}")
}

stories! {
    async fn link_15_everyone_who_has_the_link_on_paid_plans(town) {
        town.plan("business").await;
        let document = town.document("");
        let link = public(&town, &document).await;
        // One for an item: made once, the same ever after.
        assert_eq!(public(&town, &document).await, link);
        let everyone = &access(&town, &document).await["guests"][0];
        assert_eq!((everyone["nature"].as_str(), everyone["link"].as_str()), (Some("everyone"), Some("waiting")));
        town.petra().get(&format!("{document}/share")).await.ok().sees("Everyone who has the link");
        // It is nobody among the contacts, and takes no place among the guests that there may be.
        town.petra().get(&town.northwind("/contacts")).await.ok().hides("Everyone who has");
        assert_eq!(town.petra().json(&format!("{document}/share")).await["used"], 0);
        assert_eq!(town.petra().json(&town.bridge("/share/people?q=everyone")).await["people"], json!([]));
        assert_eq!(town.petra().json(&format!("{document}/share/people?q=everyone")).await["people"][0]["name"], "Everyone who has the link");
        // A project has none, and the free plan neither.
        town.petra().post_json(&town.project("/link/everyone"), &json!({})).await.is(422);
        town.jan().post(&format!("{document}/link/everyone"), &[]).await.is(404);
        town.plan("free").await;
        let refused = town.petra().post_json(&town.bridge("/link/everyone"), &json!({})).await.is(422);
        assert!(refused.body.contains("paid plans"), "{}", refused.body);
        // What is out already is not cut off by that.
        come(&town, &link, &document).await.get(&document).await.ok();
    }

    async fn link_15_on_the_free_plan_no_public_link_opens_again(town) {
        town.plan("business").await;
        let (petra, document, bridge) = (town.petra(), town.document(""), town.bridge(""));
        let (link, ended) = (public(&town, &document).await, public(&town, &bridge).await);
        let (grant, over) = (town.grant(&document, "Everyone who has the link").await, town.grant(&bridge, "Everyone who has the link").await);
        petra.post(&format!("{document}/link/deactivate"), &[("grant", &grant)]).await.is(303);
        petra.post(&format!("{bridge}/link/end"), &[("grant", &over), ("until", "2026-11-25")]).await.is(303);
        town.later(3 * 86_400);
        town.plan("free").await;
        for (path, form) in [
            (format!("{document}/link"), json!({"grant": grant})),
            (format!("{document}/link"), json!({"grant": grant, "renew": "on"})),
            (format!("{bridge}/link"), json!({"grant": over})),
            (format!("{bridge}/link/end"), json!({"grant": over, "long": "none"})),
        ] {
            let refused = petra.post_json(&path, &form).await.is(422);
            assert!(refused.body.contains("paid plans"), "{path} {form}: {}", refused.body);
        }
        for address in [&link, &ended] {
            town.nobody().get(address).await.is(410);
        }
        town.plan("business").await;
        petra.post_json(&format!("{document}/link"), &json!({"grant": grant})).await.ok();
        come(&town, &link, &document).await.get(&document).await.ok();
    }

    async fn view_4_link_15_what_everyone_will_see_is_told_of_those_too_who_came_by_the_link(town) {
        town.plan("business").await;
        let bridge = town.bridge("");
        let link = public(&town, &bridge).await;
        let told = async || {
            let everyone = access(&town, &bridge).await["guests"][0].clone();
            let who = format!("contact:{}", everyone["contact"].as_str().unwrap());
            let form = json!({"who": [who], "grant": everyone["grant"], "facets": ["files", "fields", "followed", "old_comments"]});
            town.petra().post_json(&format!("{bridge}/share/preview"), &form).await.ok().view()
        };
        let alone = told().await;
        assert_eq!((&alone["guests"], &alone["comments"]), (&json!(1), &json!(1)));
        let mia = come(&town, &link, &bridge).await;
        confirm(&town, &mia, &bridge, ("mia@new.example", "Mia", "New")).await;
        let both = told().await;
        assert_eq!((&both["guests"], &both["comments"]), (&json!(2), &json!(1)), "they get what everyone gets");
    }

    async fn link_16_after_verification_a_visitor_acts_in_the_document_itself(town) {
        town.plan("business").await;
        let document = town.document("");
        let link = public(&town, &document).await;
        let vera = come(&town, &link, &document).await;
        vera.get(&document).await.ok().sees("Crane contract").hides("Only among us");
        let event = event(&town).await;
        vera.post(&format!("{event}/comments"), &[("text", "Hello")]).await.is(403);
        assert_eq!(confirm(&town, &vera, &document, ("vera@acme.example", "Vera Novak", "Novak Ltd")).await, document);
        vera.post(&format!("{event}/comments"), &[("text", "Is page 2 final?")]).await.is(303);
        town.petra().get(&event).await.ok().sees("Is page 2 final?").sees("Vera Novak");
        // What strangers send would stand before all others: that is off until a member allows it.
        vera.upload(&format!("{document}/files"), &[("note.txt", "text/plain", b"A note")], &[]).await.is(403);
        // The link leads her on; in another browser, she verifies again and is the same.
        vera.get(&link).await.leads_to(&document);
        let phone = come(&town, &link, &document).await;
        confirm(&town, &phone, &document, ("vera@acme.example", "V.", "")).await;
        phone.post(&format!("{event}/comments"), &[("text", "From my phone")]).await.is(303);
        assert_eq!(access(&town, &document).await["visitor_count"], 1);
        // Who takes part later, does with everyone: an event to which everyone is asked is theirs.
        let everyone = access(&town, &document).await["guests"][0]["contact"].as_str().unwrap().to_owned();
        let later = town.event("The dates", &[&format!("contact:{everyone}")]).await;
        vera.get(&format!("{document}{later}")).await.ok();
        come(&town, &link, &document).await.get(&format!("{document}{later}")).await.ok();
        // And one to which they are not, is not.
        let other = town.event("Between us", &["gus@bolt.example"]).await;
        vera.get(&format!("{document}{other}")).await.is(404);
    }

    async fn link_18_each_verification_makes_a_contact_of_a_new_counterparty(town) {
        town.plan("business").await;
        let document = town.document("");
        let link = public(&town, &document).await;
        // Whoever calls themselves like a customer does not get among the customer's people.
        town.petra().post(&town.northwind("/contacts"), &[("name", "Ana Ruiz"), ("email", "ana@crane.example"), ("counterparty", "Crane Ltd")]).await.is(303);
        for (email, name) in [("vera@acme.example", "Vera Novak"), ("mal@evil.example", "Mal")] {
            let visitor = come(&town, &link, &document).await;
            confirm(&town, &visitor, &document, (email, name, "Crane Ltd")).await;
        }
        let visitors = access(&town, &document).await["visitors"].clone();
        let companies: Vec<&str> = visitors.as_array().unwrap().iter().rev().map(|row| row["counterparty"].as_str().unwrap()).collect();
        assert_eq!(companies, ["Crane Ltd (2)", "Crane Ltd (3)"]);
        town.petra().get(&town.northwind("/contacts")).await.ok().sees("Vera Novak").sees("vera@acme.example");
        // The same address again is the same contact, known by a member or by another link.
        for item in [town.document(""), town.bridge("")] {
            let link = public(&town, &item).await;
            let ana = come(&town, &link, &item).await;
            confirm(&town, &ana, &item, ("ANA@crane.example", "Somebody", "Elsewhere")).await;
        }
        let contacts = town.petra().get(&town.northwind("/contacts")).await.ok();
        contacts.sees("Ana Ruiz").hides("Somebody").hides("Elsewhere");
        // They take no place among the guests that there may be.
        assert_eq!(town.petra().json(&format!("{document}/share")).await["used"], 0);
    }

    async fn link_19_everyone_reads_and_takes_part_until_it_is_deactivated(town) {
        town.plan("business").await;
        let document = town.document("");
        let link = public(&town, &document).await;
        let (reader, vera) = (come(&town, &link, &document).await, come(&town, &link, &document).await);
        confirm(&town, &vera, &document, ("vera@acme.example", "Vera", "")).await;
        town.share(&document, "gus@bolt.example").await;
        let gus = town.come_in("gus@bolt.example").await;
        let grant = town.grant(&document, "Everyone who has the link").await;
        let petra = town.petra();
        // What everyone sees is what those see who came by it.
        let file = format!("{document}/files/{}", town.world.to_sign);
        vera.get(&file).await.ok();
        petra.post(&format!("{document}/grants/change"), &[("grant", &grant), ("facets", "sign")]).await.is(303);
        assert_ne!(vera.get(&file).await.status, 200, "it is read in the page only");
        vera.get(&format!("{file}/view")).await.ok();
        petra.post(&format!("{document}/link/deactivate"), &[("grant", &grant)]).await.is(303);
        assert_eq!((reader.get(&document).await.status, vera.get(&document).await.status), (303, 404));
        // Nothing of it is left in her room, and whoever was invited has it still.
        vera.get(&format!("/guest/{}", town.world.northwind)).await.hides("Crane contract");
        gus.get(&document).await.ok();
        // Activated again, all is as it was.
        petra.post(&format!("{document}/link"), &[("grant", &grant)]).await.ok();
        reader.get(&document).await.ok();
        vera.get(&document).await.ok().hides("Confirm my e-mail");
        // Closing it for everyone ends it for those who came by it, and no new address revives that.
        town.close(&document, "Everyone who has the link").await;
        assert_eq!((reader.get(&document).await.status, vera.get(&document).await.status), (303, 404));
        let renewed = public(&town, &document).await;
        assert_ne!(renewed, link);
        town.nobody().get(&link).await.is(410);
        vera.get(&document).await.is(404);
        vera.get(&renewed).await.ok();
        vera.post("/open", &[]).await.leads_to(&document);
        vera.get(&document).await.ok().sees("Confirm my e-mail");
        confirm(&town, &vera, &document, ("vera@acme.example", "Vera", "")).await;
        vera.get(&document).await.ok().hides("Confirm my e-mail");
    }

    async fn view_2_who_came_by_a_link_that_opens_nothing_is_marked_so(town) {
        town.plan("business").await;
        let document = town.document("");
        let link = public(&town, &document).await;
        let vera = come(&town, &link, &document).await;
        confirm(&town, &vera, &document, ("vera@acme.example", "Vera", "")).await;
        let (petra, grant) = (town.petra(), town.grant(&document, "Everyone who has the link").await);
        let panel = format!("{document}/share");
        petra.get(&panel).await.ok().sees("1 came by the public link").hides("The public link opens nothing now");
        petra.post(&format!("{document}/link/deactivate"), &[("grant", &grant)]).await.is(303);
        petra.get(&panel).await.ok().sees("1 came by the public link").sees("The public link opens nothing now");
        assert_eq!(access(&town, &document).await["visitors"][0]["paused"], true);
        petra.post(&format!("{document}/link"), &[("grant", &grant)]).await.ok();
        petra.get(&panel).await.ok().hides("The public link opens nothing now");
    }

    async fn link_19_who_was_shut_out_by_a_member_reads_on_and_does_nothing(town) {
        town.plan("business").await;
        let document = town.document("");
        let link = public(&town, &document).await;
        let mal = come(&town, &link, &document).await;
        confirm(&town, &mal, &document, ("mal@evil.example", "Mal", "")).await;
        let grant = access(&town, &document).await["visitors"][0]["grant"].as_str().unwrap().to_owned();
        town.petra().post(&format!("{document}/grants/close"), &[("grant", &grant)]).await.is(303);
        let event = event(&town).await;
        mal.get(&document).await.ok().sees("Confirm my e-mail");
        mal.post(&format!("{event}/comments"), &[("text", "Ha")]).await.is(403);
        mal.post(&format!("{document}/verify"), &[("email", "mal@evil.example"), ("name", "Mal")]).await.is(303);
        let code = town.code_to("mal@evil.example").await;
        mal.post(&format!("{document}/verify/code"), &[("code", &code)]).await.is(422).sees("was closed");
        mal.post(&format!("{event}/comments"), &[("text", "Ha")]).await.is(403);
    }

    async fn link_19_what_everyone_follows_is_on_the_page_of_who_came_by_the_link(town) {
        town.plan("business").await;
        let (bridge, mail) = (town.bridge(""), ("vera@acme.example", "Vera", ""));
        let link = public(&town, &bridge).await;
        let vera = come(&town, &link, &bridge).await;
        confirm(&town, &vera, &bridge, mail).await;
        // A guest of the same record who came by nothing.
        town.share(&bridge, "gus@bolt.example").await;
        let gus = town.come_in("gus@bolt.example").await;
        vera.get(&bridge).await.ok().hides("Send torque certificates");
        town.follow(&format!("/tasks/{}", town.world.task), "Everyone who has the link").await.is(303);
        vera.get(&bridge).await.ok().sees("Send torque certificates");
        assert_eq!(vera.json(&bridge).await["tasks"].as_array().unwrap().len(), 1);
        gus.get(&bridge).await.ok().hides("Send torque certificates");
    }

    async fn guest_13_link_21_what_a_visitor_followed_ends_before_a_new_link_lets_them_in(town) {
        town.plan("business").await;
        let (bridge, mail) = (town.bridge(""), ("vera@acme.example", "Vera", ""));
        let link = public(&town, &bridge).await;
        let vera = come(&town, &link, &bridge).await;
        confirm(&town, &vera, &bridge, mail).await;
        let contact = access(&town, &bridge).await["visitors"][0]["contact"].as_str().unwrap().to_owned();
        let followers = town.bridge(&format!("/tasks/{}/followers", town.world.task));
        town.petra().post(&followers, &[("party", &contact)]).await.is(303);
        vera.get(&bridge).await.ok().sees("Send torque certificates");
        town.close(&bridge, "Everyone who has the link").await;
        vera.get(&bridge).await.is(404);
        // By another address she is in again, and follows what she is added to again.
        let renewed = public(&town, &bridge).await;
        vera.get(&renewed).await.ok();
        vera.post("/open", &[]).await.leads_to(&bridge);
        confirm(&town, &vera, &bridge, mail).await;
        vera.get(&bridge).await.ok().hides("Confirm my e-mail").hides("Send torque certificates");
    }

    async fn link_19_who_came_by_a_link_that_is_over_is_shared_with_like_any(town) {
        town.plan("business").await;
        let document = town.document("");
        let link = public(&town, &document).await;
        let vera = come(&town, &link, &document).await;
        confirm(&town, &vera, &document, ("vera@acme.example", "Vera", "")).await;
        let grant = town.grant(&document, "Everyone who has the link").await;
        town.petra().post(&format!("{document}/link/deactivate"), &[("grant", &grant)]).await.is(303);
        town.share(&document, "vera@acme.example").await;
        let vera = town.come_in("vera@acme.example").await;
        vera.get(&document).await.ok().hides("Confirm my e-mail");
    }

    async fn portal_3_what_everyone_follows_waits_on_the_home_of_who_came_by_the_link_once_each(town) {
        town.plan("business").await;
        let (bridge, room) = (town.bridge(""), format!("/guest/{}", town.world.northwind));
        let link = public(&town, &bridge).await;
        let vera = come(&town, &link, &bridge).await;
        confirm(&town, &vera, &bridge, ("vera@acme.example", "Vera", "")).await;
        let tasks = async || {
            let home = vera.json(&room).await;
            home["tasks"].as_array().unwrap().iter().map(|task| task["title"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert!(tasks().await.is_empty());
        let task = format!("/tasks/{}", town.world.task);
        town.follow(&task, "Everyone who has the link").await.is(303);
        assert_eq!(tasks().await, ["Send torque certificates"]);
        // Followed by herself as well, it stands there once.
        let visitors = access(&town, &bridge).await["visitors"].clone();
        let visitor = visitors.as_array().unwrap().iter().find(|row| row["name"] == "Vera").unwrap()["contact"].as_str().unwrap().to_owned();
        town.petra().post(&format!("{bridge}{task}/followers"), &[("party", &visitor)]).await.is(303);
        assert_eq!(tasks().await, ["Send torque certificates"]);
        // What waits for nobody any more is gone.
        town.petra().post(&format!("{bridge}{task}/status"), &[("status", "done")]).await.is(303);
        assert!(tasks().await.is_empty());
    }
}
