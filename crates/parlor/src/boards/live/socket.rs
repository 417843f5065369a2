//! The socket of a page.

use super::{
    messages::{self, MOST_CHANGES, Said, Sent, Welcome},
    room::{Answered, Room, nobody},
    seat::Seat,
};
use crate::{
    app::App,
    boards::{elements, taking_part},
    doors::{Actor, Allowed, Ask, Asker},
    items::{Item, See},
    store::{Clock, Time, Tx},
    web::{Answer, Cx, Error, Texts},
};
use access::BoardRights;
use axum::{
    extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade},
    response::IntoResponse as _,
};
use canvas::{Author, Change, Client};
use std::{sync::Arc, time::Duration};
use tokio::{
    sync::{mpsc, watch},
    time::{Instant, MissedTickBehavior, timeout},
};

/// No message of a page is larger, in bytes.
const LARGEST: usize = 256 * 1024;
/// What is kept ready for reading, for each page.
const BUFFER: usize = 4096;
/// A page says hello within this time.
const HELLO: Duration = Duration::from_secs(10);
/// A page that takes nothing for so long is given up.
const SLOW: Duration = Duration::from_secs(10);
const PING: Duration = Duration::from_secs(25);
/// A page from which nothing came for so long is gone.
const SILENT: Duration = Duration::from_secs(60);
/// More cursors a second are passed over.
const MOVES: u32 = 25;

/// Why a socket is closed by the server.
#[derive(Clone, Copy)]
enum Close {
    /// What the page said is not understood.
    Nonsense = 4000,
    /// Nobody knows this browser any more.
    Unknown = 4401,
    /// The board is not open to them any more.
    Shut = 4403,
    NoHello = 4408,
    /// The server goes away, or cannot store.
    Restart = 1012,
}

/// Opens the socket. Only a page of this installation may: the handshake is a GET, which
/// other sites could make with the visitor's cookies.
///
/// # Errors
/// Foreign, where another site asks; not found, where the item is no board.
pub async fn socket(item: Allowed<See, Item>, cx: Cx, upgrade: WebSocketUpgrade) -> Result<Answer, Error> {
    if !own_page(&cx) {
        return Err(Error::Foreign);
    }
    if item.rights().on_board().is_none() {
        return Err(Error::NotFound);
    }
    let (app, ask, t) = (cx.app.clone(), item.ask(), cx.t);
    let upgrade = upgrade.read_buffer_size(BUFFER).max_message_size(LARGEST).max_frame_size(LARGEST);
    Ok(Answer::from(upgrade.on_upgrade(move |socket| Line { socket, app, ask, t }.run()).into_response()))
}

/// Whether a page of this installation asks, or a program that is no browser.
fn own_page(cx: &Cx) -> bool {
    match (cx.header("origin"), cx.header("host")) {
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, rest)| rest == host),
        (Some(_), None) => false,
        // Every browser says it with this handshake.
        (None, _) => cx.header("authorization").is_some(),
    }
}

/// What somebody who asks is told.
struct Known {
    by: Actor,
    author: Author,
    rights: BoardRights,
    ends: Option<Time>,
    number: i64,
    elements: Vec<elements::Laid>,
    taken: i64,
}

/// The line to a page.
struct Line {
    socket: WebSocket,
    app: App,
    ask: Arc<Ask>,
    t: &'static Texts,
}

impl Line {
    async fn run(mut self) {
        let why = match self.hello().await {
            Ok((client, since)) => self.sit(client, since).await,
            Err(why) => Some(why),
        };
        if let Some(why) = why {
            let frame = CloseFrame { code: why as u16, reason: "".into() };
            drop(timeout(SLOW, self.socket.send(Message::Close(Some(frame)))).await);
            // Until the other side says that it has heard it.
            drop(timeout(Duration::from_secs(5), async { while let Some(Ok(_)) = self.socket.recv().await {} }).await);
        }
    }

    async fn hello(&mut self) -> Result<(Client, Option<i64>), Close> {
        let first = timeout(HELLO, self.socket.recv()).await.map_err(|_| Close::NoHello)?;
        match first {
            Some(Ok(Message::Text(text))) => match serde_json::from_str(&text) {
                Ok(Said::Hello { client, since }) => Ok((Client(client), since)),
                _ => Err(Close::Nonsense),
            },
            _ => Err(Close::Nonsense),
        }
    }

    /// Asks what they may do and what they have to know.
    async fn known(&mut self, client: Client, since: Option<i64>) -> Result<Known, Close> {
        let ask = Arc::clone(&self.ask);
        let known = self.app.store.read(move |tx| {
            let item = asked(tx, &ask)?;
            let number = elements::number(tx, item.id)?;
            // What the page has may be of a board that was since restored to an earlier state.
            let since = since.filter(|since| (0..=number).contains(since));
            let elements = match since {
                Some(since) => elements::since(tx, item.id, since)?,
                None => elements::seen(tx, item.id)?,
            };
            Ok::<_, Error>(Known {
                author: taking_part::author(tx, item.by())?,
                rights: item.rights().on_board().ok_or(Error::NotFound)?,
                ends: item.rights().ends().map(Time),
                by: item.by().clone(),
                number,
                elements,
                taken: elements::taken(tx, item.id, client)?,
            })
        });
        known.await.map_err(|fault| refusal(&fault))
    }

