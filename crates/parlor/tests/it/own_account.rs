//! What somebody signs in with: which passwords are taken, who may change it and when, that they
//! are told of it, and what the log says of those who try the doors.

use crate::{
    server::{Company, Server, at, found},
    town::{Client, PASSWORD, Town},
};
use axum::body::Body;
use serde_json::json;

const PETRA: &str = "petra@northwind.example";

async fn signed_in(town: &Town) -> Client {
    let browser = town.nobody();
    browser.post("/sign-in", &[("email", PETRA), ("password", PASSWORD), ("way", "password")]).await.is(303);
    browser
}

stories! {
    async fn house_14_no_password_is_taken_that_others_try_first(town) {
        let petra = signed_in(&town).await;
        let choose = async |new: &str| petra.post("/account/password", &[("current", PASSWORD), ("new_password", new)]).await;
        for known in ["Password123!", "1234567890", "qwertyuiop", "willkommen", "Dragon2024!!"] {
            choose(known).await.is(422).sees("Everybody tries this one first");
        }
        for own in ["parlor-petra", "northwind-2026", "petrahorák!"] {
            choose(own).await.is(422).sees("made of your name");
        }
        // Neither capitals nor digits are asked for, and it may be long and of any letters.
        let long = "long ".repeat(40);
        for fine in ["rain over the old bridge", "дощ-над-старим-мостом", long.as_str()] {
            // Tries at an address are limited.
            town.later(901);
            choose(fine).await.leads_to("/account");
            let again = town.nobody();
            again.post("/sign-in", &[("email", PETRA), ("password", fine), ("way", "password")]).await.is(303);
            // It is taken exactly as it was typed.
            let other = town.nobody();
            other.post("/sign-in", &[("email", PETRA), ("password", &fine.to_uppercase()), ("way", "password")]).await.is(422);
            petra.post("/account/password", &[("current", fine), ("new_password", PASSWORD)]).await.leads_to("/account");
        }
        let page = petra.get("/account").await.ok();
        let field = |name: &str| page.body.split("<input").find(|field| field.contains(&format!("name=\"{name}\""))).unwrap().to_owned();
        for (name, kind) in [("current", "current-password"), ("new_password", "new-password")] {
            let field = field(name);
            assert!(field.contains("type=\"password\"") && field.contains(&format!("autocomplete=\"{kind}\"")), "{field}");
        }
    }

    async fn house_14_what_one_signs_in_with_is_changed_after_a_sign_in_of_just_now_alone(town) {
        let petra = signed_in(&town).await;
        let lost = signed_in(&town).await;
        let lost_id = lost.json("/account").await["browsers"].as_array().unwrap().iter().find(|one| one["this"] == true).unwrap()["id"].clone();
        petra.get("/account").await.ok().hides("Sign in once more");
        town.later(16 * 60);
        petra.get("/account").await.ok().sees("Sign in once more").sees("/sign-in?again=1");
        let says = "Sign in once more before you change how you sign in";
        petra.post("/account/second-step", &[]).await.is(422).sees(says);
        petra.post("/account/passkeys/remove", &[("passkey", &uuid::Uuid::nil().to_string())]).await.is(422).sees(says);
        petra.post_json("/account/passkeys/begin", &json!({})).await.is(422).sees(says);
        petra.post("/account/browsers/end-others", &[]).await.is(422).sees(says);
        petra.post("/account/browsers/end", &[("session", lost_id.as_str().unwrap())]).await.is(422).sees(says);
        lost.get("/account").await.ok();
        // What asks for the password itself needs no more, and whoever leaves just leaves.
        petra.post("/account/password", &[("current", PASSWORD), ("new_password", "rain over the old bridge")]).await.leads_to("/account");
        lost.get("/account").await.is(303);
        petra.post("/sign-in", &[("email", PETRA), ("password", "rain over the old bridge"), ("way", "password"), ("to", "/account")]).await.leads_to("/account");
        petra.post("/account/second-step", &[]).await.leads_to("/account/second-step");
        petra.post("/account/browsers/end-others", &[]).await.leads_to("/account");
    }

    async fn house_14_somebody_is_told_when_what_they_sign_in_with_is_changed(town) {
        let petra = signed_in(&town).await;
        petra.post("/account/password", &[("current", PASSWORD), ("new_password", "rain over the old bridge")]).await.leads_to("/account");
        let mail = town.mail_to(PETRA).await.unwrap();
        assert!(mail.contains("Your password was changed") && mail.contains("10.0.0.1") && mail.contains("/account"), "{mail}");
        assert!(!mail.contains("rain over"), "{mail}");
        town.later(60);
        crate::second_step::set_up_by(&town, &petra).await;
        let mail = town.mail_to(PETRA).await.unwrap();
        assert!(mail.contains("The second step was turned on"), "{mail}");
    }

    async fn house_14_whose_password_is_guessed_at_is_told_once_a_day(town) {
        let guess = async |email: &str, network: u8| {
            town.nobody().from([10, 7, 0, network]).post("/sign-in", &[("email", email), ("password", "a-wrong-guess-0"), ("way", "password")]).await.status
        };
        for network in 0..10 {
            assert_eq!((guess(PETRA, network).await, guess("nobody@nowhere.example", network).await), (422, 422));
        }
        assert_eq!(town.mail_to(PETRA).await.filter(|mail| mail.contains("guess your password")), None, "a few wrong ones are nothing");
        for network in 20..24 {
            assert_eq!((guess(PETRA, network).await, guess("nobody@nowhere.example", network).await), (429, 429));
        }
        let mail = town.mail_to(PETRA).await.unwrap();
        assert!(mail.contains("Somebody tries to guess your password") && mail.contains("10.7.0.20"), "{mail}");
        let count = |tx: &mut parlor::store::Tx<'_>| {
            let sql = "SELECT COUNT(*) FROM outbox WHERE kind = 'account' AND to_email = 'petra@northwind.example'";
            Ok::<_, parlor::web::Error>(tx.number(sql, &[])?)
        };
        assert_eq!(town.app.store.read(count).await.unwrap(), 1, "once");
        assert_eq!(town.mail_to("nobody@nowhere.example").await.filter(|mail| mail.contains("guess your password")), None);
    }

    async fn house_14_what_a_browser_kept_goes_when_somebody_signs_out(town) {
        let petra = signed_in(&town).await;
        // The way out is on every page of members.
        for path in [town.northwind(""), town.northwind("/projects"), town.bridge(""), "/account".into()] {
            petra.get(&path).await.ok().sees("action=\"/sign-out\"");
        }
        let left = petra.post("/sign-out", &[]).await.leads_to("/sign-in");
        assert_eq!(left.header("clear-site-data"), "\"cache\", \"storage\"");
        assert!(petra.cookies().iter().all(|(name, _)| name != "parlor"), "{:?}", petra.cookies());
    }

    async fn house_12_figures_are_for_who_asks_from_inside(town) {
        town.nobody().get("/metrics").await.ok();
        for outside in [[93, 184, 216, 34], [1, 1, 1, 1]] {
            town.nobody().from(outside).get("/metrics").await.is(404);
            // Whoever says of themselves that they come from inside is not believed.
            town.nobody().from(outside).with("x-forwarded-for", "127.0.0.1").get("/metrics").await.is(404);
        }
        // A proxy is, if it is named, for the last that it says.
        let app = town.again(|config| config.trusted_proxies = "10.0.0.1".into());
        let by_proxy = async |said: &str| Client::new(app.router(), &[]).with("x-forwarded-for", said).get("/metrics").await.status;
        assert_eq!((by_proxy("127.0.0.1, 93.184.216.34").await, by_proxy("93.184.216.34, 127.0.0.1").await), (404, 200));
    }

    async fn code_5_a_browser_reports_what_it_held_back(town) {
        let page = town.nobody().get("/sign-in").await.ok();
        assert!(page.header("content-security-policy").ends_with("report-uri /csp-report"), "{:?}", page.headers);
        let report = json!({"csp-report": {"effective-directive": "script-src", "blocked-uri": "https://evil.example/x"}}).to_string();
        let browser = town.nobody();
        browser.send("POST", "/csp-report", Some("application/csp-report"), report.clone()).await.is(204);
        browser.send("POST", "/csp-report", Some("application/csp-report"), "no report").await.is(204);
        browser.send("POST", "/csp-report", Some("application/csp-report"), "x".repeat(20_000)).await.is(413);
        let mut last = 204;
        for _ in 0..60 {
            last = browser.send("POST", "/csp-report", Some("application/csp-report"), report.clone()).await.status;
        }
        assert_eq!(last, 429, "nobody fills the log by it");
    }

    async fn item_3_nobody_fills_the_storage(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let team = petra.json(&town.northwind("/team")).await;
        let party = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Petra Horák").unwrap()["id"].as_str().unwrap().to_owned();
        let (secrets, most) = (town.app.secrets.clone(), parlor::files::MOST_A_DAY);
        let spend = move |tx: &mut parlor::store::Tx<'_>| {
            // All that is left of the day, but one.
            while parlor::verification::spend(tx, &secrets, "files of party", &party, most, 86_400).is_ok() {}
            Ok::<_, parlor::web::Error>(())
        };
        town.app.store.write(spend).await.unwrap();
        town.meddle(&format!("UPDATE rates SET used = used - 1 WHERE used = {most}")).await;
        let add = async |client: &Client, name: &str| client.upload(&format!("{bridge}/files"), &[(name, "text/plain", b"x")], &[]).await.status;
        assert_eq!((add(&petra, "last.txt").await, add(&petra, "over.txt").await), (303, 429));
        petra.get(&bridge).await.ok().sees("last.txt").hides("over.txt");
        assert_eq!(add(&town.tomas(), "another.txt").await, 303, "others go on");
        town.later(86_400);
        assert_eq!(add(&petra, "next-day.txt").await, 303);
        // Nor by few and large ones, which count when they are begun.
        let begins = async |client: &Client| {
            let client = client.clone().with("tus-resumable", "1.0.0").with("upload-length", "1000000");
            let client = client.with("upload-metadata", "filename YS50eHQ=");
            client.send("POST", &format!("{bridge}/uploads"), None, Body::empty()).await.status
        };
        for _ in 1..parlor::files::LARGEST_A_DAY {
            assert_eq!(begins(&petra).await, 201);
        }
        assert_eq!((begins(&petra).await, begins(&town.tomas()).await), (429, 201));
        assert_eq!(add(&petra, "small.txt").await, 303, "what is left is theirs");
    }
}

