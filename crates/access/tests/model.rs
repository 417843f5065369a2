//! R2: the policy against a plain reference model, over random histories.
//!
//! The model keeps no state: it answers each question by reading the whole
//! history from the end, in the words of the rules. The policy is given the
//! facts that a database would hold after the same history. They must agree on
//! every guest, every thing, every time.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

use access::*;
use proptest::prelude::*;
use std::cell::Cell;

const DAY: Micros = 86_400_000_000;
const TRUST: Trust = Trust { days: 30 };
const GUESTS: usize = 3;
const ITEMS: usize = 4;
/// One of each.
const KINDS: [ItemKind; ITEMS] = [ItemKind::Record, ItemKind::Project, ItemKind::Document, ItemKind::Board];

#[derive(Clone, Debug)]
enum Event {
    Share {
        guest: usize,
        item: usize,
        facets: Vec<Facet>,
        days: Option<i64>,
    },
    Change {
        guest: usize,
        item: usize,
        facets: Vec<Facet>,
        days: Option<i64>,
    },
    Close {
        guest: usize,
        item: usize,
    },
    Bin {
        item: usize,
    },
    Restore {
        item: usize,
    },
    Extranet {
        item: usize,
        on: bool,
    },
    /// What guests may do there, by its organizer or by itself.
    Allow {
        item: usize,
        deeds: Vec<Facet>,
    },
    /// A member ends a guest's stay for now, whatever is open to them.
    Suspend {
        guest: usize,
    },
    LetInAgain {
        guest: usize,
    },
    /// How long they stay from now on; nothing for as long as one likes.
    Stay {
        guest: usize,
        days: Option<i64>,
    },
    Verify {
        guest: usize,
    },
    EndTrust {
        guest: usize,
    },
    AddFile {
        item: usize,
        internal: bool,
        by: Option<usize>,
    },
    AddTask {
        item: usize,
    },
    /// Closes a file to one guest, or opens it again.
    CloseFile {
        guest: usize,
        file: usize,
        closed: bool,
    },
    AddFileTo {
        task: usize,
        internal: bool,
        by: Option<usize>,
    },
    /// Closes a thing to one guest, whatever they follow, or opens it again.
    CloseThing {
        guest: usize,
        thing: usize,
        closed: bool,
    },
    Follow {
        guest: usize,
        thing: usize,
        parts: Vec<TaskFacet>,
    },
    Unfollow {
        guest: usize,
        thing: usize,
    },
    Comment {
        item: usize,
        lane: Lane,
        by: Option<usize>,
    },
    Message {
        item: usize,
        lane: Lane,
        by: Option<usize>,
    },
    Ask {
        guest: usize,
        task: usize,
    },
    Answer {
        guest: usize,
        task: usize,
    },
    /// A task is a guest's to do from then on, and nobody else's.
    Give {
        guest: usize,
        task: usize,
    },
    Wait {
        days: i64,
    },
}

#[derive(Clone, Debug)]
struct Entry {
    at: Micros,
    event: Event,
}

