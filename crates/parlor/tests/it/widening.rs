//! What a change will newly show is told where it is made, before it is.

use crate::town::Town;
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";

/// So many guests, and what they newly see.
fn newly([guests, files, fields, followed, comments, tasks]: [i64; 6]) -> Value {
    json!({"guests": guests, "files": files, "fields": fields, "followed": followed, "comments": comments, "tasks": tasks})
}

async fn told(town: &Town, item: &str, ask: Value) -> Value {
    town.petra().post_json(&format!("{item}/share/preview"), &ask).await.ok().view()
}

async fn says(town: &Town, thing: &str, text: &str) {
    town.petra().post(&format!("{thing}/comments"), &[("lane", "guests"), ("text", text)]).await.is(303);
}

stories! {
    async fn view_4_old_comments_are_counted_from_each_ones_own_beginning(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let share = async |who: &str| petra.post(&format!("{bridge}/share"), &[("who", who), ("facets", "files")]).await.is(303);
        share(GUS).await;
        town.later(60);
        says(&town, &bridge, "The second word").await;
        town.later(60);
        share("ana@ruiz.example").await;
        town.later(60);
        says(&town, &bridge, "The third word").await;
        let (gus, ana) = (town.contact(&bridge, "Gus").await, town.contact(&bridge, "Ana").await);
        let comments = async |who: &[&str]| {
            let told = told(&town, &bridge, json!({"who": who, "facets": ["files", "old_comments"]})).await;
            (told["guests"].as_i64().unwrap(), told["comments"].as_i64().unwrap())
        };
        let (gus, ana) = (format!("contact:{gus}"), format!("contact:{ana}"));
        assert_eq!(comments(&[gus.as_str()]).await, (1, 1));
        assert_eq!(comments(&[ana.as_str()]).await, (1, 2));
        assert_eq!(comments(&[gus.as_str(), ana.as_str()]).await, (2, 2), "the most that one of them sees");
        assert_eq!(comments(&["ida@elsewhere.example"]).await, (1, 3));
    }

    async fn view_4_proj_5_what_single_tasks_will_show_is_told_before(town) {
        let (petra, item, task) = (town.petra(), town.project(""), town.world.project_task.clone());
        let place = town.project(&format!("/tasks/{task}"));
        petra.upload(&format!("{place}/files"), &[("plan.txt", "text/plain", b"plan")], &[]).await.is(303);
        says(&town, &place, "From before").await;
        town.later(60);
        let page = town.project(&format!("/tasks/share?task={task}"));
        assert_eq!(petra.json(&page).await["widens"], newly([1, 1, 0, 0, 0, 1]), "whoever is not in reads from now on");
        petra.get(&page).await.ok().sees("1 guest will newly see 1 file and 1 task.");
        let none = petra.json(&town.project("/tasks/share")).await;
        assert_eq!(none["widens"], Value::Null, "{none}");

        let of = async |who: &str, parts: Value| told(&town, &item, json!({"who": [who], "task": [task], "facets": parts})).await;
        assert_eq!(of(GUS, json!(["due"])).await, newly([1, 0, 0, 0, 0, 1]));
        assert_eq!(of(GUS, json!(["due", "files"])).await, newly([1, 1, 0, 0, 0, 1]));
        petra.post_json(&town.project("/tasks/share"), &json!({"who": [GUS], "task": [task], "facets": ["due"]})).await.is(201);
        let gus = format!("contact:{}", town.contact(&item, "Gus").await);
        assert_eq!(of(gus.as_str(), json!(["due"])).await["guests"], 0, "they have it");
        assert_eq!(of(gus.as_str(), json!(["due", "files"])).await, newly([1, 1, 0, 0, 0, 0]), "only what is new to them");
        // To whom all tasks are open, none is new.
        town.invite_to_project("ana@ruiz.example", &["tasks"]).await;
        let ana = format!("contact:{}", town.contact(&item, "Ana").await);
        assert_eq!(of(ana.as_str(), json!(["files"])).await["guests"], 0);
        // A task of another item is none, and an unknown part neither.
        petra.post_json(&town.project("/share/preview"), &json!({"who": [GUS], "task": [town.world.task]})).await.is(404);
        petra.post_json(&town.project("/share/preview"), &json!({"who": [GUS], "task": [task], "facets": ["hours"]})).await.is(422);
    }

    async fn view_4_doc_2_what_asking_guests_into_an_event_will_show_is_told_before(town) {
        let (petra, document) = (town.petra(), town.document(""));
        town.share(&document, GUS).await;
        let gus = format!("contact:{}", town.contact(&document, "Gus").await);
        let event = town.event("Crane day", &[]).await;
        let id = event.rsplit('/').next().unwrap().to_owned();
        says(&town, &format!("{document}{event}"), "Bring the keys").await;
        let invite = format!("{document}{event}/invite");
        let page = petra.json(&invite).await["widens"].clone();
        assert_eq!((page["guests"].as_i64(), page["events"].as_i64(), page["comments"].as_i64()), (Some(1), Some(1), Some(0)), "{page}");
        petra.get(&invite).await.ok().sees("1 guest will newly see 1 file and 1 event.");

        let of = async |who: &str, event: &str| told(&town, &document, json!({"who": [who], "event": event})).await;
        let mut had = newly([1, 0, 0, 0, 1, 0]);
        had["events"] = 1.into();
        assert_eq!(of(gus.as_str(), &id).await, had, "who has the document newly sees the event, and what was said there since they came");
        petra.post(&invite, &[("who", &gus)]).await.is(303);
        assert_eq!(of(gus.as_str(), &id).await["guests"], 0, "they take part");

        // One that is started by it opens the document to those who do not have it.
        let new = petra.json(&format!("{document}/events/new")).await["widens"].clone();
        assert_eq!(new, told(&town, &document, json!({"who": ["ana@ruiz.example"]})).await);
        petra.get(&format!("{document}/events/new")).await.ok().sees("1 guest will newly see 1 file.");
        assert_eq!(of("ana@ruiz.example", "new").await, new);
        assert_eq!(of(gus.as_str(), "new").await["guests"], 0);
        // What is no event of it tells nothing.
        petra.post_json(&format!("{document}/share/preview"), &json!({"who": [GUS], "event": town.world.task})).await.is(404);
        petra.post_json(&town.bridge("/share/preview"), &json!({"who": [GUS], "event": id})).await.is(404);
    }

    async fn view_4_house_5_what_comes_out_of_the_bin_is_told_before(town) {
        let (petra, bridge, bin) = (town.petra(), town.bridge(""), town.northwind("/bin"));
        let facets = [("who", GUS), ("facets", "files"), ("facets", "followed")];
        petra.post(&format!("{bridge}/share"), &facets).await.is(303);
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        let task = town.bridge(&format!("/tasks/{}", town.world.task));
        town.later(60);
        says(&town, &task, "Bring the wrench").await;
        petra.upload(&format!("{task}/files"), &[("torque.txt", "text/plain", b"x")], &[]).await.is(303);
        let out = async |title: &str| {
            let items = petra.json(&bin).await["items"].clone();
            items.as_array().unwrap().iter().find(|item| item["title"].as_str().unwrap().starts_with(title)).unwrap()["widens"].clone()
        };
        assert_eq!(petra.json(&bridge).await["out_of_bin"], Value::Null);
        for item in [&bridge, &town.tower("")] {
            petra.post(&format!("{item}/bin"), &[]).await.is(303);
        }
        let again = newly([1, 2, 0, 1, 1, 0]);
        assert_eq!(out("Bridge").await, again, "also what is below the task that they follow, and nothing from before their time");
        assert_eq!(out("Tower").await, Value::Null, "nobody outside sees that");
        assert_eq!(petra.json(&bridge).await["out_of_bin"], again);
        for page in [&bin, &bridge] {
            petra.get(page).await.ok().sees("1 guest will newly see 2 files");
        }
        petra.get(&town.tower("")).await.ok().hides("newly see");
        petra.post(&format!("{bridge}/bin/undo"), &[]).await.is(303);
        petra.get(&bridge).await.ok().hides("newly see");
    }

    async fn view_4_proj_19_what_goes_on_again_with_all_projects_is_told_before(town) {
        let (petra, page) = (town.petra(), town.northwind("/administration"));
        town.settings(&[("project_sharing", "off")]).await;
        assert_eq!(petra.json(&page).await["projects_again"], Value::Null, "nothing was shared");
        town.settings(&[("project_sharing", "on")]).await;
        town.invite_to_project(GUS, &["tasks"]).await;
        petra.get(&page).await.ok().hides("newly see");
        town.settings(&[("project_sharing", "off")]).await;
        let again = petra.json(&page).await["projects_again"].clone();
        assert_eq!((again["guests"].as_i64(), again["items"].as_i64(), again["tasks"].as_i64()), (Some(1), Some(1), Some(1)), "{again}");
        petra.get(&page).await.ok().sees("1 guest will newly see one item and 1 task.");
    }

    async fn view_4_work_1_what_goes_on_again_with_an_organizer_is_told_before(town) {
        let (petra, page) = (town.petra(), town.northwind(&format!("/organizers/{}/settings", town.world.organizer)));
        for item in [town.bridge(""), town.tower("")] {
            petra.post(&format!("{item}/share"), &[("who", GUS), ("facets", "files")]).await.is(303);
        }
        assert_eq!(petra.json(&page).await["again"], Value::Null);
        let was = petra.json(&page).await["edition"].as_str().unwrap().to_owned();
        petra.post(&page, &[("name", "Inspections"), ("icon", "cog"), ("cover", "bolts"), ("was", &was)]).await.is(303);
        let again = petra.json(&page).await["again"].clone();
        assert_eq!((again["guests"].as_i64(), again["items"].as_i64(), again["files"].as_i64()), (Some(1), Some(2), Some(2)), "{again}");
        petra.get(&page).await.ok().sees("1 guest will newly see 2 items and 2 files.");
    }

    async fn view_4_link_15_what_a_public_link_shows_again_is_told_before(town) {
        town.plan("business").await;
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let panel = format!("{bridge}/share");
        let line = "Everyone who has the link will newly see 1 file and 3 fields.";
        petra.post_json(&format!("{bridge}/link/everyone"), &json!({})).await.ok();
        petra.get(&panel).await.ok().hides("Everyone who has the link will newly see");
        let row = async || petra.json(&panel).await["access"]["guests"][0].clone();
        assert_eq!(row().await["widens"], Value::Null, "it opens");
        let grant = town.grant(&bridge, "Everyone who has the link").await;
        petra.post(&format!("{bridge}/link/deactivate"), &[("grant", &grant)]).await.is(303);
        assert_eq!(row().await["widens"], newly([1, 1, 3, 0, 0, 0]));
        petra.get(&panel).await.ok().sees(line);
        petra.post(&format!("{bridge}/link"), &[("grant", &grant)]).await.ok();
        petra.get(&panel).await.ok().hides("Everyone who has the link will newly see");

        // One that is over, too.
        petra.post(&format!("{bridge}/link/end"), &[("grant", &grant), ("until", "2026-11-25")]).await.is(303);
        petra.get(&panel).await.ok().hides("Everyone who has the link will newly see");
        town.later(3 * 86_400);
        assert_eq!(row().await["widens"]["files"], 1);
        petra.get(&panel).await.ok().sees(line);
    }
}
