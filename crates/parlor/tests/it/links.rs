//! Guest links: made, copied, mailed, pressed.

use crate::town::{Client, Town};
use serde_json::json;

const GUS: &str = "gus@bolt.example";

/// What *Create and copy* answers: the path of the address.
async fn copy(town: &Town, as_whom: &Client, item: &str, name: &str) -> String {
    let grant = town.grant(item, name).await;
    let copied = as_whom.post_json(&format!("{item}/link"), &json!({"grant": grant})).await.ok().view();
    copied["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url).to_owned()
}

stories! {
    async fn link_1_a_link_is_made_only_while_the_contact_has_access(town) {
        let bridge = town.bridge("");
        town.share(&bridge, GUS).await;
        let grant = town.grant(&bridge, "Gus").await;
        town.petra().post_json(&format!("{bridge}/link"), &json!({"grant": grant})).await.ok();
        town.close(&bridge, "Gus").await;
        let refused = town.petra().post_json(&format!("{bridge}/link"), &json!({"grant": grant})).await.is(422);
        assert!(refused.view()["detail"].as_str().unwrap().contains("has access"), "{}", refused.body);
        town.petra().post(&format!("{bridge}/link"), &[("grant", &grant)]).await.is(422).sees("once this guest has access");
        // A grant of another item, or none, is nothing here.
        for wrong in [town.world.bridge.as_str(), "00000000-0000-7000-8000-000000000000"] {
            town.petra().post(&format!("{bridge}/link"), &[("grant", wrong)]).await.is(404);
        }
        town.petra().post(&town.tower("/link"), &[("grant", &grant)]).await.is(404);
        town.petra().post(&format!("{bridge}/link"), &[("grant", "gibberish")]).await.is(400);
        town.eve().post(&format!("{bridge}/link"), &[("grant", &grant)]).await.is(404);
    }

    async fn link_1_one_contact_and_one_item_have_one_address(town) {
        let (bridge, tower) = (town.bridge(""), town.tower(""));
        for (item, address) in [(&bridge, GUS), (&tower, GUS), (&bridge, "ana@acme-supplies.example")] {
            town.share(item, address).await;
        }
        let petra = town.petra();
        let all = [copy(&town, &petra, &bridge, "Gus").await, copy(&town, &petra, &tower, "Gus").await, copy(&town, &petra, &bridge, "Ana").await];
        assert!(all[0] != all[1] && all[0] != all[2] && all[1] != all[2], "{all:?}");
        // What was made for Gus opens nothing for Ana, nor the tower.
        let ana = town.come_in("ana@acme-supplies.example").await;
        ana.get(&all[0]).await.ok();
        ana.post("/open", &[]).await.leads_to("/open/code");
        ana.get(&tower).await.is(404);
    }

    async fn link_2_a_new_organization_has_links_enabled_and_switching_them_off_takes_them_from_all(town) {
        let bridge = town.bridge("");
        assert_eq!(town.petra().json(&town.northwind("/administration")).await["settings"]["external_communications"], true);
        town.share(&bridge, GUS).await;
        let old = town.link_to(GUS).await;
        let grant = town.grant(&bridge, "Gus").await;
        assert_eq!(copy(&town, &town.tomas(), &bridge, "Gus").await, old);
        assert_eq!(town.petra().json(&format!("{bridge}/share")).await["may_copy"], true);

        town.settings(&[("external_communications", "off")]).await;
        for member in [town.petra(), town.tomas()] {
            member.post(&format!("{bridge}/link"), &[("grant", &grant)]).await.is(403);
            member.get(&format!("{bridge}/share")).await.ok().hides("Copy link").hides("Create and copy");
        }
        assert_eq!(town.petra().json(&format!("{bridge}/share")).await["may_copy"], false);
        // An external member never had the permission, and does not even see the item.
        town.jan().post(&format!("{bridge}/link"), &[("grant", &grant)]).await.is(404);

        // Sharing goes on: the mail leads to signing in with a code.
        town.share(&bridge, "ana@supplies.example").await;
        let mail = town.mail_to("ana@supplies.example").await.unwrap();
        assert!(!mail.contains("/l/") && mail.contains("sign in with this e-mail address"), "{mail}");
        assert_eq!(town.link_to("ana@supplies.example").await, bridge);
        let ana = town.nobody();
        assert!(ana.get(&bridge).await.is(303).location().starts_with("/sign-in?to="));
        ana.post("/sign-in", &[("email", "ana@supplies.example"), ("way", "code"), ("to", &bridge)]).await.leads_to("/sign-in/code");
        let code = town.code_to("ana@supplies.example").await;
        ana.post("/sign-in/code", &[("code", &code)]).await.leads_to(&bridge);
        ana.get(&bridge).await.ok().sees("load-test.txt");

        // What is out already can still be stopped by whoever shares, and comes back when switched on.
        town.nobody().get(&old).await.ok();
        town.petra().post(&format!("{bridge}/link/deactivate"), &[("grant", &grant)]).await.is(303);
        town.nobody().get(&old).await.is(410);
        town.settings(&[("external_communications", "on")]).await;
        assert_eq!(copy(&town, &town.petra(), &bridge, "Gus").await, old);
    }

    async fn link_2_who_may_copy_no_address_opens_none_again_by_its_end(town) {
        let (bridge, petra) = (town.bridge(""), town.petra());
        town.share(&bridge, GUS).await;
        let (link, grant) = (town.link_to(GUS).await, town.grant(&bridge, "Gus").await);
        petra.post(&format!("{bridge}/link/end"), &[("grant", &grant), ("until", "2026-11-25")]).await.is(303);
        town.later(3 * 86_400);
        town.nobody().get(&link).await.is(410);
        town.settings(&[("external_communications", "off")]).await;
        petra.post(&format!("{bridge}/link/end"), &[("grant", &grant), ("long", "none")]).await.is(403);
        town.nobody().get(&link).await.is(410);
        town.settings(&[("external_communications", "on")]).await;
        petra.post(&format!("{bridge}/link/end"), &[("grant", &grant), ("long", "none")]).await.is(303);
        town.nobody().get(&link).await.ok();
    }

    async fn link_3_create_and_copy_activates_and_gives_the_address_in_one_step(town) {
        let bridge = town.bridge("");
        town.share(&bridge, GUS).await;
        let link = town.link_to(GUS).await;
        let grant = town.grant(&bridge, "Gus").await;
        town.petra().post(&format!("{bridge}/link/deactivate"), &[("grant", &grant)]).await.is(303);
        town.petra().get(&format!("{bridge}/share")).await.ok().sees("Create and copy link").sees("Link deactivated");
        town.nobody().get(&link).await.is(410);
        // Without a script the address stands in a field; with one it goes to the clipboard.
        let shown = town.petra().post(&format!("{bridge}/link"), &[("grant", &grant)]).await.ok();
        shown.sees("readonly").sees(&format!("value=\"{}{link}\"", town.app.config.base_url));
        town.nobody().get(&link).await.ok();
    }

    async fn link_4_the_mailed_address_and_the_copied_one_are_the_same(town) {
        let bridge = town.bridge("");
        town.share(&bridge, GUS).await;
        let mailed = town.link_to(GUS).await;
        assert!(mailed.starts_with("/l/"), "{mailed}");
        for member in [town.petra(), town.tomas(), town.petra()] {
            assert_eq!(copy(&town, &member, &bridge, "Gus").await, mailed);
        }
    }

    async fn link_4_an_address_that_is_made_later_or_anew_is_mailed_too(town) {
        let (bridge, petra) = (town.bridge(""), town.petra());
        town.settings(&[("external_communications", "off")]).await;
        town.share(&bridge, GUS).await;
        assert_eq!(town.link_to(GUS).await, bridge);
        town.settings(&[("external_communications", "on")]).await;
        town.later(60);
        let made = copy(&town, &petra, &bridge, "Gus").await;
        assert_eq!(town.link_to(GUS).await, made);
        let grant = town.grant(&bridge, "Gus").await;
        town.later(60);
        petra.post_json(&format!("{bridge}/link"), &json!({"grant": grant, "renew": "on"})).await.ok();
        let renewed = town.link_to(GUS).await;
        assert_ne!(renewed, made);
        assert_eq!(copy(&town, &petra, &bridge, "Gus").await, renewed);
        town.nobody().get(&made).await.is(404);
        // What is the same address again needs no other mail.
        petra.post(&format!("{bridge}/link/deactivate"), &[("grant", &grant)]).await.is(303);
        assert_eq!(copy(&town, &petra, &bridge, "Gus").await, renewed);
        town.work().await;
        let room = town.nobody().get("/mail-room").await.ok();
        let mails = room.body.split("href=\"/mail-room/").filter(|row| row.contains(&format!("&lt;{GUS}&gt;"))).count();
        assert_eq!(mails, 3);
    }

    async fn link_5_the_first_press_opens_and_no_look_uses_it_up(town) {
        let bridge = town.bridge("");
        town.share(&bridge, GUS).await;
        let link = town.link_to(GUS).await;
        for method in ["GET", "HEAD", "GET", "GET"] {
            let looked = town.nobody().send(method, &link, None, "").await.ok();
            assert!(!looked.headers.get_all("set-cookie").iter().any(|cookie| cookie.to_str().unwrap().starts_with("parlor=")), "{:?}", looked.headers);
        }
        let looker = town.nobody();
        // A messenger's preview: the organization's name, nothing of the item nor of who shares.
        let preview = looker.get(&link).await.ok().sees("Northwind");
        preview.hides("Bridge").hides("Petra").hides("Gus").hides("load-test");
        looker.get(&bridge).await.is(303);
        looker.get("/guest").await.is(303);
        // The threshold says who shares what, and has one button to press.
        let threshold = looker.get("/open").await.ok().sees("Petra Horák").sees("Bridge inspection");
        let forms: Vec<&str> = threshold.body.matches("<form class=\"stack\" method=\"post\" action=\"/open\"").collect();
        assert_eq!(forms.len(), 1);
        threshold.hides("load-test").hides("torque");
        looker.get(&bridge).await.is(303);
        // The press is the click.
        looker.post("/open", &[]).await.leads_to(&bridge);
        looker.get(&bridge).await.ok().sees("load-test.txt");
    }

    async fn link_5_an_organization_may_require_the_code_even_at_the_first_press(town) {
        town.settings(&[("code_required", "on")]).await;
        let bridge = town.bridge("");
        town.share(&bridge, GUS).await;
        let link = town.link_to(GUS).await;
        let gus = town.nobody();
        gus.get(&link).await.ok();
        gus.get("/open").await.ok().sees("A 6\u{2011}digit code goes to your mailbox first");
        gus.post("/open", &[]).await.leads_to("/open/code");
        gus.get(&bridge).await.is(303);
        let code = town.code_to(GUS).await;
        gus.post("/open/code", &[("code", &code)]).await.leads_to(&bridge);
        gus.get(&bridge).await.ok();
    }

    async fn link_6_later_clicks_in_the_same_browser_need_nothing(town) {
        let (bridge, gus) = (town.bridge(""), town.invite(GUS).await);
        let link = town.link_to(GUS).await;
        for _ in 0..3 {
            town.later(86_400);
            gus.get(&link).await.leads_to(&bridge);
            gus.get(&bridge).await.ok();
        }
        // Another item's first click is nobody's second: it has its own threshold, in the browser that is trusted already it leads straight in.
        town.share(&town.tower(""), GUS).await;
        gus.get(&town.link_to(GUS).await).await.leads_to(&town.tower(""));
    }

    async fn link_7_any_other_browser_is_asked_for_a_code_from_the_mailbox(town) {
        let (bridge, _gus) = (town.bridge(""), town.invite(GUS).await);
        let link = town.link_to(GUS).await;
        let other = town.nobody().with("user-agent", "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0");
        other.get(&link).await.ok();
        other.post("/open", &[]).await.leads_to("/open/code");
        // The page tells the mailbox only as far as its owner knows it.
        other.get("/open/code").await.ok().sees("g•••@bolt.example").hides(GUS).hides("Bridge inspection");
        other.get(&bridge).await.is(303);
        let code = town.code_to(GUS).await;
        other.post("/open/code", &[("code", "12345")]).await.is(422).sees("4 tries are left");
        other.post("/open/code", &[("code", "")]).await.is(422);
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        other.post("/open/code", &[("code", &spaced)]).await.leads_to(&bridge);
        other.get(&bridge).await.ok();
        // A press without the page before it leads to nothing.
        town.nobody().post("/open", &[]).await.is(410);
        town.nobody().post("/open/code", &[("code", &code)]).await.is(410);
        town.nobody().get("/l/aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa").await.is(404);
    }

    async fn link_11_signing_in_with_the_fitting_account_counts_as_verification(town) {
        let (bridge, _gus) = (town.bridge(""), town.invite(GUS).await);
        let link = town.link_to(GUS).await;
        let other = town.nobody();
        other.post("/sign-in", &[("email", "GUS@bolt.example"), ("way", "code")]).await.leads_to("/sign-in/code");
        let code = town.code_to(GUS).await;
        other.post("/sign-in/code", &[("code", &code)]).await.is(303);
        other.get(&link).await.leads_to(&bridge);
        other.get(&bridge).await.ok().sees("load-test.txt");
        // Another account does not fit: the code goes to the mailbox of the contact.
        let eve = town.eve();
        eve.get(&link).await.ok();
        eve.get("/open").await.ok().sees("This browser is known as Eve Sharp");
        eve.post("/open", &[]).await.leads_to("/open/code");
        eve.get(&bridge).await.is(404);
        let code = town.code_to(GUS).await;
        eve.post("/open/code", &[("code", &code)]).await.leads_to(&bridge);
        // And the browser is that of the contact now, not of both.
        eve.get(&bridge).await.ok().sees("Gus");
        eve.get(&format!("/o/{}", town.world.acme)).await.is(404);
    }

    async fn link_5_an_unpressed_link_is_not_used_up_by_somebody_who_is_signed_in_as_another(town) {
        let bridge = town.bridge("");
        town.share(&bridge, GUS).await;
        let link = town.link_to(GUS).await;
        let eve = town.eve();
        eve.get(&link).await.ok();
        eve.post("/open", &[]).await.leads_to("/open/code");
        eve.get(&bridge).await.is(404);
        let gus = town.nobody();
        gus.get(&link).await.ok();
        gus.post("/open", &[]).await.leads_to(&bridge);
    }

    async fn item_7_link_13_the_history_keeps_when_a_link_was_to_end_before(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let grant = town.grant(&bridge, "Gus").await;
        for (long, until) in [("until", "2026-12-31"), ("until", "2026-12-31"), ("until", "2027-01-15"), ("none", "")] {
            petra.post(&format!("{bridge}/link/end"), &[("grant", grant.as_str()), ("long", long), ("until", until)]).await.is(303);
        }
        let history = petra.json(&format!("{bridge}/history")).await;
        let ends: Vec<_> = history["changes"].as_array().unwrap().iter().filter(|past| past["deed"] == "link.end-set").collect();
        assert_eq!(ends.len(), 3, "what stays as it is, is no change: {ends:?}");
        assert!(ends[2]["was"].is_null() && ends[2]["became"].is_string() && ends[0]["became"].is_null(), "{ends:?}");
        assert_eq!((&ends[1]["was"], &ends[0]["was"]), (&ends[2]["became"], &ends[1]["became"]));
        let page = petra.get(&format!("{bridge}/history")).await.ok();
        let page = page.sees("changed the end of the link of Gus from No end to 31 December").sees("from 31 December to 15 January 2027");
        page.sees("from 15 January 2027 to No end");
        gus.get(&format!("{bridge}/history")).await.is(403);
    }
}
