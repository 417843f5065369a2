//! The digest, and the mail of a single line of the overview.

use super::{
    letters::{Drawn, Letter, Writer},
    sheet::{FONT, Page, SERIF, one_line, unlinked},
};
use crate::{
    notifications::{self, Line, Section},
    parts,
    store::Tx,
    web::{Error, mark},
};
use access::PartyId;
use maud::{Markup, html};

impl Writer<'_> {
    /// A line of the overview, as long as it waits.
    pub(super) fn news(&self, tx: &mut Tx<'_>) -> Result<Letter, Error> {
        let (Ok(id), Ok(reader)) = (self.text("notification").parse(), self.text("reader").parse()) else { return Ok(Letter::Over("no line")) };
        let Some(line) = notifications::one(tx, PartyId(reader), id)?.filter(|line| line.unread) else {
            return Ok(Letter::Over("read meanwhile, or not theirs to see"));
        };
        let (t, says) = (self.t, line.says(self.t, &self.dates));
        Ok(self.letter(&Page {
            subject: t.with("mail-news-subject", parts![says = &says, title = line.titled(t)]),
            above: says,
            title: line.titled(t),
            said: line.said.as_deref(),
            digits: None,
            button: Some((&t["mail-news-button"], self.url(&line.path))),
            below: line.item_title.clone().or_else(|| line.ends(t, &self.dates)).unwrap_or_default(),
        }))
    }

    /// All that waits, a section for each company.
    pub(super) fn digest(&self, tx: &mut Tx<'_>) -> Result<Letter, Error> {
        let Ok(person) = self.text("person").parse() else { return Ok(Letter::Over("nobody")) };
        let sections = notifications::sections(tx, person, self.waiting.ending.as_ref().map(|_| self.waiting.id))?;
        let count: usize = sections.iter().map(|section| section.lines.len()).sum();
        if count == 0 {
            return Ok(Letter::Over("nothing waits"));
        }
        let subject = one_line(&self.t.with("mail-digest-subject", parts![count = count]));
        let html = self.envelope(&subject, "Parlor", None, &self.sections_html(&sections));
        let text = self.sections_plain(&sections);
        let tells = sections.iter().flat_map(|section| section.lines.iter().map(|line| line.id)).collect();
        Ok(Letter::Drawn(Box::new(Drawn { tells, ..self.mail(subject, html, text) })))
    }

    fn says(&self, line: &Line) -> String {
        let says = line.says(self.t, &self.dates);
        let said = line.said.as_deref().map(|said| one_line(said).chars().take(120).collect::<String>());
        said.map_or_else(|| says.clone(), |said| format!("{says}: {said}"))
    }

    fn title(&self, line: &Line) -> String {
        let item = line.item_title.as_ref().map(|item| format!(" · {item}")).unwrap_or_default();
        one_line(&format!("{}{item}", line.titled(self.t)))
    }

    fn sections_plain(&self, sections: &[Section]) -> String {
        let mut lines = vec![self.t["mail-digest-above"].to_owned(), String::new()];
        for section in sections {
            let name = one_line(&section.organization);
            lines.extend([unlinked(&name), "=".repeat(name.chars().count()), String::new()]);
            for line in &section.lines {
                lines.extend([unlinked(&self.title(line)), unlinked(&self.says(line)), self.url(&line.path), String::new()]);
            }
            if section.more {
                lines.extend([self.t["mail-digest-more"].to_owned(), String::new()]);
            }
        }
        lines.extend(self.plain_foot());
        lines.join("\n")
    }

    fn sections_html(&self, sections: &[Section]) -> Markup {
        html! {
            table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" {
                tr { td height="6" bgcolor="#b4632a" style="font-size:0; line-height:6px; border-radius:13px 13px 0 0;" { (mark("&nbsp;")) } }
                tr { td style={ "padding:32px 32px 8px; " (FONT) "font-size:17px; line-height:26px; color:#4c534e;" } { (self.t["mail-digest-above"]) } }
                @for section in sections {
                    tr { td style={ "padding:16px 32px 4px; " (SERIF) "font-size:24px; line-height:30px; font-weight:600; color:#1d2320;" } { (unlinked(&one_line(&section.organization))) } }
                    @for line in &section.lines {
                        tr { td style={ "padding:10px 32px; border-bottom:1px solid #e8e2d7; " (FONT) "font-size:16px; line-height:24px; color:#1d2320;" } {
                            a href=(self.url(&line.path)) style="color:#1f5c4a; font-weight:600; text-decoration:none;" { (unlinked(&self.title(line))) }
                            br;
                            span style="color:#4c534e;" { (unlinked(&self.says(line))) }
                        } }
                    }
                    @if section.more { tr { td style={ "padding:10px 32px; " (FONT) "font-size:14px; line-height:22px; color:#646a64;" } { (self.t["mail-digest-more"]) } } }
                }
                tr { td height="24" style="font-size:0; line-height:24px;" { (mark("&nbsp;")) } }
            }
        }
    }
}
