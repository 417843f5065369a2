//! M14: a public link by which thousands come, each to sign a document of their own.
//! `copies --visitors 5000`
//!
//! The whole program on a fresh SQLite database, asked through its own router, with a
//! clock moved by hand so that limits by the hour are kept as on a long day.

use axum::{
    Router,
    body::{Body, HttpBody as _},
    extract::ConnectInfo,
    http::{Request, header},
    response::Response,
};
use bench::{Outcome, number};
use http_body_util::BodyExt as _;
use parlor::{
    app::App,
    config::Config,
    secrets::Secrets,
    signatures,
    store::{Clock, Sources, Time},
    verification,
};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, net::SocketAddr, path::Path, time::Instant};
use tower::ServiceExt as _;
use uuid::Uuid;

const KEY: &str = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
/// Monday, 23 November 2026, 9:00 UTC.
const BEGIN: Time = Time(1_795_424_400_000_000);

/// Somebody who keeps cookies.
struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    network: SocketAddr,
    key: Option<String>,
}

impl Browser {
    fn new(router: &Router, number: u64) -> Self {
        let [_, _, _, _, a, b, c, d] = number.to_be_bytes();
        Self { router: router.clone(), cookies: BTreeMap::new(), network: SocketAddr::from(([10 | a, b, c, d], 4000)), key: None }
    }

