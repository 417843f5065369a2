//! Projects: the list, the board, how far they are, their stages.

use crate::town::{Client, Town};
use serde_json::{Value, json};

/// The row of the project in Petra's list.
async fn row(client: &Client, town: &Town, query: &str) -> Option<Value> {
    let list = client.json(&town.northwind(&format!("/projects{query}"))).await;
    list["projects"].as_array().unwrap().iter().find(|row| row["id"] == town.world.project.as_str()).cloned()
}

async fn task(town: &Town, title: &str, estimate: &str, status: &str) -> String {
    let petra = town.petra();
    let made = petra.post_json(&town.project("/tasks"), &json!({"title": title})).await.ok().view();
    let address = made["location"].as_str().unwrap().to_owned();
    if !estimate.is_empty() {
        petra.post(&format!("{address}/estimate"), &[("estimate", estimate)]).await.is(303);
    }
    petra.post(&format!("{address}/status"), &[("status", status)]).await.is(303);
    address
}

stories! {
    async fn proj_1_projects_are_a_list_and_a_board_by_stage_each_with_a_way_to_share(town) {
        let petra = town.petra();
        let list = petra.get(&town.northwind("/projects")).await.ok().sees("Anchor bolts, lot 7");
        list.sees(&format!("/items/{}/share", town.world.project));
        let board = petra.get(&town.northwind("/projects?as=board")).await.ok().sees("Anchor bolts, lot 7");
        for stage in ["Planned", "In progress", "Waiting", "In review", "Done"] {
            assert!(board.body.contains(stage), "{stage} has a column");
        }
        board.sees(&format!("/items/{}/share", town.world.project));
        petra.get(&town.project("")).await.ok().sees("share-open").sees("Only for us");
        let row = row(&petra, &town, "").await.unwrap();
        assert_eq!((row["due"].as_str(), row["stage"].as_str(), row["guests"].as_i64()), (Some("2026-12-12"), Some(town.world.stages[1].as_str()), Some(0)));
    }

    async fn proj_1_mem_1_a_member_from_outside_lists_only_what_they_take_part_in(town) {
        let jan = town.jan();
        assert!(row(&jan, &town, "").await.is_none());
        jan.get(&town.project("")).await.is(404);
        jan.post(&town.northwind("/projects"), &[("title", "Mine"), ("stage", &town.world.stages[0])]).await.is(403);
        let team = town.petra().json(&town.northwind("/team")).await;
        let id = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Jan Malý").unwrap()["id"].as_str().unwrap().to_owned();
        town.petra().post(&town.project("/participants"), &[("member", &id)]).await.is(303);
        assert!(row(&jan, &town, "").await.is_some());
        jan.get(&town.project("")).await.ok();
        jan.get(&town.project("/share")).await.is(403);
    }

    async fn proj_1_the_menus_offer_sharing_to_whom_may_share(town) {
        let (petra, jan) = (town.petra(), town.jan());
        let team = petra.json(&town.northwind("/team")).await;
        let id = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Jan Malý").unwrap()["id"].as_str().unwrap().to_owned();
        petra.post(&town.project("/participants"), &[("member", &id)]).await.is(303);
        jan.get(&town.project("/share")).await.is(403);
        for way in ["", "?as=board"] {
            let page = town.northwind(&format!("/projects{way}"));
            petra.get(&page).await.ok().sees(&town.project("/share")).sees(&town.project("/history"));
            jan.get(&page).await.ok().hides(&town.project("/share")).sees(&town.project("/history"));
        }
        let may = async |client: &Client| row(client, &town, "").await.unwrap()["may_share"].clone();
        assert_eq!((may(&petra).await, may(&jan).await), (json!(true), json!(false)));
    }

    async fn proj_1_the_list_is_narrowed_by_title_by_guests_and_to_ones_own(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        assert!(row(&petra, &town, "?q=ANCHOR%20bo").await.is_some());
        assert!(row(&petra, &town, "?q=100%25").await.is_none(), "a sign of the search is a letter as any other");
        assert!(row(&petra, &town, "?shared=yes").await.is_none());
        assert!(row(&petra, &town, "?mine=yes").await.is_some());
        assert!(row(&tomas, &town, "?mine=yes").await.is_none());
        town.share(&town.project(""), "gus@bolt.example").await;
        assert!(row(&petra, &town, "?shared=yes").await.is_some());
        petra.get(&town.northwind("/projects?q=nothing-like-it")).await.ok().sees("No project fits.");
        for sort in ["title", "changed", "stages", "'; DROP TABLE projects"] {
            assert!(row(&petra, &town, &format!("?sort={}", sort.replace(' ', "%20"))).await.is_some());
        }
    }

    async fn proj_1_house_4_a_project_is_changed_and_two_editors_meet(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let form = petra.json(&town.project("/edit")).await;
        let edition = form["edition"].to_string();
        let change = |title: &'static str, due: &'static str| {
            vec![("title", title.to_owned()), ("due", due.to_owned()), ("stage", town.world.stages[2].clone()), ("edition", edition.clone()), ("description", "New".to_owned())]
        };
        let send = async |client: &Client, fields: Vec<(&'static str, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            client.post(&town.project("/edit"), &fields).await
        };
        send(&petra, change("Anchor bolts, lot 8", "2027-01-05")).await.leads_to(&town.project(""));
        send(&tomas, change("Bolts", "2027-01-05")).await.is(409).sees("Anchor bolts, lot 8").sees("Bolts");
        send(&tomas, change("", "never")).await.is(422).sees("field");
        let page = petra.json(&town.project("")).await;
        assert_eq!((page["title"].as_str(), page["due"].as_str(), page["stage"]["name"].as_str()), (Some("Anchor bolts, lot 8"), Some("2027-01-05"), Some("Waiting")));
        let history = petra.get(&town.project("/history")).await.ok();
        history.sees("moved it to another stage").sees("Only for us");
    }

    async fn proj_8_percentages_follow_tasks_and_hours_at_every_edge(town) {
        let petra = town.petra();
        let percent = async || petra.json(&town.project("")).await["percent"].clone();
        assert_eq!(percent().await, json!({"tasks": 0, "hours": null}), "one task, nothing estimated");
        let first = task(&town, "Drill", "2", "done").await;
        assert_eq!(percent().await, json!({"tasks": 50, "hours": 0}));
        petra.post(&format!("{first}/hours"), &[("hours", "1:30"), ("day", "2026-11-20")]).await.is(303);
        assert_eq!(percent().await, json!({"tasks": 50, "hours": 75}));
        petra.post(&format!("{first}/hours"), &[("hours", "1"), ("day", "2026-11-20")]).await.is(303);
        assert_eq!(percent().await["hours"], 125, "it took longer");
        petra.get(&town.project("")).await.ok().sees("125 %").sees("1 of 2 tasks are done.");
        petra.get(&town.northwind("/projects")).await.ok().sees("125 %").sees("50 %");
        // Called off: it counts in neither.
        petra.post(&format!("{first}/status"), &[("status", "cancelled")]).await.is(303);
        assert_eq!(percent().await, json!({"tasks": 0, "hours": null}));
        let other = town.project(&format!("/tasks/{}", town.world.project_task));
        petra.post(&format!("{other}/status"), &[("status", "cancelled")]).await.is(303);
        assert_eq!(percent().await, json!({"tasks": null, "hours": null}), "all called off");
        petra.get(&town.project("")).await.ok().sees("No task yet").sees("Nothing estimated yet");
    }

    async fn item_4_the_tasks_of_a_project_as_a_list_a_board_and_a_timeline(town) {
        let petra = town.petra();
        for way in ["", "?as=board", "?as=timeline", "?as=nonsense"] {
            petra.get(&town.project(&format!("/tasks{way}"))).await.ok().sees("Cut the plates");
        }
        let status = town.project(&format!("/tasks/{}/status", town.world.project_task));
        petra.post(&status, &[("status", "doing"), ("back", "tasks-board")]).await.is(303);
        assert_eq!(petra.json(&town.project("/tasks")).await["tasks"][0]["status"], "doing");
    }

    async fn proj_11_a_stage_is_added_changed_moved_and_deleted_and_one_in_use_asks_for_another(town) {
        let (petra, stages) = (town.petra(), town.northwind("/stages"));
        let names = async || {
            let all = petra.json(&stages).await["stages"].clone();
            all.as_array().unwrap().iter().map(|stage| stage["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(names().await, ["Planned", "In progress", "Waiting", "In review", "Done"]);
        petra.post(&stages, &[("name", "  On   site "), ("colour", "sky")]).await.is(303);
        assert_eq!(names().await.last().unwrap(), "On site");
        petra.post(&stages, &[("name", "on SITE"), ("colour", "sky")]).await.is(422).sees("There is a stage “on SITE” already.");
        petra.post(&stages, &[("name", ""), ("colour", "pink")]).await.is(422).sees("Give the stage a name.");
        let all = petra.json(&stages).await["stages"].clone();
        let (site, in_use) = (all[5]["id"].as_str().unwrap(), town.world.stages[1].as_str());
        petra.post(&format!("{stages}/move"), &[("stage", site)]).await.is(303);
        assert_eq!(names().await[4], "On site");

        // Changed in the list itself, once; a second editor is told.
        let line = petra.json(&town.northwind("/projects")).await["stages"][1].clone();
        assert_eq!((line["projects"].as_i64(), line["name"].as_str()), (Some(1), Some("In progress")));
        let page = petra.get(&town.northwind("/projects")).await.ok();
        let edition = page.body.split(&format!("name=\"stage\" value=\"{in_use}\"><input type=\"hidden\" name=\"edition\" value=\"")).nth(1).unwrap().split('"').next().unwrap().to_owned();
        let change = [("stage", in_use), ("name", "At work"), ("colour", "plum"), ("edition", edition.as_str())];
        petra.post(&format!("{stages}/change"), &change).await.is(303);
        town.tomas().post(&format!("{stages}/change"), &change).await.is(409);
        petra.get(&town.project("")).await.ok().sees("At work");

        // One in use goes only when another takes its place.
        petra.post(&format!("{stages}/delete"), &[("stage", in_use)]).await.is(422).sees("A project stands in it. Which stage takes its place?");
        petra.post(&format!("{stages}/delete"), &[("stage", in_use), ("instead", in_use)]).await.is(422);
        petra.post(&format!("{stages}/delete"), &[("stage", in_use), ("instead", site)]).await.is(303);
        assert_eq!(petra.json(&town.project("")).await["stage"]["name"], "On site");
        assert!(!names().await.contains(&"At work".to_owned()));
        petra.post(&format!("{stages}/delete"), &[("stage", in_use)]).await.is(404);
        for stage in [0, 2, 3, 4] {
            petra.post(&format!("{stages}/delete"), &[("stage", &town.world.stages[stage])]).await.is(303);
        }
        petra.post(&format!("{stages}/delete"), &[("stage", site)]).await.is(422).sees("This is the last stage.");
        town.jan().post(&stages, &[("name", "Mine"), ("colour", "sky")]).await.is(403);
    }

    async fn item_7_proj_11_each_project_of_a_deleted_stage_keeps_where_it_stood(town) {
        let (petra, stages) = (town.petra(), town.northwind("/stages"));
        let (gone, instead) = (town.world.stages[1].as_str(), town.world.stages[2].as_str());
        let made = petra.post_json(&town.northwind("/projects"), &json!({"title": "Anchor bolts, lot 8", "stage": gone})).await.ok().view();
        let projects = [town.project(""), made["location"].as_str().unwrap().to_owned()];
        let form = petra.json(&format!("{}/edit", projects[1])).await;
        petra.post(&format!("{stages}/delete"), &[("stage", gone), ("instead", instead)]).await.is(303);
        for project in &projects {
            let history = petra.json(&format!("{project}/history")).await;
            let newest = &history["changes"][0];
            let told = ["deed", "was", "became"].map(|key| newest[key].as_str().unwrap_or_default());
            assert_eq!(told, ["project.stage", "In progress", "Waiting"], "{history}");
            assert!(newest["by"].is_string(), "{newest}");
            petra.get(&format!("{project}/history")).await.ok().sees("moved it to another stage").sees("In progress").sees("Waiting");
            assert_eq!(petra.json(project).await["stage"]["name"], "Waiting");
        }
        // Whoever edited one meanwhile meets it; programs that listen hear of each.
        let late = json!({"title": "Lot 8", "stage": instead, "edition": form["edition"]});
        petra.post_json(&format!("{}/edit", projects[1]), &late).await.is(409);
        let log = petra.json(&town.northwind("/administration/log")).await;
        let moved = log["entries"].as_array().unwrap().iter().filter(|entry| entry["deed"] == "project.stage").count();
        assert_eq!(moved, 2);
    }

    async fn house_5_proj_11_a_deleted_stage_comes_back_with_the_projects_that_stayed_where_it_sent_them(town) {
        let (petra, stages, kept) = (town.petra(), town.northwind("/stages"), town.northwind("/projects?sort=stages"));
        let [gone, instead, other] = [1, 2, 3].map(|stage| town.world.stages[stage].as_str());
        let made = petra.post_json(&town.northwind("/projects"), &json!({"title": "Anchor bolts, lot 8", "stage": gone})).await.ok().view();
        let moved = made["location"].as_str().unwrap().to_owned();
        let (delete, restore) = (format!("{stages}/delete"), format!("{stages}/restore"));
        petra.post(&restore, &[("ended", gone)]).await.is(404);
        petra.post(&delete, &[("stage", gone), ("instead", instead)]).await.is(303);
        petra.get(&kept).await.ok().sees("Deleted stages").sees("Undo").sees("restorable until");
        assert_eq!(petra.json(&stages).await["ended"][0]["id"], gone);
        assert!(town.jan().json(&stages).await["ended"].is_null());
        town.jan().post(&restore, &[("ended", gone)]).await.is(403);
        town.eve().post(&restore, &[("ended", gone)]).await.is(404);

        // Where somebody puts one of them meanwhile, it stays.
        town.later(60);
        petra.post(&format!("{moved}/stage"), &[("stage", other)]).await.is(303);
        town.tomas().post(&restore, &[("ended", gone)]).await.leads_to(&kept);
        let stage = async |project: &str| petra.json(project).await["stage"]["name"].as_str().unwrap().to_owned();
        assert_eq!((stage(&town.project("")).await, stage(&moved).await), ("In progress".to_owned(), "In review".to_owned()));
        let newest = petra.json(&town.project("/history")).await["changes"][0].clone();
        assert_eq!(["deed", "was", "became"].map(|key| newest[key].as_str().unwrap_or_default()), ["project.stage", "Waiting", "In progress"]);
        petra.get(&kept).await.ok().hides("Deleted stages");
        petra.post(&restore, &[("ended", gone)]).await.is(404);
        petra.get(&town.northwind("/administration/log")).await.ok().sees("brought back a stage");

        // Its name may be taken, and 30 days are its time.
        petra.post(&delete, &[("stage", gone), ("instead", instead)]).await.is(303);
        petra.post(&stages, &[("name", "in Progress"), ("colour", "sky")]).await.is(303);
        petra.post(&restore, &[("ended", gone)]).await.is(422).sees("There is a stage “In progress” already.");
        town.work().await;
        town.later(31 * 86_400);
        let petra = town.sign_in("petra@northwind.example").await;
        petra.get(&kept).await.ok().hides("Deleted stages");
        petra.post(&restore, &[("ended", gone)]).await.is(404);
    }

    async fn proj_11_a_stage_is_chosen_in_the_list_and_leads_back_there(town) {
        let petra = town.petra();
        let choose = |stage: &str| vec![("stage".to_owned(), stage.to_owned()), ("back".to_owned(), "?as=board".to_owned())];
        let send = async |client: &Client, fields: Vec<(String, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            client.post(&town.project("/stage"), &fields).await
        };
        send(&petra, choose(&town.world.stages[4])).await.leads_to(&town.northwind("/projects?as=board"));
        assert_eq!(petra.json(&town.project("")).await["stage"]["name"], "Done");
        send(&petra, choose("new")).await.leads_to(&town.northwind("/projects?sort=stages"));
        // A stage of another house is none.
        let acme = town.eve().json(&format!("/o/{}/stages", town.world.acme)).await["stages"][0]["id"].as_str().unwrap().to_owned();
        send(&petra, choose(&acme)).await.is(404);
        send(&petra, choose("nonsense")).await.is(404);
        town.petra().post(&town.bridge("/stage"), &[("stage", &town.world.stages[0])]).await.is(404);
        town.petra().post(&town.project("/due"), &[("due", "2027-02-30")]).await.is(422);
        town.petra().post(&town.project("/due"), &[("due", "")]).await.is(303);
        assert_eq!(petra.json(&town.project("")).await["due"], Value::Null);
    }
}
