//! Boards that lie in projects.

use super::live::guest;
use crate::town::Town;
use serde_json::json;

const GUS: &str = "gus@bolt.example";

async fn moved(town: &Town, board: &str) {
    town.petra().post(&format!("{board}/board/project"), &[("project", &town.world.project)]).await.leads_to(board);
}

/// Another board of the project, that nobody knows of yet.
async fn second(town: &Town) -> String {
    town.petra().post(&town.northwind("/boards"), &[("title", "Crane paths"), ("project", &town.world.project)]).await.is(303).location()
}

async fn member(town: &Town, name: &str) -> String {
    let team = town.petra().json(&town.northwind("/team")).await;
    team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

stories! {
    async fn board_15_members_move_a_board_into_a_project_and_out_of_it(town) {
        let (petra, board) = (town.petra(), town.board(""));
        petra.get(&board).await.ok().sees("Move into a project");
        let title = petra.json(&town.project("")).await["title"].as_str().unwrap().to_owned();
        petra.get(&town.board("/board/project")).await.ok().sees(&title).sees("No project");
        moved(&town, &board).await;
        petra.get(&board).await.ok().sees(&title);
        petra.get(&town.project("/boards")).await.ok().sees("Site plan");
        assert_eq!(petra.json(&town.project("")).await["boards"], 1);
        let other = second(&town).await;
        petra.get(&town.project("/boards")).await.ok().sees("Crane paths");
        petra.get(&town.board("/history")).await.ok().sees(&format!("moved the board into “{title}”"));
        petra.post(&town.board("/board/project"), &[("project", "")]).await.is(303);
        petra.get(&town.project("/boards")).await.ok().hides("Site plan").sees("Crane paths");
        petra.get(&town.board("/history")).await.ok().sees(&format!("took the board out of “{title}”"));

        // Into what is no project, or none of theirs, nothing is moved.
        petra.post(&town.board("/board/project"), &[("project", &town.world.bridge)]).await.is(404);
        petra.post(&town.board("/board/project"), &[("project", "soon")]).await.is(404);
        let jan = member(&town, "Jan Malý").await;
        petra.post(&format!("{other}/board/members"), &[("member", &jan), ("role", "editor")]).await.is(303);
        petra.post(&town.board("/board/members"), &[("member", &jan), ("role", "editor")]).await.is(303);
        town.jan().post(&town.board("/board/project"), &[("project", &town.world.project)]).await.is(404);
        // A guest moves nothing, whatever they are.
        town.plan("business").await;
        let gus = guest(&town, GUS, "editor").await;
        gus.get(&town.board("/board/project")).await.is(403);
        gus.post(&town.board("/board/project"), &[("project", "")]).await.is(403);
    }

    async fn board_1_an_empty_board_stands_in_lists_without_a_picture_to_be_fetched(town) {
        let (petra, boards) = (town.petra(), town.northwind("/boards"));
        let empty = petra.post(&boards, &[("title", "Crane paths")]).await.is(303).location();
        let list = petra.get(&boards).await.ok().sees("Crane paths");
        list.sees(&town.board("/board.svg")).hides(&format!("{empty}/board.svg"));
        let rows = petra.json(&boards).await["boards"].clone();
        let is_empty = |title: &str| rows.as_array().unwrap().iter().find(|row| row["title"] == title).unwrap()["empty"].clone();
        assert_eq!((is_empty("Crane paths"), is_empty("Site plan")), (json!(true), json!(false)));
    }

    async fn board_16_who_has_single_boards_sees_a_folder_with_these_only_and_requests_the_rest(town) {
        let (petra, board) = (town.petra(), town.board(""));
        moved(&town, &board).await;
        let other = second(&town).await;
        let title = petra.json(&town.project("")).await["title"].as_str().unwrap().to_owned();
        let gus = guest(&town, GUS, "reviewer").await;
        let home = format!("/guest/{}", town.world.northwind);
        gus.get(&home).await.ok().sees(&title).sees("Site plan").hides("Crane paths").sees("Ask for the other boards");
        gus.get(&town.project("")).await.is(404);
        gus.get(&town.project("/boards")).await.is(404);
        gus.get(&other).await.is(404);
        gus.post(&town.board("/board/rest"), &[("message", "I need the paths")]).await.leads_to(&home);
        gus.post(&town.board("/board/rest"), &[]).await.is(303);
        gus.get(&home).await.ok().sees("You have asked for the other boards").hides("Ask for the other boards");
        town.work().await;

        // Whoever answers for the project is told, and opens what is theirs to share.
        petra.get(&town.northwind("/notifications")).await.ok().sees("asks to be let in").sees("I need the paths");
        let page = petra.json(&town.project("/boards")).await;
        assert_eq!(page["requests"].as_array().unwrap().len(), 1, "{page}");
        let request = page["requests"][0]["id"].as_str().unwrap().to_owned();
        petra.get(&town.project("/boards")).await.ok().sees("asks for the rest").sees("I need the paths");
        let other_id = other.rsplit('/').next().unwrap().to_owned();
        let answer = town.project("/boards/requests");
        petra.post(&answer, &[("request", &request), ("board", &other_id), ("role", "owner")]).await.is(422);
        petra.post(&answer, &[("request", &request), ("board", &town.world.bridge), ("role", "reader")]).await.is(404);
        petra.post(&answer, &[("request", &request), ("board", &other_id), ("role", "reader")]).await.is(303);
        assert_eq!(gus.json(&other).await["may"]["role"], "reader");
        assert_eq!(gus.json(&board).await["may"]["role"], "reviewer");
        gus.get(&home).await.ok().sees("Crane paths").sees("Ask for the other boards");
        assert_eq!(petra.json(&town.project("/boards")).await["requests"], json!([]));
        petra.post(&answer, &[("request", &request), ("role", "")]).await.is(404);
    }

    async fn board_16_a_member_from_outside_sees_the_folder_too(town) {
        let (petra, jan, board) = (town.petra(), town.jan(), town.board(""));
        moved(&town, &board).await;
        second(&town).await;
        petra.post(&town.board("/board/members"), &[("member", &member(&town, "Jan Malý").await), ("role", "reviewer")]).await.is(303);
        let title = petra.json(&town.project("")).await["title"].as_str().unwrap().to_owned();
        let list = town.northwind(&format!("/boards?project={}", town.world.project));
        jan.get(&list).await.ok().sees(&title).sees("Site plan").hides("Crane paths").sees("Ask for the other boards");
        petra.get(&list).await.ok().sees("Crane paths").hides("Ask for the other boards");
        jan.post(&town.board("/board/rest"), &[]).await.leads_to(&list);
        jan.get(&list).await.ok().sees("You have asked for the other boards").hides("Ask for the other boards");
        petra.post(&town.board("/board/rest"), &[]).await.is(422);
        let request = petra.json(&town.project("/boards")).await["requests"][0].clone();
        assert_eq!(request["name"], "Jan Malý");
        let paths = petra.json(&town.project("/boards")).await;
        let paths = paths["boards"].as_array().unwrap().iter().find(|board| board["title"] == "Crane paths").unwrap()["id"].as_str().unwrap().to_owned();
        let fields = [("request", request["id"].as_str().unwrap()), ("board", paths.as_str()), ("role", "editor")];
        petra.post(&town.project("/boards/requests"), &fields).await.is(303);
        assert_eq!(jan.json(&format!("/items/{paths}")).await["may"]["role"], "editor");
    }

    async fn board_16_sharing_a_project_with_guests_opens_none_of_its_boards(town) {
        moved(&town, &town.board("")).await;
        let gus = town.invite_to_project(GUS, &["tasks", "chat"]).await;
        gus.get(&town.project("")).await.ok().hides("Site plan");
        gus.get(&town.board("")).await.is(404);
        gus.get(&town.project("/boards")).await.is(404);
    }

    async fn board_16_all_boards_at_once_are_shared_with_members_of_a_house_that_pays(town) {
        let (petra, board) = (town.petra(), town.board(""));
        moved(&town, &board).await;
        let other = second(&town).await;
        let (share, jan) = (town.project("/boards/share"), member(&town, "Jan Malý").await);
        // On the Free plan there is nobody; a guest is never among them.
        petra.post(&share, &[("who", &jan), ("role", "reviewer")]).await.is(422).sees("on a paid plan");
        town.plan("business").await;
        petra.get(&town.project("/boards")).await.ok().sees("Share all boards").sees("Jan Malý");
        petra.post(&town.bridge("/share"), &[("who", GUS)]).await.is(303);
        let gus = town.contact(&town.bridge(""), "Gus").await;
        petra.post(&share, &[("who", &gus), ("role", "reviewer")]).await.is(422);
        town.tomas().post(&share, &[("who", &jan), ("role", "reviewer")]).await.is(422).sees("None of the boards here is yours");
        petra.post(&share, &[("who", &jan), ("role", "chief")]).await.is(422);
        petra.post(&share, &[("who", &jan), ("role", "reviewer")]).await.is(303);
        for board in [&board, &other] {
            assert_eq!(town.jan().json(board).await["may"]["role"], "reviewer");
        }
        // A contact who is a member elsewhere, where they pay, is invited to all of them.
        petra.post(&town.bridge("/share"), &[("who", "eve@acme.example")]).await.is(303);
        assert!(!petra.json(&town.project("/boards")).await.to_string().contains("elsewhere\":true"), "an address that was only typed tells nothing");
        town.come_in("eve@acme.example").await.get(&town.bridge("")).await.ok();
        town.work().await;
        let page = petra.json(&town.project("/boards")).await;
        let eve = page["payers"].as_array().unwrap().iter().find(|one| one["elsewhere"] == true).unwrap_or_else(|| panic!("{page}"))["party"].clone();
        petra.post(&share, &[("who", eve.as_str().unwrap()), ("role", "reader")]).await.is(303);
        let both = petra.json(&town.project("/boards")).await;
        assert!(both["boards"].as_array().unwrap().iter().all(|board| board["guests"] == 1), "{both}");
    }

    async fn board_16_whoever_is_more_on_a_board_stays_that_until_when_they_were(town) {
        let (petra, board) = (town.petra(), town.board(""));
        moved(&town, &board).await;
        let other = second(&town).await;
        town.plan("business").await;
        petra.post(&town.bridge("/share"), &[("who", "eve@acme.example")]).await.is(303);
        let eve = town.come_in("eve@acme.example").await;
        eve.get(&town.bridge("")).await.ok();
        town.work().await;
        let share = [("who", "eve@acme.example"), ("facets", "editor"), ("long", "until"), ("until", "2027-03-31")];
        petra.post(&town.board("/share"), &share).await.is(303);
        let end = async || petra.json(&town.board("/share")).await["access"]["guests"][0]["until"].clone();
        let before = end().await;
        assert!(before.is_string(), "{before}");

        // All boards at once makes them less on none, and opens none for longer.
        let page = petra.json(&town.project("/boards")).await;
        let party = page["payers"].as_array().unwrap().iter().find(|one| one["elsewhere"] == true).unwrap_or_else(|| panic!("{page}"))["party"].clone();
        let role = async |board: &str| eve.json(board).await["may"]["role"].clone();
        for all in ["reader", "reviewer"] {
            petra.post(&town.project("/boards/share"), &[("who", party.as_str().unwrap()), ("role", all)]).await.is(303);
            assert_eq!((role(&board).await, end().await, role(&other).await), (json!("editor"), before.clone(), json!(all)));
        }

        // Neither does an answer to who asks for the rest.
        eve.post(&town.board("/board/rest"), &[]).await.is(303);
        let request = petra.json(&town.project("/boards")).await["requests"][0]["id"].as_str().unwrap().to_owned();
        let answer = [("request", request.as_str()), ("board", town.world.board.as_str()), ("role", "reader")];
        petra.post(&town.project("/boards/requests"), &answer).await.is(303);
        assert_eq!((role(&board).await, end().await), (json!("editor"), before));
    }
}
