//! The two lanes: what is for the team stays there (failure 17 of others).

use serde_json::json;

stories! {
    async fn f_17_words_for_the_team_are_never_shown_or_mailed_to_guests(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        let task = format!("{bridge}/tasks/{}", town.world.task);
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        let grant = town.grant(&bridge, "Gus").await;
        let all = [("grant", grant.as_str()), ("facets", "files"), ("facets", "fields"), ("facets", "followed"), ("facets", "old_comments"), ("facets", "send_files")];
        petra.post(&format!("{bridge}/grants/change"), &all).await.is(303);
        town.work().await;
        let mails = async || town.nobody().get("/mail-room").await.ok().body.matches("&lt;gus@bolt.example&gt;").count();
        let before = mails().await;
        for place in [&bridge, &task] {
            petra.post(&format!("{place}/comments"), &[("lane", "team"), ("text", "Hush, hush")]).await.is(303);
            town.tomas().post(&format!("{place}/comments"), &[("lane", "team"), ("text", "Hush again")]).await.is(303);
        }
        town.work().await;
        assert_eq!(mails().await, before);
        for page in [bridge.clone(), task.clone(), "/guest/northwind".into(), "/guest/northwind/search?q=hush".into()] {
            for client in [gus.clone(), gus.clone().with("accept", "application/json")] {
                let reply = client.get(&page).await.ok().hides("Hush").hides("penalty");
                // What was sought stands in the search itself, and nowhere else.
                assert!(!reply.body.contains("Tomáš"), "{page}");
            }
        }
        assert_eq!(gus.json("/guest/northwind/search?q=hush").await["found"], json!([]));
        for comment in petra.json(&bridge).await["comments"]["team"].as_array().unwrap() {
            let url = comment["url"].as_str().unwrap();
            gus.get(&format!("{url}/change")).await.is(404);
            gus.get(&format!("{url}/move-to-guests")).await.is(404);
            gus.post(&format!("{url}/move-to-guests"), &[("seen", "1")]).await.is(404);
            gus.post(&format!("{url}/remove"), &[]).await.is(404);
        }
        // A guest who is looked at by a member reads no more.
        let contact = town.contact(&bridge, "Gus").await;
        petra.get(&format!("/as/{contact}{bridge}")).await.ok().hides("Hush");
    }

    async fn f_17_a_member_has_to_say_for_whom_they_write(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        for lane in ["", "everybody"] {
            petra.post(&format!("{bridge}/comments"), &[("lane", lane), ("text", "To whom?")]).await.is(422).sees("To whom?");
        }
        petra.post(&format!("{bridge}/comments"), &[("text", "To whom?")]).await.is(422);
        assert!(!petra.json(&bridge).await["comments"].to_string().contains("To whom?"));
        let task = format!("{bridge}/tasks/{}", town.world.task);
        petra.post(&format!("{task}/comments"), &[("text", "To whom?")]).await.is(422);
    }

    async fn f_17_old_comments_are_read_only_with_their_facet(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let task = format!("{bridge}/tasks/{}", town.world.task);
        petra.post(&format!("{task}/comments"), &[("lane", "guests"), ("text", "Old on the task")]).await.is(303);
        town.later(60);
        let gus = town.invite("gus@bolt.example").await;
        town.follow(&format!("/tasks/{}", town.world.task), "Gus").await.is(303);
        town.later(60);
        petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "New to all")]).await.is(303);
        gus.get(&bridge).await.ok().hides("An old word").sees("New to all");
        gus.get(&task).await.ok().hides("Old on the task");
        assert_eq!(gus.json(&bridge).await["comments"]["older_guests"], json!(0), "nor are they counted");
        let old = petra.json(&bridge).await["comments"]["guests"][0]["url"].as_str().unwrap().to_owned();
        gus.get(&format!("{old}/change")).await.is(404);

        let grant = town.grant(&bridge, "Gus").await;
        let with = [("grant", grant.as_str()), ("facets", "followed"), ("facets", "old_comments")];
        petra.post(&format!("{bridge}/grants/change"), &with).await.is(303);
        gus.get(&bridge).await.ok().sees("An old word").sees("New to all");
        gus.get(&task).await.ok().sees("Old on the task");
        petra.post(&format!("{bridge}/grants/change"), &[("grant", &grant), ("facets", "followed")]).await.is(303);
        gus.get(&bridge).await.ok().hides("An old word").sees("New to all");

        // A grant that is closed and opened again begins anew; one's own words stay.
        gus.post(&format!("{bridge}/comments"), &[("text", "Mine from before")]).await.is(303);
        town.close(&bridge, "Gus").await;
        town.later(60);
        town.share(&bridge, "gus@bolt.example").await;
        let again = town.come_in("gus@bolt.example").await;
        again.get(&bridge).await.ok().hides("New to all").hides("An old word").sees("Mine from before");
    }

    async fn f_17_moving_a_comment_over_is_confirmed_and_shows_it_to_those_it_reaches(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        town.later(60);
        petra.post(&format!("{bridge}/comments"), &[("lane", "team"), ("text", "Fit for guests")]).await.is(303);
        let view = petra.json(&bridge).await;
        let comment = view["comments"]["team"].as_array().unwrap().last().unwrap().clone();
        let url = comment["url"].as_str().unwrap();
        let page = petra.get(&format!("{url}/move-to-guests")).await.ok().sees("Fit for guests").sees("Gus");
        let seen = page.body.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        gus.get(&bridge).await.ok().hides("Fit for guests");

        // Changed meanwhile: other words than those confirmed are not let out.
        town.later(60);
        petra.post(&format!("{url}/change"), &[("text", "Not fit any more")]).await.is(303);
        petra.post(&format!("{url}/move-to-guests"), &[("seen", &seen)]).await.is(409);
        gus.get(&bridge).await.ok().hides("fit any more");
        let seen = petra.json(&format!("{url}/move-to-guests")).await["seen"].to_string();
        petra.post(&format!("{url}/move-to-guests"), &[("seen", &seen)]).await.is(303);
        gus.get(&bridge).await.ok().sees("Not fit any more");
        town.work().await;
        assert!(!town.mail_to("gus@bolt.example").await.unwrap().contains("fit any more"), "it is not mailed");

        // One from before the grant is moved, and still not read by those without the facet.
        let old = view["comments"]["team"][0]["url"].as_str().unwrap();
        petra.get(&format!("{old}/move-to-guests")).await.ok().sees("No guest will read it now");
        let seen = petra.json(&format!("{old}/move-to-guests")).await["seen"].to_string();
        petra.post(&format!("{old}/move-to-guests"), &[("seen", &seen)]).await.is(303);
        gus.get(&bridge).await.ok().hides("penalty");
        // There is no way back.
        petra.get(&format!("{url}/move-to-guests")).await.is(404);
    }
}
