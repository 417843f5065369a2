//! The policy as tables: a row each, read aloud.

#![expect(clippy::panic, reason = "a test says what it expects")]

use access::*;

const RECORD: ItemFacts =
    ItemFacts { kind: ItemKind::Record, binned: false, extranet: true, deeds: Facets::ALL_DEEDS, board: BoardFacts::NONE, asks: Asks::NOTHING };

fn member(roles: &str, participates: bool) -> Standing {
    Standing::Member(MemberStanding {
        roles: Roles::from_words(roles),
        reach: Reach::default(),
        made: false,
        participates,
        external_communications: true,
        board_role: None,
    })
}

fn guest(facets: &str, proof: Proof) -> Standing {
    let grant = GrantFacts { opened_at: 100, closed_at: None, until: None, facets: Facets::from_words(facets), chat_at: None, paused: false };
    Standing::Guest(GuestStanding { grant: Some(grant), proof, trust: Trust { days: 30 }, stay: StayFacts::default(), twice: false })
}

/// The verbs that somebody has, as words in order; a dash for nobody who may know.
fn verbs(item: &ItemFacts, standing: &Standing) -> String {
    match rights(item, standing, 1_000) {
        Err(_) => "-".into(),
        Ok(rights) => Verb::ALL.iter().filter(|verb| rights.may(**verb)).map(|verb| format!("{verb:?}")).collect::<Vec<_>>().join(" "),
    }
}

const ALL_BUT_RESTORE: &str =
    "See ReadHistory WriteToTeam WriteToGuests AddFile AddFileBelow AddNote Request Edit Bin Share CloseAccess CopyLink SeeAccess ViewAs Decide Sign";

#[test]
fn mem_1_built_in_roles_reach_what_they_should() {
    for (roles, participates, expected) in [
        ("administrator", false, ALL_BUT_RESTORE),
        ("internal", false, ALL_BUT_RESTORE),
        ("external", false, "-"),
        ("external", true, "See ReadHistory WriteToTeam WriteToGuests AddFile AddFileBelow AddNote Request Edit Decide Sign"),
        ("external internal", false, ALL_BUT_RESTORE),
        ("", true, "-"),
    ] {
        assert_eq!(verbs(&RECORD, &member(roles, participates)), expected, "{roles:?} participates: {participates}");
    }
}

#[test]
fn guest_2_a_guest_has_no_role_in_the_house() {
    assert!(in_organization(None).is_none());
    assert!(in_organization(Some(Roles::default())).is_none());
    assert!(in_organization(Some(Roles::default().with(BuiltIn::External))).is_some());
}

#[test]
fn house_1_a_guest_may_what_the_grant_says_and_nothing_more() {
    let verified = Proof::Verified { at: 500 };
    for (facets, proof, expected) in [
        ("files fields followed send_files", verified, "See WriteToGuests AddFile Decide"),
        ("files attach", verified, "See WriteToGuests AddFileBelow Decide"),
        ("files requests write_notes", verified, "See WriteToGuests AddNote Request Decide"),
        ("files", verified, "See WriteToGuests Decide"),
        ("", verified, "See WriteToGuests Decide"),
        ("files send_files", Proof::None, "-"),
        ("files send_files", Proof::Preview, "See"),
        // Who answers a mail writes, and sends what they may send.
        ("files", Proof::Answer, "See WriteToGuests"),
        ("files send_files attach", Proof::Answer, "See WriteToGuests AddFile AddFileBelow"),
        ("files requests write_notes", Proof::Answer, "See WriteToGuests"),
    ] {
        assert_eq!(verbs(&RECORD, &guest(facets, proof)), expected, "{facets:?} {proof:?}");
    }
}

#[test]
fn work_1_without_the_extranet_nobody_shares_and_no_guest_sees() {
    let closed = ItemFacts { extranet: false, ..RECORD };
    assert_eq!(verbs(&closed, &guest("files", Proof::Verified { at: 500 })), "-");
    assert_eq!(
        verbs(&closed, &member("administrator", false)),
        "See ReadHistory WriteToTeam WriteToGuests AddFile AddFileBelow AddNote Request Edit Bin CloseAccess SeeAccess ViewAs Decide Sign"
    );
}