    async fn send(&mut self, method: &str, path: &str, media: Option<&str>, body: impl Into<Body>) -> Outcome<Response> {
        let mut request = Request::builder().method(method).uri(path).header("host", "localhost");
        for (name, value) in
            [("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "navigate"), ("sec-fetch-user", "?1"), ("user-agent", "bench Chrome/156")]
        {
            request = request.header(name, value);
        }
        if !self.cookies.is_empty() {
            let all: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, all.join("; "));
        }
        if let Some(key) = &self.key {
            request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        if self.key.is_some() || media == Some("application/json") {
            request = request.header(header::ACCEPT, "application/json");
        }
        if let Some(media) = media {
            request = request.header(header::CONTENT_TYPE, media);
        }
        let mut request = request.body(body.into())?;
        request.extensions_mut().insert(ConnectInfo(self.network));
        let response = self.router.clone().oneshot(request).await?;
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            if let Some((name, rest)) = cookie.to_str()?.split_once('=') {
                self.cookies.insert(name.to_owned(), rest.split(';').next().unwrap_or_default().to_owned());
            }
        }
        if response.status().is_client_error() || response.status().is_server_error() {
            let status = response.status();
            let said = response.into_body().collect().await?.to_bytes();
            return Err(format!("{method} {path}: {status} {}", String::from_utf8_lossy(&said).chars().take(400).collect::<String>()).into());
        }
        Ok(response)
    }

    async fn form(&mut self, path: &str, fields: &[(&str, &str)]) -> Outcome<String> {
        let body = fields.iter().map(|(name, value)| format!("{name}={}", value.replace('@', "%40").replace(' ', "+"))).collect::<Vec<_>>().join("&");
        let response = self.send("POST", path, Some("application/x-www-form-urlencoded"), body).await?;
        Ok(response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default().to_owned())
    }

    async fn json(&mut self, path: &str, what: &Value) -> Outcome<Value> {
        let response = self.send("POST", path, Some("application/json"), what.to_string()).await?;
        Ok(serde_json::from_slice(&response.into_body().collect().await?.to_bytes())?)
    }

    async fn read(&mut self, path: &str) -> Outcome<Vec<u8>> {
        Ok(self.send("GET", path, None, Body::empty()).await?.into_body().collect().await?.to_bytes().to_vec())
    }

    async fn upload(&mut self, path: &str, parts: &[(&str, Option<&str>, &[u8])]) -> Outcome {
        let mut body = Vec::new();
        for (name, file, bytes) in parts {
            let named = file.map_or_else(String::new, |file| format!("; filename=\"{file}\"\r\nContent-Type: application/pdf"));
            body.extend_from_slice(format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"{named}\r\n\r\n").as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--b--\r\n");
        self.send("POST", path, Some("multipart/form-data; boundary=b"), body).await.map(drop)
    }
}

/// Said of the mailbox, as whoever reads it sees it: the digits of the newest code.
fn code(database: &Connection, secrets: &Secrets) -> Outcome<String> {
    let (id, seed): (Vec<u8>, Vec<u8>) =
        database.query_row("SELECT id, seed FROM codes ORDER BY created_at DESC, id DESC LIMIT 1", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(verification::digits(secrets, access::CodeId(Uuid::from_slice(&id)?), &seed))
}

/// Memory of this program now, in megabytes; and the most since it was asked to forget that.
fn memory(line: &str) -> Outcome<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let found = status.lines().find(|known| known.starts_with(line)).and_then(|known| known.split_whitespace().nth(1));
    Ok(found.ok_or("no such line")?.parse::<f64>()? / 1024.0)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// A document with one PDF, and everyone asked to sign it; its address and that of the link.
async fn asked(petra: &mut Browser, database: &Path) -> Outcome<(String, String)> {
    petra
        .form(
            "/start",
            &[("organization", "Northwind"), ("name", "Petra"), ("email", "petra@northwind.example"), ("password", "a-long-way-to-tipperary")],
        )
        .await?;
    petra.key = Some(text(&petra.json("/account/keys", &json!({"key_name": "bench"})).await?["key"]));
    petra.cookies.clear();
    Connection::open(database)?.execute("UPDATE organizations SET plan = 'enterprise'", [])?;
    let document = text(&petra.json("/o/northwind/documents", &json!({"title": "Terms of use"})).await?["location"]);
    let mut pdf = paper::Document::new("Terms of use");
    pdf.title("Terms of use").paragraph("Whoever signs here agrees.").new_page().heading("Signatures");
    petra.upload(&format!("{document}/to-sign"), &[("file", Some("terms.pdf"), &pdf.finish())]).await?;
    let route = text(&petra.json(&format!("{document}/signing"), &json!({"who": ["everyone"]})).await?["location"]);
    petra.json(&format!("{route}/send"), &json!({})).await?;
    let link = text(&petra.json(&format!("{document}/link/everyone"), &json!({})).await?["address"]);
    Ok((document, link.trim_start_matches("http://localhost").to_owned()))
}

/// One visitor's whole way, from the link to their signature; how long each part took.
async fn visit(router: &Router, number: u64, link: &str, document: &str, database: &Connection, secrets: &Secrets) -> Outcome<[f64; 3]> {
    let mut visitor = Browser::new(router, number);
    let begun = Instant::now();
    visitor.read(link).await?;
    visitor.form("/open", &[]).await?;
    visitor.read(document).await?;
    let opened = begun.elapsed();
    let (email, name) = (format!("visitor-{number}@crowd.example"), format!("Visitor {number}"));
    let begun = Instant::now();
    visitor.form(&format!("{document}/verify"), &[("email", &email), ("name", &name)]).await?;
    let code = code(database, secrets)?;
    let own = visitor.form(&format!("{document}/verify/code"), &[("code", &code)]).await?;
    let verified = begun.elapsed();
    let page = String::from_utf8(visitor.read(&own).await?)?;
    let route = page.split(&format!("{own}/signing/")).nth(1).and_then(|rest| rest.split('"').next()).ok_or("no route in their own document")?;
    let begun = Instant::now();
    let parts: [(&str, Option<&str>, &[u8]); 3] = [("way", None, b"type"), ("typed", None, name.as_bytes()), ("agree", None, b"on")];
    visitor.upload(&format!("{own}/signing/{route}/sign"), &parts).await?;
    Ok([opened, verified, begun.elapsed()].map(|time| time.as_secs_f64() * 1e3))
}

fn quantile(sorted: &[f64], part: f64) -> f64 {
    sorted.get(((sorted.len() as f64 - 1.0) * part) as usize).copied().unwrap_or_default()
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let visitors = number("visitors")?;
    let folder = std::env::temp_dir().join(format!("parlor-copies-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let outcome = measure(&folder, visitors).await;
    fs::remove_dir_all(&folder)?;
    println!("{}", outcome?);
    Ok(())
}

async fn measure(folder: &Path, visitors: u64) -> Outcome<Value> {
    let clock = Clock::by_hand(BEGIN);
    let config =
        Config { data: folder.to_owned(), secret_key: KEY.into(), base_url: "http://localhost".into(), mail_room: true, ..Config::default() };
    let app = App::open(config, Sources::new(clock.clone())).map_err(|fault| format!("{fault:?}"))?;
    app.store.migrate().await.map_err(|fault| format!("{fault:?}"))?;
    let (router, file) = (app.router(), folder.join("parlor.db"));
    let mut petra = Browser::new(&router, 1 << 20);
    let (document, link) = asked(&mut petra, &file).await?;
    let database = Connection::open(&file)?;
    let mut parts: [Vec<f64>; 3] = Default::default();
    let mut thirds = Vec::new();
    for number in 0..visitors {
        clock.advance(1);
        let times = visit(&router, number, &link, &document, &database, &app.secrets).await?;
        thirds.push(times.iter().sum::<f64>());
        for (all, time) in parts.iter_mut().zip(times) {
            all.push(time);
        }
    }
    let third = thirds.len() / 3;
    let mean = |times: &[f64]| times.iter().sum::<f64>() / times.len().max(1) as f64;
    let growth = mean(&thirds[thirds.len() - third..]) / mean(&thirds[..third.max(1)]);

    let begun = Instant::now();
    signatures::seal_all(&app).await.map_err(|fault| format!("{fault:?}"))?;
    let sealing = begun.elapsed().as_secs_f64();
    let sealed: i64 = database.query_row("SELECT COUNT(*) FROM signings WHERE sealed_at IS NOT NULL", [], |row| row.get(0))?;

    let mut lists = json!({});
    for (name, path) in [("first", "/copies"), ("filtered", "/copies?far=complete"), ("found", "/copies?q=visitor-77%40")] {
        petra.read(&format!("{document}{path}")).await?;
        let begun = Instant::now();
        let page = petra.read(&format!("{document}{path}")).await?;
        lists[name] = json!({"ms": begun.elapsed().as_secs_f64() * 1e3, "kb": page.len() as f64 / 1024.0});
    }
    let mut files = json!({});
    for ending in ["csv", "zip"] {
        fs::write("/proc/self/clear_refs", "5")?;
        let (before, begun) = (memory("VmRSS:")?, Instant::now());
        let mut body = petra.send("GET", &format!("{document}/copies.{ending}"), None, Body::empty()).await?.into_body();
        let mut bytes = 0_u64;
        while let Some(frame) = body.frame().await {
            bytes += frame?.data_ref().map_or(0, |data| data.len() as u64);
        }
        files[ending] = json!({"seconds": begun.elapsed().as_secs_f64(), "mb": bytes as f64 / 1_048_576.0, "more_mb": memory("VmHWM:")? - before, "end": body.is_end_stream()});
    }
    let mut said = json!({"visitors": visitors, "sealed": sealed, "seals_per_second": sealed as f64 / sealing, "growth": growth, "lists": lists, "files": files});
    for (name, times) in ["open", "verify", "sign"].into_iter().zip(&mut parts) {
        times.sort_unstable_by(f64::total_cmp);
        said[name] = json!({"p50": quantile(times, 0.5), "p99": quantile(times, 0.99)});
    }
    Ok(said)
}
