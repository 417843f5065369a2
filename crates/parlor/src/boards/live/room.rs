//! One board with people on it: who is here, and what they are told.

use super::{
    messages::{self, Someone},
    seat::Seat,
    upgrade::Framed,
};
use crate::{
    boards::elements::{self, Outcome},
    store::{Store, Topic},
    web::Error,
};
use access::ItemId;
use canvas::{Client, Presence};
use std::{
    collections::{BTreeMap, HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    time::Duration,
};
use tokio::{
    sync::{broadcast::error::RecvError, mpsc, oneshot, watch},
    time::{Instant, sleep_until},
};

/// Changes that come within this time are stored together.
const TOGETHER: Duration = Duration::from_millis(30);
/// Who came, went and moved is told so often.
const CURSORS: Duration = Duration::from_millis(80);
/// So many messages are remembered for who reads slowly; who is further behind is told
/// how things are now.
const REMEMBERED: usize = 128;
/// So many pages' changes can wait to be taken.
const WAITING: usize = 2048;
/// At most so many are named to who comes.
pub(super) const NAMED: usize = 200;
/// More are not taken into one transaction.
const BATCH: usize = 500;

/// All boards with people on them.
#[derive(Clone)]
pub struct Rooms {
    open: Arc<Mutex<HashMap<ItemId, Weak<Room>>>>,
    store: Store,
}

/// What became of the changes of one page.
#[derive(Debug)]
pub struct Answered {
    pub taken: u64,
    pub refused: Vec<elements::Refused>,
    pub number: i64,
}

/// Changes with whoever waits for the answer.
pub(super) struct Waiting {
    pub sent: elements::Sent,
    pub answer: oneshot::Sender<Result<Answered, Error>>,
}

/// A message for everybody.
#[derive(Clone)]
pub(super) struct Told {
    /// Its place among all messages of this room.
    pub place: u64,
    /// The number that the board has by it; nothing where it is not about elements.
    pub number: Option<i64>,
    pub text: Framed,
}

/// A board with people on it.
pub(super) struct Room {
    pub item: ItemId,
    store: Store,
    inbox: mpsc::Sender<Waiting>,
    state: Mutex<State>,
    /// The place of the last message.
    pub newest: watch::Sender<u64>,
    /// The last word about cursors.
    pub cursors: watch::Sender<Option<Framed>>,
}

#[derive(Default)]
struct State {
    told: VecDeque<Told>,
    place: u64,
    seats: BTreeMap<Client, Arc<Seat>>,
    moved: BTreeMap<Client, Presence>,
    /// Who came, or is something else now, and who went, since it was told last.
    come: BTreeMap<Client, Arc<Seat>>,
    gone: Vec<Client>,
    moderator: Option<Client>,
}

impl State {
    fn crowd(&self) -> usize {
        self.seats.values().filter(|seat| !seat.hidden()).count()
    }
}

impl Rooms {
    pub(crate) fn new(store: Store) -> Self {
        Self { open: Arc::default(), store }
    }

    /// The room of a board, opened where nobody is there yet.
    pub(super) async fn enter(&self, item: ItemId) -> Result<Arc<Room>, Error> {
        if let Some(room) = self.open_room(item) {
            return Ok(room);
        }
        let known = self.store.read(move |tx| elements::number(tx, item)).await?;
        let (inbox, waiting) = mpsc::channel(WAITING);
        let room = Arc::new(Room {
            item,
            store: self.store.clone(),
            inbox,
            state: Mutex::default(),
            newest: watch::Sender::new(0),
            cursors: watch::Sender::new(None),
        });
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        // Another may have opened it meanwhile.
        if let Some(room) = open.get(&item).and_then(Weak::upgrade) {
            return Ok(room);
        }
        open.retain(|_, room| room.strong_count() > 0);
        open.insert(item, Arc::downgrade(&room));
        drop(open);
        let signals = self.store.signals().listen();
        tokio::spawn(keep(Arc::downgrade(&room), self.store.clone(), item, known, waiting, signals));
        Ok(room)
    }

    fn open_room(&self, item: ItemId) -> Option<Arc<Room>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).get(&item).and_then(Weak::upgrade)
    }

    /// Has changes taken, and waits until they are stored or refused.
    ///
    /// # Errors
    /// When the store fails: nothing was taken.
    pub async fn take(&self, item: ItemId, sent: elements::Sent) -> Result<Answered, Error> {
        // Held until the answer is there: without anybody in it a room ends.
        let room = self.enter(item).await?;
        room.hand(sent).await?.await.map_err(|_| nobody())?
    }
}

