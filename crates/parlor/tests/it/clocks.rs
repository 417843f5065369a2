//! A clock that is an hour wrong, either way: what was ended stays so (R12).

use crate::town::{Client, Town};

const GUS: &str = "gus@bolt.example";
const ANA: &str = "ana@supplies.example";
const HOUR: i64 = 3600;

/// Nothing of what was ended lets anybody in. How often that was tried.
async fn is_shut(town: &Town, ana: &Client, link: &str, code: &str) -> usize {
    let bridge = town.bridge("");
    let paths = [bridge.clone(), format!("{bridge}/files/{}", town.world.file)];
    for path in &paths {
        let status = ana.get(path).await.status;
        assert!(matches!(status, 303 | 404), "{path}: {status}");
    }
    town.nobody().get(link).await.is(410);
    // A code that was used opens nothing a second time, in whatever year.
    let other = town.nobody();
    let used = other.post("/open/code", &[("code", code)]).await;
    assert!(used.status != 303 || used.location() != bridge, "{}", used.location());
    town.nobody().get(&bridge).await.is(303);
    town.eve().get(&bridge).await.is(404);
    // By the link, by the code, as nobody and as somebody else.
    paths.len() + 4
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
        let (mut asked, mut steps) = (0, 0);
        // Back an hour, right again, an hour too far, right again; and work goes on all the time.
        for (number, step) in [-HOUR, HOUR, HOUR, -HOUR].into_iter().enumerate() {
            town.later(step);
            steps += 1;
            asked += is_shut(&town, &ana, &link, &code).await;
            asked += is_shut(&town, &other, &link, &code).await;
            gus.get(&bridge).await.ok();
            petra.post(&town.bridge("/comments"), &[("lane", "guests"), ("text", &format!("Hour {number}"))]).await.is(303);
            // What is written while the clock is back stands before he was let in: it stays hidden, as all from then.
            let page = gus.get(&bridge).await.ok();
            if number == 0 { page.hides("Hour 0") } else { page.sees(&format!("Hour {number}")).hides("Hour 0") };
            town.work().await;
        }
        let log = town.app.store.clone();
        let verdict = tokio::task::spawn_blocking(move || parlor::audit::verify(&log, i64::MAX)).await.unwrap().unwrap();
        assert!(matches!(verdict, parlor::audit::Verdict::Whole(_)), "{verdict:?}");
        proof::figure("R12", &format!("clock_{}", town.app.store.kind()), format_args!("opened=0 asked={asked} steps={steps}"));
    }
}