fn event() -> impl Strategy<Value = Event> {
    let guest = || 0..GUESTS;
    let item = || 0..ITEMS;
    let facets = || proptest::sample::subsequence(Facet::ALL.to_vec(), 0..=Facet::ALL.len());
    let days = || proptest::option::of(1_i64..40);
    let lane = || prop_oneof![Just(Lane::Team), Just(Lane::Guests)];
    prop_oneof![
        4 => (guest(), item(), facets(), days()).prop_map(|(guest, item, facets, days)| Event::Share { guest, item, facets, days }),
        2 => (guest(), item(), facets(), days()).prop_map(|(guest, item, facets, days)| Event::Change { guest, item, facets, days }),
        2 => (guest(), item()).prop_map(|(guest, item)| Event::Close { guest, item }),
        1 => item().prop_map(|item| Event::Bin { item }),
        1 => item().prop_map(|item| Event::Restore { item }),
        1 => (item(), any::<bool>()).prop_map(|(item, on)| Event::Extranet { item, on }),
        1 => (item(), proptest::sample::subsequence(Facet::DEEDS.to_vec(), 0..=Facet::DEEDS.len())).prop_map(|(item, deeds)| Event::Allow { item, deeds }),
        1 => guest().prop_map(|guest| Event::Suspend { guest }),
        1 => guest().prop_map(|guest| Event::LetInAgain { guest }),
        1 => (guest(), days()).prop_map(|(guest, days)| Event::Stay { guest, days }),
        4 => guest().prop_map(|guest| Event::Verify { guest }),
        1 => guest().prop_map(|guest| Event::EndTrust { guest }),
        2 => (item(), any::<bool>(), proptest::option::of(guest())).prop_map(|(item, internal, by)| Event::AddFile { item, internal: internal && by.is_none(), by }),
        2 => item().prop_map(|item| Event::AddTask { item }),
        2 => (guest(), 0..12_usize, any::<bool>()).prop_map(|(guest, file, closed)| Event::CloseFile { guest, file, closed }),
        2 => (0..8_usize, any::<bool>(), proptest::option::of(guest())).prop_map(|(task, internal, by)| Event::AddFileTo { task, internal: internal && by.is_none(), by }),
        3 => (guest(), 0..8_usize, proptest::sample::subsequence(TaskFacet::ALL.to_vec(), 0..=TaskFacet::ALL.len()))
            .prop_map(|(guest, thing, parts)| Event::Follow { guest, thing, parts }),
        1 => (guest(), 0..8_usize).prop_map(|(guest, thing)| Event::Unfollow { guest, thing }),
        2 => (guest(), 0..8_usize, any::<bool>()).prop_map(|(guest, thing, closed)| Event::CloseThing { guest, thing, closed }),
        3 => (item(), lane(), proptest::option::of(guest())).prop_map(|(item, lane, by)| Event::Comment { item, lane: if by.is_some() { Lane::Guests } else { lane }, by }),
        2 => (item(), lane(), proptest::option::of(guest())).prop_map(|(item, lane, by)| Event::Message { item, lane: if by.is_some() { Lane::Guests } else { lane }, by }),
        2 => (guest(), 0..8_usize).prop_map(|(guest, task)| Event::Ask { guest, task }),
        1 => (guest(), 0..8_usize).prop_map(|(guest, task)| Event::Answer { guest, task }),
        2 => (guest(), 0..8_usize).prop_map(|(guest, task)| Event::Give { guest, task }),
        3 => (1_i64..20).prop_map(|days| Event::Wait { days }),
    ]
}

/// The parts of a thing that somebody sees, whether they may approve it, and whether they send
/// photos along with what they report on it; nothing, where they do not see it.
type Seen = Option<(Vec<TaskFacet>, bool, bool)>;

fn sorted(mut parts: Vec<TaskFacet>) -> Vec<TaskFacet> {
    parts.sort_unstable();
    parts.dedup();
    parts
}

// ---------------------------------------------------------------- the model

/// The history, read from its end.
struct Model<'h> {
    history: &'h [Entry],
    now: Micros,
}

