//! Reviews of access: who is asked, who answers, and what comes of it.

use crate::town::Town;
use paper::verify::{Known, verify};
use parlor::post::Worker;
use serde_json::json;

const GUS: &str = "gus@bolt.example";
const DAY: i64 = 86_400;

/// Petra answers for Gus, who has bridge and tower, and for Mira; Tomáš for Ana.
async fn guests(town: &Town) {
    town.share(&town.bridge(""), GUS).await;
    town.share(&town.tower(""), GUS).await;
    town.share(&town.bridge(""), "mira@bolt.example").await;
    town.tomas().post(&town.tower("/share"), &[("who", "Ana <ana@vltava.example>")]).await.is(303);
}

/// Petra starts a review of all guests, by the first of December; its id.
async fn start(town: &Town) -> String {
    let form = [("title", "Autumn review"), ("day", "2026-12-01"), ("which", "all")];
    let progress = town.petra().post(&town.northwind("/administration/reviews"), &form).await.is(303).location();
    progress.rsplit('/').next().unwrap().to_owned()
}

async fn decisions(town: &Town, review: &str) -> Vec<(String, String)> {
    let view = town.petra().json(&town.northwind(&format!("/administration/reviews/{review}"))).await;
    let word = |value: &serde_json::Value| value.as_str().unwrap_or("waits").to_owned();
    view["guests"].as_array().unwrap().iter().map(|guest| (word(&guest["name"]), word(&guest["decision"]))).collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(name, word)| ((*name).to_owned(), (*word).to_owned())).collect()
}