#[test]
fn work_2_a_grant_opens_no_more_than_the_organizer_or_the_record_allows() {
    let all = "files send_files attach requests write_notes";
    for (allowed, grant, expected) in [
        ("send_files", all, "See WriteToGuests AddFile Decide"),
        ("attach requests", all, "See WriteToGuests AddFileBelow Request Decide"),
        ("write_notes", "files send_files", "See WriteToGuests Decide"),
        ("", all, "See WriteToGuests Decide"),
    ] {
        let item = ItemFacts { deeds: Facets::from_words(allowed), ..RECORD };
        assert_eq!(verbs(&item, &guest(grant, Proof::Verified { at: 500 })), expected, "{allowed:?} {grant:?}");
        // What is seen is no deed, and members are not bound by what guests may do.
        let Ok(rights) = rights(&item, &guest(grant, Proof::Verified { at: 500 }), 1_000) else { panic!("it is open") };
        assert!(rights.shows(Facet::Files));
        assert!(verbs(&item, &member("internal", false)).contains("AddNote Request"));
    }
}

#[test]
fn work_8_a_guest_changes_and_removes_their_own_notes_alone_while_they_may_write_some() {
    let near = |note| Near { follows: Some(TaskFacets::all()), note, ..Near::default() };
    for (facets, note, author, expected) in [
        ("followed write_notes", true, Author::Viewer, (true, true)),
        ("followed write_notes", true, Author::Other, (false, false)),
        // A task that they made of a request, say.
        ("followed write_notes", false, Author::Viewer, (false, false)),
        ("followed", true, Author::Viewer, (false, false)),
    ] {
        let Ok(rights) = rights(&RECORD, &guest(facets, Proof::Verified { at: 500 }), 1_000) else { panic!("it is open") };
        let thing = Attached { kind: AttachedKind::Followable(near(note)), author };
        let Ok(rights) = rights.attached(&thing) else { panic!("it is followed") };
        assert_eq!((rights.edit, rights.remove), expected, "{facets:?} {note} {author:?}");
    }
}

#[test]
fn work_5_a_guest_reports_on_the_task_that_is_theirs_to_do_alone() {
    let verified = Proof::Verified { at: 500 };
    for (task, assigned, proof, expected) in [
        (true, true, verified, true),
        (true, false, verified, false),
        (false, true, verified, false),
        (true, true, Proof::Preview, false),
        (true, true, Proof::Answer, false),
    ] {
        let Ok(rights) = rights(&RECORD, &guest("followed", proof), 1_000) else { panic!("it is open") };
        let near = Near { follows: Some(TaskFacets::all()), task, assigned, ..Near::default() };
        let Ok(rights) = rights.attached(&Attached { kind: AttachedKind::Followable(near), author: Author::Other }) else { panic!("it is followed") };
        assert_eq!((rights.report, rights.edit), (expected, false), "{task} {assigned} {proof:?}");
    }
}

#[test]
fn work_4_what_a_task_says_as_a_work_order_is_for_the_team_and_who_follows_it() {
    for (facets, follows, task, expected) in [
        ("followed", true, true, true),
        ("followed tasks", true, true, true),
        // All tasks are shown, and this one is not followed.
        ("followed tasks", false, true, false),
        ("tasks", true, true, false),
        ("followed", true, false, false),
    ] {
        let Ok(rights) = rights(&RECORD, &guest(facets, Proof::Verified { at: 500 }), 1_000) else { panic!("it is open") };
        let near = Near { follows: follows.then(TaskFacets::all), task, ..Near::default() };
        let Ok(rights) = rights.attached(&Attached { kind: AttachedKind::Followable(near), author: Author::Other }) else { panic!("it is shown") };
        assert_eq!(rights.order, expected, "{facets:?} {follows} {task}");
    }
    let Ok(rights) = rights(&RECORD, &member("internal", false), 1_000) else { panic!("it is theirs") };
    let near = Near { task: true, ..Near::default() };
    let Ok(rights) = rights.attached(&Attached { kind: AttachedKind::Followable(near), author: Author::Other }) else { panic!("it is theirs") };
    assert!(rights.order);
}

