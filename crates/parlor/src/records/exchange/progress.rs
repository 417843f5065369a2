//! A file that is being made, step by step. To a browser whose script asks for it
//! the steps go out in frames, so that it can show how far it is; closing the
//! connection stops the work. To all others it is the file alone.

use crate::web::{Cx, Error};
use axum::body::Body;
use bytes::Bytes;
use futures_util::{Stream, StreamExt as _, TryStreamExt as _};
use std::{io, pin::Pin};

/// Frames, each a line `done of length` and so many bytes of the file.
pub(super) const MEDIA: &str = "application/vnd.parlor.progress";

/// How many rows are done, and what of the file is ready since the last step.
pub(super) struct Step {
    pub done: usize,
    pub bytes: Bytes,
}

/// A file on its way.
pub(super) type Steps = Pin<Box<dyn Stream<Item = Result<Step, Error>> + Send>>;

/// Whether who asks wants to see how far it is.
pub(super) fn wanted(cx: &Cx) -> bool {
    cx.header("accept").is_some_and(|accepted| accepted.contains(MEDIA))
}

fn broken(fault: Error) -> io::Error {
    io::Error::other(format!("{fault:?}"))
}

/// The file alone.
pub(super) fn plain(steps: Steps) -> Body {
    Body::from_stream(steps.map_ok(|step| step.bytes).map_err(broken))
}

/// The file in frames, with how many rows there are.
pub(super) fn framed(steps: Steps, of: i64) -> Body {
    let frame = move |step: Step| [Bytes::from(format!("{} {of} {}\n", step.done, step.bytes.len())), step.bytes];
    let frames = steps.map_ok(frame).map_err(broken).map_ok(|frame| futures_util::stream::iter(frame.map(Ok::<_, io::Error>)));
    Body::from_stream(frames.try_flatten().filter(|piece| std::future::ready(!piece.as_ref().is_ok_and(Bytes::is_empty))))
}
