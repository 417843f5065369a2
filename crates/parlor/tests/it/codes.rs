//! Codes: six digits, ten minutes, five tries, one door.

use crate::town::{Client, Reply, Town};
use std::collections::BTreeMap;

const GUS: &str = "gus@bolt.example";

/// A second browser at the door of a link, and its path.
async fn at_the_door(town: &Town, link: &str) -> Client {
    let browser = town.nobody();
    browser.get(link).await.ok();
    browser.post("/open", &[]).await.leads_to("/open/code");
    browser
}

/// A code that does not fit.
fn wrong(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000)
}

async fn invited(town: &Town) -> String {
    town.invite(GUS).await;
    town.link_to(GUS).await
}

/// What an answer tells: its status, headers and body, without random cookies.
fn told(reply: &Reply) -> (u16, BTreeMap<String, String>, String) {
    let mut headers = BTreeMap::new();
    for (name, value) in &reply.headers {
        let value = value.to_str().unwrap();
        let value = if name == "set-cookie" {
            let (cookie, rest) = value.split_once('=').unwrap();
            format!("{cookie} {} {:?}", rest.split(';').next().unwrap().len(), rest.split_once(';').map(|(_, rest)| rest))
        } else {
            value.to_owned()
        };
        headers.insert(format!("{name} {}", value.split(' ').next().unwrap()), value);
    }
    (reply.status, headers, reply.body.clone())
}

