//! What may be done with what hangs off an item, as rows to read: whose words they are, who was asked, and to whom it was given.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should say so")]

use access::*;

const IN: Proof = Proof::Verified { at: 900 };

fn item(kind: ItemKind) -> ItemFacts {
    ItemFacts { kind, binned: false, extranet: true, deeds: Facets::ALL_DEEDS, board: BoardFacts::NONE, asks: Asks::NOTHING }
}

fn of_member(kind: ItemKind, roles: &str, reach: Reach, board_role: Option<BoardRole>) -> Rights {
    let roles = Roles::from_words(roles);
    let standing = MemberStanding { roles, reach, made: false, participates: false, external_communications: true, board_role };
    rights(&item(kind), &Standing::Member(standing), 1_000).unwrap()
}

/// Somebody with a built-in role; on a board also with one of its own.
fn member(kind: ItemKind, board_role: Option<BoardRole>) -> Rights {
    of_member(kind, "internal", Reach::default(), board_role)
}

/// A member whose own role lets them read records, and nothing more.
fn reader() -> Rights {
    let rule = Rule { role: RoleId(uuid::Uuid::from_u128(1)), category: None, level: Level::Read, own_only: false, groups: Groups::All };
    of_member(ItemKind::Record, "own", Reach::of(&[rule], None), None)
}

/// A guest to whom it was opened at 100, and who has shown who they are.
fn guest(kind: ItemKind, facets: &str) -> Rights {
    by(kind, facets, IN, Asks::NOTHING)
}

/// The same, by another proof, where the organization asks for more.
fn by(kind: ItemKind, facets: &str, proof: Proof, asks: Asks) -> Rights {
    let facets = Facets::from_words(facets).given_with(kind);
    let grant = GrantFacts { opened_at: 100, closed_at: None, until: None, facets, chat_at: Some(200), paused: false };
    let standing = GuestStanding { grant: Some(grant), proof, trust: Trust { days: 30 }, stay: StayFacts::default(), twice: false };
    rights(&ItemFacts { asks, ..item(kind) }, &Standing::Guest(standing), 1_000).unwrap()
}

fn of(rights: &Rights, kind: AttachedKind, author: Author) -> Result<AttachedRights, WhyNot> {
    rights.attached(&Attached { kind, author })
}

fn comment(written_at: Micros, off: HangsOff) -> AttachedKind {
    AttachedKind::Comment { lane: Lane::Guests, written_at, off }
}

fn message(written_at: Micros) -> AttachedKind {
    AttachedKind::Message { lane: Lane::Guests, written_at }
}

/// What the viewer follows, all of it.
const FOLLOWED: fn(Near) -> AttachedKind = |near| AttachedKind::Followable(Near { follows: Some(TaskFacets::all()), ..near });

#[test]
fn guest_12_words_belong_to_who_wrote_them_also_among_colleagues() {
    let colleague = member(ItemKind::Project, None);
    for words in [comment(950, HangsOff::Item), message(950), AttachedKind::Comment { lane: Lane::Team, written_at: 950, off: HangsOff::Item }] {
        for (viewer, author, edit) in [(&colleague, Author::Viewer, true), (&colleague, Author::Other, false)] {
            let may = of(viewer, words, author).unwrap();
            assert_eq!((may.edit, may.remove, may.comment), (edit, edit, true), "{words:?} {author:?}");
        }
    }
    // Who may only read by now changes not even their own.
    let may = of(&reader(), comment(950, HangsOff::Item), Author::Viewer).unwrap();
    assert!(!may.edit && !may.remove && !may.comment);
    let (me, other) = (PartyId(uuid::Uuid::from_u128(1)), PartyId(uuid::Uuid::from_u128(2)));
    assert_eq!([Author::of(me, me), Author::of(other, me)], [Author::Viewer, Author::Other]);
}

