//! The server's part: it keeps rows, reads of them what changes are about, asks a policy of
//! each change, and writes what became of it (`parlor`'s `boards/elements.rs`).

use super::Played;
use canvas::{Author, Board, Change, Client, Deed, Element, Kind, LARGEST, Taken, read};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// So few things may be seen here, so that a full board is met with.
const MOST: i64 = 12;
/// Around what draws an element stand its id, what it is, and whether it is deleted.
const AROUND: usize = 200;
/// Nothing lies farther out.
const FARTHEST: f64 = 1e7;

/// Who may draw, but nothing of others and no pages from elsewhere.
const GUEST: Uuid = Uuid::from_u128(2);

/// A page, whose it is, and what they may do.
#[derive(Clone, Copy)]
pub struct Page {
    pub client: Client,
    author: Author,
    may: May,
}

#[derive(Clone, Copy, PartialEq)]
enum May {
    All,
    Own,
    Look,
}

/// The page of that number, as it is called here: nobody else has that name.
pub fn page(number: usize, name: Uuid) -> Page {
    let (author, may) = [(Uuid::from_u128(1), May::All), (GUEST, May::Own), (Uuid::from_u128(3), May::Look)][number];
    Page { client: Client(Uuid::from_u128(name.as_u128() & !0xff | author.as_u128())), author: Author(author), may }
}

impl Page {
    fn may(self, deed: Deed) -> bool {
        match deed {
            _ if self.may == May::All => true,
            Deed::Add(kind) => self.may == May::Own && kind != Kind::Embeddable,
            Deed::Change { own, leads_elsewhere, .. } => self.may == May::Own && own && !leads_elsewhere,
        }
    }
}

/// An element as the database has it.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    at: i64,
    kind: &'static str,
    version: i64,
    deleted: bool,
    author: Uuid,
    drawn: String,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Server {
    number: i64,
    rows: BTreeMap<String, Row>,
    taken: HashMap<Client, i64>,
}

/// What a database makes of a number.
fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

impl Server {
    /// What lies there, as it is read again.
    pub fn elements(&self) -> Vec<Element> {
        self.rows.iter().map(|(id, row)| row.element(id)).collect()
    }

    /// Takes what a page sent, and holds it against what was there before.
    pub fn hears(&mut self, page: Page, changes: &[Change], played: &mut Played) {
        let before = self.clone();
        let (kept, refused) = self.take(page, changes);
        self.holds(&before, page, changes, &kept);
        played.kept += kept.len();
        played.refused += refused;
        let after = self.clone();
        assert_eq!(self.take(page, changes), (Vec::new(), 0), "what is sent again is answered already");
        assert_eq!(*self, after, "what is sent again does nothing");
    }

    /// The ids of what was changed, one for each change, and how many were refused.
    fn take(&mut self, page: Page, changes: &[Change]) -> (Vec<String>, usize) {
        let mut board = self.concerned(page, changes);
        let mut room = MOST - i64::try_from(self.rows.values().filter(|row| !row.deleted).count()).unwrap_or(0);
        let (mut kept, mut refused) = (Vec::new(), 0);
        for change in changes {
            let before = lying(&board);
            let more = change.more(&board);
            let may = page.may(change.deed(&board, page.author)) && (more <= 0 || room > 0);
            match may.then(|| board.take(change.clone(), page.author)) {
                Some(Taken::Kept { element, number }) => {
                    assert_eq!((number, Some(&element)), (board.number(), board.get(change.id())));
                    room -= more;
                    kept.push(element.id);
                }
                Some(Taken::Again) => assert_eq!(lying(&board), before, "what was taken before does nothing"),
                None | Some(Taken::Unfit) => {
                    refused += usize::from(board.refuse(change).is_some());
                    assert_eq!(lying(&board), before, "what is refused does nothing");
                }
            }
            assert!(board.taken(page.client) >= change.number(), "it is answered");
        }
        self.keep(&board, &kept, page);
        (kept, refused)
    }

    /// The part of the board that changes are about.
    fn concerned(&self, page: Page, changes: &[Change]) -> Board {
        let ids: BTreeSet<&str> = changes.iter().map(Change::id).collect();
        let elements = ids.into_iter().filter_map(|id| self.rows.get(id).map(|row| (row.at.unsigned_abs(), row.element(id))));
        let taken = self.taken.get(&page.client).copied().unwrap_or(0);
        Board::kept(self.number.unsigned_abs(), elements, [(page.client, taken.unsigned_abs())])
    }

