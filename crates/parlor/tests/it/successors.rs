//! What becomes of what a member had who leaves (MEM-5): who takes it over sees it, and nobody
//! waits for somebody who is not there any more.

use crate::town::{Client, Reply, Town};
use serde_json::{Value, json};

/// The id of a member of Northwind.
pub async fn member(town: &Town, name: &str) -> String {
    let team = town.petra().json(&town.northwind("/team")).await;
    team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

/// Petra takes somebody off the team; what is theirs passes to somebody else.
pub async fn removes(town: &Town, who: &str, successor: &str) -> Reply {
    let (who, successor) = (member(town, who).await, member(town, successor).await);
    town.petra().post(&town.northwind(&format!("/team/{who}/remove")), &[("successor", &successor)]).await
}

/// Tomáš makes something, and says where it is met.
async fn makes(town: &Town, at: &str, form: &Value) -> String {
    let made = town.tomas().post_json(at, form).await;
    assert!(made.status < 300, "{}: {} {}", made.asked, made.status, made.body);
    made.view()["location"].as_str().unwrap().to_owned()
}

/// Tomáš asks Gus for a word on the bridge: the list, and its point.
async fn asks_gus(town: &Town) -> (String, String) {
    let list = makes(town, &town.bridge("/request-lists"), &json!({"title": "Papers for the crane"})).await;
    let point = makes(town, &format!("{list}/points"), &json!({"kind": "words", "title": "Serial number", "required": "on"})).await;
    let point = point.split("#point-").nth(1).unwrap().to_owned();
    let gus = town.contact(&town.bridge(""), "Gus").await;
    town.tomas().post(&format!("{list}/ask"), &[("party", &gus)]).await.leads_to(&list);
    (list, point)
}

async fn says(guest: &Client, list: &str, point: &str) {
    guest.post(&format!("{list}/answer"), &[("point", point), ("seen", "0"), ("words", "LTM 4711")]).await.leads_to(list);
}

/// How many answers Petra was told of.
async fn answers_told(town: &Town) -> usize {
    let lines = town.petra().json(&town.northwind("/notifications")).await["lines"].clone();
    lines.as_array().unwrap().iter().filter(|line| line["kind"] == "list_answered").count()
}

stories! {
    async fn mem_5_nothing_passes_to_who_would_not_see_it(town) {
        let (petra, tomas) = (town.petra(), member(&town, "Tomáš Novák").await);
        let record = makes(&town, &town.northwind(&format!("/organizers/{}/records", town.world.organizer)), &json!({"title": "Crane rental"})).await;
        let project = makes(&town, &town.northwind("/projects"), &json!({"title": "Lot 9", "stage": town.world.stages[0]})).await;
        makes(&town, &town.northwind("/documents"), &json!({"title": "Rental contract", "description": "Two years"})).await;
        makes(&town, &town.northwind("/tasks"), &json!({"title": "Order paint", "assignee": tomas})).await;
        let (jan, page) = (member(&town, "Jan Malý").await, town.northwind(&format!("/team/{tomas}/remove")));
        // An external member sees what they are responsible for, and no general task.
        removes(&town, "Tomáš Novák", "Jan Malý").await.is(422).sees("records: 0, projects: 0, documents: 0, boards: 0, tasks: 1");
        // Roles of organizers open no project and no document to anybody.
        let role = petra.post_json(&town.northwind("/roles"), &json!({"name": "Clerk"})).await.ok().view()["location"].as_str().unwrap().to_owned();
        let clerk = role.rsplit('/').next().unwrap().to_owned();
        petra.post_json(&town.northwind("/team/roles"), &json!({"member": jan, "role": [clerk]})).await.ok();
        let refused = petra.post_json(&page, &json!({"successor": jan})).await.is(422).view();
        let why = refused["errors"]["successor"].as_str().unwrap();
        assert!(why.contains("Jan Malý would not see") && why.contains("records: 1, projects: 1, documents: 1, boards: 0, tasks: 0"), "{why}");
        // Nothing was done.
        town.tomas().get(&record).await.ok();
        town.tomas().get(&project).await.ok();
        petra.post_json(&town.northwind("/team/roles"), &json!({"member": jan, "role": ["internal"]})).await.ok();
        removes(&town, "Tomáš Novák", "Jan Malý").await.leads_to(&town.northwind("/team"));
        town.jan().get(&record).await.ok();
        town.jan().get(&project).await.ok();
        town.tomas().get(&record).await.is(404);
    }

    async fn mem_5_work_7_an_answer_after_the_maker_left_reaches_the_successor(town) {
        let gus = town.invite("gus@bolt.example").await;
        let (list, point) = asks_gus(&town).await;
        removes(&town, "Tomáš Novák", "Petra Horák").await.leads_to(&town.northwind("/team"));
        town.petra().get(&town.bridge("/history")).await.ok().sees("added Petra Horák as a follower of “Papers for the crane”");
        says(&gus, &list, &point).await;
        assert_eq!(answers_told(&town).await, 1);
        town.work().await;
    }

    async fn mem_5_work_7_where_no_member_follows_who_answers_for_the_item_is_told(town) {
        let gus = town.invite("gus@bolt.example").await;
        let (list, point) = asks_gus(&town).await;
        // Jan sees nothing of the bridge, and is not let in by somebody's leaving.
        removes(&town, "Tomáš Novák", "Jan Malý").await.leads_to(&town.northwind("/team"));
        town.jan().get(&town.bridge("")).await.is(404);
        says(&gus, &list, &point).await;
        assert_eq!(answers_told(&town).await, 1);
        town.petra().get(&town.northwind("/notifications")).await.ok().sees("Papers for the crane");
    }

    async fn mem_5_an_external_successor_follows_the_tasks_that_they_are_to_do(town) {
        let form = json!({"title": "Call the yard", "assignee": member(&town, "Tomáš Novák").await});
        let task = makes(&town, &town.bridge("/tasks"), &form).await;
        removes(&town, "Tomáš Novák", "Jan Malý").await.leads_to(&town.northwind("/team"));
        assert_eq!(town.jan().json(&task).await["task"]["assignee"], json!(member(&town, "Jan Malý").await));
    }
}
