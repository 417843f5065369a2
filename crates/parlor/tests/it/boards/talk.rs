//! What is said about a board: at a place on it, and to all.

use super::live::guest;
use serde_json::json;

stories! {
    async fn board_10_comments_are_pinned_to_a_place_answered_and_resolved(town) {
        let (petra, board) = (town.petra(), town.board(""));
        let gus = guest(&town, "gus@bolt.example", "reviewer").await;
        gus.get(&board).await.ok().sees("Nothing was said yet");
        let made = gus.post(&town.board("/board/comments"), &[("x", "120.4"), ("y", "-30"), ("body", "Is this the *gate*?")]).await.is(303).location();
        let pin = made.split("#pin-").nth(1).unwrap().to_owned();
        petra.get(&board).await.ok().sees("Is this the *gate*?").sees("Gus");
        let marks = petra.json(&town.board("/board/comments")).await;
        assert_eq!((&marks["pins"][0]["x"], &marks["pins"][0]["y"], &marks["pins"][0]["number"]), (&json!(120), &json!(-30), &json!(1)));
        let at = |below: &str| town.board(&format!("/board/comments/{pin}{below}"));
        petra.post(&at(""), &[("body", "It is")]).await.is(303);
        gus.get(&board).await.ok().sees("It is").sees("Petra Horák");
        assert_eq!(gus.json(&town.board("/board/comments")).await["pins"][0]["answers"], 1);
        gus.post(&at("/resolve"), &[]).await.is(303);
        petra.get(&board).await.ok().sees("resolved by Gus");
        petra.post(&at("/reopen"), &[]).await.is(303);
        petra.get(&board).await.ok().hides("resolved by Gus");

        // Nothing, or too much, is a sentence, and what was typed stays.
        petra.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", " "), ("form", "new")]).await.is(422).sees("Please write something");
        let long = "long ".repeat(1000);
        petra.post(&at(""), &[("body", &long), ("form", &pin)]).await.is(422).sees("long long");
        petra.post(&town.board("/board/comments"), &[("x", "NaN"), ("y", "1"), ("body", "Where?")]).await.is(422);
        petra.post(&town.board("/board/comments/01a2007d-0000-7000-8000-000000000000"), &[("body", "Where?")]).await.is(404);
    }

    async fn board_10_members_make_tasks_of_comments(town) {
        let (petra, tomas, board) = (town.petra(), town.tomas(), town.board(""));
        town.plan("business").await;
        let gus = guest(&town, "gus@bolt.example", "editor").await;
        let made = gus.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "Move the gate, @Petra Horák\nto the north")]).await.is(303).location();
        let pin = town.board(&format!("/board/comments/{}", made.split("#pin-").nth(1).unwrap()));
        gus.get(&board).await.ok().hides("Make a task of it");
        gus.post(&format!("{pin}/task"), &[]).await.is(403);
        petra.get(&board).await.ok().sees("Make a task of it");
        assert!(petra.post(&format!("{pin}/task"), &[]).await.is(303).location().contains("#pin-"));
        let task = petra.json(&board).await["pins"][0]["tasks"][0].clone();
        assert_eq!((&task["title"], &task["status"]), (&json!("Move the gate, @Petra Horák"), &json!("open")));
        let url = town.board(&format!("/tasks/{}", task["id"].as_str().unwrap()));
        petra.get(&board).await.ok().sees("Make another task of it");
        petra.get(&url).await.ok().sees("Made out of").sees("Place 1 on the board").sees("to the north");
        // What was said calls nobody again.
        assert!(!petra.get(&town.northwind("/notifications")).await.ok().body.contains("mentions you"));

        // All may be said: what, who, until when.
        let team = petra.json(&town.northwind("/team")).await;
        let id = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].clone();
        petra.post_json(&format!("{pin}/task"), &json!({"title": "Order a gate", "assignee": id, "due": "2031-05-06"})).await.ok();
        petra.get(&board).await.ok().sees("Order a gate").sees("Tomáš Novák").sees("6 May 2031");
        tomas.get(&town.northwind("/my-tasks")).await.ok().sees("Order a gate");
        petra.post_json(&format!("{pin}/task"), &json!({"due": "soon"})).await.is(422);

        // A reviewer says how far one is; a guest sees none of it, and changes nothing.
        petra.post(&town.board("/board/members"), &[("member", id.as_str().unwrap()), ("role", "reviewer")]).await.is(303);
        tomas.post(&format!("{url}/status"), &[("status", "done")]).await.is(303);
        assert_eq!(petra.json(&board).await["pins"][0]["tasks"][0]["status"], "done");
        assert_eq!(gus.json(&board).await["pins"][0]["tasks"], json!([]));
        gus.get(&board).await.ok().hides("Order a gate");
        gus.get(&url).await.is(404);
        gus.post(&format!("{url}/status"), &[("status", "open")]).await.is(404);
        petra.post(&town.board("/board/members"), &[("member", id.as_str().unwrap()), ("role", "reader")]).await.is(303);
        tomas.post(&format!("{url}/status"), &[("status", "open")]).await.is(403);
        tomas.post(&format!("{pin}/task"), &[]).await.is(403);
    }

    async fn board_5_words_are_taken_back_by_who_said_them(town) {
        let (petra, board) = (town.petra(), town.board(""));
        let gus = guest(&town, "gus@bolt.example", "reviewer").await;
        petra.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "Petra's word")]).await.is(303);
        gus.post(&town.board("/board/comments"), &[("x", "2"), ("y", "2"), ("body", "Gus's word")]).await.is(303);
        let view = gus.json(&board).await;
        let of = |body: &str| view["pins"].as_array().unwrap().iter().find(|pin| pin["comments"][0]["body"] == body).unwrap()["comments"][0].clone();
        assert_eq!((&of("Petra's word")["removable"], &of("Gus's word")["removable"]), (&json!(false), &json!(true)));
        let remove = town.board("/board/words/remove");
        gus.post(&remove, &[("comment", of("Petra's word")["id"].as_str().unwrap())]).await.is(403);
        gus.post(&remove, &[("comment", of("Gus's word")["id"].as_str().unwrap())]).await.is(303);
        petra.get(&board).await.ok().hides("Gus's word").sees("Petra's word");
    }

    async fn board_7_a_reviewer_guest_is_told_of_nothing_that_happens_there(town) {
        let gus = guest(&town, "gus@bolt.example", "reviewer").await;
        let invited = town.mail_to("gus@bolt.example").await;
        let before = gus.json(&format!("/guest/{}/notifications", town.world.northwind)).await;
        town.petra().post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "A word for all")]).await.is(303);
        town.petra().post(&town.board("/board/chat"), &[("body", "And another")]).await.is(303);
        town.later(3600);
        town.work().await;
        assert_eq!(town.mail_to("gus@bolt.example").await, invited);
        let after = gus.json(&format!("/guest/{}/notifications", town.world.northwind)).await;
        assert_eq!(after["notifications"], before["notifications"]);
    }

    async fn board_18_and_house_8_what_was_said_long_ago_in_a_boards_chat_is_still_reached(town) {
        let (petra, board) = (town.petra(), town.board(""));
        let gus = guest(&town, "gus@bolt.example", "reviewer").await;
        for number in 0..103 {
            petra.post(&town.board("/board/chat"), &[("body", &format!("Word {number:03}"))]).await.is(303);
        }
        for client in [&petra, &gus] {
            let view = client.json(&board).await;
            let said = |view: &serde_json::Value| {
                let all = view["chat"].as_array().unwrap();
                all.iter().map(|one| one["body"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
            };
            assert_eq!((said(&view).len(), said(&view)[0].as_str()), (100, "Word 003"));
            let older = format!("{board}?before={}", view["chat_older"].as_str().unwrap());
            let before = client.json(&older).await;
            assert_eq!((said(&before), &before["chat_older"]), (vec!["Word 000".into(), "Word 001".into(), "Word 002".into()], &json!(null)));
            client.get(&board).await.ok().sees("Older messages").hides("Word 002");
            client.get(&older).await.ok().sees("Word 002").hides("Word 003").hides("Older messages");
            client.get(&format!("{board}?before=nonsense")).await.is(422);
        }
    }

    async fn board_18_a_chat_and_a_timer_for_all_who_are_there(town) {
        let (petra, board) = (town.petra(), town.board(""));
        let gus = guest(&town, "gus@bolt.example", "reviewer").await;
        gus.post(&town.board("/board/chat"), &[("body", "Can you hear me?")]).await.is(303);
        petra.get(&board).await.ok().sees("Can you hear me?").sees("No timer runs");
        petra.post(&town.board("/board/timer"), &[("minutes", "5")]).await.is(303);
        gus.get(&board).await.ok().sees("Runs until");
        gus.post(&town.board("/board/timer"), &[("minutes", "5")]).await.is(403);
        petra.post(&town.board("/board/timer"), &[("minutes", "99999")]).await.is(422);
        petra.post(&town.board("/board/timer"), &[("minutes", "0")]).await.is(303);
        gus.get(&board).await.ok().hides("Runs until");
    }
}
