//! Whatever pages say: nothing stops the server, and a board stays one (BOARD-17). What is
//! played here is what the fuzzer plays for longer (`fuzz/`), and it begins with the same.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should say so")]

mod played;

use canvas::{Author, Board, Change, Client, Fault, Taken, said};
use played::{harmed, played};
use proptest::{prelude::*, sample::Index};
use serde_json::{Value, json};
use std::{path::Path, sync::LazyLock};
use uuid::Uuid;

/// What pages could say, from `docs/board-protocol.md`.
static SEEDS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<_> = files.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap())).collect();
    all.sort();
    all
});

proptest! {
    #[test]
    fn board_17_whatever_pages_say_a_board_stays_one(
        seeds in prop::collection::vec(any::<Index>(), 1..3),
        harms in prop::collection::vec(any::<u64>(), 1..8),
    ) {
        let said: Vec<&[u8]> = seeds.iter().map(|seed| seed.get(&SEEDS).1.as_slice()).collect();
        played(&harms.iter().fold(said.concat(), |text, harm| harmed(text, *harm)));
    }
}

#[test]
fn board_17_what_is_said_is_taken_or_refused() {
    let mut all = played::Played::default();
    for (name, seed) in SEEDS.iter() {
        let one = played(seed);
        assert!(one.kept > 0 || name == "presence", "{name}: {one:?}");
        assert!(one.nonsense == 0 || name == "odd", "{name}: {one:?}");
        all = played::Played { kept: all.kept + one.kept, refused: all.refused + one.refused, marks: all.marks + one.marks, ..all };
    }
    assert!(all.kept > 50 && all.refused > 5 && all.marks > 50, "{all:?}");
}

#[test]
fn board_17_what_no_page_says_is_not_understood() {
    let deep = format!("{{\"changes\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    for text in [
        "",
        "null",
        "{}",
        "[]",
        "{\"hello\":{}}",
        "{\"hello\":{\"client\":\"7\",\"since\":null}}",
        "{\"hello\":{\"client\":\"018f0000-0000-7000-8000-00000000000a\",\"since\":null,\"more\":1}}",
        "{\"moderate\":true,\"moderate\":true}",
        "{\"moderate\":\"yes\"}",
        "{\"changes\":[{\"number\":-1,\"element\":{}}]}",
        "{\"changes\":[{\"number\":1.5,\"element\":{}}]}",
        "{\"changes\":[{\"number\":1,\"element\":{\"x\":1e999}}]}",
        "{\"changes\":[{\"number\":1,\"element\":{\"x\":NaN}}]}",
        "{\"changes\":[{\"number\":1,\"element\":{\"id\":\"\\ud800\"}}]}",
        "{\"changes\":[]} {}",
        deep.as_str(),
    ] {
        assert_eq!(said(text).map(drop), Err(Fault::Message), "{text:.80}");
    }
}

fn presence(more: &[(&str, Value)]) -> Result<(), Fault> {
    let mut presence = json!({"pointer": [1, 2.5], "tool": "pointer", "pressed": false, "selected": ["a"], "view": [0, 0, 9, 9], "state": "active"});
    for (name, value) in more {
        presence[*name] = value.clone();
    }
    said(&json!({ "presence": presence }).to_string()).map(drop)
}

#[test]
fn board_17_a_page_says_no_more_at_once_than_it_may() {
    let changes = |many: usize| said(&json!({"changes": vec![json!({"number": 1, "element": null}); many]}).to_string()).map(drop);
    assert_eq!((changes(200), changes(201)), (Ok(()), Err(Fault::TooLarge)));
    let blank = |long: usize| said(&format!("{{\"moderate\":true{}}}", " ".repeat(long - 17))).map(drop);
    assert_eq!((blank(256 * 1024), blank(256 * 1024 + 1)), (Ok(()), Err(Fault::TooLarge)));
    assert_eq!((presence(&[]), presence(&[("pointer", json!(null))])), (Ok(()), Ok(())));
    assert_eq!(presence(&[("selected", json!(vec!["a".repeat(64); 50]))]), Ok(()));
    assert_eq!(presence(&[("selected", json!(vec!["a"; 51]))]), Err(Fault::TooLarge));
    assert_eq!(presence(&[("selected", json!(["a".repeat(65)]))]), Err(Fault::TooLarge));
    for (name, value) in [("tool", json!("hammer")), ("view", json!([0, 0, 9])), ("more", json!(1)), ("pointer", json!([1]))] {
        assert_eq!(presence(&[(name, value)]), Err(Fault::Message), "{name}");
    }
}

fn change(number: u64, more: &Value) -> Result<Change, Fault> {
    let mut element = json!({"id": "a", "type": "rectangle", "x": 0, "y": 0, "width": 9, "height": 9});
    element.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Change::read(Client(Uuid::nil()), number, &element)
}

#[test]
fn board_6_no_change_makes_another_thing_of_what_lies_there() {
    let file = json!({"type": "embeddable", "link": "/file",
        "customData": {"file": {"id": "01900000-0000-7000-8000-000000000001", "name": "a", "size": 1}}});
    // What lacks something stops the component in every browser; a page from elsewhere was
    // not asked for, where somebody may lay down files and no pages.
    for (there, wanted) in [
        (json!({"type": "text", "text": "x"}), json!({})),
        (json!({"type": "line", "points": [[0, 0], [1, 1]]}), json!({"type": "freedraw", "points": [[0, 0]]})),
        (file, json!({"type": "embeddable", "link": "https://a.example"})),
    ] {
        let mut board = Board::default();
        let Taken::Kept { element, .. } = board.take(change(1, &there).unwrap(), Author(Uuid::nil())) else { unreachable!() };
        let other = change(2, &wanted).unwrap();
        assert_eq!(board.take(other.clone(), Author(Uuid::nil())), Taken::Unfit, "{wanted}");
        assert_eq!((board.number(), board.get("a"), board.taken(other.client())), (1, Some(&element), 1), "{wanted}");
        assert_eq!((board.refuse(&other), board.take(other, Author(Uuid::nil()))), (Some("a".into()), Taken::Again), "it is answered");
    }
}

#[test]
fn board_17_what_comes_back_needs_room_as_what_is_new() {
    let (seen, deleted) = (json!({}), json!({"isDeleted": true}));
    let mut board = Board::default();
    for (number, (wanted, more)) in (1..).zip([(&deleted, 0), (&seen, 1), (&seen, 0), (&deleted, -1), (&deleted, 0), (&seen, 1)]) {
        let change = change(number, wanted).unwrap();
        assert_eq!(change.more(&board), more, "{number}");
        board.take(change, Author(Uuid::nil()));
    }
}

#[test]
fn board_17_a_change_has_a_number_that_can_be_kept() {
    let most = u64::try_from(i64::MAX).unwrap();
    assert_eq!((change(most, &json!({})).map(drop), change(most + 1, &json!({})).map(drop)), (Ok(()), Err(Fault::Number)));
}

#[test]
fn board_17_numbers_keep_all_their_digits() {
    for number in ["-928.2453421113665", "9.300030000000001", "123456.78901234567", "0.30000000000000004", "5e-324"] {
        let element: Value = serde_json::from_str(&format!("{{\"x\":{number}}}")).unwrap();
        let Taken::Kept { element, .. } = Board::default().take(change(1, &element).unwrap(), Author(Uuid::nil())) else { unreachable!() };
        assert_eq!(element.drawn()["x"].to_string(), number);
    }
}
