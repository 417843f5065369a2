//! BOARD-4 to -6, BOARD-14: who may do what on a board, as a table to read, and against the
//! sentences of the rules.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should say so")]

use access::*;
use std::fmt::Write as _;

fn may(role: BoardRole, guest: bool, shut: bool, deed: BoardDeed) -> bool {
    on_board(BoardStanding { role, guest, shut, locked: shut, held_back: false }).may(deed)
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
        "start an approval",
        "cancel an approval",
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
fn board_14_no_approval_is_started_on_a_locked_board_and_one_that_runs_can_be_cancelled() {
    for role in BoardRole::ALL {
        let may = |shut, locked, deed| on_board(BoardStanding { role, guest: false, shut, locked, held_back: false }).may(deed);
        let edits = role >= BoardRole::Editor;
        assert_eq!((may(false, false, BoardDeed::Approval), may(false, false, BoardDeed::Withdraw)), (edits, edits), "{role:?}");
        assert_eq!((may(true, true, BoardDeed::Approval), may(true, true, BoardDeed::Withdraw)), (false, edits), "{role:?}, locked");
        // Held while it is drawn, or asked about: whoever asks goes on with it, and is told that others are asked.
        assert_eq!((may(true, false, BoardDeed::Approval), may(true, false, BoardDeed::Withdraw)), (edits, edits), "{role:?}, held");
    }
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

/// A board as it stands before somebody.
fn rights_on(standing: &Standing, board: BoardFacts) -> Option<BoardRights> {
    let item = ItemFacts { kind: ItemKind::Board, binned: false, extranet: true, deeds: Facets::ALL_DEEDS, board, asks: Asks::NOTHING };
    rights(&item, standing, 1_000).ok().and_then(|rights| rights.on_board())
}

fn member(roles: &str, participates: bool, board_role: Option<BoardRole>) -> Standing {
    let roles = Roles::from_words(roles);
    Standing::Member(MemberStanding { roles, reach: Reach::default(), made: false, participates, external_communications: true, board_role })
}

fn guest(facets: &str, proof: Proof) -> Standing {
    let facets = Facets::from_words(facets).given_with(ItemKind::Board);
    let grant = GrantFacts { opened_at: 100, closed_at: None, until: None, facets, chat_at: None, paused: false };
    Standing::Guest(GuestStanding { grant: Some(grant), proof, trust: Trust { days: 30 }, stay: StayFacts::default(), twice: false })
}

#[test]
fn board_4_and_5_a_member_has_the_role_that_was_given_or_the_one_of_their_reach() {
    let open = BoardFacts::NONE;
    let role = |roles: &str, participates, given| rights_on(&member(roles, participates, given), open).map(BoardRights::role);
    assert_eq!(role("internal", false, None), Some(BoardRole::Editor));
    assert_eq!(role("internal", false, Some(BoardRole::Reader)), Some(BoardRole::Reader), "what was given counts");
    assert_eq!(role("external", false, None), None, "nothing ties them to it");
    assert_eq!(role("external", true, None), Some(BoardRole::Editor));
    assert_eq!(role("external", true, Some(BoardRole::Owner)), Some(BoardRole::Owner));
    assert_eq!(role("administrator", false, Some(BoardRole::Reader)), Some(BoardRole::Owner));
}

#[test]
fn board_5_only_an_owner_shares_and_deletes() {
    let item =
        ItemFacts { kind: ItemKind::Board, binned: false, extranet: true, deeds: Facets::ALL_DEEDS, board: BoardFacts::NONE, asks: Asks::NOTHING };
    for (given, owns) in [(BoardRole::Owner, true), (BoardRole::Editor, false), (BoardRole::Reviewer, false), (BoardRole::Reader, false)] {
        let rights = rights(&item, &member("internal", true, Some(given)), 1_000).unwrap();
        for verb in [Verb::Share, Verb::CloseAccess, Verb::SeeAccess, Verb::ViewAs, Verb::CopyLink, Verb::Bin] {
            assert_eq!(rights.may(verb), owns, "{given:?} {verb:?}");
        }
        assert_eq!(rights.may(Verb::Edit), given >= BoardRole::Editor, "{given:?} renames");
        assert_eq!(rights.may(Verb::WriteToGuests), given >= BoardRole::Reviewer, "{given:?} comments");
    }
}

#[test]
fn board_4_guests_of_a_free_organization_are_reviewers_or_readers() {
    let proof = Proof::Verified { at: 900 };
    let role = |facets: &str, guests_edit| {
        let facts = BoardFacts { shut: false, locked: false, guests_edit };
        rights_on(&guest(facets, proof), facts).map(BoardRights::role)
    };
    assert_eq!((role("editor", true), role("editor", false)), (Some(BoardRole::Editor), Some(BoardRole::Reviewer)));
    assert_eq!((role("reviewer", true), role("reviewer", false)), (Some(BoardRole::Reviewer), Some(BoardRole::Reviewer)));
    assert_eq!((role("", true), role("", false)), (Some(BoardRole::Reader), Some(BoardRole::Reader)));
}

#[test]
fn board_3_who_came_by_the_address_acts_as_far_as_it_goes_and_who_looks_as_a_guest_only_looks() {
    let held = Proof::Held(LinkFacts { deactivated: false, until: None, renewed: false, bound: false, everyone: true });
    let may = |proof, deed| rights_on(&guest("reviewer", proof), BoardFacts::NONE).is_some_and(|rights| rights.may(deed));
    assert!(may(held, BoardDeed::Add) && may(held, BoardDeed::Comment) && !may(held, BoardDeed::ChangeAny) && !may(held, BoardDeed::Mention));
    assert!(may(Proof::Preview, BoardDeed::Look) && !may(Proof::Preview, BoardDeed::Comment));
    let renewed = Proof::Held(LinkFacts { deactivated: false, until: None, renewed: true, bound: false, everyone: true });
    assert!(!may(renewed, BoardDeed::Look), "another address was made in its place");
}

#[test]
fn link_8_who_holds_the_address_of_one_contact_only_looks_at_a_board_until_they_show_who_they_are() {
    let held = Proof::Held(LinkFacts { deactivated: false, until: None, renewed: false, bound: false, everyone: false });
    for facets in ["", "reviewer", "editor"] {
        let rights = rights(&ItemKind::Board.plain(), &guest(facets, held), 1_000).unwrap();
        let verbs: Vec<Verb> = Verb::ALL.into_iter().filter(|verb| rights.may(*verb)).collect();
        assert_eq!(verbs, [Verb::See, Verb::Verify], "{facets}");
        let board = rights.on_board().unwrap();
        assert_eq!(board.role(), BoardRole::Reader, "{facets}");
        for deed in [BoardDeed::Chat, BoardDeed::Comment, BoardDeed::Add, BoardDeed::ChangeOwn, BoardDeed::ChangeAny] {
            assert!(!board.may(deed), "{facets} {deed:?}");
        }
    }
}

#[test]
fn board_14_a_shut_board_leaves_everybody_reading() {
    let shut = BoardFacts { shut: true, locked: true, guests_edit: true };
    let binned =
        ItemFacts { kind: ItemKind::Board, binned: true, extranet: true, deeds: Facets::ALL_DEEDS, board: BoardFacts::NONE, asks: Asks::NOTHING };
    let in_bin = rights(&binned, &member("administrator", true, None), 1_000).unwrap().on_board().unwrap();
    assert!(in_bin.shut() && !in_bin.may(BoardDeed::ChangeAny), "what lies in the bin is for reading");
    for standing in [member("administrator", true, None), guest("editor", Proof::Verified { at: 900 })] {
        let rights = rights_on(&standing, shut).unwrap();
        assert!(rights.may(BoardDeed::Look) && rights.shut());
        for deed in [BoardDeed::Add, BoardDeed::ChangeOwn, BoardDeed::ChangeAny, BoardDeed::Comment, BoardDeed::Chat] {
            assert!(!rights.may(deed), "{deed:?}");
        }
    }
}

#[test]
fn house_5_who_deletes_a_board_takes_it_out_of_the_bin_and_nobody_does_anything_else_there() {
    let item = |binned| ItemFacts { binned, ..ItemKind::Board.plain() };
    let has = |binned, given: BoardRole| {
        let rights = rights(&item(binned), &member("internal", false, Some(given)), 1_000);
        Verb::ALL.into_iter().filter(|verb| rights.as_ref().is_ok_and(|rights| rights.may(*verb))).collect::<Vec<_>>()
    };
    assert_eq!(has(true, BoardRole::Owner), [Verb::See, Verb::ReadHistory, Verb::Restore]);
    assert_eq!(has(true, BoardRole::Editor), [Verb::See, Verb::ReadHistory]);
    assert!(!has(false, BoardRole::Owner).contains(&Verb::Restore), "it lies in no bin");
}

#[test]
fn board_13_a_guest_answers_in_an_approval_who_has_shown_who_they_are() {
    let decides = |proof| rights(&ItemKind::Board.plain(), &guest("reviewer", proof), 1_000).is_ok_and(|rights| rights.may(Verb::Decide));
    assert!(decides(Proof::Verified { at: 900 }));
    assert!(!decides(Proof::Preview), "who looks as a guest does nothing");
    assert!(!decides(Proof::Answer), "whoever answers a mail writes, and does nothing else");
}
