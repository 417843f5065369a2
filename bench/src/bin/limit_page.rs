//! L: a bare handler that answers every GET with the same bytes.
//! `limit-page --page FILE --addr 127.0.0.1:PORT`

use axum::{Router, http::header};
use bench::{Outcome, argument};

#[tokio::main]
async fn main() -> Outcome {
    let page: &'static [u8] = Box::leak(std::fs::read(argument("page")?)?.into_boxed_slice());
    let app = Router::new().fallback(move || async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page) });
    let listener = tokio::net::TcpListener::bind(argument("addr")?).await?;
    axum::serve(listener, app).await?;
    Ok(())
}
