//! The real program as a process, and a plain client to it: for what only a
//! process can do, such as being killed.

use crate::ports::free;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::{Duration, Instant},
};

/// Nothing of the machine's own configuration is inherited.
pub fn parlor(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parlor"));
    command.args(arguments).env_clear().stdin(Stdio::null());
    command
}

/// Runs it to its end.
pub fn run(arguments: &[&str]) -> Output {
    parlor(arguments).output().unwrap()
}

/// What it said, when it succeeded.
#[track_caller]
pub fn said(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "parlor {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What it complained of, when it failed.
#[track_caller]
pub fn failed(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(!output.status.success(), "parlor {arguments:?} should fail: {}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stderr).unwrap() + &String::from_utf8(output.stdout).unwrap()
}

/// Where a server keeps its things, as an argument.
pub fn at(folder: &Path) -> String {
    format!("--data={}", folder.display())
}

/// A running server. It is killed at the latest when the test ends.
pub struct Server {
    child: Child,
    pub port: u16,
    log: PathBuf,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

impl Server {
    /// Starts it on a free port and waits until it is ready.
    pub fn start(data: &Path, log: &Path, more: &[&str]) -> Self {
        Self::begin("serve", data, log, more, Duration::from_secs(30))
    }

    /// The same with the example company, which takes its time to be made.
    pub fn demo(data: &Path, log: &Path) -> Self {
        Self::begin("demo", data, log, &[], Duration::from_secs(300))
    }

    fn begin(word: &str, data: &Path, log: &Path, more: &[&str], patience: Duration) -> Self {
        let port = free();
        let (addr, base) = (format!("--addr=127.0.0.1:{port}"), format!("--base-url=http://127.0.0.1:{port}"));
        // Where a name is wanted in place of numbers, it is among the flags.
        let named = more.iter().any(|one| one.starts_with("--base-url="));
        let file = fs::OpenOptions::new().create(true).append(true).open(log).unwrap();
        let mut command = parlor(&[word, &at(data), &addr]);
        command.args((!named).then_some(&base));
        let (settings, flags): (Vec<&str>, Vec<&str>) = more.iter().partition(|one| !one.starts_with('-'));
        command.args(flags).envs(settings.iter().filter_map(|one| one.split_once('='))).stderr(file).stdout(Stdio::null());
        let mut server = Self { child: command.spawn().unwrap(), port, log: log.to_owned() };
        let begun = Instant::now();
        while server.http().send("GET", "/readyz", &[], b"").is_none_or(|answer| answer.status != 200) {
            assert!(server.child.try_wait().unwrap().is_none() && begun.elapsed() < patience, "it does not start: {}", server.log());
            std::thread::sleep(Duration::from_millis(10));
        }
        server
    }

    pub fn http(&self) -> Http {
        Http { port: self.port, cookies: BTreeMap::new(), key: None }
    }

    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap()
    }

    pub fn pid(&self) -> String {
        self.child.id().to_string()
    }

    /// Kills it at this instant, as `kill -9` does.
    pub fn kill(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }

    /// Asks it to stop, as a service manager does, and says how long it took.
    pub fn stop(mut self) -> (Duration, bool) {
        let begun = Instant::now();
        assert!(Command::new("kill").args(["-TERM", &self.pid()]).status().unwrap().success());
        while begun.elapsed() < Duration::from_secs(20) {
            if let Some(status) = self.child.try_wait().unwrap() {
                return (begun.elapsed(), status.success());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("it does not stop: {}", self.log());
    }
}

/// A plain client: one connection for each request, cookies kept.
#[derive(Clone)]
pub struct Http {
    pub port: u16,
    cookies: BTreeMap<String, String>,
    key: Option<String>,
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn view(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|fault| panic!("{fault}: {} {}", self.status, self.body))
    }

    #[track_caller]
    pub fn ok(self) -> Self {
        assert!(self.status < 400, "{} {}", self.status, self.body);
        self
    }
}

impl Http {
    /// With this key, in place of cookies.
    pub fn with_key(mut self, key: &str) -> Self {
        self.key = Some(key.to_owned());
        self
    }

    /// The same browser or program, at another server.
    pub fn to(&self, server: &Server) -> Self {
        Self { port: server.port, ..self.clone() }
    }

    pub fn cookies(&self) -> Vec<(String, String)> {
        self.cookies.clone().into_iter().collect()
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.get(name).cloned()
    }

    /// A connection on which this was asked; the answer is not read yet.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Option<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(30))).ok()?;
        // HTTP/1.0: the answer ends where the connection ends.
        let mut head = format!("{method} {path} HTTP/1.0\r\nHost: 127.0.0.1:{}\r\nContent-Length: {}\r\n", self.port, body.len());
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        if let Some(key) = &self.key {
            head.push_str(&format!("Authorization: Bearer {key}\r\n"));
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            head.push_str(&format!("Cookie: {}\r\n", cookies.join("; ")));
        }
        stream.write_all(head.as_bytes()).ok()?;
        stream.write_all(b"\r\n").ok()?;
        stream.write_all(body).ok()?;
        Some(stream)
    }

    /// The answer; nothing, when the connection broke before it was whole.
    pub fn send(&mut self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Option<Answer> {
        let mut bytes = Vec::new();
        self.ask(method, path, headers, body)?.read_to_end(&mut bytes).ok()?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n")?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok());
        if length.is_some_and(|length: usize| body.len() < length) {
            return None;
        }
        for line in head.lines().filter(|line| line.to_lowercase().starts_with("set-cookie:")) {
            let (name, value) = line[11..].split(';').next()?.trim().split_once('=')?;
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        Some(Answer { status, head: head.to_owned(), body: body.to_owned() })
    }

    pub fn get(&mut self, path: &str) -> Option<Answer> {
        self.send("GET", path, &[("Accept", "application/json")], b"")
    }

    pub fn page(&mut self, path: &str) -> Option<Answer> {
        self.send("GET", path, &[("Accept", "text/html")], b"")
    }

    pub fn post(&mut self, path: &str, body: &Value) -> Option<Answer> {
        self.send("POST", path, &[("Accept", "application/json"), ("Content-Type", "application/json")], body.to_string().as_bytes())
    }

    /// Sends a form as a hand does that presses a button.
    pub fn press(&mut self, path: &str, fields: &[(&str, &str)]) -> Option<Answer> {
        let by_hand = [("Accept", "text/html"), ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-User", "?1")];
        let headers = [&by_hand[..], &[("Content-Type", "application/x-www-form-urlencoded")]].concat();
        self.send("POST", path, &headers, serde_html_form::to_string(fields).unwrap().as_bytes())
    }
}

/// A company on a server: made by the operator, with a key of its
/// administrator and one record.
pub struct Company {
    pub key: String,
    pub item: String,
}

pub const PASSWORD: &str = "a-long-way-to-tipperary";

/// Makes the company by the command line, before the server runs.
pub fn found(flags: &[&str]) {
    let create = ["admin", "create-organization", "--name=Northwind", "--email=petra@northwind.example", "--admin=Petra", "--password"];
    said(&[&create[..], &[PASSWORD], flags].concat());
    said(&[&["admin", "set-plan", "northwind", "enterprise"], flags].concat());
}

impl Company {
    /// Signs in, and makes a key and a record.
    pub fn settle(server: &Server) -> Self {
        let mut petra = server.http();
        petra.post("/sign-in", &serde_json::json!({"email": "petra@northwind.example", "password": PASSWORD})).unwrap().ok();
        let key = petra.post("/account/keys", &serde_json::json!({"key_name": "test"})).unwrap().ok().view()["key"].as_str().unwrap().to_owned();
        let mut robot = server.http().with_key(&key);
        let place = |answer: Option<Answer>| answer.unwrap().ok().view()["location"].as_str().unwrap().to_owned();
        let form = serde_json::json!({"template": "inspections", "name": "Inspections", "extranet": "on"});
        let organizer = place(robot.post("/o/northwind/organizers", &form));
        let item = place(robot.post(&format!("{organizer}/records"), &serde_json::json!({"title": "Bridge"})));
        Self { key, item }
    }
}
