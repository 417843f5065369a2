//! A clock that is an hour wrong, either way: what was ended stays so (R12).

use crate::town::{Client, Town};

const GUS: &str = "gus@bolt.example";
const ANA: &str = "ana@supplies.example";
const HOUR: i64 = 3600;

/// Nothing of what was ended lets anybody in.
async fn is_shut(town: &Town, ana: &Client, link: &str, code: &str) {
    let bridge = town.bridge("");
    for path in [bridge.clone(), format!("{bridge}/files/{}", town.world.file)] {
        let status = ana.get(&path).await.status;
        assert!(matches!(status, 303 | 404), "{path}: {status}");
    }
    town.nobody().get(link).await.is(410);
    // A code that was used opens nothing a second time, in whatever year.
    let other = town.nobody();
    let used = other.post("/open/code", &[("code", code)]).await;
    assert!(used.status != 303 || used.location() != bridge, "{}", used.location());
    town.nobody().get(&bridge).await.is(303);
    town.eve().get(&bridge).await.is(404);
}

stories! {
    async fn r_12_a_clock_that_is_an_hour_wrong_opens_nothing(town) {
        let (petra, bridge) = (town.petra(), town.bridge(""));
        let gus = town.invite(GUS).await;
        let ana = town.invite(ANA).await;
        let link = town.link_to(ANA).await;
        let other = town.nobody();
        other.get(&link).await.ok();
        other.post("/open", &[]).await.leads_to("/open/code");
        let code = town.code_to(ANA).await;
        other.post("/open/code", &[("code", &code)]).await.leads_to(&bridge);
        town.close(&bridge, "Ana").await;
        let mut asked = 0;
        // Back an hour, right again, an hour too far, right again; and work goes on all the time.
        for (number, step) in [-HOUR, HOUR, HOUR, -HOUR].into_iter().enumerate() {
            town.later(step);
            is_shut(&town, &ana, &link, &code).await;
            is_shut(&town, &other, &link, &code).await;
            gus.get(&bridge).await.ok();
            petra.post(&town.bridge("/comments"), &[("lane", "guests"), ("text", &format!("Hour {number}"))]).await.is(303);
            gus.get(&bridge).await.ok().sees(&format!("Hour {number}"));
            town.work().await;
            asked += 12;
        }
        let log = town.app.store.clone();
        let verdict = tokio::task::spawn_blocking(move || parlor::audit::verify(&log, i64::MAX)).await.unwrap().unwrap();
        assert!(matches!(verdict, parlor::audit::Verdict::Whole(_)), "{verdict:?}");
        proof::figure("R12", &format!("clock_{}", town.app.store.kind()), format_args!("opened=0 asked={asked} steps=4"));
    }
}
