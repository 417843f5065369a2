//! L: a bare server of live streams. Whoever asks for `/chat/live` is sent the same
//! word at every `POST /chat`, and `GET /chat` answers with the same bytes. It knows
//! nobody, decides nothing and keeps nothing.
//! `limit-stream --page FILE --addr 127.0.0.1:PORT`

use async_stream::stream;
use axum::{
    Router,
    body::Body,
    http::header,
    response::IntoResponse,
    routing::{get, post},
};
use bench::{Outcome, argument};
use std::convert::Infallible;
use tokio::sync::broadcast;

#[tokio::main]
async fn main() -> Outcome {
    let page: &'static [u8] = Box::leak(std::fs::read(argument("page")?)?.into_boxed_slice());
    let sender = broadcast::Sender::new(64);
    let listeners = sender.clone();
    let send = move || async move { drop(sender.send(())) };
    let app = Router::new()
        .route("/chat", get(move || async move { ([(header::CONTENT_TYPE, "application/json")], page) }).post(send))
        .route("/chat/live", get(move || async move { live(listeners.subscribe()) }))
        .route("/chat/read", post(async || ()));
    let listener = tokio::net::TcpListener::bind(argument("addr")?).await?;
    axum::serve(listener, app).await?;
    Ok(())
}

fn live(mut words: broadcast::Receiver<()>) -> impl IntoResponse {
    let events = stream! {
        while words.recv().await.is_ok() {
            yield Ok::<_, Infallible>("event: changed\ndata: -\n\n");
        }
    };
    ([(header::CONTENT_TYPE, "text/event-stream")], Body::from_stream(events))
}
