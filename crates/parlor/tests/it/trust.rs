//! How long a browser is trusted, how a link or a grant ends, and what closing
//! means beside deactivating.

use crate::{
    successors::removes,
    town::{Client, PASSWORD, Reply, Town},
};
use http_body_util::BodyExt as _;
use serde_json::json;
use std::time::Duration;

const GUS: &str = "gus@bolt.example";
const DAY: i64 = 86_400;

/// Mails to an address whose text has these words.
async fn mails_with(town: &Town, address: &str, words: &str) -> usize {
    town.work().await;
    let room = town.nobody().get("/mail-room").await.ok();
    let mut count = 0;
    for row in room.body.split("href=\"/mail-room/").skip(1) {
        if row.contains(&format!("&lt;{address}&gt;")) {
            let mail = town.nobody().get(&format!("/mail-room/{}", &row[..36])).await.ok();
            count += usize::from(mail.text().contains(words));
        }
    }
    count
}

/// Petra signs in again: after a month her old sign-in has ended by itself.
async fn petra_is_back(town: &mut Town) {
    let petra = town.nobody();
    petra.post("/sign-in", &[("email", "petra@northwind.example"), ("password", PASSWORD), ("way", "password")]).await.is(303);
    town.world.petra = petra.cookies();
}

/// Petra sets the last day of a link.
async fn end_link(town: &Town, grant: &str, until: &str) -> Reply {
    town.petra().post(&town.bridge("/link/end"), &[("grant", grant), ("until", until)]).await
}

/// Another browser, let in by a code.
async fn by_code(town: &Town, address: &str, item: &str) -> Client {
    let (link, other) = (town.link_to(address).await, town.nobody());
    other.get(&link).await.ok();
    other.post("/open", &[]).await.leads_to("/open/code");
    other.post("/open/code", &[("code", &town.code_to(address).await)]).await.leads_to(item);
    other
}

/// Lets in by the link again, which asks for a code now.
async fn asked_again(town: &Town, guest: &Client, link: &str) {
    guest.get(&town.bridge("")).await.is(404);
    guest.get("/guest/northwind").await.is(404);
    guest.get(link).await.ok();
    guest.post("/open", &[]).await.leads_to("/open/code");
    guest.post("/open/code", &[("code", &town.code_to(GUS).await)]).await.leads_to(&town.bridge(""));
    guest.get(&town.bridge("")).await.ok();
}

