//! More load than it bears, and clients that are slow on purpose: nothing opens, nobody else
//! waits, and it goes on by itself (R12).

use crate::server::{Company, Server, at, found};
use serde_json::json;
use std::{
    collections::VecDeque,
    io::Read as _,
    net::TcpStream,
    time::{Duration, Instant},
};

/// So many answers are waited for at once: a machine has only so many descriptors.
const UNDER_WAY: usize = 120;

/// A server of its own with a company.
pub struct House {
    _folder: tempfile::TempDir,
    pub server: Server,
    pub company: Company,
}

pub fn house() -> House {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    found(&[&at(&data)]);
    let server = Server::start(&data, &folder.path().join("log"), &[]);
    let company = Company::settle(&server);
    House { _folder: folder, server, company }
}

impl House {
    /// Kilobytes of memory that the server holds, or has held at most.
    pub fn memory(&self, which: &str) -> i64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.server.pid())).unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with(which)).unwrap_or_default();
        line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or_default()
    }

    /// How long a member waits for a page.
    pub fn page(&self) -> Duration {
        let begun = Instant::now();
        assert_eq!(self.server.http().with_key(&self.company.key).get(&self.company.item).unwrap().status, 200);
        begun.elapsed()
    }
}

/// The status of an answer that was asked for; nothing, when the connection broke.
fn status(mut stream: TcpStream) -> Option<u16> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    String::from_utf8_lossy(&bytes).split(' ').nth(1)?.parse().ok()
}

/// How an answer begins that nobody has read, as soon as it does.
fn begins(stream: &TcpStream) -> String {
    let mut bytes = [0; 40];
    let length = stream.peek(&mut bytes).unwrap();
    String::from_utf8_lossy(&bytes[..length]).into_owned()
}

/// One of those who come: a member who reads or writes, or somebody to whom nothing is open.
struct Visitor<'h> {
    house: &'h House,
    number: usize,
    asked: VecDeque<(bool, TcpStream)>,
    seen: Seen,
}

#[derive(Default)]
struct Seen {
    answered: usize,
    refused: usize,
    broken: usize,
}

impl Visitor<'_> {
    fn ask(&mut self, turn: usize) {
        let (server, company) = (&self.house.server, &self.house.company);
        let json = [("Accept", "application/json"), ("Content-Type", "application/json")];
        let member = !turn.is_multiple_of(3);
        let asked = match turn % 10 {
            _ if !member => server.http().ask("GET", &company.item, &json, b""),
            7 => {
                let note = json!({"title": format!("Note {}-{turn}", self.number)}).to_string();
                server.http().with_key(&company.key).ask("POST", &format!("{}/notes", company.item), &json, note.as_bytes())
            }
            _ => server.http().with_key(&company.key).ask("GET", &company.item, &json, b""),
        };
        match asked {
            Some(stream) => self.asked.push_back((member, stream)),
            None => self.seen.broken += 1,
        }
    }

    fn hear(&mut self) {
        let Some((member, stream)) = self.asked.pop_front() else { return };
        match status(stream) {
            Some(200) if member => self.seen.answered += 1,
            Some(401) if !member => self.seen.answered += 1,
            Some(429 | 503) => self.seen.refused += 1,
            Some(other) => panic!("{other} to {}", if member { "a member" } else { "somebody to whom nothing is open" }),
            None => self.seen.broken += 1,
        }
    }
}

/// So many a second come for so long, whatever becomes of those before them.
fn come(house: &House, a_second: f64, seconds: f64) -> Seen {
    let each = |number| {
        let mut visitor = Visitor { house, number, asked: VecDeque::new(), seen: Seen::default() };
        let begun = Instant::now();
        for turn in 0.. {
            let passed = begun.elapsed().as_secs_f64();
            if passed > seconds {
                break;
            }
            #[expect(clippy::cast_precision_loss, reason = "some thousands")]
            let due = turn as f64 / (a_second / 4.0);
            std::thread::sleep(Duration::from_secs_f64((due - passed).max(0.0)));
            visitor.ask(turn);
            if visitor.asked.len() > UNDER_WAY {
                visitor.hear();
            }
        }
        while !visitor.asked.is_empty() {
            visitor.hear();
        }
        visitor.seen
    };
    let mut all = Seen::default();
    std::thread::scope(|scope| {
        for visitor in (0..4).map(|number| scope.spawn(move || each(number))).collect::<Vec<_>>() {
            let seen = visitor.join().unwrap();
            all = Seen { answered: all.answered + seen.answered, refused: all.refused + seen.refused, broken: all.broken + seen.broken };
        }
    });
    all
}

#[test]
fn r_12_five_times_the_load_opens_nothing_and_is_over_when_it_ends() {
    let house = house();
    // What it bears: one asks after the other, four of them at once.
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..25).map(|_| house.page()).max());
        }
    });
    let bears = 100.0 / begun.elapsed().as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "some seconds")]
    let seconds = proof::asked("PARLOR_TEST_SECONDS", 2) as f64;
    let Seen { answered, refused, broken } = come(&house, 5.0 * bears, seconds);
    assert!(answered > 0 && broken == 0, "{answered} answered, {broken} broken: {}", house.server.log());
    let again = house.page().as_millis();
    proof::figure(
        "R12",
        "overload",
        format_args!("opened=0 broken={broken} answered={answered} refused={refused} bears={bears:.0}/s recovered={again}ms"),
    );
}

#[test]
fn r_12_slow_clients_keep_nobody_waiting() {
    let house = house();
    let (server, company) = (&house.server, &house.company);
    let form =
        [&b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n"[..], &[b'x'; 4_000_000], b"\r\n--b--\r\n"].concat();
    let headers = [("Accept", "application/json"), ("Content-Type", "multipart/form-data; boundary=b")];
    let mut petra = server.http().with_key(&company.key);
    let sent = petra.send("POST", &format!("{}/files", company.item), &headers, &form).unwrap().ok().view();
    let file = format!("{}/files/{}", company.item, sent["files"][0]["id"].as_str().unwrap());
    let (usual, before) = (house.page(), house.memory("VmRSS"));
    let mut slow = Vec::new();
    for _ in 0..60 {
        // A head without end; a body without end; a file, a page and a stream that nobody reads.
        let mut head = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        std::io::Write::write_all(&mut head, b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ").unwrap();
        slow.push(head);
        let mut body = TcpStream::connect(("127.0.0.1", server.port)).unwrap();
        std::io::Write::write_all(&mut body, b"POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\nemail=").unwrap();
        slow.push(body);
        for path in [file.clone(), company.item.clone(), format!("{}/live", company.item)] {
            // The answer has begun, so that none is still being worked on: one key has only so many of those at once.
            let stream = petra.ask("GET", &path, &[], b"").unwrap();
            assert_eq!(begins(&stream).split(' ').nth(1), Some("200"), "{path}: {}", begins(&stream));
            slow.push(stream);
        }
    }
    let longest = (0..30).map(|_| house.page()).max().unwrap_or_default();
    petra.post(&format!("{}/notes", company.item), &json!({"title": "Meanwhile"})).unwrap().ok();
    let grown = (house.memory("VmRSS") - before) / 1024;
    assert!(grown < 200, "{grown} MB for {} slow clients", slow.len());
    let (count, usual, longest) = (slow.len(), usual.as_millis(), longest.as_millis());
    drop(slow);
    house.page();
    proof::figure("R12", "slow_clients", format_args!("kept_waiting=0 slow={count} memory=+{grown}MB page_max={longest}ms usual={usual}ms"));
}
