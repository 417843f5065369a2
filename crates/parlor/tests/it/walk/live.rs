//! Live pages: whoever sees an item has it open. A stream hears of its end as soon as the model says that they see the item no
//! more, and not before.

use super::Walk;
use crate::town::Client;
use axum::body::Body;
use http_body_util::BodyExt as _;
use std::{mem, time::Duration};
use tokio::{
    sync::mpsc::{UnboundedReceiver, error::TryRecvError, unbounded_channel},
    task::JoinHandle,
    time::timeout,
};

/// Whose page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Viewer {
    /// A guest, or whoever holds an address.
    Outside(usize),
    /// Tomáš.
    Member,
}

/// A page that is open, and what is said on its stream: somebody reads all the time, as a browser does.
pub(super) struct Stream {
    viewer: Viewer,
    item: usize,
    said: UnboundedReceiver<String>,
    reader: JoinHandle<()>,
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.reader.abort();
    }
}

impl Stream {
    async fn open(viewer: Viewer, item: usize, client: &Client, address: &str) -> Self {
        let response = client.raw("GET", &format!("{address}/live"), None, Body::empty()).await;
        assert_eq!(response.status(), 200, "{viewer:?} opens {address}");
        let mut body = response.into_body();
        let (tell, said) = unbounded_channel();
        let reader = tokio::spawn(async move {
            while let Some(Ok(frame)) = body.frame().await {
                let text = frame.into_data().map(|data| String::from_utf8_lossy(&data).into_owned()).unwrap_or_default();
                for word in text.lines().filter_map(|line| line.strip_prefix("event:")) {
                    if tell.send(word.trim().to_owned()).is_err() {
                        return;
                    }
                }
            }
        });
        Self { viewer, item, said, reader }
    }

    /// So far it neither said that it is closed, nor ended.
    fn goes_on(&mut self) -> bool {
        loop {
            match self.said.try_recv() {
                Ok(word) if word == "closed" => return false,
                Ok(_) => {}
                Err(TryRecvError::Empty) => return true,
                Err(TryRecvError::Disconnected) => return false,
            }
        }
    }

    /// Waits until this is said. Whether it was; not, where the stream ended or was closed before, or nothing came.
    async fn says(&mut self, awaited: &str) -> bool {
        let waiting = async {
            loop {
                match self.said.recv().await {
                    Some(word) if word == awaited => return true,
                    Some(word) if word != "closed" => {}
                    _ => return false,
                }
            }
        };
        timeout(Duration::from_secs(10), waiting).await.unwrap_or(false)
    }

    /// It is told that it is over, and ends.
    async fn closes(&mut self) -> bool {
        self.says("closed").await && timeout(Duration::from_secs(10), self.said.recv()).await.is_ok_and(|more| more.is_none())
    }
}

impl Walk {
    fn lets_see(&self, viewer: Viewer, item: usize) -> bool {
        match viewer {
            Viewer::Outside(who) => self.model().sees_item(who, item).is_some(),
            Viewer::Member => self.model().member_sees(item),
        }
    }

    fn viewers(&self) -> Vec<(Viewer, Client)> {
        let guests = self.guests.iter().enumerate().map(|(who, guest)| (Viewer::Outside(who), guest.client.clone()));
        let holder = self.holder.iter().map(|holder| (Viewer::Outside(holder.who), holder.client.clone()));
        guests.chain(holder).chain([(Viewer::Member, self.town.tomas())]).collect()
    }

    /// Each stream that is open is closed, or goes on; then whoever sees an item and has it not open opens it.
    pub(super) async fn check_streams(&mut self) {
        for mut stream in mem::take(&mut self.streams) {
            let (viewer, item) = (stream.viewer, stream.item);
            if self.lets_see(viewer, item) {
                assert!(stream.goes_on(), "{viewer:?} sees item {item} at step {}, and the stream was closed", self.step);
                self.streams.push(stream);
            } else {
                assert!(stream.closes().await, "{viewer:?} sees item {item} no more at step {}, and the stream goes on", self.step);
            }
            self.heard();
        }
        for (viewer, client) in self.viewers() {
            for item in 0..2 {
                let open = self.streams.iter().any(|stream| (stream.viewer, stream.item) == (viewer, item));
                if !open && self.lets_see(viewer, item) {
                    let stream = Stream::open(viewer, item, &client, &self.items[item]).await;
                    self.streams.push(stream);
                }
            }
        }
    }

    /// At the end of a walk each stream that is open hears of a change: none was closed that nobody had looked at since.
    pub(super) async fn check_streams_hear(&mut self) {
        let mut streams = mem::take(&mut self.streams);
        assert!(streams.iter_mut().all(Stream::goes_on), "a stream was closed after step {}", self.step);
        self.touch().await;
        for stream in &mut streams {
            assert!(stream.says("changed").await, "{:?} hears nothing of item {} after step {}", stream.viewer, stream.item, self.step);
            self.heard();
        }
    }

    /// Something happens on both items that is of nobody's concern outside.
    pub(super) async fn touch(&self) {
        for item in &self.items {
            self.town.petra().post(&format!("{item}/comments"), &[("lane", "team"), ("text", "Still here")]).await.is(303);
        }
    }

    /// A stream was held against the model.
    fn heard(&self) {
        self.compared();
        self.of_streams.set(self.of_streams.get() + 1);
    }
}
