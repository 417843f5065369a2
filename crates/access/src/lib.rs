//! Who may see and do what. The whole policy of the product, and nothing else.
//!
//! It is given facts and gives answers: no I/O, no clock, no SQL, no words of
//! the web. [`rights`] decides on an item, [`Rights::attached`] on what hangs
//! off it, [`in_organization`] on the house as a whole. The button and the door
//! ask the same function; so does the page that explains why somebody sees
//! something.
//!
//! It never loads a fact itself, so a test can hold every rule of it against a
//! plain reference model (`tests/model.rs`).

mod allowance;
mod attached;
mod boards;
mod facets;
mod house;
mod ids;
mod item;
mod keys;
mod kind;
mod organizer;
mod proof;
mod reach;
mod reasons;
mod roles;
mod sharing_rules;
mod standing;
mod stays;
mod verbs;

pub use allowance::{Allowance, Package, Plan};
pub use attached::{Attached, AttachedKind, AttachedRights, Author, HangsOff, Lane, Near};
pub use boards::{BoardDeed, BoardFacts, BoardRights, BoardRole, BoardStanding, on_board};
pub use facets::{Facet, Facets, TaskFacet, TaskFacets};
pub use house::{HouseRights, HouseVerb, RoomRights, RoomStanding, in_guest_room, in_organization};
pub use ids::*;
pub use item::{ItemFacts, Rights, rights};
pub use keys::{KeyKind, KeyScope};
pub use kind::ItemKind;
pub use organizer::{OrganizerRights, in_organizer};
pub use proof::{Asks, HeldBack};
pub use reach::{Groups, Reach, Rule};
pub use reasons::{Reason, WhyNot};
pub use roles::{BuiltIn, Level, Permission, Roles};
pub use sharing_rules::{Domains, Finding, Opening, RuleKind, SharingRule, Whom};
pub use standing::{GrantFacts, GuestStanding, LinkFacts, MemberStanding, Micros, Proof, Standing, StayFacts, Trust};
pub use stays::{ErasureRights, ReviewRights, StayRights, in_erasure, in_review, in_stay};
pub use verbs::Verb;
