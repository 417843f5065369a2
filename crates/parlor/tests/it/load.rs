//! More load than it bears, and clients that are slow on purpose: nothing opens, nobody else
//! waits, and it goes on by itself (R12).

use crate::server::{Company, PASSWORD, Server, at, found};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use serde_json::json;
use std::{
    collections::BTreeMap,
    io,
    net::{Ipv4Addr, TcpStream},
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpSocket,
    task::JoinSet,
    time::timeout,
};

/// Whom the system does not let in by then goes away: it hears of nobody while as many wait at the door as it remembers, and who
/// knocks again does so after a second.
const KNOCKS: Duration = Duration::from_millis(500);
/// The system's number for: no more files and connections may be open.
const EMFILE: i32 = 24;
/// A request waits ten seconds at most for a turn as a stranger's, and ten for one in its organization. No answer comes later.
const BOUND: Duration = Duration::from_secs(25);
/// The programs of the organization: one alone would be held back by how much one key may ask at once.
const PROGRAMS: usize = 8;

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

/// How an answer begins that nobody has read, as soon as it does.
fn begins(stream: &TcpStream) -> String {
    let mut bytes = [0; 40];
    let length = stream.peek(&mut bytes).unwrap();
    String::from_utf8_lossy(&bytes[..length]).into_owned()
}

/// A port that was used rests for a minute, and an address of this machine has not many more than so many: then the next one is taken.
const OF_AN_ADDRESS: usize = 20_000;

/// One of those who come: a member's program that reads or writes, or somebody to whom nothing is open.
struct Visit {
    from: Ipv4Addr,
    port: u16,
    member: bool,
    asks: String,
}

impl Visit {
    fn new(house: &House, keys: &[String], turn: usize) -> Self {
        let (port, item, member) = (house.server.port, &house.company.item, !turn.is_multiple_of(3));
        let (method, path, body) = match turn % 10 {
            7 if member => ("POST", format!("{item}/notes"), json!({"title": format!("Note {turn}")}).to_string()),
            _ => ("GET", item.clone(), String::new()),
        };
        let key = if member { format!("Authorization: Bearer {}\r\n", keys[turn % keys.len()]) } else { String::new() };
        let (json, length) = ("Accept: application/json\r\nContent-Type: application/json", body.len());
        let asks = format!("{method} {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n{json}\r\n{key}Content-Length: {length}\r\n\r\n{body}");
        let from = Ipv4Addr::new(127, 0, 0, u8::try_from(1 + turn / OF_AN_ADDRESS % 250).unwrap());
        Self { from, port, member, asks }
    }

    async fn connected(&self) -> io::Result<tokio::net::TcpStream> {
        let socket = TcpSocket::new_v4()?;
        socket.bind((self.from, 0).into())?;
        socket.connect((Ipv4Addr::LOCALHOST, self.port).into()).await
    }

    /// Comes, asks, and waits for the answer.
    async fn made(self) -> Made {
        let begun = Instant::now();
        let mut stream = match timeout(KNOCKS, self.connected()).await {
            Ok(Ok(stream)) => stream,
            // So many wait already that this machine has no descriptor left: it cannot be asked more at once.
            Ok(Err(fault)) if fault.raw_os_error() == Some(EMFILE) => return Made { begun, took: Duration::ZERO, how: How::NotSent },
            Ok(Err(fault)) => panic!("this machine sends them all: {fault}"),
            Err(_) => return Made { begun, took: Duration::ZERO, how: How::NotLetIn },
        };
        let asked = Instant::now();
        let how = match timeout(BOUND, answer(&mut stream, &self.asks)).await {
            Ok(Some(200)) if self.member => How::Answered,
            Ok(Some(401)) if !self.member => How::Answered,
            Ok(Some(429 | 503)) => How::Refused,
            Ok(Some(other)) => How::Wrong(other, self.member),
            Ok(None) => How::Broken,
            Err(_) => How::Late,
        };
        Made { begun, took: asked.elapsed(), how }
    }
}

/// The status of the answer, when all of it has come; nothing, when the connection broke.
async fn answer(stream: &mut tokio::net::TcpStream, asks: &str) -> Option<u16> {
    let mut bytes = Vec::new();
    stream.write_all(asks.as_bytes()).await.ok()?;
    stream.read_to_end(&mut bytes).await.ok()?;
    String::from_utf8_lossy(&bytes).split(' ').nth(1)?.parse().ok()
}

/// What became of a visit.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum How {
    Answered,
    Refused,
    NotLetIn,
    NotSent,
    Broken,
    Late,
    /// This status, to a member or to somebody else.
    Wrong(u16, bool),
}

struct Made {
    begun: Instant,
    took: Duration,
    how: How,
}

/// What became of all of them.
struct Seen {
    counts: BTreeMap<How, usize>,
    begun: Instant,
    last: Instant,
    longest: Duration,
}

