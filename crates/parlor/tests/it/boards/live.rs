//! What is drawn: seen by all at once, checked at each change, stored before it is said to be.

use super::{Hall, note};
use crate::town::{Client, Town};
use serde_json::{Value, json};

/// Gives a guest the board with this role; they come in.
pub async fn guest(town: &Town, address: &str, role: &str) -> Client {
    town.petra().post(&town.board("/share"), &[("who", address), ("facets", role)]).await.is(303);
    town.come_in(address).await
}

fn deleted(mut element: Value) -> Value {
    element["isDeleted"] = json!(true);
    element
}

stories! {
    async fn board_1_people_see_each_others_changes_and_cursors_live(town) {
        let hall = Hall::open(&town).await;
        let board = town.board("");
        let mut petra = hall.sit(&town.petra(), &board).await;
        assert_eq!(petra.texts(), ["Crane stands here"]);
        assert_eq!(petra.welcome["you"]["name"], "Petra Horák");
        assert_eq!(petra.may()["role"], "owner");
        let gus = guest(&town, "gus@bolt.example", "editor").await;
        let mut gus = hall.sit(&gus, &board).await;
        assert_eq!((&gus.welcome["people"][0]["name"], &gus.welcome["you"]["guest"]), (&json!("Petra Horák"), &json!(true)));
        loop {
            let come = petra.hear("people").await;
            if come["come"].as_array().unwrap().iter().any(|one| one["guest"] == true && one["name"] == "Gus") {
                assert_eq!(come["crowd"], 2);
                break;
            }
        }

        gus.draw(note("a", "From outside")).await.unwrap();
        petra.sees("a", "From outside").await;
        petra.draw(note("a", "From inside")).await.unwrap();
        gus.sees("a", "From inside").await;
        assert_eq!(petra.lies["a"]["by"], gus.welcome["you"]["id"], "who made it stays who made it");

        gus.say(&json!({"presence": {"pointer": [5, 6.5], "tool": "laser", "pressed": false, "selected": ["a"], "view": [0, 0, 10, 10], "state": "active"}})).await;
        let moved = petra.hear("presence").await;
        assert_eq!((&moved[0]["client"], &moved[0]["pointer"]), (&json!(gus.name), &json!([5.0, 6.5])));
        let page = gus.name.clone();
        drop(gus);
        loop {
            let people = petra.hear("people").await;
            if people["gone"] == json!([page]) {
                assert_eq!(people["crowd"], 1);
                break;
            }
        }
    }

    async fn board_5_a_reviewer_changes_and_deletes_only_their_own_marks(town) {
        let hall = Hall::open(&town).await;
        let board = town.board("");
        let gus = guest(&town, "gus@bolt.example", "reviewer").await;
        let (mut petra, mut gus) = (hall.sit(&town.petra(), &board).await, hall.sit(&gus, &board).await);
        assert_eq!((&gus.may()["role"], &gus.may()["change_any"], &gus.may()["add"]), (&json!("reviewer"), &json!(false), &json!(true)));
        gus.draw(note("mark", "Look here")).await.unwrap();
        gus.draw(note("mark", "And here")).await.unwrap();
        petra.sees("mark", "And here").await;
        for (element, says) in [(note("note-1", "Mine now"), "may not change this"), (deleted(note("note-1", "x")), "may not change this")] {
            let why = gus.draw(element).await.unwrap_err();
            assert!(why.contains(says), "{why}");
        }
        gus.draw(deleted(note("mark", "And here"))).await.unwrap();
        let scene = town.petra().json(&town.board("/board")).await;
        assert_eq!(scene["elements"].as_array().unwrap().len(), 1, "{scene}");
        assert_eq!(scene["elements"][0]["element"]["text"], "Crane stands here");
        // What they made stays theirs, whoever changes it.
        petra.draw(note("mark", "Back again")).await.unwrap();
        gus.draw(note("mark", "Mine again")).await.unwrap();
    }

    async fn board_6_what_lies_there_is_not_made_another_thing(town) {
        let hall = Hall::open(&town).await;
        let (mut petra, board) = (hall.sit(&town.petra(), &town.board("")).await, town.board(""));
        petra.draw(note("words", "Stays a text")).await.unwrap();
        let shape = json!({"id": "words", "type": "rectangle", "x": 1, "y": 2, "width": 30, "height": 20});
        assert!(petra.draw(shape).await.is_err());
        let again = hall.sit(&town.petra(), &board).await;
        assert_eq!(again.lies["words"]["element"]["type"], "text");
        petra.draw(note("words", "And can be changed")).await.unwrap();
    }

    async fn board_5_a_reader_looks_and_follows(town) {
        let hall = Hall::open(&town).await;
        let board = town.board("");
        let gus = guest(&town, "gus@bolt.example", "").await;
        let (mut petra, mut reader) = (hall.sit(&town.petra(), &board).await, hall.sit(&gus, &board).await);
        assert_eq!(reader.may()["role"], "reader");
        petra.draw(note("a", "Seen")).await.unwrap();
        reader.sees("a", "Seen").await;
        assert!(reader.draw(note("b", "Not seen")).await.is_err());
        gus.post(&town.board("/board/comments"), &[("x", "1"), ("y", "2"), ("body", "A word")]).await.is(403);
        gus.post(&town.board("/board/chat"), &[("body", "A word")]).await.is(403);
        reader.say(&json!({"moderate": true})).await;
        petra.say(&json!({"moderate": true})).await;
        assert_eq!(reader.hear("moderator").await, json!(petra.name), "who may not is not heard");
    }

    async fn board_6_what_guests_never_do_is_refused_whatever_their_role(town) {
        town.plan("business").await;
        let hall = Hall::open(&town).await;
        let board = town.board("");
        let gus = guest(&town, "gus@bolt.example", "editor").await;
        let mut pen = hall.sit(&gus, &board).await;
        assert_eq!((&pen.may()["role"], &pen.may()["table"], &pen.may()["embed"], &pen.may()["web_image"]), (&json!("editor"), &json!(false), &json!(false), &json!(false)));
        let card = |id: &str, link: &str, data: Value| json!({"id": id, "type": "embeddable", "x": 0, "y": 0, "width": 9, "height": 9, "link": link, "customData": data});
        let table = || card("t", "/table", json!({"table": {"cells": [["a"]]}}));
        let page = |link: &str| card("e", link, json!({}));
        assert!(pen.draw(table()).await.is_err(), "create tables");
        assert!(pen.draw(page("https://example.com/")).await.is_err(), "embed addresses");
        let mut petra = hall.sit(&town.petra(), &board).await;
        petra.draw(table()).await.unwrap();
        petra.draw(page("https://example.com/")).await.unwrap();
        // What lies there they move, as editors do; but they lead it nowhere else.
        pen.draw(page("https://example.com/")).await.unwrap();
        assert!(pen.draw(page("https://evil.example/")).await.is_err());
        for path in ["/edit", "/bin", "/board/lock", "/board/unlock", "/board/archive", "/board/unarchive", "/share", "/participants"] {
            gus.post(&town.board(path), &[("title", "Mine"), ("edition", "1")]).await.is(403);
        }
        gus.post(&town.board("/tasks"), &[("title", "A task")]).await.is(403);
    }

    async fn board_14_a_locked_or_archived_board_makes_everybody_a_reader(town) {
        let hall = Hall::open(&town).await;
        let (board, petra) = (town.board(""), town.petra());
        let mut pen = hall.sit(&petra, &board).await;
        for (shut, open) in [("/board/lock", "/board/unlock"), ("/board/archive", "/board/unarchive")] {
            petra.post(&town.board(shut), &[]).await.leads_to(&board);
            let may = pen.hear("may").await;
            assert_eq!((&may["shut"], &may["add"], &may["change_any"]), (&json!(true), &json!(false), &json!(false)));
            let why = pen.draw(note("a", "Too late")).await.unwrap_err();
            assert!(why.contains("locked"), "{why}");
            petra.get(&board).await.ok().sees("nobody can change it");
            petra.post(&town.board("/board/chat"), &[("body", "A word")]).await.is(403).sees("This board is locked");
            // Nobody is asked to approve it now; a question that ran before can be taken back, if there is one.
            petra.get(&board).await.ok().hides("/board/approvals\"");
            petra.post(&town.board("/board/approvals"), &[]).await.is(403).sees("This board is locked");
            petra.post(&town.board("/board/approvals/withdraw"), &[]).await.is(422);
            petra.post(&town.board(open), &[]).await.leads_to(&board);
            assert_eq!(pen.hear("may").await["shut"], false);
            pen.draw(note("a", shut)).await.unwrap();
        }
        petra.get(&town.board("/history")).await.ok().sees("locked the board").sees("archived the board");
    }

    async fn board_17_a_role_that_is_changed_or_closed_takes_effect_on_the_open_socket(town) {
        let hall = Hall::open(&town).await;
        let board = town.board("");
        let gus = guest(&town, "gus@bolt.example", "reviewer").await;
        let mut pen = hall.sit(&gus, &board).await;
        pen.draw(note("a", "While I may")).await.unwrap();
        let grant = town.grant(&board, "Gus").await;
        town.petra().post(&town.board("/grants/change"), &[("grant", &grant), ("facets", ""), ("long", "none")]).await.is(303);
        assert_eq!(pen.hear("may").await["role"], "reader");
        assert!(pen.draw(note("a", "No longer")).await.is_err());
        town.petra().post(&town.board("/grants/close"), &[("grant", &grant)]).await.is(303);
        assert_eq!(pen.closes().await, 4403);
        gus.get(&board).await.is(404);
        assert_eq!(hall.knock(&gus, &town.board("/board/socket"), Some("")).await.err(), Some(404));

        // Somebody who signs out is gone as well.
        let mut petra = hall.sit(&town.petra(), &board).await;
        town.petra().post("/sign-out", &[]).await.is(303);
        assert_eq!(petra.closes().await, 4401);
    }

    async fn house_8_a_key_that_only_reads_draws_nothing_and_leaves_with_its_end(town) {
        let hall = Hall::open(&town).await;
        let (board, petra) = (town.board(""), town.petra());
        let mut keys = Vec::new();
        for may in ["read", "write"] {
            let made = petra.post_json("/account/keys", &json!({"key_name": may, "may": may})).await.ok().view();
            let program = town.nobody().with("authorization", &format!("Bearer {}", made["key"].as_str().unwrap()));
            keys.push((made["id"].as_str().unwrap().to_owned(), program));
        }
        let (mut reader, mut writer) = (hall.sit(&keys[0].1, &board).await, hall.sit(&keys[1].1, &board).await);
        assert!(reader.draw(note("a", "Not by a reader")).await.is_err());
        writer.draw(note("b", "By a writer")).await.unwrap();
        reader.sees("b", "By a writer").await;
        petra.post("/account/keys/end", &[("key", &keys[0].0)]).await.is(303);
        assert_eq!(reader.closes().await, 4401);
    }

    async fn board_17_a_page_that_was_away_merges_when_it_is_back(town) {
        let hall = Hall::open(&town).await;
        let (board, petra) = (town.board(""), town.petra());
        let mut first = hall.sit(&petra, &board).await;
        first.draw(note("a", "Before")).await.unwrap();
        let (page, number) = (first.page, first.number);
        drop(first);
        let mut other = hall.sit(&town.tomas(), &board).await;
        other.draw(note("b", "Meanwhile")).await.unwrap();
        other.draw(note("a", "Changed meanwhile")).await.unwrap();
        // It comes again with what it drew while it was away, and with what was stored already.
        let mut back = hall.come_back(&petra, &board, page, Some(number)).await;
        assert_eq!((&back.welcome["whole"], &back.welcome["taken"]), (&json!(false), &json!(1)));
        assert_eq!(back.texts(), ["Changed meanwhile", "Meanwhile"]);
        back.say(&json!({"changes": [{"number": 1, "element": note("a", "Before")}, {"number": 2, "element": note("c", "While away")}]})).await;
        other.sees("c", "While away").await;
        assert_eq!(other.texts(), ["Changed meanwhile", "Meanwhile", "While away", "Crane stands here"], "what was taken before is not taken again");
    }

    async fn board_17_nobody_speaks_in_the_name_of_another_page(town) {
        let hall = Hall::open(&town).await;
        let board = town.board("");
        let mut petra = hall.sit(&town.petra(), &board).await;
        petra.draw(note("a", "Hers")).await.unwrap();
        let gus = guest(&town, "gus@bolt.example", "").await;
        // By what she calls herself, and by what all call her.
        for page in [petra.page, petra.name.parse().unwrap()] {
            let mut thief = hall.come_back(&gus, &board, page, None).await;
            assert_ne!(thief.name, petra.name);
            assert_eq!(thief.welcome["taken"], 0);
            thief.say(&json!({"changes": [{"number": 900, "element": note("b", "Not hers")}]})).await;
            assert!(thief.answered(900).await.is_err());
        }
        petra.draw(note("a", "Still hers")).await.unwrap();
        petra.sees("a", "Still hers").await;
    }

    async fn board_17_two_at_the_same_element_the_later_change_wins_and_nothing_else_is_touched(town) {
        let hall = Hall::open(&town).await;
        let board = town.board("");
        let (mut petra, mut tomas) = (hall.sit(&town.petra(), &board).await, hall.sit(&town.tomas(), &board).await);
        for round in 0..10 {
            petra.put(note("same", &format!("Petra {round}"))).await;
            petra.put(note("hers", &format!("Hers {round}"))).await;
            tomas.put(note("same", &format!("Tomáš {round}"))).await;
            tomas.put(note("his", &format!("His {round}"))).await;
        }
        petra.answered(20).await.unwrap();
        tomas.answered(20).await.unwrap();
        let scene = town.petra().json(&town.board("/board")).await;
        let number = scene["number"].as_i64().unwrap();
        assert_eq!(number, 41);
        let text = |id: &str| scene["elements"].as_array().unwrap().iter().find(|one| one["element"]["id"] == id).unwrap()["element"]["text"].as_str().unwrap().to_owned();
        assert_eq!((text("hers").as_str(), text("his").as_str()), ("Hers 9", "His 9"));
        let last = text("same");
        petra.sees("same", &last).await;
        tomas.sees("same", &last).await;
    }

    async fn board_18_one_brings_all_to_their_view_until_they_let_go(town) {
        let hall = Hall::open(&town).await;
        let board = town.board("");
        let gus = guest(&town, "gus@bolt.example", "reviewer").await;
        let (mut petra, mut gus) = (hall.sit(&town.petra(), &board).await, hall.sit(&gus, &board).await);
        gus.say(&json!({"moderate": true})).await;
        petra.say(&json!({"moderate": true})).await;
        assert_eq!(gus.hear("moderator").await, json!(petra.name), "a reviewer brings nobody anywhere");
        petra.say(&json!({"presence": {"pointer": null, "tool": "pointer", "pressed": false, "selected": [], "view": [0, 0, 100, 50], "state": "active"}})).await;
        assert_eq!(gus.hear("presence").await[0]["view"], json!([0.0, 0.0, 100.0, 50.0]));
        petra.say(&json!({"moderate": false})).await;
        assert_eq!(gus.hear("moderator").await, Value::Null);
        // Whoever goes lets go.
        petra.say(&json!({"moderate": true})).await;
        assert_eq!(gus.hear("moderator").await, json!(petra.name));
        drop(petra);
        assert_eq!(gus.hear("moderator").await, Value::Null);
    }

    async fn board_1_a_board_that_is_full_asks_to_wait_and_lets_in_when_somebody_goes(town) {
        let mut town = town;
        town.serve(town.again(|config| config.board_people = 3));
        let hall = Hall::open(&town).await;
        let board = town.board("");
        let petra = town.petra();
        let mut first = hall.sit(&petra, &board).await;
        let (_second, third) = (hall.sit(&petra, &board).await, hall.sit(&town.tomas(), &board).await);
        assert_eq!(hall.turned_away(&town.tomas(), &board).await, 4429);
        // A page that comes again has its place.
        let (page, third_page) = (first.page, third.name.clone());
        let mut again = hall.come_back(&petra, &board, page, None).await;
        first.closes().await;
        // And a place that becomes free is given away.
        drop(third);
        while again.hear("people").await["gone"] != json!([third_page]) {}
        hall.sit(&town.tomas(), &board).await;
    }

    async fn board_1_one_person_fills_no_board_with_their_pages(town) {
        let hall = Hall::open(&town).await;
        let board = town.board("");
        let mut open = Vec::new();
        for _ in 0..20 {
            open.push(hall.sit(&town.petra(), &board).await);
        }
        assert_eq!(hall.turned_away(&town.petra(), &board).await, 4429);
        hall.sit(&town.tomas(), &board).await;
    }

    async fn board_17_the_socket_opens_to_pages_of_this_house_alone(town) {
        let hall = Hall::open(&town).await;
        let path = town.board("/board/socket");
        let petra = town.petra();
        assert_eq!(hall.knock(&petra, &path, Some("https://evil.example")).await.err(), Some(403));
        assert_eq!(hall.knock(&petra, &path, None).await.err(), Some(403), "no browser leaves it out");
        assert_eq!(hall.knock(&town.eve(), &path, Some("")).await.err(), Some(404));
        assert_eq!(hall.knock(&petra, &town.bridge("/board/socket"), Some("")).await.err(), Some(404), "a record is no board");
        // What is not understood ends it, and changes nothing.
        for nonsense in [json!({"changes": [{"number": 1, "element": {"id": "x"}}]}), json!({"delete": "all"}), json!([1]), json!({"presence": {"pointer": null}})] {
            let mut pen = hall.sit(&petra, &town.board("")).await;
            pen.say(&nonsense).await;
            assert_eq!(pen.closes().await, 4000, "{nonsense}");
        }
    }
}