#[test]
fn work_7_a_guest_answers_the_request_lists_that_they_follow_whatever_else_they_may_send() {
    let verified = Proof::Verified { at: 500 };
    for (facets, follows, answers, proof, expected) in [
        ("followed", true, true, verified, Ok(true)),
        ("followed attach send_files", true, true, verified, Ok(true)),
        // It is a draft, or has ended.
        ("followed", true, false, verified, Ok(false)),
        ("followed", true, true, Proof::Preview, Ok(false)),
        ("followed", true, true, Proof::Answer, Ok(false)),
        ("followed", false, true, verified, Err(WhyNot::NotFollower)),
        ("files", true, true, verified, Err(WhyNot::FacetOff(Facet::Followed))),
    ] {
        let Ok(rights) = rights(&RECORD, &guest(facets, proof), 1_000) else { panic!("it is open") };
        let near = Near { follows: follows.then(TaskFacets::all), answers, ..Near::default() };
        let thing = Attached { kind: AttachedKind::Followable(near), author: Author::Other };
        assert_eq!(rights.attached(&thing).map(|rights| rights.answer), expected, "{facets:?} {follows} {answers} {proof:?}");
    }
    let Ok(rights) = rights(&RECORD, &member("internal", false), 1_000) else { panic!("it is theirs") };
    let near = Near { follows: Some(TaskFacets::all()), answers: true, ..Near::default() };
    let Ok(rights) = rights.attached(&Attached { kind: AttachedKind::Followable(near), author: Author::Viewer }) else { panic!("it is theirs") };
    assert_eq!((rights.answer, rights.edit), (false, true));
}

#[test]
fn work_6_who_is_to_confirm_a_planned_activity_does_and_takes_it_back_the_same_day() {
    let verified = Proof::Verified { at: 500 };
    let near = |assigned| Near { follows: Some(TaskFacets::all()), planned: true, assigned, ..Near::default() };
    let thing = |assigned| Attached { kind: AttachedKind::Followable(near(assigned)), author: Author::Other };
    for (standing, assigned, confirms, edits) in [
        (guest("followed", verified), true, true, false),
        (guest("followed", verified), false, false, false),
        (guest("followed", Proof::Preview), true, false, false),
        (guest("followed", Proof::Answer), true, false, false),
        (member("internal", false), false, true, true),
    ] {
        let Ok(rights) = rights(&RECORD, &standing, 1_000) else { panic!("it is open") };
        let Ok(rights) = rights.attached(&thing(assigned)) else { panic!("it is seen") };
        assert_eq!((rights.report, rights.edit), (confirms, edits), "{standing:?} {assigned}");
        for (author, same_day) in [(Author::Viewer, true), (Author::Viewer, false), (Author::Other, true), (Author::Other, false)] {
            let own = confirms && author == Author::Viewer && same_day;
            assert_eq!(rights.takes_back(author, same_day), edits || own, "{standing:?} {author:?} {same_day}");
        }
    }
    let Ok(rights) = rights(&RECORD, &guest("files", verified), 1_000) else { panic!("it is open") };
    assert!(rights.attached(&thing(true)).is_err(), "what is followed is not shown");
}

#[test]
fn house_5_what_lies_in_the_bin_can_only_be_looked_at_and_taken_out() {
    let binned = ItemFacts { binned: true, ..RECORD };
    assert_eq!(verbs(&binned, &member("internal", false)), "See ReadHistory Restore");
    assert_eq!(verbs(&binned, &guest("files", Proof::Verified { at: 500 })), "-");
}

#[test]
fn link_2_the_switch_of_the_organization_takes_links_from_all() {
    let off = Standing::Member(MemberStanding {
        roles: Roles::from_words("administrator"),
        reach: Reach::default(),
        made: true,
        participates: true,
        external_communications: false,
        board_role: None,
    });
    assert!(!verbs(&RECORD, &off).contains("CopyLink"));
    assert!(verbs(&RECORD, &off).contains("Share"));
}

#[test]
fn link_12_trust_in_a_browser_ends_after_the_organizations_days() {
    let day: Micros = 86_400_000_000;
    assert!(Trust { days: 30 }.holds(0, 30 * day - 1));
    assert!(!Trust { days: 30 }.holds(0, 30 * day));
    assert!(Trust { days: 0 }.holds(0, day / 24 - 1));
    assert!(!Trust { days: 0 }.holds(0, day / 24), "0 days: asked at every visit");
}