stories! {
    async fn work_16_each_sponsor_is_asked_and_answers_for_their_own_guests_alone(town) {
        guests(&town).await;
        let review = start(&town).await;
        let (petra, tomas) = (town.petra(), town.tomas());
        let (page, progress) = (town.northwind(&format!("/reviews/{review}")), town.northwind(&format!("/administration/reviews/{review}")));
        let decide = format!("{page}/decide");
        petra.get(&progress).await.ok().sees("3 guests, by").sees("0 of 3 answered");
        assert!(town.mail_to("tomas@northwind.example").await.unwrap().contains("Say which of your guests are to stay"));
        tomas.get(&town.northwind("/notifications")).await.ok().sees("Autumn review").sees(&page);
        tomas.get(&page).await.ok().sees("Ana").hides("Gus").sees("One guest waits for your answer.");
        petra.get(&page).await.ok().sees("Gus").sees("Mira").hides("Ana").sees("Bridge inspection");
        // What is not theirs.
        let (gus, ana) = (town.contact(&town.bridge(""), "Gus").await, town.contact(&town.tower(""), "Ana").await);
        tomas.post(&decide, &[("guest", &gus), ("what", "confirm")]).await.is(404);
        tomas.get(&progress).await.is(403);
        tomas.post(&format!("{progress}/close"), &[]).await.is(403);
        town.jan().get(&page).await.is(404);
        town.eve().get(&page).await.is(404);
        // What is wrong is said.
        petra.post(&decide, &[("guest", &gus), ("what", "perhaps")]).await.is(422).sees("It is one of");
        petra.post(&decide, &[("guest", &gus), ("what", "reduce")]).await.is(422).sees("Tick what is to be closed.");
        assert_eq!(decisions(&town, &review).await, pairs(&[("Ana", "waits"), ("Gus", "waits"), ("Mira", "waits")]));

        // Two at once: one counts, and the other hears whose.
        let (first, second) = (town.tomas(), town.petra());
        let confirm = [("guest", ana.as_str()), ("what", "confirm")];
        let (one, two) = tokio::join!(first.post(&decide, &confirm), second.post(&decide, &confirm));
        let mut statuses = [one.status, two.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422]);
        tomas.post(&decide, &confirm).await.is(422).sees("has answered for Ana already.");
        // One thing less.
        let tower = town.grant(&town.tower(""), "Gus").await;
        let guest = town.come_in(GUS).await;
        guest.get(&town.tower("")).await.ok();
        petra.post(&decide, &[("guest", &gus), ("what", "reduce"), ("grant", &tower)]).await.leads_to(&page);
        guest.get(&town.tower("")).await.is(404);
        guest.get(&town.bridge("")).await.ok();
        let mira = town.contact(&town.bridge(""), "Mira").await;
        petra.post(&decide, &[("guest", &mira), ("what", "close")]).await.leads_to(&page);
        assert_eq!(decisions(&town, &review).await, pairs(&[("Ana", "confirmed"), ("Gus", "reduced"), ("Mira", "closed")]));
        town.work().await;
    }

    async fn work_16_after_its_day_who_is_not_confirmed_is_suspended_once(town) {
        guests(&town).await;
        town.share(&town.bridge(""), "ben@bolt.example").await;
        let mira = town.come_in("mira@bolt.example").await;
        let review = start(&town).await;
        let (page, progress) = (town.northwind(&format!("/reviews/{review}")), town.northwind(&format!("/administration/reviews/{review}")));
        // Closed meanwhile; and invited after the start.
        town.close(&town.bridge(""), "Ben").await;
        town.share(&town.bridge(""), "zoe@bolt.example").await;
        town.petra().get(&page).await.ok().sees("Nothing is open to them any more.").hides("Zoe");
        let (ana, gus) = (town.contact(&town.tower(""), "Ana").await, town.contact(&town.bridge(""), "Gus").await);
        town.tomas().post(&format!("{page}/decide"), &[("guest", &ana), ("what", "confirm")]).await.leads_to(&page);
        town.petra().post(&format!("{page}/decide"), &[("guest", &gus), ("what", "confirm")]).await.leads_to(&page);
        town.work().await;
        town.later(7 * DAY);
        assert!(town.mail_to("petra@northwind.example").await.unwrap().contains("The review ends soon"));
        assert!(!town.mail_to("tomas@northwind.example").await.unwrap().contains("The review ends soon"), "he answered");
        mira.get(&town.bridge("")).await.ok();
        town.later(2 * DAY);
        // Two servers look at once.
        let (one, two) = (Worker::new(town.app.clone()).unwrap(), Worker::new(town.again(|_| {})).unwrap());
        let (first, second) = tokio::join!(one.keep_house(), two.keep_house());
        assert!(first.is_ok() && second.is_ok());
        assert_eq!(decisions(&town, &review).await, pairs(&[("Ana", "confirmed"), ("Ben", "gone"), ("Gus", "confirmed"), ("Mira", "suspended")]));
        mira.get(&town.bridge("")).await.is(404);
        assert!(town.mail_to("mira@bolt.example").await.unwrap().contains("Your access is suspended"));
        let petra = town.petra();
        petra.get(&town.bridge("/share")).await.ok().sees("A review of access suspended Mira");
        petra.get(&town.bridge("/history")).await.ok().sees("suspended Mira");
        let log = petra.get(&town.northwind("/administration/log")).await.ok();
        assert_eq!((log.body.matches("closed an access review").count(), log.body.matches("suspended the guest").count()), (1, 1));
        let contact = town.contact(&town.bridge(""), "Mira").await;
        petra.post(&format!("{page}/decide"), &[("guest", &contact), ("what", "confirm")]).await.is(422);

        // What came of it, under the seal, and always the same.
        let report = petra.get(&format!("{progress}/report.pdf")).await.ok();
        let roots = town.app.store.read(parlor::signatures::roots).await.unwrap();
        let found = verify(&report.bytes, Known { roots: &roots, timestamp_roots: &[] }, town.app.store.sources().clock.now().0 / 1_000_000).unwrap();
        assert!(found.intact() && found.trusted() && found.seals[0].by.contains("Northwind"), "{found:?}");
        town.later(60);
        assert_eq!(petra.get(&format!("{progress}/report.pdf")).await.ok().bytes, report.bytes);
        town.tomas().get(&format!("{progress}/report.pdf")).await.is(403);
        // Who was suspended comes back as any guest does.
        petra.post(&town.northwind(&format!("/guests/{contact}/resume")), &[]).await.is(303);
        mira.get(&town.bridge("")).await.ok();
        town.work().await;
    }

    async fn work_16_an_administrator_closes_earlier_and_a_successor_answers(town) {
        guests(&town).await;
        let review = start(&town).await;
        let (petra, progress, page) = (town.petra(), town.northwind(&format!("/administration/reviews/{review}")), town.northwind(&format!("/reviews/{review}")));
        petra.get(&format!("{progress}/report.pdf")).await.is(404);
        let team = petra.json(&town.northwind("/team")).await;
        let id = |name: &str| team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
        petra.post(&town.northwind(&format!("/team/{}/remove", id("Tomáš Novák"))), &[("successor", &id("Petra Horák"))]).await.is(303);
        petra.get(&page).await.ok().sees("Ana");
        petra.post(&format!("{progress}/close"), &[]).await.leads_to(&progress);
        petra.post(&format!("{progress}/close"), &[]).await.leads_to(&progress);
        assert_eq!(decisions(&town, &review).await, pairs(&[("Ana", "suspended"), ("Gus", "suspended"), ("Mira", "suspended")]));
        petra.get(&progress).await.ok().sees("Petra Horák closed it").sees("Report");
        town.work().await;
    }

    async fn work_16_a_review_is_of_some_guests_and_needs_a_title_and_a_day_to_come(town) {
        guests(&town).await;
        let (petra, page) = (town.petra(), town.northwind("/administration/reviews"));
        petra.get(&page).await.ok().sees("All guests (3)");
        petra.post(&page, &[("title", ""), ("day", "2026-12-01"), ("which", "all")]).await.is(422);
        petra.post(&page, &[("title", "A"), ("day", "soon"), ("which", "all")]).await.is(422).sees("name=\"day\"");
        petra.post(&page, &[("title", "A"), ("day", "2026-11-01"), ("which", "all")]).await.is(422);
        petra.post(&page, &[("title", "A"), ("day", "2029-11-01"), ("which", "all")]).await.is(422).sees("Choose a day within a year.");
        petra.post(&page, &[("title", "A"), ("day", "2026-12-01"), ("which", "idle")]).await.is(422).sees("There is no such guest now.");
        petra.post(&page, &[("title", "A"), ("day", "2026-12-01"), ("which", "counterparty:none")]).await.is(422);
        town.tomas().post(&page, &[("title", "A"), ("day", "2026-12-01"), ("which", "all")]).await.is(403);
        assert_eq!(petra.json(&page).await["reviews"], json!([]), "what was refused started nothing");
        // Of one company alone: who has an address there is of it, and Ana is of another.
        let contact = town.contact(&town.bridge(""), "Gus").await;
        let card = town.northwind(&format!("/contacts/{contact}"));
        let edition = petra.json(&card).await["edition"].as_str().unwrap().to_owned();
        petra.post(&card, &[("name", "Gus"), ("email", GUS), ("counterparty", "Bolt"), ("edition", &edition)]).await.is(303);
        let company = petra.json(&page).await["companies"][0].clone();
        assert_eq!((&company["name"], &company["guests"]), (&json!("Bolt"), &json!(2)));
        let which = format!("counterparty:{}", company["id"].as_str().unwrap());
        let started = petra.post(&page, &[("title", "Bolt"), ("day", "2026-12-01"), ("which", &which)]).await.is(303).location();
        petra.get(&started).await.ok().sees("2 guests, by").sees("Gus").sees("Mira").hides("Ana");
        town.work().await;
    }
}
