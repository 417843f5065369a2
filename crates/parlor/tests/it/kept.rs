//! A guest's page that is asked for again in the same second is given out as it
//! was, and never once anything has changed.

use crate::town::{Client, Town};
use futures_util::FutureExt as _;
use parlor::store::Lane;
use std::pin::pin;

/// What the store was asked for one more look at the page.
async fn cost(town: &Town, client: &Client, path: &str) -> i64 {
    let before = town.app.store.sources().statements();
    client.get(path).await.ok();
    town.app.store.sources().statements() - before
}

/// Asks until the page would be given out as it was. The clock of the town goes
/// on a little with each look at it, so a second may end under way.
async fn warm(town: &Town, client: &Client, path: &str) {
    for _ in 0..3 {
        for _ in 0..3 {
            client.get(path).await.ok();
        }
        if town.app.store.kind() == "PostgreSQL" || cost(town, client, path).await == 0 {
            return;
        }
    }
    panic!("{path} was drawn again each time");
}

stories! {
    async fn house_1_r_4_a_kept_page_ends_with_the_first_change(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite("gus@bolt.example").await;
        warm(&town, &gus, &bridge).await;
        petra.post(&format!("{bridge}/comments"), &[("lane", "guests"), ("text", "Fresh words")]).await.is(303);
        gus.get(&bridge).await.ok().sees("Fresh words");
        warm(&town, &gus, &bridge).await;
        town.close(&bridge, "Gus").await;
        gus.get(&bridge).await.is(404);
        gus.get(&bridge).await.is(404);
    }

    async fn house_1_f_11_a_kept_page_is_for_the_same_browser_only(town) {
        let bridge = town.bridge("");
        let (gus, ana) = (town.invite("gus@bolt.example").await, town.invite("ana@vltava.example").await);
        warm(&town, &gus, &bridge).await;
        warm(&town, &ana, &bridge).await;
        assert_ne!(gus.get(&bridge).await.ok().text(), ana.get(&bridge).await.ok().text());
        town.nobody().get(&bridge).await.is(303);
        assert!(gus.json(&bridge).await["frame"]["me"].as_str().unwrap().contains("Gus"));
        let german = Client::new(town.app.router(), &gus.cookies());
        german.get("/language/de").await.is(303);
        german.get(&bridge).await.ok().sees("Dateien").hides("Files");
    }

    async fn house_1_r_4_a_kept_page_ends_with_the_grant_and_with_the_second(town) {
        let bridge = town.bridge("");
        let gus = town.invite("gus@bolt.example").await;
        warm(&town, &gus, &bridge).await;
        town.later(1);
        assert!(cost(&town, &gus, &bridge).await > 0, "of an earlier second");
        warm(&town, &gus, &bridge).await;
        // By another program, which signals nothing here.
        town.meddle("UPDATE grants SET until = opened_at + 1").await;
        gus.get(&bridge).await.is(404);
    }

    async fn view_2_a_kept_page_counts_as_a_look_each_time(town) {
        let bridge = town.bridge("");
        let gus = town.invite("gus@bolt.example").await;
        for _ in 0..6 {
            gus.get(&bridge).await.ok();
        }
        town.work().await;
        let (views,): (i64,) = town.app.store.read(|tx| tx.one("SELECT CAST(SUM(views) AS BIGINT) FROM visits", &[])).await.unwrap();
        assert!(views >= 6, "{views}");
    }

    async fn m_10_a_kept_page_waits_its_turn(town) {
        if town.app.store.kind() != "SQLite" {
            return;
        }
        let bridge = town.bridge("");
        let gus = town.invite("gus@bolt.example").await;
        warm(&town, &gus, &bridge).await;
        let mut turns = Vec::new();
        for _ in 0..std::thread::available_parallelism().unwrap().get() {
            turns.push(town.app.store.turn_of(Lane::House).await);
        }
        let asks = async { gus.get(&bridge).await.ok().text() };
        let mut asks = pin!(asks);
        for _ in 0..1_000 {
            assert!((&mut asks).now_or_never().is_none(), "others have all the turns");
            tokio::task::yield_now().await;
        }
        drop(turns);
        assert!(asks.await.contains("Bridge"));
    }

    async fn portal_8_f_12_a_kept_page_ends_with_the_browser(town) {
        let bridge = town.bridge("");
        let gus = town.invite("gus@bolt.example").await;
        warm(&town, &gus, &bridge).await;
        let out = Client::new(town.app.router(), &gus.cookies());
        out.post("/sign-out", &[]).await.is(303);
        gus.get(&bridge).await.is(303);
    }
}
