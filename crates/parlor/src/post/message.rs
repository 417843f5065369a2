//! A mail as it goes over the wire: headers, both ways to read it, and the signature where it
//! comes from an address of the organization.

use super::{
    letters::{Drawn, Waiting},
    sheet::{LOGO, one_line},
};
use crate::{app::App, domains};
use lettre::{
    Message,
    address::Envelope,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};

/// Between whom it goes, and its bytes. `from` is the installation, to which comes what bounces.
///
/// # Errors
/// A sentence about what cannot be written: it will not be better at another try.
pub(super) fn written(app: &App, from: &Mailbox, waiting: &Waiting, drawn: &Drawn) -> Result<(Envelope, Vec<u8>), String> {
    let message = message(app, from, waiting, drawn)?;
    let envelope = Envelope::new(Some(from.email.clone()), message.envelope().to().to_vec()).map_err(|fault| fault.to_string())?;
    let bytes = message.formatted();
    let Some(sender) = drawn.sender.as_ref().filter(|sender| sender.ready) else { return Ok((envelope, bytes)) };
    let signature = sender.signature(app, &bytes)?;
    Ok((envelope, [signature.as_bytes(), &bytes].concat()))
}

fn message(app: &App, from: &Mailbox, waiting: &Waiting, drawn: &Drawn) -> Result<Message, String> {
    let host = domains::host_of(&app.config.base_url);
    let to = Mailbox::new(
        Some(one_line(&waiting.to_name)).filter(|name| !name.trim().is_empty()),
        waiting.to_email.parse().map_err(|fault| format!("{fault}"))?,
    );
    let mut message = Message::builder()
        .from(shown(from, drawn))
        .to(to)
        .subject(&drawn.subject)
        // The same at every try, so that a mailbox can tell a repeat.
        .message_id(Some(format!("<{}@{host}>", waiting.id)));
    // Nobody sat down to write it, and no absence notice should answer it: RFC 3834.
    message = message.raw_header(header("Auto-Submitted", "auto-generated".into())).raw_header(header("X-Auto-Response-Suppress", "All".into()));
    let confirmed = drawn.sender.as_ref().filter(|sender| !sender.ready).map(|sender| &sender.address);
    if let Some(address) = drawn.answer_to.as_ref().or(confirmed) {
        message = message.reply_to(address.parse().map_err(|fault| format!("{fault}"))?);
    }
    // One press in the mail program ends mails like this: RFC 8058.
    if let Some(address) = &drawn.unsubscribe {
        message = message
            .raw_header(header("List-Unsubscribe", format!("<{address}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".into()));
    }
    message.multipart(body(drawn)?).map_err(|fault| fault.to_string())
}

/// Whom it comes from: by name the organization, where it has a brand or a sender; by address
/// its own, once its domain says that.
fn shown(from: &Mailbox, drawn: &Drawn) -> Mailbox {
    let own = drawn.sender.as_ref().filter(|sender| sender.ready).and_then(|sender| sender.address.parse().ok());
    Mailbox::new(drawn.from_name.clone().or_else(|| from.name.clone()), own.unwrap_or_else(|| from.email.clone()))
}

/// Both ways to read it; the logo comes along, so that no mail program has to fetch it.
fn body(drawn: &Drawn) -> Result<MultiPart, String> {
    let Some(logo) = &drawn.logo else { return Ok(MultiPart::alternative_plain_html(drawn.text.clone(), drawn.html.clone())) };
    let media = ContentType::parse("image/png").map_err(|fault| fault.to_string())?;
    let logo = Attachment::new_inline(LOGO.to_owned()).body(logo.clone(), media);
    let html = MultiPart::related().singlepart(SinglePart::html(drawn.html.clone())).singlepart(logo);
    Ok(MultiPart::alternative().singlepart(SinglePart::plain(drawn.text.clone())).multipart(html))
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}