#[test]
fn view_1_looking_as_a_guest_allows_no_deed() {
    let Ok(rights) = rights(&RECORD, &guest("files fields followed old_comments send_files", Proof::Preview), 1_000) else {
        panic!("it can be looked at")
    };
    let deeds = Verb::ALL.into_iter().filter(|verb| *verb != Verb::See && rights.may(*verb)).count();
    assert_eq!(deeds, 0);
    let own = Attached { kind: AttachedKind::File { internal: false, closed: false, off: HangsOff::Item }, author: Author::Viewer };
    let Ok(here) = rights.attached(&own) else { panic!("it is seen") };
    assert!(!here.edit && !here.remove && !here.comment);
}

const PROJECT: ItemFacts = ItemFacts { kind: ItemKind::Project, ..RECORD };

#[test]
fn proj_2_what_a_grant_on_a_project_is_written_with() {
    for (chosen, expected) in [
        ("", "files followed chat"),
        ("tasks due", "files followed tasks due chat"),
        // What belongs to a record opens nothing on a project.
        ("fields send_files stage", "files followed stage chat"),
    ] {
        assert_eq!(Facets::from_words(chosen).given_with(ItemKind::Project).words(), expected, "{chosen:?}");
    }
    assert_eq!(Facets::usual(ItemKind::Project).words(), "old_comments tasks due stage hours progress");
    assert_eq!(Facets::usual(ItemKind::Record).words(), "files fields followed send_files attach requests write_notes");
    assert_eq!(Facets::from_words("files tasks chat").given_with(ItemKind::Record).words(), "files");
}

#[test]
fn proj_4_5_what_a_guest_sees_of_a_task() {
    let task = |words: Option<&str>| Near { follows: words.map(TaskFacets::from_words), task: true, ..Near::default() };
    let seen = |grant: &str, near: Near| {
        let Ok(rights) = rights(&PROJECT, &guest(grant, Proof::Verified { at: 500 }), 1_000) else { panic!("the project is open") };
        rights.near(near).map_or_else(|why| format!("{why:?}"), |(parts, _)| parts.words())
    };
    for (grant, near, expected) in [
        ("followed", task(None), "NotFollower"),
        ("followed", task(Some("")), ""),
        ("followed", task(Some("due files")), "due files"),
        ("", task(Some("due")), "FacetOff(Followed)"),
        ("followed tasks", task(None), ""),
        ("files followed tasks stage progress", task(None), "status progress files"),
        ("followed tasks due", task(Some("status")), "due status"),
        ("followed tasks", Near { follows: None, ..Near::default() }, "NotFollower"),
    ] {
        assert_eq!(seen(grant, near), expected, "{grant:?} {near:?}");
    }
}

#[test]
fn proj_12_the_chat_of_the_team_is_no_guests() {
    let all = Facets::usual(ItemKind::Project).given_with(ItemKind::Project).words();
    for (facets, lane, at, expected) in [
        (all.as_str(), Lane::Team, 900, Err(WhyNot::TeamLane)),
        (all.as_str(), Lane::Guests, 1, Ok(())),
        ("chat", Lane::Guests, 1, Err(WhyNot::BeforeGrant)),
        ("chat", Lane::Guests, 100, Ok(())),
        ("followed", Lane::Guests, 900, Err(WhyNot::FacetOff(Facet::Chat))),
    ] {
        let Ok(rights) = rights(&PROJECT, &guest(facets, Proof::Verified { at: 500 }), 1_000) else { panic!("the project is open") };
        let message = Attached { kind: AttachedKind::Message { lane, written_at: at }, author: Author::Other };
        assert_eq!(rights.attached(&message).map(|_| ()), expected, "{facets:?} {lane:?} {at}");
    }
}

#[test]
fn guest_15_the_allowance_counts_newcomers_and_cuts_nobody_off() {
    let full = Allowance { limit: Some(50), used: 50 };
    assert!(full.admits(0) && !full.admits(1));
    let over = Allowance { limit: Some(50), used: 70 };
    assert!(over.admits(0) && !over.admits(1));
    assert_eq!(over.left(), Some(0));
    assert!(Allowance { limit: None, used: 1_000_000 }.admits(1_000));
}