stories! {
    async fn link_12_a_trusted_browser_is_asked_again_after_thirty_days(town) {
        let (bridge, gus) = (town.bridge(""), town.invite(GUS).await);
        let link = town.link_to(GUS).await;
        town.later(30 * DAY - 60);
        gus.get(&bridge).await.ok();
        town.later(120);
        asked_again(&town, &gus, &link).await;
        town.later(30 * DAY - 60);
        gus.get(&bridge).await.ok();
    }

    async fn link_12_the_organization_sets_for_how_long(town) {
        let (bridge, gus) = (town.bridge(""), town.invite(GUS).await);
        let link = town.link_to(GUS).await;
        town.later(2 * DAY);
        gus.get(&bridge).await.ok();
        // A shorter time counts at once, for browsers that are trusted already too.
        town.settings(&[("trust_days", "1")]).await;
        asked_again(&town, &gus, &link).await;
        town.settings(&[("trust_days", "365")]).await;
        town.later(364 * DAY);
        gus.get(&bridge).await.ok();
        // Its cookie lives as long.
        let other = town.nobody();
        other.get(&link).await.ok();
        other.post("/open", &[]).await.leads_to("/open/code");
        let entered = other.post("/open/code", &[("code", &town.code_to(GUS).await)]).await.is(303);
        let cookie = entered.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).find(|cookie| cookie.starts_with("parlor=")).unwrap();
        let age: i64 = cookie.split("Max-Age=").nth(1).unwrap().split(';').next().unwrap().parse().unwrap();
        assert!(age >= 365 * DAY, "{cookie}");
        let mut town = town;
        petra_is_back(&mut town).await;
        for wrong in ["366", "-1", "many", ""] {
            let edition = town.petra().json(&town.northwind("/administration")).await["settings"]["edition"].as_str().unwrap().to_owned();
            let form = [("name", "Northwind"), ("hue", "green"), ("trust_days", wrong), ("edition", &edition)];
            town.petra().post(&town.northwind("/administration"), &form).await.is(422);
        }
    }

    async fn link_12_no_days_ask_at_every_visit(town) {
        town.settings(&[("trust_days", "0")]).await;
        let (bridge, gus) = (town.bridge(""), town.invite(GUS).await);
        let link = town.link_to(GUS).await;
        // One visit goes on; the next one is asked.
        town.later(1800);
        gus.get(&bridge).await.ok();
        town.later(1860);
        asked_again(&town, &gus, &link).await;
        town.later(3660);
        asked_again(&town, &gus, &link).await;
    }

    async fn link_12_portal_1_whoever_is_signed_in_signs_in_anew_where_that_counts_no_longer(town) {
        let bridge = town.bridge("");
        town.settings(&[("trust_days", "0")]).await;
        town.share(&bridge, GUS).await;
        let link = town.link_to(GUS).await;
        let gus = town.sign_in(GUS).await;
        gus.get(&bridge).await.ok();
        town.later(3660);
        gus.get("/").await.leads_to("/guest");
        for place in [bridge.as_str(), "/guest/northwind", "/guest"] {
            let door = gus.get(place).await.is(303).location();
            assert!(door.starts_with("/sign-in?again=on&to=%2F"), "{place} led to {door}");
            gus.get(&door).await.ok().sees("Sign in");
        }
        let program = gus.clone().with("accept", "application/json");
        program.get(&bridge).await.is(401);
        // What is not theirs is not there; nor is it for somebody else, however long ago they signed in.
        for place in [town.tower("").as_str(), town.secret("").as_str(), "/guest/acme"] {
            gus.get(place).await.is(404);
        }
        town.sign_in("eve@acme.example").await.get(&bridge).await.is(404);
        // The link is a way in as before.
        gus.get(&link).await.ok();
        gus.get("/open").await.ok().sees("Bridge inspection");
        gus.post("/sign-in", &[("email", GUS), ("way", "code"), ("to", &bridge)]).await.leads_to("/sign-in/code");
        gus.post("/sign-in/code", &[("code", &town.code_to(GUS).await)]).await.leads_to(&bridge);
        gus.get(&bridge).await.ok();
        gus.get("/guest").await.leads_to("/guest/northwind");
        // Closed is closed: no sign-in opens it, and none is asked for.
        town.later(3660);
        town.close(&bridge, "Gus").await;
        gus.get(&bridge).await.is(404);
    }

    async fn link_13_a_link_lives_without_limit_unless_an_end_is_set(town) {
        town.invite(GUS).await;
        let link = town.link_to(GUS).await;
        town.later(2000 * DAY);
        town.nobody().get(&link).await.ok();
    }

    async fn link_13_the_end_of_a_link_is_set_changed_taken_away_and_announced_to_both(town) {
        let (bridge, gus) = (town.bridge(""), town.invite(GUS).await);
        let link = town.link_to(GUS).await;
        let grant = town.grant(&bridge, "Gus").await;
        let mut town = town;
        end_link(&town, &grant, "2026-12-24").await.is(303);
        town.petra().get(&format!("{bridge}/share")).await.ok().sees("Link works until 24 December");
        end_link(&town, &grant, "2026-11-01").await.is(422);
        end_link(&town, &grant, "someday").await.is(422);
        end_link(&town, &grant, "2026-12-31").await.is(303);
        // It is Monday, 23 November. Nothing is said yet; a week before the end it is, once.
        let words = "Your link works until 31 December";
        assert_eq!(mails_with(&town, GUS, words).await, 0);
        town.later(30 * DAY);
        assert_eq!(mails_with(&town, GUS, words).await, 0);
        town.later(3 * DAY);
        assert_eq!(mails_with(&town, GUS, words).await, 1);
        assert_eq!(mails_with(&town, GUS, words).await, 1);
        let sharer = town.mail_to("petra@northwind.example").await.unwrap();
        assert!(sharer.contains("The link of Gus works until 31 December") && sharer.contains(&format!("{bridge}/share")), "{sharer}");
        // Another end is announced anew; none opens again for ever.
        petra_is_back(&mut town).await;
        end_link(&town, &grant, "2027-01-31").await.is(303);
        assert_eq!(mails_with(&town, GUS, "until 31 January").await, 0);
        town.later(32 * DAY);
        assert_eq!(mails_with(&town, GUS, "until 31 January").await, 1);
        town.nobody().get(&link).await.ok();
        town.later(6 * DAY);
        // The address stops; access stays, also for who signs in.
        town.nobody().get(&link).await.is(410);
        gus.post("/sign-in", &[("email", GUS), ("way", "code")]).await.leads_to("/sign-in/code");
        gus.post("/sign-in/code", &[("code", &town.code_to(GUS).await)]).await.is(303);
        gus.get(&bridge).await.ok();
        petra_is_back(&mut town).await;
        end_link(&town, &grant, "").await.is(303);
        town.nobody().get(&link).await.ok();
    }

    async fn link_13_the_end_of_a_grant_is_announced_to_both_before_it_comes(town) {
        town.settings(&[("trust_days", "365")]).await;
        let bridge = town.bridge("");
        town.petra().post(&format!("{bridge}/share"), &[("who", GUS), ("long", "until"), ("until", "2026-12-31")]).await.is(303);
        let invitation = town.mail_to(GUS).await.unwrap();
        assert!(invitation.contains("Open until 31 December"), "{invitation}");
        let gus = town.come_in(GUS).await;
        let words = "Open to you until 31 December";
        town.later(30 * DAY);
        assert_eq!(mails_with(&town, GUS, words).await, 0);
        town.later(3 * DAY);
        assert_eq!(mails_with(&town, GUS, words).await, 1);
        assert_eq!(mails_with(&town, "petra@northwind.example", "Open to Gus until 31 December").await, 1);
        assert_eq!(mails_with(&town, GUS, words).await, 1);
        town.later(5 * DAY);
        gus.get(&bridge).await.ok();
        town.later(2 * DAY);
        gus.get(&bridge).await.is(404);
        town.work().await;
        gus.get(&bridge).await.is(404);
        let mut town = town;
        petra_is_back(&mut town).await;
        town.petra().get(&format!("{bridge}/share")).await.ok().sees("No longer open to");
    }

    async fn link_13_where_who_shared_has_left_who_answers_for_the_item_is_told_of_the_end(town) {
        let share = town.bridge("/share");
        town.tomas().post(&share, &[("who", GUS), ("long", "until"), ("until", "2026-12-31")]).await.is(303);
        town.come_in(GUS).await;
        removes(&town, "Tomáš Novák", "Petra Horák").await.is(303);
        town.later(33 * DAY);
        assert_eq!(mails_with(&town, GUS, "Open to you until 31 December").await, 1);
        assert_eq!(mails_with(&town, "petra@northwind.example", "Open to Gus until 31 December").await, 1);
        assert_eq!(mails_with(&town, "tomas@northwind.example", "Open to Gus").await, 0);
    }

    async fn link_13_an_end_that_the_invitation_told_is_not_announced_again_and_one_that_is_moved_near_is(town) {
        let bridge = town.bridge("");
        town.petra().post(&format!("{bridge}/share"), &[("who", GUS), ("long", "until"), ("until", "2026-11-27")]).await.is(303);
        assert_eq!(mails_with(&town, GUS, "Open to you until").await, 0);
        town.petra().post(&format!("{bridge}/share"), &[("who", GUS), ("long", "until"), ("until", "2026-11-26")]).await.is(303);
        assert_eq!(mails_with(&town, GUS, "Open to you until 26 November").await, 1);
        // Other facets are no other end.
        town.petra().post(&format!("{bridge}/share"), &[("who", GUS), ("facets", "files"), ("long", "until"), ("until", "2026-11-26")]).await.is(303);
        assert_eq!(mails_with(&town, GUS, "Open to you until").await, 1);
    }

    async fn link_20_a_deactivated_link_opens_nothing_and_comes_back_as_the_same_or_a_new_address(town) {
        let (bridge, gus) = (town.bridge(""), town.invite(GUS).await);
        let link = town.link_to(GUS).await;
        let grant = town.grant(&bridge, "Gus").await;
        // Somebody stands on the threshold, and somebody else waits with a code.
        let (early, waiting) = (town.nobody(), town.nobody());
        early.get(&link).await.ok();
        waiting.get(&link).await.ok();
        waiting.post("/open", &[]).await.leads_to("/open/code");
        let code = town.code_to(GUS).await;
        town.petra().post(&format!("{bridge}/link/deactivate"), &[("grant", &grant)]).await.is(303);
        town.nobody().get(&link).await.is(410).hides("Bridge").hides("Gus");
        early.get("/open").await.is(410);
        early.post("/open", &[]).await.is(410);
        waiting.post("/open/code", &[("code", &code)]).await.is(410);
        waiting.get(&bridge).await.is(303);
        // The grant stays, and with it whoever is in.
        gus.get(&bridge).await.ok();
        town.petra().get(&format!("{bridge}/share")).await.ok().sees("Gus").sees("Link deactivated");
        // Once more is once.
        town.petra().post(&format!("{bridge}/link/deactivate"), &[("grant", &grant)]).await.is(303);

        let copy = |renew: bool| {
            let body = if renew { json!({"grant": grant, "renew": "on"}) } else { json!({"grant": grant}) };
            let (petra, path, base) = (town.petra(), format!("{bridge}/link"), town.app.config.base_url.clone());
            async move { petra.post_json(&path, &body).await.ok().view()["address"].as_str().unwrap().trim_start_matches(&base).to_owned() }
        };
        assert_eq!(copy(false).await, link);
        town.nobody().get(&link).await.ok();
        let renewed = copy(true).await;
        assert_ne!(renewed, link);
        town.nobody().get(&link).await.is(404);
        early.post("/open", &[]).await.is(410);
        town.nobody().get(&renewed).await.ok();
        assert_eq!(copy(false).await, renewed);
    }

    async fn link_21_closing_ends_link_sessions_and_open_pages_and_opening_again_revives_no_address(town) {
        let (bridge, gus) = (town.bridge(""), town.invite(GUS).await);
        let link = town.link_to(GUS).await;
        let other = by_code(&town, GUS, &bridge).await;
        let mut page = gus.raw("GET", &format!("{bridge}/live"), None, axum::body::Body::empty()).await.into_body();
        town.close(&bridge, "Gus").await;
        let told = tokio::time::timeout(Duration::from_secs(1), async {
            let mut heard = String::new();
            while let Some(Ok(frame)) = page.frame().await {
                heard.push_str(&String::from_utf8_lossy(frame.data_ref().unwrap()));
            }
            heard
        });
        let heard = told.await.expect("the stream ends within a second");
        assert!(heard.ends_with("event: closed\ndata: \n\n") || heard.contains("event: closed"), "{heard:?}");
        for browser in [&gus, &other] {
            browser.get(&bridge).await.is(404);
            browser.get(&format!("{bridge}/live")).await.is(404);
            browser.get(&link).await.is(410);
        }
        town.nobody().get(&link).await.is(410);
        town.share(&bridge, GUS).await;
        let again = town.link_to(GUS).await;
        assert_ne!(again, link);
        town.nobody().get(&link).await.is(410);
        town.come_in(GUS).await;
    }

    async fn link_21_closing_one_item_leaves_the_other(town) {
        let (bridge, tower) = (town.bridge(""), town.tower(""));
        let gus = town.invite(GUS).await;
        town.share(&tower, GUS).await;
        town.close(&bridge, "Gus").await;
        gus.get(&bridge).await.is(404);
        gus.get(&tower).await.ok();
        gus.get(&town.link_to(GUS).await).await.leads_to(&tower);
    }

    async fn link_22_the_panel_says_the_difference_in_one_line_each(town) {
        let bridge = town.bridge("");
        town.share(&bridge, GUS).await;
        let panel = town.petra().get(&format!("{bridge}/share")).await.ok();
        panel.sees("The link stops opening; access stays.").sees("Access ends within a second, open pages too.");
        let german = town.petra();
        german.get("/language/de").await.is(303);
        let panel = german.get(&format!("{bridge}/share")).await.ok();
        assert!(panel.text().contains("Deaktivieren"), "{}", panel.text());
    }
}