#[test]
fn link_23_what_is_closed_to_one_alone_is_closed_whatever_they_follow_and_all_below_it() {
    let visitor = guest(ItemKind::Document, "old_comments");
    let event = Near { follows: Some(TaskFacets::all()), ..Near::default() };
    let file = |near| AttachedKind::File { internal: false, closed: false, off: HangsOff::Thing(near) };
    let words = |near| comment(950, HangsOff::Thing(near));
    let kinds: [fn(Near) -> AttachedKind; 3] = [AttachedKind::Followable, file, words];
    for kind in kinds {
        assert!(of(&visitor, kind(event), Author::Other).is_ok());
        // Also where they are asked something in it, and what they wrote there themselves.
        for author in [Author::Other, Author::Viewer] {
            assert_eq!(of(&visitor, kind(Near { closed: true, asked: true, ..event }), author), Err(WhyNot::Closed), "{author:?}");
        }
    }
    // A grant that shows all tasks does not outweigh it; what is closed to guests is the team's as before.
    let project = guest(ItemKind::Project, "tasks");
    let task = Near { task: true, ..Near::default() };
    assert!(of(&project, AttachedKind::Followable(task), Author::Other).is_ok());
    assert_eq!(of(&project, AttachedKind::Followable(Near { closed: true, ..task }), Author::Other), Err(WhyNot::Closed));
    assert!(of(&member(ItemKind::Document, None), AttachedKind::Followable(Near { closed: true, ..event }), Author::Other).is_ok());
}

#[test]
fn board_10_whoever_reviews_a_board_says_how_far_its_tasks_are_and_changes_nothing_else() {
    let task = FOLLOWED(Near { task: true, ..Near::default() });
    let note = FOLLOWED(Near { note: true, ..Near::default() });
    for (who, rights, tasks, notes) in [
        ("reads a board", member(ItemKind::Board, Some(BoardRole::Reader)), false, false),
        ("reviews it", member(ItemKind::Board, Some(BoardRole::Reviewer)), true, false),
        ("edits it", member(ItemKind::Board, Some(BoardRole::Editor)), true, true),
        ("changes a record", member(ItemKind::Record, None), true, true),
        ("reads one", reader(), false, false),
    ] {
        let may = |kind| of(&rights, kind, Author::Other).unwrap();
        assert_eq!((may(task).edit, may(note).edit), (tasks, notes), "{who}");
        assert_eq!((may(task).report, may(note).report), (tasks, notes), "who may change it may report on it: {who}");
    }
}

#[test]
fn work_5_work_6_who_it_was_given_to_reports_and_confirms() {
    for (what, near, by_reader, by_guest) in [
        ("a planned activity of theirs", Near { planned: true, assigned: true, ..Near::default() }, true, true),
        ("one of somebody else", Near { planned: true, ..Near::default() }, false, false),
        // A member says how far a task is by changing it.
        ("a task of theirs", Near { task: true, assigned: true, ..Near::default() }, false, true),
        ("a task of somebody else", Near { task: true, ..Near::default() }, false, false),
        ("a note", Near { note: true, assigned: true, ..Near::default() }, false, false),
    ] {
        assert_eq!(of(&reader(), FOLLOWED(near), Author::Other).unwrap().report, by_reader, "{what}");
        assert_eq!(of(&guest(ItemKind::Record, "followed"), FOLLOWED(near), Author::Other).unwrap().report, by_guest, "{what}");
    }
}

