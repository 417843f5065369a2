//! Built styles, scripts and covers: hashed names, kept by browsers for ever.

use super::{Answer, Error};
use crate::{
    app::App,
    doors::{Address, Public},
    web::Routes,
};
use axum::{
    extract::FromRequestParts,
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::Response,
};

/// The asset that the address names, in the encoding the browser accepts.
struct Wanted(assets::Asset);

impl FromRequestParts<App> for Wanted {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        let accepts = parts.headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let address = Address::of(parts).await?;
        address.text("name").and_then(|name| assets::file(name, &accepts)).map(Self).ok_or(Error::NotFound)
    }
}

async fn asset(_: Public, Wanted(asset): Wanted) -> Answer {
    let mut response = Response::new(asset.bytes.into_owned().into());
    *response.status_mut() = StatusCode::OK;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.media));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = asset.encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Answer::from(response)
}

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/assets/{name}", asset)
}
