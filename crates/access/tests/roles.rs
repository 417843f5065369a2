//! MEM-2: roles that an organization makes, against a plain model, and as a
//! table to read.

use access::*;
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

const RECORD: ItemFacts =
    ItemFacts { kind: ItemKind::Record, binned: false, extranet: true, deeds: Facets::ALL_DEEDS, board: BoardFacts::NONE, asks: Asks::NOTHING };
const GROUPS: [&str; 3] = ["", "Terms", "Price"];

fn role(number: u8) -> RoleId {
    RoleId(Uuid::from_u128(u128::from(number)))
}

fn category(number: u8) -> CategoryId {
    CategoryId(Uuid::from_u128(1_000 + u128::from(number)))
}

fn rule() -> impl Strategy<Value = Rule> {
    let level = proptest::sample::select(Level::ALL.to_vec());
    let groups = proptest::option::of(proptest::sample::subsequence(GROUPS.to_vec(), 0..=3));
    (0..3_u8, proptest::option::of(0..3_u8), level, any::<bool>(), groups).prop_map(|(of, place, level, own_only, groups)| Rule {
        role: role(of),
        category: place.map(category),
        level,
        own_only,
        groups: groups.map_or(Groups::All, |names| Groups::Only(names.into_iter().map(str::to_owned).collect())),
    })
}

/// As the form keeps them: a role has one rule for each place at most.
fn rules() -> impl Strategy<Value = Vec<Rule>> {
    proptest::collection::vec(rule(), 0..12).prop_map(|rules| {
        let mut places = BTreeSet::new();
        rules.into_iter().filter(|rule| places.insert((rule.role, rule.category))).collect()
    })
}

/// "Per organizer, and per category inside it, a level": what each role says
/// about a record, read aloud.
fn said(rules: &[Rule], place: Option<CategoryId>, made: bool) -> Vec<&Rule> {
    let mut said = Vec::new();
    for one in 0..3 {
        let of = |place: Option<CategoryId>| rules.iter().find(|rule| rule.role == role(one) && rule.category == place);
        // The category's own word, and else the organizer's.
        let word = if place.is_some() && of(place).is_some() { of(place) } else { of(None) };
        said.extend(word.filter(|rule| rule.level != Level::None && (made || !rule.own_only)));
    }
    said
}

