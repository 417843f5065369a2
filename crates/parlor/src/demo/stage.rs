//! Where the example is played: the program itself, a second time, on the same
//! database and with a clock that the story moves. Everything is done by people
//! through the program's own doors, so history, audit log, visits and mails are
//! what they would be had it all been done by hand.

use super::calendar::Calendar;
use crate::{
    app::App,
    bind, links,
    people::{self, second_factor::Proven, sessions},
    secrets::Purpose,
    store::{Clock, Sources, Time},
    web::Error,
};
use access::{GrantId, InvitationId};
use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{Method, Request, header},
    response::Response,
};
use serde_json::Value;
use std::net::SocketAddr;
use tower::ServiceExt as _;

/// No answer of a step is larger.
const MOST: usize = 8 * 1024 * 1024;

/// The program on the story's clock.
#[derive(Clone)]
pub(super) struct Stage {
    pub app: App,
    pub calendar: Calendar,
    clock: Clock,
    router: Router,
}

/// Somebody at their browser.
pub(super) struct Client {
    router: Router,
    agent: &'static str,
    network: SocketAddr,
    cookies: Vec<(String, String)>,
}

/// A browser, and the network it stands in.
#[derive(Clone, Copy)]
pub(super) struct Browser(pub &'static str, pub [u8; 4]);

/// A file to be sent.
pub(super) struct Sent<'a> {
    pub name: &'a str,
    pub internal: bool,
    pub bytes: &'a [u8],
}

impl Stage {
    /// Sets the stage, days before today.
    pub(super) fn set(app: &App, days: i64) -> Result<Self, Error> {
        let now = app.store.sources().clock.now();
        let calendar = Calendar::new(now);
        let clock = Clock::by_hand(calendar.ago(days, 8, 0));
        let sources = Sources::new(clock.clone());
        // Nothing of the example is ever mailed.
        let config = crate::config::Config { smtp_url: String::new(), ..app.config.clone() };
        let app = App::open(config, sources).map_err(Error::Broken)?;
        let router = app.router();
        Ok(Self { app, calendar, clock, router })
    }

    /// Goes on to this time. Time never runs back: what comes too early comes
    /// a moment after what was before.
    pub(super) fn at(&self, time: Time) {
        let seconds = (time.0 - self.clock.now().0) / 1_000_000;
        self.clock.advance(seconds.max(7));
    }

    /// What time it is in the story.
    pub(super) fn now(&self) -> Time {
        self.clock.now()
    }

    /// Somebody at a browser in which nobody is known yet.
    pub(super) fn browser(&self, Browser(agent, network): Browser) -> Client {
        Client { router: self.router.clone(), agent, network: SocketAddr::from((network, 50_000)), cookies: Vec::new() }
    }

    /// A person, signed in.
    pub(super) async fn sign_in(&self, email: &'static str, browser: Browser) -> Result<Client, Error> {
        let mut client = self.browser(browser);
        let (words, network) = (people::browser_words(browser.0), client.network.ip().to_string());
        let begun = self
            .app
            .store
            .write(move |tx| {
                let person = people::by_email(tx, email)?.ok_or_else(|| Error::Broken(format!("{email} is nobody")))?;
                let proven = Proven::first(tx, person.id, "password")?.ok_or_else(|| Error::Broken(format!("{email} has a second step")))?;
                sessions::sign_in(tx, &proven, None, &words, &network)
            })
            .await?;
        client.keep(&sessions::cookie(self.app.config.secure(), &begun.token));
        Ok(client)
    }

    /// The path of a guest link, as it stands in the guest's mail.
    pub(super) async fn link(&self, grant: &str) -> Result<String, Error> {
        let grant: GrantId = grant.parse().map_err(|_| Error::Broken("no grant".into()))?;
        let made = self.app.store.read(move |tx| {
            let (house,) = tx.one("SELECT organization_id FROM grants WHERE id = $1", bind![grant])?;
            links::of_grant(tx, house, grant)
        });
        let link = made.await?.ok_or_else(|| Error::Broken("no link".into()))?;
        let address = link.address(&self.app);
        Ok(address.strip_prefix(&self.app.config.base_url).unwrap_or(&address).to_owned())
    }

    /// The path at which the newest invitation to this address is accepted.
    pub(super) async fn invitation(&self, email: &'static str) -> Result<String, Error> {
        let newest = "SELECT id, generation FROM invitations WHERE email_key = $1 ORDER BY created_at DESC LIMIT 1";
        let (id, generation): (InvitationId, i64) = self.app.store.read(move |tx| Ok::<_, Error>(tx.one(newest, crate::bind![email])?)).await?;
        Ok(format!("/join/{}", self.app.secrets.address(Purpose::Invitation, id.0, generation)))
    }

