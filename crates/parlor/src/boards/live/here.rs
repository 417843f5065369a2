//! Who is on a board just now, and where their cursors are: by pages of this server, and by others.

use super::{
    elsewhere::{Elsewhere, Word},
    messages::Someone,
    seat::Seat,
};
use canvas::{Client, Presence};
use std::{collections::BTreeMap, sync::Arc};
use tokio::time::Instant;
use uuid::Uuid;

/// At most so many are named to who comes.
pub const NAMED: usize = 200;

/// One person has no more pages of a board open.
const OWN: usize = 20;
/// No more pages come from one network by an address that is for everyone.
const STRANGERS: usize = 500;

/// Who came, or is something else now, who went and who moved, since it was told last.
#[derive(Default)]
pub struct Steps {
    pub come: BTreeMap<Client, Someone>,
    pub gone: Vec<Client>,
    pub moved: BTreeMap<Client, Presence>,
}

impl Steps {
    fn come(&mut self, one: Someone) {
        let client = Client(one.client);
        self.gone.retain(|gone| *gone != client);
        self.come.insert(client, one);
    }

    fn gone(&mut self, client: Client) {
        self.come.remove(&client);
        self.moved.remove(&client);
        self.gone.push(client);
    }
}

/// What follows from what another server said.
#[derive(Default)]
pub struct Heard {
    /// What it is answered.
    pub answers: Vec<Word>,
    /// Whose view all see is another now.
    pub moderator: bool,
}

#[derive(Default)]
pub struct Here {
    seats: BTreeMap<Client, Arc<Seat>>,
    elsewhere: Elsewhere,
    moderator: Option<Client>,
    /// For the pages of this server.
    pages: Steps,
    /// For other servers; what happened here alone.
    servers: Steps,
}

impl Here {
    /// Somebody comes; a page that comes again takes its own place. False, where there is
    /// none: so many pages are here already, of them, from where they come, or in all.
    pub fn sit(&mut self, seat: &Arc<Seat>, most: usize) -> bool {
        if !self.seats.contains_key(&seat.client) && !self.has_room(seat, most) {
            return false;
        }
        if let Some(old) = self.seats.insert(seat.client, Arc::clone(seat)) {
            old.leave();
        }
        self.shows(seat);
        true
    }

    fn has_room(&self, seat: &Seat, most: usize) -> bool {
        let count = |alike: &dyn Fn(&Seat) -> bool| self.seats.values().filter(|one| alike(one)).count();
        self.seats.len() < most
            && count(&|one| one.author == seat.author) < OWN
            && (seat.stranger.is_none() || count(&|one| one.stranger == seat.stranger) < STRANGERS)
    }

    /// Says anew what somebody is here.
    pub fn shows(&mut self, seat: &Arc<Seat>) {
        if let Some(one) = seat.shown() {
            self.pages.come(one.clone());
            self.servers.come(one);
        }
    }

    /// Somebody goes; false, where their place was taken by another line.
    pub fn rise(&mut self, seat: &Arc<Seat>) -> bool {
        if !self.seats.get(&seat.client).is_some_and(|there| Arc::ptr_eq(there, seat)) {
            return false;
        }
        self.seats.remove(&seat.client);
        if !seat.hidden() {
            self.servers.gone(seat.client);
            self.went(seat.client);
        }
        true
    }

    /// Somebody is not to be seen any more, unless they came by another server.
    fn went(&mut self, client: Client) {
        if !self.seats.contains_key(&client) && !self.elsewhere.has(client) {
            self.pages.gone(client);
        }
    }

    /// Somebody moved.
    pub fn moved(&mut self, client: Client, presence: Presence) {
        if !self.elsewhere.is_empty() {
            self.servers.moved.insert(client, presence.clone());
        }
        self.pages.moved.insert(client, presence);
    }

    pub fn seats(&self) -> impl Iterator<Item = &Arc<Seat>> {
        self.seats.values()
    }

    fn own_crowd(&self) -> usize {
        self.seats.values().filter(|seat| !seat.hidden()).count()
    }

    /// How many are here.
    pub fn crowd(&self) -> usize {
        self.own_crowd() + self.elsewhere.crowd()
    }

