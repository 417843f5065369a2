//! The one door for members and guests; sessions; cookies; posts from elsewhere.

use crate::town::{Client, PASSWORD, Town};
use serde_json::json;

const GUS: &str = "gus@bolt.example";

async fn with_password(town: &Town, email: &str) -> Client {
    let browser = town.nobody();
    browser.post("/sign-in", &[("email", email), ("password", PASSWORD), ("way", "password")]).await.is(303);
    browser
}

async fn with_code(town: &Town, email: &str) -> Client {
    let browser = town.nobody();
    browser.post("/sign-in", &[("email", email), ("way", "code")]).await.leads_to("/sign-in/code");
    browser.post("/sign-in/code", &[("code", &town.code_to(email).await)]).await.is(303);
    browser
}

/// Uses a browser, and waits until that stands written down, which happens beside the answer.
async fn is_used(town: &Town, browser: &Client) {
    let since = town.app.store.sources().clock.now();
    browser.get("/account").await.ok();
    let noted = move |tx: &mut parlor::store::Tx<'_>| {
        let sql = "SELECT COUNT(*) FROM sessions WHERE seen_at >= $1 AND created_at < $1";
        Ok::<_, parlor::web::Error>(tx.number(sql, parlor::bind![since])?)
    };
    for _ in 0..10_000 {
        if town.app.store.read(noted).await.unwrap() == 1 {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("it is written down that this browser was used");
}

stories! {
    async fn house_14_in_with_a_password_or_a_code_and_out_again(town) {
        let home = town.northwind("");
        let browser = with_password(&town, " Petra@Northwind.example ").await;
        browser.get("/").await.leads_to(&home);
        browser.get(&home).await.ok().sees("Northwind");
        let session = browser.cookies();
        browser.post("/sign-out", &[]).await.leads_to("/sign-in");
        browser.get(&home).await.is(303);
        // The session is over at the server, not just forgotten by the browser.
        Client::new(town.app.router(), &session).get(&home).await.is(303);

        let by_code = with_code(&town, "petra@northwind.example").await;
        by_code.get(&home).await.ok();
        by_code.get("/sign-in").await.leads_to("/");
    }

    async fn house_14_what_is_wrong_is_said_beside_its_field_and_keeps_what_was_typed(town) {
        let browser = town.nobody();
        let wrong = browser.post("/sign-in", &[("email", "petra@northwind.example"), ("password", "not-the-password"), ("way", "password")]).await.is(422);
        wrong.sees("The e-mail address or the password is not right.").sees("value=\"petra@northwind.example\"").hides("not-the-password");
        browser.post("/sign-in", &[("email", "petra"), ("password", PASSWORD), ("way", "password")]).await.is(422).sees("This is not an e-mail address.");
        browser.post("/sign-in", &[("email", "petra@northwind.example"), ("password", ""), ("way", "password")]).await.is(422).sees("Type your password");
        browser.post("/sign-in", &[("email", ""), ("way", "code")]).await.is(422);
        browser.post("/sign-in", &[("nothing", "")]).await.is(400);
        assert!(browser.cookies().is_empty());
        // Where somebody wanted to go is kept, if it is here.
        let to = [("email", "petra@northwind.example"), ("password", PASSWORD), ("way", "password"), ("to", &town.bridge(""))];
        browser.post("/sign-in", &to).await.leads_to(&town.bridge(""));
        for elsewhere in ["https://evil.example", "//evil.example", "/\\evil.example", "evil.example"] {
            let to = [("email", "petra@northwind.example"), ("password", PASSWORD), ("way", "password"), ("to", elsewhere)];
            town.nobody().post("/sign-in", &to).await.leads_to("/");
        }
    }

    async fn house_14_guessing_passwords_ends_for_the_address_and_for_the_network(town) {
        let guess = |email: String, network: u8, app: parlor::app::App| async move {
            let form = [("email", email.as_str()), ("password", "a-wrong-guess-0"), ("way", "password")];
            Client::new(app.router(), &[]).from([10, 5, 0, network]).post("/sign-in", &form).await.status
        };
        for network in 0..10 {
            assert_eq!(guess("petra@northwind.example".into(), network, town.app.clone()).await, 422);
        }
        assert_eq!(guess("petra@northwind.example".into(), 11, town.app.clone()).await, 429);
        assert_eq!(guess("petra@northwind.example".into(), 12, town.again(|_| ())).await, 429);
        // The right one is not heard either; a code still opens, and so does the password later.
        let right = [("email", "petra@northwind.example"), ("password", PASSWORD), ("way", "password")];
        town.nobody().post("/sign-in", &right).await.is(429);
        with_code(&town, "petra@northwind.example").await;
        town.later(901);
        with_password(&town, "petra@northwind.example").await;
    }

    async fn house_14_sessions_are_listed_and_ended_one_by_one_and_all_others(town) {
        let (here, phone) = (with_password(&town, "petra@northwind.example").await, with_code(&town, "petra@northwind.example").await);
        let lost = with_password(&town, "petra@northwind.example").await;
        let account = here.json("/account").await;
        let browsers = account["browsers"].as_array().unwrap().clone();
        assert_eq!(browsers.len(), 4, "with the one from the founding: {account}");
        assert_eq!(browsers.iter().filter(|browser| browser["this"] == true).count(), 1);
        here.get("/account").await.ok().sees("Chrome, Linux").sees("10.0.0.1").sees("This one");

        let id_of = |client: Client| async move {
            let view = client.json("/account").await;
            view["browsers"].as_array().unwrap().iter().find(|browser| browser["this"] == true).unwrap()["id"].as_str().unwrap().to_owned()
        };
        let phone_id = id_of(phone.clone()).await;
        // Nobody ends what is not theirs.
        town.tomas().post("/account/browsers/end", &[("session", &phone_id)]).await.is(404);
        phone.get("/account").await.ok();
        here.post("/account/browsers/end", &[("session", &phone_id)]).await.leads_to("/account");
        phone.get("/account").await.is(303);
        lost.get("/account").await.ok();
        here.post("/account/browsers/end-others", &[]).await.leads_to("/account");
        lost.get("/account").await.is(303);
        town.petra().get("/account").await.is(303);
        here.get("/account").await.ok();
        let own = id_of(here.clone()).await;
        here.post("/account/browsers/end", &[("session", &own)]).await.leads_to("/sign-in");
        here.get("/account").await.is(303);
    }

    async fn house_14_another_password_signs_out_everywhere_else(town) {
        let (here, there) = (with_password(&town, "tomas@northwind.example").await, town.tomas());
        let change = |current: &'static str, new: &'static str| {
            let here = here.clone();
            async move { here.post("/account/password", &[("current", current), ("new_password", new)]).await }
        };
        change("not-it-at-all", "another-long-way").await.is(422).sees("The password is not right.");
        change(PASSWORD, "short").await.is(422).sees("At least 10 characters");
        change(PASSWORD, "password123").await.is(422).sees("Everybody tries this one first");
        there.get("/account").await.ok();
        change(PASSWORD, "another-long-way").await.leads_to("/account");
        there.get("/account").await.is(303);
        here.get("/account").await.ok();
        let old = [("email", "tomas@northwind.example"), ("password", PASSWORD), ("way", "password")];
        town.nobody().post("/sign-in", &old).await.is(422);
        let new = [("email", "tomas@northwind.example"), ("password", "another-long-way"), ("way", "password")];
        town.nobody().post("/sign-in", &new).await.is(303);
    }

    async fn house_14_a_sign_in_that_nobody_uses_ends_after_thirty_days(town) {
        let (used, left) = (with_password(&town, "petra@northwind.example").await, with_password(&town, "petra@northwind.example").await);
        town.later(29 * 86_400);
        is_used(&town, &used).await;
        // Both are 31 days old, far from the age at which each one ends; one was used two days ago.
        town.later(2 * 86_400);
        used.get("/account").await.ok();
        left.get("/account").await.is(303);
        // Whatever they ask for then, there or not, leads to the door.
        for path in [town.northwind(""), town.northwind("/team"), town.bridge(""), "/o/nobody".into(), "/guest/northwind".into()] {
            assert!(left.get(&path).await.is(303).location().starts_with("/sign-in?to="), "{path}");
        }
    }

    async fn house_14_a_sign_in_ends_after_ninety_days_however_much_it_is_used(town) {
        let browser = with_password(&town, "petra@northwind.example").await;
        for _ in 0..4 {
            town.later(20 * 86_400);
            is_used(&town, &browser).await;
        }
        let younger = with_password(&town, "petra@northwind.example").await;
        // Eleven days after both were used, and 91 after the first of them began.
        town.later(11 * 86_400);
        younger.get("/account").await.ok();
        browser.get("/account").await.is(303);
    }

    async fn house_14_a_key_does_what_its_person_may_until_it_is_ended_and_makes_no_other(town) {
        let made = town.petra().post_json("/account/keys", &json!({"key_name": "reports"})).await.ok().view();
        let key = made["key"].as_str().unwrap().to_owned();
        let program = town.nobody().with("authorization", &format!("Bearer {key}")).with("sec-fetch-site", "");
        program.json(&town.bridge("")).await;
        program.post_json("/account/keys", &json!({"key_name": "more"})).await.is(403);
        program.post_json("/account/password", &json!({"new_password": "a-very-new-one"})).await.is(403);
        town.petra().get("/account").await.ok().sees("reports").hides(&key);
        town.tomas().post("/account/keys/end", &[("key", made["id"].as_str().unwrap())]).await.is(404);
        town.petra().post("/account/keys/end", &[("key", made["id"].as_str().unwrap())]).await.leads_to("/account");
        let refused = program.clone().with("accept", "application/json").get(&town.bridge("")).await.is(401);
        assert_eq!(refused.header("www-authenticate"), "Bearer");
    }

    async fn portal_1_guests_sign_in_on_the_same_page_and_land_among_guests(town) {
        town.share(&town.bridge(""), GUS).await;
        let by_link = town.come_in(GUS).await;
        let gus = with_code(&town, GUS).await;
        gus.get("/").await.leads_to("/guest");
        gus.get("/guest").await.leads_to("/guest/northwind");
        gus.get("/guest/northwind").await.ok().sees("Bridge inspection");
        gus.get(&town.northwind("")).await.is(404);
        // Who came by a link is at home among guests too, and can leave.
        by_link.get("/").await.leads_to("/guest");
        by_link.get("/account").await.is(303);
        by_link.get("/guest/northwind").await.ok().sees("/sign-out").hides("href=\"/where\"");
        by_link.post("/sign-out", &[]).await.leads_to("/sign-in");
        by_link.get(&town.bridge("")).await.is(303);
        // A guest may have a password as well.
        gus.post("/account/password", &[("new_password", "bolts-and-nuts-1")]).await.leads_to("/account");
        let again = town.nobody();
        again.post("/sign-in", &[("email", GUS), ("password", "bolts-and-nuts-1"), ("way", "password")]).await.is(303);
        again.get("/").await.leads_to("/guest");
    }

    async fn portal_1_who_is_both_picks_and_can_switch(town) {
        town.share(&town.bridge(""), "eve@acme.example").await;
        let eve = with_password(&town, "eve@acme.example").await;
        eve.get("/").await.leads_to("/where");
        eve.get("/where").await.ok().sees("You work here").sees("Acme").sees("You are a guest here").sees("Northwind");
        let places = eve.json("/where").await;
        let (work, guest) = (places["member_of"][0]["address"].as_str().unwrap().to_owned(), places["guest_of"][0]["address"].as_str().unwrap().to_owned());
        eve.get(&work).await.ok().sees("href=\"/account\"");
        eve.get("/account").await.ok().sees("href=\"/where\"");
        eve.get(&guest).await.ok().sees("Bridge inspection").sees("href=\"/where\"");
        eve.get(&town.bridge("")).await.ok().sees("href=\"/where\"");
    }

    async fn code_5_cookies_are_bound_to_the_host_hidden_from_scripts_and_kept_from_other_sites(town) {
        for (base, secure) in [("https://parlor.example", true), ("http://localhost", false)] {
            let app = town.again(|config| config.base_url = base.into());
            let browser = Client::new(app.router(), &[]);
            let mut cookies = Vec::new();
            let mut keep = |reply: crate::town::Reply| {
                cookies.extend(reply.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap().to_owned()));
            };
            let address = if secure { "ana@bolt.example" } else { GUS };
            town.share(&town.bridge(""), address).await;
            keep(browser.post("/sign-in", &[("email", "petra@northwind.example"), ("password", PASSWORD), ("way", "password")]).await.is(303));
            keep(browser.get("/language/de").await.is(303));
            keep(browser.post("/account", &[("name", "Petra Horák"), ("language", "en"), ("zone", "UTC")]).await.is(303));
            keep(browser.post("/sign-out", &[]).await.is(303));
            keep(browser.post("/sign-in", &[("email", "petra@northwind.example"), ("way", "code")]).await.is(303));
            let link = town.link_to(address).await;
            keep(browser.get(&link).await.ok());
            keep(browser.post("/open", &[]).await.is(303));
            let names: std::collections::BTreeSet<&str> = cookies.iter().map(|cookie| cookie.split('=').next().unwrap()).collect();
            assert_eq!(names.len(), 5, "{names:?}");
            for cookie in &cookies {
                assert!(cookie.contains("; Path=/;") && cookie.contains("; HttpOnly;") && cookie.contains("; SameSite=Lax;"), "{cookie}");
                assert!(!cookie.contains("Domain"), "{cookie}");
                assert_eq!((cookie.starts_with("__Host-"), cookie.ends_with("; Secure")), (secure, secure), "{cookie}");
            }
            let page = browser.get("/sign-in").await;
            assert_eq!(page.headers.contains_key("strict-transport-security"), secure);
        }
    }

    async fn code_5_posts_from_other_sites_are_refused_and_change_nothing(town) {
        let (bridge, gus) = (town.bridge(""), town.invite(GUS).await);
        let comments = format!("{bridge}/comments");
        let foreign: [&[(&'static str, &str)]; 6] = [
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "cross-site"), ("origin", "http://localhost")],
            &[("sec-fetch-site", ""), ("origin", "https://evil.example")],
            &[("sec-fetch-site", ""), ("origin", "http://localhost.evil.example")],
            &[("sec-fetch-site", ""), ("origin", "null")],
        ];
        for headers in foreign {
            let with = |client: Client| headers.iter().fold(client, |client, (name, value)| client.with(name, value));
            for client in [gus.clone(), town.petra()] {
                with(client.clone()).post(&comments, &[("text", "from elsewhere")]).await.is(403).sees("sent from another site");
                with(client.clone()).post_json(&comments, &json!({"text": "from elsewhere"})).await.is(403);
                with(client).upload(&format!("{bridge}/files"), &[("x.txt", "text/plain", b"from elsewhere")], &[]).await.is(403);
            }
            let sign_in = [("email", "eve@acme.example"), ("password", PASSWORD), ("way", "password")];
            with(town.nobody()).post("/sign-in", &sign_in).await.is(403);
            with(gus.clone()).post("/sign-out", &[]).await.is(403);
        }
        town.petra().get(&bridge).await.ok().hides("from elsewhere").hides("x.txt");
        // Coming from elsewhere by a link is fine, and so are older browsers at home.
        gus.clone().with("sec-fetch-site", "cross-site").get(&bridge).await.ok();
        gus.clone().with("sec-fetch-site", "").with("origin", "http://localhost").post(&comments, &[("text", "from here")]).await.is(303);
        gus.clone().with("sec-fetch-site", "").post(&comments, &[("text", "from an old one")]).await.is(303);
    }

    async fn code_4_addresses_with_secrets_are_left_at_once_and_sent_nowhere(town) {
        town.share(&town.bridge(""), GUS).await;
        let link = town.link_to(GUS).await;
        let secret = link.trim_start_matches("/l/").to_owned();
        let bits = secret.replace('-', "").len() * 5;
        assert!(bits >= 128, "{secret}");
        let gus = town.nobody();
        let step = gus.get(&link).await.ok();
        assert_eq!(step.header("refresh"), "0; url=/open");
        assert_eq!(step.header("referrer-policy"), "no-referrer");
        assert_eq!(step.header("cache-control"), "no-store");
        let mut seen = vec![format!("{:?} {}", step.headers, step.body)];
        // A browser that says that somebody goes there is led on at once, with the same cookie.
        let now = town.nobody().with("sec-fetch-dest", "document").with("sec-fetch-site", "cross-site");
        let led = now.get(&link).await.leads_to("/open");
        assert_eq!((led.header("referrer-policy"), led.header("cache-control")), ("no-referrer", "no-store"));
        assert!(!led.body.contains("Bridge") && !format!("{:?}", led.headers).contains(&secret));
        now.get("/open").await.ok().sees("Bridge");
        now.clone().with("sec-fetch-dest", "document").get("/l/aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaaaa").await.is(404);
        // A picture or a frame of somebody's page is not led anywhere.
        assert_eq!(town.nobody().with("sec-fetch-dest", "iframe").get(&link).await.ok().header("refresh"), "0; url=/open");
        for reply in [gus.get("/open").await, gus.post("/open", &[]).await, gus.get(&town.bridge("")).await, gus.get("/guest/northwind").await] {
            assert_eq!(reply.header("referrer-policy"), "no-referrer");
            seen.push(format!("{:?} {}", reply.headers, reply.body));
        }
        assert!(seen.iter().all(|page| !page.contains(&secret)), "a page repeats the secret");
        assert!(gus.cookies().iter().all(|(_, value)| !value.contains(&secret)));
    }
}
