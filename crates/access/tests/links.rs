//! R2: addresses that a browser holds, against a plain model, over random histories: a
//! guest link for somebody without a mailbox, and a public link, of a document or a board.
//!
//! The model answers from the history in the words of the rules (LINK-8 to LINK-10,
//! LINK-19 to LINK-21, BOARD-3); the policy is given what a database would hold.

use access::*;
use proptest::prelude::*;
use std::cell::Cell;

const DAY: Micros = 86_400_000_000;
const TRUST: Trust = Trust { days: 30 };
const BROWSERS: usize = 2;

#[derive(Clone, Copy, Debug)]
enum Event {
    Share { days: Option<i64> },
    Close,
    Deactivate,
    Activate,
    Renew,
    LinkEnd { days: Option<i64> },
    Press { browser: usize },
    Confirm { browser: usize },
    EndTrust { browser: usize },
    Bin,
    Restore,
    Extranet { on: bool },
    Wait { days: i64 },
}

fn event() -> impl Strategy<Value = Event> {
    let (browser, days) = (|| 0..BROWSERS, || proptest::option::of(1_i64..40));
    prop_oneof![
        3 => days().prop_map(|days| Event::Share { days }),
        1 => Just(Event::Close),
        1 => Just(Event::Deactivate),
        2 => Just(Event::Activate),
        1 => Just(Event::Renew),
        1 => days().prop_map(|days| Event::LinkEnd { days }),
        5 => browser().prop_map(|browser| Event::Press { browser }),
        3 => browser().prop_map(|browser| Event::Confirm { browser }),
        1 => browser().prop_map(|browser| Event::EndTrust { browser }),
        1 => Just(Event::Bin),
        2 => Just(Event::Restore),
        1 => any::<bool>().prop_map(|on| Event::Extranet { on }),
        2 => (1_i64..15).prop_map(|days| Event::Wait { days }),
    ]
}

/// What a browser may do with the item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum May {
    Nothing,
    Read,
    /// By a name that they entered, and nothing that they have shown.
    ActByName,
    Act,
}

// ---------------------------------------------------------------- the model

/// The history, with whether each press and confirmation came to something.
struct Model<'h> {
    public: bool,
    board: bool,
    history: &'h [(Micros, Event, bool)],
    now: Micros,
}

