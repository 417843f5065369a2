//! The two chats of a project.

use crate::town::{Client, On, Town};
use axum::body::Body;
use http_body_util::BodyExt as _;
use parlor::store::Sources;
use serde_json::{Value, json};

pub const GUS: &str = "gus@bolt.example";

pub async fn say(client: &Client, town: &Town, lane: &str, text: &str) -> String {
    let reply = client.post_json(&town.project(&format!("/chat/{lane}")), &json!({"text": text})).await.ok().view();
    reply["location"].as_str().unwrap().rsplit("message-").next().unwrap().to_owned()
}

async fn texts(client: &Client, path: &str) -> Vec<String> {
    let view = client.json(path).await;
    view["messages"].as_array().unwrap().iter().map(|message| message["text"].as_str().unwrap().to_owned()).collect()
}

/// The unread counts of the project in somebody's list.
async fn unread(client: &Client, town: &Town) -> (i64, i64) {
    let list = client.json(&town.northwind("/projects")).await;
    let row = list["projects"].as_array().unwrap().iter().find(|row| row["id"] == town.world.project.as_str()).unwrap().clone();
    (row["unread_team"].as_i64().unwrap(), row["unread_guests"].as_i64().unwrap())
}

/// How many mails about chats are done with.
async fn sent(town: &Town) -> i64 {
    let done = "SELECT COUNT(*) FROM outbox WHERE kind = 'chat' AND to_email = 'gus@bolt.example' AND ending = 'kept'";
    town.app.store.read(move |tx| Ok::<_, parlor::web::Error>(tx.number(done, &[])?)).await.unwrap()
}

/// Puts somebody on the project's team.
async fn with(town: &Town, name: &str) {
    let team = town.petra().json(&town.northwind("/team")).await;
    let id = team["members"].as_array().unwrap().iter().find(|row| row["name"] == name).unwrap()["id"].as_str().unwrap().to_owned();
    town.petra().post(&town.project("/participants"), &[("member", &id)]).await.is(303);
}

async fn with_tomas(town: &Town) {
    with(town, "Tomáš Novák").await;
}

/// The next word of a stream.
async fn next(stream: &mut Body) -> String {
    let frame = tokio::time::timeout(std::time::Duration::from_secs(20), stream.frame()).await.expect("the stream says something").unwrap().unwrap();
    String::from_utf8(frame.into_data().unwrap().to_vec()).unwrap()
}

