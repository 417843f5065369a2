//! What concerns somebody stands in one overview, as far as they see it.

use crate::{
    chat::say,
    town::{Client, Town},
};
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";

/// The lines of an overview: kind, title, whether it waits.
async fn lines(client: &Client, at: &str) -> Vec<(String, String, bool)> {
    let word = |line: &Value, name: &str| line[name].as_str().unwrap().to_owned();
    let view = client.json(at).await;
    view["lines"].as_array().unwrap().iter().map(|line| (word(line, "kind"), word(line, "title"), line["unread"] == true)).collect()
}

fn guest_room(town: &Town) -> String {
    format!("/guest/{}/notifications", town.world.northwind)
}

async fn kinds(client: &Client, at: &str) -> Vec<String> {
    lines(client, at).await.into_iter().map(|(kind, ..)| kind).collect()
}

async fn waiting(client: &Client, at: &str) -> Vec<String> {
    lines(client, at).await.into_iter().filter(|(.., unread)| *unread).map(|(kind, ..)| kind).collect()
}

/// A guest of the bridge who has opened it, so that nothing waits for them.
async fn at_home(town: &Town, address: &str) -> Client {
    let guest = town.invite(address).await;
    guest.get(&town.bridge("")).await.ok();
    town.work().await;
    guest
}

/// What Tomáš is called by.
async fn tomas_of(town: &Town) -> String {
    let members = town.petra().json(&town.bridge(&format!("/tasks/{}", town.world.task))).await["panel"]["members"].clone();
    members.as_array().unwrap().iter().find(|one| one["name"] == "Tomáš Novák").unwrap()["party"].as_str().unwrap().to_owned()
}

async fn first_path(client: &Client, at: &str) -> String {
    client.json(at).await["lines"][0]["path"].as_str().unwrap().to_owned()
}

/// A task of the bridge as its form sends it, with something else.
async fn change_task(town: &Town, fields: &[(&str, &str)]) {
    let task = town.bridge(&format!("/tasks/{}", town.world.task));
    let now = town.petra().json(&task).await["task"].clone();
    let edition = now["edition"].to_string();
    let mut all = vec![("title", now["title"].as_str().unwrap()), ("description", ""), ("edition", &edition)];
    all.extend(now["due"].as_str().map(|due| ("due", due)));
    all.retain(|(name, _)| fields.iter().all(|(other, _)| other != name));
    all.extend(fields);
    town.petra().post(&format!("{task}/change"), &all).await.is(303);
}

