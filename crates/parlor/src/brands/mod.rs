//! Brands (HOUSE-11): how an organization shows itself to those outside. A name, logos,
//! colours, where to ask, and the address that its mails come from (`senders/`).
//!
//! Whatever pages have to know of a brand comes with the organization's name, in one column
//! ([`Look`], by `look!`), and its sheet and pictures lie at an address that changes with each
//! change. Where there is no brand, a page is as it was: no byte and no request more.
//!
//! A brand never says anything that cannot be read (`palette`), never shows bytes that
//! somebody sent (`pictures` paints anew), and never tells whether an organization exists:
//! its address is random.

mod colour;
mod form;
mod look;
mod pages;
mod palette;
mod pictures;
mod routes;
pub mod senders;
mod serving;
mod store;
mod views;
mod words;
mod worn;

pub use look::{Brand, Look, Shown};
pub use routes::routes;
pub use worn::{Worn, letterhead, worn};
