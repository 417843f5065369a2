//! What an operator is given: each setting is written down; each figure on the dashboard and in the alerts is one that the
//! program counts, each alert and each part that doctor speaks of has its place in the runbook.

use crate::server::{Server, at, found};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn text(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|fault| panic!("{file}: {fault}"))
}

/// The names of figures in a text.
fn names(text: &str) -> BTreeSet<String> {
    let parts = text.match_indices("parlor_").map(|(at, _)| &text[at..]);
    let name = |part: &str| part.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or_default().to_owned();
    parts.map(name).filter(|name| name.len() > "parlor_".len()).collect()
}

/// All Rust files below a folder, one after another.
fn sources(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            sources(&entry.path(), into);
        } else if entry.path().extension().is_some_and(|ending| ending == "rs") {
            into.push_str(&fs::read_to_string(entry.path()).unwrap());
        }
    }
}

/// The figures that stand in the dashboard and in the alerts.
fn watched() -> BTreeSet<String> {
    let dashboard: serde_json::Value = serde_json::from_str(&text("deploy/grafana/parlor.json")).expect("the dashboard is JSON");
    let mut found = BTreeSet::new();
    for panel in dashboard["panels"].as_array().unwrap() {
        for target in panel["targets"].as_array().into_iter().flatten() {
            found.extend(names(target["expr"].as_str().unwrap()));
        }
    }
    let alerts = text("deploy/prometheus/alerts.yml");
    for line in alerts.lines().filter(|line| line.trim_start().starts_with("expr:")) {
        found.extend(names(line));
    }
    found
}

#[test]
fn house_12_each_setting_is_written_down() {
    let (said, example) = (text("docs/operations.md"), text("deploy/parlor.toml.example"));
    let all = serde_json::to_value(parlor::config::Config::default()).unwrap();
    let all = all.as_object().unwrap();
    for name in all.keys() {
        assert!(said.contains(&format!("`PARLOR_{}`", name.to_uppercase())), "docs/operations.md says nothing of {name}");
        let for_trying_out = ["mail_room", "pseudo_languages"].contains(&name.as_str());
        assert!(for_trying_out || example.contains(&format!("{name} = ")), "deploy/parlor.toml.example says nothing of {name}");
    }
    for (at, _) in said.match_indices("`PARLOR_") {
        let name = said[at + "`PARLOR_".len()..].split('`').next().unwrap().to_lowercase();
        assert!(name.is_empty() || all.contains_key(&name), "there is no setting {name}");
    }
}

fn alerts() -> Vec<String> {
    text("deploy/prometheus/alerts.yml").lines().filter_map(|line| line.trim().strip_prefix("- alert: ").map(str::to_owned)).collect()
}

#[test]
fn house_12_whatever_is_watched_is_counted() {
    let mut all = String::new();
    sources(&root().join("crates/parlor/src"), &mut all);
    let counted: BTreeSet<String> = all.match_indices("\"parlor_").map(|(at, _)| all[at + 1..].split('"').next().unwrap().to_owned()).collect();
    let watched = watched();
    assert!(watched.len() > 20, "the figures were read: {watched:?}");
    for name in &watched {
        let of = name.trim_end_matches("_sum").trim_end_matches("_count");
        assert!(counted.contains(name) || counted.contains(of), "{name} is watched, and nothing counts it");
    }
    let said = text("docs/observability.md");
    for name in counted.iter().filter(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_') && !name.ends_with('_')) {
        assert!(!watched.contains(name) || said.contains(name.as_str()), "{name} is not in docs/observability.md");
    }
}

#[test]
fn house_12_a_server_tells_all_figures_from_its_start_on() {
    let folder = tempfile::tempdir().unwrap();
    let (data, log, copy) = (folder.path().join("data"), folder.path().join("log"), folder.path().join("copy"));
    found(&[&at(&data)]);
    let server = Server::start(&data, &log, &[]);
    crate::server::said(&["backup", copy.to_str().unwrap(), &at(&data)]);
    let told = server.http().page("/metrics").unwrap().ok().body;
    let told = names(&told);
    // Without a certificate of its own and a scanner there is nothing to say of them.
    for name in watched().iter().filter(|name| !["parlor_certificate_left_seconds", "parlor_files_unchecked"].contains(&name.as_str())) {
        assert!(told.contains(name), "{name} is not told: {told:?}");
    }
    // Whatever is counted somewhere stands at nothing before it is.
    let mut all = String::new();
    sources(&root().join("crates/parlor/src"), &mut all);
    let counted = all.split("counter!(").skip(1).filter_map(|call| call.split(')').next());
    let counted: BTreeSet<String> = counted.flat_map(names).collect();
    assert!(counted.len() > 8 && counted.is_subset(&told), "{:?} begin when they are first counted", counted.difference(&told));
}

#[test]
fn house_12_each_alert_and_each_part_has_its_place_in_the_runbook() {
    let runbook = text("docs/runbook.md");
    let alerts = alerts();
    assert!(alerts.len() > 10, "the alerts were read: {alerts:?}");
    for alert in &alerts {
        let section = runbook.split(&format!("### {alert}\n")).nth(1).unwrap_or_else(|| panic!("{alert} has no section"));
        let section = section.split("\n#").next().unwrap();
        for said in ["**What it means.**", "**People notice**", "**Do", "**It is over**"] {
            assert!(section.contains(said), "{alert}: {said}");
        }
    }
    for heading in runbook.lines().filter_map(|line| line.strip_prefix("### ")) {
        assert!(alerts.iter().any(|alert| alert == heading), "{heading} is no alert any more");
    }
    let mut all = String::new();
    sources(&root().join("crates/parlor/src/doctor"), &mut all);
    for word in ["Finding::wrong(\"", "Finding::doubtful(\"", "const PART: &str = \""] {
        for (at, _) in all.match_indices(word) {
            let part = all[at + word.len()..].split('"').next().unwrap();
            assert!(runbook.contains(&format!("*{part}*")), "the runbook says nothing of {part}");
        }
    }
    // Whatever leads to a heading in the same file finds one.
    let anchor = |heading: &str| heading.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect::<String>().replace(' ', "-");
    let headings: BTreeSet<String> =
        runbook.lines().filter(|line| line.starts_with('#')).map(|line| anchor(line.trim_start_matches('#').trim())).collect();
    for (at, _) in runbook.match_indices("](#") {
        let to = runbook[at + 3..].split(')').next().unwrap();
        assert!(headings.contains(to), "{to} leads nowhere");
    }
}
