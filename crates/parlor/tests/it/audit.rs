//! The audit log: who did what to what, from where. That nobody rewrites it, [`audit_rewritten`](crate::audit_rewritten) proves.

use crate::town::Town;
use parlor::audit::{self, Verdict};
use serde_json::{Value, json};

const GUS: &str = "gus@bolt.example";

/// The whole log, the oldest first.
pub async fn log(town: &Town) -> Vec<Value> {
    let (mut all, mut before) = (Vec::new(), String::new());
    loop {
        let page = town.petra().json(&format!("{}{before}", town.northwind("/administration/log"))).await;
        all.extend(page["entries"].as_array().unwrap().iter().cloned());
        match page["older"].as_i64() {
            Some(older) => before = format!("?before={older}"),
            None => break,
        }
    }
    all.reverse();
    all
}

/// Whether there is an entry of this deed by somebody, from the network of all tests or another.
#[track_caller]
fn has(log: &[Value], deed: &str, by: &str, name: Option<&str>, network: &str) {
    let found = log.iter().any(|entry| {
        entry["deed"] == deed
            && entry["by_kind"] == by
            && name.is_none_or(|name| entry["by_name"] == name)
            && (by == "system" || entry["network"] == network)
    });
    let of_deed: Vec<&Value> = log.iter().filter(|entry| entry["deed"] == deed).collect();
    assert!(found, "{deed} by {by} {name:?} from {network}: {of_deed:#?}");
}

/// What becomes of a log that is looked through from its beginning.
pub async fn verdict(town: &Town) -> Verdict {
    let store = town.again(|_| ()).store.clone();
    tokio::task::spawn_blocking(move || audit::verify(&store, i64::MAX).unwrap()).await.unwrap()
}

