//! Boards: who draws what, by real sockets.

mod live;
mod pen;
mod talk;

pub use pen::{Hall, Pen, note};
