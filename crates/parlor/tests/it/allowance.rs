//! How many guests an organization may have (GUEST-15).

use crate::town::Town;
use access::Plan;
use parlor::{bind, web::Error};
use serde_json::json;

/// Sets the plan and the package, as the operator does.
async fn subscribe(town: &Town, plan: Plan, package: Option<i64>) {
    let slug = town.world.northwind.clone();
    town.app
        .store
        .write(move |tx| {
            tx.run("UPDATE organizations SET plan = $2, guest_package = $3 WHERE slug = $1", bind![&slug, plan.word(), package])?;
            Ok::<_, Error>(())
        })
        .await
        .unwrap();
}

fn addresses(from: usize, to: usize) -> String {
    (from..to).map(|number| format!("g{number}@many.example")).collect::<Vec<_>>().join(", ")
}

stories! {
    async fn guest_15_free_admits_fifty_and_says_so_at_the_next(town) {
        let (petra, share) = (town.petra(), town.bridge("/share"));
        petra.post(&share, &[("who", &addresses(0, 49))]).await.is(303);
        petra.get(&share).await.ok().sees("49 of 50 guests used");

        // Two do not fit, and then none of them comes in.
        petra.post(&share, &[("who", &addresses(49, 51)), ("message", "Kept")]).await.is(422).sees("49 of 50 guests are used").sees("2 more do not fit").sees("Close access").sees("larger package").sees("Kept");
        assert_eq!(petra.json(&share).await["used"], json!(49));
        petra.post(&share, &[("who", &addresses(49, 50))]).await.is(303);
        let refused = petra.post_json(&town.tower("/share"), &json!({"who": ["late@many.example"]})).await.is(422).view();
        assert!(refused.to_string().contains("50 of 50"), "{refused}");
        assert!(town.mail_to("late@many.example").await.is_none());

        // Who is in is never counted twice, on another item or in another form.
        petra.post(&town.tower("/share"), &[("who", &addresses(0, 50))]).await.is(303);
        petra.post(&share, &[("who", "G0@MANY.example"), ("facets", "files")]).await.is(303);
        let settings = petra.json(&town.northwind("/administration")).await;
        assert_eq!((&settings["guests_used"], &settings["guests_allowed"]), (&json!(50), &json!(50)));

        // One who leaves makes room for one.
        town.close(&town.bridge(""), "G7").await;
        petra.post(&share, &[("who", "late@many.example")]).await.is(422);
        town.close(&town.tower(""), "G7").await;
        petra.post(&share, &[("who", "late@many.example")]).await.is(303);
        petra.post(&share, &[("who", "later@many.example")]).await.is(422);
    }

    async fn guest_15_a_grant_that_ran_out_makes_room(town) {
        subscribe(&town, Plan::Free, Some(10)).await;
        let (petra, share) = (town.petra(), town.bridge("/share"));
        petra.post(&share, &[("who", &addresses(0, 9))]).await.is(303);
        petra.post(&share, &[("who", "gus@bolt.example"), ("long", "until"), ("until", "2026-11-24")]).await.is(303);
        petra.post(&share, &[("who", "ana@ruiz.example")]).await.is(422).sees("10 of 10");
        town.later(2 * 86_400);
        petra.post(&share, &[("who", "ana@ruiz.example")]).await.is(303);
        petra.post(&share, &[("who", "gus@bolt.example")]).await.is(422);
    }

    async fn guest_15_plans_and_packages_have_their_numbers_and_cut_nobody_off(town) {
        let (petra, share) = (town.petra(), town.bridge("/share"));
        let limit = async |plan, package| {
            subscribe(&town, plan, package).await;
            petra.json(&share).await["limit"].clone()
        };
        assert_eq!(limit(Plan::Free, None).await, json!(50));
        assert_eq!(limit(Plan::Business, None).await, json!(100));
        assert_eq!(limit(Plan::Enterprise, None).await, json!(null));
        assert_eq!(limit(Plan::Business, Some(200)).await, json!(200));
        assert_eq!(limit(Plan::Enterprise, None).await, json!(null));
        petra.get(&share).await.ok().hides("guests used");
        petra.post(&share, &[("who", &addresses(0, 120))]).await.is(303);
        let gus = town.invite("gus@bolt.example").await;
        assert_eq!(limit(Plan::Free, Some(10)).await, json!(10));

        // Far over it, whoever is in goes on: reads, writes, gets their code and further items.
        gus.get(&town.bridge("")).await.ok();
        gus.post(&town.bridge("/comments"), &[("text", "Still here")]).await.is(303);
        town.sign_in("gus@bolt.example").await.get(&town.bridge("")).await.ok();
        petra.post(&town.tower("/share"), &[("who", "gus@bolt.example")]).await.is(303);
        gus.get(&town.tower("")).await.ok();
        petra.post(&share, &[("who", "late@many.example")]).await.is(422).sees("121 of 10");

        // Members and contacts to whom nothing is open count as no guest; Acme counts its own.
        petra.post(&town.northwind("/contacts"), &[("name", "Nora"), ("email", "nora@vey.example")]).await.is(303);
        assert_eq!(petra.json(&share).await["used"], json!(121));
        assert_eq!(town.eve().json(&town.secret("/share")).await["used"], json!(0));
        assert_eq!(town.eve().json(&town.secret("/share")).await["limit"], json!(50));
    }
}
