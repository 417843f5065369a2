//! Requests that come at their own pace, whether those before them are answered or not:
//! `paced --server 127.0.0.1:PORT --requests FILE --rate 200 --millis 3000 --lines 32`.
//! The file is that of `load.lua`: a path, a tab, headers with tabs between them; what
//! stands behind two tabs is sent. Prints, as JSON, how long half, nearly all and all of them
//! took in microseconds, how many were answered, and how many with anything but a 2xx. What
//! could not be sent when it was due, since all lines still waited, counts from then.

use bench::{Outcome, argument, number};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
    time::{Instant, sleep_until},
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome {
    let (server, file) = (argument("server")?, std::fs::read_to_string(argument("requests")?)?);
    let (rate, millis, lines) = (number("rate")?, number("millis")?, number("lines")?);
    let plan = Arc::new(Plan {
        requests: file.lines().map(|line| request(&server, line)).collect(),
        begun: Instant::now() + Duration::from_millis(100),
        apart: Duration::from_secs(1) / u32::try_from(rate)?,
        many: usize::try_from(rate * millis / 1000)?,
        next: AtomicUsize::new(0),
    });
    let mut going = Vec::new();
    for _ in 0..lines {
        going.push(tokio::spawn(walk(BufReader::new(TcpStream::connect(&server).await?), Arc::clone(&plan))));
    }
    let (mut took, mut refused) = (Vec::new(), 0);
    for one in going {
        let (more, wrong) = one.await??;
        took.extend(more);
        refused += wrong;
    }
    took.sort_unstable();
    let at = |share: usize| took.get((took.len() * share / 100).min(took.len().saturating_sub(1))).copied().unwrap_or_default();
    println!("{}", serde_json::json!({ "p50": at(50), "p99": at(99), "max": at(100), "answered": took.len(), "refused": refused }));
    Ok(())
}

/// What is asked, and when.
struct Plan {
    requests: Vec<String>,
    begun: Instant,
    apart: Duration,
    many: usize,
    next: AtomicUsize,
}

/// A connection that takes the next request that nobody took, waits until it is due, and asks.
async fn walk(mut line: BufReader<TcpStream>, plan: Arc<Plan>) -> Outcome<(Vec<u64>, usize)> {
    line.get_ref().set_nodelay(true)?;
    let (mut took, mut refused) = (Vec::new(), 0);
    loop {
        let at = plan.next.fetch_add(1, Ordering::Relaxed);
        if at >= plan.many {
            return Ok((took, refused));
        }
        let mut due = plan.begun + plan.apart * u32::try_from(at)?;
        if Instant::now() < due {
            sleep_until(due).await;
            // A clock that rings a little late is not the server's doing.
            due = Instant::now();
        }
        let request = plan.requests.get(at % plan.requests.len()).ok_or("there is nothing to ask")?;
        line.get_mut().write_all(request.as_bytes()).await?;
        if !answered(&mut line).await? {
            refused += 1;
        }
        took.push(u64::try_from((Instant::now() - due).as_micros())?);
    }
}

/// Reads an answer to its end; whether it is a 2xx.
async fn answered(line: &mut BufReader<TcpStream>) -> Outcome<bool> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if line.read_line(&mut head).await? == 0 {
            return Err("there was no answer".into());
        }
    }
    let length = head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
    let mut rest = line.take(length.ok_or("an answer does not say how long it is")?);
    tokio::io::copy_buf(&mut rest, &mut tokio::io::sink()).await?;
    Ok(head.split(' ').nth(1).is_some_and(|code| code.starts_with('2')))
}

/// A line of the file as HTTP.
fn request(server: &str, line: &str) -> String {
    let (head, body) = line.split_once("\t\t").map_or((line, None), |(head, body)| (head, Some(body)));
    let mut parts = head.split('\t');
    let path = parts.next().unwrap_or("/");
    let headers: String = parts.flat_map(|header| [header, "\r\n"]).collect();
    let (method, length) = body.map_or(("GET", String::new()), |body| ("POST", format!("Content-Length: {}\r\n", body.len())));
    format!("{method} {path} HTTP/1.1\r\nHost: {server}\r\n{headers}{length}\r\n{}", body.unwrap_or_default())
}
