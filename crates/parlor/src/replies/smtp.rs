//! The listener: as much of RFC 5321 as the company's own mail server needs to hand
//! answers in. It offers no relaying, no sign-in and no encryption, and speaks to
//! the servers that are named in the configuration alone.

use super::{Came, Outcome, address, take};
use crate::app::App;
use access::MailId;
use smtp_proto::{
    Error as Fault, Request,
    request::receiver::{DataReceiver, RequestReceiver},
};
use std::{net::SocketAddr, slice::Iter, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
    task::JoinSet,
};

/// So many servers are spoken to at once.
const AT_ONCE: usize = 16;
/// So many letters are read whole at once.
const READ_AT_ONCE: usize = 2;
/// A server that is silent for so long is left: RFC 5321, 4.5.3.2.7.
const PATIENCE: Duration = Duration::from_secs(300);
/// So long is a talk at most.
const LONGEST: Duration = Duration::from_secs(1800);
/// Between two tries where nobody can be heard.
const AGAIN: Duration = Duration::from_secs(1);
/// So large is a mail at most, in bytes: files grow by a third on their way.
const LARGEST: usize = 30_000_000;
/// So many addresses one mail is for.
const MOST_ADDRESSES: usize = 10;
/// After so many commands that are none the talk is over.
const MOST_FAULTS: usize = 10;

/// Waits for mails.
pub struct Listener {
    app: App,
    socket: TcpListener,
}

impl Listener {
    /// At the configured address; nothing, where none is.
    ///
    /// # Errors
    /// A sentence, when the address is taken or none.
    pub async fn open(app: &App) -> Result<Option<Self>, String> {
        let at = &app.config.mail_in_addr;
        if at.is_empty() {
            return Ok(None);
        }
        let socket = TcpListener::bind(at).await.map_err(|fault| format!("mail_in_addr {at}: {fault}"))?;
        Ok(Some(Self { app: app.clone(), socket }))
    }

    /// Where it listens.
    ///
    /// # Errors
    /// When the socket is gone.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.socket.local_addr()
    }

    /// Takes mails in until told to stop; talks that go on then are let come to their end.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let (room, readers) = (Arc::new(Semaphore::new(AT_ONCE)), Arc::new(Semaphore::new(READ_AT_ONCE)));
        let mut talks = JoinSet::new();
        loop {
            let came = tokio::select! {
                _ = stop.wait_for(|stop| *stop) => break,
                Some(_) = talks.join_next() => continue,
                came = self.socket.accept() => came,
            };
            let (stream, peer) = match came {
                Ok(came) => came,
                Err(fault) => {
                    tracing::warn!(%fault, "a mail server could not be heard");
                    tokio::time::sleep(AGAIN).await;
                    continue;
                }
            };
            let place = Arc::clone(&room).try_acquire_owned().ok();
            let talk = Talk::new(self.app.clone(), stream, Arc::clone(&readers));
            talks.spawn(async move {
                let outcome = tokio::time::timeout(LONGEST, talk.run(peer, place.is_some())).await;
                if let Ok(Err(fault)) = outcome {
                    tracing::debug!(%fault, "a mail server hung up");
                }
                drop(place);
            });
        }
        while talks.join_next().await.is_some() {}
    }
}

/// What the other side is sending.
enum Listening {
    Commands(RequestReceiver),
    Letter { receiver: DataReceiver, bytes: Vec<u8>, too_large: bool },
}

/// One connection.
struct Talk {
    app: App,
    stream: TcpStream,
    greeted: bool,
    /// The envelope: from whom, and the mails that it answers.
    from: Option<String>,
    to: Vec<MailId>,
    faults: usize,
    readers: Arc<Semaphore>,
}

/// Whether the talk goes on.
#[derive(PartialEq, Eq)]
enum Then {
    GoOn,
    Letter,
    HangUp,
}

