//! Any interleaving of clients ends in the same board, and nobody's work is lost (BOARD-17):
//! they draw at once, their messages are late, connections break with answers on the way,
//! and they draw on while they are away.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should say so")]

use canvas::{Author, Board, Change, Client, Taken};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::{BTreeMap, VecDeque};
use uuid::Uuid;

const CLIENTS: usize = 4;
const ELEMENTS: u8 = 6;

#[derive(Clone, Debug)]
enum Step {
    /// A client draws something, or deletes it.
    Draw { who: usize, what: u8, deletes: bool },
    /// The server takes one of its messages.
    Serve(usize),
    /// A client reads one of the server's.
    Hear(usize),
    /// Its connection breaks: what was on the way, in both directions, is gone.
    Break(usize),
    /// It is back.
    Back(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let who = 0..CLIENTS;
    prop_oneof![
        4 => (who.clone(), 0..ELEMENTS, prop::bool::weighted(0.2)).prop_map(|(who, what, deletes)| Step::Draw { who, what, deletes }),
        4 => who.clone().prop_map(Step::Serve),
        4 => who.clone().prop_map(Step::Hear),
        1 => who.clone().prop_map(Step::Break),
        1 => who.prop_map(Step::Back),
    ]
}

/// What the server says to a client.
#[derive(Clone, Debug)]
enum Said {
    /// An element as it is now.
    Element(String, u64, Value),
    /// All of the client's changes up to this number are stored.
    Stored(u64),
}

/// A page: what the server said, and what it drew that is not known to be stored.
struct Page {
    id: Client,
    author: Author,
    here: bool,
    known: BTreeMap<String, (u64, Value)>,
    waiting: VecDeque<(u64, String, Value)>,
    next: u64,
    seen: u64,
}

impl Page {
    /// What its person sees.
    fn view(&self) -> BTreeMap<String, Value> {
        let mut view: BTreeMap<String, Value> = self.known.iter().map(|(id, (_, drawn))| (id.clone(), drawn.clone())).collect();
        for (_, id, drawn) in &self.waiting {
            view.insert(id.clone(), drawn.clone());
        }
        view.retain(|_, drawn| drawn["isDeleted"] != true);
        view
    }

    fn hear(&mut self, said: Said) {
        match said {
            Said::Element(id, number, drawn) => {
                self.seen = self.seen.max(number);
                self.known.insert(id, (number, drawn));
            }
            Said::Stored(number) => self.waiting.retain(|(waits, ..)| *waits > number),
        }
    }
}

struct World {
    board: Board,
    pages: Vec<Page>,
    up: Vec<VecDeque<(u64, Value)>>,
    down: Vec<VecDeque<Said>>,
    /// The last change of each element that the server took: what has to be there in the end.
    last: BTreeMap<String, Value>,
    taken: BTreeMap<(usize, u64), usize>,
    drawn: u64,
}

/// What was drawn, without what the server adds.
fn told(drawn: &Value) -> (Value, Value) {
    (drawn["text"].clone(), drawn["isDeleted"].clone())
}

impl World {
    fn new() -> Self {
        let page = |number: usize| Page {
            id: Client(Uuid::from_u128(100 + number as u128)),
            author: Author(Uuid::from_u128(number as u128)),
            here: true,
            known: BTreeMap::new(),
            waiting: VecDeque::new(),
            next: 1,
            seen: 0,
        };
        Self {
            board: Board::default(),
            pages: (0..CLIENTS).map(page).collect(),
            up: vec![VecDeque::new(); CLIENTS],
            down: vec![VecDeque::new(); CLIENTS],
            last: BTreeMap::new(),
            taken: BTreeMap::new(),
            drawn: 0,
        }
    }

    fn draw(&mut self, who: usize, what: u8, deletes: bool) {
        self.drawn += 1;
        let id = format!("e{what}");
        let drawn =
            json!({"id": id, "type": "text", "x": 0, "y": 0, "width": 1, "height": 1, "text": format!("{who}-{}", self.drawn), "isDeleted": deletes});
        let page = &mut self.pages[who];
        let number = page.next;
        page.next += 1;
        page.waiting.push_back((number, id, drawn.clone()));
        if page.here {
            self.up[who].push_back((number, drawn));
        }
    }

