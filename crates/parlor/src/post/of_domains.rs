//! Mails about an organization's own domain.

use super::{
    letters::{Letter, Writer},
    sheet::Page,
};
use crate::{domains, parts, store::Tx, web::Error};

impl Writer<'_> {
    /// It does not answer any more, or its certificate is not given.
    pub(super) fn domain(&self, tx: &mut Tx<'_>) -> Result<Letter, Error> {
        let (t, name) = (self.t, self.text("domain"));
        let slug: Option<(String,)> = match self.waiting.organization() {
            Some(id) => tx.maybe("SELECT slug FROM organizations WHERE id = $1", crate::bind![id])?,
            None => None,
        };
        let fails = domains::still_fails(tx, name)?;
        let Some((slug,)) = slug.filter(|_| fails) else { return Ok(Letter::Over("it answers again")) };
        let below = match self.time("ends") {
            Some(ends) => t.with("mail-domain-ends", parts![date = self.dates.on(ends)]),
            None => t["mail-domain-below"].to_owned(),
        };
        // By the installation's address: the other may not answer.
        let address = format!("{}/o/{slug}/administration/domain", self.app.config.base_url);
        Ok(self.letter(&Page {
            subject: t.with("mail-domain-subject", parts![name = name]),
            above: t[self.text("why")].to_owned(),
            title: name,
            said: None,
            digits: None,
            button: Some((&t["mail-domain-button"], address)),
            below,
        }))
    }
}
