//! New files wait until the virus scanner has looked at them (WORK-13). The scanner is the real
//! one, with a signature of our own.

use crate::town::{Client, Town};
use parlor::{app::App, quarantine};
use std::{
    path::PathBuf,
    process::{Child, Command},
    time::Duration,
};

const GUS: &str = "gus@bolt.example";
/// Nobody listens there.
const NOWHERE: &str = "unix:/nowhere/clamd.ctl";

/// ClamAV's daemon in a folder of its own; it ends with the story.
pub struct Scanner {
    daemon: Child,
    folder: tempfile::TempDir,
}

impl Scanner {
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../scripts/test-clamd");
        let daemon = Command::new(script).arg(folder.path()).spawn().unwrap();
        let mut scanner = Self { daemon, folder };
        while let Err(fault) = quarantine::ping(&scanner.address()).await {
            if let Some(ended) = scanner.daemon.try_wait().unwrap() {
                panic!("clamd ended with {ended}, and {fault}; `scripts/ensure-test-tools` installs it");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        scanner
    }

    pub fn address(&self) -> String {
        format!("unix:{}", self.folder.path().join("clamd.ctl").display())
    }

    /// Stops it, so that it takes what comes and answers nothing, or lets it go on.
    pub fn hangs(&self, does: bool) {
        let signal = if does { "-STOP" } else { "-CONT" };
        assert!(Command::new("kill").args([signal, &self.daemon.id().to_string()]).status().unwrap().success());
    }
}

impl Drop for Scanner {
    fn drop(&mut self) {
        drop(self.daemon.kill());
        drop(self.daemon.wait());
    }
}

/// A server of the same town with this scanner.
fn server(town: &Town, antivirus: &str) -> App {
    town.again(|config| antivirus.clone_into(&mut config.antivirus))
}

/// What every scanner knows; whole it stands in no file.
pub fn infected() -> Vec<u8> {
    ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE", "!$H+H*"].concat().into_bytes()
}

async fn line(client: &Client, place: &str, name: &str) -> serde_json::Value {
    let view = client.json(place).await;
    view["files"].as_array().unwrap().iter().find(|line| line["name"] == name).unwrap_or_else(|| panic!("{name} is listed")).clone()
}

async fn address(town: &Town, name: &str) -> String {
    town.bridge(&format!("/files/{}", line(&town.petra(), &town.bridge(""), name).await["id"].as_str().unwrap()))
}

/// How many files lie in the storage.
fn blobs(town: &Town) -> usize {
    std::fs::read_dir(town.app.config.data.join("files")).unwrap().flatten().filter(|entry| entry.path().is_file()).count()
}

stories! {
    async fn work_13_a_new_file_is_given_to_nobody_until_it_was_looked_at(town) {
        let mut town = town;
        let bridge = town.bridge("");
        town.serve(server(&town, NOWHERE));
        let gus = town.invite(GUS).await;
        let (petra, files) = (town.petra(), format!("{bridge}/files"));
        petra.upload(&files, &[("plan.txt", "text/plain", b"a plan")], &[]).await.is(303);
        let file = address(&town, "plan.txt").await;
        for _ in 0..2 {
            for client in [&petra, &gus] {
                client.get(&bridge).await.ok().sees("plan.txt").sees("Being checked for viruses");
                client.get(&file).await.is(403).sees("being checked for viruses").hides("a plan");
                client.get(&format!("{file}/versions/1")).await.is(403);
                client.get(&format!("{file}/view")).await.ok().sees("Being checked for viruses").hides("a plan");
                client.get(&format!("{file}/thumb")).await.is(404);
            }
            // The scanner is not there: it waits, and the operator is told.
            town.work().await;
        }
        assert_eq!(line(&petra, &bridge, "plan.txt").await["unchecked"], true);
        let (waiting, fault) = quarantine::waiting(&town.app).await.unwrap();
        assert!(waiting == 1 && fault.unwrap().contains("is not there"));
        town.nobody().get("/readyz").await.ok().sees("antivirus: 1 files wait");
        assert_eq!(town.nobody().from([93, 184, 216, 34]).get("/readyz").await.ok().body, "ready\n", "what is wrong is told inside alone");

        let scanner = Scanner::start().await;
        town.serve(server(&town, &scanner.address()));
        let (petra, before) = (town.petra(), town.petra().get(&bridge).await.ok().body);
        town.work().await;
        petra.get(&file).await.is(403);
        town.later(3600);
        town.work().await;
        assert_eq!(petra.get(&file).await.ok().body, "a plan");
        assert_eq!(Client::new(town.app.router(), &gus.cookies()).get(&file).await.ok().body, "a plan");
        let after = petra.get(&bridge).await.ok().hides("Being checked for viruses");
        let version = |page: &str| page.split("data-version=\"").nth(1).unwrap().split('"').next().unwrap().parse::<i64>().unwrap();
        assert!(version(&after.body) > version(&before), "an open page is told of it");
        assert_eq!(quarantine::waiting(&town.app).await.unwrap(), (0, None));
    }

    async fn work_13_what_a_virus_is_found_in_is_destroyed_and_told(town) {
        let mut town = town;
        let scanner = Scanner::start().await;
        let bridge = town.bridge("");
        town.serve(server(&town, &scanner.address()));
        let gus = town.invite(GUS).await;
        let before = blobs(&town);
        gus.upload(&format!("{bridge}/files"), &[("invoice.txt", "text/plain", &infected()), ("good.txt", "text/plain", b"good")], &[]).await.is(303);
        let file = address(&town, "invoice.txt").await;
        gus.get(&file).await.is(403);
        town.work().await;
        let petra = town.petra();
        for client in [&petra, &gus, &town.tomas()] {
            client.get(&bridge).await.ok().sees("invoice.txt").sees("Removed: a virus was found (Parlor.Test.Words");
            client.get(&file).await.is(410).sees("a virus was found").hides("EICAR");
            client.get(&format!("{file}/versions/1")).await.is(410);
            client.get(&format!("{file}/view")).await.ok().sees("Removed: a virus was found");
        }
        assert_eq!(blobs(&town), before + 1, "its bytes are gone, those of the other file are not");
        assert_eq!(petra.get(&address(&town, "good.txt").await).await.ok().body, "good");
        petra.get(&town.northwind("/notifications")).await.ok().sees("A virus was found in a file").sees("invoice.txt");
        gus.get("/guest/northwind/notifications").await.ok().sees("A virus was found in a file");
        petra.get(&format!("{bridge}/history")).await.ok().sees("A virus was found in invoice.txt");
        // A newer version of it is looked at for itself.
        petra.upload(&format!("{file}/versions"), &[("invoice.txt", "text/plain", b"clean")], &[]).await.is(303);
        town.work().await;
        assert_eq!(petra.get(&file).await.ok().body, "clean");
        petra.get(&format!("{file}/versions/1")).await.is(410);
        petra.get(&bridge).await.ok().hides("a virus was found");
    }

    async fn work_13_what_is_too_large_for_the_scanner_waits(town) {
        let mut town = town;
        let scanner = Scanner::start().await;
        town.serve(server(&town, &scanner.address()));
        let (petra, bridge) = (town.petra(), town.bridge(""));
        petra.upload(&format!("{bridge}/files"), &[("film.txt", "text/plain", &vec![b'a'; 800_000])], &[]).await.is(303);
        let file = address(&town, "film.txt").await;
        for _ in 0..3 {
            town.work().await;
            petra.get(&file).await.is(403);
            town.later(3600);
        }
        assert_eq!(quarantine::waiting(&town.app).await.unwrap().0, 1);
    }

    async fn work_13_several_servers_do_not_look_twice_and_nothing_that_waits_is_signed(town) {
        let mut town = town;
        let (petra, bridge) = (town.petra(), town.bridge(""));
        town.serve(server(&town, NOWHERE));
        let contract = crate::town::contract("The second");
        let waiting = town.petra();
        waiting.upload(&town.document("/to-sign"), &[("second.pdf", "application/pdf", &contract)], &[]).await.is(303);
        let route = town.draft(&[(GUS, 1)], &serde_json::json!({})).await;
        waiting.post(&format!("{route}/send"), &[]).await.is(403).sees("This file is being checked for viruses");
        for number in 0..4 {
            waiting.upload(&format!("{bridge}/files"), &[(&format!("{number}.txt"), "text/plain", b"good")], &[]).await.is(303);
        }
        let scanner = Scanner::start().await;
        let (one, other) = (server(&town, &scanner.address()), server(&town, &scanner.address()));
        let (first, second) = tokio::join!(quarantine::check_all(&one), quarantine::check_all(&other));
        let mut decided = first.unwrap() + second.unwrap();
        // One that found another server faster leaves the rest for its next turn.
        decided += quarantine::check_all(&one).await.unwrap();
        assert_eq!(decided, 5);
        assert_eq!(petra.get(&address(&town, "3.txt").await).await.ok().body, "good");
        waiting.post(&format!("{route}/send"), &[]).await.leads_to(&route);
    }
}