    /// Who is here beside this page, at most so many.
    pub fn people(&self, me: Client) -> Vec<Someone> {
        let here = self.seats.values().filter(|seat| seat.client != me).filter_map(|seat| seat.shown());
        let there = self.elsewhere.people().filter(|one| one.client != me.0 && !self.seats.contains_key(&Client(one.client)));
        here.chain(there.cloned()).take(NAMED).collect()
    }

    /// Whose view all see.
    pub fn moderator(&self) -> Option<Client> {
        self.moderator
    }

    /// Somebody brings all to their view, or lets them go. Whether that changed anything.
    pub fn moderate(&mut self, client: Client, on: bool) -> bool {
        let after = match (on, self.moderator) {
            (true, _) => Some(client),
            (false, Some(now)) if now == client => None,
            (false, now) => now,
        };
        std::mem::replace(&mut self.moderator, after) != after
    }

    /// What the pages of this server have not been told.
    pub fn for_pages(&mut self) -> Steps {
        std::mem::take(&mut self.pages)
    }

    /// What other servers have not been told.
    pub fn for_servers(&mut self) -> Vec<Word> {
        let Steps { come, gone, moved } = std::mem::take(&mut self.servers);
        if self.elsewhere.is_empty() {
            return Vec::new();
        }
        let people = !come.is_empty() || !gone.is_empty();
        let mut words = Vec::new();
        if !gone.is_empty() {
            words.push(Word::Gone(gone));
        }
        if !come.is_empty() {
            words.push(Word::Come(come.into_values().collect()));
        }
        if people {
            words.push(Word::Here { crowd: self.own_crowd() });
        }
        if !moved.is_empty() {
            words.push(Word::Moved(moved.into_iter().collect()));
        }
        words
    }

    /// That this server is still there; servers that fell silent are forgotten. Whether whose
    /// view all see is another by that.
    pub fn still(&mut self) -> (Vec<Word>, bool) {
        let mut let_go = false;
        for server in self.elsewhere.silent(Instant::now()) {
            let_go |= self.forgets(server);
        }
        let words = if self.elsewhere.is_empty() { Vec::new() } else { vec![Word::Here { crowd: self.own_crowd() }] };
        (words, let_go)
    }

    /// Another server said something.
    pub fn heard(&mut self, from: Uuid, word: Word) -> Heard {
        let mut heard = Heard::default();
        // What it said before was not heard.
        if self.elsewhere.heard(from) && word != Word::Opened {
            heard.answers = vec![Word::Opened];
            heard.answers.extend(self.all());
        }
        match word {
            Word::Opened => heard.answers = self.all(),
            Word::Come(people) => {
                self.elsewhere.come(from, &people);
                for one in people.into_iter().filter(|one| !self.seats.contains_key(&Client(one.client))) {
                    self.pages.come(one);
                }
            }
            Word::Gone(clients) => {
                self.elsewhere.gone(from, &clients);
                clients.into_iter().for_each(|client| self.went(client));
            }
            Word::Moved(all) => {
                let there = all.into_iter().filter(|(client, _)| !self.seats.contains_key(client));
                self.pages.moved.extend(there);
            }
            Word::Moderator(now) => heard.moderator = std::mem::replace(&mut self.moderator, now) != now,
            Word::Here { crowd } => {
                // Said again, and still not as many as are named: something was lost.
                if self.elsewhere.counted(from, crowd) && !self.elsewhere.complete(from, NAMED) && heard.answers.is_empty() {
                    heard.moderator = self.forgets(from);
                    self.elsewhere.heard(from);
                    heard.answers = vec![Word::Opened];
                }
            }
        }
        heard
    }

    /// All that a server has to know that opens the board.
    fn all(&self) -> Vec<Word> {
        let people: Vec<Someone> = self.seats.values().filter_map(|seat| seat.shown()).take(NAMED).collect();
        let mut words = vec![Word::Come(people), Word::Here { crowd: self.own_crowd() }];
        if let Some(moderator) = self.moderator.filter(|client| self.seats.contains_key(client)) {
            words.push(Word::Moderator(Some(moderator)));
        }
        words
    }

    /// What a server said counts no more; whether all are let go from a view by that.
    fn forgets(&mut self, from: Uuid) -> bool {
        let gone = self.elsewhere.forget(from);
        let let_go = self.moderator.is_some_and(|moderator| gone.contains(&moderator));
        if let_go {
            self.moderator = None;
        }
        gone.into_iter().for_each(|client| self.went(client));
        let_go
    }
}
