//! A board while people are on it. Each board has one task in this process that takes
//! changes, one batch after another: asks the policy, stores, and then tells everybody in
//! one message that was written once. Each page has a task that reads what it sends and
//! writes what it has to hear; one that is slow is told the state it missed, and not every
//! step to it.

mod elsewhere;
mod here;
mod messages;
mod room;
mod rows;
mod seat;
mod sitting;
mod socket;
mod task;
mod upgrade;

pub use messages::May;
pub use room::Rooms;
pub use socket::socket;
