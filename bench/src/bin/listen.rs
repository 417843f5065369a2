//! Many browsers with the same chat open, and one who writes in it:
//! `listen --server 127.0.0.1:PORT --chat /items/…/chat/guests --cookies FILE --writer COOKIE`,
//! a browser for each line of the file. It holds their live streams until its input
//! ends, and does what it is told there, a word a line: `hear` writes a message and
//! waits until all have heard of it; `read` does so too, and each fetches the chat
//! as soon as it has heard; `mark` lets each say that it has read. Each word is
//! answered by a line of JSON, in microseconds from just before the message was sent.
//!
//! It has one thread. What it needs itself, to wake for every browser, is in what it
//! measures; it is the same whoever is measured.

use bench::{Outcome, argument};
use serde_json::{Value, json};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader, Lines},
    net::TcpStream,
    sync::{Notify, mpsc},
    time::{Instant, timeout_at},
};

/// Who has not heard of a message by then has missed it.
const PATIENCE: Duration = Duration::from_secs(30);
const MESSAGE: &str = "text=The+crane+comes+on+Thursday+at+seven%2C+please+keep+the+north+gate+free.";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let mut room = Room::open().await?;
    println!("{}", json!({ "open": room.many }));
    let mut words = BufReader::new(tokio::io::stdin()).lines();
    while let Some(word) = words.next_line().await? {
        let answer = match word.as_str() {
            "hear" => room.message(false).await?,
            "read" => room.message(true).await?,
            "mark" => room.mark().await?,
            other => return Err(format!("{other} is no word").into()),
        };
        println!("{answer}");
    }
    Ok(())
}

/// What happens to a browser, and when.
enum News {
    Heard(usize, Instant),
    /// It has the chat whole, of so many bytes.
    Read(Instant, usize),
    Marked,
    Lost(usize, String),
}

/// What all browsers are asked to do.
#[derive(Default)]
struct Wish {
    /// Fetch the chat when it changes.
    read: AtomicBool,
    mark: Notify,
}

struct Room {
    chat: String,
    writer: Line,
    many: usize,
    lost: usize,
    wish: Arc<Wish>,
    news: mpsc::UnboundedReceiver<News>,
}

impl Room {
    /// Opens every stream, one after another.
    async fn open() -> Outcome<Self> {
        let (server, chat) = (argument("server")?, argument("chat")?);
        let cookies = std::fs::read_to_string(argument("cookies")?)?;
        let (teller, news) = mpsc::unbounded_channel();
        let wish = Arc::new(Wish::default());
        let mut many = 0;
        for (number, cookie) in cookies.lines().enumerate() {
            let mut live = Line::open(&server, cookie).await?;
            live.ask("GET", &format!("{chat}/live"), "text/event-stream", None).await?;
            let (live, page) = (live.stream.lines(), Line::open(&server, cookie).await?);
            let browser = Browser { number, live, page, chat: chat.clone(), wish: Arc::clone(&wish), teller: teller.clone() };
            tokio::spawn(browser.stay());
            many += 1;
        }
        let writer = Line::open(&server, &argument("writer")?).await?;
        Ok(Self { chat, writer, many, lost: 0, wish, news })
    }

    /// Writes a message: how long it took until it was taken, and until each had heard of it, and had read it.
    async fn message(&mut self, reads: bool) -> Outcome<Value> {
        let mut stray = self.leftover();
        self.wish.read.store(reads, Ordering::Relaxed);
        let sent = Instant::now();
        self.writer.whole("POST", &self.chat, Some(MESSAGE)).await?;
        let posted = micros(sent, Instant::now());
        let (mut heard, mut read, mut size) = (vec![None; self.many], Vec::new(), 0);
        let mut hear = 0;
        while hear < self.many - self.lost || (reads && read.len() < self.many - self.lost) {
            match timeout_at(sent + PATIENCE, self.news.recv()).await {
                Ok(Some(News::Heard(number, _))) if heard[number].is_some() => stray += 1,
                Ok(Some(News::Heard(number, at))) => {
                    heard[number] = Some(micros(sent, at));
                    hear += 1;
                }
                Ok(Some(News::Read(at, bytes))) => {
                    read.push(micros(sent, at));
                    size = bytes;
                }
                Ok(Some(News::Lost(number, why))) => self.lose(number, &why),
                Ok(Some(News::Marked)) => {}
                Ok(None) | Err(_) => break,
            }
        }
        let heard: Vec<u64> = heard.into_iter().flatten().collect();
        Ok(json!({ "posted": posted, "heard": heard, "read": read, "size": size, "stray": stray }))
    }

