//! What lies on a board, and how the changes of many come together.
//!
//! The server is the authority: it takes changes one after another, gives each element its
//! version and the board its next number, and what it says is what is there. The later
//! change of an element wins, as a whole; nobody's other work is touched (BOARD-17). Whose
//! change may be made is asked of the policy before ([`Change::deed`] says what to ask).
//!
//! What lies there is also drawn ([`drawing`]): as marks, and those as an SVG.
//!
//! It reads no clock, no network and no database, so that any interleaving of clients can be
//! played through (`tests/interleavings.rs`).

mod board;
pub mod drawing;
mod element;
mod fields;
mod kind;
mod reading;
mod said;
pub mod sketch;

pub use board::{Board, Change, Client, Deed, Taken};
pub use drawing::{Drawing, drawing, svg};
pub use element::{Author, Element};
pub use kind::Kind;
pub use reading::{Fault, LARGEST, read};
pub use said::{Awake, LARGEST_MESSAGE, MOST_CHANGES, Presence, Said, Sent, Tool, said};
