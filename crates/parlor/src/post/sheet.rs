//! How a mail looks: HTML and plain text that say the same, and what stands at the
//! foot of both.

use super::letters::{Drawn, Letter, Writer};
use crate::{parts, replies, web::mark};
use maud::{DOCTYPE, Markup, html};

/// What a mail is put together from.
pub(super) struct Page<'a> {
    pub(super) subject: String,
    /// A line above the title.
    pub(super) above: String,
    pub(super) title: &'a str,
    /// What a person wrote, set apart.
    pub(super) said: Option<&'a str>,
    /// Six digits, set large.
    pub(super) digits: Option<&'a str>,
    pub(super) button: Option<(&'a str, String)>,
    pub(super) below: String,
}

impl Writer<'_> {
    pub(super) fn letter(&self, page: &Page<'_>) -> Letter {
        let subject = one_line(&page.subject);
        let organization = self.text("organization");
        let signed = if organization.is_empty() { "Parlor" } else { self.name_of(organization) };
        let html = self.envelope(&subject, signed, page.said, &card(page, self.accent()));
        self.drawn(subject, html, self.plain(page))
    }

    pub(super) fn drawn(&self, subject: String, html: Markup, text: String) -> Letter {
        Letter::Drawn(Box::new(self.mail(subject, html, text)))
    }

    pub(super) fn mail(&self, subject: String, html: Markup, text: String) -> Drawn {
        let organization = self.text("organization");
        let branded = self.brand.as_ref().filter(|_| !organization.is_empty()).map(|brand| brand.name_or(organization));
        let named = self.sender.as_ref().map(|sender| sender.name.as_str()).or(branded);
        Drawn {
            subject,
            html: html.into_string(),
            text,
            unsubscribe: self.unsubscribe.clone(),
            answer_to: self.answer_to.clone(),
            sender: self.sender.clone(),
            from_name: named.map(one_line),
            logo: self.brand.as_ref().and_then(|brand| brand.logo.as_ref()).map(|logo| logo.png.clone()),
            tells: Vec::new(),
        }
    }

    /// The name that an organization is shown by.
    fn name_of<'a>(&'a self, organization: &'a str) -> &'a str {
        self.brand.as_ref().map_or(organization, |brand| brand.name_or(organization))
    }

    /// The colour of its brand.
    fn accent(&self) -> Option<&str> {
        self.brand.as_ref()?.accent.as_deref()
    }

    fn plain(&self, page: &Page<'_>) -> String {
        let mut lines: Vec<String> = self.line_above().into_iter().flat_map(|line| [line, String::new()]).collect();
        lines.extend([unlinked(&one_line(&page.above)), unlinked(&one_line(page.title)), String::new()]);
        if let Some(said) = page.said {
            lines.extend(said.lines().map(|line| format!("> {}", unlinked(line))));
            lines.push(String::new());
        }
        if let Some(digits) = page.digits {
            lines.extend([digits.to_owned(), String::new()]);
        }
        if let Some((label, address)) = &page.button {
            lines.extend([format!("{label}:"), address.clone(), String::new()]);
        }
        lines.extend([page.below.clone(), String::new()]);
        lines.extend(self.plain_foot());
        lines.join("\n")
    }

    /// Says where to write an answer: what stands from here on was ours, however it is quoted.
    fn line_above(&self) -> Option<String> {
        self.answer_to.as_ref().map(|_| format!("{} {} -##", replies::MARK, &self.t["mail-write-above"]))
    }

    /// Who sent it, and how no more of its sort come.
    pub(super) fn plain_foot(&self) -> Vec<String> {
        let mut lines = vec!["-- ".to_owned(), unlinked(&one_line(&self.foot()))];
        if let Some(brand) = &self.brand {
            if !brand.support.is_empty() {
                lines.push(format!("{} {}", &self.t["brand-questions"], brand.support));
            }
            let said = [("brand-imprint", &brand.imprint), ("brand-privacy", &brand.privacy)];
            lines.extend(said.iter().filter(|(_, address)| !address.is_empty()).map(|(key, address)| format!("{}: {address}", &self.t[*key])));
        }
        if let Some(address) = &self.unsubscribe {
            lines.extend([format!("{}:", &self.t["mail-unsubscribe"]), address.clone()]);
        }
        lines
    }

    fn foot(&self) -> String {
        if let Some(brand) = self.brand.as_ref().filter(|brand| !brand.foot.is_empty()) {
            return brand.foot.clone();
        }
        let organization = self.text("organization");
        if organization.is_empty() {
            self.t["mail-foot"].to_owned()
        } else {
            self.t.with("mail-foot-at", parts![organization = self.name_of(organization)])
        }
    }

    /// Where to ask, and what a firm has to say of itself.
    fn foot_of_brand(&self) -> Markup {
        html! {
            @if let Some(brand) = &self.brand {
                @if !brand.support.is_empty() { br; (self.t["brand-questions"]) " " (brand.support) }
                @if !brand.imprint.is_empty() || !brand.privacy.is_empty() { br; }
                @for (key, address) in [("brand-imprint", &brand.imprint), ("brand-privacy", &brand.privacy)] {
                    @if !address.is_empty() { a href=(address) style="color:#646a64;" { (self.t[key]) } " " }
                }
            }
        }
    }

    /// Whose mail it is, at its head: by the logo that comes along, which needs no leave to be shown.
    fn head(&self, signed: &str) -> Markup {
        html! {
            @match self.brand.as_ref().and_then(|brand| brand.logo.as_ref()) {
                Some(logo) => img src={ "cid:" (LOGO) } width=(logo.width) height=(logo.height) alt=(signed) style="display:block; border:0;";,
                None => (unlinked(signed)),
            }
        }
    }

    pub(super) fn envelope(&self, subject: &str, signed: &str, said: Option<&str>, inner: &Markup) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(self.t.language().tag()) dir=[self.t.language().dir()] {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light";
                    title { (unlinked(subject)) }
                }
                body style="margin:0; padding:0; background-color:#f3efe7; -webkit-text-size-adjust:100%;" {
                    // Before all else, so that nothing of ours is taken for somebody's words.
                    @if let Some(line) = self.line_above() { p style={ "margin:0; padding:12px 20px 0; " (FONT) "font-size:12px; line-height:18px; color:#8a8f89;" } { (line) } }
                    @if let Some(said) = said { div aria-hidden="true" style="display:none; max-height:0; overflow:hidden;" { (unlinked(&said.chars().take(120).collect::<String>())) } }
                    table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f3efe7" { tr { td align="center" style="padding:32px 12px;" {
                        table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%; max-width:600px;" {
                            tr { td style={ "padding:0 8px 16px; font-weight:600; " (FONT) "font-size:16px; line-height:24px; color:#1d2320;" } { (self.head(signed)) } }
                            tr { td bgcolor="#fffefb" style="border:1px solid #e8e2d7; border-radius:14px; overflow:hidden;" { (inner) } }
                            tr { td style={ "padding:20px 8px 0; " (FONT) "font-size:13px; line-height:20px; color:#646a64;" } {
                                (unlinked(&self.foot()))
                                @if let Some(address) = &self.unsubscribe { " " a href=(address) style="color:#646a64;" { (self.t["mail-unsubscribe"]) } }
                                (self.foot_of_brand())
                            } }
                        }
                    } } }
                }
            }
        }
    }
}

