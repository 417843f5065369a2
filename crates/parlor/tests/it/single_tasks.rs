//! Sharing single tasks of a project.

use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";

stories! {
    async fn proj_5_a_task_is_shared_on_its_own_with_the_parts_that_are_chosen(town) {
        let (petra, item) = (town.petra(), town.project(""));
        let other = petra.post_json(&town.project("/tasks"), &json!({"title": "Not for guests", "due": "2026-12-24"})).await.ok().view();
        let other = other["location"].as_str().unwrap().to_owned();
        let task = town.project(&format!("/tasks/{}", town.world.project_task));
        let program = petra.clone().with("accept", "application/json");
        let file = program.upload(&format!("{task}/files"), &[("sketch.txt", "text/plain", b"x")], &[]).await.ok().view()["files"][0]["id"].as_str().unwrap().to_owned();
        petra.post(&format!("{task}/steps"), &[("text", "Mark them")]).await.is(303);
        petra.post(&format!("{task}/steps"), &[("text", "Cut them")]).await.is(303);
        petra.get(&town.project(&format!("/tasks/share?task={}", town.world.project_task))).await.ok().sees("Share 1 task").sees("Percentage of progress");

        let share = async |facets: Value| {
            let body = json!({"who": [GUS], "task": [town.world.project_task], "facets": facets, "message": "Only this one"});
            petra.post_json(&town.project("/tasks/share"), &body).await.is(201);
        };
        share(json!(["status", "progress"])).await;
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("Only this one") && mail.contains("Cut the plates") && mail.contains("shared a task with you"), "{mail}");
        let gus = town.come_in(GUS).await;
        let view = gus.json(&item).await;
        assert_eq!(view["project"], json!({}), "nothing of the project itself");
        let line = view["tasks"][0].clone();
        assert_eq!((line["status"].as_str(), line["progress"].as_i64(), line.get("due")), (Some("open"), Some(0), None), "{line}");
        gus.get(&item).await.ok().hides("Not for guests").hides("2026-12-01").hides("1 December").hides("In progress").hides("sketch.txt");
        gus.get(&task).await.ok().sees("Mark them").hides("1 December");
        gus.get(&town.project(&format!("/files/{file}"))).await.is(404);
        gus.get(&other).await.is(404);
        // The chat is the project's, which is not shared.
        gus.get(&town.project("/chat/guests")).await.is(404);
        assert_eq!(gus.json(&format!("/guest/{}", town.world.northwind)).await["tasks"][0]["due"], Value::Null);
        petra.get(&town.project("/share")).await.ok().sees("only single tasks");

        share(json!(["due", "files"])).await;
        let line = gus.json(&item).await["tasks"][0].clone();
        assert_eq!((line.get("status"), line.get("progress"), line["due"].as_str()), (None, None, Some("2026-12-01")), "{line}");
        gus.get(&task).await.ok().sees("sketch.txt").hides("Mark them");
        gus.get(&town.project(&format!("/files/{file}"))).await.ok();
        // What cannot be told of it does not wait for them either.
        assert_eq!(gus.json(&format!("/guest/{}", town.world.northwind)).await["tasks"], json!([]));

        // Sharing the project adds to it.
        petra.post_json(&town.project("/share"), &json!({"who": [GUS], "facets": ["tasks", "stage"]})).await.is(201);
        let view = gus.json(&item).await;
        assert_eq!(view["tasks"].as_array().unwrap().len(), 2);
        let of = |title: &str| view["tasks"].as_array().unwrap().iter().find(|task| task["title"] == title).unwrap().clone();
        assert!(of("Cut the plates").get("due").is_some() && of("Cut the plates").get("status").is_some());
        assert!(of("Not for guests").get("due").is_none(), "the due date is shown of the one that was shared with it");
        gus.get(&town.project("/chat/guests")).await.ok();

        for wrong in [json!({"who": [], "task": [town.world.project_task]}), json!({"who": [GUS], "task": []}), json!({"who": [GUS], "task": [town.world.project_task], "facets": ["hours"]})] {
            petra.post_json(&town.project("/tasks/share"), &wrong).await.is(422);
        }
        petra.post_json(&town.project("/tasks/share"), &json!({"who": [GUS], "task": [town.world.task]})).await.is(404);
    }

    async fn proj_5_several_tasks_are_chosen_each_once_and_none_that_is_elsewhere_or_nowhere(town) {
        let petra = town.petra();
        let made = petra.post_json(&town.project("/tasks"), &json!({"title": "Order the paint"})).await.ok().view();
        let (first, other) = (town.world.project_task.clone(), made["location"].as_str().unwrap().rsplit('/').next().unwrap().to_owned());
        let page = petra.json(&town.project(&format!("/tasks/share?task={other}&task={first}&task={other}"))).await;
        let titles: Vec<&str> = page["tasks"].as_array().unwrap().iter().map(|task| task["title"].as_str().unwrap()).collect();
        assert_eq!(titles, ["Order the paint", "Cut the plates"], "in the order in which they were chosen");
        for unknown in [town.world.task.clone(), "00000000-0000-0000-0000-000000000000".to_owned()] {
            petra.get(&town.project(&format!("/tasks/share?task={first}&task={unknown}"))).await.is(404);
            petra.post_json(&town.project("/tasks/share"), &json!({"who": [GUS], "task": [first, unknown]})).await.is(404);
        }
        assert!(town.mail_to(GUS).await.is_none_or(|mail| !mail.contains("Cut the plates")), "nothing was shared");
        petra.post_json(&town.project("/tasks/share"), &json!({"who": [GUS], "task": [first, other, first]})).await.is(201);
        let view = town.come_in(GUS).await.json(&town.project("")).await;
        assert_eq!(view["tasks"].as_array().unwrap().len(), 2);
    }

    async fn proj_5_what_is_told_of_single_tasks_is_asked_again_when_it_is_sent(town) {
        let body = json!({"who": [GUS], "task": [town.world.project_task]});
        town.petra().post_json(&town.project("/tasks/share"), &body).await.is(201);
        town.close(&town.project(""), "Gus").await;
        assert!(town.mail_to(GUS).await.is_none_or(|mail| !mail.contains("Cut the plates")), "closed before it was sent");
    }

    async fn proj_5_who_has_single_tasks_meets_neither_the_chat_nor_who_is_in_it(town) {
        let petra = town.petra();
        let ana = town.invite_to_project("ana@vltava.example", &["tasks"]).await;
        petra.post_json(&town.project("/tasks/share"), &json!({"who": [GUS], "task": [town.world.project_task]})).await.is(201);
        let gus = town.come_in(GUS).await;
        let view = gus.json(&town.project("")).await.to_string();
        assert!(!view.contains("Ana"), "{view}");
        assert_eq!(gus.json(&town.project("/mentions?q=")).await["people"], json!([]));
        assert_ne!(ana.json(&town.project("/mentions?q=")).await["people"], json!([]));
        // A project has chats, and no comments of its own.
        for client in [&gus, &ana, &petra] {
            client.post(&town.project("/comments"), &[("lane", "guests"), ("text", "Who reads this?")]).await.is(404);
        }
    }
}
