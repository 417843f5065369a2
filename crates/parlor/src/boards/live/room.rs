//! One board with people on it: what they are told, and by whom its changes are taken.

use super::{
    elsewhere::Word,
    here::{Here, NAMED, Steps},
    messages::{self, Someone},
    rows::{Rows, tell_rows},
    seat::Seat,
    task::{Ears, Waiting, keep},
    upgrade::Framed,
};
use crate::{
    boards::elements::{self, Outcome},
    items::Located,
    store::{self, Store, Whisper},
    web::Error,
};
use access::{ItemId, OrganizationId};
use canvas::{Client, Presence};
use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
};
use tokio::sync::{mpsc, oneshot, watch};

/// So many messages are remembered for who reads slowly; who is further behind is told
/// how things are now.
const REMEMBERED: usize = 128;
/// So many pages' changes can wait to be taken.
const WAITING: usize = 2048;

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
    organization: OrganizationId,
    pub item: ItemId,
    store: Store,
    inbox: mpsc::Sender<Waiting>,
    state: Mutex<State>,
    /// What is there to be told.
    pub newest: watch::Sender<Newest>,
    /// Where it is told.
    pub rows: Rows,
}

/// What is there to be told.
#[derive(Clone, Default)]
pub(super) struct Newest {
    /// The place of the last message.
    pub place: u64,
    /// The last word about cursors, and which word it is.
    pub cursors: Option<(u64, Framed)>,
}

#[derive(Default)]
struct State {
    told: VecDeque<Told>,
    place: u64,
    here: Here,
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
        let (organization, known) = self.store.read(move |tx| elements::whose(tx, item)).await?;
        let (inbox, waiting) = mpsc::channel(WAITING);
        let room = Arc::new(Room {
            organization,
            item,
            store: self.store.clone(),
            inbox,
            state: Mutex::default(),
            newest: watch::Sender::default(),
            rows: Rows::default(),
        });
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        // Another may have opened it meanwhile.
        if let Some(room) = open.get(&item).and_then(Weak::upgrade) {
            return Ok(room);
        }
        open.retain(|_, room| room.strong_count() > 0);
        open.insert(item, Arc::downgrade(&room));
        drop(open);
        let ears = Ears { waiting, signals: self.store.signals().listen(), whispers: self.store.whispers().listen(item) };
        room.whisper(&[Word::Opened]);
        tokio::spawn(tell_rows(Arc::downgrade(&room)));
        // Whoever came first, the room is of the same organization.
        tokio::spawn(store::work_of(store::lane(), keep(Arc::downgrade(&room), self.store.clone(), item, known, ears)));
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
    /// The board.
    pub fn located(&self) -> Located {
        (self.organization, self.item)
    }

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
    pub fn tell(&self, number: Option<i64>, text: String) {
        let mut state = self.state();
        state.place += 1;
        let place = state.place;
        state.told.push_back(Told { place, number, text: Framed::of(text) });
        if state.told.len() > REMEMBERED {
            state.told.pop_front();
        }
        drop(state);
        self.newest.send_modify(|newest| newest.place = place);
    }

    /// All messages after this place; nothing where they are not remembered any more.
    pub fn after(&self, place: u64) -> Option<Vec<Told>> {
        let state = self.state();
        let first = state.told.front().map_or(state.place + 1, |told| told.place);
        (first <= place + 1).then(|| state.told.iter().skip(usize::try_from(place + 1 - first).unwrap_or(usize::MAX)).cloned().collect())
    }

    /// Somebody comes; a page that comes again takes its own place. False, where there is none.
    pub fn sit(&self, seat: &Arc<Seat>, most: usize) -> bool {
        self.state().here.sit(seat, most)
    }

    /// Somebody goes.
    pub fn rise(&self, seat: &Arc<Seat>) {
        if !self.state().here.rise(seat) {
            return;
        }
        self.moderate(seat.client, false);
        // After the last one there is nobody to say it later.
        if self.state().here.seats().next().is_none() {
            self.tell_servers(false);
        }
    }

    /// Says anew what somebody is here.
    pub fn shows(&self, seat: &Arc<Seat>) {
        self.state().here.shows(seat);
    }

    /// Who is here beside this page, at most so many; how many in all; and whose view all see.
    pub fn people(&self, me: Client) -> (Vec<Someone>, usize, Option<Client>) {
        let state = self.state();
        (state.here.people(me), state.here.crowd(), state.here.moderator())
    }

    /// Somebody moved.
    pub fn moved(&self, client: Client, presence: Presence) {
        self.state().here.moved(client, presence);
    }

    /// Somebody brings all to their view, or lets them go.
    pub fn moderate(&self, client: Client, on: bool) {
        let mut state = self.state();
        if !state.here.moderate(client, on) {
            return;
        }
        let moderator = state.here.moderator();
        drop(state);
        self.tell(None, messages::moderator(moderator));
        self.whisper(&[Word::Moderator(moderator)]);
    }

    /// Whoever this could concern asks again what they may do.
    pub fn ask_again(&self, concerns: impl Fn(&Seat) -> bool) {
        for seat in self.state().here.seats().filter(|seat| concerns(seat)) {
            seat.again.notify_one();
        }
    }

    /// Tells who came, went and moved since the last time.
    pub fn tell_people(&self) {
        let mut state = self.state();
        let Steps { come, gone, moved } = state.here.for_pages();
        let crowd = state.here.crowd();
        drop(state);
        if !come.is_empty() || !gone.is_empty() {
            let come: Vec<Someone> = come.into_values().take(NAMED).collect();
            self.tell(None, messages::people(&come, &gone, crowd));
        }
        if !moved.is_empty() {
            let text = Framed::of(messages::presence(moved.iter()));
            self.newest.send_modify(|newest| {
                let last = newest.cursors.as_ref().map_or(0, |(word, _)| *word);
                newest.cursors = Some((last + 1, text));
            });
        }
    }

    /// Says something to the other servers that have this board open.
    pub fn whisper(&self, words: &[Word]) {
        let whispers = self.store.whispers();
        if whispers.anybody() {
            words.iter().flat_map(Word::texts).for_each(|text| whispers.say(self.item, &text));
        }
    }

    /// Tells other servers what happened here; `still`: that it is still open here, too.
    pub fn tell_servers(&self, still: bool) {
        let mut state = self.state();
        let mut words = state.here.for_servers();
        let mut let_go = false;
        if still {
            let (more, moderator) = state.here.still();
            words.extend(more);
            let_go = moderator;
        }
        drop(state);
        self.whisper(&words);
        if let_go {
            self.tell(None, messages::moderator(None));
        }
    }

    /// Another server said something.
    pub fn heard(&self, whisper: &Whisper) {
        // A newer program may say what this one does not know.
        let Some(word) = Word::read(&whisper.text) else { return };
        let mut state = self.state();
        let heard = state.here.heard(whisper.from, word);
        let moderator = state.here.moderator();
        drop(state);
        self.whisper(&heard.answers);
        if heard.moderator {
            self.tell(None, messages::moderator(moderator));
        }
    }

    /// What changed in the database since this number, by another server; the number now.
    pub async fn catch_up(&self, known: i64) -> i64 {
        let at = self.located();
        let read = self.store.read(move |tx| Ok::<_, Error>((elements::number(tx, at)?, elements::since(tx, at, known)?))).await;
        let Ok((number, laid)) = read else { return known };
        if number > known {
            self.tell(Some(number), messages::changes(&Outcome { number, laid, ..Outcome::default() }));
        }
        number
    }
}