#[test]
fn proj_16_a_chat_that_was_opened_later_is_read_from_then_on() {
    let project = ItemFacts { kind: ItemKind::Project, ..RECORD };
    let reads = |facets: &str, written_at: Micros| {
        let grant =
            GrantFacts { opened_at: 100, closed_at: None, until: None, facets: Facets::from_words(facets), chat_at: Some(300), paused: false };
        let standing = Standing::Guest(GuestStanding {
            grant: Some(grant),
            proof: Proof::Verified { at: 500 },
            trust: Trust { days: 30 },
            stay: StayFacts::default(),
            twice: false,
        });
        let message = Attached { kind: AttachedKind::Message { lane: Lane::Guests, written_at }, author: Author::Other };
        rights(&project, &standing, 1_000).is_ok_and(|rights| rights.attached(&message).is_ok())
    };
    assert_eq!([reads("chat", 200), reads("chat", 300), reads("chat old_comments", 200)], [false, true, true]);
}

#[test]
fn work_15_the_end_of_a_stay_is_the_end_of_all_that_is_open() {
    let Standing::Guest(open) = guest("files", Proof::Verified { at: 500 }) else { panic!("a guest") };
    let decided = |stay: StayFacts| rights(&RECORD, &Standing::Guest(GuestStanding { stay, ..open }), 1_000).map(|rights| rights.ends());
    let trusted = Some(500 + 30 * 86_400_000_000);
    assert_eq!(decided(StayFacts::default()), Ok(trusted));
    assert_eq!(decided(StayFacts { suspended: true, until: None }), Err(WhyNot::StaySuspended));
    assert_eq!(decided(StayFacts { suspended: true, until: Some(900) }), Err(WhyNot::StaySuspended));
    assert_eq!(decided(StayFacts { suspended: false, until: Some(1_000) }), Err(WhyNot::StayOver));
    // An open page goes dark at that instant.
    assert_eq!(decided(StayFacts { suspended: false, until: Some(1_001) }), Ok(Some(1_001)));
    // A look shows what they see, and so does an address that a browser holds.
    let suspended = StayFacts { suspended: true, until: None };
    let link = LinkFacts { deactivated: false, until: None, renewed: false, bound: false, everyone: false };
    for proof in [Proof::Preview, Proof::Answer, Proof::Held(link)] {
        let standing = Standing::Guest(GuestStanding { stay: suspended, proof, ..open });
        assert_eq!(rights(&RECORD, &standing, 1_000).err(), Some(WhyNot::StaySuspended), "{proof:?}");
    }
}

#[test]
fn work_15_16_who_keeps_a_stay_and_who_answers_in_a_review() {
    let house = |words: &str| in_organization(Some(Roles::from_words(words)));
    for (roles, sponsor, shares, expected) in [
        ("administrator", false, false, Some(true)),
        ("internal", false, false, Some(true)),
        ("external", false, false, None),
        ("external", true, false, Some(true)),
        ("external", false, true, Some(false)),
        ("own", false, false, None),
    ] {
        let Some(house) = house(roles) else { panic!("{roles} is a role") };
        assert_eq!(in_stay(house, sponsor, shares).ok().map(StayRights::keeps), expected, "{roles} {sponsor} {shares}");
    }
    for (roles, sponsor, expected) in [("administrator", false, Some(true)), ("internal", false, None), ("internal", true, Some(false))] {
        let Some(house) = house(roles) else { panic!("{roles} is a role") };
        assert_eq!(in_review(house, sponsor).ok().map(ReviewRights::leads), expected, "{roles} {sponsor}");
    }
}

/// HOUSE-13: who decides about the erasure of a guest, and who knows of it.
#[test]
fn house_13_who_keeps_the_contacts_decides_about_an_erasure() {
    let house = |words: &str| in_organization(Some(Roles::from_words(words)));
    for (roles, sponsor, expected) in [
        ("administrator", false, Some(true)),
        ("internal", false, Some(true)),
        ("external", false, None),
        ("external", true, Some(false)),
        ("own", false, None),
        ("own", true, Some(false)),
    ] {
        let Some(house) = house(roles) else { panic!("{roles} is a role") };
        assert_eq!(access::in_erasure(house, sponsor).ok().map(access::ErasureRights::decides), expected, "{roles} {sponsor}");
    }
}
