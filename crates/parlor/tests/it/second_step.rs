//! The second step of signing in: a code of an app, or a recovery code (HOUSE-14).

use crate::town::{Client, PASSWORD, Town};
use parlor::store::Time;
use totp_rs::{Builder, Secret};

const PETRA: &str = "petra@northwind.example";

/// What an app with this secret shows at this moment.
pub fn shown(secret: &str, now: Time) -> String {
    let secret = Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let seconds = u64::try_from(now.0 / 1_000_000).unwrap();
    Builder::new().with_secret(secret).with_account_name("-").build().unwrap().generate(seconds).to_string()
}

/// The app on Petra's phone.
pub struct Phone(String);

impl Phone {
    /// What it shows at this moment.
    fn shows(&self, town: &Town) -> String {
        shown(&self.0, town.app.store.sources().clock.now())
    }
}

/// Petra sets up her app; her recovery codes.
async fn set_up(town: &Town) -> (Phone, Vec<String>) {
    set_up_by(town, &town.petra()).await
}

/// Somebody sets up their app; their recovery codes.
pub async fn set_up_by(town: &Town, petra: &Client) -> (Phone, Vec<String>) {
    petra.post("/account/second-step", &[]).await.leads_to("/account/second-step");
    let page = petra.get("/account/second-step").await.ok().sees("Scan the picture");
    assert!(page.body.contains("<svg class=\"qr\""), "{}", page.body);
    let phone = Phone(petra.json("/account/second-step").await["secret"].as_str().unwrap().to_owned());
    petra.post("/account/second-step/confirm", &[("second_code", "000000")]).await.is(422).sees("does not fit");
    assert!(petra.json("/account").await["second_step"].is_null(), "not on before the first code");
    let on = petra.post_json("/account/second-step/confirm", &serde_json::json!({"second_code": phone.shows(town)})).await.ok().view();
    let codes = on["recovery_codes"].as_array().unwrap().iter().map(|code| code.as_str().unwrap().to_owned()).collect();
    (phone, codes)
}

/// The first step, in a browser that nobody is known in.
async fn first_step(town: &Town) -> Client {
    let browser = town.nobody();
    browser.post("/sign-in", &[("email", PETRA), ("password", PASSWORD), ("way", "password"), ("to", "/account")]).await.leads_to("/sign-in/second");
    browser.get("/account").await.is(303);
    browser
}

async fn second_step(browser: &Client, code: &str) -> u16 {
    browser.post("/sign-in/second", &[("code", code)]).await.status
}

