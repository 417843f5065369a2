//! How long somebody is a guest, who answers for them, and what rests when that is over.

use crate::town::{Client, Town};
use parlor::{bind, web::Error};
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";
const DAY: i64 = 86_400;

/// Gus is a guest of the bridge, for twenty days, and Petra answers for him; with his contact.
async fn for_twenty_days(town: &Town) -> (Client, String) {
    town.settings(&[("guest_days", "20")]).await;
    let gus = town.invite(GUS).await;
    (gus, town.contact(&town.bridge(""), "Gus").await)
}

async fn stay(town: &Town, contact: &str) -> Value {
    town.petra().json(&town.northwind(&format!("/guests/{contact}"))).await["stay"].clone()
}

async fn member(town: &Town, name: &str) -> String {
    let team = town.petra().json(&town.northwind("/team")).await;
    team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

stories! {
    async fn work_15_whoever_shares_first_is_the_sponsor_and_it_can_be_changed(town) {
        let (gus, contact) = for_twenty_days(&town).await;
        let (petra, page, back) = (town.petra(), town.northwind(&format!("/guests/{contact}")), town.northwind(&format!("/contacts/{contact}")));
        let now = stay(&town, &contact).await;
        assert_eq!((&now["sponsor_name"], &now["days"], &now["rest"]), (&json!("Petra Horák"), &json!(20), &Value::Null));
        petra.get(&back).await.ok().sees("Renew for 20 days").sees("13 December").sees("Petra Horák");
        petra.get(&page).await.ok().sees("Bridge inspection").sees("Suspend");
        // Sharing once more changes nothing of it.
        town.tomas().post(&town.tower("/share"), &[("who", GUS)]).await.is(303);
        assert_eq!(stay(&town, &contact).await["sponsor_name"], "Petra Horák");

        let tomas = member(&town, "Tomáš Novák").await;
        petra.post(&page, &[("sponsor", &tomas), ("purpose", "x"), ("until", "2026-11-01")]).await.is(422).sees("name=\"until\"");
        petra.post(&page, &[("sponsor", "nobody"), ("until", "")]).await.is(422).sees("Choose a member who works here.");
        petra.post(&page, &[("sponsor", &contact), ("until", "")]).await.is(422).sees("Choose a member who works here.");
        petra.post(&page, &[("purpose", &"x".repeat(201))]).await.is(422);
        petra.post_json(&page, &json!({"purpose": "Rebar", "edition": "of yesterday"})).await.is(409);
        assert_eq!(stay(&town, &contact).await, now, "what was refused changed nothing");
        petra.post(&page, &[("sponsor", &tomas), ("purpose", "Inspects the bolts"), ("until", "2026-12-24")]).await.leads_to(&back);
        let now = stay(&town, &contact).await;
        assert_eq!((&now["sponsor_name"], &now["purpose"], &now["days"]), (&json!("Tomáš Novák"), &json!("Inspects the bolts"), &json!(31)));
        town.tomas().get(&town.northwind("/notifications")).await.ok().sees("made you the sponsor of this guest");
        // It is none of others' business.
        town.jan().get(&page).await.is(404);
        town.eve().get(&page).await.is(404);
        gus.get(&page).await.is(404);
        gus.post(&format!("{page}/renew"), &[]).await.is(404);
        // Whoever answers for a guest keeps their stay, with no other role.
        let jan = member(&town, "Jan Malý").await;
        petra.post(&page, &[("sponsor", &jan), ("purpose", ""), ("until", "2026-12-24")]).await.leads_to(&back);
        town.jan().get(&page).await.ok().sees("Renew for 31 days").hides("Bridge inspection");
        town.jan().post(&format!("{page}/suspend"), &[]).await.leads_to(&page);
        gus.get(&town.bridge("")).await.is(404);
    }

    async fn work_15_both_sides_are_told_before_it_ends_and_one_press_renews(town) {
        let (gus, contact) = for_twenty_days(&town).await;
        let (petra, home) = (town.petra(), format!("/guest/{}", town.world.northwind));
        gus.get(&home).await.ok().hides("time as a guest");
        town.later(7 * DAY);
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("Your time as a guest ends soon") && mail.contains("until 13 December"), "{mail}");
        assert!(town.mail_to("petra@northwind.example").await.unwrap().contains("Their time as a guest ends soon"));
        petra.get(&town.northwind("/notifications")).await.ok().sees("Their time as a guest ends soon").sees(&format!("/guests/{contact}"));
        gus.get(&format!("{home}/notifications")).await.ok().sees("Your time as a guest ends soon");
        // A guest asks, once, and cannot renew.
        gus.get(&home).await.ok().sees("ends with 13 December").sees("Ask for more time");
        gus.post(&format!("{home}/stay/ask"), &[]).await.leads_to(&home);
        gus.post(&format!("{home}/stay/ask"), &[]).await.leads_to(&home);
        gus.get(&home).await.ok().sees("You asked.").hides("Ask for more time");
        let told = petra.json(&town.northwind("/notifications")).await["lines"].to_string();
        assert_eq!(told.matches("stay_asked").count(), 1, "{told}");
        let contacts = town.northwind(&format!("/contacts/{contact}"));
        let page = petra.get(&contacts).await.ok().sees("Gus asked for more time");
        // Two press at once, and it is renewed once.
        let was = page.body.split("name=\"was\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let renew = town.northwind(&format!("/guests/{contact}/renew"));
        let (petras, tomas) = (town.petra(), town.tomas());
        let fields = [("was", was.as_str())];
        let (one, two) = tokio::join!(petras.post(&renew, &fields), tomas.post(&renew, &fields));
        assert_eq!((one.status, two.status), (303, 303));
        petra.get(&contacts).await.ok().sees("2 January 2027").hides("asked for more time");
        town.later(60);
        assert!(town.mail_to(GUS).await.unwrap().contains("You are let in further"));
        gus.get(&home).await.ok().hides("ends with");
    }

    async fn work_15_after_its_end_all_that_was_open_rests_until_it_is_renewed(town) {
        let (gus, contact) = for_twenty_days(&town).await;
        let (bridge, home) = (town.bridge(""), format!("/guest/{}", town.world.northwind));
        town.later(21 * DAY);
        // The policy knows it before anybody has written it down.
        gus.get(&bridge).await.is(404);
        gus.get(&home).await.ok().sees("ended with 13 December").hides("Bridge inspection");
        town.work().await;
        town.work().await;
        town.later(60);
        let petra = town.sign_in("petra@northwind.example").await;
        petra.get(&format!("{bridge}/history")).await.ok().sees("The time of Gus as a guest ended");
        petra.get(&format!("{bridge}/share")).await.ok().sees("Their time as a guest ended with 13 December.");
        let grant = town.grant(&bridge, "Gus").await;
        petra.get(&format!("{bridge}/why?grant={grant}")).await.ok().sees("Their time as a guest is over");
        petra.get(&town.northwind("/administration/guests?only=ending")).await.ok().sees("Gus").sees("over since 13 December");
        let told = petra.json(&town.northwind("/notifications")).await["lines"].to_string();
        assert_eq!(told.matches("stay_over").count(), 1, "{told}");
        // Sharing opens nothing again in passing, and says so.
        let who = [("who", GUS)];
        petra.post(&town.tower("/share"), &who).await.is(422).sees("is over, so nothing was shared").sees("name=\"again\"");
        gus.get(&town.tower("")).await.is(404);
        petra.post(&town.tower("/share"), &[who[0], ("again", "on")]).await.is(303);
        gus.get(&town.tower("")).await.ok();
        gus.get(&bridge).await.ok();
        assert_eq!(stay(&town, &contact).await["rest"], Value::Null);
    }

    async fn view_4_what_a_suspended_guest_sees_once_they_are_let_in_is_told_before(town) {
        let (_, contact) = for_twenty_days(&town).await;
        let (petra, page) = (town.petra(), town.northwind(&format!("/guests/{contact}")));
        petra.get(&page).await.ok().hides("Let in again, Gus sees");
        petra.post(&format!("{page}/suspend"), &[]).await.is(303);
        petra.get(&page).await.ok().sees("Let in again, Gus sees one item, 1 file");
    }

    async fn work_15_suspended_nothing_is_open_anywhere_and_everything_comes_back(town) {
        let (gus, contact) = for_twenty_days(&town).await;
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let link = town.link_to(GUS).await;
        let (suspend, resume) = (town.northwind(&format!("/guests/{contact}/suspend")), town.northwind(&format!("/guests/{contact}/resume")));
        gus.post(&suspend, &[]).await.is(404);
        town.jan().post(&suspend, &[]).await.is(404);
        petra.post(&suspend, &[]).await.is(303);
        petra.post(&suspend, &[]).await.is(303);
        for path in ["".to_owned(), "/live".into(), format!("/files/{}", town.world.file), format!("/tasks/{}", town.world.task)] {
            gus.get(&format!("{bridge}{path}")).await.is(404);
        }
        gus.post(&town.bridge("/comments"), &[("text", "Hello?")]).await.is(404);
        town.nobody().get(&link).await.is(410).hides("Bridge");
        gus.get("/guest/northwind/search?q=bridge").await.ok().hides("Bridge inspection");
        petra.get(&format!("/as/{contact}{bridge}")).await.is(404);
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("Your access is suspended"), "{mail}");
        gus.get("/guest/northwind").await.ok().sees("is suspended").sees("Ask to be let in again").hides("Bridge inspection");
        petra.post(&town.bridge("/comments"), &[("lane", "guests"), ("text", "Nobody reads this")]).await.is(303);
        assert!(!town.mail_to(GUS).await.unwrap().contains("Nobody reads this"));
        // The members know why.
        petra.get(&format!("{bridge}/share")).await.ok().sees("Petra Horák suspended Gus");
        let grant = town.grant(&bridge, "Gus").await;
        petra.get(&format!("{bridge}/why?grant={grant}")).await.ok().sees("Gus is suspended: nothing is open to them.").sees("Petra Horák suspended Gus");
        petra.get(&town.northwind("/administration/guests")).await.ok().sees("Suspended").sees("0 of 50 guests.");
        petra.post(&town.tower("/share"), &[("who", GUS)]).await.is(422).sees("is suspended, so nothing was shared");
        let log = petra.get(&town.northwind("/administration/log")).await.ok();
        assert_eq!(log.body.matches("suspended the guest").count(), 1);
        petra.post(&resume, &[]).await.is(303);
        gus.get(&bridge).await.ok().sees("Bridge inspection");
        petra.get(&format!("{bridge}/history")).await.ok().sees("let Gus in again");
        assert!(town.mail_to(GUS).await.unwrap().contains("You are let in further"));
    }

    async fn work_15_letting_in_again_takes_a_place_of_the_package(town) {
        let (_, contact) = for_twenty_days(&town).await;
        let slug = town.world.northwind.clone();
        let ten = town.app.store.write(move |tx| {
            tx.run("UPDATE organizations SET guest_package = 10 WHERE slug = $1", bind![&slug])?;
            Ok::<_, Error>(())
        });
        ten.await.unwrap();
        let others = (0..9).map(|number| format!("g{number}@many.example")).collect::<Vec<_>>().join(", ");
        town.share(&town.bridge(""), &others).await;
        let (petra, act) = (town.petra(), |what: &str| town.northwind(&format!("/guests/{contact}/{what}")));
        petra.post(&act("suspend"), &[]).await.is(303);
        town.share(&town.bridge(""), "ana@vltava.example").await;
        petra.post(&act("resume"), &[]).await.is(422);
        town.close(&town.bridge(""), "Ana").await;
        petra.post(&act("resume"), &[]).await.is(303);
    }

    async fn work_15_who_leaves_passes_their_guests_on_and_who_has_nobody_is_shown(town) {
        town.tomas().post(&town.tower("/share"), &[("who", "Ana <ana@vltava.example>")]).await.is(303);
        town.share(&town.bridge(""), GUS).await;
        let (petra, roster) = (town.petra(), town.northwind("/administration/guests"));
        let (ana, gus) = (town.contact(&town.tower(""), "Ana").await, town.contact(&town.bridge(""), "Gus").await);
        assert_eq!(stay(&town, &ana).await["sponsor_name"], "Tomáš Novák");
        let (tomas, me) = (member(&town, "Tomáš Novák").await, member(&town, "Petra Horák").await);
        let leaving = town.northwind(&format!("/team/{tomas}/remove"));
        petra.get(&leaving).await.ok().sees("One guest for whom they answer passes on.");
        petra.post(&leaving, &[("successor", &me)]).await.is(303);
        assert_eq!(stay(&town, &ana).await["sponsor_name"], "Petra Horák");
        petra.get(&format!("{roster}?only=unsponsored")).await.ok().sees("Somebody answers for every guest.");

        // As where a database comes from before there were sponsors.
        town.meddle("UPDATE stays SET sponsor_id = NULL").await;
        petra.get(&format!("{roster}?only=unsponsored")).await.ok().sees("Ana").sees("Gus").sees("Choose this sponsor").sees("Without sponsor: 2");
        let choose = format!("{roster}/sponsors");
        petra.post(&choose, &[("sponsor", &me)]).await.is(422).sees("Choose at least one guest.");
        petra.post(&choose, &[("guest", &ana)]).await.is(422).sees("Choose a member who works here.");
        town.jan().post(&choose, &[("sponsor", &me), ("guest", &ana)]).await.is(403);
        petra.post(&choose, &[("sponsor", &me), ("guest", &ana), ("guest", &gus)]).await.is(303);
        assert_eq!((stay(&town, &ana).await["sponsor_name"].clone(), stay(&town, &gus).await["sponsor_name"].clone()), (json!("Petra Horák"), json!("Petra Horák")));
    }

    async fn work_15_without_days_a_stay_has_no_end_and_a_wrong_number_is_refused(town) {
        town.share(&town.bridge(""), GUS).await;
        let (petra, contact) = (town.petra(), town.contact(&town.bridge(""), "Gus").await);
        assert_eq!(stay(&town, &contact).await["until"], Value::Null);
        petra.post(&town.northwind(&format!("/guests/{contact}/renew")), &[]).await.is(422).sees("has no end");
        let page = town.northwind("/administration");
        let now = petra.json(&page).await["settings"].clone();
        let edition = now["edition"].as_str().unwrap();
        let form = |days: &'static str| [("name", "Northwind"), ("hue", "green"), ("trust_days", "30"), ("edition", edition), ("guest_days", days)];
        for wrong in ["0", "-1", "many", "4000"] {
            petra.post(&page, &form(wrong)).await.is(422).sees("A number of days from 1 to");
        }
    }
}
