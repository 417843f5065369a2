//! L: a bare board. What comes within 30 ms is put into one message, that message is
//! framed once, and the same bytes are written to every socket. It is the message that
//! Parlor would send, but nobody is asked who they are and what they may, nothing is read
//! of a change but where it begins and ends, and nothing is kept.
//! `limit-board --addr 127.0.0.1:PORT`

use bench::{
    Outcome, argument,
    wire::{self, Rest},
};
use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{
        broadcast::{self, error::RecvError},
        mpsc,
    },
    time::{Instant, sleep_until},
};
use uuid::Uuid;

/// As Parlor has it.
const TOGETHER: Duration = Duration::from_millis(30);
/// So many messages wait for who reads slowly; more are lost to them.
const REMEMBERED: usize = 128;
/// The answer to the one key that `draw` sends: the example of RFC 6455.
const ACCEPTED: &str = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
                        Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";
const WELCOME: &[u8] = b"{\"welcome\":{\"number\":0,\"whole\":true,\"elements\":[],\"taken\":0}}";

/// A change: of which page, its number there, and the element as it was sent.
struct Change {
    from: Uuid,
    number: u64,
    element: String,
}

#[derive(Clone)]
struct Board {
    inbox: mpsc::Sender<Change>,
    told: broadcast::Sender<Arc<Vec<u8>>>,
}

#[tokio::main]
async fn main() -> Outcome {
    let (inbox, waiting) = mpsc::channel(2048);
    let board = Board { inbox, told: broadcast::Sender::new(REMEMBERED) };
    tokio::spawn(keep(waiting, board.told.clone()));
    let listener = TcpListener::bind(argument("addr")?).await?;
    let pages = AtomicU64::new(1);
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let page = Uuid::from_u64_pair(pages.fetch_add(1, Ordering::Relaxed), 5);
        let board = board.clone();
        // Whoever goes away is not missed.
        tokio::spawn(async move { drop(sit(&stream, page, &board).await) });
    }
}

/// Puts together what comes within a moment, and tells it.
async fn keep(mut waiting: mpsc::Receiver<Change>, told: broadcast::Sender<Arc<Vec<u8>>>) {
    let mut number = 0;
    while let Some(first) = waiting.recv().await {
        let (mut batch, until) = (vec![first], Instant::now() + TOGETHER);
        loop {
            tokio::select! {
                Some(next) = waiting.recv() => batch.push(next),
                () = sleep_until(until) => break,
            }
        }
        let before = number;
        number += batch.len() as u64;
        drop(told.send(Arc::new(wire::frame(wire::TEXT, message(before, &batch).as_bytes(), false))));
    }
}

fn message(before: u64, batch: &[Change]) -> String {
    let mut text = format!("{{\"changes\":{{\"number\":{},\"elements\":[", before + batch.len() as u64);
    for (place, change) in batch.iter().enumerate() {
        let comma = if place == 0 { "" } else { "," };
        let Change { from, element, .. } = change;
        text.push_str(&format!("{comma}{{\"at\":{},\"by\":\"{from}\",\"from\":\"{from}\",\"element\":{element}}}", before + 1 + place as u64));
    }
    text.push_str("],\"taken\":{");
    let taken: BTreeMap<Uuid, u64> = batch.iter().map(|change| (change.from, change.number)).collect();
    for (place, (from, taken)) in taken.iter().enumerate() {
        text.push_str(&format!("{}\"{from}\":{taken}", if place == 0 { "" } else { "," }));
    }
    text.push_str("}}}");
    text
}

async fn sit(stream: &TcpStream, page: Uuid, board: &Board) -> Outcome {
    let asked = wire::lines(stream).await?;
    if !asked.to_ascii_lowercase().contains("upgrade: websocket") {
        // Whether it is there.
        return wire::put(stream, b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").await;
    }
    wire::put(stream, ACCEPTED.as_bytes()).await?;
    let mut told = board.told.subscribe();
    let (mut rest, mut buffer, mut said) = (Rest::default(), vec![0; 4096], Vec::new());
    loop {
        tokio::select! {
            ready = stream.readable() => {
                ready?;
                match stream.try_read(&mut buffer) {
                    Ok(0) => return Ok(()),
                    Ok(read) => rest.take(&mut buffer[..read], |code, payload| {
                        if code == wire::TEXT {
                            said.push(String::from_utf8(payload.to_vec())?);
                        }
                        Ok(())
                    })?,
                    Err(fault) if fault.kind() == std::io::ErrorKind::WouldBlock => {}
                    Err(fault) => return Err(fault.into()),
                }
                for text in said.drain(..) {
                    match change(page, &text) {
                        Some(change) => board.inbox.send(change).await?,
                        None => wire::put(stream, &wire::frame(wire::TEXT, WELCOME, false)).await?,
                    }
                }
            }
            message = told.recv() => match message {
                Ok(message) => wire::put(stream, &message).await?,
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return Ok(()),
            },
        }
    }
}

/// `{"changes":[{"number":7,"element":{…}}]}`, which is all that `draw` says after its hello.
fn change(from: Uuid, text: &str) -> Option<Change> {
    let (number, element) = text.strip_prefix("{\"changes\":[{\"number\":")?.strip_suffix("}]}")?.split_once(",\"element\":")?;
    Some(Change { from, number: number.parse().ok()?, element: element.to_owned() })
}