    async fn sit(&mut self, client: Client, since: Option<i64>) -> Option<Close> {
        let item = self.ask.address.id("item").ok()?;
        let room = match self.app.boards.enter(item).await {
            Ok(room) => room,
            Err(fault) => return Some(refusal(&fault)),
        };
        // From here on nothing that is told is missed.
        let place = room.place();
        let known = match self.known(client, since).await {
            Ok(known) => known,
            Err(why) => return Some(why),
        };
        let seat = Arc::new(Seat::new(client, known.author, &known.by, known.rights));
        room.sit(&seat);
        let mut sitting = Sitting { room: Arc::clone(&room), seat: Arc::clone(&seat), place, number: 0, ends: known.ends };
        let whole = since.is_none_or(|since| since > known.number);
        let why = match sitting.welcome(self, &known, whole).await {
            Ok(()) => sitting.stay(self).await,
            Err(why) => why,
        };
        room.rise(&seat);
        why
    }
}

/// Asks again for the board. Somebody whom nobody knows any more is asked to sign in.
fn asked(tx: &mut Tx<'_>, ask: &Arc<Ask>) -> Result<Allowed<See, Item>, Error> {
    match Allowed::<See, Item>::again(tx, ask) {
        Err(Error::NotFound) if Asker::find(tx, &ask.credentials)?.person.is_none() => Err(Error::SignIn),
        other => other,
    }
}

/// What a fault means for who is on the board.
fn refusal(fault: &Error) -> Close {
    match fault {
        Error::SignIn | Error::SecondStep => Close::Unknown,
        Error::Down(_) | Error::Broken(_) => Close::Restart,
        _ => Close::Shut,
    }
}

/// Somebody who sits there.
struct Sitting {
    room: Arc<Room>,
    seat: Arc<Seat>,
    /// The last message that they were told.
    place: u64,
    /// The number up to which they know the board.
    number: i64,
    ends: Option<Time>,
}

/// A line that broke, or is given up: there is nobody to say anything to.
type Broken = Option<Close>;

impl Sitting {
    async fn welcome(&mut self, line: &mut Line, known: &Known, whole: bool) -> Result<(), Broken> {
        let (people, crowd, moderator) = self.room.people(self.seat.client);
        let you = self.seat.someone();
        let welcome = Welcome {
            number: known.number,
            whole,
            elements: &known.elements,
            taken: known.taken,
            you: &you,
            may: self.seat.may(),
            people: &people,
            crowd,
            moderator,
        };
        self.number = known.number;
        send(line, [welcome.text()]).await
    }

    /// Hears and tells, until one of both ends it.
    async fn stay(&mut self, line: &mut Line) -> Broken {
        let (answers, mut answered) = mpsc::unbounded_channel();
        let (mut newest, mut cursors) = (self.room.newest.subscribe(), self.room.cursors.subscribe());
        let mut ping = tokio::time::interval_at(Instant::now() + PING, PING);
        ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let clock = line.app.store.sources().clock.clone();
        let mut heard = Instant::now();
        let mut moves = (Instant::now(), 0_u32);
        let mut closing = line.app.closing.subscribe();
        let ask = Arc::clone(&line.ask);
        loop {
            let step = tokio::select! {
                message = line.socket.recv() => {
                    heard = Instant::now();
                    match message {
                        Some(Ok(message)) => self.heard(&ask, message, &answers, &mut moves).await,
                        _ => Err(None),
                    }
                }
                _ = newest.changed() => self.tell(line).await,
                _ = cursors.changed() => {
                    let text = cursors.borrow_and_update().clone();
                    match text {
                        Some(text) => send(line, [text]).await,
                        None => Ok(()),
                    }
                }
                Some(answer) = answered.recv() => self.answer(line, answer).await,
                () = self.seat.again.notified() => self.ask_again(line).await,
                () = until(&clock, self.ends) => self.ask_again(line).await,
                _ = ping.tick() => if heard.elapsed() > SILENT { Err(None) } else { pinged(line).await },
                () = stopping(&mut closing) => Err(Some(Close::Restart)),
            };
            if let Err(why) = step {
                return why;
            }
        }
    }

    /// What the page says.
    async fn heard(
        &self,
        ask: &Arc<Ask>,
        message: Message,
        answers: &mpsc::UnboundedSender<Result<Answered, Error>>,
        moves: &mut (Instant, u32),
    ) -> Result<(), Broken> {
        let text = match message {
            Message::Text(text) => text,
            Message::Ping(_) | Message::Pong(_) => return Ok(()),
            Message::Close(_) => return Err(None),
            Message::Binary(_) => return Err(Some(Close::Nonsense)),
        };
        match serde_json::from_str(&text) {
            Ok(Said::Changes(sent)) if sent.len() <= MOST_CHANGES => self.changes(ask, sent, answers).await,
            Ok(Said::Presence(presence)) if presence.sound() => {
                if moves.0.elapsed() > Duration::from_secs(1) {
                    *moves = (Instant::now(), 0);
                }
                moves.1 += 1;
                if moves.1 <= MOVES && !self.seat.hidden() {
                    self.room.moved(self.seat.client, presence);
                }
                Ok(())
            }
            Ok(Said::Moderate(on)) => {
                if self.seat.may().moderate || !on {
                    self.room.moderate(self.seat.client, on);
                }
                Ok(())
            }
            _ => Err(Some(Close::Nonsense)),
        }
    }

