//! A browser, or a program: sends requests and keeps cookies.

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Request, header},
};
use http_body_util::BodyExt as _;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{Arc, Mutex},
};
use tower::ServiceExt as _;

/// Somebody at a browser. Clones share their cookies, as tabs do.
#[derive(Clone)]
pub struct Client {
    router: Router,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
    headers: BTreeMap<&'static str, String>,
    from: SocketAddr,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Reply {
    pub asked: String,
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
    pub bytes: Vec<u8>,
}

impl Client {
    pub fn new(router: Router, cookies: &[(String, String)]) -> Self {
        let agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36";
        let headers = [
            ("user-agent", agent),
            ("host", "localhost"),
            ("accept", "text/html"),
            ("sec-fetch-site", "same-origin"),
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-user", "?1"),
        ];
        Self {
            router,
            cookies: Arc::new(Mutex::new(cookies.iter().cloned().collect())),
            headers: headers.into_iter().map(|(name, value)| (name, value.to_owned())).collect(),
            from: SocketAddr::from(([10, 0, 0, 1], 4000)),
        }
    }

    /// The same, with another header; an empty one is not sent.
    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.insert(name, value.to_owned());
        self
    }

    /// The same, from another network.
    pub fn from(mut self, network: [u8; 4]) -> Self {
        self.from = SocketAddr::from((network, 4000));
        self
    }

    /// The same with the same cookies, before this door. What it is told there, the first one does not hear.
    pub fn before(&self, router: Router) -> Self {
        Self { router, cookies: Arc::new(Mutex::new(self.cookies.lock().unwrap().clone())), headers: self.headers.clone(), from: self.from }
    }

    /// As it is now: cookies that come from here on it does not keep.
    pub fn apart(&self) -> Self {
        self.before(self.router.clone())
    }

    /// What it sends in a header.
    pub fn says(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    pub fn cookies(&self) -> Vec<(String, String)> {
        self.cookies.lock().unwrap().clone().into_iter().collect()
    }

    pub async fn send(&self, method: &str, path: &str, media: Option<&str>, body: impl Into<Body>) -> Reply {
        let response = self.raw(method, path, media, body.into()).await;
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let bytes = response.into_body().collect().await.unwrap().to_bytes().to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Reply { asked: format!("{method} {path}"), status, headers, body, bytes }
    }

    /// The response as it comes, for streams.
    pub async fn raw(&self, method: &str, path: &str, media: Option<&str>, body: Body) -> axum::response::Response {
        let path_only = path.split('#').next().unwrap();
        let mut request = Request::builder().method(method).uri(path_only);
        for (name, value) in self.headers.iter().filter(|(_, value)| !value.is_empty()) {
            request = request.header(*name, value);
        }
        let cookies: Vec<String> = self.cookies.lock().unwrap().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        if let Some(media) = media {
            request = request.header(header::CONTENT_TYPE, media);
        }
        let mut request = request.body(body).unwrap();
        request.extensions_mut().insert(ConnectInfo(self.from));
        let response = self.router.clone().oneshot(request).await.unwrap();
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            let (name, rest) = cookie.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            let mut jar = self.cookies.lock().unwrap();
            if value.is_empty() || rest.contains("Max-Age=0") {
                jar.remove(name);
            } else {
                jar.insert(name.to_owned(), value.to_owned());
            }
        }
        response
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send("GET", path, None, Body::empty()).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let body = serde_html_form::to_string(fields).unwrap();
        self.send("POST", path, Some("application/x-www-form-urlencoded"), body).await
    }

    /// The view at an address, as a program gets it.
    pub async fn json(&self, path: &str) -> Value {
        let reply = self.clone().with("accept", "application/json").get(path).await.ok();
        serde_json::from_str(&reply.body).unwrap_or_else(|fault| panic!("{}: {fault}: {}", reply.asked, reply.body))
    }

    /// Posts as a program does: JSON in, JSON out.
    pub async fn post_json(&self, path: &str, body: &Value) -> Reply {
        self.clone().with("accept", "application/json").send("POST", path, Some("application/json"), body.to_string()).await
    }

    /// Sends files as a form does.
    pub async fn upload(&self, path: &str, files: &[(&str, &str, &[u8])], fields: &[(&str, &str)]) -> Reply {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend_from_slice(format!("--parlor\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes());
        }
        for (name, media, bytes) in files {
            let head = format!("--parlor\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: {media}\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--parlor--\r\n");
        self.send("POST", path, Some("multipart/form-data; boundary=parlor"), body).await
    }
}

impl Reply {
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{} answered {}: {} {}", self.asked, self.status, self.header("location"), self.text());
        self
    }

    #[track_caller]
    pub fn ok(self) -> Self {
        self.is(200)
    }

    #[track_caller]
    pub fn leads_to(self, path: &str) -> Self {
        let this = self.is(303);
        assert_eq!(this.location().split('#').next().unwrap(), path, "{}", this.asked);
        this
    }

    pub fn location(&self) -> String {
        self.header("location").to_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    #[track_caller]
    pub fn sees(self, words: &str) -> Self {
        assert!(self.body.contains(words) || self.text().contains(words), "{} should show {words:?}: {}", self.asked, self.text());
        self
    }

    #[track_caller]
    pub fn hides(self, words: &str) -> Self {
        if let Some(at) = self.body.find(words) {
            let (from, to) = (self.body.floor_char_boundary(at.saturating_sub(200)), self.body.floor_char_boundary(at + 200));
            panic!("{} shows {words:?}: …{}…", self.asked, &self.body[from..to]);
        }
        self
    }

    /// The JSON of the body.
    #[track_caller]
    pub fn view(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|fault| panic!("{}: {fault}: {}", self.asked, self.body))
    }

    /// What a reader reads: the body without tags.
    pub fn text(&self) -> String {
        let mut out = String::new();
        let mut inside = false;
        for c in self.body.replace("<br>", "\n").replace("</p>", "\n").chars() {
            match c {
                '<' => inside = true,
                '>' if inside => inside = false,
                _ if !inside => out.push(c),
                _ => {}
            }
        }
        out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
    }
}
