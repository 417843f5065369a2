//! Somebody who sits at a board: what they say is heard, and what happens is told to them.

use super::{
    messages::{self, Welcome},
    room::{Answered, Newest, Room, nobody},
    seat::Seat,
    socket::{Close, Known, Line, PING, SILENT, asked, pinged, refusal, tell},
    upgrade::Framed,
};
use crate::{
    boards::elements,
    doors::Ask,
    live::stopping,
    store::{Clock, Time},
    web::Error,
};
use canvas::{Change, Said, Sent, said};
use std::{sync::Arc, time::Duration};
use tokio::{
    sync::{mpsc, watch},
    time::{Instant, MissedTickBehavior},
};
use tokio_tungstenite::tungstenite::Message;
use tokio_util::task::AbortOnDropHandle;
use uuid::Uuid;

/// More cursors a second are passed over.
const MOVES: u32 = 25;

/// Somebody who sits there.
pub(super) struct Sitting {
    pub room: Arc<Room>,
    pub seat: Arc<Seat>,
    /// What the page calls itself.
    pub client: Uuid,
    /// The last message that they were told.
    pub place: u64,
    /// The last word about cursors that they were told.
    pub moved: u64,
    /// The number up to which they know the board.
    pub number: i64,
    /// When their access ends by itself.
    pub ends: watch::Sender<Option<Time>>,
}

/// What a sitting hears of beside the line and the room.
enum Event {
    /// What became of changes.
    Answered(Result<Answered, Error>),
    /// What they may do could be something else now.
    Again,
    Ping,
    /// The server goes away.
    Stops,
}

type Events = mpsc::UnboundedSender<Event>;

/// A line that broke, or is given up: there is nobody to say anything to.
pub(super) type Broken = Option<Close>;

impl Sitting {
    pub async fn welcome(&mut self, line: &mut Line, known: &Known, whole: bool) -> Result<(), Broken> {
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
        tell(line, &[Framed::of(welcome.text())]).await
    }

    /// Hears and tells, until one of both ends it.
    pub async fn stay(&mut self, line: &mut Line) -> Broken {
        // Few things to wait for: with a thousand people each is looked at thousands of times a second.
        let (events, mut happened) = mpsc::unbounded_channel();
        let _seldom = self.watch_what_is_seldom(line, &events);
        let mut newest = self.room.rows.sit();
        // What was told since they were welcomed is told to them now.
        newest.mark_changed();
        let mut heard = Instant::now();
        let mut moves = (Instant::now(), 0_u32);
        let ask = Arc::clone(&line.ask);
        loop {
            let step = tokio::select! {
                // What is most often there is asked for first.
                biased;
                _ = newest.changed() => {
                    let now = newest.borrow_and_update().clone();
                    self.tell(line, now).await
                }
                message = line.wire.next() => {
                    heard = Instant::now();
                    match message {
                        Some(Ok(message)) => self.heard(&ask, message, &events, &mut moves).await,
                        _ => Err(None),
                    }
                }
                Some(event) = happened.recv() => match event {
                    Event::Answered(answer) => self.answer(line, answer).await,
                    Event::Again => self.ask_again(line).await,
                    Event::Ping if heard.elapsed() > SILENT => Err(None),
                    Event::Ping => pinged(line).await,
                    Event::Stops => Err(Some(Close::Restart)),
                },
            };
            if let Err(why) = step {
                return why;
            }
        }
    }

    /// A task that waits for what happens now and then, until it is dropped.
    fn watch_what_is_seldom(&self, line: &Line, events: &Events) -> AbortOnDropHandle<()> {
        let (seat, events, mut ends) = (Arc::clone(&self.seat), events.clone(), self.ends.subscribe());
        let clock = line.app.store.sources().clock.clone();
        let mut closing = line.app.closing.subscribe();
        AbortOnDropHandle::new(tokio::spawn(async move {
            let mut ping = tokio::time::interval_at(Instant::now() + PING, PING);
            ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
            let mut at = *ends.borrow_and_update();
            loop {
                let event = tokio::select! {
                    () = seat.again.notified() => Event::Again,
                    // Whoever hears of it asks again, and says anew when it ends.
                    () = until(&clock, at) => {
                        at = None;
                        Event::Again
                    }
                    Ok(()) = ends.changed() => {
                        at = *ends.borrow_and_update();
                        continue;
                    }
                    _ = ping.tick() => Event::Ping,
                    () = stopping(&mut closing) => Event::Stops,
                };
                let stops = matches!(event, Event::Stops);
                if events.send(event).is_err() || stops {
                    return;
                }
            }
        }))
    }

    /// What the page says.
    async fn heard(&self, ask: &Arc<Ask>, message: Message, events: &Events, moves: &mut (Instant, u32)) -> Result<(), Broken> {
        let text = match message {
            Message::Text(text) => text,
            Message::Ping(_) | Message::Pong(_) | Message::Frame(_) => return Ok(()),
            Message::Close(_) => return Err(None),
            Message::Binary(_) => return Err(Some(Close::Nonsense)),
        };
        match said(&text) {
            Ok(Said::Changes(sent)) => self.changes(ask, sent, events).await,
            Ok(Said::Presence(presence)) => {
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
    async fn changes(&self, ask: &Arc<Ask>, sent: Vec<Sent>, events: &Events) -> Result<(), Broken> {
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
        let events = events.clone();
        tokio::spawn(async move { drop(events.send(Event::Answered(answered.await.unwrap_or_else(|_| Err(nobody()))))) });
        Ok(())
    }

    async fn answer(&self, line: &mut Line, answer: Result<Answered, Error>) -> Result<(), Broken> {
        match answer {
            Ok(answered) => {
                let texts: Vec<Framed> = answered.refused.iter().map(|refused| Framed::of(messages::refused(refused, line.t))).collect();
                tell(line, &texts).await
            }
            // The page keeps what it sent, and sends it again when it is back.
            Err(_) => Err(Some(Close::Restart)),
        }
    }

    /// Tells what was said since they heard last, and where cursors are.
    async fn tell(&mut self, line: &mut Line, now: Newest) -> Result<(), Broken> {
        let mut texts = Vec::new();
        if now.place > self.place {
            let Some(told) = self.room.after(self.place) else { return self.catch_up(line).await };
            texts.reserve(told.len() + 1);
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
        }
        if let Some((moved, cursors)) = now.cursors
            && moved > self.moved
        {
            self.moved = moved;
            texts.push(cursors);
        }
        if texts.is_empty() { Ok(()) } else { tell(line, &texts).await }
    }

    /// They are far behind: how things are now, in place of all that was said.
    async fn catch_up(&mut self, line: &mut Line) -> Result<(), Broken> {
        self.place = self.room.place();
        let known = line.known(self.client, Some(self.number)).await.map_err(Some)?;
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
        self.ends.send_replace(ends);
        if !self.seat.now_may(rights) {
            return Ok(());
        }
        let may = self.seat.may();
        if !may.moderate {
            self.room.moderate(self.seat.client, false);
        }
        self.room.shows(&self.seat);
        tell(line, &[Framed::of(messages::may(may))]).await
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
