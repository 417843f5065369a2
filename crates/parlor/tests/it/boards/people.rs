//! Who is what on a board, as its owners say.

use super::{Hall, note};
use serde_json::json;

stories! {
    async fn board_4_owners_give_members_their_roles(town) {
        let hall = Hall::open(&town).await;
        let (petra, board) = (town.petra(), town.board(""));
        let team = petra.json(&town.northwind("/team")).await;
        let id = |name: &str| team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
        let (tomas, jan) = (id("Tomáš Novák"), id("Jan Malý"));
        let set = town.board("/board/members");
        // An internal member works on every board; one from outside is on those that they were given.
        let mut pen = hall.sit(&town.tomas(), &board).await;
        assert_eq!(pen.may()["role"], "editor");
        town.jan().get(&board).await.is(404);
        town.tomas().post(&set, &[("member", &jan), ("role", "editor")]).await.is(403);

        petra.post(&set, &[("member", &tomas), ("role", "reader")]).await.is(303);
        assert_eq!(pen.hear("may").await["role"], "reader");
        assert!(pen.draw(note("a", "No longer")).await.is_err());
        petra.post(&set, &[("member", &jan), ("role", "reviewer")]).await.is(303);
        let mut jans = hall.sit(&town.jan(), &board).await;
        assert_eq!(jans.may(), &json!({"role": "reviewer", "shut": false, "add": true, "change_own": true, "change_any": false, "comment": true, "embed": true,
            "web_image": true, "table": true, "moderate": false}));
        assert_eq!(town.jan().json(&town.northwind("/boards")).await["boards"][0]["title"], "Site plan");
        petra.get(&board).await.ok().sees("Jan Malý");

        // Somebody owns it, and what was given can be taken back.
        let petras = id("Petra Horák");
        petra.post(&set, &[("member", &petras), ("role", "reader")]).await.is(422).sees("Make somebody else one first");
        petra.post(&set, &[("member", &jan), ("role", "chief")]).await.is(422);
        petra.post(&set, &[("member", &tomas), ("role", "owner")]).await.is(303);
        petra.post(&set, &[("member", &petras), ("role", "")]).await.is(303);
        petra.post(&set, &[("member", &jan), ("role", "")]).await.is(303);
        assert_eq!(jans.closes().await, 4403);
        town.tomas().post(&town.board("/share"), &[("who", "gus@bolt.example")]).await.is(303);
        petra.get(&town.board("/history")).await.ok().sees("gave Tomáš Novák the role");
    }
}