    /// Takes what came since the last word, so that it is not taken for news of the next
    /// message; and says how many have heard what nobody waited for: late, or twice.
    fn leftover(&mut self) -> usize {
        let mut stray = 0;
        while let Ok(news) = self.news.try_recv() {
            match news {
                News::Heard(..) => stray += 1,
                News::Lost(number, why) => self.lose(number, &why),
                News::Read(..) | News::Marked => {}
            }
        }
        stray
    }

    /// Each says that it has read, as a page does a moment after it was looked at.
    async fn mark(&mut self) -> Outcome<Value> {
        let begun = Instant::now();
        self.wish.mark.notify_waiters();
        let mut marked = 0;
        while marked < self.many - self.lost {
            match timeout_at(begun + PATIENCE, self.news.recv()).await {
                Ok(Some(News::Marked)) => marked += 1,
                Ok(Some(News::Lost(number, why))) => self.lose(number, &why),
                Ok(Some(_)) => {}
                Ok(None) | Err(_) => break,
            }
        }
        Ok(json!({ "marked": marked, "took": micros(begun, Instant::now()) }))
    }

    fn lose(&mut self, number: usize, why: &str) {
        eprintln!("listen: the stream of browser {number} ended: {why}");
        self.lost += 1;
    }
}

/// A browser: a stream that says when something changed, and a connection for what it asks for then.
struct Browser {
    number: usize,
    live: Lines<BufReader<TcpStream>>,
    page: Line,
    chat: String,
    wish: Arc<Wish>,
    teller: mpsc::UnboundedSender<News>,
}

impl Browser {
    async fn stay(mut self) {
        if let Err(fault) = self.listen().await {
            drop(self.teller.send(News::Lost(self.number, fault.to_string())));
        }
    }

    async fn listen(&mut self) -> Outcome {
        let (wish, mark) = (Arc::clone(&self.wish), format!("{}/read", self.chat));
        loop {
            tokio::select! {
                line = self.live.next_line() => {
                    let line = line?.ok_or("the server closed it")?;
                    self.heard(&line).await?;
                }
                () = wish.mark.notified() => {
                    self.page.whole("POST", &mark, Some("")).await?;
                    self.teller.send(News::Marked)?;
                }
            }
        }
    }

    async fn heard(&mut self, line: &str) -> Outcome {
        match line {
            "event: changed" => self.teller.send(News::Heard(self.number, Instant::now()))?,
            "event: closed" => return Err("it says that the chat is closed".into()),
            // Lengths of pieces, what comes with an event, and lines that keep the stream open.
            _ => return Ok(()),
        }
        if self.wish.read.load(Ordering::Relaxed) {
            let size = self.page.whole("GET", &self.chat, None).await?;
            self.teller.send(News::Read(Instant::now(), size))?;
        }
        Ok(())
    }
}

/// A connection that is kept, and what every request on it carries.
struct Line {
    stream: BufReader<TcpStream>,
    carries: String,
}

impl Line {
    async fn open(server: &str, cookie: &str) -> Outcome<Self> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        let carries = format!("Host: {server}\r\nCookie: parlor={cookie}\r\n");
        Ok(Self { stream: BufReader::with_capacity(4096, stream), carries })
    }

    /// Asks, and reads the head of the answer: how many bytes follow, where it says so.
    async fn ask(&mut self, method: &str, path: &str, accept: &str, form: Option<&str>) -> Outcome<usize> {
        let length = form.map(|form| format!("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n", form.len()));
        let (carries, length, form) = (&self.carries, length.unwrap_or_default(), form.unwrap_or_default());
        let request = format!("{method} {path} HTTP/1.1\r\n{carries}Accept: {accept}\r\n{length}\r\n{form}");
        self.stream.get_mut().write_all(request.as_bytes()).await?;
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            if self.stream.read_line(&mut head).await? == 0 {
                return Err("there was no answer".into());
            }
        }
        if head.split(' ').nth(1) != Some("200") {
            return Err(format!("{method} {path} was answered {}", head.lines().next().unwrap_or_default()).into());
        }
        let length = head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
        Ok(length.unwrap_or_default())
    }

    /// Asks for JSON, and reads the whole answer.
    async fn whole(&mut self, method: &str, path: &str, form: Option<&str>) -> Outcome<usize> {
        let length = self.ask(method, path, "application/json", form).await?;
        let mut rest = (&mut self.stream).take(length as u64);
        let read = tokio::io::copy_buf(&mut rest, &mut tokio::io::sink()).await?;
        if read < length as u64 { Err("the answer broke off".into()) } else { Ok(length) }
    }
}

fn micros(from: Instant, to: Instant) -> u64 {
    u64::try_from((to - from).as_micros()).unwrap_or(u64::MAX)
}