#[test]
fn work_4_photos_go_along_with_a_report_on_an_order_and_with_nothing_else() {
    let order = Near { task: true, assigned: true, ..Near::default() };
    let photos = |rights: &Rights, kind| of(rights, kind, Author::Other).unwrap().photos;
    // A grant on a project says nothing of files below its tasks; on a record it does, and on a document.
    for (kind, facets, sends) in [
        (ItemKind::Project, "", true),
        (ItemKind::Project, "tasks", true),
        (ItemKind::Record, "followed attach", true),
        (ItemKind::Record, "followed send_files", false),
        (ItemKind::Document, "send_files", true),
        (ItemKind::Document, "", false),
    ] {
        let guest = guest(kind, facets);
        assert_eq!(photos(&guest, FOLLOWED(order)), sends, "{kind:?}: {facets}");
        assert_eq!(guest.may(Verb::AddFileBelow), sends && kind != ItemKind::Project, "{kind:?}: {facets}");
    }
    let guest = guest(ItemKind::Project, "tasks");
    for (what, near) in [
        ("a task of somebody else", Near { assigned: false, ..order }),
        ("a note", Near { note: true, assigned: true, ..Near::default() }),
        ("what is planned", Near { planned: true, assigned: true, ..Near::default() }),
    ] {
        assert!(!photos(&guest, FOLLOWED(near)), "{what}");
    }
    assert!(!photos(&guest, AttachedKind::Followable(order)), "of what they do not follow they do not know that it is an order");
    let file = AttachedKind::File { internal: false, closed: false, off: HangsOff::Thing(Near { follows: Some(TaskFacets::all()), ..order }) };
    assert!(!photos(&guest, file), "below a file there is nothing");
    for (proof, asks) in [(Proof::Preview, Asks::NOTHING), (Proof::Answer, Asks::NOTHING), (IN, Asks { proof_to_edit: true, ..Asks::NOTHING })] {
        assert!(!photos(&by(ItemKind::Project, "", proof, asks), FOLLOWED(order)), "{proof:?} {asks:?}");
    }
    assert!(photos(&member(ItemKind::Project, None), FOLLOWED(order)) && !photos(&reader(), FOLLOWED(order)));
}

#[test]
fn sign_2_proj_22_who_was_not_asked_neither_signs_nor_decides() {
    let near = Near { task: true, ..Near::default() };
    for (facets, signs) in [("sign files followed", true), ("files followed", false)] {
        let rights = guest(ItemKind::Document, facets);
        let may = |asked| of(&rights, FOLLOWED(Near { asked, ..near }), Author::Other).unwrap();
        assert_eq!((may(true).sign, may(true).decide), (signs, true), "{facets}");
        assert_eq!((may(false).sign, may(false).decide), (false, false), "{facets}");
    }
}

#[test]
fn work_7_a_guest_answers_the_list_that_asks_them() {
    let list = Near { answers: true, ..Near::default() };
    let (asked, other) = (FOLLOWED(list), AttachedKind::Followable(Near { follows: None, ..list }));
    let guest = guest(ItemKind::Record, "followed");
    assert!(of(&guest, asked, Author::Other).unwrap().answer);
    assert!(!of(&guest, FOLLOWED(Near::default()), Author::Other).unwrap().answer, "it asks for nothing");
    assert_eq!(of(&guest, other, Author::Other), Err(WhyNot::NotFollower));
    assert!(!of(&member(ItemKind::Record, None), asked, Author::Other).unwrap().answer, "whom it asks stands outside");
}

#[test]
fn work_8_a_note_is_changed_by_the_guest_who_wrote_it_and_a_task_by_none() {
    let (note, task) = (FOLLOWED(Near { note: true, ..Near::default() }), FOLLOWED(Near { task: true, ..Near::default() }));
    let edits = |facets, kind, author| of(&guest(ItemKind::Record, facets), kind, author).unwrap().edit;
    assert!(edits("followed write_notes", note, Author::Viewer));
    assert!(!edits("followed write_notes", note, Author::Other) && !edits("followed", note, Author::Viewer));
    assert!(!edits("followed write_notes", task, Author::Viewer));
    // Whoever answers a mail writes below it, and changes nothing.
    let answers = of(&by(ItemKind::Record, "followed write_notes", Proof::Answer, Asks::NOTHING), note, Author::Viewer).unwrap();
    assert!(answers.comment && !answers.edit && !answers.prove_first);
    // Who could not change it anyway is asked for no proof.
    let asks = Asks { proof_to_edit: true, ..Asks::NOTHING };
    for (facets, prove_first) in [("followed write_notes", true), ("followed", false)] {
        let may = of(&by(ItemKind::Record, facets, IN, asks), note, Author::Viewer).unwrap();
        assert_eq!((may.edit, may.prove_first), (false, prove_first), "{facets}");
    }
}

