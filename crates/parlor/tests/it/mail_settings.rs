//! Mails come as their reader wants them: at once, once a day, or not at all.

use crate::{
    smtp::{Server, header},
    town::{Client, Town},
};
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";
const DAY: i64 = 86_400;

async fn choose(client: &Client, choices: Value) {
    client.post_json("/notifications/mails", &choices).await.ok();
}

async fn write(town: &Town, text: &str) {
    town.petra().post(&town.bridge("/comments"), &[("lane", "guests"), ("text", text)]).await.is(303);
}

/// How many mails of a kind went out to an address by now.
async fn mails(town: &Town, address: &str, kind: &str) -> usize {
    town.work().await;
    let room = town.nobody().get("/mail-room").await.ok().body;
    let line = |line: &&str| line.contains(&format!("&lt;{address}&gt;")) && line.contains(&format!("<small>{kind} ·")) && line.contains(">Kept<");
    room.split("<li>").filter(line).count()
}

async fn comments(town: &Town) -> usize {
    mails(town, GUS, "Comment").await
}

async fn digests(town: &Town) -> usize {
    mails(town, GUS, "Mail of the day").await
}

/// The path of the way to no more of them, in the newest mail to an address.
pub async fn way_out(town: &Town, address: &str) -> String {
    let mail = town.mail_to(address).await.unwrap();
    let line = mail.lines().find(|line| line.contains("/unsubscribe/")).unwrap();
    format!("/unsubscribe/{}", line.trim().rsplit('/').next().unwrap())
}

