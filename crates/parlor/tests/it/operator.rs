//! The operator's pages: the installation in numbers, plans, mails, health (HOUSE-12).

use crate::{
    second_step::set_up_by,
    town::{Client, Town},
};
use serde_json::json;

const OPS: &str = "ops@parlor.example";

/// An operator, with an app on their phone. They are known here as a guest of the bridge, and
/// would see nothing else by that.
pub async fn operator(town: &Town) -> Client {
    town.invite(OPS).await;
    let ops = town.sign_in(OPS).await;
    set_up_by(town, &ops).await;
    ops
}

stories! {
    async fn house_12_the_operator_sees_the_installation_in_numbers_and_never_what_it_says(town) {
        let ops = operator(&town).await;
        let view = ops.json("/operator").await;
        let organizations = view["organizations"].as_i64().unwrap();
        assert!(organizations >= 2 && view["members"].as_i64() >= Some(3) && view["items"].as_i64() >= Some(3), "{view}");
        let all = ops.json("/operator/organizations").await;
        let northwind = all["organizations"].as_array().unwrap().iter().find(|one| one["slug"] == "northwind").unwrap().clone();
        assert_eq!(all["organizations"].as_array().unwrap().len() as i64, organizations);
        assert!(northwind["guests"].as_i64() >= Some(1) && northwind["active_at"].is_string(), "{northwind}");
        for page in ["/operator", "/operator/organizations", "/operator/organizations/northwind", "/operator/mails", "/operator/health", "/operator/limits"] {
            // What is inside the organizations stays there: titles, and whom they invite.
            ops.get(page).await.ok().hides("Bridge").hides("@crane.example").hides("gus").hides(crate::town::MARKER);
        }
        ops.get("/operator/organizations?q=NORTH").await.ok().sees("Northwind");
        assert_eq!(ops.json("/operator/organizations?q=nowhere").await["organizations"], json!([]));
        ops.get("/operator/organizations?q=%25&after=zzzz").await.ok().sees("No organization has such a name");
        ops.get("/operator/organizations/nowhere").await.is(404);
        ops.get("/account").await.ok().sees("Installation");
        let limits = ops.json("/operator/limits").await;
        let text = limits["configuration"].as_str().unwrap();
        assert!(text.contains("max_upload = 1000000") && !text.contains("000102030405"), "secrets are covered: {text}");
    }

    async fn house_12_the_operators_pages_are_not_there_for_anybody_else(town) {
        town.invite(OPS).await;
        let ops = town.sign_in(OPS).await;
        let places = ["/operator", "/operator/organizations", "/operator/organizations/northwind", "/operator/mails", "/operator/health", "/operator/limits"];
        for place in places {
            town.petra().get(place).await.is(404).hides("Installation");
            town.nobody().get(place).await.is(303);
            assert_eq!(town.nobody().with("accept", "application/json").get(place).await.status, 401);
            assert!(ops.get(place).await.location().starts_with("/account/second-step/required"), "one proof is not enough");
        }
        town.petra().get("/account").await.ok().hides("href=\"/operator\"");
        town.petra().post("/operator/organizations/northwind/plan", &[("plan", "enterprise"), ("guests", "")]).await.is(404);
        set_up_by(&town, &ops).await;
        ops.get("/operator").await.ok();
        // A key of theirs opens nothing here: it lies in some file.
        let key = ops.post_json("/account/keys", &json!({"key_name": "a script"})).await.ok().view()["key"].as_str().unwrap().to_owned();
        let robot = town.nobody().with("authorization", &format!("Bearer {key}")).with("accept", "application/json");
        robot.get("/operator").await.is(404);
    }

    async fn house_12_the_operator_sets_plans_and_makes_organizations(town) {
        let ops = operator(&town).await;
        let plan = "/operator/organizations/northwind/plan";
        ops.post(plan, &[("plan", "golden"), ("guests", "12")]).await.is(422).sees("Choose one of the plans").sees("value=\"12\"");
        ops.post(plan, &[("plan", "free"), ("guests", "-3")]).await.is(422).sees("10, 20, 50, 100, 200, 300");
        ops.post("/operator/organizations/nowhere/plan", &[("plan", "free"), ("guests", "")]).await.is(404);
        ops.post(plan, &[("plan", "free"), ("guests", "10")]).await.leads_to("/operator/organizations/northwind");
        let one = ops.json("/operator/organizations/northwind").await;
        assert_eq!((&one["allowed"], &one["organization"]["plan"]), (&json!(10), &json!("free")), "{one}");
        ops.get("/operator/organizations/northwind").await.ok().sees("of 10");
        assert_eq!(town.petra().json(&town.northwind("/administration/guests")).await["allowed"], 10, "it holds at once");
        town.petra().get(&town.northwind("/administration/log")).await.ok().sees("set the plan");

        let new = [("name", "Harbour"), ("admin", "Hana"), ("email", "hana@harbour.example"), ("language", "de")];
        ops.post("/operator/organizations", &[("name", ""), ("admin", "Hana"), ("email", "hana"), ("language", "xx")]).await.is(422).sees("value=\"Hana\"");
        let made = ops.post("/operator/organizations", &new).await;
        assert_eq!(made.location(), "/operator/organizations/harbour");
        assert_eq!(ops.json("/operator/organizations/harbour").await["administrators"], 1);
        let hana = town.sign_in("hana@harbour.example").await;
        hana.get("/o/harbour").await.ok();
        // Who makes an organization does not come in by that.
        ops.get("/o/harbour").await.is(404);
    }

    async fn work_14_packages_are_those_that_can_be_had_and_a_smaller_one_is_told_once(town) {
        let ops = operator(&town).await;
        let plan = "/operator/organizations/northwind/plan";
        let sets = async |guests: &str| ops.post(plan, &[("plan", "free"), ("guests", guests)]).await;
        for wrong in ["0", "1", "7", "30", "150", "many"] {
            sets(wrong).await.is(422).sees("10, 20, 50, 100, 200, 300, and on in steps of 100").sees(&format!("value=\"{wrong}\""));
        }
        // The operator is known here as a guest, too.
        let who = (0..8).map(|number| format!("g{number}@many.example")).collect::<Vec<_>>().join(", ");
        town.petra().post(&town.bridge("/share"), &[("who", &who)]).await.is(303);
        let told = async || {
            let lines = town.petra().json(&town.northwind("/notifications")).await["lines"].clone();
            lines.as_array().unwrap().iter().filter(|line| line["kind"] == "package").count()
        };
        for (package, times) in [("400", 0), ("20", 0), ("10", 1), ("10", 1), ("20", 1)] {
            sets(package).await.is(303);
            assert_eq!(told().await, times, "a package of {package}");
        }
        assert!(town.mail_to("petra@northwind.example").await.unwrap().contains("Four fifths"));
    }

    async fn house_12_the_operator_sees_why_mails_did_not_go_out_and_sends_them_again(town) {
        let ops = operator(&town).await;
        town.work().await;
        town.share(&town.bridge(""), "nora@bolt.example").await;
        let fail = "UPDATE outbox SET ended_at = next_at, ending = 'failed', tries = 24, fault = '550 nora@bolt.example is not known here' WHERE to_email = 'nora@bolt.example'";
        town.app.store.write(move |tx| tx.run(fail, &[]).map(drop)).await.unwrap();
        let mails = ops.json("/operator/mails").await;
        let failed = mails["failed"].as_array().unwrap();
        assert_eq!((failed.len(), &failed[0]["to"], &failed[0]["organization"]), (1, &json!("bolt.example"), &json!("northwind")));
        assert_eq!(failed[0]["fault"], "550 …@bolt.example is not known here");
        ops.get("/operator/mails").await.ok().sees("550 …@bolt.example").hides("nora");
        ops.post("/operator/mails/again", &[("mail", "01890000-0000-7000-8000-000000000000")]).await.is(404);
        ops.post("/operator/mails/again", &[("mail", failed[0]["id"].as_str().unwrap())]).await.leads_to("/operator/mails");
        assert_eq!(ops.json("/operator/mails").await["failed"], json!([]));
        assert_eq!(ops.json("/operator/mails").await["waiting"].as_array().unwrap().len(), 1);
        town.work().await;
        assert!(town.mail_to("nora@bolt.example").await.is_some(), "it went out");
    }

    async fn house_12_after_an_outage_all_mails_that_wait_are_sent_again_by_one_press(town) {
        let ops = operator(&town).await;
        town.work().await;
        let guests = ["nora@bolt.example", "ilse@bolt.example"];
        for guest in guests {
            town.share(&town.bridge(""), guest).await;
        }
        let all_again = "Send all of the last seven days again";
        ops.get("/operator/mails").await.ok().hides(all_again);
        // The mail server was away: none was given up, and each waits for its next try.
        let hours = 3_600_000_000_i64 * 4;
        town.meddle(&format!("UPDATE outbox SET tries = 3, fault = '451 try again later', next_at = next_at + {hours} WHERE ended_at IS NULL")).await;
        town.work().await;
        let view = ops.json("/operator/mails").await;
        assert!(view["waiting"].as_array().unwrap().len() >= guests.len() && view["failed"] == json!([]), "{view}");
        ops.get("/operator/mails").await.ok().sees(all_again);
        ops.post("/operator/mails/again", &[]).await.leads_to("/operator/mails");
        town.work().await;
        for guest in guests {
            assert!(town.mail_to(guest).await.is_some(), "it went out to {guest}");
        }
        ops.get("/operator/mails").await.ok().hides(all_again);
        // A worker that stands still has tried nothing, and what waits is late.
        town.share(&town.bridge(""), "olaf@bolt.example").await;
        ops.get("/operator/mails").await.ok().hides(all_again);
        town.later(1000);
        ops.get("/operator/mails").await.ok().sees(all_again);
    }

    async fn house_12_the_operator_sees_what_is_wrong_with_the_installation(town) {
        let ops = operator(&town).await;
        let found = ops.json("/operator/health").await;
        let part = |name: &str| found["findings"].as_array().unwrap().iter().find(|one| one["part"] == name).cloned();
        assert_eq!(part("database").unwrap()["state"], "well", "{found}");
        assert_eq!(part("storage").unwrap()["state"], "well", "{found}");
        town.app.store.write(|tx| tx.run("DELETE FROM member_roles", &[]).map(drop)).await.unwrap();
        ops.get("/operator/health").await.ok().sees("nobody administers").sees("parlor admin appoint");
    }
}