stories! {
    async fn house_14_after_the_password_a_code_of_the_app_is_asked_for(town) {
        let (phone, codes) = set_up(&town).await;
        assert_eq!(codes.len(), 10);
        town.later(60);
        let browser = first_step(&town).await;
        browser.get("/sign-in/second").await.ok().sees("One more step").hides("petra");
        assert_eq!(second_step(&browser, "12 34 56").await, 422);
        browser.post("/sign-in/second", &[("code", &phone.shows(&town))]).await.leads_to("/account");
        browser.get("/account").await.ok().sees("Second step").sees("10 recovery codes are left");
        browser.get(&town.northwind("/administration/log")).await.ok().sees("turned on the second step of signing in");
    }

    async fn house_14_a_code_counts_once_and_only_in_the_browser_of_the_first_step(town) {
        let (phone, _) = set_up(&town).await;
        // The one it was turned on with is used up.
        let early = first_step(&town).await;
        assert_eq!(second_step(&early, &phone.shows(&town)).await, 422);
        town.later(60);
        let (one, two, stranger) = (first_step(&town).await, first_step(&town).await, town.nobody());
        let code = phone.shows(&town);
        assert_eq!(second_step(&stranger, &code).await, 303);
        stranger.get("/account").await.is(303);
        stranger.get("/sign-in/second").await.leads_to("/sign-in");
        assert_eq!(second_step(&one, &code).await, 303);
        one.get("/account").await.ok();
        assert_eq!(second_step(&two, &code).await, 422);
        two.get("/account").await.is(303);
        // Nor does the first step last.
        town.later(11 * 60);
        two.post("/sign-in/second", &[("code", &phone.shows(&town))]).await.leads_to("/sign-in");
        two.get("/account").await.is(303);
    }

    async fn house_14_f_13_wrong_codes_are_counted_on_the_step_and_on_the_person(town) {
        let (phone, _) = set_up(&town).await;
        town.later(60);
        let browser = first_step(&town).await;
        for left in [4, 3, 2, 1] {
            browser.post("/sign-in/second", &[("code", "000000")]).await.is(422).sees(&left.to_string());
        }
        browser.post("/sign-in/second", &[("code", "000000")]).await.leads_to("/sign-in");
        browser.post("/sign-in/second", &[("code", &phone.shows(&town))]).await.leads_to("/sign-in");
        browser.get("/account").await.is(303);
        let mut refused = 0;
        for n in 0..8 {
            let other = town.nobody().from([10, 9, 0, n]);
            other.post("/sign-in", &[("email", PETRA), ("password", PASSWORD), ("way", "password")]).await.leads_to("/sign-in/second");
            for _ in 0..5 {
                refused += usize::from(second_step(&other, "000000").await == 429);
            }
        }
        assert!(refused >= 10, "{refused} of 40 further tries were refused");
    }

    async fn house_14_a_recovery_code_opens_once(town) {
        let (_, codes) = set_up(&town).await;
        let browser = first_step(&town).await;
        let typed = codes[3].to_uppercase().replace('-', " ");
        assert_eq!(second_step(&browser, &typed).await, 303);
        browser.get("/account").await.ok().sees("9 recovery codes are left");
        assert_eq!(second_step(&first_step(&town).await, &codes[3]).await, 422);
        assert_eq!(second_step(&first_step(&town).await, "aaaa-aaaa-aaaa-aaaa").await, 422);
    }

    async fn house_14_it_is_asked_for_after_a_mailed_code_too_and_never_of_a_guest_link(town) {
        let (phone, _) = set_up(&town).await;
        town.later(60);
        let browser = town.nobody();
        browser.post("/sign-in", &[("email", PETRA), ("way", "code")]).await.is(303);
        town.work().await;
        let code = town.code_to(PETRA).await;
        browser.post("/sign-in/code", &[("code", &code)]).await.leads_to("/sign-in/second");
        browser.get(&town.northwind("")).await.is(303);
        assert_eq!(second_step(&browser, &phone.shows(&town)).await, 303);
        browser.get(&town.northwind("")).await.ok();
        // What a link opens is proved by the mailbox.
        let gus = town.invite("gus@bolt.example").await;
        gus.get(&town.bridge("")).await.ok();
    }

    async fn house_14_it_is_turned_off_by_a_code_and_by_no_key(town) {
        let (phone, _) = set_up(&town).await;
        let petra = town.petra();
        let key = petra.post_json("/account/keys", &serde_json::json!({"key_name": "Books"})).await.ok().view()["key"].as_str().unwrap().to_owned();
        let program = town.nobody().with("authorization", &format!("Bearer {key}"));
        for path in ["/account/second-step", "/account/second-step/end", "/account/second-step/confirm"] {
            program.post(path, &[("second_code", "000000")]).await.is(403);
        }
        // Nor does a key sign anybody in, with the password too.
        program.post("/sign-in", &[("email", PETRA), ("password", PASSWORD), ("way", "password")]).await.is(403);
        petra.post("/account/second-step/end", &[("second_code", "000000")]).await.is(422).sees("does not fit");
        // Setting up another one does not put it in the place of the one in force.
        petra.post("/account/second-step", &[]).await.is(303);
        petra.get("/account/second-step").await.leads_to("/account");
        town.later(60);
        petra.post("/account/second-step/end", &[("second_code", &phone.shows(&town))]).await.is(303);
        let browser = town.nobody();
        browser.post("/sign-in", &[("email", PETRA), ("password", PASSWORD), ("way", "password")]).await.leads_to("/");
        browser.get("/account").await.ok().sees("Set up an app");
    }

    async fn house_14_code_4_a_stolen_database_shows_no_code(town) {
        let (phone, codes) = set_up(&town).await;
        let all = town.everything().await.to_lowercase();
        let secret = phone.0.replace(' ', "").to_lowercase();
        let bytes = Secret::try_from_base32(secret.to_uppercase()).unwrap();
        let hex: String = format!("{:02x?}", bytes.as_bytes()).chars().filter(char::is_ascii_hexdigit).collect();
        assert!(!all.contains(&secret) && !all.contains(&hex));
        for code in codes {
            assert!(!all.contains(&code) && !all.contains(&code.replace('-', "")));
        }
    }

    async fn house_14_an_organization_can_ask_its_members_for_a_second_step(town) {
        let (petra, tomas, bridge) = (town.petra(), town.tomas(), town.bridge(""));
        let key = tomas.post_json("/account/keys", &serde_json::json!({"key_name": "Script"})).await.ok().view()["key"].as_str().unwrap().to_owned();
        let program = town.nobody().with("authorization", &format!("Bearer {key}"));
        let page = town.northwind("/administration");
        let now = petra.json(&page).await["settings"].clone();
        let of = |word: &str| now[word].to_string().trim_matches('"').to_owned();
        let form = |edition: String| {
            [("name", of("name")), ("hue", of("hue")), ("zone", of("zone")), ("trust_days", of("trust_days")), ("external_communications", "on".to_owned()),
             ("second_step_required", "on".to_owned()), ("edition", edition)]
        };
        let send = async |client: &Client| {
            let form = form(of("edition"));
            client.post(&page, &form.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>()).await
        };
        // Whoever would shut themselves out has to take the step first.
        send(&petra).await.is(422).sees("Set up your own second step first");
        let (phone, _) = set_up(&town).await;
        send(&petra).await.leads_to(&page);
        petra.get(&page).await.ok();
        petra.get(&bridge).await.ok();
        // Nobody else comes in, by browser or by key, and all are told what is missing; guests are not asked.
        for address in [bridge.clone(), town.northwind(""), town.northwind("/tasks"), town.bridge("/files/removed")] {
            let asked = tomas.get(&address).await.is(303).location();
            assert!(asked.starts_with("/account/second-step/required?to=%2F"), "{asked}");
            assert_eq!(program.clone().with("accept", "application/json").get(&address).await.is(403).view()["type"], "about:blank#second-step");
        }
        tomas.post(&town.bridge("/comments"), &[("lane", "team"), ("text", "x")]).await.is(403).sees("second step");
        town.jan().get(&bridge).await.is(404);
        let gus = town.invite("gus@bolt.example").await;
        gus.get(&bridge).await.ok();
        // Another browser of Petra's that only gave her password is asked as well.
        let old = first_step(&town).await;
        town.later(60);
        old.post("/sign-in/second", &[("code", &phone.shows(&town))]).await.is(303);
        old.get(&bridge).await.ok();
        // Tomáš sets it up where he is, and is in; turning it off shuts him out again.
        tomas.get("/account/second-step/required?to=/x").await.ok().sees("Set it up now").sees("/account/second-step");
        tomas.post("/account/second-step", &[]).await.is(303);
        let his = Phone(tomas.json("/account/second-step").await["secret"].as_str().unwrap().to_owned());
        tomas.post("/account/second-step/confirm", &[("second_code", &his.shows(&town))]).await.ok();
        tomas.get(&bridge).await.ok();
        tomas.get(&format!("/account/second-step/required?to={bridge}")).await.leads_to(&bridge);
        program.get(&bridge).await.is(303);
        town.later(60);
        tomas.post("/account/second-step/end", &[("second_code", &his.shows(&town))]).await.is(303);
        tomas.get(&bridge).await.is(303);
    }
}