#[test]
fn guest_12_guests_write_below_what_they_follow_and_not_below_files() {
    let file = AttachedKind::File { internal: false, closed: false, off: HangsOff::Item };
    let task = FOLLOWED(Near { task: true, ..Near::default() });
    let rights = guest(ItemKind::Record, "files followed");
    assert!(of(&rights, task, Author::Other).unwrap().comment && !of(&rights, file, Author::Other).unwrap().comment);
    let looks = by(ItemKind::Record, "files followed", Proof::Preview, Asks::NOTHING);
    assert!(!of(&looks, task, Author::Other).unwrap().comment, "who looks as the guest says nothing");
}

#[test]
fn f_17_guest_12_what_was_written_before_is_not_for_who_came_later() {
    let (record, project) = (guest(ItemKind::Record, "followed"), guest(ItemKind::Project, "followed chat"));
    for (written_at, seen) in [(99, false), (100, true), (950, true)] {
        assert_eq!(of(&record, comment(written_at, HangsOff::Item), Author::Other).is_ok(), seen, "a comment of {written_at}");
    }
    for (written_at, seen) in [(199, false), (200, true), (950, true)] {
        assert_eq!(of(&project, message(written_at), Author::Other).is_ok(), seen, "a message of {written_at}");
    }
    assert!(of(&record, comment(1, HangsOff::Item), Author::Viewer).is_ok(), "one's own words stay");
    assert_eq!(of(&record, message(950), Author::Other), Err(WhyNot::FacetOff(Facet::Chat)));
}

#[test]
fn guest_12_a_comment_is_no_nearer_than_what_it_hangs_off() {
    let near = Near { follows: Some(TaskFacets::all()), ..Near::default() };
    let guest = guest(ItemKind::Record, "followed");
    assert!(of(&guest, comment(950, HangsOff::Thing(near)), Author::Other).is_ok());
    assert_eq!(of(&guest, comment(99, HangsOff::Thing(near)), Author::Other), Err(WhyNot::BeforeGrant));
    for author in [Author::Viewer, Author::Other] {
        assert_eq!(of(&guest, comment(950, HangsOff::Thing(Near::default())), author), Err(WhyNot::NotFollower), "{author:?}");
    }
}

#[test]
fn r_2_words_that_are_stored_are_read_as_what_was_meant() {
    assert_eq!([Lane::Team, Lane::Guests].map(Lane::word), ["team", "guests"]);
    assert_eq!(["team", "guests", "Team", ""].map(Lane::from_word), [Some(Lane::Team), Some(Lane::Guests), None, None]);
    assert_eq!(BoardRole::ALL.map(|role| BoardRole::from_word(role.word())), BoardRole::ALL.map(Some));
    assert_eq!(BoardRole::ALL.map(BoardRole::word), ["reader", "reviewer", "editor", "owner"]);
    assert_eq!(BoardRole::from_word("Owner"), None);
    let kinds = [ItemKind::Record, ItemKind::Project, ItemKind::Document, ItemKind::Board];
    assert_eq!(kinds.map(ItemKind::word), ["record", "project", "document", "board"]);
    assert_eq!(Level::ALL.map(Level::word), ["none", "read", "modify", "create", "delete", "share"]);
    assert_eq!(Level::ALL.map(|level| Level::from_word(level.word())), Level::ALL.map(Some));
    assert_eq!(Level::from_word("everything"), None);
}

#[test]
fn board_7_of_guests_editors_alone_are_told_what_others_say() {
    for role in BoardRole::ALL {
        let of = |guest, shut| on_board(BoardStanding { role, guest, shut, locked: shut, held_back: false });
        assert_eq!((of(false, false).is_told(), of(true, false).is_told()), (true, role >= BoardRole::Editor), "{role:?}");
        assert_eq!([of(false, false).guest(), of(true, false).guest()], [false, true]);
        assert_eq!([of(false, false).shut(), of(false, true).shut()], [false, true]);
        assert_eq!(role.guests_are_told(), role >= BoardRole::Editor);
    }
}
