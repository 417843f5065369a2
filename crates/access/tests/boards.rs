//! BOARD-4 to -6, BOARD-14: who may do what on a board, as a table to read, and against the
//! sentences of the rules.

use access::*;
use std::fmt::Write as _;

fn may(role: BoardRole, guest: bool, shut: bool, deed: BoardDeed) -> bool {
    on_board(BoardStanding { role, guest, shut }).may(deed)
}

/// Every standing there is.
fn all() -> impl Iterator<Item = (BoardRole, bool, bool)> {
    BoardRole::ALL
        .into_iter()
        .flat_map(|role| [false, true].into_iter().flat_map(move |guest| [false, true].into_iter().map(move |shut| (role, guest, shut))))
}

#[test]
fn board_5_a_role_has_all_that_a_lesser_one_has() {
    for (role, guest, shut) in all() {
        for deed in BoardDeed::ALL {
            for lesser in BoardRole::ALL.into_iter().filter(|lesser| *lesser < role) {
                assert!(!may(lesser, guest, shut, *deed) || may(role, guest, shut, *deed), "{lesser:?} {role:?} {deed:?}");
            }
        }
    }
    // Looks and follows; also comments, marks up, chats; changes everything; also shares, deletes.
    let reader = |deed| may(BoardRole::Reader, false, false, deed);
    assert!(reader(BoardDeed::Look) && !reader(BoardDeed::Comment) && !reader(BoardDeed::Chat) && !reader(BoardDeed::Add));
    let reviewer = |deed| may(BoardRole::Reviewer, false, false, deed);
    assert!(reviewer(BoardDeed::Comment) && reviewer(BoardDeed::Chat) && reviewer(BoardDeed::ChangeOwn) && !reviewer(BoardDeed::ChangeAny));
    let editor = |deed| may(BoardRole::Editor, false, false, deed);
    assert!(editor(BoardDeed::ChangeAny) && editor(BoardDeed::Lock) && !editor(BoardDeed::Manage) && !editor(BoardDeed::Delete));
    assert!(BoardDeed::ALL.iter().all(|deed| may(BoardRole::Owner, false, false, *deed)));
}

#[test]
fn board_6_a_guest_never_does_what_guests_never_do() {
    let never = [
        "create a task, change its status",
        "mention, assign",
        "manage participants and roles",
        "post an update",
        "start or cancel an approval",
        "rename",
        "move into or out of a project",
        "archive or unarchive",
        "lock or unlock",
        "duplicate",
        "delete",
        "add team templates",
        "insert web images",
        "embed addresses",
        "create tables",
    ];
    for (role, _, shut) in all() {
        for deed in BoardDeed::ALL {
            let guest = may(role, true, shut, *deed);
            // What the role may do, and what guests may do: both.
            assert_eq!(guest, may(role, false, shut, *deed) && !never.contains(&deed.word()), "{role:?} {deed:?}");
        }
    }
    assert!(never.iter().all(|word| BoardDeed::ALL.iter().any(|deed| deed.word() == *word)));
}

#[test]
fn board_14_a_shut_board_makes_everybody_a_reader_of_what_lies_there() {
    let on_it = [
        BoardDeed::Chat,
        BoardDeed::Comment,
        BoardDeed::Add,
        BoardDeed::ChangeOwn,
        BoardDeed::ChangeAny,
        BoardDeed::Table,
        BoardDeed::Embed,
        BoardDeed::Task,
    ];
    for (role, guest, _) in all() {
        assert!(may(role, guest, true, BoardDeed::Look));
        assert!(on_it.iter().all(|deed| !may(role, guest, true, *deed)), "{role:?}");
    }
    // And yet it can be opened again.
    assert!(may(BoardRole::Editor, false, true, BoardDeed::Lock) && may(BoardRole::Editor, false, true, BoardDeed::Archive));
}

#[test]
fn board_6_the_table_of_permitted_actions_is_true() {
    let mut table = String::from(
        "Who may do what on a board, written by a test of the policy. A guest is a contact or a visitor who entered a name;\nshut is a board that is locked or archived.\n\n",
    );
    let columns: Vec<(BoardRole, bool)> =
        [false, true].into_iter().flat_map(|guest| BoardRole::ALL.into_iter().rev().map(move |role| (role, guest))).collect();
    let head: Vec<String> = columns.iter().map(|(role, guest)| format!("{}{}", if *guest { "g-" } else { "" }, role.word())).collect();
    for shut in [false, true] {
        let _ = writeln!(table, "{:<52}{}", if shut { "SHUT" } else { "OPEN" }, head.iter().map(|name| format!("{name:>11}")).collect::<String>());
        for deed in BoardDeed::ALL {
            let cells: String =
                columns.iter().map(|(role, guest)| format!("{:>11}", if may(*role, *guest, shut, *deed) { "yes" } else { "-" })).collect();
            let _ = writeln!(table, "{:<52}{cells}", deed.word());
        }
        table.push('\n');
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/boards.txt");
    if std::env::var_os("PARLOR_WRITE_ACCESS").is_some() {
        assert!(std::fs::write(file, &table).is_ok());
    }
    assert_eq!(std::fs::read_to_string(file).unwrap_or_default(), table, "docs/boards.txt says otherwise; PARLOR_WRITE_ACCESS=1 writes it");
}
