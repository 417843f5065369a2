//! Open pages: a stream says that something changed, and ends with the access.

use crate::town::{Client, Town};
use axum::body::Body;
use http_body_util::BodyExt as _;
use serde_json::json;
use std::{collections::VecDeque, time::Duration};

/// A page that is open.
struct Open {
    body: Body,
    /// What was said and not yet looked at.
    said: VecDeque<String>,
}

impl Open {
    async fn new(client: &Client, address: &str) -> Self {
        let response = client.raw("GET", address, None, Body::empty()).await;
        assert_eq!(response.status(), 200, "{address}");
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        let mut open = Self { body: response.into_body(), said: VecDeque::new() };
        open.settle().await;
        open
    }

    /// Hears all that is on its way, until the stream waits for news. Only then
    /// can what comes next be what a test is about.
    async fn settle(&mut self) {
        while let Ok(Some(frame)) = tokio::time::timeout(Duration::from_millis(200), self.body.frame()).await {
            self.said.push_back(text(frame.unwrap().into_data().unwrap()));
        }
    }

    /// What is said next; nothing, when the stream has ended.
    async fn next(&mut self) -> Option<String> {
        if let Some(said) = self.said.pop_front() {
            return Some(said);
        }
        let frame = tokio::time::timeout(Duration::from_secs(10), self.body.frame()).await.expect("the stream says something");
        frame.map(|frame| text(frame.unwrap().into_data().unwrap()))
    }

    /// Something changed; and that is all that is said. Without any data a browser would not deliver it.
    async fn changed(&mut self) {
        let said = self.next().await.expect("the stream goes on");
        assert_eq!(words(&said), ["event:", "changed", "data:", "-"], "{said:?}");
        self.settle().await;
        self.said.retain(|said| !said.contains("changed"));
    }

    /// It is told that it is over, and ends.
    async fn cut(mut self) {
        let said = self.next().await.expect("a stream that is cut says so first");
        assert_eq!(words(&said), ["event:", "closed", "data:", "-"], "{said:?}");
        assert_eq!(self.next().await, None);
    }
}

fn text(data: axum::body::Bytes) -> String {
    String::from_utf8(data.to_vec()).unwrap()
}

fn words(said: &str) -> Vec<&str> {
    said.split_whitespace().collect()
}

/// Gus with the bridge open before him, and the page was told of a change.
async fn watching(town: &Town) -> (Client, Open) {
    let gus = town.invite("gus@bolt.example").await;
    let mut open = Open::new(&gus, &town.bridge("/live")).await;
    town.petra().post(&town.bridge("/comments"), &[("lane", "guests"), ("text", "A change")]).await.is(303);
    open.changed().await;
    (gus, open)
}

