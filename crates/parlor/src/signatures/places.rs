//! Where on the pages the signatures come.

use super::{Kind, Signing, store};
use crate::{
    bind,
    doors::Permit,
    items::attachment::{EditIt, On},
    store::Tx,
    web::{Error, Say},
};
use access::{FileId, SignerId};
use paper::seal::Place;
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// Places on pages, as a form sends them: pages from 1, all else in percent. The lists say the
/// same number of things, one each for every place.
#[derive(Clone, Copy, Debug)]
pub struct Places<'a> {
    pub page: &'a [String],
    pub left: &'a [String],
    pub top: &'a [String],
    pub width: &'a [String],
    pub height: &'a [String],
}

/// A place on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// From 1.
    pub page: i64,
    /// From the left, from the top, width, height: thousandths of a percent of the page.
    pub sides: [i64; 4],
}

impl At {
    /// The same as the crate for PDFs takes it.
    #[must_use]
    pub fn place(&self) -> Place {
        #[expect(clippy::cast_precision_loss, reason = "at most 100,000")]
        let [left, top, width, height] = self.sides.map(|thousandths| thousandths as f32 / WHOLE as f32);
        Place { page: u32::try_from(self.page).unwrap_or(1), left, top, width, height }
    }
}

impl Places<'_> {
    /// The place of that number in a file of so many pages, no smaller than this, in percent.
    ///
    /// # Errors
    /// A sentence, where it lies nowhere.
    pub fn at(&self, number: usize, pages: usize, smallest: (f64, f64)) -> Result<At, Error> {
        if number >= MOST {
            return Err(Error::form("signing-too-many-fields"));
        }
        let of = |list: &[String]| list.get(number).map(|text| text.trim().replace(',', ".")).unwrap_or_default();
        let page: i64 = of(self.page)
            .parse()
            .ok()
            .filter(|page| (1..=i64::try_from(pages).unwrap_or(0)).contains(page))
            .ok_or_else(|| Error::field("page", Say::new("signing-page-wrong").and("pages", pages)))?;
        let percent = |text: String, least: f64| text.parse::<f64>().ok().filter(|part| part.is_finite()).map(|part| part.clamp(least, 100.0));
        let wrong = || Error::field("left", "signing-place-wrong");
        let width = percent(of(self.width), smallest.0).ok_or_else(wrong)?;
        let height = percent(of(self.height), smallest.1).ok_or_else(wrong)?;
        let left = percent(of(self.left), 0.0).ok_or_else(wrong)?.min(100.0 - width);
        let top = percent(of(self.top), 0.0).ok_or_else(wrong)?.min(100.0 - height);
        #[expect(clippy::cast_possible_truncation, reason = "at most 100,000")]
        let sides = [left, top, width, height].map(|part| (part * 1_000.0).round() as i64);
        Ok(At { page, sides })
    }
}

/// Fields on the pages of one file; one without a signer counts for nothing.
#[derive(Clone, Default, Deserialize, JsonSchema)]
pub(super) struct Form {
    /// The file.
    pub file: Option<FileId>,
    #[serde(default)]
    pub signer: Vec<String>,
    /// From 1.
    #[serde(default)]
    pub page: Vec<String>,
    /// In percent of the page as it is shown.
    #[serde(default)]
    pub left: Vec<String>,
    #[serde(default)]
    pub top: Vec<String>,
    #[serde(default)]
    pub width: Vec<String>,
    #[serde(default)]
    pub height: Vec<String>,
}

/// Thousandths of a percent of a page.
const WHOLE: i64 = 100_000;
/// A field is no smaller, in percent.
pub(super) const SMALLEST: (f64, f64) = (12.0, 3.0);
/// So many fields a file has at most.
const MOST: usize = 400;

/// Where a signature comes, as the crate for PDFs takes it.
pub(super) fn place(spot: &store::Spot) -> Place {
    At { page: spot.page, sides: [spot.left, spot.top, spot.width, spot.height] }.place()
}

struct Field {
    signer: SignerId,
    at: At,
}

impl Form {
    fn places(&self) -> Places<'_> {
        Places { page: &self.page, left: &self.left, top: &self.top, width: &self.width, height: &self.height }
    }

    fn fields(&self, signers: &[SignerId], pages: usize) -> Result<Vec<Field>, Error> {
        let filled = self.signer.iter().enumerate().filter(|(_, signer)| !signer.trim().is_empty());
        let field = |(number, signer): (usize, &String)| {
            let signer = signer.trim().parse().ok().filter(|signer| signers.contains(signer)).ok_or(Error::NotFound)?;
            Ok(Field { signer, at: self.places().at(number, pages, SMALLEST)? })
        };
        filled.map(field).collect()
    }
}

/// Puts the fields of one file in place of those it had. Only before the route is sent:
/// what somebody was asked to sign does not move.
///
/// # Errors
/// A sentence about a field that lies nowhere; changed, when it was sent meanwhile.
pub(super) fn set(tx: &mut Tx<'_>, signing: &Permit<EditIt, On<Signing>>, form: &Form, pages: usize) -> Result<(), Error> {
    let file = form.file.ok_or(Error::NotFound)?;
    if !store::files_now(tx, signing.item.id)?.iter().any(|known| known.file == file) {
        return Err(Error::NotFound);
    }
    let signers =
        store::signers(tx, signing.it.id)?.into_iter().filter(|signer| signer.kind == Kind::Signature).map(|signer| signer.id).collect::<Vec<_>>();
    let fields = form.fields(&signers, pages)?;
    if !tx.changed("UPDATE signings SET created_at = created_at WHERE id = $1 AND sent_at IS NULL AND ended_at IS NULL", bind![signing.it.id])? {
        return Err(Error::Changed);
    }
    replace(tx, signing, file, &fields)?;
    signing.item.touch(tx)
}

fn replace(tx: &mut Tx<'_>, on: &On<Signing>, file: FileId, fields: &[Field]) -> Result<(), Error> {
    let (organization, signing) = (on.item.organization, on.it.id);
    tx.run("DELETE FROM signing_spots WHERE signing_id = $1 AND file_id = $2", bind![signing, file])?;
    for Field { signer, at: At { page, sides: [left, top, width, height] } } in fields {
        let id: Uuid = tx.id();
        tx.run(
            "INSERT INTO signing_spots (organization_id, id, signing_id, signer_id, file_id, page, from_left, from_top, width, height)
             VALUES ($10, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
            bind![id, signing, *signer, file, *page, *left, *top, *width, *height, organization],
        )?;
    }
    Ok(())
}
