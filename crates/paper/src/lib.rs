//! Pictures and PDF: what a file looks like, made small and harmless; documents
//! drawn on A4; pictures painted by the program. It knows nothing of who may see
//! what, and reads no clock, file or network.

mod draw;
mod paint;
mod picture;
mod preview;
mod text;

pub use draw::{Document, Drawing, Ink};
pub use picture::{Photo, photo};
pub use preview::{Fault, preview};