pub(super) const FONT: &str = "font-family:-apple-system,'Segoe UI',Roboto,system-ui,sans-serif; ";
pub(super) const SERIF: &str = "font-family:'Iowan Old Style','Palatino Linotype',Palatino,P052,Georgia,serif; ";

/// What the logo is called within a mail.
pub(super) const LOGO: &str = "logo";

fn card(page: &Page<'_>, accent: Option<&str>) -> Markup {
    let (edge, fill) = (accent.unwrap_or("#b4632a"), accent.unwrap_or("#1f5c4a"));
    html! {
        table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" {
            tr { td height="6" bgcolor=(edge) style="font-size:0; line-height:6px; border-radius:13px 13px 0 0;" { (mark("&nbsp;")) } }
            tr { td style={ "padding:32px 32px 8px; " (FONT) "font-size:17px; line-height:26px; color:#4c534e;" } {
                (unlinked(&page.above))
                h1 style={ "margin:4px 0 0; " (SERIF) "font-size:30px; line-height:36px; font-weight:600; color:#1d2320;" } { (unlinked(page.title)) }
            } }
            @if let Some(said) = page.said { tr { td style="padding:16px 32px 8px;" {
                table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" { tr {
                    td width="3" bgcolor="#ecd3bb" style="font-size:0; line-height:0;" { (mark("&nbsp;")) }
                    td dir="auto" style={ "padding:2px 16px; " (FONT) "font-size:17px; line-height:26px; color:#1d2320;" } { @for line in said.lines() { (unlinked(line)) br; } }
                } }
            } } }
            @if let Some(digits) = page.digits { tr { td dir="ltr" style="padding:16px 32px 8px; font-family:Menlo,Consolas,'DejaVu Sans Mono',monospace; font-size:36px; line-height:44px; letter-spacing:8px; font-weight:600; color:#1d2320;" { (digits) } } }
            @if let Some((label, address)) = &page.button {
                tr { td style="padding:24px 32px 8px;" { table role="presentation" cellpadding="0" cellspacing="0" border="0" { tr { td align="center" bgcolor=(fill) style="border-radius:10px;" {
                    a href=(address) style={ "display:inline-block; padding:16px 44px; " (FONT) "font-size:18px; line-height:24px; font-weight:600; color:#ffffff; text-decoration:none; border-radius:10px;" } { (label) }
                } } } } }
            }
            tr { td style={ "padding:8px 32px 32px; " (FONT) "font-size:14px; line-height:22px; color:#646a64;" } { (page.below) } }
            @if let Some((_, address)) = &page.button {
                tr { td dir="ltr" style={ "padding:20px 32px 24px; border-top:1px solid #e8e2d7; " (FONT) "font-size:14px; line-height:22px; color:#646a64; word-break:break-all;" } { (address) } }
            }
        }
    }
}

/// Text that no mail program turns into a link by itself: a character of no
/// width where an address could begin or go on. Times, numbers and ends of
/// sentences stay as they are.
pub(super) fn unlinked(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let (mut before, mut rest) = (' ', line.chars().peekable());
    while let Some(c) = rest.next() {
        out.push(c);
        let next = rest.peek().copied().unwrap_or(' ');
        let parts = match c {
            '.' => !before.is_whitespace() && next.is_alphanumeric() && !(before.is_ascii_digit() && next.is_ascii_digit()),
            '@' => !next.is_whitespace(),
            ':' => next == '/' || (before.is_alphabetic() && next.is_alphanumeric()),
            '/' => before == '/' || before == ':',
            _ => false,
        };
        if parts {
            out.push('\u{200b}');
        }
        before = c;
    }
    out
}

/// A subject or a name is one line, however it was typed.
pub(super) fn one_line(subject: &str) -> String {
    subject.split(|c: char| c.is_control()).collect::<Vec<_>>().join(" ").chars().take(200).collect()
}
