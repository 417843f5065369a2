//! Addresses of reviews.

use super::{
    AnswerReview, LeadReview, Review, closing,
    deciding::{self, Decision},
    list, pages, report,
    store::Reviewed,
    views,
};
use crate::{
    doors::{Allowed, Claimed},
    organizations::frame::again,
    web::{Answer, Cx, Error, Input, OneOrMore, Routes, Typed},
};
use access::GrantId;
use schemars::JsonSchema;
use serde::Deserialize;

async fn show(review: &Allowed<AnswerReview, Review>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (ask, by) = (review.ask(), review.by().clone());
    let view = cx
        .read(move |tx| {
            let review = Allowed::<AnswerReview, Review>::again(tx, &ask)?;
            views::answers(tx, &review, &by, *review.rights())
        })
        .await?;
    cx.form(&view, &typed, pages::answers)
}

async fn page(review: Allowed<AnswerReview, Review>, cx: Cx) -> Result<Answer, Error> {
    cx.met(review.by(), review.id);
    show(&review, &cx, Typed::default()).await
}

/// What is to become of a guest.
#[derive(Clone, Deserialize, JsonSchema)]
struct Decide {
    guest: Claimed<Reviewed>,
    /// `confirm`, `reduce` or `close`.
    #[serde(default)]
    what: String,
    /// To reduce: ids of the grants that are closed.
    #[serde(default)]
    grant: OneOrMore,
}

impl Decide {
    fn decision(self) -> Result<Decision, Error> {
        match self.what.as_str() {
            "confirm" => Ok(Decision::Confirm),
            "close" => Ok(Decision::Close),
            "reduce" => {
                let grants: Vec<GrantId> = self.grant.all().iter().filter_map(|id| id.parse().ok()).collect();
                Ok(Decision::Reduce(grants))
            }
            _ => Err(Error::field("what", "review-what")),
        }
    }
}

async fn decide(review: Allowed<AnswerReview, Review>, cx: Cx, input: Input<Decide>) -> Result<Answer, Error> {
    let (guest, decision) = (input.value.guest.clone(), input.value.decision());
    let outcome = match decision {
        Ok(decision) => {
            cx.write(&review, move |tx, permit| {
                let guest = guest.within(tx, permit)?;
                deciding::decide(tx, permit, &guest, &decision)
            })
            .await
        }
        Err(wrong) => Err(wrong),
    };
    match again(&cx, outcome)? {
        Ok(()) => cx.done(review.url()),
        Err(problems) => show(&review, &cx, input.typed.with(problems)).await,
    }
}

async fn progress(review: Allowed<LeadReview, Review>, cx: Cx) -> Result<Answer, Error> {
    cx.met(review.by(), review.id);
    let (ask, by) = (review.ask(), review.by().clone());
    let view = cx
        .read(move |tx| {
            let review = Allowed::<LeadReview, Review>::again(tx, &ask)?;
            views::progress(tx, &review, &by, *review.rights())
        })
        .await?;
    cx.form(&view, &Typed::default(), pages::progress)
}

async fn close(review: Allowed<LeadReview, Review>, cx: Cx) -> Result<Answer, Error> {
    cx.write(&review, closing::close).await?;
    cx.done(review.progress_url())
}

/// All of them.
#[must_use]
pub fn routes(routes: Routes) -> Routes {
    routes
        .room(list::routes)
        .get("/o/{organization}/administration/reviews/{review}", progress)
        .about("How far a review is: each guest, and what was decided by whom")
        .answers::<views::Progress>()
        .post("/o/{organization}/administration/reviews/{review}/close", close)
        .about("Closes a review before its day; who was not confirmed is suspended")
        .get("/o/{organization}/administration/reviews/{review}/report.pdf", report::give)
        .about("What came of a review, under the organization's seal")
        .gives("application/pdf")
        .get("/o/{organization}/reviews/{review}", page)
        .about("My guests in a review, with what is open to each")
        .answers::<views::Answers>()
        .post("/o/{organization}/reviews/{review}/decide", decide)
        .about("Confirms a guest, closes some of what is open to them, or all of it")
        .takes::<Decide>()
}
