//! Each bound of a key against each thing that it could meet, from the sentences of HOUSE-8.

use access::{ContactId, KeyKind, KeyScope, OrganizationId};
use uuid::Uuid;

fn organization(number: u128) -> OrganizationId {
    OrganizationId(Uuid::from_u128(number))
}

fn guest(number: u128) -> ContactId {
    ContactId(Uuid::from_u128(number))
}

fn scopes() -> Vec<KeyScope> {
    let mut all = Vec::new();
    for reads_only in [true, false] {
        for organization in [None, Some(organization(1))] {
            for guest in [None, Some(guest(7))] {
                all.push(KeyScope { reads_only, organization, guest });
            }
        }
    }
    all
}

#[test]
fn house_8_a_read_key_and_a_view_change_nothing() {
    for scope in scopes() {
        let writes = !(scope.reads_only || scope.guest.is_some());
        assert_eq!(scope.changes(), writes, "{scope:?}");
    }
}

#[test]
fn house_8_a_key_meets_its_organization_and_its_guest_and_nothing_else() {
    for scope in scopes() {
        for here in [1, 2] {
            for seen_as in [None, Some(guest(7)), Some(guest(8))] {
                let elsewhere = scope.organization.is_some() && here == 2;
                let not_as_the_guest = scope.guest.is_some() && seen_as != Some(guest(7));
                assert_eq!(scope.meets(organization(here), seen_as), !(elsewhere || not_as_the_guest), "{scope:?} in {here} as {seen_as:?}");
            }
        }
    }
}

#[test]
fn house_8_only_a_key_without_bounds_says_anything_of_its_person() {
    for scope in scopes() {
        assert_eq!(scope.bound(), scope.organization.is_some() || scope.guest.is_some(), "{scope:?}");
    }
    assert!(!KeyScope::default().bound() && KeyScope::default().changes(), "a key of before has all that its person has");
}

#[test]
fn house_8_a_key_says_by_its_beginning_of_which_kind_it_is() {
    let beginnings: std::collections::HashSet<&str> = KeyKind::ALL.iter().map(|kind| kind.prefix()).collect();
    assert_eq!(beginnings.len(), KeyKind::ALL.len());
    for kind in KeyKind::ALL {
        assert_eq!(KeyKind::from_word(kind.word()), Some(kind));
    }
}
