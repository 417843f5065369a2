//! A page on a board, by a real socket to a real server.

use crate::town::{Client, Town};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, VecDeque},
    net::SocketAddr,
    time::Duration,
};
use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinHandle,
    time::timeout,
};
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream,
    tungstenite::{self, Message, client::IntoClientRequest as _},
};
use uuid::Uuid;

/// What never comes is not waited for longer.
const PATIENCE: Duration = Duration::from_secs(20);

/// A server of the town, with a port. Gone when the story ends.
pub struct Hall {
    pub address: SocketAddr,
    task: JoinHandle<()>,
}

impl Drop for Hall {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Hall {
    pub async fn open(town: &Town) -> Self {
        Self::of(&town.app).await
    }

    /// Of one of several servers on the same database.
    pub async fn of(app: &parlor::app::App) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let service = app.router().into_make_service_with_connect_info::<SocketAddr>();
        let task = tokio::spawn(async move { axum::serve(listener, service).await.unwrap() });
        Self { address, task }
    }

    /// Of a server that runs as a process of its own.
    pub fn at(port: u16) -> Self {
        Self { address: SocketAddr::from(([127, 0, 0, 1], port)), task: tokio::spawn(async {}) }
    }

    /// The handshake as a browser of this client would make it, from a page of this origin.
    pub async fn knock(&self, client: &Client, path: &str, origin: Option<&str>) -> Result<Socket, u16> {
        let mut request = format!("ws://{}{path}", self.address).into_client_request().unwrap();
        let own = format!("http://{}", self.address);
        let headers = request.headers_mut();
        if let Some(origin) = origin {
            headers.insert("origin", (if origin.is_empty() { &own } else { origin }).parse().unwrap());
        }
        let cookies: Vec<String> = client.cookies().iter().map(|(name, value)| format!("{name}={value}")).collect();
        headers.insert("cookie", cookies.join("; ").parse().unwrap());
        if let Some(key) = client.says("authorization") {
            headers.insert("authorization", key.parse().unwrap());
        }
        match tokio_tungstenite::connect_async(request).await {
            Ok((socket, _)) => Ok(socket),
            Err(tungstenite::Error::Http(answer)) => Err(answer.status().as_u16()),
            Err(other) => panic!("{other}"),
        }
    }

    /// Sits down at a board with a new page.
    pub async fn sit(&self, client: &Client, board: &str) -> Pen {
        self.come_back(client, board, Uuid::from_u128(fresh_page()), None).await
    }

    /// Sits down with a page that was there before.
    pub async fn come_back(&self, client: &Client, board: &str, page: Uuid, since: Option<i64>) -> Pen {
        let mut pen = self.says_hello(client, board, page, since).await;
        pen.welcome = pen.hear("welcome").await;
        pen.name = pen.welcome["you"]["client"].as_str().unwrap().to_owned();
        pen.next = pen.welcome["taken"].as_u64().unwrap() + 1;
        pen
    }

    /// The code with which a new page is turned away.
    pub async fn turned_away(&self, client: &Client, board: &str) -> u16 {
        self.says_hello(client, board, Uuid::from_u128(fresh_page()), None).await.closes().await
    }

    async fn says_hello(&self, client: &Client, board: &str, page: Uuid, since: Option<i64>) -> Pen {
        let socket = self.knock(client, &format!("{board}/board/socket"), Some("")).await.expect("the socket opens");
        let mut pen =
            Pen { page, name: String::new(), socket, next: 1, number: 0, lies: BTreeMap::new(), welcome: Value::Null, later: VecDeque::new() };
        pen.say(&json!({"hello": {"client": page, "since": since}})).await;
        pen
    }
}

pub type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// A page, and what it was told.
pub struct Pen {
    /// What it calls itself.
    pub page: Uuid,
    /// What all call it.
    pub name: String,
    socket: Socket,
    next: u64,
    pub number: i64,
    /// What lies there, by id, as the server says.
    pub lies: BTreeMap<String, Value>,
    pub welcome: Value,
    later: VecDeque<(String, Value)>,
}

/// A text on a board.
pub fn note(id: &str, text: &str) -> Value {
    json!({"id": id, "type": "text", "x": 1, "y": 2, "width": 30, "height": 20, "text": text, "fontSize": 20})
}

impl Pen {
    pub async fn say(&mut self, what: &Value) {
        self.socket.send(Message::text(what.to_string())).await.unwrap();
    }