    /// Hands changes on; the answer comes by itself.
    async fn changes(&self, ask: &Arc<Ask>, sent: Vec<Sent>, answers: &mpsc::UnboundedSender<Result<Answered, Error>>) -> Result<(), Broken> {
        let mut changes = Vec::with_capacity(sent.len());
        for one in sent {
            match Change::read(self.seat.client, one.number, &one.element) {
                Ok(change) => changes.push(change),
                Err(fault) => {
                    tracing::debug!(%fault, "a page sent what is no element");
                    return Err(Some(Close::Nonsense));
                }
            }
        }
        let sent = elements::Sent { client: self.seat.client, author: self.seat.author, ask: Arc::clone(ask), changes };
        // In this order they are taken; the page goes on meanwhile.
        let answered = self.room.hand(sent).await.map_err(|_| Some(Close::Restart))?;
        let answers = answers.clone();
        tokio::spawn(async move { drop(answers.send(answered.await.unwrap_or_else(|_| Err(nobody())))) });
        Ok(())
    }

    async fn answer(&self, line: &mut Line, answer: Result<Answered, Error>) -> Result<(), Broken> {
        match answer {
            Ok(answered) => {
                let texts: Vec<String> = answered.refused.iter().map(|refused| messages::refused(refused, line.t)).collect();
                send(line, texts).await
            }
            // The page keeps what it sent, and sends it again when it is back.
            Err(_) => Err(Some(Close::Restart)),
        }
    }

    /// Tells what was said since they heard last.
    async fn tell(&mut self, line: &mut Line) -> Result<(), Broken> {
        let Some(told) = self.room.after(self.place) else { return self.catch_up(line).await };
        let mut texts = Vec::with_capacity(told.len());
        for one in told {
            self.place = one.place;
            match one.number {
                // They know it already from when they came.
                Some(number) if number < self.number => continue,
                Some(number) => self.number = number,
                None => {}
            }
            texts.push(one.text);
        }
        send(line, texts).await
    }

    /// They are far behind: how things are now, in place of all that was said.
    async fn catch_up(&mut self, line: &mut Line) -> Result<(), Broken> {
        self.place = self.room.place();
        let known = line.known(self.seat.client, Some(self.number)).await.map_err(Some)?;
        self.welcome(line, &known, false).await
    }

    /// Asks again what they may do.
    async fn ask_again(&mut self, line: &mut Line) -> Result<(), Broken> {
        if self.seat.left() {
            return Err(None);
        }
        let ask = Arc::clone(&line.ask);
        let asked = line.app.store.read(move |tx| {
            let item = asked(tx, &ask)?;
            Ok::<_, Error>((item.rights().on_board().ok_or(Error::NotFound)?, item.rights().ends().map(Time)))
        });
        let (rights, ends) = match asked.await {
            Ok(now) => now,
            Err(fault) => return Err(Some(refusal(&fault))),
        };
        self.ends = ends;
        if !self.seat.now_may(rights) {
            return Ok(());
        }
        let may = self.seat.may();
        if !may.moderate {
            self.room.moderate(self.seat.client, false);
        }
        self.room.shows(&self.seat);
        send(line, [messages::may(may)]).await
    }
}

/// Sends all of these with one write.
async fn send(line: &mut Line, texts: impl IntoIterator<Item = impl Into<axum::extract::ws::Utf8Bytes>>) -> Result<(), Broken> {
    use futures_util::SinkExt as _;
    let sending = async {
        for text in texts {
            line.socket.feed(Message::Text(text.into())).await?;
        }
        line.socket.flush().await
    };
    match timeout(SLOW, sending).await {
        Ok(Ok(())) => Ok(()),
        // A line that takes nothing is given up; the page asks for all it missed.
        _ => Err(None),
    }
}

async fn pinged(line: &mut Line) -> Result<(), Broken> {
    match timeout(SLOW, line.socket.send(Message::Ping(bytes::Bytes::new()))).await {
        Ok(Ok(())) => Ok(()),
        _ => Err(None),
    }
}

async fn until(clock: &Clock, at: Option<Time>) {
    match at {
        Some(at) => {
            let left = Duration::from_micros(u64::try_from(at.0 - clock.now().0).unwrap_or(0));
            // A moment longer, so that the instant itself has passed.
            tokio::time::sleep(left + Duration::from_millis(5)).await;
        }
        None => std::future::pending().await,
    }
}

async fn stopping(closing: &mut watch::Receiver<bool>) {
    if closing.wait_for(|closing| *closing).await.is_err() {
        std::future::pending::<()>().await;
    }
}
