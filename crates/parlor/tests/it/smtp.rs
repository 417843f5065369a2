//! A real mail server beside the test, as a process of its own.

use crate::town::Town;
use parlor::{app::App, post::Worker, store::StoreError};
use serde_json::Value;
use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tokio::{runtime::Runtime, task::JoinHandle};

/// The server. It ends with the test.
pub struct Server {
    child: Child,
    folder: tempfile::TempDir,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// The interpreter that has what `tests/requirements.txt` names, as `make test` prepares it.
pub fn python() -> PathBuf {
    #[expect(clippy::disallowed_methods, reason = "where the tests' tools are, is told by the one who started them")]
    std::env::var("PARLOR_TEST_PYTHON")
        .map_or_else(|_| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../.cache/python/bin/python"), PathBuf::from)
}

impl Server {
    /// A server that treats addresses by these rules of `server.py`.
    pub fn start(rules: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/smtp/server.py");
        let mut command = Command::new(python());
        command.arg(script).arg(folder.path()).args(rules).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("PARLOR_TEST_PYTHON names a Python with aiosmtpd; `make test` makes one");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.trim().parse().expect("the mail server tells its port; is aiosmtpd installed?");
        Self { child, folder, port }
    }

    /// What it accepted so far, the first first.
    pub fn mails(&self) -> Vec<Value> {
        let mut files: Vec<PathBuf> = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
        files.sort();
        files.iter().map(|file| serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()).collect()
    }

    /// What it accepted for an address.
    pub fn mails_to(&self, address: &str) -> Vec<Value> {
        self.mails().into_iter().filter(|mail| mail["to"][0] == address).collect()
    }

    /// How often somebody tried to send to an address.
    pub fn tries(&self, address: &str) -> usize {
        fs::read_to_string(self.folder.path().join("tries")).unwrap_or_default().lines().filter(|line| *line == address).count()
    }

    /// Waits for what is to come, which is a failure when it does not.
    pub async fn until(&self, what: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !what(self) {
            assert!(begun.elapsed() < Duration::from_secs(20), "it did not come: {:?}", self.mails());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Its address, as a configuration names it.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// A worker of the town that sends by this server.
    pub fn worker(&self, town: &Town) -> Worker {
        Worker::new(self.app(town)).unwrap()
    }

    fn app(&self, town: &Town) -> App {
        town.again(|config| config.smtp_url = self.url())
    }

    /// A worker that begins a round and waits a minute for this server, on threads of its own, so that it can be killed.
    pub fn going(&self, town: &Town) -> Going {
        let app = self.app(town);
        let worker = Worker::new(app.clone()).unwrap().patient_for(Duration::from_secs(60));
        let threads = Runtime::new().unwrap();
        let round = threads.spawn(async move { worker.round().await.map(drop).unwrap() });
        Going { app, threads, round }
    }
}

/// A worker amid its round.
pub struct Going {
    app: App,
    threads: Runtime,
    round: JoinHandle<()>,
}

impl Going {
    /// Ends it at once. What it had begun to write when it died is written, or not, and nothing of it comes later.
    pub async fn killed(self) {
        assert!(!self.round.is_finished(), "it was to be killed amid its round");
        // PostgreSQL's transactions run on these threads, which are waited for; SQLite's stand in a line, to whose end this one goes.
        tokio::task::spawn_blocking(move || drop(self.threads)).await.unwrap();
        self.app.store.write(|_| Ok::<_, StoreError>(())).await.unwrap();
    }
}

/// The value of a header.
pub fn header<'m>(mail: &'m Value, name: &str) -> &'m str {
    let headers = mail["headers"].as_array().unwrap();
    let found: Vec<&str> =
        headers.iter().filter(|pair| pair[0].as_str().unwrap().eq_ignore_ascii_case(name)).map(|pair| pair[1].as_str().unwrap()).collect();
    assert_eq!(found.len(), 1, "{name} in {headers:?}");
    found[0]
}