impl Model<'_> {
    fn last<T>(&self, pick: impl Fn(&Entry) -> Option<T>) -> Option<T> {
        self.history.iter().rev().find_map(pick)
    }

    /// "A grant opens one item to one contact. It is opened, changed and closed."
    fn open(&self, guest: usize, item: usize) -> Option<(Micros, Vec<Facet>)> {
        let mut terms: Option<(Micros, Option<i64>, Vec<Facet>)> = None;
        for entry in self.history {
            let running = terms.clone().filter(|(_, until, _)| until.is_none_or(|until| entry.at < until));
            match &entry.event {
                Event::Share { guest: g, item: i, facets, days } | Event::Change { guest: g, item: i, facets, days } if (*g, *i) == (guest, item) => {
                    let until = days.map(|days| entry.at + days * DAY);
                    match (&entry.event, running) {
                        (_, Some((opened, ..))) => terms = Some((opened, until, facets.clone())),
                        (Event::Share { .. }, None) => terms = Some((entry.at, until, facets.clone())),
                        _ => {}
                    }
                }
                Event::Close { guest: g, item: i } if (*g, *i) == (guest, item) => terms = None,
                _ => {}
            }
        }
        let open = terms.filter(|(_, until, _)| until.is_none_or(|until| self.now < until)).map(|(opened, _, facets)| (opened, facets));
        // "Attachments of the project are part of sharing it", and so are its chat and what is followed.
        open.map(|(opened, mut facets)| {
            if KINDS[item] == ItemKind::Project {
                facets
                    .retain(|facet| matches!(facet, Facet::Tasks | Facet::Due | Facet::Stage | Facet::Hours | Facet::Progress | Facet::OldComments));
                facets.extend([Facet::Files, Facet::Followed, Facet::Chat]);
            } else if KINDS[item] == ItemKind::Document {
                facets.retain(|facet| matches!(facet, Facet::Download | Facet::Sign | Facet::SendFiles | Facet::OldComments));
                facets.extend([Facet::Files, Facet::Followed]);
            } else if KINDS[item] == ItemKind::Board {
                // An editor also reviews.
                facets.retain(|facet| matches!(facet, Facet::Reviewer | Facet::Editor));
                facets.extend(facets.contains(&Facet::Editor).then_some(Facet::Reviewer));
                facets.push(Facet::Files);
            } else {
                let deeds = [Facet::SendFiles, Facet::Attach, Facet::Requests, Facet::WriteNotes];
                facets.retain(|facet| matches!(facet, Facet::Files | Facet::Fields | Facet::Followed | Facet::OldComments) || deeds.contains(facet));
                // Whoever writes notes or asks for something sees what they wrote.
                let writes = facets.contains(&Facet::WriteNotes) || facets.contains(&Facet::Requests);
                facets.extend(writes.then_some(Facet::Followed));
            }
            // "A single grant can show less, never more."
            let allowed = self.last(|entry| match &entry.event {
                Event::Allow { item: i, deeds } if *i == item => Some(deeds.clone()),
                _ => None,
            });
            if let Some(allowed) = allowed {
                facets.retain(|facet| !Facet::DEEDS.contains(facet) || allowed.contains(facet));
            }
            (opened, facets)
        })
    }

    fn verified(&self, guest: usize) -> bool {
        self.last(|entry| match entry.event {
            Event::Verify { guest: g } if g == guest => Some(self.now < entry.at + 30 * DAY),
            Event::EndTrust { guest: g } if g == guest => Some(false),
            _ => None,
        })
        .unwrap_or(false)
    }

    fn lies_open(&self, item: usize) -> bool {
        let binned = self.last(|entry| match entry.event {
            Event::Bin { item: i } if i == item => Some(true),
            Event::Restore { item: i } if i == item => Some(false),
            _ => None,
        });
        let extranet = self.last(|entry| match entry.event {
            Event::Extranet { item: i, on } if i == item => Some(on),
            _ => None,
        });
        !binned.unwrap_or(false) && extranet.unwrap_or(true)
    }

    /// "The end of a guest is the end of everything that is open to them: after it, and
    /// while suspended, all their grants rest."
    fn stays(&self, guest: usize) -> bool {
        let suspended = self.last(|entry| match entry.event {
            Event::Suspend { guest: g } if g == guest => Some(true),
            Event::LetInAgain { guest: g } if g == guest => Some(false),
            _ => None,
        });
        let over = self.last(|entry| match entry.event {
            Event::Stay { guest: g, days } if g == guest => Some(days.is_some_and(|days| self.now >= entry.at + days * DAY)),
            _ => None,
        });
        !suspended.unwrap_or(false) && !over.unwrap_or(false)
    }

    fn sees_item(&self, guest: usize, item: usize) -> Option<(Micros, Vec<Facet>)> {
        self.open(guest, item).filter(|_| self.stays(guest) && self.verified(guest) && self.lies_open(item))
    }

    /// The item of a task, by its number.
    fn item_of(&self, task: usize) -> usize {
        let mut items = self.history.iter().filter_map(|entry| if let Event::AddTask { item } = entry.event { Some(item) } else { None });
        items.nth(task).expect("nothing is added to a task that is not there")
    }

    /// The parts of a task that a guest sees, if they see it: those that it was
    /// shared with, and, where all tasks of the project are, those of the project.
    fn sees_task(&self, guest: usize, task: usize, item: usize) -> Option<Vec<TaskFacet>> {
        let (_, facets) = self.sees_item(guest, item).filter(|_| !self.thing_closed(guest, task))?;
        let mut parts = self.follows(guest, task, item).filter(|_| facets.contains(&Facet::Followed));
        if facets.contains(&Facet::Tasks) {
            let of_all = parts.get_or_insert_default();
            let shown = [(Facet::Due, TaskFacet::Due), (Facet::Stage, TaskFacet::Status), (Facet::Progress, TaskFacet::Progress)];
            of_all.extend(shown.into_iter().filter(|(facet, _)| facets.contains(facet)).map(|(_, part)| part));
            of_all.push(TaskFacet::Files);
        }
        parts
    }

    /// The answers for every thing in the history, in its order.
    fn sees(&self, guest: usize) -> Vec<Seen> {
        let mut answers = Vec::new();
        let (mut task, mut file) = (0, 0);
        let whole = |seen: bool| seen.then(|| (TaskFacet::ALL.to_vec(), false, false));
        for entry in self.history {
            match &entry.event {
                Event::AddFile { item, internal, by } => {
                    let open = !internal && !self.closed(guest, file);
                    file += 1;
                    answers.push(whole(
                        self.sees_item(guest, *item).is_some_and(|(_, facets)| open && (facets.contains(&Facet::Files) || *by == Some(guest))),
                    ));
                }
                Event::AddTask { item } => {
                    let photos = self.sends_photos(guest, task, *item);
                    answers.push(self.sees_task(guest, task, *item).map(|parts| (sorted(parts), self.is_asked(guest, task), photos)));
                    task += 1;
                }
                Event::AddFileTo { task, internal, .. } => {
                    let open = !internal && !self.closed(guest, file);
                    file += 1;
                    answers.push(
                        self.sees_task(guest, *task, self.item_of(*task))
                            .map(sorted)
                            .filter(|parts| open && parts.contains(&TaskFacet::Files))
                            .map(|parts| (parts, false, false)),
                    );
                }
                Event::Comment { item, lane, by } => answers.push(whole(self.sees_item(guest, *item).is_some_and(|(opened, facets)| {
                    *lane == Lane::Guests && (*by == Some(guest) || facets.contains(&Facet::OldComments) || entry.at >= opened)
                }))),
                Event::Message { item, lane, by } => answers.push(whole(self.sees_item(guest, *item).is_some_and(|(opened, facets)| {
                    let from = *by == Some(guest) || facets.contains(&Facet::OldComments) || entry.at >= opened;
                    *lane == Lane::Guests && facets.contains(&Facet::Chat) && from
                }))),
                _ => {}
            }
        }
        answers
    }

    /// "A file can be closed to one guest, without closing the item."
    fn closed(&self, guest: usize, file: usize) -> bool {
        let last = self.last(|entry| match entry.event {
            Event::CloseFile { guest: g, file: f, closed } if (g, f) == (guest, file) => Some(closed),
            _ => None,
        });
        last.unwrap_or(false)
    }

    /// "An event can be closed to one, without closing the item."
    fn thing_closed(&self, guest: usize, thing: usize) -> bool {
        let last = self.last(|entry| match entry.event {
            Event::CloseThing { guest: g, thing: t, closed } if (g, t) == (guest, thing) => Some(closed),
            _ => None,
        });
        last.unwrap_or(false)
    }

    /// "It waits until all have decided": who was asked last, and has not answered since.
    fn is_asked(&self, guest: usize, task: usize) -> bool {
        let last = self.last(|entry| match entry.event {
            Event::Ask { guest: g, task: t } if (g, t) == (guest, task) => Some(true),
            Event::Answer { guest: g, task: t } if (g, t) == (guest, task) => Some(false),
            _ => None,
        });
        last.unwrap_or(false)
    }

    /// "A report with photos", of who is to do it and has it as an order; where guests can be kept
    /// from adding files to tasks, as far as they are not.
    fn sends_photos(&self, guest: usize, task: usize, item: usize) -> bool {
        let Some((_, facets)) = self.sees_item(guest, item) else { return false };
        let lets = match KINDS[item] {
            ItemKind::Project => true,
            ItemKind::Record => facets.contains(&Facet::Attach),
            ItemKind::Document => facets.contains(&Facet::SendFiles),
            ItemKind::Board => false,
        };
        let given = self.last(|entry| match entry.event {
            Event::Give { guest: g, task: t } if t == task => Some(g == guest),
            _ => None,
        });
        lets && facets.contains(&Facet::Followed) && self.follows(guest, task, item).is_some() && given.unwrap_or(false)
    }

    /// "When a grant closes, every follow of that guest below the item ends."
    fn follows(&self, guest: usize, thing: usize, item: usize) -> Option<Vec<TaskFacet>> {
        self.last(|entry| match &entry.event {
            Event::Follow { guest: g, thing: t, parts } if (*g, *t) == (guest, thing) => Some(Some(parts.clone())),
            Event::Unfollow { guest: g, thing: t } if (*g, *t) == (guest, thing) => Some(None),
            Event::Close { guest: g, item: i } if (*g, *i) == (guest, item) => Some(None),
            _ => None,
        })
        .flatten()
    }
}