impl Talk {
    fn new(app: App, stream: TcpStream, readers: Arc<Semaphore>) -> Self {
        Self { app, stream, greeted: false, from: None, to: Vec::new(), faults: 0, readers }
    }

    /// Who does not listen is left as one who does not speak.
    async fn say(&mut self, line: &str) -> std::io::Result<()> {
        let line = format!("{line}\r\n");
        tokio::time::timeout(PATIENCE, self.stream.write_all(line.as_bytes())).await.unwrap_or_else(|_| Err(std::io::ErrorKind::TimedOut.into()))
    }

    async fn run(mut self, peer: SocketAddr, room: bool) -> std::io::Result<()> {
        if !room {
            return self.say("421 4.3.2 too many talks; come again later").await;
        }
        if !self.app.config.hands_in_mail(peer.ip()) {
            tracing::warn!(%peer, "a server that is not among mail_in_peers wanted to hand in a mail");
            return self.say("554 5.7.1 only the mail servers of this company are spoken to").await;
        }
        let name = self.app.config.mail_in_domain.clone();
        self.say(&format!("220 {name} ESMTP Parlor")).await?;
        let mut listening = Listening::Commands(RequestReceiver::default());
        let mut buffer = vec![0_u8; 16 * 1024];
        loop {
            let Ok(read) = tokio::time::timeout(PATIENCE, self.stream.read(&mut buffer)).await else {
                return self.say("421 4.4.2 nothing came for too long").await;
            };
            let read = read?;
            if read == 0 {
                return Ok(());
            }
            let mut bytes = buffer[..read].iter();
            while !bytes.as_slice().is_empty() {
                listening = match self.hear(listening, &mut bytes).await? {
                    Some(listening) => listening,
                    None => return Ok(()),
                };
            }
        }
    }

    /// Hears some of what was sent, and says what is listened to next; nothing, when
    /// the talk is over.
    async fn hear(&mut self, listening: Listening, bytes: &mut Iter<'_, u8>) -> std::io::Result<Option<Listening>> {
        match listening {
            Listening::Commands(mut receiver) => {
                let request = match receiver.ingest(bytes) {
                    Ok(request) => Ok(request.into_owned()),
                    Err(Fault::NeedsMoreData { .. }) => return Ok(Some(Listening::Commands(receiver))),
                    Err(fault) => Err(fault),
                };
                Ok(match self.answer(request).await? {
                    Then::GoOn => Some(Listening::Commands(receiver)),
                    Then::Letter => Some(Listening::Letter { receiver: DataReceiver::new(), bytes: Vec::new(), too_large: false }),
                    Then::HangUp => None,
                })
            }
            Listening::Letter { mut receiver, bytes: mut letter, mut too_large } => {
                let whole = receiver.ingest(bytes, &mut letter);
                if letter.len() > LARGEST {
                    too_large = true;
                    letter.clear();
                }
                if !whole {
                    return Ok(Some(Listening::Letter { receiver, bytes: letter, too_large }));
                }
                let line = if too_large { "552 5.3.4 the mail is too large".to_owned() } else { self.take(&letter).await };
                self.say(&line).await?;
                (self.from, self.to) = (None, Vec::new());
                Ok(Some(Listening::Commands(RequestReceiver::default())))
            }
        }
    }