impl Model<'_> {
    /// Where the share that is open now stands in the history.
    fn shared(&self) -> Option<usize> {
        let mut open: Option<(usize, Option<Micros>)> = None;
        for (place, (at, event, _)) in self.history.iter().enumerate() {
            open = open.filter(|(_, until)| until.is_none_or(|until| *at < until));
            match event {
                Event::Share { days } if open.is_none() => open = Some((place, days.map(|days| at + days * DAY))),
                Event::Close => open = None,
                _ => {}
            }
        }
        open.filter(|(_, until)| until.is_none_or(|until| self.now < until)).map(|(place, _)| place)
    }

    fn since(&self, place: usize) -> impl DoubleEndedIterator<Item = &(Micros, Event, bool)> {
        self.history[place..].iter()
    }

    fn lies_open(&self) -> bool {
        let last = |pick: fn(&Event) -> Option<bool>, usual| self.history.iter().rev().find_map(|(_, event, _)| pick(event)).unwrap_or(usual);
        let binned = last(|event| matches!(event, Event::Bin | Event::Restore).then_some(matches!(event, Event::Bin)), false);
        !binned && last(|event| if let Event::Extranet { on } = event { Some(*on) } else { None }, true)
    }

    /// "Deactivating: it stops opening anything at once, the grant stays."
    fn address_opens(&self) -> bool {
        let Some(shared) = self.shared() else { return false };
        let off = self.since(shared).rev().find_map(|(_, event, _)| match event {
            Event::Deactivate => Some(true),
            Event::Activate | Event::Renew => Some(false),
            _ => None,
        });
        let end = self.since(shared).rev().find_map(|(at, event, _)| match event {
            Event::LinkEnd { days } => Some(days.map(|days| at + days * DAY)),
            _ => None,
        });
        !off.unwrap_or(false) && end.flatten().is_none_or(|end| self.now < end) && self.lies_open()
    }

    /// "The same address, or a new one if asked"; and opening again does not revive the old.
    fn address(&self) -> (Option<usize>, usize) {
        let shared = self.shared();
        (shared, shared.map_or(0, |shared| self.since(shared).filter(|(_, event, _)| matches!(event, Event::Renew)).count()))
    }

    fn before(&self, place: usize) -> Model<'_> {
        Model { public: self.public, board: self.board, history: &self.history[..place], now: self.history[place].0 }
    }

    /// "The first verification binds the e-mail to the contact."
    fn bound(&self) -> bool {
        !self.public && self.history.iter().any(|(_, event, done)| *done && matches!(event, Event::Confirm { .. }))
    }

    fn holds(&self, browser: usize) -> bool {
        let presses = self.history.iter().enumerate().rev();
        let mut held = presses.filter(|(_, (_, event, done))| *done && matches!(event, Event::Press { browser: b } if *b == browser));
        held.next().is_some_and(|(place, _)| self.before(place).address() == self.address())
    }

    /// When it was confirmed in this browser, if that counts still.
    fn confirmed(&self, browser: usize) -> Option<usize> {
        let last = self.history.iter().enumerate().rev().find_map(|(place, (at, event, done))| match event {
            Event::Confirm { browser: b } if *b == browser && *done => Some(Some((place, *at))),
            Event::EndTrust { browser: b } if *b == browser => Some(None),
            _ => None,
        });
        last.flatten().filter(|(_, at)| self.now < at + 30 * DAY).map(|(place, _)| place)
    }

    fn may(&self, browser: usize) -> May {
        let confirmed = self.confirmed(browser);
        let acts = match confirmed {
            // "Everyone reads, and after verification communicates, until it is deactivated"; closing ends it for all who came by it.
            Some(_) if self.public => self.address_opens() && self.came_by_this(browser),
            Some(_) => self.shared().is_some() && self.lies_open(),
            None => false,
        };
        match acts {
            true => May::Act,
            false if self.address_opens() && self.holds(browser) && !self.bound() => {
                // "Somebody with the link enters a name and is in": with the one for everybody. Of a contact's, "every click reads only".
                if self.board && self.public { May::ActByName } else { May::Read }
            }
            false => May::Nothing,
        }
    }

    /// Some confirmation in this browser belongs to the share that is open now.
    fn came_by_this(&self, browser: usize) -> bool {
        self.shared()
            .is_some_and(|shared| self.since(shared).any(|(_, event, done)| *done && matches!(event, Event::Confirm { browser: b } if *b == browser)))
    }

    /// Whether a press or a confirmation comes to something now.
    fn comes_to_something(&self, event: &Event) -> bool {
        match event {
            Event::Press { browser } => self.address_opens() && !self.bound() && self.may(*browser) != May::Act,
            // Where the mailbox is bound, its code is asked for at the address.
            Event::Confirm { browser } => matches!(self.may(*browser), May::Read | May::ActByName) || (self.bound() && self.address_opens()),
            _ => false,
        }
    }
}

// ---------------------------------------------------------------- the facts

/// What a database would hold.
#[derive(Clone, Default)]
struct Facts {
    board: bool,
    /// The latest grant, and its address.
    grant: Option<GrantFacts>,
    number: usize,
    generation: usize,
    deactivated: bool,
    link_until: Option<Micros>,
    bound: bool,
    /// By browser: which grant and generation is held.
    held: [Option<(usize, usize)>; BROWSERS],
    verified_at: [Option<Micros>; BROWSERS],
    /// By browser: of a public link, the grant by whose link the visitor's own came.
    came_by: [Option<usize>; BROWSERS],
    binned: bool,
    no_extranet: bool,
}

impl Facts {
    fn kind(&self) -> ItemKind {
        if self.board { ItemKind::Board } else { ItemKind::Document }
    }

    fn apply(&mut self, now: Micros, event: &Event, done: bool, public: bool) {
        let open = self.grant.is_some_and(|grant| grant.open_at(now));
        match event {
            Event::Share { days } if !open => {
                let facets = Facets::usual(self.kind()).given_with(self.kind());
                let until = days.map(|days| now + days * DAY);
                self.grant = Some(GrantFacts { opened_at: now, closed_at: None, until, facets, chat_at: None, paused: false });
                self.number += 1;
                (self.generation, self.deactivated, self.link_until) = (0, false, None);
            }
            Event::Close if open => self.grant = self.grant.map(|grant| GrantFacts { closed_at: Some(now), ..grant }),
            Event::Deactivate if open => self.deactivated = true,
            Event::Activate if open => self.deactivated = false,
            Event::Renew if open => (self.generation, self.deactivated) = (self.generation + 1, false),
            Event::LinkEnd { days } if open => self.link_until = days.map(|days| now + days * DAY),
            Event::Press { browser } if done => self.held[*browser] = Some((self.number, self.generation)),
            Event::Confirm { browser } if done => {
                self.verified_at[*browser] = Some(now);
                self.bound |= !public;
                self.came_by[*browser] = Some(self.number);
            }
            Event::EndTrust { browser } => self.verified_at[*browser] = None,
            Event::Bin => self.binned = true,
            Event::Restore => self.binned = false,
            Event::Extranet { on } => self.no_extranet = !on,
            _ => {}
        }
    }

