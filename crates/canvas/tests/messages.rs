//! Whatever pages say: nothing stops the server, and a board stays one (BOARD-17).
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should say so")]

use canvas::{Author, Board, Change, Client, Fault, Taken};
use serde_json::{Value, json};
use uuid::Uuid;

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
