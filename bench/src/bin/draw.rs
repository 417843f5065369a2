//! Many people on one board, some of whom draw:
//! `draw --server 127.0.0.1:PORT --path /… --speaks parlor|yjs|hocuspocus --people N --drawing N --changes FILE [--cookies FILE]`.
//! They sit there until its input ends. `draw 6` there has those who draw send three
//! changes a second for six seconds, evenly spread; when all have arrived everywhere, or
//! nothing has for a while, it is answered by a line of JSON.
//!
//! It has one thread, which frames, reads and compares, and does not understand what it
//! is sent. What that needs is in what it measures, whoever is measured.

use bench::{
    Outcome, argument,
    deliveries::{Deliveries, Has},
    number,
    wire::{self, Rest},
};
use serde_json::{Value, json};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncBufReadExt as _, BufReader},
    net::TcpStream,
    task::{LocalSet, spawn_local},
    time::{sleep, sleep_until},
};

/// Each who draws sends so many changes a second.
const EACH: u32 = 3;
/// Where nothing has arrived for so long, nothing more will.
const PATIENCE: Duration = Duration::from_secs(5);
/// Programs that hear nothing of a page give it up after a minute.
const ALIVE: Duration = Duration::from_secs(20);
/// The name of the document, where there are names.
const NAME: &[u8] = b"\x02m5";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    LocalSet::new().run_until(stay()).await
}

async fn stay() -> Outcome {
    let (begun, speaks) = (Instant::now(), Speaks::of(&argument("speaks")?)?);
    let (many, drawing) = (usize::try_from(number("people")?)?, usize::try_from(number("drawing")?)?);
    let changes = speaks.changes(&std::fs::read(argument("changes")?)?, drawing)?;
    let cookies = argument("cookies").ok().map(std::fs::read_to_string).transpose()?.unwrap_or_default();
    let mut cookies = cookies.lines();
    let room = Rc::new(Room {
        changes,
        heard: RefCell::new(Deliveries::new(drawing)),
        buffer: RefCell::new(vec![0; 256 * 1024]),
        here: Cell::new(0),
        refused: Cell::new(0),
    });
    let (server, path) = (argument("server")?, argument("path")?);
    let mut people = Vec::with_capacity(many);
    for person in 0..many {
        let (stream, rest) = seated(&server, &path, cookies.next(), speaks, person).await?;
        let stream = Rc::new(stream);
        people.push(Rc::clone(&stream));
        room.here.set(room.here.get() + 1);
        spawn_local(listen(Rc::clone(&room), stream, rest, Has::nothing(drawing)));
    }
    let drawers = people[..drawing].to_vec();
    if let Some(said) = speaks.alive() {
        spawn_local(keep_alive(people, said));
    }
    println!("{}", json!({ "open": many, "millis": begun.elapsed().as_millis() as u64 }));
    let mut words = BufReader::new(tokio::io::stdin()).lines();
    while let Some(word) = words.next_line().await? {
        let seconds = word.strip_prefix("draw ").ok_or("that is no word")?.parse()?;
        println!("{}", room.draw(&drawers, seconds).await?);
    }
    Ok(())
}

/// How a server is spoken to.
#[derive(Clone, Copy, PartialEq)]
enum Speaks {
    Parlor,
    /// Yjs's protocol of synchronizing, as y-websocket speaks it.
    Yjs,
    /// The same with the name of the document before each message.
    Hocuspocus,
}

impl Speaks {
    fn of(word: &str) -> Outcome<Self> {
        match word {
            "parlor" => Ok(Self::Parlor),
            "yjs" => Ok(Self::Yjs),
            "hocuspocus" => Ok(Self::Hocuspocus),
            _ => Err("nobody speaks that".into()),
        }
    }

    /// The changes of each who draws, as messages. In the file stand how many could draw,
    /// and the changes, each with its length before it: the first of everybody, then the
    /// second.
    fn changes(self, file: &[u8], drawing: usize) -> Outcome<Vec<Vec<Vec<u8>>>> {
        let mut all = vec![Vec::new(); drawing];
        let mut parts: Vec<&[u8]> = Vec::new();
        let (people, mut rest) = file.split_at_checked(4).ok_or("there are no changes")?;
        let people = u32::from_be_bytes(people.try_into()?) as usize;
        while let Some((length, after)) = rest.split_at_checked(4) {
            let length = u32::from_be_bytes(length.try_into()?) as usize;
            let (part, after) = after.split_at_checked(length).ok_or("a change broke off")?;
            parts.push(part);
            rest = after;
        }
        for (place, part) in parts.into_iter().enumerate() {
            if let Some(own) = all.get_mut(place % people) {
                own.push(self.message(place / people, part)?);
            }
        }
        Ok(all)
    }