impl Seen {
    fn note(&mut self, made: Made) {
        self.last = self.last.max(made.begun);
        self.longest = self.longest.max(made.took);
        *self.counts.entry(made.how).or_default() += 1;
    }

    fn count(&self, how: &How) -> usize {
        self.counts.get(how).copied().unwrap_or_default()
    }

    /// How many came, and how many of them in a second.
    #[expect(clippy::cast_precision_loss, reason = "a million at most")]
    fn offered(&self) -> (usize, f64) {
        let offered: usize = self.counts.iter().filter(|(how, _)| **how != How::NotSent).map(|(_, count)| count).sum();
        (offered, offered as f64 / self.last.duration_since(self.begun).as_secs_f64())
    }
}

/// So many a second come for so long, each at its time and by a connection of its own, whatever becomes of those before it: nobody
/// who sends waits for the server, not even for its door. Who comes is known when all have gone again.
async fn come(house: &House, keys: &[String], a_second: f64, seconds: f64) -> Seen {
    let begun = Instant::now();
    let mut seen = Seen { counts: BTreeMap::new(), begun, last: begun, longest: Duration::ZERO };
    let (mut sent, mut under_way) = (0, JoinSet::new());
    loop {
        let passed = begun.elapsed().as_secs_f64().min(seconds);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a million at most")]
        let due = (passed * a_second).ceil() as usize;
        for turn in sent..due {
            under_way.spawn(Visit::new(house, keys, turn).made());
        }
        sent = due;
        while let Some(made) = under_way.try_join_next() {
            seen.note(made.unwrap());
        }
        if passed >= seconds {
            break;
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    while let Some(made) = under_way.join_next().await {
        seen.note(made.unwrap());
    }
    seen
}

impl House {
    /// Keys of so many programs of its administrator.
    fn keys(&self, programs: usize) -> Vec<String> {
        let mut petra = self.server.http();
        petra.post("/sign-in", &json!({"email": "petra@northwind.example", "password": PASSWORD})).unwrap().ok();
        let key = |number: usize| {
            let made = petra.post("/account/keys", &json!({"key_name": format!("Program {number}")})).unwrap().ok().view();
            made["key"].as_str().unwrap().to_owned()
        };
        (0..programs).map(key).collect()
    }

    /// So many pages a second it bears: four members look, each at one after the other.
    fn bears(&self) -> f64 {
        let begun = Instant::now();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| (0..25).map(|_| self.page()).max());
            }
        });
        100.0 / begun.elapsed().as_secs_f64()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_12_five_times_the_load_opens_nothing_and_is_over_when_it_ends() {
    // A visit takes a descriptor here and one of the server, which may have as many as this process.
    let descriptors = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: descriptors.maximum, ..descriptors }).unwrap();
    let house = house();
    let (keys, bears, before) = (house.keys(PROGRAMS), house.bears(), house.memory("VmRSS"));
    #[expect(clippy::cast_precision_loss, reason = "some seconds")]
    let seconds = proof::asked("PARLOR_TEST_SECONDS", 1) as f64;
    let seen = come(&house, &keys, 5.0 * bears, seconds).await;
    let begun = Instant::now();
    house.page();
    let again = begun.elapsed();
    let ((offered, a_second), grown) = (seen.offered(), (house.memory("VmHWM") - before) / 1024);
    let [answered, refused, not_let_in, not_sent] = [How::Answered, How::Refused, How::NotLetIn, How::NotSent].map(|how| seen.count(&how));
    // The schedule is kept in number whatever the machine does, and in time as well as it can: it answers with the other hand.
    let wanted = 5.0 * bears * seconds;
    #[expect(clippy::cast_precision_loss, reason = "a million at most")]
    let due = (offered + not_sent) as f64;
    assert!(due >= wanted && a_second > bears, "{offered} came, {a_second:.0} a second, where {bears:.0} are borne: {:?}", seen.counts);
    // Who is let in is answered or refused, in words and in time: nothing else, and nothing more to whom nothing is open.
    assert_eq!(answered + refused + not_let_in, offered, "{:?}: {}", seen.counts, house.server.log());
    assert!(answered > 0 && seen.longest <= BOUND, "{:?}, the last after {:?}", seen.counts, seen.longest);
    assert!(grown < 200, "{grown} MB for {offered} visits");
    assert!(again < Duration::from_secs(5), "it serves at once when they have gone, and took {again:?}");
    let (longest, again) = (seen.longest.as_millis(), again.as_millis());
    proof::figure(
        "R12",
        "overload",
        format_args!(
            "opened=0 broken=0 late=0 bears={bears:.0}/s offered={offered} at={a_second:.0}/s answered={answered} refused={refused} \
             not_let_in={not_let_in} not_sent={not_sent} answer_max={longest}ms memory=+{grown}MB recovered={again}ms"
        ),
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
