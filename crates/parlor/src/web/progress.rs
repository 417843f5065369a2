//! A file that is being made, step by step. To a browser whose script asks for it
//! the steps go out in frames, so that it can show how far it is; closing the
//! connection stops the work. To all others it is the file alone.

use super::{
    Answer, Cx, Error, Texts,
    ui::{hidden, icon},
};
use crate::parts;
use axum::{
    body::Body,
    http::{StatusCode, header},
};
use bytes::Bytes;
use futures_util::{Stream, StreamExt as _, TryStreamExt as _};
use maud::{Markup, html};
use std::{
    io::{self, Write},
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
};

/// Frames, each a line `done of length` and so many bytes of the file.
pub(crate) const MEDIA: &str = "application/vnd.parlor.progress";

/// How many rows are done, and what of the file is ready since the last step.
pub(crate) struct Step {
    pub done: usize,
    pub bytes: Bytes,
}

/// A file on its way.
pub(crate) type Steps = Pin<Box<dyn Stream<Item = Result<Step, Error>> + Send>>;

/// What was written and has not gone out.
#[derive(Clone, Default)]
pub(crate) struct Waiting(Arc<Mutex<Vec<u8>>>);

impl Waiting {
    /// Takes it.
    pub(crate) fn take(&self) -> Bytes {
        Bytes::from(std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner)))
    }
}

impl Write for Waiting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether who asks wants to see how far it is.
pub(crate) fn wanted(cx: &Cx) -> bool {
    cx.header("accept").is_some_and(|accepted| accepted.contains(MEDIA))
}

fn broken(fault: Error) -> io::Error {
    io::Error::other(format!("{fault:?}"))
}

/// The file alone.
pub(crate) fn plain(steps: Steps) -> Body {
    Body::from_stream(steps.map_ok(|step| step.bytes).map_err(broken))
}

/// The file in frames, with how many rows there are.
pub(crate) fn framed(steps: Steps, of: i64) -> Body {
    let frame = move |step: Step| [Bytes::from(format!("{} {of} {}\n", step.done, step.bytes.len())), step.bytes];
    let frames = steps.map_ok(frame).map_err(broken).map_ok(|frame| futures_util::stream::iter(frame.map(Ok::<_, io::Error>)));
    Body::from_stream(frames.try_flatten().filter(|piece| std::future::ready(!piece.as_ref().is_ok_and(Bytes::is_empty))))
}

/// The file of this name: with how far it is, where it is known of how many rows; else alone.
pub(crate) fn given(name: &str, media: &'static str, steps: Steps, of: Option<i64>) -> Answer {
    match of {
        Some(of) => download(name, MEDIA, framed(steps, of)),
        None => download(name, media, plain(steps)),
    }
}

/// It, as a file of this name.
pub(crate) fn download(name: &str, media: &'static str, body: Body) -> Answer {
    Answer::of(StatusCode::OK, media, body).saved_as(name).header(header::CACHE_CONTROL, "no-store")
}

/// A list as a file that is being made: how far it is, and the way to stop it.
pub(crate) fn bar(t: &Texts) -> Markup {
    counting(t, "export-count")
}

/// An archive of evidence that is being made.
pub(crate) fn evidence_bar(t: &Texts) -> Markup {
    counting(t, "evidence-steps")
}

fn counting(t: &Texts, words: &str) -> Markup {
    let counted = t.with(words, parts![done = "%done%", of = "%of%"]);
    html! {
        div.card.exporting #exporting hidden data-keep data-counted=(counted) data-failed=(t["export-failed"]) {
            (icon("download"))
            div {
                p { strong data-name {} " " small data-count {} }
                progress max="1" value="0" aria-label=(t["file-progress"]) {}
                p.message data-message role="alert" {}
            }
            button.button.quiet.icon-only type="button" data-stop { (icon("x")) (hidden(&t["export-stop"])) }
        }
    }
}