    /// The message that carries a change.
    fn message(self, number: usize, change: &[u8]) -> Outcome<Vec<u8>> {
        let (code, payload) = match self {
            Self::Parlor => {
                let element = std::str::from_utf8(change)?;
                (wire::TEXT, format!("{{\"changes\":[{{\"number\":{},\"element\":{element}}}]}}", number + 1).into_bytes())
            }
            Self::Yjs => (wire::BINARY, [&[0, 2], &*length(change.len()), change].concat()),
            Self::Hocuspocus => (wire::BINARY, [NAME, &[0, 2], &length(change.len()), change].concat()),
        };
        Ok(wire::frame(code, &payload, true))
    }

    /// What a page says when it comes, and what the answer to that begins with.
    fn hello(self, person: usize) -> (Vec<Vec<u8>>, Vec<u8>) {
        match self {
            Self::Parlor => {
                let client = uuid::Uuid::from_u64_pair(person as u64 + 1, 5);
                let hello = json!({ "hello": { "client": client.to_string(), "since": null } }).to_string();
                (vec![wire::frame(wire::TEXT, hello.as_bytes(), true)], b"{\"welcome\"".to_vec())
            }
            // Its state, which is empty; the other side answers with what is missing there.
            Self::Yjs => (vec![wire::frame(wire::BINARY, &[0, 0, 1, 0], true)], vec![0, 1]),
            Self::Hocuspocus => {
                let said = [&[2, 0, 0][..], &[0, 0, 1, 0]];
                (said.map(|said| wire::frame(wire::BINARY, &[NAME, said].concat(), true)).to_vec(), [NAME, &[0, 1]].concat())
            }
        }
    }

    /// What a page says so that it is not given up. Hocuspocus wants to hear something of
    /// its own language: here, who else is there.
    fn alive(self) -> Option<Vec<u8>> {
        (self == Self::Hocuspocus).then(|| wire::frame(wire::BINARY, &[NAME, &[3]].concat(), true))
    }
}