    fn serve(&mut self, who: usize) {
        let Some((number, drawn)) = self.up[who].pop_front() else { return };
        let change = Change::read(self.pages[who].id, number, &drawn).unwrap();
        if let Taken::Kept { number: at, element } = self.board.take(change, self.pages[who].author) {
            *self.taken.entry((who, number)).or_default() += 1;
            self.last.insert(element.id.clone(), drawn);
            for (other, down) in self.down.iter_mut().enumerate() {
                if self.pages[other].here {
                    down.push_back(Said::Element(element.id.clone(), at, element.drawn()));
                }
            }
        }
        if self.pages[who].here {
            self.down[who].push_back(Said::Stored(number));
        }
    }

    fn hear(&mut self, who: usize) {
        if let Some(said) = self.down[who].pop_front() {
            self.pages[who].hear(said);
        }
    }

    fn breaks(&mut self, who: usize) {
        self.pages[who].here = false;
        self.up[who].clear();
        self.down[who].clear();
    }

    /// It is told what it missed, and sends again what it does not know to be stored.
    fn back(&mut self, who: usize) {
        if self.pages[who].here {
            return;
        }
        self.pages[who].here = true;
        for (number, element) in self.board.since(self.pages[who].seen) {
            self.down[who].push_back(Said::Element(element.id.clone(), number, element.drawn()));
        }
        self.up[who].extend(self.pages[who].waiting.iter().map(|(number, _, drawn)| (*number, drawn.clone())));
    }

    fn step(&mut self, step: &Step) {
        match *step {
            Step::Draw { who, what, deletes } => self.draw(who, what, deletes),
            Step::Serve(who) => self.serve(who),
            Step::Hear(who) => self.hear(who),
            Step::Break(who) => self.breaks(who),
            Step::Back(who) => self.back(who),
        }
    }

    /// Everybody comes back, and all is heard.
    fn settle(&mut self) {
        for who in 0..CLIENTS {
            self.back(who);
        }
        while self.up.iter().any(|queue| !queue.is_empty()) || self.down.iter().any(|queue| !queue.is_empty()) {
            for who in 0..CLIENTS {
                self.serve(who);
                self.hear(who);
            }
        }
    }
}

proptest! {
    #[test]
    fn board_17_any_interleaving_ends_in_the_same_board(steps in prop::collection::vec(step(), 0..160)) {
        let mut world = World::new();
        for step in &steps {
            world.step(step);
        }
        world.settle();
        let there: BTreeMap<String, Value> = world.board.seen().map(|element| (element.id.clone(), element.drawn())).collect();
        for page in &world.pages {
            prop_assert!(page.waiting.is_empty(), "what somebody drew is stored");
            let (view, board): (Vec<_>, Vec<_>) = (page.view().values().map(told).collect(), there.values().map(told).collect());
            prop_assert_eq!(view, board);
        }
        // Each change once, whatever was sent again; and of each element the last that was taken.
        for page in 0..CLIENTS {
            for number in 1..world.pages[page].next {
                prop_assert_eq!(world.taken.get(&(page, number)), Some(&1), "change {} of {}", number, page);
            }
        }
        for (id, drawn) in &world.last {
            prop_assert_eq!(told(&world.board.get(id).unwrap().drawn()), told(drawn));
        }
    }

    #[test]
    fn board_17_a_board_that_was_kept_goes_on_as_it_was(steps in prop::collection::vec(step(), 0..120)) {
        let mut world = World::new();
        for step in &steps {
            world.step(step);
        }
        let elements = world.board.since(0).into_iter().map(|(number, element)| (number, element.clone())).collect::<Vec<_>>();
        let taken: Vec<(Client, u64)> = world.pages.iter().enumerate().map(|(who, page)| {
            (page.id, world.taken.keys().filter(|(taken, _)| *taken == who).map(|(_, number)| *number).max().unwrap_or(0))
        }).collect();
        let number = world.board.number();
        // A server that dies and reads all again.
        world.board = Board::kept(number, elements, taken);
        prop_assert_eq!(world.board.number(), number);
        for who in 0..CLIENTS {
            world.breaks(who);
        }
        world.settle();
        let there: Vec<_> = world.board.seen().map(|element| told(&element.drawn())).collect();
        for page in &world.pages {
            prop_assert_eq!(page.view().values().map(told).collect::<Vec<_>>(), there.clone());
        }
    }
}
