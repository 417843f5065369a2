//! Connections: each is served until it ends, and whoever begins a request has to go on with it.
//!
//! It stands here in place of `axum::serve`, which waits for ever for the rest of a head: some
//! thousand connections that say a letter now and then would leave room for nobody else.

use axum::{Router, body::Body, extract::ConnectInfo, http::Request, serve::Listener};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::{io, net::SocketAddr, pin::pin, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpListener,
    sync::watch,
};
use tower::ServiceExt as _;

/// A head is here within so long, also the next one of a connection that stays. Longer than
/// proxies keep a connection that is idle, so that it is they who end it.
pub(crate) const HEAD: Duration = Duration::from_secs(75);

/// So many wait at once to be let in, unless the system allows fewer (`somaxconn`). Of whoever comes when no more can wait nobody
/// hears: they try again after a second, and cannot be told that it is too much.
const WAITING: i32 = 4_096;

/// Opens a door that many can stand before at once.
///
/// # Errors
/// When the address is taken, or may not be listened at.
pub(crate) async fn door(at: &str) -> io::Result<TcpListener> {
    let listener = TcpListener::bind(at).await?;
    rustix::net::listen(&listener, WAITING)?;
    Ok(listener)
}

/// Serves all who come, until it is told to stop; then what is under way ends first.
pub(crate) async fn serve(mut listener: impl Listener<Addr = SocketAddr>, router: Router, mut stopped: watch::Receiver<bool>, head: Duration) {
    let (all, one) = watch::channel(());
    loop {
        let (stream, peer) = tokio::select! {
            came = listener.accept() => came,
            () = told(&mut stopped) => break,
        };
        let connection = connection(stream, peer, router.clone(), stopped.clone(), head);
        let one = one.clone();
        tokio::spawn(async move {
            connection.await;
            drop(one);
        });
    }
    drop((listener, one));
    all.closed().await;
}

async fn told(stopped: &mut watch::Receiver<bool>) {
    drop(stopped.wait_for(|stop| *stop).await);
}

async fn connection<S>(stream: S, peer: SocketAddr, router: Router, mut stopped: watch::Receiver<bool>, head: Duration)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        router.clone().oneshot(request.map(Body::new))
    });
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(head);
    let mut serving = pin!(builder.serve_connection(TokioIo::new(stream), service).with_upgrades());
    let mut closing = false;
    loop {
        tokio::select! {
            ended = serving.as_mut() => {
                if let Err(fault) = ended {
                    tracing::trace!(%fault, "a connection broke off");
                }
                return;
            }
            () = told(&mut stopped), if !closing => {
                closing = true;
                serving.as_mut().graceful_shutdown();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test says what it expects")]

    use super::*;
    use axum::routing::get;
    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::TcpStream,
    };

    #[tokio::test]
    async fn r_12_who_never_ends_a_head_is_sent_away_and_what_is_under_way_is_not() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let slowly = get(|| async {
            tokio::time::sleep(Duration::from_millis(600)).await;
            "at last"
        });
        let (stop, stopped) = watch::channel(false);
        let serving = tokio::spawn(serve(listener, Router::new().route("/", slowly), stopped, Duration::from_millis(200)));
        let mut slow = TcpStream::connect(address).await.unwrap();
        slow.write_all(b"GET / HTTP/1.1\r\nHost: a\r\nX-").await.unwrap();
        // An answer takes as long as it takes; only heads are waited for no longer.
        let mut patient = TcpStream::connect(address).await.unwrap();
        patient.write_all(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await.unwrap();
        let (mut cut, mut answer) = (Vec::new(), Vec::new());
        drop(tokio::time::timeout(Duration::from_secs(20), slow.read_to_end(&mut cut)).await.expect("it is cut"));
        assert!(!String::from_utf8_lossy(&cut).contains("200 OK"));
        patient.read_to_end(&mut answer).await.unwrap();
        assert!(String::from_utf8_lossy(&answer).ends_with("at last"));
        stop.send_replace(true);
        tokio::time::timeout(Duration::from_secs(20), serving).await.expect("it stops").unwrap();
    }
}