stories! {
    async fn work_10_somebody_chooses_sort_by_sort_and_their_mails_follow(town) {
        let gus = town.invite(GUS).await;
        // The browser of a link is enough: these are their own mails.
        gus.get("/notifications/mails").await.ok().sees("Comments").sees("At once").sees("Once a day").hides("Answers to forms");
        town.petra().get("/notifications/mails").await.ok().sees("Answers to forms");
        write(&town, "One").await;
        assert_eq!((comments(&town).await, digests(&town).await), (1, 0));
        choose(&gus, json!({"comments": "never"})).await;
        write(&town, "Two").await;
        assert_eq!(comments(&town).await, 1);
        choose(&gus, json!({"comments": "daily", "mentions": "never"})).await;
        write(&town, "Three").await;
        write(&town, "@Gus Four").await;
        assert_eq!((comments(&town).await, mails(&town, GUS, "Mention").await, digests(&town).await), (1, 0, 0));
        town.later(DAY);
        assert_eq!((comments(&town).await, digests(&town).await), (1, 1));
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("Three") && !mail.contains("Two") && !mail.contains("Four") && mail.contains("Northwind"), "{mail}");
        // What is not a choice is said, and nothing is changed.
        gus.post_json("/notifications/mails", &json!({"comments": "hourly"})).await.is(422).sees("now, daily, never");
        gus.post("/notifications/mails", &[("everything", "now")]).await.is(422).sees("now, daily, never");
        gus.post("/notifications/mails", &[("comments", "now")]).await.leads_to("/notifications/mails?saved=1");
        gus.get("/notifications/mails?saved=1").await.ok().sees("Saved.");
        write(&town, "Five").await;
        assert_eq!((comments(&town).await, digests(&town).await), (2, 1));
        town.nobody().get("/notifications/mails").await.is(303);
    }

    async fn work_10_a_mail_that_waits_is_not_sent_to_who_ended_its_sort_meanwhile(town) {
        let gus = town.invite(GUS).await;
        write(&town, "One").await;
        choose(&gus, json!({"comments": "never"})).await;
        assert_eq!(comments(&town).await, 0);
        let room = town.nobody().get("/mail-room").await.ok();
        assert!(room.body.contains("Not sent"));
    }

    async fn work_10_one_digest_a_person_with_a_section_for_each_company(town) {
        let gus = town.invite(GUS).await;
        let eve = town.eve();
        let secret = town.secret("");
        eve.post(&format!("{secret}/share"), &[("who", GUS)]).await.is(303);
        gus.get(&town.bridge("")).await.ok();
        town.work().await;
        choose(&gus, json!({"comments": "daily"})).await;
        write(&town, "From the north").await;
        eve.post(&format!("{secret}/comments"), &[("lane", "guests"), ("text", "From Acme")]).await.is(303);
        town.later(DAY);
        assert_eq!(digests(&town).await, 1);
        let mail = town.mail_to(GUS).await.unwrap();
        let (north, acme) = (mail.find("From the north").unwrap(), mail.find("From Acme").unwrap());
        assert!(mail.find("Acme\n").unwrap() < acme && acme < mail.find("Northwind\n").unwrap() && mail.find("Northwind\n").unwrap() < north, "{mail}");
        // Told once.
        town.later(DAY);
        assert_eq!(digests(&town).await, 1);
    }

    async fn work_10_a_digest_says_only_what_still_waits_and_is_still_seen(town) {
        let gus = town.invite(GUS).await;
        gus.get(&town.bridge("")).await.ok();
        town.work().await;
        choose(&gus, json!({"comments": "daily"})).await;
        // Read meanwhile.
        write(&town, "Read on the page").await;
        gus.get(&town.bridge("")).await.ok();
        town.later(DAY);
        assert_eq!(digests(&town).await, 0);
        // Closed meanwhile.
        write(&town, "Closed meanwhile").await;
        town.close(&town.bridge(""), "Gus").await;
        town.later(DAY);
        assert_eq!(digests(&town).await, 0);
        // And the next one comes all the same.
        town.share(&town.bridge(""), GUS).await;
        write(&town, "Open again").await;
        town.later(DAY);
        assert_eq!(digests(&town).await, 1);
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("Open again") && !mail.contains("Closed meanwhile"), "{mail}");
    }

    async fn work_10_it_comes_in_the_morning_of_its_reader(town) {
        let petra = town.petra();
        petra.post("/account", &[("name", "Petra Horák"), ("language", "en"), ("zone", "Europe/Prague")]).await.is(303);
        let gus = town.invite(GUS).await;
        choose(&petra, json!({"comments": "daily"})).await;
        gus.post(&town.bridge("/comments"), &[("text", "When do we meet?")]).await.is(303);
        let mut hours = 0;
        while mails(&town, "petra@northwind.example", "Mail of the day").await == 0 {
            town.later(1800);
            hours += 1;
            assert!(hours < 50, "a day has passed");
        }
        let there = jiff::Timestamp::from_microsecond(town.app.store.sources().clock.now().0).unwrap().to_zoned(jiff::tz::TimeZone::get("Europe/Prague").unwrap());
        assert_eq!(there.hour(), 7, "{there}");
    }

    async fn work_10_one_press_ends_the_mails_of_a_sort_and_a_look_ends_nothing(town) {
        let gus = town.invite(GUS).await;
        write(&town, "One").await;
        let way = way_out(&town, GUS).await;
        // A scanner looks at every address, and asks for its head.
        for _ in 0..3 {
            town.nobody().get(&way).await.ok().sees("Comments").sees("No more of them");
        }
        write(&town, "Two").await;
        assert_eq!(comments(&town).await, 2);
        // What a mail program sends: no cookie, no origin, one field (RFC 8058).
        town.nobody().post(&way, &[("List-Unsubscribe", "One-Click")]).await.ok().sees("You get no more of them");
        write(&town, "Three").await;
        assert_eq!(comments(&town).await, 2);
        write(&town, "@Gus Four").await;
        assert_eq!(mails(&town, GUS, "Mention").await, 1, "another sort comes");
        let chosen = gus.json("/notifications/mails").await["choices"].clone();
        assert!(chosen.as_array().unwrap().contains(&json!({"sort": "comments", "timing": "never"})), "{chosen}");
        // Pressed by mistake.
        town.nobody().post(&format!("{way}/again"), &[]).await.ok().sees("No more of these mails?");
        write(&town, "Five").await;
        assert_eq!(comments(&town).await, 3);
        // Of the digest: all that comes once a day.
        town.later(60);
        choose(&gus, json!({"comments": "daily"})).await;
        write(&town, "Six").await;
        town.later(DAY);
        assert_eq!(digests(&town).await, 1);
        let way = way_out(&town, GUS).await;
        town.nobody().post(&way, &[]).await.ok().sees("You get no more of them");
        write(&town, "Seven").await;
        town.later(DAY);
        assert_eq!((digests(&town).await, comments(&town).await), (1, 3));
        // Nobody makes such an address by themselves.
        let mut wrong = way.clone();
        wrong.replace_range(20..21, if &way[20..21] == "a" { "b" } else { "a" });
        for bad in [wrong.as_str(), "/unsubscribe/abc", "/unsubscribe/ä"] {
            town.nobody().get(bad).await.is(404);
            town.nobody().post(bad, &[]).await.is(404);
        }
        // A form on somebody else's page cannot press it for a reader who is signed in.
        gus.clone().with("sec-fetch-site", "cross-site").post(&way, &[]).await.is(403);
    }

    async fn work_10_every_mail_but_codes_carries_its_way_out(town) {
        let server = Server::start(&[]);
        town.petra().post(&town.bridge("/share"), &[("who", GUS)]).await.is(303);
        server.worker(&town).round().await.unwrap();
        let mail = server.mails_to(GUS).pop().unwrap();
        let way = header(&mail, "List-Unsubscribe");
        assert!(way.starts_with("<http") && way.contains("/unsubscribe/"), "{way}");
        assert_eq!(header(&mail, "List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        let unfolded: String = way.split_whitespace().collect();
        assert!(mail["text"].as_str().unwrap().contains(unfolded.trim_matches(['<', '>'])), "the text has it as well");
        town.nobody().post("/sign-in", &[("email", GUS), ("way", "code")]).await.is(303);
        server.worker(&town).round().await.unwrap();
        let code = server.mails_to(GUS).pop().unwrap();
        assert!(header(&code, "Subject").contains("is your code"));
        assert!(!code["headers"].to_string().to_lowercase().contains("list-unsubscribe"), "{code}");
    }

    async fn work_10_a_line_at_once_is_a_mail_of_its_own_and_one_for_each_run(town) {
        let gus = town.invite(GUS).await;
        gus.get(&town.bridge("")).await.ok();
        town.work().await;
        choose(&gus, json!({"tasks": "now", "files": "now"})).await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        let told = async || mails(&town, GUS, "Notification").await;
        assert_eq!(told().await, 1);
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("You were added") && mail.contains(&town.world.task), "{mail}");
        for status in ["doing", "open", "doing"] {
            town.petra().post(&town.bridge(&format!("/tasks/{}/status", town.world.task)), &[("status", status)]).await.is(303);
        }
        assert_eq!(told().await, 2);
        town.petra().upload(&town.bridge("/files"), &[("plan.txt", "text/plain", b"a plan")], &[("internal", "off")]).await.is(303);
        town.petra().upload(&town.bridge("/files"), &[("for-us.txt", "text/plain", b"a plan")], &[("internal", "on")]).await.is(303);
        assert_eq!(told().await, 3);
    }

    async fn work_10_what_waits_for_a_digest_follows_the_choice_and_the_mailbox(town) {
        let gus = town.invite(GUS).await;
        gus.get(&town.bridge("")).await.ok();
        town.work().await;
        choose(&gus, json!({"comments": "daily"})).await;
        write(&town, "Never mind").await;
        choose(&gus, json!({"comments": "never"})).await;
        town.later(DAY);
        assert_eq!(digests(&town).await, 0);
        // Another mailbox does not get what waited for the old one.
        choose(&gus, json!({"comments": "daily"})).await;
        write(&town, "For Gus alone").await;
        let contact = town.contact(&town.bridge(""), "Gus").await;
        let contact = town.northwind(&format!("/contacts/{contact}"));
        let edition = town.petra().json(&contact).await["edition"].as_str().unwrap().to_owned();
        let form = [("name", "Gus"), ("email", "new@bolt.example"), ("language", "en"), ("edition", &edition)];
        town.petra().post(&contact, &form).await.is(303);
        town.later(DAY);
        assert_eq!((digests(&town).await, mails(&town, "new@bolt.example", "Mail of the day").await), (0, 0));
    }

    async fn work_10_a_digest_that_could_not_be_sent_is_not_lost(town) {
        let server = Server::start(&["--never", GUS]);
        let gus = town.invite(GUS).await;
        gus.get(&town.bridge("")).await.ok();
        town.work().await;
        choose(&gus, json!({"comments": "daily"})).await;
        write(&town, "The first").await;
        town.later(DAY);
        server.worker(&town).round().await.unwrap();
        assert_eq!(server.tries(GUS), 1);
        write(&town, "The second").await;
        town.later(DAY);
        assert_eq!(digests(&town).await, 1);
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("The first") && mail.contains("The second"), "{mail}");
    }

    async fn work_10_a_chat_once_a_day_is_told_every_day(town) {
        let gus = town.invite_to_project(GUS, &["old_comments"]).await;
        gus.get(&town.project("")).await.ok();
        town.work().await;
        choose(&gus, json!({"chat": "daily"})).await;
        for number in 1..=3_usize {
            crate::chat::say(&town.petra(), &town, "guests", "And one more").await;
            town.later(DAY);
            assert_eq!(digests(&town).await, number);
        }
    }

    async fn work_10_house_1_a_mail_that_waits_is_not_sent_to_a_member_who_does_not_see_it_any_more(town) {
        let gus = town.invite(GUS).await;
        gus.post(&town.bridge("/comments"), &[("text", "For the house")]).await.is(303);
        town.meddle("UPDATE parties SET ended_at = 1 WHERE name = 'Petra Horák'").await;
        assert_eq!(mails(&town, "petra@northwind.example", "Comment").await, 0);
    }

    async fn work_10_an_invitation_comes_at_once_or_not_at_all(town) {
        let gus = town.invite(GUS).await;
        choose(&gus, json!({"shares": "daily"})).await;
        town.share(&town.tower(""), GUS).await;
        assert_eq!(mails(&town, GUS, "Invitation of a guest").await, 2);
    }
}