// ---------------------------------------------------------------- the facts

/// What a database would hold.
#[derive(Clone, Default)]
struct Facts {
    grants: Vec<(usize, usize, GrantFacts)>,
    binned: [bool; ITEMS],
    no_extranet: [bool; ITEMS],
    allowed: [Option<Facets>; ITEMS],
    stays: [StayFacts; GUESTS],
    verified_at: [Option<Micros>; GUESTS],
    follows: Vec<(usize, usize, TaskFacets)>,
    asked: Vec<(usize, usize)>,
    /// Whose a task is to do.
    given: Vec<(usize, usize)>,
    tasks: Vec<usize>,
    /// Which of the files that were added are closed to whom, by their number.
    closed: Vec<(usize, usize)>,
    /// Which things are closed to whom alone.
    closed_things: Vec<(usize, usize)>,
    /// Item, kind, author, and the task that a file was added to.
    things: Vec<(usize, AttachedKind, Option<usize>, Option<usize>)>,
}

impl Facts {
    fn grant(&mut self, guest: usize, item: usize, now: Micros) -> Option<&mut GrantFacts> {
        self.grants.iter_mut().rev().find(|(g, i, grant)| (*g, *i) == (guest, item) && grant.open_at(now)).map(|(_, _, grant)| grant)
    }

