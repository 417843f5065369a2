//! What the doctor finds wrong with domains and certificates.

use super::GUESTS;
use crate::town::Town;
use parlor::{
    app::App,
    doctor::{Depth, Finding, State, examine_open},
};

async fn found(app: &App) -> Vec<Finding> {
    examine_open(app, Depth::Newest).await.into_iter().filter(|finding| finding.part == "domains").collect()
}

/// A certificate of Northwind's domain that ends in so many days, as the town counts them.
async fn certificate(town: &Town, days: i64, fault: &str) {
    let now = town.app.store.sources().clock.now();
    let sql = format!(
        "DELETE FROM certificates; INSERT INTO certificates (name, chain, ends_at, edition, next_try_at, failures, fault, detail)
         VALUES ('{GUESTS}', 'x', {}, 1, 0, 0, {fault}, {fault})",
        now.plus_days(days).0 + 60_000_000
    );
    town.meddle(&sql).await;
}

stories! {
    async fn house_11_the_doctor_finds_domains_that_lead_nowhere_and_certificates_that_end(town) {
        assert!(found(&town.app).await.is_empty(), "where there are none nothing is said");
        let page = town.northwind("/administration/domain");
        town.petra().post(&page, &[("name", GUESTS)]).await.leads_to(&page);
        town.later(3601);
        town.meddle("UPDATE domains SET fault = 'elsewhere'").await;
        let one = found(&town.app).await;
        assert!(one.len() == 1 && one[0].state == State::Doubtful, "{one:?}");
        assert!(one[0].says.contains(GUESTS) && one[0].says.contains("something else answers there"), "{one:?}");

        town.meddle("UPDATE domains SET used_at = named_at, fault = NULL").await;
        certificate(&town, 60, "NULL").await;
        let one = found(&town.app).await;
        assert!(one.len() == 1 && one[0].state == State::Well, "{one:?}");
        certificate(&town, 60, "'caa'").await;
        let one = found(&town.app).await;
        assert!(one.len() == 1 && one[0].state == State::Doubtful && one[0].says.contains("caa"), "{one:?}");
        certificate(&town, 3, "'connection'").await;
        let one = found(&town.app).await;
        assert!(one.len() == 1 && one[0].state == State::Wrong && one[0].says.contains("ends in 3 days: connection"), "{one:?}");
        certificate(&town, -1, "NULL").await;
        let one = found(&town.app).await;
        assert!(one.len() == 1 && one[0].state == State::Wrong && one[0].says.contains("has ended"), "{one:?}");
    }
}