stories! {
    async fn house_2_each_deed_has_its_entry_with_who_what_and_from_where(town) {
        let (bridge, petra, here) = (town.bridge(""), Some("Petra Horák"), "10.0.0.1");
        town.share(&bridge, "Gus Bolt <gus@bolt.example>").await;
        let gus = town.come_in(GUS).await.from([198, 51, 100, 7]);
        let link = town.link_to(GUS).await;
        let grant = town.grant(&bridge, "Gus Bolt").await;
        let act = |path: &'static str, fields: Vec<(&'static str, String)>| {
            let (petra, path) = (town.petra(), format!("{bridge}{path}"));
            async move {
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let status = petra.post(&path, &fields).await.status;
                assert!(matches!(status, 200 | 303), "{path}: {status}");
            }
        };
        gus.get(&bridge).await.ok();
        gus.post(&format!("{bridge}/comments"), &[("text", "A word")]).await.is(303);
        gus.upload(&format!("{bridge}/files"), &[("bolt.txt", "text/plain", b"bolt")], &[]).await.is(303);
        act("/link", vec![("grant", grant.clone())]).await;
        act("/link/deactivate", vec![("grant", grant.clone())]).await;
        act("/link", vec![("grant", grant.clone())]).await;
        act("/link", vec![("grant", grant.clone()), ("renew", "on".into())]).await;
        act("/link/end", vec![("grant", grant.clone()), ("until", "2026-12-31".into())]).await;
        act("/grants/change", vec![("grant", grant.clone()), ("facets", "files".into())]).await;
        town.settings(&[("trust_days", "20")]).await;
        // Another browser, by a code.
        let other = town.nobody().from([203, 0, 113, 9]);
        other.get(&town.link_to(GUS).await).await;
        let newest = town.petra().post_json(&format!("{bridge}/link"), &json!({"grant": grant})).await.view()["address"].as_str().unwrap().to_owned();
        other.get(newest.trim_start_matches(&town.app.config.base_url)).await.ok();
        other.clone().with("sec-fetch-user", "").post("/open", &[]).await.leads_to("/open/code");
        other.post("/open/code", &[("code", &town.code_to(GUS).await)]).await.leads_to(&bridge);
        assert!(!link.is_empty());
        let trusted = town.petra().json(&town.northwind("/administration")).await;
        let session = trusted["browsers"][0]["session"].as_str().unwrap().to_owned();
        town.petra().post(&town.northwind("/administration/browsers/end"), &[("session", &session)]).await.is(303);
        let team = town.northwind("/team");
        town.petra().post(&format!("{team}/invitations"), &[("name", "Zora"), ("email", "zora@free.example"), ("role", "internal")]).await.is(303);
        let members = town.petra().json(&team).await;
        let tomas = members["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].as_str().unwrap().to_owned();
        town.petra().post(&format!("{team}/roles"), &[("member", &tomas), ("role", "external")]).await.is(303);
        act("/grants/close", vec![("grant", grant.clone())]).await;
        town.petra().post(&format!("{bridge}/share"), &[("who", GUS), ("long", "until"), ("until", "2026-11-25")]).await.is(303);
        town.later(4 * 86_400);
        town.work().await;
        town.petra().post("/sign-out", &[]).await.is(303);
        let again = town.nobody();
        again.post("/sign-in", &[("email", "petra@northwind.example"), ("password", crate::town::PASSWORD), ("way", "password")]).await.is(303);
        let mut town = town;
        town.world.petra = again.cookies();

        let log = log(&town).await;
        for deed in ["organizer.made", "item.created", "file.added", "task.added", "note.added", "activity.added", "comment.added",
            "share.opened", "share.changed", "share.closed", "link.made", "link.copied", "link.deactivated", "link.activated", "link.renewed", "link.end-set",
            "settings.changed", "invitation.sent", "role.given", "browser.ended"] {
            has(&log, deed, "member", petra, here);
        }
        assert!(log.iter().any(|entry| entry["deed"] == "organization.founded"));
        has(&log, "invitation.accepted", "person", Some("Tomáš Novák"), here);
        has(&log, "person.signed-in", "person", petra, here);
        has(&log, "person.signed-out", "person", petra, here);
        has(&log, "link.opened", "person", Some("Gus Bolt"), here);
        has(&log, "link.opened", "person", Some("Gus Bolt"), "203.0.113.9");
        has(&log, "comment.added", "guest", Some("Gus Bolt"), "198.51.100.7");
        has(&log, "file.added", "guest", Some("Gus Bolt"), "198.51.100.7");
        has(&log, "item.seen", "guest", Some("Gus Bolt"), "198.51.100.7");
        has(&log, "share.ended", "system", None, "");
        // What was done to what can be told, and each deed has words for people.
        assert!(log.iter().filter(|entry| entry["deed"] == "item.seen").all(|entry| entry["thing_name"] == "Bridge inspection"));
        for language in ["en", "de"] {
            again.get(&format!("/language/{language}")).await.is(303);
            let mut before = String::new();
            loop {
                let page = again.get(&format!("{}{before}", town.northwind("/administration/log"))).await.ok();
                for entry in &log {
                    let deed = entry["deed"].as_str().unwrap();
                    assert!(!page.text().contains(&format!(": {deed}")), "{deed} has no words in {language}");
                }
                match page.body.split("log?before=").nth(1) {
                    Some(rest) => before = format!("?before={}", rest.split('"').next().unwrap()),
                    None => break,
                }
            }
        }
        assert_eq!(verdict(&town).await, Verdict::Whole(everything(&town).await));
    }

    async fn house_2_what_is_said_on_a_board_and_laid_on_it_is_in_the_log_and_drawing_is_not(town) {
        let (petra, board) = (town.petra(), town.board(""));
        let gus = crate::boards::guest(&town, GUS, "reviewer").await.from([198, 51, 100, 7]);
        gus.post(&town.board("/board/chat"), &[("body", "Can you hear me?")]).await.is(303);
        let made = gus.post(&town.board("/board/comments"), &[("x", "1"), ("y", "1"), ("body", "Gus's word")]).await.is(303).location();
        let pin = town.board(&format!("/board/comments/{}", made.split("#pin-").nth(1).unwrap()));
        petra.post(&pin, &[("body", "An answer")]).await.is(303);
        gus.post(&format!("{pin}/resolve"), &[]).await.is(303);
        petra.post(&format!("{pin}/reopen"), &[]).await.is(303);
        petra.upload(&town.board("/board/pictures"), &[("dot.png", "image/png", include_bytes!("town/dot.png"))], &[]).await.is(201);
        petra.upload(&town.board("/board/files"), &[("plan.txt", "text/plain", b"A plan")], &[]).await.is(201);
        petra.post(&town.board("/board/timer"), &[("minutes", "5")]).await.is(303);
        petra.post(&town.board("/board/timer"), &[("minutes", "0")]).await.is(303);
        petra.post(&town.board("/board/timer"), &[("minutes", "0")]).await.is(303);
        // The owner removes what somebody else said: who did it, and whose words they were, stays.
        let words = petra.json(&board).await["pins"][0]["comments"][0]["id"].as_str().unwrap().to_owned();
        petra.post(&town.board("/board/words/remove"), &[("comment", &words)]).await.is(303);
        petra.get(&board).await.ok().hides("Gus's word");
        let log = log(&town).await;
        let (her, here, his) = (Some("Petra Horák"), "10.0.0.1", "198.51.100.7");
        for deed in ["board.said", "board.commented", "board.resolved"] {
            has(&log, deed, "guest", Some("Gus"), his);
        }
        for deed in ["board.commented", "board.reopened", "board.picture", "board.file", "board.timer", "board.timer-stopped", "board.words-removed"] {
            has(&log, deed, "member", her, here);
        }
        let of = |deed: &str| log.iter().filter(|entry| entry["deed"] == deed).collect::<Vec<_>>();
        assert_eq!((of("board.commented").len(), of("board.timer-stopped").len()), (2, 1));
        assert!(log.iter().all(|entry| !entry.to_string().contains("Gus's word")), "the words themselves are not kept in the log");
        let page = petra.get(&town.northwind("/administration/log")).await.ok();
        page.sees("removed what was said on the board").sees("plan.txt").sees("put a picture on the board");
        petra.get(&town.board("/history")).await.ok().sees("removed words of Gus");
        assert_eq!(verdict(&town).await, Verdict::Whole(everything(&town).await));
    }

    async fn house_2_a_templates_settings_and_signs_in_a_chat_are_in_the_log(town) {
        crate::templates::template(&town).await;
        let gus = town.invite_to_project(GUS, &[]).await;
        let id = crate::chat::say(&town.petra(), &town, "guests", "Done!").await;
        let react = town.project(&format!("/messages/{id}/react"));
        gus.post(&react, &[("sign", "👍")]).await.is(303);
        gus.post(&react, &[("sign", "👍")]).await.is(303);
        let log = log(&town).await;
        has(&log, "template.changed", "member", Some("Petra Horák"), "10.0.0.1");
        has(&log, "message.reacted", "guest", Some("Gus"), "10.0.0.1");
        has(&log, "message.unreacted", "guest", Some("Gus"), "10.0.0.1");
    }

    async fn house_2_item_7_a_line_says_which_task_it_means_and_leads_there(town) {
        let petra = town.petra();
        let (task, general) = (town.bridge(&format!("/tasks/{}", town.world.task)), town.northwind(&format!("/tasks/{}", town.world.general_task)));
        for task in [&task, &general] {
            petra.post(&format!("{task}/status"), &[("status", "done")]).await.is(303);
        }
        let log = petra.get(&town.northwind("/administration/log")).await.ok();
        let named = format!("changed the status of a task: <a href=\"{task}\"><bdi>Send torque certificates</bdi></a> · Done");
        log.sees(&named).sees(&format!("<a href=\"{general}\"><bdi>Renew the lease</bdi></a> · Open → Done"));
        let history = town.bridge("/history");
        let leading = format!("marked “<a href=\"{task}\"><bdi>Send torque certificates</bdi></a>” as done");
        petra.get(&history).await.ok().sees(&leading);
        // Where two are called the same, a line of the history leads to neither.
        petra.post_json(&town.bridge("/tasks"), &json!({"title": "Send torque certificates"})).await.ok();
        petra.get(&history).await.ok().sees("marked “Send torque certificates” as done").hides(&leading);
    }

    async fn house_2_only_administrators_read_it(town) {
        let path = town.northwind("/administration/log");
        town.petra().get(&path).await.ok();
        town.tomas().get(&path).await.is(403);
        town.jan().get(&path).await.is(403);
        town.eve().get(&path).await.is(404);
        town.invite(GUS).await.get(&path).await.is(404);
        town.nobody().get(&path).await.is(303);
    }

    async fn house_2_views_of_guests_are_counted_after_a_human_step_and_previews_never(town) {
        let bridge = town.bridge("");
        town.share(&bridge, GUS).await;
        let link = town.link_to(GUS).await;
        let seen = |log: Vec<Value>| log.iter().filter(|entry| entry["deed"] == "item.seen").count();
        let guest = town.nobody();
        for path in [link.as_str(), "/open", &bridge] {
            guest.get(path).await;
        }
        let contact = town.contact(&bridge, "Gus").await;
        town.petra().get(&format!("/as/{contact}{bridge}")).await.ok();
        town.work().await;
        assert_eq!(seen(log(&town).await), 0);
        guest.post("/open", &[]).await.leads_to(&bridge);
        for _ in 0..3 {
            guest.get(&bridge).await.ok();
        }
        town.work().await;
        assert_eq!(seen(log(&town).await), 1, "one visit");
        let row = town.petra().json(&format!("{bridge}/share")).await["access"]["guests"][0].clone();
        assert_eq!(row["views"], 1);
        town.later(3600);
        guest.get(&bridge).await.ok();
        town.work().await;
        assert_eq!(seen(log(&town).await), 2);
    }
}

/// How many entries there are, in both organizations.
pub async fn everything(town: &Town) -> i64 {
    town.app
        .store
        .read(|tx| tx.number("SELECT COUNT(*) FROM audit", &[]))
        .await
        .map_err(|fault: parlor::store::StoreError| fault.to_string())
        .unwrap()
}
