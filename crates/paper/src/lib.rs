//! Pictures and PDF: what a file looks like, made small and harmless; documents
//! drawn on A4; drawings on a page of their own size; pictures painted by the program; signed PDFs sealed and verified.
//! It knows nothing of who may see what, and reads no clock, file or network.

mod bare;
mod draw;
mod face;
mod inlay;
mod laid;
mod logo;
mod paint;
mod picture;
mod preview;
pub mod seal;
mod sheet;
mod text;
mod unpacked;
pub mod verify;
mod watermark;

pub use bare::bare;
pub use draw::{Document, Drawing, Ink};
pub use face::Fonts;
pub use inlay::Mark;
pub use laid::Laid;
pub use logo::{Logo, icon, logo};
pub use picture::{Photo, photo};
pub use preview::{Fault, ink, page, png, preview, sheets};
pub use sheet::{Line, Look, Paint, Place, Sheet, Step};
pub use watermark::watermark;