/// The task of a room has ended.
pub(super) fn nobody() -> Error {
    Error::Down("the board is not kept any more".into())
}

impl Room {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts changes behind those that wait. They are taken in the order in which this was
    /// called; what became of them comes by what it returns.
    pub async fn hand(&self, sent: elements::Sent) -> Result<oneshot::Receiver<Result<Answered, Error>>, Error> {
        let (answer, answered) = oneshot::channel();
        self.inbox.send(Waiting { sent, answer }).await.map_err(|_| nobody())?;
        Ok(answered)
    }

    /// The place of the last message.
    pub fn place(&self) -> u64 {
        self.state().place
    }

    /// Tells everybody something.
    fn tell(&self, number: Option<i64>, text: String) {
        let mut state = self.state();
        state.place += 1;
        let place = state.place;
        state.told.push_back(Told { place, number, text: Framed::of(text) });
        if state.told.len() > REMEMBERED {
            state.told.pop_front();
        }
        drop(state);
        self.newest.send_replace(place);
    }

    /// All messages after this place; nothing where they are not remembered any more.
    pub fn after(&self, place: u64) -> Option<Vec<Told>> {
        let state = self.state();
        let first = state.told.front().map_or(state.place + 1, |told| told.place);
        (first <= place + 1).then(|| state.told.iter().skip(usize::try_from(place + 1 - first).unwrap_or(usize::MAX)).cloned().collect())
    }

    /// Somebody comes; a page that comes again takes its own place.
    pub fn sit(&self, seat: &Arc<Seat>) {
        let mut state = self.state();
        if let Some(old) = state.seats.insert(seat.client, Arc::clone(seat)) {
            old.leave();
        }
        state.come.insert(seat.client, Arc::clone(seat));
    }

    /// Somebody goes.
    pub fn rise(&self, seat: &Arc<Seat>) {
        let mut state = self.state();
        if !state.seats.get(&seat.client).is_some_and(|there| Arc::ptr_eq(there, seat)) {
            return;
        }
        state.seats.remove(&seat.client);
        state.moved.remove(&seat.client);
        state.come.remove(&seat.client);
        state.gone.push(seat.client);
        drop(state);
        self.moderate(seat.client, false);
    }

    /// Says anew what somebody is here.
    pub fn shows(&self, seat: &Arc<Seat>) {
        self.state().come.insert(seat.client, Arc::clone(seat));
    }

    /// Who is here beside this page, at most so many; how many in all; and whose view all see.
    pub fn people(&self, me: Client) -> (Vec<Someone>, usize, Option<Client>) {
        let state = self.state();
        let others = state.seats.values().filter(|seat| seat.client != me).filter_map(|seat| seat.shown()).take(NAMED).collect();
        (others, state.crowd(), state.moderator)
    }

    /// Somebody moved.
    pub fn moved(&self, client: Client, presence: Presence) {
        self.state().moved.insert(client, presence);
    }

    /// Somebody brings all to their view, or lets them go.
    pub fn moderate(&self, client: Client, on: bool) {
        let mut state = self.state();
        let after = match (on, state.moderator) {
            (true, _) => Some(client),
            (false, Some(now)) if now == client => None,
            (false, now) => now,
        };
        if after == state.moderator {
            return;
        }
        state.moderator = after;
        drop(state);
        self.tell(None, messages::moderator(after));
    }

    /// Whoever this could concern asks again what they may do.
    fn ask_again(&self, concerns: impl Fn(&Seat) -> bool) {
        for seat in self.state().seats.values().filter(|seat| concerns(seat)) {
            seat.again.notify_one();
        }
    }

    /// Tells who came, went and moved since the last time.
    fn tell_people(&self) {
        let mut state = self.state();
        let moved = std::mem::take(&mut state.moved);
        let (come, gone) = (std::mem::take(&mut state.come), std::mem::take(&mut state.gone));
        let crowd = state.crowd();
        drop(state);
        let come: Vec<Someone> = come.values().filter_map(|seat| seat.shown()).take(NAMED).collect();
        if !come.is_empty() || !gone.is_empty() {
            self.tell(None, messages::people(&come, &gone, crowd));
        }
        if !moved.is_empty() {
            self.cursors.send_replace(Some(Framed::of(messages::presence(moved.iter()))));
        }
    }