stories! {
    async fn f_12_f_8_a_stream_says_only_that_something_changed(town) {
        let (gus, mut open) = watching(&town).await;
        town.petra().upload(&town.bridge("/files"), &[("secret-title.txt", "text/plain", b"x")], &[("internal", "on")]).await.is(303);
        open.changed().await;
        gus.post(&town.bridge("/comments"), &[("text", "My own")]).await.is(303);
        open.changed().await;
        // A page that was drawn before the change is told at once.
        let mut stale = Open::new(&gus, &town.bridge("/live?since=1")).await;
        stale.changed().await;
    }

    async fn f_12_guest_13_closing_the_grant_cuts_the_stream(town) {
        let (gus, open) = watching(&town).await;
        let ana = town.invite("ana@ruiz.example").await;
        let mut anas = Open::new(&ana, &town.bridge("/live")).await;
        town.close(&town.bridge(""), "Gus").await;
        open.cut().await;
        gus.get(&town.bridge("/live")).await.is(404);
        // Whoever is not concerned watches on.
        anas.changed().await;
        town.petra().post(&town.bridge("/comments"), &[("lane", "guests"), ("text", "Still here?")]).await.is(303);
        anas.changed().await;
    }

    async fn f_12_of_many_who_look_at_once_each_is_decided_for_themselves(town) {
        let (_, gus) = watching(&town).await;
        let mut others = Vec::new();
        for address in ["ana@ruiz.example", "mia@ruiz.example", "joe@bolt.example", "lea@bolt.example"] {
            others.push(Open::new(&town.invite(address).await, &town.bridge("/live")).await);
        }
        others.push(Open::new(&town.petra(), &town.bridge("/live")).await);
        // Each invitation was a change of its own.
        for open in &mut others {
            open.settle().await;
            open.said.clear();
        }
        drop(town.app.store.sources().noted());
        town.close(&town.bridge(""), "Gus").await;
        tokio::join!(gus.cut(), futures_util::future::join_all(others.iter_mut().map(Open::changed)));
        let alone = |sql: &&str| sql.starts_with("SELECT o.trust_days, o.external_communications,");
        assert!(town.app.store.sources().noted().iter().any(alone), "the item was read once for several of them");
    }

    async fn f_12_work_15_suspending_a_guest_cuts_the_stream(town) {
        let (gus, open) = watching(&town).await;
        let contact = town.contact(&town.bridge(""), "Gus").await;
        town.petra().post(&town.northwind(&format!("/guests/{contact}/suspend")), &[]).await.is(303);
        open.cut().await;
        gus.get(&town.bridge("/live")).await.is(404);
        town.petra().post(&town.northwind(&format!("/guests/{contact}/resume")), &[]).await.is(303);
        Open::new(&gus, &town.bridge("/live")).await.settle().await;
        town.work().await;
    }

    async fn f_12_an_end_that_comes_cuts_the_stream(town) {
        let (_, mut open) = watching(&town).await;
        let grant = town.grant(&town.bridge(""), "Gus").await;
        let ends = [("grant", grant.as_str()), ("long", "until"), ("until", "2026-11-24")];
        town.petra().post(&town.bridge("/grants/change"), &ends).await.is(303);
        open.changed().await;
        town.later(2 * 86_400);
        town.work().await;
        open.cut().await;
    }

    async fn house_8_a_stream_ends_with_the_key_that_opened_it(town) {
        let petra = town.petra();
        let mut open = Vec::new();
        for terms in [json!({"key_name": "One", "may": "read"}), json!({"key_name": "Two", "may": "read", "until": "2026-11-24"})] {
            let made = petra.post_json("/account/keys", &terms).await.ok().view();
            let program = town.nobody().with("authorization", &format!("Bearer {}", made["key"].as_str().unwrap()));
            open.push((made["id"].as_str().unwrap().to_owned(), Open::new(&program, &town.bridge("/live")).await));
        }
        let ((_, mut second), (id, first)) = (open.pop().unwrap(), open.pop().unwrap());
        petra.post("/account/keys/end", &[("key", &id)]).await.is(303);
        first.cut().await;
        petra.post(&town.bridge("/comments"), &[("lane", "team"), ("text", "A change")]).await.is(303);
        second.changed().await;
        town.later(2 * 86_400);
        petra.post(&town.bridge("/comments"), &[("lane", "team"), ("text", "Another")]).await.is(303);
        second.cut().await;
    }

    async fn f_12_the_bin_and_the_extranet_switch_cut_the_stream(town) {
        let (gus, open) = watching(&town).await;
        town.petra().post(&town.bridge("/bin"), &[]).await.is(303);
        open.cut().await;
        town.petra().post(&town.bridge("/bin/undo"), &[]).await.is(303);
        let open = Open::new(&gus, &town.bridge("/live")).await;
        let settings = town.northwind(&format!("/organizers/{}/settings", town.world.organizer));
        town.petra().post(&settings, &[("name", "Inspections"), ("icon", "clipboard-check"), ("cover", "bridge")]).await.is(303);
        open.cut().await;
        gus.get(&town.bridge("/live")).await.is(404);
    }

    async fn f_12_board_2_a_policy_of_no_outsiders_cuts_their_streams_and_no_members(town) {
        town.share(&town.board(""), "gus@bolt.example").await;
        let gus = town.come_in("gus@bolt.example").await;
        let open = Open::new(&gus, &town.board("/live")).await;
        let mut petras = Open::new(&town.petra(), &town.board("/live")).await;
        town.settings(&[("board_outsiders", "never")]).await;
        open.cut().await;
        gus.get(&town.board("/live")).await.is(404);
        town.petra().post(&town.board("/board/lock"), &[]).await.is(303);
        petras.changed().await;
    }

    async fn f_12_proj_19_suspending_all_shares_of_projects_cuts_their_streams(town) {
        let gus = town.invite_to_project("gus@bolt.example", &["tasks"]).await;
        let open = Open::new(&gus, &town.project("/live")).await;
        let mut petras = Open::new(&town.petra(), &town.project("/live")).await;
        town.settings(&[("project_sharing", "off")]).await;
        open.cut().await;
        petras.changed().await;
    }

    async fn f_12_portal_8_ending_a_browser_cuts_its_stream_and_no_other(town) {
        let (phone, open) = watching(&town).await;
        let laptop = town.sign_in("gus@bolt.example").await;
        let mut laptops = Open::new(&laptop, &town.bridge("/live")).await;
        let browsers = laptop.json("/guest/browsers").await["browsers"].clone();
        let other = browsers.as_array().unwrap().iter().find(|one| one["this_one"] == false).unwrap()["id"].as_str().unwrap().to_owned();
        laptop.post("/guest/browsers/end", &[("session", &other)]).await.is(303);
        open.cut().await;
        phone.get(&town.bridge("/live")).await.is(303);
        town.petra().post(&town.bridge("/comments"), &[("lane", "guests"), ("text", "On the laptop")]).await.is(303);
        laptops.changed().await;
        laptop.post("/sign-out", &[]).await.is(303);
        laptops.cut().await;
    }

    async fn f_12_portal_8_the_organization_ending_a_browser_cuts_its_stream(town) {
        let (_, open) = watching(&town).await;
        let settings = town.petra().json(&town.northwind("/administration")).await;
        let session = settings["browsers"][0]["session"].as_str().unwrap().to_owned();
        town.petra().post(&town.northwind("/administration/browsers/end"), &[("session", &session)]).await.is(303);
        open.cut().await;
    }

    async fn f_12_a_members_stream_ends_with_what_lets_them_in(town) {
        let petra = town.petra();
        let team = petra.json(&town.northwind("/team")).await;
        let jan = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Jan Malý").unwrap()["id"].as_str().unwrap().to_owned();
        petra.post(&town.bridge("/participants"), &[("member", &jan)]).await.is(303);
        let mut open = Open::new(&town.jan(), &town.bridge("/live")).await;
        petra.post(&town.bridge("/comments"), &[("lane", "team"), ("text", "For the team")]).await.is(303);
        open.changed().await;
        petra.post(&town.bridge("/participants/remove"), &[("member", &jan)]).await.is(303);
        open.cut().await;
        // Tomáš sees it by his role, until it is another.
        let tomas = town.tomas();
        let open = Open::new(&tomas, &town.bridge("/live")).await;
        let id = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap()["id"].as_str().unwrap();
        petra.post(&town.northwind("/team/roles"), &[("member", id), ("role", "external")]).await.is(303);
        open.cut().await;
        let open = Open::new(&petra, &town.bridge("/live")).await;
        let same = petra.clone();
        same.post("/sign-out", &[]).await.is(303);
        open.cut().await;
    }

    async fn f_12_view_1_a_look_as_a_guest_ends_with_the_grant(town) {
        town.share(&town.bridge(""), "gus@bolt.example").await;
        let contact = town.contact(&town.bridge(""), "Gus").await;
        let mut open = Open::new(&town.petra(), &format!("/as/{contact}{}", town.bridge("/live"))).await;
        town.petra().post(&town.bridge("/comments"), &[("lane", "guests"), ("text", "A change")]).await.is(303);
        open.changed().await;
        town.close(&town.bridge(""), "Gus").await;
        open.cut().await;
    }
}