    /// Sends an element as it should be; its number.
    pub async fn put(&mut self, element: Value) -> u64 {
        let number = self.next;
        self.next += 1;
        self.say(&json!({"changes": [{"number": number, "element": element}]})).await;
        number
    }

    /// Draws, and waits until it is stored or refused; with why it was refused.
    pub async fn draw(&mut self, element: Value) -> Result<(), String> {
        let number = self.put(element).await;
        self.answered(number).await
    }

    /// Waits until a change is stored or refused.
    pub async fn answered(&mut self, number: u64) -> Result<(), String> {
        let (mut why, mut stored) = (None, false);
        // Whether it was refused is said after everybody heard what is stored.
        loop {
            let (word, value) = self.next_word().await.expect("the line is open");
            match word.as_str() {
                "refused" if value["number"] == number => why = value["why"].as_str().map(str::to_owned),
                "changes" => {
                    stored |= value["taken"][self.name.as_str()].as_u64().is_some_and(|taken| taken >= number) && {
                        let mine = |one: &Value| one["from"] == self.name;
                        value["elements"].as_array().unwrap().iter().any(mine)
                    }
                }
                _ => self.later.push_back((word, value)),
            }
            match (&why, stored) {
                (Some(why), _) => return Err(why.clone()),
                (None, true) => return Ok(()),
                (None, false) => {}
            }
        }
    }

    /// The next message of that kind.
    pub async fn hear(&mut self, kind: &str) -> Value {
        if let Some(at) = self.later.iter().position(|(word, _)| word == kind) {
            return self.later.remove(at).unwrap().1;
        }
        loop {
            let (word, value) = self.next_word().await.unwrap_or_else(|code| panic!("closed with {code} before any {kind}"));
            if word == kind {
                return value;
            }
        }
    }

    /// Whether such a message, with something in it, comes before one of the other kind.
    pub async fn hears_before(&mut self, kind: &str, other: &str) -> bool {
        loop {
            let (word, value) = self.next_word().await.unwrap_or_else(|code| panic!("closed with {code} before any {other}"));
            if word == kind && !value.is_null() {
                return true;
            }
            if word == other {
                return false;
            }
        }
    }

    /// The next message, or the code with which the server closed.
    async fn next_word(&mut self) -> Result<(String, Value), u16> {
        loop {
            let message = timeout(PATIENCE, self.socket.next()).await.expect("something comes");
            match message {
                Some(Ok(Message::Text(text))) => {
                    let said: Value = serde_json::from_str(&text).expect("it is JSON");
                    let (word, value) = said.as_object().unwrap().iter().next().unwrap();
                    self.takes(word, value);
                    return Ok((word.clone(), value.clone()));
                }
                Some(Ok(Message::Close(frame))) => return Err(frame.map_or(1005, |frame| frame.code.into())),
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return Err(1006),
            }
        }
    }

    fn takes(&mut self, word: &str, value: &Value) {
        if word == "welcome" && value["whole"] == true {
            self.lies.clear();
        }
        if matches!(word, "welcome" | "changes") {
            self.number = value["number"].as_i64().unwrap();
            for one in value["elements"].as_array().unwrap() {
                self.lies.insert(one["element"]["id"].as_str().unwrap().to_owned(), one.clone());
            }
        }
    }

    /// Waits until this is what lies there under that id.
    pub async fn sees(&mut self, id: &str, text: &str) {
        while self.lies.get(id).is_none_or(|lies| lies["element"]["text"] != text) {
            let (word, value) = self.next_word().await.unwrap_or_else(|code| panic!("closed with {code} before {text} was seen"));
            self.later.push_back((word, value));
        }
    }

    /// The code with which the server closes.
    pub async fn closes(&mut self) -> u16 {
        loop {
            if let Err(code) = self.next_word().await {
                return code;
            }
        }
    }

    /// The texts that are there to be seen, in the order of their ids.
    pub fn texts(&self) -> Vec<String> {
        let seen = self.lies.values().filter(|one| one["element"]["isDeleted"] == false);
        seen.filter_map(|one| one["element"]["text"].as_str().map(str::to_owned)).collect()
    }

    /// What the server said one may do.
    pub fn may(&self) -> &Value {
        &self.welcome["may"]
    }
}

/// An id that no other page has.
fn fresh_page() -> u128 {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    (7 << 76) | u128::from(NEXT.fetch_add(1, Ordering::Relaxed)) | (u128::from(std::process::id()) << 80)
}
