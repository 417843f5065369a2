//! The Workflow tab: how things stand, and approvals.

use super::{Hall, live::guest, note};
use crate::town::{Client, Town};
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";

async fn workflow(client: &Client, town: &Town) -> Value {
    client.json(&town.board("")).await["workflow"].clone()
}

/// The id of somebody who could be asked.
async fn party(town: &Town, name: &str) -> String {
    let workflow = workflow(&town.petra(), town).await;
    let found = workflow["could"].as_array().unwrap().iter().find(|one| one["name"].as_str().unwrap().starts_with(name));
    found.unwrap_or_else(|| panic!("{name} is not among {workflow}"))["party"].as_str().unwrap().to_owned()
}

/// Petra asks them, until a day.
async fn ask(town: &Town, who: &[&str]) {
    let mut ids = Vec::new();
    for name in who {
        ids.push(party(town, name).await);
    }
    town.petra()
        .post_json(&town.board("/board/approvals"), &json!({"approver": ids, "message": "Is the gate wide enough?", "due": "2031-05-06"}))
        .await
        .ok();
}

async fn decide(client: &Client, town: &Town, verdict: &str, words: &str) -> crate::town::Reply {
    let workflow = workflow(client, town).await;
    let id = workflow["approvals"][0]["id"].as_str().unwrap_or("00000000-0000-7000-8000-000000000000").to_owned();
    client.post(&town.board("/board/approvals/decide"), &[("approval", &id), ("verdict", verdict), ("note", words), ("form", "verdict")]).await
}

/// Tomáš gets a role on the board, so that he is on it.
async fn with_tomas(town: &Town) {
    let team = town.petra().json(&town.northwind("/team")).await;
    let tomas = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].as_str().unwrap().to_owned();
    town.petra().post(&town.board("/board/members"), &[("member", &tomas), ("role", "reviewer")]).await.is(303);
}

/// Tomáš leaves the team, and this member takes over what was his.
async fn tomas_leaves(town: &Town, successor: &str) {
    let team = town.petra().json(&town.northwind("/team")).await;
    let id = |name: &str| team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
    let remove = town.northwind(&format!("/team/{}/remove", id("Tomáš Novák")));
    town.petra().post(&remove, &[("successor", &id(successor))]).await.is(303);
}