    /// Writes down who has looked at what until now.
    pub(super) async fn looked(&self) -> Result<(), Error> {
        self.app.receipts.write_down().await?;
        self.app.visits.write_down().await
    }
}

impl Client {
    /// Goes on in another part of the story, with the cookies of this browser.
    pub(super) fn goes_to(&mut self, stage: &Stage) {
        self.router = stage.router.clone();
    }

    /// Asks for a page, as JSON.
    pub(super) async fn get(&mut self, path: &str) -> Result<Value, Error> {
        self.ask(Method::GET, path, "application/json", None).await
    }

    /// Sends a form.
    pub(super) async fn post(&mut self, path: &str, form: Value) -> Result<Value, Error> {
        self.ask(Method::POST, path, "application/json", Some(("application/json".into(), form.to_string().into_bytes()))).await
    }

    /// Sends a form, and says what was made: the last part of its address.
    pub(super) async fn make(&mut self, path: &str, form: Value) -> Result<String, Error> {
        let answer = self.post(path, form).await?;
        let made = answer["location"].as_str().and_then(|to| to.split('#').next()?.rsplit('/').next());
        made.map(str::to_owned).ok_or_else(|| Error::Broken(format!("{path}: nothing was made")))
    }

    /// Looks at a page, as a person does.
    pub(super) async fn look(&mut self, path: &str) -> Result<(), Error> {
        self.ask(Method::GET, path, "text/html", None).await.map(drop)
    }

    /// Presses *Open* on the threshold.
    pub(super) async fn press_open(&mut self) -> Result<(), Error> {
        self.ask(Method::POST, "/open", "text/html", Some(("application/x-www-form-urlencoded".into(), Vec::new()))).await.map(drop)
    }

    /// Uploads a file to an item, and says which it became.
    pub(super) async fn upload(&mut self, item: &str, file: &Sent<'_>) -> Result<String, Error> {
        let fields: &[(&str, &str)] = if file.internal { &[("internal", "on")] } else { &[] };
        let answer = self.send(&format!("/items/{item}/files"), fields, Some(file)).await?;
        answer["files"][0]["id"].as_str().map(str::to_owned).ok_or_else(|| Error::Broken(format!("{} was not kept", file.name)))
    }

    /// Sends a form that may have a file.
    pub(super) async fn send(&mut self, path: &str, fields: &[(&str, &str)], file: Option<&Sent<'_>>) -> Result<Value, Error> {
        const BOUND: &str = "----parlor-example";
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend_from_slice(format!("--{BOUND}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes());
        }
        if let Some(file) = file {
            let part = format!("--{BOUND}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{}\"\r\n\r\n", file.name);
            body.extend_from_slice(part.as_bytes());
            body.extend_from_slice(file.bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUND}--\r\n").as_bytes());
        self.ask(Method::POST, path, "application/json", Some((format!("multipart/form-data; boundary={BOUND}"), body))).await
    }

    async fn ask(&mut self, method: Method, path: &str, accept: &str, body: Option<(String, Vec<u8>)>) -> Result<Value, Error> {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(&method)
            .uri(path)
            .header(header::ACCEPT, accept)
            .header(header::ACCEPT_LANGUAGE, "en")
            .header(header::USER_AGENT, self.agent)
            .header("sec-fetch-site", "same-origin")
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-user", "?1")
            .header(header::COOKIE, cookies.join("; "))
            .extension(ConnectInfo(self.network));
        let (media, bytes) = body.unwrap_or_default();
        if !media.is_empty() {
            request = request.header(header::CONTENT_TYPE, media);
        }
        let request = request.body(Body::from(bytes)).map_err(|fault| Error::Broken(fault.to_string()))?;
        let Ok(answer) = self.router.clone().oneshot(request).await;
        self.read(&method, path, answer).await
    }

    async fn read(&mut self, method: &Method, path: &str, answer: Response) -> Result<Value, Error> {
        let status = answer.status();
        for cookie in answer.headers().get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().unwrap_or_default());
        }
        let json = answer.headers().get(header::CONTENT_TYPE).is_some_and(|media| media == "application/json");
        let bytes = axum::body::to_bytes(answer.into_body(), MOST).await.map_err(|fault| Error::Broken(fault.to_string()))?;
        if status.is_client_error() || status.is_server_error() {
            return Err(Error::Broken(format!("{method} {path}: {status} {}", String::from_utf8_lossy(&bytes))));
        }
        Ok(if json { serde_json::from_slice(&bytes).unwrap_or_default() } else { Value::Null })
    }

    /// Takes a cookie, as a browser does.
    fn keep(&mut self, set_cookie: &str) {
        let Some((name, value)) = set_cookie.split(';').next().and_then(|pair| pair.split_once('=')) else { return };
        self.cookies.retain(|(known, _)| known != name);
        self.cookies.push((name.to_owned(), value.to_owned()));
    }
}
