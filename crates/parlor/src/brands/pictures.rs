//! Pictures of a brand on their way in: painted anew at the size in which they are shown, on
//! screens of any fineness, so that they are small and nothing hidden stays.

use crate::{
    app::App,
    web::{Error, at_length},
};
use axum::{
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::MultipartError},
    http::StatusCode,
};
use bytes::Bytes;
use paper::Logo;

/// No file is larger.
const MOST: usize = 4_000_000;
/// In pixels; on pages it is shown at half of it.
const LOGO: (u32, u32) = (400, 80);
const ICON: u32 = 180;
/// A logo keeps to so many bytes, as far as it can.
const WEIGHT: usize = 12_000;

/// What a picture is for.
pub(super) const WHICH: [&str; 3] = ["light", "dark", "icon"];

/// A file that is to be one of the pictures.
pub(super) struct Sent {
    pub which: &'static str,
    bytes: Bytes,
}

impl FromRequest<App> for Sent {
    type Rejection = Error;

    async fn from_request(mut request: Request, app: &App) -> Result<Self, Error> {
        // A little more than the picture itself, for what surrounds it.
        DefaultBodyLimit::max(MOST + 64 * 1024).apply(&mut request);
        let mut form = Multipart::from_request(request, app).await.map_err(|fault| Error::Unreadable(fault.to_string()))?;
        let (mut which, mut bytes) = (None, None);
        while let Some(part) = form.next_field().await.map_err(broken)? {
            match part.name() {
                Some("which") => which = known(&part.text().await.map_err(broken)?),
                Some("file") => bytes = Some(part.bytes().await.map_err(broken)?),
                _ => {}
            }
        }
        let which = which.ok_or_else(|| Error::field("which", "brand-which-wrong"))?;
        let bytes = bytes.filter(|bytes| !bytes.is_empty()).ok_or_else(|| Error::field(which, "brand-picture-missing"))?;
        if bytes.len() > MOST { Err(Error::field(which, "brand-picture-large")) } else { Ok(Self { which, bytes }) }
    }
}

fn broken(fault: MultipartError) -> Error {
    if fault.status() == StatusCode::PAYLOAD_TOO_LARGE { Error::TooLarge { most: MOST as u64 } } else { Error::Unreadable(fault.to_string()) }
}

/// The word of a picture, where it is one.
pub(super) fn known(word: &str) -> Option<&'static str> {
    WHICH.into_iter().find(|known| *known == word.trim())
}

impl Sent {
    /// The picture, and the icon that a logo makes.
    ///
    /// # Errors
    /// A sentence about what is wrong with the file.
    pub(super) async fn painted(self) -> Result<(Logo, Option<Logo>), Error> {
        let Self { which, bytes } = self;
        if is_svg(&bytes) {
            return Err(Error::field(which, "brand-picture-svg"));
        }
        let painted = apart(move || match which {
            "icon" => Ok((paper::icon(&bytes, ICON)?, None)),
            "dark" => Ok((paper::logo(&bytes, LOGO, WEIGHT)?, None)),
            _ => Ok((paper::logo(&bytes, LOGO, WEIGHT)?, Some(paper::icon(&bytes, ICON)?))),
        });
        painted.await?.map_err(|fault| refused(which, &fault))
    }
}

/// The icon that is made of a logo.
///
/// # Errors
/// When nobody can paint it.
pub(super) async fn icon_of(logo: Vec<u8>) -> Result<Logo, Error> {
    apart(move || paper::icon(&logo, ICON)).await?.map_err(|fault| Error::Broken(fault.to_string()))
}

/// On a thread that may take its time.
async fn apart<T: Send + 'static>(paint: impl FnOnce() -> Result<T, paper::Fault> + Send + 'static) -> Result<Result<T, paper::Fault>, Error> {
    at_length(paint).await
}

fn refused(which: &'static str, fault: &paper::Fault) -> Error {
    Error::field(
        which,
        match fault {
            paper::Fault::Unknown => "brand-picture-unknown",
            paper::Fault::TooLarge => "brand-picture-large",
            paper::Fault::Broken(_) => "brand-picture-broken",
        },
    )
}

/// A drawing in SVG is a program: it can run scripts and fetch from elsewhere.
fn is_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    head.contains("<svg") || head.trim_start().starts_with("<?xml")
}
