//! Boards: who draws what, by real sockets.

mod live;
mod pen;
mod talk;
mod ways_in;

pub use pen::{Hall, Pen, note};
