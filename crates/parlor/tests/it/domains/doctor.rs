//! What the doctor finds wrong with domains and certificates.

use super::GUESTS;
use crate::{
    doctor::examined,
    server::{self, Server},
    town::Town,
};
use parlor::{
    app::App,
    doctor::{Depth, Finding, State, examine_open},
};
use serde_json::Value;
use std::{fs, process::Command};

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

/// A certificate of so many days, as operators keep one in files.
pub(super) fn made(chain: &str, key: &str, days: u32) {
    let kind = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";
    let words = format!("req -x509 {kind} -subj /CN=localhost -days {days} -keyout {key} -out {chain}");
    assert!(Command::new("openssl").args(words.split(' ')).output().unwrap().status.success());
}

#[test]
fn house_11_a_certificate_in_files_is_watched_as_those_are_that_the_house_keeps() {
    let folder = tempfile::tempdir().unwrap();
    let (data, log) = (folder.path().join("data"), folder.path().join("log"));
    let file = |name: &str| folder.path().join(name).display().to_string();
    let (chain, key) = (file("chain.pem"), file("key.pem"));
    let place = server::at(&data);
    server::found(&[&place]);
    let (certificate, its_key) = (format!("PARLOR_TLS_CERTIFICATE={chain}"), format!("PARLOR_TLS_KEY={key}"));
    let settings = ["--base-url=https://localhost", "PARLOR_TLS_ADDR=127.0.0.1:0", certificate.as_str(), its_key.as_str()];
    let looked = || -> Vec<Value> {
        let found = examined(&[&[place.as_str()], settings.as_slice()].concat());
        found.into_iter().filter(|finding| finding["part"] == "domains").collect()
    };
    made(&chain, &key, 60);
    let found = looked();
    assert!(found.len() == 1 && found[0]["state"] == "well" && found[0]["says"].as_str().unwrap().contains(&chain), "{found:?}");
    let server = Server::start(&data, &log, &settings);
    let days_left = || -> f64 {
        let told = server.http().page("/metrics").unwrap().ok().body;
        let line = told.lines().find_map(|line| line.strip_prefix("parlor_certificate_left_seconds ")).unwrap_or_else(|| panic!("{told}"));
        line.parse::<f64>().unwrap() / 86_400.0
    };
    assert!((59.0..=60.0).contains(&days_left()), "{} days", days_left());
    // Its own tool puts the next one there, and that one is near its end.
    made(&chain, &key, 10);
    assert!((9.0..=10.0).contains(&days_left()), "{} days", days_left());
    let found = looked();
    assert!(found.len() == 1 && found[0]["state"] == "wrong" && found[0]["says"].as_str().unwrap().contains("ends in 9 days"), "{found:?}");
    assert!(found[0]["remedy"].as_str().unwrap().contains("tls_certificate"), "{found:?}");
    fs::write(&chain, "no certificate").unwrap();
    let found = looked();
    assert!(found.len() == 1 && found[0]["says"].as_str().unwrap().contains("holds no certificate"), "{found:?}");
}
