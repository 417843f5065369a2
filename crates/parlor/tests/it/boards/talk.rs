//! What is said about a board: at a place on it, and to all.

use super::live::guest;
use crate::town::{Client, Town};
use serde_json::{Value, json};

const DAY: i64 = 86_400;

async fn count(town: &Town, sql: &'static str) -> i64 {
    town.app.store.read(move |tx| Ok::<_, parlor::web::Error>(tx.number(sql, &[])?)).await.unwrap()
}

/// What a client reads at the first pin, and in the chat.
async fn said(client: &Client, town: &Town) -> (Value, Value) {
    let view = client.json(&town.board("")).await;
    (view["pins"][0]["comments"].clone(), view["chat"].clone())
}

fn id(said: &Value) -> String {
    said["id"].as_str().unwrap().to_owned()
}

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

    async fn house_5_board_10_words_at_a_pin_are_put_back_where_they_stood(town) {
        let (petra, board) = (town.petra(), town.board(""));
        let (gus, ana) = (guest(&town, "gus@bolt.example", "reviewer").await, guest(&town, "ana@vltava.example", "reviewer").await);
        let (remove, restore) = (town.board("/board/words/remove"), town.board("/board/words/restore"));
        let made = gus.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "Zinc at the gate")]).await.is(303).location();
        let pin = made.split("#pin-").nth(1).unwrap().to_owned();
        let first = id(&said(&gus, &town).await.0[0]);
        let of = [("comment", first.as_str())];
        gus.post(&restore, &of).await.is(404);

        // All that was said there is taken back: for others it is no place any more.
        gus.post(&remove, &of).await.leads_to(&board);
        gus.get(&board).await.ok().sees("This comment was removed.").sees(&restore).sees("Undo").sees("restorable until").hides("Zinc at");
        petra.get(&board).await.ok().sees("This comment was removed.").sees(&restore).hides("Zinc at");
        ana.get(&board).await.ok().hides("This comment was removed.").hides(&restore).hides("Zinc at");
        assert_eq!(ana.json(&board).await["pins"], json!([]));
        for client in [&gus, &petra, &ana] {
            assert_eq!(client.json(&town.board("/board/comments")).await["pins"], json!([]));
            assert!(!client.json(&board).await.to_string().contains("Zinc at"));
        }
        let archive = petra.get(&town.board("/evidence.zip")).await.ok().bytes;
        assert_eq!(crate::evidence::rows(&archive, "board_comments")[0]["text"], "");
        for client in [&ana, &town.eve()] {
            client.post(&restore, &of).await.is(404);
        }
        gus.post(&restore, &of).await.leads_to(&board);
        gus.post(&restore, &of).await.is(404);
        for client in [&gus, &petra, &ana] {
            client.get(&board).await.ok().sees("Zinc at the gate").hides("This comment was removed.");
        }

        // Among others they come back to their place, and meanwhile the next stands for the pin.
        petra.post(&town.board(&format!("/board/comments/{pin}")), &[("body", "Where exactly?")]).await.is(303);
        gus.post_json(&remove, &json!({"comment": first})).await.ok();
        let lines = said(&gus, &town).await.0;
        assert_eq!((&lines[0]["body"], &lines[0]["removable"], &lines[1]["body"]), (&json!(""), &json!(false), &json!("Where exactly?")));
        assert!(!lines[0]["restore_until"].is_null() && lines[1]["restore_until"].is_null());
        assert_eq!(said(&ana, &town).await.0.as_array().unwrap().len(), 1);
        let mark = ana.json(&town.board("/board/comments")).await["pins"][0].clone();
        assert_eq!((&mark["text"], &mark["answers"]), (&json!("Where exactly?"), &json!(0)));
        // On a board that rests nothing is put back.
        petra.post(&town.board("/board/lock"), &[]).await.is(303);
        gus.get(&board).await.ok().hides(&restore);
        gus.post(&restore, &of).await.is(403);
        petra.post(&town.board("/board/unlock"), &[]).await.is(303);
        gus.post_json(&restore, &json!({"comment": first})).await.ok();
        let mark = ana.json(&town.board("/board/comments")).await["pins"][0].clone();
        assert_eq!((&mark["text"], &mark["answers"]), (&json!("Zinc at the gate"), &json!(1)));
    }

    async fn house_5_board_5_what_an_owner_takes_away_is_theirs_to_bring_back_and_not_its_authors(town) {
        let (petra, board) = (town.petra(), town.board(""));
        let gus = guest(&town, "gus@bolt.example", "reviewer").await;
        let (remove, restore) = (town.board("/board/words/remove"), town.board("/board/words/restore"));
        gus.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "Zinc at the gate")]).await.is(303);
        let words = id(&said(&gus, &town).await.0[0]);
        let of = [("comment", words.as_str())];
        petra.post(&remove, &of).await.is(303);
        gus.get(&board).await.ok().hides("Zinc at").hides(&restore);
        assert_eq!(gus.json(&board).await["pins"], json!([]));
        gus.post(&restore, &of).await.is(404);
        petra.post(&restore, &of).await.is(303);
        gus.get(&board).await.ok().sees("Zinc at the gate");
        // What its author took back an owner brings back as well; both are in the history and in the log, the words are not.
        gus.post(&remove, &of).await.is(303);
        petra.post(&restore, &of).await.is(303);
        petra.get(&town.board("/history")).await.ok().sees("removed words of Gus").sees("brought back words of Gus").hides("Zinc at");
        petra.get(&town.northwind("/administration/log")).await.ok().sees("brought back what was said on the board").hides("Zinc at");
        // To whom the board is closed meanwhile, nothing there is theirs.
        gus.post(&remove, &of).await.is(303);
        town.close(&board, "Gus").await;
        gus.post_json(&restore, &json!({"comment": words})).await.is(404);
    }

    async fn house_5_board_18_words_in_the_chat_of_a_board_are_put_back_too(town) {
        let (petra, board) = (town.petra(), town.board(""));
        let (gus, ana) = (guest(&town, "gus@bolt.example", "reviewer").await, guest(&town, "ana@vltava.example", "reviewer").await);
        let restore = town.board("/board/words/restore");
        for words in ["Zinc at the gate", "Who is there?"] {
            gus.post(&town.board("/board/chat"), &[("body", words)]).await.is(303);
        }
        let first = id(&said(&gus, &town).await.1[0]);
        // Where one's own stand there is a press for it; owners have it at all of them.
        let (remove, press) = (town.board("/board/words/remove"), format!("unsay-{first}"));
        gus.get(&board).await.ok().sees(&remove).sees(&press).sees("Take back what");
        petra.get(&board).await.ok().sees(&press);
        ana.get(&board).await.ok().hides(&remove);
        assert_eq!((&said(&gus, &town).await.1[0]["removable"], &said(&ana, &town).await.1[0]["removable"]), (&json!(true), &json!(false)));
        ana.post(&remove, &[("comment", &first)]).await.is(403);
        gus.post(&remove, &[("comment", &first)]).await.leads_to(&board);
        gus.get(&board).await.ok().hides(&press);
        gus.get(&board).await.ok().sees("This message was taken back.").sees(&restore).hides("Zinc at");
        petra.get(&board).await.ok().sees(&restore).hides("Zinc at");
        ana.get(&board).await.ok().hides("This message was taken back.").hides(&restore).hides("Zinc at");
        let chat = said(&ana, &town).await.1;
        assert_eq!((chat.as_array().unwrap().len(), &chat[0]["body"]), (1, &json!("Who is there?")));
        ana.post(&restore, &[("comment", &first)]).await.is(404);
        gus.post(&restore, &[("comment", &first)]).await.leads_to(&board);
        let chat = said(&ana, &town).await.1;
        assert_eq!((&chat[0]["body"], &chat[1]["body"]), (&json!("Zinc at the gate"), &json!("Who is there?")));
    }

    async fn house_5_the_words_on_a_board_lie_there_for_thirty_days_and_no_longer(town) {
        const LYING: &str = "SELECT (SELECT COUNT(*) FROM board_comments WHERE deleted_at IS NOT NULL AND body <> '')
            + (SELECT COUNT(*) FROM board_updates WHERE deleted_at IS NOT NULL AND body <> '')";
        let (petra, board) = (town.petra(), town.board(""));
        let (words, updates) = (town.board("/board/words"), town.board("/board/updates"));
        petra.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "Zinc at the gate")]).await.is(303);
        petra.post(&town.board("/board/chat"), &[("body", "Zinc here too")]).await.is(303);
        petra.post(&updates, &[("state", "on_hold"), ("body", "Zinc is missing")]).await.is(303);
        let view = petra.json(&board).await;
        let (pinned, spoken, update) = (id(&view["pins"][0]["comments"][0]), id(&view["chat"][0]), id(&view["workflow"]["updates"][0]));
        for comment in [&pinned, &spoken] {
            petra.post(&format!("{words}/remove"), &[("comment", comment)]).await.is(303);
        }
        petra.post(&format!("{updates}/remove"), &[("update", &update)]).await.is(303);
        town.later(29 * DAY);
        town.work().await;
        assert_eq!(count(&town, LYING).await, 3);
        town.later(2 * DAY);
        let petra = town.sign_in("petra@northwind.example").await;
        petra.get(&board).await.ok().hides("/board/words/restore").hides("/board/updates/restore");
        petra.post(&format!("{words}/restore"), &[("comment", &pinned)]).await.is(404);
        petra.post(&format!("{updates}/restore"), &[("update", &update)]).await.is(404);
        town.work().await;
        assert_eq!(count(&town, LYING).await, 0);
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
