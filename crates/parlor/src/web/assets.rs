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
struct Wanted {
    asset: assets::Asset,
    /// It is the script that works on PDFs apart from the page.
    works: bool,
}

/// What that script may do: run the decoders of pictures that come along, which no page may.
const WORKER: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

impl FromRequestParts<App> for Wanted {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
        let accepts = parts.headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let address = Address::of(parts).await?;
        let name = address.text("name").unwrap_or_default();
        let found = match address.text("folder") {
            Some(folder) => assets::of_viewer(folder, name, &accepts),
            None => match address.text("family") {
                Some(family) => assets::of_canvas(family, name, &accepts),
                None => assets::file(name, &accepts),
            },
        };
        found.map(|asset| Self { asset, works: name.starts_with("pdf-worker-") }).ok_or(Error::NotFound)
    }
}

/// The files of the viewer of PDFs; its version stands in the address.
const VIEWER: &str = "/assets/pdfjs-6.5.438/{folder}/{name}";

/// The fonts of the canvas, by family.
const CANVAS: &str = "/assets/excalidraw-0.18.1/fonts/{family}/{name}";

async fn asset(_: Public, Wanted { asset, works }: Wanted) -> Answer {
    let mut response = Response::new(asset.bytes.into_owned().into());
    *response.status_mut() = StatusCode::OK;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.media));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if works {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(WORKER));
    }
    if let Some(encoding) = asset.encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Answer::from(response)
}

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/assets/{name}", asset).get(VIEWER, asset).get(CANVAS, asset)
}