fn standing(rules: &[Rule], place: Option<CategoryId>, made: bool) -> Standing {
    Standing::Member(MemberStanding {
        roles: Roles::from_words("own external_communications"),
        reach: Reach::of(rules, place),
        made,
        participates: made,
        external_communications: true,
        board_role: None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.max(4000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn r2_mem_2_roles_and_the_model_never_disagree(rules in rules(), place in proptest::option::of(0..4_u8), made in any::<bool>()) {
        let place = place.map(category);
        let said = said(&rules, place, made);
        let decided = rights(&RECORD, &standing(&rules, place, made), 0);
        prop_assert_eq!(decided.is_ok(), !said.is_empty());
        if let Ok(rights) = decided {
            let reaches = |level: Level| said.iter().any(|rule| rule.level >= level);
            for (verb, level) in [(Verb::See, Level::Read), (Verb::ReadHistory, Level::Read), (Verb::WriteToTeam, Level::Modify), (Verb::WriteToGuests, Level::Modify),
                (Verb::AddFile, Level::Modify), (Verb::Edit, Level::Modify), (Verb::Bin, Level::Delete), (Verb::Share, Level::Share),
                (Verb::CloseAccess, Level::Share), (Verb::CopyLink, Level::Share), (Verb::SeeAccess, Level::Share), (Verb::ViewAs, Level::Share),
                (Verb::Decide, Level::Read)] {
                prop_assert_eq!(rights.may(verb), reaches(level), "{:?}", verb);
            }
            for group in GROUPS {
                let shown = |least: Level| said.iter().any(|rule| rule.level >= least && rule.groups.shows(group));
                prop_assert_eq!(rights.shows_group(group), shown(Level::Read), "shows {:?}", group);
                prop_assert_eq!(rights.may(Verb::Edit) && rights.edits_group(group), shown(Level::Modify), "edits {:?}", group);
            }
        }
    }

    #[test]
    fn r2_mem_2_an_organizer_takes_records_where_a_role_says_so(rules in rules(), place in proptest::option::of(0..4_u8)) {
        let place = place.map(category);
        let Some(house) = in_organization(Some(Roles::from_words("own"))) else { return Err(TestCaseError::fail("a member comes in")) };
        let adds = said(&rules, place, true).iter().any(|rule| rule.level >= Level::Create);
        match in_organizer(house, rules.clone()) {
            None => prop_assert!(!adds && rules.iter().all(|rule| rule.level == Level::None)),
            Some(rights) => {
                prop_assert_eq!(rights.adds_in(place), adds);
                prop_assert!(rights.adds() || !adds, "the button is there where the door is");
                // What a column shows, every record in the list may show.
                for group in GROUPS.into_iter().filter(|group| rights.shows_group(group)) {
                    for made in [false, true] {
                        if let Ok(rights) = access::rights(&RECORD, &standing(&rules, place, made), 0) {
                            prop_assert!(rights.shows_group(group));
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn mem_2_built_in_roles_and_own_ones_add_up() {
    let reads = [Rule { role: role(0), category: None, level: Level::Read, own_only: false, groups: Groups::Only(BTreeSet::new()) }];
    let standing = |words: &str, participates: bool| {
        let roles = Roles::from_words(words);
        Standing::Member(MemberStanding {
            roles,
            reach: Reach::of(&reads, None),
            made: false,
            participates,
            external_communications: true,
            board_role: None,
        })
    };
    let sees = |standing: Standing| rights(&RECORD, &standing, 0).map(|rights| (rights.may(Verb::Edit), rights.shows_group("Price")));
    assert_eq!(sees(standing("own", true)), Ok((false, false)), "taking part is what an external member has");
    assert_eq!(sees(standing("own external", false)), Ok((false, false)));
    assert_eq!(sees(standing("own external", true)), Ok((true, true)));
    assert_eq!(sees(standing("own internal", false)), Ok((true, true)));
}

#[test]
fn mem_1_a_role_withholds_nothing_beside_internal_and_all_that_it_does_not_open_in_its_place() {
    let withheld = [Rule { role: role(0), category: None, level: Level::None, own_only: false, groups: Groups::none() }];
    let sees = |words: &str, kind: ItemKind| {
        let standing = MemberStanding {
            roles: Roles::from_words(words),
            reach: Reach::of(&withheld, None),
            made: false,
            participates: false,
            external_communications: true,
            board_role: None,
        };
        rights(&ItemFacts { kind, ..RECORD }, &Standing::Member(standing), 0).is_ok()
    };
    for kind in [ItemKind::Record, ItemKind::Project, ItemKind::Document] {
        assert!(sees("internal", kind) && sees("own internal", kind), "{kind:?}: roles add up");
        assert!(!sees("own", kind) && !sees("own external", kind), "{kind:?}: who should see less has no Internal");
    }
}

#[test]
fn mem_2_what_can_be_done_in_an_organizer_is_what_its_rules_say() {
    let at = |level| Rule { role: role(0), category: None, level, own_only: false, groups: Groups::Only(BTreeSet::from(["Terms".to_owned()])) };
    let in_it = |words: &str, rules: &[Rule]| in_organization(Some(Roles::from_words(words))).and_then(|house| in_organizer(house, rules.to_vec()));
    let done = |words: &str, rules: &[Rule]| in_it(words, rules).map(|rights| (rights.lists(), rights.modifies(), rights.adds()));
    let all = Some((true, true, true));
    for (level, expected) in [
        (Level::None, None),
        (Level::Read, Some((true, false, false))),
        (Level::Modify, Some((true, true, false))),
        (Level::Create, all),
        (Level::Delete, all),
        (Level::Share, all),
    ] {
        assert_eq!(done("own", &[at(level)]), expected, "{level:?}");
        assert_eq!(done("internal", &[at(level)]), all, "a built-in role reaches everything");
    }
    let keeps = Some((false, false, false));
    assert_eq!(done("own manage_organizers", &[]), keeps, "who keeps organizers sees this one, and no record of it");
    assert_eq!(done("own manage_organizers", &[at(Level::None)]), keeps);
    assert_eq!(done("own", &[]), None);

    let shown = |words: &str, rules: &[Rule]| in_it(words, rules).map(|rights| GROUPS.map(|group| rights.shows_group(group)));
    assert_eq!(shown("internal", &[at(Level::Read)]), Some([true; 3]));
    assert_eq!(shown("own", &[at(Level::Read)]), Some([false, true, false]));
    let nothing = Rule { role: role(1), groups: Groups::none(), ..at(Level::None) };
    assert_eq!(shown("own", &[at(Level::Read), nothing]), Some([false, true, false]), "a rule that opens nothing hides nothing");

    let fills = |words: &str, level| in_it(words, &[at(level)]).map(|rights| rights.fills(None));
    assert_eq!(fills("internal", Level::Read), Some(Groups::All));
    assert_eq!(fills("own", Level::Create), Some(at(Level::Create).groups));
    assert_eq!(fills("own", Level::Modify), Some(Groups::none()));
}

#[test]
fn mem_2_groups_of_fields_are_kept_as_they_were_chosen() {
    let named = |names: &[&str]| Groups::Only(names.iter().map(|name| (*name).to_owned()).collect());
    for (groups, lines) in [(Groups::All, None), (named(&[]), Some("")), (named(&[""]), Some("=\n")), (named(&["", "Price"]), Some("=\n=Price\n"))] {
        assert_eq!(groups.lines().as_deref(), lines);
        assert_eq!(Groups::from_lines(lines), groups);
        assert_eq!(groups.all(), lines.is_none());
    }
    assert_eq!(Groups::none(), named(&[]));
}

#[test]
fn mem_2_it_can_be_said_which_roles_reach_an_item() {
    let of = |number, level, own_only| Rule { role: role(number), category: None, level, own_only, groups: Groups::All };
    let reach = Reach::of(&[of(0, Level::None, false), of(1, Level::Read, false), of(2, Level::Share, true)], None);
    assert_eq!(reach.roles(false), BTreeSet::from([role(1)]));
    assert_eq!(reach.roles(true), BTreeSet::from([role(1), role(2)]));
}

#[test]
fn mem_2_nobody_gives_what_they_do_not_hold() {
    let house = |words: &str| in_organization(Some(Roles::from_words(words)));
    let gives = |words: &str| house(words).map(|rights| BuiltIn::ALL.map(|role| rights.may_give(role)));
    assert_eq!(gives("administrator"), Some([true, true, true]));
    assert_eq!(gives("internal"), Some([false, false, false]));
    assert_eq!(gives("own manage_members"), Some([false, false, true]));
    assert_eq!(gives("own internal manage_members"), Some([false, true, true]));
    assert_eq!(gives("external manage_members"), Some([false, false, false]), "a permission counts only beside a role that was made");
    let links = [Permission::ExternalCommunications];
    assert_eq!(house("own manage_members").map(|rights| (rights.may_give_own([]), rights.may_give_own(links))), Some((true, false)));
    assert_eq!(house("own manage_members external_communications").map(|rights| rights.may_give_own(links)), Some(true));
}

/// docs/roles.txt, made of the code; `PARLOR_WRITE_ACCESS=1` brings it up to date.
#[test]
fn mem_2_the_table_in_the_repository_is_true() {
    let mut table = String::from("What a level allows with a record. Each includes those above it.\n\n");
    let mut known = Vec::new();
    for level in Level::ALL {
        let rules = [Rule { role: role(0), category: None, level, own_only: false, groups: Groups::All }];
        let has = rights(&RECORD, &standing(&rules, None, false), 0);
        let verbs: Vec<Verb> = Verb::ALL.into_iter().filter(|verb| has.as_ref().is_ok_and(|rights| rights.may(*verb))).collect();
        let mut new: Vec<String> = verbs.iter().filter(|verb| !known.contains(*verb)).map(|verb| format!("{verb:?}")).collect();
        if level == Level::Create {
            new.push("add records there".into());
        }
        if level == Level::Delete {
            new.push("Restore (out of the bin)".into());
        }
        if level == Level::None {
            new.push("nothing: the record does not exist for them".into());
        }
        table.push_str(&format!("{:<8} {}\n", level.word(), new.join(", ")));
        known = verbs;
    }
    table.push_str("\nWhat a role allows in the house.\n\n");
    let roles = ["administrator", "internal", "external"].map(str::to_owned).into_iter();
    let own = Permission::ALL.into_iter().map(|permission| format!("own {}", permission.word()));
    for words in roles.chain(["own".to_owned()]).chain(own) {
        let rights = in_organization(Some(Roles::from_words(&words)));
        let verbs: Vec<String> =
            HouseVerb::ALL.into_iter().filter(|verb| rights.is_some_and(|rights| rights.may(*verb))).map(|verb| format!("{verb:?}")).collect();
        table.push_str(&format!("{words:<28} {}\n", verbs.join(" ")));
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/roles.txt");
    if std::env::var_os("PARLOR_WRITE_ACCESS").is_some() {
        assert!(std::fs::write(path, &table).is_ok());
    }
    assert_eq!(std::fs::read_to_string(path).unwrap_or_default(), table, "PARLOR_WRITE_ACCESS=1 cargo test -p access writes it anew");
}
