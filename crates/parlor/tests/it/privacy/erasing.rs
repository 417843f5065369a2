//! Having it erased by one organization.

use super::{DAY, NAME, PETRA, ZEB, ask, case, contacts, guest, nothing, own, whole};
use crate::town::{Client, Town};
use serde_json::{Value, json};

async fn wish(who: &Client) -> String {
    own(who).await["asked"][0]["id"].as_str().expect("something was asked for").to_owned()
}

/// Nothing that members or other guests see shows the name.
async fn nowhere(town: &Town, ana: &Client, paths: &[String]) {
    for who in [town.petra(), town.tomas()] {
        for path in paths {
            let page = who.get(path).await;
            assert!(page.status == 200 || page.status == 403, "{} answered {}", page.asked, page.status);
            page.hides(NAME);
            who.clone().with("accept", "application/json").get(path).await.hides(NAME).hides(ZEB);
        }
    }
    ana.get(&town.bridge("")).await.ok().hides(NAME);
}

stories! {
    async fn house_13_it_is_asked_for_told_called_back_and_done_after_the_delay(town) {
        let zeb = guest(&town).await;
        let page = case(&town, NAME).await;
        zeb.post("/account/data/erase", &[("what", "northwind")]).await.is(422).sees("Tick that you know");
        zeb.post("/account/data/erase", &[("what", "acme"), ("sure", "on")]).await.is(422).sees("Choose a company that knows you.");
        zeb.post("/account/data/erase", &[("what", "no such"), ("sure", "on")]).await.is(422).sees("Choose a company that knows you.");
        zeb.get("/account/data").await.ok().sees("Shall Northwind erase");
        ask(&zeb, "northwind").await;
        ask(&zeb, "northwind").await;
        assert_eq!(own(&zeb).await["asked"].as_array().unwrap().len(), 1, "asked twice is asked once");
        zeb.get("/account/data").await.ok().sees("It is erased on").sees("7 December");
        let mail = town.mail_to(ZEB).await.unwrap();
        assert!(mail.contains("Northwind will erase") && mail.contains("/account/data"), "{mail}");
        // The company knows, and who it is none of the business of does not.
        let told = town.petra().json(&town.northwind("/notifications")).await["lines"].to_string();
        assert_eq!(told.matches("erasure_asked").count(), 1, "{told}");
        town.petra().get(&page).await.ok().sees("Zebulon asked for it").sees("It is erased on");
        town.jan().get(&page).await.is(404);
        town.eve().get(&page).await.is(404);
        zeb.get(&page).await.is(404);
        zeb.post(&page, &[("sure", "on")]).await.is(404);

        let asked = wish(&zeb).await;
        town.eve().post("/account/data/erase/back", &[("erasure", &asked)]).await.is(404);
        zeb.post("/account/data/erase/back", &[("erasure", &asked)]).await.leads_to("/account/data");
        zeb.post("/account/data/erase/back", &[("erasure", &asked)]).await.is(404);
        assert_eq!(own(&zeb).await["asked"], nothing());
        town.later(15 * DAY);
        town.work().await;
        let petra = town.sign_in(PETRA).await;
        assert!(contacts(&town, &petra).await.contains(NAME), "what was called back is not done");

        let zeb = town.sign_in(ZEB).await;
        ask(&zeb, "northwind").await;
        town.later(13 * DAY);
        town.work().await;
        assert!(contacts(&town, &petra).await.contains(NAME), "not before its day");
        town.later(DAY + 60);
        town.work().await;
        town.work().await;
        assert!(!contacts(&town, &petra).await.contains(NAME));
        assert!(town.mail_to(ZEB).await.unwrap().contains("Northwind has erased"), "who asked is told");
        petra.get(&page).await.is(404);
        petra.get(&town.bridge("")).await.ok().sees("My own words").sees("Erased guest 1").hides(NAME);
        town.later(60);
        town.sign_in(ZEB).await.get(&town.bridge("")).await.is(404);
        whole(&town).await;
    }

    async fn house_13_nothing_shows_the_former_name(town) {
        let zeb = guest(&town).await;
        let ana = town.invite("ana@crane.example").await;
        let petra = town.petra();
        town.follow(&format!("/tasks/{}", town.world.task), NAME).await.is(303);
        petra.post(&town.bridge("/comments"), &[("lane", "guests"), ("text", "Please look, @Zebulon, today")]).await.is(303);
        let page = case(&town, NAME).await;
        let contact = page.split('/').nth(4).unwrap().to_owned();
        petra.get(&format!("{}/history", town.bridge(""))).await.ok().sees(NAME);
        petra.get(&town.northwind("/administration/log")).await.ok().sees(NAME);
        town.work().await;
        petra.post(&page, &[]).await.is(422).sees("Tick that you know");
        petra.post(&page, &[("sure", "on")]).await.leads_to(&town.northwind("/contacts"));
        petra.post(&page, &[("sure", "on")]).await.is(404);
        town.work().await;
        let mut paths: Vec<String> = ["", "/history", "/share"].map(|below| town.bridge(below)).into();
        paths.push(town.bridge(&format!("/tasks/{}", town.world.task)));
        paths.extend(["", "/contacts", "/notifications", "/administration", "/administration/guests", "/search?q=zebulon"].map(|below| town.northwind(below)));
        nowhere(&town, &ana, &paths).await;
        petra.get(&town.bridge("")).await.ok().sees("Please look, @Erased guest 1, today");
        // The log is whole; what named him in it is not shown.
        let log = petra.get(&town.northwind("/administration/log")).await.ok().hides(NAME).sees("named somebody who was erased");
        assert!(log.body.contains("erased a contact"));
        petra.clone().with("accept", "application/json").get(&town.northwind("/administration/log")).await.ok().hides(NAME);
        whole(&town).await;
        for address in [format!("/as/{contact}/items/{}", town.world.bridge), town.northwind(&format!("/contacts/{contact}")), town.northwind(&format!("/guests/{contact}"))] {
            petra.get(&address).await.is(404);
        }
        zeb.get(&town.bridge("")).await.is(404);
        // The same address can be let in anew, as somebody new.
        town.later(60);
        town.share(&town.bridge(""), ZEB).await;
        let again = town.come_in(ZEB).await;
        again.get(&town.bridge("")).await.ok().hides("Please look");
        assert_ne!(town.contact(&town.bridge(""), NAME).await, contact);
    }

    async fn house_13_of_two_people_of_one_name_only_one_is_renamed(town) {
        let zeb = guest(&town).await;
        town.invite("zebulon@crane.example").await;
        let all = town.petra().json(&town.northwind("/contacts")).await["groups"].clone();
        let lines: Vec<&Value> = all.as_array().unwrap().iter().flat_map(|group| group["contacts"].as_array().unwrap()).collect();
        let id = lines.iter().find(|line| line["email"] == ZEB).unwrap()["id"].as_str().unwrap().to_owned();
        town.petra().post(&town.northwind(&format!("/contacts/{id}/erasure")), &[("sure", "on")]).await.is(303);
        let left = contacts(&town, &town.petra()).await;
        assert!(left.contains("zebulon@crane.example") && left.contains(NAME) && !left.contains(ZEB), "{left}");
        zeb.get(&town.bridge("")).await.is(404);
    }

    async fn house_13_one_company_erases_and_another_does_not(town) {
        let zeb = guest(&town).await;
        town.eve().post(&town.secret("/share"), &[("who", ZEB)]).await.is(303);
        ask(&zeb, "northwind").await;
        town.later(14 * DAY + 60);
        town.work().await;
        town.later(60);
        let zeb = town.sign_in(ZEB).await;
        zeb.get(&town.bridge("")).await.is(404);
        zeb.get(&town.secret("")).await.ok();
        let known = own(&zeb).await["known"].clone();
        assert_eq!((known.as_array().unwrap().len(), &known[0]["name"]), (1, &json!("Acme")));
        let theirs = zeb.json("/account/data/export").await;
        assert!(!theirs.to_string().contains("My own words"), "nobody knows whose these are");
    }

    async fn house_13_the_company_objects_with_a_reason_and_may_think_better_of_it(town) {
        let zeb = guest(&town).await;
        let page = case(&town, NAME).await;
        let object = format!("{page}/object");
        let petra = town.petra();
        petra.post(&object, &[("reason", "Too early")]).await.is(422).sees("Nobody asked for it");
        ask(&zeb, "northwind").await;
        petra.post(&object, &[("reason", " ")]).await.is(422).sees("name=\"reason\"");
        petra.post(&object, &[("reason", &"x".repeat(1_001))]).await.is(422);
        town.jan().post(&object, &[("reason", "No")]).await.is(404);
        town.later(60);
        petra.post(&object, &[("reason", "A lawsuit runs")]).await.leads_to(&page);
        zeb.get("/account/data").await.ok().sees("there is an objection").sees("A lawsuit runs");
        let mail = town.mail_to(ZEB).await.unwrap();
        assert!(mail.contains("Northwind objects") && mail.contains("A lawsuit runs"), "{mail}");
        town.later(20 * DAY);
        town.work().await;
        let petra = town.sign_in(PETRA).await;
        assert!(contacts(&town, &petra).await.contains(NAME), "the clock stands still");
        petra.get(&page).await.ok().sees("A lawsuit runs").hides("It is erased on");
        petra.post(&page, &[("sure", "on")]).await.leads_to(&town.northwind("/contacts"));
        assert!(!contacts(&town, &petra).await.contains(NAME));
        let mail = town.mail_to(ZEB).await.unwrap();
        assert!(mail.contains("Northwind has erased"), "{mail}");
    }

    async fn house_13_two_who_erase_at_once_erase_once(town) {
        guest(&town).await;
        let page = case(&town, NAME).await;
        let (petra, tomas, sure) = (town.petra(), town.tomas(), [("sure", "on")]);
        let (one, two) = tokio::join!(petra.post(&page, &sure), tomas.post(&page, &sure));
        assert!([one.status, two.status].contains(&303), "{} {}", one.status, two.status);
        let log = town.petra().get(&town.northwind("/administration/log")).await.ok();
        assert_eq!(log.body.matches("erased a contact").count(), 1);
    }

    async fn house_13_what_was_signed_stays_and_verifies(town) {
        let route = town.ask_to_sign(&[("Zebulon Pike <zebulon@bolt.example>", 1)]).await;
        let zeb = town.come_in(ZEB).await;
        zeb.get(&route).await.ok();
        zeb.upload(&format!("{route}/sign"), &[], &[("way", "type"), ("typed", "Z. Pike"), ("agree", "on")]).await.leads_to(&route);
        town.work().await;
        let file = town.document(&format!("/files/{}", town.world.to_sign));
        let sealed = town.petra().get(&file).await.ok().bytes;
        let contact = town.contact(&town.document(""), "Zebulon Pike").await;
        let page = town.northwind(&format!("/contacts/{contact}/erasure"));
        town.petra().get(&page).await.ok().sees("These documents keep who signed").sees("Crane contract");
        town.petra().post(&page, &[("sure", "on")]).await.is(303);
        town.work().await;
        assert_eq!(town.petra().get(&file).await.ok().bytes, sealed, "not a byte of what is sealed changed");
        town.petra().get(&route).await.ok().sees("Erased guest 1").hides("Zebulon Pike");
        // Evidence still says who it was.
        let archive = town.petra().get(&town.document("/evidence.zip")).await.ok().bytes;
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(archive)).unwrap();
        let mut lines = |sheet: &str| -> Vec<Value> {
            let text = std::io::read_to_string(zip.by_name(&format!("data/{sheet}.jsonl")).unwrap()).unwrap();
            text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
        };
        let signer = &lines("signers")[0];
        assert_eq!((&signer["former_name"], &signer["email"]), (&json!("Zebulon Pike"), &json!(ZEB)));
        assert!(!lines("visits").is_empty(), "when they looked is part of it");
        whole(&town).await;
    }
}
