//! The handshake of a socket (RFC 6455, section 4.2), and the line that it gives.
//!
//! The line is read by `tungstenite`, and what is for one page is written by it. What is for
//! everybody is put into a frame once and written as it is: the library copies each message
//! into a buffer of each line, which at a thousand people costs more than all else and keeps
//! the largest for good (decision 24).

use crate::{app::App, web::Error};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderName, Method, StatusCode, header, request::Parts},
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use canvas::LARGEST_MESSAGE;
use futures_util::{SinkExt as _, StreamExt as _};
use hyper::upgrade::{OnUpgrade, Upgraded};
use hyper_util::rt::TokioIo;
use tokio::io::AsyncWriteExt as _;
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{
        self, Message,
        handshake::derive_accept_key,
        protocol::{
            Role, WebSocketConfig,
            frame::{
                Frame,
                coding::{Data, OpCode},
            },
        },
    },
};

/// What is kept ready for reading, for each page.
const BUFFER: usize = 4096;

/// A request that becomes a line once it is answered.
pub struct Upgrade {
    on: OnUpgrade,
    accept: String,
}

impl FromRequestParts<App> for Upgrade {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        let key = asks(&parts.method, &parts.headers).ok_or_else(|| Error::Unreadable("no handshake of a socket".into()))?;
        let accept = derive_accept_key(key);
        let on = parts.extensions.remove::<OnUpgrade>().ok_or_else(|| Error::Unreadable("this connection carries no socket".into()))?;
        Ok(Self { on, accept })
    }
}

/// The key of a handshake, where it is one.
fn asks<'h>(method: &Method, headers: &'h HeaderMap) -> Option<&'h [u8]> {
    let has = |name: HeaderName, word: &str| {
        let said = headers.get_all(name).into_iter().filter_map(|value| value.to_str().ok());
        said.flat_map(|value| value.split(',')).any(|one| one.trim().eq_ignore_ascii_case(word))
    };
    let asks =
        *method == Method::GET && has(header::CONNECTION, "upgrade") && has(header::UPGRADE, "websocket") && has(header::SEC_WEBSOCKET_VERSION, "13");
    headers.get(header::SEC_WEBSOCKET_KEY).filter(|_| asks).map(header::HeaderValue::as_bytes)
}

impl Upgrade {
    /// The answer to it. What follows runs on the line that the connection becomes.
    pub fn follows<F: Future<Output = ()> + Send>(self, then: impl FnOnce(Wire) -> F + Send + 'static) -> Response {
        tokio::spawn(async move {
            // Whoever went away before has no line.
            let Ok(upgraded) = self.on.await else { return };
            let most = Some(LARGEST_MESSAGE);
            let config = WebSocketConfig::default().read_buffer_size(BUFFER).max_message_size(most).max_frame_size(most);
            then(Wire(WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Server, Some(config)).await)).await;
        });
        let heads = [(header::UPGRADE, "websocket"), (header::CONNECTION, "Upgrade"), (header::SEC_WEBSOCKET_ACCEPT, self.accept.as_str())];
        (StatusCode::SWITCHING_PROTOCOLS, heads).into_response()
    }
}

/// A text as it goes over every line.
#[derive(Clone, Debug)]
pub struct Framed(Bytes);

impl Framed {
    /// Puts it into a frame. A text is never larger than a frame can be.
    pub fn of(text: String) -> Self {
        let frame = Frame::message(Bytes::from(text), OpCode::Data(Data::Text), true);
        let mut bytes = Vec::with_capacity(frame.len());
        // Writing to memory does not fail.
        drop(frame.format(&mut bytes));
        Self(bytes.into())
    }
}

/// The line to a page.
pub struct Wire(WebSocketStream<TokioIo<Upgraded>>);

impl Wire {
    /// The next message; nothing once it is closed. What is dropped before it comes loses
    /// nothing of it.
    pub async fn next(&mut self) -> Option<Result<Message, tungstenite::Error>> {
        self.0.next().await
    }

    /// Sends what is for this page alone.
    ///
    /// # Errors
    /// When the line broke.
    pub async fn send(&mut self, message: Message) -> Result<(), tungstenite::Error> {
        self.0.send(message).await
    }

    /// Writes what is for everybody. A line on which this was dropped half-way is of no use any more.
    ///
    /// # Errors
    /// When the line broke.
    pub async fn write(&mut self, all: &[Framed]) -> Result<(), tungstenite::Error> {
        // What the library has for this page, an answer to a ping, goes before it as a whole.
        self.0.flush().await?;
        for framed in all {
            self.0.get_mut().write_all(&framed.0).await?;
        }
        self.0.get_mut().flush().await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Framed, asks};
    use axum::http::{HeaderMap, HeaderValue, Method, header};

    fn handshake() -> HeaderMap {
        let heads = [
            (header::CONNECTION, "keep-alive, Upgrade"),
            (header::UPGRADE, "websocket"),
            (header::SEC_WEBSOCKET_VERSION, "13"),
            (header::SEC_WEBSOCKET_KEY, "dGhlIHNhbXBsZSBub25jZQ=="),
        ];
        heads.into_iter().map(|(name, value)| (name, HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn board_17_what_lacks_a_part_of_the_handshake_is_none() {
        assert_eq!(asks(&Method::GET, &handshake()), Some(&b"dGhlIHNhbXBsZSBub25jZQ=="[..]));
        assert!(asks(&Method::POST, &handshake()).is_none());
        for name in [header::CONNECTION, header::UPGRADE, header::SEC_WEBSOCKET_VERSION, header::SEC_WEBSOCKET_KEY] {
            let mut heads = handshake();
            heads.remove(&name);
            assert!(asks(&Method::GET, &heads).is_none(), "{name}");
        }
        let mut other = handshake();
        other.insert(header::SEC_WEBSOCKET_VERSION, HeaderValue::from_static("8"));
        assert!(asks(&Method::GET, &other).is_none());
    }

    #[test]
    fn board_17_a_frame_says_how_long_it_is_and_hides_nothing() {
        for (length, head) in
            [(0, vec![0x81, 0]), (125, vec![0x81, 125]), (126, vec![0x81, 126, 0, 126]), (70_000, vec![0x81, 127, 0, 0, 0, 0, 0, 1, 0x11, 0x70])]
        {
            let framed = Framed::of("x".repeat(length)).0;
            assert_eq!(framed[..head.len()], head, "{length}");
            assert_eq!(framed.len(), head.len() + length);
        }
    }
}
