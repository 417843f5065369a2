//! An @ and a name calls somebody who reads there, and nobody else.

use crate::town::{Client, Town};
use serde_json::json;

async fn offered(client: &Client, address: &str) -> Vec<String> {
    let offer = client.json(address).await;
    offer["people"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}

/// How many mails of a kind went out to an address by now.
async fn mails(town: &Town, address: &str, kind: &str) -> usize {
    town.work().await;
    let room = town.nobody().get("/mail-room").await.ok().body;
    let line = |line: &&str| line.contains(&format!("&lt;{address}&gt;")) && line.contains(&format!("<small>{kind} ·")) && !line.contains("Not sent");
    room.split("<li>").filter(line).count()
}

async fn told(town: &Town, name: &str) -> usize {
    mails(town, if name == "gus" { "gus@bolt.example" } else { name }, "Mention").await
}

const TOMAS: &str = "tomas@northwind.example";
const PETRA: &str = "petra@northwind.example";

async fn comment(client: &Client, at: &str, lane: &str, text: &str) {
    client.post(&format!("{at}/comments"), &[("lane", lane), ("text", text)]).await.is(303);
}

stories! {
    async fn item_5_guest_14_whom_one_may_know_is_offered_and_nobody_else(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let (gus, bridge) = (town.invite("gus@bolt.example").await, town.bridge(""));
        let _ana = town.invite("ana@vltava.example").await;
        let task = town.bridge(&format!("/tasks/{}", town.world.task));
        // A member calls members who may see the item: not Jan, who is external and takes no part.
        assert_eq!(offered(&petra, &format!("{bridge}/mentions?lane=team")).await, ["Tomáš Novák"]);
        assert_eq!(offered(&tomas, &format!("{bridge}/mentions?lane=guests")).await, ["Petra Horák", "Ana", "Gus"]);
        assert_eq!(offered(&tomas, &format!("{bridge}/mentions?lane=guests&q=HORA")).await, ["Petra Horák"]);
        assert_eq!(offered(&tomas, &format!("{bridge}/mentions?lane=guests&q=petra%20ho")).await, ["Petra Horák"]);
        assert_eq!(offered(&tomas, &format!("{bridge}/mentions?lane=guests&q=ora")).await, [""; 0]);
        // On a task those guests who follow it; a guest is offered who takes part with them.
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        assert_eq!(offered(&tomas, &format!("{task}/mentions")).await, ["Petra Horák", "Gus"]);
        assert_eq!(offered(&tomas, &format!("{task}/mentions?lane=team")).await, ["Petra Horák"]);
        for lane in ["", "?lane=team", "?lane=guests"] {
            assert_eq!(offered(&gus, &format!("{task}/mentions{lane}")).await, ["Petra Horák"]);
            assert_eq!(offered(&gus, &format!("{bridge}/mentions{lane}")).await, ["Petra Horák", "Ana"]);
        }
        gus.get(&format!("{}/mentions", town.bridge(&format!("/notes/{}", town.world.note)))).await.is(404);
        gus.get(&format!("{}/mentions", town.tower(""))).await.is(404);
        town.jan().get(&format!("{bridge}/mentions")).await.is(404);
    }

    async fn item_4_guest_14_a_comment_calls_by_a_mail_those_who_read_it(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let (gus, bridge) = (town.invite("gus@bolt.example").await, town.bridge(""));
        comment(&petra, &bridge, "team", "@Tomáš Novák, please look. @Gus must not know, nor @Jan Malý.").await;
        assert_eq!(told(&town, TOMAS).await, 1);
        let mail = town.mail_to(TOMAS).await.unwrap();
        assert!(mail.contains("Petra Horák mentioned you on") && mail.contains("please look") && mail.contains(&bridge), "{mail}");
        for other in ["jan@free.example", "gus@bolt.example", PETRA] {
            assert_eq!(told(&town, other).await, 0, "{other}");
        }
        let page = petra.get(&bridge).await.ok().sees("<span class=\"mention\">@Tomáš Novák</span>").hides("<span class=\"mention\">@Gus");
        assert!(page.body.contains("@Jan Malý"), "words stay words");
        // Where guests read, a guest who is called has that mail instead of the other.
        comment(&tomas, &bridge, "guests", "@Gus: when do you come? (@petra horák)").await;
        assert_eq!((told(&town, "gus").await, mails(&town, "gus@bolt.example", "Comment").await), (1, 0));
        assert_eq!((told(&town, PETRA).await, mails(&town, PETRA, "Comment").await), (1, 0));
        gus.get(&bridge).await.ok().sees("<span class=\"mention\">@Gus</span>");
        // A guest calls members who take part, and no others.
        comment(&gus, &bridge, "", "@Petra Horák on Monday; @Tomáš Novák too").await;
        assert_eq!(told(&town, PETRA).await, 2);
        assert_eq!(told(&town, TOMAS).await, 1);
        // A change calls those whom it newly names.
        let mine = petra.json(&bridge).await["comments"]["team"].as_array().unwrap().last().unwrap()["url"].as_str().unwrap().to_owned();
        petra.post(&format!("{mine}/change"), &[("text", "@Tomáš Novák, please look again.")]).await.is(303);
        assert_eq!(told(&town, TOMAS).await, 1);
    }

    async fn item_4_a_changed_comment_calls_a_name_that_begins_another_which_stood_there(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        for who in ["Ana <ana@bolt.example>", "Ana Ruiz <ruiz@bolt.example>"] {
            petra.post(&format!("{bridge}/share"), &[("who", who)]).await.is(303);
        }
        comment(&petra, &bridge, "guests", "@Ana Ruiz, hello").await;
        assert_eq!((told(&town, "ruiz@bolt.example").await, told(&town, "ana@bolt.example").await), (1, 0));
        let mine = petra.json(&bridge).await["comments"]["guests"].as_array().unwrap().last().unwrap()["url"].as_str().unwrap().to_owned();
        petra.post(&format!("{mine}/change"), &[("text", "@Ana Ruiz and @Ana, hello")]).await.is(303);
        assert_eq!((told(&town, "ruiz@bolt.example").await, told(&town, "ana@bolt.example").await), (1, 1));
    }

    async fn item_5_item_6_a_text_calls_those_whom_it_newly_names(town) {
        let petra = town.petra();
        let _gus = town.invite("gus@bolt.example").await;
        let made = petra.post_json(&town.bridge("/notes"), &json!({"title": "Plan", "body": "**@Tomáš Novák** draws it, @Gus builds it."})).await.ok().view();
        let note = made["location"].as_str().unwrap().to_owned();
        assert_eq!(told(&town, TOMAS).await, 1);
        assert_eq!(told(&town, "gus").await, 0, "he does not follow it");
        town.follow(note.strip_prefix(&town.bridge("")).unwrap(), "Gus").await.is(303);
        let change = |edition: i64, body: &'static str| (edition.to_string(), body);
        for (number, (edition, body)) in [change(1, "@Tomáš Novák draws it, @Gus and @Petra Horák build it."), change(2, "@Tomáš Novák draws it. @Gus? No.")].into_iter().enumerate() {
            petra.post(&format!("{note}/change"), &[("title", "Plan"), ("body", body), ("edition", &edition)]).await.is(303);
            assert_eq!(told(&town, "gus").await, 0, "{number}: his name stood there before");
        }
        petra.post(&format!("{note}/change"), &[("title", "Plan"), ("body", "Nobody"), ("edition", "3")]).await.is(303);
        petra.post(&format!("{note}/change"), &[("title", "Plan"), ("body", "@Gus"), ("edition", "4")]).await.is(303);
        assert_eq!(told(&town, "gus").await, 1);
        assert_eq!(told(&town, TOMAS).await, 1);
        for (path, body) in [
            ("/tasks", json!({"title": "Draw", "description": "@Tomáš Novák"})),
            ("/activities", json!({"title": "Met", "kind": "meeting", "happened_on": "2026-11-20", "body": "With @Tomáš Novák."})),
        ] {
            petra.post_json(&town.bridge(path), &body).await.ok();
        }
        assert_eq!(told(&town, TOMAS).await, 3);
    }

    async fn house_1_what_may_no_longer_be_read_is_not_told(town) {
        let petra = town.petra();
        let _gus = town.invite("gus@bolt.example").await;
        let (task, bridge) = (town.bridge(&format!("/tasks/{}", town.world.task)), town.bridge(""));
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        town.work().await;
        // Removed before it was sent.
        comment(&petra, &bridge, "team", "@Tomáš Novák, forget it").await;
        let line = petra.json(&bridge).await["comments"]["team"].as_array().unwrap().last().unwrap()["url"].as_str().unwrap().to_owned();
        petra.post(&format!("{line}/remove"), &[]).await.is(303);
        assert_eq!(told(&town, TOMAS).await, 0);
        // No longer a follower.
        let party = town.contact(&bridge, "Gus").await;
        comment(&petra, &task, "guests", "@Gus, hello").await;
        petra.post(&format!("{task}/followers/end"), &[("party", &party)]).await.is(303);
        assert_eq!(told(&town, "gus").await, 0);
        // No role reaches the item any more.
        comment(&petra, &bridge, "team", "@Tomáš Novák, look").await;
        let team = petra.json(&town.northwind("/team")).await;
        let tomas = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].clone();
        petra.post_json(&town.northwind("/team/roles"), &json!({"member": tomas, "role": "external"})).await.ok();
        assert_eq!(told(&town, TOMAS).await, 0);
    }
}
