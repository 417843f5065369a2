//! Addresses behind which nobody has shown who they are: a contact without a mailbox,
//! and somebody not named yet.

use crate::town::{Client, Town};
use serde_json::{Value, json};

const OLGA: &str = "olga@crane.example";

/// Petra shares an item with somebody without a mailbox; the path of the address.
async fn address_for(town: &Town, item: &str, name: &str, company: &str) -> String {
    let made = town.petra().post_json(&format!("{item}/link/unaddressed"), &json!({"name": name, "company": company})).await.ok().view();
    made["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url).to_owned()
}

/// Somebody presses the address in a browser that nobody knows.
async fn hold(town: &Town, link: &str, item: &str) -> Client {
    let browser = town.nobody();
    browser.get(link).await.ok();
    browser.post("/open", &[]).await.leads_to(item);
    browser
}

/// Says who they are, with the code from their mailbox.
async fn confirm(town: &Town, browser: &Client, item: &str, email: &str, details: &[(&str, &str)]) {
    let fields: Vec<(&str, &str)> = [("email", email)].into_iter().chain(details.iter().copied()).collect();
    browser.post(&format!("{item}/verify"), &fields).await.leads_to(&format!("{item}/verify/code"));
    let code = town.code_to(email).await;
    browser.post(&format!("{item}/verify/code"), &[("code", &code)]).await.leads_to(item);
}

/// Once Olga has confirmed by one of her addresses, whoever has another that nobody pressed is asked for a code.
async fn only_a_code_leads_on(town: &Town) {
    let (document, bridge, petra) = (town.document(""), town.bridge(""), town.petra());
    let link = address_for(town, &document, "Olga Pech", "").await;
    let contact = town.contact(&document, "Olga Pech").await;
    petra.post_json(&format!("{bridge}/share"), &json!({"who": [format!("contact:{contact}")]})).await.is(201);
    let grant = town.grant(&bridge, "Olga Pech").await;
    let copied = petra.post_json(&format!("{bridge}/link"), &json!({"grant": grant})).await.ok().view();
    let other = copied["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url).to_owned();
    let olga = hold(town, &link, &document).await;
    confirm(town, &olga, &document, OLGA, &[]).await;
    let stranger = town.nobody();
    stranger.get(&other).await.ok();
    stranger.post("/open", &[]).await.leads_to("/open/code");
    stranger.get(&bridge).await.is(303);
    stranger.get(&document).await.is(303);
    // In the browser that confirmed, it needs nothing.
    olga.get(&other).await.leads_to(&bridge);
}

/// The line of a guest in *Who has access*.
async fn guests(town: &Town, item: &str) -> Vec<Value> {
    town.petra().json(&format!("{item}/share")).await["access"]["guests"].as_array().unwrap().clone()
}

stories! {
    async fn link_8_without_a_mailbox_every_click_reads_and_nothing_more(town) {
        let document = town.document("");
        let link = address_for(&town, &document, "Olga Pech", "").await;
        let nobody = town.nobody();
        nobody.get(&link).await.ok().hides("Crane");
        // The threshold is the same; no look and no press of a scanner uses anything up.
        nobody.get("/open").await.ok().sees("Crane contract").sees("You read without an account");
        for holder in [hold(&town, &link, &document).await, hold(&town, &link, &document).await] {
            holder.get(&document).await.ok().sees("Crane contract").sees("contract.pdf").sees("Confirm my e-mail").hides("Only among us");
            holder.get(&format!("{document}/files/{}", town.world.to_sign)).await.ok();
            holder.get(&link).await.leads_to(&document);
            // To write, to send and to sign they are asked who they are; elsewhere nothing is theirs.
            let event = town.petra().json(&document).await["events"][0]["id"].as_str().unwrap().to_owned();
            holder.get(&format!("{document}/events/{event}")).await.ok().sees("Confirm my e-mail");
            holder.post(&format!("{document}/events/{event}/comments"), &[("text", "Hello")]).await.is(403);
            holder.upload(&format!("{document}/files"), &[("a.txt", "text/plain", b"a")], &[]).await.is(403);
            for elsewhere in [town.bridge(""), format!("/guest/{}", town.world.northwind), "/guest".into(), format!("{document}/share"), format!("{document}/history")] {
                assert!([303, 403].contains(&holder.get(&elsewhere).await.status), "{elsewhere}");
            }
        }
        // A project is for who was invited.
        let refused = town.petra().post_json(&town.project("/link/unaddressed"), &json!({"name": "Olga"})).await.is(422);
        assert!(refused.body.contains("only by those who were invited"), "{}", refused.body);
        // Who may not copy links makes none.
        town.jan().post(&format!("{document}/link/unaddressed"), &[("name", "X")]).await.is(404);
        town.settings(&[("external_communications", "off")]).await;
        town.petra().post(&format!("{document}/link/unaddressed"), &[("name", "X")]).await.is(403);
    }

    async fn link_8_a_contact_without_a_mailbox_is_shared_with_like_any(town) {
        let bridge = town.bridge("");
        town.petra().post(&town.northwind("/contacts"), &[("name", "Olga Pech")]).await.is(303);
        let people = town.petra().json(&format!("{bridge}/share/people?q=olga")).await;
        assert!(people["people"][0]["blocked"].is_null(), "{people}");
        let olga = people["people"][0]["value"].as_str().unwrap().to_owned();
        town.petra().post_json(&format!("{bridge}/share"), &json!({"who": [olga]})).await.is(201);
        // No mail can go out; the address is made when it is copied.
        let grant = town.grant(&bridge, "Olga Pech").await;
        let copied = town.petra().post_json(&format!("{bridge}/link"), &json!({"grant": grant})).await.ok().view();
        let link = copied["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url).to_owned();
        let olga = hold(&town, &link, &bridge).await;
        olga.get(&bridge).await.ok().sees("load-test.txt").sees("Confirm my e-mail");
        olga.post(&format!("{bridge}/comments"), &[("text", "Hello")]).await.is(403);
        // Of a project it says how to go on.
        let people = town.petra().json(&town.project("/share/people?q=olga")).await;
        assert!(people["people"][0]["blocked"].as_str().unwrap().contains("no e-mail address"), "{people}");
    }

    async fn link_8_board_3_on_a_board_too_every_click_reads_until_a_mailbox_is_confirmed(town) {
        let board = town.board("");
        let link = address_for(&town, &board, "Olga Pech", "").await;
        let olga = hold(&town, &link, &board).await;
        olga.get(&board).await.ok().sees("Confirm my e-mail").hides("You are here as");
        assert_eq!(olga.json(&board).await["may"]["role"], "reader");
        let comment = [("x", "1"), ("y", "1"), ("body", "By the gate")];
        olga.post(&town.board("/board/comments"), &comment).await.is(403);
        olga.upload(&format!("{board}/files"), &[("a.txt", "text/plain", b"a")], &[]).await.is(403);
        town.petra().get(&board).await.ok().hides("By the gate");
        // Once they have shown who they are, they do what they were let do.
        confirm(&town, &olga, &board, OLGA, &[]).await;
        olga.post(&town.board("/board/comments"), &comment).await.is(303);
        town.petra().get(&board).await.ok().sees("By the gate").sees("Olga Pech");
        // Whoever comes by the address for everybody enters a name, and acts by it.
        let petra = town.petra();
        petra.post(&town.board("/board/address"), &[("opens", "link"), ("role", "reviewer")]).await.is(303);
        let copied = petra.post_json(&town.board("/board/address/copy"), &json!({})).await.ok().view();
        let vera = town.nobody();
        vera.get(copied["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url)).await.ok();
        vera.post("/open", &[("name", "Vera")]).await.leads_to(&board);
        vera.get(&board).await.ok().sees("You are here as Vera");
        vera.post(&town.board("/board/comments"), &[("x", "2"), ("y", "2"), ("body", "By the wall")]).await.is(303);
    }

    async fn portal_4_whoever_only_reads_has_no_section_of_comments_with_nothing_in_it(town) {
        let bridge = town.bridge("");
        let link = address_for(&town, &bridge, "Olga Pech", "").await;
        let olga = hold(&town, &link, &bridge).await;
        let task = format!("/tasks/{}", town.world.task);
        town.follow(&task, "Olga Pech").await.is(303);
        let task = format!("{bridge}{task}");
        olga.get(&bridge).await.ok().sees("load-test.txt").hides("id=\"comments\"").hides("href=\"#comments\"");
        olga.get(&task).await.ok().sees("torque").hides("id=\"comments\"");
        // What is said to them is there to read; who may answer finds where.
        town.petra().post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "Come on Monday")]).await.is(303);
        olga.get(&bridge).await.ok().sees("id=\"comments\"").sees("Come on Monday");
        confirm(&town, &olga, &bridge, OLGA, &[]).await;
        olga.get(&task).await.ok().sees("id=\"comments\"");
    }

    async fn link_9_whoever_holds_it_reads_until_somebody_has_shown_who_they_are(town) {
        let document = town.document("");
        let link = address_for(&town, &document, "Olga Pech", "").await;
        let (first, second) = (hold(&town, &link, &document).await, hold(&town, &link, &document).await);
        confirm(&town, &first, &document, OLGA, &[]).await;
        // From now on the address alone shows nothing, to who held it and to who comes.
        first.get(&document).await.ok().hides("Confirm my e-mail");
        assert_eq!(second.get(&document).await.status, 303);
        second.get(&link).await.ok();
        second.get("/open").await.ok().hides("You read without an account");
        second.post("/open", &[]).await.leads_to("/open/code");
        town.nobody().get(&document).await.is(303);
    }

    async fn link_10_the_first_confirmation_binds_the_mailbox_and_others_need_its_code(town) {
        let document = town.document("");
        let link = address_for(&town, &document, "Olga Pech", "").await;
        let olga = hold(&town, &link, &document).await;
        // Bad input is answered well, and loses nothing.
        olga.post(&format!("{document}/verify"), &[("email", "olga")]).await.is(422).sees("not an e-mail address").sees("value=\"olga\"");
        olga.post(&format!("{document}/verify"), &[("email", "")]).await.is(422).sees("Please fill this in");
        olga.get(&format!("{document}/verify/code")).await.leads_to(&format!("{document}/verify"));
        olga.post(&format!("{document}/verify"), &[("email", OLGA)]).await.is(303);
        olga.get(&format!("{document}/verify/code")).await.ok().sees(OLGA).hides("Crane contract");
        olga.post(&format!("{document}/verify/code"), &[("code", "000000")]).await.is(422).sees("tries are left");
        // The code of one browser is worth nothing in another.
        let code = town.code_to(OLGA).await;
        let other = hold(&town, &link, &document).await;
        assert_ne!(other.post(&format!("{document}/verify/code"), &[("code", &code)]).await.location(), document);
        olga.post(&format!("{document}/verify/code"), &[("code", &code)]).await.leads_to(&document);
        let row = guests(&town, &document).await.into_iter().find(|row| row["name"] == "Olga Pech").unwrap();
        assert_eq!((row["email"].as_str(), row["nature"].as_str()), (Some(OLGA), Some("known")));
        // She acts as herself, also by the link's own way, and any other browser passes a code to her mailbox.
        let event = town.petra().json(&document).await["events"][0]["id"].as_str().unwrap().to_owned();
        olga.post(&format!("{document}/events/{event}/comments"), &[("text", "It is me")]).await.is(303);
        town.petra().get(&format!("{document}/events/{event}")).await.ok().sees("It is me").sees("Olga Pech");
        let phone = town.nobody();
        phone.get(&link).await.ok();
        phone.post("/open", &[]).await.leads_to("/open/code");
        phone.get(&document).await.is(303);
        let code = town.code_to(OLGA).await;
        phone.post("/open/code", &[("code", &code)]).await.leads_to(&document);
        phone.get(&document).await.ok();
        town.petra().get(&format!("{document}/history")).await.ok().sees("confirmed who they are");
    }

    async fn link_10_link_5_an_address_that_nobody_pressed_proves_nothing_once_a_mailbox_is_bound(town) {
        only_a_code_leads_on(&town).await;
    }

    async fn link_10_link_14_nor_does_one_that_somebody_known_took_over(town) {
        town.share(&town.tower(""), OLGA).await;
        only_a_code_leads_on(&town).await;
    }

    async fn link_10_two_at_once_and_one_is_bound(town) {
        let document = town.document("");
        let link = address_for(&town, &document, "Olga Pech", "").await;
        let (one, two) = (hold(&town, &link, &document).await, hold(&town, &link, &document).await);
        for (browser, email) in [(&one, OLGA), (&two, "paul@crane.example")] {
            browser.post(&format!("{document}/verify"), &[("email", email)]).await.is(303);
        }
        let (code, other) = (town.code_to(OLGA).await, town.code_to("paul@crane.example").await);
        let address = format!("{document}/verify/code");
        let (first, second) = (&[("code", code.as_str())], &[("code", other.as_str())]);
        let (first, second) = tokio::join!(one.post(&address, first), two.post(&address, second));
        let in_now = [&first, &second].into_iter().filter(|reply| reply.location() == document).count();
        assert_eq!(in_now, 1, "{} {}", first.location(), second.location());
        assert_eq!(guests(&town, &document).await.len(), 1);
    }

    async fn link_11_any_account_that_is_signed_in_counts_for_a_contact_without_a_mailbox(town) {
        let document = town.document("");
        let link = address_for(&town, &document, "Somebody of Acme", "").await;
        let eve = town.eve();
        eve.get(&link).await.ok();
        eve.post("/open", &[]).await.leads_to(&document);
        // Nothing is bound by reading.
        eve.get(&document).await.ok().sees("Confirm my e-mail");
        eve.get(&format!("{document}/verify")).await.ok().sees("Go on as eve@acme.example");
        eve.post(&format!("{document}/verify/account"), &[]).await.leads_to(&document);
        eve.get(&document).await.ok().hides("Confirm my e-mail");
        let rows = guests(&town, &document).await;
        assert_eq!(rows[0]["email"], "eve@acme.example");
        // Who is known by a link alone has no account that could say it.
        let second = address_for(&town, &town.bridge(""), "", "").await;
        let gus = town.invite("gus@bolt.example").await;
        gus.get(&second).await.ok();
        gus.post("/open", &[]).await.is(303);
        gus.post(&town.bridge("/verify/account"), &[]).await.is(403);
    }

    async fn link_11_link_12_an_old_sign_in_is_made_anew_before_it_binds_anything(town) {
        let document = town.document("");
        let link = address_for(&town, &document, "Somebody of Acme", "").await;
        town.settings(&[("trust_days", "0")]).await;
        let eve = town.sign_in("eve@acme.example").await;
        town.later(3660);
        eve.get(&link).await.ok();
        eve.post("/open", &[]).await.leads_to(&document);
        let (verify, account) = (format!("{document}/verify"), format!("{document}/verify/account"));
        let door = eve.post(&account, &[]).await.is(303).location();
        assert!(door.starts_with("/sign-in?again=on&to=%2Fitems%2F"), "{door}");
        assert_ne!(guests(&town, &document).await[0]["email"], "eve@acme.example", "nothing is bound yet");
        eve.post("/sign-in", &[("email", "eve@acme.example"), ("way", "code"), ("to", &verify)]).await.leads_to("/sign-in/code");
        let code = town.code_to("eve@acme.example").await;
        eve.post("/sign-in/code", &[("code", &code)]).await.leads_to(&verify);
        eve.get(&verify).await.ok().sees("Go on as eve@acme.example");
        eve.post(&account, &[]).await.leads_to(&document);
        eve.get(&document).await.ok().hides("Confirm my e-mail");
        assert_eq!(guests(&town, &document).await[0]["email"], "eve@acme.example");
    }

    async fn link_14_who_was_not_named_fills_in_who_they_are(town) {
        let document = town.document("");
        let link = address_for(&town, &document, "", "Crane & Sons").await;
        let row = &guests(&town, &document).await[0];
        assert_eq!((row["name"].as_str(), row["nature"].as_str()), (Some("Not named yet"), Some("undefined")));
        // Letters of that would pass for those of somebody's name.
        town.petra().get(&town.northwind("/contacts")).await.ok().sees("Not named yet").sees("href=\"#i-user\"").hides(">NY<");
        let olga = hold(&town, &link, &document).await;
        let verify = format!("{document}/verify");
        olga.get(&verify).await.ok().sees("Your name").sees("Position");
        olga.post(&verify, &[("email", OLGA), ("job", "Buyer")]).await.is(422).sees("Please fill this in").sees("Buyer");
        confirm(&town, &olga, &document, OLGA, &[("name", "Olga Pech"), ("job", "Buyer"), ("company", "Bolt")]).await;
        // The place that was kept is hers now, in the company that a member said.
        let row = &guests(&town, &document).await[0];
        assert_eq!((row["name"].as_str(), row["nature"].as_str(), row["counterparty"].as_str()), (Some("Olga Pech"), Some("known"), Some("Crane & Sons")));
        let contacts = town.petra().get(&town.northwind("/contacts")).await.ok();
        contacts.sees("Olga Pech").sees("Buyer").hides("Not named yet").hides("Bolt");
    }

    async fn link_14_link_11_who_goes_on_as_their_account_takes_the_place_in_its_counterparty(town) {
        let (document, bridge) = (town.document(""), town.bridge(""));
        let eve = town.eve();
        let placed = address_for(&town, &document, "", "Crane & Sons").await;
        eve.get(&placed).await.ok();
        eve.post("/open", &[]).await.leads_to(&document);
        // Where they work was said by a member, and is asked of nobody; what they do there is.
        let verify = format!("{document}/verify");
        eve.get(&verify).await.ok().sees("Go on as eve@acme.example").sees("name=\"account_job\"").hides("name=\"account_company\"");
        let (account, long) = (format!("{verify}/account"), "a".repeat(201));
        eve.post(&account, &[("account_job", &long)]).await.is(422).sees("Go on as eve@acme.example");
        eve.post(&account, &[("account_job", "Counsel"), ("account_company", "Bolt")]).await.leads_to(&document);
        let row = &guests(&town, &document).await[0];
        let stands = (row["nature"].as_str(), row["email"].as_str(), row["counterparty"].as_str());
        assert_eq!(stands, (Some("known"), Some("eve@acme.example"), Some("Crane & Sons")));
        town.petra().get(&town.northwind("/contacts")).await.ok().sees("Counsel").hides("Not named yet").hides("Bolt");
        // By another address she is who she is, and stays where she works, whatever that one was kept for.
        let other = address_for(&town, &bridge, "", "Elsewhere Ltd").await;
        eve.get(&other).await.ok();
        eve.post("/open", &[]).await.is(303);
        eve.post(&town.bridge("/verify/account"), &[]).await.leads_to(&bridge);
        let rows = guests(&town, &bridge).await;
        let row = rows.iter().find(|row| row["email"] == "eve@acme.example").unwrap();
        assert_eq!((row["name"] == "Not named yet", row["counterparty"].as_str()), (false, Some("Crane & Sons")));
    }

    async fn link_14_where_no_member_said_where_they_work_their_account_is_asked(town) {
        let (document, eve) = (town.document(""), town.eve());
        let link = address_for(&town, &document, "", "").await;
        eve.get(&link).await.ok();
        eve.post("/open", &[]).await.leads_to(&document);
        eve.get(&format!("{document}/verify")).await.ok().sees("name=\"account_company\"");
        eve.post(&format!("{document}/verify/account"), &[("account_company", "Acme Legal")]).await.leads_to(&document);
        let row = &guests(&town, &document).await[0];
        assert_eq!((row["email"].as_str(), row["counterparty"].as_str()), (Some("eve@acme.example"), Some("Acme Legal")));
    }

    async fn link_14_somebody_who_is_known_already_stays_one(town) {
        let (document, bridge) = (town.document(""), town.bridge(""));
        town.share(&bridge, OLGA).await;
        let link = address_for(&town, &document, "", "").await;
        let olga = hold(&town, &link, &document).await;
        confirm(&town, &olga, &document, OLGA, &[("name", "Somebody else")]).await;
        let rows = guests(&town, &document).await;
        assert_eq!((rows.len(), rows[0]["name"].as_str(), rows[0]["contact"].as_str()), (1, Some("Olga"), Some(town.contact(&bridge, "Olga").await.as_str())));
        // What was hers and what the place was are one; the address goes on as hers.
        olga.get(&bridge).await.ok();
        let phone = town.nobody();
        phone.get(&link).await.ok();
        phone.post("/open", &[]).await.leads_to("/open/code");
        town.petra().get(&town.northwind("/contacts")).await.ok().hides("Not named yet").hides("Somebody else");
        // Where she has the item already, its address is the one that stays.
        let again = address_for(&town, &bridge, "", "").await;
        let tablet = hold(&town, &again, &bridge).await;
        confirm(&town, &tablet, &bridge, OLGA, &[("name", "Olga")]).await;
        town.nobody().get(&again).await.is(410);
        // Where she is known, the address that she confirmed by leads her on to it (LINK-6).
        for browser in [&tablet, &olga] {
            browser.get(&again).await.leads_to(&bridge);
        }
        tablet.get(&bridge).await.ok().hides("Confirm my e-mail");
    }

    async fn link_20_deactivating_or_closing_takes_it_from_who_holds_it_at_once(town) {
        let document = town.document("");
        let link = address_for(&town, &document, "Olga Pech", "").await;
        let olga = hold(&town, &link, &document).await;
        let grant = town.grant(&document, "Olga Pech").await;
        let petra = town.petra();
        petra.post(&format!("{document}/link/deactivate"), &[("grant", &grant)]).await.is(303);
        olga.get(&document).await.is(303);
        olga.post(&format!("{document}/verify"), &[("email", OLGA)]).await.is(401);
        assert!(town.mail_to(OLGA).await.is_none(), "no code goes out");
        olga.get(&link).await.is(410);
        // The same address again is the same hold; a new one is a new one.
        petra.post(&format!("{document}/link"), &[("grant", &grant)]).await.ok();
        olga.get(&document).await.ok();
        petra.post(&format!("{document}/link"), &[("grant", &grant), ("renew", "on")]).await.ok();
        olga.get(&document).await.is(303);
        town.nobody().get(&link).await.is(404);
        town.close(&document, "Olga Pech").await;
        olga.get(&document).await.is(303);
        // An end that has come.
        let short = address_for(&town, &town.bridge(""), "Paul", "").await;
        let paul = hold(&town, &short, &town.bridge("")).await;
        let grant = town.grant(&town.bridge(""), "Paul").await;
        petra.post(&town.bridge("/link/end"), &[("grant", &grant), ("until", "2026-11-25")]).await.is(303);
        paul.get(&town.bridge("")).await.ok();
        town.later(3 * 86_400);
        paul.get(&town.bridge("")).await.is(303);
    }

    async fn code_3_the_page_and_the_mail_tell_not_who_is_known(town) {
        let document = town.document("");
        let link = address_for(&town, &document, "", "").await;
        let mut answers = Vec::new();
        // One who works here, one who is a guest, one nobody knows.
        town.share(&town.bridge(""), "gus@bolt.example").await;
        for email in ["petra@northwind.example", "gus@bolt.example", "nobody@nowhere.example"] {
            let browser = hold(&town, &link, &document).await;
            let asked = browser.post(&format!("{document}/verify"), &[("email", email), ("name", "X")]).await;
            let page = browser.get(&format!("{document}/verify/code")).await;
            let mail = town.mail_to(email).await.unwrap().replace(email, "…");
            answers.push((asked.status, asked.location(), page.status, page.text().replace(email, "…"), mail.lines().count()));
        }
        assert_eq!(answers[0], answers[1]);
        assert_eq!(answers[0], answers[2]);
    }
}