#[test]
fn house_12_the_log_tells_who_was_let_in_and_who_was_not() {
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    found(&[&at(&data)]);
    let server = Server::start(&data, &log, &["PARLOR_LOG_JSON=true"]);
    let company = Company::settle(&server);
    let mut nobody = server.http();
    nobody.post("/sign-in", &json!({"email": PETRA, "password": "a-wrong-guess-77"})).unwrap();
    nobody.post("/sign-in", &json!({"email": "petra@nowhere.example", "password": "a-wrong-guess-77"})).unwrap();
    nobody.send("POST", "/sign-out", &[("Sec-Fetch-Site", "cross-site")], b"").unwrap();
    server.http().with_key("plr_nothing").get(&company.item).unwrap();
    let mut robot = server.http().with_key(&company.key);
    robot.get("/items/00000000-0000-7000-8000-000000000000").unwrap();
    robot.post("/account/password", &json!({"new_password": "rain over the old bridge"})).unwrap();
    robot.send("POST", &format!("{}/notes", company.item), &[("Content-Type", "application/json")], b"{\"title\":").unwrap();
    assert!(server.stop().1);
    let text = std::fs::read_to_string(log).unwrap();
    let lines: Vec<serde_json::Value> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let told = |message: &str, field: &str, value: &str| {
        let mut found = lines.iter().map(|line| &line["fields"]);
        found.any(|fields| fields["message"] == message && fields[field] == value && fields["network"] == "127.0.0.1")
    };
    assert!(told("signed in", "way", "password"), "{text}");
    assert!(told("a sign-in was refused", "way", "password"), "{text}");
    for word in ["foreign", "no-key", "not-found", "forbidden", "unreadable"] {
        assert!(told("refused", "refused", word), "{word}: {text}");
    }
    let whose: Vec<&serde_json::Value> =
        lines.iter().map(|line| &line["fields"]).filter(|fields| fields["message"] == "a sign-in was refused").map(|fields| &fields["who"]).collect();
    assert!(whose.len() == 2 && whose[0] != whose[1], "one mark for each address: {whose:?}");
    let hidden = lines.iter().map(|line| &line["fields"]).find(|fields| fields["refused"] == "not-found").unwrap();
    assert!(hidden["route"] == "/items/{item}" && hidden["who"].as_str().unwrap().len() == 36, "{hidden}");
    assert!(lines.iter().all(|line| line["timestamp"].as_str().is_some_and(|at| at.ends_with('Z'))), "all times are those of UTC");
    assert!(!text.contains("nowhere.example") && !text.contains("a-wrong-guess-77") && !text.contains("plr_nothing"), "{text}");
}