    fn apply(&mut self, entry: &Entry) {
        let now = entry.at;
        match &entry.event {
            Event::Share { guest, item, facets, days } | Event::Change { guest, item, facets, days } => {
                let until = days.map(|days| now + days * DAY);
                let facets = facets.iter().copied().collect::<Facets>().given_with(KINDS[*item]);
                if let Some(grant) = self.grant(*guest, *item, now) {
                    (grant.facets, grant.until) = (facets, until);
                } else if matches!(entry.event, Event::Share { .. }) {
                    self.grants.push((*guest, *item, GrantFacts { opened_at: now, closed_at: None, until, facets, chat_at: None, paused: false }));
                }
            }
            Event::Close { guest, item } => {
                if let Some(grant) = self.grant(*guest, *item, now) {
                    grant.closed_at = Some(now);
                }
                let tasks = self.tasks.clone();
                self.follows.retain(|(g, thing, _)| !(g == guest && tasks.get(*thing) == Some(item)));
            }
            Event::Bin { item } => self.binned[*item] = true,
            Event::Restore { item } => self.binned[*item] = false,
            Event::Extranet { item, on } => self.no_extranet[*item] = !on,
            Event::Allow { item, deeds } => self.allowed[*item] = Some(deeds.iter().copied().collect()),
            Event::Suspend { guest } => self.stays[*guest].suspended = true,
            Event::LetInAgain { guest } => self.stays[*guest].suspended = false,
            Event::Stay { guest, days } => self.stays[*guest].until = days.map(|days| now + days * DAY),
            Event::Verify { guest } => self.verified_at[*guest] = Some(now),
            Event::EndTrust { guest } => self.verified_at[*guest] = None,
            Event::AddFile { item, internal, by } => {
                self.things.push((*item, AttachedKind::File { internal: *internal, closed: false, off: HangsOff::Item }, *by, None));
            }
            Event::AddFileTo { task, internal, by } => {
                let kind = AttachedKind::File {
                    internal: *internal,
                    closed: false,
                    off: HangsOff::Thing(Near { follows: None, task: true, ..Near::default() }),
                };
                self.things.push((self.tasks[*task], kind, *by, Some(*task)));
            }
            Event::AddTask { item } => {
                let kind = AttachedKind::Followable(Near { follows: None, task: true, ..Near::default() });
                self.things.push((*item, kind, None, Some(self.tasks.len())));
                self.tasks.push(*item);
            }
            Event::Follow { guest, thing, parts } => {
                self.follows.retain(|(g, t, _)| (g, t) != (guest, thing));
                self.follows.push((*guest, *thing, parts.iter().copied().collect()));
            }
            Event::Unfollow { guest, thing } => self.follows.retain(|(g, t, _)| (g, t) != (guest, thing)),
            Event::Comment { item, lane, by } => {
                self.things.push((*item, AttachedKind::Comment { lane: *lane, written_at: now, off: HangsOff::Item }, *by, None));
            }
            Event::Message { item, lane, by } => self.things.push((*item, AttachedKind::Message { lane: *lane, written_at: now }, *by, None)),
            Event::Ask { guest, task } => self.asked.push((*guest, *task)),
            Event::Answer { guest, task } => self.asked.retain(|asked| asked != &(*guest, *task)),
            Event::Give { guest, task } => {
                self.given.retain(|(_, given)| given != task);
                self.given.push((*guest, *task));
            }
            Event::CloseFile { guest, file, closed } => {
                self.closed.retain(|pair| *pair != (*guest, *file));
                self.closed.extend(closed.then_some((*guest, *file)));
            }
            Event::CloseThing { guest, thing, closed } => {
                self.closed_things.retain(|pair| *pair != (*guest, *thing));
                self.closed_things.extend(closed.then_some((*guest, *thing)));
            }
            Event::Wait { .. } => {}
        }
    }

