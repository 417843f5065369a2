//! What was removed is put back within 30 days by whoever could remove it, and lies there till then for nobody else
//! (HOUSE-5): comments, hours, messages. Notes, templates and what lies in the bin have their stories in their places.

use crate::{
    chat,
    town::{Client, Town},
};
use serde_json::{Value, json};

const DAY: i64 = 86_400;

/// The address of what somebody wrote to guests of the bridge.
async fn written(town: &Town, words: &str) -> String {
    let lane = town.petra().json(&town.bridge("")).await["comments"]["guests"].clone();
    lane.as_array().unwrap().iter().find(|line| line["text"] == words).unwrap()["url"].as_str().unwrap().to_owned()
}

/// How a client reads it.
async fn line(client: &Client, town: &Town, url: &str) -> Value {
    let lane = client.json(&town.bridge("")).await["comments"]["guests"].clone();
    lane.as_array().unwrap().iter().find(|line| line["url"] == url).unwrap().clone()
}

async fn count(town: &Town, sql: &'static str) -> i64 {
    town.app.store.read(move |tx| Ok::<_, parlor::web::Error>(tx.number(sql, &[])?)).await.unwrap()
}

async fn general(town: &Town) -> String {
    let made = town.petra().post_json(&town.northwind("/tasks"), &json!({"title": "Renew the insurance"})).await.ok().view();
    made["location"].as_str().unwrap().to_owned()
}

