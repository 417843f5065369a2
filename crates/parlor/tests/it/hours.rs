//! The checklist and the hours of a task, and my tasks.

use crate::town::{Client, Town};
use serde_json::{Value, json};

const MINUTE: i64 = 60;

fn task(town: &Town) -> String {
    town.bridge(&format!("/tasks/{}", town.world.task))
}

async fn general(town: &Town) -> String {
    let made = town.petra().post_json(&town.northwind("/tasks"), &json!({"title": "Renew the insurance"})).await.ok().view();
    made["location"].as_str().unwrap().to_owned()
}

async fn member(town: &Town, name: &str) -> String {
    let team = town.petra().json(&town.northwind("/team")).await;
    team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

async fn steps(client: &Client, task: &str) -> Vec<(String, bool)> {
    let view = client.json(task).await;
    view["steps"].as_array().unwrap().iter().map(|step| (step["text"].as_str().unwrap().to_owned(), !step["done_at"].is_null())).collect()
}

/// Every number that stands as a value anywhere in a view.
fn numbers(view: &Value) -> Vec<i64> {
    match view {
        Value::Number(number) => number.as_i64().into_iter().collect(),
        Value::Array(values) => values.iter().flat_map(numbers).collect(),
        Value::Object(members) => members.values().flat_map(numbers).collect(),
        _ => Vec::new(),
    }
}

fn titles(list: &Value) -> Vec<String> {
    list["tasks"].as_array().unwrap().iter().map(|row| row["title"].as_str().unwrap().to_owned()).collect()
}

stories! {
    async fn item_4_a_checklist_is_written_ticked_and_remembered(town) {
        let petra = town.petra();
        for task in [task(&town), general(&town).await] {
            petra.post(&format!("{task}/steps"), &[("text", "Call the yard\n\n Load the bolts ")]).await.leads_to(&task);
            let step = petra.json(&task).await["steps"][0]["id"].as_str().unwrap().to_owned();
            petra.post(&format!("{task}/steps/set"), &[("step", &step), ("done", "on")]).await.is(303);
            assert_eq!(steps(&petra, &task).await, [("Call the yard".to_owned(), true), ("Load the bolts".to_owned(), false)]);
            petra.get(&task).await.ok().sees("1 of 2 done").sees("Petra Horák");
            petra.post(&format!("{task}/steps/set"), &[("step", &step)]).await.is(303);
            assert_eq!(steps(&petra, &task).await[0], ("Call the yard".to_owned(), false));
            petra.post(&format!("{task}/steps/remove"), &[("step", &step)]).await.is(303);
            assert_eq!(steps(&petra, &task).await.len(), 1);
            petra.post(&format!("{task}/steps/set"), &[("step", &step), ("done", "on")]).await.is(404);
            for wrong in ["  \n ", &"x".repeat(201), &"a\n".repeat(100)] {
                petra.post(&format!("{task}/steps"), &[("text", wrong)]).await.is(422);
            }
        }
        petra.get(&town.bridge("/history")).await.ok().sees("ticked off in").sees("Load the bolts");
    }

    async fn item_4_guest_14_a_guest_reads_the_checklist_and_nothing_of_the_hours(town) {
        let (petra, gus, task) = (town.petra(), town.invite("gus@bolt.example").await, task(&town));
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        petra.post(&format!("{task}/steps"), &[("text", "Call the yard\nLoad")]).await.is(303);
        let step = petra.json(&task).await["steps"][0]["id"].as_str().unwrap().to_owned();
        town.tomas().post(&format!("{task}/steps/set"), &[("step", &step), ("done", "on")]).await.is(303);
        town.tomas().post(&format!("{task}/hours"), &[("hours", "7:77")]).await.is(422).sees("Write a time such as");
        town.tomas().post(&format!("{task}/hours"), &[("hours", "4:44"), ("note", "PLANTED")]).await.is(303);
        town.tomas().post(&format!("{task}/estimate"), &[("estimate", "5:55")]).await.is(303);
        gus.get(&task).await.ok().sees("Call the yard");
        let (view, page) = (gus.json(&task).await, gus.get(&task).await.ok().body.clone());
        for hidden in ["PLANTED", "4:44", "5:55", "Tomáš"] {
            assert!(!view.to_string().contains(hidden) && !page.contains(hidden), "{hidden}: {view}");
        }
        // As minutes they are looked for as values: three digits stand in many a random id.
        for minutes in [284, 355] {
            assert!(!numbers(&view).contains(&minutes), "{minutes}: {view}");
        }
        for (path, form) in [("/steps", vec![("text", "x")]), ("/steps/set", vec![("step", step.as_str()), ("done", "on")]), ("/steps/remove", vec![("step", step.as_str())]), ("/hours", vec![("hours", "1")]), ("/estimate", vec![]), ("/timer", vec![("run", "on")])] {
            gus.post(&format!("{task}{path}"), &form).await.is(403);
            town.eve().post(&format!("{task}{path}"), &form).await.is(404);
        }
    }

    async fn item_4_hours_are_estimated_written_by_hand_and_counted_by_a_timer(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        for task in [task(&town), general(&town).await] {
            petra.post(&format!("{task}/estimate"), &[("estimate", "2,5 h")]).await.leads_to(&task);
            petra.post(&format!("{task}/hours"), &[("hours", "1:30"), ("day", "2026-11-20"), ("note", "On site")]).await.is(303);
            tomas.post(&format!("{task}/hours"), &[("hours", "90 m")]).await.is(303);
            let hours = petra.json(&task).await["hours"].clone();
            assert_eq!((&hours["estimate"], &hours["worked"]), (&json!(150), &json!(180)));
            petra.get(&task).await.ok().sees("3:00 of 2:30 h").sees("On site").sees("Tomáš Novák");
            // One's own can be taken back, and nobody else's.
            let of = |name: &str| hours["entries"].as_array().unwrap().iter().find(|entry| entry["by"] == name).unwrap()["id"].as_str().unwrap().to_owned();
            tomas.post(&format!("{task}/hours/remove"), &[("entry", &of("Petra Horák"))]).await.is(404);
            tomas.post(&format!("{task}/hours/remove"), &[("entry", &of("Tomáš Novák"))]).await.is(303);
            assert_eq!(petra.json(&task).await["hours"]["worked"], 90);
            petra.post(&format!("{task}/estimate"), &[]).await.is(303);
            assert_eq!(petra.json(&task).await["hours"]["estimate"], Value::Null);
            for (hours, day) in [("1", "someday"), ("", ""), ("0", ""), ("-1", ""), ("1:60", ""), ("a", ""), ("1:2:3", ""), ("1e9", ""), ("nan", ""), ("inf", ""), ("9999999999", "")] {
                petra.post(&format!("{task}/hours"), &[("hours", hours), ("day", day)]).await.is(422);
            }
            for (typed, is) in [("1:30", 90), ("1.5", 90), ("1,5 h", 90), ("90 m", 90), ("45min", 45), (" 2h ", 120), ("0:05", 5)] {
                petra.post(&format!("{task}/estimate"), &[("estimate", typed)]).await.is(303);
                assert_eq!(petra.json(&task).await["hours"]["estimate"], is, "{typed}");
            }
            // The timer: one at a time, for each member.
            petra.post(&format!("{task}/timer"), &[("run", "on")]).await.is(303);
            petra.post(&format!("{task}/timer"), &[("run", "on")]).await.is(303);
            let other = town.tower(&format!("/tasks/{}", town.world.tower_task));
            petra.post(&format!("{other}/timer"), &[("run", "on")]).await.is(422).sees("Stop it there first");
            tomas.post(&format!("{other}/timer"), &[("run", "on")]).await.is(303);
            tomas.post(&format!("{other}/timer"), &[]).await.is(303);
            town.later(25 * MINUTE);
            petra.post(&format!("{task}/timer"), &[]).await.is(303);
            petra.post(&format!("{task}/timer"), &[]).await.is(303);
            let hours = petra.json(&task).await["hours"].clone();
            assert_eq!((&hours["worked"], &hours["timer"]), (&json!(115), &Value::Null));
        }
        petra.get(&town.bridge("/history")).await.ok().sees("worked 1:30 h on");
    }

    async fn item_4_my_tasks_are_of_all_items_and_of_no_hidden_one(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let me = member(&town, "Tomáš Novák").await;
        for (item, title, due) in [(town.bridge(""), "Late bridge", "2026-11-01"), (town.tower(""), "Tower some day", ""), (town.bridge(""), "Bridge soon", "2026-11-24")] {
            petra.post_json(&format!("{item}/tasks"), &json!({"title": title, "assignee": me, "due": due})).await.ok();
        }
        petra.post_json(&town.northwind("/tasks"), &json!({"title": "In the house", "assignee": me})).await.ok();
        petra.post_json(&town.bridge("/tasks"), &json!({"title": "Of somebody else"})).await.ok();
        let mine = town.northwind("/my-tasks");
        assert_eq!(titles(&tomas.json(&mine).await), ["Late bridge", "Bridge soon", "Tower some day", "In the house"]);
        tomas.get(&mine).await.ok().sees("Late").sees("Within a week").sees("Without a day").sees("General tasks").hides("Of somebody else");
        let done = tomas.json(&mine).await["tasks"][0]["id"].as_str().unwrap().to_owned();
        tomas.post(&town.bridge(&format!("/tasks/{done}/status")), &[("status", "done")]).await.is(303);
        assert_eq!(titles(&tomas.json(&mine).await).len(), 3);
        assert_eq!(titles(&tomas.json(&format!("{mine}?done=yes")).await).len(), 4);
        // Whoever may see an item no more has its tasks no more; an external member has what they take part in.
        petra.post_json(&town.northwind("/team/roles"), &json!({"member": me, "role": "external"})).await.ok();
        let seen = tomas.json(&mine).await;
        assert!(!titles(&seen).contains(&"In the house".to_owned()), "{seen}");
        petra.post(&town.bridge("/bin"), &[]).await.is(303);
        assert!(!titles(&tomas.json(&mine).await).iter().any(|title| title.contains("ridge")));
        town.jan().get(&mine).await.ok().hides("Tower");
        town.eve().get(&mine).await.is(404);
    }

    async fn item_4_my_tasks_are_a_board_too_whose_cards_move_by_a_form(town) {
        let (petra, board) = (town.petra(), town.northwind("/my-tasks?as=board"));
        let (task, petra_id) = (task(&town), member(&town, "Petra Horák").await);
        let given = [("title", "Send torque certificates"), ("assignee", petra_id.as_str()), ("edition", "1")];
        petra.post(&format!("{task}/change"), &given).await.is(303);
        let shown = petra.get(&board).await.ok().sees("Send torque certificates").sees("In progress");
        assert!(shown.body.contains("class=\"mover\"") && shown.body.contains("name=\"back\" value=\"board\""), "{}", shown.body);
        petra.post(&format!("{task}/status"), &[("status", "doing"), ("back", "board")]).await.leads_to(&board);
        petra.post(&format!("{task}/status"), &[("status", "done"), ("back", "board-followed-done")]).await.leads_to(&format!("{board}&followed=yes&done=yes"));
        // Done is shown for two weeks, and in the list only if asked for.
        assert_eq!(titles(&petra.json(&board).await), ["Send torque certificates"]);
        assert_eq!(titles(&petra.json(&town.northwind("/my-tasks")).await), Vec::<String>::new());
        town.later(15 * 24 * 3600);
        let petra = town.sign_in("petra@northwind.example").await;
        assert_eq!(titles(&petra.json(&board).await), Vec::<String>::new());
        assert_eq!(titles(&petra.json(&format!("{board}&done=yes")).await), ["Send torque certificates"]);
        // Nowhere but to the board leads what a form says.
        petra.post(&format!("{task}/status"), &[("status", "open"), ("back", "//evil.example")]).await.leads_to(&task);
    }

    async fn item_4_f_2_a_card_moves_only_for_who_may_change_its_task(town) {
        let (petra, board) = (town.petra(), town.northwind("/my-tasks?as=board&followed=yes"));
        let (task, tomas_id) = (task(&town), member(&town, "Tomáš Novák").await);
        petra.post(&format!("{task}/followers"), &[("party", &tomas_id)]).await.is(303);
        let may = |view: Value| view["tasks"][0]["may_change"].clone();
        assert_eq!(may(town.tomas().json(&board).await), json!(true));
        let role = petra.post_json(&town.northwind("/roles"), &json!({"name": "Reader"})).await.ok().view()["location"].as_str().unwrap().to_owned();
        let edition = petra.json(&role).await["edition"].as_str().unwrap().to_owned();
        let level = format!("level-{}", town.world.organizer);
        petra.post(&role, &[("name", "Reader"), ("edition", &edition), (&level, "read")]).await.is(303);
        let id = role.rsplit('/').next().unwrap();
        petra.post_json(&town.northwind("/team/roles"), &json!({"member": tomas_id, "role": [id]})).await.ok();
        let (tomas, view) = (town.tomas(), town.tomas().json(&board).await);
        assert_eq!((titles(&view), may(view)), (vec!["Send torque certificates".to_owned()], json!(false)));
        assert!(!tomas.get(&board).await.ok().body.contains("mover"));
        tomas.post(&format!("{task}/status"), &[("status", "done"), ("back", "board")]).await.is(403);
    }

    async fn item_4_guest_11_members_write_on_a_general_task_among_themselves(town) {
        let (petra, tomas, task) = (town.petra(), town.tomas(), general(&town).await);
        let write = format!("{task}/comments");
        petra.post(&write, &[("lane", "guests"), ("text", "Who calls <them>?")]).await.leads_to(&task);
        tomas.post(&write, &[("text", "I do")]).await.is(303);
        let thread = petra.json(&task).await["thread"].clone();
        let said: Vec<(&str, &str, bool)> = thread["team"].as_array().unwrap().iter().map(|line| (line["text"].as_str().unwrap(), line["lane"].as_str().unwrap(), line["may_change"] == true)).collect();
        assert_eq!(said, [("Who calls <them>?", "team", true), ("I do", "team", false)]);
        assert_eq!(thread["guests"], json!([]));
        petra.get(&task).await.ok().sees("Who calls &lt;them&gt;?").sees("Only the team reads this").hides("Write to guests");
        petra.get(&town.northwind("/tasks")).await.ok().sees("2 comments");
        // Words belong to who wrote them.
        let (hers, his) = (thread["team"][0]["url"].as_str().unwrap(), thread["team"][1]["url"].as_str().unwrap());
        for (path, form) in [("/change", vec![("text", "x")]), ("/remove", vec![])] {
            petra.post(&format!("{his}{path}"), &form).await.is(403);
            town.eve().post(&format!("{his}{path}"), &form).await.is(404);
        }
        petra.get(&format!("{his}/change")).await.is(403);
        petra.get(&format!("{hers}/change")).await.ok().sees("Who calls &lt;them&gt;?");
        petra.post(&format!("{hers}/change"), &[("text", "  ")]).await.is(422).sees("Please fill this in");
        petra.post(&format!("{hers}/change"), &[("text", "Who calls?")]).await.is(303);
        tomas.post(&format!("{his}/remove"), &[]).await.leads_to(&task);
        tomas.post(&format!("{his}/remove"), &[]).await.is(404);
        petra.get(&task).await.ok().sees("Who calls?").sees("removed");
        petra.post(&write, &[("text", "")]).await.is(422).sees("Please fill this in");
        // Not by another task, by no item, and by nobody outside.
        let id = hers.rsplit('/').next().unwrap();
        petra.get(&format!("{}/comments/{id}/change", general(&town).await)).await.is(404);
        petra.get(&town.bridge(&format!("/comments/{id}/change"))).await.is(404);
        let gus = town.invite("gus@bolt.example").await;
        gus.post(&write, &[("text", "x")]).await.is(404);
        petra.get(&town.northwind("/administration/log")).await.ok().sees("comment").hides("Who calls");
    }
}
