//! The model: what was done, in the order in which it was, and the rules read aloud over it. It keeps nothing
//! beside: each answer is found by reading the history anew.

/// A thing on an item, known by a word that stands nowhere else.
#[derive(Clone, Debug)]
pub(super) enum Thing {
    File { internal: bool, id: String },
    Task { id: String },
    Comment { team: bool },
}

#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub item: usize,
    pub word: String,
    pub thing: Thing,
    at: i64,
}

/// Something that was done. `who` is a guest by their number, or who holds an address by theirs; an item is one by its own, a thing by
/// its place among all.
#[derive(Clone, Debug)]
pub(super) enum Event {
    Shared {
        who: usize,
        item: usize,
        facets: Vec<&'static str>,
        until: Option<i64>,
    },
    Closed {
        who: usize,
        item: usize,
    },
    Suspended {
        who: usize,
    },
    LetInAgain {
        who: usize,
    },
    /// By the first press, or by a code.
    CameIn {
        who: usize,
    },
    /// Who held an address of somebody not named yet has shown that they read this guest's mailbox.
    Claimed {
        holder: usize,
        who: usize,
    },
    /// A member, Tomáš, got another role.
    Role {
        internal: bool,
    },
    /// He was put onto an item, or taken off.
    TakesPart {
        item: usize,
        on: bool,
    },
    /// Another mailbox stands behind them.
    Moved {
        who: usize,
    },
    Followed {
        who: usize,
        thing: usize,
    },
    Unfollowed {
        who: usize,
        thing: usize,
    },
}

#[derive(Debug)]
struct Entry {
    at: i64,
    event: Event,
}

/// What is open to somebody: since when, with which facets, and before which instant.
#[derive(Clone, Debug)]
pub(super) struct Grant {
    begun: i64,
    facets: Vec<&'static str>,
    until: Option<i64>,
}

impl Grant {
    fn runs(&self, at: i64) -> bool {
        self.until.is_none_or(|until| at < until)
    }
}

/// "The placeholder becomes that real contact": what was open to it is open to them from then on. Who had it open already has it on,
/// and sees what either did.
fn of_both(known: Option<Grant>, placeholder: Option<Grant>) -> Option<Grant> {
    match (known, placeholder) {
        (Some(mut known), Some(placeholder)) => {
            known.facets.extend(placeholder.facets);
            Some(known)
        }
        (known, placeholder) => known.or(placeholder),
    }
}

#[derive(Default)]
pub(super) struct History {
    entries: Vec<Entry>,
    things: Vec<Placed>,
}

impl History {
    pub(super) fn add(&mut self, at: i64, event: Event) {
        self.entries.push(Entry { at, event });
    }

    pub(super) fn place(&mut self, at: i64, item: usize, word: String, thing: Thing) {
        self.things.push(Placed { item, word, thing, at });
    }

    /// As it reads to its end, at an instant after it.
    pub(super) fn at(&self, now: i64) -> Model<'_> {
        Model { entries: &self.entries, things: &self.things, now }
    }
}

/// The history, read to some place and at some instant.
#[derive(Clone, Copy)]
pub(super) struct Model<'h> {
    entries: &'h [Entry],
    pub things: &'h [Placed],
    now: i64,
}

