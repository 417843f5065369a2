//! Guessing at codes, and telling who is known by what the program does (R5, R7).

use crate::town::{Client, Town};
use serde_json::json;

const GUS: &str = "gus@bolt.example";

/// Asks for a code of an address, as a program; the status.
async fn asks(browser: &Client, address: &str) -> u16 {
    browser.post_json("/sign-in", &json!({"email": address, "way": "code"})).await.status
}

/// Tries digits; whether that was heard, which is to say weighed against the code.
async fn tries(browser: &Client, digits: &str) -> bool {
    let answer = browser.post_json("/sign-in/code", &json!({"code": digits})).await;
    assert!([422, 429].contains(&answer.status), "{}", answer.body);
    answer.body.contains("did not fit")
}

/// What stands in the newest mail in place of digits.
async fn long_code(town: &Town, address: &str) -> String {
    let mail = town.mail_to(address).await.expect("a mail came");
    let mut lines = mail.lines().map(str::trim);
    lines.find(|line| line.len() == 35 && line.split('-').all(|group| group.len() == 8)).unwrap_or_else(|| panic!("no long code: {mail}")).to_owned()
}

stories! {
    async fn r_5_of_a_day_of_guessing_twenty_tries_are_heard_and_the_guest_gets_in(town) {
        town.invite(GUS).await;
        // Six guesses, then six more from another network, all day; each as often as one is let. A million come from ten thousand.
        let wanted = proof::asked("PARLOR_TEST_GUESSES", 432);
        let (visits, networks) = ((wanted / 6).max(72), (wanted / 100).max(72));
        let (mut heard, mut tried) = (0_u32, 0);
        for visit in 0..visits {
            let second = |visit: usize| i64::try_from(visit * 86_400 / visits).unwrap();
            town.later(second(visit + 1) - second(visit));
            let [high, low] = u16::try_from(visit % networks).unwrap().to_be_bytes();
            let browser = town.nobody().from([11, high, low, 1]);
            if asks(&browser, GUS).await >= 400 {
                continue;
            }
            // A code of 160 bits weighs every guess, and none in the age of the world fits.
            let long = browser.json("/sign-in/code").await["long"] == true;
            for guess in 0..6 {
                heard += u32::from(tries(&browser, &format!("{:06}", 111_111 * guess)).await && !long);
                tried += 1;
            }
        }
        // Ten a day of the calendar, and this day crosses midnight: 2 chances in 100,000.
        assert!((1..=20).contains(&heard), "{heard} were heard");
        let on = town.app.store.kind();
        let chance = f64::from(heard) / 1e6;
        proof::figure("R5", &format!("guesses_{on}"), format_args!("heard={heard} tried={tried} addresses={networks} chance={chance:.0e}"));

        // Whoever reads the mailbox gets in all the same, in the middle of it.
        let guest = town.nobody();
        asks(&guest, GUS).await;
        let long = long_code(&town, GUS).await;
        guest.get("/sign-in/code").await.ok().sees("Long code");
        guest.post("/sign-in/code", &[("code", "000000")]).await.is(422);
        // It opens nothing: six digits come to the mailbox again, for this browser alone.
        guest.post("/sign-in/code", &[("code", &long.to_uppercase())]).await.leads_to("/sign-in/code");
        guest.get("/sign-in/code").await.ok().hides("Long code");
        guest.post("/sign-in/code", &[("code", "000000")]).await.is(422);
        guest.post("/sign-in/code", &[("code", &town.code_to(GUS).await)]).await.is(303);
        guest.get(&town.bridge("")).await.ok();
        // It is theirs in any browser that asked, for a day, and in none that did not.
        let other = town.nobody().from([10, 8, 200, 1]);
        assert_eq!(asks(&other, GUS).await, 200, "no further mail goes out, and none is needed");
        other.post("/sign-in/code", &[("code", &long)]).await.leads_to("/sign-in/code");
        other.post("/sign-in/code", &[("code", &town.code_to(GUS).await)]).await.is(303);
        let stranger = town.nobody();
        assert_ne!(stranger.post("/sign-in/code", &[("code", &long)]).await.location(), town.bridge(""));
        town.later(2 * 86_400);
        let tomorrow = town.nobody();
        asks(&tomorrow, GUS).await;
        tomorrow.post("/sign-in/code", &[("code", &long)]).await.is(422);
        tomorrow.post("/sign-in/code", &[("code", &town.code_to(GUS).await)]).await.is(303);
    }

    async fn r_7_known_and_unknown_cost_the_same_work(town) {
        town.share(&town.bridge(""), GUS).await;
        // As many statements, and, with them, as many syncs, whoever's address it is.
        let mut costs: Vec<Vec<i64>> = Vec::new();
        for address in ["petra@northwind.example", GUS, "pavel@nowhere.example"] {
            let (browser, mut all) = (town.nobody(), Vec::new());
            let statements = || town.app.store.sources().statements();
            let mut last = statements();
            let mut cost = |all: &mut Vec<i64>| {
                let now = statements();
                all.push(now - last);
                last = now;
            };
            browser.post("/sign-in", &[("email", address), ("way", "code")]).await.is(303);
            cost(&mut all);
            browser.get("/sign-in/code").await.ok();
            cost(&mut all);
            browser.post("/sign-in/code", &[("code", "000000")]).await.is(422);
            cost(&mut all);
            browser.post("/sign-in/code/again", &[]).await.is(303);
            cost(&mut all);
            browser.post("/sign-in", &[("email", address), ("password", "not-the-password-1"), ("way", "password")]).await.is(422);
            cost(&mut all);
            costs.push(all);
        }
        assert_eq!(costs[0], costs[2], "a member, and nobody");
        assert_eq!(costs[1], costs[2], "a guest, and nobody");
        proof::figure("R7", &format!("statements_{}", town.app.store.kind()), format_args!("different=0 answers={}", costs[0].len() * costs.len()));
    }
}