/// A number as Yjs writes it: seven bits a byte.
fn length(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push(0x80 | (number & 0x7f) as u8);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// Somebody comes: a socket that was opened and greeted, and what came after the greeting.
async fn seated(server: &str, path: &str, cookie: Option<&str>, speaks: Speaks, person: usize) -> Outcome<(TcpStream, Rest)> {
    let stream = TcpStream::connect(server).await?;
    stream.set_nodelay(true)?;
    let cookie = cookie.map(|cookie| format!("Cookie: parlor={cookie}\r\n")).unwrap_or_default();
    let asked = format!(
        "GET {path} HTTP/1.1\r\nHost: {server}\r\nOrigin: http://{server}\r\n{cookie}Connection: Upgrade\r\nUpgrade: websocket\r\n\
         Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    );
    wire::put(&stream, asked.as_bytes()).await?;
    let answer = wire::lines(&stream).await?;
    if !answer.starts_with("HTTP/1.1 101") {
        return Err(format!("the socket was answered: {}", answer.lines().next().unwrap_or_default()).into());
    }
    let (said, greeting) = speaks.hello(person);
    for said in said {
        wire::put(&stream, &said).await?;
    }
    let (mut rest, mut greeted, mut buffer) = (Rest::default(), false, vec![0; 64 * 1024]);
    while !greeted {
        let read = read(&stream, &mut buffer).await?;
        if read == 0 {
            return Err("the server went away before it greeted".into());
        }
        rest.take(&mut buffer[..read], |_, payload| {
            greeted = greeted || payload.starts_with(&greeting);
            Ok(())
        })?;
    }
    Ok((stream, rest))
}

async fn read(stream: &TcpStream, buffer: &mut [u8]) -> Outcome<usize> {
    loop {
        stream.readable().await?;
        match stream.try_read(buffer) {
            Err(fault) if fault.kind() == std::io::ErrorKind::WouldBlock => {}
            other => return Ok(other?),
        }
    }
}

/// Everybody, as far as they share something.
struct Room {
    changes: Vec<Vec<Vec<u8>>>,
    heard: RefCell<Deliveries>,
    /// What is read into. There is one, so that it stays near the processor.
    buffer: RefCell<Vec<u8>>,
    here: Cell<usize>,
    refused: Cell<usize>,
}

/// Lets each say something now and then.
async fn keep_alive(people: Vec<Rc<TcpStream>>, said: Vec<u8>) {
    let apart = ALIVE / u32::try_from(people.len()).unwrap_or(1).max(1);
    for stream in people.iter().cycle() {
        sleep(apart).await;
        // Whoever is gone is noticed by who listens.
        drop(wire::put(stream, &said).await);
    }
}

/// Hears what is said, as long as somebody sits there.
async fn listen(room: Rc<Room>, stream: Rc<TcpStream>, mut rest: Rest, mut has: Has) {
    loop {
        let heard = match stream.readable().await {
            Ok(()) => room.hear(&stream, &mut rest, &mut has),
            Err(fault) => Err(fault.into()),
        };
        if let Err(why) = heard {
            eprintln!("draw: somebody is gone: {why}");
            return room.here.set(room.here.get() - 1);
        }
    }
}

impl Room {
    fn hear(&self, stream: &TcpStream, rest: &mut Rest, has: &mut Has) -> Outcome {
        let (mut buffer, mut deliveries) = (self.buffer.borrow_mut(), self.heard.borrow_mut());
        let read = match stream.try_read(&mut buffer) {
            Ok(0) => return Err("the server closed the line".into()),
            Ok(read) => read,
            Err(fault) if fault.kind() == std::io::ErrorKind::WouldBlock => return Ok(()),
            Err(fault) => return Err(fault.into()),
        };
        let now = Instant::now();
        rest.take(&mut buffer[..read], |code, payload| match code {
            wire::PING => {
                stream.try_write(&wire::frame(wire::PONG, payload, true))?;
                Ok(())
            }
            wire::CLOSE => Err(format!("the server said {:?}", payload.get(..2).map(|code| u16::from_be_bytes([code[0], code[1]]))).into()),
            _ if payload.starts_with(b"{\"refused\"") => {
                self.refused.set(self.refused.get() + 1);
                Ok(())
            }
            _ => deliveries.arrived(payload, has, now),
        })
    }

    /// Those who draw do so for so long.
    async fn draw(self: &Rc<Self>, drawers: &[Rc<TcpStream>], seconds: u32) -> Outcome<Value> {
        let (people, changes) = (self.here.get(), (seconds * EACH) as usize);
        let all = people * drawers.len() * changes;
        self.heard.borrow_mut().begin(all);
        self.refused.set(0);
        let begin = Instant::now() + Duration::from_millis(20);
        let mut pens = Vec::with_capacity(drawers.len());
        for (who, stream) in drawers.iter().enumerate() {
            let apart = Duration::from_secs(1) / EACH * u32::try_from(who)? / u32::try_from(drawers.len())?;
            pens.push(spawn_local(Rc::clone(self).pen(Rc::clone(stream), who, changes, begin + apart)));
        }
        for pen in pens {
            pen.await??;
        }
        let (sent, mut seen) = (Instant::now(), (Instant::now(), 0));
        while self.heard.borrow().delays.len() < all && seen.0.elapsed() < PATIENCE {
            sleep(Duration::from_millis(10)).await;
            let arrived = self.heard.borrow().delays.len();
            if arrived != seen.1 {
                seen = (Instant::now(), arrived);
            }
        }
        Ok(self.told(all, begin, sent))
    }

    /// Sends changes at their times. What could not be sent in time, because the server took
    /// nothing, counts from when it was due; what cannot be sent at all is dropped.
    async fn pen(self: Rc<Self>, stream: Rc<TcpStream>, who: usize, many: usize, begin: Instant) -> Outcome {
        let (first, mut broken) = (self.heard.borrow().first, false);
        for (place, message) in self.changes[who].get(first..first + many).ok_or("there are not so many changes")?.iter().enumerate() {
            let due = begin + Duration::from_secs(1) * u32::try_from(place)? / EACH;
            let ready = Instant::now() <= due;
            sleep_until(due.into()).await;
            self.heard.borrow_mut().sends(who, if ready { Instant::now() } else { due });
            broken = broken || wire::put(&stream, message).await.is_err();
        }
        Ok(())
    }

    fn told(&self, all: usize, begin: Instant, sent: Instant) -> Value {
        let mut heard = self.heard.borrow_mut();
        let delivered = heard.delays.len();
        heard.delays.sort_unstable();
        let after = |share: usize| heard.delays.get((delivered * share / 100).min(delivered.saturating_sub(1))).copied().unwrap_or(0);
        json!({
            "delivered": delivered, "dropped": all - delivered, "late": heard.late, "refused": self.refused.get(), "here": self.here.get(),
            "p50": after(50), "p99": after(99), "max": after(100), "messages": heard.messages, "bytes": heard.bytes,
            "sent": (sent - begin).as_secs_f64(), "took": (heard.last - begin).as_secs_f64(),
        })
    }
}