impl<'h> Model<'h> {
    /// As it was when the entry at this place was not yet written.
    fn before(&self, place: usize) -> Model<'h> {
        Model { entries: &self.entries[..place], things: self.things, now: self.entries[place].at }
    }

    /// "A grant opens one item to one contact. It is opened, changed and closed." With its last day it is over, and what is
    /// shared after that is opened anew.
    pub(super) fn grant(&self, who: usize, item: usize) -> Option<Grant> {
        let mut grant: Option<Grant> = None;
        for (place, Entry { at, event }) in self.entries.iter().enumerate() {
            let running = grant.filter(|grant| grant.runs(*at));
            grant = match event {
                Event::Shared { who: w, item: i, facets, until } if (*w, *i) == (who, item) => {
                    let begun = running.map_or(*at, |running| running.begun);
                    Some(Grant { begun, facets: facets.clone(), until: *until })
                }
                Event::Closed { who: w, item: i } if (*w, *i) == (who, item) => None,
                Event::Claimed { holder, who: w } if *w == who => of_both(running, self.before(place).grant(*holder, item)),
                Event::Claimed { holder, .. } if *holder == who => None,
                _ => running,
            };
        }
        grant.filter(|grant| grant.runs(self.now))
    }

    /// Whether anything is open to them, were they not suspended.
    pub(super) fn has_any(&self, who: usize) -> bool {
        (0..2).any(|item| self.grant(who, item).is_some())
    }

    /// "While suspended, all their grants rest."
    pub(super) fn rests(&self, who: usize) -> bool {
        let last = self.entries.iter().rev().find_map(|entry| match entry.event {
            Event::Suspended { who: w } if w == who => Some(true),
            Event::LetInAgain { who: w } if w == who => Some(false),
            _ => None,
        });
        last.unwrap_or(false)
    }

    /// Opened to them, and not resting.
    pub(super) fn open(&self, who: usize, item: usize) -> Option<Grant> {
        self.grant(who, item).filter(|_| !self.rests(who))
    }

    /// "Another address ends what was proven with the old one": whoever came in before is out, until they come in anew.
    pub(super) fn is_in(&self, who: usize) -> bool {
        let last = self.entries.iter().rev().find_map(|entry| match entry.event {
            Event::CameIn { who: w } | Event::Claimed { who: w, .. } if w == who => Some(true),
            Event::Moved { who: w } if w == who => Some(false),
            _ => None,
        });
        last.unwrap_or(false)
    }

    pub(super) fn sees_item(&self, who: usize, item: usize) -> Option<Grant> {
        self.open(who, item).filter(|_| self.is_in(who))
    }

    /// "A member adds the guest as a follower", and takes them off; and "when a grant closes, every follow of that guest below the
    /// item ends", also when it ran out.
    pub(super) fn follows(&self, who: usize, thing: usize) -> bool {
        let item = self.things[thing].item;
        let mut follows = false;
        for (place, Entry { event, .. }) in self.entries.iter().enumerate() {
            let still = || follows && self.before(place).grant(who, item).is_some();
            follows = match event {
                Event::Followed { who: w, thing: t } if (*w, *t) == (who, thing) => true,
                Event::Unfollowed { who: w, thing: t } if (*w, *t) == (who, thing) => false,
                // What either followed, they follow.
                Event::Claimed { holder, who: w } if *w == who => still() || self.before(place).follows(*holder, thing),
                _ => still(),
            };
        }
        follows && self.grant(who, item).is_some()
    }

    pub(super) fn sees(&self, who: usize, thing: usize) -> bool {
        let placed = &self.things[thing];
        let Some(Grant { begun, facets, .. }) = self.sees_item(who, placed.item) else { return false };
        match &placed.thing {
            // "All files, later ones too, except internal ones."
            Thing::File { internal, .. } => !internal && facets.contains(&"files"),
            // "Of its tasks those the guest follows."
            Thing::Task { .. } => facets.contains(&"followed") && self.follows(who, thing),
            // What the team says among itself is no guest's, and what was said before only where that was opened.
            Thing::Comment { team } => !team && (facets.contains(&"old_comments") || placed.at >= begun),
        }
    }

    /// As he was when the walk began, until he got another role.
    pub(super) fn is_internal(&self) -> bool {
        let last = self.entries.iter().rev().find_map(|entry| if let Event::Role { internal } = entry.event { Some(internal) } else { None });
        last.unwrap_or(true)
    }

    pub(super) fn takes_part(&self, item: usize) -> bool {
        let last = self.entries.iter().rev().find_map(|entry| match entry.event {
            Event::TakesPart { item: i, on } if i == item => Some(on),
            _ => None,
        });
        last.unwrap_or(false)
    }

    /// "Internal works with all organizers"; "External sees only items they participate in". Whoever sees an item of the team's sees all
    /// that is on it.
    pub(super) fn member_sees(&self, item: usize) -> bool {
        self.is_internal() || self.takes_part(item)
    }
}