stories! {
    async fn work_9_all_that_concerns_a_guest_stands_there_and_leads_to_its_place(town) {
        let (gus, room, task) = (at_home(&town, GUS).await, guest_room(&town), format!("/tasks/{}", town.world.task));
        // Coming in by the link, they have read what told of it.
        assert_eq!(lines(&gus, &room).await, [("shared".to_owned(), "Bridge inspection".to_owned(), false)]);
        town.follow(&task, "Gus").await.is(303);
        town.later(60);
        town.petra().post(&town.bridge(&format!("{task}/status")), &[("status", "doing")]).await.is(303);
        town.later(60);
        town.petra().post(&town.bridge(&format!("{task}/comments")), &[("lane", "guests"), ("text", "The crane comes at nine.")]).await.is(303);
        town.later(60);
        town.petra().post(&town.bridge("/comments"), &[("lane", "guests"), ("text", "@Gus, please call.")]).await.is(303);
        town.later(60);
        town.petra().upload(&town.bridge("/files"), &[("plan.txt", "text/plain", b"a plan")], &[("internal", "off")]).await.is(303);
        assert_eq!(waiting(&gus, &room).await, ["files", "mention", "comment", "changed", "added"]);
        let page = gus.get(&room).await.ok().sees("The crane comes at nine.").sees("Changed: the status").sees("Petra Horák mentioned you");
        assert!(page.body.contains("class=\"button quiet icon-only dot\""), "the bell says that something waits");
        // Each leads to its place, and looking there is reading it.
        for _ in 0..5 {
            let path = first_path(&gus, &room).await;
            gus.get(path.split('#').next().unwrap()).await.ok();
            town.work().await;
        }
        assert_eq!(waiting(&gus, &room).await, [""; 0]);
        assert_eq!(kinds(&gus, &room).await.len(), 6);
        assert!(!gus.get(&room).await.ok().body.contains("icon-only dot"));
        // What somebody does themselves is no news to them; nor what is for the team.
        gus.post(&town.bridge(&format!("{task}/comments")), &[("text", "We bring hooks.")]).await.is(303);
        town.petra().post(&town.bridge(&format!("{task}/comments")), &[("lane", "team"), ("text", "Watch the hooks.")]).await.is(303);
        town.petra().upload(&town.bridge("/files"), &[("secret.txt", "text/plain", b"for us")], &[("internal", "on")]).await.is(303);
        assert_eq!(waiting(&gus, &room).await, [""; 0]);
    }

    async fn work_9_a_line_is_cut_to_what_its_reader_sees_now(town) {
        let (gus, room, task) = (at_home(&town, GUS).await, guest_room(&town), format!("/tasks/{}", town.world.task));
        town.follow(&task, "Gus").await.is(303);
        town.petra().post(&town.bridge(&format!("{task}/comments")), &[("lane", "guests"), ("text", "A word.")]).await.is(303);
        town.petra().post(&town.bridge("/comments"), &[("lane", "guests"), ("text", "Another word.")]).await.is(303);
        town.work().await;
        assert_eq!(waiting(&gus, &room).await, ["comment", "comment", "added"]);
        // Taken back: nothing tells of it any more.
        let comments = town.petra().json(&town.bridge("")).await["comments"]["guests"].clone();
        let mine = comments.as_array().unwrap().iter().find(|one| one["text"] == "Another word.").unwrap()["url"].as_str().unwrap().to_owned();
        town.petra().post(&format!("{mine}/remove"), &[]).await.is(303);
        assert_eq!(waiting(&gus, &room).await, ["comment", "added"]);
        // What is followed is left out of the grant: so it is here.
        let grant = town.grant(&town.bridge(""), "Gus").await;
        let facets = |facets: &[&str]| json!({"grant": grant, "facets": facets, "until": ""});
        town.petra().post_json(&town.bridge("/grants/change"), &facets(&["files"])).await.ok();
        assert_eq!(kinds(&gus, &room).await, ["shared"]);
        gus.get(&room).await.ok().hides("A word.");
        town.petra().post_json(&town.bridge("/grants/change"), &facets(&["files", "followed"])).await.ok();
        assert_eq!(waiting(&gus, &room).await, ["comment", "added"]);
        // Closed and opened again: what was before tells nothing.
        town.close(&town.bridge(""), "Gus").await;
        town.later(5);
        town.share(&town.bridge(""), GUS).await;
        let gus = town.come_in(GUS).await;
        gus.get(&town.bridge("")).await.ok();
        town.work().await;
        assert_eq!(lines(&gus, &room).await, [("shared".to_owned(), "Bridge inspection".to_owned(), false)]);
    }

    async fn work_9_proj_5_a_change_of_a_part_that_is_not_shown_is_told_to_nobody_outside(town) {
        let task = town.world.project_task.clone();
        let body = json!({"who": [GUS], "task": [task], "facets": ["due"]});
        town.petra().post_json(&town.project("/tasks/share"), &body).await.is(201);
        let gus = town.come_in(GUS).await;
        let room = guest_room(&town);
        gus.get(&town.project(&format!("/tasks/{task}"))).await.ok();
        town.work().await;
        town.petra().post(&town.project(&format!("/tasks/{task}/status")), &[("status", "done")]).await.is(303);
        assert_eq!(waiting(&gus, &room).await, [""; 0]);
        let now = town.petra().json(&town.project(&format!("/tasks/{task}"))).await["task"].clone();
        let (title, edition) = (now["title"].as_str().unwrap().to_owned(), now["edition"].to_string());
        let fields = [("title", title.as_str()), ("description", ""), ("due", "2031-05-04"), ("edition", &edition)];
        town.petra().post(&town.project(&format!("/tasks/{task}/change")), &fields).await.is(303);
        assert_eq!(waiting(&gus, &room).await, ["changed"]);
        let view = gus.json(&room).await;
        assert_eq!(view["lines"][0]["parts"], json!(["due"]));
    }

    async fn work_9_proj_4_who_is_shown_all_tasks_hears_of_new_ones_and_of_changes_that_they_see(town) {
        let (petra, room) = (town.petra(), guest_room(&town));
        let gus = town.invite_to_project(GUS, &["tasks", "due"]).await;
        let ana = town.invite_to_project("ana@crane.example", &["due"]).await;
        for guest in [&gus, &ana] {
            guest.get(&town.project("")).await.ok();
        }
        town.work().await;
        let make = async |to: &str, task: &Value| {
            let made = petra.post_json(&town.project(to), task).await.ok().view();
            made["location"].as_str().unwrap().to_owned()
        };
        // Looking there is reading it.
        let looks = async |task: &str| {
            gus.get(task).await.ok();
            town.work().await;
            assert_eq!(waiting(&gus, &room).await, [""; 0]);
        };
        let task = make("/tasks", &json!({"title": "Grease the bolts"})).await;
        assert_eq!(waiting(&gus, &room).await, ["added"]);
        gus.get(&room).await.ok().sees("New task").sees("Grease the bolts").hides("You were added");
        looks(&task).await;

        // Of a change they hear as far as they see it: the day, and not how far it is.
        petra.post(&format!("{task}/status"), &[("status", "doing")]).await.is(303);
        assert_eq!(waiting(&gus, &room).await, [""; 0]);
        let edition = petra.json(&task).await["task"]["edition"].to_string();
        let fields = [("title", "Grease the bolts"), ("description", ""), ("due", "2031-05-04"), ("edition", edition.as_str())];
        petra.post(&format!("{task}/change"), &fields).await.is(303);
        assert_eq!(waiting(&gus, &room).await, ["changed"]);
        assert_eq!(gus.json(&room).await["lines"][0]["parts"], json!(["due"]));
        looks(&task).await;

        // What a work order says is for those who follow it, and so is that it was reported on.
        let order = make("/work-orders", &json!({"title": "Change filters", "place": "Dock Street 4"})).await;
        assert_eq!(waiting(&gus, &room).await, ["added"]);
        looks(&order).await;
        let seen = petra.json(&order).await["order"]["edition"].to_string();
        petra.post(&format!("{order}/order/report"), &[("report", "One is missing"), ("order_edition", seen.as_str())]).await.is(303);
        assert_eq!(waiting(&gus, &room).await, [""; 0]);
        // Whoever is given one is told by that, once.
        let contact = town.contact(&town.project(""), "Gus").await;
        make("/tasks", &json!({"title": "Count the washers", "assignee": contact})).await;
        assert_eq!(waiting(&gus, &room).await, ["added"]);
        assert_eq!(kinds(&ana, &room).await, ["shared"]);
    }

    async fn work_9_several_changes_that_nobody_has_seen_are_one_line(town) {
        let (gus, room, task) = (at_home(&town, GUS).await, guest_room(&town), format!("/tasks/{}", town.world.task));
        town.follow(&task, "Gus").await.is(303);
        town.work().await;
        change_task(&town, &[("due", "2031-01-02")]).await;
        change_task(&town, &[("title", "Lift the new crane")]).await;
        change_task(&town, &[("due", "2031-01-03")]).await;
        assert_eq!(waiting(&gus, &room).await, ["changed", "added"]);
        let line = gus.json(&room).await["lines"][0].clone();
        assert_eq!((line["parts"].clone(), line["title"].clone()), (json!(["due", "text"]), json!("Lift the new crane")));
        gus.get(&town.bridge(&task)).await.ok();
        town.work().await;
        change_task(&town, &[("due", "2031-01-04")]).await;
        assert_eq!(kinds(&gus, &room).await, ["changed", "changed", "added", "shared"]);
    }

    async fn work_9_a_chat_is_one_line_until_it_is_read(town) {
        let gus = town.invite_to_project(GUS, &["old_comments"]).await;
        let (room, petra) = (guest_room(&town), town.petra());
        gus.get(&town.project("")).await.ok();
        town.work().await;
        for words in ["One", "Two", "Three"] {
            town.later(10);
            say(&petra, &town, "guests", words).await;
        }
        say(&petra, &town, "team", "For us").await;
        assert_eq!(waiting(&gus, &room).await, ["guest_chat"]);
        gus.get(&room).await.ok().sees("3 new messages in the chat").hides("For us");
        let path = first_path(&gus, &room).await;
        gus.get(&path).await.ok();
        assert_eq!(waiting(&gus, &room).await, [""; 0]);
        gus.get(&room).await.ok().hides("3 new messages");
    }

    async fn work_9_members_have_theirs_and_an_asked_approval_is_in_it(town) {
        let (tomas, petra, house) = (town.tomas(), town.petra(), town.northwind("/notifications"));
        assert_eq!(kinds(&tomas, &house).await, [""; 0]);
        tomas.get(&house).await.ok().sees("What concerns you stands here");
        let task = town.bridge(&format!("/tasks/{}", town.world.task));
        let tomas_id = tomas_of(&town).await;
        petra.post(&format!("{task}/followers"), &[("party", &tomas_id)]).await.is(303);
        petra.post(&format!("{task}/comments"), &[("lane", "team"), ("text", "Only among us.")]).await.is(303);
        petra.post_json(&format!("{task}/approval"), &json!({"approver": [tomas_id], "message": "Please look."})).await.ok();
        assert_eq!(waiting(&tomas, &house).await, ["asked", "comment", "added"]);
        tomas.get(&house).await.ok().sees("Petra Horák asks you to approve this").sees("Only among us.");
        // What was not read stays first, also when something newer was.
        let newest = tomas.json(&house).await["lines"][0]["id"].as_str().unwrap().to_owned();
        tomas.post(&format!("{house}/read"), &[("notification", &newest)]).await.leads_to(&house);
        assert_eq!(kinds(&tomas, &house).await, ["comment", "added", "asked"]);
        tomas.post(&format!("{house}/read"), &[]).await.leads_to(&house);
        assert_eq!(waiting(&tomas, &house).await, [""; 0]);
        // Of a general task as well; the outcome to whoever asked.
        let asked = petra.json(&task).await["approval"]["last"]["id"].as_str().unwrap().to_owned();
        tomas.post_json(&format!("{task}/approval/decide"), &json!({"approval": asked, "verdict": "approved"})).await.ok();
        assert_eq!(waiting(&petra, &house).await, ["decided"]);
        petra.post(&town.northwind(&format!("/tasks/{}/followers", town.world.general_task)), &[("party", &tomas_id)]).await.is(303);
        assert_eq!(waiting(&tomas, &house).await, ["added"]);
        let path = first_path(&tomas, &house).await;
        tomas.get(&path).await.ok();
        town.work().await;
        assert_eq!(waiting(&tomas, &house).await, [""; 0]);
    }

    async fn work_9_nobody_reads_or_marks_what_is_anothers(town) {
        let (gus, ana) = (at_home(&town, GUS).await, at_home(&town, "ana@vltava.example").await);
        let room = guest_room(&town);
        town.petra().post(&town.bridge("/comments"), &[("lane", "guests"), ("text", "To both.")]).await.is(303);
        town.work().await;
        let hers = ana.json(&room).await["lines"][0]["id"].as_str().unwrap().to_owned();
        gus.post(&format!("/guest/{}/notifications/read", town.world.northwind), &[("notification", &hers)]).await.is(404);
        town.tomas().post(&town.northwind("/notifications/read"), &[("notification", &hers)]).await.is(404);
        assert_eq!(waiting(&ana, &room).await, ["comment"]);
        town.eve().get(&town.northwind("/notifications")).await.is(404);
        town.eve().get(&room).await.is(404);
        // A member who looks as the guest sees the same, and marks nothing.
        let contact = town.contact(&town.bridge(""), "Gus").await;
        let looked = format!("/as/{contact}/notifications");
        assert_eq!(waiting(&town.petra(), &looked).await, ["comment"]);
        let page = town.petra().get(&looked).await.ok().sees("To both.").hides("Mark all as read");
        assert!(page.body.contains(&format!("/as/{contact}/items/")), "it leads on among the guest's own pages");
        town.petra().get(&format!("/as/{contact}{}", town.bridge(""))).await.ok();
        town.work().await;
        assert_eq!(waiting(&gus, &room).await, ["comment"]);
    }

    async fn work_9_two_hundred_lines_come_page_by_page(town) {
        let (gus, room) = (at_home(&town, GUS).await, guest_room(&town));
        for number in 0..60 {
            town.later(1);
            town.petra().post(&town.bridge("/comments"), &[("lane", "guests"), ("text", &format!("Word {number}"))]).await.is(303);
        }
        town.work().await;
        let first = gus.json(&room).await;
        assert_eq!((first["lines"].as_array().unwrap().len(), first["more"].clone(), first["lines"][0]["said"].clone()), (50, json!(true), json!("Word 59")));
        gus.get(&room).await.ok().sees("Older");
        let second = gus.json(&format!("{room}?from=50")).await;
        assert_eq!((second["lines"].as_array().unwrap().len(), second["more"].clone()), (11, json!(false)));
        gus.get(&format!("{room}?from=x")).await.is(400);
        gus.get(&format!("{room}?from=-5")).await.ok();
        gus.get(&format!("{room}?from=9223372036854775807")).await.ok().sees("What concerns you stands here");
    }

    async fn work_9_what_is_old_is_forgotten(town) {
        let (gus, room) = (at_home(&town, GUS).await, guest_room(&town));
        town.later(80 * 86_400);
        town.work().await;
        let gus_again = town.sign_in(GUS).await;
        assert_eq!(kinds(&gus_again, &room).await, ["shared"]);
        town.later(11 * 86_400);
        town.work().await;
        assert_eq!(kinds(&town.sign_in(GUS).await, &room).await, [""; 0]);
        drop(gus);
    }

    async fn work_9_guest_14_who_of_the_house_changes_things_is_not_told_outside(town) {
        let (gus, room, task) = (at_home(&town, GUS).await, guest_room(&town), format!("/tasks/{}", town.world.task));
        town.follow(&task, "Gus").await.is(303);
        town.petra().post(&town.bridge(&format!("{task}/status")), &[("status", "doing")]).await.is(303);
        let view = gus.json(&room).await;
        let by: Vec<&Value> = view["lines"].as_array().unwrap().iter().map(|line| &line["by"]).collect();
        assert_eq!(by, [&Value::Null, &Value::Null, &json!("Petra Horák")], "she shared it, and that is known");
        gus.get(&room).await.ok().sees("Changed: the status").sees("You were added");
        // Several hands, one line: it names none of them.
        let tomas = tomas_of(&town).await;
        town.petra().post(&town.bridge(&format!("{task}/followers")), &[("party", &tomas)]).await.is(303);
        town.petra().post(&town.bridge(&format!("{task}/status")), &[("status", "open")]).await.is(303);
        let house = town.northwind("/notifications");
        assert_eq!(town.tomas().json(&house).await["lines"][0]["by"], "Petra Horák");
    }

    async fn work_9_a_mention_in_a_chat_is_read_there_and_nowhere_else(town) {
        let gus = town.invite_to_project(GUS, &["old_comments"]).await;
        let room = guest_room(&town);
        gus.get(&town.project("")).await.ok();
        town.work().await;
        say(&town.petra(), &town, "guests", "@Gus, look here").await;
        assert_eq!(waiting(&gus, &room).await, ["mention"]);
        gus.get(&town.project("")).await.ok();
        town.work().await;
        assert_eq!(waiting(&gus, &room).await, ["mention"], "the page of the project does not show it");
        gus.get(&town.project("/chat/guests")).await.ok();
        assert_eq!(waiting(&gus, &room).await, [""; 0]);
    }

    async fn work_9_after_marking_it_as_read_a_chat_is_news_again(town) {
        let gus = town.invite_to_project(GUS, &["old_comments"]).await;
        let room = guest_room(&town);
        say(&town.petra(), &town, "guests", "One").await;
        gus.post(&format!("/guest/{}/notifications/read", town.world.northwind), &[]).await.is(303);
        assert_eq!(waiting(&gus, &room).await, [""; 0]);
        town.later(60);
        say(&town.petra(), &town, "guests", "Two").await;
        assert_eq!(waiting(&gus, &room).await, ["guest_chat"]);
    }

    async fn work_9_what_was_said_before_a_new_grant_is_not_counted(town) {
        let gus = town.invite_to_project(GUS, &["old_comments"]).await;
        gus.get(&town.project("/chat/guests")).await.ok();
        town.close(&town.project(""), "Gus").await;
        for words in ["Between us", "And us"] {
            town.later(5);
            say(&town.petra(), &town, "guests", words).await;
        }
        town.later(5);
        let gus = town.invite_to_project(GUS, &[]).await;
        town.later(5);
        say(&town.petra(), &town, "guests", "Welcome back").await;
        let line = gus.json(&guest_room(&town)).await["lines"][0].clone();
        assert_eq!((line["kind"].clone(), line["count"].clone()), (json!("guest_chat"), json!(1)));
    }

    async fn work_9_of_files_that_came_together_one_can_be_taken_back(town) {
        let (gus, room) = (at_home(&town, GUS).await, guest_room(&town));
        let program = town.petra().with("accept", "application/json");
        let mut last = String::new();
        for name in ["plan.txt", "wrong.txt"] {
            town.later(5);
            let sent = program.upload(&town.bridge("/files"), &[(name, "text/plain", b"x")], &[("internal", "off")]).await.ok().view();
            last = sent["files"][0]["id"].as_str().unwrap().to_owned();
        }
        assert_eq!(gus.json(&room).await["lines"][0]["said"], "wrong.txt");
        town.petra().post(&town.bridge(&format!("/files/{last}/remove")), &[]).await.is(303);
        assert_eq!(gus.json(&room).await["lines"][0]["said"], "plan.txt");
        assert_eq!(waiting(&gus, &room).await, ["files"]);
    }

    async fn work_9_programs_and_pages_that_refresh_themselves_read_nothing(town) {
        let (gus, room) = (at_home(&town, GUS).await, guest_room(&town));
        town.petra().post(&town.bridge("/comments"), &[("lane", "guests"), ("text", "A word.")]).await.is(303);
        gus.json(&town.bridge("")).await;
        gus.clone().with("x-live", "1").get(&town.bridge("")).await.ok();
        town.work().await;
        assert_eq!(waiting(&gus, &room).await, ["comment"]);
    }

    async fn work_9_one_change_is_told_once_and_an_approval_that_is_over_waits_for_nobody(town) {
        let (tomas, house) = (town.tomas(), town.northwind("/notifications"));
        let (task, his) = (town.bridge(&format!("/tasks/{}", town.world.task)), tomas_of(&town).await);
        change_task(&town, &[("assignee", &his), ("description", "@Tomáš Novák, please.")]).await;
        assert_eq!(kinds(&tomas, &house).await, ["added", "mention"]);
        town.petra().post_json(&format!("{task}/approval"), &json!({"approver": [his], "message": "Please look."})).await.ok();
        assert_eq!(waiting(&tomas, &house).await[0], "asked");
        town.petra().post(&format!("{task}/approval/withdraw"), &[]).await.is(303);
        assert!(!waiting(&tomas, &house).await.contains(&"asked".to_owned()));
    }
}
