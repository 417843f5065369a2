//! Boards: who draws what, by real sockets.

mod durable;
mod live;
mod pen;
mod people;
mod talk;
mod temporary;
mod ways_in;

pub use live::guest;
pub use pen::{Hall, note};
