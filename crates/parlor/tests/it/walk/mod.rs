//! R2 at the doors: random histories of sharing, following and no longer, writing, closing, ending, suspending, moving
//! to another address, claiming and waiting, walked by two guests over two items, by whoever holds an address of
//! somebody not named yet, and by a member whose role changes. After every step their pages, searches, files
//! and streams are held against a model that is nothing but the history read aloud.

mod checks;
mod live;
mod members;
mod model;
mod steps;

use crate::town::{Client, On, Town};
use live::Stream;
use model::{Event, History, Model, Thing};
use std::cell::Cell;

struct Walk {
    /// Pages that are open.
    streams: Vec<Stream>,
    town: Town,
    items: [String; 2],
    guests: Vec<Guest>,
    /// Who holds an address of somebody not named yet, and how many did.
    holder: Option<Holder>,
    holders: usize,
    /// Tomáš.
    member: String,
    history: History,
    step: usize,
    dice: u64,
    /// So often what somebody sees was held against the model.
    compared: Cell<usize>,
    /// Of these, so often a stream.
    of_streams: Cell<usize>,
}

struct Guest {
    name: &'static str,
    email: String,
    client: Client,
    /// The contact that they are, once there is one.
    contact: String,
}

/// Reads an item by an address behind which nobody has shown who they are.
struct Holder {
    /// In the history. Numbers of holders follow those of the guests.
    who: usize,
    item: usize,
    contact: String,
    link: String,
    client: Client,
}

/// In microseconds.
const DAY: i64 = 86_400_000_000;

impl Walk {
    async fn begin(on: On, seed: u64) -> Self {
        let town = Town::new(on).await;
        let items = [town.bridge(""), town.tower("")];
        let guests = [("Gus", "gus@bolt.example"), ("Mira", "mira@bolt.example")].map(|(name, email)| Guest {
            name,
            email: email.to_owned(),
            client: town.nobody(),
            contact: String::new(),
        });
        let team = town.petra().json(&town.northwind("/team")).await;
        let tomas = team["members"].as_array().unwrap().iter().find(|row| row["name"] == "Tomáš Novák").unwrap();
        let member = tomas["id"].as_str().unwrap().to_owned();
        let (streams, guests, history) = (Vec::new(), guests.into(), History::default());
        let (compared, of_streams) = (Cell::new(0), Cell::new(0));
        Self { streams, items, guests, holder: None, holders: 0, member, history, step: 0, dice: seed, compared, of_streams, town }
    }

    /// A repeatable die.
    fn roll(&mut self, sides: usize) -> usize {
        self.dice ^= self.dice << 13;
        self.dice ^= self.dice >> 7;
        self.dice ^= self.dice << 17;
        usize::try_from(self.dice % 1_000_003).unwrap() % sides
    }

    /// The model, as of now.
    fn model(&self) -> Model<'_> {
        self.history.at(self.town.clock.now().0)
    }

    /// This was done just now.
    fn done(&mut self, event: Event) {
        self.history.add(self.town.clock.now().0, event);
    }

    /// This was put onto an item just now.
    fn placed(&mut self, item: usize, word: String, thing: Thing) {
        self.history.place(self.town.clock.now().0, item, word, thing);
    }

    async fn go(&mut self) {
        self.step += 1;
        let (guest, item, day) = (self.roll(2), self.roll(2), self.today());
        for guest in 0..2 {
            self.come_in(guest).await;
        }
        let who = self.somebody(guest);
        match self.roll(18) {
            0..=2 => self.share(guest, item).await,
            3 => self.close(who, item).await,
            4 => self.file(item).await,
            5 => self.task(item).await,
            6 | 7 => self.follow(who).await,
            8 => self.comment(item).await,
            9 => self.suspend(guest).await,
            10 => self.unfollow(who).await,
            11 => self.town.later(86_400),
            12 => self.change_address(guest).await,
            13 | 14 => self.hold_or_claim(guest, item).await,
            15 => self.change_role().await,
            16 => self.take_part(item).await,
            _ => self.town.later(60),
        }
        // Some of the ends that came are written down; of the others the policy knows by itself, whatever wakes it.
        if self.today() != day {
            if self.roll(2) == 0 {
                self.town.work().await;
            } else {
                self.touch().await;
            }
        }
    }

    /// This guest, or, now and then, whoever holds an address.
    fn somebody(&mut self, guest: usize) -> usize {
        let holds = self.roll(4) == 0;
        self.holder.as_ref().filter(|_| holds).map_or(guest, |holder| holder.who)
    }

    /// The day, by its number.
    fn today(&self) -> i64 {
        self.town.clock.now().0 / DAY
    }
}

async fn walk(on: On) {
    let (walks, mut kind) = (proof::asked("PARLOR_TEST_WALKS", 3), "");
    let (mut compared, mut of_streams) = (0, 0);
    let more = (1_u64..).map(|number| number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    for seed in [88_172_645_463_325_252, 1_234_567_891_011, 987_654_321].into_iter().chain(more).take(walks) {
        let mut walk = Walk::begin(on, seed).await;
        for _ in 0..45 {
            walk.go().await;
            walk.check().await;
            walk.check_streams().await;
        }
        walk.check_streams_hear().await;
        compared += walk.compared.get();
        of_streams += walk.of_streams.get();
        kind = walk.town.app.store.kind();
    }
    proof::figure(
        "R2",
        &format!("doors_{kind}"),
        format_args!("disagreements=0 comparisons={compared} of_streams={of_streams} walks={walks} of 45 steps"),
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_2_pages_files_and_search_agree_with_the_model_on_sqlite() {
    walk(On::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r_2_pages_files_and_search_agree_with_the_model_on_postgres() {
    walk(On::Postgres).await;
}
