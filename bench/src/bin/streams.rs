//! Many live streams on which nothing happens, until something does:
//! `streams --server 127.0.0.1:PORT --speaks parlor --path /items/…/live --tokens FILE --change FILE`,
//! a stream for each line of the file of tokens, in which each browser is known. A server
//! that speaks `pocketbase` is told on each stream that the record of the path is watched.
//!
//! They stay open until its input ends. `hear`, on a line, sends the request that the file of
//! the change holds, with a number in place of `000000`, and waits until all have heard of it.
//! It is answered by a line of JSON, in microseconds from just before the request was sent.
//!
//! It has one thread, and so its own work is in what it measures; it is the same for all.

use bench::{Outcome, argument, wire::lines};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpSocket, TcpStream},
    sync::mpsc,
    time::{Instant, timeout_at},
};

/// Who has not heard of a change by then has missed it.
const PATIENCE: Duration = Duration::from_secs(60);
/// Connections come from so many addresses of this machine: each has ports of its own.
const ADDRESSES: usize = 8;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let mut crowd = Crowd::open().await?;
    println!("{}", json!({ "open": crowd.many }));
    let mut words = BufReader::new(tokio::io::stdin()).lines();
    let mut number = 0_u32;
    while let Some(word) = words.next_line().await? {
        if word != "hear" {
            return Err(format!("{word} is no word").into());
        }
        number += 1;
        println!("{}", crowd.change(number).await?);
    }
    Ok(())
}

/// What happens on a stream, and when.
enum News {
    Heard(usize, Instant),
    Lost(usize, String),
}

struct Crowd {
    server: String,
    /// The request that changes something.
    change: String,
    many: usize,
    lost: usize,
    news: mpsc::UnboundedReceiver<News>,
}

impl Crowd {
    /// Opens every stream, one after another.
    async fn open() -> Outcome<Self> {
        let (server, path, change) = (argument("server")?, argument("path")?, std::fs::read_to_string(argument("change")?)?);
        let pocketbase = argument("speaks")? == "pocketbase";
        let tokens = std::fs::read_to_string(argument("tokens")?)?;
        let (teller, news) = mpsc::unbounded_channel();
        let mut calls = Vec::new();
        for number in 0..ADDRESSES {
            calls.push(connect(&server, number).await?);
        }
        let mut asking = Asking { server: &server, path: &path, calls };
        let mark = if pocketbase { format!("event:{path}") } else { "event: changed".to_owned() };
        let mut many = 0;
        for (number, token) in tokens.lines().enumerate() {
            let stream = if pocketbase { asking.subscribed(number, token).await? } else { asking.live(number, token).await? };
            let (mark, teller) = (mark.clone(), teller.clone());
            tokio::spawn(async move {
                if let Err(fault) = listen(number, &stream, mark.as_bytes(), &teller).await {
                    drop(teller.send(News::Lost(number, fault.to_string())));
                }
            });
            many += 1;
        }
        Ok(Self { server, change, many, lost: 0, news })
    }

    /// Changes something, and says when each had heard of it.
    async fn change(&mut self, number: u32) -> Outcome<Value> {
        let mut stray = self.leftover();
        let request = self.change.replace("000000", &format!("{number:06}"));
        // A line of its own each time: a server may close one that lay idle.
        let mut line = connect(&self.server, 0).await?;
        let sent = Instant::now();
        line.write_all(request.as_bytes()).await?;
        let head = lines(&line).await?;
        let posted = micros(sent, Instant::now());
        if !head.split(' ').nth(1).is_some_and(|code| code.starts_with('2')) {
            return Err(format!("the change was answered {}", head.lines().next().unwrap_or_default()).into());
        }
        let (mut heard, mut hear) = (vec![None; self.many], 0);
        while hear < self.many - self.lost {
            match timeout_at(sent + PATIENCE, self.news.recv()).await {
                Ok(Some(News::Heard(number, _))) if heard[number].is_some() => stray += 1,
                Ok(Some(News::Heard(number, at))) => {
                    heard[number] = Some(micros(sent, at));
                    hear += 1;
                }
                Ok(Some(News::Lost(number, why))) => self.lose(number, &why),
                Ok(None) | Err(_) => break,
            }
        }
        let heard: Vec<u64> = heard.into_iter().flatten().collect();
        Ok(json!({ "posted": posted, "heard": heard, "stray": stray }))
    }

