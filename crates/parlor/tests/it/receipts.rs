//! Who has read which version of a file, and who has not.

use crate::town::{Client, Town};
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";

fn file(town: &Town) -> String {
    town.bridge(&format!("/files/{}", town.world.file))
}

/// What the page of the file on the bridge tells of its readers.
async fn readers(town: &Town) -> Value {
    town.work().await;
    town.petra().json(&format!("{}/view", file(town))).await["readers"].clone()
}

/// Petra puts a newer version in its place.
async fn newer(town: &Town) {
    let path = format!("{}/versions", file(town));
    town.petra().upload(&path, &[("load-test.txt", "text/plain", b"another load")], &[]).await.is(303);
}

/// How many mails went out to an address by now.
async fn mails(town: &Town, address: &str) -> usize {
    town.work().await;
    town.nobody().get("/mail-room").await.ok().body.matches(&format!("&lt;{address}&gt;")).count()
}

stories! {
    async fn house_2_who_has_read_a_file_stands_beside_it_with_the_version(town) {
        let gus = town.invite(GUS).await;
        town.share(&town.bridge(""), "ana@ruiz.example").await;
        let before = readers(&town).await;
        assert_eq!((&before["read"], &before["of"]), (&json!(0), &json!(2)), "{before}");
        gus.get(&format!("{}/view", file(&town))).await.ok();
        let now = readers(&town).await;
        assert_eq!((&now["read"], &now["of"]), (&json!(1), &json!(2)), "{now}");
        let line = |readers: &Value, name: &str| readers["guests"].as_array().unwrap().iter().find(|line| line["name"] == name).unwrap().clone();
        let his = line(&now, "Gus");
        assert_eq!((&his["version"], &his["newest"], &his["times"], &his["taken"]), (&json!(1), &json!(true), &json!(1), &json!(false)));
        assert_eq!(line(&now, "Ana")["version"], json!(null));
        town.petra().get(&town.bridge("")).await.ok().sees("Read by 1 of 2");
        town.petra().get(&format!("{}/view", file(&town))).await.ok().sees("Has not read it").sees("Remind them");

        // Soon after it is the same reading; later it is another, and taking it along is told.
        gus.get(&file(&town)).await.ok();
        town.later(3600);
        gus.get(&file(&town)).await.ok();
        let his = line(&readers(&town).await, "Gus");
        assert_eq!((&his["times"], &his["taken"]), (&json!(2), &json!(true)), "{his}");

        // Of a newer version the older is told.
        newer(&town).await;
        let now = readers(&town).await;
        let his = line(&now, "Gus");
        assert_eq!((&now["read"], &his["version"], &his["newest"]), (&json!(0), &json!(1), &json!(false)), "{now}");
        town.petra().get(&format!("{}/view", file(&town))).await.ok().sees("Read version 1, not the newest");

        // The log has it once for each version, by the guest.
        gus.get(&format!("{}/view", file(&town))).await.ok();
        town.work().await;
        let log = town.petra().json(&town.northwind("/administration/log")).await;
        let read = log["entries"].as_array().unwrap().iter().filter(|entry| entry["deed"] == "file.read").count();
        assert_eq!(read, 2, "{log}");
    }

    async fn house_2_only_a_step_of_the_guest_themself_is_a_reading(town) {
        let gus = town.invite(GUS).await;
        let (view, bytes) = (format!("{}/view", file(&town)), file(&town));
        let contact = town.contact(&town.bridge(""), "Gus").await;
        // Its head, a part of it, what a browser fetches in advance, what a page refreshes by itself, what a script reads.
        gus.send("HEAD", &bytes, None, "").await.ok();
        gus.clone().with("range", "bytes=0-0").get(&bytes).await.is(206);
        gus.clone().with("range", "bytes=4-").get(&bytes).await.is(206);
        gus.clone().with("sec-purpose", "prefetch").get(&view).await.ok();
        gus.clone().with("x-live", "1").get(&view).await.ok();
        gus.json(&view).await;
        // The list with its small pictures, a member, and a member who looks as the guest.
        gus.get(&town.bridge("")).await.ok();
        town.petra().get(&view).await.ok();
        town.petra().get(&bytes).await.ok();
        town.petra().get(&format!("/as/{contact}{view}")).await.ok();
        // A browser that was never verified.
        town.nobody().get(&bytes).await.is(303);
        let now = readers(&town).await;
        assert_eq!((&now["read"], &now["guests"][0]["times"], &now["others"]), (&json!(0), &json!(0), &json!([])), "{now}");
        gus.with("range", "bytes=0-").get(&bytes).await.is(206);
        assert_eq!(readers(&town).await["read"], 1);
    }

    async fn house_2_what_a_guests_program_fetches_is_told_apart(town) {
        town.invite(GUS).await;
        let gus = town.sign_in(GUS).await;
        let key = gus.post_json("/account/keys", &json!({"key_name": "Sync"})).await.ok().view()["key"].as_str().unwrap().to_owned();
        let plain = town.nobody().with("sec-fetch-site", "").with("sec-fetch-mode", "").with("sec-fetch-user", "").with("user-agent", "robot/1.0");
        plain.with("authorization", &format!("Bearer {key}")).get(&file(&town)).await.ok();
        let now = readers(&town).await;
        assert_eq!((&now["read"], &now["guests"][0]["version"]), (&json!(0), &json!(null)), "{now}");
        assert!(now["guests"][0]["by_program"].is_string(), "{now}");
        town.petra().get(&format!("{}/view", file(&town))).await.ok().sees("Fetched by a program of theirs");
    }

    async fn house_2_who_takes_something_along_was_here_also_where_receipts_are_off_and_a_program_is_told_apart(town) {
        town.settings(&[("receipts", "off")]).await;
        let gus = town.invite(GUS).await;
        let count = async |deed: &str| {
            town.work().await;
            let log = town.petra().json(&town.northwind("/administration/log")).await;
            log["entries"].as_array().unwrap().iter().filter(|entry| entry["deed"] == deed && entry["by_name"] == "Gus").count()
        };
        // Its head alone gives nothing out; the file itself does, at the first step of a visit already.
        gus.send("HEAD", &file(&town), None, "").await.ok();
        assert_eq!(count("item.seen").await, 0);
        gus.get(&file(&town)).await.ok();
        assert_eq!(count("item.seen").await, 1);
        gus.get(&format!("{}/view", file(&town))).await.ok();
        assert_eq!(count("item.seen").await, 1, "it is one visit");

        // What lies on a board is taken from there without its page.
        let guest = crate::boards::guest(&town, GUS, "reviewer").await;
        let dot = include_bytes!("town/dot.png");
        let laid = town.petra().upload(&town.board("/board/pictures"), &[("dot.png", "image/png", dot)], &[]).await.is(201).view();
        guest.get(&town.board(&format!("/board/pictures/{}", laid["id"].as_str().unwrap()))).await.ok();
        assert_eq!(count("item.seen").await, 2);
        town.later(3600);
        let laid = town.petra().upload(&town.board("/board/files"), &[("plan.txt", "text/plain", b"A plan")], &[]).await.is(201).view();
        guest.get(&town.board(&format!("/board/files/{}", laid["id"].as_str().unwrap()))).await.ok();
        assert_eq!(count("item.seen").await, 3);

        // A program of theirs has seen nothing with eyes, and leaves its own trace.
        let signed_in = town.sign_in(GUS).await;
        let key = signed_in.post_json("/account/keys", &json!({"key_name": "Sync"})).await.ok().view()["key"].as_str().unwrap().to_owned();
        let plain = town.nobody().with("sec-fetch-site", "").with("sec-fetch-mode", "").with("sec-fetch-user", "").with("user-agent", "robot/1.0");
        let robot = plain.with("authorization", &format!("Bearer {key}"));
        robot.get(&file(&town)).await.ok();
        robot.json(&town.bridge("")).await;
        assert_eq!((count("item.seen").await, count("item.fetched").await), (3, 1));
        town.petra().get(&town.northwind("/administration/log")).await.ok().sees("fetched by a program of theirs");
    }

    async fn house_2_who_is_to_read_is_who_is_shown_the_file_now(town) {
        let gus = town.invite(GUS).await;
        let ana = [("who", "ana@ruiz.example"), ("facets", "fields")];
        town.petra().post(&town.bridge("/share"), &ana).await.is(303);
        gus.get(&format!("{}/view", file(&town))).await.ok();
        let now = readers(&town).await;
        assert_eq!((&now["read"], &now["of"]), (&json!(1), &json!(1)), "Ana is shown no files: {now}");
        let row = town.petra().json(&town.bridge("/share")).await["access"]["guests"][0].clone();
        assert_eq!(row["read"], json!({"read": 1, "of": 1}), "{row}");
        town.petra().get(&town.bridge("/share")).await.ok().sees("Has read 1 of 1 files");
        // A file that is closed to them is none that they are to read; what they read, they have read.
        let contact = town.contact(&town.bridge(""), "Gus").await;
        town.petra().post(&format!("{}/closed", file(&town)), &[("guest", &contact), ("on", "on")]).await.is(303);
        let now = readers(&town).await;
        assert_eq!((&now["of"], &now["others"][0]["name"]), (&json!(0), &json!("Gus")), "{now}");
        // An internal file has no readers.
        let internal = town.bridge(&format!("/files/{}/view", town.world.internal_file));
        assert_eq!(town.petra().json(&internal).await["readers"], json!(null));
    }

    async fn house_2_guests_are_told_and_see_no_receipts_of_others(town) {
        let (gus, ana) = (town.invite(GUS).await, town.invite("ana@ruiz.example").await);
        let view = format!("{}/view", file(&town));
        ana.get(&view).await.ok();
        town.work().await;
        gus.get(&view).await.ok().sees("shown to the team of Northwind").hides("Ana").hides("Who has read it");
        let page = gus.json(&view).await;
        assert_eq!((&page["recorded"], &page["readers"]), (&json!(true), &json!(null)), "{page}");
        assert!(gus.json(&town.bridge("")).await["files"][0].get("read").is_none());
        gus.get("/guest/browsers").await.ok().sees("What is recorded").sees("the team of Northwind");
        gus.post(&format!("{}/remind", file(&town)), &[]).await.is(403);
        town.eve().post(&format!("{}/remind", file(&town)), &[]).await.is(404);
        town.jan().post(&format!("{}/remind", file(&town)), &[]).await.is(404);
    }

    async fn house_2_an_organization_can_switch_receipts_off_and_visits_stay(town) {
        let gus = town.invite(GUS).await;
        let view = format!("{}/view", file(&town));
        gus.get(&view).await.ok();
        assert_eq!(readers(&town).await["read"], 1);
        newer(&town).await;
        town.settings(&[("receipts", "off")]).await;
        gus.get(&view).await.ok().hides("shown to the team");
        assert_eq!(gus.json(&view).await["recorded"], false);
        let now = readers(&town).await;
        assert_eq!((&now["recorded"], &now["read"], &now["guests"][0]["version"]), (&json!(false), &json!(0), &json!(1)), "{now}");
        town.petra().get(&view).await.ok().sees("Reading is no longer recorded").hides("Remind them");
        town.petra().get(&town.bridge("")).await.ok().hides("Read by");
        gus.get("/guest/browsers").await.ok().hides("What is recorded");
        let row = town.petra().json(&town.bridge("/share")).await["access"]["guests"][0].clone();
        assert!(row["views"].as_i64().unwrap() > 0 && row["read"].is_null(), "{row}");
        town.settings(&[("receipts", "on")]).await;
        town.later(3600);
        gus.get(&view).await.ok();
        assert_eq!(readers(&town).await["read"], 1);
    }

    async fn house_2_those_who_have_not_read_are_reminded_once_a_day(town) {
        let gus = town.invite(GUS).await;
        town.invite("ana@ruiz.example").await;
        gus.get(&format!("{}/view", file(&town))).await.ok();
        town.work().await;
        let (his, hers) = (mails(&town, GUS).await, mails(&town, "ana@ruiz.example").await);
        let remind = format!("{}/remind", file(&town));
        let told = town.petra().post_json(&remind, &json!({})).await.ok().view();
        assert_eq!(told, json!({"reminded": ["Ana"]}));
        assert_eq!(mails(&town, GUS).await, his);
        assert_eq!(mails(&town, "ana@ruiz.example").await, hers + 1);
        assert!(town.mail_to("ana@ruiz.example").await.unwrap().contains("asks you to read a file"));
        // Two presses of two members: one mail.
        town.tomas().post(&remind, &[]).await.is(303);
        assert_eq!(mails(&town, "ana@ruiz.example").await, hers + 1);
        town.petra().get(&format!("{}/view", file(&town))).await.ok().sees("Reminded").hides("Remind them");
        town.petra().get(&town.bridge("/history")).await.ok().sees("reminded Ana to read load-test.txt");
        town.later(86_400);
        town.petra().post(&remind, &[]).await.leads_to(&format!("{}/view", file(&town)));
        assert_eq!(mails(&town, "ana@ruiz.example").await, hers + 2);
    }

    async fn house_2_a_guest_who_chose_no_such_mails_gets_none(town) {
        let gus: Client = town.invite(GUS).await;
        gus.post_json("/notifications/mails", &json!({"approvals": "never"})).await.ok();
        let before = mails(&town, GUS).await;
        town.petra().post(&format!("{}/remind", file(&town)), &[]).await.is(303);
        assert_eq!(mails(&town, GUS).await, before);
        gus.get("/guest/northwind/notifications").await.ok().sees("asks you to read a file");
    }

    async fn house_2_whoever_let_a_guest_in_hears_of_the_first_reading_if_they_chose_that(town) {
        let (petra, gus) = (town.petra(), town.invite(GUS).await);
        petra.get("/notifications/mails").await.ok().sees("Guests read a file for the first time");
        gus.get("/notifications/mails").await.ok().hides("Guests read a file for the first time");
        gus.get(&format!("{}/view", file(&town))).await.ok();
        town.work().await;
        petra.get(&town.northwind("/notifications")).await.ok().hides("has read a file");
        petra.post_json("/notifications/mails", &json!({"reads": "now"})).await.ok();
        // A newer version is no first reading.
        newer(&town).await;
        town.later(3600);
        gus.get(&format!("{}/view", file(&town))).await.ok();
        town.work().await;
        petra.get(&town.northwind("/notifications")).await.ok().hides("has read a file");
        let plan = petra.clone().with("accept", "application/json").upload(&town.bridge("/files"), &[("plan.txt", "text/plain", b"A plan")], &[]).await.ok().view();
        let plan = plan["files"][0]["id"].as_str().unwrap().to_owned();
        gus.get(&town.bridge(&format!("/files/{plan}/view"))).await.ok();
        town.work().await;
        petra.get(&town.northwind("/notifications")).await.ok().sees("has read a file for the first time");
    }

    async fn house_2_that_a_guest_opened_a_task_stands_beside_them_among_its_followers(town) {
        let gus = town.invite(GUS).await;
        let task = format!("/tasks/{}", town.world.task);
        town.follow(&task, "Gus").await.is(303);
        gus.get(&town.bridge(&task)).await.ok().sees("shown to the team of Northwind");
        town.work().await;
        let followers = town.petra().json(&town.bridge(&task)).await["panel"]["followers"].clone();
        let his = followers.as_array().unwrap().iter().find(|line| line["name"] == "Gus").unwrap();
        assert!(his["opened_at"].is_string(), "{followers}");
        assert!(!gus.json(&town.bridge(&task)).await.to_string().contains("opened_at"));
        let log = town.petra().json(&town.northwind("/administration/log")).await;
        assert!(log["entries"].as_array().unwrap().iter().any(|entry| entry["deed"] == "task.read"), "{log}");
    }

    async fn house_2_the_list_of_documents_says_how_many_guests_have_read_all(town) {
        town.share(&town.document(""), GUS).await;
        let gus = town.come_in(GUS).await;
        let line = async || {
            town.work().await;
            let list = town.petra().json(&town.northwind("/documents")).await;
            list["documents"].as_array().unwrap().iter().find(|line| line["id"] == town.world.document.as_str()).unwrap().clone()
        };
        let now = line().await;
        assert_eq!((&now["readers"], &now["read"]), (&json!(1), &json!(0)), "{now}");
        for file in gus.json(&town.document("")).await["files"].as_array().unwrap() {
            gus.get(&town.document(&format!("/files/{}/view", file["id"].as_str().unwrap()))).await.ok();
        }
        assert_eq!(line().await["read"], 1);
    }
}