    fn keep(&mut self, board: &Board, kept: &[String], page: Page) {
        let since = board.since(self.number.unsigned_abs());
        let changed: BTreeSet<&str> = since.iter().map(|(_, element)| element.id.as_str()).collect();
        assert_eq!(changed, kept.iter().map(String::as_str).collect(), "what is told is what was changed");
        assert!(since.is_sorted_by(|(one, _), (other, _)| one < other), "in the order of the changes");
        for (at, element) in since {
            let row = Row {
                at: stored(at),
                kind: element.kind.word(),
                version: stored(element.version),
                deleted: element.deleted,
                author: element.author.0,
                drawn: element.drawn().to_string(),
            };
            assert_eq!(row.element(&element.id).drawn(), element.drawn(), "what was written is read as it was");
            self.rows.insert(element.id.clone(), row);
        }
        self.number = stored(board.number());
        self.taken.insert(page.client, stored(board.taken(page.client)));
    }

    /// What is true after any changes.
    fn holds(&self, before: &Self, page: Page, changes: &[Change], kept: &[String]) {
        assert_eq!(self.number, before.number + i64::try_from(kept.len()).unwrap_or(i64::MAX), "each change has its number");
        for (client, taken) in &before.taken {
            assert!(self.taken[client] >= *taken, "no answer is taken back");
        }
        assert!(changes.iter().all(|change| stored(change.number()) <= self.taken[&page.client]));
        assert!(page.may != May::Look || kept.is_empty(), "who may only look changes nothing");
        let seen = |rows: &BTreeMap<String, Row>| i64::try_from(rows.values().filter(|row| !row.deleted).count()).unwrap_or(i64::MAX);
        assert!(seen(&self.rows) <= MOST.max(seen(&before.rows)), "no more is seen than may be");
        for (id, row) in &before.rows {
            let now = &self.rows[id];
            assert_eq!((now.kind, now.author), (row.kind, row.author), "what something is, and whose, stays");
            let times = kept.iter().filter(|kept| *kept == id).count();
            assert_eq!(now.version, row.version + i64::try_from(times).unwrap_or(i64::MAX));
            assert!(times > 0 || now == row, "what no change is about stays as it is");
            assert!(times == 0 || page.may == May::All || row.author == page.author.0, "what is others' stays as it is");
        }
        for id in kept {
            self.rows[id].holds(id);
        }
    }
}

impl Row {
    fn element(&self, id: &str) -> Element {
        let Ok(serde_json::Value::Object(body)) = serde_json::from_str(&self.drawn) else { unreachable!("{}", self.drawn) };
        let Some(kind) = Kind::from_word(self.kind) else { unreachable!("{}", self.kind) };
        Element { id: id.to_owned(), kind, version: self.version.unsigned_abs(), deleted: self.deleted, author: Author(self.author), body }
    }

    /// What is true of every element that was taken: a page that heard it could send it as it is.
    fn holds(&self, id: &str) {
        assert!(self.drawn.len() <= LARGEST + AROUND, "{} bytes", self.drawn.len());
        let element = self.element(id);
        let again = read(&element.drawn());
        assert!(again.is_ok(), "{again:?}: {}", self.drawn);
        let Ok(again) = again else { return };
        assert_eq!((again.id.as_str(), again.kind, again.deleted), (id, element.kind, element.deleted), "{}", self.drawn);
        let own = |name: &str| !matches!(name, "id" | "type" | "isDeleted");
        assert!(again.body.iter().eq(element.body.iter().filter(|(name, _)| own(name))), "{}", self.drawn);
        for name in ["x", "y", "width", "height"] {
            assert!(again.body[name].as_f64().is_some_and(|number| number.abs() <= FARTHEST), "{name}: {}", self.drawn);
        }
        assert!(self.author != GUEST || element.kind != Kind::Embeddable, "no guest brings a page from elsewhere: {}", self.drawn);
    }
}

/// What lies on a board, with the numbers of its changes.
fn lying(board: &Board) -> (u64, Vec<(u64, Element)>) {
    (board.number(), board.since(0).into_iter().map(|(at, element)| (at, element.clone())).collect())
}
