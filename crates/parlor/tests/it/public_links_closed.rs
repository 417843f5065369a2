//! What is closed to who came by a public link, to all of them or to one alone (LINK-23).

use crate::{
    public_links::{access, come, confirm, event, public},
    town::{Client, Town},
};
use serde_json::json;

/// The public link of the document, and two who came by it and showed who they are.
async fn vera_and_mia(town: &Town, document: &str) -> (String, Client, Client) {
    let link = public(town, document).await;
    let (vera, mia) = (come(town, &link, document).await, come(town, &link, document).await);
    confirm(town, &vera, document, ("vera@acme.example", "Vera Novak", "Novak Ltd")).await;
    confirm(town, &mia, document, ("mia@new.example", "Mia", "")).await;
    (link, vera, mia)
}

stories! {
    async fn link_23_what_is_closed_to_everyone_is_closed_to_who_came_by_it(town) {
        town.plan("business").await;
        let document = town.document("");
        let link = public(&town, &document).await;
        let (reader, vera) = (come(&town, &link, &document).await, come(&town, &link, &document).await);
        confirm(&town, &vera, &document, ("vera@acme.example", "Vera", "")).await;
        let file = format!("{document}/files/{}", town.world.to_sign);
        vera.get(&file).await.ok();
        let everyone = access(&town, &document).await["guests"][0]["contact"].as_str().unwrap().to_owned();
        town.petra().post(&format!("{file}/closed"), &[("guest", &everyone), ("on", "on")]).await.is(303);
        for browser in [&reader, &vera] {
            assert!([303, 404].contains(&browser.get(&file).await.status));
            browser.get(&document).await.ok().hides("contract.pdf");
        }
        let event = event(&town).await;
        town.petra().post(&format!("{event}/close"), &[]).await.is(303);
        for browser in [&reader, &vera] {
            assert!([303, 404].contains(&browser.get(&event).await.status));
        }
    }

    async fn link_23_a_file_is_closed_to_one_alone_who_came_by_the_public_link(town) {
        town.plan("business").await;
        let (document, petra) = (town.document(""), town.petra());
        let (link, vera, mia) = vera_and_mia(&town, &document).await;
        let file = format!("{document}/files/{}", town.world.to_sign);
        let door = async |name: &str| {
            let view = town.petra().json(&format!("{file}/view")).await;
            view["guests"].as_array().unwrap().iter().find(|door| door["name"] == name).unwrap().clone()
        };
        let set = async |name: &str, on: &str| {
            let guest = door(name).await["contact"].as_str().unwrap().to_owned();
            town.petra().post(&format!("{file}/closed"), &[("guest", &guest), ("on", on)]).await.is(303);
        };
        let hers = door("Vera Novak").await;
        assert_eq!((&hers["visitor"], &hers["company"], &hers["closed"]), (&json!(true), &json!("Novak Ltd"), &json!(false)));
        petra.get(&format!("{file}/view")).await.ok().sees("Vera Novak").sees("came by the public link");
        set("Vera Novak", "on").await;
        assert_ne!(vera.get(&file).await.status, 200);
        vera.get(&document).await.ok().hides("contract.pdf");
        mia.get(&file).await.ok();
        assert_eq!(door("Vera Novak").await["closed"], true);
        // It is hers wherever she shows who she is.
        let phone = come(&town, &link, &document).await;
        confirm(&town, &phone, &document, ("vera@acme.example", "V.", "")).await;
        assert_ne!(phone.get(&file).await.status, 200);
        set("Vera Novak", "off").await;
        vera.get(&file).await.ok();
        // What is closed to everyone is told of each of them, and is not to be opened to one.
        set("Everyone who has the link", "on").await;
        let hers = door("Vera Novak").await;
        assert_eq!((&hers["closed"], &hers["with_everyone"]), (&json!(true), &json!(true)));
        petra.get(&format!("{file}/view")).await.ok().sees("closed to everyone who has the link");
        // Of thousands, all are reached.
        let (mut found, mut at) = (Vec::new(), format!("{file}/view?limit=1"));
        for _ in 0..5 {
            let view = petra.json(&at).await;
            found.extend(view["guests"].as_array().unwrap().iter().map(|door| door["name"].as_str().unwrap().to_owned()));
            let Some(next) = view["next"].as_str() else { break };
            at = format!("{file}/view?limit=1&after={next}");
        }
        assert_eq!(found, ["Everyone who has the link", "Mia", "Vera Novak"]);
    }

    async fn link_23_an_event_is_closed_to_one_alone_who_came_by_the_public_link_and_was_asked_into_it(town) {
        town.plan("business").await;
        let document = town.document("");
        let link = public(&town, &document).await;
        let vera = come(&town, &link, &document).await;
        confirm(&town, &vera, &document, ("vera@acme.example", "Vera", "")).await;
        let hers = access(&town, &document).await["visitors"][0]["contact"].as_str().unwrap().to_owned();
        let event = format!("{document}{}", town.event("Between us", &["gus@bolt.example"]).await);
        town.petra().post(&format!("{event}/followers"), &[("party", &hers)]).await.is(303);
        vera.get(&event).await.ok();
        town.petra().post(&format!("{event}/followers/end"), &[("party", &hers)]).await.is(303);
        vera.get(&event).await.is(404);
        vera.get(&document).await.ok();
        town.come_in("gus@bolt.example").await.get(&event).await.ok();
    }

    async fn link_23_an_event_is_closed_to_one_alone_who_takes_part_as_one_of_everyone(town) {
        town.plan("business").await;
        let (document, petra) = (town.document(""), town.petra());
        let (link, vera, mia) = vera_and_mia(&town, &document).await;
        let event = format!("{document}{}", town.event("For all", &["gus@bolt.example"]).await);
        petra.get(&event).await.ok().hides(&format!("{event}/guests"));
        let everyone = access(&town, &document).await["guests"].as_array().unwrap().iter().find(|row| row["nature"] == "everyone").unwrap()["contact"].clone();
        petra.post(&format!("{event}/followers"), &[("party", everyone.as_str().unwrap())]).await.is(303);
        for browser in [&vera, &mia] {
            browser.get(&event).await.ok();
            browser.get(&document).await.ok().sees("For all");
        }
        petra.get(&event).await.ok().sees(&format!("{event}/guests"));
        petra.get(&format!("{event}/guests")).await.ok().sees("Vera Novak").sees("Novak Ltd").sees("Close to them");
        let door = async |name: &str| {
            let view = town.petra().json(&format!("{event}/guests")).await;
            view["guests"].as_array().unwrap().iter().find(|door| door["name"] == name).unwrap().clone()
        };
        let hers = door("Vera Novak").await["contact"].as_str().unwrap().to_owned();
        let set = async |on: &str| town.petra().post(&format!("{event}/closed"), &[("guest", &hers), ("on", on)]).await;
        for stranger in [&town.eve(), &vera] {
            assert!([403, 404].contains(&stranger.post(&format!("{event}/closed"), &[("guest", &hers), ("on", "on")]).await.status));
        }

        let id = event.rsplit('/').next().unwrap().to_owned();
        let asking = async || {
            let ask = json!({"who": [format!("contact:{hers}")], "event": id});
            let told = town.petra().post_json(&format!("{document}/share/preview"), &ask).await.ok().view();
            (told["guests"].clone(), told["events"].clone())
        };
        assert_eq!(asking().await, (json!(0), json!(null)), "she takes part as one of everyone");

        // It is hers alone, and the document stays open to her.
        set("on").await.leads_to(&format!("{event}/guests"));
        assert_eq!(asking().await, (json!(1), json!(1)), "it is closed to her, and she would newly see it");
        set("on").await.is(303);
        assert_eq!((&door("Vera Novak").await["closed"], &door("Mia").await["closed"]), (&json!(true), &json!(false)));
        vera.get(&event).await.is(404);
        vera.post(&format!("{event}/comments"), &[("text", "Let me in")]).await.is(404);
        vera.get(&document).await.ok().hides("For all");
        assert!(!vera.json(&document).await.to_string().contains("About For all"));
        mia.get(&event).await.ok();
        mia.get(&document).await.ok().sees("For all");
        town.come_in("gus@bolt.example").await.get(&event).await.ok();
        // Wherever she shows who she is.
        let phone = come(&town, &link, &document).await;
        confirm(&town, &phone, &document, ("vera@acme.example", "V.", "")).await;
        phone.get(&event).await.is(404);

        set("off").await.is(303);
        vera.get(&event).await.ok();
        let history = petra.get(&format!("{document}/history")).await.ok();
        history.sees("closed the event “For all” to Vera Novak").sees("opened the event “For all” to Vera Novak again");
        petra.get(&town.northwind("/administration/log")).await.ok().sees("closed an event to one guest");
        let archive = petra.get(&format!("{document}/evidence.zip")).await.ok().bytes;
        let row = crate::evidence::rows(&archive, "event_closures")[0].clone();
        assert_eq!((&row["event_title"], &row["contact"]), (&json!("For all"), &json!("Vera Novak")));

        // Who is asked into it by name takes part again.
        set("on").await.is(303);
        vera.get(&event).await.is(404);
        petra.post(&format!("{event}/followers"), &[("party", &hers)]).await.is(303);
        vera.get(&event).await.ok();
        assert_eq!(door("Vera Novak").await["closed"], false);
        // Not one of everyone: there is no such door.
        let gus = town.contact(&document, "Gus").await;
        petra.post(&format!("{event}/closed"), &[("guest", &gus), ("on", "on")]).await.is(404);
    }
}
