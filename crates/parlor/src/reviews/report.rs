//! What came of a review, as a PDF under the organization's seal. It is made when it is
//! first asked for, and kept: whoever asks again gets the same bytes.

use super::{LeadReview, Review, pages::decision_key, store, store::Reviewed};
use crate::{
    app::App,
    audit::{self, By},
    bind,
    brands::{self, Worn},
    doors::Allowed,
    parts, signatures,
    store::{Time, Tx},
    web::{Answer, Cx, Dates, Error, Language, Texts},
};
use access::ReviewId;
use axum::http::StatusCode;
use paper::{
    Document, Fonts,
    seal::{self, Sealing},
};

pub(super) async fn give(review: Allowed<LeadReview, Review>, cx: Cx) -> Result<Answer, Error> {
    if review.closed_at.is_none() {
        return Err(Error::NotFound);
    }
    let id = review.id;
    let bytes = match cx.read(move |tx| kept(tx, id)).await? {
        Some(bytes) => bytes,
        None => make(&review, &cx).await?,
    };
    Ok(Answer::of(StatusCode::OK, "application/pdf", bytes).saved_as(&format!("{}.pdf", review.title)))
}

fn kept(tx: &mut Tx<'_>, review: ReviewId) -> Result<Option<Vec<u8>>, Error> {
    Ok(tx.one::<(Option<Vec<u8>>,)>("SELECT report FROM reviews WHERE id = $1", bind![review])?.0)
}

async fn make(review: &Allowed<LeadReview, Review>, cx: &Cx) -> Result<Vec<u8>, Error> {
    let (it, app) = ((**review).clone(), cx.app.clone());
    let (guests, language, zone, brand) = cx
        .read(move |tx| {
            let (language, zone): (String, String) = tx.one("SELECT language, zone FROM organizations WHERE id = $1", bind![it.organization])?;
            Ok::<_, Error>((store::guests(tx, it.id)?, language, zone, brands::worn(tx, it.organization)?))
        })
        .await?;
    let t = Language::from_tag(&language).unwrap_or(Language::English).texts();
    let now = cx.app.store.sources().clock.now();
    let sealed = sealed(&app, review, t, drawn(t, &Dates::new(t, &zone, now), (review, brand.as_ref()), &guests), now).await?;
    let id = review.id;
    cx.note(review, move |tx, review| {
        // Who was faster made the one that counts.
        if tx.changed("UPDATE reviews SET report = $2 WHERE id = $1 AND report IS NULL", bind![id, &sealed])? {
            audit::record(tx, review.organization, By::Actor(review.by()), "review.reported", ("review", Some(id.0)), &review.title)?;
        }
        kept(tx, id)?.ok_or(Error::NotFound)
    })
    .await
}

/// The report under the seal of the organization, with a timestamp where a service is configured.
async fn sealed(app: &App, review: &Review, t: &Texts, pdf: Vec<u8>, now: Time) -> Result<Vec<u8>, Error> {
    let broken = |fault: seal::Refusal| Error::Broken(format!("sealing: {fault}"));
    let (held, organization) = (app.clone(), review.organization);
    let key = app.store.write(move |tx| signatures::seal_key(tx, &held, organization)).await?;
    let (regular, bold) = assets::fonts();
    let sealing = Sealing {
        pdf: &pdf,
        stamps: &[],
        certificate: None,
        fonts: Fonts { regular: &regular, bold: &bold },
        name: &review.organization_name,
        reason: &t["review-report-title"],
        at: now.0 / 1_000_000,
        timestamped: !app.config.timestamp_url.is_empty(),
    };
    let signed = seal::prepare(&sealing).and_then(|prepared| prepared.sign(&key)).map_err(broken)?;
    let token = if sealing.timestamped { Some(signatures::token(app, &signed.imprint()).await?) } else { None };
    signed.finish(token.as_deref()).map_err(broken)
}

fn drawn(t: &Texts, dates: &Dates, (review, brand): (&Review, Option<&Worn>), guests: &[Reviewed]) -> Vec<u8> {
    let (regular, bold) = assets::fonts();
    let mut page = Document::in_fonts(&review.title, Fonts { regular: &regular, bold: &bold });
    brands::letterhead(&mut page, brand);
    page.title(&review.title);
    page.paragraph(
        &t.with("review-report-lead", parts![organization = &review.organization_name, count = guests.len(), day = dates.day(&review.day)]),
    );
    let moment = |at: Option<Time>| at.map_or_else(|| "–".to_owned(), signatures::moment);
    let count = |word: &str| guests.iter().filter(|guest| guest.decision.as_deref() == Some(word)).count().to_string();
    let closer = review.closer.clone().unwrap_or_else(|| t["review-report-by-day"].to_owned());
    let mut rows = vec![
        vec![t["review-report-what"].to_owned(), String::new()],
        vec![t["review-which"].to_owned(), about(t, &review.which)],
        vec![t["review-report-started"].to_owned(), format!("{} ({})", moment(Some(review.started_at)), review.starter)],
        vec![t["review-report-closed"].to_owned(), format!("{} ({closer})", moment(review.closed_at))],
        vec![t["review-report-number"].to_owned(), review.id.to_string()],
    ];
    rows.extend(["confirmed", "reduced", "closed", "suspended", "gone"].map(|word| vec![t[decision_key(word)].to_owned(), count(word)]));
    page.table(&[1.0, 3.0], &rows);
    page.heading(&t["review-report-guests"]);
    let heads = ["review-report-guest", "stay-sponsor", "review-report-decision", "review-report-when", "review-report-what-closed"];
    let mut rows = vec![heads.map(|key| t[key].to_owned()).to_vec()];
    rows.extend(guests.iter().map(|guest| row(t, guest)));
    page.table(&[1.8, 1.3, 1.6, 1.5, 1.8], &rows);
    page.small(&t["review-report-foot"]);
    page.finish()
}

fn row(t: &Texts, guest: &Reviewed) -> Vec<String> {
    let none = || "–".to_owned();
    let who = guest.counterparty.as_ref().map_or_else(|| guest.name.clone(), |company| format!("{}, {company}", guest.name));
    let decision = t[decision_key(guest.decision.as_deref().unwrap_or_default())].to_owned();
    let decision = guest.decider.as_ref().map_or_else(|| decision.clone(), |by| format!("{decision} ({by})"));
    let closed = guest.closed.lines().collect::<Vec<_>>().join(", ");
    vec![
        who,
        guest.sponsor_name.clone().unwrap_or_else(none),
        decision,
        guest.decided_at.map_or_else(none, signatures::moment),
        if closed.is_empty() { none() } else { closed },
    ]
}

/// Whose guests it was about.
fn about(t: &Texts, which: &str) -> String {
    match which {
        "all" => t["review-report-all"].to_owned(),
        "idle" => t["review-report-idle"].to_owned(),
        company => t.with("review-report-of", parts![name = company.trim_start_matches("of ")]),
    }
}
