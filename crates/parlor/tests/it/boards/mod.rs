//! Boards: who draws what, by real sockets.

mod durable;
mod live;
mod pen;
mod talk;
mod people;
mod ways_in;

pub use pen::{Hall, note};