    /// What came since the last change: late, or twice.
    fn leftover(&mut self) -> usize {
        let mut stray = 0;
        while let Ok(news) = self.news.try_recv() {
            match news {
                News::Heard(..) => stray += 1,
                News::Lost(number, why) => self.lose(number, &why),
            }
        }
        stray
    }

    fn lose(&mut self, number: usize, why: &str) {
        eprintln!("streams: stream {number} ended: {why}");
        self.lost += 1;
    }
}

/// How streams are opened.
struct Asking<'a> {
    server: &'a str,
    path: &'a str,
    /// The lines on which it is said what the streams watch: one from each address, since PocketBase
    /// hears of a stream from where it was opened alone.
    calls: Vec<TcpStream>,
}

impl Asking<'_> {
    /// The stream of a page.
    async fn live(&self, number: usize, token: &str) -> Outcome<TcpStream> {
        let request = format!("GET {} HTTP/1.1\r\nHost: {}\r\nCookie: parlor={token}\r\nAccept: text/event-stream\r\n\r\n", self.path, self.server);
        self.stream(number, &request).await
    }

    /// A stream of PocketBase: it says what it is called, and by that name a record is watched.
    async fn subscribed(&mut self, number: usize, token: &str) -> Outcome<TcpStream> {
        let request = format!("GET /api/realtime HTTP/1.1\r\nHost: {}\r\nAuthorization: {token}\r\nAccept: text/event-stream\r\n\r\n", self.server);
        let mut stream = self.stream(number, &request).await?;
        let mut seen = Vec::new();
        let name = loop {
            if stream.read_buf(&mut seen).await? == 0 {
                return Err("the stream ended before it said what it is called".into());
            }
            let text = String::from_utf8_lossy(&seen);
            if let Some((name, _)) = text.split_once("\"clientId\":\"").and_then(|(_, rest)| rest.split_once('"')) {
                break name.to_owned();
            }
        };
        let body = json!({ "clientId": name, "subscriptions": [self.path] }).to_string();
        let (server, length) = (self.server, body.len());
        let wish = format!(
            "POST /api/realtime HTTP/1.1\r\nHost: {server}\r\nAuthorization: {token}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        let line = &mut self.calls[number % ADDRESSES];
        line.write_all(wish.as_bytes()).await?;
        let answer = lines(line).await?;
        if answer.split(' ').nth(1) == Some("204") { Ok(stream) } else { Err(format!("the record is not watched: {answer}").into()) }
    }

    async fn stream(&self, number: usize, request: &str) -> Outcome<TcpStream> {
        let mut stream = connect(self.server, number).await?;
        stream.write_all(request.as_bytes()).await?;
        let head = lines(&stream).await?;
        if head.split(' ').nth(1) == Some("200") { Ok(stream) } else { Err(format!("stream {number} was answered {head}").into()) }
    }
}

/// Waits on a stream, and tells of each mark that comes. Of what came only so much is kept
/// as a mark that came in two pieces needs.
async fn listen(number: usize, stream: &TcpStream, mark: &[u8], teller: &mpsc::UnboundedSender<News>) -> Outcome {
    let (mut fresh, mut rest) = ([0; 1024], Vec::new());
    loop {
        stream.readable().await?;
        match stream.try_read(&mut fresh) {
            Ok(0) => return Err("the server closed it".into()),
            Ok(many) => rest.extend_from_slice(&fresh[..many]),
            Err(fault) if fault.kind() == std::io::ErrorKind::WouldBlock => continue,
            Err(fault) => return Err(fault.into()),
        }
        while let Some(at) = rest.windows(mark.len()).position(|piece| piece == mark) {
            teller.send(News::Heard(number, Instant::now()))?;
            rest.drain(..at + mark.len());
        }
        rest.drain(..rest.len().saturating_sub(mark.len()));
    }
}

async fn connect(server: &str, number: usize) -> Outcome<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    socket.bind(format!("127.0.0.{}:0", 2 + number % ADDRESSES).parse()?)?;
    let stream = socket.connect(server.parse()?).await?;
    stream.set_nodelay(true)?;
    Ok(stream)
}

fn micros(from: Instant, to: Instant) -> u64 {
    u64::try_from((to - from).as_micros()).unwrap_or(u64::MAX)
}
