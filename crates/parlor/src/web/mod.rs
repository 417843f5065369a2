//! The web, without any word of the domain: routes, forms, answers, errors,
//! texts, the parts that pages are made of.
//!
//! It never decides who may see something; a page is a function of a view that
//! has already been cut.

mod answer;
mod aside;
mod assets;
pub(crate) mod csv;
pub mod cursor;
mod cx;
mod dates;
mod error;
mod examples;
mod faces;
mod finish;
mod input;
pub mod kept;
mod language;
mod manners;
pub mod once;
mod openapi;
mod pad;
pub(crate) mod progress;
mod pseudo;
mod qr;
mod query;
mod routes;
pub(crate) mod serving;
pub mod sheet;
pub mod shell;
mod spoken;
mod texts;
mod trusted;
pub mod ui;

pub use answer::{Answer, redirect};
pub use aside::{at_length, turn_at};
pub use cx::Cx;
pub use dates::{Dates, day_of, known_zone, there};
pub use error::{Busy, Error, Problem};
pub use finish::{Network, finish};
pub use input::{Asked, Input, OneOrMore, Sent, Typed};
pub use language::Language;
pub use manners::Manners;
pub use once::Repeat;
pub use openapi::describe;
pub use pad::pad;
pub use qr::{draw_qr, qr};
pub use query::query;
pub use routes::{Method, Route, Routes};
pub use texts::{Part, Say, Texts};
pub use trusted::{mark, markdown};

pub(crate) use assets::routes as asset_routes;

/// Parts of a message: `parts![name = person.name, count = 3]`.
#[macro_export]
macro_rules! parts {
    ($($name:ident = $value:expr),* $(,)?) => { &[$((stringify!($name), $crate::web::Part::from($value))),*] };
}