stories! {
    async fn code_1_six_digits_hold_for_ten_minutes_and_once(town) {
        let link = invited(&town).await;
        let browser = at_the_door(&town, &link).await;
        let code = town.code_to(GUS).await;
        assert!(code.len() == 6 && code.bytes().all(|digit| digit.is_ascii_digit()), "{code}");
        town.later(9 * 60 + 50);
        browser.post("/open/code", &[("code", &code)]).await.leads_to(&town.bridge(""));
        // Used up: in the same browser, with the session gone, it opens nothing.
        let (knock, rest): (Vec<_>, Vec<_>) = browser.cookies().into_iter().partition(|(name, _)| name != "parlor");
        assert_eq!(rest.len(), 1);
        let again = Client::new(town.app.router(), &knock);
        again.post("/open/code", &[("code", &code)]).await.is(422).sees("no longer holds");
        again.get(&town.bridge("")).await.is(303);

        let late = at_the_door(&town, &link).await;
        let code = town.code_to(GUS).await;
        town.later(601);
        late.post("/open/code", &[("code", &code)]).await.is(422).sees("no longer holds");
    }

    async fn code_1_five_wrong_tries_end_it_and_f_13_they_are_counted_on_the_code(town) {
        let link = invited(&town).await;
        let browser = at_the_door(&town, &link).await;
        let code = town.code_to(GUS).await;
        for left in ["4 tries are left", "3 tries are left", "2 tries are left", "one try is left"] {
            // From another network and another program each time: the count is on the code.
            let elsewhere = Client::new(town.again(|_| ()).router(), &browser.cookies()).from([10, 0, 1, left.as_bytes()[0]]);
            elsewhere.post("/open/code", &[("code", &wrong(&code))]).await.is(422).sees(left);
        }
        browser.post("/open/code", &[("code", &wrong(&code))]).await.is(422).sees("no longer holds");
        browser.post("/open/code", &[("code", &code)]).await.is(422).sees("no longer holds");
        browser.get(&town.bridge("")).await.is(303);
        // A new one opens.
        browser.post("/open/code/again", &[]).await.leads_to("/open/code");
        browser.post("/open/code", &[("code", &town.code_to(GUS).await)]).await.leads_to(&town.bridge(""));
    }

    async fn code_1_of_many_right_answers_at_one_instant_one_opens(town) {
        let link = invited(&town).await;
        let browser = at_the_door(&town, &link).await;
        let code = town.code_to(GUS).await;
        let cookies = browser.cookies();
        let tries = (0..12).map(|_| {
            let (client, code) = (Client::new(town.app.router(), &cookies), code.clone());
            tokio::spawn(async move { client.post("/open/code", &[("code", &code)]).await.status })
        });
        let tries: Vec<_> = tries.collect();
        let mut statuses = Vec::new();
        for one in tries {
            statuses.push(one.await.unwrap());
        }
        assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
        assert!(statuses.iter().all(|status| matches!(status, 303 | 422)), "{statuses:?}");
    }

    async fn code_1_of_many_wrong_answers_at_one_instant_no_more_than_five_are_heard(town) {
        let link = invited(&town).await;
        let browser = at_the_door(&town, &link).await;
        let code = town.code_to(GUS).await;
        let cookies = browser.cookies();
        let tries: Vec<_> = (0..15)
            .map(|_| {
                let (client, code) = (Client::new(town.app.router(), &cookies), wrong(&code));
                tokio::spawn(async move { client.post("/open/code", &[("code", &code)]).await })
            })
            .collect();
        let mut left = 0;
        for one in tries {
            left += usize::from(one.await.unwrap().is(422).text().contains("left"));
        }
        assert_eq!(left, 4);
        browser.post("/open/code", &[("code", &code)]).await.is(422);
    }

    async fn code_1_a_new_code_ends_the_old(town) {
        let link = invited(&town).await;
        let browser = at_the_door(&town, &link).await;
        let old = town.code_to(GUS).await;
        browser.post("/open/code/again", &[]).await.leads_to("/open/code");
        let new = town.code_to(GUS).await;
        if old != new {
            browser.post("/open/code", &[("code", &old)]).await.is(422);
        }
        browser.post("/open/code", &[("code", &new)]).await.leads_to(&town.bridge(""));
    }

    async fn code_1_and_f_14_a_code_opens_only_the_door_and_the_browser_it_was_asked_at(town) {
        let link = invited(&town).await;
        town.share(&town.tower(""), GUS).await;
        let tower_link = town.link_to(GUS).await;
        let first = at_the_door(&town, &link).await;
        let code = town.code_to(GUS).await;
        // Another browser at the same door.
        let second = at_the_door(&town, &link).await;
        second.post("/open/code", &[("code", &code)]).await.is(422);
        // The same browser at another door: the tower's link, then the house's own.
        let (bridge_visit, tower) = (first.cookies(), town.tower(""));
        let at_tower = town.nobody();
        at_tower.get(&tower_link).await.ok();
        let knock = bridge_visit.iter().find(|(name, _)| name == "knock").unwrap().clone();
        let mut cookies = at_tower.cookies();
        cookies.push(knock);
        let mixed = Client::new(town.app.router(), &cookies);
        mixed.post("/open/code", &[("code", &code)]).await.is(422).sees("no longer holds");
        mixed.get(&tower).await.is(303);
        first.post("/sign-in/code", &[("code", &code)]).await.leads_to("/sign-in");
        // Where it was asked, it still opens.
        first.post("/open/code", &[("code", &code)]).await.leads_to(&town.bridge(""));
    }

    async fn code_2_codes_for_an_address_are_limited_and_a_restart_forgets_nothing(town) {
        invited(&town).await;
        let ask = |app: parlor::app::App, network: u8| async move {
            let browser = Client::new(app.router(), &[]).from([10, 9, 0, network]);
            browser.post("/sign-in", &[("email", GUS), ("way", "code")]).await
        };
        for network in 1..=3 {
            ask(town.app.clone(), network).await.leads_to("/sign-in/code");
        }
        let refused = ask(town.app.clone(), 4).await.is(429);
        assert!((1..=600).contains(&refused.header("retry-after").parse::<i64>().unwrap()), "{:?}", refused.headers);
        refused.sees("Too many tries");
        ask(town.again(|_| ()), 5).await.is(429);
        town.later(601);
        ask(town.again(|_| ()), 6).await.leads_to("/sign-in/code");
        // And in a day: no more than ten mails go out, the last with a code for the rest of it.
        for network in 7..30 {
            town.later(601);
            ask(town.app.clone(), network).await.leads_to("/sign-in/code");
        }
        town.work().await;
        let mails = town.nobody().get("/mail-room").await.ok().body.matches(&format!("&lt;{GUS}&gt;")).count();
        assert_eq!(mails, 11, "an invitation and ten codes");
        town.later(86_400);
        ask(town.app.clone(), 30).await.leads_to("/sign-in/code");
    }

    async fn code_2_codes_from_one_network_and_for_one_link_are_limited(town) {
        for number in 1..=20 {
            let asked = town.nobody().post("/sign-in", &[("email", &format!("nobody{number}@bolt.example")), ("way", "code")]).await;
            asked.leads_to("/sign-in/code");
        }
        town.nobody().post("/sign-in", &[("email", "nobody21@bolt.example"), ("way", "code")]).await.is(429);
        town.nobody().from([10, 3, 3, 3]).post("/sign-in", &[("email", "nobody21@bolt.example"), ("way", "code")]).await.leads_to("/sign-in/code");
    }

    async fn code_2_wrong_tries_are_limited_by_address_over_all_codes(town) {
        let link = invited(&town).await;
        let asks = async |round: u8| {
            let browser = town.nobody().from([10, 7, round, 1]);
            browser.get(&link).await.ok();
            browser.post("/open", &[]).await.leads_to("/open/code");
            browser
        };
        for round in 0..1 {
            town.later(601);
            let browser = asks(round).await;
            for _ in 0..5 {
                browser.post("/open/code", &[("code", "12345")]).await.is(422);
            }
        }
        // While somebody waits with theirs, others use up what is left of the day's tries.
        town.later(601);
        let waiting = asks(3).await;
        let code = town.code_to(GUS).await;
        town.meddle("UPDATE rates SET used = 10 WHERE used = 5").await;
        waiting.post("/open/code", &[("code", &code)]).await.is(422).sees("no longer holds");
        // The next mail has a code that nobody can guess.
        waiting.post("/open/code/again", &[]).await.leads_to("/open/code");
        waiting.get("/open/code").await.ok().sees("Long code");
        let mail = town.mail_to(GUS).await.unwrap();
        let long = mail.lines().map(str::trim).find(|line| line.len() == 35).unwrap();
        waiting.post("/open/code", &[("code", "12345")]).await.is(422);
        // It lets nobody in: it has six digits sent again, which are heard in this browser.
        waiting.post("/open/code", &[("code", long)]).await.leads_to("/open/code");
        waiting.post("/open/code", &[("code", "12345")]).await.is(422).sees("did not fit");
        let code = town.code_to(GUS).await;
        waiting.post("/open/code", &[("code", &code)]).await.leads_to(&town.bridge(""));
        // Who is trusted is not cut off by somebody else's guesses, and tomorrow a code opens again.
        town.later(86_400);
        let browser = at_the_door(&town, &link).await;
        browser.post("/open/code", &[("code", &town.code_to(GUS).await)]).await.leads_to(&town.bridge(""));
    }

    async fn code_2_where_nothing_can_be_counted_nothing_opens(town) {
        let link = invited(&town).await;
        let browser = at_the_door(&town, &link).await;
        let code = town.code_to(GUS).await;
        town.meddle("ALTER TABLE rates RENAME TO lost").await;
        let at_door = Client::new(town.again(|_| ()).router(), &browser.cookies());
        at_door.post("/open/code", &[("code", &code)]).await.is(500).sees("our fault");
        at_door.get(&town.bridge("")).await.is(303);
        let petra = Client::new(town.again(|_| ()).router(), &[]);
        let right = [("email", "petra@northwind.example"), ("password", crate::town::PASSWORD), ("way", "password")];
        petra.post("/sign-in", &right).await.is(500);
        assert!(petra.cookies().is_empty(), "{:?}", petra.cookies());
        petra.post("/sign-in", &[("email", GUS), ("way", "code")]).await.is(500);
        town.meddle("ALTER TABLE lost RENAME TO rates").await;
        Client::new(town.again(|_| ()).router(), &browser.cookies()).post("/open/code", &[("code", &code)]).await.leads_to(&town.bridge(""));
    }

    async fn code_3_and_r_7_no_answer_tells_whether_an_address_is_known(town) {
        // As long, beginning with the same letter: pages show no more of an address.
        let (known, unknown) = (town.nobody(), town.nobody());
        let addresses = [(&known, "petra@northwind.example"), (&unknown, "pavel@northwind.example")];
        let mut told_before: Option<Vec<_>> = None;
        for (browser, address) in addresses {
            let mut all = Vec::new();
            for _ in 0..2 {
                all.push(told(&browser.post("/sign-in", &[("email", address), ("password", "not-the-password-1"), ("way", "password")]).await.is(422)));
            }
            all.push(told(&browser.post("/sign-in", &[("email", address), ("way", "code")]).await.leads_to("/sign-in/code")));
            all.push(told(&browser.get("/sign-in/code").await.ok()));
            for _ in 0..6 {
                all.push(told(&browser.post("/sign-in/code", &[("code", "123456")]).await.is(422)));
            }
            for _ in 0..3 {
                all.push(told(&browser.post("/sign-in/code/again", &[]).await));
            }
            let program = browser.clone().with("accept", "application/json");
            all.push(told(&program.post("/sign-in", &[("email", address), ("way", "code")]).await.is(429)));
            all.push(told(&program.post("/sign-in", &[("email", address), ("password", "not-the-password-1"), ("way", "password")]).await.is(422)));
            let all: Vec<_> = all.into_iter().map(|(status, headers, body)| {
                let headers: Vec<_> = headers.into_iter().filter(|(name, _)| !name.starts_with("retry-after")).collect();
                // What was typed stands in its field again.
                (status, headers, body.replace(address, "the address"))
            }).collect();
            match &told_before {
                None => told_before = Some(all),
                Some(before) => assert_eq!(before, &all),
            }
        }
        // And nobody gets a mail who has none here.
        assert!(town.mail_to("petra@northwind.example").await.is_some());
        assert!(town.mail_to("pavel@northwind.example").await.is_none());
    }

    async fn f_14_codes_are_spread_over_all_million(town) {
        let (mut first_digits, mut seen) = ([0_u32; 10], std::collections::BTreeSet::new());
        let secrets = &town.app.secrets;
        for number in 0..4000_u128 {
            let code = parlor::verification::digits(secrets, access::CodeId(uuid::Uuid::from_u128(number)), &[7; 16]);
            assert_eq!(code.len(), 6);
            first_digits[usize::from(code.as_bytes()[0] - b'0')] += 1;
            seen.insert(code);
        }
        assert!(first_digits.iter().all(|count| (320..=480).contains(count)), "{first_digits:?}");
        assert!(seen.len() > 3970, "{}", seen.len());
    }
}