    fn rights(&self, guest: usize, item: usize, now: Micros) -> Result<Rights, WhyNot> {
        let grant = self.grants.iter().rev().find(|(g, i, _)| (*g, *i) == (guest, item)).map(|(_, _, grant)| *grant);
        let proof = self.verified_at[guest].map_or(Proof::None, |at| Proof::Verified { at });
        let deeds = self.allowed[item].unwrap_or(Facets::ALL_DEEDS);
        let facts = ItemFacts {
            kind: KINDS[item],
            binned: self.binned[item],
            extranet: !self.no_extranet[item],
            deeds,
            board: BoardFacts::NONE,
            asks: Asks::NOTHING,
        };
        rights(&facts, &Standing::Guest(GuestStanding { grant, proof, trust: TRUST, stay: self.stays[guest], twice: false }), now)
    }

    fn sees(&self, guest: usize, now: Micros) -> Vec<Seen> {
        let mut file = 0;
        self.things
            .iter()
            .map(|(item, kind, by, task)| {
                let author = if *by == Some(guest) { Author::Viewer } else { Author::Other };
                let mut kind = *kind;
                if let AttachedKind::Followable(near) | AttachedKind::File { off: HangsOff::Thing(near), .. } = &mut kind {
                    let follow = self.follows.iter().find(|(g, thing, _)| *g == guest && Some(*thing) == *task);
                    near.follows = follow.map(|(_, _, parts)| *parts);
                    near.closed = self.closed_things.iter().any(|(g, closed)| *g == guest && Some(*closed) == *task);
                    near.asked = self.asked.iter().any(|(g, asked)| *g == guest && Some(*asked) == *task);
                    near.assigned = self.given.iter().any(|(g, given)| *g == guest && Some(*given) == *task);
                }
                if let AttachedKind::File { closed, .. } = &mut kind {
                    *closed = self.closed.contains(&(guest, file));
                    file += 1;
                }
                let rights = self.rights(guest, *item, now).ok()?;
                rights.attached(&Attached { kind, author }).ok().map(|rights| (rights.parts.iter().collect(), rights.decide, rights.photos))
            })
            .collect()
    }
}

