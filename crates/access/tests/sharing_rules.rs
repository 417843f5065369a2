//! RULES-1 to -5: what sharing rules say, as tables and against a plain reference.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should say so")]

use access::*;
use proptest::prelude::*;

const DAY: Micros = 86_400_000_000;

fn domains(text: &str) -> Domains {
    Domains::read(text).unwrap()
}

fn contact(email: Option<&str>, until: Option<Micros>) -> Opening<'_> {
    Opening { whom: Whom::Contact { email, proves: false }, until, signs: false, edits: false }
}

#[test]
fn rules_1_a_domain_is_itself_and_with_a_star_all_below_it() {
    let of = |text: &str, email: &str| domains(text).have(email);
    assert!(of("bolt.example", "gus@bolt.example") && of("Bolt.Example, crane.example", "ANA@Crane.example"));
    assert!(!of("bolt.example", "gus@mail.bolt.example") && !of("bolt.example", "gus@notbolt.example"));
    assert!(of("*.bolt.example", "gus@bolt.example") && of("*.bolt.example", "gus@a.b.bolt.example"));
    assert!(!of("*.bolt.example", "gus@notbolt.example") && !of("*.bolt.example", "gus"));
    assert_eq!(domains("@bolt.example bolt.example\nčáp.example").words(), "bolt.example čáp.example");
    for wrong in ["bolt", "*.", "*", "a..b", "-a.example", "a b@c", "bolt.example/x", "a.*.example"] {
        assert!(Domains::read(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn rules_1_a_rule_names_a_number_of_domains_each_once() {
    assert_eq!(["", "bolt.example", "bolt.example BOLT.example *.bolt.example"].map(|text| domains(text).count()), [0, 1, 2]);
}

#[test]
fn rules_1_and_3_some_name_domains_and_some_hold_at_once() {
    let of = |test: fn(RuleKind) -> bool| RuleKind::ALL.into_iter().filter(|kind| test(*kind)).map(RuleKind::word).collect::<Vec<_>>();
    assert_eq!(of(RuleKind::of_domains), ["only_domains", "never_domains"]);
    assert_eq!(of(RuleKind::at_once), ["proof_to_sign", "proof_to_edit", "watermark"]);
}

#[test]
fn rules_1_who_has_no_address_is_of_no_domain_and_a_public_link_is_nobodys() {
    let (only, never) = (SharingRule::OnlyDomains(domains("bolt.example")), SharingRule::NeverDomains(domains("bolt.example")));
    let refused = |email| [only.refuses(&contact(email, None), 0), never.refuses(&contact(email, None), 0)];
    assert_eq!(refused(Some("gus@bolt.example")), [false, true]);
    assert_eq!(refused(Some("ana@crane.example")), [true, false]);
    assert_eq!(refused(None), [true, false]);
    let everyone = Opening { whom: Whom::Everyone, ..contact(None, None) };
    assert!([&only, &never].iter().all(|rule| !rule.refuses(&everyone, 0)));
    assert!(SharingRule::NoPublicLinks.refuses(&everyone, 0) && !SharingRule::NoPublicLinks.refuses(&contact(None, None), 0));
}

#[test]
fn rules_2_the_last_day_may_be_as_late_as_the_rule_says_and_lasts_until_its_end() {
    let longest = SharingRule::Longest { days: 90 };
    let refused = |until| longest.refuses(&contact(None, until), 1_000);
    assert!(refused(None), "it has to have an end");
    assert!(!refused(longest.latest(1_000)), "what is filled in is taken");
    assert!(!refused(Some(1_000 + 91 * DAY)) && refused(Some(1_000 + 92 * DAY)));
    // Two hours longer, for zones and for clocks that are put back on it.
    let end = 1_000 + 91 * DAY + DAY / 12;
    assert!(!refused(Some(end)) && refused(Some(end + 1)));
    assert_eq!(SharingRule::NoPublicLinks.latest(1_000), None);
}

#[test]
fn rules_3_and_5_refuse_nothing_and_name_who_has_nothing_to_prove_with() {
    let opening = |signs, edits, proves| Opening { whom: Whom::Contact { email: None, proves }, until: None, signs, edits };
    for (rule, signs, edits) in [(SharingRule::ProofToSign, true, false), (SharingRule::ProofToEdit, false, true)] {
        assert_eq!(rule.finds(&opening(signs, edits, false), 0), Some(Finding::ToProve));
        assert_eq!(rule.finds(&opening(signs, edits, true), 0), None);
        assert_eq!(rule.finds(&opening(!signs, !edits, false), 0), None);
        assert!(!rule.refuses(&opening(true, true, false), 0));
    }
    assert_eq!(SharingRule::Watermark.finds(&opening(true, true, false), 0), None);
    assert!(RuleKind::ALL.iter().all(|kind| RuleKind::from_word(kind.word()) == Some(*kind)));
}

/// Rights of a guest of that item, who signed in by two proofs or not.
fn guest(kind: ItemKind, facets: &str, asks: Asks, twice: bool, proof: Proof) -> Rights {
    let item = ItemFacts { kind, binned: false, extranet: true, deeds: Facets::ALL_DEEDS, board: BoardFacts::NONE, asks };
    let facets = Facets::from_words(facets).given_with(kind);
    let grant = GrantFacts { opened_at: 100, closed_at: None, until: None, facets, chat_at: None, paused: false };
    let standing = GuestStanding { grant: Some(grant), proof, trust: Trust { days: 30 }, stay: StayFacts::default(), twice };
    rights(&item, &Standing::Guest(standing), 1_000).unwrap()
}

const ALL: Asks = Asks { proof_to_sign: true, proof_to_edit: true, watermark: true };
const IN: Proof = Proof::Verified { at: 900 };

#[test]
fn rules_3_signing_waits_for_two_proofs() {
    let may = |asks, twice| guest(ItemKind::Document, "sign files", asks, twice, IN);
    let sign = Asks { proof_to_sign: true, ..Asks::NOTHING };
    assert!(may(Asks::NOTHING, false).may(Verb::Sign) && may(sign, true).may(Verb::Sign));
    assert!(!may(sign, false).may(Verb::Sign) && may(sign, false).held_back().sign);
    assert!(!may(sign, true).held_back().any() && !may(Asks::NOTHING, false).held_back().any());
    // Who could not sign anyway is offered nothing.
    assert!(!guest(ItemKind::Document, "files", sign, false, IN).held_back().any());
    assert!(may(sign, false).may(Verb::Decide) && may(sign, false).may(Verb::WriteToGuests));
}

#[test]
fn rules_3_something_is_held_back_where_signing_or_changing_is() {
    for (sign, edit) in [(false, false), (false, true), (true, false), (true, true)] {
        assert_eq!(HeldBack { sign, edit }.any(), sign || edit);
    }
}

#[test]
fn rules_3_changing_waits_for_two_proofs_and_words_do_not() {
    let facets = "files send_files attach write_notes requests";
    let [without, with] = [false, true].map(|twice| guest(ItemKind::Record, facets, ALL, twice, IN));
    for verb in [Verb::AddFile, Verb::AddFileBelow, Verb::AddNote] {
        assert!(!without.may(verb) && with.may(verb), "{verb:?}");
    }
    for verb in [Verb::See, Verb::WriteToGuests, Verb::Request, Verb::Decide] {
        assert!(without.may(verb), "{verb:?}");
    }
    assert!(without.held_back().edit && !with.held_back().any());
    let own = |rights: &Rights, kind| rights.attached(&Attached { kind, author: Author::Viewer }).unwrap();
    let file = AttachedKind::File { internal: false, closed: false, off: HangsOff::Item };
    assert!(!own(&without, file).edit && own(&without, file).prove_first && own(&with, file).edit && !own(&with, file).prove_first);
    let comment = AttachedKind::Comment { lane: Lane::Guests, written_at: 950, off: HangsOff::Item };
    assert!(own(&without, comment).edit && !own(&without, comment).prove_first);
    let follows = Some(TaskFacets::all());
    let task = AttachedKind::Followable(Near { follows, task: true, assigned: true, ..Near::default() });
    let list = AttachedKind::Followable(Near { follows, answers: true, ..Near::default() });
    let note = AttachedKind::Followable(Near { follows, note: true, ..Near::default() });
    let followed = "files followed send_files write_notes";
    let [without, with] = [false, true].map(|twice| guest(ItemKind::Record, followed, ALL, twice, IN));
    assert!(!own(&without, task).report && own(&with, task).report && own(&without, task).prove_first);
    assert!(!own(&without, list).answer && own(&with, list).answer && own(&without, list).prove_first);
    assert!(!own(&without, note).edit && own(&with, note).edit && own(&without, note).prove_first);
    assert!(own(&without, task).comment, "words are words");
}

#[test]
fn rules_3_nobody_changes_a_board_by_an_address_or_one_proof() {
    let held = Proof::Held(LinkFacts { deactivated: false, until: None, renewed: false, bound: false, everyone: true });
    let on = |twice, proof| guest(ItemKind::Board, "editor", ALL, twice, proof);
    for proof in [IN, held] {
        let board = on(false, proof).on_board().unwrap();
        assert!(board.may(BoardDeed::Look) && board.may(BoardDeed::Comment) && board.may(BoardDeed::Chat));
        assert!([BoardDeed::Add, BoardDeed::ChangeOwn, BoardDeed::ChangeAny].iter().all(|deed| !board.may(*deed)));
        assert!(on(false, proof).held_back().edit && !on(false, proof).may(Verb::AddFile));
    }
    let board = on(true, IN).on_board().unwrap();
    assert!(board.may(BoardDeed::ChangeAny) && !on(true, IN).held_back().any());
    // Who looks as a guest does nothing, and is offered nothing.
    assert!(!on(false, Proof::Preview).held_back().any());
}

#[test]
fn rules_5_a_watermark_is_for_who_stands_outside() {
    assert!(guest(ItemKind::Record, "files", ALL, true, IN).watermarked());
    assert!(!guest(ItemKind::Record, "files", Asks::NOTHING, true, IN).watermarked());
    let item = ItemFacts { kind: ItemKind::Record, binned: false, extranet: true, deeds: Facets::ALL_DEEDS, board: BoardFacts::NONE, asks: ALL };
    let member = MemberStanding {
        roles: Roles::from_words("internal"),
        reach: Reach::default(),
        made: false,
        participates: false,
        external_communications: true,
        board_role: None,
    };
    let rights = rights(&item, &Standing::Member(member), 1_000).unwrap();
    assert!(!rights.watermarked() && !rights.held_back().any() && rights.may(Verb::AddFile));
}

fn address() -> impl Strategy<Value = Option<String>> {
    proptest::option::of(proptest::sample::select(vec!["a@x.example", "b@y.example", "c@sub.x.example", "d@x.example.org"]).prop_map(str::to_owned))
}

proptest! {
    /// The rules in the plainest words there are: whatever is named would not be opened anew, and
    /// whatever is not named would be.
    #[test]
    fn rules_4_what_a_rule_names_is_what_it_refuses(
        email in address(), everyone in any::<bool>(), days in proptest::option::of(0_i64..200), longest in 1_i64..150, now in 0_i64..1_000_000_000,
    ) {
        let until = days.map(|days| now + days * DAY);
        let whom = if everyone { Whom::Everyone } else { Whom::Contact { email: email.as_deref(), proves: false } };
        let opening = Opening { whom, until, signs: true, edits: true };
        let of_x = email.as_deref().is_some_and(|email| email.ends_with("@x.example") || email.ends_with(".x.example"));
        let expected = [
            (SharingRule::OnlyDomains(domains("*.x.example")), !everyone && !of_x),
            (SharingRule::NeverDomains(domains("*.x.example")), !everyone && of_x),
            (SharingRule::Longest { days: longest }, days.is_none_or(|days| days > longest + 1)),
            (SharingRule::NoPublicLinks, everyone),
            (SharingRule::ProofToSign, false),
            (SharingRule::ProofToEdit, false),
            (SharingRule::Watermark, false),
        ];
        for (rule, refused) in expected {
            prop_assert_eq!(rule.refuses(&opening, now), refused, "{:?} {:?}", rule, opening);
            prop_assert_eq!(rule.finds(&opening, now) == Some(Finding::Breaks), refused);
        }
    }
}