stories! {
    async fn proj_12_the_chat_of_the_members_is_no_guests_by_page_search_mail_or_count(town) {
        let gus = town.invite_to_project(GUS, &["tasks"]).await;
        let petra = town.petra();
        say(&petra, &town, "team", "Zwischenwort only for us").await;
        let said = say(&petra, &town, "guests", "Grusswort for all").await;
        assert_eq!(texts(&petra, &town.project("/chat/team")).await, ["Zwischenwort only for us"]);
        assert_eq!(texts(&petra, &town.project("/chat/guests")).await, ["Grusswort for all"]);
        gus.get(&town.project("/chat/team")).await.is(404);
        gus.post(&town.project("/chat/team"), &[("text", "Hm")]).await.is(404);
        gus.get(&town.project("/chat/team/live")).await.is(404);
        let room = format!("/guest/{}", town.world.northwind);
        for page in [town.project(""), town.project("/chat/guests"), format!("{room}/search?q=Zwischenwort"), room.clone()] {
            assert!(!gus.json(&page).await.to_string().replace("\"sought\":\"Zwischenwort\"", "").contains("Zwischenwort"), "{page}");
        }
        assert_eq!(gus.json(&format!("{room}/search?q=Grusswort")).await["found"][0]["kind"], "message");
        town.later(600);
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("Grusswort for all") && !mail.contains("Zwischenwort"), "{mail}");
        // Members find both, each where it stands.
        let found = petra.json(&town.northwind("/search?q=zwischenwort")).await;
        assert!(found["hits"][0]["address"].as_str().unwrap().contains("/chat/team?at="), "{found}");
        let at = petra.json(&town.northwind("/search?q=grusswort")).await["hits"][0]["address"].as_str().unwrap().to_owned();
        petra.get(at.split('#').next().unwrap()).await.ok().sees("Grusswort for all");
        // A message of one is not met in the other.
        assert!(!texts(&petra, &town.project(&format!("/chat/team?at={said}"))).await.contains(&"Grusswort for all".to_owned()));
    }

    async fn proj_12_a_record_has_no_chat_and_nobody_else_has_this_one(town) {
        town.petra().get(&town.bridge("/chat/team")).await.is(404);
        town.petra().get(&town.project("/chat/elsewhere")).await.is(404);
        town.invite("mira@bolt.example").await.get(&town.project("/chat/guests")).await.is(404);
        town.jan().get(&town.project("/chat/team")).await.is(404);
        town.eve().get(&town.project("/chat/team")).await.is(404);
    }

    async fn proj_13_proj_14_the_composer_names_who_will_read_and_an_empty_one_offers_sharing(town) {
        let petra = town.petra();
        petra.get(&town.project("/chat/guests")).await.ok().sees("not shared with anybody yet").sees("Share project");
        petra.get(&town.northwind("/projects")).await.ok().sees(&format!("/items/{}/chat/team", town.world.project)).sees("/chat/guests");
        let company = json!({"name": "Ana Ruiz", "email": "ana@crane.example", "counterparty": "Vltava Cranes"});
        let ana = petra.post_json(&town.northwind("/contacts"), &company).await.ok().view();
        let ana = ana["location"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        petra.post_json(&town.project("/share"), &json!({"who": [format!("contact:{ana}"), GUS]})).await.is(201);
        petra.get(&town.project("/chat/guests")).await.ok().sees("Ana Ruiz of Vltava Cranes and Gus of Bolt will read this.");
        with_tomas(&town).await;
        petra.get(&town.project("/chat/team")).await.ok().sees("Tomáš Novák will read this.").hides("Ana Ruiz");
        let gus = town.come_in(GUS).await;
        gus.get(&town.project("/chat/guests")).await.ok().sees("Petra Horák and Tomáš Novák of Northwind and Ana Ruiz of Vltava Cranes will read this.");
        let tasks_only = json!({"who": ["mira@bolt.example"], "task": [town.world.project_task]});
        petra.post_json(&town.project("/tasks/share"), &tasks_only).await.is(201);
        petra.get(&town.project("/chat/guests")).await.ok().hides("Mira");
    }

    async fn proj_14_sharing_is_offered_also_where_something_was_said_and_once_the_last_guest_is_gone(town) {
        let (petra, room) = (town.petra(), town.project("/chat/guests"));
        say(&petra, &town, "guests", "For whoever comes").await;
        petra.get(&room).await.ok().sees("For whoever comes").sees("Share project");
        petra.get(&town.project("/chat/team")).await.ok().hides("Share project");
        let gus = town.invite_to_project(GUS, &[]).await;
        petra.get(&room).await.ok().hides("Share project");
        gus.get(&room).await.ok().hides("Share project");
        town.close(&town.project(""), "Gus").await;
        petra.get(&room).await.ok().sees("For whoever comes").sees("Share project");
        // Whoever may not share is offered nothing.
        with(&town, "Jan Malý").await;
        town.jan().get(&room).await.ok().sees("For whoever comes").hides("Share project");
    }

    async fn proj_15_unread_marks_count_what_others_wrote_until_it_is_read(town) {
        let gus = town.invite_to_project(GUS, &[]).await;
        let (petra, tomas) = (town.petra(), town.tomas());
        say(&gus, &town, "guests", "One").await;
        say(&gus, &town, "guests", "Two").await;
        say(&tomas, &town, "team", "Three").await;
        assert_eq!(unread(&petra, &town).await, (1, 2));
        assert_eq!(unread(&tomas, &town).await, (0, 0), "who takes no part is told of nothing, and one's own is not new");
        petra.get(&town.project("")).await.ok().sees("Project members");
        // A program that asks has not read; a person who looks has.
        petra.json(&town.project("/chat/guests")).await;
        assert_eq!(unread(&petra, &town).await, (1, 2));
        petra.get(&town.project("/chat/guests")).await.ok().sees("unread-from");
        assert_eq!(unread(&petra, &town).await, (1, 0));
        petra.get(&town.project("/chat/guests")).await.ok().hides("unread-from");
        petra.clone().with("x-live", "1").get(&town.project("/chat/team")).await.ok();
        assert_eq!(unread(&petra, &town).await, (1, 0), "a page that refreshed itself behind others was not read");
        petra.post(&town.project("/chat/team/read"), &[]).await.is(303);
        assert_eq!(unread(&petra, &town).await, (0, 0));
        // Of guests as well.
        say(&petra, &town, "guests", "Four").await;
        let news = async || gus.json(&format!("/guest/{}", town.world.northwind)).await["frame"]["items"][0]["news"].as_i64();
        assert_eq!(news().await, Some(1));
        gus.get(&town.project("/chat/guests")).await.ok();
        assert_eq!(news().await, Some(0));
        // Whoever looks as the guest reads nothing for them.
        say(&petra, &town, "guests", "Five").await;
        let contact = town.contact(&town.project(""), "Gus").await;
        petra.get(&format!("/as/{contact}{}", town.project("/chat/guests"))).await.ok().sees("Five").hides("chat-form");
        assert_eq!(news().await, Some(1));
    }

    async fn proj_15_ones_own_message_is_changed_and_taken_back_and_leaves_a_mark(town) {
        let gus = town.invite_to_project(GUS, &[]).await;
        let petra = town.petra();
        let id = say(&gus, &town, "guests", "Wrong wrod").await;
        let here = town.project(&format!("/messages/{id}"));
        gus.get(&format!("{here}/change")).await.ok().sees("Wrong wrod");
        gus.post(&format!("{here}/change"), &[("text", "")]).await.is(422);
        gus.post(&format!("{here}/change"), &[("text", "Right Einzelwort")]).await.is(303);
        let line = petra.json(&town.project("/chat/guests")).await["messages"][0].clone();
        assert_eq!((line["text"].as_str(), line["changed"].as_bool(), line["may_change"].as_bool()), (Some("Right Einzelwort"), Some(true), Some(false)));
        petra.post(&format!("{here}/change"), &[("text", "Mine")]).await.is(403);
        petra.post(&format!("{here}/remove"), &[]).await.is(403);
        gus.post(&format!("{here}/remove"), &[]).await.is(303);
        let line = petra.json(&town.project("/chat/guests")).await["messages"][0].clone();
        assert_eq!((line["text"].as_str(), line["removed"].as_bool()), (Some(""), Some(true)));
        petra.get(&town.project("/chat/guests")).await.ok().sees("This message was taken back.");
        gus.post(&format!("{here}/remove"), &[]).await.is(404);
        gus.post(&format!("{here}/change"), &[("text", "Again")]).await.is(404);
        gus.get(&format!("{here}/change")).await.is(404);
        town.work().await;
        assert_eq!(petra.json(&town.northwind("/search?q=einzelwort")).await["hits"], json!([]), "it is found no more");
        // They lie there as long as they can be put back.
        town.later(31 * 86_400);
        town.work().await;
        assert!(!town.everything().await.contains("Right Einzelwort"), "its words are nowhere");
    }

    async fn proj_15_files_come_with_a_message_and_are_files_of_the_project(town) {
        let gus = town.invite_to_project(GUS, &[]).await;
        let petra = town.petra();
        let send = |lane: &str| town.project(&format!("/chat/{lane}/files"));
        gus.upload(&send("guests"), &[("from-gus.txt", "text/plain", b"x")], &[("text", "Here it is")]).await.is(303);
        petra.upload(&send("team"), &[("for-us.txt", "text/plain", b"x")], &[("text", "")]).await.is(303);
        petra.upload(&send("guests"), &[], &[("text", "Words alone")]).await.is(303);
        petra.upload(&send("guests"), &[], &[("text", " ")]).await.is(422);
        petra.upload(&send("guests"), &[("virus.exe", "text/plain", b"x")], &[("text", "Kept words")]).await.is(422);
        let first = petra.json(&town.project("/chat/guests")).await["messages"][0].clone();
        assert_eq!((first["files"][0]["name"].as_str(), first["files"][0]["internal"].as_bool()), (Some("from-gus.txt"), Some(false)));
        let ours = petra.json(&town.project("/chat/team")).await["messages"][0]["files"][0].clone();
        assert_eq!((ours["name"].as_str(), ours["internal"].as_bool()), (Some("for-us.txt"), Some(true)));
        let file = |id: &Value| town.project(&format!("/files/{}", id.as_str().unwrap()));
        gus.get(&file(&first["files"][0]["id"])).await.ok();
        gus.get(&file(&ours["id"])).await.is(404);
        gus.get(&town.project("")).await.ok().sees("from-gus.txt").hides("for-us.txt");
        // Closed to guests later, it is no guest's any more, with its message or without.
        petra.post(&format!("{}/internal", file(&first["files"][0]["id"])), &[("on", "on")]).await.is(303);
        assert_eq!(gus.json(&town.project("/chat/guests")).await["messages"][0]["files"], json!([]));
        // Taken back, it goes with its message.
        let id = first["id"].as_str().unwrap();
        gus.post(&town.project(&format!("/messages/{id}/remove")), &[]).await.is(303);
        petra.get(&town.project("")).await.ok().hides("from-gus.txt");
    }

    async fn proj_15_reactions_are_put_and_taken_back_by_whoever_may_write(town) {
        let gus = town.invite_to_project(GUS, &[]).await;
        let petra = town.petra();
        let id = say(&petra, &town, "guests", "Done!").await;
        let react = town.project(&format!("/messages/{id}/react"));
        gus.post(&react, &[("sign", "👍")]).await.is(303);
        petra.post(&react, &[("sign", "👍")]).await.is(303);
        petra.post(&react, &[("sign", "🎉")]).await.is(303);
        let signs = async |client: &Client| client.json(&town.project("/chat/guests")).await["messages"][0]["reactions"].clone();
        assert_eq!(signs(&petra).await, json!([{"sign": "👍", "names": ["Gus", "Petra Horák"], "mine": true}, {"sign": "🎉", "names": ["Petra Horák"], "mine": true}]));
        gus.post(&react, &[("sign", "👍")]).await.is(303);
        assert_eq!(signs(&gus).await[0], json!({"sign": "👍", "names": ["Petra Horák"], "mine": false}));
        gus.post(&react, &[("sign", "<script>")]).await.is(422);
        let ours = say(&petra, &town, "team", "Among us").await;
        gus.post(&town.project(&format!("/messages/{ours}/react")), &[("sign", "👍")]).await.is(404);
        petra.post(&town.project(&format!("/messages/{id}/remove")), &[]).await.is(303);
        gus.post(&react, &[("sign", "👍")]).await.is(404);
        assert_eq!(signs(&gus).await, json!([]));
    }

    async fn proj_15_item_5_an_at_calls_those_who_are_present_and_nobody_else(town) {
        let gus = town.invite_to_project(GUS, &[]).await;
        let petra = town.petra();
        with_tomas(&town).await;
        say(&petra, &town, "guests", "@Gus, see this; @Jan Malý too").await;
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("see this"), "at once: {mail}");
        assert!(town.mail_to("jan@free.example").await.is_none_or(|mail| !mail.contains("see this")));
        say(&gus, &town, "guests", "@Tomáš Novák thank you").await;
        assert!(town.mail_to("tomas@northwind.example").await.unwrap().contains("thank you"));
        // In the chat of the members no guest is called.
        say(&petra, &town, "team", "@Gus must not hear of it").await;
        assert!(!town.mail_to(GUS).await.unwrap().contains("must not hear"));
        let offered = petra.json(&town.project("/mentions?lane=team&q=g")).await;
        assert_eq!(offered["people"], json!([]));
        // What was taken back before it was sent is not told.
        let id = say(&petra, &town, "guests", "@Gus a slip").await;
        petra.post(&town.project(&format!("/messages/{id}/remove")), &[]).await.is(303);
        town.work().await;
        assert!(!town.mail_to(GUS).await.unwrap().contains("a slip"));
    }

    async fn proj_15_links_are_previewed_only_to_what_the_reader_may_see(town) {
        let gus = town.invite_to_project(GUS, &[]).await;
        let petra = town.petra();
        say(&petra, &town, "guests", &format!("See http://localhost{} and http://localhost{} and https://elsewhere.example/items", town.bridge(""), town.project("/tasks"))).await;
        let links = async |client: &Client| client.json(&town.project("/chat/guests")).await["messages"][0]["links"].clone();
        assert_eq!(links(&petra).await.as_array().unwrap().len(), 2);
        assert_eq!(links(&gus).await, json!([{"item": town.world.project, "title": "Anchor bolts, lot 7"}]));
        gus.get(&town.project("/chat/guests")).await.ok().hides("Bridge inspection");
    }

    async fn proj_16_a_guest_reads_from_the_start_or_from_now_on_and_the_share_form_counts(town) {
        let petra = town.petra();
        for text in ["First", "Second"] {
            say(&petra, &town, "guests", text).await;
        }
        say(&petra, &town, "team", "Not counted").await;
        town.later(60);
        assert_eq!(petra.json(&town.project("/share")).await["holds"]["old_comments"], 2);
        let preview = petra.post_json(&town.project("/share/preview"), &json!({"who": [GUS], "facets": ["old_comments"]})).await.ok().view();
        assert_eq!(preview["comments"], 2);
        petra.post(&town.project("/share/preview"), &[("who", GUS), ("facets", "old_comments")]).await.ok().sees("2 messages");
        let gus = town.invite_to_project(GUS, &["old_comments"]).await;
        let ana = town.invite_to_project("ana@crane.example", &["tasks"]).await;
        town.later(60);
        let third = say(&petra, &town, "guests", "Third").await;
        assert_eq!(texts(&gus, &town.project("/chat/guests")).await, ["First", "Second", "Third"]);
        assert_eq!(texts(&ana, &town.project("/chat/guests")).await, ["Third"]);
        assert_eq!(gus.json(&town.project("")).await["chat"].as_array().unwrap().len(), 3);
        assert_eq!(ana.json(&town.project("")).await["chat"].as_array().unwrap().len(), 1);
        ana.get(&format!("/guest/{}/search?q=Second", town.world.northwind)).await.ok().hides("message-");
        // Their own stays theirs, and a place before it opens nothing.
        assert_eq!(texts(&ana, &town.project(&format!("/chat/guests?at={third}"))).await, ["Third"]);
        let old = gus.json(&town.project("/chat/guests")).await["messages"][0]["id"].as_str().unwrap().to_owned();
        ana.post(&town.project(&format!("/messages/{old}/react")), &[("sign", "👍")]).await.is(404);
        assert_eq!(texts(&ana, &town.project(&format!("/chat/guests?at={old}"))).await, ["Third"]);
    }

    async fn proj_15_history_is_kept_and_read_page_by_page(town) {
        let petra = town.petra();
        for number in 0..130 {
            say(&petra, &town, "team", &format!("Number {number}")).await;
        }
        let (mut seen, mut query) = (Vec::new(), String::new());
        loop {
            let page = petra.json(&town.project(&format!("/chat/team{query}"))).await;
            let lines = page["messages"].as_array().unwrap().iter().map(|line| line["text"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
            seen.splice(0..0, lines);
            let Some(older) = page["older"].as_str() else { break };
            query = format!("?before={older}");
        }
        assert_eq!(seen, (0..130).map(|number| format!("Number {number}")).collect::<Vec<_>>());
        petra.get(&town.project("/chat/team?before=nonsense&at=nonsense")).await.ok().sees("Number 129");
    }

    async fn proj_15_who_has_not_read_for_a_while_gets_one_mail_and_none_once_they_have(town) {
        let gus = town.invite_to_project(GUS, &[]).await;
        let petra = town.petra();
        gus.get(&town.project("/chat/guests")).await.ok();
        for text in ["Are you there?", "The van is here.", "Hello?"] {
            say(&petra, &town, "guests", text).await;
        }
        town.work().await;
        assert_eq!(sent(&town).await, 0, "not at once");
        town.later(360);
        let mail = town.mail_to(GUS).await.unwrap();
        assert!(mail.contains("Are you there?") && mail.contains("2 more messages came after it."), "{mail}");
        assert_eq!(sent(&town).await, 1);
        say(&petra, &town, "guests", "Still here").await;
        town.later(3600);
        town.work().await;
        assert_eq!(sent(&town).await, 1, "once, until they have read");
        gus.get(&town.project("/chat/guests")).await.ok();
        say(&petra, &town, "guests", "Read in time").await;
        gus.get(&town.project("/chat/guests")).await.ok();
        town.later(360);
        town.work().await;
        assert_eq!(sent(&town).await, 1, "read in time");
        // Closed before it is sent: nothing is said.
        say(&petra, &town, "guests", "Too late").await;
        town.close(&town.project(""), "Gus").await;
        town.later(360);
        town.work().await;
        assert_eq!(sent(&town).await, 1, "closed before it was sent");
    }

    async fn proj_15_a_chat_is_live_and_goes_dark_when_it_is_closed(town) {
        let gus = town.invite_to_project(GUS, &[]).await;
        let response = gus.raw("GET", &town.project("/chat/guests/live"), None, Body::empty()).await;
        assert_eq!(response.status(), 200);
        let mut stream = response.into_body();
        say(&town.petra(), &town, "guests", "Hello").await;
        assert!(next(&mut stream).await.contains("event: changed"));
        // What is said among members does not even stir it.
        say(&town.petra(), &town, "team", "Psst").await;
        town.close(&town.project(""), "Gus").await;
        let last = next(&mut stream).await;
        assert!(last.contains("event: closed"), "{last}");
    }

    async fn proj_15_house_1_binned_projects_keep_their_chats_for_reading(town) {
        say(&town.petra(), &town, "team", "Kept").await;
        town.petra().post(&town.project("/bin"), &[]).await.is(303);
        assert_eq!(texts(&town.petra(), &town.project("/chat/team")).await, ["Kept"]);
        town.petra().post(&town.project("/chat/team"), &[("text", "More")]).await.is(403);
    }
}

/// Two servers on one database: what is written at one is heard at the other.
async fn between_two_servers(on: On) {
    let town = Town::new(on).await;
    let gus = town.invite_to_project(GUS, &[]).await;
    let other = parlor::app::App::open(town.app.config.clone(), Sources::new(town.clock.clone())).unwrap();
    other.store.hear_others();
    let there = Client::new(other.router(), &gus.cookies());
    let mut stream = there.raw("GET", &town.project("/chat/guests/live"), None, Body::empty()).await.into_body();
    // The other one may need a moment until it listens: a lost word is said again.
    let mut said = 0;
    let heard = async {
        loop {
            said += 1;
            say(&town.petra(), &town, "guests", &format!("Word {said}")).await;
            if let Ok(Some(frame)) = tokio::time::timeout(std::time::Duration::from_secs(2), stream.frame()).await {
                return String::from_utf8(frame.unwrap().into_data().unwrap().to_vec()).unwrap();
            }
        }
    };
    let word = tokio::time::timeout(std::time::Duration::from_secs(40), heard).await.expect("the other server hears it");
    assert!(word.contains("event: changed"), "{word}");
    there.get(&town.project("/chat/guests")).await.ok().sees("Word 1");
    town.close(&town.project(""), "Gus").await;
    loop {
        if next(&mut stream).await.contains("event: closed") {
            break;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn proj_15_a_chat_is_live_between_two_servers_on_sqlite() {
    between_two_servers(On::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn proj_15_a_chat_is_live_between_two_servers_on_postgres() {
    between_two_servers(On::Postgres).await;
}

stories! {
    async fn proj_12_of_a_crowd_the_first_are_named_and_the_others_counted(town) {
        let who: Vec<String> = (0..24).map(|number| format!("Guest {number:02} <guest{number}@crowd.example>")).collect();
        town.petra().post_json(&town.project("/share"), &json!({"who": who, "facets": ["old_comments"]})).await.is(201);
        let gus = town.invite_to_project(GUS, &["old_comments"]).await;
        let body = json!({"who": ["alone@single.example"], "task": [town.world.project_task], "facets": ["status"]});
        town.petra().post_json(&town.project("/tasks/share"), &body).await.is(201);
        let view = town.petra().json(&town.project("/chat/guests")).await;
        assert_eq!((view["audience"].as_array().unwrap().len(), view["audience_more"].clone()), (20, json!(5)), "who has a single task does not read there");
        town.petra().get(&town.project("/chat/guests")).await.ok().sees("and 5 more guests will read this");
        let view = gus.json(&town.project("/chat/guests")).await;
        assert_eq!((view["audience"].as_array().unwrap().len(), view["audience_more"].clone()), (21, json!(4)), "Petra among them, and not the reader");
        assert!(!view["audience"].to_string().contains("\"Gus\""));
    }
}