/// 2,000 histories of up to 60 events, each asked for every guest and thing after every event:
/// more than 200,000 comparisons. `PROPTEST_CASES` asks for more.
#[test]
fn r2_house_1_the_policy_and_the_model_never_disagree() {
    let cases = ProptestConfig::default().cases.max(2000);
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let compared = Cell::new(0_u64);
    proptest!(config, |(events in proptest::collection::vec(event(), 1..60))| {
        let (mut now, mut history, mut facts) = (1_000 * DAY, Vec::new(), Facts::default());
        for event in events {
            // Nobody follows what does not exist yet, or adds to it.
            if let Event::Follow { thing, .. }
            | Event::Unfollow { thing, .. }
            | Event::CloseThing { thing, .. }
            | Event::Ask { task: thing, .. }
            | Event::Answer { task: thing, .. }
            | Event::Give { task: thing, .. }
            | Event::AddFileTo { task: thing, .. } = &event && *thing >= facts.tasks.len() {
                continue;
            }
            now += if let Event::Wait { days } = event { days * DAY } else { 1_000_000 };
            let entry = Entry { at: now, event };
            facts.apply(&entry);
            history.push(entry);
            let model = Model { history: &history, now };
            for guest in 0..GUESTS {
                for (item, kind) in KINDS.into_iter().enumerate() {
                    compared.set(compared.get() + 1);
                    let decided = facts.rights(guest, item, now);
                    let expected = model.sees_item(guest, item);
                    prop_assert_eq!(decided.is_ok(), expected.is_some(), "guest {} item {} after {:?}", guest, item, &history);
                    if let Ok(rights) = decided {
                        prop_assert!(rights.may(Verb::See) && rights.outside());
                        prop_assert!(!rights.may(Verb::Edit) && !rights.may(Verb::Share) && !rights.may(Verb::ReadHistory) && !rights.may(Verb::WriteToTeam));
                        let (_, facets) = expected.expect("both see it");
                        // "Reviewer: also comments, marks up": with pictures, too.
                        let sends = if kind == ItemKind::Board { Facet::Reviewer } else { Facet::SendFiles };
                        prop_assert_eq!(rights.may(Verb::AddFile), facets.contains(&sends));
                        let below = if kind == ItemKind::Record { Facet::Attach } else { sends };
                        prop_assert_eq!(rights.may(Verb::AddFileBelow), facets.contains(&below));
                        prop_assert_eq!(rights.may(Verb::Request), facets.contains(&Facet::Requests));
                        prop_assert_eq!(rights.may(Verb::AddNote), facets.contains(&Facet::WriteNotes));
                        prop_assert_eq!(rights.may(Verb::Sign), facets.contains(&Facet::Sign));
                        prop_assert_eq!(rights.downloads(), kind != ItemKind::Document || facets.contains(&Facet::Download));
                    }
                }
                let (seen, expected) = (facts.sees(guest, now), model.sees(guest));
                compared.set(compared.get() + expected.len() as u64);
                prop_assert_eq!(seen, expected, "guest {} after {:?}", guest, &history);
            }
        }
    });
    proof::figure("R2", "policy", format_args!("disagreements=0 comparisons={} histories={cases}", compared.get()));
}
