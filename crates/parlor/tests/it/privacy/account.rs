//! Having everything erased, with the account.

use super::{DAY, NAME, PETRA, ZEB, ask, case, guest, nothing, own};
use crate::town::{Client, Town};
use serde_json::json;

const TOMAS: &str = "tomas@northwind.example";

async fn member(town: &Town, name: &str) -> String {
    let team = town.petra().json(&town.northwind("/team")).await;
    team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

async fn asked(who: &Client) -> usize {
    own(who).await["asked"].as_array().unwrap().len()
}

stories! {
    async fn house_13_everything_of_a_person_goes_and_their_address_is_free(town) {
        let zeb = guest(&town).await;
        town.eve().post(&town.secret("/share"), &[("who", ZEB)]).await.is(303);
        let own_password = [("new_password", "another-long-way-home")];
        zeb.post("/account/password", &own_password).await.is(303);
        town.later(60);
        zeb.get("/account/data").await.ok().sees("and your account too");
        ask(&zeb, "everything").await;
        assert_eq!(asked(&zeb).await, 3, "two companies, and the account");
        let mail = town.mail_to(ZEB).await.unwrap();
        assert!(mail.contains("Your account will be erased") && mail.contains("Acme") && mail.contains("Northwind"), "{mail}");
        town.later(14 * DAY + 60);
        town.work().await;
        zeb.get("/account/data").await.is(303);
        let mail = town.mail_to(ZEB).await;
        assert!(mail.is_none_or(|mail| mail.contains("Your account is erased")));
        town.work().await;
        // Not a row knows them.
        let all = town.everything().await;
        for trace in [NAME, ZEB] {
            let line = all.lines().find(|line| line.contains(trace));
            assert_eq!(line, None, "{trace} is kept");
        }
        let way = [("email", ZEB), ("password", "another-long-way-home"), ("way", "password")];
        town.nobody().post("/sign-in", &way).await.is(422);
        // Whoever is let in by that address is somebody new.
        town.share(&town.bridge(""), ZEB).await;
        let again = town.come_in(ZEB).await;
        again.get(&town.bridge("")).await.ok().hides("My own words");
        town.petra().get(&town.bridge("")).await.ok().sees("My own words").sees("Erased guest 1");
        town.later(60);
        let again = town.sign_in(ZEB).await;
        assert_eq!(own(&again).await["known"].as_array().unwrap().len(), 1);
        assert_eq!(own(&again).await["asked"], nothing());
    }

    async fn house_13_calling_one_back_keeps_the_account(town) {
        let zeb = guest(&town).await;
        town.eve().post(&town.secret("/share"), &[("who", ZEB)]).await.is(303);
        ask(&zeb, "everything").await;
        let wishes = own(&zeb).await["asked"].clone();
        let acme = wishes.as_array().unwrap().iter().find(|wish| wish["organization"] == "Acme").unwrap()["id"].as_str().unwrap().to_owned();
        zeb.post("/account/data/erase/back", &[("erasure", &acme)]).await.leads_to("/account/data");
        assert_eq!(asked(&zeb).await, 1, "Northwind is asked still");
        town.later(14 * DAY + 60);
        town.work().await;
        town.later(60);
        let zeb = town.sign_in(ZEB).await;
        zeb.get(&town.secret("")).await.ok();
        assert_eq!(own(&zeb).await["known"][0]["name"], "Acme");
    }

    async fn house_13_an_objection_keeps_the_account_until_it_is_settled(town) {
        let zeb = guest(&town).await;
        ask(&zeb, "everything").await;
        let page = case(&town, NAME).await;
        town.petra().post(&format!("{page}/object"), &[("reason", "We are owed something")]).await.is(303);
        town.later(30 * DAY);
        town.work().await;
        let petra = town.sign_in(PETRA).await;
        town.sign_in(ZEB).await.get("/account/data").await.ok().sees("We are owed something");
        petra.post(&page, &[("sure", "on")]).await.is(303);
        town.work().await;
        town.work().await;
        assert!(!town.everything().await.contains(ZEB));
    }

    async fn house_13_a_member_is_removed_first_and_the_last_administrator_stays(town) {
        let petra = town.sign_in(PETRA).await;
        let sure = [("what", "everything"), ("sure", "on")];
        petra.post("/account/data/erase", &sure).await.is(422).sees("You are the only administrator of Northwind");
        assert_eq!(asked(&petra).await, 0);
        let tomas = town.sign_in(TOMAS).await;
        tomas.post("/account/data/erase", &[("what", "northwind"), ("sure", "on")]).await.is(422).sees("Your administrators have to remove you");
        ask(&tomas, "everything").await;
        tomas.get("/account/data").await.ok().sees("The administrators were asked to remove you.");
        let told = petra.json(&town.northwind("/notifications")).await["lines"].clone();
        let line = told.as_array().unwrap().iter().find(|line| line["kind"] == "erasure_member").unwrap().clone();
        let id = member(&town, "Tomáš Novák").await;
        assert_eq!(line["path"], json!(format!("/o/northwind/team/{id}/remove")));
        town.later(20 * DAY);
        town.work().await;
        assert_eq!(town.sign_in(TOMAS).await.get(&town.northwind("")).await.status, 200, "nobody is taken from their work by a day");

        let petra = town.sign_in(PETRA).await;
        let successor = petra.json(&town.northwind(&format!("/team/{id}/remove"))).await["colleagues"][0]["id"].as_str().unwrap().to_owned();
        petra.post(&town.northwind(&format!("/team/{id}/remove")), &[("successor", &successor)]).await.is(303);
        town.work().await;
        town.work().await;
        assert!(town.everything().await.contains("Former member 1"));
        // What the log has of his invitation is evidence, and not shown.
        petra.get(&town.northwind("/administration/log")).await.ok().sees("named somebody who was erased").hides(TOMAS).hides("Tomáš Novák");
        petra.get(&town.northwind("/team")).await.ok().hides("Tomáš");
        town.nobody().post("/sign-in", &[("email", TOMAS), ("password", crate::town::PASSWORD), ("way", "password")]).await.is(422);
    }
}