    /// What changed in the database since this number, by another server; the number now.
    async fn catch_up(&self, known: i64) -> i64 {
        let item = self.item;
        let read = self.store.read(move |tx| Ok::<_, Error>((elements::number(tx, item)?, elements::since(tx, item, known)?))).await;
        let Ok((number, laid)) = read else { return known };
        if number > known {
            self.tell(Some(number), messages::changes(&Outcome { number, laid, ..Outcome::default() }));
        }
        number
    }
}

/// The task of a room: as long as somebody is in it.
async fn keep(
    room: Weak<Room>,
    store: Store,
    item: ItemId,
    mut known: i64,
    mut waiting: mpsc::Receiver<Waiting>,
    mut signals: tokio::sync::broadcast::Receiver<Topic>,
) {
    let mut cursors = tokio::time::interval(CURSORS);
    cursors.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    // So many batches of one's own will be heard of as if another server had stored them.
    let mut own = 0_u32;
    loop {
        tokio::select! {
            first = waiting.recv() => {
                let Some(first) = first else { return };
                let batch = gather(first, &mut waiting).await;
                let Some(room) = room.upgrade() else { return };
                let stored;
                (known, stored) = store_batch(&room, &store, item, known, batch).await;
                own += u32::from(stored);
            }
            topic = signals.recv() => {
                let Some(room) = room.upgrade() else { return };
                match topic {
                    Ok(Topic::Board(changed)) if changed == item => {
                        if own > 0 { own -= 1 } else { known = room.catch_up(known).await }
                    }
                    Ok(Topic::Item(changed)) if changed == item => {
                        room.ask_again(|_| true);
                        room.tell(None, messages::news());
                    }
                    Ok(Topic::Person(person)) => room.ask_again(|seat| seat.person == Some(person)),
                    Ok(Topic::Session(session)) => room.ask_again(|seat| seat.session == Some(session)),
                    Ok(Topic::Anything) | Err(RecvError::Lagged(_)) => {
                        own = 0;
                        known = room.catch_up(known).await;
                        room.ask_again(|_| true);
                    }
                    Ok(_) => {}
                    Err(RecvError::Closed) => return,
                }
            }
            _ = cursors.tick() => {
                let Some(room) = room.upgrade() else { return };
                room.tell_people();
            }
        }
    }
}

/// What comes within a moment is taken together.
async fn gather(first: Waiting, waiting: &mut mpsc::Receiver<Waiting>) -> Vec<Waiting> {
    let (mut batch, until) = (vec![first], Instant::now() + TOGETHER);
    while batch.len() < BATCH {
        tokio::select! {
            next = waiting.recv() => match next {
                Some(next) => batch.push(next),
                None => break,
            },
            () = sleep_until(until) => break,
        }
    }
    batch
}

/// Stores a batch, tells everybody, and answers who sent it. The number then, and whether
/// anything was changed.
async fn store_batch(room: &Room, store: &Store, item: ItemId, known: i64, batch: Vec<Waiting>) -> (i64, bool) {
    let (sent, answers): (Vec<_>, Vec<_>) = batch.into_iter().map(|waiting| (waiting.sent, waiting.answer)).unzip();
    let clients: Vec<Client> = sent.iter().map(|one| one.client).collect();
    let sent = Arc::new(sent);
    let outcome = store.write(move |tx| elements::take(tx, item, known, &sent)).await;
    let outcome = match outcome {
        Ok(outcome) => outcome,
        Err(fault) => {
            for answer in answers {
                drop(answer.send(Err(Error::Down(format!("a board's changes were not stored: {fault:?}")))));
            }
            return (known, false);
        }
    };
    room.tell(Some(outcome.number), messages::changes(&outcome));
    let mut refused: HashMap<Client, Vec<elements::Refused>> = HashMap::new();
    for one in outcome.refused {
        refused.entry(one.client).or_default().push(one);
    }
    for (client, answer) in clients.into_iter().zip(answers) {
        let taken = outcome.taken.iter().find(|(of, _)| *of == client).map_or(0, |(_, taken)| *taken);
        drop(answer.send(Ok(Answered { taken, refused: refused.remove(&client).unwrap_or_default(), number: outcome.number })));
    }
    (outcome.number, outcome.changed)
}