stories! {
    async fn house_5_a_removed_comment_is_put_back_where_it_stood_by_who_wrote_it(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        gus.post(&format!("{bridge}/comments"), &[("text", "Bolts at pier 9")]).await.is(303);
        let comment = written(&town, "Bolts at pier 9").await;
        let (remove, restore) = (format!("{comment}/remove"), format!("{comment}/restore"));
        gus.post(&restore, &[]).await.is(404);

        gus.post(&remove, &[]).await.is(303);
        for client in [&gus, &petra] {
            client.get(&bridge).await.ok().sees("This comment was removed.").hides("Bolts at pier 9");
        }
        gus.get(&bridge).await.ok().sees(&format!("action=\"{restore}\"")).sees("Undo").sees("restorable until");
        petra.get(&bridge).await.ok().hides(&restore);
        for client in [town.petra(), town.tomas(), town.jan(), town.eve()] {
            client.post(&restore, &[]).await.is(404);
        }
        // What is removed is not changed, and not shown for changing.
        gus.post(&format!("{comment}/change"), &[("text", "Bolts at pier 9")]).await.is(404);
        gus.get(&format!("{comment}/change")).await.is(404);

        gus.post(&restore, &[]).await.leads_to(&bridge);
        for client in [&gus, &petra] {
            client.get(&bridge).await.ok().sees("Bolts at pier 9").hides("This comment was removed.");
        }
        gus.post(&restore, &[]).await.is(404);
        petra.get(&format!("{bridge}/history")).await.ok().sees("brought back a comment");
        petra.get(&town.northwind("/administration/log")).await.ok().sees("brought back a comment");
        town.work().await;
        petra.get(&town.northwind("/search?q=bolts")).await.ok().sees("Bolts at pier 9");

        // A program does the same. To whom the item is closed meanwhile, it is not theirs to bring back.
        gus.post_json(&remove, &json!({})).await.ok();
        assert!(!line(&gus, &town, &comment).await["restore_until"].is_null());
        assert!(line(&petra, &town, &comment).await["restore_until"].is_null());
        town.close(&bridge, "Gus").await;
        gus.post_json(&restore, &json!({})).await.is(404);
    }

    async fn house_5_guest_7_what_is_put_back_is_read_by_who_read_it_and_by_nobody_who_came_later(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "Zinc flakes off")]).await.is(303);
        petra.post(&format!("{bridge}/comments"), &[("lane", "team"), ("text", "Rust among us")]).await.is(303);
        let comment = written(&town, "Zinc flakes off").await;
        let ours = petra.json(&bridge).await["comments"]["team"].as_array().unwrap().last().unwrap()["url"].as_str().unwrap().to_owned();
        gus.get(&bridge).await.ok().sees("Zinc flakes off").hides("Rust among us");
        for url in [&comment, &ours] {
            petra.post(&format!("{url}/remove"), &[]).await.is(303);
        }
        town.later(60);
        let ana = town.invite("ana@vltava.example").await;
        let grant = town.grant(&bridge, "Ana").await;
        petra.post_json(&format!("{bridge}/grants/change"), &json!({"grant": grant, "facets": ["files", "followed"], "until": ""})).await.ok();
        town.work().await;
        let contact = town.contact(&bridge, "Gus").await;
        let pages = [(&gus, bridge.clone()), (&gus, "/guest/northwind/search?q=zinc".to_owned()), (&gus, "/guest/northwind/notifications".to_owned()),
            (&petra, bridge.clone()), (&petra, town.northwind("/search?q=zinc")), (&petra, format!("/as/{contact}{bridge}"))];
        for (client, page) in &pages {
            client.get(page).await.ok().hides("Zinc flakes").hides("Rust among");
        }
        assert!(!gus.json(&bridge).await.to_string().contains("Zinc flakes") && !petra.json(&bridge).await.to_string().contains("Rust among"));
        let archive = petra.get(&format!("{bridge}/evidence.zip")).await.ok().bytes;
        assert!(!crate::evidence::rows(&archive, "comments").iter().any(|row| row["text"] == "Zinc flakes off"));

        for url in [&comment, &ours] {
            petra.post(&format!("{url}/restore"), &[]).await.leads_to(&bridge);
        }
        town.work().await;
        gus.get(&bridge).await.ok().sees("Zinc flakes off").hides("Rust among us");
        gus.get("/guest/northwind/search?q=zinc").await.ok().sees("Zinc flakes off");
        ana.get(&bridge).await.ok().hides("Zinc flakes off").hides("Rust among us");
        petra.get(&bridge).await.ok().sees("Zinc flakes off").sees("Rust among us");
    }

    async fn house_5_the_words_of_a_comment_lie_there_for_thirty_days_and_no_longer(town) {
        const LYING: &str = "SELECT COUNT(*) FROM comments WHERE removed_at IS NOT NULL AND (body <> '' OR mentioned <> '')";
        let (petra, bridge) = (town.petra(), town.bridge(""));
        petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "@Tomáš Novák, zinc flakes off")]).await.is(303);
        let comment = written(&town, "@Tomáš Novák, zinc flakes off").await;
        petra.post(&format!("{comment}/remove"), &[]).await.is(303);
        town.later(29 * DAY);
        town.work().await;
        assert_eq!(count(&town, LYING).await, 1);
        town.later(2 * DAY);
        let petra = town.sign_in("petra@northwind.example").await;
        petra.get(&bridge).await.ok().sees("This comment was removed.").hides("/restore");
        petra.post(&format!("{comment}/restore"), &[]).await.is(404);
        town.work().await;
        assert_eq!(count(&town, LYING).await, 0);
    }

    async fn house_5_guest_11_a_comment_on_a_general_task_comes_back_too(town) {
        let (petra, tomas, task) = (town.petra(), town.tomas(), general(&town).await);
        tomas.post(&format!("{task}/comments"), &[("text", "Ask the broker")]).await.is(303);
        let comment = petra.json(&task).await["thread"]["team"][0]["url"].as_str().unwrap().to_owned();
        let restore = format!("{comment}/restore");
        tomas.post(&restore, &[]).await.is(404);
        tomas.post(&format!("{comment}/remove"), &[]).await.leads_to(&task);
        petra.get(&task).await.ok().sees("removed").hides("Ask the broker").hides(&restore);
        tomas.get(&task).await.ok().hides("Ask the broker").sees(&restore).sees("Undo");
        for client in [town.petra(), town.jan(), town.eve()] {
            client.post(&restore, &[]).await.is(404);
        }
        // By its own task alone, and by no item.
        let id = comment.rsplit('/').next().unwrap();
        tomas.post(&format!("{}/comments/{id}/restore", town.northwind(&format!("/tasks/{}", town.world.general_task))), &[]).await.is(404);
        tomas.post(&town.bridge(&format!("/comments/{id}/restore")), &[]).await.is(404);
        tomas.post(&restore, &[]).await.leads_to(&task);
        petra.get(&task).await.ok().sees("Ask the broker");
        tomas.post(&restore, &[]).await.is(404);
        petra.get(&town.northwind("/administration/log")).await.ok().sees("brought back a comment");
    }

    async fn house_5_item_4_hours_come_back_by_who_took_them_away_and_count_again(town) {
        let (petra, tomas) = (town.petra(), town.tomas());
        let tasks = [town.bridge(&format!("/tasks/{}", town.world.task)), general(&town).await];
        let mut last = String::new();
        for task in &tasks {
            petra.post(&format!("{task}/hours"), &[("hours", "1:30"), ("note", "PLANTED")]).await.is(303);
            last = petra.json(task).await["hours"]["entries"][0]["id"].as_str().unwrap().to_owned();
            let (remove, restore, of) = (format!("{task}/hours/remove"), format!("{task}/hours/restore"), [("entry", last.as_str())]);
            petra.post(&restore, &of).await.is(404);
            petra.post(&remove, &of).await.leads_to(task);
            let hours = petra.json(task).await["hours"].clone();
            assert_eq!((&hours["worked"], &hours["entries"], &hours["removed"][0]["minutes"]), (&json!(0), &json!([]), &json!(90)));
            petra.get(task).await.ok().sees("Hours you took away").sees("PLANTED").sees("Undo").sees("restorable until");
            // To nobody else they are there.
            tomas.get(task).await.ok().hides("PLANTED").hides("Hours you took away");
            assert!(tomas.json(task).await["hours"]["removed"].is_null());
            tomas.post(&restore, &of).await.is(404);
            town.eve().post(&restore, &of).await.is(404);
            petra.post(&restore, &of).await.leads_to(task);
            petra.post(&restore, &of).await.is(404);
            let hours = tomas.json(task).await["hours"].clone();
            assert_eq!((&hours["worked"], &hours["entries"][0]["note"]), (&json!(90), &json!("PLANTED")));
            petra.post(&remove, &of).await.is(303);
        }
        petra.get(&town.bridge("/history")).await.ok().sees("brought back 1:30 h of work");
        petra.get(&town.northwind("/administration/log")).await.ok().sees("brought back work on a task");
        // Those of one task are not brought back by another.
        petra.post(&format!("{}/hours/restore", tasks[0]), &[("entry", &last)]).await.is(404);
        town.work().await;
        town.later(31 * DAY);
        let petra = town.sign_in("petra@northwind.example").await;
        petra.get(&tasks[1]).await.ok().hides("Hours you took away");
        petra.post(&format!("{}/hours/restore", tasks[1]), &[("entry", &last)]).await.is(404);
    }

    async fn house_5_proj_15_a_message_is_put_back_with_its_files_and_signs_by_who_wrote_it(town) {
        const LYING: &str = "SELECT COUNT(*) FROM messages WHERE removed_at IS NOT NULL AND body <> ''";
        let gus = town.invite_to_project(chat::GUS, &[]).await;
        let (petra, room) = (town.petra(), town.project("/chat/guests"));
        gus.upload(&format!("{room}/files"), &[("rust.txt", "text/plain", b"x")], &[("text", "Rust at pier 4")]).await.is(303);
        let message = gus.json(&room).await["messages"][0].clone();
        let (id, file) = (message["id"].as_str().unwrap(), message["files"][0]["id"].as_str().unwrap());
        let file = town.project(&format!("/files/{file}"));
        let act = |what: &str| town.project(&format!("/messages/{id}/{what}"));
        petra.post(&act("react"), &[("sign", "👍")]).await.is(303);
        gus.post(&act("restore"), &[]).await.is(404);

        gus.post(&act("remove"), &[]).await.is(303);
        town.work().await;
        for client in [&gus, &petra] {
            let line = client.json(&room).await["messages"][0].clone();
            assert_eq!((&line["text"], &line["files"], &line["reactions"], &line["removed"]), (&json!(""), &json!([]), &json!([]), &json!(true)));
            client.get(&room).await.ok().sees("This message was taken back.").hides("Rust at").hides("rust.txt");
            client.get(&file).await.is(404);
        }
        assert_eq!(petra.json(&town.northwind("/search?q=rust")).await["hits"], json!([]));
        gus.get(&room).await.ok().sees(&format!("action=\"{}\"", act("restore"))).sees("Undo");
        petra.get(&room).await.ok().hides(&act("restore"));
        petra.post(&act("restore"), &[]).await.is(404);
        petra.post(&act("react"), &[("sign", "👍")]).await.is(404);
        let archive = petra.get(&town.project("/evidence.zip")).await.ok().bytes;
        assert_eq!(crate::evidence::rows(&archive, "messages")[0]["text"], "");
        let names = String::from_utf8_lossy(&archive).into_owned();
        assert!(names.contains("data/messages.jsonl") && !names.contains("data/message_files.jsonl") && !names.contains("data/reactions.jsonl"));

        gus.post(&act("restore"), &[]).await.is(303);
        gus.post(&act("restore"), &[]).await.is(404);
        for client in [&gus, &petra] {
            let line = client.json(&room).await["messages"][0].clone();
            assert_eq!((&line["text"], &line["files"][0]["name"]), (&json!("Rust at pier 4"), &json!("rust.txt")));
            assert_eq!(line["reactions"][0]["names"], json!(["Petra Horák"]));
            client.get(&file).await.ok();
        }
        town.work().await;
        petra.get(&town.northwind("/search?q=rust")).await.ok().sees("Rust at pier 4");

        // After 30 days it is gone for good, and what hung on it.
        gus.post(&act("remove"), &[]).await.is(303);
        town.later(29 * DAY);
        town.work().await;
        assert_eq!(count(&town, LYING).await, 1);
        town.later(2 * DAY);
        town.work().await;
        assert_eq!((count(&town, LYING).await, count(&town, "SELECT COUNT(*) FROM reactions").await), (0, 0));
        assert_eq!(count(&town, "SELECT COUNT(*) FROM message_files").await, 0);
    }
}