    async fn answer(&mut self, request: Result<Request<String>, Fault>) -> std::io::Result<Then> {
        let name = self.app.config.mail_in_domain.clone();
        let line = match request {
            Ok(Request::Ehlo { .. }) => {
                self.greet();
                format!("250-{name}\r\n250-SIZE {LARGEST}\r\n250-8BITMIME\r\n250-PIPELINING\r\n250 ENHANCEDSTATUSCODES")
            }
            Ok(Request::Helo { .. }) => {
                self.greet();
                format!("250 {name}")
            }
            Ok(Request::Mail { from }) => self.sender(from.address, from.size),
            Ok(Request::Rcpt { to }) => self.addressee(&to.address),
            Ok(Request::Data) if !self.to.is_empty() => {
                self.say("354 end with a line of one dot").await?;
                return Ok(Then::Letter);
            }
            Ok(Request::Data) => "503 5.5.1 for whom?".into(),
            Ok(Request::Rset) => {
                (self.from, self.to) = (None, Vec::new());
                "250 2.0.0 forgotten".into()
            }
            Ok(Request::Noop { .. }) => "250 2.0.0 yes".into(),
            Ok(Request::Vrfy { .. }) => "252 2.1.5 send it, and see".into(),
            Ok(Request::Quit) => {
                self.say("221 2.0.0 goodbye").await?;
                return Ok(Then::HangUp);
            }
            Ok(_) => self.fault("502 5.5.1 that is not done here"),
            Err(Fault::InvalidSenderAddress | Fault::InvalidRecipientAddress) => self.fault("553 5.1.3 that is no address"),
            Err(Fault::UnsupportedParameter { .. } | Fault::InvalidParameter { .. }) => self.fault("555 5.5.4 that parameter is not known"),
            Err(_) => self.fault("500 5.5.2 that is no command"),
        };
        self.say(&line).await?;
        if self.faults > MOST_FAULTS {
            self.say("421 4.7.0 too much that is not understood").await?;
            return Ok(Then::HangUp);
        }
        Ok(Then::GoOn)
    }

    /// A greeting begins anew: RFC 5321, 4.1.4.
    fn greet(&mut self) {
        (self.greeted, self.from, self.to) = (true, None, Vec::new());
    }

    fn fault(&mut self, line: &str) -> String {
        self.faults += 1;
        line.to_owned()
    }

    fn sender(&mut self, address: String, size: usize) -> String {
        match (self.greeted, &self.from) {
            (false, _) => "503 5.5.1 who is there?".into(),
            (_, Some(_)) => "503 5.5.1 one mail after the other".into(),
            _ if size > LARGEST => "552 5.3.4 the mail is too large".into(),
            _ => {
                self.from = Some(address);
                "250 2.1.0 go on".into()
            }
        }
    }

    fn addressee(&mut self, to: &str) -> String {
        if self.from.is_none() {
            return "503 5.5.1 from whom?".into();
        }
        let Some(mail) = address::answered(&self.app, to) else { return "550 5.1.1 there is no such address".into() };
        if self.to.len() == MOST_ADDRESSES {
            return "452 4.5.3 too many addresses".into();
        }
        if !self.to.contains(&mail) {
            self.to.push(mail);
        }
        "250 2.1.5 go on".into()
    }

    /// Takes the letter for each of its addresses, and says what became of it.
    async fn take(&self, bytes: &[u8]) -> String {
        // What comes from nobody is a report, or a notice of absence: no answer of a person.
        if self.from.as_deref().is_none_or(str::is_empty) {
            return "250 2.0.0 taken".into();
        }
        let (mut kept, mut refused) = (false, None);
        for answers in &self.to {
            let outcome = take::take(&self.app, &Came { answers: *answers, bytes }, &self.readers).await;
            tracing::info!(mail = %answers, ?outcome, "an answer by mail");
            match outcome {
                Outcome::Kept => {
                    metrics::counter!("parlor_answers_by_mail").increment(1);
                    kept = true;
                }
                Outcome::Dropped(_) => {}
                Outcome::Refused(why) => refused = Some(format!("550 5.7.1 {}", one_line(&why))),
                // Those that were taken already are known when it comes again.
                Outcome::Later => return "451 4.3.0 not now; send it again later".into(),
            }
        }
        refused.filter(|_| !kept).unwrap_or_else(|| "250 2.0.0 taken".into())
    }
}

/// A sentence as a reply can carry it: one line of ASCII.
fn one_line(sentence: &str) -> String {
    sentence.chars().filter_map(|c| if c.is_control() { Some(' ') } else { c.is_ascii().then_some(c) }).take(400).collect()
}