stories! {
    async fn board_13_members_say_how_things_stand(town) {
        with_tomas(&town).await;
        let (petra, tomas, updates) = (town.petra(), town.tomas(), town.board("/board/updates"));
        let gus = guest(&town, GUS, "editor").await;
        gus.get(&town.board("")).await.ok().sees("Nobody has said how things stand").hides("/board/updates");
        tomas.post(&updates, &[("state", "feedback"), ("body", "Please look at the north side")]).await.is(303);
        gus.get(&town.board("")).await.ok().sees("Feedback wanted").sees("Please look at the north side");
        assert_eq!(workflow(&petra, &town).await["state"], "feedback");
        petra.get(&town.northwind("/notifications")).await.ok().sees("Tomáš Novák says how things stand").sees("Please look at the north side");
        // Words may be left out; the state may not.
        petra.post(&updates, &[("state", "done"), ("body", "")]).await.is(303);
        petra.post(&updates, &[("state", "soon"), ("body", "Soon"), ("form", "update")]).await.is(422).sees("Please choose how things stand").sees("Soon");
        let long = "long ".repeat(500);
        petra.post(&updates, &[("state", "done"), ("body", &long), ("form", "update")]).await.is(422);
        let last = workflow(&tomas, &town).await["updates"][1].clone();
        let remove = town.board("/board/updates/remove");
        let theirs = workflow(&tomas, &town).await["updates"][0]["id"].as_str().unwrap().to_owned();
        tomas.post(&remove, &[("update", &theirs)]).await.is(403);
        petra.post(&remove, &[("update", last["id"].as_str().unwrap())]).await.is(303);
        gus.get(&town.board("")).await.ok().hides("Please look at the north side").sees("Done");
        petra.get(&town.northwind("/notifications")).await.ok().hides("Please look at the north side");
        petra.get(&town.board("/history")).await.ok().sees("said how things stand: feedback wanted");
    }

    async fn house_5_board_13_what_was_said_about_how_things_stand_is_put_back(town) {
        with_tomas(&town).await;
        let (petra, tomas, updates, board) = (town.petra(), town.tomas(), town.board("/board/updates"), town.board(""));
        let gus = guest(&town, GUS, "editor").await;
        let (remove, restore) = (format!("{updates}/remove"), format!("{updates}/restore"));
        tomas.post(&updates, &[("state", "feedback"), ("body", "Look at the north side")]).await.is(303);
        petra.post(&updates, &[("state", "done"), ("body", "")]).await.is(303);
        let all = workflow(&tomas, &town).await["updates"].clone();
        let (hers, his) = (all[0]["id"].as_str().unwrap(), all[1]["id"].as_str().unwrap());
        tomas.post(&restore, &[("update", his)]).await.is(404);
        tomas.post(&remove, &[("update", his)]).await.leads_to(&board);
        let taken = "What was said here about how things stand was taken back.";
        for client in [&tomas, &petra] {
            client.get(&board).await.ok().sees(taken).sees(&restore).sees("Undo").sees("restorable until").hides("Look at the north side");
        }
        gus.get(&board).await.ok().hides(taken).hides(&restore).hides("Look at the north side");
        gus.post(&restore, &[("update", his)]).await.is(403);
        town.eve().post(&restore, &[("update", his)]).await.is(404);
        tomas.post(&restore, &[("update", his)]).await.leads_to(&board);
        tomas.post(&restore, &[("update", his)]).await.is(404);
        gus.get(&board).await.ok().sees("Look at the north side");

        // What an owner took back is not a reviewer's to bring back; as long as it lies there, the one before says how things stand.
        petra.post(&remove, &[("update", hers)]).await.is(303);
        for client in [&petra, &tomas, &gus] {
            assert_eq!(workflow(client, &town).await["state"], "feedback");
        }
        tomas.get(&board).await.ok().hides(taken).hides(&restore);
        tomas.post(&restore, &[("update", hers)]).await.is(404);
        petra.post_json(&restore, &json!({"update": hers})).await.ok();
        assert_eq!(workflow(&gus, &town).await["state"], "done");
        let history = petra.get(&town.board("/history")).await.ok();
        history.sees("took back what was said about how things stand").sees("brought back what was said about how things stand");
        let log = petra.get(&town.northwind("/administration/log")).await.ok();
        log.sees("said how things stand with the board").sees("brought back what was said about how things stand with the board");
    }

    async fn board_13_while_they_are_asked_nobody_changes_the_board(town) {
        with_tomas(&town).await;
        let (hall, board) = (Hall::open(&town).await, town.board(""));
        let gus = guest(&town, GUS, "reviewer").await;
        let (mut petras, mut guss) = (hall.sit(&town.petra(), &board).await, hall.sit(&gus, &board).await);
        ask(&town, &["Tomáš", "Gus"]).await;
        for pen in [&mut petras, &mut guss] {
            assert_eq!(pen.hear("may").await["shut"], true);
            assert!(pen.draw(note("late", "Too late")).await.is_err());
        }
        town.petra().get(&board).await.ok().sees("Nobody changes it until they have answered").sees("Waits for approval").sees("has not answered yet").hides("/board/approvals\"");
        // No lock is there to be opened, and another question waits.
        town.petra().post(&town.board("/board/unlock"), &[]).await.is(303);
        assert!(petras.draw(note("late", "Still too late")).await.is_err());
        let tomas = workflow(&town.petra(), &town).await["approvals"][0]["approvers"][0]["party"].as_str().unwrap().to_owned();
        town.petra().post(&town.board("/board/approvals"), &[("approver", &tomas), ("form", "approval")]).await.is(422).sees("Others are asked already");

        // A guest who is asked sees the question and their own answer, and nobody else's.
        gus.get(&board).await.ok().sees("You are asked to approve this board").sees("Is the gate wide enough?").sees("6 May 2031").hides("Tomáš Nov");
        decide(&gus, &town, "approved", "").await.is(303);
        gus.get(&board).await.ok().hides("/board/approvals/decide");
        decide(&gus, &town, "rejected", "Or not").await.is(404);
        assert!(guss.draw(note("late", "One has not answered")).await.is_err());
        decide(&town.tomas(), &town, "approved", "Good").await.is(303);
        assert_eq!(workflow(&town.petra(), &town).await["approvals"][0]["outcome"], "approved");
        assert_eq!(guss.hear("may").await["shut"], false);
        guss.draw(note("now", "Now again")).await.unwrap();
        town.petra().get(&town.board("/history")).await.ok().sees("asked Tomáš Novák, Gus to approve the board").sees("approved the board");
    }

    async fn board_13_mem_5_whoever_takes_over_is_asked_in_place_of_who_leaves(town) {
        with_tomas(&town).await;
        let gus = guest(&town, GUS, "").await;
        ask(&town, &["Tomáš", "Gus"]).await;
        tomas_leaves(&town, "Petra Horák").await;
        let approvers = workflow(&town.petra(), &town).await["approvals"][0]["approvers"].clone();
        assert_eq!((approvers.as_array().unwrap().len(), &approvers[0]["name"]), (2, &json!("Petra Horák")), "{approvers}");
        decide(&gus, &town, "approved", "").await.is(303);
        assert_eq!(workflow(&town.petra(), &town).await["approvals"][0]["outcome"], Value::Null);
        decide(&town.petra(), &town, "approved", "").await.is(303);
        assert_eq!(workflow(&town.petra(), &town).await["approvals"][0]["outcome"], "approved");
        town.petra().get(&town.board("/history")).await.ok().sees("passed the question for approval of the board on");
    }

    async fn board_13_mem_5_where_nobody_is_left_to_approve_it_a_board_opens_again(town) {
        with_tomas(&town).await;
        let hall = Hall::open(&town).await;
        let mut pen = hall.sit(&town.petra(), &town.board("")).await;
        ask(&town, &["Tomáš"]).await;
        assert_eq!(pen.hear("may").await["shut"], true);
        // Jan does not see the board, so he cannot be asked about it.
        tomas_leaves(&town, "Jan Malý").await;
        assert_eq!(pen.hear("may").await["shut"], false);
        pen.draw(note("after", "Now again")).await.unwrap();
        let approval = workflow(&town.petra(), &town).await["approvals"][0].clone();
        assert_eq!((&approval["outcome"], &approval["approvers"]), (&json!("withdrawn"), &json!([])));
        town.petra().get(&town.board("/history")).await.ok().sees("took the question for approval back");
    }

    async fn board_13_mem_5_the_others_decide_without_who_left(town) {
        with_tomas(&town).await;
        let gus = guest(&town, GUS, "").await;
        ask(&town, &["Tomáš", "Gus"]).await;
        decide(&gus, &town, "with_edits", "Move the gate").await.is(303);
        tomas_leaves(&town, "Jan Malý").await;
        assert_eq!(workflow(&town.petra(), &town).await["approvals"][0]["outcome"], "with_edits");
        town.petra().get(&town.northwind("/notifications")).await.ok().sees("Accepted with edits, last by Gus");
    }

    async fn board_13_mem_5_whoever_takes_over_is_not_asked_twice(town) {
        with_tomas(&town).await;
        ask(&town, &["Tomáš", "Petra"]).await;
        decide(&town.petra(), &town, "approved", "").await.is(303);
        assert_eq!(workflow(&town.petra(), &town).await["approvals"][0]["outcome"], Value::Null);
        tomas_leaves(&town, "Petra Horák").await;
        let approval = workflow(&town.petra(), &town).await["approvals"][0].clone();
        assert_eq!((&approval["outcome"], approval["approvers"].as_array().unwrap().len()), (&json!("approved"), 1));
    }

    async fn board_13_it_is_accepted_with_edits_or_not_approved(town) {
        with_tomas(&town).await;
        let gus = guest(&town, GUS, "").await;
        ask(&town, &["Tomáš", "Gus"]).await;
        decide(&gus, &town, "with_edits", "").await.is(422).sees("Please say which edits");
        decide(&gus, &town, "with_edits", "Move the gate").await.is(303);
        assert_eq!(workflow(&town.petra(), &town).await["approvals"][0]["outcome"], Value::Null);
        decide(&town.tomas(), &town, "approved", "").await.is(303);
        town.petra().get(&town.board("")).await.ok().sees("Accepted with edits").sees("Move the gate");
        town.petra().get(&town.northwind("/notifications")).await.ok().sees("Accepted with edits, last by Tomáš Novák");

        // One who does not approve ends it for all.
        ask(&town, &["Tomáš", "Gus"]).await;
        decide(&town.tomas(), &town, "rejected", "Too narrow").await.is(303);
        assert_eq!(workflow(&town.petra(), &town).await["approvals"][0]["outcome"], "rejected");
        decide(&gus, &town, "approved", "").await.is(404);
        town.petra().get(&town.board("")).await.ok().sees("Not approved").sees("Too narrow").sees("2 earlier approvals");
    }

    async fn board_13_an_approval_keeps_a_pdf_of_the_board_as_it_was(town) {
        with_tomas(&town).await;
        let (hall, petra) = (Hall::open(&town).await, town.petra());
        let gus = guest(&town, GUS, "reviewer").await;
        let ana = guest(&town, "ana@vltava.example", "editor").await;
        ask(&town, &["Gus"]).await;
        let id = workflow(&petra, &town).await["approvals"][0]["id"].as_str().unwrap().to_owned();
        decide(&gus, &town, "approved", "").await.is(303);
        let mut pen = hall.sit(&petra, &town.board("")).await;
        pen.draw(note("after", "Came afterwards")).await.unwrap();
        let at = town.board(&format!("/board/approvals/{id}/pdf"));
        let kept = petra.get(&at).await.ok();
        assert_eq!(kept.header("content-type"), "application/pdf");
        assert!(kept.header("content-disposition").contains("Site%20plan%20"), "{}", kept.header("content-disposition"));
        let words = crate::looks::told("pdftotext", &[], &kept.bytes);
        assert!(words.contains("Crane stands here") && !words.contains("Came afterwards"), "{words}");
        // Whoever was asked has it as well; a guest who was not has only the board.
        gus.get(&at).await.ok();
        ana.get(&at).await.is(404);
        town.nobody().get(&at).await.is(303);
    }

    async fn board_13_what_is_kept_is_all_that_lay_there_when_the_board_was_shut(town) {
        let hall = Hall::open(&town).await;
        for round in 0..4 {
            // Somebody draws as fast as it goes, until it is refused.
            let mut pen = hall.sit(&town.petra(), &town.board("")).await;
            let (began, begun) = tokio::sync::oneshot::channel();
            let drawing = tokio::spawn(async move {
                let (mut stroke, mut began) = (0, Some(began));
                loop {
                    let mut words = note(&format!("r{round}-{stroke}"), &format!("Stroke-{round}-{stroke}-end"));
                    (words["x"], words["y"]) = (json!(400 * round), json!(40 * stroke));
                    if pen.draw(words).await.is_err() {
                        return;
                    }
                    if let Some(began) = began.take() {
                        began.send(()).unwrap();
                    }
                    stroke += 1;
                }
            });
            begun.await.unwrap();
            ask(&town, &["Petra"]).await;
            drawing.await.unwrap();
            // Nobody holds it any more: what shuts it now is the question.
            let held = town.app.store.read(|tx| tx.number("SELECT COUNT(*) FROM boards WHERE held_until IS NOT NULL", &[])).await.unwrap();
            assert_eq!(held, 0);
            let id = workflow(&town.petra(), &town).await["approvals"][0]["id"].as_str().unwrap().to_owned();
            let kept = town.petra().get(&town.board(&format!("/board/approvals/{id}/pdf"))).await.ok();
            let words = crate::looks::told("pdftotext", &["-raw"], &kept.bytes);
            let scene = town.petra().json(&town.board("/board")).await;
            for lying in scene["elements"].as_array().unwrap() {
                let text = lying["element"]["text"].as_str().unwrap().split(" ").next().unwrap();
                assert!(words.contains(text), "{text} came between drawing and asking");
            }
            town.petra().post(&town.board("/board/approvals/withdraw"), &[]).await.is(303);
        }
    }

    async fn board_13_a_board_that_is_drawn_for_approval_is_held_for_a_minute_at_most(town) {
        let hall = Hall::open(&town).await;
        let mut pen = hall.sit(&town.petra(), &town.board("")).await;
        pen.draw(note("before", "Before")).await.unwrap();
        // As it stands where a server stops while it draws: held, and nobody lets go of it.
        let until = town.app.store.sources().clock.now().plus_seconds(60);
        let hold = move |tx: &mut parlor::store::Tx<'_>| tx.run("UPDATE boards SET held_until = $1", parlor::bind![until]).map(drop);
        town.app.store.write(hold).await.unwrap();
        assert!(pen.draw(note("meanwhile", "Meanwhile")).await.is_err());
        town.later(61);
        pen.draw(note("after", "After")).await.unwrap();
    }

    async fn board_13_owners_and_editors_ask_those_who_are_on_the_board(town) {
        with_tomas(&town).await;
        let approvals = town.board("/board/approvals");
        let gus = guest(&town, GUS, "editor").await;
        let tomas = party(&town, "Tomáš").await;
        // Tomáš reviews, and guests never ask.
        town.tomas().get(&town.board("")).await.ok().hides("Ask for approval");
        town.tomas().post(&approvals, &[("approver", &tomas)]).await.is(403);
        gus.post(&approvals, &[("approver", &tomas)]).await.is(403);
        gus.post(&town.board("/board/updates"), &[("state", "done")]).await.is(403);
        town.petra().post(&approvals, &[("message", "Who?"), ("form", "approval")]).await.is(422).sees("Choose who is asked").sees("Who?");
        let petra = town.petra();
        petra.post(&approvals, &[("approver", &tomas), ("due", "2020-01-01"), ("form", "approval")]).await.is(422).sees("That day is over");
        town.petra().post(&town.bridge("/share"), &[("who", "ana@vltava.example")]).await.is(303);
        let ana = town.contact(&town.bridge(""), "Ana").await;
        petra.post(&approvals, &[("approver", &ana), ("form", "approval")]).await.is(422).sees("not on this board");
        // Taken back, and asked again.
        ask(&town, &["Tomáš"]).await;
        town.tomas().post(&town.board("/board/approvals/withdraw"), &[]).await.is(403);
        gus.post(&town.board("/board/approvals/withdraw"), &[]).await.is(403);
        petra.post(&town.board("/board/approvals/withdraw"), &[]).await.is(303);
        assert_eq!(workflow(&petra, &town).await["approvals"][0]["outcome"], "withdrawn");
        decide(&town.tomas(), &town, "approved", "").await.is(404);
        ask(&town, &["Tomáš"]).await;
        // An answer to the question before is none to this one.
        let old = workflow(&petra, &town).await["approvals"][1]["id"].as_str().unwrap().to_owned();
        town.tomas().post(&town.board("/board/approvals/decide"), &[("approval", &old), ("verdict", "approved")]).await.is(409);
    }

    async fn board_7_a_reviewer_guest_who_is_asked_to_approve_meets_it_on_the_board_and_gets_no_notification(town) {
        town.plan("business").await;
        let (gus, overview) = (guest(&town, GUS, "reviewer").await, format!("/guest/{}/notifications", town.world.northwind));
        let (invited, before) = (town.mail_to(GUS).await, gus.json(&overview).await);
        // Whoever asks is told so beforehand.
        town.petra().get(&town.board("")).await.ok().sees("A guest who is not an editor gets no mail of it");
        ask(&town, &["Gus"]).await;
        town.later(3600);
        town.work().await;
        assert_eq!(town.mail_to(GUS).await, invited);
        assert_eq!(gus.json(&overview).await["notifications"], before["notifications"]);
        gus.get(&town.board("")).await.ok().sees("You are asked to approve this board");
        decide(&gus, &town, "approved", "").await.is(303);
        // What an editor was notified of is hidden when they become a reviewer.
        town.petra().post(&town.board("/share"), &[("who", GUS), ("facets", "editor")]).await.is(303);
        ask(&town, &["Gus"]).await;
        town.work().await;
        gus.get(&overview).await.ok().sees("asks you to approve");
        town.petra().post(&town.board("/share"), &[("who", GUS), ("facets", "reviewer")]).await.is(303);
        gus.get(&overview).await.ok().hides("asks you to approve");
    }

    async fn board_13_those_who_are_asked_hear_of_it_and_whoever_asked_hears_the_outcome(town) {
        town.plan("business").await;
        let gus = guest(&town, GUS, "editor").await;
        town.work().await;
        ask(&town, &["Gus"]).await;
        town.work().await;
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("asks you to approve") && mail.contains("Is the gate wide enough?") && mail.contains("Site plan"), "{mail}");
        gus.get(&format!("/guest/{}/notifications", town.world.northwind)).await.ok().sees("asks you to approve");
        decide(&gus, &town, "approved", "").await.is(303);
        town.work().await;
        let mail = town.mail_to("petra@northwind.example").await.unwrap();
        assert!(mail.contains("Approved") && mail.contains("Site plan"), "{mail}");
        // Whoever is not asked any more gets no mail.
        ask(&town, &["Gus"]).await;
        town.petra().post(&town.board("/board/approvals/withdraw"), &[]).await.is(303);
        let before = town.mail_to(GUS).await;
        town.work().await;
        assert_eq!(town.mail_to(GUS).await, before);
    }
}
