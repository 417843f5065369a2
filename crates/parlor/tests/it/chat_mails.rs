//! When a chat is mailed.

use crate::chat::{GUS, say};

stories! {
    async fn proj_15_a_chat_is_mailed_once_for_each_run_of_what_is_new(town) {
        let gus = town.invite_to_project(GUS, &["old_comments"]).await;
        let petra = town.petra();
        let told = async || {
            town.work().await;
            let room = town.nobody().get("/mail-room").await.ok();
            room.body.split("<li>").filter(|line| line.contains(GUS) && line.contains("Chat · ") && !line.contains("Not sent")).count()
        };
        // Read as it comes: the mails that were put by tell nothing any more.
        for words in ["One", "Two", "Three"] {
            say(&petra, &town, "guests", words).await;
            town.later(30);
            gus.get(&town.project("/chat/guests")).await.ok();
        }
        say(&petra, &town, "guests", "Four").await;
        town.later(3600);
        assert_eq!(told().await, 1);
        assert!(town.mail_to(GUS).await.unwrap().contains("Four"));
        // Not read since: told once.
        say(&petra, &town, "guests", "Five").await;
        town.later(3600);
        assert_eq!(told().await, 1);
        // Read; then something that is taken back, and something else.
        gus.get(&town.project("/chat/guests")).await.ok();
        town.later(60);
        say(&petra, &town, "guests", "Six").await;
        let id = petra.json(&town.project("/chat/guests")).await["messages"].as_array().unwrap().last().unwrap()["id"].as_str().unwrap().to_owned();
        petra.post(&town.project(&format!("/messages/{id}/remove")), &[]).await.is(303);
        town.later(3600);
        assert_eq!(told().await, 1);
        say(&petra, &town, "guests", "Seven").await;
        town.later(3600);
        assert_eq!(told().await, 2);
        assert!(town.mail_to(GUS).await.unwrap().contains("Seven"));
    }
}
