//! For how long what is kept, the record of processing, and what guests are told.

use super::{DAY, NAME, PETRA, ZEB, contacts, guest};
use crate::town::Town;
use serde_json::{Value, json};

fn page(town: &Town) -> String {
    town.northwind("/administration/privacy")
}

/// Petra saves these rules over what stands there.
async fn save(town: &Town, rules: &[(&str, &str)]) {
    let petra = town.sign_in(PETRA).await;
    let edition = petra.json(&page(town)).await["rules"]["edition"].to_string();
    let fields: Vec<(&str, &str)> = rules.iter().copied().chain([("edition", edition.as_str()), ("sure", "on")]).collect();
    petra.post(&page(town), &fields).await.leads_to(&page(town));
}

stories! {
    async fn house_13_rules_are_bounded_and_say_first_what_they_remove(town) {
        let zeb = guest(&town).await;
        let (petra, page) = (town.petra(), page(&town));
        petra.get(&page).await.ok().sees("How long it is kept").sees("30 days");
        town.tomas().get(&page).await.is(403);
        town.jan().get(&page).await.is(403);
        town.eve().get(&page).await.is(404);
        zeb.get(&page).await.is(404);
        for wrong in ["0", "6", "4000", "-1", "a week", "1.5"] {
            petra.post(&page, &[("visit_days", wrong), ("edition", "0")]).await.is(422).sees("A number from 7 to 3650").sees(&format!("value=\"{wrong}\""));
        }
        petra.post(&page, &[("guest_months", "121"), ("edition", "0")]).await.is(422).sees("A number from 1 to 120");
        petra.post(&page, &[("responsible", &"x".repeat(501)), ("edition", "0")]).await.is(422);
        let rules = petra.json(&page).await["rules"].clone();
        assert_eq!((&rules["visit_days"], &rules["edition"]), (&Value::Null, &json!(0)), "what was refused changed nothing");

        // Nothing is old enough yet: it is saved at once.
        petra.post(&page, &[("visit_days", "30"), ("edition", "0")]).await.leads_to(&page);
        petra.post(&page, &[("visit_days", "60"), ("edition", "0")]).await.is(409).sees("Somebody else changed this");
        petra.clone().with("accept", "application/json").post(&page, &[("visit_days", "60"), ("edition", "0")]).await.is(409);
        town.later(20 * DAY);
        let petra = town.sign_in(PETRA).await;
        let asked = petra.post(&page, &[("visit_days", "7"), ("edition", "1")]).await.ok().sees("would remove something now").sees("name=\"sure\"");
        assert!(asked.text().contains("visit"), "{}", asked.text());
        assert_eq!(petra.json(&page).await["rules"]["visit_days"], 30, "nothing is saved before it is known");
        petra.post(&page, &[("visit_days", "7"), ("edition", "1"), ("sure", "on")]).await.leads_to(&page);
        petra.get(&town.northwind("/administration/log")).await.ok().sees("changed how long things are kept").sees("visits: 30 → 7");
    }

    async fn house_13_visits_and_words_of_mails_go_when_their_time_is_over(town) {
        guest(&town).await;
        let access = town.bridge("/share");
        assert!(town.petra().json(&access).await["access"].to_string().contains("\"views\":1"));
        save(&town, &[("visit_days", "10"), ("mail_days", "10")]).await;
        town.later(9 * DAY);
        town.work().await;
        let petra = town.sign_in(PETRA).await;
        assert!(petra.json(&access).await["access"].to_string().contains("\"views\":1"), "not before");
        town.later(2 * DAY);
        town.work().await;
        town.work().await;
        assert!(petra.json(&access).await["access"].to_string().contains("\"views\":0"));
        let mails = town.everything().await;
        assert!(!mails.contains("sharer"), "what the invitation said is gone");
        let log = petra.get(&town.northwind("/administration/log")).await.ok();
        assert_eq!(log.body.matches("removed what is kept no longer").count(), 1, "once for the run: {}", log.text());
        // That a mail went out stays, and so does the guest.
        assert!(contacts(&town, &petra).await.contains(NAME));
    }

    async fn house_13_guests_to_whom_nothing_is_open_are_announced_and_erased(town) {
        guest(&town).await;
        let ana = town.invite("ana@crane.example").await;
        save(&town, &[("guest_months", "2")]).await;
        town.close(&town.bridge(""), NAME).await;
        town.later(25 * DAY);
        town.work().await;
        let petra = town.sign_in(PETRA).await;
        assert!(!petra.json(&town.northwind("/notifications")).await["lines"].to_string().contains("erasure_soon"));
        town.later(10 * DAY);
        town.work().await;
        town.later(3_700);
        town.work().await;
        let told = petra.json(&town.northwind("/notifications")).await["lines"].to_string();
        assert_eq!(told.matches("erasure_soon").count(), 1, "{told}");
        town.later(26 * DAY);
        town.work().await;
        let petra = town.sign_in(PETRA).await;
        assert!(contacts(&town, &petra).await.contains(NAME), "30 days have not passed since it was told");
        town.later(6 * DAY);
        town.work().await;
        let petra = town.sign_in(PETRA).await;
        let left = petra.json(&town.northwind("/contacts")).await["groups"].to_string();
        assert!(!left.contains(NAME) && left.contains("ana@crane.example"), "{left}");
        petra.get(&town.bridge("")).await.ok().sees("Erased guest 1");
        drop(ana);
    }

    async fn house_13_who_is_let_in_again_is_not_erased(town) {
        guest(&town).await;
        save(&town, &[("guest_months", "1")]).await;
        town.close(&town.bridge(""), NAME).await;
        town.later(5 * DAY);
        town.work().await;
        town.later(20 * DAY);
        town.work().await;
        let petra = town.sign_in(PETRA).await;
        petra.post(&town.bridge("/share"), &[("who", ZEB)]).await.is(303);
        town.later(40 * DAY);
        town.work().await;
        let petra = town.sign_in(PETRA).await;
        assert!(petra.json(&town.northwind("/contacts")).await["groups"].to_string().contains(NAME));
    }

    async fn house_13_the_record_says_what_holds_and_guests_are_told_the_same(town) {
        let zeb = guest(&town).await;
        let record = format!("{}/record", page(&town));
        town.petra().get(&record).await.ok().sees("Say who answers for the data").hides("encrypted (TLS)");
        save(&town, &[("visit_days", "90"), ("responsible", "Northwind Ltd, Harbour 1"), ("officer", "privacy@northwind.example"), ("purpose", "Inspections")]).await;
        let petra = town.petra();
        petra.get(&record).await.ok().sees("Northwind Ltd, Harbour 1").sees("90 days").sees("Inspections").hides("Say who answers");
        let told = petra.json(&record).await;
        assert_eq!(told["officer"], "privacy@northwind.example");
        assert!(!told["recipients"].to_string().contains("\"mail\""), "no mail server is configured: {told}");
        town.tomas().get(&record).await.is(403);
        town.eve().get(&record).await.is(404);
        zeb.get("/guest/northwind").await.ok().sees("What is recorded about you here");
        let notice = zeb.get("/guest/northwind/privacy").await.ok();
        notice.sees("Visits are recorded").sees("90 days").sees("privacy@northwind.example").sees("Inspections").sees("/account/data");
        zeb.get("/guest/acme/privacy").await.is(404);
        town.nobody().get("/guest/northwind/privacy").await.is(303);
        // Of what is configured it says the host, and nothing that opens it.
        let app = town.again(|config| config.smtp_url = "smtps://parlor:hunter2@mail.example:465".into());
        let other = crate::town::Client::new(app.router(), &petra.cookies());
        other.get(&record).await.ok().sees("mail.example").hides("hunter2");
    }
}
