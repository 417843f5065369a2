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

    async fn board_19_contacts_are_marked_by_what_they_are_and_an_invitation_says_what_a_seat_costs(town) {
        let (petra, contacts) = (town.petra(), town.northwind("/contacts"));
        for address in ["gus@bolt.example", "eve@acme.example", "new@bolt.example"] {
            petra.post(&town.board("/share"), &[("who", address), ("facets", "reviewer")]).await.is(303);
        }
        let mark = async |address: &str| {
            let page = petra.json(&contacts).await;
            let all: Vec<_> = page["groups"].as_array().unwrap().iter().flat_map(|group| group["contacts"].as_array().unwrap().clone()).collect();
            all.into_iter().find(|one| one["email"] == address).unwrap_or_else(|| panic!("{page}"))
        };
        // Who only has an address is told of nothing: also not whether it has an account.
        for address in ["gus@bolt.example", "eve@acme.example", "new@bolt.example"] {
            assert_eq!(mark(address).await["mark"], "invited");
        }
        town.come_in("gus@bolt.example").await.get(&town.board("")).await.ok();
        town.come_in("eve@acme.example").await.get(&town.board("")).await.ok();
        town.work().await;
        assert_eq!(mark("gus@bolt.example").await["mark"], "guest");
        assert_eq!(mark("eve@acme.example").await["mark"], "elsewhere");
        petra.get(&contacts).await.ok().sees("Member elsewhere").sees("Has not come yet");

        let gus = format!("{contacts}/{}", mark("gus@bolt.example").await["id"].as_str().unwrap());
        petra.get(&gus).await.ok().sees("Invite to my team").sees("On the Free plan a seat costs nothing");
        town.plan("business").await;
        petra.get(&gus).await.ok().sees("A seat costs what your plan says");
        let mut town = town;
        town.serve(town.again(|config| config.seat_price = "12 € a month".into()));
        town.petra().get(&gus).await.ok().sees("A seat costs 12 € a month");
        // Guests and visitors on a board cost nothing, however many.
        town.plan("free").await;
        for number in 0..60 {
            town.petra().post(&town.board("/share"), &[("who", &format!("guest{number}@bolt.example")), ("facets", "reviewer")]).await.is(303);
        }
    }

    async fn view_1_a_member_sees_a_board_as_its_guest_does(town) {
        let (petra, gus) = (town.petra(), crate::boards::guest(&town, "gus@bolt.example", "reviewer").await);
        let contact = town.contact(&town.board(""), "Gus").await;
        let page = petra.get(&format!("/as/{contact}{}", town.board(""))).await.ok().sees("You see what Gus").sees("Site plan");
        assert!(page.body.contains("parlor-board") && page.body.contains(&format!("data-board=\"/as/{contact}/items/")), "{}", page.body);
        assert!(!page.body.contains("Ask for approval") && !page.body.contains("/board/updates"));
        gus.get(&town.board("")).await.ok();
        // Before it is opened, with a picture in place of the canvas: there the viewer would be themselves.
        let before = petra.post(&town.board("/share/view-as"), &[("who", "new@bolt.example"), ("facets", "reviewer")]).await.ok().sees("Site plan");
        assert!(before.body.contains("board.svg") && !before.body.contains("canvas.js"), "{}", before.body);
    }

    async fn mem_5_the_boards_of_a_removed_member_pass_on(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let board = tomas.post(&town.northwind("/boards"), &[("title", "Crane paths")]).await.is(303).location();
        let team = petra.json(&town.northwind("/team")).await;
        let id = |name: &str| team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
        let jan = id("Jan Malý");
        petra.post(&format!("{board}/board/members"), &[("member", &jan), ("role", "reader")]).await.is(303);
        assert_eq!(town.jan().json(&board).await["may"]["role"], "reader");
        petra.post(&town.northwind(&format!("/team/{}/remove", id("Tomáš Novák"))), &[("successor", &jan)]).await.is(303);
        assert_eq!(town.jan().json(&board).await["may"]["role"], "owner");
        let members = petra.json(&board).await["members"].clone();
        assert_eq!(members.as_array().unwrap().len(), 1, "{members}");
        tomas.get(&board).await.is(404);
    }
}
