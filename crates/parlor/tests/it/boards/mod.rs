//! Boards: who draws what, by real sockets.

mod durable;
mod files;
mod in_projects;
mod live;
mod mentions;
mod pen;
mod people;
mod permitted;
mod talk;
mod temporary;
mod ways_in;
mod workflow;

pub use live::guest;
pub use pen::{Hall, note};
