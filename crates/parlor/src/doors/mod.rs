//! From a request to a permission.
//!
//! A handler's first argument is a guard: [`Allowed`] for an action on a thing,
//! [`Signed`] for somebody who is signed in, or the deliberate [`Public`]. The
//! router takes no other. An `Allowed` carries the thing that was found through
//! its viewer; there is no other way to hold one. What writes asks again inside
//! its transaction and gets a [`Permit`].
//!
//! A program brings a key along. How far it goes is asked where the thing is found and
//! where a permit is given (`key.rs`), for all of them at once.
//!
//! An organization can have a domain of its own. What a request to it may find is asked at the
//! same place (`here.rs`).
//!
//! Nothing here decides: the `access` crate does, on facts loaded by each
//! [`Thing`].

mod address;
mod allowed;
mod asker;
mod claimed;
mod guards;
mod here;
mod key;
pub mod refusals;

pub use address::{Address, Secret};
pub(crate) use allowed::find;
pub use allowed::{Action, Actor, ActorKind, Allowed, Ask, Found, Permit, Thing};
pub use asker::{Asker, Credentials, FRESH_MINUTES, Known, SESSION_IDLE_DAYS, SESSION_LONGEST_DAYS, proof};
pub(crate) use asker::{cookie, cookie_name};
pub use claimed::{AllWithin, Claimed, Within};
pub(crate) use guards::asker;
pub use guards::{Check, Guard, Guarded, Operator, Public, Recognized, Signed};
pub use here::Here;
pub use key::Key;
