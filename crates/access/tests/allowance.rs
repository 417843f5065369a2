//! How many guests an organization may have (GUEST-15), and when its administrators hear that it gets near (WORK-14).

use access::{Allowance, Package, Plan};
use proptest::prelude::*;

fn of(limit: impl Into<Option<i64>>, used: i64) -> Allowance {
    Allowance { limit: limit.into(), used }
}

#[test]
fn guest_15_plans_have_the_words_of_the_database() {
    assert_eq!(Plan::ALL.map(Plan::word), ["free", "business", "enterprise"]);
    assert_eq!(Plan::ALL.map(|plan| Plan::from_word(plan.word())), Plan::ALL.map(Some));
    assert_eq!(Plan::from_word("Free"), None);
}

#[test]
fn guest_15_guests_come_until_the_number_is_full_and_those_who_are_there_stay() {
    assert!(of(10, 9).admits(1) && !of(10, 9).admits(2) && !of(10, 10).admits(1));
    // A smaller plan was chosen since: nobody is cut off, and nobody new comes.
    assert!(of(10, 12).admits(0) && !of(10, 12).admits(1));
    assert!(of(None, 1_000_000).admits(1_000_000));
    assert_eq!([of(10, 7).left(), of(10, 12).left(), of(None, 7).left()], [Some(3), Some(0), None]);
}

#[test]
fn work_14_the_step_past_four_fifths_is_the_one_that_is_told() {
    assert!(of(10, 7).nears(1) && of(10, 0).nears(10));
    assert!(!of(10, 6).nears(1) && !of(10, 8).nears(1) && !of(10, 7).nears(0));
    assert!(!of(None, 7).nears(1_000));
}

#[test]
fn work_14_a_smaller_limit_is_told_where_it_comes_near_or_below_what_is_used() {
    assert!(of(50, 9).nears_under(Some(10)) && of(50, 8).nears_under(Some(10)) && of(None, 60).nears_under(Some(50)));
    // Near already, and below it now.
    assert!(of(50, 45).nears_under(Some(20)) && !of(50, 45).nears_under(Some(50)));
    // Far away still; a larger one; over it already; any number.
    assert!(
        !of(50, 7).nears_under(Some(10)) && !of(10, 9).nears_under(Some(20)) && !of(20, 45).nears_under(Some(10)) && !of(10, 9).nears_under(None)
    );
}

#[test]
fn work_14_packages_are_those_that_can_be_had() {
    for guests in [10, 20, 50, 100, 200, 300, 400, 1_000, 2_300, 10_000_000] {
        assert_eq!(Package::of(guests).map(Package::guests), Some(guests));
    }
    for guests in [i64::MIN, -100, -1, 0, 1, 7, 11, 30, 99, 101, 150, 250, 10_000_100, i64::MAX] {
        assert_eq!(Package::of(guests), None, "{guests}");
    }
}

proptest! {
    #[test]
    fn guest_15_who_comes_one_by_one_meets_the_same_end_as_all_at_once(limit in 0_i64..50, used in 0_i64..60, more in 0_i64..60) {
        let one_by_one = (0..more).all(|came| of(limit, used + came).admits(1));
        prop_assert_eq!(of(limit, used).admits(more), one_by_one);
        prop_assert_eq!(of(limit, used).left().is_some_and(|left| more <= left), of(limit, used).admits(more) || more == 0);
        let told = (0..more).filter(|came| of(limit, used + came).nears(1)).count();
        prop_assert_eq!(told == 1, of(limit, used).nears(more));
    }
}
