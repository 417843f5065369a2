//! What rights say of themselves: their reasons, their parts and their end; and those in the house and in a guests' room.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should say so")]

use access::*;
use uuid::Uuid;

const NOW: Micros = 1_000;
const MINUTE: Micros = 60_000_000;
const DAY: Micros = 24 * 60 * MINUTE;

fn rule(level: Level, own_only: bool) -> Rule {
    Rule { role: RoleId(Uuid::from_u128(1)), category: None, level, own_only, groups: Groups::All }
}

fn member(roles: &str, rules: &[Rule], (made, participates): (bool, bool)) -> Rights {
    let (roles, reach) = (Roles::from_words(roles), Reach::of(rules, None));
    let standing = MemberStanding { roles, reach, made, participates, external_communications: true, board_role: None };
    rights(&ItemKind::Record.plain(), &Standing::Member(standing), NOW).unwrap()
}

fn guest(kind: ItemKind, facets: &str, proof: Proof) -> Rights {
    let facets = Facets::from_words(facets);
    let grant = GrantFacts { opened_at: 100, closed_at: None, until: None, facets, chat_at: None, paused: false };
    let standing = GuestStanding { grant: Some(grant), proof, trust: Trust { days: 30 }, stay: StayFacts::default(), twice: false };
    rights(&kind.plain(), &Standing::Guest(standing), NOW).unwrap()
}

#[test]
fn guest_3_the_room_is_for_who_was_invited_and_showed_who_they_are() {
    let at = |invited, proof, now| in_guest_room(&RoomStanding { invited, proof, trust: Trust { days: 1 } }, now).map(RoomRights::acts);
    let link = LinkFacts { deactivated: false, until: None, renewed: false, bound: false, everyone: false };
    let proven = Proof::Verified { at: 0 };
    assert_eq!(at(true, proven, DAY - 1), Ok(true));
    assert_eq!(at(true, proven, DAY), Err(WhyNot::NotVerified), "trust in the browser has ended");
    assert_eq!(at(false, proven, 1), Err(WhyNot::NoGrant), "nothing was ever open to them");
    assert_eq!(at(true, Proof::Preview, 1), Ok(false), "who looks as a guest does nothing there");
    for proof in [Proof::None, Proof::Answer, Proof::Held(link)] {
        assert_eq!(at(true, proof, 1), Err(WhyNot::NotVerified), "{proof:?}");
    }
}

#[test]
fn guest_12_words_on_a_general_task_belong_to_the_member_who_wrote_them() {
    let changes = |roles: &str, author| in_organization(Some(Roles::from_words(roles))).unwrap().changes_words(author);
    assert!(changes("internal", Author::Viewer) && changes("own", Author::Viewer));
    assert!(!changes("administrator", Author::Other), "they are another's");
    assert!(!changes("external", Author::Viewer), "who takes part in items alone sees no general task");
}

#[test]
fn view_3_the_reasons_say_whether_only_taking_part_or_making_it_opens_it() {
    let (all, own) = ([rule(Level::Read, false)], [rule(Level::Read, true)]);
    for (roles, rules, made, participates, why) in [
        ("internal", &[][..], true, true, vec![Reason::Role]),
        ("external", &[], false, true, vec![Reason::Role, Reason::Participates]),
        ("own external", &all, true, true, vec![Reason::Role]),
        ("own external internal", &[], true, true, vec![Reason::Role]),
        ("own", &own, true, false, vec![Reason::Role, Reason::Made]),
        ("own", &all, true, false, vec![Reason::Role]),
        ("own internal", &own, true, false, vec![Reason::Role]),
        ("own external", &own, true, true, vec![Reason::Role]),
    ] {
        assert_eq!(member(roles, rules, (made, participates)).why(), why, "{roles:?} {rules:?} made: {made} participates: {participates}");
    }
    assert_eq!(guest(ItemKind::Record, "files", Proof::Verified { at: 900 }).why(), [Reason::Grant]);
}

#[test]
fn house_1_a_member_is_shown_every_part_and_a_guest_those_of_the_grant() {
    let (colleague, guest) = (member("internal", &[], (false, false)), guest(ItemKind::Record, "files", Proof::Verified { at: 900 }));
    assert!(!colleague.outside() && guest.outside());
    assert_eq!(colleague.facets(), Facet::ALL.into_iter().collect());
    assert_eq!(guest.facets(), Facets::from_words("files"));
    assert!(colleague.shows(Facet::Files) && colleague.shows(Facet::Chat));
    assert!(guest.shows(Facet::Files) && !guest.shows(Facet::Chat));
}

#[test]
fn mem_2_a_member_is_told_whether_groups_of_fields_are_held_back() {
    let some = Rule { groups: Groups::none(), ..rule(Level::Read, false) };
    assert!(member("internal", &[], (false, false)).shows_all_groups());
    assert!(member("own", &[rule(Level::Read, false)], (false, false)).shows_all_groups());
    assert!(!member("own", std::slice::from_ref(&some), (false, false)).shows_all_groups());
    let takes_part = member("own external", &[some], (false, true));
    assert!(takes_part.shows_all_groups() && takes_part.edits_group("Price"), "a built-in role holds no group back");
}

#[test]
fn sign_7_who_was_verified_longer_ago_than_is_allowed_confirms_first() {
    let proven = guest(ItemKind::Document, "sign", Proof::Verified { at: 500 });
    assert!(!proven.confirms_first(10, 500 + 10 * MINUTE - 1));
    assert!(proven.confirms_first(10, 500 + 10 * MINUTE));
    assert!(proven.confirms_first(0, 500) && proven.confirms_first(-5, 500), "each time, where no minute is allowed");
    assert!(guest(ItemKind::Document, "sign", Proof::Answer).confirms_first(10, NOW), "who never was");
    assert!(!member("internal", &[], (false, false)).confirms_first(0, NOW), "members sign in");
}

#[test]
fn proj_5_a_grant_of_tasks_alone_shows_what_is_followed() {
    assert_eq!(Facets::only_tasks().iter().collect::<Vec<_>>(), [Facet::Followed]);
}

#[test]
fn mem_1_of_several_roles_the_strongest_is_shown() {
    let shown = |words: &str| Roles::from_words(words).strongest();
    assert_eq!(shown("external internal administrator"), Some(BuiltIn::Administrator));
    assert_eq!(shown("own external"), Some(BuiltIn::External));
    assert_eq!(shown("own"), None);
}

#[test]
fn link_13_what_has_an_end_is_shut_from_that_instant_on() {
    let grant = GrantFacts { opened_at: 0, closed_at: None, until: Some(NOW), facets: Facets::default(), chat_at: None, paused: false };
    assert!(grant.open_at(NOW - 1) && !grant.open_at(NOW) && !grant.open_at(NOW + 1));
    let link = LinkFacts { deactivated: false, until: Some(NOW), renewed: false, bound: false, everyone: false };
    assert!(link.reads_at(NOW - 1) && !link.reads_at(NOW) && !link.reads_at(NOW + 1));
}