    fn rights(&self, grant: Option<GrantFacts>, proof: Proof, now: Micros) -> Option<Rights> {
        let item = ItemFacts {
            kind: self.kind(),
            binned: self.binned,
            extranet: !self.no_extranet,
            deeds: Facets::ALL_DEEDS,
            board: BoardFacts::NONE,
            asks: Asks::NOTHING,
        };
        rights(&item, &Standing::Guest(GuestStanding { grant, proof, trust: TRUST, stay: StayFacts::default(), twice: false }), now).ok()
    }

    /// As the program asks: first as who somebody is known to be, then by what the browser holds.
    fn may(&self, browser: usize, public: bool, now: Micros) -> May {
        let own = if public {
            let over = self.deactivated || self.link_until.is_some_and(|until| until <= now) || !self.grant.is_some_and(|grant| grant.open_at(now));
            let paused = over || self.came_by[browser] != Some(self.number);
            self.came_by[browser].and(self.grant).map(|grant| GrantFacts { closed_at: None, until: None, paused, ..grant })
        } else {
            self.grant.filter(|_| self.bound)
        };
        let proof = self.verified_at[browser].map_or(Proof::None, |at| Proof::Verified { at });
        let known = self.rights(own, proof, now);
        let link = |(number, generation): (usize, usize)| LinkFacts {
            deactivated: self.deactivated,
            until: self.link_until,
            renewed: number != self.number || generation != self.generation,
            bound: self.bound,
            everyone: public,
        };
        let holds = || self.held[browser].and_then(|held| self.rights(self.grant, Proof::Held(link(held)), now));
        match known.or_else(holds) {
            None => May::Nothing,
            Some(rights) if rights.may(Verb::WriteToGuests) => {
                if rights.may(Verb::Verify) {
                    May::ActByName
                } else {
                    May::Act
                }
            }
            Some(rights) => {
                let deeds = Verb::ALL.into_iter().filter(|verb| rights.may(*verb)).collect::<Vec<_>>();
                assert_eq!(deeds, [Verb::See, Verb::Verify], "whoever holds an address reads, and verifies to do more");
                May::Read
            }
        }
    }
}

/// `PROPTEST_CASES` asks for more.
#[test]
fn r2_link_9_link_10_link_19_what_a_browser_holds_opens_as_the_model_says() {
    let cases = ProptestConfig::default().cases.max(4000);
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let compared = Cell::new(0_u64);
    proptest!(config, |(public in any::<bool>(), board in any::<bool>(), events in proptest::collection::vec(event(), 1..40))| {
        let (mut now, mut history, mut facts) = (1_000 * DAY, Vec::new(), Facts { board, ..Facts::default() });
        for event in events {
            now += if let Event::Wait { days } = event { days * DAY } else { 1_000_000 };
            let done = Model { public, board, history: &history, now }.comes_to_something(&event);
            facts.apply(now, &event, done, public);
            history.push((now, event, done));
            let model = Model { public, board, history: &history, now };
            for browser in 0..BROWSERS {
                compared.set(compared.get() + 1);
                prop_assert_eq!(facts.may(browser, public, now), model.may(browser), "browser {} after {:?}", browser, &history);
            }
        }
    });
    proof::figure("R2", "links", format_args!("disagreements=0 comparisons={} histories={cases}", compared.get()));
}

#[test]
fn proj_6_no_address_that_is_merely_held_opens_a_project() {
    let link = LinkFacts { deactivated: false, until: None, renewed: false, bound: false, everyone: false };
    let facets = Facets::usual(ItemKind::Project).given_with(ItemKind::Project);
    let grant = GrantFacts { opened_at: 0, closed_at: None, until: None, facets, chat_at: None, paused: false };
    let standing =
        Standing::Guest(GuestStanding { grant: Some(grant), proof: Proof::Held(link), trust: TRUST, stay: StayFacts::default(), twice: false });
    let item = |kind| ItemFacts { kind, binned: false, extranet: true, deeds: Facets::ALL_DEEDS, board: BoardFacts::NONE, asks: Asks::NOTHING };
    assert_eq!(rights(&item(ItemKind::Project), &standing, 10).err(), Some(WhyNot::LinkOff));
    assert!(rights(&item(ItemKind::Record), &standing, 10).is_ok());
}
