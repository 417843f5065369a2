//! Who is called by an @ on a board, and who hears of what is said there.

use super::live::guest;
use crate::town::Town;
use serde_json::json;

const GUS: &str = "gus@bolt.example";
const ANA: &str = "ana@vltava.example";

async fn opens(town: &Town, what: &str) {
    town.petra().post(&town.board("/board/address"), &[("opens", what), ("role", "reviewer")]).await.is(303);
}

/// Petra says something at a new place.
async fn say(town: &Town, body: &str, widen: &str) -> crate::town::Reply {
    let fields = [("x", "1"), ("y", "1"), ("body", body), ("widen", widen), ("form", "new")];
    town.petra().post(&town.board("/board/comments"), &fields).await
}

/// Ana is a contact of the house, by another item.
async fn ana_is_known(town: &Town) -> String {
    town.petra().post(&town.bridge("/share"), &[("who", "Ana Ruiz <ana@vltava.example>")]).await.is(303);
    town.come_in(ANA).await;
    "Ana".to_owned()
}

stories! {
    async fn board_9_a_mention_shares_the_board_where_its_address_does(town) {
        let name = ana_is_known(&town).await;
        opens(&town, "link").await;
        let offer = town.petra().json(&town.board("/board/mentions?q=an")).await;
        assert!(offer["people"].as_array().unwrap().iter().any(|one| one["name"].as_str().unwrap().starts_with(&name) && one["guest"] == true), "{offer}");
        let full = offer["people"].as_array().unwrap().iter().find(|one| one["guest"] == true).unwrap()["name"].as_str().unwrap().to_owned();
        say(&town, &format!("@{full}, is this the gate? @Jan Malý knows."), "").await.is(303);
        // She is let in as people who come by the address, and her invitation says what was written.
        town.work().await;
        let mail = town.mail_to(ANA).await.unwrap();
        assert!(mail.contains("Site plan") && mail.contains("is this the gate?"), "{mail}");
        let ana = town.come_in(ANA).await;
        assert_eq!(ana.json(&town.board("")).await["may"]["role"], "reviewer");
        // So is the member from outside, who is told.
        assert_eq!(town.jan().json(&town.board("")).await["may"]["role"], "reviewer");
        town.jan().get(&town.northwind("/notifications")).await.ok().sees("is this the gate?");
        town.petra().get(&town.board("/history")).await.ok().sees("gave Jan Malý the role");
        town.contact(&town.board(""), &full).await;
    }

    async fn board_9_of_a_board_for_specific_people_it_is_asked_first(town) {
        let ana = guest(&town, ANA, "reviewer").await;
        // Who is on it is called, and nothing is asked.
        say(&town, "@Ana look", "").await.is(303);
        ana.get(&town.board("")).await.ok().sees("look");
        let asked = say(&town, "@Jan Malý please", "").await.is(422);
        let asked = asked.sees("Jan Malý: not on this board yet").sees("@Jan Malý please");
        assert!(asked.body.contains("name=\"widen\" value=\"yes\"") && asked.body.contains("name=\"widen\" value=\"no\""));
        town.jan().get(&town.board("")).await.is(404);
        say(&town, "@Jan Malý quietly", "no").await.is(303);
        town.jan().get(&town.board("")).await.is(404);
        // Who does not share the board does not let in.
        let tomas = town.tomas();
        let fields = |widen| [("body", "@Jan Malý come"), ("widen", widen), ("form", "chat")];
        tomas.post(&town.board("/board/chat"), &fields("")).await.is(422).sees("Its owners can let them in");
        let refused = tomas.post_json(&town.board("/board/chat"), &json!({"body": "@Jan Malý come"})).await.is(422).view();
        assert!(refused["errors"]["leave_out"].is_string() || refused["errors"]["leave_out"].is_array(), "{refused}");
        tomas.post(&town.board("/board/chat"), &fields("yes")).await.is(422);
        town.jan().get(&town.board("")).await.is(404);
        say(&town, "@Jan Malý please", "yes").await.is(303);
        town.jan().get(&town.board("")).await.ok().sees("@Jan Malý please");
    }

    async fn board_9_a_member_from_outside_calls_only_those_who_are_on_the_board(town) {
        ana_is_known(&town).await;
        guest(&town, GUS, "reviewer").await;
        opens(&town, "link").await;
        let team = town.petra().json(&town.northwind("/team")).await;
        let jan = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Jan Malý").unwrap()["id"].as_str().unwrap().to_owned();
        town.petra().post(&town.board("/board/members"), &[("member", &jan), ("role", "reviewer")]).await.is(303);
        let offered = async |q: &str| {
            let offer = town.jan().json(&town.board(&format!("/board/mentions?q={q}"))).await;
            offer["people"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(offered("").await, ["Petra Horák", "Gus"]);
        assert_eq!(offered("an").await, [""; 0]);
        // Who is not there stays the words that they are.
        town.jan().post(&town.board("/board/chat"), &[("body", "@Ana Ruiz and @Tomáš Novák, @Petra Horák")]).await.is(303);
        town.work().await;
        assert!(!town.mail_to(ANA).await.unwrap().contains("Site plan"));
        town.tomas().get(&town.northwind("/notifications")).await.ok().hides("Site plan");
        town.petra().get(&town.northwind("/notifications")).await.ok().sees("@Petra Horák");
    }

    async fn board_6_guests_call_nobody(town) {
        let gus = guest(&town, GUS, "editor").await;
        opens(&town, "link").await;
        gus.get(&town.board("/board/mentions?q=")).await.is(403);
        gus.get(&town.board("")).await.ok().hides("board/mentions");
        town.petra().get(&town.board("")).await.ok().sees("board/mentions");
        gus.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "@Jan Malý, come here")]).await.is(303);
        town.jan().get(&town.board("")).await.is(404);
        town.petra().get(&town.board("")).await.ok().sees("@Jan Malý, come here");
    }

    async fn board_7_members_and_editors_hear_of_answers_and_reviewers_do_not(town) {
        town.plan("business").await;
        let (gus, ana) = (guest(&town, GUS, "editor").await, guest(&town, ANA, "reviewer").await);
        town.work().await;
        let made = gus.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "Where is the gate?")]).await.is(303).location();
        let pin = town.board(&format!("/board/comments/{}", made.split("#pin-").nth(1).unwrap()));
        ana.post(&pin, &[("body", "In the north")]).await.is(303);
        town.work().await;
        // Its owner finds it in the overview; whoever wrote there gets a mail.
        town.petra().get(&town.northwind("/notifications")).await.ok().sees("Where is the gate?").sees("In the north");
        assert!(town.mail_to("petra@northwind.example").await.is_none());
        assert!(town.mail_to(GUS).await.unwrap().contains("In the north"));
        let before = town.mail_to(ANA).await;
        town.petra().post(&pin, &[("body", "By the river")]).await.is(303);
        town.work().await;
        assert_eq!(town.mail_to(ANA).await, before);
        ana.get(&format!("/guest/{}/notifications", town.world.northwind)).await.ok().hides("By the river");
        assert!(town.mail_to(GUS).await.unwrap().contains("By the river"));
        gus.get(&format!("/guest/{}/notifications", town.world.northwind)).await.ok().sees("By the river");
        // As a reviewer they would know of nothing, also of what came before.
        town.petra().post(&town.board("/share"), &[("who", GUS), ("facets", "reviewer")]).await.is(303);
        gus.get(&format!("/guest/{}/notifications", town.world.northwind)).await.ok().hides("By the river");
        let said = town.petra().json(&town.board("")).await["pins"][0]["comments"][1]["id"].as_str().unwrap().to_owned();
        ana.post(&town.board("/board/words/remove"), &[("comment", &said)]).await.is(303);
        town.petra().get(&town.northwind("/notifications")).await.ok().hides("In the north");
    }

    async fn board_8_the_owners_hear_of_who_asks_to_be_let_in(town) {
        let link = {
            opens(&town, "link").await;
            let copied = town.petra().post_json(&town.board("/board/address/copy"), &json!({})).await.ok().view();
            copied["address"].as_str().unwrap().trim_start_matches(&town.app.config.base_url).to_owned()
        };
        opens(&town, "people").await;
        let eve = town.eve();
        eve.get(&link).await;
        eve.post("/open/request", &[("message", "I build the crane")]).await.is(303);
        town.work().await;
        let mail = town.mail_to("petra@northwind.example").await.unwrap();
        assert!(mail.contains("asks to be let in") && mail.contains("I build the crane"), "{mail}");
        let waiting = town.petra().get(&town.northwind("/notifications")).await.ok().sees("asks to be let in");
        assert!(waiting.body.contains("#board-requests"));
        let request = town.petra().json(&town.board("/share")).await["requests"][0]["id"].as_str().unwrap().to_owned();
        town.petra().post(&town.board("/board/requests"), &[("request", &request), ("role", "reviewer")]).await.is(303);
        let lines = town.petra().json(&town.northwind("/notifications")).await;
        let line = lines["lines"].as_array().unwrap().iter().find(|line| line["kind"] == "requested").unwrap().clone();
        assert_eq!(line["unread"], false);
    }
}
