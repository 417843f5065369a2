//! All rules of an organization, and the form that drafts one.

use super::{
    drafting::{self, USUAL_DAYS, Value, Where},
    list_page, views,
};
use crate::{
    doors::Allowed,
    organizations::{
        Administer, Organization,
        frame::{Frame, again},
    },
    web::{Answer, Cx, Error, Input, Routes, Typed},
};
use access::RuleKind;
use schemars::JsonSchema;
use serde::Deserialize;

async fn show(here: &Allowed<Administer, Organization>, cx: &Cx, typed: Typed) -> Result<Answer, Error> {
    let (ask, t) = (here.ask(), cx.t);
    let view = cx
        .read(move |tx| {
            let here = Allowed::<Administer, Organization>::again(tx, &ask)?;
            let frame = Frame::new(&*here, here.by(), *here.rights());
            views::all(tx, here.id, here.by(), *here.rights(), frame, t)
        })
        .await?;
    cx.form(&view, &typed, list_page::draw)
}

async fn page(here: Allowed<Administer, Organization>, cx: Cx) -> Result<Answer, Error> {
    show(&here, &cx, Typed::default()).await
}

/// A rule that is to be drafted.
#[derive(Clone, Deserialize, JsonSchema)]
struct Draft {
    /// `only_domains`, `never_domains`, `longest`, `no_public_links`, `proof_to_sign`, `proof_to_edit` or `watermark`.
    #[serde(default)]
    what: String,
    /// `everywhere`, `kind:` and `record`, `project`, `document` or `board`, `organizer:` or `category:` and an id.
    #[serde(default)]
    place: String,
    /// Of rules about domains: with spaces or commas between; `*.example.org` has also all below it.
    domains: Option<String>,
    /// Of the longest time: so many days.
    days: Option<String>,
}

impl Draft {
    /// The kind and the value; what is not said begins as usual.
    fn checked(self) -> Result<(RuleKind, String, Value), Error> {
        let what = RuleKind::from_word(&self.what).ok_or_else(|| Error::field("what", "rule-what"))?;
        let days = self.days.unwrap_or_else(|| USUAL_DAYS.to_string());
        let value = Value::read(what, self.domains.as_deref().unwrap_or_default(), &days)?;
        Ok((what, self.place, value))
    }
}

async fn draft(here: Allowed<Administer, Organization>, cx: Cx, input: Input<Draft>) -> Result<Answer, Error> {
    let outcome = match input.value.checked() {
        Ok((what, place, value)) => {
            cx.write(&here, move |tx, permit| {
                let place = Where::read(tx, permit.id, &place)?;
                drafting::draft(tx, permit, what, &place, &value)
            })
            .await
        }
        Err(wrong) => Err(wrong),
    };
    match again(&cx, outcome)? {
        Ok(rule) => cx.done(format!("{}/administration/sharing-rules/{rule}", here.url())),
        Err(problems) => show(&here, &cx, input.typed.with(problems)).await,
    }
}

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/o/{organization}/administration/sharing-rules", page)
        .about("Sharing rules: those that are on, and drafts")
        .answers::<views::AllRules>()
        .post("/o/{organization}/administration/sharing-rules", draft)
        .about("Drafts a sharing rule; it holds once it is switched on")
        .takes::<Draft>()
}
